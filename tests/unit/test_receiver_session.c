/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a LEMF answers to messages of the session, and what it stores before. */
#include "lemf/receiver.h"
#include "unit/check_main.h"
#include "unit/handover_pdus.h"

#define REQUEST CLOUDLI_TRI_OPTION_REQUEST
#define RESPONSE CLOUDLI_TRI_OPTION_RESPONSE
#define COMPLETE CLOUDLI_TRI_OPTION_COMPLETE
#define ACK_REQUEST CLOUDLI_TRI_ACK_REQUEST
#define ACK CLOUDLI_TRI_ACK_RESPONSE
#define ALIVE CLOUDLI_TRI_KEEPALIVE_RESPONSE

static struct cloudli__sequences *sequences;
static struct cloudli__receiver *receiver;
static struct cloudli__buffer wire;
static cloudli_error err;
static unsigned taken, stored, syncs;
static int sync_fails;

static int take(void *user_data, const cloudli_pdu *pdu,
                const struct cloudli__sequence_verdict *verdict,
                const struct cloudli__unsealed *how)
{
    (void)user_data;
    (void)pdu;
    (void)verdict;
    (void)how;
    taken++;
    return 0;
}

static int sync_all(void *user_data)
{
    (void)user_data;
    syncs++;
    if (sync_fails)
        return 1;
    stored = taken;
    return 0;
}

static void begin(uint32_t acknowledge)
{
    struct cloudli__receiver_options options = {.max_pdu = 65536,
                                                .provider = "provider.example",
                                                .take = take,
                                                .sync = sync_all,
                                                .acknowledge = acknowledge};

    cloudli__receiver_free(receiver);
    cloudli__sequences_free(sequences);
    ck_assert_int_eq(cloudli__sequences_new(&sequences, 16), 0);
    options.sequences = sequences;
    ck_assert_int_eq(cloudli__receiver_new(&receiver, &options), 0);
    taken = 0;
    stored = 0;
    syncs = 0;
    sync_fails = 0;
    wire.len = 0;
    err = (cloudli_error)CLOUDLI_ERROR_INIT;
}

static void setup(void)
{
    begin(CLOUDLI_LEMF_ACKNOWLEDGE_ACCEPT);
}

static void teardown(void)
{
    cloudli__receiver_free(receiver);
    cloudli__sequences_free(sequences);
    cloudli__buffer_dispose(&wire);
    receiver = NULL;
    sequences = NULL;
}

static int give(void)
{
    const int rv = cloudli__receiver_recv(receiver, wire.data, wire.len, 0,
                                          TEST_TIME, &err);

    wire.len = 0;
    return rv;
}

static void append_options(uint32_t tri, int yes)
{
    const struct cloudli__pdu_template tmpl = test_template(0);
    const struct cloudli__pdu_stamp stamp = {TEST_TIME, 9};

    ck_assert_int_eq(cloudli__tri_options_encode(&wire, &tmpl, &stamp, tri,
                                                 yes ? 1 : 0, yes ? 0 : 1),
                     0);
}

static cloudli_bytes output(void)
{
    return cloudli__receiver_output(receiver);
}

static void expect_silence(void)
{
    ck_assert_uint_eq(output().len, 0);
}

/* The next thing that it says. */
static cloudli_pdu expect(uint32_t tri, uint32_t number)
{
    static uint8_t copy[CLOUDLI__RECEIVER_OUTPUT_MAX];
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;

    ck_assert_uint_gt(output().len, 0);
    memcpy(copy, output().ptr, output().len);
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, copy, output().len, NULL), 0);
    ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_TRI);
    ck_assert_msg(pdu.tri == tri, "%s, not %s", cloudli_tri_name(pdu.tri),
                  cloudli_tri_name(tri));
    ck_assert_uint_eq(pdu.header.sequence_number, number);
    cloudli__receiver_sent(receiver, pdu.bytes.len);
    return pdu;
}

static void expect_options(uint32_t tri, uint32_t number, uint32_t yes)
{
    const cloudli_pdu pdu = expect(tri, number);
    uint32_t options, declined;

    ck_assert_int_eq(cloudli__tri_options(&pdu, &options, &declined, NULL), 0);
    ck_assert_uint_eq(options, yes);
    ck_assert_uint_eq(declined, tri == RESPONSE ? !yes : 0);
}

