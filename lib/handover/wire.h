/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What carries the bytes of a session over a connected, non-blocking socket:
 * TLS, or plain TCP where that is an explicit setting. Which of them is said
 * when it is opened and never changes. All calls are as those of
 * handover/tls.h. All-zero is a closed one.
 */
#ifndef CLOUDLI_HANDOVER_WIRE_H
#define CLOUDLI_HANDOVER_WIRE_H

#include "handover/tls.h"

struct cloudli__wire {
    int fd;                   /* the caller's */
    struct cloudli__tls *tls; /* held; NULL: plain TCP, or closed */
    SSL *ssl;
    uint64_t written; /* plain TCP: bytes that the socket took … */
    size_t part;      /* … of those the first of a write that goes on */
};

/* Both give a wire that must be closed before its socket. */
int cloudli__wire_open_tls(struct cloudli__wire *wire, struct cloudli__tls *tls,
                           int fd, const char *peer_name, cloudli_error *err);
void cloudli__wire_open_plain(struct cloudli__wire *wire, int fd);

/* Without a goodbye. */
void cloudli__wire_close(struct cloudli__wire *wire);

/* Plain TCP has none: CLOUDLI_OK at once. */
int cloudli__wire_handshake(struct cloudli__wire *wire, cloudli_error *err);

int cloudli__wire_read(struct cloudli__wire *wire, void *data, size_t cap,
                       size_t *len, cloudli_error *err);
int cloudli__wire_write(struct cloudli__wire *wire, const void *data,
                        size_t len, cloudli_error *err);

/* Says goodbye, as far as the socket takes it at once. */
void cloudli__wire_goodbye(struct cloudli__wire *wire);

/* Bytes that the socket has taken so far. */
uint64_t cloudli__wire_written(const struct cloudli__wire *wire);

/* A cloudli_link_transport. */
uint32_t cloudli__wire_transport(const struct cloudli__wire *wire);

/* When the peer's certificate expires; 0: not known, or there is none. */
cloudli_time cloudli__wire_peer_end(const struct cloudli__wire *wire);

#endif
