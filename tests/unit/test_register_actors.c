/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who may change the register, and what takes two. */
#include "unit/register_fixture.h"

#define AUTHORITY "Court of The Hague"

static int set_actor(const char *name, uint32_t roles, const char *by,
                     uint32_t *done)
{
    cloudli_actor who = CLOUDLI_ACTOR_INIT;

    who.name = name;
    who.roles = roles;
    *done = 77;
    return cloudli_register_set_actor(reg, &who, by, NULL, done, &err);
}

static void register_actor(const char *name, uint32_t roles, const char *by)
{
    uint32_t done;

    ok(set_actor(name, roles, by, &done));
    ck_assert_uint_eq(done, 1);
}

static int set_four_eyes(uint32_t on, const char *by, uint32_t *done)
{
    cloudli_register_policy policy = CLOUDLI_REGISTER_POLICY_INIT;

    policy.four_eyes = on;
    *done = 77;
    return cloudli_register_set_policy(reg, &policy, by, "why", done, &err);
}

static cloudli_register_policy policy_now(void)
{
    cloudli_register_policy policy = CLOUDLI_REGISTER_POLICY_INIT;

    ok(cloudli_register_read_policy(reg, &policy, &err));
    return policy;
}

static int add_as(const char *liid, const char *by)
{
    cloudli_warrant w = good_warrant();

    w.liid = liid;
    return cloudli_warrant_add(reg, &w, by, NULL, &err);
}

static int approve(const char *liid, const char *by)
{
    return cloudli_warrant_approve(reg, AUTHORITY, liid, by, "seen", &err);
}

static const char *state_of(const char *liid)
{
    static char text[64];
    char prefix[64];
    const char *all = states(AUTHORITY, liid);

    (void)snprintf(prefix, sizeof(prefix), "%s/%s/", AUTHORITY, liid);
    ck_assert_int_eq(strncmp(all, prefix, strlen(prefix)), 0);
    (void)snprintf(text, sizeof(text), "%s", all + strlen(prefix));
    text[strlen(text) - 1] = '\0';
    return text;
}

static void setup_two(void)
{
    uint32_t done;

    setup();
    register_actor("olga", CLOUDLI_ROLE_OFFICER, "olga");
    register_actor("abel", CLOUDLI_ROLE_APPROVER, "olga");
    ok(set_four_eyes(1, "olga", &done));
    ck_assert_uint_eq(done, 1);
}

START_TEST(without_actors_any_name_may_do_anything)
{
    uint32_t done;

    ok(add_as("1", "anybody"));
    ck_assert_str_eq(state_of("1"), "active");
    refused(set_four_eyes(1, "anybody", &done), CLOUDLI_ERR_INVALID_STATE,
            "officer");
    ck_assert_uint_eq(policy_now().four_eyes, 0);
    refused(set_actor("abel", CLOUDLI_ROLE_APPROVER, "anybody", &done),
            CLOUDLI_ERR_INVALID_STATE, "officer"); /* the first is an officer */
    ck_assert_str_eq(ask("SELECT count(*) FROM actor"), "0");
    ok(add_as("2", "anybody else"));
}
END_TEST

