/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * An order: a warrant as it is carried out, with all that its records need at
 * hand. It never changes; a change of the warrant makes another one, which
 * takes over what is in progress or, where it cannot, begins anew.
 */
#ifndef CLOUDLI_COMM_ORDER_H
#define CLOUDLI_COMM_ORDER_H

#include "base/log.h"
#include "seal/policy.h"
#include "spool/spool.h"
#include "target/index.h"
#include "warrant/profile.h"

#include <cloudli/warrant.h>
#include <stdatomic.h>

struct cloudli__order_target {
    struct cloudli__digest digest;
    struct cloudli__ip_range range; /* that it covers; bits 0: one thing */
    uint32_t kind;
    uint32_t shared; /* it covers several people */
    char *text;      /* canonical */
};

struct cloudli__hub;

/* What was told of lost records, and since when and until when there are some
 * that were not. Whoever tells has it for himself. */
struct cloudli__loss {
    uint64_t seen;
    uint64_t told;
    cloudli_time since;
    cloudli_time until;
};

/*
 * What another node asked for: one communication, by the number that it has
 * there. Shared by all orders that were made of it, one after another; the
 * records before are those of earlier ones.
 */
struct cloudli__asked {
    atomic_uint refs;
    atomic_uint claimed; /* 1: the communication was found */
    uint32_t cin;
    uint32_t iri_sequence; /* these by the lock of the communication, or by */
    uint32_t cc_sequence;  /* the driver where no order is in force */
    uint32_t conf_sequence;
};

/* Frozen, but for refs, superseded, withdrawn, losses and what is the hub's;
 * shared and counted. */
struct cloudli__order {
    struct cloudli__order *next;     /* in the hub's table */
    struct cloudli__order *next_due; /* while the hub looks what is due */
    uint32_t announced; /* its start was told to what is in progress */
    atomic_uint refs;
    atomic_uint superseded; /* 1: another one takes over; attached no more */
    atomic_uint withdrawn;  /* 1: no record is made any more */
    atomic_uint_fast64_t lost[2];   /* by cloudli__spool_kind */
    struct cloudli__loss losses[2]; /* the driver's */
    uint64_t number;
    uint64_t revision; /* of the register, since which it is so */
    cloudli_time start;
    cloudli_time end;
    uint32_t deliver;
    uint32_t services;
    uint32_t media;
    uint32_t shared_allowed; /* the order says that this is meant */
    char liid[51];
    uint8_t liid_octets[25]; /* as sent */
    uint8_t liid_len;
    char country[3];
    char delivery_country[3];
    const struct cloudli__profile *profile;
    struct cloudli__spool *spool_iri;
    struct cloudli__spool *spool_cc;
    struct cloudli__sealer *sealer_iri; /* of the same destinations; NULL: */
    struct cloudli__sealer *sealer_cc;  /* never sealed */
    struct cloudli__order_target *targets;
    size_t target_count;
    char authority[64];
    struct cloudli__numbers *numbers; /* the authority's, which the hub has */
    struct cloudli__asked *asked; /* NULL: it is of this register */
};

/* Makes one of a warrant from the register. CLOUDLI_ERR_IDENTITY if a target
 * cannot be read, CLOUDLI_ERR_RANGE if the profile cannot send the LIID,
 * CLOUDLI_ERR_NOMEM. */
int cloudli__order_new(struct cloudli__order **out,
                       const cloudli_warrant *warrant,
                       const struct cloudli__hub *hub,
                       const struct cloudli__profile *profile,
                       struct cloudli__spool *spool_iri,
                       struct cloudli__spool *spool_cc);
struct cloudli__order *cloudli__order_ref(struct cloudli__order *order);
void cloudli__order_unref(struct cloudli__order *order);

/* For an order that another node asks for; NULL if memory is short. */
struct cloudli__asked *cloudli__asked_new(uint32_t cin);
struct cloudli__asked *cloudli__asked_ref(struct cloudli__asked *asked);
void cloudli__asked_unref(struct cloudli__asked *asked);

/* 1 if two orders of one warrant are carried out alike. */
int cloudli__order_same(const struct cloudli__order *a,
                        const struct cloudli__order *b);

/*
 * 1 if what an order intercepts can go on under the next order of its warrant,
 * with its CIN and numbers: nothing differs that a communication in progress
 * was told by. Otherwise it has to begin anew.
 */
int cloudli__order_follows(const struct cloudli__order *order,
                           const struct cloudli__order *next);

/* 1 if a record of this moment may be made. */
static inline int cloudli__order_holds(const struct cloudli__order *order,
                                       cloudli_time now)
{
    return now >= order->start && now < order->end &&
           !atomic_load_explicit(&order->withdrawn, memory_order_acquire);
}

/* lawfulInterceptionIdentifier as it is sent. */
static inline cloudli_bytes
cloudli__order_liid(const struct cloudli__order *order)
{
    return (cloudli_bytes){order->liid_octets, order->liid_len};
}

/* The target with this digest, or NULL. */
const struct cloudli__order_target *
cloudli__order_find(const struct cloudli__order *order,
                    const struct cloudli__digest *digest);

/* The target that covers these addresses and ports most closely, or NULL. */
const struct cloudli__order_target *
cloudli__order_find_range(const struct cloudli__order *order,
                          const struct cloudli__ip_range *who);

/*
 * Enters the targets into the index, and takes them out; but for those of
 * another order of the same warrant, which may be NULL: they are there before,
 * and stay. CLOUDLI_OK, or CLOUDLI_ERR_NOMEM with the index as it was.
 */
int cloudli__order_enter(const struct cloudli__order *order,
                         const struct cloudli__order *other,
                         struct cloudli__index *index);
void cloudli__order_leave(const struct cloudli__order *order,
                          const struct cloudli__order *other,
                          struct cloudli__index *index);

#endif
