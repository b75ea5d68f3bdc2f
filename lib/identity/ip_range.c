/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What is written around IP addresses: prefixes (RFC 4632 clause 3.1, RFC 4291
 * clause 2.3) and ports with their ranges ("192.0.2.1:5060-5070",
 * "[2001:db8::1]:5060").
 *
 * A prefix with bits behind its length could mean the network or the address
 * and is refused; one of full length is the address. A port is one of any
 * transport.
 */
#include "identity/ip_range.h"

#include "identity/families.h"
#include "identity/host.h"
#include "identity/kinds.h"

#include <string.h>

static int write_address(struct cloudli__canon *canon,
                         struct cloudli__span text)
{
    uint8_t address[16];
    size_t len;
    const int rv = cloudli__ip_read(canon, text, address, &len);

    if (rv != CLOUDLI_OK)
        return rv;
    canon->out->kind = len == 4 ? CLOUDLI_IDENTITY_IPV4 : CLOUDLI_IDENTITY_IPV6;
    cloudli__canon_ip(canon, address, len);
    return CLOUDLI_OK;
}

static int ends_in_zeros(const uint8_t address[16], size_t len, uint32_t bits)
{
    for (size_t i = bits; i < 8 * len; i++) {
        if ((address[i / 8] >> (7 - i % 8) & 1) != 0)
            return 0;
    }
    return 1;
}

static int parse_prefix(struct cloudli__canon *canon, struct cloudli__span text,
                        size_t slash)
{
    const struct cloudli__span base = cloudli__span_sub(text, 0, slash);
    const struct cloudli__span length =
        cloudli__span_sub(text, slash + 1, text.len);
    const int v6 = cloudli__span_find(base, ':') < base.len;
    uint8_t address[16];
    uint32_t bits;
    size_t len;
    int rv = cloudli__ip_read(canon, base, address, &len);

    if (rv != CLOUDLI_OK)
        return rv;
    if (!cloudli__span_number(length, v6 ? 128 : 32, &bits) ||
        (length.len > 1 && length.ptr[0] == '0'))
        return cloudli__canon_fail(canon, length, 0,
                                   "not the length of an IP prefix");
    if (bits == 0)
        return cloudli__canon_fail(canon, length, 0,
                                   "a prefix of no length names everybody");
    if (v6 && len == 4) { /* IPv4 in IPv6: the last 32 bits count */
        if (bits <= 96)
            return cloudli__canon_fail(canon, length, 0,
                                       "a prefix across all mapped addresses");
        bits -= 96;
    }
    if (!ends_in_zeros(address, len, bits))
        return cloudli__canon_fail(canon, length, 0,
                                   "the address has bits behind its prefix");
    if (bits == 8 * len)
        return write_address(canon, base);
    canon->out->kind =
        len == 4 ? CLOUDLI_IDENTITY_IPV4_PREFIX : CLOUDLI_IDENTITY_IPV6_PREFIX;
    cloudli__canon_ip(canon, address, len);
    cloudli__canon_char(canon, '/');
    cloudli__canon_number(canon, bits);
    return CLOUDLI_OK;
}

static int read_port(struct cloudli__canon *canon, struct cloudli__span text,
                     uint32_t *port)
{
    if (!cloudli__span_number(text, 65535, port) || *port == 0)
        return cloudli__canon_fail(canon, text, 0,
                                   "a port is a number from 1 to 65535");
    return CLOUDLI_OK;
}

static int parse_port(struct cloudli__canon *canon, struct cloudli__span host,
                      struct cloudli__span port)
{
    const size_t hyphen = cloudli__span_find(port, '-');
    uint32_t first = 0, last = 0;
    int rv = cloudli__canon_host(canon, host);

