/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The audit trail: what goes in, and what is found when it was changed. */
#include "unit/audit_fixture.h"

#include "audit/audit_trail.h"
#include "warrant/store.h"

/* Nine lines: trail.begin, destination.set, three warrants added, suspended,
 * resumed, revoked; the last signs, when the register is closed. Made once:
 * each test has a copy. */
static void make_trail(void)
{
    setup();
    add("A", "1");
    add("A", "2");
    add("B", "1");
    ok(cloudli_warrant_suspend(reg, "A", "1", "officer", "a break", &err));
    ok(cloudli_warrant_resume(reg, "A", "1", "officer", NULL, &err));
    ok(cloudli_warrant_revoke(reg, "A", "2", "chief", "court", &err));
    made();
}

START_TEST(each_change_is_a_line_with_who_what_and_why)
{
    ck_assert_str_eq(trail(NULL), "trail.begin libcloudli/////\n"
                                  "destination.set officer///lemf-1//\n"
                                  "warrant.add officer/A/1///\n"
                                  "warrant.add officer/A/2///\n"
                                  "warrant.add officer/B/1///\n"
                                  "warrant.suspend officer/A/1///a break\n"
                                  "warrant.resume officer/A/1///\n"
                                  "warrant.revoke chief/A/2///court\n"
                                  "trail.sign libcloudli/////\n");
    sound();
    ck_assert_uint_eq(report.lines, 10); /* with the reading */
    ck_assert_uint_eq(report.signatures, 1);
    ck_assert_uint_eq(report.signed_to, 8);
    ck_assert_str_eq(report.hash,
                     ask("SELECT hash FROM audit ORDER BY number DESC"));
}
END_TEST

START_TEST(no_identity_stands_in_it)
{
    static const char *const words[] = {"jean", "mccloud", "31612345678"};

    for (size_t i = 0; i < COUNT(words); i++) {
        char query[256];

        (void)snprintf(query, sizeof(query),
                       "SELECT count(*) FROM audit WHERE instr(coalesce(actor,"
                       "'')||coalesce(reason,'')||coalesce(detail,''),'%s')",
                       words[i]);
        ck_assert_str_eq(ask(query), "0");
    }
    ck_assert_str_eq(ask("SELECT json_extract(detail, '$.targets') FROM audit"
                         " WHERE number = 3"),
                     "2");
    ck_assert_str_eq(ask("SELECT json_extract(detail, '$.state') FROM audit"
                         " WHERE number = 6"),
                     "suspended");
}
END_TEST

START_TEST(who_has_the_key_can_tell_which_order_it_was)
{
    uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN];
    char hex[2 * CLOUDLI__VAULT_DIGEST_LEN + 1];
    cloudli_warrant w = good_warrant();

    w.reference = "RC 09/4711";
    ok(cloudli_warrant_add(reg, &w, "officer", NULL, &err));
    ok(cloudli__vault_digest(&reg->vault, "reference", w.reference, digest));
    cloudli__audit_hex(hex, digest, sizeof(digest));
    ck_assert_str_eq(ask("SELECT json_extract(detail, '$.reference') FROM audit"
                         " ORDER BY number DESC"),
                     hex);
    ck_assert_str_eq(
        ask("SELECT count(*) FROM audit WHERE detail GLOB '*4711*'"), "0");
}
END_TEST

START_TEST(a_change_that_is_refused_leaves_no_line)
{
    const char *before = "9";

    ck_assert_str_eq(ask("SELECT count(*) FROM audit"), before);
    refused(cloudli_warrant_suspend(reg, "A", "2", "officer", NULL, &err),
            CLOUDLI_ERR_INVALID_STATE, "revoked");
    ck_assert_str_eq(ask("SELECT count(*) FROM audit"), before);
    sound();
}
END_TEST

START_TEST(lines_are_only_added_without_taking_the_guards_away)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "DELETE FROM audit", NULL, NULL, NULL),
                     SQLITE_CONSTRAINT);
    ck_assert_int_eq(
        sqlite3_exec(db, "UPDATE audit SET actor = 'x'", NULL, NULL, NULL),
        SQLITE_CONSTRAINT);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    sound();
}
END_TEST

/* What is done to the file, and what is said of it. Line 5 is about the third
 * warrant; 9 signs. */
