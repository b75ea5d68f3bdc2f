/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-warrant: the LI officer's hand on the register. It enters warrants
 * and destinations, shows them, halts them and withdraws them; every CLIF on
 * the same state folder follows within 100 ms.
 */
#include "tool.h"
#include "warrant_changing.h"
#include "warrant_profile.h"
#include "warrant_scope.h"
#include "warrant_seal.h"
#include "warrant_test.h"
#include "warrant_transport.h"
#include "warrant_view.h"

#include <cloudli/cloudli.h>
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NAME "cloudli-warrant"
#define TARGETS_MAX 64
#define DEFAULT_PERIOD "+30d"

enum option_id {
    OPT_STATE,
    OPT_REGISTER_KEY,
    OPT_OPERATOR,
    OPT_ACTOR,
    OPT_JSON,
    OPT_HELP,
    OPT_VERSION,
    OPT_HOST,
    OPT_PORT,
    OPT_PEER_NAME,
    OPT_CA,
    OPT_PROFILE,
    OPT_AUTHORITY,
    OPT_LIID,
    OPT_TARGET,
    OPT_COUNTRY,
    OPT_DELIVERY_COUNTRY,
    OPT_DESTINATION,
    OPT_DESTINATION_CC,
    OPT_START,
    OPT_END,
    OPT_DELIVER,
    OPT_SERVICES,
    OPT_MEDIA,
    OPT_REFERENCE,
    OPT_DRAFT,
    OPT_REASON,
    OPT_ENCRYPTION,
    OPT_ENCRYPTION_KEY,
    OPT_NEXT_KEY,
    OPT_NEXT_KEY_TIME,
    OPT_INTEGRITY,
    OPT_HASH,
    OPT_HASH_COUNT,
    OPT_HASH_INTERVAL,
    OPT_SIGN_COUNT,
    OPT_SIGN_INTERVAL,
    OPT_SIGNING_KEY,
    OPT_SIGNED_OVER,
    OPT_SPOOL,
    OPT_SPOOL_BYTES,
    OPT_OVERFLOW,
    OPT_FALLBACK,
    OPT_CRL,
    OPT_TLS_MIN,
    OPT_PLAIN_TCP_REASON,
    OPT_ACKNOWLEDGE,
    OPT_RESEND_WINDOW,
    OPT_PADDING,
    OPT_WAIT,
    OPT_ADD_TARGET,
    OPT_REMOVE_TARGET,
    OPT_SHARED,
    OPT_WIPE,
    OPT_HANDLED_IN,
    OPT_COUNT
};

