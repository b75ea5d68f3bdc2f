/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/p2p.h
 * @brief Peer-to-peer: set-up that passes a central point. What the
 *        peers then say to one another does not pass it: there is no content,
 *        and none is made up.
 *
 * How it is told, and which properties an event may have: docs/mapping.md and
 * cloudli/event.h.
 *
 * @par Threads  Calls for one session may come from any thread; those that
 *               depend on one another are ordered by the caller.
 */
#ifndef CLOUDLI_P2P_H
#define CLOUDLI_P2P_H

#include <cloudli/clif.h>
#include <cloudli/event.h>

CLOUDLI_BEGIN_DECLS

/** @brief A user's session. Opaque; shared. */
typedef struct cloudli_p2p cloudli_p2p;

/** @brief What can happen in it. */
enum cloudli_p2p_what {
    CLOUDLI_P2P_REGISTER = 1, /**< He gave his own addresses and keys. */
    CLOUDLI_P2P_UNREGISTER = 2, /**< He took them back. */
    CLOUDLI_P2P_LOOKUP = 3, /**< He asked for the others' addresses. */
    CLOUDLI_P2P_ANSWER = 4,
        /**< He was given the addresses and keys of the others. */
    CLOUDLI_P2P_CONNECT = 5,
        /**< He asked, through the service, to be connected to them. */
    CLOUDLI_P2P_ACCEPT = 6, /**< They accepted. */
    CLOUDLI_P2P_REFUSE = 7, /**< They refused. */
    CLOUDLI_P2P_RELAY = 8
        /**< A relay was given to them, where they do not reach each other. */
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
 * @par Ownership  The caller frees it with cloudli_p2p_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_p2p_begin(cloudli_p2p **out, cloudli_clif *clif,
                  const cloudli_session_info *info, cloudli_error *err);

/**
 * @brief Something happened. On failure nothing is told and nothing changes.
 *
 * @param[in]  p2p  The session.
 * @param[in]  event  What; a ::cloudli_p2p_what in @c what. Borrowed.
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
CLOUDLI_API CLOUDLI_CHECKED int cloudli_p2p_event(cloudli_p2p *p2p,
                                                  const cloudli_event *event,
                                                  cloudli_error *err);

/**
 * @brief Its traffic is handled elsewhere from now on, or encrypted otherwise;
 *        as cloudli_call_moved().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_p2p_moved(cloudli_p2p *p2p, const cloudli_circumstances *circumstances);

/**
 * @brief The session is over.
 *
 * @retval CLOUDLI_OK                   Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p p2p is NULL.
 * @retval CLOUDLI_ERR_ENDED            It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_p2p_end(cloudli_p2p *p2p);

/** @brief Gives the handle back, without an end record if it was not ended.
 *         NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_p2p_free(cloudli_p2p *p2p);

CLOUDLI_END_DECLS

#endif
