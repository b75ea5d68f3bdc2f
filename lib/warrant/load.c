/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A list of identities becomes warrants. The first good line is entered as any
 * warrant is, with all checks; the others are copies of its row with a number,
 * a LIID and an identity of their own, by statements that are prepared once.
 * Each has its line of the audit trail, as if it had been entered alone.
 */
#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "warrant/actor_row.h"
#include "warrant/audit_change.h"
#include "warrant/life.h"
#include "warrant/sealed_row.h"

#include <cloudli/warrant_load.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define LOAD_SIZE (offsetof(cloudli_load, loaded) + sizeof(uint64_t))
_Static_assert(sizeof(cloudli_load) == LOAD_SIZE, "no hidden padding");

#define ROOM (64 * 1024)
#define LINE_MAX_BYTES 4095
#define LIID_ROOM 96

/* Identities come in no order, and neither do their digests: while a list is
 * loaded, the index of them should be in memory. In KiB, as SQLite has it. */
#define CACHE_SIZE (-131072)

/* What all warrants of a list have alike. */
#define SAME                                                                   \
    "authority, state, start_time, end_time, country, delivery_country,"       \
    " deliver, services, media, profile, destination, destination_cc"
#define OWN_COLUMNS 4 /* before these */

struct loader {
    cloudli_register *reg;
    cloudli_load *load;
    cloudli_error *err;
    cloudli_warrant like;
    const char *actor;
    char now[CLOUDLI_TIME_TEXT_MAX];
    char liid[LIID_ROOM];
    cloudli_identity identity;
    uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN]; /* of the identity */
    char veiled[CLOUDLI__AUDIT_VEILED];        /* the reference */
    int64_t first, next; /* numbers; 0: nothing was entered yet */
    int64_t revision;
    uint32_t awaiting;
    sqlite3_stmt *warrant, *target, *change, *known;
    char line[LINE_MAX_BYTES + 1];
    size_t len;
    int too_long;
};

static int fault(struct loader *l, int status, const char *reason)
{
    l->load->faulty++;
    if (l->load->fault != NULL &&
        l->load->fault(l->load->user_data, l->load->lines, status, reason) != 0)
        return cloudli__fail(l->err, CLOUDLI_ERR_ENDED, 0,
                             "The loading was stopped; nothing was loaded.");
    return CLOUDLI_OK;
}

/* --- One warrant --- */

static int prepare(struct loader *l)
{
    int rv = cloudli__store_query(
        l->reg, &l->warrant, l->err,
        "INSERT INTO warrant (number, liid, revision, reference, " SAME ")"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
        " ?15, ?16)",
        "");

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(l->reg, &l->target, l->err,
                                  CLOUDLI__SEALED_ROW_TARGET, "");
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(
            l->reg, &l->change, l->err,
            "INSERT INTO change (revision, time, actor, action, warrant)"
            " VALUES (?1, ?2, ?3, 'add', ?4)",
            "");
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(
            l->reg, &l->known, l->err,
            "SELECT 1 FROM target WHERE digest = ?1 AND warrant >= ?2", "");
    return rv;
}

/* Binds what the first warrant has, for all others. */
static int bind_same(struct loader *l)
{
    sqlite3_stmt *stmt;
    int row = 0, rc = SQLITE_OK;
    int rv = cloudli__store_query(
        l->reg, &stmt, l->err, "SELECT " SAME " FROM warrant WHERE number = ?1",
        "i", l->first);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_next(l->reg, stmt, &row, l->err);
    for (int i = 0; row && rc == SQLITE_OK && i < sqlite3_column_count(stmt);
         i++)
        rc = sqlite3_bind_value(l->warrant, OWN_COLUMNS + 1 + i,
                                sqlite3_column_value(stmt, i));
    (void)sqlite3_finalize(stmt);
    return rc == SQLITE_OK ? rv
                           : cloudli__store_explain(l->reg->db, rc, l->err);
}

