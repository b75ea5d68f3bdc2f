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
 * table does not grow; when it is crowded, its pairs move to a new one.
 */
#ifndef CLOUDLI_TARGET_TABLE_H
#define CLOUDLI_TARGET_TABLE_H

#include "target/index.h"

struct cloudli__table;

/* A table with room for pairs and for half as many again before it is
 * crowded; NULL if memory is short. */
struct cloudli__table *cloudli__table_new(size_t pairs);

/* Wipes and frees; NULL is fine. */
void cloudli__table_free(struct cloudli__table *table);

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

/* For the writer: adds all pairs of from to a new table. */
void cloudli__table_copy(struct cloudli__table *table,
                         const struct cloudli__table *from);

/* For the writer. 1 if so many slots are in use, live or dead, that pairs
 * must move to a new table before one is added. */
int cloudli__table_is_crowded(const struct cloudli__table *table);

/* For the writer. 1 if a smaller table would do. */
int cloudli__table_is_sparse(const struct cloudli__table *table);

/* Live pairs (for the writer), and bytes of memory (for any thread). */
size_t cloudli__table_count(const struct cloudli__table *table);
size_t cloudli__table_bytes(const struct cloudli__table *table);

#endif
