/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/pending.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/memory.h"
#include "warrant/sealed_row.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_MAX_BYTES 512

/* --- To text: a line a field, "WORD VALUE" --- */

static int put_line(struct cloudli__buffer *out, const char *word,
                    const char *value)
{
    char line[LINE_MAX_BYTES];
    const int len = snprintf(line, sizeof(line), "%s %s\n", word, value);
    int rv = CLOUDLI_ERR_TOO_LARGE;

    if (len > 0 && (size_t)len < sizeof(line) && strchr(value, '\n') == NULL)
        rv = cloudli__buffer_append(out, line, (size_t)len);
    cloudli__wipe(line, sizeof(line));
    return rv;
}

static int put_number(struct cloudli__buffer *out, const char *word,
                      int64_t number)
{
    char value[24];

    (void)snprintf(value, sizeof(value), "%" PRId64, number);
    return number == 0 ? CLOUDLI_OK : put_line(out, word, value);
}

/* Identities in canonical form: those of one line each. */
static int put_identities(struct cloudli__buffer *out, const char *word,
                          const char *const *texts, size_t count)
{
    cloudli_identity identity;
    int rv = CLOUDLI_OK;

    for (size_t i = 0; rv == CLOUDLI_OK && i < count; i++) {
        identity = (cloudli_identity)CLOUDLI_IDENTITY_INIT;
        rv = cloudli_identity_parse(&identity, texts[i], NULL);
        if (rv == CLOUDLI_OK)
            rv = put_line(out, word, identity.text);
    }
    cloudli__wipe(&identity, sizeof(identity));
    return rv;
}

static int put_change(struct cloudli__buffer *out,
                      const cloudli_warrant_change *c)
{
    int rv = put_number(out, "end", c->end);

    if (rv == CLOUDLI_OK)
        rv = put_number(out, "deliver", c->deliver);
    if (rv == CLOUDLI_OK)
        rv = put_number(out, "services", c->services);
    if (rv == CLOUDLI_OK)
        rv = put_number(out, "media", c->media);
    if (rv == CLOUDLI_OK)
        rv = put_number(out, "shared", c->shared);
    if (rv == CLOUDLI_OK && c->destination != NULL)
        rv = put_line(out, "destination", c->destination);
    if (rv == CLOUDLI_OK && c->destination_cc != NULL)
        rv = put_line(out, "destination_cc", c->destination_cc);
    if (rv == CLOUDLI_OK)
        rv = put_identities(out, "add", c->add, c->add_count);
    if (rv == CLOUDLI_OK)
        rv = put_identities(out, "remove", c->remove, c->remove_count);
    return rv == CLOUDLI_OK ? cloudli__buffer_append(out, "", 1) : rv;
}

int cloudli__pending_put(cloudli_register *reg, int64_t warrant,
                         const cloudli_warrant_change *change,
                         const char *actor, cloudli_error *err)
{
    const struct cloudli__place place = {"pending.change", warrant, 0};
    struct cloudli__buffer text = {NULL, 0, 0};
    char now[CLOUDLI_TIME_TEXT_MAX];
    int rv = put_change(&text, change);

    if (rv == CLOUDLI_OK)
        rv = cloudli__vault_seal(&reg->vault, &place, (const char *)text.data,
                                 &reg->scratch);
    cloudli__buffer_dispose(&text);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The change cannot be kept: %s.",
                             cloudli_strerror(rv));
    cloudli__time_exact(cloudli_time_now(), now);
    return cloudli__store_run(
        reg, err,
        "INSERT OR REPLACE INTO pending (warrant, actor, time, change)"
        " VALUES (?1, ?2, ?3, ?4)",
        "ittb", warrant, actor, now,
        &(cloudli_bytes){reg->scratch.data, reg->scratch.len});
}

/* --- And back --- */

static uint32_t small(const char *value)
{
    return (uint32_t)strtoul(value, NULL, 10);
}

static int take_line(struct cloudli__pending *p, const char *word,
                     const char *value)
{
    cloudli_warrant_change *c = &p->change;

    if (strcmp(word, "end") == 0)
        c->end = strtoll(value, NULL, 10);
    else if (strcmp(word, "deliver") == 0)
        c->deliver = small(value);
    else if (strcmp(word, "services") == 0)
        c->services = small(value);
    else if (strcmp(word, "media") == 0)
        c->media = small(value);
    else if (strcmp(word, "shared") == 0)
        c->shared = small(value);
    else if (strcmp(word, "destination") == 0)
        c->destination = value;
    else if (strcmp(word, "destination_cc") == 0)
        c->destination_cc = value;
    else if (strcmp(word, "add") == 0 && c->add_count < CLOUDLI__TARGETS_MAX)
        p->add[c->add_count++] = value;
    else if (strcmp(word, "remove") == 0 &&
             c->remove_count < CLOUDLI__TARGETS_MAX)
        p->remove[c->remove_count++] = value;
    else
        return 0;
    return 1;
}

static int parse(struct cloudli__pending *p, cloudli_error *err)
{
    char *at = p->text;

    p->change = (cloudli_warrant_change)CLOUDLI_WARRANT_CHANGE_INIT;
    p->change.add = p->add;
    p->change.remove = p->remove;
    while (*at != '\0') {
        char *space = strchr(at, ' '), *end = strchr(at, '\n');

        if (space == NULL || end == NULL || space > end)
            return cloudli__store_damaged(err, "a change that waits");
        *space = *end = '\0';
        if (!take_line(p, at, space + 1))
            return cloudli__store_damaged(err, "a change that waits");
        at = end + 1;
    }
    return CLOUDLI_OK;
}

static int take_row(cloudli_register *reg, sqlite3_stmt *stmt, int64_t warrant,
                    struct cloudli__pending *out, cloudli_error *err)
{
    const struct cloudli__place place = {"pending.change", warrant, 0};
    int rv =
        cloudli__vault_open(&reg->vault, &place, sqlite3_column_blob(stmt, 1),
                            (size_t)sqlite3_column_bytes(stmt, 1), &out->text);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0,
                             "A change that waits cannot be read: %s.",
                             cloudli_strerror(rv));
    out->text_len = strlen(out->text);
    out->actor = cloudli__strdup(cloudli__store_text(stmt, 0));
    if (out->actor == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for a change that waits.");
    return parse(out, err);
}

int cloudli__pending_read(cloudli_register *reg, int64_t warrant,
                          struct cloudli__pending *out, int *found,
                          cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int rv;

    memset(out, 0, sizeof(*out));
    *found = 0;
    rv = cloudli__store_query(
        reg, &stmt, err, "SELECT actor, change FROM pending WHERE warrant = ?1",
        "i", warrant);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, found, err);
    if (rv == CLOUDLI_OK && *found)
        rv = take_row(reg, stmt, warrant, out, err);
    (void)sqlite3_finalize(stmt);
    return rv;
}

void cloudli__pending_dispose(struct cloudli__pending *pending)
{
    cloudli__free_wiped(pending->text, pending->text_len + 1);
    cloudli__free_string(pending->actor);
    cloudli__wipe(pending, sizeof(*pending));
}

int cloudli__pending_drop(cloudli_register *reg, int64_t warrant,
                          cloudli_error *err)
{
    return cloudli__store_run(
        reg, err, "DELETE FROM pending WHERE warrant = ?1", "i", warrant);
}
