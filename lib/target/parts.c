/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "target/parts.h"

#include "base/memory.h"

#include <string.h>

#define FULL_SLOTS (CLOUDLI__BLOCK_BUCKETS * CLOUDLI__BUCKET_SLOTS)

/* A table with more pairs is split; with fewer, it is only the dead that crowd
 * it. Below what crowds a table by so much that moving its pairs pays. */
#define SPLIT_FROM (FULL_SLOTS / 20 * 13)

/* So many tables, and they lie in huge pages: fewer would waste most of one. */
#define BLOCKS_FROM 64

static void count_bytes(struct cloudli__parts *parts, size_t more, size_t less)
{
    atomic_fetch_add_explicit(&parts->bytes, more, memory_order_relaxed);
    atomic_fetch_sub_explicit(&parts->bytes, less, memory_order_relaxed);
}

/* --- The directory --- */

static size_t directory_bytes(uint32_t depth)
{
    const size_t count = (size_t)1 << depth;

    return sizeof(struct cloudli__directory) +
           count * (sizeof(struct cloudli__table *) + sizeof(uint8_t));
}

static struct cloudli__directory *new_directory(uint32_t depth)
{
    const size_t count = (size_t)1 << depth;
    struct cloudli__directory *directory =
        cloudli__alloc(directory_bytes(depth));

    if (directory == NULL)
        return NULL;
    directory->depth = depth;
    directory->shift = CLOUDLI__PLACE_BITS - depth;
    directory->depths = (uint8_t *)&directory->tables[count];
    return directory;
}

static struct cloudli__directory *current(const struct cloudli__parts *parts)
{
    return atomic_load_explicit(&parts->directory, memory_order_relaxed);
}

static struct cloudli__table *table_at(const struct cloudli__parts *parts,
                                       uint32_t at)
{
    return atomic_load_explicit(&current(parts)->tables[at],
                                memory_order_relaxed);
}

/* Publishes a directory of twice or of half the size that says the same. */
static int resize(struct cloudli__parts *parts, uint32_t depth,
                  struct cloudli__retired *retired)
{
    struct cloudli__directory *old = current(parts);
    struct cloudli__directory *next = new_directory(depth);

    if (next == NULL)
        return CLOUDLI_ERR_NOMEM;
    for (uint32_t i = 0; i < 1u << depth; i++) {
        const uint32_t from = depth > old->depth ? i >> (depth - old->depth)
                                                 : i << (old->depth - depth);

        atomic_init(&next->tables[i], table_at(parts, from));
        next->depths[i] = old->depths[from];
    }
    atomic_store_explicit(&parts->directory, next, memory_order_release);
    count_bytes(parts, directory_bytes(depth), directory_bytes(old->depth));
    old->next = retired->directories;
    retired->directories = old;
    return CLOUDLI_OK;
}

/* Puts a table where its pairs are looked for: at all numbers that share the
 * first bits, as many as its depth, with this one. */
static void put(struct cloudli__parts *parts, uint32_t at, uint32_t depth,
                struct cloudli__table *table)
{
    struct cloudli__directory *directory = current(parts);
    const uint32_t count = 1u << (directory->depth - depth);
    const uint32_t first = at & ~(count - 1);

    for (uint32_t i = first; i < first + count; i++) {
        directory->depths[i] = (uint8_t)depth;
        atomic_store_explicit(&directory->tables[i], table,
                              memory_order_release);
    }
    parts->tables++;
    parts->at_depth[depth]++;
    count_bytes(parts, cloudli__table_bytes(table), 0);
}

/* Its place is, or will be, another's. */
static void drop(struct cloudli__parts *parts, struct cloudli__table *table,
                 uint32_t depth, struct cloudli__retired *retired)
{
    parts->tables--;
    parts->at_depth[depth]--;
    count_bytes(parts, 0, cloudli__table_bytes(table));
    cloudli__table_retire(&retired->tables, table);
}

