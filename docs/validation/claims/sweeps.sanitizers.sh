#!/usr/bin/env bash
# claim: reports of AddressSanitizer, ThreadSanitizer and (C targets) UndefinedBehaviorSanitizer in runs of all tests
# limit: = 0
# covers: Tests Sources
# opens: docs/validation/sanitize docs/validation/thread-suppressions
# takes: 60 min
set -euo pipefail
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
bash docs/validation/sanitize >"$log" 2>&1 || code=$?
tail -n 3 "$log" >&2
reports=$(grep -cE 'ERROR: AddressSanitizer|WARNING: ThreadSanitizer|runtime error:' "$log" || true)
grep -E -A 12 'ERROR: AddressSanitizer|WARNING: ThreadSanitizer|runtime error:' "$log" >&2 || true
# Tests that failed or never ran are no clean run.
if ((reports == 0 && code != 0)); then exit 1; fi
echo "$reports"
