/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "asn1/asn_schema.h"
#include "unit/check_main.h"

#include <cloudli/asn1/conf-hi2.h>
#include <cloudli/asn1/email.h>
#include <cloudli/asn1/eps-hi2.h>
#include <cloudli/asn1/ip-access.h>
#include <cloudli/asn1/li-ps-pdu.h>
#include <cloudli/asn1/umts-hi2.h>
#include <cloudli/value.h>
#include <stdio.h>
#include <string.h>

static cloudli_arena *arena;

static void setup(void)
{
    ck_assert_int_eq(cloudli_arena_new(&arena, 0), CLOUDLI_OK);
}

static void teardown(void)
{
    cloudli_arena_free(arena);
}

static cloudli_bytes bytes_of(const void *ptr, size_t len)
{
    return (cloudli_bytes){ptr, len};
}

/* Encodes, and compares with bytes in hexadecimal. */
static void check_encodes(const char *type, const void *value, size_t size,
                          const char *hex)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint8_t out[512];
    char text[2 * sizeof(out) + 1] = "";
    size_t len;

    ck_assert_msg(cloudli_value_encode(cloudli_type_find(type), value, size,
                                       out, sizeof(out), &len,
                                       &err) == CLOUDLI_OK,
                  "%s", err.message);
    for (size_t i = 0; i < len; i++)
        (void)snprintf(text + 2 * i, 3, "%02x", out[i]);
    ck_assert_str_eq(text, hex);
}

static const uint8_t liid[] = "LIID-0001";

/* A keep-alive with all of a header that a provider usually fills. */
struct keepalive {
    uint8_t domain[CLOUDLI_OID_MAX];
    cloudli_asn_network_identifier network;
    cloudli_asn_communication_identifier communication;
    cloudli_asn_micro_second_time_stamp stamp;
    cloudli_asn_ps_header header;
    cloudli_asn_tri_payload tri;
    cloudli_asn_payload payload;
    cloudli_asn_ps_pdu pdu;
};

static void make_keepalive(struct keepalive *k)
{
    size_t len;

    memset(k, 0, sizeof(*k));
    ck_assert_int_eq(cloudli_oid_parse(k->domain, &len, "0.4.0.2.2.5.1.43"),
                     CLOUDLI_OK);
    k->network.operatorIdentifier = bytes_of("12345", 5);
    k->network.networkElementIdentifier = bytes_of("ne1", 3);
    k->communication.networkIdentifier = &k->network;
    k->communication.communicationIdentityNumber =
        (cloudli_opt_u32)CLOUDLI_OPT_U32(0);
    k->stamp.seconds = 1700000000;
    k->stamp.microSeconds = 250000;
    k->header.li_psDomainId = bytes_of(k->domain, len);
    k->header.lawfulInterceptionIdentifier = bytes_of(liid, 9);
    k->header.authorizationCountryCode = bytes_of("NL", 2);
    k->header.communicationIdentifier = &k->communication;
    k->header.sequenceNumber = 7;
    k->header.microSecondTimeStamp = &k->stamp;
    k->tri.choice = CLOUDLI_ASN_TRI_PAYLOAD_IS_KEEP_ALIVE;
    k->payload.choice = CLOUDLI_ASN_PAYLOAD_IS_T_RI_PAYLOAD;
    k->payload.tRIPayload = &k->tri;
    k->pdu.pSHeader = &k->header;
    k->pdu.payload = &k->payload;
}

/* Worked out by hand from the module. */
static const char keepalive_hex[] =
    "3043a13b8007040002020501"
    "2b81094c4949442d3030303182024e4ca311a00c8005313233343581036e6531810100"
    "840107a70b80046553f1008103"
    "03d090a204a2028300";

START_TEST(a_value_becomes_the_bytes_that_the_module_says)
{
    struct keepalive k;

    make_keepalive(&k);
    check_encodes("PS-PDU", &k.pdu, sizeof(k.pdu), keepalive_hex);
}
END_TEST

