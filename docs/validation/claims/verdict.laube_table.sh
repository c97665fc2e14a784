#!/usr/bin/env bash
# claim: largest distance of Kendall's tau from the table of Laube, Mutschler and Zell (AutoML-Conf 2022) under their mixture of errors, at 0.2, 0.4, 0.6, 0.8 and 1 standard deviations
# limit: <= 0.02
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 1 min
set -euo pipefail
.build/release/cimlab verdict theory --only laube | awk '/^laube distance / { print $3; found = 1 } END { exit !found }'
