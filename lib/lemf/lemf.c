/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The receiver: one epoll instance holds the listening socket, all links, and
 * a timer that is set to the nearest deadline, so that its one descriptor
 * tells an event loop of whatever is due.
 */
#include "base/error.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/options.h"
#include "lemf/provider_link.h"
#include "lemf/seals.h"

#include <cloudli/lemf.h>
#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define MAX_CONNECTIONS 64
#define MAX_CONNECTIONS_LIMIT 65536u
/* A session of a peer takes no more than 1 MiB, all in all. */
#define MAX_PDU (512u * 1024u)
#define MAX_PDU_LEAST 256u
#define EVENTS 64
#define ACCEPTS 16 /* a poll */
#define ADDRESSES_MAX 63

#define OPTIONS_V1_SIZE (offsetof(cloudli_lemf_options, reserved) + 4)
_Static_assert(sizeof(cloudli_lemf_options) ==
                   offsetof(cloudli_lemf_options, more_count) + sizeof(size_t),
               "no hidden padding");
#define STATISTICS_V1_SIZE (offsetof(cloudli_lemf_statistics, malformed) + 8)

struct cloudli_lemf {
    struct cloudli__log log;
    cloudli_lemf_cb receive;
    void *receive_user_data;
    cloudli_lemf_sync_cb sync;
    void *sync_user_data;
    cloudli_time silence;
    uint32_t acknowledge;
    uint32_t max_connections;
    uint32_t max_pdu;

    struct cloudli__door door;
    struct cloudli__sequences *sequences;
    struct cloudli__seals *seals; /* NULL: nothing was agreed with anybody */
    struct cloudli__listen_socket *listeners;
    size_t listener_count;
    int epoll;
    int timer;
    cloudli_time alarm; /* what the timer is set to; INT64_MAX: nothing */

    struct cloudli__provider_link *links;   /* newest first */
    struct cloudli__provider_link *current; /* whose PDUs are taken now */
    uint32_t handshakes;                    /* links in it */
    uint64_t last_number;
    uint32_t begun; /* a stream was told of: it is too late to restore */
    cloudli_lemf_statistics stats;
    uint8_t chunk[CLOUDLI__RECEIVER_CHUNK_MAX];
};

static cloudli_time monotonic_now(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_MONOTONIC, &ts);
    return (cloudli_time)ts.tv_sec * CLOUDLI_SECOND + ts.tv_nsec;
}

/* --- Opening. --- */

static const char *find_address_fault(const cloudli_lemf_options *opt)
{
    if (opt->more_count > ADDRESSES_MAX)
        return "more_count is above 63";
    if (opt->more_count > 0 &&
        (opt->more_hosts == NULL || opt->more_ports == NULL))
        return "more_hosts or more_ports is missing";
    for (size_t i = 0; i < opt->more_count; i++) {
        if (opt->more_hosts[i] == NULL || opt->more_ports[i] > 65535)
            return "an address in more_hosts and more_ports is none";
    }
    return opt->port > 65535 ? "port is above 65535" : NULL;
}

static const char *find_limit_fault(const cloudli_lemf_options *opt)
{
    if (opt->receive == NULL)
        return "receive is missing";
    if (opt->max_connections > MAX_CONNECTIONS_LIMIT)
        return "max_connections is above 65536";
    if (opt->max_pdu != 0 &&
        (opt->max_pdu < MAX_PDU_LEAST || opt->max_pdu > CLOUDLI_PDU_MAX))
        return "max_pdu is below 256 or above 16 MiB";
    if (opt->acknowledge > CLOUDLI_LEMF_ACKNOWLEDGE_IGNORE)
        return "acknowledge is no cloudli_lemf_acknowledge";
    if (opt->silence < 0)
        return "silence is negative";
    return opt->reserved != 0 || opt->reserved2 != 0 || opt->reserved3 != 0
               ? "reserved is not zero"
               : NULL;
}

