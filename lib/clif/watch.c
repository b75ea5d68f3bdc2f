/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the driver does once a second for those who look from outside: it notes
 * how the queues stand, and writes the status file if one is wanted. With very
 * many destinations the file is written less often, so that it never takes
 * more than a two hundredth of the thread's time.
 */
#include "clif/front.h"
#include "clif/status_file.h"

#include "handover/certificate.h"

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

/* 1 if it is time to warn of this one; then it is noted. */
static int is_warned_of(cloudli_time end, cloudli_time *warned_end,
                        cloudli_time *warned_next, cloudli_time now)
{
    if (!cloudli__certificate_is_ending(end) ||
        (end == *warned_end && now < *warned_next))
        return 0;
    *warned_end = end;
    *warned_next = now + CLOUDLI__CERTIFICATE_WARN_INTERVAL;
    return 1;
}

static void warn_of_expiry(cloudli_clif *clif, cloudli_time now)
{
    const cloudli_time own =
        cloudli__dispatcher_certificate_end(clif->dispatcher);

    if (is_warned_of(own, &clif->warned_end, &clif->warned_next, now))
        cloudli__certificate_say_end(&clif->hub.log,
                                     "the certificate of this CLIF", "", own);
    for (struct cloudli__outlet *o = atomic_load(&clif->outlets); o != NULL;
         o = o->next) {
        const cloudli_time peer = atomic_load(&o->facts.peer_end);

        if (is_warned_of(peer, &o->warned_end, &o->warned_next, now))
            cloudli__certificate_say_end(&clif->hub.log,
                                         "the certificate of the LEMF of ",
                                         o->name, peer);
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
        cloudli__clif_audit_outlets(clif, now);
        warn_of_expiry(clif, now);
    }
    if (clif->status_file == NULL || now < clif->status_next)
        return;
    write_status(clif);
    cost = (cloudli__ticks() - now) * FILE_SHARE;
    clif->status_next = now + (cost > WATCH_INTERVAL ? cost : WATCH_INTERVAL);
}
