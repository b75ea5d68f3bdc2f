/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/wire.h"

#include "base/error.h"

#include <cloudli/metrics.h>
#include <errno.h>
#include <string.h>
#include <sys/socket.h>

int cloudli__wire_open_tls(struct cloudli__wire *wire, struct cloudli__tls *tls,
                           int fd, const char *peer_name, cloudli_error *err)
{
    SSL *ssl;
    int rv = cloudli__tls_attach(&ssl, tls, fd, peer_name, err);

    if (rv == CLOUDLI_OK)
        *wire = (struct cloudli__wire){fd, cloudli__tls_ref(tls), ssl, 0, 0};
    return rv;
}

void cloudli__wire_open_plain(struct cloudli__wire *wire, int fd)
{
    *wire = (struct cloudli__wire){fd, NULL, NULL, 0, 0};
}

void cloudli__wire_close(struct cloudli__wire *wire)
{
    SSL_free(wire->ssl);
    cloudli__tls_free(wire->tls);
    memset(wire, 0, sizeof(*wire));
}

int cloudli__wire_handshake(struct cloudli__wire *wire, cloudli_error *err)
{
    return wire->ssl == NULL ? CLOUDLI_OK
                             : cloudli__tls_handshake(wire->ssl, err);
}

/* --- Plain TCP --- */

static int would_block(void)
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

static int lost(cloudli_error *err)
{
    return cloudli__fail(err, CLOUDLI_ERR_PEER_CLOSED, 0,
                         "the connection was lost: %s", strerror(errno));
}

static int plain_read(const struct cloudli__wire *wire, void *data, size_t cap,
                      size_t *len, cloudli_error *err)
{
    const ssize_t n = recv(wire->fd, data, cap, 0);

    *len = n > 0 ? (size_t)n : 0;
    if (n > 0)
        return CLOUDLI_OK;
    if (n == 0)
        return cloudli__fail(err, CLOUDLI_ERR_PEER_CLOSED, 0,
                             "the peer closed the connection");
    return would_block() ? CLOUDLI__TLS_WANT_READ : lost(err);
}

/* All or nothing for the caller: what the socket took of the bytes is
 * remembered until they are all gone. */
static int plain_write(struct cloudli__wire *wire, const uint8_t *data,
                       size_t len, cloudli_error *err)
{
    while (wire->part < len) {
        const ssize_t n =
            send(wire->fd, data + wire->part, len - wire->part, MSG_NOSIGNAL);

        if (n < 0)
            return would_block() ? CLOUDLI__TLS_WANT_WRITE : lost(err);
        wire->part += (size_t)n;
        wire->written += (uint64_t)n;
    }
    wire->part = 0;
    return CLOUDLI_OK;
}

/* --- Either --- */

int cloudli__wire_read(struct cloudli__wire *wire, void *data, size_t cap,
                       size_t *len, cloudli_error *err)
{
    return wire->ssl == NULL
               ? plain_read(wire, data, cap, len, err)
               : cloudli__tls_read(wire->ssl, data, cap, len, err);
}

int cloudli__wire_write(struct cloudli__wire *wire, const void *data,
                        size_t len, cloudli_error *err)
{
    return wire->ssl == NULL ? plain_write(wire, data, len, err)
                             : cloudli__tls_write(wire->ssl, data, len, err);
}

void cloudli__wire_goodbye(struct cloudli__wire *wire)
{
    if (wire->ssl != NULL)
        cloudli__tls_close(wire->ssl);
}

uint64_t cloudli__wire_written(const struct cloudli__wire *wire)
{
    return wire->ssl == NULL ? wire->written : cloudli__tls_written(wire->ssl);
}

uint32_t cloudli__wire_transport(const struct cloudli__wire *wire)
{
    return wire->ssl == NULL ? CLOUDLI_TRANSPORT_TCP
                             : cloudli__tls_transport(wire->ssl);
}

cloudli_time cloudli__wire_peer_end(const struct cloudli__wire *wire)
{
    return wire->ssl == NULL ? 0 : cloudli__tls_peer_end(wire->ssl);
}
