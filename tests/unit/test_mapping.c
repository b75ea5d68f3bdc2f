/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of events as such, and what a profile may say of it. */
#include "check_main.h"
#include "warrant/mapping.h"

#include <cloudli/pdu.h>
#include <cloudli/warrant.h>
#include <string.h>

START_TEST(each_rule_is_whole_and_there_is_one_an_event)
{
    const struct cloudli__rule *rule = &cloudli__rules[_i];

    ck_assert_str_ne(cloudli__service_name(rule->service), "unknown");
    ck_assert(rule->name[0] != '\0' && rule->why[0] != '\0');
    ck_assert_uint_le(rule->type, CLOUDLI_IRI_REPORT);
    ck_assert_int_eq(rule->type == 0, rule->what == CLOUDLI__WHAT_NOTHING);
    ck_assert_ptr_eq(cloudli__rule_find(rule->service, rule->form, rule->event),
                     rule);
    for (size_t n = 0; n < cloudli__rule_count; n++)
        ck_assert(n == (size_t)_i ||
                  cloudli__rules[n].service != rule->service ||
                  strcmp(cloudli__rules[n].name, rule->name) != 0);
}
END_TEST

/* What a profile prints is read as the same. */
START_TEST(each_rule_that_is_open_can_be_written_and_read)
{
    const struct cloudli__rule *rule = &cloudli__rules[_i];
    const struct cloudli__rule_change as_is = {(uint16_t)_i, rule->type,
                                               rule->what, rule->value};
    struct cloudli__rule_change change;
    const char *fault = NULL;
    char text[192];
    int rv;

    cloudli__rule_write(&as_is, text, sizeof(text));
    rv = cloudli__rule_read(text, &change, &fault);
    if ((rule->flags & CLOUDLI__RULE_SETTLED) != 0) {
        ck_assert_int_eq(rv, CLOUDLI_ERR_INVALID_ARGUMENT);
        ck_assert_ptr_nonnull(strstr(fault, "standard"));
        return;
    }
    ck_assert_msg(rv == CLOUDLI_OK, "%s: %s", text, fault);
    ck_assert_uint_eq(change.rule, as_is.rule);
    ck_assert_uint_eq(change.type, as_is.type);
    ck_assert_uint_eq(change.what, as_is.what);
    ck_assert_uint_eq(change.value, as_is.value);
}
END_TEST

static const struct {
    const char *text;
    const char *words; /* of the fault; NULL: it is good */
} lines[] = {
    {"share.upload REPORT", NULL},
    {"share.upload nothing", NULL},
    {"share.link-opened REPORT message retrieve", NULL},
    {"mail.download CONTINUE", NULL},
    {"mail.download CONTINUE mail e-mail-receive", NULL},
    {"access.end REPORT access endOfInterceptionWithSessionActive", NULL},
    {"sip.message REPORT", NULL},
    {"conference.recording CONTINUE conference "
     "confPartyBearerModifySuccessfull",
     NULL},
    {"conference.recording CONTINUE", "which record"},
    {"", "SERVICE.EVENT"},
    {"share.upload", "SERVICE.EVENT"},
    {"share.upload REPORT message", "SERVICE.EVENT"},
    {"share.upload REPORT message deposit more", "SERVICE.EVENT"},
    {"share.sneeze REPORT", "no event"},
    {"upload REPORT", "no event"},
    {"share.upload report", "a type is"},
    {"share.upload REPORT mail e-mail-send", "such a record"},
    {"share.upload REPORT pigeon deposit", "such a record"},
    {"mail.send REPORT message deposit", "such a record"},
    {"share.upload REPORT message sneeze", "no such value"},
    {"conference.join REPORT", "standard settles"},
};

START_TEST(a_line_of_a_profile_is_read_or_says_what_is_wrong)
{
    struct cloudli__rule_change change;
    const char *fault = "";
    const int rv = cloudli__rule_read(lines[_i].text, &change, &fault);

    if (lines[_i].words == NULL)
        ck_assert_msg(rv == CLOUDLI_OK, "%s: %s", lines[_i].text, fault);
    else
        ck_assert_msg(strstr(fault, lines[_i].words) != NULL, "%s: %s",
                      lines[_i].text, fault);
}
END_TEST

START_TEST(what_is_said_last_of_an_event_holds)
{
    const struct cloudli__rule *rule =
        cloudli__rule_find(CLOUDLI_SERVICE_MAIL, CLOUDLI__FORM_MESSAGING, 3);
    struct cloudli__rule_change changes[2];
    const char *fault;

    ck_assert_int_eq(
        cloudli__rule_read("mail.send REPORT", &changes[0], &fault), 0);
    ck_assert_int_eq(
        cloudli__rule_read("mail.download CONTINUE", &changes[1], &fault), 0);
    ck_assert_uint_eq(rule->type, CLOUDLI_IRI_REPORT);
    ck_assert_uint_eq(cloudli__rule_apply(rule, changes, 1).type,
                      CLOUDLI_IRI_REPORT);
    ck_assert_uint_eq(cloudli__rule_apply(rule, changes, 2).type,
                      CLOUDLI_IRI_CONTINUE);
    ck_assert_ptr_null(
        cloudli__rule_find(CLOUDLI_SERVICE_MAIL, CLOUDLI__FORM_NATIONAL, 3));
    ck_assert_ptr_null(cloudli__property_find(CLOUDLI_SERVICE_MAIL, "folder"));
    ck_assert_ptr_nonnull(
        cloudli__property_find(CLOUDLI_SERVICE_SHARE, "folder"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mapping");
    TCase *tcase = tcase_create("mapping");

    tcase_add_loop_test(tcase, each_rule_is_whole_and_there_is_one_an_event, 0,
                        (int)cloudli__rule_count);
    tcase_add_loop_test(tcase, each_rule_that_is_open_can_be_written_and_read,
                        0, (int)cloudli__rule_count);
    tcase_add_loop_test(tcase,
                        a_line_of_a_profile_is_read_or_says_what_is_wrong, 0,
                        (int)(sizeof(lines) / sizeof(lines[0])));
    tcase_add_test(tcase, what_is_said_last_of_an_event_holds);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
