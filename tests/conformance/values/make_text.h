/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Strings, times and object identifiers for make_value.c. */
#ifndef CLOUDLI_CONFORMANCE_MAKE_TEXT_H
#define CLOUDLI_CONFORMANCE_MAKE_TEXT_H

#include "make_value.h"

uint64_t maker_random(struct maker *maker);
uint64_t maker_below(struct maker *maker, uint64_t end);

/* Zeroed memory, or NULL with a status. */
void *maker_take(struct maker *maker, size_t len, int *rv);

/* How many octets or characters a string is to have. */
size_t maker_size(struct maker *maker, const struct cloudli__asn_type *type);

/* 1 with what belongs into the field of a type, if that is given: the object
 * identifiers of the modules, and contents that have an encoding of their
 * own. */
int known_text(struct maker *maker, const struct cloudli__asn_type *in,
               const char *field, cloudli_bytes *out);

/* Any text of the type's alphabet, size and form; utf8 counts characters by
 * their octets. 0, or an error status. */
int make_text(struct maker *maker, const struct cloudli__asn_type *type,
              uint32_t utf8[4], cloudli_bytes *out);

#endif
