/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Reading PS-PDUs: ETSI TS 102 232-1, module LI-PS-PDU. Each PDU of a link
 * comes through here, so the header is read by hand and not by a table.
 */
#include "record/record_read.h"

#include "base/error.h"
#include "base/options.h"
#include "ber/text.h"
#include "record/pdu_fast.h"
#include "record/pdu_read.h"
#include "record/tri_read.h"

#include <string.h>

#define CTX CLOUDLI__BER_CONTEXT

/* Reads the fields of one SEQUENCE in their order: the element that comes
 * next has been taken already. */
struct fields {
    struct cloudli__ber in;
    struct cloudli__ber_element element;
    uint32_t have; /* 0: there is none */
    cloudli_room *room;
    cloudli_error *err;
};

static inline int advance(struct fields *f)
{
    f->have = (uint32_t)cloudli__ber_more(&f->in);
    if (!f->have)
        return CLOUDLI_OK;
    return cloudli__ber_next(&f->in, &f->element, f->err);
}

static inline int enter(struct fields *f, const struct fields *outer,
                        const char *name)
{
    int rv = cloudli__ber_need_constructed(&outer->element, name, outer->err);

    if (rv != CLOUDLI_OK)
        return rv;
    f->in = cloudli__ber_inside(&outer->in, &outer->element);
    f->room = outer->room;
    f->err = outer->err;
    return advance(f);
}

static inline int is_next(const struct fields *f, uint32_t tag)
{
    return f->have && f->element.tag == tag;
}

static int fail_missing(const struct fields *f, const char *name)
{
    return cloudli__fail(f->err, CLOUDLI_ERR_PDU,
                         f->have ? f->element.offset : f->in.end,
                         "%s is missing", name);
}

static int fail_order(const struct fields *f, const char *name)
{
    return cloudli__fail(f->err, CLOUDLI_ERR_PDU, f->element.offset,
                         "a field of %s comes twice or out of order", name);
}

static int fail_bounds(const struct fields *f, const char *name)
{
    return cloudli__fail(f->err, CLOUDLI_ERR_RANGE, f->element.offset,
                         "%s is outside its bounds", name);
}

/* The element, a string of min to max octets. */
static inline int take_string(struct fields *f, size_t min, size_t max,
                              cloudli_bytes *out, const char *name)
{
    if (f->element.constructed) {
        struct cloudli__shape_reader r = {*f->room, f->err};
        int rv = cloudli__shape_string(&r, &f->in, &f->element, out, name);

        if (rv != CLOUDLI_OK)
            return rv;
        *f->room = r.room;
    } else {
        *out = cloudli__ber_contents(&f->in, &f->element);
    }
    if (out->len < min || out->len > max)
        return fail_bounds(f, name);
    return advance(f);
}

static inline int take_number(struct fields *f, uint32_t min, uint32_t max,
                              uint32_t *out, const char *name)
{
    uint64_t value;
    int rv = cloudli__ber_get_uint(&f->in, &f->element, min, max, &value, name,
                                   f->err);

    if (rv != CLOUDLI_OK)
        return rv;
    *out = (uint32_t)value;
    return advance(f);
}

/* An EXPLICIT tag around one value that is not looked at. */
static int take_wrapped(struct fields *f, const char *name)
{
    struct fields inside;
    int rv = enter(&inside, f, name);

    if (rv != CLOUDLI_OK)
        return rv;
    if (!inside.have)
        return cloudli__fail(f->err, CLOUDLI_ERR_PDU, f->element.offset,
                             "%s is empty", name);
    rv = advance(&inside);
    if (rv == CLOUDLI_OK && inside.have)
        rv = cloudli__fail(f->err, CLOUDLI_ERR_PDU, f->element.offset,
                           "%s holds more than one value", name);
    return rv == CLOUDLI_OK ? advance(f) : rv;
}

/* Extensions after the last known field: later ones are passed over, earlier
 * ones, whose numbers are below, do not belong here. */
