/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A communication in progress: who takes part, and which orders apply.
 *
 * Each order that applies has an intercept: one CIN with its two counters. An
 * intercept that an order's start has not reached sleeps; it gets its CIN with
 * the first event inside the order's time. Every service builds on this and
 * adds how its events become records.
 */
#ifndef CLOUDLI_COMM_COMM_H
#define CLOUDLI_COMM_COMM_H

#include "base/memory.h"
#include "comm/hub.h"
#include "record/encode.h"
#include "seal/seal_stream.h"

#include <cloudli/asn1/conf-hi2.h>
#include <cloudli/decision.h>
#include <cloudli/media.h>

#define CLOUDLI__NO_PARTY UINT32_MAX

/* An identity of a party. */
struct cloudli__name {
    struct cloudli__digest digest;
    uint32_t kind;
    char *text; /* canonical; NULL: implied by another, only to be matched */
    struct cloudli__ip_range *range; /* what it is in IP, or NULL */
};

/* What a party's media is known by. Most never need it. */
struct cloudli__person_media {
    struct cloudli__buffer user_sdp;
    struct cloudli__buffer server_sdp;
    struct cloudli__buffer stream; /* the stream that id is of */
    struct cloudli__key *keys;     /* the newest first */
    uint8_t *id; /* mediaID, encoded, for confCC; of the hub's secrets */
    size_t id_len;
};

/* A party as the communication remembers it. */
struct cloudli__person {
    struct cloudli__intercept *legs; /* those of this party's leg */
    struct cloudli__name *names;
    size_t name_count;
    char *tel_uri; /* "tel:" form of its first telephone number, or NULL */
    struct cloudli__person_media *media; /* NULL: nothing is known */
    uint32_t left;
    uint16_t before;   /* of a conference: a cloudli_conference_standing */
    uint16_t controls; /* 1: its moderator */
};

struct cloudli__intercept {
    struct cloudli__intercept *next;     /* of the communication */
    struct cloudli__intercept *next_leg; /* of the same leg, or of whole */
    struct cloudli__order *order;
    const struct cloudli__order_target *target; /* whom it matched by */
    uint32_t party;       /* the subject's leg; NO_PARTY: all of it */
    uint32_t conference;  /* told by TS 33.108, not as IP multimedia */
    uint32_t opened;      /* has a CIN */
    uint32_t audited;     /* the trail knows that it began, and not its end */
    uint32_t failed;      /* could not be opened, which was logged */
    uint32_t begun;       /* its IRI-BEGIN was made */
    uint32_t over;        /* its IRI-END was made */
    uint32_t claimed;     /* it is the one of an order that was asked for */
    uint32_t placed;      /* other nodes were asked for it */
    uint32_t judged;      /* the four tests were applied … */
    uint32_t refused;     /* … and not all of them passed: no record */
    uint32_t keys_told;   /* those that it may know of were told */
    uint32_t keyless;     /* a packet came without key, which was told */
    uint32_t established; /* an INVITE was answered with 2xx */
    uint32_t cin;
    uint32_t iri_sequence;
    uint32_t cc_sequence;
    uint32_t conf_sequence; /* sequence-number of confCC, 16 bits */
    uint8_t correlation[4]; /* correlationNumber: the CIN */
    struct cloudli__pdu_template tmpl;
    struct cloudli__buffer conf_head;
    struct cloudli__seal_stream *seal[2]; /* by IRI, CC; NULL: not sealed */
};

struct cloudli__comm {
    struct cloudli__hub *hub;
    struct cloudli__comm *prev, *next;           /* guarded by the hub */
    struct cloudli__comm *seal_prev, *seal_next; /* by the hub's due_lock, */
    uint32_t seal_listed;                        /* as this */
    _Atomic(cloudli_time) seal_due; /* when integrity PDUs have to go out */
    /* Called with the lock held: adds what this order intercepts here, of the
     * legs only those from party first on; called again for an order that is
     * here already, begins it when its time has come. */
    void (*attach)(struct cloudli__comm *comm, struct cloudli__order *order,
                   uint32_t first);
    pthread_mutex_t lock;
    /* The hot path reads these without the lock; all else is guarded. */
    _Atomic(struct cloudli__intercept *) intercepts; /* all */
    struct cloudli__intercept *whole;                /* those of all legs */
    struct cloudli__place *places;                   /* where else it is seen */
    atomic_uint ended;
    atomic_uint party_count;
    struct cloudli__person **parties;
    size_t party_cap;
    struct cloudli__buffer *clear; /* a packet that was decrypted, or NULL */
    uint32_t signalling;
    uint32_t service;    /* a cloudli_service */
    uint32_t encryption; /* a cloudli_content_encryption */
    char handled_in[3];  /* "": not known */
};

