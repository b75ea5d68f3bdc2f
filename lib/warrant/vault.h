/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the register's file must not show: values sealed by AES-256-GCM, and
 * digests by which they are found (HMAC-SHA-256). A sealed value is
 *
 *   12 octets  nonce, of chance (2^32 values under one key are far away)
 *    +         the text, enciphered
 *   16 octets  tag; the associated data is the value's place
 *
 * so that a value that somebody moved to another row or column does not open.
 * The keys are derived from the provider's by HKDF-SHA-256 with the register's
 * id as salt: each register has its own.
 */
#ifndef CLOUDLI_WARRANT_VAULT_H
#define CLOUDLI_WARRANT_VAULT_H

#include "base/memory.h"

#include <cloudli/identity.h>
#include <openssl/evp.h>

#define CLOUDLI__VAULT_KEY_LEN 32
#define CLOUDLI__VAULT_ID_LEN 16
#define CLOUDLI__VAULT_CHECK_LEN 32
#define CLOUDLI__VAULT_DIGEST_LEN 16
#define CLOUDLI__VAULT_OVERHEAD (12 + 16)

struct cloudli__vault {
    EVP_CIPHER_CTX *sealer; /* with the key, wiped when they are freed */
    EVP_CIPHER_CTX *opener;
    EVP_MAC_CTX *digester;
    uint8_t digest_key[CLOUDLI__VAULT_KEY_LEN];
    uint8_t check[CLOUDLI__VAULT_CHECK_LEN]; /* tells one key from another */
};

/* Where a value is. */
struct cloudli__place {
    const char *column; /* "table.column" */
    int64_t row;
    int64_t position; /* in the row's list, or 0 */
};

/* All-zero before. CLOUDLI_ERR_NOMEM, or CLOUDLI_ERR_SYSTEM if OpenSSL lacks
 * what it takes; to be disposed in any case. */
int cloudli__vault_init(struct cloudli__vault *vault,
                        const uint8_t key[CLOUDLI__VAULT_KEY_LEN],
                        const uint8_t id[CLOUDLI__VAULT_ID_LEN]);
void cloudli__vault_dispose(struct cloudli__vault *vault);

/* Replaces what is in out by the sealed text. */
int cloudli__vault_seal(struct cloudli__vault *vault,
                        const struct cloudli__place *place, const char *text,
                        struct cloudli__buffer *out);

/*
 * The text of a sealed value, to be freed by cloudli__free_string().
 * CLOUDLI_ERR_REGISTER: it is not of this place, or not what was sealed.
 */
int cloudli__vault_open(struct cloudli__vault *vault,
                        const struct cloudli__place *place, const void *sealed,
                        size_t len, char **text);

int cloudli__vault_digest(const struct cloudli__vault *vault, const char *kind,
                          const char *text,
                          uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN]);

#endif
