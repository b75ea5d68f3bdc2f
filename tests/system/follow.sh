# SPDX-License-Identifier: LGPL-2.1-or-later
# Sourced by tests that follow a page word by word. Expects source_dir and build.

# follow PAGE PORT: runs the commands that the page has from the making of
# certificates on, in a folder of their own and on PORT instead of the page's;
# what they print is in the file output.
follow()
{
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    cd "$scratch"
    ln -s "$source_dir/examples" examples
    port=$2
    awk '/^examples\/certificates.sh/ { show = 1 } /^```$/ { show = 0 } show' \
        "$source_dir/$1" |
        sed "s|\$PWD/build/release|$build|; s|7000|$port|g" >by-hand.sh
    [ -s by-hand.sh ] || {
        echo "$1 has no commands"
        exit 1
    }
    # Whatever fails, the LEMF is ended, as the last lines do.
    bash -c 'trap "kill %1 2>/dev/null || true" EXIT; set -e; . ./by-hand.sh' \
        >output 2>&1 || {
        cat output
        exit 1
    }
}
