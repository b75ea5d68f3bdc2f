/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Hashes and signatures over PDUs, made and verified, and what was done to
 * them on the way. */
#include "seal/check_stream.h"
#include "seal/seal_stream.h"
#include "unit/record_fixture.h"

#include <openssl/dsa.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Encoded by another ASN.1 compiler; the values are fillers. */
static const char sample_hash[] =
    "308188a14380070400020205012b81094c4949442d3030303182024e4ca316a00c80044f"
    "50303181044e452d37810203e982024e4c840128a70b8004684ee180810301e240880101"
    "a241a23fa03da010020101020102020103020500ffffffff8101018201018320af2bdbe1"
    "aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf840102";

static const char sample_signature[] =
    "3063a14380070400020205012b81094c4949442d3030303182024e4ca316a00c80044f50"
    "303181044e452d37810203e982024e4c840129a70b8004684ee180810301e240880101a2"
    "1ca21aa018a00302012881010282010283083006020101020102850102";

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

static cloudli_bytes bytes_of(const struct cloudli__buffer *buffer)
{
    return (cloudli_bytes){buffer->data, buffer->len};
}

/* --- IntegrityCheck --- */

static void read_check(struct cloudli__check *check, cloudli_bytes bytes)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    struct cloudli__buffer joined = {0};

    ok(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL));
    ok(cloudli__check_read(check, &pdu, &joined, NULL));
    cloudli__buffer_dispose(&joined);
}

START_TEST(the_samples_are_read)
{
    struct cloudli__buffer hash = fixture_hex(sample_hash);
    struct cloudli__buffer signature = fixture_hex(sample_signature);
    static const uint32_t listed[] = {1, 2, 3, UINT32_MAX};
    struct cloudli__check check;
    uint32_t number;
    size_t cursor = 0;

    read_check(&check, bytes_of(&hash));
    ck_assert_uint_eq(check.type, CLOUDLI__CHECK_HASH);
    ck_assert_uint_eq(check.data_type, 1);
    ck_assert_uint_eq(check.hash, CLOUDLI_HASH_SHA256);
    ck_assert_uint_eq(check.signature, 0);
    ck_assert_uint_eq(check.value.len, 32);
    for (size_t i = 0; i < 4; i++) {
        ck_assert(cloudli__check_next(check.numbers, &cursor, &number));
        ck_assert_uint_eq(number, listed[i]);
    }
    ck_assert(!cloudli__check_next(check.numbers, &cursor, &number));
    read_check(&check, bytes_of(&signature));
    ck_assert_uint_eq(check.type, CLOUDLI__CHECK_SIGNATURE);
    ck_assert_uint_eq(check.data_type, 2);
    ck_assert_uint_eq(check.signature, CLOUDLI_SIGNATURE_ECDSA);
    cloudli__buffer_dispose(&hash);
    cloudli__buffer_dispose(&signature);
}
END_TEST

START_TEST(a_check_is_written_as_it_was_read)
{
    const char *const samples[] = {sample_hash, sample_signature};
    struct cloudli__buffer sample = fixture_hex(samples[_i]), again = {0};
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    struct cloudli__buffer joined = {0};
    struct cloudli__check check;

    ok(cloudli_pdu_decode(&pdu, sample.data, sample.len, NULL));
    ok(cloudli__check_read(&check, &pdu, &joined, NULL));
    ok(cloudli__check_write(&again, &check));
    /* Its own contents are behind two or three octets of tag and length. */
    ck_assert_uint_gt(again.len, pdu.payload.len);
    ck_assert_mem_eq(again.data + again.len - pdu.payload.len, pdu.payload.ptr,
                     pdu.payload.len);
    cloudli__buffer_dispose(&sample);
    cloudli__buffer_dispose(&again);
}
END_TEST

/* --- A sender and a receiver --- */

#define SECOND CLOUDLI_SECOND

static char folder[sizeof("/tmp/cloudli-integrity-XXXXXX")];
static struct cloudli__sealer sealer;
static struct cloudli__seal_stream *sender;
static struct cloudli__check_stream receiver;
static struct cloudli__verifier verifier;
static struct cloudli__pdu_template tmpl;

