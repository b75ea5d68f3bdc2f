/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "record/pdu_fast.h"
#include "record/pdu_read.h"
#include "unit/record_fixture.h"

/* Encoded by hand from the module: LIID-0001, NL, operator 12345, element ne1,
 * CIN 0, number 7, 1700000000.250000, keep-alive. */
static const char keep_alive[] =
    "3047 a13f 8007 04000202 05012b 8109 4c4949442d30303031 8202 4e4c"
    "a315 a00c 8005 3132333435 8103 6e6531 8101 00 8202 4e4c 8401 07"
    "a70b 8004 6553f100 8103 03d090 a204 a202 8300";

static struct cloudli__buffer make_cc(const struct cloudli__pdu_fixed *fixed,
                                      cloudli_time time, uint32_t number,
                                      cloudli_bytes content)
{
    struct cloudli__pdu_template tmpl;
    const struct cloudli__pdu_stamp stamp = {time, number};
    struct cloudli__cc_plan plan;
    struct cloudli__buffer out = {0};
    cloudli_ipmm_cc v = CLOUDLI_IPMM_CC_INIT;

    v.content = content;
    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, fixed, NULL),
                     CLOUDLI_OK);
    cloudli__ipmm_cc_measure(&plan, &tmpl, &stamp, CLOUDLI_DIRECTION_TO_TARGET,
                             &v);
    ck_assert_int_eq(cloudli__buffer_reserve(&out, plan.total), CLOUDLI_OK);
    cloudli__ipmm_cc_write(&plan, out.data);
    out.len = plan.total;
    return out;
}

/* --- headers ------------------------------------------------------------- */

START_TEST(a_keep_alive_is_written_as_by_hand)
{
    struct cloudli__buffer expected = fixture_hex(keep_alive), out = {0};
    const struct cloudli__pdu_stamp stamp = {INT64_C(1700000000250000000), 7};
    struct cloudli__pdu_fixed fixed = fixture_fixed();
    struct cloudli__pdu_template tmpl;

    fixed.operator_id = B("12345");
    fixed.network_element = B("ne1");
    fixed.interception_point = B(NULL);
    fixed.cin = 0;
    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(
        cloudli__tri_encode(&out, &tmpl, &stamp, CLOUDLI_TRI_KEEPALIVE),
        CLOUDLI_OK);
    ck_assert_uint_eq(out.len, expected.len);
    ck_assert_mem_eq(out.data, expected.data, out.len);
    cloudli__buffer_dispose(&out);
    cloudli__buffer_dispose(&expected);
}
END_TEST

START_TEST(a_keep_alive_is_read)
{
    struct cloudli__buffer in = fixture_hex(keep_alive);
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    size_t cursor = 0;

    ck_assert_int_eq(cloudli_pdu_decode(&pdu, in.data, in.len, NULL),
                     CLOUDLI_OK);
    ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_TRI);
    ck_assert_uint_eq(pdu.tri, CLOUDLI_TRI_KEEPALIVE);
    ck_assert_uint_eq(pdu.payload.len, 0);
    ck_assert_uint_eq(pdu.bytes.len, in.len);
    ck_assert_uint_eq(pdu.header.version, 43);
    ck_assert_uint_eq(pdu.header.present, CLOUDLI_HAS_CIN | CLOUDLI_HAS_TIME);
    ck_assert_uint_eq(pdu.header.cin, 0);
    ck_assert_uint_eq(pdu.header.sequence_number, 7);
    ck_assert_int_eq(pdu.header.time, INT64_C(1700000000250000000));
    ck_assert_bytes_eq(pdu.header.liid, B("LIID-0001"));
    ck_assert_bytes_eq(pdu.header.authorization_country, B("NL"));
    ck_assert_bytes_eq(pdu.header.operator_id, B("12345"));
    ck_assert_bytes_eq(pdu.header.network_element, B("ne1"));
    ck_assert_bytes_eq(pdu.header.delivery_country, B("NL"));
    ck_assert_bytes_eq(pdu.header.interception_point, B(NULL));
    ck_assert_int_eq(cloudli_pdu_next(&pdu, &cursor, &entry, NULL),
                     CLOUDLI_ERR_NOT_FOUND);
    cloudli__buffer_dispose(&in);
}
END_TEST

/* A header with those fields that the bits of which say. */
static struct cloudli__pdu_fixed some_fields(unsigned which)
{
    struct cloudli__pdu_fixed fixed = fixture_fixed();

    if (!(which & 1))
        fixed.authorization_country = B(NULL);
    if (!(which & 2))
        fixed.network_element = B(NULL);
    if (!(which & 4))
        fixed.delivery_country = B(NULL);
    if (!(which & 8))
        fixed.interception_point = B(NULL);
    if (!(which & 16))
        fixed.has_cin = 0;
    return fixed;
}

