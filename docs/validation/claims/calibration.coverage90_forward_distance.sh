#!/usr/bin/env bash
# claim: distance, in percentage points, of the coverage of 90 % intervals from 90 % forward in time: fitted on the chips of earlier years, tested on those of the next, all kinds pooled, the farthest metric (cimlab calibrate)
# limit: <= 5
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure coverage90_forward_distance
