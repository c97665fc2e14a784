#!/usr/bin/env bash
# claim: lower end of the 95 % interval of Kendall's tau between mIoU in a shipped supernet of the quick profile and after training alone by the same recipe, 40 architectures drawn uniformly from the space (several hours on two cores)
# limit: >= 0.6
set -euo pipefail
.build/release/cimlab audit experiments/supernet-b0.yaml --profile quick --architectures 40 | tee /dev/stderr |
    sed -nE 's/^Kendall tau .* interval ([-0-9.]+) to .*/\1/p'
