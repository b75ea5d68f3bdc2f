/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "check_main.h"

#include <cloudli/cloudli.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char treaties_text[] = "# law place delivery\n"
                                    "NL DE NL\n"
                                    "\n"
                                    "  BE\t*  BE # any place\r\n"
                                    "NL NL FR\n"
                                    "IT AT *";

/* One row a decision; the reasons of the four tests. */
static const struct {
    const char *country, *delivery, *place;
    uint32_t shared, allowed, encryption;
    uint32_t reasons[CLOUDLI_TESTS];
} rows[] = {
    {"NL", NULL, "NL", 0, 0, 0, {101, 201, 301, 401}},
    {"NL", "NL", "NL", 0, 0, 1, {101, 201, 301, 402}},
    {"LU", NULL, "LU", 0, 0, 0, {101, 201, 301, 401}}, /* present there too */
    {"LU", NULL, "NL", 0, 0, 0, {101, 251, 301, 401}},
    {"NL", NULL, "LU", 0, 0, 0, {101, 251, 301, 401}},
    {"NL", NULL, "DE", 0, 0, 0, {101, 202, 301, 401}},
    {"NL", NULL, NULL, 0, 0, 0, {101, 252, 301, 401}},
    /* Delivery abroad. */
    {"NL", "FR", "NL", 0, 0, 0, {101, 201, 301, 401}},
    {"NL", "DE", "NL", 0, 0, 0, {152, 201, 301, 401}},
    {"NL", "FR", "DE", 0, 0, 0, {152, 202, 301, 401}},
    {"NL", "FR", NULL, 0, 0, 0, {152, 252, 301, 401}},
    {"IT", "US", "AT", 0, 0, 0, {102, 202, 301, 401}},
    /* A law that is not the provider's. */
    {"DE", NULL, "DE", 0, 0, 0, {151, 201, 301, 401}},
    {"DE", NULL, "NL", 0, 0, 0, {151, 251, 301, 401}},
    {"BE", NULL, "NL", 0, 0, 0, {102, 202, 301, 401}},
    {"BE", NULL, "BE", 0, 0, 0, {102, 201, 301, 401}},
    {"BE", "NL", "NL", 0, 0, 0, {152, 202, 301, 401}},
    {"BE", NULL, NULL, 0, 0, 0, {151, 252, 301, 401}},
    {"IT", NULL, "NL", 0, 0, 0, {151, 251, 301, 401}},
    /* An identity of several. */
    {"NL", NULL, "NL", 1, 0, 0, {101, 201, 351, 401}},
    {"NL", NULL, "NL", 1, 1, 0, {101, 201, 302, 401}},
    {"NL", NULL, "NL", 0, 1, 0, {101, 201, 301, 401}},
    /* Encryption. */
    {"NL", NULL, "NL", 0, 0, 2, {101, 201, 301, 403}},
    {"NL", NULL, "NL", 0, 0, 3, {101, 201, 301, 404}},
    {"NL", NULL, "NL", 0, 0, 4, {101, 201, 301, 451}},
    /* Each test is applied, also behind one that refused. */
    {"DE", "FR", NULL, 1, 0, 4, {151, 252, 351, 451}},
};

static const char *const presence[] = {"NL", "LU"};

static cloudli_treaties *read_treaties(const char *text)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_treaties *treaties;

    ck_assert_msg(cloudli_treaties_parse(&treaties, text, strlen(text), &err) ==
                      CLOUDLI_OK,
                  "%s", err.message);
    return treaties;
}

static cloudli_decision_facts facts_of(size_t row)
{
    cloudli_decision_facts f = CLOUDLI_DECISION_FACTS_INIT;

    f.country = rows[row].country;
    f.delivery_country = rows[row].delivery;
    f.handled_in = rows[row].place;
    f.presence = presence;
    f.presence_count = COUNT(presence);
    f.shared = rows[row].shared;
    f.shared_allowed = rows[row].allowed;
    f.encryption = rows[row].encryption;
    return f;
}

