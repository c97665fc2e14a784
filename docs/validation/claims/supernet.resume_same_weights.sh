#!/usr/bin/env bash
# claim: share of 3 trainings, each killed (kill -9) at two random times and then continued by the same command, that end with the same weights, bit for bit, as an undisturbed one
# limit: = 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
program=$PWD/.build/release/cimlab
sizes='{image: {height: 32, width: 32}, decoder width: 16, training images: 256, validation images: 4, steps: 120}'
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
begin=$(date +%s%N)
train whole >"$folder/whole.json"
milliseconds=$((($(date +%s%N) - begin) / 1000000))
expected=$(weights whole)
[[ -n $expected ]] || { echo "the undisturbed training printed no digest of its weights" >&2; exit 1; }
same=0
for trial in 1 2 3; do
    killed=0
    for _ in 1 2; do
        "$program" train "$folder/supernet.yaml" --profile smallest --run "$folder/$trial" --json >/dev/null 2>&1 &
        wait_ms=$((milliseconds / 5 + RANDOM % (milliseconds * 2 / 5 + 1)))
        sleep "$((wait_ms / 1000)).$(printf '%03d' $((wait_ms % 1000)))"
        if kill -9 $! 2>/dev/null; then killed=$((killed + 1)); fi
        wait $! 2>/dev/null || true
    done
    train "$trial" >"$folder/$trial.json"
    found=$(weights "$trial")
    echo "trial $trial: killed $killed times, weights ${found:0:12}, undisturbed ${expected:0:12}" >&2
    if [[ $found == "$expected" && $killed -ge 1 ]]; then same=$((same + 1)); fi
done
awk -v s="$same" 'BEGIN { print s / 3 }'
