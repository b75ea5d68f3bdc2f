/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/clock_watch.h"

#include "base/calendar.h"

#include <time.h>

static cloudli_time read_clock(clockid_t id)
{
    struct timespec ts;

    (void)clock_gettime(id, &ts);
    return (cloudli_time)ts.tv_sec * CLOUDLI_SECOND + ts.tv_nsec;
}

struct cloudli__clocks cloudli__clocks_now(void)
{
    struct cloudli__clocks now = {.wall = read_clock(CLOCK_REALTIME),
                                  .monotonic = read_clock(CLOCK_MONOTONIC)};

#ifdef CLOCK_BOOTTIME
    now.boot = read_clock(CLOCK_BOOTTIME);
#else
    now.boot = now.monotonic;
#endif
    return now;
}

/* UTC has leap seconds at the end of June and of December. */
static int is_leap(cloudli_time step, cloudli_time wall)
{
    const cloudli_time size = step < 0 ? -step : step;
    struct cloudli__civil before, behind;

    if (size < CLOUDLI_SECOND - CLOUDLI__CLOCK_STEP ||
        size > CLOUDLI_SECOND + CLOUDLI__CLOCK_STEP)
        return 0;
    cloudli__civil_from_time(&before, wall - 5 * CLOUDLI_SECOND);
    cloudli__civil_from_time(&behind, wall + 5 * CLOUDLI_SECOND);
    return before.month != behind.month &&
           (behind.month == 1 || behind.month == 7);
}

struct cloudli__clock_news
cloudli__clock_look(struct cloudli__clock_watch *watch,
                    const struct cloudli__clocks *now)
{
    const struct cloudli__clocks last = watch->last;
    struct cloudli__clock_news news = {0, 0, 0};
    cloudli_time step, slept;

    watch->last = *now;
    if (last.boot == 0)
        return news;
    step = (now->wall - last.wall) - (now->boot - last.boot);
    slept = (now->boot - last.boot) - (now->monotonic - last.monotonic);
    if (step >= CLOUDLI__CLOCK_STEP || step <= -CLOUDLI__CLOCK_STEP) {
        news.step = step;
        news.events |= step > 0 ? CLOUDLI__CLOCK_FORWARD : CLOUDLI__CLOCK_BACK;
        if (is_leap(step, now->wall))
            news.events |= CLOUDLI__CLOCK_LEAP;
    }
    if (slept >= CLOUDLI__CLOCK_STEP) {
        news.slept = slept;
        news.events |= CLOUDLI__CLOCK_SLEPT;
    }
    return news;
}
