/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Memory runs short at every place in turn: the n-th allocation of the library
 * fails, for each n, and a sanitizer or valgrind sees what stays behind. The
 * linker puts these functions before the library's own (--wrap).
 */
#include "check_main.h"
#include "told.h"

#include "base/memory.h"
#include "clif/front.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define NEVER UINT64_MAX
#define ENOUGH 2000 /* allocations of the longest story here, and more */

static struct certs *certs;
static struct rig rig;
static uint64_t left = NEVER; /* allocations until one fails */
static uint32_t failed;

/* The linker's names. NOLINTBEGIN */
void *__real_cloudli__alloc(size_t len);
void *__real_cloudli__alloc_array(size_t count, size_t size);
char *__real_cloudli__strdup(const char *text);
int __real_cloudli__buffer_append(struct cloudli__buffer *buffer,
                                  const void *data, size_t len);
int __real_cloudli__buffer_reserve(struct cloudli__buffer *buffer, size_t more);
void *__wrap_cloudli__alloc(size_t len);
void *__wrap_cloudli__alloc_array(size_t count, size_t size);
char *__wrap_cloudli__strdup(const char *text);
int __wrap_cloudli__buffer_append(struct cloudli__buffer *buffer,
                                  const void *data, size_t len);
int __wrap_cloudli__buffer_reserve(struct cloudli__buffer *buffer, size_t more);

static int fails(void)
{
    if (left == NEVER || left-- > 0)
        return 0;
    left = NEVER; /* one, and then there is memory again */
    failed = 1;
    return 1;
}

void *__wrap_cloudli__alloc(size_t len)
{
    return fails() ? NULL : __real_cloudli__alloc(len);
}

void *__wrap_cloudli__alloc_array(size_t count, size_t size)
{
    return fails() ? NULL : __real_cloudli__alloc_array(count, size);
}

char *__wrap_cloudli__strdup(const char *text)
{
    return fails() ? NULL : __real_cloudli__strdup(text);
}

int __wrap_cloudli__buffer_append(struct cloudli__buffer *buffer,
                                  const void *data, size_t len)
{
    return fails() ? CLOUDLI_ERR_NOMEM
                   : __real_cloudli__buffer_append(buffer, data, len);
}

int __wrap_cloudli__buffer_reserve(struct cloudli__buffer *buffer, size_t more)
{
    return fails() ? CLOUDLI_ERR_NOMEM
                   : __real_cloudli__buffer_reserve(buffer, more);
}
/* NOLINTEND */

static void setup(void)
{
    left = NEVER;
    rig_open(&rig, certs);
}

static void teardown(void)
{
    left = NEVER;
    rig_close(&rig);
}

static void ok_or_short(int rv)
{
    ck_assert_msg(rv == CLOUDLI_OK || rv == CLOUDLI_ERR_NOMEM, "%d", rv);
}

START_TEST(a_clif_opens_or_says_that_memory_is_short)
{
    const cloudli_clif_options options = rig_options(&rig, certs);
    int rv = CLOUDLI_ERR_NOMEM;

    rig_add_jean(&rig, "L1", NULL);
    for (uint64_t n = 0; rv != CLOUDLI_OK || failed; n++) {
        cloudli_error err = CLOUDLI_ERROR_INIT;
        cloudli_clif *clif;

        ck_assert_uint_lt(n, ENOUGH);
        left = n;
        failed = 0;
        rv = cloudli_clif_open(&clif, &options, &err);
        ok_or_short(rv);
        ck_assert((clif != NULL) == (rv == CLOUDLI_OK));
        left = NEVER;
        if (clif != NULL) { /* what was left out at first is taken up */
            ck_assert_int_eq(cloudli__clif_follow(clif, 1, NULL), CLOUDLI_OK);
            ck_assert_uint_eq(cloudli__hub_order_count(&clif->hub), 1);
        }
        cloudli_clif_close(clif);
    }
}
END_TEST

