/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The records of a conference by 3GPP TS 33.108 clause 11, made of what the
 * conference remembers. All with its lock held.
 */
#ifndef CLOUDLI_COMM_CONF_RECORDS_H
#define CLOUDLI_COMM_CONF_RECORDS_H

#include "comm/comm.h"

#include <cloudli/conference_control.h>

struct cloudli_conference {
    struct cloudli__comm comm; /* first: attach() casts back */
    struct cloudli__name uri;
    char *temporary_uri;
    struct cloudli__person *initiator; /* NULL: not known */
    uint32_t present;                  /* parties that are in it */
    uint32_t waiting;                  /* those that wait to be let in */
    uint32_t invited;                  /* those that may come */
    uint16_t started;                  /* somebody has come */
    uint8_t booked;
    uint8_t recording;
};

/* What an event adds to its record. */
struct cloudli__conf_event {
    uint32_t event;        /* as in warrant/mapping.h */
    uint32_t modification; /* a cloudli_modification, or 0 */
    uint32_t initiated;    /* 1: who made it happen is told, by */
    const struct cloudli__person *person;      /* whom it is about, or NULL */
    const struct cloudli__person *by;          /* NULL: the server */
    const char *reason;                        /* or NULL */
    const cloudli_conference_booking *booking; /* or NULL */
};

/* The party of this number that has not left, nor was refused.
 * CLOUDLI_ERR_ENDED, _UNKNOWN_PARTY or _INVALID_STATE. */
int cloudli__conf_find(struct cloudli_conference *conf, uint32_t number,
                       struct cloudli__person **person);

/* Ends it, and tells who ended it. */
int cloudli__conf_end(struct cloudli_conference *conf, uint32_t by,
                      const char *reason);

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

/* The same to those alone who have all of it, also if they have not begun: of
 * what is a REPORT. */
void cloudli__conf_report_all(struct cloudli_conference *conf,
                              const struct cloudli__conf_event *e);

/* A party joined, or waits to be let in. The very first makes the conference
 * start. by: who let him in, or NULL. */
void cloudli__conf_tell_join(struct cloudli_conference *conf,
                             const struct cloudli__person *person,
                             const struct cloudli__person *by);
void cloudli__conf_tell_wait(struct cloudli_conference *conf,
                             const struct cloudli__person *person);

/* One packet of a party's leg to one intercept that is ready. */
void cloudli__conf_give(struct cloudli_conference *conf,
                        struct cloudli__intercept *i, cloudli_time now,
                        const cloudli_media *media, uint32_t direction,
                        cloudli_bytes packet);

#endif
