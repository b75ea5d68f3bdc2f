/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/link.h"

#include "base/error.h"
#include "base/ticks.h"

#include <errno.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

/* A step of setting up that takes longer has failed. */
#define CONNECT_TIMEOUT (10 * CLOUDLI_SECOND)
#define HANDSHAKE_TIMEOUT (10 * CLOUDLI_SECOND)
#define RESOLVE_TIMEOUT (60 * CLOUDLI_SECOND)

/* Names that are looked up at a time; the others wait a little. */
#define LOOKUPS_MAX 8
#define LOOKUP_WAIT (100 * CLOUDLI_MILLISECOND)

/* TCP probes an idle connection after 30 s, and gives it up after 60. */
#define TCP_IDLE_SECONDS 30
#define TCP_PROBE_SECONDS 10
#define TCP_PROBES 3

/* --- Logging: a fault once, and again only when it changes. --- */

static void say_failure(struct cloudli__link *link, int32_t code,
                        const char *message, cloudli_time wait)
{
    struct cloudli__host *host = cloudli__hosts_now(&link->hosts);
    char where[64] = "";
    const int32_t level = code == CLOUDLI_ERR_TLS_HANDSHAKE ||
                                  code == CLOUDLI_ERR_PEER_REFUSED ||
                                  code == CLOUDLI_ERR_PROTOCOL
                              ? CLOUDLI_LOG_ERROR
                              : CLOUDLI_LOG_WARNING;

    if (strcmp(host->said, message) == 0)
        return;
    (void)strncpy(host->said, message, sizeof(host->said) - 1);
    if (link->hosts.count > 1)
        (void)snprintf(where, sizeof(where), " (host %zu of %zu)",
                       link->hosts.at + 1, link->hosts.count);
    cloudli__log(&link->env->log, level, code,
                 "destination %s%s: %s; records wait, next try in %lld ms",
                 link->name, where, message,
                 (long long)(wait / CLOUDLI_MILLISECOND));
}

/* --- The end of a connection. --- */

/* Between half and all of what the number of attempts calls for. */
static cloudli_time backoff(const struct cloudli__link *link)
{
    const cloudli_time max = link->env->reconnect_max;
    cloudli_time wait = link->env->reconnect_min;
    uint32_t random = 0;

    for (uint32_t i = 1; i < link->attempts && wait < max; i++)
        wait *= 2;
    if (wait > max)
        wait = max;
    (void)RAND_bytes((unsigned char *)&random, sizeof(random));
    return wait / 2 + wait / 2 * (cloudli_time)(random % 1025) / 1024;
}

static void drop_lookup(struct cloudli__link *link)
{
    if (link->state == CLOUDLI__LINK_RESOLVING && link->lookup != NULL)
        link->env->lookups--;
    cloudli__lookup_drop(link->lookup);
    link->lookup = NULL;
    link->address = NULL;
}

/* Closes what there is of a connection. */
static void disconnect(struct cloudli__link *link)
{
    if (link->state == CLOUDLI__LINK_TALKING)
        link->mute = link->session.ack_state == CLOUDLI__ACK_OFFERED;
    if (link->up)
        atomic_fetch_sub(&link->env->links_up, 1);
    link->up = 0;
    link->hot = 0;
    link->blocked = 0;
    atomic_store(&link->facts->transport, CLOUDLI_TRANSPORT_NONE);
    cloudli__stream_close(&link->stream);
    cloudli__spool_link(link->spool, 0);
    cloudli__session_dispose(&link->session);
    cloudli__wire_close(&link->wire);
    if (link->fd >= 0)
        (void)close(link->fd);
    link->fd = -1;
}

static void wait_for(struct cloudli__link *link, cloudli_time until)
{
    drop_lookup(link);
    link->state = CLOUDLI__LINK_WAITING;
    link->setup_due = until;
    atomic_store(&link->facts->state, CLOUDLI_LINK_WAITING);
}