/* A conference of jean's. */
static void conference(uint32_t signalling)
{
    static const char *const greg[1] = {"sip:greg@mccloud.example"};
    cloudli_conference_info info = CLOUDLI_CONFERENCE_INFO_INIT;
    cloudli_party jean = rig_party(rig_jean), other = rig_party(greg);
    cloudli_media media = rig_audio(0);
    cloudli_signal signal =
        rig_signal(0, CLOUDLI_FROM_PARTY, "INVITE x SIP/2.0\r\n\r\n");
    cloudli_conference *conf;
    uint32_t number;
    int rv;

    info.uri = "sip:conf-42@mccloud.example";
    info.temporary_uri = "sip:t@mccloud.example";
    info.initiator = &jean;
    info.signalling = signalling;
    jean.user_sdp = cloudli_bytes_of("v=0");
    rv = cloudli_conference_begin(&conf, rig.clif, &info, NULL);
    ok_or_short(rv);
    ck_assert((conf != NULL) == (rv == CLOUDLI_OK));
    if (conf == NULL)
        return;
    rv = cloudli_conference_join(conf, &jean, &number);
    ok_or_short(rv);
    if (rv == CLOUDLI_OK) {
        ok_or_short(cloudli_conference_join(conf, &other, &number));
        ok_or_short(cloudli_conference_signalling(conf, &signal));
        ok_or_short(cloudli_conference_media(conf, &media, 0, "packet", 6));
        jean.user_sdp = cloudli_bytes_of("v=0 new");
        ok_or_short(cloudli_conference_modify(conf, 0, 1, &jean));
        ok_or_short(cloudli_conference_leave(conf, 0));
    }
    ck_assert_int_eq(cloudli_conference_end(conf, "over"), CLOUDLI_OK);
    cloudli_conference_free(conf);
}

static void message(uint32_t signalling)
{
    cloudli_party jean = rig_party(rig_jean);
    cloudli_message_info info = CLOUDLI_MESSAGE_INFO_INIT;
    cloudli_signal signal =
        rig_signal(0, CLOUDLI_FROM_PARTY, "MESSAGE x SIP/2.0\r\n\r\nhi");
    cloudli_message *m;

    info.sender = &jean;
    info.recipients = &jean;
    info.recipient_count = 1;
    info.content_type = "text/plain";
    info.content = cloudli_bytes_of("hi");
    info.signalling = signalling;
    ok_or_short(cloudli_message_begin(&m, rig.clif, &info, NULL));
    if (m == NULL)
        return;
    ok_or_short(cloudli_message_signalling(m, &signal));
    ck_assert_int_eq(cloudli_message_end(m, CLOUDLI_MESSAGE_DELIVERED),
                     CLOUDLI_OK);
    cloudli_message_free(m);
}

/* Something of each service that is told event by event, jean's and greg's. */
static void share(void)
{
    static const char *const greg[1] = {"sip:greg@mccloud.example"};
    const cloudli_party user = rig_party(greg), other = rig_party(rig_jean);
    cloudli_content_part part = CLOUDLI_CONTENT_PART_INIT;
    cloudli_session_info info = CLOUDLI_SESSION_INFO_INIT;
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_content *content;
    cloudli_share *s;

    info.user = &user;
    info.user_agent = "browser";
    ok_or_short(cloudli_share_begin(&s, rig.clif, &info, NULL));
    if (s == NULL)
        return;
    event.what = CLOUDLI_SHARE_UPLOAD;
    event.others = &other;
    event.other_count = 1;
    event.content_type = "text/plain";
    event.content = cloudli_bytes_of("text");
    ok_or_short(cloudli_share_event(s, &event, &content, NULL));
    if (content != NULL) {
        part.content_type = "text/plain";
        ok_or_short(cloudli_content_begin_part(content, &part));
        ok_or_short(cloudli_content_write(content, "packet", 6));
        ok_or_short(cloudli_content_end(content));
    }
    cloudli_content_free(content);
    ck_assert_int_eq(cloudli_share_end(s), CLOUDLI_OK);
    cloudli_share_free(s);
}

