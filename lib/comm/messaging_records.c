/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/messaging_records.h"

#include "ber/time_text.h"
#include "comm/event_json.h"
#include "comm/losses.h"

#include <cloudli/asn1/ip-multimedia.h>

#include <string.h>

#define PROPERTIES_MAX 6
#define ADDRESSES_MAX 1023 /* E-mail-Address-List */
#define ADDRESS_MAX 255

/* --- Parties --- */

/* A party of a record, and what it points to. */
struct party {
    cloudli_asn_messaging_party_identity identity;
    cloudli_bytes email;
};

static void set_person(struct party *out, const struct cloudli__person *person)
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

static void set_identity(struct party *out, const struct cloudli__role *role)
{
    if (role->person != NULL) {
        set_person(out, role->person);
        return;
    }
    out->identity.choice = CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_ALPHANUMERIC;
    out->identity.alphanumeric = cloudli_bytes_of(role->text);
}

/* The parties of an event as one order may know them. */
struct parties {
    cloudli_asn_messaging_party_information *items;
    struct party *room;
    size_t count;
    size_t cap;
    uint32_t recipients;
};

static int open_parties(struct parties *out, size_t cap)
{
    memset(out, 0, sizeof(*out));
    out->cap = cap;
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

static int collect_parties(struct parties *out, const struct cloudli__teller *t)
{
    const struct cloudli__happening *h = t->h;
    int rv = open_parties(out, h->role_count);

    for (size_t n = 0; rv == CLOUDLI_OK && n < h->role_count; n++) {
        const struct cloudli__role *role = &h->roles[n];
        cloudli_asn_messaging_party_information *item = &out->items[out->count];

        if (!cloudli__may_know(t->comm, t->i, h, t->rule, n))
            continue;
        set_identity(&out->room[out->count], role);
        item->party_qualifier = role->qualifier;
        item->party_identity = &out->room[out->count].identity;
        out->count++;
        out->recipients +=
            role->qualifier ==
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY;
    }
    return rv;
}

/* --- MessagingIRI --- */

/* All but its parties, and what it points to. */
struct message {
    cloudli_asn_messaging_iri value;
    cloudli_asn_messaging_event_category category;
    cloudli_asn_messaging_property properties[PROPERTIES_MAX];
    struct cloudli__buffer json;
    char date[CLOUDLI__GENERALIZED_TIME_LEN];
    uint8_t id[4];
};

static void set_category(struct message *m, const struct cloudli__rule *rule)
{
    cloudli_asn_messaging_event_category *category = &m->category;

    m->value.category = category;
    switch (rule->what) {
    case CLOUDLI__WHAT_BOX:
        category->choice = CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE_BOX;
        category->message_box = rule->value;
        break;
    case CLOUDLI__WHAT_NOTIFICATION:
        category->choice =
            CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE_NOTIFICATION;
        category->message_notification = rule->value;
        break;
    case CLOUDLI__WHAT_CALL:
        category->choice = CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_CALL;
        category->call = rule->value;
        break;
    default:
        category->choice = CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE;
        category->message = rule->value;
        break;
    }
}

/* Room for the next property. */
static cloudli_asn_messaging_property *add_property(struct message *m,
                                                    uint32_t choice)
{
    cloudli_asn_messaging_property *property =
        &m->properties[m->value.properties.count++];

    m->value.properties.items = m->properties;
    property->choice = choice;
    return property;
}

static void add_properties(struct message *m, const struct cloudli__teller *t)
{
    const struct cloudli__happening *h = t->h;

    if (h->notify != 0)
        add_property(m, CLOUDLI_ASN_MESSAGING_PROPERTY_IS_NOTIFICATION_TYPE)
            ->notification_type = h->notify;
    if (h->item != NULL)
        add_property(m, CLOUDLI_ASN_MESSAGING_PROPERTY_IS_MESSAGE_IDENTIFIER)
            ->message_identifier = cloudli_bytes_of(h->item);
    if (h->title != NULL && cloudli__knows_titles(t))
        add_property(m, CLOUDLI_ASN_MESSAGING_PROPERTY_IS_SUBJECT)->subject =
            cloudli_bytes_of(h->title);
    if (h->user_agent != NULL)
        add_property(m, CLOUDLI_ASN_MESSAGING_PROPERTY_IS_USER_AGENT)
            ->user_agent = cloudli_bytes_of(h->user_agent);
    if (h->requested_reports != 0)
        add_property(m, CLOUDLI_ASN_MESSAGING_PROPERTY_IS_REQUESTED_REPORTS)
            ->requested_reports = h->requested_reports;
    if (h->date != 0) {
        cloudli__generalized_time_write(m->date, h->date);
        add_property(m, CLOUDLI_ASN_MESSAGING_PROPERTY_IS_MESSAGE_DATE)
            ->message_date = (cloudli_bytes){(const uint8_t *)m->date,
                                             CLOUDLI__GENERALIZED_TIME_LEN};
    }
}

static int fill_message(struct message *m, const struct cloudli__teller *t)
{
    const struct cloudli__happening *h = t->h;
    /* messagingIRIObjId: 5.2.version.3 */
    const uint8_t id[] = {
        5, 2, t->i->order->profile->module[CLOUDLI__MODULE_EMAIL], 3};
    cloudli_asn_messaging_iri *value = &m->value;
    int rv;

    memset(m, 0, sizeof(*m));
    memcpy(m->id, id, sizeof(id));
    value->messaging_iri_obj_id = (cloudli_bytes){m->id, sizeof(id)};
    value->system_type = CLOUDLI_ASN_MESSAGING_SYSTEM_TYPE_UNIFIED_MESSAGING;
    value->system_identifier = cloudli_bytes_of(h->system);
    set_category(m, t->rule);
    value->status = h->outcome;
    value->trigger = h->trigger == CLOUDLI_TRIGGER_BY_USER
                         ? CLOUDLI_ASN_MESSAGING_TRIGGER_USER
                         : h->trigger;
    value->event_identifier = (cloudli_opt_u32)CLOUDLI_OPT_U32(h->number);
    add_properties(m, t);
    if (h->form != CLOUDLI__FORM_NATIONAL)
        return CLOUDLI_OK;
    rv = cloudli__event_json(&m->json, t, 0);
    value->original_message = (cloudli_bytes){m->json.data, m->json.len};
    return rv;
}

int cloudli__messaging_encode(struct cloudli__buffer *pdu,
                              const struct cloudli__teller *t,
                              const struct cloudli__pdu_stamp *stamp,
                              uint32_t type)
{
    struct message m;
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_MESSAGING_IRI,
        .messagingIRI = &m.value};
    struct parties parties;
    int rv = collect_parties(&parties, t);
    const int filled = fill_message(&m, t);

    if (rv == CLOUDLI_OK)
        rv = filled;
    if (rv == CLOUDLI_OK) {
        m.value.party_information.items = parties.items;
        m.value.party_information.count = parties.count;
        m.value.total_recipient_count =
            (cloudli_opt_u32)CLOUDLI_OPT_U32(parties.recipients);
        rv =
            cloudli__iri_encode(pdu, &t->i->tmpl, stamp, type, &contents, NULL);
    }
    close_parties(&parties);
    cloudli__buffer_dispose(&m.json);
    return rv;
}

