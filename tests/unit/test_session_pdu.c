/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages of the session that belong to a warrant, as they lie in queues. */
#include "comm/emit_session.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

static struct cloudli__hub hub;
static struct cloudli__order order;
static struct cloudli__intercept intercept;
static uint64_t at[2]; /* what was read of each queue */

static void setup(void)
{
    memset(&hub, 0, sizeof(hub));
    memset(&order, 0, sizeof(order));
    memset(&intercept, 0, sizeof(intercept));
    memset(at, 0, sizeof(at));
    memcpy(hub.operator_id, "McCloud", 8);
    memcpy(hub.network_element, "tp-eu-1", 8);
    memcpy(order.liid, TEST_LIID, sizeof(TEST_LIID));
    memcpy(order.country, "NL", 3);
    memcpy(order.delivery_country, "NL", 3);
    ck_assert_int_eq(
        cloudli__spool_open(&order.spool_iri, UINT64_C(1) << 20, NULL), 0);
    ck_assert_int_eq(
        cloudli__spool_open(&order.spool_cc, UINT64_C(1) << 20, NULL), 0);
    intercept.order = &order;
    intercept.tmpl = test_template(5);
    intercept.iri_sequence = 3;
    intercept.cc_sequence = 40;
}

static void teardown(void)
{
    (void)cloudli__spool_close(order.spool_iri);
    (void)cloudli__spool_close(order.spool_cc);
}

/* The next PDU in the queue of CC (0) or IRI (1). */
static cloudli_pdu next(int iri, uint32_t tri)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_bytes bytes;

    ck_assert_int_eq(cloudli__spool_read(iri ? order.spool_iri : order.spool_cc,
                                         &at[iri], &bytes),
                     1);
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL), 0);
    ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_TRI);
    ck_assert_uint_eq(pdu.tri, tri);
    ck_assert_uint_eq(pdu.header.liid.len, strlen(TEST_LIID));
    ck_assert_mem_eq(pdu.header.liid.ptr, TEST_LIID, strlen(TEST_LIID));
    return pdu;
}

static void expect_empty(int iri)
{
    cloudli_bytes bytes;

    ck_assert_int_eq(cloudli__spool_read(iri ? order.spool_iri : order.spool_cc,
                                         &at[iri], &bytes),
                     0);
}

static void fill(struct cloudli__spool *spool)
{
    uint8_t *room;

    while ((room = cloudli__spool_reserve(spool, CLOUDLI__SPOOL_IRI, 8)) !=
           NULL)
        cloudli__spool_commit(spool, room);
}

START_TEST(a_message_names_the_order_and_no_communication)
{
    const int iri = _i == CLOUDLI__SPOOL_IRI;
    uint32_t priority;
    cloudli_pdu pdu;

    ck_assert_int_eq(cloudli__emit_message(&hub, &order, (uint32_t)_i,
                                           CLOUDLI__MESSAGE_ERROR,
                                           "3 records were lost", TEST_TIME),
                     1);
    pdu = next(iri, CLOUDLI_TRI_OPERATOR_LEA_MESSAGE);
    ck_assert_uint_eq(pdu.header.present & CLOUDLI_HAS_CIN, 0);
    ck_assert_int_eq(pdu.header.time, TEST_TIME);
    ck_assert_int_eq(cloudli__tri_priority(&pdu, &priority, NULL), 0);
    ck_assert_uint_eq(priority, CLOUDLI__MESSAGE_ERROR);
    expect_empty(!iri);
}
END_TEST

START_TEST(a_message_that_has_no_room_is_told)
{
    fill(order.spool_iri);
    ck_assert_int_eq(cloudli__emit_message(&hub, &order, CLOUDLI__SPOOL_IRI,
                                           CLOUDLI__MESSAGE_INFORMATIONAL,
                                           "the element was restarted",
                                           TEST_TIME),
                     0);
}
END_TEST

START_TEST(segments_are_between_flags_with_the_numbers_of_their_neighbours)
{
    cloudli_pdu pdu;

    ck_assert_int_eq(cloudli__emit_first_segment(&intercept), 1);
    intercept.cc_sequence += 3; /* 40, 41, 42 */
    ck_assert_int_eq(cloudli__emit_last_segment(&intercept), 1);
    pdu = next(0, CLOUDLI_TRI_FIRST_SEGMENT);
    ck_assert_uint_eq(pdu.header.sequence_number, 40);
    ck_assert_uint_eq(pdu.header.cin, 5);
    ck_assert_uint_eq(pdu.header.present & CLOUDLI_HAS_TIME, 0);
    pdu = next(0, CLOUDLI_TRI_LAST_SEGMENT);
    ck_assert_uint_eq(pdu.header.sequence_number, 42);
    ck_assert_uint_eq(intercept.cc_sequence, 43);
    expect_empty(1);
}
END_TEST

START_TEST(a_cin_reset_goes_before_all_that_is_numbered_anew)
{
    ck_assert_int_eq(cloudli__emit_cin_reset(&intercept, TEST_TIME), 1);
    (void)next(1, CLOUDLI_TRI_CIN_RESET);
    (void)next(0, CLOUDLI_TRI_CIN_RESET);
    ck_assert_uint_eq(intercept.iri_sequence, 0);
    ck_assert_uint_eq(intercept.cc_sequence, 0);
}
END_TEST

START_TEST(a_counter_is_not_reset_unless_its_queue_took_the_reset)
{
    fill(order.spool_cc);
    ck_assert_int_eq(cloudli__emit_cin_reset(&intercept, TEST_TIME), 0);
    ck_assert_uint_eq(intercept.iri_sequence, 0);
    ck_assert_uint_eq(intercept.cc_sequence, 40);
    fill(order.spool_iri);
    intercept.iri_sequence = 9;
    ck_assert_int_eq(cloudli__emit_cin_reset(&intercept, TEST_TIME), 0);
    ck_assert_uint_eq(intercept.iri_sequence, 9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("emit_session");
    TCase *tc = tcase_create("emit_session");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(tc, a_message_names_the_order_and_no_communication,
                        CLOUDLI__SPOOL_CC, CLOUDLI__SPOOL_IRI + 1);
    tcase_add_test(tc, a_message_that_has_no_room_is_told);
    tcase_add_test(
        tc, segments_are_between_flags_with_the_numbers_of_their_neighbours);
    tcase_add_test(tc, a_cin_reset_goes_before_all_that_is_numbered_anew);
    tcase_add_test(tc, a_counter_is_not_reset_unless_its_queue_took_the_reset);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
