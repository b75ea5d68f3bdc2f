/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Memory that is taken piece by piece and given back as a whole, wiped. */
#ifndef CLOUDLI_ASN1_ARENA_H
#define CLOUDLI_ASN1_ARENA_H

#include <cloudli/value.h>
#include <stdalign.h>
#include <stddef.h>

struct cloudli__arena_block {
    struct cloudli__arena_block *next;
    size_t used;
    size_t cap;
    alignas(max_align_t) uint8_t room[];
};

struct cloudli_arena {
    struct cloudli__arena_block *blocks; /* the newest first */
    size_t taken;                        /* bytes in all blocks */
    size_t limit;
};

/* cloudli__arena_take() for what the newest block has no room for. */
void *cloudli__arena_take_more(cloudli_arena *arena, size_t len, int *status);

/* Zeroed memory, aligned for anything, or NULL with *status
 * CLOUDLI_ERR_NOMEM or CLOUDLI_ERR_PDU_TOO_LARGE. */
static inline void *cloudli__arena_take(cloudli_arena *arena, size_t len,
                                        int *status)
{
    const size_t align = alignof(max_align_t);
    struct cloudli__arena_block *block = arena->blocks;
    void *out;

    if (block == NULL || len > block->cap - block->used)
        return cloudli__arena_take_more(arena, len, status);
    out = block->room + block->used;
    block->used += (len + align - 1) & ~(align - 1); /* of which cap is one */
    *status = CLOUDLI_OK;
    return out;
}

#endif
