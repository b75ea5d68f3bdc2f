/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Payloads, encrypted and decrypted. */
#include "ber/writer.h"
#include "seal/decryption.h"
#include "unit/record_fixture.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Encoded by another ASN.1 compiler and encrypted by OpenSSL's command: an IPCC
 * under key 00 01 02 …, numbers 61 and 62; and a keep-alive in clear. */
static const char sample_192[] =
    "3081b1a14380070400020205012b81094c4949442d3030303182024e4ca316a00c80044f"
    "50303181044e452d37810207d182024e4c84013da70b8004684ee180810301e240880101"
    "a26aa4688001038160cfb3d4abadd935782a5e0f54beb04f92fe2d4dd410ae898018ce3e"
    "cc7982943c44e20ffb3aacf146a33b9fe58b7df77cd984b9220ecdeef66c632756d707ee"
    "20e25e66aee0d77c51824d68aafab25904990209b18d7e54cd9957526daeefc2e2820103";

static const char sample_256[] =
    "3081b1a14380070400020205012b81094c4949442d3030303182024e4ca316a00c80044f"
    "50303181044e452d37810207d182024e4c84013ea70b8004684ee180810301e240880101"
    "a26aa4688001048160eddd431a26ffd845c4ef78ac243125d3187405a2a4cb9df3c71e37"
    "16bb917223ef090cbc2a69e29e7558edaafa9b461b9d99398d4a4c708470398b51310067"
    "3dc4316e8c8f3e5ff30a4f9bfca3c3231a023c6614a97bf423de0f26f053a83417820103";

static const char sample_none[] =
    "305fa13f80070400020205012b81094c4949442d3030303182024e4ca312a00c80044f50"
    "303181044e452d3782024e4c84013ca70b8004684ee180810301e240880101a21ca41a80"
    "0101811230108008684ee18000000000a104a2028300820108";

static const struct {
    const char *hex;
    uint32_t type;
    uint32_t key_len;
    uint32_t number;
    uint32_t kind;
    uint32_t part;
} samples[] = {
    {sample_none, CLOUDLI_ENCRYPTION_NONE, 24, 60, CLOUDLI_PDU_TRI, 8},
    {sample_192, CLOUDLI_ENCRYPTION_AES_192_CBC, 24, 61, CLOUDLI_PDU_CC, 3},
    {sample_256, CLOUDLI_ENCRYPTION_AES_256_CBC, 32, 62, CLOUDLI_PDU_CC, 3},
};

static struct cloudli__decryptor *decryptor;
static struct cloudli__buffer made;

static void ok(int rv)
{
    ck_assert_int_eq(rv, CLOUDLI_OK);
}

static void setup(void)
{
    ok(cloudli__decryptor_new(&decryptor, 0, NULL));
}

static void teardown(void)
{
    cloudli__decryptor_free(decryptor);
    cloudli__buffer_dispose(&made);
}

/* first, first + 1, … */
static struct cloudli__secret key_of(uint32_t len, uint8_t first)
{
    struct cloudli__secret key = {.len = len};

    for (uint32_t i = 0; i < len; i++)
        key.octets[i] = (uint8_t)(first + i);
    return key;
}

static void add_key(uint32_t len, uint8_t first)
{
    const struct cloudli__secret key = key_of(len, first);

    ok(cloudli__decryptor_add(decryptor, &key, NULL));
}

static cloudli_pdu decoded(cloudli_bytes bytes)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    ck_assert_msg(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, &err) ==
                      CLOUDLI_OK,
                  "%s", err.message);
    return pdu;
}

static cloudli_bytes bytes_of(const struct cloudli__buffer *buffer)
{
    return (cloudli_bytes){buffer->data, buffer->len};
}

static int decrypt(cloudli_bytes sealed, struct cloudli__decrypted *out)
{
    const cloudli_pdu pdu = decoded(sealed);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli__decrypt(decryptor, &pdu, out, &err);

    ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_ENCRYPTED);
    ck_assert_int_eq(err.code, rv);
    ck_assert((rv == CLOUDLI_OK) == (err.message[0] == '\0'));
    return rv;
}

