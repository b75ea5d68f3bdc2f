/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/keys.h"
#include "comm/places.h"
#include "comm/sealing.h"

#include "base/error.h"
#include "base/options.h"
#include "warrant/country.h"

#include <stdio.h>
#include <string.h>

#define CIRCUMSTANCES_V1_SIZE                                                  \
    (offsetof(cloudli_circumstances, reserved) + sizeof(uint32_t))

/* Warrants that one identity is looked up for at once; more are found by
 * asking again with more room. */
#define MATCHES_MAX 64

static int check_circumstances(const cloudli_circumstances *in,
                               cloudli_circumstances *out, cloudli_error *err)
{
    int rv =
        cloudli__options_import(out, sizeof(*out), CIRCUMSTANCES_V1_SIZE, in);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "circumstances: %s",
                             cloudli_strerror(rv));
    if (out->handled_in != NULL && !cloudli__country_known(out->handled_in))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "circumstances: handled_in must be two capitals "
                             "of ISO 3166-1, or NULL");
    if (out->encryption > CLOUDLI_CONTENT_KEYS_MISSING)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "circumstances: no such encryption");
    return CLOUDLI_OK;
}

/* What is not said is as the CLIF's options say. */
static void set_circumstances(struct cloudli__comm *comm,
                              const cloudli_circumstances *in)
{
    comm->encryption = in->encryption;
    (void)snprintf(comm->handled_in, sizeof(comm->handled_in), "%s",
                   in->handled_in == NULL ? comm->hub->handled_in
                                          : in->handled_in);
}

int cloudli__comm_init(struct cloudli__comm *comm, struct cloudli__hub *hub,
                       uint32_t service, uint32_t signalling,
                       const cloudli_circumstances *circumstances,
                       void (*attach)(struct cloudli__comm *,
                                      struct cloudli__order *, uint32_t),
                       cloudli_error *err)
{
    cloudli_circumstances in = CLOUDLI_CIRCUMSTANCES_INIT;
    int rv = circumstances == NULL
                 ? CLOUDLI_OK
                 : check_circumstances(circumstances, &in, err);

    if (rv != CLOUDLI_OK)
        return rv;
    comm->hub = hub;
    comm->service = service;
    comm->signalling = signalling;
    set_circumstances(comm, &in);
    comm->attach = attach;
    atomic_init(&comm->intercepts, NULL);
    atomic_init(&comm->ended, 0);
    atomic_init(&comm->party_count, 0);
    atomic_init(&comm->seal_due, CLOUDLI__SEAL_NEVER);
    if (pthread_mutex_init(&comm->lock, NULL) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0,
                             "a communication has no mutex");
    return CLOUDLI_OK;
}

void cloudli__comm_dispose(struct cloudli__comm *comm)
{
    struct cloudli__intercept *i;

    cloudli__hub_leave(comm->hub, comm);
    cloudli__sealing_leave(comm);
    i = atomic_load(&comm->intercepts);
    while (i != NULL) {
        struct cloudli__intercept *next = i->next;

        cloudli__intercept_note_end(comm, i, "communication-ended");
        cloudli__order_unref(i->order);
        cloudli__buffer_dispose(&i->conf_head);
        for (size_t kind = 0; kind < 2; kind++)
            cloudli__seal_stream_free(i->seal[kind]);
        cloudli__free_wiped(i, sizeof(*i));
        i = next;
    }
    cloudli__keys_dispose(comm);
    cloudli__places_free(comm->places);
    for (uint32_t p = 0; p < atomic_load(&comm->party_count); p++)
        cloudli__person_free(comm->parties[p]);
    cloudli__free_wiped(comm->parties,
                        comm->party_cap * sizeof(*comm->parties));
    pthread_mutex_destroy(&comm->lock);
}

int cloudli__comm_add_party(struct cloudli__comm *comm,
                            struct cloudli__person *person, uint32_t *number)
{
    const uint32_t count = atomic_load(&comm->party_count);

    if (count == comm->party_cap) {
        const size_t cap = comm->party_cap == 0 ? 2 : comm->party_cap * 2;
        struct cloudli__person **grown =
            cloudli__alloc_array(cap, sizeof(struct cloudli__person *));

        if (grown == NULL)
            return CLOUDLI_ERR_NOMEM;
        if (count > 0)
            memcpy(grown, comm->parties, count * sizeof(*grown));
        cloudli__free_wiped(comm->parties,
                            comm->party_cap * sizeof(*comm->parties));
        comm->parties = grown;
        comm->party_cap = cap;
    }
    comm->parties[count] = person;
    if (number != NULL)
        *number = count;
    atomic_store_explicit(&comm->party_count, count + 1, memory_order_release);
    return CLOUDLI_OK;
}

