#!/usr/bin/env bash
# claim: points of mIoU that shuffling the training pictures of a folder gains over their list order: generated rooms listed kind by kind, 480 pictures of 48 x 64 pixels, 300 steps, three seeds, the smallest of the three gains of the largest architecture; with CAMVID=folder the same on that folder, in the place of the rooms
# limit: >= 1
# covers: Sources/cimlab/Train.swift
# takes: 20 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$PWD/.build/release/cimlab
if [[ -n ${CAMVID:-} ]]; then
    [[ -d $CAMVID/gt_sets ]] || { echo "CAMVID=$CAMVID: not a folder with images/, segmentation/ and gt_sets/" >&2; exit 66; }
    ln -s "$(realpath "$CAMVID")" "$work/pictures"
else
    echo "CamVid: data not here; generated rooms in its place" >&2
    for split in training validation; do
        "$program" images export --split $split --height 48 --width 64 --seed 31 \
            --count $([[ $split == training ]] && echo 480 || echo 96) --by-kind "$work/pictures" 2>/dev/null >&2
    done
fi
for seed in 1 2 3; do
    for order in listed shuffled; do
        sizes='{image: {height: 48, width: 64}, decoder width: 64, training images: 480, validation images: 96, steps: 300}'
        cat >"$work/$order.yaml" <<YAML
name: $order
backbone: b0
experts per token: 1
seed: $seed
images: {pictures: pictures, order: $order}
profiles: {smallest: $sizes, quick: $sizes, full: $sizes}
YAML
        "$program" train "$work/$order.yaml" --profile smallest --run "$work/run" --json 2>/dev/null |
            awk -v s=$seed -v o=$order '/"largest"/ { l = 1 } l && /"meanIoU"/ { gsub(",", ""); print s, o, $3; exit }'
    done
done | tee -a /dev/stderr | awk '{ m[$2] = $3 } $2 == "shuffled" { print 100 * (m["shuffled"] - m["listed"]) }' | sort -g | head -n 1
