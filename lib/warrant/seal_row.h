/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a destination is sealed, in the register's table of it. */
#ifndef CLOUDLI_WARRANT_SEAL_ROW_H
#define CLOUDLI_WARRANT_SEAL_ROW_H

#include "warrant/store.h"

/* What cloudli__seal_row_read() reads, of one destination. */
#define CLOUDLI__SEAL_ROW                                                      \
    "SELECT encryption, encryption_key_file, next_key_file, next_key_time,"    \
    " integrity, hash, hash_count, hash_interval, signing_key_file,"           \
    " sign_count, sign_interval, signed_over FROM seal WHERE destination = ?1"

/* Stores valid settings in the place of those there were; NULL: none. Inside
 * of a transaction. */
int cloudli__seal_row_store(cloudli_register *reg, const char *destination,
                            const cloudli_seal *seal, cloudli_error *err);

/* Sets dest->seal to *seal, filled in by a prepared CLOUDLI__SEAL_ROW, or to
 * NULL. Its texts are valid until the next call with this statement. */
int cloudli__seal_row_read(cloudli_register *reg, sqlite3_stmt *stmt,
                           cloudli_destination *dest, cloudli_seal *seal,
                           cloudli_error *err);

#endif
