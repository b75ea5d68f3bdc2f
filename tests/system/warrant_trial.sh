#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# cloudli-warrant: what is tried is not done, what cannot be taken back is asked
# about, what is shown can be entered again, and what bash completes.
#
#   CLOUDLI_BUILD_DIR=BUILD warrant_trial.sh
set -euo pipefail
PATH=$CLOUDLI_BUILD_DIR/examples:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/state" "$work/other"

fail()
{
    echo "warrant_trial: $*"
    exit 1
}

officer()
{
    cloudli-warrant --state "$work/state" "$@"
}

# has WORDS FILE
has()
{
    grep -qF -e "$1" "$2" || fail "no \"$1\" in: $(cat "$2")"
}

# gives CODE ARGUMENT...: its exit code; what it says is in said.
gives()
{
    local code=$1 got=0
    shift
    officer "$@" >"$work/said" 2>&1 </dev/null || got=$?
    [ "$got" = "$code" ] || fail "$* gave $got: $(cat "$work/said")"
}

# --- A register that is not there is not made by a trial ---
gives 3 destination set lea --host 127.0.0.1 --port 1 --dry-run
[ -z "$(ls -A "$work/state")" ] || fail "a trial made a register"
gives 3 destination list --names
[ -z "$(ls -A "$work/state")" ] || fail "a completion made a register"

gives 0 destination set lea --host 127.0.0.1 --port 1
gives 0 destination set lea-cc --host 127.0.0.1 --port 2
cloudli-warrant --state "$work/other" destination set lea --host h --port 1 \
    >/dev/null
cloudli-warrant --state "$work/other" destination set lea-cc --host h \
    --port 1 >/dev/null
add=(add --authority "LEA Nörth" --country NL --destination lea)
gives 0 "${add[@]}" --liid LI-1 --target sip:jean@mccloud.example --end +3d \
    --media audio,data --deliver iri --reference "RC 1" --shared
gives 0 "${add[@]}" --liid LI-2 --target 192.0.2.0/24 --destination-cc lea-cc \
    --draft --end +60d
one=(--authority "LEA Nörth" --liid LI-1)

# --- What is tried is not done ---
printf 'sip:a@a.example\nsip:b@a.example\tB\nnothing\n' >"$work/list"
load=(load "$work/list" --authority A --liid L --country NL --destination lea)
sqlite3 "$work/state/register.sqlite3" .dump >"$work/before"
while read -r line; do
    eval "gives 0 $line --dry-run"
    [ -s "$work/said" ] || fail "$line: nothing was shown"
    sqlite3 "$work/state/register.sqlite3" .dump | cmp - "$work/before" ||
        fail "$line: the trial was kept"
done <<'END'
"${add[@]}" --liid LI-3 --target sip:greg@mccloud.example
modify "${one[@]}" --media video
extend "${one[@]}" --end +1d
suspend "${one[@]}"
revoke "${one[@]}" --wipe
destination set new --host 127.0.0.1 --port 3
destination set lea --host 127.0.0.1 --port 3
actor set olga --roles officer
END
gives 0 modify "${one[@]}" --media video --dry-run
has "audio,data -> video" "$work/said"
gives 1 resume "${one[@]}" --dry-run
gives 1 "${load[@]}" --keep-good --dry-run
has "2 warrants would be entered" "$work/said"
sqlite3 "$work/state/register.sqlite3" .dump | cmp - "$work/before"

# --- Many at once ---
gives 1 "${load[@]}"
has "line 3" "$work/said"
gives 1 "${load[@]}" --keep-good
gives 0 list --authority A
[ "$(wc -l <"$work/said")" = 3 ] || fail "not two: $(cat "$work/said")"

# --- What is shown can be entered again ---
for liid in LI-1 LI-2; do
    for state in state other; do
        [ "$state" = state ] || officer show --authority "LEA Nörth" \
            --liid "$liid" --json | cloudli-warrant --state "$work/other" \
            add --file - >/dev/null
        cloudli-warrant --state "$work/$state" show --authority "LEA Nörth" \
            --liid "$liid" --json | python3 -c '
import json, sys
w = json.load(sys.stdin)
for known in "number", "revision", "history": del w[known]
print(json.dumps(w))' >"$work/$state.json"
    done
    cmp "$work/state.json" "$work/other.json"