static void fail(struct cloudli__link *link, cloudli_time now, int code,
                 const char *message)
{
    const int was_up = link->up != 0;
    const int another = !was_up && link->hosts.at + 1 < link->hosts.count;
    cloudli_time wait = 0;

    atomic_store(&link->facts->failure, code);
    if (link->up) {
        atomic_fetch_add(&link->env->reconnects, 1);
        atomic_fetch_add(&link->facts->reconnects, 1);
        atomic_store(&link->facts->changed, cloudli_time_now());
        link->attempts = 0;
    } else {
        atomic_fetch_add(&link->facts->failures, 1);
    }
    disconnect(link);
    if (!another) {
        link->attempts++;
        wait = backoff(link);
    }
    wait_for(link, now + wait);
    say_failure(link, code, message, wait);
    if (was_up)
        cloudli__hosts_first(&link->hosts);
    else
        cloudli__hosts_next(&link->hosts);
}

/* --- Setting up. --- */

static void set_options(const struct cloudli__link *link)
{
    const int on = 1, idle = TCP_IDLE_SECONDS, probe = TCP_PROBE_SECONDS;
    const int probes = TCP_PROBES, fd = link->fd;
    const cloudli_time patience =
        link->env->session.limits[CLOUDLI__TIME3] / CLOUDLI_MILLISECOND;
    const unsigned user = patience > INT32_MAX ? INT32_MAX : (unsigned)patience;

    /* None of them is needed for the connection to be right. */
    (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    (void)setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof(idle));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &probe, sizeof(probe));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof(probes));
    (void)setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &user, sizeof(user));
}

static int watch_socket(struct cloudli__link *link)
{
    struct epoll_event event = {
        .events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.ptr = link};

    return epoll_ctl(link->env->epoll, EPOLL_CTL_ADD, link->fd, &event);
}

/* Begins to connect to the address in turn; goes through those that fail at
 * once. 0, or the errno of the last one. */
static int connect_next(struct cloudli__link *link, cloudli_time now)
{
    int error = ENETUNREACH;

    for (; link->address != NULL; link->address = link->address->ai_next) {
        const struct addrinfo *a = link->address;

        link->fd =
            socket(a->ai_family, a->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC,
                   a->ai_protocol);
        if (link->fd >= 0 && watch_socket(link) == 0) {
            set_options(link);
            if (connect(link->fd, a->ai_addr, a->ai_addrlen) == 0 ||
                errno == EINPROGRESS) {
                link->state = CLOUDLI__LINK_CONNECTING;
                link->setup_due = now + CONNECT_TIMEOUT;
                return 0;
            }
        }
        error = errno;
        disconnect(link);
    }
    return error;
}

static void fail_connect(struct cloudli__link *link, cloudli_time now,
                         int error)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;

    (void)cloudli__fail(&err, CLOUDLI_ERR_CONNECT, 0, "cannot connect: %s",
                        strerror(error));
    fail(link, now, err.code, err.message);
}

/* An address did not work: the next one, if there is one. */
static void address_failed(struct cloudli__link *link, cloudli_time now,
                           int error)
{
    disconnect(link);
    link->address = link->address->ai_next;
    if (link->address == NULL || connect_next(link, now) != 0)
        fail_connect(link, now, error);
}

static void resolved(struct cloudli__link *link, cloudli_time now)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__lookup_result(link->lookup, &link->address, &err);

    if (rv == 0)
        return;
    link->env->lookups--;
    link->state = CLOUDLI__LINK_CONNECTING;
    if (rv < 0) {
        fail(link, now, rv, err.message);
        return;
    }
    rv = connect_next(link, now);
    if (rv != 0)
        fail_connect(link, now, rv);
}

static void begin(struct cloudli__link *link, cloudli_time now)
{
    const struct cloudli__host *host = cloudli__hosts_now(&link->hosts);
    int rv;

    atomic_store(&link->facts->host, (unsigned)link->hosts.at);
    atomic_store(&link->facts->state, CLOUDLI_LINK_CONNECTING);
    rv = cloudli__lookup_begin(&link->lookup, host->name, host->port,
                               link->env->wake,
                               link->env->lookups < LOOKUPS_MAX);
    if (rv == CLOUDLI_OK && link->lookup == NULL) {
        link->setup_due = now + LOOKUP_WAIT;
        return;
    }
    if (rv != CLOUDLI_OK) {
        fail(link, now, rv, "cannot look up its host");
        return;
    }
    link->env->lookups++;
    link->state = CLOUDLI__LINK_RESOLVING;
    link->setup_due = now + RESOLVE_TIMEOUT;
    resolved(link, now);
}

