/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The commands, in the order in which an officer meets them. */
#include "warrant_command.h"
#include "warrant_run.h"

#define NEEDS(id)                                                              \
    {                                                                          \
        OPT_##id, NEED_YES, NULL                                               \
    }
#define MAY(id)                                                                \
    {                                                                          \
        OPT_##id, NEED_NOT, NULL                                               \
    }
#define MAY_SAY(id, help)                                                      \
    {                                                                          \
        OPT_##id, NEED_NOT, help                                               \
    }
#define NEEDS_SAID(id, help)                                                   \
    {                                                                          \
        OPT_##id, NEED_YES, help                                               \
    }
#define ENTERS(id)                                                             \
    {                                                                          \
        OPT_##id, NEED_OR_FILE, NULL                                           \
    }
#define THE_END                                                                \
    {                                                                          \
        OPT_COUNT, NEED_NOT, NULL                                              \
    }

#define ONE_WARRANT                                                            \
    NEEDS_SAID(AUTHORITY, "its authority"), NEEDS_SAID(LIID, "its LIID")

#define TIMES                                                                  \
    "Times are RFC 3339 (2026-11-24T08:00:00Z, 2026-11-24) or spans as +30d, " \
    "+1d12h, -90m: "

static const struct option_use destination_set_uses[] = {
    NEEDS(HOST),
    NEEDS(PORT),
    MAY(PEER_NAME),
    MAY(CA),
    MAY_SAY(PROFILE, "delivery profile (default: ts102232-5)"),
    MAY(SPOOL),
    MAY(SPOOL_BYTES),
    MAY(OVERFLOW),
    MAY(FALLBACK),
    MAY(CRL),
    MAY(TLS_MIN),
    MAY(PLAIN_TCP_REASON),
    MAY(ACKNOWLEDGE),
    MAY(RESEND_WINDOW),
    MAY(ENCRYPTION),
    MAY(ENCRYPTION_KEY),
    MAY(NEXT_KEY),
    MAY(NEXT_KEY_TIME),
    MAY(INTEGRITY),
    MAY(HASH),
    MAY(HASH_COUNT),
    MAY(HASH_INTERVAL),
    MAY(SIGNING_KEY),
    MAY(SIGN_COUNT),
    MAY(SIGN_INTERVAL),
    MAY(SIGNED_OVER),
    MAY(DRY_RUN),
    THE_END};
static const struct option_use destination_list_uses[] = {MAY(NAMES), THE_END};
static const struct option_use destination_test_uses[] = {MAY(PADDING),
                                                          MAY(WAIT), THE_END};
static const struct option_use profile_list_uses[] = {MAY(NAMES), THE_END};
static const struct option_use no_uses[] = {THE_END};

static const struct option_use add_uses[] = {ENTERS(AUTHORITY),
                                             {OPT_LIID, NEED_OR_FILE,
                                              "its LIID, 1 to 25 characters; "
                                              "by some profiles 26 to 50 "
                                              "hexadecimal digits"},
                                             ENTERS(TARGET),
                                             ENTERS(COUNTRY),
                                             ENTERS(DESTINATION),
                                             MAY(FILE),
                                             MAY(DESTINATION_CC),
                                             MAY(START),
                                             MAY(END),
                                             MAY(DELIVER),
                                             MAY(SERVICES),
                                             MAY(MEDIA),
                                             MAY(DELIVERY_COUNTRY),
                                             MAY(REFERENCE),
                                             MAY(PROFILE),
                                             MAY(DRAFT),
                                             MAY(SHARED),
                                             MAY(DRY_RUN),
                                             THE_END};
static const struct option_use load_uses[] = {
    NEEDS(AUTHORITY),
    NEEDS_SAID(LIID, "the beginning of each LIID that the list has not: \"-\" "
                     "and the number of the line follow"),
    NEEDS(COUNTRY),
    NEEDS(DESTINATION),
    MAY(KEEP_GOOD),
    MAY(DESTINATION_CC),
    MAY(START),
    MAY(END),
    MAY(DELIVER),
    MAY(SERVICES),
    MAY(MEDIA),
    MAY(DELIVERY_COUNTRY),
    MAY(REFERENCE),
    MAY(PROFILE),
    MAY(DRAFT),
    MAY(SHARED),
    MAY(DRY_RUN),
    THE_END};
static const struct option_use list_uses[] = {
    MAY_SAY(AUTHORITY, "only this authority's"), MAY(IN_STATE),
    MAY_SAY(DESTINATION, "only those whose IRI or CC goes there"),
    MAY(EXPIRING), THE_END};
static const struct option_use show_uses[] = {ONE_WARRANT, THE_END};
static const struct option_use check_uses[] = {
    NEEDS_SAID(COUNTRY, "countries where the provider is, NL or NL,DE"),
    MAY(HANDLED_IN), MAY_SAY(TARGET, "another identity; may be repeated"),
    MAY_SAY(REASON, "why it is asked, for the audit trail"), THE_END};

#define NEW_END "new end: a time, or a span from the present end"