static void check_header(const cloudli_pdu_header *h,
                         const struct cloudli__pdu_fixed *fixed,
                         cloudli_time time, uint32_t number)
{
    ck_assert_uint_eq(h->version, 43);
    ck_assert_bytes_eq(h->liid, fixed->liid);
    ck_assert_bytes_eq(h->authorization_country, fixed->authorization_country);
    ck_assert_bytes_eq(h->operator_id, fixed->operator_id);
    ck_assert_bytes_eq(h->network_element, fixed->network_element);
    ck_assert_bytes_eq(h->delivery_country, fixed->delivery_country);
    ck_assert_bytes_eq(h->interception_point, fixed->interception_point);
    ck_assert_uint_eq((h->present & CLOUDLI_HAS_CIN) != 0, fixed->has_cin);
    ck_assert_uint_eq(h->cin, fixed->has_cin ? fixed->cin : 0);
    ck_assert_uint_eq(h->sequence_number, number);
    ck_assert_uint_eq((h->present & CLOUDLI_HAS_TIME) != 0, time >= 0);
    if (time >= 0) {
        ck_assert_int_eq(h->time, time - time % CLOUDLI_MICROSECOND);
        ck_assert_uint_eq(h->qualifier, CLOUDLI_TIME_OF_INTERCEPTION);
    }
}

START_TEST(each_optional_field_is_there_or_not)
{
    const unsigned which = (unsigned)_i;
    struct cloudli__pdu_fixed fixed = some_fields(which);
    const cloudli_time time = which & 32 ? FIXTURE_TIME : -1;
    /* One octet: less than what the writing of a header scribbles over. */
    struct cloudli__buffer made = make_cc(&fixed, time, which, B("x"));
    cloudli_bytes in = fixture_copy(made.data, made.len);
    cloudli_pdu pdu = CLOUDLI_PDU_INIT, general = CLOUDLI_PDU_INIT;

    ck_assert_int_eq(cloudli__pdu_fast(&pdu, in.ptr, in.len), 1);
    check_header(&pdu.header, &fixed, time, which);
    ck_assert_int_eq(cloudli__pdu_read(&general, in.ptr, in.len, NULL),
                     CLOUDLI_OK);
    check_header(&general.header, &fixed, time, which);
    ck_assert_mem_eq(&pdu, &general, sizeof(pdu));
    fixture_free(in);
    cloudli__buffer_dispose(&made);
}
END_TEST

START_TEST(numbers_and_times_of_every_size_come_back)
{
    static const uint32_t numbers[] = {
        0,        127,      128,        32767,      32768,
        0x7fffff, 0x800000, 0x7fffffff, 0x80000000, UINT32_MAX};
    static const cloudli_time moments[] = {
        0,
        CLOUDLI_MICROSECOND,
        127 * CLOUDLI_MICROSECOND,
        128 * CLOUDLI_MICROSECOND,
        CLOUDLI_SECOND - 1,
        127 * CLOUDLI_SECOND,
        128 * CLOUDLI_SECOND,
        FIXTURE_TIME,
        INT64_C(0x7fffffff) * CLOUDLI_SECOND,
        INT64_C(0x80000000) * CLOUDLI_SECOND + 999999999,
        INT64_MAX - CLOUDLI_SECOND};
    struct cloudli__pdu_fixed fixed = fixture_fixed();

    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        for (size_t t = 0; t < sizeof(moments) / sizeof(moments[0]); t++) {
            struct cloudli__buffer made;
            cloudli_pdu pdu = CLOUDLI_PDU_INIT;

            fixed.cin = numbers[i];
            made = make_cc(&fixed, moments[t], numbers[i], B("x"));
            ck_assert_int_eq(
                cloudli_pdu_decode(&pdu, made.data, made.len, NULL),
                CLOUDLI_OK);
            check_header(&pdu.header, &fixed, moments[t], numbers[i]);
            cloudli__buffer_dispose(&made);
        }
    }
}
END_TEST

