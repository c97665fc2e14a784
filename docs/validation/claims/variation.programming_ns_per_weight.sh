#!/usr/bin/env bash
# claim: time to draw the programming error of one weight in the fast layer, in ns
# limit: <= 10
# covers: Sources/cimlab/VariationSpeed.swift
# opens: Benchmarks/variation
# takes: 30 s
set -euo pipefail
bash Benchmarks/variation/run | tee /dev/stderr | awk '/^programming, ns/ { print $NF; found = 1 } END { exit !found }'