static const char *path_of(const char *name)
{
    static char path[128];

    (void)snprintf(path, sizeof(path), "%s/%s", folder, name);
    return path;
}

static EVP_PKEY *make_key(uint32_t signature)
{
    if (signature == CLOUDLI_SIGNATURE_ECDSA)
        return EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    return EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
}

static void write_private(EVP_PKEY *key)
{
    FILE *file = fopen(path_of("key"), "w");

    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL),
                     1);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(path_of("key"), 0600), 0);
}

static void setup(void)
{
    memcpy(folder, "/tmp/cloudli-integrity-XXXXXX", sizeof(folder));
    ck_assert_ptr_nonnull(mkdtemp(folder));
    tmpl = fixture_template();
    ok(cloudli__sealer_init(&sealer));
    sender = cloudli__seal_stream_new(CLOUDLI_PDU_CC, 1750000000);
    ck_assert_ptr_nonnull(sender);
}

static void teardown(void)
{
    cloudli__seal_stream_free(sender);
    cloudli__sealer_dispose(&sealer);
    cloudli__check_stream_dispose(&receiver);
    cloudli__verifier_dispose(&verifier);
    (void)unlink(path_of("key"));
    (void)rmdir(folder);
}

/* Both sides agree on this; signature 0: hashes alone. */
static void agree(uint32_t hash, uint32_t signature, uint32_t signed_over)
{
    cloudli_seal settings = CLOUDLI_SEAL_INIT;
    struct cloudli__seal_policy *policy;

    settings.integrity =
        signature == 0 ? CLOUDLI_INTEGRITY_HASH : CLOUDLI_INTEGRITY_SIGNATURE;
    settings.hash = hash;
    settings.hash_count = 5;
    settings.sign_count = 3;
    settings.signed_over = signed_over;
    verifier.integrity = settings.integrity;
    verifier.hash = hash;
    verifier.signed_over = signed_over;
    if (signature != 0) {
        verifier.keys[verifier.key_count] = make_key(signature);
        write_private(verifier.keys[verifier.key_count++]);
        settings.signing_key_file = path_of("key");
    }
    ok(cloudli__seal_policy_new(&policy, &settings, 0, NULL));
    cloudli__sealer_set(&sealer, policy);
    ok(cloudli__seal_stream_adopt(sender, &sealer));
}

/* A data PDU; alter: of its content. */
static void make_data(struct cloudli__buffer *out, uint32_t number,
                      uint8_t alter)
{
    const struct cloudli__pdu_stamp stamp = {FIXTURE_TIME, number};
    const uint8_t content[] = {1, 2, 3, alter};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;

    value.content = (cloudli_bytes){content, sizeof(content)};
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp, 0, &value);
    out->len = 0;
    ok(cloudli__buffer_reserve(out, plan.total));
    cloudli__ipmm_cc_write(&plan, out->data);
    out->len = plan.total;
}

static void send_data(uint32_t number)
{
    struct cloudli__buffer pdu = {0};

    make_data(&pdu, number, 0);
    ok(cloudli__seal_stream_count(sender, number, bytes_of(&pdu), SECOND));
    cloudli__buffer_dispose(&pdu);
}

static int receive_data(uint32_t number, uint8_t alter)
{
    struct cloudli__buffer pdu = {0};
    int rv;

    make_data(&pdu, number, alter);
    rv = cloudli__check_stream_data(&receiver, &verifier, number,
                                    bytes_of(&pdu));
    cloudli__buffer_dispose(&pdu);
    return rv;
}

/* An integrity PDU of the sender's, appended to out; takes it for queued. */
static uint32_t make_check(struct cloudli__buffer *out, uint32_t type)
{
    uint32_t number = 0;

    out->len = 0;
    if (type == CLOUDLI__CHECK_HASH) {
        ok(cloudli__seal_stream_hash(sender, &tmpl, FIXTURE_TIME, out,
                                     &number));
        ok(cloudli__seal_stream_hashed(sender, SECOND));
    } else {
        ok(cloudli__seal_stream_sign(sender, &tmpl, FIXTURE_TIME, out,
                                     &number));
        cloudli__seal_stream_signed(sender, 1);
    }
    return number;
}

