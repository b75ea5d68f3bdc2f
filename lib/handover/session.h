/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The session of the mediation side, without sockets and without a clock:
 * bytes from the LEMF, time and what the transport did go in; PDUs to send and
 * a verdict come out. Times are of one monotonic clock; wall is the time that
 * PDUs are stamped with. session_table.c has all of the following as data.
 *
 * Whether the LEMF is there (TS 102 232-1 clause 6.3.4):
 *
 * state     what happens          becomes   what is done
 * --------  --------------------  --------  ------------------------------
 * CLOSED    transport is ready    PROVING   keep-alive, TIME3 starts
 * PROVING   right response        UP        what was asked is answered
 * UP        anything was sent     UP        TIME1 starts again
 * UP        TIME1 is over         ASKING    keep-alive, TIME3 starts
 * UP        proof is wanted       ASKING    keep-alive, TIME3 starts
 * ASKING    anything was sent     ASKING    (TIME1 waits for the response)
 * ASKING    right response        UP        what was asked is answered
 * P., A.    bytes move on         the same  TIME3 starts again, until the
 *                                           keep-alive has reached the peer
 * P., A.    TIME3 is over         FAILED    CLOUDLI_ERR_PEER_TIMEOUT
 * P., A.    other number          FAILED    CLOUDLI_ERR_PROTOCOL
 * UP        any response          FAILED    CLOUDLI_ERR_PROTOCOL
 * P., U., A. message from the     the same  it is noted, for the log
 *           authority
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
 * keep-alive. That is what lets records go from the queue for good, unless
 * the LEMF agreed to acknowledge them (clauses 6.3.5, 6.3.6):
 *
 * state     what happens          becomes   what is done
 * --------  --------------------  --------  ------------------------------
 * QUIET     first response        OFFERED   optionRequest; if we do not offer
 *                                           it: PLAIN
 * OFFERED   response accepts      AGREED    optionComplete
 * OFFERED   response declines     PLAIN     optionComplete
 * OFFERED   no response in time   IGNORED   (a late one still counts)
 * any       LEMF requests it      PROMISED  optionResponse accepts; in AGREED
 *                                           and WAITING that is all
 * any       … or what we do not   the same  optionResponse declines
 *           do, or are not to do
 * PROMISED  optionComplete        AGREED
 * PROMISED  none in time          IGNORED
 * others    optionComplete        the same  (of what was declined, or twice)
 * AGREED    proof is wanted       WAITING   pDUAcknowledgementRequest
 * WAITING   right response        AGREED    what was asked is answered
 * WAITING   no response in time   session fails, CLOUDLI_ERR_PEER_TIMEOUT
 * WAITING   other number          session fails, CLOUDLI_ERR_PROTOCOL
 * others    an acknowledgement,   session fails, CLOUDLI_ERR_PROTOCOL
 *           or a response that
 *           nothing asked for
 *
 * Records do not wait for the negotiation: until it is agreed, and where it is
 * not, responses to keep-alives are the proof.
 *
 * How clause 6.3.6 is read: a request has a running number, the response the
 * same, and by it the LEMF says that it has stored all that came before the
 * request. Where a LEMF numbers its responses otherwise, any_number takes each
 * as the one to the request that is open.
 */
#ifndef CLOUDLI_HANDOVER_SESSION_H
#define CLOUDLI_HANDOVER_SESSION_H

#include "handover/session_table.h"
#include "record/encode.h"

#include <cloudli/pdu.h>

#define CLOUDLI__NEVER INT64_MAX

/* Acknowledgement of records. */
enum cloudli__acknowledge {
    CLOUDLI__ACKNOWLEDGE_NEVER = 0,  /* declined when the LEMF asks for it */
    CLOUDLI__ACKNOWLEDGE_ACCEPT = 1, /* if the LEMF asks for it */
    CLOUDLI__ACKNOWLEDGE_OFFER = 2   /* asked for on each connection */
};

struct cloudli__session_config {
    const struct cloudli__pdu_template *header; /* of all PDUs; borrowed */
    uint32_t acknowledge;                       /* a cloudli__acknowledge */
    uint32_t any_number; /* of acknowledgements, see above */
    int64_t limits[CLOUDLI__LIMITS];
};

