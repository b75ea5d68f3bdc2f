/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "comm/sip_dialog.h"

#include "base/memory.h"
#include "comm/call_legs.h"
#include "target/siphash.h"

/* Dialogs that are looked at for one to give up. */
#define VICTIMS_MAX 16

/* What a hash is of. */
enum {
    HASH_CALL_ID = 1,
    HASH_TAG = 2,
    HASH_MARK = 16
};

uint64_t cloudli__sip_hash(const cloudli_sip_calls *calls, uint64_t what,
                           cloudli_bytes text)
{
    uint64_t out[2];

    cloudli__siphash128(calls->key, what, text.ptr, text.len, out);
    return out[0];
}

struct cloudli__sip_dialog *
cloudli__sip_dialog_find(const cloudli_sip_calls *calls,
                         const struct cloudli__sip *sip)
{
    const uint64_t id = cloudli__sip_hash(calls, HASH_CALL_ID, sip->call_id);
    const uint64_t from = cloudli__sip_hash(calls, HASH_TAG, sip->from_tag);
    const uint64_t to = cloudli__sip_hash(calls, HASH_TAG, sip->to_tag);
    struct cloudli__sip_dialog *d = calls->buckets[id % CLOUDLI__SIP_BUCKETS];

    while (d != NULL && (d->call_id != id || (d->tag != from && d->tag != to)))
        d = d->next;
    return d;
}

int cloudli__sip_dialog_begun_by(const cloudli_sip_calls *calls,
                                 const struct cloudli__sip_dialog *dialog,
                                 const struct cloudli__sip *sip)
{
    return cloudli__sip_hash(calls, HASH_TAG, sip->from_tag) == dialog->tag;
}

struct cloudli__sip_dialog *
cloudli__sip_dialog_named(const cloudli_sip_calls *calls, cloudli_bytes call_id)
{
    const uint64_t id = cloudli__sip_hash(calls, HASH_CALL_ID, call_id);
    struct cloudli__sip_dialog *d = calls->buckets[id % CLOUDLI__SIP_BUCKETS];

    while (d != NULL && d->call_id != id)
        d = d->next;
    return call_id.len == 0 ? NULL : d;
}

static void unlist(cloudli_sip_calls *calls, struct cloudli__sip_dialog *d)
{
    if (d->older != NULL)
        d->older->newer = d->newer;
    else
        calls->oldest[d->stage] = d->newer;
    if (d->newer != NULL)
        d->newer->older = d->older;
    else
        calls->newest[d->stage] = d->older;
}

static void list(cloudli_sip_calls *calls, struct cloudli__sip_dialog *d,
                 uint32_t stage)
{
    d->stage = stage;
    d->since = calls->now;
    d->newer = NULL;
    d->older = calls->newest[stage];
    if (d->older != NULL)
        d->older->newer = d;
    else
        calls->oldest[stage] = d;
    calls->newest[stage] = d;
}

void cloudli__sip_dialog_move(cloudli_sip_calls *calls,
                              struct cloudli__sip_dialog *d, uint32_t stage)
{
    unlist(calls, d);
    list(calls, d, stage);
}

/* Gives up the one that is missed least. 0: all are of targets. */
static int make_room(cloudli_sip_calls *calls)
{
    static const uint32_t order[] = {CLOUDLI__SIP_OVER, CLOUDLI__SIP_SETUP,
                                     CLOUDLI__SIP_LIVE};

    for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
        struct cloudli__sip_dialog *d = calls->oldest[order[i]];

        for (int n = 0; d != NULL && n < VICTIMS_MAX; n++, d = d->newer) {
            if (order[i] != CLOUDLI__SIP_OVER &&
                cloudli__call_watched(d->comm->call))
                continue;
            cloudli__sip_dialog_free(calls, d);
            calls->counts.dropped++;
            return 1;
        }
    }
    return 0;
}

int cloudli__sip_dialog_new(cloudli_sip_calls *calls,
                            const struct cloudli__sip *sip,
                            struct cloudli__sip_dialog **out)
{
    struct cloudli__sip_dialog *d, **bucket;

