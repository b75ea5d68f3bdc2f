#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# A stage of lib/ includes only itself and stages before it in CLOUDLI_STAGES
# (lib/CMakeLists.txt); tools and examples include public headers only.
#
#   layers.sh SOURCE_DIR
set -euo pipefail
cd "$1"
status=0

stages=$(sed -n '/set(CLOUDLI_STAGES/,/)/p' lib/CMakeLists.txt |
    sed 's/set(CLOUDLI_STAGES//; s/)//')
[ -n "$(echo $stages)" ] || {
    echo "lib/CMakeLists.txt names no stages"
    exit 1
}

# FILE:LINE: "STAGE/HEADER" for each private include.
grep -rnoE '^ *# *include *"[^"]+"' --include='*.[ch]' lib |
    awk -v stages="$stages" '
    BEGIN {
        n = split(stages, order)
        for (i = 1; i <= n; i++)
            place[order[i]] = i
    }
    {
        split($0, part, ":")
        split(part[1], path, "/")
        match($0, /"[^"]+"/)
        header = substr($0, RSTART + 1, RLENGTH - 2)
        split(header, to, "/")
        from = path[2]
        why = ""
        if (!(from in place))
            why = "lies in no stage"
        else if (!(to[1] in place))
            why = "includes \"" header "\", which names no stage"
        else if (place[to[1]] > place[from])
            why = "includes \"" header "\", of a later stage"
        if (why != "") {
            print part[1] ":" part[2] ": " why
            bad = 1
        }
    }
    END { exit bad }' || status=1

if grep -rnE '# *include *"(\.\./)*('"$(echo $stages | tr ' ' '|')"')/' \
    --include='*.[ch]' --include='*.cpp' examples include; then
    echo "these reach into the library; only <cloudli/...> is public"
    status=1
fi
exit $status
