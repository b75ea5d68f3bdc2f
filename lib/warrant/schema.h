/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The tables of the register, as data, and how a file of an older version
 * gets those of this one.
 */
#ifndef CLOUDLI_WARRANT_SCHEMA_H
#define CLOUDLI_WARRANT_SCHEMA_H

#include <cloudli/status.h>
#include <sqlite3.h>

/* "cLIr", in the file's header (PRAGMA application_id). */
#define CLOUDLI__SCHEMA_APPLICATION 0x634c4972

/* The version that this library writes (PRAGMA user_version). */
#define CLOUDLI__SCHEMA_VERSION 10

/* steps[v] turns a file of version v into one of version v + 1; the first
 * makes one of nothing. */
extern const char *const cloudli__schema_steps[CLOUDLI__SCHEMA_VERSION];

/*
 * Brings the file from its version to version count in one transaction: all
 * steps, or none. Gives an SQLite result code.
 */
int cloudli__schema_migrate(sqlite3 *db, const char *const *steps,
                            uint32_t count);

#endif
