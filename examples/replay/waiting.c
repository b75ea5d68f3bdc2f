/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "waiting.h"

#include <stdlib.h>
#include <string.h>

struct waiting_event *waiting_add(struct waiting *waiting,
                                  const struct packet *packet,
                                  cloudli_time time)
{
    struct waiting_event *event = calloc(1, sizeof(*event) + packet->ip.len);

    if (event == NULL)
        return NULL;
    memcpy(event->bytes, packet->ip.ptr, packet->ip.len);
    event->time = time;
    event->packet = *packet;
    event->packet.ip.ptr = event->bytes;
    event->packet.payload.ptr =
        event->bytes + (packet->payload.ptr - packet->ip.ptr);
    if (waiting->last == NULL)
        waiting->first = event;
    else
        waiting->last->next = event;
    waiting->last = event;
    waiting->count++;
    return event;
}

struct waiting_event *waiting_take(struct waiting *waiting)
{
    struct waiting_event *event = waiting->first;

    if (event == NULL)
        return NULL;
    waiting->first = event->next;
    if (waiting->first == NULL)
        waiting->last = NULL;
    waiting->count--;
    return event;
}
