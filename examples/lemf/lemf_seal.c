/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_seal.h"

#include "tool.h"

#include <string.h>

_Static_assert(LEMF_KEYS_MAX == 16, "a sentence says so");

void lemf_seal_init(struct lemf_seal *out)
{
    memset(out, 0, sizeof(*out));
    out->seal = (cloudli_lemf_seal)CLOUDLI_LEMF_SEAL_INIT;
    out->seal.decrypt_key_files = out->decrypt;
    out->seal.verify_key_files = out->verify;
}

static const char *add_file(const char **files, size_t *count, const char *path)
{
    if (*count == LEMF_KEYS_MAX)
        return "is given more than 16 times";
    files[(*count)++] = path;
    return NULL;
}

/* The number of a word; words ends with a NULL. */
static const char *read_word(uint32_t *out, const char *text,
                             const struct tool_word *words)
{
    for (; words->text != NULL; words++) {
        if (strcmp(words->text, text) == 0) {
            *out = words->bit;
            return NULL;
        }
    }
    return "is none of its words";
}

const char *lemf_seal_take(struct lemf_seal *out, int id, const char *value)
{
    static const struct tool_word integrities[] = {
        {"hash", CLOUDLI_INTEGRITY_HASH},
        {"signature", CLOUDLI_INTEGRITY_SIGNATURE},
        {NULL, 0}};
    static const struct tool_word hashes[] = {{"sha-1", CLOUDLI_HASH_SHA1},
                                              {"sha-256", CLOUDLI_HASH_SHA256},
                                              {"sha-384", CLOUDLI_HASH_SHA384},
                                              {"sha-512", CLOUDLI_HASH_SHA512},
                                              {NULL, 0}};
    static const struct tool_word readings[] = {
        {"numbers", CLOUDLI_SIGNED_NUMBERS},
        {"hashes", CLOUDLI_SIGNED_HASHES},
        {NULL, 0}};
    cloudli_lemf_seal *seal = &out->seal;

    out->given = 1;
    switch (id) {
    case LEMF_SEAL_DECRYPT_KEY:
        return add_file(out->decrypt, &seal->decrypt_key_count, value);
    case LEMF_SEAL_VERIFY_KEY:
        return add_file(out->verify, &seal->verify_key_count, value);
    case LEMF_SEAL_INTEGRITY:
        return read_word(&seal->integrity, value, integrities);
    case LEMF_SEAL_HASH:
        return read_word(&seal->hash, value, hashes);
    case LEMF_SEAL_SIGNED_OVER:
        return read_word(&seal->signed_over, value, readings);
    default: /* LEMF_SEAL_LEGACY */
        seal->legacy = 1;
        return NULL;
    }
}

int lemf_seal_finish(struct lemf_seal *seal, const char *provider)
{
    if (seal->seal.integrity == 0 && seal->seal.verify_key_count > 0)
        seal->seal.integrity = CLOUDLI_INTEGRITY_SIGNATURE;
    seal->seal.provider = provider;
    return seal->given;
}
