#!/usr/bin/env bash
# claim: share of simulated sweeps called robust in the words of the report where 98 % of the simulators are harmless, 150 draws in each of six independent rows, half of the failures illegal designs, 10,000 sweeps
# limit: >= 0.8
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 2 min
set -euo pipefail
.build/release/cimlab verdict coverage --only power | tee -a /dev/stderr |
    awk '/98 % good/ { print $2 / 100; found = 1 } END { exit !found }'
