/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/telling.h"

#include "base/error.h"
#include "base/utf8.h"
#include "comm/event_json.h"
#include "comm/messaging_records.h"

#include <cloudli/asn1/ip-multimedia.h>
#include <string.h>

#define ITEM_MAX 255
#define CONTENT_TYPE_MAX 255

/* --- Checking --- */

int cloudli__text_ok(const char *text, size_t max)
{
    size_t characters;

    return text == NULL ||
           (strnlen(text, max + 1) <= max &&
            cloudli__utf8_count(cloudli_bytes_of(text), &characters));
}

static const char *fault_of_properties(uint32_t service,
                                       const cloudli_event *event)
{
    if (event->property_count > CLOUDLI_EVENT_PROPERTIES_MAX ||
        (event->properties == NULL && event->property_count > 0))
        return "properties must be up to 32";
    for (size_t n = 0; n < event->property_count; n++) {
        const cloudli_property *property = &event->properties[n];

        if (property->name == NULL ||
            cloudli__property_find(service, property->name) == NULL)
            return "a property has a name that the service does not have";
        if (property->value == NULL ||
            !cloudli__text_ok(property->value, CLOUDLI_EVENT_TEXT_MAX))
            return "a property's value must be UTF-8 of up to 1024 bytes";
    }
    return NULL;
}

static const char *fault_of_content(const cloudli_event *event)
{
    const char *type = event->content_type;

    if (event->content.ptr == NULL && event->content.len > 0)
        return "content has a length and no bytes";
    if (event->record.ptr == NULL && event->record.len > 0)
        return "record has a length and no bytes";
    if (type != NULL &&
        (type[0] == '\0' ||
         strnlen(type, CONTENT_TYPE_MAX + 1) > CONTENT_TYPE_MAX))
        return "content_type must be 1 to 255 bytes";
    if (event->content.len > 0 && type == NULL)
        return "content_type is missing";
    return NULL;
}

int cloudli__event_check(const char *what, uint32_t service,
                         const cloudli_event *event, cloudli_error *err)
{
    const char *fault = NULL;

    if (event->outcome > CLOUDLI_OUTCOME_LOST)
        fault = "no such outcome";
    else if (event->trigger > CLOUDLI_TRIGGER_OPERATOR || event->trigger == 1)
        fault = "no such trigger";
    else if (event->other_count > CLOUDLI_EVENT_OTHERS_MAX ||
             (event->others == NULL && event->other_count > 0))
        fault = "others must be up to 1000";
    else if (!cloudli__text_ok(event->item, ITEM_MAX))
        fault = "item must be UTF-8 of up to 255 bytes";
    else if (!cloudli__text_ok(event->title, CLOUDLI_EVENT_TEXT_MAX))
        fault = "title must be UTF-8 of up to 1024 bytes";
    else if (event->date < 0)
        fault = "date is before 1970";
    if (fault == NULL)
        fault = fault_of_content(event);
    if (fault == NULL)
        fault = fault_of_properties(service, event);
    if (fault != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "%s: %s",
                             what, fault);
    if (event->content.len > CLOUDLI_CONTENT_MAX ||
        event->record.len > CLOUDLI_CONTENT_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_TOO_LARGE, 0,
                             "%s: content above %d bytes", what,
                             CLOUDLI_CONTENT_MAX);
    return CLOUDLI_OK;
}

void cloudli__happening_of(struct cloudli__happening *out,
                           const cloudli_event *event)
{
    out->event = event->what;
    out->outcome = event->outcome;
    out->trigger = event->trigger;
    out->item = event->item;
    out->title = event->title;
    out->date = event->date;
    out->properties = event->properties;
    out->property_count = event->property_count;
    out->content_type = event->content_type;
    out->content = event->content;
    out->record = event->record;
}

/* --- Who may know what --- */

const char *cloudli__role_text(const struct cloudli__role *role)
{
    return role->text != NULL ? role->text : role->person->names[0].text;
}

static int is_subject(const struct cloudli__intercept *i,
                      const struct cloudli__role *role)
{
    return role->person != NULL &&
           cloudli__person_match(role->person, i->order) != NULL;
}

