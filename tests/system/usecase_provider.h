/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A provider: its CLIF, the conferences that it holds and the lines on which
 * its subscribers are online. Every provider keeps the rooms of the story, for
 * it is by them that packets travel; only the one whose service it is has a
 * conference in them.
 */
#ifndef CLOUDLI_TESTS_USECASE_PROVIDER_H
#define CLOUDLI_TESTS_USECASE_PROVIDER_H

#include "usecase_packet.h"

#include <cloudli/cloudli.h>

#define ROOMS 4
#define MEMBERS 8
#define LINES 8
#define NAME_SIZE 128

struct member {
    const struct story_person *person; /* NULL: a free place */
    uint32_t number;                   /* in the conference */
    uint32_t streams;                  /* bits, what he sends */
    int invited;
    int in;
};

struct room {
    const char *name; /* NULL: a free place */
    cloudli_conference *conf;
    struct member members[MEMBERS];
};

struct line {
    const struct story_person *person; /* NULL: a free place */
    cloudli_access *access;
};

struct provider {
    const struct story *story;
    const char *domain;
    cloudli_clif *clif;
    struct room rooms[ROOMS];
    struct line lines[LINES];
    uint32_t sent[256][PACKET_STREAMS]; /* packets, by host and stream */
};

/* Ends the program with a sentence if a call of the library failed. */
void check(int status, const char *what);

/* What the service sees: a conference's steps, and what else is in it. */
void service_conference(struct provider *p, struct room *room, struct member *m,
                        const struct story_step *step);
void service_media(struct provider *p, struct room *room,
                   const struct member *m, const struct packet *packet);
cloudli_call *service_call_begin(struct provider *p,
                                 const struct story_step *step);
void service_call_media(cloudli_call *call, uint32_t party,
                        const struct packet *packet);
void service_call_end(cloudli_call *call);
void service_message(struct provider *p, const struct story_step *step);
void service_upload(struct provider *p, const struct story_step *step);

/* What the network sees, of its own subscribers only. */
void access_online(struct provider *p, const struct story_person *who);
void access_offline(struct provider *p, const struct story_person *who);
void access_packet(struct provider *p, const struct packet *packet);

#endif
