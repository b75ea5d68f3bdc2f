/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records there and back: every optional field present and absent, bounds at
 * both ends, pieces, and contents cut short. */
#include "unit/record_fixture.h"

#include <cloudli/asn1/conf-hi2.h>
#include <cloudli/asn1/email.h>
#include <cloudli/asn1/hi2.h>
#include <cloudli/asn1/ip-multimedia.h>
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
            fixture_is_as_the_tables_have_it(&made);
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

    ck_assert_int_eq(cloudli__conf_cc_head(&head,
                                           cloudli__profile_plain.conf_hi3,
                                           liid, B("1234")),
                     0);
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
    fixture_is_as_the_tables_have_it(&out);
    ck_assert_uint_eq(entry.direction, CLOUDLI_DIRECTION_COMBINED);
    ck_assert_int_eq(cloudli_conf_cc_decode(&back, entry.contents, NULL), 0);
    ck_assert_uint_eq(back.sequence_number, number);
    ck_assert_uint_eq(back.direction, v.direction);
    ck_assert_bytes_eq(back.liid, liid);
    ck_assert_bytes_eq(back.correlation_number, B("1234"));
    check_party(&source, &back.source);
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

    ck_assert_int_eq(cloudli__conf_cc_head(
                         &out, cloudli__profile_plain.conf_hi3, B(""), B("1")),
                     CLOUDLI_ERR_RANGE);
    ck_assert_int_eq(
        cloudli__conf_cc_head(&out, cloudli__profile_plain.conf_hi3,
                              B("12345678901234567890123456"), B("1")),
        CLOUDLI_ERR_RANGE);
    ck_assert_int_eq(cloudli__conf_cc_head(&out,
                                           cloudli__profile_plain.conf_hi3,
                                           B("1"), B(NULL)),
                     CLOUDLI_ERR_RANGE);
    ck_assert_uint_eq(out.len, 0);
    cloudli__buffer_dispose(&out);
}
END_TEST

/* --- The wide ones ------------------------------------------------------- */

/* An IRI of each of three services, with as much text as is asked for. */
struct some_iri {
    cloudli_asn_ipmm_ipiri_contents ipmm_contents;
    cloudli_asn_ipmmiri ipmm;
    cloudli_asn_time_stamp time;
    cloudli_asn_conf_iri_parameters parameters;
    cloudli_asn_conf_iri conf;
    cloudli_asn_messaging_iri messaging;
    cloudli_asn_iri_contents as;
};

enum {
    IPMM,
    CONF,
    MESSAGING,
    SERVICES
};

static void some_iri(struct some_iri *out, int service, cloudli_bytes text)
{
    static const uint8_t ipmm_id[] = {5, 5, 17, 1};
    static const uint8_t conf_id[] = {4, 0, 2, 2, 4, 10, 16, 0};
    static const uint8_t messaging_id[] = {5, 2, 20, 3};

    memset(out, 0, sizeof(*out));
    if (service == IPMM) {
        out->ipmm_contents.choice =
            CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_X_CAP_MESSAGE;
        out->ipmm_contents.xCAPMessage = text;
        out->ipmm.iPMMIRIObjId = (cloudli_bytes){ipmm_id, 4};
        out->ipmm.iPMMIRIContents = &out->ipmm_contents;
        out->as.choice = CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI;
        out->as.iPMMIRI = &out->ipmm;
    } else if (service == CONF) {
        out->time.choice = CLOUDLI_ASN_TIME_STAMP_IS_UTC_TIME;
        out->time.utcTime = B("250615150640Z");
        out->parameters.hi2confDomainId = (cloudli_bytes){conf_id, 8};
        out->parameters.lawfulInterceptionIdentifier = B("LIID-0001");
        out->parameters.timeStamp = &out->time;
        out->parameters.confEvent = CLOUDLI_CONF_JOIN;
        out->parameters.confEndReason = text;
        out->conf.choice = CLOUDLI_ASN_CONF_IRI_IS_I_RI_CONF_PARAMETERS;
        out->conf.iRI_Conf_Parameters = &out->parameters;
        out->as.choice = CLOUDLI_ASN_IRI_CONTENTS_IS_CONF_IRI;
        out->as.confIRI = &out->conf;
    } else {
        out->messaging.messaging_iri_obj_id = (cloudli_bytes){messaging_id, 4};
        out->messaging.system_type = 1;
        out->messaging.original_message = text;
        out->as.choice = CLOUDLI_ASN_IRI_CONTENTS_IS_MESSAGING_IRI;
        out->as.messagingIRI = &out->messaging;
    }
}

static void some_cc(cloudli_asn_messaging_cc *out, cloudli_bytes text)
{
    static const uint8_t id[] = {5, 2, 20, 4};

    memset(out, 0, sizeof(*out));
    out->messaging_cc_obj_id = (cloudli_bytes){id, 4};
    out->content_type = B("text/plain");
    out->content = text;
}

