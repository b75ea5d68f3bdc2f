/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDUs of the session, as they lie in the queues of records. */
#include "comm/session_pdu.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

static struct cloudli__hub hub;
static struct cloudli__order order;
static uint64_t at[2]; /* what was read of each queue */

static void setup(void)
{
    memset(&hub, 0, sizeof(hub));
    memset(&order, 0, sizeof(order));
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

    ck_assert_int_eq(cloudli__order_message_queue(
                         &hub, &order, (uint32_t)_i, CLOUDLI__MESSAGE_ERROR,
                         "3 records were lost", TEST_TIME),
                     CLOUDLI_OK);
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
    ck_assert_int_eq(
        cloudli__order_message_queue(&hub, &order, CLOUDLI__SPOOL_IRI,
                                     CLOUDLI__MESSAGE_INFORMATIONAL,
                                     "the element was restarted", TEST_TIME),
        CLOUDLI_ERR_STORAGE_FULL);
}
END_TEST

START_TEST(what_could_not_be_made_is_not_queued)
{
    struct cloudli__buffer pdu = {0};

    ck_assert_int_eq(cloudli__session_message_queue(
                         order.spool_iri, &(struct cloudli__pdu_template){0},
                         CLOUDLI__MESSAGE_ERROR, "", TEST_TIME),
                     CLOUDLI_ERR_RANGE);
    ck_assert_int_eq(
        cloudli__session_pdu_queue(order.spool_iri, CLOUDLI_ERR_NOMEM, &pdu),
        CLOUDLI_ERR_NOMEM);
    expect_empty(1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("session_pdu");
    TCase *tc = tcase_create("session_pdu");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(tc, a_message_names_the_order_and_no_communication,
                        CLOUDLI__SPOOL_CC, CLOUDLI__SPOOL_IRI + 1);
    tcase_add_test(tc, a_message_that_has_no_room_is_told);
    tcase_add_test(tc, what_could_not_be_made_is_not_queued);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
