#!/usr/bin/env bash
# claim: share of the groups (level x time) of the measured technology C whose Student-t parameters agree with an independent maximum-likelihood fit within 2 % (location: or half of the 1 nS that cells are rounded to) or whose AIC is at least as good, and whose smallest AIC of normal, Student-t and mixture is of the same family (the preset asks for finite moments as well, docs/models/variation.md); groups whose number of cells differs (rounded first reads on a border of levels) are left out
# limit: >= 0.95
# covers: Sources/cimlab/VariationFit.swift
# opens: reference-circuits/devices
# takes: 30 s
set -euo pipefail
measured=reference-circuits/devices/measured
.build/release/cimlab variation fit $measured/technology-c-relaxation.csv --levels 32 --maximum "40 uS" --offset "0.2 uS" \
    --model normal,student-t,mixture --bootstrap 0 --csv 2>/dev/null |
    awk -F, '
        function apart(a, b) { return a > b ? a - b : b - a }
        function size(a) { return a < 0 ? -a : a }
        NR == FNR { if (FNR > 1) { key = $2 "," $3 + 0; n[key] = $4; nu[key] = $18; at[key] = $19; scale[key] = $20
                                   aic[key] = $26; best[key] = $28 } next }
        FNR == 1 { next }
        { key = $1 "," $2 + 0 }
        !(key in n) || n[key] != $3 { next }
        $4 == "student-t" {
            near = apart($10, nu[key]) <= 0.02 * nu[key] && apart($9, scale[key]) <= 0.02 * scale[key] &&
                (apart($8, at[key]) <= 0.02 * size(at[key]) || apart($8, at[key]) <= 0.0005)
            fits[key] = near || $6 <= aic[key] }
        !(key in least) || $6 < least[key] {
            least[key] = $6; name = $4 == "student-t" ? "student" : $4 == "mixture" ? "mix2" : $4; same[key] = name == best[key] }
        END { for (key in fits) { total++; good += fits[key] && same[key] }
              print total " groups compared" > "/dev/stderr"; print total ? good / total : 0 }
    ' $measured/technology-c-fits-by-level.csv -
