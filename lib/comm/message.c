/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Messages: as copies of their SIP, told by leg.c, or as messaging records
 * (ETSI TS 102 232-2). A message is one CIN; its event-identifier is 1.
 */
#include "comm/sealing.h"

#include "base/error.h"
#include "base/options.h"

#include <cloudli/asn1/email.h>
#include <cloudli/message.h>
#include <string.h>

#define INFO_V1_SIZE                                                           \
    (offsetof(cloudli_message_info, reserved) + sizeof(uint32_t))
#define SENDER 0u
#define EVENT_IDENTIFIER 1u
#define CONTENT_TYPE_MAX 255

struct cloudli_message {
    struct cloudli__comm comm; /* first: attach() casts back */
};

int cloudli__message_as_sip(const struct cloudli__comm *comm,
                            const struct cloudli__intercept *i)
{
    return comm->signalling == CLOUDLI_SIGNALLING_SIP &&
           i->order->profile->message_sip;
}

/* A party of a record, and what it points to. */
struct party {
    cloudli_asn_messaging_party_identity identity;
    cloudli_bytes email;
};

static void set_identity(struct party *out,
                         const struct cloudli__person *person)
{
    const struct cloudli__name *name = &person->names[0];
    const cloudli_bytes text = cloudli_bytes_of(name->text);
    cloudli_asn_messaging_party_identity *identity = &out->identity;

    switch (name->kind) {
    case CLOUDLI_IDENTITY_SIP:
        identity->choice = CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_SIP_URI;
        identity->sip_uri = text;
        break;
    case CLOUDLI_IDENTITY_SIPS:
        identity->choice = CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_SIPS_URI;
        identity->sips_uri = text;
        break;
    case CLOUDLI_IDENTITY_E164:
    case CLOUDLI_IDENTITY_TEL:
        identity->choice = CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_TEL_URL;
        identity->tel_url = cloudli_bytes_of(person->tel_uri);
        break;
    case CLOUDLI_IDENTITY_EMAIL:
        identity->choice =
            CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_EMAIL_ADDRESS;
        out->email = text;
        identity->email_address.items = &out->email;
        identity->email_address.count = 1;
        break;
    default:
        identity->choice = CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_ALPHANUMERIC;
        identity->alphanumeric = text;
        break;
    }
}

/* The parties of a message as one order may know them. */
struct parties {
    cloudli_asn_messaging_party_information *items;
    struct party *room;
    size_t count;
    size_t cap;
};

static int open_parties(struct parties *out, size_t cap)
{
    out->cap = cap;
    out->count = 0;
    out->items = cloudli__alloc_array(cap, sizeof(*out->items));
    out->room = cloudli__alloc_array(cap, sizeof(*out->room));
    return out->items == NULL || out->room == NULL ? CLOUDLI_ERR_NOMEM
                                                   : CLOUDLI_OK;
}

static void close_parties(struct parties *p)
{
    cloudli__free_wiped(p->items, p->cap * sizeof(*p->items));
    cloudli__free_wiped(p->room, p->cap * sizeof(*p->room));
}

static void add_to(struct parties *p, const struct cloudli__person *person,
                   uint32_t qualifier)
{
    cloudli_asn_messaging_party_information *item = &p->items[p->count];

    set_identity(&p->room[p->count], person);
    item->party_qualifier = qualifier;
    item->party_identity = &p->room[p->count].identity;
    p->count++;
}

/*
 * The parties that this order may know: all of them where its subject sent
 * the message; the sender and the subject where he received it, so that a
 * warrant on one recipient does not reveal the others.
 */
static int collect_parties(struct parties *out,
                           const struct cloudli__comm *comm,
                           const struct cloudli__intercept *i)
{
    const uint32_t count = atomic_load(&comm->party_count);
    int rv = open_parties(out, count);

    if (rv != CLOUDLI_OK)
        return rv;
    add_to(out, comm->parties[SENDER],
           CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY);
    for (uint32_t p = SENDER + 1; p < count; p++) {
        if (i->party == SENDER ||
            cloudli__person_match(comm->parties[p], i->order) != NULL)
            add_to(out, comm->parties[p],
                   CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY);
    }
    return CLOUDLI_OK;
}