START_TEST(from_the_first_actor_on_only_registered_ones_act)
{
    const cloudli_destination dest = good_destination();
    uint32_t done;

    register_actor("olga", CLOUDLI_ROLE_OFFICER, "installer");
    refused(add_as("1", "installer"), CLOUDLI_ERR_NOT_ALLOWED,
            "not registered");
    refused(cloudli_register_set_destination(reg, &dest, "installer", &err),
            CLOUDLI_ERR_NOT_ALLOWED, "not registered");
    refused(set_actor("x", CLOUDLI_ROLE_OFFICER, "installer", &done),
            CLOUDLI_ERR_NOT_ALLOWED, "not registered");
    ok(add_as("1", "olga"));
    register_actor("abel", CLOUDLI_ROLE_APPROVER, "olga");
    refused(add_as("2", "abel"), CLOUDLI_ERR_NOT_ALLOWED, "role");
    refused(cloudli_warrant_suspend(reg, AUTHORITY, "1", "abel", NULL, &err),
            CLOUDLI_ERR_NOT_ALLOWED, "role");
    ck_assert_str_eq(state_of("1"), "active");
    /* The last officer stays; of two, one may go. */
    refused(set_actor("olga", 0, "abel", &done), CLOUDLI_ERR_INVALID_STATE,
            "officer");
    register_actor("otto", CLOUDLI_ROLE_OFFICER, "olga");
    register_actor("olga", 0, "abel");
    refused(add_as("3", "olga"), CLOUDLI_ERR_NOT_ALLOWED, "role");
    ok(add_as("3", "otto"));
    ck_assert_str_eq(ask("SELECT count(*) FROM change WHERE warrant IS NULL"
                         " AND destination IS NULL"),
                     "4");
}
END_TEST

START_TEST(a_warrant_is_in_force_when_another_approved_it)
{
    ok(add_as("1", "olga"));
    ck_assert_str_eq(state_of("1"), "awaiting approval");
    refused(approve("1", "olga"), CLOUDLI_ERR_NOT_ALLOWED, "himself");
    refused(approve("1", "nobody"), CLOUDLI_ERR_NOT_ALLOWED, "not registered");
    refused(approve("9", "abel"), CLOUDLI_ERR_NOT_FOUND, "no warrant");
    refused(cloudli_warrant_suspend(reg, AUTHORITY, "1", "olga", NULL, &err),
            CLOUDLI_ERR_INVALID_STATE, "awaiting");
    ck_assert_str_eq(state_of("1"), "awaiting approval");
    ok(approve("1", "abel"));
    ck_assert_str_eq(state_of("1"), "active");
    refused(approve("1", "abel"), CLOUDLI_ERR_INVALID_STATE, "active");
    ck_assert_str_eq(ask("SELECT group_concat(actor || ' ' || action) FROM"
                         " change WHERE warrant = 1"),
                     "olga add,abel approve");
    ck_assert_str_eq(ask("SELECT count(*) FROM approval"), "0");
}
END_TEST

START_TEST(who_is_officer_and_approver_does_not_approve_his_own)
{
    uint32_t done;

    ok(set_actor("olga", CLOUDLI_ROLE_OFFICER | CLOUDLI_ROLE_APPROVER, "olga",
                 &done));
    ok(set_actor("olga", CLOUDLI_ROLE_OFFICER | CLOUDLI_ROLE_APPROVER, "abel",
                 &done));
    ck_assert_uint_eq(done, 1);
    ok(add_as("1", "olga"));
    refused(approve("1", "olga"), CLOUDLI_ERR_NOT_ALLOWED, "himself");
    ok(approve("1", "abel"));
}
END_TEST

START_TEST(what_narrows_takes_one_and_what_widens_again_two)
{
    ok(add_as("1", "olga"));
    ok(approve("1", "abel"));
    ok(cloudli_warrant_suspend(reg, AUTHORITY, "1", "olga", NULL, &err));
    ck_assert_str_eq(state_of("1"), "suspended");
    ok(cloudli_warrant_resume(reg, AUTHORITY, "1", "olga", NULL, &err));
    ck_assert_str_eq(state_of("1"), "awaiting approval");
    refused(approve("1", "olga"), CLOUDLI_ERR_NOT_ALLOWED, "himself");
    ok(approve("1", "abel"));
    ck_assert_str_eq(state_of("1"), "active");
    ok(cloudli_warrant_revoke(reg, AUTHORITY, "1", "olga", NULL, &err));
    ck_assert_str_eq(state_of("1"), "revoked");

    ok(add_as("2", "olga")); /* withdrawn before anybody approved it */
    ok(cloudli_warrant_revoke(reg, AUTHORITY, "2", "olga", NULL, &err));
    refused(approve("2", "abel"), CLOUDLI_ERR_INVALID_STATE, "revoked");
    ck_assert_str_eq(ask("SELECT count(*) FROM approval"), "0");
}
END_TEST

