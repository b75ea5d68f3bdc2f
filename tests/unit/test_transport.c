/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * How links are carried and protected, with real files that change while a
 * CLIF runs, and what is said of it.
 */
#include "check_main.h"
#include "listener.h"
#include "rig.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define DAY INT64_C(86400)

static struct certs *certs;
static struct rig rig;
static struct listener *l;

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

static void setup(void)
{
    rig_open_auto(&rig, certs);
    l = NULL;
}

static void teardown(void)
{
    listener_stop(l);
    rig_close(&rig);
}

/* The same CLIF with other files. */
static void reopen(const char *name, const char *crl_file)
{
    cloudli_clif_options options = rig_options(&rig, certs);
    char file[64];

    cloudli_clif_close(rig.clif);
    options.manual = 0;
    (void)snprintf(file, sizeof(file), "%s.pem", name);
    options.certificate_file = certs_path(certs, file);
    (void)snprintf(file, sizeof(file), "%s.key", name);
    options.key_file = certs_path(certs, file);
    options.crl_file = crl_file;
    ok(cloudli_clif_open(&rig.clif, &options, NULL));
}

static void go_to(uint16_t port, const cloudli_transport *transport)
{
    const int plain = transport != NULL &&
                      transport->protection == CLOUDLI_PROTECTION_PLAIN_TCP;
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = plain ? NULL : "lemf.example";
    dest.port = port;
    dest.transport = transport;
    ck_assert_msg(cloudli_register_set_destination(rig.reg, &dest, "test",
                                                   &err) == CLOUDLI_OK,
                  "%s", err.message);
    rig_sync(&rig);
}

static cloudli_destination_statistics lemf_stats(void)
{
    cloudli_destination_statistics s = CLOUDLI_DESTINATION_STATISTICS_INIT;

    ok(cloudli_clif_destination_stats(rig.clif, 0, &s));
    if (strcmp(s.name, "lemf") != 0)
        ok(cloudli_clif_destination_stats(rig.clif, 1, &s));
    return s;
}

static int is_up(void)
{
    return lemf_stats().link_state == CLOUDLI_LINK_UP;
}

static int says(const char *words)
{
    return rig_said(&rig, words) > 0;
}

static unsigned times_said(const char *words)
{
    return rig_said(&rig, words);
}

/* Waits for it, 20 s at most. */
#define AWAIT(condition)                                                       \
    do {                                                                       \
        for (int t_ = 0; t_ < 4000 && !(condition); t_++)                      \
            rig_pause_ms(5);                                                   \
        ck_assert_msg(condition, "never: %s; the log: %s", #condition,         \
                      rig.log);                                                \
    } while (0)

static void start(uint32_t faults)
{
    l = listener_start(certs, "lemf", 0, faults);
}

/* The LEMF dies and comes back at its place. */
static void restart(void)
{
    const uint16_t port = listener_port(l);

    listener_stop(l);
    l = listener_start(certs, "lemf", port, 0);
}

/* Records go over the link that there is. */
static void deliver(uint64_t count)
{
    const uint64_t before = listener_records(l);

    rig_call(&rig, count, 172);
    AWAIT(listener_records(l) >= before + count);
}

/* --- Versions of TLS --- */

START_TEST(tls_1_2_is_refused_by_default_and_taken_by_option)
{
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    start(LISTENER_OLD);
    go_to(listener_port(l), NULL);
    AWAIT(lemf_stats().failures > 3);
    ck_assert(!is_up());
    ck_assert_uint_eq(listener_connections(l), 0);
    transport.protection = CLOUDLI_PROTECTION_TLS_1_2;
    go_to(listener_port(l), &transport);
    AWAIT(is_up());
    ck_assert_uint_eq(lemf_stats().transport, CLOUDLI_TRANSPORT_TLS_1_2);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    deliver(10);
}
END_TEST

START_TEST(where_tls_1_2_is_allowed_1_3_is_still_taken)
{
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    start(0);
    transport.protection = CLOUDLI_PROTECTION_TLS_1_2;
    go_to(listener_port(l), &transport);
    AWAIT(is_up());
    ck_assert_uint_eq(lemf_stats().transport, CLOUDLI_TRANSPORT_TLS_1_3);
}
END_TEST

/* --- Plain TCP --- */

START_TEST(a_lemf_without_tls_gets_nothing_by_default)
{
    start(LISTENER_PLAIN);
    go_to(listener_port(l), NULL);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, 10, 172);
    AWAIT(lemf_stats().failures > 3);
    ck_assert_uint_eq(listener_records(l), 0);
    ck_assert_uint_eq(lemf_stats().records_waiting, 10);
    ck_assert_uint_eq(lemf_stats().plain_tcp, 0);
}
END_TEST

