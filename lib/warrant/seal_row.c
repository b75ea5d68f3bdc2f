/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/seal_row.h"

#include "base/calendar.h"
#include "base/error.h"

#include <string.h>

/* Columns of CLOUDLI__SEAL_ROW. */
enum {
    COL_ENCRYPTION,
    COL_ENCRYPTION_KEY_FILE,
    COL_NEXT_KEY_FILE,
    COL_NEXT_KEY_TIME,
    COL_INTEGRITY,
    COL_HASH,
    COL_HASH_COUNT,
    COL_HASH_INTERVAL,
    COL_SIGNING_KEY_FILE,
    COL_SIGN_COUNT,
    COL_SIGN_INTERVAL,
    COL_SIGNED_OVER
};

static const char *signed_over_name(uint32_t signed_over)
{
    return signed_over == CLOUDLI_SIGNED_HASHES ? "hashes" : "numbers";
}

int cloudli__seal_row_store(cloudli_register *reg, const char *destination,
                            const cloudli_seal *seal, cloudli_error *err)
{
    char time[CLOUDLI_TIME_TEXT_MAX];
    int rv = cloudli__store_run(
        reg, err, "DELETE FROM seal WHERE destination = ?1", "t", destination);

    if (rv != CLOUDLI_OK || seal == NULL)
        return rv;
    cloudli__time_exact(seal->next_key_time, time);
    return cloudli__store_run(
        reg, err,
        "INSERT INTO seal (destination, encryption, encryption_key_file,"
        " next_key_file, next_key_time, integrity, hash, hash_count,"
        " hash_interval, signing_key_file, sign_count, sign_interval,"
        " signed_over)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        "tttttttiitiit", destination,
        seal->encryption == 0 ? NULL
                              : cloudli_encryption_name(seal->encryption),
        seal->encryption_key_file, seal->next_key_file,
        seal->next_key_file == NULL ? NULL : time,
        cloudli_integrity_name(seal->integrity),
        seal->hash == 0 ? NULL : cloudli_hash_name(seal->hash),
        (int64_t)seal->hash_count, (int64_t)seal->hash_interval,
        seal->signing_key_file, (int64_t)seal->sign_count,
        (int64_t)seal->sign_interval, signed_over_name(seal->signed_over));
}

/* A number by its name, of those from first to last; 0 is success. */
static int read_name(sqlite3_stmt *stmt, int column, uint32_t first,
                     uint32_t last, const char *(*name)(uint32_t),
                     uint32_t *out)
{
    const char *text = cloudli__store_text(stmt, column);

    *out = 0;
    if (text == NULL)
        return 0;
    for (uint32_t i = first; i <= last; i++) {
        if (strcmp(name(i), text) == 0) {
            *out = i;
            return 0;
        }
    }
    return 1;
}

static int read_seal(sqlite3_stmt *stmt, cloudli_seal *seal, cloudli_error *err)
{
    const char *time = cloudli__store_text(stmt, COL_NEXT_KEY_TIME);
    int wrong = read_name(stmt, COL_ENCRYPTION, CLOUDLI_ENCRYPTION_AES_192_CBC,
                          CLOUDLI_ENCRYPTION_AES_256_CBC,
                          cloudli_encryption_name, &seal->encryption);

    wrong |= read_name(stmt, COL_INTEGRITY, CLOUDLI_INTEGRITY_NONE,
                       CLOUDLI_INTEGRITY_SIGNATURE, cloudli_integrity_name,
                       &seal->integrity);
    wrong |= read_name(stmt, COL_HASH, CLOUDLI_HASH_SHA256, CLOUDLI_HASH_SHA512,
                       cloudli_hash_name, &seal->hash);
    wrong |=
        read_name(stmt, COL_SIGNED_OVER, CLOUDLI_SIGNED_NUMBERS,
                  CLOUDLI_SIGNED_HASHES, signed_over_name, &seal->signed_over);
    seal->encryption_key_file =
        cloudli__store_text(stmt, COL_ENCRYPTION_KEY_FILE);
    seal->next_key_file = cloudli__store_text(stmt, COL_NEXT_KEY_FILE);
    seal->signing_key_file = cloudli__store_text(stmt, COL_SIGNING_KEY_FILE);
    seal->hash_count = (uint32_t)sqlite3_column_int64(stmt, COL_HASH_COUNT);
    seal->hash_interval = sqlite3_column_int64(stmt, COL_HASH_INTERVAL);
    seal->sign_count = (uint32_t)sqlite3_column_int64(stmt, COL_SIGN_COUNT);
    seal->sign_interval = sqlite3_column_int64(stmt, COL_SIGN_INTERVAL);
    if (time != NULL &&
        cloudli_time_parse(&seal->next_key_time, time) != CLOUDLI_OK)
        wrong = 1;
    /* Better nothing than in clear what was to be encrypted. */
    if (wrong || (seal->encryption == 0) != (seal->encryption_key_file == NULL))
        return cloudli__store_damaged(err,
                                      "a destination has a malformed seal");
    return CLOUDLI_OK;
}

int cloudli__seal_row_read(cloudli_register *reg, sqlite3_stmt *stmt,
                           cloudli_destination *dest, cloudli_seal *seal,
                           cloudli_error *err)
{
    int row = 0, rv;

    (void)sqlite3_reset(stmt);
    if (sqlite3_bind_text(stmt, 1, dest->name, -1, SQLITE_TRANSIENT) !=
        SQLITE_OK)
        return cloudli__store_fail(reg, err);
    rv = cloudli__store_next(reg, stmt, &row, err);
    if (rv != CLOUDLI_OK || !row)
        return rv;
    dest->seal = seal;
    return read_seal(stmt, seal, err);
}
