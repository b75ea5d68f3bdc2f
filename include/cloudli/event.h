/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/event.h
 * @brief What services without a record of their own report with.
 *
 * File sharing, social networks, virtual activities and peer-to-peer set-up
 * (cloudli/share.h, social.h, activity.h, p2p.h) have no standard. All four
 * work alike: a session of one user, the events in it, its end. Each event
 * becomes a MessagingIRI of ETSI TS 102 232-2, by the conventions and the
 * table of docs/mapping.md, so that any LEMF reads it.
 *
 * An event is the user's; it is delivered to whoever ordered him, and also to
 * whoever ordered one of the others that it concerns: to them with the user
 * and their own subject, and nobody else.
 */
#ifndef CLOUDLI_EVENT_H
#define CLOUDLI_EVENT_H

#include <cloudli/content.h>
#include <cloudli/decision.h>
#include <cloudli/media.h>

CLOUDLI_BEGIN_DECLS

/** @brief Most others of one event. */
#define CLOUDLI_EVENT_OTHERS_MAX 1000

/** @brief Most properties of one event. */
#define CLOUDLI_EVENT_PROPERTIES_MAX 32

/** @brief Most bytes of a text of an event. */
#define CLOUDLI_EVENT_TEXT_MAX 1024

/** @brief How an event went. @par Source Messaging-Status; same numbers. */
enum cloudli_outcome {
    CLOUDLI_OUTCOME_UNKNOWN = 0,
    CLOUDLI_OUTCOME_NOT_APPLICABLE = 1,
    CLOUDLI_OUTCOME_FAILED = 2,
    CLOUDLI_OUTCOME_SUCCEEDED = 3,
    CLOUDLI_OUTCOME_CANCELLED = 4,
    CLOUDLI_OUTCOME_STARTED = 5,
    CLOUDLI_OUTCOME_LOST = 6
};

/** @brief What set an event off. @par Source Messaging-Trigger; the numbers
 *         but for 0, which there is "unknown". */
enum cloudli_trigger {
    CLOUDLI_TRIGGER_BY_USER = 0,
    CLOUDLI_TRIGGER_USER_AGENT = 2, /**< A program of his, by itself. */
    CLOUDLI_TRIGGER_SYSTEM = 3,     /**< The service. */
    CLOUDLI_TRIGGER_OPERATOR = 4    /**< Somebody who runs the service. */
};

/** @brief One more thing that is known of an event. */
typedef struct cloudli_property {
    const char *name;  /**< One of those that docs/mapping.md lists for the
                            service. */
    const char *value; /**< UTF-8, up to ::CLOUDLI_EVENT_TEXT_MAX bytes. */
} cloudli_property;

/** @brief An event. */
typedef struct cloudli_event {
    size_t size;                 /**< Set by the initialiser. */
    uint32_t what;               /**< A number of the service's header. */
    uint32_t outcome;            /**< A ::cloudli_outcome. */
    uint32_t trigger;            /**< A ::cloudli_trigger. */
    uint32_t reserved;           /**< Zero. */
    const cloudli_party *others; /**< Whom else it concerns. NULL: nobody. */
    size_t other_count;          /**< Up to ::CLOUDLI_EVENT_OTHERS_MAX. */
    const char *item;  /**< What it is about (a file, a post, a room …): the
                            service's own name for it, up to 255 bytes of
                            UTF-8. NULL: nothing, or not known. */
    const char *title; /**< What people call that, UTF-8. It counts as content
                            unless the profile says otherwise. NULL: none. */
    const cloudli_property *properties; /**< What else is known. */
    size_t property_count; /**< Up to ::CLOUDLI_EVENT_PROPERTIES_MAX. */
    cloudli_time date;     /**< When the item was made. 0: not known. */
    const char *content_type; /**< MIME type of @c content; NULL: none. */
    cloudli_bytes content;    /**< The content if all of it is at hand, up to
                                   ::CLOUDLI_CONTENT_MAX bytes. */
    cloudli_bytes record; /**< The same event as a record by 3GPP TS 33.128 that
                               the service made itself, handed over as it is
                               where the profile says so, up to
                               ::CLOUDLI_CONTENT_MAX bytes. Absent: none. */
} cloudli_event;

#define CLOUDLI_EVENT_INIT {.size = sizeof(cloudli_event)}

/** @brief A user's session with a service. */
typedef struct cloudli_session_info {
    size_t size;               /**< Set by the initialiser. */
    const cloudli_party *user; /**< Who, by the identities that the service
                                    vouches for. */
    const char *system;        /**< Names the system (system-identifier): 1 to
                                    64 printable ASCII characters. NULL: the
                                    service's name, e.g. "share". */
    const char *user_agent;    /**< His program, UTF-8. NULL: not known. */
    uint32_t single;           /**< 1: no session, as with requests that each
                                    stand alone: its beginning and end are not
                                    told, and events are REPORTs. */
    uint32_t reserved;         /**< Zero. */
    const cloudli_circumstances *circumstances; /**< Where its traffic is
                              handled, and how it is encrypted. NULL: as the
                              CLIF's options say; in clear. */
} cloudli_session_info;

#define CLOUDLI_SESSION_INFO_INIT {.size = sizeof(cloudli_session_info)}

CLOUDLI_END_DECLS

#endif
