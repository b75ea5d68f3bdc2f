/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/sip_call.h
 * @brief Calls, found in the messages of a SIP server.
 *
 * A SIP server (proxy, back-to-back user agent, application server) hands in
 * every message that it receives or sends, and the packets of media that it
 * relays. The library finds the calls in them, who takes part, which messages
 * are on whose leg, and reports each as cloudli/call.h would. Messages outside
 * of calls (REGISTER, SUBSCRIBE, a MESSAGE outside of a dialog …) make nothing.
 *
 * One communication, with one number (CIN) for a warrant, are: the branches of
 * an INVITE that was forked; a call that was redirected (3xx) or forwarded,
 * whoever does it; all that happens inside its dialogs; a call that the party
 * makes to whom he was referred (REFER); one that replaces another (Replaces);
 * and the two dialogs of a back-to-back user agent, joined by the same
 * Session-ID, or because the server says so (@c related).
 *
 * A party's leg is what goes between the server and him. Who diverted a call
 * has the legs to which he diverted it too. A final failure that is sent to
 * the caller ends the communication for everybody called; that of one branch
 * does not. A redirection ends nothing: the caller may follow it.
 *
 * Who is named is not always who it is. Each header is believed by rule, one
 * set for messages of users and one for those that come from trusted peers
 * (RFC 3325 clause 4). By default of a user's only the request URI counts:
 * all else an end user can write as he likes. The account that the server has
 * authenticated always counts. Give one of the two: without either a caller
 * is nobody, and is never found.
 *
 * @par Threads  Shared: any threads, internally synchronised. A server with
 *               many workers can have one of these each, if all messages of a
 *               call reach the same.
 * @par Source   RFC 3261, 3264, 3325, 3515, 3891, 5806, 7044, 7989, 8866;
 *               ETSI TS 102 232-5.
 */
#ifndef CLOUDLI_SIP_CALL_H
#define CLOUDLI_SIP_CALL_H

#include <cloudli/call.h>

CLOUDLI_BEGIN_DECLS

/** @brief Where a message names people: bits of a rule. */
enum cloudli_sip_header {
    CLOUDLI_SIP_REQUEST_URI = 1 << 0, /**< Called. */
    CLOUDLI_SIP_TO = 1 << 1,          /**< Called. */
    CLOUDLI_SIP_FROM = 1 << 2,        /**< Calling; any user can forge it. */
    CLOUDLI_SIP_ASSERTED = 1 << 3,    /**< P-Asserted-Identity: of the sender,
                                           in an answer of who answers. */
    CLOUDLI_SIP_PREFERRED = 1 << 4,   /**< P-Preferred-Identity: likewise; any
                                           user can forge it. */
    CLOUDLI_SIP_REMOTE_PARTY = 1 << 5, /**< Remote-Party-ID of the caller. */
    CLOUDLI_SIP_DIVERSION = 1 << 6,   /**< Diversion: called, and diverted. */
    CLOUDLI_SIP_HISTORY = 1 << 7      /**< History-Info: likewise. */
};

/** @brief Believe nothing; 0 stands for the default. */
#define CLOUDLI_SIP_NONE (UINT32_C(1) << 31)

/** @brief Calls in the messages of one SIP server. Opaque; shared. */
typedef struct cloudli_sip_calls cloudli_sip_calls;

/** @brief How calls are followed. */
typedef struct cloudli_sip_options {
    size_t size;            /**< Set by the initialiser. */
    uint32_t user_rule;     /**< Bits that are believed of users. 0: the
                                 request URI. */
    uint32_t trusted_rule;  /**< And of messages marked as trusted. 0: request
                                 URI, To, P-Asserted-Identity, Diversion and
                                 History-Info. */
    uint32_t max_dialogs;   /**< Most dialogs at a time, about 1 KiB each and
                                 their media. 0: 10 000. */
    uint32_t max_addresses; /**< Most addresses of media of one dialog, 1 to
                                 1024. 0: 64. */
    cloudli_time setup_limit; /**< How long a call may wait for its answer.
                                   0: 5 minutes. */
    cloudli_time idle_limit;  /**< How long an answered one may be without a
                                   message. 0: 24 hours. */
    uint32_t one_sided;     /**< 1: the server is an end of the call itself, or
                                 hands in each message once: every message is
                                 on the legs of all. */
    uint32_t reserved;      /**< Zero. */
} cloudli_sip_options;

/** @brief The defaults. */
#define CLOUDLI_SIP_OPTIONS_INIT {.size = sizeof(cloudli_sip_options)}

/** @brief One SIP message that the server received or sent. Borrowed. */
typedef struct cloudli_sip_message {
    size_t size;                 /**< Set by the initialiser. */
    cloudli_bytes message;       /**< As on the wire, in clear text, 1 to
                                      ::CLOUDLI_CONTENT_MAX bytes. */
    cloudli_address source;      /**< IP addresses of the packet or of the */
    cloudli_address destination; /**< connection; both must be known. */
    cloudli_time time;           /**< When; for what the limits are. */
    uint32_t sent;               /**< 1: the server sent it. 0: received. */
    uint32_t trusted;            /**< 1: from a trusted peer, or written by
                                      the server, or passed on by it after it
                                      removed what users may not state. */
    const char *account;         /**< Of a request: by which identity the
                                      server has authenticated its sender; the
                                      forms of cloudli/identity.h. NULL: none. */
    cloudli_bytes related;       /**< Call-ID of another dialog of the same
                                      communication; absent: none is known. */
} cloudli_sip_message;

/** @brief A message without anything. */
#define CLOUDLI_SIP_MESSAGE_INIT {.size = sizeof(cloudli_sip_message)}

