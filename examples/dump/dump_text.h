/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A PDU for people: a line that says what it is, and its fields below. */
#ifndef CLOUDLI_DUMP_TEXT_H
#define CLOUDLI_DUMP_TEXT_H

#include "dump_out.h"

#include <cloudli/asn1/li-ps-pdu.h>

struct dump_place {
    uint64_t number;        /* counts from 1 */
    uint64_t offset;        /* in the file or in the connection's bytes */
    size_t len;             /* of the PDU */
    const char *connection; /* "a > b", or NULL */
};

/* One line, of a PDU's header, payload and content. */
void dump_text_head(const struct dump_out *out, const struct dump_place *place,
                    const cloudli_asn_ps_pdu *pdu);

/* All fields. What is encoded within octets is decoded into the arena. */
void dump_text_fields(const struct dump_out *out, const cloudli_asn_ps_pdu *pdu,
                      cloudli_arena *arena, int full);

#endif
