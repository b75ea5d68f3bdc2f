/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Envelopes: ETSI TS 102 232-1, module LI-PS-PDU. */
#include "record/pdu_write.h"

#include "base/error.h"
#include "ber/text.h"

#define PS_HEADER CLOUDLI__BER_CONTEXT(1)
#define PAYLOAD CLOUDLI__BER_CONTEXT(2)
#define CONTENTS CLOUDLI__BER_CONTEXT(2)

int cloudli__check_size(cloudli_bytes value, size_t min, size_t max,
                        const char *field, cloudli_error *err)
{
    if (value.ptr != NULL && value.len >= min && value.len <= max)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                         "%s must have %zu to %zu octets", field, min, max);
}

int cloudli__check_number(uint32_t value, uint32_t min, uint32_t max,
                          const char *field, cloudli_error *err)
{
    if (value >= min && value <= max)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0, "%s must be %u to %u",
                         field, (unsigned)min, (unsigned)max);
}

/* ISO 3166-1 alpha-2: two capitals. */
static int check_country(cloudli_bytes value, const char *field,
                         cloudli_error *err)
{
    if (value.ptr == NULL)
        return CLOUDLI_OK;
    if (value.len == 2 && value.ptr[0] >= 'A' && value.ptr[0] <= 'Z' &&
        value.ptr[1] >= 'A' && value.ptr[1] <= 'Z')
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                         "%s must be two capital letters", field);
}

static int check_point(cloudli_bytes value, cloudli_error *err)
{
    int rv;

    if (value.ptr == NULL)
        return CLOUDLI_OK;
    rv = cloudli__check_size(value, 1, 8, "interceptionPointID", err);
    for (size_t i = 0; rv == CLOUDLI_OK && i < value.len; i++) {
        if (!cloudli__is_printable(value.ptr[i]))
            rv = cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                               "interceptionPointID has characters that "
                               "PrintableString does not have");
    }
    return rv;
}

static int check_fixed(const struct cloudli__pdu_fixed *fixed,
                       cloudli_error *err)
{
    int rv = cloudli__check_size(fixed->liid, 1, 25,
                                 "lawfulInterceptionIdentifier", err);

    if (rv == CLOUDLI_OK)
        rv = check_country(fixed->authorization_country,
                           "authorizationCountryCode", err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__check_size(fixed->operator_id, 1, 16,
                                 "operatorIdentifier", err);
    if (rv == CLOUDLI_OK && fixed->network_element.ptr != NULL)
        rv = cloudli__check_size(fixed->network_element, 1, 16,
                                 "networkElementIdentifier", err);
    if (rv == CLOUDLI_OK)
        rv = check_country(fixed->delivery_country, "deliveryCountryCode", err);
    if (rv == CLOUDLI_OK)
        rv = check_point(fixed->interception_point, err);
    return rv;
}

static uint8_t *put_text(uint8_t *p, uint8_t identifier, cloudli_bytes value)
{
    if (value.ptr == NULL)
        return p;
    *p++ = identifier;
    *p++ = (uint8_t)value.len;
    memcpy(p, value.ptr, value.len);
    return p + value.len;
}

static uint8_t *put_identifier(uint8_t *p,
                               const struct cloudli__pdu_fixed *fixed)
{
    uint8_t *const length = p + 1;
    uint8_t *network;

    *p = 0xa3; /* communicationIdentifier */
    p += 2;
    *p = 0xa0; /* networkIdentifier */
    p += 2;
    network = p;
    p = put_text(p, 0x80, fixed->operator_id);
    p = put_text(p, 0x81, fixed->network_element);
    network[-1] = (uint8_t)(p - network);
    if (fixed->has_cin)
        p = cloudli__ber_uint(p, 0x81, fixed->cin,
                              cloudli__ber_uint_size(fixed->cin));
    p = put_text(p, 0x82, fixed->delivery_country);
    *length = (uint8_t)(p - length - 1);
    return p;
}

int cloudli__pdu_template_init(struct cloudli__pdu_template *out,
                               const struct cloudli__pdu_fixed *fixed,
                               cloudli_error *err)
{
    /* li-psDomainId: 0.4.0.2.2.5.1.43 */
    static const uint8_t domain[] = {0x80, 7, 4, 0, 2, 2, 5, 1, 43};
    uint8_t *p = out->head;
    int rv;

    memset(out, 0, sizeof(*out));
    rv = check_fixed(fixed, err);
    if (rv != CLOUDLI_OK)
        return rv;
    memcpy(p, domain, sizeof(domain));
    p += sizeof(domain);
    p = put_text(p, 0x81, fixed->liid);
    p = put_text(p, 0x82, fixed->authorization_country);
    p = put_identifier(p, fixed);
    out->head_len = (uint16_t)(p - out->head);
    p = put_text(out->point, 0x86, fixed->interception_point);
    out->point_len = (uint16_t)(p - out->point);
    return CLOUDLI_OK;
}

void cloudli__pdu_open(struct cloudli__pdu_writer *w, uint32_t tag)
{
    w->opened[w->depth++] = cloudli__ber_open(&w->ber, tag);
}

/* Up to the opened payload. */
static void begin(struct cloudli__pdu_writer *w, struct cloudli__buffer *out,
                  const struct cloudli__pdu_template *tmpl,
                  const struct cloudli__pdu_stamp *stamp, int qualified)
{
    uint8_t header[CLOUDLI__HEADER_ROOM];
    struct cloudli__stamp_parts parts;
    uint8_t *end;

    w->start = out->len;
    w->depth = 0;
    cloudli__ber_writer_init(&w->ber, out);
    cloudli__stamp_measure(&parts, stamp, qualified);
    end = cloudli__header_write(header, tmpl, &parts, stamp->sequence_number);
    cloudli__pdu_open(w, CLOUDLI__BER_SEQUENCE);
    cloudli__pdu_open(w, PS_HEADER);
    cloudli__ber_put_raw(&w->ber,
                         (cloudli_bytes){header, (size_t)(end - header)});
    cloudli__ber_close(&w->ber, w->opened[--w->depth]);
    cloudli__pdu_open(w, PAYLOAD);
}

static int check_time(const struct cloudli__pdu_stamp *stamp,
                      cloudli_error *err)
{
    if (stamp->time >= 0)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                         "microSecondTimeStamp must not be before 1970");
}

