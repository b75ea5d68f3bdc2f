/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/emit_session.h"

#include <string.h>

/* All are few and tell how to take the rest, so they have IRI's room. */
static int queue(struct cloudli__spool *spool, int rv,
                 struct cloudli__buffer *pdu)
{
    uint8_t *room = NULL;

    if (rv == CLOUDLI_OK)
        room = cloudli__spool_try(spool, CLOUDLI__SPOOL_IRI, pdu->len);
    if (room != NULL) {
        memcpy(room, pdu->data, pdu->len);
        cloudli__spool_commit(spool, room);
    }
    cloudli__buffer_dispose(pdu);
    return room != NULL;
}

static int message_template(struct cloudli__pdu_template *tmpl,
                            const struct cloudli__hub *hub,
                            const struct cloudli__order *order)
{
    struct cloudli__pdu_fixed fixed = {0};

    fixed.liid = cloudli_bytes_of(order->liid);
    fixed.authorization_country = cloudli_bytes_of(order->country);
    fixed.delivery_country = cloudli_bytes_of(order->delivery_country);
    fixed.operator_id = cloudli_bytes_of(hub->operator_id);
    if (hub->network_element[0] != '\0')
        fixed.network_element = cloudli_bytes_of(hub->network_element);
    return cloudli__pdu_template_init(tmpl, &fixed, NULL);
}

int cloudli__emit_message(const struct cloudli__hub *hub,
                          const struct cloudli__order *order, uint32_t kind,
                          uint32_t priority, const char *text, cloudli_time now)
{
    const struct cloudli__pdu_stamp stamp = {now, 0};
    struct cloudli__pdu_template tmpl;
    struct cloudli__buffer pdu = {0};
    int rv = message_template(&tmpl, hub, order);

    if (rv == CLOUDLI_OK)
        rv = cloudli__tri_message_encode(&pdu, &tmpl, &stamp, priority,
                                         cloudli_bytes_of(text));
    return queue(kind == CLOUDLI__SPOOL_IRI ? order->spool_iri
                                            : order->spool_cc,
                 rv, &pdu);
}

static int emit_flag(const struct cloudli__intercept *i,
                     struct cloudli__spool *spool, uint32_t tri,
                     uint32_t number, cloudli_time now)
{
    const struct cloudli__pdu_stamp stamp = {now, number};
    struct cloudli__buffer pdu = {0};
    const int rv = cloudli__tri_encode(&pdu, &i->tmpl, &stamp, tri);

    return queue(spool, rv, &pdu);
}

int cloudli__emit_first_segment(struct cloudli__intercept *i)
{
    return emit_flag(i, i->order->spool_cc, CLOUDLI_TRI_FIRST_SEGMENT,
                     i->cc_sequence, 0);
}

int cloudli__emit_last_segment(struct cloudli__intercept *i)
{
    return emit_flag(i, i->order->spool_cc, CLOUDLI_TRI_LAST_SEGMENT,
                     i->cc_sequence - 1, 0);
}

int cloudli__emit_cin_reset(struct cloudli__intercept *i, cloudli_time now)
{
    struct cloudli__spool *iri = i->order->spool_iri, *cc = i->order->spool_cc;

    if (!emit_flag(i, iri, CLOUDLI_TRI_CIN_RESET, 0, now))
        return 0;
    i->iri_sequence = 0;
    if (cc != iri && !emit_flag(i, cc, CLOUDLI_TRI_CIN_RESET, 0, now))
        return 0;
    i->cc_sequence = 0;
    return 1;
}
