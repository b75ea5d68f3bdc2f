/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Object identifiers by name, times as RFC 3339, addresses, digits. */
#ifndef CLOUDLI_DUMP_NAMES_H
#define CLOUDLI_DUMP_NAMES_H

#include <cloudli/types.h>

#define DUMP_NAME_MAX 192

/* "li-psDomainId version43 (0.4.0.2.2.5.1.43)", or dotted if it has no name
 * here. relative: 1 of a RELATIVE-OID. */
void dump_oid(cloudli_bytes oid, uint32_t relative, char text[DUMP_NAME_MAX]);

/* "2025-06-15T15:06:40Z" of a GeneralizedTime, with utc of a UTCTime. 1, or 0
 * if it is none; without a zone if it has none. */
int dump_time(cloudli_bytes time, int utc, char text[DUMP_NAME_MAX]);

/* "2025-06-15T15:06:40.123456Z". 1, or 0 if it is too far away. */
int dump_microseconds(uint64_t seconds, uint64_t micros,
                      char text[DUMP_NAME_MAX]);

/* "192.0.2.1", "2001:db8::1". 1, or 0 if it has neither 4 nor 16 octets. */
int dump_address(cloudli_bytes octets, char text[DUMP_NAME_MAX]);

/* Digits packed two an octet, the lower half first (TBCD). 1 if all are. */
int dump_tbcd(cloudli_bytes octets, char text[DUMP_NAME_MAX]);

#endif