/* --- Tables --- */

/* A new table for so many pairs. While there are few tables it is half full;
 * among many it has the full size, or what it takes where one identity has
 * more warrants than that. */
static struct cloudli__table *new_table(struct cloudli__parts *parts,
                                        size_t pairs)
{
    const int many = parts->tables >= BLOCKS_FROM;
    const size_t fit = cloudli__table_fit(pairs);

    if (pairs >= SPLIT_FROM || (!many && fit < CLOUDLI__BLOCK_BUCKETS))
        return cloudli__table_new(fit, NULL);
    return cloudli__table_new(CLOUDLI__BLOCK_BUCKETS,
                              many ? &parts->blocks : NULL);
}

static int replace(struct cloudli__parts *parts, uint32_t at,
                   struct cloudli__retired *retired)
{
    const uint32_t depth = current(parts)->depths[at];
    struct cloudli__table *old = table_at(parts, at);
    struct cloudli__table *table = new_table(parts, cloudli__table_count(old));

    if (table == NULL)
        return CLOUDLI_ERR_NOMEM;
    cloudli__table_copy(table, old, 0, 0);
    put(parts, at, depth, table);
    drop(parts, old, depth, retired);
    return CLOUDLI_OK;
}

/* The bit of a place behind the first so many. */
static uint32_t place_bit(uint32_t depth)
{
    return 1u << (CLOUDLI__PLACE_BITS - 1 - depth);
}

/* Gives the pairs of a table to two, of which the second takes so many. The
 * bit of a place that tells them apart is the first that the pairs do not
 * share. */
static int split(struct cloudli__parts *parts,
                 const struct cloudli__digest *digest, size_t ones,
                 struct cloudli__retired *retired)
{
    const uint32_t place = cloudli__digest_place(digest);
    uint32_t at = place >> current(parts)->shift;
    const uint32_t depth = current(parts)->depths[at];
    const uint32_t bit = place_bit(depth);
    struct cloudli__table *old = table_at(parts, at);
    struct cloudli__table *zero, *one;

    if (depth == current(parts)->depth &&
        resize(parts, depth + 1, retired) != CLOUDLI_OK)
        return CLOUDLI_ERR_NOMEM;
    zero = new_table(parts, cloudli__table_count(old) - ones);
    one = new_table(parts, ones);
    if (zero == NULL || one == NULL) {
        cloudli__table_free(zero);
        cloudli__table_free(one);
        return CLOUDLI_ERR_NOMEM;
    }
    cloudli__table_copy(zero, old, bit, 0);
    cloudli__table_copy(one, old, bit, bit);
    at = (place & ~bit) >> current(parts)->shift;
    put(parts, at, depth + 1, zero);
    at = (place | bit) >> current(parts)->shift;
    put(parts, at, depth + 1, one);
    drop(parts, old, depth, retired);
    return CLOUDLI_OK;
}

int cloudli__parts_make_room(struct cloudli__parts *parts,
                             const struct cloudli__digest *digest,
                             struct cloudli__retired *retired)
{
    const struct cloudli__directory *directory = current(parts);
    const uint32_t at = cloudli__digest_place(digest) >> directory->shift;
    const uint32_t depth = directory->depths[at];
    const struct cloudli__table *table = table_at(parts, at);
    const size_t count = cloudli__table_count(table);
    size_t ones;

    if (!cloudli__table_is_crowded(table))
        return CLOUDLI_OK;
    if (count < SPLIT_FROM || depth == CLOUDLI__DEPTH_MAX)
        return replace(parts, at, retired);
    /* The warrants of one identity stay together, whatever the bits. */
    ones = cloudli__table_count_of(table, place_bit(depth), place_bit(depth));
    if (ones < count / 4 || ones > count - count / 4)
        return replace(parts, at, retired);
    return split(parts, digest, ones, retired);
}

