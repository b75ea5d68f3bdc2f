/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the short readers of records share: they are tables (ber/shape.h), and
 * a call each that runs one table.
 */
#ifndef CLOUDLI_RECORD_RECORD_READ_H
#define CLOUDLI_RECORD_RECORD_READ_H

#include "ber/shape.h"

#include <cloudli/record.h>

/* Places for tables. */
#define CLOUDLI__AT(type, member) ((uint16_t)offsetof(type, member))

/* The fields of a table, all of them before an extension marker that may
 * follow, and of a module without one. */
#define CLOUDLI__FIELDS(table)                                                 \
    .fields = (table), .count = sizeof(table) / sizeof((table)[0])

/* How every struct of cloudli/record.h that records are read into begins. */
struct cloudli__record {
    size_t size;
    cloudli_room room;
};

/* Clears out, of size octets, but for its first two fields, and reads the
 * contents of a SEQUENCE by the shape. */
int cloudli__record_read(void *out, size_t size,
                         const struct cloudli__shape *shape,
                         cloudli_bytes contents, cloudli_error *err);

/* A GeneralizedTime or UTCTime; *known tells if it names a moment. */
int cloudli__time_text_read(const struct cloudli__ber *in,
                            const struct cloudli__ber_element *element, int utc,
                            cloudli_time *out, uint32_t *known,
                            const char *name, cloudli_error *err);

/* MicroSecondTimeStamp. */
int cloudli__microseconds_read(const struct cloudli__ber *in,
                               const struct cloudli__ber_element *element,
                               cloudli_time *out, uint32_t *known,
                               cloudli_error *err);

#endif
