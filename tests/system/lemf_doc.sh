#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Follows docs/lemf.md word by word, in a folder of its own and on a port of its
# own; the sample configuration can be used, and the unit is one.
#
#   lemf_doc.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source_dir=$1 build=$2
. "$source_dir/tests/system/follow.sh"
follow docs/lemf.md $((30000 + $$ % 10000))
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
