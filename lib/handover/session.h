/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The session of the mediation side, without sockets and without a clock:
 * bytes from the LEMF, time and what the transport did go in; keep-alives to
 * send and a verdict come out. Times are of one monotonic clock; wall is the
 * time that a keep-alive is stamped with.
 *
 * state     what happens          becomes   what is done
 * --------  --------------------  --------  ------------------------------
 * CLOSED    transport is ready    PROVING   keep-alive, TIME3 starts
 * PROVING   right response        UP        what was asked is answered
 * UP        records were sent     UP        TIME1 starts again
 * UP        TIME1 is over         ASKING    keep-alive, TIME3 starts
 * UP        link wants an answer  ASKING    keep-alive, TIME3 starts
 * ASKING    records were sent     ASKING    (TIME1 waits for the response)
 * ASKING    right response        UP        what was asked is answered
 * P., A.    bytes move on         the same  TIME3 starts again, until the
 *                                           keep-alive has reached the peer
 * P., A.    TIME3 is over         FAILED    CLOUDLI_ERR_PEER_TIMEOUT
 * P., A.    other number          FAILED    CLOUDLI_ERR_PROTOCOL
 * P., U., A. any other PDU, or    FAILED    CLOUDLI_ERR_PROTOCOL
 *           none at all
 *
 * Records may be sent in UP and ASKING only. So the first thing on every
 * connection is a keep-alive, and its response is what proves that somebody
 * who took our certificate is there: in TLS 1.3 a client's handshake is done
 * before the server has looked at it, and a server may well let a client in
 * and only then decide. TS 102 232-1 obliges a LEMF to answer keep-alives; one
 * that never does gets no records.
 *
 * A response proves more: the LEMF has read all that was sent before the
 * keep-alive. That is what lets records go from the queue for good.
 *
 * Source: ETSI TS 102 232-1 clause 6.3.4 (TIME1, TIME3).
 */
#ifndef CLOUDLI_HANDOVER_SESSION_H
#define CLOUDLI_HANDOVER_SESSION_H

#include "record/encode.h"

#include <cloudli/pdu.h>

/* Largest PDU that a LEMF may send. */
#define CLOUDLI__SESSION_INPUT_MAX 4096

#define CLOUDLI__NEVER INT64_MAX

enum cloudli__session_state {
    CLOUDLI__SESSION_CLOSED = 0,
    CLOUDLI__SESSION_PROVING = 1,
    CLOUDLI__SESSION_UP = 2,
    CLOUDLI__SESSION_ASKING = 3,
    CLOUDLI__SESSION_FAILED = 4
};

struct cloudli__session_config {
    const struct cloudli__pdu_template *keepalive; /* borrowed */
    cloudli_time silence;                          /* TIME1 */
    cloudli_time answer;                           /* TIME3 */
};

struct cloudli__session {
    struct cloudli__session_config config;
    uint32_t state;
    uint32_t sequence;  /* of the last keep-alive */
    uint32_t arrived;   /* it has reached the peer's host */
    int32_t failure;    /* status, in FAILED */
    uint64_t answers;   /* keep-alives that were answered */
    cloudli_time sent;  /* last time that anything was sent */
    cloudli_time timer; /* when TIME1 or TIME3 is over */
    struct cloudli__buffer out;
    size_t in_len;
    uint8_t in[CLOUDLI__SESSION_INPUT_MAX];
};

void cloudli__session_init(struct cloudli__session *s,
                           const struct cloudli__session_config *config);
void cloudli__session_dispose(struct cloudli__session *s);

/* 1 if records may be sent. */
static inline int cloudli__session_is_up(const struct cloudli__session *s)
{
    return s->state == CLOUDLI__SESSION_UP ||
           s->state == CLOUDLI__SESSION_ASKING;
}

/* 1 if a keep-alive awaits its response. */
static inline int cloudli__session_is_asking(const struct cloudli__session *s)
{
    return s->state == CLOUDLI__SESSION_PROVING ||
           s->state == CLOUDLI__SESSION_ASKING;
}

/*
 * What happens. CLOUDLI_OK, or the failure that ends the session: it stays,
 * and all that follows gives it again.
 */

/* The transport is ready. */
int cloudli__session_open(struct cloudli__session *s, cloudli_time now,
                          cloudli_time wall, cloudli_error *err);

/* Bytes came from the LEMF, in any pieces. */
int cloudli__session_receive(struct cloudli__session *s, const void *data,
                             size_t len, cloudli_time now, cloudli_error *err);

/* Records were handed to the transport. */
void cloudli__session_sent(struct cloudli__session *s, cloudli_time now);

/* The link wants to know what the LEMF has read by now. */
int cloudli__session_ask(struct cloudli__session *s, cloudli_time now,
                         cloudli_time wall, cloudli_error *err);

/* Bytes moved on; arrived is 1 if the keep-alive was among them. */
void cloudli__session_progress(struct cloudli__session *s, int arrived,
                               cloudli_time now);

/* Time passed. */
int cloudli__session_tick(struct cloudli__session *s, cloudli_time now,
                          cloudli_time wall, cloudli_error *err);

/* When cloudli__session_tick() is due, or CLOUDLI__NEVER. */
cloudli_time cloudli__session_due(const struct cloudli__session *s);

/* A whole PDU to send between two others; absent if there is none. */
cloudli_bytes cloudli__session_output(const struct cloudli__session *s);

/* It was taken. */
void cloudli__session_output_taken(struct cloudli__session *s);

#endif
