/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading, exporting and verifying the trail of a register. */
#include "base/calendar.h"
#include "audit/audit_file.h"
#include "base/error.h"
#include "base/options.h"
#include "warrant/audit_change.h"
#include "warrant/validate.h"

#include <stdio.h>
#include <string.h>

#define FILTER_V1_SIZE sizeof(cloudli_audit_filter)

/* What the filter takes, by bound values 1 to 7; an action is one, or all that
 * begin with it and a dot. Value 8 is the last line to look at. */
#define TAKEN                                                                  \
    "(?1 = 0 OR warrant = ?1) AND (?2 IS NULL OR authority = ?2)"              \
    " AND (?3 IS NULL OR liid = ?3) AND (?4 IS NULL OR destination = ?4)"      \
    " AND (?5 IS NULL OR action = ?5"                                          \
    "  OR substr(action, 1, length(?5) + 1) = ?5 || '.')"                      \
    " AND (?6 IS NULL OR time >= ?6) AND (?7 IS NULL OR time < ?7)"
#define TYPES "itttttti"

/* A filter as it is bound. */
struct wanted {
    cloudli_audit_filter filter;
    char since[CLOUDLI_TIME_TEXT_MAX];
    char until[CLOUDLI_TIME_TEXT_MAX];
};

static int read_filter(struct wanted *wanted, const cloudli_audit_filter *in,
                       cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    memset(wanted, 0, sizeof(*wanted));
    if (in != NULL)
        rv = cloudli__options_import(&wanted->filter, sizeof(wanted->filter),
                                     FILTER_V1_SIZE, in);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The filter is a %s.",
                             cloudli_strerror(rv));
    cloudli__time_exact(wanted->filter.since, wanted->since);
    cloudli__time_exact(wanted->filter.until, wanted->until);
    return CLOUDLI_OK;
}

static int query(cloudli_register *reg, sqlite3_stmt **out, const char *sql,
                 const struct wanted *wanted, int64_t last, cloudli_error *err)
{
    const cloudli_audit_filter *f = &wanted->filter;

    return cloudli__store_query(reg, out, err, sql, TYPES, (int64_t)f->warrant,
                                f->authority, f->liid, f->destination,
                                f->action, f->since == 0 ? NULL : wanted->since,
                                f->until == 0 ? NULL : wanted->until, last);
}

static int check_call(const cloudli_register *reg, const char *actor,
                      int has_callback, cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_actor(actor, err);
    if (rv == CLOUDLI_OK && !has_callback)
        rv = cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                           "The callback is missing.");
    return rv;
}

/* --- That it is read --- */

static size_t say_filter(struct cloudli__audit_fact *facts,
                         const struct wanted *wanted)
{
    const cloudli_audit_filter *f = &wanted->filter;
    size_t count = 0;

    if (f->action != NULL)
        facts[count++] = (struct cloudli__audit_fact){"action", f->action, 0};
    if (f->since != 0)
        facts[count++] =
            (struct cloudli__audit_fact){"since", wanted->since, 0};
    if (f->until != 0)
        facts[count++] =
            (struct cloudli__audit_fact){"until", wanted->until, 0};
    return count;
}

/* The line about a reading: what was asked for stands in it. */
static int note_reading(cloudli_register *reg, const char *action,
                        const char *actor, const struct wanted *wanted,
                        int64_t *number)
{
    struct cloudli__audit_fact facts[3];
    const size_t count = say_filter(facts, wanted);
    struct cloudli__buffer detail = {0};
    struct cloudli__audit_line line = {
        .actor = actor,
        .action = action,
        .warrant = (int64_t)wanted->filter.warrant,
        .authority = wanted->filter.authority,
        .liid = wanted->filter.liid,
        .destination = wanted->filter.destination};
    int rv = CLOUDLI_OK;

    if (count > 0)
        rv = cloudli__audit_detail(&detail, facts, count);
    line.detail = (const char *)detail.data;
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_append(&reg->audit, &line, 0, number);
    cloudli__buffer_dispose(&detail);
    return rv;
}

