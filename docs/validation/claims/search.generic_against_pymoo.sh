#!/usr/bin/env bash
# claim: problems (sphere, Rosenbrock, Rastrigin, four g-problems by swarm and by evolution; ZDT1-3, DTLZ2 by NSGA-II) on which our median over 25 seeds is larger than pymoo's on the same budget (kept figures, or fresh ones where PYMOO_PYTHON names a Python with pymoo)
# limit: = 0
# covers: Sources/cimlab/SearchProblemsCommand.swift
# takes: 3 min
set -euo pipefail
figures=docs/validation/pymoo.json
if [[ -n ${PYMOO_PYTHON:-} ]]; then
    figures=$(mktemp)
    trap 'rm -f "$figures"' EXIT
    "$PYMOO_PYTHON" Benchmarks/optimizers/pymoo_medians.py >"$figures"
else
    echo "PYMOO_PYTHON is not set: compared with the kept figures of $figures" >&2
fi
{ .build/release/cimlab search problems --against "$figures" || [[ $? == 2 ]]; } |
    awk '{ print > "/dev/stderr" } /ours is larger/ { n++ } /^nsga2/ { found = 1 } END { if (!found) exit 1; print n + 0 }'
