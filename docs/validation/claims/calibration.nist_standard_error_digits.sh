#!/usr/bin/env bash
# claim: fewest digits in which a standard error agrees with NIST's certified value, over all problems of lower and average difficulty from both starts and of higher difficulty from start 2
# limit: >= 4
# covers: Tests/GSLTests/NISTRegressionTests.swift
# opens: Tests/GSLTests/NIST
# takes: 2 min
# shares: docs/validation/run-tests NISTRegressionTests
set -euo pipefail
higher=" MGH09 Thurber BoxBOD Rat42 MGH10 Eckerle4 Rat43 Bennett5 "
docs/validation/once docs/validation/run-tests NISTRegressionTests |
    awk -v higher="$higher" '/NIST [A-Za-z0-9]+ start [12] parameters / {
            for (i = 1; i <= NF; i++) { if ($i == "NIST") name = $(i + 1); if ($i == "start") start = $(i + 1); if ($i == "deviations") digits = $(i + 1) }
            if (index(higher, " " name " ") && start == 1) next
            print > "/dev/stderr"
            if (++count == 1 || digits < least) least = digits
        }
        END { if (count != 46) exit 1; printf "%.2f\n", least }'
