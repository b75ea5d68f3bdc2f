/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/message.h
 * @brief A message from one party to others.
 *
 * A message begins when the service accepts it from its sender and ends when
 * it knows what became of it. Party 0 is the sender, the recipients follow
 * from 1 in the order given.
 *
 * Under "ts102232-5" a message whose SIP is reported is delivered as copies of
 * the SIP messages on the subject's leg (request BEGIN, answer END). Under
 * "ts33108-conference", and without SIP, it is delivered by ETSI TS 102 232-2:
 * MessagingIRI (BEGIN when accepted, END with what became of it) and the body
 * as MessagingCC with the same event-identifier. What happens to it besides
 * (edited, read, fetched from the store …) is told that way too, under the same
 * CIN, docs/mapping.md.
 */
#ifndef CLOUDLI_MESSAGE_H
#define CLOUDLI_MESSAGE_H

#include <cloudli/clif.h>
#include <cloudli/decision.h>
#include <cloudli/event.h>

CLOUDLI_BEGIN_DECLS

/** @brief Most recipients of one message. */
#define CLOUDLI_MESSAGE_RECIPIENTS_MAX 1000

/** @brief A message. Opaque; shared. */
typedef struct cloudli_message cloudli_message;

/** @brief Where a message is in its life when it is begun here. */
enum cloudli_message_origin {
    CLOUDLI_MESSAGE_NEW = 0,    /**< Its sender has just handed it in. */
    CLOUDLI_MESSAGE_STORED = 1, /**< It was accepted earlier: only what happens
                                     to it from now on is told, and what became
                                     of it is not. */
    CLOUDLI_MESSAGE_DRAFTED = 2 /**< Its sender stored it without sending it:
                                     it reaches nobody, and nobody else is told
                                     of. */
};

/** @brief What can happen to a message besides being delivered. */
enum cloudli_message_what {
    CLOUDLI_MESSAGE_DRAFT = 1, /**< A draft was stored; told by begin, and here
                                    again when it changes. */
    CLOUDLI_MESSAGE_EDIT = 2,   /**< Its new text is the content. */
    CLOUDLI_MESSAGE_DELETE = 3,
    CLOUDLI_MESSAGE_REACTION = 4, /**< The sign is the content. */
    CLOUDLI_MESSAGE_DELIVERY_REPORT = 5, /**< It reached the acting party. */
    CLOUDLI_MESSAGE_READ_REPORT = 6,     /**< He has read it. */
    CLOUDLI_MESSAGE_RETRIEVE = 7,  /**< He fetched it from the store; with its
                                        content. */
    CLOUDLI_MESSAGE_ATTACHMENT = 8 /**< Something that belongs to it. */
};

/** @brief What is known when a message is accepted. */
typedef struct cloudli_message_info {
    size_t size;                     /**< Set by the initialiser. */
    const cloudli_party *sender;     /**< Who sent it. */
    const cloudli_party *recipients; /**< To whom: an array. */
    size_t recipient_count; /**< 1 to ::CLOUDLI_MESSAGE_RECIPIENTS_MAX. */
    const char *content_type; /**< MIME type with its parameters, as sent,
                                 e.g. "text/plain;charset=utf-8"; 1 to 255
                                 bytes. */
    cloudli_bytes content;  /**< The body, 0 to ::CLOUDLI_CONTENT_MAX bytes. */
    uint32_t signalling;    /**< A ::cloudli_signalling. */
    uint32_t origin;        /**< A ::cloudli_message_origin. */
    const cloudli_circumstances *circumstances; /**< Where its traffic is
                              handled, and how it is encrypted. NULL: as the
                              CLIF's options say; in clear. */
    const char *message_id; /**< The service's own name for it, up to 255 bytes
                               of UTF-8. NULL: none. */
    const char *title;      /**< Its subject, UTF-8; content unless the profile
                               says otherwise. NULL: none. */
    uint32_t group;         /**< 1: the recipients know of one another, as in a
                               group chat. 0: a warrant on one does not reveal
                               the others. */
    uint32_t requested_reports; /**< What the sender wants to be told: bits,
                               delivery 1, read 2. */
} cloudli_message_info;

