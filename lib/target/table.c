/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "target/table.h"

#include "base/memory.h"

#include <stdatomic.h>

#define WORD_SLOTS 8   /* tags in one word */
#define BUCKET_WORDS 8 /* words in one line */
#define BUCKET_SLOTS CLOUDLI__BUCKET_SLOTS
#define BUCKETS_MIN 3
#define BUCKETS_MAX (UINT32_MAX / 4) /* 10^11 targets */

/* Tags. Live ones are drawn from the digest. */
#define TAG_EMPTY 0u
#define TAG_DEAD 1u
#define TAG_LIVE 2u /* the smallest */

#define EACH_BYTE(b) (0x0101010101010101u * (uint64_t)(b))

struct entry {
    struct cloudli__digest digest;
    uint64_t warrant;
};

#define BUCKET_BYTES (BUCKET_SLOTS * (sizeof(struct entry) + sizeof(uint8_t)))

struct cloudli__table {
    uint64_t buckets;
    _Atomic uint64_t *tags; /* BUCKET_WORDS a bucket, each bucket in a line */
    struct entry *entries;
    size_t bytes;                   /* of its own pages */
    struct cloudli__blocks *blocks; /* where its memory is from, or NULL */
    size_t live;                    /* the writer's, as all that follows */
    size_t dead;
    struct cloudli__table *next; /* retired with it */
};

_Static_assert(BUCKET_SLOTS == WORD_SLOTS * BUCKET_WORDS, "a bucket");
_Static_assert(CLOUDLI__BLOCK_BUCKETS *BUCKET_BYTES <= CLOUDLI__BLOCK_ROOM,
               "a table fits into a block");

/* 0x80 in each byte of word that is zero, and in no other. */
static uint64_t zero_bytes(uint64_t word)
{
    const uint64_t low = EACH_BYTE(0x7f);

    return ~(((word & low) + low) | word | low);
}

/* The slot in a word of the lowest byte that zero_bytes() marked. */
static size_t slot_of(uint64_t marks)
{
    return (size_t)__builtin_ctzll(marks) / 8;
}

/*
 * The way of one digest through the table: word by word round a bucket from a
 * word of its own, then on to another bucket. The number of buckets is prime,
 * so whatever the stride each bucket is met once before one is met again; and
 * a table is never without empty slots, so no way gets that far.
 */
struct walk {
    uint64_t buckets;
    uint64_t bucket;
    uint64_t stride;
    uint32_t word;
    uint32_t left; /* words of this bucket */
    uint64_t tag;
};

static void walk_start(struct walk *walk, const struct cloudli__table *table,
                       const struct cloudli__digest *digest)
{
    const uint64_t high = digest->word[0] >> 32;
    const uint64_t low = digest->word[0] & UINT32_MAX;
    const uint64_t tag = digest->word[1] >> 56;

    walk->buckets = table->buckets;
    walk->bucket = high * table->buckets >> 32;
    walk->stride = 1 + (low * (table->buckets - 1) >> 32);
    walk->word = (uint32_t)digest->word[1] % BUCKET_WORDS;
    walk->left = BUCKET_WORDS;
    walk->tag = tag < TAG_LIVE ? tag + TAG_LIVE : tag;
}

/* Index of the word at which a walk stands. */
static size_t walk_word(const struct walk *walk)
{
    return (size_t)walk->bucket * BUCKET_WORDS + walk->word;
}

static void walk_on(struct walk *walk)
{
    walk->word = (walk->word + 1) % BUCKET_WORDS;
    if (--walk->left > 0)
        return;
    walk->left = BUCKET_WORDS;
    walk->bucket += walk->stride;
    if (walk->bucket >= walk->buckets)
        walk->bucket -= walk->buckets;
}

static int is_prime(uint64_t n)
{
    for (uint64_t d = 2; d * d <= n; d++) {
        if (n % d == 0)
            return 0;
    }
    return 1;
}

