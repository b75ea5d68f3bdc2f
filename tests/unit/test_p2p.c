/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Peer-to-peer set-up: who asked for whose address, and what was given. */
#include "rig_fixture.h"
#include "told.h"

#include <string.h>

static const char *const greg[1] = {"sip:greg@mccloud.example"};

static cloudli_p2p *begin(const char *const *user)
{
    const cloudli_party party = rig_party(user);
    cloudli_session_info info = CLOUDLI_SESSION_INFO_INIT;
    cloudli_p2p *session;

    info.user = &party;
    ok(cloudli_p2p_begin(&session, rig.clif, &info, NULL));
    return session;
}

static void order(const char *liid, const char *const *target)
{
    cloudli_warrant warrant = rig_warrant(liid, target);

    warrant.services = CLOUDLI_SERVICE_P2P;
    (void)rig_add(&rig, &warrant);
}

/* What happens between jean and greg. */
static const struct {
    uint32_t what;
    uint32_t with_content;
    const char *expected;
} events[] = {
    {CLOUDLI_P2P_REGISTER, 0,
     "REPORT[message-notification.generic succeeded 1 jean>greg"},
    {CLOUDLI_P2P_UNREGISTER, 0,
     "REPORT[message-notification.generic succeeded 1 jean>greg"},
    {CLOUDLI_P2P_LOOKUP, 0,
     "REPORT[message-notification.generic succeeded 1 jean>greg"},
    {CLOUDLI_P2P_ANSWER, 0,
     "REPORT[message-notification.generic succeeded 1 jean>greg"},
    {CLOUDLI_P2P_CONNECT, 0,
     "REPORT[message-notification.generic succeeded 1 jean>greg"},
    {CLOUDLI_P2P_ACCEPT, 0,
     "REPORT[message-notification.generic succeeded 1 jean>greg"},
    {CLOUDLI_P2P_REFUSE, 0,
     "REPORT[message-notification.generic succeeded 1 jean>greg"},
    {CLOUDLI_P2P_RELAY, 0,
     "REPORT[message-notification.generic succeeded 1 jean>greg"},
};

static void report(cloudli_p2p *session, size_t n)
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
    ok(cloudli_p2p_event(session, &event, NULL));
}

START_TEST(each_event_is_told_by_the_table)
{
    cloudli_p2p *session;
    const char *line;

    order("L1", rig_jean);
    session = begin(rig_jean);
    report(session, (size_t)_i);
    ok(cloudli_p2p_end(session));
    cloudli_p2p_free(session);
    line = told(&rig, "L1");
    ck_assert_msg(strstr(line, events[_i].expected) != NULL, "%s", line);
    ck_assert_int_eq(strstr(line, ">hi") != NULL || strstr(line, "<hi") != NULL,
                     (int)events[_i].with_content);
}
END_TEST

START_TEST(events_that_the_service_does_not_have_are_refused)
{
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_p2p *session;

    order("L1", rig_jean);
    session = begin(greg);
    event.what = sizeof(events) / sizeof(events[0]) + 1;
    ck_assert_int_eq(cloudli_p2p_event(session, &event, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ok(cloudli_p2p_end(session));
    ck_assert_int_eq(cloudli_p2p_end(session), CLOUDLI_ERR_ENDED);
    cloudli_p2p_free(session);
    cloudli_p2p_free(NULL);
    ck_assert_uint_eq(rig_count(&rig), 0);
}
END_TEST

START_TEST(addresses_and_keys_are_told_and_content_is_said_not_to_pass)
{
    static const cloudli_property given[] = {{"asked-for", "sip:greg@x"},
                                             {"address", "192.0.2.7"},
                                             {"port", "40000"},
                                             {"key", "MCowBQ"},
                                             {"key-kind", "ed25519"}};
    const cloudli_party other = rig_party(greg);
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_p2p *session;

    order("asker", rig_jean);
    order("asked-for", greg);
    session = begin(rig_jean);
    event.what = CLOUDLI_P2P_ANSWER;
    event.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    event.trigger = CLOUDLI_TRIGGER_SYSTEM;
    event.others = &other;
    event.other_count = 1;
    event.properties = given;
    event.property_count = 5;
    ok(cloudli_p2p_event(session, &event, NULL));
    ok(cloudli_p2p_end(session));
    cloudli_p2p_free(session);
    ck_assert_str_eq(
        told(&rig, "asker"),
        "#1 REPORT[message-notification.generic succeeded 1 jean>greg]");
    ck_assert_str_eq(
        told(&rig, "asked-for"),
        "#1 REPORT[message-notification.generic succeeded 1 jean>greg]");
    ck_assert(rig_holds(&rig, "\"address\":\"192.0.2.7\",\"port\":\"40000\","
                              "\"key\":\"MCowBQ\",\"key-kind\":\"ed25519\"},"
                              "\"content\":\"does not pass\"}"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("p2p");
    TCase *tcase = tcase_create("p2p");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, each_event_is_told_by_the_table, 0,
                        (int)(sizeof(events) / sizeof(events[0])));
    tcase_add_test(tcase, events_that_the_service_does_not_have_are_refused);
    tcase_add_test(tcase,
                   addresses_and_keys_are_told_and_content_is_said_not_to_pass);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
