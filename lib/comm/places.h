/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Where else a communication is seen: at other nodes of the provider, which are
 * asked to intercept what is intercepted here (cloudli/trigger.h). A place is
 * of one leg, or of the whole, as intercepts are.
 */
#ifndef CLOUDLI_COMM_PLACES_H
#define CLOUDLI_COMM_PLACES_H

#include "comm/comm.h"

/* What a party, or the whole, is known as at another node. */
struct cloudli__place {
    struct cloudli__place *next;
    char peer[17];
    uint32_t party; /* or NO_PARTY */
    uint32_t deliver;
    cloudli_time limit;
    size_t target_count;
    char *targets[8]; /* canonical */
};

/* Who asks other nodes. tell() is called with the communication's lock held;
 * without a place it says that the interception has ended at all of them. */
struct cloudli__places_hook {
    int (*known)(void *user_data, const char *peer);
    void (*tell)(void *user_data, const struct cloudli__intercept *intercept,
                 uint32_t service, const struct cloudli__place *place);
    void *user_data;
};

/* Of an intercept that began, or whose end came; with the lock held. */
void cloudli__places_begin(const struct cloudli__comm *comm,
                           struct cloudli__intercept *intercept);
void cloudli__places_end(const struct cloudli__comm *comm,
                         struct cloudli__intercept *intercept);

/* The communication is over: so are all of its intercepts. With the lock
 * held. */
void cloudli__places_over(struct cloudli__comm *comm);

void cloudli__places_free(struct cloudli__place *places);

#endif