static const struct {
    const char *what;
    const char *sql;
    uint32_t fault;
    uint64_t line;
    uint64_t other;
} tampers[] = {
    {"nothing", "", CLOUDLI_AUDIT_SOUND, 0, 0},
    {"an actor", "UPDATE audit SET actor = 'nobody' WHERE number = 5",
     CLOUDLI_AUDIT_ALTERED, 5, 0},
    {"a time",
     "UPDATE audit SET time = '2020-01-01T00:00:00.000000000Z'"
     " WHERE number = 2",
     CLOUDLI_AUDIT_ALTERED, 2, 0},
    {"a reason that was given",
     "UPDATE audit SET reason = NULL"
     " WHERE number = 6",
     CLOUDLI_AUDIT_ALTERED, 6, 0},
    {"a reason that was not",
     "UPDATE audit SET reason = ''"
     " WHERE number = 7",
     CLOUDLI_AUDIT_ALTERED, 7, 0},
    {"a warrant's number", "UPDATE audit SET warrant = 2 WHERE number = 3",
     CLOUDLI_AUDIT_ALTERED, 3, 0},
    {"a LIID", "UPDATE audit SET liid = '2' WHERE number = 3",
     CLOUDLI_AUDIT_ALTERED, 3, 0},
    {"a detail",
     "UPDATE audit SET detail = json_set(detail, '$.state', 'draft')"
     " WHERE number = 4",
     CLOUDLI_AUDIT_ALTERED, 4, 0},
    {"a salt",
     "UPDATE audit SET salt = '00000000000000000000000000000000'"
     " WHERE number = 4",
     CLOUDLI_AUDIT_ALTERED, 4, 0},
    {"a hash",
     "UPDATE audit SET hash = (SELECT hash FROM audit"
     " WHERE number = 1) WHERE number = 4",
     CLOUDLI_AUDIT_ALTERED, 4, 0},
    {"what is no hash", "UPDATE audit SET hash = 'x' WHERE number = 4",
     CLOUDLI_AUDIT_ALTERED, 4, 0},
    {"what is not UTF-8",
     "UPDATE audit SET actor = cast(x'ff' AS TEXT)"
     " WHERE number = 4",
     CLOUDLI_AUDIT_ALTERED, 4, 0},
    {"text behind a NUL",
     "UPDATE audit SET actor = actor || cast(x'0041' AS"
     " TEXT) WHERE number = 4",
     CLOUDLI_AUDIT_ALTERED, 4, 0},
    {"the first line", "UPDATE audit SET actor = 'x' WHERE number = 1",
     CLOUDLI_AUDIT_ALTERED, 1, 0},
    {"the last line", "UPDATE audit SET actor = 'x' WHERE number = 9",
     CLOUDLI_AUDIT_ALTERED, 9, 0},
    {"two lines", "UPDATE audit SET actor = 'x' WHERE number IN (4, 7)",
     CLOUDLI_AUDIT_ALTERED, 4, 0},

    {"one is dropped", "DELETE FROM audit WHERE number = 5",
     CLOUDLI_AUDIT_MISSING, 5, 0},
    {"the first is dropped", "DELETE FROM audit WHERE number = 1",
     CLOUDLI_AUDIT_MISSING, 1, 0},
    {"two are dropped", "DELETE FROM audit WHERE number IN (5, 6)",
     CLOUDLI_AUDIT_MISSING, 5, 0},
    {"one is dropped, and others take its number",
     "DELETE FROM audit WHERE number = 5;"
     "UPDATE audit SET number = number - 1 WHERE number > 5",
     CLOUDLI_AUDIT_MISSING, 5, 0},
    {"three are dropped, and others take their numbers",
     "DELETE FROM audit WHERE number IN (3, 4, 5);"
     "UPDATE audit SET number = number - 3 WHERE number > 5",
     CLOUDLI_AUDIT_MISSING, 3, 0},
    {"the last is dropped", "DELETE FROM audit WHERE number = 9",
     CLOUDLI_AUDIT_TRUNCATED, 9, 0},
    {"all from one on are dropped", "DELETE FROM audit WHERE number > 6",
     CLOUDLI_AUDIT_TRUNCATED, 7, 0},
    {"the last are dropped, and the count is set back",
     "DELETE FROM audit WHERE number > 7;"
     "UPDATE sqlite_sequence SET seq = 7 WHERE name = 'audit'",
     CLOUDLI_AUDIT_TRUNCATED, 8, 0},
    {"all are dropped", "DELETE FROM audit", CLOUDLI_AUDIT_TRUNCATED, 1, 0},

    {"two neighbours are swapped",
     "UPDATE audit SET number = 99 WHERE number = 4;"
     "UPDATE audit SET number = 4 WHERE number = 5;"
     "UPDATE audit SET number = 5 WHERE number = 99",
     CLOUDLI_AUDIT_SWAPPED, 4, 5},
    {"two others are swapped",
     "UPDATE audit SET number = 99 WHERE number = 3;"
     "UPDATE audit SET number = 3 WHERE number = 7;"
     "UPDATE audit SET number = 7 WHERE number = 99",
     CLOUDLI_AUDIT_SWAPPED, 3, 7},
    {"all but the hashes of two neighbours is swapped",
     "CREATE TABLE h AS SELECT number, hash FROM audit;"
     "UPDATE audit SET number = 99 WHERE number = 4;"
     "UPDATE audit SET number = 4 WHERE number = 5;"
     "UPDATE audit SET number = 5 WHERE number = 99;"
     "UPDATE audit SET hash = (SELECT hash FROM h WHERE h.number ="
     " audit.number); DROP TABLE h",
     CLOUDLI_AUDIT_SWAPPED, 4, 5},
    {"all but the hashes of two others is swapped",
     "CREATE TABLE h AS SELECT number, hash FROM audit;"
     "UPDATE audit SET number = 99 WHERE number = 3;"
     "UPDATE audit SET number = 3 WHERE number = 7;"
     "UPDATE audit SET number = 7 WHERE number = 99;"
     "UPDATE audit SET hash = (SELECT hash FROM h WHERE h.number ="
     " audit.number); DROP TABLE h",
     CLOUDLI_AUDIT_SWAPPED, 3, 7},
};

