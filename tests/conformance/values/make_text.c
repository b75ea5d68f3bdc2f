/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "make_text.h"

#include <stdio.h>
#include <string.h>

/* By module and field; a module of NULL is any. */
static const struct {
    const char *module;
    const char *field;
    const char *oid;
} identifiers[] = {
    {"LI-PS-PDU", "li-psDomainId", "0.4.0.2.2.5.1.43"},
    {"EmailPDU", "emailIRIObjId", ".5.2.20.1"},
    {"EmailPDU", "emailCCObjId", ".5.2.20.2"},
    {"EmailPDU", "messaging-iri-obj-id", ".5.2.20.3"},
    {"EmailPDU", "messaging-cc-obj-id", ".5.2.20.4"},
    {"EmailPDU", "messaging-mm-cc-obj-id", ".5.2.20.5"},
    {"IPAccessPDU", "iPIRIObjId", ".5.3.20.1"},
    {"IPAccessPDU", "iPCCObjId", ".5.3.20.2"},
    {"IPAccessPDU", "iPIRIOnlyObjId", ".5.3.20.3"},
    {"IPAccessPDU", "iPIRIPacketReportObjId", ".5.3.20.4"},
    {"L2AccessPDU", "l2IRIObjId", ".5.4.10.1"},
    {"L2AccessPDU", "l2CCObjId", ".5.4.10.2"},
    {"L2AccessPDU", "l2IRIOnlyObjId", ".5.4.10.3"},
    {"IPMultimediaPDU", "iPMMIRIObjId", ".5.5.17.1"},
    {"IPMultimediaPDU", "iPMMCCObjId", ".5.5.17.2"},
    {"PstnIsdnPDU", "pstnIsdnIRIObjId", ".5.6.6.1"},
    {"PstnIsdnPDU", "pstnIsdnCCObjId", ".5.6.6.2"},
    {"HI1NotificationOperations", "domainID", "0.4.0.2.2.0.1.6"},
    {"ThreeGPP-HI1NotificationOperations", "domainID", "0.4.0.2.2.4.0.1.16.0"},
    {"HI2Operations", "domainID", "0.4.0.2.2.1.18"},
    {"ILHIPDU", "iLHIObjId", "0.4.0.2.4.0.0.2"},
    {"UmtsHI2Operations", "hi2DomainId", "0.4.0.2.2.4.1.16.1"},
    {"Umts-HI3-PS", "hi3DomainId", "0.4.0.2.2.4.2.7.0"},
    {"UmtsCS-HI2Operations", "hi2CSDomainId", "0.4.0.2.2.4.3.16.0"},
    {"EpsHI2Operations", "hi2epsDomainId", "0.4.0.2.2.4.8.16.1"},
    {"Eps-HI3-PS", "hi3DomainId", "0.4.0.2.2.4.9.12.0"},
    {"CONFHI2Operations", "hi2confDomainId", "0.4.0.2.2.4.10.16.0"},
    {"CONF-HI3-IMS", "hi3DomainId", "0.4.0.2.2.4.11.13.0"},
    {"VoIP-HI3-IMS", "hi3voipDomainId", "0.4.0.2.2.4.12.15.1"},
    {"GCSEHI2Operations", "hi2gcseDomainId", "0.4.0.2.2.4.13.16.0"},
    {"GCSE-HI3", "hi3gcseDomainId", "0.4.0.2.2.4.14.13.0"},
    {"ProSeHI2Operations", "hi2ProSeDomainId", "0.4.0.2.2.4.15.16.0"},
    {"CSvoice-HI3-IP", "hi3CSvoiceDomainId", "0.4.0.2.2.4.18.14.0"},
};

