#!/usr/bin/env bash
# claim: largest share of draws that stay undecided in a row of the certified drift in the kept quick report; above 5 % a row is not proven (undecided)
# limit: <= 0.05
# covers: Sources/cimlab/Reproduce.swift
# opens: reports/quick/figures/D2_exact.csv
# takes: 1 s
set -euo pipefail
python3 - <<'PY'
import csv, collections
rows = collections.defaultdict(list)
for r in csv.DictReader(open("reports/quick/figures/D2_exact.csv")):
    rows[r["scenario"], r["memory"], r["error"], r["level"]].append(r["ending"] == "undecided")
print(max(sum(row) / len(row) for row in rows.values()))
PY
