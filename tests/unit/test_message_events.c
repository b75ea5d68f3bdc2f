/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What happens to a message besides being delivered. */
#include "rig_fixture.h"
#include "told.h"

#include <string.h>

static const char *const greg[1] = {"sip:greg@mccloud.example"};
static const char *const peter[1] = {"sip:peter@mccloud.example"};

enum {
    SENDER,
    FIRST,
    SECOND
};

/* greg writes to jean and peter. */
static cloudli_message *begin(uint32_t origin, uint32_t group)
{
    const cloudli_party sender = rig_party(greg);
    const cloudli_party recipients[] = {rig_party(rig_jean), rig_party(peter)};
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    cloudli_message *message;

    info.sender = &sender;
    info.recipients = recipients;
    info.recipient_count = 2;
    info.content_type = "text/plain";
    info.content = cloudli_bytes_of("hi");
    info.origin = origin;
    info.group = group;
    info.message_id = "m-1";
    info.title = "party";
    info.requested_reports = 3;
    ok(cloudli_message_begin(&message, rig.clif, &info, NULL));
    return message;
}

static void end(cloudli_message *message)
{
    ok(cloudli_message_end(message, CLOUDLI_MESSAGE_DELIVERED));
    cloudli_message_free(message);
}

static void happens(cloudli_message *message, uint32_t party, uint32_t what,
                    const char *content)
{
    cloudli_event event = CLOUDLI_EVENT_INIT;

    event.what = what;
    event.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    if (content != NULL) {
        event.content_type = "text/plain";
        event.content = cloudli_bytes_of(content);
    }
    ok(cloudli_message_event(message, party, &event, NULL, NULL));
}

START_TEST(a_message_is_followed_through_its_life)
{
    cloudli_message *message;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    message = begin(CLOUDLI_MESSAGE_NEW, 0);
    happens(message, FIRST, CLOUDLI_MESSAGE_DELIVERY_REPORT, NULL);
    happens(message, SECOND, CLOUDLI_MESSAGE_READ_REPORT, NULL); /* peter's */
    happens(message, FIRST, CLOUDLI_MESSAGE_RETRIEVE, "hi");
    happens(message, SENDER, CLOUDLI_MESSAGE_EDIT, "ho");
    ok(cloudli_message_end(message, CLOUDLI_MESSAGE_DELIVERED));
    happens(message, FIRST, CLOUDLI_MESSAGE_READ_REPORT, NULL);
    happens(message, FIRST, CLOUDLI_MESSAGE_REACTION, ":-)");
    happens(message, SENDER, CLOUDLI_MESSAGE_DELETE, NULL);
    cloudli_message_free(message);
    ck_assert_str_eq(
        told(&rig, "L1"),
        "#1 BEGIN[message.deposit started 1 greg>jean \"party\"] <hi "
        "CONT[message-notification.generic succeeded 2 jean>greg "
        "delivery-report] "
        "CONT[message.retrieve succeeded 4 jean>greg] <hi "
        "CONT[message.save succeeded 5 greg>jean] <ho "
        "END[message.deposit succeeded 1 greg>jean] "
        "REPORT[message-notification.generic succeeded 6 jean>greg "
        "read-report] "
        "REPORT[message.deposit succeeded 7 jean>greg] >:-) "
        "REPORT[message.delete succeeded 8 greg>jean]");
    ck_assert(!rig_holds(&rig, "peter"));
    ck_assert(rig_holds(&rig, "m-1"));
}
END_TEST

START_TEST(in_a_group_all_know_of_all)
{
    cloudli_message *message;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    message = begin(CLOUDLI_MESSAGE_NEW, 1);
    happens(message, SECOND, CLOUDLI_MESSAGE_REACTION, "+1");
    end(message);
    ck_assert_str_eq(
        told(&rig, "L1"),
        "#1 BEGIN[message.deposit started 1 greg>jean,peter \"party\"] <hi "
        "CONT[message.deposit succeeded 2 peter>greg,jean] <+1 "
        "END[message.deposit succeeded 1 greg>jean,peter]");
}
END_TEST

START_TEST(a_stored_message_tells_what_happens_to_it_and_nothing_else)
{
    cloudli_message *message;

    rig_add_jean(&rig, "L1", NULL);
    message = begin(CLOUDLI_MESSAGE_STORED, 0);
    happens(message, FIRST, CLOUDLI_MESSAGE_RETRIEVE, "hi");
    end(message);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 REPORT[message.retrieve succeeded 2 jean>greg] <hi");
}
END_TEST

