/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Destinations, listings, and how a CLIF follows the register. */
#include "warrant/follow_register.h"

#include "base/error.h"
#include "base/options.h"
#include "warrant/profile.h"
#include "warrant/row.h"
#include "warrant/seal_row.h"
#include "warrant/store.h"
#include "warrant/transport_row.h"
#include "warrant/validate.h"

#include <cloudli/register.h>
#include <stddef.h>
#include <stdio.h>

#define DESTINATION_V1_SIZE                                                    \
    (offsetof(cloudli_destination, reserved) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_destination) ==
                   offsetof(cloudli_destination, transport) + sizeof(void *),
               "no hidden padding");

#define SEAL_V1_SIZE (offsetof(cloudli_seal, signed_over) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_seal) == SEAL_V1_SIZE, "no hidden padding");

#define TRANSPORT_V1_SIZE                                                      \
    (offsetof(cloudli_transport, acknowledge) + sizeof(uint32_t))
_Static_assert(sizeof(cloudli_transport) ==
                   offsetof(cloudli_transport, resend_window) +
                       sizeof(uint64_t),
               "no hidden padding");

/* For the history; longest: two names, a path, a port, a profile and how it is
 * sealed and carried. */
#define DETAIL_MAX 16384

/* Nothing of how it is carried is left out of the history. */
static void describe_transport(const cloudli_transport *t, char *text,
                               size_t size)
{
    char fallbacks[CLOUDLI__FALLBACKS_MAX], window[32] = "of the CLIF";

    text[0] = '\0';
    if (t == NULL)
        return;
    cloudli__fallbacks_join(t, fallbacks);
    if (t->resend_window != 0)
        (void)snprintf(window, sizeof(window), "%llu bytes",
                       t->resend_window == CLOUDLI_RESEND_WINDOW_NONE
                           ? 0ull
                           : (unsigned long long)t->resend_window);
    (void)snprintf(text, size,
                   ", %s, CRL %s, fallbacks %s, acknowledge %s, resend window "
                   "%s",
                   cloudli_protection_name(t->protection),
                   t->crl_file == NULL ? "none of its own" : t->crl_file,
                   fallbacks[0] == '\0' ? "none" : fallbacks,
                   cloudli_acknowledgement_name(t->acknowledge), window);
}

static int store_destination(cloudli_register *reg,
                             const cloudli_destination *dest, const char *actor,
                             cloudli_error *err)
{
    struct cloudli__change change = {
        .actor = actor, .action = "set", .destination = dest->name};
    char detail[DETAIL_MAX], transport[DETAIL_MAX / 2];
    int rv = cloudli__store_revision(reg, &change.revision, err);

    if (rv != CLOUDLI_OK)
        return rv;
    describe_transport(dest->transport, transport, sizeof(transport));
    if (dest->transport != NULL)
        change.reason = dest->transport->plain_tcp_reason;
    (void)snprintf(
        detail, sizeof(detail),
        "host %s, port %u, peer %s, CA %s, %s, encryption %s, integrity %s, "
        "spool %s, %llu bytes, %s%s",
        dest->host, dest->port,
        dest->peer_name == NULL ? dest->host : dest->peer_name,
        dest->ca_file == NULL ? "of the CLIF" : dest->ca_file, dest->profile,
        dest->seal == NULL || dest->seal->encryption == 0
            ? "none"
            : cloudli_encryption_name(dest->seal->encryption),
        cloudli_integrity_name(dest->seal == NULL ? 0 : dest->seal->integrity),
        cloudli_spool_name(dest->spool), (unsigned long long)dest->spool_bytes,
        cloudli_overflow_name(dest->overflow), transport);
    change.detail = detail;
    rv = cloudli__store_run(
        reg, err,
        "INSERT INTO destination (name, host, port, peer_name, ca_file,"
        " profile, revision, spool, spool_bytes, overflow)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        " ON CONFLICT (name) DO UPDATE SET host = excluded.host,"
        " port = excluded.port, peer_name = excluded.peer_name,"
        " ca_file = excluded.ca_file, profile = excluded.profile,"
        " revision = excluded.revision, spool = excluded.spool,"
        " spool_bytes = excluded.spool_bytes, overflow = excluded.overflow",
        "ttitttitit", dest->name, dest->host, (int64_t)dest->port,
        dest->peer_name, dest->ca_file, dest->profile, change.revision,
        cloudli_spool_name(dest->spool), (int64_t)dest->spool_bytes,
        cloudli_overflow_name(dest->overflow));
    if (rv == CLOUDLI_OK)
        rv = cloudli__seal_row_store(reg, dest->name, dest->seal, err);
    if (rv == CLOUDLI_OK)
        rv =
            cloudli__transport_row_store(reg, dest->name, dest->transport, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_change(reg, &change, err);
    return rv;
}

/* The structs that a destination points to, each of its own size. */
static int import_parts(cloudli_destination *d, cloudli_seal *seal,
                        cloudli_transport *transport, cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    if (d->seal != NULL) {
        rv =
            cloudli__options_import(seal, sizeof(*seal), SEAL_V1_SIZE, d->seal);
        d->seal = seal;
    }
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The destination's seal is a %s.",
                             cloudli_strerror(rv));
    if (d->transport != NULL) {
        rv = cloudli__options_import(transport, sizeof(*transport),
                                     TRANSPORT_V1_SIZE, d->transport);
        d->transport = transport;
    }
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The destination's transport is a %s.",
                             cloudli_strerror(rv));
    return CLOUDLI_OK;
}

