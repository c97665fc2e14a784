#!/usr/bin/env bash
# claim: share of 2,000 simulated sweeps called robust although their true mean regret lies at the margin, the worst of 4, 6, 8, 12 and 24 paired seeds with normal scatter (5 % by design; the limit adds three Monte Carlo standard errors)
# limit: <= 0.065
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 1 min
set -euo pipefail
.build/release/cimlab verdict coverage --only tost |
    awk '$4 == "normal" { share = $5 / 100; if (share > worst) worst = share; n++ } END { if (!n) exit 1; print worst }'
