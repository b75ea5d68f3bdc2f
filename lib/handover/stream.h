/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The way of records over one connection, and of the news that they arrived:
 * PDUs from the queue are cut into full TLS records while there is a backlog
 * and go at once when there is none; what the peer's TCP acknowledged is
 * confirmed to the queue, and what a keep-alive response proves to have been
 * read is released.
 *
 * A kernel's acknowledgement does not prove that the LEMF read anything: what
 * lies in its socket is lost when it is killed. So records are kept until a
 * keep-alive that was sent after them is answered. To that end a keep-alive
 * goes out, besides the standard's own, when records have waited for proof
 * for some seconds, and after a good amount of them.
 *
 * Positions are the queue's; offsets count bytes of ciphertext since the
 * connection was made.
 */
#ifndef CLOUDLI_HANDOVER_STREAM_H
#define CLOUDLI_HANDOVER_STREAM_H

#include "handover/session.h"
#include "handover/tls.h"
#include "spool/spool.h"

#define CLOUDLI__STREAM_MARKS 256

/* All PDUs before position are in the ciphertext before offset. */
struct cloudli__mark {
    uint64_t offset;
    uint64_t position;
};

struct cloudli__stream {
    struct cloudli__spool *spool;
    struct cloudli__session *session;
    SSL *ssl;
    int fd;

    uint8_t *record; /* plaintext of the next TLS record */
    size_t record_len;
    size_t record_used;   /* most of it that was in use since it was wiped */
    uint32_t record_asks; /* a keep-alive is in it */
    uint32_t record_pdus; /* bytes of PDUs are in it */
    cloudli_bytes rest;   /* of the PDU that is being cut */
    uint64_t position;    /* behind the PDU that was read last */
    uint64_t whole;       /* behind the last PDU that is all in records */

    uint64_t confirmed; /* offset that the peer's TCP acknowledged */
    size_t mark_first, mark_count;
    struct cloudli__mark marks[CLOUDLI__STREAM_MARKS];

    uint64_t asked;        /* position that the last keep-alive stands at */
    uint64_t asked_offset; /* where it ends; UINT64_MAX: not sent yet */
    uint64_t ask_bytes;    /* ask after so many bytes of the queue */
    cloudli_time ask_due;  /* ask now, or CLOUDLI__NEVER */
    uint64_t answers;      /* answers of the session that were seen */
    cloudli_time look_due; /* look for acknowledgements, or CLOUDLI__NEVER */
    cloudli_time look_wait;
};

/* For a connection with its handshake done; begins at the queue's first PDU.
 * CLOUDLI_ERR_NOMEM. */
int cloudli__stream_open(struct cloudli__stream *stream,
                         struct cloudli__spool *spool,
                         struct cloudli__session *session, SSL *ssl, int fd);
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

/* Looks at what TCP acknowledged. */
void cloudli__stream_look(struct cloudli__stream *stream, cloudli_time now);

/* The session may have got an answer: releases what it proves. */
void cloudli__stream_answered(struct cloudli__stream *stream, cloudli_time now);

/* Asks the LEMF if that is due, and looks for acknowledgements if that is. */
int cloudli__stream_tick(struct cloudli__stream *stream, cloudli_time now,
                         cloudli_time wall, cloudli_error *err);
cloudli_time cloudli__stream_due(const struct cloudli__stream *stream);

/* What rings when the queue gets a PDU. */
const uint32_t *cloudli__stream_bell(const struct cloudli__stream *stream);

#endif
