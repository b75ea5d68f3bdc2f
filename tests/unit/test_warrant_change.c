/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changes of a warrant, as the register has them. */
#include "register_fixture.h"

#include "warrant/life.h"
#include "warrant/schema.h"

#include <sys/stat.h>

#define A "Court of The Hague"
#define L "LI-001"

static cloudli_warrant_change nothing(void)
{
    cloudli_warrant_change c = CLOUDLI_WARRANT_CHANGE_INIT;

    return c;
}

static int modify(const cloudli_warrant_change *c)
{
    return cloudli_warrant_modify(reg, A, L, c, "officer", "order 7", &err);
}

/* What is in the register of the one warrant. */
struct kept {
    char text[1024];
    char destinations[64];
    cloudli_time end;
    uint32_t deliver, services, media, state, shared, wiped;
    char shared_by[64];
};

static int keep(void *user_data, const cloudli_warrant *w)
{
    struct kept *kept = user_data;
    size_t len = 0;

    for (size_t i = 0; i < w->target_count; i++)
        len += (size_t)snprintf(kept->text + len, sizeof(kept->text) - len,
                                "%s ", w->targets[i]);
    (void)snprintf(kept->destinations, sizeof(kept->destinations), "%s %s",
                   w->destination,
                   w->destination_cc == NULL ? "-" : w->destination_cc);
    kept->end = w->end;
    kept->deliver = w->deliver;
    kept->services = w->services;
    kept->media = w->media;
    kept->state = w->state;
    kept->shared = w->shared;
    kept->wiped = w->wiped;
    (void)snprintf(kept->shared_by, sizeof(kept->shared_by), "%s",
                   w->shared_by == NULL ? "-" : w->shared_by);
    return 0;
}

static struct kept look(void)
{
    struct kept kept;

    memset(&kept, 0, sizeof(kept));
    ok(cloudli_warrant_list(reg, A, L, keep, &kept, &err));
    return kept;
}

static void setup_warrant(void)
{
    cloudli_destination second = good_destination();

    setup();
    second.name = "lemf-2";
    ok(cloudli_register_set_destination(reg, &second, "officer", &err));
    add(A, L);
}

START_TEST(what_is_changed_is_changed_and_nothing_else)
{
    static const char *const more[] = {"sip:J2@mccloud.example"};
    static const char *const less[] = {"tel:+31612345678"};
    const struct kept before = look();
    cloudli_warrant_change c = nothing();
    struct kept after;

    c.destination = "lemf-2";
    ok(modify(&c));
    after = look();
    ck_assert_str_eq(after.destinations, "lemf-2 -");
    ck_assert_str_eq(after.text, before.text);
    ck_assert_int_eq(after.end, before.end);
    ck_assert_uint_eq(after.services, before.services);
    c = nothing();
    c.destination_cc = "lemf-1";
    c.media = CLOUDLI_MEDIA_VIDEO;
    c.services = CLOUDLI_SERVICE_MAIL;
    c.deliver = CLOUDLI_DELIVER_IRI;
    c.end = before.end + HOUR;
    ok(modify(&c));
    after = look();
    ck_assert_str_eq(after.destinations, "lemf-2 lemf-1");
    ck_assert_uint_eq(after.media, CLOUDLI_MEDIA_VIDEO);
    ck_assert_uint_eq(after.services, CLOUDLI_SERVICE_MAIL);
    ck_assert_uint_eq(after.deliver, CLOUDLI_DELIVER_IRI);
    ck_assert_int_eq(after.end, before.end + HOUR);
    c = nothing();
    c.destination_cc = "";
    c.add = more;
    c.add_count = 1;
    c.remove = less;
    c.remove_count = 1;
    ok(modify(&c));
    after = look();
    ck_assert_str_eq(after.destinations, "lemf-2 -");
    ck_assert_str_eq(after.text,
                     "sip:jean@mccloud.example sip:J2@mccloud.example ");
    ck_assert_str_eq(ask("SELECT group_concat(action) FROM change WHERE"
                         " warrant IS NOT NULL AND revision > 3"),
                     "modify,modify,modify");
    ck_assert_str_eq(ask("SELECT revision - (SELECT max(revision) FROM change)"
                         " FROM warrant"),
                     "0");
    /* The history says what, and no identity. */
    ck_assert_str_eq(ask("SELECT count(*) FROM change WHERE detail LIKE '%@%'"),
                     "0");
    ck_assert_str_eq(ask("SELECT detail FROM change ORDER BY revision DESC"),
                     "destination of CC; 1 targets added, 1 removed");
}
END_TEST

