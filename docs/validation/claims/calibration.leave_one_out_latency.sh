#!/usr/bin/env bash
# claim: geometric-mean error factor of latency on chips left out of the fit (leave one chip out), the worse of RRAM and SRAM
# limit: <= 1.5
# covers: Sources/cimlab/Calibrate.swift
# opens: reference-circuits
# takes: 20 s
set -euo pipefail
.build/release/cimlab calibrate --figure leave_one_out_latency
