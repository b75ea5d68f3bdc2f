/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/store.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "warrant/folder.h"
#include "warrant/schema.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How long another writer is waited for. A change takes milliseconds. */
#define BUSY_MILLISECONDS 5000

/* Up to this size all pages are looked through when a register is opened;
 * in a larger one, damage is found when its part is read. */
#define CHECK_PAGES_MAX 16384

#define TABLE_COUNT 5

int cloudli__store_enter(const cloudli_register *reg, cloudli_error *err)
{
    if (reg == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The register is missing.");
    if (reg->owner != getpid())
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "A register cannot be used after a fork; the new "
                             "process opens its own.");
    if (reg->listing)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "A register cannot be used from the callback of "
                             "its own listing.");
    return CLOUDLI_OK;
}

/* No values in the sentence: SQLite's own message could hold some. */
static int fail_with(sqlite3 *db, int rc, cloudli_error *err)
{
    const int error = sqlite3_system_errno(db);

    switch (rc & 0xff) {
    case SQLITE_NOMEM:
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the register.");
    case SQLITE_BUSY:
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "The register is held by another program for "
                             "more than %d seconds.",
                             BUSY_MILLISECONDS / 1000);
    case SQLITE_NOTADB:
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "%s is not a register.", CLOUDLI__REGISTER_FILE);
    case SQLITE_CORRUPT:
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "The register is damaged.");
    case SQLITE_FULL:
        return cloudli__fail(err, CLOUDLI_ERR_STORAGE_FULL, 0,
                             "No room is left for the register.");
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (error == ENOSPC || error == EDQUOT || error == EFBIG)
            return cloudli__fail(err, CLOUDLI_ERR_STORAGE_FULL, 0,
                                 "No room is left for the register.");
        break;
    default:
        break;
    }
    return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                         "The register cannot be read or written: %s (%d).",
                         sqlite3_errstr(rc), rc);
}

int cloudli__store_fail(const cloudli_register *reg, cloudli_error *err)
{
    return fail_with(reg->db, sqlite3_extended_errcode(reg->db), err);
}

int cloudli__store_damaged(cloudli_error *err, const char *what)
{
    return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                         "The register is damaged: %s.", what);
}

static int bind_values(sqlite3_stmt *stmt, const char *types, va_list values)
{
    int rc = SQLITE_OK;

    for (int i = 0; rc == SQLITE_OK && types[i] != '\0'; i++) {
        if (types[i] == 't')
            rc = sqlite3_bind_text(stmt, i + 1, va_arg(values, const char *),
                                   -1, SQLITE_STATIC);
        else
            rc = sqlite3_bind_int64(stmt, i + 1, va_arg(values, int64_t));
    }
    return rc;
}

static int query(cloudli_register *reg, sqlite3_stmt **out, cloudli_error *err,
                 const char *sql, const char *types, va_list values)
{
    int rc = sqlite3_prepare_v2(reg->db, sql, -1, out, NULL);

    if (rc == SQLITE_OK)
        rc = bind_values(*out, types, values);
    if (rc == SQLITE_OK)
        return CLOUDLI_OK;
    rc = cloudli__store_fail(reg, err);
    (void)sqlite3_finalize(*out);
    *out = NULL;
    return rc;
}

int cloudli__store_query(cloudli_register *reg, sqlite3_stmt **out,
                         cloudli_error *err, const char *sql, const char *types,
                         ...)
{
    va_list values;
    int rv;

    va_start(values, types);
    rv = query(reg, out, err, sql, types, values);
    va_end(values);
    return rv;
}

int cloudli__store_next(cloudli_register *reg, sqlite3_stmt *stmt, int *row,
                        cloudli_error *err)
{
    const int rc = sqlite3_step(stmt);

    *row = rc == SQLITE_ROW;
    if (rc == SQLITE_ROW || rc == SQLITE_DONE)
        return CLOUDLI_OK;
    return cloudli__store_fail(reg, err);
}

int cloudli__store_run(cloudli_register *reg, cloudli_error *err,
                       const char *sql, const char *types, ...)
{
    sqlite3_stmt *stmt;
    va_list values;
    int rv, row;

    va_start(values, types);
    rv = query(reg, &stmt, err, sql, types, values);
    va_end(values);
    if (rv != CLOUDLI_OK)
        return rv;
    do {
        rv = cloudli__store_next(reg, stmt, &row, err);
    } while (rv == CLOUDLI_OK && row);
    (void)sqlite3_finalize(stmt);
    return rv;
}

