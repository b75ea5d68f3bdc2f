/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/row.h"

#include "base/error.h"
#include "base/memory.h"
#include "warrant/scope.h"
#include "warrant/seal_row.h"
#include "warrant/sealed_row.h"
#include "warrant/transport_row.h"
#include "warrant/validate.h"

#include <string.h>

/* Columns of CLOUDLI__ROW_WARRANT. */
enum {
    COL_NUMBER,
    COL_STATE, /* with start, end, and whether that was reached */
    COL_AUTHORITY = COL_STATE + 4,
    COL_LIID,
    COL_COUNTRY,
    COL_DELIVERY_COUNTRY,
    COL_REFERENCE,
    COL_DELIVER,
    COL_SERVICES,
    COL_MEDIA,
    COL_PROFILE,
    COL_DESTINATION,
    COL_DESTINATION_CC,
    COL_SHARED_BY,
    COL_WIPED,
    COL_REVISION
};

struct targets {
    char *text[CLOUDLI__TARGETS_MAX];
    size_t count;
};

static int damaged_warrant(cloudli_error *err, int64_t number,
                           const char *field)
{
    return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                         "The register is damaged: warrant %lld has a "
                         "malformed %s.",
                         (long long)number, field);
}

static uint32_t state_at(const cloudli_warrant *w, cloudli_time now)
{
    if (w->state != CLOUDLI_WARRANT_ACTIVE &&
        w->state != CLOUDLI_WARRANT_SUSPENDED &&
        w->state != CLOUDLI_WARRANT_AWAITING)
        return w->state;
    if (now >= w->end)
        return CLOUDLI_WARRANT_EXPIRED;
    if (w->state == CLOUDLI_WARRANT_ACTIVE && now < w->start)
        return CLOUDLI_WARRANT_SCHEDULED;
    return w->state;
}

int cloudli__row_state(sqlite3_stmt *stmt, int column, const cloudli_time *now,
                       cloudli_warrant *warrant, cloudli_error *err)
{
    const char *state = cloudli__store_text(stmt, column);
    const char *start = cloudli__store_text(stmt, column + 1);
    const char *end = cloudli__store_text(stmt, column + 2);

    warrant->state = state == NULL ? 0 : cloudli__state_parse(state);
    if (warrant->state == 0 || warrant->state == CLOUDLI_WARRANT_SCHEDULED ||
        warrant->state == CLOUDLI_WARRANT_EXPIRED)
        return cloudli__store_damaged(err, "a warrant has no known state");
    if (cloudli_time_parse(&warrant->start, start) != CLOUDLI_OK ||
        cloudli_time_parse(&warrant->end, end) != CLOUDLI_OK ||
        warrant->end <= warrant->start)
        return cloudli__store_damaged(err, "a warrant has no period");
    /* Once is for ever, also where the clock was set back since. */
    if (sqlite3_column_type(stmt, column + 3) != SQLITE_NULL &&
        (warrant->state == CLOUDLI_WARRANT_ACTIVE ||
         warrant->state == CLOUDLI_WARRANT_SUSPENDED))
        warrant->state = CLOUDLI_WARRANT_EXPIRED;
    if (now != NULL)
        warrant->state = state_at(warrant, *now);
    return CLOUDLI_OK;
}

static int read_bits(sqlite3_stmt *stmt, int column, enum cloudli__scope scope,
                     uint32_t *bits)
{
    const char *text = cloudli__store_text(stmt, column);

    *bits = text == NULL ? 0 : cloudli__scope_parse(scope, text);
    return *bits != 0;
}

