/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * PDUs of the session that go through the queues of records, so that they keep
 * their place among them and outlive a lost link.
 *
 * They are not sealed: an operatorLeaMessage and a testPDU are of no
 * communication, and integrity checks are over what has a CIN (TS 102 232-1
 * clause 7.2).
 *
 * Segment flags and cINReset are not among them. Content is delivered in one
 * PDU each: nothing that a service reports is larger. And a CIN is given out
 * once and its numbers never begin again, also behind a restart; so there is
 * nothing to reset.
 */
#ifndef CLOUDLI_COMM_SESSION_PDU_H
#define CLOUDLI_COMM_SESSION_PDU_H

#include "comm/hub.h"
#include "record/tri.h"

/*
 * Queues a PDU, and disposes of it; rv is what encoding said, and given back if
 * it is a failure. CLOUDLI_ERR_STORAGE_FULL: there is no room, which is not
 * counted as a loss. Its place is that of IRI, also where CC has none left:
 * such PDUs are few, and tell how to take the rest.
 */
int cloudli__session_pdu_queue(struct cloudli__spool *spool, int rv,
                               struct cloudli__buffer *pdu);

/* An operatorLeaMessage with that header. priority is a
 * cloudli__message_priority: a loss of records is CLOUDLI__MESSAGE_ERROR. text
 * has 1 to 255 bytes. */
int cloudli__session_message_queue(struct cloudli__spool *spool,
                                   const struct cloudli__pdu_template *header,
                                   uint32_t priority, const char *text,
                                   cloudli_time now);

/* The same to the authority of an order, in the header of its LIID and of no
 * communication. kind: the queue of IRI or of CC (a cloudli__spool_kind), which
 * may lead to two places. */
int cloudli__order_message_queue(const struct cloudli__hub *hub,
                                 const struct cloudli__order *order,
                                 uint32_t kind, uint32_t priority,
                                 const char *text, cloudli_time now);

#endif