START_TEST(a_change_that_cannot_be_changes_nothing)
{
    static const char *const jeans[] = {"SIP:jean@mccloud.example"};
    static const char *const all[] = {"sip:jean@mccloud.example",
                                      "+31612345678"};
    static const char *const none[] = {"@"};
    const struct kept before = look();
    cloudli_warrant_change c = nothing();
    char revision[32];

    (void)snprintf(revision, sizeof(revision), "%s",
                   ask("SELECT max(revision) FROM change"));
#define REFUSED(field, value, status, words)                                   \
    do {                                                                       \
        c = nothing();                                                         \
        c.media = CLOUDLI_MEDIA_VIDEO;                                         \
        c.field = value;                                                       \
        refused(modify(&c), status, words);                                    \
    } while (0)
    REFUSED(destination, "none", CLOUDLI_ERR_NOT_FOUND, "destination");
    REFUSED(destination_cc, "none", CLOUDLI_ERR_NOT_FOUND, "destination_cc");
    REFUSED(end, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "end");
    REFUSED(end, cloudli_time_now() - 1, CLOUDLI_ERR_INVALID_ARGUMENT, "end");
    REFUSED(media, 8, CLOUDLI_ERR_INVALID_ARGUMENT, "media");
    REFUSED(services, 1 << 20, CLOUDLI_ERR_INVALID_ARGUMENT, "services");
    REFUSED(shared, 2, CLOUDLI_ERR_INVALID_ARGUMENT, "change");
    REFUSED(add_count, 1, CLOUDLI_ERR_INVALID_ARGUMENT, "change");
    c = nothing();
    refused(modify(&c), CLOUDLI_ERR_INVALID_ARGUMENT, "something");
    c.add = jeans;
    c.add_count = 1;
    refused(modify(&c), CLOUDLI_ERR_EXISTS, "already");
    c.add = none;
    refused(modify(&c), CLOUDLI_ERR_IDENTITY, "identities");
    c = nothing();
    c.remove = none;
    c.remove_count = 1;
    refused(modify(&c), CLOUDLI_ERR_IDENTITY, "remove");
    c.remove = all;
    c.remove_count = 2;
    refused(modify(&c), CLOUDLI_ERR_INVALID_ARGUMENT, "all be removed");
    c = nothing();
    c.size = 4;
    ck_assert_int_eq(modify(&c), CLOUDLI_ERR_STRUCT_SIZE);
    c = nothing();
    c.media = 1;
    refused(cloudli_warrant_modify(reg, A, "none", &c, "officer", NULL, &err),
            CLOUDLI_ERR_NOT_FOUND, "no warrant");
    refused(cloudli_warrant_modify(reg, NULL, L, &c, "officer", NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "authority");
    refused(cloudli_warrant_modify(reg, A, L, &c, "", NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "actor");
    ck_assert_str_eq(ask("SELECT max(revision) FROM change"), revision);
    ck_assert_str_eq(look().text, before.text);
    ck_assert_uint_eq(look().media, before.media);
}
END_TEST

START_TEST(a_warrant_is_prolonged_while_it_lives)
{
    const cloudli_time end = look().end;

    refused(cloudli_warrant_extend(reg, A, L, end, "officer", NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "later");
    refused(cloudli_warrant_extend(reg, A, L, 0, "officer", NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "something");
    ok(cloudli_warrant_extend(reg, A, L, end + 1, "officer", NULL, &err));
    ck_assert_int_eq(look().end, end + 1);
    ok(cloudli_warrant_suspend(reg, A, L, "officer", NULL, &err));
    ok(cloudli_warrant_extend(reg, A, L, end + 2, "officer", NULL, &err));
    ck_assert_uint_eq(look().state, CLOUDLI_WARRANT_SUSPENDED);
    ok(cloudli_warrant_revoke(reg, A, L, "officer", NULL, &err));
    refused(cloudli_warrant_extend(reg, A, L, end + 3, "officer", NULL, &err),
            CLOUDLI_ERR_INVALID_STATE, "revoked");
}
END_TEST

START_TEST(what_has_ended_stays_so_when_the_clock_is_set_back)
{
    const cloudli_time end = look().end;
    cloudli_warrant_change c = nothing();

    /* A process whose clock was there saw the end. */
    ok(cloudli__register_end(reg, 1, end - 1, &err)); /* prolonged meanwhile */
    ck_assert_uint_eq(look().state, CLOUDLI_WARRANT_ACTIVE);
    ok(cloudli__register_end(reg, 1, end, &err));
    ck_assert_uint_eq(look().state, CLOUDLI_WARRANT_EXPIRED);
    ok(cloudli__register_end(reg, 1, end, &err));
    refused(
        cloudli_warrant_extend(reg, A, L, end + HOUR, "officer", NULL, &err),
        CLOUDLI_ERR_INVALID_STATE, "expired");
    c.media = CLOUDLI_MEDIA_VIDEO;
    refused(modify(&c), CLOUDLI_ERR_INVALID_STATE, "expired");
    refused(cloudli_warrant_suspend(reg, A, L, "officer", NULL, &err),
            CLOUDLI_ERR_INVALID_STATE, "expired");
    close_register();
    open_register();
    ck_assert_uint_eq(look().state, CLOUDLI_WARRANT_EXPIRED);
}
END_TEST

START_TEST(who_allowed_shared_identities_is_known)
{
    cloudli_warrant_change c = nothing();

    ck_assert_str_eq(look().shared_by, "-");
    c.shared = 1;
    ok(cloudli_warrant_modify(reg, A, L, &c, "judge", NULL, &err));
    ck_assert_str_eq(look().shared_by, "judge");
    ok(modify(&c)); /* the first it was */
    ck_assert_str_eq(look().shared_by, "judge");
    ck_assert_uint_eq(look().shared, 1);
}
END_TEST

START_TEST(a_wipe_withdraws_whatever_was_before)
{
    ok(cloudli_warrant_wipe(reg, A, L, "officer", "order 8", &err));
    ck_assert_uint_eq(look().state, CLOUDLI_WARRANT_REVOKED);
    ck_assert_uint_eq(look().wiped, 1);
    ck_assert_str_eq(ask("SELECT action FROM change ORDER BY revision DESC"),
                     "wipe");
    ok(cloudli_warrant_wipe(reg, A, L, "officer", NULL, &err));
    refused(cloudli_warrant_wipe(reg, A, "none", "officer", NULL, &err),
            CLOUDLI_ERR_NOT_FOUND, "no warrant");
}
END_TEST

START_TEST(a_register_of_an_older_version_has_lived_through_nothing)
{
    sqlite3 *db = NULL;

    close_register();
    ck_assert_int_eq(unlink(file), 0);
    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(cloudli__schema_migrate(db, cloudli__schema_steps, 4),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert_int_eq(chmod(file, 0600), 0);
    sql("INSERT INTO change (time, actor, action, destination) VALUES"
        " ('2026-01-01T00:00:00Z', 'a', 'set', 'lemf-1');"
        "INSERT INTO destination (name, host, port, profile, revision)"
        " VALUES ('lemf-1', '127.0.0.1', 9000, 'ts102232-5', 1);");
    open_register();
    add(A, L);
    ck_assert_uint_eq(look().state, CLOUDLI_WARRANT_ACTIVE);
    ck_assert_uint_eq(look().wiped, 0);
    ck_assert_str_eq(look().shared_by, "-");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("warrant_change");
    TCase *changes = tcase_create("changes");

    tcase_add_checked_fixture(changes, setup_warrant, teardown);
    tcase_add_test(changes, what_is_changed_is_changed_and_nothing_else);
    tcase_add_test(changes, a_change_that_cannot_be_changes_nothing);
    tcase_add_test(changes, a_warrant_is_prolonged_while_it_lives);
    tcase_add_test(changes, what_has_ended_stays_so_when_the_clock_is_set_back);
    tcase_add_test(changes, who_allowed_shared_identities_is_known);
    tcase_add_test(changes, a_wipe_withdraws_whatever_was_before);
    tcase_add_test(changes,
                   a_register_of_an_older_version_has_lived_through_nothing);
    suite_add_tcase(suite, changes);
    return run_suite(suite);
}
