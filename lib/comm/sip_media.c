/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sip_media.h"

#include "base/memory.h"
#include "target/siphash.h"

#include <string.h>

#define STREAM_NAME_MAX 255 /* cloudli_media.stream_id */

struct cloudli__endpoint {
    struct cloudli__endpoint *next, **link; /* in its bucket */
    struct cloudli__endpoint *sibling;      /* in its set */
    struct cloudli__media_set *set;
    cloudli_address address;
    uint32_t side;
    uint32_t index; /* of the stream: its "m=" line's place */
    uint32_t kind;
    uint32_t protocol;
    uint32_t control;
    uint32_t mux;
    uint32_t receives;
    uint32_t name_len;
    uint8_t name[STREAM_NAME_MAX]; /* the "m=" line */
};

static int same_address(const cloudli_address *a, const cloudli_address *b)
{
    return a->length == b->length && a->port == b->port &&
           memcmp(a->octets, b->octets, a->length) == 0;
}

/* Keyed: users choose the addresses. */
static size_t bucket_of(const struct cloudli__streams *streams,
                        const cloudli_address *address)
{
    uint64_t out[2];

    cloudli__siphash128(streams->key, address->port, address->octets,
                        address->length, out);
    return out[0] % CLOUDLI__STREAM_BUCKETS;
}

static struct cloudli__endpoint *find_side(const struct cloudli__media_set *set,
                                           uint32_t side, uint32_t index,
                                           uint32_t control,
                                           const cloudli_address *address)
{
    for (struct cloudli__endpoint *e = set->endpoints; e != NULL;
         e = e->sibling) {
        if (e->side == side && e->index == index && e->control == control &&
            same_address(&e->address, address))
            return e;
    }
    return NULL;
}

/* The stream keeps the name it had first. */
static void set_name(struct cloudli__endpoint *e, cloudli_bytes line)
{
    const struct cloudli__endpoint *other = e->set->endpoints;

    while (other != NULL && other->index != e->index)
        other = other->sibling;
    if (other != NULL)
        line = (cloudli_bytes){other->name, other->name_len};
    e->name_len =
        line.len > STREAM_NAME_MAX ? STREAM_NAME_MAX : (uint32_t)line.len;
    memcpy(e->name, line.ptr, e->name_len);
}

static int add(struct cloudli__streams *streams, struct cloudli__media_set *set,
               uint32_t side, uint32_t index, uint32_t control,
               const struct cloudli__sdp_media *media, uint32_t most)
{
    const cloudli_address *address = control ? &media->control : &media->media;
    struct cloudli__endpoint **bucket, *e;

    if (address->length == 0 || address->port == 0)
        return CLOUDLI_OK;
    e = find_side(set, side, index, control, address);
    if (e != NULL) {
        e->receives = control || media->receives;
        return CLOUDLI_OK;
    }
    if (set->count >= most)
        return CLOUDLI_OK;
    e = cloudli__alloc(sizeof(*e));
    if (e == NULL)
        return CLOUDLI_ERR_NOMEM;
    e->set = set;
    e->address = *address;
    e->side = side;
    e->index = index;
    e->kind = media->kind;
    e->protocol = media->protocol;
    e->control = control;
    e->mux = media->mux;
    e->receives = control || media->receives;
    set_name(e, media->line);
    e->sibling = set->endpoints;
    set->endpoints = e;
    set->count++;
    bucket = &streams->buckets[bucket_of(streams, address)];
    e->next = *bucket;
    e->link = bucket;
    if (e->next != NULL)
        e->next->link = &e->next;
    *bucket = e;
    return CLOUDLI_OK;
}

int cloudli__streams_bind(struct cloudli__streams *streams,
                          struct cloudli__media_set *set, uint32_t side,
                          const struct cloudli__sdp *sdp, uint32_t most)
{
    int rv = CLOUDLI_OK;

    set->described[side] = 1;
    for (uint32_t i = 0; rv == CLOUDLI_OK && i < sdp->count; i++) {
        const struct cloudli__sdp_media *media = &sdp->media[i];

        if (media->media.port == 0 || !media->known)
            continue;
        rv = add(streams, set, side, i, 0, media, most);
        if (rv == CLOUDLI_OK && media->protocol == CLOUDLI_MEDIA_RTP)
            rv = add(streams, set, side, i, 1, media, most);
    }
    return rv;
}

void cloudli__streams_unbind(struct cloudli__media_set *set)
{
    struct cloudli__endpoint *e = set->endpoints;

    while (e != NULL) {
        struct cloudli__endpoint *sibling = e->sibling;

        *e->link = e->next;
        if (e->next != NULL)
            e->next->link = e->link;
        cloudli__free_wiped(e, sizeof(*e));
        e = sibling;
    }
    set->endpoints = NULL;
    set->count = set->described[0] = set->described[1] = 0;
}

/* RTCP among RTP on one port: its packet types are no RTP payload types
 * (RFC 5761 clause 4). */
static int looks_like_rtcp(cloudli_bytes payload)
{
    return payload.len >= 2 && payload.ptr[1] >= 192 && payload.ptr[1] <= 223;
}

static void describe(const struct cloudli__endpoint *e, cloudli_bytes payload,
                     struct cloudli__stream_match *out)
{
    static const cloudli_media empty = CLOUDLI_MEDIA_INIT;

    out->owner = e->set->owner;
    out->receiver = e->side;
    out->media = empty;
    out->media.kind = e->kind;
    out->media.protocol = e->protocol;
    out->media.control = e->control || (e->mux && looks_like_rtcp(payload));
    out->media.stream_id = (cloudli_bytes){e->name, e->name_len};
}

int cloudli__streams_find(const struct cloudli__streams *streams,
                          const cloudli_address *source,
                          const cloudli_address *destination,
                          cloudli_bytes payload,
                          struct cloudli__stream_match *out)
{
    const struct cloudli__endpoint *early = NULL;

    for (const struct cloudli__endpoint *e =
             streams->buckets[bucket_of(streams, destination)];
         e != NULL; e = e->next) {
        if (!same_address(&e->address, destination))
            continue;
        if (find_side(e->set, 1 - e->side, e->index, e->control, source) !=
            NULL) {
            describe(e, payload, out);
            return 1;
        }
        if (early == NULL && !e->set->described[1 - e->side] && e->receives)
            early = e;
    }
    if (early == NULL)
        return 0;
    describe(early, payload, out);
    return 1;
}
