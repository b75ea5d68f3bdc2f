/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The register as a file: its folder, its disk, its damage. */
#include "unit/register_fixture.h"
#include "warrant/schema.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

static mode_t mode_of(const char *suffix)
{
    char path[128];
    struct stat st;

    (void)snprintf(path, sizeof(path), "%s%s", file, suffix);
    ck_assert_int_eq(stat(path, &st), 0);
    return st.st_mode & 07777;
}

/* The register, its key, that of its audit trail if there is a line in it, room
 * for a full disk, and nothing else. */
static void only_register_is_left(void)
{
    char key[128];
    struct stat st;

    (void)snprintf(key, sizeof(key), "%s-reserve", file);
    if (stat(key, &st) == 0) {
        ck_assert_uint_eq(st.st_mode & 07777, 0600);
        ck_assert_int_eq(unlink(key), 0);
    }
    (void)snprintf(key, sizeof(key), "%s/register.key", folder);
    ck_assert_int_eq(unlink(file), 0);
    ck_assert_int_eq(unlink(key), 0);
    (void)snprintf(key, sizeof(key), "%s/audit.key", folder);
    if (stat(key, &st) == 0) {
        ck_assert_uint_eq(st.st_mode & 07777, 0600);
        ck_assert_int_eq(unlink(key), 0);
    }
    ck_assert_int_eq(rmdir(folder), 0);
}

START_TEST(only_the_owner_can_read_the_files)
{
    mode_t before = umask(0);

    setup();
    (void)umask(before);
    ck_assert_uint_eq(mode_of(""), 0600);
    ck_assert_uint_eq(mode_of("-wal"), 0600);
    ck_assert_uint_eq(mode_of("-shm"), 0600);
    close_register();
    only_register_is_left();
}
END_TEST

static void write_file(const char *path, const void *data, size_t len)
{
    FILE *out = fopen(path, "wb");

    ck_assert_ptr_nonnull(out);
    ck_assert_uint_eq(fwrite(data, 1, len, out), len);
    ck_assert_int_eq(fclose(out), 0);
    ck_assert_int_eq(chmod(path, 0600), 0);
}

/* Opening is refused, and the file is as it was: nothing is repaired. */
static void refused_untouched(int status, const char *words)
{
    char command[256];

    (void)snprintf(command, sizeof(command), "cp -p '%s' '%s.copy'", file,
                   file);
    ck_assert_int_eq(system(command), 0);
    reg = (cloudli_register *)(void *)folder;
    refused(cloudli_register_open(&reg, folder, &err), status, words);
    ck_assert_ptr_null(reg);
    (void)snprintf(command, sizeof(command), "cmp '%s' '%s.copy'", file, file);
    ck_assert_int_eq(system(command), 0);
}

START_TEST(a_file_that_is_no_register_is_refused_untouched)
{
    static char text[8192];

    memset(text, 'x', sizeof(text));
    write_file(file, text, sizeof(text));
    refused_untouched(CLOUDLI_ERR_REGISTER, "not a register");
    write_file(file, text, 0);
    refused_untouched(CLOUDLI_ERR_REGISTER, "empty");

    ck_assert_int_eq(unlink(file), 0);
    sql("CREATE TABLE somebody_elses (x)");
    ck_assert_int_eq(chmod(file, 0600), 0);
    refused_untouched(CLOUDLI_ERR_REGISTER, "not a register");
    ck_assert_str_eq(ask("SELECT count(*) FROM sqlite_schema"), "1");
    ck_assert_str_eq(ask("PRAGMA journal_mode"), "delete");
}
END_TEST

START_TEST(a_register_of_a_newer_version_is_refused_untouched)
{
    open_register();
    close_register();
    sql("PRAGMA user_version = 99");
    refused_untouched(CLOUDLI_ERR_REGISTER_VERSION, "version 99");
    sql("PRAGMA user_version = 0");
    refused_untouched(CLOUDLI_ERR_REGISTER, "version");
}
END_TEST

START_TEST(a_damaged_register_is_refused_untouched)
{
    long size;
    FILE *f;

    open_with_destination();
    add("A", "1");
    close_register();
    f = fopen(file, "r+b");
    ck_assert_ptr_nonnull(f);
    ck_assert_int_eq(fseek(f, 0, SEEK_END), 0);
    size = ftell(f);
    /* Every page but the first loses its head. */
    for (long at = 4096; at < size; at += 4096) {
        ck_assert_int_eq(fseek(f, at, SEEK_SET), 0);
        ck_assert_uint_eq(fwrite("\xff\xff\xff\xff", 1, 4, f), 4);
    }
    ck_assert_int_eq(fclose(f), 0);
    refused_untouched(CLOUDLI_ERR_REGISTER, "damaged");
}
END_TEST

