/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The triggered point: what others ask of this node becomes an order that the
 * register does not know, for one communication, until its end or a stop. All
 * is the driver's.
 */
#include "clif/triggering.h"

#include "warrant/follow_register.h"
#include "warrant/scope.h"
#include "warrant/validate.h"

#include <inttypes.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

/* Numbers of such orders: above those of a register, below 2^53, which JSON
 * readers still know exactly. */
#define NUMBER_BIT (UINT64_C(1) << 52)

/* What has ended is remembered for so long: it may be asked for again, and then
 * goes on with the next numbers. */
#define REMEMBERED (3600 * CLOUDLI_SECOND)

static void free_taken(struct cloudli__trigger_taken *taken)
{
    cloudli__asked_unref(taken->asked);
    cloudli__free_wiped(taken, sizeof(*taken));
}

void cloudli__trigger_taken_free(struct cloudli__trigger_taken *taken)
{
    while (taken != NULL) {
        struct cloudli__trigger_taken *next = taken->next;

        free_taken(taken);
        taken = next;
    }
}

static void answer(cloudli_clif *clif, const struct cloudli__trigger_item *item,
                   uint32_t result)
{
    struct cloudli__trigger_message m;

    memset(&m, 0, sizeof(m));
    m.kind = CLOUDLI__TRIGGER_ANSWER;
    m.result = result;
    memcpy(m.id, item->message.id, sizeof(m.id));
    /* One that does not arrive is asked for again. */
    (void)cloudli__trigger_post(clif, item->peer, &m);
}

static void count_in_force(struct cloudli__trigger *t, int more)
{
    pthread_mutex_lock(&t->lock);
    if (more)
        t->counters.in_force++;
    else
        t->counters.in_force--;
    pthread_mutex_unlock(&t->lock);
}

/* --- An order of it --- */

static int number(uint64_t *out)
{
    if (RAND_bytes((unsigned char *)out, sizeof(*out)) != 1)
        return CLOUDLI_ERR_SYSTEM;
    *out = NUMBER_BIT | (*out & (NUMBER_BIT - 1));
    return CLOUDLI_OK;
}

static const char *or_null(const char *text)
{
    return text[0] == '\0' ? NULL : text;
}

/* As a warrant of this register would be; all else is checked as there. */
static void as_warrant(const struct cloudli__trigger_message *m,
                       uint64_t of_number, cloudli_time start,
                       const char *targets[CLOUDLI__TRIGGER_TARGETS_MAX],
                       cloudli_warrant *w)
{
    for (size_t i = 0; i < m->target_count; i++)
        targets[i] = m->targets[i];
    w->authority = m->authority;
    w->liid = m->liid;
    w->country = m->country;
    w->delivery_country = m->delivery_country;
    w->targets = targets;
    w->target_count = m->target_count;
    w->start = start;
    w->end = (cloudli_time)m->end;
    w->destination = m->destination;
    w->destination_cc = or_null(m->destination_cc);
    w->profile = or_null(m->profile);
    w->deliver = m->deliver;
    w->services = m->services;
    w->media = m->media;
    w->number = of_number;
}

static int on_own(void *user_data, const cloudli_warrant *w)
{
    (void)w;
    *(int *)user_data = 1;
    return 1;
}

/* With the register's lock held. A LIID that this register has is carried out
 * by it: two numberings under one LIID would be one too many. */
static int make_order(cloudli_clif *clif, const cloudli_warrant *w,
                      struct cloudli__order **out)
{
    int own = 0;
    int rv = cloudli__validate_warrant(w, NULL);

    if (rv == CLOUDLI_OK)
        rv = cloudli_warrant_list(clif->reg, w->authority, w->liid, on_own,
                                  &own, NULL);
    if (rv == CLOUDLI_OK && own)
        rv = CLOUDLI_ERR_EXISTS;
    return rv == CLOUDLI_OK ? cloudli__clif_make_order(out, clif, w) : rv;
}

