#!/usr/bin/env bash
# claim: distance, in percentage points, of the coverage of 95 % t intervals of the mean log ratio from 95 % over 2,000 simulated sweeps, the worst of 4 to 24 paired seeds with normal and with heavy-tailed scatter (93 to 97 % is asked for)
# limit: <= 2
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 1 min
set -euo pipefail
.build/release/cimlab verdict coverage --only interval |
    awk '$4 != "skewed" { d = $5 - 95; if (d < 0) d = -d; if (d > worst) worst = d; n++ } END { if (!n) exit 1; print worst }'
