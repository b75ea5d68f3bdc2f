/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "seal/integrity.h"

#include "base/error.h"
#include "ber/reader.h"
#include "ber/writer.h"
#include "record/encode.h"

#include <openssl/err.h>

#define CTX CLOUDLI__BER_CONTEXT

/* Far above any hash or signature here. */
#define VALUE_MAX 1024

/* --- The check --- */

static int fail_form(cloudli_error *err, const char *what)
{
    return cloudli__fail(err, CLOUDLI_ERR_PDU, 0, "an IntegrityCheck %s", what);
}

static int read_number(const struct cloudli__ber *in,
                       const struct cloudli__ber_element *e, uint32_t *out,
                       cloudli_error *err)
{
    uint64_t number = 0;
    int rv = cloudli__ber_get_uint(in, e, 0, UINT32_MAX, &number,
                                   "an IntegrityCheck's field", err);

    *out = (uint32_t)number;
    return rv;
}

static int read_numbers(const struct cloudli__ber *in,
                        const struct cloudli__ber_element *e,
                        cloudli_bytes *out, cloudli_error *err)
{
    struct cloudli__ber list = cloudli__ber_inside(in, e);
    int rv = cloudli__ber_need_constructed(e, "includedSequenceNumbers", err);

    *out = cloudli__ber_contents(in, e);
    while (rv == CLOUDLI_OK && cloudli__ber_more(&list)) {
        struct cloudli__ber_element item;
        uint32_t number;

        rv = cloudli__ber_next(&list, &item, err);
        if (rv == CLOUDLI_OK && item.tag != CLOUDLI__BER_INTEGER)
            rv = fail_form(err, "lists what is no number");
        if (rv == CLOUDLI_OK)
            rv = read_number(&list, &item, &number, err);
    }
    return rv;
}

static int read_value(const struct cloudli__ber *in,
                      const struct cloudli__ber_element *e, cloudli_bytes *out,
                      struct cloudli__buffer *joined, cloudli_error *err)
{
    size_t len = e->len;
    int rv;

    *out = cloudli__ber_contents(in, e);
    if (e->len > VALUE_MAX)
        return fail_form(err, "has too long a value");
    if (!e->constructed)
        return CLOUDLI_OK;
    joined->len = 0;
    rv = cloudli__buffer_reserve(joined, VALUE_MAX);
    if (rv == CLOUDLI_OK)
        rv = cloudli__ber_join(in, e, joined->data, &len, "checkValue", err);
    if (rv == CLOUDLI_OK)
        *out = (cloudli_bytes){joined->data, joined->len = len};
    return rv;
}

static int read_field(const struct cloudli__ber *in,
                      const struct cloudli__ber_element *e,
                      struct cloudli__check *out,
                      struct cloudli__buffer *joined, cloudli_error *err)
{
    switch (e->tag) {
    case CTX(0):
        return read_numbers(in, e, &out->numbers, err);
    case CTX(1):
        return read_number(in, e, &out->type, err);
    case CTX(2):
        return read_number(in, e, &out->data_type, err);
    case CTX(3):
        return read_value(in, e, &out->value, joined, err);
    case CTX(4):
        return read_number(in, e, &out->hash, err);
    case CTX(5):
        return read_number(in, e, &out->signature, err);
    default:
        return CLOUDLI_OK;
    }
}

int cloudli__check_read(struct cloudli__check *out, const cloudli_pdu *pdu,
                        struct cloudli__buffer *joined, cloudli_error *err)
{
    struct cloudli__ber in = cloudli__ber_of(pdu->payload);

