#!/usr/bin/env bash
# claim: sizes, of MiT-B0, B1 and B2 with 40 classes, whose encoder and head have the published number of parameters to the thousand with one expert of hidden size 4C, the gate left out and the depth-wise convolution counted on 4C channels as in the dense Mix-FFN
# limit: = 3
set -euo pipefail
swift build -c release -j 2 -Xswiftc -enable-testing --build-tests >&2
output=$(swift test -c release -j 2 -Xswiftc -enable-testing --skip-build --filter ParameterCountTests/denseEquivalent 2>&1)
echo "$output" >&2
sed -nE 's/.*Test "one full-size expert.*with ([0-9]+) test cases passed.*/\1/p' <<<"$output" | tail -n 1