int cloudli__iri_begin(struct cloudli__pdu_writer *w,
                       struct cloudli__buffer *out,
                       const struct cloudli__pdu_template *tmpl,
                       const struct cloudli__pdu_stamp *stamp,
                       uint32_t iri_type, uint32_t content, cloudli_error *err)
{
    int rv = cloudli__check_number(iri_type, CLOUDLI_IRI_BEGIN,
                                   CLOUDLI_IRI_REPORT, "iRIType", err);

    if (rv == CLOUDLI_OK)
        rv = check_time(stamp, err);
    if (rv != CLOUDLI_OK)
        return rv;
    begin(w, out, tmpl, stamp, 1);
    cloudli__pdu_open(w, CLOUDLI__BER_CONTEXT(CLOUDLI_PDU_IRI));
    cloudli__pdu_open(w, CLOUDLI__BER_SEQUENCE);
    cloudli__ber_put_uint(&w->ber, CLOUDLI__BER_CONTEXT(0), iri_type);
    cloudli__pdu_open(w, CONTENTS);
    cloudli__pdu_open(w, CLOUDLI__BER_CONTEXT(content));
    return CLOUDLI_OK;
}

int cloudli__cc_begin(struct cloudli__pdu_writer *w,
                      struct cloudli__buffer *out,
                      const struct cloudli__pdu_template *tmpl,
                      const struct cloudli__pdu_stamp *stamp,
                      uint32_t payload_direction, uint32_t content,
                      cloudli_error *err)
{
    int rv = cloudli__check_number(
        payload_direction, CLOUDLI_DIRECTION_FROM_TARGET,
        CLOUDLI_DIRECTION_NOT_APPLICABLE, "payloadDirection", err);

    if (rv == CLOUDLI_OK)
        rv = check_time(stamp, err);
    if (rv != CLOUDLI_OK)
        return rv;
    begin(w, out, tmpl, stamp, 1);
    cloudli__pdu_open(w, CLOUDLI__BER_CONTEXT(CLOUDLI_PDU_CC));
    cloudli__pdu_open(w, CLOUDLI__BER_SEQUENCE);
    cloudli__ber_put_uint(&w->ber, CLOUDLI__BER_CONTEXT(0), payload_direction);
    cloudli__pdu_open(w, CONTENTS);
    cloudli__pdu_open(w, CLOUDLI__BER_CONTEXT(content));
    return CLOUDLI_OK;
}

int cloudli__tri_begin(struct cloudli__pdu_writer *w,
                       struct cloudli__buffer *out,
                       const struct cloudli__pdu_template *tmpl,
                       const struct cloudli__pdu_stamp *stamp, uint32_t tri,
                       cloudli_error *err)
{
    int rv = check_time(stamp, err);

    if (rv != CLOUDLI_OK)
        return rv;
    begin(w, out, tmpl, stamp, 0);
    cloudli__pdu_open(w, CLOUDLI__BER_CONTEXT(CLOUDLI_PDU_TRI));
    cloudli__pdu_open(w, CLOUDLI__BER_CONTEXT(tri));
    return CLOUDLI_OK;
}

int cloudli__pdu_finish(struct cloudli__pdu_writer *w, cloudli_error *err)
{
    struct cloudli__buffer *out = w->ber.out;
    int rv;

    while (w->depth > 0)
        cloudli__ber_close(&w->ber, w->opened[--w->depth]);
    rv = w->ber.status;
    if (rv == CLOUDLI_OK && out->len - w->start > CLOUDLI_PDU_MAX)
        rv = CLOUDLI_ERR_TOO_LARGE;
    if (rv == CLOUDLI_OK)
        return CLOUDLI_OK;
    cloudli__wipe(out->data + w->start, out->len - w->start);
    out->len = w->start;
    return cloudli__fail(err, rv, 0, "a record cannot be made: %s",
                         cloudli_strerror(rv));
}

int cloudli__tri_encode(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp, uint32_t tri)
{
    struct cloudli__pdu_writer w;

    switch (tri) {
    case CLOUDLI_TRI_TEST:
    case CLOUDLI_TRI_KEEPALIVE:
    case CLOUDLI_TRI_KEEPALIVE_RESPONSE:
    case CLOUDLI_TRI_FIRST_SEGMENT:
    case CLOUDLI_TRI_LAST_SEGMENT:
    case CLOUDLI_TRI_CIN_RESET:
    case CLOUDLI_TRI_OPTION_COMPLETE:
    case CLOUDLI_TRI_ACK_REQUEST:
    case CLOUDLI_TRI_ACK_RESPONSE:
        break;
    default:
        return CLOUDLI_ERR_RANGE;
    }
    if (stamp->time < 0)
        return CLOUDLI_ERR_RANGE;
    begin(&w, out, tmpl, stamp, 0);
    cloudli__pdu_open(&w, CLOUDLI__BER_CONTEXT(CLOUDLI_PDU_TRI));
    cloudli__ber_put_null(&w.ber, CLOUDLI__BER_CONTEXT(tri));
    return cloudli__pdu_finish(&w, NULL);
}
