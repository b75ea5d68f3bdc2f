/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Following the register: its changes become destinations with a queue and a
 * link, and orders in force. What was read is applied after the register was
 * let go, because an order that meets a communication in progress may need a
 * number from the register.
 *
 * A warrant whose law holds nowhere here is not carried out at all; the four
 * tests of TR 101 567 clause 4.3 are applied to each communication
 * (comm/judge.c).
 */
#include "clif/front.h"

#include "base/memory.h"
#include "comm/notice.h"
#include "warrant/follow_register.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Twice this, and what a look takes, stays within the 100 ms promised. */
#define FOLLOW_INTERVAL (40 * CLOUDLI_MILLISECOND)
#define AGAIN_INTERVAL CLOUDLI_SECOND
#define LINK_INTERVAL (5 * CLOUDLI_SECOND)
#define COMPLAIN_INTERVAL (60 * CLOUDLI_SECOND)

/* One warrant as it is to be: an order, or none any more. */
struct change {
    struct change *next;
    uint64_t number;
    struct cloudli__order *order;
    struct cloudli__order *over; /* one whose authority is to know its end */
    uint32_t wiped;              /* what waits of it is to go */
};

struct batch {
    cloudli_clif *clif;
    struct change *first;
    struct change **last;
    int rv;          /* why a change is to be read again */
    uint32_t reread; /* a change concerns warrants that did not change */
    int changed;     /* somebody wrote to the register */
    uint32_t quiet;  /* what cannot be taken up was logged a moment ago */
};

/* --- Destinations --- */

static struct cloudli__outlet *find_outlet(cloudli_clif *clif, const char *name)
{
    struct cloudli__outlet *o = atomic_load(&clif->outlets);

    while (o != NULL && strcmp(o->name, name) != 0)
        o = o->next;
    return o;
}

static void free_outlet(struct cloudli__outlet *outlet)
{
    cloudli__free_string(outlet->name);
    cloudli__address_dispose(&outlet->address);
    cloudli__outlet_unseal(outlet);
    cloudli__free_wiped(outlet, sizeof(*outlet));
}

static int open_outlet(struct cloudli__outlet **out, cloudli_clif *clif,
                       const cloudli_destination *dest, cloudli_error *err)
{
    struct cloudli__outlet *outlet = cloudli__alloc(sizeof(*outlet));
    int rv = CLOUDLI_ERR_NOMEM;

    if (outlet != NULL && cloudli__sealer_init(&outlet->sealer) != CLOUDLI_OK) {
        cloudli__free_wiped(outlet, sizeof(*outlet));
        return CLOUDLI_ERR_SYSTEM;
    }
    if (outlet != NULL)
        outlet->name = cloudli__strdup(dest->name);
    if (outlet != NULL && outlet->name != NULL)
        rv = cloudli__outlet_open_spool(clif, outlet, dest, err);
    if (rv != CLOUDLI_OK) {
        if (outlet != NULL)
            free_outlet(outlet);
        return rv;
    }
    outlet->next = atomic_load(&clif->outlets);
    outlet->number = outlet->next == NULL ? 0 : outlet->next->number + 1;
    atomic_store_explicit(&clif->outlets, outlet, memory_order_release);
    *out = outlet;
    return CLOUDLI_OK;
}

/* A link that could not be set up, e.g. for want of its CA file, is not given
 * up while records may wait for it; nor are keys. */
static void link_again(cloudli_clif *clif, cloudli_time now)
{
    const int again = now >= clif->link_next;

    if (again)
        clif->link_next = now + LINK_INTERVAL;
    for (struct cloudli__outlet *o = atomic_load(&clif->outlets); o != NULL;
         o = o->next) {
        if (again && !o->linked && o->address.host != NULL)
            cloudli__outlet_link(clif, o);
        cloudli__outlet_reseal(clif, o, again);
    }
}

/* With the register's lock held. What is wrong with a profile goes into the
 * log: it is the provider's own text. */
static int find_profile(cloudli_clif *clif, const char *name,
                        const struct cloudli__profile **out)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__register_profile(
        clif->reg, name == NULL ? CLOUDLI__PROFILE_DEFAULT : name, out, &err);

    if (rv != CLOUDLI_OK)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "a delivery profile cannot be used: %s", err.message);
    return rv;
}

