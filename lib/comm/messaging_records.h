/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The records of ETSI TS 102 232-2, made of an event: MessagingIRI,
 * MessagingCC, EmailIRI, EmailCC.
 */
#ifndef CLOUDLI_COMM_MESSAGING_RECORDS_H
#define CLOUDLI_COMM_MESSAGING_RECORDS_H

#include "comm/telling.h"

/* An event on its way to one intercept. */
struct cloudli__teller {
    struct cloudli__comm *comm;
    struct cloudli__intercept *i;
    cloudli_time now;
    const struct cloudli__happening *h;
    const struct cloudli__rule *rule;
};

/* 1 if titles and the like may be told: with content, or by the profile. */
static inline int cloudli__knows_titles(const struct cloudli__teller *t)
{
    return (t->i->order->deliver & CLOUDLI_DELIVER_CC) != 0 ||
           t->i->order->profile->subject_iri;
}

int cloudli__messaging_encode(struct cloudli__buffer *pdu,
                              const struct cloudli__teller *t,
                              const struct cloudli__pdu_stamp *stamp,
                              uint32_t type);
int cloudli__mail_encode(struct cloudli__buffer *pdu,
                         const struct cloudli__teller *t,
                         const struct cloudli__pdu_stamp *stamp, uint32_t type);

#endif