/* Sets the tag of a slot; what was written before is seen with it. */
static void set_tag(struct cloudli__table *table, size_t slot, uint64_t tag)
{
    _Atomic uint64_t *word = &table->tags[slot / WORD_SLOTS];
    const unsigned int shift = (unsigned int)(slot % WORD_SLOTS) * 8;
    uint64_t value = atomic_load_explicit(word, memory_order_relaxed);

    value = (value & ~((uint64_t)0xff << shift)) | tag << shift;
    atomic_store_explicit(word, value, memory_order_release);
}

size_t cloudli__table_fit(size_t pairs)
{
    size_t buckets = pairs / (BUCKET_SLOTS / 2) + 1; /* half full */

    if (buckets < BUCKETS_MIN)
        buckets = BUCKETS_MIN;
    while (!is_prime(buckets))
        buckets++;
    return buckets;
}

struct cloudli__table *cloudli__table_new(size_t buckets,
                                          struct cloudli__blocks *blocks)
{
    struct cloudli__table *table;

    if (buckets > BUCKETS_MAX)
        return NULL;
    table = cloudli__alloc(sizeof(*table));
    if (table == NULL)
        return NULL;
    table->buckets = buckets;
    table->blocks = buckets == CLOUDLI__BLOCK_BUCKETS ? blocks : NULL;
    if (table->blocks != NULL) {
        table->tags = cloudli__blocks_take(blocks);
    } else {
        table->bytes = buckets * BUCKET_BYTES;
        table->tags = cloudli__map(table->bytes);
    }
    if (table->tags == NULL) {
        cloudli__table_free(table);
        return NULL;
    }
    table->entries = (struct entry *)(table->tags + buckets * BUCKET_WORDS);
    return table;
}

void cloudli__table_free(struct cloudli__table *table)
{
    if (table == NULL)
        return;
    if (table->blocks != NULL && table->tags != NULL)
        cloudli__blocks_give(table->blocks, table->tags);
    else
        cloudli__unmap(table->tags, table->bytes);
    cloudli__free_wiped(table, sizeof(*table));
}

void cloudli__table_retire(struct cloudli__table **list,
                           struct cloudli__table *table)
{
    table->next = *list;
    *list = table;
}

void cloudli__table_free_all(struct cloudli__table *list)
{
    while (list != NULL) {
        struct cloudli__table *next = list->next;

        cloudli__table_free(list);
        list = next;
    }
}

size_t cloudli__table_find(const struct cloudli__table *table,
                           const struct cloudli__digest *digest,
                           uint64_t *warrants, size_t cap)
{
    struct walk walk;
    size_t found = 0;

    walk_start(&walk, table, digest);
    for (;; walk_on(&walk)) {
        const size_t at = walk_word(&walk);
        const uint64_t tags =
            atomic_load_explicit(&table->tags[at], memory_order_acquire);
        uint64_t marks = zero_bytes(tags ^ EACH_BYTE(walk.tag));

        for (; marks != 0; marks &= marks - 1) {
            const struct entry *entry =
                &table->entries[at * WORD_SLOTS + slot_of(marks)];

            if (!cloudli__digest_equal(&entry->digest, digest))
                continue;
            if (found < cap)
                warrants[found] = entry->warrant;
            found++;
        }
        /* Pairs are put into the first empty slot of their way. */
        if (zero_bytes(tags) != 0)
            return found;
    }
}

/* The slot of a pair in one word of tags, if it has this tag, or SIZE_MAX. */
static size_t slot_in_word(const struct cloudli__table *table, size_t at,
                           uint64_t tags, uint64_t tag,
                           const struct cloudli__digest *digest,
                           uint64_t warrant)
{
    uint64_t marks = zero_bytes(tags ^ EACH_BYTE(tag));

    for (; marks != 0; marks &= marks - 1) {
        const size_t slot = at * WORD_SLOTS + slot_of(marks);
        const struct entry *entry = &table->entries[slot];

        if (entry->warrant == warrant &&
            cloudli__digest_equal(&entry->digest, digest))
            return slot;
    }
    return SIZE_MAX;
}

