/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Where media of dialogs goes. Each address is that of a side: what is sent
 * there reaches it, at the user's own address or at the server's towards the
 * other one. A packet between addresses of the two sides is of the dialog.
 */
#ifndef CLOUDLI_COMM_SIP_MEDIA_H
#define CLOUDLI_COMM_SIP_MEDIA_H

#include "comm/sip_sdp.h"

#define CLOUDLI__STREAM_BUCKETS 4096

struct cloudli__endpoint;

/* The addresses of one dialog. All-zero but for owner: none. */
struct cloudli__media_set {
    void *owner;
    struct cloudli__endpoint *endpoints;
    uint32_t count;
    uint32_t described[2]; /* a side has told its own */
};

struct cloudli__streams {
    uint64_t key[2];
    struct cloudli__endpoint *buckets[CLOUDLI__STREAM_BUCKETS];
};

struct cloudli__stream_match {
    void *owner;
    uint32_t receiver;   /* a side */
    cloudli_media media; /* its stream_id lasts as long as the set */
};

/* Adds what a side's description names, up to most addresses: what is agreed
 * anew does not take away what is on its way. CLOUDLI_OK or _ERR_NOMEM. */
int cloudli__streams_bind(struct cloudli__streams *streams,
                          struct cloudli__media_set *set, uint32_t side,
                          const struct cloudli__sdp *sdp, uint32_t most);

/* Forgets all of a set but its owner. */
void cloudli__streams_unbind(struct cloudli__media_set *set);

/* Which dialog a packet is of; 0: none. */
int cloudli__streams_find(const struct cloudli__streams *streams,
                          const cloudli_address *source,
                          const cloudli_address *destination,
                          cloudli_bytes payload,
                          struct cloudli__stream_match *out);

#endif
