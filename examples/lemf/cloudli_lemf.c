/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A monitoring facility (LEMF) for trials: it receives what providers hand
 * over, checks the sequence numbers, and writes it to files by LIID. All of
 * the handover is cloudli/lemf.h; this is what a user of it does with it.
 */
#include "lemf_resume.h"
#include "lemf_seal.h"
#include "lemf_summary.h"

#include "tool.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PROVIDERS_MAX 64
#define IDLE_MAX 86400
#define STATE_INTERVAL (UINT64_C(32) * 1024 * 1024) /* bytes of records */

static const char help[] =
    "Usage: cloudli-lemf --listen HOST:PORT --cert FILE --key FILE --ca FILE\n"
    "                    --provider NAME [--provider NAME]... --out DIR\n"
    "                    [OPTION]...\n"
    "\n"
    "Receives intercepted communications from providers (ETSI TS 102 232-1)\n"
    "over mutually authenticated TLS, until it is told to end by SIGTERM\n"
    "or SIGINT, and then tells what it got.\n"
    "\n"
    "  --listen HOST:PORT  address and port; port 0 takes a free one\n"
    "  --cert FILE         certificate of this LEMF (PEM)\n"
    "  --key FILE          its private key (PEM)\n"
    "  --ca FILE           CA of the providers (PEM)\n"
    "  --crl FILE          revocation lists of the CAs of their certificates\n"
    "                      (PEM); without a valid one nobody is let in\n"
    "  --tls-min V         oldest version of TLS, 1.3 or 1.2 (default: 1.3)\n"
    "  --plain-tcp-reason TEXT\n"
    "                      no TLS at all, and why: for trials behind a VPN,\n"
    "                      with one --provider and no --cert, --key and --ca\n"
    "  --provider NAME     a DNS name that a provider's certificate may have;\n"
    "                      others are refused\n"
    "  --out DIR           where to write; a folder is made for each LIID\n"
    "  --port-file FILE    write the port there once it is listened "
    "on\n" LEMF_SEAL_HELP
    "  --keep-ber          keep the PDUs as they came, in records.ber\n"
    "  --exit-after-idle SECONDS\n"
    "                      end when nobody was connected for so long\n"
    "  --json              tell what was got as one JSON object\n"
    "  --metrics FILE      write the counters there every second "
    "(OpenMetrics)\n"
    "  --help, --version\n"
    "\n"
    "In the folder of a LIID:\n"
    "  records.jsonl       one JSON object for each PDU\n"
    "  cc.pcap             the packets of content, for Wireshark\n"
    "  cin-CIN-from-SSRC.wav, cin-CIN-to-SSRC.wav\n"
    "                      PCMU audio from the target (of a conference: from\n"
    "                      a party), and to him\n"
    "\n"
    "Duplicates are marked in records.jsonl and written nowhere else. Exit\n"
    "status: 0 done, 1 failed, 2 wrong usage.\n";

struct arguments {
    cloudli_lemf_options lemf;
    struct lemf_seal seal;
    char host[256];
    const char *providers[PROVIDERS_MAX];
    const char *out;
    const char *port_file;
    const char *metrics;
    const char *tls_min;
    int keep_ber;
    int json;
    uint32_t idle_seconds; /* 0: for ever */
};

/* The receiver and what its PDUs go to. */
struct receiver {
    struct lemf_store store;
    cloudli_lemf *lemf;
    int lock;            /* of the folder */
    int failing;         /* the last PDU could not be stored, which was told */
    int fatal;           /* what is on the disk is not known any longer */
    const char *metrics; /* NULL: none are wanted */
    time_t metrics_next;
    int metrics_failing;
};

static volatile sig_atomic_t told_to_end;

static void on_signal(int number)
{
    (void)number;
    told_to_end = 1;
}

/* --- Arguments. --- */

enum option_id {
    OPT_LISTEN = 256,
    OPT_CERT,
    OPT_KEY,
    OPT_CA,
    OPT_PROVIDER,
    OPT_OUT,
    OPT_PORT_FILE,
    OPT_KEEP_BER,
    OPT_IDLE,
    OPT_JSON,
    OPT_METRICS,
    OPT_CRL,
    OPT_TLS_MIN,
    OPT_PLAIN_TCP_REASON,
    OPT_HELP,
    OPT_VERSION
};

