/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spool/disk.h"

#include "base/error.h"

#include <string.h>

/* Most that is appended for one queue in a turn. */
#define TURN_BYTES (UINT64_C(8) << 20)
#define RETRY_WAIT (500 * CLOUDLI_MILLISECOND)
#define NOTE_INTERVAL CLOUDLI_SECOND
#define LEFTOVERS_INTERVAL (10 * CLOUDLI_SECOND)
#define ENTRY_LEN 4 /* before each entry of a block */

/* --- Opening. --- */

static void say_found(const struct cloudli__disk *disk,
                      const struct cloudli__walk *walk, uint64_t found)
{
    if (walk->torn > 0)
        cloudli__log(&disk->log, CLOUDLI_LOG_WARNING, CLOUDLI_ERR_SPOOL,
                     "destination %s: %llu bytes at the end of the spool were "
                     "not whole and are cut",
                     disk->name, (unsigned long long)walk->torn);
    if (walk->damaged > 0)
        cloudli__log(&disk->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_SPOOL,
                     "destination %s: the spool is damaged in %llu places",
                     disk->name, (unsigned long long)walk->damaged);
    if (walk->lost > 0)
        cloudli__log(&disk->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_RECORDS_LOST,
                     "destination %s: %llu records are missing in the spool",
                     disk->name, (unsigned long long)walk->lost);
    if (found > 0)
        cloudli__log(&disk->log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "destination %s: %llu records wait in the spool",
                     disk->name, (unsigned long long)found);
}

/* A process that was killed left its ring: what is behind the end of the
 * segments is only there. */
static void adopt_ring(struct cloudli__disk *disk, struct cloudli__walk *walk)
{
    struct cloudli__ring_control *c = disk->ring->control;
    const uint64_t gone = atomic_load(&c->gone), head = atomic_load(&c->head);
    const uint64_t record = atomic_load(&c->gone_record);

    if (walk->end > head) { /* an old one: the segments have it all */
        cloudli__ring_wipe(disk->ring, 0, disk->ring->size);
        atomic_store(&c->head, walk->end);
        atomic_store(&c->tail, walk->end);
        atomic_store(&c->gone, walk->end);
        atomic_store(&c->gone_record, walk->records);
    } else if (walk->end < gone) {
        if (record > walk->records)
            walk->lost += record - walk->records;
        walk->end = gone;
        walk->records = record;
    } else {
        walk->records =
            record + cloudli__ring_count(disk->ring, gone, walk->end);
    }
    c->written = walk->end;
    c->written_record = walk->records;
    atomic_store(&c->start, walk->start);
}

/* The number of the record at start, as exactly as it is known. */
static uint64_t number_start(struct cloudli__disk *disk,
                             const struct cloudli__walk *walk,
                             const struct cloudli__slot_state *state,
                             int adopted)
{
    struct cloudli__ring_control *c = disk->ring->control;
    uint64_t record = state->start_record;

    if (walk->start >= atomic_load(&c->gone))
        return atomic_load(&c->gone_record) +
               cloudli__ring_count(disk->ring, atomic_load(&c->gone),
                                   walk->start);
    if (adopted && atomic_load(&c->start_record) > record)
        record = atomic_load(&c->start_record);
    cloudli__reader_init(&disk->reader, disk->ring, &disk->chain, walk->start,
                         0);
    disk->reader.lost = &disk->damaged;
    (void)cloudli__reader_number(&disk->reader, walk->start, &record);
    cloudli__reader_dispose(&disk->reader);
    return record;
}

static void begin_walk(struct cloudli__walk *walk,
                       const struct cloudli__slot_state *state, uint64_t start)
{
    memset(walk, 0, sizeof(*walk));
    walk->start = start;
    walk->end = state->start;
    walk->records = state->start_record;
}

static int load_chain(struct cloudli__disk *disk,
                      const struct cloudli__slot_state *state, uint64_t start,
                      struct cloudli__walk *walk,
                      const struct cloudli__spool_keys *keys,
                      cloudli_error *err)
{
    int rv = CLOUDLI_OK;

    /* Again if the blocks know of more that was delivered than the state. */
    do {
        struct cloudli__walk before = *walk;

        if (disk->chain.keys.get != NULL) {
            cloudli__chain_dispose(&disk->chain);
            start = before.start;
        }
        rv = cloudli__chain_init(&disk->chain, disk->slot.folder, keys);
        if (rv != CLOUDLI_OK)
            return cloudli__fail(err, rv, 0, "no mutex for the spool");
        begin_walk(walk, state, start);
        rv = cloudli__chain_load(&disk->chain, walk, err);
        walk->torn += before.torn;
        walk->damaged =
            walk->damaged > before.damaged ? walk->damaged : before.damaged;
    } while (rv == CLOUDLI_OK && walk->start > start);
    if (rv == CLOUDLI_OK && walk->end < state->end &&
        state->end > walk->start) {
        walk->lost += state->end_record - walk->records;
        walk->end = state->end;
        walk->records = state->end_record;
    }
    if (walk->end < walk->start)
        walk->end = walk->start;
    return rv;
}

