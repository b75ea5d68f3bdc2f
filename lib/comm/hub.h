/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The hub: what all communications of one CLIF share. It knows the orders in
 * force and every communication in progress, brings the two together when
 * either changes, and gives out communication identity numbers.
 *
 * Locks are taken in this order: hub, communication, numbers.
 */
#ifndef CLOUDLI_COMM_HUB_H
#define CLOUDLI_COMM_HUB_H

#include "comm/order.h"

#include <cloudli/clif.h>
#include <pthread.h>

struct cloudli__comm;

#define CLOUDLI__ORDER_BUCKETS 4096

/* Gets count numbers that nobody else ever gets. */
typedef int (*cloudli__take_cins_cb)(void *user_data, uint32_t count,
                                     uint32_t *first);

struct cloudli__hub {
    struct cloudli__index *index;
    cloudli_clock_cb clock;
    void *clock_user_data;
    struct cloudli__log log;
    char operator_id[17];
    char hi2_operator_id[6];
    char network_element[17];    /* "": left out */
    char interception_point[9];  /* "": left out */

    pthread_mutex_t lock; /* guards the next three */
    struct cloudli__order *orders[CLOUDLI__ORDER_BUCKETS];
    size_t order_count;
    struct cloudli__comm *live;

    pthread_mutex_t cin_lock; /* guards the numbers; taken last */
    uint32_t cin_next, cin_left;
    uint32_t spare_first, spare_left;
    cloudli__take_cins_cb take_cins;
    void *take_cins_user_data;

    atomic_uint_fast64_t communications; /* intercepted so far */
    atomic_uint_fast64_t cc_bytes;       /* content in accepted CC */
    atomic_uint_fast64_t lost; /* records that could not be made or queued */
};

int cloudli__hub_init(struct cloudli__hub *hub);
void cloudli__hub_dispose(struct cloudli__hub *hub);

/* The hub of a CLIF: the front door's only face towards this stage. */
struct cloudli__hub *cloudli__hub_of(cloudli_clif *clif);

static inline cloudli_time cloudli__hub_now(const struct cloudli__hub *hub)
{
    return hub->clock == NULL ? cloudli_time_now()
                              : hub->clock(hub->clock_user_data);
}

/* Puts an order in force, in progress communications too. The hub takes the
 * caller's reference, also on failure (CLOUDLI_ERR_NOMEM). */
int cloudli__hub_add_order(struct cloudli__hub *hub,
                           struct cloudli__order *order);

/* Withdraws the order of a warrant, if there is one: when this returns, no
 * record of it is made any more. */
void cloudli__hub_withdraw(struct cloudli__hub *hub, uint64_t number);

/* The order of a warrant, referenced, or NULL. */
struct cloudli__order *cloudli__hub_order(struct cloudli__hub *hub,
                                          uint64_t number);

/* Orders, and those that hold now. */
size_t cloudli__hub_order_count(struct cloudli__hub *hub);
size_t cloudli__hub_active_count(struct cloudli__hub *hub);

/* One number. CLOUDLI_OK, or what the register says. */
int cloudli__hub_cin(struct cloudli__hub *hub, uint32_t *cin);

/* Fetches numbers ahead of need, so that cloudli__hub_cin() finds some. */
void cloudli__hub_refill(struct cloudli__hub *hub);

#endif
