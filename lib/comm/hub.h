/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The hub: what all communications of one CLIF share. It knows the orders in
 * force and every communication in progress, brings the two together when
 * either changes, and gives out communication identity numbers.
 *
 * Only the driver of the CLIF (one thread at a time) changes orders. Locks are
 * taken in this order: a shard of live communications, a communication, then
 * one of orders, numbers and what is due. (The driver looks through what is
 * due with its lock held, and therefore only tries a communication's.)
 */
#ifndef CLOUDLI_COMM_HUB_H
#define CLOUDLI_COMM_HUB_H

#include "audit/audit_queue.h"
#include "base/secrets.h"
#include "comm/key_store.h"
#include "comm/numbers.h"
#include "comm/order.h"
#include "warrant/treaties.h"

#include <cloudli/clif.h>
#include <pthread.h>

struct cloudli__comm;
struct cloudli__places_hook;

/* Communications come and go on all threads of a service at once: each is in
 * one of these, by its address. */
#define CLOUDLI__SHARDS 32

struct cloudli__shard {
    _Alignas(64) pthread_mutex_t lock;
    struct cloudli__comm *live;
};

struct cloudli__hub {
    struct cloudli__index *index;
    struct cloudli__secrets *secrets; /* names of targets and parties */
    cloudli_clock_cb clock;
    void *clock_user_data;
    struct cloudli__log log;
    struct cloudli__audit_queue *audit; /* NULL: nothing is noted */
    /* The start (holds 1) or the end of an order has come; the driver calls. */
    void (*turned)(void *user_data, const struct cloudli__order *order,
                   int holds);
    void *turned_user_data;
    /* Who asks other nodes (comm/places.h); NULL: nobody. */
    const struct cloudli__places_hook *_Atomic places;
    char operator_id[17];
    char hi2_operator_id[6];
    char network_element[17];   /* "": left out */
    char interception_point[9]; /* "": left out */

    struct cloudli__shard shards[CLOUDLI__SHARDS];

    pthread_mutex_t lock;           /* guards the orders */
    struct cloudli__order **orders; /* a table of chains, by number */
    size_t order_buckets;           /* a power of two */
    size_t order_count;
    cloudli_time due;    /* the next start or end of an order; the driver's */
    cloudli_time latest; /* that the clock has shown; the driver's */

    char handled_in[3]; /* where nobody says otherwise; "": not known */
    char *presence[CLOUDLI__PRESENCE_MAX];
    size_t presence_count;
    pthread_mutex_t law_lock; /* guards the treaties */
    cloudli_treaties *treaties;

    pthread_mutex_t due_lock; /* guards what is due to be sealed */
    struct cloudli__comm *due_first;
    _Atomic(cloudli_time) due_next; /* of all; of the monotonic clock */

    struct cloudli__key_store keys; /* of media */

    struct cloudli__numbers *numbers; /* of all authorities; the driver's */
    struct cloudli__number_source number_source;

    atomic_uint_fast64_t communications; /* intercepted so far */
    atomic_uint_fast64_t cc_bytes;       /* content in accepted CC */
    atomic_uint_fast64_t lost;           /* records that could not be made */
    atomic_uint_fast64_t checks;         /* integrity PDUs in the queues */
    atomic_uint_fast64_t refused;        /* intercepts that a test refused */
    atomic_uint_fast64_t undecrypted;    /* packets that no key opened */
};

int cloudli__hub_init(struct cloudli__hub *hub);
void cloudli__hub_dispose(struct cloudli__hub *hub);

/* Countries where the provider is. CLOUDLI_ERR_NOMEM. */
int cloudli__hub_set_presence(struct cloudli__hub *hub,
                              const char *const *countries, size_t count);

/* From now on these, which are taken over. The driver's. */
void cloudli__hub_set_treaties(struct cloudli__hub *hub,
                               cloudli_treaties *treaties);

/*
 * Applies the four tests to a communication of this service that an order
 * matches by this target, and tells the log, without an identity, what refused
 * it. 1 if it may be intercepted. handled_in "": not known.
 */
int cloudli__hub_judge(struct cloudli__hub *hub,
                       const struct cloudli__order *order, uint32_t service,
                       const struct cloudli__order_target *target,
                       const char *handled_in, uint32_t encryption);

/* 1 if a warrant of this country may be carried out anywhere. */
int cloudli__hub_law_may_hold(struct cloudli__hub *hub, const char *country);

/* The hub of a CLIF: the front door's only face towards this stage. */
struct cloudli__hub *cloudli__hub_of(cloudli_clif *clif);

static inline cloudli_time cloudli__hub_now(const struct cloudli__hub *hub)
{
    return hub->clock == NULL ? cloudli_time_now()
                              : hub->clock(hub->clock_user_data);
}

/* A communication comes into the hub's sight, and leaves it. */
void cloudli__hub_enter(struct cloudli__hub *hub, struct cloudli__comm *comm);
void cloudli__hub_leave(struct cloudli__hub *hub, struct cloudli__comm *comm);

/* Puts an order in force, in communications in progress too. The hub takes
 * the caller's reference, also on failure (CLOUDLI_ERR_NOMEM). The driver's. */
int cloudli__hub_add_order(struct cloudli__hub *hub,
                           struct cloudli__order *order);

/*
 * Puts an order in the place of another one of its warrant, which it follows
 * (cloudli__order_follows()): what is in progress goes on under it without a
 * gap, as far as it still covers it. Takes the caller's reference, also on
 * failure (CLOUDLI_ERR_NOMEM), after which the other one is still in force.
 * The driver's.
 */
int cloudli__hub_replace(struct cloudli__hub *hub,
                         struct cloudli__order *order);

/* Withdraws the order of a warrant, if there is one: when this returns, no
 * record of it is made any more. The driver's. */
void cloudli__hub_withdraw(struct cloudli__hub *hub, uint64_t number);

/* Lets orders whose start has come begin in what is in progress, and drops
 * those whose end has passed. The driver's, to be called often: cheap when
 * nothing is due. */
void cloudli__hub_tick(struct cloudli__hub *hub);

/* Until something is due by the clock that it looks at: 0, if something is.
 * The driver's. */
cloudli_time cloudli__hub_wait(struct cloudli__hub *hub);

/* The latest time that the clock has shown to the driver: what has come to its
 * end does not begin again because the clock was set back. The driver's. */
cloudli_time cloudli__hub_latest(struct cloudli__hub *hub);

/* Applies the four tests again to all that is in progress. The driver's. */
void cloudli__hub_reconsider(struct cloudli__hub *hub);

/* Queues the integrity PDUs whose time has come; now is of the monotonic
 * clock. The driver's, to be called often: cheap when nothing is due. */
void cloudli__hub_seal(struct cloudli__hub *hub, cloudli_time now);

/* The order of a warrant, referenced, or NULL. */
struct cloudli__order *cloudli__hub_order(struct cloudli__hub *hub,
                                          uint64_t number);

/* Orders, and those that hold now. */
size_t cloudli__hub_order_count(struct cloudli__hub *hub);
size_t cloudli__hub_active_count(struct cloudli__hub *hub);

/* A number for an order that is in force: out of those of its authority.
 * CLOUDLI_OK, or what the register says. */
int cloudli__hub_cin(struct cloudli__hub *hub,
                     const struct cloudli__order *order, uint32_t *cin);

/* Fetches numbers ahead of need, so that cloudli__hub_cin() finds some.
 * CLOUDLI_OK, or what the register says. The driver's. */
int cloudli__hub_refill(struct cloudli__hub *hub);

#endif
