/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/receiver.h"

#include "base/error.h"
#include "base/memory.h"

#include <cloudli/pdu_stream.h>

#include <string.h>

/* For header fields that come in pieces: more than all that are in bounds. */
#define HEADER_ROOM 256

struct cloudli__receiver {
    char *provider;
    struct cloudli__sequences *sequences;
    struct cloudli__unsealer *unsealer;
    cloudli__receiver_cb take;
    void *user_data;

    cloudli_pdu_stream *stream;
    uint64_t received;    /* bytes, all in all */
    cloudli_time begun;   /* when the first byte came of what is not whole */
    cloudli_time silence; /* 0: any */
    cloudli_time heard;   /* when the last byte came */

    struct cloudli__receiver_session session;
    uint8_t room[HEADER_ROOM];
    uint8_t inner_room[HEADER_ROOM];
    cloudli_error fault; /* code 0: none */
};

int cloudli__receiver_new(struct cloudli__receiver **out,
                          const struct cloudli__receiver_options *options)
{
    struct cloudli__receiver *r = cloudli__alloc(sizeof(*r));
    int rv = CLOUDLI_ERR_NOMEM;

    *out = NULL;
    if (r == NULL)
        return rv;
    r->sequences = options->sequences;
    r->unsealer = options->unsealer;
    r->take = options->take;
    r->user_data = options->user_data;
    r->silence = options->silence;
    r->heard = options->now;
    cloudli__receiver_session_init(&r->session, options->acknowledge,
                                   options->sync, options->user_data);
    r->fault = (cloudli_error)CLOUDLI_ERROR_INIT;
    r->provider = cloudli__strdup(options->provider);
    if (r->provider != NULL &&
        cloudli_pdu_stream_new(&r->stream, options->max_pdu) == CLOUDLI_OK) {
        *out = r;
        r = NULL;
        rv = CLOUDLI_OK;
    }
    cloudli__receiver_free(r);
    return rv;
}

void cloudli__receiver_free(struct cloudli__receiver *r)
{
    if (r == NULL)
        return;
    cloudli_pdu_stream_free(r->stream);
    cloudli__free_string(r->provider);
    cloudli__free_wiped(r, sizeof(*r));
}

static int hand_on(struct cloudli__receiver *r, const cloudli_pdu *pdu,
                   struct cloudli__unsealed *how, cloudli_time now,
                   cloudli_error *err)
{
    struct cloudli__sequence_verdict verdict;

    cloudli__sequences_judge(r->sequences, r->provider, pdu, &verdict);
    if (r->unsealer != NULL)
        cloudli__unseal_judge(r->unsealer, r->provider, pdu, how);
    if (r->take(r->user_data, pdu, &verdict, how) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "what it sent could not be taken here");
    cloudli__receiver_session_taken(&r->session, pdu);
    cloudli__sequences_accept(r->sequences, &verdict);
    if (r->unsealer != NULL)
        cloudli__unseal_accept(r->unsealer, r->provider, pdu, &verdict, now,
                               how);
    if (pdu->kind == CLOUDLI_PDU_TRI && pdu->tri == CLOUDLI_TRI_CIN_RESET) {
        cloudli__sequences_reset(r->sequences, r->provider, &pdu->header);
        if (r->unsealer != NULL)
            cloudli__unseal_reset(r->unsealer, r->provider, pdu);
    }
    return CLOUDLI_OK;
}

/* What concerns nobody but the two ends of the session stays here. */
static int take_clear(struct cloudli__receiver *r, const cloudli_pdu *pdu,
                      struct cloudli__unsealed *how, cloudli_time now,
                      cloudli_time wall, cloudli_error *err)
{
    int for_reader = 1, rv = CLOUDLI_OK;

    if (cloudli__receiver_session_owns(pdu))
        rv = cloudli__receiver_session_take(&r->session, pdu, &for_reader, now,
                                            wall, err);
    return rv == CLOUDLI_OK && for_reader ? hand_on(r, pdu, how, now, err) : rv;
}

/* What cannot be decrypted is handed on as it is: it would not become readable
 * by being sent again. */
static int take_pdu(struct cloudli__receiver *r, const cloudli_pdu *pdu,
                    cloudli_time now, cloudli_time wall, cloudli_error *err)
{
    struct cloudli__unsealed how = {.encryption = 0};
    cloudli_pdu inner = CLOUDLI_PDU_INIT;
    int rv;

    if (pdu->kind != CLOUDLI_PDU_ENCRYPTED || r->unsealer == NULL)
        return take_clear(r, pdu, &how, now, wall, err);
    inner.room = (cloudli_room){r->inner_room, sizeof(r->inner_room)};
    if (cloudli__unseal_begin(r->unsealer, pdu, &inner, &how))
        pdu = &inner;
    rv = take_clear(r, pdu, &how, now, wall, err);
    cloudli__unseal_end(r->unsealer);
    return rv;
}

