#!/usr/bin/env bash
# claim: the longest of status, verification and merge (into an empty run) of a run with 10,000 cells in seconds, start of the program included
# limit: <= 5
# covers: Sources/cimlab/StoreSpeed.swift
# takes: 2 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cimlab=.build/release/cimlab
"$cimlab" store speed "$work/a" --cells 10000 >&2 2>"$work/log"
TIMEFORMAT=%R
longest=0
measure() {
    seconds=$({ time "$cimlab" "$@" >"$work/out" 2>&1; } 2>&1)
    echo "$*: $seconds s" | sed "s|$work/||g" >&2
    longest=$(awk -v a="$longest" -v b="$seconds" 'BEGIN { print (a + 0 > b + 0 ? a : b) }')
}
measure sweep status --run "$work/a"
grep -q '10000 of 10000 done' "$work/out"
measure store verify --run "$work/a"
grep -q '10000 cells verify, 0 files are damaged' "$work/out"
measure store merge "$work/a" --run "$work/b"
grep -q '10000 cells added' "$work/out"
diff -r "$work/a/store/cells" "$work/b/store/cells" >&2
echo "$longest"
