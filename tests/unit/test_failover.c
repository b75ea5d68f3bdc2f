/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The hosts of one LEMF: where a link goes when some of them are away, and how
 * it comes back.
 */
#include "base/host_port.h"
#include "check_main.h"
#include "handover/dispatcher.h"
#include "handover/facts.h"
#include "unit/certs.h"
#include "unit/listener.h"

#include <stdio.h>
#include <string.h>

#define MS CLOUDLI_MILLISECOND
#define HOSTS 3

static struct certs *certs;
static struct cloudli__dispatcher *d;
static struct cloudli__spool *spool;
static struct cloudli__link_facts facts;
static struct listener *at[HOSTS];
static uint16_t port[HOSTS];
static char lines[65536];

static void take_line(void *user_data, int32_t level, int32_t code,
                      const char *msg, size_t len)
{
    (void)user_data;
    (void)level;
    (void)code;
    if (strlen(lines) + len + 2 < sizeof(lines)) {
        strcat(lines, msg);
        strcat(lines, "\n");
    }
}

static void make_certs(void)
{
    certs = certs_new();
}

static void drop_certs(void)
{
    certs_free(certs);
}

static void setup(void)
{
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("-"), .operator_id = cloudli_bytes_of("x")};
    struct cloudli__dispatcher_options options = {
        .log = {take_line, NULL},
        .certificate_file = certs_path(certs, "provider.pem"),
        .key_file = certs_path(certs, "provider.key"),
        .ca_file = certs_path(certs, "ca.pem"),
        .keepalive_timeout = CLOUDLI_SECOND,
        .reconnect_min = 5 * MS,
        .reconnect_max = 20 * MS,
        .return_after = 300 * MS};

    lines[0] = '\0';
    memset(&facts, 0, sizeof(facts));
    memset(at, 0, sizeof(at));
    for (size_t i = 0; i < HOSTS; i++)
        port[i] = listener_free_port();
    ck_assert_int_eq(
        cloudli__pdu_template_init(&options.keepalive, &fixed, NULL), 0);
    ck_assert_int_eq(cloudli__spool_open(&spool, 1 << 20, NULL), 0);
    ck_assert_int_eq(cloudli__dispatcher_new(&d, &options, NULL), 0);
}

static void teardown(void)
{
    cloudli__dispatcher_free(d);
    for (size_t i = 0; i < HOSTS; i++)
        listener_stop(at[i]);
    (void)cloudli__spool_close(spool);
}

static void open_host(size_t i, uint32_t faults)
{
    at[i] = listener_start(certs, "lemf", port[i], faults);
}

static void close_host(size_t i)
{
    listener_stop(at[i]);
    at[i] = NULL;
}

/* A link to the three. */
static void link_to_all(void)
{
    char text[2][32];
    const char *const fallbacks[] = {text[0], text[1]};
    const struct cloudli__link_config config = {.name = "lea",
                                                .host = "127.0.0.1",
                                                .port = port[0],
                                                .peer_name = "lemf.example",
                                                .fallbacks = fallbacks,
                                                .fallback_count = 2,
                                                .facts = &facts};

    (void)snprintf(text[0], sizeof(text[0]), "127.0.0.1:%u", port[1]);
    (void)snprintf(text[1], sizeof(text[1]), "127.0.0.1:%u", port[2]);
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &config, spool, NULL), 0);
}

static int is_up(void)
{
    return atomic_load(&facts.state) == CLOUDLI_LINK_UP;
}

static uint64_t connections(size_t i)
{
    return at[i] == NULL ? 0 : listener_connections(at[i]);
}

