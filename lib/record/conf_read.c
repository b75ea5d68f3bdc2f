/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ConfIRI and Conf-CC-PDU: 3GPP TS 33.108, modules CONFHI2Operations and
 * CONF-HI3-IMS. */
#include "record/record_read.h"

#include <string.h>

#define CTX CLOUDLI__BER_CONTEXT
#define SEQUENCE_NUMBER CLOUDLI__BER_NUMBER(CLOUDLI__BER_SEQUENCE)

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

/* An IMSIdentity of which one URI is kept. */
static const struct cloudli__field uri_fields[] = {
    {.name = "sip-uri",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = 0},
    {.name = "tel-uri",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = 0}};

static const struct cloudli__shape uri = {.name = "IMSIdentity",
                                          CLOUDLI__FIELDS(uri_fields),
                                          .root = 2,
                                          .extensible = 1};

static const struct cloudli__field impu_fields[] = {
    {.name = "IMSIdentity",
     .tag = CLOUDLI__BER_SEQUENCE,
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &identity}};

static const struct cloudli__shape impu = {.name = "iMPU",
                                           CLOUDLI__FIELDS(impu_fields),
                                           .root = 1,
                                           .choice_at = CLOUDLI__NOWHERE};

static const struct cloudli__field party_identity_fields[] = {
    {.name = "iMPU",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_EACH,
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

/* Lists of parties, and of identities. */
static const struct cloudli__field parties_fields[] = {
    {.name = "ConfPartyInformation",
     .tag = CLOUDLI__BER_SEQUENCE,
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &party_shape}};

static const struct cloudli__shape parties = {.name = "listOfConferees",
                                              CLOUDLI__FIELDS(parties_fields),
                                              .root = 1,
                                              .choice_at = CLOUDLI__NOWHERE};

static const struct cloudli__field identities_fields[] = {
    {.name = "PartyIdentity",
     .tag = CLOUDLI__BER_SEQUENCE,
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &party_identity}};

static const struct cloudli__shape identities = {
    .name = "partyInformation",
    CLOUDLI__FIELDS(identities_fields),
    .root = 1,
    .choice_at = CLOUDLI__NOWHERE};

static const struct cloudli__field network_fields[] = {
    {.name = "operator-Identifier",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(cloudli_conf_iri, operator_id),
     .min = 1,
     .max = 5},
    {.name = "network-Element-Identifier",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_ANY,
     .optional = 1}};

static const struct cloudli__shape network = {.name = "Network-Identifier",
                                              CLOUDLI__FIELDS(network_fields),
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
    .extensible = 1,
    .choice_at = CLOUDLI__NOWHERE};

static const struct cloudli__field initiator_fields[] = {
    {.name = "confServer",
     .tag = CTX(CLOUDLI_CONF_BY_SERVER),
     .kind = CLOUDLI__FIELD_NULL},
    {.name = "confTargetID",
     .tag = CTX(CLOUDLI_CONF_BY_TARGET),
     .kind = CLOUDLI__FIELD_STRUCT,
     .at = CLOUDLI__AT(cloudli_conf_iri, initiator_party),
     .of = &party_identity},
    {.name = "confPartyID",
     .tag = CTX(CLOUDLI_CONF_BY_PARTY),
     .kind = CLOUDLI__FIELD_STRUCT,
     .at = CLOUDLI__AT(cloudli_conf_iri, initiator_party),
     .of = &party_identity}};

static const struct cloudli__shape initiator = {
    .name = "confEventInitiator",
    CLOUDLI__FIELDS(initiator_fields),
    .root = 3,
    .extensible = 1,
    .choice_at = CLOUDLI__AT(cloudli_conf_iri, initiator)};

#define PARTY(number, text, member, bit)                                       \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_STRUCT,     \
        .optional = 1, .at = CLOUDLI__AT(cloudli_conf_iri, member),            \
        .present = (bit), .of = &party_shape                                   \
    }

#define UNREAD(number, text)                                                   \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_ANY,        \
        .optional = 1                                                          \
    }

/* 0.4.0.2.2.4.10 and 0.4.0.2.2.4.11, before release and version */
static const uint8_t hi2_domain[] = {4, 0, 2, 2, 4, 10};
static const uint8_t hi3_domain[] = {4, 0, 2, 2, 4, 11};

