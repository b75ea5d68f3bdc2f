/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "seal/key_file.h"

#include "base/error.h"
#include "base/memory.h"

#include <openssl/err.h>
#include <openssl/pem.h>

/* Far above any key in PEM. */
#define PEM_MAX 65536

/* Nobody is there to be asked for a passphrase. */
static int no_passphrase(char *buf, int size, int rwflag, void *user_data)
{
    (void)buf;
    (void)size;
    (void)rwflag;
    (void)user_data;
    return -1;
}

/* A public key, or that of a certificate. */
static EVP_PKEY *parse_public(BIO *bio)
{
    EVP_PKEY *key = PEM_read_bio_PUBKEY(bio, NULL, no_passphrase, NULL);
    X509 *certificate;

    if (key != NULL || BIO_seek(bio, 0) < 0)
        return key;
    certificate = PEM_read_bio_X509(bio, NULL, no_passphrase, NULL);
    if (certificate != NULL)
        key = X509_get_pubkey(certificate);
    X509_free(certificate);
    return key;
}

static int read_pem(EVP_PKEY **out, const char *path, int secret,
                    cloudli_error *err)
{
    uint8_t *text = cloudli__alloc(PEM_MAX);
    BIO *bio = NULL;
    size_t len = 0;
    int rv;

    *out = NULL;
    if (text == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory for a key");
    (void)ERR_set_mark();
    rv = cloudli__key_file_read(path, secret, text, PEM_MAX, &len, err);
    if (rv == CLOUDLI_OK) {
        bio = BIO_new_mem_buf(text, (int)len);
        if (bio == NULL)
            rv =
                cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory for a key");
    }
    if (rv == CLOUDLI_OK) {
        *out = secret ? PEM_read_bio_PrivateKey(bio, NULL, no_passphrase, NULL)
                      : parse_public(bio);
        if (*out == NULL)
            rv = cloudli__key_file_refuse(
                err,
                secret ? "holds no private key in PEM without a "
                         "passphrase"
                       : "holds no public key in PEM",
                path);
    }
    (void)ERR_pop_to_mark();
    BIO_free(bio);
    cloudli__free_wiped(text, PEM_MAX);
    return rv;
}

int cloudli__private_key_read(EVP_PKEY **out, const char *path,
                              cloudli_error *err)
{
    return read_pem(out, path, 1, err);
}

int cloudli__public_key_read(EVP_PKEY **out, const char *path,
                             cloudli_error *err)
{
    return read_pem(out, path, 0, err);
}
