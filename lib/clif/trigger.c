/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "clif/triggering.h"

#include "base/error.h"
#include "base/options.h"
#include "warrant/follow_register.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define OPTIONS_V1_SIZE sizeof(cloudli_trigger_options)
#define STATISTICS_V1_SIZE sizeof(cloudli_trigger_statistics)
#define WINDOW_DEFAULT (60 * CLOUDLI_SECOND)
#define WINDOW_MAX (600 * CLOUDLI_SECOND)

/* Messages that anybody may send are told to the trail once in so long. */
#define REJECTED_INTERVAL (10 * CLOUDLI_SECOND)

void cloudli__trigger_count(struct cloudli__trigger *t, uint64_t *counter)
{
    pthread_mutex_lock(&t->lock);
    (*counter)++;
    pthread_mutex_unlock(&t->lock);
}

/* --- Opening and closing --- */

static int is_known(void *user_data, const char *name)
{
    cloudli_clif *clif = user_data;
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    int known;

    pthread_mutex_lock(&t->lock);
    known = cloudli__trigger_peer_find(t, name) != NULL;
    pthread_mutex_unlock(&t->lock);
    return known;
}

static struct cloudli__place *copy_place(const struct cloudli__place *in)
{
    struct cloudli__place *out = cloudli__alloc(sizeof(*out));

    if (out == NULL)
        return NULL;
    memcpy(out->peer, in->peer, sizeof(out->peer));
    out->party = in->party;
    out->deliver = in->deliver;
    out->limit = in->limit;
    for (size_t i = 0; i < in->target_count; i++) {
        out->targets[i] = cloudli__strdup(in->targets[i]);
        if (out->targets[i] == NULL) {
            cloudli__places_free(out);
            return NULL;
        }
        out->target_count++;
    }
    return out;
}

static void free_event(struct cloudli__trigger_event *event)
{
    cloudli__places_free(event->place);
    cloudli__free_wiped(event, sizeof(*event));
}

/* The communication's lock is held: what there is to do waits. */
static void on_intercept(void *user_data, const struct cloudli__intercept *i,
                         uint32_t service, const struct cloudli__place *place)
{
    cloudli_clif *clif = user_data;
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    struct cloudli__trigger_event *event = cloudli__alloc(sizeof(*event));
    int queued = 0;

    if (event != NULL) {
        event->warrant = i->order->number;
        event->cin = i->cin;
        event->service = service;
        event->place = place == NULL ? NULL : copy_place(place);
    }
    if (event != NULL && (place == NULL || event->place != NULL)) {
        pthread_mutex_lock(&t->lock);
        if (t->event_count < CLOUDLI__TRIGGER_QUEUE_MAX) {
            *t->events_end = event;
            t->events_end = &event->next;
            t->event_count++;
            queued = 1;
        }
        pthread_mutex_unlock(&t->lock);
    }
    if (queued) {
        cloudli__dispatcher_wake(clif->dispatcher);
        return;
    }
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_NOMEM,
                 "another node cannot be asked for an interception of warrant "
                 "%" PRIu64 " that began or ended",
                 i->order->number);
    if (event != NULL)
        free_event(event);
}

int cloudli_trigger_open(cloudli_clif *clif,
                         const cloudli_trigger_options *options,
                         cloudli_error *err)
{
    struct cloudli__trigger *t, *none = NULL;
    cloudli_trigger_options in;
    int rv = cloudli__options_import(&in, sizeof(in), OPTIONS_V1_SIZE, options);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "trigger: %s", cloudli_strerror(rv));
    if (clif == NULL || clif->hub.network_element[0] == '\0')
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "trigger: a CLIF with a network element is "
                             "needed");
    if (in.send == NULL || (in.window != 0 && in.window < CLOUDLI_SECOND) ||
        in.window > WINDOW_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "trigger: send, and a window of 1 s to 10 min or "
                             "0, are needed");
    t = cloudli__alloc(sizeof(*t));
    if (t == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    if (pthread_mutex_init(&t->lock, NULL) != 0) {
        cloudli__free_wiped(t, sizeof(*t));
        return cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0, "trigger: no mutex");
    }
    t->items_end = &t->items;
    t->events_end = &t->events;
    t->send = in.send;
    t->user_data = in.user_data;
    t->window = in.window == 0 ? WINDOW_DEFAULT : in.window;
    t->opened = (uint64_t)cloudli__hub_now(&clif->hub);
    t->hook = (struct cloudli__places_hook){is_known, on_intercept, clif};
    if (!atomic_compare_exchange_strong(&clif->trigger, &none, t)) {
        pthread_mutex_destroy(&t->lock);
        cloudli__free_wiped(t, sizeof(*t));
        return cloudli__fail(err, CLOUDLI_ERR_EXISTS, 0,
                             "trigger: it was open before");
    }
    atomic_store_explicit(&clif->hub.places, &t->hook, memory_order_release);
    return CLOUDLI_OK;
}

