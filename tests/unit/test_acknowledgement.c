/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Options and acknowledgement, on the mediation side. */
#include "unit/session_fixture.h"

#define REQUEST CLOUDLI_TRI_OPTION_REQUEST
#define RESPONSE CLOUDLI_TRI_OPTION_RESPONSE
#define COMPLETE CLOUDLI_TRI_OPTION_COMPLETE
#define ACK_REQUEST CLOUDLI_TRI_ACK_REQUEST
#define ACK CLOUDLI_TRI_ACK_RESPONSE

static void setup(void)
{
    setup_session(CLOUDLI__ACKNOWLEDGE_OFFER);
}

/* With another setting, before anything happens. */
static void begin(uint32_t acknowledge)
{
    teardown();
    setup_session(acknowledge);
    /* Out of the way of the option's own times. */
    config.limits[CLOUDLI__TIME1] = INT64_MAX;
    config.limits[CLOUDLI__TIME3] = INT64_MAX;
    cloudli__session_init(&s, &config);
}

/* An optionResponse of ours, or an optionRequest: what it says. */
static void expect_options(uint32_t kind, uint32_t accepted, uint32_t declined)
{
    const cloudli_pdu pdu = expect_tri(kind);
    uint32_t yes, no;

    ck_assert_int_eq(cloudli__tri_options(&pdu, &yes, &no, NULL), 0);
    ck_assert_uint_eq(yes, accepted);
    ck_assert_uint_eq(no, declined);
}

/* By what happens, never by writing it. */
static void reach(uint32_t state)
{
    const int offers =
        state == CLOUDLI__ACK_OFFERED || state == CLOUDLI__ACK_IGNORED ||
        state == CLOUDLI__ACK_AGREED || state == CLOUDLI__ACK_WAITING;

    begin(offers ? CLOUDLI__ACKNOWLEDGE_OFFER : CLOUDLI__ACKNOWLEDGE_ACCEPT);
    if (state == CLOUDLI__ACK_QUIET) {
        open_session();
        expect_keepalive(0);
        return;
    }
    bring_up();
    if (offers)
        expect_options(REQUEST, 1, 0);
    if (state == CLOUDLI__ACK_PROMISED) {
        ck_assert_int_eq(receive_options(REQUEST, 1), CLOUDLI_OK);
        expect_options(RESPONSE, 1, 0);
    }
    if (state == CLOUDLI__ACK_IGNORED) {
        now += config.limits[CLOUDLI__TIME_OPTION];
        ck_assert_int_eq(tick(), CLOUDLI_OK);
    }
    if (state == CLOUDLI__ACK_AGREED || state == CLOUDLI__ACK_WAITING) {
        ck_assert_int_eq(receive_options(RESPONSE, 1), CLOUDLI_OK);
        (void)expect_tri(COMPLETE);
    }
    if (state == CLOUDLI__ACK_WAITING) {
        ck_assert_int_eq(ask(), CLOUDLI_OK);
        (void)expect_tri(ACK_REQUEST);
    }
    ck_assert_uint_eq(s.ack_state, state);
}

enum {
    NOTHING = -1,
    OVER = -2,
    EVENTS = 9
};

static const char *const events[EVENTS] = {
    "time",     "ask",       "requested", "requested else", "accepted",
    "declined", "completed", "right ack", "wrong ack"};

static int happen(int event)
{
    const uint32_t number = s.question[CLOUDLI__ACKNOWLEDGEMENT].number;

    switch (event) {
    case 0:
        if (cloudli__session_due(&s) != CLOUDLI__NEVER)
            now = cloudli__session_due(&s);
        return tick();
    case 1:
        return ask();
    case 2:
        return receive_options(REQUEST, 1);
    case 3:
        return receive_options(REQUEST, 0);
    case 4:
        return receive_options(RESPONSE, 1);
    case 5:
        return receive_options(RESPONSE, 0);
    case 6:
        return receive_tri(COMPLETE, 0);
    case 7:
        return receive_tri(ACK, number);
    default:
        return receive_tri(ACK, number + 1);
    }
}

#define Q CLOUDLI__ACK_QUIET
#define O CLOUDLI__ACK_OFFERED
#define P CLOUDLI__ACK_PROMISED
#define N CLOUDLI__ACK_PLAIN
#define I CLOUDLI__ACK_IGNORED
#define A CLOUDLI__ACK_AGREED
#define W CLOUDLI__ACK_WAITING
#define NO NOTHING
#define X OVER
#define KEEP CLOUDLI_TRI_KEEPALIVE

