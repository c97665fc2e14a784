#!/usr/bin/env bash
# claim: share of the rows of drawn errors in the kept quick report in which a promise, multiplied with the mean of true over promised of the first half of the draws, is right on average over the second half: the two means differ by less than their 95 % interval (Welch); rows whose promise is exact in every draw are left out
# limit: >= 0.8
# covers: Sources/cimlab/Reproduce.swift
# opens: reports/quick/figures/D2_exact.csv
# takes: 1 s
set -euo pipefail
python3 - <<'PY'
import csv, collections, statistics
unit = {"latency": "latency [s]", "energy": "energy [J]"}
rows = collections.defaultdict(list)
for r in csv.DictReader(open("reports/quick/figures/D2_exact.csv")):
    column = unit[r["objective"]]
    if r["population"] == "yes" and r["g(y) " + column]:
        rows[r["scenario"], r["memory"], r["error"], r["level"]].append(float(r["f(y) " + column]) / float(r["g(y) " + column]))
right = total = 0
for ratios in rows.values():
    half = len(ratios) // 2
    first, second = ratios[:half], ratios[half:]
    if half < 15 or max(ratios) - min(ratios) < 1e-9:
        continue
    error = (statistics.variance(first) / len(first) + statistics.variance(second) / len(second)) ** 0.5
    total += 1
    # Halves of 30: Student's t at 95 % with about 58 degrees of freedom.
    right += abs(statistics.mean(first) - statistics.mean(second)) <= 2.002 * error
if total == 0:
    raise SystemExit("no row with a promise that errs")
print(right / total)
PY
