/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records there and back: every optional field present and absent, bounds at
 * both ends, pieces, and contents cut short. */
#include "unit/record_fixture.h"

#include <cloudli/media.h>

static const struct cloudli__pdu_stamp stamp = {FIXTURE_TIME, 9};

static const cloudli_conf_party party_with_all = {
    {(const uint8_t *)"sip:jean@mccloud.example", 24},
    {(const uint8_t *)"tel:+31612345678", 16},
    {(const uint8_t *)"v=0 server", 10},
    {(const uint8_t *)"v=0 user", 8}};

/* A party with those fields that the bits of which say. */
static cloudli_conf_party some_party(unsigned which)
{
    cloudli_conf_party party = party_with_all;

    if (!(which & 1))
        party.sip_uri = B(NULL);
    if (!(which & 2))
        party.tel_uri = B(NULL);
    if (!(which & 4))
        party.server_sdp = B(NULL);
    if (!(which & 8))
        party.user_sdp = B(NULL);
    return party;
}

static void check_party(const cloudli_conf_party *a,
                        const cloudli_conf_party *b)
{
    ck_assert_bytes_eq(a->sip_uri, b->sip_uri);
    ck_assert_bytes_eq(a->tel_uri, b->tel_uri);
    ck_assert_bytes_eq(a->server_sdp, b->server_sdp);
    ck_assert_bytes_eq(a->user_sdp, b->user_sdp);
}

/* --- IPMMCC -------------------------------------------------------------- */

static struct cloudli__buffer make_ipmm_cc(const cloudli_ipmm_cc *v)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    struct cloudli__cc_plan plan;
    struct cloudli__buffer out = {0};

    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp,
                             CLOUDLI_DIRECTION_FROM_TARGET, v);
    /* A block of exactly that size: more is not written. */
    out.data = malloc(plan.total);
    ck_assert_ptr_nonnull(out.data);
    out.cap = out.len = plan.total;
    cloudli__ipmm_cc_write(&plan, out.data);
    return out;
}

START_TEST(ipmm_cc_of_every_length_comes_back)
{
    static const size_t sizes[] = {
        1,   2,   10,  50,  100, 106, 107, 120, 127,  128,   172,   180,  190,
        200, 215, 216, 217, 218, 230, 255, 256, 1200, 65000, 65400, 65535};
    uint8_t *content = calloc(1, 65535);

    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        for (unsigned which = 0; which < 8; which++) {
            cloudli_ipmm_cc v = CLOUDLI_IPMM_CC_INIT;
            cloudli_ipmm_cc back = CLOUDLI_IPMM_CC_INIT;
            struct cloudli__buffer made;
            cloudli_pdu_entry entry;

            v.content = (cloudli_bytes){content, sizes[i]};
            v.present = which & 3;
            v.frame = which & 1 ? CLOUDLI_FRAME_MSRP : 0;
            v.protocol = which & 2 ? CLOUDLI_MEDIA_UDPTL : 0;
            if (which & 4)
                v.stream_id = (cloudli_bytes){content, sizes[i] % 256};
            made = make_ipmm_cc(&v);
            entry = fixture_entry(&made);
            ck_assert_uint_eq(entry.content_tag, CLOUDLI_CC_IPMM);
            ck_assert_int_eq(
                cloudli_ipmm_cc_decode(&back, entry.contents, NULL),
                CLOUDLI_OK);
            ck_assert_uint_eq(back.present, v.present);
            ck_assert_uint_eq(back.frame, v.frame);
            ck_assert_uint_eq(back.protocol, v.protocol);
            ck_assert_bytes_eq(back.stream_id, v.stream_id);
            ck_assert_bytes_eq(back.content, v.content);
            cloudli__buffer_dispose(&made);
        }
    }
    free(content);
}
END_TEST

/* --- Conf-CC-PDU --------------------------------------------------------- */

