#!/usr/bin/env bash
# claim: geometric-mean error factor over energy, latency and area of the chips of held-out.yaml, predicted by a fit that saw none of them (cimlab calibrate)
# limit: <= 2
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 1 min
# shares: .build/release/cimlab calibrate --figures
set -euo pipefail
docs/validation/calibration-figure untouched_fifth
