/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "audit/audit_trail.h"

#include "base/calendar.h"
#include "base/error.h"

#include <inttypes.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

/*
 * The triggers keep a program from changing lines by mistake; who drops them
 * is found by the chain. Numbers are chosen above the highest that ever was
 * (AUTOINCREMENT keeps it), so that lines which were cut off at the end leave
 * a gap when others follow.
 */
const char cloudli__audit_schema[] =
    "CREATE TABLE audit ("
    " number INTEGER PRIMARY KEY AUTOINCREMENT CHECK (number > 0),"
    " time TEXT NOT NULL,"
    " actor TEXT NOT NULL,"
    " action TEXT NOT NULL,"
    " warrant INTEGER,"
    " authority TEXT,"
    " liid TEXT,"
    " destination TEXT,"
    " code TEXT,"
    " reason TEXT,"
    " detail TEXT,"
    " salt TEXT NOT NULL,"
    " hash TEXT NOT NULL"
    ") STRICT;"
    "CREATE INDEX audit_warrant ON audit (warrant) WHERE warrant IS NOT NULL;"
    "CREATE INDEX audit_signature ON audit (number)"
    " WHERE action = 'trail.sign';"
    "CREATE TRIGGER audit_is_not_updated BEFORE UPDATE ON audit BEGIN"
    " SELECT raise(ABORT, 'the audit trail is only added to'); END;"
    "CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN"
    " SELECT raise(ABORT, 'the audit trail is only added to'); END;"

    /* CLIFs that are open, by the line that says so. */
    "CREATE TABLE audit_session ("
    " opened INTEGER PRIMARY KEY,"
    " actor TEXT NOT NULL"
    ") STRICT;";

int cloudli__audit_trail_init(struct cloudli__audit_trail *trail, sqlite3 *db,
                              const char *state_dir)
{
    memset(trail, 0, sizeof(*trail));
    trail->db = db;
    trail->hasher = cloudli__audit_hasher_new();
    return trail->hasher == NULL
               ? CLOUDLI_ERR_NOMEM
               : cloudli__audit_signer_init(&trail->signer, state_dir);
}

void cloudli__audit_trail_dispose(struct cloudli__audit_trail *trail)
{
    (void)sqlite3_finalize(trail->find_end);
    (void)sqlite3_finalize(trail->insert);
    EVP_MD_CTX_free(trail->hasher);
    cloudli__buffer_dispose(&trail->text);
    cloudli__audit_signer_dispose(&trail->signer);
    memset(trail, 0, sizeof(*trail));
}

/* Prepared once, used for as long as the register is open. */
static int prepare(struct cloudli__audit_trail *trail, sqlite3_stmt **stmt,
                   const char *sql)
{
    if (*stmt != NULL)
        return CLOUDLI_OK;
    return sqlite3_prepare_v3(trail->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
                              stmt, NULL) == SQLITE_OK
               ? CLOUDLI_OK
               : CLOUDLI_ERR_REGISTER;
}

static int is_hash(const char *text, uint8_t hash[CLOUDLI__AUDIT_HASH])
{
    return text != NULL &&
           cloudli__audit_unhex(hash, CLOUDLI__AUDIT_HASH, text, strlen(text));
}

/* A chain whose last hash is no hash goes on from what it is: verifying names
 * that line. */
static void take_end(struct cloudli__audit_end *end, sqlite3_stmt *stmt)
{
    const char *hash = (const char *)sqlite3_column_text(stmt, 2);
    const char *since = (const char *)sqlite3_column_text(stmt, 4);

    end->highest = sqlite3_column_int64(stmt, 0);
    end->number = sqlite3_column_int64(stmt, 1);
    end->signature = sqlite3_column_int64(stmt, 3);
    if (end->number > end->highest)
        end->highest = end->number;
    if (!is_hash(hash, end->hash))
        memset(end->hash, 0, sizeof(end->hash));
    cloudli__audit_hex(end->hex, end->hash, sizeof(end->hash));
    if (since != NULL &&
        cloudli_time_parse(&end->unsigned_since, since) != CLOUDLI_OK)
        end->unsigned_since = 0;
}

static int find_end(struct cloudli__audit_trail *trail,
                    struct cloudli__audit_end *end)
{
    int rc, rv;

