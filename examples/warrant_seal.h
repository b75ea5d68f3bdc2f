/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a destination is sealed, from the words of a command line. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_SEAL_H
#define CLOUDLI_EXAMPLES_WARRANT_SEAL_H

#include <cloudli/warrant.h>

/* As they were given; NULL: not. */
struct seal_words {
    const char *encryption;
    const char *encryption_key;
    const char *next_key;
    const char *next_key_time;
    const char *integrity;
    const char *hash;
    const char *hash_count;
    const char *hash_interval;
    const char *sign_count;
    const char *sign_interval;
    const char *signing_key;
    const char *signed_over;
};

/* The settings, whose paths are this struct's. */
struct seal_settings {
    cloudli_seal seal;
    char *paths[3];
    int given; /* 1: there was a word at all */
};

/* Gives a tool_exit; what is wrong was said. To be freed in any case. */
int seal_settings_read(struct seal_settings *out,
                       const struct seal_words *words);
void seal_settings_free(struct seal_settings *settings);

/* The part of a help text about these options. */
#define SEAL_HELP                                                              \
    "  --encryption E  aes-192 or aes-256: encrypt payloads (default: not)\n"  \
    "  --encryption-key FILE\n"                                                \
    "                  its key: octets or hexadecimal digits, mode 0600\n"     \
    "  --next-key FILE, --next-key-time T\n"                                   \
    "                  the key from T on\n"                                    \
    "  --integrity I   hash or signature: integrity checks (default: none)\n"  \
    "  --hash H        sha-256, sha-384 or sha-512 (default: sha-256)\n"       \
    "  --hash-count N, --hash-interval SECONDS\n"                              \
    "                  a hash PDU after so many PDUs, or so long after one\n"  \
    "                  (default: 1000, 1)\n"                                   \
    "  --signing-key FILE\n"                                                   \
    "                  PEM: private key on P-256 or Ed25519, mode 0600\n"      \
    "  --sign-count N, --sign-interval SECONDS\n"                              \
    "                  a signature PDU after so many hash PDUs, or so long\n"  \
    "                  after one (default: 15, 30)\n"                          \
    "  --signed-over W numbers (of the hash PDUs) or hashes (default:\n"       \
    "                  numbers)\n\n"                                           \
    "Key files are read by the service, as the user it runs as. A "            \
    "destination that "                                                        \
    "is\n"                                                                     \
    "set again without these options is not sealed any more.\n"

#endif
