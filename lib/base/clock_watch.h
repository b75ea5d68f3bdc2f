/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The wall clock beside those that never jump: what differs between two looks
 * was a step, or the machine slept. A clock that is adjusted slowly, as by NTP,
 * stays below what is told.
 */
#ifndef CLOUDLI_BASE_CLOCK_WATCH_H
#define CLOUDLI_BASE_CLOCK_WATCH_H

#include <cloudli/time.h>

/* All of one moment. */
struct cloudli__clocks {
    cloudli_time wall;      /* CLOCK_REALTIME */
    cloudli_time monotonic; /* stands still while the machine sleeps */
    cloudli_time boot;      /* CLOCK_BOOTTIME: does not */
};

enum cloudli__clock_event {
    CLOUDLI__CLOCK_STEADY = 0,
    CLOUDLI__CLOCK_FORWARD = 1, /* the wall clock was set forward */
    CLOUDLI__CLOCK_BACK = 2,    /* … or back */
    CLOUDLI__CLOCK_LEAP = 4,    /* a leap second: by one second, where UTC has
                                   one; beside one of the two above */
    CLOUDLI__CLOCK_SLEPT = 8    /* the machine slept */
};

/* What was seen last; all-zero is nothing. */
struct cloudli__clock_watch {
    struct cloudli__clocks last;
};

/* What differs by this or more is told. */
#define CLOUDLI__CLOCK_STEP (250 * CLOUDLI_MILLISECOND)

struct cloudli__clock_news {
    uint32_t events;    /* cloudli__clock_event bits */
    cloudli_time step;  /* of the wall clock; back: negative */
    cloudli_time slept; /* how long */
};

struct cloudli__clocks cloudli__clocks_now(void);

/* What happened since the last look. */
struct cloudli__clock_news
cloudli__clock_look(struct cloudli__clock_watch *watch,
                    const struct cloudli__clocks *now);

#endif
