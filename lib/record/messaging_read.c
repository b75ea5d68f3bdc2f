/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* MessagingIRI and MessagingCC: ETSI TS 102 232-2, module EmailPDU. */
#include "record/record_read.h"

#include <string.h>

#define CTX CLOUDLI__BER_CONTEXT

static const struct cloudli__field address_fields[] = {
    {.name = "e-mail address",
     .tag = CLOUDLI__BER_UTF8_STRING,
     .kind = CLOUDLI__FIELD_STRING,
     .at = 0,
     .max = 4 * 255}};

/* Elements of E-mail-Address-List. */
static const struct cloudli__shape address = {.name = "E-mail-Address-List",
                                              CLOUDLI__FIELDS(address_fields),
                                              .root = 1,
                                              .choice_at = CLOUDLI__NOWHERE};

#define IDENTITY(number, text, low, high)                                      \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_STRING,     \
        .at = CLOUDLI__AT(cloudli_messaging_party, identity), .min = (low),    \
        .max = (high)                                                          \
    }

#define RAW_IDENTITY(number, text)                                             \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_RAW,        \
        .at = CLOUDLI__AT(cloudli_messaging_party, identity)                   \
    }

static const struct cloudli__field identity_fields[] = {
    IDENTITY(0, "msisdn", 1, 9),
    IDENTITY(1, "e164-format", 1, 25),
    {.name = "email-address",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_FIRST,
     .at = CLOUDLI__AT(cloudli_messaging_party, identity),
     .of = &address},
    RAW_IDENTITY(3, "ip-address"),
    IDENTITY(4, "alphanumeric", 0, 0),
    RAW_IDENTITY(5, "ip-address-and-port"),
    IDENTITY(6, "imsi", 3, 8),
    IDENTITY(7, "imei", 8, 8),
    IDENTITY(8, "fax-url", 0, 0),
    IDENTITY(9, "tel-url", 0, 0),
    IDENTITY(10, "modem-url", 0, 0),
    IDENTITY(11, "sip-uri", 0, 0),
    IDENTITY(12, "sips-uri", 0, 0),
    IDENTITY(13, "nai", 0, 0)};

static const struct cloudli__shape identity = {
    .name = "party-identity",
    CLOUDLI__FIELDS(identity_fields),
    .root = 14,
    .extensible = 1,
    .choice_at = CLOUDLI__AT(cloudli_messaging_party, identity_tag)};

static const struct cloudli__field party_fields[] = {
    {.name = "party-qualifier",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__AT(cloudli_messaging_party, qualifier),
     .max = UINT32_MAX},
    {.name = "party-identity",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_CHOICE,
     .of = &identity},
    {.name = "party-validity",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__NOWHERE,
     .max = UINT32_MAX},
    {.name = "copy-qualifier",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__NOWHERE,
     .max = UINT32_MAX}};

static const struct cloudli__shape party_shape = {
    .name = "Messaging-Party-Information",
    CLOUDLI__FIELDS(party_fields),
    .root = 2,
    .extensible = 1};

static const struct cloudli__field parties_fields[] = {
    {.name = "Messaging-Party-Information",
     .tag = CLOUDLI__BER_SEQUENCE,
     .kind = CLOUDLI__FIELD_STRUCT,
     .of = &party_shape}};

static const struct cloudli__shape parties = {.name = "party-information",
                                              CLOUDLI__FIELDS(parties_fields),
                                              .root = 1,
                                              .choice_at = CLOUDLI__NOWHERE};

#define OTHER_CATEGORY(number, text)                                           \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_NUMBER,     \
        .at = CLOUDLI__NOWHERE, .max = UINT32_MAX                              \
    }

static const struct cloudli__field category_fields[] = {
    {.name = "message",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__AT(cloudli_messaging_iri, event),
     .present = CLOUDLI_MESSAGING_HAS_EVENT,
     .max = UINT32_MAX},
    OTHER_CATEGORY(1, "message-box"),
    OTHER_CATEGORY(2, "message-notification"),
    OTHER_CATEGORY(3, "call")};

static const struct cloudli__shape category = {
    .name = "category",
    CLOUDLI__FIELDS(category_fields),
    .root = 4,
    .extensible = 1,
    .present_at = CLOUDLI__AT(cloudli_messaging_iri, present),
    .choice_at = CLOUDLI__NOWHERE};

static const uint8_t iri_id[] = {5, 2, 3}; /* 5.2.version.3 */
static const uint8_t cc_id[] = {5, 2, 4};