void cloudli__clif_trigger_close(cloudli_clif *clif)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);

    if (t == NULL)
        return;
    atomic_store(&clif->hub.places, NULL);
    atomic_store(&clif->trigger, NULL);
    while (t->items != NULL) {
        struct cloudli__trigger_item *next = t->items->next;

        cloudli__free_wiped(t->items, sizeof(*t->items));
        t->items = next;
    }
    while (t->events != NULL) {
        struct cloudli__trigger_event *next = t->events->next;

        free_event(t->events);
        t->events = next;
    }
    cloudli__trigger_peers_free(t->peers);
    cloudli__trigger_asks_free(t->asks);
    cloudli__trigger_taken_free(t->taken);
    pthread_mutex_destroy(&t->lock);
    cloudli__free_wiped(t, sizeof(*t));
}

/* --- What comes in --- */

static void count_failure(struct cloudli__trigger *t, int rv)
{
    cloudli__trigger_count(t, rv == CLOUDLI_ERR_KEY ? &t->counters.forged
                                                    : &t->counters.malformed);
}

/* The message in a sealed one, if a node that is known wrote it for us. */
static int unseal(cloudli_clif *clif, struct cloudli__trigger *t,
                  cloudli_bytes wire, struct cloudli__trigger_item *item,
                  cloudli_error *err)
{
    struct cloudli__trigger_envelope envelope;
    const struct cloudli__trigger_peer *peer;
    uint8_t key[CLOUDLI__TRIGGER_KEY_LEN] = {0};
    struct cloudli__buffer der = {0};
    int rv = cloudli__trigger_peek(&envelope, wire, err);

    if (rv != CLOUDLI_OK)
        return rv;
    if (strcmp(envelope.to, clif->hub.network_element) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_PDU, 0,
                             "trigger: a message for another node");
    pthread_mutex_lock(&t->lock);
    peer = cloudli__trigger_peer_find(t, envelope.from);
    if (peer != NULL)
        memcpy(key, peer->key, sizeof(key));
    pthread_mutex_unlock(&t->lock);
    if (peer == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_KEY, 0,
                             "trigger: of a node that is not known");
    rv = cloudli__trigger_unseal(&der, &envelope, key, err);
    cloudli__wipe(key, sizeof(key));
    if (rv == CLOUDLI_OK)
        rv = cloudli__trigger_decode(&item->message,
                                     (cloudli_bytes){der.data, der.len}, err);
    memcpy(item->peer, envelope.from, sizeof(item->peer));
    cloudli__buffer_dispose(&der);
    return rv;
}

/* 1 if it is of now, and later than what came before. */
static int is_fresh(const struct cloudli__trigger *t,
                    const struct cloudli__trigger_peer *peer, uint64_t issued,
                    cloudli_time now)
{
    const cloudli_time made = (cloudli_time)issued;

    return issued > peer->seen && issued >= t->opened &&
           made >= now - t->window && made <= now + t->window;
}