START_TEST(bytes_become_the_value_again)
{
    const cloudli_type *type = cloudli_type_find("PS-PDU");
    cloudli_asn_ps_pdu back;
    struct keepalive k;
    uint8_t out[128];
    size_t len;

    make_keepalive(&k);
    ck_assert_int_eq(cloudli_value_encode(type, &k.pdu, sizeof(k.pdu), out,
                                          sizeof(out), &len, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(
        cloudli_value_decode(type, &back, sizeof(back), arena, out, len, NULL),
        CLOUDLI_OK);
    ck_assert_uint_eq(back.pSHeader->lawfulInterceptionIdentifier.len, 9);
    ck_assert_mem_eq(back.pSHeader->lawfulInterceptionIdentifier.ptr, liid, 9);
    ck_assert_uint_eq(back.pSHeader->sequenceNumber, 7);
    ck_assert_uint_eq(back.pSHeader->communicationIdentifier
                          ->communicationIdentityNumber.is_set,
                      1);
    ck_assert_uint_eq(back.pSHeader->microSecondTimeStamp->microSeconds,
                      250000);
    ck_assert_ptr_null(back.pSHeader->timeStamp.ptr);
    ck_assert_uint_eq(back.pSHeader->timeStampQualifier.is_set, 0);
    ck_assert_uint_eq(back.payload->choice,
                      CLOUDLI_ASN_PAYLOAD_IS_T_RI_PAYLOAD);
    ck_assert_uint_eq(back.payload->tRIPayload->choice,
                      CLOUDLI_ASN_TRI_PAYLOAD_IS_KEEP_ALIVE);
}
END_TEST

START_TEST(a_buffer_that_is_too_small_is_told_what_it_takes)
{
    const cloudli_type *type = cloudli_type_find("PS-PDU");
    const size_t whole = (sizeof(keepalive_hex) - 1) / 2;
    struct keepalive k;
    uint8_t out[128];
    size_t len;

    make_keepalive(&k);
    for (size_t cap = 0; cap <= whole; cap++) {
        int rv = cloudli_value_encode(type, &k.pdu, sizeof(k.pdu), out, cap,
                                      &len, NULL);

        ck_assert_int_eq(rv, cap < whole ? CLOUDLI_ERR_BUFFER_TOO_SMALL
                                         : CLOUDLI_OK);
        ck_assert_uint_eq(len, whole);
    }
}
END_TEST

/* What each change to the keep-alive is refused with. */
static void no_liid(struct keepalive *k)
{
    k->header.lawfulInterceptionIdentifier.ptr = NULL;
}

static void long_liid(struct keepalive *k)
{
    k->header.lawfulInterceptionIdentifier =
        bytes_of("01234567890123456789012345", 26);
}

static void long_country(struct keepalive *k)
{
    k->header.authorizationCountryCode = bytes_of("NLD", 3);
}

static void odd_country(struct keepalive *k)
{
    k->header.authorizationCountryCode = bytes_of("N@", 2);
}

static void long_operator(struct keepalive *k)
{
    k->network.operatorIdentifier = bytes_of("12345678901234567", 17);
}

static void many_microseconds(struct keepalive *k)
{
    k->stamp.microSeconds = 1000000;
}

static void odd_qualifier(struct keepalive *k)
{
    k->header.timeStampQualifier = (cloudli_opt_u32)CLOUDLI_OPT_U32(4);
}

static void odd_time(struct keepalive *k)
{
    k->header.timeStamp = bytes_of("20251315160000Z", 15);
}

static void no_alternative(struct keepalive *k)
{
    k->tri.choice = 99;
}

static void cut_domain(struct keepalive *k)
{
    k->header.li_psDomainId = bytes_of("\x04\x80", 2);
}

static void no_network(struct keepalive *k)
{
    k->communication.networkIdentifier = NULL;
}

static const struct {
    void (*change)(struct keepalive *k);
    int status;
    const char *message;
} refusals[] = {
    {no_liid, CLOUDLI_ERR_PDU,
     "pSHeader.lawfulInterceptionIdentifier: must be there"},
    {long_liid, CLOUDLI_ERR_RANGE,
     "pSHeader.lawfulInterceptionIdentifier: longer than it may be"},
    {long_country, CLOUDLI_ERR_RANGE,
     "pSHeader.authorizationCountryCode: longer than it may be"},
    {odd_country, CLOUDLI_ERR_RANGE,
     "pSHeader.authorizationCountryCode: not a PrintableString"},
    {long_operator, CLOUDLI_ERR_RANGE,
     "pSHeader.communicationIdentifier.networkIdentifier."
     "operatorIdentifier: longer than it may be"},
    {many_microseconds, CLOUDLI_ERR_RANGE,
     "pSHeader.microSecondTimeStamp.microSeconds: above its highest value"},
    {odd_qualifier, CLOUDLI_ERR_RANGE,
     "pSHeader.timeStampQualifier: no such value"},
    {odd_time, CLOUDLI_ERR_RANGE, "pSHeader.timeStamp: not a GeneralizedTime"},
    {no_alternative, CLOUDLI_ERR_PDU,
     "payload.tRIPayload: no such alternative"},
    {cut_domain, CLOUDLI_ERR_RANGE,
     "pSHeader.li-psDomainId: not an object identifier"},
    {no_network, CLOUDLI_ERR_PDU,
     "pSHeader.communicationIdentifier.networkIdentifier: must be there"},
};

START_TEST(a_value_outside_the_standard_is_refused_by_the_name_of_its_field)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct keepalive k;
    uint8_t out[256];
    size_t len = 1;

    make_keepalive(&k);
    refusals[_i].change(&k);
    ck_assert_int_eq(cloudli_value_encode(cloudli_type_find("PS-PDU"), &k.pdu,
                                          sizeof(k.pdu), out, sizeof(out), &len,
                                          &err),
                     refusals[_i].status);
    ck_assert_str_eq(err.message, refusals[_i].message);
    ck_assert_uint_eq(len, 0);
}
END_TEST

START_TEST(numbers_take_the_octets_that_they_need)
{
    static const struct {
        uint64_t number;
        const char *hex;
    } rows[] = {
        {0, "3006800100810100"},
        {127, "300680017f810100"},
        {128, "300780020080810100"},
        {0x7fffffffffffffff, "300d80087fffffffffffffff810100"},
        {0x8000000000000000, "300e8009008000000000000000810100"},
        {UINT64_MAX, "300e800900ffffffffffffffff810100"},
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        cloudli_asn_micro_second_time_stamp v = {.seconds = rows[i].number};

        check_encodes("MicroSecondTimeStamp", &v, sizeof(v), rows[i].hex);
    }
}
END_TEST

START_TEST(negative_numbers_go_both_ways)
{
    static const int64_t numbers[] = {0,   -1,    -128, -129,      127,
                                      128, -1000, 255,  INT64_MIN, INT64_MAX};
    const cloudli_type *type = cloudli_type_find("IPTruncatedPacket");

    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        cloudli_asn_ip_truncated_packet v = {0}, back;
        uint8_t out[32];
        size_t len;

        v.truncatedPacket = bytes_of("x", 1);
        v.originalLength = (cloudli_opt_i64)CLOUDLI_OPT_I64(numbers[i]);
        ck_assert_int_eq(cloudli_value_encode(type, &v, sizeof(v), out,
                                              sizeof(out), &len, NULL),
                         CLOUDLI_OK);
        ck_assert_int_eq(cloudli_value_decode(type, &back, sizeof(back), arena,
                                              out, len, NULL),
                         CLOUDLI_OK);
        ck_assert_int_eq(back.originalLength.value, numbers[i]);
    }
}
END_TEST