static int see_stored(void *user_data, const cloudli_warrant *w)
{
    *(uint32_t *)user_data = w->state;
    return 0;
}

static int no_destination(void *user_data, const cloudli_destination *dest)
{
    (void)user_data;
    (void)dest;
    return 0;
}

START_TEST(who_follows_the_register_is_told_that_it_waits)
{
    uint64_t revision = 0;
    uint32_t state = 0;

    ok(add_as("1", "olga"));
    ok(cloudli__register_changes(reg, &revision, no_destination, see_stored,
                                 &state, &err));
    ck_assert_uint_eq(state, CLOUDLI_WARRANT_AWAITING);
    ok(approve("1", "abel"));
    ok(cloudli__register_changes(reg, &revision, no_destination, see_stored,
                                 &state, &err));
    ck_assert_uint_eq(state, CLOUDLI_WARRANT_ACTIVE);
}
END_TEST

static cloudli_time end_of(const char *liid)
{
    cloudli_time end = 0;
    char sql_text[128];

    (void)snprintf(sql_text, sizeof(sql_text),
                   "SELECT end_time FROM warrant WHERE liid = '%s'", liid);
    ck_assert_int_eq(cloudli_time_parse(&end, ask(sql_text)), CLOUDLI_OK);
    return end;
}

static int see_targets(void *user_data, const cloudli_warrant *w)
{
    *(size_t *)user_data = w->target_count;
    return 0;
}

static size_t targets_of(const char *liid)
{
    size_t count = 0;

    ok(cloudli_warrant_list(reg, AUTHORITY, liid, see_targets, &count, &err));
    return count;
}

START_TEST(a_change_that_widens_waits_and_the_warrant_goes_on_as_it_was)
{
    static const char *const greg[] = {"sip:Greg@mccloud.example"};
    static const char *const phone[] = {"+31612345678"};
    cloudli_warrant_change change = CLOUDLI_WARRANT_CHANGE_INIT;
    cloudli_time end;

    ok(add_as("1", "olga"));
    ok(approve("1", "abel"));
    end = end_of("1");
    change.end = end + HOUR;
    change.add = greg;
    change.add_count = 1;
    change.remove = phone;
    change.remove_count = 1;
    change.media = CLOUDLI_MEDIA_AUDIO | CLOUDLI_MEDIA_VIDEO;
    ok(cloudli_warrant_modify(reg, AUTHORITY, "1", &change, "olga", NULL,
                              &err));
    ck_assert_str_eq(state_of("1"), "active");
    ck_assert_int_eq(end_of("1"), end);
    ck_assert_uint_eq(targets_of("1"), 2);
    refused(approve("1", "olga"), CLOUDLI_ERR_NOT_ALLOWED, "himself");
    ok(approve("1", "abel"));
    ck_assert_int_eq(end_of("1"), end + HOUR);
    ck_assert_uint_eq(targets_of("1"), 2);
    ck_assert_str_eq(ask("SELECT media FROM warrant"), "audio,video");
    ck_assert_str_eq(ask("SELECT group_concat(kind) FROM target"), "sip,sip");
    refused(approve("1", "abel"), CLOUDLI_ERR_INVALID_STATE, "active");
    ck_assert_str_eq(ask("SELECT group_concat(action) FROM change WHERE warrant"
                         " = 1"),
                     "add,approve,propose-change,approve");

    /* What narrows is so at once; a longer end waits. */
    change = (cloudli_warrant_change)CLOUDLI_WARRANT_CHANGE_INIT;
    change.end = end;
    change.media = CLOUDLI_MEDIA_AUDIO;
    ok(cloudli_warrant_modify(reg, AUTHORITY, "1", &change, "olga", NULL,
                              &err));
    ck_assert_int_eq(end_of("1"), end);
    ok(cloudli_warrant_extend(reg, AUTHORITY, "1", end + HOUR, "olga", NULL,
                              &err));
    ck_assert_int_eq(end_of("1"), end);
    ok(cloudli_warrant_revoke(reg, AUTHORITY, "1", "olga", NULL, &err));
    refused(approve("1", "abel"), CLOUDLI_ERR_INVALID_STATE, "revoked");
    ck_assert_str_eq(ask("SELECT count(*) FROM pending"), "0");
}
END_TEST

