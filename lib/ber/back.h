/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Writing BER backwards: contents first, then their length, which is known by
 * then, so that nothing is measured beforehand or moved afterwards. The bytes
 * end at the end of the room; what does not fit is only counted.
 */
#ifndef CLOUDLI_BER_BACK_H
#define CLOUDLI_BER_BACK_H

#include "ber/tag.h"

#include <cloudli/types.h>
#include <string.h>

struct cloudli__ber_back {
    uint8_t *room;
    size_t cap;
    size_t len; /* bytes so far; above cap: the front is missing */
};

static inline uint8_t *cloudli__ber_back_at(const struct cloudli__ber_back *b)
{
    return b->room + (b->cap - b->len);
}

static inline void cloudli__ber_back_octet(struct cloudli__ber_back *b,
                                           uint8_t octet)
{
    b->len++;
    if (b->len <= b->cap)
        *cloudli__ber_back_at(b) = octet;
}

static inline void cloudli__ber_back_octets(struct cloudli__ber_back *b,
                                            const uint8_t *ptr, size_t len)
{
    b->len += len;
    if (b->len <= b->cap && len > 0)
        memcpy(cloudli__ber_back_at(b), ptr, len);
}

/* The length of what was written since the writer was at start. */
static inline void cloudli__ber_back_length(struct cloudli__ber_back *b,
                                            size_t start)
{
    size_t len = b->len - start;
    uint8_t octets = 0;

    if (len < 0x80) {
        cloudli__ber_back_octet(b, (uint8_t)len);
        return;
    }
    for (; len > 0; len >>= 8, octets++)
        cloudli__ber_back_octet(b, (uint8_t)len);
    cloudli__ber_back_octet(b, 0x80u | octets);
}

/* Identifier octets: class and number of tag, and the form. */
static inline void cloudli__ber_back_tag(struct cloudli__ber_back *b,
                                         uint32_t tag, int constructed)
{
    const uint8_t first =
        (uint8_t)((tag >> 30 << 6) | (constructed ? 0x20u : 0u));
    uint32_t number = CLOUDLI__BER_NUMBER(tag);
    uint8_t more = 0;

    if (number < 31) {
        cloudli__ber_back_octet(b, (uint8_t)(first | number));
        return;
    }
    for (; number > 0; number >>= 7, more = 0x80)
        cloudli__ber_back_octet(b, (uint8_t)((number & 0x7f) | more));
    cloudli__ber_back_octet(b, first | 0x1f);
}

/* Contents octets of an INTEGER. */
static inline void cloudli__ber_back_int(struct cloudli__ber_back *b,
                                         int64_t value)
{
    int64_t rest = value;
    uint8_t octet;

    do {
        octet = (uint8_t)((uint64_t)rest & 0xff);
        cloudli__ber_back_octet(b, octet);
        rest = rest < 0 ? ~(~rest >> 8) : rest >> 8;
    } while (!(rest == 0 && (octet & 0x80) == 0) &&
             !(rest == -1 && (octet & 0x80) != 0));
}

static inline void cloudli__ber_back_uint(struct cloudli__ber_back *b,
                                          uint64_t value)
{
    uint8_t octet;

    do {
        octet = (uint8_t)(value & 0xff);
        cloudli__ber_back_octet(b, octet);
        value >>= 8;
    } while (value != 0);
    if ((octet & 0x80) != 0)
        cloudli__ber_back_octet(b, 0);
}

#endif
