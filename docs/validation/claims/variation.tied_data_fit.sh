#!/usr/bin/env bash
# claim: share of 200 synthetic tables whose fitted preset gives every level the mean of its own cells within 5 % of their standard deviation, and the standard deviation within 5 %: cells of five presets, 60, 200 or 1000 a level, read in fine or coarse steps, clipped at bounds inside the range, half of them with one reading, or all of that; fitted by `cimlab variation fit`, drawn again by `cimlab variation sample` with 20,000 devices a level
# limit: >= 1
# covers: Sources/cimlab/VariationFit.swift Sources/cimlab/VariationSample.swift
# takes: 5 min
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
devices=(wan2022-crosssim wan2022-aihwkit cmo-hfox-2pct milo2021-hfo2 pcm-nandakumar2019)
sizes=(60 200 1000)
good=0
for table in $(seq 0 199); do
    device=${devices[$((table % 5))]}
    cells=${sizes[$((table / 5 % 3))]}
    .build/release/cimlab variation sample "$device" --levels 4 --cells "$cells" --seed "$table" |
        awk -F, -v OFS=, -v kind=$((table / 15 % 5)) '
            NR == 1 { print; next }
            { level[NR] = $1; target[NR] = $6; value[NR] = $7; line[NR] = $0; lines = NR
              n[$1]++; sum[$1] += $7; squares[$1] += $7 * $7 }
            END {
                for (i = 2; i <= lines; i++) {
                    $0 = line[i]
                    middle = sum[$1] / n[$1]; spread = sqrt(squares[$1] / n[$1] - middle * middle)
                    step = kind == 0 ? spread / 4 : kind == 1 || kind == 4 ? spread * 1.5 : 0
                    if (kind == 3 && i % 2) $7 = middle                         # half of the cells say the same
                    if (kind == 2 || kind == 4) {                               # the instrument ends inside the range
                        if ($7 < middle - spread) $7 = middle - spread
                        if ($7 > middle + 0.7 * spread) $7 = middle + 0.7 * spread
                    }
                    if (step > 0) $7 = int($7 / step + 0.5) * step
                    print
                }
            }' >"$folder/table.csv"
    .build/release/cimlab variation fit "$folder/table.csv" --bootstrap 0 --output "$folder/fitted.yaml" \
        >"$folder/fit.txt" 2>"$folder/errors.txt" || { echo "$table, $device: $(tail -1 "$folder/errors.txt")" >&2; continue; }
    .build/release/cimlab variation sample "$folder/fitted.yaml" --levels 4 --cells 20000 --seed 1 |
        awk -F, -v table="$table, $device, $cells cells" '
            FNR == 1 { file++; next }
            { n[file, $1]++; sum[file, $1] += $7; squares[file, $1] += $7 * $7 }
            END {
                for (level = 0; level < 4; level++) {
                    for (f = 1; f <= 2; f++) {
                        mean[f] = sum[f, level] / n[f, level]
                        sd[f] = sqrt(squares[f, level] / n[f, level] - mean[f] * mean[f])
                    }
                    off = (mean[2] - mean[1]) / sd[1]; ratio = sd[2] / sd[1] - 1
                    if (off < -0.05 || off > 0.05 || ratio < -0.05 || ratio > 0.05) {
                        printf "%s, level %d: mean %g for %g, sd %g for %g\n", table, level, mean[2], mean[1], sd[2], sd[1] > "/dev/stderr"
                        exit 1
                    }
                }
            }' "$folder/table.csv" - && good=$((good + 1))
done
awk -v good=$good 'BEGIN { print good / 200 }'