/* Hands it to the driver; with the lock held. */
static int admit(struct cloudli__trigger *t, struct cloudli__trigger_item *item,
                 cloudli_time now)
{
    struct cloudli__trigger_peer *peer =
        cloudli__trigger_peer_find(t, item->peer);

    if (peer == NULL)
        return CLOUDLI_ERR_KEY;
    if (!is_fresh(t, peer, item->message.issued, now)) {
        t->counters.replayed++;
        return CLOUDLI_ERR_PROTOCOL;
    }
    if (t->item_count >= CLOUDLI__TRIGGER_QUEUE_MAX)
        return CLOUDLI_ERR_STORAGE_FULL;
    peer->seen = item->message.issued;
    if (item->message.kind == CLOUDLI__TRIGGER_ASK &&
        !cloudli__trigger_peer_may(peer, &item->message, now)) {
        t->counters.not_allowed++;
        item->not_allowed = 1;
    }
    *t->items_end = item;
    t->items_end = &item->next;
    t->item_count++;
    return item->not_allowed ? CLOUDLI_ERR_NOT_ALLOWED : CLOUDLI_OK;
}

int cloudli_trigger_receive(cloudli_clif *clif, const uint8_t *message,
                            size_t len, cloudli_error *err)
{
    struct cloudli__trigger *t =
        clif == NULL ? NULL : atomic_load(&clif->trigger);
    struct cloudli__trigger_item *item;
    int rv;

    if (t == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "trigger: cloudli_trigger_open() comes first");
    item = cloudli__alloc(sizeof(*item));
    if (item == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    rv = message == NULL
             ? cloudli__fail(err, CLOUDLI_ERR_PDU, 0, "trigger: no message")
             : unseal(clif, t, (cloudli_bytes){message, len}, item, err);
    if (rv != CLOUDLI_OK) {
        count_failure(t, rv);
        cloudli__free_wiped(item, sizeof(*item));
        return rv;
    }
    pthread_mutex_lock(&t->lock);
    rv = admit(t, item, cloudli__hub_now(&clif->hub));
    pthread_mutex_unlock(&t->lock);
    if (rv == CLOUDLI_OK || rv == CLOUDLI_ERR_NOT_ALLOWED)
        cloudli__dispatcher_wake(clif->dispatcher);
    else
        cloudli__free_wiped(item, sizeof(*item));
    if (rv != CLOUDLI_OK)
        (void)cloudli__fail(err, rv, 0, "trigger: %s", cloudli_strerror(rv));
    return rv;
}

int cloudli_trigger_stats(cloudli_clif *clif, cloudli_trigger_statistics *stats)
{
    struct cloudli__trigger *t;
    size_t size;

    if (clif == NULL || stats == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    t = atomic_load(&clif->trigger);
    if (t == NULL)
        return CLOUDLI_ERR_INVALID_STATE;
    size = stats->size;
    if (!cloudli__struct_ok(size, STATISTICS_V1_SIZE))
        return CLOUDLI_ERR_STRUCT_SIZE;
    pthread_mutex_lock(&t->lock);
    memcpy(stats, &t->counters,
           size < sizeof(t->counters) ? size : sizeof(t->counters));
    pthread_mutex_unlock(&t->lock);
    stats->size = size;
    return CLOUDLI_OK;
}

/* --- The driver --- */

int cloudli__trigger_post(cloudli_clif *clif, const char *name,
                          struct cloudli__trigger_message *m)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    const uint64_t now = (uint64_t)cloudli__hub_now(&clif->hub);
    struct cloudli__buffer der = {0}, wire = {0};
    struct cloudli__trigger_peer *peer;
    uint8_t key[CLOUDLI__TRIGGER_KEY_LEN] = {0};
    int rv;

    pthread_mutex_lock(&t->lock);
    peer = cloudli__trigger_peer_find(t, name);
    if (peer != NULL) {
        peer->sent = now > peer->sent ? now : peer->sent + 1;
        m->issued = peer->sent;
        memcpy(key, peer->key, sizeof(key));
    }
    pthread_mutex_unlock(&t->lock);
    rv =
        peer == NULL ? CLOUDLI_ERR_NOT_FOUND : cloudli__trigger_encode(&der, m);
    if (rv == CLOUDLI_OK)
        rv = cloudli__trigger_seal(&wire, clif->hub.network_element, name, key,
                                   (cloudli_bytes){der.data, der.len});
    cloudli__wipe(key, sizeof(key));
    cloudli__buffer_dispose(&der);
    if (rv == CLOUDLI_OK && t->send(t->user_data, name, wire.data, wire.len))
        rv = CLOUDLI_ERR_CONNECT;
    cloudli__buffer_dispose(&wire);
    return rv;
}

int cloudli__trigger_audit(cloudli_clif *clif, const char *action,
                           const char *code, const char *peer, uint64_t warrant,
                           uint32_t cin,
                           const struct cloudli__trigger_message *of)
{
    struct cloudli__audit_event event = {
        .action = action, .code = code, .warrant = warrant};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    cloudli__audit_say(&event, "peer", peer, 0);
    cloudli__audit_say(&event, "cin", NULL, cin);
    if (of != NULL)
        cloudli__audit_say(&event, "targets", NULL, (int64_t)of->target_count);
    pthread_mutex_lock(&clif->reg_lock);
    rv = cloudli__register_audit_named(clif->reg, clif->audit_actor, &event,
                                       of == NULL ? NULL : of->authority,
                                       of == NULL ? NULL : of->liid, &err);
    pthread_mutex_unlock(&clif->reg_lock);
    if (rv != CLOUDLI_OK)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "what nodes ask of each other is not in the audit trail: "
                     "%s",
                     err.message);
    return rv;
}

