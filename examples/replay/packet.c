/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "packet.h"

#include <string.h>

#define ETHERNET_HEADER 14
#define VLAN_TAGS_MAX 4
#define EXTENSIONS_MAX 8

enum ether_type {
    ETHER_IPV4 = 0x0800,
    ETHER_IPV6 = 0x86dd,
    ETHER_VLAN = 0x8100,         /* IEEE 802.1Q */
    ETHER_SERVICE_VLAN = 0x88a8, /* IEEE 802.1ad */
    ETHER_OLD_VLAN = 0x9100
};

enum protocol {
    PROTOCOL_HOP_BY_HOP = 0,
    PROTOCOL_TCP = 6,
    PROTOCOL_UDP = 17,
    PROTOCOL_ROUTING = 43,
    PROTOCOL_FRAGMENT = 44,
    PROTOCOL_AUTHENTICATION = 51,
    PROTOCOL_DESTINATION = 60
};

static uint32_t read16(const uint8_t *p)
{
    return (uint32_t)p[0] << 8 | p[1];
}

/* Takes count bytes from the front of rest; NULL if it has fewer. */
static const uint8_t *take(cloudli_bytes *rest, size_t count)
{
    const uint8_t *p = rest->ptr;

    if (rest->len < count)
        return NULL;
    rest->ptr += count;
    rest->len -= count;
    return p;
}

/* Bytes that should be there and are not: cut off by the capture, or made up
 * by the sender. */
static enum packet_kind missing(size_t len, size_t wire_len)
{
    return len < wire_len ? PACKET_CUT : PACKET_BROKEN;
}

static enum packet_kind read_ports(struct packet *out, cloudli_bytes rest,
                                   uint32_t protocol)
{
    const uint8_t *header;
    size_t length;

    if (protocol != PROTOCOL_UDP && protocol != PROTOCOL_TCP)
        return PACKET_OTHER;
    header = take(&rest, 8); /* all of UDP's; of TCP's, what is needed */
    if (header == NULL)
        return PACKET_BROKEN;
    out->source.port = read16(header);
    out->destination.port = read16(header + 2);
    if (protocol == PROTOCOL_TCP)
        return PACKET_TCP;

    length = read16(header + 4);
    if (length < 8 || length - 8 > rest.len)
        return PACKET_BROKEN;
    out->payload.ptr = rest.ptr;
    out->payload.len = length - 8;
    return PACKET_UDP;
}

/* RFC 791 clause 3.1. */
static enum packet_kind read_ipv4(struct packet *out, cloudli_bytes data,
                                  size_t wire_len)
{
    const uint8_t *header = data.ptr;
    size_t header_len, total;

    if (data.len < 20)
        return missing(data.len, wire_len);
    header_len = (size_t)(header[0] & 0x0f) * 4;
    total = read16(header + 2);
    if (header[0] >> 4 != 4 || header_len < 20 || total < header_len)
        return PACKET_BROKEN;
    if (total > data.len)
        return missing(data.len, wire_len);

    out->ip = (cloudli_bytes){header, total};
    out->source.length = out->destination.length = 4;
    memcpy(out->source.octets, header + 12, 4);
    memcpy(out->destination.octets, header + 16, 4);
    if ((read16(header + 6) & 0x3fff) != 0) /* more fragments, or an offset */
        return PACKET_FRAGMENT;
    return read_ports(out,
                      (cloudli_bytes){header + header_len, total - header_len},
                      header[9]);
}

/* Walks over the extension headers (RFC 8200 clause 4). */
static enum packet_kind read_extensions(struct packet *out, cloudli_bytes rest,
                                        uint32_t next)
{
    for (int i = 0; i < EXTENSIONS_MAX; i++) {
        const uint8_t *extension;
        size_t length;

        if (next != PROTOCOL_HOP_BY_HOP && next != PROTOCOL_ROUTING &&
            next != PROTOCOL_DESTINATION && next != PROTOCOL_FRAGMENT &&
            next != PROTOCOL_AUTHENTICATION)
            return read_ports(out, rest, next);
        extension = take(&rest, 8); /* the least that each of them has */
        if (extension == NULL)
            return PACKET_BROKEN;
        if (next == PROTOCOL_FRAGMENT) {
            if ((read16(extension + 2) & 0xfff9) != 0)
                return PACKET_FRAGMENT;
            length = 8;
        } else if (next == PROTOCOL_AUTHENTICATION) {
            length = ((size_t)extension[1] + 2) * 4; /* RFC 4302 clause 2.2 */
        } else {
            length = ((size_t)extension[1] + 1) * 8;
        }
        if (length < 8 || take(&rest, length - 8) == NULL)
            return PACKET_BROKEN;
        next = extension[0];
    }
    return PACKET_BROKEN;
}

/* RFC 8200 clause 3. */
static enum packet_kind read_ipv6(struct packet *out, cloudli_bytes data,
                                  size_t wire_len)
{
    const uint8_t *header = data.ptr;
    size_t length;

    if (data.len < 40)
        return missing(data.len, wire_len);
    length = read16(header + 4);
    if (header[0] >> 4 != 6)
        return PACKET_BROKEN;
    if (length > data.len - 40)
        return missing(data.len, wire_len);

    out->ip = (cloudli_bytes){header, 40 + length};
    out->source.length = out->destination.length = 16;
    memcpy(out->source.octets, header + 8, 16);
    memcpy(out->destination.octets, header + 24, 16);
    return read_extensions(out, (cloudli_bytes){header + 40, length},
                           header[6]);
}

void packet_parse(struct packet *out, const uint8_t *frame, size_t len,
                  size_t wire_len)
{
    cloudli_bytes rest = {frame, len};
    const uint8_t *header;
    uint32_t type;

    memset(out, 0, sizeof(*out));
    out->kind = missing(len, wire_len);
    header = take(&rest, ETHERNET_HEADER);
    if (header == NULL)
        return;
    type = read16(header + 12);
    for (int i = 0; i < VLAN_TAGS_MAX; i++) {
        if (type != ETHER_VLAN && type != ETHER_SERVICE_VLAN &&
            type != ETHER_OLD_VLAN)
            break;
        header = take(&rest, 4);
        if (header == NULL)
            return;
        type = read16(header + 2);
    }
    /* What of the frame is IP's, here and on the wire. */
    wire_len -= len - rest.len < wire_len ? len - rest.len : wire_len;
    if (type == ETHER_IPV4)
        out->kind = read_ipv4(out, rest, wire_len);
    else if (type == ETHER_IPV6)
        out->kind = read_ipv6(out, rest, wire_len);
    else
        out->kind = PACKET_OTHER;
}

int packet_same_host(const cloudli_address *a, const cloudli_address *b)
{
    return a->length == b->length &&
           memcmp(a->octets, b->octets, a->length) == 0;
}

int packet_same_address(const cloudli_address *a, const cloudli_address *b)
{
    return a->port == b->port && packet_same_host(a, b);
}
