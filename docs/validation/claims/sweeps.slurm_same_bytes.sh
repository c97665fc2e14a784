#!/usr/bin/env bash
# claim: share of checks that hold of the nested searches of a run (two plans, at least 60 cells) through a private Slurm with two simulated nodes, during which a task is killed by -9, a task is queued again (exit 75), the controller is killed and restarted, the coordinator is killed and restarted and a node is lost: each of these happened, the merge job ran, and cells and report are those of the local run, byte for byte
# limit: = 1
# covers: Sources/cimlab/SlurmEngine.swift Sources/cimlab/SweepResume.swift
# opens: experiments
# takes: 8 min
set -euo pipefail
rig=$PWD/docs/validation/slurm
. docs/validation/small-sweep
trap 'kill $(jobs -p) 2>/dev/null || true; "$rig/down" "$work/slurm" || true; rm -rf "$work"' EXIT
# munged asks for a path that everyone may enter.
chmod 755 "$work"
export SLURM_CONF
SLURM_CONF=$("$rig/up" "$work/slurm" 2)
# Longer cells than the other claims take, as tasks must last long enough to be killed; and fewer of them.
sed -i -E '/^  smallest:/,/^  quick:/ { s/search: smallest/search: quick/; s/discrepancies: .*/discrepancies: [perComponent, measured]/ }' \
    experiments/appendix-d2.yaml
undisturbed
cp -r A B
rm -rf B/store/attempts/*
grep -rlZ '"kind":"nested-search"' B/store/cells | xargs -0 rm
(($(cells A | wc -l) - $(cells B | wc -l) >= 60)) || { echo "fewer than 60 searches" >&2; exit 1; }
checks=0 held=0
check() {
    checks=$((checks + 1))
    if eval "$2"; then held=$((held + 1)); else echo "does not hold: $1" >&2; fi
}
coordinate() { "$cimlab" sweep resume --run B --engine slurm --poll 1 --cells-per-task 2 >>slurm-log 2>&1; }
# Process numbers of running tasks on a node: those that have got as far as to take signals, or `any`.
tasks() { pgrep -f "cell run --run $work/B .*--shard" | while read -r p; do
    caught=$(sed -nE 's/^SigCgt:\t//p' "/proc/$p/status" 2>/dev/null) || continue
    ((0x${caught:-0} & 1 << 14)) || [[ ${2:-} == any ]] || continue
    grep -qzs "^SLURMD_NODENAME=$1" "/proc/$p/environ" && echo "$p"; done || true; }
# One of them. Not by `head`, which ends early: the writer's broken pipe would end this script.
task() { tasks "$1" | awk 'NR == 1'; }
# Waits up to $1 seconds for a condition.
await() { for _ in $(seq "$(($1 * 5))"); do eval "$2" && return 0; sleep 0.2; done; return 1; }
# Slurm holds a job that is queued again for two minutes; tests need not wait.
release() { squeue -h -t PD -o '%A %r' | awk '/BeginTime/ { print $1 }' | while read -r job; do
    scontrol update "JobId=$job" StartTime=now || true; done; }

coordinate &
coordinator=$!
check "tasks run on both nodes" 'await 60 "[[ -n \$(tasks n1) && -n \$(tasks n2) ]]"'
victim=$(task n1)
check "a task is killed by -9" '[[ -n $victim ]] && kill -9 "$victim"'
# A task may end by itself before the signal comes: then another is asked.
requeued() {
    for _ in 1 2 3 4 5; do
        await 30 '[[ -n $(tasks n1) ]]' || return 1
        victim=$(task n1)
        job=$(tr '\0' '\n' 2>/dev/null <"/proc/$victim/environ" | sed -n 's/^SLURM_JOB_ID=//p') || continue
        [[ -n $job ]] && kill -TERM "$victim" 2>/dev/null || continue
        await 10 "scontrol show job $job | grep -q Restarts=1" && return 0
    done
    return 1
}
check "a task is asked to end and queued again" requeued
check "the controller is killed and restarted" \
    'kill -9 "$(cat "$work/slurm/slurmctld.pid")" && sleep 2 && slurmctld && await 30 "squeue -h >/dev/null 2>&1"'
# Only now: a job that starts while the controller dies is looked for by Slurm for more than a minute.
release
child=$(cat /proc/$coordinator/task/*/children 2>/dev/null | awk '{ print $1 }' || true)
check "the coordinator is killed" 'kill -9 ${child:-$coordinator}'
wait "$coordinator" 2>/dev/null || true
coordinate &
coordinator=$!
check "its successor finds the jobs" 'await 30 "grep -q \"in the queue; waiting\" slurm-log"'
check "a node has a task" 'await 60 "[[ -n \$(tasks n2) ]]"'
victims="$(cat "$work/slurm/slurmd-n2.pid") $(tasks n2 any) $(pgrep -f "slurmstepd.*" | while read -r p; do
    grep -qzs "^SLURM_CONF=$SLURM_CONF" "/proc/$p/environ" && pgrep -P "$p" -f "$work/B" >/dev/null &&
        grep -qzs SLURMD_NODENAME=n2 "/proc/$(pgrep -P "$p" | head -n 1)/environ" && echo "$p"; done || true)"
check "a node is lost" 'kill -9 $victims && await 120 "sinfo -h -n n2 -o %T | grep -q down"'
release
slurmd -N n2
check "the node comes back" 'await 30 "sinfo -h -n n2 -o %T | grep -Eq \"idle|alloc|mix\""'
(while kill -0 "$coordinator" 2>/dev/null; do release; sleep 2; done) &
check "the sweep ends well" 'wait "$coordinator"'
check "the merge job ran and says what it found" \
    'await 60 "grep -qs \"cells\\|done\" B/logs/*/*-merge-*.log"'
check "no cell is torn" '"$cimlab" store verify --run B >&2'
check "the cells are those of the local run" 'diff -r A/store/cells B/store/cells >&2'
"$cimlab" store merge B --run merged >>log 2>&1
check "merged cells too" 'diff -r A/store/cells merged/store/cells >&2'
check "the report is that of the local run" \
    '"$cimlab" report --profile smallest --run B --output report-B >>log 2>&1 && diff -r report-A report-B >&2'
tail -n 5 slurm-log >&2
echo "$held of $checks checks hold" >&2
awk -v h=$held -v n=$checks 'BEGIN { print h / n }'
