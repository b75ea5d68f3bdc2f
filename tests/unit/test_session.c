/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The session as far as keep-alives go; test_acknowledgement has the rest. */
#include "unit/handover_pdus.h"
#include "unit/session_fixture.h"

static void setup(void)
{
    setup_session(CLOUDLI__ACKNOWLEDGE_NEVER);
}

START_TEST(nothing_may_be_sent_before_the_lemf_has_answered)
{
    ck_assert(!cloudli__session_is_up(&s));
    ck_assert_int_eq(cloudli__session_due(&s), CLOUDLI__NEVER);
    open_session();
    ck_assert(!cloudli__session_is_up(&s));
    ck_assert(cloudli__session_is_asking(&s, CLOUDLI__KEEPALIVE));
    ck_assert_int_eq(cloudli__session_due(&s), now + TIME3);
    expect_keepalive(0);
    ck_assert_int_eq(respond(0), CLOUDLI_OK);
    ck_assert(cloudli__session_is_up(&s));
    ck_assert_uint_eq(s.question[CLOUDLI__KEEPALIVE].answers, 1);
    expect_silence();
}
END_TEST

START_TEST(a_lemf_that_never_answers_is_given_up_after_time3)
{
    open_session();
    expect_keepalive(0);
    now += TIME3 - 1;
    ck_assert_int_eq(tick(), CLOUDLI_OK);
    now += 1;
    expect_failure(tick(), CLOUDLI_ERR_PEER_TIMEOUT, "did not answer");
}
END_TEST

START_TEST(silence_of_time1_brings_a_keepalive_and_its_answer_the_next_silence)
{
    bring_up();
    for (uint32_t n = 1; n <= 5; n++) {
        ck_assert_int_eq(cloudli__session_due(&s), now + TIME1);
        now += TIME1 - 1;
        ck_assert_int_eq(tick(), CLOUDLI_OK);
        expect_silence();
        now += 1;
        ck_assert_int_eq(tick(), CLOUDLI_OK);
        ck_assert_uint_eq(s.state, CLOUDLI__SESSION_ASKING);
        ck_assert(cloudli__session_is_up(&s));
        expect_keepalive(n);
        ck_assert_int_eq(cloudli__session_due(&s), now + TIME3);
        ck_assert_int_eq(respond(n), CLOUDLI_OK);
        ck_assert_uint_eq(s.question[CLOUDLI__KEEPALIVE].answers, n + 1);
    }
}
END_TEST

START_TEST(records_start_time1_again)
{
    bring_up();
    for (int i = 0; i < 10; i++) {
        now += TIME1 - CLOUDLI_SECOND;
        ck_assert_int_eq(tick(), CLOUDLI_OK);
        expect_silence();
        cloudli__session_sent(&s, now);
        ck_assert_int_eq(cloudli__session_due(&s), now + TIME1);
    }
}
END_TEST

START_TEST(records_sent_while_asking_put_off_the_next_keepalive_only)
{
    bring_up();
    now += TIME1;
    ck_assert_int_eq(tick(), CLOUDLI_OK);
    expect_keepalive(1);
    now += 10 * CLOUDLI_SECOND;
    cloudli__session_sent(&s, now);
    ck_assert_int_eq(cloudli__session_due(&s),
                     now - 10 * CLOUDLI_SECOND + TIME3);
    now += 10 * CLOUDLI_SECOND;
    ck_assert_int_eq(respond(1), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__session_due(&s),
                     now - 10 * CLOUDLI_SECOND + TIME1);
}
END_TEST

START_TEST(the_link_may_ask_at_any_time_but_once_at_a_time)
{
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    expect_silence(); /* no transport yet */
    open_session();
    expect_keepalive(0);
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    expect_silence();
    ck_assert_int_eq(respond(0), CLOUDLI_OK);
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    expect_keepalive(1);
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    expect_silence();
    ck_assert_int_eq(respond(1), CLOUDLI_OK);
    ck_assert_uint_eq(s.question[CLOUDLI__KEEPALIVE].answers, 2);
}
END_TEST

START_TEST(a_backlog_neither_drops_the_session_nor_lets_it_wait_for_ever)
{
    bring_up();
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    expect_keepalive(1);
    /* It lies behind much else, which moves on slowly. */
    for (int i = 0; i < 20; i++) {
        now += TIME3 - CLOUDLI_SECOND;
        ck_assert_int_eq(tick(), CLOUDLI_OK);
        cloudli__session_progress(&s, 0, now);
    }
    now += CLOUDLI_SECOND;
    cloudli__session_progress(&s, 1, now);
    ck_assert_int_eq(cloudli__session_due(&s), now + TIME3);
    /* It is there: what moves from now on does not count. */
    now += TIME3 - CLOUDLI_SECOND;
    cloudli__session_progress(&s, 1, now);
    ck_assert_int_eq(tick(), CLOUDLI_OK);
    now += CLOUDLI_SECOND;
    expect_failure(tick(), CLOUDLI_ERR_PEER_TIMEOUT, "did not answer");
}
END_TEST

