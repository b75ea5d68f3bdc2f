/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rig_fixture.h"

#include <string.h>

/* The words that records are told in are explained in rig.h. */

static const char *const help[1] = {"sip:helpdesk@mccloud.example"};

#define INVITE "INVITE sip:h SIP/2.0\r\nTo: <sip:h>\r\nCSeq: 1 INVITE\r\n\r\n"
#define REINVITE                                                               \
    "INVITE sip:h SIP/2.0\r\nTo: <sip:h>;tag=1\r\nCSeq: 2 INVITE\r\n\r\n"
#define ACK "ACK sip:h SIP/2.0\r\nCSeq: 1 ACK\r\n\r\n"
#define BYE "BYE sip:h SIP/2.0\r\nCSeq: 9 BYE\r\n\r\n"
#define CANCEL "CANCEL sip:h SIP/2.0\r\nCSeq: 1 CANCEL\r\n\r\n"
#define ANSWER(status, method)                                                 \
    "SIP/2.0 " status " x\r\nCSeq: 1 " method "\r\n\r\n"

static cloudli_call *begin(const char *const *caller, const char *const *callee,
                           uint32_t signalling)
{
    const cloudli_party from = rig_party(caller), to = rig_party(callee);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_call *call;

    info.caller = &from;
    info.callee = &to;
    info.signalling = signalling;
    ok(cloudli_call_begin(&call, rig.clif, &info, NULL));
    return call;
}

static void sip(cloudli_call *call, uint32_t party, const char *text)
{
    const cloudli_signal signal = rig_signal(party, CLOUDLI_FROM_PARTY, text);

    ok(cloudli_call_signalling(call, &signal));
}

static void talk(cloudli_call *call, uint32_t party, uint32_t direction,
                 const char *text)
{
    const cloudli_media media = rig_audio(party);

    ok(cloudli_call_media(call, &media, direction, text, strlen(text)));
}

static void end(cloudli_call *call)
{
    ok(cloudli_call_end(call));
    cloudli_call_free(call);
}

static const struct {
    const char *messages[8];
    const char *expected;
} sessions[] = {
    {{INVITE, ANSWER("180", "INVITE"), ANSWER("200", "INVITE"), ACK, BYE,
      ANSWER("200", "BYE")},
     "#1 BEGIN(INVITE) CONT(180) CONT(200) CONT(ACK) CONT(BYE) END(200)"},
    {{INVITE, ANSWER("486", "INVITE"), ACK},
     "#1 BEGIN(INVITE) END(486) REPORT(ACK)"},
    {{INVITE, ANSWER("407", "INVITE"), ACK, INVITE, ANSWER("603", "INVITE")},
     "#1 BEGIN(INVITE) CONT(407) CONT(ACK) CONT(INVITE) END(603)"},
    {{INVITE, CANCEL, ANSWER("200", "CANCEL"), ANSWER("487", "INVITE"), ACK},
     "#1 BEGIN(INVITE) CONT(CANCEL) END(200) REPORT(487) REPORT(ACK)"},
    {{INVITE, ANSWER("200", "INVITE"), REINVITE, ANSWER("488", "INVITE"), BYE,
      ANSWER("200", "BYE"), ANSWER("200", "BYE")},
     "#1 BEGIN(INVITE) CONT(200) CONT(INVITE) CONT(488) CONT(BYE) END(200) "
     "REPORT(200)"},
    {{INVITE, ANSWER("200", "INVITE"), REINVITE, CANCEL,
      ANSWER("200", "CANCEL"), BYE, ANSWER("481", "BYE")},
     "#1 BEGIN(INVITE) CONT(200) CONT(INVITE) CONT(CANCEL) CONT(200) "
     "CONT(BYE) END(481)"},
    {{REINVITE, ANSWER("488", "INVITE"), BYE, ANSWER("200", "BYE")},
     "#1 BEGIN(INVITE) CONT(488) CONT(BYE) END(200)"},
    {{ANSWER("200", "BYE")}, "#1 REPORT(200)"},
    {{"garbage\r\n\r\n", BYE}, "#1 BEGIN(garbage) CONT(BYE)"},
};

