/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The index from inside: for index.c and ranges.c. */
#ifndef CLOUDLI_TARGET_INSIDE_H
#define CLOUDLI_TARGET_INSIDE_H

#include "target/parts.h"

#include <pthread.h>

#define CLOUDLI__V4_BITS 32
#define CLOUDLI__V6_BITS 128
#define CLOUDLI__PORT_BITS 16

/* How many pairs are on prefixes of each length, and on blocks of 2^n ports.
 * Guarded by the writers' lock. */
struct cloudli__range_counts {
    uint32_t v4[CLOUDLI__V4_BITS];
    uint32_t v6[CLOUDLI__V6_BITS];
    uint32_t ports[CLOUDLI__PORT_BITS];
};

struct cloudli__index {
    /* What readers need; it shares no line with what writers often write. */
    uint64_t key[2];
    /* A bit for each of those counts that is not 0. */
    _Atomic uint32_t v4_lengths;
    _Atomic uint32_t port_blocks;
    _Atomic uint64_t v6_lengths[2];
    struct cloudli__parts parts;

    alignas(64) pthread_mutex_t writers;
    atomic_size_t count;
    struct cloudli__range_counts counts;
};

/* For whoever holds the writers' lock: cloudli__index_add() and _remove() with
 * what they replaced; whether there was something to change. */
int cloudli__index_put(struct cloudli__index *index,
                       const struct cloudli__digest *digest, uint64_t warrant,
                       struct cloudli__retired *retired, uint32_t *changed);
uint32_t cloudli__index_take(struct cloudli__index *index,
                             const struct cloudli__digest *digest,
                             uint64_t warrant,
                             struct cloudli__retired *retired);

/* Gives the writers' lock back, then frees what was replaced. */
void cloudli__index_done(struct cloudli__index *index,
                         struct cloudli__retired *retired);

#endif