    memset(end, 0, sizeof(*end));
    rv = prepare(
        trail, &trail->find_end,
        "WITH last(number) AS (SELECT max(number) FROM audit),"
        " signed(number) AS MATERIALIZED (SELECT"
        "  (SELECT number FROM audit INDEXED BY audit_signature"
        "   WHERE action = 'trail.sign' ORDER BY number DESC LIMIT 1))"
        " SELECT coalesce((SELECT seq FROM sqlite_sequence"
        "  WHERE name = 'audit'), 0), coalesce(last.number, 0),"
        " (SELECT hash FROM audit WHERE number = last.number),"
        " coalesce(signed.number, 0), (SELECT time FROM audit"
        "  WHERE number > coalesce(signed.number, 0) ORDER BY number LIMIT 1)"
        " FROM last, signed");
    if (rv != CLOUDLI_OK)
        return rv;
    rc = sqlite3_step(trail->find_end);
    if (rc == SQLITE_ROW)
        take_end(end, trail->find_end);
    return sqlite3_reset(trail->find_end) == SQLITE_OK && rc == SQLITE_ROW
               ? CLOUDLI_OK
               : CLOUDLI_ERR_REGISTER;
}

static int make_salt(char salt[CLOUDLI__AUDIT_SALT_HEX])
{
    uint8_t octets[(CLOUDLI__AUDIT_SALT_HEX - 1) / 2];

    if (RAND_bytes(octets, sizeof(octets)) != 1)
        return CLOUDLI_ERR_SYSTEM;
    cloudli__audit_hex(salt, octets, sizeof(octets));
    return CLOUDLI_OK;
}

static int bind_line(sqlite3_stmt *stmt, const struct cloudli__audit_line *line,
                     const char *hash)
{
    const char *const texts[] = {
        line->time,      line->actor,  line->action,      NULL,
        line->authority, line->liid,   line->destination, line->code,
        line->reason,    line->detail, line->salt,        hash};
    int rc = sqlite3_bind_int64(stmt, 1, line->number);

    for (int i = 0;
         rc == SQLITE_OK && i < (int)(sizeof(texts) / sizeof(texts[0])); i++)
        rc = sqlite3_bind_text(stmt, i + 2, texts[i], -1, SQLITE_STATIC);
    if (rc == SQLITE_OK && line->warrant != 0)
        rc = sqlite3_bind_int64(stmt, 5, line->warrant);
    return rc;
}

static int insert(struct cloudli__audit_trail *trail,
                  const struct cloudli__audit_line *line, const char *hash)
{
    int rc;
    int rv = prepare(trail, &trail->insert,
                     "INSERT INTO audit (" CLOUDLI__AUDIT_COLUMNS ") VALUES"
                     " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
                     " ?13)");

    if (rv != CLOUDLI_OK)
        return rv;
    rc = bind_line(trail->insert, line, hash);
    if (rc == SQLITE_OK)
        (void)sqlite3_step(trail->insert);
    if (sqlite3_reset(trail->insert) != SQLITE_OK || rc != SQLITE_OK)
        rv = CLOUDLI_ERR_REGISTER;
    (void)sqlite3_clear_bindings(trail->insert);
    return rv;
}

/* Adds a line that lacks nothing, and moves the end on. */
static int add(struct cloudli__audit_trail *trail,
               struct cloudli__audit_end *end, struct cloudli__audit_line *line)
{
    struct cloudli__buffer *text = &trail->text;
    uint8_t digest[CLOUDLI__AUDIT_HASH], hash[CLOUDLI__AUDIT_HASH];
    char hex[CLOUDLI__AUDIT_HEX];
    int rv;

    line->number = end->highest + 1;
    text->len = 0;
    rv = cloudli__audit_encode(text, line);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_digest(trail->hasher, digest,
                                   (cloudli_bytes){text->data, text->len});
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_chain(trail->hasher, hash, end->hash, digest);
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__audit_hex(hex, hash, sizeof(hash));
    rv = insert(trail, line, hex);
    if (rv != CLOUDLI_OK)
        return rv;
    end->highest = end->number = line->number;
    memcpy(end->hash, hash, sizeof(hash));
    memcpy(end->hex, hex, sizeof(hex));
    return CLOUDLI_OK;
}

/* The first line of all tells that there was none before it. */
static int begin(struct cloudli__audit_trail *trail,
                 struct cloudli__audit_end *end, const char *time)
{
    char salt[CLOUDLI__AUDIT_SALT_HEX];
    struct cloudli__audit_line first = {.time = time,
                                        .actor = "libcloudli",
                                        .action = CLOUDLI__AUDIT_BEGIN,
                                        .salt = salt};
    int rv = make_salt(salt);