/* What the receiver says of an integrity PDU, which it takes. */
static struct cloudli__check_verdict receive_check(cloudli_bytes bytes,
                                                   uint32_t number)
{
    struct cloudli__check_verdict verdict;
    struct cloudli__check check;

    read_check(&check, bytes);
    ok(cloudli__check_stream_judge(&receiver, &verifier, &check, number,
                                   &verdict));
    ok(cloudli__check_stream_accept(&receiver, &verifier, &check, number));
    return verdict;
}

static struct cloudli__check_verdict pass_check(uint32_t type)
{
    struct cloudli__buffer pdu = {0};
    const uint32_t number = make_check(&pdu, type);
    const struct cloudli__check_verdict verdict =
        receive_check(bytes_of(&pdu), number);

    cloudli__buffer_dispose(&pdu);
    return verdict;
}

static const struct {
    uint32_t hash;
    uint32_t signature;
    uint32_t signed_over;
} agreements[] = {
    {CLOUDLI_HASH_SHA256, 0, 0},
    {CLOUDLI_HASH_SHA384, 0, 0},
    {CLOUDLI_HASH_SHA512, 0, 0},
    {CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_ECDSA, CLOUDLI_SIGNED_NUMBERS},
    {CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_ECDSA, CLOUDLI_SIGNED_HASHES},
    {CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_EDDSA, CLOUDLI_SIGNED_NUMBERS},
    {CLOUDLI_HASH_SHA512, CLOUDLI_SIGNATURE_EDDSA, CLOUDLI_SIGNED_HASHES},
};

START_TEST(what_was_sent_is_right)
{
    struct cloudli__check_verdict verdict;
    uint32_t number = 0;

    agree(agreements[_i].hash, agreements[_i].signature,
          agreements[_i].signed_over);
    for (uint32_t h = 1; h <= 7; h++) {
        while (!cloudli__seal_stream_hash_due(sender, SECOND)) {
            send_data(number);
            ok(receive_data(number++, 0));
        }
        verdict = pass_check(CLOUDLI__CHECK_HASH);
        ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_RIGHT);
        ck_assert_uint_eq(verdict.count, 5);
        ck_assert_uint_eq(verdict.number, number - 5);
        ck_assert_uint_eq(cloudli__check_stream_open(&receiver), 0);
        ck_assert_int_eq(cloudli__seal_stream_sign_due(sender, SECOND),
                         agreements[_i].signature != 0 && h % 3 == 0);
        if (!cloudli__seal_stream_sign_due(sender, SECOND))
            continue;
        verdict = pass_check(CLOUDLI__CHECK_SIGNATURE);
        ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_RIGHT);
        ck_assert_uint_eq(verdict.type, CLOUDLI__CHECK_SIGNATURE);
        ck_assert_uint_eq(verdict.count, 3);
        ck_assert_uint_eq(verdict.number, h - 2);
    }
}
END_TEST

START_TEST(checks_are_due_by_time)
{
    agree(CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_EDDSA, 0);
    ck_assert_int_eq(cloudli__seal_stream_due(sender), CLOUDLI__SEAL_NEVER);
    send_data(0);
    ck_assert_int_eq(cloudli__seal_stream_due(sender), 2 * SECOND);
    send_data(1);
    ck_assert(!cloudli__seal_stream_hash_due(sender, 2 * SECOND - 1));
    ck_assert(cloudli__seal_stream_hash_due(sender, 2 * SECOND));
    ok(receive_data(0, 0));
    ok(receive_data(1, 0));
    ck_assert_uint_eq(pass_check(CLOUDLI__CHECK_HASH).count, 2);
    ck_assert_int_eq(cloudli__seal_stream_due(sender), 31 * SECOND);
    ck_assert(!cloudli__seal_stream_sign_due(sender, 31 * SECOND - 1));
    ck_assert(cloudli__seal_stream_sign_due(sender, 31 * SECOND));
    (void)pass_check(CLOUDLI__CHECK_SIGNATURE);
    ck_assert_int_eq(cloudli__seal_stream_due(sender), CLOUDLI__SEAL_NEVER);
}
END_TEST

