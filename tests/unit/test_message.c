/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rig_fixture.h"

#include <string.h>

/* The words that records are told in are explained in rig.h. */

static const char *const greg[1] = {"sip:greg@mccloud.example"};
static const char *const peter[1] = {"sip:peter@mccloud.example"};

#define REQUEST "MESSAGE sip:g SIP/2.0\r\nContent-Type: text/plain\r\n\r\nhi"
#define ACCEPTED "SIP/2.0 202 Accepted\r\nCSeq: 1 MESSAGE\r\n\r\n"

static cloudli_message *begin(const char *const *from,
                              const cloudli_party *recipients, size_t count,
                              uint32_t signalling)
{
    const cloudli_party sender = rig_party(from);
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    cloudli_message *message;

    info.sender = &sender;
    info.recipients = recipients;
    info.recipient_count = count;
    info.content_type = "text/plain;charset=utf-8";
    info.content = cloudli_bytes_of("hi");
    info.signalling = signalling;
    ok(cloudli_message_begin(&message, rig.clif, &info, NULL));
    return message;
}

static void end(cloudli_message *message, uint32_t outcome)
{
    ok(cloudli_message_end(message, outcome));
    cloudli_message_free(message);
}

static void sip(cloudli_message *message, uint32_t party, const char *text)
{
    const cloudli_signal signal = rig_signal(party, CLOUDLI_FROM_PARTY, text);

    ok(cloudli_message_signalling(message, &signal));
}

/* from writes to one; both legs' SIP is reported. */
static void send_one(const char *const *from, const char *const *to,
                     uint32_t signalling)
{
    const cloudli_party recipient = rig_party(to);
    cloudli_message *message = begin(from, &recipient, 1, signalling);

    for (uint32_t p = 0; signalling == CLOUDLI_SIGNALLING_SIP && p < 2; p++) {
        sip(message, p, REQUEST);
        sip(message, p, ACCEPTED);
    }
    end(message, CLOUDLI_MESSAGE_DELIVERED);
}

static const struct {
    const char *profile;
    uint32_t signalling;
    uint32_t deliver;
    uint32_t received; /* jean gets it from greg */
    const char *expected;
} ways[] = {
    {"ts102232-5", CLOUDLI_SIGNALLING_SIP, 3, 0,
     "#1 BEGIN(MESSAGE/hi) END(202)"},
    {"ts102232-5", CLOUDLI_SIGNALLING_SIP, 3, 1,
     "#1 BEGIN(MESSAGE/hi) END(202)"},
    {"ts102232-5", CLOUDLI_SIGNALLING_SIP, 1, 0,
     "#1 ~BEGIN(MESSAGE) ~END(202)"},
    {"ts102232-5", CLOUDLI_SIGNALLING_SIP, 2, 0, ""},
    {"ts102232-5", CLOUDLI_SIGNALLING_NONE, 3, 0,
     "#1 BEGIN[started jean>greg] >hi END[succeeded jean>greg]"},
    {"ts33108-conference", CLOUDLI_SIGNALLING_SIP, 3, 0,
     "#1 BEGIN[started jean>greg] >hi END[succeeded jean>greg]"},
    {"ts33108-conference", CLOUDLI_SIGNALLING_SIP, 3, 1,
     "#1 BEGIN[started greg>jean] <hi END[succeeded greg>jean]"},
    {"ts33108-conference", CLOUDLI_SIGNALLING_NONE, 1, 0,
     "#1 BEGIN[started jean>greg] END[succeeded jean>greg]"},
    {"ts33108-conference", CLOUDLI_SIGNALLING_NONE, 2, 0, "#1 >hi"},
};

START_TEST(a_profile_says_how_a_message_is_told)
{
    cloudli_warrant warrant = rig_warrant("L1", rig_jean);

    warrant.profile = ways[_i].profile;
    warrant.deliver = ways[_i].deliver;
    (void)rig_add(&rig, &warrant);
    send_one(ways[_i].received ? greg : rig_jean,
             ways[_i].received ? rig_jean : greg, ways[_i].signalling);
    send_one(peter, greg, ways[_i].signalling);
    ck_assert_str_eq(rig_trace(&rig, "L1"), ways[_i].expected);
    if (ways[_i].deliver == CLOUDLI_DELIVER_IRI)
        ck_assert(!rig_holds(&rig, "hi"));
    ck_assert(!rig_holds(&rig, "peter"));
}
END_TEST