START_TEST(what_equals_its_default_is_left_out)
{
    cloudli_asn_messaging_cc v = {0};

    v.messaging_cc_obj_id = bytes_of("\x05\x02\x14\x04", 4);
    v.event_identifier = 1;
    v.content_type = bytes_of("t", 1);
    v.content = bytes_of("x", 1);
    check_encodes("MessagingCC", &v, sizeof(v),
                  "300f800405021404810101850174860178");
    v.end_of_sequence = (cloudli_opt_u32)CLOUDLI_OPT_U32(0);
    check_encodes("MessagingCC", &v, sizeof(v),
                  "300f800405021404810101850174860178");
    v.end_of_sequence = (cloudli_opt_u32)CLOUDLI_OPT_U32(1);
    check_encodes("MessagingCC", &v, sizeof(v),
                  "30128004050214048101018401ff850174860178");
}
END_TEST

START_TEST(a_set_of_is_written_in_the_order_of_der)
{
    cloudli_bytes items[] = {{(const uint8_t *)"b", 1},
                             {(const uint8_t *)"aa", 2},
                             {(const uint8_t *)"a", 1}};
    cloudli_asn_umts_iri_to_cc_correlation v = {0};

    v.cc.items = items;
    v.cc.count = 3;
    check_encodes("Umts-IRI-to-CC-Correlation", &v, sizeof(v),
                  "300ca00a04016104016204026161");
}
END_TEST

