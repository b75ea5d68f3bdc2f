/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/mail.h
 * @brief Mail: a protocol session of a client or of another server.
 *
 * One handle is one session of SMTP, POP3, IMAP or webmail; what happens in it
 * is told by EmailIRI, what passes by EmailCC (ETSI TS 102 232-2,
 * docs/mapping.md), all under one CIN.
 *
 * Delivered is what the session's account does, and each event whose sender or
 * recipient is a subject. A sender counts only if the service vouches for him
 * (@c sender_validated, or his own session): anybody can write any sender. A
 * warrant on a recipient does not reveal the other recipients.
 *
 * @par Threads  Calls for one session may come from any thread; those that
 *               depend on one another are ordered by the caller.
 */
#ifndef CLOUDLI_MAIL_H
#define CLOUDLI_MAIL_H

#include <cloudli/clif.h>
#include <cloudli/event.h>

CLOUDLI_BEGIN_DECLS

/** @brief Most recipients of one event. */
#define CLOUDLI_MAIL_RECIPIENTS_MAX 1000

/** @brief Most characters of an address, or of a user name. */
#define CLOUDLI_MAIL_ADDRESS_MAX 255
#define CLOUDLI_MAIL_USERNAME_MAX 64

/** @brief A session. Opaque; shared. */
typedef struct cloudli_mail cloudli_mail;

/** @brief What can happen in it. @par Source E-mail-Event; same numbers. */
enum cloudli_mail_what {
    CLOUDLI_MAIL_SEND = 1,          /**< A client hands a mail in, or the
                                         server forwards it. */
    CLOUDLI_MAIL_RECEIVE = 2,       /**< A mail arrives for a mailbox. */
    CLOUDLI_MAIL_DOWNLOAD = 3,      /**< Its owner fetches a mail. */
    CLOUDLI_MAIL_LOGON_ATTEMPT = 4,
    CLOUDLI_MAIL_LOGON = 5,         /**< The session begins. */
    CLOUDLI_MAIL_LOGON_FAILURE = 6,
    CLOUDLI_MAIL_LOGOFF = 7,        /**< It ends; told by cloudli_mail_end() if
                                         it was not before. */
    CLOUDLI_MAIL_PARTIAL_DOWNLOAD = 8, /**< He fetches a part, or its header. */
    CLOUDLI_MAIL_UPLOAD = 9         /**< He stores a mail (IMAP APPEND). */
};

/** @brief By which protocol. @par Source E-mail-Protocol; same numbers. */
enum cloudli_mail_protocol {
    CLOUDLI_MAIL_SMTP = 1,
    CLOUDLI_MAIL_POP3 = 2,
    CLOUDLI_MAIL_IMAP4 = 3,
    CLOUDLI_MAIL_WEBMAIL = 4,
    CLOUDLI_MAIL_OTHER = 255
};

/** @brief What is known when a session begins. */
typedef struct cloudli_mail_info {
    size_t size;                  /**< Set by the initialiser. */
    const cloudli_party *account; /**< Who is logged on, or about to be, by the
                                       identities that the service vouches for.
                                       NULL: nobody, as between servers. */
    cloudli_address client;       /**< Length 0: not known. */
    cloudli_address server;       /**< Likewise. */
    uint32_t protocol;            /**< A ::cloudli_mail_protocol. */
    uint32_t reserved;            /**< Zero. */
    const cloudli_circumstances *circumstances; /**< Where its traffic is
                              handled, and how it is encrypted. NULL: as the
                              CLIF's options say; in clear. */
} cloudli_mail_info;

#define CLOUDLI_MAIL_INFO_INIT {.size = sizeof(cloudli_mail_info)}

/** @brief An event. What is not known stays zero. */
typedef struct cloudli_mail_report {
    size_t size;        /**< Set by the initialiser. */
    uint32_t what;      /**< A ::cloudli_mail_what. */
    uint32_t outcome;   /**< ::CLOUDLI_OUTCOME_SUCCEEDED, _FAILED or
                             _UNKNOWN. */
    const char *sender; /**< Address of the envelope, UTF-8. NULL: none. */
    const char *const *recipients; /**< Addresses of the envelope. */
    size_t recipient_count; /**< Up to ::CLOUDLI_MAIL_RECIPIENTS_MAX. */
    uint32_t sender_validated; /**< 1: the service vouches for the sender. */
    uint32_t reserved;         /**< Zero. */
    const char *message_id; /**< As in the mail, up to 998 bytes. */
    const char *username;   /**< Of a log-on, up to
                                 ::CLOUDLI_MAIL_USERNAME_MAX characters. A
                                 password is not asked for. */
    uint64_t client_octets; /**< Sent by the client in this session. */
    uint64_t server_octets; /**< Sent by the server. */
    cloudli_bytes content;  /**< The mail if all of it is at hand, up to
                                 ::CLOUDLI_CONTENT_MAX bytes. */
} cloudli_mail_report;

#define CLOUDLI_MAIL_REPORT_INIT {.size = sizeof(cloudli_mail_report)}

/**
 * @brief A session begins. That alone is not told: an event is.
 *
 * @param[out] out   The session; NULL on failure.
 * @param[in]  clif  The CLIF; must outlive it.
 * @param[in]  info  All is copied.
 * @param[out] err   May be NULL; names the argument that is wrong.
 *
 * @retval CLOUDLI_OK                   Begun.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer or a number makes no sense.
 * @retval CLOUDLI_ERR_IDENTITY         An identity of the account is malformed.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  The caller frees it with cloudli_mail_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_mail_begin(cloudli_mail **out,
                                                   cloudli_clif *clif,
                                                   const cloudli_mail_info *info,
                                                   cloudli_error *err);

/**
 * @brief Something happened. On failure nothing is told and nothing changes.
 *
 * @param[in]  mail     The session.
 * @param[in]  report   What. Borrowed. An address that is no identity is told
 *                      as it is, and matches nobody.
 * @param[out] content  Receives a handle to hand the mail over in pieces with,
 *                      see cloudli/content.h; one part is one mail. NULL: not
 *                      wanted.
 * @param[out] err      May be NULL; names the argument that is wrong.
 *
 * @retval CLOUDLI_OK                   Told to whom it is due.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT No such event, too many recipients, an
 *                                      address that is empty, too long or not
 *                                      UTF-8 …
 * @retval CLOUDLI_ERR_INVALID_STATE    A log-on after a log-on, or a log-off
 *                                      without one.
 * @retval CLOUDLI_ERR_TOO_LARGE        Content above ::CLOUDLI_CONTENT_MAX.
 * @retval CLOUDLI_ERR_ENDED            The session is over.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_mail_event(cloudli_mail *mail, const cloudli_mail_report *report,
                   cloudli_content **content, cloudli_error *err);

/**
 * @brief Its traffic is handled elsewhere from now on, or encrypted otherwise;
 *        as cloudli_call_moved().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_mail_moved(cloudli_mail *mail, const cloudli_circumstances *circumstances);

/**
 * @brief The session is over. Whoever is still logged on is logged off.
 *
 * @retval CLOUDLI_OK                   Ended; the handle is still to be freed.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p mail is NULL.
 * @retval CLOUDLI_ERR_ENDED            It was over before.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_mail_end(cloudli_mail *mail);

/** @brief Gives the handle back, without an end record if it was not ended.
 *         NULL is fine. @since 0.1 */
CLOUDLI_API void cloudli_mail_free(cloudli_mail *mail);

CLOUDLI_END_DECLS

#endif
