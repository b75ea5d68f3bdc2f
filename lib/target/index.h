/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The target index: which warrants name an identity?
 *
 * It holds keyed 128-bit digests, never names: the key is random per index, so
 * nobody can flood it with colliding identities and a core dump holds no list
 * of targets. Readers take no lock and write no shared memory; a writer's
 * change is seen by every lookup that begins after the writer returned.
 */
#ifndef CLOUDLI_TARGET_INDEX_H
#define CLOUDLI_TARGET_INDEX_H

#include "identity/ip_range.h"

struct cloudli__index; /* shared: any thread */

/* An identity as the index knows it. */
struct cloudli__digest {
    uint64_t word[2];
};

/* From the first one on, liburcu is told of each fork() of the process: who
 * uses urcu-bp beside this library must not tell it too. A child of fork() may
 * have indexes of its own; those of its parent stay the parent's. */
int cloudli__index_new(struct cloudli__index **out);
void cloudli__index_free(struct cloudli__index *index);

/* The digest of an identity in this index. Pure but for the index's key. */
void cloudli__index_digest(const struct cloudli__index *index,
                           const cloudli_identity *identity,
                           struct cloudli__digest *out);

/* 1 if two digests are of one identity. */
static inline int cloudli__digest_equal(const struct cloudli__digest *a,
                                        const struct cloudli__digest *b)
{
    return ((a->word[0] ^ b->word[0]) | (a->word[1] ^ b->word[1])) == 0;
}

/*
 * Adds (digest, warrant); a pair that is there already stays once.
 * CLOUDLI_OK, or CLOUDLI_ERR_NOMEM with the index unchanged. Writers may be
 * any threads; they wait for one another. Most changes take well under a
 * microsecond; now and then one moves some thousands of pairs to new tables,
 * and waits for the readers of the old one, which go on meanwhile. So a writer
 * must not be within a read-side section of liburcu.
 */
int cloudli__index_add(struct cloudli__index *index,
                       const struct cloudli__digest *digest, uint64_t warrant);

/* Takes (digest, warrant) out; one that is not there is fine. */
int cloudli__index_remove(struct cloudli__index *index,
                          const struct cloudli__digest *digest,
                          uint64_t warrant);

/*
 * The warrants that name an identity: writes up to cap of them, each once and
 * in no order, and returns how many there are. Almost always 0, in one cache
 * line. The first call of a thread registers it with liburcu.
 */
size_t cloudli__index_find(const struct cloudli__index *index,
                           const struct cloudli__digest *digest,
                           uint64_t *warrants, size_t cap);

/*
 * The same for targets that cover many addresses or ports: a prefix, or a range
 * of ports of one address. While a range comes or goes, a lookup may find it by
 * one port and not by another. Ranges of one warrant may overlap; who takes one
 * out names those that stay.
 */
int cloudli__index_add_range(struct cloudli__index *index,
                             const struct cloudli__ip_range *range,
                             uint64_t warrant);
void cloudli__index_remove_range(struct cloudli__index *index,
                                 const struct cloudli__ip_range *range,
                                 uint64_t warrant,
                                 const struct cloudli__ip_range *keep,
                                 size_t keep_count);

/*
 * The warrants on prefixes and port ranges that cover an address, an address
 * with a port or ports, or a longer prefix: those on ports first, then by the
 * length of the prefix, the longest first, each warrant once. Of several ports
 * only the first decides; cloudli__ip_range_covers() tells more. Above cap the
 * result is no less than how many there are. The exact identity is another
 * lookup, which knows nothing of this one. Costs one lookup a length of prefix
 * in use.
 */
size_t cloudli__index_find_ranges(const struct cloudli__index *index,
                                  const struct cloudli__ip_range *who,
                                  uint64_t *warrants, size_t cap);

/* Number of (digest, warrant) pairs, and bytes that they take. */
size_t cloudli__index_count(const struct cloudli__index *index);
size_t cloudli__index_bytes(const struct cloudli__index *index);

#endif
