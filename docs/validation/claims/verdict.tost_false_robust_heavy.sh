#!/usr/bin/env bash
# claim: the same as verdict.tost_false_robust with heavy-tailed scatter (Student's t with 4 degrees of freedom), 6 to 24 paired seeds
# limit: <= 0.065
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 1 min
set -euo pipefail
.build/release/cimlab verdict coverage --only tost |
    awk '$4 == "heavy" && $3 >= 6 { share = $5 / 100; if (share > worst) worst = share; n++ } END { if (!n) exit 1; print worst }'
