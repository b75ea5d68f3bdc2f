/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/probe.h"

#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

#define PROBE_TIMEOUT (5 * CLOUDLI_SECOND)

void cloudli__probe_drop(struct cloudli__probe *probe)
{
    cloudli__lookup_drop(probe->lookup);
    if (probe->fd >= 0)
        (void)close(probe->fd);
    *probe = (struct cloudli__probe){.fd = -1};
}

static uint32_t over(struct cloudli__probe *probe, uint32_t outcome)
{
    cloudli__probe_drop(probe);
    return outcome;
}

/* The first address stands for all. */
static int begin_connect(struct cloudli__probe *probe,
                         const struct addrinfo *address)
{
    probe->fd = socket(address->ai_family,
                       address->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC,
                       address->ai_protocol);
    return probe->fd >= 0 &&
           (connect(probe->fd, address->ai_addr, address->ai_addrlen) == 0 ||
            errno == EINPROGRESS);
}

uint32_t cloudli__probe_step(struct cloudli__probe *probe, const char *host,
                             uint32_t port, int wake, cloudli_time now)
{
    const struct addrinfo *address = NULL;
    struct sockaddr_storage peer;
    socklen_t len = sizeof(int), peer_len = sizeof(peer);
    int error = 0;

    if (probe->until == 0) {
        probe->until = now + PROBE_TIMEOUT;
        if (cloudli__lookup_begin(&probe->lookup, host, port, wake, 1) !=
            CLOUDLI_OK)
            return over(probe, CLOUDLI__PROBE_NOBODY);
    }
    if (now >= probe->until)
        return over(probe, CLOUDLI__PROBE_NOBODY);
    if (probe->fd < 0) {
        const int rv = cloudli__lookup_result(probe->lookup, &address, NULL);

        if (rv == 0)
            return CLOUDLI__PROBE_GOES_ON;
        if (rv < 0 || !begin_connect(probe, address))
            return over(probe, CLOUDLI__PROBE_NOBODY);
    }
    if (getsockopt(probe->fd, SOL_SOCKET, SO_ERROR, &error, &len) != 0 ||
        error != 0)
        return over(probe, CLOUDLI__PROBE_NOBODY);
    if (getpeername(probe->fd, (struct sockaddr *)&peer, &peer_len) != 0)
        return CLOUDLI__PROBE_GOES_ON;
    return over(probe, CLOUDLI__PROBE_FOUND);
}