static const struct option long_options[] = {
    {"state", required_argument, NULL, OPT_STATE},
    {"register-key", required_argument, NULL, OPT_REGISTER_KEY},
    {"operator", required_argument, NULL, OPT_OPERATOR},
    {"actor", required_argument, NULL, OPT_ACTOR},
    {"json", no_argument, NULL, OPT_JSON},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {"host", required_argument, NULL, OPT_HOST},
    {"port", required_argument, NULL, OPT_PORT},
    {"peer-name", required_argument, NULL, OPT_PEER_NAME},
    {"ca", required_argument, NULL, OPT_CA},
    {"profile", required_argument, NULL, OPT_PROFILE},
    {"authority", required_argument, NULL, OPT_AUTHORITY},
    {"liid", required_argument, NULL, OPT_LIID},
    {"target", required_argument, NULL, OPT_TARGET},
    {"country", required_argument, NULL, OPT_COUNTRY},
    {"delivery-country", required_argument, NULL, OPT_DELIVERY_COUNTRY},
    {"destination", required_argument, NULL, OPT_DESTINATION},
    {"destination-cc", required_argument, NULL, OPT_DESTINATION_CC},
    {"start", required_argument, NULL, OPT_START},
    {"end", required_argument, NULL, OPT_END},
    {"deliver", required_argument, NULL, OPT_DELIVER},
    {"services", required_argument, NULL, OPT_SERVICES},
    {"media", required_argument, NULL, OPT_MEDIA},
    {"reference", required_argument, NULL, OPT_REFERENCE},
    {"draft", no_argument, NULL, OPT_DRAFT},
    {"reason", required_argument, NULL, OPT_REASON},
    {"encryption", required_argument, NULL, OPT_ENCRYPTION},
    {"encryption-key", required_argument, NULL, OPT_ENCRYPTION_KEY},
    {"next-key", required_argument, NULL, OPT_NEXT_KEY},
    {"next-key-time", required_argument, NULL, OPT_NEXT_KEY_TIME},
    {"integrity", required_argument, NULL, OPT_INTEGRITY},
    {"hash", required_argument, NULL, OPT_HASH},
    {"hash-count", required_argument, NULL, OPT_HASH_COUNT},
    {"hash-interval", required_argument, NULL, OPT_HASH_INTERVAL},
    {"sign-count", required_argument, NULL, OPT_SIGN_COUNT},
    {"sign-interval", required_argument, NULL, OPT_SIGN_INTERVAL},
    {"signing-key", required_argument, NULL, OPT_SIGNING_KEY},
    {"signed-over", required_argument, NULL, OPT_SIGNED_OVER},
    {"spool", required_argument, NULL, OPT_SPOOL},
    {"spool-bytes", required_argument, NULL, OPT_SPOOL_BYTES},
    {"overflow", required_argument, NULL, OPT_OVERFLOW},
    {"fallback", required_argument, NULL, OPT_FALLBACK},
    {"crl", required_argument, NULL, OPT_CRL},
    {"tls-min", required_argument, NULL, OPT_TLS_MIN},
    {"plain-tcp-reason", required_argument, NULL, OPT_PLAIN_TCP_REASON},
    {"acknowledge", required_argument, NULL, OPT_ACKNOWLEDGE},
    {"resend-window", required_argument, NULL, OPT_RESEND_WINDOW},
    {"padding", required_argument, NULL, OPT_PADDING},
    {"wait", required_argument, NULL, OPT_WAIT},
    {"add-target", required_argument, NULL, OPT_ADD_TARGET},
    {"remove-target", required_argument, NULL, OPT_REMOVE_TARGET},
    {"shared", no_argument, NULL, OPT_SHARED},
    {"wipe", no_argument, NULL, OPT_WIPE},
    {"handled-in", required_argument, NULL, OPT_HANDLED_IN},
    {NULL, 0, NULL, 0},
};

/* A set of options, by their numbers. */
#define O(id) (UINT64_C(1) << (OPT_##id))

/* What stands before and after a command. */
#define GLOBAL_OPTIONS                                                         \
    (O(STATE) | O(REGISTER_KEY) | O(OPERATOR) | O(ACTOR) | O(JSON) | O(HELP) | \
     O(VERSION))

/* How a destination is sealed. */
#define SEAL_OPTIONS                                                           \
    (O(ENCRYPTION) | O(ENCRYPTION_KEY) | O(NEXT_KEY) | O(NEXT_KEY_TIME) |      \
     O(INTEGRITY) | O(HASH) | O(HASH_COUNT) | O(HASH_INTERVAL) |               \
     O(SIGN_COUNT) | O(SIGN_INTERVAL) | O(SIGNING_KEY) | O(SIGNED_OVER))

/* How its link is carried. */
#define TRANSPORT_OPTIONS                                                      \
    (O(FALLBACK) | O(CRL) | O(TLS_MIN) | O(PLAIN_TCP_REASON) |                 \
     O(ACKNOWLEDGE) | O(RESEND_WINDOW))

/* The command line, taken apart. */
struct arguments {
    const char *value[OPT_COUNT]; /* "" of a flag that was given */
    const char *targets[TARGETS_MAX];
    size_t target_count;
    const char *removed[TARGETS_MAX];
    size_t removed_count;
    const char *fallbacks[CLOUDLI_HOSTS_MAX];
    size_t fallback_count;
    const char *name; /* of a destination or profile, or a file */
};

