/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The index: a key, a table, and how a table takes another's place. The table
 * takes most changes in place; only when it is crowded its pairs move to a new
 * one, which is published by one store. Readers that still look into the old
 * one are waited for with liburcu before it is freed; they never wait.
 */
#include "target/index.h"

#include "base/memory.h"
#include "target/siphash.h"
#include "target/table.h"

#include <openssl/rand.h>
#include <pthread.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/* The functions of liburcu, not its inlines: those need an alignment that the
 * library does not keep (0.13), which the sanitizers report rightly. */
#include <urcu-bp.h>

/* ThreadSanitizer cannot see into liburcu: it is told that what readers did
 * came before the end of a grace period. */
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define UNDER_TSAN 1
#endif
#endif
#if defined(__SANITIZE_THREAD__) || defined(UNDER_TSAN)
void __tsan_acquire(void *addr);
void __tsan_release(void *addr);
#define READER_DONE(index) __tsan_release((void *)(uintptr_t)(index))
#define READERS_DONE(index) __tsan_acquire(index)
#else
#define READER_DONE(index) (void)(index)
#define READERS_DONE(index) (void)(index)
#endif

#define FIRST_PAIRS 64

struct cloudli__index {
    /* What readers need; it shares no line with what writers write. */
    uint64_t key[2];
    struct cloudli__table *_Atomic table;

    alignas(64) pthread_mutex_t writers;
    atomic_size_t count;
    atomic_size_t bytes;
};

int cloudli__index_new(struct cloudli__index **out)
{
    struct cloudli__index *index;
    struct cloudli__table *table;

    *out = NULL;
    index = aligned_alloc(alignof(struct cloudli__index), sizeof(*index));
    table = cloudli__table_new(FIRST_PAIRS);
    if (index == NULL || table == NULL) {
        free(index);
        cloudli__table_free(table);
        return CLOUDLI_ERR_NOMEM;
    }
    memset(index, 0, sizeof(*index));
    if (RAND_bytes((unsigned char *)index->key, sizeof(index->key)) != 1 ||
        pthread_mutex_init(&index->writers, NULL) != 0) {
        cloudli__free_wiped(index, sizeof(*index));
        cloudli__table_free(table);
        return CLOUDLI_ERR_SYSTEM;
    }
    atomic_init(&index->table, table);
    atomic_init(&index->count, 0);
    atomic_init(&index->bytes, cloudli__table_bytes(table));
    *out = index;
    return CLOUDLI_OK;
}

void cloudli__index_free(struct cloudli__index *index)
{
    if (index == NULL)
        return;
    cloudli__table_free(atomic_load(&index->table));
    (void)pthread_mutex_destroy(&index->writers);
    cloudli__free_wiped(index, sizeof(*index));
}

void cloudli__index_digest(const struct cloudli__index *index,
                           const cloudli_identity *identity,
                           struct cloudli__digest *out)
{
    const size_t len = identity->length < sizeof(identity->text)
                           ? identity->length
                           : sizeof(identity->text);

    /* One text may be an identity of two kinds. */
    cloudli__siphash128(index->key, identity->kind, identity->text, len,
                        out->word);
}

/*
 * Moves the pairs of the writer's table to a new one, fit for them and a few
 * more. The old one is left for retire(). NULL if memory is short.
 */
static struct cloudli__table *move(const struct cloudli__table *old)
{
    struct cloudli__table *table =
        cloudli__table_new(cloudli__table_count(old) + FIRST_PAIRS);

    if (table != NULL)
        cloudli__table_copy(table, old);
    return table;
}

/* Frees a table, which may be NULL, that no new reader can reach. */
static void retire(struct cloudli__index *index, struct cloudli__table *table)
{
    if (table == NULL)
        return;
    urcu_bp_synchronize_rcu();
    READERS_DONE(index);
    cloudli__table_free(table);
}

static void publish(struct cloudli__index *index, struct cloudli__table *table)
{
    /* Not for nothing: the store takes the readers' line from them. */
    if (table != atomic_load_explicit(&index->table, memory_order_relaxed))
        atomic_store_explicit(&index->table, table, memory_order_release);
    atomic_store_explicit(&index->count, cloudli__table_count(table),
                          memory_order_relaxed);
    atomic_store_explicit(&index->bytes, cloudli__table_bytes(table),
                          memory_order_relaxed);
}

int cloudli__index_add(struct cloudli__index *index,
                       const struct cloudli__digest *digest, uint64_t warrant)
{
    struct cloudli__table *table, *old = NULL;
    int rv = CLOUDLI_OK;

    (void)pthread_mutex_lock(&index->writers);
    table = atomic_load_explicit(&index->table, memory_order_relaxed);
    if (cloudli__table_has(table, digest, warrant))
        goto done;
    if (cloudli__table_is_crowded(table)) {
        old = table;
        table = move(old);
        if (table == NULL) {
            old = NULL;
            rv = CLOUDLI_ERR_NOMEM;
            goto done;
        }
    }
    cloudli__table_add(table, digest, warrant);
    publish(index, table);

done:
    (void)pthread_mutex_unlock(&index->writers);
    retire(index, old);
    return rv;
}

int cloudli__index_remove(struct cloudli__index *index,
                          const struct cloudli__digest *digest,
                          uint64_t warrant)
{
    struct cloudli__table *table, *old = NULL;

    (void)pthread_mutex_lock(&index->writers);
    table = atomic_load_explicit(&index->table, memory_order_relaxed);
    if (cloudli__table_remove(table, digest, warrant)) {
        if (cloudli__table_is_sparse(table)) {
            struct cloudli__table *smaller = move(table);

            if (smaller != NULL) { /* else the large one goes on */
                old = table;
                table = smaller;
            }
        }
        publish(index, table);
    }
    (void)pthread_mutex_unlock(&index->writers);
    retire(index, old);
    return CLOUDLI_OK;
}

size_t cloudli__index_find(const struct cloudli__index *index,
                           const struct cloudli__digest *digest,
                           uint64_t *warrants, size_t cap)
{
    size_t found;

    urcu_bp_read_lock();
    found = cloudli__table_find(
        atomic_load_explicit(&index->table, memory_order_acquire), digest,
        warrants, cap);
    READER_DONE(index);
    urcu_bp_read_unlock();
    return found;
}

size_t cloudli__index_count(const struct cloudli__index *index)
{
    return atomic_load_explicit(&index->count, memory_order_relaxed);
}

size_t cloudli__index_bytes(const struct cloudli__index *index)
{
    return sizeof(*index) +
           atomic_load_explicit(&index->bytes, memory_order_relaxed);
}