static const struct {
    const char *field;
    const char *liid, *country, *operator_id, *element, *delivery, *point;
    int status;
} bounds[] = {
    {"", "1", "NL", "o", "e", "NL", "p", CLOUDLI_OK},
    {"", "1234567890123456789012345", "NL", "1234567890123456",
     "1234567890123456", "NL", "12345678", CLOUDLI_OK},
    {"lawfulInterceptionIdentifier", NULL, NULL, "o", NULL, NULL, NULL,
     CLOUDLI_ERR_RANGE},
    {"lawfulInterceptionIdentifier", "", NULL, "o", NULL, NULL, NULL,
     CLOUDLI_ERR_RANGE},
    {"lawfulInterceptionIdentifier", "12345678901234567890123456", NULL, "o",
     NULL, NULL, NULL, CLOUDLI_ERR_RANGE},
    {"authorizationCountryCode", "1", "nl", "o", NULL, NULL, NULL,
     CLOUDLI_ERR_RANGE},
    {"authorizationCountryCode", "1", "NLD", "o", NULL, NULL, NULL,
     CLOUDLI_ERR_RANGE},
    {"authorizationCountryCode", "1", "", "o", NULL, NULL, NULL,
     CLOUDLI_ERR_RANGE},
    {"operatorIdentifier", "1", NULL, NULL, NULL, NULL, NULL,
     CLOUDLI_ERR_RANGE},
    {"operatorIdentifier", "1", NULL, "12345678901234567", NULL, NULL, NULL,
     CLOUDLI_ERR_RANGE},
    {"networkElementIdentifier", "1", NULL, "o", "", NULL, NULL,
     CLOUDLI_ERR_RANGE},
    {"networkElementIdentifier", "1", NULL, "o", "12345678901234567", NULL,
     NULL, CLOUDLI_ERR_RANGE},
    {"deliveryCountryCode", "1", NULL, "o", NULL, "N1", NULL,
     CLOUDLI_ERR_RANGE},
    {"interceptionPointID", "1", NULL, "o", NULL, NULL, "123456789",
     CLOUDLI_ERR_RANGE},
    {"interceptionPointID", "1", NULL, "o", NULL, NULL, "a_b",
     CLOUDLI_ERR_RANGE},
};

START_TEST(a_template_out_of_bounds_is_refused_and_the_field_named)
{
    const size_t i = (size_t)_i;
    struct cloudli__pdu_fixed fixed = {0};
    struct cloudli__pdu_template tmpl;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    fixed.liid = B(bounds[i].liid);
    fixed.authorization_country = B(bounds[i].country);
    fixed.operator_id = B(bounds[i].operator_id);
    fixed.network_element = B(bounds[i].element);
    fixed.delivery_country = B(bounds[i].delivery);
    fixed.interception_point = B(bounds[i].point);
    fixed.cin = UINT32_MAX;
    fixed.has_cin = 1;
    ck_assert_int_eq(cloudli__pdu_template_init(&tmpl, &fixed, &err),
                     bounds[i].status);
    ck_assert_ptr_nonnull(strstr(err.message, bounds[i].field));
    if (bounds[i].status == CLOUDLI_OK) {
        struct cloudli__buffer made =
            make_cc(&fixed, FIXTURE_TIME, UINT32_MAX, B("x"));
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;

        ck_assert_int_eq(cloudli_pdu_decode(&pdu, made.data, made.len, NULL),
                         CLOUDLI_OK);
        check_header(&pdu.header, &fixed, FIXTURE_TIME, UINT32_MAX);
        cloudli__buffer_dispose(&made);
    }
}
END_TEST

/* A keep-alive around other fields; # is where lengths are put in. */
static const struct {
    const char *what;
    const char *hex; /* of header fields, or of a whole PDU from 30 on */
    int status;
    uint32_t present;
    const char *moment;
} headers[] = {
    {"the fewest fields",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00",
     CLOUDLI_OK, 0, NULL},
    {"a generalized time",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 850f 32303235313131353136303030305a",
     CLOUDLI_OK, CLOUDLI_HAS_TIME, "2025-11-15T16:00:00Z"},
    {"a generalized time of no zone",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 850e 3230323531313135313630303030",
     CLOUDLI_OK, 0, NULL},
    {"both times: the finer one",
     "8007 04000202 05012b 8101 4c"
     "a305 a003 8001 31 8401 00 850f 32303235313131353136303030305a"
     "a709 8004 6553f100 8101 01",
     CLOUDLI_OK, CLOUDLI_HAS_TIME, "2023-11-14T22:13:20.000001Z"},
    {"seconds beyond what can be told: the coarser time",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31 8401 00"
     "850f 32303235313131353136303030305a a70e 8009 00ffffffffffffffff 8101 01",
     CLOUDLI_OK, CLOUDLI_HAS_TIME, "2025-11-15T16:00:00Z"},
    {"seconds beyond what can be told",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31 8401 00"
     "a70e 8009 00ffffffffffffffff 8101 01",
     CLOUDLI_OK, 0, NULL},
    {"a time in pieces",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 a513 0408 3230323531313135 0407 3136303030305a",
     CLOUDLI_OK, CLOUDLI_HAS_TIME, "2025-11-15T16:00:00Z"},
    {"a later qualifier",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 8801 09",
     CLOUDLI_OK, CLOUDLI_HAS_QUALIFIER, NULL},
    {"known extensions that are not kept",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 8903 616263 8a03 616263",
     CLOUDLI_OK, 0, NULL},
    {"a later field",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 8b01 00 9f1f00",
     CLOUDLI_OK, 0, NULL},
    {"later fields inside",
     "8007 04000202 05012b 8101 4c"
     "a30c a007 8001 31 8402 0000 8501 00 8401 00",
     CLOUDLI_OK, 0, NULL},
    {"cINExtension and eTSI671NEID",
     "8007 04000202 05012b 8101 4c"
     "a30f a007 8001 31 a202 8400 a304 a202 0500 8401 00",
     CLOUDLI_OK, 0, NULL},
    {"an older version",
     "8007 04000202 050111 8101 4c a305 a003 8001 31"
     "8401 00",
     CLOUDLI_OK, 0, NULL},
    {"a version of two octets",
     "8008 04000202 05018148 8101 4c"
     "a305 a003 8001 31 8401 00",
     CLOUDLI_OK, 0, NULL},
    {"another module's id",
     "8007 04000202 05022b 8101 4c a305 a003 8001 31"
     "8401 00",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"an id with an arc too many",
     "8008 04000202 05012b00 8101 4c"
     "a305 a003 8001 31 8401 00",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"an id with an arc too few",
     "8006 04000202 0501 8101 4c"
     "a305 a003 8001 31 8401 00",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"no operator", "8007 04000202 05012b 8101 4c a302 a000 8401 00",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"no network", "8007 04000202 05012b 8101 4c a300 8401 00", CLOUDLI_ERR_PDU,
     0, NULL},
    {"a primitive identifier",
     "8007 04000202 05012b 8101 4c 8305 a003 8001 31"
     "8401 00",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"two values in cINExtension",
     "8007 04000202 05012b 8101 4c"
     "a30b a003 8001 31 a304 0500 0500 8401 00",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"no seconds",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 a703 8101 01",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"no microseconds",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 a703 8001 01",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"seconds twice",
     "8007 04000202 05012b 8101 4c a305 a003 8001 31"
     "8401 00 a709 8001 01 8101 01 8001 01",
     CLOUDLI_ERR_PDU, 0, NULL},
    {"a point of nine octets",
     "8007 04000202 05012b 8101 4c"
     "a305 a003 8001 31 8401 00 8609 616161616161616161",
     CLOUDLI_ERR_RANGE, 0, NULL},
};