static int take_rest(struct fields *f, uint32_t below, const char *name)
{
    while (f->have) {
        int rv;

        if (f->element.tag >= CTX(0) && f->element.tag < CTX(below))
            return fail_order(f, name);
        rv = advance(f);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    return CLOUDLI_OK;
}

static inline int take_printable(struct fields *f, size_t min, size_t max,
                                 cloudli_bytes *out, const char *name)
{
    const struct cloudli__ber_element element = f->element;
    int rv = take_string(f, min, max, out, name);

    for (size_t i = 0; rv == CLOUDLI_OK && i < out->len; i++) {
        if (!cloudli__is_printable(out->ptr[i]))
            return cloudli__fail(f->err, CLOUDLI_ERR_RANGE, element.offset,
                                 "%s has characters that PrintableString does "
                                 "not have",
                                 name);
    }
    return rv;
}

static int read_network(struct fields *outer, cloudli_pdu_header *h)
{
    struct fields f;
    int rv = enter(&f, outer, "networkIdentifier");

    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(&f, CTX(0)))
        return fail_missing(&f, "operatorIdentifier");
    rv = take_string(&f, 1, 16, &h->operator_id, "operatorIdentifier");
    if (rv == CLOUDLI_OK && is_next(&f, CTX(1)))
        rv = take_string(&f, 1, 16, &h->network_element,
                         "networkElementIdentifier");
    if (rv == CLOUDLI_OK && is_next(&f, CTX(2)))
        rv = take_wrapped(&f, "eTSI671NEID");
    if (rv == CLOUDLI_OK)
        rv = take_rest(&f, 3, "networkIdentifier");
    return rv == CLOUDLI_OK ? advance(outer) : rv;
}

static int read_identifier(struct fields *outer, cloudli_pdu_header *h)
{
    struct fields f;
    int rv = enter(&f, outer, "communicationIdentifier");

    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(&f, CTX(0)))
        return fail_missing(&f, "networkIdentifier");
    rv = read_network(&f, h);
    if (rv == CLOUDLI_OK && is_next(&f, CTX(1))) {
        h->present |= CLOUDLI_HAS_CIN;
        rv = take_number(&f, 0, UINT32_MAX, &h->cin,
                         "communicationIdentityNumber");
    }
    if (rv == CLOUDLI_OK && is_next(&f, CTX(2)))
        rv = take_printable(&f, 2, 2, &h->delivery_country,
                            "deliveryCountryCode");
    if (rv == CLOUDLI_OK && is_next(&f, CTX(3)))
        rv = take_wrapped(&f, "cINExtension");
    if (rv == CLOUDLI_OK)
        rv = take_rest(&f, 4, "communicationIdentifier");
    return rv == CLOUDLI_OK ? advance(outer) : rv;
}

/* li-psDomainId: 0.4.0.2.2.5.1 and the version. */
static int take_domain(struct fields *f, uint32_t *version)
{
    static const uint8_t arcs[] = {4, 0, 2, 2, 5, 1};
    const uint8_t *p = f->in.base + f->element.start;
    const size_t len = f->element.len;
    int rv = cloudli__ber_check_object_id(&f->in, &f->element, "li-psDomainId",
                                          f->err);

    if (rv != CLOUDLI_OK)
        return rv;
    *version = 0;
    if (len <= sizeof(arcs) || len > sizeof(arcs) + 4 ||
        memcmp(p, arcs, sizeof(arcs)) != 0)
        return cloudli__fail(f->err, CLOUDLI_ERR_PDU, f->element.offset,
                             "li-psDomainId is not that of LI-PS-PDU");
    for (size_t i = sizeof(arcs); i < len; i++) {
        *version = *version << 7 | (p[i] & 0x7fu);
        if (p[i] < 0x80 && i + 1 < len)
            return cloudli__fail(f->err, CLOUDLI_ERR_PDU, f->element.offset,
                                 "li-psDomainId has an arc too many");
    }
    return advance(f);
}

/* timeStamp [5], if there is one; *known tells if it names a moment. */
static int take_time(struct fields *f, uint32_t tag, cloudli_time *time,
                     uint32_t *known)
{
    int rv;

    *known = 0;
    if (!is_next(f, tag))
        return CLOUDLI_OK;
    rv = cloudli__time_text_read(&f->in, &f->element, 0, time, known,
                                 "timeStamp", f->err);
    return rv == CLOUDLI_OK ? advance(f) : rv;
}

/* microSecondTimeStamp, which goes before timeStamp. */
static int take_microseconds(struct fields *f, uint32_t tag, cloudli_time *time,
                             uint32_t *known)
{
    uint32_t fits;
    int rv;

    if (!is_next(f, tag))
        return CLOUDLI_OK;
    rv = cloudli__microseconds_read(&f->in, &f->element, time, &fits, f->err);
    if (rv != CLOUDLI_OK)
        return rv;
    *known |= fits;
    return advance(f);
}

