/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A PDU, and a fault, as one JSON object on one line. */
#ifndef CLOUDLI_DUMP_JSON_H
#define CLOUDLI_DUMP_JSON_H

#include "dump_reader.h"
#include "dump_text.h"

void dump_json_pdu(struct dump *dump, const struct dump_place *place,
                   const cloudli_asn_ps_pdu *pdu);

/* A JSON string with its quotes. */
void dump_json_string(FILE *file, const char *text);

/* {"error": …}; where may be NULL. */
void dump_json_fault(struct dump *dump, const char *where, uint64_t offset,
                     const char *text);

#endif
