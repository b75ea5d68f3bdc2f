/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a destination's link is carried, in the register's table of it. */
#ifndef CLOUDLI_WARRANT_TRANSPORT_ROW_H
#define CLOUDLI_WARRANT_TRANSPORT_ROW_H

#include "warrant/store.h"

#include <cloudli/transport.h>

/* What cloudli__transport_row_read() reads, of one destination. */
#define CLOUDLI__TRANSPORT_ROW                                                 \
    "SELECT protection, plain_tcp_reason, crl_file, fallbacks, acknowledge,"   \
    " resend_window FROM transport WHERE destination = ?1"

/* Longest list of hosts, with its NUL. */
#define CLOUDLI__FALLBACKS_MAX (CLOUDLI_HOSTS_MAX * 320)

/* Hosts with commas between them; valid ones fit. */
void cloudli__fallbacks_join(const cloudli_transport *transport,
                             char text[CLOUDLI__FALLBACKS_MAX]);

/* Stores valid settings in the place of those there were; NULL: none. Inside
 * of a transaction. */
int cloudli__transport_row_store(cloudli_register *reg, const char *destination,
                                 const cloudli_transport *transport,
                                 cloudli_error *err);

/* Settings and what they point to. */
struct cloudli__transport_row {
    cloudli_transport transport;
    const char *hosts[CLOUDLI_HOSTS_MAX];
    char text[CLOUDLI__FALLBACKS_MAX];
};

/* Sets dest->transport to the row's, filled in by a prepared
 * CLOUDLI__TRANSPORT_ROW, or to NULL. Texts are valid until the next call with
 * this statement. */
int cloudli__transport_row_read(cloudli_register *reg, sqlite3_stmt *stmt,
                                cloudli_destination *dest,
                                struct cloudli__transport_row *row,
                                cloudli_error *err);

#endif
