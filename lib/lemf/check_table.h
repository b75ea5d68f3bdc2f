/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The streams whose integrity checks are verified, by the digest that
 * sequence.h gives them. Their number is bounded: beyond it the one that was
 * longest without a PDU is given up. Those with PDUs that no hash PDU covers
 * yet are in the order of the first such PDU.
 */
#ifndef CLOUDLI_LEMF_CHECK_TABLE_H
#define CLOUDLI_LEMF_CHECK_TABLE_H

#include "seal/check_stream.h"

#define CLOUDLI__CHECK_STREAMS_MAX 16384

/* A place in a list. */
struct cloudli__check_link {
    struct cloudli__checked *before, *after;
};

struct cloudli__checked {
    struct cloudli__checked *next; /* of those of one bucket */
    struct cloudli__check_link used;
    struct cloudli__check_link open;
    uint64_t digest[2];
    cloudli_time open_until; /* the first uncovered PDU is overdue from then
                                on; 0: there is none, or that was counted */
    uint32_t overdue;        /* uncovered PDUs that were counted */
    struct cloudli__check_stream stream;
};

struct cloudli__check_table; /* owned: one thread at a time */

struct cloudli__check_table *cloudli__check_table_new(void);
void cloudli__check_table_free(struct cloudli__check_table *table);

/* The stream of a digest, or NULL; with make 1 one is made if need be, and NULL
 * means no memory. */
struct cloudli__checked *
cloudli__check_table_use(struct cloudli__check_table *table,
                         const uint64_t digest[2], int make);

/* Gives one up, with its uncovered PDUs. */
void cloudli__check_table_drop(struct cloudli__check_table *table,
                               struct cloudli__checked *checked);

/* To be called after its data was added to, or a hash PDU taken: the first
 * uncovered PDU has until then. */
void cloudli__check_table_note(struct cloudli__check_table *table,
                               struct cloudli__checked *checked,
                               cloudli_time until);

/* Appends all that is known at now; CLOUDLI_ERR_NOMEM. */
int cloudli__check_table_save(const struct cloudli__check_table *table,
                              cloudli_time now, struct cloudli__buffer *out);

/* Knows what was saved, and that only. CLOUDLI_ERR_INVALID_ARGUMENT: that is
 * not what these bytes are; CLOUDLI_ERR_NOMEM. Then nothing has changed. */
int cloudli__check_table_restore(struct cloudli__check_table *table,
                                 cloudli_time now, cloudli_bytes saved);

/* PDUs that no hash PDU covers, or will. */
void cloudli__check_table_lose(struct cloudli__check_table *table,
                               uint32_t pdus);

/* All PDUs so far that were not covered in time. */
uint64_t cloudli__check_table_unchecked(const struct cloudli__check_table *t);

/* Counts what is overdue. */
void cloudli__check_table_expire(struct cloudli__check_table *table,
                                 cloudli_time now);

/* When something will be; INT64_MAX: nothing. */
cloudli_time
cloudli__check_table_deadline(const struct cloudli__check_table *table);

#endif
