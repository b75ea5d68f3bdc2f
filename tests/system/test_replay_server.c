/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * From SIP and RTP to what is handed over: the server of cloudli-replay, with
 * a real CLIF. The words that records are told in are explained in rig.h.
 */
#include "server.h"
#include "unit/check_main.h"
#include "unit/rig.h"

#include <stdio.h>
#include <string.h>

#define PROXY 1
#define JEAN 11
#define GREG 12
#define FOCUS 14

static struct certs *certs;
static struct rig rig;
static struct server *server;

static void open_server(const char *profile)
{
    struct server_options options = {0};

    rig_add_jean(&rig, "L", profile);
    options.clif = rig.clif;
    options.clock = &rig.now;
    options.conference = "conf-*";
    options.proxy = (cloudli_address){{192, 0, 2, PROXY}, 4, 0};
    server = server_new(&options);
    ck_assert_ptr_nonnull(server);
}

static void setup(void)
{
    rig_open(&rig, certs);
}

static void teardown(void)
{
    server_free(server);
    server = NULL;
    rig_close(&rig);
}

/* --- The network --- */

static void pass(cloudli_time time)
{
    rig.now += time;
}

static void packet(uint8_t from, uint32_t from_port, uint8_t to,
                   uint32_t to_port, const char *payload)
{
    struct packet p = {.kind = PACKET_UDP};

    p.source = (cloudli_address){{192, 0, 2, from}, 4, from_port};
    p.destination = (cloudli_address){{192, 0, 2, to}, 4, to_port};
    p.payload = cloudli_bytes_of(payload);
    p.ip = p.payload; /* headers do not matter here */
    pass(CLOUDLI_MILLISECOND);
    server_packet(server, &p, rig.now);
}

/* Whose dialog the next messages are of. */
static const char *caller, *callee, *call_id;

static void dialog(const char *from, const char *to, const char *id)
{
    caller = from;
    callee = to;
    call_id = id;
}

/* A message on one hop. A request of the callee's has the tags the other way
 * round, and so have the answers to it. */
static void send_sip(uint8_t from, uint8_t to, const char *first,
                     const char *cseq, int by_caller, int in_dialog,
                     const char *body)
{
    char text[2048];
    const char *a = by_caller ? caller : callee;
    const char *b = by_caller ? callee : caller;

    (void)snprintf(
        text, sizeof(text),
        "%s\r\nFrom: <sip:%s@mccloud.example>;tag=%s\r\n"
        "To: <sip:%s@mccloud.example>%s%s\r\nCall-ID: %s\r\n"
        "CSeq: %s\r\nContent-Type: %s\r\n\r\n%s",
        first, a, a, b, in_dialog ? ";tag=" : "", in_dialog ? b : "", call_id,
        cseq, strncmp(body, "v=0", 3) == 0 ? "application/sdp" : "text/plain",
        body);
    packet(from, 5060, to, 5060, text);
}

/* Through the proxy, from one user's host to another's. */
static void request(uint8_t from, uint8_t to, const char *method,
                    const char *number, int by_caller, int in_dialog,
                    const char *body)
{
    char first[128], cseq[64];

    (void)snprintf(first, sizeof(first), "%s sip:%s@mccloud.example SIP/2.0",
                   method, by_caller ? callee : caller);
    (void)snprintf(cseq, sizeof(cseq), "%s %s", number, method);
    send_sip(from, PROXY, first, cseq, by_caller, in_dialog, body);
    send_sip(PROXY, to, first, cseq, by_caller, in_dialog, body);
}

static void answer(uint8_t from, uint8_t to, const char *status,
                   const char *cseq, int by_caller, const char *body)
{
    char first[64];

    (void)snprintf(first, sizeof(first), "SIP/2.0 %s", status);
    send_sip(from, PROXY, first, cseq, by_caller, 1, body);
    send_sip(PROXY, to, first, cseq, by_caller, 1, body);
}

#define SDP_JEAN "v=0\r\nc=IN IP4 192.0.2.11\r\nm=audio 100 RTP/AVP 0\r\n"
#define SDP_FOCUS "v=0\r\nc=IN IP4 192.0.2.14\r\nm=audio 200 RTP/AVP 0\r\n"

/* jean calls greg or a conference at this host, and is answered. */
static void set_up(uint8_t to, const char *sdp)
{
    request(JEAN, to, "INVITE", "1", 1, 0, SDP_JEAN);
    answer(to, JEAN, "200 OK", "1 INVITE", 1, sdp);
    request(JEAN, to, "ACK", "1", 1, 1, "");
}

