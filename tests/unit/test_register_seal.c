/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a destination is sealed, in the register. */
#include "register_fixture.h"

#include "warrant/schema.h"

#include <sys/stat.h>

static cloudli_seal full_seal(void)
{
    cloudli_seal seal = CLOUDLI_SEAL_INIT;

    seal.encryption = CLOUDLI_ENCRYPTION_AES_256_CBC;
    seal.encryption_key_file = "/etc/cloudli/now.key";
    seal.next_key_file = "/etc/cloudli/next.key";
    seal.next_key_time = INT64_C(1900000000123456789);
    seal.integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    seal.signing_key_file = "/etc/cloudli/sign.pem";
    seal.hash = CLOUDLI_HASH_SHA384;
    seal.hash_count = 10000;
    seal.hash_interval = 250 * CLOUDLI_MILLISECOND;
    seal.sign_count = 1000;
    seal.sign_interval = 86400 * CLOUDLI_SECOND;
    seal.signed_over = CLOUDLI_SIGNED_HASHES;
    return seal;
}

static int set(const cloudli_seal *seal)
{
    cloudli_destination dest = good_destination();

    dest.seal = seal;
    return cloudli_register_set_destination(reg, &dest, "officer", &err);
}

static int compare(void *user_data, const cloudli_destination *d)
{
    const cloudli_seal *in = user_data;

    ck_assert_int_eq(d->seal == NULL, in == NULL);
    if (in == NULL)
        return 0;
    ck_assert_uint_eq(d->seal->size, sizeof(*in));
    ck_assert_uint_eq(d->seal->encryption, in->encryption);
    ck_assert_pstr_eq(d->seal->encryption_key_file, in->encryption_key_file);
    ck_assert_pstr_eq(d->seal->next_key_file, in->next_key_file);
    ck_assert_int_eq(d->seal->next_key_time, in->next_key_time);
    ck_assert_uint_eq(d->seal->integrity, in->integrity);
    ck_assert_pstr_eq(d->seal->signing_key_file, in->signing_key_file);
    ck_assert_uint_eq(d->seal->hash, in->hash);
    ck_assert_uint_eq(d->seal->hash_count, in->hash_count);
    ck_assert_int_eq(d->seal->hash_interval, in->hash_interval);
    ck_assert_uint_eq(d->seal->sign_count, in->sign_count);
    ck_assert_int_eq(d->seal->sign_interval, in->sign_interval);
    ck_assert_uint_eq(d->seal->signed_over, in->signed_over);
    return 0;
}

static void expect(const cloudli_seal *seal)
{
    ok(cloudli_register_list_destinations(reg, compare, (void *)seal, &err));
}

START_TEST(all_of_it_comes_back_and_can_be_changed)
{
    cloudli_seal seal = full_seal(), hashes = CLOUDLI_SEAL_INIT;

    expect(NULL);
    ok(set(&seal));
    expect(&seal);
    ck_assert_str_eq(ask("SELECT detail FROM change WHERE revision = 2"),
                     "host 127.0.0.1, port 9000, peer 127.0.0.1, CA of the "
                     "CLIF, ts102232-5, encryption aES-256-CBC, integrity "
                     "signature, spool memory, 0 bytes, drop-new-cc");
    hashes.integrity = CLOUDLI_INTEGRITY_HASH;
    ok(set(&hashes));
    expect(&hashes);
    ok(set(NULL));
    expect(NULL);
    ck_assert_str_eq(ask("SELECT count(*) FROM seal"), "0");
}
END_TEST

/* What is wrong with an otherwise right one, and the field that is named. */
#define WRONG(name, change)                                                    \
    static void wrong_##name(cloudli_seal *s)                                  \
    {                                                                          \
        change;                                                                \
    }

WRONG(none_type, s->encryption = CLOUDLI_ENCRYPTION_NONE)
WRONG(national, s->encryption = CLOUDLI_ENCRYPTION_NATIONAL)
WRONG(legacy, s->encryption = CLOUDLI_ENCRYPTION_3DES_CBC)
WRONG(no_such, s->encryption = 99)
WRONG(no_key, s->encryption_key_file = NULL)
WRONG(key_path, s->encryption_key_file = "now.key")
WRONG(key_empty, s->encryption_key_file = "")
WRONG(next_path, s->next_key_file = "next.key")
WRONG(next_time, s->next_key_time = 0)
WRONG(time_alone, s->next_key_file = NULL)
WRONG(useless_key, s->encryption = 0)
WRONG(integrity, s->integrity = 3)
WRONG(sha1, s->hash = CLOUDLI_HASH_SHA1)
WRONG(hash, s->hash = 5)
WRONG(hash_count, s->hash_count = 10001)
WRONG(sign_count, s->sign_count = 1001)
WRONG(hash_interval, s->hash_interval = -1)
WRONG(sign_interval, s->sign_interval = 86400 * CLOUDLI_SECOND + 1)
WRONG(no_signing_key, s->signing_key_file = NULL)
WRONG(signing_path, s->signing_key_file = "sign.pem")
WRONG(useless_signing, s->integrity = CLOUDLI_INTEGRITY_HASH)
WRONG(signed_over, s->signed_over = 2)

