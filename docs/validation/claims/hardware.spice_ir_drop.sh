#!/usr/bin/env bash
# claim: largest misfit of the IR drop laws against circuit simulation (columns of 16 to 256 rows and crossbars to 64 x 64 by ngspice, 128 x 128 by the nodal solver, all conductance patterns, all columns and the worst column), in percent of the drop
# limit: <= 10
# covers: Sources/cimlab/SpiceCheckCommand.swift
# opens: docs/validation/spice-misfit
# takes: 20 s
source "$(dirname "$0")/../spice-misfit" "IR drop"
