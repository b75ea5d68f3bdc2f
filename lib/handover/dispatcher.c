/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Links whose socket is ready come from epoll, links whose time has come from
 * a heap, links that had to give others a turn from a list. So a step costs
 * what there is to do, however many links there are; only looking for PDUs
 * goes through all queues, at one word each.
 */
#include "handover/dispatcher.h"

#include "base/error.h"
#include "handover/contexts.h"
#include "handover/link.h"

#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#define EVENTS_MAX 64
#define WATCH_INTERVAL CLOUDLI_MILLISECOND
#define RETURN_AFTER (600 * CLOUDLI_SECOND)
#define LOOK_INTERVAL (250 * CLOUDLI_MILLISECOND)
#define INTERVAL_MAX (INT64_C(7) * 86400 * CLOUDLI_SECOND)

struct cloudli__dispatcher {
    struct cloudli__link_env env;
    char *ca_file;
    char *crl_file;
    struct cloudli__contexts contexts;
    struct cloudli__context *own; /* with the CA above */
    cloudli_time look_next;
    size_t count, cap;
    struct cloudli__link **links;
    const uint32_t **bells;      /* of the queue of each link, or NULL */
    struct cloudli__link **heap; /* by timer, the next one first */
    struct cloudli__link **hot;
    size_t hot_count;
};

static cloudli_time monotonic(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_MONOTONIC, &ts);
    return (cloudli_time)ts.tv_sec * CLOUDLI_SECOND + ts.tv_nsec;
}

/* --- The heap of timers. --- */

static void put_at(struct cloudli__dispatcher *d, size_t place,
                   struct cloudli__link *link)
{
    d->heap[place] = link;
    link->place = place;
}

/* Moves a link to where its timer belongs. */
static void settle(struct cloudli__dispatcher *d, struct cloudli__link *link,
                   size_t count)
{
    size_t at = link->place;

    while (at > 0 && d->heap[(at - 1) / 2]->timer > link->timer) {
        put_at(d, at, d->heap[(at - 1) / 2]);
        at = (at - 1) / 2;
    }
    for (;;) {
        size_t child = 2 * at + 1;

        if (child + 1 < count &&
            d->heap[child + 1]->timer < d->heap[child]->timer)
            child++;
        if (child >= count || d->heap[child]->timer >= link->timer)
            break;
        put_at(d, at, d->heap[child]);
        at = child;
    }
    put_at(d, at, link);
}

/* After anything happened to a link. */
static void update(struct cloudli__dispatcher *d, struct cloudli__link *link)
{
    const cloudli_time due = cloudli__link_due(link);

    if (due != link->timer) {
        link->timer = due;
        settle(d, link, d->count);
    }
    d->bells[link->number] = cloudli__link_bell(link);
    if (link->hot && !link->listed) {
        link->listed = 1;
        d->hot[d->hot_count++] = link;
    }
}

/* --- Making and changing. --- */

static cloudli_time interval(cloudli_time given, cloudli_time standard)
{
    if (given <= 0)
        return standard;
    return given < INTERVAL_MAX ? given : INTERVAL_MAX;
}

static void set_limit(struct cloudli__session_config *config, uint32_t limit,
                      cloudli_time given)
{
    config->limits[limit] = interval(given, config->limits[limit]);
}

static void set_session(struct cloudli__link_env *env,
                        const struct cloudli__dispatcher_options *options)
{
    struct cloudli__session_config *const config = &env->session;

    cloudli__session_defaults(config);
    config->acknowledge = options->acknowledge;
    set_limit(config, CLOUDLI__TIME1, options->keepalive_interval);
    set_limit(config, CLOUDLI__TIME3, options->keepalive_timeout);
    set_limit(config, CLOUDLI__TIME_ACK, options->keepalive_timeout);
    set_limit(config, CLOUDLI__TIME_REQUEST, options->request_interval);
    if (options->request_records != 0)
        config->limits[CLOUDLI__REQUEST_PDUS] = options->request_records;
    env->window = options->window;
}

static int open_descriptors(struct cloudli__dispatcher *d, cloudli_error *err)
{
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};

    d->env.epoll = epoll_create1(EPOLL_CLOEXEC);
    d->env.wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (d->env.epoll < 0 || d->env.wake < 0 ||
        epoll_ctl(d->env.epoll, EPOLL_CTL_ADD, d->env.wake, &event) != 0)
        return cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0,
                             "no descriptors for the dispatcher: %s",
                             strerror(errno));
    return CLOUDLI_OK;
}

