#!/usr/bin/env bash
# claim: time of the fast layer, written anew and read with constant read noise, over that of libtorch's plain matrix product: median of paired ratios, one thread, 256 x 256 weights, batch of 1024
# limit: <= 2
# covers: Sources/cimlab/VariationSpeed.swift
# opens: Benchmarks/variation
# takes: 30 s
set -euo pipefail
bash Benchmarks/variation/run | tee /dev/stderr | awk '/^ratio, constant/ { print $NF; found = 1 } END { exit !found }'
