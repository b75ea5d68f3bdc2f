/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/session.h"

#include "base/error.h"

#include <string.h>

/* What one transition needs to know. */
struct moment {
    cloudli_time now;
    cloudli_time wall;
    uint32_t number; /* of the PDU that came, to be answered by */
    cloudli_error *err;
};

static cloudli_time after(cloudli_time now, cloudli_time wait)
{
    return wait > CLOUDLI__NEVER - now ? CLOUDLI__NEVER : now + wait;
}

static int fail(struct cloudli__session *s, int code, cloudli_error *err,
                const char *sentence)
{
    s->state = CLOUDLI__SESSION_FAILED;
    s->failure = code;
    s->question[CLOUDLI__KEEPALIVE].timer = CLOUDLI__NEVER;
    s->question[CLOUDLI__ACKNOWLEDGEMENT].timer = CLOUDLI__NEVER;
    cloudli__buffer_dispose(&s->out);
    return cloudli__fail(err, code, 0, "%s", sentence);
}

/* --- What is sent. --- */

static int happen(struct cloudli__session *s, uint32_t question, uint32_t event,
                  const struct moment *m);

/* A message was put into the output; rv is what making it said. */
static int sent(struct cloudli__session *s, int rv, const struct moment *m)
{
    if (rv != CLOUDLI_OK)
        return fail(s, rv, m->err, "a message to the LEMF could not be made");
    if (s->out.len > CLOUDLI__SESSION_OUTPUT_MAX)
        return fail(s, CLOUDLI_ERR_PROTOCOL, m->err,
                    "the LEMF asks for more than it reads");
    s->sent = m->now;
    return happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_SENT, m);
}

static int send_flag(struct cloudli__session *s, uint32_t tri, uint32_t number,
                     const struct moment *m)
{
    const struct cloudli__pdu_stamp stamp = {m->wall, number};

    return sent(s, cloudli__tri_encode(&s->out, s->config.header, &stamp, tri),
                m);
}

static int send_options(struct cloudli__session *s, uint32_t tri,
                        uint32_t number, int accept, const struct moment *m)
{
    const uint32_t all = CLOUDLI__OPTION_ACKNOWLEDGEMENT;
    const struct cloudli__pdu_stamp stamp = {m->wall, number};

    return sent(s,
                cloudli__tri_options_encode(&s->out, s->config.header, &stamp,
                                            tri, accept ? all : 0,
                                            accept ? 0 : all),
                m);
}

/* A question's number goes up by one on each connection (6.3.4). */
static int ask(struct cloudli__session *s, uint32_t question,
               const struct moment *m)
{
    struct cloudli__question *q = &s->question[question];

    q->arrived = 0;
    s->out_asks |= 1u << question;
    return send_flag(s,
                     question == CLOUDLI__KEEPALIVE ? CLOUDLI_TRI_KEEPALIVE
                                                    : CLOUDLI_TRI_ACK_REQUEST,
                     ++q->number, m);
}

/* --- Transitions. --- */

static const struct {
    uint32_t action;
    int code;
    const char *sentence;
} failures[] = {
    {CLOUDLI__FAIL_NO_ANSWER, CLOUDLI_ERR_PEER_TIMEOUT,
     "the LEMF did not answer a keep-alive in time"},
    {CLOUDLI__FAIL_NO_ACK, CLOUDLI_ERR_PEER_TIMEOUT,
     "the LEMF did not acknowledge records in time"},
    {CLOUDLI__FAIL_WRONG_NUMBER, CLOUDLI_ERR_PROTOCOL,
     "the LEMF answered a keep-alive with a wrong number"},
    {CLOUDLI__FAIL_WRONG_ACK, CLOUDLI_ERR_PROTOCOL,
     "the LEMF acknowledged records with a wrong number"},
    {CLOUDLI__FAIL_UNASKED, CLOUDLI_ERR_PROTOCOL,
     "the LEMF sent a keep-alive response unasked"},
    {CLOUDLI__FAIL_UNASKED_ACK, CLOUDLI_ERR_PROTOCOL,
     "the LEMF acknowledged what it was not asked for"},
    {CLOUDLI__FAIL_NOT_AGREED, CLOUDLI_ERR_PROTOCOL,
     "the LEMF sent a PDU that was not agreed"},
};

static int end(struct cloudli__session *s, uint32_t action, cloudli_error *err)
{
    for (size_t i = 0; i < sizeof(failures) / sizeof(failures[0]); i++) {
        if (failures[i].action == action)
            return fail(s, failures[i].code, err, failures[i].sentence);
    }
    return fail(s, CLOUDLI_ERR_INTERNAL, err, "an unknown transition");
}

