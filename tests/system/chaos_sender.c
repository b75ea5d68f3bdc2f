/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The service of the chaos test: it embeds the library by its public headers
 * and reports the load of chaos_load.h from several threads, until SIGTERM.
 * Then it waits for its records to leave; exit status 0 says that they did.
 * SIGUSR1 sets its clock an hour ahead, SIGUSR2 an hour back.
 *
 *   chaos_sender STATE CERTIFICATES JOURNAL PORT SEED GENERATION THREADS RATE
 *
 * RATE is in records a second of each thread, sixteen times that of the first;
 * 0: as fast as the receiver takes them; "drain": none, only what waits leaves.
 *
 * Each thread has a warrant and a destination of its own, so that the counters
 * of that destination say what became of each of its events.
 */
#include "chaos_load.h"

#include <cloudli/cloudli.h>

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define BURST 16 /* records between two pauses */
#define RING (UINT64_C(1) << 20)
#define BACKLOG_MAX (RING / 4) /* at full speed: bytes that may wait */
#define BUSY 16                /* the first thread does so much more */
#define DRAIN_SECONDS 120
#define QUIET_MS 1500 /* nothing waits for so long: nothing is left behind */

struct service {
    cloudli_clif *clif;
    const char *state;
    const char *certificates;
    const char *journal;
    uint64_t seed;
    uint32_t generation;
    uint32_t port;
    uint32_t threads;
    uint32_t rate;
    int drain;
    atomic_int stop;
};

struct reporter {
    struct service *service;
    struct chaos_load load;
    cloudli_call *call; /* NULL: none is going on */
    uint8_t *notes;
    size_t destination; /* index of it in the statistics */
    uint64_t made;
    pthread_t thread;
};

static _Atomic(cloudli_time) clock_offset;

static void need(int ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "chaos_sender: %s\n", what);
    exit(EXIT_FAILURE);
}

static cloudli_time read_clock(void *user_data)
{
    (void)user_data;
    return cloudli_time_now() + atomic_load(&clock_offset);
}

static int give_key(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    (void)user_data;
    (void)name;
    memset(key, 0x5a, CLOUDLI_SPOOL_KEY_LEN);
    return 0;
}

static void on_log(void *user_data, int32_t level, int32_t code,
                   const char *msg, size_t len)
{
    (void)user_data;
    fprintf(stderr, "%lld %d %d %.*s\n",
            (long long)(cloudli_time_now() / CLOUDLI_MILLISECOND), level, code,
            (int)len, msg);
}

static void pause_for(cloudli_time time)
{
    const struct timespec ts = {(time_t)(time / CLOUDLI_SECOND),
                                (long)(time % CLOUDLI_SECOND)};

    (void)nanosleep(&ts, NULL);
}

/* --- Setting up. --- */

static void add_warrant(cloudli_register *reg, const struct service *s,
                        uint32_t thread)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    char name[32], liid[32], target[64];
    const char *targets[] = {target};

    (void)snprintf(name, sizeof(name), "lea-%u", thread);
    (void)snprintf(target, sizeof(target), "sip:t%u@mccloud.example", thread);
    chaos_liid(liid, thread);
    dest.name = name;
    dest.host = "127.0.0.1";
    dest.port = s->port;
    dest.peer_name = "lemf.police.example";
    dest.spool = CLOUDLI_SPOOL_DISK;
    /* In all less than the disk: a backlog alone must not fill it. */
    dest.spool_bytes = UINT64_C(4) << 20;
    need(cloudli_register_set_destination(reg, &dest, "chaos", &err) == 0,
         err.message);
    warrant.authority = "police";
    warrant.liid = liid;
    warrant.country = "NL";
    warrant.targets = targets;
    warrant.target_count = 1;
    warrant.start = cloudli_time_now() - 86400 * CLOUDLI_SECOND;
    warrant.end = cloudli_time_now() + 86400 * CLOUDLI_SECOND;
    warrant.destination = name;
    warrant.deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    warrant.services = CLOUDLI_SERVICE_CALL;
    need(cloudli_warrant_add(reg, &warrant, "chaos", NULL, &err) == 0,
         err.message);
}

