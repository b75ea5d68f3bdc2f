/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/activity.h
 * @brief Virtual activities: a user in a virtual world, a game or a
 *        virtual desktop.
 *
 * How it is told, and which properties an event may have: docs/mapping.md and
 * cloudli/event.h.
 *
 * @par Threads  Calls for one session may come from any thread; those that
 *               depend on one another are ordered by the caller.
 */
#ifndef CLOUDLI_ACTIVITY_H
#define CLOUDLI_ACTIVITY_H

#include <cloudli/clif.h>
#include <cloudli/event.h>

CLOUDLI_BEGIN_DECLS

/** @brief A user's session. Opaque; shared. */
typedef struct cloudli_activity cloudli_activity;

/** @brief What can happen in it. */
enum cloudli_activity_what {
    CLOUDLI_ACTIVITY_ENTER = 1, /**< He entered a place. */
    CLOUDLI_ACTIVITY_LEAVE = 2, /**< He left it. */
    CLOUDLI_ACTIVITY_MEET = 3, /**< He met the others. */
    CLOUDLI_ACTIVITY_PART = 4, /**< He and the others parted. */
    CLOUDLI_ACTIVITY_TRANSACTION = 5,
        /**< Something changed hands, between him and the others. */
    CLOUDLI_ACTIVITY_CHAT = 6,
        /**< He said something to the others; with its text. */
    CLOUDLI_ACTIVITY_ACTION = 7,
        /**< He did something to an object of the world. */
    CLOUDLI_ACTIVITY_AVATAR = 8,
        /**< His appearance changed; with its content. */
    CLOUDLI_ACTIVITY_MEDIA = 9
        /**< What he shows or says to the others, as content in pieces. */
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
 * @par Ownership  The caller frees it with cloudli_activity_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_activity_begin(cloudli_activity **out, cloudli_clif *clif,
                       const cloudli_session_info *info, cloudli_error *err);

/**
 * @brief Something happened. On failure nothing is told and nothing changes.
 *
 * @param[in]  activity  The session.
 * @param[in]  event  What; a ::cloudli_activity_what in @c what. Borrowed.
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
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_activity_event(cloudli_activity *activity, const cloudli_event *event,
                       cloudli_content **content, cloudli_error *err);

/**
 * @brief Its traffic is handled elsewhere from now on, or encrypted otherwise;
 *        as cloudli_call_moved().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_activity_moved(cloudli_activity *activity,
                       const cloudli_circumstances *circumstances);

/**
 * @brief The session is over.
 *
 * @retval CLOUDLI_OK                   Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p activity is NULL.
 * @retval CLOUDLI_ERR_ENDED            It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_activity_end(cloudli_activity *activity);

/** @brief Gives the handle back, without an end record if it was not ended.
 *         NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_activity_free(cloudli_activity *activity);

CLOUDLI_END_DECLS

#endif