static void check_conf_cc(size_t size, uint32_t number, unsigned which,
                          const uint8_t *content)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    const cloudli_conf_party source = some_party(which);
    const cloudli_bytes stream = which & 16 ? B("audio-1") : B(NULL);
    const cloudli_bytes liid = which & 32 ? B("LIID-0001") : B(NULL);
    struct cloudli__buffer head = {0}, media_id = {0}, out = {0};
    struct cloudli__conf_cc_value v = {0};
    struct cloudli__cc_plan plan;
    cloudli_conf_cc back = CLOUDLI_CONF_CC_INIT;
    cloudli_pdu_entry entry;

    ck_assert_int_eq(cloudli__conf_cc_head(&head, liid, B("1234")), 0);
    ck_assert_int_eq(cloudli__conf_media_id(&media_id, &source, stream), 0);
    v.head = (cloudli_bytes){head.data, head.len};
    if (which & 31)
        v.media_id = (cloudli_bytes){media_id.data, media_id.len};
    v.sequence_number = number;
    v.direction = CLOUDLI_CONF_FROM_MIXER;
    v.content = (cloudli_bytes){content, size};
    cloudli__conf_cc_measure(&plan, &tmpl, &stamp, CLOUDLI_DIRECTION_COMBINED,
                             &v);
    out.data = malloc(plan.total);
    out.cap = out.len = plan.total;
    cloudli__conf_cc_write(&plan, out.data);
    entry = fixture_entry(&out);
    ck_assert_uint_eq(entry.content_tag, CLOUDLI_CC_CONF);
    ck_assert_uint_eq(entry.direction, CLOUDLI_DIRECTION_COMBINED);
    ck_assert_int_eq(cloudli_conf_cc_decode(&back, entry.contents, NULL), 0);
    ck_assert_uint_eq(back.sequence_number, number);
    ck_assert_uint_eq(back.direction, v.direction);
    ck_assert_bytes_eq(back.liid, liid);
    ck_assert_bytes_eq(back.correlation_number, B("1234"));
    check_party(&back.source, &source);
    ck_assert_bytes_eq(back.stream_id, stream);
    ck_assert_bytes_eq(back.content, v.content);
    cloudli__buffer_dispose(&head);
    cloudli__buffer_dispose(&media_id);
    cloudli__buffer_dispose(&out);
}

START_TEST(conf_cc_with_each_field_comes_back)
{
    static const size_t sizes[] = {1, 40, 60, 100, 172, 255, 1200, 65535};
    static const uint32_t numbers[] = {0, 127, 128, 32767, 32768, 65535};
    uint8_t *content = calloc(1, 65535);

    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        for (size_t n = 0; n < sizeof(numbers) / sizeof(numbers[0]); n++)
            check_conf_cc(sizes[i], numbers[n], (unsigned)_i, content);
    }
    free(content);
}
END_TEST

START_TEST(a_conf_cc_head_is_refused_out_of_bounds)
{
    struct cloudli__buffer out = {0};

    ck_assert_int_eq(cloudli__conf_cc_head(&out, B(""), B("1")),
                     CLOUDLI_ERR_RANGE);
    ck_assert_int_eq(
        cloudli__conf_cc_head(&out, B("12345678901234567890123456"), B("1")),
        CLOUDLI_ERR_RANGE);
    ck_assert_int_eq(cloudli__conf_cc_head(&out, B("1"), B(NULL)),
                     CLOUDLI_ERR_RANGE);
    ck_assert_uint_eq(out.len, 0);
    cloudli__buffer_dispose(&out);
}
END_TEST

/* --- IPMMIRI ------------------------------------------------------------- */

static cloudli_address some_address(uint32_t length, uint8_t seed)
{
    cloudli_address address = {{0}, length, 0};

    for (uint32_t i = 0; i < length; i++)
        address.octets[i] = (uint8_t)(seed + i);
    return address;
}

