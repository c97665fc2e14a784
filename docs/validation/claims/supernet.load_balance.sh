#!/usr/bin/env bash
# claim: mean over the layers of the coefficient of variation of tokens per expert, on the validation rooms, the larger of the largest and the smallest architecture of the quick profile's supernet
# limit: <= 0.5
# covers: Sources/cimlab/Train.swift Sources/cimlab/Evaluate.swift
# opens: experiments/supernet-b0.yaml
# takes: 3 min
set -euo pipefail
program=.build/release/cimlab
"$program" evaluate experiments/supernet-b0.yaml --profile quick --json 2>/dev/null | tee -a /dev/stderr |
    sed -nE 's/.*"meanLoadVariation" : ([0-9.e-]+).*/\1/p' | sort -g | tail -n 1
