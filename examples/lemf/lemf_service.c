/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_service.h"

#include "lemf_exec.h"
#include "lemf_gzip.h"
#include "lemf_report.h"
#include "lemf_resume.h"
#include "lemf_settings.h"
#include "lemf_summary.h"

#include "tool.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define STATE_INTERVAL (UINT64_C(32) * 1024 * 1024) /* bytes of records */
#define TICK 1000                                   /* milliseconds */

struct lemf_service {
    int argc;
    char **argv;
    struct lemf_settings *settings;
    struct lemf_store store;
    cloudli_lemf *lemf;
    struct lemf_gzip *gzip;
    struct lemf_exec *exec;
    struct lemf_tallies tallies;
    char *out;            /* the folder */
    int lock;             /* of it; -1: it is not locked */
    int failing;          /* the last PDU could not be stored, which was told */
    int fatal;            /* what is on the disk is not known any longer */
    uint64_t gzip_failed; /* files, as far as told */
    time_t metrics_next;
    int metrics_failing;
    time_t busy_until;
    uint32_t idle_seconds; /* 0: for ever */
    int json;
};

static time_t monotonic_seconds(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* --- What comes. --- */

/* 1 if the policy of its provider has it. */
static int is_allowed(struct lemf_service *s, const cloudli_lemf_pdu *item)
{
    const struct lemf_provider *provider =
        lemf_settings_provider(s->settings, item->provider);
    const char *refusal;

    if (provider != NULL && !provider->has_policy)
        return 1;
    refusal = provider == NULL
                  ? "it has no policy"
                  : lemf_policy_refusal(&provider->policy, item->pdu);
    if (refusal == NULL)
        return 1;
    s->tallies.refused++;
    (void)tool_fail("connection %" PRIu64 " of %s is closed: %s",
                    item->connection, item->provider, refusal);
    return 0;
}

static int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    struct lemf_service *s = user_data;

    if (s->fatal || !is_allowed(s, item))
        return -1;
    if (lemf_store_take(&s->store, item) == 0) {
        if (s->failing)
            (void)tool_fail("what is received can be stored again");
        s->failing = 0;
        return 0;
    }
    if (!s->failing)
        (void)tool_fail("what was received cannot be stored: %s; connections "
                        "are closed until it can be",
                        s->store.files.error);
    s->failing = 1;
    return -1;
}

/* Before providers are told that they may forget, and before the program sees
 * it. */
static int on_sync(void *user_data)
{
    struct lemf_service *s = user_data;

    if (s->fatal || lemf_store_sync(&s->store) != 0) {
        s->fatal = 1;
        return -1;
    }
    lemf_exec_release(s->exec);
    return 0;
}

static void on_line(void *user_data, const char *line, size_t len)
{
    struct lemf_service *s = user_data;

    lemf_exec_take(s->exec, line, len);
}

static void on_closed(void *user_data, const char *path)
{
    struct lemf_service *s = user_data;

    lemf_gzip_add(s->gzip, path);
}

static void on_log(void *user_data, int32_t level, int32_t code,
                   const char *msg, size_t len)
{
    (void)user_data;
    (void)level;
    (void)code;
    (void)tool_fail("%.*s", (int)len, msg);
}

/* --- What is due. --- */

/* A new start reads again what the disk has; what it has not was not
 * confirmed, and is sent again. */
static int fail_for_good(const struct lemf_service *s)
{
    return tool_fail("what was received cannot be made safe on the disk: %s; "
                     "this receiver has to be started anew",
                     s->store.files.error);
}

/* From time to time, so that a start after a crash has little to read. */
static int save_state(struct lemf_service *s, uint64_t unsaved)
{
    if (s->store.unsaved < unsaved)
        return 0;
    if (lemf_store_save(&s->store, s->lemf, &s->fatal) == 0)
        return 0;
    if (!s->fatal)
        (void)tool_fail("%s; the next start takes longer for it",
                        s->store.files.error);
    s->store.unsaved = 0;
    return s->fatal ? -1 : 0;
}

static int rotate(struct lemf_service *s)
{
    s->fatal |= lemf_store_rotate(&s->store) != 0;
    s->tallies.rotations = s->store.rotations;
    return s->fatal ? -1 : 0;
}

