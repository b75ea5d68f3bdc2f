/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/ring.h"

#include <string.h>
#include <sys/mman.h>

int cloudli__ring_size_ok(uint64_t size)
{
    return size >= CLOUDLI__RING_MIN && size <= CLOUDLI__RING_MAX &&
           (size & (size - 1)) == 0;
}

static size_t map_size(uint64_t size, int in_memory)
{
    const uint64_t signposts =
        size / CLOUDLI__SIGNPOST_BLOCK * sizeof(struct cloudli__signpost);

    return CLOUDLI__RING_CONTROL + size + (in_memory ? signposts : 0);
}

int cloudli__ring_map(struct cloudli__ring *ring, int fd, uint64_t size)
{
    const size_t len = map_size(size, fd < 0);
    /* Memory is zero, and taken from the system page by page as it fills. */
    const int flags =
        fd < 0 ? MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE : MAP_SHARED;
    void *map = mmap(NULL, len, PROT_READ | PROT_WRITE, flags, fd, 0);

    if (map == MAP_FAILED)
        return CLOUDLI_ERR_NOMEM;
    (void)madvise(map, len, MADV_DONTDUMP);
    if (fd >= 0) {
        /* Nobody's but this process's; and not to be swapped to a disk, as far
         * as the system allows. */
        (void)madvise(map, len, MADV_DONTFORK);
        (void)mlock(map, len);
    }
    ring->control = map;
    ring->bytes = (uint8_t *)map + CLOUDLI__RING_CONTROL;
    ring->size = size;
    ring->signposts = fd < 0 ? (void *)(ring->bytes + size) : NULL;
    return CLOUDLI_OK;
}

void cloudli__ring_unmap(struct cloudli__ring *ring)
{
    if (ring->control != NULL)
        (void)munmap(ring->control,
                     map_size(ring->size, ring->signposts != NULL));
    ring->control = NULL;
}

/* memset that stays even if nobody reads the memory again. Much faster than
 * OPENSSL_cleanse(), and all content comes through here. */
static void wipe(void *ptr, size_t len)
{
    memset(ptr, 0, len);
    __asm__ volatile("" : : "r"(ptr) : "memory");
}

void cloudli__ring_wipe(struct cloudli__ring *ring, uint64_t from, uint64_t to)
{
    const uint64_t at = from & (ring->size - 1);
    const uint64_t rest = ring->size - at;
    const uint64_t len = to - from;

    if (len > rest) {
        wipe(ring->bytes + at, rest);
        wipe(ring->bytes, len - rest);
    } else {
        wipe(ring->bytes + at, len);
    }
}

/* Where the entry that was not committed at this position ends. */
static uint64_t hole_end(const struct cloudli__ring *ring, uint64_t at,
                         uint64_t head)
{
    const struct cloudli__entry *entry = cloudli__entry_at(ring, at);

    if ((entry->len & CLOUDLI__FILLER_BIT) != 0)
        return at + (entry->len & ~CLOUDLI__FILLER_BIT);
    if (entry->len != 0)
        return at + cloudli__entry_size(entry->len);
    /* Nothing of it is there: it ends where the next one has begun. */
    do {
        at += CLOUDLI__ENTRY_HEADER;
        entry = cloudli__entry_at(ring, at);
    } while (at < head &&
             atomic_load_explicit(&entry->state, memory_order_relaxed) == 0 &&
             entry->len == 0);
    return at;
}

int cloudli__ring_repair(struct cloudli__ring *ring)
{
    struct cloudli__ring_control *c = ring->control;
    const uint64_t head = atomic_load(&c->head), gone = atomic_load(&c->gone);
    uint64_t tail = atomic_load(&c->tail), at = gone;

    if (head - tail > ring->size || tail > gone || gone > c->written ||
        c->written > head || ((head | tail | gone | c->written) & 7) != 0)
        return CLOUDLI_ERR_SPOOL;
    while (at < head) {
        struct cloudli__entry *entry = cloudli__entry_at(ring, at);
        const uint32_t state = atomic_load(&entry->state);
        const uint64_t from = at;

        at = state == 0 ? hole_end(ring, at, head)
                        : at + cloudli__entry_step(state, entry->len);
        if (state > CLOUDLI__ENTRY_FILLER || at <= from || at > head ||
            (at & 7) != 0)
            return CLOUDLI_ERR_SPOOL;
        if (state != 0)
            continue;
        entry->len = (uint32_t)(at - from) | CLOUDLI__FILLER_BIT;
        atomic_store(&entry->state, CLOUDLI__ENTRY_FILLER);
    }
    cloudli__ring_wipe(ring, tail, gone);
    atomic_store(&c->tail, gone);
    atomic_store(&c->holding, UINT64_MAX);
    atomic_store(&c->accepted[0], 0);
    atomic_store(&c->accepted[1], 0);
    atomic_store(&c->lost, 0);
    return CLOUDLI_OK;
}

uint64_t cloudli__ring_number(const struct cloudli__ring *ring,
                              const struct cloudli__milestone *start,
                              uint64_t position)
{
    const struct cloudli__signpost *post =
        &ring->signposts[(position & (ring->size - 1)) /
                         CLOUDLI__SIGNPOST_BLOCK];
    /* It stands at most a block before the position, and not before start. */
    const uint64_t back = (uint32_t)(position / 8) - post->position;
    struct cloudli__milestone from = *start;

    if (back < CLOUDLI__SIGNPOST_BLOCK / 8 &&
        position - back * 8 > start->position) {
        from.position = position - back * 8;
        from.record += (uint32_t)(post->record - (uint32_t)start->record);
    }
    return from.record + cloudli__ring_count(ring, from.position, position);
}

uint64_t cloudli__ring_count(const struct cloudli__ring *ring, uint64_t from,
                             uint64_t to)
{
    uint64_t count = 0;

    while (from < to) {
        const struct cloudli__entry *entry = cloudli__entry_at(ring, from);
        const uint32_t state =
            atomic_load_explicit(&entry->state, memory_order_relaxed);

        if (state == 0)
            break;
        count += state == CLOUDLI__ENTRY_PDU;
        from += cloudli__entry_step(state, entry->len);
    }
    return count;
}
