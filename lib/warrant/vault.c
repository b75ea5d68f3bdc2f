/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/vault.h"

#include <limits.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>
#include <string.h>

#define NONCE_LEN 12
#define TAG_LEN 16
#define SHA256_LEN 32

/* "table.column" with its NUL, row and position. */
#define PLACE_MAX 64

/* RFC 5869, in one step: our keys are as long as the hash. */
static int derive(const uint8_t *key, const uint8_t *id, const char *purpose,
                  uint8_t out[CLOUDLI__VAULT_KEY_LEN])
{
    char digest[] = "SHA256";
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, (void *)key,
                                          CLOUDLI__VAULT_KEY_LEN),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, (void *)id,
                                          CLOUDLI__VAULT_ID_LEN),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, (void *)purpose,
                                          strlen(purpose)),
        OSSL_PARAM_construct_end()};
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "HKDF", NULL);
    EVP_KDF_CTX *ctx = kdf == NULL ? NULL : EVP_KDF_CTX_new(kdf);
    const int done =
        ctx != NULL &&
        EVP_KDF_derive(ctx, out, CLOUDLI__VAULT_KEY_LEN, params) == 1;

    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
    return done ? CLOUDLI_OK : CLOUDLI_ERR_SYSTEM;
}

static int init_ciphers(struct cloudli__vault *vault, const uint8_t *key)
{
    vault->sealer = EVP_CIPHER_CTX_new();
    vault->opener = EVP_CIPHER_CTX_new();
    if (vault->sealer == NULL || vault->opener == NULL)
        return CLOUDLI_ERR_NOMEM;
    if (EVP_EncryptInit_ex(vault->sealer, EVP_aes_256_gcm(), NULL, key, NULL) !=
            1 ||
        EVP_DecryptInit_ex(vault->opener, EVP_aes_256_gcm(), NULL, key, NULL) !=
            1)
        return CLOUDLI_ERR_SYSTEM;
    return CLOUDLI_OK;
}

static int init_digester(struct cloudli__vault *vault)
{
    char digest[] = "SHA256";
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end()};
    EVP_MAC *mac = EVP_MAC_fetch(NULL, "HMAC", NULL);

    if (mac == NULL)
        return CLOUDLI_ERR_SYSTEM;
    vault->digester = EVP_MAC_CTX_new(mac);
    EVP_MAC_free(mac);
    if (vault->digester == NULL)
        return CLOUDLI_ERR_NOMEM;
    return EVP_MAC_CTX_set_params(vault->digester, params) == 1
               ? CLOUDLI_OK
               : CLOUDLI_ERR_SYSTEM;
}

int cloudli__vault_init(struct cloudli__vault *vault,
                        const uint8_t key[CLOUDLI__VAULT_KEY_LEN],
                        const uint8_t id[CLOUDLI__VAULT_ID_LEN])
{
    uint8_t sealing[CLOUDLI__VAULT_KEY_LEN];
    int rv;

    (void)ERR_set_mark();
    rv = derive(key, id, "cloudli register: sealing", sealing);
    if (rv == CLOUDLI_OK)
        rv = derive(key, id, "cloudli register: digests", vault->digest_key);
    if (rv == CLOUDLI_OK)
        rv = derive(key, id, "cloudli register: check", vault->check);
    if (rv == CLOUDLI_OK)
        rv = init_ciphers(vault, sealing);
    if (rv == CLOUDLI_OK)
        rv = init_digester(vault);
    (void)ERR_pop_to_mark();
    cloudli__wipe(sealing, sizeof(sealing));
    return rv;
}

void cloudli__vault_dispose(struct cloudli__vault *vault)
{
    EVP_CIPHER_CTX_free(vault->sealer);
    EVP_CIPHER_CTX_free(vault->opener);
    EVP_MAC_CTX_free(vault->digester);
    cloudli__wipe(vault, sizeof(*vault));
    memset(vault, 0, sizeof(*vault));
}

static void put_number(uint8_t *at, int64_t number)
{
    for (int i = 0; i < 8; i++)
        at[i] = (uint8_t)((uint64_t)number >> (56 - 8 * i));
}

/* The associated data; its length. */
static int write_place(const struct cloudli__place *place,
                       uint8_t out[PLACE_MAX])
{
    const size_t len = strnlen(place->column, PLACE_MAX - 17);

    memcpy(out, place->column, len);
    out[len] = 0;
    put_number(out + len + 1, place->row);
    put_number(out + len + 9, place->position);
    return (int)len + 17;
}

