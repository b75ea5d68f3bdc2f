/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "record/tri_read.h"

#include "record/record_read.h"
#include "record/tri.h"

#define CTX CLOUDLI__BER_CONTEXT

/* Nothing is kept. */
#define NUMBER(number, text, low, high)                                        \
    {                                                                          \
        .name = (text), .tag = (number), .kind = CLOUDLI__FIELD_NUMBER,        \
        .at = CLOUDLI__NOWHERE, .min = (low), .max = (high)                    \
    }

#define OPTIONAL_NUMBER(number, text)                                          \
    {                                                                          \
        .name = (text), .tag = (number), .kind = CLOUDLI__FIELD_NUMBER,        \
        .optional = 1, .at = CLOUDLI__NOWHERE, .max = UINT32_MAX               \
    }

#define LIST(number, text, shape)                                              \
    {                                                                          \
        .name = (text), .tag = (number), .kind = CLOUDLI__FIELD_LIST,          \
        .at = CLOUDLI__NOWHERE, .of = (shape)                                  \
    }

static const struct cloudli__field number_fields[] = {
    NUMBER(CLOUDLI__BER_INTEGER, "includedSequenceNumbers", 0, UINT32_MAX)};

static const struct cloudli__shape numbers = {.name = "includedSequenceNumbers",
                                              CLOUDLI__FIELDS(number_fields),
                                              .root = 1};

static const struct cloudli__field integrity_fields[] = {
    LIST(CTX(0), "includedSequenceNumbers", &numbers),
    NUMBER(CTX(1), "checkType", 0, UINT32_MAX),
    OPTIONAL_NUMBER(CTX(2), "dataType"),
    {.name = "checkValue",
     .tag = CTX(3),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__NOWHERE},
    OPTIONAL_NUMBER(CTX(4), "hashAlgorithm"),
    OPTIONAL_NUMBER(CTX(5), "signatureAlgorithm")};

static const struct cloudli__field message_fields[] = {
    NUMBER(CTX(0), "messagePriority", 0, UINT32_MAX),
    {.name = "message",
     .tag = CTX(1),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__NOWHERE,
     .min = 1,
     .max = 255}};

static const struct cloudli__field option_fields[] = {
    {.name = "pDUAcknowledgement", .tag = CTX(0), .kind = CLOUDLI__FIELD_NULL}};

static const struct cloudli__shape option = {.name = "Option",
                                             CLOUDLI__FIELDS(option_fields),
                                             .root = 1,
                                             .extensible = 1};

static const struct cloudli__field request_fields[] = {
    LIST(CTX(0), "requestedOptions", &option)};

static const struct cloudli__field response_fields[] = {
    LIST(CTX(0), "acceptedOptions", &option),
    LIST(CTX(1), "declinedOptions", &option)};

#define SHAPE(text, table, before_marker)                                      \
    {                                                                          \
        .name = (text), CLOUDLI__FIELDS(table), .root = (before_marker),       \
        .extensible = 1                                                        \
    }

static const struct cloudli__shape integrity_check =
    SHAPE("IntegrityCheck", integrity_fields, 4);
static const struct cloudli__shape operator_message =
    SHAPE("OperatorLeaMessage", message_fields, 2);
static const struct cloudli__shape option_request =
    SHAPE("OptionRequest", request_fields, 1);
static const struct cloudli__shape option_response =
    SHAPE("OptionResponse", response_fields, 2);

#define FLAG(number, text)                                                     \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_NULL        \
    }

#define VALUE(number, text, shape)                                             \
    {                                                                          \
        .name = (text), .tag = CTX(number), .kind = CLOUDLI__FIELD_STRUCT,     \
        .of = (shape)                                                          \
    }

