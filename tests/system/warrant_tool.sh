#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# cloudli-warrant as an LI officer uses it: what it prints, what it refuses,
# with which exit code, and what is in the register afterwards.
#
#   CLOUDLI_BUILD_DIR=BUILD warrant_tool.sh
set -euo pipefail
tool=$CLOUDLI_BUILD_DIR/examples/cloudli-warrant
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
checks=0

# expect CODE WORDS ARGUMENT...: runs the tool; its exit code is CODE, and what
# it says (stdout if it succeeds, stderr if not) has WORDS.
expect()
{
    local code=$1 words=$2 got=0 said
    shift 2
    "$tool" "$@" >"$state.out" 2>"$state.err" || got=$?
    said=$(cat "$state.out" "$state.err")
    rm -f "$state.out" "$state.err"
    checks=$((checks + 1))
    if [ "$got" != "$code" ] || [[ $said != *"$words"* ]]; then
        echo "cloudli-warrant $*"
        echo "gave $got, not $code, or lacks \"$words\": $said"
        exit 1
    fi
}

# warrant CODE WORDS ARGUMENT...: the same with the state folder.
warrant()
{
    local code=$1 words=$2
    shift 2
    expect "$code" "$words" --state "$state" "$@"
}

# add CODE WORDS OPTION...: a good warrant with options instead or beside.
add()
{
    local code=$1 words=$2
    shift 2
    warrant "$code" "$words" add --authority "LEA North" --country NL \
        --destination lea --target sip:jean@mccloud.example "$@"
}

one=(--authority "LEA North" --liid LI-1)

# --- Usage ---
expect 0 "Usage: cloudli-warrant" --help
for command in "destination set" "destination list" add list show suspend \
    resume revoke extend modify check; do
    # shellcheck disable=SC2086
    expect 0 "Example:" $command --help
    expect 0 "$command" --help
done
expect 0 "cloudli-warrant 0." --version
expect 2 "command is needed"
expect 2 "'delete' is not a command" --state "$state" delete
expect 2 "'destination' is not a command" --state "$state" destination
expect 2 "--state is needed" list
expect 2 "--nonsense is not an option" --state "$state" --nonsense list
expect 2 "-x is not an option" --state "$state" list -x
expect 2 "--state needs a value" list --state
expect 2 "--liid is not an option of this command" --state "$state" list \
    --liid 1
expect 2 "'more' is one word too many" --state "$state" list more
expect 2 "--state is given twice" --state "$state" --state "$state" list
expect 2 "NAME is missing" --state "$state" destination set --host h --port 1
[ -z "$(ls -A "$state")" ] || {
    echo "wrong usage left something in the state folder"
    exit 1
}

# --- Destinations ---
warrant 0 "no destination" destination list
add 3 "destination" --liid LI-1
warrant 2 "--port" destination set lea --host 127.0.0.1 --port 0
warrant 2 "--port" destination set lea --host 127.0.0.1 --port 44x
warrant 2 "--host is needed" destination set lea --port 4433
warrant 1 "host" destination set lea --host "a host" --port 4433
warrant 1 "name" destination set "l/ea" --host 127.0.0.1 --port 4433
warrant 1 "--ca" destination set lea --host 127.0.0.1 --port 4433 \
    --ca "$state/nowhere.pem"
warrant 1 "profile" destination set lea --host 127.0.0.1 --port 4433 \
    --profile ts999999
: >"$state/ca.pem"
(cd "$state" && warrant 0 "Destination lea is 127.0.0.1 port 4433 by tls1.3, encryption none, integrity none, spool" \
    destination set lea --host 127.0.0.1 --port 4433 --ca ca.pem \
    --peer-name lemf.example)
warrant 0 "$(realpath "$state")/ca.pem" destination list
warrant 0 '"peer_name": "lemf.example"' destination list --json
warrant 0 '"seal": null' destination list --json

# How records wait.
warrant 2 "--spool is none of" destination set spooled --host h --port 1 \
    --spool tape
warrant 2 "--spool-bytes" destination set spooled --host h --port 1 \
    --spool-bytes 3X
warrant 1 "spool_bytes" destination set spooled --host h --port 1 \
    --spool-bytes 3K
