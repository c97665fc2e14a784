#!/usr/bin/env bash
# claim: largest relative distance between the nodal solution and ngspice in the current that wire resistance takes from a column, over the columns of a 16 x 16 and a 64 x 64 array, 1 Ohm and 5 Ohm a segment, two seeds each
# limit: <= 0.05
# covers: Sources/cimlab/VariationCircuit.swift
# takes: 1 min
set -euo pipefail
command -v ngspice >/dev/null || { echo "this claim needs ngspice: apt-get install ngspice" >&2; exit 69; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 64; do
    for wire in 1 5; do
        for seed in 1 2; do
            .build/release/cimlab variation circuit wan2022-crosssim --rows $size --columns $size --wire "$wire Ω" \
                --seed $seed --spice "$work/array.cir" >"$work/own.csv"
            ngspice -b "$work/array.cir" 2>/dev/null | sed -nE 's/^i\(vg([0-9]+)\) = ([^ ]+).*/\1,\2/p' >"$work/spice.csv"
            awk -F, -v size=$size -v wire=$wire '
                NR == FNR { spice[$1] = $2; next }
                FNR == 1 { next }
                !($1 in spice) { print "ngspice printed no current of column " $1 > "/dev/stderr"; failed = 1; exit 1 }
                { lost = $3 - $2; d = (spice[$1] - $2) / lost; if (d < 0) d = -d; if (d > worst) worst = d
                  loss += lost / $3; columns++ }
                END { if (failed || columns != size) exit 1
                      printf "%d x %d, %d Ohm: mean loss %.3f %%, worst distance %.3g\n", size, size, wire, 100 * loss / columns, worst > "/dev/stderr"
                      print worst }' "$work/spice.csv" "$work/own.csv" >>"$work/worst"
        done
    done
done
sort -g "$work/worst" | tail -n 1