/* The next state and what is sent; in the order of the events above. */
static const struct {
    uint32_t next;
    int sends;
} table[CLOUDLI__ACK_STATES][EVENTS] = {
    [Q] = {{Q, NO},
           {Q, NO},
           {P, RESPONSE},
           {Q, RESPONSE},
           {Q, X},
           {Q, X},
           {Q, NO},
           {Q, X},
           {Q, X}},
    [O] = {{I, NO},
           {O, KEEP},
           {P, RESPONSE},
           {O, RESPONSE},
           {A, COMPLETE},
           {N, COMPLETE},
           {O, NO},
           {O, X},
           {O, X}},
    [P] = {{I, NO},
           {P, KEEP},
           {P, RESPONSE},
           {P, RESPONSE},
           {A, COMPLETE},
           {P, NO},
           {A, NO},
           {P, X},
           {P, X}},
    [N] = {{N, NO},
           {N, KEEP},
           {P, RESPONSE},
           {N, RESPONSE},
           {N, X},
           {N, X},
           {N, NO},
           {N, X},
           {N, X}},
    [I] = {{I, NO},
           {I, KEEP},
           {P, RESPONSE},
           {I, RESPONSE},
           {A, COMPLETE},
           {N, COMPLETE},
           {I, NO},
           {I, X},
           {I, X}},
    [A] = {{A, NO},
           {W, ACK_REQUEST},
           {A, RESPONSE},
           {A, RESPONSE},
           {A, COMPLETE},
           {A, NO},
           {A, NO},
           {A, X},
           {A, X}},
    [W] = {{W, X},
           {W, NO},
           {W, RESPONSE},
           {W, RESPONSE},
           {W, COMPLETE},
           {W, NO},
           {W, NO},
           {A, NO},
           {W, X}},
};

START_TEST(every_event_in_every_state_does_what_the_table_says)
{
    const uint32_t state = (uint32_t)_i / EVENTS;
    const int event = _i % EVENTS, sends = table[state][event].sends;
    int rv;

    reach(state);
    rv = happen(event);
    ck_assert_msg(s.ack_state == table[state][event].next, "%u: %s leads to %u",
                  state, events[event], s.ack_state);
    ck_assert_msg((rv == CLOUDLI_OK) == (sends != OVER), "%u: %s", state,
                  events[event]);
    ck_assert_int_eq(s.state == CLOUDLI__SESSION_FAILED, sends == OVER);
    if (sends < 0)
        expect_silence();
    else
        (void)expect_tri((uint32_t)sends);
}
END_TEST

START_TEST(no_cell_of_the_tables_is_left_untested)
{
    size_t cells = 0;

    for (uint32_t state = 0; state < CLOUDLI__ACK_STATES; state++) {
        for (uint32_t event = 0; event < CLOUDLI__EVENTS; event++)
            cells += cloudli__ack_table[state].on[event].action !=
                     CLOUDLI__DO_IGNORE;
    }
    /* Those above that are no keep-alive and no time that is not there, the
     * two ways out of QUIET, and progress in WAITING. */
    ck_assert_uint_eq(cells, 7 * 7 + 3 + 1 + 2 + 1);
}
END_TEST

/* --- What it is good for. --- */

START_TEST(the_offer_follows_the_first_response_and_records_do_not_wait)
{
    open_session();
    expect_keepalive(0);
    ck_assert_int_eq(respond(0), CLOUDLI_OK);
    ck_assert(cloudli__session_is_up(&s));
    ck_assert_uint_eq(cloudli__session_proof(&s), CLOUDLI__KEEPALIVE);
    expect_options(REQUEST, 1, 0);
    ck_assert_int_eq(receive_options(RESPONSE, 1), CLOUDLI_OK);
    ck_assert_uint_eq(expect_tri(COMPLETE).header.sequence_number, 77);
    ck_assert_uint_eq(cloudli__session_proof(&s), CLOUDLI__ACKNOWLEDGEMENT);
    /* Only the first response of a connection does so. */
    now += TIME1;
    ck_assert_int_eq(tick(), CLOUDLI_OK);
    expect_keepalive(1);
    ck_assert_int_eq(respond(1), CLOUDLI_OK);
    expect_silence();
}
END_TEST

