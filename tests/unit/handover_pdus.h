/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDUs as a provider sends them, for tests of the receiving side. */
#ifndef CLOUDLI_TESTS_HANDOVER_PDUS_H
#define CLOUDLI_TESTS_HANDOVER_PDUS_H

#include "record/encode.h"

#include <check.h>
#include <cloudli/asn1/ip-multimedia.h>
#include <string.h>

#define TEST_LIID "LIID-0001"
#define TEST_TIME (INT64_C(1750000000) * CLOUDLI_SECOND)

static inline struct cloudli__pdu_template test_template(uint32_t cin)
{
    struct cloudli__pdu_fixed fixed = {0};
    struct cloudli__pdu_template tmpl;

    fixed.liid = cloudli_bytes_of(TEST_LIID);
    fixed.authorization_country = cloudli_bytes_of("NL");
    fixed.operator_id = cloudli_bytes_of("McCloud");
    fixed.network_element = cloudli_bytes_of("tp-eu-1");
    fixed.delivery_country = cloudli_bytes_of("NL");
    fixed.has_cin = 1;
    fixed.cin = cin;
    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, NULL), 0);
    return tmpl;
}

/* Each appends one PDU. */
static inline void append_tri(struct cloudli__buffer *out, uint32_t cin,
                              uint32_t number, uint32_t tri)
{
    const struct cloudli__pdu_template tmpl = test_template(cin);
    const struct cloudli__pdu_stamp stamp = {TEST_TIME, number};

    ck_assert_int_eq(cloudli__tri_encode(out, &tmpl, &stamp, tri), 0);
}

static inline void append_cc(struct cloudli__buffer *out, uint32_t cin,
                             uint32_t number, size_t content_len)
{
    const struct cloudli__pdu_template tmpl = test_template(cin);
    const struct cloudli__pdu_stamp stamp = {TEST_TIME, number};
    cloudli_ipmm_cc value = CLOUDLI_IPMM_CC_INIT;
    static uint8_t content[65535];
    struct cloudli__cc_plan plan;

    memset(content, (int)(number & 0x7f), content_len);
    value.content = (cloudli_bytes){content, content_len};
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp,
                             CLOUDLI_DIRECTION_FROM_TARGET, &value);
    ck_assert_int_eq(cloudli__buffer_reserve(out, plan.total), 0);
    cloudli__ipmm_cc_write(&plan, out->data + out->len);
    out->len += plan.total;
}

static inline void append_sip(struct cloudli__buffer *out, uint32_t cin,
                              uint32_t number)
{
    const struct cloudli__pdu_template tmpl = test_template(cin);
    const struct cloudli__pdu_stamp stamp = {TEST_TIME, number};
    static const uint8_t id[] = {5, 5, 17, 1};
    static const uint8_t from[] = {192, 0, 2, 11}, to[] = {192, 0, 2, 1};
    const cloudli_asn_ip_value values[2] = {
        {.choice = CLOUDLI_ASN_IP_VALUE_IS_I_P_BINARY_ADDRESS,
         .iPBinaryAddress = {from, sizeof(from)}},
        {.choice = CLOUDLI_ASN_IP_VALUE_IS_I_P_BINARY_ADDRESS,
         .iPBinaryAddress = {to, sizeof(to)}}};
    const cloudli_asn_ip_address addresses[2] = {{.iP_value = &values[0]},
                                                 {.iP_value = &values[1]}};
    const cloudli_asn_sip_message sip = {
        &addresses[0],
        &addresses[1],
        cloudli_bytes_of("OPTIONS sip:x@mccloud.example SIP/2.0\r\n\r\n"),
        {NULL, 0}};
    const cloudli_asn_ipmm_ipiri_contents message = {
        .choice = CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_S_IP_MESSAGE,
        .sIPMessage = &sip};
    const cloudli_asn_ipmmiri value = {.iPMMIRIObjId = {id, sizeof(id)},
                                       .iPMMIRIContents = &message};
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI, .iPMMIRI = &value};

    ck_assert_int_eq(cloudli__iri_encode(out, &tmpl, &stamp, CLOUDLI_IRI_BEGIN,
                                         &contents, NULL),
                     0);
}

#endif