static int check_options(const cloudli_lemf_options *opt, cloudli_error *err)
{
    const char *fault = find_limit_fault(opt);

    if (fault == NULL)
        fault = cloudli__door_fault(opt);
    if (fault == NULL)
        fault = find_address_fault(opt);
    if (fault == NULL)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "%s", fault);
}

/* The address that events carry tells what they are of. */
static int watch(cloudli_lemf *lemf, int fd, uint32_t events, void *what)
{
    struct epoll_event event = {.events = events, .data.ptr = what};

    return epoll_ctl(lemf->epoll, EPOLL_CTL_ADD, fd, &event) == 0;
}

static int open_loop(cloudli_lemf *lemf, cloudli_error *err)
{
    int ok;

    lemf->epoll = epoll_create1(EPOLL_CLOEXEC);
    lemf->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    ok = lemf->epoll >= 0 && lemf->timer >= 0 &&
         watch(lemf, lemf->timer, EPOLLIN, &lemf->timer);
    for (size_t i = 0; ok && i < lemf->listener_count; i++)
        ok = watch(lemf, lemf->listeners[i].fd, EPOLLIN, &lemf->listeners[i]);
    if (!ok)
        return cloudli__fail(err, CLOUDLI_ERR_LISTEN, 0,
                             "connections cannot be waited for: %s",
                             strerror(errno));
    return CLOUDLI_OK;
}

/* The first address, and the others. */
static int open_listeners(cloudli_lemf *lemf, const cloudli_lemf_options *opt,
                          cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    lemf->listeners =
        cloudli__alloc_array(1 + opt->more_count, sizeof(*lemf->listeners));
    if (lemf->listeners == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "listening sockets");
    for (size_t i = 0; rv == CLOUDLI_OK && i <= opt->more_count; i++) {
        const char *host = i == 0 ? opt->host : opt->more_hosts[i - 1];

        rv = cloudli__listen_socket_open(
            &lemf->listeners[i], host == NULL ? "127.0.0.1" : host,
            i == 0 ? opt->port : opt->more_ports[i - 1], err);
        if (rv == CLOUDLI_OK)
            lemf->listener_count++;
    }
    return rv;
}

static int open_all(cloudli_lemf *lemf, const cloudli_lemf_options *opt,
                    cloudli_error *err)
{
    int rv =
        cloudli__sequences_new(&lemf->sequences, CLOUDLI__SEQUENCE_STREAMS_MAX);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "the receiver cannot be made: %s",
                             cloudli_strerror(rv));
    rv = cloudli__seals_new(&lemf->seals, opt, lemf->sequences, &lemf->log,
                            NULL, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__door_open(&lemf->door, opt, &lemf->log, monotonic_now(),
                                err);
    if (rv == CLOUDLI_OK)
        rv = open_listeners(lemf, opt, err);
    return rv == CLOUDLI_OK ? open_loop(lemf, err) : rv;
}

int cloudli_lemf_open(cloudli_lemf **out, const cloudli_lemf_options *options,
                      cloudli_error *err)
{
    cloudli_lemf_options opt;
    cloudli_lemf *lemf;
    int rv;

    if (out == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "out is missing");
    *out = NULL;
    rv = cloudli__options_import(&opt, sizeof(opt), OPTIONS_V1_SIZE, options);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "options: %s", cloudli_strerror(rv));
    rv = check_options(&opt, err);
    if (rv != CLOUDLI_OK)
        return rv;
    lemf = cloudli__alloc(sizeof(*lemf));
    if (lemf == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "receiver");
    lemf->epoll = -1;
    lemf->timer = -1;
    lemf->alarm = INT64_MAX;
    lemf->log = (struct cloudli__log){opt.log, opt.log_user_data};
    lemf->receive = opt.receive;
    lemf->receive_user_data = opt.receive_user_data;
    lemf->sync = opt.sync;
    lemf->sync_user_data = opt.sync_user_data;
    lemf->silence = opt.silence;
    lemf->acknowledge = opt.acknowledge;
    lemf->max_connections =
        opt.max_connections == 0 ? MAX_CONNECTIONS : opt.max_connections;
    lemf->max_pdu = opt.max_pdu == 0 ? MAX_PDU : opt.max_pdu;
    rv = open_all(lemf, &opt, err);
    if (rv == CLOUDLI_OK) {
        *out = lemf;
        lemf = NULL;
    }
    cloudli_lemf_close(lemf);
    return rv;
}

