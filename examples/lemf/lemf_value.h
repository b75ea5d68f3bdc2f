/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A value of the modules as members of a JSON object: SEQUENCE and CHOICE as
 * objects, lists as arrays, absent fields left out. Octets that are text become
 * a string, an IP address is written as one, others become hex under the
 * field's name with "Hex" behind it.
 */
#ifndef CLOUDLI_LEMF_VALUE_H
#define CLOUDLI_LEMF_VALUE_H

#include <cloudli/value.h>
#include <jansson.h>

/* Adds what value, of a CHOICE type, holds to object: one member, named as the
 * alternative. 0, or -1 if memory is short. */
int lemf_value_add(json_t *object, const cloudli_type *type, const void *value,
                   size_t size);

/* Octets as a member; nothing where they are absent. Likewise. */
int lemf_octets_add(json_t *object, const char *name, cloudli_bytes octets);

/* The same in hexadecimal, under just that name. */
int lemf_hex_add(json_t *object, const char *name, cloudli_bytes octets);

#endif
