/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/audit_change.h"

#include "base/error.h"
#include "base/options.h"
#include "warrant/follow_register.h"

#include <stdio.h>
#include <string.h>

#define ACTION_MAX 64

/* How long another writer is waited for when it is not urgent. */
#define PATIENCE_MILLISECONDS 250

#define SIGNER_V1_SIZE sizeof(cloudli_audit_signer)

/* --- Statuses --- */

int cloudli__audit_explain(const cloudli_register *reg, int rv,
                           cloudli_error *err)
{
    switch (rv) {
    case CLOUDLI_OK:
        return CLOUDLI_OK;
    case CLOUDLI_ERR_REGISTER:
        return cloudli__store_fail(reg, err);
    case CLOUDLI_ERR_INVALID_ARGUMENT:
        return cloudli__fail(err, rv, 0,
                             "A text for the audit trail is not UTF-8.");
    case CLOUDLI_ERR_KEY:
        return cloudli__fail(err, rv, 0, "The audit trail cannot be signed.");
    default:
        return cloudli__fail(err, rv, 0,
                             "The audit trail cannot be written: %s.",
                             cloudli_strerror(rv));
    }
}

/* --- Opening --- */

static int take_signer(cloudli_register *reg,
                       const cloudli_audit_signer *signer, cloudli_error *err)
{
    cloudli_audit_signer in;
    const int rv =
        cloudli__options_import(&in, sizeof(in), SIGNER_V1_SIZE, signer);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The audit signer is a %s.",
                             cloudli_strerror(rv));
    return cloudli__audit_signer_set(&reg->audit.signer, &in, err);
}

int cloudli__audit_begin(cloudli_register *reg,
                         const cloudli_register_options *options,
                         cloudli_error *err)
{
    const int rv =
        cloudli__audit_trail_init(&reg->audit, reg->db, options->state_dir);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "No memory is left for the register.");
    return options->audit_signer == NULL
               ? CLOUDLI_OK
               : take_signer(reg, options->audit_signer, err);
}

/* --- Changes --- */

/* What a warrant is after a change: the facts of its line, in this order. */
static const char warrant_sql[] =
    "SELECT authority, liid, state, start_time, end_time, country,"
    " delivery_country, deliver, services, media, profile, destination,"
    " destination_cc, (SELECT count(*) FROM target WHERE warrant = number)"
    " FROM warrant WHERE number = ?1";

static const char *const warrant_facts[] = {
    "state",          "start",    "end",   "country", "delivery_country",
    "deliver",        "services", "media", "profile", "destination",
    "destination_cc",
};

#define WARRANT_FACTS (sizeof(warrant_facts) / sizeof(warrant_facts[0]))
#define FIRST_FACT 2
#define FACTS_MAX (WARRANT_FACTS + 4)

static void say(struct cloudli__audit_fact *facts, size_t *count,
                const char *key, const char *word)
{
    if (word != NULL)
        facts[(*count)++] = (struct cloudli__audit_fact){key, word, 0};
}

static void say_warrant(struct cloudli__audit_line *line,
                        struct cloudli__audit_fact *facts, size_t *count,
                        sqlite3_stmt *stmt)
{
    line->authority = cloudli__store_text(stmt, 0);
    line->liid = cloudli__store_text(stmt, 1);
    for (size_t i = 0; i < WARRANT_FACTS; i++)
        say(facts, count, warrant_facts[i],
            cloudli__store_text(stmt, FIRST_FACT + (int)i));
    facts[(*count)++] = (struct cloudli__audit_fact){
        "targets", NULL,
        sqlite3_column_int64(stmt, FIRST_FACT + (int)WARRANT_FACTS)};
}

int cloudli__audit_veil(cloudli_register *reg, const char *reference,
                        char hex[CLOUDLI__AUDIT_VEILED])
{
    uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN] = {0};
    const int rv =
        cloudli__vault_digest(&reg->vault, "reference", reference, digest);

    cloudli__audit_hex(hex, digest, sizeof(digest));
    return rv;
}

