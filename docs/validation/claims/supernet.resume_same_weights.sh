#!/usr/bin/env bash
# claim: share of 3 trainings, each killed (kill -9) at a random moment after its first and again after its second checkpoint and then continued by the same command, that end with the same weights, bit for bit, as an undisturbed one
# limit: = 1
# covers: Sources/cimlab/Train.swift
# takes: 1 min
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
program=$PWD/.build/release/cimlab
# 60 steps with a checkpoint every 20.
sizes='{image: {height: 32, width: 32}, decoder width: 16, training images: 256, validation images: 4, steps: 60}'
cat >"$folder/supernet.yaml" <<YAML
name: resume
backbone: b0
experts per token: 1
seed: 7
profiles:
  smallest: $sizes
  quick: $sizes
  full: $sizes
YAML
train() { "$program" train "$folder/supernet.yaml" --profile smallest --run "$folder/$1" --json 2>/dev/null; }
weights() { sed -nE 's/.*"weights" : "([^"]*)".*/\1/p' "$folder/$1.json"; }
# Changes with every checkpoint, since each is a new file that takes the old one's name.
checkpoint() { find "$folder/$1" -name checkpoint.safetensors -printf '%i %T@' 2>/dev/null || true; }
begin=$(date +%s%N)
train whole >"$folder/whole.json"
milliseconds=$((($(date +%s%N) - begin) / 1000000))
expected=$(weights whole)
[[ -n $expected ]] || { echo "the undisturbed training printed no digest of its weights" >&2; exit 1; }
same=0
for trial in 1 2 3; do
    killed=0
    for _ in 1 2; do
        before=$(checkpoint "$trial")
        "$program" train "$folder/supernet.yaml" --profile smallest --run "$folder/$trial" --json >/dev/null 2>&1 &
        while [[ $(checkpoint "$trial") == "$before" ]] && kill -0 $! 2>/dev/null; do sleep 0.05; done
        # Up to a quarter of the training later: three quarters of the way to the next checkpoint.
        wait_ms=$((RANDOM % (milliseconds / 4 + 1)))
        sleep "$((wait_ms / 1000)).$(printf '%03d' $((wait_ms % 1000)))"
        # Counts only if it was still training, with a checkpoint to go on from.
        if kill -9 $! 2>/dev/null && [[ -n $(checkpoint "$trial") ]]; then killed=$((killed + 1)); fi
        wait $! 2>/dev/null || true
    done
    train "$trial" >"$folder/$trial.json"
    found=$(weights "$trial")
    echo "trial $trial: killed $killed times after a checkpoint, weights ${found:0:12}, undisturbed ${expected:0:12}" >&2
    if [[ $found == "$expected" && $killed == 2 ]]; then same=$((same + 1)); fi
done
awk -v s="$same" 'BEGIN { print s / 3 }'
