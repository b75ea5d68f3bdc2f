/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links to LEMFs that acknowledge, that do not, and that do not know of it. */
#include "unit/dispatcher_fixture.h"

static void start_offering(uint32_t faults, cloudli_time patience)
{
    struct cloudli__dispatcher_options options = options_as("provider");

    options.acknowledge = CLOUDLI__ACKNOWLEDGE_OFFER;
    options.keepalive_timeout = patience;
    options.request_interval = 20 * MS;
    options.request_records = 100;
    lemf = listener_start(certs, "lemf", 0, faults);
    make_dispatcher(&options);
    link_to(listener_port(lemf));
}

START_TEST(a_lemf_that_acknowledges_lets_records_go)
{
    start_offering(LISTENER_ACKNOWLEDGES, 5 * CLOUDLI_SECOND);
    STEP_UNTIL(strstr(lines, "acknowledges records") != NULL);
    put(0, 1000, 172);
    STEP_UNTIL(waiting() == 0 && listener_records(lemf) >= 1000);
    ck_assert_uint_eq(listener_records(lemf), 1000);
    ck_assert_uint_gt(listener_requests(lemf), 0);
    ck_assert_uint_eq(listener_connections(lemf), 1);
    ck_assert_uint_eq(listener_keepalives(lemf), 1);
    STEP_UNTIL(cloudli__spool_start(spool) > 172000);
}
END_TEST

START_TEST(a_record_waits_for_its_acknowledgement_whatever_tcp_says)
{
    start_offering(LISTENER_AGREES, 500 * MS);
    STEP_UNTIL(strstr(lines, "acknowledges records") != NULL);
    put(0, 10, 172);
    STEP_UNTIL(listener_requests(lemf) > 0);
    ck_assert_uint_eq(waiting(), 10);
    STEP_UNTIL(strstr(lines, "did not acknowledge records in time") != NULL);
    /* They go out again on the next connection. */
    STEP_UNTIL(listener_records(lemf) >= 20);
    ck_assert_uint_eq(waiting(), 10);
    expect_all_in_order(lemf, 10);
}
END_TEST

START_TEST(a_lemf_that_knows_no_options_gets_its_records_all_the_same)
{
    start_offering(0, 5 * CLOUDLI_SECOND);
    put(0, 1000, 172);
    STEP_UNTIL(waiting() == 0 && listener_records(lemf) >= 1000);
    ck_assert_uint_eq(listener_records(lemf), 1000);
    ck_assert_uint_eq(listener_connections(lemf), 1);
}
END_TEST

START_TEST(a_lemf_that_closes_when_it_is_asked_is_asked_once)
{
    start_offering(LISTENER_STRICT, 5 * CLOUDLI_SECOND);
    put(0, 1000, 172);
    STEP_UNTIL(listener_connections(lemf) == 2 && waiting() == 0 &&
               listener_records(lemf) >= 1000);
    step_for(100 * MS);
    ck_assert_uint_eq(listener_connections(lemf), 2);
    expect_all_in_order(lemf, 1000);
}
END_TEST

START_TEST(a_window_is_kept_and_sent_again)
{
    struct cloudli__dispatcher_options options = options_as("provider");
    struct cloudli__link_config config = {
        .name = "lea-1", .host = "127.0.0.1", .peer_name = "lemf.example"};
    const uint64_t window = 64 * 1024;
    const int by_destination = _i;
    uint64_t kept;

    options.keepalive_interval = 20 * MS;
    options.window = by_destination ? 0 : window;
    lemf = listener_start(certs, "lemf", 0, 0);
    make_dispatcher(&options);
    config.port = listener_port(lemf);
    config.resend_window = by_destination ? window : 0;
    ck_assert_int_eq(cloudli__dispatcher_set_link(d, &config, spool, NULL),
                     CLOUDLI_OK);
    for (uint32_t n = 0; n < 40; n++) {
        put(n * 20, 20, 172);
        STEP_UNTIL(waiting() == 0);
        step_for(25 * MS); /* a keep-alive and its answer */
    }
    kept = cloudli__spool_start(spool);
    ck_assert_uint_gt(kept, 0);
    listener_cut_after(lemf, listener_records(lemf) + 1);
    put(800, 1, 172);
    STEP_UNTIL(listener_connections(lemf) == 2);
    listener_cut_after(lemf, 0);
    STEP_UNTIL(last_record(lemf) == 800 && listener_records(lemf) > 900);
    expect_all_in_order(lemf, 801);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("link_options");
    TCase *tc = tcase_create("link_options");

    tcase_add_unchecked_fixture(tc, make_certs, drop_certs);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, a_lemf_that_acknowledges_lets_records_go);
    tcase_add_test(tc,
                   a_record_waits_for_its_acknowledgement_whatever_tcp_says);
    tcase_add_test(tc,
                   a_lemf_that_knows_no_options_gets_its_records_all_the_same);
    tcase_add_test(tc, a_lemf_that_closes_when_it_is_asked_is_asked_once);
    tcase_add_loop_test(tc, a_window_is_kept_and_sent_again, 0, 2);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
