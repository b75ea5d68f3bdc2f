/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lists of identities: each bad line is told, and none or the good are loaded.
 */
#include "unit/register_fixture.h"

struct list {
    const char *text;
    size_t at;
    size_t piece;    /* bytes a call */
    uint64_t made;   /* lines to make, instead of a text */
    char told[1024]; /* "LINE STATUS; " */
    uint64_t stop_at;
};

static int64_t read_list(void *user_data, char *buffer, size_t cap)
{
    struct list *list = user_data;
    size_t len = strlen(list->text + list->at);

    ck_assert_uint_ge(cap, 4096);
    len = len < list->piece ? len : list->piece;
    memcpy(buffer, list->text + list->at, len);
    list->at += len;
    return (int64_t)len;
}

/* Each thousandth line is no identity. */
static int64_t make_list(void *user_data, char *buffer, size_t cap)
{
    struct list *list = user_data;
    size_t len = 0;

    while (list->at < list->made && cap - len > 64) {
        list->at++;
        len += (size_t)snprintf(buffer + len, cap - len,
                                list->at % 1000 == 0
                                    ? "nobody %zu\n"
                                    : "sip:subject-%zu@mccloud.example\n",
                                list->at);
    }
    return (int64_t)len;
}

static int on_fault(void *user_data, uint64_t line, int32_t status,
                    const char *reason)
{
    struct list *list = user_data;
    const size_t len = strlen(list->told);

    ck_assert_int_eq(reason[strlen(reason) - 1], '.');
    (void)snprintf(list->told + len, sizeof(list->told) - len, "%u %d; ",
                   (unsigned)line, status);
    return line == list->stop_at;
}

static int load(struct list *list, const char *text, uint32_t keep_good,
                cloudli_load *out)
{
    static cloudli_warrant like;
    cloudli_load l = CLOUDLI_LOAD_INIT;
    int rv;

    like = good_warrant();
    like.liid = "L";
    like.targets = NULL;
    like.target_count = 0;
    like.reference = "Case 4711";
    list->text = text;
    if (list->piece == 0)
        list->piece = 4096;
    l.like = &like;
    l.read = list->made > 0 ? make_list : read_list;
    l.fault = on_fault;
    l.user_data = list;
    l.keep_good = keep_good;
    rv = cloudli_warrant_load(reg, &l, "officer", &err);
    *out = l;
    return rv;
}

static const char good_lines[] = "sip:a@mccloud.example\n"
                                 "# a remark\n"
                                 "\n"
                                 "+31612345678\tLI-9\r\n"
                                 "b@mccloud.example";

START_TEST(each_line_becomes_a_warrant_however_the_list_is_cut)
{
    struct list list = {.piece = (size_t)_i};
    cloudli_load l;

    ok(load(&list, good_lines, 0, &l));
    ck_assert_uint_eq(l.lines, 5);
    ck_assert_uint_eq(l.loaded, 3);
    ck_assert_uint_eq(l.faulty, 0);
    ck_assert_str_eq(states(NULL, NULL), "Court of The Hague/L-1/active "
                                         "Court of The Hague/L-5/active "
                                         "Court of The Hague/LI-9/active ");
    ck_assert_str_eq(ask("SELECT count(*) FROM change WHERE action = 'add'"),
                     "3");
    ck_assert_str_eq(ask("SELECT count(*) FROM audit WHERE action ="
                         " 'warrant.add'"),
                     "3");
    ck_assert_str_eq(ask("SELECT count(*) FROM pragma_foreign_key_check"), "0");
    ck_assert_str_eq(ask("SELECT group_concat(DISTINCT deliver || services)"
                         " FROM warrant"),
                     "iri,ccconference,call");
    add("A", "1"); /* numbers run on */
    ck_assert_str_eq(ask("SELECT max(number) || ' ' || max(revision)"
                         " FROM warrant"),
                     "4 5");
}
END_TEST

static const char bad_lines[] = "sip:a@mccloud.example\n"        /* 1 */
                                "nobody\n"                       /* 2 */
                                "SIP:a@McCloud.Example\n"        /* 3: again */
                                "sip:b@mccloud.example\tL-1\n"   /* 4: used */
                                "sip:c@mccloud.example\tL 1\n"   /* 5 */
                                "sip:d@mccloud.example\t\n"      /* 6 */
                                "192.0.2.0/24\tnet\n"            /* 7 */
                                "sip:e@mccloud.example\tfine\n"; /* 8 */

#define TOLD "2 -204; 3 -108; 4 -108; 5 -100; 6 -100; "

