/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* OCTET STRINGs for people: what the modules leave to prose, told by the
 * field's name and by what the octets themselves look like. */
#ifndef CLOUDLI_DUMP_OCTETS_H
#define CLOUDLI_DUMP_OCTETS_H

#include "dump_out.h"
#include "dump_packet.h"

/* frame of dump_octets_describe() if there was no frameType. */
#define DUMP_NO_FRAME UINT32_MAX

struct dump_octets {
    char line[DUMP_PACKET_MAX]; /* empty: nothing is known about them */
    cloudli_bytes body;         /* text that is to be shown below the line */
    uint32_t is_packet;         /* 1: they are a packet */
};

/* What octets of a field are. frame: IPMMCC's frameType. */
void dump_octets_describe(struct dump_octets *out, const char *name,
                          cloudli_bytes octets, uint32_t frame);

/* 1 if the octets begin like a message of SIP or HTTP or their like. */
int dump_is_message(cloudli_bytes octets);

/* The first line of a text. */
cloudli_bytes dump_first_line(cloudli_bytes text);

/* Behind "name:": the octets, with the lines of a text below, indented, and
 * the end of the line. full: nothing is left out. */
void dump_octets_print(const struct dump_out *out, const char *name,
                       cloudli_bytes octets, uint32_t frame, uint32_t indent,
                       int full);

#endif