START_TEST(who_changes_what_waits_has_a_hand_in_it)
{
    uint32_t done;

    ok(set_actor("otto", CLOUDLI_ROLE_OFFICER | CLOUDLI_ROLE_APPROVER, "olga",
                 &done));
    ok(set_actor("otto", CLOUDLI_ROLE_OFFICER | CLOUDLI_ROLE_APPROVER, "abel",
                 &done));
    ok(add_as("1", "olga"));
    ok(cloudli_warrant_extend(reg, AUTHORITY, "1", end_of("1") + HOUR, "otto",
                              NULL, &err));
    ck_assert_str_eq(state_of("1"), "awaiting approval");
    refused(approve("1", "otto"), CLOUDLI_ERR_NOT_ALLOWED, "himself");
    ok(approve("1", "abel"));
    ck_assert_str_eq(state_of("1"), "active");
}
END_TEST

START_TEST(a_warrant_that_waits_over_its_end_expires)
{
    cloudli_warrant w = good_warrant();

    w.end = w.start + 1;
    ok(cloudli_warrant_add(reg, &w, "olga", NULL, &err));
    ck_assert_str_eq(state_of("LI-001"), "expired");
    refused(approve("LI-001", "abel"), CLOUDLI_ERR_INVALID_STATE, "expired");
}
END_TEST

START_TEST(switching_it_off_takes_two)
{
    uint32_t done;

    ok(set_four_eyes(0, "olga", &done));
    ck_assert_uint_eq(done, 0);
    ck_assert_uint_eq(policy_now().four_eyes, 1);
    ck_assert_uint_eq(policy_now().waiting, 1);
    refused(set_four_eyes(0, "olga", &done), CLOUDLI_ERR_NOT_ALLOWED,
            "himself");
    ok(add_as("1", "olga"));
    ck_assert_str_eq(state_of("1"), "awaiting approval");

    ok(set_four_eyes(1, "abel", &done)); /* no */
    ck_assert_uint_eq(policy_now().waiting, 0);
    ok(set_four_eyes(0, "abel", &done));
    ck_assert_uint_eq(done, 0);
    ok(set_four_eyes(0, "olga", &done));
    ck_assert_uint_eq(done, 1);
    ck_assert_uint_eq(policy_now().four_eyes, 0);
    ok(add_as("2", "olga"));
    ck_assert_str_eq(state_of("2"), "active");
    /* What waited still does. */
    refused(approve("1", "olga"), CLOUDLI_ERR_NOT_ALLOWED, "himself");
    ok(approve("1", "abel"));
}
END_TEST

START_TEST(nobody_makes_himself_a_second_actor)
{
    uint32_t done;

    ok(set_actor("eve", CLOUDLI_ROLE_APPROVER, "olga", &done));
    ck_assert_uint_eq(done, 0);
    refused(set_actor("eve", CLOUDLI_ROLE_APPROVER, "olga", &done),
            CLOUDLI_ERR_NOT_ALLOWED, "himself");
    refused(set_actor("eve", CLOUDLI_ROLE_APPROVER, "eve", &done),
            CLOUDLI_ERR_NOT_ALLOWED, "not registered");
    ok(add_as("1", "olga"));
    refused(approve("1", "eve"), CLOUDLI_ERR_NOT_ALLOWED, "not registered");
    /* Another role is another proposal. */
    ok(set_actor("eve", CLOUDLI_ROLE_OFFICER, "abel", &done));
    ck_assert_uint_eq(done, 0);
    ok(set_actor("eve", CLOUDLI_ROLE_OFFICER, "olga", &done));
    ck_assert_uint_eq(done, 1);
    ok(add_as("2", "eve"));
    /* The only approver cannot go while it takes one. */
    ok(set_actor("abel", 0, "olga", &done));
    refused(set_actor("abel", 0, "eve", &done), CLOUDLI_ERR_INVALID_STATE,
            "approver");
    ok(approve("2", "abel"));
}
END_TEST

