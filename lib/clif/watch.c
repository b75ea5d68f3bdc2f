/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the driver does once a second for those who look from outside: it notes
 * how the queues stand, and writes the status file if one is wanted. With very
 * many destinations the file is written less often, so that it never takes
 * more than a two hundredth of the thread's time.
 */
#include "clif/front.h"
#include "clif/status_file.h"

#define WATCH_INTERVAL CLOUDLI_SECOND
#define FILE_SHARE 200

static void note_queues(cloudli_clif *clif, cloudli_time now)
{
    for (struct cloudli__outlet *o = atomic_load(&clif->outlets); o != NULL;
         o = o->next) {
        struct cloudli__spool_counters queue = {0};

        cloudli__spool_counters(o->spool, &queue);
        cloudli__age_note(&o->age, queue.released + queue.waiting,
                          queue.waiting, now);
    }
}

/* A folder that cannot be written is told once, and when it can be again. */
static void write_status(cloudli_clif *clif)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const int rv = cloudli__status_file_write(clif->status_file, clif, &err);

    if (rv != CLOUDLI_OK && !clif->status_failed)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_WARNING, rv,
                     "the status file cannot be written: %s", err.message);
    else if (rv == CLOUDLI_OK && clif->status_failed)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "the status file can be written again");
    clif->status_failed = rv != CLOUDLI_OK;
}

void cloudli__clif_watch(cloudli_clif *clif)
{
    const cloudli_time now = cloudli__ticks();
    cloudli_time cost;

    if (now >= clif->watch_next) {
        clif->watch_next = now + WATCH_INTERVAL;
        note_queues(clif, now);
        cloudli__clif_watch_losses(clif, now);
    }
    if (clif->status_file == NULL || now < clif->status_next)
        return;
    write_status(clif);
    cost = (cloudli__ticks() - now) * FILE_SHARE;
    clif->status_next = now + (cost > WATCH_INTERVAL ? cost : WATCH_INTERVAL);
}