static void hang_up(uint8_t to)
{
    request(JEAN, to, "BYE", "9", 1, 1, "");
    answer(to, JEAN, "200 OK", "9 BYE", 1, "");
}

static void assert_trace(const char *expected)
{
    ck_assert_str_eq(rig_trace(&rig, "L"), expected);
}

/* --- Calls --- */

START_TEST(a_call_is_told_with_its_media_and_those_in_flight_at_its_end)
{
    open_server("ts102232-5");
    dialog("jean", "greg", "1");
    request(JEAN, GREG, "INVITE", "1", 1, 0, SDP_JEAN);
    packet(GREG, 201, JEAN, 101, "early");
    answer(GREG, JEAN, "200 OK", "1 INVITE", 1,
           "v=0\r\nc=IN IP4 192.0.2.12\r\nm=audio 200 RTP/AVP 0\r\n");
    request(JEAN, GREG, "ACK", "1", 1, 1, "");
    packet(JEAN, 100, GREG, 200, "hello");
    packet(GREG, 200, JEAN, 100, "hi");
    hang_up(GREG);
    packet(GREG, 200, JEAN, 100, "late");
    pass(2 * CLOUDLI_SECOND);
    packet(GREG, 200, JEAN, 100, "too late");
    assert_trace("#1 BEGIN(INVITE) <early CONT(200) CONT(ACK) >hello <hi "
                 "CONT(BYE) END(200) <late");
    ck_assert_uint_eq(server_counts(server)->other, 1);
}
END_TEST

START_TEST(the_called_subjects_own_leg_is_told)
{
    open_server("ts102232-5");
    dialog("greg", "jean", "1");
    request(GREG, JEAN, "INVITE", "1", 1, 0,
            "v=0\r\nc=IN IP4 192.0.2.12\r\nm=audio 200 RTP/AVP 0\r\n");
    answer(JEAN, GREG, "200 OK", "1 INVITE", 1, SDP_JEAN);
    packet(JEAN, 100, GREG, 200, "hello");
    request(JEAN, GREG, "BYE", "5", 0, 1, ""); /* she hangs up */
    answer(GREG, JEAN, "200 OK", "5 BYE", 0, "");
    assert_trace("#1 BEGIN(INVITE) CONT(200) >hello CONT(BYE) END(200)");
}
END_TEST

START_TEST(two_users_behind_one_address_are_told_apart)
{
    open_server("ts102232-5");
    dialog("jean", "greg", "1");
    request(JEAN, JEAN, "INVITE", "1", 1, 0, SDP_JEAN);
    answer(JEAN, JEAN, "486 Busy Here", "1 INVITE", 1, "");
    assert_trace("#1 BEGIN(INVITE) END(486)");
}
END_TEST

START_TEST(a_challenged_call_that_is_tried_again_is_one)
{
    open_server("ts102232-5");
    dialog("jean", "greg", "1");
    send_sip(JEAN, PROXY, "INVITE sip:greg@mccloud.example SIP/2.0", "1 INVITE",
             1, 0, SDP_JEAN);
    send_sip(PROXY, JEAN, "SIP/2.0 407 Proxy Authentication Required",
             "1 INVITE", 1, 1, "");
    request(JEAN, GREG, "INVITE", "2", 1, 0, SDP_JEAN);
    answer(GREG, JEAN, "200 OK", "2 INVITE", 1, "");
    hang_up(GREG);
    assert_trace("#1 BEGIN(INVITE) CONT(407) CONT(INVITE) CONT(200) "
                 "CONT(BYE) END(200)");
}
END_TEST

START_TEST(look_alikes_are_not_the_subject)
{
    open_server("ts102232-5");
    dialog("jean2", "greg", "1");
    set_up(GREG, SDP_FOCUS);
    dialog("Jean", "jean.greg", "2");
    set_up(GREG, SDP_FOCUS);
    assert_trace("");
    ck_assert_uint_eq(server_counts(server)->sip, 12);
}
END_TEST

START_TEST(video_is_not_told_where_audio_is_ordered)
{
    open_server("ts102232-5");
    dialog("jean", "greg", "1");
    request(JEAN, GREG, "INVITE", "1", 1, 0,
            SDP_JEAN "m=video 110 RTP/AVP 96\r\n");
    answer(GREG, JEAN, "200 OK", "1 INVITE", 1,
           SDP_FOCUS "m=video 210 RTP/AVP 96\r\n");
    packet(JEAN, 110, FOCUS, 210, "picture");
    packet(JEAN, 100, FOCUS, 200, "voice");
    assert_trace("#1 BEGIN(INVITE) CONT(200) >voice");
    ck_assert_uint_eq(server_counts(server)->rtp, 2);
}
END_TEST

