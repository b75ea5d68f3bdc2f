#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Follows docs/examples.md word by word, in a folder of its own and on a port of
# its own.
#
#   examples_doc.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
source_dir=$1 build=$2
. "$source_dir/tests/system/follow.sh"
follow docs/examples.md $((10000 + $$ % 10000))
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
