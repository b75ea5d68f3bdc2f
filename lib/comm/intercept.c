/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * One intercept: it begins when its order's time has come and the four tests of
 * TR 101 567 clause 4.3 let it, and it may change over to the next order of its
 * warrant. All with its communication's lock held.
 */
#include "comm/sealing.h"

#include <inttypes.h>
#include <string.h>

static int make_template(const struct cloudli__comm *comm,
                         const struct cloudli__intercept *i,
                         const struct cloudli__order *order,
                         struct cloudli__pdu_template *out, cloudli_error *err)
{
    const struct cloudli__hub *hub = comm->hub;
    struct cloudli__pdu_fixed fixed = {0};

    fixed.profile = order->profile;
    fixed.liid = cloudli__order_liid(order);
    fixed.authorization_country = cloudli_bytes_of(order->country);
    fixed.delivery_country = cloudli_bytes_of(order->delivery_country);
    fixed.operator_id = cloudli_bytes_of(order->profile->operator_id[0] == '\0'
                                             ? hub->operator_id
                                             : order->profile->operator_id);
    if (hub->network_element[0] != '\0')
        fixed.network_element = cloudli_bytes_of(hub->network_element);
    if (hub->interception_point[0] != '\0')
        fixed.interception_point = cloudli_bytes_of(hub->interception_point);
    fixed.cin = i->cin;
    fixed.has_cin = 1;
    return cloudli__pdu_template_init(out, &fixed, err);
}

static int make_conf_head(const struct cloudli__intercept *i,
                          const struct cloudli__order *order,
                          struct cloudli__buffer *out)
{
    const struct cloudli__profile *profile = order->profile;
    cloudli_bytes liid = cloudli__order_liid(order);

    if (profile->left_out & CLOUDLI__NO_CONF_LIID)
        liid = cloudli_bytes_of(NULL);
    return cloudli__conf_cc_head(out, profile->conf_hi3, liid,
                                 (cloudli_bytes){i->correlation, 4});
}

/* The number is the communication's here, or where it was asked for. */
static int take_number(const struct cloudli__comm *comm,
                       struct cloudli__intercept *i)
{
    const struct cloudli__asked *asked = i->order->asked;

    if (asked == NULL)
        return cloudli__hub_cin(comm->hub, i->order, &i->cin);
    i->cin = asked->cin;
    i->iri_sequence = asked->iri_sequence;
    i->cc_sequence = asked->cc_sequence;
    i->conf_sequence = asked->conf_sequence;
    return CLOUDLI_OK;
}

/* What was asked for is one communication: the first that it is found in. */
static int claim(struct cloudli__intercept *i)
{
    if (i->order->asked == NULL)
        return 1;
    if (!i->claimed)
        i->claimed = !atomic_exchange(&i->order->asked->claimed, 1);
    return (int)i->claimed;
}

static int open_intercept(struct cloudli__comm *comm,
                          struct cloudli__intercept *i)
{
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = take_number(comm, i);

    if (rv == CLOUDLI_OK)
        rv = make_template(comm, i, i->order, &i->tmpl, &err);
    for (int b = 0; b < 4; b++)
        i->correlation[b] = (uint8_t)(i->cin >> (24 - 8 * b));
    if (rv == CLOUDLI_OK)
        rv = make_conf_head(i, i->order, &i->conf_head);
    if (rv != CLOUDLI_OK) {
        /* Tried again with every event; each that passes is a loss. */
        atomic_fetch_add(&comm->hub->lost, 1);
        if (!i->failed)
            cloudli__log(&comm->hub->log, CLOUDLI_LOG_ERROR, rv,
                         "cannot begin an intercept of warrant %llu: %s",
                         (unsigned long long)i->order->number,
                         cloudli_strerror(rv));
        i->failed = 1;
        cloudli__buffer_dispose(&i->conf_head);
        return 0;
    }
    i->opened = 1;
    cloudli__intercept_note_begin(comm, i);
    atomic_fetch_add(&comm->hub->communications, 1);
    return 1;
}

