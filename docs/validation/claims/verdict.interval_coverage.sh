#!/usr/bin/env bash
# claim: distance, in percentage points, of the coverage of the 95 % interval of the mean regret (Student t, freed of skewness) from 95 %, the worst of half-normal, exponential and gamma 0.5 regrets with 29, 60 and 150 draws, 10,000 sweeps each; no word depends on it
# limit: <= 2
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 30 s
set -euo pipefail
.build/release/cimlab verdict coverage --only mean | tee -a /dev/stderr |
    awk '$1 == "mean" { d = $2 - 95; if (d < 0) d = -d; if (d > worst) worst = d; n++ } END { if (n != 9) exit 1; print worst + 0 }'
