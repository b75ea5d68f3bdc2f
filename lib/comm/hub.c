/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/hub.h"

#include "comm/comm.h"
#include "comm/losses.h"
#include "comm/srtp.h"

#include <inttypes.h>
#include <string.h>

#define BUCKETS_FIRST 64
#define NEVER INT64_MAX

/* --- Life --- */

static int init_locks(struct cloudli__hub *hub)
{
    size_t shards = 0;

    if (pthread_mutex_init(&hub->lock, NULL) != 0)
        return CLOUDLI_ERR_SYSTEM;
    if (pthread_mutex_init(&hub->due_lock, NULL) != 0) {
        pthread_mutex_destroy(&hub->lock);
        return CLOUDLI_ERR_SYSTEM;
    }
    if (pthread_mutex_init(&hub->law_lock, NULL) != 0) {
        pthread_mutex_destroy(&hub->due_lock);
        pthread_mutex_destroy(&hub->lock);
        return CLOUDLI_ERR_SYSTEM;
    }
    if (cloudli__key_store_init(&hub->keys) != CLOUDLI_OK) {
        pthread_mutex_destroy(&hub->law_lock);
        pthread_mutex_destroy(&hub->due_lock);
        pthread_mutex_destroy(&hub->lock);
        return CLOUDLI_ERR_SYSTEM;
    }
    while (shards < CLOUDLI__SHARDS &&
           pthread_mutex_init(&hub->shards[shards].lock, NULL) == 0)
        shards++;
    if (shards == CLOUDLI__SHARDS)
        return CLOUDLI_OK;
    while (shards-- > 0)
        pthread_mutex_destroy(&hub->shards[shards].lock);
    cloudli__key_store_dispose(&hub->keys);
    pthread_mutex_destroy(&hub->law_lock);
    pthread_mutex_destroy(&hub->due_lock);
    pthread_mutex_destroy(&hub->lock);
    return CLOUDLI_ERR_SYSTEM;
}

int cloudli__hub_init(struct cloudli__hub *hub)
{
    int rv;

    memset(hub, 0, sizeof(*hub));
    atomic_init(&hub->communications, 0);
    atomic_init(&hub->cc_bytes, 0);
    atomic_init(&hub->lost, 0);
    atomic_init(&hub->checks, 0);
    atomic_init(&hub->refused, 0);
    atomic_init(&hub->undecrypted, 0);
    atomic_init(&hub->due_next, NEVER);
    atomic_init(&hub->places, NULL);
    hub->due = NEVER;
    hub->latest = INT64_MIN;
    rv = init_locks(hub);
    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__srtp_begin();
    hub->order_buckets = BUCKETS_FIRST;
    hub->orders = cloudli__alloc_array(BUCKETS_FIRST, sizeof(*hub->orders));
    rv = hub->orders == NULL ? CLOUDLI_ERR_NOMEM
                             : cloudli__index_new(&hub->index);
    if (rv == CLOUDLI_OK)
        rv = cloudli__secrets_new(&hub->secrets);
    if (rv != CLOUDLI_OK)
        cloudli__hub_dispose(hub);
    return rv;
}

void cloudli__hub_dispose(struct cloudli__hub *hub)
{
    for (size_t i = 0; hub->orders != NULL && i < hub->order_buckets; i++) {
        while (hub->orders[i] != NULL) {
            struct cloudli__order *order = hub->orders[i];

            hub->orders[i] = order->next;
            cloudli__order_unref(order);
        }
    }
    cloudli__free_wiped(hub->orders, hub->order_buckets * sizeof(*hub->orders));
    hub->orders = NULL;
    cloudli__index_free(hub->index);
    hub->index = NULL;
    for (size_t i = 0; i < CLOUDLI__SHARDS; i++)
        pthread_mutex_destroy(&hub->shards[i].lock);
    for (size_t i = 0; i < hub->presence_count; i++)
        cloudli__free_string(hub->presence[i]);
    hub->presence_count = 0;
    cloudli_treaties_free(hub->treaties);
    hub->treaties = NULL;
    cloudli__key_store_dispose(&hub->keys);
    pthread_mutex_destroy(&hub->law_lock);
    pthread_mutex_destroy(&hub->lock);
    pthread_mutex_destroy(&hub->due_lock);
    cloudli__numbers_free_all(hub->numbers);
    hub->numbers = NULL;
    cloudli__secrets_free(hub->secrets);
    hub->secrets = NULL;
}