/* What was done to five PDUs, 10 to 14, on their way; one letter each, in the
 * order in which they come; in capitals: with other content. */
static const struct {
    const char *came;
    uint32_t outcome;
    uint32_t number;
} tamperings[] = {
    {"abcde", CLOUDLI__CHECK_RIGHT, 10},
    {"abCde", CLOUDLI__CHECK_ALTERED, 10},
    {"abcdE", CLOUDLI__CHECK_ALTERED, 10},
    {"Abcde", CLOUDLI__CHECK_ALTERED, 10},
    {"bcde", CLOUDLI__CHECK_MISSING, 10},
    {"abde", CLOUDLI__CHECK_MISSING, 12},
    {"abcd", CLOUDLI__CHECK_MISSING, 14},
    {"", CLOUDLI__CHECK_MISSING, 10},
    {"abdce", CLOUDLI__CHECK_REORDERED, 12},
    {"bacde", CLOUDLI__CHECK_REORDERED, 10},
    {"edcba", CLOUDLI__CHECK_REORDERED, 10},
    {"abzcde", CLOUDLI__CHECK_UNLISTED, 35},
    {"abcdez", CLOUDLI__CHECK_UNLISTED, 35},
    {"zabcde", CLOUDLI__CHECK_UNLISTED, 35},
    {"abcdee", CLOUDLI__CHECK_UNLISTED, 14},
};

START_TEST(tampering_is_found_and_named_and_does_not_last)
{
    struct cloudli__check_verdict verdict;

    agree(CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_EDDSA, CLOUDLI_SIGNED_NUMBERS);
    for (uint32_t n = 10; n < 15; n++)
        send_data(n);
    for (const char *c = tamperings[_i].came; *c != '\0'; c++)
        ok(*c < 'a' ? receive_data((uint32_t)(*c - 'A' + 10), 1)
                    : receive_data((uint32_t)(*c - 'a' + 10), 0));
    verdict = pass_check(CLOUDLI__CHECK_HASH);
    ck_assert_msg(verdict.outcome == tamperings[_i].outcome, "%s: %u",
                  tamperings[_i].came, verdict.outcome);
    ck_assert_uint_eq(verdict.number, tamperings[_i].number);
    ck_assert_uint_eq(verdict.count, 5);
    send_data(15);
    ok(receive_data(15, 0));
    verdict = pass_check(CLOUDLI__CHECK_HASH);
    ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_RIGHT);
}
END_TEST

START_TEST(a_missing_hash_pdu_is_told_and_does_not_last)
{
    struct cloudli__check_verdict verdict;
    struct cloudli__buffer lost = {0};

    agree(CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_EDDSA, CLOUDLI_SIGNED_HASHES);
    for (uint32_t n = 0; n < 4; n++) {
        send_data(n);
        ok(receive_data(n, 0));
        if (n == 1) {
            (void)make_check(&lost, CLOUDLI__CHECK_HASH);
            continue;
        }
        verdict = pass_check(CLOUDLI__CHECK_HASH);
        ck_assert_uint_eq(verdict.outcome, n == 2 ? CLOUDLI__CHECK_UNKNOWN
                                                  : CLOUDLI__CHECK_RIGHT);
        if (n == 2)
            ck_assert_uint_eq(verdict.number, 2);
        if (n == 2)
            ck_assert_ptr_nonnull(verdict.why);
    }
    verdict = pass_check(CLOUDLI__CHECK_SIGNATURE);
    ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_MISSING);
    ck_assert_uint_eq(verdict.number, 2);
    cloudli__buffer_dispose(&lost);
}
END_TEST

