/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * From an Ethernet frame to the UDP payload in it. Nothing is copied: what is
 * found points into the frame.
 */
#ifndef CLOUDLI_REPLAY_PACKET_H
#define CLOUDLI_REPLAY_PACKET_H

#include <cloudli/types.h>

enum packet_kind {
    PACKET_OTHER,    /* not IP, or neither UDP nor TCP */
    PACKET_UDP,      /* whole: all fields are set */
    PACKET_TCP,      /* addresses and ports are set */
    PACKET_FRAGMENT, /* a fragment of an IP datagram: not put together */
    PACKET_CUT,      /* the capture holds less than was on the wire */
    PACKET_BROKEN    /* lengths that cannot be */
};

struct packet {
    enum packet_kind kind;
    cloudli_address source;
    cloudli_address destination;
    cloudli_bytes ip;      /* from the IP header to the datagram's end */
    cloudli_bytes payload; /* of UDP */
};

/*
 * Reads an Ethernet frame (with VLAN tags, if it has any) of which len bytes
 * are at hand and wire_len were on the wire.
 */
void packet_parse(struct packet *out, const uint8_t *frame, size_t len,
                  size_t wire_len);

/* 1 if both have the same IP address; ports may differ. */
int packet_same_host(const cloudli_address *a, const cloudli_address *b);

/* 1 if address and port are the same. */
int packet_same_address(const cloudli_address *a, const cloudli_address *b);

#endif
