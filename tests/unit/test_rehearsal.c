/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changes that are tried, and questions about an identity, as the register and
 * its trail have them. */
#include "register_fixture.h"

#define A "Court of The Hague"
#define L "LI-001"

/* All that a file of SQLite holds, as text. */
static char *dump(void)
{
    static char text[1 << 18];
    char command[192];
    size_t len = 0;
    FILE *pipe;

    (void)snprintf(command, sizeof(command),
                   "sqlite3 'file:%s?mode=ro' .dump 2>&1", file);
    pipe = popen(command, "r");
    ck_assert_ptr_nonnull(pipe);
    len = fread(text, 1, sizeof(text) - 1, pipe);
    text[len] = '\0';
    ck_assert_int_eq(pclose(pipe), 0);
    ck_assert_ptr_nonnull(strstr(text, "CREATE TABLE warrant"));
    return strdup(text);
}

static int count_one(void *user_data, const cloudli_warrant *w)
{
    (*(int *)user_data)++;
    (void)w;
    return 0;
}

static int warrants(void)
{
    int count = 0;

    ok(cloudli_warrant_list(reg, NULL, NULL, count_one, &count, &err));
    return count;
}

static void enter(const char *liid, const char *target)
{
    cloudli_warrant w = good_warrant();

    w.liid = liid;
    w.targets = &target;
    w.target_count = 1;
    ok(cloudli_warrant_add(reg, &w, "officer", NULL, &err));
}

START_TEST(what_is_rehearsed_is_seen_until_it_ends_and_never_was)
{
    char *before, *after;

    enter(L, "sip:jean@mccloud.example");
    close_register();
    before = dump();
    open_register();
    ok(cloudli_register_rehearse(reg, &err));
    enter("LI-002", "sip:greg@mccloud.example");
    ok(cloudli_warrant_revoke(reg, A, L, "officer", "order 7", &err));
    ck_assert_int_eq(warrants(), 2);
    ck_assert_str_eq(ask("SELECT count(*) FROM warrant"), "1");
    cloudli_register_rehearse_end(reg);
    ck_assert_int_eq(warrants(), 1);
    close_register();
    after = dump();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(a_step_that_is_refused_leaves_the_others_of_a_rehearsal)
{
    cloudli_audit_report report = CLOUDLI_AUDIT_REPORT_INIT;

    enter(L, "sip:jean@mccloud.example");
    ok(cloudli_register_rehearse(reg, &err));
    enter("LI-002", "sip:greg@mccloud.example");
    refused(cloudli_warrant_resume(reg, A, L, "officer", NULL, &err),
            CLOUDLI_ERR_INVALID_STATE, "");
    ck_assert_int_eq(warrants(), 2);
    refused(cloudli_register_rehearse(reg, &err), CLOUDLI_ERR_INVALID_STATE,
            "already");
    close_register(); /* ends it */
    open_register();
    ck_assert_int_eq(warrants(), 1);
    enter("LI-002", "sip:greg@mccloud.example");
    ok(cloudli_register_rehearse(reg, &err));
    enter("LI-003", "sip:peter@mccloud.example");
    cloudli_register_rehearse_end(reg);
    cloudli_register_rehearse_end(NULL);
    ok(cloudli_warrant_suspend(reg, A, L, "officer", NULL, &err));
    ok(cloudli_audit_verify(reg, NULL, &report, &err));
    ck_assert_int_eq(warrants(), 2);
}
END_TEST

/* --- Questions --- */

static char told[1024];

static int tell(void *user_data, const cloudli_warrant_match *m)
{
    const size_t len = strlen(told);

    (void)user_data;
    (void)snprintf(told + len, sizeof(told) - len, "%s %s %s%s\n",
                   m->warrant->liid, cloudli_match_name(m->match), m->target,
                   m->shared ? " shared" : "");
    return 0;
}

static const char *check(const char *text)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;

    told[0] = '\0';
    ok(cloudli_identity_parse(&identity, text, &err));
    ok(cloudli_warrant_check(reg, &identity, "officer", "order 9", tell, NULL,
                             &err));
    return told;
}

START_TEST(warrants_match_by_name_by_what_is_implied_and_by_what_covers)
{
    static const struct {
        const char *identity, *said;
    } rows[] = {
        {"SIP:jean@McCloud.example", "L1 named sip:jean@mccloud.example\n"},
        {"sip:+31612345678@a.example;user=phone", "L2 implied +31612345678\n"},
        {"192.0.2.7", "L4 named 192.0.2.7\nL3 covered 192.0.2.0/24 shared\n"},
        {"192.0.2.0/24", "L3 named 192.0.2.0/24 shared\n"},
        {"192.0.3.7", ""},
        {"sip:greg@mccloud.example", ""},
    };

    enter("L1", "sip:jean@mccloud.example");
    enter("L2", "+31612345678");
    enter("L3", "192.0.2.0/24");
    enter("L4", "192.0.2.7");
    for (size_t i = 0; i < COUNT(rows); i++)
        ck_assert_str_eq(check(rows[i].identity), rows[i].said);
}
END_TEST

START_TEST(who_asks_is_in_the_trail_and_whom_he_asked_about_is_not)
{
    cloudli_identity none = CLOUDLI_IDENTITY_INIT;

    (void)check("sip:jean@mccloud.example");
    ck_assert_str_eq(ask("SELECT actor || reason || json_extract(detail,"
                         " '$.kind') || length(json_extract(detail,"
                         " '$.identity')) FROM audit WHERE action ="
                         " 'identity.check'"),
                     "officerorder 9sip32");
    ck_assert_str_eq(ask("SELECT count(*) FROM audit WHERE detail LIKE"
                         " '%jean%'"),
                     "0");
    refused(
        cloudli_warrant_check(reg, &none, "officer", NULL, tell, NULL, &err),
        CLOUDLI_ERR_INVALID_ARGUMENT, "identity");
    none.kind = CLOUDLI_IDENTITY_SIP;
    refused(cloudli_warrant_check(reg, &none, "", NULL, tell, NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "actor");
    refused(
        cloudli_warrant_check(reg, &none, "officer", NULL, NULL, NULL, &err),
        CLOUDLI_ERR_INVALID_ARGUMENT, "callback");
    ck_assert_str_eq(cloudli_match_name(4), "unknown");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rehearsal");
    TCase *all = tcase_create("all");

    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, what_is_rehearsed_is_seen_until_it_ends_and_never_was);
    tcase_add_test(all,
                   a_step_that_is_refused_leaves_the_others_of_a_rehearsal);
    tcase_add_test(
        all, warrants_match_by_name_by_what_is_implied_and_by_what_covers);
    tcase_add_test(all,
                   who_asks_is_in_the_trail_and_whom_he_asked_about_is_not);
    suite_add_tcase(suite, all);
    return run_suite(suite);
}
