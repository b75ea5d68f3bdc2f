/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages of the session: written, and what they say read again. */
#include "record/encode.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

static const struct cloudli__pdu_stamp stamp = {TEST_TIME, 7};
static struct cloudli__pdu_template tmpl;
static struct cloudli__buffer out;
static cloudli_pdu pdu;

static void setup(void)
{
    tmpl = test_template(1);
}

static void teardown(void)
{
    cloudli__buffer_dispose(&out);
}

/* What was written is one whole PDU of this kind. */
static void reread(uint32_t tri)
{
    static const cloudli_pdu empty = CLOUDLI_PDU_INIT;

    pdu = empty;
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, out.data, out.len, NULL), 0);
    ck_assert_uint_eq(pdu.bytes.len, out.len);
    ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_TRI);
    ck_assert_uint_eq(pdu.tri, tri);
    ck_assert_uint_eq(pdu.header.sequence_number, 7);
}

START_TEST(padding_has_the_size_that_was_asked_for)
{
    static const size_t sizes[] = {0, 1, 127, 128, CLOUDLI__PADDING_MAX};

    ck_assert_int_eq(
        cloudli__tri_padding_encode(&out, &tmpl, &stamp, sizes[_i]), 0);
    reread(CLOUDLI_TRI_PADDING);
    ck_assert_uint_eq(pdu.payload.len, sizes[_i]);
    ck_assert_int_eq(cloudli__tri_padding_encode(&out, &tmpl, &stamp,
                                                 CLOUDLI__PADDING_MAX + 1),
                     CLOUDLI_ERR_RANGE);
}
END_TEST

START_TEST(a_message_has_its_priority_and_its_text)
{
    const uint32_t priority = (uint32_t)_i;
    const cloudli_bytes text = cloudli_bytes_of("3 records were lost");
    uint32_t read = 0;

    ck_assert_int_eq(
        cloudli__tri_message_encode(&out, &tmpl, &stamp, priority, text), 0);
    reread(CLOUDLI_TRI_OPERATOR_LEA_MESSAGE);
    ck_assert_int_eq(cloudli__tri_priority(&pdu, &read, NULL), 0);
    ck_assert_uint_eq(read, priority);
    ck_assert_mem_eq(pdu.payload.ptr + pdu.payload.len - text.len, text.ptr,
                     text.len);
}
END_TEST

START_TEST(a_message_out_of_bounds_is_refused)
{
    static const char text[256] = "x";
    const struct {
        uint32_t priority;
        size_t len;
    } wrong[] = {{0, 1}, {3, 1}, {1, 0}, {1, 256}};

    ck_assert_int_eq(cloudli__tri_message_encode(
                         &out, &tmpl, &stamp, wrong[_i].priority,
                         (cloudli_bytes){(const uint8_t *)text, wrong[_i].len}),
                     CLOUDLI_ERR_RANGE);
    ck_assert_uint_eq(out.len, 0);
}
END_TEST

START_TEST(options_come_back_as_they_were_written)
{
    static const struct {
        uint32_t tri, options, declined;
    } rows[] = {{CLOUDLI_TRI_OPTION_REQUEST, 1, 0},
                {CLOUDLI_TRI_OPTION_REQUEST, 0, 0},
                {CLOUDLI_TRI_OPTION_RESPONSE, 1, 0},
                {CLOUDLI_TRI_OPTION_RESPONSE, 0, 1},
                {CLOUDLI_TRI_OPTION_RESPONSE, 0, 0}};
    uint32_t options = 9, declined = 9;

    ck_assert_int_eq(cloudli__tri_options_encode(&out, &tmpl, &stamp,
                                                 rows[_i].tri, rows[_i].options,
                                                 rows[_i].declined),
                     0);
    reread(rows[_i].tri);
    ck_assert_int_eq(cloudli__tri_options(&pdu, &options, &declined, NULL), 0);
    ck_assert_uint_eq(options, rows[_i].options);
    ck_assert_uint_eq(declined, rows[_i].declined);
}
END_TEST

START_TEST(an_option_of_a_later_version_is_told_apart)
{
    /* requestedOptions { [5] NULL, pDUAcknowledgement } */
    static const uint8_t list[] = {0xa0, 4, 0x85, 0, 0x80, 0};
    uint32_t options, declined;

    pdu = (cloudli_pdu)CLOUDLI_PDU_INIT;
    pdu.kind = CLOUDLI_PDU_TRI;
    pdu.tri = CLOUDLI_TRI_OPTION_REQUEST;
    pdu.payload = (cloudli_bytes){list, sizeof(list)};
    ck_assert_int_eq(cloudli__tri_options(&pdu, &options, &declined, NULL), 0);
    ck_assert_uint_eq(options,
                      CLOUDLI__OPTION_OTHER | CLOUDLI__OPTION_ACKNOWLEDGEMENT);
}
END_TEST

START_TEST(options_are_in_no_other_message)
{
    ck_assert_int_eq(cloudli__tri_options_encode(&out, &tmpl, &stamp,
                                                 CLOUDLI_TRI_OPTION_COMPLETE, 1,
                                                 0),
                     CLOUDLI_ERR_RANGE);
    ck_assert_uint_eq(out.len, 0);
}
END_TEST

START_TEST(only_the_flags_of_segments_have_no_time)
{
    for (uint32_t tri = 0; tri <= CLOUDLI_TRI_ACK_RESPONSE; tri++) {
        const int segment =
            tri == CLOUDLI_TRI_FIRST_SEGMENT || tri == CLOUDLI_TRI_LAST_SEGMENT;

        out.len = 0;
        if (cloudli__tri_encode(&out, &tmpl, &stamp, tri) != CLOUDLI_OK)
            continue;
        reread(tri);
        ck_assert_int_eq((pdu.header.present & CLOUDLI_HAS_TIME) == 0, segment);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("tri");
    TCase *tc = tcase_create("tri");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(tc, padding_has_the_size_that_was_asked_for, 0, 5);
    tcase_add_loop_test(tc, a_message_has_its_priority_and_its_text, 1, 3);
    tcase_add_loop_test(tc, a_message_out_of_bounds_is_refused, 0, 4);
    tcase_add_loop_test(tc, options_come_back_as_they_were_written, 0, 5);
    tcase_add_test(tc, an_option_of_a_later_version_is_told_apart);
    tcase_add_test(tc, options_are_in_no_other_message);
    tcase_add_test(tc, only_the_flags_of_segments_have_no_time);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
