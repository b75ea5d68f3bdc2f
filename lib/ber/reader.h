/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Reading BER: a cursor over a run of elements, which hands out one element
 * after the other as offsets into the input and copies nothing. It takes all
 * that X.690 clause 8 allows: long and indefinite lengths, lengths with
 * needless octets, tag numbers of any size, strings in pieces.
 *
 * Offsets, those of errors too, count from the base that a cursor was begun
 * with; cursors over the contents of elements keep it.
 *
 * An element of indefinite length costs one pass over its contents when it is
 * met, and another for each such element around it: at most
 * CLOUDLI_PDU_DEPTH_MAX passes, beyond which nothing is read, so that work
 * stays in proportion to the input. Definite lengths cost nothing.
 */
#ifndef CLOUDLI_BER_READER_H
#define CLOUDLI_BER_READER_H

#include "ber/tag.h"

#include <cloudli/pdu.h>

/* A run of elements. */
struct cloudli__ber {
    const uint8_t *base;
    size_t pos; /* of the next element */
    size_t end; /* behind the last one */
    uint32_t depth;
    uint32_t open_end; /* 1: more bytes may follow: what runs past the end is
                          CLOUDLI_ERR_TRUNCATED and not CLOUDLI_ERR_BER */
};

/* One element. A number of 2^30 or above, which no module has, is told as
 * the largest below. */
struct cloudli__ber_element {
    uint32_t tag;
    uint32_t constructed;
    size_t offset; /* of the identifier octets */
    size_t start;  /* of the contents octets */
    size_t len;    /* how many, without an end-of-contents */
};

/* The elements of some contents octets. */
static inline struct cloudli__ber cloudli__ber_of(cloudli_bytes contents)
{
    return (struct cloudli__ber){contents.ptr, 0, contents.len, 0, 0};
}

/* The elements inside a constructed one. */
static inline struct cloudli__ber
cloudli__ber_inside(const struct cloudli__ber *in,
                    const struct cloudli__ber_element *element)
{
    return (struct cloudli__ber){in->base, element->start,
                                 element->start + element->len, in->depth + 1,
                                 0};
}

/* The contents octets of an element. */
static inline cloudli_bytes
cloudli__ber_contents(const struct cloudli__ber *in,
                      const struct cloudli__ber_element *element)
{
    return (cloudli_bytes){in->base + element->start, element->len};
}

/* 1 if there is another element. */
static inline int cloudli__ber_more(const struct cloudli__ber *in)
{
    return in->pos < in->end;
}

/* cloudli__ber_next() for all that it does not do itself. */
int cloudli__ber_next_any(struct cloudli__ber *in,
                          struct cloudli__ber_element *out, cloudli_error *err);

/*
 * Takes the next element, of which there must be one. CLOUDLI_ERR_BER,
 * CLOUDLI_ERR_BER_DEPTH, or CLOUDLI_ERR_TRUNCATED with open_end.
 */
static inline int cloudli__ber_next(struct cloudli__ber *in,
                                    struct cloudli__ber_element *out,
                                    cloudli_error *err)
{
    const uint8_t *p = in->base + in->pos;
    const size_t left = in->end - in->pos;

    /* One identifier octet and a short length: nearly all there are. */
    if (left >= 2 && p[1] < 0x80 && (p[0] & 0x1f) != 0x1f && p[0] != 0 &&
        p[1] <= left - 2) {
        out->tag = (uint32_t)(p[0] & 0xc0) << 24 | (p[0] & 0x1f);
        out->constructed = p[0] & 0x20;
        out->offset = in->pos;
        out->start = in->pos + 2;
        out->len = p[1];
        in->pos = out->start + out->len;
        return CLOUDLI_OK;
    }
    return cloudli__ber_next_any(in, out, err);
}

/*
 * How many bytes the next element says that it takes; 0 if it is of indefinite
 * length, SIZE_MAX if more than there can be. Does not need the contents.
 */
int cloudli__ber_announced(const struct cloudli__ber *in, size_t *total);

/*
 * Values of elements whose tag the caller has looked at. name is for the
 * error. A wrong form is CLOUDLI_ERR_PDU, malformed contents CLOUDLI_ERR_BER,
 * a value out of bounds CLOUDLI_ERR_RANGE; offsets are the element's.
 */

/* A constructed element, as a SEQUENCE must be. */
int cloudli__ber_need_constructed(const struct cloudli__ber_element *element,
                                  const char *name, cloudli_error *err);
int cloudli__ber_need_primitive(const struct cloudli__ber_element *element,
                                const char *name, cloudli_error *err);

/* INTEGER or ENUMERATED from min to max. */
int cloudli__ber_get_uint(const struct cloudli__ber *in,
                          const struct cloudli__ber_element *element,
                          uint64_t min, uint64_t max, uint64_t *value,
                          const char *name, cloudli_error *err);

/* NULL */
int cloudli__ber_check_null(const struct cloudli__ber_element *element,
                            const char *name, cloudli_error *err);

/* The form of OBJECT IDENTIFIER or RELATIVE-OID. */
int cloudli__ber_check_object_id(const struct cloudli__ber *in,
                                 const struct cloudli__ber_element *element,
                                 const char *name, cloudli_error *err);

/*
 * A string that may be in pieces (X.690 8.7.3, 8.21). The pieces are checked,
 * and joined into room if it is not NULL, which must have space for *len
 * octets; *len becomes the length of the whole. CLOUDLI_ERR_BUFFER_TOO_SMALL.
 */
int cloudli__ber_join(const struct cloudli__ber *in,
                      const struct cloudli__ber_element *element, uint8_t *room,
                      size_t *len, const char *name, cloudli_error *err);

#endif
