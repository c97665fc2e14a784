#!/usr/bin/env bash
# claim: points of mIoU on rooms between the largest and the smallest architecture of the quick profile's supernet; null unless the difference is at least five times its standard error over validation images and the smallest is above three times the majority class's mIoU
# limit: >= 3
# covers: Sources/cimlab/Train.swift Sources/cimlab/Evaluate.swift
# opens: experiments/supernet-b0.yaml
# takes: 3 min
set -euo pipefail
program=.build/release/cimlab
"$program" evaluate experiments/supernet-b0.yaml --profile quick --json 2>/dev/null | tee -a /dev/stderr | awk '
    /"difference"/ { gsub(",", ""); d = $3 }
    /"standardErrorOfDifference"/ { gsub(",", ""); e = $3 }
    /"majorityMeanIoU"/ { gsub(",", ""); m = $3 }
    /"meanIoU"/ { gsub(",", ""); if (!n++ || $3 < low) low = $3 }
    END { if (d < 5 * e || low < 3 * m || n != 2) exit 1; print 100 * d }'
