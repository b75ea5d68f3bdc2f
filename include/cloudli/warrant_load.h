/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/warrant_load.h
 * @brief Many warrants at once, from a list of identities.
 *
 * A list is text, a line a warrant: an identity, and behind a TAB its LIID.
 * Without one the LIID is that of the pattern, "-" and the number of the line.
 * All else of the warrants is the pattern's. Empty lines, and lines that begin
 * with "#", are left out; a line may end with CR LF.
 *
 * Each line that cannot be one is told with its number and the reason, to the
 * last line in any case; whether then none or the good ones are loaded is the
 * caller's choice. All is one transaction with a line of the audit trail for
 * each warrant, and takes some 160 MiB whatever the length of the list; the
 * log beside the register's file grows to about the size of what is loaded.
 *
 * Nobody else writes to the register meanwhile, which is some seconds a hundred
 * thousand lines: other changes wait for 5 seconds and are then refused. A CLIF
 * goes on to intercept with the numbers of communications that it has in hand,
 * 256 at least of each authority; what it notes for the trail waits. Where it
 * wants more numbers, its driver waits 5 seconds at a time, and so do records
 * that are to be sent. A large list is better loaded in a quiet hour.
 */
#ifndef CLOUDLI_WARRANT_LOAD_H
#define CLOUDLI_WARRANT_LOAD_H

#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/**
 * @brief Gives the next bytes of the list.
 * @param[in]  user_data  As given with the callback.
 * @param[out] buffer     Receives up to @p cap bytes.
 * @param[in]  cap        At least 4096.
 * @return How many; 0 at the end; negative: the list cannot be read, and
 *         nothing is loaded.
 */
typedef int64_t (*cloudli_load_read_cb)(void *user_data, char *buffer,
                                        size_t cap);

/**
 * @brief Receives a line that cannot be loaded.
 * @param[in] user_data  As given with the callback.
 * @param[in] line       Its number, from 1.
 * @param[in] status     Why: a ::cloudli_status.
 * @param[in] reason     Why: a sentence, valid for the call, without the line's
 *                       text.
 * @return 0 to go on, anything else to stop; nothing is loaded then.
 */
typedef int (*cloudli_load_fault_cb)(void *user_data, uint64_t line,
                                     int32_t status, const char *reason);

/** @brief A list to load, and what became of it. */
typedef struct cloudli_load {
    size_t size;                 /**< Set by the initialiser. */
    const cloudli_warrant *like; /**< The pattern; its targets are not looked
                                      at. */
    cloudli_load_read_cb read;   /**< Needed. */
    cloudli_load_fault_cb fault; /**< NULL: lines are only counted. */
    void *user_data;             /**< Handed to both. */
    uint32_t keep_good;          /**< 1: the good lines are loaded where others
                                      are not. 0: then none is. */
    uint32_t reserved;           /**< Zero. */
    uint64_t lines;              /**< Out: lines that were read. */
    uint64_t faulty;             /**< Out: those that cannot be loaded. */
    uint64_t loaded;             /**< Out: warrants in the register now. */
} cloudli_load;

#define CLOUDLI_LOAD_INIT                                                      \
    {                                                                          \
        .size = sizeof(cloudli_load)                                           \
    }

/**
 * @brief Loads a list.
 *
 * A line is faulty if it holds no identity, one that was in the list before, a
 * malformed LIID or one that its authority has used, or is longer than 4095
 * bytes.
 *
 * @param[in]     reg    The register; not to be used from the callbacks.
 * @param[in,out] load   The list; the counts are set in any case.
 * @param[in]     actor  Who does this: 1 to 63 characters.
 * @param[out]    err    May be NULL.
 *
 * @retval CLOUDLI_OK                   All lines, or the good ones, are loaded.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A field of @p load or of the pattern is
 *                                      missing or malformed.
 * @retval CLOUDLI_ERR_IDENTITY         Some lines are faulty; none is loaded.
 * @retval CLOUDLI_ERR_ENDED            A callback stopped it; none is loaded.
 * @retval CLOUDLI_ERR_NOT_FOUND        No destination of that name.
 * @retval CLOUDLI_ERR_NOT_ALLOWED      @p actor may not do this.
 * @retval CLOUDLI_ERR_REGISTER         Cannot write.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_warrant_load(cloudli_register *reg,
                                                     cloudli_load *load,
                                                     const char *actor,
                                                     cloudli_error *err);

CLOUDLI_END_DECLS

#endif
