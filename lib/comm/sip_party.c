/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sip_party.h"

#include "base/memory.h"

#include <string.h>

#define URI_MAX 1024
#define HASH_IDENTITY 3

/* Who has withheld his name, or has none (RFC 3323 clause 4.1.1.3). */
static const char nobody[] = "sip:anonymous@anonymous.invalid";

static int add(struct cloudli__sip_people *people, const char *text,
               cloudli_error *err)
{
    cloudli_identity *id = &people->ids[people->count];
    static const cloudli_identity empty = CLOUDLI_IDENTITY_INIT;
    int rv;

    if (people->count == CLOUDLI_PARTY_IDENTITIES_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    *id = empty;
    rv = cloudli_identity_parse(id, text, err);
    if (rv != CLOUDLI_OK)
        return rv;
    for (uint32_t i = 0; i < people->count; i++) {
        if (cloudli_identity_equal(&people->ids[i], id))
            return CLOUDLI_OK;
    }
    people->count++;
    return CLOUDLI_OK;
}

static int add_uri(struct cloudli__sip_people *people, cloudli_bytes uri)
{
    char text[URI_MAX];
    int rv;

    if (uri.len == 0 || uri.len >= sizeof(text))
        return CLOUDLI_ERR_IDENTITY;
    memcpy(text, uri.ptr, uri.len);
    text[uri.len] = '\0';
    rv = add(people, text, NULL);
    cloudli__wipe(text, uri.len);
    return rv;
}

void cloudli__sip_people_read(cloudli_sip_calls *calls,
                              struct cloudli__sip_people *people,
                              const struct cloudli__sip *sip, uint32_t rule)
{
    for (uint32_t place = 0; place < CLOUDLI__SIP_PLACES; place++) {
        const struct cloudli__sip_names *names = &sip->names[place];

        if ((rule >> place & 1) == 0)
            continue;
        for (uint32_t i = 0; i < names->count; i++) {
            if (add_uri(people, names->uris[i]) != CLOUDLI_OK)
                calls->counts.unreadable++;
        }
        calls->counts.unreadable += names->left_out;
    }
}

int cloudli__sip_people_account(struct cloudli__sip_people *people,
                                const char *account, cloudli_error *err)
{
    return account == NULL ? CLOUDLI_OK : add(people, account, err);
}

static uint64_t hash_of(const cloudli_sip_calls *calls,
                        const cloudli_identity *id)
{
    return cloudli__sip_hash(
        calls, HASH_IDENTITY,
        (cloudli_bytes){(const uint8_t *)id->text, id->length});
}

/* Remembers them as this party's. One for whom there is no room is taken for
 * somebody new when he is named again. */
static void remember(const cloudli_sip_calls *calls,
                     struct cloudli__sip_comm *comm,
                     const struct cloudli__sip_people *people, uint32_t party)
{
    for (uint32_t i = 0;
         i < people->count && comm->known_count < CLOUDLI__SIP_KNOWN; i++) {
        comm->known[comm->known_count].hash = hash_of(calls, &people->ids[i]);
        comm->known[comm->known_count++].party = party;
    }
}

static cloudli_party party_of(const struct cloudli__sip_people *people,
                              const char **room)
{
    cloudli_party party = CLOUDLI_PARTY_INIT;

    for (uint32_t i = 0; i < people->count; i++)
        room[i] = people->ids[i].text;
    party.identity_count = people->count;
    if (people->count == 0) {
        room[0] = nobody;
        party.identity_count = 1;
    }
    party.identities = room;
    return party;
}

int cloudli__sip_comm_begin(cloudli_sip_calls *calls,
                            const struct cloudli__sip_people *caller,
                            const struct cloudli__sip_people *callee,
                            struct cloudli__sip_comm **out)
{
    const char *from[CLOUDLI_PARTY_IDENTITIES_MAX];
    const char *to[CLOUDLI_PARTY_IDENTITIES_MAX];
    const cloudli_party parties[2] = {party_of(caller, from),
                                      party_of(callee, to)};
    cloudli_call_info info = CLOUDLI_CALL_INFO_INIT;
    struct cloudli__sip_comm *comm = cloudli__alloc(sizeof(*comm));
    int rv;

    if (comm == NULL)
        return CLOUDLI_ERR_NOMEM;
    info.caller = &parties[CLOUDLI_CALLER];
    info.callee = &parties[CLOUDLI_CALLEE];
    info.signalling = CLOUDLI_SIGNALLING_SIP;
    rv = cloudli_call_begin(&comm->call, calls->clif, &info, NULL);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(comm, sizeof(*comm));
        return rv;
    }
    remember(calls, comm, caller, CLOUDLI_CALLER);
    remember(calls, comm, callee, CLOUDLI_CALLEE);
    calls->counts.calls++;
    *out = comm;
    return CLOUDLI_OK;
}

static uint64_t known_as(const cloudli_sip_calls *calls,
                         const struct cloudli__sip_comm *comm,
                         const cloudli_identity *id)
{
    const uint64_t hash = hash_of(calls, id);
    uint64_t parties = 0;

    for (uint32_t i = 0; i < comm->known_count; i++) {
        if (comm->known[i].hash == hash)
            parties |= UINT64_C(1) << comm->known[i].party;
    }
    return parties;
}

uint64_t cloudli__sip_comm_known(const cloudli_sip_calls *calls,
                                 const struct cloudli__sip_comm *comm,
                                 const struct cloudli__sip_people *people)
{
    uint64_t parties = 0;

    for (uint32_t i = 0; i < people->count; i++)
        parties |= known_as(calls, comm, &people->ids[i]);
    return parties;
}

uint64_t cloudli__sip_comm_parties(cloudli_sip_calls *calls,
                                   struct cloudli__sip_comm *comm,
                                   const struct cloudli__sip_people *people)
{
    const char *room[CLOUDLI_PARTY_IDENTITIES_MAX];
    uint64_t parties = cloudli__sip_comm_known(calls, comm, people);
    struct cloudli__sip_people fresh = {.count = 0};
    cloudli_event event = CLOUDLI_EVENT_INIT;
    cloudli_party party;
    uint32_t number = 0;

    for (uint32_t i = 0; i < people->count; i++) {
        if (known_as(calls, comm, &people->ids[i]) == 0)
            fresh.ids[fresh.count++] = people->ids[i];
    }
    if (fresh.count == 0)
        return parties;
    party = party_of(&fresh, room);
    /* With SIP this tells nothing by itself: the messages do. */
    event.what = CLOUDLI_CALL_FORWARD;
    event.others = &party;
    event.other_count = 1;
    if (cloudli_call_event(comm->call, CLOUDLI_CALLEE, &event, &number, NULL) ==
        CLOUDLI_OK) {
        remember(calls, comm, &fresh, number);
        parties |= UINT64_C(1) << number;
    } else {
        calls->counts.unreadable += fresh.count;
    }
    cloudli__wipe(&fresh, sizeof(fresh));
    return parties;
}
