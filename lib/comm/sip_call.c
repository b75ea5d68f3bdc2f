/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calls, found in the messages of a SIP server. */
#include "comm/call_legs.h"
#include "comm/sip_party.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"

#include <openssl/rand.h>
#include <string.h>

#define OPTIONS_V1_SIZE sizeof(cloudli_sip_options)
#define MESSAGE_V1_SIZE sizeof(cloudli_sip_message)
#define PACKET_V1_SIZE sizeof(cloudli_sip_packet)
#define STATISTICS_V1_SIZE sizeof(cloudli_sip_statistics)

#define RULE_ALL UINT32_C(0xff)
#define MAX_ADDRESSES 1024
#define HASH_MESSAGE 4 /* and 5: one that was sent */
#define HASH_BRANCH 6

/* How long packets are on their way after the end. */
#define LINGER (1 * CLOUDLI_SECOND)

#define CALLER_SIDE 0u
#define CALLEE_SIDE 1u

/* --- Opening --- */

static int check_options(cloudli_sip_options *o, cloudli_error *err)
{
    if (((o->user_rule | o->trusted_rule) & ~(RULE_ALL | CLOUDLI_SIP_NONE)) !=
            0 ||
        o->max_addresses > MAX_ADDRESSES || o->setup_limit < 0 ||
        o->idle_limit < 0 || o->one_sided > 1)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "sip: an option is out of its bounds");
    if (o->user_rule == 0)
        o->user_rule = CLOUDLI_SIP_REQUEST_URI;
    if (o->trusted_rule == 0)
        o->trusted_rule = CLOUDLI_SIP_REQUEST_URI | CLOUDLI_SIP_TO |
                          CLOUDLI_SIP_ASSERTED | CLOUDLI_SIP_DIVERSION |
                          CLOUDLI_SIP_HISTORY;
    if (o->max_dialogs == 0)
        o->max_dialogs = 10000;
    if (o->max_addresses == 0)
        o->max_addresses = 64;
    if (o->setup_limit == 0)
        o->setup_limit = 300 * CLOUDLI_SECOND;
    if (o->idle_limit == 0)
        o->idle_limit = 86400 * CLOUDLI_SECOND;
    return CLOUDLI_OK;
}

int cloudli_sip_calls_open(cloudli_sip_calls **out, cloudli_clif *clif,
                           const cloudli_sip_options *options,
                           cloudli_error *err)
{
    static const cloudli_sip_statistics empty = CLOUDLI_SIP_STATISTICS_INIT;
    cloudli_sip_options in = CLOUDLI_SIP_OPTIONS_INIT;
    cloudli_sip_calls *calls;
    int rv = CLOUDLI_OK;

    if (out == NULL || clif == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "sip: out and clif are needed");
    *out = NULL;
    if (options != NULL)
        rv = cloudli__options_import(&in, sizeof(in), OPTIONS_V1_SIZE, options);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "sip: %s", cloudli_strerror(rv));
    rv = check_options(&in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    calls = cloudli__alloc(sizeof(*calls));
    if (calls == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "no memory");
    calls->clif = clif;
    calls->options = in;
    calls->counts = empty;
    calls->now = INT64_MIN / 2;
    if (RAND_bytes((unsigned char *)calls->key, sizeof(calls->key)) != 1 ||
        pthread_mutex_init(&calls->lock, NULL) != 0) {
        cloudli__free_wiped(calls, sizeof(*calls));
        return cloudli__fail(err, CLOUDLI_ERR_SYSTEM, 0,
                             "sip: no random numbers, or no mutex");
    }
    memcpy(calls->streams.key, calls->key, sizeof(calls->key));
    *out = calls;
    return CLOUDLI_OK;
}

