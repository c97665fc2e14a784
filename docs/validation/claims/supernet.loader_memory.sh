#!/usr/bin/env bash
# claim: largest resident memory, in MiB, of the two processes (the program, and its child that calls libmatio) that read all 1,449 images of NYU Depth v2 (480 x 640, both splits) from a labeled.mat of the original layout and size, written by matio
# limit: <= 1024
# covers: Sources/cimlab/ImagesCommand.swift
# opens: Benchmarks/supernet
# takes: 1 min
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cc -O2 Benchmarks/supernet/write_nyud.c -lmatio -o "$folder/write_nyud"
"$folder/write_nyud" "$folder"
.build/release/cimlab images check --nyud "$folder" 2>/dev/null | tee -a /dev/stderr | awk '
    /^images / { if ($2 != 795 || $4 != 654) exit 1 }
    /^peak memory/ { print $3; found = 1 }
    END { exit !found }'