struct command {
    const char *words[2]; /* the second may be NULL */
    const char *operand;  /* what follows, or NULL */
    uint64_t needs;
    uint64_t may;
    int (*run)(cloudli_register *reg, const struct arguments *args);
    const char *summary;
    const char *help;
};

static int failed(const cloudli_error *err)
{
    return tool_fail("%s", err->message);
}

static int wants_json(const struct arguments *args)
{
    return args->value[OPT_JSON] != NULL;
}

/* --- Showing --- */

static int run_list(cloudli_register *reg, const struct arguments *args)
{
    return view_warrants(reg, args->value[OPT_AUTHORITY], wants_json(args));
}

static int run_show(cloudli_register *reg, const struct arguments *args)
{
    return view_warrant(reg, args->value[OPT_AUTHORITY], args->value[OPT_LIID],
                        wants_json(args) ? VIEW_JSON : VIEW_FIELDS);
}

static int run_destination_list(cloudli_register *reg,
                                const struct arguments *args)
{
    return view_destinations(reg, wants_json(args));
}

/* What became of a warrant after a change. */
static int show_outcome(cloudli_register *reg, const struct arguments *args)
{
    return view_warrant(reg, args->value[OPT_AUTHORITY], args->value[OPT_LIID],
                        wants_json(args) ? VIEW_JSON : VIEW_SENTENCE);
}

/* --- Changing --- */

static int read_period(cloudli_warrant *w, const struct arguments *args)
{
    const char *start = args->value[OPT_START];
    const char *end = args->value[OPT_END];

    if (!tool_time(&w->start, start == NULL ? "now" : start,
                   cloudli_time_now()))
        return tool_usage("--start is neither a time as 2026-11-24T08:00:00Z "
                          "nor a span as +1h.");
    if (!tool_time(&w->end, end == NULL ? DEFAULT_PERIOD : end, w->start))
        return tool_usage("--end is neither a time as 2026-12-24T08:00:00Z "
                          "nor a span as +30d.");
    return TOOL_DONE;
}

static int run_add(cloudli_register *reg, const struct arguments *args)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_warrant w = CLOUDLI_WARRANT_INIT;
    int rv = read_period(&w, args);

    if (rv == TOOL_DONE)
        rv = scope_read(&w, args->value[OPT_DELIVER], args->value[OPT_SERVICES],
                        args->value[OPT_MEDIA]);
    if (rv != TOOL_DONE)
        return rv;

    w.authority = args->value[OPT_AUTHORITY];
    w.liid = args->value[OPT_LIID];
    w.country = args->value[OPT_COUNTRY];
    w.delivery_country = args->value[OPT_DELIVERY_COUNTRY];
    w.reference = args->value[OPT_REFERENCE];
    w.targets = args->targets;
    w.target_count = args->target_count;
    w.destination = args->value[OPT_DESTINATION];
    w.destination_cc = args->value[OPT_DESTINATION_CC];
    w.profile = args->value[OPT_PROFILE];
    w.shared = args->value[OPT_SHARED] != NULL;
    w.state = args->value[OPT_DRAFT] == NULL ? 0 : CLOUDLI_WARRANT_DRAFT;
    if (cloudli_warrant_add(reg, &w, tool_actor(args->value[OPT_ACTOR]), NULL,
                            &err) != CLOUDLI_OK)
        return failed(&err);
    return show_outcome(reg, args);
}

typedef int (*step_fn)(cloudli_register *reg, const char *authority,
                       const char *liid, const char *actor, const char *reason,
                       cloudli_error *err);

static int take_step(cloudli_register *reg, const struct arguments *args,
                     step_fn step)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (step(reg, args->value[OPT_AUTHORITY], args->value[OPT_LIID],
             tool_actor(args->value[OPT_ACTOR]), args->value[OPT_REASON],
             &err) != CLOUDLI_OK)
        return failed(&err);
    return show_outcome(reg, args);
}

static int run_suspend(cloudli_register *reg, const struct arguments *args)
{
    return take_step(reg, args, cloudli_warrant_suspend);
}

static int run_resume(cloudli_register *reg, const struct arguments *args)
{
    return take_step(reg, args, cloudli_warrant_resume);
}

