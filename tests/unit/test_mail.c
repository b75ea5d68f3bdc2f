/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rig_fixture.h"
#include "told.h"

#include <stdlib.h>
#include <string.h>

static const char *const jean[1] = {"jean@mccloud.example"};

static void order(const char *liid, const char *const *target, uint32_t deliver,
                  const char *profile)
{
    cloudli_warrant warrant = rig_warrant(liid, target);

    warrant.services = CLOUDLI_SERVICE_MAIL;
    warrant.deliver = deliver;
    warrant.profile = profile;
    (void)rig_add(&rig, &warrant);
}

static cloudli_mail *begin(const char *const *account, uint32_t protocol)
{
    const cloudli_party party = rig_party(account);
    cloudli_mail_info info = CLOUDLI_MAIL_INFO_INIT;
    cloudli_mail *mail;

    info.account = account == NULL ? NULL : &party;
    info.protocol = protocol;
    info.client = (cloudli_address){{192, 0, 2, 11}, 4, 40001};
    info.server = (cloudli_address){{0x20, 1, 0xd, 0xb8}, 16, 587};
    ok(cloudli_mail_begin(&mail, rig.clif, &info, NULL));
    return mail;
}

static cloudli_mail_report report_of(uint32_t what)
{
    cloudli_mail_report report = CLOUDLI_MAIL_REPORT_INIT;

    report.what = what;
    report.outcome = CLOUDLI_OUTCOME_SUCCEEDED;
    return report;
}

static void tell(cloudli_mail *mail, uint32_t what)
{
    const cloudli_mail_report report = report_of(what);

    ok(cloudli_mail_event(mail, &report, NULL, NULL));
}

static void end(cloudli_mail *mail)
{
    ok(cloudli_mail_end(mail));
    cloudli_mail_free(mail);
}

static const char *const all[3] = {
    "greg@mccloud.example", "jean@MCCLOUD.example", "peter@mccloud.example"};

/* A mail to three, from whom it says. */
static cloudli_mail_report mail_from(uint32_t what, const char *sender)
{
    cloudli_mail_report report = report_of(what);

    report.sender = sender;
    report.recipients = all;
    report.recipient_count = 3;
    report.message_id = "<1@mccloud.example>";
    report.content = cloudli_bytes_of("Subject: hi\r\n\r\nhello");
    return report;
}

START_TEST(a_session_is_one_communication_from_log_on_to_log_off)
{
    cloudli_mail_report report = mail_from(CLOUDLI_MAIL_SEND, jean[0]);
    cloudli_mail *mail;

    order("L1", jean, 3, NULL);
    mail = begin(jean, CLOUDLI_MAIL_SMTP);
    tell(mail, CLOUDLI_MAIL_LOGON_ATTEMPT);
    tell(mail, CLOUDLI_MAIL_LOGON_FAILURE);
    tell(mail, CLOUDLI_MAIL_LOGON);
    report.sender_validated = 1;
    ok(cloudli_mail_event(mail, &report, NULL, NULL));
    end(mail);
    ck_assert_str_eq(
        told(&rig, "L1"),
        "#1 REPORT<logon-attempt succeeded > REPORT<logon-failure succeeded > "
        "BEGIN<logon succeeded > "
        "CONT<send succeeded jean>greg,jean,peter> "
        ">Subject: hi\r\n\r\nhello END<logoff succeeded >");
}
END_TEST

START_TEST(a_warrant_on_a_recipient_does_not_reveal_the_others)
{
    const cloudli_mail_report report =
        mail_from(CLOUDLI_MAIL_RECEIVE, "anna@example.net");
    cloudli_mail *mail;

    rig_add_profile(&rig, "all", "mail-recipients = all\n");
    order("L1", jean, 3, NULL);
    order("L2", jean, 1, "all");
    mail = begin(NULL, CLOUDLI_MAIL_SMTP);
    ok(cloudli_mail_event(mail, &report, NULL, NULL));
    end(mail);
    mail = begin(jean, CLOUDLI_MAIL_IMAP4);
    ok(cloudli_mail_event(mail, &report, NULL, NULL));
    end(mail);
    ck_assert_str_eq(told(&rig, "L1"), "#1 REPORT<receive succeeded anna>jean> "
                                       "<Subject: hi\r\n\r\nhello "
                                       "#2 REPORT<receive succeeded anna>jean> "
                                       "<Subject: hi\r\n\r\nhello");
    ck_assert_ptr_nonnull(strstr(
        told(&rig, "L2"), "#1 REPORT<receive succeeded anna>greg,jean,peter>"));
}
END_TEST

