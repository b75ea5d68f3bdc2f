/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_seal.h"

#include "tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define DAY_SECONDS 86400

static const struct tool_word encryptions[] = {
    {"aes-192", CLOUDLI_ENCRYPTION_AES_192_CBC},
    {"aes-256", CLOUDLI_ENCRYPTION_AES_256_CBC},
    {NULL, 0}};
static const struct tool_word integrities[] = {
    {"none", CLOUDLI_INTEGRITY_NONE},
    {"hash", CLOUDLI_INTEGRITY_HASH},
    {"signature", CLOUDLI_INTEGRITY_SIGNATURE},
    {NULL, 0}};
static const struct tool_word hashes[] = {{"sha-256", CLOUDLI_HASH_SHA256},
                                          {"sha-384", CLOUDLI_HASH_SHA384},
                                          {"sha-512", CLOUDLI_HASH_SHA512},
                                          {NULL, 0}};
static const struct tool_word readings[] = {{"numbers", CLOUDLI_SIGNED_NUMBERS},
                                            {"hashes", CLOUDLI_SIGNED_HASHES},
                                            {NULL, 0}};

/* One word of a table, as its number. */
static int read_word(uint32_t *out, const char *option, const char *text,
                     const struct tool_word *words)
{
    char names[128] = "";

    if (text == NULL)
        return TOOL_DONE;
    for (const struct tool_word *w = words; w->text != NULL; w++) {
        if (strcmp(w->text, text) == 0) {
            *out = w->bit;
            return TOOL_DONE;
        }
        (void)snprintf(names + strlen(names), sizeof(names) - strlen(names),
                       "%s%s", w == words ? "" : ", ", w->text);
    }
    return tool_usage("--%s is none of these words: %s.", option, names);
}

static int read_count(uint32_t *out, const char *option, const char *text,
                      uint32_t max)
{
    if (text == NULL || tool_number(out, text, 1, max))
        return TOOL_DONE;
    return tool_usage("--%s is not a number from 1 to %u.", option, max);
}

static int read_seconds(cloudli_time *out, const char *option, const char *text)
{
    uint32_t seconds = 0;
    const int rv = read_count(&seconds, option, text, DAY_SECONDS);

    *out = seconds * CLOUDLI_SECOND;
    return rv;
}

/* The whole path of a file that is there. */
static int read_path(const char **out, char **owned, const char *option,
                     const char *text)
{
    if (text == NULL)
        return TOOL_DONE;
    *owned = realpath(text, NULL);
    if (*owned == NULL)
        return tool_fail("The file of --%s cannot be found (%s): %s.", option,
                         strerror(errno), text);
    *out = *owned;
    return TOOL_DONE;
}

static int is_given(const struct seal_words *w)
{
    return w->encryption != NULL || w->encryption_key != NULL ||
           w->next_key != NULL || w->next_key_time != NULL ||
           w->integrity != NULL || w->hash != NULL || w->hash_count != NULL ||
           w->hash_interval != NULL || w->sign_count != NULL ||
           w->sign_interval != NULL || w->signing_key != NULL ||
           w->signed_over != NULL;
}

static int read_encryption(struct seal_settings *out,
                           const struct seal_words *w)
{
    cloudli_seal *seal = &out->seal;
    int rv =
        read_word(&seal->encryption, "encryption", w->encryption, encryptions);

    if (rv == TOOL_DONE)
        rv = read_path(&seal->encryption_key_file, &out->paths[0],
                       "encryption-key", w->encryption_key);
    if (rv == TOOL_DONE)
        rv = read_path(&seal->next_key_file, &out->paths[1], "next-key",
                       w->next_key);
    if (rv == TOOL_DONE && w->next_key_time != NULL &&
        !tool_time(&seal->next_key_time, w->next_key_time, cloudli_time_now()))
        rv = tool_usage("--next-key-time is neither a time as "
                        "2026-11-24T08:00:00Z nor a span as +1d.");
    return rv;
}

static int read_integrity(struct seal_settings *out, const struct seal_words *w)
{
    cloudli_seal *seal = &out->seal;
    int rv =
        read_word(&seal->integrity, "integrity", w->integrity, integrities);

    if (rv == TOOL_DONE)
        rv = read_word(&seal->hash, "hash", w->hash, hashes);
    if (rv == TOOL_DONE)
        rv = read_count(&seal->hash_count, "hash-count", w->hash_count, 10000);
    if (rv == TOOL_DONE)
        rv = read_seconds(&seal->hash_interval, "hash-interval",
                          w->hash_interval);
    if (rv == TOOL_DONE)
        rv = read_count(&seal->sign_count, "sign-count", w->sign_count, 1000);
    if (rv == TOOL_DONE)
        rv = read_seconds(&seal->sign_interval, "sign-interval",
                          w->sign_interval);
    if (rv == TOOL_DONE)
        rv = read_path(&seal->signing_key_file, &out->paths[2], "signing-key",
                       w->signing_key);
    if (rv == TOOL_DONE)
        rv = read_word(&seal->signed_over, "signed-over", w->signed_over,
                       readings);
    return rv;
}

int seal_settings_read(struct seal_settings *out,
                       const struct seal_words *words)
{
    int rv;

    memset(out, 0, sizeof(*out));
    out->seal = (cloudli_seal)CLOUDLI_SEAL_INIT;
    out->given = is_given(words);
    rv = read_encryption(out, words);
    return rv == TOOL_DONE ? read_integrity(out, words) : rv;
}

void seal_settings_free(struct seal_settings *settings)
{
    for (size_t i = 0; i < 3; i++)
        free(settings->paths[i]);
}
