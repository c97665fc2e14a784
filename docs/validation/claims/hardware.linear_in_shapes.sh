#!/usr/bin/env bash
# claim: exponent of the kernel's time per design in the number of distinct layer shapes, by least squares over 31, 62, 124 and 248 shapes (1 = linear, less where a design has costs of its own)
# limit: <= 1.1
# covers: Benchmarks/Sources/hardware
# opens: Benchmarks/Sources/CKernel Benchmarks/Package.swift
# takes: 1 min
# shares: docs/validation/run-benchmark hardware
set -euo pipefail
docs/validation/once docs/validation/run-benchmark hardware | awk '{ print > "/dev/stderr" } $1 == "exponent_of_time_in_shapes" { v = $2 } END { printf "%.3f\n", v }'
