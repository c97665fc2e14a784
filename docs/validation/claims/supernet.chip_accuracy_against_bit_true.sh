#!/usr/bin/env bash
# claim: largest distance in mIoU (points) between the fast and the bit-true arrays of a chip over 64 validation images, for the largest network of the quick supernet on eight chips: 4 to 7 converter bits at 128 active rows and 2 bits a cell, 6 bits at 32 and 512 rows, 6 bits at 1 and 4 bits a cell; null unless the bit-true arrays take at most 100 times the exact network's processor time on every one
# limit: <= 0.3
set -euo pipefail
program=.build/release/cimlab
"$program" train experiments/supernet-b0.yaml --profile quick >&2
measure() { "$program" chip accuracy experiments/supernet-b0.yaml --profile quick --images 64 --json "$@" 2>/dev/null; }
{
    measure --converter-bits 4,5,6,7
    measure --converter-bits 6 --active-rows 32,512
    measure --converter-bits 6 --cell-bits 1,4
} | tee /dev/stderr | awk '
    function number() { gsub(",", "", $3); return $3 + 0 }
    /"apart"/ { apart = number(); if (apart < 0) apart = -apart; if (apart > worst) worst = apart; n++ }
    /"secondsBitTrue"/ { if (number() > slowest) slowest = number() }
    /"secondsExact"/ { if (slowest > 100 * number()) late = 1; slowest = 0; runs++ }
    END { if (n != 8 || runs != 3 || late) exit 1; print 100 * worst }'
