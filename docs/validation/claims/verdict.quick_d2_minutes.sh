#!/usr/bin/env bash
# claim: minutes that the drift experiment of the quick profile takes on two cores in a new run: calibration, predictor, searches of three scenarios and two memories, 60 proofs a row, report
# limit: <= 10
# covers: Sources/cimlab/Reproduce.swift
# takes: 14 min
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
begin=$(date +%s.%N)
.build/release/cimlab reproduce experiments/appendix-d2.yaml --profile quick -j 2 --run "$scratch/run" --output "$scratch/report" >&2
python3 -c "import sys; print(round((float(sys.argv[2]) - float(sys.argv[1])) / 60, 1))" "$begin" "$(date +%s.%N)"
