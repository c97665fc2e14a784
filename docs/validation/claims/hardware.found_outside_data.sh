#!/usr/bin/env bash
# claim: share of designs found by searches (RRAM and SRAM, energy and latency, five seeds each, standard effort, calibrated model) whose converter is cheaper than the surveyed converters allow; those below the 25th percentile of comparable ones are counted beside it
# limit: = 0
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
found=0 beats=0 outside=0
for memory in rram sram; do
    for scenario in energy latency; do
        for seed in 1 2 3 4 5; do
            .build/release/cimlab search run experiments/appendix-d2.yaml --profile smallest --effort standard \
                --scenario $scenario --memory $memory --seed $seed --run "$work/run" >"$work/out" 2>"$work/err" || true
            grep -E '^(chip|ADC) ' "$work/out" | sed "s/^/$memory $scenario $seed: /" >&2 || true
            grep -q '^chip ' "$work/out" || continue
            found=$((found + 1))
            if grep -q '^ADC ' "$work/out"; then
                # "6 bits, sar (rramAnalog): 884.3 fJ a conversion at 106.5 MHz, least surveyed 777.8 fJ; ..."
                if ! awk '/^ADC / {
                        unit["fJ"] = 1; unit["pJ"] = 1e3; unit["nJ"] = 1e6
                        for (i = 1; i < NF; i++) {
                            if ($i == "a" && $(i + 1) == "conversion") e = $(i - 2) * unit[$(i - 1)]
                            if ($i == "surveyed" && $(i - 1) == "least") { u = $(i + 2); sub(";", "", u); l = $(i + 1) * unit[u] }
                        }
                        # Four printed digits.
                        if (e < l * 0.999) bad = 1
                    } END { exit bad }' "$work/out"; then beats=$((beats + 1)); fi
                if grep -q 'outside what was published' "$work/out"; then outside=$((outside + 1)); fi
            fi
        done
    done
done
echo "$found designs found, $outside of them with a converter below the 25th percentile, $beats below every surveyed one" >&2
[[ $found -gt 0 ]]
awk -v b=$beats -v f=$found 'BEGIN { printf "%.3f\n", b / f }'
