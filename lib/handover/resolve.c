/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "handover/resolve.h"

#include "base/error.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Shared by the link and the thread; the last one frees it. */
struct cloudli__lookup {
    atomic_uint refs;
    atomic_uint done;
    int wake; /* the thread's own; -1: none */
    int verdict;
    struct addrinfo *list;
    char port[8];
    char host[];
};

void cloudli__lookup_drop(struct cloudli__lookup *lookup)
{
    if (lookup == NULL || atomic_fetch_sub(&lookup->refs, 1) != 1)
        return;
    if (lookup->list != NULL)
        freeaddrinfo(lookup->list);
    if (lookup->wake >= 0)
        (void)close(lookup->wake);
    cloudli__free_wiped(lookup, sizeof(*lookup));
}

static int resolve(struct cloudli__lookup *lookup, int flags)
{
    const struct addrinfo hints = {.ai_family = AF_UNSPEC,
                                   .ai_socktype = SOCK_STREAM,
                                   .ai_flags = flags | AI_NUMERICSERV};

    return getaddrinfo(lookup->host, lookup->port, &hints, &lookup->list);
}

static void *run(void *arg)
{
    struct cloudli__lookup *lookup = arg;
    const uint64_t one = 1;

    lookup->verdict = resolve(lookup, 0);
    atomic_store(&lookup->done, 1);
    /* A full eventfd wakes as well. */
    if (write(lookup->wake, &one, sizeof(one)) < 0)
        errno = 0;
    cloudli__lookup_drop(lookup);
    return NULL;
}

static int start_thread(struct cloudli__lookup *lookup)
{
    sigset_t all, old;
    pthread_attr_t attr;
    pthread_t thread;
    int rv;

    if (pthread_attr_init(&attr) != 0)
        return CLOUDLI_ERR_NOMEM;
    (void)pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
    /* The embedder's signals are not for this thread. */
    (void)sigfillset(&all);
    (void)pthread_sigmask(SIG_SETMASK, &all, &old);
    atomic_fetch_add(&lookup->refs, 1);
    rv = pthread_create(&thread, &attr, run, lookup);
    if (rv != 0)
        atomic_fetch_sub(&lookup->refs, 1);
    (void)pthread_sigmask(SIG_SETMASK, &old, NULL);
    (void)pthread_attr_destroy(&attr);
    return rv == 0 ? CLOUDLI_OK : CLOUDLI_ERR_SYSTEM;
}

int cloudli__lookup_begin(struct cloudli__lookup **out, const char *host,
                          uint32_t port, int wake, int thread)
{
    const size_t len = strlen(host) + 1;
    struct cloudli__lookup *lookup = cloudli__alloc(sizeof(*lookup) + len);
    int rv = CLOUDLI_OK;

    *out = NULL;
    if (lookup == NULL)
        return CLOUDLI_ERR_NOMEM;
    atomic_init(&lookup->refs, 1);
    lookup->wake = -1;
    memcpy(lookup->host, host, len);
    (void)snprintf(lookup->port, sizeof(lookup->port), "%u", port & 0xffff);

    lookup->verdict = resolve(lookup, AI_NUMERICHOST);
    if (lookup->verdict != EAI_NONAME) {
        atomic_store(&lookup->done, 1);
    } else if (!thread) {
        cloudli__lookup_drop(lookup);
        lookup = NULL;
    } else {
        lookup->wake = fcntl(wake, F_DUPFD_CLOEXEC, 0);
        rv = lookup->wake < 0 ? CLOUDLI_ERR_SYSTEM : start_thread(lookup);
    }
    if (rv != CLOUDLI_OK) {
        cloudli__lookup_drop(lookup);
        lookup = NULL;
    }
    *out = lookup;
    return rv;
}

int cloudli__lookup_result(struct cloudli__lookup *lookup,
                           const struct addrinfo **list, cloudli_error *err)
{
    *list = NULL;
    if (!atomic_load(&lookup->done))
        return 0;
    if (lookup->verdict != 0 || lookup->list == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_CONNECT, 0,
                             "its host name gives no address: %s",
                             gai_strerror(lookup->verdict));
    *list = lookup->list;
    return 1;
}
