#!/usr/bin/env bash
# claim: share of the verdicts of a subset of D2 (latency and energy, RRAM and SRAM, three discrepancies at 10 %, 24 paired seeds, smallest profile) that are the same with the supernet in the loop of every search as with the predictor
# limit: = 1
# covers: Sources/cimlab/Sweep.swift
# opens: experiments
# takes: 60 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp experiments/supernet-b0.yaml "$work"
for source in predictor supernet; do
    # The memories and the search are those of the smallest profile; with the supernet there is no closing search over networks.
    awk -v source="$source" '
        /^# accuracy in the loop/ { print "accuracy in the loop: " source; next }
        /^name:/ { print "name: " source; next }
        /^  performance:/ || /^prove:/ || /^    proven draws:/ { next }
        /^  quick:/ { rest = 1 }
        !rest && /^    paired seeds:/ { print "    paired seeds: 24"; next }
        !rest && /^    discrepancies:/ { print "    discrepancies: [commonScale, perComponent, perDesign]"; next }
        { print }' experiments/appendix-d2.yaml >"$work/$source.yaml"
    .build/release/cimlab sweep run "$work/$source.yaml" --profile smallest --run "$work/run" --json \
        >"$work/$source.json" 2>>"$work/log" || { tail -n 5 "$work/log" >&2; exit 1; }
done
python3 - "$work" <<'PY'
import json, sys
def answers(source):
    drift = json.load(open(f"{sys.argv[1]}/{source}.json"))["outcome"]["drift"]["_0"]
    return {(row["discrepancy"]["kind"], row["scenario"], row["memory"]): row["verdict"]["word"] for row in drift["rows"]}
predictor, supernet = answers("predictor"), answers("supernet")
for place, answer in sorted(predictor.items()):
    print(*place, "predictor:", answer, "supernet:", supernet.get(place), file=sys.stderr)
assert predictor.keys() == supernet.keys() and len(predictor) >= 12
print(sum(supernet[place] == answer for place, answer in predictor.items()) / len(predictor))
PY