/* Makes one table of two; 0 if they have too much, or memory is short. */
static int merge(struct cloudli__parts *parts, uint32_t at, uint32_t depth,
                 struct cloudli__retired *retired)
{
    const uint32_t buddy = at ^ 1u << (current(parts)->depth - depth);
    struct cloudli__table *table = table_at(parts, at);
    struct cloudli__table *other = table_at(parts, buddy);
    const size_t sum =
        cloudli__table_count(table) + cloudli__table_count(other);
    struct cloudli__table *both;

    if (current(parts)->depths[buddy] != depth || sum > FULL_SLOTS / 2)
        return 0;
    both = new_table(parts, sum);
    if (both == NULL)
        return 0;
    cloudli__table_copy(both, table, 0, 0);
    cloudli__table_copy(both, other, 0, 0);
    put(parts, at, depth - 1, both);
    drop(parts, table, depth, retired);
    drop(parts, other, depth, retired);
    return 1;
}

void cloudli__parts_tidy(struct cloudli__parts *parts,
                         const struct cloudli__digest *digest,
                         struct cloudli__retired *retired)
{
    for (;;) {
        const struct cloudli__directory *directory = current(parts);
        const uint32_t at = cloudli__digest_place(digest) >> directory->shift;
        const uint32_t depth = directory->depths[at];
        const struct cloudli__table *table = table_at(parts, at);
        const size_t buckets = cloudli__table_buckets(table);
        const size_t fit = cloudli__table_fit(cloudli__table_count(table));

        if (!cloudli__table_is_sparse(table))
            return;
        if (depth == 0 || !merge(parts, at, depth, retired)) {
            /* Where memory is short the large one stays. */
            if (fit < buckets &&
                (depth == 0 || buckets > CLOUDLI__BLOCK_BUCKETS))
                (void)replace(parts, at, retired);
            return;
        }
        while (directory->depth > 0 && parts->at_depth[directory->depth] == 0 &&
               resize(parts, directory->depth - 1, retired) == CLOUDLI_OK)
            directory = current(parts);
    }
}

/* --- Life --- */

int cloudli__parts_init(struct cloudli__parts *parts)
{
    struct cloudli__directory *directory = new_directory(0);
    int rv;

    memset(parts, 0, sizeof(*parts));
    rv = cloudli__blocks_init(&parts->blocks);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(directory, directory_bytes(0));
        return rv;
    }
    atomic_init(&parts->bytes, directory_bytes(0));
    atomic_init(&parts->directory, directory);
    if (directory != NULL) {
        struct cloudli__table *table = new_table(parts, 0);

        if (table != NULL) {
            put(parts, 0, 0, table);
            return CLOUDLI_OK;
        }
    }
    cloudli__free_wiped(directory, directory_bytes(0));
    cloudli__blocks_dispose(&parts->blocks);
    return CLOUDLI_ERR_NOMEM;
}

void cloudli__parts_dispose(struct cloudli__parts *parts)
{
    struct cloudli__directory *directory = current(parts);

    for (uint32_t i = 0; i < 1u << directory->depth;) {
        struct cloudli__table *table = table_at(parts, i);

        i += 1u << (directory->depth - directory->depths[i]);
        cloudli__table_free(table);
    }
    cloudli__free_wiped(directory, directory_bytes(directory->depth));
    cloudli__blocks_dispose(&parts->blocks);
}

void cloudli__retired_free(struct cloudli__retired *retired)
{
    cloudli__table_free_all(retired->tables);
    while (retired->directories != NULL) {
        struct cloudli__directory *next = retired->directories->next;

        cloudli__free_wiped(retired->directories,
                            directory_bytes(retired->directories->depth));
        retired->directories = next;
    }
}

size_t cloudli__parts_bytes(const struct cloudli__parts *parts)
{
    return atomic_load_explicit(&parts->bytes, memory_order_relaxed) +
           atomic_load_explicit(&parts->blocks.bytes, memory_order_relaxed);
}
