#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Installs a build into a scratch prefix, moves that elsewhere, and builds and
# runs a program against it: with pkg-config and with CMake, shared and static.
#
#   run.sh BUILD_DIR CC GENERATOR
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$1 cc=$2 generator=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/first" >"$work/install.log"
# Whatever names its own place absolutely breaks here.
mv "$work/first" "$work/prefix"
prefix=$work/prefix
libdir=$(dirname "$(find "$prefix" -name libcloudli.so)")
export PKG_CONFIG_PATH=$libdir/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}

run()
{
    mkdir "$work/state-$1"
    "$work/$2" "$work/state-$1" >"$work/out" 2>&1 || {
        cat "$work/out"
        echo "$1: the program failed"
        exit 1
    }
    echo "$1: $(cat "$work/out")"
}

read -ra cflags < <(pkg-config --cflags libcloudli)
read -ra shared < <(pkg-config --libs libcloudli)
read -ra static < <(pkg-config --static --libs libcloudli |
    sed 's/-lcloudli/-l:libcloudli.a/')
"$cc" -std=c11 -Wall -Wextra -Werror "$here/consumer.c" "${cflags[@]}" \
    "${shared[@]}" -Wl,-rpath,"$libdir" -o "$work/by-pkgconfig"
"$cc" -std=c11 -Wall -Wextra -Werror "$here/consumer.c" "${cflags[@]}" \
    "${static[@]}" -o "$work/by-pkgconfig-static"
run "pkg-config, shared" by-pkgconfig
run "pkg-config, static" by-pkgconfig-static

mkdir "$work/project"
cp "$here/consumer.c" "$work/project/"
cp "$here/consumer.cmake" "$work/project/CMakeLists.txt"
cmake -G "$generator" -S "$work/project" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$prefix" \
    -DCMAKE_C_COMPILER="$cc" >"$work/cmake.log" 2>&1 &&
    cmake --build "$work/cmake" >>"$work/cmake.log" 2>&1 || {
    cat "$work/cmake.log"
    exit 1
}
run "CMake, shared" cmake/with-shared
run "CMake, static" cmake/with-static

# The shared one is what the loader would take, and asks for nothing of the
# build tree; the static one carries the library in itself.
readelf -d "$work/by-pkgconfig" | grep -q 'NEEDED.*\[libcloudli\.so\.0\]'
! readelf -d "$work/by-pkgconfig-static" | grep -q 'NEEDED.*libcloudli'

# The tools are installed and start from where they are now.
for tool in "$prefix"/bin/cloudli-*; do
    [ -e "$tool" ] || continue
    "$tool" --version >"$work/out" || {
        echo "$(basename "$tool") does not start from an installed tree"
        exit 1
    }
    echo "$(basename "$tool"): $(head -1 "$work/out")"
done
