#!/usr/bin/env bash
# claim: changed inputs over all readers (circuits, experiments, designs, presets, tables, stores, checkpoints, requests, MATLAB files, pictures) without one crash or one hang over 1 s of the program; 0 where there was one. MATLAB files are read by a process of their own: one that an input ends and that the program answers by an error is no crash of the program, and is counted in the log
# limit: >= 1000000
# covers: Sources/cimlab/Fuzz.swift Sources/cimlab/FuzzMutation.swift Sources/cimlab/FuzzTarget.swift Sources/cimlab/FuzzTarget+Machines.swift
# opens: Tests/CommandLineTests/Seeds
# takes: 40 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.build/release/cimlab fuzz --inputs 1000000 --seed "${SEED:-$RANDOM}" --keep "$work/found" 2>/dev/null | tee -a /dev/stderr |
    sed -nE 's/^([0-9]+) inputs read, ([0-9]+) crashed or hung/\1 \2/p' | awk '{ print $2 == 0 ? $1 : 0 }'
