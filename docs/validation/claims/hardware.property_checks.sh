#!/usr/bin/env bash
# claim: violations over 100000 random valid configurations: finite and not negative, breakdown adds up to 1e-12, leakage alone without activity, every documented monotonicity, tokens scale dynamic energy to 1e-12 (and, over 10000, layers add up)
# limit: = 0
# covers: Tests/CIMHardwareTests/RandomChipPropertyTests.swift
# takes: 1 min
set -euo pipefail
swift test -c release -j 2 -Xswiftc -enable-testing --filter RandomChipPropertyTests 2>&1 | tr -d '\r' |
    awk '/random valid chips: .* violations/ { print > "/dev/stderr"; sum += $(NF - 1); rules++; for (i = 1; i <= NF; i++) if ($i == "checked," && $(i - 1) >= 100000) full++ }
        END { if (rules < 10 || full < 3) { print rules " rules, " full " of 100000: not all were checked" > "/dev/stderr"; exit 1 } print sum }'