static struct cloudli__buffer wrap_header(const char *hex)
{
    static const uint8_t payload[] = {0xa2, 4, 0xa2, 2, 0x83, 0};
    struct cloudli__buffer fields = fixture_hex(hex), out = {0};
    uint8_t head[4] = {0x30, 0, 0xa1, 0};

    ck_assert_uint_lt(fields.len, 118);
    head[1] = (uint8_t)(fields.len + 8);
    head[3] = (uint8_t)fields.len;
    ck_assert_int_eq(cloudli__buffer_append(&out, head, sizeof(head)), 0);
    ck_assert_int_eq(cloudli__buffer_append(&out, fields.data, fields.len), 0);
    ck_assert_int_eq(cloudli__buffer_append(&out, payload, sizeof(payload)), 0);
    cloudli__buffer_dispose(&fields);
    return out;
}

START_TEST(a_header_of_another_writer_is_read_or_refused)
{
    const size_t i = (size_t)_i;
    struct cloudli__buffer made = wrap_header(headers[i].hex);
    cloudli_bytes in = fixture_copy(made.data, made.len);
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    int rv = cloudli_pdu_decode(&pdu, in.ptr, in.len, NULL);

    ck_assert_msg(rv == headers[i].status, "%s: %d", headers[i].what, rv);
    if (rv == CLOUDLI_OK) {
        cloudli_time moment = 0;

        ck_assert_msg(pdu.header.present == headers[i].present, "%s",
                      headers[i].what);
        if (headers[i].moment != NULL)
            ck_assert_int_eq(cloudli_time_parse(&moment, headers[i].moment),
                             CLOUDLI_OK);
        if (headers[i].present & CLOUDLI_HAS_TIME)
            ck_assert_int_eq(pdu.header.time, moment);
    }
    fixture_free(in);
    cloudli__buffer_dispose(&made);
}
END_TEST

START_TEST(header_fields_in_pieces_are_joined_in_the_room)
{
    struct cloudli__buffer in =
        wrap_header("8007 04000202 05012b a106 0401 4c 0401 49 a204 0402 4e4c"
                    "a308 a006 a004 0402 3132 8401 00");
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    uint8_t room[6];

    ck_assert_int_eq(cloudli_pdu_decode(&pdu, in.data, in.len, NULL),
                     CLOUDLI_ERR_BUFFER_TOO_SMALL);
    pdu.room = (cloudli_room){room, sizeof(room)};
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, in.data, in.len, NULL),
                     CLOUDLI_OK);
    ck_assert_bytes_eq(pdu.header.liid, B("LI"));
    ck_assert_bytes_eq(pdu.header.authorization_country, B("NL"));
    ck_assert_bytes_eq(pdu.header.operator_id, B("12"));
    ck_assert_ptr_eq(pdu.room.ptr, room);
    pdu.room.len--;
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, in.data, in.len, NULL),
                     CLOUDLI_ERR_BUFFER_TOO_SMALL);
    cloudli__buffer_dispose(&in);
}
END_TEST

/* --- whole PDUs ---------------------------------------------------------- */

