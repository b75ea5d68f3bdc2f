/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Packets in one line: "IPv4 192.0.2.10:20000 > 192.0.2.11:4000 UDP RTP PCMA
 * seq 4660 …". What does not look like a packet through and through is told to
 * be none: the octets of a record can be anything.
 */
#ifndef CLOUDLI_DUMP_PACKET_H
#define CLOUDLI_DUMP_PACKET_H

#include <cloudli/types.h>

#define DUMP_PACKET_MAX 320

enum dump_packet {
    DUMP_PACKET_ANY = 0, /* IP if it is that; nothing else is guessed */
    DUMP_PACKET_MEDIA,   /* IP, or RTP or RTCP */
    DUMP_PACKET_UDP,
    DUMP_PACKET_TCP,
    DUMP_PACKET_ETHERNET,
    DUMP_PACKET_CUT /* IP of which the end is missing */
};

/* 1 and the line, or 0 if it is no such packet. body: what UDP or TCP carries,
 * if it is not media. */
int dump_packet(cloudli_bytes octets, enum dump_packet kind,
                char text[DUMP_PACKET_MAX], cloudli_bytes *body);

#endif