void cloudli_sip_calls_free(cloudli_sip_calls *calls)
{
    if (calls == NULL)
        return;
    for (uint32_t stage = 0; stage < CLOUDLI__SIP_STAGES; stage++) {
        while (calls->oldest[stage] != NULL)
            cloudli__sip_dialog_free(calls, calls->oldest[stage]);
    }
    pthread_mutex_destroy(&calls->lock);
    cloudli__free_wiped(calls, sizeof(*calls));
}

/* --- A message --- */

/* One message, read. */
struct event {
    const cloudli_sip_message *in;
    struct cloudli__sip sip;
    struct cloudli__sip_people sender; /* as far as it is believed */
    uint32_t rule;
};

static int is_invite(const struct event *e)
{
    return e->sip.status == 0 && e->sip.verb == CLOUDLI__SIP_VERB_INVITE;
}

static int is_final(const struct event *e, uint32_t verb)
{
    return e->sip.status >= 200 && e->sip.verb == verb;
}

/* An answer after which the caller may try again: a challenge (RFC 3261 clause
 * 22.2), a redirection (clause 8.1.3.4). */
static int may_be_tried_again(uint32_t status)
{
    return status == 401 || status == 407 || (status >= 300 && status < 400);
}

/* Those who are called, with those who diverted the call. */
static void read_called(cloudli_sip_calls *calls, const struct event *e,
                        struct cloudli__sip_people *out)
{
    out->count = 0;
    cloudli__sip_people_read(calls, out, &e->sip,
                             e->rule &
                                 (CLOUDLI__SIP_CALLED | CLOUDLI__SIP_DIVERTED));
}

/* The half of a Session-ID that its sender made (RFC 7989 clause 5). */
static cloudli_bytes session_of(const struct cloudli__sip *sip)
{
    cloudli_bytes session = sip->session_id;
    const uint8_t *semicolon =
        session.len == 0 ? NULL : memchr(session.ptr, ';', session.len);

    if (semicolon != NULL)
        session.len = (size_t)(semicolon - session.ptr);
    return session;
}

/* The dialog with which a new one makes one communication, or NULL. Users may
 * write any Session-ID. */
static struct cloudli__sip_dialog *find_related(const cloudli_sip_calls *calls,
                                                const struct event *e)
{
    struct cloudli__sip_dialog *d =
        cloudli__sip_dialog_named(calls, e->in->related);

    if (d != NULL)
        return d;
    return e->in->sent || e->in->trusted
               ? cloudli__sip_dialog_marked(calls, CLOUDLI__SIP_MARK_SESSION,
                                            session_of(&e->sip))
               : NULL;
}

/* A new dialog is one of a communication that there is; 0: of none. */
static int join(cloudli_sip_calls *calls, struct cloudli__sip_dialog *dialog,
                const struct event *e, const struct cloudli__sip_people *called)
{
    struct cloudli__sip_dialog *other = find_related(calls, e);

    if (other != NULL) { /* the other half of a back-to-back user agent */
        dialog->parties[CALLER_SIDE] = other->parties[CALLER_SIDE];
        dialog->parties[CALLEE_SIDE] = other->parties[CALLEE_SIDE];
    } else if ((other = cloudli__sip_dialog_named(calls, e->sip.replaces)) ==
               NULL) {
        other = e->sip.referred_by.len == 0
                    ? NULL
                    : cloudli__sip_dialog_marked(
                          calls, CLOUDLI__SIP_MARK_REFER,
                          e->sip.names[CLOUDLI__SIP_REQUEST_URI].uris[0]);
        /* Whoever was not referred to him only calls the same number. */
        if (other != NULL &&
            (cloudli__sip_comm_known(calls, other->comm, &e->sender) &
             other->referred) == 0)
            other = NULL;
    }
    if (other == NULL)
        return 0;
    cloudli__sip_dialog_join(dialog, other->comm);
    dialog->parties[CALLER_SIDE] |=
        cloudli__sip_comm_parties(calls, other->comm, &e->sender);
    dialog->parties[CALLEE_SIDE] |=
        cloudli__sip_comm_parties(calls, other->comm, called);
    return 1;
}

