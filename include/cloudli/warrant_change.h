/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/warrant_change.h
 * @brief Changes of a warrant that is in force: prolonged, modified, wiped.
 *
 * A change is one transaction: all of it applies, or nothing. Running CLIFs
 * take it up within 100 ms. A communication in progress goes on under the
 * changed warrant with the same CIN, and its numbers without a gap, as far as
 * the warrant still covers it. A delivery address that changes in mid-
 * communication takes effect from one record to the next: what was made before
 * is delivered to the old address, what is made from then on to the new one;
 * both together have every number once.
 *
 * Only a change of the delivery profile that tells communications in another
 * form begins them anew, with a new CIN.
 */
#ifndef CLOUDLI_WARRANT_CHANGE_H
#define CLOUDLI_WARRANT_CHANGE_H

#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/** @brief What is to be otherwise. Strings are borrowed for the call. */
typedef struct cloudli_warrant_change {
    size_t size;             /**< Set by the initialiser. */
    cloudli_time end;        /**< First moment no longer in force. 0: as it
                                  is. */
    const char *destination; /**< NULL: as it is. */
    const char *destination_cc; /**< Destination of CC. NULL: as it is. "":
                                  that of IRI. */
    const char *const *add;  /**< Identities that are targets from now on. */
    size_t add_count;        /**< How many. */
    const char *const *remove; /**< Targets that are none any more, in any
                                  spelling. */
    size_t remove_count;     /**< How many. */
    uint32_t deliver;        /**< ::cloudli_deliver bits. 0: as it is. */
    uint32_t services;       /**< ::cloudli_service bits. 0: as it is. */
    uint32_t media;          /**< ::cloudli_media_kind bits. 0: as it is. */
    uint32_t shared;         /**< 1: the order names identities that cover
                                  several people, and means it. 0: as it
                                  is. */
} cloudli_warrant_change;

#define CLOUDLI_WARRANT_CHANGE_INIT {.size = sizeof(cloudli_warrant_change)}

/**
 * @brief Changes a warrant.
 *
 * @param[in]  reg        The register.
 * @param[in]  authority  The warrant's authority.
 * @param[in]  liid       The warrant's LIID.
 * @param[in]  change     What is to be otherwise; something must be.
 * @param[in]  actor      Who does this: 1 to 63 characters.
 * @param[in]  reason     Why, up to 255 bytes; NULL: none given.
 * @param[out] err        May be NULL; names the field that is wrong.
 *
 * @retval CLOUDLI_OK                   Changed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT Nothing would change, an end that has
 *                                      passed, no target left …
 * @retval CLOUDLI_ERR_IDENTITY         A target that is not an identity.
 * @retval CLOUDLI_ERR_EXISTS           A target to add that there is.
 * @retval CLOUDLI_ERR_NOT_FOUND        No such warrant, no destination of that
 *                                      name, or no such target to remove.
 * @retval CLOUDLI_ERR_INVALID_STATE    It is expired or revoked.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p change was not initialised.
 * @retval CLOUDLI_ERR_REGISTER         Cannot write.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_modify(cloudli_register *reg, const char *authority,
                       const char *liid, const cloudli_warrant_change *change,
                       const char *actor, const char *reason,
                       cloudli_error *err);

/**
 * @brief Prolongs a warrant; as cloudli_warrant_modify().
 *
 * One that is prolonged later than 100 ms before its old end may pause in
 * between: a running CLIF makes no record behind an end that it knows. What is
 * in progress keeps its CIN in any case.
 *
 * @param[in] end  Later than the end that it has.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_extend(cloudli_register *reg, const char *authority,
                       const char *liid, cloudli_time end, const char *actor,
                       const char *reason, cloudli_error *err);

/**
 * @brief Withdraws a warrant for good and wipes what waits of it.
 *
 * As cloudli_warrant_revoke(), but records that have not been sent are not sent
 * any more: each running CLIF removes them from its memory and from the spool
 * on its disk, and counts and logs how many. Also for a warrant that was
 * revoked or has expired, of which records may still wait.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_wipe(cloudli_register *reg, const char *authority,
                     const char *liid, const char *actor, const char *reason,
                     cloudli_error *err);

CLOUDLI_END_DECLS

#endif
