/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a CLIF lets others see of the handover, over a real link. */
#include "check_main.h"
#include "clif/age.h"
#include "handover/certificate.h"
#include "listener.h"
#include "openmetrics.h"
#include "rig.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct certs *certs;
static struct rig rig;
static char text[OPENMETRICS_MAX];

static void setup(void)
{
    rig_open_auto(&rig, certs);
}

static void teardown(void)
{
    rig_close(&rig);
}

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

static void set_port(uint16_t port)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = port;
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_sync(&rig);
}

static cloudli_destination_statistics destination(const char *name)
{
    cloudli_destination_statistics s = CLOUDLI_DESTINATION_STATISTICS_INIT;
    size_t i = 0;

    do
        ok(cloudli_clif_destination_stats(rig.clif, i++, &s));
    while (strcmp(s.name, name) != 0);
    return s;
}

static void deliver(struct listener *l, size_t records)
{
    set_port(listener_port(l));
    rig_add_jean(&rig, "SECRET-LIID", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, records, 172);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
}

static const char *metrics(void)
{
    text[0] = '\0';
    ok(cloudli_metrics_write(rig.clif, openmetrics_collect, text));
    ck_assert_ptr_null(openmetrics_fault(text));
    return text;
}

/* --- Ages --- */

START_TEST(the_age_of_the_oldest_record_is_known_without_a_time_in_each)
{
    struct cloudli__age age = {0};

    cloudli__age_note(&age, 0, 0, 100);
    ck_assert_int_eq(cloudli__age_now(&age, 100), 0);
    cloudli__age_note(&age, 5, 5, 200);
    cloudli__age_note(&age, 9, 9, 300);
    ck_assert_int_eq(cloudli__age_now(&age, 350), 150);
    cloudli__age_note(&age, 9, 5, 400); /* the fifth still waits */
    ck_assert_int_eq(cloudli__age_now(&age, 400), 200);
    cloudli__age_note(&age, 9, 4, 500);
    ck_assert_int_eq(cloudli__age_now(&age, 500), 200);
    cloudli__age_note(&age, 12, 0, 600);
    ck_assert_int_eq(cloudli__age_now(&age, 600), 0);
}
END_TEST

/* One record a second comes, one every third second goes. */
START_TEST(an_age_is_never_too_large_and_at_most_a_quarter_too_small)
{
    struct cloudli__age age = {0};

    for (int64_t t = 1; t < 20000; t++) {
        const int64_t gone = t / 3, oldest = gone + 1;
        const int64_t right = t - oldest;
        int64_t told;

        cloudli__age_note(&age, (uint64_t)t, (uint64_t)(t - gone), t);
        told = cloudli__age_now(&age, t);
        ck_assert_int_le(told, right);
        ck_assert_int_ge(told, right - 1 - right / 4);
    }
}
END_TEST

START_TEST(days_are_counted_down_through_zero)
{
    const cloudli_time day = 86400 * CLOUDLI_SECOND;
    const struct {
        cloudli_time left;
        int64_t days;
    } table[] = {{10 * day, 10}, {10 * day - 1, 9}, {day - 1, 0},
                 {0, 0},         {-1, -1},          {-day - 1, -2}};

    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
        ck_assert_int_eq(
            cloudli__certificate_days(RIG_NOW + table[i].left, RIG_NOW),
            table[i].days);
}
END_TEST

/* --- Counters --- */

START_TEST(each_destination_has_its_own_counters)
{
    struct listener *l = listener_start(certs, "lemf", 0, 0);
    cloudli_destination_statistics s;

    deliver(l, 100);
    s = destination("lemf");
    ck_assert_uint_eq(s.iri_accepted + s.cc_accepted, 100);
    ck_assert_uint_eq(s.records_delivered, 100);
    ck_assert_uint_eq(s.records_waiting, 0);
    ck_assert_uint_eq(s.records_lost, 0);
    ck_assert_uint_eq(s.connects, 1);
    ck_assert_uint_eq(s.link_state, CLOUDLI_LINK_UP);
    ck_assert_uint_eq(s.transport, CLOUDLI_TRANSPORT_TLS_1_3);
    ck_assert_int_eq(s.last_failure, CLOUDLI_OK);
    ck_assert_uint_eq(s.plain_tcp, 0);
    ck_assert_int_gt(s.link_changed, 0);
    ck_assert_int_eq(
        cloudli__certificate_days(s.certificate_end, cloudli_time_now()), 29);
    ck_assert_int_eq(
        cloudli__certificate_days(s.peer_certificate_end, cloudli_time_now()),
        29);
    for (int i = 0; i < 2000 && s.records_acknowledged < 100; i++) {
        rig_pause_ms(5);
        s = destination("lemf");
    }
    ck_assert_uint_eq(s.records_acknowledged, 100);
    ck_assert_uint_eq(rig_stats(&rig).records_acknowledged, 100);

    s = destination("lemf-cc");
    ck_assert_uint_eq(s.iri_accepted + s.cc_accepted, 0);
    ck_assert_uint_eq(s.transport, CLOUDLI_TRANSPORT_NONE);
    ck_assert_uint_ne(s.link_state, CLOUDLI_LINK_UP);
    ck_assert_uint_gt(s.failures, 0);
    ck_assert_int_eq(s.last_failure, CLOUDLI_ERR_CONNECT);
    listener_stop(l);
}
END_TEST