/* Numbers must be positive: lines are moved up one by one from the last. */
#define MOVE_UP                                                                \
    "UPDATE audit SET number = number + 100 WHERE number >= 5;"                \
    "UPDATE audit SET number = number - 99 WHERE number > 100;"

START_TEST(what_was_done_to_a_line_is_found_and_the_line_is_named)
{
    const int rv = (tamper(tampers[_i].sql), verify_with(NULL));

    ck_assert_msg(rv == (tampers[_i].fault == CLOUDLI_AUDIT_SOUND
                             ? CLOUDLI_OK
                             : CLOUDLI_ERR_AUDIT),
                  "%s: %d %s", tampers[_i].what, rv, err.message);
    ck_assert_msg(report.fault == tampers[_i].fault &&
                      report.line == tampers[_i].line &&
                      report.other == tampers[_i].other,
                  "%s: %s %d, %d", tampers[_i].what,
                  cloudli_audit_fault_name(report.fault), (int)report.line,
                  (int)report.other);
    if (rv != CLOUDLI_OK)
        ck_assert_int_eq(err.code, CLOUDLI_ERR_AUDIT);
}
END_TEST

/* The chain as somebody makes it who knows how, but not the key: each line
 * from one on gets its number and the hash that it ought to have. */
static void chain_anew(int64_t from)
{
    struct cloudli__audit_line line;
    uint8_t before[CLOUDLI__AUDIT_HASH] = {0}, digest[CLOUDLI__AUDIT_HASH];
    sqlite3_stmt *stmt = NULL, *set = NULL;
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(db,
                                        "SELECT " CLOUDLI__AUDIT_COLUMNS
                                        " FROM audit ORDER BY number",
                                        -1, &stmt, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(db,
                                        "UPDATE audit SET hash = ?1"
                                        " WHERE number = ?2",
                                        -1, &set, NULL),
                     SQLITE_OK);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        struct cloudli__buffer text = {0};
        char hex[CLOUDLI__AUDIT_HEX];

        ck_assert(cloudli__audit_row(&line, stmt));
        ok(cloudli__audit_encode(&text, &line));
        ok(cloudli__audit_digest(reg->audit.hasher, digest,
                                 (cloudli_bytes){text.data, text.len}));
        ok(cloudli__audit_chain(reg->audit.hasher, before, before, digest));
        cloudli__buffer_dispose(&text);
        cloudli__audit_hex(hex, before, sizeof(before));
        if (line.number < from)
            continue;
        ck_assert_int_eq(sqlite3_bind_text(set, 1, hex, -1, SQLITE_STATIC),
                         SQLITE_OK);
        ck_assert_int_eq(sqlite3_bind_int64(set, 2, line.number), SQLITE_OK);
        ck_assert_int_eq(sqlite3_step(set), SQLITE_DONE);
        ck_assert_int_eq(sqlite3_reset(set), SQLITE_OK);
    }
    ck_assert_int_eq(sqlite3_finalize(stmt), SQLITE_OK);
    ck_assert_int_eq(sqlite3_finalize(set), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

#define INSERT_5                                                               \
    MOVE_UP                                                                    \
    "INSERT INTO audit SELECT 5, time, 'forger', action, warrant, authority,"  \
    " liid, destination, code, reason, detail, salt, hash FROM audit"          \
    " WHERE number = 4;"

START_TEST(a_line_that_was_inserted_is_named)
{
    tamper(INSERT_5);
    ck_assert_int_eq(verify_with(NULL), CLOUDLI_ERR_AUDIT);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_INSERTED);
    ck_assert_uint_eq(report.line, 5);
}
END_TEST

