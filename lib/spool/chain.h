/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The segments of one slot, oldest first. The writer's thread appends, syncs
 * and wipes; the consumer's looks up where a position lies. The lock guards
 * the list, and is held for as long as that takes and no disk.
 */
#ifndef CLOUDLI_SPOOL_CHAIN_H
#define CLOUDLI_SPOOL_CHAIN_H

#include "spool/segment.h"

#include <cloudli/time.h>
#include <pthread.h>

/* A segment is full at this size. */
#define CLOUDLI__SEGMENT_AIM (UINT64_C(16) << 20)

struct cloudli__chain {
    int folder; /* borrowed */
    struct cloudli__spool_keys keys;
    pthread_mutex_t lock; /* guards the list */
    struct cloudli__segment *first;
    struct cloudli__segment *last;
    uint64_t next_number;

    /* The writer's: the last segment while it is being written. */
    int fd;              /* -1: the next block begins a new one */
    cloudli_time began;  /* when it was made */
    uint64_t ahead_size; /* with what is not synced yet */
    uint64_t ahead_end;
    uint64_t ahead_records;
    struct cloudli__buffer frame;
};

/* Where a position lies. */
struct cloudli__place {
    uint64_t number;
    uint64_t first;
    uint64_t end;
    uint64_t records; /* number of the record behind its last */
    uint64_t size;
    struct cloudli__block_key key;
};

int cloudli__chain_init(struct cloudli__chain *chain, int folder,
                        const struct cloudli__spool_keys *keys);
/* Wipes and frees what is in memory. */
void cloudli__chain_dispose(struct cloudli__chain *chain);

/*
 * Finds the segments that are there. Torn ends are cut, files whose header is
 * damaged are put aside; walk tells of both. CLOUDLI_ERR_SPOOL_KEY: nothing
 * was touched.
 */
int cloudli__chain_load(struct cloudli__chain *chain,
                        struct cloudli__walk *walk, cloudli_error *err);

/* Appends a block; nothing of it counts before cloudli__chain_sync(). */
int cloudli__chain_append(struct cloudli__chain *chain,
                          struct cloudli__coder *coder,
                          struct cloudli__block *block, const uint8_t *plain,
                          int compress, cloudli_time now, cloudli_error *err);

/* 1 if there is something to sync. */
int cloudli__chain_is_ahead(const struct cloudli__chain *chain);

/* Starts to write what was appended, without waiting. */
void cloudli__chain_push(struct cloudli__chain *chain);

/* All that was appended is on the disk, or none of it counts. */
int cloudli__chain_sync(struct cloudli__chain *chain, cloudli_error *err);

/* Drops what was appended and not synced: it will be appended again. */
void cloudli__chain_abandon(struct cloudli__chain *chain);

/* 1 if segments can be wiped when all before start was delivered. */
int cloudli__chain_has_done(const struct cloudli__chain *chain, uint64_t start,
                            cloudli_time now);

/* Wipes those. */
int cloudli__chain_release(struct cloudli__chain *chain, uint64_t start,
                           cloudli_time now);

/* The first segment that ends above position: 1, or 0 if there is none. Any
 * thread. */
int cloudli__chain_find(struct cloudli__chain *chain, uint64_t position,
                        struct cloudli__place *place);

#endif