START_TEST(what_is_received_again_is_not_judged_again)
{
    struct cloudli__check_verdict verdict;
    struct cloudli__buffer pdu = {0};
    uint32_t number;

    agree(CLOUDLI_HASH_SHA256, 0, 0);
    send_data(0);
    ok(receive_data(0, 0));
    number = make_check(&pdu, CLOUDLI__CHECK_HASH);
    verdict = receive_check(bytes_of(&pdu), number);
    ck_assert_uint_eq(verdict.again, 0);
    send_data(1);
    ok(receive_data(1, 0));
    verdict = receive_check(bytes_of(&pdu), number);
    ck_assert_uint_eq(verdict.again, 1);
    verdict = pass_check(CLOUDLI__CHECK_HASH);
    ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_RIGHT);
    ck_assert_uint_eq(verdict.number, 1);
    cloudli__buffer_dispose(&pdu);
}
END_TEST

/* The receiver as it is in the process after this one. */
static void reborn(void)
{
    struct cloudli__buffer saved = {0};
    cloudli_bytes bytes;

    ok(cloudli__check_stream_save(&receiver, &saved));
    cloudli__check_stream_dispose(&receiver);
    bytes = bytes_of(&saved);
    ok(cloudli__check_stream_restore(&receiver, &bytes));
    ck_assert_uint_eq(bytes.len, 0);
    cloudli__buffer_dispose(&saved);
}

START_TEST(a_receiver_that_is_saved_and_restored_at_each_step_verifies_all)
{
    const uint32_t hash = CLOUDLI_HASH_SHA1 + (uint32_t)_i / 2;

    agree(hash, CLOUDLI_SIGNATURE_EDDSA, (uint32_t)_i % 2);
    reborn();
    for (uint32_t n = 0; n < 12; n++) {
        send_data(n);
        ok(receive_data(n, 0));
        reborn();
        if (n % 3 == 2)
            ck_assert_uint_eq(pass_check(CLOUDLI__CHECK_HASH).outcome,
                              CLOUDLI__CHECK_RIGHT);
        reborn();
        if (n % 6 == 5)
            ck_assert_uint_eq(pass_check(CLOUDLI__CHECK_SIGNATURE).outcome,
                              CLOUDLI__CHECK_RIGHT);
        reborn();
    }
}
END_TEST

/* Each octet of it changed, and each beginning of it: taken or refused, and
 * either way without harm. */
START_TEST(a_state_that_was_altered_does_no_harm)
{
    struct cloudli__buffer saved = {0};

    agree(CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_EDDSA, 1);
    for (uint32_t n = 0; n < 4; n++) {
        send_data(n);
        ok(receive_data(n, 0));
        if (n == 2)
            (void)pass_check(CLOUDLI__CHECK_HASH);
    }
    ok(cloudli__check_stream_save(&receiver, &saved));
    for (size_t i = 0; i < 2 * saved.len; i++) {
        const int cut = i >= saved.len;
        struct cloudli__check_stream other = {.hash_next = 0};
        cloudli_bytes bytes = bytes_of(&saved);
        int rv;

        if (cut)
            bytes.len = i - saved.len;
        else
            saved.data[i] ^= 0xff;
        rv = cloudli__check_stream_restore(&other, &bytes);
        ck_assert(rv == CLOUDLI_ERR_INVALID_ARGUMENT ||
                  (rv == CLOUDLI_OK && !cut));
        if (rv == CLOUDLI_OK)
            (void)cloudli__check_stream_data(&other, &verifier, 4,
                                             bytes_of(&saved));
        cloudli__check_stream_dispose(&other);
        if (!cut)
            saved.data[i] ^= 0xff;
    }
    cloudli__buffer_dispose(&saved);
}
END_TEST

