/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Both ends of a handover, joined by a pipe that delays, cuts in pieces and
 * breaks, over a LEMF that crashes: the library's own queue, stream, session
 * and receiver under a clock that only the test moves. Whatever happens, what
 * lies in the LEMF's store in the end, without what came twice, is what the
 * queue accepted: each record once, in order.
 *
 * CLOUDLI_MODEL_RUNS and CLOUDLI_MODEL_SEED in the environment choose how many
 * runs and which; a run depends on nothing else.
 */
#include "handover/stream.h"
#include "lemf/receiver.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

#include <stdio.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define RUNS 1000
#else
#define RUNS 10000
#endif

#define QUEUE (UINT64_C(1) << 20)
#define PIPE (size_t)(96 * 1024)
#define STREAMS 3 /* communications */
#define MS CLOUDLI_MILLISECOND

/* A LEMF that does not know of acknowledgement may answer keep-alives before
 * it has stored: so many records at most, which a window makes good. */
#define LAZY_RECORDS 4
#define LARGEST 3000
#define WINDOW(largest) (LAZY_RECORDS * ((largest) + UINT64_C(200)))

/* --- Chance. --- */

static uint64_t chance_state;

static uint64_t chance(void)
{
    uint64_t z = (chance_state += UINT64_C(0x9e3779b97f4a7c15));

    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static uint32_t below(uint32_t n)
{
    return (uint32_t)((chance() >> 32) * n >> 32);
}

static int once_in(uint32_t n)
{
    return below(n) == 0;
}

/* --- One direction of a connection. --- */

struct pipe {
    uint8_t bytes[PIPE + CLOUDLI__STREAM_RECORD];
    size_t start; /* not read yet */
    size_t here;  /* has reached the reader's host */
    size_t end;   /* is on its way */
    uint64_t written, arrived;
};

static void pipe_reset(struct pipe *p)
{
    p->start = p->here = p->end = 0;
    p->written = p->arrived = 0;
}

static int pipe_write(struct pipe *p, const uint8_t *bytes, size_t len)
{
    if (p->end - p->start + len > PIPE)
        return 0;
    if (p->end + len > sizeof(p->bytes)) {
        memmove(p->bytes, p->bytes + p->start, p->end - p->start);
        p->here -= p->start;
        p->end -= p->start;
        p->start = 0;
    }
    memcpy(p->bytes + p->end, bytes, len);
    p->end += len;
    p->written += len;
    return 1;
}

/* Some of what is on its way arrives; or all. */
static void pipe_move(struct pipe *p, int all)
{
    const size_t on_its_way = p->end - p->here;
    size_t len = on_its_way;

    if (!all && len > 0 && !once_in(3))
        len = below((uint32_t)len + 1);
    p->here += len;
    p->arrived += len;
}

/* A piece that can be read. */
static size_t pipe_piece(const struct pipe *p)
{
    const size_t there = p->here - p->start;
    size_t most = CLOUDLI__RECEIVER_CHUNK_MAX;

    if (once_in(4))
        most = 1 + below(64);
    return there < most ? there : most;
}

/* --- The world of one run. --- */

static struct {
    uint64_t seed, run;
    cloudli_time now;
    int connected, calm; /* calm: nothing breaks any more */
    cloudli_time reconnect;

    /* The mediation side. */
    struct cloudli__spool *spool;
    struct cloudli__session_config config;
    struct cloudli__session session;
    struct cloudli__stream stream;
    uint64_t window;
    uint32_t total, accepted, largest, pace;

    /* The LEMF. */
    struct cloudli__sequences *sequences;
    struct cloudli__receiver *receiver;
    uint32_t acknowledge;
    int lazy;
    uint32_t stored;      /* records 0 .. stored-1 are in the store … */
    uint32_t durable;     /* … and these of them are safe */
    uint32_t incarnation; /* record that its memory begins at */

    struct pipe to_lemf, from_lemf;
} w;

/* Over all runs. */
static struct {
    uint64_t records, duplicates, breaks, crashes, timeouts, refusals, agreed,
        not_agreed;
} sum;

#define RUN_FAILS(condition, ...)                                              \
    do {                                                                       \
        if (condition) {                                                       \
            (void)fprintf(stderr,                                              \
                          "seed %llu, run %llu: ", (unsigned long long)w.seed, \
                          (unsigned long long)w.run);                          \
            ck_abort_msg(__VA_ARGS__);                                         \
        }                                                                      \
    } while (0)

/* --- The LEMF's store. --- */

/* Record g is number g / STREAMS of communication g % STREAMS. */
static int take(void *user_data, const cloudli_pdu *pdu,
                const struct cloudli__sequence_verdict *verdict,
                const struct cloudli__unsealed *how)
{
    const uint32_t g = pdu->header.sequence_number * STREAMS + pdu->header.cin;
    const int twice = verdict->sequence == CLOUDLI_SEQUENCE_DUPLICATE;

    (void)user_data;
    (void)how;
    RUN_FAILS(pdu->kind != CLOUDLI_PDU_CC, "a PDU of another kind was taken");
    if (!w.calm && once_in(400)) {
        sum.refusals++;
        return 1;
    }
    RUN_FAILS(g > w.stored, "record %u came where %u was next", g, w.stored);
    RUN_FAILS(twice && g >= w.stored, "record %u is no duplicate", g);
    RUN_FAILS(!twice && g < w.stored && g >= w.incarnation,
              "record %u was not seen to be a duplicate", g);
    if (g < w.stored) {
        sum.duplicates++;
        return 0;
    }
    w.stored++;
    if (w.lazy && w.stored - w.durable >= LAZY_RECORDS)
        w.durable = w.stored;
    return 0;
}

static int sync_store(void *user_data)
{
    (void)user_data;
    if (w.lazy)
        return 0; /* says so, but does not */
    if (!w.calm && once_in(300)) {
        sum.refusals++;
        return 1;
    }
    w.durable = w.stored;
    return 0;
}

/* --- Connections. --- */

static int carrier_write(void *self, const uint8_t *bytes, size_t len,
                         cloudli_error *err)
{
    (void)self;
    (void)err;
    return !pipe_write(&w.to_lemf, bytes, len);
}

static uint64_t carrier_written(void *self)
{
    (void)self;
    return w.to_lemf.written;
}

static uint64_t carrier_arrived(void *self, uint64_t written)
{
    (void)self;
    (void)written;
    return w.to_lemf.arrived;
}

static void disconnect(void)
{
    if (!w.connected)
        return;
    if (cloudli__session_acknowledges(&w.session))
        sum.agreed++;
    else
        sum.not_agreed++;
    w.connected = 0;
    cloudli__stream_close(&w.stream);
    cloudli__session_dispose(&w.session);
    cloudli__receiver_free(w.receiver);
    w.receiver = NULL;
    w.reconnect = w.now + below(2000) * MS;
    sum.breaks++;
}

static void connect_again(void)
{
    const struct cloudli__carrier carrier = {NULL, carrier_write,
                                             carrier_written, carrier_arrived};
    const struct cloudli__receiver_options options = {
        .max_pdu = 65536,
        .provider = "provider.example",
        .sequences = w.sequences,
        .take = take,
        .sync = sync_store,
        .acknowledge = w.acknowledge};

    pipe_reset(&w.to_lemf);
    pipe_reset(&w.from_lemf);
    cloudli__session_init(&w.session, &w.config);
    ck_assert_int_eq(cloudli__stream_open(&w.stream, w.spool, &w.session,
                                          &carrier, w.window),
                     0);
    ck_assert_int_eq(cloudli__session_open(&w.session, w.now, TEST_TIME, NULL),
                     0);
    ck_assert_int_eq(cloudli__receiver_new(&w.receiver, &options), 0);
    w.connected = 1;
}

static void lemf_starts(void)
{
    cloudli__sequences_free(w.sequences);
    ck_assert_int_eq(cloudli__sequences_new(&w.sequences, 16), 0);
    w.incarnation = w.stored;
}

/* kill -9, or the power goes: what was not safe is gone. */
static void lemf_crashes(void)
{
    disconnect();
    w.stored = w.durable;
    lemf_starts();
    sum.crashes++;
}

/* --- What the two sides do. --- */

static void produce(uint32_t records)
{
    static struct cloudli__buffer pdu;

    for (uint32_t i = 0; i < records && w.accepted < w.total; i++) {
        uint8_t *room;

        pdu.len = 0;
        append_cc(&pdu, w.accepted % STREAMS, w.accepted / STREAMS,
                  1 + below(once_in(3) ? w.largest : w.largest / 10));
        room = cloudli__spool_reserve(w.spool, CLOUDLI__SPOOL_CC, pdu.len);
        if (room == NULL)
            return; /* full: the service comes again */
        memcpy(room, pdu.data, pdu.len);
        cloudli__spool_commit(w.spool, room);
        w.accepted++;
    }
}

static void sender_failed(int rv, const cloudli_error *err)
{
    RUN_FAILS(rv == CLOUDLI_ERR_PROTOCOL, "the session broke: %s",
              err->message);
    sum.timeouts++;
    disconnect();
}

/* As handover/link.c does. */
static void sender_runs(void)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const size_t len = pipe_piece(&w.from_lemf);
    int rv = CLOUDLI_OK;

    if (len > 0) {
        rv = cloudli__session_receive(&w.session,
                                      w.from_lemf.bytes + w.from_lemf.start,
                                      len, w.now, TEST_TIME, &err);
        w.from_lemf.start += len;
        if (rv == CLOUDLI_OK)
            cloudli__stream_answered(&w.stream, w.now);
    }
    if (rv == CLOUDLI_OK)
        rv = cloudli__stream_tick(&w.stream, w.now, TEST_TIME, &err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__session_tick(&w.session, w.now, TEST_TIME, &err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__stream_write(&w.stream, w.now, TEST_TIME, &err);
    if (rv < 0) {
        sender_failed(rv, &err);
        return;
    }
    if (rv != CLOUDLI__STREAM_DRAINED)
        cloudli__stream_look(&w.stream, w.now);
}

static void lemf_runs(void)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const size_t len = pipe_piece(&w.to_lemf);
    cloudli_bytes out;
    int rv;

    if (len == 0)
        return;
    rv = cloudli__receiver_recv(w.receiver, w.to_lemf.bytes + w.to_lemf.start,
                                len, w.now, TEST_TIME, &err);
    w.to_lemf.start += len;
    RUN_FAILS(rv != CLOUDLI_OK && rv != CLOUDLI_ERR_INVALID_STATE,
              "the LEMF cut the session off: %s", err.message);
    if (rv != CLOUDLI_OK) {
        disconnect();
        return;
    }
    out = cloudli__receiver_output(w.receiver);
    if (out.len > 0 && pipe_write(&w.from_lemf, out.ptr, out.len))
        cloudli__receiver_sent(w.receiver, out.len);
}

/* Something of all that can happen. */
static void step(void)
{
    if (!w.connected) {
        if (w.now >= w.reconnect)
            connect_again();
    } else if (!w.calm && once_in(250)) {
        disconnect();
    } else if (!w.calm && once_in(400)) {
        lemf_crashes();
    } else {
        if (!once_in(4))
            pipe_move(&w.to_lemf, w.calm);
        if (!once_in(4))
            pipe_move(&w.from_lemf, w.calm);
        if (!once_in(3))
            lemf_runs();
        if (w.connected && !once_in(3))
            sender_runs();
    }
    if (once_in(w.pace))
        produce(1 + below(w.pace > 10 ? 2 : 8));
    w.now += once_in(40) ? below(3000) * MS : below(4) * MS;
    if (!w.calm && once_in(3000))
        w.now += below(100) * CLOUDLI_SECOND;
}

/* --- A run. --- */

static void begin_run(uint64_t seed, uint64_t run)
{
    static struct cloudli__pdu_template header;
    static const uint32_t ours[] = {
        CLOUDLI__ACKNOWLEDGE_NEVER, CLOUDLI__ACKNOWLEDGE_ACCEPT,
        CLOUDLI__ACKNOWLEDGE_OFFER, CLOUDLI__ACKNOWLEDGE_OFFER};

    chance_state = seed + run * UINT64_C(0x632be59bd9b4e019);
    w.seed = seed;
    w.run = run;
    w.now = CLOUDLI_SECOND;
    w.connected = w.calm = 0;
    w.reconnect = 0;
    w.accepted = w.stored = w.durable = 0;
    w.total = once_in(200) ? 2000 : 10 + below(100);
    w.pace = once_in(2) ? 3 : 1 + below(40);
    w.largest = once_in(4) ? LARGEST : 100;
    w.acknowledge = below(4);
    w.lazy = w.acknowledge >= CLOUDLI_LEMF_ACKNOWLEDGE_DECLINE && once_in(2);
    w.window = w.lazy || once_in(4) ? WINDOW(w.largest) : 0;
    header = test_template(0);
    cloudli__session_defaults(&w.config);
    w.config.header = &header;
    w.config.acknowledge = ours[below(4)];
    if (once_in(2))
        w.config.limits[CLOUDLI__REQUEST_PDUS] = 1 + below(20);
    if (once_in(2))
        w.config.limits[CLOUDLI__TIME_PROOF] = 1 + below(20) * MS;
    if (once_in(2))
        w.config.limits[CLOUDLI__TIME_REQUEST] = 1 + below(20) * MS;
    ck_assert_int_eq(cloudli__spool_open(&w.spool, QUEUE, NULL), 0);
    lemf_starts();
}

/* All came, and nothing is left in the queue but what a window keeps. */
static int is_delivered(void)
{
    struct cloudli__spool_counters counters;
    cloudli_bytes pdu;
    uint64_t at = 0;

    cloudli__spool_counters(w.spool, &counters);
    return w.accepted == w.total && counters.waiting == 0 &&
           w.stored == w.total &&
           (w.window > 0 || !cloudli__spool_read(w.spool, &at, &pdu));
}

static void end_run(void)
{
    sum.records += w.total;
    disconnect();
    (void)cloudli__spool_close(w.spool);
    cloudli__sequences_free(w.sequences);
    w.sequences = NULL;
}

static void one_run(uint64_t seed, uint64_t run)
{
    uint32_t steps = 0;

    begin_run(seed, run);
    while (!is_delivered()) {
        w.calm = steps > 200 + (1 + w.pace) * w.total;
        RUN_FAILS(steps++ > 200000, "it does not come to an end");
        step();
    }
    /* What the queue has let go is safe, or comes again. */
    lemf_crashes();
    RUN_FAILS(w.window == 0 && w.stored != w.total, "%u of %u records are safe",
              w.stored, w.total);
    w.calm = 1;
    for (steps = 0; w.stored != w.total; steps++) {
        RUN_FAILS(steps > 10000, "%u of %u records came again", w.stored,
                  w.total);
        step();
    }
    end_run();
}

static uint64_t setting(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);

    return text == NULL ? otherwise : strtoull(text, NULL, 10);
}

