/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Shows PS-PDUs: those of files and pipes, one PDU after another as they
 * are on a handover link, and those in captures of one.
 */
#include "dump_pcap.h"

#include "tool.h"

#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHUNK 65536

static const char help[] =
    "Usage: cloudli-dump [OPTION]... [FILE]...\n"
    "\n"
    "Shows the PDUs of lawful interception (ETSI TS 102 232) by the names of\n"
    "the standards' fields. A FILE holds one PDU after another, or is a "
    "capture\n"
    "(pcap, pcapng) of a handover over plain TCP. '-', or none, is the "
    "standard\n"
    "input.\n"
    "\n"
    "  -b, --brief         one line for each PDU, without its fields\n"
    "  -j, --json          one JSON object for each PDU, on a line of its own\n"
    "  -f, --follow        at the end of a file wait for more, as tail -f "
    "does\n"
    "      --full          octets and texts whole, not only their beginning\n"
    "  -p, --port PORT     of a capture: only connections to or from this "
    "port\n"
    "      --limit BYTES   largest PDU to accept (16777216)\n"
    "      --color WHEN    auto, always or never; NO_COLOR is respected\n"
    "  -h, --help, --version\n"
    "\n"
    "A line begins with the PDU's number and offset, then has its time, LIID,\n"
    "CIN, sequence number, what it is, and what it carries. What cannot be "
    "read\n"
    "is told on the standard error, with its offset, and passed over.\n"
    "\n"
    "Examples:\n"
    "  cloudli-dump records.ber\n"
    "  cloudli-dump --brief --follow records.ber\n"
    "  cloudli-dump --json handover.pcap | jq .value.pSHeader.sequenceNumber\n"
    "\n"
    "Exit status: 0 all was read, 1 something was passed over or is cut,\n"
    "2 wrong usage.\n";

struct arguments {
    struct dump dump;
    uint32_t follow;
    uint32_t port;
    const char *color;
};

static volatile sig_atomic_t told_to_end;

static void on_signal(int number)
{
    (void)number;
    told_to_end = 1;
}

/* SIGPIPE ends it quietly, whatever it was started with. */
static void set_signals(void)
{
    struct sigaction action = {.sa_handler = on_signal};

    (void)sigaction(SIGINT, &action, NULL);
    (void)sigaction(SIGTERM, &action, NULL);
    action.sa_handler = SIG_DFL;
    (void)sigaction(SIGPIPE, &action, NULL);
}

/* --- One input. --- */

static void read_stream(struct dump *dump, struct dump_input *in)
{
    uint8_t *data = malloc(CHUNK);
    struct dump_run run;
    ssize_t got = 0;

    if (data == NULL || !dump_run_begin(&run, dump)) {
        free(data);
        dump_fault(dump, NULL, 0, "out of memory");
        return;
    }
    while ((got = dump_input_read(in, data, CHUNK)) > 0) {
        if (in->shrunk) {
            in->shrunk = 0;
            dump_run_end(&run);
            dump_fault(dump, NULL, 0, "the file was cut; it is read anew");
            if (!dump_run_begin(&run, dump))
                break;
        }
        dump_run_feed(&run, data, (size_t)got);
    }
    if (got < 0)
        dump_fault(dump, NULL, in->pos, "reading fails: %s", strerror(errno));
    dump_run_end(&run);
    free(data);
}

static void read_input(struct arguments *args, const char *path)
{
    struct dump *dump = &args->dump;
    struct dump_input in = {
        .follow = args->follow, .flush = dump->out.file, .stop = &told_to_end};
    ssize_t got;

    if (!dump_input_open(&in, path)) {
        dump->faults_told++;
        (void)tool_fail("%s cannot be opened: %s", path, strerror(errno));
        return;
    }
    got = dump_input_peek(&in);
    if (got < 0)
        dump_fault(dump, NULL, 0, "reading fails: %s", strerror(errno));
    else if (dump_pcap_is(in.peek, (size_t)got))
        dump_pcap_read(dump, &in, args->port);
    else
        read_stream(dump, &in);
    dump_input_close(&in);
}

static void read_inputs(struct arguments *args, char **paths, int count)
{
    static char standard_input[] = "-";
    char *none[] = {standard_input};

    if (count == 0) {
        paths = none;
        count = 1;
    }
    for (int i = 0; i < count && !told_to_end; i++) {
        args->dump.file = count > 1 ? paths[i] : NULL;
        if (count > 1 && !args->dump.json)
            dump_put(&args->dump.out, DUMP_DIM, "%s==> %s <==\n",
                     i > 0 ? "\n" : "", paths[i]);
        read_input(args, paths[i]);
    }
}