static int run_revoke(cloudli_register *reg, const struct arguments *args)
{
    return take_step(reg, args,
                     args->value[OPT_WIPE] == NULL ? cloudli_warrant_revoke
                                                   : cloudli_warrant_wipe);
}

/* extend and modify: one is the other with nothing but an end. */
static int run_modify(cloudli_register *reg, const struct arguments *args)
{
    const char *const *v = args->value;
    const struct change_words words = {v[OPT_AUTHORITY],
                                       v[OPT_LIID],
                                       v[OPT_END],
                                       v[OPT_DESTINATION],
                                       v[OPT_DESTINATION_CC],
                                       v[OPT_DELIVER],
                                       v[OPT_SERVICES],
                                       v[OPT_MEDIA],
                                       args->targets,
                                       args->target_count,
                                       args->removed,
                                       args->removed_count,
                                       v[OPT_SHARED] != NULL,
                                       tool_actor(args->value[OPT_ACTOR]),
                                       v[OPT_REASON]};
    int rv = change_run(reg, &words);

    return rv == TOOL_DONE ? show_outcome(reg, args) : rv;
}

static int run_check(cloudli_register *reg, const struct arguments *args)
{
    const struct check_words words = {
        args->value[OPT_STATE], args->targets, args->target_count,
        args->value[OPT_COUNTRY], args->value[OPT_HANDLED_IN]};

    return check_run(reg, &words, wants_json(args));
}

/* --- Destinations --- */

static struct seal_words seal_words_of(const struct arguments *args)
{
    const char *const *v = args->value;

    return (struct seal_words){
        v[OPT_ENCRYPTION],    v[OPT_ENCRYPTION_KEY], v[OPT_NEXT_KEY],
        v[OPT_NEXT_KEY_TIME], v[OPT_INTEGRITY],      v[OPT_HASH],
        v[OPT_HASH_COUNT],    v[OPT_HASH_INTERVAL],  v[OPT_SIGN_COUNT],
        v[OPT_SIGN_INTERVAL], v[OPT_SIGNING_KEY],    v[OPT_SIGNED_OVER]};
}

static int read_spool(cloudli_destination *dest, const struct arguments *args)
{
    const char *spool = args->value[OPT_SPOOL];
    const char *bytes = args->value[OPT_SPOOL_BYTES];
    const char *overflow = args->value[OPT_OVERFLOW];

    if (spool != NULL &&
        (dest->spool = tool_named(spool, cloudli_spool_name)) == 0)
        return tool_usage("--spool is none of memory, disk and none.");
    if (bytes != NULL && !tool_bytes(&dest->spool_bytes, bytes))
        return tool_usage("--spool-bytes is not a number of bytes.");
    if (overflow != NULL &&
        (dest->overflow = tool_named(overflow, cloudli_overflow_name)) == 0)
        return tool_usage("--overflow is neither drop-new-cc nor refuse.");
    return TOOL_DONE;
}