static int take_destination(struct batch *batch,
                            const cloudli_destination *dest, cloudli_error *err)
{
    cloudli_clif *clif = batch->clif;
    struct cloudli__outlet *outlet = find_outlet(clif, dest->name);
    const struct cloudli__profile *profile;
    int rv = find_profile(clif, dest->profile, &profile);

    if (rv != CLOUDLI_OK)
        return rv;
    if (outlet == NULL)
        rv = open_outlet(&outlet, clif, dest, err);
    else if (outlet->profile != profile)
        batch->reread = 1; /* warrants that name no profile have this one */
    if (rv != CLOUDLI_OK)
        return rv;
    outlet->profile = profile;
    cloudli__outlet_set_spool(clif, outlet, dest);
    rv = cloudli__outlet_seal(clif, outlet, dest->seal);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__outlet_address(outlet, dest);
    if (rv > 0) {
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "destination %s has a new address or way", outlet->name);
        cloudli__outlet_link(clif, outlet);
    }
    return rv > 0 ? CLOUDLI_OK : rv;
}

/* Memory, a disk or a key may come back; what this version cannot carry out
 * will not change by itself. */
static void note_failure(struct batch *batch, int rv)
{
    if (rv == CLOUDLI_ERR_NOMEM || rv == CLOUDLI_ERR_SPOOL ||
        rv == CLOUDLI_ERR_SPOOL_KEY || rv == CLOUDLI_ERR_STORAGE_FULL)
        batch->rv = rv;
}

static int on_destination(void *user_data, const cloudli_destination *dest)
{
    struct batch *batch = user_data;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = take_destination(batch, dest, &err);

    if (rv == CLOUDLI_OK)
        return 0;
    if (!batch->quiet)
        cloudli__log(&batch->clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "destination %s cannot be taken up: %s", dest->name,
                     err.message[0] == '\0' ? cloudli_strerror(rv)
                                            : err.message);
    note_failure(batch, rv);
    return 0;
}

/* --- Warrants --- */

/* 1 if this warrant is one to carry out here and from now on. */
static int is_carried_out(cloudli_clif *clif, const cloudli_warrant *warrant)
{
    if (warrant->state != CLOUDLI_WARRANT_ACTIVE ||
        warrant->end <= cloudli__hub_latest(&clif->hub))
        return 0;
    if (!cloudli__hub_law_may_hold(&clif->hub, warrant->country)) {
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_WARNING,
                     CLOUDLI_ERR_UNSUPPORTED,
                     "warrant %" PRIu64 " is not carried out: it rests on the "
                     "law of another country than this provider's",
                     warrant->number);
        cloudli__clif_audit_order(clif, CLOUDLI__AUDIT_ORDER_REFUSED, "country",
                                  warrant->number);
        return 0;
    }
    return 1;
}

int cloudli__clif_make_order(struct cloudli__order **out, cloudli_clif *clif,
                             const cloudli_warrant *warrant)
{
    struct cloudli__outlet *iri = warrant->destination == NULL
                                      ? NULL
                                      : find_outlet(clif, warrant->destination);
    struct cloudli__outlet *cc =
        warrant->destination_cc == NULL
            ? iri
            : find_outlet(clif, warrant->destination_cc);
    const struct cloudli__profile *profile = NULL;
    int rv;

    if (iri == NULL || cc == NULL)
        return CLOUDLI_ERR_NOT_FOUND;
    if (!iri->sealed || !cc->sealed)
        return CLOUDLI_ERR_NOMEM; /* nothing goes out otherwise than agreed */
    profile = iri->profile;
    rv = warrant->profile == NULL
             ? CLOUDLI_OK
             : find_profile(clif, warrant->profile, &profile);
    if (rv != CLOUDLI_OK)
        return rv;
    if (profile == NULL)
        return CLOUDLI_ERR_NOT_FOUND;
    rv = cloudli__order_new(out, warrant, &clif->hub, profile, iri->spool,
                            cc->spool);
    if (rv == CLOUDLI_OK) {
        (*out)->sealer_iri = &iri->sealer;
        (*out)->sealer_cc = &cc->sealer;
    }
    return rv;
}