#define STEP_UNTIL(condition)                                                  \
    do {                                                                       \
        for (int t_ = 0; t_ < 4000 && !(condition); t_++)                      \
            ck_assert_int_eq(cloudli__dispatcher_step(d, 5 * MS, 1), 0);       \
        ck_assert_msg(condition, "never: %s; the log: %s", #condition, lines); \
    } while (0)

static void step_for(cloudli_time time)
{
    for (cloudli_time t = 0; t < time; t += 5 * MS)
        ck_assert_int_eq(cloudli__dispatcher_step(d, 5 * MS, 0), 0);
}

START_TEST(the_first_host_that_can_be_had_is_taken)
{
    open_host(_i ? 2 : 1, 0);
    link_to_all();
    STEP_UNTIL(is_up());
    ck_assert_uint_eq(connections(_i ? 2 : 1), 1);
    ck_assert_uint_eq(atomic_load(&facts.host), _i ? 2 : 1);
}
END_TEST

START_TEST(with_all_there_it_is_the_first)
{
    for (size_t i = 0; i < HOSTS; i++)
        open_host(i, 0);
    link_to_all();
    STEP_UNTIL(is_up());
    step_for(CLOUDLI_SECOND);
    ck_assert_uint_eq(connections(0), 1);
    ck_assert_uint_eq(connections(1), 0);
    ck_assert_uint_eq(connections(2), 0);
}
END_TEST

/* One that is there but does not do is passed over too. */
START_TEST(a_host_that_does_not_answer_or_is_another_is_passed_over)
{
    if (_i == 0)
        open_host(0, LISTENER_DEAF);
    else
        at[0] = listener_start(certs, "lemf-wrong-name", port[0], 0);
    open_host(1, 0);
    link_to_all();
    STEP_UNTIL(is_up());
    ck_assert_uint_eq(connections(1), 1);
    ck_assert_ptr_nonnull(strstr(lines, "(host 1 of 3)"));
}
END_TEST

START_TEST(when_the_host_dies_the_link_begins_at_the_first_again)
{
    open_host(1, 0);
    link_to_all();
    STEP_UNTIL(is_up());
    close_host(1);
    open_host(2, 0);
    STEP_UNTIL(connections(2) == 1 && is_up());
    ck_assert_uint_eq(atomic_load(&facts.reconnects), 1);
}
END_TEST

START_TEST(the_link_goes_back_when_the_first_host_is_there_again)
{
    open_host(1, 0);
    link_to_all();
    STEP_UNTIL(is_up());
    step_for(CLOUDLI_SECOND); /* it was looked for, and stayed */
    ck_assert_uint_eq(connections(1), 1);
    ck_assert(is_up());
    open_host(0, 0);
    STEP_UNTIL(connections(0) == 1 && is_up());
    ck_assert_ptr_nonnull(strstr(lines, "goes back to its first host"));
    ck_assert_uint_eq(atomic_load(&facts.host), 0);
    STEP_UNTIL(listener_goodbyes(at[1]) == 1);
    ck_assert_uint_eq(atomic_load(&facts.reconnects), 0); /* none was lost */
    step_for(CLOUDLI_SECOND);
    ck_assert_uint_eq(connections(1), 1);
}
END_TEST

/* Somebody listens there, but it is not the LEMF: the next host serves. */
START_TEST(a_first_host_that_does_not_do_costs_only_a_moment)
{
    open_host(1, 0);
    link_to_all();
    STEP_UNTIL(is_up());
    at[0] = listener_start(certs, "lemf-wrong-name", port[0], 0);
    STEP_UNTIL(listener_refusals(at[0]) >= 2 && connections(1) >= 2 && is_up());
}
END_TEST

START_TEST(a_link_with_the_same_hosts_is_left_alone)
{
    open_host(0, 0);
    link_to_all();
    STEP_UNTIL(is_up());
    link_to_all();
    step_for(200 * MS);
    ck_assert_uint_eq(connections(0), 1);
    port[2]++;
    link_to_all();
    STEP_UNTIL(connections(0) == 2);
}
END_TEST

START_TEST(a_host_is_read_with_a_port_or_without)
{
    static const struct {
        const char *text;
        const char *host; /* NULL: it is none */
        uint32_t port;
    } table[] = {
        {"a.example", "a.example", 7},
        {"a.example:44", "a.example", 44},
        {"192.0.2.1:1", "192.0.2.1", 1},
        {"2001:db8::1", "2001:db8::1", 7},
        {"[2001:db8::1]", "2001:db8::1", 7},
        {"[2001:db8::1]:65535", "2001:db8::1", 65535},
        {"", NULL, 0},
        {":44", NULL, 0},
        {"a:", NULL, 0},
        {"a:0", NULL, 0},
        {"a:65536", NULL, 0},
        {"a:4294967340", NULL, 0},
        {"a:+4", NULL, 0},
        {"[::1", NULL, 0},
        {"[]:4", NULL, 0},
        {"[::1]x", NULL, 0},
        {"[::1]:", NULL, 0},
    };

    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        char host[CLOUDLI__HOST_MAX];
        uint32_t number = 7;
        const int read = cloudli__host_port(table[i].text, host, &number);

        ck_assert_msg(read == (table[i].host != NULL), "%s", table[i].text);
        if (read) {
            ck_assert_str_eq(host, table[i].host);
            ck_assert_uint_eq(number, table[i].port);
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("failover");
    TCase *tc = tcase_create("hosts");

    tcase_set_timeout(tc, 60);
    tcase_add_unchecked_fixture(tc, make_certs, drop_certs);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(tc, the_first_host_that_can_be_had_is_taken, 0, 2);
    tcase_add_test(tc, with_all_there_it_is_the_first);
    tcase_add_loop_test(
        tc, a_host_that_does_not_answer_or_is_another_is_passed_over, 0, 2);
    tcase_add_test(tc, when_the_host_dies_the_link_begins_at_the_first_again);
    tcase_add_test(tc, the_link_goes_back_when_the_first_host_is_there_again);
    tcase_add_test(tc, a_first_host_that_does_not_do_costs_only_a_moment);
    tcase_add_test(tc, a_link_with_the_same_hosts_is_left_alone);
    tcase_add_test(tc, a_host_is_read_with_a_port_or_without);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