static int run_destination_set(cloudli_register *reg,
                               const struct arguments *args)
{
    const struct seal_words words = seal_words_of(args);
    const struct transport_words carried = {args->value[OPT_TLS_MIN],
                                            args->value[OPT_CRL],
                                            args->value[OPT_PLAIN_TCP_REASON],
                                            args->fallbacks,
                                            args->fallback_count,
                                            args->value[OPT_ACKNOWLEDGE],
                                            args->value[OPT_RESEND_WINDOW]};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    struct transport_settings transport;
    struct seal_settings seal;
    char *ca_file = NULL;
    int rv = TOOL_DONE;

    if (!tool_number(&dest.port, args->value[OPT_PORT], 1, 65535))
        return tool_usage("--port is not a number from 1 to 65535.");
    if (args->value[OPT_CA] != NULL) {
        ca_file = realpath(args->value[OPT_CA], NULL);
        if (ca_file == NULL)
            return tool_fail("The file of --ca cannot be found (%s): %s.",
                             strerror(errno), args->value[OPT_CA]);
    }
    dest.name = args->name;
    dest.host = args->value[OPT_HOST];
    dest.peer_name = args->value[OPT_PEER_NAME];
    dest.ca_file = ca_file;
    dest.profile = args->value[OPT_PROFILE];
    rv = read_spool(&dest, args);
    if (rv != TOOL_DONE) {
        free(ca_file);
        return rv;
    }
    rv = seal_settings_read(&seal, &words);
    dest.seal = seal.given ? &seal.seal : NULL;
    if (rv == TOOL_DONE)
        rv = transport_settings_read(&transport, &carried);
    else
        transport = (struct transport_settings){.given = 0};
    dest.transport = transport.given ? &transport.transport : NULL;
    if (rv == TOOL_DONE &&
        cloudli_register_set_destination(
            reg, &dest, tool_actor(args->value[OPT_ACTOR]), &err) != CLOUDLI_OK)
        rv = failed(&err);
    if (rv == TOOL_DONE)
        rv = view_destination(reg, dest.name, wants_json(args));
    transport_settings_free(&transport);
    seal_settings_free(&seal);
    free(ca_file);
    return rv;
}

/* --- Profiles --- */

static int run_destination_test(cloudli_register *reg,
                                const struct arguments *args)
{
    return warrant_test(reg, args->name, args->value[OPT_PADDING],
                        args->value[OPT_WAIT],
                        tool_actor(args->value[OPT_ACTOR]), wants_json(args));
}

static int run_profile_list(cloudli_register *reg, const struct arguments *args)
{
    return profile_list(reg, wants_json(args));
}

static int run_profile_show(cloudli_register *reg, const struct arguments *args)
{
    return profile_show(reg, args->name);
}

static int run_profile_check(cloudli_register *reg,
                             const struct arguments *args)
{
    return profile_check(reg, args->name, wants_json(args));
}

/* --- Commands --- */

#define ONE_WARRANT (O(AUTHORITY) | O(LIID))

