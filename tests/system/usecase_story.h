/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The two use cases of TR 101 567 annex A, each as one list of what happens.
 * Several providers' programs walk through the same list, and each reports what
 * it sees of it. All that people say, show and write carries who did it and on
 * which occasion, so that whoever receives it can tell whose it is.
 */
#ifndef CLOUDLI_TESTS_USECASE_STORY_H
#define CLOUDLI_TESTS_USECASE_STORY_H

#include <stddef.h>
#include <stdint.h>

struct story_person {
    const char *name;
    const char *access; /* the access provider's domain, or NULL */
    uint8_t host;       /* address 192.0.2.HOST */
};

enum story_what {
    STORY_ONLINE,  /* who */
    STORY_OFFLINE, /* who */
    STORY_INVITE,  /* who invites the one of occasion to the room of with */
    STORY_BOOK,    /* who books it */
    STORY_JOIN,    /* who joins it; if it was not booked, it is his */
    STORY_LEAVE,   /* who leaves it */
    STORY_ADD,     /* who adds a stream to what he sends there */
    STORY_REMOVE,  /* who takes it away */
    STORY_SEND,    /* who sends count packets of a stream there */
    STORY_END,     /* who ends it */
    STORY_CALL,    /* who calls with; each says count packets */
    STORY_MESSAGE, /* who writes to with */
    STORY_UPLOAD,  /* who stores a file */
    STORY_STOP     /* everybody waits to be told to go on */
};

struct story_step {
    uint32_t what;
    const char *who;
    const char *with;     /* another person, or a room */
    const char *occasion; /* a stream, or what a call or a message is called */
    uint32_t count;
    const char *service; /* in whose domain; NULL: the story's telepresence */
};

struct story {
    const char *name;
    const char *telepresence; /* domain of its provider */
    int encrypted;            /* between it and its users */
    const struct story_step *steps;
    size_t step_count;
};

/* NULL if there is none of this name. */
const struct story *story_named(const char *name);
const struct story_person *story_person(const char *name);

#endif
