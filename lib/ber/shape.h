/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Reading values by tables. A shape is a SEQUENCE or a CHOICE of a module: its
 * fields in the module's order, each with its name, tag, bounds, and its place
 * in a C struct. Elements of later versions are passed over where the module
 * has an extension marker; everything else must be as the table says.
 *
 * A list (SEQUENCE OF, SET OF) is a field whose shape is the CHOICE of what
 * its elements can be, usually of one alternative.
 */
#ifndef CLOUDLI_BER_SHAPE_H
#define CLOUDLI_BER_SHAPE_H

#include "ber/reader.h"

#include <stddef.h>

enum cloudli__field_kind {
    CLOUDLI__FIELD_STRING, /* cloudli_bytes; min..max octets, max 0: any */
    CLOUDLI__FIELD_NUMBER, /* uint32_t; min..max: INTEGER, ENUMERATED */
    CLOUDLI__FIELD_NULL,
    CLOUDLI__FIELD_ID,     /* object identifier, see id */
    CLOUDLI__FIELD_STRUCT, /* a SEQUENCE, read into the struct at its place */
    CLOUDLI__FIELD_CHOICE, /* an EXPLICIT tag around a CHOICE, likewise */
    CLOUDLI__FIELD_LIST,   /* a list: all are read to one place, and what
                              came first stays */
    CLOUDLI__FIELD_ANY     /* passed over */
};

/* No place: the value is only checked. */
#define CLOUDLI__NOWHERE UINT16_MAX

/* What all fields of one record are read with. */
struct cloudli__shape_reader {
    cloudli_room room; /* what is left of it */
    cloudli_error *err;
};

struct cloudli__shape;

struct cloudli__field {
    const char *name;
    uint32_t tag;
    uint8_t kind;
    uint8_t optional;
    uint16_t at;      /* place in the struct, or CLOUDLI__NOWHERE */
    uint32_t present; /* bits to set in the struct's present, or 0 */
    uint32_t min;
    uint32_t max;
    const struct cloudli__shape *of;
    /* of ID: the octets that it begins with, as many as min; if max is not 0,
     * the last octet too. */
    const uint8_t *id;
};

struct cloudli__shape {
    const char *name;
    const struct cloudli__field *fields;
    uint16_t count;
    uint16_t root;       /* fields before the extension marker */
    uint16_t extensible; /* 1: has one */
    uint16_t present_at; /* place of present, a uint32_t */
};

/* A SEQUENCE whose contents are in; out may be NULL. */
int cloudli__shape_read(struct cloudli__shape_reader *r,
                        const struct cloudli__shape *shape,
                        struct cloudli__ber in, void *out);

/* A CHOICE: the one element of in. name is for the error. */
int cloudli__shape_choose(struct cloudli__shape_reader *r,
                          const struct cloudli__shape *shape,
                          struct cloudli__ber in, size_t offset,
                          const char *name, void *out);

/* One element of a list of this shape, a CHOICE. */
int cloudli__shape_element(struct cloudli__shape_reader *r,
                           const struct cloudli__shape *shape,
                           const struct cloudli__ber *in,
                           const struct cloudli__ber_element *element,
                           void *out);

/* Text or octets, in one piece or joined in the room. */
int cloudli__shape_string(struct cloudli__shape_reader *r,
                          const struct cloudli__ber *in,
                          const struct cloudli__ber_element *element,
                          cloudli_bytes *out, const char *name);

#endif
