/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calls whose signalling is the service's own: told event by event. */
#include "rig_fixture.h"
#include "told.h"

#include <string.h>

static const char *const greg[1] = {"sip:greg@mccloud.example"};
static const char *const peter[1] = {"sip:peter@mccloud.example"};

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

static int happens(cloudli_call *call, uint32_t party, uint32_t what)
{
    cloudli_event event = CLOUDLI_EVENT_INIT;

    event.what = what;
    event.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    return cloudli_call_event(call, party, &event, NULL, NULL);
}

static uint32_t hand_on(cloudli_call *call, uint32_t party,
                        const char *const *to)
{
    const cloudli_party other = rig_party(to);
    cloudli_event event = CLOUDLI_EVENT_INIT;
    uint32_t number = 0;

    event.what = CLOUDLI_CALL_TRANSFER;
    event.others = &other;
    event.other_count = 1;
    ok(cloudli_call_event(call, party, &event, &number, NULL));
    return number;
}

static void end(cloudli_call *call)
{
    ok(cloudli_call_end(call));
    cloudli_call_free(call);
}

START_TEST(a_call_is_told_from_its_beginning_to_its_end)
{
    const cloudli_media media = rig_audio(CLOUDLI_CALLEE);
    cloudli_call *call;

    rig_add_jean(&rig, "L1", NULL);
    call = begin(rig_jean, greg, CLOUDLI_SIGNALLING_EVENTS);
    ok(happens(call, CLOUDLI_CALLEE, CLOUDLI_CALL_RING));
    ok(happens(call, CLOUDLI_CALLEE, CLOUDLI_CALL_ANSWER));
    ok(cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, "rtp", 3));
    ok(happens(call, CLOUDLI_CALLER, CLOUDLI_CALL_HOLD));
    ok(happens(call, CLOUDLI_CALLER, CLOUDLI_CALL_RESUME));
    end(call);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 BEGIN{begin} CONT{ring} CONT{answer} <rtp CONT{hold} "
                     "CONT{resume} END{end}");
    ck_assert(rig_holds(&rig, "\"event\":\"begin\",\"number\":1,\"outcome\":"
                              "\"started\",\"parties\":[\"sip:jean@mccloud."
                              "example\",\"sip:greg@mccloud.example\"]"));
}
END_TEST

START_TEST(a_call_that_is_handed_on_is_the_new_partys_too)
{
    cloudli_media media = rig_audio(0);
    cloudli_call *call;
    uint32_t number;

    rig_add_jean(&rig, "L1", NULL);
    call = begin(greg, peter, CLOUDLI_SIGNALLING_EVENTS);
    number = hand_on(call, CLOUDLI_CALLEE, rig_jean);
    ck_assert_uint_eq(number, 2);
    ok(happens(call, number, CLOUDLI_CALL_ANSWER));
    media.party = number;
    ok(cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, "me", 2));
    media.party = CLOUDLI_CALLER;
    ok(cloudli_call_media(call, &media, CLOUDLI_FROM_PARTY, "you", 3));
    end(call);
    ck_assert_str_eq(told(&rig, "L1"), "#1 BEGIN{answer} >me <you END{end}");
}
END_TEST

START_TEST(where_somebody_is_is_told_to_who_ordered_him)
{
    static const cloudli_property where[] = {{"access-type", "LTE"},
                                             {"cell", "204-04-1-2"},
                                             {"location", "52.1,4.3"},
                                             {"location-source", "network"},
                                             {"location-age", "3"}};
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_call *call;

    rig_add_jean(&rig, "L1", NULL);
    call = begin(rig_jean, greg, CLOUDLI_SIGNALLING_EVENTS);
    event.what = CLOUDLI_CALL_ACCESS;
    event.properties = where;
    event.property_count = 5;
    ok(cloudli_call_event(call, CLOUDLI_CALLEE, &event, NULL, NULL));
    ck_assert(!rig_holds(&rig, "52.1"));
    ok(cloudli_call_event(call, CLOUDLI_CALLER, &event, NULL, NULL));
    end(call);
    ck_assert_str_eq(told(&rig, "L1"), "#1 BEGIN{begin} CONT{access} END{end}");
    ck_assert(rig_holds(&rig, "\"location\":\"52.1,4.3\","
                              "\"location-source\":\"network\""));
    call = begin(rig_jean, greg, CLOUDLI_SIGNALLING_SIP);
    ok(happens(call, CLOUDLI_CALLER, CLOUDLI_CALL_HOLD)); /* SIP tells that */
    ok(cloudli_call_event(call, CLOUDLI_CALLER, &event, NULL, NULL));
    end(call);
    ck_assert_ptr_nonnull(strstr(told(&rig, "L1"), "#2 REPORT{access}"));
}
END_TEST