static const struct {
    void (*change)(cloudli_seal *seal);
    const char *field;
} wrongs[] = {
    {wrong_none_type, "encryption"},
    {wrong_national, "encryption"},
    {wrong_legacy, "encryption"},
    {wrong_no_such, "encryption"},
    {wrong_no_key, "encryption_key_file"},
    {wrong_key_path, "encryption_key_file"},
    {wrong_key_empty, "encryption_key_file"},
    {wrong_next_path, "next_key_file"},
    {wrong_next_time, "next_key_time"},
    {wrong_time_alone, "next_key_time"},
    {wrong_useless_key, "encryption_key_file"},
    {wrong_integrity, "integrity"},
    {wrong_sha1, "hash"},
    {wrong_hash, "hash"},
    {wrong_hash_count, "hash_count"},
    {wrong_sign_count, "sign_count"},
    {wrong_hash_interval, "hash_interval"},
    {wrong_sign_interval, "sign_interval"},
    {wrong_no_signing_key, "signing_key_file"},
    {wrong_signing_path, "signing_key_file"},
    {wrong_useless_signing, "signing_key_file"},
    {wrong_signed_over, "signed_over"},
};

START_TEST(what_is_wrong_is_refused_by_the_name_of_the_field)
{
    cloudli_seal seal = full_seal();

    wrongs[_i].change(&seal);
    refused(set(&seal), CLOUDLI_ERR_INVALID_ARGUMENT, wrongs[_i].field);
    expect(NULL);
}
END_TEST

START_TEST(structs_of_other_versions_are_taken_or_refused)
{
    struct {
        cloudli_seal seal;
        uint64_t more;
    } newer = {full_seal(), 0};
    cloudli_destination older = good_destination();
    cloudli_seal seal = full_seal();

    newer.seal.size = sizeof(newer);
    ok(set(&newer.seal));
    newer.more = 1;
    refused(set(&newer.seal), CLOUDLI_ERR_STRUCT_NEWER, "seal");
    seal.size = 8;
    refused(set(&seal), CLOUDLI_ERR_STRUCT_SIZE, "seal");
    /* A caller who does not know of seals. */
    older.seal = (const cloudli_seal *)(uintptr_t)1;
    older.size = offsetof(cloudli_destination, seal);
    ok(cloudli_register_set_destination(reg, &older, "officer", &err));
    expect(NULL);
}
END_TEST

START_TEST(a_register_of_the_first_version_gets_the_table)
{
    sqlite3 *db = NULL;
    cloudli_seal seal = full_seal();

    close_register();
    ck_assert_int_eq(unlink(file), 0);
    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(cloudli__schema_migrate(db, cloudli__schema_steps, 1),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert_int_eq(chmod(file, 0600), 0);
    sql("INSERT INTO change (time, actor, action, destination) VALUES"
        " ('2026-01-01T00:00:00Z', 'a', 'set', 'lemf-1');"
        "INSERT INTO destination (name, host, port, profile, revision) VALUES"
        " ('lemf-1', '127.0.0.1', 9000, 'ts102232-5', 1);");
    open_register();
    expect(NULL);
    ok(set(&seal));
    expect(&seal);
}
END_TEST

static const char *const damages[] = {
    "UPDATE seal SET encryption = 'rot13'",
    "UPDATE seal SET encryption = NULL",
    "UPDATE seal SET encryption_key_file = NULL",
    "UPDATE seal SET integrity = 'much'",
    "UPDATE seal SET hash = 'sHA-1'",
    "UPDATE seal SET signed_over = 'x'",
    "UPDATE seal SET next_key_time = 'soon'",
};

/* Rather no record than one in clear that was to be encrypted. */
START_TEST(a_damaged_row_is_no_destination_without_a_seal)
{
    cloudli_seal seal = full_seal();

    ok(set(&seal));
    sql(damages[_i]);
    refused(cloudli_register_list_destinations(reg, compare, NULL, &err),
            CLOUDLI_ERR_REGISTER, "seal");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("register-seal");
    TCase *tcase = tcase_create("seal");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, all_of_it_comes_back_and_can_be_changed);
    tcase_add_loop_test(tcase,
                        what_is_wrong_is_refused_by_the_name_of_the_field, 0,
                        (int)COUNT(wrongs));
    tcase_add_test(tcase, structs_of_other_versions_are_taken_or_refused);
    tcase_add_test(tcase, a_register_of_the_first_version_gets_the_table);
    tcase_add_loop_test(tcase, a_damaged_row_is_no_destination_without_a_seal,
                        0, (int)COUNT(damages));
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
