/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "ber/reader.h"
#include "ber/shape.h"
#include "ber/text.h"
#include "ber/time_text.h"
#include "ber/back.h"
#include "ber/writer.h"
#include "unit/check_main.h"

#include <stdio.h>
#include <string.h>

/* Bytes in a block of exactly their size, so that the address sanitizer sees a
 * read behind them. */
struct block {
    uint8_t *data;
    size_t len;
};

static struct block block_of(const void *data, size_t len)
{
    struct block b = {malloc(len > 0 ? len : 1), len};

    ck_assert_ptr_nonnull(b.data);
    if (len > 0)
        memcpy(b.data, data, len);
    return b;
}

static struct cloudli__ber cursor_of(struct block b)
{
    return cloudli__ber_of((cloudli_bytes){b.data, b.len});
}

/* Octets of a table's row, with their number. */
#define BYTES(...) {__VA_ARGS__}, sizeof((uint8_t[]){__VA_ARGS__})

/* The same as arguments. */
#define GIVEN(...) (uint8_t[]){__VA_ARGS__}, sizeof((uint8_t[]){__VA_ARGS__})

/* --- elements ------------------------------------------------------------ */

static const struct {
    const char *what;
    uint8_t data[16];
    size_t data_len;
    uint32_t tag;
    uint32_t constructed; /* 0 or 1 */
    size_t start;
    size_t len;
} elements[] = {
    {"a short one", BYTES(0x82, 2, 'N', 'L'), CLOUDLI__BER_CONTEXT(2), 0, 2, 2},
    {"an empty one", BYTES(0x05, 0), 5, 0, 2, 0},
    {"a constructed one", BYTES(0x30, 2, 0x05, 0), 16, 1, 2, 2},
    {"a long length", BYTES(0x81, 0x81, 1, 'x'), CLOUDLI__BER_CONTEXT(1), 0, 3,
     1},
    {"a length with needless octets", BYTES(0x81, 0x84, 0, 0, 0, 1, 'x'),
     CLOUDLI__BER_CONTEXT(1), 0, 6, 1},
    {"a length of more octets than a size_t",
     BYTES(0x81, 0x8a, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 'x'),
     CLOUDLI__BER_CONTEXT(1), 0, 12, 1},
    {"an indefinite length", BYTES(0xa1, 0x80, 0x80, 1, 0, 0, 0),
     CLOUDLI__BER_CONTEXT(1), 1, 2, 3},
    {"indefinite lengths in one another",
     BYTES(0x30, 0x80, 0xa1, 0x80, 0x05, 0, 0, 0, 0x80, 0, 0, 0), 16, 1, 2, 8},
    {"zeroes in a definite one in an indefinite one",
     BYTES(0x30, 0x80, 0x04, 2, 0, 0, 0, 0), 16, 1, 2, 4},
    {"a tag of 31", BYTES(0x9f, 31, 1, 'x'), CLOUDLI__BER_CONTEXT(31), 0, 3, 1},
    {"a tag of 255", BYTES(0xbf, 0x81, 0x7f, 0), CLOUDLI__BER_CONTEXT(255), 1,
     4, 0},
    {"a tag of 2^30 - 1", BYTES(0x9f, 0x83, 0xff, 0xff, 0xff, 0x7f, 0),
     CLOUDLI__BER_CONTEXT(0x3fffffff), 0, 7, 0},
    {"a tag beyond 32 bits",
     BYTES(0x9f, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00, 0),
     CLOUDLI__BER_CONTEXT(0x3fffffff), 0, 10, 0},
    {"a private one", BYTES(0xc1, 0), 0xc0000001u, 0, 2, 0},
    {"an application's", BYTES(0x41, 0), 0x40000001u, 0, 2, 0},
};

START_TEST(an_element_is_read_as_it_lies)
{
    const size_t i = (size_t)_i;
    struct block b = block_of(elements[i].data, elements[i].data_len);
    struct cloudli__ber in = cursor_of(b);
    struct cloudli__ber_element e;

    ck_assert_msg(cloudli__ber_next(&in, &e, NULL) == CLOUDLI_OK, "%s",
                  elements[i].what);
    ck_assert_uint_eq(e.tag, elements[i].tag);
    ck_assert_uint_eq(e.constructed != 0, elements[i].constructed);
    ck_assert_uint_eq(e.offset, 0);
    ck_assert_uint_eq(e.start, elements[i].start);
    ck_assert_uint_eq(e.len, elements[i].len);
    ck_assert(!cloudli__ber_more(&in));
    free(b.data);
}
END_TEST

