/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What becomes of an event: one table for all services. A rule says of which
 * type the IRI of an event is, what record it is and with which value, and
 * whether content goes with it. The stages that make records act by it, and
 * docs/mapping.md is printed from it.
 *
 * What a standard settles is as it is. All else is marked as open, and a
 * profile can change it with a "map" line.
 */
#ifndef CLOUDLI_WARRANT_MAPPING_H
#define CLOUDLI_WARRANT_MAPPING_H

#include <cloudli/status.h>
#include <cloudli/types.h>

/* In what form a communication is delivered. */
enum cloudli__form {
    CLOUDLI__FORM_CONFERENCE = 1, /* 3GPP TS 33.108 clause 11 */
    CLOUDLI__FORM_IP_MULTIMEDIA,  /* ETSI TS 102 232-5 */
    CLOUDLI__FORM_MESSAGING,      /* ETSI TS 102 232-2 */
    CLOUDLI__FORM_ACCESS,         /* ETSI TS 102 232-3 */
    CLOUDLI__FORM_NATIONAL        /* messaging records by our conventions */
};

/* What a record says an event is. */
enum cloudli__what {
    CLOUDLI__WHAT_NOTHING,      /* no record */
    CLOUDLI__WHAT_CONFERENCE,   /* ConfIRI, confEvent */
    CLOUDLI__WHAT_SIP,          /* IPMMIRI, a copy of the message */
    CLOUDLI__WHAT_ORIGINAL,     /* IPMMIRI, the event as JSON */
    CLOUDLI__WHAT_MESSAGE,      /* MessagingIRI, category message */
    CLOUDLI__WHAT_BOX,          /* … message-box */
    CLOUDLI__WHAT_NOTIFICATION, /* … message-notification */
    CLOUDLI__WHAT_CALL,         /* … call */
    CLOUDLI__WHAT_MAIL,         /* EmailIRI, eventType */
    CLOUDLI__WHAT_ACCESS,       /* IPIRI, accessEventType */
    CLOUDLI__WHAT_KEYS_UMTS,    /* UMTSIRI, mediaDecryption-info */
    CLOUDLI__WHAT_KEYS_EPS,     /* EPSIRI, likewise */
    CLOUDLI__WHAT_COUNT
};

/* What goes with an event, and what is known of its rule. Bits. */
enum cloudli__rule_flag {
    CLOUDLI__RULE_CONTENT = 1,   /* content may go with it */
    CLOUDLI__RULE_TO_ACTOR = 2,  /* that goes to who acts, not from him */
    CLOUDLI__RULE_ONLY_SELF = 4, /* of those it reaches, the subject alone */
    CLOUDLI__RULE_SETTLED = 8    /* by a standard: not to be changed */
};

/* Events that every service has, besides the numbers of its header. */
#define CLOUDLI__EVENT_BEGIN 200
#define CLOUDLI__EVENT_END 201

/* A key of media, where the profile wants keys. */
#define CLOUDLI__EVENT_KEYS 202

/* Messages of SIP, which are told alike in every service: a service of its
 * own in the table. */
#define CLOUDLI__SERVICE_SIP 0
enum cloudli__sip_event {
    CLOUDLI__RULE_SIP_FIRST = 1, /* of a session */
    CLOUDLI__RULE_SIP_NEXT = 2,
    CLOUDLI__RULE_SIP_LAST = 3, /* the answer that ends it */
    CLOUDLI__RULE_SIP_LATE = 4, /* after that */
    CLOUDLI__RULE_SIP_MESSAGE = 5,
    CLOUDLI__RULE_SIP_MESSAGE_LAST = 6 /* its final answer */
};

/* What happens in a conference; those of TS 33.108 have its numbers. */
enum cloudli__conference_event {
    CLOUDLI__CONFERENCE_WAIT = 101,    /* somebody more waits to be let in */
    CLOUDLI__CONFERENCE_CONTROL = 102, /* somebody else controls it */
    CLOUDLI__CONFERENCE_RECORDING = 103
};

/* An interception of Internet access begins in a session. */
#define CLOUDLI__ACCESS_ACTIVE 101

struct cloudli__rule {
    uint16_t service; /* a cloudli_service bit, or SERVICE_SIP */
    uint8_t event;
    uint8_t form; /* a cloudli__form */
    uint8_t type; /* a cloudli_iri_type; 0: no IRI */
    uint8_t what; /* a cloudli__what */
    uint8_t value;
    uint8_t flags;    /* cloudli__rule_flag bits */
    const char *name; /* of the event */
    const char *why;  /* where the rule comes from */
};

extern const struct cloudli__rule cloudli__rules[];
extern const size_t cloudli__rule_count;

/* What a profile says instead. */
struct cloudli__rule_change {
    uint16_t rule; /* its place in the table */
    uint8_t type;
    uint8_t what;
    uint8_t value;
};

/* The rule of an event in a form, or NULL: there is no such event. */
const struct cloudli__rule *cloudli__rule_find(uint32_t service, uint32_t form,
                                               uint32_t event);

/* The same as a profile with these changes has it; rule is of the table. */
struct cloudli__rule
cloudli__rule_apply(const struct cloudli__rule *rule,
                    const struct cloudli__rule_change *changes, size_t count);

/*
 * Reads "SERVICE.EVENT TYPE [RECORD VALUE]". On failure *fault says what is
 * wrong, in a part of a sentence.
 */
int cloudli__rule_read(const char *text, struct cloudli__rule_change *out,
                       const char **fault);

/* Writes it as that reads it. */
void cloudli__rule_write(const struct cloudli__rule_change *change, char *text,
                         size_t cap);

/* A property that events of a service may have. */
struct cloudli__property_rule {
    uint16_t services; /* cloudli_service bits */
    uint8_t content;   /* 1: content, 0: intercept-related */
    const char *name;
    const char *meaning;
};

/* NULL: the service has no such property. */
const struct cloudli__property_rule *cloudli__property_find(uint32_t service,
                                                            const char *name);

/* Prints docs/mapping.md. */
void cloudli__mapping_print(cloudli_write_cb write, void *user_data);

/* "share" …, as a warrant's scope and the records have it. */
const char *cloudli__service_name(uint32_t service);

#endif