done
while IFS='|' read -r code words json; do
    echo "$json" >"$work/bad.json"
    gives "$code" add --file "$work/bad.json"
    has "$words" "$work/said"
done <<'END'
1|not JSON: line 2, column 0|{"liid": "secret"
1|not one JSON object|[]
1|a member colour|{"colour": 1}
1|member liid of the file is not a text|{"liid": 7}
1|member targets of the file is not|{"targets": "sip:a@b.example"}
1|member targets of the file is not|{"targets": [1]}
1|member media of the file is not|{"media": ["smell"]}
1|member shared of the file is not|{"shared": 1}
1|member state of the file is not|{"state": "asleep"}
1|member revision of the file is not|{"revision": "x"}
1|not JSON|{"liid": "a", "liid": "b"}
2|--authority is needed|{"liid": "LI-9"}
END

# --- Which are listed ---
while IFS='|' read -r liids options; do
    eval "gives 0 list --json --authority \"\${one[1]}\" $options"
    got=$(grep -o '"liid": "[^"]*"' "$work/said" | cut -d'"' -f4 | xargs)
    [ "$got" = "$liids" ] || fail "list $options: $got"
done <<'END'
LI-1 LI-2|
LI-1|--in-state active,suspended
LI-2|--in-state draft
LI-2|--destination lea-cc
LI-1|--expiring 7d
END
gives 2 list --in-state asleep
gives 2 list --expiring soon
gives 0 check 192.0.2.7 --country NL --json
has '"match": "covered"' "$work/said"
officer check - --country NL <<<sip:jean@mccloud.example >"$work/said"
has "It would be intercepted." "$work/said"
cloudli-audit --state "$work/state" show >"$work/said"
has "identity.check" "$work/said"
! grep -q "jean@" "$work/said" || fail "the trail names a subject"

# --- What cannot be taken back ---
gives 2 revoke "${one[@]}"
gives 2 policy set --four-eyes on
cat >"$work/ask.py" <<'END'
import os, pty, sys
answer, command = sys.argv[1], sys.argv[2:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
said = b""
try:
    while True:
        more = os.read(fd, 1024)
        if not more: break
        said += more
        if said.endswith(b"Type yes: "): os.write(fd, answer.encode() + b"\n")
except OSError: pass
sys.stdout.write(said.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
END
ask()
{
    local code=$1 got=0
    shift
    python3 "$work/ask.py" "$@" >"$work/said" || got=$?
    [ "$got" = "$code" ] || fail "$* gave $got: $(cat "$work/said")"
}
revoke=(cloudli-warrant --state "$work/state" revoke "${one[@]}")
ask 1 no "${revoke[@]}"
has "Nothing was changed" "$work/said"
gives 0 show "${one[@]}"
has active "$work/said"
ask 0 yes "${revoke[@]}"
has "Warrant 1: revoked" "$work/said"
ask 1 yes "${revoke[@]}"
! grep -q "Type yes" "$work/said" || fail "it asked about the impossible"

# --- Two actors ---
gives 0 actor set olga --roles officer
gives 0 actor set abel --roles approver --actor olga
gives 0 policy set --four-eyes on --actor olga --yes
gives 0 "${add[@]}" --liid LI-5 --target sip:x@a.example --actor olga
has "awaiting approval" "$work/said"
gives 1 approve --authority "LEA Nörth" --liid LI-5 --actor olga
gives 0 approve --authority "LEA Nörth" --liid LI-5 --actor abel
has "active" "$work/said"
gives 0 actor list
has "approver" "$work/said"

# --- What bash completes ---
cloudli-warrant completion >"$work/completion"
# shellcheck source=/dev/null
. "$work/completion"
# completes WORDS WORD...: of the last word.
completes()
{
    local wanted=$1
    shift
    COMP_WORDS=(cloudli-warrant "$@")
    COMP_CWORD=$#
    COMPREPLY=()
    _cloudli_warrant
    [ "${COMPREPLY[*]}" = "$wanted" ] || fail "$* became ${COMPREPLY[*]}"
}
completes "suspend" su
completes "set list test" destination ""
completes "--reason --register-key" suspend --re
completes "lea lea-cc" --state "$work/state" add --destination ""
completes "lea-cc" --state "$work/state" destination test lea-
completes "" --state "$work/state" show --liid ""
completes "audio" add --media a
echo "cloudli-warrant: trials, questions, files and completion are as they should"
