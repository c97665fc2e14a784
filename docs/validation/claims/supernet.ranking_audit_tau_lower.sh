#!/usr/bin/env bash
# claim: lower end of the 95 % interval of Kendall's tau between mIoU in a shipped supernet of the quick profile and after training alone by the same recipe, 40 architectures drawn uniformly from the space
# limit: >= 0.6
# covers: Sources/cimlab/Audit.swift
# opens: experiments/supernet-b0.yaml
# takes: 4 h
set -euo pipefail
.build/release/cimlab audit experiments/supernet-b0.yaml --profile quick --architectures 40 | tee -a /dev/stderr |
    sed -nE 's/^Kendall tau .* interval ([-0-9.]+) to .*/\1/p'
