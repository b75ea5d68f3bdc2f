/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bookings, the waiting room, moderators. */
#include "rig_fixture.h"

#include <string.h>

/* The words that records are told in are explained in rig.h. */

static const char *const greg[1] = {"sip:greg@mccloud.example"};
static const char *const peter[1] = {"sip:peter@mccloud.example"};
static const char *const agent[1] = {"sip:helpdesk@mccloud.example"};

static cloudli_conference *begin(const char *const *initiator)
{
    const cloudli_party party = rig_party(initiator);
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_conference *conf;

    info.uri = "sip:conf-42@mccloud.example";
    info.initiator = &party;
    ok(cloudli_conference_begin(&conf, rig.clif, &info, NULL));
    return conf;
}

static uint32_t join(cloudli_conference *conf, const char *const *who)
{
    const cloudli_party party = rig_party(who);
    uint32_t number = UINT32_MAX;

    ok(cloudli_conference_join(conf, &party, &number));
    return number;
}

static uint32_t invite(cloudli_conference *conf, const char *const *who,
                       uint32_t standing)
{
    const cloudli_party party = rig_party(who);
    uint32_t number = UINT32_MAX;

    ok(cloudli_conference_invite(conf, &party, standing, &number));
    return number;
}

static void talk(cloudli_conference *conf, uint32_t party, const char *text)
{
    const cloudli_media media = rig_audio(party);

    ok(cloudli_conference_media(conf, &media, CLOUDLI_FROM_PARTY, text,
                                strlen(text)));
}

static void end(cloudli_conference *conf)
{
    ok(cloudli_conference_end(conf, "done"));
    cloudli_conference_free(conf);
}

START_TEST(who_waits_starts_the_conference_and_joins_when_he_is_let_in)
{
    cloudli_conference *conf;
    uint32_t jean, other, third;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean);
    (void)invite(conf, peter, CLOUDLI_CONFERENCE_INVITED);
    other = invite(conf, greg, CLOUDLI_CONFERENCE_INVITED);
    ok(cloudli_conference_wait(conf, other));
    talk(conf, other, "music"); /* not yet the conference's */
    jean = join(conf, rig_jean);
    ok(cloudli_conference_admit(conf, other, jean));
    talk(conf, other, "hello");
    third = invite(conf, agent, CLOUDLI_CONFERENCE_WAITING);
    ok(cloudli_conference_admit(conf, third, CLOUDLI_CONFERENCE_SERVER));
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start waiting greg invited peter> "
                     "CONT<join jean> "
                     "CONT<join greg by target jean> P>hello "
                     "CONT<join helpdesk> END<end done>");
}
END_TEST

START_TEST(who_is_refused_or_gives_up_never_was_there)
{
    cloudli_conference *conf;
    uint32_t jean, first, second;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean);
    jean = join(conf, rig_jean);
    first = invite(conf, greg, CLOUDLI_CONFERENCE_WAITING);
    second = invite(conf, peter, CLOUDLI_CONFERENCE_WAITING);
    ok(cloudli_conference_refuse(conf, first, jean, "full"));
    ok(cloudli_conference_refuse(conf, second, second, NULL));
    ck_assert_int_eq(cloudli_conference_admit(conf, first, jean),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(cloudli_conference_refuse(conf, second, jean, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start jean> "
                     "CONT<join-failed greg by target jean full> "
                     "CONT<join-failed peter gave up> END<end done>");
}
END_TEST

START_TEST(who_removed_somebody_and_who_ended_it_is_told)
{
    cloudli_conference *conf;
    uint32_t jean, other;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean);
    jean = join(conf, rig_jean);
    other = join(conf, greg);
    ok(cloudli_conference_remove(conf, join(conf, peter), other, "noise"));
    ok(cloudli_conference_remove(conf, jean, CLOUDLI_CONFERENCE_SERVER, NULL));
    ok(cloudli_conference_end_by(conf, other, "over"));
    ck_assert_int_eq(cloudli_conference_end_by(conf, other, NULL),
                     CLOUDLI_ERR_ENDED);
    cloudli_conference_free(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start jean> CONT<join greg> CONT<join peter> "
                     "CONT<leave peter by greg noise> CONT<leave jean> "
                     "END<end by greg over>");
}
END_TEST

