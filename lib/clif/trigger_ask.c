/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The triggering function: what this node asks of others, until it is answered,
 * and that they stop. All is the driver's. */
#include "clif/triggering.h"

#include "warrant/follow_register.h"

#include <inttypes.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

void cloudli__trigger_asks_free(struct cloudli__trigger_ask *asks)
{
    while (asks != NULL) {
        struct cloudli__trigger_ask *next = asks->next;

        cloudli__places_free(asks->place);
        cloudli__free_wiped(asks, sizeof(*asks));
        asks = next;
    }
}

/* --- The message --- */

static int set_text(char *to, size_t size, const char *text)
{
    const int len = snprintf(to, size, "%s", text == NULL ? "" : text);

    return len >= 0 && (size_t)len < size;
}

/* What the register says of the warrant, for the message. */
static int on_warrant(void *user_data, const cloudli_warrant *w)
{
    struct cloudli__trigger_message *m = user_data;

    if (set_text(m->authority, sizeof(m->authority), w->authority) &&
        set_text(m->liid, sizeof(m->liid), w->liid) &&
        set_text(m->destination, sizeof(m->destination), w->destination) &&
        set_text(m->destination_cc, sizeof(m->destination_cc),
                 w->destination_cc) &&
        set_text(m->profile, sizeof(m->profile), w->profile))
        m->kind = CLOUDLI__TRIGGER_ASK;
    return 0;
}

static cloudli_time end_of(const struct cloudli__trigger_ask *ask,
                           const struct cloudli__order *order)
{
    const cloudli_time limit = ask->place->limit > INT64_MAX - ask->began
                                   ? INT64_MAX
                                   : ask->began + ask->place->limit;

    return order->end < limit ? order->end : limit;
}

/* CLOUDLI_ERR_NOT_FOUND: the warrant is not to be had any more. */
static int make_ask(cloudli_clif *clif, struct cloudli__trigger_ask *ask,
                    const struct cloudli__order *order,
                    struct cloudli__trigger_message *m)
{
    const struct cloudli__place *place = ask->place;
    int rv;

    ask->end = end_of(ask, order);
    m->end = (uint64_t)ask->end;
    m->cin = ask->cin;
    m->deliver = order->deliver & place->deliver;
    m->services = ask->service;
    m->media = order->media;
    memcpy(m->country, order->country, sizeof(m->country));
    memcpy(m->delivery_country, order->delivery_country,
           sizeof(m->delivery_country));
    for (size_t i = 0; i < place->target_count; i++)
        if (set_text(m->targets[i], sizeof(m->targets[i]), place->targets[i]))
            m->target_count++;
    pthread_mutex_lock(&clif->reg_lock);
    rv =
        cloudli__register_warrant(clif->reg, ask->warrant, on_warrant, m, NULL);
    pthread_mutex_unlock(&clif->reg_lock);
    if (rv == CLOUDLI_OK && m->kind != CLOUDLI__TRIGGER_ASK)
        rv = CLOUDLI_ERR_NOT_FOUND;
    return rv;
}

/* Sends what there is to say, and counts how often it was said. */
static void say(cloudli_clif *clif, struct cloudli__trigger_ask *ask)
{
    struct cloudli__order *order = cloudli__hub_order(&clif->hub, ask->warrant);
    struct cloudli__trigger_message m;
    int rv = CLOUDLI_OK;

    memset(&m, 0, sizeof(m));
    memcpy(m.id, ask->id, sizeof(m.id));
    m.kind = CLOUDLI__TRIGGER_STOP;
    if (!ask->stopping)
        rv = order == NULL ? CLOUDLI_ERR_NOT_FOUND
                           : make_ask(clif, ask, order, &m);
    if (rv == CLOUDLI_OK)
        rv = cloudli__trigger_post(clif, ask->place->peer, &m);
    if (rv != CLOUDLI_OK)
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_WARNING, rv,
                     "node %s could not be sent a message about warrant "
                     "%" PRIu64 ": %s",
                     ask->place->peer, ask->warrant, cloudli_strerror(rv));
    ask->tries++;
    ask->next_try = cloudli__ticks() + CLOUDLI__TRIGGER_AGAIN;
    cloudli__wipe(&m, sizeof(m));
    cloudli__order_unref(order);
}

/* --- Beginnings and ends --- */

static void begin(cloudli_clif *clif, struct cloudli__trigger_event *event)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    struct cloudli__trigger_ask *ask = cloudli__alloc(sizeof(*ask));

    if (ask == NULL || RAND_bytes(ask->id, sizeof(ask->id)) != 1 ||
        cloudli__trigger_audit(clif, CLOUDLI__AUDIT_TRIGGER_ASKED, NULL,
                               event->place->peer, event->warrant, event->cin,
                               NULL) != CLOUDLI_OK) {
        cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_SYSTEM,
                     "node %s cannot be asked for an interception of warrant "
                     "%" PRIu64,
                     event->place->peer, event->warrant);
        cloudli__free_wiped(ask, sizeof(*ask));
        return;
    }
    ask->place = event->place;
    event->place = NULL;
    ask->warrant = event->warrant;
    ask->cin = event->cin;
    ask->service = event->service;
    ask->began = cloudli__hub_now(&clif->hub);
    ask->next = t->asks;
    t->asks = ask;
    cloudli__trigger_count(t, &t->counters.asked);
    say(clif, ask);
}