warrant 2 "--overflow" destination set spooled --host h --port 1 \
    --overflow panic
warrant 0 "spool disk" destination set spooled --host h --port 1 \
    --spool disk --spool-bytes 2G --overflow refuse
for field in '"spool": "disk"' '"spool_bytes": 2147483648' \
    '"overflow": "refuse"'; do
    warrant 0 "$field" destination list --json
done

# How a link is carried.
vpn=(destination set vpn --host 10.1.1.1 --port 4433)
warrant 2 "spelled out" "${vpn[@]}" --plain-tcp "only by the VPN of LEA North"
warrant 2 "needs a value" "${vpn[@]}" --plain-tcp-reason
warrant 1 "plain_tcp_reason" "${vpn[@]}" --plain-tcp-reason ""
warrant 1 "plain_tcp_reason" "${vpn[@]}" --plain-tcp-reason "VPN"
warrant 2 "exclude each other" "${vpn[@]}" --tls-min 1.2 \
    --plain-tcp-reason "only by the VPN of LEA North"
warrant 1 "transport" "${vpn[@]}" --peer-name lemf.example \
    --plain-tcp-reason "only by the VPN of LEA North"
warrant 2 "neither 1.3 nor 1.2" "${vpn[@]}" --tls-min 1.1
warrant 1 "fallbacks" "${vpn[@]}" --fallback "a host"
warrant 1 "--crl" "${vpn[@]}" --crl "$state/none.pem"
warrant 0 "by tls1.2" "${vpn[@]}" --tls-min 1.2 --fallback lemf2.example:44
warrant 0 "WARNING: destination vpn is set to plain TCP" "${vpn[@]}" \
    --plain-tcp-reason "only by the VPN of LEA North"
warrant 0 "WARNING: destination vpn is set to plain TCP" destination list
warrant 0 '"plain_tcp_reason": "only by the VPN of LEA North"' \
    destination list --json
warrant 0 "by tls1.3" "${vpn[@]}"

# What is agreed with its LEMF about receipt.
ack=(destination set ack --host 127.0.0.1 --port 4433)
warrant 2 "offer, accept and never" "${ack[@]}" --acknowledge maybe
warrant 2 "--resend-window" "${ack[@]}" --resend-window 3X
warrant 1 "resend_window" "${ack[@]}" --resend-window 2T
warrant 0 '"acknowledge": "never"' "${ack[@]}" --acknowledge never \
    --resend-window 4M --json
warrant 0 '"resend_window": 4194304' destination list --json
warrant 0 '"resend_window": 0' "${ack[@]}" --resend-window 0 --json
warrant 0 '"resend_window": null' "${ack[@]}" --json

# Trying one: nobody runs here.
warrant 3 "no destination of this name" destination test nobody
warrant 2 "--padding" destination test ack --padding 65536
warrant 2 "--wait" destination test ack --wait 601
warrant 1 "requested: no service has taken it up yet" destination test ack \
    --wait 0
warrant 1 '"state": "requested"' destination test ack --wait 0 --json

# How a destination is sealed; the key itself is nowhere.
seal=(destination set sealed --host 127.0.0.1 --port 4433)
touch "$state/aes.key" "$state/sign.key"
warrant 2 "aes-192, aes-256" "${seal[@]}" --encryption des
warrant 1 "encryption_key_file is missing" "${seal[@]}" --encryption aes-256
warrant 1 "--encryption-key" "${seal[@]}" --encryption aes-256 \
    --encryption-key "$state/none.key"
warrant 1 "of no use without encryption" "${seal[@]}" \
    --encryption-key "$state/aes.key"
warrant 1 "next_key_time" "${seal[@]}" --encryption aes-256 \
    --encryption-key "$state/aes.key" --next-key "$state/aes.key"
warrant 2 "--next-key-time" "${seal[@]}" --next-key-time soon
warrant 2 "none, hash, signature" "${seal[@]}" --integrity all
warrant 1 "signing_key_file is missing" "${seal[@]}" --integrity signature
warrant 2 "sha-256, sha-384, sha-512" "${seal[@]}" --integrity hash --hash sha-1
warrant 2 "--hash-count is not a number from 1 to 10000" "${seal[@]}" \
    --integrity hash --hash-count 0