/* The first run of the service finds an empty register. */
static void fill_register(const struct service *s)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_register *reg;

    if (s->generation > 0)
        return;
    need(cloudli_register_open(&reg, s->state, &err) == 0, err.message);
    for (uint32_t t = 0; t < s->threads; t++)
        add_warrant(reg, s, t);
    cloudli_register_close(reg);
}

static void open_clif(struct service *s)
{
    cloudli_clif_options options = CLOUDLI_CLIF_OPTIONS_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    char files[3][1024];

    (void)snprintf(files[0], sizeof(files[0]), "%s/provider.pem",
                   s->certificates);
    (void)snprintf(files[1], sizeof(files[1]), "%s/provider.key",
                   s->certificates);
    (void)snprintf(files[2], sizeof(files[2]), "%s/ca.pem", s->certificates);
    options.operator_id = "McCloud";
    options.country = "NL";
    options.state_dir = s->state;
    options.certificate_file = files[0];
    options.key_file = files[1];
    options.ca_file = files[2];
    options.log = on_log;
    options.clock = read_clock;
    options.spool_key = give_key;
    /* At full speed the default: much is made between two turns of the writer.
     */
    options.spool_memory_bytes = s->rate > 0 || s->drain ? RING : 0;
    options.keepalive_interval = CLOUDLI_SECOND;
    /* Soon enough for half-open links; a full load may take longer. */
    options.keepalive_timeout = (s->rate > 0 ? 3 : 20) * CLOUDLI_SECOND;
    options.reconnect_min = CLOUDLI_SECOND / 10;
    options.reconnect_max = CLOUDLI_SECOND / 2;
    need(cloudli_clif_open(&s->clif, &options, &err) == 0, err.message);
}

