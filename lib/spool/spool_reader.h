/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Reading a queue on a disk: from the ring while it is there, else from the
 * segments, a block at a time. The consumer's own; it shares the ring with the
 * writer's thread by one word: while that says which entry is being copied,
 * the entry is not wiped.
 *
 * Where records end that were read and not released is kept, so that what is
 * confirmed can be counted when the ring no longer has it. There are at most
 * CLOUDLI__READ_AHEAD of them: a peer that takes more without saying so is
 * waited for.
 */
#ifndef CLOUDLI_SPOOL_SPOOL_READER_H
#define CLOUDLI_SPOOL_SPOOL_READER_H

#include "base/log.h"
#include "spool/chain.h"
#include "spool/ring.h"

#define CLOUDLI__READ_AHEAD (UINT64_C(1) << 18)

struct cloudli__reader {
    struct cloudli__ring *ring;
    struct cloudli__chain *chain;
    struct cloudli__log log;
    const char *name;
    atomic_uint_fast64_t *lost; /* records that cannot be read again */
    uint64_t position;          /* behind what was read last */
    uint64_t record;            /* number of the record there */
    uint64_t told;              /* losses before this position were counted */

    uint64_t *ends; /* a ring of positions */
    size_t ends_cap, ends_first, ends_count;
    size_t ends_confirmed; /* the first ones, that were counted */
    uint64_t confirmed;    /* position */

    struct cloudli__buffer copy; /* of an entry of the ring */
    size_t copy_used;            /* most of it since it was wiped */

    /* What is on the disk. */
    struct cloudli__coder *coder;
    int fd; /* of the segment being read, or -1 */
    struct cloudli__place place;
    uint64_t at; /* offset of the block, then of the next one */
    struct cloudli__block block;
    struct cloudli__buffer frame;
    struct cloudli__buffer plain; /* empty: no block is open */
    size_t offset;                /* of the next entry in it … */
    uint64_t entry;               /* … and its position */
    cloudli_time retry;           /* the disk failed: not before */
    uint32_t tries;
};

void cloudli__reader_init(struct cloudli__reader *reader,
                          struct cloudli__ring *ring,
                          struct cloudli__chain *chain, uint64_t start,
                          uint64_t record);
void cloudli__reader_dispose(struct cloudli__reader *reader);

/* As cloudli__spool_read(). */
int cloudli__reader_read(struct cloudli__reader *reader, uint64_t *position,
                         cloudli_bytes *pdu);

/* 1 if a read would give something now. */
int cloudli__reader_ready(struct cloudli__reader *reader, uint64_t position);

/* Confirms up to position; the number of records that are new in that. */
uint64_t cloudli__reader_confirm(struct cloudli__reader *reader,
                                 uint64_t position);

/* Lets go up to position; gives the number of the record there. */
uint64_t cloudli__reader_release(struct cloudli__reader *reader,
                                 uint64_t position);

/* The number of the record at a position that lies in a segment: 1, or 0 if
 * that cannot be told. For a reader that has not begun. */
int cloudli__reader_number(struct cloudli__reader *reader, uint64_t position,
                           uint64_t *record);

#endif