static int take_bytes(struct cloudli__receiver *r, cloudli_bytes bytes,
                      cloudli_time now, cloudli_time wall, cloudli_error *err)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    int rv;

    pdu.room = (cloudli_room){r->room, sizeof(r->room)};
    rv = cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, err);
    return rv == CLOUDLI_OK ? take_pdu(r, &pdu, now, wall, err) : rv;
}

/* 1 if a PDU has begun that is not whole. */
static int in_middle(const struct cloudli__receiver *r)
{
    return r->received > cloudli_pdu_stream_offset(r->stream);
}

static int recv_more(struct cloudli__receiver *r, const uint8_t *data,
                     size_t len, cloudli_time now, cloudli_time wall,
                     cloudli_error *err)
{
    const int middle = in_middle(r);
    cloudli_bytes input = {data, len}, pdu;
    int whole = 0, rv;

    r->received += len;
    for (;;) {
        rv = cloudli_pdu_stream_next(r->stream, &input, &pdu, err);
        if (rv != CLOUDLI_OK || pdu.ptr == NULL)
            break;
        rv = take_bytes(r, pdu, now, wall, err);
        if (rv != CLOUDLI_OK)
            break;
        whole = 1;
    }
    if (!middle || whole)
        r->begun = now;
    if (rv == CLOUDLI_ERR_NOMEM)
        return cloudli__fail(err, rv, 0, "there is no memory for its PDU");
    return rv;
}

/* Gives the fault that ended the session. */
static int over(const struct cloudli__receiver *r, cloudli_error *err)
{
    return cloudli__fail(err, r->fault.code, r->fault.offset, "%s",
                         r->fault.message);
}

int cloudli__receiver_recv(struct cloudli__receiver *r, const uint8_t *data,
                           size_t len, cloudli_time now, cloudli_time wall,
                           cloudli_error *err)
{
    int rv;

    if (r->fault.code == 0) {
        r->heard = now;
        rv = recv_more(r, data, len, now, wall, &r->fault);
        if (rv == CLOUDLI_OK)
            rv = cloudli__receiver_session_settle(&r->session, &r->fault);
        r->fault.code = rv; /* also where a callee left it alone */
    }
    return r->fault.code == 0 ? CLOUDLI_OK : over(r, err);
}

int cloudli__receiver_end(struct cloudli__receiver *r, cloudli_error *err)
{
    if (r->fault.code == 0 && in_middle(r))
        (void)cloudli__fail(&r->fault, CLOUDLI_ERR_TRUNCATED, 0,
                            "it closed the connection in the middle of a PDU");
    return r->fault.code == 0 ? CLOUDLI_OK : over(r, err);
}

cloudli_time cloudli__receiver_deadline(const struct cloudli__receiver *r)
{
    const cloudli_time whole =
        in_middle(r) ? r->begun + CLOUDLI__RECEIVER_PDU_TIMEOUT : INT64_MAX;
    const cloudli_time silent =
        r->silence > 0 && r->silence < INT64_MAX - r->heard
            ? r->heard + r->silence
            : INT64_MAX;

    return whole < silent ? whole : silent;
}

int cloudli__receiver_check(struct cloudli__receiver *r, cloudli_time now,
                            cloudli_error *err)
{
    if (r->fault.code == 0 && now >= cloudli__receiver_deadline(r))
        (void)cloudli__fail(&r->fault, CLOUDLI_ERR_PEER_TIMEOUT, 0, "%s",
                            in_middle(r) ? "it did not finish a PDU in time"
                                         : "it was silent for too long");
    return r->fault.code == 0 ? CLOUDLI_OK : over(r, err);
}

void cloudli__receiver_set_unsealer(struct cloudli__receiver *r,
                                    struct cloudli__unsealer *unsealer)
{
    r->unsealer = unsealer;
}

cloudli_bytes cloudli__receiver_output(const struct cloudli__receiver *r)
{
    return (cloudli_bytes){r->session.output, r->session.said};
}

void cloudli__receiver_sent(struct cloudli__receiver *r, size_t len)
{
    cloudli__receiver_session_sent(&r->session, len);
}
