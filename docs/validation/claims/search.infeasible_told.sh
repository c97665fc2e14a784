#!/usr/bin/env bash
# claim: share of checks that hold: limits that nothing meets end with "no feasible design", the constraint and the distance, exit 2, on RRAM, SRAM and hybrid; scenarios that contradict themselves end with 65 and the line
# limit: = 1
# covers: Sources/cimlab/SearchRun.swift
# opens: reference-circuits experiments
# takes: 3 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cimlab=$PWD/.build/release/cimlab
cp experiments/appendix-d2.yaml experiments/supernet-b0.yaml "$work"
checks=0 held=0
# Ends with a code and says a pattern.
check() { # code, pattern, arguments
    local code=0 want=$1 pattern=$2
    shift 2
    checks=$((checks + 1))
    "$cimlab" search run "$@" --profile smallest --run "$work/run" >"$work/out" 2>"$work/err" || code=$?
    grep -E "$pattern" "$work/err" | tail -n 1 >&2 || true
    if [[ $code == "$want" ]] && grep -qE "$pattern" "$work/err"; then held=$((held + 1)); else
        echo "does not hold: $pattern, exit $code" >&2
    fi
}
sed 's/area: 200 mm2/area: 1 mm2/' experiments/appendix-d2.yaml >"$work/small.yaml"
for memory in rram sram hybrid; do
    check 2 'no feasible design: the closest one violates .*area .* is above the limit .* by [0-9.]+ %' "$work/small.yaml" --scenario energy --memory $memory
done
line=$(grep -n '^  energy:' experiments/appendix-d2.yaml | cut -d: -f 1)
sed 's/^  energy: .*/  energy: {objective: energy}/' experiments/appendix-d2.yaml >"$work/floorless.yaml"
check 65 "floorless.yaml:$line:" "$work/floorless.yaml"
sed 's/^  energy: .*/  energy: {objective: speed, mIoU floor: 95 %}/' experiments/appendix-d2.yaml >"$work/unknown.yaml"
check 65 "unknown.yaml:$line:" "$work/unknown.yaml"
sed 's/^  energy: .*/  energy: {objective: energy, mIoU floor: 140 %}/' experiments/appendix-d2.yaml >"$work/floor.yaml"
check 65 "floor.yaml:$line:" "$work/floor.yaml"
awk -v h=$held -v n=$checks 'BEGIN { print h / n }'
