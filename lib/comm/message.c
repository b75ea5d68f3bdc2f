/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Messages: as copies of their SIP, told by leg.c, or as messaging records
 * (ETSI TS 102 232-2). A message is one CIN; its own event-identifier is 1.
 */
#include "comm/sealing.h"
#include "comm/telling.h"

#include "base/error.h"
#include "base/options.h"

#include <cloudli/message.h>
#include <stddef.h>
#include <string.h>

#define INFO_V1_SIZE (offsetof(cloudli_message_info, origin) + sizeof(uint32_t))
#define EVENT_V1_SIZE sizeof(cloudli_event)
#define SENDER 0u
#define CONTENT_TYPE_MAX 255
#define MESSAGE_ID_MAX 255

struct cloudli_message {
    struct cloudli__comm comm; /* first: attach() casts back */
    uint32_t origin;           /* a cloudli_message_origin */
    uint32_t group;
    uint32_t numbers; /* events so far */
    char *message_id;
};

/* A draft has reached nobody. */
static void attach(struct cloudli__comm *comm, struct cloudli__order *order,
                   uint32_t first)
{
    const cloudli_message *m = (const cloudli_message *)comm;

    if (m->origin != CLOUDLI_MESSAGE_DRAFTED ||
        cloudli__person_match(comm->parties[SENDER], order) != NULL)
        cloudli__comm_attach_leg(comm, order, first);
}

int cloudli__message_as_sip(const struct cloudli__comm *comm,
                            const struct cloudli__intercept *i)
{
    return comm->signalling == CLOUDLI_SIGNALLING_SIP &&
           i->order->profile->message_sip;
}

/* What all events of a message have in common. */
static struct cloudli__happening begin_happening(const cloudli_message *m,
                                                 uint32_t event, uint32_t actor)
{
    return (struct cloudli__happening){.service = CLOUDLI_SERVICE_MESSAGE,
                                       .form = CLOUDLI__FORM_MESSAGING,
                                       .event = event,
                                       .owner = actor,
                                       .open = m->group,
                                       .item = m->message_id};
}

/* All who take part, the acting one first; with the lock held. A draft has
 * reached nobody. */
static int add_roles(struct cloudli__others *out, const cloudli_message *m,
                     uint32_t actor)
{
    const struct cloudli__comm *comm = &m->comm;
    const uint32_t count = atomic_load(&comm->party_count);
    const int all = actor == SENDER || m->group;
    int rv = cloudli__others_open(out, count);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__others_add_party(
        out, comm->parties[actor],
        CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY);
    for (uint32_t p = SENDER; p < count; p++) {
        if (p != actor && (all || p == SENDER))
            cloudli__others_add_party(
                out, comm->parties[p],
                CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY);
    }
    return CLOUDLI_OK;
}

/* Tells an event of the message's own, to those who are not told by its SIP;
 * with the lock held. */
static void tell_own(cloudli_message *m, struct cloudli__happening *h)
{
    struct cloudli__others roles;
    int rv = add_roles(&roles, m, SENDER);

    if (rv != CLOUDLI_OK) {
        atomic_fetch_add(&m->comm.hub->lost, 1);
        cloudli__log(&m->comm.hub->log, CLOUDLI_LOG_ERROR, rv,
                     "a record of a message could not be made: %s",
                     cloudli_strerror(rv));
        return;
    }
    h->roles = roles.roles;
    h->role_count = roles.count;
    h->unless_sip = 1;
    cloudli__tell(&m->comm, h);
    cloudli__others_close(&roles);
}

static void tell_accepted(cloudli_message *m, const cloudli_message_info *info)
{
    const int drafted = info->origin == CLOUDLI_MESSAGE_DRAFTED;
    struct cloudli__happening h = begin_happening(
        m, drafted ? (uint32_t)CLOUDLI_MESSAGE_DRAFT : CLOUDLI__EVENT_BEGIN,
        SENDER);

    h.number = 1;
    h.outcome = drafted ? CLOUDLI_OUTCOME_SUCCEEDED : CLOUDLI_OUTCOME_STARTED;
    h.title = info->title;
    h.requested_reports = info->requested_reports;
    h.content_type = info->content_type;
    h.content = info->content;
    pthread_mutex_lock(&m->comm.lock);
    if (cloudli__comm_watched(&m->comm))
        tell_own(m, &h);
    pthread_mutex_unlock(&m->comm.lock);
}

