/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "seal/decryption.h"

#include "base/error.h"
#include "ber/reader.h"
#include "ber/writer.h"

#define CTX CLOUDLI__BER_CONTEXT
#define TYPE_COUNT (CLOUDLI_ENCRYPTION_3DES_CBC + 1)

/* A key, and the ciphers that it has been used with. */
struct key {
    struct cloudli__secret secret;
    struct cloudli__cipher ciphers[TYPE_COUNT];
};

struct cloudli__decryptor {
    struct cloudli__ciphers *ciphers;
    struct key *keys[CLOUDLI__DECRYPT_KEYS_MAX];
    uint32_t key_count;
    uint32_t last;                 /* the key that fitted last */
    struct cloudli__buffer joined; /* encryptedPayload that came in pieces */
    struct cloudli__buffer clear;  /* EncryptedPayload */
    struct cloudli__buffer pdu;
};

/* --- Keys --- */

int cloudli__decryptor_new(struct cloudli__decryptor **out, uint32_t legacy,
                           cloudli_error *err)
{
    struct cloudli__decryptor *d = cloudli__alloc(sizeof(*d));
    int rv;

    *out = NULL;
    if (d == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "no memory for decryption");
    rv = cloudli__ciphers_new(&d->ciphers, legacy, err);
    if (rv == CLOUDLI_OK)
        *out = d;
    else
        cloudli__decryptor_free(d);
    return rv;
}

void cloudli__decryptor_free(struct cloudli__decryptor *d)
{
    if (d == NULL)
        return;
    for (uint32_t k = 0; k < d->key_count; k++) {
        for (size_t t = 0; t < TYPE_COUNT; t++)
            cloudli__cipher_dispose(&d->keys[k]->ciphers[t]);
        cloudli__free_wiped(d->keys[k], sizeof(*d->keys[k]));
    }
    cloudli__buffer_dispose(&d->joined);
    cloudli__buffer_dispose(&d->clear);
    cloudli__buffer_dispose(&d->pdu);
    cloudli__ciphers_free(d->ciphers);
    cloudli__free_wiped(d, sizeof(*d));
}

