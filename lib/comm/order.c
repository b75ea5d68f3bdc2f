/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/order.h"

#include "base/memory.h"
#include "comm/hub.h"
#include "identity/kinds.h"
#include "warrant/validate.h"

#include <stdio.h>
#include <string.h>

static int copy_target(struct cloudli__order_target *out, const char *text,
                       const struct cloudli__hub *hub)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    int rv = cloudli_identity_parse(&identity, text, NULL);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__index_digest(hub->index, &identity, &out->digest);
    out->kind = identity.kind;
    out->shared = (uint32_t)!cloudli__identity_is_exact(&identity);
    if (out->shared)
        (void)cloudli__ip_range_of(&identity, &out->range);
    out->text = cloudli__secret_copy(hub->secrets, identity.text);
    cloudli__wipe(&identity, sizeof(identity));
    return out->text == NULL ? CLOUDLI_ERR_NOMEM : CLOUDLI_OK;
}

static uint8_t digit_of(char c)
{
    return (uint8_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* Text of up to 25 characters as it is, longer as the digits of octets. */
static int set_liid(struct cloudli__order *order, const char *liid)
{
    const size_t len = strlen(liid);

    (void)snprintf(order->liid, sizeof(order->liid), "%s", liid);
    if (len <= sizeof(order->liid_octets)) {
        memcpy(order->liid_octets, liid, len);
        order->liid_len = (uint8_t)len;
        return CLOUDLI_OK;
    }
    if (!order->profile->liid_octets || len > 2 * sizeof(order->liid_octets) ||
        len % 2 != 0 || strspn(liid, "0123456789abcdef") != len)
        return CLOUDLI_ERR_RANGE;
    order->liid_len = (uint8_t)(len / 2);
    for (size_t i = 0; i < len / 2; i++)
        order->liid_octets[i] =
            (uint8_t)(digit_of(liid[2 * i]) << 4 | digit_of(liid[2 * i + 1]));
    return CLOUDLI_OK;
}

int cloudli__order_new(struct cloudli__order **out,
                       const cloudli_warrant *warrant,
                       const struct cloudli__hub *hub,
                       const struct cloudli__profile *profile,
                       struct cloudli__spool *spool_iri,
                       struct cloudli__spool *spool_cc)
{
    struct cloudli__order *order = cloudli__alloc(sizeof(*order));
    const char *delivery_country = warrant->delivery_country;
    int rv = CLOUDLI_OK;

    *out = NULL;
    if (order == NULL)
        return CLOUDLI_ERR_NOMEM;
    atomic_init(&order->refs, 1);
    atomic_init(&order->superseded, 0);
    atomic_init(&order->withdrawn, 0);
    order->number = warrant->number;
    order->revision = warrant->revision;
    order->start = warrant->start;
    order->end = warrant->end;
    order->deliver = warrant->deliver;
    order->services = warrant->services;
    order->media = warrant->media == 0 ? CLOUDLI_MEDIA_AUDIO : warrant->media;
    order->shared_allowed = warrant->shared != 0;
    order->profile = profile;
    order->spool_iri = spool_iri;
    order->spool_cc = spool_cc;
    rv = set_liid(order, warrant->liid);
    (void)snprintf(order->authority, sizeof(order->authority), "%s",
                   warrant->authority == NULL ? "" : warrant->authority);
    (void)snprintf(order->country, sizeof(order->country), "%s",
                   warrant->country);
    (void)snprintf(
        order->delivery_country, sizeof(order->delivery_country), "%s",
        delivery_country == NULL ? warrant->country : delivery_country);

    order->targets =
        cloudli__alloc_array(warrant->target_count, sizeof(*order->targets));
    if (rv == CLOUDLI_OK && order->targets == NULL)
        rv = CLOUDLI_ERR_NOMEM;
    for (size_t i = 0; rv == CLOUDLI_OK && i < warrant->target_count; i++) {
        rv = copy_target(&order->targets[i], warrant->targets[i], hub);
        if (rv == CLOUDLI_OK)
            order->target_count++;
    }
    if (rv != CLOUDLI_OK)
        cloudli__order_unref(order);
    else
        *out = order;
    return rv;
}

struct cloudli__asked *cloudli__asked_new(uint32_t cin)
{
    struct cloudli__asked *asked = cloudli__alloc(sizeof(*asked));

    if (asked == NULL)
        return NULL;
    atomic_init(&asked->refs, 1);
    atomic_init(&asked->claimed, 0);
    asked->cin = cin;
    return asked;
}

struct cloudli__asked *cloudli__asked_ref(struct cloudli__asked *asked)
{
    atomic_fetch_add_explicit(&asked->refs, 1, memory_order_relaxed);
    return asked;
}

void cloudli__asked_unref(struct cloudli__asked *asked)
{
    if (asked != NULL &&
        atomic_fetch_sub_explicit(&asked->refs, 1, memory_order_acq_rel) == 1)
        cloudli__free_wiped(asked, sizeof(*asked));
}

struct cloudli__order *cloudli__order_ref(struct cloudli__order *order)
{
    atomic_fetch_add_explicit(&order->refs, 1, memory_order_relaxed);
    return order;
}

void cloudli__order_unref(struct cloudli__order *order)
{
    if (order == NULL ||
        atomic_fetch_sub_explicit(&order->refs, 1, memory_order_acq_rel) != 1)
        return;
    for (size_t i = 0; i < order->target_count; i++)
        cloudli__secret_free(order->targets[i].text);
    cloudli__free_wiped(order->targets,
                        order->target_count * sizeof(*order->targets));
    cloudli__asked_unref(order->asked);
    cloudli__free_wiped(order, sizeof(*order));
}

int cloudli__order_same(const struct cloudli__order *a,
                        const struct cloudli__order *b)
{
    if (a->number != b->number || a->start != b->start || a->end != b->end ||
        a->deliver != b->deliver || a->services != b->services ||
        a->media != b->media || a->profile != b->profile ||
        a->shared_allowed != b->shared_allowed ||
        a->spool_iri != b->spool_iri || a->spool_cc != b->spool_cc ||
        strcmp(a->liid, b->liid) != 0 || strcmp(a->country, b->country) != 0 ||
        strcmp(a->delivery_country, b->delivery_country) != 0 ||
        a->target_count != b->target_count)
        return 0;
    for (size_t i = 0; i < a->target_count; i++) {
        if (strcmp(a->targets[i].text, b->targets[i].text) != 0)
            return 0;
    }
    return 1;
}

int cloudli__order_follows(const struct cloudli__order *order,
                           const struct cloudli__order *next)
{
    const struct cloudli__profile *a = order->profile, *b = next->profile;

    return order->number == next->number && order->start == next->start &&
           strcmp(order->liid, next->liid) == 0 &&
           strcmp(order->country, next->country) == 0 &&
           a->conference_33108 == b->conference_33108 &&
           a->message_sip == b->message_sip;
}

const struct cloudli__order_target *
cloudli__order_find(const struct cloudli__order *order,
                    const struct cloudli__digest *digest)
{
    for (size_t i = 0; i < order->target_count; i++) {
        if (cloudli__digest_equal(&order->targets[i].digest, digest))
            return &order->targets[i];
    }
    return NULL;
}

const struct cloudli__order_target *
cloudli__order_find_range(const struct cloudli__order *order,
                          const struct cloudli__ip_range *who)
{
    const struct cloudli__order_target *best = NULL;

    for (size_t i = 0; i < order->target_count; i++) {
        const struct cloudli__order_target *target = &order->targets[i];

        if (target->range.bits > 0 &&
            cloudli__ip_range_covers(&target->range, who) &&
            (best == NULL ||
             cloudli__ip_range_covers(&best->range, &target->range)))
            best = target;
    }
    return best;
}

/* The ranges of an order; how many. */
static size_t ranges_of(const struct cloudli__order *order,
                        struct cloudli__ip_range out[CLOUDLI__TARGETS_MAX])
{
    size_t count = 0;

    for (size_t i = 0; order != NULL && i < order->target_count &&
                       count < CLOUDLI__TARGETS_MAX;
         i++) {
        if (order->targets[i].range.bits > 0)
            out[count++] = order->targets[i].range;
    }
    return count;
}

/* Takes out the first targets of an order. */
static void leave(const struct cloudli__order *order,
                  const struct cloudli__order *other,
                  struct cloudli__index *index, size_t count)
{
    struct cloudli__ip_range keep[CLOUDLI__TARGETS_MAX];
    const size_t keep_count = ranges_of(other, keep);

    for (size_t i = 0; i < count; i++) {
        const struct cloudli__order_target *target = &order->targets[i];

        if (other != NULL && cloudli__order_find(other, &target->digest))
            continue;
        if (target->range.bits > 0)
            cloudli__index_remove_range(index, &target->range, order->number,
                                        keep, keep_count);
        else
            (void)cloudli__index_remove(index, &target->digest, order->number);
    }
    cloudli__wipe(keep, sizeof(keep));
}

int cloudli__order_enter(const struct cloudli__order *order,
                         const struct cloudli__order *other,
                         struct cloudli__index *index)
{
    for (size_t i = 0; i < order->target_count; i++) {
        const struct cloudli__order_target *target = &order->targets[i];
        int rv = CLOUDLI_OK;

        if (other != NULL && cloudli__order_find(other, &target->digest))
            continue;
        if (target->range.bits > 0)
            rv = cloudli__index_add_range(index, &target->range, order->number);
        else
            rv = cloudli__index_add(index, &target->digest, order->number);
        if (rv != CLOUDLI_OK) {
            leave(order, other, index, i);
            return rv;
        }
    }
    return CLOUDLI_OK;
}

void cloudli__order_leave(const struct cloudli__order *order,
                          const struct cloudli__order *other,
                          struct cloudli__index *index)
{
    leave(order, other, index, order->target_count);
}