    return rv == CLOUDLI_OK ? add(trail, end, &first) : rv;
}

/* Signs up to the end, if that is wanted or due. */
static int sign_from(struct cloudli__audit_trail *trail,
                     struct cloudli__audit_end *end, int now,
                     cloudli_error *err);

int cloudli__audit_keep_end(struct cloudli__audit_trail *trail)
{
    const int rv = find_end(trail, &trail->end);

    trail->keeps_end = rv == CLOUDLI_OK;
    return rv;
}

void cloudli__audit_let_go(struct cloudli__audit_trail *trail)
{
    trail->keeps_end = 0;
}

/* The end that is kept, or the one that is found now, in room. */
static int take_up(struct cloudli__audit_trail *trail,
                   struct cloudli__audit_end *room,
                   struct cloudli__audit_end **end)
{
    *end = trail->keeps_end ? &trail->end : room;
    return trail->keeps_end ? CLOUDLI_OK : find_end(trail, room);
}

int cloudli__audit_append(struct cloudli__audit_trail *trail,
                          const struct cloudli__audit_line *line,
                          cloudli_time time, int64_t *number)
{
    char text[CLOUDLI_TIME_TEXT_MAX], salt[CLOUDLI__AUDIT_SALT_HEX];
    struct cloudli__audit_line full = *line;
    struct cloudli__audit_end room, *end;
    int rv = take_up(trail, &room, &end);

    if (time == 0)
        time = cloudli_time_now();
    cloudli__time_exact(time, text);
    if (rv == CLOUDLI_OK && end->highest == 0)
        rv = begin(trail, end, text);
    if (rv == CLOUDLI_OK)
        rv = make_salt(salt);
    full.salt = salt;
    full.time = text;
    if (rv == CLOUDLI_OK)
        rv = add(trail, end, &full);
    if (rv != CLOUDLI_OK)
        return rv;
    trail->unsigned_lines++;
    if (end->unsigned_since == 0)
        end->unsigned_since = time;
    if (number != NULL)
        *number = full.number;
    return sign_from(trail, end, 0, NULL);
}

/* --- Signatures --- */

size_t cloudli__audit_message(char text[CLOUDLI__AUDIT_MESSAGE_MAX],
                              int64_t last, const char *hash)
{
    return (size_t)snprintf(text, CLOUDLI__AUDIT_MESSAGE_MAX,
                            "cloudli-audit 1 %" PRId64 " %s\n", last, hash);
}

size_t cloudli__audit_export_message(char text[CLOUDLI__AUDIT_MESSAGE_MAX],
                                     int64_t first, int64_t last,
                                     const char *hash)
{
    return (size_t)snprintf(text, CLOUDLI__AUDIT_MESSAGE_MAX,
                            "cloudli-audit-export 1 %" PRId64 " %" PRId64
                            " %s\n",
                            first, last, hash);
}

int cloudli__audit_last_key(sqlite3 *db, uint8_t key[CLOUDLI_AUDIT_KEY_LEN])
{
    sqlite3_stmt *stmt = NULL;
    const char *text;
    int found = 0;

    if (sqlite3_prepare_v2(db,
                           "SELECT json_extract(detail, '$.key') FROM audit"
                           " WHERE action = 'trail.sign'"
                           " ORDER BY number DESC LIMIT 1",
                           -1, &stmt, NULL) == SQLITE_OK &&
        sqlite3_step(stmt) == SQLITE_ROW) {
        text = (const char *)sqlite3_column_text(stmt, 0);
        found = text != NULL && cloudli__audit_unhex(key, CLOUDLI_AUDIT_KEY_LEN,
                                                     text, strlen(text));
    }
    (void)sqlite3_finalize(stmt);
    return found;
}

int cloudli__audit_ready(struct cloudli__audit_trail *trail, cloudli_error *err)
{
    uint8_t key[CLOUDLI_AUDIT_KEY_LEN];
    int known;

    if (trail->signer.ready)
        return CLOUDLI_OK;
    known = cloudli__audit_last_key(trail->db, key);
    return cloudli__audit_signer_ready(&trail->signer, known ? key : NULL,
                                       !known, err);
}