START_TEST(a_backlog_that_stands_still_is_given_up_after_time3)
{
    bring_up();
    now += TIME1;
    ck_assert_int_eq(tick(), CLOUDLI_OK);
    now += TIME3;
    expect_failure(tick(), CLOUDLI_ERR_PEER_TIMEOUT, "did not answer");
}
END_TEST

START_TEST(a_response_with_another_number_ends_the_session)
{
    static const uint32_t wrong[] = {0, 2, UINT32_MAX};

    bring_up();
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    expect_keepalive(1);
    expect_failure(respond(wrong[_i]), CLOUDLI_ERR_PROTOCOL, "wrong number");
}
END_TEST

START_TEST(a_first_response_with_another_number_ends_the_session)
{
    open_session();
    expect_failure(respond(1), CLOUDLI_ERR_PROTOCOL, "wrong number");
}
END_TEST

START_TEST(a_response_unasked_or_twice_ends_the_session)
{
    bring_up();
    expect_failure(respond((uint32_t)_i), CLOUDLI_ERR_PROTOCOL, "unasked");
}
END_TEST

START_TEST(a_response_after_time3_comes_too_late)
{
    bring_up();
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    expect_keepalive(1);
    now += TIME3;
    ck_assert_int_eq(tick(), CLOUDLI_ERR_PEER_TIMEOUT);
    ck_assert_int_eq(respond(1), CLOUDLI_ERR_PEER_TIMEOUT);
    ck_assert_uint_eq(s.question[CLOUDLI__KEEPALIVE].answers, 1);
}
END_TEST

static const struct {
    uint32_t tri;
    const char *says;
} unagreed[] = {
    {CLOUDLI_TRI_TEST, "testPDU"},
    {CLOUDLI_TRI_KEEPALIVE, "keep-alive"},
    {CLOUDLI_TRI_FIRST_SEGMENT, "firstSegmentFlag"},
    {CLOUDLI_TRI_CIN_RESET, "cINReset"},
    {CLOUDLI_TRI_LAST_SEGMENT, "lastSegmentFlag"},
    {CLOUDLI_TRI_ACK_REQUEST, "pDUAcknowledgementRequest"},
};

START_TEST(any_other_message_of_the_lemf_ends_the_session)
{
    for (int state = 0; state < 3; state++) {
        teardown();
        setup();
        if (state == 0)
            open_session();
        else
            bring_up();
        if (state == 2)
            ck_assert_int_eq(ask(), 0);
        expect_failure(receive_tri(unagreed[_i].tri,
                                   s.question[CLOUDLI__KEEPALIVE].number),
                       CLOUDLI_ERR_PROTOCOL, unagreed[_i].says);
    }
}
END_TEST

START_TEST(a_record_from_the_lemf_ends_the_session)
{
    struct cloudli__buffer pdu = {0};

    append_cc(&pdu, 1, 0, 172);
    bring_up();
    expect_failure(receive(&pdu), CLOUDLI_ERR_PROTOCOL, "not agreed: cC");
}
END_TEST

/* What happens in each state of the table: where it leads, and what is sent:
 * a TRI, NOTHING, or that the session is over. */
enum {
    NOTHING = -1,
    OVER = -2
};

#define EVENTS 9 /* SENT ASK PROGRESS TIMER right wrong message test opened */

static const struct {
    uint32_t state;
    struct {
        uint32_t next;
        int sends;
    } on[EVENTS];
} table[] = {
#define C CLOUDLI__SESSION_CLOSED
#define P CLOUDLI__SESSION_PROVING
#define U CLOUDLI__SESSION_UP
#define A CLOUDLI__SESSION_ASKING
#define F CLOUDLI__SESSION_FAILED
#define K CLOUDLI_TRI_KEEPALIVE
    {C,
     {{C, NOTHING},
      {C, NOTHING},
      {C, NOTHING},
      {C, NOTHING},
      {C, NOTHING},
      {C, NOTHING},
      {C, NOTHING},
      {C, NOTHING},
      {P, K}}},
    {P,
     {{P, NOTHING},
      {P, NOTHING},
      {P, NOTHING},
      {F, OVER},
      {U, NOTHING},
      {F, OVER},
      {P, NOTHING},
      {F, OVER},
      {P, NOTHING}}},
    {U,
     {{U, NOTHING},
      {A, K},
      {U, NOTHING},
      {A, K},
      {F, OVER},
      {F, OVER},
      {U, NOTHING},
      {F, OVER},
      {U, NOTHING}}},
    {A,
     {{A, NOTHING},
      {A, NOTHING},
      {A, NOTHING},
      {F, OVER},
      {U, NOTHING},
      {F, OVER},
      {A, NOTHING},
      {F, OVER},
      {A, NOTHING}}},
};

