/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Internet access, by ETSI TS 102 232-3. Party 0 is the subscriber, party 1
 * the addresses that he has at the time, which are identities of his too.
 */
#include "comm/access_records.h"
#include "comm/sealing.h"

#include "base/error.h"
#include "base/options.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

#define INFO_V1_SIZE sizeof(cloudli_access_info)
#define STATE_V1_SIZE sizeof(cloudli_access_state)
#define SUBSCRIBER 0u
#define ADDRESSES 1u
#define NETWORK_ID_MAX 20
#define EQUIPMENT_ID_MAX 128
#define ACCESS_POINT_MAX 64
#define PORT_ID_MAX 255
#define USERNAME_MAX 255

/* 1 if an intercept still has its subject here: an address can be lost. */
static int has_subject(const cloudli_access *a,
                       const struct cloudli__intercept *i)
{
    return cloudli__person_match(a->comm.parties[i->party], i->order) != NULL;
}

/* An interception that begins in a session begins with that. */
static void begin_active(cloudli_access *a, struct cloudli__intercept *i,
                         cloudli_time now)
{
    if (a->accepted && !i->begun && !i->over &&
        (i->order->deliver & CLOUDLI_DELIVER_IRI) != 0 &&
        cloudli__intercept_ready(&a->comm, i, now))
        cloudli__access_tell(a, i, now, CLOUDLI__ACCESS_ACTIVE, NULL);
}

/* One that lost its subject does not count: who gets an address back that was
 * ordered is intercepted anew. */
static int is_here(const struct cloudli__comm *comm,
                   const struct cloudli__order *order)
{
    const struct cloudli__intercept *i = atomic_load(&comm->intercepts);

    while (i != NULL && (i->order != order || i->over))
        i = i->next;
    return i != NULL;
}

static void attach(struct cloudli__comm *comm, struct cloudli__order *order,
                   uint32_t first)
{
    cloudli_access *a = (cloudli_access *)comm;

    if (!is_here(comm, order))
        cloudli__comm_add_first(comm, order, first);
    for (struct cloudli__intercept *i = atomic_load(&comm->intercepts);
         i != NULL; i = i->next) {
        if (i->order == order)
            begin_active(a, i, cloudli__hub_now(comm->hub));
    }
}

/* --- Beginning --- */

static int is_label(const char *text, size_t max)
{
    return text == NULL || (text[0] != '\0' && cloudli__text_ok(text, max));
}

static const char *fault_of_info(const cloudli_access_info *in)
{
    if (in->subscriber == NULL)
        return "subscriber is missing";
    if (in->username == NULL || in->username[0] == '\0' ||
        strnlen(in->username, USERNAME_MAX + 1) > USERNAME_MAX)
        return "username must be 1 to 255 bytes";
    if (in->type > CLOUDLI_ACCESS_WIRELESS_OTHER)
        return "no such type";
    if (in->authentication > CLOUDLI_ACCESS_AUTH_DIAMETER)
        return "no such authentication";
    if (!is_label(in->network_id, NETWORK_ID_MAX))
        return "network_id must be UTF-8 of 1 to 20 bytes";
    if (!is_label(in->equipment_id, EQUIPMENT_ID_MAX))
        return "equipment_id must be UTF-8 of 1 to 128 bytes";
    if (!is_label(in->access_point, ACCESS_POINT_MAX))
        return "access_point must be UTF-8 of 1 to 64 bytes";
    if (in->port_id.len > PORT_ID_MAX ||
        (in->port_id.len > 0 && in->port_id.ptr == NULL))
        return "port_id must be up to 255 bytes";
    if (in->pop.length != 0 && in->pop.length != 4 && in->pop.length != 16)
        return "pop must be an IP address";
    return NULL;
}

static int copy_text(char **out, const char *text)
{
    *out = cloudli__strdup(text);
    return text != NULL && *out == NULL ? CLOUDLI_ERR_NOMEM : CLOUDLI_OK;
}

static int copy_info(cloudli_access *a, const cloudli_access_info *in)
{
    int rv = copy_text(&a->username, in->username);

    if (rv == CLOUDLI_OK)
        rv = copy_text(&a->network_id, in->network_id);
    if (rv == CLOUDLI_OK)
        rv = copy_text(&a->equipment_id, in->equipment_id);
    if (rv == CLOUDLI_OK)
        rv = copy_text(&a->access_point, in->access_point);
    if (rv == CLOUDLI_OK)
        rv = cloudli__buffer_append(&a->port_id, in->port_id.ptr,
                                    in->port_id.len);
    a->type = in->type;
    a->authentication = in->authentication;
    a->pop = in->pop;
    return rv;
}

