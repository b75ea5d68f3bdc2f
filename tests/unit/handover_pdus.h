/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDUs as a provider sends them, for tests of the receiving side. */
#ifndef CLOUDLI_TESTS_HANDOVER_PDUS_H
#define CLOUDLI_TESTS_HANDOVER_PDUS_H

#include "record/encode.h"

#include <check.h>
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
    cloudli_ipmm_iri value = CLOUDLI_IPMM_IRI_INIT;

    value.content = CLOUDLI_IPMM_SIP;
    value.source = (cloudli_address){{192, 0, 2, 11}, 4, 0};
    value.destination = (cloudli_address){{192, 0, 2, 1}, 4, 0};
    value.message = cloudli_bytes_of("OPTIONS sip:x@mccloud.example SIP/2.0"
                                     "\r\n\r\n");
    ck_assert_int_eq(cloudli__ipmm_iri_encode(out, &tmpl, &stamp,
                                              CLOUDLI_IRI_BEGIN, &value, NULL),
                     0);
}

#endif
