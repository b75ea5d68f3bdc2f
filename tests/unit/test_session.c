/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The session under a clock that only the test moves. */
#include "handover/session.h"
#include "unit/check_main.h"

#include <string.h>

#define TIME1 (300 * CLOUDLI_SECOND)
#define TIME3 (60 * CLOUDLI_SECOND)
#define WALL (INT64_C(1700000000) * CLOUDLI_SECOND)

static struct cloudli__pdu_template tmpl;
static struct cloudli__session s;
static cloudli_time now;
static cloudli_error err;

static void setup(void)
{
    static const cloudli_error empty = CLOUDLI_ERROR_INIT;
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("-"),
        .authorization_country = cloudli_bytes_of("NL"),
        .operator_id = cloudli_bytes_of("McCloud"),
        .has_cin = 1};
    const struct cloudli__session_config config = {&tmpl, TIME1, TIME3};

    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, NULL), 0);
    cloudli__session_init(&s, &config);
    now = 5 * CLOUDLI_SECOND;
    err = empty;
}

static void teardown(void)
{
    cloudli__session_dispose(&s);
}

/* A TRI of the LEMF, appended. */
static void tri(struct cloudli__buffer *out, uint32_t kind, uint32_t sequence)
{
    const struct cloudli__pdu_stamp stamp = {WALL, sequence};

    ck_assert_int_eq(cloudli__tri_encode(out, &tmpl, &stamp, kind), 0);
}

static int receive_tri(uint32_t kind, uint32_t sequence)
{
    struct cloudli__buffer pdu = {0};
    int rv;

    tri(&pdu, kind, sequence);
    rv = cloudli__session_receive(&s, pdu.data, pdu.len, now, &err);
    cloudli__buffer_dispose(&pdu);
    return rv;
}

static int respond(uint32_t sequence)
{
    return receive_tri(CLOUDLI_TRI_KEEPALIVE_RESPONSE, sequence);
}

static int tick(void)
{
    return cloudli__session_tick(&s, now, WALL, &err);
}

/* There is a keep-alive with this number to send; takes it. */
static void expect_keepalive(uint32_t sequence)
{
    const cloudli_bytes out = cloudli__session_output(&s);
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;

    ck_assert_ptr_nonnull(out.ptr);
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, out.ptr, out.len, NULL), 0);
    ck_assert_uint_eq(pdu.bytes.len, out.len);
    ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_TRI);
    ck_assert_uint_eq(pdu.tri, CLOUDLI_TRI_KEEPALIVE);
    ck_assert_uint_eq(pdu.header.sequence_number, sequence);
    ck_assert_int_eq(pdu.header.time, WALL);
    cloudli__session_output_taken(&s);
}

static void expect_silence(void)
{
    ck_assert_ptr_null(cloudli__session_output(&s).ptr);
}

static void expect_failure(int rv, int code, const char *says)
{
    ck_assert_int_eq(rv, code);
    ck_assert_uint_eq(s.state, CLOUDLI__SESSION_FAILED);
    ck_assert_msg(strstr(err.message, says) != NULL, "%s", err.message);
    ck_assert_int_eq(cloudli__session_due(&s), CLOUDLI__NEVER);
    ck_assert(!cloudli__session_is_up(&s));
    expect_silence();
    /* It stays so, whatever comes. */
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, NULL), code);
    ck_assert_int_eq(tick(), code);
    ck_assert_int_eq(respond(s.sequence), code);
    cloudli__session_sent(&s, now);
    cloudli__session_progress(&s, 1, now);
    ck_assert_uint_eq(s.state, CLOUDLI__SESSION_FAILED);
    expect_silence();
}

static void open_session(void)
{
    ck_assert_int_eq(cloudli__session_open(&s, now, WALL, &err), CLOUDLI_OK);
}

static void bring_up(void)
{
    open_session();
    expect_keepalive(0);
    ck_assert_int_eq(respond(0), CLOUDLI_OK);
    ck_assert_uint_eq(s.state, CLOUDLI__SESSION_UP);
}

