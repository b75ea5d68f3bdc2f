#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Each public header compiles alone, in strict C11 and in C++17.
#
#   headers.sh SOURCE_DIR CC CXX      (CXX may be empty: no C++ here)
set -euo pipefail
source_dir=$1 cc=$2 cxx=$3
strict=(-Wall -Wextra -Werror -pedantic -fsyntax-only -I "$source_dir/include")
status=0

for header in $(cd "$source_dir/include" && find . -name '*.h' | sort); do
    name=${header#./}
    # A second inclusion must be harmless.
    text="#include <$name>"$'\n'"#include <$name>"
    "$cc" -std=c11 "${strict[@]}" -x c - <<<"$text" || {
        echo "$name does not stand alone in C11"
        status=1
    }
    [ -n "$cxx" ] || continue
    "$cxx" -std=c++17 "${strict[@]}" -x c++ - <<<"$text" || {
        echo "$name does not stand alone in C++17"
        status=1
    }
done
[ -n "$cxx" ] || echo "no C++ compiler: C++17 was not tried"
exit $status
