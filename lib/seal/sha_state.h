/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A hash in the making whose state is a value: it can be copied, and kept for a
 * later process that goes on with it. OpenSSL's EVP does not give its state out
 * before version 3.5, so these are its SHA functions of old.
 */
#ifndef CLOUDLI_SEAL_SHA_STATE_H
#define CLOUDLI_SEAL_SHA_STATE_H

#include <cloudli/seal.h>
#include <cloudli/status.h>
#include <cloudli/types.h>
#include <openssl/sha.h>

#define CLOUDLI__SHA_MAX SHA512_DIGEST_LENGTH

struct cloudli__sha {
    uint32_t hash; /* a cloudli_hash */
    union {
        SHA_CTX sha1;
        SHA256_CTX sha256;
        SHA512_CTX sha512; /* and 384 */
    } state;
};

/* CLOUDLI_ERR_UNSUPPORTED: no such hash. */
int cloudli__sha_begin(struct cloudli__sha *d, uint32_t hash);
void cloudli__sha_add(struct cloudli__sha *d, cloudli_bytes bytes);

/* Of all that was added; it may go on. Gives the length. */
size_t cloudli__sha_value(const struct cloudli__sha *d,
                          uint8_t value[CLOUDLI__SHA_MAX]);

/* 1 if what was kept can be gone on with without harm. */
int cloudli__sha_is_sound(const struct cloudli__sha *d);

#endif
