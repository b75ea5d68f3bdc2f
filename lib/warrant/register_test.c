/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Requests to try a destination. A row is written by who asks, claimed by one
 * service (who sets queued), and kept up by that one.
 */
#include "warrant/register_test.h"

#include "base/calendar.h"
#include "base/error.h"
#include "warrant/store.h"
#include "warrant/validate.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define TEST_V1_SIZE                                                           \
    (offsetof(cloudli_destination_test, taken) + sizeof(cloudli_time))
_Static_assert(sizeof(cloudli_destination_test) == TEST_V1_SIZE,
               "no hidden padding");

static const char *const names[] = {
    [CLOUDLI_TEST_REQUESTED] = "requested", [CLOUDLI_TEST_QUEUED] = "queued",
    [CLOUDLI_TEST_SENT] = "sent",           [CLOUDLI_TEST_TAKEN] = "taken",
    [CLOUDLI_TEST_FAILED] = "failed",       [CLOUDLI_TEST_LAPSED] = "lapsed"};

const char *cloudli_test_state_name(uint32_t state)
{
    return state >= CLOUDLI_TEST_REQUESTED && state <= CLOUDLI_TEST_LAPSED
               ? names[state]
               : "unknown";
}

/* --- Who asks --- */

static int find_destination(cloudli_register *reg, const char *name,
                            cloudli_error *err)
{
    int64_t one;
    int found = 0;
    int rv = cloudli__store_number(reg, &one, &found, err,
                                   "SELECT 1 FROM destination WHERE name = ?1",
                                   "t", name);

    if (rv == CLOUDLI_OK && !found)
        return cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                             "There is no destination of this name.");
    return rv;
}

static int store_request(cloudli_register *reg, const char *destination,
                         uint32_t padding, const char *actor,
                         cloudli_error *err)
{
    struct cloudli__change change = {
        .actor = actor, .action = "test", .destination = destination};
    char now[CLOUDLI_TIME_TEXT_MAX], detail[32];
    int rv = cloudli__store_revision(reg, &change.revision, err);

    if (rv != CLOUDLI_OK)
        return rv;
    (void)snprintf(detail, sizeof(detail), "padding %u", padding);
    change.detail = detail;
    cloudli__time_exact(cloudli_time_now(), now);
    rv = cloudli__store_run(
        reg, err,
        "INSERT INTO destination_test (destination, padding, requested)"
        " VALUES (?1, ?2, ?3)",
        "tit", destination, (int64_t)padding, now);
    return rv == CLOUDLI_OK ? cloudli__store_change(reg, &change, err) : rv;
}

