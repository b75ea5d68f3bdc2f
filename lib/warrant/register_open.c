/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Opening a register: nothing is written to a file before it is known to be
 * one, of this version, whole, of this provider and under this key. */
#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "warrant/audit_change.h"
#include "warrant/folder.h"
#include "warrant/ownership.h"
#include "warrant/register_key.h"
#include "warrant/reserve.h"
#include "warrant/schema.h"
#include "warrant/store.h"

#include <cloudli/register.h>
#include <cloudli/rehearsal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define OPTIONS_V1_SIZE                                                        \
    (offsetof(cloudli_register_options, reserved) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_register_options) ==
                   offsetof(cloudli_register_options, audit_signer) +
                       sizeof(void *),
               "no hidden padding");

#define OPERATOR_MAX 16

/* Up to this size all pages are looked through when a register is opened;
 * in a larger one, damage is found when its part is read. */
#define CHECK_PAGES_MAX 16384

#define TABLE_COUNT 17

/* Whose file is it, of which version? Nothing is written before this is
 * known. */
static int check_version(cloudli_register *reg, int64_t *version,
                         cloudli_error *err)
{
    int64_t application = 0;
    int found;
    int rv = cloudli__store_number(reg, &application, &found, err,
                                   "PRAGMA application_id", "");

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_number(reg, version, &found, err,
                                   "PRAGMA user_version", "");
    if (rv != CLOUDLI_OK)
        return rv;
    if (application != CLOUDLI__SCHEMA_APPLICATION)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER, 0,
                             "%s is not a register.", CLOUDLI__REGISTER_FILE);
    if (*version > CLOUDLI__SCHEMA_VERSION)
        return cloudli__fail(err, CLOUDLI_ERR_REGISTER_VERSION, 0,
                             "The register has version %lld, written by a "
                             "newer program; this one knows version %d.",
                             (long long)*version, CLOUDLI__SCHEMA_VERSION);
    if (*version < 1)
        return cloudli__store_damaged(err, "it has no version");
    return CLOUDLI_OK;
}

/*
 * SQLite's check tells of a page that it could not read as it does of a damaged
 * one: with the result code in its text, or, of a free page, as one that it
 * failed to get; with its number it is right then.
 */
static int code_of_check(const char *said)
{
    static const char mark[] = "error code=";
    const char *at = strstr(said, mark);

    if (at != NULL)
        return (int)strtol(at + sizeof(mark) - 1, NULL, 10);
    return strstr(said, "failed to get page") == NULL ? SQLITE_CORRUPT
                                                      : SQLITE_NOMEM;
}

static int explain_check(cloudli_register *reg, const char *said,
                         cloudli_error *err)
{
    const int rc = said == NULL ? SQLITE_NOMEM : code_of_check(said);

    if (rc == SQLITE_NOMEM || rc == SQLITE_IOERR)
        return cloudli__store_explain(reg->db, rc, err);
    return cloudli__store_damaged(err, "its pages do not fit together");
}

static int check_contents(cloudli_register *reg, cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int64_t count = 0;
    int found, rv;

    rv = cloudli__store_number(
        reg, &count, &found, err,
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN"
        " ('change', 'destination', 'warrant', 'target', 'cin', 'register',"
        " 'seal', 'transport', 'destination_test', 'actor', 'actor_limit',"
        " 'proposal', 'approval', 'pending', 'warrant_life', 'audit',"
        " 'audit_session')",
        "");
    if (rv == CLOUDLI_OK && count != TABLE_COUNT)
        return cloudli__store_damaged(err, "a table is missing");
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_number(reg, &count, &found, err,
                                   "PRAGMA page_count", "");
    if (rv != CLOUDLI_OK || count > CHECK_PAGES_MAX)
        return rv;

    rv = cloudli__store_query(reg, &stmt, err, "PRAGMA quick_check(1)", "");
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, stmt, &found, err);
    if (rv == CLOUDLI_OK) {
        const char *said = found ? cloudli__store_text(stmt, 0) : NULL;

        if (said == NULL || strcmp(said, "ok") != 0)
            rv = explain_check(reg, said, err);
    }
    (void)sqlite3_finalize(stmt);
    return rv;
}

