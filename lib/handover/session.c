/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/session.h"

#include "base/error.h"

#include <string.h>

enum event {
    EVENT_OPEN,
    EVENT_SENT,
    EVENT_ASK,
    EVENT_PROGRESS,
    EVENT_TIMER,
    EVENT_RESPONSE,     /* with the number of the last keep-alive */
    EVENT_WRONG_NUMBER, /* a response with another one */
    EVENT_OTHER,        /* any other PDU, or bytes that are none */
    EVENT_COUNT
};

enum action {
    ACTION_NONE = 0, /* nothing, and the state stays */
    ACTION_KEEPALIVE,
    ACTION_SILENCE_TIMER,
    ACTION_ANSWER_TIMER,
    ACTION_ANSWERED,
    ACTION_NO_ANSWER,
    ACTION_WRONG_NUMBER,
    ACTION_UNASKED,
    ACTION_FORBIDDEN
};

#define STATE_COUNT 5
#define PROVING CLOUDLI__SESSION_PROVING
#define UP CLOUDLI__SESSION_UP
#define ASKING CLOUDLI__SESSION_ASKING
#define FAILED CLOUDLI__SESSION_FAILED

/* The table of the header. What is not in it changes nothing. */
static const struct {
    uint8_t next;
    uint8_t action;
} transitions[STATE_COUNT][EVENT_COUNT] = {
    [CLOUDLI__SESSION_CLOSED] =
        {
            [EVENT_OPEN] = {PROVING, ACTION_KEEPALIVE},
        },
    [PROVING] =
        {
            [EVENT_PROGRESS] = {PROVING, ACTION_ANSWER_TIMER},
            [EVENT_TIMER] = {FAILED, ACTION_NO_ANSWER},
            [EVENT_RESPONSE] = {UP, ACTION_ANSWERED},
            [EVENT_WRONG_NUMBER] = {FAILED, ACTION_WRONG_NUMBER},
            [EVENT_OTHER] = {FAILED, ACTION_FORBIDDEN},
        },
    [UP] =
        {
            [EVENT_SENT] = {UP, ACTION_SILENCE_TIMER},
            [EVENT_ASK] = {ASKING, ACTION_KEEPALIVE},
            [EVENT_TIMER] = {ASKING, ACTION_KEEPALIVE},
            [EVENT_RESPONSE] = {FAILED, ACTION_UNASKED},
            [EVENT_WRONG_NUMBER] = {FAILED, ACTION_UNASKED},
            [EVENT_OTHER] = {FAILED, ACTION_FORBIDDEN},
        },
    [ASKING] =
        {
            [EVENT_PROGRESS] = {ASKING, ACTION_ANSWER_TIMER},
            [EVENT_TIMER] = {FAILED, ACTION_NO_ANSWER},
            [EVENT_RESPONSE] = {UP, ACTION_ANSWERED},
            [EVENT_WRONG_NUMBER] = {FAILED, ACTION_WRONG_NUMBER},
            [EVENT_OTHER] = {FAILED, ACTION_FORBIDDEN},
        },
};

static cloudli_time after(cloudli_time now, cloudli_time wait)
{
    return wait > CLOUDLI__NEVER - now ? CLOUDLI__NEVER : now + wait;
}

static int fail(struct cloudli__session *s, int code, cloudli_error *err,
                const char *sentence)
{
    s->state = FAILED;
    s->failure = code;
    s->timer = CLOUDLI__NEVER;
    s->out.len = 0;
    return cloudli__fail(err, code, 0, "%s", sentence);
}

/* A keep-alive's number goes up by one on each connection (6.3.4). */
static int keepalive(struct cloudli__session *s, cloudli_time now,
                     cloudli_time wall, cloudli_error *err)
{
    const struct cloudli__pdu_stamp stamp = {wall, s->sequence + 1};
    int rv;

    rv = cloudli__tri_encode(&s->out, s->config.keepalive, &stamp,
                             CLOUDLI_TRI_KEEPALIVE);
    if (rv != CLOUDLI_OK)
        return fail(s, rv, err, "a keep-alive could not be made");
    s->sequence++;
    s->arrived = 0;
    s->sent = now;
    s->timer = after(now, s->config.answer);
    return CLOUDLI_OK;
}

static int happen(struct cloudli__session *s, enum event event,
                  cloudli_time now, cloudli_time wall, cloudli_error *err)
{
    const uint8_t action = transitions[s->state][event].action;

    if (s->state == FAILED)
        return cloudli__fail(err, s->failure, 0, "the session is over");
    if (action == ACTION_NONE)
        return CLOUDLI_OK;
    s->state = transitions[s->state][event].next;
    switch ((enum action)action) {
    case ACTION_KEEPALIVE:
        return keepalive(s, now, wall, err);
    case ACTION_SILENCE_TIMER:
        s->timer = after(s->sent, s->config.silence);
        break;
    case ACTION_ANSWER_TIMER:
        s->timer = after(now, s->config.answer);
        break;
    case ACTION_ANSWERED:
        s->answers++;
        s->timer = after(s->sent, s->config.silence);
        break;
    case ACTION_NO_ANSWER:
        return fail(s, CLOUDLI_ERR_PEER_TIMEOUT, err,
                    "the LEMF did not answer a keep-alive in time");
    case ACTION_WRONG_NUMBER:
        return fail(s, CLOUDLI_ERR_PROTOCOL, err,
                    "the LEMF answered a keep-alive with a wrong number");
    case ACTION_UNASKED:
        return fail(s, CLOUDLI_ERR_PROTOCOL, err,
                    "the LEMF sent a keep-alive response unasked");
    case ACTION_FORBIDDEN:
    case ACTION_NONE:
        return fail(s, CLOUDLI_ERR_PROTOCOL, err,
                    "the LEMF sent what was not agreed");
    }
    return CLOUDLI_OK;
}

