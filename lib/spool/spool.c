/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A ring of bytes. Positions count bytes from the queue's beginning and never
 * go back; a position's place in the ring is its remainder. An entry is a
 * header of 8 bytes and a PDU, rounded up to 8; one that would run over the
 * ring's end begins at its start, and a filler takes the rest.
 *
 * Whatever is not in use is zero. So a header that is still zero says "not
 * committed yet", the consumer needs to look at nothing else, and wiping is
 * what makes room usable again. Producers agree on one word, the head; the
 * tail is the consumer's alone.
 */
#include "spool/spool.h"

#include "base/error.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define CACHE_LINE 64
#define FETCH_AHEAD 2048
#define BYTES_MIN (UINT64_C(1) << 20)
#define BYTES_MAX (UINT64_C(1) << 40)

enum entry_state {
    ENTRY_PDU = 1,
    ENTRY_FILLER = 2
};

struct entry {
    atomic_uint state; /* 0, or an entry_state */
    uint32_t len;      /* of the PDU; of a filler with its header */
};

#define HEADER sizeof(struct entry)

_Static_assert(sizeof(atomic_uint) == sizeof(uint32_t), "a bell is a word");

struct cloudli__spool {
    uint8_t *ring;
    uint64_t size;
    uint64_t limit[2]; /* bytes in use, by kind */
    /* Written by producers. */
    _Alignas(CACHE_LINE) atomic_uint_fast64_t head;
    atomic_uint_fast64_t accepted[2];
    atomic_uint_fast64_t lost;
    /* Written by the consumer. */
    _Alignas(CACHE_LINE) atomic_uint_fast64_t tail;
    atomic_uint_fast64_t confirmed;
    atomic_uint_fast64_t confirmed_count;
    atomic_uint_fast64_t proven_count;
    uint64_t seen_head; /* the consumer's view */
};

static struct entry *entry_at(const struct cloudli__spool *spool,
                              uint64_t position)
{
    return (struct entry *)(spool->ring + (position & (spool->size - 1)));
}

static uint64_t entry_size(uint64_t len)
{
    return HEADER + ((len + 7) & ~UINT64_C(7));
}

/* memset that stays even if nobody reads the memory again. Much faster than
 * OPENSSL_cleanse(), and all content comes through here. */
static void wipe(void *ptr, size_t len)
{
    memset(ptr, 0, len);
    __asm__ volatile("" : : "r"(ptr) : "memory");
}

static void wipe_range(struct cloudli__spool *spool, uint64_t from, uint64_t to)
{
    const uint64_t at = from & (spool->size - 1);
    const uint64_t rest = spool->size - at;
    const uint64_t len = to - from;

    if (len > rest) {
        wipe(spool->ring + at, rest);
        wipe(spool->ring, len - rest);
    } else {
        wipe(spool->ring + at, len);
    }
}

int cloudli__spool_open(struct cloudli__spool **out, uint64_t bytes,
                        cloudli_error *err)
{
    struct cloudli__spool *spool;
    void *ring;

    *out = NULL;
    if (bytes < BYTES_MIN || bytes > BYTES_MAX || (bytes & (bytes - 1)) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "the queue's size is no power of two from 1 MiB");
    spool = aligned_alloc(CACHE_LINE, sizeof(*spool));
    if (spool == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "queue");
    memset(spool, 0, sizeof(*spool));
    /* Zero, and taken from the system page by page as it fills. */
    ring = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (ring == MAP_FAILED) {
        free(spool);
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "a queue of %llu bytes",
                             (unsigned long long)bytes);
    }
    (void)madvise(ring, bytes, MADV_DONTDUMP);
    spool->ring = ring;
    spool->size = bytes;
    /* The header behind the last entry stays zero even in a full queue. */
    spool->limit[CLOUDLI__SPOOL_IRI] = bytes - HEADER;
    spool->limit[CLOUDLI__SPOOL_CC] = bytes / 8 * 7;
    *out = spool;
    return CLOUDLI_OK;
}

uint64_t cloudli__spool_close(struct cloudli__spool *spool)
{
    struct cloudli__spool_counters counters;

    if (spool == NULL)
        return 0;
    cloudli__spool_counters(spool, &counters);
    wipe_range(spool, atomic_load(&spool->tail), atomic_load(&spool->head));
    (void)munmap(spool->ring, spool->size);
    free(spool);
    return counters.waiting;
}

uint8_t *cloudli__spool_reserve(struct cloudli__spool *spool, uint32_t kind,
                                size_t len)
{
    const uint32_t class = kind == CLOUDLI__SPOOL_IRI;
    uint64_t head, filler, need;
    struct entry *entry;

    /* Half the queue: then it fits at every place of an empty one. */
    if (len == 0 || len > spool->size / 2 - HEADER || len > UINT32_MAX)
        goto refuse;
    need = entry_size(len);
    head = atomic_load_explicit(&spool->head, memory_order_relaxed);
    for (;;) {
        const uint64_t rest = spool->size - (head & (spool->size - 1));
        const uint64_t tail =
            atomic_load_explicit(&spool->tail, memory_order_acquire);

        if (tail > head) { /* others went on since head was read */
            head = atomic_load_explicit(&spool->head, memory_order_relaxed);
            continue;
        }
        filler = need > rest ? rest : 0;
        if (head - tail + filler + need > spool->limit[class])
            goto refuse;
        if (atomic_compare_exchange_weak_explicit(
                &spool->head, &head, head + filler + need, memory_order_relaxed,
                memory_order_relaxed))
            break;
    }

    atomic_fetch_add_explicit(&spool->accepted[class], 1, memory_order_relaxed);
    if (filler > 0) {
        entry = entry_at(spool, head);
        entry->len = (uint32_t)filler;
        atomic_store_explicit(&entry->state, ENTRY_FILLER,
                              memory_order_release);
    }
    entry = entry_at(spool, head + filler);
    entry->len = (uint32_t)len;
    return (uint8_t *)entry + HEADER;

refuse:
    atomic_fetch_add_explicit(&spool->lost, 1, memory_order_relaxed);
    return NULL;
}