static int begin(cloudli_sip_calls *calls, const struct event *e,
                 struct cloudli__sip_dialog **out)
{
    struct cloudli__sip_people called;
    struct cloudli__sip_comm *comm;
    int rv = cloudli__sip_dialog_new(calls, &e->sip, out);

    if (rv != CLOUDLI_OK)
        return rv;
    read_called(calls, e, &called);
    if (!join(calls, *out, e, &called)) {
        rv = cloudli__sip_comm_begin(calls, &e->sender, &called, &comm);
        if (rv == CLOUDLI_OK) {
            cloudli__sip_dialog_join(*out, comm);
            (*out)->parties[CALLER_SIDE] = UINT64_C(1) << CLOUDLI_CALLER;
            (*out)->parties[CALLEE_SIDE] = UINT64_C(1) << CLOUDLI_CALLEE;
        }
    }
    cloudli__wipe(&called, sizeof(called));
    if (rv != CLOUDLI_OK) {
        cloudli__sip_dialog_free(calls, *out);
        return rv;
    }
    cloudli__sip_dialog_mark(calls, *out, CLOUDLI__SIP_MARK_SESSION,
                             session_of(&e->sip));
    return CLOUDLI_OK;
}

/* The parties of the branch that a message is of; add: of a new one. */
static uint64_t *branch_of(const cloudli_sip_calls *calls,
                           struct cloudli__sip_dialog *d, const struct event *e,
                           int add)
{
    const uint64_t id = cloudli__sip_hash(calls, HASH_BRANCH, e->sip.branch);
    uint32_t slot;

    for (uint32_t b = 0; b < CLOUDLI__SIP_BRANCHES; b++) {
        if (d->branches[b].id == id)
            return &d->branches[b].parties;
    }
    if (!add)
        return NULL;
    slot = d->branch_next++ % CLOUDLI__SIP_BRANCHES;
    d->branches[slot].id = id;
    d->branches[slot].parties = 0;
    return &d->branches[slot].parties;
}

/* An INVITE goes on to somebody, who may not be the one who was called. */
static void note_branch(cloudli_sip_calls *calls, struct cloudli__sip_dialog *d,
                        const struct event *e)
{
    struct cloudli__sip_people called;
    uint64_t *parties;

    if (!is_invite(e) || e->sip.to_tag.len > 0)
        return;
    read_called(calls, e, &called);
    parties = branch_of(calls, d, e, 1);
    *parties |= cloudli__sip_comm_parties(calls, d->comm, &called) &
                ~d->parties[CALLEE_SIDE];
    cloudli__wipe(&called, sizeof(called));
}

/* Who answers may tell who he is. */
static void note_connected(cloudli_sip_calls *calls,
                           struct cloudli__sip_dialog *d, const struct event *e)
{
    uint64_t *parties = branch_of(calls, d, e, 0);

    if (e->sip.status < 101 || e->sip.verb != CLOUDLI__SIP_VERB_INVITE ||
        e->in->sent || e->sender.count == 0 || parties == NULL)
        return;
    *parties |= cloudli__sip_comm_parties(calls, d->comm, &e->sender) &
                ~d->parties[CALLEE_SIDE];
}

/* A side's whole set of parties. */
static uint64_t side_parties(const struct cloudli__sip_dialog *d, uint32_t side)
{
    return d->parties[side] | (side == CALLEE_SIDE ? d->answered : 0);
}

/* Of those parties whose legs in other dialogs are still there. */
static uint64_t going_on(const struct cloudli__sip_dialog *dialog)
{
    uint64_t parties = 0;

    for (const struct cloudli__sip_dialog *d = dialog->comm->dialogs; d != NULL;
         d = d->sibling) {
        for (uint32_t side = 0; side < 2; side++) {
            if (d != dialog && !d->over && (d->seen >> side & 1) != 0)
                parties |= side_parties(d, side);
        }
    }
    return parties;
}