static void reach(uint32_t state)
{
    if (state == P) {
        open_session();
        expect_keepalive(0);
    } else if (state != C) {
        bring_up();
    }
    if (state == A) {
        ck_assert_int_eq(ask(), CLOUDLI_OK);
        expect_keepalive(1);
    }
    ck_assert_uint_eq(s.state, state);
}

static int happen(int event)
{
    switch (event) {
    case 0:
        cloudli__session_sent(&s, now);
        return CLOUDLI_OK;
    case 1:
        return ask();
    case 2:
        cloudli__session_progress(&s, 0, now);
        return CLOUDLI_OK;
    case 3:
        if (cloudli__session_due(&s) != CLOUDLI__NEVER)
            now = cloudli__session_due(&s);
        return tick();
    case 4:
        return respond(s.question[CLOUDLI__KEEPALIVE].number);
    case 5:
        return respond(s.question[CLOUDLI__KEEPALIVE].number + 1);
    case 6:
        return receive_message(CLOUDLI__MESSAGE_ERROR);
    case 7:
        return receive_tri(CLOUDLI_TRI_TEST, 0);
    default:
        return cloudli__session_open(&s, now, WALL, &err);
    }
}

START_TEST(every_event_in_every_state_does_what_the_table_says)
{
    const int row = _i / EVENTS, event = _i % EVENTS;
    const int sends = table[row].on[event].sends;
    int rv;

    reach(table[row].state);
    rv = happen(event);
    ck_assert_msg(s.state == table[row].on[event].next, "%u", s.state);
    ck_assert_int_eq(rv == CLOUDLI_OK, sends != OVER);
    if (sends < 0)
        expect_silence();
    else
        (void)expect_tri((uint32_t)sends);
}
END_TEST

START_TEST(a_message_of_the_authority_is_noted_and_survived)
{
    const uint32_t priority = (uint32_t)_i;

    bring_up();
    ck_assert_int_eq(receive_message(priority), CLOUDLI_OK);
    ck_assert_uint_eq(s.messages, 1);
    ck_assert_uint_eq(s.priority, priority);
    expect_silence();
    ck_assert(cloudli__session_is_up(&s));
}
END_TEST

START_TEST(a_flood_of_messages_ends_the_session)
{
    const int64_t burst = config.limits[CLOUDLI__UNASKED_BURST];

    bring_up();
    for (int64_t i = 0; i < burst; i++)
        ck_assert_int_eq(receive_message(1), CLOUDLI_OK);
    now += config.limits[CLOUDLI__UNASKED_TIME];
    ck_assert_int_eq(receive_message(1), CLOUDLI_OK);
    expect_failure(receive_message(1), CLOUDLI_ERR_PROTOCOL, "floods");
}
END_TEST

START_TEST(bytes_that_are_no_pdu_end_the_session)
{
    static const struct {
        const char *bytes;
        size_t len;
    } junk[] = {
        {"HTTP/1.1 200 OK\r\n\r\n", 19},
        {"\x00\x00", 2},
        {"\x30\x00", 2},                 /* a SEQUENCE with nothing in it */
        {"\x30\x82\x20\x00", 4},         /* 8 KiB are announced */
        {"\x30\x84\xff\xff\xff\xff", 6}, /* 4 GiB */
        {"\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff", 10},
        {"\x30\x05\xa1\x03\x80\x01\x00", 7}, /* a header without a payload */
    };

    bring_up();
    expect_failure(cloudli__session_receive(&s, junk[_i].bytes, junk[_i].len,
                                            now, WALL, &err),
                   CLOUDLI_ERR_PROTOCOL, "the LEMF sent");
}
END_TEST

START_TEST(a_pdu_that_never_ends_is_cut_off_within_bounds)
{
    uint8_t block[1000];
    size_t sent = 0;
    int rv = CLOUDLI_OK;

    bring_up();
    memset(block, 0, sizeof(block));
    /* Indefinite length: nothing says where it ends. */
    ck_assert_int_eq(
        cloudli__session_receive(&s, "\x30\x80\xa1\x80\x04\x82\x7f\xff", 8, now,
                                 WALL, &err),
        CLOUDLI_OK);
    while (rv == CLOUDLI_OK && sent < 100000) {
        rv =
            cloudli__session_receive(&s, block, sizeof(block), now, WALL, &err);
        sent += sizeof(block);
    }
    ck_assert_uint_le(sent, CLOUDLI__SESSION_INPUT_MAX + sizeof(block));
    expect_failure(rv, CLOUDLI_ERR_PROTOCOL, "the LEMF sent");
}
END_TEST