void cloudli_lemf_close(cloudli_lemf *lemf)
{
    if (lemf == NULL)
        return;
    while (lemf->links != NULL) {
        struct cloudli__provider_link *link = lemf->links;

        lemf->links = link->next;
        cloudli__provider_link_free(link);
    }
    for (size_t i = 0; i < lemf->listener_count; i++)
        cloudli__listen_socket_close(&lemf->listeners[i]);
    cloudli__free_wiped(lemf->listeners, 0);
    if (lemf->epoll >= 0)
        (void)close(lemf->epoll);
    if (lemf->timer >= 0)
        (void)close(lemf->timer);
    cloudli__door_close(&lemf->door);
    cloudli__seals_free(lemf->seals);
    cloudli__sequences_free(lemf->sequences);
    cloudli__free_wiped(lemf, sizeof(*lemf));
}

/* --- The links. --- */

/* Malformed, or more than a session may be: faults of what a peer sent. */
static int is_peers_fault(int rv)
{
    static const int faults[] = {
        CLOUDLI_ERR_BER,          CLOUDLI_ERR_BER_DEPTH,
        CLOUDLI_ERR_PDU,          CLOUDLI_ERR_PDU_TOO_LARGE,
        CLOUDLI_ERR_RANGE,        CLOUDLI_ERR_BUFFER_TOO_SMALL,
        CLOUDLI_ERR_PROTOCOL,     CLOUDLI_ERR_TRUNCATED,
        CLOUDLI_ERR_PEER_TIMEOUT,
    };

    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
        if (faults[i] == rv)
            return 1;
    }
    return 0;
}

/* The end of a link; it is freed when the poll is through. */
static void end_link(cloudli_lemf *lemf, struct cloudli__provider_link *link,
                     int rv, const char *reason)
{
    const unsigned long long number = link->number;

    link->over = 1;
    if (link->receiver == NULL) {
        lemf->handshakes--;
        lemf->stats.refused++;
        cloudli__log(&lemf->log, CLOUDLI_LOG_WARNING, rv,
                     "connection %llu from %s was refused: %s", number,
                     link->peer, reason);
        return;
    }
    lemf->stats.open--;
    if (rv == CLOUDLI_ERR_PEER_CLOSED) {
        cloudli__log(&lemf->log, CLOUDLI_LOG_INFO, 0,
                     "connection %llu of %s is over: %s", number,
                     link->provider, reason);
        return;
    }
    if (is_peers_fault(rv) && rv != CLOUDLI_ERR_TRUNCATED)
        lemf->stats.malformed++;
    cloudli__log(&lemf->log,
                 is_peers_fault(rv) ? CLOUDLI_LOG_WARNING : CLOUDLI_LOG_ERROR,
                 rv, "connection %llu of %s was cut off: %s", number,
                 link->provider, reason);
}

static void free_ended_links(cloudli_lemf *lemf)
{
    struct cloudli__provider_link **at = &lemf->links;

    while (*at != NULL) {
        struct cloudli__provider_link *link = *at;

        if (link->over) {
            *at = link->next;
            cloudli__provider_link_free(link);
        } else {
            at = &link->next;
        }
    }
}

