/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/spooling.h
 * @brief How records wait for a LEMF: in memory, on a disk, or not at all.
 *
 * Some national rules demand that records outlive a lost link or a crash, some
 * forbid to keep any. So it is a setting of each destination, in the register,
 * whose history tells what applied when.
 *
 * On a disk records lie in the folder "spool" of the state folder, sealed by
 * AES-256-GCM with keys that the embedder gives. What the API accepted survives
 * @c kill @c -9 of the service at once, and a loss of power after the commit
 * interval; it is delivered by the next process that opens a CLIF on the state
 * folder, or by another one that has it open. After a crash the LEMF may get
 * some records twice, with the same numbers; none is lost.
 *
 * Each segment of the spool has a key of its own, which lies in its header
 * under the embedder's key. When all of a segment was delivered, that header is
 * overwritten, and the file removed: whatever the disk keeps of the rest cannot
 * be read any more. A disk that keeps old copies of what is overwritten (flash,
 * copy-on-write, snapshots) may keep the header too: then destroying the
 * embedder's key does it. Change that key now and then.
 *
 * Until a record is on the disk it lies in a memory file system, in the clear,
 * readable by the service's user only: the same as in the service's memory, and
 * like that kept from being swapped only as far as the system lets it be.
 */
#ifndef CLOUDLI_SPOOLING_H
#define CLOUDLI_SPOOLING_H

#include <cloudli/export.h>

CLOUDLI_BEGIN_DECLS

/** @brief How records wait. Pinned. */
enum cloudli_spool {
    CLOUDLI_SPOOL_MEMORY = 1, /**< In the service's memory; what waits is lost
                                   with the process. */
    CLOUDLI_SPOOL_DISK = 2,   /**< On a disk; needs a key, see
                                   cloudli_clif_options. */
    CLOUDLI_SPOOL_NONE = 3    /**< Not at all: without a link records are
                                   refused and counted, and those on their way
                                   when a link is lost are dropped and
                                   counted. */
};

/** @brief What happens to new records when too many wait. Pinned. Each one
 *         that is refused is counted, logged and told to the LEMF. */
enum cloudli_overflow {
    CLOUDLI_OVERFLOW_DROP_NEW_CC = 1, /**< From 7/8 of the bound on CC is
                                           refused, so that IRI goes on. */
    CLOUDLI_OVERFLOW_REFUSE = 2       /**< At the bound any record is. */
};

/** @brief Length of a key of a spool, in octets. */
#define CLOUDLI_SPOOL_KEY_LEN 32

/**
 * @brief Gives a key: of the spools, and of the register (cloudli/register.h).
 *
 * For a spool it is asked by the name in cloudli_clif_options when a segment is
 * begun, and by the name that a segment was begun with when it is opened again:
 * a name must go on to give the same key until all that waits under it was
 * delivered.
 *
 * @param[in]  user_data  As given with the callback.
 * @param[in]  name       Name of the key, 1 to 63 bytes.
 * @param[out] key        Receives it; the library wipes its copy.
 * @return 0, or anything else if there is no such key.
 * @par Threads  Called on the CLIF's threads and on the one that opens it, one
 *               call at a time is not promised. It must not call the library.
 */
typedef int (*cloudli_spool_key_cb)(void *user_data, const char *name,
                                    uint8_t key[CLOUDLI_SPOOL_KEY_LEN]);

/** @brief "memory", "disk", "none"; "unknown" for other numbers. @since 0.1 */
CLOUDLI_API const char *cloudli_spool_name(uint32_t spool);

/** @brief "drop-new-cc", "refuse"; "unknown" for other numbers. @since 0.1 */
CLOUDLI_API const char *cloudli_overflow_name(uint32_t overflow);

CLOUDLI_END_DECLS

#endif