/* With the hash that it ought to have, and those behind it as they were. */
START_TEST(a_line_that_was_inserted_well_is_named)
{
    tamper(INSERT_5 "CREATE TABLE h AS SELECT number, hash FROM audit"
                    " WHERE number > 5");
    chain_anew(5);
    tamper("UPDATE audit SET hash = (SELECT hash FROM h WHERE h.number ="
           " audit.number) WHERE number > 5; DROP TABLE h");
    ck_assert_int_eq(verify_with(NULL), CLOUDLI_ERR_AUDIT);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_INSERTED);
    ck_assert_uint_eq(report.line, 5);
}
END_TEST

/* All hashes are right: only a signature tells. */
static const struct {
    const char *sql;
    uint64_t line;
} rewrites[] = {
    {"UPDATE audit SET actor = 'forger' WHERE number = 5", 9},
    {"DELETE FROM audit WHERE number = 5;"
     "UPDATE audit SET number = number - 1 WHERE number > 5",
     8},
    {INSERT_5, 10},
    {"UPDATE audit SET number = 99 WHERE number = 4;"
     "UPDATE audit SET number = 4 WHERE number = 5;"
     "UPDATE audit SET number = 5 WHERE number = 99",
     9},
    {"UPDATE audit SET detail = replace(detail, '\"signature\":\"', "
     "'\"signature\":\"0') WHERE number = 9",
     9},
};

START_TEST(a_chain_that_was_made_anew_is_found_by_its_signature)
{
    tamper(rewrites[_i].sql);
    chain_anew(1);
    ck_assert_int_eq(verify_with(NULL), CLOUDLI_ERR_AUDIT);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_SIGNATURE);
    ck_assert_uint_eq(report.line, rewrites[_i].line);
    ck_assert_uint_eq(report.signed_to, 0);
}
END_TEST

START_TEST(lines_that_follow_a_cut_do_not_hide_it)
{
    tamper("DELETE FROM audit WHERE number > 6");
    add("C", "1");
    ck_assert_int_eq(verify_with(NULL), CLOUDLI_ERR_AUDIT);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_MISSING);
    ck_assert_uint_eq(report.line, 7);
}
END_TEST

