/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "warrant/transport_row.h"

#include "base/error.h"

#include <stdio.h>
#include <string.h>

enum {
    COL_PROTECTION,
    COL_PLAIN_TCP_REASON,
    COL_CRL_FILE,
    COL_FALLBACKS,
    COL_ACKNOWLEDGE,
    COL_RESEND_WINDOW
};

static const char *const names[] = {"tls1.3", "tls1.2", "plain-tcp"};

#define NAME_COUNT (sizeof(names) / sizeof(names[0]))

const char *cloudli_protection_name(uint32_t protection)
{
    return protection < NAME_COUNT ? names[protection] : "unknown";
}

static const char *const acknowledgements[] = {"as-clif", "offer", "accept",
                                               "never"};

#define ACKNOWLEDGEMENT_COUNT                                                  \
    (sizeof(acknowledgements) / sizeof(acknowledgements[0]))

const char *cloudli_acknowledgement_name(uint32_t acknowledgement)
{
    return acknowledgement < ACKNOWLEDGEMENT_COUNT
               ? acknowledgements[acknowledgement]
               : "unknown";
}

void cloudli__fallbacks_join(const cloudli_transport *transport,
                             char text[CLOUDLI__FALLBACKS_MAX])
{
    size_t len = 0;

    text[0] = '\0';
    for (size_t i = 0; i < transport->fallback_count; i++) {
        const int n = snprintf(text + len, CLOUDLI__FALLBACKS_MAX - len, "%s%s",
                               i == 0 ? "" : ",", transport->fallbacks[i]);

        if (n < 0 || (size_t)n >= CLOUDLI__FALLBACKS_MAX - len)
            return;
        len += (size_t)n;
    }
}

int cloudli__transport_row_store(cloudli_register *reg, const char *destination,
                                 const cloudli_transport *transport,
                                 cloudli_error *err)
{
    char fallbacks[CLOUDLI__FALLBACKS_MAX];
    int rv = cloudli__store_run(reg, err,
                                "DELETE FROM transport WHERE destination = ?1",
                                "t", destination);

    if (rv != CLOUDLI_OK || transport == NULL)
        return rv;
    cloudli__fallbacks_join(transport, fallbacks);
    rv = cloudli__store_run(
        reg, err,
        "INSERT INTO transport (destination, protection, plain_tcp_reason,"
        " crl_file, fallbacks) VALUES (?1, ?2, ?3, ?4, ?5)",
        "ttttt", destination, cloudli_protection_name(transport->protection),
        transport->plain_tcp_reason, transport->crl_file,
        transport->fallback_count == 0 ? NULL : fallbacks);
    if (rv == CLOUDLI_OK &&
        transport->acknowledge != CLOUDLI_ACKNOWLEDGEMENT_AS_CLIF)
        rv = cloudli__store_run(
            reg, err,
            "UPDATE transport SET acknowledge = ?2 WHERE destination = ?1",
            "tt", destination,
            cloudli_acknowledgement_name(transport->acknowledge));
    if (rv == CLOUDLI_OK && transport->resend_window != 0)
        rv = cloudli__store_run(
            reg, err,
            "UPDATE transport SET resend_window = ?2 WHERE destination = ?1",
            "ti", destination,
            transport->resend_window == CLOUDLI_RESEND_WINDOW_NONE
                ? INT64_C(0)
                : (int64_t)transport->resend_window);
    return rv;
}

/* Takes the text apart. 1 if it is a list. */
static int split(struct cloudli__transport_row *row, const char *text)
{
    size_t count = 0;
    char *at = row->text;

    if (text == NULL)
        return 1;
    if (strlen(text) >= sizeof(row->text))
        return 0;
    memcpy(row->text, text, strlen(text) + 1);
    while (at != NULL) {
        if (count == CLOUDLI_HOSTS_MAX - 1)
            return 0;
        row->hosts[count] = strsep(&at, ",");
        if (row->hosts[count++][0] == '\0')
            return 0;
    }
    row->transport.fallbacks = row->hosts;
    row->transport.fallback_count = count;
    return 1;
}

/* 1 if what is agreed on about receipt is as this library writes it. */
static int read_receipt(sqlite3_stmt *stmt, cloudli_transport *t)
{
    const char *acknowledge = cloudli__store_text(stmt, COL_ACKNOWLEDGE);
    uint32_t i = 0;

    if (sqlite3_column_type(stmt, COL_RESEND_WINDOW) != SQLITE_NULL) {
        const int64_t window = sqlite3_column_int64(stmt, COL_RESEND_WINDOW);

        if (window < 0)
            return 0;
        t->resend_window =
            window == 0 ? CLOUDLI_RESEND_WINDOW_NONE : (uint64_t)window;
    }
    if (acknowledge == NULL)
        return 1;
    while (i < ACKNOWLEDGEMENT_COUNT &&
           strcmp(acknowledgements[i], acknowledge) != 0)
        i++;
    t->acknowledge = i;
    return i < ACKNOWLEDGEMENT_COUNT;
}

static int read_transport(sqlite3_stmt *stmt,
                          struct cloudli__transport_row *row,
                          cloudli_error *err)
{
    const char *protection = cloudli__store_text(stmt, COL_PROTECTION);
    cloudli_transport *t = &row->transport;
    uint32_t i = 0;

    while (i < NAME_COUNT && protection != NULL &&
           strcmp(names[i], protection) != 0)
        i++;
    t->protection = i;
    t->plain_tcp_reason = cloudli__store_text(stmt, COL_PLAIN_TCP_REASON);
    t->crl_file = cloudli__store_text(stmt, COL_CRL_FILE);
    /* Better no link than one that is less than was agreed on. */
    if (protection == NULL || i == NAME_COUNT ||
        (i == CLOUDLI_PROTECTION_PLAIN_TCP) != (t->plain_tcp_reason != NULL) ||
        !split(row, cloudli__store_text(stmt, COL_FALLBACKS)) ||
        !read_receipt(stmt, t))
        return cloudli__store_damaged(
            err, "a destination has a malformed transport");
    return CLOUDLI_OK;
}

int cloudli__transport_row_read(cloudli_register *reg, sqlite3_stmt *stmt,
                                cloudli_destination *dest,
                                struct cloudli__transport_row *row,
                                cloudli_error *err)
{
    int found = 0, rv;

    row->transport = (cloudli_transport)CLOUDLI_TRANSPORT_INIT;
    (void)sqlite3_reset(stmt);
    if (sqlite3_bind_text(stmt, 1, dest->name, -1, SQLITE_TRANSIENT) !=
        SQLITE_OK)
        return cloudli__store_fail(reg, err);
    rv = cloudli__store_next(reg, stmt, &found, err);
    if (rv != CLOUDLI_OK || !found)
        return rv;
    dest->transport = &row->transport;
    return read_transport(stmt, row, err);
}
