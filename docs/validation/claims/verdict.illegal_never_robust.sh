#!/usr/bin/env bash
# claim: share of 10,000 randomised sweeps (1 to 6 rows, 20 to 120 draws, some or all designs illegal and better than the best) in which every illegal design is a failure and is counted in the sentence of the report, more of them than a proof allows are never robust, and where nothing legal exists there is no answer
# limit: = 1
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 1 min
set -euo pipefail
.build/release/cimlab verdict coverage --only illegal | tee -a /dev/stderr |
    awk '$1 == "illegal" { print $2 / 100; found = 1 } END { exit !found }'
