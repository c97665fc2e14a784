#!/usr/bin/env bash
# claim: distance, in percentage points, of the coverage of 90 % intervals of area from 90 %: all kinds pooled, chips as units, the farther of one chip and one laboratory left out (cimlab calibrate)
# limit: <= 5
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure coverage90_distance_area
