/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Records on their way into a queue whose destination wants integrity checks,
 * encryption, or both. All is done on the caller's thread, with the
 * communication's lock held: so the order of digests is that of numbers and of
 * the queue.
 *
 * What was queued and is not covered by a hash PDU yet has a time when it must
 * be. The hub's driver looks for communications whose time has come.
 */
#ifndef CLOUDLI_COMM_SEALING_H
#define CLOUDLI_COMM_SEALING_H

#include "comm/comm.h"

#include <string.h>

/* A plain PDU: one that lies in a buffer, or one that is still to be written
 * where it is to lie. */
struct cloudli__source {
    const struct cloudli__buffer *pdu; /* NULL: the other */
    const struct cloudli__cc_plan *plan;
    void (*write)(const struct cloudli__cc_plan *plan, uint8_t *room);
};

static inline size_t cloudli__source_len(const struct cloudli__source *source)
{
    return source->pdu != NULL ? source->pdu->len : source->plan->total;
}

static inline void cloudli__source_write(const struct cloudli__source *source,
                                         uint8_t *room)
{
    if (source->pdu != NULL)
        memcpy(room, source->pdu->data, source->pdu->len);
    else
        source->write(source->plan, room);
}

static inline struct cloudli__sealer *
cloudli__sealing_sealer(const struct cloudli__intercept *i, uint32_t kind)
{
    return kind == CLOUDLI_PDU_IRI ? i->order->sealer_iri : i->order->sealer_cc;
}

/* 1 if records of this kind are sealed, or have been. */
static inline int cloudli__sealing_wanted(const struct cloudli__intercept *i,
                                          uint32_t kind)
{
    const struct cloudli__sealer *sealer = cloudli__sealing_sealer(i, kind);

    return sealer != NULL && cloudli__sealer_generation(sealer) != 0;
}

/* Queues a record, sealed, and the checks that are due with it. 1 if it is in
 * the queue. */
int cloudli__sealing_queue(struct cloudli__comm *comm,
                           struct cloudli__intercept *i, uint32_t kind,
                           uint32_t number,
                           const struct cloudli__source *source);

/* Queues the checks of all that is not covered. With the lock held. */
void cloudli__sealing_flush(struct cloudli__comm *comm);

/* Before an intercept goes on under another order, which may lead elsewhere:
 * what is out is covered there, and what comes is sealed as is agreed here.
 * With the lock held. */
void cloudli__sealing_move(struct cloudli__comm *comm,
                           struct cloudli__intercept *i,
                           const struct cloudli__order *next);

/* Before a communication goes: the hub must not look for it any more. */
void cloudli__sealing_leave(struct cloudli__comm *comm);

#endif
