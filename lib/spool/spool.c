/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The queue itself: a ring for all kinds, which producers write to; and for
 * one on a disk, what lies behind the ring. Two bounds hold for a producer:
 * the room in the ring, and the bytes of records that may wait.
 */
#include "spool/spool.h"

#include "base/error.h"
#include "spool/disk.h"
#include "spool/wipe_list.h"

#include <stdlib.h>
#include <string.h>

#define FETCH_AHEAD 8192

struct cloudli__spool {
    struct cloudli__ring ring;
    struct cloudli__disk *disk; /* NULL: in memory */
    struct cloudli__spool_writer *writer;
    uint32_t mode;
    uint64_t room[2];              /* bytes of the ring in use, by kind */
    atomic_uint_fast64_t bound[2]; /* bytes that wait, by kind */
    /* Written by the consumer. */
    _Alignas(CLOUDLI__CACHE_LINE) atomic_uint_fast64_t confirmed;
    atomic_uint_fast64_t confirmed_count;
    atomic_uint_fast64_t proven_count;
    atomic_uint_fast64_t dropped; /* of kind none, with the link */
    uint64_t fresh;               /* of kind none: older ones are dropped */
    uint64_t seen_head;           /* the consumer's view */
    /* In memory: what was read last, confirmed and released. */
    struct cloudli__milestone read_to, confirmed_to, start;
    struct cloudli__wipe *wipes; /* what is not read any more */
    /* Behind what was read over this link, and whether there is one. */
    atomic_uint_fast64_t given;
    atomic_uint linked;
    uint64_t skipped_from, skipped_to; /* the last run of what was not */
    atomic_uint_fast64_t wiped;
};

/* --- Opening and closing. --- */

static void set_bounds(struct cloudli__spool *spool, uint64_t bytes,
                       uint32_t overflow)
{
    const uint64_t cc =
        overflow == CLOUDLI_OVERFLOW_REFUSE ? bytes : bytes / 8 * 7;

    atomic_store(&spool->bound[CLOUDLI__SPOOL_IRI], bytes);
    atomic_store(&spool->bound[CLOUDLI__SPOOL_CC], cc);
}

static void set_room(struct cloudli__spool *spool, uint32_t overflow)
{
    const uint64_t size = spool->ring.size;

    /* The header behind the last entry stays zero even in a full ring. */
    spool->room[CLOUDLI__SPOOL_IRI] = size - CLOUDLI__ENTRY_HEADER;
    spool->room[CLOUDLI__SPOOL_CC] = overflow == CLOUDLI_OVERFLOW_REFUSE
                                         ? size - CLOUDLI__ENTRY_HEADER
                                         : size / 8 * 7;
}

static int open_memory(struct cloudli__spool *spool,
                       const struct cloudli__spool_options *options,
                       cloudli_error *err)
{
    if (!cloudli__ring_size_ok(options->bytes))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "the queue's size is no power of two from 1 MiB");
    if (cloudli__ring_map(&spool->ring, -1, options->bytes) != CLOUDLI_OK)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "a queue of %llu bytes",
                             (unsigned long long)options->bytes);
    set_bounds(spool, options->bytes, options->overflow);
    set_room(spool, options->overflow);
    if (options->mode == CLOUDLI_SPOOL_NONE)
        cloudli__spool_link(spool, 0);
    return CLOUDLI_OK;
}

static int check_disk(const struct cloudli__spool_options *options,
                      cloudli_error *err)
{
    const char *key = options->keys.name;

    if (options->keys.get == NULL || key == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL_KEY, 0,
                             "a spool on a disk needs a key: nothing is "
                             "written there in the clear");
    if (key[0] == '\0' || strlen(key) > CLOUDLI__KEY_NAME_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "the name of the spool's key must be 1 to 63 "
                             "bytes");
    if (options->bytes < CLOUDLI__RING_MIN)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "a spool on a disk must be 1 MiB at least");
    return CLOUDLI_OK;
}