START_TEST(requests_are_numbered_and_only_their_own_number_answers_them)
{
    reach(CLOUDLI__ACK_AGREED);
    for (uint32_t n = 0; n < 3; n++) {
        ck_assert_int_eq(ask(), CLOUDLI_OK);
        ck_assert(cloudli__session_is_asking(&s, CLOUDLI__ACKNOWLEDGEMENT));
        ck_assert_uint_eq(expect_tri(ACK_REQUEST).header.sequence_number, n);
        ck_assert_int_eq(ask(), CLOUDLI_OK); /* one at a time */
        expect_silence();
        ck_assert_int_eq(receive_tri(ACK, n), CLOUDLI_OK);
        ck_assert_uint_eq(s.question[CLOUDLI__ACKNOWLEDGEMENT].answers, n + 1);
    }
    ck_assert_uint_eq(s.question[CLOUDLI__KEEPALIVE].answers, 1);
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    expect_failure(receive_tri(ACK, 2), CLOUDLI_ERR_PROTOCOL, "wrong number");
}
END_TEST

START_TEST(an_acknowledgement_of_what_was_never_sent_ends_the_session)
{
    reach((uint32_t)_i);
    if (_i == CLOUDLI__ACK_WAITING)
        ck_assert_int_eq(receive_tri(ACK, 0), CLOUDLI_OK);
    expect_failure(receive_tri(ACK, 0), CLOUDLI_ERR_PROTOCOL, "not asked");
}
END_TEST

START_TEST(any_number_answers_where_that_was_agreed)
{
    reach(CLOUDLI__ACK_AGREED);
    s.config.any_number = 1;
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    ck_assert_int_eq(receive_tri(ACK, 4711), CLOUDLI_OK);
    ck_assert_uint_eq(s.question[CLOUDLI__ACKNOWLEDGEMENT].answers, 1);
}
END_TEST

START_TEST(a_request_in_a_backlog_waits_for_it_and_then_no_longer)
{
    const cloudli_time wait = config.limits[CLOUDLI__TIME_ACK];

    reach(CLOUDLI__ACK_WAITING);
    for (int i = 0; i < 10; i++) {
        now += wait - 1;
        ck_assert_int_eq(tick(), CLOUDLI_OK);
        cloudli__session_progress(&s, 1u << CLOUDLI__KEEPALIVE, now);
    }
    cloudli__session_progress(&s, 1u << CLOUDLI__ACKNOWLEDGEMENT, now);
    now += wait - 1;
    cloudli__session_progress(&s, 3, now);
    ck_assert_int_eq(tick(), CLOUDLI_OK);
    now += 1;
    expect_failure(tick(), CLOUDLI_ERR_PEER_TIMEOUT, "acknowledge");
}
END_TEST

START_TEST(requests_that_cross_end_in_agreement)
{
    /* By the order in which the LEMF's two messages come. */
    reach(CLOUDLI__ACK_OFFERED);
    ck_assert_int_eq(receive_options(REQUEST, 1), CLOUDLI_OK);
    expect_options(RESPONSE, 1, 0);
    if (_i == 0)
        ck_assert_int_eq(receive_tri(COMPLETE, 0), CLOUDLI_OK);
    ck_assert_int_eq(receive_options(RESPONSE, 1), CLOUDLI_OK);
    (void)expect_tri(COMPLETE);
    if (_i == 1)
        ck_assert_int_eq(receive_tri(COMPLETE, 0), CLOUDLI_OK);
    ck_assert_uint_eq(s.ack_state, CLOUDLI__ACK_AGREED);
}
END_TEST

START_TEST(what_is_not_wanted_is_declined)
{
    begin(CLOUDLI__ACKNOWLEDGE_NEVER);
    bring_up();
    expect_silence();
    ck_assert_int_eq(receive_options(REQUEST, 1), CLOUDLI_OK);
    expect_options(RESPONSE, 0, 1);
    ck_assert_uint_eq(s.ack_state, CLOUDLI__ACK_PLAIN);
}
END_TEST

START_TEST(requests_without_end_end_the_session)
{
    const int64_t burst = config.limits[CLOUDLI__UNASKED_BURST];

    reach(CLOUDLI__ACK_AGREED);
    for (int64_t i = 1; i < burst; i++) {
        ck_assert_int_eq(receive_options(REQUEST, 1), CLOUDLI_OK);
        cloudli__session_output_taken(&s);
    }
    expect_failure(receive_options(REQUEST, 1), CLOUDLI_ERR_PROTOCOL, "floods");
}
END_TEST