int cloudli__vault_seal(struct cloudli__vault *vault,
                        const struct cloudli__place *place, const char *text,
                        struct cloudli__buffer *out)
{
    const size_t len = strlen(text);
    uint8_t bound[PLACE_MAX];
    const int bound_len = write_place(place, bound);
    EVP_CIPHER_CTX *c = vault->sealer;
    uint8_t *to;
    int n, done;

    out->len = 0;
    if (len > INT_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    if (cloudli__buffer_reserve(out, len + CLOUDLI__VAULT_OVERHEAD) !=
        CLOUDLI_OK)
        return CLOUDLI_ERR_NOMEM;
    to = out->data + NONCE_LEN;
    (void)ERR_set_mark();
    done =
        RAND_bytes(out->data, NONCE_LEN) == 1 &&
        EVP_EncryptInit_ex(c, NULL, NULL, NULL, out->data) == 1 &&
        EVP_EncryptUpdate(c, NULL, &n, bound, bound_len) == 1 &&
        EVP_EncryptUpdate(c, to, &n, (const uint8_t *)text, (int)len) == 1 &&
        EVP_EncryptFinal_ex(c, to + len, &n) == 1 &&
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, TAG_LEN, to + len) == 1;
    (void)ERR_pop_to_mark();
    if (!done)
        return CLOUDLI_ERR_SYSTEM;
    out->len = len + CLOUDLI__VAULT_OVERHEAD;
    return CLOUDLI_OK;
}

int cloudli__vault_open(struct cloudli__vault *vault,
                        const struct cloudli__place *place, const void *sealed,
                        size_t len, char **text)
{
    const uint8_t *from = sealed;
    const size_t text_len = len - CLOUDLI__VAULT_OVERHEAD;
    uint8_t bound[PLACE_MAX], tag[TAG_LEN];
    const int bound_len = write_place(place, bound);
    EVP_CIPHER_CTX *c = vault->opener;
    char *to;
    int n, done;

    *text = NULL;
    if (from == NULL || len < CLOUDLI__VAULT_OVERHEAD || text_len >= INT_MAX)
        return CLOUDLI_ERR_REGISTER;
    to = cloudli__alloc(text_len + 1);
    if (to == NULL)
        return CLOUDLI_ERR_NOMEM;
    memcpy(tag, from + len - TAG_LEN, TAG_LEN);
    (void)ERR_set_mark();
    done = EVP_DecryptInit_ex(c, NULL, NULL, NULL, from) == 1 &&
           EVP_DecryptUpdate(c, NULL, &n, bound, bound_len) == 1 &&
           EVP_DecryptUpdate(c, (uint8_t *)to, &n, from + NONCE_LEN,
                             (int)text_len) == 1 &&
           EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, TAG_LEN, tag) == 1 &&
           EVP_DecryptFinal_ex(c, (uint8_t *)to + text_len, &n) == 1;
    (void)ERR_pop_to_mark();
    if (!done) {
        cloudli__free_wiped(to, text_len + 1);
        return CLOUDLI_ERR_REGISTER;
    }
    *text = to;
    return CLOUDLI_OK;
}

int cloudli__vault_digest(const struct cloudli__vault *vault, const char *kind,
                          const char *text,
                          uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN])
{
    uint8_t message[64 + CLOUDLI_IDENTITY_TEXT_MAX], full[SHA256_LEN];
    const size_t kind_len = strlen(kind) + 1, text_len = strlen(text);
    size_t len = 0;
    int done;

    if (kind_len > 64 || text_len > CLOUDLI_IDENTITY_TEXT_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    memcpy(message, kind, kind_len);
    memcpy(message + kind_len, text, text_len);
    (void)ERR_set_mark();
    /* With the key each time: OpenSSL before 3.0.3 does not begin anew
     * without. */
    done = EVP_MAC_init(vault->digester, vault->digest_key,
                        sizeof(vault->digest_key), NULL) == 1 &&
           EVP_MAC_update(vault->digester, message, kind_len + text_len) == 1 &&
           EVP_MAC_final(vault->digester, full, &len, sizeof(full)) == 1;
    (void)ERR_pop_to_mark();
    memcpy(digest, full, CLOUDLI__VAULT_DIGEST_LEN);
    cloudli__wipe(message, sizeof(message));
    cloudli__wipe(full, sizeof(full));
    return done ? CLOUDLI_OK : CLOUDLI_ERR_SYSTEM;
}
