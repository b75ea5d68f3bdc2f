/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The writer's thread. All queues that have something are appended to first
 * and synced then, so that the disk works on all of them at a time.
 */
#include "spool/disk.h"

#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

struct cloudli__spool_writer {
    pthread_mutex_t lock; /* guards all that follows */
    pthread_cond_t wake;
    struct cloudli__disk *disks;
    struct cloudli__coder *coder;
    cloudli_time interval;
    uint32_t running;
    uint32_t stop;
    pthread_t thread;
};

static cloudli_time ticks(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_MONOTONIC, &ts);
    return (cloudli_time)ts.tv_sec * CLOUDLI_SECOND + ts.tv_nsec;
}

/* With the lock held. 1 if there is more to do at once. */
static int turn(struct cloudli__spool_writer *writer, cloudli_time now)
{
    struct cloudli__disk *d;
    int behind = 0;

    for (d = writer->disks; d != NULL; d = d->next) {
        cloudli__disk_append(d, writer->coder, now);
        cloudli__disk_push(d);
    }
    for (d = writer->disks; d != NULL; d = d->next) {
        cloudli__disk_settle(d, now);
        cloudli__leftover_turn(d, now);
        behind |= cloudli__disk_is_behind(d);
    }
    return behind;
}

static void *run(void *arg)
{
    struct cloudli__spool_writer *writer = arg;

    pthread_mutex_lock(&writer->lock);
    while (!writer->stop) {
        const cloudli_time begin = ticks();
        const int behind = turn(writer, begin);
        const cloudli_time until = begin + writer->interval;
        const struct timespec ts = {until / CLOUDLI_SECOND,
                                    until % CLOUDLI_SECOND};

        if (behind) { /* lets others to the lock */
            pthread_mutex_unlock(&writer->lock);
            (void)sched_yield();
            pthread_mutex_lock(&writer->lock);
            continue;
        }
        if (!writer->stop)
            (void)pthread_cond_timedwait(&writer->wake, &writer->lock, &ts);
    }
    pthread_mutex_unlock(&writer->lock);
    return NULL;
}

int cloudli__spool_writer_new(struct cloudli__spool_writer **out,
                              cloudli_time interval)
{
    struct cloudli__spool_writer *writer = cloudli__alloc(sizeof(*writer));
    pthread_condattr_t monotonic;

    *out = NULL;
    if (writer == NULL)
        return CLOUDLI_ERR_NOMEM;
    writer->interval = interval;
    if (cloudli__coder_new(&writer->coder) != CLOUDLI_OK) {
        cloudli__free_wiped(writer, sizeof(*writer));
        return CLOUDLI_ERR_NOMEM;
    }
    (void)pthread_condattr_init(&monotonic);
    (void)pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&writer->wake, &monotonic);
    (void)pthread_condattr_destroy(&monotonic);
    (void)pthread_mutex_init(&writer->lock, NULL);
    *out = writer;
    return CLOUDLI_OK;
}

void cloudli__spool_writer_free(struct cloudli__spool_writer *writer)
{
    if (writer == NULL)
        return;
    if (writer->running) {
        pthread_mutex_lock(&writer->lock);
        writer->stop = 1;
        (void)pthread_cond_signal(&writer->wake);
        pthread_mutex_unlock(&writer->lock);
        (void)pthread_join(writer->thread, NULL);
    }
    cloudli__coder_free(writer->coder);
    (void)pthread_cond_destroy(&writer->wake);
    (void)pthread_mutex_destroy(&writer->lock);
    cloudli__free_wiped(writer, sizeof(*writer));
}

/* The embedder's signals are for his own threads. */
static int start(struct cloudli__spool_writer *writer)
{
    sigset_t all, before;
    int failed;

    sigfillset(&all);
    failed = pthread_sigmask(SIG_SETMASK, &all, &before);
    if (failed == 0) {
        failed = pthread_create(&writer->thread, NULL, run, writer);
        (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    }
    writer->running = failed == 0;
    return failed == 0 ? CLOUDLI_OK : CLOUDLI_ERR_SYSTEM;
}

int cloudli__spool_writer_add(struct cloudli__spool_writer *writer,
                              struct cloudli__disk *disk)
{
    int rv = CLOUDLI_OK;

    pthread_mutex_lock(&writer->lock);
    if (!writer->running)
        rv = start(writer);
    if (rv == CLOUDLI_OK) {
        disk->next = writer->disks;
        writer->disks = disk;
    }
    pthread_mutex_unlock(&writer->lock);
    return rv;
}

void cloudli__spool_writer_remove(struct cloudli__spool_writer *writer,
                                  struct cloudli__disk *disk)
{
    struct cloudli__disk **at = &writer->disks;

    pthread_mutex_lock(&writer->lock);
    while (*at != NULL && *at != disk)
        at = &(*at)->next;
    if (*at != NULL)
        *at = disk->next;
    pthread_mutex_unlock(&writer->lock);
}