/* --- Communications --- */

static struct cloudli__shard *shard_of(struct cloudli__hub *hub,
                                       const struct cloudli__comm *comm)
{
    /* Multiplicative: addresses of one size have their low bits in common. */
    const uint64_t mixed =
        (uint64_t)(uintptr_t)comm * UINT64_C(0x9e3779b97f4a7c15);

    return &hub->shards[(mixed >> 32) % CLOUDLI__SHARDS];
}

void cloudli__hub_enter(struct cloudli__hub *hub, struct cloudli__comm *comm)
{
    struct cloudli__shard *shard = shard_of(hub, comm);

    pthread_mutex_lock(&shard->lock);
    comm->next = shard->live;
    if (shard->live != NULL)
        shard->live->prev = comm;
    shard->live = comm;
    pthread_mutex_unlock(&shard->lock);
}

void cloudli__hub_leave(struct cloudli__hub *hub, struct cloudli__comm *comm)
{
    struct cloudli__shard *shard = shard_of(hub, comm);

    pthread_mutex_lock(&shard->lock);
    if (comm->next != NULL)
        comm->next->prev = comm->prev;
    if (comm->prev != NULL)
        comm->prev->next = comm->next;
    else if (shard->live == comm)
        shard->live = comm->next;
    pthread_mutex_unlock(&shard->lock);
}

/*
 * Brings an order to all that is in progress. A communication that begins
 * meanwhile in a shard that was passed finds the order in the index, which
 * had it before the first shard was locked.
 */
static void attach_all(struct cloudli__hub *hub, struct cloudli__order *order)
{
    for (size_t i = 0; i < CLOUDLI__SHARDS; i++) {
        pthread_mutex_lock(&hub->shards[i].lock);
        for (struct cloudli__comm *c = hub->shards[i].live; c != NULL;
             c = c->next)
            cloudli__comm_attach(c, order, 0);
        pthread_mutex_unlock(&hub->shards[i].lock);
    }
}

void cloudli__hub_reconsider(struct cloudli__hub *hub)
{
    for (size_t i = 0; i < CLOUDLI__SHARDS; i++) {
        pthread_mutex_lock(&hub->shards[i].lock);
        for (struct cloudli__comm *c = hub->shards[i].live; c != NULL;
             c = c->next)
            cloudli__comm_judge_again(c);
        pthread_mutex_unlock(&hub->shards[i].lock);
    }
}

/* Waits for every record that is being made. */
static void settle_all(struct cloudli__hub *hub)
{
    for (size_t i = 0; i < CLOUDLI__SHARDS; i++) {
        pthread_mutex_lock(&hub->shards[i].lock);
        for (struct cloudli__comm *c = hub->shards[i].live; c != NULL;
             c = c->next)
            cloudli__comm_settle(c);
        pthread_mutex_unlock(&hub->shards[i].lock);
    }
}

/* --- Orders --- */

static struct cloudli__order **bucket_of(const struct cloudli__hub *hub,
                                         uint64_t number)
{
    return &hub->orders[number & (hub->order_buckets - 1)];
}

/* Keeps the chains short; where memory is short they grow instead. */
static void grow(struct cloudli__hub *hub)
{
    const size_t old_count = hub->order_buckets;
    struct cloudli__order **old = hub->orders;
    struct cloudli__order **table =
        cloudli__alloc_array(old_count * 2, sizeof(*table));

    if (table == NULL)
        return;
    hub->orders = table;
    hub->order_buckets = old_count * 2;
    for (size_t i = 0; i < old_count; i++) {
        while (old[i] != NULL) {
            struct cloudli__order *order = old[i];
            struct cloudli__order **bucket = bucket_of(hub, order->number);

            old[i] = order->next;
            order->next = *bucket;
            *bucket = order;
        }
    }
    cloudli__free_wiped(old, old_count * sizeof(*old));
}

static void note_due(struct cloudli__hub *hub, cloudli_time when,
                     cloudli_time now)
{
    if (when > now && when < hub->due)
        hub->due = when;
}

int cloudli__hub_add_order(struct cloudli__hub *hub,
                           struct cloudli__order *order)
{
    const cloudli_time now = cloudli__hub_now(hub);
    struct cloudli__order **bucket;
    int rv;

