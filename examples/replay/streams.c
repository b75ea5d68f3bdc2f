/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "streams.h"

#include "packet.h"

#include <stdlib.h>
#include <string.h>

#define STREAM_NAME_MAX 255 /* cloudli_media.stream_id */

struct endpoint {
    struct endpoint *next, **link; /* in its bucket; link points to it */
    struct endpoint *sibling;      /* in its set */
    struct media_set *set;
    cloudli_address address;
    uint32_t side;
    uint32_t index; /* of the stream: its "m=" line's place */
    uint32_t kind;
    uint32_t protocol;
    uint32_t control;
    uint32_t mux;
};

static size_t bucket_of(const cloudli_address *address)
{
    uint32_t hash = 2166136261u; /* FNV-1a */

    for (uint32_t i = 0; i < address->length; i++)
        hash = (hash ^ address->octets[i]) * 16777619u;
    hash = (hash ^ (address->port & 0xff)) * 16777619u;
    hash = (hash ^ (address->port >> 8)) * 16777619u;
    return hash % STREAMS_BUCKETS;
}

/* The endpoint of a session's side at this address, or NULL. */
static const struct endpoint *find_side(const struct media_set *set,
                                        uint32_t side, uint32_t index,
                                        uint32_t control,
                                        const cloudli_address *address)
{
    for (const struct endpoint *e = set->endpoints; e != NULL; e = e->sibling) {
        if (e->side == side && e->index == index && e->control == control &&
            packet_same_address(&e->address, address))
            return e;
    }
    return NULL;
}

static int add(struct streams *streams, struct media_set *set, uint32_t side,
               uint32_t index, uint32_t control, const struct sdp_media *media)
{
    const cloudli_address *address = control ? &media->control : &media->media;
    struct endpoint **bucket = &streams->buckets[bucket_of(address)];
    struct endpoint *e;

    if (address->length == 0 || address->port == 0 ||
        set->count == STREAMS_ENDPOINTS_MAX ||
        find_side(set, side, index, control, address) != NULL)
        return 1;
    e = calloc(1, sizeof(*e));
    if (e == NULL)
        return 0;
    e->set = set;
    e->address = *address;
    e->side = side;
    e->index = index;
    e->kind = media->kind;
    e->protocol = media->protocol;
    e->control = control;
    e->mux = media->rtcp_mux;
    e->sibling = set->endpoints;
    set->endpoints = e;
    set->count++;
    e->next = *bucket;
    e->link = bucket;
    if (e->next != NULL)
        e->next->link = &e->next;
    *bucket = e;
    return 1;
}

static int name(struct media_set *set, size_t index, cloudli_bytes line)
{
    if (set->names[index] != NULL)
        return 1;
    if (line.len > STREAM_NAME_MAX)
        line.len = STREAM_NAME_MAX;
    set->names[index] = strndup((const char *)line.ptr, line.len);
    return set->names[index] != NULL;
}

int streams_bind(struct streams *streams, struct media_set *set, uint32_t side,
                 const struct sdp *sdp)
{
    set->described[side] = 1;
    for (size_t i = 0; i < sdp->count; i++) {
        const struct sdp_media *media = &sdp->media[i];

        if (!media->active || !media->over_udp)
            continue;
        if (!name(set, i, media->line) ||
            !add(streams, set, side, (uint32_t)i, 0, media))
            return 0;
        if (media->protocol == CLOUDLI_MEDIA_RTP &&
            !add(streams, set, side, (uint32_t)i, 1, media))
            return 0;
    }
    return 1;
}

void streams_unbind(struct media_set *set)
{
    struct endpoint *e = set->endpoints;

    while (e != NULL) {
        struct endpoint *sibling = e->sibling;

        *e->link = e->next;
        if (e->next != NULL)
            e->next->link = e->link;
        free(e);
        e = sibling;
    }
    for (size_t i = 0; i < SDP_MEDIA_MAX; i++)
        free(set->names[i]);
    memset(set, 0, sizeof(*set));
}

/* RTCP among RTP on one port: its packet types are no RTP payload types
 * (RFC 5761 clause 4). */
static int looks_like_rtcp(cloudli_bytes payload)
{
    return payload.len >= 2 && payload.ptr[1] >= 192 && payload.ptr[1] <= 223;
}

static void describe(const struct endpoint *e, cloudli_bytes payload,
                     struct stream_match *out)
{
    static const cloudli_media empty = CLOUDLI_MEDIA_INIT;
    const char *stream = e->set->names[e->index];

    out->set = e->set;
    out->receiver = e->side;
    out->media = empty;
    out->media.kind = e->kind;
    out->media.protocol = e->protocol;
    out->media.control =
        e->control || (e->mux && looks_like_rtcp(payload)) ? 1 : 0;
    out->media.stream_id = cloudli_bytes_of(stream);
}

int streams_find(const struct streams *streams, const cloudli_address *source,
                 const cloudli_address *destination, cloudli_bytes payload,
                 struct stream_match *out)
{
    const struct endpoint *early = NULL;

    for (const struct endpoint *e = streams->buckets[bucket_of(destination)];
         e != NULL; e = e->next) {
        if (!packet_same_address(&e->address, destination))
            continue;
        if (find_side(e->set, 1 - e->side, e->index, e->control, source) !=
            NULL) {
            describe(e, payload, out);
            return 1;
        }
        if (early == NULL && !e->set->described[1 - e->side])
            early = e;
    }
    if (early == NULL)
        return 0;
    describe(early, payload, out);
    return 1;
}