static int act(struct cloudli__session *s, uint32_t action,
               const struct moment *m)
{
    switch (action) {
    case CLOUDLI__DO_NOTHING:
    case CLOUDLI__DO_RESTART:
        return CLOUDLI_OK;
    case CLOUDLI__DO_NOTE:
        s->messages++;
        return CLOUDLI_OK;
    case CLOUDLI__DO_PROOF:
        s->question[CLOUDLI__KEEPALIVE].answers++;
        return CLOUDLI_OK;
    case CLOUDLI__DO_ACKNOWLEDGED:
        s->question[CLOUDLI__ACKNOWLEDGEMENT].answers++;
        return CLOUDLI_OK;
    case CLOUDLI__DO_KEEPALIVE:
        return ask(s, CLOUDLI__KEEPALIVE, m);
    case CLOUDLI__DO_REQUEST:
        return ask(s, CLOUDLI__ACKNOWLEDGEMENT, m);
    case CLOUDLI__DO_OFFER:
        return send_options(s, CLOUDLI_TRI_OPTION_REQUEST, ++s->option, 1, m);
    case CLOUDLI__DO_ACCEPT:
        return send_options(s, CLOUDLI_TRI_OPTION_RESPONSE, m->number, 1, m);
    case CLOUDLI__DO_DECLINE:
        return send_options(s, CLOUDLI_TRI_OPTION_RESPONSE, m->number, 0, m);
    case CLOUDLI__DO_COMPLETE:
        return send_flag(s, CLOUDLI_TRI_OPTION_COMPLETE, m->number, m);
    default:
        return end(s, action, m->err);
    }
}

/* The time of a state that was entered. */
static void begin_time(struct cloudli__session *s, uint32_t question,
                       uint32_t timer, cloudli_time now)
{
    const cloudli_time from = timer == CLOUDLI__TIME1 ? s->sent : now;

    s->question[question].timer = timer == CLOUDLI__NO_TIME
                                      ? CLOUDLI__NEVER
                                      : after(from, s->config.limits[timer]);
}

/* One of the two tables, which are told apart by their question. */
static int happen(struct cloudli__session *s, uint32_t question, uint32_t event,
                  const struct moment *m)
{
    const int keepalive = question == CLOUDLI__KEEPALIVE;
    uint32_t *const state = keepalive ? &s->state : &s->ack_state;
    const struct cloudli__state *const table =
        keepalive ? cloudli__session_table : cloudli__ack_table;
    const struct cloudli__transition t = table[*state].on[event];
    const int enters = t.next != *state || t.action == CLOUDLI__DO_RESTART;
    int rv;

    if (s->state == CLOUDLI__SESSION_FAILED)
        return cloudli__fail(m->err, s->failure, 0, "the session is over");
    if (t.action == CLOUDLI__DO_IGNORE)
        return CLOUDLI_OK;
    *state = t.next;
    rv = act(s, t.action, m);
    if (rv == CLOUDLI_OK && enters)
        begin_time(s, question, table[t.next].timer, m->now);
    return rv;
}

void cloudli__session_defaults(struct cloudli__session_config *config)
{
    memset(config, 0, sizeof(*config));
    for (uint32_t i = 0; i < CLOUDLI__LIMITS; i++)
        config->limits[i] = cloudli__session_limits[i].value;
}

void cloudli__session_init(struct cloudli__session *s,
                           const struct cloudli__session_config *config)
{
    memset(s, 0, sizeof(*s));
    s->config = *config;
    for (uint32_t i = 0; i < 2; i++) {
        s->question[i].number = UINT32_MAX; /* the first one is 0 */
        s->question[i].timer = CLOUDLI__NEVER;
    }
    s->option = UINT32_MAX;
    s->unasked_left = config->limits[CLOUDLI__UNASKED_BURST];
}

void cloudli__session_dispose(struct cloudli__session *s)
{
    cloudli__buffer_dispose(&s->out);
    cloudli__wipe(s, sizeof(*s));
}

int cloudli__session_open(struct cloudli__session *s, cloudli_time now,
                          cloudli_time wall, cloudli_error *err)
{
    const struct moment m = {now, wall, 0, err};

    return happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_OPEN, &m);
}

void cloudli__session_sent(struct cloudli__session *s, cloudli_time now)
{
    const struct moment m = {now, 0, 0, NULL};

    s->sent = now;
    (void)happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_SENT, &m);
}

int cloudli__session_ask(struct cloudli__session *s, cloudli_time now,
                         cloudli_time wall, cloudli_error *err)
{
    const struct moment m = {now, wall, 0, err};

    if (cloudli__session_acknowledges(s))
        return happen(s, CLOUDLI__ACKNOWLEDGEMENT, CLOUDLI__EVENT_ASK, &m);
    return happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_ASK, &m);
}