START_TEST(a_part_of_an_element_is_refused_and_says_where)
{
    const size_t i = (size_t)_i;

    for (size_t len = 1; len < elements[i].data_len; len++) {
        struct block b = block_of(elements[i].data, len);
        struct cloudli__ber in = cursor_of(b), open_end = in;
        struct cloudli__ber_element e;
        cloudli_error err = CLOUDLI_ERROR_INIT;

        open_end.open_end = 1;
        ck_assert_int_eq(cloudli__ber_next(&in, &e, &err), CLOUDLI_ERR_BER);
        ck_assert_uint_le(err.offset, len);
        ck_assert_int_eq(cloudli__ber_next(&open_end, &e, NULL),
                         CLOUDLI_ERR_TRUNCATED);
        free(b.data);
    }
}
END_TEST

static const struct {
    const char *what;
    uint8_t data[16];
    size_t len;
    size_t offset;
} malformed[] = {
    {"a reserved length octet", BYTES(0x30, 0xff, 0), 1},
    {"a primitive of indefinite length", BYTES(0x80, 0x80, 0, 0), 0},
    {"a tag number with a needless octet", BYTES(0x9f, 0x80, 0x1f, 0), 0},
    {"a small tag number in the long form", BYTES(0x9f, 30, 0), 0},
    {"an end of contents where none belongs", BYTES(0, 0), 0},
    {"an end of contents with contents", BYTES(0x30, 0x80, 0, 1, 0, 0, 0), 2},
    {"a constructed end of contents", BYTES(0x30, 0x80, 0x20, 0, 0, 0), 2},
    {"an end of contents of a long length", BYTES(0x30, 0x80, 0, 0x81, 0, 0, 0),
     2},
    {"a length beyond all memory",
     BYTES(0x04, 0x88, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0), 0},
    {"a length beyond a size_t",
     BYTES(0x04, 0x89, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0},
    {"an inner length past the end of an indefinite one",
     BYTES(0x30, 0x80, 0x04, 5, 1, 0, 0), 2},
};

START_TEST(what_is_not_ber_is_refused_and_says_where)
{
    const size_t i = (size_t)_i;
    struct block b = block_of(malformed[i].data, malformed[i].len);
    struct cloudli__ber in = cursor_of(b);
    struct cloudli__ber_element e;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    ck_assert_msg(cloudli__ber_next(&in, &e, &err) == CLOUDLI_ERR_BER, "%s",
                  malformed[i].what);
    ck_assert_msg(err.offset == malformed[i].offset, "%s at %zu",
                  malformed[i].what, err.offset);
    free(b.data);
}
END_TEST

START_TEST(nesting_is_read_to_the_limit_and_no_deeper)
{
    for (size_t depth = 1; depth <= 2 * CLOUDLI_PDU_DEPTH_MAX; depth++) {
        struct block b = {malloc(4 * depth), 4 * depth};
        struct cloudli__ber in;
        struct cloudli__ber_element e;

        for (size_t i = 0; i < depth; i++) {
            b.data[2 * i] = 0x30;
            b.data[2 * i + 1] = 0x80;
        }
        memset(b.data + 2 * depth, 0, 2 * depth);
        in = cursor_of(b);
        ck_assert_int_eq(cloudli__ber_next(&in, &e, NULL),
                         depth <= CLOUDLI_PDU_DEPTH_MAX
                             ? CLOUDLI_OK
                             : CLOUDLI_ERR_BER_DEPTH);
        free(b.data);
    }
}
END_TEST

START_TEST(an_element_announces_its_size_before_it_is_all_there)
{
    static const struct {
        uint8_t data[16];
        size_t len;
        size_t total;
    } cases[] = {
        {BYTES(0x30, 0x10), 18},
        {BYTES(0x30, 0x82, 0x01, 0x00), 260},
        {BYTES(0x30, 0x80), 0},
        {BYTES(0x30, 0x89, 1, 0, 0, 0, 0, 0, 0, 0, 0), SIZE_MAX},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct block b = block_of(cases[i].data, cases[i].len);
        struct cloudli__ber in = cursor_of(b);
        size_t total = 1;

        ck_assert_int_eq(cloudli__ber_announced(&in, &total), CLOUDLI_OK);
        ck_assert_uint_eq(total, cases[i].total);
        free(b.data);
    }
}
END_TEST

/* --- values -------------------------------------------------------------- */

static const struct {
    uint8_t data[16];
    size_t len;
    uint64_t max;
    uint64_t value;
    int status;
} integers[] = {
    {BYTES(2, 1, 0), 5, 0, CLOUDLI_OK},
    {BYTES(2, 1, 5), 5, 5, CLOUDLI_OK},
    {BYTES(2, 1, 6), 5, 0, CLOUDLI_ERR_RANGE},
    {BYTES(2, 1, 0xff), UINT64_MAX, 0, CLOUDLI_ERR_RANGE},
    {BYTES(2, 2, 0, 0x80), 255, 128, CLOUDLI_OK},
    {BYTES(2, 5, 0, 0xff, 0xff, 0xff, 0xff), UINT32_MAX, UINT32_MAX,
     CLOUDLI_OK},
    {BYTES(2, 5, 1, 0, 0, 0, 0), UINT32_MAX, 0, CLOUDLI_ERR_RANGE},
    {BYTES(2, 9, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), UINT64_MAX,
     UINT64_MAX, CLOUDLI_OK},
    {BYTES(2, 9, 1, 0, 0, 0, 0, 0, 0, 0, 0), UINT64_MAX, 0, CLOUDLI_ERR_RANGE},
    {BYTES(2, 10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0), UINT64_MAX, 0,
     CLOUDLI_ERR_RANGE},
    {BYTES(2, 0), 5, 0, CLOUDLI_ERR_BER},
    {BYTES(2, 2, 0, 1), 5, 0, CLOUDLI_ERR_BER},
    {BYTES(2, 2, 0xff, 0x80), 5, 0, CLOUDLI_ERR_BER},
    {BYTES(0x22, 3, 4, 1, 5), 5, 0, CLOUDLI_ERR_PDU},
};

START_TEST(an_integer_is_read_within_its_bounds)
{
    const size_t i = (size_t)_i;
    struct block b = block_of(integers[i].data, integers[i].len);
    struct cloudli__ber in = cursor_of(b);
    struct cloudli__ber_element e;
    uint64_t value = 0;

    ck_assert_int_eq(cloudli__ber_next(&in, &e, NULL), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__ber_get_uint(&in, &e, 0, integers[i].max, &value,
                                           "number", NULL),
                     integers[i].status);
    ck_assert_uint_eq(value, integers[i].value);
    free(b.data);
}
END_TEST

START_TEST(nulls_and_object_ids_have_their_forms)
{
    static const struct {
        uint8_t data[16];
        size_t len;
        int null, id;
    } cases[] = {
        {BYTES(1, 1, 0), CLOUDLI_ERR_BER, CLOUDLI_OK},
        {BYTES(1, 1, 1), CLOUDLI_ERR_BER, CLOUDLI_OK},
        {BYTES(1, 0), CLOUDLI_OK, CLOUDLI_ERR_BER},
        {BYTES(1, 2, 5, 5), CLOUDLI_ERR_BER, CLOUDLI_OK},
        {BYTES(1, 2, 5, 0x85), CLOUDLI_ERR_BER, CLOUDLI_ERR_BER},
        {BYTES(1, 3, 5, 0x80, 1), CLOUDLI_ERR_BER, CLOUDLI_ERR_BER},
        {BYTES(1, 3, 5, 0x81, 0x80), CLOUDLI_ERR_BER, CLOUDLI_ERR_BER},
        {BYTES(1, 4, 5, 0x81, 0x80, 1), CLOUDLI_ERR_BER, CLOUDLI_OK},
        {BYTES(0x21, 0), CLOUDLI_ERR_PDU, CLOUDLI_ERR_PDU},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct block b = block_of(cases[i].data, cases[i].len);
        struct cloudli__ber in = cursor_of(b);
        struct cloudli__ber_element e;

        ck_assert_int_eq(cloudli__ber_next(&in, &e, NULL), CLOUDLI_OK);
        ck_assert_int_eq(cloudli__ber_check_null(&e, "null", NULL),
                         cases[i].null);
        ck_assert_int_eq(cloudli__ber_check_object_id(&in, &e, "id", NULL),
                         cases[i].id);
        free(b.data);
    }
}
END_TEST

/* --- strings in pieces --------------------------------------------------- */

static int join(const uint8_t *data, size_t len, uint8_t *room, size_t *size)
{
    struct block b = block_of(data, len);
    struct cloudli__ber in = cursor_of(b);
    struct cloudli__ber_element e;
    int rv = cloudli__ber_next(&in, &e, NULL);

    if (rv == CLOUDLI_OK)
        rv = cloudli__ber_join(&in, &e, room, size, "text", NULL);
    free(b.data);
    return rv;
}

START_TEST(pieces_are_joined_in_order_however_they_are_nested)
{
    static const struct {
        uint8_t data[16];
        size_t len;
        const char *text;
    } cases[] = {
        {BYTES(0xa2, 0), ""},
        {BYTES(0xa2, 3, 4, 1, 'a'), "a"},
        {BYTES(0xa2, 6, 4, 1, 'a', 4, 1, 'b'), "ab"},
        {BYTES(0xa2, 10, 4, 1, 'a', 0x24, 5, 4, 0, 4, 1, 'b'), "ab"},
        {BYTES(0xa2, 0x80, 4, 1, 'a', 0x24, 0x80, 4, 1, 'b', 0, 0, 0, 0), "ab"},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        uint8_t room[2];
        size_t size = sizeof(room);

        ck_assert_int_eq(join(cases[i].data, cases[i].len, room, &size),
                         CLOUDLI_OK);
        ck_assert_uint_eq(size, strlen(cases[i].text));
        ck_assert_mem_eq(room, cases[i].text, size);
    }
}
END_TEST

START_TEST(pieces_need_room_and_must_be_octet_strings)
{
    uint8_t room[1];
    size_t size = 0;

    ck_assert_int_eq(join(GIVEN(0xa2, 6, 4, 1, 'a', 4, 1, 'b'), NULL, &size),
                     CLOUDLI_OK);
    ck_assert_uint_eq(size, 2);
    size = 1;
    ck_assert_int_eq(join(GIVEN(0xa2, 6, 4, 1, 'a', 4, 1, 'b'), room, &size),
                     CLOUDLI_ERR_BUFFER_TOO_SMALL);
    ck_assert_int_eq(join(GIVEN(0xa2, 3, 0x0c, 1, 'a'), NULL, &size),
                     CLOUDLI_ERR_PDU);
    ck_assert_int_eq(join(GIVEN(0xa2, 3, 4, 2, 'a'), NULL, &size),
                     CLOUDLI_ERR_BER);
}
END_TEST

START_TEST(pieces_nested_without_end_are_refused)
{
    uint8_t data[2 + 2 * 60];
    size_t size = 0;

    for (size_t i = 0; i < sizeof(data) / 2; i++) {
        data[2 * i] = i == 0 ? 0xa2 : 0x24;
        data[2 * i + 1] = (uint8_t)(sizeof(data) - 2 * i - 2);
    }
    ck_assert_int_eq(join(data, sizeof(data), NULL, &size),
                     CLOUDLI_ERR_BER_DEPTH);
}
END_TEST

/* --- times --------------------------------------------------------------- */

static const struct {
    const char *text;
    int utc;
    const char *moment; /* RFC 3339, or NULL: none is named */
    int status;
} times[] = {
    {"20251115160000Z", 0, "2025-11-15T16:00:00Z", CLOUDLI_OK},
    {"20251115160000.25Z", 0, "2025-11-15T16:00:00.25Z", CLOUDLI_OK},
    {"20251115160000,123456789Z", 0, "2025-11-15T16:00:00.123456789Z",
     CLOUDLI_OK},
    {"20251115160000.1234567891Z", 0, "2025-11-15T16:00:00.123456789Z",
     CLOUDLI_OK},
    {"2025111516Z", 0, "2025-11-15T16:00:00Z", CLOUDLI_OK},
    {"2025111516.5Z", 0, "2025-11-15T16:30:00Z", CLOUDLI_OK},
    {"202511151630Z", 0, "2025-11-15T16:30:00Z", CLOUDLI_OK},
    {"202511151630.5Z", 0, "2025-11-15T16:30:30Z", CLOUDLI_OK},
    {"20251115160000+0130", 0, "2025-11-15T14:30:00Z", CLOUDLI_OK},
    {"20251115160000-01", 0, "2025-11-15T17:00:00Z", CLOUDLI_OK},
    {"20251231235960Z", 0, "2026-01-01T00:00:00Z", CLOUDLI_OK},
    {"20251115160000", 0, NULL, CLOUDLI_OK},
    {"99991231235959Z", 0, NULL, CLOUDLI_OK},
    {"00010101000000Z", 0, NULL, CLOUDLI_OK},
    {"22620101000000Z", 0, NULL, CLOUDLI_OK},
    {"20251315160000Z", 0, NULL, CLOUDLI_ERR_RANGE},
    {"20250229160000Z", 0, NULL, CLOUDLI_ERR_RANGE},
    {"20251115240000Z", 0, NULL, CLOUDLI_ERR_RANGE},
    {"20251115160000.Z", 0, NULL, CLOUDLI_ERR_RANGE},
    {"20251115160000Zx", 0, NULL, CLOUDLI_ERR_RANGE},
    {"20251115160000z", 0, NULL, CLOUDLI_ERR_RANGE},
    {"20251115160000+2400", 0, NULL, CLOUDLI_ERR_RANGE},
    {"20251115160000+01:00", 0, NULL, CLOUDLI_ERR_RANGE},
    {"2025111516000Z", 0, NULL, CLOUDLI_ERR_RANGE},
    {"2025-11-15", 0, NULL, CLOUDLI_ERR_RANGE},
    {"", 0, NULL, CLOUDLI_ERR_RANGE},
    {"250615150641Z", 1, "2025-06-15T15:06:41Z", CLOUDLI_OK},
    {"2506151506Z", 1, "2025-06-15T15:06:00Z", CLOUDLI_OK},
    {"490101000000Z", 1, "2049-01-01T00:00:00Z", CLOUDLI_OK},
    {"500101000000Z", 1, "1950-01-01T00:00:00Z", CLOUDLI_OK},
    {"250615170641+0200", 1, "2025-06-15T15:06:41Z", CLOUDLI_OK},
    {"250615150641", 1, NULL, CLOUDLI_ERR_RANGE},
    {"250615150641.5Z", 1, NULL, CLOUDLI_ERR_RANGE},
    {"251315150641Z", 1, NULL, CLOUDLI_ERR_RANGE},
};

START_TEST(a_time_is_read_as_the_moment_that_it_names)
{
    const size_t i = (size_t)_i;
    struct block b = block_of(times[i].text, strlen(times[i].text));
    const cloudli_bytes text = {b.data, b.len};
    cloudli_time time = 1, expected = 1;
    uint32_t known = 0;
    int rv = times[i].utc ? cloudli__utc_time_read(text, &time, &known)
                          : cloudli__generalized_time_read(text, &time, &known);

    ck_assert_msg(rv == times[i].status, "%s: %d", times[i].text, rv);
    if (rv == CLOUDLI_OK) {
        ck_assert_msg(known == (times[i].moment != NULL), "%s", times[i].text);
        if (known)
            ck_assert_int_eq(cloudli_time_parse(&expected, times[i].moment),
                             CLOUDLI_OK);
        ck_assert_msg(time == expected, "%s", times[i].text);
    }
    free(b.data);
}
END_TEST

START_TEST(a_utc_time_is_written_for_the_years_it_can_tell)
{
    static const struct {
        const char *moment;
        const char *text; /* NULL: refused */
    } cases[] = {
        {"2025-06-15T15:06:41.999999999Z", "250615150641Z"},
        {"1950-01-01T00:00:00Z", "500101000000Z"},
        {"2049-12-31T23:59:59Z", "491231235959Z"},
        {"1949-12-31T23:59:59Z", NULL},
        {"2050-01-01T00:00:00Z", NULL},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char text[CLOUDLI__UTC_TIME_LEN];
        cloudli_time time;

        ck_assert_int_eq(cloudli_time_parse(&time, cases[i].moment),
                         CLOUDLI_OK);
        ck_assert_int_eq(cloudli__utc_time_write(text, time),
                         cases[i].text == NULL ? CLOUDLI_ERR_RANGE
                                               : CLOUDLI_OK);
        if (cases[i].text != NULL)
            ck_assert_mem_eq(text, cases[i].text, sizeof(text));
    }
}
END_TEST

START_TEST(printable_characters_are_those_of_the_standard)
{
    static const char all[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        "abcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?";

    for (unsigned c = 0; c < 256; c++)
        ck_assert_int_eq(cloudli__is_printable((uint8_t)c),
                         c != 0 && strchr(all, (int)c) != NULL);
}
END_TEST

/* --- writing ------------------------------------------------------------- */

START_TEST(tags_are_written_and_read_back_in_the_fewest_octets)
{
    static const struct {
        uint32_t number;
        size_t octets;
    } cases[] = {{0, 1},       {30, 1},        {31, 2},        {127, 2},
                 {128, 3},     {16383, 3},     {16384, 4},     {2097151, 4},
                 {2097152, 5}, {268435455, 5}, {268435456, 6}, {0x3fffffff, 6}};

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const uint32_t tag = CLOUDLI__BER_CONTEXT(cases[i].number);
        uint8_t room[8];
        struct cloudli__ber_back b = {room, sizeof(room), 0};
        struct cloudli__ber in;
        struct cloudli__ber_element e;

        cloudli__ber_back_length(&b, 0);
        cloudli__ber_back_tag(&b, tag, 0);
        ck_assert_uint_eq(b.len, cases[i].octets + 1);
        in = cloudli__ber_of((cloudli_bytes){cloudli__ber_back_at(&b), b.len});
        ck_assert_int_eq(cloudli__ber_next(&in, &e, NULL), CLOUDLI_OK);
        ck_assert_uint_eq(e.tag, tag);
    }
}
END_TEST

START_TEST(lengths_are_written_and_read_back_in_the_fewest_octets)
{
    static const struct {
        size_t len;
        size_t octets;
    } cases[] = {{0, 1},   {127, 1},   {128, 2},   {255, 2},
                 {256, 3}, {65535, 3}, {65536, 4}, {70000, 4}};
    uint8_t *contents = calloc(1, 70000);

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const size_t size = 1 + cases[i].octets + cases[i].len;
        uint8_t *room = malloc(size);
        struct cloudli__ber_back b = {room, size, 0};
        uint8_t *hot = calloc(1, size + 1), *end;

        cloudli__ber_back_octets(&b, contents, cases[i].len);
        cloudli__ber_back_length(&b, 0);
        cloudli__ber_back_tag(&b, CLOUDLI__BER_CONTEXT(1), 0);
        ck_assert_uint_eq(b.len, size);
        ck_assert_uint_eq(cloudli__ber_element_size(cases[i].len), size);
        end = cloudli__ber_begin(hot, 0x81, cases[i].len);
        memset(end, 0, 1);
        ck_assert_uint_eq((size_t)(end - hot), 1 + cases[i].octets);
        ck_assert_mem_eq(hot, room, size);
        free(room);
        free(hot);
    }
    free(contents);
}
END_TEST

