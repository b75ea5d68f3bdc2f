/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One entry of a PDU, decoded as far as its kind is known. */
#ifndef CLOUDLI_LEMF_CONTENT_H
#define CLOUDLI_LEMF_CONTENT_H

#include "lemf_packet.h"

#include <cloudli/asn1/li-ps-pdu.h>
#include <cloudli/cloudli.h>

/* Which way media goes, as files are named after it. */
enum lemf_way {
    LEMF_WAY_FROM = 0, /* from the target, or from a party to the server */
    LEMF_WAY_TO = 1,   /* the other way */
    LEMF_WAY_BOTH = 2  /* not told, or both */
};

struct lemf_content {
    cloudli_pdu_entry entry;
    int status;        /* not CLOUDLI_OK: the contents are malformed */
    cloudli_error err; /* and why */
    union {
        cloudli_asn_iri_contents iri; /* of a PDU of IRI */
        cloudli_asn_cc_contents cc;   /* of one of CC, but for the next two */
        cloudli_ipmm_cc ipmm_cc;      /* entry.content_tag CLOUDLI_CC_IPMM */
        cloudli_conf_cc conf_cc;      /* CLOUDLI_CC_CONF */
    } as;
    cloudli_bytes packet;      /* of IPMM and conference CC */
    struct lemf_packet parsed; /* the same, understood */
    uint32_t way;              /* a lemf_way */
};

/* Where what is read lies, one entry at a time. */
struct lemf_room {
    cloudli_arena *arena;
    cloudli_room pieces; /* for strings of media that came in pieces */
};

/* Reads what entry, of a PDU of this kind, holds. It is valid until the next
 * call with this room. */
void lemf_content_read(struct lemf_content *out, uint32_t pdu_kind,
                       const cloudli_pdu_entry *entry,
                       const struct lemf_room *room);

/* 1 if it is media, read without the arena. */
int lemf_content_is_media(const struct lemf_content *content,
                          uint32_t pdu_kind);

#endif