static int take_qualifier(struct fields *f, uint32_t tag, uint32_t *qualifier,
                          uint32_t *present)
{
    if (!is_next(f, tag))
        return CLOUDLI_OK;
    *present |= CLOUDLI_HAS_QUALIFIER;
    return take_number(f, 0, UINT32_MAX, qualifier, "timeStampQualifier");
}

/* The fields behind the extension marker. */
static int read_extensions(struct fields *f, cloudli_pdu_header *h)
{
    cloudli_bytes unused;
    uint32_t known;
    int rv = take_time(f, CTX(5), &h->time, &known);

    if (rv == CLOUDLI_OK && is_next(f, CTX(6)))
        rv = take_printable(f, 1, 8, &h->interception_point,
                            "interceptionPointID");
    if (rv == CLOUDLI_OK)
        rv = take_microseconds(f, CTX(7), &h->time, &known);
    if (rv == CLOUDLI_OK)
        rv = take_qualifier(f, CTX(8), &h->qualifier, &h->present);
    if (known)
        h->present |= CLOUDLI_HAS_TIME;
    if (rv == CLOUDLI_OK && is_next(f, CTX(9)))
        rv = take_string(f, 1, 65535, &unused, "extendedInterceptionPointID");
    if (rv == CLOUDLI_OK && is_next(f, CTX(10)))
        rv = take_string(f, 1, 65535, &unused, "networkFunctionIdentifier");
    return rv == CLOUDLI_OK ? take_rest(f, 11, "pSHeader") : rv;
}

static int read_header(struct fields *outer, cloudli_pdu_header *h)
{
    struct fields f;
    int rv = enter(&f, outer, "pSHeader");

    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(&f, CTX(0)))
        return fail_missing(&f, "li-psDomainId");
    rv = take_domain(&f, &h->version);
    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(&f, CTX(1)))
        return fail_missing(&f, "lawfulInterceptionIdentifier");
    rv = take_string(&f, 1, 25, &h->liid, "lawfulInterceptionIdentifier");
    if (rv == CLOUDLI_OK && is_next(&f, CTX(2)))
        rv = take_printable(&f, 2, 2, &h->authorization_country,
                            "authorizationCountryCode");
    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(&f, CTX(3)))
        return fail_missing(&f, "communicationIdentifier");
    rv = read_identifier(&f, h);
    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(&f, CTX(4)))
        return fail_missing(&f, "sequenceNumber");
    rv = take_number(&f, 0, UINT32_MAX, &h->sequence_number, "sequenceNumber");
    return rv == CLOUDLI_OK ? read_extensions(&f, h) : rv;
}

/* tRIPayload is a CHOICE in an EXPLICIT tag. */
static int read_tri(const struct fields *outer, cloudli_pdu *pdu)
{
    struct fields f;
    int rv = enter(&f, outer, "tRIPayload");

    if (rv != CLOUDLI_OK)
        return rv;
    if (!f.have)
        return cloudli__fail(f.err, CLOUDLI_ERR_PDU, outer->element.offset,
                             "tRIPayload is empty");
    rv = cloudli__tri_check(&f.in, &f.element, f.err);
    if (rv != CLOUDLI_OK)
        return rv;
    pdu->tri = CLOUDLI__BER_NUMBER(f.element.tag);
    pdu->payload = cloudli__ber_contents(&f.in, &f.element);
    rv = advance(&f);
    if (rv == CLOUDLI_OK && f.have)
        rv = cloudli__fail(f.err, CLOUDLI_ERR_PDU, outer->element.offset,
                           "tRIPayload holds more than one value");
    return rv;
}

