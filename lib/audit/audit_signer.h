/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The key that signs the trail: Ed25519 (RFC 8032), from a callback, from a
 * file, or from the file "audit.key" in the state folder, which is made when
 * the first signature is due. A trail that was signed goes on with the key it
 * has: that file is never made a second time.
 */
#ifndef CLOUDLI_AUDIT_AUDIT_SIGNER_H
#define CLOUDLI_AUDIT_AUDIT_SIGNER_H

#include "base/memory.h"

#include <cloudli/audit.h>
#include <openssl/evp.h>

/* All-zero is one of no folder. */
struct cloudli__audit_signer {
    char *state_dir;
    cloudli_audit_sign_cb sign;
    void *user_data;
    EVP_PKEY *key;
    uint8_t public_key[CLOUDLI_AUDIT_KEY_LEN];
    uint32_t ready;
};

int cloudli__audit_signer_init(struct cloudli__audit_signer *signer,
                               const char *state_dir);
void cloudli__audit_signer_dispose(struct cloudli__audit_signer *signer);

/* The embedder's key instead. CLOUDLI_ERR_INVALID_ARGUMENT, CLOUDLI_ERR_KEY. */
int cloudli__audit_signer_set(struct cloudli__audit_signer *signer,
                              const cloudli_audit_signer *options,
                              cloudli_error *err);

/*
 * Has the key ready. A key of the state folder must be the one that signed
 * last, if before is given, and is made, if that is wanted, where there is
 * none. CLOUDLI_ERR_KEY.
 */
int cloudli__audit_signer_ready(struct cloudli__audit_signer *signer,
                                const uint8_t *before, int make,
                                cloudli_error *err);

/* Signs with the key that is ready. CLOUDLI_ERR_KEY if that is not possible. */
int cloudli__audit_signer_sign(struct cloudli__audit_signer *signer,
                               cloudli_bytes message,
                               uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN]);

/* 1 if the signature is this key's. */
int cloudli__audit_signature_good(
    const uint8_t public_key[CLOUDLI_AUDIT_KEY_LEN], cloudli_bytes message,
    const uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN]);

/* The key as SubjectPublicKeyInfo in PEM (RFC 8410), with a NUL. */
int cloudli__audit_key_write(struct cloudli__buffer *out,
                             const uint8_t public_key[CLOUDLI_AUDIT_KEY_LEN]);

/* Public keys of a PEM file, one after another, up to cap. CLOUDLI_ERR_KEY if
 * there is none, or one that is not Ed25519. */
int cloudli__audit_keys_read(uint8_t (*keys)[CLOUDLI_AUDIT_KEY_LEN], size_t cap,
                             size_t *count, const char *path,
                             cloudli_error *err);

#endif