static int open_disk(struct cloudli__spool *spool,
                     const struct cloudli__spool_options *options,
                     cloudli_error *err)
{
    int rv = check_disk(options, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__disk_open(&spool->disk, &spool->ring, -1, options, err);
    if (rv != CLOUDLI_OK)
        return rv;
    set_bounds(spool, options->bytes, options->overflow);
    set_room(spool, options->overflow);
    atomic_store(&spool->confirmed, atomic_load(&spool->ring.control->start));
    spool->disk->spool = spool;
    spool->writer = options->writer;
    rv = cloudli__spool_writer_add(spool->writer, spool->disk);
    if (rv != CLOUDLI_OK) {
        cloudli__disk_close(spool->disk);
        return cloudli__fail(err, rv, 0,
                             "no thread for the spool can be started");
    }
    return CLOUDLI_OK;
}

int cloudli__spool_open_as(struct cloudli__spool **out,
                           const struct cloudli__spool_options *options,
                           cloudli_error *err)
{
    struct cloudli__spool *spool =
        aligned_alloc(CLOUDLI__CACHE_LINE, sizeof(*spool));
    int rv;

    *out = NULL;
    if (spool == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "queue");
    memset(spool, 0, sizeof(*spool));
    spool->mode = options->mode;
    rv = options->mode == CLOUDLI_SPOOL_DISK ? open_disk(spool, options, err)
                                             : open_memory(spool, options, err);
    if (rv != CLOUDLI_OK) {
        free(spool);
        return rv;
    }
    *out = spool;
    return CLOUDLI_OK;
}

int cloudli__spool_open(struct cloudli__spool **out, uint64_t bytes,
                        cloudli_error *err)
{
    const struct cloudli__spool_options options = {
        .mode = CLOUDLI_SPOOL_MEMORY,
        .overflow = CLOUDLI_OVERFLOW_DROP_NEW_CC,
        .bytes = bytes};

    return cloudli__spool_open_as(out, &options, err);
}

uint64_t cloudli__spool_close(struct cloudli__spool *spool)
{
    struct cloudli__spool_counters counters;

    if (spool == NULL)
        return 0;
    cloudli__spool_counters(spool, &counters);
    cloudli__wipe_list_trim(&spool->wipes, UINT64_MAX);
    if (spool->disk != NULL) {
        cloudli__spool_writer_remove(spool->writer, spool->disk);
        cloudli__disk_close(spool->disk);
        free(spool);
        return 0;
    }
    cloudli__ring_wipe(&spool->ring, atomic_load(&spool->ring.control->tail),
                       atomic_load(&spool->ring.control->head));
    cloudli__ring_unmap(&spool->ring);
    free(spool);
    return counters.waiting;
}

void cloudli__spool_set_bound(struct cloudli__spool *spool, uint64_t bytes,
                              uint32_t overflow)
{
    if (spool->disk != NULL)
        set_bounds(spool, bytes, overflow);
}

/* --- Producers. --- */

/* Where the room for need bytes begins, or UINT64_MAX. */
static uint64_t take_room(struct cloudli__spool *spool, uint32_t kind,
                          uint64_t need, uint64_t *filler)
{
    struct cloudli__ring_control *c = spool->ring.control;
    const uint64_t bound =
        atomic_load_explicit(&spool->bound[kind], memory_order_relaxed);
    uint64_t head = atomic_load_explicit(&c->head, memory_order_relaxed);

    for (;;) {
        const uint64_t rest =
            spool->ring.size - (head & (spool->ring.size - 1));
        const uint64_t tail =
            atomic_load_explicit(&c->tail, memory_order_acquire);
        const uint64_t start =
            atomic_load_explicit(&c->start, memory_order_relaxed);

        if (tail > head || start > head) { /* others went on since */
            head = atomic_load_explicit(&c->head, memory_order_relaxed);
            continue;
        }
        *filler = need > rest ? rest : 0;
        if (head - tail + *filler + need > spool->room[kind] ||
            head - start + *filler + need > bound)
            return UINT64_MAX;
        if (atomic_compare_exchange_weak_explicit(
                &c->head, &head, head + *filler + need, memory_order_relaxed,
                memory_order_relaxed))
            return head;
    }
}

static uint8_t *reserve(struct cloudli__spool *spool, uint32_t kind, size_t len)
{
    struct cloudli__entry *entry;
    uint64_t head, filler;

    /* Half the ring: then it fits at every place of an empty one. */
    if (len == 0 || len > spool->ring.size / 2 - CLOUDLI__ENTRY_HEADER ||
        len >= CLOUDLI__FILLER_BIT)
        return NULL;
    head = take_room(spool, kind, cloudli__entry_size(len), &filler);
    if (head == UINT64_MAX)
        return NULL;
    if (filler > 0) {
        entry = cloudli__entry_at(&spool->ring, head);
        entry->len = (uint32_t)filler | CLOUDLI__FILLER_BIT;
        atomic_store_explicit(&entry->state, CLOUDLI__ENTRY_FILLER,
                              memory_order_release);
    }
    entry = cloudli__entry_at(&spool->ring, head + filler);
    entry->len = (uint32_t)len;
    /* The length before the PDU, for whoever finds them after a kill. */
    atomic_signal_fence(memory_order_seq_cst);
    return (uint8_t *)entry + CLOUDLI__ENTRY_HEADER;
}

uint8_t *cloudli__spool_try(struct cloudli__spool *spool, uint32_t kind,
                            size_t len)
{
    const uint32_t class = kind == CLOUDLI__SPOOL_IRI;
    uint8_t *room = reserve(spool, class, len);

    if (room != NULL)
        atomic_fetch_add_explicit(&spool->ring.control->accepted[class], 1,
                                  memory_order_relaxed);
    return room;
}

uint8_t *cloudli__spool_reserve(struct cloudli__spool *spool, uint32_t kind,
                                size_t len)
{
    uint8_t *room = cloudli__spool_try(spool, kind, len);

    if (room == NULL)
        atomic_fetch_add_explicit(&spool->ring.control->lost, 1,
                                  memory_order_relaxed);
    return room;
}

uint8_t *cloudli__spool_reserve_found(struct cloudli__spool *spool, size_t len)
{
    uint8_t *room = reserve(spool, CLOUDLI__SPOOL_CC, len);

    if (room != NULL)
        atomic_fetch_add(&spool->disk->found, 1);
    return room;
}

void cloudli__spool_commit(struct cloudli__spool *spool, uint8_t *pdu)
{
    struct cloudli__entry *entry =
        (struct cloudli__entry *)(void *)(pdu - CLOUDLI__ENTRY_HEADER);

    atomic_store_explicit(&entry->state, CLOUDLI__ENTRY_PDU,
                          memory_order_release);
    if (spool->disk != NULL)
        atomic_store_explicit(&spool->ring.control->news, 1,
                              memory_order_release);
}

/* --- The consumer. --- */

const uint32_t *cloudli__spool_bell(struct cloudli__spool *spool,
                                    uint64_t position)
{
    atomic_uint *bell = &cloudli__entry_at(&spool->ring, position)->state;

    if (spool->disk != NULL) {
        /* An entry may leave the ring before anybody looks. Should a producer
         * ring just now and not be seen, the writer rings again. */
        bell = &spool->ring.control->news;
        (void)atomic_exchange(bell, 0);
        if (cloudli__reader_ready(&spool->disk->reader, position))
            atomic_store(bell, 1);
    }
    return (const uint32_t *)(const void *)bell;
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
        spool->seen_head = atomic_load_explicit(&spool->ring.control->head,
                                                memory_order_relaxed);
        if (from + len > spool->seen_head)
            return;
    }
    if (len > FETCH_AHEAD)
        len = FETCH_AHEAD;
    for (uint64_t at = 0; at < len; at += CLOUDLI__CACHE_LINE)
        __builtin_prefetch(spool->ring.bytes +
                           ((from + at) & (spool->ring.size - 1)));
}

