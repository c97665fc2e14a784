#!/usr/bin/env bash
# claim: hours that two workers need for the searches of the full Appendix D2 (3 scenarios, 3 memories, 6 kinds of discrepancy at 7 levels and 2 measured ones, 24 paired seeds), projected from every 61st of them
# limit: <= 3
# covers: Sources/cimlab/Sweep.swift Sources/cimlab/CellCommand.swift
# opens: experiments
# takes: 12 min
set -euo pipefail
. docs/validation/small-sweep
# A smaller supernet and predictor: what the searches cost does not depend on what they learned.
smallest=$(sed -nE 's/^  smallest: (.*)/\1/p' experiments/supernet-b0.yaml)
sed -i -E "s/^  full: .*/  full: $smallest/" experiments/supernet-b0.yaml
sed -i -E 's/architectures for the predictor: 600/architectures for the predictor: 24/' experiments/appendix-d2.yaml
next_plan() { # prints the plan that is to be computed next; the command ends with 3 while cells are missing
    { "$cimlab" sweep run experiments/appendix-d2.yaml --profile full --run A --engine commands 2>>log || [[ $? == 3 ]]; } |
        sed -nE '1s/.*--plan ([0-9a-f]+).*/\1/p'
}
"$cimlab" cell run --run A --plan "$(next_plan)" >>log 2>&1 # the predictor's evaluations
plan=$(next_plan)
shards=122
begin=$(date +%s.%N)
for shard in 0 61; do
    "$cimlab" cell run --run A --plan "$plan" --shard $shard/$shards >>log 2>&1 &
done
wait
end=$(date +%s.%N)
read -r done total < <("$cimlab" sweep status --run A --plan "$plan" --json |
    awk '/"cells"/ { cells = $3 + 0 } /"done"/ { done = $3 + 0 } END { print done, cells }')
echo "$done of $total searches" >&2
awk -v s="$begin" -v e="$end" -v d="$done" -v t="$total" 'BEGIN { if (d < t / 62) exit 1; printf "%.2f\n", (e - s) * t / d / 3600 }'
