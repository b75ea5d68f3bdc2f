/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A listing: collected row by row, then printed as a table or as a JSON array;
 * only one of both is made. */
#ifndef CLOUDLI_EXAMPLES_WARRANT_LISTING_H
#define CLOUDLI_EXAMPLES_WARRANT_LISTING_H

#include "tool.h"

#include <jansson.h>

struct listing {
    json_t *json; /* NULL: a table */
    struct tool_table *table;
    size_t count;
    int failed; /* 1: no memory */
};

void listing_begin(struct listing *listing, int json, const char *const *titles,
                   size_t columns);

/* Adds one: as value, which becomes the listing's, or as cells. 0 to go on, as
 * callbacks of the library have it. */
int listing_add_json(struct listing *listing, json_t *value);
int listing_add_row(struct listing *listing, const char *const *cells);

/* Prints what was collected, or nothing's sentence, unless the register gave
 * err; and frees it. A tool_exit. */
int listing_end(struct listing *listing, const cloudli_error *err,
                const char *nothing);

#endif