START_TEST(iri_alone_is_marked_as_such_and_has_no_title)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_call *call;

    warrant.deliver = CLOUDLI_DELIVER_IRI;
    (void)rig_add(&rig, &warrant);
    call = begin(rig_jean, greg, CLOUDLI_SIGNALLING_EVENTS);
    event.what = CLOUDLI_CALL_MEDIA;
    event.content_type = "application/sdp";
    event.content = cloudli_bytes_of("v=0\r\n");
    event.title = "plans";
    ok(cloudli_call_event(call, CLOUDLI_CALLER, &event, NULL, NULL));
    end(call);
    ck_assert_str_eq(told(&rig, "L1"), "#1 BEGIN{begin} CONT{media} END{end}");
    ck_assert(rig_holds(&rig, "\"sdp\":\"v=0\\u000d\\u000a\""));
    ck_assert(!rig_holds(&rig, "plans"));
}
END_TEST

START_TEST(calls_that_make_no_sense_give_a_status_and_change_nothing)
{
    const cloudli_party other = rig_party(peter);
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_call *call;
    size_t before;

    rig_add_jean(&rig, "L1", NULL);
    call = begin(rig_jean, greg, CLOUDLI_SIGNALLING_EVENTS);
    before = rig_count(&rig);
    ck_assert_int_eq(happens(call, 0, 0), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(happens(call, 0, 10), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(happens(call, 0, 200), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(happens(call, 2, CLOUDLI_CALL_HOLD),
                     CLOUDLI_ERR_UNKNOWN_PARTY);
    ck_assert_int_eq(happens(call, 0, CLOUDLI_CALL_RESUME),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(happens(call, 0, CLOUDLI_CALL_TRANSFER),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(happens(NULL, 0, 1), CLOUDLI_ERR_INVALID_ARGUMENT);
    event.what = CLOUDLI_CALL_RING;
    event.others = &other;
    event.other_count = 1;
    ck_assert_int_eq(cloudli_call_event(call, 0, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_uint_eq(rig_count(&rig), before);
    ok(happens(call, 0, CLOUDLI_CALL_HOLD));
    ck_assert_int_eq(happens(call, 0, CLOUDLI_CALL_HOLD),
                     CLOUDLI_ERR_INVALID_STATE);
    for (uint32_t n = 2; n < CLOUDLI_CALL_PARTIES_MAX; n++)
        ck_assert_uint_eq(hand_on(call, 0, peter), n);
    event.what = CLOUDLI_CALL_FORWARD;
    ck_assert_int_eq(cloudli_call_event(call, 0, &event, NULL, NULL),
                     CLOUDLI_ERR_TOO_LARGE);
    ok(cloudli_call_end(call));
    ck_assert_int_eq(happens(call, 0, CLOUDLI_CALL_RESUME), CLOUDLI_ERR_ENDED);
    cloudli_call_free(call);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("call_events");
    TCase *tcase = tcase_create("call_events");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, a_call_is_told_from_its_beginning_to_its_end);
    tcase_add_test(tcase, a_call_that_is_handed_on_is_the_new_partys_too);
    tcase_add_test(tcase, where_somebody_is_is_told_to_who_ordered_him);
    tcase_add_test(tcase, iri_alone_is_marked_as_such_and_has_no_title);
    tcase_add_test(tcase,
                   calls_that_make_no_sense_give_a_status_and_change_nothing);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
