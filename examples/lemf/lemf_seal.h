/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is agreed with providers on integrity and encryption, from the words of
 * the command line and the configuration. */
#ifndef CLOUDLI_LEMF_SEAL_OPTIONS_H
#define CLOUDLI_LEMF_SEAL_OPTIONS_H

#include <cloudli/lemf.h>

#define LEMF_KEYS_MAX 16

struct lemf_seal {
    cloudli_lemf_seal seal;
    const char *decrypt[LEMF_KEYS_MAX];
    const char *verify[LEMF_KEYS_MAX];
    int given; /* 1: there was such an option at all */
};

/* Numbers of the options that lemf_seal_take() knows. */
enum lemf_seal_option {
    LEMF_SEAL_DECRYPT_KEY = 512,
    LEMF_SEAL_VERIFY_KEY,
    LEMF_SEAL_INTEGRITY,
    LEMF_SEAL_HASH,
    LEMF_SEAL_SIGNED_OVER,
    LEMF_SEAL_LEGACY
};

#define LEMF_SEAL_HELP                                                         \
    "  --decrypt-key FILE  key of encrypted payloads: 24 or 32 octets or\n"    \
    "                      their digits, mode 0600; may be repeated: all "     \
    "are\n"                                                                    \
    "                      tried\n"                                            \
    "  --verify-key FILE   public key, or certificate, of signatures (PEM);\n" \
    "                      may be repeated\n"                                  \
    "  --integrity I       hash: verify hashes; signature: and signatures\n"   \
    "                      (default with --verify-key)\n"                      \
    "  --hash H            sha-256 (default), sha-384, sha-512, or sha-1,\n"   \
    "                      which is legacy\n"                                  \
    "  --signed-over W     numbers (of the hash PDUs, default) or hashes\n"    \
    "  --legacy-ciphers    decrypt Blowfish and triple DES too\n"

void lemf_seal_init(struct lemf_seal *out);

/* Takes one option. NULL, or what is wrong with it. */
const char *lemf_seal_take(struct lemf_seal *out, int id, const char *value);

/* Makes it that of a provider; NULL: of all. 1 if anything was agreed. */
int lemf_seal_finish(struct lemf_seal *seal, const char *provider);

#endif
