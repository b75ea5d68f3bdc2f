/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Notices of HI1 to the authority of an order, where its profile wants them: a
 * warrant was activated, modified or deactivated, and alarms (TS 101 671 module
 * HI1NotificationOperations, in PS-PDUs by TS 102 232-1). They go through the
 * queue of IRI, in the header of the LIID and of no communication; no target is
 * named. Like other messages of the session they are not sealed.
 */
#ifndef CLOUDLI_COMM_NOTICE_H
#define CLOUDLI_COMM_NOTICE_H

#include "comm/hub.h"
#include "warrant/life.h"

/* 1 if the authority of this order is told so. */
static inline int cloudli__notice_wanted(const struct cloudli__order *order)
{
    return order->profile->hi1 != 0;
}

/* what is a cloudli__notice. CLOUDLI_ERR_STORAGE_FULL: no room. */
int cloudli__notice_queue(const struct cloudli__hub *hub,
                          const struct cloudli__order *order, uint32_t what,
                          cloudli_time now);

/* text has 1 to 256 octets and names nobody. */
int cloudli__notice_alarm(const struct cloudli__hub *hub,
                          const struct cloudli__order *order, const char *text,
                          cloudli_time now);

/* An alarm to every authority that is told so. The driver's. */
void cloudli__notice_alarm_all(struct cloudli__hub *hub, const char *text);

#endif
