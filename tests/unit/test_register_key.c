/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whose register it is: its key, its provider, and what its file shows. */
#include "unit/register_fixture.h"
#include "warrant/schema.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>

static char key_path[96];
static char path[128];

static const char *in_folder(const char *name)
{
    (void)snprintf(path, sizeof(path), "%s/%s", folder, name);
    return path;
}

static void setup_key(void)
{
    setup_folder();
    (void)snprintf(key_path, sizeof(key_path), "%s/register.key", folder);
}

static void write_file(const char *to, const char *text)
{
    FILE *out = fopen(to, "wb");

    ck_assert_ptr_nonnull(out);
    ck_assert_uint_eq(fwrite(text, 1, strlen(text), out), strlen(text));
    ck_assert_int_eq(fclose(out), 0);
    ck_assert_int_eq(chmod(to, 0600), 0);
}

/* 1 if any file of the folder has the text. */
static int folder_shows(const char *text)
{
    char command[256];

    (void)snprintf(command, sizeof(command), "grep -raqF -- '%s' '%s'", text,
                   folder);
    return system(command) == 0;
}

/* Keys of an embedder: as many octets of the name's first letter. */
static char asked[64];

static int give_key(void *user_data, const char *name,
                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN])
{
    (void)snprintf(asked, sizeof(asked), "%s", name);
    memset(key, user_data == NULL ? name[0] : *(const char *)user_data,
           CLOUDLI_SPOOL_KEY_LEN);
    return name[0] == 'n';
}

static cloudli_register_options options_of(const char *operator_id)
{
    cloudli_register_options o = CLOUDLI_REGISTER_OPTIONS_INIT;

    o.state_dir = folder;
    o.operator_id = operator_id;
    return o;
}

static int open_with(const cloudli_register_options *o)
{
    close_register();
    return cloudli_register_open_with(&reg, o, &err);
}

static void add_with_reference(void)
{
    const cloudli_destination dest = good_destination();
    cloudli_warrant w = good_warrant();

    ok(cloudli_register_set_destination(reg, &dest, "officer", &err));
    w.reference = "Case 4711 of Jean";
    ok(cloudli_warrant_add(reg, &w, "officer", NULL, &err));
}

static int see_jean(void *user_data, const cloudli_warrant *w)
{
    ck_assert_str_eq(w->reference, "Case 4711 of Jean");
    ck_assert_uint_eq(w->target_count, 2);
    ck_assert_str_eq(w->targets[0], "sip:jean@mccloud.example");
    ck_assert_str_eq(w->targets[1], "+31612345678");
    *(int *)user_data += 1;
    return 0;
}

static void jean_is_there(void)
{
    int count = 0;

    ok(cloudli_warrant_list(reg, NULL, NULL, see_jean, &count, &err));
    ck_assert_int_eq(count, 1);
}

static void nothing_is_readable(void)
{
    ck_assert(!folder_shows("jean@"));
    ck_assert(!folder_shows("31612345678"));
    ck_assert(!folder_shows("Case 4711"));
    ck_assert(folder_shows("Court of The Hague"));
}

START_TEST(nothing_that_names_a_subject_is_readable_in_any_file)
{
    open_register();
    add_with_reference();
    nothing_is_readable(); /* in the log */
    close_register();
    nothing_is_readable();
    open_register();
    jean_is_there();
}
END_TEST

START_TEST(the_key_file_is_made_once_and_only_its_owner_reads_it)
{
    struct stat st;
    mode_t before = umask(0);
    char first[80], again[80];
    FILE *in;

    open_register();
    (void)umask(before);
    ck_assert_int_eq(stat(key_path, &st), 0);
    ck_assert_uint_eq(st.st_mode & 07777, 0600);
    ck_assert_int_eq(st.st_size, 65);
    in = fopen(key_path, "r");
    ck_assert_ptr_nonnull(fgets(first, sizeof(first), in));
    ck_assert_int_eq(fclose(in), 0);
    ck_assert_uint_eq(strspn(first, "0123456789abcdef"), 64);
    close_register();
    open_register();
    in = fopen(key_path, "r");
    ck_assert_ptr_nonnull(fgets(again, sizeof(again), in));
    ck_assert_int_eq(fclose(in), 0);
    ck_assert_str_eq(first, again);
}
END_TEST

START_TEST(one_identity_is_sealed_differently_each_time_and_found_by_its_digest)
{
    open_with_destination();
    add("A", "1");
    add("B", "1");
    ck_assert_str_eq(ask("SELECT count(DISTINCT identity) FROM target"), "4");
    ck_assert_str_eq(ask("SELECT count(DISTINCT digest) FROM target"), "2");
    ck_assert_str_eq(ask("SELECT max(length(digest)) FROM target"), "16");
}
END_TEST