/* --- A trusted third party --- */

static const char *const north[] = {"LEA North", "LEA, East"};
static const char *const nl_be[] = {"NL", "BE"};

static cloudli_actor third_party(void)
{
    cloudli_actor who = CLOUDLI_ACTOR_INIT;

    who.name = "TTP Inc.";
    who.roles = CLOUDLI_ROLE_TTP;
    who.authorities = north;
    who.authority_count = COUNT(north);
    who.countries = nl_be;
    who.country_count = COUNT(nl_be);
    who.until = cloudli_time_now() + HOUR;
    return who;
}

static int add_of(const char *authority, const char *country)
{
    cloudli_warrant w = good_warrant();

    w.authority = authority;
    w.country = country;
    w.liid = country;
    return cloudli_warrant_add(reg, &w, "TTP Inc.", NULL, &err);
}

START_TEST(a_third_party_acts_within_its_limits)
{
    const cloudli_destination dest = good_destination();
    cloudli_actor who = third_party();
    uint32_t done;

    register_actor("olga", CLOUDLI_ROLE_OFFICER, "olga");
    ok(cloudli_register_set_actor(reg, &who, "olga", NULL, &done, &err));
    ok(add_of("LEA North", "NL"));
    ok(add_of("LEA, East", "BE"));
    refused(add_of("LEA South", "NL"), CLOUDLI_ERR_NOT_ALLOWED, "limits");
    refused(add_of("LEA North", "DE"), CLOUDLI_ERR_NOT_ALLOWED, "limits");
    ok(cloudli_warrant_suspend(reg, "LEA North", "NL", "TTP Inc.", NULL, &err));
    ok(add_as("1", "olga"));
    refused(
        cloudli_warrant_suspend(reg, AUTHORITY, "1", "TTP Inc.", NULL, &err),
        CLOUDLI_ERR_NOT_ALLOWED, "limits");
    refused(cloudli_register_set_destination(reg, &dest, "TTP Inc.", &err),
            CLOUDLI_ERR_NOT_ALLOWED, "role");
    refused(set_actor("x", CLOUDLI_ROLE_OFFICER, "TTP Inc.", &done),
            CLOUDLI_ERR_NOT_ALLOWED, "role");
    refused(set_four_eyes(0, "TTP Inc.", &done), CLOUDLI_ERR_NOT_ALLOWED,
            "role");
    who.until = cloudli_time_now(); /* over */
    ok(cloudli_register_set_actor(reg, &who, "olga", NULL, &done, &err));
    refused(
        cloudli_warrant_resume(reg, "LEA North", "NL", "TTP Inc.", NULL, &err),
        CLOUDLI_ERR_NOT_ALLOWED, "over");
}
END_TEST

static int see_actor(void *user_data, const cloudli_actor *who)
{
    char *text = user_data;
    const size_t len = strlen(text);

    (void)snprintf(text + len, 512 - len, "%s=%u", who->name, who->roles);
    for (size_t i = 0; i < who->authority_count; i++)
        (void)snprintf(text + strlen(text), 512 - strlen(text), " [%s]",
                       who->authorities[i]);
    for (size_t i = 0; i < who->country_count; i++)
        (void)snprintf(text + strlen(text), 512 - strlen(text), " %s",
                       who->countries[i]);
    (void)snprintf(text + strlen(text), 512 - strlen(text), "%s; ",
                   who->until == 0 ? "" : " until");
    return 0;
}