START_TEST(ipmm_iri_of_each_kind_comes_back)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    const uint32_t content = (uint32_t)_i;
    const int sip =
        content == CLOUDLI_IPMM_SIP || content == CLOUDLI_IPMM_IRI_ONLY_SIP;

    for (uint32_t type = CLOUDLI_IRI_BEGIN; type <= CLOUDLI_IRI_REPORT;
         type++) {
        cloudli_ipmm_iri v = CLOUDLI_IPMM_IRI_INIT;
        cloudli_ipmm_iri back = CLOUDLI_IPMM_IRI_INIT;
        struct cloudli__buffer out = {0};
        cloudli_pdu_entry entry;
        int rv;

        v.content = content;
        v.source = some_address(type % 2 ? 4 : 16, 1);
        v.destination = some_address(type > 2 ? 4 : 16, 100);
        v.message = B("INVITE sip:bob@example.org SIP/2.0\r\n\r\n");
        rv = cloudli__ipmm_iri_encode(&out, &tmpl, &stamp, type, &v, NULL);
        if (content == CLOUDLI_IPMM_H323 || content == CLOUDLI_IPMM_NATIONAL) {
            ck_assert_int_eq(rv, CLOUDLI_ERR_UNSUPPORTED);
            ck_assert_uint_eq(out.len, 0);
            continue;
        }
        ck_assert_int_eq(rv, CLOUDLI_OK);
        entry = fixture_entry(&out);
        ck_assert_uint_eq(entry.iri_type, type);
        ck_assert_uint_eq(entry.content_tag, CLOUDLI_IRI_IPMM);
        ck_assert_int_eq(cloudli_ipmm_iri_decode(&back, entry.contents, NULL),
                         CLOUDLI_OK);
        ck_assert_uint_eq(back.content, content);
        ck_assert_uint_eq(back.source.length, sip ? v.source.length : 0);
        if (sip) {
            ck_assert_mem_eq(&back.source, &v.source, sizeof(v.source));
            ck_assert_mem_eq(&back.destination, &v.destination,
                             sizeof(v.source));
        }
        ck_assert_bytes_eq(back.message, v.message);
        cloudli__buffer_dispose(&out);
    }
}
END_TEST

/* Breaks one thing of a value that is in bounds; the field is named. */
static const struct {
    const char *field;
    uint32_t type, content, source, destination;
    const char *message;
} bad_ipmm[] = {
    {"iRIType", 0, 1, 4, 4, "x"},
    {"iRIType", 5, 1, 4, 4, "x"},
    {"iPMMIRIContents", 1, 8, 4, 4, "x"},
    {"iPSourceAddress", 1, 1, 0, 4, "x"},
    {"iPDestinationAddress", 1, 6, 4, 5, "x"},
    {"sIPContent", 1, 1, 4, 4, NULL},
    {"sIPContent", 1, 1, 4, 4, ""},
    {"iPMMIRIContents", 1, 0, 4, 4, NULL},
};

START_TEST(an_ipmm_iri_out_of_bounds_is_refused_and_the_field_named)
{
    const size_t i = (size_t)_i;
    const struct cloudli__pdu_template tmpl = fixture_template();
    cloudli_ipmm_iri v = CLOUDLI_IPMM_IRI_INIT;
    struct cloudli__buffer out = {0};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    v.content = bad_ipmm[i].content;
    v.source.length = bad_ipmm[i].source;
    v.destination.length = bad_ipmm[i].destination;
    v.message = B(bad_ipmm[i].message);
    ck_assert_int_eq(cloudli__ipmm_iri_encode(&out, &tmpl, &stamp,
                                              bad_ipmm[i].type, &v, &err),
                     CLOUDLI_ERR_RANGE);
    ck_assert_msg(strstr(err.message, bad_ipmm[i].field) != NULL, "%s",
                  err.message);
    ck_assert_uint_eq(out.len, 0);
    cloudli__buffer_dispose(&out);
}
END_TEST

/* --- ConfIRI ------------------------------------------------------------- */

static cloudli_conf_iri full_conf_iri(void)
{
    cloudli_conf_iri v = CLOUDLI_CONF_IRI_INIT;

    v.present = 63;
    v.event = CLOUDLI_CONF_JOIN;
    v.modification = 2;
    v.initiator = CLOUDLI_CONF_BY_PARTY;
    v.liid = B("LIID-0001");
    v.time = FIXTURE_TIME - FIXTURE_TIME % CLOUDLI_SECOND;
    v.operator_id = B("OP01");
    v.correlation_number = B("1234");
    v.conf_uri = B("sip:conf-1@mccloud.example");
    v.temp_conf_uri = B("TEL:+31201234567");
    v.end_reason = B("over");
    v.target = some_party(1);
    v.join_party = some_party(5);
    v.leave_party = some_party(10);
    v.modify_party = some_party(15);
    v.initiator_party = some_party(3);
    return v;
}

static void clear_unless(int keep, uint32_t bit, cloudli_conf_iri *v,
                         cloudli_conf_party *party)
{
    if (keep)
        return;
    v->present &= ~bit;
    memset(party, 0, sizeof(*party));
}

