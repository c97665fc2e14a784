#!/usr/bin/env bash
# claim: geometric-mean error factor of energy per MAC of analog SRAM macros, readings as corrected, one chip left out of coefficients, spreads and intervals at a time, chips of held-out.yaml apart (cimlab calibrate)
# limit: <= 1.7
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure leave_one_out_sram_analog_energy
