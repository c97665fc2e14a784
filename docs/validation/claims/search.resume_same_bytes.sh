#!/usr/bin/env bash
# claim: 1 if nested searches (RRAM, SRAM, hybrid; standard effort), killed with signal 9 after every generation and resumed each time, end with the same result, byte for byte, as undisturbed ones, and with one worker as with two
# limit: = 1
# covers: Sources/cimlab/SearchRun.swift
# opens: reference-circuits experiments
# takes: 2 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Ends with 2 where the supernet judges the winner below the floor: the search itself is then done all the same.
search() { # folder, memory, workers
    .build/release/cimlab search run experiments/appendix-d2.yaml --profile smallest --effort standard --scenario latency \
        --memory "$2" --seed 7 --jobs "$3" --checkpoint-seconds 0 --run "$work/$1" --json 2>>"$work/log"
}
# Supernet and predictor once; the searches of the trials start from copies.
.build/release/cimlab search run experiments/appendix-d2.yaml --profile smallest --seed 1 --run "$work/base" --json >/dev/null 2>>"$work/log" ||
    [[ $? == 2 ]]
cp -r "$work/base" "$work/undisturbed"
cp -r "$work/base" "$work/killed"
same=1
for memory in rram sram hybrid; do
    search undisturbed $memory 1 >"$work/undisturbed-$memory.json" || [[ $? == 2 ]]
    kills=0
    while :; do
        before=$(cat "$work"/killed/checkpoints/*.json 2>/dev/null | cksum || true)
        search killed $memory 2 >"$work/killed-$memory.json" &
        job=$!
        program=
        while kill -0 $job 2>/dev/null; do
            program=${program:-$(pgrep -P $job || true)}
            if [[ -n $program && $(cat "$work"/killed/checkpoints/*.json 2>/dev/null | cksum || true) != "$before" &&
                -n $(ls "$work"/killed/checkpoints 2>/dev/null) ]]; then
                kill -9 $program 2>/dev/null && kills=$((kills + 1))
                break
            fi
            sleep 0.01
        done
        code=0
        wait $job || code=$?
        ((code == 0 || code == 2)) && break
        ((code == 137)) || { echo "a resumed search ended with $code" >&2; exit 1; }
    done
    echo "$memory: killed $kills times" >&2
    ((kills >= 5)) || same=0
    cmp "$work/undisturbed-$memory.json" "$work/killed-$memory.json" >&2 || same=0
done
echo $same