void cloudli__spool_commit(struct cloudli__spool *spool, uint8_t *pdu)
{
    struct entry *entry = (struct entry *)(void *)(pdu - HEADER);

    (void)spool;
    atomic_store_explicit(&entry->state, ENTRY_PDU, memory_order_release);
}

const uint32_t *cloudli__spool_bell(const struct cloudli__spool *spool,
                                    uint64_t position)
{
    return (const uint32_t *)(const void *)&entry_at(spool, position)->state;
}

/*
 * A backlog lies in main memory, and one entry must be there to find the next:
 * without help the copying waits for each. The lines some entries ahead are
 * fetched while this one is copied. Not near the head: producers write there.
 */
static void fetch_ahead(struct cloudli__spool *spool, uint64_t position,
                        uint64_t len)
{
    const uint64_t from = position + FETCH_AHEAD;

    if (from + len > spool->seen_head) {
        spool->seen_head =
            atomic_load_explicit(&spool->head, memory_order_relaxed);
        if (from + len > spool->seen_head)
            return;
    }
    if (len > FETCH_AHEAD)
        len = FETCH_AHEAD;
    for (uint64_t at = 0; at < len; at += CACHE_LINE)
        __builtin_prefetch(spool->ring + ((from + at) & (spool->size - 1)));
}

int cloudli__spool_read(struct cloudli__spool *spool, uint64_t *position,
                        cloudli_bytes *pdu)
{
    const uint64_t tail =
        atomic_load_explicit(&spool->tail, memory_order_relaxed);

    if (*position < tail)
        *position = tail;
    for (;;) {
        const struct entry *entry = entry_at(spool, *position);

        switch (atomic_load_explicit(&entry->state, memory_order_acquire)) {
        case ENTRY_FILLER:
            *position += entry->len;
            break;
        case ENTRY_PDU:
            pdu->ptr = (const uint8_t *)entry + HEADER;
            pdu->len = entry->len;
            *position += entry_size(entry->len);
            fetch_ahead(spool, *position, entry_size(entry->len));
            return 1;
        default:
            return 0;
        }
    }
}

/* PDUs from *at to position; moves *at there. */
static uint64_t count_pdus(const struct cloudli__spool *spool, uint64_t *at,
                           uint64_t position)
{
    uint64_t count = 0;

    while (*at < position) {
        const struct entry *entry = entry_at(spool, *at);

        if (atomic_load_explicit(&entry->state, memory_order_relaxed) ==
            ENTRY_PDU) {
            *at += entry_size(entry->len);
            count++;
        } else {
            *at += entry->len;
        }
    }
    return count;
}

void cloudli__spool_confirm(struct cloudli__spool *spool, uint64_t position)
{
    uint64_t at = atomic_load_explicit(&spool->confirmed, memory_order_relaxed);
    uint64_t count;

    if (at >= position)
        return;
    count = count_pdus(spool, &at, position);
    /* Release: who sees these sees that the PDUs were accepted. */
    atomic_store_explicit(&spool->confirmed, at, memory_order_release);
    atomic_fetch_add_explicit(&spool->confirmed_count, count,
                              memory_order_release);
}

void cloudli__spool_release(struct cloudli__spool *spool, uint64_t position)
{
    const uint64_t tail =
        atomic_load_explicit(&spool->tail, memory_order_relaxed);
    uint64_t at = tail, count;

    if (position <= tail)
        return;
    cloudli__spool_confirm(spool, position);
    count = count_pdus(spool, &at, position);
    atomic_fetch_add_explicit(&spool->proven_count, count,
                              memory_order_relaxed);
    wipe_range(spool, tail, position);
    atomic_store_explicit(&spool->tail, position, memory_order_release);
}

uint64_t cloudli__spool_size(const struct cloudli__spool *spool)
{
    return spool->size;
}

uint64_t cloudli__spool_start(const struct cloudli__spool *spool)
{
    return atomic_load_explicit(&spool->tail, memory_order_relaxed);
}

void cloudli__spool_counters(const struct cloudli__spool *spool,
                             struct cloudli__spool_counters *out)
{
    out->proven =
        atomic_load_explicit(&spool->proven_count, memory_order_relaxed);
    /* Confirmed ones first: their acceptance is then seen too, so that no
     * difference becomes negative. */
    out->released =
        atomic_load_explicit(&spool->confirmed_count, memory_order_acquire);
    out->waiting_bytes =
        atomic_load_explicit(&spool->confirmed, memory_order_acquire);
    out->iri_accepted = atomic_load_explicit(
        &spool->accepted[CLOUDLI__SPOOL_IRI], memory_order_relaxed);
    out->cc_accepted = atomic_load_explicit(&spool->accepted[CLOUDLI__SPOOL_CC],
                                            memory_order_relaxed);
    out->lost = atomic_load_explicit(&spool->lost, memory_order_relaxed);
    out->waiting = out->iri_accepted + out->cc_accepted - out->released;
    out->waiting_bytes =
        atomic_load_explicit(&spool->head, memory_order_relaxed) -
        out->waiting_bytes;
}
