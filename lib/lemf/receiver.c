/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/receiver.h"

#include "base/error.h"
#include "base/memory.h"
#include "record/encode.h"

#include <string.h>

#define CHUNK CLOUDLI__RECEIVER_CHUNK_MAX
#define SMALL_INPUT ((size_t)2 * CHUNK)
#define OUTPUT_MAX 8192

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
    size_t scanned;     /* bytes that were looked through for its end */
    cloudli_time begun; /* when its first byte came */

    cloudli_time tri_at; /* when session messages had left … */
    int64_t tri_left;    /* … this much, in nanoseconds of their rate */

    uint8_t room[HEADER_ROOM];
    uint8_t inner_room[HEADER_ROOM];
    uint8_t output[OUTPUT_MAX];
    size_t output_len;
    cloudli_error fault; /* code 0: none */
};

/* One session message, in nanoseconds of the rate they are allowed at. */
#define TRI_COST (CLOUDLI_SECOND / CLOUDLI__RECEIVER_TRI_RATE)
#define TRI_LEFT_MAX (CLOUDLI__RECEIVER_TRI_BURST * TRI_COST)

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
    r->tri_left = TRI_LEFT_MAX;
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

/* Session messages cost; what they may cost grows with time. */
static int spend_tri(struct cloudli__receiver *r, cloudli_time now,
                     cloudli_error *err)
{
    const cloudli_time passed = now - r->tri_at;

    r->tri_at = now;
    if (passed >= TRI_LEFT_MAX - r->tri_left)
        r->tri_left = TRI_LEFT_MAX;
    else if (passed > 0)
        r->tri_left += passed;
    if (r->tri_left < TRI_COST)
        return cloudli__fail(err, CLOUDLI_ERR_PROTOCOL, 0,
                             "it floods the session with keep-alives or other "
                             "session messages");
    r->tri_left -= TRI_COST;
    return CLOUDLI_OK;
}

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

static int answer_keepalive(struct cloudli__receiver *r,
                            const cloudli_pdu_header *header, cloudli_time wall,
                            cloudli_error *err)
{
    const struct cloudli__pdu_stamp stamp = {wall, header->sequence_number};
    struct cloudli__pdu_template tmpl;
    struct cloudli__buffer answer = {0};
    int rv = answer_template(&tmpl, header, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__tri_encode(&answer, &tmpl, &stamp,
                                 CLOUDLI_TRI_KEEPALIVE_RESPONSE);
    if (rv == CLOUDLI_OK && answer.len > sizeof(r->output) - r->output_len)
        rv = cloudli__fail(err, CLOUDLI_ERR_PROTOCOL, 0,
                           "it sends keep-alives faster than it reads the "
                           "answers");
    if (rv == CLOUDLI_OK) {
        memcpy(r->output + r->output_len, answer.data, answer.len);
        r->output_len += answer.len;
    }
    cloudli__buffer_dispose(&answer);
    return rv;
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
    int rv;

    if (pdu->kind != CLOUDLI_PDU_TRI)
        return hand_on(r, pdu, how, now, err);
    switch (pdu->tri) {
    case CLOUDLI_TRI_KEEPALIVE:
        rv = spend_tri(r, now, err);
        return rv == CLOUDLI_OK ? answer_keepalive(r, &pdu->header, wall, err)
                                : rv;
    case CLOUDLI_TRI_KEEPALIVE_RESPONSE:
    case CLOUDLI_TRI_PADDING:
    case CLOUDLI_TRI_OPTION_REQUEST:
    case CLOUDLI_TRI_OPTION_RESPONSE:
    case CLOUDLI_TRI_OPTION_COMPLETE:
    case CLOUDLI_TRI_ACK_REQUEST:
    case CLOUDLI_TRI_ACK_RESPONSE:
        return spend_tri(r, now, err);
    case CLOUDLI_TRI_TEST:
        rv = spend_tri(r, now, err);
        return rv == CLOUDLI_OK ? hand_on(r, pdu, how, now, err) : rv;
    default:
        return hand_on(r, pdu, how, now, err);
    }
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
        rv = recv_more(r, data, len, now, wall, &r->fault);
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
    return r->input_len > 0 ? r->begun + CLOUDLI__RECEIVER_PDU_TIMEOUT
                            : INT64_MAX;
}

int cloudli__receiver_check(struct cloudli__receiver *r, cloudli_time now,
                            cloudli_error *err)
{
    if (r->fault.code == 0 && now >= cloudli__receiver_deadline(r))
        (void)cloudli__fail(&r->fault, CLOUDLI_ERR_PEER_TIMEOUT, 0,
                            "it did not finish a PDU in time");
    return r->fault.code == 0 ? CLOUDLI_OK : over(r, err);
}

cloudli_bytes cloudli__receiver_output(const struct cloudli__receiver *r)
{
    return (cloudli_bytes){r->output, r->output_len};
}

void cloudli__receiver_sent(struct cloudli__receiver *r, size_t len)
{
    r->output_len -= len;
    memmove(r->output, r->output + len, r->output_len);
}
