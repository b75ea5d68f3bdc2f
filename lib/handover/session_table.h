/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The session of the mediation side as data: its states, what can happen, what
 * follows, and every time and limit. session.c does what these tables say;
 * handover/session.h has them in words.
 */
#ifndef CLOUDLI_HANDOVER_SESSION_TABLE_H
#define CLOUDLI_HANDOVER_SESSION_TABLE_H

#include <cloudli/time.h>
#include <cloudli/types.h>

/* Whether the LEMF is there. */
enum cloudli__session_state {
    CLOUDLI__SESSION_CLOSED = 0,
    CLOUDLI__SESSION_PROVING = 1,
    CLOUDLI__SESSION_UP = 2,
    CLOUDLI__SESSION_ASKING = 3,
    CLOUDLI__SESSION_FAILED = 4,
    CLOUDLI__SESSION_STATES
};

/* Whether the LEMF acknowledges records on this connection. */
enum cloudli__ack_state {
    CLOUDLI__ACK_QUIET = 0,    /* the LEMF has not proved itself yet */
    CLOUDLI__ACK_OFFERED = 1,  /* our optionRequest awaits its response */
    CLOUDLI__ACK_PROMISED = 2, /* we accepted the LEMF's; it has to complete */
    CLOUDLI__ACK_PLAIN = 3,    /* no: declined, or not wanted by us */
    CLOUDLI__ACK_IGNORED = 4,  /* no: nothing came of it in time */
    CLOUDLI__ACK_AGREED = 5,   /* yes; no request is open */
    CLOUDLI__ACK_WAITING = 6,  /* yes; a request awaits its response */
    CLOUDLI__ACK_STATES
};

enum cloudli__session_event {
    /* Of our side. */
    CLOUDLI__EVENT_OPEN = 0, /* the transport is ready */
    CLOUDLI__EVENT_SENT,     /* records were handed to it */
    CLOUDLI__EVENT_ASK,      /* a proof of arrival is wanted */
    CLOUDLI__EVENT_PROGRESS, /* bytes moved on, the question not yet there */
    CLOUDLI__EVENT_TIMER,    /* the time of the table is over */
    CLOUDLI__EVENT_PROVED,   /* the first response came; we do not offer */
    CLOUDLI__EVENT_PROVED_OFFER, /* … and we do */
    /* Of the LEMF. */
    CLOUDLI__EVENT_RESPONSE,      /* keep-aliveResponse with the right number */
    CLOUDLI__EVENT_WRONG_NUMBER,  /* … with another one */
    CLOUDLI__EVENT_MESSAGE,       /* operatorLeaMessage */
    CLOUDLI__EVENT_REQUESTED,     /* optionRequest for acknowledgement */
    CLOUDLI__EVENT_REQUESTED_NOT, /* … for anything that is not for us */
    CLOUDLI__EVENT_ACCEPTED,      /* optionResponse that accepts it */
    CLOUDLI__EVENT_DECLINED,      /* … that does not */
    CLOUDLI__EVENT_COMPLETED,     /* optionComplete */
    CLOUDLI__EVENT_ACKNOWLEDGED,  /* pDUAcknowledgementResponse, right number */
    CLOUDLI__EVENT_WRONG_ACK,     /* … with another one */
    CLOUDLI__EVENT_OTHER,         /* any other PDU */
    CLOUDLI__EVENTS
};

enum cloudli__session_action {
    CLOUDLI__DO_IGNORE = 0, /* of a cell that is not there: all stays */
    CLOUDLI__DO_NOTHING,
    CLOUDLI__DO_RESTART,      /* the state's time begins again */
    CLOUDLI__DO_NOTE,         /* for the link to log */
    CLOUDLI__DO_KEEPALIVE,    /* send one */
    CLOUDLI__DO_PROOF,        /* note that all before the keep-alive arrived */
    CLOUDLI__DO_OFFER,        /* send optionRequest */
    CLOUDLI__DO_ACCEPT,       /* send optionResponse */
    CLOUDLI__DO_DECLINE,      /* send optionResponse */
    CLOUDLI__DO_COMPLETE,     /* send optionComplete */
    CLOUDLI__DO_REQUEST,      /* send pDUAcknowledgementRequest */
    CLOUDLI__DO_ACKNOWLEDGED, /* note that all before it is stored */
    /* The session is over, because … */
    CLOUDLI__FAIL_NO_ANSWER,
    CLOUDLI__FAIL_NO_ACK,
    CLOUDLI__FAIL_WRONG_NUMBER,
    CLOUDLI__FAIL_WRONG_ACK,
    CLOUDLI__FAIL_UNASKED,
    CLOUDLI__FAIL_UNASKED_ACK,
    CLOUDLI__FAIL_NOT_AGREED
};

struct cloudli__transition {
    uint8_t next;
    uint8_t action; /* a cloudli__session_action; IGNORE: no such cell */
};

/* A state: the time that begins when it is entered (of TIME1: when something
 * was sent last), and what follows. */
struct cloudli__state {
    uint32_t timer; /* a cloudli__session_limit */
    struct cloudli__transition on[CLOUDLI__EVENTS];
};

extern const struct cloudli__state
    cloudli__session_table[CLOUDLI__SESSION_STATES];
extern const struct cloudli__state cloudli__ack_table[CLOUDLI__ACK_STATES];

/* Times and limits that can be configured. */
enum cloudli__session_limit {
    CLOUDLI__NO_TIME = 0,
    CLOUDLI__TIME1,         /* silence before a keep-alive */
    CLOUDLI__TIME3,         /* wait for its response */
    CLOUDLI__TIME_OPTION,   /* wait for optionResponse, optionComplete */
    CLOUDLI__TIME_ACK,      /* wait for an acknowledgement */
    CLOUDLI__TIME_PROOF,    /* longest that a record waits to be asked for
                               without acknowledgement … */
    CLOUDLI__TIME_REQUEST,  /* … and with it */
    CLOUDLI__REQUEST_PDUS,  /* records after which an acknowledgement is
                               requested */
    CLOUDLI__UNASKED_BURST, /* messages of a LEMF that nothing asked for, at
                               once … */
    CLOUDLI__UNASKED_TIME,  /* … and the time after which it may send one
                               more */
    CLOUDLI__LIMITS
};

struct cloudli__session_limit_row {
    const char *name;
    const char *source;
    int64_t value; /* nanoseconds, or a number */
};

extern const struct cloudli__session_limit_row
    cloudli__session_limits[CLOUDLI__LIMITS];

/* Largest PDU that a LEMF may send; what is waiting to be told to it is within
 * the second. */
#define CLOUDLI__SESSION_INPUT_MAX 4096
#define CLOUDLI__SESSION_OUTPUT_MAX 16384

#endif
