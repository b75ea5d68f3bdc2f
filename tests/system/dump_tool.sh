#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# cloudli-dump as an engineer uses it: files, pipes, files that grow, captures;
# good PDUs, bad ones, and garbage between them. The samples of the reference
# are read where they are present.
#
#   dump_tool.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
samples=$1/../shared/reference/samples
tool=$2/examples/cloudli-dump
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
checks=0
unset NO_COLOR

fail()
{
    echo "$*"
    exit 1
}

# bytes HEX: the octets.
bytes()
{
    # shellcheck disable=SC2059
    printf "$(sed 's/../\\x&/g' <<<"$1")"
}

# run CODE ARGUMENT...: runs the tool on what comes in; out and err have what it
# says.
run()
{
    local code=$1 got=0
    shift
    "$tool" "$@" >out 2>err || got=$?
    checks=$((checks + 1))
    [ "$got" = "$code" ] || fail "$* gave $got, not $code: $(cat out err)"
}

# has FILE TEXT...: each is in it.
has()
{
    local file=$1 text
    shift
    for text in "$@"; do
        checks=$((checks + 1))
        grep -qF -- "$text" "$file" || fail "no \"$text\" in: $(cat "$file")"
    done
}

# A header of version 43 with LIID LI-1, CIN 7 and a sequence number; a
# keep-alive; the CC of a packet with RTP; a message of SIP.
header()
{
    printf 'a12f80070400020205012b81044c492d31a30ba0068004%s810107%s' \
        4f503031 "8401$(printf %02x "$1")a70b8004684ee180810301e240880101"
}
keepalive()
{
    printf '3037%sa204a2028300' "$(header "$1")"
}
rtp=8000123400000064cafef00dd5d5d5d5
udp=4e20c00200180000$rtp
packet=4500002c000040004011b687c0000205c633640a$udp
# tlv TAG HEX...: an element of fewer than 256 octets.
tlv()
{
    local tag=$1 content
    shift
    content=$(printf %s "$@")
    printf '%s81%02x%s' "$tag" $((${#content} / 2)) "$content"
}
cc()
{
    tlv 30 "$(header "$1")" "$(tlv a2 "$(tlv a1 "$(tlv 30 800101 "$(tlv a2 \
        "$(tlv ac 800405051102 "$(tlv 81 $packet)" 820100)")")")")"
}

# --- Usage ---
run 0 --help
has out "Usage: cloudli-dump" "Exit status"
run 0 --version
has out "cloudli-dump 0."
run 2 --nonsense
run 2 --port 0 x
run 2 --limit 1 x
run 2 --color blue x
run 2 --json --brief x
run 2 --follow a b
run 1 no-such-file
has err "no-such-file cannot be opened"
run 1 .
has err "directory"

# --- What a PDU looks like ---
bytes "$(keepalive 1)" >one.ber
run 0 one.ber
has out "#1 @0  2025-06-15T15:06:40.123456Z  LI-1  CIN 7  seq 1  TRI keep-alive" \
    "li-psDomainId: li-psDomainId version43 (0.4.0.2.2.5.1.43)" \
    'lawfulInterceptionIdentifier: "LI-1"' \
    "microSecondTimeStamp: 2025-06-15T15:06:40.123456Z" \
    "payload.tRIPayload.keep-alive"
has err "cloudli-dump: 1 PDU"
run 0 --brief one.ber
[ "$(wc -l <out)" = 1 ] || fail "--brief gave more than one line"
run 0 - <one.ber
has out "TRI keep-alive"
run 0 <one.ber
has out "TRI keep-alive"
run 0 --color always one.ber
has out $'\x1b['
NO_COLOR=1 run 0 --color auto one.ber
! grep -q $'\x1b' out || fail "colours that nobody wanted"
: >empty
run 0 empty
has err "0 PDUs"

# --- Garbage, cuts, bad fields ---
{
    printf 'xx'
    cat one.ber
    bytes 30820100
    bytes "$(keepalive 2)"
    bytes "$(keepalive 3)" | head -c 20
} >broken.ber
run 1 broken.ber
has out "#1 @2 " "#2 @63 "
has err "offset 0: a PS-PDU begins with a SEQUENCE" \
    "offset 0: 2 bytes passed over" "offset 59: 4 bytes passed over" \
    "offset 120: the bytes end within a PDU" "26 bytes passed over" "2 PDUs"
run 1 --json broken.ber
has out '{"error": {"offset": 0, "reason": "a PS-PDU begins with a SEQUENCE"}}' \
    '{"skipped": {"offset": 59, "bytes": 4}}' '"pdu": 2, "offset": 63, "value"'
# A LIID of no octets: the PDU is passed over, and only that.
{
    bytes "$(keepalive 1 | sed 's/81044c492d31/810081024c49/')"
    cat one.ber
} >bad.ber
run 1 bad.ber
has err "cannot be read: "
has out "#1 @57 "
# A sequence of octets that steers terminals is told as digits.
bytes "$(keepalive 1 | sed 's/4c492d31/1b5b324a/')" >steer.ber
run 0 steer.ber
! grep -q $'\x1b' out || fail "an escape sequence came through"
run 1 --limit 64 <(head -c 100 /dev/zero)

# --- Content ---
bytes "$(cc 5)" >cc.ber
run 0 cc.ber
has out "CC toTarget iPMMCC  IPv4 192.0.2.5:20000 > 198.51.100.10:49154 UDP RTP" \
    "RTP type 0 PCMU seq 4660 time 100 SSRC cafef00d, 4 octets" \
    "frameType: ipFrame" "iPMMCCObjId: iPMMCC (TS 102 232-5) version17"

# --- As it comes ---
mkfifo pipe
"$tool" --brief pipe >live 2>live.err &
reader=$!
exec 3>pipe
cat one.ber >&3
for _ in $(seq 100); do
    [ -s live ] && break
    sleep 0.1
done
[ "$(wc -l <live)" = 1 ] || fail "a PDU in a pipe is not shown when it is there"
bytes "$(keepalive 2)" | head -c 30 >&3
bytes "$(keepalive 2)" | tail -c +31 >&3
exec 3>&-
wait $reader || fail "a pipe gave $?"
has live "seq 1" "seq 2"
checks=$((checks + 2))

# --- A file that grows ---
cp one.ber growing
"$tool" --brief --follow growing >live 2>live.err &
reader=$!
sleep 0.3
bytes "$(keepalive 2)" >>growing
bytes "$(keepalive 3)" | head -c 10 >>growing
for _ in $(seq 100); do
    [ "$(wc -l <live)" = 2 ] && break
    sleep 0.1
done
bytes "$(keepalive 3)" | tail -c +11 >>growing
for _ in $(seq 100); do
    [ "$(wc -l <live)" = 3 ] && break
    sleep 0.1
done
kill -TERM $reader
wait $reader || fail "--follow gave $? when it was ended"
has live "seq 1" "seq 2" "seq 3"
has live.err "3 PDUs"

# --- A reader that goes away ---
for _ in $(seq 3000); do
    cat one.ber
done >many.ber
set +o pipefail
"$tool" many.ber 2>err | head -1 >out
set -o pipefail
[ ! -s err ] || fail "a closed pipe is not taken quietly: $(cat err)"

# --- Captures ---
capture_begin()
{
    bytes d4c3b2a1020004000000000000000000ffff000065000000
}
second=0
# segment DIRECTION SEQ FLAGS HEX [LEN]: an IPv4 packet with TCP.
segment()
{
    local ends=c0000201c0000209 ports=9c40115c total
    [ "$1" = to ] || ends=c0000209c0000201 ports=115c9c40
    total=$((40 + ${#4} / 2))
    second=$((second + 1))
    bytes "$(printf '%02x0000000000000%s%02x000000%02x000000' $second 0 \
        $total $total)"
    bytes "$(printf '4500%04x0000400040060000%s%s%08x00000000%s%sffff00000000' \
        $total $ends $ports "$2" 50 "$3")$4"
}
first=$(keepalive 1) next=$(keepalive 2) third=$(keepalive 3)
{
    capture_begin
    segment to 99 02 ""
    segment to 100 18 "${first:0:40}"
    segment to 157 18 "$next"            # too early
    segment from 499 12 ""
    segment from 500 18 "$third"         # the other direction
    segment to 120 18 "${first:40}"      # fills the hole
    segment to 120 18 "${first:40}"      # again
    segment to 147 18 "${first:94}$next" # with what came before
    segment to 214 11 "$third"
    segment to 214 11 "$third" # behind the end
} >ordered.pcap
run 0 --brief ordered.pcap
[ "$(wc -l <out)" = 4 ] || fail "not 4 PDUs: $(cat out err)"
has out "#1 @0  192.0.2.9:4444 > 192.0.2.1:40000" "> 192.0.2.9:4444" \
    "@57 " "@114 "
[ "$(grep -o 'seq .  ' out | tr -d ' \nseq')" = 3123 ] ||
    fail "not in order: $(cat out)"
run 0 --brief - <ordered.pcap
[ "$(wc -l <out)" = 4 ] || fail "a capture in a pipe gave: $(cat out err)"
run 0 --brief --port 4444 ordered.pcap
[ "$(wc -l <out)" = 4 ] || fail "--port 4444 gave: $(cat out err)"
run 0 --brief --port 4445 ordered.pcap
[ ! -s out ] || fail "--port 4445 gave: $(cat out)"
run 1 --brief <(head -c 500 ordered.pcap)
has err "the capture is damaged"

second=0
{
    capture_begin
    segment to 99 02 ""
    segment to 100 18 "$first"
    segment to 187 18 "${next:60}$third" # 30 bytes are missing
} >gap.pcap
run 1 --brief gap.pcap
has out "seq 1" "seq 3"
has err "30 bytes are missing here" "27 bytes passed over"

second=0
{
    capture_begin
    segment to 5000 18 "${first:40}$next$third"
} >middle.pcap
run 1 --brief middle.pcap
has out "seq 2" "seq 3"
has err "37 bytes passed over"

second=0
{
    capture_begin
    segment to 99 02 ""
    segment to 100 18 16030100200100001c0303
    segment from 499 12 ""
    segment from 500 18 16030300200200001c0303
} >tls.pcap
run 1 tls.pcap
has err "192.0.2.1:40000 > 192.0.2.9:4444: offset 0: encrypted: this is TLS"
[ "$(grep -c encrypted err)" = 1 ] || fail "TLS is told twice"

second=0
{
    capture_begin
    segment to 99 02 ""
    segment to 100 18 474554202f20485454502f312e31
} >http.pcap
run 0 http.pcap
has err "no connection of the capture carries PDUs" "0 PDUs"
run 1 --port 4444 http.pcap

if command -v editcap >/dev/null; then
    editcap -F pcapng ordered.pcap ordered.pcapng
    run 0 --brief ordered.pcapng
    [ "$(wc -l <out)" = 4 ] || fail "pcapng gave: $(cat out err)"
fi

# --- JSON ---
run 1 --json broken.ber cc.ber ordered.pcap
if command -v jq >/dev/null; then
    jq -e . out >/dev/null || fail "no JSON: $(cat out)"
    [ "$(jq -s '[.[] | select(.pdu)] | length' out)" = 7 ] ||
        fail "not 7 PDUs: $(cat out)"
    [ "$(jq -r 'select(.file == "cc.ber") |
        .value.payload.cCPayloadSequence[0].cCContents.iPMMCC.frameType' \
        out)" = ipFrame ] || fail "no frameType: $(cat out)"
    checks=$((checks + 3))
else
    echo "no jq: whether JSON is JSON was not tried"
fi

# --- The samples ---
if [ -d "$samples" ]; then
    run 0 "$samples"/*.ber
    run 0 --full "$samples"/*.ber
    run 0 --json "$samples"/*.ber
    run 0 "$samples/ipmmiri-sip-begin.ber"
    has out "IRI Begin iPMMIRI  INVITE sip:bob@example.org SIP/2.0" \
        "iPSourceAddress: 192.0.2.10 netmask 255.255.255.0 dynamic" \
        "| Call-ID: a84b4c76e66710@192.0.2.10"
    run 0 "$samples/umtscc-octets.ber"
    has out "UmtsCC-CC-PDU" "ice-type: ggsn" "payload: IPv4 192.0.2.10:53124"
    run 0 --json "$samples/encryption-none.ber"
    has out '"decoded": [{"field": "encryptedPayload", "type": "EncryptedPayload"'
    run 0 "$samples/epsiri-bearer.ber"
    has out "msISDN: +3164123456" "hi2eps (TS 33.108, EPS IRI) r16 version1"
    run 0 "$samples/tri-integrity-hash.ber"
    has out "includedSequenceNumbers: 1, 2, 3, 4294967295"
    run 0 "$samples/variant-unknown-payload.ber"
    has out "payload.unknown: 5 octets, unknown here" "[10]" "[0]: 01"
    run 0 "$samples/ts33128iri-pdu-session.ber"
    has out "threeGPP33128DefinedIRI: 125 octets, by tags" \
        "[1]: iRI (TS 33.128) r16 version5 (4.19.16.5.3)"
    refused=0
    for bad in "$samples"/invalid/*.ber; do
        "$tool" "$bad" >out 2>err && continue
        refused=$((refused + 1))
        has err "offset "
    done
    [ $refused -ge 27 ] || fail "only $refused of the invalid samples are refused"
else
    echo "the samples of the reference are not here: only some PDUs were tried"
fi

echo "cloudli-dump: $checks checks"
