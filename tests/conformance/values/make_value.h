/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Making values of any type from a seed, by walking the tables. What no value
 * has had yet comes first, so that a few hundred values have all there is;
 * then chance.
 */
#ifndef CLOUDLI_CONFORMANCE_MAKE_VALUE_H
#define CLOUDLI_CONFORMANCE_MAKE_VALUE_H

#include "coverage.h"

#define SHAPE_CHOICES 8

/* A shape: alternatives that are fixed on the way from the root type to what
 * the shape is named after. */
struct shape {
    const struct cloudli__asn_type *root;
    char name[160];
    uint32_t count;
    struct {
        const struct cloudli__asn_type *type;
        uint32_t choice;
    } fixed[SHAPE_CHOICES];
};

/* The shapes that a root type can have and whose names begin so, up to cap;
 * how many there are. */
size_t shapes_of(const struct cloudli__asn_type *root, const char *begin,
                 struct shape *shapes, size_t cap);

struct maker {
    uint64_t state;            /* of the random numbers */
    struct coverage *coverage; /* may be NULL */
    const struct shape *shape; /* may be NULL */
    cloudli_arena *arena;      /* where values live */
    int budget;                /* fields that may still be added */
    uint32_t density;          /* percent of optional fields that are there */
    uint32_t later;            /* percent of structures with something of a
                                  later version */
    uint32_t sorted;           /* a SET OF with several items was made: DER
                                  may order them in another way */
    struct cover ignored;      /* where there is no coverage */
};

/* Starts the next value: how large it may become is drawn. */
void maker_begin(struct maker *maker, uint64_t seed);

/* Fills the zeroed struct of a type. 0, or an error status. */
int make_value(struct maker *maker, const struct cloudli__asn_type *type,
               void *at);

#endif