START_TEST(whatever_breaks_each_record_arrives_once_and_in_order)
{
    const uint64_t runs = setting("CLOUDLI_MODEL_RUNS", RUNS);
    const uint64_t seed = setting("CLOUDLI_MODEL_SEED", 20231114);

    for (uint64_t run = 0; run < runs; run++)
        one_run(seed, run);
    (void)printf(
        "session model: seed %llu, %llu runs, %llu records, "
        "%llu twice; %llu connections broke, %llu crashes, "
        "%llu refusals, %llu sessions timed out; %llu acknowledged, "
        "%llu did not\n",
        (unsigned long long)seed, (unsigned long long)runs,
        (unsigned long long)sum.records, (unsigned long long)sum.duplicates,
        (unsigned long long)sum.breaks, (unsigned long long)sum.crashes,
        (unsigned long long)sum.refusals, (unsigned long long)sum.timeouts,
        (unsigned long long)sum.agreed, (unsigned long long)sum.not_agreed);
    if (runs >= 1000) { /* all that it is about did happen */
        ck_assert_uint_gt(sum.duplicates, runs);
        ck_assert_uint_gt(sum.breaks, runs);
        ck_assert_uint_gt(sum.crashes, runs / 4);
        ck_assert_uint_gt(sum.refusals, runs / 10);
        ck_assert_uint_gt(sum.timeouts, 0);
        ck_assert_uint_gt(sum.agreed, runs / 4);
        ck_assert_uint_gt(sum.not_agreed, runs / 4);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("session_model");
    TCase *tc = tcase_create("session_model");

    tcase_set_timeout(tc, 280);
    tcase_add_test(tc, whatever_breaks_each_record_arrives_once_and_in_order);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
