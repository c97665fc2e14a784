#!/usr/bin/env bash
# claim: evaluations by two threads over those by one, from CPU time (2 where nothing is shared)
# limit: >= 1.8
# covers: Benchmarks/Sources/hardware
# opens: Benchmarks/Sources/CKernel Benchmarks/Package.swift
# takes: 1 min
# shares: docs/validation/run-benchmark hardware
set -euo pipefail
docs/validation/once docs/validation/run-benchmark hardware | awk '{ print > "/dev/stderr" } $1 == "two_cores_speedup" { v = $2 } END { printf "%.3f\n", v }'
