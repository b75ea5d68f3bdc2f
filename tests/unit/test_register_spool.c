/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How records wait for a destination, in the register. */
#include "register_fixture.h"

#include "warrant/schema.h"

#include <sys/stat.h>

#define MIB (UINT64_C(1) << 20)

static int set(uint32_t spool, uint64_t bytes, uint32_t overflow)
{
    cloudli_destination dest = good_destination();

    dest.spool = spool;
    dest.spool_bytes = bytes;
    dest.overflow = overflow;
    return cloudli_register_set_destination(reg, &dest, "officer", &err);
}

static int keep(void *user_data, const cloudli_destination *d)
{
    cloudli_destination *out = user_data;

    out->spool = d->spool;
    out->spool_bytes = d->spool_bytes;
    out->overflow = d->overflow;
    return 0;
}

static void expect(uint32_t spool, uint64_t bytes, uint32_t overflow)
{
    cloudli_destination d = CLOUDLI_DESTINATION_INIT;

    ok(cloudli_register_list_destinations(reg, keep, &d, &err));
    ck_assert_uint_eq(d.spool, spool);
    ck_assert_uint_eq(d.spool_bytes, bytes);
    ck_assert_uint_eq(d.overflow, overflow);
}

START_TEST(what_is_set_comes_back_and_is_in_the_history)
{
    ok(set(0, 0, 0));
    expect(CLOUDLI_SPOOL_MEMORY, 0, CLOUDLI_OVERFLOW_DROP_NEW_CC);
    ok(set(CLOUDLI_SPOOL_DISK, MIB << 30, CLOUDLI_OVERFLOW_REFUSE));
    expect(CLOUDLI_SPOOL_DISK, MIB << 30, CLOUDLI_OVERFLOW_REFUSE);
    ok(set(CLOUDLI_SPOOL_NONE, MIB, CLOUDLI_OVERFLOW_DROP_NEW_CC));
    expect(CLOUDLI_SPOOL_NONE, MIB, CLOUDLI_OVERFLOW_DROP_NEW_CC);
    ck_assert_ptr_nonnull(
        strstr(ask("SELECT detail FROM change WHERE revision = 3"),
               "spool disk, 1125899906842624 bytes, refuse"));
    ck_assert_ptr_nonnull(
        strstr(ask("SELECT detail FROM change WHERE revision = 4"),
               "spool none, 1048576 bytes, drop-new-cc"));
}
END_TEST

START_TEST(what_makes_no_sense_is_refused)
{
    refused(set(4, 0, 0), CLOUDLI_ERR_INVALID_ARGUMENT, "spool");
    refused(set(0, 0, 3), CLOUDLI_ERR_INVALID_ARGUMENT, "overflow");
    refused(set(CLOUDLI_SPOOL_DISK, MIB - 1, 0), CLOUDLI_ERR_INVALID_ARGUMENT,
            "spool_bytes");
    refused(set(CLOUDLI_SPOOL_DISK, (MIB << 30) + 1, 0),
            CLOUDLI_ERR_INVALID_ARGUMENT, "spool_bytes");
    refused(set(CLOUDLI_SPOOL_MEMORY, (MIB << 20) + 1, 0),
            CLOUDLI_ERR_INVALID_ARGUMENT, "spool_bytes");
}
END_TEST

START_TEST(a_caller_who_does_not_know_of_spools_gets_one_in_memory)
{
    cloudli_destination older = good_destination();

    older.spool = 77;
    older.size = offsetof(cloudli_destination, spool_bytes);
    ok(cloudli_register_set_destination(reg, &older, "officer", &err));
    expect(CLOUDLI_SPOOL_MEMORY, 0, CLOUDLI_OVERFLOW_DROP_NEW_CC);
}
END_TEST

START_TEST(a_register_of_an_older_version_gets_the_columns)
{
    for (uint32_t version = 1; version < 3; version++) {
        sqlite3 *db = NULL;

        close_register();
        ck_assert_int_eq(unlink(file), 0);
        ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
        ck_assert_int_eq(
            cloudli__schema_migrate(db, cloudli__schema_steps, version),
            SQLITE_OK);
        ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
        ck_assert_int_eq(chmod(file, 0600), 0);
        sql("INSERT INTO change (time, actor, action, destination) VALUES"
            " ('2026-01-01T00:00:00Z', 'a', 'set', 'lemf-1');"
            "INSERT INTO destination (name, host, port, profile, revision)"
            " VALUES ('lemf-1', '127.0.0.1', 9000, 'ts102232-5', 1);");
        open_register();
        expect(CLOUDLI_SPOOL_MEMORY, 0, CLOUDLI_OVERFLOW_DROP_NEW_CC);
        ok(set(CLOUDLI_SPOOL_DISK, 0, 0));
        expect(CLOUDLI_SPOOL_DISK, 0, CLOUDLI_OVERFLOW_DROP_NEW_CC);
    }
}
END_TEST

START_TEST(a_damaged_setting_is_not_taken_for_another_one)
{
    cloudli_destination d = CLOUDLI_DESTINATION_INIT;

    ok(set(CLOUDLI_SPOOL_DISK, 0, 0));
    sql("UPDATE destination SET spool = 'tape'");
    refused(cloudli_register_list_destinations(reg, keep, &d, &err),
            CLOUDLI_ERR_REGISTER, "spool");
}
END_TEST

START_TEST(each_kind_has_a_name)
{
    ck_assert_str_eq(cloudli_spool_name(CLOUDLI_SPOOL_MEMORY), "memory");
    ck_assert_str_eq(cloudli_spool_name(CLOUDLI_SPOOL_DISK), "disk");
    ck_assert_str_eq(cloudli_spool_name(CLOUDLI_SPOOL_NONE), "none");
    ck_assert_str_eq(cloudli_spool_name(0), "unknown");
    ck_assert_str_eq(cloudli_spool_name(4), "unknown");
    ck_assert_str_eq(cloudli_overflow_name(CLOUDLI_OVERFLOW_REFUSE), "refuse");
    ck_assert_str_eq(cloudli_overflow_name(3), "unknown");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("register-spool");
    TCase *tc = tcase_create("spool");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, what_is_set_comes_back_and_is_in_the_history);
    tcase_add_test(tc, what_makes_no_sense_is_refused);
    tcase_add_test(tc, a_caller_who_does_not_know_of_spools_gets_one_in_memory);
    tcase_add_test(tc, a_register_of_an_older_version_gets_the_columns);
    tcase_add_test(tc, a_damaged_setting_is_not_taken_for_another_one);
    tcase_add_test(tc, each_kind_has_a_name);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
