/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * cloudli-replay: a capture of SIP and RTP, played as the provider's server
 * that was in it, with the library embedded.
 */
#include "arguments.h"
#include "capture.h"
#include "replay_summary.h"
#include "replay_key.h"
#include "state_folder.h"
#include "tool.h"

#include <cloudli/cloudli.h>

#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define DESTINATION "lemf"
#define END_MARGIN (60 * CLOUDLI_SECOND)

/* As fast as possible must not mean faster than the link: above this much
 * waiting, the capture waits too. Half of the CLIF's queue. */
#define BACKLOG_MAX (32u << 20)
#define BACKLOG_LOOK 256 /* packets between two looks */

#define PROGRESS_INTERVAL (CLOUDLI_SECOND / 5)

struct replay {
    struct arguments args;
    struct capture_survey survey;
    struct state_folder state;
    struct replay_key key;
    struct server *server;
    cloudli_clif *clif;
    server_clock clock;
    cloudli_error err;
    int damaged; /* the file, after what was played */
};

static volatile sig_atomic_t interrupted;

static void on_signal(int number)
{
    (void)number;
    interrupted = 1;
}

static cloudli_time read_clock(void *user_data)
{
    return atomic_load((server_clock *)user_data);
}

static void on_log(void *user_data, int32_t level, int32_t code,
                   const char *msg, size_t len)
{
    const struct replay *r = user_data;

    (void)code;
    if (level < CLOUDLI_LOG_INFO || r->args.verbose)
        (void)fprintf(stderr, "cloudli-replay: %.*s\n", (int)len, msg);
}

/* Time that passes, whatever the wall clock does. */
static cloudli_time ticks(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (cloudli_time)now.tv_sec * CLOUDLI_SECOND + now.tv_nsec;
}

static void sleep_for(cloudli_time time)
{
    struct timespec pause;

    pause.tv_sec = (time_t)(time / CLOUDLI_SECOND);
    pause.tv_nsec = (long)(time % CLOUDLI_SECOND);
    (void)nanosleep(&pause, NULL);
}

/* --- The register --- */

static int add_warrants(struct replay *r, cloudli_register *reg)
{
    const struct arguments *args = &r->args;
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;
    int rv = CLOUDLI_OK;

    warrant.authority = args->authority;
    warrant.country = args->country;
    warrant.destination = DESTINATION;
    warrant.profile = args->profile;
    warrant.deliver = args->deliver;
    warrant.media = args->media;
    warrant.services = CLOUDLI_SERVICE_CONFERENCE | CLOUDLI_SERVICE_CALL |
                       CLOUDLI_SERVICE_MESSAGE;
    warrant.start = args->has_start ? args->start : r->survey.first;
    warrant.end = args->has_end ? args->end : r->survey.last + END_MARGIN;
    warrant.target_count = args->liid_count == 1 ? args->identity_count : 1;
    for (size_t i = 0; rv == CLOUDLI_OK && i < args->liid_count; i++) {
        warrant.liid = args->liids[i];
        warrant.targets = &args->identities[i];
        rv =
            cloudli_warrant_add(reg, &warrant, "cloudli-replay", NULL, &r->err);
    }
    return rv;
}