int cloudli__comm_add_named(struct cloudli__comm *comm,
                            const cloudli_party *party, cloudli_error *err)
{
    struct cloudli__person *person;
    int rv = cloudli__person_new(&person, comm->hub, party, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__comm_add_party(comm, person, NULL);
    if (rv != CLOUDLI_OK)
        cloudli__person_free(person);
    return rv;
}

/* 1 if this order takes over what that intercept does. */
static int is_taken_over(const struct cloudli__intercept *i,
                         const struct cloudli__order *order)
{
    return i->order != order && i->order->number == order->number &&
           atomic_load(&i->order->superseded) &&
           !atomic_load(&i->order->withdrawn);
}

/* The warrants that a name is looked up for: those that name it, or (ranges)
 * those whose targets cover it among others. */
static size_t look_up(const struct cloudli__hub *hub,
                      const struct cloudli__name *name, int ranges,
                      uint64_t *numbers, size_t cap)
{
    return ranges
               ? cloudli__index_find_ranges(hub->index, name->range, numbers,
                                            cap)
               : cloudli__index_find(hub->index, &name->digest, numbers, cap);
}

/* Their orders, one after another. */
static void match_name(struct cloudli__comm *comm,
                       const struct cloudli__name *name, int ranges,
                       uint32_t first)
{
    uint64_t few[MATCHES_MAX];
    uint64_t *numbers = few;
    size_t found = look_up(comm->hub, name, ranges, few, MATCHES_MAX);
    size_t cap = MATCHES_MAX;

    if (found > MATCHES_MAX) {
        numbers = cloudli__alloc_array(found, sizeof(*numbers));
        if (numbers == NULL) {
            atomic_fetch_add(&comm->hub->lost, found);
            cloudli__log(&comm->hub->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_NOMEM,
                         "no memory to begin %zu intercepts", found);
            return;
        }
        cap = found;
        found = look_up(comm->hub, name, ranges, numbers, cap);
    }
    for (size_t i = 0; i < found && i < cap; i++) {
        struct cloudli__order *order =
            cloudli__hub_order(comm->hub, numbers[i]);

        if (order != NULL)
            cloudli__comm_attach(comm, order, first);
        cloudli__order_unref(order);
    }
    if (numbers != few)
        cloudli__free_wiped(numbers, cap * sizeof(*numbers));
}

void cloudli__comm_match(struct cloudli__comm *comm,
                         const struct cloudli__name *names, size_t count,
                         uint32_t first)
{
    for (size_t i = 0; i < count; i++) {
        match_name(comm, &names[i], 0, first);
        if (names[i].range != NULL)
            match_name(comm, &names[i], 1, first);
    }
}

/*
 * The legs of an order that this one takes over, whether or not their parties
 * are still there: what is on its way when somebody left is still his.
 */
static void take_over(struct cloudli__comm *comm, struct cloudli__order *order)
{
    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         i != NULL; i = i->next) {
        const struct cloudli__order_target *target;

        if (i->party == CLOUDLI__NO_PARTY || !is_taken_over(i, order))
            continue;
        target = cloudli__person_match(comm->parties[i->party], order);
        if (target != NULL)
            cloudli__intercept_move(comm, i, order, target);
    }
}

void cloudli__comm_attach(struct cloudli__comm *comm,
                          struct cloudli__order *order, uint32_t first)
{
    if ((order->services & comm->service) == 0)
        return;
    pthread_mutex_lock(&comm->lock);
    /* One that is superseded was found a moment ago: the next was or will be
     * brought here by whoever supersedes it. */
    if (!atomic_load(&comm->ended) &&
        !atomic_load_explicit(&order->superseded, memory_order_acquire)) {
        take_over(comm, order);
        comm->attach(comm, order, first);
    }
    pthread_mutex_unlock(&comm->lock);
}

void cloudli__comm_settle(struct cloudli__comm *comm)
{
    pthread_mutex_lock(&comm->lock);
    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         i != NULL; i = i->next) {
        if (atomic_load(&i->order->withdrawn))
            cloudli__intercept_note_end(comm, i, "order-ended");
    }
    pthread_mutex_unlock(&comm->lock);
}