static int open_ring(struct cloudli__disk *disk, int *adopted,
                     cloudli_error *err)
{
    int rv = cloudli__slot_find_ring(&disk->slot, disk->ring, adopted, err);

    if (rv != CLOUDLI_ERR_SPOOL)
        return rv;
    cloudli__log(&disk->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_RECORDS_LOST,
                 "destination %s: what a killed process left in memory cannot "
                 "be read; records may be lost",
                 disk->name);
    return CLOUDLI_OK;
}

static int open_slot(struct cloudli__disk *disk,
                     const struct cloudli__slot_state *state,
                     const struct cloudli__spool_options *options,
                     cloudli_error *err)
{
    struct cloudli__walk walk = {0};
    uint64_t start = state->start, first, in_ring;
    int adopted = 0;
    int rv = open_ring(disk, &adopted, err);

    if (rv == CLOUDLI_OK && adopted &&
        atomic_load(&disk->ring->control->start) > start)
        start = atomic_load(&disk->ring->control->start);
    if (rv == CLOUDLI_OK)
        rv = load_chain(disk, state, start, &walk, &options->keys, err);
    if (rv == CLOUDLI_OK && adopted)
        adopt_ring(disk, &walk);
    else if (rv == CLOUDLI_OK)
        rv = cloudli__slot_make_ring(&disk->slot, disk->ring,
                                     options->ring_bytes, walk.end,
                                     walk.records, err);
    if (rv != CLOUDLI_OK)
        return rv;
    in_ring = cloudli__ring_count(disk->ring, walk.end,
                                  atomic_load(&disk->ring->control->head));
    first = number_start(disk, &walk, state, adopted);
    atomic_store(&disk->ring->control->start, walk.start);
    atomic_store(&disk->ring->control->start_record, first);
    atomic_store(&disk->found, walk.records + in_ring - first);
    cloudli__reader_init(&disk->reader, disk->ring, &disk->chain, walk.start,
                         first);
    disk->reader.lost = &disk->damaged;
    disk->reader.log = disk->log;
    disk->reader.name = disk->name;
    disk->walked = walk.end;
    disk->walked_record = walk.records;
    say_found(disk, &walk, walk.records + in_ring - first);
    return CLOUDLI_OK;
}

static void free_disk(struct cloudli__disk *disk)
{
    cloudli__reader_dispose(&disk->reader);
    if (disk->chain.keys.get != NULL)
        cloudli__chain_dispose(&disk->chain);
    cloudli__slot_leave(&disk->slot);
    cloudli__buffer_dispose(&disk->plain);
    cloudli__free_string(disk->folder);
    cloudli__free_string(disk->memory_folder);
    cloudli__free_wiped(disk, sizeof(*disk));
}

static int take_slot(struct cloudli__disk *disk, int64_t number,
                     struct cloudli__slot_state *state, cloudli_error *err)
{
    if (number < 0)
        return cloudli__slot_take_any(&disk->slot, disk->folder, disk->name,
                                      disk->memory_folder, state, err);
    return cloudli__slot_take(&disk->slot, disk->folder, disk->name,
                              (uint32_t)number, disk->memory_folder, 0, state,
                              err);
}

int cloudli__disk_open(struct cloudli__disk **out, struct cloudli__ring *ring,
                       int64_t number,
                       const struct cloudli__spool_options *options,
                       cloudli_error *err)
{
    struct cloudli__disk *disk = cloudli__alloc(sizeof(*disk));
    struct cloudli__slot_state state;
    int rv;

    *out = NULL;
    if (disk == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "queue");
    disk->ring = ring;
    disk->log = options->log;
    disk->keys = options->keys;
    disk->slot.folder = disk->slot.lock = disk->slot.state = -1;
    disk->reader.fd = -1;
    (void)strncpy(disk->name, options->name, sizeof(disk->name) - 1);
    disk->folder = cloudli__strdup(options->folder);
    disk->memory_folder = cloudli__strdup(options->memory_folder);
    rv = disk->folder == NULL || disk->memory_folder == NULL
             ? cloudli__fail(err, CLOUDLI_ERR_NOMEM, 0, "queue")
             : take_slot(disk, number, &state, err);
    if (rv == CLOUDLI_OK)
        rv = open_slot(disk, &state, options, err);
    if (rv != CLOUDLI_OK) {
        cloudli__ring_unmap(ring); /* its file stays for the next time */
        free_disk(disk);
        return rv;
    }
    *out = disk;
    return CLOUDLI_OK;
}

