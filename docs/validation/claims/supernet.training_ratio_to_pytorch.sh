#!/usr/bin/env bash
# claim: training images per second of the dense MiT-B0 network over those of the same network in Python PyTorch on the same libtorch, the head fused stage by stage on both sides (the same algebra), one thread, batch of 16, processor time: the smaller of the ratios at 64 x 64 and 128 x 128, each the median of paired runs
# limit: >= 1.0
# covers: Sources/Supernet
# opens: Benchmarks/supernet
# takes: 2 min
set -euo pipefail
for side in 64 128; do bash Benchmarks/supernet/ratio train "$side"; done | sort -g | head -n 1