/* 1 if the caller's own leg is seen too, on which he is told how it ends. */
static int sees_caller(const struct cloudli__sip_dialog *dialog)
{
    for (const struct cloudli__sip_dialog *d = dialog->comm->dialogs; d != NULL;
         d = d->sibling) {
        if ((d->seen >> CALLER_SIDE & 1) != 0)
            return 1;
    }
    return 0;
}

static int report(const cloudli_sip_calls *calls, struct cloudli__sip_dialog *d,
                  const struct event *e, uint32_t originator)
{
    /* A request goes from its originator, an answer comes to him. */
    const uint32_t side = (e->sip.status == 0) == (e->in->sent == 0)
                              ? originator
                              : 1 - originator;
    const int failed = is_final(e, CLOUDLI__SIP_VERB_INVITE) &&
                       e->sip.status >= 300 && !d->established;
    cloudli_signal signal = CLOUDLI_SIGNAL_INIT;
    const uint64_t *branch = branch_of(calls, d, e, 0);
    uint64_t parties = d->parties[side], open = going_on(d);

    d->seen |= 1u << side;
    if (side == CALLEE_SIDE)
        parties |= branch != NULL ? *branch : d->answered;
    if (calls->options.one_sided)
        parties |= side_parties(d, 1 - side);
    if (failed && may_be_tried_again(e->sip.status)) {
        open = UINT64_MAX;
    } else if (!d->established && side == CALLEE_SIDE && sees_caller(d) &&
               !calls->options.one_sided &&
               e->sip.verb != CLOUDLI__SIP_VERB_BYE) {
        open = UINT64_MAX; /* of one branch; there may be more */
    } else if (failed && side == CALLER_SIDE) {
        parties = UINT64_MAX; /* it has failed for all */
    }
    signal.direction = e->in->sent ? CLOUDLI_TO_PARTY : CLOUDLI_FROM_PARTY;
    signal.source = e->in->source;
    signal.destination = e->in->destination;
    signal.message = e->in->message;
    return cloudli__call_signal(d->comm->call, &signal, parties, open);
}

/* 1 if this was reported before: what SIP sends again is the same. */
static int is_repeated(const cloudli_sip_calls *calls,
                       struct cloudli__sip_dialog *d, const struct event *e)
{
    const uint64_t hash =
        cloudli__sip_hash(calls, HASH_MESSAGE + e->in->sent, e->in->message);

    for (uint32_t i = 0; i < CLOUDLI__SIP_RECENT; i++) {
        if (d->recent[i] == hash)
            return 1;
    }
    d->recent[d->recent_next++ % CLOUDLI__SIP_RECENT] = hash;
    return 0;
}

static int take_sdp(cloudli_sip_calls *calls, struct cloudli__sip_dialog *d,
                    const struct event *e, uint32_t originator)
{
    struct cloudli__sdp sdp;

    if (!e->sip.body_is_sdp || e->sip.status >= 300 ||
        !cloudli__sdp_parse(&sdp, e->sip.body))
        return CLOUDLI_OK;
    return cloudli__streams_bind(&calls->streams, &d->media,
                                 e->sip.status == 0 ? originator
                                                    : 1 - originator,
                                 &sdp, calls->options.max_addresses);
}

