#!/usr/bin/env bash
# claim: largest relative L2 distance between products by the bit-true matrices and by arrays read device by device (FaithfulLayer), over six kinds of array (cells of 1 to 4 bits, pairs and single cells, 1 to 8 input bits a cycle, row groups), signed and unsigned inputs, converters of 5 bits, without device errors; with them sums at the edge of two levels may fall on either side
# limit: <= 1e-6
set -euo pipefail
swift build -c release -j 2 -Xswiftc -enable-testing --build-tests >&2
output=$(swift test -c release -j 2 -Xswiftc -enable-testing --skip-build --filter ChipArraysTests/againstDevices 2>&1)
echo "$output" >&2
sed -nE 's/^distance of bit-true products from devices, exact digits: ([0-9.e+-]+)$/\1/p' <<<"$output" | sort -g |
    awk '{ n++; v = $1 } END { if (n != 12) exit 1; print v }'