START_TEST(a_part_of_a_pdu_is_truncated_and_never_read_past)
{
    const struct cloudli__pdu_fixed fixed = fixture_fixed();
    struct cloudli__buffer made = make_cc(&fixed, FIXTURE_TIME, 1, B("abc"));

    for (size_t len = 0; len < made.len; len++) {
        cloudli_bytes in = fixture_copy(made.data, len);
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;
        size_t total = 1;

        ck_assert_int_eq(cloudli_pdu_decode(&pdu, in.ptr, len, NULL),
                         CLOUDLI_ERR_TRUNCATED);
        ck_assert_int_eq(cloudli_pdu_frame(in.ptr, len, 0, &total, NULL),
                         CLOUDLI_OK);
        ck_assert_uint_eq(total, 0);
        fixture_free(in);
    }
    cloudli__buffer_dispose(&made);
}
END_TEST

/* The outcome of both readers, which must not differ. */
static int decode_both_ways(cloudli_bytes in, cloudli_pdu *pdu)
{
    cloudli_pdu general = CLOUDLI_PDU_INIT;
    int rv = cloudli_pdu_decode(pdu, in.ptr, in.len, NULL);

    ck_assert_int_eq(cloudli__pdu_read(&general, in.ptr, in.len, NULL), rv);
    if (rv == CLOUDLI_OK)
        ck_assert_mem_eq(pdu, &general, sizeof(general));
    return rv;
}

static void walk_both_ways(const cloudli_pdu *pdu)
{
    size_t cursor = 0;
    int rv = CLOUDLI_OK;

    while (rv == CLOUDLI_OK && cursor < pdu->payload.len &&
           pdu->kind <= CLOUDLI_PDU_CC) {
        cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
        cloudli_pdu_entry general = CLOUDLI_PDU_ENTRY_INIT;
        size_t general_cursor = cursor;

        rv = cloudli_pdu_next(pdu, &cursor, &entry, NULL);
        ck_assert_int_eq(
            cloudli__entry_read(pdu, &general_cursor, &general, NULL), rv);
        if (rv == CLOUDLI_OK) {
            ck_assert_uint_eq(cursor, general_cursor);
            ck_assert_mem_eq(&entry, &general, sizeof(entry));
        }
    }
}

START_TEST(both_readers_agree_on_every_pdu_with_one_octet_changed)
{
    const struct cloudli__pdu_fixed fixed = fixture_fixed();
    struct cloudli__buffer made = make_cc(&fixed, FIXTURE_TIME, 300, B("abc"));
    const size_t at = (size_t)_i;

    if (at < made.len) {
        for (unsigned value = 0; value < 256; value++) {
            cloudli_bytes in = fixture_copy(made.data, made.len);
            cloudli_pdu pdu = CLOUDLI_PDU_INIT;

            ((uint8_t *)in.ptr)[at] = (uint8_t)value;
            if (decode_both_ways(in, &pdu) == CLOUDLI_OK)
                walk_both_ways(&pdu);
            fixture_free(in);
        }
    }
    cloudli__buffer_dispose(&made);
}
END_TEST

static const struct {
    const char *what;
    const char *hex;
    int status;
    size_t offset;
    uint32_t kind;
} payloads[] = {
    {"IRI", "a202 a000", CLOUDLI_OK, 0, CLOUDLI_PDU_IRI},
    {"CC", "a202 a100", CLOUDLI_OK, 0, CLOUDLI_PDU_CC},
    {"HI1", "a204 a302 a100", CLOUDLI_OK, 0, CLOUDLI_PDU_HI1},
    {"a later one", "a203 8801 00", CLOUDLI_OK, 0, CLOUDLI_PDU_UNKNOWN},
    {"one of another class", "a202 3000", CLOUDLI_OK, 0, CLOUDLI_PDU_UNKNOWN},
    {"indefinite lengths", "a280 a180 0000 0000", CLOUDLI_OK, 0,
     CLOUDLI_PDU_CC},
    {"none", "", CLOUDLI_ERR_PDU, 0, 0},
    {"an empty one", "a200", CLOUDLI_ERR_PDU, 0, 0},
    {"two", "a204 a000 a000", CLOUDLI_ERR_PDU, 0, 0},
    {"one and a field more", "a202 a000 8300", CLOUDLI_ERR_PDU, 4, 0},
    {"a primitive one", "8202 a000", CLOUDLI_ERR_PDU, 0, 0},
    {"a primitive sequence", "a202 8000", CLOUDLI_ERR_PDU, 2, 0},
    {"no TRI", "a202 a200", CLOUDLI_ERR_PDU, 2, 0},
    {"two TRIs", "a206 a204 8300 8300", CLOUDLI_ERR_PDU, 2, 0},
    {"a TRI with contents", "a205 a203 8301 00", CLOUDLI_ERR_BER, 4, 0},
    {"half of an option response", "a206 a204 aa02 a000", CLOUDLI_ERR_PDU, 8,
     0},
    {"an element past the end", "a202 a005", CLOUDLI_ERR_BER, 2, 0},
};

