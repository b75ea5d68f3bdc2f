/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/sealed_row.h"

#include "base/error.h"

static struct cloudli__place target_at(int64_t warrant, int64_t position)
{
    return (struct cloudli__place){"target.identity", warrant, position};
}

static struct cloudli__place reference_of(int64_t warrant)
{
    return (struct cloudli__place){"warrant.reference", warrant, 0};
}

static int seal_failed(cloudli_error *err, int rv)
{
    return cloudli__fail(err, rv, 0, "A value cannot be sealed: %s.",
                         cloudli_strerror(rv));
}

int cloudli__sealed_row_target_add(
    cloudli_register *reg, sqlite3_stmt *stmt, int64_t warrant,
    int64_t position, const char *kind, const char *text,
    const uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN], cloudli_error *err)
{
    const struct cloudli__place place = target_at(warrant, position);
    uint8_t made[CLOUDLI__VAULT_DIGEST_LEN];
    struct cloudli__buffer *sealed = &reg->scratch;
    int rv = CLOUDLI_OK, row;

    if (digest == NULL)
        rv = cloudli__vault_digest(&reg->vault, kind, text, made);
    if (digest == NULL)
        digest = made;
    if (rv == CLOUDLI_OK)
        rv = cloudli__vault_seal(&reg->vault, &place, text, sealed);
    if (rv != CLOUDLI_OK)
        return seal_failed(err, rv);
    (void)sqlite3_reset(stmt);
    if (sqlite3_bind_int64(stmt, 1, warrant) != SQLITE_OK ||
        sqlite3_bind_int64(stmt, 2, position) != SQLITE_OK ||
        sqlite3_bind_text(stmt, 3, kind, -1, SQLITE_STATIC) != SQLITE_OK ||
        sqlite3_bind_blob(stmt, 4, digest, sizeof(made), SQLITE_STATIC) !=
            SQLITE_OK ||
        sqlite3_bind_blob64(stmt, 5, sealed->data, sealed->len,
                            SQLITE_STATIC) != SQLITE_OK)
        return cloudli__store_fail(reg, err);
    rv = cloudli__store_next(reg, stmt, &row, err);
    (void)sqlite3_reset(stmt);
    (void)sqlite3_clear_bindings(stmt);
    return rv;
}

static int open_value(cloudli_register *reg, sqlite3_stmt *stmt, int column,
                      const struct cloudli__place *place, char **text,
                      cloudli_error *err)
{
    const void *sealed = sqlite3_column_blob(stmt, column);
    const int len = sqlite3_column_bytes(stmt, column);
    int rv = cloudli__vault_open(&reg->vault, place, sealed, (size_t)len, text);

    if (rv == CLOUDLI_ERR_NOMEM)
        return cloudli__fail(err, rv, 0,
                             "No memory is left for a value of the register.");
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0,
                             "The register is damaged: a sealed value of "
                             "warrant %lld was altered.",
                             (long long)place->row);
    return CLOUDLI_OK;
}

int cloudli__sealed_row_target(cloudli_register *reg, sqlite3_stmt *stmt,
                               int column, int64_t warrant, int64_t position,
                               char **text, cloudli_error *err)
{
    const struct cloudli__place place = target_at(warrant, position);

    return open_value(reg, stmt, column, &place, text, err);
}

int cloudli__sealed_row_seal_reference(cloudli_register *reg, int64_t warrant,
                                       const char *reference,
                                       cloudli_error *err)
{
    const struct cloudli__place place = reference_of(warrant);
    const int rv =
        cloudli__vault_seal(&reg->vault, &place, reference, &reg->scratch);

    return rv == CLOUDLI_OK ? CLOUDLI_OK : seal_failed(err, rv);
}

int cloudli__sealed_row_set_reference(cloudli_register *reg, int64_t warrant,
                                      const char *reference, cloudli_error *err)
{
    cloudli_bytes value = {NULL, 0};

    if (reference != NULL) {
        int rv =
            cloudli__sealed_row_seal_reference(reg, warrant, reference, err);

        if (rv != CLOUDLI_OK)
            return rv;
        value = (cloudli_bytes){reg->scratch.data, reg->scratch.len};
    }
    return cloudli__store_run(reg, err,
                              "UPDATE warrant SET reference = ?1"
                              " WHERE number = ?2",
                              "bi", &value, warrant);
}

int cloudli__sealed_row_reference(cloudli_register *reg, sqlite3_stmt *stmt,
                                  int column, int64_t warrant, char **text,
                                  cloudli_error *err)
{
    const struct cloudli__place place = reference_of(warrant);

    *text = NULL;
    if (sqlite3_column_type(stmt, column) == SQLITE_NULL)
        return CLOUDLI_OK;
    return open_value(reg, stmt, column, &place, text, err);
}

/* A row of "plain": an identity, or a reference, which has no kind. */
static int seal_plain(cloudli_register *reg, sqlite3_stmt *plain,
                      sqlite3_stmt *target, cloudli_error *err)
{
    const int64_t warrant = sqlite3_column_int64(plain, 0);
    const int64_t position = sqlite3_column_int64(plain, 1);
    const char *kind = cloudli__store_text(plain, 2);
    const char *text = cloudli__store_text(plain, 3);

    if (text == NULL)
        return cloudli__store_damaged(err, "a warrant has an empty value");
    if (kind == NULL)
        return cloudli__sealed_row_set_reference(reg, warrant, text, err);
    return cloudli__sealed_row_target_add(reg, target, warrant, position, kind,
                                          text, NULL, err);
}

int cloudli__sealed_row_plain(cloudli_register *reg, cloudli_error *err)
{
    sqlite3_stmt *plain, *target = NULL;
    int row = 0;
    int rv = cloudli__store_query(
        reg, &plain, err, "SELECT warrant, position, kind, text FROM plain",
        "");

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(reg, &target, err, CLOUDLI__SEALED_ROW_TARGET,
                                  "");
    while (rv == CLOUDLI_OK) {
        rv = cloudli__store_next(reg, plain, &row, err);
        if (rv != CLOUDLI_OK || !row)
            break;
        rv = seal_plain(reg, plain, target, err);
    }
    (void)sqlite3_finalize(plain);
    (void)sqlite3_finalize(target);
    return rv;
}
