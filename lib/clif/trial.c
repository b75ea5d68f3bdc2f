/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Trying a destination: a testPDU goes through its queue as records do. The
 * embedder may ask for it, or the LI officer through the register; what became
 * of it is then noted there. All but the embedder's call is the driver's.
 */
#include "clif/front.h"

#include "comm/session_pdu.h"
#include "warrant/register_test.h"

#include <string.h>

_Static_assert(CLOUDLI_TEST_PADDING_MAX == CLOUDLI__PADDING_MAX,
               "one bound for both");

static struct cloudli__outlet *outlet_of(cloudli_clif *clif, const char *name)
{
    struct cloudli__outlet *o = atomic_load(&clif->outlets);

    while (o != NULL && strcmp(o->name, name) != 0)
        o = o->next;
    return o;
}

static int send_test(cloudli_clif *clif, struct cloudli__spool *spool,
                     uint32_t padding)
{
    const struct cloudli__pdu_stamp stamp = {cloudli__hub_now(&clif->hub), 0};
    struct cloudli__buffer pdu = {0};
    int rv =
        cloudli__tri_encode(&pdu, &clif->keepalive, &stamp, CLOUDLI_TRI_TEST);

    rv = cloudli__session_pdu_queue(spool, rv, &pdu);
    if (rv != CLOUDLI_OK || padding == 0)
        return rv;
    rv = cloudli__tri_padding_encode(&pdu, &clif->keepalive, &stamp, padding);
    return cloudli__session_pdu_queue(spool, rv, &pdu);
}

int cloudli_clif_send_test(cloudli_clif *clif, const char *destination,
                           uint32_t padding)
{
    struct cloudli__outlet *outlet;

    if (destination == NULL || padding > CLOUDLI__PADDING_MAX)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    outlet = outlet_of(clif, destination);
    return outlet == NULL ? CLOUDLI_ERR_NOT_FOUND
                          : send_test(clif, outlet->spool, padding);
}

/* --- By the register --- */

static int note(cloudli_clif *clif, uint64_t number, uint32_t state,
                int32_t failure)
{
    int rv;

    pthread_mutex_lock(&clif->reg_lock);
    rv = cloudli__register_note_test(clif->reg, number, state, failure, NULL);
    pthread_mutex_unlock(&clif->reg_lock);
    return rv;
}

/* When all that waits now has left, the test is among it. */
static void begin(struct cloudli__trial *trial, struct cloudli__outlet *outlet,
                  uint64_t number)
{
    struct cloudli__spool_counters queue = {0};

    cloudli__spool_counters(outlet->spool, &queue);
    *trial = (struct cloudli__trial){.number = number,
                                     .outlet = outlet,
                                     .state = CLOUDLI_TEST_QUEUED,
                                     .goal = queue.released + queue.waiting,
                                     .spoiled = queue.spoiled};
}

/* Takes up one request. 1 if there was one. */
static int take(cloudli_clif *clif, struct cloudli__trial *trial)
{
    struct cloudli__test_request request;
    struct cloudli__outlet *outlet;
    int rv;

    pthread_mutex_lock(&clif->reg_lock);
    rv = cloudli__register_claim_test(clif->reg, &request, NULL);
    pthread_mutex_unlock(&clif->reg_lock);
    if (rv != CLOUDLI_OK || request.number == 0)
        return 0;
    outlet = outlet_of(clif, request.destination);
    rv = outlet == NULL ? CLOUDLI_ERR_NOT_FOUND
                        : send_test(clif, outlet->spool, request.padding);
    cloudli__log(&clif->hub.log, CLOUDLI_LOG_INFO, rv,
                 "destination %s: a test is %s", request.destination,
                 rv == CLOUDLI_OK ? "queued" : "not possible");
    if (rv == CLOUDLI_OK)
        begin(trial, outlet, request.number);
    else
        (void)note(clif, request.number, CLOUDLI_TEST_FAILED, rv);
    return 1;
}

/* What its queue says of a test. */
static uint32_t state_of(const struct cloudli__trial *trial)
{
    struct cloudli__spool_counters queue = {0};

    cloudli__spool_counters(trial->outlet->spool, &queue);
    if (queue.proven >= trial->goal)
        return CLOUDLI_TEST_TAKEN;
    if (queue.released >= trial->goal)
        return CLOUDLI_TEST_SENT;
    return queue.spoiled > trial->spoiled ? CLOUDLI_TEST_FAILED
                                          : CLOUDLI_TEST_QUEUED;
}

static void look_at(cloudli_clif *clif, struct cloudli__trial *trial)
{
    const uint32_t state = state_of(trial);
    const int32_t failure =
        state == CLOUDLI_TEST_FAILED ? CLOUDLI_ERR_RECORDS_LOST : CLOUDLI_OK;

    /* What could not be noted is noted at the next look. */
    if (state == trial->state ||
        note(clif, trial->number, state, failure) != CLOUDLI_OK)
        return;
    trial->state = state;
    if (state == CLOUDLI_TEST_TAKEN || state == CLOUDLI_TEST_FAILED)
        memset(trial, 0, sizeof(*trial));
}

void cloudli__clif_try(cloudli_clif *clif, int changed)
{
    clif->trials_asked |= changed != 0;
    for (size_t i = 0; i < CLOUDLI__TRIALS_MAX; i++) {
        struct cloudli__trial *trial = &clif->trials[i];

        if (trial->number != 0)
            look_at(clif, trial);
        while (clif->trials_asked && trial->number == 0)
            clif->trials_asked = take(clif, trial) != 0;
    }
}