/* Settings of a connection. A number that was given out must stay so after a
 * power cut, so every commit reaches the disk (synchronous = FULL). */
static int configure(cloudli_register *reg, cloudli_error *err)
{
    static const char *const settings[] = {
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA temp_store = MEMORY", /* no identity in a temporary file */
        "PRAGMA secure_delete = ON",
    };
    int rv = CLOUDLI_OK;

    for (size_t i = 0;
         rv == CLOUDLI_OK && i < sizeof(settings) / sizeof(settings[0]); i++)
        rv = cloudli__store_run(reg, err, settings[i], "");
    return rv;
}

/* To the version of this library, with what an older one had. */
static int migrate(cloudli_register *reg, int64_t version, const char *path,
                   cloudli_error *err)
{
    int rv;

    if (reg->read_only && version < CLOUDLI__SCHEMA_VERSION)
        return cloudli__fail(
            err, CLOUDLI_ERR_REGISTER_VERSION, 0,
            "The register has version %lld; this program reads "
            "version %d, to which it is brought when it is "
            "opened for writing.",
            (long long)version, CLOUDLI__SCHEMA_VERSION);
    if (reg->read_only)
        return CLOUDLI_OK;
    if (sqlite3_db_readonly(reg->db, "main") == 1)
        return cloudli__fail(err, CLOUDLI_ERR_STATE_DIR, 0,
                             "The register can only be read: %s.", path);
    rv = configure(reg, err);
    if (rv == CLOUDLI_OK)
        (void)sqlite3_wal_autocheckpoint(reg->db, CLOUDLI__STORE_LOG_PAGES);
    if (rv == CLOUDLI_OK && version < CLOUDLI__SCHEMA_VERSION &&
        cloudli__schema_migrate(reg->db, cloudli__schema_steps,
                                CLOUDLI__SCHEMA_VERSION) != SQLITE_OK)
        rv = cloudli__store_fail(reg, err);
    return rv;
}