static int open_wire(struct cloudli__link *link, cloudli_error *err)
{
    const char *peer = link->peer_name == NULL
                           ? cloudli__hosts_now(&link->hosts)->name
                           : link->peer_name;

    if (link->context != NULL)
        return cloudli__wire_open_tls(
            &link->wire, cloudli__tls_files_now(link->context->files), link->fd,
            peer, err);
    cloudli__wire_open_plain(&link->wire, link->fd);
    return CLOUDLI_OK;
}

static void connected(struct cloudli__link *link, cloudli_time now)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct sockaddr_storage peer;
    socklen_t len = sizeof(int), peer_len = sizeof(peer);
    int error = 0, rv;

    if (getsockopt(link->fd, SOL_SOCKET, SO_ERROR, &error, &len) != 0)
        error = errno;
    if (error != 0) {
        address_failed(link, now, error);
        return;
    }
    if (getpeername(link->fd, (struct sockaddr *)&peer, &peer_len) != 0)
        return; /* not yet */
    rv = open_wire(link, &err);
    if (rv != CLOUDLI_OK) {
        fail(link, now, rv, err.message);
        return;
    }
    link->state = CLOUDLI__LINK_SHAKING;
    link->setup_due = now + HANDSHAKE_TIMEOUT;
}

/* The carrier of its stream. */

static int carry(void *self, const uint8_t *bytes, size_t len,
                 cloudli_error *err)
{
    struct cloudli__link *link = self;

    return cloudli__wire_write(&link->wire, bytes, len, err);
}

static uint64_t carried(void *self)
{
    const struct cloudli__link *link = self;

    return cloudli__wire_written(&link->wire);
}

static uint64_t arrived(void *self, uint64_t written)
{
    const struct cloudli__link *link = self;
    int unsent = 0;

    /* SIOCOUTQ: bytes that the peer's TCP has not acknowledged. */
    if (ioctl(link->fd, SIOCOUTQ, &unsent) != 0 || unsent < 0)
        return 0;
    return written - (uint64_t)unsent;
}

/* Of this destination, or else the dispatcher's. */

static uint32_t acknowledge_of(const struct cloudli__link *link)
{
    static const uint32_t modes[] = {
        [CLOUDLI_ACKNOWLEDGEMENT_OFFER] = CLOUDLI__ACKNOWLEDGE_OFFER,
        [CLOUDLI_ACKNOWLEDGEMENT_ACCEPT] = CLOUDLI__ACKNOWLEDGE_ACCEPT,
        [CLOUDLI_ACKNOWLEDGEMENT_NEVER] = CLOUDLI__ACKNOWLEDGE_NEVER};

    return link->acknowledge == CLOUDLI_ACKNOWLEDGEMENT_AS_CLIF ||
                   link->acknowledge > CLOUDLI_ACKNOWLEDGEMENT_NEVER
               ? link->env->session.acknowledge
               : modes[link->acknowledge];
}

static uint64_t window_of(const struct cloudli__link *link)
{
    if (link->resend_window == 0)
        return link->env->window;
    return link->resend_window == CLOUDLI_RESEND_WINDOW_NONE
               ? 0
               : link->resend_window;
}

