/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The general reader of PS-PDUs, behind cloudli_pdu_decode() and
 * cloudli_pdu_next(): all of BER, and the errors. Arguments are checked. */
#ifndef CLOUDLI_RECORD_PDU_READ_H
#define CLOUDLI_RECORD_PDU_READ_H

#include <cloudli/pdu.h>

int cloudli__pdu_read(cloudli_pdu *pdu, const uint8_t *data, size_t len,
                      cloudli_error *err);

int cloudli__entry_read(const cloudli_pdu *pdu, size_t *cursor,
                        cloudli_pdu_entry *entry, cloudli_error *err);

#endif
