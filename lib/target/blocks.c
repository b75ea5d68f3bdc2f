/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "target/blocks.h"

#include "base/memory.h"

#include <cloudli/status.h>

#define SLAB_BLOCKS (CLOUDLI__HUGE_PAGE / CLOUDLI__BLOCK_SIZE)
#define ALL_FREE ((1u << SLAB_BLOCKS) - 1)

/* A huge page of blocks. It stands behind the room of the first one. */
struct cloudli__slab {
    struct cloudli__slab *next, *prev; /* while it has a block to give */
    uint32_t free;                     /* a bit a block */
};

_Static_assert(sizeof(struct cloudli__slab) <=
                   CLOUDLI__BLOCK_SIZE - CLOUDLI__BLOCK_ROOM,
               "a slab fits behind the room of a block");

static struct cloudli__slab *slab_at(uint8_t *page)
{
    return (struct cloudli__slab *)(void *)(page + CLOUDLI__BLOCK_ROOM);
}

static uint8_t *page_of(struct cloudli__slab *slab)
{
    return (uint8_t *)slab - CLOUDLI__BLOCK_ROOM;
}

int cloudli__blocks_init(struct cloudli__blocks *blocks)
{
    blocks->open = NULL;
    atomic_init(&blocks->bytes, 0);
    return pthread_mutex_init(&blocks->lock, NULL) == 0 ? CLOUDLI_OK
                                                        : CLOUDLI_ERR_SYSTEM;
}

void cloudli__blocks_dispose(struct cloudli__blocks *blocks)
{
    (void)pthread_mutex_destroy(&blocks->lock);
}

static void open_slab(struct cloudli__blocks *blocks,
                      struct cloudli__slab *slab)
{
    slab->prev = NULL;
    slab->next = blocks->open;
    if (slab->next != NULL)
        slab->next->prev = slab;
    blocks->open = slab;
}

static void close_slab(struct cloudli__blocks *blocks,
                       struct cloudli__slab *slab)
{
    if (slab->next != NULL)
        slab->next->prev = slab->prev;
    if (slab->prev != NULL)
        slab->prev->next = slab->next;
    else
        blocks->open = slab->next;
}

static struct cloudli__slab *new_slab(struct cloudli__blocks *blocks)
{
    uint8_t *page = cloudli__map_huge(CLOUDLI__HUGE_PAGE);

    if (page == NULL)
        return NULL;
    slab_at(page)->free = ALL_FREE;
    open_slab(blocks, slab_at(page));
    atomic_fetch_add_explicit(&blocks->bytes, CLOUDLI__HUGE_PAGE,
                              memory_order_relaxed);
    return slab_at(page);
}

void *cloudli__blocks_take(struct cloudli__blocks *blocks)
{
    struct cloudli__slab *slab;
    uint8_t *block = NULL;

    (void)pthread_mutex_lock(&blocks->lock);
    slab = blocks->open != NULL ? blocks->open : new_slab(blocks);
    if (slab != NULL) {
        const int number = __builtin_ctz(slab->free);

        slab->free &= slab->free - 1;
        if (slab->free == 0)
            close_slab(blocks, slab);
        block = page_of(slab) + (size_t)number * CLOUDLI__BLOCK_SIZE;
    }
    (void)pthread_mutex_unlock(&blocks->lock);
    return block;
}

void cloudli__blocks_give(struct cloudli__blocks *blocks, void *block)
{
    const size_t offset = (uintptr_t)block % CLOUDLI__HUGE_PAGE;
    uint8_t *page = (uint8_t *)block - offset;
    struct cloudli__slab *slab = slab_at(page);

    cloudli__wipe(block, CLOUDLI__BLOCK_ROOM);
    (void)pthread_mutex_lock(&blocks->lock);
    if (slab->free == 0)
        open_slab(blocks, slab);
    slab->free |= 1u << (offset / CLOUDLI__BLOCK_SIZE);
    if (slab->free == ALL_FREE) {
        close_slab(blocks, slab);
        atomic_fetch_sub_explicit(&blocks->bytes, CLOUDLI__HUGE_PAGE,
                                  memory_order_relaxed);
    } else {
        slab = NULL;
    }
    (void)pthread_mutex_unlock(&blocks->lock);
    if (slab != NULL)
        cloudli__unmap(page, CLOUDLI__HUGE_PAGE);
}
