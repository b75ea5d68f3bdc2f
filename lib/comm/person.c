/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/comm.h"

#include "base/error.h"
#include "base/options.h"
#include "identity/kinds.h"

#include <stdio.h>
#include <string.h>

#define PARTY_V1_SIZE sizeof(cloudli_party)

/* Whoever is known by an identity is known by those that it implies. */
static void add_implied(struct cloudli__person *person,
                        const struct cloudli__hub *hub,
                        const cloudli_identity *identity, size_t *count)
{
    cloudli_identity implied[CLOUDLI_IDENTITY_IMPLIED_MAX];
    size_t found;

    cloudli__identity_implied(identity, implied, &found);
    for (size_t i = 0; i < found; i++) {
        struct cloudli__name *name = &person->names[(*count)++];

        cloudli__index_digest(hub->index, &implied[i], &name->digest);
        name->kind = implied[i].kind;
    }
    cloudli__wipe(implied, found * sizeof(*implied));
}

/* Many addresses or ports may be a target: an address is in all that cover
 * it. */
static int set_range(struct cloudli__name *name,
                     const cloudli_identity *identity)
{
    struct cloudli__ip_range range;

    if (!cloudli__ip_range_of(identity, &range))
        return CLOUDLI_OK;
    name->range = cloudli__alloc(sizeof(range));
    if (name->range == NULL)
        return CLOUDLI_ERR_NOMEM;
    *name->range = range;
    return CLOUDLI_OK;
}

static int add_name(struct cloudli__person *person,
                    const struct cloudli__hub *hub, const char *text,
                    size_t *implied, cloudli_error *err)
{
    struct cloudli__name *name = &person->names[person->name_count];
    cloudli_identity identity = CLOUDLI_IDENTITY_INIT;
    int rv = cloudli_identity_parse(&identity, text, err);

    if (rv != CLOUDLI_OK)
        return rv;
    cloudli__index_digest(hub->index, &identity, &name->digest);
    name->kind = identity.kind;
    name->text = cloudli__secret_copy(hub->secrets, identity.text);
    person->name_count++;
    rv = name->text == NULL ? CLOUDLI_ERR_NOMEM : set_range(name, &identity);
    add_implied(person, hub, &identity, implied);
    cloudli__wipe(&identity, sizeof(identity));
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "party: %s", cloudli_strerror(rv));
    return CLOUDLI_OK;
}

/* RFC 3966 clause 3: a global number with its "+" behind the scheme. */
static int add_tel_uri(struct cloudli__person *person,
                       const struct cloudli__hub *hub)
{
    for (size_t i = 0; i < person->name_count; i++) {
        const struct cloudli__name *name = &person->names[i];
        uint32_t kind = name->kind;
        const char *text = cloudli__identity_uri(name->text, &kind);
        const int bare = kind == CLOUDLI_IDENTITY_E164;
        size_t len;

        if (!bare && kind != CLOUDLI_IDENTITY_TEL)
            continue;
        len = strlen(text) + (bare ? 5 : 1);
        person->tel_uri = cloudli__secret_alloc(hub->secrets, len);
        if (person->tel_uri == NULL)
            return CLOUDLI_ERR_NOMEM;
        (void)snprintf(person->tel_uri, len, "%s%s", bare ? "tel:" : "", text);
        return CLOUDLI_OK;
    }
    return CLOUDLI_OK;
}

/* Most identities imply few others, and a service has many parties: no more
 * room than the names take. */
static int fit_names(struct cloudli__person *person, size_t room)
{
    struct cloudli__name *names;

    if (person->name_count == room)
        return CLOUDLI_OK;
    names = cloudli__alloc_array(person->name_count, sizeof(*names));
    if (names == NULL)
        return CLOUDLI_ERR_NOMEM;
    memcpy(names, person->names, person->name_count * sizeof(*names));
    cloudli__free_wiped(person->names, room * sizeof(*names));
    person->names = names;
    return CLOUDLI_OK;
}

int cloudli__person_new(struct cloudli__person **out,
                        const struct cloudli__hub *hub,
                        const cloudli_party *party, cloudli_error *err)
{
    struct cloudli__person *person;
    cloudli_party in;
    size_t implied;
    int rv;

    *out = NULL;
    rv = cloudli__options_import(&in, sizeof(in), PARTY_V1_SIZE, party);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "party: %s", cloudli_strerror(rv));
    if (in.identities == NULL || in.identity_count == 0 ||
        in.identity_count > CLOUDLI_PARTY_IDENTITIES_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "party: identities must be 1 to %d",
                             CLOUDLI_PARTY_IDENTITIES_MAX);
    person = cloudli__alloc(sizeof(*person));
    if (person != NULL)
        person->names = cloudli__alloc_array(
            in.identity_count * (1 + CLOUDLI_IDENTITY_IMPLIED_MAX),
            sizeof(*person->names));
    if (person == NULL || person->names == NULL) {
        cloudli__person_free(person);
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    }
    implied = in.identity_count; /* behind those that were stated */
    for (size_t i = 0; rv == CLOUDLI_OK && i < in.identity_count; i++)
        rv = add_name(person, hub, in.identities[i], &implied, err);
    if (rv == CLOUDLI_OK)
        rv = add_tel_uri(person, hub);
    if (rv == CLOUDLI_OK) {
        person->name_count = implied;
        rv = fit_names(person,
                       in.identity_count * (1 + CLOUDLI_IDENTITY_IMPLIED_MAX));
    }
    if (rv == CLOUDLI_OK)
        rv = cloudli__person_set_sdp(person, &in);
    if (rv != CLOUDLI_OK)
        cloudli__person_free(person);
    else
        *out = person;
    return rv;
}

