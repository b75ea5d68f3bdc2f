/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * From record to queue. A number is taken for a record that the queue has no
 * room for as well: the gap is how the LEMF learns of the loss (TS 102 232-1
 * clause 5.2.5).
 *
 * A record is sealed on the way as its destination wants it (sealing.c).
 */
#include "comm/losses.h"
#include "comm/sealing.h"

static void note_failure(struct cloudli__comm *comm,
                         const struct cloudli__intercept *i, int rv)
{
    atomic_fetch_add(&comm->hub->lost, 1);
    cloudli__log(&comm->hub->log, CLOUDLI_LOG_ERROR, rv,
                 "a record of warrant %llu could not be made: %s",
                 (unsigned long long)i->order->number, cloudli_strerror(rv));
}

/* 1 if it is in the queue. */
static int queue(struct cloudli__comm *comm, struct cloudli__intercept *i,
                 uint32_t kind, uint32_t number,
                 const struct cloudli__source *source)
{
    const struct cloudli__order *order = i->order;
    struct cloudli__spool *spool =
        kind == CLOUDLI_PDU_IRI ? order->spool_iri : order->spool_cc;
    uint8_t *room;

    if (cloudli__sealing_wanted(i, kind))
        return cloudli__sealing_queue(comm, i, kind, number, source);
    room = cloudli__spool_reserve(
        spool, kind == CLOUDLI_PDU_IRI ? CLOUDLI__SPOOL_IRI : CLOUDLI__SPOOL_CC,
        cloudli__source_len(source));
    if (room == NULL)
        return 0;
    cloudli__source_write(source, room);
    cloudli__spool_commit(spool, room);
    return 1;
}

static void queue_cc(struct cloudli__comm *comm, struct cloudli__intercept *i,
                     const struct cloudli__source *source, size_t content_len)
{
    if (queue(comm, i, CLOUDLI_PDU_CC, i->cc_sequence, source))
        atomic_fetch_add_explicit(&comm->hub->cc_bytes, content_len,
                                  memory_order_relaxed);
    else
        cloudli__loss_count(i->order, CLOUDLI__SPOOL_CC);
    i->cc_sequence++;
}

void cloudli__emit_iri(struct cloudli__comm *comm, struct cloudli__intercept *i,
                       int rv, struct cloudli__buffer *pdu)
{
    const struct cloudli__source source = {.pdu = pdu};

    if (rv != CLOUDLI_OK) {
        note_failure(comm, i, rv);
    } else {
        if (!queue(comm, i, CLOUDLI_PDU_IRI, i->iri_sequence, &source))
            cloudli__loss_count(i->order, CLOUDLI__SPOOL_IRI);
        i->iri_sequence++;
    }
    cloudli__buffer_dispose(pdu);
}

void cloudli__emit_cc(struct cloudli__comm *comm, struct cloudli__intercept *i,
                      int rv, struct cloudli__buffer *pdu, size_t content_len)
{
    const struct cloudli__source source = {.pdu = pdu};

    if (rv != CLOUDLI_OK) {
        note_failure(comm, i, rv);
    } else {
        queue_cc(comm, i, &source, content_len);
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
    const struct cloudli__source source = {.plan = plan, .write = write};

    queue_cc(comm, i, &source, content_len);
}
