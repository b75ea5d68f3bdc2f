/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a service pays for reporting: calls on communications without a target
 * and with one, up to the queue. The queue is emptied between the measured
 * calls; what the dispatcher's thread does is no part of this.
 */
#include "bench.h"
#include "warrant/profile_set.h"

#include "clif/front.h"

#include <cloudli/cloudli.h>
#include <malloc.h>
#include <string.h>

#define QUEUE (UINT64_C(1) << 24)

static const char *const jean[1] = {"sip:jean@mccloud.example"};
static const char *const greg[1] = {"sip:greg@mccloud.example"};

static uint8_t packet[1200];
static uint8_t copy[65536];

static void fail(const char *what)
{
    fprintf(stderr, "bench_comm: %s\n", what);
    exit(1);
}

static int take_cins(void *user_data, const char *authority, uint32_t count,
                     uint32_t *first)
{
    uint32_t *next = user_data;

    (void)authority;
    *first = *next;
    *next += count;
    return CLOUDLI_OK;
}

/* A CLIF as far as this stage sees it: no register, no links. */
static cloudli_clif *open_hub(void)
{
    static const char *const home[1] = {"NL"};
    static uint32_t next_cin = 1;
    cloudli_clif *clif = calloc(1, sizeof(*clif));

    if (clif == NULL || cloudli__hub_init(&clif->hub) != CLOUDLI_OK ||
        cloudli__hub_set_presence(&clif->hub, home, 1) != CLOUDLI_OK)
        fail("no memory");
    (void)strcpy(clif->hub.operator_id, "McCloud");
    (void)strcpy(clif->hub.hi2_operator_id, "McClo");
    (void)strcpy(clif->hub.network_element, "tp-eu-1");
    (void)strcpy(clif->hub.handled_in, home[0]);
    clif->hub.number_source.take = take_cins;
    clif->hub.number_source.user_data = &next_cin;
    return clif;
}

static void add_order(cloudli_clif *clif, struct cloudli__spool *spool,
                      const char *profile)
{
    static struct cloudli__profile_set profiles; /* as long as its orders */
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;
    const struct cloudli__profile *found;
    struct cloudli__order *order;

    warrant.liid = "LIID-0001";
    warrant.country = "NL";
    warrant.targets = jean;
    warrant.target_count = 1;
    warrant.end = INT64_MAX;
    warrant.deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    warrant.services = CLOUDLI_SERVICE_CONFERENCE | CLOUDLI_SERVICE_ACCESS |
                       CLOUDLI_SERVICE_SHARE;
    if (cloudli__profile_set_find(&profiles, profile, &found, NULL) !=
            CLOUDLI_OK ||
        cloudli__order_new(&order, &warrant, &clif->hub, found, spool, spool) !=
            CLOUDLI_OK ||
        cloudli__hub_add_order(&clif->hub, order) != CLOUDLI_OK)
        fail("no order");
}

static cloudli_party party_of(const char *const *who)
{
    cloudli_party party = CLOUDLI_PARTY_INIT;

    party.identities = who;
    party.identity_count = 1;
    return party;
}

static cloudli_conference *begin(cloudli_clif *clif, const char *const *who,
                                 uint32_t signalling)
{
    const cloudli_party initiator = party_of(who);
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_conference *conf;

    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &initiator;
    info.signalling = signalling;
    if (cloudli_conference_begin(&conf, clif, &info, NULL) != CLOUDLI_OK)
        fail("no conference");
    return conf;
}

static uint32_t join(cloudli_conference *conf, const char *const *who)
{
    const cloudli_party party = party_of(who);
    uint32_t number;

    if (cloudli_conference_join(conf, &party, &number) != CLOUDLI_OK)
        fail("no join");
    return number;
}

/* --- What is measured --- */

struct job {
    cloudli_clif *clif;
    cloudli_conference *conf;
    struct cloudli__spool *spool; /* NULL: nothing comes */
    cloudli_media media;
    size_t len;
};

