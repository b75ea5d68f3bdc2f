/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/conf_records.h"

#include "identity/kinds.h"
#include "record/asn_time.h"

#include <cloudli/asn1/hi2.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Bytes of parties in one record: a LEMF takes PDUs of 1 MiB. */
#define CONFEREES_MAX ((size_t)512 * 1024)

#define HI2_OPERATOR_MAX 5 /* Network-Identifier of HI2Operations */

/* What ASN.1 puts around one party with all its fields, at most. */
#define CONFEREE_OVERHEAD 48

/* --- IRI --- */

/* listOfConferees, and what it points to. */
struct conferees {
    cloudli_asn_conf_party_information *items;
    struct cloudli__view *room;
    size_t count;
    size_t cap;
};

static int open_conferees(struct conferees *out, size_t cap)
{
    out->cap = cap;
    out->count = 0;
    out->items = cloudli__alloc_array(cap, sizeof(*out->items));
    out->room = cloudli__alloc_array(cap, sizeof(*out->room));
    return out->items == NULL || out->room == NULL ? CLOUDLI_ERR_NOMEM
                                                   : CLOUDLI_OK;
}

static void close_conferees(struct conferees *list)
{
    cloudli__free_wiped(list->items, list->cap * sizeof(*list->items));
    cloudli__free_wiped(list->room, list->cap * sizeof(*list->room));
}

/* Octets of a party in a record, at most. */
static size_t size_of(const struct cloudli__view *view)
{
    return CONFEREE_OVERHEAD + view->uris.sip_uri.len + view->uris.tel_uri.len +
           view->media.confServerSideSDP.len + view->media.confUserSideSDP.len;
}

/* Adds those who are there (who: 0), or wait, as long as they fit; 1 if all
 * do. */
static int add_conferees(struct conferees *list,
                         const struct cloudli_conference *conf, uint32_t who,
                         int with_media)
{
    const uint32_t count = atomic_load(&conf->comm.party_count);
    size_t size = 0;

    list->count = 0;
    for (uint32_t p = 0; p < count && list->count < list->cap; p++) {
        struct cloudli__view *room = &list->room[list->count];

        if (conf->comm.parties[p]->left || conf->comm.parties[p]->before != who)
            continue;
        cloudli__person_view(&list->items[list->count], room,
                             conf->comm.parties[p], with_media);
        size += size_of(room);
        if (size > CONFEREES_MAX)
            return 0;
        list->count++;
    }
    return 1;
}

/*
 * The parties that are there. Where they are too many for one record their
 * SDP stays out, and then those that came last; each of them was or will be
 * told by a record of its own unless interception began after he joined.
 */
static int list_conferees(struct conferees *out,
                          const struct cloudli_conference *conf,
                          const struct cloudli__intercept *i, uint32_t who,
                          size_t count)
{
    int rv = open_conferees(out, count);

    if (rv == CLOUDLI_OK && !add_conferees(out, conf, who, 1) &&
        !add_conferees(out, conf, who, 0))
        cloudli__log(&conf->comm.hub->log, CLOUDLI_LOG_WARNING,
                     CLOUDLI_ERR_TOO_LARGE,
                     "a conference of %" PRIu32 " parties does not fit one "
                     "record of warrant %" PRIu64 ": the last are left out",
                     (uint32_t)count, i->order->number);
    return rv;
}

/* Identities of those who may come, or (controls) of the moderators. */
struct identities {
    cloudli_asn_party_identity *items;
    struct cloudli__view *room;
    size_t count;
    size_t cap;
};

static void close_identities(struct identities *list)
{
    cloudli__free_wiped(list->items, list->cap * sizeof(*list->items));
    cloudli__free_wiped(list->room, list->cap * sizeof(*list->room));
}

static int is_listed(const struct cloudli__person *person, int controls)
{
    return !person->left &&
           (controls ? person->controls != 0
                     : person->before == CLOUDLI_CONFERENCE_INVITED);
}

