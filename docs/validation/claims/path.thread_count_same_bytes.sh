#!/usr/bin/env bash
# claim: 1 where the smallest profile's report is the same, byte for byte, with one worker, with two and with three
# limit: = 1
# covers: Sources/cimlab/Reproduce.swift Sources/cimlab/Path.swift
# opens: experiments reference-circuits
# takes: 8 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for jobs in 1 2 3; do
    .build/release/cimlab reproduce --profile smallest --jobs $jobs --run "$work/run-$jobs" --output "$work/report-$jobs" \
        >>"$work/log" 2>&1 || { tail -n 5 "$work/log" >&2; exit 1; }
done
if diff -r "$work/report-1" "$work/report-2" >&2 && diff -r "$work/report-1" "$work/report-3" >&2; then echo 1; else echo 0; fi
