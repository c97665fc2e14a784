#!/usr/bin/env bash
# claim: sizes, of MiT-B0, B1 and B2 with 40 classes, whose dense network (encoder; all-MLP head) has the published number of trainable parameters to the thousand: 3.319 M, 13.151 M, 24.196 M; 0.405 M, 0.536 M, 3.181 M
# limit: = 3
# covers: Sources/cimlab/NetworkCommand.swift
# takes: 5 s
set -euo pipefail
.build/release/cimlab network parameters | tee /dev/stderr | awk '
    BEGIN { want["b0"] = "3319 405"; want["b1"] = "13151 536"; want["b2"] = "24196 3181" }
    { found = sprintf("%.0f %.0f", $3 / 1000, $5 / 1000); if (found == want[$1]) same++ }
    END { print same + 0 }'