__attribute__((noinline)) static int empty_call(cloudli_conference *conf,
                                                const cloudli_media *media,
                                                uint32_t direction,
                                                const void *data, size_t len)
{
    BENCH_KEEP(conf);
    BENCH_KEEP(media);
    BENCH_KEEP(direction);
    BENCH_KEEP(data);
    BENCH_KEEP(len);
    return CLOUDLI_OK;
}

static void run_empty(void *arg, size_t count)
{
    struct job *job = arg;

    for (size_t i = 0; i < count; i++) {
        const int rv = empty_call(job->conf, &job->media, 0, packet, job->len);

        BENCH_KEEP(rv);
    }
}

static void run_copy(void *arg, size_t count)
{
    struct job *job = arg;

    for (size_t i = 0; i < count; i++) {
        memcpy(copy + i % 32 * 1200, packet, job->len);
        BENCH_KEEP(copy);
    }
}

static void empty_queue(struct cloudli__spool *spool)
{
    uint64_t position = 0;
    cloudli_bytes pdu;

    while (cloudli__spool_read(spool, &position, &pdu))
        continue;
    cloudli__spool_release(spool, position);
}

static void run_media(void *arg, size_t count)
{
    struct job *job = arg;

    for (size_t i = 0; i < count; i++) {
        const int rv = cloudli_conference_media(job->conf, &job->media, 0,
                                                packet, job->len);

        BENCH_KEEP(rv);
    }
}

/* The time of the caller alone: the queue is emptied with the clock halted. */
static struct bench_time measure_queueing(struct job *job)
{
    const size_t batch = 4000, batches = 50;
    double ns[BENCH_RUNS];
    struct bench_time out;

    for (int r = 0; r < BENCH_RUNS; r++) {
        double spent = 0;

        for (size_t b = 0; b < batches; b++) {
            const double start = bench_now_ns();

            run_media(job, batch);
            spent += bench_now_ns() - start;
            empty_queue(job->spool);
        }
        ns[r] = spent / (double)(batch * batches);
    }
    qsort(ns, BENCH_RUNS, sizeof(ns[0]), bench_compare);
    out.median = ns[BENCH_RUNS / 2];
    out.min = ns[0];
    out.max = ns[BENCH_RUNS - 1];
    return out;
}

static void run_clock(void *arg, size_t count)
{
    (void)arg;
    for (size_t i = 0; i < count; i++) {
        const cloudli_time now = cloudli_time_now();

        BENCH_KEEP(now);
    }
}

static void run_begin_end(void *arg, size_t count)
{
    struct job *job = arg;

    for (size_t i = 0; i < count; i++) {
        cloudli_conference *conf =
            begin(job->clif, greg, CLOUDLI_SIGNALLING_NONE);

        if (cloudli_conference_end(conf, NULL) != CLOUDLI_OK)
            fail("no end");
        cloudli_conference_free(conf);
    }
}

static void run_join_leave(void *arg, size_t count)
{
    struct job *job = arg;
    cloudli_conference *conf = begin(job->clif, greg, CLOUDLI_SIGNALLING_NONE);

    for (size_t i = 0; i < count; i++) {
        if (i % CLOUDLI_CONFERENCE_PARTIES_MAX ==
            CLOUDLI_CONFERENCE_PARTIES_MAX - 1) {
            cloudli_conference_free(conf);
            conf = begin(job->clif, greg, CLOUDLI_SIGNALLING_NONE);
        }
        if (cloudli_conference_leave(conf, join(conf, greg)) != CLOUDLI_OK)
            fail("no leave");
    }
    cloudli_conference_free(conf);
}

static void run_everything(void *arg, size_t count)
{
    struct job *job = arg;

    for (size_t i = 0; i < count; i++) {
        cloudli_conference *conf =
            begin(job->clif, greg, CLOUDLI_SIGNALLING_NONE);
        const uint32_t number = join(conf, greg);

        if (cloudli_conference_leave(conf, number) != CLOUDLI_OK ||
            cloudli_conference_end(conf, NULL) != CLOUDLI_OK)
            fail("no end");
        cloudli_conference_free(conf);
    }
}

/* --- Internet access, and content in pieces --- */