int cloudli__store_number(cloudli_register *reg, int64_t *number, int *found,
                          cloudli_error *err, const char *sql,
                          const char *types, ...)
{
    sqlite3_stmt *stmt;
    va_list values;
    int rv;

    va_start(values, types);
    rv = query(reg, &stmt, err, sql, types, values);
    va_end(values);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, found, err);
    if (rv == CLOUDLI_OK && *found)
        *number = sqlite3_column_int64(stmt, 0);
    (void)sqlite3_finalize(stmt);
    return rv;
}

const char *cloudli__store_text(sqlite3_stmt *stmt, int column)
{
    return (const char *)sqlite3_column_text(stmt, column);
}

/* What is left of a transaction goes; SQLite has rolled back by itself after
 * some faults. */
static void roll_back(cloudli_register *reg)
{
    if (sqlite3_get_autocommit(reg->db))
        return;
    (void)sqlite3_step(reg->rollback);
    (void)sqlite3_reset(reg->rollback);
}

int cloudli__store_begin(cloudli_register *reg, int write, cloudli_error *err)
{
    roll_back(reg); /* if it was not possible when it should have been */
    return cloudli__store_run(reg, err, write ? "BEGIN IMMEDIATE" : "BEGIN",
                              "");
}

int cloudli__store_finish(cloudli_register *reg, int rv, cloudli_error *err)
{
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_run(reg, err, "COMMIT", "");
    if (rv != CLOUDLI_OK)
        roll_back(reg);
    return rv;
}

void cloudli__store_time(cloudli_time time, char text[CLOUDLI_TIME_TEXT_MAX])
{
    struct cloudli__civil civil;

    cloudli__civil_from_time(&civil, time);
    (void)snprintf(text, CLOUDLI_TIME_TEXT_MAX,
                   "%04d-%02u-%02uT%02u:%02u:%02u.%09uZ",
                   (int)(civil.year % 10000), civil.month % 100,
                   civil.day % 100, civil.hour % 100, civil.minute % 100,
                   civil.second % 100, civil.nanosecond % 1000000000);
}

int cloudli__store_revision(cloudli_register *reg, int64_t *revision,
                            cloudli_error *err)
{
    int found;

    return cloudli__store_number(
        reg, revision, &found, err,
        "SELECT coalesce(max(revision), 0) + 1 FROM change", "");
}

int cloudli__store_change(cloudli_register *reg,
                          const struct cloudli__change *change,
                          cloudli_error *err)
{
    char now[CLOUDLI_TIME_TEXT_MAX];

    cloudli__store_time(cloudli_time_now(), now);
    return cloudli__store_run(
        reg, err,
        "INSERT INTO change (revision, time, actor, action, warrant,"
        " destination, reason, detail)"
        " VALUES (?1, ?2, ?3, ?4, nullif(?5, 0), ?6, ?7, ?8)",
        "itttittt", change->revision, now, change->actor, change->action,
        change->warrant, change->destination, change->reason, change->detail);
}

/* Whose file is it, of which version? Nothing is written before this is
 * known. */
static int check_version(cloudli_register *reg, int64_t *version,
                         cloudli_error *err)
{
    int64_t application = 0;
    int found;
    int rv = cloudli__store_number(reg, &application, &found, err,
                                   "PRAGMA application_id", "");

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_number(reg, version, &found, err,
                                   "PRAGMA user_version", "");
    if (rv != CLOUDLI_OK)
        return rv;
    if (application != CLOUDLI__SCHEMA_APPLICATION)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "%s is not a register.", CLOUDLI__REGISTER_FILE);
    if (*version > CLOUDLI__SCHEMA_VERSION)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER_VERSION, 0,
                             "The register has version %lld, written by a "
                             "newer program; this one knows version %d.",
                             (long long)*version, CLOUDLI__SCHEMA_VERSION);
    if (*version < 1)
        return cloudli__store_damaged(err, "it has no version");
    return CLOUDLI_OK;
}

/* SQLite's check tells of a page that it could not read as it does of a
 * damaged one, with the result code in its text. */
static int explain_check(cloudli_register *reg, const char *said,
                         cloudli_error *err)
{
    static const char mark[] = "error code=";
    const char *at = said == NULL ? NULL : strstr(said, mark);
    const int rc =
        at == NULL ? SQLITE_OK : (int)strtol(at + sizeof(mark) - 1, NULL, 10);

    if (rc == SQLITE_NOMEM || rc == SQLITE_IOERR)
        return fail_with(reg->db, rc, err);
    return cloudli__store_damaged(err, "its pages do not fit together");
}