/* --- The command line. --- */

enum option_id {
    OPT_FULL = 256,
    OPT_LIMIT,
    OPT_COLOR,
    OPT_VERSION
};

static const struct option options[] = {
    {"brief", no_argument, NULL, 'b'},
    {"json", no_argument, NULL, 'j'},
    {"follow", no_argument, NULL, 'f'},
    {"full", no_argument, NULL, OPT_FULL},
    {"port", required_argument, NULL, 'p'},
    {"limit", required_argument, NULL, OPT_LIMIT},
    {"color", required_argument, NULL, OPT_COLOR},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0}};

/* One option; -1 to go on, or the exit status. */
static int take_option(struct arguments *args, int id)
{
    uint32_t number;

    switch (id) {
    case 'b':
        args->dump.brief = 1;
        return -1;
    case 'j':
        args->dump.json = 1;
        return -1;
    case 'f':
        args->follow = 1;
        return -1;
    case OPT_FULL:
        args->dump.full = 1;
        return -1;
    case 'p':
        if (!tool_number(&args->port, optarg, 1, 65535))
            return tool_usage("--port needs a number from 1 to 65535");
        return -1;
    case OPT_LIMIT:
        if (!tool_number(&number, optarg, 64, 1u << 30))
            return tool_usage("--limit needs a number from 64 to 1073741824");
        args->dump.limit = number;
        return -1;
    case OPT_COLOR:
        args->color = optarg;
        if (strcmp(optarg, "auto") != 0 && strcmp(optarg, "always") != 0 &&
            strcmp(optarg, "never") != 0)
            return tool_usage("--color is auto, always or never");
        return -1;
    case 'h':
        (void)fputs(help, stdout);
        return TOOL_DONE;
    case OPT_VERSION:
        return tool_version("cloudli-dump");
    case ':':
        return tool_usage("an option needs a value");
    default:
        return tool_usage("this is not an option");
    }
}

/* no-color.org: any value that is not empty. */
static uint32_t wants_colour(const char *when, FILE *file)
{
    const char *no_color = getenv("NO_COLOR");

    if (strcmp(when, "auto") != 0)
        return strcmp(when, "always") == 0;
    return (no_color == NULL || no_color[0] == '\0') && isatty(fileno(file));
}

static int read_arguments(struct arguments *args, int argc, char **argv)
{
    int id;

    args->color = "auto";
    while ((id = getopt_long(argc, argv, "bjfp:h", options, NULL)) != -1) {
        int rv;

        if (id == '?') { /* which getopt has told */
            (void)fprintf(stderr, "Try 'cloudli-dump --help'.\n");
            return TOOL_USAGE;
        }
        rv = take_option(args, id);
        if (rv >= 0)
            return rv;
    }
    if (args->dump.json && args->dump.brief)
        return tool_usage("--json and --brief exclude each other");
    if (args->follow && argc - optind > 1)
        return tool_usage("only one file can be followed");
    if (optind == argc && isatty(STDIN_FILENO))
        return tool_usage("a FILE is needed, or PDUs on the standard input");
    args->dump.out.file = stdout;
    args->dump.faults = stderr;
    args->dump.out.colour =
        !args->dump.json && wants_colour(args->color, stdout);
    args->dump.colour_faults = wants_colour(args->color, stderr);
    return -1;
}

static void summarise(const struct dump *dump)
{
    (void)fprintf(stderr, "cloudli-dump: %" PRIu64 " PDU%s", dump->pdus,
                  dump->pdus == 1 ? "" : "s");
    if (dump->faults_told > 0)
        (void)fprintf(stderr, ", %" PRIu64 " fault%s", dump->faults_told,
                      dump->faults_told == 1 ? "" : "s");
    if (dump->skipped > 0)
        (void)fprintf(stderr, ", %" PRIu64 " byte%s passed over", dump->skipped,
                      dump->skipped == 1 ? "" : "s");
    (void)fputc('\n', stderr);
}

int main(int argc, char **argv)
{
    struct arguments args = {0};
    int rv = read_arguments(&args, argc, argv);

    if (rv >= 0)
        return rv;
    set_signals();
    if (!dump_begin(&args.dump))
        return tool_fail("out of memory");
    read_inputs(&args, argv + optind, argc - optind);
    rv = fflush(stdout) == 0 && !ferror(stdout) ? TOOL_DONE : TOOL_FAILED;
    if (rv != TOOL_DONE)
        (void)tool_fail("writing fails: %s", strerror(errno));
    summarise(&args.dump);
    if (args.dump.faults_told > 0 || args.dump.skipped > 0)
        rv = TOOL_FAILED;
    dump_dispose(&args.dump);
    return rv;
}