/** @brief One packet of media. Borrowed. */
typedef struct cloudli_sip_packet {
    size_t size;                 /**< Set by the initialiser. */
    cloudli_address source;      /**< With their ports. */
    cloudli_address destination;
    cloudli_time time;           /**< When. */
    uint32_t frame;              /**< What @c data begins with: a
                                      ::cloudli_frame. */
    uint32_t reserved;           /**< Zero. */
    cloudli_bytes payload;       /**< What UDP or TCP carries: tells RTCP from
                                      RTP on one port. */
    cloudli_bytes data;          /**< What is handed over, 1 to
                                      ::CLOUDLI_CONTENT_MAX bytes. */
} cloudli_sip_packet;

/** @brief A packet without anything. */
#define CLOUDLI_SIP_PACKET_INIT {.size = sizeof(cloudli_sip_packet)}

/** @brief What came of it so far. */
typedef struct cloudli_sip_statistics {
    size_t size;            /**< Set by the initialiser. */
    uint64_t messages;      /**< Taken. */
    uint64_t malformed;     /**< Refused with ::CLOUDLI_ERR_PROTOCOL. */
    uint64_t repeated;      /**< Seen before: not reported again. */
    uint64_t calls;         /**< Communications begun. */
    uint64_t dialogs;       /**< Followed now. */
    uint64_t dropped;       /**< Dialogs without a target given up for room. */
    uint64_t refused;       /**< Dialogs for which there was no room. */
    uint64_t expired;       /**< Dialogs that reached a limit. */
    uint64_t packets;       /**< Of media that belonged to a call. */
    uint64_t unreadable;    /**< Believed names that are no identities, or are
                                 more than a message or call may have. */
} cloudli_sip_statistics;

/** @brief Nothing yet. */
#define CLOUDLI_SIP_STATISTICS_INIT {.size = sizeof(cloudli_sip_statistics)}

/**
 * @brief Begins to follow the calls of a SIP server.
 *
 * @param[out] out      The object; NULL on failure.
 * @param[in]  clif     The CLIF; must outlive it.
 * @param[in]  options  NULL: the defaults. Copied.
 * @param[out] err      May be NULL.
 *
 * @retval CLOUDLI_OK                   Open.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer or an option makes no sense.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p options was not initialised.
 * @retval CLOUDLI_ERR_SYSTEM           No random numbers, or no mutex.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  Freed with cloudli_sip_calls_free().
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_sip_calls_open(cloudli_sip_calls **out, cloudli_clif *clif,
                       const cloudli_sip_options *options, cloudli_error *err);

/**
 * @brief The server received or sent a message.
 *
 * A message that was refused was not followed, whatever the server makes of
 * it: a server that must not lose a call refuses it too (400). A message sent
 * again by SIP, the same byte by byte, is reported once.
 *
 * When there are @c max_dialogs, the one that has been silent longest is given
 * up of those that are over, then of those without a target that wait for an
 * answer, then of those answered. Where all are of targets, the new call is
 * refused and counted: an alarm; raise @c max_dialogs. Records of a call
 * that is given up or reaches a limit end without an IRI-END.
 *
 * @param[in]  calls    The object.
 * @param[in]  message  The message.
 * @param[out] err      May be NULL; holds nothing of the message.
 *
 * @retval CLOUDLI_OK                   Reported to whom it is due, or of no
 *                                      call.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT An address or a flag makes no sense.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p message was not initialised.
 * @retval CLOUDLI_ERR_TOO_LARGE        Above ::CLOUDLI_CONTENT_MAX, or there
 *                                      was no room for a new call.
 * @retval CLOUDLI_ERR_PROTOCOL         Not SIP, or could be read two ways.
 * @retval CLOUDLI_ERR_IDENTITY         @c account is no identity; the message
 *                                      was not followed.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_sip_calls_message(cloudli_sip_calls *calls,
                          const cloudli_sip_message *message,
                          cloudli_error *err);

/**
 * @brief A packet passed; it is taken for the call whose SDP names its
 *        addresses.
 *
 * Both its addresses must be those of the two sides of a dialog, as SDP in any
 * message of it names them: its user's, or the server's towards him. Until one
 * side has named its own, what goes to the other is taken if that side
 * receives (RFC 3264 clause 5.1). Its direction is relative to each subject.
 * Hand in each packet once, and not on both sides of a relay. What passes
 * within a second of the end of the call is still of it.
 *
 * @param[in]  calls   The object.
 * @param[in]  packet  The packet.
 * @param[out] taken   Receives 1 if it was of a call, else 0. May be NULL.
 *
 * @retval CLOUDLI_OK                   Done.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT An address, frame or data makes no
 *                                      sense.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p packet was not initialised.
 * @retval CLOUDLI_ERR_TOO_LARGE        Above ::CLOUDLI_CONTENT_MAX.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_sip_calls_packet(cloudli_sip_calls *calls,
                         const cloudli_sip_packet *packet, uint32_t *taken);

/**
 * @brief Lets time pass where no messages do: what has reached a limit is
 *        released. Every message does it too.
 *
 * @param[in] calls  The object; NULL does nothing.
 * @param[in] now    By the clock of the messages; an earlier one is ignored.
 * @since 0.1
 */
CLOUDLI_API void cloudli_sip_calls_tick(cloudli_sip_calls *calls,
                                        cloudli_time now);

/**
 * @brief What came of it so far.
 *
 * @retval CLOUDLI_OK                   Filled.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A pointer is NULL.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p out was not initialised.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_sip_calls_stats(cloudli_sip_calls *calls, cloudli_sip_statistics *out);

/** @brief Lets go of all calls, without an end of those that go on. NULL is
 *         fine; nobody may use it any more. @since 0.1 */
CLOUDLI_API void cloudli_sip_calls_free(cloudli_sip_calls *calls);

CLOUDLI_END_DECLS

#endif
