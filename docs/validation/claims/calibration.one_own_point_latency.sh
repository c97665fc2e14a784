#!/usr/bin/env bash
# claim: geometric-mean error factor of latency over chips with two values or more, one value of the chip known, each in turn (cimlab calibrate, predict)
# limit: <= 1.4
set -euo pipefail
docs/validation/calibration-figure one_own_point_latency
