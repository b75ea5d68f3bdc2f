/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sealing.h"

#include "base/ticks.h"

/* Of no policy: what has it takes up the one that applies. */
#define GENERATION_NONE UINT32_MAX

/* One stream of an intercept and where it goes. */
struct way {
    struct cloudli__comm *comm;
    struct cloudli__intercept *i;
    uint32_t kind;
    struct cloudli__sealer *sealer;
    struct cloudli__spool *spool;
    struct cloudli__seal_stream *stream;
};

static struct way way_of(struct cloudli__comm *comm,
                         struct cloudli__intercept *i, uint32_t kind)
{
    return (struct way){comm,
                        i,
                        kind,
                        cloudli__sealing_sealer(i, kind),
                        kind == CLOUDLI_PDU_IRI ? i->order->spool_iri
                                                : i->order->spool_cc,
                        i->seal[kind]};
}

static void complain(const struct way *w, int rv, const char *what)
{
    cloudli__log(&w->comm->hub->log, CLOUDLI_LOG_ERROR, rv, "%s %llu: %s", what,
                 (unsigned long long)w->i->order->number, cloudli_strerror(rv));
}

/* memset that stays; what was encrypted is not left in clear. */
static void wipe(void *ptr, size_t len)
{
    memset(ptr, 0, len);
    __asm__ volatile("" : : "r"(ptr) : "memory");
}

/* --- Into the queue --- */

/* Integrity PDUs count as IRI: a queue that is full for CC still takes them. */
static uint32_t spool_kind(const struct way *w, int is_data)
{
    return is_data && w->kind == CLOUDLI_PDU_CC ? CLOUDLI__SPOOL_CC
                                                : CLOUDLI__SPOOL_IRI;
}

/* Data is in the hash from now on. */
static void count(const struct way *w, uint32_t number, cloudli_bytes plain)
{
    struct cloudli__seal_stream *s = w->stream;
    int rv;

    if (s->run.hash == 0)
        return;
    rv = cloudli__seal_stream_count(s, number, plain,
                                    s->run.count == 0 ? cloudli__ticks() : 0);
    if (rv != CLOUDLI_OK)
        complain(w, rv, "a record has no integrity check, warrant");
}

static int put_clear(const struct way *w, uint32_t number, int is_data,
                     const struct cloudli__source *source)
{
    const size_t len = cloudli__source_len(source);
    uint8_t *room =
        cloudli__spool_reserve(w->spool, spool_kind(w, is_data), len);

    if (room == NULL)
        return 0;
    cloudli__source_write(source, room);
    if (is_data)
        count(w, number, (cloudli_bytes){room, len});
    cloudli__spool_commit(w->spool, room);
    return 1;
}

/* In the stream's scratch are the plain PDU and, behind it, the sealed one. */
static int encrypt(const struct way *w, uint32_t number,
                   const struct cloudli__source *source, cloudli_bytes *plain,
                   cloudli_bytes *sealed)
{
    struct cloudli__seal_stream *s = w->stream;
    const size_t len = cloudli__source_len(source);
    struct cloudli__buffer *scratch = &s->scratch;
    struct cloudli__plain_pdu parts;
    int rv = cloudli__buffer_reserve(scratch, 2 * len + CLOUDLI__SEAL_ROOM);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__source_write(source, scratch->data);
    *plain = (cloudli_bytes){scratch->data, len};
    rv = cloudli__plain_pdu_split(&parts, *plain);
    if (rv != CLOUDLI_OK)
        return rv;
    sealed->ptr = scratch->data + len;
    sealed->len = cloudli__encrypted_size(&parts, &s->cipher, s->byte_counter);
    if (sealed->len == 0)
        return CLOUDLI_ERR_TOO_LARGE;
    return cloudli__encrypt(&parts, &s->cipher, number, s->byte_counter,
                            scratch->data + len, sealed->len);
}

static int put_encrypted(const struct way *w, uint32_t number, int is_data,
                         const struct cloudli__source *source)
{
    cloudli_bytes plain = {NULL, 0}, sealed = {NULL, 0};
    int rv = encrypt(w, number, source, &plain, &sealed);
    uint8_t *room = NULL;

    if (rv == CLOUDLI_OK)
        room = cloudli__spool_reserve(w->spool, spool_kind(w, is_data),
                                      sealed.len);
    if (room != NULL) {
        memcpy(room, sealed.ptr, sealed.len);
        if (is_data)
            count(w, number, plain);
        cloudli__seal_stream_advance(w->stream, plain.len);
        cloudli__spool_commit(w->spool, room);
    }
    if (plain.len > 0)
        wipe(w->stream->scratch.data, plain.len);
    if (rv != CLOUDLI_OK) {
        atomic_fetch_add(&w->comm->hub->lost, 1);
        complain(w, rv, "a record could not be encrypted, warrant");
    }
    return room != NULL;
}

