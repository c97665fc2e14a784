#!/usr/bin/env bash
# claim: share of checks that hold against inputs from elsewhere: no program is started without agreement (plan, run, resume, worker), changed files need a new one, YAML that expands without end in values and in keys, pipes and folders in the place of files, names that lead out of the run, HTML in a name, a store that may not be written, links out of a store, weights with NaN, headers with a name twice
# limit: = 1
# covers: Sources/cimlab/Sweep.swift Sources/cimlab/SweepResume.swift
# opens: experiments
# takes: 5 min
set -euo pipefail
. docs/validation/small-sweep
export XDG_CONFIG_HOME=$work/config
checks=0 held=0
check() {
    checks=$((checks + 1))
    if eval "$2"; then held=$((held + 1)); else echo "does not hold: $1" >&2; fi
}
# The exit code of a command that must end within ten seconds (124 where it does not), its words in `words`.
code() { local code=0; timeout 10 "$@" >words 2>&1 </dev/null || code=$?; echo $code; }

# Programs.
mkdir elsewhere
cat >elsewhere/sim.py <<'PY'
open("started", "w").write("yes")
PY
awk '/^name:/ { print "name: elsewhere"; next }
     /^discrepancies:/ { print "discrepancies: [perComponent]"; skip = 1; next }
     skip && /^ / { next }
     { skip = 0 }
     /^    discrepancies:/ { inside = 1; next }
     inside && /^      / { next }
     { inside = 0 }
     /^scenarios:/ { print "simulator: {command: [python3, ./sim.py]}" }
     { print }' experiments/appendix-d2.yaml >elsewhere/experiment.yaml
cp experiments/supernet-b0.yaml elsewhere
check "plan prints the program" '[[ $(code "$cimlab" sweep plan elsewhere/experiment.yaml --profile smallest) == 0 ]] && grep -q "sim.py" words'
check "run asks for agreement" '[[ $(code "$cimlab" sweep run elsewhere/experiment.yaml --profile smallest --run E) == 64 ]] && grep -q "allow" words'
check "nothing was started" '[[ ! -e started && ! -e elsewhere/started ]]'
check "agreement is recorded" '[[ $(code "$cimlab" sweep allow elsewhere/experiment.yaml --profile smallest) == 0 ]] && grep -q sim.py "$XDG_CONFIG_HOME/cimlab/allowed-commands"'
echo "# changed" >>elsewhere/sim.py
check "a changed file is another program" '[[ $(code "$cimlab" sweep run elsewhere/experiment.yaml --profile smallest --run E) == 64 ]]'
check "a flag without effect is an error" '[[ $(code "$cimlab" sweep run experiments/appendix-d2.yaml --profile smallest --allow-command --run E) == 64 ]]'

# Files.
{ echo 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
  for level in $(seq 1 14); do
      p=$((level - 1)); echo "a$level: &a$level [*a$p, *a$p, *a$p, *a$p, *a$p, *a$p, *a$p, *a$p, *a$p, *a$p]"
  done; } >values.yaml
{ cat values.yaml; printf '? *a14\n: 1\n'; } >keys.yaml
for file in values keys; do
    check "YAML that expands in $file" '[[ $(code "$cimlab" estimate $file.yaml) == 65 ]] && grep -q "more than 1000000 values" words'
done
mkfifo pipe
for reader in "estimate pipe" "variation fit pipe" "variation show ./pipe" "sweep plan pipe" "predict pipe"; do
    check "a pipe as a file: $reader" 'c=$(code "$cimlab" $reader); ((c == 65 || c == 66 || c == 74 || c == 64))'
done
check "a folder as a file" 'c=$(code "$cimlab" estimate experiments); ((c == 65 || c == 66))'
mkdir -p hostile/'a<script>'
for name in '../../etc/passwd' '<img src=x onerror=alert(1)>' $'two\nlines' "it's"; do
    sed "s|^name:.*|name: \"${name//$'\n'/\\n}\"|" experiments/appendix-d2.yaml >hostile/experiment.yaml
    cp experiments/supernet-b0.yaml hostile
    check "the name $name" '[[ $(code "$cimlab" sweep plan hostile/experiment.yaml --profile smallest) == 65 ]]'
done

# Stores.
undisturbed
cp -r A C
victim=$(cells C | head -n 1)
echo untouched >outside
ln -sf "$PWD/outside" "C/store/cells/$victim"
check "a link out of the store is no cell" '[[ $(code "$cimlab" store verify --run C) == 2 ]]'
check "and is not written through" 'code "$cimlab" sweep resume --run C --jobs 1 >/dev/null; [[ $(cat outside) == untouched ]]'
weights=$(ls -S A/blobs | head -n 1)
python3 - "A/blobs/$weights" <<'PY'
import json, struct, sys
data = open(sys.argv[1], "rb").read()
size = struct.unpack("<Q", data[:8])[0]
open("nan.safetensors", "wb").write(data[:8 + size] + struct.pack("<f", float("nan")) + data[12 + size:])
header = data[8:8 + size].decode().rstrip()
name = next(n for n in json.loads(header) if n != "__metadata__")
twice = (header[:-1] + "," + json.dumps(name) + ":" + json.dumps(json.loads(header)[name]) + "}").encode()
open("twice.safetensors", "wb").write(struct.pack("<Q", len(twice)) + twice + data[8 + size:])
PY
check "NaN in weights is named" '[[ $(code "$cimlab" evaluate experiments/supernet-b0.yaml --architecture smallest --weights nan.safetensors) != 0 ]] && grep -q "holds NaN" words'
check "a tensor named twice" '[[ $(code "$cimlab" evaluate experiments/supernet-b0.yaml --architecture smallest --weights twice.safetensors) != 0 ]] && grep -q "twice" words'
echo "$held of $checks checks hold" >&2
awk -v h=$held -v n=$checks 'BEGIN { print h / n }'