warrant 2 "--sign-interval" "${seal[@]}" --sign-interval 1h
warrant 0 "encryption aES-256-CBC, integrity signature" "${seal[@]}" \
    --encryption aes-256 --encryption-key "$state/aes.key" \
    --next-key "$state/aes.key" --next-key-time 2030-01-01 \
    --integrity signature --signing-key "$state/sign.key" --hash sha-512 \
    --hash-count 100 --hash-interval 2 --sign-count 7 --sign-interval 9 \
    --signed-over hashes
for field in '"encryption": "aES-256-CBC"' "$(realpath "$state")/aes.key" \
    '"next_key_time": "2030-01-01T00:00:00Z"' '"integrity": "signature"' \
    '"hash": "sHA-512"' '"hash_count": 100' '"hash_interval": 2' \
    "$(realpath "$state")/sign.key" '"sign_count": 7' '"sign_interval": 9' \
    '"signed_over": "hashes"'; do
    warrant 0 "$field" destination list --json
done
warrant 0 "integrity none" "${seal[@]}"

# --- Warrants ---
warrant 0 "no such warrant" list
add 0 "Warrant 1: active" --liid LI-1 --reference "RC 12/2026"
add 0 "Warrant 2: scheduled" --liid LI-2 --start +1h --end +2d12h
add 0 "Warrant 3: draft" --liid LI-3 --draft
add 0 "Warrant 4: expired, from 2026-01-01T00:00:00Z to 2026-01-02T00:00:00Z." \
    --liid LI-4 --start 2026-01-01 --end +1d
add 0 '"delivery_country": "DE"' --liid LI-5 --deliver iri --services message \
    --media audio,video --delivery-country DE --json

# --- What is refused, by the name of the field ---
add 2 "--end" --liid LI-6 --end soon
add 2 "--start" --liid LI-6 --start 2026-11-24T08:00:00
add 2 "--end" --liid LI-6 --end +30y
add 2 "--deliver" --liid LI-6 --deliver iri,hi3
add 2 "--services" --liid LI-6 --services pigeons
add 2 "--media" --liid LI-6 --media ""
add 1 "end" --liid LI-6 --end -1h
add 1 "liid" --liid ""
add 1 "liid" --liid LI-6-which-is-longer-than-25
add 1 "liid" --liid LI-1
add 1 "number 2" --liid LI-6 --target "neither this nor that"
add 1 "delivery_country" --liid LI-6 --delivery-country XX
add 3 "destination_cc" --liid LI-6 --destination-cc nowhere
add 1 "profile" --liid LI-6 --profile ts999999
add 1 "actor" --liid LI-6 --actor ""
warrant 2 "--target is needed" add --authority A --liid 1 --country NL \
    --destination lea
warrant 1 "country" add --authority A --liid 1 --country Utopia \
    --destination lea --target sip:jean@mccloud.example
# shellcheck disable=SC2046
warrant 2 "at most 64 targets" add $(printf -- '--target sip:%d@a.example ' \
    $(seq 65))
warrant 0 "no such warrant" list --authority A

# --- Profiles ---
warrant 0 "etsi-v43            ships" profile list
warrant 0 "li-ps = 17" profile show etsi-v17
warrant 3 "no profile of that name" profile show lea-north
mkdir "$state/profiles"
printf 'extend = etsi-v32\nliid = octets\n' >"$state/profiles/lea-north.profile"
warrant 0 "lea-north           own" profile list
warrant 0 '"name": "lea-north"' profile list --json
warrant 0 "liid = octets" profile show lea-north
warrant 0 "lea-north can be used" profile check \
    "$state/profiles/lea-north.profile"
printf 'extend = etsi-v32\nli-ps = 999\n' >"$state/bad.profile"
warrant 1 "Profile bad, line 2: a version is" profile check "$state/bad.profile"
warrant 1 "ships with the library" profile check \
    "$(dirname "$0")/../../share/profiles/etsi-v17.profile"
add 0 "active" --liid LI-7 --profile lea-north
add 0 "active" --liid 0123456789abcdef0123456789 \
    --profile lea-north
add 1 "does not send octets" --liid 0123456789abcdef0123456788
chmod 666 "$state/profiles/lea-north.profile"
warrant 1 "can be written by others" profile show lea-north
chmod 644 "$state/profiles/lea-north.profile"