static const char *found_by(const char *text)
{
    static struct seen seen;
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;

    memset(&seen, 0, sizeof(seen));
    ok(cloudli_identity_parse(&identity, text, &err));
    ok(cloudli_warrant_find(reg, &identity, see_warrant, &seen, &err));
    return seen.text;
}

START_TEST(warrants_are_found_by_an_identity_however_it_is_spelled)
{
    static const char *const greg[] = {"xmpp:greg@mccloud.example"};
    const cloudli_identity none = CLOUDLI_IDENTITY_INIT;
    cloudli_warrant w = good_warrant();

    open_with_destination();
    add("B", "1");
    add("A", "1");
    w.liid = "greg";
    w.targets = greg;
    w.target_count = 1;
    ok(cloudli_warrant_add(reg, &w, "o", NULL, &err));
    ck_assert_str_eq(found_by("SIP:jean@MCCLOUD.example"),
                     "A/1/active B/1/active ");
    ck_assert_str_eq(found_by("tel:+31-6-12345678"), "A/1/active B/1/active ");
    ck_assert_str_eq(found_by("xmpp:greg@mccloud.example"),
                     "Court of The Hague/greg/active ");
    ck_assert_str_eq(found_by("sip:greg@mccloud.example"), "");
    refused(cloudli_warrant_find(reg, &none, see_warrant, NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "identity");
    refused(cloudli_warrant_find(reg, NULL, see_warrant, NULL, &err),
            CLOUDLI_ERR_INVALID_ARGUMENT, "identity");
}
END_TEST

/* Values that somebody moved or altered who has not the key. */
static const char *const tampered[] = {
    "UPDATE target SET identity = (SELECT identity FROM target WHERE warrant ="
    " 2 AND position = 1) WHERE warrant = 1 AND position = 1",
    "UPDATE target SET identity = (SELECT identity FROM target WHERE warrant ="
    " 1 AND position = 1) WHERE warrant = 1 AND position = 2",
    "UPDATE target SET position = position + 7 WHERE warrant = 1",
    "UPDATE target SET identity = zeroblob(52) WHERE position = 1",
    "UPDATE target SET identity = x'' WHERE position = 1",
    "UPDATE warrant SET reference = (SELECT reference FROM warrant WHERE number"
    " = 2) WHERE number = 1",
    "UPDATE warrant SET reference = (SELECT identity FROM target WHERE warrant"
    " = 1 AND position = 1) WHERE number = 1",
};

START_TEST(a_value_that_was_moved_or_altered_is_damage)
{
    cloudli_warrant w = good_warrant();
    struct seen seen = {.count = 0};

    open_with_destination();
    w.reference = "One";
    ok(cloudli_warrant_add(reg, &w, "o", NULL, &err));
    w.liid = "LI-002";
    w.reference = "Two";
    ok(cloudli_warrant_add(reg, &w, "o", NULL, &err));
    sql(tampered[_i]);
    refused(cloudli_warrant_list(reg, NULL, NULL, see_warrant, &seen, &err),
            CLOUDLI_ERR_REGISTER, "damaged");
    ck_assert_uint_eq(seen.count, 0);
}
END_TEST

/* --- An older register --- */

/* As version 4 wrote it, in readable text. */
static const char old_rows[] =
    "INSERT INTO destination (name, host, port, profile, revision)"
    " VALUES ('lemf-1', '127.0.0.1', 9000, 'ts102232-5', 1);"
    "INSERT INTO change (revision, time, actor, action, destination)"
    " VALUES (1, '2026-01-01T00:00:00Z', 'o', 'set', 'lemf-1');"
    "INSERT INTO warrant VALUES (1, 'Court of The Hague', 'LI-001', 'active',"
    " '2026-01-01T00:00:00Z', '2200-01-01T00:00:00Z', 'NL', NULL,"
    " 'Case 4711 of Jean', 'iri', 'call', 'audio', NULL, 'lemf-1', NULL, 2);"
    "INSERT INTO change (revision, time, actor, action, warrant)"
    " VALUES (2, '2026-01-01T00:00:00Z', 'o', 'add', 1);"
    "INSERT INTO target VALUES (1, 1, 'sip', 'sip:jean@mccloud.example'),"
    " (1, 2, 'e164', '+31612345678');";

static void make_old(int leave_log)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(chmod(file, 0600), 0);
    ck_assert_int_eq(cloudli__schema_migrate(db, cloudli__schema_steps, 4),
                     SQLITE_OK);
    ck_assert_int_eq(
        sqlite3_exec(db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL),
        SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, old_rows, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
    if (leave_log)
        (void)kill(getpid(), SIGKILL);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

static void make_old_in_killed_process(void)
{
    int status;
    const pid_t pid = fork();

    if (pid == 0)
        make_old(1);
    ck_assert_int_gt(pid, 0);
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert_int_eq(WTERMSIG(status), SIGKILL);
}

START_TEST(an_older_register_is_sealed_and_its_file_and_log_wiped)
{
    if (_i == 0)
        make_old(0);
    else
        make_old_in_killed_process(); /* all of it is in the log */
    ck_assert(folder_shows("jean@mccloud.example"));
    ck_assert(folder_shows("Case 4711"));
    open_register();
    nothing_is_readable();
    jean_is_there();
    ck_assert_str_eq(ask("SELECT wiped FROM register"), "1");
    ck_assert_str_eq(
        ask("SELECT count(*) FROM sqlite_schema WHERE name = 'plain'"), "0");
    ck_assert_str_eq(found_by("+31 6 12345678"),
                     "Court of The Hague/LI-001/active ");
    close_register();
    nothing_is_readable();
    open_register();
    jean_is_there();
    ck_assert_str_eq(ask("PRAGMA integrity_check"), "ok");
    ck_assert_str_eq(ask("SELECT count(*) FROM pragma_foreign_key_check"), "0");
}
END_TEST

START_TEST(a_migration_that_was_cut_short_is_finished_by_the_next)
{
    sqlite3 *db = NULL;

    make_old(0);
    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(cloudli__schema_migrate(db, cloudli__schema_steps,
                                             CLOUDLI__SCHEMA_VERSION),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert(folder_shows("jean@mccloud.example"));
    open_register();
    jean_is_there();
    nothing_is_readable();
    close_register();

    sql("UPDATE register SET wiped = 0"); /* cut short a little later */
    open_register();
    ck_assert_str_eq(ask("SELECT wiped FROM register"), "1");
    jean_is_there();
}
END_TEST

/* --- Keys --- */

static void refused_untouched(const cloudli_register_options *o, int status,
                              const char *words)
{
    char command[256];

    (void)snprintf(command, sizeof(command), "cp -p '%s' '%s.copy'", file,
                   file);
    ck_assert_int_eq(system(command), 0);
    refused(open_with(o), status, words);
    ck_assert_ptr_null(reg);
    (void)snprintf(command, sizeof(command), "cmp '%s' '%s.copy'", file, file);
    ck_assert_int_eq(system(command), 0);
}

START_TEST(another_key_is_refused)
{
    cloudli_register_options o = options_of(NULL);

    o.key = give_key;
    o.key_name = "k1";
    ok(open_with(&o));
    ck_assert_str_eq(asked, "k1");
    add_with_reference();
    ck_assert_int_ne(access(key_path, F_OK), 0);

    o.key_name = "later"; /* the register knows by which it was made */
    ok(open_with(&o));
    ck_assert_str_eq(asked, "k1");
    jean_is_there();

    o.key_user_data = (void *)(uintptr_t) "other";
    refused_untouched(&o, CLOUDLI_ERR_REGISTER_KEY, "not the key");
    o.key = NULL;
    refused_untouched(&o, CLOUDLI_ERR_REGISTER_KEY, "register.key");
    ck_assert_int_ne(access(key_path, F_OK), 0); /* none is made */
    write_file(key_path, "6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b"
                         "6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6c\n");
    refused_untouched(&o, CLOUDLI_ERR_REGISTER_KEY, "not the key");
    write_file(key_path, "kkkkkkkkkkkkkkkkkkkkkkkk"); /* 24 octets */
    refused_untouched(&o, CLOUDLI_ERR_REGISTER_KEY, "32 octets");
    write_file(key_path, "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk");
    ck_assert_int_eq(chmod(key_path, 0640), 0);
    refused_untouched(&o, CLOUDLI_ERR_REGISTER_KEY, "0600");
    ck_assert_int_eq(chmod(key_path, 0600), 0);
    ok(open_with(&o));
    jean_is_there();
}
END_TEST

START_TEST(a_key_file_elsewhere_must_be_there)
{
    cloudli_register_options o = options_of(NULL);
    char elsewhere[128];

    (void)snprintf(elsewhere, sizeof(elsewhere), "%s/kept-elsewhere", folder);
    o.key_file = elsewhere;
    refused(open_with(&o), CLOUDLI_ERR_REGISTER_KEY, "kept-elsewhere");
    write_file(elsewhere, "0123456789abcdef0123456789abcdef");
    ok(open_with(&o));
    add_with_reference();
    ok(open_with(&o));
    jean_is_there();
    ck_assert_int_ne(access(key_path, F_OK), 0);
}
END_TEST

START_TEST(a_callback_without_the_key_is_said)
{
    cloudli_register_options o = options_of(NULL);

    o.key = give_key;
    o.key_name = "nothing";
    refused(open_with(&o), CLOUDLI_ERR_REGISTER_KEY, "callback");
    o.key_name = NULL;
    ok(open_with(&o));
    ck_assert_str_eq(asked, "register");
}
END_TEST

/* Opens with a key of its own letter; exits with 0 if that was accepted. */
static pid_t open_as(char letter, const char *operator_id)
{
    const pid_t pid = fork();
    cloudli_register_options o = options_of(operator_id);
    cloudli_register *own = NULL;
    int rv;

    ck_assert_int_ge(pid, 0);
    if (pid != 0)
        return pid;
    o.key = give_key;
    o.key_user_data = &letter;
    rv = cloudli_register_open_with(&own, &o, &err);
    cloudli_register_close(own);
    if (rv == CLOUDLI_OK)
        _exit(0);
    _exit(rv == CLOUDLI_ERR_REGISTER_KEY        ? 1
          : rv == CLOUDLI_ERR_REGISTER_PROVIDER ? 2
                                                : 3);
}

START_TEST(of_processes_with_different_keys_those_with_one_get_the_register)
{
    pid_t pids[6];
    int won[2] = {0, 0}, status;

    for (int i = 0; i < 6; i++)
        pids[i] = open_as(i % 2 == 0 ? 'a' : 'b', NULL);
    for (int i = 0; i < 6; i++) {
        ck_assert_int_eq(waitpid(pids[i], &status, 0), pids[i]);
        ck_assert(WIFEXITED(status));
        ck_assert_int_le(WEXITSTATUS(status), 1);
        won[i % 2] += WEXITSTATUS(status) == 0;
    }
    ck_assert_msg((won[0] == 3 && won[1] == 0) || (won[0] == 0 && won[1] == 3),
                  "%d and %d", won[0], won[1]);
}
END_TEST

/* --- Providers --- */

START_TEST(a_register_belongs_to_the_first_provider_that_opens_it)
{
    cloudli_register_options o = options_of("McCloud");

    open_register(); /* nobody is named */
    ck_assert_str_eq(ask("SELECT provider FROM register"), "NULL");
    ok(open_with(&o));
    ck_assert_str_eq(ask("SELECT provider FROM register"), "McCloud");
    o.operator_id = "TellyServ";
    close_register();
    refused_untouched(&o, CLOUDLI_ERR_REGISTER_PROVIDER, "another provider");
    o.operator_id = NULL;
    ok(open_with(&o));
}
END_TEST

START_TEST(of_two_providers_at_once_one_gets_the_register)
{
    pid_t pids[6];
    int won[2] = {0, 0}, status;

    for (int i = 0; i < 6; i++)
        pids[i] = open_as('k', i % 2 == 0 ? "McCloud" : "TellyServ");
    for (int i = 0; i < 6; i++) {
        ck_assert_int_eq(waitpid(pids[i], &status, 0), pids[i]);
        ck_assert(WIFEXITED(status));
        ck_assert_msg(WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 2,
                      "%d", WEXITSTATUS(status));
        won[i % 2] += WEXITSTATUS(status) == 0;
    }
    ck_assert_msg((won[0] == 3 && won[1] == 0) || (won[0] == 0 && won[1] == 3),
                  "%d and %d", won[0], won[1]);
}
END_TEST

/* --- Reading only, and options --- */

START_TEST(a_register_can_be_read_without_being_written)
{
    cloudli_register_options o = options_of("McCloud");
    const cloudli_destination dest = good_destination();
    cloudli_warrant w = good_warrant();
    cloudli_register *writer;

    o.read_only = 1;
    refused(open_with(&o), CLOUDLI_ERR_NOT_FOUND, "no register");
    ck_assert_int_eq(rmdir(folder), 0); /* nothing was made */
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    make_old(0);
    refused_untouched(&o, CLOUDLI_ERR_REGISTER_VERSION, "version 4");
    ck_assert_int_eq(unlink(file), 0);
    (void)unlink(in_folder("register.sqlite3-wal"));

    open_register();
    add_with_reference();
    writer = reg;
    reg = NULL;
    ok(open_with(&o));
    jean_is_there();
    refused(cloudli_register_set_destination(reg, &dest, "o", &err),
            CLOUDLI_ERR_INVALID_STATE, "reading only");
    refused(cloudli_warrant_add(reg, &w, "o", NULL, &err),
            CLOUDLI_ERR_INVALID_STATE, "reading only");
    refused(cloudli_warrant_revoke(reg, w.authority, w.liid, "o", NULL, &err),
            CLOUDLI_ERR_INVALID_STATE, "reading only");
    ck_assert_str_eq(ask("SELECT provider FROM register"), "NULL");
    ok(cloudli_warrant_revoke(writer, w.authority, w.liid, "o", NULL, &err));
    ck_assert_str_eq(states(NULL, NULL), "Court of The Hague/LI-001/revoked ");
    cloudli_register_close(writer);
    close_register();
    ok(open_with(&o)); /* after the last writer left */
    jean_is_there();
}
END_TEST

START_TEST(an_option_that_is_wrong_is_named)
{
    static const char long_name[] = "a name of a key that is a little longer "
                                    "than the most it may have";
    cloudli_register_options good = options_of("McCloud"), o;

#define REFUSED(field, value, status, word)                                    \
    o = good;                                                                  \
    o.field = value;                                                           \
    refused(open_with(&o), status, word)
    REFUSED(state_dir, NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "folder");
    REFUSED(operator_id, "", CLOUDLI_ERR_INVALID_ARGUMENT, "operator_id");
    REFUSED(operator_id, "12345678901234567", CLOUDLI_ERR_INVALID_ARGUMENT,
            "operator_id");
    REFUSED(key_name, "", CLOUDLI_ERR_INVALID_ARGUMENT, "key_name");
    REFUSED(key_name, long_name, CLOUDLI_ERR_INVALID_ARGUMENT, "key_name");
    REFUSED(key_file, "", CLOUDLI_ERR_INVALID_ARGUMENT, "key_file");
    REFUSED(read_only, 2, CLOUDLI_ERR_INVALID_ARGUMENT, "read_only");
    REFUSED(reserved, 1, CLOUDLI_ERR_STRUCT_NEWER, "options");
    REFUSED(size, 8, CLOUDLI_ERR_STRUCT_SIZE, "options");
#undef REFUSED
    refused(cloudli_register_open_with(&reg, NULL, &err),
            CLOUDLI_ERR_STRUCT_SIZE, "options");
    ck_assert_int_eq(cloudli_register_open_with(NULL, &good, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
    ck_assert_int_ne(access(in_folder("register.sqlite3"), F_OK), 0);
}
END_TEST

static TCase *key_tests(void)
{
    TCase *tcase = tcase_create("key");

    tcase_add_checked_fixture(tcase, setup_key, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, another_key_is_refused);
    tcase_add_test(tcase, a_key_file_elsewhere_must_be_there);
    tcase_add_test(tcase, a_callback_without_the_key_is_said);
    tcase_add_test(
        tcase,
        of_processes_with_different_keys_those_with_one_get_the_register);
    tcase_add_test(tcase,
                   a_register_belongs_to_the_first_provider_that_opens_it);
    tcase_add_test(tcase, of_two_providers_at_once_one_gets_the_register);
    tcase_add_test(tcase, a_register_can_be_read_without_being_written);
    tcase_add_test(tcase, an_option_that_is_wrong_is_named);
    return tcase;
}

int main(void)
{
    Suite *suite = suite_create("register-key");
    TCase *tcase = tcase_create("sealing");

    tcase_add_checked_fixture(tcase, setup_key, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, nothing_that_names_a_subject_is_readable_in_any_file);
    tcase_add_test(tcase,
                   the_key_file_is_made_once_and_only_its_owner_reads_it);
    tcase_add_test(
        tcase,
        one_identity_is_sealed_differently_each_time_and_found_by_its_digest);
    tcase_add_test(tcase,
                   warrants_are_found_by_an_identity_however_it_is_spelled);
    tcase_add_loop_test(tcase, a_value_that_was_moved_or_altered_is_damage, 0,
                        (int)COUNT(tampered));
    tcase_add_loop_test(
        tcase, an_older_register_is_sealed_and_its_file_and_log_wiped, 0, 2);
    tcase_add_test(tcase,
                   a_migration_that_was_cut_short_is_finished_by_the_next);
    suite_add_tcase(suite, tcase);
    suite_add_tcase(suite, key_tests());
    return run_suite(suite);
}