/* An IPMMCC of so many octets, in made. */
static cloudli_bytes make_cc(size_t len, uint32_t number)
{
    static uint8_t content[4096];
    const struct cloudli__pdu_template tmpl = fixture_template();
    const struct cloudli__pdu_stamp stamp = {FIXTURE_TIME, number};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    struct cloudli__cc_plan plan;

    for (size_t i = 0; i < len; i++)
        content[i] = (uint8_t)(i * 7);
    value.content = (cloudli_bytes){content, len};
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp,
                             CLOUDLI_DIRECTION_FROM_TARGET, &value);
    made.len = 0;
    ok(cloudli__buffer_reserve(&made, plan.total));
    cloudli__ipmm_cc_write(&plan, made.data);
    made.len = plan.total;
    return bytes_of(&made);
}

/* The sealed form of a plain PDU, in a block of exactly its size. */
static cloudli_bytes encrypt(cloudli_bytes plain, uint32_t type,
                             const struct cloudli__secret *key, uint32_t legacy,
                             uint32_t number, uint64_t counter)
{
    struct cloudli__plain_pdu parts;
    struct cloudli__ciphers *ciphers;
    struct cloudli__cipher cipher;
    uint8_t *out;
    size_t size;

    ok(cloudli__ciphers_new(&ciphers, legacy, NULL));
    ok(cloudli__cipher_init(&cipher, ciphers, type, key, 1, NULL));
    ok(cloudli__plain_pdu_split(&parts, plain));
    size = cloudli__encrypted_size(&parts, &cipher, counter);
    out = malloc(size);
    ck_assert_ptr_nonnull(out);
    ok(cloudli__encrypt(&parts, &cipher, number, counter, out, size));
    cloudli__cipher_dispose(&cipher);
    cloudli__ciphers_free(ciphers);
    return (cloudli_bytes){out, size};
}

/* --- Known answers --- */

START_TEST(samples_decrypt_with_their_keys)
{
    struct cloudli__buffer sealed = fixture_hex(samples[_i].hex);
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    struct cloudli__decrypted out;
    size_t cursor = 0;
    cloudli_pdu pdu;

    if (samples[_i].type != CLOUDLI_ENCRYPTION_NONE)
        add_key(samples[_i].key_len, 0);
    ok(decrypt(bytes_of(&sealed), &out));
    ck_assert_uint_eq(out.container.type, samples[_i].type);
    ck_assert_uint_eq(out.container.part, samples[_i].part);
    ck_assert_uint_eq(out.byte_counter >> 32, 1750000000);
    pdu = decoded(out.pdu);
    ck_assert_uint_eq(pdu.kind, samples[_i].kind);
    ck_assert_uint_eq(pdu.header.sequence_number, samples[_i].number);
    if (pdu.kind == CLOUDLI_PDU_CC) {
        ok(cloudli_pdu_next(&pdu, &cursor, &entry, NULL));
        ck_assert_uint_eq(entry.content_tag, 2); /* iPCC */
    }
    cloudli__buffer_dispose(&sealed);
}
END_TEST

START_TEST(what_was_decrypted_encrypts_to_the_sample_again)
{
    struct cloudli__buffer sealed = fixture_hex(samples[_i].hex);
    const struct cloudli__secret key = key_of(samples[_i].key_len, 0);
    struct cloudli__decrypted out;
    cloudli_bytes again;

    if (samples[_i].type != CLOUDLI_ENCRYPTION_NONE) {
        ok(cloudli__decryptor_add(decryptor, &key, NULL));
        ok(decrypt(bytes_of(&sealed), &out));
        again = encrypt(out.pdu, samples[_i].type, &key, 0, samples[_i].number,
                        out.byte_counter);
        ck_assert_bytes_eq(again, bytes_of(&sealed));
        fixture_free(again);
    }
    cloudli__buffer_dispose(&sealed);
}
END_TEST

/* --- There and back --- */