START_TEST(plain_tcp_is_taken_with_a_reason_and_warned_of)
{
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    start(LISTENER_PLAIN);
    transport.protection = CLOUDLI_PROTECTION_PLAIN_TCP;
    transport.plain_tcp_reason = "only by the VPN to LEA North";
    go_to(listener_port(l), &transport);
    AWAIT(is_up());
    ck_assert(says("destination lemf is set to plain TCP"));
    ck_assert_uint_eq(lemf_stats().transport, CLOUDLI_TRANSPORT_TCP);
    ck_assert_uint_eq(lemf_stats().plain_tcp, 1);
    ck_assert_int_eq(lemf_stats().certificate_end, 0);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    deliver(2000);
    ck_assert_uint_eq(listener_records(l), 2000);

    /* And taken back by setting the destination again without it. */
    go_to(listener_port(l), NULL);
    AWAIT(lemf_stats().failures > 3);
    ck_assert(!is_up());
    ck_assert_uint_eq(lemf_stats().plain_tcp, 0);
}
END_TEST

START_TEST(a_lemf_with_tls_gets_nothing_in_plain)
{
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    start(0);
    transport.protection = CLOUDLI_PROTECTION_PLAIN_TCP;
    transport.plain_tcp_reason = "a mistake of the test's";
    go_to(listener_port(l), &transport);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, 10, 172);
    AWAIT(listener_refusals(l) > 3);
    ck_assert(!is_up());
    ck_assert_uint_eq(lemf_stats().records_waiting, 10);
}
END_TEST

static const struct {
    const char *field;
    cloudli_transport transport;
    const char *ca_file;
    const char *peer_name;
} bad_transports[] = {
#define T(hosts, count, crl, reason, protection)                               \
    {                                                                          \
        sizeof(cloudli_transport), hosts, count, crl, reason, protection, 0, 0 \
    }
    {"plain_tcp_reason", T(NULL, 0, NULL, NULL, 2), NULL, NULL},
    {"plain_tcp_reason", T(NULL, 0, NULL, "", 2), NULL, NULL},
    {"plain_tcp_reason", T(NULL, 0, NULL, "too short", 2), NULL, NULL},
    {"plain_tcp_reason", T(NULL, 0, NULL, "long enough\nin two lines", 2), NULL,
     NULL},
    {"plain_tcp_reason", T(NULL, 0, NULL, "long enough, but TLS", 0), NULL,
     NULL},
    {"plain_tcp_reason", T(NULL, 0, NULL, "long enough, but TLS", 1), NULL,
     NULL},
    {"transport", T(NULL, 0, NULL, "long enough a reason", 2), "/ca.pem", NULL},
    {"transport", T(NULL, 0, NULL, "long enough a reason", 2), NULL,
     "lemf.example"},
    {"transport", T(NULL, 0, "/crl.pem", "long enough a reason", 2), NULL,
     NULL},
    {"protection", T(NULL, 0, NULL, NULL, 3), NULL, NULL},
    {"crl_file", T(NULL, 0, "crl.pem", NULL, 0), NULL, NULL},
    {"crl_file", T(NULL, 0, "", NULL, 0), NULL, NULL},
    {"fallbacks", T(NULL, 1, NULL, NULL, 0), NULL, NULL},
    {"fallbacks", T(NULL, 8, NULL, NULL, 0), NULL, NULL},
#undef T
    {"acknowledge",
     {.size = sizeof(cloudli_transport),
      .acknowledge = CLOUDLI_ACKNOWLEDGEMENT_NEVER + 1},
     NULL,
     NULL},
    {"resend_window",
     {.size = sizeof(cloudli_transport),
      .resend_window = (UINT64_C(1) << 40) + 1},
     NULL,
     NULL},
};

START_TEST(a_bad_transport_is_refused_by_the_name_of_the_field)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.port = 1;
    dest.ca_file = bad_transports[_i].ca_file;
    dest.peer_name = bad_transports[_i].peer_name;
    dest.transport = &bad_transports[_i].transport;
    ck_assert_int_eq(
        cloudli_register_set_destination(rig.reg, &dest, "test", &err),
        CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_msg(strstr(err.message, bad_transports[_i].field) != NULL, "%s",
                  err.message);
}
END_TEST

