#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# A service and cloudli-lemf under load while everything around them breaks;
# then what the API accepted is compared with what was stored.
#
#   chaos.sh [--rounds N] [--seed S] [--threads T] [--rate R]
#   chaos.sh --soak SECONDS [--threads T]
#
#   --rounds N     faults, one after another (200); all kinds in turn
#   --seed S       of faults and contents; without it, one is chosen and told
#   --threads T    threads that report, each with a warrant and a link (8)
#   --rate R       records a second of each, of the first 16 R (100)
#   --soak SECONDS no faults: full load, and memory must not grow (600): in the
#                  last third by no more than 5 % and 2 MiB beyond the first,
#                  and for the receiver the 12 MiB in which it remembers up to
#                  65 536 streams; about 15 MB of disk a second
#   --build DIR    where everything was built (build/release)
#   --work DIR     where to work; kept. Without it: a temporary folder, kept
#                  only after a failure
#
# A full disk of the service is a small tmpfs for root, and a limit on the size
# of files (RLIMIT_FSIZE) for others; of the receiver it is the latter.
set -euo pipefail
source_dir=$(cd "$(dirname "$0")/../.." && pwd)
rounds=200 seed= threads=8 rate=100 soak= build=$source_dir/build/release work=

while [ $# -gt 0 ]; do
    case $1 in
    --soak)
        soak=600
        [[ ! ${2:-} =~ ^[0-9]+$ ]] || { soak=$2 && shift; }
        ;;
    --rounds | --seed | --threads | --rate | --build | --work)
        [ $# -ge 2 ] || { echo "chaos: $1 wants a value" >&2 && exit 2; }
        declare "${1#--}=$2"
        shift
        ;;
    --help) sed -n '3,24s/^# \{0,1\}//p' "$0" && exit 0 ;;
    *) echo "chaos: there is no option $1" >&2 && exit 2 ;;
    esac
    shift
done
[ -n "$seed" ] || seed=$((SRANDOM % 1000000))
RANDOM=$((seed % 32768))

keep=yes
[ -n "$work" ] || { work=$(mktemp -d) && keep=no; }
mkdir -p "$work"
work=$(cd "$work" && pwd)
state=$work/state keys=$work/keys journal=$work/journal received=$work/received
mkdir "$state" "$journal"
programs=$build/tests/system
sender='' receiver='' proxy='' generation=0 mounted=no proxy_port=''
declare -A done_of

# What is freed is given back at once, so that memory can be watched.
export ASAN_OPTIONS=${ASAN_OPTIONS:-}:quarantine_size_mb=1:disable_coredump=1

clean_up()
{
    local status=$?
    trap - EXIT
    for pid in $sender $receiver $proxy; do
        kill -9 "$pid" 2>/dev/null || true
    done
    { wait; } 2>/dev/null
    if [ $status -ne 0 ]; then
        echo "chaos: FAILED with seed $seed; all of it is in $work" >&2
        keep=yes
        tail -n 5 "$work"/*.log >&2 || true
    fi
    if [ $mounted = yes ]; then
        [ $status -eq 0 ] || cp -a "$state" "$work/state-kept" || true
        umount -l "$state" || true
    fi
    remove_rings
    [ $keep = yes ] || rm -rf "$work"
    exit $status
}
trap clean_up EXIT
trap 'exit 1' INT TERM

fail()
{
    echo "chaos: seed $seed, round ${round:-0}: $*" >&2
    exit 1
}

# The rings of this state folder in memory, of processes that were killed.
remove_rings()
{
    local slot
    for slot in "$state"/spool/*.spool/*/state; do
        [ ! -s "$slot" ] || rm -rf "/dev/shm/cloudli-$(od -An -tx1 -j8 -N16 \
            "$slot" | tr -d ' \n')"
    done 2>/dev/null
}

# wait_for FILE PID: until a process has written the file.
wait_for()
{
    local until=$((SECONDS + 120))
    while [ $SECONDS -lt $until ]; do
        [ ! -s "$1" ] || return 0
        kill -0 "$2" 2>/dev/null || return 1
        sleep 0.02
    done
    return 1
}

start_receiver()
{
    rm -f "$work/receiver.port"
    (
        trap '' XFSZ # a limit is an error of write(), as a full disk is
        exec "$build/examples/cloudli-lemf" --listen 127.0.0.1:0 \
            --port-file "$work/receiver.port" --cert "$keys/lemf.pem" \
            --key "$keys/lemf.key" --ca "$keys/ca.pem" \
            --provider clif.mccloud.example --out "$received" --json
    ) >"$work/summary.json" 2>>"$work/receiver.log" &
    receiver=$!
    wait_for "$work/receiver.port" "$receiver" ||
        fail "the receiver does not listen"
}

