/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The queue of one destination: whole PDUs wait here between the thread that
 * made them and the dispatcher that sends them.
 *
 * Producers are any threads: they reserve room for a PDU, write it in place
 * and commit it, without a lock, an allocation or a system call. PDUs leave in
 * the order of reservation. The one consumer reads on without letting go,
 * confirms what has reached the peer's host, and releases what the peer has
 * surely taken; only then is the room wiped and free. After a lost link it
 * goes back to the first PDU that is not released.
 *
 * How records wait is a policy of the destination:
 *
 *   memory  in this process's memory, and go with it.
 *   disk    in memory that outlives the process, and from there within the
 *           commit interval sealed in files (spool/disk.h). What was committed
 *           survives kill -9 at once, and a loss of power from then on.
 *   none    nowhere: while there is no link a record is refused, and when the
 *           link is lost, what was on its way is dropped and counted.
 */
#ifndef CLOUDLI_SPOOL_SPOOL_H
#define CLOUDLI_SPOOL_SPOOL_H

#include "base/log.h"
#include "spool/spool_key.h"

#include <cloudli/spooling.h>
#include <cloudli/status.h>
#include <cloudli/time.h>
#include <cloudli/types.h>

/* Longest name of a folder for memory. */
#define CLOUDLI__MEMORY_FOLDER_MAX 200

struct cloudli__spool;
struct cloudli__spool_writer;

enum cloudli__spool_kind {
    CLOUDLI__SPOOL_CC = 0,
    CLOUDLI__SPOOL_IRI = 1
};

/* One thread writes all queues on a disk of a CLIF; it is started with the
 * first one. interval is that of the group commit. CLOUDLI_ERR_NOMEM. */
int cloudli__spool_writer_new(struct cloudli__spool_writer **out,
                              cloudli_time interval);
/* After its queues. NULL is fine. */
void cloudli__spool_writer_free(struct cloudli__spool_writer *writer);

struct cloudli__spool_options {
    uint32_t mode;     /* a cloudli_spool */
    uint32_t overflow; /* a cloudli_overflow */
    uint64_t bytes;    /* of records that may wait, with 16 or less for each
                          to be kept; in memory a power of two */
    /* For a disk only. */
    uint64_t ring_bytes;       /* a power of two, 1 MiB to 1 GiB */
    const char *folder;        /* where queues are; made if it is not there */
    const char *name;          /* of the destination */
    const char *memory_folder; /* of a memory file system */
    struct cloudli__spool_keys keys;
    struct cloudli__log log;
    struct cloudli__spool_writer *writer; /* must outlive the queue */
};

/* A queue in memory of at most bytes (a power of two, 1 MiB at least). */
int cloudli__spool_open(struct cloudli__spool **out, uint64_t bytes,
                        cloudli_error *err);

/*
 * A queue of any kind. One on a disk begins with what its last owner left.
 * CLOUDLI_ERR_SPOOL, CLOUDLI_ERR_SPOOL_KEY, CLOUDLI_ERR_STORAGE_FULL,
 * CLOUDLI_ERR_NOMEM, CLOUDLI_ERR_INVALID_ARGUMENT.
 */
int cloudli__spool_open_as(struct cloudli__spool **out,
                           const struct cloudli__spool_options *options,
                           cloudli_error *err);

/* Wipes and frees it. The number of PDUs that are lost by that is returned;
 * of a queue on a disk none is, but for what the disk does not take. */
uint64_t cloudli__spool_close(struct cloudli__spool *spool);

/* Changes the bound and what happens there; of a queue on a disk only. */
void cloudli__spool_set_bound(struct cloudli__spool *spool, uint64_t bytes,
                              uint32_t overflow);

/* Room for a PDU of len bytes, at most half the queue, or NULL when there is
 * none: then the loss is counted. What was reserved must be committed. */
uint8_t *cloudli__spool_reserve(struct cloudli__spool *spool, uint32_t kind,
                                size_t len);

/* The same, but that nothing is counted as lost: whoever asks asks again. */
uint8_t *cloudli__spool_try(struct cloudli__spool *spool, uint32_t kind,
                            size_t len);

/* The PDU at this address, as given by reserve, is complete. */
void cloudli__spool_commit(struct cloudli__spool *spool, uint8_t *pdu);

/* The link is there, or gone. A queue of kind none opens and closes by it. */
void cloudli__spool_link(struct cloudli__spool *spool, int up);

/*
 * What waits of this LIID, and was not read yet, is not read any more: in
 * memory it is overwritten at once, on a disk it goes with the blocks that it
 * lies in, when what is before it was delivered. The consumer's. CLOUDLI_ERR_
 * NOMEM; CLOUDLI_ERR_RANGE.
 */
int cloudli__spool_wipe(struct cloudli__spool *spool, cloudli_bytes liid);

/*
 * The PDU at *position and moves it on behind that. Position 0 is the oldest
 * that is not released; any other is one that a read gave. 1 if there is one,
 * 0 if none is complete yet, and pdu is left alone. The PDU is there until the
 * next read, in memory until it is released.
 */
int cloudli__spool_read(struct cloudli__spool *spool, uint64_t *position,
                        cloudli_bytes *pdu);

/*
 * A word that stays 0 until there is more at this position, which a read left
 * behind: for a consumer that watches many queues. Valid until the next read.
 */
const uint32_t *cloudli__spool_bell(struct cloudli__spool *spool,
                                    uint64_t position);

static inline int cloudli__spool_rang(const uint32_t *bell)
{
    return __atomic_load_n(bell, __ATOMIC_ACQUIRE) != 0;
}

/* All before position has reached the peer's host: it counts as delivered, but
 * is kept in case that the peer fails before it takes it. */
void cloudli__spool_confirm(struct cloudli__spool *spool, uint64_t position);

/* All before position was delivered: wipes it and frees the room. */
void cloudli__spool_release(struct cloudli__spool *spool, uint64_t position);

/* Bytes of its ring. */
uint64_t cloudli__spool_size(const struct cloudli__spool *spool);

/* The position of the oldest PDU that is not released. */
uint64_t cloudli__spool_start(const struct cloudli__spool *spool);

struct cloudli__spool_counters {
    uint64_t iri_accepted;
    uint64_t cc_accepted;
    uint64_t found;         /* left by an earlier process */
    uint64_t lost;          /* refused, or spoiled */
    uint64_t spoiled;       /* accepted, and dropped or not to be read again */
    uint64_t released;      /* PDUs confirmed or released, or dropped */
    uint64_t proven;        /* of these, released: the peer has taken them */
    uint64_t wiped;         /* PDUs that were wiped; released too */
    uint64_t waiting;       /* PDUs that are neither */
    uint64_t waiting_bytes; /* room they take */
};

/* Any thread. */
void cloudli__spool_counters(const struct cloudli__spool *spool,
                             struct cloudli__spool_counters *out);

#endif