/* The last of the failures since it was looked at is told. */
static void look_at_gzip(struct lemf_service *s)
{
    struct lemf_gzip_report report;

    lemf_gzip_look(s->gzip, &report);
    s->tallies.compressed = report.done;
    s->tallies.uncompressed = report.failed;
    if (report.failed > s->gzip_failed)
        (void)tool_fail("%s; the file stays as it is", report.reason);
    s->gzip_failed = report.failed;
}

/* A file that cannot be written is told once; records go on. */
static void write_metrics(struct lemf_service *s)
{
    const time_t now = monotonic_seconds();

    if (s->settings->metrics == NULL || now < s->metrics_next)
        return;
    s->metrics_next = now + 1;
    look_at_gzip(s);
    if (lemf_report_metrics(s->settings->metrics, s->lemf, &s->tallies) == 0) {
        s->metrics_failing = 0;
        return;
    }
    if (!s->metrics_failing)
        (void)tool_fail("the metrics cannot be written to %s: %s",
                        s->settings->metrics, strerror(errno));
    s->metrics_failing = 1;
}

/* Lines wait for an acknowledgement, whose sync is theirs, only for so long. */
static int serve_exec(struct lemf_service *s)
{
    return lemf_exec_wait(s->exec) == 0 ? on_sync(s) : 0;
}

static void keep_least(int *timeout, int other)
{
    if (other >= 0 && (*timeout < 0 || other < *timeout))
        *timeout = other;
}

/* 1 if something is to be looked at from time to time. */
static int ticks(const struct lemf_service *s)
{
    return s->idle_seconds > 0 || s->settings->metrics != NULL ||
           s->settings->rotate_bytes > 0 || s->settings->rotate_seconds > 0;
}

static void wait_for_work(struct lemf_service *s, const sigset_t *waiting_mask)
{
    struct pollfd fds[2] = {
        {.fd = cloudli_lemf_descriptor(s->lemf), .events = POLLIN},
        {.fd = -1, .events = POLLOUT}};
    struct timespec time;
    int timeout = ticks(s) ? TICK : -1;

    keep_least(&timeout, lemf_exec_step(s->exec));
    keep_least(&timeout, lemf_exec_wait(s->exec));
    fds[1].fd = lemf_exec_descriptor(s->exec);
    time.tv_sec = timeout / 1000;
    time.tv_nsec = timeout % 1000 * 1000000L;
    (void)ppoll(fds, 2, timeout < 0 ? NULL : &time, waiting_mask);
}

int lemf_service_step(struct lemf_service *service,
                      const sigset_t *waiting_mask)
{
    struct lemf_service *s = service;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_lemf_statistics stats = CLOUDLI_LEMF_STATISTICS_INIT;

    write_metrics(s);
    wait_for_work(s, waiting_mask);
    if (cloudli_lemf_poll(s->lemf, 0, &err) != CLOUDLI_OK)
        return tool_fail("%s", err.message);
    if (s->fatal || serve_exec(s) != 0 || rotate(s) != 0 ||
        save_state(s, STATE_INTERVAL) != 0)
        return fail_for_good(s);
    look_at_gzip(s);
    if (cloudli_lemf_stats(s->lemf, &stats) == CLOUDLI_OK && stats.open > 0)
        s->busy_until = monotonic_seconds();
    return TOOL_DONE;
}

int lemf_service_is_idle(const struct lemf_service *service)
{
    return service->idle_seconds > 0 &&
           monotonic_seconds() - service->busy_until >=
               (time_t)service->idle_seconds;
}

/* --- The beginning. --- */

static void fill_options(struct lemf_service *s, struct lemf_settings *settings,
                         cloudli_lemf_options *options)
{
    *options = (cloudli_lemf_options)CLOUDLI_LEMF_OPTIONS_INIT;
    lemf_settings_fill(settings, options);
    options->receive = on_pdu;
    options->receive_user_data = s;
    options->sync = on_sync;
    options->sync_user_data = s;
    options->log = on_log;
}

