#!/usr/bin/env bash
# claim: differences between the numbers of the verdict chapter and of the drift tables and what reports/recompute computes from the CSV files beside them, in reports of the smallest D2 and of an experiment with two scenarios of one objective, limits that nothing meets, an unusual level and a composition
# limit: = 0
# covers: Sources/cimlab/Sweep.swift Sources/cimlab/Reproduce.swift Sources/cimlab/ReportCommand.swift
# opens: reports/recompute
# takes: 6 min
set -euo pipefail
. docs/validation/small-sweep
cat >experiments/mixed.yaml <<'YAML'
name: mixed
kind: discrepancy
title: Two scenarios of one objective, limits that nothing meets, an unusual level, a composition
supernet: supernet-b0.yaml
claim: {magnitude: 7.3 %, share: 80 %, margin: 10 %, confidence: 90 %, mIoU margin: 3 %}
seed: 99
hardware: {image: {height: 480, width: 640}, charged: network, experts charged: topK}
limits: {weights: 10 MB, area: 200 mm2, power: 5 W}
scenarios:
  fast: {objective: latency, mIoU floor: 95 %}
  faster: {objective: latency, mIoU floor: 90 %}
  impossible: {objective: energy, mIoU floor: 95 %, limits: {weights: 10 MB, area: 1 mm2, power: 5 W}}
memories: [rram, sram]
discrepancies:
  - {kind: perComponent, draws: 11}
  - {kind: composition, name: both, of: [{kind: missingTerm, component: adc, weight: 50 %}, {kind: layerSlope}]}
  - measured
  - measuredPerDesign
  - wireUnits
profiles:
  smallest: &size {levels: [3.1 %, 7.3 %], paired seeds: 3, search: smallest, architectures for the predictor: 24}
  quick: *size
  full: *size
YAML
code=0
"$cimlab" reproduce experiments/mixed.yaml --profile smallest --run A --output mixed >>log 2>&1 || code=$?
[[ $code == 2 ]] || { echo "a scenario without an answer ended with $code, not 2" >&2; exit 1; }
"$cimlab" reproduce experiments/appendix-d2.yaml --profile smallest --run A --output d2 >>log 2>&1
cd - >/dev/null
total=0
for report in mixed d2; do
    found=$(python3 reports/recompute "$work/$report" || [[ $? == 2 ]])
    echo "$found" >&2
    total=$((total + $(tail -n 1 <<<"$found")))
done
echo "$total"
