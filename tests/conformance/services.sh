#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# What the tests of the services make is accepted by the oracle. Exit status 77:
# not tried.
#
#   services.sh SHARED FOLDER PROGRAM...
set -euo pipefail
shared=$1 folder=$2
shift 2
oracle=$shared/tools/asn1-oracle/li-oracle

if [ ! -x "$oracle" ]; then
    echo "skipped: no $oracle"
    exit 77
fi
if ! command -v erl >/dev/null; then
    echo "skipped: the oracle needs Erlang (erlang-base, erlang-asn1)"
    exit 77
fi
rm -rf "$folder/services"
mkdir -p "$folder/services"
export LI_ORACLE_BUILD=${LI_ORACLE_BUILD:-$folder/oracle}
for program; do
    export CLOUDLI_TOLD_PDUS=$folder/services/$(basename "$program").ber
    "$program" >/dev/null
    "$oracle" check --versions "$CLOUDLI_TOLD_PDUS"
    echo "$(basename "$program"): accepted"
done
