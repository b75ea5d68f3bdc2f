/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Other nodes: the key that both share, and what each may ask for. */
#include "clif/triggering.h"

#include "base/error.h"
#include "base/options.h"
#include "base/secret_file.h"
#include "warrant/country.h"
#include "warrant/scope.h"
#include "warrant/validate.h"

#include <stdio.h>
#include <string.h>

#define PEER_V1_SIZE                                                           \
    (offsetof(cloudli_trigger_peer, longest) + sizeof(cloudli_time))
#define LONGEST_DEFAULT (86400 * CLOUDLI_SECOND)

struct cloudli__trigger_peer *
cloudli__trigger_peer_find(const struct cloudli__trigger *t, const char *name)
{
    struct cloudli__trigger_peer *peer = t->peers;

    while (peer != NULL && (peer->removed || strcmp(peer->name, name) != 0))
        peer = peer->next;
    return peer;
}

static void empty(struct cloudli__trigger_peer *peer)
{
    for (size_t i = 0; i < peer->authority_count; i++)
        cloudli__free_string(peer->authorities[i]);
    for (size_t i = 0; i < peer->country_count; i++)
        cloudli__free_string(peer->countries[i]);
    peer->authority_count = 0;
    peer->country_count = 0;
}

void cloudli__trigger_peers_free(struct cloudli__trigger_peer *peers)
{
    while (peers != NULL) {
        struct cloudli__trigger_peer *next = peers->next;

        empty(peers);
        cloudli__free_wiped(peers, sizeof(*peers));
        peers = next;
    }
}

/* --- What it may --- */

static int is_in(char *const *list, size_t count, const char *word)
{
    size_t i = 0;

    while (i < count && strcmp(list[i], word) != 0)
        i++;
    return i < count;
}

int cloudli__trigger_peer_may(const struct cloudli__trigger_peer *peer,
                              const struct cloudli__trigger_message *m,
                              cloudli_time now)
{
    return (m->services & ~peer->services) == 0 && m->services != 0 &&
           (m->deliver & ~peer->deliver) == 0 && m->deliver != 0 &&
           is_in(peer->authorities, peer->authority_count, m->authority) &&
           is_in(peer->countries, peer->country_count, m->country) &&
           (cloudli_time)m->end > now &&
           (cloudli_time)m->end - now <= peer->longest;
}

/* --- Setting it --- */

static int check_name(const cloudli_clif *clif, const char *name,
                      cloudli_error *err)
{
    const size_t len = name == NULL ? 0 : strlen(name);

    if (len == 0 || len > CLOUDLI__TRIGGER_NODE_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "peer: name must have 1 to 16 characters");
    for (size_t i = 0; i < len; i++) {
        if (name[i] < '!' || name[i] > '~')
            return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                                 "peer: name must be of characters ! to ~");
    }
    if (strcmp(name, clif->hub.network_element) == 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "peer: name is this node's own");
    return CLOUDLI_OK;
}

static int check_scope(const cloudli_trigger_peer *in, cloudli_error *err)
{
    if (in->authority_count > CLOUDLI_TRIGGER_SCOPE_MAX ||
        in->country_count > CLOUDLI_TRIGGER_SCOPE_MAX ||
        (in->authority_count > 0 && in->authorities == NULL) ||
        (in->country_count > 0 && in->countries == NULL))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "peer: authorities and countries must be up to %d",
                             CLOUDLI_TRIGGER_SCOPE_MAX);
    for (size_t i = 0; i < in->authority_count; i++) {
        const int rv =
            cloudli__validate_name("authority", in->authorities[i], err);

        if (rv != CLOUDLI_OK)
            return rv;
    }
    for (size_t i = 0; i < in->country_count; i++) {
        if (!cloudli__country_known(in->countries[i]))
            return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                                 "peer: countries must be two capitals of ISO "
                                 "3166-1");
    }
    if ((in->services & ~cloudli__scope_bits(CLOUDLI__SCOPE_SERVICES)) != 0 ||
        (in->deliver & ~cloudli__scope_bits(CLOUDLI__SCOPE_DELIVER)) != 0 ||
        in->longest < 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "peer: services, deliver or longest do not exist");
    return CLOUDLI_OK;
}

static int read_key(struct cloudli__trigger_peer *peer,
                    const cloudli_trigger_peer *in, cloudli_error *err)
{
    struct cloudli__secret secret;
    int rv;

    if ((in->key == NULL) == (in->key_file == NULL))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "peer: either key or key_file is needed");
    if (in->key != NULL) {
        if (in->key(in->key_user_data, in->name, peer->key) == 0)
            return CLOUDLI_OK;
        return cloudli__fail(err, CLOUDLI_ERR_KEY, 0,
                             "peer: there is no key of this name");
    }
    rv = cloudli__secret_read(&secret, in->key_file, err);
    if (rv == CLOUDLI_OK && secret.len != sizeof(peer->key))
        rv = cloudli__key_file_refuse(err, "holds no 32 octets", in->key_file);
    if (rv == CLOUDLI_OK)
        memcpy(peer->key, secret.octets, sizeof(peer->key));
    cloudli__wipe(&secret, sizeof(secret));
    return rv;
}

