#!/usr/bin/env bash
# claim: share of simulated sweeps called robust in the words of the report although the true share of harmless simulators is the claimed one, the worst of eight ways in which searches end (normal, exponential, gamma 0.5, a loss in 1 of 10 and in 1 of 5, an illegal design in 1 of 10 and in 1 of 5, all illegal), two sizes of the first plan, with and without three extensions of every plan that is not proven; 10,000 sweeps each, two rows with shared seeds (5 % by design; the limit adds three Monte Carlo standard errors)
# limit: <= 0.0565
# covers: Sources/cimlab/VerdictCommand.swift
# takes: 15 min
set -euo pipefail
.build/release/cimlab verdict coverage --only share | tee -a /dev/stderr |
    awk '$1 == "share" { share = $2 / 100; if (share > worst) worst = share; n++ } END { if (n != 32) exit 1; print worst + 0 }'
