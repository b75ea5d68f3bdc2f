/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/listen_socket.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A peer that vanished without a word is found within 2 minutes. */
#define TCP_IDLE_SECONDS 60
#define TCP_PROBE_SECONDS 15
#define TCP_PROBES 4
#define TCP_UNACKED_MILLISECONDS 60000u

static int open_spare(void)
{
    return open("/dev/null", O_RDONLY | O_CLOEXEC);
}

static int bound_port(int fd, uint32_t *port)
{
    struct sockaddr_storage addr;
    socklen_t len = sizeof(addr);
    char text[NI_MAXSERV];

    if (getsockname(fd, (struct sockaddr *)&addr, &len) != 0 ||
        getnameinfo((struct sockaddr *)&addr, len, NULL, 0, text, sizeof(text),
                    NI_NUMERICSERV) != 0)
        return 0;
    *port = (uint32_t)strtoul(text, NULL, 10);
    return 1;
}

static int listen_on(const struct addrinfo *ai)
{
    const int on = 1;
    const int fd =
        socket(ai->ai_family, ai->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC,
               ai->ai_protocol);

    if (fd < 0)
        return -1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) == 0 &&
        bind(fd, ai->ai_addr, ai->ai_addrlen) == 0 &&
        listen(fd, SOMAXCONN) == 0)
        return fd;
    (void)close(fd);
    return -1;
}

int cloudli__listen_socket_open(struct cloudli__listen_socket *l,
                                const char *host, uint32_t port,
                                cloudli_error *err)
{
    const struct addrinfo hints = {.ai_flags = AI_PASSIVE | AI_NUMERICSERV,
                                   .ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    const char *reason;
    char service[16];
    int rv;

    (void)snprintf(service, sizeof(service), "%u", port);
    rv = getaddrinfo(host, service, &hints, &found);
    if (rv != 0)
        return cloudli__fail(err, CLOUDLI_ERR_LISTEN, 0,
                             "the address to listen on, %s, cannot be used: %s",
                             host, gai_strerror(rv));
    l->fd = listen_on(found);
    reason = strerror(errno);
    freeaddrinfo(found);
    if (l->fd < 0)
        return cloudli__fail(err, CLOUDLI_ERR_LISTEN, 0,
                             "port %u of %s cannot be listened on: %s", port,
                             host, reason);
    l->spare = open_spare();
    if (l->spare >= 0 && bound_port(l->fd, &l->port))
        return CLOUDLI_OK;
    cloudli__listen_socket_close(l);
    return cloudli__fail(err, CLOUDLI_ERR_LISTEN, 0,
                         "port %u of %s cannot be listened on: %s", port, host,
                         strerror(errno));
}

void cloudli__listen_socket_close(struct cloudli__listen_socket *l)
{
    if (l->fd >= 0)
        (void)close(l->fd);
    if (l->spare >= 0)
        (void)close(l->spare);
    l->fd = -1;
    l->spare = -1;
}

static void describe(char peer[CLOUDLI__PEER_TEXT_MAX],
                     const struct sockaddr_storage *addr, socklen_t len)
{
    const int v6 = addr->ss_family == AF_INET6;
    char host[CLOUDLI__PEER_TEXT_MAX - 12], port[8];

    if (getnameinfo((const struct sockaddr *)addr, len, host, sizeof(host),
                    port, sizeof(port), NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        (void)snprintf(peer, CLOUDLI__PEER_TEXT_MAX, "an unknown address");
    else
        (void)snprintf(peer, CLOUDLI__PEER_TEXT_MAX, v6 ? "[%s]:%s" : "%s:%s",
                       host, port);
}

/* Best effort: without them a dead peer is found later. */
static void watch_liveness(int fd)
{
    const int on = 1, idle = TCP_IDLE_SECONDS, probe = TCP_PROBE_SECONDS,
              probes = TCP_PROBES;
    const unsigned unacked = TCP_UNACKED_MILLISECONDS;

    (void)setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof(idle));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &probe, sizeof(probe));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof(probes));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &unacked,
                     sizeof(unacked));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

static int turn_away(struct cloudli__listen_socket *l)
{
    int fd;

    (void)close(l->spare);
    fd = accept4(l->fd, NULL, NULL, SOCK_CLOEXEC);
    if (fd >= 0)
        (void)close(fd);
    l->spare = open_spare();
    return -2;
}

int cloudli__listen_socket_accept(struct cloudli__listen_socket *l,
                                  char peer[CLOUDLI__PEER_TEXT_MAX])
{
    struct sockaddr_storage addr;
    socklen_t len = sizeof(addr);
    const int fd = accept4(l->fd, (struct sockaddr *)&addr, &len,
                           SOCK_NONBLOCK | SOCK_CLOEXEC);

    if (fd < 0)
        return errno == EMFILE || errno == ENFILE ? turn_away(l) : -1;
    describe(peer, &addr, len);
    watch_liveness(fd);
    return fd;
}
