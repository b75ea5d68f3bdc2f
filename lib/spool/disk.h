/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A queue on a disk, from the side of what writes it.
 *
 * Producers write to a ring in a file of a memory file system. One thread for
 * all queues of a CLIF, the writer, takes what was committed every few
 * milliseconds, appends it to the segments in blocks, and syncs them: group
 * commit. Until then kill -9 loses nothing, because the ring outlives the
 * process; from then on neither does a loss of power. Neither a producer nor a
 * link ever waits for the disk.
 *
 * Entries leave the ring when they were delivered, or, when it is half full,
 * those that are on the disk. So a link that keeps up never reads from the
 * disk, and a link that is down for a day fills the disk and not the memory.
 *
 * A disk that cannot be written is tried again; the ring takes what comes
 * until it is full.
 */
#ifndef CLOUDLI_SPOOL_DISK_H
#define CLOUDLI_SPOOL_DISK_H

#include "spool/spool_reader.h"
#include "spool/slot.h"
#include "spool/spool.h"

struct cloudli__disk {
    struct cloudli__disk *next;   /* the writer's list */
    struct cloudli__spool *spool; /* NULL: of what the dead left */
    struct cloudli__ring *ring;
    struct cloudli__slot slot;
    struct cloudli__chain chain;
    struct cloudli__reader reader; /* the consumer's */
    struct cloudli__log log;
    char name[64];
    char *folder;
    char *memory_folder;
    struct cloudli__spool_keys keys;

    atomic_uint_fast64_t found;   /* records that waited when it was opened */
    atomic_uint_fast64_t damaged; /* … and could not be read again */
    atomic_uint_fast64_t missing; /* the same, of what the dead left */

    /* The writer's. */
    uint64_t walked;        /* all before is appended */
    uint64_t walked_record; /* number of the record there */
    uint64_t noted;         /* start in the slot's state */
    cloudli_time note_due;
    cloudli_time retry; /* the disk failed: not before */
    uint32_t failing;
    cloudli_time leftovers_due;         /* when to look for slots of the dead */
    struct cloudli__leftover *leftover; /* being taken over */
    uint32_t leftover_failed;           /* it could not be, which was logged */
    struct cloudli__buffer plain;
};

/* Takes a slot of a destination, this one or the first that is free if number
 * is -1, with what is in it, and maps its ring. */
int cloudli__disk_open(struct cloudli__disk **out, struct cloudli__ring *ring,
                       int64_t number,
                       const struct cloudli__spool_options *options,
                       cloudli_error *err);

/* Writes what can be written and frees it. The ring is unmapped. The writer
 * must not have it any more. */
void cloudli__disk_close(struct cloudli__disk *disk);

/* What the writer does, in this order: appends what was committed; makes the
 * system begin to write; waits for it and frees room. */
void cloudli__disk_append(struct cloudli__disk *disk,
                          struct cloudli__coder *coder, cloudli_time now);
void cloudli__disk_push(struct cloudli__disk *disk);
void cloudli__disk_settle(struct cloudli__disk *disk, cloudli_time now);

/* 1 if it has more to do at once. */
int cloudli__disk_is_behind(const struct cloudli__disk *disk);

/* --- The writer. --- */

int cloudli__spool_writer_add(struct cloudli__spool_writer *writer,
                              struct cloudli__disk *disk);
void cloudli__spool_writer_remove(struct cloudli__spool_writer *writer,
                                  struct cloudli__disk *disk);

/* --- What the dead left. --- */

/* Takes over, bit by bit, what other slots of the destination hold that nobody
 * has: reads it and puts it into the disk's own queue. */
void cloudli__leftover_turn(struct cloudli__disk *disk, cloudli_time now);
void cloudli__leftover_drop(struct cloudli__disk *disk);

/* Room like cloudli__spool_reserve(), without a count of any kind. */
uint8_t *cloudli__spool_reserve_found(struct cloudli__spool *spool, size_t len);

#endif
