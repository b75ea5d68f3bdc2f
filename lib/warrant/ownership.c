/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/ownership.h"

#include "base/error.h"
#include "warrant/register_key.h"
#include "warrant/sealed_row.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

#define PROVIDER_MAX 16

/* The row of the table "register". */
struct owner {
    uint8_t id[CLOUDLI__VAULT_ID_LEN];
    uint8_t check[CLOUDLI__VAULT_CHECK_LEN];
    char key_name[CLOUDLI__REGISTER_KEY_NAME_MAX + 1];
    char provider[PROVIDER_MAX + 1]; /* "" if nobody named one yet */
    int found;
    int wiped; /* nothing is left of what was readable before */
};

static int copy_octets(sqlite3_stmt *stmt, int column, uint8_t *to, int len)
{
    if (sqlite3_column_bytes(stmt, column) != len)
        return 0;
    memcpy(to, sqlite3_column_blob(stmt, column), (size_t)len);
    return 1;
}

static int copy_text(sqlite3_stmt *stmt, int column, char *to, size_t size)
{
    const char *text = cloudli__store_text(stmt, column);

    return (size_t)snprintf(to, size, "%s", text == NULL ? "" : text) < size;
}

static int read_owner(cloudli_register *reg, struct owner *owner,
                      cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int rv = cloudli__store_query(
        reg, &stmt, err,
        "SELECT id, key_check, key_name, provider, wiped FROM register", "");

    memset(owner, 0, sizeof(*owner));
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &owner->found, err);
    if (rv == CLOUDLI_OK && owner->found) {
        owner->wiped = sqlite3_column_int(stmt, 4);
        if (!copy_octets(stmt, 0, owner->id, sizeof(owner->id)) ||
            !copy_octets(stmt, 1, owner->check, sizeof(owner->check)) ||
            !copy_text(stmt, 2, owner->key_name, sizeof(owner->key_name)) ||
            !copy_text(stmt, 3, owner->provider, sizeof(owner->provider)))
            rv = cloudli__store_damaged(err, "what tells its key is malformed");
    }
    (void)sqlite3_finalize(stmt);
    return rv;
}

static int check_provider(const struct owner *owner, const char *operator_id,
                          cloudli_error *err)
{
    if (operator_id == NULL || owner->provider[0] == '\0' ||
        strcmp(owner->provider, operator_id) == 0)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_REGISTER_PROVIDER, 0,
                         "The register in this state folder is another "
                         "provider's.");
}

static int open_vault(cloudli_register *reg, const uint8_t *key,
                      const uint8_t *id, cloudli_error *err)
{
    int rv;

    cloudli__vault_dispose(&reg->vault);
    rv = cloudli__vault_init(&reg->vault, key, id);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0,
                             "The register's keys cannot be derived: %s.",
                             cloudli_strerror(rv));
    return CLOUDLI_OK;
}

static int check_key(cloudli_register *reg, const struct owner *owner,
                     const cloudli_register_options *options,
                     cloudli_error *err)
{
    uint8_t key[CLOUDLI__VAULT_KEY_LEN];
    int rv = cloudli__register_key_get(options, owner->key_name, 0, key, err);

    if (rv == CLOUDLI_OK)
        rv = open_vault(reg, key, owner->id, err);
    cloudli__wipe(key, sizeof(key));
    if (rv == CLOUDLI_OK && CRYPTO_memcmp(reg->vault.check, owner->check,
                                          sizeof(owner->check)) != 0)
        rv = cloudli__fail(err, CLOUDLI_ERR_REGISTER_KEY, 0,
                           "This is not the key that the register in this "
                           "state folder was made with.");
    return rv;
}