START_TEST(content_of_any_length_comes_back)
{
    const struct cloudli__secret key = key_of(32, 9);
    const uint32_t number = (uint32_t)_i * 0x01010101u;
    const uint64_t counter = (UINT64_C(1750000000) << 32) + (uint64_t)_i;
    const cloudli_bytes plain = make_cc((size_t)_i, number);
    const cloudli_bytes sealed = encrypt(plain, CLOUDLI_ENCRYPTION_AES_256_CBC,
                                         &key, 0, number, counter);
    struct cloudli__decrypted out;

    ok(cloudli__decryptor_add(decryptor, &key, NULL));
    ok(decrypt(sealed, &out));
    ck_assert_bytes_eq(out.pdu, plain);
    ck_assert_uint_eq(out.byte_counter, counter);
    ck_assert_uint_eq(out.container.part, 5);
    ck_assert_ptr_null(
        memmem(sealed.ptr, sealed.len, made.data + 60, made.len - 60));
    fixture_free(sealed);
}
END_TEST

START_TEST(the_counter_may_have_its_highest_bit)
{
    const struct cloudli__secret key = key_of(24, 1);
    const cloudli_bytes plain = make_cc(100, 3);
    const cloudli_bytes sealed =
        encrypt(plain, CLOUDLI_ENCRYPTION_AES_192_CBC, &key, 0, 3, UINT64_MAX);
    struct cloudli__decrypted out;

    ok(cloudli__decryptor_add(decryptor, &key, NULL));
    ok(decrypt(sealed, &out));
    ck_assert_uint_eq(out.byte_counter, UINT64_MAX);
    ck_assert_bytes_eq(out.pdu, plain);
    fixture_free(sealed);
}
END_TEST

START_TEST(the_header_stays_clear)
{
    const struct cloudli__secret key = key_of(24, 1);
    const cloudli_bytes plain = make_cc(100, 77);
    const cloudli_bytes sealed =
        encrypt(plain, CLOUDLI_ENCRYPTION_AES_192_CBC, &key, 0, 77, 1);
    const cloudli_pdu a = decoded(plain), b = decoded(sealed);

    ck_assert_bytes_eq(a.header.liid, b.header.liid);
    ck_assert_uint_eq(a.header.cin, b.header.cin);
    ck_assert_uint_eq(b.header.sequence_number, 77);
    ck_assert_int_eq(a.header.time, b.header.time);
    fixture_free(sealed);
}
END_TEST

static const struct {
    uint32_t tri;
    uint32_t part;
} tri_parts[] = {{CLOUDLI_TRI_CIN_RESET, 8}, {CLOUDLI_TRI_TEST, 8}};

START_TEST(session_messages_are_of_part_1)
{
    const struct cloudli__secret key = key_of(24, 1);
    const struct cloudli__pdu_template tmpl = fixture_template();
    const struct cloudli__pdu_stamp stamp = {FIXTURE_TIME, 5};
    struct cloudli__decrypted out;
    cloudli_bytes sealed;

    ok(cloudli__tri_encode(&made, &tmpl, &stamp, tri_parts[_i].tri));
    sealed =
        encrypt(bytes_of(&made), CLOUDLI_ENCRYPTION_AES_192_CBC, &key, 0, 5, 1);
    ok(cloudli__decryptor_add(decryptor, &key, NULL));
    ok(decrypt(sealed, &out));
    ck_assert_uint_eq(out.container.part, tri_parts[_i].part);
    ck_assert_bytes_eq(out.pdu, bytes_of(&made));
    fixture_free(sealed);
}
END_TEST

/* --- Keys --- */

START_TEST(a_wrong_key_is_told)
{
    const struct cloudli__secret key = key_of(24, 1);
    const cloudli_bytes sealed =
        encrypt(make_cc(172, 9), CLOUDLI_ENCRYPTION_AES_192_CBC, &key, 0, 9, 1);
    struct cloudli__decrypted out;

    ck_assert_int_eq(decrypt(sealed, &out), CLOUDLI_ERR_KEY); /* none at all */
    add_key(32, 1);
    ck_assert_int_eq(decrypt(sealed, &out), CLOUDLI_ERR_KEY); /* too long */
    add_key(24, 2);
    ck_assert_int_eq(decrypt(sealed, &out), CLOUDLI_ERR_KEY);
    ok(cloudli__decryptor_add(decryptor, &key, NULL));
    ok(decrypt(sealed, &out));
    ck_assert_uint_eq(out.key, 2);
    fixture_free(sealed);
}
END_TEST

