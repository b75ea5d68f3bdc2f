/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Messages: as copies of their SIP, told by leg.c, or as messaging records
 * (ETSI TS 102 232-2). A message is one CIN; its event-identifier is 1.
 */
#include "comm/comm.h"

#include "base/error.h"
#include "base/options.h"

#include <cloudli/message.h>
#include <string.h>

#define INFO_V1_SIZE sizeof(cloudli_message_info)
#define SENDER 0u
#define EVENT_IDENTIFIER 1u
#define CONTENT_TYPE_MAX 255

struct cloudli_message {
    struct cloudli__comm comm; /* first: attach() casts back */
};

static void attach(struct cloudli__comm *comm, struct cloudli__order *order,
                   uint32_t first)
{
    (void)first; /* all legs are there when the first order comes */
    if ((order->services & CLOUDLI_SERVICE_MESSAGE) == 0)
        return;
    for (uint32_t p = 0; p < atomic_load(&comm->party_count); p++) {
        const struct cloudli__order_target *target =
            cloudli__person_match(comm->parties[p], order);

        if (target == NULL)
            continue;
        if (cloudli__comm_find(comm, order, p) == NULL)
            (void)cloudli__comm_add(comm, order, target, p);
        return;
    }
}

int cloudli__message_as_sip(const struct cloudli__comm *comm,
                            const struct cloudli__intercept *i)
{
    return comm->signalling == CLOUDLI_SIGNALLING_SIP &&
           i->order->profile->message_sip;
}

/* Tags of Messaging-Party-Identity. */
static int append_party(struct cloudli__buffer *list,
                        const struct cloudli__person *person,
                        uint32_t qualifier)
{
    const struct cloudli__name *name = &person->names[0];
    cloudli_messaging_party party = {qualifier, 0, {NULL, 0}};

    party.identity = cloudli_bytes_of(name->text);
    switch (name->kind) {
    case CLOUDLI_IDENTITY_SIP:
        party.identity_tag = 11; /* sip-uri */
        break;
    case CLOUDLI_IDENTITY_SIPS:
        party.identity_tag = 12; /* sips-uri */
        break;
    case CLOUDLI_IDENTITY_E164:
    case CLOUDLI_IDENTITY_TEL:
        party.identity_tag = 9; /* tel-url */
        party.identity = cloudli_bytes_of(person->tel_uri);
        break;
    case CLOUDLI_IDENTITY_EMAIL:
        party.identity_tag = 2; /* email-address */
        break;
    default:
        party.identity_tag = 4; /* alphanumeric */
        break;
    }
    return cloudli__messaging_party_append(list, &party);
}

/*
 * The parties that this order may know: all of them where its subject sent
 * the message; the sender and the subject where he received it, so that a
 * warrant on one recipient does not reveal the others.
 */
static int append_parties(const struct cloudli__comm *comm,
                          const struct cloudli__intercept *i,
                          struct cloudli__buffer *list, uint32_t *recipients)
{
    int rv = append_party(list, comm->parties[SENDER],
                          CLOUDLI_MESSAGING_ORIGINATING);

    *recipients = 0;
    for (uint32_t p = SENDER + 1;
         rv == CLOUDLI_OK && p < atomic_load(&comm->party_count); p++) {
        if (i->party != SENDER &&
            cloudli__person_match(comm->parties[p], i->order) == NULL)
            continue;
        rv =
            append_party(list, comm->parties[p], CLOUDLI_MESSAGING_TERMINATING);
        ++*recipients;
    }
    return rv;
}

static void tell(struct cloudli__comm *comm, struct cloudli__intercept *i,
                 cloudli_time now, uint32_t type, uint32_t status)
{
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(i, now);
    cloudli_messaging_iri value = CLOUDLI_MESSAGING_IRI_INIT;
    struct cloudli__buffer parties = {0};
    struct cloudli__buffer pdu = {0};
    int rv;

    rv = append_parties(comm, i, &parties, &value.recipient_count);
    value.present = CLOUDLI_MESSAGING_HAS_EVENT |
                    CLOUDLI_MESSAGING_HAS_EVENT_ID |
                    CLOUDLI_MESSAGING_HAS_RECIPIENTS;
    value.event = CLOUDLI_MESSAGING_DEPOSIT;
    value.status = status;
    value.trigger = 1; /* user */
    value.event_identifier = EVENT_IDENTIFIER;
    value.parties = (cloudli_bytes){parties.data, parties.len};
    if (rv == CLOUDLI_OK)
        rv = cloudli__messaging_iri_encode(&pdu, &i->tmpl, &stamp, type, &value,
                                           NULL);
    cloudli__buffer_dispose(&parties);
    cloudli__emit_iri(comm, i, rv, &pdu);
}