/* With what stmt, if there is one, stands at. */
static int append_change(cloudli_register *reg,
                         const struct cloudli__change *change,
                         sqlite3_stmt *stmt)
{
    struct cloudli__audit_fact facts[FACTS_MAX];
    char action[ACTION_MAX];
    char veiled[CLOUDLI__AUDIT_VEILED];
    struct cloudli__buffer detail = {0};
    struct cloudli__audit_line line = {.actor = change->actor,
                                       .action = action,
                                       .warrant = change->warrant,
                                       .destination = change->destination,
                                       .code = change->code,
                                       .reason = change->reason};
    size_t count = 0;
    int rv = CLOUDLI_OK;

    (void)snprintf(action, sizeof(action), "%s.%s",
                   change->destination != NULL ? "destination"
                   : change->warrant != 0      ? "warrant"
                                               : "register",
                   change->action);
    facts[count++] =
        (struct cloudli__audit_fact){"revision", NULL, change->revision};
    if (stmt != NULL)
        say_warrant(&line, facts, &count, stmt);
    if (change->reference != NULL) {
        rv = cloudli__audit_veil(reg, change->reference, veiled);
        say(facts, &count, "reference", veiled);
    }
    say(facts, &count, "reference", change->veiled);
    say(facts, &count, "settings", change->detail);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_detail(&detail, facts, count);
    line.detail = (const char *)detail.data;
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_append(&reg->audit, &line, 0, NULL);
    cloudli__buffer_dispose(&detail);
    return rv;
}

/* The row of a warrant by a statement that is prepared once; *row is 0 if there
 * is none. To be reset when the row was looked at. */
static int find_row(cloudli_register *reg, sqlite3_stmt **stmt, const char *sql,
                    int64_t number, int *row, cloudli_error *err)
{
    *row = 0;
    if (*stmt == NULL &&
        sqlite3_prepare_v3(reg->db, sql, -1, SQLITE_PREPARE_PERSISTENT, stmt,
                           NULL) != SQLITE_OK)
        return cloudli__store_fail(reg, err);
    if (sqlite3_bind_int64(*stmt, 1, number) != SQLITE_OK)
        return cloudli__store_fail(reg, err);
    return cloudli__store_next(reg, *stmt, row, err);
}

