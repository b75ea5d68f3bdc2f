/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Connecting, sending and failing; test_link_options has what is agreed on. */
#include "unit/dispatcher_fixture.h"

START_TEST(records_arrive_once_and_in_order)
{
    lemf = listener_start(certs, "lemf", 0, 0);
    start_as("provider");
    put(0, 5000, 172);
    link_to(listener_port(lemf));
    STEP_UNTIL(listener_records(lemf) == 5000);
    put(5000, 50, 65535); /* larger than a TLS record */
    STEP_UNTIL(listener_records(lemf) == 5050 && waiting() == 0);
    ck_assert_uint_eq(counters().links_up, 1);
    ck_assert_uint_eq(counters().reconnects, 0);
    ck_assert_uint_eq(listener_connections(lemf), 1);
    for (uint32_t i = 0; i < 5050; i++)
        ck_assert_uint_eq(listener_record(lemf, i), i);
    expect_log("destination lea: the link is up");
}
END_TEST

START_TEST(much_more_than_the_queue_holds_goes_through_it)
{
    uint32_t n = 0;

    lemf = listener_start(certs, "lemf", 0, 0);
    (void)cloudli__spool_close(spool);
    ck_assert_int_eq(cloudli__spool_open(&spool, MIB, NULL), 0);
    start_as("provider");
    link_to(listener_port(lemf));
    STEP_UNTIL(counters().links_up == 1);
    while (n < 20000) {
        while (n < 20000 && put_in(spool, n, 1200))
            n++;
        step();
    }
    STEP_UNTIL(waiting() == 0 && listener_records(lemf) == 20000);
    for (uint32_t i = 0; i < 20000; i++)
        ck_assert_uint_eq(listener_record(lemf, i), i);
}
END_TEST

START_TEST(records_wait_while_the_lemf_is_away_and_come_in_order)
{
    const uint16_t port = listener_free_port();

    start_as("provider");
    link_to(port);
    put(0, 100, 172);
    step_for(100 * MS);
    ck_assert_uint_eq(waiting(), 100);
    ck_assert_uint_eq(counters().links_up, 0);
    expect_log("cannot connect: Connection refused");

    lemf = listener_start(certs, "lemf", port, 0);
    STEP_UNTIL(listener_records(lemf) == 100 && waiting() == 0);
    expect_all_in_order(lemf, 100);

    /* Away again; what waits meanwhile comes to the next one. */
    listener_stop(lemf);
    lemf = NULL;
    put(100, 100, 172);
    step_for(50 * MS);
    lemf = listener_start(certs, "lemf", port, 0);
    STEP_UNTIL(last_record(lemf) == 199);
    ck_assert_uint_ge(counters().reconnects, 1);
}
END_TEST

START_TEST(a_lemf_that_breaks_down_in_mid_stream_loses_nothing)
{
    static const struct {
        uint64_t after;
        uint64_t connections;
    } cuts[] = {{1, 6}, {7, 6}, {1000, 6}, {30000, 2}};
    const uint32_t count = 60000;
    uint32_t n = 0;

    lemf = listener_start(certs, "lemf", 0, 0);
    listener_cut_after(lemf, cuts[_i].after);
    start_as("provider");
    link_to(listener_port(lemf));
    while (listener_connections(lemf) < cuts[_i].connections) {
        for (int i = 0; i < 100 && n < count && put_in(spool, n, 172); i++)
            n++;
        step();
    }
    listener_cut_after(lemf, 0);
    while (n < count) {
        if (put_in(spool, n, 172))
            n++;
        else
            step();
    }
    STEP_UNTIL(waiting() == 0 && last_record(lemf) == count - 1);
    expect_all_in_order(lemf, count);
    ck_assert_uint_ge(counters().reconnects, cuts[_i].connections - 1);
}
END_TEST

/* A kernel acknowledges what a LEMF has not read, and may never read. */
START_TEST(what_a_killed_lemf_had_not_read_is_sent_again)
{
    uint16_t port;

    lemf = listener_start(certs, "lemf", 0, 0);
    port = listener_port(lemf);
    start_as("provider");
    link_to(port);
    put(0, 10, 172);
    STEP_UNTIL(waiting() == 0 && listener_records(lemf) == 10);
    listener_freeze(lemf);
    step_for(20 * MS);
    put(10, 100, 172); /* fits the socket */
    STEP_UNTIL(waiting() == 0); /* delivered, as far as TCP can tell */
    ck_assert_uint_eq(listener_records(lemf), 10);
    listener_stop(lemf);
    lemf = listener_start(certs, "lemf", port, 0);
    STEP_UNTIL(last_record(lemf) == 109);
    expect_all_in_order(lemf, 110); /* nothing had proved the first 10 */
    ck_assert_uint_eq(waiting(), 0);
}
END_TEST

