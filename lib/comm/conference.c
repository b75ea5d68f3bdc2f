/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Conferences. A subject's own conference is told as a whole by TS 33.108
 * clause 11 (conf_records.c). Where he only takes part, his leg is told by
 * leg.c; without SIP, which that copies, by TS 33.108 again: the events while
 * he is there and the media of his leg.
 */
#include "comm/conf_records.h"
#include "comm/keys.h"
#include "comm/places.h"
#include "comm/sealing.h"

#include "base/error.h"
#include "base/options.h"

#include <cloudli/conference.h>
#include <string.h>

#define INFO_V1_SIZE                                                           \
    (offsetof(cloudli_conference_info, reserved) + sizeof(uint32_t))
#define REASON_MAX 255

/* By what this order has the conference whole, or NULL. */
static const struct cloudli__order_target *
whole_by(const struct cloudli_conference *conf,
         const struct cloudli__order *order)
{
    const struct cloudli__order_target *target =
        cloudli__order_find(order, &conf->uri.digest);

    if (target != NULL || conf->initiator == NULL)
        return target;
    if (!order->profile->conference_33108 &&
        conf->comm.signalling != CLOUDLI_SIGNALLING_NONE)
        return NULL;
    return cloudli__person_match(conf->initiator, order);
}

/* Adds this intercept unless it is there, and begins it when it is time. */
static void attach_one(struct cloudli_conference *conf,
                       struct cloudli__order *order,
                       const struct cloudli__order_target *target,
                       uint32_t party)
{
    struct cloudli__comm *comm = &conf->comm;
    struct cloudli__intercept *i =
        cloudli__comm_find(comm, order, target, party);

    if (i == NULL) {
        i = cloudli__comm_add(comm, order, target, party);
        if (i == NULL)
            return;
        i->conference = party == CLOUDLI__NO_PARTY ||
                        comm->signalling == CLOUDLI_SIGNALLING_NONE;
    }
    if (i->conference && !i->begun)
        cloudli__conf_begin_active(conf, i, cloudli__hub_now(comm->hub));
}

