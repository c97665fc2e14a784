#!/usr/bin/env bash
# claim: largest number of standard errors by which the baseline's log score beats the model's in any kind and metric, one chip left out (cimlab calibrate)
# limit: <= 2
set -euo pipefail
docs/validation/calibration-figure log_score_worst_column
