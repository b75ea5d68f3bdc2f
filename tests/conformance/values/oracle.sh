#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# What the library encodes, the oracle reads as the same values; what the
# oracle encodes, the library does.
#
#   oracle.sh VALUES_PROGRAM LI_ORACLE COUNT FOLDER
#
# COUNT values of each shape; the oracle is compiled into FOLDER. Exits with 77
# where it cannot run.
set -euo pipefail
values=$1
oracle=$2
count=$3
export LI_ORACLE_BUILD=${LI_ORACLE_BUILD:-$4/oracle}

if [ ! -x "$oracle" ] || ! command -v erl >/dev/null; then
    echo "no oracle at $oracle, or no Erlang: not compared with it"
    exit 77
fi
mkdir -p "$4"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$values" write "$work" "$count"
for folder in "$work"/*; do
    type=${folder##*/}
    cat "$folder"/*.json >"$work/ours.jsonl"
    cat "$folder"/*.ber >"$work/ours.ber"

    echo "$type: the oracle finds no fault, and reads the same values"
    "$oracle" check --type "$type" --versions --exact "$folder"/*.ber >/dev/null
    "$oracle" json --type "$type" "$folder"/*.ber >"$work/oracle.jsonl"
    "$values" compare "$work/ours.jsonl" "$work/oracle.jsonl"

    echo "$type: what the oracle encodes is read as the same values"
    "$oracle" encode "$type" "$work/ours.jsonl" >"$work/oracle.ber"
    cmp "$work/ours.ber" "$work/oracle.ber"
    "$values" json "$type" "$work/oracle.ber" >"$work/back.jsonl"
    "$values" compare "$work/ours.jsonl" "$work/back.jsonl"
done
