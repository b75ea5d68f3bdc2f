/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf/check_table.h"

#include <stddef.h>
#include <string.h>

#define BUCKETS 4096

struct list {
    struct cloudli__checked *first, *last;
};

struct cloudli__check_table {
    struct cloudli__checked *buckets[BUCKETS];
    struct list used; /* longest without a PDU first */
    struct list open; /* longest uncovered first */
    uint32_t count;
    uint64_t unchecked;
};

static struct cloudli__check_link *link_at(struct cloudli__checked *checked,
                                           size_t at)
{
    return (struct cloudli__check_link *)(void *)((char *)checked + at);
}

#define USED offsetof(struct cloudli__checked, used)
#define OPEN offsetof(struct cloudli__checked, open)

static void append(struct list *list, struct cloudli__checked *checked,
                   size_t at)
{
    *link_at(checked, at) = (struct cloudli__check_link){list->last, NULL};
    if (list->last != NULL)
        link_at(list->last, at)->after = checked;
    else
        list->first = checked;
    list->last = checked;
}

static void take_out(struct list *list, struct cloudli__checked *checked,
                     size_t at)
{
    const struct cloudli__check_link link = *link_at(checked, at);

    if (link.before != NULL)
        link_at(link.before, at)->after = link.after;
    else
        list->first = link.after;
    if (link.after != NULL)
        link_at(link.after, at)->before = link.before;
    else
        list->last = link.before;
}

struct cloudli__check_table *cloudli__check_table_new(void)
{
    return cloudli__alloc(sizeof(struct cloudli__check_table));
}

static struct cloudli__checked **bucket_of(struct cloudli__check_table *table,
                                           const uint64_t digest[2])
{
    return &table->buckets[digest[0] % BUCKETS];
}

void cloudli__check_table_drop(struct cloudli__check_table *table,
                               struct cloudli__checked *checked)
{
    struct cloudli__checked **at = bucket_of(table, checked->digest);

    while (*at != checked)
        at = &(*at)->next;
    *at = checked->next;
    take_out(&table->used, checked, USED);
    if (checked->open_until != 0)
        take_out(&table->open, checked, OPEN);
    cloudli__check_table_lose(
        table, cloudli__check_stream_open(&checked->stream) - checked->overdue);
    cloudli__check_stream_dispose(&checked->stream);
    cloudli__free_wiped(checked, sizeof(*checked));
    table->count--;
}

void cloudli__check_table_free(struct cloudli__check_table *table)
{
    if (table == NULL)
        return;
    while (table->used.first != NULL)
        cloudli__check_table_drop(table, table->used.first);
    cloudli__free_wiped(table, sizeof(*table));
}

static struct cloudli__checked *add(struct cloudli__check_table *table,
                                    const uint64_t digest[2])
{
    struct cloudli__checked **bucket = bucket_of(table, digest);
    struct cloudli__checked *checked;

    if (table->count == CLOUDLI__CHECK_STREAMS_MAX)
        cloudli__check_table_drop(table, table->used.first);
    checked = cloudli__alloc(sizeof(*checked));
    if (checked == NULL)
        return NULL;
    memcpy(checked->digest, digest, sizeof(checked->digest));
    checked->next = *bucket;
    *bucket = checked;
    table->count++;
    append(&table->used, checked, USED);
    return checked;
}

struct cloudli__checked *
cloudli__check_table_use(struct cloudli__check_table *table,
                         const uint64_t digest[2], int make)
{
    struct cloudli__checked *checked = *bucket_of(table, digest);

    while (checked != NULL &&
           memcmp(checked->digest, digest, sizeof(checked->digest)) != 0)
        checked = checked->next;
    if (checked == NULL)
        return make ? add(table, digest) : NULL;
    take_out(&table->used, checked, USED);
    append(&table->used, checked, USED);
    return checked;
}

void cloudli__check_table_note(struct cloudli__check_table *table,
                               struct cloudli__checked *checked,
                               cloudli_time until)
{
    const uint32_t open = cloudli__check_stream_open(&checked->stream);

    if (open < checked->overdue || open == 0)
        checked->overdue = 0;
    if (checked->open_until != 0 && open == 0) {
        take_out(&table->open, checked, OPEN);
        checked->open_until = 0;
    } else if (checked->open_until == 0 && open > 0) {
        checked->open_until = until;
        append(&table->open, checked, OPEN);
    }
}

void cloudli__check_table_lose(struct cloudli__check_table *table,
                               uint32_t pdus)
{
    table->unchecked += pdus;
}

uint64_t cloudli__check_table_unchecked(const struct cloudli__check_table *t)
{
    return t->unchecked;
}

