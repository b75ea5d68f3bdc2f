/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* IPMMIRI and IPMMCC: ETSI TS 102 232-5, module IPMultimediaPDU. */
#include "record/record_read.h"

#include <string.h>

#define CTX CLOUDLI__BER_CONTEXT

/* An IPAddress as it is on the wire: TS 102 232-1, module LI-PS-PDU. */
struct ip_address {
    cloudli_bytes binary;
};

static const struct cloudli__field ip_value_fields[] = {
    {.name = "iPBinaryAddress",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(struct ip_address, binary),
     .min = 4,
     .max = 16},
    {.name = "iPTextAddress",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__NOWHERE,
     .min = 7,
     .max = 45}};

static const struct cloudli__shape ip_value = {.name = "iP-value",
                                               CLOUDLI__FIELDS(ip_value_fields),
                                               .root = 2,
                                               .extensible = 1,
                                               .choice_at = CLOUDLI__NOWHERE};

static const struct cloudli__field ip_address_fields[] = {
    {.name = "iP-type",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__NOWHERE,
     .max = UINT32_MAX},
    {.name = "iP-value",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_CHOICE,
     .of = &ip_value},
    {.name = "iP-assignment",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__NOWHERE,
     .max = UINT32_MAX},
    {.name = "iPv6PrefixLength",
     .tag = CTX(4),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__NOWHERE,
     .min = 1,
     .max = 128},
    {.name = "iPv4SubnetMask",
     .tag = CTX(5),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__NOWHERE,
     .min = 4,
     .max = 4},
    {.name = "iP-NAT-translated",
     .tag = CTX(6),
     .kind = CLOUDLI__FIELD_BOOLEAN,
     .optional = 1,
     .at = CLOUDLI__NOWHERE}};

static const struct cloudli__shape ip_address_shape = {
    .name = "IPAddress",
    CLOUDLI__FIELDS(ip_address_fields),
    .root = 3,
    .extensible = 1};

static int read_address(struct cloudli__shape_reader *r,
                        const struct cloudli__ber *in,
                        const struct cloudli__ber_element *element, void *out,
                        int *present)
{
    struct ip_address raw = {{NULL, 0}};
    cloudli_address address = {{0}, 0, 0};
    int rv = cloudli__ber_need_constructed(element, "IPAddress", r->err);

    (void)present;
    if (rv == CLOUDLI_OK)
        rv = cloudli__shape_read(r, &ip_address_shape,
                                 cloudli__ber_inside(in, element), &raw);
    if (rv != CLOUDLI_OK || out == NULL)
        return rv;
    if (raw.binary.len == 4 || raw.binary.len == 16) {
        memcpy(address.octets, raw.binary.ptr, raw.binary.len);
        address.length = (uint32_t)raw.binary.len;
    }
    memcpy(out, &address, sizeof(address));
    return CLOUDLI_OK;
}

static const struct cloudli__field sip_fields[] = {
    {.name = "iPSourceAddress",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_CUSTOM,
     .at = CLOUDLI__AT(cloudli_ipmm_iri, source),
     .read = read_address},
    {.name = "iPDestinationAddress",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_CUSTOM,
     .at = CLOUDLI__AT(cloudli_ipmm_iri, destination),
     .read = read_address},
    {.name = "sIPContent",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(cloudli_ipmm_iri, message)}};

static const struct cloudli__shape sip_message = {.name = "SIPMessage",
                                                  CLOUDLI__FIELDS(sip_fields),
                                                  .root = 3,
                                                  .extensible = 1};

#define H323_CONTENT(number, text)                                             \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_STRING,     \
        .at = CLOUDLI__AT(cloudli_ipmm_iri, message)                           \
    }

static const struct cloudli__field h323_content_fields[] = {
    H323_CONTENT(0, "h225CSMessageContent"),
    H323_CONTENT(1, "h225RASMessageContent"),
    H323_CONTENT(2, "h245MessageContent"),
    H323_CONTENT(3, "genericMessageContent")};

static const struct cloudli__shape h323_content = {
    .name = "h323Content",
    CLOUDLI__FIELDS(h323_content_fields),
    .root = 4,
    .extensible = 1,
    .choice_at = CLOUDLI__NOWHERE};