static const struct option long_options[] = {
    {"listen", required_argument, NULL, OPT_LISTEN},
    {"cert", required_argument, NULL, OPT_CERT},
    {"key", required_argument, NULL, OPT_KEY},
    {"ca", required_argument, NULL, OPT_CA},
    {"provider", required_argument, NULL, OPT_PROVIDER},
    {"out", required_argument, NULL, OPT_OUT},
    {"port-file", required_argument, NULL, OPT_PORT_FILE},
    {"keep-ber", no_argument, NULL, OPT_KEEP_BER},
    {"exit-after-idle", required_argument, NULL, OPT_IDLE},
    {"json", no_argument, NULL, OPT_JSON},
    {"metrics", required_argument, NULL, OPT_METRICS},
    {"crl", required_argument, NULL, OPT_CRL},
    {"tls-min", required_argument, NULL, OPT_TLS_MIN},
    {"plain-tcp-reason", required_argument, NULL, OPT_PLAIN_TCP_REASON},
    LEMF_SEAL_OPTIONS{"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0},
};

static int take_tls_min(struct arguments *args, const char *value)
{
    args->tls_min = value;
    if (strcmp(value, "1.2") == 0)
        args->lemf.protection = CLOUDLI_PROTECTION_TLS_1_2;
    else if (strcmp(value, "1.3") != 0)
        return tool_usage("--tls-min '%s' is neither 1.3 nor 1.2", value);
    return -1;
}

/* -1, or the exit status that ends the program. */
static int take_option(struct arguments *args, int id, const char *value)
{
    if (id >= LEMF_SEAL_DECRYPT_KEY)
        return lemf_seal_take(&args->seal, id, value);
    switch (id) {
    case OPT_LISTEN:
        if (!tool_host_port(value, args->host, sizeof(args->host),
                            &args->lemf.port))
            return tool_usage("--listen '%s' is not HOST:PORT", value);
        args->lemf.host = args->host;
        return -1;
    case OPT_CERT:
        args->lemf.certificate_file = value;
        return -1;
    case OPT_KEY:
        args->lemf.key_file = value;
        return -1;
    case OPT_CA:
        args->lemf.ca_file = value;
        return -1;
    case OPT_PROVIDER:
        if (args->lemf.provider_count == PROVIDERS_MAX)
            return tool_usage("there are more than %d providers",
                              PROVIDERS_MAX);
        args->providers[args->lemf.provider_count++] = value;
        return -1;
    case OPT_OUT:
        args->out = value;
        return -1;
    case OPT_PORT_FILE:
        args->port_file = value;
        return -1;
    case OPT_KEEP_BER:
        args->keep_ber = 1;
        return -1;
    case OPT_IDLE:
        if (!tool_number(&args->idle_seconds, value, 1, IDLE_MAX))
            return tool_usage("--exit-after-idle '%s' is not a number of "
                              "seconds from 1 to %d",
                              value, IDLE_MAX);
        return -1;
    case OPT_JSON:
        args->json = 1;
        return -1;
    case OPT_METRICS:
        args->metrics = value;
        return -1;
    case OPT_CRL:
        args->lemf.crl_file = value;
        return -1;
    case OPT_TLS_MIN:
        return take_tls_min(args, value);
    case OPT_PLAIN_TCP_REASON:
        args->lemf.plain_tcp_reason = value;
        return -1;
    case OPT_HELP:
        (void)fputs(help, stdout);
        return TOOL_DONE;
    case OPT_VERSION:
        return tool_version("cloudli-lemf");
    default:
        return tool_usage("an option is unknown or lacks its value");
    }
}

static int check_arguments(const struct arguments *args)
{
    const int plain = args->lemf.plain_tcp_reason != NULL;
    const struct {
        const char *name;
        const void *value;
    } needed[] = {
        {"--listen", args->lemf.host},
        {"--cert", plain ? "" : args->lemf.certificate_file},
        {"--key", plain ? "" : args->lemf.key_file},
        {"--ca", plain ? "" : args->lemf.ca_file},
        {"--provider", args->providers[0]},
        {"--out", args->out},
    };

    for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++) {
        if (needed[i].value == NULL)
            return tool_usage("%s is missing", needed[i].name);
    }
    return -1;
}

/* Plain TCP is asked for by its reason, and by that alone. */
static int check_plain_tcp(struct arguments *args, int argc, char **argv)
{
    if (args->lemf.plain_tcp_reason == NULL)
        return -1;
    if (!tool_spelled_out(argc, argv, "--plain-tcp-reason"))
        return tool_usage("--plain-tcp-reason must be spelled out");
    if (args->tls_min != NULL)
        return tool_usage("--tls-min and --plain-tcp-reason exclude each "
                          "other");
    args->lemf.protection = CLOUDLI_PROTECTION_PLAIN_TCP;
    return -1;
}

