/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/actor_row.h"

#include "base/calendar.h"
#include "base/error.h"
#include "warrant/pending.h"
#include "warrant/scope.h"

#include <cloudli/actor.h>
#include <string.h>

#define APPROVE "approve"

static int refuse(cloudli_error *err, const char *why)
{
    return cloudli__fail(err, CLOUDLI_ERR_NOT_ALLOWED, 0, "%s", why);
}

static int count_of(cloudli_register *reg, int64_t *count, cloudli_error *err,
                    const char *sql)
{
    int found;

    return cloudli__store_number(reg, count, &found, err, sql, "");
}

/* The roles of an actor at this moment. */
static int read_roles(cloudli_register *reg, const char *actor, uint32_t *roles,
                      cloudli_error *err)
{
    cloudli_time until = INT64_MAX;
    const char *text;
    sqlite3_stmt *stmt;
    int row;
    int rv = cloudli__store_query(
        reg, &stmt, err, "SELECT roles, until FROM actor WHERE name = ?1", "t",
        actor);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &row, err);
    if (rv == CLOUDLI_OK && !row)
        rv = refuse(err, "The actor is not registered.");
    if (rv == CLOUDLI_OK) {
        text = cloudli__store_text(stmt, 0);
        *roles =
            text == NULL ? 0 : cloudli__scope_parse(CLOUDLI__SCOPE_ROLES, text);
        text = cloudli__store_text(stmt, 1);
        if (text != NULL && cloudli_time_parse(&until, text) != CLOUDLI_OK)
            rv = cloudli__store_damaged(err, "an actor has a malformed end");
        else if (cloudli_time_now() >= until)
            rv = refuse(err, "The actor's time is over.");
    }
    (void)sqlite3_finalize(stmt);
    return rv;
}

/* Limits that do not hold the warrant's authority, or its country. */
static int check_limits(cloudli_register *reg,
                        const struct cloudli__change *change,
                        cloudli_error *err)
{
    int64_t outside = 0;
    int found;
    int rv = cloudli__store_number(
        reg, &outside, &found, err,
        "SELECT count(*) FROM warrant AS w,"
        " (SELECT DISTINCT kind FROM actor_limit WHERE actor = ?1) AS l"
        " WHERE w.number = ?2 AND NOT EXISTS"
        " (SELECT 1 FROM actor_limit WHERE actor = ?1 AND kind = l.kind AND"
        "  value = iif(l.kind = 'authority', w.authority, w.country))",
        "ti", change->actor, change->warrant);

    if (rv == CLOUDLI_OK && outside > 0)
        rv = refuse(err, "The warrant is outside of the actor's limits.");
    return rv;
}

int cloudli__actor_check(cloudli_register *reg,
                         const struct cloudli__change *change,
                         cloudli_error *err)
{
    uint32_t roles = 0, needed = CLOUDLI_ROLE_OFFICER;
    int64_t count = 0;
    int rv = count_of(reg, &count, err, "SELECT count(*) FROM actor");

    if (rv != CLOUDLI_OK || count == 0)
        return rv;
    if (strcmp(change->action, APPROVE) == 0)
        needed = CLOUDLI_ROLE_APPROVER;
    else if (change->warrant != 0)
        needed |= CLOUDLI_ROLE_TTP;
    else if (change->destination == NULL)
        needed |= CLOUDLI_ROLE_APPROVER;
    rv = read_roles(reg, change->actor, &roles, err);
    if (rv == CLOUDLI_OK && (roles & needed) == 0)
        rv = refuse(err, "The actor has no role for this.");
    if (rv == CLOUDLI_OK && change->warrant != 0)
        rv = check_limits(reg, change, err);
    return rv;
}

int cloudli__actor_check_rest(cloudli_register *reg, cloudli_error *err)
{
    int64_t officers = 0, approvers = 0, persons = 0;
    int on = 0;
    int rv = count_of(reg, &officers, err,
                      "SELECT count(*) FROM actor WHERE until IS NULL AND"
                      " roles LIKE '%officer%'");

    if (rv == CLOUDLI_OK && officers == 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "There must be an officer without an end.");
    if (rv == CLOUDLI_OK)
        rv = cloudli__four_eyes(reg, &on, err);
    if (rv != CLOUDLI_OK || !on)
        return rv;
    rv = count_of(reg, &approvers, err,
                  "SELECT count(*) FROM actor WHERE until IS NULL AND"
                  " roles LIKE '%approver%'");
    if (rv == CLOUDLI_OK)
        rv = count_of(reg, &persons, err,
                      "SELECT count(*) FROM actor WHERE until IS NULL AND"
                      " roles <> '' AND roles <> 'ttp'");
    if (rv == CLOUDLI_OK && (approvers == 0 || persons < 2))
        rv = cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                           "Four eyes take an approver and another actor, both "
                           "without an end.");
    return rv;
}

int cloudli__four_eyes(cloudli_register *reg, int *on, cloudli_error *err)
{
    int64_t value = 0;
    int rv = count_of(reg, &value, err, "SELECT max(four_eyes) FROM register");

    *on = value != 0;
    return rv;
}

/* --- Two actors, one call --- */

int cloudli__proposal_drop(cloudli_register *reg, const char *subject,
                           cloudli_error *err)
{
    return cloudli__store_run(
        reg, err, "DELETE FROM proposal WHERE subject = ?1", "t", subject);
}

int cloudli__proposal_second(cloudli_register *reg, const char *subject,
                             const char *content, const char *actor,
                             int *second, cloudli_error *err)
{
    char now[CLOUDLI_TIME_TEXT_MAX];
    int64_t own = 0;
    int rv = cloudli__store_number(reg, &own, second, err,
                                   "SELECT actor = ?3 FROM proposal"
                                   " WHERE subject = ?1 AND content = ?2",
                                   "ttt", subject, content, actor);

    if (rv != CLOUDLI_OK)
        return rv;
    if (*second && own)
        return refuse(err, "It takes another actor: nobody approves what he "
                           "proposed himself.");
    if (*second)
        return cloudli__proposal_drop(reg, subject, err);
    cloudli__time_exact(cloudli_time_now(), now);
    return cloudli__store_run(
        reg, err,
        "INSERT INTO proposal (subject, content, actor, time)"
        " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (subject) DO UPDATE SET"
        " content = excluded.content, actor = excluded.actor,"
        " time = excluded.time",
        "tttt", subject, content, actor, now);
}

int cloudli__approval_ask(cloudli_register *reg, int64_t warrant,
                          const char *actor, cloudli_error *err)
{
    char now[CLOUDLI_TIME_TEXT_MAX];

    cloudli__time_exact(cloudli_time_now(), now);
    return cloudli__store_run(
        reg, err,
        "INSERT OR REPLACE INTO approval (warrant, actor, time)"
        " VALUES (?1, ?2, ?3)",
        "itt", warrant, actor, now);
}

int cloudli__approval_drop(cloudli_register *reg, int64_t warrant,
                           cloudli_error *err)
{
    int rv = cloudli__store_run(
        reg, err, "DELETE FROM approval WHERE warrant = ?1", "i", warrant);

    return rv == CLOUDLI_OK ? cloudli__pending_drop(reg, warrant, err) : rv;
}