/* The slot of a live pair, or SIZE_MAX. */
static size_t slot_of_pair(const struct cloudli__table *table,
                           const struct cloudli__digest *digest,
                           uint64_t warrant)
{
    struct walk walk;

    walk_start(&walk, table, digest);
    for (;; walk_on(&walk)) {
        const size_t at = walk_word(&walk);
        const uint64_t tags =
            atomic_load_explicit(&table->tags[at], memory_order_relaxed);
        const size_t slot =
            slot_in_word(table, at, tags, walk.tag, digest, warrant);

        if (slot != SIZE_MAX || zero_bytes(tags) != 0)
            return slot;
    }
}

int cloudli__table_has(const struct cloudli__table *table,
                       const struct cloudli__digest *digest, uint64_t warrant)
{
    return slot_of_pair(table, digest, warrant) != SIZE_MAX;
}

void cloudli__table_add(struct cloudli__table *table,
                        const struct cloudli__digest *digest, uint64_t warrant)
{
    struct walk walk;

    walk_start(&walk, table, digest);
    for (;; walk_on(&walk)) {
        const size_t at = walk_word(&walk);
        const uint64_t tags =
            atomic_load_explicit(&table->tags[at], memory_order_relaxed);
        const uint64_t empty = zero_bytes(tags);
        size_t slot = slot_in_word(table, at, tags, TAG_DEAD, digest, warrant);

        /* A pair that comes back takes its own slot again: it has one in a
         * table, ever, so no reader can meet it twice. */
        if (slot != SIZE_MAX) {
            table->dead--;
        } else if (empty != 0) {
            slot = at * WORD_SLOTS + slot_of(empty);
            table->entries[slot].digest = *digest;
            table->entries[slot].warrant = warrant;
        } else {
            continue;
        }
        set_tag(table, slot, walk.tag);
        table->live++;
        return;
    }
}

int cloudli__table_remove(struct cloudli__table *table,
                          const struct cloudli__digest *digest,
                          uint64_t warrant)
{
    const size_t slot = slot_of_pair(table, digest, warrant);

    if (slot == SIZE_MAX)
        return 0;
    set_tag(table, slot, TAG_DEAD);
    table->live--;
    table->dead++;
    return 1;
}

void cloudli__table_copy(struct cloudli__table *table,
                         const struct cloudli__table *from, uint32_t mask,
                         uint32_t place)
{
    const size_t words = (size_t)from->buckets * BUCKET_WORDS;

    for (size_t at = 0; at < words; at++) {
        uint64_t tags =
            atomic_load_explicit(&from->tags[at], memory_order_relaxed);

        for (size_t i = 0; tags != 0; i++, tags >>= 8) {
            const struct entry *entry = &from->entries[at * WORD_SLOTS + i];

            if ((tags & 0xff) >= TAG_LIVE &&
                (cloudli__digest_place(&entry->digest) & mask) == place)
                cloudli__table_add(table, &entry->digest, entry->warrant);
        }
    }
}

size_t cloudli__table_count_of(const struct cloudli__table *table,
                               uint32_t mask, uint32_t place)
{
    const size_t words = (size_t)table->buckets * BUCKET_WORDS;
    size_t count = 0;

    for (size_t at = 0; at < words; at++) {
        uint64_t tags =
            atomic_load_explicit(&table->tags[at], memory_order_relaxed);

        for (size_t i = 0; tags != 0; i++, tags >>= 8) {
            const struct entry *entry = &table->entries[at * WORD_SLOTS + i];

            count += (tags & 0xff) >= TAG_LIVE &&
                     (cloudli__digest_place(&entry->digest) & mask) == place;
        }
    }
    return count;
}

/* Most lookups end in the first word of tags: at this load that word has an
 * empty slot in 94 of 100. */
int cloudli__table_is_crowded(const struct cloudli__table *table)
{
    const size_t slots = (size_t)table->buckets * BUCKET_SLOTS;

    return table->live + table->dead >= slots / 10 * 7;
}

int cloudli__table_is_sparse(const struct cloudli__table *table)
{
    return table->live < (size_t)table->buckets * (BUCKET_SLOTS / 5);
}

size_t cloudli__table_count(const struct cloudli__table *table)
{
    return table->live;
}

size_t cloudli__table_buckets(const struct cloudli__table *table)
{
    return (size_t)table->buckets;
}

size_t cloudli__table_bytes(const struct cloudli__table *table)
{
    return sizeof(*table) + table->bytes;
}