START_TEST(numbers_are_written_and_read_back_in_the_fewest_octets)
{
    for (unsigned bits = 0; bits <= 64; bits++) {
        const uint64_t value = bits == 0 ? 0 : UINT64_MAX >> (64 - bits);
        const size_t octets = bits / 8 + 1;
        uint8_t room[11];
        struct cloudli__ber_back b = {room, sizeof(room), 0};
        struct cloudli__ber in;
        struct cloudli__ber_element e;
        uint64_t back = 1;

        cloudli__ber_back_uint(&b, value);
        cloudli__ber_back_length(&b, 0);
        cloudli__ber_back_tag(&b, CLOUDLI__BER_CONTEXT(3), 0);
        ck_assert_uint_eq(cloudli__ber_uint_size(value), octets);
        ck_assert_uint_eq(b.len, 2 + octets);
        in = cloudli__ber_of((cloudli_bytes){cloudli__ber_back_at(&b), b.len});
        ck_assert_int_eq(cloudli__ber_next(&in, &e, NULL), CLOUDLI_OK);
        ck_assert_int_eq(
            cloudli__ber_get_uint(&in, &e, 0, UINT64_MAX, &back, "n", NULL),
            CLOUDLI_OK);
        ck_assert_uint_eq(back, value);
        if (bits < 64) { /* the hot one stores eight octets */
            uint8_t hot[10];
            const uint8_t *end = cloudli__ber_uint(hot, 0x83, value, octets);

            ck_assert_uint_eq((size_t)(end - hot), b.len);
            ck_assert_mem_eq(hot, cloudli__ber_back_at(&b), b.len);
        }
    }
}
END_TEST

