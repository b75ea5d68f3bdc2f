/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From rows of the register's tables to warrants and destinations. */
#ifndef CLOUDLI_WARRANT_ROW_H
#define CLOUDLI_WARRANT_ROW_H

#include "warrant/store.h"

/* What a warrant has lived through. */
#define CLOUDLI__ROW_LIFE                                                      \
    " LEFT JOIN warrant_life ON warrant_life.warrant = number "

/* What the functions below read; a condition and an order follow. */
#define CLOUDLI__ROW_WARRANT                                                   \
    "SELECT number, state, start_time, end_time, ended, authority, liid,"      \
    " country,"                                                                \
    " delivery_country, reference, deliver, services, media, profile,"         \
    " destination, destination_cc, shared_by, wiped, revision FROM "           \
    "warrant" CLOUDLI__ROW_LIFE
#define CLOUDLI__ROW_DESTINATION                                               \
    "SELECT name, host, port, peer_name, ca_file, profile, spool_bytes,"       \
    " spool, overflow FROM destination "

/*
 * Hands each warrant of a prepared CLOUDLI__ROW_WARRANT to cb, within the
 * caller's transaction, and finalizes stmt. *stopped becomes 1 if cb did not
 * want more. States are those at now, or those that are stored if it is NULL.
 */
int cloudli__row_warrants(cloudli_register *reg, sqlite3_stmt *stmt,
                          const cloudli_time *now, cloudli_warrant_cb cb,
                          void *user_data, int *stopped, cloudli_error *err);

/* The same of a prepared CLOUDLI__ROW_DESTINATION. */
int cloudli__row_destinations(cloudli_register *reg, sqlite3_stmt *stmt,
                              cloudli_destination_cb cb, void *user_data,
                              int *stopped, cloudli_error *err);

/*
 * State, start and end by the four columns that begin at column, of which the
 * last tells that it ended; of the warrant only these are set. now is as above.
 */
int cloudli__row_state(sqlite3_stmt *stmt, int column, const cloudli_time *now,
                       cloudli_warrant *warrant, cloudli_error *err);

#endif
