/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dump_octets.h"

#include "dump_names.h"

#include <string.h>

#define HEX_SHOWN 32u   /* octets on a line */
#define TEXT_SHOWN 4096 /* octets of a text */
#define HEX_LINE 16u    /* octets on a line of a full dump */

/* How the octets of a field are meant. */
enum meaning {
    ANYTHING,
    ADDRESS,  /* 4 or 16 octets */
    NUMBER,   /* unsigned, the highest octet first */
    DIGITS,   /* TBCD */
    NUMBERED, /* TBCD behind an octet about the kind of number */
    MAC,
    PACKET, /* or media */
    FRAME,  /* of Ethernet */
    CUT_PACKET,
    CUT_FRAME /* perhaps of Ethernet */
};

static const struct {
    const char *name;
    enum meaning meaning;
} fields[] = {
    {"iPBinaryAddress", ADDRESS},
    {"iPv4SubnetMask", ADDRESS},
    {"source", ADDRESS},
    {"destination", ADDRESS},
    {"servingNodeAddress", ADDRESS},
    {"uELocalIPAddress", ADDRESS},
    {"iPv4HomeAddress", ADDRESS},
    {"iPv4careOfAddress", ADDRESS},
    {"iPv6careOfAddress", ADDRESS},
    {"homeAddress", ADDRESS},
    {"careOfAddress", ADDRESS},
    {"homeAgentAddress", ADDRESS},
    {"foreignDomainAddress", ADDRESS},
    {"sourcePort", NUMBER},
    {"destinationPort", NUMBER},
    {"uEUdpPort", NUMBER},
    {"typeOfService", NUMBER},
    {"totalLength", NUMBER},
    {"payloadLength", NUMBER},
    {"identification", NUMBER},
    {"ttl", NUMBER},
    {"hopLimit", NUMBER},
    {"protocol", NUMBER},
    {"nextHeader", NUMBER},
    {"sequenceNumber", NUMBER},
    {"ackNumber", NUMBER},
    {"windowSize", NUMBER},
    {"urgentPointer", NUMBER},
    {"length", NUMBER},
    {"imsi", DIGITS},
    {"imei", DIGITS},
    {"proSeRelayIMSI", DIGITS},
    {"proSeRelayIMEI", DIGITS},
    {"msISDN", NUMBERED},
    {"msisdn", NUMBERED},
    {"proSeRelayMSISDN", NUMBERED},
    {"macAddressType", MAC},
    {"wlanAPMACAddress", MAC},
    {"mMCCContents", PACKET},
    {"iRIOnlyRTPPacket", PACKET},
    {"payload", PACKET},
    {"pstnIsdnCCContents", PACKET},
    {"truncatedPacket", CUT_PACKET},
    {"header", CUT_PACKET},
    {"ethernet", FRAME},
    {"truncatedDatagram", CUT_FRAME},
};

static enum meaning meaning_of(const char *name)
{
    for (size_t i = 0; name != NULL && i < sizeof(fields) / sizeof(*fields);
         i++) {
        if (strcmp(fields[i].name, name) == 0)
            return fields[i].meaning;
    }
    return ANYTHING;
}

static void describe_number(char *line, cloudli_bytes octets)
{
    uint32_t value = 0;

    if (octets.len == 0 || octets.len > 4)
        return;
    for (size_t i = 0; i < octets.len; i++)
        value = value << 8 | octets.ptr[i];
    (void)snprintf(line, DUMP_PACKET_MAX, "%u", value);
}

/* TS 29.002 ISDN-AddressString: extension, kind of number, plan. */
static void describe_numbered(char *line, cloudli_bytes octets)
{
    char digits[DUMP_NAME_MAX];

    if (octets.len < 2 || (octets.ptr[0] & 0x80) == 0 ||
        !dump_tbcd((cloudli_bytes){octets.ptr + 1, octets.len - 1}, digits))
        return;
    (void)snprintf(line, DUMP_PACKET_MAX, "%s%s",
                   (octets.ptr[0] & 0x70) == 0x10 ? "+" : "", digits);
}

static void describe_mac(char *line, cloudli_bytes octets)
{
    const uint8_t *p = octets.ptr;

    if (octets.len == 6)
        (void)snprintf(line, DUMP_PACKET_MAX, "%02x:%02x:%02x:%02x:%02x:%02x",
                       p[0], p[1], p[2], p[3], p[4], p[5]);
}

/* IPMMCC frameType. */
static enum dump_packet packet_of(uint32_t frame)
{
    switch (frame) {
    case 0:
        return DUMP_PACKET_ANY;
    case 1:
        return DUMP_PACKET_UDP;
    case 4:
        return DUMP_PACKET_TCP;
    case 3:
    case 6:
    case 7:
        return DUMP_PACKET_ANY;
    default:
        return DUMP_PACKET_MEDIA;
    }
}

static void describe_packet(struct dump_octets *out, cloudli_bytes octets,
                            enum dump_packet kind)
{
    cloudli_bytes body;

    if (!dump_packet(octets, kind, out->line, &body))
        return;
    out->is_packet = 1;
    if (dump_is_message(body))
        out->body = body;
}

