/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What happens on a service's threads, on its way into the trail: a queue in
 * memory, of bounded size, that one thread empties in batches. Noting an event
 * takes a lock for as long as copying it takes, and no system call. What the
 * queue has no room for is counted, and the count becomes a line.
 */
#ifndef CLOUDLI_AUDIT_AUDIT_QUEUE_H
#define CLOUDLI_AUDIT_AUDIT_QUEUE_H

#include "audit/audit_line.h"

#include <pthread.h>

/* Of a CLIF's own life, and what it does. Named "what.happened"; who filters
 * takes one, or all of a what. */
#define CLOUDLI__AUDIT_CLIF_OPEN "clif.open"
#define CLOUDLI__AUDIT_CLIF_CLOSE "clif.close"
#define CLOUDLI__AUDIT_CLIF_LOST "clif.lost"
#define CLOUDLI__AUDIT_CLOCK "clock"
#define CLOUDLI__AUDIT_ORDER_APPLIED "order.applied"
#define CLOUDLI__AUDIT_ORDER_ENDED "order.ended"
#define CLOUDLI__AUDIT_ORDER_REFUSED "order.refused"
#define CLOUDLI__AUDIT_INTERCEPTION_BEGIN "interception.begin"
#define CLOUDLI__AUDIT_INTERCEPTION_END "interception.end"
#define CLOUDLI__AUDIT_INTERCEPTION_FAILED "interception.failed"
#define CLOUDLI__AUDIT_DECISION "decision"
#define CLOUDLI__AUDIT_LINK_UP "link.up"
#define CLOUDLI__AUDIT_LINK_DOWN "link.down"
#define CLOUDLI__AUDIT_RECORDS_LOST "records.lost"
#define CLOUDLI__AUDIT_RECORDS_WIPED "records.wiped"
#define CLOUDLI__AUDIT_QUEUE_POLICY "queue.policy"
#define CLOUDLI__AUDIT_TRIGGER_ASKED "trigger.asked"
#define CLOUDLI__AUDIT_TRIGGER_ANSWERED "trigger.answered"
#define CLOUDLI__AUDIT_TRIGGER_ACCEPTED "trigger.accepted"
#define CLOUDLI__AUDIT_TRIGGER_REFUSED "trigger.refused"
#define CLOUDLI__AUDIT_TRIGGER_STOPPED "trigger.stopped"
#define CLOUDLI__AUDIT_TRIGGER_REJECTED "trigger.rejected"

#define CLOUDLI__AUDIT_FACTS_MAX 8

/*
 * An event. action, code and the keys and words of facts are constants, which
 * the queue does not copy; what a warrant is called is found when the line is
 * written. No identity goes in here.
 */
struct cloudli__audit_event {
    cloudli_time time; /* 0: when it is noted */
    const char *action;
    const char *code; /* why, a word; NULL: none */
    uint64_t warrant; /* 0: none */
    size_t fact_count;
    struct cloudli__audit_fact facts[CLOUDLI__AUDIT_FACTS_MAX];
    char destination[64]; /* "": none */
};

/* Adds to an event in the making; what is beyond the last is left out. */
static inline void cloudli__audit_say(struct cloudli__audit_event *event,
                                      const char *key, const char *word,
                                      int64_t number)
{
    if (event->fact_count == CLOUDLI__AUDIT_FACTS_MAX)
        return;
    event->facts[event->fact_count++] =
        (struct cloudli__audit_fact){key, word, number};
}

struct cloudli__audit_queue;

int cloudli__audit_queue_new(struct cloudli__audit_queue **out);
void cloudli__audit_queue_free(struct cloudli__audit_queue *queue);

/* Puts a copy into the queue. Any thread; NULL, for a queue, is fine. */
void cloudli__audit_note(struct cloudli__audit_queue *queue,
                         const struct cloudli__audit_event *event);

/* How many wait. Any thread, without a lock. */
size_t cloudli__audit_waiting(const struct cloudli__audit_queue *queue);

/*
 * Copies up to cap of the oldest, which stay until they are dropped, and tells
 * how many were lost that no drop has accounted for. One thread at a time.
 */
size_t cloudli__audit_peek(struct cloudli__audit_queue *queue,
                           struct cloudli__audit_event *out, size_t cap,
                           uint64_t *lost);

/* The oldest count were written, and so was the loss of so many. */
void cloudli__audit_drop(struct cloudli__audit_queue *queue, size_t count,
                         uint64_t lost);

#endif
