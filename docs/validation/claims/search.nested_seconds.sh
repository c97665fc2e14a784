#!/usr/bin/env bash
# claim: seconds of one full nested search on 2 cores (EA 50 x 20, PSO 30 x 40 per selected network, predictor accuracy, winner judged on the supernet; calibration included), the largest over RRAM, SRAM and hybrid
# limit: <= 10
# covers: Sources/cimlab/SearchRun.swift
# opens: reference-circuits experiments
# takes: 2 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
search() {
    .build/release/cimlab search run experiments/appendix-d2.yaml --profile smallest --effort standard --scenario latency \
        --jobs 2 --run "$work/run" --json "$@" >"$work/out" 2>>"$work/log" || [[ $? == 2 ]]
}
search --seed 1
largest=0
for memory in rram sram hybrid; do
    start=$(date +%s.%N)
    search --seed 2 --memory $memory
    seconds=$(awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { print b - a }')
    echo "$memory: $seconds s" >&2
    largest=$(awk -v a="$largest" -v b="$seconds" 'BEGIN { print (a > b ? a : b) }')
done
echo "$largest"
