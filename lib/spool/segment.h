/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A segment: a file of blocks, written from front to back by one process and
 * never continued by another. Its blocks are sealed with a key of its own,
 * which lies in the file's header wrapped by the embedder's key. Destroying
 * the header therefore destroys the content, whatever the disk keeps of the
 * rest.
 *
 *   offset  octets
 *        0       8  "CLIFSEG" and the version, 1
 *        8       8  number of the segment in its folder
 *       16       8  position at which it begins
 *       24       8  number of the record at which it begins
 *       32      64  name of the embedder's key, filled up with zeros
 *       96       4  prefix of the nonces of its blocks
 *      100      12  nonce of the wrapping
 *      112      32  the segment's key, by AES-256-GCM under the embedder's;
 *                   the associated data is all that is before
 *      144      16  the tag
 *      160       4  CRC-32 of all that is before
 *      164          blocks
 */
#ifndef CLOUDLI_SPOOL_SEGMENT_H
#define CLOUDLI_SPOOL_SEGMENT_H

#include "spool/block.h"

#define CLOUDLI__SEGMENT_HEADER 164
#define CLOUDLI__SEGMENT_NAME 24

struct cloudli__segment {
    struct cloudli__segment *next;
    uint64_t number;
    uint64_t first;   /* position at which it begins … */
    uint64_t end;     /* … and behind its last whole block */
    uint64_t record;  /* number of its first record … */
    uint64_t records; /* … and of the one behind its last */
    uint64_t size;    /* bytes up to there */
    uint64_t counter; /* of the next block */
    struct cloudli__block_key key;
};

/* Where a walk through a queue's segments has come to, and what it found. */
struct cloudli__walk {
    uint64_t start;   /* all before this position was delivered */
    uint64_t end;     /* behind the last block */
    uint64_t records; /* number of the record behind the last block */
    uint64_t lost;    /* records that should have been there: for telling;
                         they are counted when the reader comes to them */
    uint64_t torn;    /* bytes at an end that are no whole block */
    uint64_t damaged; /* stretches in the middle that are none */
};

/* The name of a segment's file, and the other way round: 1 if it is one. */
void cloudli__segment_name(uint64_t number, char name[CLOUDLI__SEGMENT_NAME]);
int cloudli__segment_number(const char *name, uint64_t *number);

/* Makes the file of a segment whose number, first and record are set, with a
 * new key, and puts it on the disk. *fd is open for writing on success. */
int cloudli__segment_create(struct cloudli__segment *segment, int folder,
                            const struct cloudli__spool_keys *keys, int *fd,
                            cloudli_error *err);

/*
 * Reads the header of the file with the segment's number.
 * CLOUDLI_ERR_TRUNCATED: there is not even a header. CLOUDLI_ERR_SPOOL: it is
 * damaged. CLOUDLI_ERR_SPOOL_KEY: the embedder has no such key, or another.
 */
int cloudli__segment_load(struct cloudli__segment *segment, int fd,
                          const struct cloudli__spool_keys *keys,
                          cloudli_error *err);

/*
 * Goes through the blocks of a loaded segment. With all 1 every byte is
 * looked at, else only what says where blocks are.
 */
int cloudli__segment_walk(struct cloudli__segment *segment, int fd, int all,
                          struct cloudli__walk *walk, cloudli_error *err);

/* The first block at or behind offset *at whose end is above position: its
 * header and, in *at, its place. 0 if there is none, 1, or a failure. */
int cloudli__segment_find(int fd, uint64_t *at, uint64_t size,
                          uint64_t position, struct cloudli__block *block);

/* Makes the key unreadable and drops the file. */
int cloudli__segment_wipe(uint64_t number, int folder);

/* Writes or reads all of it; CLOUDLI_ERR_STORAGE_FULL, CLOUDLI_ERR_SPOOL. */
int cloudli__file_write(int fd, const void *bytes, size_t len, uint64_t at);
int cloudli__file_read(int fd, void *bytes, size_t len, uint64_t at);
/* What errno means for a spool. */
int cloudli__file_status(int error);

#endif
