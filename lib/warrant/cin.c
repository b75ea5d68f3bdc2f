/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Communication identity numbers. TS 102 232-1 clause 5.2.4 wants them unique
 * in a network element, so no two authorities get the same one; but counted
 * for all together they would tell an authority by their gaps how much is
 * intercepted for others. So an authority has blocks of its own, one after the
 * other, and nobody without the register's key can tell which would have been
 * next.
 */
#include "warrant/follow_register.h"
#include "warrant/store.h"

#include "base/error.h"

#include <inttypes.h>
#include <stdio.h>

/* CINs are an INTEGER of 32 bits (TS 102 232-1, PSHeader). */
#define BLOCK_SIZE INT64_C(65536)

/* Whose numbers are asked for. */
struct owner {
    const char *operator_id;
    const char *network_element;
    const char *authority;
};

/* Where the n-th block of an owner should be. */
static int first_choice(const cloudli_register *reg, const struct owner *owner,
                        int64_t n, int64_t *block, cloudli_error *err)
{
    uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN];
    char text[256];
    int rv;

    (void)snprintf(text, sizeof(text), "%s\n%s\n%s\n%" PRId64,
                   owner->operator_id, owner->network_element, owner->authority,
                   n);
    rv = cloudli__vault_digest(&reg->vault, "cin block", text, digest);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "%s.", cloudli_strerror(rv));
    *block = digest[0] << 8 | digest[1];
    return CLOUDLI_OK;
}

/* The first block from this one on that is nobody's, of those up to the last:
 * 1 in found. */
static int free_from(cloudli_register *reg, const struct owner *owner,
                     int64_t from, int64_t *block, int *found,
                     cloudli_error *err)
{
    int64_t used;
    int rv = cloudli__store_number(
        reg, &used, found, err,
        "SELECT 1 FROM cin WHERE operator = ?1 AND network_element = ?2"
        " AND block = ?3",
        "tti", owner->operator_id, owner->network_element, from);

    if (rv == CLOUDLI_OK && !*found) {
        *block = from;
        *found = 1;
        return CLOUDLI_OK;
    }
    if (rv != CLOUDLI_OK)
        return rv;
    return cloudli__store_number(
        reg, block, found, err,
        "SELECT block + 1 FROM cin AS before WHERE operator = ?1"
        " AND network_element = ?2 AND block >= ?3 AND block < 65535"
        " AND NOT EXISTS (SELECT 1 FROM cin WHERE operator = ?1"
        " AND network_element = ?2 AND block = before.block + 1)"
        " ORDER BY block LIMIT 1",
        "tti", owner->operator_id, owner->network_element, from);
}

/* The next block that is nobody's, from the owner's choice on. */
static int new_block(cloudli_register *reg, const struct owner *owner,
                     int64_t *block, cloudli_error *err)
{
    int64_t count = 0, choice = 0;
    int found = 0;
    int rv = cloudli__store_number(
        reg, &count, &found, err,
        "SELECT count(*) FROM cin WHERE operator = ?1 AND network_element = ?2"
        " AND authority = ?3",
        "ttt", owner->operator_id, owner->network_element, owner->authority);

    if (rv == CLOUDLI_OK)
        rv = first_choice(reg, owner, count, &choice, err);
    if (rv == CLOUDLI_OK)
        rv = free_from(reg, owner, choice, block, &found, err);
    if (rv == CLOUDLI_OK && !found)
        rv = free_from(reg, owner, 0, block, &found, err);
    if (rv != CLOUDLI_OK || found)
        return rv;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                         "All 32-bit communication identity numbers of this "
                         "network element have been given out.");
}

/* The fullest block of the owner that has so many left: 1 in found. */
static int present_block(cloudli_register *reg, const struct owner *owner,
                         int64_t count, int64_t *block, int64_t *next,
                         int *found, cloudli_error *err)
{
    int64_t place = 0;
    int rv = cloudli__store_number(
        reg, &place, found, err,
        "SELECT block * 65536 + next FROM cin WHERE operator = ?1"
        " AND network_element = ?2 AND authority = ?3"
        " AND next + ?4 <= 65536 ORDER BY next DESC, block LIMIT 1",
        "ttti", owner->operator_id, owner->network_element, owner->authority,
        count);

    *block = place / BLOCK_SIZE;
    *next = place % BLOCK_SIZE;
    return rv;
}

static int take(cloudli_register *reg, const struct owner *owner, int64_t count,
                int64_t *first, cloudli_error *err)
{
    int64_t block, next;
    int found;
    int rv = present_block(reg, owner, count, &block, &next, &found, err);

    if (rv == CLOUDLI_OK && !found) {
        rv = new_block(reg, owner, &block, err);
        next = block == 0; /* 0 stands for no communication */
    }
    if (rv != CLOUDLI_OK)
        return rv;
    *first = block * BLOCK_SIZE + next;
    return cloudli__store_run(
        reg, err,
        "INSERT INTO cin (operator, network_element, block, authority, next)"
        " VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (operator, network_element, block)"
        " DO UPDATE SET next = excluded.next",
        "ttiti", owner->operator_id, owner->network_element, block,
        owner->authority, next + count);
}

int cloudli__register_take_cins(cloudli_register *reg, const char *operator_id,
                                const char *network_element,
                                const char *authority, uint32_t count,
                                uint32_t *first, cloudli_error *err)
{
    const struct owner owner = {operator_id,
                                network_element == NULL ? "" : network_element,
                                authority == NULL ? "" : authority};
    int64_t number = 0;
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (operator_id == NULL || count == 0 || count >= BLOCK_SIZE)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "%s",
                             operator_id == NULL
                                 ? "The operator must be given."
                                 : "The count must be 1 to 65535.");
    rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = take(reg, &owner, count, &number, err);
    rv = cloudli__store_finish(reg, rv, err);
    if (rv == CLOUDLI_OK)
        *first = (uint32_t)number;
    return rv;
}
