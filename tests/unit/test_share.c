/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* File sharing; and what all four services of cloudli/event.h have in common.
 */
#include "rig_fixture.h"
#include "told.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static const char *const greg[1] = {"sip:greg@mccloud.example"};
static const char *const peter[1] = {"account:mccloud/peter"};

/* A PDU session by TS 33.128, as another function of the provider tells it. */
static const uint8_t ts33128_record[] = {
    0x30, 0x7b, 0x81, 0x05, 0x04, 0x13, 0x10, 0x05, 0x03, 0xa2, 0x72, 0xa6,
    0x70, 0xa1, 0x11, 0x81, 0x0f, 0x32, 0x30, 0x34, 0x30, 0x34, 0x36, 0x31,
    0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0xa3, 0x12, 0x82, 0x10,
    0x33, 0x35, 0x36, 0x34, 0x31, 0x31, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35,
    0x36, 0x37, 0x31, 0x32, 0xa4, 0x0d, 0x81, 0x0b, 0x33, 0x31, 0x36, 0x31,
    0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x85, 0x01, 0x05, 0xa6, 0x0d,
    0x81, 0x05, 0x00, 0xf0, 0x00, 0x00, 0x01, 0x82, 0x04, 0xc6, 0x33, 0x64,
    0x09, 0x87, 0x01, 0x03, 0xa8, 0x08, 0x81, 0x01, 0x01, 0x82, 0x03, 0x00,
    0x00, 0x01, 0xa9, 0x06, 0x81, 0x04, 0xc0, 0x00, 0x02, 0x0a, 0x8c, 0x08,
    0x69, 0x6e, 0x74, 0x65, 0x72, 0x6e, 0x65, 0x74, 0x8f, 0x01, 0x01, 0x90,
    0x01, 0x01, 0x91, 0x01, 0x01};

static void order(const char *liid, const char *const *target, uint32_t deliver)
{
    cloudli_warrant warrant = rig_warrant(liid, target);

    warrant.services = CLOUDLI_SERVICE_SHARE;
    warrant.deliver = deliver;
    (void)rig_add(&rig, &warrant);
}

static cloudli_share *begin(const char *const *user, uint32_t single)
{
    const cloudli_party party = rig_party(user);
    cloudli_session_info info = CLOUDLI_SESSION_INFO_INIT;
    cloudli_share *share;

    info.user = &party;
    info.single = single;
    ok(cloudli_share_begin(&share, rig.clif, &info, NULL));
    return share;
}

static void end(cloudli_share *share)
{
    ok(cloudli_share_end(share));
    cloudli_share_free(share);
}

static cloudli_event event_of(uint32_t what)
{
    cloudli_event event = CLOUDLI_EVENT_INIT;

    event.what = what;
    event.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    event.item = "file-7";
    return event;
}

static cloudli_event upload(void)
{
    cloudli_event event = event_of(CLOUDLI_SHARE_UPLOAD);

    event.title = "map.png";
    event.content_type = "image/png";
    event.content = cloudli_bytes_of("pixels");
    return event;
}

START_TEST(a_session_is_told_from_log_in_to_log_out)
{
    const cloudli_party other = rig_party(greg);
    cloudli_event event = upload();
    cloudli_share *share;

    order("L1", rig_jean, 3);
    share = begin(rig_jean, 0);
    ok(cloudli_share_event(share, &event, NULL, NULL));
    event = event_of(CLOUDLI_SHARE_PERMISSION_GIVEN);
    event.others = &other;
    event.other_count = 1;
    ok(cloudli_share_event(share, &event, NULL, NULL));
    event = event_of(CLOUDLI_SHARE_DOWNLOAD);
    event.content_type = "text/plain";
    event.content = cloudli_bytes_of("text");
    ok(cloudli_share_event(share, &event, NULL, NULL));
    end(share);
    ck_assert_str_eq(
        told(&rig, "L1"),
        "#1 BEGIN[message-box.login succeeded 1 jean] "
        "CONT[message.deposit succeeded 2 jean \"map.png\"] >pixels "
        "CONT[message-notification.generic succeeded 3 jean>greg] "
        "CONT[message.retrieve succeeded 4 jean] <text "
        "END[message-box.logout succeeded 5 jean]");
    ck_assert(rig_holds(&rig, "{\"schema\":\"cloudli-event/1\",\"service\":"
                              "\"share\",\"event\":\"upload\",\"number\":2,"
                              "\"outcome\":\"succeeded\",\"item\":\"file-7\","
                              "\"title\":\"map.png\"}"));
}
END_TEST