# --- Life ---
warrant 0 "Warrant 1: suspended" suspend "${one[@]}" --reason "order of 3 May" \
    --actor "officer two"
warrant 1 "suspended" suspend "${one[@]}"
warrant 0 "Warrant 1: active" resume "${one[@]}"
warrant 1 "active" resume "${one[@]}"
warrant 2 "--yes is needed" revoke "${one[@]}"
warrant 2 "--yes must be spelled out" revoke "${one[@]}" --ye
warrant 0 '"state": "revoked"' revoke "${one[@]}" --json --yes
warrant 1 "revoked" resume "${one[@]}"
warrant 3 "no warrant" show --authority "LEA North" --liid LI-99
warrant 3 "no warrant" revoke --authority "LEA South" --liid LI-1 --yes
warrant 0 "RC 12/2026" show "${one[@]}"
add 1 "liid" --liid LI-1 # never again
warrant 0 "LI-5" list
warrant 0 "LI-5" list --authority "LEA North" --json

# --- Its key and its provider ---
if grep -q "jean@" "$state"/register.sqlite3*; then
    echo "the register's file names a subject"
    exit 1
fi
warrant 1 "key" list --register-key "$state/none.key"
mv "$state/register.key" "$state/kept.key"
warrant 1 "register.key" list
warrant 0 "LI-5" list --register-key "$state/kept.key" --operator McCloud
warrant 1 "another provider" list --register-key "$state/kept.key" \
    --operator TellyServ
mv "$state/kept.key" "$state/register.key"

# --- The register, as anybody with sqlite3 reads it ---
if command -v sqlite3 >/dev/null; then
    history=$(sqlite3 "$state/register.sqlite3" \
        "SELECT actor, action, reason FROM change WHERE warrant = 1")
    login=$(logname 2>/dev/null || id -un)
    [ "$history" = "$login|add|
officer two|suspend|order of 3 May
$login|resume|
$login|revoke|" ] || {
        echo "the history is: $history"
        exit 1
    }
fi
[ "$(stat -c %a "$state/register.sqlite3")" = 600 ]

# --- Changes, and what would be intercepted ---
two=(--authority "LEA North" --liid LI-C)
add 0 "active" --liid LI-C
warrant 0 "active" extend "${two[@]}" --end +1d --reason "order of 4 May"
warrant 1 "later" extend "${two[@]}" --end -1d
warrant 2 "--end" extend "${two[@]}" --end soon
warrant 2 "--end is needed" extend "${two[@]}"
warrant 3 "no warrant" extend --authority "LEA North" --liid none --end +1d
warrant 1 "something" modify "${two[@]}"
warrant 0 "active" modify "${two[@]}" --media video --services call \
    --add-target tel:+31612345678 --remove-target sip:jean@mccloud.example
warrant 3 "destination" modify "${two[@]}" --destination none
warrant 0 "It would be intercepted." check --country NL \
    --target tel:+31612345678
warrant 0 "handled outside" check --country NL --handled-in DE \
    --target tel:+31612345678
echo "NL DE NL" >"$state/treaties"
chmod 600 "$state/treaties"
warrant 0 '"reason": "handled-by-treaty"' check --country NL --handled-in DE \
    --target tel:+31612345678 --json
warrant 0 "No warrant names" check --country NL --target sip:x@mccloud.example
warrant 2 "--country" check --country Netherlands --target sip:x@y.example
warrant 1 "no identity" check --country NL --target @
warrant 0 "revoked" revoke "${two[@]}" --wipe --yes
warrant 1 "revoked cannot be changed" extend "${two[@]}" --end +1d

# --- A register that cannot be used ---
expect 1 "No such file" --state /nonexistent/cloudli list
expect 1 "Not a directory" --state "$state/register.sqlite3" list
if [ -w /dev/full ]; then
    code=0
    "$tool" --state "$state" list >/dev/full 2>"$state/said" || code=$?
    [ "$code" = 1 ] && grep -q "cannot be written" "$state/said"
fi
echo x >"$state/register.sqlite3"
warrant 1 "is not a register" list

echo "cloudli-warrant: $checks calls did as they should"
