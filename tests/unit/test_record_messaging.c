/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messaging records there and back, like test_record.c. */
#include "unit/record_fixture.h"

static const struct cloudli__pdu_stamp stamp = {FIXTURE_TIME, 9};

static const struct {
    uint32_t tag;
    const char *identity;
    int status;
} parties[] = {
    {2, "bob@example.org", CLOUDLI_OK},
    {2, "j\xc3\xa9r\xc3\xb4me@example.org", CLOUDLI_OK},
    {2, "\xff@example.org", CLOUDLI_ERR_RANGE},
    {2, "\xc0\x80", CLOUDLI_ERR_RANGE},
    {2, "\xed\xa0\x80", CLOUDLI_ERR_RANGE},
    {2, "\xf0\x9f\x98\x80@example.org", CLOUDLI_OK},
    {2, "\xf0\x9f\x98", CLOUDLI_ERR_RANGE},
    {4, "room 101", CLOUDLI_OK},
    {4, "\xfe", CLOUDLI_ERR_RANGE},
    {9, "tel:+31612345678", CLOUDLI_OK},
    {11, "sip:bob@example.org", CLOUDLI_OK},
    {12, "sips:bob@example.org", CLOUDLI_OK},
    {0, "31612345678", CLOUDLI_ERR_RANGE},
    {14, "x", CLOUDLI_ERR_RANGE},
    {11, NULL, CLOUDLI_ERR_RANGE},
};

START_TEST(messaging_parties_come_back_or_are_refused)
{
    struct cloudli__buffer list = {0};
    const size_t count = sizeof(parties) / sizeof(parties[0]);
    cloudli_messaging_party back;
    size_t cursor = 0;

    for (size_t i = 0; i < count; i++) {
        const size_t before = list.len;
        cloudli_messaging_party party = {(uint32_t)i % 4, parties[i].tag,
                                         B(parties[i].identity)};
        int rv = cloudli__messaging_party_append(&list, &party);

        ck_assert_msg(rv == parties[i].status, "%s: %d", parties[i].identity,
                      rv);
        ck_assert_uint_eq(list.len == before, rv != CLOUDLI_OK);
    }
    for (size_t i = 0; i < count; i++) {
        if (parties[i].status != CLOUDLI_OK)
            continue;
        ck_assert_int_eq(cloudli_messaging_party_next(
                             (cloudli_bytes){list.data, list.len}, &cursor,
                             (cloudli_room){NULL, 0}, &back, NULL),
                         CLOUDLI_OK);
        ck_assert_uint_eq(back.qualifier, i % 4);
        ck_assert_uint_eq(back.identity_tag, parties[i].tag);
        ck_assert_bytes_eq(back.identity, B(parties[i].identity));
    }
    ck_assert_uint_eq(cursor, list.len);
    cloudli__buffer_dispose(&list);
}
END_TEST

START_TEST(an_email_address_has_at_most_255_characters)
{
    char text[2 * 256 + 1] = {0};
    struct cloudli__buffer list = {0};
    cloudli_messaging_party party = {0, 2, {(const uint8_t *)text, 0}};

    for (size_t i = 0; i < 256; i++)
        memcpy(text + 2 * i, "\xc3\xa9", 2);
    party.identity.len = 2 * 255;
    ck_assert_int_eq(cloudli__messaging_party_append(&list, &party), 0);
    party.identity.len = 2 * 256;
    ck_assert_int_eq(cloudli__messaging_party_append(&list, &party),
                     CLOUDLI_ERR_RANGE);
    cloudli__buffer_dispose(&list);
}
END_TEST