START_TEST(a_link_that_is_lost_shows_and_so_does_the_age_of_what_waits)
{
    struct listener *l = listener_start(certs, "lemf", 0, 0);
    cloudli_destination_statistics s;

    deliver(l, 10);
    listener_stop(l);
    rig_call(&rig, 10, 172);
    for (int i = 0; i < 1000; i++) {
        s = destination("lemf");
        if (s.oldest_age > 100 * CLOUDLI_MILLISECOND && s.reconnects == 1)
            break;
        rig_pause_ms(5);
    }
    ck_assert_uint_eq(s.reconnects, 1);
    ck_assert_uint_ne(s.link_state, CLOUDLI_LINK_UP);
    ck_assert_uint_eq(s.records_waiting, 10);
    ck_assert_int_gt(s.oldest_age, 100 * CLOUDLI_MILLISECOND);
    ck_assert_int_lt(s.oldest_age, 20 * CLOUDLI_SECOND);
    ck_assert_int_ge(rig_stats(&rig).oldest_age, s.oldest_age);
}
END_TEST

START_TEST(integrity_checks_are_counted_apart_from_records)
{
    struct listener *l = listener_start(certs, "lemf", 0, 0);
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_seal seal = CLOUDLI_SEAL_INIT;
    cloudli_destination_statistics s;

    seal.integrity = CLOUDLI_INTEGRITY_HASH;
    seal.hash_count = 10;
    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = listener_port(l);
    dest.seal = &seal;
    ok(cloudli_register_set_destination(rig.reg, &dest, "test", NULL));
    rig_sync(&rig);
    rig_add_jean(&rig, "L1", NULL);
    (void)rig_wait_for(&rig, 1);
    rig_call(&rig, 50, 172);
    ok(cloudli_clif_flush(rig.clif, 20 * CLOUDLI_SECOND));
    s = destination("lemf");
    ck_assert_uint_eq(s.iri_accepted + s.cc_accepted, 50);
    ck_assert_uint_ge(s.integrity_checks, 5);
    ck_assert_uint_eq(s.records_delivered, 50 + s.integrity_checks);
    ck_assert_uint_eq(rig_stats(&rig).integrity_checks, s.integrity_checks);
    s = destination("lemf-cc");
    ck_assert_uint_eq(s.integrity_checks, 0);
    listener_stop(l);
}
END_TEST