static int check_info(const cloudli_message_info *in, cloudli_error *err)
{
    const char *fault = NULL;

    if (in->sender == NULL)
        fault = "message: sender is missing";
    else if (in->recipients == NULL || in->recipient_count == 0 ||
             in->recipient_count > CLOUDLI_MESSAGE_RECIPIENTS_MAX)
        fault = "message: recipients must be 1 to 1000";
    else if (in->content_type == NULL || in->content_type[0] == '\0' ||
             strnlen(in->content_type, CONTENT_TYPE_MAX + 1) > CONTENT_TYPE_MAX)
        fault = "message: content_type must be 1 to 255 bytes";
    else if (in->content.ptr == NULL && in->content.len > 0)
        fault = "message: content has a length and no bytes";
    else if (in->signalling > CLOUDLI_SIGNALLING_SIP)
        fault = "message: no such signalling";
    else if (in->origin > CLOUDLI_MESSAGE_DRAFTED)
        fault = "message: no such origin";
    else if (in->group > 1 || in->requested_reports > 3)
        fault = "message: group must be 0 or 1, requested_reports 0 to 3";
    else if (!cloudli__text_ok(in->message_id, MESSAGE_ID_MAX))
        fault = "message: message_id must be UTF-8 of up to 255 bytes";
    else if (!cloudli__text_ok(in->title, CLOUDLI_EVENT_TEXT_MAX))
        fault = "message: title must be UTF-8 of up to 1024 bytes";
    if (fault != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "%s", fault);
    if (in->content.len > CLOUDLI_CONTENT_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_TOO_LARGE, 0,
                             "message: content above %d bytes",
                             CLOUDLI_CONTENT_MAX);
    return CLOUDLI_OK;
}

int cloudli_message_begin(cloudli_message **out, cloudli_clif *clif,
                          const cloudli_message_info *info, cloudli_error *err)
{
    cloudli_message_info in;
    cloudli_message *message;
    int rv;

    if (out == NULL || clif == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "message: out and clif are needed");
    *out = NULL;
    rv = cloudli__options_import(&in, sizeof(in), INFO_V1_SIZE, info);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "message: %s", cloudli_strerror(rv));
    rv = check_info(&in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    message = cloudli__alloc(sizeof(*message));
    if (message == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    message->origin = in.origin;
    message->group = in.group;
    message->numbers = 1;
    rv = cloudli__comm_init(&message->comm, cloudli__hub_of(clif),
                            CLOUDLI_SERVICE_MESSAGE, in.signalling,
                            in.circumstances, attach, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(message, sizeof(*message));
        return rv;
    }
    message->message_id = cloudli__strdup(in.message_id);
    if (in.message_id != NULL && message->message_id == NULL)
        rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    if (rv == CLOUDLI_OK)
        rv = cloudli__comm_add_named(&message->comm, in.sender, err);
    for (size_t i = 0; rv == CLOUDLI_OK && i < in.recipient_count; i++)
        rv = cloudli__comm_add_named(&message->comm, &in.recipients[i], err);
    if (rv != CLOUDLI_OK) {
        cloudli_message_free(message);
        return rv;
    }
    cloudli__hub_enter(message->comm.hub, &message->comm);
    for (uint32_t p = 0; p < atomic_load(&message->comm.party_count); p++)
        cloudli__comm_match(&message->comm, message->comm.parties[p]->names,
                            message->comm.parties[p]->name_count, 0);
    if (in.origin != CLOUDLI_MESSAGE_STORED)
        tell_accepted(message, &in);
    *out = message;
    return CLOUDLI_OK;
}

int cloudli_message_signalling(cloudli_message *message,
                               const cloudli_signal *signal)
{
    struct cloudli__comm *comm;
    int rv;

    if (message == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    comm = &message->comm;
    rv = cloudli__comm_check_signal(comm, signal);
    if (rv != CLOUDLI_OK || !cloudli__comm_watched(comm))
        return rv;
    pthread_mutex_lock(&comm->lock);
    if (atomic_load(&comm->ended))
        rv = CLOUDLI_ERR_ENDED;
    else
        cloudli__leg_signal(comm, CLOUDLI__LEG_MESSAGE, signal);
    pthread_mutex_unlock(&comm->lock);
    return rv;
}

/* The reports have a type of their own. */
static uint32_t notification_of(uint32_t what)
{
    if (what == CLOUDLI_MESSAGE_DELIVERY_REPORT)
        return CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_DELIVERY_REPORT;
    if (what == CLOUDLI_MESSAGE_READ_REPORT)
        return CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_READ_REPORT;
    return 0;
}

static int check_event(const cloudli_message *message, uint32_t party,
                       const cloudli_event *in, cloudli_error *err)
{
    if (in->what < CLOUDLI_MESSAGE_DRAFT ||
        in->what > CLOUDLI_MESSAGE_ATTACHMENT)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "message: no such event");
    if (in->other_count != 0)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "message: others must be none");
    if (party >= atomic_load(&message->comm.party_count))
        return cloudli__fail(err, CLOUDLI_ERR_UNKNOWN_PARTY, 0,
                             "message: nobody has this number");
    if (message->origin == CLOUDLI_MESSAGE_DRAFTED && party != SENDER)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "message: a draft has a sender only");
    return cloudli__event_check("message", CLOUDLI_SERVICE_MESSAGE, in, err);
}