static int fill_register(struct replay *r)
{
    cloudli_destination lemf = CLOUDLI_DESTINATION_INIT;
    cloudli_register *reg;
    int rv = cloudli_register_open(&reg, r->state.path, &r->err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (r->args.identity_count > 0) {
        lemf.name = DESTINATION;
        lemf.host = r->args.lemf_host;
        lemf.port = r->args.lemf_port;
        lemf.peer_name = r->args.lemf_name;
        lemf.profile = r->args.profile;
        lemf.spool = r->args.spool;
        rv = cloudli_register_set_destination(reg, &lemf, "cloudli-replay",
                                              &r->err);
        if (rv == CLOUDLI_OK)
            rv = add_warrants(r, reg);
    }
    cloudli_register_close(reg);
    return rv;
}

static int open_clif(struct replay *r)
{
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;

    options.operator_id = r->args.operator_id;
    options.network_element = r->args.element;
    options.country = r->args.country;
    options.interception_point = r->args.point;
    options.state_dir = r->state.path;
    options.certificate_file = r->args.certificate;
    options.key_file = r->args.key;
    options.ca_file = r->args.ca;
    if (r->args.spool_key != NULL) {
        options.spool_key = replay_key_give;
        options.spool_key_user_data = &r->key;
    }
    options.log = on_log;
    options.log_user_data = r;
    options.clock = read_clock;
    options.clock_user_data = &r->clock;
    atomic_store(&r->clock, r->survey.first);
    return cloudli_clif_open(&r->clif, &options, &r->err);
}

/* --- Playing --- */

static void show_progress(uint64_t packets, cloudli_time played, int last)
{
    (void)fprintf(stderr, "\r%" PRIu64 " packets, %.1f s of the capture%s",
                  packets, (double)played / CLOUDLI_SECOND, last ? "\n" : "");
}

/* Holds the capture back while much waits and some of it goes. */
static void wait_for_room(const struct replay *r)
{
    cloudli_clif_statistics stats = CLOUDLI_CLIF_STATISTICS_INIT;
    cloudli_time moved = ticks();
    uint64_t least = UINT64_MAX;

    while (!interrupted && cloudli_clif_stats(r->clif, &stats) == CLOUDLI_OK &&
           stats.bytes_waiting > BACKLOG_MAX) {
        if (stats.bytes_waiting < least) {
            least = stats.bytes_waiting;
            moved = ticks();
        } else if (ticks() - moved > r->args.wait) {
            return;
        }
        sleep_for(CLOUDLI_MILLISECOND);
    }
}

static void pace(const struct replay *r, cloudli_time began, cloudli_time time)
{
    while (!interrupted) {
        const cloudli_time ahead = time - r->survey.first - (ticks() - began);

        if (ahead <= 0)
            return;
        sleep_for(ahead < PROGRESS_INTERVAL ? ahead : PROGRESS_INTERVAL);
    }
}

static int play(struct replay *r)
{
    const int terminal = isatty(STDERR_FILENO);
    const cloudli_time began = ticks();
    cloudli_time shown = began, time = r->survey.first;
    struct capture *capture;
    struct packet packet;
    uint64_t packets = 0;
    int rv = capture_open(&capture, r->args.capture, &r->err);

    if (rv != CLOUDLI_OK)
        return rv;
    while (!interrupted &&
           (rv = capture_next(capture, &packet, &time, &r->err)) == 1) {
        if (r->args.realtime)
            pace(r, began, time);
        if (++packets % BACKLOG_LOOK == 0)
            wait_for_room(r);
        server_packet(r->server, &packet, time);
        if (terminal && ticks() - shown > PROGRESS_INTERVAL) {
            shown = ticks();
            show_progress(packets, time - r->survey.first, 0);
        }
    }
    if (terminal && shown != began)
        show_progress(packets, time - r->survey.first, 1);
    r->damaged = rv < 0;
    capture_close(capture);
    server_finish(r->server);
    return CLOUDLI_OK;
}

/* --- The end --- */

/* What was passed over that may have mattered. */
static int tell_gaps(const struct server_counts *n)
{
    if (n->sip_malformed > 0)
        (void)tool_fail("malformed SIP messages passed over: %" PRIu64 ".",
                        n->sip_malformed);
    if (n->sip_tcp > 0)
        (void)tool_fail("packets of SIP over TCP, not read: %" PRIu64 ".",
                        n->sip_tcp);
    if (n->fragments > 0)
        (void)tool_fail("IP fragments, not put together: %" PRIu64 ".",
                        n->fragments);
    if (n->broken > 0)
        (void)tool_fail("packets with impossible lengths, passed over: "
                        "%" PRIu64 ".",
                        n->broken);
    if (n->cut == 0)
        return TOOL_DONE;
    return tool_fail("packets that are not whole in the capture, passed over: "
                     "%" PRIu64 "; all others were played.",
                     n->cut);
}

static int tell_refused(const struct server *server)
{
    int status;
    const uint64_t refused = server_refused(server, &status);

    if (refused == 0)
        return TOOL_DONE;
    (void)tool_fail("events that the CLIF did not take: %" PRIu64 " (%s).",
                    refused, cloudli_strerror(status));
    /* Anybody may write a From that is no identity. */
    return status == CLOUDLI_ERR_IDENTITY ? TOOL_DONE : TOOL_FAILED;
}

static int tell_delivery(const struct replay *r,
                         const cloudli_clif_statistics *stats)
{
    int code = TOOL_DONE;

    if (stats->records_waiting > 0 && r->args.spool_key != NULL &&
        r->args.state != NULL)
        code = tool_fail("records that could not be delivered in time: "
                         "%" PRIu64 "; what is on a disk waits in the state "
                         "folder for the next run, the rest is lost.",
                         stats->records_waiting);
    else if (stats->records_waiting > 0)
        code = tool_fail("records that could not be delivered in time, lost "
                         "with the end of this run: %" PRIu64 ".",
                         stats->records_waiting);
    if (stats->records_lost > 0)
        code = tool_fail("records lost: %" PRIu64 ".", stats->records_lost);
    return code;
}

static int finish(struct replay *r)
{
    struct summary summary = {.clif = CLOUDLI_CLIF_STATISTICS_INIT};
    int code = TOOL_DONE;

    /* What still waits after that is in the counters. */
    (void)!cloudli_clif_flush(r->clif, r->args.wait);
    if (cloudli_clif_stats(r->clif, &summary.clif) != CLOUDLI_OK)
        code = tool_fail("the counters cannot be read.");
    summary.counts = server_counts(r->server);
    summary.communications = server_communications(r->server);
    summary.first = r->survey.first;
    summary.last = r->survey.last;
    if (!(r->args.json ? summary_print_json(&summary)
                       : summary_print(&summary)))
        code = tool_fail("the summary cannot be written.");

    code |= tell_gaps(summary.counts);
    code |= tell_refused(r->server);
    code |= tell_delivery(r, &summary.clif);
    if (r->damaged)
        code = tool_fail("%s; what was before is played.", r->err.message);
    if (interrupted)
        code = tool_fail("interrupted; the rest of the capture is not "
                         "played.");
    return code;
}

static int run(struct replay *r)
{
    struct server_options options = {0};
    int rv = capture_survey(r->args.capture, &r->survey, &r->err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (r->args.proxy.length == 0) {
        r->args.proxy = r->survey.proxy;
        if (r->survey.unclear)
            return tool_fail("which address is the proxy is not clear from "
                             "this capture; name it with --proxy.");
    }
    if (r->args.spool_key != NULL &&
        !replay_key_read(&r->key, r->args.spool_key, &r->err))
        return r->err.code;
    if (!state_folder_open(&r->state, r->args.state, &r->err))
        return CLOUDLI_ERR_STATE_DIR;
    rv = fill_register(r);
    if (rv == CLOUDLI_OK)
        rv = open_clif(r);
    if (rv != CLOUDLI_OK)
        return rv;
    options.clif = r->clif;
    options.clock = &r->clock;
    options.conference = r->args.conference;
    options.proxy = r->args.proxy;
    r->server = server_new(&options);
    if (r->server == NULL)
        return tool_fail("out of memory.");
    rv = play(r);
    return rv == CLOUDLI_OK ? finish(r) : rv;
}

int main(int argc, char **argv)
{
    static struct replay replay; /* its clock is read by another thread */
    const struct sigaction action = {.sa_handler = on_signal};
    static const cloudli_error no_error = CLOUDLI_ERROR_INIT;
    int code = arguments_read(&replay.args, argc, argv);

    if (code != ARGUMENTS_RUN)
        return code;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    replay.err = no_error;
    code = run(&replay);
    if (code < 0) /* a status; its sentence is in err */
        code = tool_fail("%s", replay.err.message);
    server_free(replay.server);
    cloudli_clif_close(replay.clif);
    state_folder_close(&replay.state);
    replay_key_wipe(&replay.key);
    return code;
}
