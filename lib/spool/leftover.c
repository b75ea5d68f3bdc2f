/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What the dead left: a process of the service died and nobody took its slot.
 * Another one reads it, bit by bit, and puts it into its own queue, behind
 * what is there. Nothing is released in the old place before it is on the disk
 * in the new one; after a crash in between some records are there twice.
 */
#include "base/error.h"
#include "spool/disk.h"

#include <string.h>

#define LOOK_INTERVAL (10 * CLOUDLI_SECOND)
#define TURN_RECORDS 4096
#define RING_BYTES CLOUDLI__RING_MIN

struct cloudli__leftover {
    struct cloudli__disk *disk;
    struct cloudli__ring ring;
    uint64_t position; /* all before is in our queue */
    uint64_t mark;     /* all before was there when our queue ended … */
    uint64_t behind;   /* … here */
    uint64_t safe;     /* all before is on the disk in our queue */
};

/* Opens the slot if it holds something. */
static int open_leftover(struct cloudli__disk *own, uint32_t number)
{
    const struct cloudli__spool_options options = {.ring_bytes = RING_BYTES,
                                                   .folder = own->folder,
                                                   .name = own->name,
                                                   .memory_folder =
                                                       own->memory_folder,
                                                   .keys = own->keys,
                                                   .log = own->log};
    cloudli_error err = CLOUDLI_ERROR_INIT;
    struct cloudli__leftover *left;
    struct cloudli__slot_state state;
    struct cloudli__slot slot;
    int rv = cloudli__slot_take(&slot, own->folder, own->name, number,
                                own->memory_folder, 0, &state, NULL);
    int something;

    if (rv != CLOUDLI_OK)
        return rv;
    something = cloudli__slot_has_something(&slot);
    cloudli__slot_leave(&slot);
    if (!something)
        return CLOUDLI_OK;
    left = cloudli__alloc(sizeof(*left));
    if (left == NULL)
        return CLOUDLI_ERR_NOMEM;
    rv = cloudli__disk_open(&left->disk, &left->ring, number, &options, &err);
    if (rv != CLOUDLI_OK) {
        cloudli__free_wiped(left, sizeof(*left));
        if (rv != CLOUDLI_ERR_EXISTS && !own->leftover_failed)
            cloudli__log(&own->log, CLOUDLI_LOG_ERROR, rv,
                         "destination %s: records that another process left "
                         "cannot be taken over: %s",
                         own->name, err.message);
        own->leftover_failed |= rv != CLOUDLI_ERR_EXISTS;
        return rv;
    }
    own->leftover_failed = 0;
    cloudli__log(&own->log, CLOUDLI_LOG_INFO, CLOUDLI_OK,
                 "destination %s: records that another process left are taken "
                 "over",
                 own->name);
    left->safe = atomic_load(&left->ring.control->start);
    left->position = left->mark = left->safe;
    own->leftover = left;
    return CLOUDLI_OK;
}

static void look(struct cloudli__disk *own)
{
    int rv = CLOUDLI_OK;

    for (uint32_t i = 0; rv != CLOUDLI_ERR_NOT_FOUND && own->leftover == NULL;
         i++) {
        rv = CLOUDLI_OK;
        if (i != own->slot.number)
            rv = open_leftover(own, i);
    }
}

/* Puts what there is into our queue, as far as there is room. 1 if that was
 * all. */
static int take_records(struct cloudli__disk *own,
                        struct cloudli__leftover *left)
{
    for (unsigned i = 0; i < TURN_RECORDS; i++) {
        uint64_t position = left->position;
        cloudli_bytes pdu;
        uint8_t *room;

        if (!cloudli__reader_read(&left->disk->reader, &position, &pdu)) {
            left->position = position;
            return position == atomic_load(&left->disk->ring->control->head);
        }
        room = cloudli__spool_reserve_found(own->spool, pdu.len);
        if (room == NULL)
            return 0;
        memcpy(room, pdu.ptr, pdu.len);
        cloudli__spool_commit(own->spool, room);
        left->position = position;
    }
    return 0;
}

static void release_records(struct cloudli__leftover *left, cloudli_time now)
{
    struct cloudli__disk *disk = left->disk;

    left->safe = left->mark;
    atomic_store(&disk->ring->control->start_record,
                 cloudli__reader_release(&disk->reader, left->safe));
    atomic_store(&disk->ring->control->start, left->safe);
    cloudli__disk_settle(disk, now);
}

void cloudli__leftover_turn(struct cloudli__disk *own, cloudli_time now)
{
    struct cloudli__leftover *left;
    int all;

    if (own->leftover == NULL && now >= own->leftovers_due) {
        own->leftovers_due = now + LOOK_INTERVAL;
        look(own);
    }
    left = own->leftover;
    if (left == NULL)
        return;
    if (left->mark > left->safe && own->ring->control->written >= left->behind)
        release_records(left, now);
    all = take_records(own, left);
    if (left->mark == left->safe) {
        left->mark = left->position;
        left->behind = atomic_load(&own->ring->control->head);
    }
    if (!all || left->safe != left->position)
        return;
    own->leftover = NULL;
    own->leftovers_due = now; /* there may be more */
    atomic_fetch_add(&own->missing, atomic_load(&left->disk->damaged));
    cloudli__disk_close(left->disk);
    cloudli__free_wiped(left, sizeof(*left));
}

void cloudli__leftover_drop(struct cloudli__disk *own)
{
    struct cloudli__leftover *left = own->leftover;

    if (left == NULL)
        return;
    /* An orderly end leaves nothing twice. */
    if (own->ring->control->written ==
        atomic_load(&own->ring->control->head)) {
        left->mark = left->position;
        release_records(left, INT64_MAX / 2);
    }
    own->leftover = NULL;
    cloudli__disk_close(left->disk);
    cloudli__free_wiped(left, sizeof(*left));
}
