/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_listing.h"

#include "warrant_json.h"

#include <string.h>

void listing_begin(struct listing *listing, int json, const char *const *titles,
                   size_t columns)
{
    memset(listing, 0, sizeof(*listing));
    if (json)
        listing->json = json_array();
    else
        listing->table = tool_table_new(titles, columns);
    listing->failed = listing->json == NULL && listing->table == NULL;
}

int listing_add_json(struct listing *listing, json_t *value)
{
    listing->count++;
    listing->failed |= json_array_append_new(listing->json, value) != 0;
    return listing->failed;
}

int listing_add_row(struct listing *listing, const char *const *cells)
{
    listing->count++;
    listing->failed |= !tool_table_row(listing->table, cells);
    return listing->failed;
}

int listing_end(struct listing *listing, const cloudli_error *err,
                const char *nothing)
{
    int rv = TOOL_DONE;

    if (err->code != CLOUDLI_OK)
        rv = tool_refused(err);
    else if (listing->failed)
        rv = tool_fail("No memory is left for the output.");
    else if (listing->json != NULL)
        rv = json_print(json_incref(listing->json));
    else if (listing->count == 0)
        (void)puts(nothing);
    else
        tool_table_print(listing->table, stdout);
    json_decref(listing->json);
    tool_table_free(listing->table);
    return rv;
}
