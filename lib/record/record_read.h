/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the readers of records share: they are tables (ber/shape.h), one file
 * a module, and a call each that runs one table.
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

/*
 * Clears out, of size octets, but for its first two fields, and reads the
 * contents by the shape: a SEQUENCE, or with choice a CHOICE.
 */
int cloudli__record_read(void *out, size_t size,
                         const struct cloudli__shape *shape, int choice,
                         cloudli_bytes contents, cloudli_error *err);

/* Reads the element at *cursor of a list of the shape, a CHOICE, into out and
 * moves on. CLOUDLI_ERR_NOT_FOUND at the end. */
int cloudli__list_next(void *out, const struct cloudli__shape *shape,
                       cloudli_bytes list, size_t *cursor, cloudli_room room,
                       cloudli_error *err);

/* TimeStamp of HI2Operations, without its EXPLICIT tag; out is a cloudli_time
 * and *present tells if it names a moment. */
int cloudli__time_stamp_read(struct cloudli__shape_reader *r,
                             const struct cloudli__ber *in,
                             const struct cloudli__ber_element *element,
                             void *out, int *present);

/* Like the above for the contents of a GeneralizedTime or UTCTime. */
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