START_TEST(a_key_changes_from_one_pdu_to_the_next_and_back)
{
    add_key(24, 1);
    add_key(24, 101);
    for (uint32_t n = 0; n < 12; n++) {
        const uint32_t which = n / 4 == 1;
        const struct cloudli__secret key = key_of(24, which == 0 ? 1 : 101);
        const cloudli_bytes plain = make_cc(172, n);
        const cloudli_bytes sealed =
            encrypt(plain, CLOUDLI_ENCRYPTION_AES_192_CBC, &key, 0, n, n);
        struct cloudli__decrypted out;

        ok(decrypt(sealed, &out));
        ck_assert_uint_eq(out.key, which);
        ck_assert_bytes_eq(out.pdu, plain);
        fixture_free(sealed);
    }
}
END_TEST

START_TEST(keys_are_limited)
{
    const struct cloudli__secret key = key_of(24, 1);

    for (int i = 0; i < CLOUDLI__DECRYPT_KEYS_MAX; i++)
        add_key(24, (uint8_t)i);
    ck_assert_int_eq(cloudli__decryptor_add(decryptor, &key, NULL),
                     CLOUDLI_ERR_TOO_LARGE);
}
END_TEST

/* --- Legacy --- */

static const struct {
    uint32_t type;
    uint32_t key_len;
} legacy[] = {{CLOUDLI_ENCRYPTION_BLOWFISH_192_CBC, 24},
              {CLOUDLI_ENCRYPTION_BLOWFISH_256_CBC, 32},
              {CLOUDLI_ENCRYPTION_3DES_CBC, 24}};

START_TEST(legacy_ciphers_are_read_only_where_they_are_allowed)
{
    const struct cloudli__secret key = key_of(legacy[_i].key_len, 3);
    const cloudli_bytes plain = make_cc(172, 9);
    const cloudli_bytes sealed = encrypt(plain, legacy[_i].type, &key, 1, 9, 1);
    struct cloudli__decrypted out;

    ok(cloudli__decryptor_add(decryptor, &key, NULL));
    ck_assert_int_eq(decrypt(sealed, &out), CLOUDLI_ERR_UNSUPPORTED);
    cloudli__decryptor_free(decryptor);
    ok(cloudli__decryptor_new(&decryptor, 1, NULL));
    ok(cloudli__decryptor_add(decryptor, &key, NULL));
    ok(decrypt(sealed, &out));
    ck_assert_bytes_eq(out.pdu, plain);
    fixture_free(sealed);
}
END_TEST

/* --- Faults --- */

