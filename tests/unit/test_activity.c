/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Virtual activities: each event by the table; all else is in test_share.c. */
#include "rig_fixture.h"
#include "told.h"

#include <string.h>

static const char *const greg[1] = {"sip:greg@mccloud.example"};

static cloudli_activity *begin(const char *const *user)
{
    const cloudli_party party = rig_party(user);
    cloudli_session_info info = CLOUDLI_SESSION_INFO_INIT;
    cloudli_activity *session;

    info.user = &party;
    ok(cloudli_activity_begin(&session, rig.clif, &info, NULL));
    return session;
}

static void order(const char *liid, const char *const *target)
{
    cloudli_warrant warrant = rig_warrant(liid, target);

    warrant.services = CLOUDLI_SERVICE_ACTIVITY;
    (void)rig_add(&rig, &warrant);
}

/* What happens between jean and greg. */
static const struct {
    uint32_t what;
    uint32_t with_content;
    const char *expected;
} events[] = {
    {CLOUDLI_ACTIVITY_ENTER, 0,
     "CONT[message-box.connect succeeded 2 jean>greg"},
    {CLOUDLI_ACTIVITY_LEAVE, 0,
     "CONT[message-box.disconnect succeeded 2 jean>greg"},
    {CLOUDLI_ACTIVITY_MEET, 0,
     "CONT[message-notification.generic succeeded 2 jean>greg"},
    {CLOUDLI_ACTIVITY_PART, 0,
     "CONT[message-notification.generic succeeded 2 jean>greg"},
    {CLOUDLI_ACTIVITY_TRANSACTION, 1,
     "CONT[message-notification.generic succeeded 2 jean>greg"},
    {CLOUDLI_ACTIVITY_CHAT, 1, "CONT[message.deposit succeeded 2 jean>greg"},
    {CLOUDLI_ACTIVITY_ACTION, 0,
     "CONT[message-notification.generic succeeded 2 jean>greg"},
    {CLOUDLI_ACTIVITY_AVATAR, 1, "CONT[message.save succeeded 2 jean>greg"},
    {CLOUDLI_ACTIVITY_MEDIA, 1, "CONT[message.deposit succeeded 2 jean>greg"},
};

static void report(cloudli_activity *session, size_t n)
{
    const cloudli_party other = rig_party(greg);
    cloudli_event event = CLOUDLI_EVENT_INIT;

    event.what = events[n].what;
    event.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    event.others = &other;
    event.other_count = 1;
    if (events[n].with_content) {
        event.content_type = "text/plain";
        event.content = cloudli_bytes_of("hi");
    }
    ok(cloudli_activity_event(session, &event, NULL, NULL));
}

START_TEST(each_event_is_told_by_the_table)
{
    cloudli_activity *session;
    const char *line;

    order("L1", rig_jean);
    session = begin(rig_jean);
    report(session, (size_t)_i);
    ok(cloudli_activity_end(session));
    cloudli_activity_free(session);
    line = told(&rig, "L1");
    ck_assert_msg(strstr(line, events[_i].expected) != NULL, "%s", line);
    ck_assert_int_eq(strstr(line, ">hi") != NULL || strstr(line, "<hi") != NULL,
                     (int)events[_i].with_content);
}
END_TEST

START_TEST(events_that_the_service_does_not_have_are_refused)
{
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_activity *session;

    order("L1", rig_jean);
    session = begin(greg);
    event.what = sizeof(events) / sizeof(events[0]) + 1;
    ck_assert_int_eq(cloudli_activity_event(session, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ok(cloudli_activity_end(session));
    ck_assert_int_eq(cloudli_activity_end(session), CLOUDLI_ERR_ENDED);
    cloudli_activity_free(session);
    cloudli_activity_free(NULL);
    ck_assert_uint_eq(rig_count(&rig), 0);
}
END_TEST

START_TEST(live_media_is_told_packet_by_packet_as_far_as_it_is_ordered)
{
    const cloudli_party other = rig_party(greg);
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_media voice = rig_audio(0), view = rig_audio(0);
    cloudli_activity *session;
    cloudli_content *content;

    order("L1", rig_jean); /* audio */
    order("L2", greg);
    session = begin(rig_jean);
    event.what = CLOUDLI_ACTIVITY_MEDIA;
    event.others = &other;
    event.other_count = 1;
    ok(cloudli_activity_event(session, &event, &content, NULL));
    part.media = &voice;
    ok(cloudli_content_begin_part(content, &part));
    ok(cloudli_content_write(content, "rtp-1", 5));
    ok(cloudli_content_write(content, "rtp-2", 5));
    ck_assert_int_eq(cloudli_content_write(content, "", 0),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    view.kind = 3;
    part.media = &view;
    ck_assert_int_eq(cloudli_content_begin_part(content, &part),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    view.kind = CLOUDLI_MEDIA_VIDEO;
    ok(cloudli_content_begin_part(content, &part));
    ok(cloudli_content_write(content, "pixels", 6));
    ok(cloudli_content_end(content));
    cloudli_content_free(content);
    ok(cloudli_activity_end(session));
    cloudli_activity_free(session);
    ck_assert_ptr_nonnull(strstr(told(&rig, "L1"), "jean>greg] >rtp-1 >rtp-2 "
                                                   "END"));
    ck_assert_ptr_nonnull(strstr(told(&rig, "L2"), "jean>greg] <rtp-1 <rtp-2"));
    ck_assert(!rig_holds(&rig, "pixels"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("activity");
    TCase *tcase = tcase_create("activity");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, each_event_is_told_by_the_table, 0,
                        (int)(sizeof(events) / sizeof(events[0])));
    tcase_add_test(tcase, events_that_the_service_does_not_have_are_refused);
    tcase_add_test(tcase,
                   live_media_is_told_packet_by_packet_as_far_as_it_is_ordered);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
