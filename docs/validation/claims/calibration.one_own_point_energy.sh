#!/usr/bin/env bash
# claim: geometric-mean error factor of energy per MAC over chips with two values or more, one value of the chip known, each in turn (cimlab calibrate, predict)
# limit: <= 1.3
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure one_own_point_energy
