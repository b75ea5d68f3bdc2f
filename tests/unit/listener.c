/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "unit/listener.h"

#include "handover/wire.h"
#include "record/encode.h"
#include "unit/certs.h"

#include <arpa/inet.h>
#include <cloudli/pdu.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/socket.h>
#include <unistd.h>

#define CONNECTIONS_MAX 1100
#define INPUT_MAX (1u << 20)

struct connection {
    int fd;
    struct cloudli__wire wire;
    int open; /* TLS is complete */
    uint64_t records;
    size_t len;
    uint8_t *in;
};

struct listener {
    pthread_t thread;
    pthread_mutex_t lock;
    struct cloudli__tls *tls;
    struct cloudli__pdu_template tmpl;
    atomic_uint faults;
    int fd;
    uint16_t port;
    atomic_int stop;
    atomic_uint_fast64_t cut_after;
    atomic_uint_fast64_t records, keepalives, connections, refusals, goodbyes;
    atomic_uint_fast64_t requests;
    uint32_t *numbers; /* guarded by lock */
    size_t cap;
    size_t count;
    struct connection connection[CONNECTIONS_MAX];
};

static void need(int ok, const char *what)
{
    if (ok)
        return;
    perror(what);
    exit(EXIT_FAILURE);
}

static void note_record(struct listener *l, uint32_t number)
{
    const size_t count = (size_t)atomic_load(&l->records);

    pthread_mutex_lock(&l->lock);
    if (count == l->cap) {
        l->cap = l->cap == 0 ? 4096 : 2 * l->cap;
        l->numbers = realloc(l->numbers, l->cap * sizeof(l->numbers[0]));
        need(l->numbers != NULL, "realloc");
    }
    l->numbers[count] = number;
    pthread_mutex_unlock(&l->lock);
    atomic_fetch_add(&l->records, 1);
}

