/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A warrant's life in the register: entered, halted, taken up, withdrawn. */
#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "warrant/actor_row.h"
#include "warrant/life.h"
#include "warrant/row.h"
#include "warrant/scope.h"
#include "warrant/sealed_row.h"
#include "warrant/store.h"
#include "warrant/validate.h"

#include <stddef.h>
#include <string.h>

#define WARRANT_V1_SIZE (offsetof(cloudli_warrant, number) + sizeof(uint64_t))

int cloudli__warrant_require_destination(cloudli_register *reg,
                                         const char *field, const char *name,
                                         cloudli_error *err)
{
    int64_t one;
    int found;
    int rv = cloudli__store_number(reg, &one, &found, err,
                                   "SELECT 1 FROM destination WHERE name = ?1",
                                   "t", name);

    if (rv == CLOUDLI_OK && !found)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                           "The %s must be in the register; there is none "
                           "named %s.",
                           field, name);
    return rv;
}

static int require_new(cloudli_register *reg, const cloudli_warrant *warrant,
                       cloudli_error *err)
{
    int64_t one;
    int found;
    int rv = cloudli__store_number(
        reg, &one, &found, err,
        "SELECT 1 FROM warrant WHERE authority = ?1 AND liid = ?2", "tt",
        warrant->authority, warrant->liid);

    if (rv == CLOUDLI_OK && found)
        rv = cloudli__fail(err, CLOUDLI_ERR_EXISTS, 0,
                           "The liid must be a new one; this authority has "
                           "used it before.");
    return rv;
}

static int insert_warrant(cloudli_register *reg, const cloudli_warrant *w,
                          uint32_t state, int64_t revision, cloudli_error *err)
{
    char deliver[CLOUDLI__SCOPE_TEXT_MAX], services[CLOUDLI__SCOPE_TEXT_MAX];
    char media[CLOUDLI__SCOPE_TEXT_MAX];
    char start[CLOUDLI_TIME_TEXT_MAX], end[CLOUDLI_TIME_TEXT_MAX];

    cloudli__scope_format(CLOUDLI__SCOPE_DELIVER, w->deliver, deliver);
    cloudli__scope_format(CLOUDLI__SCOPE_SERVICES, w->services, services);
    cloudli__scope_format(CLOUDLI__SCOPE_MEDIA,
                          w->media == 0 ? CLOUDLI_MEDIA_AUDIO : w->media,
                          media);
    cloudli__time_exact(w->start, start);
    cloudli__time_exact(w->end, end);
    return cloudli__store_run(
        reg, err,
        "INSERT INTO warrant (authority, liid, state, start_time, end_time,"
        " country, delivery_country, deliver, services, media, profile,"
        " destination, destination_cc, revision) VALUES"
        " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        "ttttttttttttti", w->authority, w->liid,
        cloudli_warrant_state_name(state), start, end, w->country,
        w->delivery_country, deliver, services, media, w->profile,
        w->destination, w->destination_cc, revision);
}

int cloudli__warrant_put_targets(cloudli_register *reg, int64_t number,
                                 const cloudli_identity *targets, size_t count,
                                 cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int rv =
        cloudli__store_query(reg, &stmt, err, CLOUDLI__SEALED_ROW_TARGET, "");

    for (size_t i = 0; rv == CLOUDLI_OK && i < count; i++)
        rv = cloudli__sealed_row_target_add(
            reg, stmt, number, (int64_t)i + 1,
            cloudli_identity_kind_name(targets[i].kind), targets[i].text, NULL,
            err);
    (void)sqlite3_finalize(stmt);
    return rv;
}

/* As it is entered, or, of one that it takes two for, awaiting the second. */
static int state_of_new(cloudli_register *reg, const cloudli_warrant *warrant,
                        uint32_t *state, cloudli_error *err)
{
    int on = 0;
    int rv = cloudli__four_eyes(reg, &on, err);

    *state = on ? CLOUDLI_WARRANT_AWAITING : CLOUDLI_WARRANT_ACTIVE;
    if (warrant->state == CLOUDLI_WARRANT_DRAFT)
        *state = CLOUDLI_WARRANT_DRAFT;
    return rv;
}