START_TEST(
    without_content_there_is_neither_title_nor_a_property_that_is_content)
{
    const cloudli_property properties[] = {{"size", "6"},
                                           {"folder", "/secret"}};
    cloudli_event event = upload();
    cloudli_share *share;

    order("L1", rig_jean, CLOUDLI_DELIVER_IRI);
    share = begin(rig_jean, 1);
    event.properties = properties;
    event.property_count = 2;
    ok(cloudli_share_event(share, &event, NULL, NULL));
    end(share);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 REPORT[message.deposit succeeded 1 jean]");
    ck_assert(rig_holds(&rig, "\"properties\":{\"size\":\"6\"}}"));
    ck_assert(!rig_holds(&rig, "secret"));
    ck_assert(!rig_holds(&rig, "map.png"));
    ck_assert(!rig_holds(&rig, "pixels"));
}
END_TEST

START_TEST(whoever_ordered_another_gets_only_what_concerns_him)
{
    cloudli_party others[2];
    cloudli_event event = upload();
    cloudli_share *share;

    order("L1", rig_jean, 3);
    share = begin(greg, 0);
    ok(cloudli_share_event(share, &event, NULL, NULL));
    others[0] = rig_party(peter);
    others[1] = rig_party(rig_jean);
    for (int times = 0; times < 2; times++) {
        event = event_of(CLOUDLI_SHARE_PERMISSION_GIVEN);
        event.others = others;
        event.other_count = 2;
        ok(cloudli_share_event(share, &event, NULL, NULL));
    }
    event = event_of(CLOUDLI_SHARE_COMMENT);
    event.others = &others[1];
    event.other_count = 1;
    event.content_type = "text/plain";
    event.content = cloudli_bytes_of("look");
    ok(cloudli_share_event(share, &event, NULL, NULL));
    end(share);
    ck_assert_str_eq(
        told(&rig, "L1"),
        "#1 REPORT[message-notification.generic succeeded 3 greg>jean] "
        "REPORT[message-notification.generic succeeded 4 greg>jean] "
        "REPORT[message.deposit succeeded 5 greg>jean] <look");
    ck_assert(!rig_holds(&rig, "peter"));
    ck_assert(!rig_holds(&rig, "pixels"));
}
END_TEST

START_TEST(who_comes_upon_a_session_begins_with_its_next_event)
{
    cloudli_event event = upload();
    cloudli_share *share = begin(rig_jean, 0), *silent = begin(rig_jean, 0);

    order("L1", rig_jean, 3);
    ok(cloudli_share_event(share, &event, NULL, NULL));
    end(share);
    end(silent);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 BEGIN[message.deposit succeeded 2 jean \"map.png\"] "
                     ">pixels END[message-box.logout succeeded 3 jean] "
                     "#2 REPORT[message-box.logout succeeded 2 jean]");
}
END_TEST

