#!/usr/bin/env bash
# claim: genes, of 8, that move mIoU in the supernets that ship: the same sign in all three, the mean over them more than two pooled standard errors above 0, and for the hidden sizes of blocks 3 and 4 at least 0.3 points per doubling as well; 24 contexts, 192 rooms that chose nothing
# limit: = 8
# covers: Sources/cimlab/NetworkSensitivity.swift
# opens: supernets
# takes: 15 min
set -euo pipefail
.build/release/cimlab network sensitivity supernets/b0-quick-{1,2,3}.safetensors --contexts 24 --images 192 --image-seed 77001 |
    tee -a /dev/stderr | awk '
    / of block [1-4] / {
        counts = $NF == "yes"; mean = $(NF - 2)
        if ($1 == "hidden" && $5 >= 3 && mean < 0.3) counts = 0
        genes += counts; rows++
    }
    END { if (rows != 8) exit 1; print genes }'
