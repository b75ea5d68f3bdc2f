/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_packet.h"

#include <arpa/inet.h>
#include <cloudli/media.h>
#include <stdio.h>
#include <string.h>

#define IP_UDP 17
#define IP_EXTENSIONS_MAX 8

static uint32_t get16(const uint8_t *p)
{
    return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t get32(const uint8_t *p)
{
    return get16(p) << 16 | get16(p + 2);
}

static cloudli_bytes skip(cloudli_bytes data, size_t len)
{
    return (cloudli_bytes){data.ptr + len, data.len - len};
}

/* RTP without its header, extension and padding (RFC 3550 clause 5.1). */
static void parse_rtp(struct lemf_packet *out, cloudli_bytes data)
{
    const uint8_t *p = data.ptr;
    size_t header, padding = 0;

    if (data.len < 12)
        return;
    header = 12 + 4 * (size_t)(p[0] & 0x0f);
    if ((p[0] & 0x10) != 0) {
        if (data.len < header + 4)
            return;
        header += 4 + 4 * (size_t)get16(p + header + 2);
    }
    if ((p[0] & 0x20) != 0)
        padding = p[data.len - 1];
    if (data.len < header + padding)
        return;
    out->kind = LEMF_RTP;
    out->payload_type = p[1] & 0x7fu;
    out->sequence_number = get16(p + 2);
    out->timestamp = get32(p + 4);
    out->ssrc = get32(p + 8);
    out->media = (cloudli_bytes){p + header, data.len - header - padding};
}

/* RTP and RTCP on one port are told by the second octet (RFC 5761 clause 4). */
static void parse_media(struct lemf_packet *out, cloudli_bytes data)
{
    if (data.len < 8 || data.ptr[0] >> 6 != 2)
        return;
    if (data.ptr[1] >= 192 && data.ptr[1] <= 223)
        out->kind = LEMF_RTCP;
    else
        parse_rtp(out, data);
}

static void parse_udp(struct lemf_packet *out, cloudli_bytes data)
{
    size_t len;

    if (data.len < 8)
        return;
    out->source.port = get16(data.ptr);
    out->destination.port = get16(data.ptr + 2);
    len = get16(data.ptr + 4);
    if (len >= 8 && len <= data.len)
        parse_media(out, (cloudli_bytes){data.ptr + 8, len - 8});
}

static void set_address(cloudli_address *address, const uint8_t *octets,
                        uint32_t length)
{
    memcpy(address->octets, octets, length);
    address->length = length;
}

static void parse_ipv4(struct lemf_packet *out, cloudli_bytes data)
{
    const uint8_t *p = data.ptr;
    const size_t header = 4 * (size_t)(p[0] & 0x0f);
    size_t total;

    if (data.len < 20 || header < 20)
        return;
    total = get16(p + 2);
    if (total < header || total > data.len)
        return;
    out->has_ip = 1;
    out->ip_protocol = p[9];
    set_address(&out->source, p + 12, 4);
    set_address(&out->destination, p + 16, 4);
    /* A fragment: its UDP header is elsewhere, or its payload is. */
    if ((get16(p + 6) & 0x3fff) != 0 || out->ip_protocol != IP_UDP)
        return;
    parse_udp(out, (cloudli_bytes){p + header, total - header});
}

static void parse_ipv6(struct lemf_packet *out, cloudli_bytes data)
{
    const uint8_t *p = data.ptr;
    cloudli_bytes rest;
    uint32_t next;

    if (data.len < 40 || get16(p + 4) > data.len - 40)
        return;
    out->has_ip = 1;
    set_address(&out->source, p + 8, 16);
    set_address(&out->destination, p + 24, 16);
    rest = (cloudli_bytes){p + 40, get16(p + 4)};
    next = p[6];
    /* Hop-by-hop options, routing, destination options (RFC 8200). */
    for (int i = 0;
         i < IP_EXTENSIONS_MAX && (next == 0 || next == 43 || next == 60);
         i++) {
        size_t len;

        if (rest.len < 8)
            return;
        len = 8 + 8 * (size_t)rest.ptr[1];
        if (len > rest.len)
            return;
        next = rest.ptr[0];
        rest = skip(rest, len);
    }
    out->ip_protocol = next;
    if (next == IP_UDP)
        parse_udp(out, rest);
}

void lemf_packet_parse(struct lemf_packet *out, uint32_t frame,
                       cloudli_bytes data)
{
    memset(out, 0, sizeof(*out));
    if (data.len == 0)
        return;
    switch (frame) {
    case CLOUDLI_FRAME_IP:
        if (data.ptr[0] >> 4 == 4)
            parse_ipv4(out, data);
        else if (data.ptr[0] >> 4 == 6)
            parse_ipv6(out, data);
        break;
    case CLOUDLI_FRAME_UDP:
        parse_udp(out, data);
        break;
    case CLOUDLI_FRAME_RTP:
    case CLOUDLI_FRAME_ARTIFICIAL_RTP:
        parse_media(out, data);
        break;
    default:
        break;
    }
}

void lemf_address_format(const cloudli_address *address,
                         char text[LEMF_ADDRESS_TEXT_MAX])
{
    const int family = address->length == 4 ? AF_INET : AF_INET6;

    text[0] = '\0';
    if (address->length == 4 || address->length == 16)
        (void)inet_ntop(family, address->octets, text, LEMF_ADDRESS_TEXT_MAX);
}

static void format_end(const cloudli_address *address, char text[64])
{
    const int v6 = address->length == 16;
    char host[LEMF_ADDRESS_TEXT_MAX];

    lemf_address_format(address, host);
    if (address->port == 0)
        (void)snprintf(text, 64, "%s", host);
    else
        (void)snprintf(text, 64, v6 ? "[%s]:%u" : "%s:%u", host, address->port);
}

void lemf_packet_describe(const struct lemf_packet *packet,
                          char text[LEMF_PACKET_TEXT_MAX])
{
    char from[64], to[64], what[128];

    format_end(&packet->source, from);
    format_end(&packet->destination, to);
    if (packet->kind == LEMF_RTP)
        (void)snprintf(what, sizeof(what),
                       "RTP payloadType %u sequence %u timestamp %u ssrc %08x "
                       "%zu octets",
                       packet->payload_type, packet->sequence_number,
                       packet->timestamp, packet->ssrc, packet->media.len);
    else if (packet->kind == LEMF_RTCP)
        (void)snprintf(what, sizeof(what), "RTCP");
    else if (packet->has_ip)
        (void)snprintf(what, sizeof(what), "IP protocol %u",
                       packet->ip_protocol);
    else
        (void)snprintf(what, sizeof(what), "not an IP packet");
    if (from[0] == '\0' && to[0] == '\0')
        (void)snprintf(text, LEMF_PACKET_TEXT_MAX, "%s", what);
    else
        (void)snprintf(text, LEMF_PACKET_TEXT_MAX, "%s > %s %s", from, to,
                       what);
}
