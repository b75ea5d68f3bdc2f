#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# A capture is replayed under one warrant, to a LEMF in a process of its own,
# over TLS; what arrived is compared with what is in the capture.
#
#   ground_truth.sh SOURCE_DIR BUILD_DIR PROFILE
set -euo pipefail
source_dir=$1 build=$2 profile=$3
capture=$source_dir/examples/data/mccloud-conference.pcap
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
"$build/examples/cloudli-lemf" --listen 127.0.0.1:0 --port-file "$work/port" \
    --cert "$work/lemf.pem" --key "$work/lemf.key" --ca "$work/ca.pem" \
    --provider clif.mccloud.example --out "$work/out" --keep-ber \
    >"$work/lemf.log" &
lemf=$!
for _ in $(seq 100); do
    [ ! -s "$work/port" ] || break
    sleep 0.1
done

"$build/examples/cloudli-replay" --operator McCloud --country NL \
    --element tp-eu-1 --point tp1 --cert "$work/provider.pem" \
    --key "$work/provider.key" --ca "$work/ca.pem" \
    --warrant sip:jean@mccloud.example --liid LIID-1 --profile "$profile" \
    --lemf "127.0.0.1:$(cat "$work/port")" --lemf-name lemf.police.example \
    "$capture"
kill -TERM "$lemf"
wait "$lemf"
lemf=
"$build/tests/system/ground_truth" "$capture" "$work/out/LIID-1" "$profile"
