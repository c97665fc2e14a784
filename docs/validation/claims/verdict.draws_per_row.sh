#!/usr/bin/env bash
# claim: fewest wrong simulators whose best chips are proven, over the rows of drawn errors in the kept quick report (undecided ones included)
# limit: >= 60
# covers: Sources/cimlab/Reproduce.swift
# opens: reports/quick/figures/D2_exact.csv
# takes: 1 s
set -euo pipefail
python3 - <<'PY'
import csv, collections
rows = collections.Counter(
    (r["scenario"], r["memory"], r["error"], r["level"])
    for r in csv.DictReader(open("reports/quick/figures/D2_exact.csv")) if r["population"] == "yes")
print(min(rows.values()))
PY
