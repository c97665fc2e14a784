#!/usr/bin/env bash
# claim: least advantage in mIoU, in points over RRAM, SRAM and hybrid, of the performance scenario's winner over the best of 200 random networks, all judged by the supernet of the quick profile on the same images
# limit: >= 0
# covers: Sources/cimlab/SearchRun.swift Sources/cimlab/Evaluate.swift
# opens: reference-circuits experiments
# takes: 5 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The supernet of the quick profile, where it is trained already; else this trains it first (ten minutes and more).
if [[ -d runs/quick ]]; then cp -r runs/quick "$work/run"; fi
for memory in rram sram hybrid; do
    .build/release/cimlab search run experiments/appendix-d2.yaml --profile quick --effort standard --scenario performance \
        --memory $memory --run "$work/run" --json >"$work/$memory.json" 2>>"$work/log" || [[ $? == 2 ]]
done
.build/release/cimlab evaluate --profile quick --run "$work/run" --random 200 --json >"$work/random.json" 2>>"$work/log"
python3 - "$work" <<'END'
import json, sys

work = sys.argv[1]
best = max(entry["meanIoU"] for entry in json.load(open(f"{work}/random.json"))["architectures"])
least = None
for memory in ["rram", "sram", "hybrid"]:
    points = 100 * (json.load(open(f"{work}/{memory}.json"))["meanIoU"] - best)
    print(f"{memory}: {points:+.2f} points beside the best of 200", file=sys.stderr)
    least = points if least is None else min(least, points)
print(round(least, 3))
END