/* --- EmailIRI --- */

int cloudli__mail_encode(struct cloudli__buffer *pdu,
                         const struct cloudli__teller *t,
                         const struct cloudli__pdu_stamp *stamp, uint32_t type)
{
    const struct cloudli__happening *h = t->h;
    /* emailIRIObjId: 5.2.version.1 */
    const uint8_t id[] = {
        5, 2, t->i->order->profile->module[CLOUDLI__MODULE_EMAIL], 1};
    cloudli_asn_email_iri value = *h->mail;
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_EMAIL_IRI, .emailIRI = &value};
    cloudli_bytes *recipients =
        cloudli__alloc_array(h->role_count + 1, sizeof(*recipients));
    size_t count = 0;
    int rv;

    if (recipients == NULL)
        return CLOUDLI_ERR_NOMEM;
    value.emailIRIObjId = (cloudli_bytes){id, sizeof(id)};
    value.eventType = t->rule->value;
    for (size_t n = 0; n < h->role_count; n++) {
        const struct cloudli__role *role = &h->roles[n];

        if (!cloudli__may_know(t->comm, t->i, h, t->rule, n))
            continue;
        if (role->qualifier ==
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY)
            value.e_mail_Sender = cloudli_bytes_of(role->text);
        else
            recipients[count++] = cloudli_bytes_of(role->text);
    }
    if (count > 0) {
        value.e_mail_Recipients.items = recipients;
        value.e_mail_Recipients.count = count;
        value.total_Recipient_Count =
            (cloudli_opt_u32)CLOUDLI_OPT_U32((uint32_t)count);
    }
    rv = cloudli__iri_encode(pdu, &t->i->tmpl, stamp, type, &contents, NULL);
    cloudli__free_wiped(recipients, (h->role_count + 1) * sizeof(*recipients));
    return rv;
}

/* --- Content --- */

static void give(struct cloudli__comm *comm, struct cloudli__intercept *i,
                 cloudli_time now, uint32_t direction,
                 const cloudli_asn_cc_contents *contents, size_t len)
{
    const struct cloudli__pdu_stamp stamp = cloudli__cc_stamp(i, now);
    struct cloudli__buffer pdu = {0};
    int rv =
        cloudli__cc_encode(&pdu, &i->tmpl, &stamp, direction, contents, NULL);

    cloudli__emit_cc(comm, i, rv, &pdu, len);
}