static const uint32_t iri_tags[SERVICES] = {CLOUDLI_IRI_IPMM, CLOUDLI_IRI_CONF,
                                            CLOUDLI_IRI_MESSAGING};

START_TEST(a_wide_record_of_every_length_comes_back)
{
    static const size_t sizes[] = {0,    1,    100,   127,   128,
                                   255,  256,  1800,  1850,  1900,
                                   2000, 2048, 65535, 65536, 300000};
    const struct cloudli__pdu_template tmpl = fixture_template();
    uint8_t *text = calloc(1, 300000);

    for (size_t n = 0; n < sizeof(sizes) / sizeof(sizes[0]); n++) {
        const cloudli_bytes octets = {text, sizes[n]};
        const uint32_t type = 1 + (uint32_t)n % CLOUDLI_IRI_REPORT;
        struct cloudli__buffer out = {0};
        cloudli_asn_messaging_cc cc;
        struct some_iri iri;
        cloudli_pdu_entry entry;

        some_iri(&iri, _i % SERVICES, octets);
        ck_assert_int_eq(
            cloudli__iri_encode(&out, &tmpl, &stamp, type, &iri.as, NULL),
            CLOUDLI_OK);
        entry = fixture_entry(&out);
        ck_assert_uint_eq(entry.iri_type, type);
        ck_assert_uint_eq(entry.content_tag, iri_tags[_i % SERVICES]);
        ck_assert_uint_ge(entry.contents.len, sizes[n]);
        fixture_is_as_the_tables_have_it(&out);
        out.len = 0;

        some_cc(&cc, octets);
        ck_assert_int_eq(
            cloudli__cc_encode(
                &out, &tmpl, &stamp, CLOUDLI_DIRECTION_TO_TARGET,
                &(cloudli_asn_cc_contents){
                    .choice = CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_CC,
                    .messagingCC = &cc},
                NULL),
            CLOUDLI_OK);
        entry = fixture_entry(&out);
        ck_assert_uint_eq(entry.direction, CLOUDLI_DIRECTION_TO_TARGET);
        ck_assert_uint_eq(entry.content_tag, CLOUDLI_CC_MESSAGING);
        fixture_is_as_the_tables_have_it(&out);
        cloudli__buffer_dispose(&out);
    }
    free(text);
}
END_TEST

START_TEST(a_wide_record_out_of_bounds_is_refused_and_the_field_named)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    struct cloudli__buffer out = {0};
    struct some_iri iri[4];
    cloudli_asn_messaging_cc cc;
    const cloudli_asn_cc_contents contents = {
        .choice = CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_CC, .messagingCC = &cc};
    static const struct {
        const char *field;
        int status;
        uint32_t type;
    } cases[] = {{"iRIType", CLOUDLI_ERR_RANGE, 0},
                 {"confEvent", CLOUDLI_ERR_RANGE, 1},
                 {"lawfulInterceptionIdentifier", CLOUDLI_ERR_RANGE, 1},
                 {"timeStamp", CLOUDLI_ERR_PDU, 1}};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    for (size_t i = 0; i < 4; i++)
        some_iri(&iri[i], CONF, B("over"));
    iri[1].parameters.confEvent = 14;
    iri[2].parameters.lawfulInterceptionIdentifier =
        B("12345678901234567890123456");
    iri[3].parameters.timeStamp = NULL;
    for (size_t i = 0; i < 4; i++) {
        ck_assert_int_eq(cloudli__iri_encode(&out, &tmpl, &stamp, cases[i].type,
                                             &iri[i].as, &err),
                         cases[i].status);
        ck_assert_msg(strstr(err.message, cases[i].field) != NULL, "%s",
                      err.message);
        ck_assert_uint_eq(out.len, 0);
    }
    some_cc(&cc, B("x"));
    ck_assert_int_eq(
        cloudli__cc_encode(&out, &tmpl, &stamp, 5, &contents, &err),
        CLOUDLI_ERR_RANGE);
    ck_assert_ptr_nonnull(strstr(err.message, "payloadDirection"));
    cloudli__buffer_dispose(&out);
}
END_TEST

START_TEST(a_record_larger_than_a_pdu_is_refused)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    uint8_t *text = calloc(1, CLOUDLI_PDU_MAX);
    struct cloudli__buffer out = {0};
    struct some_iri iri;

    some_iri(&iri, IPMM, (cloudli_bytes){text, CLOUDLI_PDU_MAX - 1000});
    ck_assert_int_eq(cloudli__iri_encode(&out, &tmpl, &stamp, 1, &iri.as, NULL),
                     CLOUDLI_OK);
    out.len = 0;
    iri.ipmm_contents.xCAPMessage.len = CLOUDLI_PDU_MAX;
    ck_assert_int_eq(cloudli__iri_encode(&out, &tmpl, &stamp, 1, &iri.as, NULL),
                     CLOUDLI_ERR_TOO_LARGE);
    ck_assert_uint_eq(out.len, 0);
    cloudli__buffer_dispose(&out);
    free(text);
}
END_TEST

