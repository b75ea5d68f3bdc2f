/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A ring of bytes. Positions count bytes from the queue's beginning and never
 * go back; a position's place in the ring is its remainder. An entry is a
 * header of 8 bytes and a PDU, rounded up to 8; one that would run over the
 * ring's end begins at its start, and a filler takes the rest.
 *
 * Whatever is not in use is zero. So a header that is still zero says "not
 * committed yet", a reader needs to look at nothing else, and wiping is what
 * makes room usable again. Producers agree on one word, the head.
 *
 *   tail ........ gone ........ written ......... head
 *    being wiped   |  on disk too   |  here only   |  free … tail
 *
 * In memory there is no disk: tail, gone and written are one.
 *
 * A ring may lie in a file of a memory file system. It then outlives its
 * process, and the control block is what the next one finds: all of it is
 * true at every moment that a kill may come. An entry whose length is not
 * there yet has no byte of its PDU either, since each producer writes in this
 * order: head, length, PDU, state.
 */
#ifndef CLOUDLI_SPOOL_RING_H
#define CLOUDLI_SPOOL_RING_H

#include <cloudli/status.h>
#include <cloudli/types.h>
#include <stdatomic.h>

#define CLOUDLI__RING_CONTROL 4096
#define CLOUDLI__RING_MIN (UINT64_C(1) << 20)
#define CLOUDLI__RING_MAX (UINT64_C(1) << 40)

#define CLOUDLI__CACHE_LINE 64

enum cloudli__entry_state {
    CLOUDLI__ENTRY_PDU = 1,
    CLOUDLI__ENTRY_FILLER = 2
};

struct cloudli__entry {
    atomic_uint state; /* 0, or a cloudli__entry_state */
    uint32_t len;      /* of the PDU; of a filler with its header, and then
                          with the bit below set */
};

#define CLOUDLI__ENTRY_HEADER sizeof(struct cloudli__entry)
#define CLOUDLI__FILLER_BIT (UINT32_C(1) << 31)

_Static_assert(sizeof(atomic_uint) == sizeof(uint32_t), "a bell is a word");

struct cloudli__ring_control {
    uint8_t magic[8];
    uint64_t size;
    /* Written by producers. */
    _Alignas(CLOUDLI__CACHE_LINE) atomic_uint_fast64_t head;
    atomic_uint_fast64_t accepted[2];
    atomic_uint_fast64_t lost;
    atomic_uint news; /* in a file: set by each commit */
    /* What they look at; written by the consumer and whoever frees room. */
    _Alignas(CLOUDLI__CACHE_LINE) atomic_uint_fast64_t tail;
    atomic_uint_fast64_t start;        /* all before was delivered */
    atomic_uint_fast64_t start_record; /* number of the record there */
    /* In a file. */
    _Alignas(CLOUDLI__CACHE_LINE) atomic_uint_fast64_t gone;
    atomic_uint_fast64_t gone_record; /* number of the record there */
    atomic_uint_fast64_t holding; /* the consumer reads here, or UINT64_MAX */
    uint64_t written;
    uint64_t written_record;
};

_Static_assert(sizeof(struct cloudli__ring_control) <= CLOUDLI__RING_CONTROL,
               "it has a page");

/*
 * Which record is where, noted by the consumer as it goes: of each block of
 * the ring the first position in it at which an entry may begin. So that the
 * number of a record can be told without a walk through all that lies before
 * it, which a backlog has long left the caches.
 */
struct cloudli__signpost {
    uint32_t position; /* its lowest bits, in units of 8 bytes */
    uint32_t record;   /* number of the record there, its lowest bits */
};

#define CLOUDLI__SIGNPOST_BLOCK 1024

struct cloudli__ring {
    struct cloudli__ring_control *control;
    uint8_t *bytes;
    uint64_t size;
    struct cloudli__signpost *signposts; /* NULL in a file */
};

static inline struct cloudli__entry *
cloudli__entry_at(const struct cloudli__ring *ring, uint64_t position)
{
    return (struct cloudli__entry *)(void *)(ring->bytes +
                                             (position & (ring->size - 1)));
}

/* Bytes that an entry with a PDU of len bytes takes. */
static inline uint64_t cloudli__entry_size(uint64_t len)
{
    return CLOUDLI__ENTRY_HEADER + ((len + 7) & ~UINT64_C(7));
}

/* Bytes from this committed entry to the next. */
static inline uint64_t cloudli__entry_step(uint32_t state, uint32_t len)
{
    return state == CLOUDLI__ENTRY_PDU ? cloudli__entry_size(len)
                                       : len & ~CLOUDLI__FILLER_BIT;
}

/* 1 if this is a size that a ring can have. */
int cloudli__ring_size_ok(uint64_t size);

/* Maps a ring: of memory if fd is -1, else of a file that has room for the
 * control block and size bytes. CLOUDLI_ERR_NOMEM. */
int cloudli__ring_map(struct cloudli__ring *ring, int fd, uint64_t size);
void cloudli__ring_unmap(struct cloudli__ring *ring);

/* The consumer has come from one position to the next; record is the number of
 * the record there. */
static inline void cloudli__ring_note(struct cloudli__ring *ring, uint64_t from,
                                      uint64_t position, uint64_t record)
{
    if (from / CLOUDLI__SIGNPOST_BLOCK == position / CLOUDLI__SIGNPOST_BLOCK)
        return;
    ring->signposts[(position & (ring->size - 1)) / CLOUDLI__SIGNPOST_BLOCK] =
        (struct cloudli__signpost){(uint32_t)(position / 8), (uint32_t)record};
}

/* A position and the number of the record there. */
struct cloudli__milestone {
    uint64_t position;
    uint64_t record;
};

/* The number of the record at a position that the consumer has come to since
 * it was at start, behind which nothing is wiped. */
uint64_t cloudli__ring_number(const struct cloudli__ring *ring,
                              const struct cloudli__milestone *start,
                              uint64_t position);

/* Makes bytes between two positions zero. */
void cloudli__ring_wipe(struct cloudli__ring *ring, uint64_t from, uint64_t to);

/* Makes what a killed process left in a file whole: entries that were not
 * committed become fillers. CLOUDLI_ERR_SPOOL: it cannot be a ring. */
int cloudli__ring_repair(struct cloudli__ring *ring);

/* Records committed between two positions at which entries begin. */
uint64_t cloudli__ring_count(const struct cloudli__ring *ring, uint64_t from,
                             uint64_t to);

#endif
