#!/usr/bin/env bash
# claim: the same with state-dependent read noise
# limit: <= 3
# covers: Sources/cimlab/VariationSpeed.swift
# opens: Benchmarks/variation
# takes: 30 s
set -euo pipefail
bash Benchmarks/variation/run | tee /dev/stderr | awk '/^ratio, state/ { print $NF; found = 1 } END { exit !found }'