static void give_content(struct cloudli__comm *comm,
                         struct cloudli__intercept *i, cloudli_time now,
                         const cloudli_message_info *info)
{
    const struct cloudli__pdu_stamp stamp = {now, i->cc_sequence};
    const uint32_t direction = i->party == SENDER
                                   ? CLOUDLI_DIRECTION_FROM_TARGET
                                   : CLOUDLI_DIRECTION_TO_TARGET;
    cloudli_messaging_cc value = CLOUDLI_MESSAGING_CC_INIT;
    struct cloudli__buffer pdu = {0};
    int rv;

    value.event_identifier = EVENT_IDENTIFIER;
    value.content_type = cloudli_bytes_of(info->content_type);
    value.content = info->content;
    rv = cloudli__messaging_cc_encode(&pdu, &i->tmpl, &stamp, direction, &value,
                                      NULL);
    cloudli__emit_cc(comm, i, rv, &pdu, info->content.len);
}

static void tell_accepted(struct cloudli_message *message,
                          const cloudli_message_info *info)
{
    struct cloudli__comm *comm = &message->comm;
    const cloudli_time now = cloudli__hub_now(comm->hub);

    pthread_mutex_lock(&comm->lock);
    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         i != NULL; i = i->next) {
        if (cloudli__message_as_sip(comm, i) ||
            !cloudli__intercept_ready(comm, i, now))
            continue;
        if ((i->order->deliver & CLOUDLI_DELIVER_IRI) != 0) {
            tell(comm, i, now, CLOUDLI_IRI_BEGIN, CLOUDLI_MESSAGING_STARTED);
            i->begun = 1;
        }
        if ((i->order->deliver & CLOUDLI_DELIVER_CC) != 0 &&
            info->content.len > 0)
            give_content(comm, i, now, info);
    }
    pthread_mutex_unlock(&comm->lock);
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
    if (fault != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "%s", fault);
    if (in->content.len > CLOUDLI_CONTENT_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_TOO_LARGE, 0,
                             "message: content above %d bytes",
                             CLOUDLI_CONTENT_MAX);
    return CLOUDLI_OK;
}

static int add_party(struct cloudli_message *message,
                     const cloudli_party *party, cloudli_error *err)
{
    struct cloudli__person *person;
    int rv = cloudli__person_new(&person, message->comm.hub, party, err);

    if (rv == CLOUDLI_OK)
        rv = cloudli__comm_add_party(&message->comm, person, NULL);
    if (rv != CLOUDLI_OK)
        cloudli__person_free(person);
    return rv;
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
    rv = cloudli__comm_init(&message->comm, cloudli__hub_of(clif),
                            in.signalling, attach);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(message, sizeof(*message));
        return cloudli__fail(err, rv, 0, "message: no mutex");
    }
    rv = add_party(message, in.sender, err);
    for (size_t i = 0; rv == CLOUDLI_OK && i < in.recipient_count; i++)
        rv = add_party(message, &in.recipients[i], err);
    if (rv != CLOUDLI_OK) {
        cloudli_message_free(message);
        return rv;
    }
    cloudli__hub_enter(message->comm.hub, &message->comm);
    for (uint32_t p = 0; p < atomic_load(&message->comm.party_count); p++)
        cloudli__comm_match(&message->comm, message->comm.parties[p]->names,
                            message->comm.parties[p]->name_count, 0);
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

int cloudli_message_end(cloudli_message *message, uint32_t outcome)
{
    static const uint32_t statuses[] = {
        [CLOUDLI_MESSAGE_DELIVERED] = CLOUDLI_MESSAGING_SUCCEEDED,
        [CLOUDLI_MESSAGE_FAILED] = CLOUDLI_MESSAGING_FAILED,
        [CLOUDLI_MESSAGE_CANCELLED] = CLOUDLI_MESSAGING_CANCELLED};
    struct cloudli__comm *comm;
    cloudli_time now;
    int rv;

    if (message == NULL || outcome < CLOUDLI_MESSAGE_DELIVERED ||
        outcome > CLOUDLI_MESSAGE_CANCELLED)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    comm = &message->comm;
    pthread_mutex_lock(&comm->lock);
    now = cloudli__hub_now(comm->hub);
    rv = cloudli__comm_end(comm);
    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         rv == CLOUDLI_OK && i != NULL; i = i->next) {
        if (cloudli__message_as_sip(comm, i) ||
            (i->order->deliver & CLOUDLI_DELIVER_IRI) == 0 ||
            !cloudli__intercept_ready(comm, i, now))
            continue;
        tell(comm, i, now, i->begun ? CLOUDLI_IRI_END : CLOUDLI_IRI_REPORT,
             statuses[outcome]);
        i->over = 1;
    }
    pthread_mutex_unlock(&comm->lock);
    return rv;
}

void cloudli_message_free(cloudli_message *message)
{
    if (message == NULL)
        return;
    cloudli__comm_dispose(&message->comm);
    cloudli__free_wiped(message, sizeof(*message));
}
