#!/usr/bin/env bash
# claim: mean log score of a left-out chip and metric minus that of the log-linear baseline refitted in the same folds, in nats (cimlab calibrate)
# limit: >= 0
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure log_score_over_baseline
