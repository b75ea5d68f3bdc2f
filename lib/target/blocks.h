/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Blocks: memory for the parts of a large index, all of one size, eight to a
 * huge page. A lookup goes anywhere, and with small pages it would mostly wait
 * for address translation.
 */
#ifndef CLOUDLI_TARGET_BLOCKS_H
#define CLOUDLI_TARGET_BLOCKS_H

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>

#define CLOUDLI__BLOCK_SIZE ((size_t)256 << 10)

/* Bytes of a block that its holder may use. */
#define CLOUDLI__BLOCK_ROOM (CLOUDLI__BLOCK_SIZE - 64)

struct cloudli__slab;

/* shared: any thread. */
struct cloudli__blocks {
    pthread_mutex_t lock;
    struct cloudli__slab *open; /* those with a block to give */
    atomic_size_t bytes;        /* that all slabs take */
};

int cloudli__blocks_init(struct cloudli__blocks *blocks);

/* All blocks must have been given back. */
void cloudli__blocks_dispose(struct cloudli__blocks *blocks);

/* A block, zeroed, at a multiple of its size; NULL if memory is short. */
void *cloudli__blocks_take(struct cloudli__blocks *blocks);

/* Takes back a block, and wipes it. */
void cloudli__blocks_give(struct cloudli__blocks *blocks, void *block);

#endif