void cloudli__trigger_ask_event(cloudli_clif *clif,
                                struct cloudli__trigger_event *event)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);

    if (event->place != NULL) {
        begin(clif, event);
        return;
    }
    for (struct cloudli__trigger_ask *a = t->asks; a != NULL; a = a->next) {
        if (a->warrant != event->warrant || a->cin != event->cin || a->over ||
            a->stopping)
            continue;
        a->stopping = 1;
        a->answered = 0;
        a->tries = 0;
        (void)cloudli__trigger_audit(clif, CLOUDLI__AUDIT_TRIGGER_STOPPED, NULL,
                                     a->place->peer, a->warrant, a->cin, NULL);
        say(clif, a);
    }
}

/* --- Answers --- */

static void note_answer(cloudli_clif *clif,
                        const struct cloudli__trigger_ask *a, uint32_t result)
{
    static const char *const codes[] = {
        [CLOUDLI__TRIGGER_ACCEPTED] = "accepted",
        [CLOUDLI__TRIGGER_STOPPED] = "stopped",
        [CLOUDLI__TRIGGER_NOT_ALLOWED] = "not-allowed",
        [CLOUDLI__TRIGGER_NOT_POSSIBLE] = "not-possible"};

    (void)cloudli__trigger_audit(clif, CLOUDLI__AUDIT_TRIGGER_ANSWERED,
                                 codes[result], a->place->peer, a->warrant,
                                 a->cin, NULL);
}

void cloudli__trigger_ask_answer(cloudli_clif *clif,
                                 const struct cloudli__trigger_item *item)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    const uint32_t result = item->message.result;
    struct cloudli__trigger_ask *a = t->asks;

    while (a != NULL && (memcmp(a->id, item->message.id, sizeof(a->id)) != 0 ||
                         strcmp(a->place->peer, item->peer) != 0))
        a = a->next;
    /* That it began is no answer to a stop. */
    if (a == NULL || a->over || a->answered ||
        a->stopping != (result == CLOUDLI__TRIGGER_STOPPED))
        return;
    a->answered = 1;
    a->tries = 0;
    note_answer(clif, a, result);
    if (result == CLOUDLI__TRIGGER_ACCEPTED) {
        cloudli__trigger_count(t, &t->counters.accepted);
        return;
    }
    a->over = 1;
    if (result == CLOUDLI__TRIGGER_STOPPED)
        return;
    cloudli__trigger_count(t, &t->counters.refused);
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_PEER_REFUSED,
                 "node %s does not intercept for warrant %" PRIu64,
                 a->place->peer, a->warrant);
}

/* --- Time --- */

/* The warrant may last longer by now, or end earlier, than was asked. */
static int is_other_end(cloudli_clif *clif,
                        const struct cloudli__trigger_ask *a)
{
    struct cloudli__order *order;
    int other;

    if (!a->answered || a->stopping)
        return 0;
    order = cloudli__hub_order(&clif->hub, a->warrant);
    other = order != NULL && end_of(a, order) != a->end;
    cloudli__order_unref(order);
    return other;
}

static void tick(cloudli_clif *clif, struct cloudli__trigger *t,
                 struct cloudli__trigger_ask *a, cloudli_time ticks)
{
    if (a->answered) {
        a->next_try = ticks + CLOUDLI__TRIGGER_AGAIN;
        if (is_other_end(clif, a)) {
            a->answered = 0;
            a->tries = 0;
            say(clif, a);
        } else if (!a->stopping && cloudli__hub_now(&clif->hub) >= a->end) {
            a->over = 1; /* there too, by itself */
        }
        return;
    }
    if (a->tries < CLOUDLI__TRIGGER_TRIES) {
        say(clif, a);
        return;
    }
    a->over = 1;
    cloudli__trigger_count(t, &t->counters.unanswered);
    (void)cloudli__trigger_audit(clif, CLOUDLI__AUDIT_TRIGGER_ANSWERED,
                                 "no-answer", a->place->peer, a->warrant,
                                 a->cin, NULL);
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_PEER_TIMEOUT,
                 "node %s does not answer about warrant %" PRIu64,
                 a->place->peer, a->warrant);
}

void cloudli__trigger_asks_tick(cloudli_clif *clif)
{
    struct cloudli__trigger *t = atomic_load(&clif->trigger);
    const cloudli_time ticks = cloudli__ticks();
    struct cloudli__trigger_ask **at = &t->asks;

    while (*at != NULL) {
        struct cloudli__trigger_ask *a = *at;

        if (!a->over && ticks >= a->next_try)
            tick(clif, t, a, ticks);
        if (a->over) {
            *at = a->next;
            a->next = NULL;
            cloudli__trigger_asks_free(a);
        } else {
            at = &a->next;
        }
    }
}
