/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calls: two legs, one session, told by leg.c. */
#include "comm/sealing.h"

#include "base/error.h"
#include "base/options.h"

#include <cloudli/call.h>

#define INFO_V1_SIZE (offsetof(cloudli_call_info, reserved) + sizeof(uint32_t))

struct cloudli_call {
    struct cloudli__comm comm; /* first: attach() casts back */
};

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
        in.signalling > CLOUDLI_SIGNALLING_SIP)
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
    *out = call;
    return CLOUDLI_OK;
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

/* What one party sends is what the other gets: every packet of a call is on
 * the subject's leg, whichever leg it was seen on. */
static int watched_media(struct cloudli_call *call, const cloudli_media *media,
                         uint32_t direction, cloudli_bytes packet)
{
    int rv = CLOUDLI_OK;
    cloudli_time now;

    pthread_mutex_lock(&call->comm.lock);
    now = cloudli__hub_now(call->comm.hub);
    if (atomic_load(&call->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    for (struct cloudli__intercept *i = atomic_load(&call->comm.intercepts);
         rv == CLOUDLI_OK && i != NULL; i = i->next) {
        const uint32_t seen_by_target =
            media->party == i->party ? direction : 1 - direction;

        if ((i->order->deliver & CLOUDLI_DELIVER_CC) != 0 &&
            (i->order->media & media->kind) != 0 &&
            cloudli__intercept_ready(&call->comm, i, now))
            cloudli__leg_media(&call->comm, i, now, media, seen_by_target,
                               packet);
    }
    pthread_mutex_unlock(&call->comm.lock);
    return rv;
}

int cloudli_call_media(cloudli_call *call, const cloudli_media *media,
                       uint32_t direction, const void *data, size_t len)
{
    int rv;

    if (call == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__comm_check_media(&call->comm, media, direction, data, len);
    if (rv != CLOUDLI_OK || !cloudli__comm_watched(&call->comm))
        return rv;
    return watched_media(call, media, direction, (cloudli_bytes){data, len});
}

int cloudli_call_end(cloudli_call *call)
{
    int rv;

    if (call == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    pthread_mutex_lock(&call->comm.lock);
    rv = cloudli__comm_end(&call->comm);
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
