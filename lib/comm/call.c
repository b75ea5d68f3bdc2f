/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calls: two legs, one session, told by leg.c where there is SIP, else event by
 * event. */
#include "comm/call_legs.h"
#include "comm/keys.h"
#include "comm/places.h"
#include "comm/sealing.h"
#include "comm/telling.h"

#include "base/error.h"
#include "base/options.h"

#include <cloudli/call.h>

#define INFO_V1_SIZE (offsetof(cloudli_call_info, reserved) + sizeof(uint32_t))
#define EVENT_V1_SIZE sizeof(cloudli_event)

struct cloudli_call {
    struct cloudli__comm comm; /* first: attach() casts back */
    uint64_t held;             /* a bit a party that holds it */
    uint32_t numbers;          /* events so far */
};

/* The call's beginning or end, to all whose call it is. */
static void tell_frame(cloudli_call *call, uint32_t event, uint32_t outcome)
{
    struct cloudli__role roles[2];
    struct cloudli__happening h = {.service = CLOUDLI_SERVICE_CALL,
                                   .form = CLOUDLI__FORM_IP_MULTIMEDIA,
                                   .event = event,
                                   .outcome = outcome,
                                   .owner = CLOUDLI_CALLER,
                                   .session = CLOUDLI__SESSION_COMMON,
                                   .open = 1,
                                   .roles = roles,
                                   .role_count = 2};

    if (call->comm.signalling != CLOUDLI_SIGNALLING_EVENTS)
        return;
    pthread_mutex_lock(&call->comm.lock);
    for (uint32_t p = CLOUDLI_CALLER; p <= CLOUDLI_CALLEE; p++)
        roles[p] = (struct cloudli__role){
            call->comm.parties[p], NULL,
            p == CLOUDLI_CALLER
                ? CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY
                : CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY};
    h.number = ++call->numbers;
    cloudli__tell(&call->comm, &h);
    pthread_mutex_unlock(&call->comm.lock);
}

int cloudli_call_begin(cloudli_call **out, cloudli_clif *clif,
                       const cloudli_call_info *info, cloudli_error *err)
{
    cloudli_call_info in;
    cloudli_call *call;
    int rv;

    if (out == NULL || clif == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "call: out and clif are needed");
    *out = NULL;
    rv = cloudli__options_import(&in, sizeof(in), INFO_V1_SIZE, info);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "call: %s", cloudli_strerror(rv));
    if (in.caller == NULL || in.callee == NULL ||
        in.signalling > CLOUDLI_SIGNALLING_EVENTS)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "call: caller, callee and a known signalling are "
                             "needed");
    call = cloudli__alloc(sizeof(*call));
    if (call == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    /* One CIN a call and order, also where the subject calls himself. */
    rv = cloudli__comm_init(&call->comm, cloudli__hub_of(clif),
                            CLOUDLI_SERVICE_CALL, in.signalling,
                            in.circumstances, cloudli__comm_attach_leg, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(call, sizeof(*call));
        return rv;
    }
    rv = cloudli__comm_add_named(&call->comm, in.caller, err);
    if (rv == CLOUDLI_OK)
        rv = cloudli__comm_add_named(&call->comm, in.callee, err);
    if (rv != CLOUDLI_OK) {
        cloudli_call_free(call);
        return rv;
    }
    cloudli__hub_enter(call->comm.hub, &call->comm);
    for (uint32_t p = CLOUDLI_CALLER; p <= CLOUDLI_CALLEE; p++)
        cloudli__comm_match(&call->comm, call->comm.parties[p]->names,
                            call->comm.parties[p]->name_count, 0);
    tell_frame(call, CLOUDLI__EVENT_BEGIN, CLOUDLI_OUTCOME_STARTED);
    *out = call;
    return CLOUDLI_OK;
}

/* --- What happens, where SIP does not tell it --- */

static int check_event(const cloudli_call *call, uint32_t party,
                       const cloudli_event *in, cloudli_error *err)
{
    const int brings =
        in->what == CLOUDLI_CALL_TRANSFER || in->what == CLOUDLI_CALL_FORWARD;
    const struct cloudli__rule *rule =
        in->what >= CLOUDLI__EVENT_BEGIN
            ? NULL
            : cloudli__rule_find(CLOUDLI_SERVICE_CALL,
                                 CLOUDLI__FORM_IP_MULTIMEDIA, in->what);

    if (rule == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "call: no such event");
    if (in->other_count != (size_t)brings)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             brings ? "call: others must be the new party"
                                    : "call: others must be none");
    if (party >= atomic_load(&call->comm.party_count))
        return cloudli__fail(err, CLOUDLI_ERR_UNKNOWN_PARTY, 0,
                             "call: nobody has this number");
    return cloudli__event_check("call", CLOUDLI_SERVICE_CALL, in, err);
}

