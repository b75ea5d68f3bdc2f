/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "asn1/arena.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define LIMIT_DEFAULT (16u * 1024u * 1024u)
#define BLOCK_SIZE 8192u

int cloudli_arena_new(cloudli_arena **out, size_t limit)
{
    if (out == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    *out = cloudli__alloc(sizeof(**out));
    if (*out == NULL)
        return CLOUDLI_ERR_NOMEM;
    (*out)->limit = limit == 0 ? LIMIT_DEFAULT : limit;
    return CLOUDLI_OK;
}

void *cloudli__arena_take_more(cloudli_arena *arena, size_t len, int *status)
{
    const size_t align = alignof(max_align_t);
    struct cloudli__arena_block *block;
    size_t cap = BLOCK_SIZE;

    if (len > SIZE_MAX / 2) {
        *status = CLOUDLI_ERR_PDU_TOO_LARGE;
        return NULL;
    }
    if (len > cap)
        cap = (len + align - 1) & ~(align - 1);
    if (cap > arena->limit || arena->taken > arena->limit - cap) {
        *status = CLOUDLI_ERR_PDU_TOO_LARGE;
        return NULL;
    }
    block = cloudli__alloc(sizeof(*block) + cap);
    if (block == NULL) {
        *status = CLOUDLI_ERR_NOMEM;
        return NULL;
    }
    block->cap = cap;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->taken += cap;
    return cloudli__arena_take(arena, len, status);
}

/* Frees all blocks but the first, which is kept for the next value. */
void cloudli_arena_reset(cloudli_arena *arena)
{
    struct cloudli__arena_block *block;

    if (arena == NULL)
        return;
    while ((block = arena->blocks) != NULL &&
           (block->next != NULL || block->cap != BLOCK_SIZE)) {
        arena->blocks = block->next;
        arena->taken -= block->cap;
        cloudli__free_wiped(block, sizeof(*block) + block->used);
    }
    if (block != NULL) {
        cloudli__wipe(block->room, block->used);
        block->used = 0;
    }
}

void cloudli_arena_free(cloudli_arena *arena)
{
    if (arena == NULL)
        return;
    cloudli_arena_reset(arena);
    free(arena->blocks);
    free(arena);
}
