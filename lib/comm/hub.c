/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/hub.h"

#include "comm/comm.h"

#include <string.h>

/* Numbers fetched from the register at once. Those that a process does not
 * use are never used: 2^32 / 1024 starts. */
#define CIN_BATCH 1024

int cloudli__hub_init(struct cloudli__hub *hub)
{
    memset(hub, 0, sizeof(*hub));
    atomic_init(&hub->communications, 0);
    atomic_init(&hub->cc_bytes, 0);
    atomic_init(&hub->lost, 0);
    if (pthread_mutex_init(&hub->lock, NULL) != 0)
        return CLOUDLI_ERR_SYSTEM;
    if (pthread_mutex_init(&hub->cin_lock, NULL) != 0) {
        pthread_mutex_destroy(&hub->lock);
        return CLOUDLI_ERR_SYSTEM;
    }
    return cloudli__index_new(&hub->index);
}

void cloudli__hub_dispose(struct cloudli__hub *hub)
{
    for (size_t i = 0; i < CLOUDLI__ORDER_BUCKETS; i++) {
        while (hub->orders[i] != NULL) {
            struct cloudli__order *order = hub->orders[i];

            hub->orders[i] = order->next;
            cloudli__order_unref(order);
        }
    }
    cloudli__index_free(hub->index);
    hub->index = NULL;
    pthread_mutex_destroy(&hub->lock);
    pthread_mutex_destroy(&hub->cin_lock);
}

static struct cloudli__order **bucket_of(struct cloudli__hub *hub,
                                         uint64_t number)
{
    return &hub->orders[number % CLOUDLI__ORDER_BUCKETS];
}

int cloudli__hub_add_order(struct cloudli__hub *hub,
                           struct cloudli__order *order)
{
    struct cloudli__order **bucket = bucket_of(hub, order->number);
    int rv = CLOUDLI_OK;

    /* The table before the index: who finds a number in the index finds the
     * order too. */
    pthread_mutex_lock(&hub->lock);
    order->next = *bucket;
    *bucket = order;
    hub->order_count++;
    for (size_t i = 0; rv == CLOUDLI_OK && i < order->target_count; i++)
        rv = cloudli__index_add(hub->index, &order->targets[i].digest,
                                order->number);
    if (rv == CLOUDLI_OK) {
        for (struct cloudli__comm *c = hub->live; c != NULL; c = c->next)
            cloudli__comm_attach(c, order);
    }
    pthread_mutex_unlock(&hub->lock);
    if (rv != CLOUDLI_OK)
        cloudli__hub_withdraw(hub, order->number);
    return rv;
}

void cloudli__hub_withdraw(struct cloudli__hub *hub, uint64_t number)
{
    struct cloudli__order **at = bucket_of(hub, number);
    struct cloudli__order *order;

    pthread_mutex_lock(&hub->lock);
    while (*at != NULL && (*at)->number != number)
        at = &(*at)->next;
    order = *at;
    if (order != NULL) {
        *at = order->next;
        hub->order_count--;
        atomic_store_explicit(&order->withdrawn, 1, memory_order_release);
        for (size_t i = 0; i < order->target_count; i++)
            (void)cloudli__index_remove(hub->index, &order->targets[i].digest,
                                        number);
        /* A record in the making holds its communication's lock: waiting for
         * each makes "no record any more" true on return. */
        for (struct cloudli__comm *c = hub->live; c != NULL; c = c->next)
            cloudli__comm_settle(c);
    }
    pthread_mutex_unlock(&hub->lock);
    cloudli__order_unref(order);
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
    for (size_t i = 0; i < CLOUDLI__ORDER_BUCKETS; i++) {
        for (const struct cloudli__order *o = hub->orders[i]; o != NULL;
             o = o->next)
            count += (size_t)cloudli__order_holds(o, now);
    }
    pthread_mutex_unlock(&hub->lock);
    return count;
}

int cloudli__hub_cin(struct cloudli__hub *hub, uint32_t *cin)
{
    int rv = CLOUDLI_OK;

    pthread_mutex_lock(&hub->cin_lock);
    if (hub->cin_left == 0) {
        hub->cin_next = hub->spare_first;
        hub->cin_left = hub->spare_left;
        hub->spare_left = 0;
    }
    if (hub->cin_left == 0) {
        rv = hub->take_cins(hub->take_cins_user_data, CIN_BATCH,
                            &hub->cin_next);
        hub->cin_left = rv == CLOUDLI_OK ? CIN_BATCH : 0;
    }
    if (rv == CLOUDLI_OK) {
        *cin = hub->cin_next++;
        hub->cin_left--;
    }
    pthread_mutex_unlock(&hub->cin_lock);
    return rv;
}

void cloudli__hub_refill(struct cloudli__hub *hub)
{
    uint32_t first;
    int wanted;

    pthread_mutex_lock(&hub->cin_lock);
    wanted = hub->spare_left == 0;
    pthread_mutex_unlock(&hub->cin_lock);
    /* The register is asked without the lock: only one thread refills. */
    if (!wanted ||
        hub->take_cins(hub->take_cins_user_data, CIN_BATCH, &first) !=
            CLOUDLI_OK)
        return;
    pthread_mutex_lock(&hub->cin_lock);
    if (hub->spare_left == 0) {
        hub->spare_first = first;
        hub->spare_left = CIN_BATCH;
    }
    pthread_mutex_unlock(&hub->cin_lock);
}
