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
void cloudli__ber_put_true(struct cloudli__ber_writer *w, uint32_t tag);
void cloudli__ber_put_null(struct cloudli__ber_writer *w, uint32_t tag);

/* As cloudli__ber_put_bytes(), but nothing if absent. */
void cloudli__ber_put_optional(struct cloudli__ber_writer *w, uint32_t tag,
                               cloudli_bytes contents);

/* Whole elements that are encoded already. */
void cloudli__ber_put_raw(struct cloudli__ber_writer *w, cloudli_bytes raw);

/* Octets of a length field. */
static inline size_t cloudli__ber_length_size(size_t len)
{
    size_t size = 1;

    if (len < 0x80)
        return 1;
    do {
        size++;
        len >>= 8;
    } while (len != 0);
    return size;
}

/* Contents octets of an INTEGER that is not negative. */
static inline size_t cloudli__ber_uint_size(uint64_t value)
{
    size_t size = 1;

    while (value > 0x7f) {
        size++;
        value >>= 8;
    }
    return size;
}

/* Octets of an element whose tag number is below 31. */
static inline size_t cloudli__ber_element_size(size_t len)
{
    return 1 + cloudli__ber_length_size(len) + len;
}

/* Writes an identifier octet and a length below 2^24; the end is returned. */
static inline uint8_t *cloudli__ber_begin(uint8_t *p, uint8_t identifier,
                                          size_t len)
{
    *p++ = identifier;
    if (len < 0x80) {
        *p++ = (uint8_t)len;
    } else if (len < 0x100) {
        *p++ = 0x81;
        *p++ = (uint8_t)len;
    } else if (len < 0x10000) {
        *p++ = 0x82;
        *p++ = (uint8_t)(len >> 8);
        *p++ = (uint8_t)len;
    } else {
        *p++ = 0x83;
        *p++ = (uint8_t)(len >> 16);
        *p++ = (uint8_t)(len >> 8);
        *p++ = (uint8_t)len;
    }
    return p;
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

/* Writes an INTEGER whose contents take size octets; the end is returned. */
static inline uint8_t *cloudli__ber_uint(uint8_t *p, uint8_t identifier,
                                         uint64_t value, size_t size)
{
    *p++ = identifier;
    *p++ = (uint8_t)size;
    for (size_t shift = 8 * size; shift > 0; shift -= 8)
        *p++ = (uint8_t)(shift > 64 ? 0 : value >> (shift - 8));
    return p;
}

#endif
