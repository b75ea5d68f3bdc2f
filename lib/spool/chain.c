/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/chain.h"

#include "base/error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What was delivered is wiped when its segment is full, or after this time. */
#define LINGER CLOUDLI_SECOND

int cloudli__chain_init(struct cloudli__chain *chain, int folder,
                        const struct cloudli__spool_keys *keys)
{
    memset(chain, 0, sizeof(*chain));
    chain->folder = folder;
    chain->keys = *keys;
    chain->fd = -1;
    return pthread_mutex_init(&chain->lock, NULL) == 0 ? CLOUDLI_OK
                                                       : CLOUDLI_ERR_SYSTEM;
}

void cloudli__chain_dispose(struct cloudli__chain *chain)
{
    while (chain->first != NULL) {
        struct cloudli__segment *next = chain->first->next;

        cloudli__free_wiped(chain->first, sizeof(*chain->first));
        chain->first = next;
    }
    chain->last = NULL;
    if (chain->fd >= 0)
        (void)close(chain->fd);
    chain->fd = -1;
    cloudli__buffer_dispose(&chain->frame);
    (void)pthread_mutex_destroy(&chain->lock);
}

static void add_last(struct cloudli__chain *chain,
                     struct cloudli__segment *segment)
{
    pthread_mutex_lock(&chain->lock);
    if (chain->last == NULL)
        chain->first = segment;
    else
        chain->last->next = segment;
    chain->last = segment;
    pthread_mutex_unlock(&chain->lock);
    chain->next_number = segment->number + 1;
}

static void drop_first(struct cloudli__chain *chain)
{
    struct cloudli__segment *segment = chain->first;

    pthread_mutex_lock(&chain->lock);
    chain->first = segment->next;
    if (chain->first == NULL)
        chain->last = NULL;
    pthread_mutex_unlock(&chain->lock);
    cloudli__free_wiped(segment, sizeof(*segment));
}

/* An empty one. */
static void drop_last(struct cloudli__chain *chain)
{
    struct cloudli__segment *segment = chain->last, **at = &chain->first;
    struct cloudli__segment *before = NULL;

    (void)cloudli__segment_wipe(segment->number, chain->folder);
    pthread_mutex_lock(&chain->lock);
    for (; *at != segment; at = &(*at)->next)
        before = *at;
    *at = NULL;
    chain->last = before;
    pthread_mutex_unlock(&chain->lock);
    cloudli__free_wiped(segment, sizeof(*segment));
}

/* --- What is there already. --- */

struct numbers {
    uint64_t *list;
    size_t count;
    size_t cap;
};

static int add_number(struct numbers *numbers, uint64_t number)
{
    if (numbers->count == numbers->cap) {
        const size_t cap = numbers->cap == 0 ? 64 : 2 * numbers->cap;
        uint64_t *list = realloc(numbers->list, cap * sizeof(*numbers->list));

        if (list == NULL)
            return CLOUDLI_ERR_NOMEM;
        numbers->list = list;
        numbers->cap = cap;
    }
    numbers->list[numbers->count++] = number;
    return CLOUDLI_OK;
}

static int compare(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static int list_folder(int folder, struct numbers *numbers, cloudli_error *err)
{
    const int copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = copy < 0 ? NULL : fdopendir(copy);
    const struct dirent *entry;
    int rv = CLOUDLI_OK;

    if (dir == NULL) {
        if (copy >= 0)
            (void)close(copy);
        return cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                             "a folder of the spool cannot be read: %s",
                             strerror(errno));
    }
    while (rv == CLOUDLI_OK && (entry = readdir(dir)) != NULL) {
        uint64_t number;

        if (cloudli__segment_number(entry->d_name, &number))
            rv = add_number(numbers, number);
    }
    (void)closedir(dir);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "no memory to read the spool");
    if (numbers->count > 0)
        qsort(numbers->list, numbers->count, sizeof(numbers->list[0]), compare);
    return CLOUDLI_OK;
}

