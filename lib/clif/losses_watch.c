/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Lost records of each destination: an alarm in the log, and for those that no
 * warrant is known of any more (on a disk that rots, or dropped with the link)
 * a message to the LEMF in the header of a keep-alive.
 */
#include "clif/front.h"

#include "comm/losses.h"
#include "comm/session_pdu.h"

#include <inttypes.h>
#include <stdio.h>

/* One line for each destination in so long. */
#define LOG_INTERVAL (10 * CLOUDLI_SECOND)

static void log_losses(cloudli_clif *clif, struct cloudli__outlet *outlet,
                       uint64_t lost, cloudli_time ticks)
{
    if (lost == outlet->lost_logged || ticks < outlet->lost_next)
        return;
    outlet->lost_next = ticks + LOG_INTERVAL;
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_RECORDS_LOST,
                 "destination %s: %" PRIu64 " records are lost, %" PRIu64
                 " since the CLIF was opened",
                 outlet->name, lost - outlet->lost_logged, lost);
    outlet->lost_logged = lost;
}

static void log_wiped(const cloudli_clif *clif, struct cloudli__outlet *outlet,
                      uint64_t wiped)
{
    struct cloudli__audit_event event = {.action =
                                             CLOUDLI__AUDIT_RECORDS_WIPED};

    if (wiped == outlet->wiped_logged)
        return;
    cloudli__audit_say(&event, "records", NULL,
                       (int64_t)(wiped - outlet->wiped_logged));
    (void)snprintf(event.destination, sizeof(event.destination), "%s",
                   outlet->name);
    cloudli__audit_note(clif->hub.audit, &event);
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                 "destination %s: %" PRIu64 " records that waited were wiped",
                 outlet->name, wiped - outlet->wiped_logged);
    outlet->wiped_logged = wiped;
}

/* Records that were accepted and are lost in the queue. */
static void tell_losses(const cloudli_clif *clif,
                        struct cloudli__outlet *outlet, uint64_t lost,
                        cloudli_time now)
{
    char text[CLOUDLI__LOSS_TEXT_MAX];

    if (lost != outlet->loss.seen) {
        outlet->loss.seen = lost;
        outlet->loss.until = now;
    }
    if (lost == outlet->loss.told) {
        outlet->loss.since = now;
        return;
    }
    cloudli__loss_text(text, lost - outlet->loss.told, "records were",
                       outlet->loss.since == 0 ? now : outlet->loss.since,
                       outlet->loss.until,
                       "they waited, and could not be kept");
    if (cloudli__session_message_queue(outlet->spool, &clif->keepalive,
                                       CLOUDLI__MESSAGE_ERROR, text,
                                       now) != CLOUDLI_OK)
        return;
    outlet->loss.told = lost;
    outlet->loss.since = now;
}

void cloudli__clif_watch_losses(cloudli_clif *clif, cloudli_time ticks)
{
    const cloudli_time now = cloudli__hub_now(&clif->hub);

    for (struct cloudli__outlet *o = atomic_load(&clif->outlets); o != NULL;
         o = o->next) {
        struct cloudli__spool_counters queue = {0};

        cloudli__spool_counters(o->spool, &queue);
        log_losses(clif, o, queue.lost, ticks);
        log_wiped(clif, o, queue.wiped);
        tell_losses(clif, o, queue.spoiled, now);
    }
    cloudli__losses_tell(&clif->hub);
}
