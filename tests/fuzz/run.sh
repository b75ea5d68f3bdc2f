#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Builds the fuzzers and runs each for so many seconds, as many at a time as
# there are processors. Prints what each has done; crashes are kept beside the
# build and make the exit status 1.
#
#   run.sh SECONDS [NAME ...]
set -euo pipefail
if [ $# -lt 1 ] || ! [ "$1" -gt 0 ] 2>/dev/null; then
    echo "usage: run.sh SECONDS [NAME ...]" >&2
    exit 2
fi
seconds=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
out=$PWD/build/fuzz/tests/fuzz

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz >/dev/null || cmake --build --preset fuzz

names=${*:-$(cd "$here" && ls fuzz_*.c | sed 's/^fuzz_//; s/\.c$//')}

# run_one NAME: its log goes to found/NAME.log, its inputs to found/NAME.
run_one()
{
    local name=$1 corpus=
    mkdir -p "$out/found/$name"
    [ ! -d "$here/corpus/$name" ] || corpus=$here/corpus/$name
    "$out/fuzz_$name" -max_total_time="$seconds" -timeout=5 \
        -max_len=4096 -print_final_stats=1 \
        -artifact_prefix="$out/found/$name-" \
        "$out/found/$name" $corpus >"$out/found/$name.log" 2>&1
}

jobs=$(nproc) status=0 running=0
declare -A names_of
finish_one()
{
    local pid result=0
    wait -n -p pid || result=$?
    running=$((running - 1))
    local name=${names_of[$pid]}
    local log=$out/found/$name.log
    local runs coverage
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    coverage=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -1)
    if [ "$result" -eq 0 ]; then
        printf '%-12s %12s executions, %6s edges, no crash\n' "$name" \
            "${runs:-?}" "${coverage:-?}"
    else
        printf '%-12s %12s executions, CRASHED: %s\n' "$name" "${runs:-?}" \
            "$log"
        status=1
    fi
}

for name in $names; do
    [ "$running" -lt "$jobs" ] || finish_one
    run_one "$name" &
    names_of[$!]=$name
    running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
    finish_one
done
exit $status