int cloudli__dispatcher_new(struct cloudli__dispatcher **out,
                            const struct cloudli__dispatcher_options *options,
                            cloudli_error *err)
{
    struct cloudli__dispatcher *d = cloudli__alloc(sizeof(*d));
    int rv = CLOUDLI_OK;

    *out = NULL;
    if (d == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "dispatcher");
    d->env.epoll = -1;
    d->env.wake = -1;
    d->env.log = options->log;
    d->env.keepalive = options->keepalive;
    set_session(&d->env, options);
    d->env.reconnect_min = interval(options->reconnect_min, CLOUDLI_SECOND);
    d->env.reconnect_max =
        interval(options->reconnect_max, 30 * CLOUDLI_SECOND);
    d->env.return_after = interval(options->return_after, RETURN_AFTER);
    d->ca_file = cloudli__strdup(options->ca_file);
    d->crl_file = cloudli__strdup(options->crl_file);
    if (options->certificate_file == NULL || options->key_file == NULL ||
        options->ca_file == NULL)
        rv = cloudli__fail(err, CLOUDLI_ERR_TLS_CONFIG, 0,
                           "certificate, key and CA are needed");
    else if (cloudli__contexts_init(&d->contexts, options->certificate_file,
                                    options->key_file) != CLOUDLI_OK ||
             d->ca_file == NULL ||
             (d->crl_file == NULL && options->crl_file != NULL))
        rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "dispatcher");
    /* Now, so that bad files are found at once. */
    if (rv == CLOUDLI_OK)
        rv = cloudli__contexts_take(&d->contexts, &d->own, d->ca_file,
                                    d->crl_file, 0, err);
    if (rv == CLOUDLI_OK)
        rv = open_descriptors(d, err);
    if (rv != CLOUDLI_OK) {
        cloudli__dispatcher_free(d);
        return rv;
    }
    *out = d;
    return CLOUDLI_OK;
}

void cloudli__dispatcher_free(struct cloudli__dispatcher *d)
{
    if (d == NULL)
        return;
    for (size_t i = 0; i < d->count; i++)
        cloudli__link_free(d->links[i]);
    cloudli__contexts_dispose(&d->contexts);
    if (d->env.epoll >= 0)
        (void)close(d->env.epoll);
    if (d->env.wake >= 0)
        (void)close(d->env.wake);
    cloudli__free_wiped(d->links, d->cap * sizeof(d->links[0]));
    cloudli__free_wiped(d->bells, d->cap * sizeof(d->bells[0]));
    cloudli__free_wiped(d->heap, d->cap * sizeof(d->heap[0]));
    cloudli__free_wiped(d->hot, d->cap * sizeof(d->hot[0]));
    cloudli__free_string(d->ca_file);
    cloudli__free_string(d->crl_file);
    cloudli__free_wiped(d, sizeof(*d));
}

/* list is the address of an array of pointers. */
static int grow_list(void *list, size_t count, size_t cap)
{
    void *old, *larger = cloudli__alloc_array(cap, sizeof(void *));

    if (larger == NULL)
        return CLOUDLI_ERR_NOMEM;
    memcpy(&old, list, sizeof(old));
    if (count > 0)
        memcpy(larger, old, count * sizeof(void *));
    cloudli__free_wiped(old, count * sizeof(void *));
    memcpy(list, &larger, sizeof(larger));
    return CLOUDLI_OK;
}

static int make_room(struct cloudli__dispatcher *d)
{
    const size_t cap = d->cap == 0 ? 8 : 2 * d->cap;

    if (d->count < d->cap)
        return CLOUDLI_OK;
    if (grow_list(&d->links, d->count, cap) != CLOUDLI_OK ||
        grow_list(&d->bells, d->count, cap) != CLOUDLI_OK ||
        grow_list(&d->heap, d->count, cap) != CLOUDLI_OK ||
        grow_list(&d->hot, d->hot_count, cap) != CLOUDLI_OK)
        return CLOUDLI_ERR_NOMEM;
    d->cap = cap;
    return CLOUDLI_OK;
}

static void free_link(struct cloudli__dispatcher *d, struct cloudli__link *link)
{
    struct cloudli__context *context = link->context;

    cloudli__link_free(link);
    cloudli__contexts_give(&d->contexts, context);
}

/* A new link in the place of an old one. */
static void replace(struct cloudli__dispatcher *d, size_t at,
                    struct cloudli__link *link)
{
    struct cloudli__link *old = d->links[at];

    link->timer = cloudli__link_due(link);
    link->listed = old->listed;
    for (size_t i = 0; i < d->hot_count; i++) {
        if (d->hot[i] == old)
            d->hot[i] = link;
    }
    d->links[at] = link;
    d->bells[at] = NULL;
    link->number = at;
    put_at(d, old->place, link);
    settle(d, link, d->count);
    free_link(d, old);
    atomic_store(&link->facts->state, CLOUDLI_LINK_WAITING);
}