static int list_identities(struct identities *out,
                           const struct cloudli_conference *conf, int controls)
{
    const uint32_t count = atomic_load(&conf->comm.party_count);
    size_t size = 0;

    memset(out, 0, sizeof(*out));
    for (uint32_t p = 0; p < count; p++)
        out->cap += (size_t)is_listed(conf->comm.parties[p], controls);
    if (out->cap == 0)
        return CLOUDLI_OK;
    out->items = cloudli__alloc_array(out->cap, sizeof(*out->items));
    out->room = cloudli__alloc_array(out->cap, sizeof(*out->room));
    if (out->items == NULL || out->room == NULL)
        return CLOUDLI_ERR_NOMEM;
    for (uint32_t p = 0; p < count && size <= CONFEREES_MAX; p++) {
        cloudli_asn_conf_party_information party;
        struct cloudli__view *room = &out->room[out->count];

        if (!is_listed(conf->comm.parties[p], controls))
            continue;
        cloudli__person_view(&party, room, conf->comm.parties[p], 0);
        size += size_of(room);
        if (party.partyIdentity != NULL)
            out->items[out->count++] = *party.partyIdentity;
    }
    return CLOUDLI_OK;
}

/* The lists that a record has, by tables 11.3 to 11.15. */
struct lists {
    struct conferees present;
    struct conferees waiting;
    struct identities invited;
    struct identities controllers;
};

static int fill_lists(struct lists *l, const struct cloudli_conference *conf,
                      const struct cloudli__intercept *i, uint32_t value)
{
    const int starts = value == CLOUDLI_CONF_START;
    const int fails = value == CLOUDLI_CONF_START_FAILED;
    const int books =
        value == CLOUDLI_CONF_CREATION || value == CLOUDLI_CONF_UPDATE;
    int rv = CLOUDLI_OK;

    memset(l, 0, sizeof(*l));
    if (starts || value == CLOUDLI_CONF_ACTIVE)
        rv = list_conferees(&l->present, conf, i, 0, conf->present);
    if (rv == CLOUDLI_OK && (starts || fails) && conf->waiting > 0)
        rv = list_conferees(&l->waiting, conf, i, CLOUDLI_CONFERENCE_WAITING,
                            conf->waiting);
    if (rv == CLOUDLI_OK && (starts || fails || books) && conf->invited > 0)
        rv = list_identities(&l->invited, conf, 0);
    if (rv == CLOUDLI_OK && books)
        rv = list_identities(&l->controllers, conf, 1);
    return rv;
}

static void set_lists(cloudli_asn_conf_iri_parameters *value,
                      const struct lists *l)
{
    value->listOfConferees.items = l->present.items;
    value->listOfConferees.count = l->present.count;
    if (l->waiting.count > 0) {
        value->listOfWaitConferees.items = l->waiting.items;
        value->listOfWaitConferees.count = l->waiting.count;
    }
    if (l->invited.count > 0) {
        value->listOfPotConferees.items = l->invited.items;
        value->listOfPotConferees.count = l->invited.count;
    }
    if (l->controllers.count > 0) {
        value->confControllerIDs.items = l->controllers.items;
        value->confControllerIDs.count = l->controllers.count;
    }
}

static void close_lists(struct lists *l)
{
    close_conferees(&l->present);
    close_conferees(&l->waiting);
    close_identities(&l->invited);
    close_identities(&l->controllers);
}

/* Conf-IRI-Parameters of one event, and what they point to. */
struct report {
    cloudli_asn_conf_iri_parameters value;
    struct cloudli__asn_time now, start, end, recurs_from, recurs_to;
    cloudli_asn_recurrence_info recurrence;
    cloudli_asn_conf_event_failure_reason failure;
    cloudli_asn_conf_event_initiator initiator;
    cloudli_asn_conf_party_information by;
    struct cloudli__view by_room;
    cloudli_asn_hi2_network_identifier network;
    cloudli_asn_conf_correlation correlation;
    cloudli_asn_conf_ims_identity conf_id;
    cloudli_asn_conf_ims_identity temp_conf_id;
    cloudli_asn_conf_ims_identity target_uri;
    cloudli_asn_party_identity target;
    cloudli_asn_conf_party_information party;
    struct cloudli__view party_room;
    uint8_t domain[8];
    char target_text[CLOUDLI_IDENTITY_TEXT_MAX + 4];
};

/* NULL: not known. */
static const cloudli_asn_time_stamp *set_time(struct cloudli__asn_time *room,
                                              cloudli_time time)
{
    if (time == 0)
        return NULL;
    cloudli__asn_time_set(room, time);
    return &room->as;
}

