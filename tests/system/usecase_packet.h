/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Packets as they pass a network: IPv4, UDP, RTP, and in it a line that says
 * whose it is.
 */
#ifndef CLOUDLI_TESTS_USECASE_PACKET_H
#define CLOUDLI_TESTS_USECASE_PACKET_H

#include "usecase_story.h"

#define PACKET_PAYLOAD 160
#define PACKET_SIZE (20 + 8 + 12 + PACKET_PAYLOAD)

struct packet {
    const struct story_person *sender; /* who made it */
    const struct story_person *to;     /* whom the server passes it on to;
                                          NULL: on its way to the server */
    const char *stream;
    const char *occasion;
    uint32_t number;
    int encrypted; /* between the server and its users */
};

/* The streams that there are, numbered; what is none of them is the last. */
#define PACKET_STREAMS 5
uint32_t packet_stream(const char *name);

/* "sender/stream/occasion/number" is in the payload, padded with blanks. */
void packet_make(uint8_t out[PACKET_SIZE], const struct packet *p);

#endif
