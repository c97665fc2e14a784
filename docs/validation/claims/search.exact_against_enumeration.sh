#!/usr/bin/env bash
# claim: of 200 random spaces of one memory that keep both ends of every axis (all objectives, random limits, simulators that are right or wrong by component, by macro or both), those in which the exact answer is the enumerated one; the proofs bound less than 10 % as many boxes as there are points (cimlab search check)
# limit: >= 200
# covers: Sources/ExactSearch
# takes: 3 min
set -euo pipefail
{ .build/release/cimlab search check --spaces 200 --pairs 0 --json || [[ $? == 2 ]]; } |
    python3 -c 'import json, sys; rows = json.load(sys.stdin)["spaces"]
assert len(rows) == 200 and sum(r["nodes"] for r in rows) < 0.1 * sum(r["points"] for r in rows)
def agrees(r):
    a, b = r.get("enumerated"), r.get("proven")
    return a is None and b is None or a is not None and b is not None and abs(a - b) <= 1e-9 * a
print(sum(agrees(r) for r in rows))'
