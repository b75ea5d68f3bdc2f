/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and the policy, as they are set and listed. */
#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "warrant/actor_row.h"
#include "warrant/country.h"
#include "warrant/scope.h"
#include "warrant/validate.h"

#include <cloudli/actor.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define ACTOR_V1_SIZE (offsetof(cloudli_actor, reserved) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_actor) == ACTOR_V1_SIZE, "no hidden padding");
#define POLICY_V1_SIZE                                                         \
    (offsetof(cloudli_register_policy, waiting) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_register_policy) == POLICY_V1_SIZE,
               "no hidden padding");

#define LIMITS_MAX 64
#define SUBJECT_MAX 320
#define POLICY "policy"

static int invalid(cloudli_error *err, const char *sentence)
{
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "%s", sentence);
}

/* --- One actor --- */

static int check_limits(const cloudli_actor *who, cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    if (who->authority_count > LIMITS_MAX || who->country_count > LIMITS_MAX ||
        (who->authorities == NULL && who->authority_count > 0) ||
        (who->countries == NULL && who->country_count > 0))
        return invalid(err, "The authorities and countries must each be 64 at "
                            "most.");
    for (size_t i = 0; rv == CLOUDLI_OK && i < who->authority_count; i++)
        rv = cloudli__validate_name("authorities", who->authorities[i], err);
    for (size_t i = 0; rv == CLOUDLI_OK && i < who->country_count; i++) {
        if (!cloudli__country_known(who->countries[i]))
            rv = invalid(err, "The countries must each be two capitals (ISO "
                              "3166-1).");
    }
    return rv;
}

static int check_actor(const cloudli_actor *who, cloudli_error *err)
{
    int rv = cloudli__validate_name("name", who->name, err);

    if (rv == CLOUDLI_OK &&
        (who->roles & ~cloudli__scope_bits(CLOUDLI__SCOPE_ROLES)) != 0)
        rv = invalid(err, "The roles must be made of known bits only.");
    if (rv == CLOUDLI_OK && who->until < 0)
        rv = invalid(err, "The until must be a time, or 0.");
    if (rv == CLOUDLI_OK)
        rv = check_limits(who, err);
    if (rv != CLOUDLI_OK || !(who->roles & CLOUDLI_ROLE_TTP))
        return rv;
    if (who->roles != CLOUDLI_ROLE_TTP)
        return invalid(err, "The roles of a trusted third party must be that "
                            "one only.");
    if (who->until == 0 || who->authority_count + who->country_count == 0)
        return invalid(err, "The until and the authorities or countries of a "
                            "trusted third party must be given.");
    return CLOUDLI_OK;
}

/* What two actors must say alike, and what the history tells. */
static int describe(const cloudli_actor *who, struct cloudli__buffer *out)
{
    char roles[CLOUDLI__SCOPE_TEXT_MAX], until[CLOUDLI_TIME_TEXT_MAX] = "-";
    int rv;

    cloudli__scope_format(CLOUDLI__SCOPE_ROLES, who->roles, roles);
    if (who->until != 0)
        cloudli__time_exact(who->until, until);
    rv = cloudli__buffer_append(out, roles[0] == '\0' ? "no role" : roles,
                                strlen(roles[0] == '\0' ? "no role" : roles));
    if (rv == CLOUDLI_OK)
        rv = cloudli__buffer_append(out, "; until ", 8);
    if (rv == CLOUDLI_OK)
        rv = cloudli__buffer_append(out, until, strlen(until));
    for (size_t i = 0; rv == CLOUDLI_OK && i < who->authority_count; i++) {
        rv = cloudli__buffer_append(out, "; authority ", 12);
        if (rv == CLOUDLI_OK)
            rv = cloudli__buffer_append(out, who->authorities[i],
                                        strlen(who->authorities[i]));
    }
    for (size_t i = 0; rv == CLOUDLI_OK && i < who->country_count; i++) {
        rv = cloudli__buffer_append(out, "; country ", 10);
        if (rv == CLOUDLI_OK)
            rv = cloudli__buffer_append(out, who->countries[i], 2);
    }
    return rv == CLOUDLI_OK ? cloudli__buffer_append(out, "", 1) : rv;
}

static int put_limits(cloudli_register *reg, const cloudli_actor *who,
                      cloudli_error *err)
{
    static const char sql[] = "INSERT OR IGNORE INTO actor_limit"
                              " (actor, kind, value) VALUES (?1, ?2, ?3)";
    int rv = cloudli__store_run(
        reg, err, "DELETE FROM actor_limit WHERE actor = ?1", "t", who->name);

    for (size_t i = 0; rv == CLOUDLI_OK && i < who->authority_count; i++)
        rv = cloudli__store_run(reg, err, sql, "ttt", who->name, "authority",
                                who->authorities[i]);
    for (size_t i = 0; rv == CLOUDLI_OK && i < who->country_count; i++)
        rv = cloudli__store_run(reg, err, sql, "ttt", who->name, "country",
                                who->countries[i]);
    return rv;
}

