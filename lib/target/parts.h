/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The parts of an index: many tables of bounded size, and a directory that
 * picks one by bits of the digest. A table that is crowded is replaced by a
 * roomier one or, at full size, by two that share its pairs by one more bit;
 * two sparse ones become one again. So one change moves at most the pairs of
 * one table, a few thousand, however many targets there are.
 *
 * Whoever reads may go on in a table or directory that has been replaced: what
 * was replaced is collected, to be freed when no reader can be in it.
 */
#ifndef CLOUDLI_TARGET_PARTS_H
#define CLOUDLI_TARGET_PARTS_H

#include "target/table.h"

#include <stdalign.h>
#include <stdatomic.h>

#define CLOUDLI__DEPTH_MAX 24

struct cloudli__directory {
    uint32_t shift; /* leaves those bits of a place that pick */
    uint32_t depth; /* so many */
    struct cloudli__directory *next; /* retired with it */
    uint8_t *depths; /* the writer's: how many bits a table's pairs share */
    struct cloudli__table *_Atomic tables[];
};

struct cloudli__parts {
    struct cloudli__directory *_Atomic directory; /* readers read this */

    alignas(64) struct cloudli__blocks blocks;
    uint32_t tables; /* the writer's, as what follows */
    uint32_t at_depth[CLOUDLI__DEPTH_MAX + 1];
    atomic_size_t bytes; /* beside those of the blocks */
};

/* What was replaced. */
struct cloudli__retired {
    struct cloudli__table *tables;
    struct cloudli__directory *directories;
};

int cloudli__parts_init(struct cloudli__parts *parts);
void cloudli__parts_dispose(struct cloudli__parts *parts);

/* The table of a digest: for readers within a read-side section, and for the
 * writer. */
static inline struct cloudli__table *
cloudli__parts_table(const struct cloudli__parts *parts,
                     const struct cloudli__digest *digest)
{
    const struct cloudli__directory *directory =
        atomic_load_explicit(&parts->directory, memory_order_acquire);

    return atomic_load_explicit(
        &directory->tables[cloudli__digest_place(digest) >> directory->shift],
        memory_order_acquire);
}

/* For the writer: sees to it that the table of a digest can take a pair. 0, or
 * CLOUDLI_ERR_NOMEM. */
int cloudli__parts_make_room(struct cloudli__parts *parts,
                             const struct cloudli__digest *digest,
                             struct cloudli__retired *retired);

/* For the writer, after a pair of this digest went: gives memory back that is
 * not needed any more. */
void cloudli__parts_tidy(struct cloudli__parts *parts,
                         const struct cloudli__digest *digest,
                         struct cloudli__retired *retired);

/* Frees what no reader can be in any more. */
void cloudli__retired_free(struct cloudli__retired *retired);

size_t cloudli__parts_bytes(const struct cloudli__parts *parts);

#endif