struct stream_job {
    cloudli_access *access;
    cloudli_share *share;
    cloudli_content *content;
    struct cloudli__spool *spool;
};

static void open_streams(struct stream_job *job, cloudli_clif *clif,
                         const char *const *who)
{
    const cloudli_party party = party_of(who);
    cloudli_access_info access = CLOUDLI_ACCESS_INFO_INIT;
    cloudli_session_info session = CLOUDLI_SESSION_INFO_INIT;
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_event event = CLOUDLI_EVENT_INIT;

    access.subscriber = &party;
    access.username = "user";
    session.user = &party;
    event.what = CLOUDLI_SHARE_UPLOAD;
    part.content_type = "application/octet-stream";
    if (cloudli_access_begin(&job->access, clif, &access, NULL) != CLOUDLI_OK ||
        cloudli_access_event(job->access, CLOUDLI_ACCESS_ACCEPT, NULL, NULL) !=
            CLOUDLI_OK ||
        cloudli_share_begin(&job->share, clif, &session, NULL) != CLOUDLI_OK ||
        cloudli_share_event(job->share, &event, &job->content, NULL) !=
            CLOUDLI_OK ||
        cloudli_content_begin_part(job->content, &part) != CLOUDLI_OK)
        fail("no streams");
}

static void close_streams(struct stream_job *job)
{
    cloudli_content_free(job->content);
    cloudli_share_free(job->share);
    cloudli_access_free(job->access);
}

static void run_packets(void *arg, size_t count)
{
    struct stream_job *job = arg;

    for (size_t i = 0; i < count; i++) {
        const int rv = cloudli_access_packet(job->access, 0, packet, 1200);

        BENCH_KEEP(rv);
        if (job->spool != NULL && i % 4000 == 3999)
            empty_queue(job->spool);
    }
}

static void run_pieces(void *arg, size_t count)
{
    struct stream_job *job = arg;

    for (size_t i = 0; i < count; i++) {
        const int rv = cloudli_content_write(job->content, packet, 1200);

        BENCH_KEEP(rv);
        if (job->spool != NULL && i % 4000 == 3999)
            empty_queue(job->spool);
    }
}

/* --- Tables --- */

static void stream_table(cloudli_clif *clif, struct cloudli__spool *spool)
{
    struct job empty = {.len = 1200};
    struct stream_job job = {0};
    const struct bench_time call = bench_measure(run_empty, &empty, 20000000);

    bench_title("Internet access and content in pieces of 1200 bytes");
    bench_row("an empty call of five arguments", call, "", 0);
    open_streams(&job, clif, greg);
    bench_row("packet, no target", bench_measure(run_packets, &job, 20000000),
              "empty call", call.median);
    bench_row("piece, no target", bench_measure(run_pieces, &job, 20000000),
              "empty call", call.median);
    close_streams(&job);
    add_order(clif, spool, "ts102232-5");
    job.spool = spool;
    open_streams(&job, clif, jean);
    bench_row("packet, one target, the queue emptied",
              bench_measure(run_packets, &job, 400000), "", 0);
    bench_row("piece, one target, the queue emptied",
              bench_measure(run_pieces, &job, 400000), "", 0);
    close_streams(&job);
    cloudli__hub_withdraw(&clif->hub, 0);
}

