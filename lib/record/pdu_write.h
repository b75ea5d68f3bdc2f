/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The header of a PS-PDU, as all encoders write it: hot ones (cc_write.c)
 * measure it first and write it to its place, wide ones (wide_write.c) by way
 * of the stack.
 */
#ifndef CLOUDLI_RECORD_PDU_WRITE_H
#define CLOUDLI_RECORD_PDU_WRITE_H

#include "ber/time_text.h"
#include "ber/writer.h"
#include "record/encode.h"

/* timeStamp, of the same moment; the end is returned. */
uint8_t *cloudli__header_write_time(uint8_t *p,
                                    const struct cloudli__stamp_parts *stamp);

/* Longest PSHeader contents (template, sequence number, time) with what the
 * writing of it may scribble behind. */
#define CLOUDLI__HEADER_ROOM (96 + 16 + 7 + 21 + 96 + 16)

/* Integers of the stamp, and their sizes. */
static inline void cloudli__stamp_measure(struct cloudli__stamp_parts *out,
                                          const struct cloudli__pdu_stamp *in,
                                          int qualified)
{
    out->sequence_size = (uint8_t)cloudli__ber_uint_size(in->sequence_number);
    if (in->time < 0) { /* seconds count from 1970 */
        *out =
            (struct cloudli__stamp_parts){.sequence_size = out->sequence_size};
        return;
    }
    out->seconds = (uint64_t)in->time / 1000000000u;
    out->microseconds =
        (uint32_t)((uint64_t)in->time - out->seconds * 1000000000u) / 1000u;
    out->seconds_size = (uint8_t)cloudli__ber_uint_size(out->seconds);
    out->microseconds_size = (uint8_t)cloudli__ber_uint_size(out->microseconds);
    out->qualified = (uint8_t)qualified;
}

/* Contents octets of a PSHeader. */
static inline size_t
cloudli__header_size(const struct cloudli__pdu_template *tmpl,
                     const struct cloudli__stamp_parts *stamp)
{
    size_t size = (size_t)tmpl->head_len + tmpl->point_len + tmpl->tail_len +
                  2 + stamp->sequence_size;

    if (!stamp->qualified)
        size -= tmpl->qualifier_len;
    if (stamp->seconds_size == 0)
        return size;
    if (tmpl->generalized_time)
        return size + 2 + CLOUDLI__GENERALIZED_TIME_LEN;
    return size + 6u + stamp->seconds_size + stamp->microseconds_size;
}

static inline uint8_t *
cloudli__header_write_tail(uint8_t *p, const struct cloudli__pdu_template *tmpl,
                           const struct cloudli__stamp_parts *stamp)
{
    const size_t skip = stamp->qualified ? 0 : tmpl->qualifier_len;
    const size_t len = tmpl->tail_len - skip;

    memcpy(p, tmpl->tail + skip, 16);
    if (__builtin_expect(len > 16, 0))
        memcpy(p, tmpl->tail + skip, len);
    return p + len;
}

/*
 * Writes the contents octets of a PSHeader; the end is returned. All of the
 * template is copied, which a compiler does without a call and without a loop,
 * so room of at least 96 octets must be there, and of 16 behind the header.
 */
static inline uint8_t *
cloudli__header_write(uint8_t *p, const struct cloudli__pdu_template *tmpl,
                      const struct cloudli__stamp_parts *stamp,
                      uint32_t sequence_number)
{
    memcpy(p, tmpl->head, sizeof(tmpl->head));
    p += tmpl->head_len;
    p = cloudli__ber_uint(p, 0x84, sequence_number, stamp->sequence_size);
    if (__builtin_expect(tmpl->generalized_time, 0) && stamp->seconds_size > 0)
        p = cloudli__header_write_time(p, stamp);
    memcpy(p, tmpl->point, sizeof(tmpl->point));
    p += tmpl->point_len;
    if (stamp->seconds_size > 0 && !tmpl->generalized_time) {
        *p++ = 0xa7;
        *p++ = (uint8_t)(4 + stamp->seconds_size + stamp->microseconds_size);
        p = cloudli__ber_uint(p, 0x80, stamp->seconds, stamp->seconds_size);
        p = cloudli__ber_uint(p, 0x81, stamp->microseconds,
                              stamp->microseconds_size);
    }
    return cloudli__header_write_tail(p, tmpl, stamp);
}

#endif
