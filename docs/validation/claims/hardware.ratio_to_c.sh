#!/usr/bin/env bash
# claim: CPU time of the batch kernel over that of the same kernel written by hand in C (clang -O3, same machine code baseline, same bits of result), median of nine pairs in turn
# limit: <= 1.3
# covers: Benchmarks/Sources/hardware
# opens: Benchmarks/Sources/CKernel Benchmarks/Package.swift
# takes: 1 min
# shares: docs/validation/run-benchmark hardware
set -euo pipefail
docs/validation/once docs/validation/run-benchmark hardware |
    awk '{ print > "/dev/stderr" } $1 == "ratio_to_c" { v = $2 } $1 == "sums_that_differ_from_c" && $2 != 0 { exit 1 } END { printf "%.3f\n", v }'
