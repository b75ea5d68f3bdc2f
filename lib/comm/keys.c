/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/keys.h"

#include "base/options.h"
#include "comm/rtp_frame.h"
#include "comm/srtp.h"

#include <inttypes.h>
#include <openssl/crypto.h>
#include <string.h>

#define KEY_V1_SIZE (offsetof(cloudli_media_key, id) + sizeof(cloudli_bytes))
#define MEDIA_ALL                                                              \
    (CLOUDLI_MEDIA_AUDIO | CLOUDLI_MEDIA_VIDEO | CLOUDLI_MEDIA_DATA)

_Static_assert(CLOUDLI__SRTP_MASTER_MAX <=
                   CLOUDLI__KEY_MAX + CLOUDLI__KEY_SALT_MAX,
               "a slot holds each");

/* --- Keeping --- */

static int is_length(cloudli_bytes bytes, size_t least, size_t most)
{
    return bytes.len >= least && bytes.len <= most &&
           (bytes.ptr != NULL || bytes.len == 0);
}

static int check(const cloudli_media_key *in)
{
    size_t key, salt;

    if (in->direction > CLOUDLI_TO_PARTY || in->kind < CLOUDLI_KEY_SRTP ||
        in->kind > CLOUDLI_KEY_MESSAGE || in->media == 0 ||
        (in->media & ~(uint32_t)MEDIA_ALL) != 0 ||
        !is_length(in->stream_id, 0, CLOUDLI__KEY_STREAM_MAX) ||
        !is_length(in->key, 1, CLOUDLI__KEY_MAX) ||
        !is_length(in->salt, 0, CLOUDLI__KEY_SALT_MAX) ||
        !is_length(in->id, 0, CLOUDLI__KEY_ID_MAX))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (in->kind == CLOUDLI_KEY_SRTP &&
        (!cloudli__srtp_lengths(in->suite, &key, &salt) || in->key.len != key ||
         in->salt.len != salt))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return CLOUDLI_OK;
}

static uint8_t copy(uint8_t *out, cloudli_bytes in)
{
    if (in.len > 0)
        memcpy(out, in.ptr, in.len);
    return (uint8_t)in.len; /* check() has seen it */
}

static void fill(struct cloudli__key *out, const cloudli_media_key *in)
{
    out->direction = in->direction;
    out->kind = in->kind;
    out->suite = in->suite;
    out->media = in->media;
    out->rollovers = in->rollovers;
    out->stream_len = copy(out->stream, in->stream_id);
    out->key_len = copy(out->master, in->key);
    out->salt_len = copy(out->master + in->key.len, in->salt);
    out->id_len = copy(out->id, in->id);
}

/* 1 if one takes over from the other. */
static int of_one_stream(const struct cloudli__key *a,
                         const struct cloudli__key *b)
{
    return a->direction == b->direction && a->kind == b->kind &&
           a->stream_len == b->stream_len &&
           memcmp(a->stream, b->stream, a->stream_len) == 0;
}

static int is_same(const struct cloudli__key *a, const struct cloudli__key *b)
{
    return of_one_stream(a, b) && a->suite == b->suite &&
           a->media == b->media && a->key_len == b->key_len &&
           a->salt_len == b->salt_len && a->id_len == b->id_len &&
           memcmp(a->id, b->id, a->id_len) == 0 &&
           CRYPTO_memcmp(a->master, b->master,
                         (size_t)a->key_len + a->salt_len) == 0;
}

static struct cloudli__key *keys_of(const struct cloudli__person *person)
{
    return person->media == NULL ? NULL : person->media->keys;
}

static int is_known(const struct cloudli__person *person,
                    const struct cloudli__key *key)
{
    const struct cloudli__key *k = keys_of(person);

    while (k != NULL && !is_same(k, key))
        k = k->next;
    return k != NULL;
}

/* Puts it first, and lets go of those that are too many. */
static void keep(struct cloudli__comm *comm,
                 struct cloudli__person_media *media, struct cloudli__key *key)
{
    struct cloudli__key **at = &key->next;
    unsigned count = 1, of_stream = 1;

    key->next = media->keys;
    media->keys = key;
    while (*at != NULL) {
        struct cloudli__key *k = *at;
        const int same = of_one_stream(k, key);

        if (count == CLOUDLI_PARTY_KEYS_MAX ||
            (same && of_stream == CLOUDLI_STREAM_KEYS_MAX)) {
            *at = k->next;
            cloudli__key_give_back(&comm->hub->keys, k);
            continue;
        }
        count++;
        of_stream += (unsigned)same;
        at = &k->next;
    }
}

void cloudli__keys_dispose(struct cloudli__comm *comm)
{
    for (uint32_t p = 0; p < atomic_load(&comm->party_count); p++) {
        struct cloudli__person_media *media = comm->parties[p]->media;

        while (media != NULL && media->keys != NULL) {
            struct cloudli__key *key = media->keys;

            media->keys = key->next;
            cloudli__key_give_back(&comm->hub->keys, key);
        }
    }
    if (comm->clear == NULL)
        return;
    comm->clear->len = comm->clear->cap; /* all of it was used */
    cloudli__buffer_dispose(comm->clear);
    cloudli__free_wiped(comm->clear, sizeof(*comm->clear));
}