START_TEST(a_cut_register_is_refused_untouched)
{
    open_with_destination();
    close_register();
    ck_assert_int_eq(truncate(file, 3 * 4096), 0);
    refused_untouched(CLOUDLI_ERR_REGISTER, "damaged");
}
END_TEST

START_TEST(a_register_without_a_table_is_refused)
{
    open_register();
    close_register();
    sql("DROP TABLE cin");
    refused_untouched(CLOUDLI_ERR_REGISTER, "table");
}
END_TEST

START_TEST(a_register_that_others_can_read_is_refused)
{
    open_register();
    close_register();
    ck_assert_int_eq(chmod(file, 0640), 0);
    refused_untouched(CLOUDLI_ERR_REGISTER, "0600");
}
END_TEST

START_TEST(a_log_without_its_register_is_refused)
{
    char path[128];

    (void)snprintf(path, sizeof(path), "%s-wal", file);
    write_file(path, "x", 1);
    refused(cloudli_register_open(&reg, folder, &err), CLOUDLI_ERR_REGISTER,
            "missing");
}
END_TEST

START_TEST(no_folder_is_refused)
{
    static const struct {
        const char *path;
        int status;
        const char *words;
    } rows[] = {
        {NULL, CLOUDLI_ERR_INVALID_ARGUMENT, "folder"},
        {"", CLOUDLI_ERR_INVALID_ARGUMENT, "folder"},
        {"/nonexistent/cloudli", CLOUDLI_ERR_STATE_DIR, "No such file"},
        {"/etc/hostname", CLOUDLI_ERR_STATE_DIR, "Not a directory"},
        {"/dev/null", CLOUDLI_ERR_STATE_DIR, "Not a directory"},
        {"/proc", CLOUDLI_ERR_STATE_DIR, "/proc"},
    };
    static char longer[5000];

    for (size_t i = 0; i < COUNT(rows); i++)
        refused(cloudli_register_open(&reg, rows[i].path, &err), rows[i].status,
                rows[i].words);
    memset(longer, 'a', sizeof(longer) - 1);
    longer[0] = '/';
    ck_assert_int_eq(cloudli_register_open(&reg, longer, &err),
                     CLOUDLI_ERR_STATE_DIR);
    ck_assert_int_eq(cloudli_register_open(NULL, folder, &err),
                     CLOUDLI_ERR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(a_folder_in_the_place_of_the_register_is_refused)
{
    ck_assert_int_eq(mkdir(file, 0700), 0);
    refused(cloudli_register_open(&reg, folder, &err), CLOUDLI_ERR_REGISTER,
            "plain file");
    ck_assert_int_eq(rmdir(file), 0);
    ck_assert_int_eq(symlink("elsewhere", file), 0);
    refused(cloudli_register_open(&reg, folder, &err), CLOUDLI_ERR_REGISTER,
            "plain file");
}
END_TEST

static void open_as_nobody(void)
{
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        _exit(9);
    child_expects(cloudli_register_open(&reg, folder, &err),
                  CLOUDLI_ERR_STATE_DIR);
    _exit(strstr(err.message, "Permission denied") == NULL);
}

START_TEST(a_folder_that_this_user_cannot_write_is_refused)
{
    open_register(); /* one is there: it is not enough to read it */
    close_register();
    ck_assert_int_eq(chmod(folder, 0555), 0);
    ck_assert_int_eq(chmod(file, 0400), 0);
    in_child(open_as_nobody);
    ck_assert_int_eq(chmod(folder, 0700), 0);
}
END_TEST

/* A file system of our own, gone with the process: 1 if we may have one. */
static int mount_own(const char *options, unsigned long flags)
{
    if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) !=
            0 ||
        mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) != 0)
        return 0;
    return mount("tmpfs", folder, "tmpfs", flags, options) == 0;
}

#define NOT_ALLOWED 77

static void open_read_only_disk(void)
{
    if (!mount_own("size=1m", MS_RDONLY))
        _exit(NOT_ALLOWED);
    child_expects(cloudli_register_open(&reg, folder, &err),
                  CLOUDLI_ERR_STATE_DIR);
    _exit(strstr(err.message, "Read-only") == NULL);
}

