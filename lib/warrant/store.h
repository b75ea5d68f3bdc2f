/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The register's file: opening it safely, statements with their values, and
 * transactions. What SQLite says becomes a status and a sentence here.
 */
#ifndef CLOUDLI_WARRANT_STORE_H
#define CLOUDLI_WARRANT_STORE_H

#include "audit/audit_trail.h"
#include "warrant/profile_set.h"
#include "warrant/follow_register.h"
#include "warrant/vault.h"

#include <sqlite3.h>
#include <sys/types.h>

/* How long another writer is waited for. A change takes milliseconds. */
#define CLOUDLI__STORE_BUSY_MILLISECONDS 5000

/* From so many pages of 4 KiB on, the log is written back. */
#define CLOUDLI__STORE_LOG_PAGES 256

struct cloudli_register {
    sqlite3 *db;
    sqlite3_stmt *data_version; /* asked at every poll */
    sqlite3_stmt *rollback;     /* ready, for when memory is short */
    sqlite3_stmt *audit_facts;  /* of a warrant, for its line of the trail */
    sqlite3_stmt *audit_names;
    pid_t owner;          /* SQLite must not be used across a fork */
    int64_t version_seen; /* at the last poll */
    uint32_t polled;
    uint32_t wrote;   /* since the last poll, through this handle */
    uint32_t listing; /* inside of a callback */
    uint32_t read_only;
    uint32_t rehearsing;      /* what changes is taken back */
    uint32_t unsigned_before; /* audit.unsigned_lines when that began */
    uint32_t log_room;        /* its log has room on a full disk */
    struct cloudli__vault vault;
    struct cloudli__buffer scratch; /* for a sealed value */
    struct cloudli__profile_set profiles;
    struct cloudli__audit_trail audit;
};

/* Before a call does anything: CLOUDLI_ERR_INVALID_ARGUMENT without a handle,
 * CLOUDLI_ERR_INVALID_STATE after a fork or inside of a listing. */
int cloudli__store_enter(const cloudli_register *reg, cloudli_error *err);

struct cloudli__change;

/* The same of a call that changes the warrant which authority and liid name,
 * and what is said of the change. */
int cloudli__store_enter_change(const cloudli_register *reg,
                                const char *authority, const char *liid,
                                const struct cloudli__change *change,
                                cloudli_error *err);

/* The status and the sentence of what SQLite just refused. */
int cloudli__store_fail(const cloudli_register *reg, cloudli_error *err);

/* The same of a result code that a connection gave. No values are in the
 * sentence: SQLite's own message could hold some. */
int cloudli__store_explain(sqlite3 *db, int rc, cloudli_error *err);

/* Says what the register holds that it cannot hold: CLOUDLI_ERR_REGISTER. */
int cloudli__store_damaged(cloudli_error *err, const char *what);

/*
 * Prepares a statement and binds its values, one a letter of types: t is a
 * const char * (NULL: NULL) that stays until the statement is finalized, b a
 * const cloudli_bytes * (ptr NULL: NULL) whose octets do, i an int64_t. On
 * failure *out is NULL.
 */
int cloudli__store_query(cloudli_register *reg, sqlite3_stmt **out,
                         cloudli_error *err, const char *sql, const char *types,
                         ...);

/* The next row: *row is 1, or 0 after the last. */
int cloudli__store_next(cloudli_register *reg, sqlite3_stmt *stmt, int *row,
                        cloudli_error *err);

/* A statement of which no row is wanted, from beginning to end. */
int cloudli__store_run(cloudli_register *reg, cloudli_error *err,
                       const char *sql, const char *types, ...);

/* One number: the first column of the first row; *found is 0 without one. */
int cloudli__store_number(cloudli_register *reg, int64_t *number, int *found,
                          cloudli_error *err, const char *sql,
                          const char *types, ...);

/* A column's text, or NULL; valid until the next step. */
const char *cloudli__store_text(sqlite3_stmt *stmt, int column);

/* One snapshot (write 0), or the only writer (write 1). In a rehearsal, a part
 * of its transaction. */
int cloudli__store_begin(cloudli_register *reg, int write, cloudli_error *err);

/* Keeps all since the beginning if rv is CLOUDLI_OK and nothing otherwise.
 * Gives rv, or why it could not be kept. */
int cloudli__store_finish(cloudli_register *reg, int rv, cloudli_error *err);

/* One line of the register's history, and of the audit trail; NULL and 0:
 * none. */
struct cloudli__change {
    const char *actor;
    const char *action;
    const char *destination;
    const char *code; /* why, as a word; for the trail only, as is */
    const char *reason;
    const char *reference; /* the order's; the trail gets a keyed digest */
    const char *veiled;    /* or that digest */
    const char *detail;
    int64_t warrant;
    int64_t revision;
};

/* The revision that the change in the making gets. */
int cloudli__store_revision(cloudli_register *reg, int64_t *revision,
                            cloudli_error *err);

/* Every change ends here, inside of its transaction, after it was made: it is
 * written down, with its line of the trail, unless its actor may not make it
 * (CLOUDLI_ERR_NOT_ALLOWED). */
int cloudli__store_change(cloudli_register *reg,
                          const struct cloudli__change *change,
                          cloudli_error *err);

#endif