/* What it means for the dialog, after it was reported. */
static void settle(cloudli_sip_calls *calls, struct cloudli__sip_dialog *d,
                   const struct event *e, uint32_t originator)
{
    const uint64_t *branch = branch_of(calls, d, e, 0);
    /* Its originator knows: by an answer that is sent to him, or comes to the
     * server if that asked itself. */
    const int told =
        e->in->sent || (d->seen >> CALLER_SIDE & 1) == 0 || d->established;
    uint32_t stage = d->stage;

    if (d->over)
        return;
    if (is_final(e, CLOUDLI__SIP_VERB_INVITE) && e->sip.status < 300) {
        d->established = 1;
        if (branch != NULL)
            d->answered |= *branch;
    }
    if (is_final(e, CLOUDLI__SIP_VERB_BYE) && told &&
        !may_be_tried_again(e->sip.status))
        d->over = 1;
    if (is_final(e, CLOUDLI__SIP_VERB_INVITE) && e->sip.status >= 300 &&
        !d->established && told) {
        d->over = !may_be_tried_again(e->sip.status);
        stage = CLOUDLI__SIP_OVER; /* unless he tries again */
    } else if (d->over) {
        stage = CLOUDLI__SIP_OVER;
    } else if (d->established) {
        stage = CLOUDLI__SIP_LIVE;
    } else if (is_invite(e)) {
        stage = CLOUDLI__SIP_SETUP;
    }
    if (e->sip.status == 0 && e->sip.verb == CLOUDLI__SIP_VERB_REFER &&
        e->sip.refer_to.len > 0) {
        d->referred = side_parties(d, 1 - originator);
        cloudli__sip_dialog_mark(calls, d, CLOUDLI__SIP_MARK_REFER,
                                 e->sip.refer_to);
    }
    /* What is not answered does not live longer by being asked again. */
    if (stage != CLOUDLI__SIP_SETUP || d->stage != stage)
        cloudli__sip_dialog_move(calls, d, stage);
}

static int follow(cloudli_sip_calls *calls, const struct event *e)
{
    struct cloudli__sip_dialog *d = cloudli__sip_dialog_find(calls, &e->sip);
    uint32_t originator;
    int rv = CLOUDLI_OK, media;

    /* What is over may be tried again under its old name. */
    if (d != NULL && d->over && is_invite(e) && e->sip.to_tag.len == 0 &&
        e->sip.cseq > d->cseq) {
        cloudli__sip_dialog_free(calls, d);
        d = NULL;
    }
    if (d == NULL && is_invite(e)) {
        rv = begin(calls, e, &d);
        if (rv == CLOUDLI_OK)
            d->established = e->sip.to_tag.len > 0;
    }
    if (rv != CLOUDLI_OK || d == NULL)
        return rv;
    if (is_repeated(calls, d, e)) {
        calls->counts.repeated++;
        return CLOUDLI_OK;
    }
    originator = cloudli__sip_dialog_begun_by(calls, d, &e->sip) ? CALLER_SIDE
                                                                 : CALLEE_SIDE;
    note_branch(calls, d, e);
    note_connected(calls, d, e);
    media = take_sdp(calls, d, e, originator);
    rv = report(calls, d, e, originator);
    settle(calls, d, e, originator);
    return rv == CLOUDLI_OK ? media : rv;
}

static int check_message(const cloudli_sip_message *in, cloudli_error *err)
{
    if (in->message.ptr == NULL || in->message.len == 0 || in->sent > 1 ||
        in->trusted > 1 ||
        (in->source.length != 4 && in->source.length != 16) ||
        (in->destination.length != 4 && in->destination.length != 16))
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "sip: a message, flags of 0 or 1 and both "
                             "addresses are needed");
    if (in->message.len > CLOUDLI_CONTENT_MAX)
        return cloudli__fail(err, CLOUDLI_ERR_TOO_LARGE, 0,
                             "sip: a message of more than %d bytes",
                             CLOUDLI_CONTENT_MAX);
    return CLOUDLI_OK;
}

/* Reads it; a status. */
static int read_event(cloudli_sip_calls *calls, struct event *e,
                      cloudli_error *err)
{
    const char *fault = cloudli__sip_parse(&e->sip, e->in->message);
    int rv;

    if (fault != NULL) {
        calls->counts.malformed++;
        return cloudli__fail(err, CLOUDLI_ERR_PROTOCOL, 0, "sip: %s", fault);
    }
    e->rule =
        e->in->trusted ? calls->options.trusted_rule : calls->options.user_rule;
    rv = cloudli__sip_people_account(
        &e->sender, e->sip.status == 0 ? e->in->account : NULL, err);
    if (rv == CLOUDLI_OK && e->sip.verb == CLOUDLI__SIP_VERB_INVITE)
        cloudli__sip_people_read(
            calls, &e->sender, &e->sip,
            e->rule & (e->sip.status == 0
                           ? CLOUDLI__SIP_CALLING
                           : CLOUDLI_SIP_ASSERTED | CLOUDLI_SIP_PREFERRED));
    return rv;
}