/* The limits of the table; no acknowledgement. */
void cloudli__session_defaults(struct cloudli__session_config *config);

/* What makes a LEMF say what it has. */
enum cloudli__session_question {
    CLOUDLI__KEEPALIVE = 0,      /* it has read it */
    CLOUDLI__ACKNOWLEDGEMENT = 1 /* it has stored it */
};

struct cloudli__question {
    uint32_t number;  /* of the last one */
    uint32_t arrived; /* it has reached the peer's host */
    uint64_t answers; /* those that were answered */
    cloudli_time timer;
};

struct cloudli__session {
    struct cloudli__session_config config;
    uint32_t state;     /* a cloudli__session_state */
    uint32_t ack_state; /* a cloudli__ack_state */
    int32_t failure;    /* status, in FAILED */
    uint32_t option;    /* number of the last optionRequest */
    /* By cloudli__session_question; the timers are those of the states. */
    struct cloudli__question question[2];
    cloudli_time sent;       /* last time that anything was sent */
    cloudli_time unasked_at; /* when the LEMF could still say … */
    int64_t unasked_left;    /* … so many things unasked */
    uint64_t messages;       /* of the authority's, so far */
    uint32_t priority;       /* of the last one */
    uint32_t out_asks;       /* bits: questions that are in out */
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

/* 1 if the LEMF acknowledges: nothing else is proof then. */
static inline int
cloudli__session_acknowledges(const struct cloudli__session *s)
{
    return s->ack_state == CLOUDLI__ACK_AGREED ||
           s->ack_state == CLOUDLI__ACK_WAITING;
}

/* 1 if it may yet come to be agreed, soon, that it does: until then what its
 * host has does not count as delivered. */
static inline int
cloudli__session_may_acknowledge(const struct cloudli__session *s)
{
    return s->ack_state == CLOUDLI__ACK_OFFERED ||
           s->ack_state == CLOUDLI__ACK_PROMISED ||
           (s->ack_state == CLOUDLI__ACK_QUIET &&
            s->config.acknowledge == CLOUDLI__ACKNOWLEDGE_OFFER);
}

/* The question whose answers are proof now. */
static inline uint32_t cloudli__session_proof(const struct cloudli__session *s)
{
    return cloudli__session_acknowledges(s) ? CLOUDLI__ACKNOWLEDGEMENT
                                            : CLOUDLI__KEEPALIVE;
}

/* 1 if this question awaits its answer. */
static inline int cloudli__session_is_asking(const struct cloudli__session *s,
                                             uint32_t question)
{
    return question == CLOUDLI__KEEPALIVE
               ? s->state == CLOUDLI__SESSION_PROVING ||
                     s->state == CLOUDLI__SESSION_ASKING
               : s->ack_state == CLOUDLI__ACK_WAITING;
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
                             size_t len, cloudli_time now, cloudli_time wall,
                             cloudli_error *err);

/* Records were handed to the transport. */
void cloudli__session_sent(struct cloudli__session *s, cloudli_time now);

/* The link wants to know what the LEMF has by now. */
int cloudli__session_ask(struct cloudli__session *s, cloudli_time now,
                         cloudli_time wall, cloudli_error *err);

/* Bytes moved on; arrived has a bit for each question that was among them. */
void cloudli__session_progress(struct cloudli__session *s, uint32_t arrived,
                               cloudli_time now);

/* Time passed. */
int cloudli__session_tick(struct cloudli__session *s, cloudli_time now,
                          cloudli_time wall, cloudli_error *err);

/* When cloudli__session_tick() is due, or CLOUDLI__NEVER. */
cloudli_time cloudli__session_due(const struct cloudli__session *s);

/* Whole PDUs to send between two others; absent if there is none. asks has a
 * bit for each question that is among them. */
cloudli_bytes cloudli__session_output(const struct cloudli__session *s,
                                      uint32_t *asks);

/* They were taken. */
void cloudli__session_output_taken(struct cloudli__session *s);

#endif