START_TEST(what_does_not_fit_is_counted_and_not_written)
{
    uint8_t room[4] = {1, 2, 3, 4};
    struct cloudli__ber_back b = {room, 3, 0};

    cloudli__ber_back_octets(&b, (const uint8_t *)"abcde", 5);
    cloudli__ber_back_length(&b, 0);
    cloudli__ber_back_tag(&b, CLOUDLI__BER_CONTEXT(1), 0);
    ck_assert_uint_eq(b.len, 7);
    ck_assert_mem_eq(room, "\1\2\3\4", 4);
}
END_TEST

START_TEST(a_time_is_written_as_it_is_read)
{
    static const struct {
        cloudli_time time;
        const char *text;
    } cases[] = {
        {0, "19700101000000.000Z"},
        {INT64_C(1750000000123456789), "20250615150640.123Z"},
        {INT64_C(2524608000) * CLOUDLI_SECOND - 1, "20491231235959.999Z"},
        {INT64_C(2524608000) * CLOUDLI_SECOND, "20500101000000.000Z"}};

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char text[CLOUDLI__GENERALIZED_TIME_LEN];
        char utc[CLOUDLI__UTC_TIME_LEN];
        cloudli_time back;
        uint32_t known = 1;

        cloudli__generalized_time_write(text, cases[i].time);
        ck_assert_mem_eq(text, cases[i].text, sizeof(text));
        ck_assert_int_eq(
            cloudli__generalized_time_read(
                (cloudli_bytes){(const uint8_t *)text, sizeof(text)}, &back,
                &known),
            CLOUDLI_OK);
        ck_assert_int_eq(back / CLOUDLI_MILLISECOND,
                         cases[i].time / CLOUDLI_MILLISECOND);
        ck_assert_int_eq(cloudli__utc_time_write(utc, cases[i].time),
                         i < 3 ? CLOUDLI_OK : CLOUDLI_ERR_RANGE);
    }
}
END_TEST