static int begin_session(struct cloudli__link *link, cloudli_time now,
                         cloudli_error *err)
{
    const struct cloudli__carrier carrier = {link, carry, carried, arrived};
    struct cloudli__session_config config = link->env->session;
    int rv;

    config.header = &link->env->keepalive;
    config.acknowledge = acknowledge_of(link);
    if (link->mute && config.acknowledge == CLOUDLI__ACKNOWLEDGE_OFFER)
        config.acknowledge = CLOUDLI__ACKNOWLEDGE_ACCEPT;
    cloudli__session_init(&link->session, &config);
    link->messages = 0;
    link->ack_state = CLOUDLI__ACK_QUIET;
    rv = cloudli__stream_open(&link->stream, link->spool, &link->session,
                              &carrier, window_of(link));
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "%s", cloudli_strerror(rv));
    return cloudli__session_open(&link->session, now, cloudli_time_now(), err);
}

static void shaken(struct cloudli__link *link, cloudli_time now)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__wire_handshake(&link->wire, &err);

    if (rv > 0)
        return;
    if (rv == CLOUDLI_OK)
        rv = begin_session(link, now, &err);
    if (rv != CLOUDLI_OK) {
        fail(link, now, rv, err.message);
        return;
    }
    drop_lookup(link);
    link->state = CLOUDLI__LINK_TALKING;
    link->setup_due = CLOUDLI__NEVER;
}

/* --- Talking. --- */

static void tell_up(struct cloudli__link *link)
{
    struct cloudli__link_facts *facts = link->facts;

    atomic_store(&facts->transport, cloudli__wire_transport(&link->wire));
    atomic_store(&facts->peer_end, cloudli__wire_peer_end(&link->wire));
    atomic_store(&facts->failure, CLOUDLI_OK);
    atomic_store(&facts->changed, cloudli_time_now());
    atomic_fetch_add(&facts->connects, 1);
    atomic_store(&facts->state, CLOUDLI_LINK_UP);
}

static void note_up(struct cloudli__link *link)
{
    if (link->up || !cloudli__session_is_up(&link->session))
        return;
    cloudli__spool_link(link->spool, 1);
    link->up = 1;
    link->attempts = 0;
    cloudli__hosts_up(&link->hosts, cloudli__ticks(), link->env->return_after);
    atomic_fetch_add(&link->env->links_up, 1);
    tell_up(link);
    cloudli__log(&link->env->log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                 "destination %s: the link is up", link->name);
}

/* What the session came to agree on. */
static void note_acknowledgement(struct cloudli__link *link)
{
    static const char *const words[CLOUDLI__ACK_STATES] = {
        [CLOUDLI__ACK_PLAIN] = "does not acknowledge records",
        [CLOUDLI__ACK_IGNORED] =
            "does not acknowledge records: it left the offer unanswered",
        [CLOUDLI__ACK_AGREED] = "acknowledges records"};
    const uint32_t state = link->session.ack_state == CLOUDLI__ACK_WAITING
                               ? CLOUDLI__ACK_AGREED
                               : link->session.ack_state;

    if (state == link->ack_state)
        return;
    link->ack_state = state;
    if (words[state] != NULL)
        cloudli__log(&link->env->log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "destination %s: the LEMF %s", link->name, words[state]);
}

/* Messages of the authority. Their text may name anybody, so it is not ours to
 * log. */
static void note_messages(struct cloudli__link *link)
{
    const int error = link->session.priority == CLOUDLI__MESSAGE_ERROR;

    if (link->session.messages == link->messages)
        return;
    link->messages = link->session.messages;
    cloudli__log(&link->env->log,
                 error ? CLOUDLI_LOG_ERROR : CLOUDLI_LOG_WARNING, CLOUDLI_OK,
                 "destination %s: the LEMF sent a message of priority %s",
                 link->name, error ? "error" : "informational");
}

/* All that the LEMF sent. */
static int read_all(struct cloudli__link *link, cloudli_time now,
                    cloudli_error *err)
{
    uint8_t bytes[1024];
    size_t len;
    int rv;

    while ((rv = cloudli__wire_read(&link->wire, bytes, sizeof(bytes), &len,
                                    err)) == CLOUDLI_OK) {
        rv = cloudli__session_receive(&link->session, bytes, len, now,
                                      cloudli_time_now(), err);
        note_messages(link);
        if (rv != CLOUDLI_OK)
            return rv;
        cloudli__stream_answered(&link->stream, now);
        note_up(link);
        note_acknowledgement(link);
    }
    return rv < 0 ? rv : CLOUDLI_OK;
}

