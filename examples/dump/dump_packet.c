/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_packet.h"

#include "dump_names.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define EXTENSIONS_MAX 8

struct line {
    char *text;
    size_t used;
    cloudli_bytes body; /* of UDP or TCP */
};

__attribute__((format(printf, 2, 3))) static void add(struct line *line,
                                                      const char *format, ...)
{
    va_list args;
    int len;

    va_start(args, format);
    len = vsnprintf(line->text + line->used, DUMP_PACKET_MAX - line->used,
                    format, args);
    va_end(args);
    if (len > 0)
        line->used += (size_t)len;
    if (line->used >= DUMP_PACKET_MAX)
        line->used = DUMP_PACKET_MAX - 1;
}

static uint32_t get16(const uint8_t *p)
{
    return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t get32(const uint8_t *p)
{
    return get16(p) << 16 | get16(p + 2);
}

static cloudli_bytes behind(cloudli_bytes octets, size_t len)
{
    return (cloudli_bytes){octets.ptr + len, octets.len - len};
}

/* RFC 3551 table 4 and 5: those that are met. */
static const char *payload_name(uint32_t type)
{
    static const struct {
        uint32_t type;
        const char *name;
    } names[] = {{0, " PCMU"},  {3, " GSM"},  {4, " G723"},  {8, " PCMA"},
                 {9, " G722"},  {13, " CN"},  {18, " G729"}, {26, " JPEG"},
                 {31, " H261"}, {34, " H263"}};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (names[i].type == type)
            return names[i].name;
    }
    return "";
}

/* RTP (RFC 3550 clause 5.1) and RTCP, told apart as RFC 5761 clause 4 does. */
static int add_media(struct line *line, cloudli_bytes octets)
{
    const uint8_t *p = octets.ptr;
    size_t header, padding = 0;

    if (octets.len < 8 || p[0] >> 6 != 2)
        return 0;
    if (p[1] >= 192 && p[1] <= 223) {
        add(line, " RTCP type %u SSRC %08x, %zu octets", p[1], get32(p + 4),
            octets.len);
        return 1;
    }
    if (octets.len < 12)
        return 0;
    header = 12 + 4 * (size_t)(p[0] & 15);
    if ((p[0] & 0x10) != 0) {
        if (octets.len < header + 4)
            return 0;
        header += 4 + 4 * (size_t)get16(p + header + 2);
    }
    if ((p[0] & 0x20) != 0)
        padding = p[octets.len - 1];
    if (octets.len < header + padding)
        return 0;
    add(line, " RTP type %u%s seq %u time %u SSRC %08x%s, %zu octets",
        p[1] & 0x7fu, payload_name(p[1] & 0x7fu), get16(p + 2), get32(p + 4),
        get32(p + 8), (p[1] & 0x80) != 0 ? " marker" : "",
        octets.len - header - padding);
    return 1;
}

static void add_flags(struct line *line, uint8_t flags)
{
    static const char *const names[] = {"FIN", "SYN", "RST", "PSH",
                                        "ACK", "URG", "ECE", "CWR"};

    for (size_t i = 0; i < 8; i++) {
        if ((flags >> i & 1) != 0)
            add(line, " %s", names[i]);
    }
}

static int udp_fits(cloudli_bytes octets)
{
    return octets.len >= 8 && get16(octets.ptr + 4) >= 8 &&
           get16(octets.ptr + 4) <= octets.len;
}

static int tcp_fits(cloudli_bytes octets)
{
    return octets.len >= 20 && octets.ptr[12] >> 4 >= 5 &&
           (size_t)(octets.ptr[12] >> 4) * 4 <= octets.len;
}

/* What is in a UDP datagram or TCP segment, behind the ports. */
static void add_udp(struct line *line, cloudli_bytes octets)
{
    const size_t len = get16(octets.ptr + 4) - 8u;

    add(line, " UDP");
    if (get16(octets.ptr) >= 1024 && get16(octets.ptr + 2) >= 1024 &&
        add_media(line, (cloudli_bytes){octets.ptr + 8, len}))
        return;
    line->body = (cloudli_bytes){octets.ptr + 8, len};
    add(line, ", %zu octets", len);
}

