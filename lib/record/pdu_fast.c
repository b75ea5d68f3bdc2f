/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "record/pdu_fast.h"

#include "ber/text.h"

#include <string.h>

struct run {
    const uint8_t *p;
    const uint8_t *end;
};

static inline int at(const struct run *run, uint8_t identifier)
{
    return run->p < run->end && *run->p == identifier;
}

/* A primitive of a short length from min to max. */
static inline int take(struct run *run, uint8_t identifier, size_t min,
                       size_t max, cloudli_bytes *out)
{
    const uint8_t *p = run->p;

    if (run->end - p < 2 || p[0] != identifier || p[1] < min || p[1] > max ||
        p[1] > run->end - p - 2)
        return 0;
    *out = (cloudli_bytes){p + 2, p[1]};
    run->p = p + 2 + p[1];
    return 1;
}

/* A constructed element of at most three octets of length. */
static inline int enter(struct run *run, uint8_t identifier, struct run *inside)
{
    const uint8_t *p = run->p;
    const ptrdiff_t left = run->end - p;
    size_t len;

    if (left < 2 || p[0] != identifier)
        return 0;
    len = p[1];
    p += 2;
    if (len >= 0x80) {
        const size_t octets = len & 0x7f;

        if (octets - 1 > 2 || left < 5)
            return 0;
        len = p[0];
        if (octets > 1)
            len = len << 8 | p[1];
        if (octets > 2)
            len = len << 8 | p[2];
        p += octets;
    }
    if (len > (size_t)(run->end - p))
        return 0;
    inside->p = p;
    inside->end = run->p = p + len;
    return 1;
}

/* An INTEGER of at most five octets that is not negative. */
static inline int take_number(struct run *run, uint8_t identifier, uint64_t max,
                              uint64_t *out)
{
    cloudli_bytes octets;
    uint64_t value;

    if (!take(run, identifier, 1, 5, &octets) || octets.ptr[0] >= 0x80 ||
        (octets.len > 1 && octets.ptr[0] == 0 && octets.ptr[1] < 0x80))
        return 0;
    value = octets.ptr[0];
    for (size_t i = 1; i < octets.len; i++)
        value = value << 8 | octets.ptr[i];
    *out = value;
    return value <= max;
}

/* Absent if the identifier is another one, as all below. */
static inline int take_optional(struct run *run, uint8_t identifier, size_t min,
                                size_t max, cloudli_bytes *out)
{
    if (at(run, identifier))
        return take(run, identifier, min, max, out);
    *out = (cloudli_bytes){NULL, 0};
    return 1;
}

static inline int take_printable(struct run *run, uint8_t identifier,
                                 size_t min, size_t max, cloudli_bytes *out)
{
    int good = take_optional(run, identifier, min, max, out);

    for (size_t i = 0; good && i < out->len; i++)
        good = cloudli__is_printable(out->ptr[i]);
    return good;
}

static inline int read_identifier(struct run *run, cloudli_pdu_header *h)
{
    struct run identifier, network;
    uint64_t number;

    if (!enter(run, 0xa3, &identifier) || !enter(&identifier, 0xa0, &network) ||
        !take(&network, 0x80, 1, 16, &h->operator_id))
        return 0;
    if (at(&network, 0x81) && !take(&network, 0x81, 1, 16, &h->network_element))
        return 0;
    if (at(&identifier, 0x81)) {
        if (!take_number(&identifier, 0x81, UINT32_MAX, &number))
            return 0;
        h->cin = (uint32_t)number;
        h->present |= CLOUDLI_HAS_CIN;
    }
    if (at(&identifier, 0x82) &&
        !take_printable(&identifier, 0x82, 2, 2, &h->delivery_country))
        return 0;
    return network.p == network.end && identifier.p == identifier.end;
}

static inline int read_time(struct run *run, cloudli_pdu_header *h)
{
    struct run time;
    uint64_t seconds, microseconds;

    h->time = 0;
    if (!at(run, 0xa7))
        return 1;
    if (!enter(run, 0xa7, &time) ||
        !take_number(&time, 0x80, INT64_MAX / CLOUDLI_SECOND - 1, &seconds) ||
        !take_number(&time, 0x81, 999999, &microseconds) || time.p != time.end)
        return 0;
    h->time = (cloudli_time)(seconds * CLOUDLI_SECOND +
                             microseconds * CLOUDLI_MICROSECOND);
    h->present |= CLOUDLI_HAS_TIME;
    return 1;
}