/* --- Telling --- */

/* 1 if this intercept gets keys, and not what they open. */
static int gets_keys(const struct cloudli__intercept *i)
{
    return i->order->profile->encrypted_keys != 0;
}

/* 1 if it can be told them: content is ordered, and so is IRI. */
static int may_be_told(const struct cloudli__intercept *i)
{
    const uint32_t both = CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC;

    return (i->order->deliver & both) == both &&
           cloudli__keys_rule(i).type != 0;
}

/* 1 if media of this party's leg are content of the intercept. */
static int covers(const struct cloudli__comm *comm,
                  const struct cloudli__intercept *i, uint32_t party)
{
    return i->party == CLOUDLI__NO_PARTY || i->party == party ||
           comm->service == CLOUDLI_SERVICE_CALL;
}

static void tell_leg(struct cloudli__comm *comm, struct cloudli__intercept *i,
                     cloudli_time now, uint32_t party)
{
    for (const struct cloudli__key *k = keys_of(comm->parties[party]);
         k != NULL; k = k->next) {
        if ((k->media & i->order->media) != 0)
            cloudli__keys_tell(comm, i, now, party, k);
    }
}

/* All that there are; from then on each is told as it comes. */
static void tell_all(struct cloudli__comm *comm, struct cloudli__intercept *i,
                     cloudli_time now)
{
    for (uint32_t p = 0; p < atomic_load(&comm->party_count); p++) {
        if (covers(comm, i, p))
            tell_leg(comm, i, now, p);
    }
    i->keys_told = 1;
}

/* A new one, to those who know the others. Whoever does not is told with the
 * next packet. */
