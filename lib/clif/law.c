/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Following the treaties of the state folder. A file that is wrong leaves those
 * that were known: nothing begins by a mistake, nothing ends by one.
 */
#include "clif/front.h"

#include "base/error.h"
#include "base/memory.h"

#define LAW_INTERVAL CLOUDLI_SECOND

int cloudli__clif_law_open(cloudli_clif *clif, const char *state_dir,
                           cloudli_error *err)
{
    cloudli_treaties *treaties;
    int rv;

    clif->state_dir = cloudli__strdup(state_dir);
    if (clif->state_dir == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "Out of memory.");
    (void)cloudli__treaties_changed(clif->state_dir, &clif->law_stamp);
    rv = cloudli_treaties_open(&treaties, clif->state_dir, err);
    if (rv == CLOUDLI_OK)
        cloudli__hub_set_treaties(&clif->hub, treaties);
    return rv;
}

void cloudli__clif_law_close(cloudli_clif *clif)
{
    cloudli__free_string(clif->state_dir);
}

void cloudli__clif_law_follow(cloudli_clif *clif)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const cloudli_time ticks = cloudli__ticks();
    cloudli_treaties *treaties;
    int rv;

    if (ticks < clif->law_next)
        return;
    clif->law_next = ticks + LAW_INTERVAL;
    if (!cloudli__treaties_changed(clif->state_dir, &clif->law_stamp))
        return;
    rv = cloudli_treaties_open(&treaties, clif->state_dir, &err);
    if (rv != CLOUDLI_OK) {
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "treaties stay as they were: %s", err.message);
        return;
    }
    cloudli__hub_set_treaties(&clif->hub, treaties);
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                 "treaties have changed");
    /* Other warrants may be carried out than before. */
    clif->behind = 1;
    clif->revision = 0;
    clif->follow_next = 0;
    cloudli__hub_reconsider(&clif->hub);
}
