/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A warrant in force is changed: prolonged, modified, or wiped. */
#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "warrant/actor_row.h"
#include "warrant/life.h"
#include "warrant/pending.h"
#include "warrant/row.h"
#include "warrant/scope.h"

#include <cloudli/warrant_change.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define CHANGE_V1_SIZE                                                         \
    (offsetof(cloudli_warrant_change, shared) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_warrant_change) == CHANGE_V1_SIZE,
               "no hidden padding");

#define DETAIL_MAX 512

/* A warrant as it will be. */
struct next {
    cloudli_register *reg;
    const cloudli_warrant_change *change;
    cloudli_error *err;
    int rv;
    cloudli_time old_end, end;
    int widens; /* or goes elsewhere: what four eyes are for */
    uint32_t deliver, services, media;
    cloudli_identity targets[CLOUDLI__TARGETS_MAX];
    size_t count;
};

static int refuse(cloudli_error *err, int code, const char *sentence)
{
    return cloudli__fail(err, code, 0, "%s", sentence);
}

/* The place of an identity among the targets; count if it is none. */
static size_t find_target(const struct next *n, const cloudli_identity *id)
{
    size_t at = 0;

    while (at < n->count && !cloudli_identity_equal(&n->targets[at], id))
        at++;
    return at;
}

static int remove_target(struct next *n, const char *text)
{
    cloudli_identity id = CLOUDLI_IDENTITY_INIT;
    cloudli_error why = CLOUDLI_ERROR_INIT;
    int rv = text == NULL ? CLOUDLI_ERR_INVALID_ARGUMENT
                          : cloudli_identity_parse(&id, text, &why);
    size_t at;

    if (rv != CLOUDLI_OK)
        return cloudli__fail(n->err, rv, why.offset,
                             "The targets to remove must be identities (%s).",
                             why.message);
    at = find_target(n, &id);
    cloudli__wipe(&id, sizeof(id));
    if (at == n->count)
        return refuse(n->err, CLOUDLI_ERR_NOT_FOUND,
                      "A target to remove is none of this warrant's.");
    n->count--;
    memmove(&n->targets[at], &n->targets[at + 1],
            (n->count - at) * sizeof(n->targets[0]));
    return CLOUDLI_OK;
}

/* Those that are added are checked as those of a new warrant are. */
static int add_targets(struct next *n, const cloudli_warrant *old)
{
    const size_t size = CLOUDLI__TARGETS_MAX * sizeof(cloudli_identity);
    cloudli_warrant only = *old;
    cloudli_identity *read;
    size_t count = 0;
    int rv;

    if (n->change->add_count == 0)
        return CLOUDLI_OK;
    read = cloudli__alloc(size);
    if (read == NULL)
        return refuse(n->err, CLOUDLI_ERR_NOMEM,
                      "No memory is left for the targets.");
    only.targets = n->change->add;
    only.target_count = n->change->add_count;
    only.shared |= n->change->shared;
    rv = cloudli__validate_targets(&only, read, &count, n->err);
    for (size_t i = 0; rv == CLOUDLI_OK && i < count; i++) {
        if (find_target(n, &read[i]) < n->count)
            rv = refuse(n->err, CLOUDLI_ERR_EXISTS,
                        "A target to add is this warrant's already.");
        else if (n->count == CLOUDLI__TARGETS_MAX)
            rv = refuse(n->err, CLOUDLI_ERR_INVALID_ARGUMENT,
                        "The targets must be 64 at most.");
        else
            n->targets[n->count++] = read[i];
    }
    cloudli__free_wiped(read, size);
    return rv;
}

static int change_targets(struct next *n, const cloudli_warrant *old)
{
    int rv = CLOUDLI_OK;

    for (n->count = 0; rv == CLOUDLI_OK && n->count < old->target_count;) {
        cloudli_identity *id = &n->targets[n->count];

        *id = (cloudli_identity)CLOUDLI_IDENTITY_INIT;
        rv = cloudli_identity_parse(id, old->targets[n->count], NULL);
        if (rv != CLOUDLI_OK)
            return cloudli__store_damaged(n->err, "a target is no identity");
        n->count++;
    }
    for (size_t i = 0; rv == CLOUDLI_OK && i < n->change->remove_count; i++)
        rv = remove_target(n, n->change->remove[i]);
    if (rv == CLOUDLI_OK)
        rv = add_targets(n, old);
    if (rv == CLOUDLI_OK && n->count == 0)
        rv = refuse(n->err, CLOUDLI_ERR_INVALID_ARGUMENT,
                    "The targets must not all be removed.");
    return rv;
}