int cloudli__decryptor_add(struct cloudli__decryptor *d,
                           const struct cloudli__secret *key,
                           cloudli_error *err)
{
    struct key *added;

    if (d->key_count == CLOUDLI__DECRYPT_KEYS_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_TOO_LARGE, 0,
                             "There are more than %d keys.",
                             CLOUDLI__DECRYPT_KEYS_MAX);
    added = cloudli__alloc(sizeof(*added));
    if (added == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory for a key");
    added->secret = *key;
    d->keys[d->key_count++] = added;
    return CLOUDLI_OK;
}

/* --- The container --- */

static int fail_form(cloudli_error *err, const char *what)
{
    return cloudli__fail(err, CLOUDLI_ERR_PDU, 0, "%s", what);
}

/* encryptedPayload; its pieces, if it comes in some, are joined. */
static int read_octets(struct cloudli__decryptor *d,
                       const struct cloudli__ber *in,
                       const struct cloudli__ber_element *e, cloudli_bytes *out,
                       cloudli_error *err)
{
    size_t len = e->len;
    int rv;

    *out = cloudli__ber_contents(in, e);
    if (!e->constructed)
        return CLOUDLI_OK;
    d->joined.len = 0;
    rv = cloudli__buffer_reserve(&d->joined, len);
    if (rv == CLOUDLI_OK)
        rv = cloudli__ber_join(in, e, d->joined.data, &len, "encryptedPayload",
                               err);
    if (rv == CLOUDLI_OK)
        *out = (cloudli_bytes){d->joined.data, d->joined.len = len};
    return rv;
}

static int read_field(struct cloudli__decryptor *d,
                      const struct cloudli__ber *in,
                      const struct cloudli__ber_element *e,
                      struct cloudli__container *out, cloudli_error *err)
{
    uint64_t number = 0;
    int rv = CLOUDLI_OK;

    if (e->tag == CTX(0)) {
        rv = cloudli__ber_get_uint(in, e, 0, UINT32_MAX, &number,
                                   "encryptionType", err);
        out->type = (uint32_t)number;
    } else if (e->tag == CTX(1)) {
        rv = read_octets(d, in, e, &out->encrypted, err);
    } else if (e->tag == CTX(2)) {
        rv = cloudli__ber_get_uint(in, e, 0, UINT32_MAX, &number,
                                   "encryptedPayloadType", err);
        out->part = (uint32_t)number;
    }
    return rv;
}

static int read_container(struct cloudli__decryptor *d, cloudli_bytes contents,
                          struct cloudli__container *out, cloudli_error *err)
{
    struct cloudli__ber in = cloudli__ber_of(contents);

    memset(out, 0, sizeof(*out));
    while (cloudli__ber_more(&in)) {
        struct cloudli__ber_element e;
        int rv = cloudli__ber_next(&in, &e, err);

        if (rv == CLOUDLI_OK)
            rv = read_field(d, &in, &e, out, err);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    if (out->type == 0 || out->encrypted.ptr == NULL)
        return fail_form(err, "an EncryptionContainer lacks a field");
    return CLOUDLI_OK;
}

/* --- What is in it --- */

/* EncryptedPayload, which a fill of less than a block may follow. The result
 * is the alternative of Payload in it. */
static int read_clear(cloudli_bytes clear, size_t block, uint64_t *counter,
                      cloudli_bytes *payload)
{
    struct cloudli__ber in = cloudli__ber_of(clear);
    struct cloudli__ber_element e;
    size_t from;

    if (clear.len == 0 || clear.ptr[0] != 0x30 ||
        cloudli__ber_next(&in, &e, NULL) != CLOUDLI_OK ||
        clear.len - in.pos >= block)
        return 0;
    in = cloudli__ber_inside(&in, &e);
    if (!cloudli__ber_more(&in) ||
        cloudli__ber_next(&in, &e, NULL) != CLOUDLI_OK || e.tag != CTX(0) ||
        cloudli__ber_get_uint(&in, &e, 0, UINT64_MAX, counter, "byteCounter",
                              NULL) != CLOUDLI_OK)
        return 0;
    if (!cloudli__ber_more(&in) ||
        cloudli__ber_next(&in, &e, NULL) != CLOUDLI_OK || e.tag != CTX(1) ||
        !e.constructed || cloudli__ber_more(&in))
        return 0;
    in = cloudli__ber_inside(&in, &e);
    if (!cloudli__ber_more(&in))
        return 0;
    from = in.pos;
    if (cloudli__ber_next(&in, &e, NULL) != CLOUDLI_OK ||
        cloudli__ber_more(&in))
        return 0;
    *payload = (cloudli_bytes){clear.ptr + from, in.pos - from};
    return 1;
}

/* One key's attempt: CLOUDLI_ERR_KEY if it does not fit. */
static int try_key(struct cloudli__decryptor *d, uint32_t number,
                   const cloudli_pdu *pdu, struct cloudli__decrypted *out,
                   cloudli_bytes *payload, cloudli_error *err)
{
    struct key *key = d->keys[number];
    const struct cloudli__container *c = &out->container;
    struct cloudli__cipher *cipher = &key->ciphers[c->type];
    uint8_t vector[CLOUDLI__BLOCK_MAX];
    int done = 0, rv;

    if (key->secret.len != cloudli__encryption_key_len(c->type))
        return CLOUDLI_ERR_KEY;
    if (cipher->ctx == NULL) {
        rv = cloudli__cipher_init(cipher, d->ciphers, c->type, &key->secret, 0,
                                  err);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    if (c->encrypted.len == 0 || c->encrypted.len % cipher->block != 0)
        return fail_form(err, "encryptedPayload is not of whole blocks");
    cipher->convention->vector(vector, cipher->block,
                               pdu->header.sequence_number);
    if (EVP_CipherInit_ex2(cipher->ctx, NULL, NULL, vector, 0, NULL) != 1 ||
        EVP_CipherUpdate(cipher->ctx, d->clear.data, &done, c->encrypted.ptr,
                         (int)c->encrypted.len) != 1 ||
        (size_t)done != c->encrypted.len)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "OpenSSL cannot decrypt");
    d->clear.len = c->encrypted.len;
    out->key = number;
    return read_clear((cloudli_bytes){d->clear.data, d->clear.len},
                      cipher->block, &out->byte_counter, payload)
               ? CLOUDLI_OK
               : CLOUDLI_ERR_KEY;
}

static int try_keys(struct cloudli__decryptor *d, const cloudli_pdu *pdu,
                    struct cloudli__decrypted *out, cloudli_bytes *payload,
                    cloudli_error *err)
{
    int rv = cloudli__ciphers_check(d->ciphers, out->container.type, err);

    if (rv != CLOUDLI_OK)
        return rv;
    d->clear.len = 0;
    if (out->container.encrypted.len > INT32_MAX)
        return fail_form(err, "encryptedPayload is too long");
    rv = cloudli__buffer_reserve(&d->clear, out->container.encrypted.len);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "no memory to decrypt");
    rv = CLOUDLI_ERR_KEY;
    for (uint32_t i = 0; rv == CLOUDLI_ERR_KEY && i < d->key_count; i++)
        rv = try_key(d, (d->last + i) % d->key_count, pdu, out, payload, err);
    if (rv == CLOUDLI_OK)
        d->last = out->key;
    else if (rv == CLOUDLI_ERR_KEY)
        (void)cloudli__fail(err, rv, 0, "no key at hand decrypts it");
    return rv;
}

/* The PDU as it was before: the header as it is, and the payload. */
static int join_pdu(struct cloudli__decryptor *d, const cloudli_pdu *pdu,
                    cloudli_bytes payload, cloudli_error *err)
{
    struct cloudli__plain_pdu parts;
    struct cloudli__ber_writer w;
    size_t whole, wrapper;

    if (cloudli__plain_pdu_split(&parts, pdu->bytes) != CLOUDLI_OK)
        return fail_form(err, "a PDU without a header");
    d->pdu.len = 0;
    cloudli__ber_writer_init(&w, &d->pdu);
    whole = cloudli__ber_open(&w, CLOUDLI__BER_SEQUENCE);
    cloudli__ber_put_raw(&w, parts.header);
    wrapper = cloudli__ber_open(&w, CTX(2));
    cloudli__ber_put_raw(&w, payload);
    cloudli__ber_close(&w, wrapper);
    cloudli__ber_close(&w, whole);
    if (w.status != CLOUDLI_OK)
        return cloudli__fail(err, w.status, 0, "no memory to decrypt");
    return CLOUDLI_OK;
}

int cloudli__decrypt(struct cloudli__decryptor *d, const cloudli_pdu *pdu,
                     struct cloudli__decrypted *out, cloudli_error *err)
{
    cloudli_bytes payload = {NULL, 0};
    int rv;

    memset(out, 0, sizeof(*out));
    if (pdu->kind != CLOUDLI_PDU_ENCRYPTED)
        return fail_form(err, "the PDU is not encrypted");
    rv = read_container(d, pdu->payload, &out->container, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (out->container.type != CLOUDLI_ENCRYPTION_NONE)
        rv = try_keys(d, pdu, out, &payload, err);
    else if (!read_clear(out->container.encrypted, SIZE_MAX, &out->byte_counter,
                         &payload))
        rv = fail_form(err, "encryptedPayload is no EncryptedPayload");
    if (rv == CLOUDLI_OK)
        rv = join_pdu(d, pdu, payload, err);
    if (rv == CLOUDLI_OK)
        out->pdu = (cloudli_bytes){d->pdu.data, d->pdu.len};
    return rv;
}

static void wipe_buffer(struct cloudli__buffer *buffer)
{
    cloudli__wipe(buffer->data, buffer->len);
    buffer->len = 0;
}

void cloudli__decryptor_wipe(struct cloudli__decryptor *d)
{
    wipe_buffer(&d->clear);
    wipe_buffer(&d->pdu);
}