/* --- The four tests --- */

/* Where keys are given it depends on the order who uses them; only calls and
 * conferences have a way to give them. */
static uint32_t encryption_for(const struct cloudli__comm *comm,
                               const struct cloudli__intercept *i)
{
    if (comm->encryption != CLOUDLI_CONTENT_KEYS)
        return comm->encryption;
    if (comm->service != CLOUDLI_SERVICE_CALL &&
        comm->service != CLOUDLI_SERVICE_CONFERENCE)
        return CLOUDLI_CONTENT_KEYS_MISSING;
    return i->order->profile->encrypted_keys ? CLOUDLI_CONTENT_KEYS
                                             : CLOUDLI_CONTENT_DECRYPTED;
}

/* Applies them, and lets the hub tell what came out. */
static void judge(struct cloudli__comm *comm, struct cloudli__intercept *i)
{
    const uint32_t before = i->judged ? i->refused : 0;

    i->refused =
        !cloudli__hub_judge(comm->hub, i->order, comm->service, i->target,
                            comm->handled_in, encryption_for(comm, i));
    i->judged = 1;
    if (i->refused)
        cloudli__intercept_note_end(comm, i, "refused");
    else if (i->opened && !i->audited)
        cloudli__intercept_note_begin(comm, i);
    if (i->refused && !before)
        atomic_fetch_add(&comm->hub->refused, 1);
}

void cloudli__intercept_reconsider(struct cloudli__comm *comm,
                                   struct cloudli__intercept *i)
{
    /* What was not asked for yet is judged when it is. */
    if (i->judged && !atomic_load(&i->order->withdrawn))
        judge(comm, i);
}

static int begins(struct cloudli__comm *comm, struct cloudli__intercept *i)
{
    if (!claim(i))
        return 0;
    if (!i->judged)
        judge(comm, i);
    return !i->refused && (i->opened || open_intercept(comm, i));
}

int cloudli__intercept_ready(struct cloudli__comm *comm,
                             struct cloudli__intercept *i, cloudli_time now)
{
    if (!cloudli__order_holds(i->order, now))
        return 0;
    return (i->opened && !i->refused) || begins(comm, i);
}

/* --- The next order --- */

/* What every record of it has, as the next order wants it. Where memory is
 * short it stays as it was, which the LEMF still reads. */
static void renew(const struct cloudli__comm *comm,
                  struct cloudli__intercept *i,
                  const struct cloudli__order *order)
{
    struct cloudli__pdu_template tmpl;
    struct cloudli__buffer head = {0};
    int rv = make_template(comm, i, order, &tmpl, NULL);

    if (rv == CLOUDLI_OK)
        rv = make_conf_head(i, order, &head);
    if (rv != CLOUDLI_OK) {
        cloudli__log(&comm->hub->log, CLOUDLI_LOG_ERROR, rv,
                     "records of warrant %" PRIu64 " stay as they were: %s",
                     order->number, cloudli_strerror(rv));
        cloudli__buffer_dispose(&head);
        return;
    }
    i->tmpl = tmpl;
    cloudli__buffer_dispose(&i->conf_head);
    i->conf_head = head;
}

void cloudli__intercept_move(struct cloudli__comm *comm,
                             struct cloudli__intercept *i,
                             struct cloudli__order *order,
                             const struct cloudli__order_target *target)
{
    struct cloudli__order *old = i->order;

    cloudli__sealing_move(comm, i, order);
    if (i->opened &&
        (old->profile != order->profile ||
         strcmp(old->delivery_country, order->delivery_country) != 0))
        renew(comm, i, order);
    i->order = cloudli__order_ref(order);
    i->target = target;
    if (i->judged)
        judge(comm, i);
    cloudli__order_unref(old);
}