    memset(out, 0, sizeof(*out));
    if (pdu->kind != CLOUDLI_PDU_TRI || pdu->tri != CLOUDLI_TRI_INTEGRITY_CHECK)
        return fail_form(err, "is in no other PDU");
    while (cloudli__ber_more(&in)) {
        struct cloudli__ber_element e;
        int rv = cloudli__ber_next(&in, &e, err);

        if (rv == CLOUDLI_OK)
            rv = read_field(&in, &e, out, joined, err);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    if (out->numbers.ptr == NULL || out->type == 0 || out->value.ptr == NULL)
        return fail_form(err, "lacks a field");
    return CLOUDLI_OK;
}

int cloudli__check_next(cloudli_bytes numbers, size_t *cursor, uint32_t *number)
{
    struct cloudli__ber in = {numbers.ptr, *cursor, numbers.len, 0, 0};
    struct cloudli__ber_element e;

    if (!cloudli__ber_more(&in) ||
        cloudli__ber_next(&in, &e, NULL) != CLOUDLI_OK ||
        read_number(&in, &e, number, NULL) != CLOUDLI_OK)
        return 0;
    *cursor = in.pos;
    return 1;
}

int cloudli__check_append(struct cloudli__buffer *numbers, uint32_t number)
{
    const size_t size = cloudli__ber_uint_size(number);
    uint8_t octets[16];

    (void)cloudli__ber_uint(octets, 0x02, number, size);
    return cloudli__buffer_append(numbers, octets, 2 + size);
}

int cloudli__check_write(struct cloudli__buffer *out,
                         const struct cloudli__check *check)
{
    struct cloudli__ber_writer w;
    size_t opened, list;

    cloudli__ber_writer_init(&w, out);
    opened = cloudli__ber_open(&w, CTX(CLOUDLI_TRI_INTEGRITY_CHECK));
    list = cloudli__ber_open(&w, CTX(0));
    cloudli__ber_put_raw(&w, check->numbers);
    cloudli__ber_close(&w, list);
    cloudli__ber_put_uint(&w, CTX(1), check->type);
    if (check->data_type != 0)
        cloudli__ber_put_uint(&w, CTX(2), check->data_type);
    cloudli__ber_put_bytes(&w, CTX(3), check->value);
    if (check->hash != 0)
        cloudli__ber_put_uint(&w, CTX(4), check->hash);
    if (check->signature != 0)
        cloudli__ber_put_uint(&w, CTX(5), check->signature);
    cloudli__ber_close(&w, opened);
    return w.status;
}

int cloudli__check_encode(struct cloudli__buffer *out,
                          const struct cloudli__pdu_template *tmpl,
                          const struct cloudli__pdu_stamp *stamp,
                          const struct cloudli__check *check)
{
    struct cloudli__buffer tri = {0};
    int rv = cloudli__check_write(&tri, check);

    if (rv == CLOUDLI_OK)
        rv = cloudli__tri_wrap(out, tmpl, stamp,
                               (cloudli_bytes){tri.data, tri.len});
    cloudli__buffer_dispose(&tri);
    return rv;
}

/* --- Hashes --- */

static const EVP_MD *digest_of(uint32_t hash)
{
    switch (hash) {
    case CLOUDLI_HASH_SHA1:
        return EVP_sha1();
    case CLOUDLI_HASH_SHA256:
        return EVP_sha256();
    case CLOUDLI_HASH_SHA384:
        return EVP_sha384();
    case CLOUDLI_HASH_SHA512:
        return EVP_sha512();
    default:
        return NULL;
    }
}

int cloudli__hash_known(uint32_t hash)
{
    return digest_of(hash) != NULL;
}

const char *cloudli_hash_name(uint32_t hash)
{
    static const char *const names[] = {"unknown", "sHA-1", "sHA-256",
                                        "sHA-384", "sHA-512"};

    return names[cloudli__hash_known(hash) ? hash : 0];
}

const char *cloudli_integrity_name(uint32_t integrity)
{
    static const char *const names[] = {"none", "hash", "signature"};

    return integrity <= CLOUDLI_INTEGRITY_SIGNATURE ? names[integrity]
                                                    : "unknown";
}

int cloudli__run_init(struct cloudli__run *run, uint32_t hash)
{
    int rv;

    memset(run, 0, sizeof(*run));
    run->hash = hash;
    rv = cloudli__run_restart(run);
    if (rv != CLOUDLI_OK)
        run->hash = 0;
    return rv;
}

void cloudli__run_dispose(struct cloudli__run *run)
{
    cloudli__buffer_dispose(&run->numbers);
    memset(run, 0, sizeof(*run));
}

int cloudli__run_add(struct cloudli__run *run, uint32_t number,
                     cloudli_bytes pdu)
{
    const int rv = cloudli__check_append(&run->numbers, number);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__sha_add(&run->digest, pdu);
    run->count++;
    return CLOUDLI_OK;
}

size_t cloudli__run_value(const struct cloudli__run *run,
                          uint8_t value[CLOUDLI__SHA_MAX])
{
    return cloudli__sha_value(&run->digest, value);
}

int cloudli__run_restart(struct cloudli__run *run)
{
    run->count = 0;
    run->numbers.len = 0;
    return cloudli__sha_begin(&run->digest, run->hash);
}

/* --- What is signed --- */

/* The check itself with an empty value. */
static int own_check(struct cloudli__buffer *out,
                     const struct cloudli__check *signature,
                     cloudli_bytes hashes)
{
    struct cloudli__check empty = *signature;

    (void)hashes;
    empty.value = (cloudli_bytes){NULL, 0};
    return cloudli__check_write(out, &empty);
}

static int checks_of_hashes(struct cloudli__buffer *out,
                            const struct cloudli__check *signature,
                            cloudli_bytes hashes)
{
    (void)signature;
    return cloudli__buffer_append(out, hashes.ptr, hashes.len);
}

/* The readings, by cloudli_signed. */
static const struct {
    int (*octets)(struct cloudli__buffer *, const struct cloudli__check *,
                  cloudli_bytes);
    int needs_hashes;
} readings[] = {
    [CLOUDLI_SIGNED_NUMBERS] = {own_check, 0},
    [CLOUDLI_SIGNED_HASHES] = {checks_of_hashes, 1},
};

int cloudli__signed_octets(struct cloudli__buffer *out, uint32_t signed_over,
                           const struct cloudli__check *signature,
                           cloudli_bytes hashes)
{
    if (signed_over >= sizeof(readings) / sizeof(readings[0]))
        return CLOUDLI_ERR_UNSUPPORTED;
    return readings[signed_over].octets(out, signature, hashes);
}

int cloudli__signed_needs_hashes(uint32_t signed_over)
{
    return signed_over < sizeof(readings) / sizeof(readings[0]) &&
           readings[signed_over].needs_hashes;
}

/* --- Signatures --- */

/* FIPS 186-4 D.1.2.3; other curves are not what was agreed on. */
static int is_p256(const EVP_PKEY *key)
{
    char name[32];
    size_t len;

    return EVP_PKEY_get_utf8_string_param(key, "group", name, sizeof(name),
                                          &len) == 1 &&
           (strcmp(name, "prime256v1") == 0 || strcmp(name, "P-256") == 0);
}

uint32_t cloudli__signature_of(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "EC") && is_p256(key))
        return CLOUDLI_SIGNATURE_ECDSA;
    if (EVP_PKEY_is_a(key, "ED25519"))
        return CLOUDLI_SIGNATURE_EDDSA;
    if (EVP_PKEY_is_a(key, "DSA"))
        return CLOUDLI_SIGNATURE_DSA;
    return 0;
}

