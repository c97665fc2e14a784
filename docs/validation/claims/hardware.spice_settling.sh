#!/usr/bin/env bash
# claim: largest misfit of the settling laws (column read, charge sharing in its slowest pattern) against ngspice over 16 to 256 rows and all conductance patterns, in percent
# limit: <= 10
# covers: Sources/cimlab/SpiceCheckCommand.swift
# opens: docs/validation/spice-misfit
# takes: 20 s
source "$(dirname "$0")/../spice-misfit" "settling time"
