/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Octets as text that is safe anywhere: those other than A-Z a-z 0-9 - _ . as
 * %XX. So LIIDs name folders.
 */
#ifndef CLOUDLI_LEMF_NAMES_H
#define CLOUDLI_LEMF_NAMES_H

#include <cloudli/types.h>

/* Octets of the longest LIID and operator identifier (TS 102 232-1). */
#define LEMF_LIID_MAX 25
#define LEMF_OPERATOR_MAX 16

/* Room for the text of len octets. */
#define LEMF_NAME_ROOM(len) (3 * (size_t)(len) + 1)

/* Writes the text, which is neither "." nor "..". */
void lemf_name_write(char *text, cloudli_bytes octets);

#endif