START_TEST(a_draft_is_its_senders_alone)
{
    cloudli_warrant warrant = rig_warrant("L2", greg);
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_message *message;

    rig_add_jean(&rig, "L1", NULL);
    (void)rig_add(&rig, &warrant);
    message = begin(CLOUDLI_MESSAGE_DRAFTED, 0);
    happens(message, SENDER, CLOUDLI_MESSAGE_DRAFT, "hi there");
    event.what = CLOUDLI_MESSAGE_READ_REPORT;
    ck_assert_int_eq(cloudli_message_event(message, FIRST, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
    end(message);
    ck_assert_str_eq(told(&rig, "L1"), "");
    ck_assert_str_eq(
        told(&rig, "L2"),
        "#1 REPORT[message.save succeeded 1 greg>jean,peter \"party\"] >hi "
        "REPORT[message.save succeeded 2 greg>jean,peter] >hi there");
}
END_TEST

START_TEST(an_attachment_may_come_in_pieces_after_the_message)
{
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_message *message;
    cloudli_content *content;

    rig_add_jean(&rig, "L1", NULL);
    message = begin(CLOUDLI_MESSAGE_NEW, 0);
    ok(cloudli_message_end(message, CLOUDLI_MESSAGE_DELIVERED));
    event.what = CLOUDLI_MESSAGE_ATTACHMENT;
    ok(cloudli_message_event(message, SENDER, &event, &content, NULL));
    part.content_type = "image/png";
    ok(cloudli_content_begin_part(content, &part));
    ok(cloudli_content_write(content, "pixels", 6));
    ok(cloudli_content_end(content));
    cloudli_content_free(content);
    cloudli_message_free(message);
    ck_assert_str_eq(
        told(&rig, "L1"),
        "#1 BEGIN[message.deposit started 1 greg>jean \"party\"] <hi "
        "END[message.deposit succeeded 1 greg>jean] "
        "REPORT[message.deposit unknown 2 greg>jean] <2.0.0:pixels <2.0.1.");
}
END_TEST

START_TEST(without_content_there_is_no_title)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);

    warrant.deliver = CLOUDLI_DELIVER_IRI;
    (void)rig_add(&rig, &warrant);
    end(begin(CLOUDLI_MESSAGE_NEW, 0));
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 BEGIN[message.deposit started 1 greg>jean] "
                     "END[message.deposit succeeded 1 greg>jean]");
}
END_TEST

START_TEST(calls_that_make_no_sense_give_a_status_and_change_nothing)
{
    const cloudli_party other = rig_party(peter);
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_message *message;
    size_t before;

    rig_add_jean(&rig, "L1", NULL);
    message = begin(CLOUDLI_MESSAGE_NEW, 0);
    before = rig_count(&rig);
    ck_assert_int_eq(cloudli_message_event(message, 0, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    event.what = 9;
    ck_assert_int_eq(cloudli_message_event(message, 0, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    event.what = CLOUDLI_MESSAGE_EDIT;
    ck_assert_int_eq(cloudli_message_event(message, 3, &event, NULL, NULL),
                     CLOUDLI_ERR_UNKNOWN_PARTY);
    ck_assert_int_eq(cloudli_message_event(NULL, 0, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_message_event(message, 0, NULL, NULL, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    event.others = &other;
    event.other_count = 1;
    ck_assert_int_eq(cloudli_message_event(message, 0, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    event.other_count = 0;
    event.title = "\xff";
    ck_assert_int_eq(cloudli_message_event(message, 0, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_uint_eq(rig_count(&rig), before);
    end(message);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("message_events");
    TCase *tcase = tcase_create("message_events");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, a_message_is_followed_through_its_life);
    tcase_add_test(tcase, in_a_group_all_know_of_all);
    tcase_add_test(tcase,
                   a_stored_message_tells_what_happens_to_it_and_nothing_else);
    tcase_add_test(tcase, a_draft_is_its_senders_alone);
    tcase_add_test(tcase, an_attachment_may_come_in_pieces_after_the_message);
    tcase_add_test(tcase, without_content_there_is_no_title);
    tcase_add_test(tcase,
                   calls_that_make_no_sense_give_a_status_and_change_nothing);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
