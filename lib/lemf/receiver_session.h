/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The session of the LEMF's side: what is answered to the messages that
 * concern nobody but the two ends, and what is agreed on (TS 102 232-1 clauses
 * 6.3.4 to 6.3.6). The same as data is in receiver_session.c.
 *
 * state     what comes            becomes   what is done
 * --------  --------------------  --------  ------------------------------
 * NEW       keep-alive            PLAIN     answered; if this side offers
 *                                           acknowledgement: OFFERED, with
 *                                           an optionRequest
 * others    keep-alive            the same  answered
 * any       request to            the same  answered, unless acknowledgement
 *           acknowledge                     is not wanted here
 * any       optionRequest for     PROMISED  optionResponse accepts; in AGREED
 *           acknowledgement                 that is all
 * any       … for what is not     the same  optionResponse declines
 *           known or not wanted
 * OFFERED   response accepts      AGREED    optionComplete (in PROMISED too:
 *                                           requests may cross)
 * OFFERED   response declines     PLAIN     optionComplete
 * PROMISED  optionComplete        AGREED
 * others    … that is not due     the same
 * any       test, padding         the same  counted; a test is handed on
 * any       an answer: nothing    session fails, CLOUDLI_ERR_PROTOCOL
 *           is asked here
 *
 * An acknowledgement, and the answer to a keep-alive, tell the provider that
 * it may forget all that came before. So they are held back until that is
 * stored: cloudli__receiver_session_settle() asks for it, once for all that
 * came together.
 *
 * A request to acknowledge is answered whatever was negotiated: two sides may
 * have agreed on it by other means.
 */
#ifndef CLOUDLI_LEMF_RECEIVER_SESSION_H
#define CLOUDLI_LEMF_RECEIVER_SESSION_H

#include <cloudli/lemf.h>

enum cloudli__receiver_state {
    CLOUDLI__RECEIVER_NEW = 0,
    CLOUDLI__RECEIVER_PLAIN = 1,
    CLOUDLI__RECEIVER_OFFERED = 2,
    CLOUDLI__RECEIVER_PROMISED = 3,
    CLOUDLI__RECEIVER_AGREED = 4,
    CLOUDLI__RECEIVER_STATES
};

enum cloudli__receiver_event {
    CLOUDLI__GOT_KEEPALIVE = 0,
    CLOUDLI__GOT_KEEPALIVE_OFFER, /* … and this side offers */
    CLOUDLI__GOT_REQUESTED,       /* optionRequest for acknowledgement */
    CLOUDLI__GOT_REQUESTED_NOT,   /* … for anything that is not for us */
    CLOUDLI__GOT_ACCEPTED,        /* optionResponse */
    CLOUDLI__GOT_DECLINED,        /* optionResponse */
    CLOUDLI__GOT_COMPLETED,       /* optionComplete */
    CLOUDLI__GOT_ACK_REQUEST,     /* pDUAcknowledgementRequest */
    CLOUDLI__GOT_NOTHING,   /* padding, or an option that we act not to know */
    CLOUDLI__GOT_TEST,      /* testPDU */
    CLOUDLI__GOT_AN_ANSWER, /* to what was never asked */
    CLOUDLI__GOT_EVENTS
};

enum cloudli__receiver_action {
    CLOUDLI__SAY_NOTHING = 0,
    CLOUDLI__SAY_ALIVE,     /* keep-aliveResponse */
    CLOUDLI__SAY_ALIVE_ASK, /* … and optionRequest */
    CLOUDLI__SAY_YES,       /* optionResponse */
    CLOUDLI__SAY_NO,        /* optionResponse */
    CLOUDLI__SAY_COMPLETE,  /* optionComplete */
    CLOUDLI__SAY_STORED,    /* pDUAcknowledgementResponse */
    CLOUDLI__HAND_ON,       /* to the reader */
    CLOUDLI__CUT_OFF
};

struct cloudli__receiver_transition {
    uint8_t next;
    uint8_t action; /* a cloudli__receiver_action */
};

extern const struct cloudli__receiver_transition
    cloudli__receiver_table[CLOUDLI__RECEIVER_STATES][CLOUDLI__GOT_EVENTS];

/*
 * The limits. Session messages: so many at once, and so many a second; one
 * more for each so many records, for who sends records asks for them.
 * (TIME2, 30 s, for an answer needs no clock: it is made at once.)
 */
#define CLOUDLI__RECEIVER_TRI_BURST 1024
#define CLOUDLI__RECEIVER_TRI_RATE 256
#define CLOUDLI__RECEIVER_TRI_RECORDS 16
#define CLOUDLI__RECEIVER_OUTPUT_MAX 8192

/* Makes all that was taken durable; anything but 0: it is not. */
typedef int (*cloudli__receiver_sync_cb)(void *user_data);

struct cloudli__receiver_session {
    uint32_t state;
    uint32_t acknowledge;           /* a cloudli_lemf_acknowledge */
    cloudli__receiver_sync_cb sync; /* NULL: nothing needs to be done */
    void *user_data;
    uint32_t unstored;   /* something was taken since sync was called */
    uint32_t option;     /* number of the last optionRequest */
    cloudli_time tri_at; /* when session messages had left … */
    int64_t tri_left;    /* … this much, in nanoseconds of their rate */
    size_t said;         /* bytes of output that may go */
    size_t output_len;
    uint8_t output[CLOUDLI__RECEIVER_OUTPUT_MAX];
};

void cloudli__receiver_session_init(struct cloudli__receiver_session *s,
                                    uint32_t acknowledge,
                                    cloudli__receiver_sync_cb sync,
                                    void *user_data);

/* 1 if this PDU is a message of the session. */
int cloudli__receiver_session_owns(const cloudli_pdu *pdu);

/*
 * Takes one. CLOUDLI_OK, with *hand_on 1 if the reader has to get it too; or
 * why the session is over.
 */
int cloudli__receiver_session_take(struct cloudli__receiver_session *s,
                                   const cloudli_pdu *pdu, int *hand_on,
                                   cloudli_time now, cloudli_time wall,
                                   cloudli_error *err);

/* The reader took something. */
void cloudli__receiver_session_taken(struct cloudli__receiver_session *s,
                                     const cloudli_pdu *pdu);

/* Lets answers go, after what they are about was stored.
 * CLOUDLI_ERR_INVALID_STATE: it could not be; they stay unsaid. */
int cloudli__receiver_session_settle(struct cloudli__receiver_session *s,
                                     cloudli_error *err);

/* The first len bytes of what was said have gone. */
void cloudli__receiver_session_sent(struct cloudli__receiver_session *s,
                                    size_t len);

#endif
