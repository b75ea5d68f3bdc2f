/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A PDU as one JSON object, by the field names of the standards' modules.
 *
 * How values are told: lemf_value.h. Packets are described, not repeated, for
 * they are in cc.pcap; content that has no IP header is given as hex in
 * "content".
 */
#ifndef CLOUDLI_LEMF_RECORDS_H
#define CLOUDLI_LEMF_RECORDS_H

#include "lemf_content.h"

#include <jansson.h>

/* The header, and for a payload without entries the payload. NULL: memory. */
json_t *lemf_record_new(const cloudli_lemf_pdu *item, cloudli_time received);

/* Adds an entry. 0, or -1 if memory is short. */
int lemf_record_add(json_t *record, const cloudli_pdu *pdu,
                    const struct lemf_content *content);

/* Says its number and how long the other files are with it. */
int lemf_record_add_place(json_t *record, uint64_t number, uint64_t pcap,
                          uint64_t ber);

/* Says that the entries behind those that were added are malformed. */
int lemf_record_add_fault(json_t *record, const cloudli_error *err);

#endif
