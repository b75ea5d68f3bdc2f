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