int cloudli__person_new(struct cloudli__person **out,
                        const struct cloudli__hub *hub,
                        const cloudli_party *party, cloudli_error *err);
void cloudli__person_free(struct cloudli__person *person);

/* What its media is known by, to be filled in; NULL: no memory. */
struct cloudli__person_media *
cloudli__person_media(struct cloudli__person *person);

/* Replaces the SDP that party carries; absent ones stay as they are. */
int cloudli__person_set_sdp(struct cloudli__person *person,
                            const cloudli_party *party);

/* The target that one of its names is, or NULL. */
const struct cloudli__order_target *
cloudli__person_match(const struct cloudli__person *person,
                      const struct cloudli__order *order);

/* What the view of a party points to. */
struct cloudli__view {
    cloudli_asn_conf_ims_identity uris;
    cloudli_asn_party_identity identity;
    cloudli_asn_supported_media media;
};

/* A party as records have it, in room that stays where it is. Its SDP is left
 * out without with_media. */
void cloudli__person_view(cloudli_asn_conf_party_information *out,
                          struct cloudli__view *room,
                          const struct cloudli__person *person, int with_media);

/* Begins an empty communication that the hub does not know yet. service is a
 * cloudli_service, circumstances may be NULL. A status, and why not. */
int cloudli__comm_init(struct cloudli__comm *comm, struct cloudli__hub *hub,
                       uint32_t service, uint32_t signalling,
                       const cloudli_circumstances *circumstances,
                       void (*attach)(struct cloudli__comm *,
                                      struct cloudli__order *, uint32_t),
                       cloudli_error *err);

/* What is known of it changed: the four tests are applied again. */
int cloudli__comm_reconsider(struct cloudli__comm *comm,
                             const cloudli_circumstances *circumstances);

/* Takes it from the hub and frees all but the struct itself. */
void cloudli__comm_dispose(struct cloudli__comm *comm);

/* The same where only what the hub knows changed. */
void cloudli__comm_judge_again(struct cloudli__comm *comm);

/* Adds a party, with the lock held or before publishing; owns it then. */
int cloudli__comm_add_party(struct cloudli__comm *comm,
                            struct cloudli__person *person, uint32_t *number);

/* The same of what a service says of a party, before publishing. */
int cloudli__comm_add_named(struct cloudli__comm *comm,
                            const cloudli_party *party, cloudli_error *err);

/*
 * Attaches all orders that name one of these identities; of legs only those
 * from party first on. Without the lock.
 */
void cloudli__comm_match(struct cloudli__comm *comm,
                         const struct cloudli__name *names, size_t count,
                         uint32_t first);

/* The hub's two calls: an order came, or its time has; an order was
 * withdrawn. */
void cloudli__comm_attach(struct cloudli__comm *comm,
                          struct cloudli__order *order, uint32_t first);
void cloudli__comm_settle(struct cloudli__comm *comm);

/* The intercepts of a leg, or (NO_PARTY) of all legs: the first of them. */
static inline struct cloudli__intercept **
cloudli__comm_leg(struct cloudli__comm *comm, uint32_t party)
{
    return party == CLOUDLI__NO_PARTY ? &comm->whole
                                      : &comm->parties[party]->legs;
}

/* The intercept of this order on this leg (NO_PARTY: on all), or NULL. One
 * that the order takes over, by this target, is its from now on. */
struct cloudli__intercept *
cloudli__comm_find(struct cloudli__comm *comm, struct cloudli__order *order,
                   const struct cloudli__order_target *target, uint32_t party);

/* attach() of a service of which an order has one leg: the one that it has, or
 * the first that it names. */
void cloudli__comm_attach_leg(struct cloudli__comm *comm,
                              struct cloudli__order *order, uint32_t first);

/* Adds the intercept of the first leg, from first on, that the order names. */
void cloudli__comm_add_first(struct cloudli__comm *comm,
                             struct cloudli__order *order, uint32_t first);

/* Adds an intercept, with the lock held. NULL: no memory; then it is counted
 * and logged. */
struct cloudli__intercept *
cloudli__comm_add(struct cloudli__comm *comm, struct cloudli__order *order,
                  const struct cloudli__order_target *target, uint32_t party);

/* --- One intercept (intercept.c). --- */

/* Makes it one of another order of its warrant, with the number and the
 * counters that it has. */
void cloudli__intercept_move(struct cloudli__comm *comm,
                             struct cloudli__intercept *i,
                             struct cloudli__order *order,
                             const struct cloudli__order_target *target);

/* What is known of the communication changed: judges it again if it was. */
void cloudli__intercept_reconsider(struct cloudli__comm *comm,
                                   struct cloudli__intercept *i);

/* 1 if records may be made now; judges it first and opens it when it is
 * due. */
int cloudli__intercept_ready(struct cloudli__comm *comm,
                             struct cloudli__intercept *i, cloudli_time now);