/* A PDU in whose container are these octets, encrypted or as they are. */
static cloudli_bytes contain(uint32_t type, const struct cloudli__secret *key,
                             cloudli_bytes octets)
{
    static struct cloudli__buffer out;
    struct cloudli__plain_pdu parts;
    struct cloudli__ber_writer w;
    uint8_t vector[CLOUDLI__BLOCK_MAX], clear[256];
    size_t opened[3];
    int done;

    ck_assert_uint_le(octets.len, sizeof(clear));
    memcpy(clear, octets.ptr, octets.len);
    if (key != NULL) {
        struct cloudli__ciphers *ciphers;
        struct cloudli__cipher cipher;

        ok(cloudli__ciphers_new(&ciphers, 0, NULL));
        ok(cloudli__cipher_init(&cipher, ciphers, type, key, 1, NULL));
        cipher.convention->vector(vector, 16, 4);
        ck_assert_int_eq(
            EVP_CipherInit_ex2(cipher.ctx, NULL, NULL, vector, 1, NULL), 1);
        ck_assert_int_eq(
            EVP_CipherUpdate(cipher.ctx, clear, &done, clear, (int)octets.len),
            1);
        cloudli__cipher_dispose(&cipher);
        cloudli__ciphers_free(ciphers);
    }
    ok(cloudli__plain_pdu_split(&parts, make_cc(16, 4)));
    out.len = 0;
    cloudli__ber_writer_init(&w, &out);
    opened[0] = cloudli__ber_open(&w, CLOUDLI__BER_SEQUENCE);
    cloudli__ber_put_raw(&w, parts.header);
    opened[1] = cloudli__ber_open(&w, CLOUDLI__BER_CONTEXT(2));
    opened[2] = cloudli__ber_open(&w, CLOUDLI__BER_CONTEXT(4));
    if (type != 0)
        cloudli__ber_put_uint(&w, CLOUDLI__BER_CONTEXT(0), type);
    cloudli__ber_put_bytes(&w, CLOUDLI__BER_CONTEXT(1),
                           (cloudli_bytes){clear, octets.len});
    for (int i = 2; i >= 0; i--)
        cloudli__ber_close(&w, opened[i]);
    ok(w.status);
    return fixture_copy(out.data, out.len);
}

/* What a key that is right may find that is not right. */
static const struct {
    const char *what;
    const char *clear;
    int status;
} insides[] = {
    {"a payload that is left to its reader",
     "300a 8001 01 a105 a203 8400 00 00000000", CLOUDLI_OK},
    {"right", "3009 8001 01 a104 a202 8400 0000000000", CLOUDLI_OK},
    {"two payloads", "300d 8001 01 a108 a202 8400 a202 8400 00",
     CLOUDLI_ERR_KEY},
    {"no payload", "3005 8001 01 a100 000000000000000000", CLOUDLI_ERR_KEY},
    {"no counter", "3006 a104 a202 8400 0000000000000000", CLOUDLI_ERR_KEY},
    {"a payload that ends too late", "3009 8001 01 a104 a203 8400 0000000000",
     CLOUDLI_ERR_KEY},
    {"a whole block of fill",
     "3009 8001 01 a104 a202 8400 0000000000 00000000000000000000000000000000",
     CLOUDLI_ERR_KEY},
    {"longer than it is", "307f 8001 01 a104 a202 8400 0000000000",
     CLOUDLI_ERR_KEY},
    {"of indefinite length", "3080 8001 01 a104 a202 8400 0000 000000",
     CLOUDLI_OK},
    {"a negative counter", "3009 8001 ff a104 a202 8400 0000000000",
     CLOUDLI_ERR_KEY},
    {"more behind the payload", "300b 8001 01 a104 a202 8400 8200 000000",
     CLOUDLI_ERR_KEY},
    {"no SEQUENCE", "3109 8001 01 a104 a202 8400 0000000000", CLOUDLI_ERR_KEY},
};

START_TEST(what_has_not_the_form_is_taken_for_a_wrong_key)
{
    const struct cloudli__secret key = key_of(24, 1);
    struct cloudli__buffer clear = fixture_hex(insides[_i].clear);
    const cloudli_bytes sealed =
        contain(CLOUDLI_ENCRYPTION_AES_192_CBC, &key, bytes_of(&clear));
    struct cloudli__decrypted out;

    ok(cloudli__decryptor_add(decryptor, &key, NULL));
    ck_assert_msg(decrypt(sealed, &out) == insides[_i].status, "%s",
                  insides[_i].what);
    fixture_free(sealed);
    cloudli__buffer_dispose(&clear);
}
END_TEST

START_TEST(a_cut_block_is_told)
{
    const cloudli_bytes sealed =
        contain(CLOUDLI_ENCRYPTION_AES_192_CBC, NULL,
                (cloudli_bytes){(const uint8_t *)"0123456789abcdefghijklmnopq",
                                (size_t)_i});
    struct cloudli__decrypted out;

    add_key(24, 1);
    ck_assert_int_eq(decrypt(sealed, &out),
                     _i == 16 ? CLOUDLI_ERR_KEY : CLOUDLI_ERR_PDU);
    fixture_free(sealed);
}
END_TEST