# One that ended itself, as it may when its disk is full.
ensure_receiver()
{
    kill -0 "$receiver" 2>/dev/null && return
    ended "$receiver" || true
    restarts=$((restarts + 1))
    start_receiver
}

# start_sender PORT RATE
start_sender()
{
    rm -f "$work/sender.out"
    (
        trap '' XFSZ
        exec "$programs/chaos_sender" "$state" "$keys" "$journal" "$1" \
            "$seed" "$generation" "$threads" "$2"
    ) >"$work/sender.out" 2>>"$work/sender.log" &
    sender=$!
    generation=$((generation + 1))
    wait_for "$work/sender.out" "$sender" || fail "the service does not start"
}

start_proxy()
{
    mkfifo "$work/orders"
    "$programs/chaos_proxy" "$work/receiver.port" "$work/proxy.port" "$seed" \
        <"$work/orders" 2>>"$work/proxy.log" &
    proxy=$!
    exec 3>"$work/orders"
    wait_for "$work/proxy.port" "$proxy" || fail "the proxy does not listen"
    proxy_port=$(cat "$work/proxy.port")
}

# The exit status of a process, without the shell's word on how it was killed.
ended()
{
    wait "$1" 2>/dev/null
}

kill_9()
{
    kill -9 "$1"
    ended "$1" || true
}

# rest LOW HIGH: milliseconds, by chance.
rest()
{
    local ms=$(($1 + RANDOM % ($2 - $1)))
    sleep "$((ms / 1000)).$(printf %03d $((ms % 1000)))"
}

# --- Faults. Each leaves things so that they can mend. ---

network()
{
    echo "$1 $((RANDOM % 2 * 50 + 50))" >&3
    rest "$2" "$3"
    echo "pass 100" >&3
}

# Half of the kills fall into a link that is not well.
unsettle()
{
    case $((RANDOM % 4)) in
    0) echo "stall 50" >&3 ;;
    1) echo "trickle 100" >&3 ;;
    *) return 0 ;;
    esac
    rest 50 400
}

fault_kill_sender()
{
    unsettle
    kill_9 "$sender"
    echo "pass 100" >&3
    start_sender "$proxy_port" "$rate"
}

fault_kill_receiver()
{
    unsettle
    kill_9 "$receiver"
    rest 1 600
    echo "pass 100" >&3
    start_receiver
}

fault_kill_both()
{
    kill_9 "$receiver"
    kill_9 "$sender"
    start_sender "$proxy_port" "$rate"
    rest 1 300
    start_receiver
}

fault_cut() { network cut 1 200; }
fault_stall() { network stall 100 2500; }
fault_trickle() { network trickle 300 1500; }
fault_half_open_to_sender() { network swallow 300 2500; }
fault_half_open_to_receiver() { network abandon 100 600; }

fault_refuse()
{
    echo "refuse 100" >&3
    echo "cut 50" >&3
    echo "refuse 100" >&3
    rest 200 900
    echo "pass 100" >&3
}

# One time in three the service is killed while its disk is full, and has to
# start there.
fault_disk_full()
{
    if [ $mounted = yes ]; then
        dd if=/dev/zero of="$state/filler" bs=64k 2>/dev/null || true
    else
        prlimit --pid "$sender" --fsize=0:
    fi
    rest 300 3500
    if [ $((RANDOM % 3)) -eq 0 ]; then
        kill_9 "$sender"
        start_sender "$proxy_port" "$rate"
        rest 1 500
    fi
    if [ $mounted = yes ]; then
        rm "$state/filler"
    else
        prlimit --pid "$sender" --fsize=unlimited:
    fi
}

# At a byte in the midst of a record.
fault_disk_full_of_receiver()
{
    local size
    size=$(stat -c %s "$received/LI-0/records.jsonl" 2>/dev/null || echo 0)
    prlimit --pid "$receiver" --fsize=$((size + RANDOM % 5000)):
    rest 200 1200
    prlimit --pid "$receiver" --fsize=unlimited: 2>/dev/null || true
    sleep 0.1
    ensure_receiver
}

fault_clock_jump()
{
    kill -USR$((1 + RANDOM % 2)) "$sender"
}

# A new CA and new certificates on both sides; or a wrong one for a while.
fault_certificates()
{
    rm -rf "$work/keys-new"
    "$source_dir/examples/certificates.sh" "$work/keys-new"
    if [ $((RANDOM % 2)) -eq 0 ]; then
        cat "$work/keys-new/ca.pem" >>"$work/keys-new/both"
        cat "$keys/last-ca.pem" >>"$work/keys-new/both"
        mv "$work/keys-new/both" "$keys/ca.pem"
        cp "$work/keys-new/ca.pem" "$keys/last-ca.pem"
        rest 50 300
        mv "$work/keys-new"/{lemf,provider}.{pem,key} "$keys"
        [ $((RANDOM % 2)) -eq 0 ] || echo "cut 100" >&3
    else
        mkdir "$work/keys-new/right"
        cp "$keys"/provider.{pem,key} "$work/keys-new/right"
        mv "$work/keys-new"/provider.{pem,key} "$keys"
        rest 100 1000
        echo "cut 100" >&3
        rest 100 600
        mv "$work/keys-new/right"/provider.{pem,key} "$keys"
    fi
    echo "pass 100" >&3
}

