/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Social networks: each event by the table; all else is in test_share.c. */
#include "rig_fixture.h"
#include "told.h"

#include <string.h>

static const char *const greg[1] = {"sip:greg@mccloud.example"};

static cloudli_social *begin(const char *const *user)
{
    const cloudli_party party = rig_party(user);
    cloudli_session_info info = CLOUDLI_SESSION_INFO_INIT;
    cloudli_social *session;

    info.user = &party;
    ok(cloudli_social_begin(&session, rig.clif, &info, NULL));
    return session;
}

static void order(const char *liid, const char *const *target)
{
    cloudli_warrant warrant = rig_warrant(liid, target);

    warrant.services = CLOUDLI_SERVICE_SOCIAL;
    (void)rig_add(&rig, &warrant);
}

/* What happens between jean and greg. */
static const struct {
    uint32_t what;
    uint32_t with_content;
    const char *expected;
} events[] = {
    {CLOUDLI_SOCIAL_POST, 1, "CONT[message.deposit succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_COMMENT, 1, "CONT[message.deposit succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_REACTION, 1, "CONT[message.deposit succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_EDIT, 1, "CONT[message.save succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_DELETE, 0, "CONT[message.delete succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_FOLLOW, 0, "CONT[message.contact succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_UNFOLLOW, 0, "CONT[message.contact succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_BLOCK, 0, "CONT[message.contact succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_PROFILE_CHANGE, 1,
     "CONT[message.save succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_DIRECT_MESSAGE, 1,
     "CONT[message.deposit succeeded 2 jean>greg"},
    {CLOUDLI_SOCIAL_VIEW, 1, "CONT[message.retrieve succeeded 2 jean>greg"},
};

static void report(cloudli_social *session, size_t n)
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
    ok(cloudli_social_event(session, &event, NULL, NULL));
}

START_TEST(each_event_is_told_by_the_table)
{
    cloudli_social *session;
    const char *line;

    order("L1", rig_jean);
    session = begin(rig_jean);
    report(session, (size_t)_i);
    ok(cloudli_social_end(session));
    cloudli_social_free(session);
    line = told(&rig, "L1");
    ck_assert_msg(strstr(line, events[_i].expected) != NULL, "%s", line);
    ck_assert_int_eq(strstr(line, ">hi") != NULL || strstr(line, "<hi") != NULL,
                     (int)events[_i].with_content);
}
END_TEST

START_TEST(events_that_the_service_does_not_have_are_refused)
{
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_social *session;

    order("L1", rig_jean);
    session = begin(greg);
    event.what = sizeof(events) / sizeof(events[0]) + 1;
    ck_assert_int_eq(cloudli_social_event(session, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ok(cloudli_social_end(session));
    ck_assert_int_eq(cloudli_social_end(session), CLOUDLI_ERR_ENDED);
    cloudli_social_free(session);
    cloudli_social_free(NULL);
    ck_assert_uint_eq(rig_count(&rig), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("social");
    TCase *tcase = tcase_create("social");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, each_event_is_told_by_the_table, 0,
                        (int)(sizeof(events) / sizeof(events[0])));
    tcase_add_test(tcase, events_that_the_service_does_not_have_are_refused);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
