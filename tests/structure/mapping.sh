#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# docs/mapping.md says what the library does. To bring it up to date:
#
#   build/dev/tests/structure/mapping_doc >docs/mapping.md
#
#   mapping.sh SOURCE_DIR MAPPING_DOC
set -euo pipefail
if ! diff "$1/docs/mapping.md" <("$2"); then
    echo "docs/mapping.md (<) is not what the table says (>)"
    exit 1
fi
