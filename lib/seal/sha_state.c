/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EVP has no other way to keep a state, see the header. */
#define OPENSSL_SUPPRESS_DEPRECATED

#include "seal/sha_state.h"

#include <string.h>

int cloudli__sha_begin(struct cloudli__sha *d, uint32_t hash)
{
    memset(d, 0, sizeof(*d));
    d->hash = hash;
    switch (hash) {
    case CLOUDLI_HASH_SHA1:
        return SHA1_Init(&d->state.sha1) == 1 ? CLOUDLI_OK
                                              : CLOUDLI_ERR_INTERNAL;
    case CLOUDLI_HASH_SHA256:
        return SHA256_Init(&d->state.sha256) == 1 ? CLOUDLI_OK
                                                  : CLOUDLI_ERR_INTERNAL;
    case CLOUDLI_HASH_SHA384:
        return SHA384_Init(&d->state.sha512) == 1 ? CLOUDLI_OK
                                                  : CLOUDLI_ERR_INTERNAL;
    case CLOUDLI_HASH_SHA512:
        return SHA512_Init(&d->state.sha512) == 1 ? CLOUDLI_OK
                                                  : CLOUDLI_ERR_INTERNAL;
    default:
        return CLOUDLI_ERR_UNSUPPORTED;
    }
}

/* None of the following can fail once it was begun. */

void cloudli__sha_add(struct cloudli__sha *d, cloudli_bytes bytes)
{
    if (d->hash == CLOUDLI_HASH_SHA1)
        (void)SHA1_Update(&d->state.sha1, bytes.ptr, bytes.len);
    else if (d->hash == CLOUDLI_HASH_SHA256)
        (void)SHA256_Update(&d->state.sha256, bytes.ptr, bytes.len);
    else /* of 384, too */
        (void)SHA512_Update(&d->state.sha512, bytes.ptr, bytes.len);
}

size_t cloudli__sha_value(const struct cloudli__sha *d,
                          uint8_t value[CLOUDLI__SHA_MAX])
{
    struct cloudli__sha copy = *d;

    if (d->hash == CLOUDLI_HASH_SHA1) {
        (void)SHA1_Final(value, &copy.state.sha1);
        return SHA_DIGEST_LENGTH;
    }
    if (d->hash == CLOUDLI_HASH_SHA256) {
        (void)SHA256_Final(value, &copy.state.sha256);
        return SHA256_DIGEST_LENGTH;
    }
    (void)SHA512_Final(value, &copy.state.sha512);
    return copy.state.sha512.md_len;
}

int cloudli__sha_is_sound(const struct cloudli__sha *d)
{
    switch (d->hash) {
    case CLOUDLI_HASH_SHA1:
        return d->state.sha1.num < SHA_CBLOCK;
    case CLOUDLI_HASH_SHA256:
        return d->state.sha256.num < SHA256_CBLOCK &&
               d->state.sha256.md_len == SHA256_DIGEST_LENGTH;
    case CLOUDLI_HASH_SHA384:
        return d->state.sha512.num < SHA512_CBLOCK &&
               d->state.sha512.md_len == SHA384_DIGEST_LENGTH;
    case CLOUDLI_HASH_SHA512:
        return d->state.sha512.num < SHA512_CBLOCK &&
               d->state.sha512.md_len == SHA512_DIGEST_LENGTH;
    default:
        return 0;
    }
}
