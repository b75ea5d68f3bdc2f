/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Octets as text that is safe anywhere: those other than A-Z a-z 0-9 - _ . as
 * %XX. So LIIDs name folders, and are written in the configuration.
 */
#ifndef CLOUDLI_LEMF_NAMES_H
#define CLOUDLI_LEMF_NAMES_H

#include <cloudli/types.h>

/* Room for the text of len octets. */
#define LEMF_NAME_ROOM(len) (3 * (size_t)(len) + 1)

/* Writes the text, which is neither "." nor "..". */
void lemf_name_write(char *text, cloudli_bytes octets);

/* 1 if a text is what a pattern says: the same, or, where the pattern ends
 * with "*", begins with what stands before it. */
int lemf_name_fits(const char *text, const char *pattern);

#endif
