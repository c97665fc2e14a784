#!/usr/bin/env bash
# claim: per-chip calibration of Colonnade, Jia, NeuRRAM and Sinangil, 1st, 3rd, 5th ... value of each metric fitted, the others predicted: mean absolute error in percent, every chip counting once
# limit: <= 5
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 20 s
set -euo pipefail
.build/release/cimlab calibrate --figure per_chip_prediction_error