static int copy_list(char **to, size_t *count, const char *const *from,
                     size_t n)
{
    while (*count < n) {
        to[*count] = cloudli__strdup(from[*count]);
        if (to[*count] == NULL)
            return CLOUDLI_ERR_NOMEM;
        (*count)++;
    }
    return CLOUDLI_OK;
}

static int make_peer(struct cloudli__trigger_peer **out,
                     const cloudli_trigger_peer *in, cloudli_error *err)
{
    struct cloudli__trigger_peer *peer = cloudli__alloc(sizeof(*peer));
    int rv;

    if (peer == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    (void)snprintf(peer->name, sizeof(peer->name), "%s", in->name);
    peer->services = in->services;
    peer->deliver = in->deliver == 0 ? CLOUDLI_DELIVER_CC : in->deliver;
    peer->longest = in->longest == 0 ? LONGEST_DEFAULT : in->longest;
    rv = read_key(peer, in, err);
    if (rv == CLOUDLI_OK) {
        rv = copy_list(peer->authorities, &peer->authority_count,
                       in->authorities, in->authority_count);
        if (rv == CLOUDLI_OK)
            rv = copy_list(peer->countries, &peer->country_count, in->countries,
                           in->country_count);
        if (rv != CLOUDLI_OK)
            (void)cloudli__fail(err, rv, 0, "no memory");
    }
    if (rv != CLOUDLI_OK)
        cloudli__trigger_peers_free(peer);
    else
        *out = peer;
    return rv;
}

int cloudli_trigger_set_peer(cloudli_clif *clif,
                             const cloudli_trigger_peer *given,
                             cloudli_error *err)
{
    struct cloudli__trigger *t =
        clif == NULL ? NULL : atomic_load(&clif->trigger);
    struct cloudli__trigger_peer *peer = NULL, **at;
    cloudli_trigger_peer in;
    int rv = cloudli__options_import(&in, sizeof(in), PEER_V1_SIZE, given);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "peer: %s", cloudli_strerror(rv));
    if (t == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "peer: cloudli_trigger_open() comes first");
    rv = check_name(clif, in.name, err);
    if (rv == CLOUDLI_OK)
        rv = check_scope(&in, err);
    if (rv == CLOUDLI_OK)
        rv = make_peer(&peer, &in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    pthread_mutex_lock(&t->lock);
    for (at = &t->peers; *at != NULL && strcmp((*at)->name, in.name) != 0;)
        at = &(*at)->next;
    if (*at != NULL) { /* its numbers go on */
        struct cloudli__trigger_peer *old = *at;

        peer->sent = old->sent;
        peer->seen = old->seen;
        peer->next = old->next;
        old->next = NULL;
        cloudli__trigger_peers_free(old);
    }
    *at = peer;
    pthread_mutex_unlock(&t->lock);
    return CLOUDLI_OK;
}

int cloudli_trigger_remove_peer(cloudli_clif *clif, const char *name)
{
    struct cloudli__trigger *t =
        clif == NULL ? NULL : atomic_load(&clif->trigger);
    struct cloudli__trigger_item *item;
    struct cloudli__trigger_peer *peer;

    if (t == NULL || name == NULL)
        return CLOUDLI_ERR_NOT_FOUND;
    item = cloudli__alloc(sizeof(*item));
    if (item == NULL)
        return CLOUDLI_ERR_NOMEM;
    item->gone = 1;
    (void)snprintf(item->peer, sizeof(item->peer), "%s", name);
    pthread_mutex_lock(&t->lock);
    peer = cloudli__trigger_peer_find(t, name);
    if (peer != NULL) {
        /* It stays, without a key that anybody has: whoever is known by this
         * name again cannot be sent what was sent before. */
        empty(peer);
        peer->services = 0;
        peer->removed = 1;
        cloudli__wipe(peer->key, sizeof(peer->key));
        *t->items_end = item;
        t->items_end = &item->next;
        t->item_count++;
    }
    pthread_mutex_unlock(&t->lock);
    if (peer == NULL)
        cloudli__free_wiped(item, sizeof(*item));
    cloudli__dispatcher_wake(clif->dispatcher);
    return peer == NULL ? CLOUDLI_ERR_NOT_FOUND : CLOUDLI_OK;
}