static void tell(struct cloudli__comm *comm, struct cloudli__intercept *i,
                 cloudli_time now, uint32_t type, uint32_t status)
{
    /* messagingIRIObjId: 5.2.version.3 */
    const uint8_t id[] = {5, 2,
                          i->order->profile->module[CLOUDLI__MODULE_EMAIL], 3};
    static const cloudli_asn_messaging_event_category deposit = {
        .choice = CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE,
        .message = CLOUDLI_ASN_MESSAGING_EVENT_DEPOSIT};
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(i, now);
    cloudli_asn_messaging_iri value = {
        .messaging_iri_obj_id = {id, sizeof(id)},
        .system_type = CLOUDLI_ASN_MESSAGING_SYSTEM_TYPE_UNIFIED_MESSAGING,
        .category = &deposit,
        .status = status,
        .trigger = CLOUDLI_ASN_MESSAGING_TRIGGER_USER,
        .event_identifier = CLOUDLI_OPT_U32(EVENT_IDENTIFIER)};
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_MESSAGING_IRI,
        .messagingIRI = &value};
    struct cloudli__buffer pdu = {0};
    struct parties parties;
    int rv = collect_parties(&parties, comm, i);

    if (rv == CLOUDLI_OK) {
        value.party_information.items = parties.items;
        value.party_information.count = parties.count;
        value.total_recipient_count =
            (cloudli_opt_u32)CLOUDLI_OPT_U32((uint32_t)parties.count - 1);
        rv = cloudli__iri_encode(&pdu, &i->tmpl, &stamp, type, &contents, NULL);
    }
    close_parties(&parties);
    cloudli__emit_iri(comm, i, rv, &pdu);
}

static void give_content(struct cloudli__comm *comm,
                         struct cloudli__intercept *i, cloudli_time now,
                         const cloudli_message_info *info)
{
    /* messagingCCObjId: 5.2.version.4 */
    const uint8_t id[] = {5, 2,
                          i->order->profile->module[CLOUDLI__MODULE_EMAIL], 4};
    const struct cloudli__pdu_stamp stamp = cloudli__cc_stamp(i, now);
    const uint32_t direction = i->party == SENDER
                                   ? CLOUDLI_DIRECTION_FROM_TARGET
                                   : CLOUDLI_DIRECTION_TO_TARGET;
    const cloudli_asn_messaging_cc value = {
        .messaging_cc_obj_id = {id, sizeof(id)},
        .event_identifier = EVENT_IDENTIFIER,
        .content_type = cloudli_bytes_of(info->content_type),
        .content = info->content};
    const cloudli_asn_cc_contents contents = {
        .choice = CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_CC,
        .messagingCC = &value};
    struct cloudli__buffer pdu = {0};
    int rv =
        cloudli__cc_encode(&pdu, &i->tmpl, &stamp, direction, &contents, NULL);

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
            tell(comm, i, now, CLOUDLI_IRI_BEGIN,
                 CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_STARTED);
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
                            CLOUDLI_SERVICE_MESSAGE, in.signalling,
                            in.circumstances, cloudli__comm_attach_leg, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(message, sizeof(*message));
        return rv;
    }
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
        [CLOUDLI_MESSAGE_DELIVERED] =
            CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_SUCCEEDED,
        [CLOUDLI_MESSAGE_FAILED] =
            CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_FAILED,
        [CLOUDLI_MESSAGE_CANCELLED] =
            CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_CANCELLED};
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
    cloudli__sealing_flush(comm);
    pthread_mutex_unlock(&comm->lock);
    return rv;
}

int cloudli_message_moved(cloudli_message *message,
                          const cloudli_circumstances *circumstances)
{
    if (message == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__comm_reconsider(&message->comm, circumstances);
}

void cloudli_message_free(cloudli_message *message)
{
    if (message == NULL)
        return;
    cloudli__comm_dispose(&message->comm);
    cloudli__free_wiped(message, sizeof(*message));
}