    order->numbers = cloudli__numbers_of(&hub->numbers, order->authority);
    if (order->numbers == NULL) {
        cloudli__order_unref(order);
        return CLOUDLI_ERR_NOMEM;
    }
    /* What cannot be fetched now is fetched when it is needed. */
    (void)cloudli__numbers_refill(order->numbers, &hub->number_source);
    /* The table before the index: who finds a number in the index finds the
     * order too. */
    order->announced = order->start <= now;
    pthread_mutex_lock(&hub->lock);
    if (hub->order_count >= hub->order_buckets)
        grow(hub);
    bucket = bucket_of(hub, order->number);
    order->next = *bucket;
    *bucket = order;
    hub->order_count++;
    note_due(hub, order->start, now);
    note_due(hub, order->end, now);
    pthread_mutex_unlock(&hub->lock);

    rv = cloudli__order_enter(order, NULL, hub->index);
    if (rv == CLOUDLI_OK)
        attach_all(hub, order); /* the driver alone withdraws: it stays */
    else
        cloudli__hub_withdraw(hub, order->number);
    return rv;
}

/* Whoever finds the number from now on finds the next order. */
static void swap_orders(struct cloudli__hub *hub, struct cloudli__order *old,
                        struct cloudli__order *next)
{
    const cloudli_time now = cloudli__hub_now(hub);
    struct cloudli__order **at;

    pthread_mutex_lock(&hub->lock);
    at = bucket_of(hub, old->number);
    while (*at != old)
        at = &(*at)->next;
    next->announced = old->announced || next->start <= now;
    next->next = old->next;
    *at = next;
    atomic_store_explicit(&old->superseded, 1, memory_order_release);
    note_due(hub, next->start, now);
    note_due(hub, next->end, now);
    pthread_mutex_unlock(&hub->lock);
}

int cloudli__hub_replace(struct cloudli__hub *hub, struct cloudli__order *order)
{
    struct cloudli__order *old = cloudli__hub_order(hub, order->number);
    int rv;

    if (old == NULL)
        return cloudli__hub_add_order(hub, order);
    order->numbers = old->numbers; /* a warrant stays its authority's */
    rv = cloudli__order_enter(order, old, hub->index);
    if (rv != CLOUDLI_OK) {
        cloudli__order_unref(order);
        cloudli__order_unref(old);
        return rv;
    }
    swap_orders(hub, old, order);
    /* Each communication changes over with its lock held: a record is made
     * before, by the old order, or behind, by the new one. */
    attach_all(hub, order);
    atomic_store_explicit(&old->withdrawn, 1, memory_order_release);
    settle_all(hub);
    cloudli__order_leave(old, order, hub->index);
    cloudli__loss_tell(hub, old, cloudli__hub_now(hub));
    cloudli__order_unref(old); /* the table's */
    cloudli__order_unref(old);
    return CLOUDLI_OK;
}

static struct cloudli__order *take_order(struct cloudli__hub *hub,
                                         uint64_t number)
{
    struct cloudli__order **at;
    struct cloudli__order *order;

    pthread_mutex_lock(&hub->lock);
    at = bucket_of(hub, number);
    while (*at != NULL && (*at)->number != number)
        at = &(*at)->next;
    order = *at;
    if (order != NULL) {
        *at = order->next;
        hub->order_count--;
    }
    pthread_mutex_unlock(&hub->lock);
    return order;
}

/* Takes it from all that find it. The table's reference is handed over. */
static struct cloudli__order *drop_order(struct cloudli__hub *hub,
                                         uint64_t number)
{
    struct cloudli__order *order = take_order(hub, number);

    if (order == NULL)
        return NULL;
    atomic_store_explicit(&order->withdrawn, 1, memory_order_release);
    cloudli__order_leave(order, NULL, hub->index);
    return order;
}

void cloudli__hub_withdraw(struct cloudli__hub *hub, uint64_t number)
{
    struct cloudli__order *order = drop_order(hub, number);

    if (order == NULL)
        return;
    /* A record in the making holds its communication's lock: waiting for each
     * makes "no record any more" true on return. */
    settle_all(hub);
    cloudli__loss_tell(hub, order, cloudli__hub_now(hub));
    cloudli__order_unref(order);
}

