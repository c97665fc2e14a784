#!/usr/bin/env bash
# claim: share of kill -9 trials (coordinator, at random times of the smallest profile, several in a row) after which the same command ends with the same report, byte for byte, as an undisturbed run
# limit: >= 1
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cimlab=.build/release/cimlab
run() { "$cimlab" reproduce --profile smallest --run "$work/$1" --output "$work/report-$1" >>"$work/log" 2>&1; }
run undisturbed
trials=2
same=0
for trial in $(seq $trials); do
    for kill in 1 2 3 4 5; do
        run "killed-$trial" &
        coordinator=$!
        sleep "$((RANDOM % 25 + 5)).$((RANDOM % 10))"
        # The newest child of the subshell is the program itself.
        pkill -9 -P "$coordinator" -f "cimlab reproduce" || true
        wait "$coordinator" || true
    done
    run "killed-$trial"
    diff -r "$work/report-undisturbed" "$work/report-killed-$trial" >&2 && same=$((same + 1))
done
awk -v s=$same -v n=$trials 'BEGIN { print s / n }'
