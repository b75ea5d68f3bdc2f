/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * As much of a SIP message as its record type depends on. The message itself
 * is handed over as it is; nothing here is trusted to say who somebody is.
 */
#ifndef CLOUDLI_COMM_SIP_PEEK_H
#define CLOUDLI_COMM_SIP_PEEK_H

#include <cloudli/types.h>

enum cloudli__sip_method {
    CLOUDLI__SIP_OTHER = 0,
    CLOUDLI__SIP_INVITE,
    CLOUDLI__SIP_BYE,
    CLOUDLI__SIP_CANCEL,
    CLOUDLI__SIP_MESSAGE
};

struct cloudli__sip_peek {
    uint32_t status;      /* of an answer; 0 of a request */
    uint32_t method;      /* of a request, or of what is answered (CSeq) */
    cloudli_bytes head;   /* start line and headers, with the empty line */
    uint32_t in_dialog;   /* To has a tag */
    uint32_t body_is_sdp; /* Content-Type is application/sdp */
};

/* Always gives something: what cannot be read is OTHER. */
void cloudli__sip_peek(struct cloudli__sip_peek *out, cloudli_bytes message);

#endif
