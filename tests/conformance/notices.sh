#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Notices of HI1 as they go out are accepted by the oracle, exactly as it would
# write them. Exit status 77: not tried.
#
#   notices.sh TEST_NOTICE SHARED FOLDER
set -euo pipefail
program=$1 shared=$2 folder=$3
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
rm -f "$folder/notices.ber"
export LI_ORACLE_BUILD=${LI_ORACLE_BUILD:-$folder/oracle}
CLOUDLI_NOTICE_PDUS=$folder/notices.ber "$program" >/dev/null
"$oracle" check --versions --exact "$folder/notices.ber"
for kind in liActivated liDeactivated liModified alarms-indicator; do
    # Not -q: the oracle is read to its end.
    "$oracle" json "$folder/notices.ber" | grep "\"$kind\"" >/dev/null
    echo "$kind is accepted"
done
