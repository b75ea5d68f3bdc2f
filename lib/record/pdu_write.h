/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The envelope of a PS-PDU, as all encoders write it: hot ones measure and
 * write the header by the inline functions, wide ones use cloudli__iri_begin()
 * or cloudli__cc_begin(), write their fields, and cloudli__pdu_finish().
 */
#ifndef CLOUDLI_RECORD_PDU_WRITE_H
#define CLOUDLI_RECORD_PDU_WRITE_H

#include "ber/writer.h"
#include "record/encode.h"

/* Longest PSHeader contents (template, sequence number, time, qualifier) with
 * what the writing of it may scribble behind. */
#define CLOUDLI__HEADER_ROOM (96 + 16 + 7 + 18 + 3 + 16)

/* Most octets of one string of a wide record: a PDU of the largest size still
 * has room for it. */
#define CLOUDLI__STRING_MAX (CLOUDLI_PDU_MAX - 65536u)

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

/* A PDU being written; put fields into ber. */
struct cloudli__pdu_writer {
    struct cloudli__ber_writer ber;
    size_t start;     /* where the PDU begins in the buffer */
    size_t opened[6]; /* enclosing elements, outermost first */
    uint32_t depth;
};

/*
 * Appends a header and opens payload, sequence, entry and contents with the
 * tag number content. Checks iri_type or payload_direction and the time.
 */
int cloudli__iri_begin(struct cloudli__pdu_writer *w,
                       struct cloudli__buffer *out,
                       const struct cloudli__pdu_template *tmpl,
                       const struct cloudli__pdu_stamp *stamp,
                       uint32_t iri_type, uint32_t content, cloudli_error *err);
int cloudli__cc_begin(struct cloudli__pdu_writer *w,
                      struct cloudli__buffer *out,
                      const struct cloudli__pdu_template *tmpl,
                      const struct cloudli__pdu_stamp *stamp,
                      uint32_t payload_direction, uint32_t content,
                      cloudli_error *err);

/* The same for a TRI whose value is a SEQUENCE, which stays open. No
 * qualifier. */
int cloudli__tri_begin(struct cloudli__pdu_writer *w,
                       struct cloudli__buffer *out,
                       const struct cloudli__pdu_template *tmpl,
                       const struct cloudli__pdu_stamp *stamp, uint32_t tri,
                       cloudli_error *err);

/* Closes what is open. On failure the buffer is as it was before. */
int cloudli__pdu_finish(struct cloudli__pdu_writer *w, cloudli_error *err);

/* Nesting inside a PDU that is finished in any case. */
void cloudli__pdu_open(struct cloudli__pdu_writer *w, uint32_t tag);

/*
 * Bounds of encoded values. CLOUDLI_ERR_RANGE with the field's name, which is
 * that of its module.
 */
int cloudli__check_size(cloudli_bytes value, size_t min, size_t max,
                        const char *field, cloudli_error *err);
int cloudli__check_number(uint32_t value, uint32_t min, uint32_t max,
                          const char *field, cloudli_error *err);

#endif
