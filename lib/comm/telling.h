/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Events that become records by the table of warrant/mapping.h: what every
 * service but conferences, and sessions told by their SIP, does alike.
 *
 * An event is checked and imported by the service, told here to every
 * intercept that it concerns, each as its order may know it, and forgotten.
 * All with the communication's lock held, unless it says otherwise.
 */
#ifndef CLOUDLI_COMM_TELLING_H
#define CLOUDLI_COMM_TELLING_H

#include "comm/comm.h"
#include "warrant/mapping.h"

#include <cloudli/asn1/email.h>
#include <cloudli/event.h>

/* Most bytes of content in one record. */
#define CLOUDLI__PIECE_MAX CLOUDLI_CONTENT_MAX

/* Who takes part in an event, as what. The first is who acts, or sent what it
 * is about: everybody may know him. */
struct cloudli__role {
    const struct cloudli__person *person; /* NULL: text alone */
    const char *text;   /* instead of the person's own, or NULL */
    uint32_t qualifier; /* Messaging-Party-Qualifier */
};

/* Whether events continue something that has a beginning. */
enum cloudli__session_kind {
    CLOUDLI__SESSION_NONE = 0, /* only if its BEGIN was told */
    CLOUDLI__SESSION_OWN = 1,  /* the owner's; to others each is a REPORT */
    CLOUDLI__SESSION_COMMON = 2
};

/* An event as its service tells it. */
struct cloudli__happening {
    uint32_t service;    /* a cloudli_service */
    uint32_t form;       /* a cloudli__form */
    uint32_t event;      /* as in the table */
    uint32_t number;     /* event-identifier */
    uint32_t outcome;    /* a cloudli_outcome */
    uint32_t trigger;    /* a cloudli_trigger */
    uint32_t owner;      /* party whose communication it is, or NO_PARTY */
    uint32_t session;    /* a cloudli__session_kind */
    uint32_t open;       /* 1: all who take part may know of one another */
    uint32_t unless_sip; /* 1: not to those who are told by its SIP */
    uint32_t notify;     /* Messaging-Property-Notification-Type, or 0 */
    const struct cloudli__role *roles;
    size_t role_count;
    const char *system;     /* system-identifier, or NULL */
    const char *user_agent; /* or NULL */
    const char *item;       /* message-identifier, or NULL */
    const char *title;      /* subject, or NULL */
    cloudli_time date;      /* 0: none */
    uint32_t requested_reports;
    const cloudli_property *properties;
    size_t property_count;
    const char *content_type;
    cloudli_bytes content;
    cloudli_bytes record;              /* by TS 33.128, or absent */
    cloudli_bytes sdp;                 /* of a party of a call, or absent */
    const cloudli_asn_email_iri *mail; /* all but what an order may not know */
};

/* Checks what all events have in common, by one sentence that names what is
 * wrong. what is the service's name. Without the lock. */
int cloudli__event_check(const char *what, uint32_t service,
                         const cloudli_event *event, cloudli_error *err);

/* 1 if a text is NULL, or UTF-8 of up to max bytes. */
int cloudli__text_ok(const char *text, size_t max);

/* Copies an event's fields; all is borrowed. */
void cloudli__happening_of(struct cloudli__happening *out,
                           const cloudli_event *event);

/* 1 if this event is to be told to this intercept. */
int cloudli__concerned(const struct cloudli__intercept *i,
                       const struct cloudli__happening *h);

/* 1 if that intercept may know of the n-th of those who take part. */
int cloudli__may_know(const struct cloudli__comm *comm,
                      const struct cloudli__intercept *i,
                      const struct cloudli__happening *h,
                      const struct cloudli__rule *rule, size_t n);

/* A role's identity, as text. */
const char *cloudli__role_text(const struct cloudli__role *role);

/* Tells it, and its content, to all that it concerns. */
void cloudli__tell(struct cloudli__comm *comm,
                   const struct cloudli__happening *h);

/* The rule of an event as the order of an intercept has it. */
struct cloudli__rule cloudli__rule_of(const struct cloudli__intercept *i,
                                      const struct cloudli__happening *h);

/* The type of the next record of an event, and what that makes of the
 * intercept. */
uint32_t cloudli__type_of(struct cloudli__intercept *i,
                          const struct cloudli__happening *h,
                          const struct cloudli__rule *rule);

/* --- Content in pieces (content.c). --- */

/* Opens one for an event. NULL and CLOUDLI_ERR_NOMEM if memory is short. */
int cloudli__content_new(cloudli_content **out, struct cloudli__comm *comm,
                         const struct cloudli__happening *h);

/* One piece of content, as MessagingCC or EmailCC. */
struct cloudli__piece {
    uint32_t event;     /* event-identifier */
    uint32_t part;      /* content-identifier */
    uint32_t numbered;  /* 1: one of several */
    uint32_t sequence;  /* sequence-number */
    uint32_t last;      /* end-of-sequence */
    uint32_t direction; /* a cloudli_payload_direction */
    const char *content_type;
    const char *transfer_encoding;
    const cloudli_media *media; /* of a packet; NULL: it is none */
    cloudli_bytes content;
};
void cloudli__give_messaging(struct cloudli__comm *comm,
                             struct cloudli__intercept *i, cloudli_time now,
                             const struct cloudli__piece *piece);
void cloudli__give_mail(struct cloudli__comm *comm,
                        struct cloudli__intercept *i, cloudli_time now,
                        const struct cloudli__piece *piece);

/* A packet of live media, as MessagingMMCC. */
void cloudli__give_packet(struct cloudli__comm *comm,
                          struct cloudli__intercept *i, cloudli_time now,
                          const struct cloudli__piece *piece);

/* Which way content of an event goes, as an intercept's subject sees it. */
uint32_t cloudli__direction_of(const struct cloudli__intercept *i,
                               const struct cloudli__happening *h,
                               const struct cloudli__rule *rule);

/* --- Others that an event names, who are no parties yet (others.c). --- */

/* What an event names, as persons; those that somebody ordered are parties of
 * the communication from then on. */
struct cloudli__others {
    struct cloudli__role *roles;    /* a role each, from first on */
    struct cloudli__person **owned; /* those to be freed again */
    size_t count;
    size_t cap;
};

/* Room for so many roles. Without the lock, as all of these. */
int cloudli__others_open(struct cloudli__others *out, size_t cap);

/* Adds a role of a party that is one already. */
void cloudli__others_add_party(struct cloudli__others *o,
                               const struct cloudli__person *person,
                               uint32_t qualifier);

/* Adds one by name. CLOUDLI_ERR_IDENTITY, CLOUDLI_ERR_NOMEM … */
int cloudli__others_add(struct cloudli__others *o, struct cloudli__comm *comm,
                        const cloudli_party *party, uint32_t qualifier,
                        cloudli_error *err);

/* Adds one by an address that may be no identity; without matched nobody is
 * found by it. CLOUDLI_ERR_NOMEM. */
int cloudli__others_add_text(struct cloudli__others *o,
                             struct cloudli__comm *comm, const char *text,
                             uint32_t qualifier, uint32_t matched);

/* Makes parties of those that an order names, and begins its intercept. */
int cloudli__others_match(struct cloudli__others *o,
                          struct cloudli__comm *comm);

void cloudli__others_close(struct cloudli__others *o);

#endif