START_TEST(an_answered_keepalive_lets_records_go_for_good)
{
    const uint64_t begin = cloudli__spool_start(spool);
    uint16_t port;

    lemf = listener_start(certs, "lemf", 0, 0);
    port = listener_port(lemf);
    start_as("provider");
    link_to(port);
    put(0, 10, 100);
    STEP_UNTIL(waiting() == 0);
    ck_assert_uint_eq(cloudli__spool_start(spool), begin);
    STEP_UNTIL(cloudli__spool_start(spool) > begin); /* after some seconds */
    ck_assert_uint_eq(listener_keepalives(lemf), 2);
    listener_stop(lemf);
    lemf = listener_start(certs, "lemf", port, 0);
    put(10, 1, 100);
    STEP_UNTIL(listener_records(lemf) == 1);
    ck_assert_uint_eq(listener_record(lemf, 0), 10);
}
END_TEST

static const struct {
    const char *provider;
    const char *lemf;
    const char *says;
} refusals[] = {
    {"provider", "lemf-expired", "the peer's certificate has expired"},
    {"provider", "lemf-wrong-ca", "comes from an unknown CA"},
    {"provider", "lemf-wrong-name", "has another name than agreed"},
    {"provider", "lemf-self-signed", "is self-signed"},
    {"provider-expired", "lemf",
     "the LEMF did not accept: the peer refused: certificate expired"},
    {"provider-wrong-ca", "lemf",
     "the LEMF did not accept: the peer refused: unknown CA"},
    {"provider-wrong-name", "lemf", "the LEMF did not accept: "},
    {"provider-self-signed", "lemf",
     "the LEMF did not accept: the peer refused: unknown CA"},
};

START_TEST(a_wrong_certificate_on_either_side_gets_no_record)
{
    lemf = listener_start(certs, refusals[_i].lemf, 0, 0);
    start_as(refusals[_i].provider);
    put(0, 1000, 172);
    link_to(listener_port(lemf));
    STEP_UNTIL(listener_refusals(lemf) >= 5);
    step_for(50 * MS);
    ck_assert_uint_eq(listener_records(lemf), 0);
    ck_assert_uint_eq(listener_connections(lemf), 0);
    ck_assert_uint_eq(waiting(), 1000);
    ck_assert_uint_eq(counters().links_up, 0);
    ck_assert_uint_eq(counters().reconnects, 0);
    expect_log(refusals[_i].says);
    /* The same fault is told once. */
    ck_assert_ptr_null(
        strstr(strstr(lines, refusals[_i].says) + 1, refusals[_i].says));
}
END_TEST

START_TEST(a_lemf_that_answers_no_or_a_wrong_keepalive_gets_no_record)
{
    static const struct {
        uint32_t faults;
        const char *says;
    } table[] = {
        {LISTENER_DEAF, "did not answer a keep-alive in time"},
        {LISTENER_WRONG, "answered a keep-alive with a wrong number"},
        {LISTENER_STUCK, "did not answer a keep-alive in time"},
    };
    struct cloudli__dispatcher_options options = options_as("provider");

    options.keepalive_timeout = 200 * MS;
    lemf = listener_start(certs, "lemf", 0, table[_i].faults);
    make_dispatcher(&options);
    put(0, 100, 172);
    link_to(listener_port(lemf));
    STEP_UNTIL(listener_connections(lemf) >= 3);
    ck_assert_uint_eq(listener_records(lemf), 0);
    ck_assert_uint_eq(waiting(), 100);
    expect_log(table[_i].says);
}
END_TEST

START_TEST(a_lemf_that_sends_what_was_not_agreed_is_cut_off)
{
    lemf = listener_start(certs, "lemf", 0, LISTENER_JUNK);
    start_as("provider");
    put(0, 1, 172);
    link_to(listener_port(lemf));
    STEP_UNTIL(counters().reconnects >= 2);
    expect_log("the link was lost: the LEMF sent bytes that are no PDU");
    ck_assert_uint_eq(listener_record(lemf, 0), 0); /* and again each time */
    ck_assert_uint_ge(listener_records(lemf), 2);
}
END_TEST

