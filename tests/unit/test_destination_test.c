/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Trying a destination through the register, by a real service over TLS. */
#include "unit/check_main.h"
#include "unit/listener.h"
#include "unit/rig.h"
#include "warrant/register_test.h"
#include "warrant/schema.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct certs *certs;
static struct rig rig;
static cloudli_error err;

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
    rig_open_auto(&rig, certs);
    err = (cloudli_error)CLOUDLI_ERROR_INIT;
}

static void teardown(void)
{
    rig_close(&rig);
}

/* No service runs. */
static void close_clif(void)
{
    cloudli_clif_close(rig.clif);
    rig.clif = NULL;
}

static void go_to(uint16_t port, uint32_t spool)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

    dest.name = "lea";
    dest.host = "127.0.0.1";
    dest.peer_name = "lemf.example";
    dest.port = port;
    dest.spool = spool;
    ck_assert_int_eq(
        cloudli_register_set_destination(rig.reg, &dest, "officer", NULL), 0);
    rig_sync(&rig);
}

static uint64_t request(const char *destination)
{
    uint64_t number;

    ck_assert_int_eq(cloudli_register_request_test(rig.reg, destination, 100,
                                                   "officer", &number, &err),
                     0);
    ck_assert_uint_ne(number, 0);
    return number;
}

static cloudli_destination_test read_test(uint64_t number)
{
    cloudli_destination_test test = CLOUDLI_DESTINATION_TEST_INIT;

    ck_assert_int_eq(cloudli_register_read_test(rig.reg, number, &test, &err),
                     0);
    return test;
}

static cloudli_destination_test await(uint64_t number, uint32_t state)
{
    cloudli_destination_test test = read_test(number);

    for (int i = 0; i < 4000 && test.state != state; i++) {
        rig_pause_ms(5);
        test = read_test(number);
    }
    ck_assert_str_eq(cloudli_test_state_name(test.state),
                     cloudli_test_state_name(state));
    return test;
}

