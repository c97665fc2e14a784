#!/usr/bin/env bash
# claim: certificates that the independent checker finds sound: 200 of random spaces, and one of each memory with each of the objectives latency, energy, EDP and area over the whole standard space (cimlab search check, search prove, search recheck)
# limit: >= 208
# covers: Sources/ExactSearch
# takes: 12 min
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sound=$({ .build/release/cimlab search check --spaces 200 --pairs 0 --seed 7 --json || [[ $? == 2 ]]; } |
    python3 -c 'import json, sys; print(sum(r["finding"]["bestIsRight"] and not (r["finding"]["basesNotCovered"] + r["finding"]["boxesBelowBound"] + r["finding"]["chipsBelowBound"]) for r in json.load(sys.stdin)["spaces"]))')
for memory in rram sram; do
    for objective in latency energy edp area; do
        .build/release/cimlab search prove --memory $memory --objective $objective --certificate "$folder/c.json" >&2
        if .build/release/cimlab search recheck "$folder/c.json" >&2; then sound=$((sound + 1)); fi
    done
done
echo "$sound"
