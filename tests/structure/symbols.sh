#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# The functions that the public headers declare, the version script and what
# the built library exports are the same set.
#
#   symbols.sh SOURCE_DIR LIBRARY
set -euo pipefail
source_dir=$1 library=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A declaration runs from CLOUDLI_API to its first parenthesis.
find "$source_dir/include" -name '*.h' -exec cat {} + | awk '
    /^ *(\/\*|\*|#)/ { next }
    /CLOUDLI_API/    { inside = 1; text = "" }
    inside           { text = text " " $0 }
    inside && /\(/ {
        inside = 0
        if (match(text, /cloudli_[a-z0-9_]+ *\(/)) {
            name = substr(text, RSTART, RLENGTH)
            sub(/ *\($/, "", name)
            print name
        }
    }' | sort >"$work/headers"
awk '/^ *cloudli_[a-z0-9_]+;/ { gsub(/[ ;]/, ""); print }' \
    "$source_dir/lib/cloudli.map" | sort >"$work/map"
nm -D --defined-only "$library" | awk '$2 != "A" { print $3 }' |
    sed 's/@.*//' | sort >"$work/library"

status=0
for other in map library; do
    if ! diff "$work/headers" "$work/$other" >"$work/diff"; then
        echo "public headers (<) and $other (>) differ:"
        grep '^[<>]' "$work/diff"
        status=1
    fi
done
[ -s "$work/headers" ] || status=1
echo "$(wc -l <"$work/headers") public functions"
exit $status