static void set_booking(struct report *r, const cloudli_conference_booking *b)
{
    cloudli_asn_conf_iri_parameters *value = &r->value;

    value->potConfStartInfo = set_time(&r->start, b->start);
    value->potConfEndInfo = set_time(&r->end, b->end);
    if (b->recurrence == NULL && b->recurs_from == 0 && b->recurs_to == 0)
        return;
    r->recurrence.recurrenceStartDateAndTime =
        set_time(&r->recurs_from, b->recurs_from);
    r->recurrence.recurrenceEndDateAndTime =
        set_time(&r->recurs_to, b->recurs_to);
    r->recurrence.recurrencePattern = cloudli_bytes_of(b->recurrence);
    value->recurrenceInfo = &r->recurrence;
}

/* partyInformation: the subject's own identity, by which he was found. A
 * conference that is itself the target has none. */
static void set_target(struct report *r, const struct cloudli_conference *conf,
                       const struct cloudli__intercept *i)
{
    const struct cloudli__order_target *target = i->target;
    uint32_t kind = target->kind;
    const char *text = cloudli__identity_uri(target->text, &kind);
    const int bare = kind == CLOUDLI_IDENTITY_E164;

    if (cloudli__digest_equal(&target->digest, &conf->uri.digest))
        return;
    if (kind == CLOUDLI_IDENTITY_SIP || kind == CLOUDLI_IDENTITY_SIPS) {
        r->target_uri.sip_uri = cloudli_bytes_of(text);
    } else if (bare || kind == CLOUDLI_IDENTITY_TEL) {
        (void)snprintf(r->target_text, sizeof(r->target_text), "%s%s",
                       bare ? "tel:" : "", text);
        r->target_uri.tel_uri = cloudli_bytes_of(r->target_text);
    } else {
        return;
    }
    r->target.iMPU.items = &r->target_uri;
    r->target.iMPU.count = 1;
    r->value.partyInformation.items = &r->target;
    r->value.partyInformation.count = 1;
}

static void set_party(struct report *r, const struct cloudli__conf_event *e)
{
    if (e->person == NULL)
        return;
    cloudli__person_view(&r->party, &r->party_room, e->person, 1);
    if (e->event == CLOUDLI_CONF_JOIN || e->event == CLOUDLI_CONF_JOIN_FAILED) {
        r->value.joinPartyID = &r->party;
    } else if (e->event == CLOUDLI_CONF_LEAVE ||
               e->event == CLOUDLI_CONF_LEAVE_FAILED) {
        r->value.leavePartyID = &r->party;
    } else if (e->event == CLOUDLI_CONF_MODIFY ||
               e->event == CLOUDLI_CONF_MODIFY_FAILED) {
        r->value.bearerModifyPartyID = &r->party;
        r->value.mediamodification = (cloudli_opt_u32)CLOUDLI_OPT_U32(
            e->modification == 0 ? CLOUDLI_MODIFICATION_UNKNOWN
                                 : e->modification);
    }
}

/* Who made it happen, if that is told: the subject, another, or the server. One
 * who has no identity that fits is left out. */
static void set_initiator(struct report *r, const struct cloudli__intercept *i,
                          const struct cloudli__conf_event *e)
{
    if (!e->initiated)
        return;
    r->initiator.choice = CLOUDLI_ASN_CONF_EVENT_INITIATOR_IS_CONF_SERVER;
    if (e->by != NULL) {
        cloudli__person_view(&r->by, &r->by_room, e->by, 0);
        if (r->by.partyIdentity == NULL)
            return;
        r->initiator.choice = CLOUDLI_ASN_CONF_EVENT_INITIATOR_IS_CONF_PARTY_ID;
        if (cloudli__person_match(e->by, i->order) != NULL)
            r->initiator.choice =
                CLOUDLI_ASN_CONF_EVENT_INITIATOR_IS_CONF_TARGET_ID;
        r->initiator.confPartyID = r->by.partyIdentity;
    }
    r->value.confEventInitiator = &r->initiator;
}

/* Why it failed, or ended. */
static void set_reason(struct report *r, const struct cloudli__conf_event *e)
{
    static const uint32_t choices[] = {
        [CLOUDLI_CONF_START_FAILED] =
            CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_CONF_START_REASON,
        [CLOUDLI_CONF_JOIN_FAILED] =
            CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_PARTY_JOIN_REASON,
        [CLOUDLI_CONF_LEAVE_FAILED] =
            CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_PARTY_LEAVE_REASON,
        [CLOUDLI_CONF_MODIFY_FAILED] =
            CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_BEARER_MODIFY_REASON,
        [CLOUDLI_CONF_END_FAILED] =
            CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_CONF_END_REASON};
    const uint32_t choice =
        e->event < sizeof(choices) / sizeof(choices[0]) ? choices[e->event] : 0;

    if (e->reason == NULL)
        return;
    if (choice == 0) {
        r->value.confEndReason = cloudli_bytes_of(e->reason);
        return;
    }
    r->failure.choice = choice;
    r->failure.failedConfStartReason = cloudli_bytes_of(e->reason);
    r->value.confEventFailureReason = &r->failure;
}