static int write_all(struct cloudli__link *link, cloudli_time now,
                     cloudli_error *err)
{
    cloudli_error last_words = CLOUDLI_ERROR_INIT;
    int rv = cloudli__stream_write(&link->stream, now, cloudli_time_now(), err);

    if (rv < 0) {
        /* The peer may have said why before it went. */
        if (read_all(link, now, &last_words) < 0) {
            *err = last_words;
            rv = last_words.code;
        }
        return rv;
    }
    link->hot = rv == CLOUDLI__STREAM_MORE;
    link->blocked = rv == CLOUDLI__STREAM_BLOCKED;
    if (rv != CLOUDLI__STREAM_DRAINED)
        cloudli__stream_look(&link->stream, now);
    return CLOUDLI_OK;
}

static void talk_failed(struct cloudli__link *link, cloudli_time now, int rv,
                        const cloudli_error *err)
{
    cloudli_error told = CLOUDLI_ERROR_INIT;

    if (link->up)
        (void)cloudli__fail(&told, rv, 0, "the link was lost: %s",
                            err->message);
    else /* In TLS 1.3 this is when a server's refusal arrives. */
        (void)cloudli__fail(&told, rv, 0, "the LEMF did not accept: %s",
                            err->message);
    fail(link, now, rv, told.message);
}

static void talk(struct cloudli__link *link, cloudli_time now)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = read_all(link, now, &err);

    if (rv == CLOUDLI_OK)
        rv = write_all(link, now, &err);
    if (rv != CLOUDLI_OK)
        talk_failed(link, now, rv, &err);
}