static const struct cloudli__field iri_fields[] = {
    {.name = "messaging-iri-obj-id",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_ID,
     .at = CLOUDLI__NOWHERE,
     .min = 2,
     .max = 1,
     .id = iri_id},
    {.name = "system-type",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__NOWHERE,
     .max = UINT32_MAX},
    {.name = "system-identifier",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_messaging_iri, system_identifier)},
    {.name = "category",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_CHOICE,
     .optional = 1,
     .of = &category},
    {.name = "status",
     .tag = CTX(4),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__AT(cloudli_messaging_iri, status),
     .max = UINT32_MAX},
    {.name = "party-information",
     .tag = CTX(5),
     .kind = CLOUDLI__FIELD_LIST,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_messaging_iri, parties),
     .of = &parties},
    {.name = "trigger",
     .tag = CTX(6),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__AT(cloudli_messaging_iri, trigger),
     .max = UINT32_MAX},
    {.name = "properties",
     .tag = CTX(7),
     .kind = CLOUDLI__FIELD_ANY,
     .optional = 1},
    {.name = "event-identifier",
     .tag = CTX(8),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_messaging_iri, event_identifier),
     .present = CLOUDLI_MESSAGING_HAS_EVENT_ID,
     .max = UINT32_MAX},
    {.name = "original-message",
     .tag = CTX(9),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__NOWHERE},
    {.name = "box-identifier",
     .tag = CTX(10),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__NOWHERE},
    {.name = "total-recipient-count",
     .tag = CTX(11),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_messaging_iri, recipient_count),
     .present = CLOUDLI_MESSAGING_HAS_RECIPIENTS,
     .max = UINT32_MAX}};

static const struct cloudli__shape iri = {
    .name = "MessagingIRI",
    CLOUDLI__FIELDS(iri_fields),
    .root = 10,
    .extensible = 1,
    .present_at = CLOUDLI__AT(cloudli_messaging_iri, present)};

int cloudli_messaging_iri_decode(cloudli_messaging_iri *out,
                                 cloudli_bytes contents, cloudli_error *err)
{
    return cloudli__record_read(out, sizeof(*out), &iri, 0, contents, err);
}

int cloudli_messaging_party_next(cloudli_bytes list, size_t *cursor,
                                 cloudli_room room,
                                 cloudli_messaging_party *party,
                                 cloudli_error *err)
{
    memset(party, 0, sizeof(*party));
    return cloudli__list_next(party, &parties, list, cursor, room, err);
}

static const struct cloudli__field cc_fields[] = {
    {.name = "messaging-cc-obj-id",
     .tag = CTX(0),
     .kind = CLOUDLI__FIELD_ID,
     .at = CLOUDLI__NOWHERE,
     .min = 2,
     .max = 1,
     .id = cc_id},
    {.name = "event-identifier",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = CLOUDLI__AT(cloudli_messaging_cc, event_identifier),
     .present = CLOUDLI_MESSAGING_HAS_EVENT_ID,
     .max = UINT32_MAX},
    {.name = "content-identifier",
     .tag = CTX(2),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_messaging_cc, content_identifier),
     .present = CLOUDLI_MESSAGING_HAS_CONTENT_ID,
     .max = UINT32_MAX},
    {.name = "sequence-number",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_NUMBER,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_messaging_cc, sequence_number),
     .present = CLOUDLI_MESSAGING_HAS_SEQUENCE,
     .max = UINT32_MAX},
    {.name = "end-of-sequence",
     .tag = CTX(4),
     .kind = CLOUDLI__FIELD_BOOLEAN,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_messaging_cc, end_of_sequence)},
    {.name = "content-type",
     .tag = CTX(5),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(cloudli_messaging_cc, content_type)},
    {.name = "content",
     .tag = CTX(6),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__AT(cloudli_messaging_cc, content)},
    {.name = "content-transfer-encoding",
     .tag = CTX(7),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = CLOUDLI__AT(cloudli_messaging_cc, transfer_encoding)}};

static const struct cloudli__shape cc = {
    .name = "MessagingCC",
    CLOUDLI__FIELDS(cc_fields),
    .root = 7,
    .extensible = 1,
    .present_at = CLOUDLI__AT(cloudli_messaging_cc, present)};

int cloudli_messaging_cc_decode(cloudli_messaging_cc *out,
                                cloudli_bytes contents, cloudli_error *err)
{
    return cloudli__record_read(out, sizeof(*out), &cc, 0, contents, err);
}