/* Messages of nobody who is known, by how many there were. */
static void tell_rejected(cloudli_clif *clif, struct cloudli__trigger *t)
{
    const cloudli_time ticks = cloudli__ticks();
    struct cloudli__audit_event event = {.action =
                                             CLOUDLI__AUDIT_TRIGGER_REJECTED};
    cloudli_trigger_statistics s;
    uint64_t all;

    pthread_mutex_lock(&t->lock);
    s = t->counters;
    pthread_mutex_unlock(&t->lock);
    all = s.malformed + s.forged + s.replayed;
    if (all == t->rejected_told || ticks < t->rejected_next)
        return;
    t->rejected_told = all;
    t->rejected_next = ticks + REJECTED_INTERVAL;
    cloudli__audit_say(&event, "malformed", NULL, (int64_t)s.malformed);
    cloudli__audit_say(&event, "forged", NULL, (int64_t)s.forged);
    cloudli__audit_say(&event, "replayed", NULL, (int64_t)s.replayed);
    cloudli__audit_note(clif->hub.audit, &event);
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_WARNING, CLOUDLI_ERR_PROTOCOL,
                 "messages between nodes were rejected, %" PRIu64
                 " since the CLIF was opened",
                 all);
}

static void take_item(cloudli_clif *clif,
                      const struct cloudli__trigger_item *item)
{
    if (item->gone)
        cloudli__trigger_taken_drop(clif, item->peer);
    else if (item->message.kind == CLOUDLI__TRIGGER_ANSWER)
        cloudli__trigger_ask_answer(clif, item);
    else
        cloudli__trigger_take(clif, item);
}

void cloudli__clif_trigger(cloudli_clif *clif)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    struct cloudli__trigger_item *items;
    struct cloudli__trigger_event *events;

    if (t == NULL)
        return;
    pthread_mutex_lock(&t->lock);
    items = t->items;
    t->items = NULL;
    t->items_end = &t->items;
    t->item_count = 0;
    events = t->events;
    t->events = NULL;
    t->events_end = &t->events;
    t->event_count = 0;
    pthread_mutex_unlock(&t->lock);
    while (items != NULL) {
        struct cloudli__trigger_item *next = items->next;

        take_item(clif, items);
        cloudli__free_wiped(items, sizeof(*items));
        items = next;
    }
    while (events != NULL) {
        struct cloudli__trigger_event *next = events->next;

        cloudli__trigger_ask_event(clif, events);
        free_event(events);
        events = next;
    }
    cloudli__trigger_taken_tick(clif);
    cloudli__trigger_asks_tick(clif);
    tell_rejected(clif, t);
}