START_TEST(facts_alone_decide)
{
    cloudli_treaties *treaties = read_treaties(treaties_text);
    cloudli_decision_facts f = facts_of((size_t)_i);
    cloudli_decision d;
    uint32_t passed = 1;

    f.treaties = treaties;
    ck_assert_int_eq(cloudli_decide(&d, &f), CLOUDLI_OK);
    for (size_t t = 0; t < CLOUDLI_TESTS; t++) {
        ck_assert_msg(d.reasons[t] == rows[_i].reasons[t], "%s: %s",
                      cloudli_test_name((uint32_t)t),
                      cloudli_reason_name(d.reasons[t]));
        passed &= rows[_i].reasons[t] % 100 <= 50;
    }
    ck_assert_uint_eq(d.allowed, passed);
    cloudli_treaties_free(treaties);
}
END_TEST

START_TEST(without_treaties_borders_hold)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        cloudli_decision_facts f = facts_of(i);
        cloudli_decision d;

        ck_assert_int_eq(cloudli_decide(&d, &f), CLOUDLI_OK);
        for (size_t t = 0; t < CLOUDLI_TESTS; t++)
            ck_assert(d.reasons[t] != CLOUDLI_REASON_LAW_BY_TREATY &&
                      d.reasons[t] != CLOUDLI_REASON_HANDLED_BY_TREATY);
        if (d.allowed) {
            ck_assert_str_eq(f.country, f.handled_in);
            ck_assert(f.delivery_country == NULL ||
                      strcmp(f.delivery_country, f.country) == 0);
        }
    }
}
END_TEST

