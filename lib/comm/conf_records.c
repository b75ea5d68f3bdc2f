/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/conf_records.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Bytes of parties in one record: a LEMF takes PDUs of 1 MiB. */
#define CONFEREES_MAX ((size_t)512 * 1024)

/* --- IRI --- */

/*
 * The parties that are there. Where they are too many for one record their
 * SDP stays out, and then those that came last; each of them was or will be
 * told by a record of its own unless interception began after he joined.
 */
static int append_conferees(const struct cloudli_conference *conf,
                            const struct cloudli__intercept *i, int with_media,
                            struct cloudli__buffer *list)
{
    const uint32_t count = atomic_load(&conf->comm.party_count);
    int rv = CLOUDLI_OK;

    for (uint32_t p = 0; rv == CLOUDLI_OK && p < count; p++) {
        const size_t before = list->len;
        cloudli_conf_party view;

        if (conf->comm.parties[p]->left)
            continue;
        view = cloudli__person_view(conf->comm.parties[p], with_media);
        rv = cloudli__conf_party_append(list, &view);
        if (rv != CLOUDLI_OK || list->len <= CONFEREES_MAX)
            continue;
        if (with_media) {
            list->len = 0;
            return append_conferees(conf, i, 0, list);
        }
        list->len = before;
        cloudli__log(&conf->comm.hub->log, CLOUDLI_LOG_WARNING,
                     CLOUDLI_ERR_TOO_LARGE,
                     "a conference of %" PRIu32 " parties does not fit one "
                     "record of warrant %" PRIu64 ": the last are left out",
                     conf->present, i->order->number);
        return CLOUDLI_OK;
    }
    return rv;
}

/* Room for a target's text as a URI. */
struct target_uri {
    char text[CLOUDLI_IDENTITY_TEXT_MAX + 4];
};

/* partyInformation: the subject's own identity, by which he was found. A
 * conference that is itself the target has none. */
static void set_target(cloudli_conf_iri *value,
                       const struct cloudli_conference *conf,
                       const struct cloudli__intercept *i,
                       struct target_uri *uri)
{
    const struct cloudli__order_target *target = i->target;
    const int bare = target->kind == CLOUDLI_IDENTITY_E164;

    if (cloudli__digest_equal(&target->digest, &conf->uri.digest))
        return;
    if (target->kind == CLOUDLI_IDENTITY_SIP ||
        target->kind == CLOUDLI_IDENTITY_SIPS) {
        value->present |= CLOUDLI_CONF_IRI_HAS_TARGET;
        value->target.sip_uri = cloudli_bytes_of(target->text);
    } else if (bare || target->kind == CLOUDLI_IDENTITY_TEL) {
        (void)snprintf(uri->text, sizeof(uri->text), "%s%s", bare ? "tel:" : "",
                       target->text);
        value->present |= CLOUDLI_CONF_IRI_HAS_TARGET;
        value->target.tel_uri = cloudli_bytes_of(uri->text);
    }
}

static void set_party(cloudli_conf_iri *value,
                      const struct cloudli__conf_event *e)
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
                 cloudli_time now, const struct cloudli__conf_event *e)
{
    const struct cloudli__pdu_stamp stamp = cloudli__iri_stamp(i, now);
    cloudli_conf_iri value = CLOUDLI_CONF_IRI_INIT;
    struct cloudli__buffer list = {0};
    struct cloudli__buffer pdu = {0};
    struct target_uri uri;
    int rv = CLOUDLI_OK;

    value.event = e->event;
    value.time = now;
    value.liid = cloudli_bytes_of(i->order->liid);
    value.operator_id = cloudli_bytes_of(conf->comm.hub->hi2_operator_id);
    value.correlation_number = (cloudli_bytes){i->correlation, 4};
    value.conf_uri = cloudli_bytes_of(conf->uri.text);
    value.temp_conf_uri = cloudli_bytes_of(conf->temporary_uri);
    value.end_reason = cloudli_bytes_of(e->reason);
    set_target(&value, conf, i, &uri);
    set_party(&value, e);
    if (e->event == CLOUDLI_CONF_END) {
        value.present |= CLOUDLI_CONF_IRI_HAS_INITIATOR;
        value.initiator = CLOUDLI_CONF_BY_SERVER;
    }
    if (e->event == CLOUDLI_CONF_START || e->event == CLOUDLI_CONF_ACTIVE) {
        rv = append_conferees(conf, i, 1, &list);
        value.conferees = (cloudli_bytes){list.data, list.len};
    }
    if (rv == CLOUDLI_OK)
        rv = cloudli__conf_iri_encode(&pdu, &i->tmpl, &stamp, e->type, &value,
                                      NULL);
    cloudli__buffer_dispose(&list);
    cloudli__emit_iri(&conf->comm, i, rv, &pdu);
}

/* 1 if this intercept may be told what happens now: it is told by TS 33.108,
 * and a subject who only takes part still does. */
static int listens(struct cloudli_conference *conf,
                   struct cloudli__intercept *i, cloudli_time now)
{
    return i->conference && (i->order->deliver & CLOUDLI_DELIVER_IRI) != 0 &&
           (i->party == CLOUDLI__NO_PARTY ||
            !conf->comm.parties[i->party]->left) &&
           cloudli__intercept_ready(&conf->comm, i, now);
}

static void begin(struct cloudli_conference *conf, struct cloudli__intercept *i,
                  cloudli_time now, uint32_t event)
{
    const struct cloudli__conf_event e = {event, CLOUDLI_IRI_BEGIN, 0, NULL,
                                          NULL};

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

void cloudli__conf_tell_join(struct cloudli_conference *conf,
                             const struct cloudli__person *person, int first)
{
    const struct cloudli__conf_event join = {
        CLOUDLI_CONF_JOIN, CLOUDLI_IRI_CONTINUE, 0, person, NULL};
    struct cloudli__intercept *i = atomic_load(&conf->comm.intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(conf->comm.hub);

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

/* --- CC --- */

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
    const struct cloudli__pdu_stamp stamp = {now, i->cc_sequence};
    struct cloudli__conf_cc_value value = {0};
    struct cloudli__cc_plan plan;
    uint32_t payload_direction;

    cloudli__conf_begin_active(conf, i, now);
    value.head = (cloudli_bytes){i->conf_head.data, i->conf_head.len};
    value.sequence_number = i->conf_sequence;
    value.direction =
        direction_of(conf, i, media->party, direction, &payload_direction);
    value.media_id = media_id(conf->comm.parties[media->party], media);
    value.content = packet;
    cloudli__conf_cc_measure(&plan, &i->tmpl, &stamp, payload_direction,
                             &value);
    cloudli__emit_cc_plan(&conf->comm, i, &plan, cloudli__conf_cc_write,
                          packet.len);
    i->conf_sequence = (i->conf_sequence + 1) & 0xffff;
}
