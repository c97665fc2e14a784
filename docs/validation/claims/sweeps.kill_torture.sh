#!/usr/bin/env bash
# claim: share of rounds without a torn cell, a lost finished cell or a byte that differs from the undisturbed run (cells, merged cells, report), over 200 kill -9 at random times of workers and coordinator of a sweep of at least 200 small cells
# limit: = 1
# covers: Sources/cimlab/SweepResume.swift Sources/cimlab/StoreCommand.swift Sources/cimlab/ReportCommand.swift
# opens: experiments
# takes: 20 min
set -euo pipefail
. docs/validation/small-sweep
undisturbed
wanted=${KILLS:-200}
count=$(cells A | wc -l)
((count >= 200)) || { echo "the sweep has $count cells only" >&2; exit 1; }

kills=0 coordinators=0 rounds=0 good=0
while ((kills < wanted)); do
    rounds=$((rounds + 1))
    run=B$rounds
    emptied "$run"
    fine=1 known=/dev/null finished=0
    while ((kills < wanted && !finished)); do
        "$cimlab" sweep resume --run "$run" --jobs 2 >>log 2>&1 &
        coordinator=$!
        while ((kills < wanted)); do
            sleep "$((RANDOM % 3)).$((RANDOM % 10))$((RANDOM % 10))"
            # Any of the coordinator and its workers, each with even odds.
            gone=0
            for victim in $(cat /proc/$coordinator/task/*/children 2>/dev/null) $coordinator; do
                ((RANDOM % 2)) || continue
                kill -9 "$victim" 2>/dev/null || continue
                kills=$((kills + 1))
                [[ $victim == "$coordinator" ]] && coordinators=$((coordinators + 1)) gone=1
            done
            cells "$run" >now
            comm -23 "$known" now | grep -q . && { echo "round $rounds lost a cell" >&2; fine=0; }
            mv now known-$rounds
            known=known-$rounds
            ((gone)) && break
            kill -0 "$coordinator" 2>/dev/null || break
        done
        if wait "$coordinator" 2>/dev/null; then finished=1; fi
        "$cimlab" store verify --run "$run" >verified 2>&1 || { cat verified >&2; fine=0; }
    done
    "$cimlab" sweep resume --run "$run" --jobs 2 >>log 2>&1 || fine=0
    "$cimlab" store merge "$run" --run "merged-$rounds" >>log 2>&1 || fine=0
    "$cimlab" report --profile smallest --run "$run" --output "report-$run" >>log 2>&1 || fine=0
    for pair in "A/store/cells $run/store/cells" "A/store/cells merged-$rounds/store/cells" "report-A report-$run"; do
        diff -r ${pair% *} ${pair#* } >&2 || fine=0
    done
    good=$((good + fine))
    echo "round $rounds: $kills kills so far ($coordinators of the coordinator), $(wc -l <"$known") cells at the last" >&2
    rm -rf "$run" "merged-$rounds"
done
((kills >= wanted && coordinators > 0 && coordinators < kills)) || { echo "$kills kills only" >&2; exit 1; }
awk -v g=$good -v n=$rounds 'BEGIN { print g / n }'