START_TEST(older_callers_get_the_fields_that_they_know)
{
    cloudli_destination_statistics s = CLOUDLI_DESTINATION_STATISTICS_INIT;
    struct {
        cloudli_clif_statistics stats;
        uint64_t behind;
    } old = {CLOUDLI_CLIF_STATISTICS_INIT, 7};

    old.stats.size =
        offsetof(cloudli_clif_statistics, reconnects) + sizeof(uint64_t);
    old.stats.records_acknowledged = 77;
    ok(cloudli_clif_stats(rig.clif, &old.stats));
    ck_assert_uint_eq(old.stats.records_acknowledged, 77);
    ck_assert_uint_eq(old.behind, 7);
    ck_assert_int_eq(cloudli_clif_destination_stats(rig.clif, 2, &s),
                     CLOUDLI_ERR_NOT_FOUND);
    s.size = 8;
    ck_assert_int_eq(cloudli_clif_destination_stats(rig.clif, 0, &s),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_clif_destination_stats(rig.clif, 0, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

/* --- Text --- */

START_TEST(the_metrics_are_openmetrics_and_tell_the_counters)
{
    struct listener *l = listener_start(certs, "lemf", 0, 0);
    const struct {
        const char *sample;
        double value;
    } table[] = {
        {"cloudli_warrants_active", 1},
        {"cloudli_communications_total", 1},
        {"cloudli_links_up", 1},
        {"cloudli_records_delivered_total{destination=\"lemf\"}", 50},
        {"cloudli_records_delivered_total{destination=\"lemf-cc\"}", 0},
        {"cloudli_records_lost_total{destination=\"lemf\"}", 0},
        {"cloudli_records_waiting{destination=\"lemf\"}", 0},
        {"cloudli_oldest_waiting_seconds{destination=\"lemf\"}", 0},
        {"cloudli_link_state{destination=\"lemf\",cloudli_link_state=\"up\"}",
         1},
        {"cloudli_link_transport{destination=\"lemf\","
         "cloudli_link_transport=\"tls1.3\"}",
         1},
        {"cloudli_plain_tcp{destination=\"lemf\"}", 0},
        {"cloudli_certificate_days{destination=\"lemf\",side=\"peer\"}", 29},
        {"cloudli_certificate_days{destination=\"lemf-cc\",side=\"own\"}", 29},
        {"cloudli_certificate_days{destination=\"lemf-cc\",side=\"peer\"}",
         -1}, /* nobody was seen there */
    };

    deliver(l, 50);
    (void)metrics();
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
        ck_assert_msg(openmetrics_value(text, table[i].sample) ==
                          table[i].value,
                      "%s is %f", table[i].sample,
                      openmetrics_value(text, table[i].sample));
    listener_stop(l);
}
END_TEST

static int on_pdu(void *user_data, const cloudli_lemf_pdu *item)
{
    (void)user_data;
    (void)item;
    return 0;
}

START_TEST(a_receiver_tells_its_counters_too)
{
    static const char *const names[] = {"provider.example"};
    cloudli_lemf_options options = CLOUDLI_LEMF_OPTIONS_INIT;
    cloudli_lemf *lemf;

    options.certificate_file = certs_path(certs, "lemf.pem");
    options.key_file = certs_path(certs, "lemf.key");
    options.ca_file = certs_path(certs, "ca.pem");
    options.providers = names;
    options.provider_count = 1;
    options.receive = on_pdu;
    ok(cloudli_lemf_open(&lemf, &options, NULL));
    set_port((uint16_t)cloudli_lemf_port(lemf));
    for (int i = 0; i < 1000 && rig_stats(&rig).links_up == 0; i++)
        ok(cloudli_lemf_poll(lemf, 5 * CLOUDLI_MILLISECOND, NULL));
    text[0] = '\0';
    ok(cloudli_lemf_metrics_write(lemf, openmetrics_collect, text));
    ck_assert_ptr_null(openmetrics_fault(text));
    ck_assert(openmetrics_value(text, "cloudli_lemf_connections_total") == 1);
    ck_assert(openmetrics_value(text, "cloudli_lemf_open") == 1);
    ck_assert(openmetrics_value(text, "cloudli_lemf_pdus_total") == 0);
    cloudli_lemf_close(lemf);
}
END_TEST

static int take_no_more(void *user_data, const char *piece, size_t len)
{
    (void)piece;
    (void)len;
    return ++*(int *)user_data;
}

START_TEST(a_reader_of_the_metrics_may_stop)
{
    int calls = 0;

    ck_assert_int_eq(cloudli_metrics_write(rig.clif, take_no_more, &calls),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(calls, 1);
    ck_assert_int_eq(cloudli_metrics_write(rig.clif, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

/* --- The status file --- */

static void status_path(char path[512], const char *suffix)
{
    (void)snprintf(path, 512, "%s/status/%ld%s.json", rig.state_dir,
                   (long)getpid(), suffix);
}

/* Reads it when it is there and not empty; waits up to 5 s. */
static const char *read_status(const char *suffix)
{
    char path[512];
    size_t len = 0;

    status_path(path, suffix);
    for (int i = 0; i < 1000 && len == 0; i++) {
        FILE *file = fopen(path, "r");

        if (file != NULL) {
            len = fread(text, 1, sizeof(text) - 1, file);
            (void)fclose(file);
        }
        if (len == 0)
            rig_pause_ms(5);
    }
    text[len] = '\0';
    return text;
}

START_TEST(the_status_file_is_the_owners_and_goes_with_the_clif)
{
    const cloudli_clif_options *same;
    cloudli_clif_options options = rig_options(&rig, certs);
    cloudli_clif *second;
    char path[512];
    struct stat st;

    same = &options;
    options.manual = 0;
    options.status_file = 1;
    ck_assert_ptr_nonnull(strstr(read_status(""), "\"name\":\"lemf-cc\""));
    status_path(path, "");
    ok(stat(path, &st));
    ck_assert_uint_eq(st.st_mode & 07777, 0600);

    ok(cloudli_clif_open(&second, same, NULL)); /* in the same process */
    ck_assert_ptr_nonnull(strstr(read_status("-1"), "\"name\":\"lemf-cc\""));
    cloudli_clif_close(second);
    status_path(path, "-1");
    ck_assert_int_eq(access(path, F_OK), -1);

    cloudli_clif_close(rig.clif);
    status_path(path, "");
    ck_assert_int_eq(access(path, F_OK), -1);
    ok(cloudli_clif_open(&rig.clif, same, NULL));
}
END_TEST

START_TEST(what_a_process_that_died_has_left_is_taken_away)
{
    const struct timespec old[2] = {{1000000000, 0}, {1000000000, 0}};
    cloudli_clif_options options = rig_options(&rig, certs);
    static const char *const names[] = {"2147483646.json",
                                        ".2147483646-3.json"};
    cloudli_clif *clif;
    char path[512];

    options.status_file = 1;
    for (size_t i = 0; i < 2; i++) {
        FILE *file;

        (void)snprintf(path, sizeof(path), "%s/status/%s", rig.state_dir,
                       names[i]);
        file = fopen(path, "w");
        ck_assert_ptr_nonnull(file);
        (void)fclose(file);
        ok(utimensat(AT_FDCWD, path, old, 0));
    }
    ok(cloudli_clif_open(&clif, &options, NULL));
    cloudli_clif_close(clif);
    for (size_t i = 0; i < 2; i++) {
        (void)snprintf(path, sizeof(path), "%s/status/%s", rig.state_dir,
                       names[i]);
        ck_assert_int_eq(access(path, F_OK), -1);
    }
}
END_TEST

START_TEST(no_identity_and_no_liid_can_be_seen_from_outside)
{
    static const char *const secrets[] = {"SECRET", "jean", "mccloud.example",
                                          "police", "McCloud"};
    struct listener *l = listener_start(certs, "lemf", 0, 0);

    deliver(l, 50);
    for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++) {
        ck_assert_ptr_null(strstr(metrics(), secrets[i]));
        ck_assert_ptr_null(strstr(read_status(""), secrets[i]));
        ck_assert_uint_eq(rig_said(&rig, secrets[i]), 0);
    }
    listener_stop(l);
}
END_TEST

static Suite *metrics_suite(void)
{
    Suite *suite = suite_create("metrics");
    TCase *pure = tcase_create("ages and days");
    TCase *tc = tcase_create("a clif");

    tcase_add_test(
        pure, the_age_of_the_oldest_record_is_known_without_a_time_in_each);
    tcase_add_test(pure,
                   an_age_is_never_too_large_and_at_most_a_quarter_too_small);
    tcase_add_test(pure, days_are_counted_down_through_zero);
    suite_add_tcase(suite, pure);
    tcase_set_timeout(tc, 60);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc, each_destination_has_its_own_counters);
    tcase_add_test(tc,
                   a_link_that_is_lost_shows_and_so_does_the_age_of_what_waits);
    tcase_add_test(tc, integrity_checks_are_counted_apart_from_records);
    tcase_add_test(tc, older_callers_get_the_fields_that_they_know);
    tcase_add_test(tc, the_metrics_are_openmetrics_and_tell_the_counters);
    tcase_add_test(tc, a_receiver_tells_its_counters_too);
    tcase_add_test(tc, a_reader_of_the_metrics_may_stop);
    tcase_add_test(tc, the_status_file_is_the_owners_and_goes_with_the_clif);
    tcase_add_test(tc, what_a_process_that_died_has_left_is_taken_away);
    tcase_add_test(tc, no_identity_and_no_liid_can_be_seen_from_outside);
    suite_add_tcase(suite, tc);
    return suite;
}

int main(void)
{
    int rv;

    certs = certs_new();
    rv = run_suite(metrics_suite());
    certs_free(certs);
    return rv;
}