static int hand_on(void *user_data, const cloudli_pdu *pdu,
                   const struct cloudli__sequence_verdict *verdict,
                   const struct cloudli__unsealed *how)
{
    cloudli_lemf *lemf = user_data;
    cloudli_lemf_pdu item = {.size = sizeof(item)};
    cloudli_lemf_check check;

    item.pdu = pdu;
    item.provider = lemf->current->provider;
    item.connection = lemf->current->number;
    item.sequence = verdict->sequence;
    item.missing = verdict->missing;
    cloudli__seals_tell(&item, &check, how);
    if (lemf->receive(lemf->receive_user_data, &item) != 0)
        return 1;
    lemf->stats.pdus++;
    lemf->stats.bytes += pdu->bytes.len;
    lemf->stats.missing += verdict->missing;
    lemf->stats.duplicates += verdict->sequence == CLOUDLI_SEQUENCE_DUPLICATE;
    if (lemf->seals != NULL)
        cloudli__seals_count(lemf->seals, &item, how, &lemf->stats);
    return 0;
}

static int sync_all(void *user_data)
{
    cloudli_lemf *lemf = user_data;

    return lemf->sync(lemf->sync_user_data);
}

static int start_session(cloudli_lemf *lemf,
                         struct cloudli__provider_link *link, cloudli_time now,
                         cloudli_error *err)
{
    const struct cloudli__receiver_options options = {
        .max_pdu = lemf->max_pdu,
        .provider = link->provider,
        .sequences = lemf->sequences,
        .unsealer = cloudli__seals_of(lemf->seals, link->provider),
        .take = hand_on,
        .sync = lemf->sync == NULL ? NULL : sync_all,
        .user_data = lemf,
        .now = now,
        .silence = lemf->silence,
        .acknowledge = lemf->acknowledge,
    };
    struct cloudli__receiver *receiver;
    int rv;

    if (lemf->stats.open >= lemf->max_connections)
        return cloudli__fail(err, CLOUDLI_ERR_PEER_REFUSED, 0,
                             "there are %u connections already",
                             lemf->max_connections);
    rv = cloudli__receiver_new(&receiver, &options);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "there is no memory for its session");
    cloudli__provider_link_start(link, receiver);
    lemf->handshakes--;
    lemf->stats.open++;
    lemf->stats.connections++;
    cloudli__door_meet(&link->wire, link->provider, &lemf->log);
    cloudli__log(&lemf->log, CLOUDLI_LOG_INFO, 0,
                 "connection %llu from %s is %s",
                 (unsigned long long)link->number, link->peer, link->provider);
    return CLOUDLI_OK;
}

/* As far as it goes without waiting. */
static int step_link(cloudli_lemf *lemf, struct cloudli__provider_link *link,
                     cloudli_time now, cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    if (link->receiver == NULL) {
        rv = cloudli__provider_link_handshake(link, lemf->door.trust, err);
        if (rv > 0)
            return CLOUDLI_OK;
        if (rv == CLOUDLI_OK)
            rv = start_session(lemf, link, now, err);
    }
    if (rv != CLOUDLI_OK)
        return rv;
    lemf->current = link;
    return cloudli__provider_link_step(link, lemf->chunk, now, err);
}

static void drive_link(cloudli_lemf *lemf, struct cloudli__provider_link *link,
                       cloudli_time now)
{
    struct epoll_event event = {.data.ptr = link};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv;

    if (link->over)
        return;
    rv = step_link(lemf, link, now, &err);
    if (rv == CLOUDLI_OK && link->events != link->watched) {
        event.events = link->events;
        if (epoll_ctl(lemf->epoll, EPOLL_CTL_MOD, link->fd, &event) != 0)
            rv = cloudli__fail(&err, CLOUDLI_ERR_SYSTEM, 0,
                               "it cannot be waited for: %s", strerror(errno));
        link->watched = link->events;
    }
    if (rv != CLOUDLI_OK)
        end_link(lemf, link, rv, err.message);
}

/* Peers that do not finish the handshake must not keep others out: the one
 * that has been in it for longest gives way. */