static int make_change(struct change *change, cloudli_clif *clif,
                       const cloudli_warrant *warrant)
{
    int rv;

    change->number = warrant->number;
    change->wiped = warrant->wiped;
    if (is_carried_out(clif, warrant))
        return cloudli__clif_make_order(&change->order, clif, warrant);
    if (warrant->state == CLOUDLI_WARRANT_DRAFT)
        return CLOUDLI_OK;
    /* What has no destination any more is nobody's to be told. */
    rv = cloudli__clif_make_order(&change->over, clif, warrant);
    if (rv == CLOUDLI_OK && !warrant->wiped &&
        !cloudli__notice_wanted(change->over)) {
        cloudli__order_unref(change->over);
        change->over = NULL;
    }
    return rv == CLOUDLI_ERR_NOMEM ? rv : CLOUDLI_OK;
}

static int on_warrant(void *user_data, const cloudli_warrant *warrant)
{
    struct batch *batch = user_data;
    struct change *change = cloudli__alloc(sizeof(*change));
    int rv = CLOUDLI_ERR_NOMEM;

    if (change != NULL)
        rv = make_change(change, batch->clif, warrant);
    if (rv != CLOUDLI_OK) {
        if (!batch->quiet)
            cloudli__log(&batch->clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                         "warrant %" PRIu64 " cannot be taken up: %s",
                         warrant->number, cloudli_strerror(rv));
        if (!batch->quiet)
            cloudli__clif_audit_order(batch->clif, CLOUDLI__AUDIT_ORDER_REFUSED,
                                      cloudli_strerror(rv), warrant->number);
        cloudli__free_wiped(change, sizeof(*change));
        note_failure(batch, rv);
        return 0;
    }
    *batch->last = change;
    batch->last = &change->next;
    return 0;
}

static int begin_order(cloudli_clif *clif, struct cloudli__order *order)
{
    const uint64_t number = order->number;
    const int rv = cloudli__hub_add_order(&clif->hub, order);

    if (rv == CLOUDLI_OK)
        cloudli__clif_audit_order(clif, CLOUDLI__AUDIT_ORDER_APPLIED, NULL,
                                  number);
    return rv;
}

/* An order that is another one, or none any more; the reference to the next is
 * handed over. */
static int change_order(cloudli_clif *clif, const struct cloudli__order *known,
                        struct cloudli__order *next)
{
    const uint64_t number = known->number;

    if (next != NULL && cloudli__order_follows(known, next)) {
        const int rv = cloudli__hub_replace(&clif->hub, next);

        if (rv == CLOUDLI_OK)
            cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                         "warrant %" PRIu64 " goes on as it was changed",
                         number);
        if (rv == CLOUDLI_OK)
            cloudli__clif_audit_order(clif, CLOUDLI__AUDIT_ORDER_APPLIED,
                                      "changed", number);
        return rv;
    }
    cloudli__hub_withdraw(&clif->hub, number);
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                 "warrant %" PRIu64 " is no longer carried out as it was",
                 number);
    cloudli__clif_audit_order(clif, CLOUDLI__AUDIT_ORDER_ENDED,
                              next == NULL ? "withdrawn" : "changed", number);
    return next == NULL ? CLOUDLI_OK : begin_order(clif, next);
}

/* What waits of a warrant that was wiped: at its destinations, for elsewhere
 * another authority may have the same LIID. */
static void wipe_waiting(cloudli_clif *clif, const struct cloudli__order *over)
{
    const cloudli_bytes liid = cloudli__order_liid(over);
    int rv = cloudli__spool_wipe(over->spool_iri, liid);

    if (rv == CLOUDLI_OK && over->spool_cc != over->spool_iri)
        rv = cloudli__spool_wipe(over->spool_cc, liid);
    if (rv != CLOUDLI_OK)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "what waits of warrant %" PRIu64 " cannot be wiped: %s",
                     over->number, cloudli_strerror(rv));
}

/* With the order that is in force: the reference was handed over. */
static void tell_change(cloudli_clif *clif, const struct change *change)
{
    struct cloudli__order *order =
        cloudli__hub_order(&clif->hub, change->number);

    if (order == NULL && change->over != NULL && change->wiped)
        wipe_waiting(clif, change->over);
    if (order != NULL && order->announced)
        cloudli__clif_notify(clif, order, 1);
    else if (order == NULL && change->over != NULL)
        cloudli__clif_notify(clif, change->over, 0);
    cloudli__order_unref(order);
}