static int check_contents(cloudli_register *reg, cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int64_t count = 0;
    int found, rv;

    rv = cloudli__store_number(
        reg, &count, &found, err,
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN"
        " ('change', 'destination', 'warrant', 'target', 'cin')",
        "");
    if (rv == CLOUDLI_OK && count != TABLE_COUNT)
        return cloudli__store_damaged(err, "a table is missing");
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_number(reg, &count, &found, err,
                                   "PRAGMA page_count", "");
    if (rv != CLOUDLI_OK || count > CHECK_PAGES_MAX)
        return rv;

    rv = cloudli__store_query(reg, &stmt, err, "PRAGMA quick_check(1)", "");
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &found, err);
    if (rv == CLOUDLI_OK) {
        const char *said = found ? cloudli__store_text(stmt, 0) : NULL;

        if (said == NULL || strcmp(said, "ok") != 0)
            rv = explain_check(reg, said, err);
    }
    (void)sqlite3_finalize(stmt);
    return rv;
}

/* Settings of a connection. A number that was given out must stay so after a
 * power cut, so every commit reaches the disk (synchronous = FULL). */
static int configure(cloudli_register *reg, cloudli_error *err)
{
    static const char *const settings[] = {
        "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA temp_store = MEMORY", /* no identity in a temporary file */
    };
    int rv = CLOUDLI_OK;

    for (size_t i = 0;
         rv == CLOUDLI_OK && i < sizeof(settings) / sizeof(settings[0]); i++)
        rv = cloudli__store_run(reg, err, settings[i], "");
    return rv;
}

static int open_file(cloudli_register *reg, const char *path,
                     cloudli_error *err)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
                      SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    int64_t version = 0;
    int rc, rv;

    rc = sqlite3_open_v2(path, &reg->db, flags, NULL);
    if (rc != SQLITE_OK)
        return fail_with(reg->db, rc, err);
    (void)sqlite3_busy_timeout(reg->db, BUSY_MILLISECONDS);
    /* The file is data: what somebody put into its schema gets no say. */
    (void)sqlite3_db_config(reg->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(reg->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

    rv = check_version(reg, &version, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (sqlite3_db_readonly(reg->db, "main") == 1)
        return cloudli__fail(err, CLOUDLI_ERR_STATE_DIR, 0,
                             "The register can only be read: %s.", path);
    rv = configure(reg, err);
    if (rv == CLOUDLI_OK && version < CLOUDLI__SCHEMA_VERSION &&
        cloudli__schema_migrate(reg->db, cloudli__schema_steps,
                                CLOUDLI__SCHEMA_VERSION) != SQLITE_OK)
        rv = cloudli__store_fail(reg, err);
    if (rv == CLOUDLI_OK)
        rv = check_contents(reg, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(reg, &reg->data_version, err,
                                  "PRAGMA data_version", "");
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(reg, &reg->rollback, err, "ROLLBACK", "");
    return rv;
}

int cloudli_register_open(cloudli_register **out, const char *state_dir,
                          cloudli_error *err)
{
    char path[CLOUDLI__REGISTER_PATH_MAX];
    cloudli_register *reg;
    int rv;

    if (out == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The place for the register is missing.");
    *out = NULL;
    rv = cloudli__folder_prepare(state_dir, path, err);
    if (rv != CLOUDLI_OK)
        return rv;
    reg = cloudli__alloc(sizeof(*reg));
    if (reg == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the register.");
    reg->owner = getpid();
    if (cloudli__profile_set_init(&reg->profiles, state_dir) != CLOUDLI_OK)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                           "No memory is left for the register.");
    else
        rv = open_file(reg, path, err);
    if (rv != CLOUDLI_OK)
        cloudli_register_close(reg);
    else
        *out = reg;
    return rv;
}

void cloudli_register_close(cloudli_register *reg)
{
    /* In a child of a fork the connection is the parent's: closing it here
     * would take the parent's log away. */
    if (reg == NULL || reg->owner != getpid())
        return;
    (void)sqlite3_finalize(reg->data_version);
    (void)sqlite3_finalize(reg->rollback);
    (void)sqlite3_close(reg->db);
    cloudli__profile_set_dispose(&reg->profiles);
    cloudli__free_wiped(reg, sizeof(*reg));
}
