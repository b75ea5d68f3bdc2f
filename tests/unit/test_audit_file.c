/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Exports of the trail that are verified alone, and the keys that sign it. */
#include "unit/audit_fixture.h"

#include "audit/audit_trail.h"

#include <openssl/evp.h>
#include <openssl/pem.h>

/* The trail, made once: 1 trail.begin, 2 destination.set, 3 to 5 warrants A/1,
 * A/2, B/1, 6 A/1 suspended, 7 trail.sign. Its export: a head, those, 8
 * trail.export, an end. Then 9 trail.sign, by closing. */
static void make_export(void)
{
    setup();
    add("A", "1");
    add("A", "2");
    add("B", "1");
    ok(cloudli_warrant_suspend(reg, "A", "1", "officer", "a \"break\"", &err));
    close_register();
    open_register();
    public_key_to("key.pem");
    export_to("all.jsonl", NULL);
    made();
}

/* Runs a command in the folder, where $f is the export. */
static void run(const char *command)
{
    char all[1024];

    (void)snprintf(all, sizeof(all), "cd '%s' && f=all.jsonl && { %s; }",
                   folder, command);
    ck_assert_msg(system(all) == 0, "%s", command);
}

START_TEST(an_export_is_verified_without_the_register)
{
    close_register();
    ck_assert_int_eq(unlink(file), 0);
    ok(verify_file("all.jsonl", "key.pem"));
    ck_assert_uint_eq(report.lines, 8);
    ck_assert_uint_eq(report.last, 8);
    ck_assert_uint_eq(report.signatures, 2);
    ck_assert_uint_eq(report.signed_to, 8);
    ck_assert_uint_eq(report.withheld, 0);
}
END_TEST

/* What is done to the file by others' tools; lines of the file are numbered
 * from 1, so that line n of the trail is n + 1. */
static const struct {
    const char *what;
    const char *command;
    uint32_t fault;
    uint64_t line;
    uint64_t other;
} tampers[] = {
    {"nothing", "true", CLOUDLI_AUDIT_SOUND, 0, 0},
    {"an actor", "sed -i '5s/officer/oficcer/' $f", CLOUDLI_AUDIT_ALTERED, 4,
     0},
    {"a number", "sed -i '5s/\"number\":4/\"number\":9/' $f",
     CLOUDLI_AUDIT_MISSING, 4, 0},
    {"a hash", "sed -i '5s/\"hash\":\"...\"*/\"hash\":\"000/' $f",
     CLOUDLI_AUDIT_ALTERED, 4, 0},
    {"white space", "sed -i '5s/,\"actor\"/, \"actor\"/' $f",
     CLOUDLI_AUDIT_ALTERED, 4, 0},
    {"the last line", "sed -i '9s/exporter/exp0rter/' $f",
     CLOUDLI_AUDIT_ALTERED, 8, 0},
    {"one is dropped", "sed -i 5d $f", CLOUDLI_AUDIT_MISSING, 4, 0},
    {"the first is dropped", "sed -i 2d $f", CLOUDLI_AUDIT_MISSING, 1, 0},
    {"one is doubled", "sed -i 5p $f", CLOUDLI_AUDIT_INSERTED, 4, 0},
    {"neighbours are swapped", "sed -i '5{h;d};6{G}' $f", CLOUDLI_AUDIT_SWAPPED,
     4, 5},
    {"the end is cut off", "sed -i '$d' $f", CLOUDLI_AUDIT_TRUNCATED, 9, 0},
    {"two lines before the end are dropped", "sed -i '8,9d' $f",
     CLOUDLI_AUDIT_TRUNCATED, 7, 0},
    {"it ends within a line", "truncate -s -3 $f", CLOUDLI_AUDIT_FORMAT, 10, 0},
    {"something follows", "echo '{}' >>$f", CLOUDLI_AUDIT_FORMAT, 11, 0},
    {"no head", "sed -i 1d $f", CLOUDLI_AUDIT_FORMAT, 1, 0},
    {"what it begins behind", "sed -i '1s/\"before\":\"0/\"before\":\"1/' $f",
     CLOUDLI_AUDIT_ALTERED, 1, 0},
    {"no export", "echo hello >$f", CLOUDLI_AUDIT_FORMAT, 1, 0},
    {"nothing at all", ": >$f", CLOUDLI_AUDIT_FORMAT, 0, 0},
    {"a line that is none", "sed -i '5s/.*/{}/' $f", CLOUDLI_AUDIT_FORMAT, 5,
     0},
    {"a signature",
     "sed -i '10s/\"signature\":\"..../\"signature\":\"0000/' $f",
     CLOUDLI_AUDIT_SIGNATURE, 8, 0},
    {"where it ends", "sed -i '10s/\"last\":8/\"last\":9/' $f",
     CLOUDLI_AUDIT_SIGNATURE, 8, 0},
    {"whose key", "sed -i '10s/\"key\":\"..../\"key\":\"0000/' $f",
     CLOUDLI_AUDIT_KEY, 8, 0},
};