int cloudli_register_set_destination(cloudli_register *reg,
                                     const cloudli_destination *dest,
                                     const char *actor, cloudli_error *err)
{
    cloudli_destination d;
    cloudli_seal seal;
    cloudli_transport transport;
    int rv = cloudli__store_enter(reg, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__options_import(&d, sizeof(d), DESTINATION_V1_SIZE, dest);
    if (rv == CLOUDLI_OK && d.reserved != 0)
        rv = CLOUDLI_ERR_STRUCT_NEWER;
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The destination is a %s.",
                             cloudli_strerror(rv));
    rv = import_parts(&d, &seal, &transport, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__validate_destination(&d, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__register_check_profile(reg, d.profile, err);
    if (rv == CLOUDLI_OK && d.seal != NULL)
        rv = cloudli__validate_seal(d.seal, err);
    if (rv == CLOUDLI_OK && d.transport != NULL)
        rv = cloudli__validate_transport(&d, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__validate_actor(actor, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 1, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (d.profile == NULL)
        d.profile = CLOUDLI__PROFILE_DEFAULT;
    if (d.spool == 0)
        d.spool = CLOUDLI_SPOOL_MEMORY;
    if (d.overflow == 0)
        d.overflow = CLOUDLI_OVERFLOW_DROP_NEW_CC;
    rv = store_destination(reg, &d, actor, err);
    return cloudli__store_finish(reg, rv, err);
}

static int query_warrants(cloudli_register *reg, sqlite3_stmt **stmt,
                          const char *authority, const char *liid,
                          cloudli_error *err)
{
    if (authority != NULL && liid != NULL)
        return cloudli__store_query(reg, stmt, err,
                                    CLOUDLI__ROW_WARRANT
                                    "WHERE authority = ?1 AND liid = ?2",
                                    "tt", authority, liid);
    if (authority != NULL)
        return cloudli__store_query(reg, stmt, err,
                                    CLOUDLI__ROW_WARRANT
                                    "WHERE authority = ?1 ORDER BY liid",
                                    "t", authority);
    if (liid != NULL)
        return cloudli__store_query(reg, stmt, err,
                                    CLOUDLI__ROW_WARRANT
                                    "WHERE liid = ?1 ORDER BY authority",
                                    "t", liid);
    return cloudli__store_query(
        reg, stmt, err, CLOUDLI__ROW_WARRANT "ORDER BY authority, liid", "");
}

static int require_callback(int given, cloudli_error *err)
{
    if (given)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                         "The callback is missing.");
}

int cloudli_warrant_list(cloudli_register *reg, const char *authority,
                         const char *liid, cloudli_warrant_cb cb,
                         void *user_data, cloudli_error *err)
{
    const cloudli_time now = cloudli_time_now();
    sqlite3_stmt *stmt;
    int stopped;
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = require_callback(cb != NULL, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 0, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = query_warrants(reg, &stmt, authority, liid, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__row_warrants(reg, stmt, &now, cb, user_data, &stopped,
                                   err);
    return cloudli__store_finish(reg, rv, err);
}

int cloudli__register_warrant(cloudli_register *reg, uint64_t number,
                              cloudli_warrant_cb cb, void *user_data,
                              cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int stopped;
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 0, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_query(reg, &stmt, err,
                              CLOUDLI__ROW_WARRANT "WHERE number = ?1", "i",
                              (int64_t)number);
    if (rv == CLOUDLI_OK)
        rv = cloudli__row_warrants(reg, stmt, NULL, cb, user_data, &stopped,
                                   err);
    return cloudli__store_finish(reg, rv, err);
}

int cloudli_warrant_find(cloudli_register *reg,
                         const cloudli_identity *identity,
                         cloudli_warrant_cb cb, void *user_data,
                         cloudli_error *err)
{
    const cloudli_time now = cloudli_time_now();
    uint8_t digest[CLOUDLI__VAULT_DIGEST_LEN];
    const cloudli_bytes key = {digest, sizeof(digest)};
    sqlite3_stmt *stmt;
    int stopped;
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = require_callback(cb != NULL, err);
    if (rv != CLOUDLI_OK)
        return rv;
    if (identity == NULL || identity->kind == 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "The identity is missing.");
    rv = cloudli__vault_digest(&reg->vault,
                               cloudli_identity_kind_name(identity->kind),
                               identity->text, digest);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The identity cannot be looked for.");
    rv = cloudli__store_begin(reg, 0, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_query(
        reg, &stmt, err,
        CLOUDLI__ROW_WARRANT
        "WHERE number IN (SELECT warrant FROM target WHERE digest = ?1)"
        " ORDER BY authority, liid",
        "b", &key);
    if (rv == CLOUDLI_OK)
        rv = cloudli__row_warrants(reg, stmt, &now, cb, user_data, &stopped,
                                   err);
    return cloudli__store_finish(reg, rv, err);
}

int cloudli_register_list_destinations(cloudli_register *reg,
                                       cloudli_destination_cb cb,
                                       void *user_data, cloudli_error *err)
{
    sqlite3_stmt *stmt;
    int stopped;
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = require_callback(cb != NULL, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(reg, &stmt, err,
                                  CLOUDLI__ROW_DESTINATION "ORDER BY name", "");
    if (rv != CLOUDLI_OK)
        return rv;
    return cloudli__row_destinations(reg, stmt, cb, user_data, &stopped, err);
}

int cloudli__register_poll(cloudli_register *reg, int *changed,
                           cloudli_error *err)
{
    int64_t version = 0;
    int row, rv;

    *changed = 0;
    rv = cloudli__store_enter(reg, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__store_next(reg, reg->data_version, &row, err);
    if (rv == CLOUDLI_OK && row)
        version = sqlite3_column_int64(reg->data_version, 0);
    (void)sqlite3_reset(reg->data_version);
    if (rv != CLOUDLI_OK)
        return rv;

    /* The version tells of all other writers, but not of this handle. */
    *changed = !reg->polled || reg->wrote || version != reg->version_seen;
    reg->polled = 1;
    reg->wrote = 0;
    reg->version_seen = version;
    return CLOUDLI_OK;
}

/* Inside of the transaction: all of it is of one snapshot. */
static int changes(cloudli_register *reg, uint64_t *revision,
                   cloudli_destination_cb on_destination,
                   cloudli_warrant_cb on_warrant, void *user_data,
                   cloudli_error *err)
{
    const int64_t above = (int64_t)*revision;
    sqlite3_stmt *stmt;
    int64_t next;
    int stopped = 0;
    int rv = cloudli__store_revision(reg, &next, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_query(reg, &stmt, err,
                                  CLOUDLI__ROW_DESTINATION
                                  "WHERE revision > ?1 ORDER BY revision",
                                  "i", above);
    if (rv == CLOUDLI_OK)
        rv = cloudli__row_destinations(reg, stmt, on_destination, user_data,
                                       &stopped, err);
    if (rv != CLOUDLI_OK || stopped)
        return rv;
    rv = cloudli__store_query(reg, &stmt, err,
                              CLOUDLI__ROW_WARRANT
                              "WHERE revision > ?1 ORDER BY revision",
                              "i", above);
    if (rv == CLOUDLI_OK)
        rv = cloudli__row_warrants(reg, stmt, NULL, on_warrant, user_data,
                                   &stopped, err);
    if (rv == CLOUDLI_OK && !stopped)
        *revision = (uint64_t)next - 1;
    return rv;
}

int cloudli__register_changes(cloudli_register *reg, uint64_t *revision,
                              cloudli_destination_cb on_destination,
                              cloudli_warrant_cb on_warrant, void *user_data,
                              cloudli_error *err)
{
    int rv = cloudli__store_enter(reg, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__store_begin(reg, 0, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = changes(reg, revision, on_destination, on_warrant, user_data, err);
    return cloudli__store_finish(reg, rv, err);
}
