#!/usr/bin/env bash
# claim: the same as verdict.tost_false_robust with skewed scatter (exponential: most searches alike, some much worse), 6 to 24 paired seeds; a t test is not made for it
# limit: <= 0.065
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 1 min
set -euo pipefail
.build/release/cimlab verdict coverage --only tost |
    awk '$4 == "skewed" && $3 >= 6 { share = $5 / 100; if (share > worst) worst = share; n++ } END { if (!n) exit 1; print worst }'
