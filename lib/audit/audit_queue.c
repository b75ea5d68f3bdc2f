/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "audit/audit_queue.h"

#include <stdatomic.h>
#include <string.h>

/* Enough for a burst of ends when a warrant is withdrawn from all that it is
 * in. Taken at once, but a page that no burst ever reached is never touched. */
#define CAPACITY 16384

/* The events lie from first on. When all are gone it starts over at 0, so that
 * what is in use stays small while little happens. */
struct cloudli__audit_queue {
    pthread_mutex_t lock;
    struct cloudli__audit_event *events;
    size_t first;
    size_t touched; /* entries that were ever used */
    uint64_t lost;
    atomic_size_t count;
};

int cloudli__audit_queue_new(struct cloudli__audit_queue **out)
{
    struct cloudli__audit_queue *queue = cloudli__alloc(sizeof(*queue));

    *out = NULL;
    if (queue == NULL)
        return CLOUDLI_ERR_NOMEM;
    atomic_init(&queue->count, 0);
    queue->events = cloudli__alloc_array(CAPACITY, sizeof(*queue->events));
    if (queue->events == NULL) {
        cloudli__free_wiped(queue, sizeof(*queue));
        return CLOUDLI_ERR_NOMEM;
    }
    if (pthread_mutex_init(&queue->lock, NULL) != 0) {
        cloudli__free_wiped(queue->events, 0);
        cloudli__free_wiped(queue, sizeof(*queue));
        return CLOUDLI_ERR_SYSTEM;
    }
    *out = queue;
    return CLOUDLI_OK;
}

void cloudli__audit_queue_free(struct cloudli__audit_queue *queue)
{
    if (queue == NULL)
        return;
    cloudli__free_wiped(queue->events, queue->touched * sizeof(*queue->events));
    pthread_mutex_destroy(&queue->lock);
    cloudli__free_wiped(queue, sizeof(*queue));
}

void cloudli__audit_note(struct cloudli__audit_queue *queue,
                         const struct cloudli__audit_event *event)
{
    cloudli_time time = event->time;
    size_t count, at;

    if (queue == NULL)
        return;
    if (time == 0)
        time = cloudli_time_now();
    pthread_mutex_lock(&queue->lock);
    count = atomic_load_explicit(&queue->count, memory_order_relaxed);
    if (count == CAPACITY) {
        queue->lost++;
    } else {
        at = (queue->first + count) % CAPACITY;
        queue->events[at] = *event;
        queue->events[at].time = time;
        if (at >= queue->touched)
            queue->touched = at + 1;
        atomic_store_explicit(&queue->count, count + 1, memory_order_relaxed);
    }
    pthread_mutex_unlock(&queue->lock);
}

size_t cloudli__audit_waiting(const struct cloudli__audit_queue *queue)
{
    return queue == NULL
               ? 0
               : atomic_load_explicit(&queue->count, memory_order_relaxed);
}

size_t cloudli__audit_peek(struct cloudli__audit_queue *queue,
                           struct cloudli__audit_event *out, size_t cap,
                           uint64_t *lost)
{
    size_t count;

    pthread_mutex_lock(&queue->lock);
    count = atomic_load_explicit(&queue->count, memory_order_relaxed);
    if (count > cap)
        count = cap;
    for (size_t i = 0; i < count; i++)
        out[i] = queue->events[(queue->first + i) % CAPACITY];
    *lost = queue->lost;
    pthread_mutex_unlock(&queue->lock);
    return count;
}

void cloudli__audit_drop(struct cloudli__audit_queue *queue, size_t count,
                         uint64_t lost)
{
    size_t left;

    pthread_mutex_lock(&queue->lock);
    left = atomic_load_explicit(&queue->count, memory_order_relaxed) - count;
    queue->first = left == 0 ? 0 : (queue->first + count) % CAPACITY;
    queue->lost -= lost;
    atomic_store_explicit(&queue->count, left, memory_order_relaxed);
    pthread_mutex_unlock(&queue->lock);
}
