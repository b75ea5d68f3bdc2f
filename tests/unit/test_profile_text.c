/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Profiles as texts: what is read, what is refused, what stands on what. */
#include "base/memory.h"
#include "check_main.h"
#include "warrant/profile_set.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ADD_ROWS(tcase, test, table)                                           \
    tcase_add_loop_test((tcase), test, 0,                                      \
                        (int)(sizeof(table) / sizeof((table)[0])))

static char state[] = "/tmp/cloudli-profiles-XXXXXX";
static char path[128];
static struct cloudli__profile_set set;

/* A file in the folder of profiles. */
static void put(const char *name, const char *text)
{
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/profiles/%s.profile", state, name);
    file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

static void setup(void)
{
    memcpy(state + sizeof(state) - 7, "XXXXXX", 6);
    ck_assert_ptr_nonnull(mkdtemp(state));
    (void)snprintf(path, sizeof(path), "%s/profiles", state);
    ck_assert_int_eq(mkdir(path, 0755), 0);
    ck_assert_int_eq(cloudli__profile_set_init(&set, state), CLOUDLI_OK);
}

static void teardown(void)
{
    char command[64];

    cloudli__profile_set_dispose(&set);
    (void)snprintf(command, sizeof(command), "rm -rf %s", state);
    ck_assert_int_eq(system(command), 0);
}

static int find(const char *name, const struct cloudli__profile **out,
                cloudli_error *err)
{
    return cloudli__profile_set_find(&set, name, out, err);
}

static const struct {
    const char *text;
    const char *words; /* of the sentence */
} bad[] = {
    {"li-ps\n", "line 1: a line is \"key = value\""},
    {"\n# a comment\nli-ps =\n", "line 3: the value is missing"},
    {"li-ps = 0", "line 1: a version is"},
    {"li-ps = 128", "line 1: a version is"},
    {"li-ps = 43x", "line 1: a version is"},
    {"li-ps = -1", "line 1: a version is"},
    {"conf-hi2 = 16", "line 1: a release and a version"},
    {"conf-hi2 = 16.128", "line 1: a release and a version"},
    {"conf-hi2 = .1", "line 1: a release and a version"},
    {"li-ps = 17\nli-ps = 17\n", "line 2: this key stands here twice"},
    {"colour = red", "line 1: there is no such key"},
    {"LI-PS = 17", "line 1: there is no such key"},
    {"messages = pigeons", "line 1: messages must be messaging or sip"},
    {"time-stamp-qualifier = never", "line 1: time-stamp-qualifier must be"},
    {"operator-identifier = 12345678901234567", "line 1: the value is too"},
    {"hi2-operator-identifier = 123456", "line 1: the value is too long"},
    {"extend = none", "line 1: there is no profile of that name"},
    {"extend = ../etc/passwd", "line 1: extend names no profile"},
    {"extend = bad", "line 1: a profile cannot extend itself"},
    {"li-ps = 17\nextend = etsi-v32", "line 2: extend must come first"},
    {"omit = PSHeader", "line 1: a field is named TYPE.field"},
    {"omit = NoType.field", "line 1: there is no such type"},
    {"omit = PSHeader.colour", "line 1: the type has no such field"},
    {"omit = PSHeader.sequenceNumber", "line 1: this field must be there"},
    {"omit = PSHeader.timeStamp", "line 1: this field is not left out"},
    {"omit = PSHeader.interceptionPointID,,", "line 1: a field is named"},
    {"send = IRIContents.confIRI", "line 1: there is no such type"},
    {"li-ps = 17\n\x80", "line 2: only printable ASCII"},
    {"li-ps = 1\x01", "line 1: only printable ASCII"},
};

START_TEST(a_bad_line_is_refused_with_its_number_and_the_reason)
{
    const struct cloudli__profile *profile;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    put("bad", bad[_i].text);
    ck_assert_int_eq(find("bad", &profile, &err), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_null(profile);
    ck_assert_msg(strstr(err.message, bad[_i].words) != NULL, "%s",
                  err.message);
    ck_assert_int_eq(cloudli__profile_set_check(&set, "bad", bad[_i].text,
                                                strlen(bad[_i].text), &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(what_is_too_long_or_has_a_nul_is_refused)
{
    char *text = malloc(CLOUDLI__PROFILE_TEXT_MAX + 1);

    memset(text, '\n', CLOUDLI__PROFILE_TEXT_MAX + 1);
    ck_assert_int_eq(cloudli__profile_set_check(
                         &set, "long", text, CLOUDLI__PROFILE_TEXT_MAX, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(cloudli__profile_set_check(&set, "long", text,
                                                CLOUDLI__PROFILE_TEXT_MAX + 1,
                                                NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    memset(text, '#', 512);
    ck_assert_int_eq(cloudli__profile_set_check(&set, "long", text, 511, NULL),
                     CLOUDLI_OK);
    ck_assert_int_eq(cloudli__profile_set_check(&set, "long", text, 512, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli__profile_set_check(&set, "nul", "#\0", 2, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli__profile_set_check(&set, ".x", "", 0, NULL),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(cloudli__profile_set_check(&set, "etsi-v17", "", 0, NULL),
                     CLOUDLI_ERR_EXISTS);
    free(text);
}
END_TEST

START_TEST(a_text_is_read_and_what_it_does_not_say_is_the_base_s)
{
    const struct cloudli__profile *p, *base;

    put("own", "# comment\r\n\n  extend=ts33108-conference\t\n"
               "li-ps =  32\n time-stamp = timeStamp\n"
               "time-stamp-qualifier = absent\nliid = octets\n"
               "conf-hi2 = 15.3\niri-only = sIPMessage\n"
               "operator-identifier = A B\nnetwork-function = nf=1\n"
               "omit = PSHeader.interceptionPointID , IPMMCC.frameType\n"
               "omit = MessagingIRI.trigger-less, IPMMCC.frameType\n");
    ck_assert_int_eq(find("own", &p, NULL), CLOUDLI_ERR_INVALID_ARGUMENT);
    put("own", "# comment\r\n\n  extend=ts33108-conference\t\n"
               "li-ps =  32\n time-stamp = timeStamp\n"
               "time-stamp-qualifier = absent\nliid = octets\n"
               "conf-hi2 = 15.3\niri-only = sIPMessage\n"
               "operator-identifier = A B\nnetwork-function = nf=1\n"
               "omit = PSHeader.interceptionPointID , IPMMCC.frameType\n"
               "omit = MessagingIRI.category\nsend = IPMMCC.frameType");
    ck_assert_int_eq(find("own", &p, NULL), CLOUDLI_OK);
    ck_assert_int_eq(find("ts33108-conference", &base, NULL), CLOUDLI_OK);
    ck_assert_str_eq(p->name, "own");
    ck_assert_uint_eq(p->conference_33108, 1);
    ck_assert_uint_eq(p->message_sip, base->message_sip);
    ck_assert_uint_eq(p->module[CLOUDLI__MODULE_LI_PS], 32);
    ck_assert_uint_eq(p->module[CLOUDLI__MODULE_EMAIL], 20);
    ck_assert_uint_eq(p->generalized_time, 1);
    ck_assert_uint_eq(p->qualifier, CLOUDLI__NO_QUALIFIER);
    ck_assert_uint_eq(p->liid_octets, 1);
    ck_assert_uint_eq(p->iri_only_sip, 0);
    ck_assert_uint_eq(p->conf_hi2.release, 15);
    ck_assert_uint_eq(p->conf_hi2.version, 3);
    ck_assert_str_eq(p->operator_id, "A B");
    ck_assert_str_eq(p->network_function, "nf=1");
    ck_assert_uint_eq(p->left_out, CLOUDLI__NO_POINT);
    ck_assert_uint_eq(p->omitted_count, 2);
}
END_TEST

static int append(void *user_data, const char *text, size_t len)
{
    return cloudli__buffer_append(user_data, text, len);
}

START_TEST(every_shipped_profile_is_read_and_prints_as_it_is)
{
    const char *name = cloudli__shipped_profiles[_i].name;
    const struct cloudli__profile *p;
    struct cloudli__profile again;
    struct cloudli__buffer text = {0};
    cloudli_error err = CLOUDLI_ERROR_INIT;

    ck_assert_msg(find(name, &p, &err) == CLOUDLI_OK, "%s", err.message);
    ck_assert_int_eq(cloudli__profile_print(p, append, &text), CLOUDLI_OK);
    ck_assert_int_eq(cloudli__profile_parse(&again, name,
                                            (const char *)text.data, text.len,
                                            NULL, NULL, NULL),
                     CLOUDLI_OK);
    again.depth = p->depth;
    ck_assert_mem_eq(&again, p, sizeof(again));
    cloudli__buffer_dispose(&text);
}
END_TEST

START_TEST(the_default_ships_and_is_what_an_empty_text_is)
{
    const struct cloudli__profile *p;
    struct cloudli__profile plain = cloudli__profile_plain;

    ck_assert_int_eq(find(CLOUDLI__PROFILE_DEFAULT, &p, NULL), CLOUDLI_OK);
    memcpy(plain.name, p->name, sizeof(plain.name));
    ck_assert_mem_eq(&plain, p, sizeof(plain));
}
END_TEST

START_TEST(profiles_that_stand_on_themselves_are_refused)
{
    const struct cloudli__profile *p;
    cloudli_error err = CLOUDLI_ERROR_INIT;

    put("a", "extend = b");
    put("b", "extend = a");
    ck_assert_int_eq(find("a", &p, &err), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_ptr_nonnull(strstr(err.message, "or themselves"));
}
END_TEST

START_TEST(profiles_stand_on_one_another_to_a_depth)
{
    const struct cloudli__profile *p;
    char name[8], text[32];

    for (int i = 0; i < 10; i++) {
        (void)snprintf(name, sizeof(name), "p%d", i);
        (void)snprintf(text, sizeof(text), "extend = p%d", i - 1);
        if (i == 0)
            text[0] = '\0';
        put(name, text);
    }
    ck_assert_int_eq(find("p9", &p, NULL), CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_eq(find("p8", &p, NULL), CLOUDLI_OK);
    ck_assert_uint_eq(p->depth, 8);
}
END_TEST

START_TEST(a_file_that_others_can_write_is_refused)
{
    const struct cloudli__profile *p;
    char other[160];

    put("own", "li-ps = 17");
    ck_assert_int_eq(chmod(path, 0666), 0);
    ck_assert_int_eq(find("own", &p, NULL), CLOUDLI_ERR_STATE_DIR);
    ck_assert_int_eq(chmod(path, 0644), 0);
    (void)snprintf(other, sizeof(other), "%s/profiles/link.profile", state);
    ck_assert_int_eq(symlink(path, other), 0);
    ck_assert_int_eq(find("link", &p, NULL), CLOUDLI_ERR_STATE_DIR);
    (void)snprintf(other, sizeof(other), "%s/profiles/fifo.profile", state);
    ck_assert_int_eq(mkfifo(other, 0600), 0);
    ck_assert_int_eq(find("fifo", &p, NULL), CLOUDLI_ERR_STATE_DIR);
    (void)snprintf(other, sizeof(other), "%s/profiles", state);
    ck_assert_int_eq(chmod(other, 0777), 0);
    ck_assert_int_eq(find("own", &p, NULL), CLOUDLI_ERR_STATE_DIR);
    ck_assert_int_eq(chmod(other, 0755), 0);
    ck_assert_int_eq(find("own", &p, NULL), CLOUDLI_OK);
    ck_assert_int_eq(find("none", &p, NULL), CLOUDLI_ERR_NOT_FOUND);
    ck_assert_int_eq(find("../own", &p, NULL), CLOUDLI_ERR_NOT_FOUND);
}
END_TEST

static int count_shipped(void)
{
    int count = 0;

    while (cloudli__shipped_profiles[count].name != NULL)
        count++;
    return count;
}

int main(void)
{
    Suite *suite = suite_create("profile_text");
    TCase *tcase = tcase_create("texts");

    tcase_add_checked_fixture(tcase, setup, teardown);
    ADD_ROWS(tcase, a_bad_line_is_refused_with_its_number_and_the_reason, bad);
    tcase_add_test(tcase, what_is_too_long_or_has_a_nul_is_refused);
    tcase_add_test(tcase,
                   a_text_is_read_and_what_it_does_not_say_is_the_base_s);
    tcase_add_loop_test(tcase,
                        every_shipped_profile_is_read_and_prints_as_it_is, 0,
                        count_shipped());
    tcase_add_test(tcase, the_default_ships_and_is_what_an_empty_text_is);
    tcase_add_test(tcase, profiles_that_stand_on_themselves_are_refused);
    tcase_add_test(tcase, profiles_stand_on_one_another_to_a_depth);
    tcase_add_test(tcase, a_file_that_others_can_write_is_refused);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
