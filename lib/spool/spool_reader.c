/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/spool_reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* A disk that fails is tried again so often, and then given up. */
#define RETRY_WAIT CLOUDLI_SECOND
#define RETRIES 10

#define ENTRY_LEN 4 /* before each entry of a block */

enum outcome {
    NONE_YET = 0,
    GOT = 1,
    ELSEWHERE = 2
};

static cloudli_time ticks(void)
{
    struct timespec ts;

    (void)clock_gettime(CLOCK_MONOTONIC, &ts);
    return (cloudli_time)ts.tv_sec * CLOUDLI_SECOND + ts.tv_nsec;
}

void cloudli__reader_init(struct cloudli__reader *reader,
                          struct cloudli__ring *ring,
                          struct cloudli__chain *chain, uint64_t start,
                          uint64_t record)
{
    memset(reader, 0, sizeof(*reader));
    reader->ring = ring;
    reader->chain = chain;
    reader->position = start;
    reader->confirmed = start;
    reader->record = record;
    reader->fd = -1;
}

/* --- Blocks. --- */

static void close_block(struct cloudli__reader *reader)
{
    cloudli__wipe(reader->plain.data, reader->plain.len);
    reader->plain.len = 0;
}

static void close_segment(struct cloudli__reader *reader)
{
    close_block(reader);
    if (reader->fd >= 0)
        (void)close(reader->fd);
    reader->fd = -1;
}

/* The ring goes on from here: no memory is kept for the disk. */
static void leave_disk(struct cloudli__reader *reader)
{
    if (reader->coder == NULL)
        return;
    close_segment(reader);
    cloudli__coder_free(reader->coder);
    reader->coder = NULL;
    cloudli__buffer_dispose(&reader->plain);
    cloudli__buffer_dispose(&reader->frame);
    cloudli__wipe(&reader->place, sizeof(reader->place));
}

void cloudli__reader_dispose(struct cloudli__reader *reader)
{
    leave_disk(reader);
    cloudli__buffer_dispose(&reader->copy);
    free(reader->ends);
    cloudli__wipe(reader, sizeof(*reader));
}

/* Records up to this one, which ends at position, cannot be read. Those that
 * were told of before the consumer went back are not counted again. */
static void skip_to(struct cloudli__reader *reader, uint64_t *position,
                    uint64_t to, uint64_t record, const char *why)
{
    if (record > reader->record && to > reader->told) {
        const uint64_t count = record - reader->record;

        atomic_fetch_add(reader->lost, count);
        cloudli__log(&reader->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_RECORDS_LOST,
                     "destination %s: %llu records in the spool are lost: %s",
                     reader->name, (unsigned long long)count, why);
        reader->told = to;
    }
    reader->record = record;
    *position = to;
}

static void skip_segment(struct cloudli__reader *reader, uint64_t *position,
                         const char *why)
{
    skip_to(reader, position, reader->place.end, reader->place.records, why);
    close_segment(reader);
}

/* To what is left in the ring. */
static void skip_to_ring(struct cloudli__reader *reader, uint64_t *position)
{
    const struct cloudli__ring_control *c = reader->ring->control;
    uint64_t gone, record;

    do {
        gone = atomic_load(&c->gone);
        record = atomic_load(&c->gone_record);
    } while (gone != atomic_load(&c->gone));
    if (gone > *position)
        skip_to(reader, position, gone, record, "files are gone");
}

/* The disk failed. 1 if it is to be tried again. */
static int try_again(struct cloudli__reader *reader)
{
    if (++reader->tries > RETRIES) {
        reader->tries = 0;
        return 0;
    }
    reader->retry = ticks() + RETRY_WAIT;
    return 1;
}

