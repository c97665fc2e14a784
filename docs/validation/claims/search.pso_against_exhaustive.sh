#!/usr/bin/env bash
# claim: least share, over RRAM, SRAM and hybrid spaces of over 100,000 chips and three objectives each (50 networks x 20 seeds), of hardware searches within 1 % of the exhaustive optimum at no more than 5 % of the evaluations
# limit: >= 0.95
# covers: Sources/cimlab/SearchAuditCommand.swift
# opens: reference-circuits
# takes: 5 min
set -euo pipefail
{ .build/release/cimlab search audit --json || [[ $? == 2 ]]; } |
    python3 -c 'import json, sys; rows = json.load(sys.stdin)["rows"]
assert all(r["points"] >= 100000 and r["runs"] >= 1000 and r["largestEvaluatedRatio"] <= 0.05 for r in rows)
print(min(r["hits"] / r["runs"] for r in rows))'
