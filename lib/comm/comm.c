/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sealing.h"

#include <string.h>

/* Warrants that one identity is looked up for at once; more are found by
 * asking again with more room. */
#define MATCHES_MAX 64

int cloudli__comm_init(struct cloudli__comm *comm, struct cloudli__hub *hub,
                       uint32_t signalling,
                       void (*attach)(struct cloudli__comm *,
                                      struct cloudli__order *, uint32_t))
{
    comm->hub = hub;
    comm->signalling = signalling;
    comm->attach = attach;
    atomic_init(&comm->intercepts, NULL);
    atomic_init(&comm->ended, 0);
    atomic_init(&comm->party_count, 0);
    atomic_init(&comm->seal_due, CLOUDLI__SEAL_NEVER);
    return pthread_mutex_init(&comm->lock, NULL) == 0 ? CLOUDLI_OK
                                                      : CLOUDLI_ERR_SYSTEM;
}

void cloudli__comm_dispose(struct cloudli__comm *comm)
{
    struct cloudli__intercept *i;

    cloudli__hub_leave(comm->hub, comm);
    cloudli__sealing_leave(comm);
    i = atomic_load(&comm->intercepts);
    while (i != NULL) {
        struct cloudli__intercept *next = i->next;

        cloudli__order_unref(i->order);
        cloudli__buffer_dispose(&i->conf_head);
        for (size_t kind = 0; kind < 2; kind++)
            cloudli__seal_stream_free(i->seal[kind]);
        cloudli__free_wiped(i, sizeof(*i));
        i = next;
    }
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

/* The orders that name one identity, one after another. */
static void match_name(struct cloudli__comm *comm,
                       const struct cloudli__digest *digest, uint32_t first)
{
    uint64_t few[MATCHES_MAX];
    uint64_t *numbers = few;
    size_t found =
        cloudli__index_find(comm->hub->index, digest, few, MATCHES_MAX);
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
        found = cloudli__index_find(comm->hub->index, digest, numbers, cap);
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
    for (size_t i = 0; i < count; i++)
        match_name(comm, &names[i].digest, first);
}

void cloudli__comm_attach(struct cloudli__comm *comm,
                          struct cloudli__order *order, uint32_t first)
{
    pthread_mutex_lock(&comm->lock);
    if (!atomic_load(&comm->ended))
        comm->attach(comm, order, first);
    pthread_mutex_unlock(&comm->lock);
}

void cloudli__comm_settle(struct cloudli__comm *comm)
{
    pthread_mutex_lock(&comm->lock);
    pthread_mutex_unlock(&comm->lock);
}

struct cloudli__intercept *
cloudli__comm_find(struct cloudli__comm *comm,
                   const struct cloudli__order *order, uint32_t party)
{
    struct cloudli__intercept *i = *cloudli__comm_leg(comm, party);

    while (i != NULL && i->order != order)
        i = i->next_leg;
    return i;
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

static int make_template(struct cloudli__comm *comm,
                         struct cloudli__intercept *i, cloudli_error *err)
{
    const struct cloudli__hub *hub = comm->hub;
    const struct cloudli__order *order = i->order;
    struct cloudli__pdu_fixed fixed = {0};

    fixed.profile = order->profile;
    fixed.liid = cloudli__order_liid(order);
    fixed.authorization_country = cloudli_bytes_of(order->country);
    fixed.delivery_country = cloudli_bytes_of(order->delivery_country);
    fixed.operator_id = cloudli_bytes_of(order->profile->operator_id[0] == '\0'
                                             ? hub->operator_id
                                             : order->profile->operator_id);
    if (hub->network_element[0] != '\0')
        fixed.network_element = cloudli_bytes_of(hub->network_element);
    if (hub->interception_point[0] != '\0')
        fixed.interception_point = cloudli_bytes_of(hub->interception_point);
    fixed.cin = i->cin;
    fixed.has_cin = 1;
    return cloudli__pdu_template_init(&i->tmpl, &fixed, err);
}

static int make_conf_head(struct cloudli__intercept *i)
{
    const struct cloudli__profile *profile = i->order->profile;
    cloudli_bytes liid = cloudli__order_liid(i->order);

    if (profile->left_out & CLOUDLI__NO_CONF_LIID)
        liid = cloudli_bytes_of(NULL);
    return cloudli__conf_cc_head(&i->conf_head, profile->conf_hi3, liid,
                                 (cloudli_bytes){i->correlation, 4});
}

static int open_intercept(struct cloudli__comm *comm,
                          struct cloudli__intercept *i)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__hub_cin(comm->hub, &i->cin);

    if (rv == CLOUDLI_OK)
        rv = make_template(comm, i, &err);
    for (int b = 0; b < 4; b++)
        i->correlation[b] = (uint8_t)(i->cin >> (24 - 8 * b));
    if (rv == CLOUDLI_OK)
        rv = make_conf_head(i);
    if (rv != CLOUDLI_OK) {
        /* Tried again with every event; each that passes is a loss. */
        atomic_fetch_add(&comm->hub->lost, 1);
        if (!i->failed)
            cloudli__log(&comm->hub->log, CLOUDLI_LOG_ERROR, rv,
                         "cannot begin an intercept of warrant %llu: %s",
                         (unsigned long long)i->order->number,
                         cloudli_strerror(rv));
        i->failed = 1;
        cloudli__buffer_dispose(&i->conf_head);
        return 0;
    }
    i->opened = 1;
    atomic_fetch_add(&comm->hub->communications, 1);
    return 1;
}

int cloudli__intercept_ready(struct cloudli__comm *comm,
                             struct cloudli__intercept *i, cloudli_time now)
{
    if (!cloudli__order_holds(i->order, now))
        return 0;
    return i->opened || open_intercept(comm, i);
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
