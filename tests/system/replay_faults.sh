#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# What cloudli-replay says of captures, options and LEMFs that are not right.
# No LEMF runs here: what would have been handed over waits, and is counted.
#
#   replay_faults.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source_dir=$1 build=$2
capture=$source_dir/examples/data/mccloud-conference.pcap
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0

"$source_dir/examples/certificates.sh" "$work"
mkdir "$work/tmp"
export TMPDIR=$work/tmp
server=(--operator McCloud --country NL --cert "$work/provider.pem"
    --key "$work/provider.key" --ca "$work/ca.pem" --wait 0)
order=(--liid 1 --lemf 127.0.0.1:9)
jean=("${order[@]}" --warrant sip:jean@mccloud.example)
nobody=("${order[@]}" --warrant sip:nobody@mccloud.example)

# expect WHAT EXIT_CODE PATTERN ARGUMENT...: the pattern is one of the output.
expect()
{
    local what=$1 code=$2 pattern=$3 got=0
    shift 3
    "$build/examples/cloudli-replay" "$@" >"$work/output" 2>&1 || got=$?
    if [ "$got" -ne "$code" ] || ! grep -qE -- "$pattern" "$work/output"; then
        echo "$what: exit code $got, not $code with \"$pattern\":"
        sed 's/^/    /' "$work/output"
        faults=$((faults + 1))
    else
        echo "$what"
    fi
}

# Captures that are none, or not whole.
: >"$work/empty"
echo "once upon a time there was no capture" >"$work/text"
{ head -c 20 "$capture" && printf '\x71\0\0\0' && tail -c +25 "$capture"; } \
    >"$work/cooked"
head -c 24 "$capture" >"$work/header"
head -c 400000 "$capture" >"$work/half"
expect "an empty file is no capture" 1 'capture cannot be read: .*truncated' \
    "${server[@]}" "${jean[@]}" "$work/empty"
expect "a text is no capture" 1 'capture cannot be read: unknown file format' \
    "${server[@]}" "${jean[@]}" "$work/text"
expect "a file that is not there is none" 1 'No such file' \
    "${server[@]}" "${jean[@]}" "$work/nowhere"
expect "another link than Ethernet is refused by its name" 1 'LINUX_SLL' \
    "${server[@]}" "${jean[@]}" "$work/cooked"
expect "a capture without packets is played" 0 ' 0 packets' \
    "${server[@]}" "${jean[@]}" "$work/header"
expect "a cut capture is played up to there" 1 \
    'damaged after packet 1[0-9]*, .* s from its start: .*; what was before' \
    "${server[@]}" "${nobody[@]}" "$work/half"
grep -qE '^0.000 +call +sip:alice' "$work/output" || {
    echo "the summary of the cut capture is missing"
    faults=$((faults + 1))
}

# Somebody else is ordered; nobody receives.
expect "a warrant on nobody there gives nothing" 0 \
    'Authorised: 0 IRI and 0 CC records. Sent: 0, lost: 0' \
    "${server[@]}" "${nobody[@]}" "$capture"
expect "another proxy sees nothing" 0 'Authorised: 0 IRI and 0 CC' \
    "${server[@]}" "${jean[@]}" --proxy 192.0.2.99 "$capture"
expect "records that nobody takes are told" 1 \
    'could not be delivered in time, lost with the end of this run: 588' \
    "${server[@]}" "${jean[@]}" "$capture"
expect "a warrant that has ended gives nothing" 0 'Authorised: 0 IRI and 0' \
    "${server[@]}" "${jean[@]}" --start 2026-11-22 --end 2026-11-23 "$capture"
expect "IRI alone is without media" 1 'Authorised: 24 IRI and 0 CC' \
    "${server[@]}" "${jean[@]}" --deliver iri "$capture"
expect "video alone is without audio" 1 'Authorised: 24 IRI and 0 CC' \
    "${server[@]}" "${jean[@]}" --media video "$capture"