void cloudli__session_progress(struct cloudli__session *s, uint32_t arrived,
                               cloudli_time now)
{
    const struct moment m = {now, 0, 0, NULL};

    for (uint32_t i = 0; i < 2; i++) {
        /* From its arrival on the LEMF has its time, whatever else moves. */
        if (!cloudli__session_is_asking(s, i) || s->question[i].arrived)
            continue;
        (void)happen(s, i, CLOUDLI__EVENT_PROGRESS, &m);
        s->question[i].arrived = arrived >> i & 1;
    }
}

int cloudli__session_tick(struct cloudli__session *s, cloudli_time now,
                          cloudli_time wall, cloudli_error *err)
{
    const struct moment m = {now, wall, 0, err};
    int rv = CLOUDLI_OK;

    if (s->state == CLOUDLI__SESSION_FAILED)
        return happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_TIMER, &m);
    if (now >= s->question[CLOUDLI__KEEPALIVE].timer)
        rv = happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_TIMER, &m);
    if (rv == CLOUDLI_OK && now >= s->question[CLOUDLI__ACKNOWLEDGEMENT].timer)
        rv = happen(s, CLOUDLI__ACKNOWLEDGEMENT, CLOUDLI__EVENT_TIMER, &m);
    return rv;
}

cloudli_time cloudli__session_due(const struct cloudli__session *s)
{
    const cloudli_time a = s->question[CLOUDLI__KEEPALIVE].timer;
    const cloudli_time b = s->question[CLOUDLI__ACKNOWLEDGEMENT].timer;

    return a < b ? a : b;
}

cloudli_bytes cloudli__session_output(const struct cloudli__session *s,
                                      uint32_t *asks)
{
    const cloudli_bytes out = {s->out.data, s->out.len};
    const cloudli_bytes none = {NULL, 0};

    *asks = s->out_asks;
    return s->out.len > 0 ? out : none;
}

void cloudli__session_output_taken(struct cloudli__session *s)
{
    s->out.len = 0;
    s->out_asks = 0;
}

/* --- What comes. --- */

/* What a LEMF may say at any time costs, and what it may cost grows with
 * time: it must not fill the log, or make us answer for ever. */
static int spend_unasked(struct cloudli__session *s, const struct moment *m)
{
    const cloudli_time each = s->config.limits[CLOUDLI__UNASKED_TIME];
    const int64_t most = s->config.limits[CLOUDLI__UNASKED_BURST];
    const int64_t earned = (m->now - s->unasked_at) / each;

    s->unasked_at += earned * each;
    s->unasked_left =
        earned >= most - s->unasked_left ? most : s->unasked_left + earned;
    if (s->unasked_left == 0)
        return fail(s, CLOUDLI_ERR_PROTOCOL, m->err,
                    "the LEMF floods the session with messages");
    s->unasked_left--;
    return CLOUDLI_OK;
}

static int received_options(struct cloudli__session *s, const cloudli_pdu *pdu,
                            const struct moment *m)
{
    const int request = pdu->tri == CLOUDLI_TRI_OPTION_REQUEST;
    uint32_t options, declined;
    int yes;

    if (cloudli__tri_options(pdu, &options, &declined, NULL) != CLOUDLI_OK)
        return fail(s, CLOUDLI_ERR_PROTOCOL, m->err,
                    "the LEMF sent a PDU that cannot be read");
    yes = (options & CLOUDLI__OPTION_ACKNOWLEDGEMENT) != 0;
    if (request)
        return happen(s, CLOUDLI__ACKNOWLEDGEMENT,
                      yes && s->config.acknowledge != CLOUDLI__ACKNOWLEDGE_NEVER
                          ? CLOUDLI__EVENT_REQUESTED
                          : CLOUDLI__EVENT_REQUESTED_NOT,
                      m);
    return happen(s, CLOUDLI__ACKNOWLEDGEMENT,
                  yes ? CLOUDLI__EVENT_ACCEPTED : CLOUDLI__EVENT_DECLINED, m);
}

static int received_message(struct cloudli__session *s, const cloudli_pdu *pdu,
                            const struct moment *m)
{
    if (cloudli__tri_priority(pdu, &s->priority, NULL) != CLOUDLI_OK)
        return fail(s, CLOUDLI_ERR_PROTOCOL, m->err,
                    "the LEMF sent a PDU that cannot be read");
    return happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_MESSAGE, m);
}

static int received_response(struct cloudli__session *s, const struct moment *m)
{
    const int first = s->state == CLOUDLI__SESSION_PROVING;
    int rv = happen(s, CLOUDLI__KEEPALIVE,
                    m->number == s->question[CLOUDLI__KEEPALIVE].number
                        ? CLOUDLI__EVENT_RESPONSE
                        : CLOUDLI__EVENT_WRONG_NUMBER,
                    m);

    if (rv == CLOUDLI_OK && first)
        rv = happen(s, CLOUDLI__ACKNOWLEDGEMENT,
                    s->config.acknowledge == CLOUDLI__ACKNOWLEDGE_OFFER
                        ? CLOUDLI__EVENT_PROVED_OFFER
                        : CLOUDLI__EVENT_PROVED,
                    m);
    return rv;
}