void dump_octets_describe(struct dump_octets *out, const char *name,
                          cloudli_bytes octets, uint32_t frame)
{
    memset(out, 0, sizeof(*out));
    switch (meaning_of(name)) {
    case ADDRESS:
        if (!dump_address(octets, out->line))
            out->line[0] = '\0';
        break;
    case NUMBER:
        describe_number(out->line, octets);
        break;
    case DIGITS:
        if (!dump_tbcd(octets, out->line))
            out->line[0] = '\0';
        break;
    case NUMBERED:
        describe_numbered(out->line, octets);
        break;
    case MAC:
        describe_mac(out->line, octets);
        break;
    case PACKET:
        describe_packet(out, octets, packet_of(frame));
        break;
    case FRAME:
        describe_packet(out, octets, DUMP_PACKET_ETHERNET);
        break;
    case CUT_FRAME:
        if (octets.len >= 14 && memcmp(octets.ptr + 12, "\x08\x00", 2) != 0 &&
            memcmp(octets.ptr + 12, "\x86\xdd", 2) != 0)
            break;
        describe_packet(out, octets, DUMP_PACKET_ETHERNET);
        break;
    case CUT_PACKET:
        describe_packet(out, octets, DUMP_PACKET_CUT);
        break;
    default:
        describe_packet(out, octets, DUMP_PACKET_ANY);
        break;
    }
    if (!out->is_packet)
        out->body = (cloudli_bytes){NULL, 0};
}

cloudli_bytes dump_first_line(cloudli_bytes text)
{
    const uint8_t *end =
        text.len == 0 ? NULL : memchr(text.ptr, '\n', text.len);

    if (end != NULL)
        text.len = (size_t)(end - text.ptr);
    if (text.len > 0 && text.ptr[text.len - 1] == '\r')
        text.len--;
    return text;
}

/* "SIP/2.0 200 OK", "INVITE sip:… SIP/2.0", "MSRP x SEND". */
int dump_is_message(cloudli_bytes octets)
{
    const cloudli_bytes line = dump_first_line(octets);

    if (line.len < 8 || line.len == octets.len || line.len > 1024 ||
        !dump_is_text(line, 0))
        return 0;
    return memcmp(line.ptr, "SIP/2.0 ", 8) == 0 ||
           memcmp(line.ptr, "MSRP ", 5) == 0 ||
           memcmp(line.ptr, "HTTP/1.", 7) == 0 ||
           memcmp(line.ptr + line.len - 8, " SIP/2.0", 8) == 0 ||
           memcmp(line.ptr + line.len - 8, "HTTP/1.1", 8) == 0;
}

static void print_hex_lines(const struct dump_out *out, cloudli_bytes octets,
                            uint32_t indent)
{
    for (size_t at = 0; at < octets.len; at += HEX_LINE) {
        const cloudli_bytes rest = {octets.ptr + at, octets.len - at};
        const size_t len = rest.len < HEX_LINE ? rest.len : HEX_LINE;

        dump_indent(out, indent);
        dump_put(out, DUMP_DIM, "%04zx ", at);
        for (size_t i = 0; i < HEX_LINE; i++) {
            if (i < len)
                (void)fprintf(out->file, " %02x", rest.ptr[i]);
            else
                (void)fputs("   ", out->file);
        }
        (void)fputs("  ", out->file);
        for (size_t i = 0; i < len; i++) {
            const int shown = rest.ptr[i] >= 0x20 && rest.ptr[i] < 0x7f;

            (void)fputc(shown ? rest.ptr[i] : '.', out->file);
        }
        (void)fputc('\n', out->file);
    }
}

/* The lines of a text, each behind a bar. What is no text any more ends it. */
static void print_lines(const struct dump_out *out, cloudli_bytes text,
                        uint32_t indent, int full)
{
    size_t shown = 0;

    while (text.len > 0) {
        const uint8_t *end = memchr(text.ptr, '\n', text.len);
        const cloudli_bytes line = dump_first_line(text);
        const size_t whole =
            end == NULL ? text.len : (size_t)(end - text.ptr) + 1;

        dump_indent(out, indent);
        if (!full && shown + whole > TEXT_SHOWN) {
            dump_put(out, DUMP_DIM, "| … %zu octets more\n", text.len);
            return;
        }
        if (line.len > 0 && !dump_is_text(line, 1)) {
            dump_put(out, DUMP_DIM, "| %zu octets that are no text\n",
                     text.len);
            if (full)
                print_hex_lines(out, text, indent);
            return;
        }
        dump_put(out, DUMP_DIM, "| ");
        dump_put_text(out, DUMP_LETTER, line);
        (void)fputc('\n', out->file);
        shown += whole;
        text.ptr += whole;
        text.len -= whole;
    }
}

static void print_hex(const struct dump_out *out, cloudli_bytes octets,
                      uint32_t indent, int full)
{
    (void)fputc(' ', out->file);
    if (full && octets.len > HEX_SHOWN) {
        dump_put(out, DUMP_DIM, "%zu octets\n", octets.len);
        print_hex_lines(out, octets, indent);
        return;
    }
    dump_put_hex(out, octets, HEX_SHOWN);
    dump_put(out, DUMP_DIM,
             octets.len == 1 ? " (%zu octet)\n" : " (%zu octets)\n",
             octets.len);
}

void dump_octets_print(const struct dump_out *out, const char *name,
                       cloudli_bytes octets, uint32_t frame, uint32_t indent,
                       int full)
{
    struct dump_octets what;

    dump_octets_describe(&what, name, octets, frame);
    if (what.line[0] != '\0') {
        dump_put(out, DUMP_PLAIN, " %s\n", what.line);
        if (what.body.len > 0)
            print_lines(out, what.body, indent, full);
        else if (what.is_packet && full)
            print_hex_lines(out, octets, indent);
        return;
    }
    if (dump_is_text(octets, 0) && octets.len <= 128) {
        (void)fputs(" \"", out->file);
        dump_put_text(out, DUMP_LETTER, octets);
        (void)fputs("\"\n", out->file);
    } else if (dump_is_text(octets, 1) || dump_is_message(octets)) {
        dump_put(out, DUMP_DIM, " %zu octets\n", octets.len);
        print_lines(out, octets, indent, full);
    } else {
        print_hex(out, octets, indent, full);
    }
}
