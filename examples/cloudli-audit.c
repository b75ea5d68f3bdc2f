/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-audit: shows the audit trail of a register, exports it with its
 * proof, and verifies it, in the register or as an export.
 */
#include "audit_view.h"
#include "tool.h"

#include <cloudli/register.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NAME "cloudli-audit"

/* Beside those of every tool: it could not be verified. */
#define EXIT_NOT_VERIFIED 3

enum option_id {
    OPT_STATE = 256,
    OPT_REGISTER_KEY,
    OPT_OPERATOR,
    OPT_ACTOR,
    OPT_AUDIT_KEY,
    OPT_JSON,
    OPT_DETAILS,
    OPT_WARRANT,
    OPT_AUTHORITY,
    OPT_LIID,
    OPT_DESTINATION,
    OPT_ACTION,
    OPT_SINCE,
    OPT_UNTIL,
    OPT_OUT,
    OPT_PUBLIC_KEY,
    OPT_KNOWN,
    OPT_HELP,
    OPT_VERSION
};

static const struct option long_options[] = {
    {"state", required_argument, NULL, OPT_STATE},
    {"register-key", required_argument, NULL, OPT_REGISTER_KEY},
    {"operator", required_argument, NULL, OPT_OPERATOR},
    {"actor", required_argument, NULL, OPT_ACTOR},
    {"audit-key", required_argument, NULL, OPT_AUDIT_KEY},
    {"json", no_argument, NULL, OPT_JSON},
    {"details", no_argument, NULL, OPT_DETAILS},
    {"warrant", required_argument, NULL, OPT_WARRANT},
    {"authority", required_argument, NULL, OPT_AUTHORITY},
    {"liid", required_argument, NULL, OPT_LIID},
    {"destination", required_argument, NULL, OPT_DESTINATION},
    {"action", required_argument, NULL, OPT_ACTION},
    {"since", required_argument, NULL, OPT_SINCE},
    {"until", required_argument, NULL, OPT_UNTIL},
    {"out", required_argument, NULL, OPT_OUT},
    {"public-key", required_argument, NULL, OPT_PUBLIC_KEY},
    {"known", required_argument, NULL, OPT_KNOWN},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0},
};

static const char help[] =
    "Usage: " NAME " --state DIR show [FILTER]... [--details] [--json]\n"
    "       " NAME " --state DIR export [FILTER]... [--out FILE]\n"
    "       " NAME " --state DIR verify [--known NUMBER:HASH] [--json]\n"
    "       " NAME " verify FILE --public-key PEM [--known NUMBER:HASH]\n"
    "       " NAME " --state DIR key [--out FILE]\n"
    "\n"
    "The audit trail of a register: who changed which warrant, when and why;\n"
    "every interception, every decision, every fault. Whoever looks at it is\n"
    "himself a line of it.\n"
    "\n"
    "  show    prints lines as a table, or with --json one object a line\n"
    "  export  writes lines with the proof that they are those of the trail;\n"
    "          of lines that a filter leaves out, only a digest\n"
    "  verify  says whether all is as it was written, and if not, which line\n"
    "          is the first that is not; writes nothing\n"
    "  key     prints the public key; keep it where those who could change\n"
    "          the trail cannot change it\n"
    "\n"
    "Filters:\n"
    "  --warrant NUMBER     of the warrant with this number of the register\n"
    "  --authority NAME     of this authority's warrants\n"
    "  --liid LIID          of warrants with this LIID\n"
    "  --destination NAME   of this destination\n"
    "  --action ACTION      as \"warrant.revoke\", or all of \"warrant\"\n"
    "  --since TIME, --until TIME\n"
    "                       from then on, before then: RFC 3339, or a span as\n"
    "                       -7d\n"
    "\n"
    "Other options:\n"
    "  --state DIR          folder of the register\n"
    "  --register-key FILE  its key (default: register.key in DIR)\n"
    "  --audit-key FILE     the key that signs (default: audit.key in DIR)\n"
    "  --operator ID        the provider whose register it must be\n"
    "  --actor NAME         who reads (default: the login name)\n"
    "  --public-key PEM     public keys that may have signed\n"
    "  --known NUMBER:HASH  a line as an earlier verify gave it\n"
    "  --out FILE           instead of standard output; must be a new file\n"
    "  --help, --version\n"
    "\n"
    "Examples:\n"
    "  " NAME " --state /var/lib/cloudli show --liid LI-1 --since -7d\n"
    "  " NAME " --state /var/lib/cloudli export --out 2026-11.jsonl\n"
    "  " NAME " verify 2026-11.jsonl --public-key audit.pem\n"
    "\n"
    "Exit codes: 0 done, verified; 1 failed; of verify: tampered; 2 wrong\n"
    "usage; 3 it could not be verified.\n";

