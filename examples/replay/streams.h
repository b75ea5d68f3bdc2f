/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Which stream a media packet is of. Each side of a session has told in its
 * SDP where it receives; a packet belongs to the session whose one side sent
 * it and whose other side receives it. Where the other side has not told yet,
 * the receiver's address alone decides: that is media before the answer.
 */
#ifndef CLOUDLI_REPLAY_STREAMS_H
#define CLOUDLI_REPLAY_STREAMS_H

#include "sdp.h"

#define STREAMS_BUCKETS 4096

/* Most addresses of one session over its life. */
#define STREAMS_ENDPOINTS_MAX 256

struct endpoint;

/* All addresses of all sessions. */
struct streams {
    struct endpoint *buckets[STREAMS_BUCKETS];
};

/* The addresses of one session. */
struct media_set {
    void *owner;
    struct endpoint *endpoints;
    size_t count;
    uint32_t described[2];      /* this side has told */
    char *names[SDP_MEDIA_MAX]; /* each stream's first "m=" line */
};

struct stream_match {
    struct media_set *set;
    uint32_t receiver;   /* the side that the packet goes to */
    cloudli_media media; /* without its party */
};

/* Adds what a side has told. What it told before stays: packets may be in
 * flight. 0: no memory. */
int streams_bind(struct streams *streams, struct media_set *set, uint32_t side,
                 const struct sdp *sdp);

/* Takes all of a session out, and frees it. */
void streams_unbind(struct media_set *set);

/* The stream of a UDP packet. 0: none. */
int streams_find(const struct streams *streams, const cloudli_address *source,
                 const cloudli_address *destination, cloudli_bytes payload,
                 struct stream_match *out);

#endif
