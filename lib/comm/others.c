/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Those whom an event names. Almost always nobody has ordered any of them:
 * then they are told of with the event and forgotten, and a session of years
 * stays as small as it was.
 */
#include "comm/telling.h"

#include "base/error.h"

#include <string.h>

int cloudli__others_open(struct cloudli__others *out, size_t cap)
{
    memset(out, 0, sizeof(*out));
    out->cap = cap;
    out->roles = cloudli__alloc_array(cap, sizeof(*out->roles));
    out->owned = cloudli__alloc_array(cap, sizeof(struct cloudli__person *));
    if (out->roles != NULL && out->owned != NULL)
        return CLOUDLI_OK;
    cloudli__others_close(out);
    return CLOUDLI_ERR_NOMEM;
}

void cloudli__others_close(struct cloudli__others *o)
{
    for (size_t n = 0; o->owned != NULL && n < o->count; n++)
        cloudli__person_free(o->owned[n]);
    cloudli__free_wiped(o->roles, o->cap * sizeof(*o->roles));
    cloudli__free_wiped(o->owned, o->cap * sizeof(*o->owned));
    memset(o, 0, sizeof(*o));
}

void cloudli__others_add_party(struct cloudli__others *o,
                               const struct cloudli__person *person,
                               uint32_t qualifier)
{
    o->roles[o->count].person = person;
    o->roles[o->count].qualifier = qualifier;
    o->count++;
}

int cloudli__others_add(struct cloudli__others *o, struct cloudli__comm *comm,
                        const cloudli_party *party, uint32_t qualifier,
                        cloudli_error *err)
{
    struct cloudli__person *person;
    int rv = cloudli__person_new(&person, comm->hub, party, err);

    if (rv != CLOUDLI_OK)
        return rv;
    o->owned[o->count] = person;
    cloudli__others_add_party(o, person, qualifier);
    return CLOUDLI_OK;
}

int cloudli__others_add_text(struct cloudli__others *o,
                             struct cloudli__comm *comm, const char *text,
                             uint32_t qualifier, uint32_t matched)
{
    cloudli_party party = CLOUDLI_PARTY_INIT;
    int rv = CLOUDLI_ERR_IDENTITY;

    party.identities = &text;
    party.identity_count = 1;
    if (matched)
        rv = cloudli__others_add(o, comm, &party, qualifier, NULL);
    if (rv != CLOUDLI_OK && rv != CLOUDLI_ERR_IDENTITY)
        return rv;
    if (rv == CLOUDLI_ERR_IDENTITY)
        cloudli__others_add_party(o, NULL, qualifier);
    o->roles[o->count - 1].text = text;
    return CLOUDLI_OK;
}

/* 1 if somebody has ordered one of a person's identities. */
static int is_ordered(const struct cloudli__comm *comm,
                      const struct cloudli__person *person)
{
    uint64_t number;

    for (size_t n = 0; n < person->name_count; n++) {
        const struct cloudli__name *name = &person->names[n];

        if (cloudli__index_find(comm->hub->index, &name->digest, &number, 1) >
                0 ||
            (name->range != NULL &&
             cloudli__index_find_ranges(comm->hub->index, name->range, &number,
                                        1) > 0))
            return 1;
    }
    return 0;
}

/* A party with the same identities, or NULL. */
static const struct cloudli__person *
find_same(const struct cloudli__comm *comm,
          const struct cloudli__person *person)
{
    const uint32_t count = atomic_load(&comm->party_count);

    for (uint32_t p = 0; p < count; p++) {
        const struct cloudli__person *other = comm->parties[p];
        size_t n = 0;

        if (other->name_count != person->name_count)
            continue;
        while (n < person->name_count &&
               cloudli__digest_equal(&other->names[n].digest,
                                     &person->names[n].digest))
            n++;
        if (n == person->name_count)
            return other;
    }
    return NULL;
}

/* Makes one a party, unless he is. */
static int keep(struct cloudli__others *o, struct cloudli__comm *comm, size_t n)
{
    struct cloudli__person *person = o->owned[n];
    const struct cloudli__person *same;
    uint32_t number = 0;
    int rv = CLOUDLI_OK;

    pthread_mutex_lock(&comm->lock);
    same = find_same(comm, person);
    if (same == NULL)
        rv = cloudli__comm_add_party(comm, person, &number);
    pthread_mutex_unlock(&comm->lock);
    if (rv != CLOUDLI_OK || same != NULL)
        return rv;
    o->owned[n] = NULL;
    cloudli__comm_match(comm, person->names, person->name_count, number);
    return CLOUDLI_OK;
}

int cloudli__others_match(struct cloudli__others *o, struct cloudli__comm *comm)
{
    int rv = CLOUDLI_OK;

    for (size_t n = 0; rv == CLOUDLI_OK && n < o->count; n++) {
        if (o->owned[n] != NULL && is_ordered(comm, o->owned[n]))
            rv = keep(o, comm, n);
    }
    return rv;
}