/* Inside of the transaction that makes it. */
static int settle(cloudli_register *reg, struct owner *owner,
                  const cloudli_register_options *options, const uint8_t *key,
                  cloudli_error *err)
{
    const cloudli_bytes id = {owner->id, sizeof(owner->id)};
    const cloudli_bytes check = {reg->vault.check, sizeof(reg->vault.check)};
    int64_t plain = 0;
    int found, rv;

    if (RAND_bytes(owner->id, sizeof(owner->id)) != 1)
        return cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0,
                             "No random numbers can be had.");
    rv = open_vault(reg, key, owner->id, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__sealed_row_plain(reg, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_number(reg, &plain, &found, err,
                                   "SELECT count(*) FROM plain", "");
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_run(
            reg, err,
            "INSERT INTO register (one, id, key_name, key_check, provider,"
            " wiped) VALUES (1, ?1, ?2, ?3, ?4, ?5)",
            "btbti", &id, options->key_name, &check, options->operator_id,
            (int64_t)(plain == 0));
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_run(reg, err, "DROP TABLE plain", "");
    owner->wiped = plain == 0;
    return rv;
}

/* The first opening. Another process may be faster, with another key: then its
 * counts. */
static int settle_first(cloudli_register *reg, struct owner *owner,
                        const cloudli_register_options *options,
                        cloudli_error *err)
{
    uint8_t key[CLOUDLI__VAULT_KEY_LEN];
    int rv;

    if (options->read_only)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER_VERSION, 0,
                             "The register was never opened for writing by "
                             "this version.");
    rv = cloudli__register_key_get(options, options->key_name, 1, key, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_begin(reg, 1, err);
    if (rv == CLOUDLI_OK) {
        rv = read_owner(reg, owner, err);
        if (rv == CLOUDLI_OK && !owner->found)
            rv = settle(reg, owner, options, key, err);
        rv = cloudli__store_finish(reg, rv, err);
    }
    cloudli__wipe(key, sizeof(key));
    if (rv != CLOUDLI_OK || !owner->found)
        return rv;
    rv = check_provider(owner, options->operator_id, err);
    return rv == CLOUDLI_OK ? check_key(reg, owner, options, err) : rv;
}

/*
 * What was readable is gone from the tables; its remains go from the file, by
 * building it anew, and from the log. Who still reads the old state keeps the
 * log: then it is done at the next opening.
 */
static int wipe_remains(cloudli_register *reg, cloudli_error *err)
{
    int64_t busy = 1;
    int found;
    int rv = cloudli__store_run(reg, err, "VACUUM", "");

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_number(reg, &busy, &found, err,
                                   "PRAGMA wal_checkpoint(TRUNCATE)", "");
    if (rv == CLOUDLI_OK && !busy)
        rv = cloudli__store_run(reg, err, "UPDATE register SET wiped = 1", "");
    return rv;
}

/* The first who names the provider. */
static int record_provider(cloudli_register *reg, const char *operator_id,
                           cloudli_error *err)
{
    struct owner owner;
    int rv = cloudli__store_begin(reg, 1, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = read_owner(reg, &owner, err);
    if (rv == CLOUDLI_OK)
        rv = check_provider(&owner, operator_id, err);
    if (rv == CLOUDLI_OK && owner.provider[0] == '\0')
        rv = cloudli__store_run(reg, err, "UPDATE register SET provider = ?1",
                                "t", operator_id);
    return cloudli__store_finish(reg, rv, err);
}

int cloudli__ownership_take(cloudli_register *reg,
                            const cloudli_register_options *options,
                            cloudli_error *err)
{
    struct owner owner;
    int rv = read_owner(reg, &owner, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (owner.found) {
        rv = check_provider(&owner, options->operator_id, err);
        if (rv == CLOUDLI_OK)
            rv = check_key(reg, &owner, options, err);
    } else {
        rv = settle_first(reg, &owner, options, err);
    }
    if (rv != CLOUDLI_OK || options->read_only)
        return rv;
    if (owner.found && owner.provider[0] == '\0' &&
        options->operator_id != NULL)
        rv = record_provider(reg, options->operator_id, err);
    if (rv == CLOUDLI_OK && !owner.wiped)
        rv = wipe_remains(reg, err);
    return rv;
}
