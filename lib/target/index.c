/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The index: a key, and tables that take each other's place. A table takes
 * most changes in place; only when one is crowded its pairs move to new ones,
 * which are published by one store each. Readers that still look into the old
 * one are waited for with liburcu before it is freed; they never wait.
 */
#include "target/index.h"

#include "base/memory.h"
#include "target/inside.h"
#include "target/siphash.h"

#include <openssl/rand.h>

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

/* A process that forks takes along which threads read, but not the threads:
 * without this its child would wait for them for ever. Of the whole process,
 * as liburcu's own state is. */
static pthread_once_t fork_once = PTHREAD_ONCE_INIT;

static void follow_forks(void)
{
    (void)pthread_atfork(urcu_bp_before_fork, urcu_bp_after_fork_parent,
                         urcu_bp_after_fork_child);
}

int cloudli__index_new(struct cloudli__index **out)
{
    struct cloudli__index *index = cloudli__map(sizeof(*index));
    int rv;

    *out = NULL;
    if (index == NULL)
        return CLOUDLI_ERR_NOMEM;
    (void)pthread_once(&fork_once, follow_forks);
    rv = cloudli__parts_init(&index->parts);
    if (rv != CLOUDLI_OK) {
        cloudli__unmap(index, sizeof(*index));
        return rv;
    }
    if (RAND_bytes((unsigned char *)index->key, sizeof(index->key)) != 1 ||
        pthread_mutex_init(&index->writers, NULL) != 0) {
        cloudli__parts_dispose(&index->parts);
        cloudli__unmap(index, sizeof(*index));
        return CLOUDLI_ERR_SYSTEM;
    }
    atomic_init(&index->count, 0);
    *out = index;
    return CLOUDLI_OK;
}

void cloudli__index_free(struct cloudli__index *index)
{
    if (index == NULL)
        return;
    cloudli__parts_dispose(&index->parts);
    (void)pthread_mutex_destroy(&index->writers);
    cloudli__unmap(index, sizeof(*index));
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

int cloudli__index_put(struct cloudli__index *index,
                       const struct cloudli__digest *digest, uint64_t warrant,
                       struct cloudli__retired *retired, uint32_t *changed)
{
    int rv;

    *changed = 0;
    if (cloudli__table_has(cloudli__parts_table(&index->parts, digest), digest,
                           warrant))
        return CLOUDLI_OK;
    rv = cloudli__parts_make_room(&index->parts, digest, retired);
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__table_add(cloudli__parts_table(&index->parts, digest), digest,
                       warrant);
    atomic_fetch_add_explicit(&index->count, 1, memory_order_relaxed);
    *changed = 1;
    return CLOUDLI_OK;
}

uint32_t cloudli__index_take(struct cloudli__index *index,
                             const struct cloudli__digest *digest,
                             uint64_t warrant, struct cloudli__retired *retired)
{
    if (!cloudli__table_remove(cloudli__parts_table(&index->parts, digest),
                               digest, warrant))
        return 0;
    atomic_fetch_sub_explicit(&index->count, 1, memory_order_relaxed);
    cloudli__parts_tidy(&index->parts, digest, retired);
    return 1;
}

void cloudli__index_done(struct cloudli__index *index,
                         struct cloudli__retired *retired)
{
    (void)pthread_mutex_unlock(&index->writers);
    if (retired->tables == NULL && retired->directories == NULL)
        return;
    urcu_bp_synchronize_rcu();
    READERS_DONE(index);
    cloudli__retired_free(retired);
}

int cloudli__index_add(struct cloudli__index *index,
                       const struct cloudli__digest *digest, uint64_t warrant)
{
    struct cloudli__retired retired = {NULL, NULL};
    uint32_t changed;
    int rv;

    (void)pthread_mutex_lock(&index->writers);
    rv = cloudli__index_put(index, digest, warrant, &retired, &changed);
    cloudli__index_done(index, &retired);
    return rv;
}

int cloudli__index_remove(struct cloudli__index *index,
                          const struct cloudli__digest *digest,
                          uint64_t warrant)
{
    struct cloudli__retired retired = {NULL, NULL};

    (void)pthread_mutex_lock(&index->writers);
    (void)cloudli__index_take(index, digest, warrant, &retired);
    cloudli__index_done(index, &retired);
    return CLOUDLI_OK;
}

size_t cloudli__index_find(const struct cloudli__index *index,
                           const struct cloudli__digest *digest,
                           uint64_t *warrants, size_t cap)
{
    size_t found;

    urcu_bp_read_lock();
    found = cloudli__table_find(cloudli__parts_table(&index->parts, digest),
                                digest, warrants, cap);
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
    return sizeof(*index) + cloudli__parts_bytes(&index->parts);
}