static int read_warrant(sqlite3_stmt *stmt, const cloudli_time *now,
                        cloudli_warrant *w, cloudli_error *err)
{
    const int64_t number = sqlite3_column_int64(stmt, COL_NUMBER);

    w->number = (uint64_t)number;
    w->authority = cloudli__store_text(stmt, COL_AUTHORITY);
    w->liid = cloudli__store_text(stmt, COL_LIID);
    w->country = cloudli__store_text(stmt, COL_COUNTRY);
    w->delivery_country = cloudli__store_text(stmt, COL_DELIVERY_COUNTRY);
    w->profile = cloudli__store_text(stmt, COL_PROFILE);
    w->destination = cloudli__store_text(stmt, COL_DESTINATION);
    w->destination_cc = cloudli__store_text(stmt, COL_DESTINATION_CC);
    w->shared_by = cloudli__store_text(stmt, COL_SHARED_BY);
    w->shared = w->shared_by != NULL;
    w->revision = (uint64_t)sqlite3_column_int64(stmt, COL_REVISION);
    w->wiped = sqlite3_column_int(stmt, COL_WIPED) != 0;
    if (!read_bits(stmt, COL_DELIVER, CLOUDLI__SCOPE_DELIVER, &w->deliver))
        return damaged_warrant(err, number, "deliver");
    if (!read_bits(stmt, COL_SERVICES, CLOUDLI__SCOPE_SERVICES, &w->services))
        return damaged_warrant(err, number, "services");
    if (!read_bits(stmt, COL_MEDIA, CLOUDLI__SCOPE_MEDIA, &w->media))
        return damaged_warrant(err, number, "media");
    return cloudli__row_state(stmt, COL_STATE, now, w, err);
}

static void free_targets(struct targets *targets)
{
    for (size_t i = 0; i < targets->count; i++)
        cloudli__free_string(targets->text[i]);
    targets->count = 0;
}

static int add_target(cloudli_register *reg, struct targets *targets,
                      sqlite3_stmt *stmt, int64_t number, cloudli_error *err)
{
    const int64_t position = sqlite3_column_int64(stmt, 1);
    int rv;

    if (targets->count == CLOUDLI__TARGETS_MAX)
        return cloudli__store_damaged(err, "a warrant has too many targets");
    rv = cloudli__sealed_row_target(reg, stmt, 0, number, position,
                                    &targets->text[targets->count], err);
    targets->count += rv == CLOUDLI_OK;
    return rv;
}

/* The statement is kept from one warrant to the next. */
static int read_targets(cloudli_register *reg, sqlite3_stmt *stmt,
                        int64_t number, struct targets *targets,
                        cloudli_error *err)
{
    int row = 0, rv;

    (void)sqlite3_reset(stmt);
    if (sqlite3_bind_int64(stmt, 1, number) != SQLITE_OK)
        return cloudli__store_fail(reg, err);
    do {
        rv = cloudli__store_next(reg, stmt, &row, err);
        if (rv == CLOUDLI_OK && row)
            rv = add_target(reg, targets, stmt, number, err);
    } while (rv == CLOUDLI_OK && row);
    if (rv == CLOUDLI_OK && targets->count == 0)
        return damaged_warrant(err, number, "list of targets");
    return rv;
}