expect "two identities are one subject" 1 'Authorised: 24 IRI and 564 CC' \
    "${server[@]}" "${jean[@]}" --warrant tel:+31612345678 "$capture"
expect "two subjects are two warrants" 1 'Authorised: 33 IRI and 1774 CC' \
    "${server[@]}" "${jean[@]}" --liid 2 --warrant sip:alice@mccloud.example \
    "$capture"
expect "each record is made for each LIID" 1 'Authorised: 48 IRI and 1128 CC' \
    "${server[@]}" "${jean[@]}" --liid 2 --warrant sip:jean@mccloud.example \
    "$capture"

# Records that wait on a disk, with their key; none where nothing may wait.
(umask 077 && openssl rand -hex 32 >"$work/spool.key")
head -c 32 "$work/text" >"$work/open.key"
mkdir "$work/state"
disk=(--state "$work/state" --spool-key "$work/spool.key")
expect "records on a disk wait for the next run" 1 \
    'not be delivered in time: 588; what is on a disk waits' \
    "${server[@]}" "${jean[@]}" "${disk[@]}" --spool disk "$capture"
expect "the next run finds them" 1 'not be delivered in time: 1176; what' \
    "${server[@]}" "${disk[@]}" "$capture"
expect "without their key they cannot be had" 0 'a spool on a disk needs a key' \
    "${server[@]}" --state "$work/state" "$capture"
expect "where nothing may wait all is lost at once" 1 'records lost: 588' \
    "${server[@]}" "${jean[@]}" --spool none "$capture"
expect "a disk without a key" 2 '--spool-key' \
    "${server[@]}" "${jean[@]}" --spool disk "$capture"
expect "a spool that is none" 2 'memory, disk or none' \
    "${server[@]}" "${jean[@]}" --spool tape "$capture"
expect "a key that others can read" 1 'others than its owner' \
    "${server[@]}" "${jean[@]}" --spool disk --spool-key "$work/open.key" \
    "$capture"
chmod 600 "$work/open.key" && echo >>"$work/open.key"
expect "a key of another length" 1 'neither 32 octets nor 64' \
    "${server[@]}" "${jean[@]}" --spool disk --spool-key "$work/open.key" \
    "$capture"

# Warrants and options that are refused.
expect "a subject that is no identity" 1 '^cloudli-replay: .*target' \
    "${server[@]}" "${order[@]}" --warrant jean "$capture"
expect "an end before the start" 1 '^cloudli-replay: .*end' \
    "${server[@]}" "${jean[@]}" --start 2026-11-24 --end 2026-11-23 "$capture"
expect "a profile that is none" 1 '^cloudli-replay: .*profile' \
    "${server[@]}" "${jean[@]}" --profile x "$capture"
expect "a state folder that is not there" 1 '^cloudli-replay: .*folder' \
    "${server[@]}" "${jean[@]}" --state "$work/nowhere" "$capture"
expect "a key that is none" 1 '^cloudli-replay: .*key' \
    "${server[@]}" --key "$work/text" "${jean[@]}" "$capture"
expect "no capture" 2 'Name the capture' "${server[@]}" "${jean[@]}"
expect "two captures" 2 'Only one' "${server[@]}" "${jean[@]}" "$capture" x
expect "no warrant and no register" 2 '--warrant' "${server[@]}" "$capture"
expect "a LEMF without a port" 2 'lemf' \
    "${server[@]}" "${jean[@]}" --lemf localhost "$capture"
expect "an option that is none" 2 '--liif' "${server[@]}" --liif 1 "$capture"
expect "help" 0 '^Usage: cloudli-replay' --help
expect "version" 0 '^cloudli-replay [0-9]' --version

[ -z "$(ls "$work/tmp")" ] || {
    echo "temporary folders stayed behind:" "$work"/tmp/*
    faults=$((faults + 1))
}
[ "$faults" -eq 0 ]