static int order_of(cloudli_clif *clif,
                    const struct cloudli__trigger_taken *taken,
                    cloudli_time start, struct cloudli__order **out)
{
    const char *targets[CLOUDLI__TRIGGER_TARGETS_MAX];
    cloudli_warrant w = CLOUDLI_WARRANT_INIT;
    int rv;

    *out = NULL;
    as_warrant(&taken->message, taken->number, start, targets, &w);
    if (!cloudli__hub_law_may_hold(&clif->hub, w.country))
        return CLOUDLI_ERR_UNSUPPORTED;
    pthread_mutex_lock(&clif->reg_lock);
    rv = make_order(clif, &w, out);
    pthread_mutex_unlock(&clif->reg_lock);
    for (size_t i = 0; rv == CLOUDLI_OK && i < (*out)->target_count; i++) {
        if ((*out)->targets[i].shared) { /* others would be intercepted too */
            cloudli__order_unref(*out);
            *out = NULL;
            return CLOUDLI_ERR_NOT_ALLOWED;
        }
    }
    if (rv == CLOUDLI_OK)
        (*out)->asked = cloudli__asked_ref(taken->asked);
    return rv;
}

/* --- Asks --- */

static struct cloudli__trigger_taken *
find(const struct cloudli__trigger *t, const struct cloudli__trigger_item *item)
{
    struct cloudli__trigger_taken *k = t->taken;

    while (k != NULL && (memcmp(k->message.id, item->message.id,
                                sizeof(k->message.id)) != 0 ||
                         strcmp(k->peer, item->peer) != 0))
        k = k->next;
    return k;
}

/* What was asked for before of the same communication under this warrant. */
static struct cloudli__trigger_taken *
find_before(const struct cloudli__trigger *t,
            const struct cloudli__trigger_message *m)
{
    struct cloudli__trigger_taken *k = t->taken;

    while (k != NULL && (k->message.cin != m->cin ||
                         strcmp(k->message.authority, m->authority) != 0 ||
                         strcmp(k->message.liid, m->liid) != 0))
        k = k->next;
    return k;
}

static int take_new(cloudli_clif *clif, struct cloudli__trigger *t,
                    const struct cloudli__trigger_item *item)
{
    struct cloudli__trigger_taken *before = find_before(t, &item->message);
    struct cloudli__trigger_taken *k;
    struct cloudli__order *order = NULL;
    int rv;

    if ((before != NULL && before->in_force) ||
        t->taken_count >= CLOUDLI_TRIGGER_ASKS_MAX)
        return CLOUDLI_ERR_EXISTS;
    k = cloudli__alloc(sizeof(*k));
    if (k == NULL)
        return CLOUDLI_ERR_NOMEM;
    memcpy(k->peer, item->peer, sizeof(k->peer));
    k->message = item->message;
    k->message.issued = 0;
    k->asked = before != NULL ? cloudli__asked_ref(before->asked)
                              : cloudli__asked_new(item->message.cin);
    rv = k->asked == NULL ? CLOUDLI_ERR_NOMEM : number(&k->number);
    if (rv == CLOUDLI_OK)
        rv = order_of(clif, k, cloudli__hub_now(&clif->hub), &order);
    /* Nothing is intercepted that the trail does not know of. */
    if (rv == CLOUDLI_OK)
        rv = cloudli__trigger_audit(clif, CLOUDLI__AUDIT_TRIGGER_ACCEPTED, NULL,
                                    k->peer, k->number, k->message.cin,
                                    &k->message);
    if (rv != CLOUDLI_OK) {
        cloudli__order_unref(order);
        free_taken(k);
        return rv;
    }
    atomic_store(&k->asked->claimed, 0);
    rv = cloudli__hub_add_order(&clif->hub, order);
    if (rv != CLOUDLI_OK) {
        free_taken(k);
        return rv;
    }
    k->in_force = 1;
    k->next = t->taken;
    t->taken = k;
    t->taken_count++;
    cloudli__trigger_count(t, &t->counters.taken);
    count_in_force(t, 1);
    return CLOUDLI_OK;
}

