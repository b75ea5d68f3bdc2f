/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A session description (RFC 8866), as far as it tells where media goes.
 * Lines point into the text.
 */
#ifndef CLOUDLI_REPLAY_SDP_H
#define CLOUDLI_REPLAY_SDP_H

#include <cloudli/media.h>

/* More "m=" lines than this are not read. */
#define SDP_MEDIA_MAX 32

/* Bits: what the one who describes does. */
enum sdp_direction {
    SDP_SENDS = 1,
    SDP_RECEIVES = 2
};

struct sdp_media {
    uint32_t kind;     /* a cloudli_media_kind */
    uint32_t protocol; /* a cloudli_media_protocol */
    uint32_t over_udp; /* goes over UDP in a protocol that is known */
    uint32_t active;   /* its port is not 0: not declined (RFC 3264) */
    uint32_t direction;
    uint32_t rtcp_mux;       /* RTCP on the port of RTP (RFC 5761) */
    cloudli_address media;   /* where it is received; length 0: not told */
    cloudli_address control; /* and its RTCP (RFC 3605) */
    cloudli_bytes line;      /* the "m=" line */
};

struct sdp {
    struct sdp_media media[SDP_MEDIA_MAX];
    size_t count;
};

/* Reads a description. 1, or 0 if it is none. */
int sdp_parse(struct sdp *out, cloudli_bytes text);

/* How many of the media are active. */
size_t sdp_active(const struct sdp *sdp);

/* 1 if both mean the same media at the same places. */
int sdp_same(const struct sdp *a, const struct sdp *b);

#endif