static int read_arguments(struct arguments *args, int argc, char **argv)
{
    int id, end = -1;

    memset(args, 0, sizeof(*args));
    args->lemf = (cloudli_lemf_options)CLOUDLI_LEMF_OPTIONS_INIT;
    args->lemf.providers = args->providers;
    lemf_seal_init(&args->seal);
    opterr = 0;
    while (end < 0 &&
           (id = getopt_long(argc, argv, "", long_options, NULL)) != -1)
        end = take_option(args, id, optarg);
    if (end >= 0)
        return end;
    if (optind < argc)
        return tool_usage("'%s' is not an option", argv[optind]);
    lemf_seal_finish(&args->seal, &args->lemf);
    end = check_plain_tcp(args, argc, argv);
    return end >= 0 ? end : check_arguments(args);
}

/* --- Receiving. --- */

static int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    struct receiver *r = user_data;

    if (r->fatal)
        return -1;
    if (lemf_store_take(&r->store, item) == 0) {
        if (r->failing)
            (void)tool_fail("what is received can be stored again");
        r->failing = 0;
        return 0;
    }
    if (!r->failing)
        (void)tool_fail("what was received cannot be stored: %s; connections "
                        "are closed until it can be",
                        r->store.files.error);
    r->failing = 1;
    return -1;
}

/* Before providers are told that they may forget. */
static int on_sync(void *user_data)
{
    struct receiver *r = user_data;

    if (!r->fatal && lemf_store_sync(&r->store) == 0)
        return 0;
    r->fatal = 1;
    return -1;
}

/* A new start reads again what the disk has; what it has not was not
 * confirmed, and is sent again. */
static int fail_for_good(const struct receiver *r)
{
    return tool_fail("what was received cannot be made safe on the disk: %s; "
                     "this receiver has to be started anew",
                     r->store.files.error);
}

/* From time to time, so that a start after a crash has little to read. */
static int save_state(struct receiver *r, uint64_t unsaved)
{
    if (r->store.unsaved < unsaved)
        return 0;
    if (lemf_store_save(&r->store, r->lemf, &r->fatal) == 0)
        return 0;
    if (!r->fatal)
        (void)tool_fail("%s; the next start takes longer for it",
                        r->store.files.error);
    r->store.unsaved = 0;
    return r->fatal ? -1 : 0;
}

static void on_log(void *user_data, int32_t level, int32_t code,
                   const char *msg, size_t len)
{
    (void)user_data;
    (void)level;
    (void)code;
    (void)tool_fail("%.*s", (int)len, msg);
}

/* Others see the whole port or no file. */
static int write_port(const char *path, uint32_t port)
{
    char *draft;
    FILE *file;
    int ok;

    if (asprintf(&draft, "%s.part", path) < 0)
        return tool_fail("out of memory");
    file = fopen(draft, "we");
    ok = file != NULL && fprintf(file, "%u\n", port) > 0;
    if (file != NULL)
        ok = fclose(file) == 0 && ok;
    ok = ok && rename(draft, path) == 0;
    free(draft);
    return ok ? TOOL_DONE
              : tool_fail("the port file %s cannot be written: %s", path,
                          strerror(errno));
}

