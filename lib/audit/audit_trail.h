/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The trail: a table of the register's file, of which this stage gets the
 * handle. All that adds a line happens inside of a transaction that the caller
 * began as the only writer (BEGIN IMMEDIATE): the end of the chain is read in
 * it, so that lines of several processes never fork it, and a line is kept or
 * not together with what it is about.
 *
 * A status here is CLOUDLI_OK, CLOUDLI_ERR_NOMEM, CLOUDLI_ERR_INVALID_ARGUMENT
 * (a string that is not UTF-8), CLOUDLI_ERR_KEY, or CLOUDLI_ERR_REGISTER: then
 * the handle knows what SQLite said.
 */
#ifndef CLOUDLI_AUDIT_AUDIT_TRAIL_H
#define CLOUDLI_AUDIT_AUDIT_TRAIL_H

#include "audit/audit_line.h"
#include "audit/audit_signer.h"

#include <sqlite3.h>

/* The tables, as a step of the register's schema. */
extern const char cloudli__audit_schema[];

/* Actions of the trail itself. */
#define CLOUDLI__AUDIT_BEGIN "trail.begin"
#define CLOUDLI__AUDIT_SIGN "trail.sign"
#define CLOUDLI__AUDIT_READ "trail.read"
#define CLOUDLI__AUDIT_EXPORT "trail.export"
#define CLOUDLI__AUDIT_OVERFLOW "trail.overflow"

/* A line is signed when so many wait for it, or the oldest for so long. */
#define CLOUDLI__AUDIT_SIGN_COUNT 128
#define CLOUDLI__AUDIT_SIGN_INTERVAL (60 * CLOUDLI_SECOND)

/* The end of the chain, inside of the transaction. */
struct cloudli__audit_end {
    int64_t highest;             /* number that ever was */
    int64_t number;              /* of the last line; 0: there is none */
    int64_t signature;           /* number of the last one; 0: none */
    cloudli_time unsigned_since; /* of the first line behind it; 0: none */
    uint8_t hash[CLOUDLI__AUDIT_HASH];
    char hex[CLOUDLI__AUDIT_HEX];
};

struct cloudli__audit_trail {
    sqlite3 *db;
    sqlite3_stmt *find_end;
    sqlite3_stmt *insert;
    EVP_MD_CTX *hasher;
    struct cloudli__buffer text;   /* of the line in the making */
    struct cloudli__audit_end end; /* while it is kept */
    uint32_t keeps_end;
    struct cloudli__audit_signer signer;
    uint32_t unsigned_lines; /* were added through this handle */
    int32_t sign_status;     /* what the last signature came to */
};

/* The folder is where the key of its own is. */
int cloudli__audit_trail_init(struct cloudli__audit_trail *trail, sqlite3 *db,
                              const char *state_dir);

/* Before the handle is closed; all-zero is fine. */
void cloudli__audit_trail_dispose(struct cloudli__audit_trail *trail);

/*
 * For many lines in one transaction: reads the end of the chain once and keeps
 * it, until it is let go, which is before the transaction ends. No savepoint
 * may be rolled back meanwhile.
 */
int cloudli__audit_keep_end(struct cloudli__audit_trail *trail);
void cloudli__audit_let_go(struct cloudli__audit_trail *trail);

/*
 * Adds a line, and signs if that is due. Its number is the next one; time 0 is
 * now; its salt is a new one, and of the line neither is looked at. *number, if
 * wanted, receives its number.
 */
int cloudli__audit_append(struct cloudli__audit_trail *trail,
                          const struct cloudli__audit_line *line,
                          cloudli_time time, int64_t *number);

/* Signs what is not signed, if it is due or now is 1. That it cannot be
 * signed is not a reason to lose lines: see sign_status, unless now is 1. */
int cloudli__audit_sign(struct cloudli__audit_trail *trail, int now,
                        cloudli_error *err);

/* What a signature of a trail up to a line is about, and that of an export
 * from a line to a line. */
#define CLOUDLI__AUDIT_MESSAGE_MAX 200
size_t cloudli__audit_message(char text[CLOUDLI__AUDIT_MESSAGE_MAX],
                              int64_t last, const char *hash);
size_t cloudli__audit_export_message(char text[CLOUDLI__AUDIT_MESSAGE_MAX],
                                     int64_t first, int64_t last,
                                     const char *hash);

/* The key with which the trail was signed last: 1 and the key, or 0. */
int cloudli__audit_last_key(sqlite3 *db, uint8_t key[CLOUDLI_AUDIT_KEY_LEN]);

/* Has the signer ready for this trail. */
int cloudli__audit_ready(struct cloudli__audit_trail *trail,
                         cloudli_error *err);

/* Reads a column of text as it is; NULL with *bad set if it has a NUL in it. */
const char *cloudli__audit_column(sqlite3_stmt *stmt, int column, int *bad);

/* What a row of the trail holds, in the order of cloudli__audit_row(). */
#define CLOUDLI__AUDIT_COLUMNS                                                 \
    "number, time, actor, action, warrant, authority, liid, destination,"      \
    " code, reason, detail, salt, hash"
#define CLOUDLI__AUDIT_HASH_COLUMN 12

/* The line of a row of these columns, valid until the next step. 0 if a text
 * has a NUL in it. */
int cloudli__audit_row(struct cloudli__audit_line *out, sqlite3_stmt *stmt);

#endif
