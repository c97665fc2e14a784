#!/usr/bin/env bash
# claim: largest number of standard errors by which the baseline's log score beats the model's in any kind and metric, one chip left out (cimlab calibrate)
# limit: <= 2
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure log_score_worst_column
