#!/usr/bin/env bash
# claim: share of checks that hold: a sweep on a full tmpfs ends with an error that names the disk, leaves verified cells only, and after more room ends with the undisturbed bytes; a cell file truncated, flipped or emptied by hand is named, and computed again to the same bytes
# limit: = 1
# covers: Sources/cimlab/SweepResume.swift Sources/cimlab/StoreCommand.swift Sources/cimlab/ReportCommand.swift
# opens: experiments
# takes: 5 min
set -euo pipefail
if [[ -z ${CIMLAB_MAY_MOUNT:-} ]]; then
    # A mount of our own, gone with this process; a user without rights gets them in a name space of his own.
    user=(); ((EUID == 0)) || user=(--user --map-root-user)
    CIMLAB_MAY_MOUNT=1 exec unshare "${user[@]}" --mount bash "$0"
fi
. docs/validation/small-sweep
undisturbed
checks=0 held=0
check() {
    checks=$((checks + 1))
    if eval "$2"; then held=$((held + 1)); else echo "does not hold: $1" >&2; fi
}

emptied B
size=$(($(du -sk B/store | cut -f 1) + $(du -sk A/store/cells | cut -f 1) / 2))
mv B/store B/store-on-disk
mkdir B/store
mount -t tmpfs -o size=${size}k tmpfs B/store
cp -r B/store-on-disk/. B/store
code=0
"$cimlab" sweep resume --run B --jobs 2 >full 2>&1 || code=$?
tail -n 3 full >&2
check "a full disk is an error (exit $code)" '((code == 3 || code == 74))'
check "the error names the disk" 'grep -qi "no space left" full'
check "some cells were finished, not all" '(($(cells B | wc -l) > 0 && $(cells B | wc -l) < $(cells A | wc -l)))'
check "all finished cells verify" '"$cimlab" store verify --run B >&2'
check "no failure is recorded" '[[ -z $(ls B/store/failed) ]]'
mount -o remount,size=1g B/store
check "with more room the sweep ends" '"$cimlab" sweep resume --run B --jobs 2 >>log 2>&1'
check "the cells are the undisturbed ones" 'diff -r A/store/cells B/store/cells >&2'

mapfile -t files < <(cells B | shuf -n 3)
for index in 0 1 2; do
    file=B/store/cells/${files[index]#./}
    size=$(stat -c %s "$file")
    place=$((RANDOM * 32768 % size + RANDOM % 1000))
    ((place < size)) || place=$((size / 2))
    case $index in
        0) truncate -s $((size - 1 - RANDOM % (size - 1))) "$file" ;;
        1) printf "\\x$(printf %02x $(($(od -An -tu1 -j $place -N 1 "$file") ^ 1)))" |
            dd of="$file" bs=1 seek=$place conv=notrunc status=none ;;
        2) : >"$file" ;;
    esac
done
code=0
"$cimlab" store verify --run B >verified 2>&1 || code=$?
check "verify ends with 2" '((code == 2))'
for index in 0 1 2; do check "verify names the file" 'grep -q "${files[index]#./}" verified'; done
code=0
"$cimlab" sweep status --run B >status 2>&1 || code=$?
check "status ends with 3 and counts them" '((code == 3)) && grep -q damaged status'
check "the same command repairs" '"$cimlab" sweep resume --run B --jobs 2 >repair 2>&1'
for index in 0 1 2; do check "the repair names the file" 'grep -q "${files[index]#./}" repair'; done
check "the repaired cells are the undisturbed ones" 'diff -r A/store/cells B/store/cells >&2'
check "the report is the undisturbed one" \
    '"$cimlab" report --profile smallest --run B --output report-B >>log 2>&1 && diff -r report-A report-B >&2'
umount B/store
echo "$held of $checks checks hold" >&2
awk -v h=$held -v n=$checks 'BEGIN { print h / n }'
