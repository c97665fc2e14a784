#!/usr/bin/env bash
# claim: largest relative difference in energy, latency or area between scalar, batch and interval evaluation after a change of any one of the model's coefficients, over random RRAM, SRAM and hybrid designs (HardwareModel, BatchModel, HardwareModel.bounds)
# limit: <= 1e-12
set -euo pipefail
swift test -c release -j 2 -Xswiftc -enable-testing --filter OneDescriptionTests 2>&1 | tr -d '\r' |
    awk '/one description: largest relative difference/ { print > "/dev/stderr"; v = $6; if ($8 < 10000) v = 1 }
        /bounds: .* designs inside/ { print > "/dev/stderr"; if ($8 != 0) v = 1; seen = 1 }
        END { if (v == "" || !seen) exit 1; printf "%.3e\n", v }'