static inline int read_header(struct run *run, cloudli_pdu_header *h)
{
    static const uint8_t domain[] = {4, 0, 2, 2, 5, 1};
    cloudli_bytes id;
    uint64_t number;

    h->present = 0;
    h->reserved = 0;
    if (!take(run, 0x80, 7, 7, &id) ||
        memcmp(id.ptr, domain, sizeof(domain)) != 0 || id.ptr[6] >= 0x80 ||
        !take(run, 0x81, 1, 25, &h->liid))
        return 0;
    h->version = id.ptr[6];
    if (!take_printable(run, 0x82, 2, 2, &h->authorization_country) ||
        !read_identifier(run, h) ||
        !take_number(run, 0x84, UINT32_MAX, &number))
        return 0;
    h->sequence_number = (uint32_t)number;
    if (!take_printable(run, 0x86, 1, 8, &h->interception_point) ||
        !read_time(run, h))
        return 0;
    h->qualifier = 0;
    if (at(run, 0x88)) {
        if (!take_number(run, 0x88, 0x7f, &number))
            return 0;
        h->qualifier = (uint32_t)number;
        h->present |= CLOUDLI_HAS_QUALIFIER;
    }
    return run->p == run->end;
}

int cloudli__pdu_fast(cloudli_pdu *pdu, const uint8_t *data, size_t len)
{
    struct run all = {data, data + len};
    struct run fields, header, payload, sequence;
    uint8_t identifier;

    if (!enter(&all, 0x30, &fields) || !enter(&fields, 0xa1, &header) ||
        !read_header(&header, &pdu->header) ||
        !enter(&fields, 0xa2, &payload) || fields.p != fields.end ||
        payload.p == payload.end)
        return 0;
    identifier = *payload.p;
    if (identifier != (0xa0 | CLOUDLI_PDU_IRI) &&
        identifier != (0xa0 | CLOUDLI_PDU_CC))
        return 0;
    if (!enter(&payload, identifier, &sequence) || payload.p != payload.end)
        return 0;
    pdu->kind = identifier & 0x1f;
    pdu->tri = 0;
    pdu->bytes = (cloudli_bytes){data, (size_t)(all.p - data)};
    pdu->payload =
        (cloudli_bytes){sequence.p, (size_t)(sequence.end - sequence.p)};
    return 1;
}

int cloudli__entry_fast(const cloudli_pdu *pdu, size_t *cursor,
                        cloudli_pdu_entry *entry)
{
    struct run list = {pdu->payload.ptr + *cursor,
                       pdu->payload.ptr + pdu->payload.len};
    struct run fields, contents, value;
    uint64_t number;

    *entry = (cloudli_pdu_entry){.size = entry->size};
    if (!enter(&list, 0x30, &fields) ||
        !take_number(&fields, 0x80, 0x7f, &number))
        return 0;
    if (pdu->kind == CLOUDLI_PDU_CC) {
        entry->present = CLOUDLI_HAS_DIRECTION;
        entry->direction = (uint32_t)number;
    } else {
        if (number < CLOUDLI_IRI_BEGIN || number > CLOUDLI_IRI_REPORT)
            return 0;
        entry->present = CLOUDLI_HAS_IRI_TYPE;
        entry->iri_type = (uint32_t)number;
    }
    if (!enter(&fields, 0xa2, &contents) || fields.p != fields.end ||
        contents.p == contents.end || (*contents.p & 0x1f) == 0x1f)
        return 0;
    entry->content_tag = *contents.p & 0x1f;
    entry->element =
        (cloudli_bytes){contents.p, (size_t)(contents.end - contents.p)};
    if (*contents.p < 0xa0 || *contents.p > 0xbf ||
        !enter(&contents, *contents.p, &value) || contents.p != contents.end)
        return 0;
    entry->contents = (cloudli_bytes){value.p, (size_t)(value.end - value.p)};
    *cursor = (size_t)(list.p - pdu->payload.ptr);
    return 1;
}
