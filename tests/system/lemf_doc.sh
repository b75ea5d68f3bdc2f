#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Follows docs/lemf.md word by word, in a folder of its own and on a port of its
# own; the sample configuration can be used, and the unit is one.
#
#   lemf_doc.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source_dir=$1 build=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
ln -s "$source_dir/examples" examples
port=$((30000 + $$ % 10000))

awk '/^```sh$/ { show = 1; next } /^```$/ { show = 0 } show' \
    "$source_dir/docs/lemf.md" |
    sed "s|\$PWD/build/release|$build|; s|7000|$port|g" >by-hand.sh
grep -q '^telepresence' by-hand.sh
# Whatever fails, the LEMF is ended, as the last lines do.
bash -c 'trap "kill %1 2>/dev/null || true" EXIT; set -e; . ./by-hand.sh' \
    >output 2>&1 || {
    cat output
    exit 1
}
expect()
{
    grep -q "$1" output || {
        cat output
        echo "nothing says '$1'"
        exit 1
    }
}
expect '^lemf-trial/lemf.conf can be used, 1 providers$'
expect "ready, listening on 127.0.0.1:$port$"
expect 'the settings were read again$'
expect '^cin-[0-9]*-from-0000002a.wav$'
[ "$(cat lemf-trial/lemf/LI-1/*/records.jsonl | wc -l)" -eq 54 ]
echo "54 records arrived"

# The sample, with the folder of the trial for those of a service.
cp lemf-trial/ca.pem lemf-trial/othernet-ca.pem
sed 's|/etc/cloudli-lemf/|lemf-trial/|' "$source_dir/examples/lemf/lemf.conf" \
    >sample.conf
chmod 600 sample.conf
"$build/examples/cloudli-lemf" --config sample.conf --check-config

if command -v systemd-analyze >/dev/null; then
    sed "s|/usr/local/bin|$build/examples|" \
        "$source_dir/examples/lemf/cloudli-lemf.service" >cloudli-lemf.service
    systemd-analyze verify --man=no ./cloudli-lemf.service
    echo "the unit is right"
fi