START_TEST(a_bad_fallback_is_refused)
{
    static const char *const bad[] = {"",      "a b",  "h:0",     "h:65536",
                                      "h:",    "[::1", "[::1]44", "h,i",
                                      "h:1:2", "[h:1", "-h",      "h:1x"};

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        const char *const hosts[] = {"good.example:44", bad[i]};
        cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;
        cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

        dest.name = "lemf";
        dest.host = "127.0.0.1";
        dest.port = 1;
        dest.transport = &transport;
        transport.fallbacks = hosts;
        transport.fallback_count = 2;
        ck_assert_msg(
            cloudli_register_set_destination(rig.reg, &dest, "test", NULL) ==
                CLOUDLI_ERR_INVALID_ARGUMENT,
            "%s", bad[i]);
    }
}
END_TEST

struct listed {
    int seen;
    uint32_t acknowledge;
    uint64_t window;
};

static int look_at_listed(void *user_data, const cloudli_destination *dest)
{
    static const char *const hosts[] = {"b.example", "[2001:db8::1]:44",
                                        "192.0.2.7:45"};
    struct listed *listed = user_data;

    if (strcmp(dest->name, "north") != 0)
        return 0;
    listed->seen = 1;
    ck_assert_ptr_nonnull(dest->transport);
    ck_assert_uint_eq(dest->transport->protection, CLOUDLI_PROTECTION_TLS_1_2);
    ck_assert_str_eq(dest->transport->crl_file, "/etc/crl.pem");
    ck_assert_ptr_null(dest->transport->plain_tcp_reason);
    ck_assert_uint_eq(dest->transport->acknowledge, listed->acknowledge);
    ck_assert_uint_eq(dest->transport->resend_window, listed->window);
    ck_assert_uint_eq(dest->transport->fallback_count, 3);
    for (size_t i = 0; i < 3; i++)
        ck_assert_str_eq(dest->transport->fallbacks[i], hosts[i]);
    return 0;
}

START_TEST(the_register_keeps_all_of_a_transport)
{
    static const char *const hosts[] = {"b.example", "[2001:db8::1]:44",
                                        "192.0.2.7:45"};
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    struct listed listed = {0};

    dest.name = "north";
    dest.host = "a.example";
    dest.port = 43;
    dest.transport = &transport;
    transport.protection = CLOUDLI_PROTECTION_TLS_1_2;
    transport.crl_file = "/etc/crl.pem";
    transport.fallbacks = hosts;
    transport.fallback_count = 3;
    for (uint32_t i = 0; i <= CLOUDLI_ACKNOWLEDGEMENT_NEVER; i++) {
        static const uint64_t windows[] = {0, 1, UINT64_C(1) << 40,
                                           CLOUDLI_RESEND_WINDOW_NONE};

        listed = (struct listed){0, i, windows[i]};
        transport.acknowledge = i;
        transport.resend_window = windows[i];
        ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
        ok(cloudli_register_list_destinations(rig.reg, look_at_listed, &listed,
                                              NULL));
        ck_assert_int_eq(listed.seen, 1);
    }
}
END_TEST

START_TEST(a_caller_who_does_not_know_of_the_window_leaves_it_to_the_clif)
{
    static const char *const hosts[] = {"b.example", "[2001:db8::1]:44",
                                        "192.0.2.7:45"};
    cloudli_transport older = CLOUDLI_TRANSPORT_INIT;
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    struct listed listed = {0};

    dest.name = "north";
    dest.host = "a.example";
    dest.port = 43;
    dest.transport = &older;
    older.size = offsetof(cloudli_transport, resend_window);
    older.protection = CLOUDLI_PROTECTION_TLS_1_2;
    older.crl_file = "/etc/crl.pem";
    older.fallbacks = hosts;
    older.fallback_count = 3;
    older.resend_window = 77;
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    ok(cloudli_register_list_destinations(rig.reg, look_at_listed, &listed,
                                          NULL));
    ck_assert_int_eq(listed.seen, 1);
}
END_TEST

/* --- Acknowledgement, as it is set for one destination --- */

START_TEST(a_destination_has_its_own_acknowledgement)
{
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    rig_add_jean(&rig, "LI-1", "ts102232-5");
    start(LISTENER_ACKNOWLEDGES);
    go_to(listener_port(l), NULL); /* as the CLIF, which offers it */
    AWAIT(says("the LEMF acknowledges records"));
    transport.acknowledge = CLOUDLI_ACKNOWLEDGEMENT_NEVER;
    go_to(listener_port(l), &transport);
    AWAIT(says("the LEMF does not acknowledge records"));
    deliver(10);
    ck_assert_uint_eq(listener_requests(l), 0);
    transport.acknowledge = CLOUDLI_ACKNOWLEDGEMENT_OFFER;
    go_to(listener_port(l), &transport);
    AWAIT(times_said("the LEMF acknowledges records") == 2);
    deliver(10);
    AWAIT(listener_requests(l) > 0);
}
END_TEST