static int fill(cloudli_access *a, const cloudli_access_info *in,
                cloudli_error *err)
{
    struct cloudli__person *person;
    int rv = cloudli__person_new(&person, a->comm.hub, in->subscriber, err);

    if (rv != CLOUDLI_OK)
        return rv;
    rv = copy_info(a, in);
    if (rv == CLOUDLI_OK)
        rv = cloudli__comm_add_party(&a->comm, person, NULL);
    if (rv == CLOUDLI_OK)
        return rv;
    cloudli__person_free(person);
    return cloudli__fail(err, rv, 0, "no memory");
}

int cloudli_access_begin(cloudli_access **out, cloudli_clif *clif,
                         const cloudli_access_info *info, cloudli_error *err)
{
    cloudli_access_info in;
    cloudli_access *a;
    int rv;

    if (out == NULL || clif == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "access: out and clif are needed");
    *out = NULL;
    rv = cloudli__options_import(&in, sizeof(in), INFO_V1_SIZE, info);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "access: %s", cloudli_strerror(rv));
    if (fault_of_info(&in) != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "access: %s",
                             fault_of_info(&in));
    a = cloudli__alloc(sizeof(*a));
    if (a == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    rv = cloudli__comm_init(&a->comm, cloudli__hub_of(clif),
                            CLOUDLI_SERVICE_ACCESS, CLOUDLI_SIGNALLING_NONE,
                            in.circumstances, attach, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(a, sizeof(*a));
        return rv;
    }
    rv = fill(a, &in, err);
    if (rv != CLOUDLI_OK) {
        cloudli_access_free(a);
        return rv;
    }
    cloudli__hub_enter(a->comm.hub, &a->comm);
    cloudli__comm_match(&a->comm, a->comm.parties[SUBSCRIBER]->names,
                        a->comm.parties[SUBSCRIBER]->name_count, 0);
    *out = a;
    return CLOUDLI_OK;
}

/* --- What happens --- */

static const char *fault_of_state(const cloudli_access_state *in)
{
    if (in->address_count > CLOUDLI_ACCESS_ADDRESSES_MAX ||
        (in->addresses == NULL && in->address_count > 0))
        return "addresses must be up to 16";
    for (size_t n = 0; n < in->address_count; n++) {
        const uint32_t len = in->addresses[n].length;
        const uint32_t prefix =
            in->prefix_lengths == NULL ? 0 : in->prefix_lengths[n];

        if (len != 4 && len != 16)
            return "an address is none";
        if (prefix > len * 8 || (in->prefix_lengths != NULL && prefix == 0))
            return "a prefix length does not fit its address";
    }
    if (in->assignment > 2)
        return "assignment must be 0 to 2";
    if (in->has_octets > 1)
        return "has_octets must be 0 or 1";
    if (in->expected_end < 0)
        return "expected_end is before 1970";
    if (in->raw.len > CLOUDLI_CONTENT_MAX ||
        (in->raw.len > 0 && in->raw.ptr == NULL))
        return "raw must be up to 65535 bytes";
    return NULL;
}

/* An address, or a prefix, as an identity. */
static void write_address(char *text, size_t cap,
                          const struct cloudli__access_address *address)
{
    const uint32_t len = address->address.length;
    char plain[INET6_ADDRSTRLEN];

    (void)inet_ntop(len == 4 ? AF_INET : AF_INET6, address->address.octets,
                    plain, sizeof(plain));
    if (address->prefix == len * 8)
        (void)snprintf(text, cap, "%s", plain);
    else
        (void)snprintf(text, cap, "%s/%u", plain, (unsigned)address->prefix);
}

/* A party of the addresses; NULL if there are none. */
static int make_addresses(struct cloudli__person **out, const cloudli_access *a,
                          const struct cloudli__access_address *addresses,
                          size_t count)
{
    char text[CLOUDLI_ACCESS_ADDRESSES_MAX][INET6_ADDRSTRLEN + 4];
    const char *identities[CLOUDLI_ACCESS_ADDRESSES_MAX];
    cloudli_party party = CLOUDLI_PARTY_INIT;

    *out = NULL;
    if (count == 0)
        return CLOUDLI_OK;
    for (size_t n = 0; n < count; n++) {
        write_address(text[n], sizeof(text[n]), &addresses[n]);
        identities[n] = text[n];
    }
    party.identities = identities;
    party.identity_count = count;
    return cloudli__person_new(out, a->comm.hub, &party, NULL);
}

/* Whose subject had an address that is gone is told no more. */
static void drop_gone(cloudli_access *a)
{
    for (struct cloudli__intercept *i = atomic_load(&a->comm.intercepts);
         i != NULL; i = i->next) {
        if (!has_subject(a, i))
            i->over = 1;
    }
}