/* The first one, as any other. */
static int enter_first(struct loader *l)
{
    struct cloudli__change change = {
        .actor = l->actor, .action = "add", .reference = l->like.reference};
    int rv;

    l->like.liid = l->liid;
    rv = cloudli__warrant_insert(l->reg, &l->like, &l->identity, 1, &change,
                                 l->err);
    if (rv != CLOUDLI_OK)
        return rv;
    l->first = change.warrant;
    l->next = change.warrant + 1;
    l->revision = change.revision + 1;
    return bind_same(l);
}

/* SQLITE_DONE; SQLITE_CONSTRAINT_UNIQUE if the LIID is not a new one. */
static int insert_warrant(struct loader *l)
{
    const struct cloudli__buffer *sealed = &l->reg->scratch;
    sqlite3_stmt *stmt = l->warrant;
    int rc;

    (void)sqlite3_reset(stmt);
    rc = sqlite3_bind_int64(stmt, 1, l->next);
    if (rc == SQLITE_OK)
        rc = sqlite3_bind_text(stmt, 2, l->liid, -1, SQLITE_STATIC);
    if (rc == SQLITE_OK)
        rc = sqlite3_bind_int64(stmt, 3, l->revision);
    if (rc == SQLITE_OK && l->like.reference != NULL)
        rc = sqlite3_bind_blob64(stmt, 4, sealed->data, sealed->len,
                                 SQLITE_STATIC);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(stmt);
    (void)sqlite3_reset(stmt);
    return rc;
}

static int insert_change(struct loader *l)
{
    sqlite3_stmt *stmt = l->change;
    int row;

    (void)sqlite3_reset(stmt);
    if (sqlite3_bind_int64(stmt, 1, l->revision) != SQLITE_OK ||
        sqlite3_bind_text(stmt, 2, l->now, -1, SQLITE_STATIC) != SQLITE_OK ||
        sqlite3_bind_text(stmt, 3, l->actor, -1, SQLITE_STATIC) != SQLITE_OK ||
        sqlite3_bind_int64(stmt, 4, l->next) != SQLITE_OK)
        return cloudli__store_fail(l->reg, l->err);
    return cloudli__store_next(l->reg, stmt, &row, l->err);
}

/* What a warrant of this kind has beside its row, which is rare. */
static int insert_rest(struct loader *l)
{
    int rv = CLOUDLI_OK;

    if (l->like.shared)
        rv = cloudli__life_allow_shared(l->reg, l->next, l->actor, l->err);
    if (rv == CLOUDLI_OK && l->awaiting)
        rv = cloudli__approval_ask(l->reg, l->next, l->actor, l->err);
    return rv;
}

static int enter_next(struct loader *l)
{
    const struct cloudli__change change = {
        .actor = l->actor,
        .action = "add",
        .veiled = l->like.reference == NULL ? NULL : l->veiled,
        .warrant = l->next,
        .revision = l->revision,
    };
    int rc, rv = CLOUDLI_OK;

    if (l->like.reference != NULL)
        rv = cloudli__sealed_row_seal_reference(l->reg, l->next,
                                                l->like.reference, l->err);
    if (rv != CLOUDLI_OK)
        return rv;
    rc = insert_warrant(l);
    if (rc == SQLITE_CONSTRAINT_UNIQUE)
        return cloudli__fail(l->err, CLOUDLI_ERR_EXISTS, 0,
                             "The liid must be a new one; this authority has "
                             "used it before.");
    if (rc != SQLITE_DONE)
        return cloudli__store_explain(l->reg->db, rc, l->err);
    rv = cloudli__sealed_row_target_add(
        l->reg, l->target, l->next, 1,
        cloudli_identity_kind_name(l->identity.kind), l->identity.text,
        l->digest, l->err);
    if (rv == CLOUDLI_OK)
        rv = insert_rest(l);
    if (rv == CLOUDLI_OK)
        rv = insert_change(l);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_change(l->reg, &change, l->err);
    l->next++;
    l->revision++;
    return rv;
}

/* --- One line --- */

/* What makes a line faulty; anything else ends the loading. */
static int is_fault(int rv)
{
    return rv == CLOUDLI_ERR_IDENTITY || rv == CLOUDLI_ERR_EXISTS ||
           rv == CLOUDLI_ERR_UNSUPPORTED || rv == CLOUDLI_ERR_INVALID_ARGUMENT;
}

