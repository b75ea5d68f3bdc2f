/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/warrant_check.h
 * @brief Which warrants would an identity match, and by what?
 *
 * Whoever asks that about somebody learns whether he is a subject. So each
 * question is a line of the audit trail, "identity.check": who asked, when and
 * why, the kind of the identity, and a digest of it under the register's key.
 * Who has the key can show which identity was asked about; the line itself does
 * not tell.
 */
#ifndef CLOUDLI_WARRANT_CHECK_H
#define CLOUDLI_WARRANT_CHECK_H

#include <cloudli/identity.h>
#include <cloudli/warrant.h>

CLOUDLI_BEGIN_DECLS

/** @brief How a warrant comes to match. Pinned. */
enum cloudli_match {
    CLOUDLI_MATCH_NAMED = 1,   /**< It names the identity. */
    CLOUDLI_MATCH_IMPLIED = 2, /**< It names one that the identity implies
                                    (cloudli_identity_implied()). */
    CLOUDLI_MATCH_COVERED = 3  /**< It names a prefix or ports that cover it. */
};

/** @brief One warrant that matches. Valid for the call that hands it over. */
typedef struct cloudli_warrant_match {
    size_t size;                    /**< Set by the library. */
    const cloudli_warrant *warrant; /**< In any state. */
    const char *target; /**< The warrant's target by which it matches, in
                             canonical form. */
    uint32_t kind;      /**< A ::cloudli_identity_kind: of @c target. */
    uint32_t match;     /**< A ::cloudli_match. */
    uint32_t shared;    /**< 1: @c target covers several, as
                             cloudli_decision_facts has it. */
    uint32_t reserved;  /**< Zero. */
} cloudli_warrant_match;

/** @brief Receives a match. @return 0 to go on, anything else to stop. */
typedef int (*cloudli_warrant_match_cb)(void *user_data,
                                        const cloudli_warrant_match *match);

/**
 * @brief Lists the warrants that an identity would match, in any state: those
 *        that name it, then those by what it implies, then those that cover it.
 *
 * @param[in]  reg        The register; not to be used from @p cb.
 * @param[in]  identity   In canonical form.
 * @param[in]  actor      Who asks: 1 to 63 characters.
 * @param[in]  reason     Why, up to 255 bytes; NULL: none given.
 * @param[in]  cb         Called once a match, on this thread, after the line of
 *                        the audit trail was written.
 * @param[in]  user_data  Handed to @p cb.
 * @param[out] err        May be NULL.
 *
 * @retval CLOUDLI_OK                   Listed, maybe none.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No identity, actor or callback.
 * @retval CLOUDLI_ERR_REGISTER         Cannot read, or cannot write that line.
 * @retval CLOUDLI_ERR_STORAGE_FULL     The disk is full.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_warrant_check(cloudli_register *reg, const cloudli_identity *identity,
                      const char *actor, const char *reason,
                      cloudli_warrant_match_cb cb, void *user_data,
                      cloudli_error *err);

/** @brief "named", "implied", "covered"; "unknown" for other numbers.
 *  @since 0.1 */
CLOUDLI_API const char *cloudli_match_name(uint32_t match);

CLOUDLI_END_DECLS

#endif
