/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/conference_control.h
 * @brief Conferences: bookings, the waiting room, moderators.
 *
 * What happens around cloudli_conference_join() and _leave(): somebody is
 * invited, waits to be let in, is refused or removed; a conference is booked
 * and the booking changed; somebody else controls it; it is recorded; what was
 * tried failed. All but the waiting room's later guests and recordings, for
 * which 3GPP TS 33.108 has no event, is told to whoever has the conference
 * whole; docs/mapping.md says how.
 *
 * Somebody who is invited or waits has a number like a party: his signalling is
 * reported on it, and media on it (the waiting room's music) is his own leg's,
 * not the conference's.
 *
 * @par Threads  As with cloudli/conference.h.
 */
#ifndef CLOUDLI_CONFERENCE_CONTROL_H
#define CLOUDLI_CONFERENCE_CONTROL_H

#include <cloudli/conference.h>

CLOUDLI_BEGIN_DECLS

/** @brief Instead of a party's number: the service itself. */
#define CLOUDLI_CONFERENCE_SERVER UINT32_MAX

/** @brief Where somebody stands who is not in the conference yet. */
enum cloudli_conference_standing {
    CLOUDLI_CONFERENCE_INVITED = 1, /**< He may come: a potential conferee. */
    CLOUDLI_CONFERENCE_WAITING = 2  /**< He is there, and waits to be let in. */
};

/**
 * @brief Somebody may come, or waits to be let in.
 *
 * @param[in]  conf     The conference. The first who waits starts it.
 * @param[in]  party    Who; as with cloudli_conference_join().
 * @param[in]  standing A ::cloudli_conference_standing.
 * @param[out] number   Receives his number.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such standing, or as with
 *                                      cloudli_conference_join(), whose other
 *                                      statuses it has too.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_invite(cloudli_conference *conf, const cloudli_party *party,
                          uint32_t standing, uint32_t *number);

/**
 * @brief Somebody who was invited has come and waits.
 *
 * @retval CLOUDLI_OK                Noted.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY Nobody has this number.
 * @retval CLOUDLI_ERR_INVALID_STATE He waits already, is in, or was refused.
 * @retval CLOUDLI_ERR_ENDED         The conference is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_wait(cloudli_conference *conf, uint32_t number);

/**
 * @brief Somebody who was invited, or waits, joins.
 *
 * @param[in] conf    The conference.
 * @param[in] number  His number; it stays the same.
 * @param[in] by      Who let him in: a party's number. His own, or
 *                    ::CLOUDLI_CONFERENCE_SERVER: nobody had to.
 *
 * @retval CLOUDLI_OK                Joined.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY Nobody has one of the numbers.
 * @retval CLOUDLI_ERR_INVALID_STATE He is in, or was refused.
 * @retval CLOUDLI_ERR_ENDED         The conference is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_admit(cloudli_conference *conf, uint32_t number,
                         uint32_t by);

/**
 * @brief Somebody who was invited, or waits, does not get in: he was refused,
 *        or gave up.
 *
 * @param[in] conf    The conference.
 * @param[in] number  His number; it is over with it.
 * @param[in] by      Who refused him; his own: he gave up.
 * @param[in] reason  Up to 255 bytes. NULL: not known.
 *
 * @retval CLOUDLI_OK            Noted. Otherwise as cloudli_conference_admit().
 * @retval CLOUDLI_ERR_TOO_LARGE @p reason is too long; nothing has changed.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_refuse(cloudli_conference *conf, uint32_t number,
                          uint32_t by, const char *reason);

/**
 * @brief A party was removed by another or by the service, or was lost.
 *
 * As cloudli_conference_leave(), which is for those who leave by themselves.
 *
 * @param[in] by      Who removed him: a number, or
 *                    ::CLOUDLI_CONFERENCE_SERVER.
 * @param[in] reason  Up to 255 bytes. NULL: not known. It goes into
 *                    confEndReason: TS 33.108 wants a reason and names no other
 *                    field (unverified).
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_remove(cloudli_conference *conf, uint32_t number,
                          uint32_t by, const char *reason);

/**
 * @brief Something was tried and failed.
 *
 * @param[in] conf    The conference.
 * @param[in] what    ::CLOUDLI_CONF_LEAVE_FAILED (somebody could not be
 *                    removed), ::CLOUDLI_CONF_MODIFY_FAILED or
 *                    ::CLOUDLI_CONF_END_FAILED.
 * @param[in] number  Whom it was about; of an end: who tried, or
 *                    ::CLOUDLI_CONFERENCE_SERVER.
 * @param[in] reason  1 to 255 bytes: the record must have one.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such @p what, or no reason.
 * @retval CLOUDLI_ERR_TOO_LARGE        @p reason is too long.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_INVALID_STATE    He is not in the conference.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_failed(cloudli_conference *conf, uint32_t what,
                          uint32_t number, const char *reason);

/**
 * @brief A party becomes a moderator, or is one no longer.
 *
 * Who came to help, an agent of a help desk, is a party like others.
 *
 * @param[in] conf      The conference.
 * @param[in] number    The party.
 * @param[in] controls  1 or 0; it must be a change.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p controls is neither.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_INVALID_STATE    No change, or he is not in it.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_control(cloudli_conference *conf, uint32_t number,
                           uint32_t controls);

/** @brief A moderator hands control to another party: one event. As
 *         cloudli_conference_control(). @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_transfer(cloudli_conference *conf, uint32_t from,
                            uint32_t to);

/**
 * @brief A recording begins or ends.
 *
 * @param[in] conf  The conference.
 * @param[in] by    Who did it: a party's number, or
 *                  ::CLOUDLI_CONFERENCE_SERVER.
 * @param[in] on    1 or 0; it must be a change.
 *
 * @par Statuses  As cloudli_conference_control().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_recording(cloudli_conference *conf, uint32_t by,
                             uint32_t on);

/** @brief A booking. What is not known stays zero. */
typedef struct cloudli_conference_booking {
    size_t size;              /**< Set by the initialiser. */
    cloudli_time start;       /**< When it is to start. */
    cloudli_time end;         /**< When it is to end. */
    const char *recurrence;   /**< How it recurs, e.g. an RRULE of RFC 5545;
                                   UTF-8, up to 255 bytes. NULL: it does not. */
    cloudli_time recurs_from; /**< First moment of the recurrence. */
    cloudli_time recurs_to;   /**< Its last. */
} cloudli_conference_booking;

#define CLOUDLI_CONFERENCE_BOOKING_INIT {.size = sizeof(cloudli_conference_booking)}

/**
 * @brief The conference was booked; the next time: the booking was changed.
 *
 * Those who were invited before, and the moderators, are told with it.
 *
 * @param[in] conf     The conference.
 * @param[in] booking  Borrowed. NULL: the booking was deleted.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A time is before 1970, an end before its
 *                                      start, or a text is not UTF-8.
 * @retval CLOUDLI_ERR_INVALID_STATE    Nothing was booked that could be
 *                                      deleted.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_book(cloudli_conference *conf,
                        const cloudli_conference_booking *booking);

/**
 * @brief The conference is over, and it is known who ended it. As
 *        cloudli_conference_end(), which is for the service itself.
 *
 * @param[in] by  A party's number, or ::CLOUDLI_CONFERENCE_SERVER.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_end_by(cloudli_conference *conf, uint32_t by,
                          const char *reason);

CLOUDLI_END_DECLS

#endif
