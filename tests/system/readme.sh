#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Follows the README word by word: its commands by hand, in a folder of their
# own, on a port of their own.
#
#   readme.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source_dir=$1 build=$2
. "$source_dir/tests/system/follow.sh"
follow README.md $((20000 + $$ % 10000))
for file in cc.pcap cin-*-from-0000002a.wav records.jsonl; do
    [ -s "$(echo trial/lemf/LI-1/$file)" ] || {
        cat output
        echo "the LEMF wrote no $file"
        exit 1
    }
done
grep -q '^For the LI officer: 1 warrants in force, 4 IRI and 50 CC records made, 54 handed over, 0 wait' output
[ "$(wc -l <trial/lemf/LI-1/records.jsonl)" -eq 54 ]
echo "54 records arrived"