/* Asked for again: the answer was lost, or the end is another one. */
static int take_again(cloudli_clif *clif, struct cloudli__trigger_taken *k,
                      const struct cloudli__trigger_message *m)
{
    struct cloudli__trigger_message next = *m;
    struct cloudli__order *order, *known;
    const uint64_t end = k->message.end;
    int rv;

    next.issued = 0;
    next.end = end;
    if (!k->in_force || memcmp(&next, &k->message, sizeof(next)) != 0)
        return CLOUDLI_ERR_EXISTS;
    if (m->end == end)
        return CLOUDLI_OK;
    known = cloudli__hub_order(&clif->hub, k->number);
    if (known == NULL)
        return CLOUDLI_ERR_ENDED;
    k->message.end = m->end;
    rv = order_of(clif, k, known->start, &order);
    cloudli__order_unref(known);
    if (rv == CLOUDLI_OK)
        rv = cloudli__hub_replace(&clif->hub, order);
    if (rv != CLOUDLI_OK)
        k->message.end = end;
    else
        (void)cloudli__trigger_audit(clif, CLOUDLI__AUDIT_TRIGGER_ACCEPTED,
                                     "changed", k->peer, k->number,
                                     k->message.cin, &k->message);
    return rv;
}

static void end(cloudli_clif *clif, struct cloudli__trigger_taken *k,
                const char *code)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);

    cloudli__hub_withdraw(&clif->hub, k->number);
    k->in_force = 0;
    count_in_force(t, 0);
    cloudli__trigger_count(t, strcmp(code, "expired") == 0
                                  ? &t->counters.expired
                                  : &t->counters.stopped);
    (void)cloudli__trigger_audit(clif, CLOUDLI__AUDIT_TRIGGER_STOPPED, code,
                                 k->peer, k->number, k->message.cin,
                                 &k->message);
}

static void refuse(cloudli_clif *clif, const struct cloudli__trigger_item *item,
                   const char *code, uint32_t result)
{
    (void)cloudli__trigger_audit(clif, CLOUDLI__AUDIT_TRIGGER_REFUSED, code,
                                 item->peer, 0, item->message.cin,
                                 &item->message);
    answer(clif, item, result);
}

void cloudli__trigger_take(cloudli_clif *clif,
                           const struct cloudli__trigger_item *item)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    struct cloudli__trigger_taken *k = find(t, item);
    int rv;

    if (item->message.kind == CLOUDLI__TRIGGER_STOP) {
        if (k != NULL && k->in_force)
            end(clif, k, "stopped");
        answer(clif, item, CLOUDLI__TRIGGER_STOPPED);
        return;
    }
    if (item->not_allowed) {
        refuse(clif, item, "not-allowed", CLOUDLI__TRIGGER_NOT_ALLOWED);
        return;
    }
    rv = k == NULL ? take_new(clif, t, item)
                   : take_again(clif, k, &item->message);
    if (rv == CLOUDLI_OK) {
        answer(clif, item, CLOUDLI__TRIGGER_ACCEPTED);
        return;
    }
    cloudli__trigger_count(t, &t->counters.not_possible);
    refuse(clif, item, cloudli_strerror(rv), CLOUDLI__TRIGGER_NOT_POSSIBLE);
}

/* --- Time --- */

void cloudli__trigger_taken_tick(cloudli_clif *clif)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    const cloudli_time now = cloudli__hub_latest(&clif->hub);
    struct cloudli__trigger_taken **at = &t->taken;

    while (*at != NULL) {
        struct cloudli__trigger_taken *k = *at;
        const cloudli_time until = (cloudli_time)k->message.end;

        if (k->in_force && now >= until)
            end(clif, k, "expired");
        if (!k->in_force && now - until >= REMEMBERED) {
            *at = k->next;
            t->taken_count--;
            free_taken(k);
        } else {
            at = &k->next;
        }
    }
}

void cloudli__trigger_taken_drop(cloudli_clif *clif, const char *peer)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);

    for (struct cloudli__trigger_taken *k = t->taken; k != NULL; k = k->next) {
        if (k->in_force && strcmp(k->peer, peer) == 0)
            end(clif, k, "node-removed");
    }
}