static void open_full_disk(void)
{
    if (!mount_own("size=64k", 0))
        _exit(NOT_ALLOWED);
    child_expects(cloudli_register_open(&reg, folder, &err),
                  CLOUDLI_ERR_STORAGE_FULL);
    _exit(0);
}

static void fill(const char *path)
{
    static char block[4096];
    const int fd = open(path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);

    memset(block, 'x', sizeof(block));
    while (write(fd, block, sizeof(block)) > 0)
        ;
    (void)close(fd);
}

/* A disk that fills up while a register is open; too small for a reserve. */
static void fill_disk(void)
{
    char path[128];
    int rv = CLOUDLI_OK, added = 0;

    if (!mount_own("size=1m", 0))
        _exit(NOT_ALLOWED);
    child_expects(cloudli_register_open(&reg, folder, &err), CLOUDLI_OK);
    (void)snprintf(path, sizeof(path), "%s/filler", folder);
    fill(path);
    for (; rv == CLOUDLI_OK && added < 1000; added++) {
        const cloudli_destination dest = good_destination();

        rv = cloudli_register_set_destination(reg, &dest, "officer", &err);
    }
    child_expects(rv, CLOUDLI_ERR_STORAGE_FULL);
    cloudli_register_close(reg);
    fill(path); /* with the room of its log */
    /* Still full, and said at once; with room again, all is there. */
    child_expects(cloudli_register_open(&reg, folder, &err),
                  CLOUDLI_ERR_STORAGE_FULL);
    (void)unlink(path);
    child_expects(cloudli_register_open(&reg, folder, &err), CLOUDLI_OK);
    cloudli_register_close(reg);
    _exit(0);
}

static void open_with_file_limit(void)
{
    const struct rlimit limit = {8192, 8192};

    (void)signal(SIGXFSZ, SIG_IGN);
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        _exit(9);
    child_expects(cloudli_register_open(&reg, folder, &err),
                  CLOUDLI_ERR_STORAGE_FULL);
    _exit(0);
}

/* The child's test, unless this machine allows no mounts: the same is then
 * held by the other tests of full and read-only folders. */
static void in_child_if_allowed(void (*fn)(void))
{
    int status;
    const pid_t pid = fork();

    if (pid == 0)
        fn();
    ck_assert_int_gt(pid, 0);
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_ALLOWED)
        (void)printf("skipped: this machine allows no mounts\n");
    else
        ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "%d",
                      status);
}

START_TEST(a_read_only_disk_is_refused)
{
    in_child_if_allowed(open_read_only_disk);
}
END_TEST

START_TEST(a_full_disk_is_refused_and_leaves_nothing)
{
    in_child_if_allowed(open_full_disk);
    in_child(open_with_file_limit);
    ck_assert_int_eq(rmdir(folder), 0); /* nothing is left of the attempt */
    ck_assert_int_eq(mkdir(folder, 0700), 0);
}
END_TEST

START_TEST(a_disk_that_fills_up_is_said_and_keeps_what_was_stored)
{
    in_child_if_allowed(fill_disk);
}
END_TEST

static void open_first(void)
{
    cloudli_register *own = NULL;

    child_expects(cloudli_register_open(&own, folder, &err), CLOUDLI_OK);
    cloudli_register_close(own);
}

START_TEST(processes_that_make_the_register_at_once_get_the_same)
{
    enum {
        MAKERS = 6
    };
    pid_t makers[MAKERS];
    int status;

    for (int i = 0; i < MAKERS; i++) {
        makers[i] = fork();
        if (makers[i] == 0) {
            open_first();
            _exit(0);
        }
        ck_assert_int_gt(makers[i], 0);
    }
    for (int i = 0; i < MAKERS; i++) {
        ck_assert_int_eq(waitpid(makers[i], &status, 0), makers[i]);
        ck_assert_int_eq(status, 0);
    }
    only_register_is_left();
    ck_assert_int_eq(mkdir(folder, 0700), 0);
}
END_TEST