START_TEST(sip_messages_become_the_record_types_of_their_session)
{
    cloudli_call *call;

    rig_add_jean(&rig, "L1", NULL);
    call = begin(rig_jean, help, CLOUDLI_SIGNALLING_SIP);
    for (int m = 0; m < 8 && sessions[_i].messages[m] != NULL; m++)
        sip(call, CLOUDLI_CALLER, sessions[_i].messages[m]);
    end(call);
    ck_assert_str_eq(rig_trace(&rig, "L1"), sessions[_i].expected);
}
END_TEST

START_TEST(only_the_leg_of_the_subject_is_told_and_all_media_is)
{
    const char *const *caller = _i == 0 ? rig_jean : help;
    const char *const *callee = _i == 0 ? help : rig_jean;
    const uint32_t subject = _i == 0 ? CLOUDLI_CALLER : CLOUDLI_CALLEE;
    cloudli_call *call;

    rig_add_jean(&rig, "L1", _i == 0 ? "ts102232-5" : "ts33108-conference");
    call = begin(caller, callee, CLOUDLI_SIGNALLING_SIP);
    sip(call, subject, INVITE);
    sip(call, 1 - subject, "INVITE sip:other SIP/2.0\r\n\r\n");
    talk(call, subject, CLOUDLI_FROM_PARTY, "a");
    talk(call, 1 - subject, CLOUDLI_FROM_PARTY, "b");
    talk(call, subject, CLOUDLI_TO_PARTY, "c");
    talk(call, 1 - subject, CLOUDLI_TO_PARTY, "d");
    end(call);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN(INVITE) >a <b <c >d");
    ck_assert(!rig_holds(&rig, "other"));
}
END_TEST

START_TEST(who_calls_himself_is_told_once)
{
    cloudli_call *call;

    rig_add_jean(&rig, "L1", NULL);
    call = begin(rig_jean, rig_jean, CLOUDLI_SIGNALLING_SIP);
    sip(call, CLOUDLI_CALLER, INVITE);
    sip(call, CLOUDLI_CALLEE, INVITE);
    talk(call, CLOUDLI_CALLEE, CLOUDLI_FROM_PARTY, "a");
    end(call);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN(INVITE) <a");
}
END_TEST

START_TEST(two_calls_are_two_communications)
{
    cloudli_call *first, *second;

    rig_add_jean(&rig, "L1", NULL);
    first = begin(rig_jean, help, CLOUDLI_SIGNALLING_SIP);
    second = begin(help, rig_jean, CLOUDLI_SIGNALLING_SIP);
    sip(first, CLOUDLI_CALLER, INVITE);
    sip(second, CLOUDLI_CALLEE, INVITE);
    talk(first, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, "a");
    talk(second, CLOUDLI_CALLEE, CLOUDLI_FROM_PARTY, "b");
    end(first);
    end(second);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN(INVITE) #2 BEGIN(INVITE) #1 >a #2 >b");
}
END_TEST

START_TEST(without_sip_a_call_gives_content_only)
{
    cloudli_call *call;

    rig_add_jean(&rig, "L1", NULL);
    call = begin(rig_jean, help, CLOUDLI_SIGNALLING_NONE);
    talk(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, "a");
    end(call);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 >a");
}
END_TEST

#define SDP "v=0\r\no=- 1 1 IN IP4 192.0.2.11\r\n"

static const struct {
    const char *message;
    const char *withheld; /* NULL: nothing */
} bodies[] = {
    {"INVITE h SIP/2.0\r\nContent-Type: application/sdp\r\n\r\n" SDP, NULL},
    {"INVITE h SIP/2.0\r\nc:APPLICATION/SDP;x=y\r\n\r\n" SDP, NULL},
    {"INFO h SIP/2.0\r\nContent-Type: text/plain\r\n\r\nsecret", "secret"},
    {"INFO h SIP/2.0\r\n\r\nsecret", "secret"},
    {"INFO h SIP/2.0\r\nc: text/plain\r\nContent-Type: application/sdp\r\n\r\n"
     "secret",
     "secret"},
    {"INFO h SIP/2.0\r\nc: application/sdp\r\nc: text/plain\r\n\r\nsecret",
     "secret"},
    {"INFO h SIP/2.0\r\nc: application/sdpx\r\n\r\nsecret", "secret"},
    {"INVITE h SIP/2.0\r\nContent-Type: multipart/mixed;boundary=b\r\n\r\n"
     "--b\r\nsecret",
     "secret"},
};