START_TEST(a_line_that_was_known_is_looked_for)
{
    cloudli_audit_trust trust = CLOUDLI_AUDIT_TRUST_INIT;
    char hash[CLOUDLI_AUDIT_HASH_MAX];

    sound();
    memcpy(hash, report.hash, sizeof(hash));
    trust.known_line = report.last;
    trust.known_hash = hash;
    ok(verify_with(&trust));
    trust.known_line--;
    ck_assert_int_eq(verify_with(&trust), CLOUDLI_ERR_AUDIT);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_CHECKPOINT);
    ck_assert_uint_eq(report.line, 8);
    trust.known_line = 10;
    ck_assert_int_eq(verify_with(&trust), CLOUDLI_ERR_AUDIT);
    ck_assert_uint_eq(report.fault, CLOUDLI_AUDIT_TRUNCATED);
    ck_assert_uint_eq(report.line, 10);
    trust.known_hash = "0123";
    ck_assert_int_eq(verify_with(&trust), CLOUDLI_ERR_INVALID_ARGUMENT);
    trust.known_hash = NULL;
    ck_assert_int_eq(verify_with(&trust), CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

static const struct {
    cloudli_audit_filter filter;
    const char *lines;
} filters[] = {
    {{.size = sizeof(cloudli_audit_filter), .warrant = 1},
     "warrant.add officer/A/1///\nwarrant.suspend officer/A/1///a break\n"
     "warrant.resume officer/A/1///\n"},
    {{.size = sizeof(cloudli_audit_filter), .authority = "B"},
     "warrant.add officer/B/1///\n"},
    {{.size = sizeof(cloudli_audit_filter), .authority = "A", .liid = "2"},
     "warrant.add officer/A/2///\nwarrant.revoke chief/A/2///court\n"},
    {{.size = sizeof(cloudli_audit_filter), .action = "warrant.revoke"},
     "warrant.revoke chief/A/2///court\n"},
    {{.size = sizeof(cloudli_audit_filter), .action = "trail"},
     "trail.begin libcloudli/////\ntrail.sign libcloudli/////\n"},
    {{.size = sizeof(cloudli_audit_filter), .action = "tra"}, ""},
    {{.size = sizeof(cloudli_audit_filter), .destination = "lemf-1"},
     "destination.set officer///lemf-1//\n"},
    {{.size = sizeof(cloudli_audit_filter), .until = 1}, ""},
    {{.size = sizeof(cloudli_audit_filter), .since = INT64_MAX}, ""},
};

START_TEST(a_filter_takes_what_it_says)
{
    ck_assert_str_eq(trail(&filters[_i].filter), filters[_i].lines);
}
END_TEST

static int change_from_within(void *user_data, const cloudli_audit_line *line)
{
    (void)line;
    *(int *)user_data = cloudli_warrant_suspend(reg, "B", "1", "x", NULL, NULL);
    return 1;
}

START_TEST(each_reading_is_a_line_too)
{
    const cloudli_audit_filter filter = {
        .size = sizeof(filter), .authority = "B", .action = "warrant"};
    int inside = CLOUDLI_OK;

    (void)trail(&filter);
    ck_assert_str_eq(ask("SELECT actor || action || authority || detail"
                         " FROM audit WHERE number = 10"),
                     "readertrail.readB{\"action\":\"warrant\"}");
    export_to("e", NULL);
    ck_assert_str_eq(ask("SELECT actor || action FROM audit WHERE number = 11"),
                     "exportertrail.export");
    refused(cloudli_audit_read(reg, NULL, "", see_line, NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "actor");
    refused(cloudli_audit_read(reg, NULL, "x", NULL, NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "callback");
    ck_assert_str_eq(ask("SELECT count(*) FROM audit"), "11");
    ok(cloudli_audit_read(reg, NULL, "x", change_from_within, &inside, &err));
    ck_assert_int_eq(inside, CLOUDLI_ERR_INVALID_STATE);
    sound();
    ck_assert_uint_eq(report.lines, 12);
}
END_TEST

START_TEST(a_signature_comes_after_so_many_lines)
{
    char liid[16];

    for (int i = 0; i < CLOUDLI__AUDIT_SIGN_COUNT; i++) {
        (void)snprintf(liid, sizeof(liid), "n%d", i);
        add("N", liid);
    }
    ck_assert_str_eq(ask("SELECT group_concat(number) FROM audit WHERE action ="
                         " 'trail.sign'"),
                     "9,138");
    sound();
    ck_assert_uint_eq(report.signatures, 2);
    ck_assert_uint_eq(report.signed_to, 137);
}
END_TEST

START_TEST(a_signature_comes_after_so_long)
{
    /* The line that waits is an old one. */
    add("C", "1");
    tamper("UPDATE audit SET time = '2001-01-01T00:00:00.000000000Z'"
           " WHERE number = 10");
    add("C", "2");
    ck_assert_str_eq(ask("SELECT action FROM audit WHERE number = 12"),
                     "trail.sign");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit");
    TCase *tcase = tcase_create("trail");

    tcase_add_unchecked_fixture(tcase, make_trail, remove_made);
    tcase_add_checked_fixture(tcase, copy_made, teardown);
    tcase_add_test(tcase, each_change_is_a_line_with_who_what_and_why);
    tcase_add_test(tcase, no_identity_stands_in_it);
    tcase_add_test(tcase, who_has_the_key_can_tell_which_order_it_was);
    tcase_add_test(tcase, a_change_that_is_refused_leaves_no_line);
    tcase_add_test(tcase, lines_are_only_added_without_taking_the_guards_away);
    tcase_add_loop_test(tcase,
                        what_was_done_to_a_line_is_found_and_the_line_is_named,
                        0, COUNT(tampers));
    tcase_add_test(tcase, a_line_that_was_inserted_is_named);
    tcase_add_test(tcase, a_line_that_was_inserted_well_is_named);
    tcase_add_loop_test(tcase,
                        a_chain_that_was_made_anew_is_found_by_its_signature, 0,
                        COUNT(rewrites));
    tcase_add_test(tcase, lines_that_follow_a_cut_do_not_hide_it);
    tcase_add_test(tcase, a_line_that_was_known_is_looked_for);
    tcase_add_loop_test(tcase, a_filter_takes_what_it_says, 0, COUNT(filters));
    tcase_add_test(tcase, each_reading_is_a_line_too);
    tcase_add_test(tcase, a_signature_comes_after_so_many_lines);
    tcase_add_test(tcase, a_signature_comes_after_so_long);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
