#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Sizes and names that keep the tree readable: unique file names, .c files of
# at most 800 lines, public headers of at most 400, functions of at most 80 (60
# is the aim; those above are told), a licence in each source, the version
# written alike everywhere, and no path of somebody's machine. What a generator
# writes ("Made by" in its second line) may be as long as it must.
#
#   files.sh SOURCE_DIR
set -euo pipefail
cd "$1"
status=0
trees="lib include examples bindings tests"

fault()
{
    echo "$*"
    status=1
}

sources=$(find $trees -name '*.[ch]' -o -name '*.cpp' -o -name '*.hpp' \
    -o -name '*.sh' | sort)

# A reader who looks for a file by its name finds one.
repeated=$(find lib include examples tests -name '*.[ch]' -printf '%f\n' |
    sort | uniq -d)
[ -z "$repeated" ] || fault "more than one file is named:" $repeated

written=$(for file in $sources; do
    sed -n '2{/Made by /q1};2q' "$file" && echo "$file"
done)

while read -r lines file; do
    case $file in
    *.c) [ "$lines" -le 800 ] || fault "$file has $lines lines, above 800" ;;
    include/*) [ "$lines" -le 400 ] || fault "$file has $lines lines, above 400" ;;
    esac
done < <(wc -l $written | awk '$2 != "total"')

# By the project's format a function's braces stand alone in column 1.
long=$(awk '
    FNR == 1    { start = 0 }
    /^{/        { start = FNR }
    /^[a-z].*\(/ { head = $0 }
    /^}$/ && start {
        if (FNR - start - 1 > 60) {
            match(head, /[A-Za-z0-9_]+\(/)
            print FNR - start - 1, FILENAME, substr(head, RSTART, RLENGTH - 1)
        }
        start = 0
    }' $(echo "$written" | grep '\.c$'))
while read -r lines file name; do
    [ -n "$lines" ] || continue
    if [ "$lines" -gt 80 ]; then
        fault "$file: $name() has $lines lines, above 80"
    else
        echo "note: $file: $name() has $lines lines"
    fi
done <<<"$long"

for file in $sources; do
    head -3 "$file" | grep -q 'SPDX-License-Identifier: LGPL-2.1-or-later' ||
        fault "$file names no licence"
done

version=$(sed -n 's/^project(libcloudli VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
grep -q "CLOUDLI_VERSION_STRING \"$version\"" include/cloudli/export.h ||
    fault "include/cloudli/export.h does not say version $version"
grep -q "^## $version" CHANGELOG.md ||
    fault "CHANGELOG.md has no entry for version $version"

# Folders of people and of machines; /tmp, /usr and /var are everybody's.
if grep -rnIE '(^|[^A-Za-z0-9_.$}])/(home|root|work|Users|mnt|srv|workspace)/' \
    $trees CMakeLists.txt CMakePresets.json README.md CHANGELOG.md .ci |
    grep -v '^tests/structure/files.sh:'; then
    fault "these name a place on somebody's machine"
fi
exit $status
