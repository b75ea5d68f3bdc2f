/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Authorities that want it are told when a warrant of theirs is activated,
 * modified or deactivated. What was told last is in the register, so that of
 * several processes of a service one tells it, and one that begins tells what
 * happened while none was there.
 */
#include "clif/front.h"

#include "comm/notice.h"

#include <inttypes.h>

/* What the register says is to be told; CLOUDLI__NOTICE_NONE too if it cannot
 * be asked, which is logged: then the next change tells. */
static uint32_t take_notice(cloudli_clif *clif,
                            const struct cloudli__order *order, int holds)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint32_t what = CLOUDLI__NOTICE_NONE;
    int rv;

    pthread_mutex_lock(&clif->reg_lock);
    rv = cloudli__register_tell(clif->reg, order->number, order->revision,
                                holds, &what, &err);
    pthread_mutex_unlock(&clif->reg_lock);
    if (rv != CLOUDLI_OK)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "whether the authority of warrant %" PRIu64
                     " is to be told of it is not known: %s",
                     order->number, err.message);
    return what;
}

void cloudli__clif_notify(cloudli_clif *clif,
                          const struct cloudli__order *order, int holds)
{
    uint32_t what;
    int rv;

    if (!cloudli__notice_wanted(order))
        return;
    what = take_notice(clif, order, holds);
    if (what == CLOUDLI__NOTICE_NONE)
        return;
    rv = cloudli__notice_queue(&clif->hub, order, what,
                               cloudli__hub_now(&clif->hub));
    if (rv != CLOUDLI_OK)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "the authority of warrant %" PRIu64
                     " cannot be told of a change: %s",
                     order->number, cloudli_strerror(rv));
}

/* The end is kept in the register too: by the wall clock only, a replay has
 * its own. */
void cloudli__clif_turned(void *user_data, const struct cloudli__order *order,
                          int holds)
{
    cloudli_clif *clif = user_data;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = CLOUDLI_OK;

    if (order->asked != NULL)
        return; /* whose warrant it is tells, and keeps its end */
    if (!holds && clif->hub.clock == NULL) {
        pthread_mutex_lock(&clif->reg_lock);
        rv = cloudli__register_end(clif->reg, order->number, order->end, &err);
        pthread_mutex_unlock(&clif->reg_lock);
    }
    if (rv != CLOUDLI_OK)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "that warrant %" PRIu64 " has ended cannot be kept: %s",
                     order->number, err.message);
    cloudli__clif_notify(clif, order, holds);
}