/* Inside of the transaction. */
int cloudli__warrant_insert(cloudli_register *reg,
                            const cloudli_warrant *warrant,
                            const cloudli_identity *targets,
                            size_t target_count, struct cloudli__change *change,
                            cloudli_error *err)
{
    uint32_t state;
    int rv = cloudli__warrant_require_destination(reg, "destination",
                                                  warrant->destination, err);

    if (rv == CLOUDLI_OK && warrant->destination_cc != NULL)
        rv = cloudli__warrant_require_destination(reg, "destination_cc",
                                                  warrant->destination_cc, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__register_check_liid(reg, warrant, err);
    if (rv == CLOUDLI_OK)
        rv = require_new(reg, warrant, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_revision(reg, &change->revision, err);
    if (rv == CLOUDLI_OK)
        rv = state_of_new(reg, warrant, &state, err);
    if (rv == CLOUDLI_OK)
        rv = insert_warrant(reg, warrant, state, change->revision, err);
    if (rv != CLOUDLI_OK)
        return rv;
    change->warrant = sqlite3_last_insert_rowid(reg->db);
    rv = cloudli__sealed_row_set_reference(reg, change->warrant,
                                           warrant->reference, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__warrant_put_targets(reg, change->warrant, targets,
                                          target_count, err);
    if (rv == CLOUDLI_OK && warrant->shared)
        rv = cloudli__life_allow_shared(reg, change->warrant, change->actor,
                                        err);
    if (rv == CLOUDLI_OK && state == CLOUDLI_WARRANT_AWAITING)
        rv = cloudli__approval_ask(reg, change->warrant, change->actor, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_change(reg, change, err);
    return rv;
}

static int add_checked(cloudli_register *reg, const cloudli_warrant *warrant,
                       const char *actor, uint64_t *number,
                       cloudli_identity *targets, cloudli_error *err)
{
    struct cloudli__change change = {
        .actor = actor, .action = "add", .reference = warrant->reference};
    size_t count;
    int rv = cloudli__validate_warrant(warrant, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__register_check_profile(reg, warrant->profile, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_targets(warrant, targets, &count, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_actor(actor, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__warrant_insert(reg, warrant, targets, count, &change, err);
    rv = cloudli__store_finish(reg, rv, err);
    if (rv == CLOUDLI_OK && number != NULL)
        *number = (uint64_t)change.warrant;
    return rv;
}

int cloudli__warrant_import(cloudli_warrant *out, const cloudli_warrant *in,
                            cloudli_error *err)
{
    const int rv =
        cloudli__options_import(out, sizeof(*out), WARRANT_V1_SIZE, in);

    return rv == CLOUDLI_OK ? CLOUDLI_OK
                            : cloudli__fail(err, rv, 0, "The warrant is a %s.",
                                            cloudli_strerror(rv));
}

int cloudli_warrant_add(cloudli_register *reg, const cloudli_warrant *warrant,
                        const char *actor, uint64_t *number, cloudli_error *err)
{
    const size_t size = CLOUDLI__TARGETS_MAX * sizeof(cloudli_identity);
    cloudli_identity *targets;
    cloudli_warrant w;
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__warrant_import(&w, warrant, err);
    if (rv != CLOUDLI_OK)
        return rv;
    targets = cloudli__alloc(size);
    if (targets == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the targets.");
    rv = add_checked(reg, &w, actor, number, targets, err);
    cloudli__free_wiped(targets, size);
    return rv;
}

/* A step of a warrant's life, as data. */
struct step {
    const char *action;
    const char *done; /* "… can be <done>" */
    uint32_t from[5]; /* states in which it is possible; 0: no more */
    uint32_t to;
};

static const struct step step_suspend = {
    "suspend",
    "suspended",
    {CLOUDLI_WARRANT_SCHEDULED, CLOUDLI_WARRANT_ACTIVE},
    CLOUDLI_WARRANT_SUSPENDED,
};

static const struct step step_resume = {
    "resume",
    "resumed",
    {CLOUDLI_WARRANT_SUSPENDED},
    CLOUDLI_WARRANT_ACTIVE,
};

static const struct step step_revoke = {
    "revoke",
    "revoked",
    {CLOUDLI_WARRANT_DRAFT, CLOUDLI_WARRANT_SCHEDULED, CLOUDLI_WARRANT_ACTIVE,
     CLOUDLI_WARRANT_SUSPENDED, CLOUDLI_WARRANT_AWAITING},
    CLOUDLI_WARRANT_REVOKED,
};

static int check_step(const struct step *step, uint32_t state,
                      cloudli_error *err)
{
    for (size_t i = 0; i < sizeof(step->from) / sizeof(step->from[0]); i++) {
        if (step->from[i] == state)
            return CLOUDLI_OK;
    }
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                         "A warrant that is %s cannot be %s.",
                         cloudli_warrant_state_name(state), step->done);
}

int cloudli__warrant_find(cloudli_register *reg, const char *authority,
                          const char *liid, int64_t *number, uint32_t *state,
                          cloudli_error *err)
{
    const cloudli_time now = cloudli_time_now();
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;
    sqlite3_stmt *stmt;
    int row;
    int rv = cloudli__store_query(reg, &stmt, err,
                                  "SELECT number, state, start_time, end_time, "
                                  "ended FROM warrant" CLOUDLI__ROW_LIFE
                                  "WHERE authority = ?1 AND liid = ?2",
                                  "tt", authority, liid);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &row, err);
    if (rv == CLOUDLI_OK && !row)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                           "There is no warrant of this authority with this "
                           "LIID.");
    if (rv == CLOUDLI_OK)
        rv = cloudli__row_state(stmt, 1, &now, &warrant, err);
    if (rv == CLOUDLI_OK) {
        *number = sqlite3_column_int64(stmt, 0);
        *state = warrant.state;
    }
    (void)sqlite3_finalize(stmt);
    return rv;
}

int cloudli__warrant_set_state(cloudli_register *reg,
                               struct cloudli__change *change, uint32_t state,
                               cloudli_error *err)
{
    int rv = cloudli__store_revision(reg, &change->revision, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_run(
            reg, err,
            "UPDATE warrant SET state = ?1, revision = ?2 WHERE number = ?3",
            "tii", cloudli_warrant_state_name(state), change->revision,
            change->warrant);
    return rv;
}

/* The state after a step, and what the step means for an approval: one that
 * puts a warrant in force again takes two where a new one does. */
static int settle_step(cloudli_register *reg, const struct step *step,
                       const struct cloudli__change *change, uint32_t *to,
                       cloudli_error *err)
{
    int on = 0;
    int rv = cloudli__four_eyes(reg, &on, err);

    *to = step->to;
    if (rv == CLOUDLI_OK && step->to == CLOUDLI_WARRANT_REVOKED)
        return cloudli__approval_drop(reg, change->warrant, err);
    if (rv != CLOUDLI_OK || !on || step->to != CLOUDLI_WARRANT_ACTIVE)
        return rv;
    *to = CLOUDLI_WARRANT_AWAITING;
    return cloudli__approval_ask(reg, change->warrant, change->actor, err);
}

/* Inside of the transaction. */
static int take(cloudli_register *reg, const struct step *step,
                const char *authority, const char *liid,
                struct cloudli__change *change, cloudli_error *err)
{
    uint32_t state = 0, to = 0;
    int rv = cloudli__warrant_find(reg, authority, liid, &change->warrant,
                                   &state, err);

    if (rv == CLOUDLI_OK)
        rv = check_step(step, state, err);
    if (rv == CLOUDLI_OK)
        rv = settle_step(reg, step, change, &to, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__warrant_set_state(reg, change, to, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_change(reg, change, err);
    return rv;
}

static int take_step(cloudli_register *reg, const struct step *step,
                     const char *authority, const char *liid, const char *actor,
                     const char *reason, cloudli_error *err)
{
    struct cloudli__change change = {
        .actor = actor, .action = step->action, .reason = reason};
    int rv = cloudli__store_enter_change(reg, authority, liid, &change, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = take(reg, step, authority, liid, &change, err);
    return cloudli__store_finish(reg, rv, err);
}

int cloudli_warrant_suspend(cloudli_register *reg, const char *authority,
                            const char *liid, const char *actor,
                            const char *reason, cloudli_error *err)
{
    return take_step(reg, &step_suspend, authority, liid, actor, reason, err);
}

int cloudli_warrant_resume(cloudli_register *reg, const char *authority,
                           const char *liid, const char *actor,
                           const char *reason, cloudli_error *err)
{
    return take_step(reg, &step_resume, authority, liid, actor, reason, err);
}

int cloudli_warrant_revoke(cloudli_register *reg, const char *authority,
                           const char *liid, const char *actor,
                           const char *reason, cloudli_error *err)
{
    return take_step(reg, &step_revoke, authority, liid, actor, reason, err);
}
