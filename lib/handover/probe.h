/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Whether somebody listens at a host, found out beside a link that is up: a
 * name is looked up, and a connection is made and dropped. All-zero but fd,
 * which is -1, is one that has not begun.
 */
#ifndef CLOUDLI_HANDOVER_PROBE_H
#define CLOUDLI_HANDOVER_PROBE_H

#include "handover/resolve.h"

#include <cloudli/time.h>

struct cloudli__probe {
    struct cloudli__lookup *lookup;
    cloudli_time until; /* given up then; 0: not begun */
    int fd;
};

enum cloudli__probe_outcome {
    CLOUDLI__PROBE_GOES_ON = 0, /* call again in CLOUDLI__PROBE_INTERVAL */
    CLOUDLI__PROBE_FOUND = 1,
    CLOUDLI__PROBE_NOBODY = 2
};

#define CLOUDLI__PROBE_INTERVAL (100 * CLOUDLI_MILLISECOND)

/* Goes on, without waiting; begins after an outcome again. A
 * cloudli__probe_outcome. */
uint32_t cloudli__probe_step(struct cloudli__probe *probe, const char *host,
                             uint32_t port, int wake, cloudli_time now);

void cloudli__probe_drop(struct cloudli__probe *probe);

#endif
