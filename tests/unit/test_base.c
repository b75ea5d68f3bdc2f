/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "unit/check_main.h"

#include <cloudli/cloudli.h>
#include <stdio.h>
#include <string.h>

START_TEST(every_status_has_words_of_its_own)
{
    static const int codes[] = {
        0,    -100, -101, -102, -103, -104, -105, -106, -107, -108, -109,
        -110, -111, -112, -200, -201, -202, -203, -204, -205, -206, -207,
        -300, -301, -302, -303, -304, -305, -306, -400, -401, -402, -403,
        -404, -405, -406, -407, -408, -410, -500, -501, -502};
    const size_t count = sizeof(codes) / sizeof(codes[0]);

    for (size_t i = 0; i < count; i++) {
        ck_assert_str_ne(cloudli_strerror(codes[i]), "unknown status");
        for (size_t j = 0; j < i; j++)
            ck_assert_str_ne(cloudli_strerror(codes[i]),
                             cloudli_strerror(codes[j]));
    }
    ck_assert_str_eq(cloudli_strerror(-499), "unknown status");
    ck_assert_str_eq(cloudli_strerror(1), "unknown status");
}
END_TEST

START_TEST(the_enum_and_the_table_hold_the_same_codes)
{
    /* The header is the enum; the table is asked for each of its numbers. */
    FILE *header = fopen(CLOUDLI_SOURCE_DIR "/include/cloudli/status.h", "r");
    char line[256];
    int found = 0;

    ck_assert_ptr_nonnull(header);
    while (fgets(line, sizeof(line), header) != NULL) {
        int code;

        if (sscanf(line, " CLOUDLI_ERR_%*[A-Z_0-9] = %d", &code) != 1)
            continue;
        ck_assert_msg(strcmp(cloudli_strerror(code), "unknown status") != 0,
                      "%d has no words", code);
        found++;
    }
    fclose(header);
    ck_assert_int_eq(found, 41);
}
END_TEST

START_TEST(an_error_is_filled_and_its_message_cut)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    char longer[2 * CLOUDLI_ERROR_MESSAGE_MAX];

    ck_assert_int_eq(cloudli__fail(&err, CLOUDLI_ERR_BER, 7, "bad %d", 3),
                     CLOUDLI_ERR_BER);
    ck_assert_int_eq(err.code, CLOUDLI_ERR_BER);
    ck_assert_uint_eq(err.offset, 7);
    ck_assert_str_eq(err.message, "bad 3");

    memset(longer, 'x', sizeof(longer) - 1);
    longer[sizeof(longer) - 1] = '\0';
    (void)cloudli__fail(&err, CLOUDLI_ERR_BER, 0, "%s", longer);
    ck_assert_uint_eq(strlen(err.message), CLOUDLI_ERROR_MESSAGE_MAX - 1);
    ck_assert_int_eq(cloudli__fail(NULL, CLOUDLI_ERR_BER, 0, "x"),
                     CLOUDLI_ERR_BER);
}
END_TEST

struct v1 {
    size_t size;
    uint32_t a;
    uint32_t b;
};

struct v2 {
    size_t size;
    uint32_t a;
    uint32_t b;
    uint64_t c;
};

