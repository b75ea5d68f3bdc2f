/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The provider's server, played from a capture.
 *
 * The proxy sees every SIP message on each hop, from a user or to a user. Out
 * of these come calls, legs of conferences, and messages; the media packets
 * are matched by what the SDP says. All of it is reported to a CLIF, as a
 * server would that embeds the library: for everybody alike.
 */
#ifndef CLOUDLI_REPLAY_SERVER_H
#define CLOUDLI_REPLAY_SERVER_H

#include "packet.h"

#include <cloudli/clif.h>
#include <stdatomic.h>

enum communication_kind {
    COMMUNICATION_CALL,
    COMMUNICATION_LEG, /* one party's leg of a conference */
    COMMUNICATION_MESSAGE
};

/* One communication of the capture, for the summary. */
struct communication {
    struct communication *next; /* in the order of their beginning */
    enum communication_kind kind;
    cloudli_time start;
    char *parties[2]; /* who began it, and whom it went to */
    char *call_id;
    uint64_t sip[2]; /* on the leg of each */
    uint64_t rtp;
    uint64_t rtcp;
    uint64_t iri; /* records that the CLIF made of it */
    uint64_t cc;
};

/* What a capture holds, in packets. */
struct server_counts {
    uint64_t packets;
    uint64_t sip;
    uint64_t rtp;
    uint64_t rtcp;
    uint64_t other;         /* all the rest; of these: */
    uint64_t sip_malformed; /* SIP that is not as it should be */
    uint64_t sip_tcp;       /* on SIP's TCP ports, not read */
    uint64_t fragments;     /* not put together */
    uint64_t cut;           /* not whole in the capture */
    uint64_t broken;        /* lengths that cannot be */
};

/* The clock of what is being reported. The CLIF's own thread reads it too. */
typedef atomic_int_least64_t server_clock;

struct server_options {
    cloudli_clif *clif;
    server_clock *clock;
    const char *conference; /* pattern of the user part of conference URIs */
    cloudli_address proxy;
};

struct server;

/* NULL: no memory. The options' strings must outlive it. */
struct server *server_new(const struct server_options *options);
void server_free(struct server *server);

/* One packet of the capture. */
void server_packet(struct server *server, const struct packet *packet,
                   cloudli_time time);

/* The capture is over: what was ending ends. */
void server_finish(struct server *server);

const struct server_counts *server_counts(const struct server *server);
const struct communication *server_communications(const struct server *server);

/* How many events the CLIF did not take, and why one of them. */
uint64_t server_refused(const struct server *server, int *status);

#endif
