/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Conferences. A subject's own conference is told as a whole by TS 33.108
 * clause 11; other legs of a subject are told by leg.c.
 */
#include "comm/comm.h"

#include "base/error.h"
#include "base/options.h"

#include <cloudli/conference.h>
#include <string.h>

#define INFO_V1_SIZE sizeof(cloudli_conference_info)

struct cloudli_conference {
    struct cloudli__comm comm; /* first: attach() casts back */
    struct cloudli__name uri;
    char *temporary_uri;
    struct cloudli__person *initiator; /* NULL: not known */
    uint32_t present; /* parties that have not left */
};

/* What an event adds to its record. */
struct conf_event {
    uint32_t event;        /* a cloudli_conf_event */
    uint32_t type;         /* a cloudli_iri_type */
    uint32_t modification; /* a cloudli_modification, or 0 */
    const struct cloudli__person *person; /* whom it is about, or NULL */
    const char *reason;                   /* of the end, or NULL */
};

static int append_conferees(const struct cloudli_conference *conf,
                            struct cloudli__buffer *list)
{
    int rv = CLOUDLI_OK;

    for (uint32_t p = 0;
         rv == CLOUDLI_OK && p < atomic_load(&conf->comm.party_count); p++) {
        cloudli_conf_party view;

        if (conf->comm.parties[p]->left)
            continue;
        view = cloudli__person_view(conf->comm.parties[p], 1);
        rv = cloudli__conf_party_append(list, &view);
    }
    return rv;
}

/* partyInformation: the subject's own identity, by which he was found. A
 * conference that is itself the target has none. */
static void set_target(cloudli_conf_iri *value,
                       const struct cloudli_conference *conf,
                       const struct cloudli__intercept *i)
{
    if (cloudli__digest_equal(&i->target->digest, &conf->uri.digest))
        return;
    if (i->target->kind != CLOUDLI_IDENTITY_SIP &&
        i->target->kind != CLOUDLI_IDENTITY_SIPS)
        return;
    value->present |= CLOUDLI_CONF_IRI_HAS_TARGET;
    value->target.sip_uri = cloudli_bytes_of(i->target->text);
}

static void set_party(cloudli_conf_iri *value, const struct conf_event *e)
{
    if (e->event == CLOUDLI_CONF_JOIN) {
        value->present |= CLOUDLI_CONF_IRI_HAS_JOIN;
        value->join_party = cloudli__person_view(e->person, 1);
    } else if (e->event == CLOUDLI_CONF_LEAVE) {
        value->present |= CLOUDLI_CONF_IRI_HAS_LEAVE;
        value->leave_party = cloudli__person_view(e->person, 1);
    } else if (e->event == CLOUDLI_CONF_MODIFY) {
        value->present |=
            CLOUDLI_CONF_IRI_HAS_MODIFY | CLOUDLI_CONF_IRI_HAS_MODIFICATION;
        value->modify_party = cloudli__person_view(e->person, 1);
        value->modification = e->modification;
    }
}

/* The fields that TS 33.108 tables 11.3 to 11.15 give each event. */
static void tell(struct cloudli_conference *conf, struct cloudli__intercept *i,
                 cloudli_time now, const struct conf_event *e)
{
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(i, now);
    cloudli_conf_iri value = CLOUDLI_CONF_IRI_INIT;
    struct cloudli__buffer list = {0};
    struct cloudli__buffer pdu = {0};
    int rv = CLOUDLI_OK;

    value.event = e->event;
    value.time = now;
    value.liid = cloudli_bytes_of(i->order->liid);
    value.operator_id = cloudli_bytes_of(conf->comm.hub->hi2_operator_id);
    value.correlation_number = (cloudli_bytes){i->correlation, 4};
    value.conf_uri = cloudli_bytes_of(conf->uri.text);
    value.temp_conf_uri = cloudli_bytes_of(conf->temporary_uri);
    value.end_reason = cloudli_bytes_of(e->reason);
    set_target(&value, conf, i);
    set_party(&value, e);
    if (e->event == CLOUDLI_CONF_END) {
        value.present |= CLOUDLI_CONF_IRI_HAS_INITIATOR;
        value.initiator = CLOUDLI_CONF_BY_SERVER;
    }
    if (e->event == CLOUDLI_CONF_START || e->event == CLOUDLI_CONF_ACTIVE) {
        rv = append_conferees(conf, &list);
        value.conferees = (cloudli_bytes){list.data, list.len};
    }
    if (rv == CLOUDLI_OK)
        rv = cloudli__conf_iri_encode(&pdu, &i->tmpl, &stamp, e->type, &value,
                                      NULL);
    cloudli__buffer_dispose(&list);
    cloudli__emit_iri(&conf->comm, i, rv, &pdu);
}