static int read_payload(struct fields *outer, cloudli_pdu *pdu)
{
    struct fields f;
    int rv = enter(&f, outer, "payload");

    if (rv != CLOUDLI_OK)
        return rv;
    if (!f.have)
        return cloudli__fail(f.err, CLOUDLI_ERR_PDU, outer->element.offset,
                             "payload is empty");
    pdu->payload = cloudli__ber_contents(&f.in, &f.element);
    pdu->kind = CLOUDLI_PDU_UNKNOWN;
    if (f.element.tag >= CTX(CLOUDLI_PDU_IRI) &&
        f.element.tag <= CTX(CLOUDLI_PDU_HI4)) {
        pdu->kind = CLOUDLI__BER_NUMBER(f.element.tag);
        rv = pdu->kind == CLOUDLI_PDU_TRI
                 ? read_tri(&f, pdu)
                 : cloudli__ber_need_constructed(
                       &f.element, cloudli_pdu_kind_name(pdu->kind), f.err);
    }
    if (rv == CLOUDLI_OK)
        rv = advance(&f);
    if (rv == CLOUDLI_OK && f.have)
        rv = cloudli__fail(f.err, CLOUDLI_ERR_PDU, outer->element.offset,
                           "payload holds more than one value");
    return rv == CLOUDLI_OK ? advance(outer) : rv;
}

static void clear(cloudli_pdu *pdu)
{
    const cloudli_room room = pdu->room;

    *pdu = (cloudli_pdu){.size = pdu->size, .room = room};
}

int cloudli__pdu_read(cloudli_pdu *pdu, const uint8_t *data, size_t len,
                      cloudli_error *err)
{
    cloudli_room room = pdu->room;
    struct fields outer, f;
    int rv;

    clear(pdu);
    outer =
        (struct fields){.in = {data, 0, len, 0, 1}, .room = &room, .err = err};
    rv = cloudli__ber_next(&outer.in, &outer.element, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (outer.element.tag != CLOUDLI__BER_SEQUENCE)
        return cloudli__fail(err, CLOUDLI_ERR_PDU, 0,
                             "a PS-PDU begins with a SEQUENCE");
    pdu->bytes = (cloudli_bytes){data, outer.in.pos};
    rv = enter(&f, &outer, "PS-PDU");
    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(&f, CTX(1)))
        return fail_missing(&f, "pSHeader");
    rv = read_header(&f, &pdu->header);
    if (rv == CLOUDLI_OK)
        rv = advance(&f);
    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(&f, CTX(2)))
        return fail_missing(&f, "payload");
    rv = read_payload(&f, pdu);
    if (rv == CLOUDLI_OK && f.have)
        rv = cloudli__fail(err, CLOUDLI_ERR_PDU, f.element.offset,
                           "a PS-PDU has no more than header and payload");
    return rv;
}

static int fail_too_large(size_t limit, cloudli_error *err)
{
    return cloudli__fail(err, CLOUDLI_ERR_PDU_TOO_LARGE, 0,
                         "a PDU is larger than the limit of %zu bytes", limit);
}

int cloudli_pdu_frame(const void *data, size_t len, size_t limit, size_t *total,
                      cloudli_error *err)
{
    struct cloudli__ber in = {data, 0, len, 0, 1};
    struct cloudli__ber_element element;
    size_t declared;
    int rv;

    *total = 0;
    if (limit == 0)
        limit = CLOUDLI_PDU_MAX;
    if (data == NULL || len == 0)
        return CLOUDLI_OK;
    if (*(const uint8_t *)data != 0x30)
        return cloudli__fail(err, CLOUDLI_ERR_BER, 0,
                             "a PS-PDU begins with a SEQUENCE");
    rv = cloudli__ber_announced(&in, &declared);
    if (rv == CLOUDLI_OK && declared > limit)
        return fail_too_large(limit, err);
    if (rv == CLOUDLI_OK) {
        if (in.end > limit)
            in.end = limit;
        rv = cloudli__ber_next(&in, &element, NULL);
    }
    if (rv == CLOUDLI_OK)
        *total = in.pos;
    else if (rv != CLOUDLI_ERR_TRUNCATED)
        return cloudli__ber_next(&in, &element, err); /* says why */
    else if (len >= limit)
        return fail_too_large(limit, err);
    return CLOUDLI_OK; /* if truncated, more bytes will tell */
}