/* CLOUDLI_OK if this can happen now; with the lock held. */
static int check_state(const cloudli_call *call, uint32_t party,
                       const cloudli_event *in)
{
    const int holds = (call->held >> party & 1) != 0;

    if (atomic_load(&call->comm.ended))
        return CLOUDLI_ERR_ENDED;
    if ((in->what == CLOUDLI_CALL_HOLD && holds) ||
        (in->what == CLOUDLI_CALL_RESUME && !holds))
        return CLOUDLI_ERR_INVALID_STATE;
    if (in->other_count > 0 &&
        atomic_load(&call->comm.party_count) >= CLOUDLI_CALL_PARTIES_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    return CLOUDLI_OK;
}

/* With the lock held. */
static void tell_event(cloudli_call *call, uint32_t party,
                       const cloudli_event *in,
                       const struct cloudli__others *roles)
{
    const int access = in->what == CLOUDLI_CALL_ACCESS;
    const int sip = call->comm.signalling == CLOUDLI_SIGNALLING_SIP;
    struct cloudli__happening h = {.service = CLOUDLI_SERVICE_CALL,
                                   .form = CLOUDLI__FORM_IP_MULTIMEDIA,
                                   .owner = party,
                                   .session = sip ? CLOUDLI__SESSION_NONE
                                                  : CLOUDLI__SESSION_COMMON,
                                   .open = !access,
                                   .roles = roles->roles,
                                   .role_count = roles->count};

    if (call->comm.signalling == CLOUDLI_SIGNALLING_NONE || (sip && !access))
        return;
    cloudli__happening_of(&h, in);
    h.number = ++call->numbers;
    h.content.len = 0; /* SDP: it is in the JSON */
    h.sdp = in->content;
    cloudli__tell(&call->comm, &h);
}

/* Adds the new party, if there is one, and tells; with the lock held. */
static int happen(cloudli_call *call, uint32_t party, const cloudli_event *in,
                  struct cloudli__others *roles, uint32_t *number)
{
    int rv = check_state(call, party, in);

    if (rv == CLOUDLI_OK && in->other_count > 0) {
        rv = cloudli__comm_add_party(&call->comm, roles->owned[1], number);
        if (rv == CLOUDLI_OK)
            roles->owned[1] = NULL;
    }
    if (rv != CLOUDLI_OK)
        return rv;
    if (in->what == CLOUDLI_CALL_HOLD)
        call->held |= UINT64_C(1) << party;
    else if (in->what == CLOUDLI_CALL_RESUME)
        call->held &= ~(UINT64_C(1) << party);
    roles->roles[0].person = call->comm.parties[party];
    tell_event(call, party, in, roles);
    return CLOUDLI_OK;
}

int cloudli_call_event(cloudli_call *call, uint32_t party,
                       const cloudli_event *event, uint32_t *number,
                       cloudli_error *err)
{
    struct cloudli__others roles;
    const struct cloudli__person *added = NULL;
    uint32_t added_number = 0;
    cloudli_event in;
    int rv;

    if (call == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "call: a call is needed");
    rv = cloudli__options_import(&in, sizeof(in), EVENT_V1_SIZE, event);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "event: %s", cloudli_strerror(rv));
    rv = check_event(call, party, &in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    rv = cloudli__others_open(&roles, 2);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "no memory");
    cloudli__others_add_party(
        &roles, NULL, CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY);
    if (in.other_count > 0) {
        rv = cloudli__others_add(
            &roles, &call->comm, &in.others[0],
            CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY, err);
        added = rv == CLOUDLI_OK ? roles.owned[1] : NULL;
    }
    if (rv == CLOUDLI_OK) {
        pthread_mutex_lock(&call->comm.lock);
        rv = happen(call, party, &in, &roles, &added_number);
        pthread_mutex_unlock(&call->comm.lock);
        if (rv != CLOUDLI_OK)
            (void)cloudli__fail(err, rv, 0, "call: %s", cloudli_strerror(rv));
    }
    if (rv == CLOUDLI_OK && added != NULL)
        cloudli__comm_match(&call->comm, added->names, added->name_count,
                            added_number);
    if (rv == CLOUDLI_OK && added != NULL && number != NULL)
        *number = added_number;
    cloudli__others_close(&roles);
    return rv;
}