/* --- shapes -------------------------------------------------------------- */

struct pair {
    uint32_t present;
    uint32_t number;
    cloudli_bytes text;
};

static const struct cloudli__field choice_fields[] = {
    {.name = "alternative",
     .tag = CLOUDLI__BER_CONTEXT(0),
     .kind = CLOUDLI__FIELD_NULL}};

static const struct cloudli__shape choice_shape = {
    .name = "Choice", .fields = choice_fields, .count = 1, .root = 1};

static const struct cloudli__field pair_fields[] = {
    {.name = "number",
     .tag = CLOUDLI__BER_CONTEXT(0),
     .kind = CLOUDLI__FIELD_NUMBER,
     .at = offsetof(struct pair, number),
     .present = 1,
     .max = 7},
    {.name = "text",
     .tag = CLOUDLI__BER_CONTEXT(1),
     .kind = CLOUDLI__FIELD_STRING,
     .optional = 1,
     .at = offsetof(struct pair, text),
     .present = 2,
     .min = 1,
     .max = 2},
    {.name = "choice",
     .tag = CLOUDLI__BER_CONTEXT(2),
     .kind = CLOUDLI__FIELD_CHOICE,
     .optional = 1,
     .present = 4,
     .of = &choice_shape},
    {.name = "later",
     .tag = CLOUDLI__BER_CONTEXT(5),
     .kind = CLOUDLI__FIELD_ANY,
     .optional = 1,
     .present = 8}};

