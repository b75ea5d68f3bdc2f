/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The way of records over one connection, and of the news that they arrived:
 * PDUs from the queue are cut into full TLS records while there is a backlog
 * and go at once when there is none; what the peer's TCP acknowledged is
 * confirmed to the queue, and what the session's answers prove to have come
 * is released.
 *
 * A kernel's acknowledgement does not prove that the LEMF read anything: what
 * lies in its socket is lost when it is killed. So records are kept until a
 * keep-alive that was sent after them is answered or, where the LEMF agreed to
 * acknowledge records, a request for that. To that end one of these goes out,
 * besides the standard's own, when records have waited for proof for some
 * time, and after a good amount of them.
 *
 * Nor does it count as delivered where the LEMF is to acknowledge, or was asked
 * to and has not answered: until then a keep-alive that follows the offer soon
 * tells whether it passed that over.
 *
 * A LEMF that answers keep-alives has read, not stored. For one that does not
 * acknowledge, a window of what it has read can be kept, and is sent again on
 * the next connection; what a LEMF gets twice it drops (TS 102 232-1 clause
 * 6.3.3).
 */
#ifndef CLOUDLI_HANDOVER_STREAM_H
#define CLOUDLI_HANDOVER_STREAM_H

#include "handover/session.h"
#include "spool/spool.h"

/* Bytes of a full TLS record. */
#define CLOUDLI__STREAM_RECORD 16384

#define CLOUDLI__STREAM_MARKS 256

/* Steps in which the window moves, at most. */
#define CLOUDLI__STREAM_PROOFS 64

/*
 * What carries a stream: TLS on a socket, or what a test puts in its place.
 */
struct cloudli__carrier {
    void *self;
    /* Takes bytes, all or none: 0 taken, above 0 not now (call again with the
     * same bytes), below why the connection is over. */
    int (*write)(void *self, const uint8_t *bytes, size_t len,
                 cloudli_error *err);
    /* Bytes of it that the transport took so far, in whatever form. */
    uint64_t (*written)(void *self);
    /* Of these, the ones that reached the peer's host; 0: not known. */
    uint64_t (*arrived)(void *self, uint64_t written);
};

/*
 * Positions are the queue's; offsets count what the carrier wrote since the
 * connection was made.
 */

/* All PDUs before position are in what was written before offset. */
struct cloudli__mark {
    uint64_t offset;
    uint64_t position;
};

/* The last one of a kind of question. */
struct cloudli__asked {
    uint64_t position; /* where it stands */
    uint64_t offset;   /* where it ends; UINT64_MAX: not sent yet */
    uint64_t answers;  /* answers of the session that were seen */
};

struct cloudli__stream {
    struct cloudli__spool *spool;
    struct cloudli__session *session;
    struct cloudli__carrier carrier;
    uint64_t window; /* bytes to keep of what was proved to be read */

    uint8_t *record; /* plaintext of the next TLS record */
    size_t record_len;
    size_t record_used;   /* most of it that was in use since it was wiped */
    uint32_t record_asks; /* bits: questions that are in it */
    uint32_t record_pdus; /* bytes of PDUs are in it */
    cloudli_bytes rest;   /* of the PDU that is being cut */
    uint64_t position;    /* behind the PDU that was read last */
    uint64_t whole;       /* behind the last PDU that is all in records */

    uint64_t confirmed; /* offset that the peer's host has … */
    uint64_t arrived;   /* … and all PDUs before this position */
    size_t mark_first, mark_count;
    struct cloudli__mark marks[CLOUDLI__STREAM_MARKS];

    struct cloudli__asked asked[2]; /* by cloudli__session_question */
    uint64_t unasked_pdus;          /* PDUs behind the last proof asked for */
    uint64_t ask_bytes;             /* ask after so many bytes of the queue */
    cloudli_time ask_due;           /* ask now, or CLOUDLI__NEVER */
    cloudli_time look_due;          /* look for arrivals, or CLOUDLI__NEVER */
    cloudli_time look_wait;

    /* Positions that were proved and are kept because of the window. */
    size_t proof_first, proof_count;
    uint64_t proofs[CLOUDLI__STREAM_PROOFS];
};

/* For a connection with its handshake done; begins at the queue's first PDU.
 * CLOUDLI_ERR_NOMEM. */
int cloudli__stream_open(struct cloudli__stream *stream,
                         struct cloudli__spool *spool,
                         struct cloudli__session *session,
                         const struct cloudli__carrier *carrier,
                         uint64_t window);
/* Wipes and frees; an all-zero one is fine. */
void cloudli__stream_close(struct cloudli__stream *stream);

enum cloudli__stream_more {
    CLOUDLI__STREAM_DRAINED = 0, /* all that there is was written */
    CLOUDLI__STREAM_BLOCKED = 1, /* the socket takes no more now */
    CLOUDLI__STREAM_MORE = 2     /* its turn is over; there is more */
};

/* Writes what there is, up to a fair share. A cloudli__stream_more, or the
 * failure that ended the connection. */
int cloudli__stream_write(struct cloudli__stream *stream, cloudli_time now,
                          cloudli_time wall, cloudli_error *err);

/* Looks at what arrived. */
void cloudli__stream_look(struct cloudli__stream *stream, cloudli_time now);

/* The session may have got an answer: releases what it proves. */
void cloudli__stream_answered(struct cloudli__stream *stream, cloudli_time now);

/* Asks the LEMF if that is due, and looks for arrivals if that is. */
int cloudli__stream_tick(struct cloudli__stream *stream, cloudli_time now,
                         cloudli_time wall, cloudli_error *err);
cloudli_time cloudli__stream_due(const struct cloudli__stream *stream);

/* What rings when the queue gets a PDU. */
const uint32_t *cloudli__stream_bell(const struct cloudli__stream *stream);

#endif