/* --- Writing. --- */

static void say_failing(struct cloudli__disk *disk, int rv, cloudli_time now,
                        const char *message)
{
    disk->retry = now + RETRY_WAIT;
    if (!disk->failing)
        cloudli__log(&disk->log, CLOUDLI_LOG_ERROR, rv,
                     "destination %s: records stay in memory: %s", disk->name,
                     message);
    disk->failing = 1;
}

static void say_works(struct cloudli__disk *disk)
{
    disk->retry = 0;
    if (disk->failing)
        cloudli__log(&disk->log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                     "destination %s: the spool is written again", disk->name);
    disk->failing = 0;
}

/* What was appended and not synced is to be appended again. */
static void start_over(struct cloudli__disk *disk)
{
    cloudli__chain_abandon(&disk->chain);
    disk->walked = disk->ring->control->written;
    disk->walked_record = disk->ring->control->written_record;
}

/* Somebody removed the folder: it is made again. */
static void restore_folder(struct cloudli__disk *disk)
{
    if (cloudli__slot_is_there(&disk->slot))
        return;
    if (cloudli__slot_restore(&disk->slot, disk->folder, disk->name) ==
        CLOUDLI_OK)
        cloudli__log(&disk->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_SPOOL,
                     "destination %s: the folder of the spool was removed, and "
                     "is made again",
                     disk->name);
}

/* Adds the committed entry at disk->walked to the block: 1, or 0 if there is
 * none, or no memory. */
static int take_entry(struct cloudli__disk *disk, struct cloudli__block *block)
{
    const struct cloudli__entry *entry =
        cloudli__entry_at(disk->ring, disk->walked);
    const uint32_t state =
        atomic_load_explicit(&entry->state, memory_order_acquire);
    const size_t len = state == CLOUDLI__ENTRY_PDU ? entry->len : 0;
    uint8_t head[ENTRY_LEN];

    if (state == 0 ||
        cloudli__buffer_reserve(&disk->plain, ENTRY_LEN + len) != CLOUDLI_OK)
        return 0;
    cloudli__put_32(head, entry->len);
    (void)cloudli__buffer_append(&disk->plain, head, sizeof(head));
    if (state == CLOUDLI__ENTRY_PDU) {
        (void)cloudli__buffer_append(
            &disk->plain, (const uint8_t *)entry + CLOUDLI__ENTRY_HEADER, len);
        block->records++;
    }
    disk->walked += cloudli__entry_step(state, entry->len);
    return 1;
}

/* What was delivered before its turn came need not be written. */
static void skip_delivered(struct cloudli__disk *disk)
{
    const uint64_t start =
        atomic_load_explicit(&disk->ring->control->start, memory_order_acquire);

    if (start <= disk->walked)
        return;
    disk->walked_record += cloudli__ring_count(disk->ring, disk->walked, start);
    disk->walked = start;
}

/* One block. 1, 0 if nothing is there, or a failure. */
static int append_block(struct cloudli__disk *disk,
                        struct cloudli__coder *coder, cloudli_time now,
                        cloudli_error *err)
{
    const struct cloudli__ring_control *c = disk->ring->control;
    const uint64_t first = disk->walked;
    struct cloudli__block block = {.first = first,
                                   .record = disk->walked_record};
    const int hurry = atomic_load(&c->head) - first > disk->ring->size / 2;
    int rv;

    disk->plain.len = 0;
    while (disk->plain.len < CLOUDLI__SPOOL_BLOCK_AIM &&
           take_entry(disk, &block))
        ;
    if (disk->plain.len == 0)
        return 0;
    block.end = disk->walked;
    block.plain_len = (uint32_t)disk->plain.len;
    block.floor = atomic_load(&c->start);
    rv = cloudli__chain_append(&disk->chain, coder, &block, disk->plain.data,
                               !hurry, now, err);
    cloudli__wipe(disk->plain.data, disk->plain.len);
    if (rv != CLOUDLI_OK) {
        disk->walked = first;
        return rv;
    }
    disk->walked_record += block.records;
    return 1;
}

void cloudli__disk_append(struct cloudli__disk *disk,
                          struct cloudli__coder *coder, cloudli_time now)
{
    const uint64_t first = disk->walked;
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = 1;

    skip_delivered(disk);
    if (now < disk->retry)
        return;
    while (rv > 0 && disk->walked - first < TURN_BYTES)
        rv = append_block(disk, coder, now, &err);
    if (rv < 0) {
        say_failing(disk, rv, now, err.message);
        restore_folder(disk);
    }
    /* A bell that a producer's store did not reach in time. */
    if (disk->walked > first)
        atomic_store(&disk->ring->control->news, 1);
}

void cloudli__disk_push(struct cloudli__disk *disk)
{
    cloudli__chain_push(&disk->chain);
}