START_TEST(a_recipient_does_not_reveal_the_others)
{
    cloudli_party recipients[3];
    cloudli_warrant warrant = rig_warrant("sender", greg);

    recipients[0] = rig_party(peter);
    recipients[1] = rig_party(rig_jean);
    recipients[2] = rig_party(rig_jean); /* named twice, told once */
    rig_add_jean(&rig, "recipient", "ts33108-conference");
    warrant.profile = "ts33108-conference";
    (void)rig_add(&rig, &warrant);
    end(begin(greg, recipients, 2, CLOUDLI_SIGNALLING_NONE),
        CLOUDLI_MESSAGE_FAILED);
    ck_assert_str_eq(rig_trace(&rig, "recipient"),
                     "#1 BEGIN[started greg>jean] <hi END[failed greg>jean]");
    ck_assert_str_eq(rig_trace(&rig, "sender"),
                     "#1 BEGIN[started greg>jean,peter] >hi "
                     "END[failed greg>jean,peter]");
    end(begin(peter, recipients + 1, 2, CLOUDLI_SIGNALLING_NONE),
        CLOUDLI_MESSAGE_CANCELLED);
    ck_assert_ptr_nonnull(strstr(rig_trace(&rig, "recipient"),
                                 "#2 BEGIN[started peter>jean,jean] <hi "
                                 "END[cancelled peter>jean,jean]"));
}
END_TEST

START_TEST(a_warrant_that_comes_meanwhile_gets_a_report_of_the_outcome)
{
    const cloudli_party recipient = rig_party(greg);
    cloudli_message *message =
        begin(rig_jean, &recipient, 1, CLOUDLI_SIGNALLING_NONE);

    rig_add_jean(&rig, "L1", "ts33108-conference");
    end(message, CLOUDLI_MESSAGE_DELIVERED);
    ck_assert_str_eq(rig_trace(&rig, "L1"), "#1 REPORT[succeeded jean>greg]");
}
END_TEST

START_TEST(a_challenge_does_not_end_a_message)
{
    const cloudli_party recipient = rig_party(greg);
    cloudli_message *message;

    rig_add_jean(&rig, "L1", NULL);
    message = begin(rig_jean, &recipient, 1, CLOUDLI_SIGNALLING_SIP);
    sip(message, 0, REQUEST);
    sip(message, 0, "SIP/2.0 407 Who\r\nCSeq: 1 MESSAGE\r\n\r\n");
    sip(message, 0, REQUEST);
    sip(message, 0, "SIP/2.0 100 Trying\r\nCSeq: 2 MESSAGE\r\n\r\n");
    sip(message, 0, "SIP/2.0 404 None\r\nCSeq: 2 MESSAGE\r\n\r\n");
    end(message, CLOUDLI_MESSAGE_FAILED);
    ck_assert_str_eq(rig_trace(&rig, "L1"),
                     "#1 BEGIN(MESSAGE/hi) CONT(407) CONT(MESSAGE/hi) "
                     "CONT(100) END(404)");
}
END_TEST

START_TEST(every_kind_of_sender_is_named)
{
    static const char *const senders[][2] = {
        {"sips:a@mccloud.example", "sips:a@mccloud.example"},
        {"tel:+31612345678", "tel:+31612345678"},
        {"tel:7042;phone-context=mccloud.example", "tel:7042"},
        {"a@mccloud.example", "a@mccloud.example"},
        {"account:mccloud/a", "account:mccloud/a"},
        {"192.0.2.11", "192.0.2.11"},
    };
    const cloudli_party recipient = rig_party(rig_jean);
    cloudli_message *message;

    rig_add_jean(&rig, "L1", "ts33108-conference");
    message = begin(senders[_i], &recipient, 1, CLOUDLI_SIGNALLING_NONE);
    end(message, CLOUDLI_MESSAGE_DELIVERED);
    ck_assert(strncmp(rig_trace(&rig, "L1"), "#1 BEGIN[started ", 17) == 0);
    ck_assert(rig_holds(&rig, senders[_i][1]));
}
END_TEST

