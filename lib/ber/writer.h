/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Writing BER forwards, with definite and shortest lengths. What is nested is
 * opened, filled and closed; closing puts the length in and moves what was
 * filled in by the octets that a long length takes. The first failure sticks,
 * so that callers check once.
 *
 * Below are the parts that hot encoders, which know all lengths beforehand,
 * put together by themselves.
 */
#ifndef CLOUDLI_BER_WRITER_H
#define CLOUDLI_BER_WRITER_H

#include "base/memory.h"
#include "ber/tag.h"

#include <string.h>

struct cloudli__ber_writer {
    struct cloudli__buffer *out;
    int status; /* CLOUDLI_OK or CLOUDLI_ERR_NOMEM */
};

/* Appends to out. */
void cloudli__ber_writer_init(struct cloudli__ber_writer *w,
                              struct cloudli__buffer *out);

/* Begins a constructed element; the result goes to close(). */
size_t cloudli__ber_open(struct cloudli__ber_writer *w, uint32_t tag);
void cloudli__ber_close(struct cloudli__ber_writer *w, size_t opened);

/* Primitive elements. Absent bytes are written with no contents. */
void cloudli__ber_put_bytes(struct cloudli__ber_writer *w, uint32_t tag,
                            cloudli_bytes contents);
void cloudli__ber_put_uint(struct cloudli__ber_writer *w, uint32_t tag,
                           uint64_t value);

/* Whole elements that are encoded already. */
void cloudli__ber_put_raw(struct cloudli__ber_writer *w, cloudli_bytes raw);

/* Octets of a length field of less than 2^24. */
static inline size_t cloudli__ber_length_size(size_t len)
{
    if (len < 0x80)
        return 1;
    return len < 0x100 ? 2 : 3u + (len > 0xffff);
}

/* Contents octets of an INTEGER that is not negative: one bit is the sign's. */
static inline size_t cloudli__ber_uint_size(uint64_t value)
{
    const unsigned highest = 63u - (unsigned)__builtin_clzll(value | 1);

    return (highest + 9) >> 3;
}

/* Octets of an element whose tag number is below 31. */
static inline size_t cloudli__ber_element_size(size_t len)
{
    return 1 + cloudli__ber_length_size(len) + len;
}

static inline uint64_t cloudli__ber_big_endian(uint64_t value)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return __builtin_bswap64(value);
#else
    return value;
#endif
}

/* Stores the highest four octets of 64 bits, the highest first. */
static inline void cloudli__ber_store(uint8_t *p, uint64_t high)
{
    const uint64_t octets = cloudli__ber_big_endian(high);

    memcpy(p, &octets, 4);
}

/*
 * Writes an identifier octet and a length below 2^24; the end is returned. A
 * long length may scribble an octet into the contents, which are written next.
 */
static inline uint8_t *cloudli__ber_begin(uint8_t *p, uint8_t identifier,
                                          size_t len)
{
    const uint64_t id = (uint64_t)identifier << 56;

    if (len < 0x80) {
        p[0] = identifier;
        p[1] = (uint8_t)len;
        return p + 2;
    }
    if (len < 0x100) {
        cloudli__ber_store(p, id | UINT64_C(0x81) << 48 | (uint64_t)len << 40);
        return p + 3;
    }
    if (__builtin_expect(len < 0x10000, 1)) {
        cloudli__ber_store(p, id | UINT64_C(0x82) << 48 | (uint64_t)len << 32);
        return p + 4;
    }
    cloudli__ber_store(p, id | UINT64_C(0x83) << 48 | (uint64_t)len << 24);
    p[4] = (uint8_t)len;
    return p + 5;
}

/* Writes a small INTEGER or ENUMERATED, 0..127; the end is returned. */
static inline uint8_t *cloudli__ber_small(uint8_t *p, uint8_t identifier,
                                          uint32_t value)
{
    *p++ = identifier;
    *p++ = 1;
    *p++ = (uint8_t)value;
    return p;
}

/*
 * Writes an INTEGER below 2^63 whose contents take size octets; the end is
 * returned. Eight octets are stored, so there must be room for them behind the
 * identifier and the length; what is written next goes over the rest.
 */
static inline uint8_t *cloudli__ber_uint(uint8_t *p, uint8_t identifier,
                                         uint64_t value, size_t size)
{
    const uint64_t octets = cloudli__ber_big_endian(value << (64 - 8 * size));

    *p++ = identifier;
    *p++ = (uint8_t)size;
    memcpy(p, &octets, sizeof(octets));
    return p + size;
}

#endif
