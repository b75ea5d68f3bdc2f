#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# A recorded evening at a provider: calls, a conference, messages. One warrant,
# on jean. What reaches the authority, and what does not?
#
#   examples/demo.sh                      installs (Debian 12), builds and runs
#   examples/demo.sh --build DIR [--out DIR]     runs what is built in DIR
#
# Everything lands in build/demo (or --out), where a reader can look at it.
set -euo pipefail
cd "$(dirname "$0")/.."
source_dir=$PWD

usage()
{
    sed -n '3,9s/^# \{0,1\}//p' "$source_dir/examples/demo.sh"
}

build='' out=$source_dir/build/demo
while [ $# -gt 0 ]; do
    case $1 in
    --build | --out)
        [ $# -ge 2 ] || { usage >&2 && exit 2; }
        mkdir -p "$2"
        declare "${1#--}=$(cd "$2" && pwd)"
        shift 2
        ;;
    --help) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
    esac
done
capture=$source_dir/examples/data/mccloud-conference.pcap

subject=sip:jean@mccloud.example
liid=LI-2026-0001
lemf_pid=
trap '[ -z "$lemf_pid" ] || kill "$lemf_pid" 2>/dev/null || true' EXIT

fail()
{
    echo "demo: $*" >&2
    exit 1
}

# quietly LOG WHAT COMMAND...: the command's output only if it fails.
quietly()
{
    local log=$1 what=$2
    shift 2
    "$@" >"$log" 2>&1 || {
        tail -30 "$log" >&2
        fail "$what failed; all of it is in $log"
    }
}

