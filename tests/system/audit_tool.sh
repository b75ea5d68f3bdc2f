#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# cloudli-audit as an LI officer and a court use it: what it prints, with which
# exit code; and the program of docs/audit.md, which verifies an export without
# the library.
#
#   CLOUDLI_BUILD_DIR=BUILD audit_tool.sh SOURCE_DIR
set -euo pipefail
tool=$CLOUDLI_BUILD_DIR/examples/cloudli-audit
warrant_tool=$CLOUDLI_BUILD_DIR/examples/cloudli-warrant
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
state=$work/state
mkdir "$state"
checks=0

# expect CODE WORDS ARGUMENT...: runs it; its exit code is CODE, and what it
# says has WORDS.
expect()
{
    local code=$1 words=$2 got=0 said
    shift 2
    "$tool" "$@" >"$work/said" 2>&1 || got=$?
    said=$(cat "$work/said")
    checks=$((checks + 1))
    if [ "$got" != "$code" ] || [[ $said != *"$words"* ]]; then
        echo "cloudli-audit $*"
        echo "gave $got, not $code, or lacks \"$words\": $said"
        exit 1
    fi
}

on_state()
{
    local code=$1 words=$2
    shift 2
    expect "$code" "$words" --state "$state" "$@"
}

# fails COMMAND...: it does not succeed.
fails()
{
    if "$@" >/dev/null 2>&1; then
        echo "this should have failed: $*"
        exit 1
    fi
}

warrant()
{
    "$warrant_tool" --state "$state" --actor "officer" "$@" >/dev/null
}

# --- Usage ---
expect 0 "Usage: cloudli-audit" --help
expect 0 "cloudli-audit 0." --version
expect 2 "command is needed"
expect 2 "'look' is not a command" --state "$state" look
expect 2 "--state is needed" show
expect 2 "unknown" --state "$state" show --colour
expect 2 "--warrant is not a number" --state "$state" show --warrant x
expect 2 "--since is not a time" --state "$state" show --since yesterday
expect 2 "--known is not" --state "$state" verify --known 12
expect 2 "--public-key is needed" verify file
expect 2 "not both" --state "$state" verify file --public-key x
expect 2 "takes no filter" --state "$state" verify --liid 1
expect 2 "takes no --out" --state "$state" show --out x
expect 2 "takes no --json" --state "$state" export --json
expect 2 "takes no --public-key" --state "$state" show --public-key x
expect 2 "is not an option" --state "$state" show 5
expect 3 "no register" --state "$state" verify
expect 1 "state folder" --state "$work/none" show

# --- What an officer sees ---
warrant destination set police --host 127.0.0.1 --port 7000
for liid in LI-1 LI-2; do
    warrant add --authority north --liid $liid --country NL --end +1d \
        --destination police --target sip:jean@mccloud.example \
        --reference "RC 09/4711"
done
warrant add --authority south --liid LI-1 --country NL --end +1d \
    --destination police --target sip:jean@mccloud.example
warrant suspend --authority north --liid LI-1 --reason "by the court"
on_state 0 "by the court" show
on_state 0 "warrant.suspend" show --authority north --liid LI-1
fails grep -q south "$work/said"
on_state 0 '"targets":1' show --details --action warrant.add
fails grep -qE "jean|4711" "$work/said"
on_state 0 '"action":"warrant.suspend"' show --json --action warrant.suspend
[ "$(wc -l <"$work/said")" = 1 ]
grep -q '"detail":{"revision":5,"state":"suspended"' "$work/said"
on_state 0 "NUMBER" show --since +1h
[ "$(wc -l <"$work/said")" = 1 ]
on_state 0 "trail.read" show --action trail --actor auditor
on_state 0 "auditor" show --action trail.read

# --- Verifying the register ---
on_state 0 "Sound" verify
known=$(sed -n 's/.*--known: //p' "$work/said")
on_state 0 '"sound":true' verify --json
on_state 0 "Sound" verify --known "$known"
on_state 1 "is not the one that was known" verify --known "2:${known#*:}"

# --- Exports ---
on_state 0 "" key --out "$work/key.pem"
on_state 0 "" export --out "$work/all.jsonl"
on_state 1 "cannot be made" export --out "$work/all.jsonl"
on_state 0 "" export --authority north --out "$work/north.jsonl"
fails grep -q south "$work/north.jsonl"
[ "$(stat -c %a "$work/all.jsonl")" = 600 ]
on_state 0 '"cloudli-audit-export":1' export
for file in all north; do
    expect 0 "Sound" verify "$work/$file.jsonl" --public-key "$work/key.pem"
done
expect 0 "withheld" verify "$work/north.jsonl" --public-key "$work/key.pem"
sed '5s/officer/0fficer/' "$work/all.jsonl" >"$work/other.jsonl"
expect 1 "TAMPERED: Line 4 was altered" verify "$work/other.jsonl" \
    --public-key "$work/key.pem"
expect 1 '"fault":"altered"' verify "$work/other.jsonl" --json \
    --public-key "$work/key.pem"
openssl genpkey -algorithm ed25519 -out "$work/other.key" 2>/dev/null
openssl pkey -in "$work/other.key" -pubout -out "$work/other.pem"
expect 1 "not trusted" verify "$work/all.jsonl" --public-key "$work/other.pem"
expect 3 "cannot be read" verify "$work/none" --public-key "$work/key.pem"
expect 3 "cannot be read" verify "$work/all.jsonl" --public-key "$work/none"

# --- Another way ---
if command -v python3 >/dev/null; then
    awk '/^```python$/ { show = 1; next } /^```$/ { show = 0 } show' \
        "$1/docs/audit.md" >"$work/verify.py"
    for file in all north; do
        [ "$(python3 "$work/verify.py" "$work/$file.jsonl" \
            "$work/key.pem")" = sound ]
    done
    fails python3 "$work/verify.py" "$work/other.jsonl" "$work/key.pem"
    fails python3 "$work/verify.py" "$work/all.jsonl" "$work/other.pem"
else
    echo "no python3: the program of docs/audit.md was not tried"
fi

# --- Another key ---
chmod 600 "$work/other.key"
on_state 0 "" export --audit-key "$work/other.key" --out "$work/two.jsonl"
cat "$work/key.pem" "$work/other.pem" >"$work/both.pem"
expect 0 "Sound" verify "$work/two.jsonl" --public-key "$work/both.pem"
on_state 0 "Sound" verify --public-key "$work/both.pem"
on_state 1 "not trusted" verify

# --- Tampering with the register ---
rm "$state/audit.key"
on_state 3 "missing" verify
on_state 0 "Sound" verify --public-key "$work/both.pem"
truncate -s 0 "$state/register.sqlite3"
on_state 3 "damaged" verify --public-key "$work/both.pem"
echo "$checks checks"
