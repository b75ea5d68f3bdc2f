/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What happens on a leg before the conference has answered. Whether a party
 * has joined is known with the answer only, and a party is told of by its
 * number in the conference: until then, the leg's events wait here, each with
 * its own time.
 */
#ifndef CLOUDLI_REPLAY_WAITING_H
#define CLOUDLI_REPLAY_WAITING_H

#include "packet.h"
#include "streams.h"

#include <cloudli/time.h>

/* Who got as many packets from a conference is in it, answer or not. */
#define WAITING_MAX 64

struct waiting_event {
    struct waiting_event *next;
    cloudli_time time;
    uint32_t is_media;
    uint32_t side;             /* of signalling */
    uint32_t direction;        /* of signalling */
    struct stream_match match; /* of media */
    struct packet packet;      /* points into bytes */
    uint8_t bytes[];
};

struct waiting {
    struct waiting_event *first, *last;
    size_t count;
};

/* Adds a copy of the packet; the rest is to be filled. NULL: no memory. */
struct waiting_event *waiting_add(struct waiting *waiting,
                                  const struct packet *packet,
                                  cloudli_time time);

/* Takes the oldest out, to be freed with free(); NULL: there is none. */
struct waiting_event *waiting_take(struct waiting *waiting);

#endif