static void mail(void)
{
    static const char *const to[2] = {"jean@mccloud.example", "a@b.example"};
    const cloudli_party account = rig_party(rig_jean);
    cloudli_mail_info info = CLOUDLI_MAIL_INFO_INIT;
    cloudli_mail_report report = CLOUDLI_MAIL_REPORT_INIT;
    cloudli_mail *m;

    info.account = &account;
    info.protocol = CLOUDLI_MAIL_SMTP;
    ok_or_short(cloudli_mail_begin(&m, rig.clif, &info, NULL));
    if (m == NULL)
        return;
    report.what = CLOUDLI_MAIL_RECEIVE;
    report.recipients = to;
    report.recipient_count = 2;
    report.content = cloudli_bytes_of("packet");
    ok_or_short(cloudli_mail_event(m, &report, NULL, NULL));
    ck_assert_int_eq(cloudli_mail_end(m), CLOUDLI_OK);
    cloudli_mail_free(m);
}

static void access_session(void)
{
    const cloudli_address address = {{192, 0, 2, 7}, 4, 0};
    const cloudli_party party = rig_party(rig_jean);
    cloudli_access_info info = CLOUDLI_ACCESS_INFO_INIT;
    cloudli_access_state state = CLOUDLI_ACCESS_STATE_INIT;
    cloudli_access *a;

    info.subscriber = &party;
    info.username = "jean";
    info.port_id = cloudli_bytes_of("slot");
    ok_or_short(cloudli_access_begin(&a, rig.clif, &info, NULL));
    if (a == NULL)
        return;
    state.addresses = &address;
    state.address_count = 1;
    ok_or_short(cloudli_access_event(a, CLOUDLI_ACCESS_ATTEMPT, &state, NULL));
    if (cloudli_access_event(a, CLOUDLI_ACCESS_ACCEPT, &state, NULL) ==
        CLOUDLI_OK)
        ok_or_short(cloudli_access_packet(a, 0, "packet", 6));
    ck_assert_int_eq(cloudli_access_end(a, 0, NULL, NULL), CLOUDLI_OK);
    cloudli_access_free(a);
}

START_TEST(what_is_told_event_by_event_goes_on_too)
{
    static const char *const targets[2] = {"sip:jean@mccloud.example",
                                           "jean@mccloud.example"};
    cloudli_warrant warrant = rig_warrant("L1", targets);

    warrant.target_count = 2;
    warrant.services =
        CLOUDLI_SERVICE_SHARE | CLOUDLI_SERVICE_MAIL | CLOUDLI_SERVICE_ACCESS;
    (void)rig_add(&rig, &warrant);
    failed = 1;
    for (uint64_t n = 0; failed; n++) {
        ck_assert_uint_lt(n, ENOUGH);
        left = n;
        failed = 0;
        share();
        mail();
        access_session();
        left = NEVER;
    }
    ck_assert_ptr_nonnull(strstr(told(&rig, "L1"), "packet"));
}
END_TEST

/* rig_trace() checks what was made all the same: numbers without a gap. */
START_TEST(a_communication_goes_on_and_what_is_lost_is_counted)
{
    static const char *const profiles[] = {"ts102232-5", "ts33108-conference"};

    rig_add_jean(&rig, "L1", profiles[_i / 2]);
    failed = 1;
    for (uint64_t n = 0; failed; n++) {
        const uint64_t lost = rig_stats(&rig).records_lost;

        ck_assert_uint_lt(n, ENOUGH);
        left = n;
        failed = 0;
        conference((uint32_t)_i % 2);
        message((uint32_t)_i % 2);
        left = NEVER;
        ck_assert_uint_le(rig_stats(&rig).records_lost, lost + 4);
    }
    ck_assert_ptr_nonnull(strstr(rig_trace(&rig, "L1"), "packet"));
}
END_TEST