/* A value with those fields that the bits of which say. */
static cloudli_conf_iri some_conf_iri(unsigned which)
{
    cloudli_conf_iri v = full_conf_iri();

    clear_unless(which & 1, CLOUDLI_CONF_IRI_HAS_TARGET, &v, &v.target);
    clear_unless(which & 2, CLOUDLI_CONF_IRI_HAS_JOIN, &v, &v.join_party);
    clear_unless(which & 4, CLOUDLI_CONF_IRI_HAS_LEAVE, &v, &v.leave_party);
    clear_unless(which & 8, CLOUDLI_CONF_IRI_HAS_MODIFY, &v, &v.modify_party);
    clear_unless(which & 16, CLOUDLI_CONF_IRI_HAS_INITIATOR, &v,
                 &v.initiator_party);
    if (!(which & 16))
        v.initiator = 0;
    if (!(which & 32)) {
        v.present &= ~(uint32_t)CLOUDLI_CONF_IRI_HAS_MODIFICATION;
        v.modification = 0;
    }
    if (!(which & 64))
        v.operator_id = B(NULL);
    if (!(which & 128))
        v.correlation_number = B(NULL);
    if (!(which & 256))
        v.conf_uri = B(NULL);
    if (!(which & 512))
        v.temp_conf_uri = B(NULL);
    if (!(which & 1024))
        v.end_reason = B(NULL);
    return v;
}

static void check_conf_iri(const cloudli_conf_iri *v,
                           const cloudli_conf_iri *back)
{
    ck_assert_uint_eq(back->present, v->present | CLOUDLI_CONF_IRI_HAS_TIME);
    ck_assert_uint_eq(back->record_type, 0);
    ck_assert_uint_eq(back->event, v->event);
    ck_assert_uint_eq(back->modification, v->modification);
    ck_assert_uint_eq(back->initiator, v->initiator);
    ck_assert_bytes_eq(back->liid, v->liid);
    ck_assert_int_eq(back->time, v->time);
    ck_assert_bytes_eq(back->operator_id, v->operator_id);
    ck_assert_bytes_eq(back->correlation_number, v->correlation_number);
    ck_assert_bytes_eq(back->conf_uri, v->conf_uri);
    ck_assert_bytes_eq(back->temp_conf_uri, v->temp_conf_uri);
    ck_assert_bytes_eq(back->end_reason, v->end_reason);
    check_party(&back->target, &v->target);
    check_party(&back->join_party, &v->join_party);
    check_party(&back->leave_party, &v->leave_party);
    check_party(&back->modify_party, &v->modify_party);
    check_party(&back->initiator_party, &v->initiator_party);
}

static void check_conferees(cloudli_bytes list, unsigned count)
{
    size_t cursor = 0;
    cloudli_conf_party back;

    for (unsigned i = 0; i < count; i++) {
        const cloudli_conf_party party = some_party(i);

        ck_assert_int_eq(cloudli_conf_party_next(list, &cursor,
                                                 (cloudli_room){NULL, 0}, &back,
                                                 NULL),
                         CLOUDLI_OK);
        check_party(&back, &party);
    }
    ck_assert_int_eq(cloudli_conf_party_next(
                         list, &cursor, (cloudli_room){NULL, 0}, &back, NULL),
                     CLOUDLI_ERR_NOT_FOUND);
}

START_TEST(conf_iri_with_each_field_comes_back)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    struct cloudli__buffer list = {0};

    for (unsigned i = 0; i < 16; i++) {
        const cloudli_conf_party party = some_party(i);

        ck_assert_int_eq(cloudli__conf_party_append(&list, &party), 0);
    }
    /* Each alone, each but one, and all of them. */
    for (unsigned n = 0; n <= 2 * 11; n++) {
        const unsigned which = n == 22  ? 2047
                               : n < 11 ? 1u << n
                                        : 2047 & ~(1u << (n - 11));
        cloudli_conf_iri v = some_conf_iri(which);
        cloudli_conf_iri back = CLOUDLI_CONF_IRI_INIT;
        struct cloudli__buffer out = {0};
        cloudli_pdu_entry entry;

        v.event = 1 + n % CLOUDLI_CONF_UPDATE;
        if (n % 2)
            v.conferees = (cloudli_bytes){list.data, list.len};
        ck_assert_int_eq(cloudli__conf_iri_encode(&out, &tmpl, &stamp,
                                                  CLOUDLI_IRI_CONTINUE, &v,
                                                  NULL),
                         CLOUDLI_OK);
        entry = fixture_entry(&out);
        ck_assert_int_eq(cloudli_conf_iri_decode(&back, entry.contents, NULL),
                         CLOUDLI_OK);
        check_conf_iri(&v, &back);
        check_conferees(back.conferees, n % 2 ? 16 : 0);
        cloudli__buffer_dispose(&out);
    }
    cloudli__buffer_dispose(&list);
}
END_TEST

