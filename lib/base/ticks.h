/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The monotonic clock: for intervals, it never jumps. */
#ifndef CLOUDLI_BASE_TICKS_H
#define CLOUDLI_BASE_TICKS_H

#include <cloudli/time.h>
#include <time.h>

static inline cloudli_time cloudli__ticks(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_MONOTONIC, &ts);
    return (cloudli_time)ts.tv_sec * CLOUDLI_SECOND + ts.tv_nsec;
}

#endif