static const struct option_use modify_uses[] = {
    ONE_WARRANT,
    MAY_SAY(END, NEW_END),
    MAY_SAY(DESTINATION, "where IRI goes from now on, and CC"),
    MAY_SAY(DESTINATION_CC, "where CC goes instead; '' where IRI goes"),
    MAY_SAY(DELIVER, "of iri,cc: what is delivered"),
    MAY_SAY(SERVICES, "all that it is for, as of add"),
    MAY_SAY(MEDIA, "of audio,video,data"),
    MAY(ADD_TARGET),
    MAY(REMOVE_TARGET),
    MAY(SHARED),
    MAY(REASON),
    MAY(DRY_RUN),
    THE_END};
static const struct option_use extend_uses[] = {
    ONE_WARRANT, NEEDS_SAID(END, NEW_END), MAY(REASON), MAY(DRY_RUN), THE_END};
static const struct option_use step_uses[] = {ONE_WARRANT, MAY(REASON),
                                              MAY(DRY_RUN), THE_END};
static const struct option_use revoke_uses[] = {
    ONE_WARRANT, MAY(WIPE), MAY(YES), MAY(REASON), MAY(DRY_RUN), THE_END};
static const struct option_use actor_set_uses[] = {
    NEEDS(ROLES),       MAY(FOR_AUTHORITIES),
    MAY(FOR_COUNTRIES), MAY(UNTIL),
    MAY(REASON),        MAY(YES),
    MAY(DRY_RUN),       THE_END};
static const struct option_use policy_set_uses[] = {
    NEEDS(FOUR_EYES), MAY(REASON), MAY(YES), MAY(DRY_RUN), THE_END};

