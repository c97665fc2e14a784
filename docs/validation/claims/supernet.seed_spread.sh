#!/usr/bin/env bash
# claim: smallest Kendall tau, of the three pairs of supernets that ship (one recipe, three seeds), between the orders that they give to the same 64 random architectures on the same 192 rooms; standard deviations of mIoU within and between trainings are printed
# limit: >= 0.7
# covers: Sources/cimlab/NetworkSpread.swift
# opens: supernets
# takes: 15 min
set -euo pipefail
.build/release/cimlab network spread supernets/b0-quick-{1,2,3}.safetensors --architectures 64 | tee -a /dev/stderr |
    sed -nE 's/^smallest Kendall tau of two supernets +([-0-9.]+).*/\1/p'
