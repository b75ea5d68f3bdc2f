#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# The generated headers and tables are those of the modules, and the modules
# are such that the schema compiler of libtasn1 takes them together.
#
#   schema.sh SOURCE_DIR
set -euo pipefail
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if command -v python3 >/dev/null; then
    python3 lib/asn1/generate.py --check
else
    echo "no python3: whether the generated files are up to date was not tried"
fi
bash lib/asn1/combine.sh >"$work/all.asn"
asn1Parser -c "$work/all.asn"