/* Their hash PDU may still come, and is verified then. */
void cloudli__check_table_expire(struct cloudli__check_table *table,
                                 cloudli_time now)
{
    struct cloudli__checked *checked = table->open.first;

    while (checked != NULL && checked->open_until <= now) {
        const uint32_t open = cloudli__check_stream_open(&checked->stream);

        cloudli__check_table_lose(table, open - checked->overdue);
        checked->overdue = open;
        checked->open_until = 0;
        take_out(&table->open, checked, OPEN);
        checked = table->open.first;
    }
}

cloudli_time
cloudli__check_table_deadline(const struct cloudli__check_table *table)
{
    return table->open.first == NULL ? INT64_MAX
                                     : table->open.first->open_until;
}

/* --- What outlives a run --- */

/* A bound for what is read back: nothing is waited for that long. */
#define LEFT_MAX (INT64_C(7) * 86400 * CLOUDLI_SECOND)

/* Before each stream, those longest without a PDU first. */
struct saved {
    uint64_t digest[2];
    cloudli_time left; /* until it is overdue; below 0: it is not waited for */
    uint64_t overdue;
};

int cloudli__check_table_save(const struct cloudli__check_table *table,
                              cloudli_time now, struct cloudli__buffer *out)
{
    int rv = CLOUDLI_OK;

    for (const struct cloudli__checked *c = table->used.first;
         rv == CLOUDLI_OK && c != NULL; c = c->used.after) {
        struct saved saved;

        memset(&saved, 0, sizeof(saved));
        memcpy(saved.digest, c->digest, sizeof(saved.digest));
        saved.overdue = c->overdue;
        saved.left = -1;
        if (c->open_until != 0)
            saved.left = c->open_until > now ? c->open_until - now : 0;
        rv = cloudli__buffer_append(out, &saved, sizeof(saved));
        if (rv == CLOUDLI_OK)
            rv = cloudli__check_stream_save(&c->stream, out);
    }
    return rv;
}

/* Into the list of those that are open, which is in the order of time. */
static void open_again(struct cloudli__check_table *table,
                       struct cloudli__checked *checked, cloudli_time until)
{
    struct cloudli__checked *before = table->open.last;

    checked->open_until = until;
    while (before != NULL && before->open_until > until)
        before = before->open.before;
    if (before == table->open.last) {
        append(&table->open, checked, OPEN);
        return;
    }
    checked->open.before = before;
    checked->open.after =
        before == NULL ? table->open.first : before->open.after;
    checked->open.after->open.before = checked;
    if (before == NULL)
        table->open.first = checked;
    else
        before->open.after = checked;
}

static int fill(struct cloudli__check_table *table, cloudli_time now,
                cloudli_bytes from)
{
    while (from.len > 0) {
        struct cloudli__checked *checked;
        struct saved saved;
        int rv;

        if (from.len < sizeof(saved) ||
            table->count == CLOUDLI__CHECK_STREAMS_MAX)
            return CLOUDLI_ERR_INVALID_ARGUMENT;
        memcpy(&saved, from.ptr, sizeof(saved));
        from.ptr += sizeof(saved);
        from.len -= sizeof(saved);
        if (saved.left > LEFT_MAX ||
            cloudli__check_table_use(table, saved.digest, 0) != NULL)
            return CLOUDLI_ERR_INVALID_ARGUMENT;
        checked = cloudli__check_table_use(table, saved.digest, 1);
        if (checked == NULL)
            return CLOUDLI_ERR_NOMEM;
        rv = cloudli__check_stream_restore(&checked->stream, &from);
        if (rv != CLOUDLI_OK)
            return rv;
        if (saved.overdue > cloudli__check_stream_open(&checked->stream))
            return CLOUDLI_ERR_INVALID_ARGUMENT;
        checked->overdue = (uint32_t)saved.overdue;
        if (saved.left >= 0 && cloudli__check_stream_open(&checked->stream) > 0)
            open_again(table, checked, now + saved.left);
    }
    return CLOUDLI_OK;
}

int cloudli__check_table_restore(struct cloudli__check_table *table,
                                 cloudli_time now, cloudli_bytes saved)
{
    struct cloudli__check_table *made = cloudli__check_table_new(), swap;
    int rv = made == NULL ? CLOUDLI_ERR_NOMEM : fill(made, now, saved);

    if (rv == CLOUDLI_OK) {
        swap = *table;
        *table = *made;
        *made = swap;
        table->unchecked = made->unchecked;
    }
    cloudli__check_table_free(made);
    return rv;
}
