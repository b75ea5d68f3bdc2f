/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "asn1/arena.h"

#include "base/memory.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#define LIMIT_DEFAULT (16u * 1024u * 1024u)
#define BLOCK_SIZE 8192u

struct block {
    struct block *next;
    size_t used;
    size_t cap;
    alignas(max_align_t) uint8_t room[];
};

struct cloudli_arena {
    struct block *blocks; /* the newest first */
    size_t taken;         /* bytes in all blocks */
    size_t limit;
};

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

static struct block *add_block(cloudli_arena *arena, size_t len, int *status)
{
    const size_t cap = len > BLOCK_SIZE ? len : BLOCK_SIZE;
    struct block *block;

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
    return block;
}

void *cloudli__arena_take(cloudli_arena *arena, size_t len, int *status)
{
    struct block *block = arena->blocks;
    void *out;

    if (len > SIZE_MAX / 2) {
        *status = CLOUDLI_ERR_PDU_TOO_LARGE;
        return NULL;
    }
    len = (len + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
    if (block == NULL || block->cap - block->used < len) {
        block = add_block(arena, len, status);
        if (block == NULL)
            return NULL;
    }
    out = block->room + block->used;
    block->used += len;
    *status = CLOUDLI_OK;
    return out;
}

/* Frees all blocks but the first, which is kept for the next value. */
void cloudli_arena_reset(cloudli_arena *arena)
{
    struct block *block;

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