    if (rv == CLOUDLI_OK)
        rv = read_port(canon, cloudli__span_sub(port, 0, hyphen), &first);
    if (rv != CLOUDLI_OK)
        return rv;
    last = first;
    if (hyphen < port.len) {
        rv = read_port(canon, cloudli__span_sub(port, hyphen + 1, port.len),
                       &last);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    if (last < first)
        return cloudli__canon_fail(canon, port, hyphen + 1,
                                   "a range of ports ends before its begin");
    canon->out->kind = CLOUDLI_IDENTITY_IP_PORT;
    cloudli__canon_char(canon, ':');
    cloudli__canon_number(canon, first);
    if (last > first) {
        cloudli__canon_char(canon, '-');
        cloudli__canon_number(canon, last);
    }
    return CLOUDLI_OK;
}

/* 1 if only digits and dots stand here: no name of a host, which has an
 * address for whoever asks and when. */
static int is_v4_form(struct cloudli__span text)
{
    size_t i = 0;

    while (i < text.len &&
           (cloudli__is_digit(text.ptr[i]) || text.ptr[i] == '.'))
        i++;
    return i == text.len && cloudli__span_find(text, '.') < text.len;
}

int cloudli__parse_ip(struct cloudli__canon *canon, struct cloudli__span text)
{
    const size_t slash = cloudli__span_find(text, '/');
    struct cloudli__span host, port;

    if (slash != text.len)
        return parse_prefix(canon, text, slash);
    cloudli__split_port(text, &host, &port);
    if (port.ptr != NULL &&
        (is_v4_form(host) || (host.len > 0 && host.ptr[0] == '[')))
        return parse_port(canon, host, port);
    return write_address(canon, text);
}

int cloudli__identity_is_exact(const cloudli_identity *identity)
{
    switch (identity->kind) {
    case CLOUDLI_IDENTITY_IPV4_PREFIX:
    case CLOUDLI_IDENTITY_IPV6_PREFIX:
        return 0;
    case CLOUDLI_IDENTITY_IP_PORT:
        return strchr(identity->text, '-') == NULL;
    default:
        return 1;
    }
}

/* "192.0.2.1", "[2001:db8::1]" */
static int read_host(struct cloudli__span text, struct cloudli__ip_range *out)
{
    struct cloudli__canon canon = {NULL, NULL, 0};
    size_t len;

    if (text.len > 1 && text.ptr[0] == '[')
        text = cloudli__span_sub(text, 1, text.len - 1);
    if (cloudli__ip_read(&canon, text, out->address, &len) != CLOUDLI_OK)
        return 0;
    out->length = (uint8_t)len;
    out->bits = (uint8_t)(8 * len);
    return 1;
}

/* "192.0.2.0/24" */
static int read_prefix(struct cloudli__span text, struct cloudli__ip_range *out)
{
    const size_t slash = cloudli__span_find(text, '/');
    uint32_t bits;

    if (slash == text.len ||
        !read_host(cloudli__span_sub(text, 0, slash), out) ||
        !cloudli__span_number(cloudli__span_sub(text, slash + 1, text.len),
                              out->bits, &bits) ||
        bits == 0)
        return 0;
    out->bits = (uint8_t)bits;
    return 1;
}

/* "192.0.2.1:5060-5070", "[2001:db8::1]:5060" */
static int read_ports(struct cloudli__span text, struct cloudli__ip_range *out)
{
    struct cloudli__span host, ports;
    uint32_t first, last;
    size_t hyphen;

    cloudli__split_port(text, &host, &ports);
    if (ports.ptr == NULL || !read_host(host, out))
        return 0;
    hyphen = cloudli__span_find(ports, '-');
    if (!cloudli__span_number(cloudli__span_sub(ports, 0, hyphen), 65535,
                              &first))
        return 0;
    last = first;
    if (hyphen < ports.len &&
        !cloudli__span_number(cloudli__span_sub(ports, hyphen + 1, ports.len),
                              65535, &last))
        return 0;
    out->first_port = (uint16_t)first;
    out->last_port = (uint16_t)last;
    return first > 0 && first <= last;
}

int cloudli__ip_range_of(const cloudli_identity *identity,
                         struct cloudli__ip_range *out)
{
    const struct cloudli__span text = {identity->text, identity->length, 0, 0};

    memset(out, 0, sizeof(*out));
    switch (identity->kind) {
    case CLOUDLI_IDENTITY_IPV4:
    case CLOUDLI_IDENTITY_IPV6:
        return read_host(text, out);
    case CLOUDLI_IDENTITY_IPV4_PREFIX:
    case CLOUDLI_IDENTITY_IPV6_PREFIX:
        return read_prefix(text, out);
    case CLOUDLI_IDENTITY_IP_PORT:
        return read_ports(text, out);
    default:
        return 0;
    }
}

void cloudli__ip_mask(uint8_t out[16], const struct cloudli__ip_range *range,
                      uint32_t bits)
{
    memset(out, 0, 16);
    memcpy(out, range->address, bits / 8);
    if (bits % 8 != 0)
        out[bits / 8] =
            (uint8_t)(range->address[bits / 8] & (0xff00u >> bits % 8));
}

int cloudli__ip_range_covers(const struct cloudli__ip_range *range,
                             const struct cloudli__ip_range *in)
{
    uint8_t masked[16];

    if (range->length != in->length || range->bits > in->bits)
        return 0;
    cloudli__ip_mask(masked, in, range->bits);
    if (memcmp(masked, range->address, sizeof(masked)) != 0)
        return 0;
    return range->first_port == 0 || (range->first_port <= in->first_port &&
                                      range->last_port >= in->last_port);
}