/* Goes on with what is in the folder. */
static int resume(struct lemf_service *s)
{
    struct lemf_resumed resumed;

    if (lemf_store_resume(&s->store, s->lemf, &resumed) != 0)
        return tool_fail("what an earlier run stored cannot be gone on with: "
                         "%s",
                         s->store.files.error);
    if (resumed.state_lost)
        (void)tool_fail("the state of the last run cannot be used; all records "
                        "were read instead");
    if (resumed.cut > 0)
        (void)tool_fail("the last run did not end well: %llu bytes that were "
                        "incomplete were cut, %llu records were read again",
                        (unsigned long long)resumed.cut,
                        (unsigned long long)resumed.records);
    /* One that is killed again and again must not take longer each time. */
    if (resumed.records > 0 && save_state(s, 0) != 0)
        return fail_for_good(s);
    return TOOL_DONE;
}

static int open_store(struct lemf_service *s)
{
    const struct lemf_settings *settings = s->settings;
    struct lemf_store_options options = {.keep_ber = settings->keep_ber,
                                         .per_cin = settings->per_cin,
                                         .rotate_bytes = settings->rotate_bytes,
                                         .rotate_seconds =
                                             settings->rotate_seconds,
                                         .line = on_line,
                                         .closed = on_closed,
                                         .user_data = s};

    s->out = strdup(settings->out);
    s->gzip = lemf_gzip_new();
    s->exec = lemf_exec_new(&s->tallies);
    if (s->out == NULL || s->gzip == NULL || s->exec == NULL)
        return tool_fail("out of memory");
    options.out = s->out;
    if (lemf_store_open(&s->store, &options) != 0)
        return tool_fail("%s: %s", s->out, s->store.files.error);
    s->lock = lemf_store_lock(&s->store);
    if (s->lock < 0)
        return tool_fail("%s: %s", s->out, s->store.files.error);
    return TOOL_DONE;
}

/* All addresses, one after the other. */
static void tell_addresses(const struct lemf_service *s)
{
    char text[1024];
    size_t len = 0;

    text[0] = '\0';
    for (size_t i = 0; i < s->settings->listen_count; i++) {
        const char *host = s->settings->listen[i].host;
        const int v6 = strchr(host, ':') != NULL;
        const int n = snprintf(text + len, sizeof(text) - len, "%s%s%s%s:%u",
                               i > 0 ? ", " : "", v6 ? "[" : "", host,
                               v6 ? "]" : "", cloudli_lemf_port_at(s->lemf, i));

        if (n < 0 || (size_t)n >= sizeof(text) - len)
            break;
        len += (size_t)n;
    }
    (void)tool_fail("ready, listening on %s", text);
}

static int tell_ready(struct lemf_service *s)
{
    const char *path = s->settings->port_file;

    if (path != NULL && lemf_report_port(path, cloudli_lemf_port(s->lemf)) != 0)
        return tool_fail("the port file %s cannot be written: %s", path,
                         strerror(errno));
    tell_addresses(s);
    lemf_report_state("READY=1");
    return -1;
}

static int begin(struct lemf_service *s)
{
    cloudli_lemf_options options;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int status = open_store(s);

    if (status != TOOL_DONE)
        return status;
    fill_options(s, s->settings, &options);
    if (cloudli_lemf_open(&s->lemf, &options, &err) != CLOUDLI_OK)
        return tool_fail("%s", err.message);
    status = resume(s);
    if (status != TOOL_DONE)
        return status;
    if (lemf_gzip_start(s->gzip) != 0)
        return tool_fail("no thread can be started: %s", strerror(errno));
    if (lemf_exec_change(s->exec, s->settings->exec) != 0)
        return TOOL_FAILED;
    s->busy_until = monotonic_seconds();
    return tell_ready(s);
}

/* A receiver that takes no connection shows whether files can be used. */
static int check_only(struct lemf_service *s)
{
    cloudli_lemf_options options;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const char *program = s->settings->exec;

    fill_options(s, s->settings, &options);
    options.host = "127.0.0.1";
    options.port = 0;
    options.more_count = 0;
    if (cloudli_lemf_open(&s->lemf, &options, &err) != CLOUDLI_OK)
        return tool_fail("%s: %s", s->settings->config, err.message);
    if (program != NULL && access(program, X_OK) != 0)
        return tool_fail("%s: exec: %s: %s", s->settings->config, program,
                         strerror(errno));
    (void)printf("%s can be used, %zu providers\n", s->settings->config,
                 s->settings->provider_count);
    return TOOL_DONE;
}