START_TEST(fields_of_later_versions_are_kept_and_written_again)
{
    /* An OptionRequest with a field [5], and an option [9]. */
    static const uint8_t wire[] = {0x30, 0x0c, 0xa0, 0x06, 0x80, 0x00, 0x89,
                                   0x02, 0xaa, 0xbb, 0x85, 0x02, 0x01, 0x02};
    const cloudli_type *type = cloudli_type_find("OptionRequest");
    cloudli_asn_option_request v;
    uint8_t out[64];
    size_t len;

    ck_assert_int_eq(cloudli_value_decode(type, &v, sizeof(v), arena, wire,
                                          sizeof(wire), NULL),
                     CLOUDLI_OK);
    ck_assert_uint_eq(v.requestedOptions.count, 2);
    ck_assert_uint_eq(v.requestedOptions.items[1].choice, CLOUDLI_ASN_UNKNOWN);
    ck_assert_uint_eq(v.requestedOptions.items[1].unknown.len, 4);
    ck_assert_uint_eq(v.unknown.count, 1);
    ck_assert_mem_eq(v.unknown.items[0].ptr, "\x85\x02\x01\x02", 4);
    ck_assert_int_eq(
        cloudli_value_encode(type, &v, sizeof(v), out, sizeof(out), &len, NULL),
        CLOUDLI_OK);
    ck_assert_uint_eq(len, sizeof(wire));
    ck_assert_mem_eq(out, wire, len);
}
END_TEST

START_TEST(an_empty_list_is_not_an_absent_one)
{
    static const uint8_t wire[] = {0x30, 0x04, 0xa0, 0x00, 0xa1, 0x00};
    cloudli_asn_option_response v;

    ck_assert_int_eq(cloudli_value_decode(cloudli_type_find("OptionResponse"),
                                          &v, sizeof(v), arena, wire,
                                          sizeof(wire), NULL),
                     CLOUDLI_OK);
    ck_assert_ptr_nonnull(v.acceptedOptions.items);
    ck_assert_uint_eq(v.acceptedOptions.count, 0);
    check_encodes("OptionResponse", &v, sizeof(v), "3004a000a100");
}
END_TEST

START_TEST(named_bits_lose_their_trailing_zeros)
{
    static const uint8_t octets[] = {0x40, 0x00};
    const cloudli_bits bits = {octets, 13};

    check_encodes("PacketReportIndications", &bits, sizeof(bits), "03020640");
}
END_TEST

static int collect(void *user_data, const char *text, size_t len)
{
    strncat(user_data, text, len);
    return 0;
}

/* What bytes of a type become when they are encoded again, or what they are
 * refused with. */
static const struct {
    const char *type;
    const char *hex;
    const char *back;    /* NULL: refused */
    const char *message; /* then */
    size_t offset;
} decodings[] = {
    /* X.690 clause 8.6.4: bit strings in pieces, in their pieces too. */
    {"PacketReportIndications", "03020640", "03020640", NULL, 0},
    {"PacketReportIndications", "2304 03020640", "03020640", NULL, 0},
    {"PacketReportIndications", "2380 0302004003020640 0000", "0303064040",
     NULL, 0},
    {"PacketReportIndications", "2308 2304030206400300", NULL,
     "value: not a piece of a bit string", 8},
    {"PacketReportIndications", "2308 0302064003020640", NULL,
     "value: not a piece of a bit string", 6},
    {"PacketReportIndications", "2304 04020640", NULL,
     "value: a piece that is no bit string", 2},
    {"PacketReportIndications", "03020840", NULL, "value: not a bit string", 0},
    {"PacketReportIndications", "030101", NULL, "value: not a bit string", 0},
    /* Bits that do not count may be anything. */
    {"PacketReportIndications", "0302067f", "03020640", NULL, 0},
    /* Only a CHOICE has alternatives of later versions. */
    {"Payload", "a004 a5020000", NULL,
     "iRIPayloadSequence.0: another type than belongs here", 2},
    {"OptionRequest", "3006 a0048900 8000", "3006a00489008000", NULL, 0},
    {"IRIsContent", "85020102", "85020102", NULL, 0},
    {"IRIsContent", "a502a500", "a502a500", NULL, 0},
    {"ETSI671IRI", "a104 85020102", "a10485020102", NULL, 0},
    {"UmtsCS-IRIsContent", "3004 85020102", "300485020102", NULL, 0},
    /* Faults below what has a name of its own. */
    {"E-mail-Address-List", "300a 2c04040261622c023000", NULL,
     "1: a piece of a string is no octet string", 10},
    {"E-mail-Address-List", "3006 0c0161 0c0561", NULL,
     "value: an element runs past the end", 5},
    {"TRIPayload", "8101 00", NULL, "testPDU: a null with contents", 0},
    {"TRIPayload", "a100", NULL,
     "testPDU: a constructed encoding where a primitive one belongs", 0},
    {"MessagingCC", "300f 800405021404 810101 84020000 8500", NULL,
     "end-of-sequence: not a boolean of one octet", 11},
    {"EmailCC", "3006 80028014 8101", NULL,
     "emailCCObjId: it has an arc with a needless octet", 2},
};