/* --- Conferences --- */

START_TEST(a_conference_is_told_from_its_first_answer_to_its_last_leave)
{
    open_server("ts33108-conference");
    dialog("jean", "conf-42", "1");
    request(JEAN, FOCUS, "INVITE", "1", 1, 0, SDP_JEAN);
    assert_trace("");
    answer(FOCUS, JEAN, "200 OK", "1 INVITE", 1, SDP_FOCUS);
    packet(JEAN, 100, FOCUS, 200, "a");

    /* A refresh changes nothing; a hold and a second stream do. */
    request(JEAN, FOCUS, "INVITE", "2", 1, 1, SDP_JEAN);
    answer(FOCUS, JEAN, "200 OK", "2 INVITE", 1, SDP_FOCUS);
    request(FOCUS, JEAN, "INVITE", "7", 0, 1, SDP_FOCUS "a=sendonly\r\n");
    answer(JEAN, FOCUS, "200 OK", "7 INVITE", 0, SDP_JEAN "a=recvonly\r\n");
    request(JEAN, FOCUS, "INVITE", "3", 1, 1,
            SDP_JEAN "m=video 110 RTP/AVP 96\r\n");
    answer(FOCUS, JEAN, "488 No", "3 INVITE", 1, "");
    hang_up(FOCUS);
    packet(FOCUS, 200, JEAN, 100, "b");
    server_finish(server);
    assert_trace("#1 BEGIN<start jean> T>a CONT<modify jean> CONT<leave jean> "
                 "T<b END<end the last party has left>");
}
END_TEST

START_TEST(who_is_refused_by_a_conference_has_called_it)
{
    open_server("ts33108-conference");
    dialog("jean", "conf-42", "1");
    request(JEAN, FOCUS, "INVITE", "1", 1, 0, SDP_JEAN);
    answer(FOCUS, JEAN, "403 Forbidden", "1 INVITE", 1, "");
    request(JEAN, FOCUS, "ACK", "1", 1, 1, "");
    assert_trace("#1 BEGIN(INVITE) END(403) REPORT(ACK)");
}
END_TEST

START_TEST(a_leg_is_told_in_order_although_it_waited_for_the_answer)
{
    open_server("ts102232-5");
    dialog("jean", "conf-42", "1");
    request(JEAN, FOCUS, "INVITE", "1", 1, 0, SDP_JEAN);
    answer(FOCUS, JEAN, "180 Ringing", "1 INVITE", 1, "");
    packet(FOCUS, 201, JEAN, 101, "early");
    assert_trace("");
    answer(FOCUS, JEAN, "200 OK", "1 INVITE", 1, SDP_FOCUS);
    packet(JEAN, 100, FOCUS, 200, "a");
    assert_trace("#1 BEGIN(INVITE) CONT(180) <early CONT(200) >a");
}
END_TEST

START_TEST(what_waits_at_the_captures_end_is_told)
{
    open_server("ts102232-5");
    dialog("jean", "conf-42", "1");
    request(JEAN, FOCUS, "INVITE", "1", 1, 0, SDP_JEAN);
    server_finish(server);
    assert_trace("#1 BEGIN(INVITE)");
}
END_TEST

START_TEST(who_hears_a_conference_for_long_is_in_it)
{
    open_server("ts33108-conference");
    dialog("jean", "conf-42", "1");
    request(JEAN, FOCUS, "INVITE", "1", 1, 0, SDP_JEAN);
    answer(FOCUS, JEAN, "183 Progress", "1 INVITE", 1, SDP_FOCUS);
    for (int i = 0; i < 100; i++)
        packet(FOCUS, 200, JEAN, 100, "a");
    ck_assert_ptr_nonnull(
        strstr(rig_trace(&rig, "L"), "BEGIN<start jean> T<a"));
    ck_assert_uint_eq(server_communications(server)->cc, 100);
}
END_TEST

START_TEST(two_conferences_and_a_second_meeting_are_apart)
{
    open_server("ts33108-conference");
    dialog("jean", "conf-42", "1");
    set_up(FOCUS, SDP_FOCUS);
    hang_up(FOCUS);
    pass(2 * CLOUDLI_SECOND);
    dialog("jean", "conf-42", "2");
    set_up(FOCUS, SDP_FOCUS);
    server_finish(server); /* still going on: no end is made up */
    assert_trace("#1 BEGIN<start jean> CONT<leave jean> END<end the last party "
                 "has left> "
                 "#2 BEGIN<start jean>");
}
END_TEST

