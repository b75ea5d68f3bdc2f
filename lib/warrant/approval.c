/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The second pair of eyes: what waits is approved. */
#include "base/error.h"
#include "warrant/actor_row.h"
#include "warrant/life.h"
#include "warrant/pending.h"
#include "warrant/validate.h"

#include <cloudli/actor.h>
#include <string.h>

static int not_his_own(cloudli_error *err)
{
    return cloudli__fail(err, CLOUDLI_ERR_NOT_ALLOWED, 0,
                         "It takes another actor: nobody approves what he "
                         "entered himself.");
}

/* Whoever had a hand in it is not the one to approve it. */
static int check_other(cloudli_register *reg,
                       const struct cloudli__change *change, cloudli_error *err)
{
    int64_t own = 0;
    int found;
    int rv = cloudli__store_number(reg, &own, &found, err,
                                   "SELECT count(*) FROM approval"
                                   " WHERE warrant = ?1 AND actor = ?2",
                                   "it", change->warrant, change->actor);

    if (rv == CLOUDLI_OK && own > 0)
        rv = not_his_own(err);
    return rv;
}

/* The warrant as a whole. */
static int approve_warrant(cloudli_register *reg,
                           struct cloudli__change *change, cloudli_error *err)
{
    int rv = check_other(reg, change, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__warrant_set_state(reg, change, CLOUDLI_WARRANT_ACTIVE,
                                        err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_run(reg, err,
                                "DELETE FROM approval WHERE warrant = ?1", "i",
                                change->warrant);
    return rv == CLOUDLI_OK ? cloudli__store_change(reg, change, err) : rv;
}

/* A change of one that is in force, or suspended. */
static int approve_change(cloudli_register *reg, uint32_t state,
                          struct cloudli__change *change, cloudli_error *err)
{
    struct cloudli__pending pending;
    int found;
    int rv = cloudli__pending_read(reg, change->warrant, &pending, &found, err);

    if (rv == CLOUDLI_OK && (!found || state == CLOUDLI_WARRANT_EXPIRED ||
                             state == CLOUDLI_WARRANT_REVOKED))
        rv = cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                           "Nothing of this warrant waits for approval; it is "
                           "%s.",
                           cloudli_warrant_state_name(state));
    if (rv == CLOUDLI_OK && strcmp(pending.actor, change->actor) == 0)
        rv = not_his_own(err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__warrant_apply_change(reg, &pending.change, pending.actor,
                                           change, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__pending_drop(reg, change->warrant, err);
    cloudli__pending_dispose(&pending);
    return rv;
}

/* Inside of the transaction. */
static int approve(cloudli_register *reg, const char *authority,
                   const char *liid, struct cloudli__change *change,
                   cloudli_error *err)
{
    uint32_t state = 0;
    int rv = cloudli__warrant_find(reg, authority, liid, &change->warrant,
                                   &state, err);

    if (rv != CLOUDLI_OK)
        return rv;
    return state == CLOUDLI_WARRANT_AWAITING
               ? approve_warrant(reg, change, err)
               : approve_change(reg, state, change, err);
}

int cloudli_warrant_approve(cloudli_register *reg, const char *authority,
                            const char *liid, const char *actor,
                            const char *reason, cloudli_error *err)
{
    struct cloudli__change change = {
        .actor = actor, .action = "approve", .reason = reason};
    int rv = cloudli__store_enter_change(reg, authority, liid, &change, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = approve(reg, authority, liid, &change, err);
    return cloudli__store_finish(reg, rv, err);
}
