/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a receiver agreed on integrity and encryption with all its providers,
 * and how it tells what came of it. */
#ifndef CLOUDLI_LEMF_SEALS_H
#define CLOUDLI_LEMF_SEALS_H

#include "base/log.h"
#include "lemf/unseal.h"

struct cloudli__seals; /* owned: one thread at a time */

/* By the options; *out is NULL if they have no seals. log and sequences must
 * outlive it. before, or NULL, are those that it replaces: what they know of
 * PDUs without a check so far goes over, and they may only be freed then.
 * Statuses as cloudli__unsealer_new(), CLOUDLI_ERR_STRUCT_SIZE,
 * CLOUDLI_ERR_STRUCT_NEWER; before is as it was. */
int cloudli__seals_new(struct cloudli__seals **out,
                       const cloudli_lemf_options *options,
                       const struct cloudli__sequences *sequences,
                       const struct cloudli__log *log,
                       struct cloudli__seals *before, cloudli_error *err);
void cloudli__seals_free(struct cloudli__seals *seals);

/* What is known of PDUs without a check so far, for a later run; seals may be
 * NULL: nothing is. Statuses as those of lemf/check_table.h. */
int cloudli__seals_save(const struct cloudli__seals *seals, cloudli_time now,
                        struct cloudli__buffer *out);
int cloudli__seals_restore(struct cloudli__seals *seals, cloudli_time now,
                           cloudli_bytes saved);

/* What was agreed with a provider, or NULL. */
struct cloudli__unsealer *cloudli__seals_of(const struct cloudli__seals *seals,
                                            const char *provider);

/* Fills in what a user is told; item->check is check or NULL. */
void cloudli__seals_tell(cloudli_lemf_pdu *item, cloudli_lemf_check *check,
                         const struct cloudli__unsealed *how);

/* Counts a PDU that was taken, and logs what is wrong with it. */
void cloudli__seals_count(struct cloudli__seals *seals,
                          const cloudli_lemf_pdu *item,
                          const struct cloudli__unsealed *how,
                          cloudli_lemf_statistics *stats);

/* Counts and logs PDUs that no hash PDU covered in time; and when to look
 * again. seals may be NULL for the deadline. */
void cloudli__seals_check(struct cloudli__seals *seals, cloudli_time now,
                          cloudli_lemf_statistics *stats);
cloudli_time cloudli__seals_deadline(const struct cloudli__seals *seals);

#endif
