#!/usr/bin/env bash
# claim: per-chip calibration as in calibration.per_chip_prediction_error, mean absolute error in percent, every predicted value counting once (88 of 107 are Colonnade's)
# limit: <= 5
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 20 s
set -euo pipefail
.build/release/cimlab calibrate --figure per_chip_prediction_error_of_points
