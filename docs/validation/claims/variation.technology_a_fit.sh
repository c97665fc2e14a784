#!/usr/bin/env bash
# claim: read noise of technology A: largest distance between the preset and the measured series over five conductances, of the standard deviation (relative) and of the autocorrelation at 34 lags from 2.5 ms to 5 s, a quarter of the series; means over 100 series drawn from the preset
# limit: <= 0.1
set -euo pipefail
swift build -c release -j 2 -Xswiftc -enable-testing --build-tests >&2
output=$(swift test -c release -j 2 -Xswiftc -enable-testing --skip-build --filter ReadSeriesTests/technologyA 2>&1)
echo "$output" >&2
sed -nE 's/^distance of the preset from .*: sd ([0-9.e+-]+), autocorrelation ([0-9.e+-]+)$/\1\n\2/p' <<<"$output" | sort -g |
    awk '{ n++; v = $1 } END { if (n != 10) exit 1; print v }'
