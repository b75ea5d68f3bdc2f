/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a destination's link goes, kept as the register has it. */
#include "clif/front.h"

#include "base/memory.h"

#include <string.h>

/* Of a destination without a transport. */
static const cloudli_transport plainest = CLOUDLI_TRANSPORT_INIT;

static const cloudli_transport *transport_of(const cloudli_destination *dest)
{
    return dest->transport == NULL ? &plainest : dest->transport;
}

static int same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static int same_address(const struct cloudli__address *a,
                        const cloudli_destination *dest)
{
    const cloudli_transport *t = transport_of(dest);
    int same = same_text(a->host, dest->host) && a->port == dest->port &&
               same_text(a->peer_name, dest->peer_name) &&
               same_text(a->ca_file, dest->ca_file) &&
               same_text(a->crl_file, t->crl_file) &&
               a->protection == t->protection &&
               a->acknowledge == t->acknowledge &&
               a->resend_window == t->resend_window &&
               a->fallback_count == t->fallback_count;

    for (size_t i = 0; same && i < a->fallback_count; i++)
        same = same_text(a->fallbacks[i], t->fallbacks[i]);
    return same;
}

void cloudli__address_dispose(struct cloudli__address *address)
{
    cloudli__free_string(address->host);
    cloudli__free_string(address->peer_name);
    cloudli__free_string(address->ca_file);
    cloudli__free_string(address->crl_file);
    for (size_t i = 0; i < CLOUDLI_HOSTS_MAX; i++)
        cloudli__free_string(address->fallbacks[i]);
    memset(address, 0, sizeof(*address));
}

/* 0 if memory is short. */
static int copy(char **to, const char *text)
{
    *to = cloudli__strdup(text);
    return *to != NULL || text == NULL;
}

static int copy_address(struct cloudli__address *a,
                        const cloudli_destination *dest)
{
    const cloudli_transport *t = transport_of(dest);
    int copied =
        copy(&a->host, dest->host) && copy(&a->peer_name, dest->peer_name) &&
        copy(&a->ca_file, dest->ca_file) && copy(&a->crl_file, t->crl_file);

    a->port = dest->port;
    a->protection = t->protection;
    a->acknowledge = t->acknowledge;
    a->resend_window = t->resend_window;
    while (copied && a->fallback_count < t->fallback_count &&
           a->fallback_count < CLOUDLI_HOSTS_MAX) {
        copied = copy(&a->fallbacks[a->fallback_count],
                      t->fallbacks[a->fallback_count]);
        a->fallback_count++;
    }
    return copied ? CLOUDLI_OK : CLOUDLI_ERR_NOMEM;
}

/* All of it is taken, or none. */
int cloudli__outlet_address(struct cloudli__outlet *outlet,
                            const cloudli_destination *dest)
{
    struct cloudli__address next = {0};

    if (same_address(&outlet->address, dest))
        return 0;
    if (copy_address(&next, dest) != CLOUDLI_OK) {
        cloudli__address_dispose(&next);
        return CLOUDLI_ERR_NOMEM;
    }
    cloudli__address_dispose(&outlet->address);
    outlet->address = next;
    outlet->linked = 0;
    return 1;
}

static void warn_of_plain_tcp(cloudli_clif *clif,
                              const struct cloudli__outlet *outlet)
{
    if (outlet->address.protection == CLOUDLI_PROTECTION_PLAIN_TCP)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_WARNING, CLOUDLI_OK,
                     "destination %s is set to plain TCP: records are not "
                     "protected on their way",
                     outlet->name);
}

void cloudli__outlet_link(cloudli_clif *clif, struct cloudli__outlet *outlet)
{
    const struct cloudli__address *a = &outlet->address;
    const struct cloudli__link_config config = {
        .name = outlet->name,
        .host = a->host,
        .port = a->port,
        .peer_name = a->peer_name,
        .ca_file = a->ca_file,
        .crl_file = a->crl_file,
        .fallbacks = (const char *const *)a->fallbacks,
        .fallback_count = a->fallback_count,
        .protection = a->protection,
        .acknowledge = a->acknowledge,
        .resend_window = a->resend_window,
        .facts = &outlet->facts};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__dispatcher_set_link(clif->dispatcher, &config,
                                          outlet->spool, &err);

    atomic_store(&outlet->facts.plain_tcp,
                 a->protection == CLOUDLI_PROTECTION_PLAIN_TCP);
    outlet->linked = rv == CLOUDLI_OK;
    if (rv != CLOUDLI_OK) {
        /* Nor must they go on to where they went before. */
        cloudli__dispatcher_drop_link(clif->dispatcher, outlet->name);
        if (!outlet->unusable)
            cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                         "destination %s cannot be used, its records wait: %s",
                         outlet->name, err.message);
    } else {
        if (outlet->unusable)
            cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                         "destination %s can be used again", outlet->name);
        warn_of_plain_tcp(clif, outlet);
    }
    outlet->unusable = rv != CLOUDLI_OK;
}