START_TEST(what_was_done_to_an_export_is_found_and_named)
{
    int rv;

    run(tampers[_i].command);
    rv = verify_file("all.jsonl", "key.pem");
    ck_assert_msg(rv == (tampers[_i].fault == CLOUDLI_AUDIT_SOUND
                             ? CLOUDLI_OK
                             : CLOUDLI_ERR_AUDIT),
                  "%s: %d %s", tampers[_i].what, rv, err.message);
    ck_assert_msg(report.fault == tampers[_i].fault &&
                      report.line == tampers[_i].line &&
                      report.other == tampers[_i].other,
                  "%s: %s %d, %d", tampers[_i].what,
                  cloudli_audit_fault_name(report.fault), (int)report.line,
                  (int)report.other);
}
END_TEST

START_TEST(what_a_filter_leaves_out_is_not_told_and_still_proved)
{
    const cloudli_audit_filter filter = {
        .size = sizeof(filter), .authority = "A", .liid = "2"};

    export_to("some.jsonl", &filter);
    ok(verify_file("some.jsonl", "key.pem"));
    ck_assert_uint_eq(report.last, 10);    /* this export */
    ck_assert_uint_eq(report.lines, 7);    /* from 4 on */
    ck_assert_uint_eq(report.withheld, 3); /* 5, 6, 8 */
    run("! grep -q break some.jsonl && ! grep -q '\"authority\":\"B\"'"
        " some.jsonl && grep -c digest some.jsonl | grep -q 3");
    run("sed -i 's/\"digest\":\".../\"digest\":\"000/' some.jsonl");
    ck_assert_int_eq(verify_file("some.jsonl", "key.pem"), CLOUDLI_ERR_AUDIT);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_ALTERED);
    ck_assert_uint_eq(report.line, 5);
}
END_TEST

START_TEST(what_cannot_be_verified_is_said)
{
    cloudli_audit_trust trust = CLOUDLI_AUDIT_TRUST_INIT;

    ck_assert_int_eq(verify_file("nothing.jsonl", "key.pem"),
                     CLOUDLI_ERR_NOT_FOUND);
    ck_assert_int_eq(verify_file("all.jsonl", "nothing.pem"), CLOUDLI_ERR_KEY);
    ck_assert_int_eq(verify_file("all.jsonl", "all.jsonl"), CLOUDLI_ERR_KEY);
    refused(cloudli_audit_verify_file("x", &trust, &report, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "key");
    report.size = 8;
    refused(cloudli_audit_verify_file("x", &trust, &report, &err),
            CLOUDLI_ERR_STRUCT_SIZE, "report");
}
END_TEST

/* --- Keys --- */

static void make_key(const char *name, mode_t mode)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    char path[128];
    FILE *out;

    in_folder(path, sizeof(path), name);
    out = fopen(path, "w");
    ck_assert_ptr_nonnull(out);
    ck_assert_int_eq(PEM_write_PrivateKey(out, key, NULL, NULL, 0, NULL, NULL),
                     1);
    ck_assert_int_eq(fclose(out), 0);
    ck_assert_int_eq(chmod(path, mode), 0);
    EVP_PKEY_free(key);
}

static int open_with(const cloudli_audit_signer *signer)
{
    cloudli_register_options options = CLOUDLI_REGISTER_OPTIONS_INIT;

    options.state_dir = folder;
    options.audit_signer = signer;
    err = (cloudli_error)CLOUDLI_ERROR_INIT;
    return cloudli_register_open_with(&reg, &options, &err);
}

START_TEST(a_trail_goes_on_with_a_key_that_is_given)
{
    cloudli_audit_signer signer = CLOUDLI_AUDIT_SIGNER_INIT;
    cloudli_audit_trust trust = CLOUDLI_AUDIT_TRUST_INIT;
    char path[128], both[128];

    make_key("own.key", 0600);
    in_folder(path, sizeof(path), "own.key");
    signer.key_file = path;
    close_register();
    ok(open_with(&signer));
    add("C", "1");
    public_key_to("own.pem");
    close_register(); /* signs */
    ok(open_with(&signer));

    ck_assert_int_eq(verify_with(NULL), CLOUDLI_ERR_AUDIT);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_KEY);
    ck_assert_uint_eq(report.line, 7); /* by the folder's key */
    run("cat key.pem own.pem >both.pem");
    in_folder(both, sizeof(both), "both.pem");
    trust.public_key_file = both;
    ok(verify_with(&trust));
    ck_assert_uint_eq(report.signatures, 3);

    /* Without it, the folder's own key does not take its place. */
    close_register();
    open_register();
    refused(cloudli_audit_export(reg, NULL, "x", to_file, stdout, &err),
            CLOUDLI_ERR_KEY, "not the one that signed");
}
END_TEST