static int check_config(const struct cloudli__link_config *config,
                        cloudli_error *err)
{
    const char *peer =
        config->peer_name == NULL ? config->host : config->peer_name;

    if (config->name == NULL || config->host == NULL ||
        config->host[0] == '\0' || config->port == 0 || config->port > 65535)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "a destination needs a name, a host and a port");
    if (cloudli__tls_check_name(peer) != CLOUDLI_OK)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "destination %s: the peer's name is neither a "
                             "DNS name nor an IP address",
                             config->name);
    if (config->protection > CLOUDLI_PROTECTION_PLAIN_TCP)
        return cloudli__fail(err, CLOUDLI_ERR_UNSUPPORTED, 0,
                             "destination %s: a protection that is not known",
                             config->name);
    return CLOUDLI_OK;
}

/* The context that a destination needs, held; none for plain TCP. */
static int take_context(struct cloudli__dispatcher *d,
                        const struct cloudli__link_config *config,
                        struct cloudli__context **out, cloudli_error *err)
{
    const int own = config->ca_file == NULL;

    *out = NULL;
    if (config->protection == CLOUDLI_PROTECTION_PLAIN_TCP)
        return CLOUDLI_OK;
    return cloudli__contexts_take(
        &d->contexts, out, own ? d->ca_file : config->ca_file,
        own && config->crl_file == NULL ? d->crl_file : config->crl_file,
        config->protection == CLOUDLI_PROTECTION_TLS_1_2, err);
}

static void add_link(struct cloudli__dispatcher *d, struct cloudli__link *link)
{
    d->links[d->count] = link;
    d->bells[d->count] = NULL;
    link->number = d->count;
    link->timer = cloudli__link_due(link);
    put_at(d, d->count++, link);
    settle(d, link, d->count);
}

int cloudli__dispatcher_set_link(struct cloudli__dispatcher *d,
                                 const struct cloudli__link_config *config,
                                 struct cloudli__spool *spool,
                                 cloudli_error *err)
{
    struct cloudli__context *context;
    struct cloudli__link *link = NULL;
    size_t at = 0;
    int rv = check_config(config, err);

    if (rv == CLOUDLI_OK)
        rv = take_context(d, config, &context, err);
    if (rv != CLOUDLI_OK)
        return rv;
    while (at < d->count && strcmp(d->links[at]->name, config->name) != 0)
        at++;
    if (at < d->count &&
        cloudli__link_is(d->links[at], config, context, spool)) {
        cloudli__contexts_give(&d->contexts, context);
        return CLOUDLI_OK;
    }
    if (make_room(d) != CLOUDLI_OK)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "links");
    else
        rv = cloudli__link_new(&link, &d->env, config, context, spool,
                               monotonic(), err);
    if (rv != CLOUDLI_OK)
        cloudli__contexts_give(&d->contexts, context);
    else if (at < d->count)
        replace(d, at, link);
    else
        add_link(d, link);
    return rv;
}

static void unlist(struct cloudli__dispatcher *d,
                   const struct cloudli__link *link)
{
    size_t kept = 0;

    for (size_t i = 0; i < d->hot_count; i++) {
        if (d->hot[i] != link)
            d->hot[kept++] = d->hot[i];
    }
    d->hot_count = kept;
}

void cloudli__dispatcher_drop_link(struct cloudli__dispatcher *d,
                                   const char *name)
{
    struct cloudli__link *link, *last;
    size_t at = 0;

    while (at < d->count && strcmp(d->links[at]->name, name) != 0)
        at++;
    if (at == d->count)
        return;
    link = d->links[at];
    unlist(d, link);
    d->count--;
    d->links[at] = d->links[d->count];
    d->links[at]->number = at;
    d->bells[at] = d->bells[d->count];
    last = d->heap[d->count];
    if (last != link) {
        put_at(d, link->place, last);
        settle(d, last, d->count);
    }
    atomic_store(&link->facts->state, CLOUDLI_LINK_NONE);
    free_link(d, link);
}

/* --- A step. --- */

static int run_timers(struct cloudli__dispatcher *d, cloudli_time now)
{
    int worked = 0;

    while (d->count > 0 && d->heap[0]->timer <= now) {
        struct cloudli__link *link = d->heap[0];

        cloudli__link_tick(link, now);
        update(d, link);
        worked = 1;
        if (link->timer <= now) /* its next turn is in the next step */
            break;
    }
    return worked;
}