/* EdDSA hashes by itself. */
static const EVP_MD *digest_for(uint32_t signature, uint32_t hash)
{
    switch (signature) {
    case CLOUDLI_SIGNATURE_ECDSA:
        return EVP_sha256();
    case CLOUDLI_SIGNATURE_DSA:
        return digest_of(hash);
    default:
        return NULL;
    }
}

int cloudli__sign(struct cloudli__buffer *out, EVP_PKEY *key,
                  cloudli_bytes octets)
{
    const EVP_MD *digest = digest_for(cloudli__signature_of(key), 0);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    size_t len = (size_t)EVP_PKEY_get_size(key);
    int rv =
        ctx == NULL ? CLOUDLI_ERR_NOMEM : cloudli__buffer_reserve(out, len);

    (void)ERR_set_mark();
    if (rv == CLOUDLI_OK &&
        (EVP_DigestSignInit(ctx, NULL, digest, NULL, key) != 1 ||
         EVP_DigestSign(ctx, out->data + out->len, &len, octets.ptr,
                        octets.len) != 1))
        rv = CLOUDLI_ERR_INTERNAL;
    if (rv == CLOUDLI_OK)
        out->len += len;
    (void)ERR_pop_to_mark();
    EVP_MD_CTX_free(ctx);
    return rv;
}

int cloudli__verify(EVP_PKEY *key, uint32_t hash, cloudli_bytes octets,
                    cloudli_bytes value)
{
    const EVP_MD *digest = digest_for(cloudli__signature_of(key), hash);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    int right = 0;

    (void)ERR_set_mark();
    if (ctx != NULL && EVP_DigestVerifyInit(ctx, NULL, digest, NULL, key) == 1)
        right = EVP_DigestVerify(ctx, value.ptr, value.len, octets.ptr,
                                 octets.len) == 1;
    (void)ERR_pop_to_mark();
    EVP_MD_CTX_free(ctx);
    return right;
}