/* Puts the addresses in the place of those before; owns the person then. */
static int replace_addresses(cloudli_access *a, struct cloudli__person *person)
{
    struct cloudli__person *old;

    if (atomic_load(&a->comm.party_count) == ADDRESSES)
        return cloudli__comm_add_party(&a->comm, person, NULL);
    old = a->comm.parties[ADDRESSES];
    person->legs = old->legs;
    a->comm.parties[ADDRESSES] = person;
    cloudli__person_free(old);
    drop_gone(a);
    return CLOUDLI_OK;
}

/* The state as it will be. The addresses are new if *person is one. */
static int read_state(const cloudli_access *a, const cloudli_access_state *in,
                      struct cloudli__access_now *next,
                      struct cloudli__person **person, cloudli_error *err)
{
    const char *fault = fault_of_state(in);
    int rv = CLOUDLI_OK;

    if (fault != NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0, "access: %s",
                             fault);
    if (in->addresses != NULL) {
        memset(next->addresses, 0, sizeof(next->addresses));
        next->address_count = in->address_count;
        next->assignment = in->assignment;
        for (size_t n = 0; n < in->address_count; n++) {
            next->addresses[n].address = in->addresses[n];
            next->addresses[n].address.port = 0;
            next->addresses[n].prefix = in->prefix_lengths == NULL
                                            ? in->addresses[n].length * 8
                                            : in->prefix_lengths[n];
        }
        rv = make_addresses(person, a, next->addresses, next->address_count);
    }
    if (in->has_octets) {
        next->has_octets = 1;
        next->octets_in = in->octets_in;
        next->octets_out = in->octets_out;
    }
    if (in->expected_end != 0)
        next->expected_end = in->expected_end;
    return rv == CLOUDLI_OK ? rv
                            : cloudli__fail(err, rv, 0, "access: addresses");
}

static int check_turn(const cloudli_access *a, uint32_t what)
{
    if (atomic_load(&a->comm.ended))
        return CLOUDLI_ERR_ENDED;
    if (what != CLOUDLI__EVENT_END &&
        (what == CLOUDLI_ACCESS_UPDATE) != (atomic_load(&a->accepted) != 0))
        return CLOUDLI_ERR_INVALID_STATE;
    return CLOUDLI_OK;
}

static void tell_all(cloudli_access *a, uint32_t what,
                     const cloudli_access_state *in)
{
    const cloudli_bytes none = {NULL, 0};
    const cloudli_bytes raw = in == NULL ? none : in->raw;
    struct cloudli__intercept *i = atomic_load(&a->comm.intercepts);
    const cloudli_time now = i == NULL ? 0 : cloudli__hub_now(a->comm.hub);

    for (; i != NULL; i = i->next) {
        if (what == CLOUDLI_ACCESS_UPDATE || what == CLOUDLI__EVENT_END)
            begin_active(a, i, now);
        if (!i->over && (i->order->deliver & CLOUDLI_DELIVER_IRI) != 0 &&
            cloudli__intercept_ready(&a->comm, i, now))
            cloudli__access_tell(a, i, now, what, &raw);
    }
}

/* Takes the new addresses over, if this can happen now; owns the person then.
 * Those who ordered one of them are there when the event is told. */
static int take_addresses(cloudli_access *a, uint32_t what,
                          struct cloudli__person *person)
{
    int rv = CLOUDLI_OK;

    pthread_mutex_lock(&a->comm.lock);
    rv = check_turn(a, what);
    if (rv == CLOUDLI_OK)
        rv = replace_addresses(a, person);
    pthread_mutex_unlock(&a->comm.lock);
    if (rv == CLOUDLI_OK)
        cloudli__comm_match(&a->comm, person->names, person->name_count,
                            ADDRESSES);
    return rv;
}

/* With the lock held. */
static int happen(cloudli_access *a, uint32_t what,
                  const cloudli_access_state *in,
                  const struct cloudli__access_now *next)
{
    int rv = check_turn(a, what);

    if (rv != CLOUDLI_OK)
        return rv;
    if (what == CLOUDLI__EVENT_END)
        rv = cloudli__comm_end(&a->comm);
    if (rv != CLOUDLI_OK)
        return rv;
    a->now = *next;
    if (what == CLOUDLI_ACCESS_ACCEPT)
        a->now.start = cloudli__hub_now(a->comm.hub);
    if (what != CLOUDLI__EVENT_END || atomic_load(&a->accepted))
        tell_all(a, what, in);
    if (what == CLOUDLI_ACCESS_ACCEPT)
        atomic_store(&a->accepted, 1);
    if (what == CLOUDLI__EVENT_END)
        cloudli__sealing_flush(&a->comm);
    return CLOUDLI_OK;
}

