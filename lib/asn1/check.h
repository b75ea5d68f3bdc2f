/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a value must be by its type: bounds, alphabets, forms. The same checks
 * stand before what is sent and behind what was received. */
#ifndef CLOUDLI_ASN1_CHECK_H
#define CLOUDLI_ASN1_CHECK_H

#include "asn1/asn_schema.h"

/* Each gives NULL if all is well, else what is wrong in a few words. */

/* The contents of any string, time or object identifier. */
const char *cloudli__asn_check_string(const struct cloudli__asn_type *type,
                                      cloudli_bytes contents);

/* A number; raw is an int64_t's bits where the type holds one. */
const char *cloudli__asn_check_number(const struct cloudli__asn_type *type,
                                      uint64_t raw);

/* How many items, bits, octets or characters there are. */
const char *cloudli__asn_check_size(const struct cloudli__asn_type *type,
                                    size_t size);

#endif