struct arguments {
    const char *command;
    const char *file; /* to be verified; NULL: the register */
    cloudli_register_options open;
    cloudli_audit_signer signer;
    cloudli_audit_filter filter;
    cloudli_audit_trust trust;
    const char *actor;
    const char *out;
    char known[CLOUDLI_AUDIT_HASH_MAX];
    int filtered;
    int json;
    int details;
};

/* --- The command line --- */

static int read_time(cloudli_time *time, const char *option, const char *value)
{
    if (tool_time(time, value, cloudli_time_now()))
        return -1;
    return tool_usage("%s is not a time.", option);
}

/* "NUMBER:HASH". */
static int read_known(struct arguments *args, const char *value)
{
    const char *colon = strchr(value, ':');
    char *end = NULL;

    errno = 0;
    if (colon != NULL)
        args->trust.known_line = strtoull(value, &end, 10);
    if (colon == NULL || end != colon || errno != 0 || *value < '0' ||
        *value > '9' || args->trust.known_line == 0 ||
        strlen(colon + 1) >= sizeof(args->known))
        return tool_usage("--known is not NUMBER:HASH.");
    (void)snprintf(args->known, sizeof(args->known), "%s", colon + 1);
    args->trust.known_hash = args->known;
    return -1;
}

static int take_filter(struct arguments *args, int id, const char *value)
{
    uint32_t number;

    args->filtered = 1;
    switch (id) {
    case OPT_WARRANT:
        if (!tool_number(&number, value, 1, UINT32_MAX))
            return tool_usage("--warrant is not a number.");
        args->filter.warrant = number;
        return -1;
    case OPT_AUTHORITY:
        args->filter.authority = value;
        return -1;
    case OPT_LIID:
        args->filter.liid = value;
        return -1;
    case OPT_DESTINATION:
        args->filter.destination = value;
        return -1;
    case OPT_ACTION:
        args->filter.action = value;
        return -1;
    case OPT_SINCE:
        return read_time(&args->filter.since, "--since", value);
    default:
        return read_time(&args->filter.until, "--until", value);
    }
}

/* -1, or the exit status that ends the program. */
static int take_option(struct arguments *args, int id, const char *value)
{
    switch (id) {
    case OPT_STATE:
        args->open.state_dir = value;
        return -1;
    case OPT_REGISTER_KEY:
        args->open.key_file = value;
        return -1;
    case OPT_OPERATOR:
        args->open.operator_id = value;
        return -1;
    case OPT_ACTOR:
        args->actor = value;
        return -1;
    case OPT_AUDIT_KEY:
        args->signer.key_file = value;
        args->open.audit_signer = &args->signer;
        return -1;
    case OPT_JSON:
        args->json = 1;
        return -1;
    case OPT_DETAILS:
        args->details = 1;
        return -1;
    case OPT_OUT:
        args->out = value;
        return -1;
    case OPT_PUBLIC_KEY:
        args->trust.public_key_file = value;
        return -1;
    case OPT_KNOWN:
        return read_known(args, value);
    case OPT_HELP:
        (void)fputs(help, stdout);
        return TOOL_DONE;
    case OPT_VERSION:
        return tool_version(NAME);
    case '?':
    case ':':
        return tool_usage("An option is unknown or lacks its value.");
    default:
        return take_filter(args, id, value);
    }
}

static int is_command(const struct arguments *args, const char *name)
{
    return strcmp(args->command, name) == 0;
}

/* What the command can do with what was given. */
static int check_arguments(const struct arguments *args)
{
    const int verifies = is_command(args, "verify");
    const int shows = is_command(args, "show");
    const int writes = is_command(args, "export") || is_command(args, "key");

    if (!verifies && !shows && !writes)
        return tool_usage("'%s' is not a command.", args->command);
    if (args->file != NULL && !verifies)
        return tool_usage("'%s' is not an option.", args->file);
    if (args->file == NULL && args->open.state_dir == NULL)
        return tool_usage("--state is needed.");
    if (args->file != NULL && args->open.state_dir != NULL)
        return tool_usage("Either --state or a file is verified, not both.");
    if (args->file != NULL && args->trust.public_key_file == NULL)
        return tool_usage("--public-key is needed to verify a file.");
    if (args->filtered && !shows && !is_command(args, "export"))
        return tool_usage("%s takes no filter.", args->command);
    if (args->out != NULL && !writes)
        return tool_usage("%s takes no --out.", args->command);
    if ((args->json && writes) || (args->details && !shows))
        return tool_usage("%s takes no --json or --details.", args->command);
    if (!verifies &&
        (args->trust.public_key_file != NULL || args->trust.known_hash != NULL))
        return tool_usage("%s takes no --public-key or --known.",
                          args->command);
    return -1;
}

