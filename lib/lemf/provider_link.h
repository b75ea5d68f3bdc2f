/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The connection of one provider: a wire between a socket and a receiver.
 *
 * It does not wait and does not know of other links; whoever drives it calls
 * cloudli__provider_link_step() when the socket can do what the link wants,
 * and at its deadline.
 */
#ifndef CLOUDLI_LEMF_PROVIDER_LINK_H
#define CLOUDLI_LEMF_PROVIDER_LINK_H

#include "lemf/door.h"
#include "lemf/listen_socket.h"
#include "lemf/receiver.h"

/* Nanoseconds that a peer has to finish the TLS handshake. */
#define CLOUDLI__LINK_HANDSHAKE_TIMEOUT (10 * CLOUDLI_SECOND)

/* Chunks that one step reads, so that no peer keeps the others waiting. */
#define CLOUDLI__LINK_CHUNKS 16

struct cloudli__provider_link {
    struct cloudli__provider_link *next; /* the driver's own */
    uint32_t watched;                    /* the driver's own */
    int fd;
    struct cloudli__wire wire;
    struct cloudli__receiver *receiver; /* NULL: in the handshake */
    uint64_t number;
    struct cloudli__trust *trust; /* the handshake's; a hold on it */
    char *provider;        /* as in the options; NULL before the handshake */
    cloudli_time deadline; /* of the handshake */
    uint32_t events;       /* what it waits for: EPOLLIN, EPOLLOUT */
    size_t writing;        /* bytes of output that a write was begun with */
    int32_t over;          /* 1: to be freed */
    char peer[CLOUDLI__PEER_TEXT_MAX];
};

/* Takes the descriptor over; on failure it is closed. NULL and err. */
struct cloudli__provider_link *
cloudli__provider_link_new(const struct cloudli__door *door, int fd,
                           uint64_t number, cloudli_time now,
                           cloudli_error *err);

/* Says goodbye, closes and frees. NULL is fine. */
void cloudli__provider_link_free(struct cloudli__provider_link *link);

/*
 * Goes on with the handshake. CLOUDLI_OK: done, and the peer is a provider of
 * trust, the present one; cloudli__provider_link_start() has to follow.
 * CLOUDLI__TLS_WANT_READ: not yet. CLOUDLI_ERR_PEER_REFUSED and other failures:
 * why not.
 */
int cloudli__provider_link_handshake(struct cloudli__provider_link *link,
                                     const struct cloudli__trust *trust,
                                     cloudli_error *err);

/* The peer of a finished handshake by another trust. CLOUDLI_ERR_PEER_REFUSED:
 * he is none of its providers; CLOUDLI_ERR_NOMEM. Then nothing has changed. */
int cloudli__provider_link_renew(struct cloudli__provider_link *link,
                                 const struct cloudli__trust *trust,
                                 cloudli_error *err);

/* Gives it the receiver that takes what comes; it is the link's from now on. */
void cloudli__provider_link_start(struct cloudli__provider_link *link,
                                  struct cloudli__receiver *receiver);

/* Reads and writes what can be. chunk has room for
 * CLOUDLI__RECEIVER_CHUNK_MAX bytes. A failure says why the link is over:
 * CLOUDLI_ERR_PEER_CLOSED if in good order, else as receiver.h and tls.h say.
 */
int cloudli__provider_link_step(struct cloudli__provider_link *link,
                                uint8_t *chunk, cloudli_time now,
                                cloudli_error *err);

/* When cloudli__provider_link_check() has to be called. */
cloudli_time
cloudli__provider_link_deadline(const struct cloudli__provider_link *link);

/* CLOUDLI_ERR_PEER_TIMEOUT once the deadline has passed. */
int cloudli__provider_link_check(struct cloudli__provider_link *link,
                                 cloudli_time now, cloudli_error *err);

#endif
