#!/usr/bin/env bash
# claim: minutes that `make test` takes in a fresh clone on this machine, build included, all tests passing
# limit: <= 10
# covers: Tests Makefile .ci/packages
# takes: 17 min
set -euo pipefail
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
git clone -q . "$fresh/cimlab"
cd "$fresh/cimlab"
begin=$(date +%s)
make test >"$fresh/log" 2>&1 || { tail -n 20 "$fresh/log" >&2; exit 1; }
end=$(date +%s)
awk -v s=$((end - begin)) 'BEGIN { printf "%.1f\n", s / 60 }'
