#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Follows docs/examples.md word by word, in a folder of its own and on a port of
# its own.
#
#   examples_doc.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source_dir=$1 build=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
ln -s "$source_dir/examples" examples
port=$((10000 + $$ % 10000))

awk '/^```sh$/ { show = 1; next } /^```$/ { show = 0 } show' \
    "$source_dir/docs/examples.md" |
    sed "s|\$PWD/build/release|$build|; s|7000|$port|g" >by-hand.sh
grep -q '^fileshare' by-hand.sh
# Whatever fails, the LEMF is ended, as the last lines do.
bash -c 'trap "kill %1 2>/dev/null || true" EXIT; set -e; . ./by-hand.sh' \
    >output 2>&1 || {
    cat output
    exit 1
}
# received NUMBER PATTERN: so many lines of what it printed.
received()
{
    [ "$(grep -c "^LI-1 CIN .*: $2," example-trial/received)" -eq "$1" ] || {
        cat output
        echo "not $1 records $2"
        exit 1
    }
}
received 4 '[A-Z]* confIRI'
received 50 'CC confCC-CC-PDU'
received 9 '[A-Z]* messagingIRI'
received 103 'CC messagingCC'
received 4 '[A-Z]* emailIRI'
received 4 'CC emailCC'
echo "the examples do what their page says"