/* Memory ends a little later each time, until it is enough. */
START_TEST(memory_that_runs_out_is_said_and_stores_nothing)
{
    const cloudli_warrant w = good_warrant();
    int opened = CLOUDLI_ERR_NOMEM, added = CLOUDLI_ERR_NOMEM;

    open_with_destination();
    close_register();
    for (sqlite3_int64 more = 256; opened == CLOUDLI_ERR_NOMEM; more += 256) {
        (void)sqlite3_hard_heap_limit64(sqlite3_memory_used() + more);
        opened = cloudli_register_open(&reg, folder, &err);
        ck_assert((reg != NULL) == (opened == CLOUDLI_OK));
        (void)sqlite3_hard_heap_limit64(0);
        close_register();
    }
    ck_assert_msg(opened == CLOUDLI_OK, "%d %s", opened, err.message);

    open_register();
    for (sqlite3_int64 more = 256; added == CLOUDLI_ERR_NOMEM; more += 256) {
        (void)sqlite3_hard_heap_limit64(sqlite3_memory_used() + more);
        added = cloudli_warrant_add(reg, &w, "officer", NULL, &err);
        (void)sqlite3_hard_heap_limit64(0);
        ck_assert_str_eq(ask("SELECT count(*) FROM warrant"),
                         added == CLOUDLI_OK ? "1" : "0");
    }
    ck_assert_msg(added == CLOUDLI_OK, "%d %s", added, err.message);
    ck_assert_str_eq(ask("PRAGMA integrity_check"), "ok");
}
END_TEST

START_TEST(an_older_file_gets_the_steps_that_it_lacks_or_none)
{
    static const char *const three[] = {
        "CREATE TABLE a (x);",
        "CREATE TABLE b (x); INSERT INTO b VALUES (2);",
        "CREATE TABLE c (x);",
    };
    static const char *const broken[] = {"", "", "", "CREATE TABLE d (x);",
                                         "nonsense"};
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(cloudli__schema_migrate(db, three, 1), SQLITE_OK);
    ck_assert_str_eq(ask("PRAGMA user_version"), "1");
    ck_assert_int_eq(cloudli__schema_migrate(db, three, 3), SQLITE_OK);
    ck_assert_str_eq(ask("PRAGMA user_version"), "3");
    ck_assert_int_eq(cloudli__schema_migrate(db, three, 3), SQLITE_OK);
    ck_assert_str_eq(ask("SELECT count(*) FROM b"), "1");
    ck_assert_int_eq(cloudli__schema_migrate(db, broken, 5), SQLITE_ERROR);
    ck_assert_str_eq(ask("PRAGMA user_version"), "3");
    ck_assert_str_eq(ask("SELECT count(*) FROM sqlite_schema WHERE name = 'd'"),
                     "0");
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

START_TEST(closing_nothing_is_fine)
{
    cloudli_register_close(NULL);
}
END_TEST

static TCase *file_tests(void)
{
    TCase *tcase = tcase_create("files");

    tcase_add_checked_fixture(tcase, setup_folder, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_file_that_is_no_register_is_refused_untouched);
    tcase_add_test(tcase, a_register_of_a_newer_version_is_refused_untouched);
    tcase_add_test(tcase, a_damaged_register_is_refused_untouched);
    tcase_add_test(tcase, a_cut_register_is_refused_untouched);
    tcase_add_test(tcase, a_register_without_a_table_is_refused);
    tcase_add_test(tcase, a_register_that_others_can_read_is_refused);
    tcase_add_test(tcase, a_log_without_its_register_is_refused);
    tcase_add_test(tcase, no_folder_is_refused);
    tcase_add_test(tcase, a_folder_in_the_place_of_the_register_is_refused);
    tcase_add_test(tcase, a_folder_that_this_user_cannot_write_is_refused);
    tcase_add_test(tcase, a_read_only_disk_is_refused);
    tcase_add_test(tcase, a_full_disk_is_refused_and_leaves_nothing);
    tcase_add_test(tcase,
                   a_disk_that_fills_up_is_said_and_keeps_what_was_stored);
    tcase_add_test(tcase,
                   processes_that_make_the_register_at_once_get_the_same);
    tcase_add_test(tcase, memory_that_runs_out_is_said_and_stores_nothing);
    tcase_add_test(tcase, an_older_file_gets_the_steps_that_it_lacks_or_none);
    return tcase;
}

int main(void)
{
    Suite *suite = suite_create("register-files");
    TCase *alone = tcase_create("alone");

    tcase_add_test(alone, only_the_owner_can_read_the_files);
    tcase_add_test(alone, closing_nothing_is_fine);
    suite_add_tcase(suite, file_tests());
    suite_add_tcase(suite, alone);
    return run_suite(suite);
}