static int open_file(cloudli_register *reg, const char *path,
                     cloudli_error *err)
{
    const int flags =
        (reg->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
        SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    int64_t version = 0;
    int rc, rv;

    rc = sqlite3_open_v2(path, &reg->db, flags, NULL);
    if (rc != SQLITE_OK)
        return cloudli__store_explain(reg->db, rc, err);
    (void)sqlite3_busy_timeout(reg->db, CLOUDLI__STORE_BUSY_MILLISECONDS);
    /* The file is data: what somebody put into its schema gets no say. */
    (void)sqlite3_db_config(reg->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(reg->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

    rv = check_version(reg, &version, err);
    if (rv == CLOUDLI_OK)
        rv = migrate(reg, version, path, err);
    if (rv == CLOUDLI_OK)
        rv = check_contents(reg, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(reg, &reg->data_version, err,
                                  "PRAGMA data_version", "");
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(reg, &reg->rollback, err, "ROLLBACK", "");
    return rv;
}

/* --- Options --- */

static int fault(cloudli_error *err, const char *what)
{
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "Register options: %s", what);
}

/* 1 if text is absent, or has 1 to most bytes. */
static int fits(const char *text, size_t most)
{
    return text == NULL || (text[0] != '\0' && strnlen(text, most + 1) <= most);
}

static int read_options(cloudli_register_options *out,
                        const cloudli_register_options *in, cloudli_error *err)
{
    int rv = cloudli__options_import(out, sizeof(*out), OPTIONS_V1_SIZE, in);

    if (rv == CLOUDLI_OK && out->reserved != 0)
        rv = CLOUDLI_ERR_STRUCT_NEWER;
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "Register options: %s.",
                             cloudli_strerror(rv));
    if (out->key_name == NULL)
        out->key_name = CLOUDLI__REGISTER_KEY_NAME;
    if (!fits(out->operator_id, OPERATOR_MAX))
        return fault(err, "operator_id must be 1 to 16 bytes, or NULL.");
    if (!fits(out->key_name, CLOUDLI__REGISTER_KEY_NAME_MAX))
        return fault(err, "key_name must be 1 to 63 bytes, or NULL.");
    if (!fits(out->key_file, CLOUDLI__REGISTER_PATH_MAX - 1))
        return fault(err, "key_file must be a path, or NULL.");
    if (out->read_only > 1)
        return fault(err, "read_only must be 0 or 1.");
    return CLOUDLI_OK;
}

/* --- Opening and closing --- */

static int open_register(cloudli_register *reg,
                         const cloudli_register_options *options,
                         const char *path, cloudli_error *err)
{
    int rv;

    if (cloudli__profile_set_init(&reg->profiles, options->state_dir) !=
        CLOUDLI_OK)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the register.");
    rv = open_file(reg, path, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__ownership_take(reg, options, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__audit_begin(reg, options, err);
    return rv;
}

/* Once; path is written as soon as it is known. */
static int try_open(cloudli_register **out,
                    const cloudli_register_options *options, char *path,
                    cloudli_error *err)
{
    cloudli_register *reg;
    int rv = options->read_only
                 ? cloudli__folder_find(options->state_dir, path, err)
                 : cloudli__folder_prepare(options->state_dir, path, err);

    if (rv != CLOUDLI_OK)
        return rv;
    reg = cloudli__map(sizeof(*reg)); /* it has keys */
    if (reg == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "No memory is left for the register.");
    reg->owner = getpid();
    reg->read_only = options->read_only;
    rv = open_register(reg, options, path, err);
    if (rv != CLOUDLI_OK)
        cloudli_register_close(reg);
    else
        *out = reg;
    return rv;
}

int cloudli_register_open_with(cloudli_register **out,
                               const cloudli_register_options *options,
                               cloudli_error *err)
{
    char path[CLOUDLI__REGISTER_PATH_MAX] = "";
    cloudli_register_options opt;
    int rv, gave = 0;

    if (out == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The place for the register is missing.");
    *out = NULL;
    rv = read_options(&opt, options, err);
    if (rv == CLOUDLI_OK)
        rv = try_open(out, &opt, path, err);
    if (rv == CLOUDLI_ERR_STORAGE_FULL && path[0] != '\0')
        gave = cloudli__reserve_give_up(path);
    if (gave)
        rv = try_open(out, &opt, path, err);
    if (rv != CLOUDLI_OK || opt.read_only)
        return rv;
    (*out)->log_room = (uint32_t)cloudli__reserve_claim_log(path, gave);
    if (!gave)
        cloudli__reserve_keep(path, 0);
    return rv;
}

int cloudli_register_open(cloudli_register **out, const char *state_dir,
                          cloudli_error *err)
{
    const cloudli_register_options options = {.size = sizeof(options),
                                              .state_dir = state_dir};

    return cloudli_register_open_with(out, &options, err);
}

static void close_file(cloudli_register *reg)
{
    char path[CLOUDLI__REGISTER_PATH_MAX] = "";

    if (reg->log_room)
        (void)snprintf(path, sizeof(path), "%s",
                       sqlite3_db_filename(reg->db, "main"));
    (void)sqlite3_close(reg->db);
    if (path[0] != '\0')
        cloudli__reserve_keep(path, 1);
}

void cloudli_register_close(cloudli_register *reg)
{
    /* In a child of a fork the connection is the parent's: closing it here
     * would take the parent's log away. */
    if (reg == NULL || reg->owner != getpid())
        return;
    cloudli_register_rehearse_end(reg);
    cloudli__audit_close(reg);
    (void)sqlite3_finalize(reg->data_version);
    (void)sqlite3_finalize(reg->rollback);
    (void)sqlite3_finalize(reg->audit_facts);
    (void)sqlite3_finalize(reg->audit_names);
    close_file(reg);
    cloudli__profile_set_dispose(&reg->profiles);
    cloudli__buffer_dispose(&reg->scratch);
    cloudli__vault_dispose(&reg->vault);
    cloudli__unmap(reg, sizeof(*reg));
}
