#!/usr/bin/env bash
# claim: largest median, over both memories and the objectives latency and energy, of how far Algorithm 1 as printed (effort paper) ends from the proven best network and chip, 20 seeds each; the interval of each median goes to stderr (cimlab search grade)
# limit: >= 0
# covers: Sources/ExactSearch
# takes: 80 min
set -euo pipefail
bash docs/validation/largest-median paper
