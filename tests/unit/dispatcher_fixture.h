/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dispatcher, links and queues against a small real LEMF on loopback. */
#ifndef CLOUDLI_TESTS_DISPATCHER_FIXTURE_H
#define CLOUDLI_TESTS_DISPATCHER_FIXTURE_H

#include "handover/dispatcher.h"
#include "handover/session.h"
#include "unit/certs.h"
#include "unit/check_main.h"
#include "unit/listener.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define MIB (UINT64_C(1) << 20)
#define MS CLOUDLI_MILLISECOND
#define LIID "SECRET-LIID"

static struct certs *certs;
static struct cloudli__dispatcher *d;
static struct cloudli__spool *spool;
static struct listener *lemf;
static struct cloudli__pdu_template tmpl;
static char lines[16384]; /* the log */

static inline void take_line(void *user_data, int32_t level, int32_t code,
                             const char *msg, size_t len)
{
    const size_t at = strlen(lines);

    (void)user_data;
    (void)level;
    (void)code;
    ck_assert_ptr_null(strstr(msg, LIID));
    if (at + len + 2 < sizeof(lines))
        (void)snprintf(lines + at, sizeof(lines) - at, "%s\n", msg);
}

static inline struct cloudli__dispatcher_options options_as(const char *name)
{
    static char cert[64], key[64];
    struct cloudli__dispatcher_options options = {
        .log = {take_line, NULL},
        .keepalive = tmpl,
        .keepalive_interval = 60 * CLOUDLI_SECOND,
        .keepalive_timeout = 5 * CLOUDLI_SECOND,
        .reconnect_min = 5 * MS,
        .reconnect_max = 20 * MS};

    (void)snprintf(cert, sizeof(cert), "%s.pem", name);
    (void)snprintf(key, sizeof(key), "%s.key", name);
    options.certificate_file = certs_path(certs, cert);
    options.key_file = certs_path(certs, key);
    options.ca_file = certs_path(certs, "ca.pem");
    return options;
}

static inline void
make_dispatcher(const struct cloudli__dispatcher_options *options)
{
    ck_assert_int_eq(cloudli__dispatcher_new(&d, options, NULL), CLOUDLI_OK);
}

static inline void start_as(const char *name)
{
    const struct cloudli__dispatcher_options options = options_as(name);

    make_dispatcher(&options);
}

static inline void make_certs(void)
{
    certs = certs_new();
}

static inline void drop_certs(void)
{
    certs_free(certs);
}

static inline void setup(void)
{
    const struct cloudli__pdu_fixed fixed = {.liid = cloudli_bytes_of(LIID),
                                             .operator_id =
                                                 cloudli_bytes_of("McCloud"),
                                             .has_cin = 1};

    d = NULL;
    lemf = NULL;
    lines[0] = '\0';
    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, NULL), 0);
    ck_assert_int_eq(cloudli__spool_open(&spool, 8 * MIB, NULL), 0);
}

static inline void teardown(void)
{
    cloudli__dispatcher_free(d);
    listener_stop(lemf);
    (void)cloudli__spool_close(spool);
    /* Where tests do not fork, the next one finds them as they are left. */
    d = NULL;
    lemf = NULL;
    spool = NULL;
}

static inline void link_to(uint16_t port)
{
    const struct cloudli__link_config config = {.name = "lea",
                                                .host = "127.0.0.1",
                                                .port = port,
                                                .peer_name = "lemf.example"};

    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &config, spool, NULL), 0);
}

/* A CC record with this number and so much content; 0: no room. */
static inline int put_in(struct cloudli__spool *to, uint32_t number, size_t len)
{
    static uint8_t content[65535];
    const struct cloudli__pdu_stamp stamp = {cloudli_time_now(), number};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;
    uint8_t *room;

    memset(content, (int)number & 0xff, len);
    value.content.ptr = content;
    value.content.len = len;
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp, 0, &value);
    room = cloudli__spool_reserve(to, CLOUDLI__SPOOL_IRI, plan.total);
    if (room == NULL)
        return 0;
    cloudli__ipmm_cc_write(&plan, room);
    cloudli__spool_commit(to, room);
    return 1;
}

static inline void put(uint32_t from, uint32_t count, size_t len)
{
    for (uint32_t n = from; n < from + count; n++)
        ck_assert(put_in(spool, n, len));
}

/* Records that wait in the first, and each so many further, of queues. */
static inline uint64_t waiting_in(struct cloudli__spool *const *spools,
                                  int count, int each)
{
    uint64_t sum = 0;

    for (int i = 0; i < count; i += each) {
        struct cloudli__spool_counters c;

        cloudli__spool_counters(spools[i], &c);
        sum += c.waiting;
    }
    return sum;
}

static inline uint64_t waiting(void)
{
    return waiting_in(&spool, 1, 1);
}

static inline struct cloudli__dispatcher_counters counters(void)
{
    struct cloudli__dispatcher_counters c;

    cloudli__dispatcher_counters(d, &c);
    return c;
}

static inline void step(void)
{
    ck_assert_int_eq(cloudli__dispatcher_step(d, 10 * MS, 1), CLOUDLI_OK);
}

static inline cloudli_time elapsed(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_MONOTONIC, &ts);
    return (cloudli_time)ts.tv_sec * CLOUDLI_SECOND + ts.tv_nsec;
}

/* Steps until the condition holds; fails after 20 s. */
#define STEP_UNTIL(condition)                                                  \
    do {                                                                       \
        const cloudli_time give_up = elapsed() + 20 * CLOUDLI_SECOND;          \
                                                                               \
        while (!(condition)) {                                                 \
            ck_assert_msg(elapsed() < give_up, "never: %s; log:\n%s",          \
                          #condition, lines);                                  \
            step();                                                            \
        }                                                                      \
    } while (0)

static inline void step_for(cloudli_time time)
{
    const cloudli_time end = elapsed() + time;

    while (elapsed() < end)
        step();
}

/* The number of the last record that a listener read; UINT32_MAX: none. */
static inline uint32_t last_record(struct listener *l)
{
    const uint64_t records = listener_records(l);

    return records == 0 ? UINT32_MAX : listener_record(l, records - 1);
}

/* Without what came twice, the listener has 0, 1 … count - 1 in order, and
 * whatever came twice came in order too. */
static inline void expect_all_in_order(struct listener *l, uint32_t count)
{
    const uint64_t records = listener_records(l);
    uint32_t next = 0, last = 0;

    for (uint64_t i = 0; i < records; i++) {
        const uint32_t number = listener_record(l, i);

        if (number == next)
            next++;
        ck_assert_msg(number < next, "%u came before %u", number, next);
        ck_assert_msg(i == 0 || number <= last + 1, "%u came after %u", number,
                      last);
        last = number;
    }
    ck_assert_uint_eq(next, count);
}

static inline void expect_log(const char *words)
{
    ck_assert_msg(strstr(lines, words) != NULL, "no \"%s\" in:\n%s", words,
                  lines);
}

#endif