static void make_room(cloudli_lemf *lemf)
{
    struct cloudli__provider_link *oldest = NULL;

    if (lemf->handshakes < lemf->max_connections)
        return;
    for (struct cloudli__provider_link *link = lemf->links; link != NULL;
         link = link->next) {
        if (link->receiver == NULL && !link->over)
            oldest = link;
    }
    if (oldest != NULL)
        end_link(lemf, oldest, CLOUDLI_ERR_PEER_TIMEOUT,
                 "too many peers are in the TLS handshake");
}

static void turn_away(cloudli_lemf *lemf, int32_t code, const char *reason)
{
    lemf->stats.refused++;
    cloudli__log(&lemf->log, CLOUDLI_LOG_ERROR, code,
                 "a connection was refused: %s", reason);
}

static void add_link(cloudli_lemf *lemf, int fd, const char *peer,
                     cloudli_time now)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct cloudli__provider_link *link;

    make_room(lemf);
    link = cloudli__provider_link_new(&lemf->door, fd, lemf->last_number + 1,
                                      now, &err);
    if (link == NULL) {
        turn_away(lemf, err.code, err.message);
        return;
    }
    lemf->last_number++;
    memcpy(link->peer, peer, sizeof(link->peer));
    link->watched = link->events;
    link->next = lemf->links;
    lemf->links = link;
    lemf->handshakes++;
    if (!watch(lemf, fd, link->events, link))
        end_link(lemf, link, CLOUDLI_ERR_SYSTEM, strerror(errno));
}

static void accept_links(cloudli_lemf *lemf,
                         struct cloudli__listen_socket *listener,
                         cloudli_time now)
{
    for (int i = 0; i < ACCEPTS; i++) {
        char peer[CLOUDLI__PEER_TEXT_MAX];
        const int fd = cloudli__listen_socket_accept(listener, peer);

        if (fd == -1)
            return;
        if (fd < 0)
            turn_away(lemf, CLOUDLI_ERR_SYSTEM,
                      "there are no file descriptors left");
        else if (lemf->stats.open >= lemf->max_connections) {
            (void)close(fd);
            turn_away(lemf, CLOUDLI_ERR_PEER_REFUSED,
                      "there are as many as max_connections allows");
        } else {
            add_link(lemf, fd, peer, now);
        }
    }
}

/* --- The loop. --- */

static void check_deadlines(cloudli_lemf *lemf, cloudli_time now)
{
    for (struct cloudli__provider_link *link = lemf->links; link != NULL;
         link = link->next) {
        cloudli_error err = CLOUDLI_ERROR_INIT;
        int rv;

        if (link->over)
            continue;
        rv = cloudli__provider_link_check(link, now, &err);
        if (rv != CLOUDLI_OK)
            end_link(lemf, link, rv, err.message);
    }
}

/* Sets the timer where a deadline is nearer than what it is set to. One that
 * was moved on is found when the timer goes off. */
static void set_alarm(cloudli_lemf *lemf)
{
    struct itimerspec when = {0};
    cloudli_time nearest = cloudli__seals_deadline(lemf->seals);

    if (lemf->door.look_next < nearest)
        nearest = lemf->door.look_next;
    for (const struct cloudli__provider_link *link = lemf->links; link != NULL;
         link = link->next) {
        const cloudli_time deadline = cloudli__provider_link_deadline(link);

        if (deadline < nearest)
            nearest = deadline;
    }
    if (nearest >= lemf->alarm)
        return;
    when.it_value.tv_sec = nearest / CLOUDLI_SECOND;
    when.it_value.tv_nsec = nearest % CLOUDLI_SECOND;
    if (timerfd_settime(lemf->timer, TFD_TIMER_ABSTIME, &when, NULL) == 0)
        lemf->alarm = nearest;
}

static void stop_alarm(cloudli_lemf *lemf)
{
    uint64_t expirations;

    (void)!read(lemf->timer, &expirations, sizeof(expirations));
    lemf->alarm = INT64_MAX;
}