START_TEST(types_that_are_not_known_are_refused)
{
    static const uint32_t types[] = {CLOUDLI_ENCRYPTION_NATIONAL, 8, 255,
                                     UINT32_MAX};
    struct cloudli__decrypted out;

    add_key(24, 1);
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        const cloudli_bytes sealed =
            contain(types[i], NULL, B("0123456789abcdef"));

        ck_assert_int_eq(decrypt(sealed, &out), CLOUDLI_ERR_UNSUPPORTED);
        fixture_free(sealed);
    }
}
END_TEST

START_TEST(a_container_lacks_no_field)
{
    const cloudli_bytes sealed = contain(0, NULL, B("0123456789abcdef"));
    struct cloudli__decrypted out;

    ck_assert_int_eq(decrypt(sealed, &out), CLOUDLI_ERR_PDU);
    fixture_free(sealed);
}
END_TEST

/* Any single bit: an error, or other content, but never a crash and never the
 * PDU that was sent. */
START_TEST(an_altered_ciphertext_is_never_the_same_pdu)
{
    const struct cloudli__secret key = key_of(24, 1);
    const cloudli_bytes plain = make_cc(60, 9);
    const cloudli_bytes sealed =
        encrypt(plain, CLOUDLI_ENCRYPTION_AES_192_CBC, &key, 0, 9, 1);
    const cloudli_pdu pdu = decoded(sealed);
    const size_t from = (size_t)(pdu.payload.ptr - sealed.ptr) + 6;
    uint8_t *altered = (uint8_t *)fixture_copy(sealed.ptr, sealed.len).ptr;

    ok(cloudli__decryptor_add(decryptor, &key, NULL));
    for (size_t bit = from * 8; bit < (sealed.len - 3) * 8; bit++) {
        struct cloudli__decrypted out;

        altered[bit / 8] ^= (uint8_t)(1u << bit % 8);
        if (decrypt((cloudli_bytes){altered, sealed.len}, &out) == CLOUDLI_OK)
            ck_assert(!bytes_equal(out.pdu, plain));
        altered[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    free(altered);
    fixture_free(sealed);
}
END_TEST

/* --- Files --- */

static char folder[sizeof("/tmp/cloudli-keys-XXXXXX")];

static void setup_folder(void)
{
    memcpy(folder, "/tmp/cloudli-keys-XXXXXX", sizeof(folder));
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static const char *path_of(const char *name)
{
    static char path[128];

    (void)snprintf(path, sizeof(path), "%s/%s", folder, name);
    return path;
}

static void teardown_folder(void)
{
    (void)unlink(path_of("key"));
    (void)rmdir(folder);
}

static const char *write_key(const char *text, size_t len, mode_t mode)
{
    const char *path = path_of("key");
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(text, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(path, mode), 0);
    return path;
}

#define HEX24 "000102030405060708090a0b0c0d0e0f1011121314151617"
#define HEX32 HEX24 "18191a1b1c1d1e1f"

static const struct {
    const char *text;
    size_t len; /* 0: of the text */
    uint32_t key_len;
} files[] = {
    {HEX24, 0, 24},
    {HEX24 "\n", 0, 24},
    {HEX24 "\r\n", 0, 24},
    {HEX32, 0, 32},
    {HEX32 "\n", 0, 32},
    {HEX32 "\r\n", 0, 32},
    {"\0\1\2\3\4\5\6\7\10\11\12\13\14\15\16\17\20\21\22\23\24\25\26\27", 24,
     24},
    {"\0\1\2\3\4\5\6\7\10\11\12\13\14\15\16\17\20\21\22\23\24\25\26\27\30\31"
     "\32\33\34\35\36\37",
     32, 32},
    {"", 0, 0},
    {HEX24 "0", 0, 0},
    {HEX24 "00", 0, 0},
    {HEX24 "\n\n", 0, 0},
    {HEX32 "\r\n ", 0, 0},
    {HEX32 HEX32, 0, 0},
    {"000102030405060708090a0b0c0d0e0f101112131415161g", 0, 0},
    {"0001020304050607", 0, 0},
};

START_TEST(key_files_hold_octets_or_digits)
{
    const size_t len =
        files[_i].len == 0 ? strlen(files[_i].text) : files[_i].len;
    const char *path = write_key(files[_i].text, len, 0600);
    struct cloudli__secret key, expected = key_of(files[_i].key_len, 0);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli__secret_read(&key, path, &err);

    ck_assert_int_eq(rv, files[_i].key_len == 0 ? CLOUDLI_ERR_KEY : CLOUDLI_OK);
    ck_assert_uint_eq(key.len, files[_i].key_len);
    ck_assert_mem_eq(key.octets, expected.octets, sizeof(key.octets));
    ck_assert_ptr_null(strstr(err.message, "0001"));
}
END_TEST

static const mode_t modes[] = {0604, 0640, 0660, 0606, 0610, 0601, 0777};

START_TEST(a_key_file_that_others_can_reach_is_refused)
{
    const char *path = write_key(HEX24, 48, modes[_i]);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct cloudli__secret key;
    EVP_PKEY *pkey;

    ck_assert_int_eq(cloudli__secret_read(&key, path, &err), CLOUDLI_ERR_KEY);
    ck_assert_ptr_nonnull(strstr(err.message, "0600"));
    ck_assert_int_eq(cloudli__private_key_read(&pkey, path, &err),
                     CLOUDLI_ERR_KEY);
    ck_assert_ptr_nonnull(strstr(err.message, "0600"));
}
END_TEST

START_TEST(a_key_file_is_a_plain_file)
{
    struct cloudli__secret key;

    ck_assert_int_eq(cloudli__secret_read(&key, folder, NULL), CLOUDLI_ERR_KEY);
    ck_assert_int_eq(cloudli__secret_read(&key, path_of("none"), NULL),
                     CLOUDLI_ERR_KEY);
    ck_assert_int_eq(mkfifo(path_of("key"), 0600), 0);
    ck_assert_int_eq(cloudli__secret_read(&key, path_of("key"), NULL),
                     CLOUDLI_ERR_KEY);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("encryption");
    TCase *pdus = tcase_create("pdus");
    TCase *keys = tcase_create("keys");

    tcase_add_checked_fixture(pdus, setup, teardown);
    ADD_ROWS(pdus, samples_decrypt_with_their_keys, samples);
    ADD_ROWS(pdus, what_was_decrypted_encrypts_to_the_sample_again, samples);
    tcase_add_loop_test(pdus, content_of_any_length_comes_back, 1, 150);
    tcase_add_test(pdus, the_counter_may_have_its_highest_bit);
    tcase_add_test(pdus, the_header_stays_clear);
    ADD_ROWS(pdus, session_messages_are_of_part_1, tri_parts);
    tcase_add_test(pdus, a_wrong_key_is_told);
    tcase_add_test(pdus, a_key_changes_from_one_pdu_to_the_next_and_back);
    tcase_add_test(pdus, keys_are_limited);
    ADD_ROWS(pdus, legacy_ciphers_are_read_only_where_they_are_allowed, legacy);
    ADD_ROWS(pdus, what_has_not_the_form_is_taken_for_a_wrong_key, insides);
    tcase_add_loop_test(pdus, a_cut_block_is_told, 0, 27);
    tcase_add_test(pdus, types_that_are_not_known_are_refused);
    tcase_add_test(pdus, a_container_lacks_no_field);
    tcase_add_test(pdus, an_altered_ciphertext_is_never_the_same_pdu);
    suite_add_tcase(suite, pdus);
    tcase_add_checked_fixture(keys, setup_folder, teardown_folder);
    ADD_ROWS(keys, key_files_hold_octets_or_digits, files);
    ADD_ROWS(keys, a_key_file_that_others_can_reach_is_refused, modes);
    tcase_add_test(keys, a_key_file_is_a_plain_file);
    suite_add_tcase(suite, keys);
    return run_suite(suite);
}