static void attach(struct cloudli__comm *comm, struct cloudli__order *order,
                   uint32_t first)
{
    struct cloudli_conference *conf = (struct cloudli_conference *)comm;
    const struct cloudli__order_target *target;

    target = whole_by(conf, order);
    if (target != NULL) {
        attach_one(conf, order, target, CLOUDLI__NO_PARTY);
        return;
    }
    for (uint32_t p = first; p < atomic_load(&comm->party_count); p++) {
        if (comm->parties[p]->left)
            continue;
        target = cloudli__person_match(comm->parties[p], order);
        if (target != NULL)
            attach_one(conf, order, target, p);
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
        conf->uri.text =
            cloudli__secret_copy(conf->comm.hub->secrets, identity.text);
        if (conf->uri.text == NULL)
            rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    }
    if (rv == CLOUDLI_OK && info->temporary_uri != NULL) {
        rv = cloudli_identity_parse(&identity, info->temporary_uri, err);
        if (rv == CLOUDLI_OK) {
            conf->temporary_uri =
                cloudli__secret_copy(conf->comm.hub->secrets, identity.text);
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
                             in.uri == NULL ? "conference: uri is missing"
                                            : "conference: no such signalling");
    conf = cloudli__alloc(sizeof(*conf));
    if (conf == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    rv = cloudli__comm_init(&conf->comm, cloudli__hub_of(clif),
                            CLOUDLI_SERVICE_CONFERENCE, in.signalling,
                            in.circumstances, attach, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(conf, sizeof(*conf));
        return rv;
    }
    rv = read_uris(conf, &in, err);
    if (rv == CLOUDLI_OK && in.initiator != NULL)
        rv = cloudli__person_new(&conf->initiator, conf->comm.hub, in.initiator,
                                 err);
    if (rv != CLOUDLI_OK) {
        cloudli_conference_free(conf);
        return rv;
    }
    cloudli__hub_enter(conf->comm.hub, &conf->comm);
    cloudli__comm_match(&conf->comm, &conf->uri, 1, 0);
    if (conf->initiator != NULL)
        cloudli__comm_match(&conf->comm, conf->initiator->names,
                            conf->initiator->name_count, 0);
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
        cloudli__conf_tell_join(conf, person, NULL);
    }
    pthread_mutex_unlock(&conf->comm.lock);

    if (rv != CLOUDLI_OK)
        cloudli__person_free(person);
    else
        cloudli__comm_match(&conf->comm, person->names, person->name_count,
                            *number);
    return rv;
}

int cloudli__conf_find(struct cloudli_conference *conf, uint32_t number,
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
    struct cloudli__conf_event event = {.event = CLOUDLI_CONF_MODIFY,
                                        .modification = what};
    int rv;

    if (conf == NULL || what < CLOUDLI_MODIFICATION_ADD ||
        what > CLOUDLI_MODIFICATION_UNKNOWN)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (party != NULL && party->size < sizeof(*party))
        return CLOUDLI_ERR_STRUCT_SIZE;

    pthread_mutex_lock(&conf->comm.lock);
    rv = cloudli__conf_find(conf, number, &person);
    if (rv == CLOUDLI_OK && party != NULL)
        rv = cloudli__person_set_sdp(person, party);
    if (rv == CLOUDLI_OK && !person->before) {
        event.person = person;
        cloudli__conf_tell_all(conf, &event);
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

/* The intercepts of one leg, or those that have all of them. */
static void give_all(struct cloudli_conference *conf, uint32_t leg,
                     const cloudli_media *media, uint32_t direction,
                     struct cloudli__packet *packet)
{
    struct cloudli__intercept *i = *cloudli__comm_leg(&conf->comm, leg);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(conf->comm.hub);

    for (; i != NULL; i = i->next_leg) {
        const struct cloudli__order *order = i->order;
        cloudli_bytes content;

        if ((order->deliver & CLOUDLI_DELIVER_CC) == 0 ||
            (order->media & media->kind) == 0 ||
            (i->conference && media->control &&
             !order->profile->conference_control) ||
            !cloudli__intercept_ready(&conf->comm, i, now))
            continue;
        if (i->conference)
            cloudli__conf_begin_active(conf, i, now);
        if (!cloudli__keys_hand_over(&conf->comm, i, now, media, direction,
                                     packet, &content))
            continue;
        if (i->conference)
            cloudli__conf_give(conf, i, now, media, direction, content);
        else
            cloudli__leg_media(&conf->comm, i, now, media, direction, content);
    }
}

static int watched_media(struct cloudli_conference *conf,
                         const cloudli_media *media, uint32_t direction,
                         cloudli_bytes wire)
{
    struct cloudli__packet packet = {.wire = wire};
    int rv = CLOUDLI_OK;

    pthread_mutex_lock(&conf->comm.lock);
    if (atomic_load(&conf->comm.ended)) {
        rv = CLOUDLI_ERR_ENDED;
    } else {
        if (!conf->comm.parties[media->party]->before)
            give_all(conf, CLOUDLI__NO_PARTY, media, direction, &packet);
        give_all(conf, media->party, media, direction, &packet);
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

int cloudli_conference_key(cloudli_conference *conf,
                           const cloudli_media_key *key)
{
    if (conf == NULL || key == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__keys_report(&conf->comm, key);
}

int cloudli_conference_leave(cloudli_conference *conf, uint32_t number)
{
    struct cloudli__conf_event event = {.event = CLOUDLI_CONF_LEAVE};
    struct cloudli__person *person;
    int rv;

    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&conf->comm.lock);
    rv = cloudli__conf_find(conf, number, &person);
    if (rv == CLOUDLI_OK && person->before)
        rv = CLOUDLI_ERR_INVALID_STATE;
    if (rv == CLOUDLI_OK) {
        event.person = person;
        cloudli__conf_tell_all(conf, &event);
        person->left = 1;
        conf->present--;
    }
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_moved(cloudli_conference *conf,
                             const cloudli_circumstances *circumstances)
{
    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__comm_reconsider(&conf->comm, circumstances);
}

int cloudli__conf_end(struct cloudli_conference *conf, uint32_t by,
                      const char *reason)
{
    struct cloudli__conf_event event = {
        .event = CLOUDLI_CONF_END, .initiated = 1, .reason = reason};
    struct cloudli__person *person = NULL;
    int rv = CLOUDLI_OK;

    if (reason != NULL && strnlen(reason, REASON_MAX + 1) > REASON_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    pthread_mutex_lock(&conf->comm.lock);
    if (by != CLOUDLI_CONFERENCE_SERVER) {
        rv = cloudli__conf_find(conf, by, &person);
        if (rv == CLOUDLI_ERR_INVALID_STATE)
            rv = CLOUDLI_OK; /* who left may end what he left */
    }
    if (rv == CLOUDLI_OK)
        rv = cloudli__comm_end(&conf->comm);
    if (rv == CLOUDLI_OK) {
        event.by = person;
        if (conf->started) {
            cloudli__conf_tell_all(conf, &event);
        } else { /* nobody came */
            event.event = CLOUDLI_CONF_START_FAILED;
            event.initiated = 0;
            event.reason = reason == NULL ? "nobody joined" : reason;
            cloudli__conf_report_all(conf, &event);
        }
    }
    if (rv == CLOUDLI_OK)
        cloudli__places_over(&conf->comm);
    cloudli__sealing_flush(&conf->comm);
    pthread_mutex_unlock(&conf->comm.lock);
    return rv;
}

int cloudli_conference_end(cloudli_conference *conf, const char *reason)
{
    if (conf == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__conf_end(conf, CLOUDLI_CONFERENCE_SERVER, reason);
}

void cloudli_conference_free(cloudli_conference *conf)
{
    if (conf == NULL)
        return;
    cloudli__comm_dispose(&conf->comm);
    cloudli__secret_free(conf->uri.text);
    cloudli__secret_free(conf->temporary_uri);
    cloudli__person_free(conf->initiator);
    cloudli__free_wiped(conf, sizeof(*conf));
}