/* An intercept that comes upon a conference in progress begins with that
 * (clause 11.5.1.2), once anybody is in it. */
static void begin_active(struct cloudli_conference *conf,
                         struct cloudli__intercept *i, cloudli_time now)
{
    static const struct conf_event active = {CLOUDLI_CONF_ACTIVE,
                                             CLOUDLI_IRI_BEGIN, 0, NULL, NULL};

    if (i->begun || conf->present == 0 ||
        (i->order->deliver & CLOUDLI_DELIVER_IRI) == 0)
        return;
    tell(conf, i, now, &active);
    i->begun = 1;
}

/* An event to all that have this conference whole. */
static void tell_all(struct cloudli_conference *conf,
                     const struct conf_event *e)
{
    const cloudli_time now = cloudli__hub_now(conf->comm.hub);

    for (struct cloudli__intercept *i = atomic_load(&conf->comm.intercepts);
         i != NULL; i = i->next) {
        if (i->party != CLOUDLI__NO_PARTY ||
            (i->order->deliver & CLOUDLI_DELIVER_IRI) == 0 ||
            !cloudli__intercept_ready(&conf->comm, i, now))
            continue;
        begin_active(conf, i, now);
        if (i->begun)
            tell(conf, i, now, e);
    }
}

/* The first party makes the conference start; later ones join it. */
static void tell_join(struct cloudli_conference *conf,
                      const struct cloudli__person *person, int first)
{
    const struct conf_event join = {CLOUDLI_CONF_JOIN, CLOUDLI_IRI_CONTINUE, 0,
                                    person, NULL};
    static const struct conf_event start = {CLOUDLI_CONF_START,
                                            CLOUDLI_IRI_BEGIN, 0, NULL, NULL};
    const cloudli_time now = cloudli__hub_now(conf->comm.hub);

    for (struct cloudli__intercept *i = atomic_load(&conf->comm.intercepts);
         i != NULL; i = i->next) {
        if (i->party != CLOUDLI__NO_PARTY ||
            (i->order->deliver & CLOUDLI_DELIVER_IRI) == 0 ||
            !cloudli__intercept_ready(&conf->comm, i, now))
            continue;
        if (i->begun) {
            tell(conf, i, now, &join);
        } else if (first) {
            tell(conf, i, now, &start);
            i->begun = 1;
        } else {
            begin_active(conf, i, now); /* lists the one who joins too */
        }
    }
}

static void attach(struct cloudli__comm *comm, struct cloudli__order *order)
{
    struct cloudli_conference *conf = (struct cloudli_conference *)comm;
    const int whole = order->profile->conference_33108 ||
                      comm->signalling == CLOUDLI_SIGNALLING_NONE;
    const struct cloudli__order_target *target =
        cloudli__order_find(order, &conf->uri.digest);

    if ((order->services & CLOUDLI_SERVICE_CONFERENCE) == 0 ||
        cloudli__comm_has(comm, order, CLOUDLI__NO_PARTY))
        return;
    if (target == NULL && whole && conf->initiator != NULL)
        target = cloudli__person_match(conf->initiator, order);
    if (target != NULL) {
        struct cloudli__intercept *i =
            cloudli__comm_add(comm, order, target, CLOUDLI__NO_PARTY);
        const cloudli_time now = cloudli__hub_now(comm->hub);

        if (i != NULL && conf->present > 0 &&
            cloudli__intercept_ready(comm, i, now))
            begin_active(conf, i, now);
        return;
    }
    for (uint32_t p = 0; p < atomic_load(&comm->party_count); p++) {
        target = comm->parties[p]->left
                     ? NULL
                     : cloudli__person_match(comm->parties[p], order);
        if (target != NULL && !cloudli__comm_has(comm, order, p))
            (void)cloudli__comm_add(comm, order, target, p);
    }
}

static int read_uris(struct cloudli_conference *conf,
                     const cloudli_conference_info *info, cloudli_error *err)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    int rv = cloudli_identity_parse(&identity, info->uri, err);

    if (rv == CLOUDLI_OK) {
        conf->uri.kind = identity.kind;
        cloudli__index_digest(conf->comm.hub->index, &identity,
                              &conf->uri.digest);
        conf->uri.text = cloudli__strdup(identity.text);
        if (conf->uri.text == NULL)
            rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    }
    if (rv == CLOUDLI_OK && info->temporary_uri != NULL) {
        rv = cloudli_identity_parse(&identity, info->temporary_uri, err);
        if (rv == CLOUDLI_OK) {
            conf->temporary_uri = cloudli__strdup(identity.text);
            if (conf->temporary_uri == NULL)
                rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
        }
    }
    cloudli__wipe(&identity, sizeof(identity));
    return rv;
}

