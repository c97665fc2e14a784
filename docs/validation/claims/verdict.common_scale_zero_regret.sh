#!/usr/bin/env bash
# claim: largest |log regret| over real nested searches (latency and energy, RRAM and SRAM, six common errors from -30 % to 100 %, three seeds) under a common scale error of the calibrated model where no limit binds
# limit: = 0
# covers: Sources/cimlab/VerdictCommand.swift
# opens: reference-circuits
# takes: 3 min
set -euo pipefail
.build/release/cimlab verdict theory --only common-scale |
    awk '/^common-scale regret / { print $3 + 0; found = 1 } END { exit !found }'
