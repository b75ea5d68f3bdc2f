/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the made values have had of the schema: for each type that a root type
 * reaches, how often each field was there and absent, each enumerator, each
 * alternative, each bound. The maker looks here for what is still missing, the
 * report says what was.
 */
#ifndef CLOUDLI_CONFORMANCE_COVERAGE_H
#define CLOUDLI_CONFORMANCE_COVERAGE_H

#include "asn1/asn_schema.h"

#define COVERAGE_TYPES 1024

struct cover {
    uint32_t reached; /* a root type reaches it */
    uint32_t made;
    uint32_t lo; /* the lowest value, or the least size */
    uint32_t hi;
    uint32_t none; /* items of a list: none, one, more */
    uint32_t one;
    uint32_t more;
    uint32_t utf8[4]; /* characters of one to four octets */
    uint32_t *yes;    /* field there; alternative chosen; name used, bit set */
    uint32_t *no;     /* field absent; bit not set */
};

struct coverage {
    struct cover types[COVERAGE_TYPES];
};

/* Adds all that the type reaches. 0 if memory is short. */
int coverage_reach(struct coverage *coverage,
                   const struct cloudli__asn_type *type);

void coverage_dispose(struct coverage *coverage);

struct cover *coverage_of(struct coverage *coverage,
                          const struct cloudli__asn_type *type);

/* 1 if the type has a lowest and a highest value or size, and what they are;
 * a number always has. */
int coverage_lo(const struct cloudli__asn_type *type, uint64_t *lo);
int coverage_hi(const struct cloudli__asn_type *type, uint64_t *hi);

/* Prints figures, and a line for each thing that no value had; how many such
 * things there are. */
size_t coverage_report(const struct coverage *coverage);

#endif