/* The orders that something is due for now, referenced and chained; and the
 * time when something is due next. */
static struct cloudli__order *find_due(struct cloudli__hub *hub,
                                       cloudli_time now)
{
    struct cloudli__order *found = NULL;

    pthread_mutex_lock(&hub->lock);
    hub->due = NEVER;
    for (size_t i = 0; i < hub->order_buckets; i++) {
        for (struct cloudli__order *o = hub->orders[i]; o != NULL;
             o = o->next) {
            if (o->end <= now || (!o->announced && o->start <= now)) {
                o->next_due = found;
                found = cloudli__order_ref(o);
            }
            note_due(hub, o->start, now);
            note_due(hub, o->end, now);
        }
    }
    pthread_mutex_unlock(&hub->lock);
    return found;
}

cloudli_time cloudli__hub_latest(struct cloudli__hub *hub)
{
    const cloudli_time now = cloudli__hub_now(hub);

    if (now > hub->latest)
        hub->latest = now;
    return hub->latest;
}

cloudli_time cloudli__hub_wait(struct cloudli__hub *hub)
{
    const cloudli_time now = cloudli__hub_now(hub);

    if (hub->due == NEVER)
        return NEVER;
    return hub->due <= now ? 0 : hub->due - now;
}

static void note_expiry(struct cloudli__hub *hub, uint64_t number)
{
    const struct cloudli__audit_event event = {.action =
                                                   CLOUDLI__AUDIT_ORDER_ENDED,
                                               .code = "expired",
                                               .warrant = number};

    cloudli__audit_note(hub->audit, &event);
}

static void turn(struct cloudli__hub *hub, const struct cloudli__order *order,
                 int holds)
{
    if (hub->turned != NULL)
        hub->turned(hub->turned_user_data, order, holds);
}

void cloudli__hub_tick(struct cloudli__hub *hub)
{
    const cloudli_time now = cloudli__hub_now(hub);
    struct cloudli__order *order = now < hub->due ? NULL : find_due(hub, now);

    (void)cloudli__hub_latest(hub);

    while (order != NULL) {
        struct cloudli__order *next = order->next_due;

        if (order->end <= now) {
            /* Nothing to wait for: whoever makes a record looks at the time. */
            cloudli__order_unref(drop_order(hub, order->number));
            settle_all(hub); /* but the end is noted when it is */
            note_expiry(hub, order->number);
            turn(hub, order, 0);
            cloudli__log(&hub->log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                         "warrant %" PRIu64 " has come to its end",
                         order->number);
        } else {
            order->announced = 1;
            attach_all(hub, order);
            turn(hub, order, 1);
        }
        cloudli__order_unref(order);
        order = next;
    }
}

struct cloudli__order *cloudli__hub_order(struct cloudli__hub *hub,
                                          uint64_t number)
{
    struct cloudli__order *order;

    pthread_mutex_lock(&hub->lock);
    order = *bucket_of(hub, number);
    while (order != NULL && order->number != number)
        order = order->next;
    if (order != NULL)
        cloudli__order_ref(order);
    pthread_mutex_unlock(&hub->lock);
    return order;
}

size_t cloudli__hub_order_count(struct cloudli__hub *hub)
{
    size_t count;

    pthread_mutex_lock(&hub->lock);
    count = hub->order_count;
    pthread_mutex_unlock(&hub->lock);
    return count;
}

size_t cloudli__hub_active_count(struct cloudli__hub *hub)
{
    const cloudli_time now = cloudli__hub_now(hub);
    size_t count = 0;

    pthread_mutex_lock(&hub->lock);
    for (size_t i = 0; i < hub->order_buckets; i++) {
        for (const struct cloudli__order *o = hub->orders[i]; o != NULL;
             o = o->next)
            count += (size_t)cloudli__order_holds(o, now);
    }
    pthread_mutex_unlock(&hub->lock);
    return count;
}

/* --- Numbers --- */

int cloudli__hub_cin(struct cloudli__hub *hub,
                     const struct cloudli__order *order, uint32_t *cin)
{
    return cloudli__numbers_take(order->numbers, &hub->number_source, cin);
}

int cloudli__hub_refill(struct cloudli__hub *hub)
{
    return cloudli__numbers_refill_all(hub->numbers, &hub->number_source);
}