/* --- The table. --- */

enum {
    NOTHING = -1,
    OVER = -2,
    EVENTS = 11
};

static const char *const events[EVENTS] = {
    "keep-alive", "requested",   "requested else", "accepted", "declined",
    "completed",  "ack request", "padding",        "test",     "alive",
    "ack"};

/* Ways into a state: only a LEMF that offers is in OFFERED. */
static void reach(uint32_t state)
{
    begin(state == CLOUDLI__RECEIVER_OFFERED ? CLOUDLI_LEMF_ACKNOWLEDGE_OFFER
                                             : CLOUDLI_LEMF_ACKNOWLEDGE_ACCEPT);
    if (state != CLOUDLI__RECEIVER_NEW)
        append_tri(&wire, 0, 5, CLOUDLI_TRI_KEEPALIVE);
    if (state >= CLOUDLI__RECEIVER_PROMISED)
        append_options(REQUEST, 1);
    if (state == CLOUDLI__RECEIVER_AGREED)
        append_tri(&wire, 0, 9, COMPLETE);
    if (state != CLOUDLI__RECEIVER_NEW)
        ck_assert_int_eq(give(), CLOUDLI_OK);
    cloudli__receiver_sent(receiver, output().len);
}

static void append_event(int event)
{
    static const uint32_t flags[EVENTS] = {
        CLOUDLI_TRI_KEEPALIVE, 0,     0,  0, 0, COMPLETE, ACK_REQUEST, 0,
        CLOUDLI_TRI_TEST,      ALIVE, ACK};
    const struct cloudli__pdu_template tmpl = test_template(0);
    const struct cloudli__pdu_stamp stamp = {TEST_TIME, 9};

    if (event == 1 || event == 2)
        append_options(REQUEST, event == 1);
    else if (event == 3 || event == 4)
        append_options(RESPONSE, event == 3);
    else if (event == 7)
        ck_assert_int_eq(cloudli__tri_padding_encode(&wire, &tmpl, &stamp, 100),
                         0);
    else
        append_tri(&wire, 0, 9, flags[event]);
}

#define NO NOTHING
#define X OVER

/* What is said, by state and event; states are seen by what follows. */
static const int says[CLOUDLI__RECEIVER_STATES][EVENTS] = {
    [CLOUDLI__RECEIVER_NEW] = {ALIVE, RESPONSE, RESPONSE, NO, NO, NO, ACK, NO,
                               NO, X, X},
    [CLOUDLI__RECEIVER_PLAIN] = {ALIVE, RESPONSE, RESPONSE, NO, NO, NO, ACK, NO,
                                 NO, X, X},
    [CLOUDLI__RECEIVER_OFFERED] = {ALIVE, RESPONSE, RESPONSE, COMPLETE,
                                   COMPLETE, NO, ACK, NO, NO, X, X},
    [CLOUDLI__RECEIVER_PROMISED] = {ALIVE, RESPONSE, RESPONSE, COMPLETE, NO, NO,
                                    ACK, NO, NO, X, X},
    [CLOUDLI__RECEIVER_AGREED] = {ALIVE, RESPONSE, RESPONSE, COMPLETE, NO, NO,
                                  ACK, NO, NO, X, X},
};

START_TEST(every_event_in_every_state_is_answered_as_the_table_says)
{
    const int state = _i / EVENTS, event = _i % EVENTS;
    const int answer = says[state][event];
    int rv;

    reach((uint32_t)state);
    append_event(event);
    rv = give();
    ck_assert_msg((rv == CLOUDLI_OK) == (answer != OVER), "%d: %s: %s", state,
                  events[event], err.message);
    if (answer >= 0)
        (void)expect((uint32_t)answer, 9);
    expect_silence();
    ck_assert_uint_eq(taken, event == 8);
}
END_TEST

START_TEST(the_table_leads_where_it_should)
{
    static const uint8_t next[CLOUDLI__RECEIVER_STATES][CLOUDLI__GOT_EVENTS] = {
        {1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0}, {1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1},
        {2, 2, 3, 2, 4, 1, 2, 2, 2, 2, 2}, {3, 3, 3, 3, 4, 3, 4, 3, 3, 3, 3},
        {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4},
    };

    for (uint32_t state = 0; state < CLOUDLI__RECEIVER_STATES; state++) {
        for (uint32_t event = 0; event < CLOUDLI__GOT_EVENTS; event++)
            ck_assert_msg(cloudli__receiver_table[state][event].next ==
                              next[state][event],
                          "state %u, event %u", state, event);
    }
}
END_TEST

