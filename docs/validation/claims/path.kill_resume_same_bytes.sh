#!/usr/bin/env bash
# claim: share of kill -9 trials (coordinator, at random times of the smallest profile, five counted kills each) after which the same command ends with the same report, byte for byte, as an undisturbed run
# limit: >= 1
# covers: Sources/cimlab/Reproduce.swift Sources/cimlab/Path.swift
# opens: experiments reference-circuits
# takes: 25 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cimlab=.build/release/cimlab
run() { exec "$cimlab" reproduce --profile smallest --run "$work/$1" --output "$work/report-$1" >>"$work/log" 2>&1; }
(run undisturbed)
trials=2 same=0 kills=0
for trial in $(seq $trials); do
    wanted=$((kills + 5))
    while ((kills < wanted)); do
        # `exec` makes the background process the program itself.
        run "killed-$trial" &
        coordinator=$!
        sleep "$((RANDOM % 25 + 2)).$((RANDOM % 10))"
        if kill -9 "$coordinator" 2>/dev/null; then
            kills=$((kills + 1))
        else
            # It had ended already: from the beginning again.
            rm -rf "$work/killed-$trial" "$work/report-killed-$trial"
        fi
        wait "$coordinator" || true
    done
    (run "killed-$trial")
    diff -r "$work/report-undisturbed" "$work/report-killed-$trial" >&2 && same=$((same + 1))
done
echo "$kills kills" >&2
awk -v s=$same -v n=$trials 'BEGIN { print s / n }'