START_TEST(nothing_may_be_sent_before_the_lemf_has_answered)
{
    ck_assert(!cloudli__session_is_up(&s));
    ck_assert_int_eq(cloudli__session_due(&s), CLOUDLI__NEVER);
    open_session();
    ck_assert(!cloudli__session_is_up(&s));
    ck_assert(cloudli__session_is_asking(&s));
    ck_assert_int_eq(cloudli__session_due(&s), now + TIME3);
    expect_keepalive(0);
    ck_assert_int_eq(respond(0), CLOUDLI_OK);
    ck_assert(cloudli__session_is_up(&s));
    ck_assert_uint_eq(s.answers, 1);
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
        ck_assert_uint_eq(s.answers, n + 1);
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
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), CLOUDLI_OK);
    expect_silence(); /* no transport yet */
    open_session();
    expect_keepalive(0);
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), CLOUDLI_OK);
    expect_silence();
    ck_assert_int_eq(respond(0), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), CLOUDLI_OK);
    expect_keepalive(1);
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), CLOUDLI_OK);
    expect_silence();
    ck_assert_int_eq(respond(1), CLOUDLI_OK);
    ck_assert_uint_eq(s.answers, 2);
}
END_TEST

START_TEST(a_backlog_neither_drops_the_session_nor_lets_it_wait_for_ever)
{
    bring_up();
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), CLOUDLI_OK);
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
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), CLOUDLI_OK);
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
    ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), CLOUDLI_OK);
    expect_keepalive(1);
    now += TIME3;
    ck_assert_int_eq(tick(), CLOUDLI_ERR_PEER_TIMEOUT);
    ck_assert_int_eq(respond(1), CLOUDLI_ERR_PEER_TIMEOUT);
    ck_assert_uint_eq(s.answers, 1);
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
    {CLOUDLI_TRI_OPTION_COMPLETE, "optionComplete"},
    {CLOUDLI_TRI_ACK_REQUEST, "pDUAcknowledgementRequest"},
    {CLOUDLI_TRI_ACK_RESPONSE, "pDUAcknowledgementResponse"},
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
            ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), 0);
        expect_failure(receive_tri(unagreed[_i].tri, s.sequence),
                       CLOUDLI_ERR_PROTOCOL, unagreed[_i].says);
    }
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
    expect_failure(
        cloudli__session_receive(&s, junk[_i].bytes, junk[_i].len, now, &err),
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
    ck_assert_int_eq(cloudli__session_receive(
                         &s, "\x30\x80\xa1\x80\x04\x82\x7f\xff", 8, now, &err),
                     CLOUDLI_OK);
    while (rv == CLOUDLI_OK && sent < 100000) {
        rv = cloudli__session_receive(&s, block, sizeof(block), now, &err);
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

            ck_assert_uint_eq(s.answers, n);
            ck_assert_int_eq(
                cloudli__session_receive(&s, wire.data + at, len, now, &err),
                CLOUDLI_OK);
            at += len;
        }
        ck_assert_uint_eq(s.answers, n + 1);
        ck_assert_int_eq(cloudli__session_ask(&s, now, WALL, &err), 0);
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
    expect_failure(cloudli__session_receive(&s, wire.data, wire.len, now, &err),
                   CLOUDLI_ERR_PROTOCOL, "testPDU");
    ck_assert_uint_eq(s.answers, 1);
    cloudli__buffer_dispose(&wire);
}
END_TEST

START_TEST(a_time_that_cannot_be_reached_is_never_due)
{
    const struct cloudli__session_config config = {&tmpl, INT64_MAX, INT64_MAX};

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
    tcase_add_loop_test(tc, responses_count_the_same_however_they_are_cut, 1,
                        120);
    tcase_add_test(tc, a_second_pdu_in_one_read_is_looked_at_too);
    tcase_add_test(tc, a_time_that_cannot_be_reached_is_never_due);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