static int put(const struct way *w, uint32_t number, int is_data,
               const struct cloudli__source *source)
{
    if (cloudli__seal_stream_encrypts(w->stream))
        return put_encrypted(w, number, is_data, source);
    return put_clear(w, number, is_data, source);
}

/* --- Integrity PDUs --- */

static void note_check(const struct way *w)
{
    atomic_fetch_add(&w->comm->hub->checks, 1);
    atomic_fetch_add(&cloudli__sealing_sealer(w->i, w->kind)->checks, 1);
}

/* What could not be made or queued now is tried again an interval later. */
static void put_hash(const struct way *w)
{
    struct cloudli__buffer pdu = {0};
    const struct cloudli__source source = {.pdu = &pdu};
    uint32_t number;
    int rv = cloudli__seal_stream_hash(
        w->stream, &w->i->tmpl, cloudli__hub_now(w->comm->hub), &pdu, &number);

    if (rv == CLOUDLI_OK && put(w, number, 0, &source)) {
        note_check(w);
        rv = cloudli__seal_stream_hashed(w->stream, cloudli__ticks());
    } else {
        cloudli__seal_stream_postpone(w->stream, cloudli__ticks());
    }
    if (rv != CLOUDLI_OK)
        complain(w, rv, "a hash PDU could not be made, warrant");
    cloudli__buffer_dispose(&pdu);
}

static void put_signature(const struct way *w)
{
    struct cloudli__buffer pdu = {0};
    const struct cloudli__source source = {.pdu = &pdu};
    uint32_t number;
    int rv = cloudli__seal_stream_sign(
        w->stream, &w->i->tmpl, cloudli__hub_now(w->comm->hub), &pdu, &number);

    if (rv != CLOUDLI_OK) {
        cloudli__seal_stream_signed(w->stream, 0);
        complain(w, rv, "hash PDUs could not be signed, warrant");
    } else if (put(w, number, 0, &source)) {
        note_check(w);
        cloudli__seal_stream_signed(w->stream, 1);
    } else {
        cloudli__seal_stream_postpone(w->stream, cloudli__ticks());
    }
    cloudli__buffer_dispose(&pdu);
}

/* now: the time, or NEVER for all that there is. */
static void put_checks(const struct way *w, cloudli_time now)
{
    if (cloudli__seal_stream_hash_due(w->stream, now))
        put_hash(w);
    if (cloudli__seal_stream_sign_due(w->stream, now))
        put_signature(w);
}

/* --- What is due --- */

/* Lets the driver look at this communication at that time. */
static void remember(struct cloudli__comm *comm, cloudli_time due)
{
    struct cloudli__hub *hub = comm->hub;

    if (due >= atomic_load_explicit(&comm->seal_due, memory_order_relaxed))
        return;
    pthread_mutex_lock(&hub->due_lock);
    atomic_store_explicit(&comm->seal_due, due, memory_order_relaxed);
    if (!comm->seal_listed) {
        comm->seal_listed = 1;
        comm->seal_prev = NULL;
        comm->seal_next = hub->due_first;
        if (hub->due_first != NULL)
            hub->due_first->seal_prev = comm;
        hub->due_first = comm;
    }
    if (due < atomic_load_explicit(&hub->due_next, memory_order_relaxed))
        atomic_store_explicit(&hub->due_next, due, memory_order_relaxed);
    pthread_mutex_unlock(&hub->due_lock);
}

static void unlist(struct cloudli__comm *comm)
{
    if (!comm->seal_listed)
        return;
    comm->seal_listed = 0;
    if (comm->seal_next != NULL)
        comm->seal_next->seal_prev = comm->seal_prev;
    if (comm->seal_prev != NULL)
        comm->seal_prev->seal_next = comm->seal_next;
    else
        comm->hub->due_first = comm->seal_next;
}

/* Queues the checks that are due at now, of all streams; gives when the next
 * one is. With the lock held. */
