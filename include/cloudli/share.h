/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/share.h
 * @brief File sharing: a user's session with a file store.
 *
 * How it is told, and which properties an event may have: docs/mapping.md and
 * cloudli/event.h.
 *
 * @par Threads  Calls for one session may come from any thread; those that
 *               depend on one another are ordered by the caller.
 */
#ifndef CLOUDLI_SHARE_H
#define CLOUDLI_SHARE_H

#include <cloudli/clif.h>
#include <cloudli/event.h>

CLOUDLI_BEGIN_DECLS

/** @brief A user's session. Opaque; shared. */
typedef struct cloudli_share cloudli_share;

/** @brief What can happen in it. */
enum cloudli_share_what {
    CLOUDLI_SHARE_UPLOAD = 1, /**< A file came to be; with its content. */
    CLOUDLI_SHARE_DOWNLOAD = 2, /**< A file was fetched; with its content. */
    CLOUDLI_SHARE_VIEW = 3,
        /**< A file was looked at in the service; with what was shown. */
    CLOUDLI_SHARE_VERSION = 4,
        /**< A new version of a file; with its content. */
    CLOUDLI_SHARE_RENAME = 5, /**< A file got another name or place. */
    CLOUDLI_SHARE_DELETE = 6, /**< A file was removed. */
    CLOUDLI_SHARE_RESTORE = 7,
        /**< A removed file, or an older version, came back. */
    CLOUDLI_SHARE_LINK_CREATED = 8, /**< A link to a file was made. */
    CLOUDLI_SHARE_LINK_OPENED = 9,
        /**< A link was followed; others: who made it. */
    CLOUDLI_SHARE_LINK_REVOKED = 10, /**< A link was taken back. */
    CLOUDLI_SHARE_PERMISSION_GIVEN = 11,
        /**< Others may now do more with a file. */
    CLOUDLI_SHARE_PERMISSION_TAKEN = 12,
        /**< Others may now do less with a file. */
    CLOUDLI_SHARE_COMMENT = 13 /**< A remark on a file; with its text. */
};

/**
 * @brief A session begins.
 *
 * @param[out] out   The session; NULL on failure.
 * @param[in]  clif  The CLIF; must outlive it.
 * @param[in]  info  All is copied.
 * @param[out] err   May be NULL; names the argument that is wrong.
 *
 * @retval CLOUDLI_OK                   Begun.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer or a text makes no sense.
 * @retval CLOUDLI_ERR_IDENTITY         An identity is malformed.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_share_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_share_begin(cloudli_share **out, cloudli_clif *clif,
                    const cloudli_session_info *info, cloudli_error *err);

/**
 * @brief Something happened. On failure nothing is told and nothing changes.
 *
 * @param[in]  share  The session.
 * @param[in]  event  What; a ::cloudli_share_what in @c what. Borrowed.
 * @param[out] content  Receives a handle to hand content over in pieces with,
 *                      see cloudli/content.h. NULL: not wanted.
 * @param[out] err    May be NULL; names the argument that is wrong.
 *
 * @retval CLOUDLI_OK                   Told to whom it is due.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such event, a property that the
 *                                      service does not have, a text that is
 *                                      not UTF-8 …
 * @retval CLOUDLI_ERR_TOO_LARGE        Content above ::CLOUDLI_CONTENT_MAX.
 * @retval CLOUDLI_ERR_IDENTITY         An identity is malformed.
 * @retval CLOUDLI_ERR_ENDED            The session is over.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_share_event(cloudli_share *share,
                                                    const cloudli_event *event,
                                                    cloudli_content **content,
                                                    cloudli_error *err);

/**
 * @brief Its traffic is handled elsewhere from now on, or encrypted otherwise;
 *        as cloudli_call_moved().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_share_moved(cloudli_share *share, const cloudli_circumstances *circumstances);

/**
 * @brief The session is over.
 *
 * @retval CLOUDLI_OK                   Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p share is NULL.
 * @retval CLOUDLI_ERR_ENDED            It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_share_end(cloudli_share *share);

/** @brief Gives the handle back, without an end record if it was not ended.
 *         NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_share_free(cloudli_share *share);

CLOUDLI_END_DECLS

#endif
