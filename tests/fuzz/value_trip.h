/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Bytes as a value of a type, and back: what was decoded is encoded to bytes
 * that are decoded to the same. Only a number that an ENUMERATED does not have
 * (yet) is read but not written.
 */
#ifndef CLOUDLI_FUZZ_VALUE_TRIP_H
#define CLOUDLI_FUZZ_VALUE_TRIP_H

#include "asn1/asn_schema.h"

#include <stdlib.h>
#include <string.h>

/* The sum of what each step tells, whatever their order: a SET OF is sorted
 * when it is encoded, and what equals its DEFAULT left out. */
struct trip_digest {
    uint64_t sum;
    uint64_t count;
};

static inline uint64_t trip_hash(uint64_t hash, const void *data, size_t len)
{
    const uint8_t *at = data;

    for (size_t i = 0; i < len; i++)
        hash = (hash ^ at[i]) * 0x100000001b3u;
    return hash;
}

static inline int trip_step(void *user_data, const cloudli_value_step *step)
{
    struct trip_digest *digest = user_data;
    uint64_t hash = 0xcbf29ce484222325u;

    if (step->name != NULL && step->number == 0 &&
        (strcmp(step->name, "end-of-sequence") == 0 ||
         strcmp(step->name, "mapDatum") == 0))
        return 0;
    if (step->name != NULL)
        hash = trip_hash(hash, step->name, strlen(step->name));
    if (step->type != NULL)
        hash = trip_hash(hash, step->type, strlen(step->type));
    hash = trip_hash(hash, &step->kind, sizeof(step->kind));
    hash = trip_hash(hash, &step->depth, sizeof(step->depth));
    hash = trip_hash(hash, &step->number, sizeof(step->number));
    hash = trip_hash(hash, step->bytes.ptr, step->bytes.len);
    digest->sum += hash;
    digest->count++;
    return 0;
}

static inline struct trip_digest trip_digest(const cloudli_type *type,
                                             const void *value)
{
    const size_t size = cloudli__asn_type(type)->size;
    struct trip_digest digest = {0, 0};

    if (cloudli_value_walk(type, value, size, trip_step, &digest) != CLOUDLI_OK)
        abort();
    return digest;
}

static inline int trip_ignore(void *user_data, const char *text, size_t len)
{
    *(size_t *)user_data += len;
    return text == NULL;
}

/* Encodes into memory that is exactly large enough; NULL if refused. */
static inline uint8_t *trip_encode(const cloudli_type *type, const void *value,
                                   size_t *len)
{
    static const char refused[] = ": no such value";
    const size_t size = cloudli__asn_type(type)->size;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint8_t *out;
    int rv = cloudli_value_encode(type, value, size, NULL, 0, len, &err);

    if (rv == CLOUDLI_ERR_RANGE && strlen(err.message) >= strlen(refused) &&
        strcmp(err.message + strlen(err.message) - strlen(refused), refused) ==
            0)
        return NULL;
    if (rv != CLOUDLI_ERR_BUFFER_TOO_SMALL)
        abort();
    out = malloc(*len);
    if (out == NULL || cloudli_value_encode(type, value, size, out, *len, len,
                                            NULL) != CLOUDLI_OK)
        abort();
    return out;
}

/* Decodes; 0 if refused, else 1 with the digest. Aborts if what is refused
 * does not say where, or what is taken does not come back. */
static inline int trip(const cloudli_type *type, const uint8_t *data,
                       size_t len, struct trip_digest *digest)
{
    const size_t size = cloudli__asn_type(type)->size;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    void *value = malloc(size), *back = malloc(size);
    struct trip_digest again;
    cloudli_arena *arena;
    size_t told = 0, encoded_len;
    uint8_t *encoded = NULL;
    int rv;

    if (value == NULL || back == NULL ||
        cloudli_arena_new(&arena, 4u << 20) != CLOUDLI_OK)
        abort();
    rv = cloudli_value_decode(type, value, size, arena, data, len, &err);
    if (rv != CLOUDLI_OK &&
        (err.code != rv || err.offset > len || err.message[0] == '\0'))
        abort();
    if (rv == CLOUDLI_OK) {
        *digest = trip_digest(type, value);
        if (cloudli_value_json(type, value, size, trip_ignore, &told) !=
            CLOUDLI_OK)
            abort();
        encoded = trip_encode(type, value, &encoded_len);
    }
    if (encoded != NULL) {
        rv = cloudli_value_decode(type, back, size, arena, encoded, encoded_len,
                                  &err);
        /* The second value may be what does not fit beside the first. */
        if (rv != CLOUDLI_OK && rv != CLOUDLI_ERR_PDU_TOO_LARGE)
            abort();
        if (rv == CLOUDLI_OK) {
            again = trip_digest(type, back);
            if (again.sum != digest->sum || again.count != digest->count)
                abort();
        }
        rv = CLOUDLI_OK;
    }
    free(encoded);
    cloudli_arena_free(arena);
    free(value);
    free(back);
    return rv == CLOUDLI_OK;
}

#endif
