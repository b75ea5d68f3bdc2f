/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keys of signatures, from files in PEM. */
#ifndef CLOUDLI_SEAL_KEY_FILE_H
#define CLOUDLI_SEAL_KEY_FILE_H

#include "base/secret_file.h"

#include <openssl/evp.h>

/* A private key in PEM, without a passphrase; the caller frees it. */
int cloudli__private_key_read(EVP_PKEY **out, const char *path,
                              cloudli_error *err);

/* A public key in PEM, alone or in a certificate. Anybody may read it. */
int cloudli__public_key_read(EVP_PKEY **out, const char *path,
                             cloudli_error *err);

#endif