/* Numbers it and tells it; with the lock held. */
static int tell_event(cloudli_message *message, struct cloudli__happening *h,
                      cloudli_content **content)
{
    struct cloudli__others roles;
    int rv = add_roles(&roles, message, h->owner);

    if (rv != CLOUDLI_OK)
        return rv;
    h->number = message->numbers + 1;
    h->roles = roles.roles;
    h->role_count = roles.count;
    if (content != NULL)
        rv = cloudli__content_new(content, &message->comm, h);
    if (rv == CLOUDLI_OK) {
        message->numbers++;
        cloudli__tell(&message->comm, h);
    }
    cloudli__others_close(&roles);
    return rv;
}

int cloudli_message_event(cloudli_message *message, uint32_t party,
                          const cloudli_event *event, cloudli_content **content,
                          cloudli_error *err)
{
    struct cloudli__happening h;
    cloudli_event in;
    int rv;

    if (content != NULL)
        *content = NULL;
    if (message == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "message: a message is needed");
    rv = cloudli__options_import(&in, sizeof(in), EVENT_V1_SIZE, event);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "event: %s", cloudli_strerror(rv));
    rv = check_event(message, party, &in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    h = begin_happening(message, in.what, party);
    cloudli__happening_of(&h, &in);
    if (h.item == NULL)
        h.item = message->message_id;
    h.notify = notification_of(in.what);
    pthread_mutex_lock(&message->comm.lock);
    rv = tell_event(message, &h, content);
    pthread_mutex_unlock(&message->comm.lock);
    return rv == CLOUDLI_OK ? rv : cloudli__fail(err, rv, 0, "no memory");
}

int cloudli_message_moved(cloudli_message *message,
                          const cloudli_circumstances *circumstances)
{
    if (message == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__comm_reconsider(&message->comm, circumstances);
}

int cloudli_message_end(cloudli_message *message, uint32_t outcome)
{
    static const uint32_t outcomes[] = {
        [CLOUDLI_MESSAGE_DELIVERED] = CLOUDLI_OUTCOME_SUCCEEDED,
        [CLOUDLI_MESSAGE_FAILED] = CLOUDLI_OUTCOME_FAILED,
        [CLOUDLI_MESSAGE_CANCELLED] = CLOUDLI_OUTCOME_CANCELLED};
    struct cloudli__happening h;
    int rv;

    if (message == NULL || outcome < CLOUDLI_MESSAGE_DELIVERED ||
        outcome > CLOUDLI_MESSAGE_CANCELLED)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    h = begin_happening(message, CLOUDLI__EVENT_END, SENDER);
    h.number = 1;
    h.outcome = outcomes[outcome];
    pthread_mutex_lock(&message->comm.lock);
    rv = cloudli__comm_end(&message->comm);
    if (rv == CLOUDLI_OK && message->origin == CLOUDLI_MESSAGE_NEW &&
        cloudli__comm_watched(&message->comm))
        tell_own(message, &h);
    cloudli__sealing_flush(&message->comm);
    pthread_mutex_unlock(&message->comm.lock);
    return rv;
}

void cloudli_message_free(cloudli_message *message)
{
    if (message == NULL)
        return;
    cloudli__comm_dispose(&message->comm);
    cloudli__free_string(message->message_id);
    cloudli__free_wiped(message, sizeof(*message));
}