int cloudli_conference_begin(cloudli_conference **out, cloudli_clif *clif,
                             const cloudli_conference_info *info,
                             cloudli_error *err)
{
    cloudli_conference_info in;
    cloudli_conference *conf;
    int rv;

    if (out == NULL || clif == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "conference: out and clif are needed");
    *out = NULL;
    rv = cloudli__options_import(&in, sizeof(in), INFO_V1_SIZE, info);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "conference: %s",
                             cloudli_strerror(rv));
    if (in.uri == NULL || in.signalling > CLOUDLI_SIGNALLING_SIP)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             in.uri == NULL
                                 ? "conference: uri is missing"
                                 : "conference: no such signalling");
    conf = cloudli__alloc(sizeof(*conf));
    if (conf == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    rv = cloudli__comm_init(&conf->comm, cloudli__hub_of(clif), in.signalling,
                            attach);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(conf, sizeof(*conf));
        return cloudli__fail(err, rv, 0, "conference: no mutex");
    }
    rv = read_uris(conf, &in, err);
    if (rv == CLOUDLI_OK && in.initiator != NULL)
        rv = cloudli__person_new(&conf->initiator, conf->comm.hub,
                                 in.initiator, err);
    if (rv != CLOUDLI_OK) {
        cloudli_conference_free(conf);
        return rv;
    }
    cloudli__comm_publish(&conf->comm);
    cloudli__comm_match(&conf->comm, &conf->uri, 1);
    if (conf->initiator != NULL)
        cloudli__comm_match(&conf->comm, conf->initiator->names,
                            conf->initiator->name_count);
    *out = conf;
    return CLOUDLI_OK;
}

