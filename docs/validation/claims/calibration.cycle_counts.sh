#!/usr/bin/env bash
# claim: geometric-mean factor between the periods of a stated clock that a latency takes and those that the left-out model gives it, over the chips whose latency states a clock in MHz, chips of held-out.yaml apart (cimlab calibrate)
# limit: <= 1.3
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure cycle_counts