START_TEST(bad_lines_are_told_and_none_or_the_good_ones_are_loaded)
{
    struct list list = {.at = 0}, again = {.at = 0};
    cloudli_load l;

    refused(load(&list, bad_lines, 0, &l), CLOUDLI_ERR_IDENTITY, "5 lines");
    ck_assert_uint_eq(l.lines, 8);
    ck_assert_uint_eq(l.faulty, 5);
    ck_assert_uint_eq(l.loaded, 0);
    ck_assert_str_eq(list.told, TOLD);
    ck_assert_str_eq(ask("SELECT count(*) FROM warrant"), "0");
    ck_assert_str_eq(ask("SELECT count(*) FROM change"), "1");

    ok(load(&again, bad_lines, 1, &l));
    ck_assert_str_eq(again.told, list.told);
    ck_assert_uint_eq(l.loaded, 3);
    ck_assert_str_eq(states(NULL, NULL), "Court of The Hague/L-1/active "
                                         "Court of The Hague/fine/active "
                                         "Court of The Hague/net/active ");
}
END_TEST

START_TEST(a_line_that_is_too_long_or_has_a_nul_is_bad)
{
    static char text[9000];
    struct list list = {.at = 0};
    cloudli_load l;

    memset(text, 'a', 5000);
    (void)snprintf(text + 5000, sizeof(text) - 5000,
                   "\nsip:a@mccloud.example\n");
    ok(load(&list, text, 1, &l));
    ck_assert_str_eq(list.told, "1 -204; ");
    ck_assert_uint_eq(l.loaded, 1);
}
END_TEST

START_TEST(a_callback_can_stop_it)
{
    struct list list = {.stop_at = 3};
    cloudli_load l;

    refused(load(&list, bad_lines, 1, &l), CLOUDLI_ERR_ENDED, "stopped");
    ck_assert_str_eq(list.told, "2 -204; 3 -108; ");
    ck_assert_str_eq(ask("SELECT count(*) FROM warrant"), "0");
}
END_TEST

START_TEST(thousands_of_lines_take_one_transaction)
{
    struct list list = {.made = 5000};
    cloudli_load l;

    ok(load(&list, "", 1, &l));
    ck_assert_uint_eq(l.lines, 5000);
    ck_assert_uint_eq(l.faulty, 5);
    ck_assert_uint_eq(l.loaded, 4995);
    ck_assert_str_eq(list.told, "1000 -204; 2000 -204; 3000 -204; 4000 -204; "
                                "5000 -204; ");
    ck_assert_str_eq(ask("SELECT count(DISTINCT revision) FROM warrant"),
                     "4995");
}
END_TEST

START_TEST(a_load_that_is_wrong_is_named)
{
    cloudli_warrant like = good_warrant();
    cloudli_load l = CLOUDLI_LOAD_INIT;

    refused(cloudli_warrant_load(reg, NULL, "o", &err), CLOUDLI_ERR_STRUCT_SIZE,
            "load");
    refused(cloudli_warrant_load(reg, &l, "o", &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "pattern");
    l.like = &like;
    l.read = read_list;
    l.user_data = &(struct list){.text = good_lines, .piece = 99};
    refused(cloudli_warrant_load(reg, &l, "", &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "actor");
    like.country = "ZZ";
    refused(cloudli_warrant_load(reg, &l, "o", &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "country");
    like.country = "NL";
    like.destination = "elsewhere";
    refused(cloudli_warrant_load(reg, &l, "o", &err), CLOUDLI_ERR_NOT_FOUND,
            "destination");
    ck_assert_uint_eq(l.loaded, 0);
}
END_TEST

/* A million lines, when asked for: CLOUDLI_LOAD_LINES=1000000. */
START_TEST(as_many_lines_as_are_asked_for)
{
    const char *asked = getenv("CLOUDLI_LOAD_LINES");
    struct list list = {.made = asked == NULL ? 1 : strtoull(asked, NULL, 10)};
    const cloudli_time before = cloudli_time_now();
    cloudli_load l;

    ok(load(&list, "", 1, &l));
    (void)printf("%llu lines, %llu loaded, %.1f s\n",
                 (unsigned long long)l.lines, (unsigned long long)l.loaded,
                 (double)(cloudli_time_now() - before) / 1e9);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("register-load");
    TCase *tcase = tcase_create("load");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 300);
    tcase_add_loop_test(
        tcase, each_line_becomes_a_warrant_however_the_list_is_cut, 1, 8);
    tcase_add_test(tcase,
                   bad_lines_are_told_and_none_or_the_good_ones_are_loaded);
    tcase_add_test(tcase, a_line_that_is_too_long_or_has_a_nul_is_bad);
    tcase_add_test(tcase, a_callback_can_stop_it);
    tcase_add_test(tcase, thousands_of_lines_take_one_transaction);
    tcase_add_test(tcase, a_load_that_is_wrong_is_named);
    tcase_add_test(tcase, as_many_lines_as_are_asked_for);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