START_TEST(bad_input_gives_a_status_and_never_a_record)
{
    static uint8_t big[CLOUDLI_CONTENT_MAX + 1];
    static cloudli_party many[CLOUDLI_MESSAGE_RECIPIENTS_MAX + 1];
    static char type[257];
    const cloudli_party sender = rig_party(rig_jean);
    cloudli_message_info good = CLOUDLI_MESSAGE_INFO_INIT, info;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_message *message;
    cloudli_signal signal = rig_signal(2, CLOUDLI_FROM_PARTY, REQUEST);

    memset(type, 't', 256);
    rig_add_jean(&rig, "L1", "ts33108-conference");
    for (size_t i = 0; i <= CLOUDLI_MESSAGE_RECIPIENTS_MAX; i++)
        many[i] = rig_party(greg);
    good.sender = &sender;
    good.recipients = many;
    good.recipient_count = 1;
    good.content_type = "text/plain";
#define REFUSED(field, value, status, word)                                    \
    do {                                                                       \
        info = good;                                                           \
        info.field = value;                                                    \
        ck_assert_int_eq(                                                      \
            cloudli_message_begin(&message, rig.clif, &info, &err), status);   \
        ck_assert_ptr_null(message);                                           \
        ck_assert_msg(strstr(err.message, word) != NULL, "%s", err.message);   \
    } while (0)
    REFUSED(sender, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "sender");
    REFUSED(recipients, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "recipients");
    REFUSED(recipient_count, 0, CLOUDLI_ERR_INVALID_ARGUMENT, "recipients");
    REFUSED(recipient_count, CLOUDLI_MESSAGE_RECIPIENTS_MAX + 1,
            CLOUDLI_ERR_INVALID_ARGUMENT, "recipients");
    REFUSED(content_type, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "content_type");
    REFUSED(content_type, "", CLOUDLI_ERR_INVALID_ARGUMENT, "content_type");
    REFUSED(content_type, type, CLOUDLI_ERR_INVALID_ARGUMENT, "content_type");
    REFUSED(signalling, 2, CLOUDLI_ERR_INVALID_ARGUMENT, "signalling");
    REFUSED(content.len, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "content");
    good.content.ptr = big;
    REFUSED(content.len, sizeof(big), CLOUDLI_ERR_TOO_LARGE, "content");
    REFUSED(size, 8, CLOUDLI_ERR_STRUCT_SIZE, "message");
    ck_assert_uint_eq(rig_count(&rig), 0);

    /* The most and the least that is a message. */
    good.recipient_count = CLOUDLI_MESSAGE_RECIPIENTS_MAX;
    good.content.len = CLOUDLI_CONTENT_MAX;
    ok(cloudli_message_begin(&message, rig.clif, &good, NULL));
    ck_assert_uint_eq(rig_count(&rig), 2);
    ck_assert_int_eq(cloudli_message_end(message, 0),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_message_end(message, 4),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_message_end(NULL, 1),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    end(message, CLOUDLI_MESSAGE_DELIVERED);
    good.recipient_count = 1;
    good.content = (cloudli_bytes){NULL, 0};
    ok(cloudli_message_begin(&message, rig.clif, &good, NULL));
    ck_assert_uint_eq(rig_count(&rig), 4); /* no CC of nothing */
    ck_assert_int_eq(cloudli_message_signalling(message, &signal),
                     CLOUDLI_ERR_UNKNOWN_PARTY);
    ok(cloudli_message_end(message, CLOUDLI_MESSAGE_DELIVERED));
    ck_assert_int_eq(cloudli_message_end(message, 1), CLOUDLI_ERR_ENDED);
    signal.party = 0;
    ck_assert_int_eq(cloudli_message_signalling(message, &signal),
                     CLOUDLI_ERR_ENDED);
    cloudli_message_free(message);
    cloudli_message_free(NULL);
    ck_assert_uint_eq(rig_count(&rig), 5);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("message");
    TCase *tcase = tcase_create("message");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_profile_says_how_a_message_is_told, 0,
                        (int)(sizeof(ways) / sizeof(ways[0])));
    tcase_add_test(tcase, a_recipient_does_not_reveal_the_others);
    tcase_add_test(tcase,
                   a_warrant_that_comes_meanwhile_gets_a_report_of_the_outcome);
    tcase_add_test(tcase, a_challenge_does_not_end_a_message);
    tcase_add_loop_test(tcase, every_kind_of_sender_is_named, 0, 6);
    tcase_add_test(tcase, bad_input_gives_a_status_and_never_a_record);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
