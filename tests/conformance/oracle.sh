#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# What our encoders write, judged by a decoder that another ASN.1 compiler made
# from the standards' own modules: it must accept each PDU, exactly as it would
# write it, and print the value that was meant. Exit status 77: not tried.
#
#   oracle.sh PROGRAM SHARED FOLDER [SEED [COUNT]]
set -euo pipefail
program=$1 shared=$2 folder=$3 seed=${4:-1} count=${5:-300}
oracle=$shared/tools/asn1-oracle/li-oracle

if [ ! -x "$oracle" ]; then
    echo "skipped: no $oracle"
    exit 77
fi
if ! command -v erl >/dev/null; then
    echo "skipped: the oracle needs Erlang (erlang-base, erlang-asn1)"
    exit 77
fi
mkdir -p "$folder"
export LI_ORACLE_BUILD=${LI_ORACLE_BUILD:-$folder/oracle}

"$program" values "$seed" "$count" "$folder/values.ber" "$folder/values.json"
"$oracle" check --versions --exact "$folder/values.ber"
"$oracle" json "$folder/values.ber" >"$folder/oracle.json"
if ! cmp "$folder/values.json" "$folder/oracle.json"; then
    echo "the oracle reads another value than was written"
    exit 1
fi
echo "$(wc -l <"$folder/values.json") values read alike by the oracle"

# A sample without the one field that our encoder does not write.
sed 's/"timeStamp":{"utcTime":"[0-9Z]*"},//' \
    "$shared/reference/samples/confcc-from-mixer.json" >"$folder/confcc.json"
"$oracle" encode PS-PDU "$folder/confcc.json" >"$folder/confcc.ber"
"$program" rewrite "$folder/confcc.ber"
echo "confcc-from-mixer, less its time stamp, written with the same bytes"