/* The segment that position lies in. */
static enum outcome open_segment(struct cloudli__reader *reader,
                                 uint64_t *position)
{
    char name[CLOUDLI__SEGMENT_NAME];

    if (reader->fd >= 0 && *position >= reader->place.first &&
        *position < reader->place.end)
        return GOT;
    /* The segment that is being written grows. */
    close_segment(reader);
    if (!cloudli__chain_find(reader->chain, *position, &reader->place)) {
        skip_to_ring(reader, position);
        return ELSEWHERE;
    }
    cloudli__segment_name(reader->place.number, name);
    reader->fd =
        openat(reader->chain->folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    reader->at = CLOUDLI__SEGMENT_HEADER;
    if (reader->fd >= 0)
        return GOT;
    if (errno != ENOENT && try_again(reader))
        return NONE_YET;
    skip_segment(reader, position, "a file is gone");
    return ELSEWHERE;
}

/* Reads the block at reader->at, whose header was read. */
static int read_block(struct cloudli__reader *reader)
{
    const uint64_t len = cloudli__block_size(&reader->block);
    int rv;

    reader->frame.len = 0;
    rv = cloudli__buffer_reserve(&reader->frame, len);
    if (rv == CLOUDLI_OK)
        rv =
            cloudli__file_read(reader->fd, reader->frame.data, len, reader->at);
    if (rv != CLOUDLI_OK)
        return CLOUDLI_ERR_NOMEM; /* not the block's fault */
    /* The next one is on its way while this one is sent. */
    (void)posix_fadvise(reader->fd, (off_t)(reader->at + len), (off_t)len,
                        POSIX_FADV_WILLNEED);
    return cloudli__block_open(reader->coder, &reader->place.key,
                               &reader->block, reader->frame.data,
                               &reader->plain);
}

/* The block that position lies in, or the next one. */
static enum outcome open_block(struct cloudli__reader *reader,
                               uint64_t *position)
{
    enum outcome outcome = open_segment(reader, position);
    int rv;

    if (outcome != GOT)
        return outcome;
    close_block(reader);
    if (*position < reader->block.end)
        reader->at = CLOUDLI__SEGMENT_HEADER; /* back to an earlier one */
    if (!cloudli__segment_find(reader->fd, &reader->at, reader->place.size,
                               *position, &reader->block)) {
        skip_segment(reader, position, "a file is damaged");
        return ELSEWHERE;
    }
    if (*position <= reader->block.first)
        skip_to(reader, position, reader->block.first, reader->block.record,
                "a block is missing");
    rv = read_block(reader);
    if (rv == CLOUDLI_ERR_NOMEM && try_again(reader))
        return NONE_YET;
    reader->at += cloudli__block_size(&reader->block);
    if (rv != CLOUDLI_OK) {
        skip_to(reader, position, reader->block.end,
                reader->block.record + reader->block.records,
                "a block is damaged");
        return ELSEWHERE;
    }
    reader->tries = 0;
    reader->offset = 0;
    reader->entry = reader->block.first;
    return GOT;
}

/* The entry at offset of the open block, if there is one there. */
static int entry_of(const struct cloudli__reader *reader, uint32_t *len)
{
    const size_t rest = reader->plain.len - reader->offset;

    if (rest < ENTRY_LEN)
        return 0;
    *len = cloudli__get_32(reader->plain.data + reader->offset);
    if ((*len & CLOUDLI__FILLER_BIT) != 0)
        return (*len & ~CLOUDLI__FILLER_BIT) != 0;
    return *len > 0 && *len <= rest - ENTRY_LEN;
}

/* Moves on behind that entry; 1 if it is a record. */
static int pass(struct cloudli__reader *reader, uint32_t len)
{
    if ((len & CLOUDLI__FILLER_BIT) != 0) {
        reader->offset += ENTRY_LEN;
        reader->entry += len & ~CLOUDLI__FILLER_BIT;
        return 0;
    }
    reader->offset += ENTRY_LEN + len;
    reader->entry += cloudli__entry_size(len);
    return 1;
}

static enum outcome read_disk(struct cloudli__reader *reader,
                              uint64_t *position, cloudli_bytes *pdu)
{
    uint32_t len;

    if (reader->coder == NULL &&
        cloudli__coder_new(&reader->coder) != CLOUDLI_OK)
        return NONE_YET;
    if (reader->plain.len == 0 || *position < reader->entry ||
        *position >= reader->block.end) {
        enum outcome outcome = open_block(reader, position);

        if (outcome != GOT)
            return outcome;
    }
    while (entry_of(reader, &len)) {
        const uint8_t *at = reader->plain.data + reader->offset + ENTRY_LEN;
        const uint64_t from = reader->entry;

        if (!pass(reader, len) || from < *position)
            continue;
        pdu->ptr = at;
        pdu->len = len;
        *position = reader->entry;
        return GOT;
    }
    *position = reader->block.end;
    close_block(reader);
    return ELSEWHERE;
}

int cloudli__reader_number(struct cloudli__reader *reader, uint64_t position,
                           uint64_t *record)
{
    uint64_t at = position;
    uint32_t len;
    int found = 0;

    if (cloudli__coder_new(&reader->coder) != CLOUDLI_OK)
        return 0;
    reader->told = UINT64_MAX; /* nothing is lost by looking */
    if (open_block(reader, &at) == GOT && at == position) {
        *record = reader->block.record;
        while (reader->entry < position && entry_of(reader, &len))
            *record += (uint64_t)pass(reader, len);
        found = 1;
    }
    leave_disk(reader);
    return found;
}

/* --- The ring. --- */

/* An empty copy. What it held goes before its memory does. */
static void make_copy_room(struct cloudli__reader *reader, uint32_t len)
{
    if (len > reader->copy.cap) {
        cloudli__wipe(reader->copy.data, reader->copy_used);
        reader->copy_used = 0;
    }
    reader->copy.len = 0;
}

static enum outcome read_ring(struct cloudli__reader *reader,
                              uint64_t *position, cloudli_bytes *pdu)
{
    struct cloudli__ring_control *c = reader->ring->control;
    enum outcome outcome = NONE_YET;
    uint64_t at = *position;

    for (;;) {
        const struct cloudli__entry *entry;
        uint32_t state;

        /* First say what is held, then look whether it is still there: the
         * writer does it the other way round. */
        atomic_store(&c->holding, at);
        if (at < atomic_load(&c->gone)) {
            outcome = ELSEWHERE;
            break;
        }
        entry = cloudli__entry_at(reader->ring, at);
        state = atomic_load_explicit(&entry->state, memory_order_acquire);
        if (state == 0)
            break;
        if (state == CLOUDLI__ENTRY_PDU) {
            make_copy_room(reader, entry->len);
            if (cloudli__buffer_append(&reader->copy,
                                       (const uint8_t *)entry +
                                           CLOUDLI__ENTRY_HEADER,
                                       entry->len) == CLOUDLI_OK)
                outcome = GOT;
            at += outcome == GOT ? cloudli__entry_size(entry->len) : 0;
            break;
        }
        at += cloudli__entry_step(state, entry->len);
    }
    atomic_store_explicit(&c->holding, UINT64_MAX, memory_order_release);
    *position = at;
    if (outcome == GOT) /* else the copy is of the one before */
        *pdu = (cloudli_bytes){reader->copy.data, reader->copy.len};
    return outcome;
}

/* --- What was read. --- */

static int has_room(struct cloudli__reader *reader)
{
    const size_t cap = reader->ends_cap == 0 ? 256 : 2 * reader->ends_cap;
    uint64_t *ends;

    if (reader->ends_count < reader->ends_cap)
        return 1;
    if (reader->ends_count == CLOUDLI__READ_AHEAD)
        return 0;
    ends = cloudli__alloc_array(cap, sizeof(*ends));
    if (ends == NULL)
        return 0;
    for (size_t i = 0; i < reader->ends_count; i++)
        ends[i] =
            reader->ends[(reader->ends_first + i) & (reader->ends_cap - 1)];
    free(reader->ends);
    reader->ends = ends;
    reader->ends_cap = cap;
    reader->ends_first = 0;
    return 1;
}

static uint64_t end_of(const struct cloudli__reader *reader, size_t i)
{
    return reader->ends[(reader->ends_first + i) & (reader->ends_cap - 1)];
}

/* The consumer went back: to the first that is not released, or to one that
 * it has read. */
static void go_back(struct cloudli__reader *reader, uint64_t position)
{
    size_t keep = 0;

    while (keep < reader->ends_count && end_of(reader, keep) <= position)
        keep++;
    reader->record -= reader->ends_count - keep;
    reader->ends_count = keep;
    if (reader->ends_confirmed > keep)
        reader->ends_confirmed = keep;
    reader->position = position;
    reader->retry = 0;
}

int cloudli__reader_read(struct cloudli__reader *reader, uint64_t *position,
                         cloudli_bytes *pdu)
{
    const uint64_t start = atomic_load_explicit(&reader->ring->control->start,
                                                memory_order_relaxed);
    enum outcome outcome = ELSEWHERE;

    if (*position < start)
        *position = start;
    if (*position != reader->position)
        go_back(reader, *position);
    if (!has_room(reader) || (reader->retry != 0 && ticks() < reader->retry))
        return 0;
    reader->retry = 0;
    while (outcome == ELSEWHERE) {
        if (*position >= atomic_load_explicit(&reader->ring->control->gone,
                                              memory_order_acquire)) {
            leave_disk(reader);
            outcome = read_ring(reader, position, pdu);
        } else {
            outcome = read_disk(reader, position, pdu);
        }
    }
    reader->position = *position;
    if (outcome != GOT) {
        /* Content is copied only on its way. */
        cloudli__wipe(reader->copy.data, reader->copy_used);
        reader->copy_used = 0;
        return 0;
    }
    if (reader->copy_used < reader->copy.len)
        reader->copy_used = reader->copy.len;
    reader->ends[(reader->ends_first + reader->ends_count) &
                 (reader->ends_cap - 1)] = *position;
    reader->ends_count++;
    reader->record++;
    return 1;
}

int cloudli__reader_ready(struct cloudli__reader *reader, uint64_t position)
{
    struct cloudli__ring_control *c = reader->ring->control;
    int ready = 1;

    if (reader->ends_count == CLOUDLI__READ_AHEAD ||
        (reader->retry != 0 && ticks() < reader->retry))
        return 0;
    atomic_store(&c->holding, position);
    if (position >= atomic_load(&c->gone))
        ready = atomic_load_explicit(
                    &cloudli__entry_at(reader->ring, position)->state,
                    memory_order_acquire) != 0;
    atomic_store_explicit(&c->holding, UINT64_MAX, memory_order_release);
    return ready;
}

uint64_t cloudli__reader_confirm(struct cloudli__reader *reader,
                                 uint64_t position)
{
    uint64_t count = 0;

    while (reader->ends_confirmed < reader->ends_count &&
           end_of(reader, reader->ends_confirmed) <= position) {
        /* Some were counted before the consumer went back. */
        count += end_of(reader, reader->ends_confirmed) > reader->confirmed;
        reader->ends_confirmed++;
    }
    if (position > reader->confirmed)
        reader->confirmed = position;
    return count;
}

uint64_t cloudli__reader_release(struct cloudli__reader *reader,
                                 uint64_t position)
{
    while (reader->ends_count > 0 && end_of(reader, 0) <= position) {
        reader->ends_first = (reader->ends_first + 1) & (reader->ends_cap - 1);
        reader->ends_count--;
        if (reader->ends_confirmed > 0)
            reader->ends_confirmed--;
    }
    return reader->record - reader->ends_count;
}