START_TEST(a_sender_counts_only_if_the_service_vouches_for_him)
{
    cloudli_mail_report report = mail_from(CLOUDLI_MAIL_RECEIVE, jean[0]);
    cloudli_mail *mail;

    report.recipient_count = 1; /* greg */
    order("L1", jean, 3, NULL);
    mail = begin(NULL, CLOUDLI_MAIL_SMTP);
    ok(cloudli_mail_event(mail, &report, NULL, NULL));
    ck_assert_uint_eq(rig_count(&rig), 0);
    report.sender_validated = 1;
    ok(cloudli_mail_event(mail, &report, NULL, NULL));
    end(mail);
    ck_assert_str_eq(told(&rig, "L1"), "#1 REPORT<receive succeeded jean>greg> "
                                       ">Subject: hi\r\n\r\nhello");
}
END_TEST

/* What the mailbox's owner does without a session. */
static const struct {
    uint32_t what;
    const char *expected;
} events[] = {
    {CLOUDLI_MAIL_SEND, "#1 REPORT<send succeeded jean>greg,jean,peter> >"},
    {CLOUDLI_MAIL_DOWNLOAD, "#1 REPORT<download succeeded jean>"},
    {CLOUDLI_MAIL_PARTIAL_DOWNLOAD,
     "#1 REPORT<partial-download succeeded jean>"},
    {CLOUDLI_MAIL_UPLOAD, "#1 REPORT<upload succeeded jean>"},
};

START_TEST(each_event_is_told_by_the_table)
{
    const cloudli_mail_report report = mail_from(events[_i].what, jean[0]);
    cloudli_mail *mail;

    order("L1", jean, 3, NULL);
    mail = begin(jean, CLOUDLI_MAIL_WEBMAIL);
    ok(cloudli_mail_event(mail, &report, NULL, NULL));
    end(mail);
    ck_assert_msg(strncmp(told(&rig, "L1"), events[_i].expected,
                          strlen(events[_i].expected)) == 0,
                  "%s", told(&rig, "L1"));
}
END_TEST

START_TEST(who_logs_on_is_named_and_his_password_is_not_asked_for)
{
    static const uint32_t protocols[] = {CLOUDLI_MAIL_SMTP, CLOUDLI_MAIL_POP3,
                                         CLOUDLI_MAIL_IMAP4,
                                         CLOUDLI_MAIL_WEBMAIL};
    cloudli_mail_report report = report_of(CLOUDLI_MAIL_LOGON);
    cloudli_mail *mail;

    order("L1", jean, 1, NULL);
    mail = begin(jean, protocols[_i]);
    report.username = "jean.the.user";
    ok(cloudli_mail_event(mail, &report, NULL, NULL));
    cloudli_mail_free(mail); /* not ended: no log-off is made up */
    ck_assert_str_eq(told(&rig, "L1"), "#1 BEGIN<logon succeeded >");
    ck_assert_int_eq(rig_holds(&rig, "jean.the.user"),
                     protocols[_i] != CLOUDLI_MAIL_WEBMAIL);
}
END_TEST

START_TEST(a_large_mail_comes_in_segments_between_their_flags)
{
    const cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_mail_report report = report_of(CLOUDLI_MAIL_UPLOAD);
    cloudli_content *content;
    cloudli_mail *mail;

    order("L1", jean, 3, NULL);
    mail = begin(jean, CLOUDLI_MAIL_IMAP4);
    ok(cloudli_mail_event(mail, &report, &content, NULL));
    for (int mails = 0; mails < 2; mails++) {
        ok(cloudli_content_begin_part(content, &part));
        ok(cloudli_content_write(content, "one", 3));
        ok(cloudli_content_write(content, "two", 3));
    }
    ok(cloudli_content_end(content));
    cloudli_content_free(content);
    end(mail);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 REPORT<upload succeeded > "
                     "|first| >one >two |last| |first| >one >two |last|");
}
END_TEST

START_TEST(an_address_that_is_no_identity_is_told_and_matches_nobody)
{
    static const char *const odd[2] = {"@", "jean@mccloud.example"};
    cloudli_mail_report report = report_of(CLOUDLI_MAIL_RECEIVE);
    cloudli_mail *mail;

    order("L1", jean, 1, NULL);
    mail = begin(NULL, CLOUDLI_MAIL_SMTP);
    report.sender = "not an address";
    report.sender_validated = 1;
    report.recipients = odd;
    report.recipient_count = 2;
    ok(cloudli_mail_event(mail, &report, NULL, NULL));
    end(mail);
    ck_assert_str_eq(told(&rig, "L1"),
                     "#1 REPORT<receive succeeded not an address>jean>");
}
END_TEST

#define REFUSED(field, value, status, word)                                    \
    do {                                                                       \
        cloudli_mail_report bad = mail_from(CLOUDLI_MAIL_SEND, jean[0]);       \
                                                                               \
        bad.field = value;                                                     \
        ck_assert_int_eq(cloudli_mail_event(mail, &bad, NULL, &err), status);  \
        ck_assert_msg(strstr(err.message, word) != NULL, "%s", err.message);   \
    } while (0)

