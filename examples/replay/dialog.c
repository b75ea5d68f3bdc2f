/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "dialog.h"

#include <stdlib.h>
#include <string.h>

static size_t bucket_of(cloudli_bytes call_id)
{
    uint32_t hash = 2166136261u; /* FNV-1a */

    for (size_t i = 0; i < call_id.len; i++)
        hash = (hash ^ call_id.ptr[i]) * 16777619u;
    return hash % DIALOG_BUCKETS;
}

static int same(cloudli_bytes a, const char *b, size_t b_len)
{
    return a.len == b_len && (b_len == 0 || memcmp(a.ptr, b, b_len) == 0);
}

/* Messages outside of calls are told apart by CSeq too: some senders use one
 * Call-ID for all that they send. */
static int is_of(const struct dialog *d, const struct sip *sip)
{
    if (d->about->kind != COMMUNICATION_MESSAGE)
        return sip->method != SIP_MESSAGE || sip->to_tag.len > 0;
    if (sip->method != SIP_MESSAGE)
        return 0;
    return d->cseq == sip->cseq ||
           (sip->status == 0 && d->challenged && !d->over);
}

struct dialog *dialog_find(const struct dialog_table *table,
                           const struct sip *sip)
{
    struct dialog *d = table->buckets[bucket_of(sip->call_id)];

    for (; d != NULL; d = d->next) {
        if (same(sip->call_id, d->call_id, d->call_id_len) &&
            (same(sip->from_tag, d->tag, d->tag_len) ||
             same(sip->to_tag, d->tag, d->tag_len)) &&
            is_of(d, sip))
            return d;
    }
    return NULL;
}

static char *copy(cloudli_bytes text)
{
    char *out = malloc(text.len + 1);

    if (out == NULL)
        return NULL;
    if (text.len > 0)
        memcpy(out, text.ptr, text.len);
    out[text.len] = '\0';
    return out;
}

static void free_texts(struct dialog *d)
{
    free(d->call_id);
    free(d->tag);
    free(d->from);
    free(d->uri);
}

struct dialog *dialog_new(struct dialog_table *table, const struct sip *sip)
{
    struct dialog **bucket = &table->buckets[bucket_of(sip->call_id)];
    struct dialog *d = calloc(1, sizeof(*d));

    if (d == NULL)
        return NULL;
    d->call_id = copy(sip->call_id);
    d->tag = copy(sip->from_tag);
    d->from = copy(sip->from);
    d->uri = copy(sip->uri);
    if (d->call_id == NULL || d->tag == NULL || d->from == NULL ||
        d->uri == NULL) {
        free_texts(d);
        free(d);
        return NULL;
    }
    d->call_id_len = sip->call_id.len;
    d->tag_len = sip->from_tag.len;
    d->cseq = sip->cseq;
    d->media.owner = d;
    d->next = *bucket;
    d->link = bucket;
    if (d->next != NULL)
        d->next->link = &d->next;
    *bucket = d;
    return d;
}

static void unlink_closing(struct dialog *d)
{
    if (d->deadline == 0)
        return;
    *d->closing_link = d->closing_next;
    if (d->closing_next != NULL)
        d->closing_next->closing_link = d->closing_link;
    d->deadline = 0;
}

void dialog_free(struct dialog *dialog)
{
    struct waiting_event *event;

    unlink_closing(dialog);
    *dialog->link = dialog->next;
    if (dialog->next != NULL)
        dialog->next->link = dialog->link;
    streams_unbind(&dialog->media);
    for (size_t side = 0; side < 2; side++) {
        free(dialog->current[side]);
        free(dialog->pending[side]);
    }
    while ((event = waiting_take(&dialog->waiting)) != NULL)
        free(event);
    free_texts(dialog);
    free(dialog);
}

void dialog_close_at(struct dialog_table *table, struct dialog *dialog,
                     cloudli_time deadline)
{
    unlink_closing(dialog);
    if (deadline == 0)
        return;
    if (table->closing == NULL || deadline < table->next_deadline)
        table->next_deadline = deadline;
    dialog->deadline = deadline;
    dialog->closing_next = table->closing;
    dialog->closing_link = &table->closing;
    if (dialog->closing_next != NULL)
        dialog->closing_next->closing_link = &dialog->closing_next;
    table->closing = dialog;
}

struct dialog *dialog_due(struct dialog_table *table, cloudli_time now)
{
    struct dialog *first = NULL;

    if (table->closing == NULL || now < table->next_deadline)
        return NULL;
    /* The list is newest first; of two with one deadline the older goes
     * first, so that a run is always the same. */
    for (struct dialog *d = table->closing; d != NULL; d = d->closing_next) {
        if (first == NULL || d->deadline <= first->deadline)
            first = d;
    }
    table->next_deadline = first->deadline;
    return first->deadline <= now ? first : NULL;
}

struct dialog *dialog_any(const struct dialog_table *table)
{
    for (size_t i = 0; i < DIALOG_BUCKETS; i++) {
        if (table->buckets[i] != NULL)
            return table->buckets[i];
    }
    return NULL;
}

uint32_t dialog_originator(const struct dialog *dialog, const struct sip *sip)
{
    return same(sip->from_tag, dialog->tag, dialog->tag_len) ? SIDE_CALLER
                                                             : SIDE_CALLEE;
}

struct description *description_new(const struct sip *sip)
{
    struct description *d;

    if (!sip->body_is_sdp)
        return NULL;
    d = malloc(sizeof(*d) + sip->body.len);
    if (d == NULL)
        return NULL;
    d->len = sip->body.len;
    memcpy(d->text, sip->body.ptr, d->len);
    if (!sdp_parse(&d->sdp, (cloudli_bytes){d->text, d->len})) {
        free(d);
        return NULL;
    }
    return d;
}