static int milliseconds(cloudli_time timeout)
{
    if (timeout <= 0)
        return 0;
    if (timeout > INT32_MAX * CLOUDLI_MILLISECOND)
        return INT32_MAX;
    return (int)((timeout - 1) / CLOUDLI_MILLISECOND + 1);
}

static struct cloudli__listen_socket *listener_at(cloudli_lemf *lemf,
                                                  const void *address)
{
    for (size_t i = 0; i < lemf->listener_count; i++) {
        if (address == &lemf->listeners[i])
            return &lemf->listeners[i];
    }
    return NULL;
}

int cloudli_lemf_poll(cloudli_lemf *lemf, cloudli_time timeout,
                      cloudli_error *err)
{
    struct epoll_event events[EVENTS];
    cloudli_time now;
    int count;

    count = epoll_wait(lemf->epoll, events, EVENTS, milliseconds(timeout));
    if (count < 0 && errno != EINTR)
        return cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0,
                             "waiting for connections failed: %s",
                             strerror(errno));
    now = monotonic_now();
    cloudli__door_look(&lemf->door, &lemf->log, now);
    for (int i = 0; i < count; i++) {
        struct cloudli__listen_socket *listener =
            listener_at(lemf, events[i].data.ptr);

        if (listener != NULL)
            accept_links(lemf, listener, now);
        else if (events[i].data.ptr == &lemf->timer)
            stop_alarm(lemf);
        else
            drive_link(lemf, events[i].data.ptr, now);
    }
    check_deadlines(lemf, now);
    if (lemf->seals != NULL)
        cloudli__seals_check(lemf->seals, now, &lemf->stats);
    free_ended_links(lemf);
    set_alarm(lemf);
    return CLOUDLI_OK;
}

/* --- Other settings. --- */

/* What begins with a link goes on with it, unless its provider is gone. */
static void renew_links(cloudli_lemf *lemf)
{
    for (struct cloudli__provider_link *link = lemf->links; link != NULL;
         link = link->next) {
        cloudli_error err = CLOUDLI_ERROR_INIT;
        int rv;

        if (link->over || link->receiver == NULL)
            continue;
        rv = cloudli__provider_link_renew(link, lemf->door.trust, &err);
        if (rv == CLOUDLI_OK)
            cloudli__receiver_set_unsealer(
                link->receiver, cloudli__seals_of(lemf->seals, link->provider));
        else
            end_link(lemf, link, rv, err.message);
    }
}

int cloudli_lemf_reload(cloudli_lemf *lemf, const cloudli_lemf_options *options,
                        cloudli_error *err)
{
    struct cloudli__door door = {0}, old = lemf->door;
    struct cloudli__seals *seals, *old_seals = lemf->seals;
    cloudli_lemf_options opt;
    const char *fault;
    int rv;

    rv = cloudli__options_import(&opt, sizeof(opt), OPTIONS_V1_SIZE, options);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "options: %s", cloudli_strerror(rv));
    fault = cloudli__door_fault(&opt);
    if (fault != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "%s", fault);
    rv = cloudli__door_open(&door, &opt, &lemf->log, monotonic_now(), err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__seals_new(&seals, &opt, lemf->sequences, &lemf->log,
                            old_seals, err);
    if (rv != CLOUDLI_OK) {
        cloudli__door_close(&door);
        return rv;
    }
    lemf->door = door;
    lemf->seals = seals;
    renew_links(lemf);
    free_ended_links(lemf);
    cloudli__door_close(&old);
    cloudli__seals_free(old_seals);
    return CLOUDLI_OK;
}

/* --- What an earlier run took. --- */

/* Before what is saved: the sequences, then the seals, up to the end. */
struct saved_head {
    uint64_t magic;
    uint64_t sequences; /* bytes */
};

#define SAVED_MAGIC UINT64_C(0x636c69736176e532)

