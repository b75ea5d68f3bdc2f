/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A slot: the part of a destination's folder that one process owns.
 *
 *   FOLDER/NAME.spool/0/lock              held by flock while its owner lives
 *                       state             where delivery has come to
 *                       NUMBER.seg        segments
 *                    /1/…                 of another process of the service
 *   MEMORY_FOLDER/cloudli-ID/ring         the ring; ID is in the state
 *
 * All is for its owner alone: folders 0700, files 0600. The ring's folder has
 * a random name and is closed to others, so that nobody sees it fill.
 *
 * A child that a process forks, without exec, while it has a queue open keeps
 * the lock with it: its parent's records wait until the child ends as well.
 */
#ifndef CLOUDLI_SPOOL_SLOT_H
#define CLOUDLI_SPOOL_SLOT_H

#include "spool/ring.h"

#define CLOUDLI__SLOTS_MAX 1024
#define CLOUDLI__SLOT_ID_LEN 16

struct cloudli__slot_state {
    uint64_t start;        /* all before was delivered */
    uint64_t start_record; /* number of the record there */
    uint64_t end;          /* behind all that is on the disk */
    uint64_t end_record;   /* number of the record there */
};

struct cloudli__slot {
    int folder;
    int lock;
    int state;
    uint32_t number;
    uint64_t sequence; /* of the state written last */
    uint8_t id[CLOUDLI__SLOT_ID_LEN];
    char ring_folder[256];
};

/*
 * Takes one slot, and makes it if it is not there and make is 1.
 * CLOUDLI_ERR_EXISTS: a living process has it. CLOUDLI_ERR_NOT_FOUND.
 */
int cloudli__slot_take(struct cloudli__slot *slot, const char *folder,
                       const char *name, uint32_t number,
                       const char *memory_folder, int make,
                       struct cloudli__slot_state *state, cloudli_error *err);

/* The first slot that nobody has. */
int cloudli__slot_take_any(struct cloudli__slot *slot, const char *folder,
                           const char *name, const char *memory_folder,
                           struct cloudli__slot_state *state,
                           cloudli_error *err);

/* Lets go of it; all-zero one with descriptors of -1 is fine. */
void cloudli__slot_leave(struct cloudli__slot *slot);

/* 1 unless somebody removed its folder. */
int cloudli__slot_is_there(const struct cloudli__slot *slot);

/* Makes the folder again, with the same id and descriptors. */
int cloudli__slot_restore(struct cloudli__slot *slot, const char *folder,
                          const char *name);

/* 1 if it holds segments or a ring. */
int cloudli__slot_has_something(const struct cloudli__slot *slot);

/* Notes where delivery is; with sync 1 on the disk when this returns. */
int cloudli__slot_note(struct cloudli__slot *slot,
                       const struct cloudli__slot_state *state, int sync);

/*
 * Maps the ring that a killed owner left behind, repaired; *found is 1 then.
 * Else *found is 0. CLOUDLI_ERR_SPOOL: there is one, and it is damaged.
 */
int cloudli__slot_find_ring(struct cloudli__slot *slot,
                            struct cloudli__ring *ring, int *found,
                            cloudli_error *err);

/* Makes the ring's file with all its room and maps it; positions begin at
 * this one. */
int cloudli__slot_make_ring(struct cloudli__slot *slot,
                            struct cloudli__ring *ring, uint64_t size,
                            uint64_t position, uint64_t record,
                            cloudli_error *err);

/* Wipes and unmaps the ring, and removes its file. */
void cloudli__slot_drop_ring(struct cloudli__slot *slot,
                             struct cloudli__ring *ring);

#endif
