/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * All records but the hot ones: the value by the tables of asn1/, around it
 * the envelope, everything backwards.
 */
#include "record/pdu_write.h"

#include "asn1/asn_schema.h"
#include "base/error.h"
#include "ber/back.h"

#include <cloudli/asn1/li-ps-pdu.h>

/* Room that most of these records do with. */
#define ROOM 2048

/* What goes into a PDU: its kind, and a struct of a type of asn1/ or the octets
 * of a TRI. */
struct wide {
    const struct cloudli__pdu_template *tmpl;
    const struct cloudli__pdu_stamp *stamp;
    uint32_t kind;
    const char *type; /* NULL: a TRI */
    const void *value;
    cloudli_bytes tri;
};

/* Puts length and tag before what was written since start. */
static void wrap(struct cloudli__ber_back *b, size_t start, uint32_t tag)
{
    cloudli__ber_back_length(b, start);
    cloudli__ber_back_tag(b, tag, 1);
}

static void put_header(struct cloudli__ber_back *b, const struct wide *w)
{
    const size_t start = b->len;
    uint8_t header[CLOUDLI__HEADER_ROOM];
    struct cloudli__stamp_parts parts;
    const uint8_t *end;

    cloudli__stamp_measure(&parts, w->stamp, w->type != NULL);
    end = cloudli__header_write(header, w->tmpl, &parts,
                                w->stamp->sequence_number);
    cloudli__ber_back_octets(b, header, (size_t)(end - header));
    wrap(b, start, CLOUDLI__BER_CONTEXT(1)); /* pSHeader */
}

static int put_pdu(struct cloudli__ber_back *b, const struct wide *w,
                   cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    if (w->type != NULL) {
        rv = cloudli__asn_encode_back(b, cloudli_type_find(w->type), w->value,
                                      w->tmpl->profile->omitted,
                                      w->tmpl->profile->omitted_count, err);
        if (rv != CLOUDLI_OK)
            return rv;
    } else {
        cloudli__ber_back_octets(b, w->tri.ptr, w->tri.len);
    }
    wrap(b, 0, CLOUDLI__BER_CONTEXT(w->kind));
    wrap(b, 0, CLOUDLI__BER_CONTEXT(2)); /* payload */
    put_header(b, w);
    wrap(b, 0, CLOUDLI__BER_SEQUENCE);
    if (b->len > CLOUDLI_PDU_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_TOO_LARGE, 0,
                             "the record is larger than a PDU can be");
    return CLOUDLI_OK;
}

/* Appends the PDU; again with more room if it needs that. */
static int append(struct cloudli__buffer *out, const struct wide *w,
                  cloudli_error *err)
{
    struct cloudli__ber_back b = {NULL, ROOM, 0};
    int rv;

    do {
        const size_t room = b.len > b.cap ? b.len : b.cap;
        size_t kept = 0;

        rv = cloudli__buffer_reserve(out, room);
        if (rv != CLOUDLI_OK)
            return cloudli__fail(err, rv, 0, "no memory for a record");
        b = (struct cloudli__ber_back){out->data + out->len, room, 0};
        rv = put_pdu(&b, w, err);
        if (rv == CLOUDLI_OK && b.len <= room) {
            memmove(b.room, cloudli__ber_back_at(&b), b.len);
            out->len += b.len;
            kept = b.len;
        }
        cloudli__wipe(b.room + kept, room - kept); /* what was tried */
    } while (rv == CLOUDLI_OK && b.len > b.cap);
    return rv;
}

static int check_time(const struct cloudli__pdu_stamp *stamp,
                      cloudli_error *err)
{
    if (stamp->time >= 0)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                         "microSecondTimeStamp must not be before 1970");
}

int cloudli__iri_encode(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp,
                        uint32_t iri_type,
                        const cloudli_asn_iri_contents *contents,
                        cloudli_error *err)
{
    const cloudli_asn_iri_payload payload = {
        .iRIType = CLOUDLI_OPT_U32(iri_type), .iRIContents = contents};
    const struct wide w = {tmpl,         stamp,    CLOUDLI_PDU_IRI,
                           "IRIPayload", &payload, {NULL, 0}};
    int rv = check_time(stamp, err);

    return rv == CLOUDLI_OK ? append(out, &w, err) : rv;
}

int cloudli__cc_encode(struct cloudli__buffer *out,
                       const struct cloudli__pdu_template *tmpl,
                       const struct cloudli__pdu_stamp *stamp,
                       uint32_t payload_direction,
                       const cloudli_asn_cc_contents *contents,
                       cloudli_error *err)
{
    const cloudli_asn_cc_payload payload = {
        .payloadDirection = CLOUDLI_OPT_U32(payload_direction),
        .cCContents = contents};
    const struct wide w = {tmpl,        stamp,    CLOUDLI_PDU_CC,
                           "CCPayload", &payload, {NULL, 0}};
    int rv = check_time(stamp, err);

    return rv == CLOUDLI_OK ? append(out, &w, err) : rv;
}

int cloudli__hi1_encode(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp,
                        const cloudli_asn_hi1_operation *operation,
                        cloudli_error *err)
{
    const struct wide w = {
        tmpl, stamp, CLOUDLI_PDU_HI1, "HI1-Operation", operation, {NULL, 0}};
    int rv = check_time(stamp, err);

    return rv == CLOUDLI_OK ? append(out, &w, err) : rv;
}

int cloudli__tri_wrap(struct cloudli__buffer *out,
                      const struct cloudli__pdu_template *tmpl,
                      const struct cloudli__pdu_stamp *stamp,
                      cloudli_bytes element)
{
    const struct wide w = {tmpl, stamp, CLOUDLI_PDU_TRI, NULL, NULL, element};

    return stamp->time < 0 ? CLOUDLI_ERR_RANGE : append(out, &w, NULL);
}

int cloudli__tri_encode(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp, uint32_t tri)
{
    const uint8_t null[] = {(uint8_t)(0x80 | tri), 0};
    const cloudli_bytes element = {null, sizeof(null)};
    const struct cloudli__pdu_stamp untimed = {-1, stamp->sequence_number};
    const struct wide flag = {tmpl, &untimed, CLOUDLI_PDU_TRI,
                              NULL, NULL,     element};

    switch (tri) {
    case CLOUDLI_TRI_FIRST_SEGMENT:
    case CLOUDLI_TRI_LAST_SEGMENT:
        return append(out, &flag, NULL);
    case CLOUDLI_TRI_TEST:
    case CLOUDLI_TRI_KEEPALIVE:
    case CLOUDLI_TRI_KEEPALIVE_RESPONSE:
    case CLOUDLI_TRI_CIN_RESET:
    case CLOUDLI_TRI_OPTION_COMPLETE:
    case CLOUDLI_TRI_ACK_REQUEST:
    case CLOUDLI_TRI_ACK_RESPONSE:
        return cloudli__tri_wrap(out, tmpl, stamp, element);
    default:
        return CLOUDLI_ERR_RANGE;
    }
}