START_TEST(content_in_pieces_is_numbered_and_ended)
{
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_event event = event_of(CLOUDLI_SHARE_UPLOAD);
    cloudli_content *content;
    cloudli_share *share;

    order("L1", rig_jean, 3);
    share = begin(rig_jean, 1);
    ok(cloudli_share_event(share, &event, &content, NULL));
    part.content_type = "text/plain";
    ok(cloudli_content_begin_part(content, &part));
    ok(cloudli_content_write(content, "one", 3));
    ok(cloudli_content_write(content, "", 0));
    ok(cloudli_content_write(content, "two", 3));
    part.transfer_encoding = "base64";
    ok(cloudli_content_begin_part(content, &part));
    ok(cloudli_content_write(content, "three", 5));
    ok(cloudli_content_end(content));
    ck_assert_int_eq(cloudli_content_end(content), CLOUDLI_ERR_ENDED);
    ck_assert_int_eq(cloudli_content_write(content, "x", 1), CLOUDLI_ERR_ENDED);
    cloudli_content_free(content);
    end(share);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 REPORT[message.deposit succeeded 1 jean] "
                     ">1.0.0:one >1.0.1:two >1.0.2. "
                     ">1.1.0:three >1.1.1.");
}
END_TEST

START_TEST(who_comes_upon_content_sees_by_its_numbers_what_has_passed)
{
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_event event = event_of(CLOUDLI_SHARE_UPLOAD);
    cloudli_share *share = begin(rig_jean, 0);
    cloudli_content *content;

    ok(cloudli_share_event(share, &event, &content, NULL));
    ck_assert_int_eq(cloudli_content_write(content, "x", 1),
                     CLOUDLI_ERR_INVALID_STATE);
    part.content_type = "text/plain";
    ok(cloudli_content_begin_part(content, &part));
    ok(cloudli_content_write(content, "one", 3));
    order("L1", rig_jean, 3);
    ok(cloudli_content_write(content, "two", 3));
    ok(cloudli_share_end(share));
    ck_assert_int_eq(cloudli_content_write(content, "x", 1), CLOUDLI_ERR_ENDED);
    cloudli_content_free(content);
    cloudli_share_free(share);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 >2.0.1:two REPORT[message-box.logout succeeded 3 "
                     "jean]");
}
END_TEST

/* What a destination takes, a piece at a time. */
START_TEST(a_gibibyte_passes_in_little_memory)
{
    const size_t piece = (size_t)1 << 20;
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_event event = event_of(CLOUDLI_SHARE_UPLOAD);
    cloudli_clif_statistics stats;
    cloudli_content *content;
    cloudli_share *share;
    uint8_t *bytes = calloc(1, piece);

    ck_assert_ptr_nonnull(bytes);
    order("L1", greg, 3);
    order("L2", rig_jean, 3);
    share = begin(_i == 0 ? peter : rig_jean, 1);
    ok(cloudli_share_event(share, &event, &content, NULL));
    part.content_type = "video/mp4";
    ok(cloudli_content_begin_part(content, &part));
    /* The queue takes 8 MiB; of the rest it is said that it was lost. */
    for (size_t n = 0; n < (_i == 0 ? 1024 : 12); n++)
        ok(cloudli_content_write(content, bytes, piece));
    ok(cloudli_content_end(content));
    cloudli_content_free(content);
    end(share);
    free(bytes);
    stats = rig_stats(&rig);
    ck_assert_int_eq(stats.records_lost > 0, _i);
    ck_assert_int_eq(rig_count(&rig) > 0, _i);
}
END_TEST

START_TEST(a_profile_tells_events_otherwise)
{
    const char *const files[] = {
        "map = share.upload REPORT message save\nsubject = iri\n",
        "map = share.upload nothing\n", "other-services = ts33128-opaque\n"};
    const char *const expected[] = {
        "#1 BEGIN[message-box.login succeeded 1 jean] "
        "REPORT[message.save succeeded 2 jean \"map.png\"] "
        "END[message-box.logout succeeded 3 jean]",
        "#1 BEGIN[message-box.login succeeded 1 jean] "
        "END[message-box.logout succeeded 3 jean]",
        "#1 BEGIN[message-box.login succeeded 1 jean] "
        "CONTOPAQUE(125) "
        "END[message-box.logout succeeded 3 jean]"};
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_event event = upload();
    cloudli_share *share;

    rig_add_profile(&rig, "own", files[_i]);
    warrant.services = CLOUDLI_SERVICE_SHARE;
    warrant.deliver = CLOUDLI_DELIVER_IRI;
    warrant.profile = "own";
    (void)rig_add(&rig, &warrant);
    share = begin(rig_jean, 0);
    event.record = (cloudli_bytes){ts33128_record, sizeof(ts33128_record)};
    ok(cloudli_share_event(share, &event, NULL, NULL));
    end(share);
    ck_assert_str_eq(told(&rig, "L1"), expected[_i]);
}
END_TEST