static cloudli_time put_all(struct cloudli__comm *comm, cloudli_time now)
{
    static const uint32_t kinds[] = {CLOUDLI_PDU_IRI, CLOUDLI_PDU_CC};
    cloudli_time next = CLOUDLI__SEAL_NEVER;

    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         i != NULL; i = i->next) {
        for (size_t k = 0; k < 2; k++) {
            const struct way w = way_of(comm, i, kinds[k]);
            cloudli_time due;

            if (w.stream == NULL)
                continue;
            put_checks(&w, now);
            due = cloudli__seal_stream_due(w.stream);
            if (due < next)
                next = due;
        }
    }
    return next;
}

void cloudli__hub_seal(struct cloudli__hub *hub, cloudli_time now)
{
    cloudli_time nearest = CLOUDLI__SEAL_NEVER;
    struct cloudli__comm *next;

    if (now < atomic_load_explicit(&hub->due_next, memory_order_relaxed))
        return;
    pthread_mutex_lock(&hub->due_lock);
    for (struct cloudli__comm *c = hub->due_first; c != NULL; c = next) {
        cloudli_time due =
            atomic_load_explicit(&c->seal_due, memory_order_relaxed);

        next = c->seal_next;
        /* Whoever has its lock may want this one: it is not waited for. One
         * that is never free makes its checks by the count of records. */
        if (due <= now && pthread_mutex_trylock(&c->lock) == 0) {
            due = put_all(c, now);
            atomic_store_explicit(&c->seal_due, due, memory_order_relaxed);
            if (due == CLOUDLI__SEAL_NEVER)
                unlist(c);
            pthread_mutex_unlock(&c->lock);
        }
        if (due < nearest)
            nearest = due;
    }
    atomic_store_explicit(&hub->due_next, nearest, memory_order_relaxed);
    pthread_mutex_unlock(&hub->due_lock);
}

void cloudli__sealing_move(struct cloudli__comm *comm,
                           struct cloudli__intercept *i,
                           const struct cloudli__order *next)
{
    static const uint32_t kinds[] = {CLOUDLI_PDU_IRI, CLOUDLI_PDU_CC};

    for (size_t k = 0; k < 2; k++) {
        const struct way w = way_of(comm, i, kinds[k]);
        const struct cloudli__sealer *sealer =
            kinds[k] == CLOUDLI_PDU_IRI ? next->sealer_iri : next->sealer_cc;

        if (w.stream == NULL || sealer == w.sealer)
            continue;
        put_checks(&w, CLOUDLI__SEAL_NEVER);
        w.stream->generation = GENERATION_NONE;
    }
}

void cloudli__sealing_flush(struct cloudli__comm *comm)
{
    (void)put_all(comm, CLOUDLI__SEAL_NEVER);
}

void cloudli__sealing_leave(struct cloudli__comm *comm)
{
    pthread_mutex_lock(&comm->lock);
    cloudli__sealing_flush(comm);
    pthread_mutex_unlock(&comm->lock);
    pthread_mutex_lock(&comm->hub->due_lock);
    unlist(comm);
    pthread_mutex_unlock(&comm->hub->due_lock);
}

/* --- Records --- */

/* The stream, with the policy that applies. */
static int prepare(struct way *w)
{
    if (w->stream == NULL) {
        w->stream = cloudli__seal_stream_new(
            w->kind, (uint64_t)(cloudli_time_now() / CLOUDLI_SECOND));
        w->i->seal[w->kind] = w->stream;
    }
    if (w->stream == NULL)
        return CLOUDLI_ERR_NOMEM;
    if (!cloudli__seal_stream_outdated(w->stream, w->sealer))
        return CLOUDLI_OK;
    put_checks(w, CLOUDLI__SEAL_NEVER); /* as was agreed for what is out */
    return cloudli__seal_stream_adopt(w->stream, w->sealer);
}

int cloudli__sealing_queue(struct cloudli__comm *comm,
                           struct cloudli__intercept *i, uint32_t kind,
                           uint32_t number,
                           const struct cloudli__source *source)
{
    struct way w = way_of(comm, i, kind);
    int rv = prepare(&w), queued = 0;

    /* The destination's missing key is logged with the destination. */
    if (rv != CLOUDLI_OK || cloudli__seal_stream_stopped(w.stream))
        atomic_fetch_add(&comm->hub->lost, 1);
    else
        queued = put(&w, number, 1, source);
    if (rv != CLOUDLI_OK)
        complain(&w, rv, "a record could not be sealed, warrant");
    if (!queued)
        return 0;
    put_checks(&w, 0); /* by count; what is due by time is the driver's */
    remember(comm, cloudli__seal_stream_due(w.stream));
    return 1;
}