static struct cloudli__shape pair_shape(uint16_t extensible)
{
    return (struct cloudli__shape){.name = "Pair",
                                   .fields = pair_fields,
                                   .count = 4,
                                   .root = 3,
                                   .extensible = extensible,
                                   .present_at =
                                       offsetof(struct pair, present)};
}

static const struct {
    const char *what;
    uint8_t data[16];
    size_t len;
    int extensible; /* status where there is an extension marker */
    int closed;     /* and where there is none */
    uint32_t present;
} pairs[] = {
    {"mandatory only", BYTES(0x80, 1, 3), CLOUDLI_OK, CLOUDLI_OK, 1},
    {"all", BYTES(0x80, 1, 3, 0x81, 1, 'x', 0xa2, 2, 0x80, 0, 0x85, 0),
     CLOUDLI_OK, CLOUDLI_OK, 15},
    {"nothing", BYTES(0x81, 1, 'x'), CLOUDLI_ERR_PDU, CLOUDLI_ERR_PDU, 0},
    {"out of order", BYTES(0x81, 1, 'x', 0x80, 1, 3), CLOUDLI_ERR_PDU,
     CLOUDLI_ERR_PDU, 0},
    {"twice", BYTES(0x80, 1, 3, 0x80, 1, 3), CLOUDLI_ERR_PDU, CLOUDLI_ERR_PDU,
     0},
    {"a later field", BYTES(0x80, 1, 3, 0x9f, 0x1f, 1, 0), CLOUDLI_OK,
     CLOUDLI_ERR_PDU, 1},
    {"a field behind a later one", BYTES(0x80, 1, 3, 0x86, 0, 0x81, 1, 'x'),
     CLOUDLI_ERR_PDU, CLOUDLI_ERR_PDU, 0},
    {"an extension behind a later one", BYTES(0x80, 1, 3, 0x84, 0, 0x85, 0),
     CLOUDLI_OK, CLOUDLI_ERR_PDU, 9},
    {"a number out of bounds", BYTES(0x80, 1, 8), CLOUDLI_ERR_RANGE,
     CLOUDLI_ERR_RANGE, 0},
    {"text too short", BYTES(0x80, 1, 3, 0x81, 0), CLOUDLI_ERR_RANGE,
     CLOUDLI_ERR_RANGE, 0},
    {"text too long", BYTES(0x80, 1, 3, 0x81, 3, 'x', 'y', 'z'),
     CLOUDLI_ERR_RANGE, CLOUDLI_ERR_RANGE, 0},
    {"text in pieces", BYTES(0x80, 1, 3, 0xa1, 6, 4, 1, 'x', 4, 1, 'y'),
     CLOUDLI_OK, CLOUDLI_OK, 3},
    {"an empty choice", BYTES(0x80, 1, 3, 0xa2, 0), CLOUDLI_ERR_PDU,
     CLOUDLI_ERR_PDU, 0},
    {"two in a choice", BYTES(0x80, 1, 3, 0xa2, 4, 0x80, 0, 0x80, 0),
     CLOUDLI_ERR_PDU, CLOUDLI_ERR_PDU, 0},
    {"a primitive choice", BYTES(0x80, 1, 3, 0x82, 2, 0x80, 0), CLOUDLI_ERR_PDU,
     CLOUDLI_ERR_PDU, 0},
    {"no such alternative", BYTES(0x80, 1, 3, 0xa2, 2, 0x81, 0),
     CLOUDLI_ERR_PDU, CLOUDLI_ERR_PDU, 0},
};

