/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Lost records of each destination: an alarm in the log, and for those that no
 * warrant is known of any more (on a disk that rots, or dropped with the link)
 * a message to the LEMF in the header of a keep-alive.
 */
#include "clif/front.h"

#include "comm/losses.h"
#include "record/tri.h"

#include <inttypes.h>
#include <string.h>

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

/* 1 if the message is in the queue. */
static int queue_message(const cloudli_clif *clif,
                         const struct cloudli__outlet *outlet, const char *text,
                         cloudli_time now)
{
    const struct cloudli__pdu_stamp stamp = {now, 0};
    struct cloudli__buffer pdu = {0};
    uint8_t *room = NULL;

    if (cloudli__tri_message_encode(&pdu, &clif->keepalive, &stamp,
                                    CLOUDLI__MESSAGE_ERROR,
                                    cloudli_bytes_of(text)) == CLOUDLI_OK)
        room = cloudli__spool_try(outlet->spool, CLOUDLI__SPOOL_IRI, pdu.len);
    if (room != NULL) {
        memcpy(room, pdu.data, pdu.len);
        cloudli__spool_commit(outlet->spool, room);
    }
    cloudli__buffer_dispose(&pdu);
    return room != NULL;
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
    if (!queue_message(clif, outlet, text, now))
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
        tell_losses(clif, o, queue.spoiled, now);
    }
    cloudli__losses_tell(&clif->hub);
}