/* Takes the line apart and checks what it has of its own: the pattern was
 * checked before. */
static int read_line(struct loader *l)
{
    const char *text = l->line;
    cloudli_warrant w = l->like;
    char *tab = strchr(l->line, '\t');
    size_t count;
    int rv;

    if (tab != NULL) {
        *tab = '\0';
        (void)snprintf(l->liid, sizeof(l->liid), "%s", tab + 1);
    } else {
        (void)snprintf(l->liid, sizeof(l->liid), "%s-%" PRIu64,
                       l->load->like->liid, l->load->lines);
    }
    w.liid = l->liid;
    w.targets = &text;
    w.target_count = 1;
    rv = cloudli__validate_targets(&w, &l->identity, &count, l->err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_warrant(&w, l->err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__register_check_liid(l->reg, &w, l->err);
    return rv;
}

static int check_new(struct loader *l)
{
    sqlite3_stmt *stmt = l->known;
    int row = 0;
    int rv = cloudli__vault_digest(&l->reg->vault,
                                   cloudli_identity_kind_name(l->identity.kind),
                                   l->identity.text, l->digest);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(l->err, CLOUDLI_ERR_INTERNAL, 0,
                             "A digest cannot be made.");
    (void)sqlite3_reset(stmt);
    if (sqlite3_bind_blob(stmt, 1, l->digest, sizeof(l->digest),
                          SQLITE_STATIC) != SQLITE_OK ||
        sqlite3_bind_int64(stmt, 2, l->first) != SQLITE_OK)
        return cloudli__store_fail(l->reg, l->err);
    rv = cloudli__store_next(l->reg, stmt, &row, l->err);
    (void)sqlite3_reset(stmt);
    if (rv == CLOUDLI_OK && row)
        rv = cloudli__fail(l->err, CLOUDLI_ERR_EXISTS, 0,
                           "The identity was in the list before.");
    return rv;
}

static int take_line(struct loader *l)
{
    cloudli_error why = CLOUDLI_ERROR_INIT;
    cloudli_error *err = l->err;
    int rv;

    l->load->lines++;
    if (l->len > 0 && l->line[l->len - 1] == '\r')
        l->len--;
    l->line[l->len] = '\0';
    if (l->too_long)
        return fault(l, CLOUDLI_ERR_IDENTITY, "The line is too long.");
    if (memchr(l->line, '\0', l->len) != NULL)
        return fault(l, CLOUDLI_ERR_IDENTITY, "The line has a NUL.");
    if (l->len == 0 || l->line[0] == '#')
        return CLOUDLI_OK;
    l->err = &why;
    rv = read_line(l);
    if (rv == CLOUDLI_OK && l->first != 0)
        rv = check_new(l);
    if (rv == CLOUDLI_OK)
        rv = l->first == 0 ? enter_first(l) : enter_next(l);
    l->err = err;
    if (rv == CLOUDLI_OK)
        l->load->loaded++;
    else if (is_fault(rv))
        rv = fault(l, rv, why.message);
    else
        rv = cloudli__fail(err, rv, 0, "%s", why.message);
    return rv;
}

/* --- The list --- */

static int take_bytes(struct loader *l, const char *bytes, size_t len)
{
    int rv = CLOUDLI_OK;

    for (size_t i = 0; rv == CLOUDLI_OK && i < len; i++) {
        if (bytes[i] == '\n') {
            rv = take_line(l);
            l->len = 0;
            l->too_long = 0;
        } else if (l->len == LINE_MAX_BYTES) {
            l->too_long = 1;
        } else {
            l->line[l->len++] = bytes[i];
        }
    }
    return rv;
}

static int take_list(struct loader *l)
{
    char *room = cloudli__alloc(ROOM);
    int64_t got = 1;
    int rv = CLOUDLI_OK;

    if (room == NULL)
        return cloudli__fail(l->err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the list.");
    while (rv == CLOUDLI_OK && got > 0) {
        got = l->load->read(l->load->user_data, room, ROOM);
        if (got < 0 || got > ROOM)
            rv = cloudli__fail(l->err, CLOUDLI_ERR_ENDED, 0,
                               "The list cannot be read; nothing was loaded.");
        else
            rv = take_bytes(l, room, (size_t)got);
    }
    if (rv == CLOUDLI_OK && (l->len > 0 || l->too_long))
        rv = take_line(l); /* the last one has no end */
    cloudli__free_wiped(room, ROOM);
    return rv;
}

/* Inside of the transaction. */
static int load_list(struct loader *l)
{
    int on = 0;
    int rv = cloudli__four_eyes(l->reg, &on, l->err);

    l->awaiting = on && l->like.state != CLOUDLI_WARRANT_DRAFT;
    if (rv == CLOUDLI_OK)
        rv = prepare(l);
    if (rv == CLOUDLI_OK && l->like.reference != NULL)
        rv = cloudli__audit_explain(
            l->reg, cloudli__audit_veil(l->reg, l->like.reference, l->veiled),
            l->err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_explain(
            l->reg, cloudli__audit_keep_end(&l->reg->audit), l->err);
    if (rv == CLOUDLI_OK)
        rv = take_list(l);
    cloudli__audit_let_go(&l->reg->audit);
    if (rv == CLOUDLI_OK && l->load->faulty > 0 && !l->load->keep_good)
        rv = cloudli__fail(l->err, CLOUDLI_ERR_IDENTITY, 0,
                           "%" PRIu64 " lines of the list cannot be loaded; "
                           "nothing was loaded.",
                           l->load->faulty);
    (void)sqlite3_finalize(l->warrant);
    (void)sqlite3_finalize(l->target);
    (void)sqlite3_finalize(l->change);
    (void)sqlite3_finalize(l->known);
    return rv;
}

static int check_load(const cloudli_load *load, cloudli_error *err)
{
    if (load == NULL || load->size < LOAD_SIZE)
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "The load is a %s.",
                             cloudli_strerror(CLOUDLI_ERR_STRUCT_SIZE));
    if (load->read == NULL || load->like == NULL || load->like->liid == NULL ||
        load->keep_good > 1 || load->reserved != 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The load must have a pattern with a liid, and a "
                             "reader.");
    return CLOUDLI_OK;
}

/* The pattern, with a LIID that is one: each line has its own. */
static int check_pattern(struct loader *l, const cloudli_warrant *like)
{
    int rv = cloudli__warrant_import(&l->like, like, l->err);

    l->like.liid = "1";
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_warrant(&l->like, l->err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__register_check_profile(l->reg, l->like.profile, l->err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_actor(l->actor, l->err);
    return rv;
}

/* Of this connection: pages, or KiB if it is negative; gives what it was. */
static int set_cache(cloudli_register *reg, int64_t size, int64_t *before,
                     cloudli_error *err)
{
    char pragma[64];
    int found;
    int rv = cloudli__store_number(reg, before, &found, err,
                                   "PRAGMA cache_size", "");

    (void)snprintf(pragma, sizeof(pragma), "PRAGMA cache_size = %" PRId64,
                   size);
    return rv == CLOUDLI_OK ? cloudli__store_run(reg, err, pragma, "") : rv;
}

int cloudli_warrant_load(cloudli_register *reg, cloudli_load *load,
                         const char *actor, cloudli_error *err)
{
    struct loader *l;
    int64_t cache = 0;
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = check_load(load, err);
    if (rv != CLOUDLI_OK)
        return rv;
    load->lines = load->faulty = load->loaded = 0;
    l = cloudli__alloc(sizeof(*l));
    if (l == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the list.");
    l->reg = reg;
    l->load = load;
    l->err = err;
    l->actor = actor;
    cloudli__time_exact(cloudli_time_now(), l->now);
    rv = check_pattern(l, load->like);
    if (rv == CLOUDLI_OK)
        rv = set_cache(reg, CACHE_SIZE, &cache, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv == CLOUDLI_OK) {
        reg->listing = 1; /* the callbacks leave the register alone */
        rv = load_list(l);
        reg->listing = 0;
        rv = cloudli__store_finish(reg, rv, err);
    }
    if (cache != 0)
        (void)set_cache(reg, cache, &cache, NULL);
    cloudli__free_wiped(l, sizeof(*l));
    if (rv != CLOUDLI_OK)
        load->loaded = 0;
    return rv;
}
