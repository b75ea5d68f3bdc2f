/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a message between nodes is sealed, and opened again. */
#include "comm/trigger_message.h"

#include "base/error.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>
#include <string.h>

#define MAGIC "CLIT"
#define MAGIC_LEN 4
#define VERSION 1
#define TAG_LEN 16
#define NONCE_LEN 12
#define BLOCK 512
#define LENGTH_LEN 4

static const char purpose[] = "cloudli trigger 1";

/* --- The key of one message --- */

/* RFC 5869, in one step: a key is as long as the hash. */
static int derive(uint8_t out[CLOUDLI__TRIGGER_KEY_LEN], const uint8_t *key,
                  const uint8_t *salt)
{
    char digest[] = "SHA256";
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, (void *)key,
                                          CLOUDLI__TRIGGER_KEY_LEN),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, (void *)salt,
                                          CLOUDLI__TRIGGER_SALT_LEN),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, (void *)purpose,
                                          sizeof(purpose) - 1),
        OSSL_PARAM_construct_end()};
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "HKDF", NULL);
    EVP_KDF_CTX *ctx = kdf == NULL ? NULL : EVP_KDF_CTX_new(kdf);
    const int done =
        ctx != NULL &&
        EVP_KDF_derive(ctx, out, CLOUDLI__TRIGGER_KEY_LEN, params) == 1;

    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
    return done ? CLOUDLI_OK : CLOUDLI_ERR_SYSTEM;
}

static int begin(EVP_CIPHER_CTX *ctx, const uint8_t *key, const uint8_t *salt,
                 cloudli_bytes head, int seals)
{
    static const uint8_t nonce[NONCE_LEN]; /* the key is used once */
    uint8_t once[CLOUDLI__TRIGGER_KEY_LEN];
    int len = 0, rv = derive(once, key, salt);

    if (rv == CLOUDLI_OK &&
        (EVP_CipherInit_ex(ctx, EVP_aes_256_gcm(), NULL, once, nonce, seals) !=
             1 ||
         EVP_CipherUpdate(ctx, NULL, &len, head.ptr, (int)head.len) != 1))
        rv = CLOUDLI_ERR_SYSTEM;
    cloudli__wipe(once, sizeof(once));
    return rv;
}

/* --- Sealing --- */

static int put_name(struct cloudli__buffer *out, const char *name)
{
    const size_t len = strlen(name);
    const uint8_t octet = (uint8_t)len;
    int rv = len == 0 || len > CLOUDLI__TRIGGER_NODE_MAX
                 ? CLOUDLI_ERR_RANGE
                 : cloudli__buffer_append(out, &octet, 1);

    return rv == CLOUDLI_OK ? cloudli__buffer_append(out, name, len) : rv;
}

static int put_head(struct cloudli__buffer *out, const char *from,
                    const char *to, const uint8_t *salt)
{
    static const uint8_t version = VERSION;
    int rv = cloudli__buffer_append(out, MAGIC, MAGIC_LEN);

    if (rv == CLOUDLI_OK)
        rv = cloudli__buffer_append(out, &version, 1);
    if (rv == CLOUDLI_OK)
        rv = put_name(out, from);
    if (rv == CLOUDLI_OK)
        rv = put_name(out, to);
    if (rv == CLOUDLI_OK)
        rv = cloudli__buffer_append(out, salt, CLOUDLI__TRIGGER_SALT_LEN);
    return rv;
}

/* The body in clear, at the end of out, which has room. */
static void put_body(uint8_t *to, cloudli_bytes der, size_t padded)
{
    memset(to, 0, padded);
    for (int i = 0; i < LENGTH_LEN; i++)
        to[i] = (uint8_t)(der.len >> (8 * (LENGTH_LEN - 1 - i)));
    memcpy(to + LENGTH_LEN, der.ptr, der.len);
}

int cloudli__trigger_seal(struct cloudli__buffer *out, const char *from,
                          const char *to,
                          const uint8_t key[CLOUDLI__TRIGGER_KEY_LEN],
                          cloudli_bytes der)
{
    const size_t padded = (LENGTH_LEN + der.len + BLOCK - 1) / BLOCK * BLOCK;
    const size_t start = out->len;
    uint8_t salt[CLOUDLI__TRIGGER_SALT_LEN];
    EVP_CIPHER_CTX *ctx;
    int len = 0, rv;

    if (der.len > CLOUDLI__TRIGGER_LEN_MAX - 2 * BLOCK)
        return CLOUDLI_ERR_TOO_LARGE;
    (void)ERR_set_mark();
    ctx = EVP_CIPHER_CTX_new();
    rv = ctx == NULL                           ? CLOUDLI_ERR_NOMEM
         : RAND_bytes(salt, sizeof(salt)) != 1 ? CLOUDLI_ERR_SYSTEM
                                               : CLOUDLI_OK;
    if (rv == CLOUDLI_OK)
        rv = put_head(out, from, to, salt);
    if (rv == CLOUDLI_OK)
        rv = begin(ctx, key, salt,
                   (cloudli_bytes){out->data + start, out->len - start}, 1);
    if (rv == CLOUDLI_OK)
        rv = cloudli__buffer_reserve(out, padded + TAG_LEN);
    if (rv == CLOUDLI_OK) {
        uint8_t *body = out->data + out->len;

        put_body(body, der, padded);
        if (EVP_EncryptUpdate(ctx, body, &len, body, (int)padded) != 1 ||
            EVP_EncryptFinal_ex(ctx, body + padded, &len) != 1 ||
            EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, TAG_LEN,
                                body + padded) != 1) {
            cloudli__wipe(body, padded);
            rv = CLOUDLI_ERR_SYSTEM;
        }
    }
    out->len = rv == CLOUDLI_OK ? out->len + padded + TAG_LEN : start;
    EVP_CIPHER_CTX_free(ctx);
    (void)ERR_pop_to_mark();
    return rv;
}