static int received_ack(struct cloudli__session *s, const struct moment *m)
{
    const int right = s->config.any_number ||
                      m->number == s->question[CLOUDLI__ACKNOWLEDGEMENT].number;

    return happen(
        s, CLOUDLI__ACKNOWLEDGEMENT,
        right ? CLOUDLI__EVENT_ACKNOWLEDGED : CLOUDLI__EVENT_WRONG_ACK, m);
}

static int received_other(struct cloudli__session *s, const cloudli_pdu *pdu,
                          const struct moment *m)
{
    const struct moment quiet = {m->now, m->wall, m->number, NULL};
    int rv = happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_OTHER, &quiet);

    return cloudli__fail(
        m->err, rv, 0, "the LEMF sent a PDU that was not agreed: %s",
        pdu->kind == CLOUDLI_PDU_TRI ? cloudli_tri_name(pdu->tri)
                                     : cloudli_pdu_kind_name(pdu->kind));
}

/* What may come though nothing asked for it. */
static int received_unasked(struct cloudli__session *s, const cloudli_pdu *pdu,
                            const struct moment *m)
{
    int rv = spend_unasked(s, m);

    if (rv != CLOUDLI_OK)
        return rv;
    if (pdu->tri == CLOUDLI_TRI_OPERATOR_LEA_MESSAGE)
        return received_message(s, pdu, m);
    if (pdu->tri == CLOUDLI_TRI_OPTION_COMPLETE)
        return happen(s, CLOUDLI__ACKNOWLEDGEMENT, CLOUDLI__EVENT_COMPLETED, m);
    return received_options(s, pdu, m);
}

/* One whole PDU of the LEMF. */
static int received_pdu(struct cloudli__session *s, size_t len,
                        struct moment *m)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    int rv = cloudli_pdu_decode(&pdu, s->in, len, NULL);

    if (rv != CLOUDLI_OK)
        return fail(s, CLOUDLI_ERR_PROTOCOL, m->err,
                    "the LEMF sent a PDU that cannot be read");
    m->number = pdu.header.sequence_number;
    if (pdu.kind != CLOUDLI_PDU_TRI)
        return received_other(s, &pdu, m);
    switch (pdu.tri) {
    case CLOUDLI_TRI_KEEPALIVE_RESPONSE:
        return received_response(s, m);
    case CLOUDLI_TRI_ACK_RESPONSE:
        return received_ack(s, m);
    case CLOUDLI_TRI_OPERATOR_LEA_MESSAGE:
    case CLOUDLI_TRI_OPTION_REQUEST:
    case CLOUDLI_TRI_OPTION_RESPONSE:
    case CLOUDLI_TRI_OPTION_COMPLETE:
        return received_unasked(s, &pdu, m);
    default:
        return received_other(s, &pdu, m);
    }
}

/* Takes all whole PDUs from the input. */
static int take_pdus(struct cloudli__session *s, struct moment *m)
{
    for (;;) {
        size_t total;
        int rv =
            cloudli_pdu_frame(s->in, s->in_len, sizeof(s->in), &total, NULL);

        if (rv != CLOUDLI_OK || total > s->in_len ||
            (total == 0 && s->in_len == sizeof(s->in)))
            return fail(s, CLOUDLI_ERR_PROTOCOL, m->err,
                        "the LEMF sent bytes that are no PDU");
        if (total == 0)
            return CLOUDLI_OK;
        rv = received_pdu(s, total, m);
        if (rv != CLOUDLI_OK)
            return rv;
        s->in_len -= total;
        memmove(s->in, s->in + total, s->in_len);
    }
}

int cloudli__session_receive(struct cloudli__session *s, const void *data,
                             size_t len, cloudli_time now, cloudli_time wall,
                             cloudli_error *err)
{
    struct moment m = {now, wall, 0, err};
    const uint8_t *bytes = data;

    while (len > 0) {
        size_t take = sizeof(s->in) - s->in_len;
        int rv;

        if (s->state == CLOUDLI__SESSION_FAILED)
            return happen(s, CLOUDLI__KEEPALIVE, CLOUDLI__EVENT_OTHER, &m);
        if (take > len)
            take = len;
        memcpy(s->in + s->in_len, bytes, take);
        s->in_len += take;
        bytes += take;
        len -= take;
        rv = take_pdus(s, &m);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    return CLOUDLI_OK;
}
