/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* IPv4 and IPv6 addresses (RFC 4291 clause 2.2, RFC 5952 clause 4). */
#include "identity/host.h"

#include <string.h>

#define GROUPS 8
#define NO_GAP (GROUPS + 1)

/*
 * Four numbers up to 255. A number with a zero in front is refused: some read
 * it as octal, so it could be two addresses (RFC 6943 clause 3.1.1).
 */
static int read_v4(struct cloudli__canon *canon, struct cloudli__span text,
                   uint8_t out[4])
{
    struct cloudli__span rest = text;

    for (size_t i = 0; i < 4; i++) {
        const size_t end = cloudli__span_find(rest, '.');
        const struct cloudli__span part = cloudli__span_sub(rest, 0, end);
        uint32_t number;

        if (part.len > 1 && part.ptr[0] == '0')
            return cloudli__canon_fail(
                canon, part, 0, "a number of an IPv4 address begins with 0");
        if (!cloudli__span_number(part, 255, &number))
            return cloudli__canon_fail(
                canon, part, 0,
                "a part of an IPv4 address is not a number up to 255");
        if ((end == rest.len) != (i == 3))
            return cloudli__canon_fail(canon, rest, end,
                                       "an IPv4 address has four numbers");
        out[i] = (uint8_t)number;
        rest = cloudli__span_sub(rest, end + (i < 3), rest.len);
    }
    return CLOUDLI_OK;
}

/* One group of up to four hexadecimal digits; its length, 0 if none. */
static size_t read_group(struct cloudli__span text, uint16_t *out)
{
    uint32_t value = 0;
    size_t len = 0;

    while (len < text.len && len < 4 && cloudli__hex_value(text.ptr[len]) >= 0)
        value = value << 4 | (uint32_t)cloudli__hex_value(text.ptr[len++]);
    *out = (uint16_t)value;
    return len;
}

/* The groups of an IPv6 address and the place of its "::". */
struct v6_text {
    uint16_t group[GROUPS];
    size_t count;
    size_t gap;
};

/* The groups up to the end; the last two may be an IPv4 address. */
static int read_groups(struct cloudli__canon *canon, struct cloudli__span text,
                       struct v6_text *out)
{
    size_t pos = 0;

    if (text.len >= 2 && memcmp(text.ptr, "::", 2) == 0) {
        out->gap = 0;
        pos = 2;
    }
    while (pos < text.len) {
        const struct cloudli__span rest =
            cloudli__span_sub(text, pos, text.len);
        uint16_t group;
        const size_t len = read_group(rest, &group);

        if (len == 0 || out->count == GROUPS)
            return cloudli__canon_fail(canon, rest, 0,
                                       "not a group of an IPv6 address");
        if (len < rest.len && rest.ptr[len] == '.' &&
            out->count <= GROUPS - 2) {
            uint8_t v4[4];
            const int rv = read_v4(canon, rest, v4);

            out->group[out->count++] = (uint16_t)(v4[0] << 8 | v4[1]);
            out->group[out->count++] = (uint16_t)(v4[2] << 8 | v4[3]);
            return rv;
        }
        out->group[out->count++] = group;
        pos += len;
        if (pos == text.len)
            break;
        if (text.ptr[pos] != ':' || pos + 1 == text.len)
            return cloudli__canon_fail(canon, text, pos,
                                       "not a group of an IPv6 address");
        pos++;
        if (text.ptr[pos] == ':') {
            if (out->gap != NO_GAP)
                return cloudli__canon_fail(canon, text, pos - 1,
                                           "an IPv6 address has one \"::\"");
            out->gap = out->count;
            pos++;
        }
    }
    return CLOUDLI_OK;
}

static int read_v6(struct cloudli__canon *canon, struct cloudli__span text,
                   uint8_t out[16])
{
    struct v6_text v6 = {{0}, 0, NO_GAP};
    size_t zeros;
    int rv;

    if (cloudli__span_find(text, '%') != text.len)
        return cloudli__canon_fail(
            canon, text, cloudli__span_find(text, '%'),
            "a zone means something on one machine only");
    rv = read_groups(canon, text, &v6);
    if (rv != CLOUDLI_OK)
        return rv;
    if (v6.gap == NO_GAP ? v6.count != GROUPS : v6.count == GROUPS)
        return cloudli__canon_fail(canon, text, text.len,
                                   "an IPv6 address has eight groups");

    memset(out, 0, 16);
    zeros = GROUPS - v6.count;
    for (size_t i = 0; i < v6.count; i++) {
        const size_t at = i < v6.gap ? i : i + zeros;

        out[2 * at] = (uint8_t)(v6.group[i] >> 8);
        out[2 * at + 1] = (uint8_t)v6.group[i];
    }
    return CLOUDLI_OK;
}

int cloudli__ip_read(struct cloudli__canon *canon, struct cloudli__span text,
                     uint8_t address[16], size_t *len)
{
    static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255};
    int rv;

    if (cloudli__span_find(text, ':') == text.len) {
        *len = 4;
        return read_v4(canon, text, address);
    }
    *len = 16;
    rv = read_v6(canon, text, address);
    if (rv == CLOUDLI_OK && memcmp(address, mapped, sizeof(mapped)) == 0) {
        memmove(address, address + 12, 4);
        *len = 4;
    }
    return rv;
}

static uint32_t group_of(const uint8_t address[16], size_t i)
{
    return (uint32_t)(address[2 * i] << 8 | address[2 * i + 1]);
}

/* The longest run of two or more zero groups, the first of equals (RFC 5952
 * clauses 4.2.2 and 4.2.3); length 0 if there is none. */
static size_t longest_run(const uint8_t address[16], size_t *length)
{
    size_t start = 0, run = 0;

    *length = 0;
    for (size_t i = 0; i < GROUPS; i++) {
        run = group_of(address, i) == 0 ? run + 1 : 0;
        if (run > 1 && run > *length) {
            *length = run;
            start = i + 1 - run;
        }
    }
    return start;
}

static void canon_v6(struct cloudli__canon *canon, const uint8_t address[16])
{
    static const char hex[] = "0123456789abcdef";
    size_t length;
    const size_t start = longest_run(address, &length);

    for (size_t i = 0; i < GROUPS; i++) {
        const uint32_t group = group_of(address, i);

        if (length > 0 && i == start) {
            cloudli__canon_text(canon, "::");
            i += length - 1;
            continue;
        }
        if (i > 0 && !(length > 0 && i == start + length))
            cloudli__canon_char(canon, ':');
        for (uint32_t shift = 16; shift > 0; shift -= 4) {
            if (shift == 4 || group >> (shift - 4) != 0)
                cloudli__canon_char(canon, hex[group >> (shift - 4) & 15]);
        }
    }
}

void cloudli__canon_ip(struct cloudli__canon *canon, const uint8_t address[16],
                       size_t len)
{
    if (len == 16) {
        canon_v6(canon, address);
        return;
    }
    for (size_t i = 0; i < 4; i++) {
        if (i > 0)
            cloudli__canon_char(canon, '.');
        cloudli__canon_number(canon, address[i]);
    }
}