static const struct command commands[] = {
    {{"destination", "set"},
     "NAME",
     O(HOST) | O(PORT),
     O(PEER_NAME) | O(CA) | O(PROFILE) | O(SPOOL) | O(SPOOL_BYTES) |
         O(OVERFLOW) | SEAL_OPTIONS | TRANSPORT_OPTIONS,
     run_destination_set,
     "enter or change where an authority receives",
     "  --host H        host name or IP address of the LEMF\n"
     "  --port P        its port\n"
     "  --peer-name N   DNS name in its certificate (default: the host)\n"
     "  --ca FILE       CA that its certificate comes from (default: the "
     "CLIF's)\n"
     "  --profile P     delivery profile (default: ts102232-5)\n"
     "  --spool S       how records wait while the link is down: memory, disk\n"
     "                  or none (default: memory); a service takes another "
     "one\n"
     "                  when it starts again\n"
     "  --spool-bytes N bytes of records that may wait; K, M, G or T may "
     "follow\n"
     "                  (default: 4G on a disk, else what the service says)\n"
     "  --overflow O    what happens then: drop-new-cc keeps room for IRI,\n"
     "                  refuse takes neither (default: drop-new-cc)\n\n"
     "Example:\n"
     "  cloudli-warrant --state /var/lib/cloudli destination set lea \\\n"
     "      --host lemf.lea.example --port 4433 --ca lea-ca.pem\n\n"
     "The link (TLS 1.3 to the host, unless said otherwise):\n" TRANSPORT_HELP
     "\n"
     "Integrity checks and encryption (TS 102 232-1 clauses 7.2 and "
     "7.3):\n" SEAL_HELP},
    {{"destination", "list"},
     NULL,
     0,
     0,
     run_destination_list,
     "list all destinations",
     "Example:\n"
     "  cloudli-warrant --state /var/lib/cloudli destination list --json\n"},
    {{"destination", "test"},
     "NAME",
     0,
     O(PADDING) | O(WAIT),
     run_destination_test,
     "send a destination a testPDU, and say what became of it",
     WARRANT_TEST_HELP},
    {{"profile", "list"},
     NULL,
     0,
     0,
     run_profile_list,
     "list the delivery profiles that can be named",
     "\"ships\": comes with the library; \"own\": is a file\n"
     "STATE_DIR/profiles/NAME.profile.\n\n"
     "Example:\n"
     "  cloudli-warrant --state /var/lib/cloudli profile list\n"},
    {{"profile", "show"},
     "NAME",
     0,
     0,
     run_profile_show,
     "show all settings of a profile, as a profile",
     "Example:\n"
     "  cloudli-warrant --state /var/lib/cloudli profile show etsi-v43\n"},
    {{"profile", "check"},
     "FILE",
     0,
     0,
     run_profile_check,
     "tell if a file can be used as a profile, or which line is wrong",
     "Example:\n"
     "  cloudli-warrant --state /var/lib/cloudli profile check "
     "lea-north.profile\n"},
    {{"add", NULL},
     NULL,
     ONE_WARRANT | O(TARGET) | O(COUNTRY) | O(DESTINATION),
     O(DELIVERY_COUNTRY) | O(DESTINATION_CC) | O(START) | O(END) | O(DELIVER) |
         O(SERVICES) | O(MEDIA) | O(REFERENCE) | O(PROFILE) | O(DRAFT) |
         O(SHARED),
     run_add,
     "enter a warrant",
     "  --authority A           who ordered it\n"
     "  --liid L                its LIID, 1 to 25 characters; by some "
     "profiles\n"
     "                          26 to 50 hexadecimal digits\n"
     "  --target ID             identity of the subject; may be repeated\n"
     "  --country CC            country whose law it rests on\n"
     "  --destination NAME      where IRI goes, and CC\n"
     "  --destination-cc NAME   where CC goes instead\n"
     "  --start T               first moment (default: now)\n"
     "  --end T                 first moment after it (default: 30 days from "
     "the start)\n"
     "  --deliver iri,cc        what is delivered (default: both)\n"
     "  --services LIST         of conference,call,message (the default), mail,\n"
     "                          access,share,social,activity,p2p\n"
     "  --media LIST            of audio,video,data (default: audio)\n"
     "  --delivery-country CC   where it is handed over (default: the "
     "country)\n"
     "  --reference R           the order's own reference\n"
     "  --profile P             delivery profile (default: the "
     "destination's)\n"
     "  --draft                 enter it, but do not put it in force\n"
     "  --shared                the order names identities of several people, "
     "and means it\n\n"
     "Times are RFC 3339 (2026-11-24T08:00:00Z, 2026-11-24) or spans as +30d,\n"
     "+1d12h, -90m: --start counts from now, --end from the start.\n\n"
     "Example:\n"
     "  cloudli-warrant --state /var/lib/cloudli add --authority 'LEA North' "
     "\\\n"
     "      --liid LI-2026-001 --target sip:jean@mccloud.example --country NL "
     "\\\n"
     "      --destination lea --end +30d --reference 'RC 12/2026'\n"},
    {{"extend", NULL},
     NULL,
     ONE_WARRANT | O(END),
     O(REASON),
     run_modify,
     "prolong a warrant; what is in progress goes on",
     EXTEND_HELP},
    {{"modify", NULL},
     NULL,
     ONE_WARRANT,
     O(END) | O(DESTINATION) | O(DESTINATION_CC) | O(DELIVER) | O(SERVICES) |
         O(MEDIA) | O(ADD_TARGET) | O(REMOVE_TARGET) | O(SHARED) | O(REASON),
     run_modify,
     "change a warrant; what is in progress goes on",
     MODIFY_HELP},
    {{"check", NULL},
     NULL,
     O(TARGET) | O(COUNTRY),
     O(HANDLED_IN),
     run_check,
     "tell which warrants an identity matches, why, and what the tests say",
     CHECK_HELP},
    {{"list", NULL},
     NULL,
     0,
     O(AUTHORITY),
     run_list,
     "list warrants, expired and revoked ones too",
     "  --authority A   only this authority's\n\n"
     "Example:\n"
     "  cloudli-warrant --state /var/lib/cloudli list --authority 'LEA "
     "North'\n"},
    {{"show", NULL},
     NULL,
     ONE_WARRANT,
     0,
     run_show,
     "show all of one warrant",
     "  --authority A   its authority\n"
     "  --liid L        its LIID\n\n"
     "Example:\n"
     "  cloudli-warrant --state /var/lib/cloudli show --authority 'LEA North' "
     "\\\n"
     "      --liid LI-2026-001\n"},
#define STEP(verb, what, more, help)                                           \
    {                                                                          \
        {#verb, NULL}, NULL, ONE_WARRANT, O(REASON) | (more), run_##verb,      \
            what,                                                              \
            "  --authority A   its authority\n"                                \
            "  --liid L        its LIID\n"                                     \
            "  --reason R      why, for the records\n" help "\n"               \
            "Example:\n"                                                       \
            "  cloudli-warrant --state /var/lib/cloudli " #verb                \
            " --authority 'LEA North' \\\n"                                    \
            "      --liid LI-2026-001 --reason 'order of 3 May'\n"             \
    }
    STEP(suspend, "halt a warrant; resume takes it up again", 0, ""),
    STEP(resume, "take a suspended warrant up again", 0, ""),
    STEP(revoke, "withdraw a warrant for good; its LIID is never used again",
         O(WIPE),
         "  --wipe          what waits of it is wiped, not delivered\n"),
#undef STEP
};

#define COMMAND_COUNT (sizeof(commands) / sizeof(commands[0]))

static void command_name(const struct command *command, char *text, size_t size)
{
    (void)snprintf(text, size, "%s%s%s%s%s", command->words[0],
                   command->words[1] == NULL ? "" : " ",
                   command->words[1] == NULL ? "" : command->words[1],
                   command->operand == NULL ? "" : " ",
                   command->operand == NULL ? "" : command->operand);
}

static int help_overview(void)
{
    char name[64];

    (void)puts("Usage: " NAME " --state DIR COMMAND [OPTIONS]\n\n"
               "Enters, shows, halts and withdraws warrants in the register "
               "of a state folder.\n"
               "A running service on the same folder follows within 100 "
               "ms.\n\nCommands:");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        command_name(&commands[i], name, sizeof(name));
        (void)printf("  %-22s %s\n", name, commands[i].summary);
    }
    (void)puts("\nOptions of every command:\n"
               "  --state DIR    folder of the register\n"
               "  --register-key FILE\n"
               "                 its key (default: register.key in DIR)\n"
               "  --operator ID  the provider whose register it must be\n"
               "  --actor NAME   who does this (default: the login name)\n"
               "  --json         print JSON\n"
               "  --help         this text, or after a command, the "
               "command's\n"
               "  --version      the version\n\n"
               "Example:\n"
               "  " NAME " --state /var/lib/cloudli list\n\n"
               "Exit codes: 0 done, 1 failed or refused, 2 wrong usage.");
    return TOOL_DONE;
}