void cloudli__person_free(struct cloudli__person *person)
{
    if (person == NULL)
        return;
    for (size_t i = 0; i < person->name_count; i++) {
        cloudli__secret_free(person->names[i].text);
        cloudli__free_wiped(person->names[i].range,
                            sizeof(*person->names[i].range));
    }
    cloudli__free_wiped(person->names,
                        person->name_count * sizeof(*person->names));
    cloudli__secret_free(person->tel_uri);
    if (person->media != NULL) {
        cloudli__buffer_dispose(&person->media->user_sdp);
        cloudli__buffer_dispose(&person->media->server_sdp);
        cloudli__buffer_dispose(&person->media->stream);
        cloudli__secret_release(person->media->id, person->media->id_len);
    }
    cloudli__free_wiped(person->media, sizeof(*person->media));
    cloudli__free_wiped(person, sizeof(*person));
}

struct cloudli__person_media *
cloudli__person_media(struct cloudli__person *person)
{
    if (person->media == NULL)
        person->media = cloudli__alloc(sizeof(*person->media));
    return person->media;
}

/* What a buffer is to be, apart until all of it is there. */
static int prepare(struct cloudli__buffer *next, cloudli_bytes with)
{
    if (with.ptr == NULL)
        return CLOUDLI_OK;
    if (with.len > CLOUDLI_CONTENT_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    return cloudli__buffer_append(next, with.ptr, with.len);
}

static void replace(struct cloudli__buffer *buffer,
                    struct cloudli__buffer *next, cloudli_bytes with)
{
    if (with.ptr == NULL)
        return;
    cloudli__buffer_dispose(buffer);
    *buffer = *next;
}

int cloudli__person_set_sdp(struct cloudli__person *person,
                            const cloudli_party *party)
{
    struct cloudli__buffer user = {0}, server = {0};
    int rv;

    if (party->user_sdp.ptr == NULL && party->server_sdp.ptr == NULL)
        return CLOUDLI_OK;
    if (cloudli__person_media(person) == NULL)
        return CLOUDLI_ERR_NOMEM;
    rv = prepare(&user, party->user_sdp);
    if (rv == CLOUDLI_OK)
        rv = prepare(&server, party->server_sdp);
    if (rv != CLOUDLI_OK) {
        cloudli__buffer_dispose(&user);
        cloudli__buffer_dispose(&server);
        return rv;
    }
    replace(&person->media->user_sdp, &user, party->user_sdp);
    replace(&person->media->server_sdp, &server, party->server_sdp);
    return CLOUDLI_OK;
}

const struct cloudli__order_target *
cloudli__person_match(const struct cloudli__person *person,
                      const struct cloudli__order *order)
{
    const struct cloudli__order_target *target = NULL;

    for (size_t i = 0; target == NULL && i < person->name_count; i++)
        target = cloudli__order_find(order, &person->names[i].digest);
    /* Who is named himself is not found by an address that many may have. */
    for (size_t i = 0; target == NULL && i < person->name_count; i++) {
        if (person->names[i].range != NULL)
            target = cloudli__order_find_range(order, person->names[i].range);
    }
    return target;
}

/* The first of its URIs that TS 33.108 calls sip-uri, or absent. */
static cloudli_bytes sip_uri(const struct cloudli__person *person)
{
    for (size_t i = 0; i < person->name_count; i++) {
        uint32_t kind = person->names[i].kind;
        const char *text;

        if (person->names[i].text == NULL)
            break;
        text = cloudli__identity_uri(person->names[i].text, &kind);
        if (kind == CLOUDLI_IDENTITY_SIP || kind == CLOUDLI_IDENTITY_SIPS)
            return cloudli_bytes_of(text);
    }
    return cloudli_bytes_of(NULL);
}

void cloudli__person_view(cloudli_asn_conf_party_information *out,
                          struct cloudli__view *room,
                          const struct cloudli__person *person, int with_media)
{
    memset(out, 0, sizeof(*out));
    memset(room, 0, sizeof(*room));
    room->uris.sip_uri = sip_uri(person);
    room->uris.tel_uri = cloudli_bytes_of(person->tel_uri);
    if (room->uris.sip_uri.ptr != NULL || room->uris.tel_uri.ptr != NULL) {
        room->identity.iMPU.items = &room->uris;
        room->identity.iMPU.count = 1;
        out->partyIdentity = &room->identity;
    }
    if (with_media && person->media != NULL &&
        (person->media->user_sdp.data != NULL ||
         person->media->server_sdp.data != NULL)) {
        const struct cloudli__buffer *user = &person->media->user_sdp;
        const struct cloudli__buffer *server = &person->media->server_sdp;

        room->media.confUserSideSDP = (cloudli_bytes){user->data, user->len};
        room->media.confServerSideSDP =
            (cloudli_bytes){server->data, server->len};
        out->supportedmedia = &room->media;
    }
}