static size_t from_hex(uint8_t *out, const char *hex)
{
    size_t len = 0;

    for (; *hex != '\0'; hex++) {
        unsigned octet;

        if (*hex == ' ')
            continue;
        ck_assert_int_eq(sscanf(hex++, "%2x", &octet), 1);
        out[len++] = (uint8_t)octet;
    }
    return len;
}

START_TEST(bytes_are_read_or_refused_by_place_and_name)
{
    const cloudli_type *type = cloudli_type_find(decodings[_i].type);
    const size_t size = cloudli__asn_type(type)->size;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint8_t wire[128];
    const size_t len = from_hex(wire, decodings[_i].hex);
    void *value = calloc(1, size);
    const int rv =
        cloudli_value_decode(type, value, size, arena, wire, len, &err);

    if (decodings[_i].back != NULL) {
        ck_assert_msg(rv == CLOUDLI_OK, "%s", err.message);
        check_encodes(decodings[_i].type, value, size, decodings[_i].back);
    } else {
        ck_assert_int_ne(rv, CLOUDLI_OK);
        ck_assert_str_eq(err.message, decodings[_i].message);
        ck_assert_uint_eq(err.offset, decodings[_i].offset);
    }
    free(value);
}
END_TEST

START_TEST(bits_that_do_not_count_are_zero)
{
    static const uint8_t wire[] = {0x03, 0x02, 0x06, 0x7f};
    cloudli_bits bits;

    ck_assert_int_eq(cloudli_value_decode(
                         cloudli_type_find("PacketReportIndications"), &bits,
                         sizeof(bits), arena, wire, sizeof(wire), NULL),
                     CLOUDLI_OK);
    ck_assert_uint_eq(bits.count, 2);
    ck_assert_uint_eq(bits.ptr[0], 0x40);
}
END_TEST

START_TEST(a_value_is_told_in_json_by_the_names_of_the_module)
{
    struct keepalive k;
    char text[1024] = "";

    make_keepalive(&k);
    ck_assert_int_eq(cloudli_value_json(cloudli_type_find("PS-PDU"), &k.pdu,
                                        sizeof(k.pdu), collect, text),
                     CLOUDLI_OK);
    ck_assert_str_eq(
        text, "{\"pSHeader\": {\"li-psDomainId\": \"0.4.0.2.2.5.1.43\", "
              "\"lawfulInterceptionIdentifier\": \"4c4949442d30303031\", "
              "\"authorizationCountryCode\": \"NL\", "
              "\"communicationIdentifier\": {\"networkIdentifier\": "
              "{\"operatorIdentifier\": \"3132333435\", "
              "\"networkElementIdentifier\": \"6e6531\"}, "
              "\"communicationIdentityNumber\": 0}, \"sequenceNumber\": 7, "
              "\"microSecondTimeStamp\": {\"seconds\": 1700000000, "
              "\"microSeconds\": 250000}}, "
              "\"payload\": {\"tRIPayload\": {\"keep-alive\": null}}}");
}
END_TEST