kinds=(kill_sender kill_receiver kill_both cut stall trickle
    half_open_to_sender half_open_to_receiver refuse disk_full
    disk_full_of_receiver clock_jump certificates)

shuffle()
{
    local i j kind
    deck=("${kinds[@]}")
    for ((i = ${#deck[@]} - 1; i > 0; i--)); do
        j=$((RANDOM % (i + 1)))
        kind=${deck[i]}
        deck[i]=${deck[j]}
        deck[j]=$kind
    done
}

prepare()
{
    "$source_dir/examples/certificates.sh" "$keys"
    cp "$keys/ca.pem" "$keys/last-ca.pem"
    if [ -z "$soak" ] && [ "$(id -u)" -eq 0 ] &&
        mount -t tmpfs -o size=64m,mode=700 cloudli-chaos "$state" 2>/dev/null
    then
        mounted=yes
    fi
    restarts=0
    start_receiver
}

# All that waits leaves; the receiver ends well; both are compared.
finish()
{
    ended "$sender" || fail "records still wait"
    tail -n 1 "$work/sender.out" >>"$work/runs"
    start_sender "$1" drain
    ended "$sender" || fail "records of earlier runs still wait"
    sender=
    kill "$receiver"
    ended "$receiver" || fail "the receiver did not end well"
    receiver=
    "$programs/chaos_judge" "$journal" "$received" "$seed" "$generation" \
        "$threads" || fail "what was received is not what was accepted"
}

faults()
{
    local kind disk="RLIMIT_FSIZE"
    prepare
    [ $mounted = no ] || disk="a tmpfs of 64 MiB"
    echo "chaos: $rounds rounds, seed $seed, $threads threads; a full disk is" \
        "$disk"
    start_proxy
    start_sender "$proxy_port" "$rate"
    for ((round = 1; round <= rounds; round++)); do
        [ $(((round - 1) % ${#kinds[@]})) -ne 0 ] || shuffle
        kind=${deck[(round - 1) % ${#kinds[@]}]}
        rest 50 400
        echo "$(date +%s.%3N) round $round: $kind" >>"$work/rounds.log"
        "fault_$kind"
        done_of[$kind]=$((${done_of[$kind]:-0} + 1))
        ensure_receiver
        kill -0 "$sender" 2>/dev/null || fail "the service ended itself: $kind"
    done
    rest 200 500
    kill "$sender"
    finish "$proxy_port"
    for kind in "${kinds[@]}"; do
        printf '%s %d, ' "${kind//_/ }" "${done_of[$kind]:-0}"
    done
    echo "receiver ended itself $restarts"
    echo "chaos: nothing lost, nothing twice; $SECONDS s"
}

# --- Full load, and memory. --- #

# resident PID: KiB, but for files that are mapped: the journal is one.
resident()
{
    awk '/^Rss(Anon|Shmem)/ { sum += $2 } END { print sum }' "/proc/$1/status"
}

median()
{
    sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# grown NAME FILE KIB: the medians of the first and the last third.
grown()
{
    local all third first last bound
    all=$(wc -l <"$2")
    third=$((all / 3))
    first=$(head -n $third "$2" | median)
    last=$(tail -n $third "$2" | median)
    bound=$((first / 20 + $3))
    echo "$1: resident memory $first KiB in the first third, $last KiB in the" \
        "last; bound: $bound KiB more"
    [ $((last - first)) -le $bound ] || fail "the memory of the $1 grows"
}

soak()
{
    local port warm=$((soak / 10 < 10 ? soak / 10 : 10)) i
    prepare
    port=$(cat "$work/receiver.port")
    echo "chaos: full load for $soak s, seed $seed, $threads threads"
    start_sender "$port" 0
    sleep "$warm" # the first use of buffers and queues is no growth
    for ((i = warm; i < soak; i++)); do
        sleep 1
        resident "$sender" >>"$work/sender.rss" || fail "the service ended"
        resident "$receiver" >>"$work/receiver.rss" || fail "the receiver ended"
    done
    kill "$sender"
    finish "$port"
    echo "in $soak s: $(cat "$work/runs")"
    grown service "$work/sender.rss" 2048
    grown receiver "$work/receiver.rss" $((2048 + 12288))
}

if [ -n "$soak" ]; then
    soak
else
    faults
fi
