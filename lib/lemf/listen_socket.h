/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The listening TCP socket of a receiver. */
#ifndef CLOUDLI_LEMF_LISTEN_SOCKET_H
#define CLOUDLI_LEMF_LISTEN_SOCKET_H

#include <cloudli/status.h>

/* Room for "address:port" with its NUL; IPv6 in brackets. */
#define CLOUDLI__PEER_TEXT_MAX 64

struct cloudli__listen_socket {
    int fd;
    int spare; /* a descriptor to give up when there are no others */
    uint32_t port;
};

/* CLOUDLI_ERR_LISTEN with the reason; then it need not be closed. */
int cloudli__listen_socket_open(struct cloudli__listen_socket *l,
                                const char *host, uint32_t port,
                                cloudli_error *err);
void cloudli__listen_socket_close(struct cloudli__listen_socket *l);

/*
 * The next connection, non-blocking, or -1 when none waits. With no descriptor
 * left it is closed at once, and the return is -2: a connection that waits for
 * ever would keep the loop busy.
 */
int cloudli__listen_socket_accept(struct cloudli__listen_socket *l,
                                  char peer[CLOUDLI__PEER_TEXT_MAX]);

#endif