static void apply_change(cloudli_clif *clif, struct change *change)
{
    struct cloudli__order *known =
        cloudli__hub_order(&clif->hub, change->number);
    int rv = CLOUDLI_OK;

    if (known != NULL && change->order != NULL &&
        cloudli__order_same(known, change->order))
        cloudli__order_unref(change->order);
    else if (known != NULL)
        rv = change_order(clif, known, change->order);
    else if (change->order != NULL)
        rv = begin_order(clif, change->order);
    if (rv == CLOUDLI_OK && known == NULL && change->order != NULL)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "warrant %" PRIu64 " is carried out", change->number);
    cloudli__order_unref(known);
    if (rv == CLOUDLI_OK) {
        tell_change(clif, change);
        return;
    }
    clif->behind = 1;
    clif->revision = 0;
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                 "warrant %" PRIu64 " cannot be carried out: %s",
                 change->number, cloudli_strerror(rv));
}

/* --- The register --- */

/* Reads what is new, with the register's lock held. */
static int read_changes(cloudli_clif *clif, struct batch *batch,
                        cloudli_error *err)
{
    uint64_t revision = clif->revision;
    int rv = cloudli__register_poll(clif->reg, &batch->changed, err);

    if (rv != CLOUDLI_OK || (!batch->changed && !clif->behind))
        return rv;
    clif->behind = 1;
    rv = cloudli__register_changes(clif->reg, &revision, on_destination,
                                   on_warrant, batch, err);
    if (rv == CLOUDLI_OK && batch->reread) {
        clif->revision = 0;
    } else if (rv == CLOUDLI_OK && batch->rv == CLOUDLI_OK) {
        clif->revision = revision;
        clif->behind = 0;
    }
    return rv;
}

static int take_changes(cloudli_clif *clif, uint32_t *reread,
                        cloudli_error *err)
{
    const cloudli_time ticks = cloudli__ticks();
    struct batch batch = {.clif = clif,
                          .rv = CLOUDLI_OK,
                          .quiet = clif->behind && ticks < clif->failure_next};
    int rv;

    batch.last = &batch.first;
    pthread_mutex_lock(&clif->reg_lock);
    rv = read_changes(clif, &batch, err);
    pthread_mutex_unlock(&clif->reg_lock);
    while (batch.first != NULL) {
        struct change *change = batch.first;

        batch.first = change->next;
        apply_change(clif, change);
        cloudli__order_unref(change->over);
        cloudli__free_wiped(change, sizeof(*change));
    }
    *reread = batch.reread;
    cloudli__clif_try(clif, batch.changed);
    if (batch.rv != CLOUDLI_OK && !batch.quiet)
        clif->failure_next = ticks + COMPLAIN_INTERVAL;
    return rv;
}

int cloudli__clif_follow(cloudli_clif *clif, int now, cloudli_error *err)
{
    cloudli_error fault = CLOUDLI_ERROR_INIT;
    const cloudli_time ticks = cloudli__ticks();
    uint32_t reread = 0;
    int rv;

    if (!now && ticks < clif->follow_next)
        return CLOUDLI_OK;
    rv = take_changes(clif, &reread, &fault);
    if (rv == CLOUDLI_OK && reread)
        rv = take_changes(clif, &reread, &fault);
    clif->follow_next =
        ticks + (clif->behind ? AGAIN_INTERVAL : FOLLOW_INTERVAL);
    link_again(clif, ticks);
    if (rv != CLOUDLI_OK && err != NULL)
        *err = fault;
    if (rv != CLOUDLI_OK && ticks >= clif->complain_next) {
        clif->complain_next = ticks + COMPLAIN_INTERVAL;
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "the register cannot be followed: %s", fault.message);
    }
    return rv;
}

void cloudli__clif_drop_outlets(cloudli_clif *clif)
{
    struct cloudli__outlet *outlet = atomic_exchange(&clif->outlets, NULL);

    while (outlet != NULL) {
        struct cloudli__outlet *next = outlet->next;
        const uint64_t waited = cloudli__spool_close(outlet->spool);

        if (waited > 0)
            cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR,
                         CLOUDLI_ERR_PEER_CLOSED,
                         "%" PRIu64 " records for destination %s are lost: "
                         "they still waited when the CLIF was closed",
                         waited, outlet->name);
        free_outlet(outlet);
        outlet = next;
    }
}