/* A file that is no segment, or a header that never got to the disk. */
static void put_aside(const struct cloudli__chain *chain, uint64_t number,
                      int rv, struct cloudli__walk *walk)
{
    char name[CLOUDLI__SEGMENT_NAME], aside[CLOUDLI__SEGMENT_NAME + 8];

    cloudli__segment_name(number, name);
    if (rv == CLOUDLI_ERR_TRUNCATED) {
        (void)unlinkat(chain->folder, name, 0);
        return;
    }
    walk->damaged++;
    (void)snprintf(aside, sizeof(aside), "%s.damaged", name);
    (void)renameat(chain->folder, name, chain->folder, aside);
}

/* One file. */
static int load_segment(struct cloudli__chain *chain, uint64_t number, int last,
                        struct cloudli__walk *walk, cloudli_error *err)
{
    struct cloudli__segment *segment = cloudli__alloc(sizeof(*segment));
    const uint64_t torn = walk->torn;
    char name[CLOUDLI__SEGMENT_NAME];
    int fd, rv;

    if (segment == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "no memory to read the spool");
    segment->number = number;
    cloudli__segment_name(number, name);
    fd = openat(chain->folder, name, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) {
        rv = cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                           "a file of the spool cannot be opened: %s",
                           strerror(errno));
    } else {
        rv = cloudli__segment_load(segment, fd, &chain->keys, err);
        if (rv == CLOUDLI_OK)
            rv = cloudli__segment_walk(segment, fd, last, walk, err);
        else if (rv == CLOUDLI_ERR_SPOOL || rv == CLOUDLI_ERR_TRUNCATED)
            put_aside(chain, number, rv, walk);
        if (rv == CLOUDLI_OK && walk->torn > torn)
            (void)ftruncate(fd, (off_t)segment->size);
        (void)close(fd);
    }
    chain->next_number = number + 1;
    if (rv == CLOUDLI_OK)
        add_last(chain, segment);
    else
        cloudli__free_wiped(segment, sizeof(*segment));
    return rv == CLOUDLI_ERR_SPOOL || rv == CLOUDLI_ERR_TRUNCATED ? CLOUDLI_OK
                                                                  : rv;
}

int cloudli__chain_load(struct cloudli__chain *chain,
                        struct cloudli__walk *walk, cloudli_error *err)
{
    struct numbers numbers = {0};
    int rv = list_folder(chain->folder, &numbers, err);

    for (size_t i = 0; rv == CLOUDLI_OK && i < numbers.count; i++)
        rv = load_segment(chain, numbers.list[i], i + 1 == numbers.count, walk,
                          err);
    free(numbers.list);
    return rv;
}

/* --- Writing. --- */

static int begin_segment(struct cloudli__chain *chain,
                         const struct cloudli__block *block, cloudli_time now,
                         cloudli_error *err)
{
    struct cloudli__segment *segment = cloudli__alloc(sizeof(*segment));
    int rv;

    if (segment == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0,
                             "no memory to write the spool");
    segment->number = chain->next_number;
    segment->first = block->first;
    segment->record = block->record;
    rv = cloudli__segment_create(segment, chain->folder, &chain->keys,
                                 &chain->fd, err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(segment, sizeof(*segment));
        return rv;
    }
    chain->began = now;
    chain->ahead_size = segment->size;
    chain->ahead_end = segment->end;
    chain->ahead_records = segment->records;
    add_last(chain, segment);
    return CLOUDLI_OK;
}

/* The next block begins a new segment. */
static void end_segment(struct cloudli__chain *chain)
{
    (void)close(chain->fd);
    chain->fd = -1;
}

int cloudli__chain_append(struct cloudli__chain *chain,
                          struct cloudli__coder *coder,
                          struct cloudli__block *block, const uint8_t *plain,
                          int compress, cloudli_time now, cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    if (chain->fd >= 0 && chain->ahead_size >= CLOUDLI__SEGMENT_AIM &&
        !cloudli__chain_is_ahead(chain))
        end_segment(chain);
    if (chain->fd < 0)
        rv = begin_segment(chain, block, now, err);
    if (rv != CLOUDLI_OK)
        return rv;
    chain->frame.len = 0;
    block->counter = chain->last->counter++; /* never again, come what may */
    rv = cloudli__block_seal(coder, &chain->last->key, block, plain, compress,
                             &chain->frame);
    if (rv == CLOUDLI_OK)
        rv = cloudli__file_write(chain->fd, chain->frame.data, chain->frame.len,
                                 chain->ahead_size);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "the spool cannot be written");
    chain->ahead_size += chain->frame.len;
    chain->ahead_end = block->end;
    chain->ahead_records = block->record + block->records;
    return CLOUDLI_OK;
}