/* Conf-IMSIdentity, by the scheme of the URI, which is canonical. */
static const cloudli_asn_conf_ims_identity *
name_conference(cloudli_asn_conf_ims_identity *out, const char *uri)
{
    if (uri == NULL)
        return NULL;
    if (strncmp(uri, "tel:", 4) == 0)
        out->tel_uri = cloudli_bytes_of(uri);
    else
        out->sip_uri = cloudli_bytes_of(uri);
    return out;
}

/* networkIdentifier, whose operator has 5 octets at most here. */
static void set_network(struct report *r, const struct cloudli__hub *hub,
                        const struct cloudli__profile *profile)
{
    cloudli_bytes *id = &r->network.operator_Identifier;

    *id = cloudli_bytes_of(hub->hi2_operator_id);
    if (profile->hi2_operator_id[0] != '\0')
        *id = cloudli_bytes_of(profile->hi2_operator_id);
    else if (profile->operator_id[0] != '\0')
        *id = cloudli_bytes_of(profile->operator_id);
    if (id->len > HI2_OPERATOR_MAX)
        id->len = HI2_OPERATOR_MAX;
    if (id->len > 0)
        r->value.networkIdentifier = &r->network;
}

/* The fields that TS 33.108 tables 11.3 to 11.15 give each event. */
static void fill_report(struct report *r, const struct cloudli_conference *conf,
                        const struct cloudli__intercept *i, cloudli_time now,
                        const struct cloudli__conf_event *e, uint32_t event)
{
    const struct cloudli__profile *profile = i->order->profile;
    cloudli_asn_conf_iri_parameters *value = &r->value;

    /* hi2confDomainId: 0.4.0.2.2.4.10.release.version */
    const uint8_t domain[] = {4,
                              0,
                              2,
                              2,
                              4,
                              10,
                              profile->conf_hi2.release,
                              profile->conf_hi2.version};

    memset(r, 0, sizeof(*r));
    memcpy(r->domain, domain, sizeof(domain));
    value->hi2confDomainId = (cloudli_bytes){r->domain, sizeof(r->domain)};
    value->lawfulInterceptionIdentifier = cloudli__order_liid(i->order);
    set_target(r, conf, i);
    set_network(r, conf->comm.hub, profile);
    value->confEvent = event;
    r->correlation.choice = CLOUDLI_ASN_CONF_CORRELATION_IS_CORRELATION_NUMBER;
    r->correlation.correlationNumber = (cloudli_bytes){i->correlation, 4};
    if (event != CLOUDLI_CONF_CREATION && event != CLOUDLI_CONF_UPDATE)
        value->correlation = &r->correlation;
    value->confID = name_conference(&r->conf_id, conf->uri.text);
    value->tempConfID = name_conference(&r->temp_conf_id, conf->temporary_uri);
    set_party(r, e);
    set_initiator(r, i, e);
    set_reason(r, e);
    if (e->booking != NULL)
        set_booking(r, e->booking);
    value->timeStamp = set_time(&r->now, now);
}

/* What the table, and the profile, make of an event. */
static struct cloudli__rule rule_of(const struct cloudli__intercept *i,
                                    uint32_t event)
{
    static const struct cloudli__rule nothing = {0};
    const struct cloudli__profile *profile = i->order->profile;
    const struct cloudli__rule *rule = cloudli__rule_find(
        CLOUDLI_SERVICE_CONFERENCE, CLOUDLI__FORM_CONFERENCE, event);

    return rule == NULL ? nothing
                        : cloudli__rule_apply(rule, profile->changes,
                                              profile->change_count);
}

