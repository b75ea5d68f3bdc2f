/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The short way through a PDU as most senders write it: definite lengths, tags
 * of one octet, strings in one piece, the usual fields. Whatever is not so, a
 * fault too, is left to the general reader, which starts again and knows what
 * to say. Both give the same values; a test compares them.
 */
#ifndef CLOUDLI_RECORD_PDU_FAST_H
#define CLOUDLI_RECORD_PDU_FAST_H

#include <cloudli/pdu.h>

/* 1: all of *pdu but size and room is filled in. 0: not of that kind, and *pdu
 * is partly filled in. */
int cloudli__pdu_fast(cloudli_pdu *pdu, const uint8_t *data, size_t len);

/* The same for the entry at *cursor, which is moved on. */
int cloudli__entry_fast(const cloudli_pdu *pdu, size_t *cursor,
                        cloudli_pdu_entry *entry);

#endif