static int put_actor(cloudli_register *reg, const cloudli_actor *who,
                     cloudli_error *err)
{
    char roles[CLOUDLI__SCOPE_TEXT_MAX], until[CLOUDLI_TIME_TEXT_MAX];
    int rv;

    cloudli__scope_format(CLOUDLI__SCOPE_ROLES, who->roles, roles);
    if (who->until != 0)
        cloudli__time_exact(who->until, until);
    rv = cloudli__store_run(reg, err,
                            "INSERT INTO actor (name, roles, until)"
                            " VALUES (?1, ?2, ?3) ON CONFLICT (name) DO UPDATE"
                            " SET roles = excluded.roles,"
                            " until = excluded.until",
                            "ttt", who->name, roles,
                            who->until == 0 ? NULL : until);
    return rv == CLOUDLI_OK ? put_limits(reg, who, err) : rv;
}

/* The row of the history, after the check whether the actor may. */
static int note(cloudli_register *reg, struct cloudli__change *change,
                cloudli_error *err)
{
    int rv = cloudli__store_revision(reg, &change->revision, err);

    return rv == CLOUDLI_OK ? cloudli__store_change(reg, change, err) : rv;
}

/* Inside of the transaction. With the first actor it is anybody's to do. */
static int set_actor(cloudli_register *reg, const cloudli_actor *who,
                     struct cloudli__change *change, uint32_t *done,
                     cloudli_error *err)
{
    char subject[SUBJECT_MAX];
    int second = 1, on = 0;
    int rv = cloudli__four_eyes(reg, &on, err);

    (void)snprintf(subject, sizeof(subject), "actor %s", who->name);
    if (rv == CLOUDLI_OK && on)
        rv = cloudli__proposal_second(reg, subject, change->detail,
                                      change->actor, &second, err);
    change->action = second ? "set-actor" : "propose-actor";
    if (rv == CLOUDLI_OK)
        rv = note(reg, change, err);
    if (rv == CLOUDLI_OK && second)
        rv = put_actor(reg, who, err);
    if (rv == CLOUDLI_OK && second)
        rv = cloudli__actor_check_rest(reg, err);
    *done = (uint32_t)second;
    return rv;
}

static int check_call(cloudli_register *reg, const char *actor,
                      const char *reason, const uint32_t *done,
                      cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK && done == NULL)
        rv = invalid(err, "The place for done is missing.");
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_actor(actor, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_note("reason", reason, err);
    return rv;
}