#define ROUNDS 200

struct reporter {
    pthread_t thread;
    cloudli_share *share;
    int failed;
};

/* Tells of jean, and hands content over; Check is not called here. */
static void *report(void *arg)
{
    struct reporter *r = arg;
    const cloudli_party other = rig_party(rig_jean);
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;

    part.content_type = "text/plain";
    for (int n = 0; n < ROUNDS; n++) {
        cloudli_event event = upload();
        cloudli_content *content;

        event.others = &other;
        event.other_count = 1;
        r->failed |= cloudli_share_event(r->share, &event, &content, NULL);
        r->failed |= cloudli_content_begin_part(content, &part);
        r->failed |= cloudli_content_write(content, "more", 4);
        r->failed |= cloudli_content_end(content);
        cloudli_content_free(content);
    }
    return NULL;
}

START_TEST(threads_report_to_one_session_while_orders_come)
{
    struct reporter reporters[3];
    cloudli_share *share = begin(greg, 0);

    for (size_t n = 0; n < 3; n++) {
        reporters[n] = (struct reporter){.share = share};
        ck_assert_int_eq(
            pthread_create(&reporters[n].thread, NULL, report, &reporters[n]),
            0);
    }
    order("L1", rig_jean, 3);
    order("L2", greg, 3);
    for (size_t n = 0; n < 3; n++) {
        ck_assert_int_eq(pthread_join(reporters[n].thread, NULL), 0);
        ck_assert_int_eq(reporters[n].failed, 0);
    }
    end(share);
    (void)told(&rig, "L1"); /* checks the numbers */
    (void)told(&rig, "L2");
}
END_TEST

START_TEST(another_service_or_another_user_makes_no_record)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);
    cloudli_event event = upload();
    cloudli_share *share;

    (void)rig_add(&rig, &warrant); /* conferences, calls, messages */
    order("L2", greg, 3);
    share = begin(rig_jean, 0);
    ok(cloudli_share_event(share, &event, NULL, NULL));
    end(share);
    ck_assert_uint_eq(rig_count(&rig), 0);
}
END_TEST

#define REFUSED(field, value, status, word)                                    \
    do {                                                                       \
        cloudli_event bad = upload();                                          \
                                                                               \
        bad.field = value;                                                     \
        ck_assert_int_eq(cloudli_share_event(share, &bad, NULL, &err),         \
                         status);                                              \
        ck_assert_msg(strstr(err.message, word) != NULL, "%s", err.message);   \
    } while (0)