int cloudli__concerned(const struct cloudli__intercept *i,
                       const struct cloudli__happening *h)
{
    if (h->open || (i->party == h->owner && i->party != CLOUDLI__NO_PARTY))
        return 1;
    for (size_t n = 0; n < h->role_count; n++) {
        if (is_subject(i, &h->roles[n]))
            return 1;
    }
    return 0;
}

/* 1 if a role is the owner's, by one of his own identities. */
static int is_owner(const struct cloudli__comm *comm,
                    const struct cloudli__happening *h,
                    const struct cloudli__role *role)
{
    const struct cloudli__person *owner = comm->parties[h->owner];

    for (size_t n = 0; role->person != NULL && n < owner->name_count; n++) {
        if (cloudli__digest_equal(&owner->names[n].digest,
                                  &role->person->names[0].digest))
            return 1;
    }
    return 0;
}

int cloudli__may_know(const struct cloudli__comm *comm,
                      const struct cloudli__intercept *i,
                      const struct cloudli__happening *h,
                      const struct cloudli__rule *rule, size_t n)
{
    const int owns = i->party == h->owner;

    if (n == 0 || h->open || is_subject(i, &h->roles[n]))
        return 1;
    if (h->mail != NULL &&
        (i->order->profile->mail_recipients_all ||
         (h->roles[0].qualifier ==
              CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY &&
          is_subject(i, &h->roles[0]))))
        return 1;
    if (owns && (rule->flags & CLOUDLI__RULE_ONLY_SELF) != 0)
        return is_owner(comm, h, &h->roles[n]);
    return owns;
}

struct cloudli__rule cloudli__rule_of(const struct cloudli__intercept *i,
                                      const struct cloudli__happening *h)
{
    const struct cloudli__profile *profile = i->order->profile;
    const struct cloudli__rule *rule =
        cloudli__rule_find(h->service, h->form, h->event);
    static const struct cloudli__rule nothing = {0};

    return rule == NULL ? nothing
                        : cloudli__rule_apply(rule, profile->changes,
                                              profile->change_count);
}

uint32_t cloudli__type_of(struct cloudli__intercept *i,
                          const struct cloudli__happening *h,
                          const struct cloudli__rule *rule)
{
    const int foreign =
        h->session == CLOUDLI__SESSION_OWN && i->party != h->owner;
    const uint32_t begun = i->begun;

    if (rule->type == CLOUDLI_IRI_REPORT || foreign || i->over)
        return CLOUDLI_IRI_REPORT;
    if (rule->type == CLOUDLI_IRI_END) {
        i->over = 1;
        return begun ? CLOUDLI_IRI_END : CLOUDLI_IRI_REPORT;
    }
    if (rule->type == CLOUDLI_IRI_CONTINUE && (begun || !h->session))
        return begun ? CLOUDLI_IRI_CONTINUE : CLOUDLI_IRI_REPORT;
    i->begun = 1;
    return begun ? CLOUDLI_IRI_CONTINUE : CLOUDLI_IRI_BEGIN;
}

uint32_t cloudli__direction_of(const struct cloudli__intercept *i,
                               const struct cloudli__happening *h,
                               const struct cloudli__rule *rule)
{
    const int to_actor = (rule->flags & CLOUDLI__RULE_TO_ACTOR) != 0;
    const int acts = i->party == h->owner;

    if (h->mail != NULL && !acts)
        return h->role_count > 0 && is_subject(i, &h->roles[0])
                   ? CLOUDLI_DIRECTION_FROM_TARGET
                   : CLOUDLI_DIRECTION_TO_TARGET;
    return acts != to_actor ? CLOUDLI_DIRECTION_FROM_TARGET
                            : CLOUDLI_DIRECTION_TO_TARGET;
}

/* --- Telling --- */

