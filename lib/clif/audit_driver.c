/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * From what a CLIF's threads note to lines of the audit trail. Only the driver
 * writes, in batches of one transaction, some times a second: a service's
 * threads never wait for the disk because of the trail.
 */
#include "clif/front.h"

#include "audit/audit_queue.h"
#include "base/error.h"
#include "warrant/follow_register.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* A batch is written when it is full, or so long after the last. */
#define BATCH 128
#define WRITE_INTERVAL (100 * CLOUDLI_MILLISECOND)
#define AGAIN_INTERVAL CLOUDLI_SECOND

/* What waits for its signature gets it while nothing else happens. */
#define SIGN_INTERVAL CLOUDLI__AUDIT_SIGN_INTERVAL

/* A link that comes and goes is told once in so long, with how often. */
#define LINK_INTERVAL (10 * CLOUDLI_SECOND)

/* --- Writing --- */

/* By its network element, or its operator; both may be any octets. */
static void name_actor(char *to, size_t size, const struct cloudli__hub *hub)
{
    (void)snprintf(to, size, "clif:%s",
                   hub->network_element[0] == '\0' ? hub->operator_id
                                                   : hub->network_element);
    for (char *c = to; *c != '\0'; c++) {
        if (*c < ' ' || *c > '~')
            *c = '?';
    }
}

/* A trail that cannot be written, or signed, is told once, and when it can be
 * again. */
static void complain(cloudli_clif *clif, int rv, const cloudli_error *err)
{
    const int unsigned_now = cloudli__register_audit_status(clif->reg);

    if (rv != CLOUDLI_OK && !clif->audit_failed)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "the audit trail cannot be written: %s", err->message);
    else if (rv == CLOUDLI_OK && clif->audit_failed)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "the audit trail can be written again");
    clif->audit_failed = rv != CLOUDLI_OK;
    if (unsigned_now != CLOUDLI_OK && !clif->audit_unsigned)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, unsigned_now,
                     "the audit trail cannot be signed: %s",
                     cloudli_strerror(unsigned_now));
    clif->audit_unsigned = unsigned_now != CLOUDLI_OK;
}

static int open_session(cloudli_clif *clif, cloudli_error *err)
{
    int rv;

    pthread_mutex_lock(&clif->reg_lock);
    rv = cloudli__register_audit_open(clif->reg, &clif->session,
                                      clif->audit_actor, err);
    pthread_mutex_unlock(&clif->reg_lock);
    return rv;
}

int cloudli__clif_audit_open(cloudli_clif *clif, cloudli_error *err)
{
    cloudli_error fault = CLOUDLI_ERROR_INIT;
    int rv = cloudli__audit_queue_new(&clif->hub.audit);

    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "The audit trail cannot be kept: %s.",
                             cloudli_strerror(rv));
    name_actor(clif->audit_actor, sizeof(clif->audit_actor), &clif->hub);
    rv = open_session(clif, &fault);
    if (rv == CLOUDLI_OK)
        return CLOUDLI_OK;
    if (rv != CLOUDLI_ERR_STORAGE_FULL)
        return cloudli__fail(err, rv, 0, "%s", fault.message);
    /* Room may come of what is delivered: until then lines are kept. */
    complain(clif, rv, &fault);
    return CLOUDLI_OK;
}

/* One batch: how many were written, or a status. */
static int write_batch(cloudli_clif *clif, size_t *count, cloudli_error *err)
{
    struct cloudli__audit_event events[BATCH];
    uint64_t lost = 0;
    int rv;

    *count = cloudli__audit_peek(clif->hub.audit, events, BATCH, &lost);
    pthread_mutex_lock(&clif->reg_lock);
    rv = cloudli__register_audit(clif->reg, clif->audit_actor, events, *count,
                                 lost, err);
    pthread_mutex_unlock(&clif->reg_lock);
    if (rv == CLOUDLI_OK)
        cloudli__audit_drop(clif->hub.audit, *count, lost);
    return rv;
}

void cloudli__clif_audit(cloudli_clif *clif, int now)
{
    const cloudli_time ticks = cloudli__ticks();
    const size_t waiting = cloudli__audit_waiting(clif->hub.audit);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    size_t count = 0;
    int rv = CLOUDLI_OK;

    if (clif->hub.audit == NULL || (!now && ticks < clif->audit_next &&
                                    (waiting < BATCH || clif->audit_failed)))
        return;
    if (!now && waiting == 0 && ticks < clif->audit_sign_next)
        return;
    if (clif->session.opened == 0)
        rv = open_session(clif, &err);
    do {
        if (rv == CLOUDLI_OK)
            rv = write_batch(clif, &count, &err);
    } while (rv == CLOUDLI_OK && now && count == BATCH);
    complain(clif, rv, &err);
    clif->audit_next =
        ticks + (rv == CLOUDLI_OK ? WRITE_INTERVAL : AGAIN_INTERVAL);
    clif->audit_sign_next = ticks + SIGN_INTERVAL;
}