START_TEST(a_shape_takes_what_its_module_allows)
{
    const size_t i = (size_t)_i;

    for (uint16_t extensible = 0; extensible <= 1; extensible++) {
        const struct cloudli__shape shape = pair_shape(extensible);
        struct block b = block_of(pairs[i].data, pairs[i].len);
        uint8_t room[2];
        struct cloudli__shape_reader r = {{room, sizeof(room)}, NULL};
        struct pair value = {0};
        int rv = cloudli__shape_read(&r, &shape, cursor_of(b), &value);

        ck_assert_msg(rv ==
                          (extensible ? pairs[i].extensible : pairs[i].closed),
                      "%s: %d", pairs[i].what, rv);
        if (rv == CLOUDLI_OK)
            ck_assert_uint_eq(value.present, pairs[i].present);
        /* Only to be checked: the same, and nothing is needed. */
        r.room = (cloudli_room){NULL, 0};
        ck_assert_int_eq(cloudli__shape_read(&r, &shape, cursor_of(b), NULL),
                         rv);
        free(b.data);
    }
}
END_TEST

/* Once for each row of a table. */
#define ADD_ROWS(tcase, test, table)                                           \
    tcase_add_loop_test((tcase), test, 0,                                      \
                        (int)(sizeof(table) / sizeof((table)[0])))

