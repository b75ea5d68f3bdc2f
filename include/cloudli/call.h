/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/call.h
 * @brief A call between two parties, as the call server sees it.
 *
 * Party 0 (::CLOUDLI_CALLER) called party 1 (::CLOUDLI_CALLEE). Signalling is
 * reported leg by leg, media once a packet: on the leg where the server sees
 * it first. The subject's own leg is delivered: copies of its SIP messages as
 * IRI, the packets as CC (ETSI TS 102 232-5). Without SIP what happens is
 * reported event by event, and told as JSON in the same records
 * (docs/mapping.md). Without either, a call gives CC only.
 *
 * @par Threads  As with conferences.
 */
#ifndef CLOUDLI_CALL_H
#define CLOUDLI_CALL_H

#include <cloudli/clif.h>
#include <cloudli/decision.h>
#include <cloudli/event.h>

CLOUDLI_BEGIN_DECLS

/** @brief Numbers of the parties of a call. */
enum cloudli_call_party { CLOUDLI_CALLER = 0, CLOUDLI_CALLEE = 1 };

/** @brief Most parties that one call has over its life. */
#define CLOUDLI_CALL_PARTIES_MAX 64

/** @brief What can happen in a call. */
enum cloudli_call_what {
    CLOUDLI_CALL_RING = 1,   /**< The party is being told of it. */
    CLOUDLI_CALL_ANSWER = 2, /**< He has taken it. */
    CLOUDLI_CALL_REFUSE = 3, /**< He has not; property reason. */
    CLOUDLI_CALL_HOLD = 4,   /**< He holds it. */
    CLOUDLI_CALL_RESUME = 5,
    CLOUDLI_CALL_TRANSFER = 6, /**< He hands it on: to the one of others. */
    CLOUDLI_CALL_FORWARD = 7,  /**< It is forwarded on his behalf: likewise. */
    CLOUDLI_CALL_MEDIA = 8,    /**< His media changed; content: his SDP. */
    CLOUDLI_CALL_ACCESS = 9 /**< How and from where he takes part: properties
                                 access-type, access-network, cell, location
                                 with its source and age. */
};

/** @brief A call. Opaque; shared. */
typedef struct cloudli_call cloudli_call;

/** @brief What is known when a call begins. */
typedef struct cloudli_call_info {
    size_t size;                 /**< Set by the initialiser. */
    const cloudli_party *caller; /**< Who calls. */
    const cloudli_party *callee; /**< Who is called. */
    uint32_t signalling;         /**< A ::cloudli_signalling. With NONE a call
                                      gives CC only. */
    uint32_t reserved;           /**< Zero. */
    const cloudli_circumstances *circumstances; /**< Where its traffic is
                              handled, and how it is encrypted. NULL: as the
                              CLIF's options say; in clear. */
} cloudli_call_info;

#define CLOUDLI_CALL_INFO_INIT {.size = sizeof(cloudli_call_info)}

/**
 * @brief A call begins: with its first INVITE, before that is answered.
 *
 * @param[out] out   The call; NULL on failure.
 * @param[in]  clif  The CLIF; must outlive it.
 * @param[in]  info  All is copied.
 * @param[out] err   May be NULL.
 *
 * @retval CLOUDLI_OK                   Begun.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer or a number makes no sense.
 * @retval CLOUDLI_ERR_IDENTITY         An identity is malformed.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_call_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_call_begin(cloudli_call **out,
                                                   cloudli_clif *clif,
                                                   const cloudli_call_info *info,
                                                   cloudli_error *err);

/**
 * @brief Something happened in the call. On failure nothing is told and
 *        nothing changes.
 *
 * With SIP, that tells it, and only an access is told here. An access, and the
 * location in it, is told to whoever ordered that party, and nobody else.
 *
 * @param[in]  call    The call.
 * @param[in]  party   Who acts.
 * @param[in]  event   What: a ::cloudli_call_what in @c what. Borrowed. A
 *                     transfer or a forwarding names the new party as the one
 *                     of @c others; all else has none.
 * @param[out] number  Receives the number of the new party. May be NULL.
 * @param[out] err     May be NULL; names the argument that is wrong.
 *
 * @retval CLOUDLI_OK                   Told to whom it is due.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such event, no new party, or a text
 *                                      is not UTF-8 …
 * @retval CLOUDLI_ERR_INVALID_STATE    Held while held, resumed while not.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_TOO_LARGE        ::CLOUDLI_CALL_PARTIES_MAX.
 * @retval CLOUDLI_ERR_IDENTITY         An identity is malformed.
 * @retval CLOUDLI_ERR_ENDED            The call is over.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_call_event(cloudli_call *call, uint32_t party,
                   const cloudli_event *event, uint32_t *number,
                   cloudli_error *err);

/** @brief A signalling message on a party's leg; as
 *         cloudli_conference_signalling(). @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_call_signalling(cloudli_call *call, const cloudli_signal *signal);

/** @brief One packet of media; as cloudli_conference_media(). @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_call_media(cloudli_call *call,
                                                   const cloudli_media *media,
                                                   uint32_t direction,
                                                   const void *data,
                                                   size_t len);

/**
 * @brief The call is over: the server has let go of its media too.
 *
 * @retval CLOUDLI_OK        Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_ENDED It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_call_end(cloudli_call *call);

/**
 * @brief Where its traffic is handled changed, or how it is encrypted.
 *
 * The four tests (cloudli/decision.h) are applied again: an interception that
 * they no longer let goes on ends without a last record, one that they let now
 * begins or goes on with the numbers it had.
 *
 * @param[in] call           The call.
 * @param[in] circumstances  As they are now, all of them.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such country, or a number that does
 *                                      not exist.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p circumstances was not initialised.
 * @retval CLOUDLI_ERR_ENDED            The call is over.
 * @par Source  TR 101 567 clauses 4.3, 8.1.3.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_call_moved(cloudli_call *call, const cloudli_circumstances *circumstances);

/** @brief Gives the handle back. NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_call_free(cloudli_call *call);

CLOUDLI_END_DECLS

#endif