/* The event as JSON in originalIPMMMessage. */
static int fill_original(cloudli_asn_ipmm_ipiri_contents *out,
                         struct cloudli__buffer *json,
                         const struct cloudli__teller *t)
{
    const struct cloudli__order *order = t->i->order;
    int rv = cloudli__event_json(json, t, 1);

    out->choice = CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_ORIGINAL_IPMM_MESSAGE;
    if ((order->deliver & CLOUDLI_DELIVER_CC) == 0 &&
        order->profile->iri_only_sip)
        out->choice =
            CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_ORIGINAL_IPMM_MESSAGE;
    out->originalIPMMMessage = (cloudli_bytes){json->data, json->len};
    return rv;
}

static int encode_original(struct cloudli__buffer *pdu,
                           const struct cloudli__teller *t,
                           const struct cloudli__pdu_stamp *stamp,
                           uint32_t type)
{
    const uint8_t id[] = {
        5, 5, t->i->order->profile->module[CLOUDLI__MODULE_IP_MULTIMEDIA], 1};
    cloudli_asn_ipmm_ipiri_contents original;
    const cloudli_asn_ipmmiri value = {.iPMMIRIObjId = {id, sizeof(id)},
                                       .iPMMIRIContents = &original};
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI, .iPMMIRI = &value};
    struct cloudli__buffer json = {0};
    int rv;

    memset(&original, 0, sizeof(original));
    rv = fill_original(&original, &json, t);
    if (rv == CLOUDLI_OK)
        rv =
            cloudli__iri_encode(pdu, &t->i->tmpl, stamp, type, &contents, NULL);
    cloudli__buffer_dispose(&json);
    return rv;
}

static int encode_opaque(struct cloudli__buffer *pdu,
                         const struct cloudli__teller *t,
                         const struct cloudli__pdu_stamp *stamp, uint32_t type)
{
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_THREE_GPP33128_DEFINED_IRI,
        .threeGPP33128DefinedIRI = t->h->record};

    return cloudli__iri_encode(pdu, &t->i->tmpl, stamp, type, &contents, NULL);
}

static void tell_one(const struct cloudli__teller *t)
{
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(t->i, t->now);
    const uint32_t type = cloudli__type_of(t->i, t->h, t->rule);
    struct cloudli__buffer pdu = {0};
    int rv;

    if (t->h->form == CLOUDLI__FORM_NATIONAL && t->h->record.len > 0 &&
        t->i->order->profile->services_opaque)
        rv = encode_opaque(&pdu, t, &stamp, type);
    else if (t->rule->what == CLOUDLI__WHAT_ORIGINAL)
        rv = encode_original(&pdu, t, &stamp, type);
    else if (t->rule->what == CLOUDLI__WHAT_MAIL)
        rv = cloudli__mail_encode(&pdu, t, &stamp, type);
    else
        rv = cloudli__messaging_encode(&pdu, t, &stamp, type);
    cloudli__emit_iri(t->comm, t->i, rv, &pdu);
}

static void give_one(const struct cloudli__teller *t)
{
    const struct cloudli__piece piece = {
        .event = t->h->number,
        .direction = cloudli__direction_of(t->i, t->h, t->rule),
        .content_type = t->h->content_type,
        .content = t->h->content};

    if (t->h->mail != NULL)
        cloudli__give_mail(t->comm, t->i, t->now, &piece);
    else
        cloudli__give_messaging(t->comm, t->i, t->now, &piece);
}

void cloudli__tell(struct cloudli__comm *comm,
                   const struct cloudli__happening *h)
{
    struct cloudli__intercept *i = atomic_load(&comm->intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(comm->hub);

    for (; i != NULL; i = i->next) {
        const uint32_t deliver = i->order->deliver;
        struct cloudli__rule rule;
        struct cloudli__teller teller = {comm, i, now, h, &rule};

        if (!cloudli__concerned(i, h) ||
            (h->unless_sip && cloudli__message_as_sip(comm, i)) ||
            !cloudli__intercept_ready(comm, i, now))
            continue;
        rule = cloudli__rule_of(i, h);
        if ((deliver & CLOUDLI_DELIVER_IRI) != 0 && rule.type != 0)
            tell_one(&teller);
        if ((deliver & CLOUDLI_DELIVER_CC) != 0 && h->content.len > 0 &&
            (rule.flags & CLOUDLI__RULE_CONTENT) != 0)
            give_one(&teller);
    }
}