/* A line with the signature of all lines before it. */
static int sign(struct cloudli__audit_trail *trail,
                struct cloudli__audit_end *end, cloudli_error *err)
{
    uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN];
    char key_hex[2 * CLOUDLI_AUDIT_KEY_LEN + 1];
    char hex[2 * CLOUDLI_AUDIT_SIGNATURE_LEN + 1];
    char message[CLOUDLI__AUDIT_MESSAGE_MAX], time[CLOUDLI_TIME_TEXT_MAX];
    char salt[CLOUDLI__AUDIT_SALT_HEX];
    const size_t len = cloudli__audit_message(message, end->number, end->hex);
    const struct cloudli__audit_fact facts[] = {{"signed", NULL, end->number},
                                                {"key", key_hex, 0},
                                                {"signature", hex, 0}};
    struct cloudli__audit_line line = {.time = time,
                                       .actor = "libcloudli",
                                       .action = CLOUDLI__AUDIT_SIGN,
                                       .salt = salt};
    struct cloudli__buffer detail = {0};
    int rv = cloudli__audit_ready(trail, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_signer_sign(
            &trail->signer, (cloudli_bytes){(const uint8_t *)message, len},
            signature);
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__audit_hex(key_hex, trail->signer.public_key,
                       CLOUDLI_AUDIT_KEY_LEN);
    cloudli__audit_hex(hex, signature, sizeof(signature));
    cloudli__time_exact(cloudli_time_now(), time);
    rv = make_salt(salt);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_detail(&detail, facts, 3);
    line.detail = (const char *)detail.data;
    if (rv == CLOUDLI_OK)
        rv = add(trail, end, &line);
    cloudli__buffer_dispose(&detail);
    if (rv == CLOUDLI_OK) {
        end->signature = end->number;
        end->unsigned_since = 0;
    }
    return rv;
}

/* Times that go back do not put a signature off for ever. */
static int is_due(const struct cloudli__audit_end *end)
{
    const cloudli_time now = cloudli_time_now();

    return end->number - end->signature >= CLOUDLI__AUDIT_SIGN_COUNT ||
           now - end->unsigned_since >= CLOUDLI__AUDIT_SIGN_INTERVAL ||
           now < end->unsigned_since - CLOUDLI__AUDIT_SIGN_INTERVAL;
}

static int sign_from(struct cloudli__audit_trail *trail,
                     struct cloudli__audit_end *end, int now,
                     cloudli_error *err)
{
    int rv;

    if (end->number == end->signature || (!now && !is_due(end)))
        return CLOUDLI_OK;
    rv = sign(trail, end, err);
    trail->sign_status = rv;
    if (rv == CLOUDLI_OK)
        trail->unsigned_lines = 0;
    return now || rv == CLOUDLI_ERR_REGISTER || rv == CLOUDLI_ERR_NOMEM
               ? rv
               : CLOUDLI_OK;
}

int cloudli__audit_sign(struct cloudli__audit_trail *trail, int now,
                        cloudli_error *err)
{
    struct cloudli__audit_end room, *end;
    const int rv = take_up(trail, &room, &end);

    return rv == CLOUDLI_OK ? sign_from(trail, end, now, err) : rv;
}

/* --- Rows --- */

const char *cloudli__audit_column(sqlite3_stmt *stmt, int column, int *bad)
{
    const char *text = (const char *)sqlite3_column_text(stmt, column);
    const int len = sqlite3_column_bytes(stmt, column);

    if (text != NULL && strlen(text) != (size_t)len)
        *bad = 1;
    return text;
}

int cloudli__audit_row(struct cloudli__audit_line *out, sqlite3_stmt *stmt)
{
    int bad = 0;

    out->number = sqlite3_column_int64(stmt, 0);
    out->time = cloudli__audit_column(stmt, 1, &bad);
    out->actor = cloudli__audit_column(stmt, 2, &bad);
    out->action = cloudli__audit_column(stmt, 3, &bad);
    out->warrant = sqlite3_column_int64(stmt, 4);
    out->authority = cloudli__audit_column(stmt, 5, &bad);
    out->liid = cloudli__audit_column(stmt, 6, &bad);
    out->destination = cloudli__audit_column(stmt, 7, &bad);
    out->code = cloudli__audit_column(stmt, 8, &bad);
    out->reason = cloudli__audit_column(stmt, 9, &bad);
    out->detail = cloudli__audit_column(stmt, 10, &bad);
    out->salt = cloudli__audit_column(stmt, 11, &bad);
    return !bad;
}
