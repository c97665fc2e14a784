#!/usr/bin/env bash
# claim: largest difference between the batch model and the readable model over all components of energy, latency and area of 100000 random designs that hold the network, relative to the total
# limit: <= 1e-12
# covers: Tests/CIMHardwareTests/BatchModelTests.swift
# takes: 1 min
set -euo pipefail
swift test -c release -j 2 -Xswiftc -enable-testing --filter BatchModelTests 2>&1 | tr -d '\r' |
    awk '/batch against scalar: largest relative difference/ { for (i = 1; i <= NF; i++) if ($i == "difference") v = $(i + 1); print > "/dev/stderr" }
        END { if (v == "") exit 1; printf "%.3e\n", v }'