static uint8_t *open_journal(const struct service *s, uint32_t thread)
{
    char path[1024];
    void *notes;
    int fd;

    chaos_journal_path(path, sizeof(path), s->journal, s->generation, thread);
    fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    need(fd >= 0 && ftruncate(fd, (off_t)CHAOS_EVENTS_MAX) == 0, path);
    notes =
        mmap(NULL, CHAOS_EVENTS_MAX, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    need(notes != MAP_FAILED, "the journal cannot be mapped");
    (void)close(fd);
    return notes;
}

static size_t find_destination(const struct service *s, uint32_t thread)
{
    cloudli_destination_statistics stats = CLOUDLI_DESTINATION_STATISTICS_INIT;
    char name[32];
    size_t i = 0;

    (void)snprintf(name, sizeof(name), "lea-%u", thread);
    for (;; i++) {
        need(cloudli_clif_destination_stats(s->clif, i, &stats) == 0, name);
        if (strcmp(stats.name, name) == 0)
            return i;
    }
}

/* --- The load. --- */

static cloudli_destination_statistics look(const struct reporter *r)
{
    cloudli_destination_statistics stats = CLOUDLI_DESTINATION_STATISTICS_INIT;

    need(cloudli_clif_destination_stats(r->service->clif, r->destination,
                                        &stats) == 0,
         "the counters of a destination cannot be read");
    return stats;
}

static void begin_call(struct reporter *r)
{
    char who[64];
    const char *caller_is[] = {who};
    static const char *const callee_is[] = {"sip:peer@mccloud.example"};
    cloudli_party caller = CLOUDLI_PARTY_INIT, callee = CLOUDLI_PARTY_INIT;
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;

    (void)snprintf(who, sizeof(who), "sip:t%u@mccloud.example", r->load.thread);
    caller.identities = caller_is;
    caller.identity_count = 1;
    callee.identities = callee_is;
    callee.identity_count = 1;
    info.caller = &caller;
    info.callee = &callee;
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    need(cloudli_call_begin(&r->call, r->service->clif, &info, NULL) == 0,
         "a call cannot be begun");
}

static void end_call(struct reporter *r)
{
    if (r->call == NULL)
        return;
    need(cloudli_call_end(r->call) == 0, "a call cannot be ended");
    cloudli_call_free(r->call);
    r->call = NULL;
}

static void report(struct reporter *r, const struct chaos_event *e)
{
    static const uint8_t from[] = {192, 0, 2, 11}, to[] = {192, 0, 2, 1};
    uint8_t content[CHAOS_CONTENT_MAX];
    const size_t len = chaos_content(&r->load, e, content);
    cloudli_signal signal = CLOUDLI_SIGNAL_INIT;
    cloudli_media media = CLOUDLI_MEDIA_INIT;
    int rv;

    if (e->kind == CHAOS_SIP) {
        signal.party = CLOUDLI_CALLER;
        signal.source.length = signal.destination.length = 4;
        memcpy(signal.source.octets, from, 4);
        memcpy(signal.destination.octets, to, 4);
        signal.message = (cloudli_bytes){content, len};
        rv = cloudli_call_signalling(r->call, &signal);
    } else {
        media.frame =
            e->kind == CHAOS_IP ? CLOUDLI_FRAME_IP : CLOUDLI_FRAME_RTP;
        media.stream_id = cloudli_bytes_of("audio");
        rv = cloudli_call_media(r->call, &media, CLOUDLI_FROM_PARTY, content,
                                len);
    }
    need(rv == CLOUDLI_OK, cloudli_strerror(rv));
}

/* Reports one event and notes what became of it. The loss of one that was
 * accepted before, by a disk that rots, would be taken for this one's here, and
 * missed by the judge. */
static void step(struct reporter *r)
{
    const struct chaos_event e = chaos_next(&r->load);
    cloudli_destination_statistics before, after;
    uint64_t accepted;
    uint8_t *note = &r->notes[r->made];

    if (e.at == 0)
        begin_call(r);
    before = look(r);
    __atomic_store_n(note, CHAOS_BEGUN, __ATOMIC_SEQ_CST);
    report(r, &e);
    after = look(r);
    accepted = e.kind == CHAOS_SIP ? after.iri_accepted - before.iri_accepted
                                   : after.cc_accepted - before.cc_accepted;
    __atomic_store_n(note,
                     after.records_lost != before.records_lost ? CHAOS_REFUSED
                     : accepted > 0                            ? CHAOS_ACCEPTED
                                                               : CHAOS_UNBEGUN,
                     __ATOMIC_SEQ_CST);
    if (++r->made == CHAOS_EVENTS_MAX)
        atomic_store(&r->service->stop, 1);
    if (e.at + 1 == e.length)
        end_call(r);
}

/* Holds a thread to its pace, or to what the receiver takes. */
static void pace(const struct reporter *r)
{
    const uint64_t rate =
        (uint64_t)r->service->rate * (r->load.thread == 0 ? BUSY : 1);

    if (rate > 0)
        pause_for((cloudli_time)(BURST * (uint64_t)CLOUDLI_SECOND / rate));
    while (rate == 0 && !atomic_load(&r->service->stop) &&
           look(r).bytes_waiting > BACKLOG_MAX)
        pause_for(CLOUDLI_MILLISECOND);
}

static void *run(void *arg)
{
    struct reporter *r = arg;

    while (!atomic_load(&r->service->stop)) {
        step(r);
        if (r->made % BURST == 0)
            pace(r);
    }
    end_call(r);
    return NULL;
}

static void start(struct reporter *r, struct service *s, uint32_t thread)
{
    r->service = s;
    r->load.seed = s->seed;
    r->load.generation = s->generation;
    r->load.thread = thread;
    r->destination = find_destination(s, thread);
    r->notes = open_journal(s, thread);
    need(pthread_create(&r->thread, NULL, run, r) == 0, "no thread");
}

/* --- The end. --- */

static cloudli_clif_statistics count(const struct service *s)
{
    cloudli_clif_statistics stats = CLOUDLI_CLIF_STATISTICS_INIT;

    need(cloudli_clif_stats(s->clif, &stats) == 0, "no counters");
    return stats;
}

/* 1 if the receiver has all that there is: until it has agreed to acknowledge,
 * what its TCP has does not count as waiting. */
static int all_left(const struct service *s)
{
    const cloudli_clif_statistics stats = count(s);

    return stats.records_waiting == 0 &&
           stats.records_acknowledged == stats.records_sent;
}

/* What earlier runs left is taken over little by little: where that is all
 * there is to do, nothing may wait for a while. 1 if all left. */
static int drain(const struct service *s)
{
    const int enough = s->drain ? QUIET_MS : 10;
    int quiet = 0;

    for (int ms = 0; ms < DRAIN_SECONDS * 1000 && quiet < enough; ms += 10) {
        quiet = all_left(s) ? quiet + 10 : 0;
        pause_for(10 * CLOUDLI_MILLISECOND);
    }
    return quiet >= enough;
}

static void read_arguments(struct service *s, char **argv)
{
    s->state = argv[1];
    s->certificates = argv[2];
    s->journal = argv[3];
    s->port = (uint32_t)strtoul(argv[4], NULL, 10);
    s->seed = strtoull(argv[5], NULL, 10);
    s->generation = (uint32_t)strtoul(argv[6], NULL, 10);
    s->threads = (uint32_t)strtoul(argv[7], NULL, 10);
    s->drain = strcmp(argv[8], "drain") == 0;
    s->rate = (uint32_t)strtoul(argv[8], NULL, 10);
    need(s->threads > 0 && s->threads <= CHAOS_THREADS_MAX &&
             s->generation < CHAOS_GENERATIONS_MAX,
         "a number is out of its bounds");
}

/* Jumps of the clock, until it is told to end. */
static void wait_for_end(const sigset_t *signals)
{
    int number = 0;

    while (sigwait(signals, &number) == 0 && number != SIGTERM)
        atomic_fetch_add(&clock_offset, number == SIGUSR1
                                            ? 3600 * CLOUDLI_SECOND
                                            : -3600 * CLOUDLI_SECOND);
}

int main(int argc, char **argv)
{
    static struct reporter reporters[CHAOS_THREADS_MAX];
    static struct service service;
    cloudli_clif_statistics stats;
    sigset_t signals;
    int left;

    need(argc == 9, "eight arguments are needed");
    read_arguments(&service, argv);
    (void)sigemptyset(&signals);
    (void)sigaddset(&signals, SIGTERM);
    (void)sigaddset(&signals, SIGUSR1);
    (void)sigaddset(&signals, SIGUSR2);
    (void)sigprocmask(SIG_BLOCK, &signals, NULL);
    fill_register(&service);
    open_clif(&service);
    for (uint32_t t = 0; !service.drain && t < service.threads; t++)
        start(&reporters[t], &service, t);
    printf("ready\n");
    (void)fflush(stdout);
    if (!service.drain)
        wait_for_end(&signals);
    atomic_store(&service.stop, 1);
    for (uint32_t t = 0; !service.drain && t < service.threads; t++)
        (void)pthread_join(reporters[t].thread, NULL);
    left = drain(&service);
    stats = count(&service);
    cloudli_clif_close(service.clif);
    printf("accepted %llu lost %llu waiting %llu reconnects %llu\n",
           (unsigned long long)(stats.iri_accepted + stats.cc_accepted),
           (unsigned long long)stats.records_lost,
           (unsigned long long)stats.records_waiting,
           (unsigned long long)stats.reconnects);
    return left ? EXIT_SUCCESS : EXIT_FAILURE;
}
