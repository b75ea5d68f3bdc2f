/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The link to one destination: it connects, proves who is there, keeps the
 * session, and connects again, for ever.
 *
 *   WAITING ─► RESOLVING ─► CONNECTING ─► SHAKING ─► TALKING
 *      ▲            │            │            │          │
 *      └────────────┴────────────┴────────────┴──────────┘  a failure
 *
 * A name with several addresses is tried address by address, and a LEMF with
 * several hosts host by host, before the link waits. The wait doubles from
 * reconnect_min to reconnect_max, with jitter, so that a LEMF that comes back
 * is not met by all providers at once.
 *
 * A LEMF may be of a version that does not know the negotiation of options,
 * and so strict that it closes a connection on which one is offered. So after
 * a connection that broke with an offer open, one is made without.
 */
#ifndef CLOUDLI_HANDOVER_LINK_H
#define CLOUDLI_HANDOVER_LINK_H

#include "handover/contexts.h"
#include "handover/dispatcher.h"
#include "handover/facts.h"
#include "handover/hosts.h"
#include "handover/resolve.h"
#include "handover/stream.h"
#include "handover/wire.h"

#include <stdatomic.h>

/* What all links of a dispatcher share. */
struct cloudli__link_env {
    int epoll;
    int wake;
    struct cloudli__log log;
    struct cloudli__pdu_template keepalive;
    struct cloudli__session_config session;
    uint64_t window; /* see handover/stream.h */
    cloudli_time reconnect_min;
    cloudli_time reconnect_max;
    cloudli_time return_after; /* see dispatcher.h */
    uint32_t lookups;          /* running now */
    atomic_uint_fast64_t links_up;
    atomic_uint_fast64_t reconnects;
};

enum cloudli__link_state {
    CLOUDLI__LINK_WAITING = 0,
    CLOUDLI__LINK_RESOLVING = 1,
    CLOUDLI__LINK_CONNECTING = 2,
    CLOUDLI__LINK_SHAKING = 3,
    CLOUDLI__LINK_TALKING = 4
};

struct cloudli__link {
    struct cloudli__link_env *env;
    struct cloudli__context *context; /* NULL: plain TCP, as it was set */
    struct cloudli__spool *spool;
    char *name;
    char *peer_name; /* NULL: the host's */
    struct cloudli__hosts hosts;
    uint32_t acknowledge;   /* a cloudli_acknowledgement */
    uint64_t resend_window; /* as of a cloudli_transport */

    uint32_t state; /* a cloudli__link_state */
    uint32_t up;    /* TALKING, and the LEMF has proved itself */
    uint32_t attempts;
    uint32_t mute;          /* the next connection offers no option */
    uint64_t messages;      /* of the authority's that were logged */
    uint32_t ack_state;     /* of the session, that was logged */
    uint32_t hot;           /* has more to do at once */
    uint32_t blocked;       /* the socket takes no more now */
    cloudli_time setup_due; /* end of the wait, or of a step of setting up */
    struct cloudli__lookup *lookup;
    const struct addrinfo *address; /* being tried */
    int fd;
    struct cloudli__wire wire;
    struct cloudli__session session;
    struct cloudli__stream stream;
    struct cloudli__link_facts *facts;    /* what others may know of it */
    struct cloudli__link_facts unwatched; /* … if nobody wants to */

    /* The dispatcher's. */
    size_t place;       /* in its heap of timers */
    cloudli_time timer; /* what it is ordered by there */
    uint32_t listed;    /* among those that have more to do */
    size_t number;      /* in its list */
};

/* Begins to connect at the next tick. The context, which the caller holds for
 * it, and the spool must outlive it. */
int cloudli__link_new(struct cloudli__link **out, struct cloudli__link_env *env,
                      const struct cloudli__link_config *config,
                      struct cloudli__context *context,
                      struct cloudli__spool *spool, cloudli_time now,
                      cloudli_error *err);

/* Says goodbye if it is connected. NULL is fine. */
void cloudli__link_free(struct cloudli__link *link);

/* 1 if the link goes there already. */
int cloudli__link_is(const struct cloudli__link *link,
                     const struct cloudli__link_config *config,
                     const struct cloudli__context *context,
                     const struct cloudli__spool *spool);

/* What its context holds is new. */
void cloudli__link_told(struct cloudli__link *link);

/* Its socket is ready, or its turn has come. */
void cloudli__link_run(struct cloudli__link *link, cloudli_time now);

/* Time passed. */
void cloudli__link_tick(struct cloudli__link *link, cloudli_time now);
cloudli_time cloudli__link_due(const struct cloudli__link *link);

/* What rings when the queue has a PDU that the link could send and does not
 * know of; NULL while it could send none. */
const uint32_t *cloudli__link_bell(const struct cloudli__link *link);

#endif