START_TEST(a_conference_ended_by_the_server_comes_back)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    cloudli_conf_iri v = some_conf_iri(0), back = CLOUDLI_CONF_IRI_INIT;
    struct cloudli__buffer out = {0};

    v.present = CLOUDLI_CONF_IRI_HAS_INITIATOR;
    v.initiator = CLOUDLI_CONF_BY_SERVER;
    ck_assert_int_eq(cloudli__conf_iri_encode(&out, &tmpl, &stamp,
                                              CLOUDLI_IRI_END, &v, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(
        cloudli_conf_iri_decode(&back, fixture_entry(&out).contents, NULL),
        CLOUDLI_OK);
    check_conf_iri(&v, &back);
    cloudli__buffer_dispose(&out);
}
END_TEST

START_TEST(a_conf_iri_out_of_bounds_is_refused_and_the_field_named)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    struct cloudli__buffer out = {0};
    cloudli_conf_iri v[9];
    static const char *const fields[9] = {"lawfulInterceptionIdentifier",
                                          "lawfulInterceptionIdentifier",
                                          "operator-Identifier",
                                          "operator-Identifier",
                                          "confEvent",
                                          "confEvent",
                                          "mediamodification",
                                          "confEventInitiator",
                                          "timeStamp"};

    for (size_t i = 0; i < 9; i++)
        v[i] = full_conf_iri();
    v[0].liid = B(NULL);
    v[1].liid = B("12345678901234567890123456");
    v[2].operator_id = B("123456");
    v[3].operator_id = B("");
    v[4].event = 0;
    v[5].event = 14;
    v[6].modification = 5;
    v[7].initiator = 4;
    v[8].time = -INT64_C(700000000) * CLOUDLI_SECOND; /* 1947 */
    for (size_t i = 0; i < 9; i++) {
        cloudli_error err = CLOUDLI_ERROR_INIT;

        ck_assert_int_eq(cloudli__conf_iri_encode(&out, &tmpl, &stamp,
                                                  CLOUDLI_IRI_BEGIN, &v[i],
                                                  &err),
                         CLOUDLI_ERR_RANGE);
        ck_assert_msg(strstr(err.message, fields[i]) != NULL, "%s",
                      err.message);
        ck_assert_uint_eq(out.len, 0);
    }
    cloudli__buffer_dispose(&out);
}
END_TEST

/* --- all of them --------------------------------------------------------- */

START_TEST(a_record_before_1970_has_no_time_and_is_refused_as_iri)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    const struct cloudli__pdu_stamp early = {-1, 0};
    cloudli_ipmm_iri v = CLOUDLI_IPMM_IRI_INIT;
    struct cloudli__buffer out = {0};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    v.content = CLOUDLI_IPMM_XCAP;
    v.message = B("PUT");
    ck_assert_int_eq(cloudli__ipmm_iri_encode(&out, &tmpl, &early, 1, &v, &err),
                     CLOUDLI_ERR_RANGE);
    ck_assert_ptr_nonnull(strstr(err.message, "microSecondTimeStamp"));
    ck_assert_uint_eq(out.len, 0);
}
END_TEST

