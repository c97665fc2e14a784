#!/usr/bin/env bash
# claim: search cells finished a second by two workers over those by one (wall time of the same 192 cells, start of the workers included; median of three pairs)
# limit: >= 1.9
# covers: Sources/cimlab/SweepResume.swift
# opens: experiments
# takes: 19 min
set -euo pipefail
. docs/validation/small-sweep
# Longer cells than the other claims take: the search of profile quick, so that what is timed is search.
sed -i -E '/^  smallest:/,/^  quick:/ s/search: smallest/search: quick/' experiments/appendix-d2.yaml
undisturbed
plan=appendix-d2
TIMEFORMAT=%R
for pair in 1 2 3; do
    for jobs in 1 2; do
        emptied B
        seconds[jobs]=$({ time "$cimlab" sweep resume --run B --plan $plan --jobs $jobs >>log 2>&1; } 2>&1)
        rm -rf B
    done
    awk -v a="${seconds[1]}" -v b="${seconds[2]}" 'BEGIN { printf "%.3f\n", a / b }' | tee -a ratios |
        sed "s/^/one worker ${seconds[1]} s, two workers ${seconds[2]} s: /" >&2
done
sort -n ratios | sed -n 2p
