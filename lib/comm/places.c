/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/places.h"

#include "base/error.h"
#include "base/options.h"
#include "identity/kinds.h"

#include <cloudli/trigger.h>
#include <stdio.h>
#include <string.h>

#define PLACE_V1_SIZE sizeof(cloudli_trigger_place)
#define LIMIT_DEFAULT (86400 * CLOUDLI_SECOND)

_Static_assert(CLOUDLI__NO_PARTY == CLOUDLI_TRIGGER_WHOLE, "one number");

static const struct cloudli__places_hook *
hook_of(const struct cloudli__hub *hub)
{
    return atomic_load_explicit(&hub->places, memory_order_acquire);
}

/* --- Telling --- */

static void begin_at(const struct cloudli__comm *comm,
                     struct cloudli__intercept *i,
                     const struct cloudli__place *place)
{
    const struct cloudli__places_hook *hook = hook_of(comm->hub);

    /* What is asked for by another node is not asked for any further: two
     * nodes that see the same would ask each other for ever. */
    if (hook == NULL || place->party != i->party || i->order->asked ||
        (place->deliver & i->order->deliver) == 0)
        return;
    i->placed = 1;
    hook->tell(hook->user_data, i, comm->service, place);
}

void cloudli__places_begin(const struct cloudli__comm *comm,
                           struct cloudli__intercept *i)
{
    for (const struct cloudli__place *p = comm->places; p != NULL; p = p->next)
        begin_at(comm, i, p);
}

void cloudli__places_end(const struct cloudli__comm *comm,
                         struct cloudli__intercept *i)
{
    const struct cloudli__places_hook *hook = hook_of(comm->hub);

    if (!i->placed || hook == NULL)
        return;
    i->placed = 0;
    hook->tell(hook->user_data, i, comm->service, NULL);
}

void cloudli__places_over(struct cloudli__comm *comm)
{
    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         i != NULL; i = i->next)
        cloudli__places_end(comm, i);
}

/* --- A place --- */

void cloudli__places_free(struct cloudli__place *places)
{
    while (places != NULL) {
        struct cloudli__place *next = places->next;

        for (size_t i = 0; i < places->target_count; i++)
            cloudli__free_string(places->targets[i]);
        cloudli__free_wiped(places, sizeof(*places));
        places = next;
    }
}

static int add_target(struct cloudli__place *place, const char *text,
                      cloudli_error *err)
{
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    int rv = cloudli_identity_parse(&identity, text, err);

    if (rv == CLOUDLI_OK && !cloudli__identity_is_exact(&identity))
        rv = cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                           "place: an identity covers several");
    if (rv == CLOUDLI_OK) {
        place->targets[place->target_count] = cloudli__strdup(identity.text);
        if (place->targets[place->target_count] == NULL)
            rv = cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
        else
            place->target_count++;
    }
    cloudli__wipe(&identity, sizeof(identity));
    return rv;
}

static int check_place(const struct cloudli__hub *hub,
                       const cloudli_trigger_place *in, cloudli_error *err)
{
    const struct cloudli__places_hook *hook = hook_of(hub);

    if (hook == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_STATE, 0,
                             "place: cloudli_trigger_open() comes first");
    if (in->peer == NULL || !hook->known(hook->user_data, in->peer))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "place: no node of that name is known");
    if (in->identities == NULL || in->identity_count == 0 ||
        in->identity_count > CLOUDLI_TRIGGER_IDENTITIES_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "place: identities must be 1 to %d",
                             CLOUDLI_TRIGGER_IDENTITIES_MAX);
    if (in->limit < 0 ||
        (in->deliver & ~(uint32_t)(CLOUDLI_DELIVER_IRI | CLOUDLI_DELIVER_CC)))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "place: a limit or a delivery that does not "
                             "exist");
    return CLOUDLI_OK;
}

static int read_place(struct cloudli__place **out,
                      const struct cloudli__hub *hub,
                      const cloudli_trigger_place *given, cloudli_error *err)
{
    cloudli_trigger_place in;
    struct cloudli__place *place;
    int rv = cloudli__options_import(&in, sizeof(in), PLACE_V1_SIZE, given);

    *out = NULL;
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "place: %s", cloudli_strerror(rv));
    rv = check_place(hub, &in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    place = cloudli__alloc(sizeof(*place));
    if (place == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    (void)snprintf(place->peer, sizeof(place->peer), "%s", in.peer);
    place->party = in.party;
    place->deliver = in.deliver == 0 ? CLOUDLI_DELIVER_CC : in.deliver;
    place->limit = in.limit == 0 ? LIMIT_DEFAULT : in.limit;
    for (size_t i = 0; rv == CLOUDLI_OK && i < in.identity_count; i++)
        rv = add_target(place, in.identities[i], err);
    if (rv != CLOUDLI_OK)
        cloudli__places_free(place);
    else
        *out = place;
    return rv;
}

/* What is intercepted already begins there now, if it may. */
static void add(struct cloudli__comm *comm, struct cloudli__place *place)
{
    const cloudli_time now = cloudli__hub_now(comm->hub);

    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         i != NULL; i = i->next) {
        /* One that this opens begins at the places before by itself. */
        if (cloudli__intercept_ready(comm, i, now))
            begin_at(comm, i, place);
    }
    place->next = comm->places;
    comm->places = place;
}

static int seen_at(struct cloudli__comm *comm,
                   const cloudli_trigger_place *given, cloudli_error *err)
{
    struct cloudli__place *place;
    int rv = read_place(&place, comm->hub, given, err);

    if (rv != CLOUDLI_OK)
        return rv;
    pthread_mutex_lock(&comm->lock);
    if (atomic_load(&comm->ended))
        rv = CLOUDLI_ERR_ENDED;
    else if (place->party != CLOUDLI__NO_PARTY &&
             place->party >= atomic_load(&comm->party_count))
        rv = CLOUDLI_ERR_UNKNOWN_PARTY;
    else
        add(comm, place);
    pthread_mutex_unlock(&comm->lock);
    if (rv != CLOUDLI_OK) {
        cloudli__places_free(place);
        return cloudli__fail(err, rv, 0, "place: %s", cloudli_strerror(rv));
    }
    return CLOUDLI_OK;
}

/* Both begin with their struct cloudli__comm. */
int cloudli_call_seen_at(cloudli_call *call, const cloudli_trigger_place *place,
                         cloudli_error *err)
{
    if (call == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "call: a call is needed");
    return seen_at((struct cloudli__comm *)call, place, err);
}

int cloudli_conference_seen_at(cloudli_conference *conf,
                               const cloudli_trigger_place *place,
                               cloudli_error *err)
{
    if (conf == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "conference: a conference is needed");
    return seen_at((struct cloudli__comm *)conf, place, err);
}