static int help_command(const struct command *command)
{
    char name[64];

    command_name(command, name, sizeof(name));
    (void)printf("Usage: " NAME " --state DIR %s [OPTIONS]\n\n%c%s.\n\n%s",
                 name, command->summary[0] - 'a' + 'A', command->summary + 1,
                 command->help);
    return TOOL_DONE;
}

/* --- The command line --- */

static int read_options(int argc, char **argv, struct arguments *args)
{
    int id;

    opterr = 0;
    while ((id = getopt_long(argc, argv, ":", long_options, NULL)) != -1) {
        if (id == ':')
            return tool_usage("%s needs a value.", argv[optind - 1]);
        if (id == '?' && optopt >= OPT_COUNT)
            return tool_usage("-%c is not an option.", optopt);
        if (id == '?')
            return tool_usage("%s is not an option.", argv[optind - 1]);
        if (id == OPT_PLAIN_TCP_REASON &&
            !tool_spelled_out(argc, argv, "--plain-tcp-reason"))
            return tool_usage("--plain-tcp-reason must be spelled out.");
        if (id == OPT_REMOVE_TARGET) {
            if (args->removed_count == TARGETS_MAX)
                return tool_usage("A warrant has at most %d targets.",
                                  TARGETS_MAX);
            args->removed[args->removed_count++] = optarg;
        } else if (id == OPT_TARGET || id == OPT_ADD_TARGET) {
            if (args->target_count == TARGETS_MAX)
                return tool_usage("A warrant has at most %d targets.",
                                  TARGETS_MAX);
            args->targets[args->target_count++] = optarg;
        } else if (id == OPT_FALLBACK) {
            if (args->fallback_count == CLOUDLI_HOSTS_MAX - 1)
                return tool_usage("A destination has at most %d fallbacks.",
                                  CLOUDLI_HOSTS_MAX - 1);
            args->fallbacks[args->fallback_count++] = optarg;
        } else if (args->value[id] != NULL && optarg != NULL) {
            return tool_usage("--%s is given twice.", long_options[id].name);
        }
        args->value[id] = optarg == NULL ? "" : optarg;
    }
    return TOOL_DONE;
}

