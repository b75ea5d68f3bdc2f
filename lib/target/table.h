/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The table behind the index: (digest, warrant) pairs in open addressing.
 *
 * A slot has a tag of one byte and an entry of 24. The tags of 64 slots share
 * one cache line, a bucket, and are the filter: a lookup compares eight tags
 * at a time and reads an entry only where a tag agrees, so that one that finds
 * nothing almost always ends in the one line. Buckets that are full send on to
 * others in an order of the digest's own, so that one identity with thousands
 * of warrants slows down nobody else.
 *
 * The entry of a slot is written once in the life of a table, before the tag
 * that publishes it. A pair that is taken out leaves its slot dead, to be
 * revived if the same pair comes back and for nothing else; so a reader may
 * look at any time without a lock, and sees a pair once or not at all. The
 * table does not grow; when it is crowded, its pairs move to new ones.
 */
#ifndef CLOUDLI_TARGET_TABLE_H
#define CLOUDLI_TARGET_TABLE_H

#include "target/blocks.h"
#include "target/index.h"

#define CLOUDLI__BUCKET_SLOTS ((size_t)64)

/* Buckets of a table that lies in a block: a prime. */
#define CLOUDLI__BLOCK_BUCKETS ((size_t)163)

struct cloudli__table;

/* Buckets of a table that is half full with so many pairs. */
size_t cloudli__table_fit(size_t pairs);

/* An empty table; NULL if memory is short. One of BLOCK_BUCKETS lies in a
 * block, if there are blocks; any other, in pages of its own. */
struct cloudli__table *cloudli__table_new(size_t buckets,
                                          struct cloudli__blocks *blocks);

/* Wipes and frees; NULL is fine. */
void cloudli__table_free(struct cloudli__table *table);

/* Puts a table that no new reader can reach on a list; frees all of a list. */
void cloudli__table_retire(struct cloudli__table **list,
                           struct cloudli__table *table);
void cloudli__table_free_all(struct cloudli__table *list);

#define CLOUDLI__PLACE_BITS 28

/*
 * The place of a digest among all, by bits that no table uses: it decides on
 * the table. Places are not used evenly, but up to 2.2 times as often towards
 * the end: tables of equal shares would all be crowded at once, half empty at
 * once, and waste memory by turns.
 */
static inline uint32_t
cloudli__digest_place(const struct cloudli__digest *digest)
{
    const uint64_t unit = (uint64_t)1 << CLOUDLI__PLACE_BITS;
    const uint64_t x = digest->word[1] >> 24 & (unit - 1);

    return (uint32_t)(x * (11 * unit - 3 * x) >> (CLOUDLI__PLACE_BITS + 3));
}

/* For readers, any number of them beside one writer: as
 * cloudli__index_find(). */
size_t cloudli__table_find(const struct cloudli__table *table,
                           const struct cloudli__digest *digest,
                           uint64_t *warrants, size_t cap);

/* For the writer. 1 if the pair is there. */
int cloudli__table_has(const struct cloudli__table *table,
                       const struct cloudli__digest *digest, uint64_t warrant);

/* For the writer: adds a pair that is not there to a table that is not
 * crowded. */
void cloudli__table_add(struct cloudli__table *table,
                        const struct cloudli__digest *digest, uint64_t warrant);

/* For the writer: takes a pair out. 0 if it was not there. */
int cloudli__table_remove(struct cloudli__table *table,
                          const struct cloudli__digest *digest,
                          uint64_t warrant);

/* For the writer: adds those pairs of from whose place, under a mask, is this
 * one; and counts them. */
void cloudli__table_copy(struct cloudli__table *table,
                         const struct cloudli__table *from, uint32_t mask,
                         uint32_t place);
size_t cloudli__table_count_of(const struct cloudli__table *table,
                               uint32_t mask, uint32_t place);

/* For the writer. 1 if so many slots are in use, live or dead, that pairs
 * must move to a new table before one is added. */
int cloudli__table_is_crowded(const struct cloudli__table *table);

/* For the writer. 1 if it is less than a fifth full. */
int cloudli__table_is_sparse(const struct cloudli__table *table);

/* Live pairs (for the writer); buckets, and bytes beside those of a block (for
 * any thread). */
size_t cloudli__table_count(const struct cloudli__table *table);
size_t cloudli__table_buckets(const struct cloudli__table *table);
size_t cloudli__table_bytes(const struct cloudli__table *table);

#endif