START_TEST(time1_of_silence_brings_keepalives)
{
    struct cloudli__dispatcher_options options = options_as("provider");

    options.keepalive_interval = 20 * MS;
    lemf = listener_start(certs, "lemf", 0, 0);
    make_dispatcher(&options);
    link_to(listener_port(lemf));
    STEP_UNTIL(listener_keepalives(lemf) >= 6);
    ck_assert_uint_eq(listener_connections(lemf), 1);
    ck_assert_uint_eq(counters().reconnects, 0);
}
END_TEST

START_TEST(a_lemf_that_goes_deaf_later_is_given_up)
{
    struct cloudli__dispatcher_options options = options_as("provider");
    struct cloudli__spool_counters c;

    options.keepalive_timeout = 300 * MS;
    lemf = listener_start(certs, "lemf", 0, 0);
    make_dispatcher(&options);
    link_to(listener_port(lemf));
    STEP_UNTIL(counters().links_up == 1);
    cloudli__spool_counters(spool, &c);
    ck_assert_uint_eq(c.released, 0);
    listener_stop(lemf);
    lemf = NULL;
    STEP_UNTIL(counters().links_up == 0);
    ck_assert_uint_eq(counters().reconnects, 1);
    expect_log("the link was lost: ");
}
END_TEST

START_TEST(a_link_that_is_set_again_reconnects_only_if_it_changed)
{
    struct listener *other = listener_start(certs, "lemf", 0, 0);

    lemf = listener_start(certs, "lemf", 0, 0);
    start_as("provider");
    link_to(listener_port(lemf));
    put(0, 10, 100);
    STEP_UNTIL(listener_records(lemf) == 10);
    link_to(listener_port(lemf));
    put(10, 10, 100);
    STEP_UNTIL(listener_records(lemf) == 20 && waiting() == 0);
    ck_assert_uint_eq(listener_connections(lemf), 1);

    link_to(listener_port(other));
    STEP_UNTIL(counters().links_up == 1);
    put(20, 10, 100);
    STEP_UNTIL(last_record(other) == 29);
    STEP_UNTIL(listener_goodbyes(lemf) == 1);
    ck_assert_uint_eq(counters().links_up, 1);
    ck_assert_uint_eq(counters().reconnects, 0);
    listener_stop(other);
}
END_TEST

/* Whichever of several goes, the others go on, and its records wait. */
START_TEST(a_link_that_is_dropped_leaves_the_others_alone)
{
    static const char *const names[] = {"a", "b", "c", "d"};
    enum {
        LINKS = 4
    };
    const int dropped = _i;
    struct cloudli__spool *spools[LINKS];

    lemf = listener_start(certs, "lemf", 0, 0);
    start_as("provider");
    for (int i = 0; i < LINKS; i++) {
        const struct cloudli__link_config config = {.name = names[i],
                                                    .host = "127.0.0.1",
                                                    .port = listener_port(lemf),
                                                    .peer_name =
                                                        "lemf.example"};

        ck_assert_int_eq(cloudli__spool_open(&spools[i], MIB, NULL), 0);
        ck_assert_int_eq(
            cloudli__dispatcher_set_link(d, &config, spools[i], NULL), 0);
    }
    STEP_UNTIL(counters().links_up == LINKS);
    cloudli__dispatcher_drop_link(d, names[dropped]);
    cloudli__dispatcher_drop_link(d, "none");
    ck_assert_uint_eq(counters().links_up, LINKS - 1);
    ck_assert_uint_eq(counters().reconnects, 0);
    for (int i = 0; i < LINKS; i++)
        ck_assert(put_in(spools[i], (uint32_t)i, 172));
    STEP_UNTIL(waiting_in(spools, LINKS, 1) == 1);
    step_for(20 * MS);
    ck_assert_uint_eq(listener_records(lemf), LINKS - 1);
    for (uint64_t i = 0; i < LINKS - 1; i++)
        ck_assert_uint_ne(listener_record(lemf, i), (uint32_t)dropped);
    cloudli__dispatcher_free(d);
    d = NULL;
    for (int i = 0; i < LINKS; i++)
        ck_assert_uint_eq(cloudli__spool_close(spools[i]), i == dropped);
}
END_TEST

START_TEST(a_dispatcher_that_is_freed_says_goodbye_behind_its_records)
{
    lemf = listener_start(certs, "lemf", 0, 0);
    start_as("provider");
    link_to(listener_port(lemf));
    put(0, 3000, 1000);
    STEP_UNTIL(waiting() == 0);
    cloudli__dispatcher_free(d);
    d = NULL;
    for (int i = 0; i < 2000 && listener_goodbyes(lemf) == 0; i++) {
        const struct timespec ms = {0, 1000000};

        (void)nanosleep(&ms, NULL);
    }
    ck_assert_uint_eq(listener_goodbyes(lemf), 1);
    expect_all_in_order(lemf, 3000);
}
END_TEST

