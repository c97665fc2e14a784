#!/usr/bin/env bash
# claim: largest ratio of the interval score of ln to the log-linear baseline's, over metrics and one chip, one laboratory and later years left out (cimlab calibrate)
# limit: <= 1
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure interval_score_over_baseline
