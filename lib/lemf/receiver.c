/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/receiver.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

#define CHUNK CLOUDLI__RECEIVER_CHUNK_MAX
#define SMALL_INPUT ((size_t)2 * CHUNK)

/* For header fields that come in pieces: more than all that are in bounds. */
#define HEADER_ROOM 256

/* How often the bytes of one PDU of indefinite length may be looked through,
 * counted in largest PDUs: each piece that comes means once more. */
#define SCANS_MAX 256

struct cloudli__receiver {
    size_t max_pdu;
    char *provider;
    struct cloudli__sequences *sequences;
    struct cloudli__unsealer *unsealer;
    cloudli__receiver_cb take;
    void *user_data;

    uint8_t *input; /* the beginning of a PDU that is not whole */
    size_t input_len;
    size_t input_cap;
    size_t scanned;       /* bytes that were looked through for its end */
    cloudli_time begun;   /* when its first byte came */
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
    r->max_pdu = options->max_pdu;
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
    if (r->provider != NULL) {
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
    cloudli__free_wiped(r->input, r->input_cap);
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

/* Looks for the end of the PDU at data; total 0: it has not come. */
static int frame(struct cloudli__receiver *r, const uint8_t *data, size_t len,
                 size_t *total, cloudli_error *err)
{
    const int indefinite = len >= 2 && data[1] == 0x80;
    int rv;

    /* A definite length is told by the first bytes. */
    if (indefinite && r->scanned > 0 && r->scanned / SCANS_MAX >= r->max_pdu)
        return cloudli__fail(err, CLOUDLI_ERR_PROTOCOL, 0,
                             "a PDU of indefinite length comes in too many "
                             "pieces");
    rv = cloudli_pdu_frame(data, len, r->max_pdu, total, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (*total == 0 && indefinite)
        r->scanned += len;
    else if (*total != 0)
        r->scanned = 0;
    if (*total == 0 && len >= r->max_pdu)
        return cloudli__fail(err, CLOUDLI_ERR_PDU_TOO_LARGE, 0,
                             "a PDU is larger than the limit of %zu bytes",
                             r->max_pdu);
    return CLOUDLI_OK;
}

/* Takes all whole PDUs at data; used is where the rest begins. */
static int take_all(struct cloudli__receiver *r, cloudli_bytes data,
                    size_t *used, cloudli_time now, cloudli_time wall,
                    cloudli_error *err)
{
    *used = 0;
    while (*used < data.len) {
        const uint8_t *p = data.ptr + *used;
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;
        size_t total;
        int rv = frame(r, p, data.len - *used, &total, err);

        if (rv != CLOUDLI_OK || total == 0)
            return rv;
        pdu.room = (cloudli_room){r->room, sizeof(r->room)};
        rv = cloudli_pdu_decode(&pdu, p, total, err);
        if (rv == CLOUDLI_OK)
            rv = take_pdu(r, &pdu, now, wall, err);
        if (rv != CLOUDLI_OK)
            return rv;
        *used += total;
    }
    return CLOUDLI_OK;
}

/* Appends to the input. It has one of two sizes, and the larger one only while
 * there is a PDU that needs it. */
static int keep(struct cloudli__receiver *r, const uint8_t *data, size_t len)
{
    size_t cap = r->max_pdu + CHUNK;
    uint8_t *input;

    if (len > r->input_cap - r->input_len) {
        if (cap < SMALL_INPUT || r->input_len + len <= SMALL_INPUT)
            cap = SMALL_INPUT;
        input = cloudli__alloc(cap);
        if (input == NULL)
            return CLOUDLI_ERR_NOMEM;
        if (r->input_len > 0)
            memcpy(input, r->input, r->input_len);
        cloudli__free_wiped(r->input, r->input_cap);
        r->input = input;
        r->input_cap = cap;
    }
    memcpy(r->input + r->input_len, data, len);
    r->input_len += len;
    return CLOUDLI_OK;
}

static void drop_front(struct cloudli__receiver *r, size_t len)
{
    r->input_len -= len;
    if (r->input_len > 0) {
        memmove(r->input, r->input + len, r->input_len);
    } else if (r->input_cap > SMALL_INPUT) {
        cloudli__free_wiped(r->input, r->input_cap);
        r->input = NULL;
        r->input_cap = 0;
    }
}

static int recv_more(struct cloudli__receiver *r, const uint8_t *data,
                     size_t len, cloudli_time now, cloudli_time wall,
                     cloudli_error *err)
{
    const int middle = r->input_len > 0;
    size_t used = 0;
    int rv = CLOUDLI_OK;

    if (middle) {
        rv = keep(r, data, len);
        if (rv == CLOUDLI_OK)
            rv = take_all(r, (cloudli_bytes){r->input, r->input_len}, &used,
                          now, wall, err);
        drop_front(r, used);
    } else {
        rv = take_all(r, (cloudli_bytes){data, len}, &used, now, wall, err);
        if (rv == CLOUDLI_OK && used < len)
            rv = keep(r, data + used, len - used);
    }
    if (!middle || used > 0)
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
    if (r->fault.code == 0 && r->input_len > 0)
        (void)cloudli__fail(&r->fault, CLOUDLI_ERR_TRUNCATED, 0,
                            "it closed the connection in the middle of a PDU");
    return r->fault.code == 0 ? CLOUDLI_OK : over(r, err);
}

cloudli_time cloudli__receiver_deadline(const struct cloudli__receiver *r)
{
    const cloudli_time whole =
        r->input_len > 0 ? r->begun + CLOUDLI__RECEIVER_PDU_TIMEOUT : INT64_MAX;
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
                            r->input_len > 0 ? "it did not finish a PDU in time"
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