/* --- all of them --------------------------------------------------------- */

START_TEST(a_record_before_1970_has_no_time_and_is_refused_as_iri)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    const struct cloudli__pdu_stamp early = {-1, 0};
    struct cloudli__buffer out = {0};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct some_iri iri;

    some_iri(&iri, IPMM, B("PUT"));
    ck_assert_int_eq(cloudli__iri_encode(&out, &tmpl, &early, 1, &iri.as, &err),
                     CLOUDLI_ERR_RANGE);
    ck_assert_ptr_nonnull(strstr(err.message, "microSecondTimeStamp"));
    ck_assert_uint_eq(out.len, 0);
}
END_TEST

START_TEST(what_was_appended_before_stays_when_a_record_is_refused)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    struct cloudli__buffer out = {0};
    struct some_iri iri;
    size_t len;

    some_iri(&iri, IPMM, B("PUT"));
    ck_assert_int_eq(cloudli__iri_encode(&out, &tmpl, &stamp, 1, &iri.as, NULL),
                     CLOUDLI_OK);
    len = out.len;
    iri.ipmm_contents.xCAPMessage.len = SIZE_MAX;
    ck_assert_int_eq(cloudli__iri_encode(&out, &tmpl, &stamp, 1, &iri.as, NULL),
                     CLOUDLI_ERR_RANGE);
    ck_assert_uint_eq(out.len, len);
    (void)fixture_entry(&out);
    cloudli__buffer_dispose(&out);
}
END_TEST

/* Decodes contents as each kind of media; whatever the outcome, the sanitizers
 * see what it reads. */
static void decode_as_both(cloudli_bytes contents)
{
    cloudli_ipmm_cc ipmm_cc = CLOUDLI_IPMM_CC_INIT;
    cloudli_conf_cc conf_cc = CLOUDLI_CONF_CC_INIT;
    const int ipmm = cloudli_ipmm_cc_decode(&ipmm_cc, contents, NULL);
    const int conf = cloudli_conf_cc_decode(&conf_cc, contents, NULL);

    /* Their object identifiers differ. */
    ck_assert(ipmm != CLOUDLI_OK || conf != CLOUDLI_OK);
}

static void cut_short(cloudli_bytes contents)
{
    for (size_t len = 0; len < contents.len; len++) {
        cloudli_bytes in = fixture_copy(contents.ptr, len);

        decode_as_both(in);
        fixture_free(in);
    }
}

START_TEST(contents_cut_short_are_never_read_past)
{
    struct cloudli__buffer made;
    cloudli_ipmm_cc v = CLOUDLI_IPMM_CC_INIT;
    /* A Conf-CC-PDU with a party and a stream. */
    struct cloudli__buffer conf = fixture_hex(
        "a138 8008 0400020204 0b1000 8203 4c4931 a306 8204 00000001 8501 07"
        "8601 01 a916 a10f a10d a30b 3009 8107 7369703a406162 8203 6d3d61"
        "8203 616263");

    v.content = B("some media");
    v.stream_id = B("m=audio");
    v.present = CLOUDLI_IPMM_CC_HAS_FRAME | CLOUDLI_IPMM_CC_HAS_PROTOCOL;
    made = make_ipmm_cc(&v);
    cut_short(fixture_entry(&made).contents);
    cut_short((cloudli_bytes){conf.data, conf.len});
    cloudli__buffer_dispose(&made);
    cloudli__buffer_dispose(&conf);
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

START_TEST(structs_that_were_not_initialised_are_refused)
{
    const cloudli_bytes none = {NULL, 0};
    cloudli_ipmm_cc cc = {0};

    ck_assert_int_eq(cloudli_ipmm_cc_decode(&cc, none, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_conf_cc_decode(NULL, none, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    decode_as_both(none);
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
    tcase_add_loop_test(tcase, a_wide_record_of_every_length_comes_back, 0,
                        SERVICES);
    tcase_add_test(tcase,
                   a_wide_record_out_of_bounds_is_refused_and_the_field_named);
    tcase_add_test(tcase, a_record_larger_than_a_pdu_is_refused);
    tcase_add_test(tcase,
                   a_record_before_1970_has_no_time_and_is_refused_as_iri);
    tcase_add_test(tcase,
                   what_was_appended_before_stays_when_a_record_is_refused);
    tcase_add_test(tcase, contents_cut_short_are_never_read_past);
    tcase_add_test(tcase, a_record_in_pieces_is_joined_in_the_room);
    tcase_add_test(tcase, structs_that_were_not_initialised_are_refused);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
