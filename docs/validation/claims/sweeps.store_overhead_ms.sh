#!/usr/bin/env bash
# claim: what the store costs a cell in milliseconds (file and name synced, attempt recorded), mean of 10,000 cells of 5 kB
# limit: <= 20
# covers: Sources/cimlab/StoreSpeed.swift
# takes: 1 min
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.build/release/cimlab store speed "$work/a" --cells 10000 --json 2>/dev/null | tee -a /dev/stderr |
    sed -nE 's/.*"writeMillisecondsPerCell" : ([0-9.]+).*/\1/p'
