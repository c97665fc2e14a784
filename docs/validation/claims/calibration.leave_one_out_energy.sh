#!/usr/bin/env bash
# claim: geometric-mean error factor of energy per MAC on chips left out of the fit (leave one chip out), the worse of RRAM and SRAM
# limit: <= 1.5
set -euo pipefail
.build/release/cimlab calibrate --figure leave_one_out_energy