START_TEST(a_host_name_is_resolved_and_a_wrong_one_told)
{
    const struct cloudli__link_config bad = {.name = "lost",
                                             .host = "lemf.invalid",
                                             .port = 1,
                                             .peer_name = "lemf.example"};
    struct cloudli__link_config good = {
        .name = "lea", .host = "localhost", .peer_name = "lemf.example"};
    struct cloudli__spool *other;

    ck_assert_int_eq(cloudli__spool_open(&other, MIB, NULL), 0);
    lemf = listener_start(certs, "lemf", 0, 0);
    good.port = listener_port(lemf);
    start_as("provider");
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &bad, other, NULL), 0);
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &good, spool, NULL), 0);
    put(0, 10, 100);
    STEP_UNTIL(listener_records(lemf) == 10);
    STEP_UNTIL(strstr(lines, "destination lost: its host name gives no "
                             "address") != NULL);
    cloudli__dispatcher_free(d);
    d = NULL;
    (void)cloudli__spool_close(other);
}
END_TEST

START_TEST(a_dead_lemf_costs_the_others_nothing)
{
    enum {
        LINKS = 40
    };
    struct cloudli__spool *spools[LINKS];
    struct listener *silent = listener_start(certs, "lemf", 0, LISTENER_SILENT);

    lemf = listener_start(certs, "lemf", 0, 0);
    start_as("provider");
    for (int i = 0; i < LINKS; i++) {
        char name[16];
        struct cloudli__link_config config = {
            .name = name, .host = "127.0.0.1", .peer_name = "lemf.example"};

        (void)snprintf(name, sizeof(name), "lea-%d", i);
        config.port = listener_port(i % 2 ? silent : lemf);
        ck_assert_int_eq(cloudli__spool_open(&spools[i], MIB, NULL), 0);
        ck_assert_int_eq(
            cloudli__dispatcher_set_link(d, &config, spools[i], NULL), 0);
        for (uint32_t n = 0; n < 100; n++)
            ck_assert(put_in(spools[i], n, 172));
    }
    STEP_UNTIL(listener_records(lemf) == LINKS / 2 * 100);
    STEP_UNTIL(waiting_in(spools, LINKS, 2) == 0);
    ck_assert_uint_eq(counters().links_up, LINKS / 2);
    cloudli__dispatcher_free(d);
    d = NULL;
    for (int i = 0; i < LINKS; i++)
        ck_assert_uint_eq(cloudli__spool_close(spools[i]), i % 2 ? 100 : 0);
    listener_stop(silent);
}
END_TEST

static void *wake_soon(void *arg)
{
    const struct timespec soon = {0, 50000000};

    (void)arg;
    (void)nanosleep(&soon, NULL);
    cloudli__dispatcher_wake(d);
    return NULL;
}

START_TEST(a_step_waits_no_longer_than_it_may_and_a_call_wakes_it)
{
    cloudli_time begin = elapsed();
    pthread_t thread;

    start_as("provider");
    ck_assert_int_eq(cloudli__dispatcher_step(d, 0, 0), CLOUDLI_OK);
    ck_assert_int_lt(elapsed() - begin, 5 * CLOUDLI_SECOND);
    begin = elapsed();
    ck_assert_int_eq(cloudli__dispatcher_step(d, 30 * MS, _i), CLOUDLI_OK);
    ck_assert_int_ge(elapsed() - begin, 30 * MS);
    begin = elapsed();
    ck_assert_int_eq(pthread_create(&thread, NULL, wake_soon, NULL), 0);
    ck_assert_int_eq(cloudli__dispatcher_step(d, 10 * CLOUDLI_SECOND, _i),
                     CLOUDLI_OK);
    ck_assert_int_lt(elapsed() - begin, 5 * CLOUDLI_SECOND);
    (void)pthread_join(thread, NULL);
    for (int i = 0; i < 100000; i++)
        cloudli__dispatcher_wake(d);
    ck_assert_int_eq(cloudli__dispatcher_step(d, CLOUDLI_SECOND, _i), 0);
}
END_TEST

static void *put_soon(void *arg)
{
    const struct timespec soon = {0, 50000000};

    (void)arg;
    (void)nanosleep(&soon, NULL);
    (void)put_in(spool, 0, 172);
    return NULL;
}