static int read_memory(struct cloudli__spool *spool, uint64_t *position,
                       cloudli_bytes *pdu)
{
    struct cloudli__milestone *at = &spool->read_to;

    if (*position < spool->start.position)
        *position = spool->start.position;
    if (*position != at->position) /* it went back */
        *at = (struct cloudli__milestone){
            *position,
            cloudli__ring_number(&spool->ring, &spool->start, *position)};
    for (;;) {
        const struct cloudli__entry *entry =
            cloudli__entry_at(&spool->ring, at->position);
        const uint32_t state =
            atomic_load_explicit(&entry->state, memory_order_acquire);
        const uint64_t from = at->position;

        if (state == 0)
            return 0;
        at->position += cloudli__entry_step(state, entry->len);
        at->record += state == CLOUDLI__ENTRY_PDU;
        cloudli__ring_note(&spool->ring, from, at->position, at->record);
        *position = at->position;
        if (state != CLOUDLI__ENTRY_PDU)
            continue;
        pdu->ptr = (const uint8_t *)entry + CLOUDLI__ENTRY_HEADER;
        pdu->len = entry->len;
        fetch_ahead(spool, at->position, at->position - from);
        return 1;
    }
}

static uint64_t confirm_memory(struct cloudli__spool *spool, uint64_t to)
{
    const uint64_t before = spool->confirmed_to.record;

    spool->confirmed_to = (struct cloudli__milestone){
        to, cloudli__ring_number(&spool->ring, &spool->start, to)};
    /* Release: who sees these sees that the PDUs were accepted. */
    atomic_store_explicit(&spool->confirmed, to, memory_order_release);
    return spool->confirmed_to.record - before;
}