int lemf_service_begin(struct lemf_service **out, int argc, char **argv)
{
    struct lemf_service *s = calloc(1, sizeof(*s));
    int status;

    *out = s;
    if (s != NULL)
        s->settings = calloc(1, sizeof(*s->settings));
    if (s == NULL || s->settings == NULL)
        return tool_fail("out of memory");
    s->lock = -1;
    s->argc = argc;
    s->argv = argv;
    status = lemf_settings_read(s->settings, argc, argv);
    if (status >= 0)
        return status;
    if (s->settings->check_config)
        return check_only(s);
    s->idle_seconds = s->settings->idle_seconds;
    s->json = s->settings->json;
    return begin(s);
}

/* --- Other settings. --- */

static void drop_settings(struct lemf_settings *settings)
{
    if (settings != NULL)
        lemf_settings_dispose(settings);
    free(settings);
}

/* 0, or -1 with what is wrong told. */
static int use_settings(struct lemf_service *s, struct lemf_settings *now)
{
    const char *fixed = lemf_settings_fixed(s->settings, now);
    cloudli_lemf_options options;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    if (fixed != NULL) {
        (void)tool_fail("%s cannot change while it runs", fixed);
        return -1;
    }
    fill_options(s, now, &options);
    if (now->exec != NULL && access(now->exec, X_OK) != 0) {
        (void)tool_fail("%s: %s", now->exec, strerror(errno));
        return -1;
    }
    if (cloudli_lemf_reload(s->lemf, &options, &err) != CLOUDLI_OK) {
        (void)tool_fail("%s", err.message);
        return -1;
    }
    if (lemf_exec_change(s->exec, now->exec) != 0)
        (void)tool_fail("the program stays the one it was");
    s->store.opt.rotate_bytes = now->rotate_bytes;
    s->store.opt.rotate_seconds = now->rotate_seconds;
    return 0;
}

static void tell_reloading(void)
{
    struct timespec now;
    char text[64];

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    (void)snprintf(text, sizeof(text), "RELOADING=1\nMONOTONIC_USEC=%lld",
                   (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000);
    lemf_report_state(text);
}

void lemf_service_reload(struct lemf_service *service)
{
    struct lemf_service *s = service;
    struct lemf_settings *now = calloc(1, sizeof(*now));

    tell_reloading();
    if (now != NULL && lemf_settings_read(now, s->argc, s->argv) < 0 &&
        use_settings(s, now) == 0) {
        struct lemf_settings *before = s->settings;

        s->settings = now;
        now = before;
        (void)tool_fail("the settings were read again");
    } else {
        (void)tool_fail("the settings stay as they were");
    }
    drop_settings(now);
    s->fatal |= lemf_store_reopen(&s->store) != 0;
    lemf_report_state("READY=1");
}

/* --- The end. --- */

int lemf_service_end(struct lemf_service *service)
{
    struct lemf_service *s = service;
    cloudli_lemf_statistics stats = CLOUDLI_LEMF_STATISTICS_INIT;
    int status = TOOL_DONE;

    lemf_report_state("STOPPING=1");
    if (lemf_store_finish(&s->store) != 0)
        status = tool_fail("what was received could not be finished: %s",
                           s->store.files.error);
    else if (save_state(s, 0) != 0)
        status = fail_for_good(s);
    else
        lemf_exec_release(s->exec);
    if (cloudli_lemf_stats(s->lemf, &stats) != CLOUDLI_OK ||
        lemf_summary_print(&s->store, &stats, &s->tallies, s->json) != 0)
        status = tool_fail("what was received cannot be told");
    return status;
}

void lemf_service_free(struct lemf_service *service)
{
    struct lemf_service *s = service;

    if (s == NULL)
        return;
    lemf_exec_free(s->exec);
    lemf_gzip_free(s->gzip);
    cloudli_lemf_close(s->lemf);
    lemf_store_close(&s->store);
    if (s->lock >= 0)
        (void)close(s->lock);
    drop_settings(s->settings);
    free(s->out);
    free(s);
}