struct cloudli__intercept *
cloudli__comm_find(struct cloudli__comm *comm, struct cloudli__order *order,
                   const struct cloudli__order_target *target, uint32_t party)
{
    struct cloudli__intercept *i = *cloudli__comm_leg(comm, party);

    while (i != NULL && i->order != order && !is_taken_over(i, order))
        i = i->next_leg;
    if (i != NULL && i->order != order)
        cloudli__intercept_move(comm, i, order, target);
    return i;
}

static int is_attached(struct cloudli__comm *comm,
                       const struct cloudli__order *order)
{
    const struct cloudli__intercept *i = atomic_load(&comm->intercepts);

    while (i != NULL && i->order != order)
        i = i->next;
    return i != NULL;
}

void cloudli__comm_add_first(struct cloudli__comm *comm,
                             struct cloudli__order *order, uint32_t first)
{
    for (uint32_t p = first; p < atomic_load(&comm->party_count); p++) {
        const struct cloudli__order_target *target =
            cloudli__person_match(comm->parties[p], order);

        if (target == NULL)
            continue;
        (void)cloudli__comm_add(comm, order, target, p);
        return;
    }
}

void cloudli__comm_attach_leg(struct cloudli__comm *comm,
                              struct cloudli__order *order, uint32_t first)
{
    (void)first; /* all legs are there when the first order comes */
    if (!is_attached(comm, order))
        cloudli__comm_add_first(comm, order, 0);
}

struct cloudli__intercept *
cloudli__comm_add(struct cloudli__comm *comm, struct cloudli__order *order,
                  const struct cloudli__order_target *target, uint32_t party)
{
    struct cloudli__intercept *i = cloudli__alloc(sizeof(*i));
    struct cloudli__intercept **leg = cloudli__comm_leg(comm, party);

    if (i == NULL) {
        atomic_fetch_add(&comm->hub->lost, 1);
        cloudli__log(&comm->hub->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_NOMEM,
                     "no memory to begin an intercept of warrant %llu",
                     (unsigned long long)order->number);
        return NULL;
    }
    i->order = cloudli__order_ref(order);
    i->target = target;
    i->party = party;
    i->next_leg = *leg;
    *leg = i;
    i->next = atomic_load(&comm->intercepts);
    atomic_store_explicit(&comm->intercepts, i, memory_order_release);
    return i;
}

static void judge_all(struct cloudli__comm *comm)
{
    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         i != NULL; i = i->next)
        cloudli__intercept_reconsider(comm, i);
}

int cloudli__comm_reconsider(struct cloudli__comm *comm,
                             const cloudli_circumstances *circumstances)
{
    cloudli_circumstances in = CLOUDLI_CIRCUMSTANCES_INIT;
    int rv = check_circumstances(circumstances, &in, NULL);

    if (rv != CLOUDLI_OK)
        return rv;
    pthread_mutex_lock(&comm->lock);
    if (atomic_load(&comm->ended)) {
        rv = CLOUDLI_ERR_ENDED;
    } else {
        set_circumstances(comm, &in);
        judge_all(comm);
    }
    pthread_mutex_unlock(&comm->lock);
    return rv;
}

void cloudli__comm_judge_again(struct cloudli__comm *comm)
{
    pthread_mutex_lock(&comm->lock);
    if (!atomic_load(&comm->ended))
        judge_all(comm);
    pthread_mutex_unlock(&comm->lock);
}

int cloudli__comm_check_signal(const struct cloudli__comm *comm,
                               const cloudli_signal *signal)
{
    if (signal == NULL || signal->size < CLOUDLI__SIGNAL_V1_SIZE)
        return signal == NULL ? CLOUDLI_ERR_INVALID_ARGUMENT
                              : CLOUDLI_ERR_STRUCT_SIZE;
    if (signal->message.ptr == NULL || signal->message.len == 0 ||
        signal->direction > 1 ||
        (signal->source.length != 4 && signal->source.length != 16) ||
        (signal->destination.length != 4 && signal->destination.length != 16))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (signal->message.len > CLOUDLI_CONTENT_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    if (atomic_load(&comm->ended))
        return CLOUDLI_ERR_ENDED;
    if (signal->party >= atomic_load(&comm->party_count))
        return CLOUDLI_ERR_UNKNOWN_PARTY;
    return CLOUDLI_OK;
}

int cloudli__comm_end(struct cloudli__comm *comm)
{
    return atomic_exchange(&comm->ended, 1) ? CLOUDLI_ERR_ENDED : CLOUDLI_OK;
}