START_TEST(answers_that_the_lemf_does_not_read_are_bounded)
{
    int rv = CLOUDLI_OK;

    reach(CLOUDLI__ACK_AGREED);
    s.config.limits[CLOUDLI__UNASKED_BURST] = INT32_MAX;
    s.unasked_left = INT32_MAX;
    for (int i = 0; i < 100000 && rv == CLOUDLI_OK; i++) {
        rv = receive_options(REQUEST, 1);
        ck_assert_uint_le(s.out.len, CLOUDLI__SESSION_OUTPUT_MAX);
    }
    expect_failure(rv, CLOUDLI_ERR_PROTOCOL, "reads");
}
END_TEST

START_TEST(an_acknowledgement_request_puts_off_the_next_keepalive)
{
    bring_up();
    (void)expect_tri(REQUEST);
    ck_assert_int_eq(receive_options(RESPONSE, 1), CLOUDLI_OK);
    (void)expect_tri(COMPLETE);
    now += TIME1 - CLOUDLI_SECOND;
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    (void)expect_tri(ACK_REQUEST);
    ck_assert_int_eq(receive_tri(ACK, 0), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__session_due(&s), now + TIME1);
}
END_TEST

/* --- Every split of the input. --- */

/* All that a LEMF may say, in an order that it may. */
static void conversation(struct cloudli__buffer *wire)
{
    tri(wire, CLOUDLI_TRI_KEEPALIVE_RESPONSE, 0);
    message(wire, CLOUDLI__MESSAGE_INFORMATIONAL);
    options(wire, REQUEST, 0);
    options(wire, REQUEST, 1);
    options(wire, RESPONSE, 1);
    tri(wire, COMPLETE, 0);
    message(wire, CLOUDLI__MESSAGE_ERROR);
}

static void check_conversation(void)
{
    static const uint32_t said[] = {REQUEST, RESPONSE, RESPONSE, COMPLETE};
    cloudli_pdu first;

    ck_assert_uint_eq(s.state, CLOUDLI__SESSION_UP);
    ck_assert_uint_eq(s.ack_state, CLOUDLI__ACK_AGREED);
    ck_assert_uint_eq(s.messages, 2);
    ck_assert_uint_eq(s.priority, CLOUDLI__MESSAGE_ERROR);
    expect_tris(said, 4, &first);
    ck_assert_int_eq(ask(), CLOUDLI_OK);
    (void)expect_tri(ACK_REQUEST);
}

START_TEST(a_conversation_is_the_same_however_it_is_cut)
{
    struct cloudli__buffer wire = {0};
    size_t len;

    conversation(&wire);
    len = wire.len;
    /* In equal pieces, and in two. */
    for (size_t cut = 1; cut < 2 * len; cut++) {
        const size_t piece = cut < len ? cut : SIZE_MAX;
        size_t at = 0;

        begin(CLOUDLI__ACKNOWLEDGE_OFFER);
        open_session();
        expect_keepalive(0);
        while (at < len) {
            size_t take = len - at;

            if (piece == SIZE_MAX && at == 0)
                take = cut - len + 1;
            else if (take > piece)
                take = piece;
            ck_assert_int_eq(cloudli__session_receive(&s, wire.data + at, take,
                                                      now, WALL, &err),
                             CLOUDLI_OK);
            at += take;
        }
        check_conversation();
    }
    cloudli__buffer_dispose(&wire);
}
END_TEST

static void add_rules(TCase *tc)
{
    tcase_add_test(
        tc, the_offer_follows_the_first_response_and_records_do_not_wait);
    tcase_add_test(
        tc, requests_are_numbered_and_only_their_own_number_answers_them);
    tcase_add_loop_test(
        tc, an_acknowledgement_of_what_was_never_sent_ends_the_session, 0,
        CLOUDLI__ACK_STATES);
    tcase_add_test(tc, any_number_answers_where_that_was_agreed);
    tcase_add_test(tc, a_request_in_a_backlog_waits_for_it_and_then_no_longer);
    tcase_add_loop_test(tc, requests_that_cross_end_in_agreement, 0, 2);
    tcase_add_test(tc, what_is_not_wanted_is_declined);
    tcase_add_test(tc, requests_without_end_end_the_session);
    tcase_add_test(tc, answers_that_the_lemf_does_not_read_are_bounded);
    tcase_add_test(tc, an_acknowledgement_request_puts_off_the_next_keepalive);
}

int main(void)
{
    Suite *suite = suite_create("acknowledgement");
    TCase *tc = tcase_create("acknowledgement");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(tc, every_event_in_every_state_does_what_the_table_says,
                        0, CLOUDLI__ACK_STATES * EVENTS);
    tcase_add_test(tc, no_cell_of_the_tables_is_left_untested);
    add_rules(tc);
    tcase_add_test(tc, a_conversation_is_the_same_however_it_is_cut);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
