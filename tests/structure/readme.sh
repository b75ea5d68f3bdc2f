#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# The README's C compiles against the public headers, what it links to is there,
# and it tells of each stage and tool. (tests/system/readme.sh runs its commands.)
#
#   readme.sh SOURCE_DIR CC
set -euo pipefail
source_dir=$1 cc=$2
readme=$source_dir/README.md
status=0

snippet=$(awk '/^```c$/ { show = 1; next } /^```$/ { show = 0 } show' "$readme")
[ -n "$snippet" ] || {
    echo "no C in README.md"
    exit 1
}
"$cc" -std=c11 -Wall -Wextra -Werror -fsyntax-only -I "$source_dir/include" \
    -x c - <<CODE || status=1
#include <cloudli/cloudli.h>
void check(int status);
void readme(const cloudli_conference_info info, const cloudli_party jean,
            const void *packet, size_t len);
void readme(const cloudli_conference_info info, const cloudli_party jean,
            const void *packet, size_t len)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_media audio = CLOUDLI_MEDIA_INIT;
    cloudli_clif *clif;
    cloudli_conference *conf;
    uint32_t number;
$snippet
}
CODE

for link in $(grep -oE '\]\([^)#]+\)' "$readme" | sed 's/^](//; s/)$//'); do
    case $link in
    *://*) ;;
    *) [ -e "$source_dir/$link" ] || {
        echo "README.md links to $link, which is not there"
        status=1
    } ;;
    esac
done

for stage in $(sed -n '/set(CLOUDLI_STAGES/,/)/p' "$source_dir/lib/CMakeLists.txt" |
    sed 's/set(CLOUDLI_STAGES//; s/)//'); do
    grep -q "^  $stage/ " "$readme" || {
        echo "README.md does not tell of lib/$stage"
        status=1
    }
done
for tool in $(sed -n 's/^cloudli_tool(\(cloudli-[a-z]*\).*/\1/p' \
    "$source_dir/examples/CMakeLists.txt"); do
    grep -q "^| .$tool. |" "$readme" || {
        echo "README.md does not tell of $tool"
        status=1
    }
done
exit $status