START_TEST(what_was_tried_and_failed_is_told_with_its_reason)
{
    cloudli_conference *conf;
    uint32_t jean, other;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean);
    jean = join(conf, rig_jean);
    other = join(conf, greg);
    ok(cloudli_conference_failed(conf, CLOUDLI_CONF_MODIFY_FAILED, other,
                                 "codec"));
    ok(cloudli_conference_failed(conf, CLOUDLI_CONF_LEAVE_FAILED, other,
                                 "moderator"));
    ok(cloudli_conference_failed(conf, CLOUDLI_CONF_END_FAILED, jean,
                                 "locked"));
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN<start jean> CONT<join greg> "
                     "CONT<modify-failed greg codec> "
                     "CONT<leave-failed greg moderator> "
                     "CONT<end-failed by target jean locked> END<end done>");
}
END_TEST

START_TEST(control_and_bookings_are_reports)
{
    cloudli_conference_booking booking = CLOUDLI_CONFERENCE_BOOKING_INIT;
    cloudli_conference *conf;
    uint32_t jean, other;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean);
    (void)invite(conf, peter, CLOUDLI_CONFERENCE_INVITED);
    booking.start = RIG_NOW + CLOUDLI_SECOND;
    booking.end = RIG_NOW + 3600 * CLOUDLI_SECOND;
    booking.recurrence = "FREQ=WEEKLY";
    booking.recurs_from = booking.start;
    ok(cloudli_conference_book(conf, &booking));
    ok(cloudli_conference_book(conf, &booking));
    ok(cloudli_conference_book(conf, NULL));
    ck_assert_int_eq(cloudli_conference_book(conf, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
    jean = join(conf, rig_jean);
    other = join(conf, greg);
    ok(cloudli_conference_control(conf, jean, 1));
    ok(cloudli_conference_transfer(conf, jean, other));
    ok(cloudli_conference_recording(conf, other, 1)); /* no event for that */
    end(conf);
    ck_assert_str_eq(
        rig_trace(&rig, "L1"),
        "#1 REPORT<creation invited peter> REPORT<update invited peter> "
        "REPORT<update invited peter> "
        "BEGIN<start jean invited peter> CONT<join greg> "
        "REPORT<update invited peter controlled-by jean> "
        "REPORT<update invited peter controlled-by greg> END<end done>");
    ck_assert(rig_holds(&rig, "FREQ=WEEKLY"));
}
END_TEST

START_TEST(who_only_takes_part_is_told_from_when_he_is_in)
{
    cloudli_conference *conf;
    uint32_t other, jean;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(greg);
    other = join(conf, greg);
    jean = invite(conf, rig_jean, CLOUDLI_CONFERENCE_WAITING);
    ok(cloudli_conference_control(conf, other, 1));
    ok(cloudli_conference_admit(conf, jean, other));
    ok(cloudli_conference_remove(conf, jean, other, NULL));
    end(conf);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 BEGIN<active greg,jean> "
                                            "CONT<leave jean by greg>");
}
END_TEST

START_TEST(a_hundred_thousand_parties_are_the_most_and_others_go_on)
{
    const cloudli_party party = rig_party(greg);
    cloudli_conference *conf = begin(greg), *other;
    uint32_t number = 0, jean;

    for (uint32_t n = 0; n + 1 < CLOUDLI_CONFERENCE_PARTIES_MAX; n++)
        ok(cloudli_conference_join(conf, &party, &number));
    jean = join(conf, rig_jean);
    ck_assert_uint_eq(jean, CLOUDLI_CONFERENCE_PARTIES_MAX - 1);
    ck_assert_int_eq(cloudli_conference_join(conf, &party, &number),
                     CLOUDLI_ERR_TOO_LARGE);
    ck_assert_int_eq(cloudli_conference_invite(
                         conf, &party, CLOUDLI_CONFERENCE_WAITING, &number),
                     CLOUDLI_ERR_TOO_LARGE);
    rig_add_jean(&rig, "L1", "ts33108-conference");
    talk(conf, jean, "hello");
    other = begin(rig_jean);
    (void)join(other, rig_jean);
    end(other);
    ok(cloudli_conference_leave(conf, jean));
    end(conf);
    ck_assert(rig_said(&rig, "the last are left out") > 0);
    ck_assert_ptr_nonnull(
        strstr(rig_trace(&rig, "L1"), "#2 BEGIN<start jean> END<end done>"));
}
END_TEST

