/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/rtp_frame.h"

#include <string.h>

#define IPV4_HEADER 20
#define IPV6_HEADER 40
#define UDP_HEADER 8
#define PROTOCOL_UDP 17

static size_t get16(const uint8_t *p)
{
    return (size_t)p[0] << 8 | p[1];
}

static void put16(uint8_t *p, size_t value)
{
    p[0] = (uint8_t)(value >> 8);
    p[1] = (uint8_t)value;
}

/* RFC 791; a fragment has no whole packet. */
static int find_in_ipv4(struct cloudli__rtp_frame *out, cloudli_bytes p)
{
    size_t header, total;

    if (p.len < IPV4_HEADER)
        return 0;
    header = (size_t)(p.ptr[0] & 15) * 4;
    total = get16(p.ptr + 2);
    if (header < IPV4_HEADER || total < header || total > p.len ||
        (get16(p.ptr + 6) & 0x3fff) != 0 || p.ptr[9] != PROTOCOL_UDP)
        return 0;
    out->udp = header;
    out->end = total;
    return 1;
}

/* RFC 8200, past the extension headers that a router may read. */
static int find_in_ipv6(struct cloudli__rtp_frame *out, cloudli_bytes p)
{
    size_t at = IPV6_HEADER;
    uint8_t next;

    if (p.len < IPV6_HEADER)
        return 0;
    next = p.ptr[6];
    out->end = at + get16(p.ptr + 4);
    if (out->end > p.len)
        return 0;
    while (next == 0 || next == 43 || next == 60) {
        if (out->end - at < 8)
            return 0;
        next = p.ptr[at];
        at += ((size_t)p.ptr[at + 1] + 1) * 8;
        if (at > out->end)
            return 0;
    }
    out->udp = at;
    return next == PROTOCOL_UDP;
}

static int find_ip(struct cloudli__rtp_frame *out, cloudli_bytes packet)
{
    out->version = packet.len == 0 ? 0 : packet.ptr[0] >> 4;
    if (out->version == 4)
        return find_in_ipv4(out, packet);
    return out->version == 6 && find_in_ipv6(out, packet);
}

int cloudli__rtp_frame_find(struct cloudli__rtp_frame *out, uint32_t frame,
                            cloudli_bytes packet)
{
    size_t udp_len;

    memset(out, 0, sizeof(*out));
    out->end = packet.len;
    if (frame == CLOUDLI_FRAME_RTP)
        return 1;
    if (frame == CLOUDLI_FRAME_IP ? !find_ip(out, packet)
                                  : frame != CLOUDLI_FRAME_UDP)
        return 0;
    if (out->end - out->udp < UDP_HEADER)
        return 0;
    udp_len = get16(packet.ptr + out->udp + 4);
    if (udp_len < UDP_HEADER || udp_len > out->end - out->udp)
        return 0;
    out->end = out->udp + udp_len;
    out->rtp = out->udp + UDP_HEADER;
    return 1;
}

/* --- Headers --- */

/* RFC 1071, of bytes that begin at an even place. */
static uint32_t sum(uint32_t so_far, const uint8_t *p, size_t len)
{
    for (size_t i = 0; i + 1 < len; i += 2)
        so_far += (uint32_t)get16(p + i);
    if (len % 2 != 0)
        so_far += (uint32_t)p[len - 1] << 8;
    return so_far;
}

static uint16_t fold(uint32_t value)
{
    while (value >> 16 != 0)
        value = (value & 0xffff) + (value >> 16);
    return (uint16_t)~value;
}

/* Of UDP with the addresses in front of it (RFC 768, RFC 8200 clause 8.1). */
static void set_udp_checksum(const struct cloudli__rtp_frame *f, uint8_t *out,
                             size_t udp_len)
{
    uint8_t *field = out + f->udp + 6;
    uint32_t value = PROTOCOL_UDP + (uint32_t)udp_len;
    uint16_t checksum;

    if (get16(field) == 0)
        return; /* the sender made none */
    put16(field, 0);
    if (f->version == 4)
        value = sum(value, out + 12, 8);
    else
        value = sum(value, out + 8, 32);
    checksum = fold(sum(value, out + f->udp, udp_len));
    put16(field, checksum == 0 ? 0xffff : checksum);
}

void cloudli__rtp_frame_rebuild(const struct cloudli__rtp_frame *f,
                                cloudli_bytes packet, uint8_t *out,
                                size_t rtp_len)
{
    const size_t len = f->rtp + rtp_len;

    if (f->rtp == 0)
        return;
    memcpy(out, packet.ptr, f->rtp);
    put16(out + f->udp + 4, len - f->udp);
    if (f->version == 4) {
        put16(out + 2, len);
        put16(out + 10, 0);
        put16(out + 10, fold(sum(0, out, f->udp)));
    } else if (f->version == 6) {
        put16(out + 4, len - IPV6_HEADER);
    }
    if (f->version != 0)
        set_udp_checksum(f, out, len - f->udp);
    else
        put16(out + f->udp + 6, 0); /* the addresses are not known */
}
