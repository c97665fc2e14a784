#!/usr/bin/env bash
# claim: share of simulated sweeps called not robust in the words of the report where 70 % of the simulators are harmless in one of six rows, 150 draws a row, 10,000 sweeps
# limit: >= 0.95
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 2 min
set -euo pipefail
.build/release/cimlab verdict coverage --only power | tee -a /dev/stderr |
    awk '/70 % good/ { print $2 / 100; found = 1 } END { exit !found }'
