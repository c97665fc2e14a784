#!/usr/bin/env bash
# claim: largest distance in mIoU (points) between the fast and the bit-true arrays of a chip, over eight chips: 4 to 7 converter bits at 128 active rows and 2 bits a cell, 6 bits at 32 and 512 rows, 6 bits at 1 and 4 bits a cell; each the mean over the largest networks of the three supernets that ship, all 192 validation images (one network on one chip scatters by 0.1 to 0.3 points between equal forms that round in another order); null unless the bit-true arrays take at most 100 times the exact network's processor time on every one
# limit: <= 0.3
# covers: Sources/cimlab/ChipCommand.swift
# opens: experiments/supernet-b0.yaml supernets
# takes: 20 min
set -euo pipefail
program=.build/release/cimlab
measure() { "$program" chip accuracy experiments/supernet-b0.yaml --profile quick --weights "supernets/b0-quick-$1.safetensors" --json "${@:2}" 2>/dev/null; }
for seed in 1 2 3; do
    measure $seed --converter-bits 4,5,6,7
    measure $seed --converter-bits 6 --active-rows 32,512
    measure $seed --converter-bits 6 --cell-bits 1,4
done | tee -a /dev/stderr | awk '
    function number() { gsub(",", "", $3); return $3 + 0 }
    /"apart"/ { sum[n % 8] += number(); n++ }
    /"secondsBitTrue"/ { if (number() > slowest) slowest = number() }
    /"secondsExact"/ { if (slowest > 100 * number()) late = 1; slowest = 0; runs++ }
    END {
        if (n != 24 || runs != 9 || late) exit 1
        for (chip = 0; chip < 8; chip++) { apart = sum[chip] / 3; if (apart < 0) apart = -apart; if (apart > worst) worst = apart }
        print 100 * worst
    }'
