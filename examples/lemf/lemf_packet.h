/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Intercepted packets, as far as they have to be understood to be told by
 * name and to be played: IPv4 and IPv6, UDP, RTP and RTCP. */
#ifndef CLOUDLI_LEMF_PACKET_H
#define CLOUDLI_LEMF_PACKET_H

#include <cloudli/types.h>

enum lemf_packet_kind {
    LEMF_OTHER = 0,
    LEMF_RTP = 1,
    LEMF_RTCP = 2
};

struct lemf_packet {
    uint32_t kind;          /* a lemf_packet_kind */
    uint32_t has_ip;        /* 1: it begins with an IP header */
    uint32_t ip_protocol;   /* with has_ip */
    cloudli_address source; /* length 0: not known; port 0: not known */
    cloudli_address destination;
    uint32_t payload_type; /* the rest with LEMF_RTP */
    uint32_t sequence_number;
    uint32_t timestamp;
    uint32_t ssrc;
    cloudli_bytes media; /* behind the RTP header, without padding */
};

/* Reads a packet that begins with the layer that frame names (a
 * cloudli_frame). What it does not know is LEMF_OTHER. */
void lemf_packet_parse(struct lemf_packet *out, uint32_t frame,
                       cloudli_bytes data);

/* "192.0.2.1:5004 > 192.0.2.2:5006 RTP payloadType 0 …" for people. */
#define LEMF_PACKET_TEXT_MAX 320
void lemf_packet_describe(const struct lemf_packet *packet,
                          char text[LEMF_PACKET_TEXT_MAX]);

/* An address without its port. */
#define LEMF_ADDRESS_TEXT_MAX 48
void lemf_address_format(const cloudli_address *address,
                         char text[LEMF_ADDRESS_TEXT_MAX]);

#endif