/* Notes for the audit trail that it began, or (if it did) why it ended, a
 * constant word. With the communication's lock held, or without need. */
void cloudli__intercept_note_begin(const struct cloudli__comm *comm,
                                   struct cloudli__intercept *i);
void cloudli__intercept_note_end(const struct cloudli__comm *comm,
                                 struct cloudli__intercept *i,
                                 const char *code);

/* --- What the calls of every service check alike. --- */

#define CLOUDLI__MEDIA_V1_SIZE                                                 \
    (offsetof(cloudli_media, stream_id) + sizeof(cloudli_bytes))
#define CLOUDLI__SIGNAL_V1_SIZE                                                \
    (offsetof(cloudli_signal, message) + sizeof(cloudli_bytes))

/* The same answer for everybody, before anything depends on a target. */
static inline int cloudli__comm_check_media(const struct cloudli__comm *comm,
                                            const cloudli_media *media,
                                            uint32_t direction,
                                            const void *data, size_t len)
{
    if (media == NULL || data == NULL || len == 0 || direction > 1)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (media->size < CLOUDLI__MEDIA_V1_SIZE)
        return CLOUDLI_ERR_STRUCT_SIZE;
    if (len > CLOUDLI_CONTENT_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    if (media->frame > CLOUDLI_FRAME_MSRP ||
        media->protocol > CLOUDLI_MEDIA_UDPTL || media->control > 1 ||
        media->stream_id.len > 255 ||
        (media->stream_id.len > 0 && media->stream_id.ptr == NULL) ||
        media->kind == 0 || media->kind > CLOUDLI_MEDIA_DATA ||
        (media->kind & (media->kind - 1)) != 0)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (atomic_load_explicit(&comm->ended, memory_order_acquire))
        return CLOUDLI_ERR_ENDED;
    if (media->party >=
        atomic_load_explicit(&comm->party_count, memory_order_acquire))
        return CLOUDLI_ERR_UNKNOWN_PARTY;
    return CLOUDLI_OK;
}

static inline int cloudli__comm_watched(const struct cloudli__comm *comm)
{
    return atomic_load_explicit(&comm->intercepts, memory_order_acquire) !=
           NULL;
}

int cloudli__comm_check_signal(const struct cloudli__comm *comm,
                               const cloudli_signal *signal);

/* Marks it ended: CLOUDLI_ERR_ENDED if it was. */
int cloudli__comm_end(struct cloudli__comm *comm);

/* --- Records of a leg that is delivered as IP multimedia (leg.c). --- */

/* What a final answer means for the leg's IRI types. */
enum cloudli__leg_kind {
    CLOUDLI__LEG_SESSION,
    CLOUDLI__LEG_SESSION_OPEN, /* nothing: others of it are still going on */
    CLOUDLI__LEG_MESSAGE
};

/* 1 if this message is told by its SIP, 0: by messaging records. */
int cloudli__message_as_sip(const struct cloudli__comm *comm,
                            const struct cloudli__intercept *i);

/* Reports a signalling message to every intercept of its leg. */
void cloudli__leg_signal(struct cloudli__comm *comm,
                         enum cloudli__leg_kind kind,
                         const cloudli_signal *signal);

/* One packet to one intercept that is ready; direction as seen by target. */
void cloudli__leg_media(struct cloudli__comm *comm,
                        struct cloudli__intercept *i, cloudli_time now,
                        const cloudli_media *media, uint32_t direction,
                        cloudli_bytes packet);

/* --- Queueing (emit.c). --- */

/* The stamp of the next record. */
static inline struct cloudli__pdu_stamp
cloudli__iri_stamp(const struct cloudli__intercept *i, cloudli_time now)
{
    return (struct cloudli__pdu_stamp){now, i->iri_sequence};
}

static inline struct cloudli__pdu_stamp
cloudli__cc_stamp(const struct cloudli__intercept *i, cloudli_time now)
{
    return (struct cloudli__pdu_stamp){now, i->cc_sequence};
}

/* Queues an IRI PDU that was encoded with that stamp, and disposes of it. rv
 * is what encoding said. */
void cloudli__emit_iri(struct cloudli__comm *comm, struct cloudli__intercept *i,
                       int rv, struct cloudli__buffer *pdu);

/* Queues a CC PDU that was encoded whole, in a buffer. */
void cloudli__emit_cc(struct cloudli__comm *comm, struct cloudli__intercept *i,
                      int rv, struct cloudli__buffer *pdu, size_t content_len);

/* Queues a measured CC PDU, written in place. */
void cloudli__emit_cc_plan(struct cloudli__comm *comm,
                           struct cloudli__intercept *i,
                           const struct cloudli__cc_plan *plan,
                           void (*write)(const struct cloudli__cc_plan *,
                                         uint8_t *),
                           size_t content_len);

#endif