/* One that takes a warrant a step on in its life. */
#define STEP(verb, list, does, more)                                           \
    {                                                                          \
        .words = {#verb, NULL}, .subject = SUBJECT_WARRANT, .changes = 1,      \
        .uses = list, .run = run_##verb, .summary = does,                      \
        .example = #verb " --authority 'LEA North' --liid LI-2026-001 \\\n"    \
                         "      --reason 'order of 3 May'" more                \
    }

const struct command commands[] = {
    {.words = {"destination", "set"},
     .operand = "NAME",
     .completes = COMPLETE_DESTINATION,
     .subject = SUBJECT_DESTINATION,
     .changes = 1,
     .uses = destination_set_uses,
     .run = run_destination_set,
     .summary = "enter or change where an authority receives",
     .about =
         "A destination that is set again has the default of each option that "
         "is not given. The link is TLS 1.3 to the host, unless said "
         "otherwise. Integrity checks and encryption are those of TS 102 232-1 "
         "clauses 7.2 and 7.3; key files are read by the service, as the user "
         "it runs as.",
     .example = "destination set lea --host lemf.lea.example \\\n"
                "      --port 4433 --ca lea-ca.pem"},
    {.words = {"destination", "list"},
     .uses = destination_list_uses,
     .run = run_destination_list,
     .summary = "list all destinations",
     .example = "destination list --json"},
    {.words = {"destination", "test"},
     .operand = "NAME",
     .completes = COMPLETE_DESTINATION,
     .uses = destination_test_uses,
     .run = run_destination_test,
     .summary = "send a destination a testPDU, and say what became of it",
     .about = "A running service sends a testPDU through the destination's "
              "queue, which names no warrant. The answer is how far it came: "
              "\"taken\" is that the LEMF answered behind it. Exit code 0 only "
              "if it was at least sent.",
     .example = "destination test lea"},
    {.words = {"profile", "list"},
     .uses = profile_list_uses,
     .run = run_profile_list,
     .summary = "list the delivery profiles that can be named",
     .about = "\"ships\": comes with the library; \"own\" is a file "
              "DIR/profiles/NAME.profile.",
     .example = "profile list"},
    {.words = {"profile", "show"},
     .operand = "NAME",
     .completes = COMPLETE_PROFILE,
     .uses = no_uses,
     .run = run_profile_show,
     .summary = "show all settings of a profile, as a profile",
     .example = "profile show etsi-v43"},
    {.words = {"profile", "check"},
     .operand = "FILE",
     .completes = COMPLETE_FILE,
     .uses = no_uses,
     .run = run_profile_check,
     .summary = "tell if a file can be used as a profile, or which line is "
                "wrong",
     .example = "profile check lea-north.profile"},
    {.words = {"add", NULL},
     .subject = SUBJECT_WARRANT,
     .changes = 1,
     .uses = add_uses,
     .run = run_add,
     .summary = "enter a warrant",
     .about = TIMES
     "--start counts from now, --end from the start.\n\n"
     "A file has the members that show --json prints, of which an option "
     "that is given too goes first; what the register knows by itself "
     "(number, revision, wiped, shared_by, history, a state other than "
     "draft) is left out. An identity in a file is in no list of "
     "processes, and in no history of a shell.",
     .example = "add --authority 'LEA North' --liid LI-2026-001 \\\n"
                "      --target sip:jean@mccloud.example --country NL "
                "--destination lea \\\n"
                "      --end +30d --reference 'RC 12/2026'"},
    {.words = {"load", NULL},
     .operand = "FILE",
     .completes = COMPLETE_FILE,
     .changes = 1,
     .uses = load_uses,
     .run = run_load,
     .summary = "enter many warrants that differ in the identity only",
     .about = "A line is an identity, and behind a TAB its LIID if it has one "
              "of its own. Empty lines and those that begin with # are left "
              "out. FILE may be -, the standard input. Each bad line is told "
              "with its number and the reason. Exit code 0 only if there is "
              "none.",
     .example = "load list.txt --authority 'LEA North' --liid LI-7 \\\n"
                "      --country NL --destination lea --keep-good"},
    {.words = {"list", NULL},
     .uses = list_uses,
     .run = run_list,
     .summary = "list warrants, expired and revoked ones too",
     .example = "list --in-state active,suspended --expiring 7d"},
    {.words = {"show", NULL},
     .uses = show_uses,
     .run = run_show,
     .summary = "show all of one warrant, and its history",
     .about = "The history is read from the audit trail, which is written down "
              "there.",
     .example = "show --authority 'LEA North' --liid LI-2026-001"},
    {.words = {"check", NULL},
     .operand = "[IDENTITY]",
     .uses = check_uses,
     .run = run_check,
     .summary = "tell which warrants an identity matches, why, and what the "
                "tests say",
     .about =
         "Shows each warrant that names the identity, one that it implies, or "
         "a prefix or ports that cover it, and what the four tests "
         "(jurisdiction, presence, distinguishability, decryptability) say of "
         "a communication in clear that is handled there. IDENTITY may be -: "
         "then they are read from the standard input, one a line, and are in "
         "no list of processes.\n\n"
         "Each question is a line of the audit trail, in which the identity "
         "is a digest under the register's key. Exit code 0 whatever the "
         "answer is.",
     .example = "check sip:jean@mccloud.example --country NL"},
    {.words = {"modify", NULL},
     .subject = SUBJECT_WARRANT,
     .changes = 1,
     .uses = modify_uses,
     .run = run_modify,
     .summary = "change a warrant; what is in progress goes on",
     .about = "What waits for a destination that is changed is still delivered "
              "there.",
     .example = "modify --authority 'LEA North' --liid LI-2026-001 \\\n"
                "      --destination lea-new"},
    {.words = {"extend", NULL},
     .subject = SUBJECT_WARRANT,
     .changes = 1,
     .uses = extend_uses,
     .run = run_modify,
     .summary = "prolong a warrant; what is in progress goes on",
     .about = TIMES "--end counts from the present end.",
     .example = "extend --authority 'LEA North' --liid LI-2026-001 \\\n"
                "      --end +30d --reason 'order of 3 May'"},
    STEP(suspend, step_uses, "halt a warrant; resume takes it up again", ""),
    STEP(resume, step_uses, "take a suspended warrant up again", ""),
    {.words = {"revoke", NULL},
     .subject = SUBJECT_WARRANT,
     .changes = 1,
     .uses = revoke_uses,
     .run = run_revoke,
     .warns = warn_of_revoke,
     .summary = "withdraw a warrant for good; its LIID is never used again",
     .about = "On a terminal it asks first.",
     .example = "revoke --authority 'LEA North' --liid LI-2026-001 \\\n"
                "      --reason 'order of 3 May' --yes"},
    STEP(approve, step_uses,
         "approve, as a second actor, what waits of a warrant",
         " --actor abel"),
    {.words = {"actor", "set"},
     .operand = "NAME",
     .subject = SUBJECT_ACTOR,
     .changes = 1,
     .uses = actor_set_uses,
     .run = run_actor_set,
     .warns = warn_of_actor,
     .summary = "register who may change the register, or change what he may",
     .about = "The first actor must be an officer; from then on only "
              "registered ones change the register, which is asked about on a "
              "terminal, as is taking all roles away. With four eyes it takes "
              "the same call of two actors.",
     .example = "actor set abel --roles approver --actor olga"},
    {.words = {"actor", "list"},
     .uses = no_uses,
     .run = run_actor_list,
     .summary = "list the actors that are registered",
     .example = "actor list"},
    {.words = {"policy", "set"},
     .subject = SUBJECT_POLICY,
     .changes = 1,
     .uses = policy_set_uses,
     .run = run_policy_set,
     .warns = warn_of_policy,
     .summary = "say whether what widens takes a second actor",
     .about = "On a terminal it asks first.",
     .example = "policy set --four-eyes on --actor olga --yes"},
    {.words = {"policy", "show"},
     .uses = no_uses,
     .run = run_policy_show,
     .summary = "show the policy",
     .example = "policy show"},
    {.words = {"completion", NULL},
     .uses = no_uses,
     .run = print_completion,
     .summary = "print what bash needs to complete all this",
     .about = "It is installed for bash-completion already; this is for "
              "others: eval \"$(cloudli-warrant completion)\". Names of "
              "destinations and profiles are completed too; LIIDs and "
              "identities are not."},
};

const size_t command_count = sizeof(commands) / sizeof(commands[0]);