void cloudli__give_messaging(struct cloudli__comm *comm,
                             struct cloudli__intercept *i, cloudli_time now,
                             const struct cloudli__piece *piece)
{
    /* messagingCCObjId: 5.2.version.4 */
    const uint8_t id[] = {5, 2,
                          i->order->profile->module[CLOUDLI__MODULE_EMAIL], 4};
    cloudli_asn_messaging_cc value = {
        .messaging_cc_obj_id = {id, sizeof(id)},
        .event_identifier = piece->event,
        .content_type = cloudli_bytes_of(piece->content_type),
        .content = piece->content,
        .content_transfer_encoding =
            cloudli_bytes_of(piece->transfer_encoding)};
    const cloudli_asn_cc_contents contents = {
        .choice = CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_CC,
        .messagingCC = &value};

    if (piece->numbered) {
        value.content_identifier =
            (cloudli_opt_u32)CLOUDLI_OPT_U32(piece->part);
        value.sequence_number =
            (cloudli_opt_u32)CLOUDLI_OPT_U32(piece->sequence);
        if (piece->last)
            value.end_of_sequence = (cloudli_opt_u32)CLOUDLI_OPT_U32(1);
    }
    give(comm, i, now, piece->direction, &contents, piece->content.len);
}

void cloudli__give_packet(struct cloudli__comm *comm,
                          struct cloudli__intercept *i, cloudli_time now,
                          const struct cloudli__piece *piece)
{
    const struct cloudli__profile *profile = i->order->profile;
    /* messagingMMCCObjId: 5.2.version.5; iPMMCCObjId: 5.5.version.2 */
    const uint8_t id[] = {5, 2, profile->module[CLOUDLI__MODULE_EMAIL], 5};
    const uint8_t packet_id[] = {
        5, 5, profile->module[CLOUDLI__MODULE_IP_MULTIMEDIA], 2};
    const cloudli_asn_ipmmcc packet = {
        .iPMMCCObjId = {packet_id, sizeof(packet_id)},
        .mMCCContents = piece->content,
        .frameType = CLOUDLI_OPT_U32(piece->media->frame),
        .streamIdentifier = piece->media->stream_id,
        .mMCCprotocol = CLOUDLI_OPT_U32(piece->media->protocol)};
    const cloudli_asn_messaging_mmcc value = {
        .messaging_mm_cc_obj_id = {id, sizeof(id)},
        .event_identifier = piece->event,
        .content_identifier = CLOUDLI_OPT_U32(piece->part),
        .content = &packet};
    const cloudli_asn_cc_contents contents = {
        .choice = CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_MMCC,
        .messagingMMCC = &value};

    give(comm, i, now, piece->direction, &contents, piece->content.len);
}

/*
 * The flags of first and last segment have the number of the piece beside them
 * and no time (TS 102 232-1: proven in service, the rest is open). They are no
 * content: they are not encrypted, and no hash covers them.
 */
static void flag_segment(struct cloudli__intercept *i, cloudli_time now,
                         uint32_t tri, uint32_t number)
{
    const struct cloudli__pdu_stamp stamp = {now, number};
    struct cloudli__buffer pdu = {0};
    int rv = cloudli__tri_encode(&pdu, &i->tmpl, &stamp, tri);
    uint8_t *room = NULL;

    if (rv == CLOUDLI_OK)
        room = cloudli__spool_reserve(i->order->spool_cc, CLOUDLI__SPOOL_CC,
                                      pdu.len);
    if (room != NULL) {
        memcpy(room, pdu.data, pdu.len);
        cloudli__spool_commit(i->order->spool_cc, room);
    } else {
        cloudli__loss_count(i->order, CLOUDLI__SPOOL_CC);
    }
    cloudli__buffer_dispose(&pdu);
}

void cloudli__give_mail(struct cloudli__comm *comm,
                        struct cloudli__intercept *i, cloudli_time now,
                        const struct cloudli__piece *piece)
{
    /* emailCCObjId: 5.2.version.2 */
    const uint8_t id[] = {5, 2,
                          i->order->profile->module[CLOUDLI__MODULE_EMAIL], 2};
    const cloudli_asn_email_cc value = {
        .emailCCObjId = {id, sizeof(id)},
        .email_Format = CLOUDLI_ASN_EMAIL_FORMAT_APPLICATION,
        .content = piece->content};
    const cloudli_asn_cc_contents contents = {
        .choice = CLOUDLI_ASN_CC_CONTENTS_IS_EMAIL_CC, .emailCC = &value};

    if (piece->numbered && piece->sequence == 0 && !piece->last)
        flag_segment(i, now, CLOUDLI_TRI_FIRST_SEGMENT, i->cc_sequence);
    if (piece->content.len > 0)
        give(comm, i, now, piece->direction, &contents, piece->content.len);
    if (piece->numbered && piece->sequence > 0 && piece->last)
        flag_segment(i, now, CLOUDLI_TRI_LAST_SEGMENT, i->cc_sequence - 1);
}