/* Frees what was delivered; and, if the ring is half full, all that is on the
 * disk too. */
static void make_room(struct cloudli__disk *disk)
{
    struct cloudli__ring_control *c = disk->ring->control;
    const uint64_t tail = atomic_load(&c->tail), gone = atomic_load(&c->gone);
    const uint64_t used = atomic_load(&c->head) - tail;
    uint64_t to = atomic_load_explicit(&c->start, memory_order_acquire);
    uint64_t holding;

    if (to > c->written || used > disk->ring->size / 2)
        to = c->written;
    if (to < gone)
        to = gone;
    if (to > gone) {
        atomic_store(&c->gone_record,
                     atomic_load(&c->gone_record) +
                         cloudli__ring_count(disk->ring, gone, to));
        atomic_store(&c->gone, to);
    }
    holding = atomic_load(&c->holding);
    if (holding < to)
        to = holding; /* for the next turn */
    if (to <= tail)
        return;
    cloudli__ring_wipe(disk->ring, tail, to);
    atomic_store_explicit(&c->tail, to, memory_order_release);
}

/* Notes how far delivery has come, and wipes the segments before it. */
static int let_go(struct cloudli__disk *disk, cloudli_time now,
                  cloudli_error *err)
{
    const struct cloudli__ring_control *c = disk->ring->control;
    const uint64_t start_record = atomic_load(&c->start_record);
    const struct cloudli__slot_state state = {
        atomic_load_explicit(&c->start, memory_order_acquire), start_record,
        c->written, c->written_record};
    const int wipe = cloudli__chain_has_done(&disk->chain, state.start, now);
    int rv = CLOUDLI_OK;

    if (wipe || (state.start != disk->noted && now >= disk->note_due)) {
        rv = cloudli__slot_note(&disk->slot, &state, wipe);
        disk->noted = state.start;
        disk->note_due = now + NOTE_INTERVAL;
    }
    if (rv == CLOUDLI_OK && wipe)
        rv = cloudli__chain_release(&disk->chain, state.start, now);
    if (rv != CLOUDLI_OK)
        return cloudli__fail(err, rv, 0, "the spool cannot be written");
    return CLOUDLI_OK;
}

void cloudli__disk_settle(struct cloudli__disk *disk, cloudli_time now)
{
    struct cloudli__ring_control *c = disk->ring->control;
    const int ahead = cloudli__chain_is_ahead(&disk->chain);
    cloudli_error err = CLOUDLI_ERROR_INIT;
    int rv = cloudli__chain_sync(&disk->chain, &err);

    if (rv != CLOUDLI_OK) {
        start_over(disk);
        say_failing(disk, rv, now, err.message);
        restore_folder(disk);
        make_room(disk);
        return;
    }
    c->written_record = disk->walked_record;
    c->written = disk->walked;
    make_room(disk);
    if (now < disk->retry)
        return;
    rv = let_go(disk, now, &err);
    if (rv != CLOUDLI_OK)
        say_failing(disk, rv, now, err.message);
    else if (ahead)
        say_works(disk);
}

int cloudli__disk_is_behind(const struct cloudli__disk *disk)
{
    const struct cloudli__ring_control *c = disk->ring->control;

    return disk->retry == 0 &&
           atomic_load(&c->head) - disk->walked > disk->ring->size / 8;
}

void cloudli__disk_close(struct cloudli__disk *disk)
{
    struct cloudli__ring_control *c = disk->ring->control;
    struct cloudli__coder *coder = NULL;
    struct cloudli__slot_state state;

    disk->retry = 0;
    (void)cloudli__ring_repair(disk->ring); /* nobody writes any more */
    if (cloudli__coder_new(&coder) == CLOUDLI_OK) {
        uint64_t walked;

        do {
            walked = disk->walked;
            cloudli__disk_append(disk, coder, 0);
        } while (disk->walked > walked && disk->retry == 0);
        cloudli__disk_settle(disk, INT64_MAX / 2);
        cloudli__coder_free(coder);
    }
    cloudli__leftover_drop(disk);
    state = (struct cloudli__slot_state){atomic_load(&c->start),
                                         atomic_load(&c->start_record),
                                         c->written, c->written_record};
    (void)cloudli__slot_note(&disk->slot, &state, 1);
    if (c->written == atomic_load(&c->head)) {
        cloudli__slot_drop_ring(&disk->slot, disk->ring);
    } else {
        cloudli__log(&disk->log, CLOUDLI_LOG_ERROR, CLOUDLI_ERR_SPOOL,
                     "destination %s: records stay in memory beyond the end "
                     "of this process, because the spool cannot be written",
                     disk->name);
        cloudli__ring_unmap(disk->ring);
    }
    free_disk(disk);
}