static void sql(const char *text)
{
    char path[300];
    sqlite3 *db;

    (void)snprintf(path, sizeof(path), "%s/register.sqlite3", rig.state_dir);
    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    (void)sqlite3_busy_timeout(db, 5000);
    ck_assert_int_eq(sqlite3_exec(db, text, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

START_TEST(a_test_that_the_lemf_answers_is_told_so)
{
    struct listener *l =
        listener_start(certs, "lemf", 0, LISTENER_ACKNOWLEDGES);
    cloudli_destination_test test;

    go_to(listener_port(l), 0);
    test = await(request("lea"), CLOUDLI_TEST_TAKEN);
    ck_assert_int_eq(test.failure, CLOUDLI_OK);
    ck_assert_int_gt(test.requested, 0);
    ck_assert_int_ge(test.queued, test.requested);
    ck_assert_int_ge(test.sent, test.queued);
    ck_assert_int_ge(test.taken, test.sent);
    ck_assert_uint_eq(listener_records(l), 2); /* test and padding */
    listener_stop(l);
}
END_TEST

START_TEST(a_test_that_waits_for_its_link_is_told_so)
{
    const uint16_t port = listener_free_port();
    struct listener *l;
    uint64_t number;

    go_to(port, 0);
    number = request("lea");
    (void)await(number, CLOUDLI_TEST_QUEUED);
    rig_pause_ms(100);
    ck_assert_uint_eq(read_test(number).state, CLOUDLI_TEST_QUEUED);
    l = listener_start(certs, "lemf", port, 0);
    /* Of a LEMF that does not acknowledge, a keep-alive later is the proof. */
    (void)await(number, CLOUDLI_TEST_TAKEN);
    listener_stop(l);
}
END_TEST

START_TEST(a_test_that_is_refused_is_told_so)
{
    cloudli_destination_test test;

    go_to(listener_free_port(), CLOUDLI_SPOOL_NONE);
    test = await(request("lea"), CLOUDLI_TEST_FAILED);
    ck_assert_int_eq(test.failure, CLOUDLI_ERR_STORAGE_FULL);
    ck_assert_int_eq(test.sent, 0);
}
END_TEST

START_TEST(more_tests_than_are_followed_at_a_time_all_come_through)
{
    const uint16_t port = listener_free_port();
    struct listener *l;
    uint64_t numbers[20];

    go_to(port, 0);
    for (size_t i = 0; i < 20; i++)
        numbers[i] = request("lea");
    (void)await(numbers[0], CLOUDLI_TEST_QUEUED);
    l = listener_start(certs, "lemf", port, LISTENER_ACKNOWLEDGES);
    for (size_t i = 0; i < 20; i++)
        (void)await(numbers[i], CLOUDLI_TEST_TAKEN);
    ck_assert_uint_eq(listener_records(l), 40);
    listener_stop(l);
}
END_TEST

START_TEST(a_request_is_one_service_s_only)
{
    struct cloudli__test_request request_, none;
    uint64_t number;

    go_to(listener_free_port(), 0);
    close_clif();
    number = request("lea");
    ck_assert_uint_eq(read_test(number).state, CLOUDLI_TEST_REQUESTED);
    ck_assert_int_eq(cloudli__register_claim_test(rig.reg, &request_, &err), 0);
    ck_assert_uint_eq(request_.number, number);
    ck_assert_str_eq(request_.destination, "lea");
    ck_assert_uint_eq(request_.padding, 100);
    ck_assert_uint_eq(read_test(number).state, CLOUDLI_TEST_QUEUED);
    ck_assert_int_eq(cloudli__register_claim_test(rig.reg, &none, &err), 0);
    ck_assert_uint_eq(none.number, 0);
}
END_TEST

START_TEST(a_request_that_nobody_takes_up_lapses)
{
    struct cloudli__test_request none;
    uint64_t number;

    go_to(listener_free_port(), 0);
    close_clif();
    number = request("lea");
    sql("UPDATE destination_test SET requested ="
        " strftime('%Y-%m-%dT%H:%M:%S.000000000Z', 'now', '-61 seconds')");
    ck_assert_uint_eq(read_test(number).state, CLOUDLI_TEST_LAPSED);
    ck_assert_int_eq(cloudli__register_claim_test(rig.reg, &none, &err), 0);
    ck_assert_uint_eq(none.number, 0);
}
END_TEST

START_TEST(what_cannot_be_asked_is_refused)
{
    cloudli_destination_test test = CLOUDLI_DESTINATION_TEST_INIT;
    uint64_t number = 7;

    ck_assert_int_eq(cloudli_register_request_test(rig.reg, "nobody", 0,
                                                   "officer", &number, &err),
                     CLOUDLI_ERR_NOT_FOUND);
    ck_assert_uint_eq(number, 0);
    ck_assert_int_eq(cloudli_register_request_test(rig.reg, "lemf", 65536,
                                                   "officer", &number, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(
        cloudli_register_request_test(rig.reg, "lemf", 0, "", &number, &err),
        CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_register_request_test(rig.reg, NULL, 0, "officer",
                                                   &number, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_register_request_test(rig.reg, "lemf", 0,
                                                   "officer", NULL, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_register_read_test(rig.reg, 99, &test, &err),
                     CLOUDLI_ERR_NOT_FOUND);
    test.size = 4;
    ck_assert_int_eq(cloudli_register_read_test(rig.reg, 1, &test, &err),
                     CLOUDLI_ERR_STRUCT_SIZE);
}
END_TEST

START_TEST(a_register_of_version_4_gets_what_it_lacks)
{
    char path[300];
    sqlite3 *db;

    close_clif();
    cloudli_register_close(rig.reg);
    (void)snprintf(path, sizeof(path), "%s/register.sqlite3", rig.state_dir);
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_int_eq(cloudli__schema_migrate(db, cloudli__schema_steps, 4),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert_int_eq(chmod(path, 0600), 0);
    sql("INSERT INTO change (time, actor, action, destination) VALUES"
        " ('2026-01-01T00:00:00Z', 'a', 'set', 'lea');"
        "INSERT INTO destination (name, host, port, profile, revision)"
        " VALUES ('lea', '127.0.0.1', 9000, 'ts102232-5', 1);"
        "INSERT INTO transport (destination, protection)"
        " VALUES ('lea', 'tls1.2');");
    ck_assert_int_eq(cloudli_register_open(&rig.reg, rig.state_dir, &err), 0);
    ck_assert_uint_eq(request("lea"), 1);
    ck_assert_uint_eq(read_test(1).state, CLOUDLI_TEST_REQUESTED);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("destination_test");
    TCase *tc = tcase_create("destination_test");

    tcase_add_unchecked_fixture(tc, make_certs, drop_certs);
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, a_test_that_the_lemf_answers_is_told_so);
    tcase_add_test(tc, a_test_that_waits_for_its_link_is_told_so);
    tcase_add_test(tc, a_test_that_is_refused_is_told_so);
    tcase_add_test(tc, more_tests_than_are_followed_at_a_time_all_come_through);
    tcase_add_test(tc, a_request_is_one_service_s_only);
    tcase_add_test(tc, a_request_that_nobody_takes_up_lapses);
    tcase_add_test(tc, what_cannot_be_asked_is_refused);
    tcase_add_test(tc, a_register_of_version_4_gets_what_it_lacks);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