    if (calls->counts.dialogs >= calls->options.max_dialogs &&
        !make_room(calls)) {
        calls->counts.refused++;
        return CLOUDLI_ERR_TOO_LARGE;
    }
    d = cloudli__alloc(sizeof(*d));
    if (d == NULL)
        return CLOUDLI_ERR_NOMEM;
    d->call_id = cloudli__sip_hash(calls, HASH_CALL_ID, sip->call_id);
    d->tag = cloudli__sip_hash(calls, HASH_TAG, sip->from_tag);
    d->cseq = sip->cseq;
    d->media.owner = d;
    bucket = &calls->buckets[d->call_id % CLOUDLI__SIP_BUCKETS];
    d->next = *bucket;
    d->link = bucket;
    if (d->next != NULL)
        d->next->link = &d->next;
    *bucket = d;
    list(calls, d, CLOUDLI__SIP_SETUP);
    calls->counts.dialogs++;
    *out = d;
    return CLOUDLI_OK;
}

void cloudli__sip_dialog_join(struct cloudli__sip_dialog *dialog,
                              struct cloudli__sip_comm *comm)
{
    dialog->comm = comm;
    dialog->sibling = comm->dialogs;
    comm->dialogs = dialog;
}

/* One whose dialogs all came to their end has ended; else no end is made up. */
static void leave(struct cloudli__sip_dialog *dialog)
{
    struct cloudli__sip_comm *comm = dialog->comm;
    struct cloudli__sip_dialog **at = &comm->dialogs;

    while (*at != dialog)
        at = &(*at)->sibling;
    *at = dialog->sibling;
    if (comm->dialogs != NULL)
        return;
    if (dialog->over) {
        const int ended = cloudli_call_end(comm->call);

        (void)ended; /* only this ends it */
    }
    cloudli_call_free(comm->call);
    cloudli__free_wiped(comm, sizeof(*comm));
}

static void unmark(struct cloudli__sip_marked *mark)
{
    if (mark->link == NULL)
        return;
    *mark->link = mark->next;
    if (mark->next != NULL)
        mark->next->link = mark->link;
    mark->link = NULL;
}

void cloudli__sip_dialog_free(cloudli_sip_calls *calls,
                              struct cloudli__sip_dialog *dialog)
{
    *dialog->link = dialog->next;
    if (dialog->next != NULL)
        dialog->next->link = dialog->link;
    for (uint32_t m = 0; m < CLOUDLI__SIP_MARKS; m++)
        unmark(&dialog->marks[m]);
    unlist(calls, dialog);
    cloudli__streams_unbind(&dialog->media);
    if (dialog->comm != NULL)
        leave(dialog);
    cloudli__free_wiped(dialog, sizeof(*dialog));
    calls->counts.dialogs--;
}

void cloudli__sip_dialog_mark(cloudli_sip_calls *calls,
                              struct cloudli__sip_dialog *dialog, uint32_t mark,
                              cloudli_bytes text)
{
    struct cloudli__sip_marked *m = &dialog->marks[mark], **bucket;

    unmark(m);
    if (text.len == 0)
        return;
    m->dialog = dialog;
    m->hash = cloudli__sip_hash(calls, HASH_MARK + mark, text);
    bucket = &calls->marks[m->hash % CLOUDLI__SIP_BUCKETS];
    m->next = *bucket;
    m->link = bucket;
    if (m->next != NULL)
        m->next->link = &m->next;
    *bucket = m;
}

struct cloudli__sip_dialog *
cloudli__sip_dialog_marked(const cloudli_sip_calls *calls, uint32_t mark,
                           cloudli_bytes text)
{
    const uint64_t hash = cloudli__sip_hash(calls, HASH_MARK + mark, text);
    const struct cloudli__sip_marked *m =
        calls->marks[hash % CLOUDLI__SIP_BUCKETS];

    while (m != NULL && m->hash != hash)
        m = m->next;
    return m == NULL || text.len == 0 ? NULL : m->dialog;
}

void cloudli__sip_dialog_expire(cloudli_sip_calls *calls, cloudli_time now)
{
    const cloudli_time limits[CLOUDLI__SIP_STAGES] = {
        calls->options.setup_limit, calls->options.idle_limit,
        CLOUDLI__SIP_TRANSACTION};

    if (now > calls->now)
        calls->now = now;
    for (uint32_t stage = 0; stage < CLOUDLI__SIP_STAGES; stage++) {
        struct cloudli__sip_dialog *d;

        while ((d = calls->oldest[stage]) != NULL &&
               calls->now - d->since >= limits[stage]) {
            calls->counts.expired += stage != CLOUDLI__SIP_OVER;
            cloudli__sip_dialog_free(calls, d);
        }
    }
}