static int check_destinations(struct next *n, const cloudli_warrant *w)
{
    int rv = cloudli__warrant_require_destination(n->reg, "destination",
                                                  w->destination, n->err);

    if (rv == CLOUDLI_OK && w->destination_cc != NULL)
        rv = cloudli__warrant_require_destination(n->reg, "destination_cc",
                                                  w->destination_cc, n->err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__register_check_liid(n->reg, w, n->err);
    return rv;
}

static int is_other(const char *name, const char *old)
{
    return name != NULL && strcmp(name, old == NULL ? "" : old) != 0;
}

static int widens(const cloudli_warrant_change *c, const cloudli_warrant *old)
{
    return c->end > old->end || (c->deliver & ~old->deliver) != 0 ||
           (c->services & ~old->services) != 0 ||
           (c->media & ~old->media) != 0 || c->add_count > 0 ||
           c->shared > old->shared ||
           is_other(c->destination, old->destination) ||
           is_other(c->destination_cc, old->destination_cc);
}

static int merge(struct next *n, const cloudli_warrant *old)
{
    const cloudli_warrant_change *c = n->change;
    cloudli_warrant w = *old;
    int rv;

    n->old_end = old->end;
    n->widens = widens(c, old);
    if (c->end != 0)
        w.end = c->end;
    if (c->destination != NULL)
        w.destination = c->destination;
    if (c->destination_cc != NULL)
        w.destination_cc =
            c->destination_cc[0] == '\0' ? NULL : c->destination_cc;
    if (c->deliver != 0)
        w.deliver = c->deliver;
    if (c->services != 0)
        w.services = c->services;
    if (c->media != 0)
        w.media = c->media;
    w.state = 0;
    if (c->end != 0 && c->end <= cloudli_time_now())
        return refuse(n->err, CLOUDLI_ERR_INVALID_ARGUMENT,
                      "The end must be still to come.");
    rv = cloudli__validate_warrant(&w, n->err);
    if (rv == CLOUDLI_OK)
        rv = check_destinations(n, &w);
    if (rv == CLOUDLI_OK)
        rv = change_targets(n, old);
    n->end = w.end;
    n->deliver = w.deliver;
    n->services = w.services;
    n->media = w.media;
    return rv;
}

static int on_old(void *user_data, const cloudli_warrant *old)
{
    struct next *n = user_data;

    n->rv = merge(n, old);
    return 1;
}

static int read_next(struct next *n, int64_t number)
{
    sqlite3_stmt *stmt;
    int stopped = 0;
    int rv = cloudli__store_query(n->reg, &stmt, n->err,
                                  CLOUDLI__ROW_WARRANT "WHERE number = ?1", "i",
                                  number);

    if (rv == CLOUDLI_OK)
        rv = cloudli__row_warrants(n->reg, stmt, NULL, on_old, n, &stopped,
                                   n->err);
    return rv == CLOUDLI_OK ? n->rv : rv;
}

static int store_targets(const struct next *n, int64_t number)
{
    int rv;

    if (n->change->add_count + n->change->remove_count == 0)
        return CLOUDLI_OK;
    rv = cloudli__store_run(
        n->reg, n->err, "DELETE FROM target WHERE warrant = ?1", "i", number);
    if (rv == CLOUDLI_OK)
        rv = cloudli__warrant_put_targets(n->reg, number, n->targets, n->count,
                                          n->err);
    return rv;
}

static int store_row(const struct next *n, int64_t number, int64_t revision)
{
    const cloudli_warrant_change *c = n->change;
    char deliver[CLOUDLI__SCOPE_TEXT_MAX], services[CLOUDLI__SCOPE_TEXT_MAX];
    char media[CLOUDLI__SCOPE_TEXT_MAX], end[CLOUDLI_TIME_TEXT_MAX];

    cloudli__scope_format(CLOUDLI__SCOPE_DELIVER, n->deliver, deliver);
    cloudli__scope_format(CLOUDLI__SCOPE_SERVICES, n->services, services);
    cloudli__scope_format(CLOUDLI__SCOPE_MEDIA, n->media, media);
    cloudli__time_exact(n->end, end);
    return cloudli__store_run(
        n->reg, n->err,
        "UPDATE warrant SET end_time = ?1, deliver = ?2, services = ?3,"
        " media = ?4, destination = coalesce(?5, destination),"
        " destination_cc = nullif(coalesce(?6, destination_cc), ''),"
        " revision = ?7 WHERE number = ?8",
        "ttttttii", end, deliver, services, media, c->destination,
        c->destination_cc, revision, number);
}

/* Which fields, and of the end what it was; no identity. */
static void describe(const struct next *n, char detail[DETAIL_MAX])
{
    const cloudli_warrant_change *c = n->change;
    char from[CLOUDLI_TIME_TEXT_MAX], to[CLOUDLI_TIME_TEXT_MAX];
    int len = 0;

    detail[0] = '\0';
    if (c->end != 0) {
        cloudli_time_format(n->old_end, from);
        cloudli_time_format(n->end, to);
        len = snprintf(detail, DETAIL_MAX, "end %s, was %s; ", to, from);
    }
    (void)snprintf(detail + len, (size_t)(DETAIL_MAX - len),
                   "%s%s%s%s%s%s%s%s%zu targets added, %zu removed",
                   c->destination == NULL ? "" : "destination ",
                   c->destination == NULL ? "" : c->destination,
                   c->destination == NULL ? "" : "; ",
                   c->destination_cc == NULL ? "" : "destination of CC; ",
                   c->deliver == 0 ? "" : "deliver; ",
                   c->services == 0 ? "" : "services; ",
                   c->media == 0 ? "" : "media; ",
                   c->shared == 0 ? "" : "shared identities allowed; ",
                   c->add_count, c->remove_count);
}

/* The warrant's row and targets, and the row of the history. */
static int carry_out(struct next *n, const char *by,
                     struct cloudli__change *change)
{
    char detail[DETAIL_MAX];
    int rv = cloudli__store_revision(n->reg, &change->revision, n->err);

    if (rv == CLOUDLI_OK)
        rv = store_row(n, change->warrant, change->revision);
    if (rv == CLOUDLI_OK)
        rv = store_targets(n, change->warrant);
    if (rv == CLOUDLI_OK && n->change->shared)
        rv = cloudli__life_allow_shared(n->reg, change->warrant, by, n->err);
    if (rv != CLOUDLI_OK)
        return rv;
    describe(n, detail);
    change->detail = detail;
    return cloudli__store_change(n->reg, change, n->err);
}

/* What widens a warrant in force waits for another actor; the warrant goes on
 * as it is. */
static int propose(struct next *n, struct cloudli__change *change)
{
    char detail[DETAIL_MAX];
    int rv = cloudli__store_revision(n->reg, &change->revision, n->err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__pending_put(n->reg, change->warrant, n->change,
                                  change->actor, n->err);
    if (rv != CLOUDLI_OK)
        return rv;
    describe(n, detail);
    change->detail = detail;
    change->action = "propose-change";
    return cloudli__store_change(n->reg, change, n->err);
}

/* Inside of the transaction. */
static int apply(struct next *n, const char *authority, const char *liid,
                 int prolong, struct cloudli__change *change)
{
    uint32_t state = 0;
    int on = 0;
    int rv = cloudli__warrant_find(n->reg, authority, liid, &change->warrant,
                                   &state, n->err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (state == CLOUDLI_WARRANT_EXPIRED || state == CLOUDLI_WARRANT_REVOKED)
        return cloudli__fail(n->err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "A warrant that is %s cannot be changed.",
                             cloudli_warrant_state_name(state));
    rv = read_next(n, change->warrant);
    if (rv == CLOUDLI_OK && prolong && n->end <= n->old_end)
        rv = refuse(n->err, CLOUDLI_ERR_INVALID_ARGUMENT,
                    "The end must be later than the one that the warrant has.");
    if (rv == CLOUDLI_OK)
        rv = cloudli__four_eyes(n->reg, &on, n->err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (on && n->widens && state != CLOUDLI_WARRANT_DRAFT &&
        state != CLOUDLI_WARRANT_AWAITING)
        return propose(n, change);
    if (state == CLOUDLI_WARRANT_AWAITING)
        rv = cloudli__approval_ask(n->reg, change->warrant, change->actor,
                                   n->err);
    return rv == CLOUDLI_OK ? carry_out(n, change->actor, change) : rv;
}

/* NULL: no memory, which was said. */
static struct next *new_next(cloudli_register *reg,
                             const cloudli_warrant_change *change,
                             cloudli_error *err)
{
    struct next *n = cloudli__alloc(sizeof(*n));

    if (n == NULL) {
        (void)refuse(err, CLOUDLI_ERR_NOMEM,
                     "No memory is left for the warrant.");
        return NULL;
    }
    n->reg = reg;
    n->change = change;
    n->err = err;
    return n;
}

int cloudli__warrant_apply_change(cloudli_register *reg,
                                  const cloudli_warrant_change *change,
                                  const char *by, struct cloudli__change *row,
                                  cloudli_error *err)
{
    struct next *n = new_next(reg, change, err);
    int rv;

    if (n == NULL)
        return CLOUDLI_ERR_NOMEM;
    rv = read_next(n, row->warrant);
    if (rv == CLOUDLI_OK)
        rv = carry_out(n, by, row);
    cloudli__free_wiped(n, sizeof(*n));
    return rv;
}

static int change_warrant(cloudli_register *reg, const char *authority,
                          const char *liid, const cloudli_warrant_change *c,
                          int prolong, struct cloudli__change *change,
                          cloudli_error *err)
{
    struct next *n = new_next(reg, c, err);
    int rv;

    if (n == NULL)
        return CLOUDLI_ERR_NOMEM;
    rv = cloudli__store_begin(reg, 1, err);
    if (rv == CLOUDLI_OK) {
        rv = apply(n, authority, liid, prolong, change);
        rv = cloudli__store_finish(reg, rv, err);
    }
    cloudli__free_wiped(n, sizeof(*n));
    return rv;
}

static int check_change(const cloudli_warrant_change *c, cloudli_error *err)
{
    if (c->shared > 1 || (c->add == NULL && c->add_count > 0) ||
        (c->remove == NULL && c->remove_count > 0) ||
        c->add_count > CLOUDLI__TARGETS_MAX ||
        c->remove_count > CLOUDLI__TARGETS_MAX)
        return refuse(err, CLOUDLI_ERR_INVALID_ARGUMENT,
                      "The change has a field that makes no sense.");
    if (c->end == 0 && c->destination == NULL && c->destination_cc == NULL &&
        c->add_count + c->remove_count == 0 && c->deliver == 0 &&
        c->services == 0 && c->media == 0 && c->shared == 0)
        return refuse(err, CLOUDLI_ERR_INVALID_ARGUMENT,
                      "The change must change something.");
    return CLOUDLI_OK;
}

int cloudli_warrant_modify(cloudli_register *reg, const char *authority,
                           const char *liid,
                           const cloudli_warrant_change *change,
                           const char *actor, const char *reason,
                           cloudli_error *err)
{
    struct cloudli__change row = {
        .actor = actor, .action = "modify", .reason = reason};
    cloudli_warrant_change c;
    int rv = cloudli__store_enter_change(reg, authority, liid, &row, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__options_import(&c, sizeof(c), CHANGE_V1_SIZE, change);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The change is a %s.",
                             cloudli_strerror(rv));
    rv = check_change(&c, err);
    if (rv == CLOUDLI_OK)
        rv = change_warrant(reg, authority, liid, &c, 0, &row, err);
    return rv;
}

int cloudli_warrant_extend(cloudli_register *reg, const char *authority,
                           const char *liid, cloudli_time end,
                           const char *actor, const char *reason,
                           cloudli_error *err)
{
    struct cloudli__change row = {
        .actor = actor, .action = "extend", .reason = reason};
    cloudli_warrant_change c = CLOUDLI_WARRANT_CHANGE_INIT;
    int rv = cloudli__store_enter_change(reg, authority, liid, &row, err);

    c.end = end;
    if (rv == CLOUDLI_OK)
        rv = check_change(&c, err);
    if (rv == CLOUDLI_OK)
        rv = change_warrant(reg, authority, liid, &c, 1, &row, err);
    return rv;
}

/* Inside of the transaction. */
static int wipe(cloudli_register *reg, const char *authority, const char *liid,
                struct cloudli__change *change, cloudli_error *err)
{
    uint32_t state = 0;
    int rv = cloudli__warrant_find(reg, authority, liid, &change->warrant,
                                   &state, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__warrant_set_state(reg, change, CLOUDLI_WARRANT_REVOKED,
                                        err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_run(
            reg, err,
            "INSERT INTO warrant_life (warrant, wiped) VALUES (?1, 1)"
            " ON CONFLICT (warrant) DO UPDATE SET wiped = 1",
            "i", change->warrant);
    if (rv == CLOUDLI_OK)
        rv = cloudli__approval_drop(reg, change->warrant, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_change(reg, change, err);
    return rv;
}

int cloudli_warrant_wipe(cloudli_register *reg, const char *authority,
                         const char *liid, const char *actor,
                         const char *reason, cloudli_error *err)
{
    struct cloudli__change row = {
        .actor = actor, .action = "wipe", .reason = reason};
    int rv = cloudli__store_enter_change(reg, authority, liid, &row, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = wipe(reg, authority, liid, &row, err);
    return cloudli__store_finish(reg, rv, err);
}
