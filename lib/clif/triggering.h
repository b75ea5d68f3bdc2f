/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Dynamic triggering: what a CLIF asks of other nodes, and what they ask of it
 * (cloudli/trigger.h).
 *
 * Any thread puts something into one of two queues: a communication that an
 * interception began or ended here, a service that a message came, which is
 * authentic and allowed by then. The driver does the rest, and it alone sends,
 * so that messages to a node have their numbers in the order in which they
 * leave. The lock is the last one; nothing is called with it held that takes
 * another.
 *
 * A message's number is the time when it was made, in nanoseconds, and more
 * than the number before. A node takes only what is later than what it took
 * before, and than its own beginning: so a message counts once, also after a
 * restart, and nothing has to be remembered for each.
 */
#ifndef CLOUDLI_CLIF_TRIGGERING_H
#define CLOUDLI_CLIF_TRIGGERING_H

#include "clif/front.h"
#include "comm/places.h"
#include "comm/trigger_message.h"

#include <cloudli/trigger.h>

/* A message that is not answered is sent again so often, so far apart. */
#define CLOUDLI__TRIGGER_TRIES 5
#define CLOUDLI__TRIGGER_AGAIN CLOUDLI_SECOND

/* Messages, and beginnings and ends, that wait for the driver. */
#define CLOUDLI__TRIGGER_QUEUE_MAX 65536

/* Another node. Guarded by the lock. */
struct cloudli__trigger_peer {
    struct cloudli__trigger_peer *next;
    char name[CLOUDLI__TRIGGER_NODE_MAX + 1];
    uint8_t key[CLOUDLI__TRIGGER_KEY_LEN];
    char *authorities[CLOUDLI_TRIGGER_SCOPE_MAX];
    size_t authority_count;
    char *countries[CLOUDLI_TRIGGER_SCOPE_MAX];
    size_t country_count;
    uint32_t services;
    uint32_t deliver;
    cloudli_time longest;
    uint32_t removed; /* it is known no more */
    uint64_t sent;    /* number of the last message to it */
    uint64_t seen;    /* of the last one from it that was taken */
};

/* A message that was taken, for the driver. */
struct cloudli__trigger_item {
    struct cloudli__trigger_item *next;
    char peer[CLOUDLI__TRIGGER_NODE_MAX + 1];
    uint32_t not_allowed;
    uint32_t gone; /* no message: the peer was removed */
    struct cloudli__trigger_message message;
};

/* An interception that began here and is seen at a place, or that ended. */
struct cloudli__trigger_event {
    struct cloudli__trigger_event *next;
    uint64_t warrant;
    uint32_t cin;
    uint32_t service;
    struct cloudli__place *place; /* NULL: it ended */
};

/* Of another node, what it was asked for. The driver's. */
struct cloudli__trigger_ask {
    struct cloudli__trigger_ask *next;
    uint8_t id[CLOUDLI__TRIGGER_ID_LEN];
    struct cloudli__place *place;
    uint64_t warrant;
    uint32_t cin;
    uint32_t service;
    uint32_t stopping; /* 1: it was told to stop */
    uint32_t answered;
    uint32_t tries;
    uint32_t over; /* to be forgotten */
    cloudli_time began;
    cloudli_time end;      /* that was asked for */
    cloudli_time next_try; /* of the monotonic clock */
};

/* What another node asked for. The driver's. */
struct cloudli__trigger_taken {
    struct cloudli__trigger_taken *next;
    char peer[CLOUDLI__TRIGGER_NODE_MAX + 1];
    struct cloudli__trigger_message message; /* with issued 0 */
    struct cloudli__asked *asked;
    uint64_t number; /* of its order */
    uint32_t in_force;
};

struct cloudli__trigger {
    pthread_mutex_t lock; /* guards what follows, up to the counters */
    struct cloudli__trigger_peer *peers;
    struct cloudli__trigger_item *items, **items_end;
    size_t item_count;
    struct cloudli__trigger_event *events, **events_end;
    size_t event_count;
    cloudli_trigger_statistics counters;

    struct cloudli__places_hook hook;
    cloudli_trigger_send_cb send;
    void *user_data;
    cloudli_time window;
    uint64_t opened; /* nothing from before is taken */

    /* The driver's. */
    struct cloudli__trigger_ask *asks;
    struct cloudli__trigger_taken *taken;
    size_t taken_count;
    uint64_t rejected_told; /* messages that the trail knows of */
    cloudli_time rejected_next;
};

/* Does what waits, and what is due. The driver's. */
void cloudli__clif_trigger(cloudli_clif *clif);
void cloudli__clif_trigger_close(cloudli_clif *clif);

/* --- Peers (trigger_peer.c); with the lock held. --- */

struct cloudli__trigger_peer *
cloudli__trigger_peer_find(const struct cloudli__trigger *t, const char *name);
void cloudli__trigger_peers_free(struct cloudli__trigger_peer *peers);

/* 1 if it may ask for this now. */
int cloudli__trigger_peer_may(const struct cloudli__trigger_peer *peer,
                              const struct cloudli__trigger_message *message,
                              cloudli_time now);

/* --- Both directions; the driver's. --- */

/* Numbers, seals and sends a message. A status. */
int cloudli__trigger_post(cloudli_clif *clif, const char *peer,
                          struct cloudli__trigger_message *message);

/* Writes a line of the trail: of a warrant of this register (authority NULL),
 * or of another's. A status. */
int cloudli__trigger_audit(cloudli_clif *clif, const char *action,
                           const char *code, const char *peer, uint64_t warrant,
                           uint32_t cin,
                           const struct cloudli__trigger_message *of);

/* Adds to a counter. Any thread. */
void cloudli__trigger_count(struct cloudli__trigger *t, uint64_t *counter);

/* An interception here began or ended; what was asked is due again. Answers of
 * those who were asked. */
void cloudli__trigger_ask_event(cloudli_clif *clif,
                                struct cloudli__trigger_event *event);
void cloudli__trigger_ask_answer(cloudli_clif *clif,
                                 const struct cloudli__trigger_item *item);
void cloudli__trigger_asks_tick(cloudli_clif *clif);
void cloudli__trigger_asks_free(struct cloudli__trigger_ask *asks);

/* An ask or a stop of another node; what was taken and has ended; a node that
 * is known no more. */
void cloudli__trigger_take(cloudli_clif *clif,
                           const struct cloudli__trigger_item *item);
void cloudli__trigger_taken_tick(cloudli_clif *clif);
void cloudli__trigger_taken_drop(cloudli_clif *clif, const char *peer);
void cloudli__trigger_taken_free(struct cloudli__trigger_taken *taken);

#endif
