#!/usr/bin/env bash
# claim: longest proof of network and chip together within 1 %, in seconds on two cores: both memories, latency and energy, nominal model, accuracy in closed form with a floor; a proof that ends with the gap open gives no number (cimlab search prove --network any)
# limit: <= 600
# covers: Sources/ExactSearch
# takes: 80 min
set -euo pipefail
for memory in rram sram; do
    for objective in latency energy; do
        .build/release/cimlab search prove --memory $memory --objective $objective --network any --within 20min --json
    done
done | python3 -c 'import json, sys
decoder, text, longest = json.JSONDecoder(), sys.stdin.read().strip(), 0
while text:
    found, end = decoder.raw_decode(text)
    text = text[end:].lstrip()
    assert found["status"] in ("optimal", "withinGap")
    longest = max(longest, found["seconds"])
print(round(longest, 1))'
