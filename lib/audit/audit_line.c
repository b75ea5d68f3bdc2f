/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "audit/audit_line.h"

#include "base/text_writer.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* What the canonical form begins with, before the number. */
#define HEAD "{\"number\":"

static int to_buffer(void *user_data, const char *text, size_t len)
{
    return cloudli__buffer_append(user_data, text, len);
}

static int finish(struct cloudli__text_writer *w)
{
    cloudli__text_flush(w);
    return w->stopped ? CLOUDLI_ERR_NOMEM : CLOUDLI_OK;
}

static void put(struct cloudli__text_writer *w, const char *text)
{
    cloudli__text_put_bytes(w, cloudli_bytes_of(text));
}

/* The name of a member, behind what stands before it. */
static void put_key(struct cloudli__text_writer *w, const char *before,
                    const char *key)
{
    put(w, before);
    put(w, key);
    put(w, "\":");
}

static void put_text(struct cloudli__text_writer *w, const char *key,
                     const char *text)
{
    if (text == NULL)
        return;
    put_key(w, ",\"", key);
    cloudli__text_put_json(w, text);
}

static int is_text(const char *text)
{
    size_t characters;

    return text == NULL ||
           cloudli__utf8_count(cloudli_bytes_of(text), &characters);
}

int cloudli__audit_encode(struct cloudli__buffer *out,
                          const struct cloudli__audit_line *line)
{
    struct cloudli__text_writer w = {.write = to_buffer, .user_data = out};
    const char *const texts[] = {
        line->time,   line->actor,       line->action, line->authority,
        line->liid,   line->destination, line->code,   line->reason,
        line->detail, line->salt};

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        if (!is_text(texts[i]))
            return CLOUDLI_ERR_INVALID_ARGUMENT;
    }
    cloudli__text_put(&w, HEAD "%" PRId64, line->number);
    put_text(&w, "time", line->time);
    put_text(&w, "actor", line->actor);
    put_text(&w, "action", line->action);
    if (line->warrant != 0)
        cloudli__text_put(&w, ",\"warrant\":%" PRId64, line->warrant);
    put_text(&w, "authority", line->authority);
    put_text(&w, "liid", line->liid);
    put_text(&w, "destination", line->destination);
    put_text(&w, "code", line->code);
    put_text(&w, "reason", line->reason);
    if (line->detail != NULL) {
        put_key(&w, ",\"", "detail");
        put(&w, line->detail);
    }
    put_text(&w, "salt", line->salt);
    put(&w, "}");
    return finish(&w);
}

int cloudli__audit_detail(struct cloudli__buffer *out,
                          const struct cloudli__audit_fact *facts, size_t count)
{
    struct cloudli__text_writer w = {.write = to_buffer, .user_data = out};
    int rv;

    for (size_t i = 0; i < count; i++) {
        put_key(&w, i == 0 ? "{\"" : ",\"", facts[i].key);
        if (facts[i].word != NULL)
            cloudli__text_put_json(&w, facts[i].word);
        else
            cloudli__text_put(&w, "%" PRId64, facts[i].number);
    }
    put(&w, count == 0 ? "{}" : "}");
    rv = finish(&w);
    return rv == CLOUDLI_OK ? cloudli__buffer_append(out, "", 1) : rv;
}

int cloudli__audit_renumber(struct cloudli__buffer *out, cloudli_bytes text,
                            int64_t number)
{
    char head[64];
    size_t at = sizeof(HEAD) - 1;
    int rv;

    while (at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9')
        at++;
    if (at > text.len)
        at = text.len;
    (void)snprintf(head, sizeof(head), HEAD "%" PRId64, number);
    rv = cloudli__buffer_append(out, head, strlen(head));
    if (rv == CLOUDLI_OK)
        rv = cloudli__buffer_append(out, text.ptr + at, text.len - at);
    return rv;
}

EVP_MD_CTX *cloudli__audit_hasher_new(void)
{
    EVP_MD_CTX *hasher = EVP_MD_CTX_new();

    if (hasher != NULL && EVP_DigestInit_ex(hasher, EVP_sha256(), NULL) == 1)
        return hasher;
    EVP_MD_CTX_free(hasher);
    return NULL;
}

/* The algorithm, which is looked up slowly, stays in the hasher. */
int cloudli__audit_digest(EVP_MD_CTX *hasher,
                          uint8_t digest[CLOUDLI__AUDIT_HASH],
                          cloudli_bytes text)
{
    return EVP_DigestInit_ex(hasher, NULL, NULL) == 1 &&
                   EVP_DigestUpdate(hasher, text.ptr, text.len) == 1 &&
                   EVP_DigestFinal_ex(hasher, digest, NULL) == 1
               ? CLOUDLI_OK
               : CLOUDLI_ERR_NOMEM;
}

int cloudli__audit_chain(EVP_MD_CTX *hasher, uint8_t hash[CLOUDLI__AUDIT_HASH],
                         const uint8_t before[CLOUDLI__AUDIT_HASH],
                         const uint8_t digest[CLOUDLI__AUDIT_HASH])
{
    uint8_t both[2 * CLOUDLI__AUDIT_HASH];

    memcpy(both, before, CLOUDLI__AUDIT_HASH);
    memcpy(both + CLOUDLI__AUDIT_HASH, digest, CLOUDLI__AUDIT_HASH);
    return cloudli__audit_digest(hasher, hash,
                                 (cloudli_bytes){both, sizeof(both)});
}

void cloudli__audit_hex(char *text, const uint8_t *octets, size_t count)
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < count; i++) {
        text[2 * i] = digits[octets[i] >> 4];
        text[2 * i + 1] = digits[octets[i] & 15];
    }
    text[2 * count] = '\0';
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int cloudli__audit_unhex(uint8_t *octets, size_t count, const char *text,
                         size_t len)
{
    if (text == NULL || len != 2 * count)
        return 0;
    for (size_t i = 0; i < count; i++) {
        const int high = digit_of(text[2 * i]);
        const int low = digit_of(text[2 * i + 1]);

        if (high < 0 || low < 0)
            return 0;
        octets[i] = (uint8_t)(high << 4 | low);
    }
    return 1;
}