/* --- Opening --- */

/* Of 1 to 16 octets from ! to ~; 1 if there is one. */
static int take_name(cloudli_bytes *rest,
                     char out[CLOUDLI__TRIGGER_NODE_MAX + 1])
{
    const size_t len = rest->len == 0 ? 0 : rest->ptr[0];

    if (len == 0 || len > CLOUDLI__TRIGGER_NODE_MAX || len >= rest->len)
        return 0;
    for (size_t i = 0; i < len; i++) {
        if (rest->ptr[1 + i] < '!' || rest->ptr[1 + i] > '~')
            return 0;
        out[i] = (char)rest->ptr[1 + i];
    }
    out[len] = '\0';
    rest->ptr += 1 + len;
    rest->len -= 1 + len;
    return 1;
}

int cloudli__trigger_peek(struct cloudli__trigger_envelope *out,
                          cloudli_bytes wire, cloudli_error *err)
{
    cloudli_bytes rest = wire;

    memset(out, 0, sizeof(*out));
    if (wire.len > CLOUDLI__TRIGGER_LEN_MAX || wire.len < MAGIC_LEN + 1 ||
        memcmp(wire.ptr, MAGIC, MAGIC_LEN) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_PDU, 0, "trigger: no message");
    if (wire.ptr[MAGIC_LEN] != VERSION)
        return cloudli__fail(err, CLOUDLI_ERR_UNSUPPORTED, MAGIC_LEN,
                             "trigger: a message of another version");
    rest.ptr += MAGIC_LEN + 1;
    rest.len -= MAGIC_LEN + 1;
    if (!take_name(&rest, out->from) || !take_name(&rest, out->to) ||
        rest.len < CLOUDLI__TRIGGER_SALT_LEN + BLOCK + TAG_LEN ||
        (rest.len - CLOUDLI__TRIGGER_SALT_LEN - TAG_LEN) % BLOCK != 0)
        return cloudli__fail(err, CLOUDLI_ERR_PDU, wire.len - rest.len,
                             "trigger: a message without head or body");
    out->salt = rest.ptr;
    rest.ptr += CLOUDLI__TRIGGER_SALT_LEN;
    rest.len -= CLOUDLI__TRIGGER_SALT_LEN + TAG_LEN;
    out->head = (cloudli_bytes){wire.ptr, (size_t)(rest.ptr - wire.ptr)};
    out->body = rest;
    out->tag = rest.ptr + rest.len;
    return CLOUDLI_OK;
}

/* Takes what was padded out of a body. */
static int unpad(struct cloudli__buffer *body, cloudli_error *err)
{
    size_t len = 0;

    for (int i = 0; i < LENGTH_LEN; i++)
        len = len << 8 | body->data[i];
    if (len > body->len - LENGTH_LEN || body->len - LENGTH_LEN - len >= BLOCK)
        return cloudli__fail(err, CLOUDLI_ERR_PDU, 0,
                             "trigger: a body of another length");
    for (size_t i = LENGTH_LEN + len; i < body->len; i++) {
        if (body->data[i] != 0)
            return cloudli__fail(err, CLOUDLI_ERR_PDU, 0,
                                 "trigger: something behind the body");
    }
    memmove(body->data, body->data + LENGTH_LEN, len);
    body->len = len;
    return CLOUDLI_OK;
}

int cloudli__trigger_unseal(struct cloudli__buffer *out,
                          const struct cloudli__trigger_envelope *e,
                          const uint8_t key[CLOUDLI__TRIGGER_KEY_LEN],
                          cloudli_error *err)
{
    uint8_t tag[TAG_LEN];
    EVP_CIPHER_CTX *ctx;
    int len = 0, rv;

    (void)ERR_set_mark();
    ctx = EVP_CIPHER_CTX_new();
    rv = ctx == NULL ? CLOUDLI_ERR_NOMEM
                     : cloudli__buffer_reserve(out, e->body.len);
    if (rv == CLOUDLI_OK)
        rv = begin(ctx, key, e->salt, e->head, 0);
    if (rv != CLOUDLI_OK) {
        (void)cloudli__fail(err, rv, 0, "trigger: %s", cloudli_strerror(rv));
    } else {
        memcpy(tag, e->tag, sizeof(tag));
        out->len = e->body.len;
        if (EVP_DecryptUpdate(ctx, out->data, &len, e->body.ptr,
                              (int)e->body.len) != 1 ||
            EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, TAG_LEN, tag) !=
                1 ||
            EVP_DecryptFinal_ex(ctx, out->data + out->len, &len) != 1)
            rv = cloudli__fail(err, CLOUDLI_ERR_KEY, 0,
                               "trigger: not of whom it names, or changed");
        else
            rv = unpad(out, err);
    }
    if (rv != CLOUDLI_OK)
        cloudli__buffer_dispose(out);
    EVP_CIPHER_CTX_free(ctx);
    (void)ERR_pop_to_mark();
    return rv;
}