/* The number of records that are released by that. */
static uint64_t release_memory(struct cloudli__spool *spool, uint64_t position)
{
    struct cloudli__ring_control *c = spool->ring.control;
    const struct cloudli__milestone before = spool->start;

    spool->start = (struct cloudli__milestone){
        position, position == spool->confirmed_to.position
                      ? spool->confirmed_to.record
                      : cloudli__ring_number(&spool->ring, &before, position)};
    cloudli__ring_wipe(&spool->ring, before.position, position);
    atomic_store_explicit(&c->start, position, memory_order_relaxed);
    atomic_store_explicit(&c->tail, position, memory_order_release);
    return spool->start.record - before.record;
}

static uint64_t release_disk(struct cloudli__spool *spool, uint64_t position)
{
    struct cloudli__reader *reader = &spool->disk->reader;
    const size_t before = reader->ends_count;

    atomic_store(&spool->ring.control->start_record,
                 cloudli__reader_release(reader, position));
    atomic_store_explicit(&spool->ring.control->start, position,
                          memory_order_release);
    return before - reader->ends_count;
}

/* Of kind none: what was on its way when the link was lost. */
static void drop_stale(struct cloudli__spool *spool)
{
    uint64_t position = 0, dropped = 0, to;
    cloudli_bytes pdu;

    if (cloudli__spool_start(spool) >= spool->fresh)
        return;
    to = cloudli__spool_start(spool);
    while (position < spool->fresh && read_memory(spool, &position, &pdu)) {
        to = position;
        dropped += position > atomic_load(&spool->confirmed);
    }
    if (position > to) /* behind a filler */
        to = position;
    atomic_fetch_add(&spool->dropped, dropped);
    if (to > atomic_load(&spool->confirmed)) {
        spool->confirmed_to = spool->read_to; /* which is there */
        atomic_store(&spool->confirmed, to);
    }
    if (to > cloudli__spool_start(spool))
        (void)release_memory(spool, to);
}

void cloudli__spool_link(struct cloudli__spool *spool, int up)
{
    atomic_store_explicit(&spool->linked, (uint32_t)up, memory_order_relaxed);
    atomic_store_explicit(&spool->given, cloudli__spool_start(spool),
                          memory_order_relaxed);
    if (spool->mode != CLOUDLI_SPOOL_NONE)
        return;
    /* A producer may be in between: what it reserved before the queue opens
     * again is dropped then. */
    if (!up)
        set_bounds(spool, 0, CLOUDLI_OVERFLOW_REFUSE);
    spool->fresh = atomic_load(&spool->ring.control->head);
    if (up)
        set_bounds(spool, spool->ring.size, CLOUDLI_OVERFLOW_REFUSE);
    else
        drop_stale(spool);
}

static int read_any(struct cloudli__spool *spool, uint64_t *position,
                    cloudli_bytes *pdu)
{
    if (spool->disk != NULL)
        return cloudli__reader_read(&spool->disk->reader, position, pdu);
    if (spool->mode == CLOUDLI_SPOOL_NONE)
        drop_stale(spool);
    return read_memory(spool, position, pdu);
}

/* What was overwritten in memory begins with no tag. */
static int is_wiped(const struct cloudli__spool *spool, uint64_t position,
                    cloudli_bytes pdu)
{
    return pdu.ptr[0] == 0 ||
           cloudli__wipe_list_has(spool->wipes, position, pdu);
}

/* In memory; the writer of a disk may be copying it. */
static void overwrite(struct cloudli__spool *spool, cloudli_bytes pdu)
{
    if (pdu.ptr[0] == 0)
        return;
    if (spool->disk == NULL)
        cloudli__wipe((uint8_t *)(uintptr_t)pdu.ptr, pdu.len);
    atomic_fetch_add(&spool->wiped, 1);
}

/* What lies between these positions counts as delivered with what is before
 * it. */
static void pass(struct cloudli__spool *spool, uint64_t from, uint64_t to)
{
    if (from != spool->skipped_to)
        spool->skipped_from = from;
    spool->skipped_to = to;
    if (cloudli__spool_start(spool) >= from)
        cloudli__spool_release(spool, to);
    else if (atomic_load(&spool->confirmed) >= from)
        cloudli__spool_confirm(spool, to);
}

