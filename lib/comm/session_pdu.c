/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/session_pdu.h"

#include <string.h>

int cloudli__session_pdu_queue(struct cloudli__spool *spool, int rv,
                               struct cloudli__buffer *pdu)
{
    uint8_t *room = NULL;

    if (rv == CLOUDLI_OK)
        room = cloudli__spool_try(spool, CLOUDLI__SPOOL_IRI, pdu->len);
    if (room != NULL) {
        memcpy(room, pdu->data, pdu->len);
        cloudli__spool_commit(spool, room);
    } else if (rv == CLOUDLI_OK) {
        rv = CLOUDLI_ERR_STORAGE_FULL;
    }
    cloudli__buffer_dispose(pdu);
    return rv;
}

int cloudli__session_message_queue(struct cloudli__spool *spool,
                                   const struct cloudli__pdu_template *header,
                                   uint32_t priority, const char *text,
                                   cloudli_time now)
{
    const struct cloudli__pdu_stamp stamp = {now, 0};
    struct cloudli__buffer pdu = {0};
    const int rv = cloudli__tri_message_encode(&pdu, header, &stamp, priority,
                                               cloudli_bytes_of(text));

    return cloudli__session_pdu_queue(spool, rv, &pdu);
}

int cloudli__order_message_queue(const struct cloudli__hub *hub,
                                 const struct cloudli__order *order,
                                 uint32_t kind, uint32_t priority,
                                 const char *text, cloudli_time now)
{
    struct cloudli__pdu_fixed fixed = {0};
    struct cloudli__pdu_template header;
    int rv;

    fixed.liid = cloudli_bytes_of(order->liid);
    fixed.authorization_country = cloudli_bytes_of(order->country);
    fixed.delivery_country = cloudli_bytes_of(order->delivery_country);
    fixed.operator_id = cloudli_bytes_of(hub->operator_id);
    if (hub->network_element[0] != '\0')
        fixed.network_element = cloudli_bytes_of(hub->network_element);
    rv = cloudli__pdu_template_init(&header, &fixed, NULL);
    if (rv != CLOUDLI_OK)
        return rv;
    return cloudli__session_message_queue(
        kind == CLOUDLI__SPOOL_IRI ? order->spool_iri : order->spool_cc,
        &header, priority, text, now);
}