int cloudli_register_set_actor(cloudli_register *reg, const cloudli_actor *who,
                               const char *actor, const char *reason,
                               uint32_t *done, cloudli_error *err)
{
    struct cloudli__change change = {.actor = actor, .reason = reason};
    struct cloudli__buffer detail = {NULL, 0, 0};
    cloudli_actor w;
    int rv = check_call(reg, actor, reason, done, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__options_import(&w, sizeof(w), ACTOR_V1_SIZE, who);
    if (rv == CLOUDLI_OK && w.reserved != 0)
        rv = CLOUDLI_ERR_STRUCT_NEWER;
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The actor is a %s.",
                             cloudli_strerror(rv));
    rv = check_actor(&w, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (cloudli__buffer_append(&detail, w.name, strlen(w.name)) != CLOUDLI_OK ||
        cloudli__buffer_append(&detail, ": ", 2) != CLOUDLI_OK ||
        describe(&w, &detail) != CLOUDLI_OK) {
        cloudli__buffer_dispose(&detail);
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the actor.");
    }
    change.detail = (const char *)detail.data;
    rv = cloudli__store_begin(reg, 1, err);
    if (rv == CLOUDLI_OK) {
        rv = set_actor(reg, &w, &change, done, err);
        rv = cloudli__store_finish(reg, rv, err);
    }
    cloudli__buffer_dispose(&detail);
    return rv;
}

/* --- The policy --- */

/* Inside of the transaction. */
static int set_policy(cloudli_register *reg, uint32_t four_eyes,
                      struct cloudli__change *change, uint32_t *done,
                      cloudli_error *err)
{
    int second = 1, on = 0;
    int rv = cloudli__four_eyes(reg, &on, err);

    if (rv == CLOUDLI_OK && on && !four_eyes)
        rv = cloudli__proposal_second(reg, POLICY, change->detail,
                                      change->actor, &second, err);
    else if (rv == CLOUDLI_OK)
        rv = cloudli__proposal_drop(reg, POLICY, err);
    change->action = second ? "set-policy" : "propose-policy";
    if (rv == CLOUDLI_OK)
        rv = note(reg, change, err);
    if (rv == CLOUDLI_OK && second)
        rv = cloudli__store_run(reg, err, "UPDATE register SET four_eyes = ?1",
                                "i", (int64_t)four_eyes);
    if (rv == CLOUDLI_OK && second && four_eyes)
        rv = cloudli__actor_check_rest(reg, err);
    *done = (uint32_t)second;
    return rv;
}

int cloudli_register_set_policy(cloudli_register *reg,
                                const cloudli_register_policy *policy,
                                const char *actor, const char *reason,
                                uint32_t *done, cloudli_error *err)
{
    struct cloudli__change change = {.actor = actor, .reason = reason};
    cloudli_register_policy p;
    int rv = check_call(reg, actor, reason, done, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__options_import(&p, sizeof(p), POLICY_V1_SIZE, policy);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The policy is a %s.",
                             cloudli_strerror(rv));
    if (p.four_eyes > 1)
        return invalid(err, "The four_eyes must be 0 or 1.");
    change.detail = p.four_eyes ? "four eyes on" : "four eyes off";
    rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = set_policy(reg, p.four_eyes, &change, done, err);
    return cloudli__store_finish(reg, rv, err);
}

int cloudli_register_read_policy(cloudli_register *reg,
                                 cloudli_register_policy *policy,
                                 cloudli_error *err)
{
    int64_t waiting = 0;
    int on = 0, found, rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (policy == NULL || policy->size < POLICY_V1_SIZE)
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "The policy is a %s.",
                             cloudli_strerror(CLOUDLI_ERR_STRUCT_SIZE));
    rv = cloudli__four_eyes(reg, &on, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_number(reg, &waiting, &found, err,
                                   "SELECT count(*) FROM proposal"
                                   " WHERE subject = ?1",
                                   "t", POLICY);
    if (rv != CLOUDLI_OK)
        return rv;
    policy->four_eyes = (uint32_t)on;
    policy->waiting = waiting != 0;
    return CLOUDLI_OK;
}

/* --- Listing --- */

struct limits {
    char *text[2 * LIMITS_MAX];
    const char *authorities[LIMITS_MAX];
    const char *countries[LIMITS_MAX];
    size_t count;
};

static int take_limit(struct limits *limits, cloudli_actor *actor,
                      sqlite3_stmt *stmt, cloudli_error *err)
{
    const char *kind = cloudli__store_text(stmt, 0);
    const int is_country = kind != NULL && strcmp(kind, "country") == 0;
    size_t *count =
        is_country ? &actor->country_count : &actor->authority_count;
    char *text;

    if (*count == LIMITS_MAX)
        return cloudli__store_damaged(err, "an actor has too many limits");
    text = cloudli__strdup(cloudli__store_text(stmt, 1));
    if (text == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for an actor.");
    limits->text[limits->count++] = text;
    if (is_country)
        limits->countries[(*count)++] = text;
    else
        limits->authorities[(*count)++] = text;
    return CLOUDLI_OK;
}

static int read_limits(cloudli_register *reg, struct limits *limits,
                       cloudli_actor *actor, cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int row = 0;
    int rv = cloudli__store_query(reg, &stmt, err,
                                  "SELECT kind, value FROM actor_limit"
                                  " WHERE actor = ?1 ORDER BY kind, value",
                                  "t", actor->name);

    while (rv == CLOUDLI_OK) {
        rv = cloudli__store_next(reg, stmt, &row, err);
        if (rv != CLOUDLI_OK || !row)
            break;
        rv = take_limit(limits, actor, stmt, err);
    }
    (void)sqlite3_finalize(stmt);
    actor->authorities = limits->authorities;
    actor->countries = limits->countries;
    return rv;
}

static int hand_actor(cloudli_register *reg, sqlite3_stmt *stmt,
                      cloudli_actor_cb cb, void *user_data, int *stopped,
                      cloudli_error *err)
{
    const char *roles = cloudli__store_text(stmt, 1);
    const char *until = cloudli__store_text(stmt, 2);
    cloudli_actor actor = CLOUDLI_ACTOR_INIT;
    struct limits limits = {.count = 0};
    int rv;

    actor.name = cloudli__store_text(stmt, 0);
    actor.roles = cloudli__scope_parse(CLOUDLI__SCOPE_ROLES, roles);
    if (until != NULL && cloudli_time_parse(&actor.until, until) != CLOUDLI_OK)
        return cloudli__store_damaged(err, "an actor has a malformed end");
    rv = read_limits(reg, &limits, &actor, err);
    if (rv == CLOUDLI_OK) {
        reg->listing = 1;
        *stopped = cb(user_data, &actor) != 0;
        reg->listing = 0;
    }
    for (size_t i = 0; i < limits.count; i++)
        cloudli__free_string(limits.text[i]);
    return rv;
}

int cloudli_register_list_actors(cloudli_register *reg, cloudli_actor_cb cb,
                                 void *user_data, cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int row = 0, stopped = 0, rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK && cb == NULL)
        rv = invalid(err, "The callback is missing.");
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 0, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_query(
        reg, &stmt, err, "SELECT name, roles, until FROM actor ORDER BY name",
        "");
    while (rv == CLOUDLI_OK && !stopped) {
        rv = cloudli__store_next(reg, stmt, &row, err);
        if (rv != CLOUDLI_OK || !row)
            break;
        rv = hand_actor(reg, stmt, cb, user_data, &stopped, err);
    }
    (void)sqlite3_finalize(stmt);
    return cloudli__store_finish(reg, rv, err);
}