static int read_arguments(struct arguments *args, int argc, char **argv)
{
    int id, end = -1;

    opterr = 0;
    while (end < 0 &&
           (id = getopt_long(argc, argv, ":", long_options, NULL)) != -1)
        end = take_option(args, id, optarg);
    if (end >= 0)
        return end;
    if (optind == argc)
        return tool_usage("A command is needed.");
    args->command = argv[optind];
    if (optind + 1 < argc)
        args->file = argv[optind + 1];
    if (optind + 2 < argc)
        return tool_usage("'%s' is not an option.", argv[optind + 2]);
    return check_arguments(args);
}

/* --- Commands --- */

static int failed(const cloudli_error *err)
{
    return tool_fail("%s", err->message);
}

static int show(cloudli_register *reg, const struct arguments *args)
{
    struct audit_view *view = audit_view_new(args->json, args->details);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int status = TOOL_DONE;

    if (view == NULL)
        return tool_fail("No memory is left.");
    if (cloudli_audit_read(reg, &args->filter, tool_actor(args->actor),
                           audit_view_line, view, &err) != CLOUDLI_OK)
        status = failed(&err);
    else if (!audit_view_end(view))
        status =
            tool_fail("The output cannot be written: %s.", strerror(errno));
    audit_view_free(view);
    return status;
}

static int put_text(void *user_data, const char *text, size_t len)
{
    return fwrite(text, 1, len, user_data) == len ? 0 : 1;
}

static int write_out(cloudli_register *reg, const struct arguments *args,
                     FILE *out)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv =
        is_command(args, "key")
            ? cloudli_audit_public_key(reg, put_text, out, &err)
            : cloudli_audit_export(reg, &args->filter, tool_actor(args->actor),
                                   put_text, out, &err);

    if (rv != CLOUDLI_OK)
        return failed(&err);
    if (fflush(out) != 0 || ferror(out))
        return tool_fail("The output cannot be written: %s.", strerror(errno));
    return TOOL_DONE;
}

/* An export names warrants: it is its owner's alone. */
static int write_file(cloudli_register *reg, const struct arguments *args)
{
    const int fd =
        open(args->out, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    FILE *out = fd < 0 ? NULL : fdopen(fd, "w");
    int status;

    if (out == NULL)
        return tool_fail("%s cannot be made: %s.", args->out, strerror(errno));
    status = write_out(reg, args, out);
    if (status == TOOL_DONE && fsync(fd) != 0)
        status =
            tool_fail("%s cannot be written: %s.", args->out, strerror(errno));
    (void)fclose(out);
    if (status != TOOL_DONE)
        (void)unlink(args->out);
    return status;
}

/* Says what came out; rv is what verifying said. */
static int tell_verdict(int rv, const cloudli_audit_report *report,
                        const cloudli_error *err, int json)
{
    if (rv != CLOUDLI_OK && rv != CLOUDLI_ERR_AUDIT) {
        (void)failed(err);
        return EXIT_NOT_VERIFIED;
    }
    audit_view_report(report, err->message, json);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        (void)tool_fail("The output cannot be written: %s.", strerror(errno));
        return EXIT_NOT_VERIFIED;
    }
    return rv == CLOUDLI_OK ? TOOL_DONE : TOOL_FAILED;
}

static int verify_file(const struct arguments *args)
{
    cloudli_audit_report report = CLOUDLI_AUDIT_REPORT_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv =
        cloudli_audit_verify_file(args->file, &args->trust, &report, &err);

    return tell_verdict(rv, &report, &err, args->json);
}

static int verify(cloudli_register *reg, const struct arguments *args)
{
    cloudli_audit_report report = CLOUDLI_AUDIT_REPORT_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli_audit_verify(reg, &args->trust, &report, &err);

    return tell_verdict(rv, &report, &err, args->json);
}

static int run(struct arguments *args)
{
    const int verifies = is_command(args, "verify");
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_register *reg;
    int status;

    if (args->file != NULL)
        return verify_file(args);
    args->open.read_only = (uint32_t)verifies;
    if (cloudli_register_open_with(&reg, &args->open, &err) != CLOUDLI_OK) {
        (void)failed(&err);
        return verifies ? EXIT_NOT_VERIFIED : TOOL_FAILED;
    }
    if (verifies)
        status = verify(reg, args);
    else if (is_command(args, "show"))
        status = show(reg, args);
    else if (args->out != NULL)
        status = write_file(reg, args);
    else
        status = write_out(reg, args, stdout);
    cloudli_register_close(reg);
    return status;
}

int main(int argc, char **argv)
{
    struct arguments args = {.open = CLOUDLI_REGISTER_OPTIONS_INIT,
                             .signer = CLOUDLI_AUDIT_SIGNER_INIT,
                             .filter = CLOUDLI_AUDIT_FILTER_INIT,
                             .trust = CLOUDLI_AUDIT_TRUST_INIT};
    const int status = read_arguments(&args, argc, argv);

    return status >= 0 ? status : run(&args);
}
