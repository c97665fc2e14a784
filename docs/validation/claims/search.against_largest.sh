#!/usr/bin/env bash
# claim: largest ratio, over RRAM, SRAM and hybrid, of the winner's energy (energy scenario) or latency (latency scenario) to that of the largest network on the best chip found for it; every winner keeps 95 % of the largest network's mIoU on the supernet of the quick profile (none if one does not)
# limit: <= 0.8
# covers: Sources/cimlab/SearchRun.swift
# opens: reference-circuits experiments
# takes: 5 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The supernet of the quick profile, where it is trained already; else this trains it first (ten minutes and more).
if [[ -d runs/quick ]]; then cp -r runs/quick "$work/run"; fi
for scenario in latency energy; do
    for memory in rram sram hybrid; do
        .build/release/cimlab search run experiments/appendix-d2.yaml --profile quick --effort standard --scenario $scenario \
            --memory $memory --run "$work/run" --json >"$work/$scenario-$memory.json" 2>>"$work/log" || [[ $? == 2 ]]
    done
done
python3 - "$work" <<'END'
import json, sys

worst = 0.0
for objective in ["latency", "energy"]:
    for memory in ["rram", "sram", "hybrid"]:
        found = json.load(open(f"{sys.argv[1]}/{objective}-{memory}.json"))
        ratio = found["result"]["reference"][objective] / found["result"]["outcome"]["largest"]["metrics"][objective]
        broken = found["violations"]
        print(f'{objective}, {memory}: {ratio:.3f}, mIoU {found["meanIoU"]:.4f}', broken or "", file=sys.stderr)
        worst = float("inf") if broken else max(worst, ratio)
print("none" if worst == float("inf") else round(worst, 4))
END
