/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/store.h"

#include "base/calendar.h"
#include "base/error.h"
#include "warrant/actor_row.h"
#include "warrant/audit_change.h"
#include "warrant/folder.h"
#include "warrant/validate.h"

#include <cloudli/rehearsal.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

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

int cloudli__store_enter_change(const cloudli_register *reg,
                                const char *authority, const char *liid,
                                const struct cloudli__change *change,
                                cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (authority == NULL || liid == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The %s must be given.",
                             authority == NULL ? "authority" : "liid");
    rv = cloudli__validate_actor(change->actor, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_note("reason", change->reason, err);
    return rv;
}

/* No values in the sentence: SQLite's own message could hold some. */
int cloudli__store_explain(sqlite3 *db, int rc, cloudli_error *err)
{
    /* SQLite does not keep what a commit failed of; the system does. */
    const int error =
        rc == SQLITE_IOERR_WRITE ? errno : sqlite3_system_errno(db);

    switch (rc & 0xff) {
    case SQLITE_NOMEM:
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the register.");
    case SQLITE_BUSY:
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "The register is held by another program for "
                             "more than %d seconds.",
                             CLOUDLI__STORE_BUSY_MILLISECONDS / 1000);
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
    return cloudli__store_explain(reg->db, sqlite3_extended_errcode(reg->db),
                                  err);
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
        if (types[i] == 't') {
            rc = sqlite3_bind_text(stmt, i + 1, va_arg(values, const char *),
                                   -1, SQLITE_STATIC);
        } else if (types[i] == 'b') {
            const cloudli_bytes *bytes = va_arg(values, const cloudli_bytes *);

            rc = sqlite3_bind_blob64(stmt, i + 1, bytes->ptr, bytes->len,
                                     SQLITE_STATIC);
        } else {
            rc = sqlite3_bind_int64(stmt, i + 1, va_arg(values, int64_t));
        }
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

/* A step within a rehearsal. After some faults SQLite rolls back by itself;
 * what followed would be kept. */
static int begin_step(cloudli_register *reg, cloudli_error *err)
{
    if (sqlite3_get_autocommit(reg->db))
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "The rehearsal was ended by a fault.");
    return cloudli__store_run(reg, err, "SAVEPOINT step", "");
}

static int finish_step(cloudli_register *reg, int rv, cloudli_error *err)
{
    if (rv != CLOUDLI_OK)
        (void)cloudli__store_run(reg, NULL, "ROLLBACK TO step", "");
    if (rv != CLOUDLI_OK)
        (void)cloudli__store_run(reg, NULL, "RELEASE step", "");
    else
        rv = cloudli__store_run(reg, err, "RELEASE step", "");
    return rv;
}

int cloudli__store_begin(cloudli_register *reg, int write, cloudli_error *err)
{
    if (write && reg->read_only)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "The register was opened for reading only.");
    if (reg->rehearsing)
        return begin_step(reg, err);
    roll_back(reg); /* if it was not possible when it should have been */
    return cloudli__store_run(reg, err, write ? "BEGIN IMMEDIATE" : "BEGIN",
                              "");
}

int cloudli__store_finish(cloudli_register *reg, int rv, cloudli_error *err)
{
    if (reg->rehearsing)
        return finish_step(reg, rv, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_run(reg, err, "COMMIT", "");
    if (rv != CLOUDLI_OK)
        roll_back(reg);
    return rv;
}

int cloudli_register_rehearse(cloudli_register *reg, cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (reg->rehearsing)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "A rehearsal is going on already.");
    rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    reg->rehearsing = 1;
    reg->unsigned_before = reg->audit.unsigned_lines;
    return CLOUDLI_OK;
}

void cloudli_register_rehearse_end(cloudli_register *reg)
{
    if (cloudli__store_enter(reg, NULL) != CLOUDLI_OK || !reg->rehearsing)
        return;
    reg->rehearsing = 0;
    reg->audit.unsigned_lines = reg->unsigned_before;
    roll_back(reg);
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
    int rv = cloudli__actor_check(reg, change, err);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__time_exact(cloudli_time_now(), now);
    rv = cloudli__store_run(
        reg, err,
        "INSERT INTO change (revision, time, actor, action, warrant,"
        " destination, reason, detail)"
        " VALUES (?1, ?2, ?3, ?4, nullif(?5, 0), ?6, ?7, ?8)",
        "itttittt", change->revision, now, change->actor, change->action,
        change->warrant, change->destination, change->reason, change->detail);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_change(reg, change, err);
    if (rv == CLOUDLI_OK)
        reg->wrote = 1;
    return rv;
}
