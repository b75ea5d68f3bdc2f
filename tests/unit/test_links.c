/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Many links on one dispatcher: some of them sick, the others none the worse.
 * tests/bench/bench_links.c measures it with a thousand.
 */
#include "check_main.h"
#include "handover/dispatcher.h"
#include "handover/facts.h"
#include "unit/certs.h"
#include "unit/listener.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define MS CLOUDLI_MILLISECOND

enum {
    LINKS = 200,
    SICK = 3,
    RECORDS = 20
};

static struct certs *certs;
static struct cloudli__dispatcher *d;
static struct cloudli__pdu_template tmpl;
static struct cloudli__spool *spools[LINKS + SICK];
static struct cloudli__link_facts facts[LINKS + SICK];
static struct listener *well[2], *sick[SICK];

static void set_link(int i, uint16_t port)
{
    char name[16];
    const struct cloudli__link_config config = {.name = name,
                                                .host = "127.0.0.1",
                                                .port = port,
                                                .peer_name = "lemf.example",
                                                .facts = &facts[i]};

    (void)snprintf(name, sizeof(name), "lea-%d", i);
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &config, spools[i], NULL),
                     0);
}

static void setup(void)
{
    const struct cloudli__pdu_fixed fixed = {.liid = cloudli_bytes_of("-"),
                                             .operator_id =
                                                 cloudli_bytes_of("x"),
                                             .has_cin = 1};
    struct cloudli__dispatcher_options options = {
        .certificate_file = certs_path(certs, "provider.pem"),
        .key_file = certs_path(certs, "provider.key"),
        .ca_file = certs_path(certs, "ca.pem"),
        .reconnect_min = 5 * MS,
        .reconnect_max = 20 * MS};
    const struct rlimit files = {4096, 4096};

    (void)setrlimit(RLIMIT_NOFILE, &files);
    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, NULL), 0);
    options.keepalive = tmpl;
    ck_assert_int_eq(cloudli__dispatcher_new(&d, &options, NULL), 0);
    for (int i = 0; i < LINKS + SICK; i++)
        ck_assert_int_eq(cloudli__spool_open(&spools[i], 1 << 20, NULL), 0);
    for (int i = 0; i < 2; i++)
        well[i] = listener_start(certs, "lemf", 0, 0);
    for (int i = 0; i < LINKS; i++)
        set_link(i, listener_port(well[i % 2]));
}

static void teardown(void)
{
    cloudli__dispatcher_free(d);
    for (int i = 0; i < 2; i++)
        listener_stop(well[i]);
    for (int i = 0; i < SICK; i++)
        listener_stop(sick[i]);
    for (int i = 0; i < LINKS + SICK; i++)
        (void)cloudli__spool_close(spools[i]);
}

static int put(struct cloudli__spool *spool, uint32_t number, size_t len)
{
    static const uint8_t content[8192];
    const struct cloudli__pdu_stamp stamp = {cloudli_time_now(), number};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;
    uint8_t *room;

    value.content.ptr = content;
    value.content.len = len;
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp, 0, &value);
    room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI, plan.total);
    if (room == NULL)
        return 0;
    cloudli__ipmm_cc_write(&plan, room);
    cloudli__spool_commit(spool, room);
    return 1;
}

static uint64_t waiting(int i)
{
    struct cloudli__spool_counters c;

    cloudli__spool_counters(spools[i], &c);
    return c.waiting;
}

static uint64_t waiting_of_the_well(void)
{
    uint64_t sum = 0;

    for (int i = 0; i < LINKS; i++)
        sum += waiting(i);
    return sum;
}

static int up(void)
{
    struct cloudli__dispatcher_counters c;

    cloudli__dispatcher_counters(d, &c);
    return (int)c.links_up;
}

#define STEP_UNTIL(condition)                                                  \
    do {                                                                       \
        for (int t_ = 0; t_ < 20000 && !(condition); t_++)                     \
            ck_assert_int_eq(cloudli__dispatcher_step(d, 5 * MS, 1), 0);       \
        ck_assert_msg(condition, "never: %s", #condition);                     \
    } while (0)

START_TEST(a_dead_a_silent_and_a_slow_destination_keep_nobody_waiting)
{
    struct timespec start, end;
    uint32_t slow = 0;

    sick[1] = listener_start(certs, "lemf", 0, LISTENER_SILENT);
    sick[2] = listener_start(certs, "lemf", 0, LISTENER_SLOW);
    set_link(LINKS, listener_free_port());
    set_link(LINKS + 1, listener_port(sick[1]));
    set_link(LINKS + 2, listener_port(sick[2]));
    while (put(spools[LINKS + 2], slow, 8192))
        slow++;
    STEP_UNTIL(up() == LINKS + 1); /* the slow one is up too */
    (void)clock_gettime(CLOCK_MONOTONIC, &start);
    for (uint32_t n = 0; n < RECORDS; n++) {
        for (int i = 0; i < LINKS; i++)
            ck_assert(put(spools[i], n, 172));
        /* However long it takes here, the slow one always has more to get. */
        while (put(spools[LINKS + 2], slow, 8192))
            slow++;
        for (int s = 0; s < 5; s++)
            ck_assert_int_eq(cloudli__dispatcher_step(d, MS, 1), 0);
    }
    STEP_UNTIL(waiting_of_the_well() == 0);
    (void)clock_gettime(CLOCK_MONOTONIC, &end);
    ck_assert_int_lt(end.tv_sec - start.tv_sec, 10);
    ck_assert_uint_gt(waiting(LINKS + 2), 0); /* it was busy all the while */
    ck_assert_uint_eq(atomic_load(&facts[LINKS].connects), 0);
    ck_assert_uint_eq(atomic_load(&facts[LINKS + 1].connects), 0);
    for (int i = 0; i < LINKS; i++)
        ck_assert_uint_eq(atomic_load(&facts[i].connects), 1);
    STEP_UNTIL(listener_records(well[0]) + listener_records(well[1]) ==
               LINKS * RECORDS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("links");
    TCase *tc = tcase_create("many");
    int rv;

    certs = certs_new();
    tcase_set_timeout(tc, 180);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc,
                   a_dead_a_silent_and_a_slow_destination_keep_nobody_waiting);
    suite_add_tcase(suite, tc);
    rv = run_suite(suite);
    certs_free(certs);
    return rv;
}
