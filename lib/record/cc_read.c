/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Media, read without an arena: IPMMCC of ETSI TS 102 232-5, module
 * IPMultimediaPDU, and Conf-CC-PDU of 3GPP TS 33.108, module CONF-HI3-IMS.
 */
#include "record/record_read.h"

#define CTX CLOUDLI__BER_CONTEXT

static const uint8_t ipmm_cc_id[] = {5, 5, 2}; /* 5.5.version.2 */

static const struct cloudli__field ipmm_fields[] = {
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

static const struct cloudli__shape ipmm = {
    .name = "IPMMCC",
    CLOUDLI__FIELDS(ipmm_fields),
    .root = 2,
    .extensible = 1,
    .present_at = CLOUDLI__AT(cloudli_ipmm_cc, present)};

int cloudli_ipmm_cc_decode(cloudli_ipmm_cc *out, cloudli_bytes contents,
                           cloudli_error *err)
{
    return cloudli__record_read(out, sizeof(*out), &ipmm, contents, err);
}

/* An IMSIdentity of a party. */
static const struct cloudli__field identity_fields[] = {
    {.name = "sip-uri",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_party, sip_uri)},
    {.name = "tel-uri",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_party, tel_uri)}};

static const struct cloudli__shape identity = {.name = "IMSIdentity",
                                               CLOUDLI__FIELDS(identity_fields),
                                               .root = 2,
                                               .extensible = 1};

static const struct cloudli__field impu_fields[] = {
    {.name = "IMSIdentity",
     .tag = CLOUDLI__BER_SEQUENCE,
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &identity}};

static const struct cloudli__shape impu = {
    .name = "iMPU", CLOUDLI__FIELDS(impu_fields), .root = 1};

static const struct cloudli__field party_identity_fields[] = {
    {.name = "iMPU",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_LIST,
     .optional = 1,
     .of = &impu},
    {.name = "iMPI",
     .tag = CTX(4),
     .kind = CLOUDLI__FIELD_LIST,
     .optional = 1,
     .at = CLOUDLI__NOWHERE,
     .of = &impu}};

static const struct cloudli__shape party_identity = {
    .name = "PartyIdentity",
    CLOUDLI__FIELDS(party_identity_fields),
    .root = 2,
    .extensible = 1};

static const struct cloudli__field media_fields[] = {
    {.name = "confServerSideSDP",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_party, server_sdp)},
    {.name = "confUserSideSDP",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_party, user_sdp)}};

static const struct cloudli__shape media = {.name = "SupportedMedia",
                                            CLOUDLI__FIELDS(media_fields),
                                            .root = 2,
                                            .extensible = 1};

static const struct cloudli__field party_fields[] = {
    {.name = "partyIdentity",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRUCT,
     .optional = 1,
     .of = &party_identity},
    {.name = "supportedmedia",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRUCT,
     .optional = 1,
     .of = &media}};

static const struct cloudli__shape party_shape = {.name =
                                                      "ConfPartyInformation",
                                                  CLOUDLI__FIELDS(party_fields),
                                                  .root = 2,
                                                  .extensible = 1};

/* ConfCorrelation; its place is the correlation number's. */
static const struct cloudli__field correlation_fields[] = {
    {.name = "correlationValues", .tag = CTX(1), .kind = CLOUDLI__FIELD_ANY},
    {.name = "correlationNumber",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .at = 0},
    {.name = "imsVoIP", .tag = CTX(3), .kind = CLOUDLI__FIELD_ANY}};

static const struct cloudli__shape correlation = {
    .name = "correlation",
    CLOUDLI__FIELDS(correlation_fields),
    .root = 3,
    .extensible = 1};

#define UNREAD(number, text)                                                   \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_ANY,        \
        .optional = 1                                                          \
    }

/* 0.4.0.2.2.4.11, before release and version */
static const uint8_t hi3_domain[] = {4, 0, 2, 2, 4, 11};

static const struct cloudli__field media_id_fields[] = {
    {.name = "sourceUserID",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRUCT,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_cc, source),
     .of = &party_shape},
    {.name = "streamID",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_cc, stream_id)}};

static const struct cloudli__shape media_id = {.name = "MediaID",
                                               CLOUDLI__FIELDS(media_id_fields),
                                               .root = 2,
                                               .extensible = 1};

static const struct cloudli__field header_fields[] = {
    {.name = "hi3DomainId",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_ID,
     .at = CLOUDLI__NOWHERE,
     .min = sizeof(hi3_domain),
     .id = hi3_domain},
    {.name = "lIID",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_cc, liid),
     .min = 1,
     .max = 25},
    {.name = "correlation",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_CHOICE,
     .at = CLOUDLI__AT(cloudli_conf_cc, correlation_number),
     .of = &correlation},
    UNREAD(4, "timeStamp"),
    {.name = "sequence-number",
     .tag = CTX(5),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__AT(cloudli_conf_cc, sequence_number),
     .max = 65535},
    {.name = "t-PDU-direction",
     .tag = CTX(6),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__AT(cloudli_conf_cc, direction),
     .min = CLOUDLI_CONF_FROM_TARGET,
     .max = CLOUDLI_CONF_COMBINED},
    UNREAD(7, "national-HI3-ASN1parameters"),
    {.name = "mediaID",
     .tag = CTX(9),
     .kind = CLOUDLI__FIELD_STRUCT,
     .optional = 1,
     .of = &media_id}};

static const struct cloudli__shape header = {.name = "ConfLIC-header",
                                             CLOUDLI__FIELDS(header_fields),
                                             .root = 8,
                                             .extensible = 1};

static const struct cloudli__field conf_fields[] = {
    {.name = "confLIC-header",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &header},
    {.name = "payload",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(cloudli_conf_cc, content)}};

static const struct cloudli__shape conf = {
    .name = "Conf-CC-PDU", CLOUDLI__FIELDS(conf_fields), .root = 2};

int cloudli_conf_cc_decode(cloudli_conf_cc *out, cloudli_bytes contents,
                           cloudli_error *err)
{
    return cloudli__record_read(out, sizeof(*out), &conf, contents, err);
}
