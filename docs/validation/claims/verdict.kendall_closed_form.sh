#!/usr/bin/env bash
# claim: largest distance of Kendall's tau from (2 / pi) asin(1 / sqrt(1 + s^2)) under a Gaussian error per design of s = 0.05 to 1 standard deviations of the log metric, on 15,625 designs
# limit: <= 0.01
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 1 min
set -euo pipefail
.build/release/cimlab verdict theory --only kendall | awk '/^kendall distance / { print $3; found = 1 } END { exit !found }'