/* --- Messages --- */

START_TEST(a_message_sent_again_is_one_and_another_is_another)
{
    open_server("ts33108-conference");
    dialog("jean", "greg", "1");
    request(JEAN, GREG, "MESSAGE", "1", 1, 0, "hi");
    request(JEAN, GREG, "MESSAGE", "1", 1, 0, "hi");
    answer(GREG, JEAN, "200 OK", "1 MESSAGE", 1, "");
    request(JEAN, GREG, "MESSAGE", "1", 1, 0, "hi");
    request(JEAN, GREG, "MESSAGE", "2", 1, 0, "ho"); /* same Call-ID */
    answer(GREG, JEAN, "404 Not Found", "2 MESSAGE", 1, "");
    assert_trace("#1 BEGIN[started jean>greg] >hi END[succeeded jean>greg] "
                 "#2 BEGIN[started jean>greg] >ho END[failed jean>greg]");
}
END_TEST

/* --- What is not for anybody --- */

START_TEST(what_is_not_the_servers_business_is_counted_only)
{
    open_server("ts102232-5");
    dialog("jean", "greg", "1");
    request(JEAN, PROXY, "REGISTER", "1", 1, 0, ""); /* no dialog */
    send_sip(JEAN, GREG, "INVITE sip:greg@mccloud.example SIP/2.0", "1 INVITE",
             1, 0, SDP_JEAN);                  /* past the proxy */
    request(GREG, JEAN, "BYE", "4", 0, 1, ""); /* of nothing known */
    packet(JEAN, 5060, PROXY, 5060, "INVITE x SIP/2.0\r\n\r\n");
    packet(JEAN, 999, GREG, 999, "what");
    assert_trace("");
    ck_assert_uint_eq(server_counts(server)->packets, 7);
    ck_assert_uint_eq(server_counts(server)->sip, 5);
    ck_assert_uint_eq(server_counts(server)->sip_malformed, 1);
    ck_assert_uint_eq(server_counts(server)->other, 2);
}
END_TEST

START_TEST(somebody_without_an_identity_does_not_stop_the_server)
{
    int status;

    open_server("ts102232-5");
    dialog("a%zz", "greg", "1");
    set_up(GREG, SDP_FOCUS);
    hang_up(GREG);
    dialog("jean", "greg", "2");
    request(JEAN, GREG, "INVITE", "1", 1, 0, "");
    assert_trace("#1 BEGIN(INVITE)");
    ck_assert_uint_eq(server_refused(server, &status), 1);
    ck_assert_int_eq(status, CLOUDLI_ERR_IDENTITY);
}
END_TEST

static Suite *server_suite(void)
{
    Suite *suite = suite_create("replay server");
    TCase *tc = tcase_create("server");

    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(
        tc, a_call_is_told_with_its_media_and_those_in_flight_at_its_end);
    tcase_add_test(tc, the_called_subjects_own_leg_is_told);
    tcase_add_test(tc, two_users_behind_one_address_are_told_apart);
    tcase_add_test(tc, a_challenged_call_that_is_tried_again_is_one);
    tcase_add_test(tc, look_alikes_are_not_the_subject);
    tcase_add_test(tc, video_is_not_told_where_audio_is_ordered);
    tcase_add_test(
        tc, a_conference_is_told_from_its_first_answer_to_its_last_leave);
    tcase_add_test(tc, who_is_refused_by_a_conference_has_called_it);
    tcase_add_test(tc,
                   a_leg_is_told_in_order_although_it_waited_for_the_answer);
    tcase_add_test(tc, what_waits_at_the_captures_end_is_told);
    tcase_add_test(tc, who_hears_a_conference_for_long_is_in_it);
    tcase_add_test(tc, two_conferences_and_a_second_meeting_are_apart);
    tcase_add_test(tc, a_message_sent_again_is_one_and_another_is_another);
    tcase_add_test(tc, what_is_not_the_servers_business_is_counted_only);
    tcase_add_test(tc, somebody_without_an_identity_does_not_stop_the_server);
    suite_add_tcase(suite, tc);
    return suite;
}

int main(void)
{
    int status;

    certs = certs_new();
    status = run_suite(server_suite());
    certs_free(certs);
    return status;
}
