/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sealed columns of the register: what stands in them, by row. */
#ifndef CLOUDLI_WARRANT_SEALED_ROW_H
#define CLOUDLI_WARRANT_SEALED_ROW_H

#include "warrant/store.h"

/* What cloudli__sealed_row_target_add() runs, prepared without values. */
#define CLOUDLI__SEALED_ROW_TARGET                                             \
    "INSERT INTO target (warrant, position, kind, digest, identity)"           \
    " VALUES (?1, ?2, ?3, ?4, ?5)"

/* One target of a warrant, at its place from 1 on. digest is that of its kind
 * and text, or NULL: it is made. */
int cloudli__sealed_row_target_add(
    cloudli_register *reg, sqlite3_stmt *stmt, int64_t warrant,
    int64_t position, const char *kind, const char *text,
    const uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN], cloudli_error *err);

/* The text of a sealed identity, to be freed by cloudli__free_string(). */
int cloudli__sealed_row_target(cloudli_register *reg, sqlite3_stmt *stmt,
                               int column, int64_t warrant, int64_t position,
                               char **text, cloudli_error *err);

/* Leaves it sealed in the register's scratch buffer. */
int cloudli__sealed_row_seal_reference(cloudli_register *reg, int64_t warrant,
                                       const char *reference,
                                       cloudli_error *err);

/* The reference of a warrant's order; NULL: none. */
int cloudli__sealed_row_set_reference(cloudli_register *reg, int64_t warrant,
                                      const char *reference,
                                      cloudli_error *err);
int cloudli__sealed_row_reference(cloudli_register *reg, sqlite3_stmt *stmt,
                                  int column, int64_t warrant, char **text,
                                  cloudli_error *err);

/* Seals what the table "plain" has from a version that did not. */
int cloudli__sealed_row_plain(cloudli_register *reg, cloudli_error *err);

#endif