/* Resets the connection: what is on the way or not read is thrown away. */
static void cut(struct connection *c)
{
    const struct linger now = {1, 0};

    (void)setsockopt(c->fd, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    cloudli__wire_close(&c->wire);
    (void)close(c->fd);
    free(c->in);
    memset(c, 0, sizeof(*c));
    c->fd = -1;
}

static void hang_up(struct connection *c)
{
    uint8_t rest[4096];

    /* Closing under unread bytes would reset, and swallow our alert. */
    (void)shutdown(c->fd, SHUT_WR);
    while (recv(c->fd, rest, sizeof(rest), 0) > 0)
        ;
    cloudli__wire_close(&c->wire);
    (void)close(c->fd);
    free(c->in);
    memset(c, 0, sizeof(*c));
    c->fd = -1;
}

static void answer(struct listener *l, struct connection *c, uint32_t number)
{
    const struct cloudli__pdu_stamp stamp = {
        cloudli_time_now(), number + ((l->faults & LISTENER_WRONG) != 0)};
    struct cloudli__buffer out = {0};

    atomic_fetch_add(&l->keepalives, 1);
    if (l->faults & LISTENER_DEAF)
        return;
    need(cloudli__tri_encode(&out, &l->tmpl, &stamp,
                             CLOUDLI_TRI_KEEPALIVE_RESPONSE) == 0,
         "cloudli__tri_encode");
    (void)cloudli__wire_write(&c->wire, out.data, out.len, NULL);
    cloudli__buffer_dispose(&out);
}

/* A message about options or acknowledgement; 1 if the connection is to be
 * cut. */
static int take_option(struct listener *l, struct connection *c,
                       const cloudli_pdu *pdu)
{
    const struct cloudli__pdu_stamp stamp = {cloudli_time_now(),
                                             pdu->header.sequence_number};
    const unsigned agrees = LISTENER_AGREES | LISTENER_ACKNOWLEDGES;
    struct cloudli__buffer out = {0};
    int rv = 0;

    if (pdu->tri == CLOUDLI_TRI_ACK_REQUEST)
        atomic_fetch_add(&l->requests, 1);
    if (l->faults & LISTENER_STRICT)
        return 1;
    if (pdu->tri == CLOUDLI_TRI_OPTION_REQUEST && (l->faults & agrees))
        rv = cloudli__tri_options_encode(&out, &l->tmpl, &stamp,
                                         CLOUDLI_TRI_OPTION_RESPONSE, 1, 0);
    if (pdu->tri == CLOUDLI_TRI_ACK_REQUEST &&
        (l->faults & LISTENER_ACKNOWLEDGES))
        rv = cloudli__tri_encode(&out, &l->tmpl, &stamp,
                                 CLOUDLI_TRI_ACK_RESPONSE);
    need(rv == 0, "an answer cannot be made");
    if (out.len > 0)
        (void)cloudli__wire_write(&c->wire, out.data, out.len, NULL);
    cloudli__buffer_dispose(&out);
    return 0;
}

/* 0, or 1 if the connection is to be cut. */
static int take_pdu(struct listener *l, struct connection *c,
                    const uint8_t *bytes, size_t len)
{
    const uint64_t limit = atomic_load(&l->cut_after);
    cloudli_pdu pdu = CLOUDLI_PDU_INIT;

    need(cloudli_pdu_decode(&pdu, bytes, len, NULL) == 0, "a PDU is broken");
    if (pdu.kind == CLOUDLI_PDU_TRI && pdu.tri == CLOUDLI_TRI_KEEPALIVE) {
        answer(l, c, pdu.header.sequence_number);
        return 0;
    }
    if (pdu.kind == CLOUDLI_PDU_TRI && pdu.tri >= CLOUDLI_TRI_OPTION_REQUEST &&
        pdu.tri <= CLOUDLI_TRI_ACK_RESPONSE)
        return take_option(l, c, &pdu);
    note_record(l, pdu.header.sequence_number);
    if (l->faults & LISTENER_JUNK)
        (void)cloudli__wire_write(&c->wire, "HTTP/1.1 400\r\n\r\n", 16, NULL);
    return ++c->records == limit;
}

static void read_connection(struct listener *l, struct connection *c)
{
    const struct timespec pause = {0, 5000000};
    const int slow = (l->faults & LISTENER_SLOW) != 0;

    if (slow)
        (void)nanosleep(&pause, NULL);
    for (int i = 0; i < (slow ? 1 : 64); i++) {
        const size_t room = slow ? 1024 : INPUT_MAX - c->len;
        size_t got, total, at = 0;
        int rv = cloudli__wire_read(&c->wire, c->in + c->len, room, &got, NULL);

        if (rv > 0)
            return;
        if (rv < 0) {
            if (c->wire.ssl != NULL &&
                (SSL_get_shutdown(c->wire.ssl) & SSL_RECEIVED_SHUTDOWN) != 0)
                atomic_fetch_add(&l->goodbyes, 1);
            hang_up(c);
            return;
        }
        c->len += got;
        while (cloudli_pdu_frame(c->in + at, c->len - at, 0, &total, NULL) ==
                   0 &&
               total > 0) {
            if (take_pdu(l, c, c->in + at, total)) {
                cut(c);
                return;
            }
            at += total;
        }
        c->len -= at;
        memmove(c->in, c->in + at, c->len);
    }
}

static void serve(struct listener *l, struct connection *c)
{
    if (!c->open) {
        const int rv = cloudli__wire_handshake(&c->wire, NULL);

        if (rv < 0) {
            atomic_fetch_add(&l->refusals, 1);
            hang_up(c);
        }
        if (rv != 0)
            return;
        c->open = 1;
        atomic_fetch_add(&l->connections, 1);
    }
    if ((l->faults & LISTENER_STUCK) == 0)
        read_connection(l, c);
}

static void open_wire(struct listener *l, struct connection *c)
{
    if (l->faults & LISTENER_PLAIN) {
        cloudli__wire_open_plain(&c->wire, c->fd);
        return;
    }
    need(cloudli__wire_open_tls(&c->wire, l->tls, c->fd, NULL, NULL) == 0,
         "accept");
    if (l->faults & LISTENER_OLD)
        need(SSL_set_max_proto_version(c->wire.ssl, TLS1_2_VERSION) == 1,
             "TLS 1.2");
}

static void take_in(struct listener *l)
{
    const int fd = accept4(l->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);

    if (fd < 0)
        return;
    for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
        struct connection *c = &l->connection[i];

        if (c->fd >= 0)
            continue;
        c->fd = fd;
        c->in = malloc(INPUT_MAX);
        need(c->in != NULL, "malloc");
        open_wire(l, c);
        if (i >= l->count)
            l->count = i + 1;
        return;
    }
    (void)close(fd);
}