prepare()
{
    local started=$SECONDS
    . .ci/packages.sh
    mkdir -p build/log
    # shellcheck disable=SC2086
    need_packages build/log/demo-packages.log $packages_build || exit 1
    [ ${#missing_packages[@]} -eq 0 ] ||
        echo "packages: ${#missing_packages[@]} installed," \
            "$((SECONDS - started)) s"
    started=$SECONDS
    quietly build/log/demo-configure.log "cmake" cmake --preset release
    quietly build/log/demo-build.log "the build" cmake --build \
        --preset release -j "$(nproc)" --target tools
    echo "build: the library, the tools and the examples," \
        "$((SECONDS - started)) s"
    build=$source_dir/build/release
}

# start_lemf DIR: the authority's side, in a process of its own.
start_lemf()
{
    local waited
    "$build/examples/cloudli-lemf" --listen 127.0.0.1:0 \
        --port-file "$1/port" --cert "$out/keys/lemf.pem" \
        --key "$out/keys/lemf.key" --ca "$out/keys/ca.pem" \
        --provider clif.mccloud.example --out "$1/lemf" --keep-ber --json \
        >"$1/lemf.json" 2>"$1/lemf.log" &
    lemf_pid=$!
    for ((waited = 0; waited < 200; waited++)); do
        [ ! -s "$1/port" ] || return 0
        kill -0 "$lemf_pid" 2>/dev/null || break
        sleep 0.05
    done
    cat "$1/lemf.log" >&2
    fail "the LEMF does not listen"
}

# The provider's side: the server of the capture, with the library in it.
replay()
{
    "$build/examples/cloudli-replay" --operator McCloud --country NL \
        --element tp-eu-1 --point proxy --cert "$out/keys/provider.pem" \
        --key "$out/keys/provider.key" --ca "$out/keys/ca.pem" \
        --state "$2/state" --warrant "$subject" --liid "$liid" \
        --authority police --deliver iri,cc --media audio --profile "$1" \
        --lemf "127.0.0.1:$(cat "$2/port")" --lemf-name lemf.police.example \
        --wait 60 --json "$capture" >"$2/replay.json" 2>"$2/replay.log" || {
        cat "$2/replay.log" "$2/lemf.log" >&2
        fail "cloudli-replay failed"
    }
}

# One delivery: replay.json tells what was in the capture and what was made of
# it, lemf/LIID/records.jsonl what arrived.
deliver()
{
    local dir=$out/$1
    rm -rf "$dir"
    mkdir -p "$dir/state" "$dir/lemf"
    start_lemf "$dir"
    replay "$1" "$dir"
    kill -TERM "$lemf_pid"
    wait "$lemf_pid" || {
        cat "$dir/lemf.log" >&2
        fail "the LEMF failed"
    }
    lemf_pid=
    echo "$1: replayed, delivered over TLS to port $(cat "$dir/port")"
}

# --- What came of it ---

# captured FILTER, received PROFILE FILTER: numbers, by jq.
captured()
{
    jq "$1" "$out/ts102232-5/replay.json"
}

received()
{
    jq -n "[inputs | .entries[]? | select($2)] | length" \
        "$out/$1/lemf/$liid/records.jsonl"
}

wrong=0
verdict()
{
    [ "$1" = "$2" ] || {
        wrong=$((wrong + 1))
        printf '   <-- wrong'
    }
    printf '\n'
}

heading()
{
    printf '\n%-38s %9s %11s %9s %9s\n' "$1" "captured" "authorised" \
        "received" "withheld"
}

# row WHAT CAPTURED AUTHORISED RECEIVED: all but the authorised is withheld.
row()
{
    printf '  %-36s %9s %11s %9s %9s' "$1" "$2" "$3" "$4" \
        "$([ "$2" = - ] && echo - || echo $(($2 - $4)))"
    verdict "$3" "$4"
}

# Each communication of the capture, and what each profile makes of it.
communications()
{
    printf '\n%-38s %5s %5s %5s   %-12s %s\n' "In the capture" SIP RTP RTCP \
        ts102232-5 ts33108-conference
    jq -r -s '
        def name: ltrimstr("sip:") | rtrimstr("@mccloud.example");
        def made: if .iri + .cc == 0 then "-" else "\(.iri) + \(.cc)" end;
        [.[0].communications, .[1].communications] | transpose[] |
        [.[0].kind, (.[0].parties | map(name) | join(" -> ")), .[0].sip,
         .[0].rtp, .[0].rtcp, (.[0] | made), (.[1] | made)] | @tsv' \
        "$out/ts102232-5/replay.json" "$out/ts33108-conference/replay.json" |
        while IFS=$'\t' read -r kind who sip rtp rtcp first second; do
            printf '  %-14s %-21s %5s %5s %5s   %-12s %s\n' "$kind" "$who" \
                "$sip" "$rtp" "$rtcp" "$first" "$second"
        done
    echo "  (records made: IRI + CC; a proxy's SIP passes on two hops)"
}

# What holds under both profiles: all numbered without a gap, nothing lost,
# and no trace of what is somebody else's: alice and bob, a message of peter's
# and his own call to the help desk.
for_all()
{
    local dir=$out/$1 others
    others=$(grep -cE 'alice|bob@|lunch later|0e388d4b567ce324|192\.0\.2\.1[56]' \
        "$dir/lemf/$liid/records.jsonl") || true
    row "records of other people's" - 0 "$others"
    row "records missing or repeated" - 0 \
        "$(jq '.liids[0] | .gaps + .duplicates' "$dir/lemf.json")"
    row "records altogether" - \
        "$(jq '.clif | .iri_accepted + .cc_accepted' "$dir/replay.json")" \
        "$(wc -l <"$dir/lemf/$liid/records.jsonl")"
}

ts102232_5()
{
    local p=ts102232-5
    heading "$p"
    row "SIP messages" "$(captured .capture.sip)" 24 \
        "$(received $p .iPMMIRI.iPMMIRIContents.sIPMessage.sIPContent)"
    row "RTP packets" "$(captured .capture.rtp)" 550 \
        "$(received $p '.iPMMCC.summary // "" | contains(" RTP ")')"
    row "RTCP packets" "$(captured .capture.rtcp)" 14 \
        "$(received $p '.iPMMCC.summary // "" | contains(" RTCP")')"
    row "text messages" "$(captured "$messages")" 2 \
        "$(received $p '.iPMMIRI.iPMMIRIContents.sIPMessage.sIPContent // "" | startswith("MESSAGE ")')"
    for_all $p
}

ts33108_conference()
{
    local p=ts33108-conference
    heading "$p"
    row "SIP messages, of her call" "$(captured .capture.sip)" 7 \
        "$(received $p .iPMMIRI.iPMMIRIContents.sIPMessage.sIPContent)"
    row "RTP packets, of her call" "$(captured "$her_call")" 272 \
        "$(received $p '.iPMMCC.summary // "" | contains(" RTP ")')"
    row "RTP packets, of conf-42, three legs" "$(captured "$conference")" 1395 \
        "$(received $p '."confCC-CC-PDU".summary // "" | contains(" RTP ")')"
    row "RTP packets, of other calls" "$(captured "$other_calls")" 0 \
        "$(received $p "(.iPMMCC // .\"confCC-CC-PDU\").summary // \"\" |
            test(\"$other_streams\")")"
    row "RTCP packets, of her call" "$(captured .capture.rtcp)" 4 \
        "$(received $p '.iPMMCC.summary // "" | contains(" RTCP")')"
    row "events of conf-42" - 10 "$(received $p .confIRI)"
    row "text messages" "$(captured "$messages")" 2 \
        "$(received $p .messagingCC)"
    for_all $p
}

messages='[.communications[] | select(.kind == "message")] | length'
her_call='[.communications[] | select(.kind == "call" and
    .parties[0] == "sip:jean@mccloud.example") | .rtp] | add'
conference='[.communications[] | select(.kind == "conference-leg") | .rtp] | add'
other_streams='192.0.2.1[56]:|192.0.2.13:10074|192.0.2.17:10046'
other_calls='[.communications[] | select(.kind == "call" and
    .parties[0] != "sip:jean@mccloud.example") | .rtp] | add'

mkdir -p "$out"
echo "One warrant: $subject, IRI and CC, audio."
[ -n "$build" ] || prepare
rm -rf "$out/keys"
quietly "$out/openssl.log" "making certificates" \
    examples/certificates.sh "$out/keys"
rm -f "$out/openssl.log"
deliver ts102232-5
deliver ts33108-conference
communications
ts102232_5
ts33108_conference

echo
echo "To look at, in ${out#"$source_dir/"}/PROFILE/lemf/$liid:"
echo "  records.jsonl    each record, one JSON object a line"
echo "  cc.pcap          the packets, for Wireshark"
echo "  cin-*.wav        each direction of each audio stream, to listen to"
echo
[ $wrong -eq 0 ] || fail "$wrong of these figures are not what the order covers"
echo "The LEMF received all that the warrant covers, in order, and nothing else."