/* IRIPayload or CCPayload, without its contents' alternative. */
static int read_entry(struct fields *f, uint32_t kind, cloudli_pdu_entry *entry)
{
    const int iri = kind == CLOUDLI_PDU_IRI;
    const char *name = iri ? "iRIContents" : "cCContents";
    struct fields inside;
    uint32_t known, unused;
    int rv = CLOUDLI_OK;

    if (is_next(f, CTX(0))) {
        entry->present |= iri ? CLOUDLI_HAS_IRI_TYPE : CLOUDLI_HAS_DIRECTION;
        rv = iri ? take_number(f, CLOUDLI_IRI_BEGIN, CLOUDLI_IRI_REPORT,
                               &entry->iri_type, "iRIType")
                 : take_number(f, 0, UINT32_MAX, &entry->direction,
                               "payloadDirection");
    }
    if (rv == CLOUDLI_OK)
        rv = take_time(f, CTX(1), &entry->time, &known);
    if (rv != CLOUDLI_OK)
        return rv;
    if (!is_next(f, CTX(2)))
        return fail_missing(f, name);
    rv = enter(&inside, f, name);
    if (rv != CLOUDLI_OK)
        return rv;
    if (inside.have) {
        entry->content_tag = CLOUDLI__BER_NUMBER(inside.element.tag);
        entry->contents = cloudli__ber_contents(&inside.in, &inside.element);
        entry->element = (cloudli_bytes){inside.in.base + inside.element.offset,
                                         inside.in.pos - inside.element.offset};
    }
    rv = take_wrapped(f, name);
    if (rv == CLOUDLI_OK)
        rv = take_microseconds(f, CTX(3), &entry->time, &known);
    if (rv == CLOUDLI_OK)
        rv = take_qualifier(f, CTX(4), &entry->qualifier, &entry->present);
    if (known)
        entry->present |= CLOUDLI_HAS_TIME;
    if (rv == CLOUDLI_OK && iri && is_next(f, CTX(5)))
        rv = take_number(f, 0, UINT32_MAX, &unused, "sessionDirection");
    if (rv == CLOUDLI_OK && iri && is_next(f, CTX(6))) {
        entry->present |= CLOUDLI_HAS_DIRECTION;
        rv = take_number(f, 0, UINT32_MAX, &entry->direction,
                         "payloadDirection");
    }
    return rv == CLOUDLI_OK ? take_rest(f, iri ? 7 : 5, "an entry") : rv;
}

int cloudli__entry_read(const cloudli_pdu *pdu, size_t *cursor,
                        cloudli_pdu_entry *entry, cloudli_error *err)
{
    cloudli_room none = {NULL, 0};
    struct fields list, f;
    size_t start;
    int rv;

    *entry = (cloudli_pdu_entry){.size = entry->size};
    start = (size_t)(pdu->payload.ptr - pdu->bytes.ptr);
    list = (struct fields){
        .in = {pdu->bytes.ptr, start + *cursor, start + pdu->payload.len, 3, 0},
        .room = &none,
        .err = err};
    rv = cloudli__ber_next(&list.in, &list.element, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (list.element.tag != CLOUDLI__BER_SEQUENCE)
        return cloudli__fail(err, CLOUDLI_ERR_PDU, list.element.offset,
                             "a payload holds what is no entry");
    rv = enter(&f, &list, "an entry");
    if (rv == CLOUDLI_OK)
        rv = read_entry(&f, pdu->kind, entry);
    if (rv == CLOUDLI_OK)
        *cursor = list.in.pos - start;
    return rv;
}

int cloudli_pdu_decode(cloudli_pdu *pdu, const void *data, size_t len,
                       cloudli_error *err)
{
    if (pdu == NULL || !cloudli__struct_ok(pdu->size, sizeof(*pdu)))
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "use CLOUDLI_PDU_INIT");
    if (data == NULL)
        len = 0;
    if (cloudli__pdu_fast(pdu, data, len))
        return CLOUDLI_OK;
    return cloudli__pdu_read(pdu, data, len, err);
}

int cloudli_pdu_next(const cloudli_pdu *pdu, size_t *cursor,
                     cloudli_pdu_entry *entry, cloudli_error *err)
{
    if (!cloudli__struct_ok(entry->size, sizeof(*entry)))
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "use CLOUDLI_PDU_ENTRY_INIT");
    if ((pdu->kind != CLOUDLI_PDU_IRI && pdu->kind != CLOUDLI_PDU_CC) ||
        *cursor >= pdu->payload.len)
        return CLOUDLI_ERR_NOT_FOUND;
    if (cloudli__entry_fast(pdu, cursor, entry))
        return CLOUDLI_OK;
    return cloudli__entry_read(pdu, cursor, entry, err);
}