static void *run(void *arg)
{
    static const short in = POLLIN;
    struct listener *l = arg;
    struct pollfd *fds = calloc(CONNECTIONS_MAX + 1, sizeof(*fds));

    need(fds != NULL, "calloc");
    while (!atomic_load(&l->stop)) {
        const size_t count = l->count;

        for (size_t i = 0; i < count; i++) {
            const struct connection *c = &l->connection[i];
            const int left_alone =
                (l->faults & LISTENER_SILENT) != 0 ||
                ((l->faults & LISTENER_STUCK) != 0 && c->open);

            fds[i] = (struct pollfd){left_alone ? -1 : c->fd, in, 0};
        }
        fds[count] = (struct pollfd){l->fd, in, 0};
        (void)poll(fds, count + 1, 5);
        for (size_t i = 0; i < count; i++) {
            if (fds[i].fd >= 0 && fds[i].revents != 0)
                serve(l, &l->connection[i]);
        }
        if (fds[count].revents != 0)
            take_in(l);
    }
    free(fds);
    return NULL;
}

struct listener *listener_start(struct certs *certs, const char *name,
                                uint16_t port, uint32_t faults)
{
    static const char *const names[] = {"provider.example"};
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_addr = {htonl(INADDR_LOOPBACK)},
                                  .sin_port = htons(port)};
    const struct cloudli__pdu_fixed fixed = {
        .liid = cloudli_bytes_of("-"), .operator_id = cloudli_bytes_of("x")};
    struct listener *l = calloc(1, sizeof(*l));
    struct cloudli__tls_config config = {.side = CLOUDLI__TLS_SERVER,
                                         .ca_file = certs_path(certs, "ca.pem"),
                                         .allow_tls_1_2 = 1,
                                         .names = names,
                                         .name_count = 1};
    socklen_t len = sizeof(address);
    const int on = 1;
    char file[64];

    need(l != NULL, "calloc");
    (void)snprintf(file, sizeof(file), "%s.pem", name);
    config.certificate_file = certs_path(certs, file);
    (void)snprintf(file, sizeof(file), "%s.key", name);
    config.key_file = certs_path(certs, file);
    need(cloudli__tls_new(&l->tls, &config, NULL) == 0, "listener's TLS");
    need(cloudli__pdu_template_init(&l->tmpl, &fixed, NULL) == 0, "template");
    for (size_t i = 0; i < CONNECTIONS_MAX; i++)
        l->connection[i].fd = -1;
    l->faults = faults;
    l->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    (void)setsockopt(l->fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    need(bind(l->fd, (struct sockaddr *)&address, sizeof(address)) == 0 &&
             listen(l->fd, 1024) == 0 &&
             getsockname(l->fd, (struct sockaddr *)&address, &len) == 0,
         "listen");
    l->port = ntohs(address.sin_port);
    pthread_mutex_init(&l->lock, NULL);
    need(pthread_create(&l->thread, NULL, run, l) == 0, "pthread_create");
    return l;
}

void listener_stop(struct listener *l)
{
    if (l == NULL)
        return;
    atomic_store(&l->stop, 1);
    (void)pthread_join(l->thread, NULL);
    (void)close(l->fd);
    for (size_t i = 0; i < l->count; i++) {
        if (l->connection[i].fd >= 0)
            cut(&l->connection[i]);
    }
    cloudli__tls_free(l->tls);
    pthread_mutex_destroy(&l->lock);
    free(l->numbers);
    free(l);
}

uint16_t listener_port(const struct listener *l)
{
    return l->port;
}

void listener_cut_after(struct listener *l, uint64_t records)
{
    atomic_store(&l->cut_after, records);
}

void listener_freeze(struct listener *l)
{
    atomic_fetch_or(&l->faults, LISTENER_STUCK);
}

uint64_t listener_records(const struct listener *l)
{
    return atomic_load(&l->records);
}

uint64_t listener_keepalives(const struct listener *l)
{
    return atomic_load(&l->keepalives);
}

uint64_t listener_requests(const struct listener *l)
{
    return atomic_load(&l->requests);
}

uint64_t listener_connections(const struct listener *l)
{
    return atomic_load(&l->connections);
}

uint64_t listener_refusals(const struct listener *l)
{
    return atomic_load(&l->refusals);
}

uint64_t listener_goodbyes(const struct listener *l)
{
    return atomic_load(&l->goodbyes);
}

uint32_t listener_record(struct listener *l, uint64_t i)
{
    uint32_t number;

    pthread_mutex_lock(&l->lock);
    number = l->numbers[i];
    pthread_mutex_unlock(&l->lock);
    return number;
}

uint16_t listener_free_port(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t len = sizeof(address);
    const int fd = socket(AF_INET, SOCK_STREAM, 0);

    need(bind(fd, (struct sockaddr *)&address, sizeof(address)) == 0 &&
             getsockname(fd, (struct sockaddr *)&address, &len) == 0,
         "bind");
    (void)close(fd);
    return ntohs(address.sin_port);
}