/* Payloads of TS 33.128: an established PDU session, and a packet of it. */
static const uint8_t ts33128_iri[] = {
    0x30, 0x7b, 0x81, 0x05, 0x04, 0x13, 0x10, 0x05, 0x03, 0xa2, 0x72, 0xa6,
    0x70, 0xa1, 0x11, 0x81, 0x0f, 0x32, 0x30, 0x34, 0x30, 0x34, 0x36, 0x31,
    0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0xa3, 0x12, 0x82, 0x10,
    0x33, 0x35, 0x36, 0x34, 0x31, 0x31, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35,
    0x36, 0x37, 0x31, 0x32, 0xa4, 0x0d, 0x81, 0x0b, 0x33, 0x31, 0x36, 0x31,
    0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x85, 0x01, 0x05, 0xa6, 0x0d,
    0x81, 0x05, 0x00, 0xf0, 0x00, 0x00, 0x01, 0x82, 0x04, 0xc6, 0x33, 0x64,
    0x09, 0x87, 0x01, 0x03, 0xa8, 0x08, 0x81, 0x01, 0x01, 0x82, 0x03, 0x00,
    0x00, 0x01, 0xa9, 0x06, 0x81, 0x04, 0xc0, 0x00, 0x02, 0x0a, 0x8c, 0x08,
    0x69, 0x6e, 0x74, 0x65, 0x72, 0x6e, 0x65, 0x74, 0x8f, 0x01, 0x01, 0x90,
    0x01, 0x01, 0x91, 0x01, 0x01};

static const uint8_t ts33128_cc[] = {
    0x30, 0x4f, 0x81, 0x05, 0x04, 0x13, 0x10, 0x05, 0x04, 0xa2, 0x46, 0xa2,
    0x44, 0xa1, 0x3f, 0x81, 0x3d, 0x45, 0x00, 0x00, 0x3d, 0x00, 0x01, 0x40,
    0x00, 0x40, 0x11, 0xb6, 0x6f, 0xc0, 0x00, 0x02, 0x0a, 0xc0, 0x00, 0x02,
    0x35, 0xcf, 0x84, 0x00, 0x35, 0x00, 0x29, 0x4f, 0x12, 0x12, 0x34, 0x01,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x77, 0x77,
    0x77, 0x07, 0x65, 0x78, 0x61, 0x6d, 0x70, 0x6c, 0x65, 0x03, 0x63, 0x6f,
    0x6d, 0x00, 0x00, 0x01, 0x00, 0x01, 0x82, 0x01, 0x09};

static int known_oid(struct maker *m, const struct cloudli__asn_type *in,
                     const char *field, cloudli_bytes *out)
{
    for (size_t i = 0; i < sizeof(identifiers) / sizeof(identifiers[0]); i++) {
        uint8_t *room;
        int rv;

        if (in->module == NULL ||
            strcmp(in->module, identifiers[i].module) != 0 ||
            strcmp(field, identifiers[i].field) != 0)
            continue;
        room = maker_take(m, CLOUDLI_OID_MAX, &rv);
        if (room == NULL || cloudli_oid_parse(room, &out->len,
                                              identifiers[i].oid) != CLOUDLI_OK)
            return 0;
        out->ptr = room;
        return 1;
    }
    return 0;
}

int known_text(struct maker *m, const struct cloudli__asn_type *in,
               const char *field, cloudli_bytes *out)
{
    if (strcmp(field, "threeGPP33128DefinedIRI") == 0)
        *out = (cloudli_bytes){ts33128_iri, sizeof(ts33128_iri)};
    else if (strcmp(field, "threeGPP33128DefinedCC") == 0)
        *out = (cloudli_bytes){ts33128_cc, sizeof(ts33128_cc)};
    else
        return known_oid(m, in, field, out);
    return 1;
}

static int make_oid(struct maker *m, int relative, cloudli_bytes *out)
{
    char text[64] = "";
    size_t used = 0;
    uint8_t *room;
    int rv;

    if (!relative)
        used = (size_t)snprintf(text, sizeof(text), "%u.%u",
                                (unsigned)maker_below(m, 3),
                                (unsigned)maker_below(m, 40));
    for (size_t arcs = 1 + maker_below(m, 4); arcs > 0; arcs--)
        used += (size_t)snprintf(
            text + used, sizeof(text) - used, ".%u",
            (unsigned)(maker_random(m) >> (32 + maker_below(m, 32))));
    room = maker_take(m, CLOUDLI_OID_MAX, &rv);
    if (room == NULL)
        return rv;
    out->ptr = room;
    return cloudli_oid_parse(room, &out->len, text);
}

/* X.680 clauses 46 and 47: with or without minutes, seconds, fractions and
 * zone. */