/* What all that changes the state have in common; the end too. */
static int change(cloudli_access *a, uint32_t what,
                  const cloudli_access_state *state, uint32_t reason,
                  cloudli_error *err)
{
    struct cloudli__person *person = NULL;
    struct cloudli__access_now next;
    cloudli_access_state in = CLOUDLI_ACCESS_STATE_INIT;
    int rv = CLOUDLI_OK;

    if (state != NULL)
        rv = cloudli__options_import(&in, sizeof(in), STATE_V1_SIZE, state);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "access: %s", cloudli_strerror(rv));
    pthread_mutex_lock(&a->comm.lock);
    next = a->now;
    rv = check_turn(a, what);
    pthread_mutex_unlock(&a->comm.lock);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "access: %s", cloudli_strerror(rv));
    rv = read_state(a, &in, &next, &person, err);
    if (rv != CLOUDLI_OK)
        return rv;
    next.end_reason = reason;
    if (person != NULL)
        rv = take_addresses(a, what, person);
    if (rv != CLOUDLI_OK) {
        cloudli__person_free(person);
        return cloudli__fail(err, rv, 0, "access: %s", cloudli_strerror(rv));
    }
    pthread_mutex_lock(&a->comm.lock);
    rv = happen(a, what, &in, &next);
    pthread_mutex_unlock(&a->comm.lock);
    return rv == CLOUDLI_OK
               ? rv
               : cloudli__fail(err, rv, 0, "access: %s", cloudli_strerror(rv));
}

int cloudli_access_event(cloudli_access *access, uint32_t what,
                         const cloudli_access_state *state, cloudli_error *err)
{
    if (access == NULL || what < CLOUDLI_ACCESS_ATTEMPT ||
        what > CLOUDLI_ACCESS_UPDATE)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             access == NULL ? "access: a session is needed"
                                            : "access: no such event");
    return change(access, what, state, 0, err);
}

int cloudli_access_end(cloudli_access *access, uint32_t reason,
                       const cloudli_access_state *state, cloudli_error *err)
{
    if (access == NULL || reason > CLOUDLI_ACCESS_END_LEASE_EXPIRED)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             access == NULL ? "access: a session is needed"
                                            : "access: no such reason");
    return change(access, CLOUDLI__EVENT_END, state, reason, err);
}

int cloudli_access_moved(cloudli_access *access,
                         const cloudli_circumstances *circumstances)
{
    if (access == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    return cloudli__comm_reconsider(&access->comm, circumstances);
}

/* --- Packets --- */

static int watched_packet(cloudli_access *a, uint32_t direction,
                          cloudli_bytes packet)
{
    int rv = CLOUDLI_OK;
    cloudli_time now;

    pthread_mutex_lock(&a->comm.lock);
    now = cloudli__hub_now(a->comm.hub);
    if (atomic_load(&a->comm.ended))
        rv = CLOUDLI_ERR_ENDED;
    for (struct cloudli__intercept *i = atomic_load(&a->comm.intercepts);
         rv == CLOUDLI_OK && i != NULL; i = i->next) {
        begin_active(a, i, now);
        if (!i->over && (i->order->deliver & CLOUDLI_DELIVER_CC) != 0 &&
            cloudli__intercept_ready(&a->comm, i, now))
            cloudli__access_give(a, i, now, direction, packet);
    }
    pthread_mutex_unlock(&a->comm.lock);
    return rv;
}

int cloudli_access_packet(cloudli_access *access, uint32_t direction,
                          const void *data, size_t len)
{
    if (access == NULL || data == NULL || len == 0 || direction > 1)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (len > CLOUDLI_CONTENT_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    if (atomic_load_explicit(&access->comm.ended, memory_order_acquire))
        return CLOUDLI_ERR_ENDED;
    if (!atomic_load_explicit(&access->accepted, memory_order_acquire))
        return CLOUDLI_ERR_INVALID_STATE;
    if (!cloudli__comm_watched(&access->comm))
        return CLOUDLI_OK;
    return watched_packet(access, direction, (cloudli_bytes){data, len});
}

void cloudli_access_free(cloudli_access *access)
{
    if (access == NULL)
        return;
    cloudli__comm_dispose(&access->comm);
    cloudli__free_string(access->username);
    cloudli__free_string(access->network_id);
    cloudli__free_string(access->equipment_id);
    cloudli__free_string(access->access_point);
    cloudli__buffer_dispose(&access->port_id);
    cloudli__free_wiped(access, sizeof(*access));
}