START_TEST(messaging_iri_with_each_field_comes_back)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    const cloudli_messaging_party party = {CLOUDLI_MESSAGING_ORIGINATING, 11,
                                           B("sip:jean@mccloud.example")};
    const unsigned which = (unsigned)_i;
    struct cloudli__buffer list = {0}, out = {0};
    cloudli_messaging_iri v = CLOUDLI_MESSAGING_IRI_INIT;
    cloudli_messaging_iri back = CLOUDLI_MESSAGING_IRI_INIT;

    ck_assert_int_eq(cloudli__messaging_party_append(&list, &party), 0);
    v.present = which & 7;
    v.event = which & 1 ? 1 + which % 7 : 0;
    v.event_identifier = which & 2 ? UINT32_MAX : 0;
    v.recipient_count = which & 4 ? 128 : 0;
    v.status = which % 7;
    v.trigger = which % 5;
    if (which & 8)
        v.system_identifier = B("mms-1");
    if (which & 16)
        v.parties = (cloudli_bytes){list.data, list.len};
    ck_assert_int_eq(cloudli__messaging_iri_encode(
                         &out, &tmpl, &stamp, CLOUDLI_IRI_REPORT, &v, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(
        cloudli_messaging_iri_decode(&back, fixture_entry(&out).contents, NULL),
        CLOUDLI_OK);
    ck_assert_uint_eq(back.present, v.present);
    ck_assert_uint_eq(back.event, v.event);
    ck_assert_uint_eq(back.event_identifier, v.event_identifier);
    ck_assert_uint_eq(back.recipient_count, v.recipient_count);
    ck_assert_uint_eq(back.status, v.status);
    ck_assert_uint_eq(back.trigger, v.trigger);
    ck_assert_bytes_eq(back.system_identifier, v.system_identifier);
    ck_assert_bytes_eq(back.parties, v.parties);
    cloudli__buffer_dispose(&list);
    cloudli__buffer_dispose(&out);
}
END_TEST

START_TEST(messaging_cc_with_each_field_comes_back)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    const unsigned which = (unsigned)_i;
    struct cloudli__buffer out = {0};
    cloudli_messaging_cc v = CLOUDLI_MESSAGING_CC_INIT;
    cloudli_messaging_cc back = CLOUDLI_MESSAGING_CC_INIT;

    v.present = (which & 1 ? CLOUDLI_MESSAGING_HAS_CONTENT_ID : 0u) |
                (which & 2 ? CLOUDLI_MESSAGING_HAS_SEQUENCE : 0u);
    v.event_identifier = 77;
    v.content_identifier = which & 1 ? 5 : 0;
    v.sequence_number = which & 2 ? UINT32_MAX : 0;
    v.end_of_sequence = which & 4 ? 1 : 0;
    v.content_type = B("text/plain");
    v.content = which & 16 ? B("") : B("see you there");
    if (which & 8)
        v.transfer_encoding = B("8bit");
    ck_assert_int_eq(cloudli__messaging_cc_encode(&out, &tmpl, &stamp,
                                                  CLOUDLI_DIRECTION_FROM_TARGET,
                                                  &v, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(
        cloudli_messaging_cc_decode(&back, fixture_entry(&out).contents, NULL),
        CLOUDLI_OK);
    ck_assert_uint_eq(back.present, v.present | CLOUDLI_MESSAGING_HAS_EVENT_ID);
    ck_assert_uint_eq(back.event_identifier, 77);
    ck_assert_uint_eq(back.content_identifier, v.content_identifier);
    ck_assert_uint_eq(back.sequence_number, v.sequence_number);
    ck_assert_uint_eq(back.end_of_sequence, v.end_of_sequence);
    ck_assert_bytes_eq(back.content_type, v.content_type);
    ck_assert_bytes_eq(back.content, v.content);
    ck_assert_bytes_eq(back.transfer_encoding, v.transfer_encoding);
    cloudli__buffer_dispose(&out);
}
END_TEST

START_TEST(messaging_out_of_bounds_is_refused_and_the_field_named)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    static const struct {
        const char *field;
        uint32_t event, status, trigger;
    } iris[] = {{"message", 0, 0, 0},
                {"message", 8, 0, 0},
                {"status", 1, 7, 0},
                {"trigger", 1, 0, 5}};
    static const struct {
        const char *field;
        uint32_t direction, end;
        const char *type, *content;
    } ccs[] = {{"payloadDirection", 5, 0, "t", "c"},
               {"end-of-sequence", 0, 2, "t", "c"},
               {"content-type", 0, 0, NULL, "c"},
               {"content", 0, 0, "t", NULL}};
    struct cloudli__buffer out = {0};

    for (size_t i = 0; i < 4; i++) {
        cloudli_messaging_iri iri = CLOUDLI_MESSAGING_IRI_INIT;
        cloudli_messaging_cc cc = CLOUDLI_MESSAGING_CC_INIT;
        cloudli_error err = CLOUDLI_ERROR_INIT;

        iri.present = CLOUDLI_MESSAGING_HAS_EVENT;
        iri.event = iris[i].event;
        iri.status = iris[i].status;
        iri.trigger = iris[i].trigger;
        ck_assert_int_eq(
            cloudli__messaging_iri_encode(&out, &tmpl, &stamp, 1, &iri, &err),
            CLOUDLI_ERR_RANGE);
        ck_assert_ptr_nonnull(strstr(err.message, iris[i].field));
        cc.end_of_sequence = ccs[i].end;
        cc.content_type = B(ccs[i].type);
        cc.content = B(ccs[i].content);
        ck_assert_int_eq(cloudli__messaging_cc_encode(
                             &out, &tmpl, &stamp, ccs[i].direction, &cc, &err),
                         CLOUDLI_ERR_RANGE);
        ck_assert_ptr_nonnull(strstr(err.message, ccs[i].field));
        ck_assert_uint_eq(out.len, 0);
    }
    cloudli__buffer_dispose(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("record_messaging");
    TCase *tcase = tcase_create("messaging");

    tcase_add_test(tcase, messaging_parties_come_back_or_are_refused);
    tcase_add_test(tcase, an_email_address_has_at_most_255_characters);
    tcase_add_loop_test(tcase, messaging_iri_with_each_field_comes_back, 0, 35);
    tcase_add_loop_test(tcase, messaging_cc_with_each_field_comes_back, 0, 32);
    tcase_add_test(tcase,
                   messaging_out_of_bounds_is_refused_and_the_field_named);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
