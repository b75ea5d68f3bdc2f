#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Installs what is missing (Debian 12), builds every preset and runs every test.
#
#   tests/run.sh            everything, about a quarter of an hour on two cores
#   tests/run.sh --quick    one build with sanitizers and its tests
#
# One line a step; the whole output is in build/log/STEP.log. Fuzzers run for
# CLOUDLI_FUZZ_SECONDS each (60).
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/packages.sh

quick=no
for option; do
    case $option in
    --quick) quick=yes ;;
    --help) sed -n '3,9s/^# \{0,1\}//p' tests/run.sh && exit 0 ;;
    *) echo "tests/run.sh: unknown option $option" >&2 && exit 2 ;;
    esac
done

jobs=$(nproc)
fuzz_seconds=${CLOUDLI_FUZZ_SECONDS:-60}
shared=${CLOUDLI_SHARED:-../shared}
logs=$PWD/build/log
mkdir -p "$logs"
passed=0 failed=0 skipped=0 bad_steps=()
export CTEST_OUTPUT_ON_FAILURE=1

# step NAME WHAT COMMAND...: one line, with what came out and how long it took.
# Exit status 77 means that the step could not be tried here.
step()
{
    local name=$1 what=$2 log=$logs/$1.log started=$SECONDS status=0
    shift 2
    printf '%-12s %-52s ' "$name" "$what"
    note=
    "$@" >"$log" 2>&1 </dev/null || status=$?
    case $status in
    0) printf 'ok' ;;
    77) printf 'skipped' ;;
    *) printf 'FAILED' ;;
    esac
    printf '%s, %d s\n' "${note:+, $note}" $((SECONDS - started))
    case $status in
    0) ;;
    77)
        skipped=$((skipped + 1))
        tail -1 "$log" | sed 's/^/    /'
        ;;
    *)
        bad_steps+=("$name")
        relevant "$log" | sed 's/^/    /' || true
        echo "    (all of it: build/log/$name.log)"
        ;;
    esac
}

# The part of a log that says what is wrong: failed tests, compiler's errors.
relevant()
{
    local errors='(^| )(fatal )?error:|^CMake Error|undefined reference'

    if grep -q '^The following tests FAILED' "$1"; then
        awk '/ Test +#[0-9]+:/ || /^ *Start +[0-9]+:/ { show = 0 }
             /\*\*\*(Failed|Exception|Timeout|Not Run)/ { show = 1 }
             /^The following tests FAILED/ { show = 1 }
             show' "$1"
    elif grep -qE "$errors" "$1"; then
        grep -E -A 6 "$errors" "$1"
    else
        grep -vE '^\[[0-9]+/[0-9]+\] |^-- ' "$1" | tail -n 40
    fi | head -n 60
}

build()
{
    cmake --preset "$1" -DCLOUDLI_TESTS=ON -DCLOUDLI_TOOLS=ON \
        -DCLOUDLI_WERROR=ON &&
        cmake --build --preset "$1" -j "$jobs"
}

# ctests PRESET OPTION...: runs tests of a preset and counts them.
ctests()
{
    local preset=$1 out status=0 bad all left_out
    shift
    out=$logs/.ctest-$preset
    ctest --preset "$preset" --no-tests=error --timeout 600 "$@" \
        >"$out" 2>&1 || status=$?
    cat "$out"
    read -r bad all < <(sed -n \
        's/.*tests passed, \([0-9]*\) tests* failed out of \([0-9]*\).*/\1 \2/p' \
        "$out") || true
    left_out=$(grep -cE '\*\*\*Skipped' "$out") || true
    count $((${all:-0} - ${bad:-0} - left_out)) "${bad:-0}" "$left_out"
    return $status
}

count()
{
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
    note="$1 passed"
    [ "$2" -eq 0 ] || note+=", $2 failed"
    [ "$3" -eq 0 ] || note+=", $3 skipped"
}

packages()
{
    # shellcheck disable=SC2086
    need_packages "$logs/apt.log" $packages_build $packages_tests \
        $([ $quick = yes ] || echo $packages_checks) \
        $([ ! -d "$shared/tools/asn1-oracle" ] || echo $packages_oracle) ||
        return 1
    note="${#missing_packages[@]} installed"
}

dev()
{
    build dev && ctests dev -j "$jobs" -E '^(system|conformance)'
}

system()
{
    ctests dev -R '^system'
}

release()
{
    build release && ctests release -R '^(install|structure)'
}

conformance()
{
    ctests release -j "$jobs" -R '^conformance' || return 1
    [ -d "$shared/tools/asn1-oracle" ] ||
        note+=" (no ../shared here: nothing was compared with its oracle)"
}

thread_sanitizer()
{
    build tsan && ctests tsan -j "$jobs" -R '^unit'
}

clang_build()
{
    build fuzz && ctests fuzz -j "$jobs" -R '^fuzz'
}

fuzz()
{
    local out=$logs/.fuzz status=0
    bash tests/fuzz/run.sh "$fuzz_seconds" >"$out" 2>&1 || status=$?
    cat "$out"
    note="$(grep -c 'no crash$' "$out") fuzzers"
    return $status
}

# One unit program; called back by xargs. Times are not what they are on a
# simulated processor, which CLOUDLI_SIMULATED tells.
memcheck_one()
{
    local program=$1 out=$logs/.memcheck-${1##*/} started=$SECONDS
    if CLOUDLI_SIMULATED=yes CK_FORK=no timeout 600 valgrind -q --error-exitcode=9 \
        --leak-check=full --show-leak-kinds=definite,possible \
        --errors-for-leak-kinds=definite,possible \
        "$program" >"$out" 2>&1; then
        echo "passed ${program##*/} $((SECONDS - started)) s"
    else
        echo "failed ${program##*/} $((SECONDS - started)) s"
        sed 's/^/  /' "$out"
    fi
}

memcheck()
{
    local out=$logs/.memcheck bad
    export logs
    export -f memcheck_one
    find build/release/tests/unit -maxdepth 1 -type f -name 'test_*' |
        sort | xargs -P "$jobs" -I{} bash -c 'memcheck_one {}' >"$out"
    cat "$out"
    bad=$(grep -c '^failed' "$out") || true
    count "$(grep -c '^passed' "$out")" "$bad" 0
    [ "$bad" -eq 0 ]
}

step packages "what the build and the tests need" packages
[ ${#bad_steps[@]} -eq 0 ] || exit 1
step dev "gcc, address and undefined behaviour sanitizers" dev
if [ $quick = no ]; then
    step system "processes over TLS, with the same sanitizers" system
    step release "optimised build; installed package; structure" release
    step conformance "each record against other ASN.1 compilers" conformance
    step memcheck "unit tests of the optimised build under valgrind" memcheck
    step tsan "gcc, thread sanitizer" thread_sanitizer
    step clang "clang, warnings as errors; fuzzers' corpora" clang_build
    step fuzz "each fuzzer for $fuzz_seconds s from its corpus" fuzz
fi

minutes=$((SECONDS / 60)) seconds=$((SECONDS % 60))
echo "tests: $passed passed, $failed failed, $skipped skipped"
if [ ${#bad_steps[@]} -gt 0 ]; then
    echo "libcloudli FAILED in: ${bad_steps[*]} ($minutes min $seconds s)"
    exit 1
elif [ $quick = yes ]; then
    echo "libcloudli builds and passes its quick tests ($minutes min $seconds s)"
else
    echo "libcloudli builds with gcc and clang and passes every test," \
        "sanitizer and memory check ($minutes min $seconds s)"
fi