static void add_tcp(struct line *line, cloudli_bytes octets)
{
    line->body = behind(octets, (size_t)(octets.ptr[12] >> 4) * 4);
    add(line, " TCP seq %u", get32(octets.ptr + 4));
    add_flags(line, octets.ptr[13]);
    add(line, ", %zu octets", line->body.len);
}

static void add_ends(struct line *line, cloudli_bytes from, cloudli_bytes to,
                     const uint8_t *ports)
{
    char a[DUMP_NAME_MAX] = "", b[DUMP_NAME_MAX] = "";

    (void)dump_address(from, a);
    (void)dump_address(to, b);
    if (ports == NULL) {
        add(line, " %s > %s", a, b);
        return;
    }
    add(line, from.len == 16 ? " [%s]:%u" : " %s:%u", a, get16(ports));
    add(line, " >");
    add(line, from.len == 16 ? " [%s]:%u" : " %s:%u", b, get16(ports + 2));
}

struct datagram {
    cloudli_bytes from, to;
    cloudli_bytes rest; /* behind the IP header */
    uint32_t protocol;
    uint32_t fragment; /* 1: a part only */
    uint32_t offset;   /* of the part */
};

static int add_datagram(struct line *line, const struct datagram *d)
{
    static const struct {
        uint32_t number;
        const char *name;
    } names[] = {{1, "ICMP"}, {2, "IGMP"}, {17, "UDP"},    {6, "TCP"},
                 {47, "GRE"}, {50, "ESP"}, {58, "ICMPv6"}, {132, "SCTP"}};
    const char *name = NULL;
    const int whole = !d->fragment;

    if (whole && d->protocol == 17 && udp_fits(d->rest)) {
        add_ends(line, d->from, d->to, d->rest.ptr);
        add_udp(line, d->rest);
        return 1;
    }
    if (whole && d->protocol == 6 && tcp_fits(d->rest)) {
        add_ends(line, d->from, d->to, d->rest.ptr);
        add_tcp(line, d->rest);
        return 1;
    }
    /* Of one that is cut, at least the ports. */
    if (whole && (d->protocol == 6 || d->protocol == 17) && d->rest.len >= 4)
        add_ends(line, d->from, d->to, d->rest.ptr);
    else
        add_ends(line, d->from, d->to, NULL);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (names[i].number == d->protocol)
            name = names[i].name;
    }
    if (name != NULL)
        add(line, " %s", name);
    else
        add(line, " protocol %u", d->protocol);
    if (d->fragment)
        add(line, " fragment at %u", d->offset);
    add(line, ", %zu octets", d->rest.len);
    return 1;
}

/* RFC 791 clause 3.1. */
static int add_ipv4(struct line *line, cloudli_bytes octets, int cut)
{
    const uint8_t *p = octets.ptr;
    struct datagram d = {0};
    size_t header, total;

    if (octets.len < 20)
        return 0;
    header = (size_t)(p[0] & 15) * 4;
    total = get16(p + 2);
    if (header < 20 || total < header || header > octets.len)
        return 0;
    if (cut ? total < octets.len : total != octets.len)
        return 0;
    d.from = (cloudli_bytes){p + 12, 4};
    d.to = (cloudli_bytes){p + 16, 4};
    d.rest = behind(octets, header);
    d.protocol = p[9];
    d.offset = (get16(p + 6) & 0x1fff) * 8;
    d.fragment = d.offset > 0 || (p[6] & 0x20) != 0;
    add(line, "IPv4");
    return add_datagram(line, &d);
}