START_TEST(calls_that_make_no_sense_give_a_status_and_change_nothing)
{
    static char text[257];
    const cloudli_party party = rig_party(greg);
    cloudli_conference_booking booking = CLOUDLI_CONFERENCE_BOOKING_INIT;
    cloudli_conference *conf;
    uint32_t jean, guest, number;
    size_t before;

    memset(text, 't', 256);
    rig_add_jean(&rig, "L1", "ts33108-conference");
    conf = begin(rig_jean);
    jean = join(conf, rig_jean);
    guest = invite(conf, greg, CLOUDLI_CONFERENCE_WAITING);
    before = rig_count(&rig);
#define REFUSED(call, status) ck_assert_int_eq(call, status)
    REFUSED(cloudli_conference_invite(conf, &party, 0, &number),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_conference_invite(conf, &party, 3, &number),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_conference_invite(conf, NULL, 1, &number),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_conference_wait(conf, guest), CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_wait(conf, 7), CLOUDLI_ERR_UNKNOWN_PARTY);
    REFUSED(cloudli_conference_admit(conf, jean, jean),
            CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_admit(conf, guest, 7),
            CLOUDLI_ERR_UNKNOWN_PARTY);
    REFUSED(cloudli_conference_refuse(conf, guest, jean, text),
            CLOUDLI_ERR_TOO_LARGE);
    REFUSED(cloudli_conference_leave(conf, guest), CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_remove(conf, guest, jean, NULL),
            CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_remove(conf, jean, 7, NULL),
            CLOUDLI_ERR_UNKNOWN_PARTY);
    REFUSED(cloudli_conference_failed(conf, CLOUDLI_CONF_JOIN, jean, "x"),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(
        cloudli_conference_failed(conf, CLOUDLI_CONF_LEAVE_FAILED, jean, NULL),
        CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(
        cloudli_conference_failed(conf, CLOUDLI_CONF_LEAVE_FAILED, guest, "x"),
        CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_control(conf, jean, 0),
            CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_control(conf, jean, 2),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    REFUSED(cloudli_conference_control(conf, guest, 1),
            CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_transfer(conf, jean, jean),
            CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_recording(conf, jean, 0),
            CLOUDLI_ERR_INVALID_STATE);
    REFUSED(cloudli_conference_recording(conf, 7, 1),
            CLOUDLI_ERR_UNKNOWN_PARTY);
    booking.end = 1;
    booking.start = 2;
    REFUSED(cloudli_conference_book(conf, &booking),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    booking.start = 0;
    booking.recurrence = "\xff";
    REFUSED(cloudli_conference_book(conf, &booking),
            CLOUDLI_ERR_INVALID_ARGUMENT);
    booking.size = 8;
    REFUSED(cloudli_conference_book(conf, &booking), CLOUDLI_ERR_STRUCT_SIZE);
    REFUSED(cloudli_conference_end_by(conf, 7, NULL),
            CLOUDLI_ERR_UNKNOWN_PARTY);
    ck_assert_uint_eq(rig_count(&rig), before);
    ok(cloudli_conference_end(conf, NULL));
    REFUSED(cloudli_conference_invite(conf, &party, 1, &number),
            CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_admit(conf, guest, jean), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_book(conf, NULL), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_recording(conf, jean, 1), CLOUDLI_ERR_ENDED);
    REFUSED(cloudli_conference_failed(conf, CLOUDLI_CONF_END_FAILED, jean, "x"),
            CLOUDLI_ERR_ENDED);
    cloudli_conference_free(conf);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("conference_control");
    TCase *tcase = tcase_create("conference_control");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase,
                   who_waits_starts_the_conference_and_joins_when_he_is_let_in);
    tcase_add_test(tcase, who_is_refused_or_gives_up_never_was_there);
    tcase_add_test(tcase, who_removed_somebody_and_who_ended_it_is_told);
    tcase_add_test(tcase, what_was_tried_and_failed_is_told_with_its_reason);
    tcase_add_test(tcase, control_and_bookings_are_reports);
    tcase_add_test(tcase, who_only_takes_part_is_told_from_when_he_is_in);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase,
                   a_hundred_thousand_parties_are_the_most_and_others_go_on);
    tcase_add_test(tcase,
                   calls_that_make_no_sense_give_a_status_and_change_nothing);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