int cloudli_sip_calls_message(cloudli_sip_calls *calls,
                              const cloudli_sip_message *message,
                              cloudli_error *err)
{
    cloudli_sip_message in;
    struct event e = {.in = &in};
    int rv;

    if (calls == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "sip: calls is needed");
    rv = cloudli__options_import(&in, sizeof(in), MESSAGE_V1_SIZE, message);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "sip: %s", cloudli_strerror(rv));
    rv = check_message(&in, err);
    if (rv != CLOUDLI_OK)
        return rv;
    pthread_mutex_lock(&calls->lock);
    cloudli__sip_dialog_expire(calls, in.time);
    rv = read_event(calls, &e, err);
    if (rv == CLOUDLI_OK) {
        calls->counts.messages++;
        rv = follow(calls, &e);
        if (rv != CLOUDLI_OK)
            (void)cloudli__fail(err, rv, 0, "sip: %s", cloudli_strerror(rv));
    }
    pthread_mutex_unlock(&calls->lock);
    cloudli__wipe(&e.sender, sizeof(e.sender));
    return rv;
}

/* --- Media, time, counters --- */

int cloudli_sip_calls_packet(cloudli_sip_calls *calls,
                             const cloudli_sip_packet *packet, uint32_t *taken)
{
    cloudli_sip_packet in;
    struct cloudli__stream_match match;
    const struct cloudli__sip_dialog *d;
    int rv;

    if (taken != NULL)
        *taken = 0;
    if (calls == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    rv = cloudli__options_import(&in, sizeof(in), PACKET_V1_SIZE, packet);
    if (rv != CLOUDLI_OK)
        return rv;
    if (in.data.ptr == NULL || in.data.len == 0 ||
        in.frame > CLOUDLI_FRAME_MSRP ||
        (in.source.length != 4 && in.source.length != 16) ||
        (in.destination.length != 4 && in.destination.length != 16))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (in.data.len > CLOUDLI_CONTENT_MAX)
        return CLOUDLI_ERR_TOO_LARGE;
    pthread_mutex_lock(&calls->lock);
    if (cloudli__streams_find(&calls->streams, &in.source, &in.destination,
                              in.payload, &match)) {
        d = match.owner;
        if (!d->over || in.time - d->since <= LINGER) {
            match.media.frame = in.frame;
            match.media.party = 1 - match.receiver;
            calls->counts.packets++;
            if (taken != NULL)
                *taken = 1;
            rv = cloudli__call_packet(d->comm->call, &match.media,
                                      side_parties(d, 1 - match.receiver),
                                      side_parties(d, match.receiver), in.data);
        }
    }
    pthread_mutex_unlock(&calls->lock);
    return rv;
}

void cloudli_sip_calls_tick(cloudli_sip_calls *calls, cloudli_time now)
{
    if (calls == NULL)
        return;
    pthread_mutex_lock(&calls->lock);
    cloudli__sip_dialog_expire(calls, now);
    pthread_mutex_unlock(&calls->lock);
}

int cloudli_sip_calls_stats(cloudli_sip_calls *calls,
                            cloudli_sip_statistics *out)
{
    if (calls == NULL || out == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (out->size < STATISTICS_V1_SIZE)
        return CLOUDLI_ERR_STRUCT_SIZE;
    pthread_mutex_lock(&calls->lock);
    *out = calls->counts;
    pthread_mutex_unlock(&calls->lock);
    return CLOUDLI_OK;
}