START_TEST(actors_are_listed_with_their_limits)
{
    cloudli_actor who = third_party();
    char text[512] = "";
    uint32_t done;

    register_actor("olga", CLOUDLI_ROLE_OFFICER | CLOUDLI_ROLE_APPROVER, "o");
    ok(cloudli_register_set_actor(reg, &who, "olga", NULL, &done, &err));
    ok(cloudli_register_list_actors(reg, see_actor, text, &err));
    ck_assert_str_eq(text, "TTP Inc.=4 [LEA North] [LEA, East] BE NL until; "
                           "olga=3; ");
}
END_TEST

START_TEST(an_actor_that_is_wrong_is_named)
{
    static const char *const bad_country[] = {"XX"};
    static const char *const bad_name[] = {""};
    cloudli_actor who;
    uint32_t done;

#define REFUSED(field, value, status, word)                                    \
    who = third_party();                                                       \
    who.field = value;                                                         \
    refused(cloudli_register_set_actor(reg, &who, "o", NULL, &done, &err),     \
            status, word)
    REFUSED(name, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "name");
    REFUSED(roles, 8, CLOUDLI_ERR_INVALID_ARGUMENT, "roles");
    REFUSED(roles, 5, CLOUDLI_ERR_INVALID_ARGUMENT, "third party");
    REFUSED(until, 0, CLOUDLI_ERR_INVALID_ARGUMENT, "until");
    REFUSED(until, -1, CLOUDLI_ERR_INVALID_ARGUMENT, "until");
    REFUSED(countries, bad_country, CLOUDLI_ERR_INVALID_ARGUMENT, "countries");
    REFUSED(authorities, bad_name, CLOUDLI_ERR_INVALID_ARGUMENT, "authorities");
    REFUSED(authorities, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "authorities");
    REFUSED(authority_count, 65, CLOUDLI_ERR_INVALID_ARGUMENT, "64");
    REFUSED(reserved, 1, CLOUDLI_ERR_STRUCT_NEWER, "actor");
    REFUSED(size, 4, CLOUDLI_ERR_STRUCT_SIZE, "actor");
#undef REFUSED
    refused(cloudli_register_set_actor(reg, &who, "o", NULL, NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "done");
    refused(set_four_eyes(2, "o", &done), CLOUDLI_ERR_INVALID_ARGUMENT,
            "four_eyes");
    refused(cloudli_register_read_policy(reg, NULL, &err),
            CLOUDLI_ERR_STRUCT_SIZE, "policy");
    ck_assert_str_eq(ask("SELECT count(*) FROM actor"), "0");
}
END_TEST

static TCase *two_tests(void)
{
    TCase *tcase = tcase_create("four-eyes");

    tcase_add_checked_fixture(tcase, setup_two, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_warrant_is_in_force_when_another_approved_it);
    tcase_add_test(tcase, who_is_officer_and_approver_does_not_approve_his_own);
    tcase_add_test(tcase, what_narrows_takes_one_and_what_widens_again_two);
    tcase_add_test(tcase, who_follows_the_register_is_told_that_it_waits);
    tcase_add_test(
        tcase, a_change_that_widens_waits_and_the_warrant_goes_on_as_it_was);
    tcase_add_test(tcase, who_changes_what_waits_has_a_hand_in_it);
    tcase_add_test(tcase, a_warrant_that_waits_over_its_end_expires);
    tcase_add_test(tcase, switching_it_off_takes_two);
    tcase_add_test(tcase, nobody_makes_himself_a_second_actor);
    return tcase;
}

int main(void)
{
    Suite *suite = suite_create("register-actors");
    TCase *tcase = tcase_create("actors");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, without_actors_any_name_may_do_anything);
    tcase_add_test(tcase, from_the_first_actor_on_only_registered_ones_act);
    tcase_add_test(tcase, a_third_party_acts_within_its_limits);
    tcase_add_test(tcase, actors_are_listed_with_their_limits);
    tcase_add_test(tcase, an_actor_that_is_wrong_is_named);
    suite_add_tcase(suite, tcase);
    suite_add_tcase(suite, two_tests());
    return run_suite(suite);
}