int cloudli__audit_change(cloudli_register *reg,
                          const struct cloudli__change *change,
                          cloudli_error *err)
{
    int rv = CLOUDLI_OK, row = 0;

    if (change->warrant != 0)
        rv = find_row(reg, &reg->audit_facts, warrant_sql, change->warrant,
                      &row, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_explain(
            reg, append_change(reg, change, row ? reg->audit_facts : NULL),
            err);
    (void)sqlite3_reset(reg->audit_facts);
    return rv;
}

void cloudli__audit_close(cloudli_register *reg)
{
    int rv;

    if (reg->audit.unsigned_lines > 0) {
        (void)sqlite3_busy_timeout(reg->db, PATIENCE_MILLISECONDS);
        rv = cloudli__store_begin(reg, 1, NULL);
        if (rv == CLOUDLI_OK)
            (void)cloudli__store_finish(
                reg, cloudli__audit_sign(&reg->audit, 1, NULL), NULL);
    }
    cloudli__audit_trail_dispose(&reg->audit);
}

/* --- What a CLIF noted --- */

/* Names the warrant of an event as the officer knows it; of one that another
 * node asked for, as the trail does. */
static int find_names(cloudli_register *reg, uint64_t number,
                      struct cloudli__audit_line *line, cloudli_error *err)
{
    int row;
    const int rv = find_row(
        reg, &reg->audit_names,
        "SELECT authority, liid FROM warrant WHERE number = ?1"
        " UNION ALL SELECT authority, liid FROM audit WHERE warrant = ?1"
        " AND action = '" CLOUDLI__AUDIT_TRIGGER_ACCEPTED "' LIMIT 1",
        (int64_t)number, &row, err);

    if (row) {
        line->authority = cloudli__store_text(reg->audit_names, 0);
        line->liid = cloudli__store_text(reg->audit_names, 1);
    }
    return rv;
}

static int append_event(cloudli_register *reg, const char *actor,
                        const struct cloudli__audit_event *event,
                        const char *authority, const char *liid,
                        cloudli_error *err)
{
    struct cloudli__audit_line line = {.actor = actor,
                                       .action = event->action,
                                       .code = event->code,
                                       .authority = authority,
                                       .liid = liid,
                                       .warrant = (int64_t)event->warrant};
    struct cloudli__buffer detail = {0};
    int rv = CLOUDLI_OK;

    if (event->destination[0] != '\0')
        line.destination = event->destination;
    if (event->warrant != 0 && authority == NULL)
        rv = find_names(reg, event->warrant, &line, err);
    if (rv == CLOUDLI_OK && event->fact_count > 0) {
        rv = cloudli__audit_explain(
            reg,
            cloudli__audit_detail(&detail, event->facts, event->fact_count),
            err);
        line.detail = (const char *)detail.data;
    }
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_explain(
            reg, cloudli__audit_append(&reg->audit, &line, event->time, NULL),
            err);
    (void)sqlite3_reset(reg->audit_names);
    cloudli__buffer_dispose(&detail);
    return rv;
}

static int append_events(cloudli_register *reg, const char *actor,
                         const struct cloudli__audit_event *events,
                         size_t count, uint64_t lost, cloudli_error *err)
{
    struct cloudli__audit_event overflow = {.action = CLOUDLI__AUDIT_OVERFLOW};
    int rv = CLOUDLI_OK;

    for (size_t i = 0; rv == CLOUDLI_OK && i < count; i++)
        rv = append_event(reg, actor, &events[i], NULL, NULL, err);
    if (rv != CLOUDLI_OK || lost == 0)
        return rv;
    cloudli__audit_say(&overflow, "events", NULL, (int64_t)lost);
    return append_event(reg, actor, &overflow, NULL, NULL, err);
}

/* A driver has more to do than to wait for other writers: it comes again. */
static int begin_patiently(cloudli_register *reg, cloudli_error *err)
{
    int rv;

    (void)sqlite3_busy_timeout(reg->db, PATIENCE_MILLISECONDS);
    rv = cloudli__store_begin(reg, 1, err);
    (void)sqlite3_busy_timeout(reg->db, CLOUDLI__STORE_BUSY_MILLISECONDS);
    return rv;
}

int cloudli__register_audit(cloudli_register *reg, const char *actor,
                            const struct cloudli__audit_event *events,
                            size_t count, uint64_t lost, cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = begin_patiently(reg, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__audit_explain(reg, cloudli__audit_keep_end(&reg->audit), err);
    if (rv == CLOUDLI_OK)
        rv = append_events(reg, actor, events, count, lost, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_explain(
            reg, cloudli__audit_sign(&reg->audit, 0, NULL), err);
    cloudli__audit_let_go(&reg->audit);
    return cloudli__store_finish(reg, rv, err);
}

int cloudli__register_audit_named(cloudli_register *reg, const char *actor,
                                  const struct cloudli__audit_event *event,
                                  const char *authority, const char *liid,
                                  cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = begin_patiently(reg, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = append_event(reg, actor, event, authority, liid, err);
    return cloudli__store_finish(reg, rv, err);
}

int cloudli__register_audit_status(const cloudli_register *reg)
{
    return reg->audit.sign_status;
}

int cloudli__register_audit_open(cloudli_register *reg,
                                 struct cloudli__audit_session *session,
                                 const char *actor, cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__audit_explain(
        reg, cloudli__audit_session_open(session, &reg->audit, actor), err);
    rv = cloudli__store_finish(reg, rv, err);
    if (rv != CLOUDLI_OK)
        cloudli__audit_session_drop(session);
    return rv;
}

int cloudli__register_audit_close(cloudli_register *reg,
                                  struct cloudli__audit_session *session,
                                  const char *actor, cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv == CLOUDLI_OK) {
        rv = cloudli__audit_explain(
            reg, cloudli__audit_session_close(session, &reg->audit, actor),
            err);
        if (rv == CLOUDLI_OK)
            (void)cloudli__audit_sign(&reg->audit, 1, NULL);
        rv = cloudli__store_finish(reg, rv, err);
    }
    cloudli__audit_session_drop(session);
    return rv;
}
