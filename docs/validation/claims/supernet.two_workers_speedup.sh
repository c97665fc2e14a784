#!/usr/bin/env bash
# claim: training images per second of two worker processes, one thread each, over those of one: dense MiT-B0, 64 x 64, batch of 16, the median of five comparisons taken in turns (needs two cores that nothing else uses)
# limit: >= 1.5
# covers: Sources/cimlab/NetworkCommand.swift
# takes: 1 min
set -euo pipefail
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
speed() { .build/release/cimlab network speed --work train --side 64 --batch 16 --wall --steps "$1" | awk '{ print $2 }'; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for _ in 1 2 3 4 5; do
    one=$(speed 12)
    # Both must be at work for as long as either is timed, but for the start of the process.
    speed 16 >"$folder/first" &
    speed 16 >"$folder/second" &
    wait
    two=$(cat "$folder/first" "$folder/second" | awk '{ s += $1 } END { print s }')
    echo "one worker $one images/s, two workers $two images/s" >&2
    awk -v a="$two" -v b="$one" 'BEGIN { print a / b }'
done | sort -g | sed -n 3p