/* In each reading: the signature of another key, of other hash PDUs. */
START_TEST(a_forged_signature_is_told)
{
    struct cloudli__check_verdict verdict;
    EVP_PKEY *right;

    agree(CLOUDLI_HASH_SHA256,
          _i < 2 ? CLOUDLI_SIGNATURE_ECDSA : CLOUDLI_SIGNATURE_EDDSA,
          (uint32_t)_i % 2);
    for (uint32_t n = 0; n < 2; n++) {
        send_data(n);
        ok(receive_data(n, 0));
        (void)pass_check(CLOUDLI__CHECK_HASH);
        right = verifier.keys[0];
        if (n == 0)
            verifier.keys[0] = make_key(cloudli__signature_of(right));
        verdict = pass_check(CLOUDLI__CHECK_SIGNATURE);
        ck_assert_uint_eq(verdict.outcome, n == 0 ? CLOUDLI__CHECK_FORGED
                                                  : CLOUDLI__CHECK_RIGHT);
        if (n == 0)
            EVP_PKEY_free(verifier.keys[0]);
        verifier.keys[0] = right;
    }
}
END_TEST

/* The reading by which hashes themselves are signed binds them. */
START_TEST(a_hash_pdu_that_was_exchanged_is_told_by_the_signature)
{
    struct cloudli__check_verdict verdict;
    struct cloudli__buffer pdu = {0};
    struct cloudli__check check;
    uint32_t number;

    agree(CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_EDDSA, CLOUDLI_SIGNED_HASHES);
    send_data(0);
    ok(receive_data(0, 1)); /* altered, and the hash made to fit */
    number = make_check(&pdu, CLOUDLI__CHECK_HASH);
    read_check(&check, bytes_of(&pdu));
    {
        uint8_t value[CLOUDLI__SHA_MAX];

        check.value.len = cloudli__run_value(&receiver.run, value);
        check.value.ptr = value;
        ok(cloudli__check_stream_judge(&receiver, &verifier, &check, number,
                                       &verdict));
        ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_RIGHT);
        ok(cloudli__check_stream_accept(&receiver, &verifier, &check, number));
    }
    verdict = pass_check(CLOUDLI__CHECK_SIGNATURE);
    ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_FORGED);
    cloudli__buffer_dispose(&pdu);
}
END_TEST

START_TEST(without_a_key_of_its_kind_a_signature_is_not_known)
{
    struct cloudli__check_verdict verdict;

    agree(CLOUDLI_HASH_SHA256, CLOUDLI_SIGNATURE_ECDSA, 0);
    EVP_PKEY_free(verifier.keys[0]);
    verifier.keys[0] = make_key(CLOUDLI_SIGNATURE_EDDSA);
    send_data(0);
    ok(receive_data(0, 0));
    (void)pass_check(CLOUDLI__CHECK_HASH);
    verdict = pass_check(CLOUDLI__CHECK_SIGNATURE);
    ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_UNKNOWN);
}
END_TEST

START_TEST(a_hash_of_another_function_is_not_known)
{
    struct cloudli__check_verdict verdict;

    agree(CLOUDLI_HASH_SHA384, 0, 0);
    verifier.hash = CLOUDLI_HASH_SHA256;
    send_data(0);
    ok(receive_data(0, 0));
    verdict = pass_check(CLOUDLI__CHECK_HASH);
    ck_assert_uint_eq(verdict.outcome, CLOUDLI__CHECK_UNKNOWN);
}
END_TEST

START_TEST(data_without_end_and_without_a_hash_is_bounded)
{
    uint32_t given_up = 0;

    agree(CLOUDLI_HASH_SHA256, 0, 0);
    for (uint32_t n = 0; n < 100000; n++) {
        const int rv = receive_data(n, 0);

        given_up += rv == CLOUDLI_ERR_TOO_LARGE;
        ck_assert(rv == CLOUDLI_OK || rv == CLOUDLI_ERR_TOO_LARGE);
        ck_assert_uint_le(receiver.run.numbers.len,
                          CLOUDLI__CHECK_NUMBERS_MAX + 8);
    }
    ck_assert_uint_ge(given_up, 3);
}
END_TEST

/* --- Legacy signatures --- */

