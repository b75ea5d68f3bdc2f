/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A small LEMF in a thread, with faults on demand: real TLS, answers to
 * keep-alives, and a list of the sequence numbers of all else that it read.
 */
#ifndef CLOUDLI_TESTS_LISTENER_H
#define CLOUDLI_TESTS_LISTENER_H

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

struct certs;
struct listener;

/* What it does wrong, or otherwise. Bits. It does not know of options, unless
 * it is to acknowledge, and passes them over. */
enum listener_fault {
    LISTENER_DEAF = 1,     /* does not answer keep-alives */
    LISTENER_WRONG = 2,    /* answers with another number */
    LISTENER_JUNK = 4,     /* sends what no LEMF may, once it got a record */
    LISTENER_STUCK = 8,    /* reads nothing after the handshake */
    LISTENER_SILENT = 16,  /* accepts and does not even begin TLS */
    LISTENER_PLAIN = 32,   /* speaks no TLS */
    LISTENER_OLD = 64,     /* speaks TLS 1.2 only */
    LISTENER_SLOW = 128,   /* reads about 200 kB/s */
    LISTENER_STRICT = 256, /* closes when an option is asked for */
    LISTENER_AGREES = 512, /* agrees to acknowledge, and never does … */
    LISTENER_ACKNOWLEDGES = 1024 /* … or does */
};

/* Listens on port, 0: any, with the certificate NAME.pem of the folder, and
 * takes clients named provider.example. Ends the program if it cannot. */
struct listener *listener_start(struct certs *certs, const char *name,
                                uint16_t port, uint32_t faults);

/* Stops and frees: as kill -9 would, with what was not read thrown away. */
void listener_stop(struct listener *l);

uint16_t listener_port(const struct listener *l);

/* Cuts every connection after so many records, unread bytes and all; 0: never.
 * It goes on listening. */
void listener_cut_after(struct listener *l, uint64_t records);

/* From now on it reads nothing: its kernel goes on to take what comes. */
void listener_freeze(struct listener *l);

/* Any thread. */
uint64_t listener_records(const struct listener *l);
uint64_t listener_keepalives(const struct listener *l);
uint64_t listener_requests(const struct listener *l);    /* to acknowledge */
uint64_t listener_connections(const struct listener *l); /* TLS complete */
uint64_t listener_refusals(const struct listener *l);    /* TLS failed */
uint64_t listener_goodbyes(const struct listener *l);    /* closed properly */

/* Sequence number of record i in the order of reading. */
uint32_t listener_record(struct listener *l, uint64_t i);

/* A port that nobody listens on. */
uint16_t listener_free_port(void);

#endif
