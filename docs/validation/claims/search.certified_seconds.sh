#!/usr/bin/env bash
# claim: longest proof of the best chip of one memory for a network, gap 0, over the whole standard space (about 1e14 chips), in seconds on two cores: both memories; latency, energy, EDP and area (cimlab search prove)
# limit: <= 60
# covers: Sources/ExactSearch
# takes: 4 min
set -euo pipefail
for memory in rram sram; do
    for objective in latency energy edp area; do
        .build/release/cimlab search prove --memory $memory --objective $objective --json
    done
done | python3 -c 'import json, sys
decoder, text, longest = json.JSONDecoder(), sys.stdin.read().strip(), 0
while text:
    found, end = decoder.raw_decode(text)
    text = text[end:].lstrip()
    assert found["status"] == "optimal"
    longest = max(longest, found["seconds"])
print(round(longest, 1))'
