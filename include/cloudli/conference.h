/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/conference.h
 * @brief A conference, as the conference server sees it.
 *
 * Begin it when it comes to be, report who joins, changes media and leaves,
 * give it every packet of every party's leg, end it, free it. The handle is
 * the same whether or not anybody in it is a target.
 *
 * Which records that makes depends on the warrant's profile. Under
 * "ts33108-conference" a conference that the subject initiated, or that is
 * itself the target, is delivered whole, to its end, also while the subject
 * is on hold or gone (3GPP TS 33.107 clause 11.1); where the subject only
 * takes part, his own leg is delivered like a call. Under "ts102232-5" the
 * subject's own leg is delivered like a call in either case. A leg is
 * delivered like a call only where its SIP is reported; without SIP, a
 * conference is told by TS 33.108 under both: whole, or, where the subject
 * only takes part, its events while he is there and the media of his leg.
 *
 * @par Threads  Calls for one conference may come from any thread; those that
 *               depend on one another are ordered by the caller.
 */
#ifndef CLOUDLI_CONFERENCE_H
#define CLOUDLI_CONFERENCE_H

#include <cloudli/clif.h>
#include <cloudli/decision.h>
#include <cloudli/media.h>

CLOUDLI_BEGIN_DECLS

/** @brief Most parties of one conference over its life. */
#define CLOUDLI_CONFERENCE_PARTIES_MAX 100000

/** @brief A conference. Opaque; shared. */
typedef struct cloudli_conference cloudli_conference;

/** @brief What is known when a conference begins. */
typedef struct cloudli_conference_info {
    size_t size;         /**< Set by the initialiser. */
    const char *uri;     /**< Conference URI (confID): an identity. */
    const char *temporary_uri; /**< Temporary conference URI. NULL: none. */
    const cloudli_party *initiator; /**< Who requested, booked or started it.
                              NULL: not known; then it is nobody's. */
    uint32_t signalling; /**< A ::cloudli_signalling. */
    uint32_t reserved;   /**< Zero. */
    const cloudli_circumstances *circumstances; /**< Where its traffic is
                              handled, and how it is encrypted. NULL: as the
                              CLIF's options say; in clear. */
} cloudli_conference_info;

#define CLOUDLI_CONFERENCE_INFO_INIT {.size = sizeof(cloudli_conference_info)}

/** @brief What happened to a party's media. @par Source TS 33.108,
 *         MediaModification; same numbers. */
enum cloudli_modification {
    CLOUDLI_MODIFICATION_ADD = 1,
    CLOUDLI_MODIFICATION_REMOVE = 2,
    CLOUDLI_MODIFICATION_CHANGE = 3, /**< Hold and resume too. */
    CLOUDLI_MODIFICATION_UNKNOWN = 4
};

/**
 * @brief A conference comes to be.
 *
 * @param[out] out   The conference; NULL on failure.
 * @param[in]  clif  The CLIF; must outlive it.
 * @param[in]  info  All is copied.
 * @param[out] err   May be NULL.
 *
 * @retval CLOUDLI_OK                   Begun.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer or a number makes no sense.
 * @retval CLOUDLI_ERR_IDENTITY         The URI or an identity is malformed.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_conference_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_begin(cloudli_conference **out, cloudli_clif *clif,
                         const cloudli_conference_info *info,
                         cloudli_error *err);

/**
 * @brief A party has joined.
 *
 * @param[in]  conf   The conference.
 * @param[in]  party  Who, by the identities that the service vouches for.
 * @param[out] number Receives the party's number. It stays valid until the
 *                    conference ends, also after the party left: packets in
 *                    flight at that moment are still content. Who comes back
 *                    joins anew.
 *
 * @retval CLOUDLI_OK                   Joined.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer or a count makes no sense.
 * @retval CLOUDLI_ERR_IDENTITY         An identity is malformed.
 * @retval CLOUDLI_ERR_TOO_LARGE        ::CLOUDLI_CONFERENCE_PARTIES_MAX, or
 *                                      SDP above ::CLOUDLI_CONTENT_MAX bytes.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_join(cloudli_conference *conf, const cloudli_party *party,
                        uint32_t *number);

/**
 * @brief A party's media changed.
 *
 * @param[in] conf    The conference.
 * @param[in] number  The party.
 * @param[in] what    A ::cloudli_modification.
 * @param[in] party   Its SDP as it is now; the identities are not read. NULL:
 *                    not known.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_INVALID_STATE    The party has left.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p what is no such number.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p party was not initialised.
 * @retval CLOUDLI_ERR_TOO_LARGE        SDP above ::CLOUDLI_CONTENT_MAX bytes.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_modify(cloudli_conference *conf, uint32_t number,
                          uint32_t what, const cloudli_party *party);

/**
 * @brief A signalling message on a party's leg.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT Empty, or an address is missing.
 * @retval CLOUDLI_ERR_TOO_LARGE        Above ::CLOUDLI_CONTENT_MAX bytes.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_signalling(cloudli_conference *conf,
                              const cloudli_signal *signal);

/**
 * @brief One packet of media on a party's leg: the hot path.
 *
 * Report each packet once. Does not allocate, does not block on disk or
 * network and makes no system call.
 *
 * @param[in] conf       The conference.
 * @param[in] media      The stream; its party must have joined.
 * @param[in] direction  A ::cloudli_direction.
 * @param[in] data       The packet, from the layer that @c media->frame says.
 * @param[in] len        1 to ::CLOUDLI_CONTENT_MAX bytes.
 *
 * @retval CLOUDLI_OK                   Taken.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A NULL pointer or a length of 0, or a
 *                                      number in @p media that does not exist.
 * @retval CLOUDLI_ERR_TOO_LARGE        Above ::CLOUDLI_CONTENT_MAX bytes.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 *
 * @par Ownership  @p data is copied where it is needed.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_media(cloudli_conference *conf, const cloudli_media *media,
                         uint32_t direction, const void *data, size_t len);

/**
 * @brief A party has left, was removed or was lost.
 *
 * @param[in] conf    The conference.
 * @param[in] number  The party.
 *
 * @retval CLOUDLI_OK                Noted.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY Nobody has this number.
 * @retval CLOUDLI_ERR_INVALID_STATE It had left before.
 * @retval CLOUDLI_ERR_ENDED         The conference is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_leave(cloudli_conference *conf, uint32_t number);

/**
 * @brief The conference is over. Parties still in it leave with it.
 *
 * @param[in] conf    The conference.
 * @param[in] reason  Why, up to 255 bytes for confEndReason. NULL: not known.
 *
 * @retval CLOUDLI_OK            Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_ENDED     It was over before.
 * @retval CLOUDLI_ERR_TOO_LARGE @p reason is too long; nothing has changed.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_end(cloudli_conference *conf, const char *reason);

/**
 * @brief Where its traffic is handled changed, or how it is encrypted.
 *
 * The four tests (cloudli/decision.h) are applied again: an interception that
 * they no longer let goes on ends without a last record, one that they let now
 * begins or goes on with the numbers it had.
 *
 * @param[in] conf           The conference.
 * @param[in] circumstances  As they are now, all of them.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such country, or a number that does
 *                                      not exist.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p circumstances was not initialised.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 * @par Source  TR 101 567 clauses 4.3, 8.1.3.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_moved(cloudli_conference *conf, const cloudli_circumstances *circumstances);

/**
 * @brief Gives the handle back. One that was not ended is dropped without an
 *        end record: none is made up. NULL is fine.
 * @since 0.1
 */
CLOUDLI_API void cloudli_conference_free(cloudli_conference *conf);

CLOUDLI_END_DECLS

#endif