START_TEST(a_watching_step_sees_a_record_within_milliseconds)
{
    cloudli_time begin;
    pthread_t thread;

    lemf = listener_start(certs, "lemf", 0, 0);
    start_as("provider");
    link_to(listener_port(lemf));
    STEP_UNTIL(counters().links_up == 1);
    step_for(20 * MS);
    begin = elapsed();
    ck_assert_int_eq(pthread_create(&thread, NULL, put_soon, NULL), 0);
    while (listener_records(lemf) == 0)
        ck_assert_int_eq(cloudli__dispatcher_step(d, 5 * CLOUDLI_SECOND, 1), 0);
    ck_assert_int_lt(elapsed() - begin, 4 * CLOUDLI_SECOND);
    (void)pthread_join(thread, NULL);
}
END_TEST

START_TEST(settings_that_cannot_work_are_refused)
{
    struct cloudli__dispatcher_options options = options_as("provider");
    struct cloudli__link_config config = {
        .name = "lea", .host = "127.0.0.1", .port = 1};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    options.key_file = certs_path(certs, "lemf.key");
    ck_assert_int_eq(cloudli__dispatcher_new(&d, &options, &err),
                     CLOUDLI_ERR_TLS_CONFIG);
    ck_assert_ptr_null(d);
    options.key_file = NULL;
    ck_assert_int_eq(cloudli__dispatcher_new(&d, &options, &err),
                     CLOUDLI_ERR_TLS_CONFIG);

    start_as("provider");
    config.ca_file = certs_path(certs, "empty.pem");
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &config, spool, &err),
                     CLOUDLI_ERR_TLS_CONFIG);
    config.ca_file = NULL;
    config.peer_name = ".example";
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &config, spool, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    config.peer_name = NULL;
    config.port = 65536;
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &config, spool, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    cloudli__dispatcher_free(NULL);
}
END_TEST

START_TEST(a_destination_has_its_own_ca)
{
    struct cloudli__link_config config = {
        .name = "lea", .host = "127.0.0.1", .peer_name = "lemf.example"};

    lemf = listener_start(certs, "lemf-wrong-ca", 0, 0);
    start_as("provider");
    config.port = listener_port(lemf);
    config.ca_file = certs_path(certs, "other-ca.pem");
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &config, spool, NULL), 0);
    put(0, 10, 100);
    STEP_UNTIL(listener_records(lemf) == 10);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("dispatcher");
    TCase *tc = tcase_create("dispatcher");

    tcase_add_unchecked_fixture(tc, make_certs, drop_certs);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, records_arrive_once_and_in_order);
    tcase_add_test(tc, much_more_than_the_queue_holds_goes_through_it);
    tcase_add_test(tc, records_wait_while_the_lemf_is_away_and_come_in_order);
    tcase_add_loop_test(tc, a_lemf_that_breaks_down_in_mid_stream_loses_nothing,
                        0, 4);
    tcase_add_test(tc, what_a_killed_lemf_had_not_read_is_sent_again);
    tcase_add_test(tc, an_answered_keepalive_lets_records_go_for_good);
    tcase_add_loop_test(tc, a_wrong_certificate_on_either_side_gets_no_record,
                        0, sizeof(refusals) / sizeof(refusals[0]));
    tcase_add_loop_test(
        tc, a_lemf_that_answers_no_or_a_wrong_keepalive_gets_no_record, 0, 3);
    tcase_add_test(tc, a_lemf_that_sends_what_was_not_agreed_is_cut_off);
    tcase_add_test(tc, time1_of_silence_brings_keepalives);
    tcase_add_test(tc, a_lemf_that_goes_deaf_later_is_given_up);
    tcase_add_test(tc, a_link_that_is_set_again_reconnects_only_if_it_changed);
    tcase_add_loop_test(tc, a_link_that_is_dropped_leaves_the_others_alone, 0,
                        4);
    tcase_add_test(tc,
                   a_dispatcher_that_is_freed_says_goodbye_behind_its_records);
    tcase_add_test(tc, a_host_name_is_resolved_and_a_wrong_one_told);
    tcase_add_test(tc, a_dead_lemf_costs_the_others_nothing);
    tcase_add_loop_test(
        tc, a_step_waits_no_longer_than_it_may_and_a_call_wakes_it, 0, 2);
    tcase_add_test(tc, a_watching_step_sees_a_record_within_milliseconds);
    tcase_add_test(tc, settings_that_cannot_work_are_refused);
    tcase_add_test(tc, a_destination_has_its_own_ca);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
