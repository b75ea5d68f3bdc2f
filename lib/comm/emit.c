/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * From record to queue. A number is taken for a record that the queue has no
 * room for as well: the gap is how the LEMF learns of the loss (TS 102 232-1
 * clause 5.2.5).
 */
#include "comm/comm.h"

#include <string.h>

struct cloudli__pdu_stamp cloudli__iri_stamp(const struct cloudli__intercept *i,
                                             cloudli_time now)
{
    struct cloudli__pdu_stamp stamp = {now, i->iri_sequence};

    return stamp;
}

static void note_failure(struct cloudli__comm *comm,
                         const struct cloudli__intercept *i, int rv)
{
    atomic_fetch_add(&comm->hub->lost, 1);
    cloudli__log(&comm->hub->log, CLOUDLI_LOG_ERROR, rv,
                 "a record of warrant %llu could not be made: %s",
                 (unsigned long long)i->order->number, cloudli_strerror(rv));
}

static int queue(struct cloudli__spool *spool, uint32_t kind,
                 const struct cloudli__buffer *pdu)
{
    uint8_t *room = cloudli__spool_reserve(spool, kind, pdu->len);

    if (room == NULL)
        return 0;
    memcpy(room, pdu->data, pdu->len);
    cloudli__spool_commit(spool, room);
    return 1;
}

void cloudli__emit_iri(struct cloudli__comm *comm, struct cloudli__intercept *i,
                       int rv, struct cloudli__buffer *pdu)
{
    if (rv != CLOUDLI_OK) {
        note_failure(comm, i, rv);
    } else {
        (void)queue(i->order->spool_iri, CLOUDLI__SPOOL_IRI, pdu);
        i->iri_sequence++;
    }
    cloudli__buffer_dispose(pdu);
}

void cloudli__emit_cc(struct cloudli__comm *comm, struct cloudli__intercept *i,
                      int rv, struct cloudli__buffer *pdu, size_t content_len)
{
    if (rv != CLOUDLI_OK) {
        note_failure(comm, i, rv);
    } else {
        if (queue(i->order->spool_cc, CLOUDLI__SPOOL_CC, pdu))
            atomic_fetch_add_explicit(&comm->hub->cc_bytes, content_len,
                                      memory_order_relaxed);
        i->cc_sequence++;
    }
    cloudli__buffer_dispose(pdu);
}

void cloudli__emit_cc_plan(struct cloudli__comm *comm,
                           struct cloudli__intercept *i,
                           const struct cloudli__cc_plan *plan,
                           void (*write)(const struct cloudli__cc_plan *,
                                         uint8_t *),
                           size_t content_len)
{
    uint8_t *room = cloudli__spool_reserve(i->order->spool_cc,
                                           CLOUDLI__SPOOL_CC, plan->total);

    i->cc_sequence++;
    if (room == NULL)
        return;
    write(plan, room);
    cloudli__spool_commit(i->order->spool_cc, room);
    atomic_fetch_add_explicit(&comm->hub->cc_bytes, content_len,
                              memory_order_relaxed);
}