static void tell(struct cloudli_conference *conf, struct cloudli__intercept *i,
                 cloudli_time now, const struct cloudli__conf_event *e)
{
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(i, now);
    const struct cloudli__rule rule = rule_of(i, e->event);
    struct cloudli__buffer pdu = {0};
    struct lists lists;
    struct report r;
    const cloudli_asn_conf_iri iri = {
        .choice = CLOUDLI_ASN_CONF_IRI_IS_I_RI_CONF_PARAMETERS,
        .iRI_Conf_Parameters = &r.value};
    const cloudli_asn_iri_contents contents = {
        .choice = CLOUDLI_ASN_IRI_CONTENTS_IS_CONF_IRI, .confIRI = &iri};
    int rv;

    if (rule.type == 0)
        return;
    fill_report(&r, conf, i, now, e, rule.value);
    rv = fill_lists(&lists, conf, i, rule.value);
    if (rv == CLOUDLI_OK) {
        set_lists(&r.value, &lists);
        rv = cloudli__iri_encode(&pdu, &i->tmpl, &stamp, rule.type, &contents,
                                 NULL);
    }
    close_lists(&lists);
    cloudli__emit_iri(&conf->comm, i, rv, &pdu);
}

/* 1 if this intercept may be told what happens now: it is told by TS 33.108,
 * and a subject who only takes part still does. */
static int listens(struct cloudli_conference *conf,
                   struct cloudli__intercept *i, cloudli_time now)
{
    return i->conference && (i->order->deliver & CLOUDLI_DELIVER_IRI) != 0 &&
           (i->party == CLOUDLI__NO_PARTY ||
            (!conf->comm.parties[i->party]->left &&
             !conf->comm.parties[i->party]->before)) &&
           cloudli__intercept_ready(&conf->comm, i, now);
}

static void begin(struct cloudli_conference *conf, struct cloudli__intercept *i,
                  cloudli_time now, uint32_t event)
{
    const struct cloudli__conf_event e = {.event = event};

    tell(conf, i, now, &e);
    i->begun = 1;
}

void cloudli__conf_begin_active(struct cloudli_conference *conf,
                                struct cloudli__intercept *i, cloudli_time now)
{
    if (!i->begun && conf->present > 0 && listens(conf, i, now))
        begin(conf, i, now, CLOUDLI_CONF_ACTIVE);
}

