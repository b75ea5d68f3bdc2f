/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Keys from files. A secret one must be a plain file that nobody but its owner
 * can read. Sentences name the file, never what is in it.
 */
#ifndef CLOUDLI_SEAL_KEY_FILE_H
#define CLOUDLI_SEAL_KEY_FILE_H

#include <cloudli/status.h>
#include <openssl/evp.h>

#define CLOUDLI__SECRET_MAX 32

/* A symmetric key; to be wiped by cloudli__wipe(). */
struct cloudli__secret {
    uint32_t len; /* 24 or 32 */
    uint8_t octets[CLOUDLI__SECRET_MAX];
};

/*
 * Reads 24 or 32 octets, or 48 or 64 hexadecimal digits and maybe the end of
 * their line. CLOUDLI_ERR_KEY: the file cannot be read, others can read it, or
 * it holds no key.
 */
int cloudli__secret_read(struct cloudli__secret *out, const char *path,
                         cloudli_error *err);

/* A private key in PEM, without a passphrase; the caller frees it. */
int cloudli__private_key_read(EVP_PKEY **out, const char *path,
                              cloudli_error *err);

/* A public key in PEM, alone or in a certificate. Anybody may read it. */
int cloudli__public_key_read(EVP_PKEY **out, const char *path,
                             cloudli_error *err);

#endif