static void tick_talk(struct cloudli__link *link, cloudli_time now)
{
    const cloudli_time wall = cloudli_time_now();
    cloudli_error err = CLOUDLI_ERROR_INIT;
    uint32_t asks;
    int rv = cloudli__stream_tick(&link->stream, now, wall, &err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__session_tick(&link->session, now, wall, &err);
    if (rv == CLOUDLI_OK)
        note_acknowledgement(link);
    if (rv == CLOUDLI_OK && !link->blocked &&
        cloudli__session_output(&link->session, &asks).ptr != NULL)
        rv = write_all(link, now, &err);
    if (rv != CLOUDLI_OK)
        talk_failed(link, now, rv, &err);
}

/* A goodbye, and what the LEMF still said read, so that closing the socket
 * does not reset the connection under records that are on their way. */
static void part(struct cloudli__link *link)
{
    uint8_t bytes[1024];
    size_t len;

    if (link->state != CLOUDLI__LINK_TALKING)
        return;
    if (!link->blocked)
        cloudli__wire_goodbye(&link->wire);
    (void)shutdown(link->fd, SHUT_WR);
    while (cloudli__wire_read(&link->wire, bytes, sizeof(bytes), &len, NULL) ==
           CLOUDLI_OK)
        ;
}

/* Somebody listens at the first host: the link goes back there. What was not
 * proven to have arrived is sent again. */
static void go_back(struct cloudli__link *link, cloudli_time now)
{
    cloudli__log(&link->env->log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                 "destination %s: the link goes back to its first host",
                 link->name);
    part(link);
    disconnect(link);
    cloudli__hosts_first(&link->hosts);
    wait_for(link, now);
}

/* --- What the dispatcher calls. --- */

void cloudli__link_run(struct cloudli__link *link, cloudli_time now)
{
    if (link->state == CLOUDLI__LINK_RESOLVING)
        resolved(link, now);
    if (link->state == CLOUDLI__LINK_CONNECTING)
        connected(link, now);
    if (link->state == CLOUDLI__LINK_SHAKING)
        shaken(link, now);
    if (link->state == CLOUDLI__LINK_TALKING)
        talk(link, now);
}

void cloudli__link_tick(struct cloudli__link *link, cloudli_time now)
{
    if (link->state == CLOUDLI__LINK_TALKING) {
        if (now >= link->hosts.look &&
            cloudli__hosts_look(&link->hosts, link->env->wake, now,
                                link->env->return_after))
            go_back(link, now);
        else
            tick_talk(link, now);
        return;
    }
    if (now < link->setup_due)
        return;
    switch (link->state) {
    case CLOUDLI__LINK_WAITING:
        begin(link, now);
        break;
    case CLOUDLI__LINK_CONNECTING:
        address_failed(link, now, ETIMEDOUT);
        break;
    case CLOUDLI__LINK_SHAKING:
        fail(link, now, CLOUDLI_ERR_PEER_TIMEOUT,
             "the TLS handshake took too long");
        break;
    default:
        fail(link, now, CLOUDLI_ERR_CONNECT,
             "looking up its host name took too long");
        break;
    }
}

cloudli_time cloudli__link_due(const struct cloudli__link *link)
{
    cloudli_time stream, session;

    if (link->state != CLOUDLI__LINK_TALKING)
        return link->setup_due;
    stream = cloudli__stream_due(&link->stream);
    session = cloudli__session_due(&link->session);
    if (link->hosts.look < stream)
        stream = link->hosts.look;
    return stream < session ? stream : session;
}

const uint32_t *cloudli__link_bell(const struct cloudli__link *link)
{
    if (!link->up || link->blocked || link->hot)
        return NULL;
    return cloudli__stream_bell(&link->stream);
}

void cloudli__link_told(struct cloudli__link *link)
{
    const cloudli_time end =
        link->context == NULL
            ? 0
            : cloudli__tls_end(cloudli__tls_files_now(link->context->files));

    atomic_store(&link->facts->certificate_end, end);
}

static int set_up(struct cloudli__link *link,
                  const struct cloudli__link_config *config)
{
    const int rv = cloudli__hosts_init(&link->hosts, config);

    link->name = cloudli__strdup(config->name);
    link->peer_name = cloudli__strdup(config->peer_name);
    link->acknowledge = config->acknowledge;
    link->resend_window = config->resend_window;
    if (link->name == NULL ||
        (link->peer_name == NULL && config->peer_name != NULL))
        return CLOUDLI_ERR_NOMEM;
    return rv;
}

int cloudli__link_new(struct cloudli__link **out, struct cloudli__link_env *env,
                      const struct cloudli__link_config *config,
                      struct cloudli__context *context,
                      struct cloudli__spool *spool, cloudli_time now,
                      cloudli_error *err)
{
    struct cloudli__link *link = cloudli__alloc(sizeof(*link));
    int rv;

    *out = NULL;
    if (link == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "link");
    link->env = env;
    link->context = context;
    link->spool = spool;
    link->facts = config->facts == NULL ? &link->unwatched : config->facts;
    link->fd = -1;
    link->setup_due = now;
    rv = set_up(link, config);
    if (rv != CLOUDLI_OK) {
        cloudli__link_free(link);
        return cloudli__fail(err, rv, 0, "link");
    }
    cloudli__link_told(link);
    atomic_store(&link->facts->state, CLOUDLI_LINK_WAITING);
    *out = link;
    return CLOUDLI_OK;
}

void cloudli__link_free(struct cloudli__link *link)
{
    if (link == NULL)
        return;
    part(link);
    drop_lookup(link);
    disconnect(link);
    cloudli__free_string(link->name);
    cloudli__free_string(link->peer_name);
    cloudli__hosts_dispose(&link->hosts);
    cloudli__free_wiped(link, sizeof(*link));
}

int cloudli__link_is(const struct cloudli__link *link,
                     const struct cloudli__link_config *config,
                     const struct cloudli__context *context,
                     const struct cloudli__spool *spool)
{
    const char *a = link->peer_name, *b = config->peer_name;

    return link->context == context && link->spool == spool &&
           link->acknowledge == config->acknowledge &&
           link->resend_window == config->resend_window &&
           (a == b || (a != NULL && b != NULL && strcmp(a, b) == 0)) &&
           cloudli__hosts_are(&link->hosts, config);
}
