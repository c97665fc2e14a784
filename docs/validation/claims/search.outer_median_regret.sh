#!/usr/bin/env bash
# claim: largest median regret, over three memories and three objectives, of 25 nested searches (EA 50 x 20, PSO 30 x 40) from the best design known: these runs and the archive of 90 long runs, EA 100 x 40, ten each (docs/validation/best-known-designs.json)
# limit: <= 0.01
# covers: Sources/cimlab/SearchRegretCommand.swift
# opens: reference-circuits
# takes: 15 min
set -euo pipefail
{ .build/release/cimlab search regret --effort standard --seeds 25 --first-seed 1001 \
    --archive docs/validation/best-known-designs.json || [[ $? == 2 ]]; } |
    awk '{ print > "/dev/stderr" } /^largest median / { print ($3 == "infeasible" ? "none" : $3 / 100); found = 1 } END { exit !found }'