int cloudli__chain_is_ahead(const struct cloudli__chain *chain)
{
    return chain->fd >= 0 && chain->ahead_size > chain->last->size;
}

void cloudli__chain_push(struct cloudli__chain *chain)
{
    if (cloudli__chain_is_ahead(chain))
        (void)sync_file_range(chain->fd, (off_t)chain->last->size, 0,
                              SYNC_FILE_RANGE_WRITE);
}

int cloudli__chain_sync(struct cloudli__chain *chain, cloudli_error *err)
{
    struct stat st;
    int rv = CLOUDLI_OK;

    if (!cloudli__chain_is_ahead(chain))
        return CLOUDLI_OK;
    if (fdatasync(chain->fd) != 0 || fstat(chain->fd, &st) != 0)
        rv = cloudli__fail(err, cloudli__file_status(errno), 0,
                           "the spool cannot be written: %s", strerror(errno));
    else if (st.st_nlink == 0)
        rv = cloudli__fail(err, CLOUDLI_ERR_SPOOL, 0,
                           "the spool's files were removed");
    if (rv != CLOUDLI_OK)
        return rv;
    pthread_mutex_lock(&chain->lock);
    chain->last->size = chain->ahead_size;
    chain->last->end = chain->ahead_end;
    chain->last->records = chain->ahead_records;
    pthread_mutex_unlock(&chain->lock);
    return CLOUDLI_OK;
}

void cloudli__chain_abandon(struct cloudli__chain *chain)
{
    if (chain->fd < 0)
        return;
    /* After a failed sync nobody knows what of the file is on the disk: it is
     * cut behind what surely is, and another one is begun. */
    (void)ftruncate(chain->fd, (off_t)chain->last->size);
    end_segment(chain);
    if (chain->last->size == CLOUDLI__SEGMENT_HEADER)
        drop_last(chain);
}

/* --- Wiping. --- */

/* 1 if this segment holds nothing that is still needed. */
static int is_done(const struct cloudli__chain *chain,
                   const struct cloudli__segment *segment, uint64_t start,
                   cloudli_time now)
{
    if (segment->end > start)
        return 0;
    if (segment != chain->last || chain->fd < 0)
        return 1;
    return !cloudli__chain_is_ahead(chain) &&
           segment->size > CLOUDLI__SEGMENT_HEADER &&
           now - chain->began >= LINGER;
}

int cloudli__chain_has_done(const struct cloudli__chain *chain, uint64_t start,
                            cloudli_time now)
{
    return chain->first != NULL && is_done(chain, chain->first, start, now);
}

int cloudli__chain_release(struct cloudli__chain *chain, uint64_t start,
                           cloudli_time now)
{
    while (chain->first != NULL && is_done(chain, chain->first, start, now)) {
        const int rv =
            cloudli__segment_wipe(chain->first->number, chain->folder);

        if (rv != CLOUDLI_OK)
            return rv;
        if (chain->first == chain->last && chain->fd >= 0)
            end_segment(chain);
        drop_first(chain);
    }
    return CLOUDLI_OK;
}

int cloudli__chain_find(struct cloudli__chain *chain, uint64_t position,
                        struct cloudli__place *place)
{
    const struct cloudli__segment *s;

    pthread_mutex_lock(&chain->lock);
    s = chain->first;
    while (s != NULL && s->end <= position)
        s = s->next;
    if (s != NULL) {
        place->number = s->number;
        place->first = s->first;
        place->end = s->end;
        place->records = s->records;
        place->size = s->size;
        place->key = s->key;
    }
    pthread_mutex_unlock(&chain->lock);
    return s != NULL;
}