static void be_encrypted(void *arg, cloudli_bytes bytes)
{
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;

    (void)arg;
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, bytes.ptr, bytes.len, NULL),
                     CLOUDLI_OK);
    ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_ENCRYPTED);
}

/* A destination that is to be encrypted gets what is, or nothing. */
START_TEST(what_is_to_be_encrypted_is_never_sent_in_clear)
{
    const char *path = certs_path(certs, "aes");
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
    cloudli_seal seal = CLOUDLI_SEAL_INIT;
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(chmod(path, 0600), 0);
    ck_assert_uint_eq(fwrite("0123456789abcdef01234567", 1, 24, file), 24);
    ck_assert_int_eq(fclose(file), 0);
    seal.encryption = CLOUDLI_ENCRYPTION_AES_192_CBC;
    seal.encryption_key_file = path;
    seal.integrity = CLOUDLI_INTEGRITY_HASH;
    seal.hash_count = 2;
    dest.name = "lemf";
    dest.host = "127.0.0.1";
    dest.port = 1;
    dest.seal = &seal;
    rig_add_jean(&rig, "L1", NULL);
    failed = 1;
    for (uint64_t n = 0; failed; n++) {
        ck_assert_uint_lt(n, ENOUGH);
        /* Another size of hash is another policy, each time. */
        seal.hash_count = 2 + (uint32_t)(n % 2);
        ck_assert_int_eq(
            cloudli_register_set_destination(rig.reg, &dest, "test", NULL),
            CLOUDLI_OK);
        if (n == 0)
            rig_sync(&rig);
        left = n;
        failed = 0;
        ok_or_short(cloudli__clif_follow(rig.clif, 1, NULL));
        conference((uint32_t)n % 2);
        left = NEVER;
        rig_sync(&rig);
    }
    rig_read(&rig, NULL, be_encrypted, NULL);
    ck_assert_uint_gt(rig_count(&rig), 100);
}
END_TEST

START_TEST(a_change_of_the_register_is_taken_up_in_the_end)
{
    const uint32_t was = (uint32_t)cloudli__hub_order_count(&rig.clif->hub);
    cloudli_warrant warrant = rig_warrant("L", rig_jean);
    char liid[16];

    failed = 1;
    for (uint64_t n = 0; failed; n++) {
        cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

        ck_assert_uint_lt(n, ENOUGH);
        (void)snprintf(liid, sizeof(liid), "L%u", (unsigned)n);
        dest.name = liid;
        dest.host = "192.0.2.1";
        dest.port = 1;
        ck_assert_int_eq(
            cloudli_register_set_destination(rig.reg, &dest, "test", NULL),
            CLOUDLI_OK);
        warrant.liid = liid;
        warrant.destination = liid;
        ck_assert_int_eq(
            cloudli_warrant_add(rig.reg, &warrant, "test", NULL, NULL),
            CLOUDLI_OK);
        left = n;
        failed = 0;
        ok_or_short(cloudli__clif_follow(rig.clif, 1, NULL));
        left = NEVER;
        rig_sync(&rig);
        ck_assert_uint_eq(cloudli__hub_order_count(&rig.clif->hub),
                          was + n + 1);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shortage");
    TCase *tcase = tcase_create("shortage");
    int status;

    certs = certs_new();
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, a_clif_opens_or_says_that_memory_is_short);
    tcase_add_loop_test(
        tcase, a_communication_goes_on_and_what_is_lost_is_counted, 0, 4);
    tcase_add_test(tcase, what_is_told_event_by_event_goes_on_too);
    tcase_add_test(tcase, what_is_to_be_encrypted_is_never_sent_in_clear);
    tcase_add_test(tcase, a_change_of_the_register_is_taken_up_in_the_end);
    suite_add_tcase(suite, tcase);
    status = run_suite(suite);
    certs_free(certs);
    return status;
}
