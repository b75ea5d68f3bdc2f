/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Strings of JSON, as they are handed on. */
#include "base/text_writer.h"
#include "unit/check_main.h"

#include <cloudli/cloudli.h>
#include <string.h>

struct got {
    char text[16384];
    size_t len;
};

static int get(void *user_data, const char *text, size_t len)
{
    struct got *got = user_data;

    ck_assert_uint_lt(got->len + len, sizeof(got->text));
    memcpy(got->text + got->len, text, len);
    got->len += len;
    return 0;
}

static const char *json_of(const char *text)
{
    static struct got got;
    struct cloudli__text_writer w = {.write = get, .user_data = &got};

    memset(&got, 0, sizeof(got));
    cloudli__text_put_json(&w, text);
    cloudli__text_flush(&w);
    return got.text;
}

static const struct {
    const char *text, *json;
} strings[] = {
    {"", "\"\""},
    {"Jean", "\"Jean\""},
    {"say \"so\" \\ so", "\"say \\u0022so\\u0022 \\u005c so\""},
    {"\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\""},
    {"Zo\xc3\xab a\xe2\x82\xac"
     "b",
     "\"Zo\xc3\xab a\xe2\x82\xac"
     "b\""},
    {"\xf0\x9f\x98\x80.", "\"\xf0\x9f\x98\x80.\""},
    {"a\xc3", "\"a\\ufffd\""},
    {"\xff\xfe x\xed\xa0\x80", "\"\\ufffd\\ufffd x\\ufffd\\ufffd\\ufffd\""},
    {"\xc3\"", "\"\\ufffd\\u0022\""},
};

START_TEST(a_string_is_escaped_as_json_has_it)
{
    ck_assert_str_eq(json_of(strings[_i].text), strings[_i].json);
}
END_TEST

START_TEST(a_string_may_be_longer_than_a_piece)
{
    static char text[10000];
    const char *json;

    for (size_t i = 0; i < sizeof(text) - 1; i++)
        text[i] = i % 100 == 99 ? '"' : 'x';
    json = json_of(text);
    ck_assert_uint_eq(strlen(json), 2 + sizeof(text) - 1 + 5 * 99);
    ck_assert_int_eq(strncmp(json, "\"xxx", 4), 0);
    ck_assert_str_eq(json + strlen(json) - 4, "xxx\"");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text-writer");
    TCase *tcase = tcase_create("json");

    tcase_add_loop_test(tcase, a_string_is_escaped_as_json_has_it, 0,
                        sizeof(strings) / sizeof(strings[0]));
    tcase_add_test(tcase, a_string_may_be_longer_than_a_piece);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