int cloudli__spool_read(struct cloudli__spool *spool, uint64_t *position,
                        cloudli_bytes *pdu)
{
    const uint64_t start = cloudli__spool_start(spool);
    uint64_t from = *position > start ? *position : start;

    while (read_any(spool, position, pdu)) {
        if (spool->wipes == NULL || !is_wiped(spool, *position, *pdu)) {
            atomic_store_explicit(&spool->given, *position,
                                  memory_order_relaxed);
            return 1;
        }
        overwrite(spool, *pdu);
        pass(spool, from, *position);
        from = *position;
    }
    return 0;
}

int cloudli__spool_wipe(struct cloudli__spool *spool, cloudli_bytes liid)
{
    const uint64_t start = cloudli__spool_start(spool);
    const uint64_t head = atomic_load(&spool->ring.control->head);
    uint64_t position = spool->linked ? spool->given : start;
    cloudli_bytes pdu;
    int rv;

    cloudli__wipe_list_trim(&spool->wipes, start);
    if (head == start)
        return CLOUDLI_OK;
    rv = cloudli__wipe_list_add(&spool->wipes, liid, head);
    if (rv != CLOUDLI_OK)
        return rv;
    while (spool->disk == NULL && read_memory(spool, &position, &pdu)) {
        if (is_wiped(spool, position, pdu))
            overwrite(spool, pdu);
    }
    position = 0;
    if (!spool->linked) /* the first ones go at once */
        (void)cloudli__spool_read(spool, &position, &pdu);
    return CLOUDLI_OK;
}

void cloudli__spool_confirm(struct cloudli__spool *spool, uint64_t position)
{
    const uint64_t at =
        atomic_load_explicit(&spool->confirmed, memory_order_relaxed);
    uint64_t count;

    if (position >= spool->skipped_from && position < spool->skipped_to)
        position = spool->skipped_to;
    if (at >= position)
        return;
    if (spool->disk != NULL) {
        count = cloudli__reader_confirm(&spool->disk->reader, position);
        atomic_store_explicit(&spool->confirmed, position,
                              memory_order_release);
    } else {
        count = confirm_memory(spool, position);
    }
    atomic_fetch_add_explicit(&spool->confirmed_count, count,
                              memory_order_release);
}

void cloudli__spool_release(struct cloudli__spool *spool, uint64_t position)
{
    uint64_t count;

    if (position >= spool->skipped_from && position < spool->skipped_to)
        position = spool->skipped_to;
    if (position <= cloudli__spool_start(spool))
        return;
    cloudli__spool_confirm(spool, position);
    count = spool->disk == NULL ? release_memory(spool, position)
                                : release_disk(spool, position);
    atomic_fetch_add_explicit(&spool->proven_count, count,
                              memory_order_relaxed);
}

uint64_t cloudli__spool_size(const struct cloudli__spool *spool)
{
    return spool->ring.size;
}

uint64_t cloudli__spool_start(const struct cloudli__spool *spool)
{
    return atomic_load_explicit(&spool->ring.control->start,
                                memory_order_relaxed);
}

void cloudli__spool_counters(const struct cloudli__spool *spool,
                             struct cloudli__spool_counters *out)
{
    const struct cloudli__ring_control *c = spool->ring.control;
    uint64_t over;

    out->wiped = atomic_load_explicit(&spool->wiped, memory_order_relaxed);
    out->proven =
        atomic_load_explicit(&spool->proven_count, memory_order_relaxed);
    /* Confirmed ones first: their acceptance is then seen too, so that no
     * difference becomes negative. */
    over = atomic_load_explicit(&spool->dropped, memory_order_acquire);
    out->spoiled = over;
    out->found = 0;
    out->released =
        atomic_load_explicit(&spool->confirmed_count, memory_order_acquire);
    out->waiting_bytes =
        atomic_load_explicit(&spool->confirmed, memory_order_acquire);
    if (spool->disk != NULL) {
        const uint64_t damaged = atomic_load(&spool->disk->damaged);

        over += damaged;
        out->spoiled += damaged + atomic_load(&spool->disk->missing);
        out->found = atomic_load(&spool->disk->found);
    }
    out->iri_accepted = atomic_load_explicit(&c->accepted[CLOUDLI__SPOOL_IRI],
                                             memory_order_relaxed);
    out->cc_accepted = atomic_load_explicit(&c->accepted[CLOUDLI__SPOOL_CC],
                                            memory_order_relaxed);
    out->lost =
        out->spoiled + atomic_load_explicit(&c->lost, memory_order_relaxed);
    out->waiting = out->iri_accepted + out->cc_accepted + out->found;
    over += out->released;
    out->waiting = out->waiting > over ? out->waiting - over : 0;
    out->waiting_bytes = atomic_load_explicit(&c->head, memory_order_relaxed) -
                         out->waiting_bytes;
}