static int run_hot(struct cloudli__dispatcher *d, cloudli_time now)
{
    const size_t count = d->hot_count;

    /* Those that stay hot are listed again, behind the others. */
    for (size_t i = 0; i < count; i++) {
        struct cloudli__link *link = d->hot[0];

        d->hot_count--;
        memmove(d->hot, d->hot + 1, d->hot_count * sizeof(d->hot[0]));
        link->listed = 0;
        cloudli__link_run(link, now);
        update(d, link);
    }
    return count > 0;
}

/* Links whose queue got something. */
static int run_news(struct cloudli__dispatcher *d, cloudli_time now)
{
    int worked = 0;

    for (size_t i = 0; i < d->count; i++) {
        if (d->bells[i] == NULL || !cloudli__spool_rang(d->bells[i]))
            continue;
        cloudli__link_run(d->links[i], now);
        update(d, d->links[i]);
        worked = 1;
    }
    return worked;
}

/* Somebody called cloudli__dispatcher_wake(), or a name was looked up. */
static void woken(struct cloudli__dispatcher *d, cloudli_time now)
{
    uint64_t calls;

    if (read(d->env.wake, &calls, sizeof(calls)) < 0)
        return;
    for (size_t i = 0; i < d->count; i++) {
        if (d->links[i]->state == CLOUDLI__LINK_RESOLVING) {
            cloudli__link_run(d->links[i], now);
            update(d, d->links[i]);
        }
    }
    (void)run_news(d, now);
}

/* Waits for at most wait, and serves what is ready. The number of events, or
 * CLOUDLI_ERR_SYSTEM. */
static int serve(struct cloudli__dispatcher *d, cloudli_time wait)
{
    struct epoll_event events[EVENTS_MAX];
    cloudli_time now, ms = 0;
    int count;

    if (wait > 0) /* rounded up: a timer must be due when it is served */
        ms = (wait - 1) / CLOUDLI_MILLISECOND + 1;
    if (ms > INT32_MAX)
        ms = INT32_MAX;
    count = epoll_wait(d->env.epoll, events, EVENTS_MAX, (int)ms);
    if (count < 0)
        return errno == EINTR ? 1 : CLOUDLI_ERR_SYSTEM;
    now = monotonic();
    for (int i = 0; i < count; i++) {
        struct cloudli__link *link = events[i].data.ptr;

        if (link == NULL) {
            woken(d, now);
            continue;
        }
        cloudli__link_run(link, now);
        update(d, link);
    }
    return count;
}

/* Certificates that changed are used from the next connection on. */
static void look_at_files(struct cloudli__dispatcher *d, cloudli_time now)
{
    if (now < d->look_next)
        return;
    d->look_next = now + LOOK_INTERVAL;
    if (cloudli__contexts_look(&d->contexts, &d->env.log, now) == 0)
        return;
    for (size_t i = 0; i < d->count; i++)
        cloudli__link_told(d->links[i]);
}

cloudli_time
cloudli__dispatcher_certificate_end(const struct cloudli__dispatcher *d)
{
    return cloudli__tls_end(cloudli__tls_files_now(d->own->files));
}

int cloudli__dispatcher_step(struct cloudli__dispatcher *d,
                             cloudli_time timeout, int watch)
{
    cloudli_time now = monotonic();
    const cloudli_time end = now + interval(timeout, 0);

    look_at_files(d, now);
    for (int first = 1;; first = 0) {
        int worked = run_hot(d, now), rv;
        cloudli_time wait = 0;

        worked |= run_timers(d, now);
        if (first || watch)
            worked |= run_news(d, now);
        if (!worked && end > now) {
            wait = end - now;
            if (d->count > 0 && d->heap[0]->timer - now < wait)
                wait = d->heap[0]->timer - now;
            if (watch && wait > WATCH_INTERVAL)
                wait = WATCH_INTERVAL;
        }
        rv = serve(d, wait);
        if (rv < 0)
            return rv;
        now = monotonic();
        if (worked || rv > 0 || now >= end)
            return CLOUDLI_OK;
    }
}

void cloudli__dispatcher_wake(struct cloudli__dispatcher *d)
{
    const int saved = errno; /* a signal handler must leave it alone */
    const uint64_t one = 1;

    if (write(d->env.wake, &one, sizeof(one)) < 0)
        errno = saved; /* it is full of calls: it wakes */
    errno = saved;
}

void cloudli__dispatcher_counters(const struct cloudli__dispatcher *d,
                                  struct cloudli__dispatcher_counters *out)
{
    out->links_up = atomic_load(&d->env.links_up);
    out->reconnects = atomic_load(&d->env.reconnects);
}
