/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One entry of a PDU, decoded as far as its kind is known. */
#ifndef CLOUDLI_LEMF_CONTENT_H
#define CLOUDLI_LEMF_CONTENT_H

#include "lemf_packet.h"

#include <cloudli/cloudli.h>

/* Which way media goes, as files are named after it. */
enum lemf_way {
    LEMF_WAY_FROM = 0, /* from the target, or from a party to the server */
    LEMF_WAY_TO = 1,   /* the other way */
    LEMF_WAY_BOTH = 2  /* not told, or both */
};

enum lemf_content_kind {
    LEMF_CONTENT_UNKNOWN = 0, /* or malformed: then status tells */
    LEMF_IPMM_IRI,
    LEMF_CONF_IRI,
    LEMF_MESSAGING_IRI,
    LEMF_IPMM_CC,
    LEMF_CONF_CC,
    LEMF_MESSAGING_CC
};

struct lemf_content {
    cloudli_pdu_entry entry;
    uint32_t kind;     /* a lemf_content_kind */
    int status;        /* not CLOUDLI_OK: the contents are malformed */
    cloudli_error err; /* and why */
    union {
        cloudli_ipmm_iri ipmm_iri;
        cloudli_conf_iri conf_iri;
        cloudli_messaging_iri messaging_iri;
        cloudli_ipmm_cc ipmm_cc;
        cloudli_conf_cc conf_cc;
        cloudli_messaging_cc messaging_cc;
    } as;
    cloudli_bytes packet;      /* of IPMM and conference CC */
    struct lemf_packet parsed; /* the same, understood */
    uint32_t way;              /* a lemf_way */
};

/* Reads what entry, of a PDU of this kind, holds. Strings in pieces are joined
 * in room, which has to outlive it. */
void lemf_content_read(struct lemf_content *out, uint32_t pdu_kind,
                       const cloudli_pdu_entry *entry, cloudli_room room);

#endif