static EVP_PKEY *module_key;
static int module_fails;

static int sign_in_module(void *user_data, const uint8_t *message, size_t len,
                          uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN])
{
    size_t out = CLOUDLI_AUDIT_SIGNATURE_LEN;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int good;

    ck_assert_uint_le(len, 200);
    *(int *)user_data += 1;
    good = EVP_DigestSignInit(context, NULL, NULL, NULL, module_key) == 1 &&
           EVP_DigestSign(context, signature, &out, message, len) == 1;
    EVP_MD_CTX_free(context);
    return module_fails || !good;
}

START_TEST(a_key_that_nobody_sees_signs_by_a_callback)
{
    uint8_t public_key[CLOUDLI_AUDIT_KEY_LEN];
    size_t len = sizeof(public_key);
    cloudli_audit_signer signer = CLOUDLI_AUDIT_SIGNER_INIT;
    int times = 0;

    teardown();
    setup_folder();
    module_key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    ck_assert_int_eq(EVP_PKEY_get_raw_public_key(module_key, public_key, &len),
                     1);
    signer.sign = sign_in_module;
    signer.user_data = &times;
    refused(open_with(&signer), CLOUDLI_ERR_INVALID_ARGUMENT, "public key");
    signer.public_key = public_key;
    signer.key_file = "x";
    refused(open_with(&signer), CLOUDLI_ERR_INVALID_ARGUMENT, "not both");
    signer.key_file = NULL;
    ok(open_with(&signer));
    {
        const cloudli_destination dest = good_destination();

        ok(cloudli_register_set_destination(reg, &dest, "officer", &err));
    }
    module_fails = 1;
    refused(cloudli_audit_export(reg, NULL, "x", to_file, stderr, &err),
            CLOUDLI_ERR_KEY, "signed");
    module_fails = 0;
    export_to("all.jsonl", NULL);
    public_key_to("key.pem");
    ok(verify_file("all.jsonl", "key.pem"));
    close_register();
    ok(open_with(&signer));
    sound();
    ck_assert_int_eq(times, 3);
    ck_assert_uint_eq(report.signatures, 1);
    ck_assert_int_ne(access(strcat(folder, "/audit.key"), F_OK), 0);
    *strrchr(folder, '/') = '\0';
    EVP_PKEY_free(module_key);
}
END_TEST

START_TEST(a_key_that_is_gone_is_not_replaced)
{
    char path[128];

    in_folder(path, sizeof(path), "audit.key");
    close_register();
    ck_assert_int_eq(unlink(path), 0);
    open_register();
    add("C", "1"); /* unsigned, but kept */
    refused(cloudli_audit_export(reg, NULL, "x", to_file, stdout, &err),
            CLOUDLI_ERR_KEY, "missing");
    refused(verify_with(NULL), CLOUDLI_ERR_KEY, "missing");
    close_register();
    ck_assert_int_ne(access(path, F_OK), 0);
    open_register();
}
END_TEST

START_TEST(a_key_that_others_can_read_is_refused)
{
    cloudli_audit_signer signer = CLOUDLI_AUDIT_SIGNER_INIT;
    char path[128];

    close_register();
    make_key("own.key", 0640);
    in_folder(path, sizeof(path), "own.key");
    signer.key_file = path;
    refused(open_with(&signer), CLOUDLI_ERR_KEY, "0600");
    in_folder(path, sizeof(path), "none.key");
    refused(open_with(&signer), CLOUDLI_ERR_KEY, "cannot be read");
    in_folder(path, sizeof(path), "register.sqlite3");
    refused(open_with(&signer), CLOUDLI_ERR_KEY, "no Ed25519");
    open_register();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit-file");
    TCase *tcase = tcase_create("export");

    tcase_add_unchecked_fixture(tcase, make_export, remove_made);
    tcase_add_checked_fixture(tcase, copy_made, teardown);
    tcase_add_test(tcase, an_export_is_verified_without_the_register);
    tcase_add_loop_test(tcase, what_was_done_to_an_export_is_found_and_named, 0,
                        COUNT(tampers));
    tcase_add_test(tcase,
                   what_a_filter_leaves_out_is_not_told_and_still_proved);
    tcase_add_test(tcase, what_cannot_be_verified_is_said);
    tcase_add_test(tcase, a_trail_goes_on_with_a_key_that_is_given);
    tcase_add_test(tcase, a_key_that_nobody_sees_signs_by_a_callback);
    tcase_add_test(tcase, a_key_that_is_gone_is_not_replaced);
    tcase_add_test(tcase, a_key_that_others_can_read_is_refused);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