START_TEST(what_was_appended_before_stays_when_a_record_is_refused)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    cloudli_ipmm_iri v = CLOUDLI_IPMM_IRI_INIT;
    struct cloudli__buffer out = {0};

    v.content = CLOUDLI_IPMM_XCAP;
    v.message = B("PUT");
    ck_assert_int_eq(cloudli__ipmm_iri_encode(&out, &tmpl, &stamp, 1, &v, NULL),
                     0);
    {
        const size_t len = out.len;

        /* A length that no memory has fails in the middle of writing. */
        v.message.len = SIZE_MAX;
        ck_assert_int_eq(
            cloudli__ipmm_iri_encode(&out, &tmpl, &stamp, 1, &v, NULL),
            CLOUDLI_ERR_RANGE);
        ck_assert_uint_eq(out.len, len);
    }
    (void)fixture_entry(&out);
    cloudli__buffer_dispose(&out);
}
END_TEST

START_TEST(a_record_above_the_largest_pdu_is_refused)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    cloudli_conf_iri v = full_conf_iri();
    struct cloudli__buffer out = {0};
    uint8_t *reason = calloc(1, CLOUDLI_PDU_MAX);

    ck_assert_int_eq(cloudli__buffer_append(&out, "before", 6), CLOUDLI_OK);
    v.end_reason = (cloudli_bytes){reason, CLOUDLI_PDU_MAX};
    ck_assert_int_eq(cloudli__conf_iri_encode(&out, &tmpl, &stamp,
                                              CLOUDLI_IRI_END, &v, NULL),
                     CLOUDLI_ERR_TOO_LARGE);
    ck_assert_uint_eq(out.len, 6);
    v.end_reason.len -= 4096;
    ck_assert_int_eq(cloudli__conf_iri_encode(&out, &tmpl, &stamp,
                                              CLOUDLI_IRI_END, &v, NULL),
                     CLOUDLI_OK);
    free(reason);
    cloudli__buffer_dispose(&out);
}
END_TEST

/* Decodes contents as each record; whatever the outcome, the sanitizers see
 * what it reads. */
static void decode_as_all(cloudli_bytes contents)
{
    cloudli_ipmm_iri ipmm_iri = CLOUDLI_IPMM_IRI_INIT;
    cloudli_ipmm_cc ipmm_cc = CLOUDLI_IPMM_CC_INIT;
    cloudli_conf_iri conf_iri = CLOUDLI_CONF_IRI_INIT;
    cloudli_conf_cc conf_cc = CLOUDLI_CONF_CC_INIT;
    cloudli_messaging_iri messaging_iri = CLOUDLI_MESSAGING_IRI_INIT;
    cloudli_messaging_cc messaging_cc = CLOUDLI_MESSAGING_CC_INIT;
    const int rv[] = {
        cloudli_ipmm_iri_decode(&ipmm_iri, contents, NULL),
        cloudli_ipmm_cc_decode(&ipmm_cc, contents, NULL),
        cloudli_conf_iri_decode(&conf_iri, contents, NULL),
        cloudli_conf_cc_decode(&conf_cc, contents, NULL),
        cloudli_messaging_iri_decode(&messaging_iri, contents, NULL),
        cloudli_messaging_cc_decode(&messaging_cc, contents, NULL)};
    int good = 0;

    for (size_t i = 0; i < sizeof(rv) / sizeof(rv[0]); i++)
        good += rv[i] == CLOUDLI_OK;
    ck_assert_int_le(good, 1); /* their object identifiers differ */
}

START_TEST(contents_cut_short_are_never_read_past)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    cloudli_conf_iri v = full_conf_iri();
    struct cloudli__buffer out = {0};
    cloudli_bytes contents;

    ck_assert_int_eq(cloudli__conf_iri_encode(&out, &tmpl, &stamp, 1, &v, NULL),
                     0);
    contents = fixture_entry(&out).contents;
    for (size_t len = 0; len < contents.len; len++) {
        cloudli_bytes in = fixture_copy(contents.ptr, len);
        cloudli_conf_iri back = CLOUDLI_CONF_IRI_INIT;
        cloudli_error err = CLOUDLI_ERROR_INIT;
        int rv = cloudli_conf_iri_decode(&back, in, &err);

        ck_assert(rv == CLOUDLI_ERR_BER || rv == CLOUDLI_ERR_PDU);
        ck_assert_uint_le(err.offset, len);
        decode_as_all(in);
        fixture_free(in);
    }
    cloudli__buffer_dispose(&out);
}
END_TEST