static const struct cloudli__field h323_fields[] = {
    {.name = "iPSourceAddress",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_CUSTOM,
     .at = CLOUDLI__AT(cloudli_ipmm_iri, source),
     .read = read_address},
    {.name = "iPDestinationAddress",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_CUSTOM,
     .at = CLOUDLI__AT(cloudli_ipmm_iri, destination),
     .read = read_address},
    {.name = "h323Content",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_CHOICE,
     .of = &h323_content}};

static const struct cloudli__shape h323_message = {.name = "H323Message",
                                                   CLOUDLI__FIELDS(h323_fields),
                                                   .root = 3,
                                                   .extensible = 1};

#define OCTETS(number, text)                                                   \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_STRING,     \
        .at = CLOUDLI__AT(cloudli_ipmm_iri, message)                           \
    }

static const struct cloudli__field contents_fields[] = {
    OCTETS(CLOUDLI_IPMM_ORIGINAL, "originalIPMMMessage"),
    {.name = "sIPMessage",
     .tag = CTX(CLOUDLI_IPMM_SIP),
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &sip_message},
    {.name = "h323Message",
     .tag = CTX(CLOUDLI_IPMM_H323),
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &h323_message},
    {.name = "nationalIPMMIRIParameters",
     .tag = CTX(CLOUDLI_IPMM_NATIONAL),
     .kind = CLOUDLI__FIELD_RAW,
     .at = CLOUDLI__AT(cloudli_ipmm_iri, message)},
    OCTETS(CLOUDLI_IPMM_XCAP, "xCAPMessage"),
    OCTETS(CLOUDLI_IPMM_IRI_ONLY_ORIGINAL, "iRIOnlyOriginalIPMMMessage"),
    {.name = "iRIOnlySIPMessage",
     .tag = CTX(CLOUDLI_IPMM_IRI_ONLY_SIP),
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &sip_message},
    OCTETS(CLOUDLI_IPMM_IRI_ONLY_RTP, "iRIOnlyRTPPacket")};

static const struct cloudli__shape contents_shape = {
    .name = "iPMMIRIContents",
    CLOUDLI__FIELDS(contents_fields),
    .root = 8,
    .extensible = 1,
    .choice_at = CLOUDLI__AT(cloudli_ipmm_iri, content)};

static const uint8_t ipmm_iri_id[] = {5, 5, 1}; /* 5.5.version.1 */
static const uint8_t ipmm_cc_id[] = {5, 5, 2};

static const struct cloudli__field iri_fields[] = {
    {.name = "iPMMIRIObjId",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_ID,
     .at = CLOUDLI__NOWHERE,
     .min = 2,
     .max = 1,
     .id = ipmm_iri_id},
    {.name = "iPMMIRIContents",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_CHOICE,
     .of = &contents_shape},
    {.name = "targetLocation",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_ANY,
     .optional = 1},
    {.name = "additionalSignalling",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_ANY,
     .optional = 1}};

static const struct cloudli__shape iri = {
    .name = "IPMMIRI", CLOUDLI__FIELDS(iri_fields), .root = 2, .extensible = 1};

int cloudli_ipmm_iri_decode(cloudli_ipmm_iri *out, cloudli_bytes contents,
                            cloudli_error *err)
{
    return cloudli__record_read(out, sizeof(*out), &iri, 0, contents, err);
}

static const struct cloudli__field cc_fields[] = {
    {.name = "iPMMCCObjId",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_ID,
     .at = CLOUDLI__NOWHERE,
     .min = 2,
     .max = 1,
     .id = ipmm_cc_id},
    {.name = "mMCCContents",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(cloudli_ipmm_cc, content)},
    {.name = "frameType",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_ipmm_cc, frame),
     .present = CLOUDLI_IPMM_CC_HAS_FRAME,
     .max = UINT32_MAX},
    {.name = "streamIdentifier",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_ipmm_cc, stream_id)},
    {.name = "mMCCprotocol",
     .tag = CTX(4),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_ipmm_cc, protocol),
     .present = CLOUDLI_IPMM_CC_HAS_PROTOCOL,
     .max = UINT32_MAX}};

static const struct cloudli__shape cc = {
    .name = "IPMMCC",
    CLOUDLI__FIELDS(cc_fields),
    .root = 2,
    .extensible = 1,
    .present_at = CLOUDLI__AT(cloudli_ipmm_cc, present)};

int cloudli_ipmm_cc_decode(cloudli_ipmm_cc *out, cloudli_bytes contents,
                           cloudli_error *err)
{
    return cloudli__record_read(out, sizeof(*out), &cc, 0, contents, err);
}