START_TEST(a_struct_of_another_size_is_refused)
{
    const cloudli_type *type = cloudli_type_find("MicroSecondTimeStamp");
    cloudli_asn_micro_second_time_stamp v = {0};
    uint8_t out[32] = {0x30, 0};
    size_t len;

    ck_assert_int_eq(cloudli_value_encode(type, &v, sizeof(v) - 8, out,
                                          sizeof(out), &len, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(
        cloudli_value_decode(type, &v, sizeof(v) + 8, arena, out, 2, NULL),
        CLOUDLI_ERR_STRUCT_SIZE);
}
END_TEST

START_TEST(an_arena_keeps_to_its_limit)
{
    /* 2 000 options of two octets each want far more room as structs. */
    const size_t count = 2000;
    uint8_t wire[2 * 2000 + 8] = {0x30, 0x82, 0x0f, 0xa4,
                                  0xa0, 0x82, 0x0f, 0xa0};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_asn_option_request v;
    cloudli_arena *small;

    for (size_t i = 0; i < count; i++)
        wire[8 + 2 * i] = 0x80;
    ck_assert_int_eq(cloudli_arena_new(&small, 20000), CLOUDLI_OK);
    ck_assert_int_eq(cloudli_value_decode(cloudli_type_find("OptionRequest"),
                                          &v, sizeof(v), small, wire,
                                          sizeof(wire), &err),
                     CLOUDLI_ERR_PDU_TOO_LARGE);
    ck_assert_str_eq(err.message, "requestedOptions: more than is read");
    cloudli_arena_free(small);
    ck_assert_int_eq(cloudli_value_decode(cloudli_type_find("OptionRequest"),
                                          &v, sizeof(v), arena, wire,
                                          sizeof(wire), &err),
                     CLOUDLI_OK);
    ck_assert_uint_eq(v.requestedOptions.count, count);
}
END_TEST

static const struct {
    const char *text;
    const char *back; /* NULL: refused */
} oids[] = {
    {"0.4.0.2.2.5.1.43", "0.4.0.2.2.5.1.43"},
    {"2.999.3", "2.999.3"},
    {"1.39.4294967295", "1.39.4294967295"},
    {".5.2.20.1", "5.2.20.1"},
    {".5.2.128.16384", "5.2.128.16384"},
    {"1.40", NULL},
    {"3.1", NULL},
    {"1", NULL},
    {"", NULL},
    {"1..2", NULL},
    {"1.2.", NULL},
    {"1.2x", NULL},
    {"1.2.99999999999", NULL},
};

START_TEST(object_identifiers_go_both_ways)
{
    uint8_t out[CLOUDLI_OID_MAX];
    char text[64];
    size_t len;
    int rv = cloudli_oid_parse(out, &len, oids[_i].text);

    if (oids[_i].back == NULL) {
        ck_assert_int_eq(rv, CLOUDLI_ERR_INVALID_ARGUMENT);
        return;
    }
    ck_assert_int_eq(rv, CLOUDLI_OK);
    ck_assert_int_eq(cloudli_oid_format(bytes_of(out, len),
                                        oids[_i].text[0] == '.', text,
                                        sizeof(text)),
                     CLOUDLI_OK);
    ck_assert_str_eq(text, oids[_i].back);
}
END_TEST

START_TEST(every_type_is_found_by_its_name)
{
    size_t count = 0;

    for (const char *name; (name = cloudli_type_name_at(count)) != NULL;
         count++)
        ck_assert_ptr_nonnull(cloudli_type_find(name));
    ck_assert_uint_gt(count, 500);
    ck_assert_ptr_null(cloudli_type_find("No-Such-Type"));
    ck_assert_ptr_null(cloudli_type_find(NULL));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("value");
    TCase *tcase = tcase_create("value");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, a_value_becomes_the_bytes_that_the_module_says);
    tcase_add_test(tcase, bytes_become_the_value_again);
    tcase_add_test(tcase, a_buffer_that_is_too_small_is_told_what_it_takes);
    tcase_add_loop_test(
        tcase, a_value_outside_the_standard_is_refused_by_the_name_of_its_field,
        0, (int)(sizeof(refusals) / sizeof(refusals[0])));
    tcase_add_test(tcase, numbers_take_the_octets_that_they_need);
    tcase_add_test(tcase, negative_numbers_go_both_ways);
    tcase_add_test(tcase, what_equals_its_default_is_left_out);
    tcase_add_test(tcase, a_set_of_is_written_in_the_order_of_der);
    tcase_add_test(tcase, fields_of_later_versions_are_kept_and_written_again);
    tcase_add_test(tcase, an_empty_list_is_not_an_absent_one);
    tcase_add_test(tcase, named_bits_lose_their_trailing_zeros);
    tcase_add_loop_test(tcase, bytes_are_read_or_refused_by_place_and_name, 0,
                        (int)(sizeof(decodings) / sizeof(decodings[0])));
    tcase_add_test(tcase, bits_that_do_not_count_are_zero);
    tcase_add_test(tcase, a_value_is_told_in_json_by_the_names_of_the_module);
    tcase_add_test(tcase, a_struct_of_another_size_is_refused);
    tcase_add_test(tcase, an_arena_keeps_to_its_limit);
    tcase_add_loop_test(tcase, object_identifiers_go_both_ways, 0,
                        (int)(sizeof(oids) / sizeof(oids[0])));
    tcase_add_test(tcase, every_type_is_found_by_its_name);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