#define CLOUDLI_MESSAGE_INFO_INIT {.size = sizeof(cloudli_message_info)}

/** @brief What became of a message. */
enum cloudli_message_outcome {
    CLOUDLI_MESSAGE_DELIVERED = 1, /**< It reached the recipient or his box. */
    CLOUDLI_MESSAGE_FAILED = 2,    /**< It did not. */
    CLOUDLI_MESSAGE_CANCELLED = 3  /**< The sender took it back. */
};

/**
 * @brief A message was accepted from its sender.
 *
 * @param[out] out   The message; NULL on failure.
 * @param[in]  clif  The CLIF; must outlive it.
 * @param[in]  info  All is copied as far as it is needed.
 * @param[out] err   May be NULL.
 *
 * @retval CLOUDLI_OK                   Begun.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer or a number makes no sense.
 * @retval CLOUDLI_ERR_TOO_LARGE        Above ::CLOUDLI_CONTENT_MAX bytes.
 * @retval CLOUDLI_ERR_IDENTITY         An identity is malformed.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_message_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_message_begin(cloudli_message **out, cloudli_clif *clif,
                      const cloudli_message_info *info, cloudli_error *err);

/** @brief A signalling message on a party's leg; as
 *         cloudli_conference_signalling(). @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_message_signalling(cloudli_message *message,
                           const cloudli_signal *signal);

/**
 * @brief Something happened to the message. On failure nothing is told and
 *        nothing changes.
 *
 * It is told to whoever ordered the sender or the acting party; of a group, any
 * of the parties. Also where the message itself is told by its SIP.
 *
 * @param[in]  message  The message; it may have ended.
 * @param[in]  party    Who acts: 0 the sender, from 1 the recipients.
 * @param[in]  event    What: a ::cloudli_message_what in @c what; @c others
 *                      must be none. Borrowed.
 * @param[out] content  Receives a handle to hand content over in pieces with,
 *                      see cloudli/content.h. NULL: not wanted.
 * @param[out] err      May be NULL; names the argument that is wrong.
 *
 * @retval CLOUDLI_OK                   Told to whom it is due.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such event, or a text is not UTF-8 …
 * @retval CLOUDLI_ERR_INVALID_STATE    A draft has a sender only.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_TOO_LARGE        Content above ::CLOUDLI_CONTENT_MAX.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_message_event(cloudli_message *message, uint32_t party,
                      const cloudli_event *event, cloudli_content **content,
                      cloudli_error *err);

/**
 * @brief It is known what became of the message.
 *
 * @param[in] message  The message.
 * @param[in] outcome  A ::cloudli_message_outcome.
 *
 * @retval CLOUDLI_OK                   Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such outcome.
 * @retval CLOUDLI_ERR_ENDED            It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_message_end(cloudli_message *message,
                                                    uint32_t outcome);

/**
 * @brief Where its traffic is handled changed, or how it is encrypted.
 *
 * The four tests (cloudli/decision.h) are applied again: an interception that
 * they no longer let goes on ends without a last record, one that they let now
 * begins or goes on with the numbers it had.
 *
 * @param[in] message        The message.
 * @param[in] circumstances  As they are now, all of them.
 *
 * @retval CLOUDLI_OK                   Noted.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such country, or a number that does
 *                                      not exist.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p circumstances was not initialised.
 * @retval CLOUDLI_ERR_ENDED            The message is over.
 * @par Source  TR 101 567 clauses 4.3, 8.1.3.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_message_moved(cloudli_message *message, const cloudli_circumstances *circumstances);

/** @brief Gives the handle back. NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_message_free(cloudli_message *message);

CLOUDLI_END_DECLS

#endif
