#!/usr/bin/env bash
# claim: largest relative distance of the measured standard deviation from width / sqrt(12) over the bounded write-verify windows of the RADAR measurements (the deepest state, whose window is open towards zero, is not one)
# limit: <= 0.02
# covers: reference-circuits/devices
# takes: 2 s
set -euo pipefail
awk -F, '
    NR > 1 && $4 > 0 && $5 < 1e9 {
        width = 1e6 / $4 - 1e6 / $5; d = $15 * sqrt(12) / width - 1; if (d < 0) d = -d; if (d > worst) worst = d; windows++ }
    END { print windows " windows" > "/dev/stderr"; print worst }
' reference-circuits/devices/measured/radar-write-verify-levels.csv