/* --- Files that change --- */

static void start_with_own_files(void)
{
    certs_copy(certs, "provider", "changing");
    reopen("changing", NULL);
    start(0);
    go_to(listener_port(l), NULL);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    AWAIT(is_up());
}

START_TEST(a_new_certificate_is_used_from_the_next_connection_on)
{
    const cloudli_time now = cloudli_time_now();

    start_with_own_files();
    deliver(10);
    certs_add(certs, "year", "provider.example", -DAY, 365 * DAY);
    certs_copy(certs, "year", "changing");
    AWAIT(says("changed certificates are used from the next connection on"));
    AWAIT(lemf_stats().certificate_end > now + 360 * DAY * CLOUDLI_SECOND);
    deliver(10); /* by the link that there was */
    ck_assert_uint_eq(listener_connections(l), 1);
    restart();
    AWAIT(is_up() && listener_connections(l) == 1);
    deliver(10);
}
END_TEST

/* A certificate that the LEMF does not take shows that it is really used. */
START_TEST(a_certificate_of_another_name_is_used_too_and_refused)
{
    start_with_own_files();
    certs_copy(certs, "provider-wrong-name", "changing");
    AWAIT(says("changed certificates are used from the next connection on"));
    deliver(10);
    restart();
    AWAIT(listener_refusals(l) > 2);
    ck_assert(!is_up());
    certs_copy(certs, "provider", "changing");
    AWAIT(is_up());
}
END_TEST

static void write_over(const char *file, const char *content)
{
    FILE *out = fopen(certs_path(certs, file), "w");

    ck_assert_ptr_nonnull(out);
    ck_assert_int_ge(fputs(content, out), 0);
    ck_assert_int_eq(fclose(out), 0);
}

START_TEST(a_set_that_does_not_load_is_told_once_and_changes_nothing)
{
    static const char told[] = "changed certificates cannot be used";

    start_with_own_files();
    write_over("changing.key", "this is no key");
    AWAIT(says(told));
    rig_pause_ms(5000);
    ck_assert_uint_eq(times_said(told), 1);
    deliver(10);
    ck_assert_uint_eq(listener_connections(l), 1);
    restart(); /* the old set is still in use, and nothing less than TLS */
    AWAIT(is_up());
    ck_assert_uint_eq(lemf_stats().transport, CLOUDLI_TRANSPORT_TLS_1_3);
    deliver(10);
    ck_assert_int_eq(unlink(certs_path(certs, "changing.pem")), 0);
    AWAIT(times_said(told) == 2);
    restart();
    AWAIT(is_up());
    certs_copy(certs, "provider", "changing");
    rig_pause_ms(3000);
    deliver(10);
}
END_TEST

/* --- Revocation --- */

START_TEST(a_peer_that_is_revoked_meanwhile_is_refused_at_the_next_connection)
{
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    certs_crl(certs, "crl.pem", NULL, -DAY, DAY);
    start(0);
    transport.crl_file = certs_path(certs, "crl.pem");
    go_to(listener_port(l), &transport);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    AWAIT(is_up());
    certs_crl(certs, "crl.pem", "lemf", -DAY, DAY);
    AWAIT(says("changed certificates are used from the next connection on"));
    deliver(10); /* the live one goes on */
    ck_assert_uint_eq(listener_connections(l), 1);
    restart();
    AWAIT(says("the peer's certificate was revoked"));
    ck_assert(!is_up());
    rig_call(&rig, 10, 172);
    ck_assert_uint_eq(listener_records(l), 0);
    certs_crl(certs, "crl.pem", NULL, -DAY, DAY);
    AWAIT(is_up());
    AWAIT(listener_records(l) >= 10);
}
END_TEST

static const struct {
    int64_t from, to;
    const char *words;
} bad_crls[] = {
    {-2 * DAY, -DAY,
     "revocation list for the peer's certificate is out of "
     "date"},
    {DAY, 2 * DAY,
     "revocation list for the peer's certificate is not valid "
     "yet"},
};

