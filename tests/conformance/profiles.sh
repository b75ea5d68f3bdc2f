#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# What is made by each profile that ships is accepted by the oracle. Exit status
# 77: not tried.
#
#   profiles.sh TEST_PROFILE SHARED FOLDER
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
rm -rf "$folder/pdus"
mkdir -p "$folder/pdus"
export LI_ORACLE_BUILD=${LI_ORACLE_BUILD:-$folder/oracle}
CLOUDLI_PROFILE_PDUS=$folder/pdus "$program" >/dev/null
for file in "$folder"/pdus/*.ber; do
    # The oracle knows the object identifiers of the newest versions.
    case $file in
    */etsi-v17.ber | */etsi-v32.ber) "$oracle" check "$file" ;;
    *) "$oracle" check --versions "$file" ;;
    esac
    echo "$(basename "$file" .ber) is accepted"
done
[ "$(find "$folder/pdus" -name '*.ber' | wc -l)" -ge 5 ]
