/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The header of a PS-PDU, as all encoders write it: hot ones (cc_write.c)
 * measure it first and write it to its place, wide ones (wide_write.c) by way
 * of the stack.
 */
#ifndef CLOUDLI_RECORD_PDU_WRITE_H
#define CLOUDLI_RECORD_PDU_WRITE_H

#include "ber/writer.h"
#include "record/encode.h"

/* Longest PSHeader contents (template, sequence number, time, qualifier) with
 * what the writing of it may scribble behind. */
#define CLOUDLI__HEADER_ROOM (96 + 16 + 7 + 18 + 3 + 16)

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
    size_t size =
        (size_t)tmpl->head_len + tmpl->point_len + 2 + stamp->sequence_size;

    if (stamp->seconds_size > 0)
        size += 6u + stamp->seconds_size + stamp->microseconds_size +
                (stamp->qualified ? 3u : 0u);
    return size;
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
    memcpy(p, tmpl->point, sizeof(tmpl->point));
    p += tmpl->point_len;
    if (stamp->seconds_size == 0)
        return p;
    *p++ = 0xa7;
    *p++ = (uint8_t)(4 + stamp->seconds_size + stamp->microseconds_size);
    p = cloudli__ber_uint(p, 0x80, stamp->seconds, stamp->seconds_size);
    p = cloudli__ber_uint(p, 0x81, stamp->microseconds,
                          stamp->microseconds_size);
    if (stamp->qualified)
        p = cloudli__ber_small(p, 0x88, CLOUDLI_TIME_OF_INTERCEPTION);
    return p;
}

#endif