int main(void)
{
    Suite *suite = suite_create("ber");
    TCase *reading = tcase_create("reading");
    TCase *writing = tcase_create("writing");

    ADD_ROWS(reading, an_element_is_read_as_it_lies, elements);
    ADD_ROWS(reading, a_part_of_an_element_is_refused_and_says_where, elements);
    ADD_ROWS(reading, what_is_not_ber_is_refused_and_says_where, malformed);
    tcase_add_test(reading, nesting_is_read_to_the_limit_and_no_deeper);
    tcase_add_test(reading,
                   an_element_announces_its_size_before_it_is_all_there);
    ADD_ROWS(reading, an_integer_is_read_within_its_bounds, integers);
    tcase_add_test(reading, nulls_and_object_ids_have_their_forms);
    tcase_add_test(reading, pieces_are_joined_in_order_however_they_are_nested);
    tcase_add_test(reading, pieces_need_room_and_must_be_octet_strings);
    tcase_add_test(reading, pieces_nested_without_end_are_refused);
    ADD_ROWS(reading, a_time_is_read_as_the_moment_that_it_names, times);
    tcase_add_test(reading, printable_characters_are_those_of_the_standard);
    ADD_ROWS(reading, a_shape_takes_what_its_module_allows, pairs);
    tcase_add_test(writing, a_utc_time_is_written_for_the_years_it_can_tell);
    tcase_add_test(writing,
                   tags_are_written_and_read_back_in_the_fewest_octets);
    tcase_add_test(writing,
                   lengths_are_written_and_read_back_in_the_fewest_octets);
    tcase_add_test(writing,
                   numbers_are_written_and_read_back_in_the_fewest_octets);
    tcase_add_test(writing, what_does_not_fit_is_counted_and_not_written);
    tcase_add_test(writing, a_time_is_written_as_it_is_read);
    suite_add_tcase(suite, reading);
    suite_add_tcase(suite, writing);
    return run_suite(suite);
}
