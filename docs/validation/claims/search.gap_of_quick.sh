#!/usr/bin/env bash
# claim: largest median, over both memories and the objectives latency and energy, of how far the lab's own effort quick may end from the proven best network and chip, 20 seeds each (cimlab search grade)
# limit: <= 0.01
# covers: Sources/ExactSearch
# takes: 80 min
set -euo pipefail
bash docs/validation/largest-median quick
