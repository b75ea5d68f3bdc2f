/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Records that a queue had no room for are told to the LEMF that they were for,
 * by an operatorLeaMessage of priority error under the warrant's LIID, as soon
 * as the queue has room for that (TS 102 232-1 clause 6.3.6). It tells how many
 * of which kind, and between what times; the gaps in the numbers tell which.
 */
#ifndef CLOUDLI_COMM_LOSSES_H
#define CLOUDLI_COMM_LOSSES_H

#include "comm/hub.h"

/* Longest text of such a message. */
#define CLOUDLI__LOSS_TEXT_MAX 160

/* "17 IRI records were lost between TIME and TIME: WHY". */
void cloudli__loss_text(char text[CLOUDLI__LOSS_TEXT_MAX], uint64_t count,
                        const char *what, cloudli_time since,
                        cloudli_time until, const char *why);

/* Counts a record of an order that was lost; a cloudli__spool_kind. Any
 * thread. */
void cloudli__loss_count(struct cloudli__order *order, uint32_t kind);

/* Tells of the losses of one order that are new. The driver's. */
void cloudli__loss_tell(const struct cloudli__hub *hub,
                        struct cloudli__order *order, cloudli_time now);

/* The same of all orders; to be called every second or so. */
void cloudli__losses_tell(struct cloudli__hub *hub);

#endif
