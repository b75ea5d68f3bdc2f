#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# A capture is replayed to a LEMF in a process of its own, its destination
# sealed in several ways. What the LEMF says of it is compared with what
# sealed_check.py and an independent ASN.1 compiler find in the bytes it kept.
#
#   sealed.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source_dir=$1 build=$2
capture=$source_dir/examples/data/mccloud-conference.pcap
command -v python3 >/dev/null || {
    echo "no python3 here: what was sealed was not taken apart"
    exit 77
}
work=$(mktemp -d)
lemf=
cleanup()
{
    [ -z "$lemf" ] || kill "$lemf" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap cleanup EXIT

"$source_dir/examples/certificates.sh" "$work" clif.mccloud.example \
    lemf.police.example
cd "$work"
umask 077
openssl rand 32 >aes-256.key
openssl rand -hex 24 >aes-192.key
openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 \
    -out ecdsa.key 2>/dev/null || openssl genpkey -algorithm EC \
    -pkeyopt ec_paramgen_curve:P-256 -out ecdsa.key
openssl genpkey -algorithm ED25519 -out eddsa.key
for name in ecdsa eddsa; do
    openssl pkey -in $name.key -pubout -out $name.pub
done

# hand_over NAME DESTINATION_OPTIONS -- LEMF_OPTIONS
hand_over()
{
    local name=$1 sealed=()
    shift
    while [ "$1" != -- ]; do
        sealed+=("$1")
        shift
    done
    shift
    mkdir "$name"
    "$build/examples/cloudli-lemf" --listen 127.0.0.1:0 --port-file "$name/port" \
        --cert lemf.pem --key lemf.key --ca ca.pem \
        --provider clif.mccloud.example --out "$name/out" --keep-ber --json "$@" \
        >"$name/summary" 2>"$name/log" &
    lemf=$!
    for _ in $(seq 100); do
        [ ! -s "$name/port" ] || break
        sleep 0.1
    done
    mkdir "$name/state"
    "$build/examples/cloudli-warrant" --state "$name/state" destination set lea \
        --host 127.0.0.1 --port "$(cat "$name/port")" \
        --peer-name lemf.police.example "${sealed[@]}"
    "$build/examples/cloudli-warrant" --state "$name/state" add \
        --authority police --liid LIID-1 --target sip:jean@mccloud.example \
        --country NL --destination lea --start 2000-01-01 --end 2040-01-01
    "$build/examples/cloudli-replay" --state "$name/state" --operator McCloud \
        --country NL --element tp-eu-1 --point tp1 --cert provider.pem \
        --key provider.key --ca ca.pem "$capture" >"$name/replay"
    kill -TERM "$lemf"
    wait "$lemf" || {
        cat "$name/log"
        exit 1
    }
    lemf=
}

# said NAME FIELD: a number of the LEMF's summary.
said()
{
    sed -n "s/^  \"$2\": \([0-9]*\).*/\1/p" "$1/summary"
}

expect()
{
    [ "$2" "$3" "$4" ] || {
        echo "$1: $2 is not $3 $4"
        cat "$1/summary" "$1/log"
        exit 1
    }
}

oracle=${CLOUDLI_SHARED:-$source_dir/../shared}/tools/asn1-oracle/li-oracle
check_encoding()
{
    if [ -x "$oracle" ] && command -v erl >/dev/null; then
        LI_ORACLE_BUILD=$build/oracle "$oracle" check --versions --exact "$@"
    else
        echo "no oracle here: the PDUs' encoding was not compared"
    fi
}

hand_over both --encryption aes-256 --encryption-key aes-256.key \
    --integrity signature --signing-key ecdsa.key --signed-over hashes \
    --hash-count 20 --sign-count 4 -- --decrypt-key aes-192.key \
    --decrypt-key aes-256.key --verify-key ecdsa.pub --signed-over hashes
python3 "$source_dir/tests/system/sealed_check.py" both/out/LIID-1/records.ber \
    aes-256-cbc "$(xxd -p -c 64 aes-256.key 2>/dev/null ||
        od -An -v -tx1 aes-256.key | tr -d ' \n')" sha256 ecdsa.pub hashes
expect both "$(said both checks_failed)" -eq 0
expect both "$(said both unreadable)" -eq 0
expect both "$(said both unchecked)" -eq 0
expect both "$(said both decrypted)" -gt 588
expect both "$(said both checks)" -gt 30
grep -q '"encryption":"aES-256-CBC","key":1' both/out/LIID-1/records.jsonl
grep -q '"check":{"outcome":"right","checkType":"signature"' \
    both/out/LIID-1/records.jsonl
! grep -aq 'sip:jean' both/out/LIID-1/records.ber
[ -s both/out/LIID-1/cc.pcap ]

hand_over hashes --integrity signature --signing-key eddsa.key \
    --hash sha-512 -- --verify-key eddsa.pub --hash sha-512
python3 "$source_dir/tests/system/sealed_check.py" hashes/out/LIID-1/records.ber \
    - - sha512 eddsa.pub numbers
expect hashes "$(said hashes checks_failed)" -eq 0
expect hashes "$(said hashes decrypted)" -eq 0

hand_over cipher --encryption aes-192 --encryption-key aes-192.key -- \
    --decrypt-key aes-192.key
python3 "$source_dir/tests/system/sealed_check.py" cipher/out/LIID-1/records.ber \
    aes-192-cbc "$(cat aes-192.key)" - - -
expect cipher "$(said cipher decrypted)" -eq 588
expect cipher "$(said cipher checks)" -eq 0
for name in hashes cipher; do # the same content, however it was sealed
    cmp both/out/LIID-1/cc.pcap $name/out/LIID-1/cc.pcap
done

check_encoding {both,hashes,cipher}/out/LIID-1/records.ber \
    {both,cipher}/out/LIID-1/records.ber.plain
check_encoding --type EncryptedPayload \
    {both,cipher}/out/LIID-1/records.ber.payloads

# A LEMF without the right key hands on what it cannot read, and says so.
hand_over wrong --encryption aes-192 --encryption-key aes-192.key -- \
    --decrypt-key aes-256.key
expect wrong "$(said wrong unreadable)" -eq 588
grep -q 'cannot be decrypted' wrong/log
expect wrong "$(wc -l <wrong/out/LIID-1/records.jsonl)" -eq 588
[ -s wrong/out/LIID-1/records.ber ]
[ ! -e wrong/out/LIID-1/cc.pcap ]