void cloudli__conf_tell_all(struct cloudli_conference *conf,
                            const struct cloudli__conf_event *e)
{
    struct cloudli__intercept *i = atomic_load(&conf->comm.intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(conf->comm.hub);

    for (; i != NULL; i = i->next) {
        if (!listens(conf, i, now))
            continue;
        cloudli__conf_begin_active(conf, i, now);
        if (i->begun)
            tell(conf, i, now, e);
    }
}

void cloudli__conf_report_all(struct cloudli_conference *conf,
                              const struct cloudli__conf_event *e)
{
    struct cloudli__intercept *i = atomic_load(&conf->comm.intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(conf->comm.hub);

    for (; i != NULL; i = i->next) {
        if (i->party == CLOUDLI__NO_PARTY && listens(conf, i, now))
            tell(conf, i, now, e);
    }
}

void cloudli__conf_tell_join(struct cloudli_conference *conf,
                             const struct cloudli__person *person,
                             const struct cloudli__person *by)
{
    const struct cloudli__conf_event join = {.event = CLOUDLI_CONF_JOIN,
                                             .initiated = by != NULL,
                                             .person = person,
                                             .by = by};
    const int first = !conf->started;
    struct cloudli__intercept *i = atomic_load(&conf->comm.intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(conf->comm.hub);

    conf->started = 1;
    for (; i != NULL; i = i->next) {
        if (!listens(conf, i, now))
            continue;
        if (i->begun)
            tell(conf, i, now, &join);
        else /* lists the one who joins too */
            begin(conf, i, now,
                  first ? CLOUDLI_CONF_START : CLOUDLI_CONF_ACTIVE);
    }
}

void cloudli__conf_tell_wait(struct cloudli_conference *conf,
                             const struct cloudli__person *person)
{
    const struct cloudli__conf_event wait = {.event = CLOUDLI__CONFERENCE_WAIT,
                                             .person = person};
    struct cloudli__intercept *i = atomic_load(&conf->comm.intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(conf->comm.hub);
    const int first = !conf->started;

    conf->started = 1;
    if (!first) {
        cloudli__conf_tell_all(conf, &wait);
        return;
    }
    for (; i != NULL; i = i->next) {
        if (listens(conf, i, now))
            begin(conf, i, now, CLOUDLI_CONF_START);
    }
}

/* --- CC --- */

static int is_same(const struct cloudli__person_media *known,
                   cloudli_bytes stream)
{
    return known->id_len > 0 && known->stream.len == stream.len &&
           (stream.len == 0 ||
            memcmp(known->stream.data, stream.ptr, stream.len) == 0);
}

/* It names the party: kept where core dumps do not go. */
static int make_media_id(struct cloudli__person_media *known,
                         struct cloudli__secrets *secrets,
                         const cloudli_conf_party *source, cloudli_bytes stream)
{
    struct cloudli__buffer made = {0};
    int rv = cloudli__conf_media_id(&made, source, stream);

    if (rv == CLOUDLI_OK) {
        known->id = (uint8_t *)cloudli__secret_alloc(secrets, made.len);
        rv = known->id == NULL ? CLOUDLI_ERR_NOMEM : CLOUDLI_OK;
    }
    if (rv == CLOUDLI_OK) {
        memcpy(known->id, made.data, made.len);
        known->id_len = made.len;
    }
    cloudli__buffer_dispose(&made);
    return rv;
}

/* The party's mediaID for this stream, made once a stream. Left out rather
 * than half told. */
static cloudli_bytes media_id(const struct cloudli__hub *hub,
                              struct cloudli__person *person,
                              const cloudli_media *media)
{
    const cloudli_bytes stream = media->stream_id;
    struct cloudli__person_media *known = cloudli__person_media(person);

    if (known == NULL)
        return (cloudli_bytes){NULL, 0};
    if (!is_same(known, stream)) {
        cloudli_asn_conf_party_information party;
        struct cloudli__view room;
        cloudli_conf_party source = {0};

        cloudli__person_view(&party, &room, person, 0);
        source.sip_uri = room.uris.sip_uri;
        source.tel_uri = room.uris.tel_uri;
        cloudli__secret_release(known->id, known->id_len);
        known->id = NULL;
        known->id_len = 0;
        known->stream.len = 0;
        if (cloudli__buffer_append(&known->stream, stream.ptr, stream.len) ==
            CLOUDLI_OK)
            (void)make_media_id(known, hub->secrets, &source, stream);
    }
    return (cloudli_bytes){known->id, known->id_len};
}

/* TPDU-direction, and with it PayloadDirection, which knows the target only. */
static uint32_t direction_of(const struct cloudli_conference *conf,
                             const struct cloudli__intercept *i, uint32_t party,
                             uint32_t direction, uint32_t *payload_direction)
{
    *payload_direction = CLOUDLI_DIRECTION_NOT_APPLICABLE;
    if (cloudli__digest_equal(&i->target->digest, &conf->uri.digest))
        return CLOUDLI_CONF_IS_TARGET;
    if (cloudli__person_match(conf->comm.parties[party], i->order) == NULL)
        return direction == CLOUDLI_FROM_PARTY ? CLOUDLI_CONF_TO_MIXER
                                               : CLOUDLI_CONF_FROM_MIXER;
    *payload_direction = direction; /* the same numbers */
    return direction == CLOUDLI_FROM_PARTY ? CLOUDLI_CONF_FROM_TARGET
                                           : CLOUDLI_CONF_TO_TARGET;
}

void cloudli__conf_give(struct cloudli_conference *conf,
                        struct cloudli__intercept *i, cloudli_time now,
                        const cloudli_media *media, uint32_t direction,
                        cloudli_bytes packet)
{
    struct cloudli__conf_cc_value value = {0};
    struct cloudli__pdu_stamp stamp;
    struct cloudli__cc_plan plan;
    uint32_t payload_direction;

    stamp = cloudli__cc_stamp(i, now);
    value.head = (cloudli_bytes){i->conf_head.data, i->conf_head.len};
    value.sequence_number = i->conf_sequence;
    value.direction =
        direction_of(conf, i, media->party, direction, &payload_direction);
    if (!(i->order->profile->left_out & CLOUDLI__NO_MEDIA_ID))
        value.media_id =
            media_id(conf->comm.hub, conf->comm.parties[media->party], media);
    value.content = packet;
    cloudli__conf_cc_measure(&plan, &i->tmpl, &stamp, payload_direction,
                             &value);
    cloudli__emit_cc_plan(&conf->comm, i, &plan, cloudli__conf_cc_write,
                          packet.len);
    i->conf_sequence = (i->conf_sequence + 1) & 0xffff;
}