START_TEST(bad_input_gives_a_status_and_never_a_record)
{
    static char text[CLOUDLI_EVENT_TEXT_MAX + 2];
    static uint8_t big[CLOUDLI_CONTENT_MAX + 1];
    static const char *const nobody[1] = {""};
    const cloudli_property unknown = {"colour", "red"},
                           wrong = {"size", "\xff"};
    const cloudli_party empty = CLOUDLI_PARTY_INIT, blank = rig_party(nobody);
    cloudli_session_info info = CLOUDLI_SESSION_INFO_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_content *content;
    cloudli_event event;
    cloudli_share *share, *none;

    memset(text, 't', sizeof(text) - 1);
    order("L1", rig_jean, 3);
    ck_assert_int_eq(cloudli_share_begin(&none, rig.clif, &info, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_nonnull(strstr(err.message, "user"));
    info.user = &empty;
    ck_assert_int_eq(cloudli_share_begin(&none, rig.clif, &info, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    info.user = &blank;
    ck_assert_int_eq(cloudli_share_begin(&none, rig.clif, &info, &err),
                     CLOUDLI_ERR_IDENTITY);
    info.system = "\n";
    ck_assert_int_eq(cloudli_share_begin(&none, rig.clif, &info, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_null(none);
    share = begin(rig_jean, 1);
    REFUSED(what, 0, CLOUDLI_ERR_INVALID_ARGUMENT, "event");
    REFUSED(what, 14, CLOUDLI_ERR_INVALID_ARGUMENT, "event");
    REFUSED(what, 200, CLOUDLI_ERR_INVALID_ARGUMENT, "event");
    REFUSED(what, 457, CLOUDLI_ERR_INVALID_ARGUMENT, "event");
    REFUSED(what, CLOUDLI_SHARE_DELETE, CLOUDLI_ERR_INVALID_ARGUMENT,
            "no content");
    REFUSED(outcome, 7, CLOUDLI_ERR_INVALID_ARGUMENT, "outcome");
    REFUSED(trigger, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "trigger");
    REFUSED(other_count, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "others");
    REFUSED(property_count, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "properties");
    REFUSED(title, "\xc3(", CLOUDLI_ERR_INVALID_ARGUMENT, "title");
    REFUSED(title, text, CLOUDLI_ERR_INVALID_ARGUMENT, "title");
    REFUSED(item, text, CLOUDLI_ERR_INVALID_ARGUMENT, "item");
    REFUSED(content_type, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "content_type");
    REFUSED(content_type, "", CLOUDLI_ERR_INVALID_ARGUMENT, "content_type");
    REFUSED(content.ptr, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "content");
    REFUSED(record.len, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "record");
    REFUSED(date, -1, CLOUDLI_ERR_INVALID_ARGUMENT, "date");
    REFUSED(size, 8, CLOUDLI_ERR_STRUCT_SIZE, "event");
    event = upload();
    event.content.ptr = big;
    event.content.len = sizeof(big);
    ck_assert_int_eq(cloudli_share_event(share, &event, &content, NULL),
                     CLOUDLI_ERR_TOO_LARGE);
    ck_assert_ptr_null(content);
    event = upload();
    event.properties = &unknown;
    event.property_count = 1;
    ck_assert_int_eq(cloudli_share_event(share, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    event.properties = &wrong;
    ck_assert_int_eq(cloudli_share_event(share, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    event.property_count = 0;
    event.others = &blank;
    event.other_count = 1;
    ck_assert_int_eq(cloudli_share_event(share, &event, NULL, NULL),
                     CLOUDLI_ERR_IDENTITY);
    ck_assert_int_eq(cloudli_share_event(NULL, &event, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_share_end(NULL), CLOUDLI_ERR_INVALID_ARGUMENT);
    ok(cloudli_share_end(share));
    ck_assert_int_eq(cloudli_share_end(share), CLOUDLI_ERR_ENDED);
    event = upload();
    ck_assert_int_eq(cloudli_share_event(share, &event, NULL, NULL),
                     CLOUDLI_ERR_ENDED);
    cloudli_share_free(share);
    cloudli_share_free(NULL);
    ck_assert_uint_eq(rig_count(&rig), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("share");
    TCase *tcase = tcase_create("share");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_session_is_told_from_log_in_to_log_out);
    tcase_add_test(
        tcase,
        without_content_there_is_neither_title_nor_a_property_that_is_content);
    tcase_add_test(tcase, whoever_ordered_another_gets_only_what_concerns_him);
    tcase_add_test(tcase, who_comes_upon_a_session_begins_with_its_next_event);
    tcase_add_test(tcase, content_in_pieces_is_numbered_and_ended);
    tcase_add_test(tcase,
                   who_comes_upon_content_sees_by_its_numbers_what_has_passed);
    tcase_add_loop_test(tcase, a_gibibyte_passes_in_little_memory, 0, 2);
    tcase_add_loop_test(tcase, a_profile_tells_events_otherwise, 0, 3);
    tcase_add_test(tcase, threads_report_to_one_session_while_orders_come);
    tcase_add_test(tcase, another_service_or_another_user_makes_no_record);
    tcase_add_test(tcase, bad_input_gives_a_status_and_never_a_record);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