void cloudli__clif_audit_close(cloudli_clif *clif)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = CLOUDLI_OK;

    if (clif->audit_actor[0] != '\0')
        cloudli__clif_audit(clif, 1);
    if (clif->session.opened != 0)
        rv = cloudli__register_audit_close(clif->reg, &clif->session,
                                           clif->audit_actor, &err);
    if (rv != CLOUDLI_OK)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, rv,
                     "that this CLIF closes is not in the audit trail: %s",
                     err.message);
    cloudli__audit_queue_free(clif->hub.audit);
    clif->hub.audit = NULL;
}

/* --- What the driver itself notes --- */

void cloudli__clif_audit_order(cloudli_clif *clif, const char *action,
                               const char *code, uint64_t warrant)
{
    const struct cloudli__audit_event event = {
        .action = action, .code = code, .warrant = warrant};

    cloudli__audit_note(clif->hub.audit, &event);
}

static struct cloudli__audit_event
event_of(const struct cloudli__outlet *outlet, const char *action)
{
    struct cloudli__audit_event event = {.action = action};

    (void)snprintf(event.destination, sizeof(event.destination), "%s",
                   outlet->name);
    return event;
}

void cloudli__clif_audit_policy(cloudli_clif *clif,
                                const struct cloudli__outlet *outlet)
{
    struct cloudli__audit_event event =
        event_of(outlet, CLOUDLI__AUDIT_QUEUE_POLICY);

    cloudli__audit_say(&event, "spool", cloudli_spool_name(outlet->spool_kind),
                       0);
    cloudli__audit_say(&event, "overflow",
                       cloudli_overflow_name(outlet->overflow), 0);
    cloudli__audit_say(&event, "bytes", NULL, (int64_t)outlet->spool_bytes);
    cloudli__audit_note(clif->hub.audit, &event);
}

static void note_down(cloudli_clif *clif, const struct cloudli__outlet *outlet,
                      uint64_t losses, uint64_t failures)
{
    struct cloudli__audit_event event =
        event_of(outlet, CLOUDLI__AUDIT_LINK_DOWN);

    event.code = losses > 0 ? "lost" : "not-reached";
    cloudli__audit_say(&event, "why",
                       cloudli_strerror(atomic_load(&outlet->facts.failure)),
                       0);
    cloudli__audit_say(&event, "lost", NULL, (int64_t)losses);
    cloudli__audit_say(&event, "failed", NULL, (int64_t)failures);
    cloudli__audit_note(clif->hub.audit, &event);
}

static void note_link(cloudli_clif *clif, struct cloudli__outlet *outlet,
                      cloudli_time ticks)
{
    struct cloudli__seen_link *seen = &outlet->audited;
    const uint64_t connects = atomic_load(&outlet->facts.connects);
    const uint64_t reconnects = atomic_load(&outlet->facts.reconnects);
    const uint64_t failures = atomic_load(&outlet->facts.failures);
    struct cloudli__audit_event up = event_of(outlet, CLOUDLI__AUDIT_LINK_UP);
    const int fell = reconnects != seen->reconnects;
    const int failed = failures != seen->failures && !seen->down;

    if (!fell && !failed && connects == seen->connects)
        return;
    if (ticks < seen->next)
        return;
    seen->next = ticks + LINK_INTERVAL;
    if (fell || failed)
        note_down(clif, outlet, reconnects - seen->reconnects,
                  failures - seen->failures);
    seen->down = atomic_load(&outlet->facts.state) != CLOUDLI_LINK_UP;
    if (connects != seen->connects) {
        cloudli__audit_say(&up, "times", NULL,
                           (int64_t)(connects - seen->connects));
        cloudli__audit_note(clif->hub.audit, &up);
    }
    seen->connects = connects;
    seen->reconnects = reconnects;
    seen->failures = failures;
}

static void note_losses(cloudli_clif *clif, struct cloudli__outlet *outlet)
{
    struct cloudli__audit_event event =
        event_of(outlet, CLOUDLI__AUDIT_RECORDS_LOST);
    struct cloudli__spool_counters queue = {0};

    cloudli__spool_counters(outlet->spool, &queue);
    if (queue.lost == outlet->audited.lost)
        return;
    event.code =
        queue.spoiled == outlet->audited.spoiled ? "overflow" : "spoiled";
    cloudli__audit_say(&event, "records", NULL,
                       (int64_t)(queue.lost - outlet->audited.lost));
    cloudli__audit_say(&event, "since_open", NULL, (int64_t)queue.lost);
    cloudli__audit_note(clif->hub.audit, &event);
    outlet->audited.lost = queue.lost;
    outlet->audited.spoiled = queue.spoiled;
}

void cloudli__clif_audit_outlets(cloudli_clif *clif, cloudli_time ticks)
{
    for (struct cloudli__outlet *o = atomic_load(&clif->outlets); o != NULL;
         o = o->next) {
        note_link(clif, o, ticks);
        if (ticks >= o->audited.lost_next) {
            note_losses(clif, o);
            o->audited.lost_next = ticks + LINK_INTERVAL;
        }
    }
}