int cloudli_call_signalling(cloudli_call *call, const cloudli_signal *signal)
{
    int rv;

    if (call == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__comm_check_signal(&call->comm, signal);
    if (rv != CLOUDLI_OK || !cloudli__comm_watched(&call->comm))
        return rv;
    pthread_mutex_lock(&call->comm.lock);
    if (atomic_load(&call->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    else
        cloudli__leg_signal(&call->comm, CLOUDLI__LEG_SESSION, signal);
    pthread_mutex_unlock(&call->comm.lock);
    return rv;
}

int cloudli__call_signal(cloudli_call *call, const cloudli_signal *signal,
                         uint64_t parties, uint64_t open)
{
    cloudli_signal one = *signal;
    uint32_t count;
    int rv;

    one.party = CLOUDLI_CALLER;
    rv = cloudli__comm_check_signal(&call->comm, &one);
    if (rv != CLOUDLI_OK || !cloudli__comm_watched(&call->comm))
        return rv;
    pthread_mutex_lock(&call->comm.lock);
    count = atomic_load(&call->comm.party_count);
    for (uint32_t p = 0; p < count && p < CLOUDLI_CALL_PARTIES_MAX; p++) {
        one.party = p;
        if ((parties >> p & 1) != 0)
            cloudli__leg_signal(&call->comm,
                                (open >> p & 1) != 0 ? CLOUDLI__LEG_SESSION_OPEN
                                                     : CLOUDLI__LEG_SESSION,
                                &one);
    }
    pthread_mutex_unlock(&call->comm.lock);
    return CLOUDLI_OK;
}

/* What one party sends is what the other gets: every packet of a call is on
 * the subject's leg, whichever leg it was seen on. */
static int watched_media(struct cloudli_call *call, const cloudli_media *media,
                         uint32_t direction, uint64_t from, uint64_t to,
                         cloudli_bytes wire)
{
    struct cloudli__packet packet = {.wire = wire};
    int rv = CLOUDLI_OK;
    cloudli_time now;

    pthread_mutex_lock(&call->comm.lock);
    now = cloudli__hub_now(call->comm.hub);
    if (atomic_load(&call->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    for (struct cloudli__intercept *i = atomic_load(&call->comm.intercepts);
         rv == CLOUDLI_OK && i != NULL; i = i->next) {
        const int sends = (from >> i->party & 1) != 0;
        cloudli_bytes content;

        if ((sends || (to >> i->party & 1) != 0) &&
            (i->order->deliver & CLOUDLI_DELIVER_CC) != 0 &&
            (i->order->media & media->kind) != 0 &&
            cloudli__intercept_ready(&call->comm, i, now) &&
            cloudli__keys_hand_over(&call->comm, i, now, media, direction,
                                    &packet, &content))
            cloudli__leg_media(&call->comm, i, now, media,
                               sends ? CLOUDLI_FROM_PARTY : CLOUDLI_TO_PARTY,
                               content);
    }
    pthread_mutex_unlock(&call->comm.lock);
    return rv;
}

int cloudli__call_packet(cloudli_call *call, const cloudli_media *media,
                         uint64_t from, uint64_t to, cloudli_bytes packet)
{
    const int rv = cloudli__comm_check_media(
        &call->comm, media, CLOUDLI_FROM_PARTY, packet.ptr, packet.len);

    if (rv != CLOUDLI_OK || !cloudli__comm_watched(&call->comm))
        return rv;
    return watched_media(call, media, CLOUDLI_FROM_PARTY, from, to, packet);
}

int cloudli_call_media(cloudli_call *call, const cloudli_media *media,
                       uint32_t direction, const void *data, size_t len)
{
    uint64_t party;
    int sends, rv;

    if (call == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__comm_check_media(&call->comm, media, direction, data, len);
    if (rv != CLOUDLI_OK || !cloudli__comm_watched(&call->comm))
        return rv;
    party = UINT64_C(1) << media->party;
    sends = direction == CLOUDLI_FROM_PARTY;
    return watched_media(call, media, direction, sends ? party : ~party,
                         sends ? ~party : party, (cloudli_bytes){data, len});
}

int cloudli__call_watched(const cloudli_call *call)
{
    return cloudli__comm_watched(&call->comm);
}

int cloudli_call_key(cloudli_call *call, const cloudli_media_key *key)
{
    if (call == NULL || key == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__keys_report(&call->comm, key);
}

int cloudli_call_end(cloudli_call *call)
{
    int rv;

    if (call == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__comm_end(&call->comm);
    if (rv == CLOUDLI_OK)
        tell_frame(call, CLOUDLI__EVENT_END, CLOUDLI_OUTCOME_SUCCEEDED);
    pthread_mutex_lock(&call->comm.lock);
    cloudli__places_over(&call->comm);
    cloudli__sealing_flush(&call->comm);
    pthread_mutex_unlock(&call->comm.lock);
    return rv;
}

int cloudli_call_moved(cloudli_call *call,
                       const cloudli_circumstances *circumstances)
{
    if (call == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__comm_reconsider(&call->comm, circumstances);
}

void cloudli_call_free(cloudli_call *call)
{
    if (call == NULL)
        return;
    cloudli__comm_dispose(&call->comm);
    cloudli__free_wiped(call, sizeof(*call));
}
