/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/provider_link.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

struct cloudli__provider_link *
cloudli__provider_link_new(const struct cloudli__door *door, int fd,
                           uint64_t number, cloudli_time now,
                           cloudli_error *err)
{
    struct cloudli__provider_link *link = cloudli__alloc(sizeof(*link));

    if (link == NULL) {
        (void)close(fd);
        (void)cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                            "there is no memory for a connection");
        return NULL;
    }
    link->fd = fd;
    link->number = number;
    link->deadline = now + CLOUDLI__LINK_HANDSHAKE_TIMEOUT;
    link->events = EPOLLIN;
    link->trust = cloudli__trust_ref(door->trust);
    if (cloudli__door_wire(door, &link->wire, fd, err) != CLOUDLI_OK) {
        cloudli__provider_link_free(link);
        return NULL;
    }
    return link;
}

void cloudli__provider_link_free(struct cloudli__provider_link *link)
{
    if (link == NULL)
        return;
    if (link->receiver != NULL)
        cloudli__wire_goodbye(&link->wire);
    cloudli__wire_close(&link->wire);
    cloudli__trust_unref(link->trust);
    cloudli__free_string(link->provider);
    (void)close(link->fd);
    cloudli__receiver_free(link->receiver);
    cloudli__free_wiped(link, sizeof(*link));
}

static uint32_t event_of(int want)
{
    return want == CLOUDLI__TLS_WANT_WRITE ? EPOLLOUT : EPOLLIN;
}

int cloudli__provider_link_handshake(struct cloudli__provider_link *link,
                                     const struct cloudli__trust *trust,
                                     cloudli_error *err)
{
    const int rv = cloudli__wire_handshake(&link->wire, err);

    if (rv > 0) {
        link->events = event_of(rv);
        return CLOUDLI__TLS_WANT_READ;
    }
    if (rv != CLOUDLI_OK)
        return rv;
    link->events = EPOLLIN;
    return cloudli__provider_link_renew(link, trust, err);
}

/* The handshake has compared the names; this finds out which it was, in one
 * spelling, for sequence numbers are kept by it. */
int cloudli__provider_link_renew(struct cloudli__provider_link *link,
                                 const struct cloudli__trust *trust,
                                 cloudli_error *err)
{
    const char *name = cloudli__trust_provider(trust, link->wire.ssl);
    char *copy;

    if (name == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_PEER_REFUSED, 0,
                             "the peer is not among the providers any longer");
    copy = cloudli__strdup(name);
    if (copy == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "there is no memory for its name");
    cloudli__free_string(link->provider);
    link->provider = copy;
    return CLOUDLI_OK;
}

void cloudli__provider_link_start(struct cloudli__provider_link *link,
                                  struct cloudli__receiver *receiver)
{
    link->receiver = receiver;
}

static int write_output(struct cloudli__provider_link *link, uint32_t *events,
                        cloudli_error *err)
{
    cloudli_bytes output = cloudli__receiver_output(link->receiver);

    while (output.len > 0) {
        int rv;

        /* A write that has to be repeated must be of the same bytes, though
         * more may have come behind them. */
        if (link->writing == 0)
            link->writing = output.len;
        rv = cloudli__wire_write(&link->wire, output.ptr, link->writing, err);
        if (rv > 0) {
            *events |= event_of(rv);
            return CLOUDLI_OK;
        }
        if (rv != CLOUDLI_OK)
            return rv;
        cloudli__receiver_sent(link->receiver, link->writing);
        link->writing = 0;
        output = cloudli__receiver_output(link->receiver);
    }
    return CLOUDLI_OK;
}

/* The peer's goodbye; anything but a whole last PDU is a fault. */
static int peer_closed(struct cloudli__provider_link *link, int rv,
                       cloudli_error *err)
{
    const int end = cloudli__receiver_end(link->receiver, err);

    return end == CLOUDLI_OK ? rv : end;
}

static int read_input(struct cloudli__provider_link *link, uint8_t *chunk,
                      uint32_t *events, cloudli_time now, cloudli_error *err)
{
    *events |= EPOLLIN;
    for (int i = 0; i < CLOUDLI__LINK_CHUNKS; i++) {
        size_t len;
        int rv = cloudli__wire_read(&link->wire, chunk,
                                    CLOUDLI__RECEIVER_CHUNK_MAX, &len, err);

        if (rv > 0) {
            *events |= event_of(rv);
            return CLOUDLI_OK;
        }
        if (rv == CLOUDLI_ERR_PEER_CLOSED)
            return peer_closed(link, rv, err);
        if (rv != CLOUDLI_OK)
            return rv;
        rv = cloudli__receiver_recv(link->receiver, chunk, len, now,
                                    cloudli_time_now(), err);
        if (rv != CLOUDLI_OK)
            return rv;
    }
    /* There is more: the socket is still readable, for a chunk holds the
     * largest TLS record and OpenSSL does not read ahead. */
    return CLOUDLI_OK;
}

int cloudli__provider_link_step(struct cloudli__provider_link *link,
                                uint8_t *chunk, cloudli_time now,
                                cloudli_error *err)
{
    uint32_t events = 0;
    int rv = read_input(link, chunk, &events, now, err);

    if (rv == CLOUDLI_OK)
        rv = write_output(link, &events, err);
    link->events = events;
    return rv;
}

cloudli_time
cloudli__provider_link_deadline(const struct cloudli__provider_link *link)
{
    return link->receiver == NULL ? link->deadline
                                  : cloudli__receiver_deadline(link->receiver);
}

int cloudli__provider_link_check(struct cloudli__provider_link *link,
                                 cloudli_time now, cloudli_error *err)
{
    if (link->receiver != NULL)
        return cloudli__receiver_check(link->receiver, now, err);
    if (now < link->deadline)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_PEER_TIMEOUT, 0,
                         "the TLS handshake was not finished in time");
}