/* --- Settings. --- */

START_TEST(a_lemf_that_offers_asks_once_behind_its_first_answer)
{
    begin(CLOUDLI_LEMF_ACKNOWLEDGE_OFFER);
    append_tri(&wire, 0, 5, CLOUDLI_TRI_KEEPALIVE);
    append_tri(&wire, 0, 6, CLOUDLI_TRI_KEEPALIVE);
    ck_assert_int_eq(give(), CLOUDLI_OK);
    (void)expect(ALIVE, 5);
    expect_options(REQUEST, 0, 1);
    (void)expect(ALIVE, 6);
    expect_silence();
}
END_TEST

START_TEST(an_option_is_accepted_declined_or_ignored)
{
    begin((uint32_t)_i);
    append_options(REQUEST, 1);
    append_tri(&wire, 0, 3, ACK_REQUEST);
    ck_assert_int_eq(give(), CLOUDLI_OK);
    if (_i != CLOUDLI_LEMF_ACKNOWLEDGE_IGNORE)
        expect_options(RESPONSE, 9, _i != CLOUDLI_LEMF_ACKNOWLEDGE_DECLINE);
    if (_i < CLOUDLI_LEMF_ACKNOWLEDGE_DECLINE)
        (void)expect(ACK, 3);
    expect_silence();
}
END_TEST

/* --- Storing. --- */

START_TEST(nothing_that_lets_a_provider_forget_goes_before_it_is_stored)
{
    static const uint32_t asks[] = {CLOUDLI_TRI_KEEPALIVE, ACK_REQUEST};
    static const uint32_t answers[] = {ALIVE, ACK};

    append_cc(&wire, 1, 0, 172);
    append_cc(&wire, 1, 1, 172);
    ck_assert_int_eq(give(), CLOUDLI_OK);
    ck_assert_uint_eq(syncs, 0);
    append_cc(&wire, 1, 2, 172);
    append_tri(&wire, 0, 7, asks[_i]);
    ck_assert_int_eq(give(), CLOUDLI_OK);
    ck_assert_uint_eq(syncs, 1);
    ck_assert_uint_eq(stored, 3);
    (void)expect(answers[_i], 7);
    expect_silence();
    /* Nothing came since: there is nothing to store. */
    append_tri(&wire, 0, 8, asks[_i]);
    ck_assert_int_eq(give(), CLOUDLI_OK);
    ck_assert_uint_eq(syncs, 1);
    (void)expect(answers[_i], 8);
}
END_TEST

START_TEST(what_came_together_is_stored_together)
{
    for (uint32_t n = 0; n < 20; n++) {
        append_cc(&wire, 1, n, 172);
        append_tri(&wire, 0, n, ACK_REQUEST);
    }
    ck_assert_int_eq(give(), CLOUDLI_OK);
    ck_assert_uint_eq(syncs, 1);
    for (uint32_t n = 0; n < 20; n++)
        (void)expect(ACK, n);
    expect_silence();
}
END_TEST

START_TEST(what_cannot_be_stored_is_not_acknowledged)
{
    append_tri(&wire, 0, 1, CLOUDLI_TRI_KEEPALIVE);
    ck_assert_int_eq(give(), CLOUDLI_OK);
    append_cc(&wire, 1, 0, 172);
    append_tri(&wire, 0, 2, ACK_REQUEST);
    sync_fails = 1;
    ck_assert_int_eq(give(), CLOUDLI_ERR_INVALID_STATE);
    ck_assert_ptr_nonnull(strstr(err.message, "could not be stored"));
    (void)expect(ALIVE, 1); /* said before */
    expect_silence();
}
END_TEST

START_TEST(who_sends_many_records_may_ask_for_many_acknowledgements)
{
    const unsigned asks = 3 * CLOUDLI__RECEIVER_TRI_BURST;

    for (uint32_t n = 0; n < asks; n++) {
        for (uint32_t i = 0; i < CLOUDLI__RECEIVER_TRI_RECORDS; i++)
            append_cc(&wire, 1, n * CLOUDLI__RECEIVER_TRI_RECORDS + i, 20);
        append_tri(&wire, 0, n, ACK_REQUEST);
        ck_assert_int_eq(give(), CLOUDLI_OK);
        (void)expect(ACK, n);
    }
}
END_TEST