static const struct cloudli__field tri_fields[] = {
    VALUE(CLOUDLI_TRI_INTEGRITY_CHECK, "integrityCheck", &integrity_check),
    FLAG(CLOUDLI_TRI_TEST, "testPDU"),
    {.name = "paddingPDU",
     .tag = CTX(CLOUDLI_TRI_PADDING),
     .kind = CLOUDLI__FIELD_STRING,
     .at = CLOUDLI__NOWHERE},
    FLAG(CLOUDLI_TRI_KEEPALIVE, "keep-alive"),
    FLAG(CLOUDLI_TRI_KEEPALIVE_RESPONSE, "keep-aliveResponse"),
    FLAG(CLOUDLI_TRI_FIRST_SEGMENT, "firstSegmentFlag"),
    FLAG(CLOUDLI_TRI_LAST_SEGMENT, "lastSegmentFlag"),
    FLAG(CLOUDLI_TRI_CIN_RESET, "cINReset"),
    VALUE(CLOUDLI_TRI_OPERATOR_LEA_MESSAGE, "operatorLeaMessage",
          &operator_message),
    VALUE(CLOUDLI_TRI_OPTION_REQUEST, "optionRequest", &option_request),
    VALUE(CLOUDLI_TRI_OPTION_RESPONSE, "optionResponse", &option_response),
    FLAG(CLOUDLI_TRI_OPTION_COMPLETE, "optionComplete"),
    FLAG(CLOUDLI_TRI_ACK_REQUEST, "pDUAcknowledgementRequest"),
    FLAG(CLOUDLI_TRI_ACK_RESPONSE, "pDUAcknowledgementResponse")};

static const struct cloudli__shape tri = {.name = "tRIPayload",
                                          CLOUDLI__FIELDS(tri_fields),
                                          .root = 7,
                                          .extensible = 1};

int cloudli__tri_check(const struct cloudli__ber *in,
                       const struct cloudli__ber_element *element,
                       cloudli_error *err)
{
    struct cloudli__shape_reader r = {{NULL, 0}, err};

    return cloudli__shape_element(&r, &tri, in, element, NULL);
}

/* --- What they say. --- */

/* SEQUENCE OF Option. */
static int read_options(const struct cloudli__ber *outer,
                        const struct cloudli__ber_element *list, uint32_t *out,
                        cloudli_error *err)
{
    struct cloudli__ber in = cloudli__ber_inside(outer, list);

    while (cloudli__ber_more(&in)) {
        struct cloudli__ber_element element;
        int rv = cloudli__ber_next(&in, &element, err);

        if (rv != CLOUDLI_OK)
            return rv;
        *out |= element.tag == CTX(0) ? CLOUDLI__OPTION_ACKNOWLEDGEMENT
                                      : CLOUDLI__OPTION_OTHER;
    }
    return CLOUDLI_OK;
}

int cloudli__tri_options(const cloudli_pdu *pdu, uint32_t *options,
                         uint32_t *declined, cloudli_error *err)
{
    struct cloudli__ber in = cloudli__ber_of(pdu->payload);

    *options = 0;
    *declined = 0;
    while (cloudli__ber_more(&in)) {
        struct cloudli__ber_element element;
        int rv = cloudli__ber_next(&in, &element, err);

        if (rv == CLOUDLI_OK && element.tag == CTX(0))
            rv = read_options(&in, &element, options, err);
        else if (rv == CLOUDLI_OK && element.tag == CTX(1) &&
                 pdu->tri == CLOUDLI_TRI_OPTION_RESPONSE)
            rv = read_options(&in, &element, declined, err);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    return CLOUDLI_OK;
}

int cloudli__tri_priority(const cloudli_pdu *pdu, uint32_t *priority,
                          cloudli_error *err)
{
    struct cloudli__ber in = cloudli__ber_of(pdu->payload);
    struct cloudli__ber_element element;
    uint64_t value;
    int rv = cloudli__ber_next(&in, &element, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__ber_get_uint(&in, &element, 0, UINT32_MAX, &value,
                                   "messagePriority", err);
    *priority = rv == CLOUDLI_OK ? (uint32_t)value : 0;
    return rv;
}
