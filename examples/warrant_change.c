/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant_changing.h"

#include "tool.h"
#include "warrant_scope.h"

#include <cloudli/cloudli.h>
#include <stdio.h>
#include <string.h>

static int keep_end(void *user_data, const cloudli_warrant *warrant)
{
    *(cloudli_time *)user_data = warrant->end;
    return 1;
}

/* A span counts from the end that the warrant has. */
static int read_end(cloudli_register *reg, const struct change_words *words,
                    cloudli_time *end)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_time old = 0;

    if (words->end == NULL)
        return TOOL_DONE;
    if (cloudli_warrant_list(reg, words->authority, words->liid, keep_end, &old,
                             &err) != CLOUDLI_OK)
        return tool_refused(&err);
    if (old == 0)
        return tool_missing("There is no warrant of this authority with this "
                            "LIID.");
    if (!tool_time(end, words->end, old))
        return tool_usage("--end is neither a time as 2026-12-24T08:00:00Z "
                          "nor a span as +30d.");
    return TOOL_DONE;
}

/* What was not given stays as it is. */
static int read_scope(const struct change_words *words,
                      cloudli_warrant_change *change)
{
    cloudli_warrant w = CLOUDLI_WARRANT_INIT;
    const int rv =
        scope_read(&w, words->deliver, words->services, words->media);

    change->deliver = w.deliver;
    change->services = w.services;
    change->media = w.media;
    return rv;
}

static int is_end_only(const cloudli_warrant_change *change)
{
    return change->destination == NULL && change->destination_cc == NULL &&
           change->add_count + change->remove_count == 0 &&
           change->deliver == 0 && change->services == 0 &&
           change->media == 0 && !change->shared;
}

int change_run(cloudli_register *reg, const struct change_words *words)
{
    cloudli_warrant_change change = CLOUDLI_WARRANT_CHANGE_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = read_scope(words, &change);

    if (rv == TOOL_DONE)
        rv = read_end(reg, words, &change.end);
    if (rv != TOOL_DONE)
        return rv;
    change.destination = words->destination;
    change.destination_cc = words->destination_cc;
    change.add = words->add;
    change.add_count = words->add_count;
    change.remove = words->remove;
    change.remove_count = words->remove_count;
    change.shared = words->shared != 0;
    if (change.end != 0 && is_end_only(&change))
        rv = cloudli_warrant_extend(reg, words->authority, words->liid,
                                    change.end, words->actor, words->reason,
                                    &err);
    else
        rv = cloudli_warrant_modify(reg, words->authority, words->liid, &change,
                                    words->actor, words->reason, &err);
    return rv == CLOUDLI_OK ? TOOL_DONE : tool_refused(&err);
}
