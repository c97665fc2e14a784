#!/usr/bin/env bash
# claim: share of 2,000 simulated sweeps whose 95 % interval of the breakdown point covers the true one, the worst of three shapes of the curve and of 4 to 24 paired seeds
# limit: >= 0.9
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 1 min
set -euo pipefail
.build/release/cimlab verdict coverage --only breakdown |
    awk '{ share = $5 / 100; if (!n++ || share < worst) worst = share } END { if (!n) exit 1; print worst }'