static const struct cloudli__field parameters_fields[] = {
    {.name = "hi2confDomainId",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_ID,
     .at = CLOUDLI__NOWHERE,
     .min = sizeof(hi2_domain),
     .id = hi2_domain},
    {.name = "lawfulInterceptionIdentifier",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(cloudli_conf_iri, liid),
     .min = 1,
     .max = 25},
    {.name = "timeStamp",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_CUSTOM,
     .at = CLOUDLI__AT(cloudli_conf_iri, time),
     .present = CLOUDLI_CONF_IRI_HAS_TIME,
     .read = cloudli__time_stamp_read},
    {.name = "partyInformation",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_FIRST,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_iri, target),
     .present = CLOUDLI_CONF_IRI_HAS_TARGET,
     .of = &identities},
    UNREAD(4, "national-Parameters"),
    {.name = "networkIdentifier",
     .tag = CTX(5),
     .kind = CLOUDLI__FIELD_STRUCT,
     .optional = 1,
     .of = &network},
    {.name = "confEvent",
     .tag = CTX(6),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__AT(cloudli_conf_iri, event),
     .max = UINT32_MAX},
    {.name = "correlation",
     .tag = CTX(7),
     .kind = CLOUDLI__FIELD_CHOICE,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_iri, correlation_number),
     .of = &correlation},
    {.name = "confID",
     .tag = CTX(8),
     .kind = CLOUDLI__FIELD_STRUCT,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_iri, conf_uri),
     .of = &uri},
    {.name = "tempConfID",
     .tag = CTX(9),
     .kind = CLOUDLI__FIELD_STRUCT,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_iri, temp_conf_uri),
     .of = &uri},
    UNREAD(10, "listOfPotConferees"),
    {.name = "listOfConferees",
     .tag = CTX(11),
     .kind = CLOUDLI__FIELD_LIST,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_iri, conferees),
     .of = &parties},
    PARTY(12, "joinPartyID", join_party, CLOUDLI_CONF_IRI_HAS_JOIN),
    PARTY(13, "leavePartyID", leave_party, CLOUDLI_CONF_IRI_HAS_LEAVE),
    UNREAD(14, "listOfBearerAffectedParties"),
    {.name = "confEventInitiator",
     .tag = CTX(15),
     .kind = CLOUDLI__FIELD_CHOICE,
     .optional = 1,
     .present = CLOUDLI_CONF_IRI_HAS_INITIATOR,
     .of = &initiator},
    UNREAD(16, "confEventFailureReason"),
    {.name = "confEndReason",
     .tag = CTX(17),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_iri, end_reason)},
    UNREAD(18, "potConfStartInfo"),
    UNREAD(19, "potConfEndInfo"),
    UNREAD(20, "recurrenceInfo"),
    UNREAD(21, "confControllerIDs"),
    {.name = "mediamodification",
     .tag = CTX(23),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_conf_iri, modification),
     .present = CLOUDLI_CONF_IRI_HAS_MODIFICATION,
     .max = UINT32_MAX},
    PARTY(24, "bearerModifyPartyID", modify_party, CLOUDLI_CONF_IRI_HAS_MODIFY),
    UNREAD(25, "listOfWaitConferees")};

static const struct cloudli__shape parameters = {
    .name = "IRI-Parameters",
    CLOUDLI__FIELDS(parameters_fields),
    .root = sizeof(parameters_fields) / sizeof(parameters_fields[0]),
    .extensible = 1,
    .present_at = CLOUDLI__AT(cloudli_conf_iri, present)};

#define RECORD(number, text)                                                   \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_STRUCT,     \
        .of = &parameters                                                      \
    }

/* ConfIRIContent; the tags are the record types. */
static const struct cloudli__field record_fields[] = {
    RECORD(CLOUDLI_IRI_BEGIN, "iRI-Begin-record"),
    RECORD(CLOUDLI_IRI_END, "iRI-End-record"),
    RECORD(CLOUDLI_IRI_CONTINUE, "iRI-Continue-record"),
    RECORD(CLOUDLI_IRI_REPORT, "iRI-Report-record")};

static const struct cloudli__shape record = {
    .name = "ConfIRIContent",
    CLOUDLI__FIELDS(record_fields),
    .root = 4,
    .extensible = 1,
    .choice_at = CLOUDLI__AT(cloudli_conf_iri, record_type)};

/* ConfIRIsContent: one record, or an untagged sequence of them. */
static const struct cloudli__field content_fields[] = {
    RECORD(CLOUDLI_IRI_BEGIN, "iRI-Begin-record"),
    RECORD(CLOUDLI_IRI_END, "iRI-End-record"),
    RECORD(CLOUDLI_IRI_CONTINUE, "iRI-Continue-record"),
    RECORD(CLOUDLI_IRI_REPORT, "iRI-Report-record"),
    {.name = "confIRISequence",
     .tag = CLOUDLI__BER_SEQUENCE,
     .kind = CLOUDLI__FIELD_FIRST,
     .of = &record}};

static const struct cloudli__shape content = {
    .name = "confIRIsContent",
    CLOUDLI__FIELDS(content_fields),
    .root = 5,
    .extensible = 1,
    .choice_at = CLOUDLI__AT(cloudli_conf_iri, record_type)};

static const struct cloudli__field iri_fields[] = {
    {.name = "iRI-Conf-Parameters",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &parameters},
    {.name = "confIRIsContent",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_CHOICE,
     .of = &content}};

static const struct cloudli__shape iri = {.name = "ConfIRI",
                                          CLOUDLI__FIELDS(iri_fields),
                                          .root = 2,
                                          .extensible = 1,
                                          .choice_at = CLOUDLI__NOWHERE};

int cloudli_conf_iri_decode(cloudli_conf_iri *out, cloudli_bytes contents,
                            cloudli_error *err)
{
    int rv = cloudli__record_read(out, sizeof(*out), &iri, 1, contents, err);

    if (rv == CLOUDLI_OK && out->record_type == SEQUENCE_NUMBER)
        out->record_type = 0; /* a sequence of no records */
    return rv;
}

int cloudli_conf_party_next(cloudli_bytes list, size_t *cursor,
                            cloudli_room room, cloudli_conf_party *party,
                            cloudli_error *err)
{
    memset(party, 0, sizeof(*party));
    return cloudli__list_next(party, &parties, list, cursor, room, err);
}

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
    {.name = "timeStamp",
     .tag = CTX(4),
     .kind = CLOUDLI__FIELD_CUSTOM,
     .optional = 1,
     .at = CLOUDLI__NOWHERE,
     .read = cloudli__time_stamp_read},
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

static const struct cloudli__field cc_fields[] = {
    {.name = "confLIC-header",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &header},
    {.name = "payload",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(cloudli_conf_cc, content)}};

static const struct cloudli__shape cc = {
    .name = "Conf-CC-PDU", CLOUDLI__FIELDS(cc_fields), .root = 2};

int cloudli_conf_cc_decode(cloudli_conf_cc *out, cloudli_bytes contents,
                           cloudli_error *err)
{
    return cloudli__record_read(out, sizeof(*out), &cc, 0, contents, err);
}