START_TEST(without_content_ordered_only_sdp_stays_in_the_signalling)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_call *call;

    warrant.deliver = CLOUDLI_DELIVER_IRI;
    (void)rig_add(&rig, &warrant);
    call = begin(rig_jean, help, CLOUDLI_SIGNALLING_SIP);
    sip(call, CLOUDLI_CALLER, bodies[_i].message);
    talk(call, CLOUDLI_CALLER, CLOUDLI_FROM_PARTY, "a");
    end(call);
    ck_assert_uint_eq(rig_count(&rig), 1);
    ck_assert(rig_holds(&rig, " SIP/2.0\r\n"));
    if (bodies[_i].withheld != NULL)
        ck_assert(!rig_holds(&rig, bodies[_i].withheld));
    else
        ck_assert(rig_holds(&rig, SDP));
}
END_TEST

START_TEST(bad_input_gives_a_status_and_never_a_record)
{
    const cloudli_party from = rig_party(rig_jean), to = rig_party(help);
    static const char *const nobody[1] = {"nobody"};
    const cloudli_party wrong = rig_party(nobody);
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    cloudli_media media = rig_audio(2);
    cloudli_signal signal = rig_signal(2, CLOUDLI_FROM_PARTY, INVITE);
    cloudli_call *call;

    rig_add_jean(&rig, "L1", NULL);
#define REFUSED(what, status) ck_assert_int_eq((what), (status))
#define BEGIN() cloudli_call_begin(&call, rig.clif, &info, NULL)
    REFUSED(cloudli_call_begin(NULL, rig.clif, &info, NULL),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_call_begin(&call, NULL, &info, NULL),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_call_begin(&call, rig.clif, NULL, NULL),
            CLOUDLI_ERR_STRUCT_SIZE);
    REFUSED(BEGIN(), CLOUDLI_ERR_INVALID_ARGUMENT);
    info.caller = &from;
    REFUSED(BEGIN(), CLOUDLI_ERR_INVALID_ARGUMENT);
    info.callee = &wrong;
    REFUSED(BEGIN(), CLOUDLI_ERR_IDENTITY);
    ck_assert_ptr_null(call);
    info.callee = &to;
    info.signalling = 3;
    REFUSED(BEGIN(), CLOUDLI_ERR_INVALID_ARGUMENT);

    call = begin(rig_jean, help, CLOUDLI_SIGNALLING_SIP);
    REFUSED(cloudli_call_media(call, &media, 0, "a", 1),
            CLOUDLI_ERR_UNKNOWN_PARTY);
    REFUSED(cloudli_call_signalling(call, &signal), CLOUDLI_ERR_UNKNOWN_PARTY);
    media.party = CLOUDLI_CALLER;
    signal.party = CLOUDLI_CALLER;
    REFUSED(cloudli_call_media(call, &media, 0, "a", 0),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_call_media(call, &media, 0, NULL, 1),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_call_media(NULL, &media, 0, "a", 1),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_call_signalling(NULL, &signal),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    ok(cloudli_call_end(call));
    REFUSED(cloudli_call_end(call), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_call_media(call, &media, 0, "a", 1), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_call_signalling(call, &signal), CLOUDLI_ERR_ENDED);
    cloudli_call_free(call);
    cloudli_call_free(NULL);
    ck_assert_uint_eq(rig_count(&rig), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("call");
    TCase *tcase = tcase_create("call");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase,
                        sip_messages_become_the_record_types_of_their_session,
                        0, (int)(sizeof(sessions) / sizeof(sessions[0])));
    tcase_add_loop_test(
        tcase, only_the_leg_of_the_subject_is_told_and_all_media_is, 0, 2);
    tcase_add_test(tcase, who_calls_himself_is_told_once);
    tcase_add_test(tcase, two_calls_are_two_communications);
    tcase_add_test(tcase, without_sip_a_call_gives_content_only);
    tcase_add_loop_test(
        tcase, without_content_ordered_only_sdp_stays_in_the_signalling, 0,
        (int)(sizeof(bodies) / sizeof(bodies[0])));
    tcase_add_test(tcase, bad_input_gives_a_status_and_never_a_record);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
