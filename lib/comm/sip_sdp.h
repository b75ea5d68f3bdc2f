/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A session description (RFC 8866), as far as it tells where media goes. Lines
 * point into the text.
 */
#ifndef CLOUDLI_COMM_SIP_SDP_H
#define CLOUDLI_COMM_SIP_SDP_H

#include <cloudli/media.h>

/* More "m=" lines than this are not read. */
#define CLOUDLI__SDP_MEDIA_MAX 16

struct cloudli__sdp_media {
    uint32_t kind;           /* a cloudli_media_kind */
    uint32_t protocol;       /* a cloudli_media_protocol */
    uint32_t known;          /* its protocol is one of those */
    uint32_t receives;       /* sendrecv or recvonly */
    uint32_t mux;            /* RTCP on the port of RTP (RFC 5761) */
    cloudli_address media;   /* where it is received; port 0: declined */
    cloudli_address control; /* and its RTCP (RFC 3605) */
    cloudli_bytes line;      /* the "m=" line */
};

struct cloudli__sdp {
    struct cloudli__sdp_media media[CLOUDLI__SDP_MEDIA_MAX];
    uint32_t count;
};

/* Reads a description. 1, or 0 if it is none. */
int cloudli__sdp_parse(struct cloudli__sdp *out, cloudli_bytes text);

#endif