static void media_table(cloudli_clif *clif, struct cloudli__spool *spool,
                        size_t len)
{
    static const char *const ways[] = {"ts102232-5", "ts33108-conference"};
    struct job job = {.clif = clif, .media = CLOUDLI_MEDIA_INIT, .len = len};
    struct bench_time empty, copied, clock;
    char title[80];

    job.media.stream_id = cloudli_bytes_of("m=audio");
    job.conf = begin(clif, greg, CLOUDLI_SIGNALLING_SIP);
    (void)join(job.conf, greg);
    (void)snprintf(title, sizeof(title), "Media call, packets of %zu bytes",
                   len);
    bench_title(title);
    empty = bench_measure(run_empty, &job, 20000000);
    copied = bench_measure(run_copy, &job, 2000000);
    clock = bench_measure(run_clock, &job, 2000000);
    bench_row("an empty call of five arguments", empty, "", 0);
    bench_row("memcpy of the packet", copied, "", 0);
    bench_row("the wall clock", clock, "", 0);
    bench_row("no target in the conference",
              bench_measure(run_media, &job, 20000000), "empty call",
              empty.median);
    cloudli_conference_free(job.conf);
    for (size_t w = 0; w < 2; w++) {
        add_order(clif, spool, ways[w]);
        job.spool = spool;
        job.conf = begin(clif, jean, CLOUDLI_SIGNALLING_SIP);
        (void)join(job.conf, jean);
        empty_queue(spool);
        (void)snprintf(title, sizeof(title), "one target, %s, queued", ways[w]);
        bench_row(title, measure_queueing(&job), "memcpy", copied.median);
        cloudli_conference_free(job.conf);
        cloudli__hub_withdraw(&clif->hub, 0);
    }
}

static void life_table(cloudli_clif *clif)
{
    struct job job = {.clif = clif};

    bench_title("A conference without a target");
    bench_row("begin, end, free", bench_measure(run_begin_end, &job, 100000),
              "", 0);
    bench_row("join, leave", bench_measure(run_join_leave, &job, 100000), "",
              0);
    bench_row("begin, join, leave, end, free",
              bench_measure(run_everything, &job, 100000), "", 0);
}

/* Time and memory of so many at once. */
static void scale_table(cloudli_clif *clif)
{
    enum {
        COUNT = 100000
    };
    cloudli_conference **all = calloc(COUNT, sizeof(*all));
    const size_t before = mallinfo2().uordblks;
    double start;

    if (all == NULL)
        fail("no memory");
    printf("\nMany at once\n");
    for (size_t i = 0; i < COUNT; i++)
        all[i] = begin(clif, greg, CLOUDLI_SIGNALLING_NONE);
    printf("  %-44s %7zu bytes each\n", "100 000 idle conferences",
           (mallinfo2().uordblks - before) / COUNT);
    for (size_t i = 0; i < COUNT; i++)
        (void)join(all[i], greg);
    printf("  %-44s %7zu bytes each\n", "… with one party each",
           (mallinfo2().uordblks - before) / COUNT);
    start = bench_now_ns();
    add_order(clif, NULL, "ts102232-5");
    printf("  %-44s %7.1f ms\n", "an order that comes to all of them",
           (bench_now_ns() - start) / 1e6);
    start = bench_now_ns();
    cloudli__hub_withdraw(&clif->hub, 0);
    printf("  %-44s %7.1f ms\n", "its withdrawal",
           (bench_now_ns() - start) / 1e6);
    for (size_t i = 0; i < COUNT; i++)
        cloudli_conference_free(all[i]);
    free(all);
}

static void party_table(cloudli_clif *clif)
{
    printf("\nParties of one conference\n");
    for (size_t count = 1000; count <= CLOUDLI_CONFERENCE_PARTIES_MAX;
         count *= 10) {
        cloudli_conference *conf = begin(clif, greg, CLOUDLI_SIGNALLING_NONE);
        const double start = bench_now_ns();
        char title[64];

        for (size_t i = 0; i < count; i++)
            (void)join(conf, greg);
        (void)snprintf(title, sizeof(title), "%zu join", count);
        printf("  %-44s %7.1f ns each\n", title,
               (bench_now_ns() - start) / (double)count);
        cloudli_conference_free(conf);
    }
}

int main(void)
{
    cloudli_clif *clif = open_hub();
    struct cloudli__spool *spool;

    if (cloudli__spool_open(&spool, QUEUE, NULL) != CLOUDLI_OK)
        fail("no queue");
    memset(packet, 0xd5, sizeof(packet));
    media_table(clif, spool, 172);
    media_table(clif, spool, 1200);
    stream_table(clif, spool);
    life_table(clif);
    scale_table(clif);
    party_table(clif);
    cloudli__hub_dispose(&clif->hub);
    (void)cloudli__spool_close(spool);
    free(clif);
    return 0;
}