static const struct command *find_command(char *const *words, int count)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        const struct command *c = &commands[i];

        if (count > 0 && strcmp(words[0], c->words[0]) == 0 &&
            (c->words[1] == NULL ||
             (count > 1 && strcmp(words[1], c->words[1]) == 0)))
            return c;
    }
    return NULL;
}

/* The operand, and the options that the command needs and may have. */
static int check_arguments(const struct command *command, char *const *words,
                           int count, struct arguments *args)
{
    const int operands = command->operand != NULL;
    const int used = command->words[1] == NULL ? 1 : 2;
    const uint64_t may = command->needs | command->may | GLOBAL_OPTIONS;
    const uint64_t needs = command->needs | O(STATE);

    if (count < used + operands)
        return tool_usage("%s is missing.", command->operand);
    if (count > used + operands)
        return tool_usage("'%s' is one word too many.", words[used + operands]);
    args->name = operands ? words[used] : NULL;
    for (int id = 0; id < OPT_COUNT; id++) {
        if (args->value[id] != NULL && !(may & UINT64_C(1) << id))
            return tool_usage("--%s is not an option of this command.",
                              long_options[id].name);
    }
    for (int id = 0; id < OPT_COUNT; id++) {
        if (args->value[id] == NULL && (needs & UINT64_C(1) << id))
            return tool_usage("--%s is needed.", long_options[id].name);
    }
    return TOOL_DONE;
}

static int run(const struct command *command, const struct arguments *args)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_register_options options = CLOUDLI_REGISTER_OPTIONS_INIT;
    cloudli_register *reg;
    int rv;

    options.state_dir = args->value[OPT_STATE];
    options.key_file = args->value[OPT_REGISTER_KEY];
    options.operator_id = args->value[OPT_OPERATOR];
    if (cloudli_register_open_with(&reg, &options, &err) != CLOUDLI_OK)
        return failed(&err);
    rv = command->run(reg, args);
    cloudli_register_close(reg);
    if (fflush(stdout) != 0 || ferror(stdout))
        return tool_fail("The output cannot be written: %s.", strerror(errno));
    return rv;
}

int main(int argc, char **argv)
{
    struct arguments args = {.target_count = 0};
    const struct command *command;
    int rv = read_options(argc, argv, &args);

    if (rv != TOOL_DONE)
        return rv;
    command = find_command(argv + optind, argc - optind);
    if (args.value[OPT_HELP] != NULL)
        return command == NULL ? help_overview() : help_command(command);
    if (args.value[OPT_VERSION] != NULL)
        return tool_version(NAME);
    if (command == NULL && optind == argc)
        return tool_usage("A command is needed.");
    if (command == NULL)
        return tool_usage("'%s' is not a command.", argv[optind]);
    rv = check_arguments(command, argv + optind, argc - optind, &args);
    return rv == TOOL_DONE ? run(command, &args) : rv;
}