static int make_time(struct maker *m, int utc, cloudli_bytes *out)
{
    static const char *const zones[] = {"Z", "+0130", "-1100", "+02", ""};
    const uint64_t parts = utc ? 1 + maker_below(m, 2) : maker_below(m, 3);
    char *text;
    size_t used;
    int rv;

    text = maker_take(m, 64, &rv);
    if (text == NULL)
        return rv;
    used = (size_t)snprintf(
        text, 64, "%s%02u%02u%02u%02u", utc ? "" : "20",
        (unsigned)maker_below(m, 100), 1 + (unsigned)maker_below(m, 12),
        1 + (unsigned)maker_below(m, 28), (unsigned)maker_below(m, 24));
    for (uint64_t i = 0; i < parts; i++)
        used += (size_t)snprintf(text + used, 64 - used, "%02u",
                                 (unsigned)maker_below(m, 60));
    if (!utc && maker_below(m, 2) == 0)
        used += (size_t)snprintf(text + used, 64 - used, "%c%u",
                                 maker_below(m, 2) == 0 ? '.' : ',',
                                 (unsigned)maker_below(m, 1000000));
    used += (size_t)snprintf(text + used, 64 - used, "%s",
                             zones[maker_below(m, utc ? 3 : 5)]);
    *out = (cloudli_bytes){(const uint8_t *)text, used};
    return CLOUDLI_OK;
}

/* A character of so many octets, none of the surrogates. */
static size_t put_utf8(struct maker *m, uint8_t *at, size_t octets)
{
    static const uint32_t first[] = {0, 0x80, 0x800, 0x10000};
    static const uint32_t end[] = {0x80, 0x800, 0xd800, 0x110000};
    const uint32_t c =
        first[octets - 1] +
        (uint32_t)maker_below(m, end[octets - 1] - first[octets - 1]);

    if (octets == 1) {
        at[0] = (uint8_t)c;
        return 1;
    }
    for (size_t i = octets - 1; i > 0; i--)
        at[i] = (uint8_t)(0x80 | (c >> (6 * (octets - 1 - i)) & 0x3f));
    at[0] = (uint8_t)((0xf00u >> octets & 0xff) | c >> (6 * (octets - 1)));
    return octets;
}

static int make_utf8(struct maker *m, size_t count, uint32_t utf8[4],
                     cloudli_bytes *out)
{
    uint8_t *room;
    int rv;

    room = maker_take(m, 4 * count + 1, &rv);
    if (room == NULL)
        return rv;
    out->ptr = room;
    out->len = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t octets = 1 + maker_below(m, 4);

        utf8[octets - 1]++;
        out->len += put_utf8(m, room + out->len, octets);
    }
    return CLOUDLI_OK;
}

static uint8_t make_character(struct maker *m, uint8_t universal)
{
    static const char numeric[] = "0123456789 ";
    static const char printable[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop"
                                    "qrstuvwxyz0123456789 '()+,-./:=?";

    switch (universal) {
    case 18:
        return (uint8_t)numeric[maker_below(m, sizeof(numeric) - 1)];
    case 19:
        return (uint8_t)printable[maker_below(m, sizeof(printable) - 1)];
    case 22:
        return (uint8_t)maker_below(m, 128);
    case 26:
        return (uint8_t)(0x20 + maker_below(m, 95));
    default:
        return (uint8_t)maker_below(m, 256);
    }
}

int make_text(struct maker *m, const struct cloudli__asn_type *type,
              uint32_t utf8[4], cloudli_bytes *out)
{
    const int relative = (type->flags & CLOUDLI__ASN_RELATIVE_OID) != 0;
    uint8_t *room;
    int rv;

    if (type->universal == 6 || relative)
        return make_oid(m, relative, out);
    if (type->universal == 23 || type->universal == 24)
        return make_time(m, type->universal == 23, out);
    out->len = maker_size(m, type);
    if (type->universal == 12)
        return make_utf8(m, out->len, utf8, out);
    room = maker_take(m, out->len + 1, &rv);
    if (room == NULL)
        return rv;
    for (size_t i = 0; i < out->len; i++)
        room[i] = make_character(m, type->universal);
    out->ptr = room;
    return CLOUDLI_OK;
}