static int check_request(const char *destination, uint32_t padding,
                         const char *actor, cloudli_error *err)
{
    if (destination == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The destination must be given.");
    if (padding > CLOUDLI_TEST_PADDING_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The padding must be at most 65535 octets.");
    return cloudli__validate_actor(actor, err);
}

int cloudli_register_request_test(cloudli_register *reg,
                                  const char *destination, uint32_t padding,
                                  const char *actor, uint64_t *number,
                                  cloudli_error *err)
{
    int rv;

    if (number == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The place for the number must be given.");
    *number = 0;
    rv = cloudli__store_enter(reg, err);
    if (rv == CLOUDLI_OK)
        rv = check_request(destination, padding, actor, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = find_destination(reg, destination, err);
    if (rv == CLOUDLI_OK)
        rv = store_request(reg, destination, padding, actor, err);
    if (rv == CLOUDLI_OK) {
        int64_t last = 0;
        int found;

        rv = cloudli__store_number(reg, &last, &found, err,
                                   "SELECT max(number) FROM destination_test",
                                   "");
        *number = (uint64_t)last;
    }
    rv = cloudli__store_finish(reg, rv, err);
    if (rv != CLOUDLI_OK)
        *number = 0;
    return rv;
}

static int read_row(sqlite3_stmt *stmt, cloudli_destination_test *test,
                    cloudli_error *err)
{
    cloudli_time *const times[] = {&test->requested, &test->queued, &test->sent,
                                   &test->taken};

    for (int i = 0; i < 4; i++) {
        const char *text = cloudli__store_text(stmt, i);

        if (text == NULL && i > 0)
            continue;
        if (text == NULL || cloudli_time_parse(times[i], text) != CLOUDLI_OK)
            return cloudli__store_damaged(err, "a test has a malformed time");
        test->state = CLOUDLI_TEST_REQUESTED + (uint32_t)i;
    }
    test->failure = sqlite3_column_int(stmt, 4);
    if (test->failure != CLOUDLI_OK)
        test->state = CLOUDLI_TEST_FAILED;
    else if (test->state == CLOUDLI_TEST_REQUESTED &&
             cloudli_time_now() - test->requested >= CLOUDLI_TEST_LAPSE)
        test->state = CLOUDLI_TEST_LAPSED;
    return CLOUDLI_OK;
}

int cloudli_register_read_test(cloudli_register *reg, uint64_t number,
                               cloudli_destination_test *out,
                               cloudli_error *err)
{
    cloudli_destination_test test = CLOUDLI_DESTINATION_TEST_INIT;
    sqlite3_stmt *stmt;
    int row = 0, rv;

    if (out == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The place for the test must be given.");
    if (out->size < TEST_V1_SIZE)
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "The test is a %s.",
                             cloudli_strerror(CLOUDLI_ERR_STRUCT_SIZE));
    rv = cloudli__store_enter(reg, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(
            reg, &stmt, err,
            "SELECT requested, queued, sent, taken, failure"
            " FROM destination_test WHERE number = ?1",
            "i", (int64_t)number);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &row, err);
    if (rv == CLOUDLI_OK)
        rv = row ? read_row(stmt, &test, err)
                 : cloudli__fail(err, CLOUDLI_ERR_NOT_FOUND, 0,
                                 "There is no test of this number.");
    (void)sqlite3_finalize(stmt);
    if (rv == CLOUDLI_OK) {
        test.size = out->size;
        memcpy(out, &test, TEST_V1_SIZE);
    }
    return rv;
}

/* --- Who carries it out --- */

static int find_request(cloudli_register *reg,
                        struct cloudli__test_request *out, cloudli_error *err)
{
    char since[CLOUDLI_TIME_TEXT_MAX];
    sqlite3_stmt *stmt;
    int row = 0, rv;

    cloudli__time_exact(cloudli_time_now() - CLOUDLI_TEST_LAPSE, since);
    rv = cloudli__store_query(
        reg, &stmt, err,
        "SELECT number, destination, padding FROM destination_test"
        " WHERE queued IS NULL AND failure IS NULL AND requested > ?1"
        " ORDER BY number LIMIT 1",
        "t", since);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &row, err);
    if (rv == CLOUDLI_OK && row) {
        const char *name = cloudli__store_text(stmt, 1);

        out->padding = (uint32_t)sqlite3_column_int64(stmt, 2);
        if (name == NULL || strlen(name) >= sizeof(out->destination)) {
            rv = cloudli__store_damaged(err, "a test has a malformed name");
        } else {
            memcpy(out->destination, name, strlen(name) + 1);
            out->number = (uint64_t)sqlite3_column_int64(stmt, 0);
        }
    }
    (void)sqlite3_finalize(stmt);
    return rv;
}

int cloudli__register_claim_test(cloudli_register *reg,
                                 struct cloudli__test_request *out,
                                 cloudli_error *err)
{
    char now[CLOUDLI_TIME_TEXT_MAX];
    int rv = cloudli__store_enter(reg, err);

    memset(out, 0, sizeof(*out));
    /* Mostly there is none: that must not take the writers' lock. */
    if (rv == CLOUDLI_OK)
        rv = find_request(reg, out, err);
    if (rv != CLOUDLI_OK || out->number == 0)
        return rv;
    cloudli__time_exact(cloudli_time_now(), now);
    rv = cloudli__store_run(reg, err,
                            "UPDATE destination_test SET queued = ?2"
                            " WHERE number = ?1 AND queued IS NULL",
                            "it", (int64_t)out->number, now);
    /* Another service may have been quicker. */
    if (rv != CLOUDLI_OK || sqlite3_changes(reg->db) != 1)
        out->number = 0;
    return rv;
}

int cloudli__register_note_test(cloudli_register *reg, uint64_t number,
                                uint32_t state, int32_t failure,
                                cloudli_error *err)
{
    char now[CLOUDLI_TIME_TEXT_MAX];
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (state == CLOUDLI_TEST_FAILED)
        return cloudli__store_run(
            reg, err,
            "UPDATE destination_test SET failure = ?2 WHERE number = ?1", "ii",
            (int64_t)number, (int64_t)failure);
    cloudli__time_exact(cloudli_time_now(), now);
    return cloudli__store_run(
        reg, err,
        state == CLOUDLI_TEST_SENT
            ? "UPDATE destination_test SET sent = ?2 WHERE number = ?1"
            : "UPDATE destination_test SET taken = ?2,"
              " sent = coalesce(sent, ?2) WHERE number = ?1",
        "it", (int64_t)number, now);
}
