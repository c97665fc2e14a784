#!/usr/bin/env bash
# claim: least coverage of the interval of the median regret over its stated confidence (93.75 % for 5 draws, 95 % for 12 and 29), exponential regrets, 10,000 sweeps each; the limit allows three Monte Carlo standard errors
# limit: >= 0.992
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 10 s
set -euo pipefail
.build/release/cimlab verdict coverage --only median | tee -a /dev/stderr |
    awk '$1 == "median" { r = $2 / ($4 == 5 ? 93.75 : 95); if (!n++ || r < worst) worst = r } END { if (n != 3) exit 1; print worst }'
