/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The modules as libtasn1 understands them: a second encoder that shares
 * nothing with the library but the .asn files. Two things it cannot do and is
 * helped with: a RELATIVE-OID, which asn1Parser does not know, is an OCTET
 * STRING to it (lib/asn1/combine.sh), and the zeros at the end of named bits
 * are left out for it.
 */
#ifndef CLOUDLI_CONFORMANCE_TASN1_H
#define CLOUDLI_CONFORMANCE_TASN1_H

#include "base/memory.h"
#include "make_value.h"

struct tasn1;

/* 1 if libtasn1 leaves out the zeros at the end of named bits by itself. */
int tasn1_trims_named_bits(void);

/* Gets ready for values of a shape. NULL with a printed reason. */
struct tasn1 *tasn1_open(const struct shape *shape);
void tasn1_close(struct tasn1 *engine);

/* Appends the DER of a value to out. 0, or 1 with a printed reason. */
int tasn1_encode(struct tasn1 *engine, const struct cloudli__asn_type *type,
                 const void *value, struct cloudli__buffer *out);

/* Decodes a value of the shape's root type, and drops it. 0, or 1 with a
 * printed reason. */
int tasn1_decode(struct tasn1 *engine, const void *data, size_t len);

#endif
