/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/receiver_session.h"

#include "base/error.h"
#include "base/memory.h"
#include "record/encode.h"

#include <string.h>

#define NEW CLOUDLI__RECEIVER_NEW
#define PLAIN CLOUDLI__RECEIVER_PLAIN
#define OFFERED CLOUDLI__RECEIVER_OFFERED
#define PROMISED CLOUDLI__RECEIVER_PROMISED
#define AGREED CLOUDLI__RECEIVER_AGREED

#define ON(event, next, action)                                                \
    [CLOUDLI__GOT_##event] = {next, CLOUDLI__##action}

/* The same in every state. */
#define ALWAYS(state)                                                          \
    ON(REQUESTED_NOT, state, SAY_NO), ON(ACK_REQUEST, state, SAY_STORED),      \
        ON(NOTHING, state, SAY_NOTHING), ON(TEST, state, HAND_ON),             \
        ON(AN_ANSWER, state, CUT_OFF)

/* In all states but the first. */
#define ALIVE(state)                                                           \
    ON(KEEPALIVE, state, SAY_ALIVE), ON(KEEPALIVE_OFFER, state, SAY_ALIVE)

const struct cloudli__receiver_transition
    cloudli__receiver_table[CLOUDLI__RECEIVER_STATES][CLOUDLI__GOT_EVENTS] = {
        [NEW] =
            {
                ALWAYS(NEW),
                ON(KEEPALIVE, PLAIN, SAY_ALIVE),
                ON(KEEPALIVE_OFFER, OFFERED, SAY_ALIVE_ASK),
                ON(REQUESTED, PROMISED, SAY_YES),
                ON(ACCEPTED, NEW, SAY_NOTHING),
                ON(DECLINED, NEW, SAY_NOTHING),
                ON(COMPLETED, NEW, SAY_NOTHING),
            },
        [PLAIN] =
            {
                ALWAYS(PLAIN),
                ALIVE(PLAIN),
                ON(REQUESTED, PROMISED, SAY_YES),
                ON(ACCEPTED, PLAIN, SAY_NOTHING),
                ON(DECLINED, PLAIN, SAY_NOTHING),
                ON(COMPLETED, PLAIN, SAY_NOTHING),
            },
        [OFFERED] =
            {
                ALWAYS(OFFERED),
                ALIVE(OFFERED),
                ON(REQUESTED, PROMISED, SAY_YES),
                ON(ACCEPTED, AGREED, SAY_COMPLETE),
                ON(DECLINED, PLAIN, SAY_COMPLETE),
                ON(COMPLETED, OFFERED, SAY_NOTHING),
            },
        [PROMISED] =
            {
                ALWAYS(PROMISED),
                ALIVE(PROMISED),
                ON(REQUESTED, PROMISED, SAY_YES),
                ON(ACCEPTED, AGREED, SAY_COMPLETE),
                ON(DECLINED, PROMISED, SAY_NOTHING),
                ON(COMPLETED, AGREED, SAY_NOTHING),
            },
        [AGREED] =
            {
                ALWAYS(AGREED),
                ALIVE(AGREED),
                ON(REQUESTED, AGREED, SAY_YES),
                ON(ACCEPTED, AGREED, SAY_COMPLETE),
                ON(DECLINED, AGREED, SAY_NOTHING),
                ON(COMPLETED, AGREED, SAY_NOTHING),
            },
};

/* One session message, in nanoseconds of the rate they are allowed at. */
#define TRI_COST (CLOUDLI_SECOND / CLOUDLI__RECEIVER_TRI_RATE)
#define TRI_LEFT_MAX (CLOUDLI__RECEIVER_TRI_BURST * TRI_COST)

void cloudli__receiver_session_init(struct cloudli__receiver_session *s,
                                    uint32_t acknowledge,
                                    cloudli__receiver_sync_cb sync,
                                    void *user_data)
{
    memset(s, 0, sizeof(*s));
    s->acknowledge = acknowledge;
    s->sync = sync;
    s->user_data = user_data;
    s->tri_left = TRI_LEFT_MAX;
    s->option = UINT32_MAX; /* the first one is 0 */
}

/* --- What is said. --- */

/* The header of an answer: that of what is answered, in our version. */
static int answer_template(struct cloudli__pdu_template *tmpl,
                           const cloudli_pdu_header *header, cloudli_error *err)
{
    struct cloudli__pdu_fixed fixed = {0};

    fixed.liid = header->liid;
    fixed.authorization_country = header->authorization_country;
    fixed.operator_id = header->operator_id;
    fixed.network_element = header->network_element;
    fixed.delivery_country = header->delivery_country;
    fixed.interception_point = header->interception_point;
    fixed.has_cin = (header->present & CLOUDLI_HAS_CIN) != 0;
    fixed.cin = header->cin;
    if (cloudli__pdu_template_init(tmpl, &fixed, NULL) == CLOUDLI_OK)
        return CLOUDLI_OK;
    /* A keep-alive need not be about anything: "--" is met as a country. */
    fixed.authorization_country = (cloudli_bytes){NULL, 0};
    fixed.delivery_country = (cloudli_bytes){NULL, 0};
    fixed.interception_point = (cloudli_bytes){NULL, 0};
    return cloudli__pdu_template_init(tmpl, &fixed, err);
}

static int encode(struct cloudli__buffer *out,
                  const struct cloudli__pdu_template *tmpl,
                  const struct cloudli__pdu_stamp *stamp, uint32_t tri, int yes)
{
    const uint32_t all = CLOUDLI__OPTION_ACKNOWLEDGEMENT;

    if (tri == CLOUDLI_TRI_OPTION_REQUEST || tri == CLOUDLI_TRI_OPTION_RESPONSE)
        return cloudli__tri_options_encode(out, tmpl, stamp, tri, yes ? all : 0,
                                           yes ? 0 : all);
    return cloudli__tri_encode(out, tmpl, stamp, tri);
}

/* Appends a TRI to the output; to is what it answers. */
static int say(struct cloudli__receiver_session *s, const cloudli_pdu *to,
               uint32_t tri, int yes, cloudli_time wall, cloudli_error *err)
{
    struct cloudli__pdu_stamp stamp = {wall, to->header.sequence_number};
    struct cloudli__pdu_template tmpl;
    struct cloudli__buffer pdu = {0};
    int rv = answer_template(&tmpl, &to->header, err);

    if (tri == CLOUDLI_TRI_OPTION_REQUEST)
        stamp.sequence_number = ++s->option;
    if (rv == CLOUDLI_OK) {
        rv = encode(&pdu, &tmpl, &stamp, tri, yes);
        if (rv != CLOUDLI_OK)
            rv = cloudli__fail(err, rv, 0, "an answer cannot be made: %s",
                               cloudli_strerror(rv));
    }
    if (rv == CLOUDLI_OK && pdu.len > sizeof(s->output) - s->output_len)
        rv = cloudli__fail(err, CLOUDLI_ERR_PROTOCOL, 0,
                           "it sends keep-alives faster than it reads the "
                           "answers");
    if (rv == CLOUDLI_OK) {
        memcpy(s->output + s->output_len, pdu.data, pdu.len);
        s->output_len += pdu.len;
    }
    cloudli__buffer_dispose(&pdu);
    return rv;
}

static int act(struct cloudli__receiver_session *s, const cloudli_pdu *pdu,
               uint32_t action, cloudli_time wall, cloudli_error *err)
{
    int rv;

    switch (action) {
    case CLOUDLI__SAY_ALIVE:
        return say(s, pdu, CLOUDLI_TRI_KEEPALIVE_RESPONSE, 0, wall, err);
    case CLOUDLI__SAY_ALIVE_ASK:
        rv = say(s, pdu, CLOUDLI_TRI_KEEPALIVE_RESPONSE, 0, wall, err);
        if (rv == CLOUDLI_OK)
            rv = say(s, pdu, CLOUDLI_TRI_OPTION_REQUEST, 1, wall, err);
        return rv;
    case CLOUDLI__SAY_YES:
        return say(s, pdu, CLOUDLI_TRI_OPTION_RESPONSE, 1, wall, err);
    case CLOUDLI__SAY_NO:
        return say(s, pdu, CLOUDLI_TRI_OPTION_RESPONSE, 0, wall, err);
    case CLOUDLI__SAY_COMPLETE:
        return say(s, pdu, CLOUDLI_TRI_OPTION_COMPLETE, 0, wall, err);
    case CLOUDLI__SAY_STORED:
        return say(s, pdu, CLOUDLI_TRI_ACK_RESPONSE, 0, wall, err);
    case CLOUDLI__CUT_OFF:
        return cloudli__fail(err, CLOUDLI_ERR_PROTOCOL, 0,
                             "it answers what it was not asked");
    default:
        return CLOUDLI_OK;
    }
}

/* --- What comes. --- */

/* Session messages cost; what they may cost grows with time. */
static int spend_tri(struct cloudli__receiver_session *s, cloudli_time now,
                     cloudli_error *err)
{
    const cloudli_time passed = now - s->tri_at;

    s->tri_at = now;
    if (passed >= TRI_LEFT_MAX - s->tri_left)
        s->tri_left = TRI_LEFT_MAX;
    else if (passed > 0)
        s->tri_left += passed;
    if (s->tri_left < TRI_COST)
        return cloudli__fail(err, CLOUDLI_ERR_PROTOCOL, 0,
                             "it floods the session with keep-alives or other "
                             "session messages");
    s->tri_left -= TRI_COST;
    return CLOUDLI_OK;
}

int cloudli__receiver_session_owns(const cloudli_pdu *pdu)
{
    if (pdu->kind != CLOUDLI_PDU_TRI)
        return 0;
    switch (pdu->tri) {
    case CLOUDLI_TRI_KEEPALIVE:
    case CLOUDLI_TRI_KEEPALIVE_RESPONSE:
    case CLOUDLI_TRI_TEST:
    case CLOUDLI_TRI_PADDING:
    case CLOUDLI_TRI_OPTION_REQUEST:
    case CLOUDLI_TRI_OPTION_RESPONSE:
    case CLOUDLI_TRI_OPTION_COMPLETE:
    case CLOUDLI_TRI_ACK_REQUEST:
    case CLOUDLI_TRI_ACK_RESPONSE:
        return 1;
    default:
        return 0;
    }
}

static int option_event(const struct cloudli__receiver_session *s,
                        const cloudli_pdu *pdu, uint32_t *event,
                        cloudli_error *err)
{
    uint32_t options, declined;
    int rv = cloudli__tri_options(pdu, &options, &declined, err), yes;

    yes = rv == CLOUDLI_OK && (options & CLOUDLI__OPTION_ACKNOWLEDGEMENT) != 0;
    if (pdu->tri == CLOUDLI_TRI_OPTION_RESPONSE)
        *event = yes ? CLOUDLI__GOT_ACCEPTED : CLOUDLI__GOT_DECLINED;
    else if (yes && s->acknowledge != CLOUDLI_LEMF_ACKNOWLEDGE_DECLINE)
        *event = CLOUDLI__GOT_REQUESTED;
    else
        *event = CLOUDLI__GOT_REQUESTED_NOT;
    return rv;
}

static int event_of(const struct cloudli__receiver_session *s,
                    const cloudli_pdu *pdu, uint32_t *event, cloudli_error *err)
{
    const int ignores = s->acknowledge == CLOUDLI_LEMF_ACKNOWLEDGE_IGNORE;

    *event = CLOUDLI__GOT_NOTHING;
    switch (pdu->tri) {
    case CLOUDLI_TRI_KEEPALIVE:
        *event = s->acknowledge == CLOUDLI_LEMF_ACKNOWLEDGE_OFFER
                     ? CLOUDLI__GOT_KEEPALIVE_OFFER
                     : CLOUDLI__GOT_KEEPALIVE;
        return CLOUDLI_OK;
    case CLOUDLI_TRI_KEEPALIVE_RESPONSE:
    case CLOUDLI_TRI_ACK_RESPONSE:
        *event = CLOUDLI__GOT_AN_ANSWER;
        return CLOUDLI_OK;
    case CLOUDLI_TRI_TEST:
        *event = CLOUDLI__GOT_TEST;
        return CLOUDLI_OK;
    case CLOUDLI_TRI_OPTION_REQUEST:
    case CLOUDLI_TRI_OPTION_RESPONSE:
        return ignores ? CLOUDLI_OK : option_event(s, pdu, event, err);
    case CLOUDLI_TRI_OPTION_COMPLETE:
        if (!ignores)
            *event = CLOUDLI__GOT_COMPLETED;
        return CLOUDLI_OK;
    case CLOUDLI_TRI_ACK_REQUEST:
        if (!ignores && s->acknowledge != CLOUDLI_LEMF_ACKNOWLEDGE_DECLINE)
            *event = CLOUDLI__GOT_ACK_REQUEST;
        return CLOUDLI_OK;
    default:
        return CLOUDLI_OK;
    }
}

int cloudli__receiver_session_take(struct cloudli__receiver_session *s,
                                   const cloudli_pdu *pdu, int *hand_on,
                                   cloudli_time now, cloudli_time wall,
                                   cloudli_error *err)
{
    struct cloudli__receiver_transition t;
    uint32_t event;
    int rv = spend_tri(s, now, err);

    *hand_on = 0;
    if (rv == CLOUDLI_OK)
        rv = event_of(s, pdu, &event, err);
    if (rv != CLOUDLI_OK)
        return rv;
    t = cloudli__receiver_table[s->state][event];
    s->state = t.next;
    *hand_on = t.action == CLOUDLI__HAND_ON;
    return act(s, pdu, t.action, wall, err);
}

void cloudli__receiver_session_taken(struct cloudli__receiver_session *s,
                                     const cloudli_pdu *pdu)
{
    const int64_t earned = TRI_COST / CLOUDLI__RECEIVER_TRI_RECORDS;

    s->unstored = 1;
    if (pdu->kind != CLOUDLI_PDU_TRI && s->tri_left < TRI_LEFT_MAX - earned)
        s->tri_left += earned;
}

int cloudli__receiver_session_settle(struct cloudli__receiver_session *s,
                                     cloudli_error *err)
{
    if (s->said == s->output_len)
        return CLOUDLI_OK;
    if (s->unstored && s->sync != NULL && s->sync(s->user_data) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "what it sent could not be stored here");
    s->unstored = 0;
    s->said = s->output_len;
    return CLOUDLI_OK;
}

void cloudli__receiver_session_sent(struct cloudli__receiver_session *s,
                                    size_t len)
{
    s->said -= len;
    s->output_len -= len;
    memmove(s->output, s->output + len, s->output_len);
}