START_TEST(facts_that_make_no_sense_are_not_decided)
{
    static const char *const nowhere[] = {"NL", "XX"};
    cloudli_decision_facts good = facts_of(0), f;
    cloudli_decision d;

#define REFUSED(field, value)                                                  \
    do {                                                                       \
        f = good;                                                              \
        f.field = value;                                                       \
        ck_assert_int_eq(cloudli_decide(&d, &f),                               \
                         CLOUDLI_ERR_INVALID_ARGUMENT);                        \
    } while (0)
    REFUSED(country, NULL);
    REFUSED(country, "nl");
    REFUSED(country, "XX");
    REFUSED(delivery_country, "*");
    REFUSED(handled_in, "");
    REFUSED(presence, NULL);
    REFUSED(presence, nowhere);
    REFUSED(presence_count, 0);
    REFUSED(shared, 2);
    REFUSED(shared_allowed, 2);
    REFUSED(encryption, 5);
    REFUSED(reserved, 1);
    f = good;
    f.size = 8;
    ck_assert_int_eq(cloudli_decide(&d, &f), CLOUDLI_ERR_STRUCT_SIZE);
    ck_assert_int_eq(cloudli_decide(NULL, &good), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_decide(&d, NULL), CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(each_reason_has_a_name_and_a_sentence)
{
    unsigned known = 0;

    for (uint32_t r = 0; r < 600; r++) {
        const char *text = cloudli_reason_text(r);

        ck_assert_int_eq(text[strlen(text) - 1], '.');
        if (strcmp(cloudli_reason_name(r), "unknown") == 0) {
            ck_assert_uint_eq(cloudli_reason_passes(r), 0);
            continue;
        }
        known++;
        ck_assert_uint_eq(cloudli_reason_passes(r), r % 100 < 51);
    }
    ck_assert_uint_eq(known, 16);
    ck_assert_str_eq(cloudli_test_name(CLOUDLI_TESTS), "unknown");
}
END_TEST

static const struct {
    const char *text;
    const char *words; /* of the refusal */
} bad_texts[] = {
    {"NL DE", "line 1"},       {"NL DE NL\nNL", "line 2"},
    {"NL DE NL FR", "line 1"}, {"* DE NL", "line 1"},
    {"NL XX NL", "line 1"},    {"NL de NL", "line 1"},
    {"NLD DE NL", "line 1"},   {"NL DE NL#\n#\n\nx", "line 4"},
    {"NL ** NL", "line 1"},
};

START_TEST(a_line_that_is_no_treaty_is_named)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_treaties *treaties = (cloudli_treaties *)&err;
    const char *text = bad_texts[_i].text;

    ck_assert_int_eq(
        cloudli_treaties_parse(&treaties, text, strlen(text), &err),
        CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_null(treaties);
    ck_assert_msg(strstr(err.message, bad_texts[_i].words) != NULL, "%s",
                  err.message);
}
END_TEST

START_TEST(there_is_a_bound_to_treaties)
{
    static char text[(CLOUDLI_TREATIES_MAX + 1) * 9 + 1];
    cloudli_treaties *treaties;
    size_t len = 0;

    for (int i = 0; i <= CLOUDLI_TREATIES_MAX; i++) {
        memcpy(text + len, "NL DE NL\n", 9);
        len += 9;
    }
    ck_assert_int_eq(cloudli_treaties_parse(&treaties, text, len, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli_treaties_parse(&treaties, text, len - 9, NULL),
                     CLOUDLI_OK);
    cloudli_treaties_free(treaties);
    cloudli_treaties_free(NULL);
}
END_TEST

START_TEST(only_a_file_that_others_cannot_write_is_read)
{
    char folder[] = "/tmp/cloudli-treaties-XXXXXX", path[64], other[64];
    cloudli_error err = CLOUDLI_ERROR_INIT;
    cloudli_treaties *treaties;
    FILE *file;

    ck_assert_ptr_nonnull(mkdtemp(folder));
    (void)snprintf(path, sizeof(path), "%s/treaties", folder);
    (void)snprintf(other, sizeof(other), "%s/other", folder);
    ck_assert_int_eq(cloudli_treaties_open(&treaties, folder, &err),
                     CLOUDLI_OK); /* none is no treaty */
    cloudli_treaties_free(treaties);
    file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    (void)fputs("NL DE NL\n", file);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(chmod(path, 0620), 0);
    ck_assert_int_eq(cloudli_treaties_open(&treaties, folder, &err),
                     CLOUDLI_ERR_STATE_DIR);
    ck_assert_int_eq(chmod(path, 0644), 0);
    ck_assert_int_eq(cloudli_treaties_open(&treaties, folder, &err),
                     CLOUDLI_OK);
    cloudli_treaties_free(treaties);
    ck_assert_int_eq(rename(path, other), 0);
    ck_assert_int_eq(symlink(other, path), 0);
    ck_assert_int_eq(cloudli_treaties_open(&treaties, folder, &err),
                     CLOUDLI_ERR_STATE_DIR);
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    ck_assert_int_eq(cloudli_treaties_open(&treaties, folder, &err),
                     CLOUDLI_ERR_STATE_DIR);
    ck_assert_int_eq(rmdir(path), 0);
    ck_assert_int_eq(unlink(other), 0);
    ck_assert_int_eq(rmdir(folder), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("decision");
    TCase *tests = tcase_create("tests");
    TCase *treaties = tcase_create("treaties");

    tcase_add_loop_test(tests, facts_alone_decide, 0, (int)COUNT(rows));
    tcase_add_test(tests, without_treaties_borders_hold);
    tcase_add_test(tests, facts_that_make_no_sense_are_not_decided);
    tcase_add_test(tests, each_reason_has_a_name_and_a_sentence);
    suite_add_tcase(suite, tests);
    tcase_add_loop_test(treaties, a_line_that_is_no_treaty_is_named, 0,
                        (int)COUNT(bad_texts));
    tcase_add_test(treaties, there_is_a_bound_to_treaties);
    tcase_add_test(treaties, only_a_file_that_others_cannot_write_is_read);
    suite_add_tcase(suite, treaties);
    return run_suite(suite);
}
