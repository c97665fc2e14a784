#!/usr/bin/env bash
# claim: growth in percent of the resident memory of a sweep of at least 1000 small cells, from the second tenth of the cells to the last, the larger one of coordinator and worker (looked at every second)
# limit: <= 10
set -euo pipefail
. docs/validation/small-sweep
sed -i -E '/^  smallest:/,/^  quick:/ s/paired seeds: [0-9]+/paired seeds: 40/' experiments/appendix-d2.yaml
undisturbed
emptied B
"$cimlab" sweep resume --run B --plan appendix-d2 --jobs 1 >>log 2>&1 &
coordinator=$!
while kill -0 $coordinator 2>/dev/null; do
    worker=$(cat /proc/$coordinator/task/*/children 2>/dev/null | awk '{ print $1 }')
    for process in $coordinator $worker; do
        rss=$(awk '/^VmRSS/ { print $2 }' "/proc/$process/status" 2>/dev/null) || continue
        [[ -n $rss ]] && echo "$([[ $process == "$coordinator" ]] && echo coordinator || echo worker) $(cells B | wc -l) $rss" >>memory
    done
    sleep 1
done
wait $coordinator
total=$(cells B | wc -l)
((total >= 1000)) || { echo "the sweep has $total cells only" >&2; exit 1; }
awk -v total=$total '
    { who = $1; if ($2 > total * 0.1 && $2 <= total * 0.2) { first[who] += $3; n[who]++ }
      if ($2 > total * 0.9) { last[who] += $3; m[who]++ } }
    END { worst = -100
          for (who in n) if (m[who]) { g = 100 * ((last[who] / m[who]) / (first[who] / n[who]) - 1)
                                       printf "%s: %.0f kB to %.0f kB\n", who, first[who] / n[who], last[who] / m[who] > "/dev/stderr"
                                       if (g > worst) worst = g }
          printf "%.1f\n", worst }' memory