int cloudli_conference_join(cloudli_conference *conf,
                            const cloudli_party *party, uint32_t *number)
{
    struct cloudli__person *person;
    int rv;

    if (conf == NULL || party == NULL || number == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (atomic_load(&conf->comm.ended))
        return CLOUDLI_ERR_ENDED;
    rv = cloudli__person_new(&person, conf->comm.hub, party, NULL);
    if (rv != CLOUDLI_OK)
        return rv;

    pthread_mutex_lock(&conf->comm.lock);
    if (atomic_load(&conf->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    else if (atomic_load(&conf->comm.party_count) >=
             CLOUDLI_CONFERENCE_PARTIES_MAX)
        rv = CLOUDLI_ERR_TOO_LARGE;
    else
        rv = cloudli__comm_add_party(&conf->comm, person, number);
    if (rv == CLOUDLI_OK) {
        conf->present++;
        tell_join(conf, person, *number == 0);
    }
    pthread_mutex_unlock(&conf->comm.lock);

    if (rv != CLOUDLI_OK)
        cloudli__person_free(person);
    else
        cloudli__comm_match(&conf->comm, person->names, person->name_count);
    return rv;
}

/* The party of this number, with the lock held. */
static int find_party(struct cloudli_conference *conf, uint32_t number,
                      struct cloudli__person **person)
{
    if (atomic_load(&conf->comm.ended))
        return CLOUDLI_ERR_ENDED;
    if (number >= atomic_load(&conf->comm.party_count))
        return CLOUDLI_ERR_UNKNOWN_PARTY;
    *person = conf->comm.parties[number];
    return (*person)->left ? CLOUDLI_ERR_INVALID_STATE : CLOUDLI_OK;
}

int cloudli_conference_modify(cloudli_conference *conf, uint32_t number,
                              uint32_t what, const cloudli_party *party)
{
    struct cloudli__person *person;
    struct conf_event event = {CLOUDLI_CONF_MODIFY, CLOUDLI_IRI_CONTINUE, what,
                               NULL, NULL};
    int rv;

    if (conf == NULL || what < CLOUDLI_MODIFICATION_ADD ||
        what > CLOUDLI_MODIFICATION_UNKNOWN)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (party != NULL && party->size < sizeof(*party))
        return CLOUDLI_ERR_STRUCT_SIZE;

    pthread_mutex_lock(&conf->comm.lock);
    rv = find_party(conf, number, &person);
    if (rv == CLOUDLI_OK && party != NULL)
        rv = cloudli__person_set_sdp(person, party);
    if (rv == CLOUDLI_OK) {
        event.person = person;
        tell_all(conf, &event);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_signalling(cloudli_conference *conf,
                                  const cloudli_signal *signal)
{
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__comm_check_signal(&conf->comm, signal);
    if (rv != CLOUDLI_OK || !cloudli__comm_watched(&conf->comm))
        return rv;
    pthread_mutex_lock(&conf->comm.lock);
    if (atomic_load(&conf->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    else
        cloudli__leg_signal(&conf->comm, CLOUDLI__LEG_SESSION, signal);
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

/* The party's mediaID for this stream, made once a stream. */
static cloudli_bytes media_id(struct cloudli__person *person,
                              const cloudli_media *media)
{
    const cloudli_bytes stream = media->stream_id;
    const int same = person->media_id.len > 0 &&
                     person->stream.len == stream.len &&
                     (stream.len == 0 ||
                      memcmp(person->stream.data, stream.ptr, stream.len) == 0);

    if (!same) {
        const cloudli_conf_party view = cloudli__person_view(person, 0);

        person->media_id.len = 0;
        person->stream.len = 0;
        if (cloudli__buffer_append(&person->stream, stream.ptr, stream.len) !=
                CLOUDLI_OK ||
            cloudli__conf_media_id(&person->media_id, &view, stream) !=
                CLOUDLI_OK)
            person->media_id.len = 0; /* left out rather than half told */
    }
    return (cloudli_bytes){person->media_id.data, person->media_id.len};
}

/* TPDU-direction, and with it PayloadDirection, which knows the target only. */
static uint32_t conf_direction(const struct cloudli_conference *conf,
                               const struct cloudli__intercept *i,
                               uint32_t party, uint32_t direction,
                               uint32_t *payload_direction)
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

static void whole_media(struct cloudli_conference *conf,
                        struct cloudli__intercept *i, cloudli_time now,
                        const cloudli_media *media, uint32_t direction,
                        cloudli_bytes packet)
{
    const struct cloudli__pdu_stamp stamp = {now, i->cc_sequence};
    struct cloudli__conf_cc_value value = {0};
    struct cloudli__cc_plan plan;
    uint32_t payload_direction;

    begin_active(conf, i, now);
    value.head = (cloudli_bytes){i->conf_head.data, i->conf_head.len};
    value.sequence_number = i->conf_sequence;
    value.direction = conf_direction(conf, i, media->party, direction,
                                     &payload_direction);
    value.media_id = media_id(conf->comm.parties[media->party], media);
    value.content = packet;
    cloudli__conf_cc_measure(&plan, &i->tmpl, &stamp, payload_direction,
                             &value);
    cloudli__emit_cc_plan(&conf->comm, i, &plan, cloudli__conf_cc_write,
                          packet.len);
    i->conf_sequence = (i->conf_sequence + 1) & 0xffff;
}

static int watched_media(struct cloudli_conference *conf,
                         const cloudli_media *media, uint32_t direction,
                         cloudli_bytes packet)
{
    int rv = CLOUDLI_OK;
    cloudli_time now;

    pthread_mutex_lock(&conf->comm.lock);
    now = cloudli__hub_now(conf->comm.hub);
    if (atomic_load(&conf->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    for (struct cloudli__intercept *i = atomic_load(&conf->comm.intercepts);
         rv == CLOUDLI_OK && i != NULL; i = i->next) {
        const int whole = i->party == CLOUDLI__NO_PARTY;

        if ((!whole && i->party != media->party) ||
            (i->order->deliver & CLOUDLI_DELIVER_CC) == 0 ||
            (i->order->media & media->kind) == 0 ||
            (whole && media->control &&
             !i->order->profile->conference_control) ||
            !cloudli__intercept_ready(&conf->comm, i, now))
            continue;
        if (whole)
            whole_media(conf, i, now, media, direction, packet);
        else
            cloudli__leg_media(&conf->comm, i, now, media, direction, packet);
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_media(cloudli_conference *conf,
                             const cloudli_media *media, uint32_t direction,
                             const void *data, size_t len)
{
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__comm_check_media(&conf->comm, media, direction, data, len);
    if (rv != CLOUDLI_OK || !cloudli__comm_watched(&conf->comm))
        return rv;
    return watched_media(conf, media, direction, (cloudli_bytes){data, len});
}

int cloudli_conference_leave(cloudli_conference *conf, uint32_t number)
{
    struct conf_event event = {CLOUDLI_CONF_LEAVE, CLOUDLI_IRI_CONTINUE, 0,
                               NULL, NULL};
    struct cloudli__person *person;
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    rv = find_party(conf, number, &person);
    if (rv == CLOUDLI_OK) {
        event.person = person;
        tell_all(conf, &event);
        person->left = 1;
        conf->present--;
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_end(cloudli_conference *conf, const char *reason)
{
    const struct conf_event event = {CLOUDLI_CONF_END, CLOUDLI_IRI_END, 0,
                                     NULL, reason};
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    rv = cloudli__comm_end(&conf->comm);
    if (rv == CLOUDLI_OK)
        tell_all(conf, &event);
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

void cloudli_conference_free(cloudli_conference *conf)
{
    if (conf == NULL)
        return;
    cloudli__comm_dispose(&conf->comm);
    cloudli__free_string(conf->uri.text);
    cloudli__free_string(conf->temporary_uri);
    cloudli__person_free(conf->initiator);
    cloudli__free_wiped(conf, sizeof(*conf));
}
