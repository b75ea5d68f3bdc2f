/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A block: a run of records as it lies on a disk. All integers are
 * little-endian.
 *
 *   offset  octets
 *        0       4  "CBLK"
 *        4       4  flags: 1 = what is sealed is a zlib stream
 *        8       8  position of the first record in the queue
 *       16       8  position behind the last one
 *       24       8  number of the first record, counted since the queue began
 *       32       8  counter: no other block under this key has it
 *       40       4  number of records
 *       44       4  length of the records
 *       48       4  length of what is sealed
 *       52       8  floor: all before this position was delivered by then
 *       60       4  CRC-32 of the 60 octets before
 *       64          records, deflated if that paid, sealed by AES-256-GCM; the
 *                   nonce is the segment's prefix and the counter, the
 *                   associated data is this header
 *        +      16  the tag
 *        +       4  CRC-32 of all that is before
 *
 * The CRCs tell a torn or rotten block without the key; the tag tells one that
 * somebody made.
 */
#ifndef CLOUDLI_SPOOL_BLOCK_H
#define CLOUDLI_SPOOL_BLOCK_H

#include "base/memory.h"
#include "spool/spool_key.h"

#include <cloudli/status.h>

#define CLOUDLI__SPOOL_BLOCK_HEADER 64
#define CLOUDLI__SPOOL_BLOCK_TRAILER 20
/* Longest run of records; one record may be longer than what is aimed at. */
#define CLOUDLI__SPOOL_BLOCK_AIM (UINT32_C(64) << 10)
#define CLOUDLI__SPOOL_BLOCK_MAX (UINT32_C(1) << 30)

#define CLOUDLI__NONCE_PREFIX_LEN 4

/* A key for blocks, and what makes their nonces its own. */
struct cloudli__block_key {
    uint8_t key[CLOUDLI_SPOOL_KEY_LEN];
    uint8_t prefix[CLOUDLI__NONCE_PREFIX_LEN];
};

struct cloudli__block {
    uint64_t first;
    uint64_t end;
    uint64_t record;
    uint64_t counter;
    uint64_t floor;
    uint32_t records;
    uint32_t plain_len;
    uint32_t stored_len; /* out of a header; by cloudli__block_seal() */
    uint32_t flags;
};

/* Contexts and scratch memory for making or reading blocks. One thread. */
struct cloudli__coder;

int cloudli__coder_new(struct cloudli__coder **out);
/* Wipes and frees; NULL is fine. */
void cloudli__coder_free(struct cloudli__coder *coder);

/*
 * Appends a block of plain_len bytes of plain to out. Compression is tried if
 * compress is 1, unless it did not pay lately. CLOUDLI_ERR_NOMEM, or
 * CLOUDLI_ERR_INTERNAL if the cipher fails; out is then as it was.
 */
int cloudli__block_seal(struct cloudli__coder *coder,
                        const struct cloudli__block_key *key,
                        struct cloudli__block *block, const uint8_t *plain,
                        int compress, struct cloudli__buffer *out);

/* Reads a header of CLOUDLI__SPOOL_BLOCK_HEADER bytes. CLOUDLI_ERR_SPOOL: it is
 * none. */
int cloudli__block_header(struct cloudli__block *block, const uint8_t *bytes);

/* Bytes of the whole block. */
static inline uint64_t cloudli__block_size(const struct cloudli__block *block)
{
    return (uint64_t)CLOUDLI__SPOOL_BLOCK_HEADER + block->stored_len +
           CLOUDLI__SPOOL_BLOCK_TRAILER;
}

/* 1 if a whole block, whose header was read, is as it was written. */
int cloudli__block_intact(const uint8_t *bytes, uint64_t len);

/* Opens a whole block, whose header was read: plain then holds its records.
 * CLOUDLI_ERR_SPOOL: it is damaged, or of another key. CLOUDLI_ERR_NOMEM. */
int cloudli__block_open(struct cloudli__coder *coder,
                        const struct cloudli__block_key *key,
                        const struct cloudli__block *block,
                        const uint8_t *bytes, struct cloudli__buffer *plain);

/* Little-endian numbers. */
void cloudli__put_32(uint8_t *to, uint32_t value);
void cloudli__put_64(uint8_t *to, uint64_t value);
uint32_t cloudli__get_32(const uint8_t *from);
uint64_t cloudli__get_64(const uint8_t *from);
uint32_t cloudli__crc(const uint8_t *bytes, uint64_t len);

#endif
