/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The queue of one destination: whole PDUs wait here between the thread that
 * made them and the dispatcher that sends them.
 *
 * Producers are any threads: they reserve room for a PDU, write it in place
 * and commit it, without a lock, an allocation or a system call. PDUs leave in
 * the order of reservation. The one consumer reads on without letting go,
 * confirms what has reached the peer's host, and releases what the peer has
 * surely taken; only then is the room wiped and free. After a lost link it
 * goes back to the first PDU that is not released.
 */
#ifndef CLOUDLI_SPOOL_SPOOL_H
#define CLOUDLI_SPOOL_SPOOL_H

#include <cloudli/types.h>
#include <cloudli/status.h>

struct cloudli__spool;

enum cloudli__spool_kind {
    CLOUDLI__SPOOL_CC = 0, /* refused when the queue is 7/8 full … */
    CLOUDLI__SPOOL_IRI = 1 /* … so that IRI outlives CC */
};

/* A queue in memory of at most bytes (a power of two, 1 MiB at least). */
int cloudli__spool_open(struct cloudli__spool **out, uint64_t bytes,
                        cloudli_error *err);

/* Wipes and frees it. The number of PDUs that still waited is returned. */
uint64_t cloudli__spool_close(struct cloudli__spool *spool);

/* Room for a PDU of len bytes, at most half the queue, or NULL when there is
 * none: then the loss is counted. What was reserved must be committed. */
uint8_t *cloudli__spool_reserve(struct cloudli__spool *spool, uint32_t kind,
                                size_t len);

/* The PDU at this address, as given by reserve, is complete. */
void cloudli__spool_commit(struct cloudli__spool *spool, uint8_t *pdu);

/*
 * The PDU at *position and moves it on behind that. Position 0 is the oldest
 * that is not released. 1 if there is one, 0 if none is complete yet.
 */
int cloudli__spool_read(struct cloudli__spool *spool, uint64_t *position,
                        cloudli_bytes *pdu);

/*
 * A word that stays 0 until there is more at this position, which a read left
 * behind: for a consumer that watches many queues. Valid until the next read.
 */
const uint32_t *cloudli__spool_bell(const struct cloudli__spool *spool,
                                    uint64_t position);

static inline int cloudli__spool_rang(const uint32_t *bell)
{
    return __atomic_load_n(bell, __ATOMIC_ACQUIRE) != 0;
}

/* All before position has reached the peer's host: it counts as delivered, but
 * is kept in case that the peer fails before it takes it. */
void cloudli__spool_confirm(struct cloudli__spool *spool, uint64_t position);

/* All before position was delivered: wipes it and frees the room. */
void cloudli__spool_release(struct cloudli__spool *spool, uint64_t position);

/* The bytes that it was opened with. */
uint64_t cloudli__spool_size(const struct cloudli__spool *spool);

/* The position of the oldest PDU that is not released. */
uint64_t cloudli__spool_start(const struct cloudli__spool *spool);

struct cloudli__spool_counters {
    uint64_t iri_accepted;
    uint64_t cc_accepted;
    uint64_t lost;          /* refused for want of room */
    uint64_t released;      /* PDUs confirmed or released */
    uint64_t proven;        /* of these, released: the peer has taken them */
    uint64_t waiting;       /* PDUs that are neither */
    uint64_t waiting_bytes; /* room they take */
};

/* Any thread. */
void cloudli__spool_counters(const struct cloudli__spool *spool,
                             struct cloudli__spool_counters *out);

#endif