static time_t monotonic_seconds(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

static int write_text(void *user_data, const char *text, size_t len)
{
    return fwrite(text, 1, len, user_data) == len ? 0 : -1;
}

/* 1, or 0 with errno. */
static int replace_metrics(const cloudli_lemf *lemf, const char *path)
{
    char *draft;
    FILE *file;
    int ok;

    if (asprintf(&draft, "%s.part", path) < 0)
        return 0;
    file = fopen(draft, "we");
    ok = file != NULL &&
         cloudli_lemf_metrics_write(lemf, write_text, file) == CLOUDLI_OK;
    if (file != NULL)
        ok = fclose(file) == 0 && ok;
    ok = ok && rename(draft, path) == 0;
    free(draft);
    return ok;
}

/* A file that cannot be written is told once; records go on. */
static void write_metrics(struct receiver *r)
{
    const time_t now = monotonic_seconds();

    if (r->metrics == NULL || now < r->metrics_next)
        return;
    r->metrics_next = now + 1;
    if (replace_metrics(r->lemf, r->metrics)) {
        r->metrics_failing = 0;
        return;
    }
    if (!r->metrics_failing)
        (void)tool_fail("the metrics cannot be written to %s: %s", r->metrics,
                        strerror(errno));
    r->metrics_failing = 1;
}

/* 1 while somebody is connected. */
static int is_busy(const struct receiver *r)
{
    cloudli_lemf_statistics stats = CLOUDLI_LEMF_STATISTICS_INIT;

    return cloudli_lemf_stats(r->lemf, &stats) == CLOUDLI_OK && stats.open > 0;
}

/* Until a signal, or until nobody was connected for idle_seconds. Signals are
 * let in only while it waits, so that none is missed. */
static int run(struct receiver *r, uint32_t idle_seconds,
               const sigset_t *waiting_mask)
{
    const struct timespec tick = {1, 0};
    time_t busy_until = monotonic_seconds();

    while (!told_to_end) {
        struct pollfd fd = {.fd = cloudli_lemf_descriptor(r->lemf),
                            .events = POLLIN};
        cloudli_error err = CLOUDLI_ERROR_INIT;

        write_metrics(r);
        (void)ppoll(&fd, 1,
                    idle_seconds > 0 || r->metrics != NULL ? &tick : NULL,
                    waiting_mask);
        if (cloudli_lemf_poll(r->lemf, 0, &err) != CLOUDLI_OK)
            return tool_fail("%s", err.message);
        if (r->fatal || save_state(r, STATE_INTERVAL) != 0)
            return fail_for_good(r);
        if (is_busy(r))
            busy_until = monotonic_seconds();
        else if (idle_seconds > 0 &&
                 monotonic_seconds() - busy_until >= (time_t)idle_seconds)
            break;
    }
    return TOOL_DONE;
}

/* The files, and what is said at the end. */
static int finish(struct receiver *r, int json)
{
    cloudli_lemf_statistics stats = CLOUDLI_LEMF_STATISTICS_INIT;
    int status = TOOL_DONE;

    if (lemf_store_finish(&r->store) != 0)
        status = tool_fail("what was received could not be finished: %s",
                           r->store.files.error);
    else if (save_state(r, 0) != 0)
        status = fail_for_good(r);
    if (cloudli_lemf_stats(r->lemf, &stats) != CLOUDLI_OK ||
        lemf_summary_print(&r->store, &stats, json) != 0)
        status = tool_fail("what was received cannot be told");
    return status;
}

/* Goes on with what is in the folder. */
static int resume(struct receiver *r)
{
    struct lemf_resumed resumed;

    if (lemf_store_resume(&r->store, r->lemf, NULL, NULL, &resumed) != 0)
        return tool_fail("what an earlier run stored cannot be gone on with: "
                         "%s",
                         r->store.files.error);
    if (resumed.state_lost)
        (void)tool_fail("the state of the last run cannot be used; all records "
                        "were read instead");
    if (resumed.cut > 0)
        (void)tool_fail("the last run did not end well: %llu bytes that were "
                        "incomplete were cut, %llu records were read again",
                        (unsigned long long)resumed.cut,
                        (unsigned long long)resumed.records);
    return TOOL_DONE;
}

static int receive(struct receiver *r, struct arguments *args,
                   const sigset_t *waiting_mask)
{
    const struct lemf_store_options options = {.out = args->out,
                                               .keep_ber = args->keep_ber};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int status = TOOL_DONE, end;

    if (lemf_store_open(&r->store, &options) != 0)
        return tool_fail("%s: %s", args->out, r->store.files.error);
    r->lock = lemf_store_lock(&r->store);
    if (r->lock < 0)
        return tool_fail("%s: %s", args->out, r->store.files.error);
    r->metrics = args->metrics;
    args->lemf.receive = on_pdu;
    args->lemf.receive_user_data = r;
    args->lemf.sync = on_sync;
    args->lemf.sync_user_data = r;
    args->lemf.log = on_log;
    if (cloudli_lemf_open(&r->lemf, &args->lemf, &err) != CLOUDLI_OK)
        return tool_fail("%s", err.message);
    status = resume(r);
    if (status == TOOL_DONE && args->port_file != NULL)
        status = write_port(args->port_file, cloudli_lemf_port(r->lemf));
    if (status != TOOL_DONE)
        return status;
    status = run(r, args->idle_seconds, waiting_mask);
    end = finish(r, args->json);
    return status != TOOL_DONE ? status : end;
}

/* Blocks the signals that end it; mask is what they were before. */
static void prepare_signals(sigset_t *mask)
{
    struct sigaction action = {.sa_handler = on_signal};
    sigset_t ending;

    (void)sigemptyset(&ending);
    (void)sigaddset(&ending, SIGTERM);
    (void)sigaddset(&ending, SIGINT);
    (void)sigprocmask(SIG_BLOCK, &ending, mask);
    (void)sigdelset(mask, SIGTERM);
    (void)sigdelset(mask, SIGINT);
    (void)sigaction(SIGTERM, &action, NULL);
    (void)sigaction(SIGINT, &action, NULL);
    action.sa_handler = SIG_IGN;
    (void)sigaction(SIGPIPE, &action, NULL);
}

int main(int argc, char **argv)
{
    static struct receiver r;
    struct arguments args;
    sigset_t waiting_mask;
    int status = read_arguments(&args, argc, argv);

    if (status >= 0)
        return status;
    prepare_signals(&waiting_mask);
    status = receive(&r, &args, &waiting_mask);
    cloudli_lemf_close(r.lemf);
    lemf_store_close(&r.store);
    return status;
}
