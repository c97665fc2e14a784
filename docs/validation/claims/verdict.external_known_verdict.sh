#!/usr/bin/env bash
# claim: share of known verdicts that external simulators get: the lab's own model behind the protocol (the designs of the right simulator, seed by seed), the example adapter with all energies and latencies 30 % too large (likewise), the adapter without converters (loss and verdict of the built-in missing term, seed by seed)
# limit: = 1
# covers: Sources/cimlab/Sweep.swift
# opens: experiments examples/external-simulator
# takes: 6 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp experiments/supernet-b0.yaml "$work"
cimlab=$PWD/.build/release/cimlab
adapter="[python3, $PWD/examples/external-simulator/adapter.py, --cimlab, $cimlab, --calibration, $work/run/calibration.json"
# The scenarios without binding limits, both memories, the discrepancy that the third simulator must equal.
experiment() { # name, command
    awk -v name="$1" -v command="$2" '
        /^name:/ { print "name: " name; next }
        /^discrepancies:/ { print "discrepancies: [{kind: missingTerm, component: adc, levels: [100 %]}]"; skip = 1; next }
        skip && /^ / { next }
        { skip = 0 }
        /^    discrepancies: \[/ { next }
        /^  performance:/ { next }
        /^limits:/ { print "limits: {weights: 10 MB, area: 10000 mm2, power: 1000 W}"; next }
        /^scenarios:/ { print "simulator: {command: " command ", timeout: 60}" }
        { print }' experiments/appendix-d2.yaml >"$work/$1.yaml"
    "$cimlab" sweep run "$work/$1.yaml" --profile smallest --allow-command --run "$work/run" --json >"$work/$1.json" 2>>"$work/log" ||
        { tail -n 5 "$work/log" >&2; exit 1; }
}
experiment own "[$cimlab, simulate, --calibration, $work/run/calibration.json]"
experiment scaled "$adapter, --scale, 1.3]"
experiment forgetful "$adapter, --forget, adc]"
python3 - "$work" <<'PY'
import json, math, sys
def rows(name):
    drift = json.load(open(f"{sys.argv[1]}/{name}.json"))["outcome"]["drift"]["_0"]
    found = {"external": {}, "missingTerm": {}}
    designs = {(b["scenario"], b["memory"]): [f["actual"] for f in b["findings"]] for b in drift["baselines"]}
    for row in drift["rows"]:
        place, objective = (row["scenario"], row["memory"]), row["objective"]
        # Seed by seed against the search with the right simulator.
        found[row["discrepancy"]["kind"]][place] = (
            [math.log(f["actual"][objective] / right[objective]) for f, right in zip(row["findings"], designs[place])],
            row["verdict"]["word"])
    return found
known = []
for name in ("own", "scaled"):
    found = rows(name)["external"]
    known.append(len(found) == 4 and all(regret == 0 for regrets, answer in found.values() for regret in regrets)
                 and len(found) == 4)
found = rows("forgetful")
known.append(len(found["external"]) == 4 and any(abs(r) > 1e-6 for regrets, _ in found["external"].values() for r in regrets)
             and all(found["external"][place][1] == answer and all(abs(a - b) < 1e-9 for a, b in zip(found["external"][place][0], regrets))
                     for place, (regrets, answer) in found["missingTerm"].items()))
print(known, file=sys.stderr)
print(sum(known) / len(known))
PY
