# SPDX-License-Identifier: LGPL-2.1-or-later
# Sourced by tests/run.sh and examples/demo.sh: the Debian packages they need.
# A build without tests and tools needs the first two lines of packages_build and
# libsrtp2-dev only.
# libunistring is what the static libidn2 stands on; its package does not say so.

packages_build="gcc libc6-dev cmake ninja-build pkg-config
    libssl-dev libsqlite3-dev liburcu-dev zlib1g-dev libidn2-dev
    libsrtp2-dev libunistring-dev check libpcap-dev libjansson-dev openssl jq
    libtasn1-6-dev libtasn1-bin python3-minimal"
packages_tests="g++ python3 sqlite3"
packages_checks="clang libclang-rt-14-dev valgrind"
packages_oracle="erlang-base erlang-asn1"

# need_packages LOG PACKAGE...: installs those that are missing, as root or
# through sudo, and touches nothing if none is. Where there is no dpkg, the
# build itself says what it lacks.
need_packages()
{
    local log=$1 package as_root=()
    shift
    missing_packages=()
    command -v dpkg-query >/dev/null || return 0
    for package; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
            grep -q ' installed$' || missing_packages+=("$package")
    done
    [ ${#missing_packages[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "only root can install these packages: ${missing_packages[*]}"
            return 1
        }
        as_root=(sudo)
    fi
    echo "installing Debian packages: ${missing_packages[*]}"
    {
        "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=300 update &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get -q -y -o DPkg::Lock::Timeout=300 \
                install --no-install-recommends "${missing_packages[@]}"
    } >"$log" 2>&1 </dev/null || {
        tail -20 "$log"
        echo "the packages could not be installed: ${missing_packages[*]}"
        return 1
    }
}