static EVP_PKEY *make_dsa(void)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "DSA", NULL);
    EVP_PKEY *params = NULL, *key = NULL;

    ck_assert_int_eq(EVP_PKEY_paramgen_init(ctx), 1);
    ck_assert_int_eq(EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx, 1024), 1);
    ck_assert_int_eq(EVP_PKEY_paramgen(ctx, &params), 1);
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new_from_pkey(NULL, params, NULL);
    ck_assert_int_eq(EVP_PKEY_keygen_init(ctx), 1);
    ck_assert_int_eq(EVP_PKEY_keygen(ctx, &key), 1);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(params);
    return key;
}

START_TEST(dsa_is_verified_and_not_made)
{
    EVP_PKEY *key = make_dsa();
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    struct cloudli__seal_policy *policy;
    cloudli_seal settings = CLOUDLI_SEAL_INIT;
    uint8_t value[256];
    size_t len = sizeof(value);

    ck_assert_uint_eq(cloudli__signature_of(key), CLOUDLI_SIGNATURE_DSA);
    ck_assert_int_eq(EVP_DigestSignInit(ctx, NULL, EVP_sha1(), NULL, key), 1);
    ck_assert_int_eq(
        EVP_DigestSign(ctx, value, &len, (const uint8_t *)"octets", 6), 1);
    EVP_MD_CTX_free(ctx);
    ck_assert(cloudli__verify(key, CLOUDLI_HASH_SHA1, B("octets"),
                              (cloudli_bytes){value, len}));
    ck_assert(!cloudli__verify(key, CLOUDLI_HASH_SHA1, B("octetz"),
                               (cloudli_bytes){value, len}));
    ck_assert(!cloudli__verify(key, CLOUDLI_HASH_SHA256, B("octets"),
                               (cloudli_bytes){value, len}));
    write_private(key);
    settings.integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    settings.signing_key_file = path_of("key");
    ck_assert_int_eq(cloudli__seal_policy_new(&policy, &settings, 0, NULL),
                     CLOUDLI_ERR_KEY);
    ck_assert_ptr_nonnull(policy); /* hashes go all the same */
    ck_assert_uint_eq(policy->signature, 0);
    cloudli__seal_policy_unref(policy);
    EVP_PKEY_free(key);
}
END_TEST

START_TEST(other_keys_are_of_no_use)
{
    static const char *const curves[] = {"P-384", "secp256k1"};
    EVP_PKEY *key;

    for (size_t i = 0; i < 2; i++) {
        key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", curves[i]);
        ck_assert_uint_eq(cloudli__signature_of(key), 0);
        EVP_PKEY_free(key);
    }
    key = EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)2048);
    ck_assert_uint_eq(cloudli__signature_of(key), 0);
    EVP_PKEY_free(key);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("integrity");
    TCase *tcase = tcase_create("integrity");

    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, the_samples_are_read);
    tcase_add_loop_test(tcase, a_check_is_written_as_it_was_read, 0, 2);
    ADD_ROWS(tcase, what_was_sent_is_right, agreements);
    tcase_add_test(tcase, checks_are_due_by_time);
    ADD_ROWS(tcase, tampering_is_found_and_named_and_does_not_last, tamperings);
    tcase_add_test(tcase, a_missing_hash_pdu_is_told_and_does_not_last);
    tcase_add_test(tcase, what_is_received_again_is_not_judged_again);
    tcase_add_loop_test(
        tcase, a_receiver_that_is_saved_and_restored_at_each_step_verifies_all,
        0, 8);
    tcase_add_test(tcase, a_state_that_was_altered_does_no_harm);
    tcase_add_loop_test(tcase, a_forged_signature_is_told, 0, 4);
    tcase_add_test(tcase,
                   a_hash_pdu_that_was_exchanged_is_told_by_the_signature);
    tcase_add_test(tcase, without_a_key_of_its_kind_a_signature_is_not_known);
    tcase_add_test(tcase, a_hash_of_another_function_is_not_known);
    tcase_add_test(tcase, data_without_end_and_without_a_hash_is_bounded);
    tcase_add_test(tcase, dsa_is_verified_and_not_made);
    tcase_add_test(tcase, other_keys_are_of_no_use);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
