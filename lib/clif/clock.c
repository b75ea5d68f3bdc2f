/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What becomes of the wall clock. Starts and ends of warrants go by it, and so
 * do the times in records; that it jumped is told to the log, the audit trail
 * and, as an alarm, to the authorities that want to know. What a jump passes
 * begins or ends at once, for the hub looks at the clock at every round; what
 * has ended stays so when the clock goes back (cloudli__hub_latest()).
 */
#include "clif/front.h"

#include "comm/notice.h"

#include <inttypes.h>
#include <stdio.h>

static void note(cloudli_clif *clif, const char *code, const char *key,
                 cloudli_time by)
{
    struct cloudli__audit_event event = {.action = CLOUDLI__AUDIT_CLOCK,
                                         .code = code};

    cloudli__audit_say(&event, key, NULL, by / CLOUDLI_MILLISECOND);
    cloudli__audit_note(clif->hub.audit, &event);
}

static void tell_step(cloudli_clif *clif,
                      const struct cloudli__clock_news *news)
{
    const int leap = (news->events & CLOUDLI__CLOCK_LEAP) != 0;
    const int back = (news->events & CLOUDLI__CLOCK_BACK) != 0;
    char text[128];

    (void)snprintf(text, sizeof(text),
                   "the clock of the service was set %s by %" PRId64 " ms%s",
                   back ? "back" : "forward",
                   (back ? -news->step : news->step) / CLOUDLI_MILLISECOND,
                   leap ? ", as for a leap second" : "");
    note(clif,
         leap   ? "leap-second"
         : back ? "set-back"
                : "set-forward",
         "milliseconds", news->step);
    if (leap) {
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK, "%s", text);
        return;
    }
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_WARNING, CLOUDLI_ERR_SYSTEM, "%s",
                 text);
    cloudli__notice_alarm_all(&clif->hub, text);
}

void cloudli__clif_clock(cloudli_clif *clif, const struct cloudli__clocks *now)
{
    const struct cloudli__clock_news news =
        cloudli__clock_look(&clif->clock_watch, now);

    /* A clock of the embedder's is not the machine's. */
    if (clif->hub.clock != NULL || news.events == 0)
        return;
    if (news.events & CLOUDLI__CLOCK_SLEPT) {
        note(clif, "slept", "milliseconds", news.slept);
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_WARNING, CLOUDLI_OK,
                     "the machine slept for %" PRId64 " ms",
                     news.slept / CLOUDLI_MILLISECOND);
    }
    if (news.events & (CLOUDLI__CLOCK_FORWARD | CLOUDLI__CLOCK_BACK))
        tell_step(clif, &news);
}