/* RFC 8200 clauses 3 and 4. */
static int add_ipv6(struct line *line, cloudli_bytes octets, int cut)
{
    const uint8_t *p = octets.ptr;
    struct datagram d = {0};
    size_t total;

    if (octets.len < 40)
        return 0;
    total = 40 + (size_t)get16(p + 4);
    if (cut ? total < octets.len : total != octets.len)
        return 0;
    d.from = (cloudli_bytes){p + 8, 16};
    d.to = (cloudli_bytes){p + 24, 16};
    d.rest = behind(octets, 40);
    d.protocol = p[6];
    for (int i = 0; i < EXTENSIONS_MAX; i++) {
        size_t len;

        if (d.protocol != 0 && d.protocol != 43 && d.protocol != 44 &&
            d.protocol != 60)
            break;
        if (d.rest.len < 8)
            break;
        len = d.protocol == 44 ? 8 : 8 + 8 * (size_t)d.rest.ptr[1];
        if (len > d.rest.len)
            break;
        if (d.protocol == 44) {
            d.offset = get16(d.rest.ptr + 2) & 0xfff8;
            d.fragment = (get16(d.rest.ptr + 2) & 0xfff9) != 0;
        }
        d.protocol = d.rest.ptr[0];
        d.rest = behind(d.rest, len);
    }
    add(line, "IPv6");
    return add_datagram(line, &d);
}

static int add_ip(struct line *line, cloudli_bytes octets, int cut)
{
    if (octets.len == 0)
        return 0;
    if (octets.ptr[0] >> 4 == 4)
        return add_ipv4(line, octets, cut);
    if (octets.ptr[0] >> 4 == 6)
        return add_ipv6(line, octets, cut);
    return 0;
}

static int add_ethernet(struct line *line, cloudli_bytes octets)
{
    const uint8_t *p = octets.ptr;
    cloudli_bytes rest;
    uint32_t type;

    if (octets.len < 14)
        return 0;
    add(line,
        "Ethernet %02x:%02x:%02x:%02x:%02x:%02x > "
        "%02x:%02x:%02x:%02x:%02x:%02x",
        p[6], p[7], p[8], p[9], p[10], p[11], p[0], p[1], p[2], p[3], p[4],
        p[5]);
    type = get16(p + 12);
    rest = behind(octets, 14);
    while ((type == 0x8100 || type == 0x88a8) && rest.len >= 4) {
        add(line, " VLAN %u", get16(rest.ptr) & 0xfff);
        type = get16(rest.ptr + 2);
        rest = behind(rest, 4);
    }
    if (type == 0x0800 || type == 0x86dd) {
        /* Short frames are padded. */
        if (type == 0x0800 && rest.len >= 20 && get16(rest.ptr + 2) < rest.len)
            rest.len = get16(rest.ptr + 2);
        add(line, ", ");
        if (add_ip(line, rest, 1))
            return 1;
        add(line, "no IP packet");
        return 1;
    }
    add(line,
        type >= 0x600 ? " type %04x, %zu octets" : " length %u, %zu octets",
        type, rest.len);
    return 1;
}

int dump_packet(cloudli_bytes octets, enum dump_packet kind,
                char text[DUMP_PACKET_MAX], cloudli_bytes *body)
{
    struct line line = {.text = text};
    int done = 0;

    text[0] = '\0';
    switch (kind) {
    case DUMP_PACKET_ETHERNET:
        done = add_ethernet(&line, octets);
        break;
    case DUMP_PACKET_UDP:
        if (udp_fits(octets)) {
            add(&line, "%u > %u", get16(octets.ptr), get16(octets.ptr + 2));
            add_udp(&line, octets);
            done = 1;
        }
        break;
    case DUMP_PACKET_TCP:
        if (tcp_fits(octets)) {
            add(&line, "%u > %u", get16(octets.ptr), get16(octets.ptr + 2));
            add_tcp(&line, octets);
            done = 1;
        }
        break;
    default:
        done = add_ip(&line, octets, kind == DUMP_PACKET_CUT);
        if (!done && kind == DUMP_PACKET_MEDIA)
            done = add_media(&line, octets);
        break;
    }
    if (text[0] == ' ')
        memmove(text, text + 1, strlen(text));
    *body = line.body;
    return done;
}