START_TEST(structs_of_older_and_newer_callers_are_understood)
{
    struct v1 old = {sizeof(old), 1, 2};
    struct v2 new = {sizeof(new), 1, 2, 0};
    struct v1 in1;
    struct v2 in2;

    /* An older caller: the new field is its default. */
    ck_assert_int_eq(
        cloudli__options_import(&in2, sizeof(in2), sizeof(old), &old), 0);
    ck_assert_uint_eq(in2.a, 1);
    ck_assert_uint_eq(in2.c, 0);
    ck_assert_uint_eq(in2.size, sizeof(in2));

    /* A newer caller that does not use what this library lacks … */
    ck_assert_int_eq(
        cloudli__options_import(&in1, sizeof(in1), sizeof(old), &new), 0);
    ck_assert_uint_eq(in1.b, 2);
    /* … and one that does. */
    new.c = 1;
    ck_assert_int_eq(
        cloudli__options_import(&in1, sizeof(in1), sizeof(old), &new),
        CLOUDLI_ERR_STRUCT_NEWER);

    old.size = sizeof(old) - 1;
    ck_assert_int_eq(
        cloudli__options_import(&in1, sizeof(in1), sizeof(old), &old),
        CLOUDLI_ERR_STRUCT_SIZE);
    old.size = SIZE_MAX;
    ck_assert_int_eq(
        cloudli__options_import(&in1, sizeof(in1), sizeof(old), &old),
        CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(
        cloudli__options_import(&in1, sizeof(in1), sizeof(old), NULL),
        CLOUDLI_ERR_STRUCT_SIZE);
}
END_TEST

static const struct {
    const char *text;
    const char *canonical; /* NULL: refused */
} times[] = {
    {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z"},
    {"2026-11-24", "2026-11-24T00:00:00.000000Z"},
    {"2026-11-24T09:00:00.250+01:00", "2026-11-24T08:00:00.250000Z"},
    {"2026-11-24t08:00:00z", "2026-11-24T08:00:00.000000Z"},
    {"2026-11-24 08:00:00.123456789Z", "2026-11-24T08:00:00.123456Z"},
    {"2024-02-29T23:59:59-00:30", "2024-03-01T00:29:59.000000Z"},
    {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000000Z"},
    {"1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.500000Z"},
    {"2000-02-29", "2000-02-29T00:00:00.000000Z"},
    {"2026-11-24T08:00:00", NULL}, /* no zone */
    {"2026-02-29", NULL},
    {"1900-02-29", NULL},
    {"2026-13-01", NULL},
    {"2026-00-01", NULL},
    {"2026-01-00", NULL},
    {"2026-01-01T24:00:00Z", NULL},
    {"2026-01-01T00:60:00Z", NULL},
    {"2026-01-01T00:00:60Z", NULL},
    {"2026-01-01T00:00:00.Z", NULL},
    {"2026-01-01T00:00:00+24:00", NULL},
    {"2026-01-01T00:00:00Zx", NULL},
    {"2026-1-1", NULL},
    {"1500-01-01", NULL},
    {"9999-01-01", NULL},
    {"", NULL},
    {"tomorrow", NULL},
};

START_TEST(times_are_read_and_written_as_rfc_3339)
{
    char text[CLOUDLI_TIME_TEXT_MAX];
    cloudli_time time = 0;
    int rv = cloudli_time_parse(&time, times[_i].text);

    if (times[_i].canonical == NULL) {
        ck_assert_int_eq(rv, CLOUDLI_ERR_INVALID_ARGUMENT);
        return;
    }
    ck_assert_int_eq(rv, CLOUDLI_OK);
    cloudli_time_format(time, text);
    ck_assert_str_eq(text, times[_i].canonical);
}
END_TEST

START_TEST(the_calendar_goes_both_ways)
{
    /* A prime step crosses every month and leap rule; both ends too. */
    for (int64_t s = -9214560000; s < 9214646400; s += 86399 * 13) {
        struct cloudli__civil civil;
        cloudli_time back;

        cloudli__civil_from_time(&civil, s * CLOUDLI_SECOND);
        ck_assert_int_eq(cloudli__time_from_civil(&back, &civil), CLOUDLI_OK);
        ck_assert_int_eq(back, s * CLOUDLI_SECOND);
    }
}
END_TEST

START_TEST(a_buffer_grows_and_keeps_its_bytes)
{
    struct cloudli__buffer buffer = {0};

    for (uint32_t i = 0; i < 3000; i++) {
        uint8_t byte = (uint8_t)i;

        ck_assert_int_eq(cloudli__buffer_append(&buffer, &byte, 1), 0);
    }
    ck_assert_uint_eq(buffer.len, 3000);
    for (uint32_t i = 0; i < 3000; i++)
        ck_assert_uint_eq(buffer.data[i], (uint8_t)i);
    ck_assert_int_eq(cloudli__buffer_reserve(&buffer, SIZE_MAX),
                     CLOUDLI_ERR_NOMEM);
    ck_assert_uint_eq(buffer.len, 3000);
    cloudli__buffer_dispose(&buffer);
    ck_assert_ptr_null(buffer.data);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base");
    TCase *tcase = tcase_create("base");

    tcase_add_test(tcase, every_status_has_words_of_its_own);
    tcase_add_test(tcase, the_enum_and_the_table_hold_the_same_codes);
    tcase_add_test(tcase, an_error_is_filled_and_its_message_cut);
    tcase_add_test(tcase, structs_of_older_and_newer_callers_are_understood);
    tcase_add_loop_test(tcase, times_are_read_and_written_as_rfc_3339, 0,
                        (int)(sizeof(times) / sizeof(times[0])));
    tcase_add_test(tcase, the_calendar_goes_both_ways);
    tcase_add_test(tcase, a_buffer_grows_and_keeps_its_bytes);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
