/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The records of a conference by 3GPP TS 33.108 clause 11, made of what the
 * conference remembers. All with its lock held.
 */
#ifndef CLOUDLI_COMM_CONF_RECORDS_H
#define CLOUDLI_COMM_CONF_RECORDS_H

#include "comm/comm.h"

struct cloudli_conference {
    struct cloudli__comm comm; /* first: attach() casts back */
    struct cloudli__name uri;
    char *temporary_uri;
    struct cloudli__person *initiator; /* NULL: not known */
    uint32_t present;                  /* parties that have not left */
};

/* What an event adds to its record. */
struct cloudli__conf_event {
    uint32_t event;                       /* a cloudli_conf_event */
    uint32_t type;                        /* a cloudli_iri_type */
    uint32_t modification;                /* a cloudli_modification, or 0 */
    const struct cloudli__person *person; /* whom it is about, or NULL */
    const char *reason;                   /* of the end, or NULL */
};

/*
 * An intercept that comes upon a conference in progress begins with that
 * (clause 11.5.1.2), once anybody is in it. Does nothing for one that has
 * begun, that gets no IRI, or whose time has not come.
 */
void cloudli__conf_begin_active(struct cloudli_conference *conf,
                                struct cloudli__intercept *i, cloudli_time now);

/* An event to all that are told of this conference. */
void cloudli__conf_tell_all(struct cloudli_conference *conf,
                            const struct cloudli__conf_event *e);

/* A party joined. The very first makes the conference start. */
void cloudli__conf_tell_join(struct cloudli_conference *conf,
                             const struct cloudli__person *person, int first);

/* One packet of a party's leg to one intercept that is ready. */
void cloudli__conf_give(struct cloudli_conference *conf,
                        struct cloudli__intercept *i, cloudli_time now,
                        const cloudli_media *media, uint32_t direction,
                        cloudli_bytes packet);

#endif
