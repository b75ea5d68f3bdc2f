/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a destination is to be sealed: is it complete, and is it sensible? */
#include "warrant/validate.h"

#include "base/error.h"

#include <string.h>

#define FILE_MAX 4095
#define HASH_COUNT_MAX 10000
#define SIGN_COUNT_MAX 1000
#define DAY (86400 * CLOUDLI_SECOND)

static int refuse(cloudli_error *err, const char *field, const char *rule)
{
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "The %s must be %s.", field, rule);
}

/* A file is given where, and only where, there is use for it. */
static int check_file(const char *field, const char *path, int wanted,
                      const char *use, cloudli_error *err)
{
    if (path == NULL && wanted)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The %s is missing, which %s needs.", field, use);
    if (path == NULL)
        return CLOUDLI_OK;
    if (path[0] != '/' || strnlen(path, FILE_MAX + 1) > FILE_MAX)
        return refuse(err, field, "an absolute path");
    return CLOUDLI_OK;
}

/* A key without a use: whoever gives one wants what it is for. */
static int check_useless(const char *field, const char *path, int used,
                         const char *use, cloudli_error *err)
{
    if (path == NULL || used)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "The %s is of no use without %s.", field, use);
}

static int check_encryption(const cloudli_seal *seal, cloudli_error *err)
{
    const int used = seal->encryption != 0;
    int rv;

    if (used && seal->encryption != CLOUDLI_ENCRYPTION_AES_192_CBC &&
        seal->encryption != CLOUDLI_ENCRYPTION_AES_256_CBC)
        return refuse(err, "encryption", "aES-192-CBC or aES-256-CBC");
    rv = check_file("encryption_key_file", seal->encryption_key_file, used,
                    "encryption", err);
    if (rv == CLOUDLI_OK)
        rv = check_useless("encryption_key_file", seal->encryption_key_file,
                           used, "encryption", err);
    if (rv == CLOUDLI_OK)
        rv = check_file("next_key_file", seal->next_key_file, 0, "", err);
    if (rv == CLOUDLI_OK)
        rv = check_useless("next_key_file", seal->next_key_file, used,
                           "encryption", err);
    if (rv == CLOUDLI_OK &&
        (seal->next_key_file == NULL) != (seal->next_key_time == 0))
        rv = refuse(err, "next_key_time",
                    "given with next_key_file, and only "
                    "then");
    return rv;
}

static int check_interval(const char *field, cloudli_time interval,
                          cloudli_error *err)
{
    if (interval >= 0 && interval <= DAY)
        return CLOUDLI_OK;
    return refuse(err, field, "within a day");
}

static int check_integrity(const cloudli_seal *seal, cloudli_error *err)
{
    const int is_signed = seal->integrity == CLOUDLI_INTEGRITY_SIGNATURE;
    int rv;

    if (seal->integrity > CLOUDLI_INTEGRITY_SIGNATURE)
        return refuse(err, "integrity", "none, hash or signature");
    if (seal->hash != 0 &&
        (seal->hash < CLOUDLI_HASH_SHA256 || seal->hash > CLOUDLI_HASH_SHA512))
        return refuse(err, "hash", "sHA-256, sHA-384 or sHA-512");
    if (seal->hash_count > HASH_COUNT_MAX)
        return refuse(err, "hash_count", "at most 10000");
    if (seal->sign_count > SIGN_COUNT_MAX)
        return refuse(err, "sign_count", "at most 1000");
    if (seal->signed_over > CLOUDLI_SIGNED_HASHES)
        return refuse(err, "signed_over", "numbers or hashes");
    rv = check_interval("hash_interval", seal->hash_interval, err);
    if (rv == CLOUDLI_OK)
        rv = check_interval("sign_interval", seal->sign_interval, err);
    if (rv == CLOUDLI_OK)
        rv = check_file("signing_key_file", seal->signing_key_file, is_signed,
                        "a signature", err);
    if (rv == CLOUDLI_OK)
        rv = check_useless("signing_key_file", seal->signing_key_file,
                           is_signed, "integrity signature", err);
    return rv;
}

int cloudli__validate_seal(const cloudli_seal *seal, cloudli_error *err)
{
    int rv = check_encryption(seal, err);

    return rv == CLOUDLI_OK ? check_integrity(seal, err) : rv;
}