START_TEST(a_payload_is_told_or_refused)
{
    static const char header[] =
        "a114 8007 04000202 05012b 8101 4c a305 a003 8001 31 8401 00";
    const size_t i = (size_t)_i;
    struct cloudli__buffer h = fixture_hex(header);
    struct cloudli__buffer p = fixture_hex(payloads[i].hex);
    uint8_t in[80] = {0x30};
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    h.data[1] = (uint8_t)(h.len - 2);
    in[1] = (uint8_t)(h.len + p.len);
    memcpy(in + 2, h.data, h.len);
    if (p.len > 0)
        memcpy(in + 2 + h.len, p.data, p.len);
    rv = cloudli_pdu_decode(&pdu, in, 2 + h.len + p.len, &err);
    ck_assert_msg(rv == payloads[i].status, "%s: %d", payloads[i].what, rv);
    if (rv == CLOUDLI_OK)
        ck_assert_uint_eq(pdu.kind, payloads[i].kind);
    else
        ck_assert_msg(err.offset == 2 + h.len + payloads[i].offset,
                      "%s: at %zu", payloads[i].what, err.offset);
    cloudli__buffer_dispose(&h);
    cloudli__buffer_dispose(&p);
}
END_TEST

START_TEST(every_flag_of_the_session_comes_back_and_others_are_refused)
{
    const struct cloudli__pdu_template tmpl = fixture_template();
    const struct cloudli__pdu_stamp stamp = {FIXTURE_TIME, 5};
    const struct cloudli__pdu_stamp early = {-1, 5};
    struct cloudli__buffer out = {0};
    unsigned made = 0;

    for (uint32_t tri = 0; tri <= CLOUDLI_TRI_ACK_RESPONSE + 1; tri++) {
        cloudli_pdu pdu = CLOUDLI_PDU_INIT;

        out.len = 0;
        if (cloudli__tri_encode(&out, &tmpl, &stamp, tri) != CLOUDLI_OK) {
            ck_assert_uint_eq(out.len, 0);
            continue;
        }
        ck_assert_int_eq(cloudli_pdu_decode(&pdu, out.data, out.len, NULL),
                         CLOUDLI_OK);
        ck_assert_uint_eq(pdu.kind, CLOUDLI_PDU_TRI);
        ck_assert_uint_eq(pdu.tri, tri);
        ck_assert_uint_eq(pdu.header.present & CLOUDLI_HAS_QUALIFIER, 0);
        made++;
    }
    ck_assert_uint_eq(made, 9);
    ck_assert_int_eq(cloudli__tri_encode(&out, &tmpl, &early, CLOUDLI_TRI_TEST),
                     CLOUDLI_ERR_RANGE);
    cloudli__buffer_dispose(&out);
}
END_TEST