static void tell_new(struct cloudli__comm *comm, uint32_t party,
                     const struct cloudli__key *key)
{
    struct cloudli__intercept *i = atomic_load(&comm->intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(comm->hub);

    for (; i != NULL; i = i->next) {
        if (!i->keys_told || !gets_keys(i) || !covers(comm, i, party) ||
            (key->media & i->order->media) == 0)
            continue;
        if (comm->encryption == CLOUDLI_CONTENT_KEYS && may_be_told(i) &&
            cloudli__intercept_ready(comm, i, now))
            cloudli__keys_tell(comm, i, now, party, key);
        else
            i->keys_told = 0;
    }
}

/* Takes the key over, unless it is known. */
static int add(struct cloudli__comm *comm, uint32_t party,
               struct cloudli__key **key)
{
    struct cloudli__person *person = comm->parties[party];
    struct cloudli__person_media *media;

    if (is_known(person, *key))
        return CLOUDLI_OK;
    media = cloudli__person_media(person);
    if (media == NULL)
        return CLOUDLI_ERR_NOMEM;
    keep(comm, media, *key);
    tell_new(comm, party, *key);
    *key = NULL;
    return CLOUDLI_OK;
}

int cloudli__keys_report(struct cloudli__comm *comm,
                         const cloudli_media_key *key)
{
    cloudli_media_key in;
    struct cloudli__key *slot;
    int rv = cloudli__options_import(&in, sizeof(in), KEY_V1_SIZE, key);

    if (rv == CLOUDLI_OK)
        rv = check(&in);
    if (rv != CLOUDLI_OK)
        return rv;
    slot = cloudli__key_take(&comm->hub->keys);
    if (slot == NULL)
        return CLOUDLI_ERR_NOMEM;
    fill(slot, &in);
    pthread_mutex_lock(&comm->lock);
    if (atomic_load(&comm->ended)) {
        rv = CLOUDLI_ERR_ENDED;
    } else if (in.party >= atomic_load(&comm->party_count)) {
        rv = CLOUDLI_ERR_UNKNOWN_PARTY;
    } else {
        rv = add(comm, in.party, &slot);
    }
    pthread_mutex_unlock(&comm->lock);
    if (slot != NULL)
        cloudli__key_give_back(&comm->hub->keys, slot);
    cloudli__wipe(&in, sizeof(in));
    return rv;
}

/* --- Using --- */

/* 1 if a key is of such packets. */
static int is_of(const struct cloudli__key *k, const cloudli_media *media,
                 uint32_t direction)
{
    return k->direction == direction && (k->media & media->kind) != 0 &&
           (k->stream_len == 0 ||
            (k->stream_len == media->stream_id.len &&
             memcmp(k->stream, media->stream_id.ptr, k->stream_len) == 0));
}

static int has_key(const struct cloudli__comm *comm, const cloudli_media *media,
                   uint32_t direction)
{
    const struct cloudli__key *k = keys_of(comm->parties[media->party]);

    while (k != NULL && !is_of(k, media, direction))
        k = k->next;
    return k != NULL;
}

/* Expands it when it is first used. */
static int is_usable(struct cloudli__comm *comm, struct cloudli__key *key)
{
    int rv;

    if (key->srtp != NULL || key->unusable)
        return key->srtp != NULL;
    rv = cloudli__srtp_new(&key->srtp, key->suite, key->master,
                           (cloudli_bytes){key->id, key->id_len},
                           key->rollovers);
    if (rv != CLOUDLI_OK) {
        key->unusable = rv != CLOUDLI_ERR_NOMEM;
        cloudli__log(&comm->hub->log, CLOUDLI_LOG_ERROR, rv,
                     "media cannot be decrypted with a key that was given: %s",
                     cloudli_strerror(rv));
    }
    return rv == CLOUDLI_OK;
}

/* Room for a packet in clear. */
static uint8_t *room_for(struct cloudli__comm *comm, size_t len)
{
    if (comm->clear == NULL)
        comm->clear = cloudli__alloc(sizeof(*comm->clear));
    if (comm->clear == NULL ||
        cloudli__buffer_reserve(comm->clear, len) != CLOUDLI_OK)
        return NULL;
    return comm->clear->data;
}

/* Tries the keys of its stream, the newest first. */
static enum cloudli__packet_state open_packet(struct cloudli__comm *comm,
                                              const cloudli_media *media,
                                              uint32_t direction,
                                              struct cloudli__packet *packet)
{
    enum cloudli__packet_state state = CLOUDLI__PACKET_KEYLESS;
    struct cloudli__key *k = keys_of(comm->parties[media->party]);
    struct cloudli__rtp_frame frame;
    uint8_t *room;

    if (media->protocol != CLOUDLI_MEDIA_RTP ||
        !cloudli__rtp_frame_find(&frame, media->frame, packet->wire))
        return CLOUDLI__PACKET_FORGED;
    room = room_for(comm, packet->wire.len);
    if (room == NULL)
        return CLOUDLI__PACKET_LOST;
    for (; k != NULL; k = k->next) {
        const cloudli_bytes rtp = {packet->wire.ptr + frame.rtp,
                                   frame.end - frame.rtp};
        enum cloudli__srtp_result result;
        size_t len = 0;

        if (k->kind != CLOUDLI_KEY_SRTP || !is_of(k, media, direction) ||
            !is_usable(comm, k))
            continue;
        result = cloudli__srtp_clear(k->srtp, (int)media->control, rtp,
                                     room + frame.rtp, &len);
        if (result == CLOUDLI__SRTP_REPLAYED)
            return CLOUDLI__PACKET_REPLAYED;
        state = CLOUDLI__PACKET_FORGED;
        if (result != CLOUDLI__SRTP_CLEAR)
            continue;
        cloudli__rtp_frame_rebuild(&frame, packet->wire, room, len);
        packet->clear = (cloudli_bytes){room, frame.rtp + len};
        return CLOUDLI__PACKET_CLEAR;
    }
    return state;
}

/* Notes what the fourth test says now, of this intercept. */
static void note(struct cloudli__comm *comm, struct cloudli__intercept *i,
                 uint32_t encryption)
{
    (void)cloudli__hub_judge(comm->hub, i->order, comm->service, i->target,
                             comm->handled_in, encryption);
}

/* Neither clear text nor keys: told once, until a key comes. */
static int refuse(struct cloudli__comm *comm, struct cloudli__intercept *i)
{
    atomic_fetch_add_explicit(&comm->hub->undecrypted, 1, memory_order_relaxed);
    if (!i->keyless) {
        i->keyless = 1;
        note(comm, i, CLOUDLI_CONTENT_KEYS_MISSING);
        atomic_fetch_add(&comm->hub->refused, 1);
    }
    return 0;
}

static int hand_over(struct cloudli__comm *comm, struct cloudli__intercept *i,
                     uint32_t encryption)
{
    if (i->keyless) {
        i->keyless = 0;
        note(comm, i, encryption);
    }
    return 1;
}

int cloudli__keys_use(struct cloudli__comm *comm, struct cloudli__intercept *i,
                      cloudli_time now, const cloudli_media *media,
                      uint32_t direction, struct cloudli__packet *packet,
                      cloudli_bytes *out)
{
    if (gets_keys(i)) {
        if (!may_be_told(i) || !has_key(comm, media, direction))
            return refuse(comm, i);
        if (!i->keys_told)
            tell_all(comm, i, now);
        return hand_over(comm, i, CLOUDLI_CONTENT_KEYS);
    }
    if (packet->state == CLOUDLI__PACKET_UNTRIED)
        packet->state = open_packet(comm, media, direction, packet);
    *out = packet->clear;
    switch (packet->state) {
    case CLOUDLI__PACKET_CLEAR:
        return hand_over(comm, i, CLOUDLI_CONTENT_DECRYPTED);
    case CLOUDLI__PACKET_KEYLESS:
        return refuse(comm, i);
    case CLOUDLI__PACKET_LOST:
        atomic_fetch_add(&comm->hub->lost, 1);
        return 0;
    case CLOUDLI__PACKET_FORGED:
        atomic_fetch_add_explicit(&comm->hub->undecrypted, 1,
                                  memory_order_relaxed);
        return 0;
    default:
        return 0;
    }
}
