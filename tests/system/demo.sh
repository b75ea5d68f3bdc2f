#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# The demo, as a newcomer runs it, gives the table that the capture's ground
# truth asks for; then every PDU is checked by an independent ASN.1 compiler.
#
#   demo.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source_dir=$1 build=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$source_dir/examples/demo.sh" --build "$build" --out "$scratch/demo" \
    >"$scratch/output" 2>&1 || {
    cat "$scratch/output"
    exit 1
}
# The tables, without the lines that differ from run to run.
awk '/^In the capture/ { show = 1 } /^To look at/ { show = 0 }
     show { gsub(/ +/, " "); print }' "$scratch/output" >"$scratch/table"
diff - "$scratch/table" <<'TABLE'
In the capture SIP RTP RTCP ts102232-5 ts33108-conference
 call alice -> bob 17 1202 8 - -
 call jean -> helpdesk 13 272 4 7 + 276 7 + 276
 conference-leg jean -> conf-42 27 278 10 13 + 288 4 + 278
 conference-leg greg -> conf-42 20 158 8 - 3 + 158
 conference-leg peter -> conf-42 13 959 6 - 3 + 959
 message jean -> greg 4 0 0 2 + 0 2 + 1
 message greg -> jean 4 0 0 2 + 0 2 + 1
 message peter -> greg 4 0 0 - -
 call peter -> helpdesk 13 222 4 - -
 (records made: IRI + CC; a proxy's SIP passes on two hops)

ts102232-5 captured authorised received withheld
 SIP messages 115 24 24 91
 RTP packets 3091 550 550 2541
 RTCP packets 40 14 14 26
 text messages 3 2 2 1
 records of other people's - 0 0 -
 records missing or repeated - 0 0 -
 records altogether - 588 588 -

ts33108-conference captured authorised received withheld
 SIP messages, of her call 115 7 7 108
 RTP packets, of her call 272 272 272 0
 RTP packets, of conf-42, three legs 1395 1395 1395 0
 RTP packets, of other calls 1424 0 0 1424
 RTCP packets, of her call 40 4 4 36
 events of conf-42 - 10 10 -
 text messages 3 2 2 1
 records of other people's - 0 0 -
 records missing or repeated - 0 0 -
 records altogether - 1694 1694 -

TABLE
grep -q '^The LEMF received all that the warrant covers' "$scratch/output"
echo "the table is as the ground truth asks"

oracle=${CLOUDLI_SHARED:-$source_dir/../shared}/tools/asn1-oracle/li-oracle
if [ -x "$oracle" ] && command -v erl >/dev/null; then
    export LI_ORACLE_BUILD=$build/oracle
    "$oracle" check --versions --exact "$scratch"/demo/*/lemf/*/records.ber
else
    echo "no oracle here: the PDUs' encoding was not compared"
fi