static int log_reading(cloudli_register *reg, const char *action,
                       const char *actor, const struct wanted *wanted,
                       int64_t *number, cloudli_error *err)
{
    int rv = cloudli__store_begin(reg, 1, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__audit_explain(
        reg, note_reading(reg, action, actor, wanted, number), err);
    return cloudli__store_finish(reg, rv, err);
}

/* --- Reading --- */

static void fill_line(cloudli_audit_line *out,
                      const struct cloudli__audit_line *in, const char *hash)
{
    memset(out, 0, sizeof(*out));
    out->size = sizeof(*out);
    out->number = (uint64_t)in->number;
    if (in->time == NULL ||
        cloudli_time_parse(&out->time, in->time) != CLOUDLI_OK)
        out->time = 0;
    out->actor = in->actor;
    out->action = in->action;
    out->warrant = (uint64_t)in->warrant;
    out->authority = in->authority;
    out->liid = in->liid;
    out->destination = in->destination;
    out->code = in->code;
    out->reason = in->reason;
    out->detail = in->detail;
    out->hash = hash;
}

static int read_lines(cloudli_register *reg, const struct wanted *wanted,
                      int64_t last, cloudli_audit_cb cb, void *user_data,
                      cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int row = 0, stopped = 0;
    int rv =
        query(reg, &stmt,
              "SELECT " CLOUDLI__AUDIT_COLUMNS
              " FROM audit WHERE number <= ?8 AND " TAKEN " ORDER BY number",
              wanted, last, err);

    if (rv != CLOUDLI_OK)
        return rv;
    reg->listing = 1;
    while (!stopped) {
        struct cloudli__audit_line line;
        cloudli_audit_line out;

        rv = cloudli__store_next(reg, stmt, &row, err);
        if (rv != CLOUDLI_OK || !row)
            break;
        if (!cloudli__audit_row(&line, stmt)) {
            rv = cloudli__store_damaged(err, "a line of the audit trail");
            break;
        }
        fill_line(&out, &line,
                  cloudli__store_text(stmt, CLOUDLI__AUDIT_HASH_COLUMN));
        stopped = cb(user_data, &out) != 0;
    }
    reg->listing = 0;
    (void)sqlite3_finalize(stmt);
    return rv;
}

int cloudli_audit_read(cloudli_register *reg,
                       const cloudli_audit_filter *filter, const char *actor,
                       cloudli_audit_cb cb, void *user_data, cloudli_error *err)
{
    struct wanted wanted;
    int64_t last = 0;
    int rv = check_call(reg, actor, cb != NULL, err);

    if (rv == CLOUDLI_OK)
        rv = read_filter(&wanted, filter, err);
    if (rv == CLOUDLI_OK)
        rv = log_reading(reg, CLOUDLI__AUDIT_READ, actor, &wanted, &last, err);
    if (rv != CLOUDLI_OK)
        return rv;
    return read_lines(reg, &wanted, last - 1, cb, user_data, err);
}

/* --- Exporting --- */

struct exporting {
    cloudli_register *reg;
    const struct wanted *wanted;
    struct cloudli__text_writer *w;
    int64_t first, last;
    char hash[CLOUDLI__AUDIT_HEX]; /* of the last line */
};

/* The first line that the filter takes; the last, if it takes none. */
static int find_first(struct exporting *e, cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int row = 0;
    int rv = query(e->reg, &stmt,
                   "SELECT number FROM audit WHERE number <= ?8 AND " TAKEN
                   " ORDER BY number LIMIT 1",
                   e->wanted, e->last, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_next(e->reg, stmt, &row, err);
    if (rv == CLOUDLI_OK)
        e->first = row ? sqlite3_column_int64(stmt, 0) : e->last;
    (void)sqlite3_finalize(stmt);
    return rv;
}

static int write_head(struct exporting *e, cloudli_error *err)
{
    uint8_t before[CLOUDLI__AUDIT_HASH] = {0};
    sqlite3_stmt *stmt;
    int row = 0;
    int rv = cloudli__store_query(
        e->reg, &stmt, err,
        "SELECT hash FROM audit WHERE number < ?1 ORDER BY number DESC LIMIT 1",
        "i", e->first);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_next(e->reg, stmt, &row, err);
    if (rv == CLOUDLI_OK && row) {
        const char *hash = cloudli__store_text(stmt, 0);

        if (hash == NULL ||
            !cloudli__audit_unhex(before, sizeof(before), hash, strlen(hash)))
            rv = cloudli__store_damaged(err, "a hash of the audit trail");
    }
    (void)sqlite3_finalize(stmt);
    if (rv == CLOUDLI_OK)
        cloudli__audit_file_head(e->w, e->first, before);
    return rv;
}

/* One row, whole or as its digest. */
static int write_row(struct exporting *e, sqlite3_stmt *stmt, int taken,
                     struct cloudli__buffer *text, cloudli_error *err)
{
    const char *hash = cloudli__store_text(stmt, CLOUDLI__AUDIT_HASH_COLUMN);
    uint8_t digest[CLOUDLI__AUDIT_HASH];
    struct cloudli__audit_line line;
    int rv = CLOUDLI_ERR_INVALID_ARGUMENT;

    text->len = 0;
    if (cloudli__audit_row(&line, stmt) && hash != NULL &&
        strlen(hash) == CLOUDLI__AUDIT_HEX - 1)
        rv = cloudli__audit_encode(text, &line);
    if (rv == CLOUDLI_ERR_INVALID_ARGUMENT)
        return cloudli__store_damaged(err, "a line of the audit trail");
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_digest(e->reg->audit.hasher, digest,
                                   (cloudli_bytes){text->data, text->len});
    if (rv != CLOUDLI_OK)
        return cloudli__audit_explain(e->reg, rv, err);
    memcpy(e->hash, hash, sizeof(e->hash));
    if (taken)
        cloudli__audit_file_line(e->w, (cloudli_bytes){text->data, text->len},
                                 hash);
    else
        cloudli__audit_file_withheld(e->w, line.number, digest, hash);
    return CLOUDLI_OK;
}

/* Lines that sign, and the one about the export, are never withheld. */
static int write_rows(struct exporting *e, cloudli_error *err)
{
    struct cloudli__buffer text = {0};
    sqlite3_stmt *stmt;
    int row = 0;
    int rv = query(e->reg, &stmt,
                   "SELECT " CLOUDLI__AUDIT_COLUMNS
                   ", number = ?8 OR action = 'trail.sign' OR (" TAKEN
                   ") FROM audit WHERE number BETWEEN ?9 AND ?8"
                   " ORDER BY number",
                   e->wanted, e->last, err);

    if (rv == CLOUDLI_OK && sqlite3_bind_int64(stmt, 9, e->first) != SQLITE_OK)
        rv = cloudli__store_fail(e->reg, err);
    while (rv == CLOUDLI_OK && !e->w->stopped) {
        rv = cloudli__store_next(e->reg, stmt, &row, err);
        if (rv != CLOUDLI_OK || !row)
            break;
        rv = write_row(
            e, stmt,
            sqlite3_column_int(stmt, CLOUDLI__AUDIT_HASH_COLUMN + 1) == 1,
            &text, err);
    }
    (void)sqlite3_finalize(stmt);
    cloudli__buffer_dispose(&text);
    return rv;
}

static int write_end(struct exporting *e, cloudli_error *err)
{
    struct cloudli__audit_signer *signer = &e->reg->audit.signer;
    uint8_t signature[CLOUDLI_AUDIT_SIGNATURE_LEN];
    char message[CLOUDLI__AUDIT_MESSAGE_MAX];
    const size_t len =
        cloudli__audit_export_message(message, e->first, e->last, e->hash);
    int rv = cloudli__audit_signer_sign(
        signer, (cloudli_bytes){(const uint8_t *)message, len}, signature);

    if (rv != CLOUDLI_OK)
        return cloudli__audit_explain(e->reg, rv, err);
    cloudli__audit_file_end(e->w, e->last, e->hash, signer->public_key,
                            signature);
    return CLOUDLI_OK;
}

/* Of one snapshot, though nothing that is there ever changes. */
static int export_all(struct exporting *e, cloudli_error *err)
{
    int rv = cloudli__store_begin(e->reg, 0, err);

    if (rv != CLOUDLI_OK)
        return rv;
    e->reg->listing = 1;
    rv = find_first(e, err);
    if (rv == CLOUDLI_OK)
        rv = write_head(e, err);
    if (rv == CLOUDLI_OK)
        rv = write_rows(e, err);
    if (rv == CLOUDLI_OK && !e->w->stopped)
        rv = write_end(e, err);
    if (rv == CLOUDLI_OK)
        cloudli__text_flush(e->w);
    e->reg->listing = 0;
    return cloudli__store_finish(e->reg, rv, err);
}

int cloudli_audit_export(cloudli_register *reg,
                         const cloudli_audit_filter *filter, const char *actor,
                         cloudli_write_cb write, void *user_data,
                         cloudli_error *err)
{
    struct cloudli__text_writer w = {.write = write, .user_data = user_data};
    struct wanted wanted;
    struct exporting e = {.reg = reg, .wanted = &wanted, .w = &w};
    int rv = check_call(reg, actor, write != NULL, err);

    if (rv == CLOUDLI_OK)
        rv = read_filter(&wanted, filter, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_ready(&reg->audit, err);
    if (rv == CLOUDLI_OK)
        rv = log_reading(reg, CLOUDLI__AUDIT_EXPORT, actor, &wanted, &e.last,
                         err);
    return rv == CLOUDLI_OK ? export_all(&e, err) : rv;
}

int cloudli_audit_public_key(cloudli_register *reg, cloudli_write_cb write,
                             void *user_data, cloudli_error *err)
{
    struct cloudli__buffer text = {0};
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK && write == NULL)
        rv = cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                           "The callback is missing.");
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_ready(&reg->audit, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__audit_explain(
        reg, cloudli__audit_key_write(&text, reg->audit.signer.public_key),
        err);
    if (rv == CLOUDLI_OK)
        (void)write(user_data, (const char *)text.data, text.len - 1);
    cloudli__buffer_dispose(&text);
    return rv;
}

/* --- Verifying --- */

/* The trail of a register as a source. */
struct rows {
    cloudli_register *reg;
    sqlite3_stmt *stmt;
    struct cloudli__buffer text;
};

static int rewind_rows(void *user_data)
{
    struct rows *rows = user_data;

    return sqlite3_reset(rows->stmt) == SQLITE_OK ? CLOUDLI_OK
                                                  : CLOUDLI_ERR_REGISTER;
}

static int next_row(void *user_data, struct cloudli__audit_item *item)
{
    struct rows *rows = user_data;
    const int rc = sqlite3_step(rows->stmt);
    struct cloudli__audit_line line;
    const char *hash;
    int rv;

    memset(item, 0, sizeof(*item));
    if (rc != SQLITE_ROW)
        return rc == SQLITE_DONE ? 0 : CLOUDLI_ERR_REGISTER;
    item->bad = !cloudli__audit_row(&line, rows->stmt);
    item->number = line.number;
    hash = cloudli__store_text(rows->stmt, CLOUDLI__AUDIT_HASH_COLUMN);
    if (hash == NULL || !cloudli__audit_unhex(item->hash, sizeof(item->hash),
                                              hash, strlen(hash)))
        item->bad = 1;
    rows->text.len = 0;
    rv = item->bad ? CLOUDLI_ERR_INVALID_ARGUMENT
                   : cloudli__audit_encode(&rows->text, &line);
    if (rv == CLOUDLI_ERR_NOMEM)
        return rv;
    item->bad = rv != CLOUDLI_OK;
    if (!item->bad)
        item->text = (cloudli_bytes){rows->text.data, rows->text.len};
    return 1;
}

static int ask(cloudli_register *reg, int64_t *number, const char *sql,
               cloudli_error *err)
{
    int found = 0;

    *number = 0;
    return cloudli__store_number(reg, number, &found, err, sql, "");
}

/* The register knows of lines, or of changes, that the trail has not. */
static int check_cut(cloudli_register *reg, cloudli_audit_report *report,
                     cloudli_error *err)
{
    int64_t highest, change, told, open;
    int rv = ask(reg, &highest,
                 "SELECT seq FROM sqlite_sequence WHERE name = 'audit'", err);

    if (rv == CLOUDLI_OK)
        rv = ask(reg, &change, "SELECT max(revision) FROM change", err);
    if (rv == CLOUDLI_OK)
        rv = ask(reg, &told,
                 "SELECT json_extract(detail, '$.revision') FROM audit"
                 " WHERE action GLOB 'warrant.*' OR action GLOB 'destination.*'"
                 " ORDER BY number DESC LIMIT 1",
                 err);
    if (rv == CLOUDLI_OK)
        rv = ask(reg, &open, "SELECT count(*) FROM audit_session", err);
    if (rv != CLOUDLI_OK)
        return rv;
    report->unclosed = (uint64_t)open;
    if (highest > (int64_t)report->last || (told > 0 && change > told))
        cloudli__audit_check_cut(report);
    return CLOUDLI_OK;
}

static int verify(cloudli_register *reg,
                  const struct cloudli__audit_check *check,
                  cloudli_audit_report *report, cloudli_error *err)
{
    struct rows rows = {.reg = reg};
    const struct cloudli__audit_source source = {rewind_rows, next_row, &rows};
    int rv = cloudli__store_query(
        reg, &rows.stmt, err,
        "SELECT " CLOUDLI__AUDIT_COLUMNS " FROM audit ORDER BY number", "");

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__audit_explain(
        reg, cloudli__audit_check_run(check, &source, report), err);
    (void)sqlite3_finalize(rows.stmt);
    cloudli__buffer_dispose(&rows.text);
    if (rv == CLOUDLI_OK && report->fault == CLOUDLI_AUDIT_SOUND)
        rv = check_cut(reg, report, err);
    return rv;
}

/* The register's own key, if nobody names another; a trail that was never
 * signed needs none. */
static int trust_own(cloudli_register *reg, struct cloudli__audit_check *check,
                     cloudli_error *err)
{
    uint8_t last[CLOUDLI_AUDIT_KEY_LEN];
    int rv = CLOUDLI_OK;

    if (check->key_count > 0)
        return CLOUDLI_OK;
    if (!cloudli__audit_last_key(reg->db, last))
        return CLOUDLI_OK;
    rv = cloudli__audit_signer_ready(&reg->audit.signer, NULL, 0, err);
    if (rv == CLOUDLI_OK) {
        memcpy(check->keys[0], reg->audit.signer.public_key,
               CLOUDLI_AUDIT_KEY_LEN);
        check->key_count = 1;
    }
    return rv;
}

int cloudli_audit_verify(cloudli_register *reg,
                         const cloudli_audit_trust *trust,
                         cloudli_audit_report *report, cloudli_error *err)
{
    struct cloudli__audit_check check;
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_report_begin(report, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_check_trust(&check, trust, err);
    if (rv == CLOUDLI_OK)
        rv = trust_own(reg, &check, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 0, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = verify(reg, &check, report, err);
    rv = cloudli__store_finish(reg, rv, err);
    return rv == CLOUDLI_OK ? cloudli__audit_check_verdict(report, err) : rv;
}
