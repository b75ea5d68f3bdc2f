/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/session_table.h"

#define PROVING CLOUDLI__SESSION_PROVING
#define UP CLOUDLI__SESSION_UP
#define ASKING CLOUDLI__SESSION_ASKING
#define FAILED CLOUDLI__SESSION_FAILED

#define AT(event, next, action)                                                \
    .on[CLOUDLI__EVENT_##event] = {next, CLOUDLI__##action}

/* TS 102 232-1 clause 6.3.4. */
const struct cloudli__state cloudli__session_table[CLOUDLI__SESSION_STATES] = {
    [CLOUDLI__SESSION_CLOSED] =
        {
            AT(OPEN, PROVING, DO_KEEPALIVE),
        },
    [PROVING] =
        {
            .timer = CLOUDLI__TIME3,
            AT(PROGRESS, PROVING, DO_RESTART),
            AT(TIMER, FAILED, FAIL_NO_ANSWER),
            AT(RESPONSE, UP, DO_PROOF),
            AT(WRONG_NUMBER, FAILED, FAIL_WRONG_NUMBER),
            AT(MESSAGE, PROVING, DO_NOTE),
            AT(OTHER, FAILED, FAIL_NOT_AGREED),
        },
    [UP] =
        {
            .timer = CLOUDLI__TIME1,
            AT(SENT, UP, DO_RESTART),
            AT(ASK, ASKING, DO_KEEPALIVE),
            AT(TIMER, ASKING, DO_KEEPALIVE),
            AT(RESPONSE, FAILED, FAIL_UNASKED),
            AT(WRONG_NUMBER, FAILED, FAIL_UNASKED),
            AT(MESSAGE, UP, DO_NOTE),
            AT(OTHER, FAILED, FAIL_NOT_AGREED),
        },
    [ASKING] =
        {
            .timer = CLOUDLI__TIME3,
            AT(PROGRESS, ASKING, DO_RESTART),
            AT(TIMER, FAILED, FAIL_NO_ANSWER),
            AT(RESPONSE, UP, DO_PROOF),
            AT(WRONG_NUMBER, FAILED, FAIL_WRONG_NUMBER),
            AT(MESSAGE, ASKING, DO_NOTE),
            AT(OTHER, FAILED, FAIL_NOT_AGREED),
        },
};

#define QUIET CLOUDLI__ACK_QUIET
#define OFFERED CLOUDLI__ACK_OFFERED
#define PROMISED CLOUDLI__ACK_PROMISED
#define PLAIN CLOUDLI__ACK_PLAIN
#define IGNORED CLOUDLI__ACK_IGNORED
#define AGREED CLOUDLI__ACK_AGREED
#define WAITING CLOUDLI__ACK_WAITING

/* Where a failure leaves this one does not matter: the session is over. */
#define NO_ACKNOWLEDGEMENT(state)                                              \
    AT(ACKNOWLEDGED, state, FAIL_UNASKED_ACK),                                 \
        AT(WRONG_ACK, state, FAIL_UNASKED_ACK)
#define NO_RESPONSE(state)                                                     \
    AT(ACCEPTED, state, FAIL_NOT_AGREED), AT(DECLINED, state, FAIL_NOT_AGREED)

/* Clauses 6.3.5 and 6.3.6. An optionComplete follows what was declined, too:
 * only one that was promised something makes a difference. */
const struct cloudli__state cloudli__ack_table[CLOUDLI__ACK_STATES] = {
    [QUIET] =
        {
            AT(PROVED, PLAIN, DO_NOTHING),
            AT(PROVED_OFFER, OFFERED, DO_OFFER),
            AT(REQUESTED, PROMISED, DO_ACCEPT),
            AT(REQUESTED_NOT, QUIET, DO_DECLINE),
            AT(COMPLETED, QUIET, DO_NOTHING),
            NO_RESPONSE(QUIET),
            NO_ACKNOWLEDGEMENT(QUIET),
        },
    [OFFERED] =
        {
            .timer = CLOUDLI__TIME_OPTION,
            AT(TIMER, IGNORED, DO_NOTHING),
            AT(REQUESTED, PROMISED, DO_ACCEPT),
            AT(REQUESTED_NOT, OFFERED, DO_DECLINE),
            AT(ACCEPTED, AGREED, DO_COMPLETE),
            AT(DECLINED, PLAIN, DO_COMPLETE),
            AT(COMPLETED, OFFERED, DO_NOTHING),
            NO_ACKNOWLEDGEMENT(OFFERED),
        },
    [PROMISED] =
        {
            .timer = CLOUDLI__TIME_OPTION,
            /* Requests may cross: then the response to ours comes here,
             * or, of the two that agree, in AGREED or WAITING. */
            AT(TIMER, IGNORED, DO_NOTHING),
            AT(REQUESTED, PROMISED, DO_ACCEPT),
            AT(REQUESTED_NOT, PROMISED, DO_DECLINE),
            AT(ACCEPTED, AGREED, DO_COMPLETE),
            AT(DECLINED, PROMISED, DO_NOTHING),
            AT(COMPLETED, AGREED, DO_NOTHING),
            NO_ACKNOWLEDGEMENT(PROMISED),
        },
    [PLAIN] =
        {
            AT(REQUESTED, PROMISED, DO_ACCEPT),
            AT(REQUESTED_NOT, PLAIN, DO_DECLINE),
            AT(COMPLETED, PLAIN, DO_NOTHING),
            NO_RESPONSE(PLAIN),
            NO_ACKNOWLEDGEMENT(PLAIN),
        },
    [IGNORED] =
        {
            /* Late is not too late. */
            AT(REQUESTED, PROMISED, DO_ACCEPT),
            AT(REQUESTED_NOT, IGNORED, DO_DECLINE),
            AT(ACCEPTED, AGREED, DO_COMPLETE),
            AT(DECLINED, PLAIN, DO_COMPLETE),
            AT(COMPLETED, IGNORED, DO_NOTHING),
            NO_ACKNOWLEDGEMENT(IGNORED),
        },
    [AGREED] =
        {
            AT(ASK, WAITING, DO_REQUEST),
            AT(REQUESTED, AGREED, DO_ACCEPT),
            AT(REQUESTED_NOT, AGREED, DO_DECLINE),
            AT(ACCEPTED, AGREED, DO_COMPLETE),
            AT(DECLINED, AGREED, DO_NOTHING),
            AT(COMPLETED, AGREED, DO_NOTHING),
            NO_ACKNOWLEDGEMENT(AGREED),
        },
    [WAITING] =
        {
            .timer = CLOUDLI__TIME_ACK,
            AT(PROGRESS, WAITING, DO_RESTART),
            AT(TIMER, WAITING, FAIL_NO_ACK),
            AT(REQUESTED, WAITING, DO_ACCEPT),
            AT(REQUESTED_NOT, WAITING, DO_DECLINE),
            AT(ACCEPTED, WAITING, DO_COMPLETE),
            AT(DECLINED, WAITING, DO_NOTHING),
            AT(COMPLETED, WAITING, DO_NOTHING),
            AT(ACKNOWLEDGED, AGREED, DO_ACKNOWLEDGED),
            AT(WRONG_ACK, WAITING, FAIL_WRONG_ACK),
        },
};

#define SECONDS(n) ((n)*CLOUDLI_SECOND)

/* TIME2, 30 s, is the LEMF's to keep: TIME3 must be above it. */
const struct cloudli__session_limit_row
    cloudli__session_limits[CLOUDLI__LIMITS] = {
        [CLOUDLI__NO_TIME] = {"none", "", 0},
        [CLOUDLI__TIME1] = {"TIME1", "clause 6.3.4: 120 to 360 s",
                            SECONDS(300)},
        [CLOUDLI__TIME3] = {"TIME3", "clause 6.3.4: about 60 s", SECONDS(60)},
        [CLOUDLI__TIME_OPTION] = {"option", "own choice: TIME2", SECONDS(30)},
        [CLOUDLI__TIME_ACK] = {"acknowledgement", "own choice: TIME3",
                               SECONDS(60)},
        [CLOUDLI__TIME_PROOF] = {"proof", "own choice", SECONDS(5)},
        [CLOUDLI__TIME_REQUEST] = {"request", "own choice",
                                   250 * CLOUDLI_MILLISECOND},
        [CLOUDLI__REQUEST_PDUS] = {"records a request", "own choice", 1024},
        [CLOUDLI__UNASKED_BURST] = {"unasked messages", "own choice", 64},
        [CLOUDLI__UNASKED_TIME] = {"unasked messages again", "own choice",
                                   SECONDS(1)},
};