START_TEST(bad_input_gives_a_status_and_never_a_record)
{
    static char text[1100];
    static uint8_t big[CLOUDLI_CONTENT_MAX + 1];
    static const char *const nobody[1] = {""};
    static const char *const blank[3] = {"a@b.example", "", "c@d.example"};
    const cloudli_party party = rig_party(nobody);
    cloudli_mail_info info = CLOUDLI_MAIL_INFO_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_mail_report report;
    cloudli_mail *mail, *none;

    memset(text, 't', sizeof(text) - 1);
    order("L1", jean, 3, NULL);
    ck_assert_int_eq(cloudli_mail_begin(&none, rig.clif, &info, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_nonnull(strstr(err.message, "protocol"));
    info.protocol = CLOUDLI_MAIL_OTHER;
    info.client.length = 5;
    ck_assert_int_eq(cloudli_mail_begin(&none, rig.clif, &info, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    info.client.length = 0;
    info.account = &party;
    ck_assert_int_eq(cloudli_mail_begin(&none, rig.clif, &info, &err),
                     CLOUDLI_ERR_IDENTITY);
    ck_assert_ptr_null(none);
    mail = begin(jean, CLOUDLI_MAIL_SMTP);
    REFUSED(what, 0, CLOUDLI_ERR_INVALID_ARGUMENT, "event");
    REFUSED(what, 10, CLOUDLI_ERR_INVALID_ARGUMENT, "event");
    REFUSED(what, CLOUDLI_MAIL_LOGON, CLOUDLI_ERR_INVALID_ARGUMENT,
            "no content");
    REFUSED(outcome, CLOUDLI_OUTCOME_STARTED, CLOUDLI_ERR_INVALID_ARGUMENT,
            "outcome");
    REFUSED(sender, "", CLOUDLI_ERR_INVALID_ARGUMENT, "sender");
    REFUSED(sender, "\xff@x", CLOUDLI_ERR_INVALID_ARGUMENT, "sender");
    REFUSED(sender, text, CLOUDLI_ERR_INVALID_ARGUMENT, "sender");
    REFUSED(sender_validated, 2, CLOUDLI_ERR_INVALID_ARGUMENT, "validated");
    REFUSED(recipients, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "recipients");
    REFUSED(recipients, blank, CLOUDLI_ERR_INVALID_ARGUMENT, "recipient");
    REFUSED(recipient_count, 1001, CLOUDLI_ERR_INVALID_ARGUMENT, "recipients");
    REFUSED(message_id, text, CLOUDLI_ERR_INVALID_ARGUMENT, "message_id");
    REFUSED(username, text, CLOUDLI_ERR_INVALID_ARGUMENT, "username");
    REFUSED(client_octets, UINT64_MAX, CLOUDLI_ERR_INVALID_ARGUMENT, "octets");
    REFUSED(content.ptr, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "content");
    REFUSED(size, 8, CLOUDLI_ERR_STRUCT_SIZE, "mail");
    report = mail_from(CLOUDLI_MAIL_SEND, NULL);
    report.content.ptr = big;
    report.content.len = sizeof(big);
    ck_assert_int_eq(cloudli_mail_event(mail, &report, NULL, NULL),
                     CLOUDLI_ERR_TOO_LARGE);
    report = report_of(CLOUDLI_MAIL_LOGOFF);
    ck_assert_int_eq(cloudli_mail_event(mail, &report, NULL, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
    ck_assert_int_eq(cloudli_mail_event(NULL, &report, NULL, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_mail_end(NULL), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_uint_eq(rig_count(&rig), 0);
    tell(mail, CLOUDLI_MAIL_LOGON);
    report = report_of(CLOUDLI_MAIL_LOGON);
    ck_assert_int_eq(cloudli_mail_event(mail, &report, NULL, NULL),
                     CLOUDLI_ERR_INVALID_STATE);
    tell(mail, CLOUDLI_MAIL_LOGOFF);
    ok(cloudli_mail_end(mail));
    ck_assert_int_eq(cloudli_mail_end(mail), CLOUDLI_ERR_ENDED);
    ck_assert_int_eq(cloudli_mail_event(mail, &report, NULL, NULL),
                     CLOUDLI_ERR_ENDED);
    cloudli_mail_free(mail);
    cloudli_mail_free(NULL);
    ck_assert_str_eq(told(&rig, "L1"), "#1 BEGIN<logon succeeded > "
                                       "END<logoff succeeded >");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mail");
    TCase *tcase = tcase_create("mail");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase,
                   a_session_is_one_communication_from_log_on_to_log_off);
    tcase_add_test(tcase, a_warrant_on_a_recipient_does_not_reveal_the_others);
    tcase_add_test(tcase, a_sender_counts_only_if_the_service_vouches_for_him);
    tcase_add_loop_test(tcase, each_event_is_told_by_the_table, 0, 4);
    tcase_add_loop_test(
        tcase, who_logs_on_is_named_and_his_password_is_not_asked_for, 0, 4);
    tcase_add_test(tcase, a_large_mail_comes_in_segments_between_their_flags);
    tcase_add_test(tcase,
                   an_address_that_is_no_identity_is_told_and_matches_nobody);
    tcase_add_test(tcase, bad_input_gives_a_status_and_never_a_record);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