int cloudli_lemf_save(const cloudli_lemf *lemf, cloudli_write_cb write,
                      void *user_data)
{
    struct saved_head head = {SAVED_MAGIC, 0};
    struct cloudli__buffer saved = {0};
    int rv = cloudli__buffer_append(&saved, &head, sizeof(head));

    if (rv == CLOUDLI_OK)
        rv = cloudli__sequences_save(lemf->sequences, &saved);
    head.sequences = saved.len - sizeof(head);
    if (rv == CLOUDLI_OK)
        rv = cloudli__seals_save(lemf->seals, monotonic_now(), &saved);
    if (rv == CLOUDLI_OK)
        memcpy(saved.data, &head, sizeof(head));
    if (rv == CLOUDLI_OK &&
        write(user_data, (const char *)saved.data, saved.len) != 0)
        rv = CLOUDLI_ERR_INVALID_STATE;
    cloudli__buffer_dispose(&saved);
    return rv;
}

static int restore(cloudli_lemf *lemf, const uint8_t *at, size_t len)
{
    struct saved_head head;
    cloudli_bytes sequences, seals;
    int rv;

    if (len < sizeof(head))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    memcpy(&head, at, sizeof(head));
    if (head.magic != SAVED_MAGIC || head.sequences > len - sizeof(head))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    sequences = (cloudli_bytes){at + sizeof(head), (size_t)head.sequences};
    seals.ptr = sequences.ptr + sequences.len;
    seals.len = len - sizeof(head) - sequences.len;
    rv = cloudli__seals_restore(lemf->seals, monotonic_now(), seals);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__sequences_restore(lemf->sequences, sequences);
    if (rv != CLOUDLI_OK) /* one without the other knows nothing */
        (void)cloudli__seals_restore(lemf->seals, monotonic_now(),
                                     (cloudli_bytes){NULL, 0});
    return rv;
}

int cloudli_lemf_restore(cloudli_lemf *lemf, const void *saved, size_t len,
                         cloudli_error *err)
{
    int rv;

    if (lemf->begun || lemf->stats.connections > 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "the receiver has begun already");
    rv = restore(lemf, saved, len);
    if (rv == CLOUDLI_OK)
        return rv;
    return cloudli__fail(err, rv, 0,
                         rv == CLOUDLI_ERR_INVALID_ARGUMENT
                             ? "this is not what a receiver saved"
                             : "there is no memory for what was saved");
}

int cloudli_lemf_seed(cloudli_lemf *lemf, const cloudli_lemf_pdu *item)
{
    struct cloudli__unsealer *unsealer;

    if (lemf->stats.connections > 0)
        return CLOUDLI_ERR_INVALID_STATE;
    if (item == NULL || item->pdu == NULL || item->provider == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    lemf->begun = 1;
    unsealer = cloudli__seals_of(lemf->seals, item->provider);
    if (unsealer != NULL)
        cloudli__unseal_seed(unsealer, item, monotonic_now());
    cloudli__sequences_seed(lemf->sequences, item);
    return CLOUDLI_OK;
}

/* --- Questions. --- */

uint32_t cloudli_lemf_port(const cloudli_lemf *lemf)
{
    return cloudli_lemf_port_at(lemf, 0);
}

uint32_t cloudli_lemf_port_at(const cloudli_lemf *lemf, size_t index)
{
    return index < lemf->listener_count ? lemf->listeners[index].port : 0;
}

int cloudli_lemf_descriptor(const cloudli_lemf *lemf)
{
    return lemf->epoll;
}

int cloudli_lemf_stats(const cloudli_lemf *lemf, cloudli_lemf_statistics *stats)
{
    const size_t size = stats->size;

    if (!cloudli__struct_ok(size, STATISTICS_V1_SIZE))
        return CLOUDLI_ERR_STRUCT_SIZE;
    /* An older caller's is shorter, a newer one's longer. */
    memcpy(stats, &lemf->stats,
           size < sizeof(lemf->stats) ? size : sizeof(lemf->stats));
    stats->size = size;
    return CLOUDLI_OK;
}
