/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A register in a folder of its own, and what is often asked of it. */
#ifndef CLOUDLI_TESTS_REGISTER_FIXTURE_H
#define CLOUDLI_TESTS_REGISTER_FIXTURE_H

#include "unit/check_main.h"
#include "warrant/follow_register.h"

#include <cloudli/cloudli.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define HOUR (3600 * CLOUDLI_SECOND)
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static char folder[64];
static char file[96];
static cloudli_register *reg;
static cloudli_error err;

static inline void remove_folder(void)
{
    char command[128];

    (void)snprintf(command, sizeof(command), "rm -rf '%s'", folder);
    ck_assert_int_eq(system(command), 0);
}

static inline void setup_folder(void)
{
    (void)snprintf(folder, sizeof(folder), "%s/cloudli-register-XXXXXX",
                   room_for_folders());
    ck_assert_ptr_nonnull(mkdtemp(folder));
    (void)snprintf(file, sizeof(file), "%s/register.sqlite3", folder);
    err = (cloudli_error)CLOUDLI_ERROR_INIT;
    reg = NULL;
}

static inline void open_register(void)
{
    const int rv = cloudli_register_open(&reg, folder, &err);

    ck_assert_msg(rv == CLOUDLI_OK, "open: %d %s", rv, err.message);
}

static inline void close_register(void)
{
    cloudli_register_close(reg);
    reg = NULL;
}

static inline void ok(int rv)
{
    ck_assert_msg(rv == CLOUDLI_OK, "%d %s", rv, err.message);
}

/* A status and words that its sentence must have. */
static inline void refused(int rv, int status, const char *words)
{
    ck_assert_msg(rv == status, "%d, not %d: %s", rv, status, err.message);
    ck_assert_int_eq(err.code, status);
    ck_assert_msg(strstr(err.message, words) != NULL, "no \"%s\" in: %s", words,
                  err.message);
    ck_assert_msg(err.message[strlen(err.message) - 1] == '.',
                  "not a sentence: %s", err.message);
}

/* Runs SQL on the file as somebody else would. */
static inline void sql(const char *text)
{
    sqlite3 *db = NULL;
    char *message = NULL;

    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    (void)sqlite3_exec(db, text, NULL, NULL, &message);
    ck_assert_msg(message == NULL, "%s: %s", text, message);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

/* The one value of a query, as text. */
static inline const char *ask(const char *text)
{
    static char answer[512];
    sqlite3_stmt *stmt = NULL;
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_prepare_v2(db, text, -1, &stmt, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    (void)snprintf(answer, sizeof(answer), "%s",
                   sqlite3_column_type(stmt, 0) == SQLITE_NULL
                       ? "NULL"
                       : (const char *)sqlite3_column_text(stmt, 0));
    (void)sqlite3_finalize(stmt);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    return answer;
}

static inline cloudli_destination good_destination(void)
{
    cloudli_destination dest = CLOUDLI_DESTINATION_INIT;

    dest.name = "lemf-1";
    dest.host = "127.0.0.1";
    dest.port = 9000;
    return dest;
}

static const char *const jean[] = {
    "sip:jean@mccloud.example", "SIP:jean@McCloud.Example", "+31 6 1234-5678"};

static inline cloudli_warrant good_warrant(void)
{
    cloudli_warrant w = CLOUDLI_WARRANT_INIT;

    w.authority = "Court of The Hague";
    w.liid = "LI-001";
    w.country = "NL";
    w.targets = jean;
    w.target_count = COUNT(jean);
    w.start = cloudli_time_now() - HOUR;
    w.end = w.start + 24 * HOUR;
    w.destination = "lemf-1";
    w.deliver = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;
    w.services = CLOUDLI_SERVICE_CONFERENCE | CLOUDLI_SERVICE_CALL;
    return w;
}

static inline void open_with_destination(void)
{
    const cloudli_destination dest = good_destination();

    open_register();
    ok(cloudli_register_set_destination(reg, &dest, "officer", &err));
}

static inline void setup(void)
{
    setup_folder();
    open_with_destination();
}

static inline void teardown(void)
{
    close_register();
    remove_folder();
}

static inline void add(const char *authority, const char *liid)
{
    cloudli_warrant w = good_warrant();

    w.authority = authority;
    w.liid = liid;
    ok(cloudli_warrant_add(reg, &w, "officer", NULL, &err));
}

struct seen {
    char text[2048]; /* "authority/liid/state " of each warrant */
    char destinations[1024];
    size_t count;
    size_t stop_after; /* 0: never */
};

static inline int see_warrant(void *user_data, const cloudli_warrant *w)
{
    struct seen *seen = user_data;
    const size_t len = strlen(seen->text);

    (void)snprintf(seen->text + len, sizeof(seen->text) - len, "%s/%s/%s ",
                   w->authority, w->liid, cloudli_warrant_state_name(w->state));
    seen->count++;
    return seen->stop_after != 0 && seen->count >= seen->stop_after;
}

static inline int see_destination(void *user_data, const cloudli_destination *d)
{
    struct seen *seen = user_data;
    const size_t len = strlen(seen->destinations);

    (void)snprintf(seen->destinations + len, sizeof(seen->destinations) - len,
                   "%s=%s:%u ", d->name, d->host, d->port);
    return 0;
}

static inline const char *states(const char *authority, const char *liid)
{
    static struct seen seen;

    memset(&seen, 0, sizeof(seen));
    ok(cloudli_warrant_list(reg, authority, liid, see_warrant, &seen, &err));
    return seen.text;
}

/* Runs fn in a process of its own, where it may change what a process has. */
static inline void in_child(void (*fn)(void))
{
    int status;
    const pid_t pid = fork();

    if (pid == 0) {
        fn();
        _exit(0);
    }
    ck_assert_int_gt(pid, 0);
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert_msg(WIFEXITED(status), "ended by signal %d", WTERMSIG(status));
    ck_assert_msg(WEXITSTATUS(status) == 0, "the child said %d",
                  WEXITSTATUS(status));
}

static inline void child_expects(int rv, int status)
{
    if (rv != status) {
        (void)fprintf(stderr, "%d, not %d: %s\n", rv, status, err.message);
        _exit(1);
    }
}

#endif
