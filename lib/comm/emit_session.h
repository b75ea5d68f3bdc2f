/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Messages of the session that belong to a warrant, through its queues, so
 * that they keep their place among its records and outlive a lost link. Each
 * returns 1 if it was queued, 0 if there was no room for it or no memory:
 * whoever must get it through tries again later.
 */
#ifndef CLOUDLI_COMM_EMIT_SESSION_H
#define CLOUDLI_COMM_EMIT_SESSION_H

#include "comm/comm.h"

/*
 * operatorLeaMessage to the authority of an order, in the header of its LIID
 * and of no communication. priority is a cloudli__message_priority: a loss of
 * records is CLOUDLI__MESSAGE_ERROR. text has 1 to 255 bytes. kind: the queue
 * of IRI or of CC (a cloudli__spool_kind), which may lead to two places. The
 * place in the queue is that of IRI in both: CC is what there is no room for.
 */
int cloudli__emit_message(const struct cloudli__hub *hub,
                          const struct cloudli__order *order, uint32_t kind,
                          uint32_t priority, const char *text,
                          cloudli_time now);

/*
 * Around content that is delivered in several CC PDUs: the first flag before
 * the first of them, the last one behind the last. A flag has the number of
 * the CC PDU beside it, and takes none. With the communication's lock held.
 */
int cloudli__emit_first_segment(struct cloudli__intercept *i);
int cloudli__emit_last_segment(struct cloudli__intercept *i);

/* Numbers of IRI and of CC begin at 0 again behind it: it goes to both queues,
 * and each counter is reset as its queue took it. With the communication's
 * lock held. */
int cloudli__emit_cin_reset(struct cloudli__intercept *i, cloudli_time now);

#endif