static int hand_warrant(cloudli_register *reg, sqlite3_stmt *stmt,
                        sqlite3_stmt *target_stmt, const cloudli_time *now,
                        cloudli_warrant_cb cb, void *user_data, int *stopped,
                        cloudli_error *err)
{
    cloudli_warrant warrant = CLOUDLI_WARRANT_INIT;
    struct targets targets = {.count = 0};
    char *reference = NULL;
    int rv = read_warrant(stmt, now, &warrant, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__sealed_row_reference(
            reg, stmt, COL_REFERENCE, (int64_t)warrant.number, &reference, err);
    if (rv == CLOUDLI_OK)
        rv = read_targets(reg, target_stmt, (int64_t)warrant.number, &targets,
                          err);
    if (rv == CLOUDLI_OK) {
        warrant.targets = (const char *const *)targets.text;
        warrant.target_count = targets.count;
        warrant.reference = reference;
        reg->listing = 1;
        *stopped = cb(user_data, &warrant) != 0;
        reg->listing = 0;
    }
    cloudli__free_string(reference);
    free_targets(&targets);
    return rv;
}

int cloudli__row_warrants(cloudli_register *reg, sqlite3_stmt *stmt,
                          const cloudli_time *now, cloudli_warrant_cb cb,
                          void *user_data, int *stopped, cloudli_error *err)
{
    sqlite3_stmt *target_stmt;
    int row = 0;
    int rv = cloudli__store_query(
        reg, &target_stmt, err,
        "SELECT identity, position FROM target WHERE warrant = ?1"
        " ORDER BY position",
        "");

    *stopped = 0;
    while (rv == CLOUDLI_OK && !*stopped) {
        rv = cloudli__store_next(reg, stmt, &row, err);
        if (rv != CLOUDLI_OK || !row)
            break;
        rv = hand_warrant(reg, stmt, target_stmt, now, cb, user_data, stopped,
                          err);
    }
    (void)sqlite3_finalize(target_stmt);
    (void)sqlite3_finalize(stmt);
    return rv;
}

/* A number by its name; 0 if there is none of this name. */
static uint32_t read_name(sqlite3_stmt *stmt, int column,
                          const char *(*name_of)(uint32_t))
{
    const char *text = cloudli__store_text(stmt, column);
    uint32_t number = 1;

    while (text != NULL && strcmp(name_of(number), "unknown") != 0) {
        if (strcmp(name_of(number), text) == 0)
            return number;
        number++;
    }
    return 0;
}

static int read_destination(sqlite3_stmt *stmt, cloudli_destination *dest,
                            cloudli_error *err)
{
    dest->name = cloudli__store_text(stmt, 0);
    dest->host = cloudli__store_text(stmt, 1);
    dest->port = (uint32_t)sqlite3_column_int64(stmt, 2);
    dest->peer_name = cloudli__store_text(stmt, 3);
    dest->ca_file = cloudli__store_text(stmt, 4);
    dest->profile = cloudli__store_text(stmt, 5);
    dest->spool_bytes = (uint64_t)sqlite3_column_int64(stmt, 6);
    dest->spool = read_name(stmt, 7, cloudli_spool_name);
    dest->overflow = read_name(stmt, 8, cloudli_overflow_name);
    if (dest->spool == 0 || dest->overflow == 0)
        return cloudli__store_damaged(err, "a destination has no known spool");
    return CLOUDLI_OK;
}

int cloudli__row_destinations(cloudli_register *reg, sqlite3_stmt *stmt,
                              cloudli_destination_cb cb, void *user_data,
                              int *stopped, cloudli_error *err)
{
    struct cloudli__transport_row transport;
    sqlite3_stmt *seal_stmt, *transport_stmt = NULL;
    int row = 0;
    int rv = cloudli__store_query(reg, &seal_stmt, err, CLOUDLI__SEAL_ROW, "");

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(reg, &transport_stmt, err,
                                  CLOUDLI__TRANSPORT_ROW, "");
    *stopped = 0;
    while (rv == CLOUDLI_OK && !*stopped) {
        cloudli_destination dest = CLOUDLI_DESTINATION_INIT;
        cloudli_seal seal = CLOUDLI_SEAL_INIT;

        rv = cloudli__store_next(reg, stmt, &row, err);
        if (rv != CLOUDLI_OK || !row)
            break;
        rv = read_destination(stmt, &dest, err);
        if (rv == CLOUDLI_OK)
            rv = cloudli__seal_row_read(reg, seal_stmt, &dest, &seal, err);
        if (rv == CLOUDLI_OK)
            rv = cloudli__transport_row_read(reg, transport_stmt, &dest,
                                             &transport, err);
        if (rv != CLOUDLI_OK)
            break;
        reg->listing = 1;
        *stopped = cb(user_data, &dest) != 0;
        reg->listing = 0;
    }
    (void)sqlite3_finalize(transport_stmt);
    (void)sqlite3_finalize(seal_stmt);
    (void)sqlite3_finalize(stmt);
    return rv;
}
