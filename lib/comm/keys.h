/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Keys of media that come as they are on the wire: kept for every party, used
 * where an order applies. An intercept gets packets in clear, or packets as
 * they are and their keys in an IRI, as its profile says; nothing where there
 * is no key. All with the communication's lock held.
 */
#ifndef CLOUDLI_COMM_KEYS_H
#define CLOUDLI_COMM_KEYS_H

#include "comm/comm.h"
#include "comm/key_store.h"

#include <cloudli/media_keys.h>

enum cloudli__packet_state {
    CLOUDLI__PACKET_UNTRIED,
    CLOUDLI__PACKET_CLEAR,
    CLOUDLI__PACKET_KEYLESS,  /* there is no key to try */
    CLOUDLI__PACKET_FORGED,   /* none of them opens it */
    CLOUDLI__PACKET_REPLAYED, /* it was here before */
    CLOUDLI__PACKET_LOST      /* no memory */
};

/* A packet as it came, and in clear once somebody wants that. */
struct cloudli__packet {
    cloudli_bytes wire;
    cloudli_bytes clear;
    enum cloudli__packet_state state;
};

/* What cloudli_conference_key() and its likes do: checks, keeps, and tells
 * whom it is due. Without the lock. */
int cloudli__keys_report(struct cloudli__comm *comm,
                         const cloudli_media_key *key);

/* Wipes those of all parties. Without need of the lock. */
void cloudli__keys_dispose(struct cloudli__comm *comm);

/* cloudli__keys_hand_over() where media are encrypted. */
int cloudli__keys_use(struct cloudli__comm *comm, struct cloudli__intercept *i,
                      cloudli_time now, const cloudli_media *media,
                      uint32_t direction, struct cloudli__packet *packet,
                      cloudli_bytes *out);

/* What of a packet an intercept gets that is ready; 0: nothing. direction is
 * the leg's. */
static inline int
cloudli__keys_hand_over(struct cloudli__comm *comm,
                        struct cloudli__intercept *i, cloudli_time now,
                        const cloudli_media *media, uint32_t direction,
                        struct cloudli__packet *packet, cloudli_bytes *out)
{
    *out = packet->wire;
    return comm->encryption != CLOUDLI_CONTENT_KEYS ||
           cloudli__keys_use(comm, i, now, media, direction, packet, out);
}

/* --- The IRI of a key (key_records.c). --- */

/* The rule that an intercept's keys are told by; type 0: they are not. */
struct cloudli__rule cloudli__keys_rule(const struct cloudli__intercept *i);

void cloudli__keys_tell(struct cloudli__comm *comm,
                        struct cloudli__intercept *i, cloudli_time now,
                        uint32_t party, const struct cloudli__key *key);

#endif
