#!/usr/bin/env bash
# claim: designs a second on one core (thread CPU time, from designs to costs by component, the whole B0 network of Table B1 at 480 x 640, 60000 different designs in swarms of 40)
# limit: >= 1000000
# covers: Benchmarks/Sources/hardware
# opens: Benchmarks/Sources/CKernel Benchmarks/Package.swift
# takes: 1 min
# shares: docs/validation/run-benchmark hardware
set -euo pipefail
docs/validation/once docs/validation/run-benchmark hardware | awk '{ print > "/dev/stderr" } $1 == "evaluations_per_second_per_core" { v = $2 } END { printf "%.0f\n", v }'
