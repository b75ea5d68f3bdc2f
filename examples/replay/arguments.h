/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The command line of cloudli-replay. */
#ifndef CLOUDLI_REPLAY_ARGUMENTS_H
#define CLOUDLI_REPLAY_ARGUMENTS_H

#include <cloudli/time.h>
#include <cloudli/types.h>

#define ARGUMENTS_WARRANTS_MAX 64

struct arguments {
    const char *capture;
    const char *state; /* NULL: a temporary folder */
    const char *operator_id;
    const char *country;
    const char *element;
    const char *point;
    const char *certificate;
    const char *key;
    const char *ca;
    const char *identities[ARGUMENTS_WARRANTS_MAX]; /* of --warrant */
    size_t identity_count;
    const char *liids[ARGUMENTS_WARRANTS_MAX];
    size_t liid_count;
    char lemf_host[256];
    uint32_t lemf_port;
    const char *lemf_name;
    const char *profile;
    const char *spool_key; /* NULL: none */
    uint32_t spool;        /* a cloudli_spool; 0: as it comes */
    const char *authority;
    cloudli_time start, end;
    uint32_t has_start, has_end;
    uint32_t deliver;
    uint32_t media;
    cloudli_address proxy; /* length 0: to be found */
    const char *conference;
    cloudli_time wait;
    uint32_t realtime;
    uint32_t json;
    uint32_t verbose;
};

/* What arguments_read() gives when there is a capture to play. */
#define ARGUMENTS_RUN (-1)

/* ARGUMENTS_RUN, or the exit code: help, version or an error was printed. */
int arguments_read(struct arguments *out, int argc, char **argv);

#endif
