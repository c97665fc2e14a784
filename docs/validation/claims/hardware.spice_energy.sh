#!/usr/bin/env bash
# claim: largest misfit of the energy laws (column read, bitline precharge, charge sharing) against ngspice over 16 to 256 rows and all conductance patterns, in percent
# limit: <= 10
source "$(dirname "$0")/../spice-misfit" energy