START_TEST(a_struct_that_was_not_initialised_is_refused)
{
    struct cloudli__buffer in = fixture_hex(keep_alive);
    cloudli_pdu pdu = {0};
    cloudli_pdu_entry entry = {0};
    size_t cursor = 0;

    ck_assert_int_eq(cloudli_pdu_decode(&pdu, in.data, in.len, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_pdu_decode(NULL, in.data, in.len, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_pdu_next(&pdu, &cursor, &entry, NULL),
                     CLOUDLI_ERR_STRUCT_SIZE);
    pdu.size = sizeof(pdu);
    ck_assert_int_eq(cloudli_pdu_decode(&pdu, NULL, 10, NULL),
                     CLOUDLI_ERR_TRUNCATED);
    cloudli__buffer_dispose(&in);
}
END_TEST

/* --- framing ------------------------------------------------------------- */

static const struct {
    const char *what;
    const char *hex;
    size_t limit;
    int status;
    size_t total;
} frames[] = {
    {"nothing", "", 0, CLOUDLI_OK, 0},
    {"one octet", "30", 0, CLOUDLI_OK, 0},
    {"a length to come", "3082 01", 0, CLOUDLI_OK, 0},
    {"one and the next", "3001 00 3082", 0, CLOUDLI_OK, 3},
    {"one at the limit", "3001 00", 3, CLOUDLI_OK, 3},
    {"one above the limit", "3002 0000", 3, CLOUDLI_ERR_PDU_TOO_LARGE, 0},
    {"one above the limit, of which little is there", "3084 7fffffff", 0,
     CLOUDLI_ERR_PDU_TOO_LARGE, 0},
    {"one above all memory", "3089 010000000000000000", 0,
     CLOUDLI_ERR_PDU_TOO_LARGE, 0},
    {"an open one", "3080 0500", 0, CLOUDLI_OK, 0},
    {"an open one with its end", "3080 0500 0000 30", 0, CLOUDLI_OK, 6},
    {"an open one that ends at the limit", "3080 0500 0000", 6, CLOUDLI_OK, 6},
    {"an open one that goes beyond the limit", "3080 0500 0000", 5,
     CLOUDLI_ERR_PDU_TOO_LARGE, 0},
    {"an open one without end at the limit", "3080 0500 05", 5,
     CLOUDLI_ERR_PDU_TOO_LARGE, 0},
    {"no sequence", "3100", 0, CLOUDLI_ERR_BER, 0},
    {"a reserved length", "30ff", 0, CLOUDLI_ERR_BER, 0},
    {"garbage inside an open one", "3080 0001 00", 0, CLOUDLI_ERR_BER, 0},
};

START_TEST(the_end_of_the_first_pdu_is_found)
{
    const size_t i = (size_t)_i;
    struct cloudli__buffer made = fixture_hex(frames[i].hex);
    cloudli_bytes in = fixture_copy(made.data, made.len);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    size_t total = 99;
    int rv = cloudli_pdu_frame(in.ptr, in.len, frames[i].limit, &total, &err);

    ck_assert_msg(rv == frames[i].status, "%s: %d", frames[i].what, rv);
    ck_assert_msg(total == frames[i].total, "%s: %zu", frames[i].what, total);
    ck_assert_int_eq(err.code, rv);
    fixture_free(in);
    cloudli__buffer_dispose(&made);
}
END_TEST

/* --- entries ------------------------------------------------------------- */

static int next_of(const char *hex, uint32_t kind, cloudli_pdu_entry *entry,
                   size_t *offset)
{
    struct cloudli__buffer in = fixture_hex(hex);
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    size_t cursor = 0;
    int rv;

    pdu.kind = kind;
    pdu.bytes = pdu.payload = (cloudli_bytes){in.data, in.len};
    rv = cloudli_pdu_next(&pdu, &cursor, entry, &err);
    *offset = err.offset;
    entry->contents.ptr = NULL;
    cloudli__buffer_dispose(&in);
    return rv;
}

static const struct {
    const char *what;
    const char *hex;
    uint32_t kind;
    int status;
    size_t offset;
    uint32_t present, iri_type, direction, content, qualifier;
} entries[] = {
    {"IRI", "3009 8001 03 a204 ab02 8000", CLOUDLI_PDU_IRI, CLOUDLI_OK, 0,
     CLOUDLI_HAS_IRI_TYPE, 3, 0, 11, 0},
    {"IRI without type", "3004 a202 8b00", CLOUDLI_PDU_IRI, CLOUDLI_OK, 0, 0, 0,
     0, 11, 0},
    {"IRI with all",
     "3020 8001 01 810f 32303235313131353136303030305a"
     "a202 8b00 a306 8001 01 8101 02",
     CLOUDLI_PDU_IRI, CLOUDLI_OK, 0, CLOUDLI_HAS_IRI_TYPE | CLOUDLI_HAS_TIME, 1,
     0, 11, 0},
    {"IRI with directions",
     "3018 8001 01 a202 8b00 a306 8001 01 8101 02"
     "8401 02 8501 00 8601 01",
     CLOUDLI_PDU_IRI, CLOUDLI_OK, 0,
     CLOUDLI_HAS_IRI_TYPE | CLOUDLI_HAS_TIME | CLOUDLI_HAS_QUALIFIER |
         CLOUDLI_HAS_DIRECTION,
     1, 1, 11, 2},
    {"IRI with a later field", "300a 8001 01 a202 8b00 8701 00",
     CLOUDLI_PDU_IRI, CLOUDLI_OK, 0, CLOUDLI_HAS_IRI_TYPE, 1, 0, 11, 0},
    {"CC", "3007 8001 01 a202 ac00", CLOUDLI_PDU_CC, CLOUDLI_OK, 0,
     CLOUDLI_HAS_DIRECTION, 0, 1, 12, 0},
    {"CC with a tag above 30", "3008 8001 01 a203 bf2000", CLOUDLI_PDU_CC,
     CLOUDLI_OK, 0, CLOUDLI_HAS_DIRECTION, 0, 1, 32, 0},
    {"CC with a later direction", "3007 8001 09 a202 ac00", CLOUDLI_PDU_CC,
     CLOUDLI_OK, 0, CLOUDLI_HAS_DIRECTION, 0, 9, 12, 0},
    {"IRI of no type there is", "3007 8001 05 a202 ab00", CLOUDLI_PDU_IRI,
     CLOUDLI_ERR_RANGE, 2, 0, 0, 0, 0, 0},
    {"no contents", "3003 8001 01", CLOUDLI_PDU_CC, CLOUDLI_ERR_PDU, 5, 0, 0, 0,
     0, 0},
    {"empty contents", "3005 8001 01 a200", CLOUDLI_PDU_CC, CLOUDLI_ERR_PDU, 5,
     0, 0, 0, 0, 0},
    {"two contents", "3009 8001 01 a204 ac00 ac00", CLOUDLI_PDU_CC,
     CLOUDLI_ERR_PDU, 5, 0, 0, 0, 0, 0},
    {"primitive contents", "3007 8001 01 8202 ac00", CLOUDLI_PDU_CC,
     CLOUDLI_ERR_PDU, 5, 0, 0, 0, 0, 0},
    {"a field twice", "300a 8001 01 a202 ac00 8001 01", CLOUDLI_PDU_CC,
     CLOUDLI_ERR_PDU, 9, 0, 0, 0, 0, 0},
    {"no entry", "3107 8001 01 a202 ac00", CLOUDLI_PDU_CC, CLOUDLI_ERR_PDU, 0,
     0, 0, 0, 0, 0},
    {"an entry past the end", "3008 8001 01 a202 ac00", CLOUDLI_PDU_CC,
     CLOUDLI_ERR_BER, 0, 0, 0, 0, 0, 0},
    {"nothing", "", CLOUDLI_PDU_CC, CLOUDLI_ERR_NOT_FOUND, 0, 0, 0, 0, 0, 0},
    {"what has no entries", "3007 8001 01 a202 ac00", CLOUDLI_PDU_HI1,
     CLOUDLI_ERR_NOT_FOUND, 0, 0, 0, 0, 0, 0},
};

START_TEST(an_entry_is_read_or_refused)
{
    const size_t i = (size_t)_i;
    cloudli_pdu_entry entry = CLOUDLI_PDU_ENTRY_INIT;
    size_t offset;
    int rv = next_of(entries[i].hex, entries[i].kind, &entry, &offset);

    ck_assert_msg(rv == entries[i].status, "%s: %d", entries[i].what, rv);
    ck_assert_msg(offset == entries[i].offset, "%s: at %zu", entries[i].what,
                  offset);
    if (rv != CLOUDLI_OK)
        return;
    ck_assert_msg(entry.present == entries[i].present, "%s: %u",
                  entries[i].what, entry.present);
    ck_assert_uint_eq(entry.iri_type, entries[i].iri_type);
    ck_assert_uint_eq(entry.direction, entries[i].direction);
    ck_assert_uint_eq(entry.content_tag, entries[i].content);
    ck_assert_uint_eq(entry.qualifier, entries[i].qualifier);
}
END_TEST

START_TEST(names_are_those_of_the_modules)
{
    ck_assert_str_eq(cloudli_pdu_kind_name(CLOUDLI_PDU_CC), "cC");
    ck_assert_str_eq(cloudli_pdu_kind_name(CLOUDLI_PDU_UNKNOWN), "unknown");
    ck_assert_str_eq(cloudli_tri_name(CLOUDLI_TRI_ACK_RESPONSE),
                     "pDUAcknowledgementResponse");
    ck_assert_str_eq(cloudli_tri_name(14), "unknown");
    ck_assert_str_eq(cloudli_iri_type_name(0), "unknown");
    ck_assert_str_eq(cloudli_iri_type_name(CLOUDLI_IRI_END), "END");
    ck_assert_str_eq(cloudli_iri_content_name(CLOUDLI_IRI_CONF), "confIRI");
    ck_assert_str_eq(cloudli_iri_content_name(12), "unknown");
    ck_assert_str_eq(cloudli_cc_content_name(CLOUDLI_CC_CONF), "confCC-CC-PDU");
    ck_assert_str_eq(cloudli_cc_content_name(24), "unknown");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pdu");
    TCase *tcase = tcase_create("header");

    tcase_add_test(tcase, a_keep_alive_is_written_as_by_hand);
    tcase_add_test(tcase, a_keep_alive_is_read);
    tcase_add_loop_test(tcase, each_optional_field_is_there_or_not, 0, 64);
    tcase_add_test(tcase, numbers_and_times_of_every_size_come_back);
    ADD_ROWS(tcase, a_template_out_of_bounds_is_refused_and_the_field_named,
             bounds);
    ADD_ROWS(tcase, a_header_of_another_writer_is_read_or_refused, headers);
    tcase_add_test(tcase, header_fields_in_pieces_are_joined_in_the_room);
    suite_add_tcase(suite, tcase);

    tcase = tcase_create("pdu");
    tcase_add_test(tcase, a_part_of_a_pdu_is_truncated_and_never_read_past);
    tcase_add_loop_test(
        tcase, both_readers_agree_on_every_pdu_with_one_octet_changed, 0, 128);
    ADD_ROWS(tcase, a_payload_is_told_or_refused, payloads);
    tcase_add_test(tcase,
                   every_flag_of_the_session_comes_back_and_others_are_refused);
    tcase_add_test(tcase, a_struct_that_was_not_initialised_is_refused);
    ADD_ROWS(tcase, the_end_of_the_first_pdu_is_found, frames);
    ADD_ROWS(tcase, an_entry_is_read_or_refused, entries);
    tcase_add_test(tcase, names_are_those_of_the_modules);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
