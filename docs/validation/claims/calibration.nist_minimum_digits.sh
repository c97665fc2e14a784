#!/usr/bin/env bash
# claim: fewest digits in which a fitted parameter agrees with NIST's certified value, over all 27 nonlinear StRD problems from both starts
# limit: >= 6
# covers: Tests/GSLTests/NISTRegressionTests.swift
# opens: Tests/GSLTests/NIST
# takes: 2 min
# shares: docs/validation/run-tests NISTRegressionTests
set -euo pipefail
docs/validation/once docs/validation/run-tests NISTRegressionTests |
    awk '/NIST [A-Za-z0-9]+ start [12] parameters / {
            for (i = 1; i <= NF; i++) if ($i == "parameters") digits = $(i + 1)
            print > "/dev/stderr"
            if (++count == 1 || digits < least) least = digits
        }
        END { if (count != 54) exit 1; printf "%.2f\n", least }'
