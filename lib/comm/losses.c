/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/losses.h"

#include "comm/notice.h"
#include "comm/session_pdu.h"

#include <inttypes.h>
#include <stdio.h>

void cloudli__loss_text(char text[CLOUDLI__LOSS_TEXT_MAX], uint64_t count,
                        const char *what, cloudli_time since,
                        cloudli_time until, const char *why)
{
    char from[CLOUDLI_TIME_TEXT_MAX] = "", to[CLOUDLI_TIME_TEXT_MAX] = "";

    cloudli_time_format(since, from);
    cloudli_time_format(until, to);
    (void)snprintf(text, CLOUDLI__LOSS_TEXT_MAX,
                   "%" PRIu64 " %s lost between %s and %s: %s", count, what,
                   from, to, why);
}

void cloudli__loss_count(struct cloudli__order *order, uint32_t kind)
{
    atomic_fetch_add_explicit(&order->lost[kind], 1, memory_order_relaxed);
}

static void tell_kind(const struct cloudli__hub *hub,
                      struct cloudli__order *order, uint32_t kind,
                      cloudli_time now)
{
    const uint64_t lost =
        atomic_load_explicit(&order->lost[kind], memory_order_relaxed);
    struct cloudli__loss *loss = &order->losses[kind];
    char text[CLOUDLI__LOSS_TEXT_MAX];

    if (lost != loss->seen) {
        loss->seen = lost;
        loss->until = now;
    }
    if (lost == loss->told) {
        loss->since = now; /* none before this moment is untold */
        return;
    }
    cloudli__loss_text(text, lost - loss->told,
                       kind == CLOUDLI__SPOOL_IRI ? "IRI records were"
                                                  : "CC records were",
                       loss->since == 0 ? order->start : loss->since,
                       loss->until, "there was no room for them");
    if (cloudli__order_message_queue(hub, order, kind, CLOUDLI__MESSAGE_ERROR,
                                     text, now) != CLOUDLI_OK)
        return;
    if (cloudli__notice_wanted(order))
        (void)cloudli__notice_alarm(hub, order, text, now);
    loss->told = lost;
    loss->since = now;
}

void cloudli__loss_tell(const struct cloudli__hub *hub,
                        struct cloudli__order *order, cloudli_time now)
{
    tell_kind(hub, order, CLOUDLI__SPOOL_IRI, now);
    tell_kind(hub, order, CLOUDLI__SPOOL_CC, now);
}

void cloudli__losses_tell(struct cloudli__hub *hub)
{
    const cloudli_time now = cloudli__hub_now(hub);

    pthread_mutex_lock(&hub->lock);
    for (size_t i = 0; i < hub->order_buckets; i++) {
        for (struct cloudli__order *o = hub->orders[i]; o != NULL; o = o->next)
            cloudli__loss_tell(hub, o, now);
    }
    pthread_mutex_unlock(&hub->lock);
}
