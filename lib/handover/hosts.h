/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The hosts of one LEMF, in the order in which they are tried, and the way back
 * to the first: while the link is at another one it is looked now and then
 * whether somebody listens at the first.
 */
#ifndef CLOUDLI_HANDOVER_HOSTS_H
#define CLOUDLI_HANDOVER_HOSTS_H

#include "handover/dispatcher.h"
#include "handover/probe.h"

#include <cloudli/transport.h>

struct cloudli__host {
    char *name;
    uint32_t port;
    char said[CLOUDLI_ERROR_MESSAGE_MAX]; /* the failure logged last */
};

struct cloudli__hosts {
    struct cloudli__host list[CLOUDLI_HOSTS_MAX];
    size_t count;
    size_t at;         /* that is tried, or connected */
    cloudli_time look; /* for the first one, or INT64_MAX */
    struct cloudli__probe probe;
};

/* CLOUDLI_ERR_INVALID_ARGUMENT, CLOUDLI_ERR_NOMEM. To be disposed of in any
 * case. */
int cloudli__hosts_init(struct cloudli__hosts *hosts,
                        const struct cloudli__link_config *config);
void cloudli__hosts_dispose(struct cloudli__hosts *hosts);

/* 1 if they are those. */
int cloudli__hosts_are(const struct cloudli__hosts *hosts,
                       const struct cloudli__link_config *config);

static inline struct cloudli__host *
cloudli__hosts_now(struct cloudli__hosts *hosts)
{
    return &hosts->list[hosts->at];
}

/* That one cannot be had: the next one is in turn, behind the last the first.
 */
void cloudli__hosts_next(struct cloudli__hosts *hosts);

/* The first is in turn again. */
void cloudli__hosts_first(struct cloudli__hosts *hosts);

/* The link is up there; the first one is looked for after a while. */
void cloudli__hosts_up(struct cloudli__hosts *hosts, cloudli_time now,
                       cloudli_time after);

/* It is time to look: 1 if somebody listens at the first. wake is as in
 * handover/resolve.h. */
int cloudli__hosts_look(struct cloudli__hosts *hosts, int wake,
                        cloudli_time now, cloudli_time after);

#endif
