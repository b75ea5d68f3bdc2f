/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/social.h
 * @brief Social networks: a user's session with one.
 *
 * How it is told, and which properties an event may have: docs/mapping.md and
 * cloudli/event.h.
 *
 * @par Threads  Calls for one session may come from any thread; those that
 *               depend on one another are ordered by the caller.
 */
#ifndef CLOUDLI_SOCIAL_H
#define CLOUDLI_SOCIAL_H

#include <cloudli/clif.h>
#include <cloudli/event.h>

CLOUDLI_BEGIN_DECLS

/** @brief A user's session. Opaque; shared. */
typedef struct cloudli_social cloudli_social;

/** @brief What can happen in it. */
enum cloudli_social_what {
    CLOUDLI_SOCIAL_POST = 1, /**< Something was published; with its content. */
    CLOUDLI_SOCIAL_COMMENT = 2,
        /**< An answer to a post; others: whose post it is. */
    CLOUDLI_SOCIAL_REACTION = 3, /**< A sign of approval or the like. */
    CLOUDLI_SOCIAL_EDIT = 4, /**< A post was changed; with its content. */
    CLOUDLI_SOCIAL_DELETE = 5, /**< A post was removed. */
    CLOUDLI_SOCIAL_FOLLOW = 6, /**< The user follows the others, or asks to. */
    CLOUDLI_SOCIAL_UNFOLLOW = 7, /**< He does so no longer. */
    CLOUDLI_SOCIAL_BLOCK = 8, /**< He shuts the others out. */
    CLOUDLI_SOCIAL_PROFILE_CHANGE = 9, /**< His profile changed. */
    CLOUDLI_SOCIAL_DIRECT_MESSAGE = 10,
        /**< A message to the others alone; with its text. */
    CLOUDLI_SOCIAL_VIEW = 11 /**< He looked at an item that is not public. */
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
 * @par Ownership  The caller frees it with cloudli_social_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_social_begin(cloudli_social **out, cloudli_clif *clif,
                     const cloudli_session_info *info, cloudli_error *err);

/**
 * @brief Something happened. On failure nothing is told and nothing changes.
 *
 * @param[in]  social  The session.
 * @param[in]  event  What; a ::cloudli_social_what in @c what. Borrowed.
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
CLOUDLI_API CLOUDLI_CHECKED int cloudli_social_event(cloudli_social *social,
                                                     const cloudli_event *event,
                                                     cloudli_content **content,
                                                     cloudli_error *err);

/**
 * @brief Its traffic is handled elsewhere from now on, or encrypted otherwise;
 *        as cloudli_call_moved().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_social_moved(cloudli_social *social, const cloudli_circumstances *circumstances);

/**
 * @brief The session is over.
 *
 * @retval CLOUDLI_OK                   Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p social is NULL.
 * @retval CLOUDLI_ERR_ENDED            It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_social_end(cloudli_social *social);

/** @brief Gives the handle back, without an end record if it was not ended.
 *         NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_social_free(cloudli_social *social);

CLOUDLI_END_DECLS

#endif