START_TEST(a_provider_that_is_silent_for_too_long_is_given_up)
{
    struct cloudli__receiver_options options = {.max_pdu = 65536,
                                                .provider = "provider.example",
                                                .take = take,
                                                .now = 1000,
                                                .silence = 500};

    cloudli__receiver_free(receiver);
    options.sequences = sequences;
    ck_assert_int_eq(cloudli__receiver_new(&receiver, &options), 0);
    ck_assert_int_eq(cloudli__receiver_deadline(receiver), 1500);
    append_tri(&wire, 0, 0, CLOUDLI_TRI_KEEPALIVE);
    ck_assert_int_eq(cloudli__receiver_recv(receiver, wire.data, wire.len, 1400,
                                            TEST_TIME, &err),
                     CLOUDLI_OK);
    ck_assert_int_eq(cloudli__receiver_check(receiver, 1899, &err), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__receiver_check(receiver, 1900, &err),
                     CLOUDLI_ERR_PEER_TIMEOUT);
    ck_assert_ptr_nonnull(strstr(err.message, "silent"));
}
END_TEST

/* --- Every split of the input. --- */

START_TEST(a_conversation_is_answered_alike_however_it_is_cut)
{
    struct cloudli__buffer all = {0}, answers = {0};

    append_tri(&wire, 0, 1, CLOUDLI_TRI_KEEPALIVE);
    append_options(REQUEST, 1);
    append_tri(&wire, 0, 2, COMPLETE);
    append_cc(&wire, 1, 0, 100);
    append_tri(&wire, 0, 0, ACK_REQUEST);
    append_cc(&wire, 1, 1, 100);
    append_tri(&wire, 0, 1, ACK_REQUEST);
    all = wire;
    wire = (struct cloudli__buffer){0};
    for (size_t piece = all.len; piece > 0; piece--) {
        begin(CLOUDLI_LEMF_ACKNOWLEDGE_ACCEPT);
        for (size_t at = 0; at < all.len; at += piece) {
            const size_t len = all.len - at < piece ? all.len - at : piece;

            ck_assert_int_eq(cloudli__receiver_recv(receiver, all.data + at,
                                                    len, 0, TEST_TIME, &err),
                             CLOUDLI_OK);
        }
        ck_assert_uint_eq(taken, 2);
        ck_assert_uint_eq(stored, 2);
        if (answers.len == 0)
            ck_assert_int_eq(
                cloudli__buffer_append(&answers, output().ptr, output().len),
                0);
        ck_assert_uint_eq(output().len, answers.len);
        ck_assert_mem_eq(output().ptr, answers.data, answers.len);
    }
    (void)expect(ALIVE, 1);
    expect_options(RESPONSE, 9, 1);
    (void)expect(ACK, 0);
    (void)expect(ACK, 1);
    expect_silence();
    cloudli__buffer_dispose(&all);
    cloudli__buffer_dispose(&answers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("receiver_session");
    TCase *tc = tcase_create("receiver_session");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(
        tc, every_event_in_every_state_is_answered_as_the_table_says, 0,
        CLOUDLI__RECEIVER_STATES * EVENTS);
    tcase_add_test(tc, the_table_leads_where_it_should);
    tcase_add_test(tc, a_lemf_that_offers_asks_once_behind_its_first_answer);
    tcase_add_loop_test(tc, an_option_is_accepted_declined_or_ignored, 0, 4);
    tcase_add_loop_test(
        tc, nothing_that_lets_a_provider_forget_goes_before_it_is_stored, 0, 2);
    tcase_add_test(tc, what_came_together_is_stored_together);
    tcase_add_test(tc, what_cannot_be_stored_is_not_acknowledged);
    tcase_add_test(tc,
                   who_sends_many_records_may_ask_for_many_acknowledgements);
    tcase_add_test(tc, a_provider_that_is_silent_for_too_long_is_given_up);
    tcase_add_test(tc, a_conversation_is_answered_alike_however_it_is_cut);
    tcase_set_timeout(tc, 60); /* a busy machine */
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
