#!/usr/bin/env bash
# claim: Kendall tau between mIoU in the quick profile's supernet and after training alone (600 steps each), 12 architectures drawn evenly from the smallest to the largest of the space
# limit: >= 0.6
# covers: Sources/cimlab/Train.swift Sources/cimlab/Evaluate.swift
# opens: experiments/supernet-b0.yaml
# takes: 3 min
set -euo pipefail
program=.build/release/cimlab
"$program" train experiments/supernet-b0.yaml --profile quick >&2
"$program" audit experiments/supernet-b0.yaml --profile quick --steps 600 | tee /dev/stderr |
    sed -nE 's/^Kendall tau ([-0-9.]+), .*/\1/p'