/* Run once per chunk size: every way to cut what the LEMF sends. */
START_TEST(responses_count_the_same_however_they_are_cut)
{
    const size_t chunk = (size_t)_i;
    struct cloudli__buffer wire = {0};

    open_session();
    expect_keepalive(0);
    for (uint32_t n = 0; n < 3; n++) {
        size_t at = 0;

        wire.len = 0;
        tri(&wire, CLOUDLI_TRI_KEEPALIVE_RESPONSE, n);
        while (at < wire.len) {
            const size_t left = wire.len - at;
            const size_t len = left < chunk ? left : chunk;

            ck_assert_uint_eq(s.question[CLOUDLI__KEEPALIVE].answers, n);
            ck_assert_int_eq(cloudli__session_receive(&s, wire.data + at, len,
                                                      now, WALL, &err),
                             CLOUDLI_OK);
            at += len;
        }
        ck_assert_uint_eq(s.question[CLOUDLI__KEEPALIVE].answers, n + 1);
        ck_assert_int_eq(ask(), 0);
        expect_keepalive(n + 1);
    }
    cloudli__buffer_dispose(&wire);
}
END_TEST

START_TEST(a_second_pdu_in_one_read_is_looked_at_too)
{
    struct cloudli__buffer wire = {0};

    open_session();
    expect_keepalive(0);
    tri(&wire, CLOUDLI_TRI_KEEPALIVE_RESPONSE, 0);
    tri(&wire, CLOUDLI_TRI_TEST, 0);
    expect_failure(
        cloudli__session_receive(&s, wire.data, wire.len, now, WALL, &err),
        CLOUDLI_ERR_PROTOCOL, "testPDU");
    ck_assert_uint_eq(s.question[CLOUDLI__KEEPALIVE].answers, 1);
    cloudli__buffer_dispose(&wire);
}
END_TEST

START_TEST(a_time_that_cannot_be_reached_is_never_due)
{
    config.limits[CLOUDLI__TIME1] = INT64_MAX;
    config.limits[CLOUDLI__TIME3] = INT64_MAX;
    cloudli__session_init(&s, &config);
    bring_up();
    ck_assert_int_eq(cloudli__session_due(&s), CLOUDLI__NEVER);
    now = INT64_MAX - 1;
    ck_assert_int_eq(tick(), CLOUDLI_OK);
    expect_silence();
}
END_TEST

static void add_failures(TCase *tc)
{
    tcase_add_loop_test(tc, a_response_with_another_number_ends_the_session, 0,
                        3);
    tcase_add_test(tc, a_first_response_with_another_number_ends_the_session);
    tcase_add_loop_test(tc, a_response_unasked_or_twice_ends_the_session, 0, 2);
    tcase_add_test(tc, a_response_after_time3_comes_too_late);
    tcase_add_loop_test(tc, any_other_message_of_the_lemf_ends_the_session, 0,
                        sizeof(unagreed) / sizeof(unagreed[0]));
    tcase_add_loop_test(tc, bytes_that_are_no_pdu_end_the_session, 0, 7);
    tcase_add_test(tc, a_pdu_that_never_ends_is_cut_off_within_bounds);
    tcase_add_test(tc, a_record_from_the_lemf_ends_the_session);
    tcase_add_test(tc, a_flood_of_messages_ends_the_session);
}

int main(void)
{
    Suite *suite = suite_create("session");
    TCase *tc = tcase_create("session");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc, nothing_may_be_sent_before_the_lemf_has_answered);
    tcase_add_test(tc, a_lemf_that_never_answers_is_given_up_after_time3);
    tcase_add_test(
        tc,
        silence_of_time1_brings_a_keepalive_and_its_answer_the_next_silence);
    tcase_add_test(tc, records_start_time1_again);
    tcase_add_test(tc,
                   records_sent_while_asking_put_off_the_next_keepalive_only);
    tcase_add_test(tc, the_link_may_ask_at_any_time_but_once_at_a_time);
    tcase_add_test(
        tc, a_backlog_neither_drops_the_session_nor_lets_it_wait_for_ever);
    tcase_add_test(tc, a_backlog_that_stands_still_is_given_up_after_time3);
    add_failures(tc);
    tcase_add_loop_test(tc, every_event_in_every_state_does_what_the_table_says,
                        0, 4 * EVENTS);
    tcase_add_loop_test(tc, a_message_of_the_authority_is_noted_and_survived, 1,
                        3);
    tcase_add_loop_test(tc, responses_count_the_same_however_they_are_cut, 1,
                        120);
    tcase_add_test(tc, a_second_pdu_in_one_read_is_looked_at_too);
    tcase_add_test(tc, a_time_that_cannot_be_reached_is_never_due);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