START_TEST(a_revocation_list_that_is_not_valid_now_refuses_the_peer)
{
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    certs_crl(certs, "crl.pem", NULL, bad_crls[_i].from, bad_crls[_i].to);
    start(0);
    transport.crl_file = certs_path(certs, "crl.pem");
    go_to(listener_port(l), &transport);
    AWAIT(says(bad_crls[_i].words));
    ck_assert(!is_up());
}
END_TEST

START_TEST(a_revocation_list_that_is_missing_means_no_connection)
{
    cloudli_transport transport = CLOUDLI_TRANSPORT_INIT;

    start(0);
    transport.crl_file = certs_path(certs, "no-such-crl.pem");
    go_to(listener_port(l), &transport);
    AWAIT(says("the CRL file"));
    rig_pause_ms(200);
    ck_assert_uint_eq(listener_connections(l), 0);
    certs_crl(certs, "no-such-crl.pem", NULL, -DAY, DAY);
    AWAIT(is_up()); /* when it comes */
}
END_TEST

START_TEST(the_clifs_own_revocation_list_goes_with_its_ca)
{
    certs_crl(certs, "crl.pem", "lemf", -DAY, DAY);
    reopen("provider", certs_path(certs, "crl.pem"));
    start(0);
    go_to(listener_port(l), NULL);
    AWAIT(says("the peer's certificate was revoked"));
    ck_assert(!is_up());
}
END_TEST

/* --- Expiry --- */

START_TEST(certificates_are_warned_of_before_they_expire)
{
    certs_add(certs, "ten", "provider.example", -DAY, 10 * DAY);
    certs_add(certs, "five", "lemf.example", -DAY, 5 * DAY);
    certs_add(certs, "year", "provider.example", -DAY, 365 * DAY);
    reopen("ten", NULL);
    AWAIT(says("the certificate of this CLIF expires in 9 days"));
    l = listener_start(certs, "five", 0, 0);
    go_to(listener_port(l), NULL);
    AWAIT(says("the certificate of the LEMF of lemf expires in 4 days"));
    rig_pause_ms(2500); /* once a day */
    ck_assert_uint_eq(times_said("expires in 9 days"), 1);
    ck_assert_uint_eq(times_said("expires in 4 days"), 1);
    rig_forget_log(&rig);
    reopen("year", NULL);
    rig_pause_ms(1500);
    ck_assert(!says("the certificate of this CLIF"));
}
END_TEST

static Suite *transport_suite(void)
{
    Suite *suite = suite_create("transport");
    TCase *tc = tcase_create("links");
    const int bad = sizeof(bad_transports) / sizeof(bad_transports[0]);

    tcase_set_timeout(tc, 120);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc, tls_1_2_is_refused_by_default_and_taken_by_option);
    tcase_add_test(tc, where_tls_1_2_is_allowed_1_3_is_still_taken);
    tcase_add_test(tc, a_lemf_without_tls_gets_nothing_by_default);
    tcase_add_test(tc, plain_tcp_is_taken_with_a_reason_and_warned_of);
    tcase_add_test(tc, a_lemf_with_tls_gets_nothing_in_plain);
    tcase_add_loop_test(tc, a_bad_transport_is_refused_by_the_name_of_the_field,
                        0, bad);
    tcase_add_test(tc, a_bad_fallback_is_refused);
    tcase_add_test(tc, the_register_keeps_all_of_a_transport);
    tcase_add_test(
        tc, a_caller_who_does_not_know_of_the_window_leaves_it_to_the_clif);
    tcase_add_test(tc, a_destination_has_its_own_acknowledgement);
    tcase_add_test(tc, a_new_certificate_is_used_from_the_next_connection_on);
    tcase_add_test(tc, a_certificate_of_another_name_is_used_too_and_refused);
    tcase_add_test(tc,
                   a_set_that_does_not_load_is_told_once_and_changes_nothing);
    tcase_add_test(
        tc, a_peer_that_is_revoked_meanwhile_is_refused_at_the_next_connection);
    tcase_add_loop_test(
        tc, a_revocation_list_that_is_not_valid_now_refuses_the_peer, 0, 2);
    tcase_add_test(tc, a_revocation_list_that_is_missing_means_no_connection);
    tcase_add_test(tc, the_clifs_own_revocation_list_goes_with_its_ca);
    tcase_add_test(tc, certificates_are_warned_of_before_they_expire);
    suite_add_tcase(suite, tc);
    return suite;
}

int main(void)
{
    int rv;

    certs = certs_new();
    rv = run_suite(transport_suite());
    certs_free(certs);
    return rv;
}