void cloudli__session_init(struct cloudli__session *s,
                           const struct cloudli__session_config *config)
{
    memset(s, 0, sizeof(*s));
    s->config = *config;
    s->sequence = UINT32_MAX; /* the first one is 0 */
    s->timer = CLOUDLI__NEVER;
}

void cloudli__session_dispose(struct cloudli__session *s)
{
    cloudli__buffer_dispose(&s->out);
    cloudli__wipe(s, sizeof(*s));
}

int cloudli__session_open(struct cloudli__session *s, cloudli_time now,
                          cloudli_time wall, cloudli_error *err)
{
    return happen(s, EVENT_OPEN, now, wall, err);
}

void cloudli__session_sent(struct cloudli__session *s, cloudli_time now)
{
    s->sent = now;
    (void)happen(s, EVENT_SENT, now, 0, NULL);
}

int cloudli__session_ask(struct cloudli__session *s, cloudli_time now,
                         cloudli_time wall, cloudli_error *err)
{
    return happen(s, EVENT_ASK, now, wall, err);
}

void cloudli__session_progress(struct cloudli__session *s, int arrived,
                               cloudli_time now)
{
    /* From its arrival on the LEMF has TIME3, whatever else moves. */
    if (s->arrived)
        return;
    (void)happen(s, EVENT_PROGRESS, now, 0, NULL);
    if (cloudli__session_is_asking(s))
        s->arrived = arrived != 0;
}

int cloudli__session_tick(struct cloudli__session *s, cloudli_time now,
                          cloudli_time wall, cloudli_error *err)
{
    if (s->state != FAILED && now < s->timer)
        return CLOUDLI_OK;
    return happen(s, EVENT_TIMER, now, wall, err);
}

cloudli_time cloudli__session_due(const struct cloudli__session *s)
{
    return s->timer;
}

cloudli_bytes cloudli__session_output(const struct cloudli__session *s)
{
    const cloudli_bytes out = {s->out.data, s->out.len};
    const cloudli_bytes none = {NULL, 0};

    return s->out.len > 0 ? out : none;
}

void cloudli__session_output_taken(struct cloudli__session *s)
{
    s->out.len = 0;
}

/* One whole PDU of the LEMF. */
static int received_pdu(struct cloudli__session *s, size_t len,
                        cloudli_time now, cloudli_error *err)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    int rv = cloudli_pdu_decode(&pdu, s->in, len, NULL);

    if (rv != CLOUDLI_OK)
        return fail(s, CLOUDLI_ERR_PROTOCOL, err,
                    "the LEMF sent a PDU that cannot be read");
    if (pdu.kind != CLOUDLI_PDU_TRI ||
        pdu.tri != CLOUDLI_TRI_KEEPALIVE_RESPONSE) {
        rv = happen(s, EVENT_OTHER, now, 0, NULL);
        return cloudli__fail(
            err, rv, 0, "the LEMF sent a PDU that was not agreed: %s",
            pdu.kind == CLOUDLI_PDU_TRI ? cloudli_tri_name(pdu.tri)
                                        : cloudli_pdu_kind_name(pdu.kind));
    }
    return happen(s,
                  pdu.header.sequence_number == s->sequence
                      ? EVENT_RESPONSE
                      : EVENT_WRONG_NUMBER,
                  now, 0, err);
}

int cloudli__session_receive(struct cloudli__session *s, const void *data,
                             size_t len, cloudli_time now, cloudli_error *err)
{
    const uint8_t *bytes = data;

    while (len > 0) {
        size_t take = sizeof(s->in) - s->in_len, total;
        int rv;

        if (s->state == FAILED)
            return happen(s, EVENT_OTHER, now, 0, err);
        if (take > len)
            take = len;
        memcpy(s->in + s->in_len, bytes, take);
        s->in_len += take;
        bytes += take;
        len -= take;

        for (;;) {
            rv = cloudli_pdu_frame(s->in, s->in_len, sizeof(s->in), &total,
                                   NULL);
            if (rv != CLOUDLI_OK || total > s->in_len ||
                (total == 0 && s->in_len == sizeof(s->in)))
                return fail(s, CLOUDLI_ERR_PROTOCOL, err,
                            "the LEMF sent bytes that are no PDU");
            if (total == 0)
                break;
            rv = received_pdu(s, total, now, err);
            if (rv != CLOUDLI_OK)
                return rv;
            s->in_len -= total;
            memmove(s->in, s->in + total, s->in_len);
        }
    }
    return CLOUDLI_OK;
}