START_TEST(a_record_in_pieces_is_joined_in_the_room)
{
    /* IPMMCC whose content and stream identifier are in pieces. */
    struct cloudli__buffer in =
        fixture_hex("8004 05051102 a10a 0402 6162 2480 0401 63 0000 8201 00"
                    "a303 0401 64");
    uint8_t room[4];
    cloudli_ipmm_cc v = CLOUDLI_IPMM_CC_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    const cloudli_bytes contents = {in.data, in.len};

    in.data[7] = 11; /* the octets of both pieces */
    ck_assert_int_eq(cloudli_ipmm_cc_decode(&v, contents, &err),
                     CLOUDLI_ERR_BUFFER_TOO_SMALL);
    ck_assert_uint_eq(err.offset, 6);
    v.room = (cloudli_room){room, sizeof(room)};
    ck_assert_int_eq(cloudli_ipmm_cc_decode(&v, contents, NULL), CLOUDLI_OK);
    ck_assert_bytes_eq(v.content, B("abc"));
    ck_assert_bytes_eq(v.stream_id, B("d"));
    v.room.len = 3;
    ck_assert_int_eq(cloudli_ipmm_cc_decode(&v, contents, NULL),
                     CLOUDLI_ERR_BUFFER_TOO_SMALL);
    cloudli__buffer_dispose(&in);
}
END_TEST

START_TEST(a_party_in_pieces_is_joined_in_the_room_of_each_call)
{
    struct cloudli__buffer in =
        fixture_hex("300f a10d a30b 3009 a107 0402 7369 0401 70"
                    "3003 a201 00");
    uint8_t room[3];
    cloudli_conf_party party;
    size_t cursor = 0;
    const cloudli_bytes list = {in.data, in.len};

    ck_assert_int_eq(cloudli_conf_party_next(
                         list, &cursor, (cloudli_room){NULL, 0}, &party, NULL),
                     CLOUDLI_ERR_BUFFER_TOO_SMALL);
    ck_assert_uint_eq(cursor, 0);
    ck_assert_int_eq(cloudli_conf_party_next(
                         list, &cursor, (cloudli_room){room, 3}, &party, NULL),
                     CLOUDLI_OK);
    ck_assert_bytes_eq(party.sip_uri, B("sip"));
    ck_assert_int_eq(cloudli_conf_party_next(
                         list, &cursor, (cloudli_room){room, 3}, &party, NULL),
                     CLOUDLI_ERR_BER);
    cloudli__buffer_dispose(&in);
}
END_TEST

START_TEST(structs_that_were_not_initialised_are_refused)
{
    const cloudli_bytes none = {NULL, 0};
    cloudli_ipmm_cc cc = {0};
    cloudli_conf_iri iri = {0};

    ck_assert_int_eq(cloudli_ipmm_cc_decode(&cc, none, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_conf_iri_decode(&iri, none, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_messaging_cc_decode(NULL, none, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    decode_as_all(none);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("record");
    TCase *tcase = tcase_create("records");

    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, ipmm_cc_of_every_length_comes_back);
    tcase_add_loop_test(tcase, conf_cc_with_each_field_comes_back, 0, 64);
    tcase_add_test(tcase, a_conf_cc_head_is_refused_out_of_bounds);
    tcase_add_loop_test(tcase, ipmm_iri_of_each_kind_comes_back, 0, 8);
    ADD_ROWS(tcase, an_ipmm_iri_out_of_bounds_is_refused_and_the_field_named,
             bad_ipmm);
    tcase_add_test(tcase, conf_iri_with_each_field_comes_back);
    tcase_add_test(tcase, a_conference_ended_by_the_server_comes_back);
    tcase_add_test(tcase,
                   a_conf_iri_out_of_bounds_is_refused_and_the_field_named);
    tcase_add_test(tcase,
                   a_record_before_1970_has_no_time_and_is_refused_as_iri);
    tcase_add_test(tcase,
                   what_was_appended_before_stays_when_a_record_is_refused);
    tcase_add_test(tcase, a_record_above_the_largest_pdu_is_refused);
    tcase_add_test(tcase, contents_cut_short_are_never_read_past);
    tcase_add_test(tcase, a_record_in_pieces_is_joined_in_the_room);
    tcase_add_test(tcase, a_party_in_pieces_is_joined_in_the_room_of_each_call);
    tcase_add_test(tcase, structs_that_were_not_initialised_are_refused);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
