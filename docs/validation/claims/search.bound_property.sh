#!/usr/bin/env bash
# claim: bounds above a chip of their box, of 1,000,000 random pairs of a box and a chip, half of the boxes from real proofs (cimlab search check)
# limit: = 0
# covers: Sources/ExactSearch
# takes: 3 min
set -euo pipefail
{ .build/release/cimlab search check --spaces 0 --pairs 1000000 --json || [[ $? == 2 ]]; } |
    python3 -c 'import json, sys; b = json.load(sys.stdin)["bounds"]
assert b["pairs"] >= 1000000 and b["legal"] >= 100000
print(b["violations"])'
