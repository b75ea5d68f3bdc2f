/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/transport.h
 * @brief How the link to a destination is carried and protected.
 *
 * Without any of this a link is TLS 1.3 with certificates on both sides. Each
 * step down from there is a setting of one destination of its own, that shows
 * in the register's history; there is no setting that steps down by itself,
 * and nothing that fails falls back to less.
 */
#ifndef CLOUDLI_TRANSPORT_H
#define CLOUDLI_TRANSPORT_H

#include <cloudli/status.h>
#include <cloudli/types.h>

CLOUDLI_BEGIN_DECLS

/** @brief The least that a link may be. */
enum cloudli_protection {
    CLOUDLI_PROTECTION_TLS_1_3 = 0,  /**< TLS 1.3. */
    CLOUDLI_PROTECTION_TLS_1_2 = 1,  /**< TLS 1.2, with ephemeral keys and AEAD
                                          ciphers, or 1.3. */
    CLOUDLI_PROTECTION_PLAIN_TCP = 2 /**< Plain TCP: nobody is authenticated,
                                         nothing is protected. For a LEMF that
                                         is behind a VPN and knows no TLS.
                                         Every view warns of it. */
};

/** @brief Acknowledgement of records by the LEMF of one destination; see
 *         ::cloudli_acknowledge. Pinned. */
enum cloudli_acknowledgement {
    CLOUDLI_ACKNOWLEDGEMENT_AS_CLIF = 0, /**< As the CLIF's options say. */
    CLOUDLI_ACKNOWLEDGEMENT_OFFER = 1,   /**< The LEMF is asked for it. */
    CLOUDLI_ACKNOWLEDGEMENT_ACCEPT = 2,  /**< If the LEMF asks for it. */
    CLOUDLI_ACKNOWLEDGEMENT_NEVER = 3    /**< No. */
};

/** @brief A resend window of no bytes, whatever the CLIF's is. */
#define CLOUDLI_RESEND_WINDOW_NONE UINT64_MAX

/** @brief Most hosts of one destination, the first one included. */
#define CLOUDLI_HOSTS_MAX 8

/** @brief Settings of a link. All zero: the defaults. */
typedef struct cloudli_transport {
    size_t size;                  /**< Set by the initialiser. */
    const char *const *fallbacks; /**< Further hosts of the same LEMF, tried
                                       in this order when those before cannot
                                       be had: "HOST", "HOST:PORT",
                                       "[IPv6]:PORT". After a while the first
                                       one is gone back to. */
    size_t fallback_count;        /**< Up to ::CLOUDLI_HOSTS_MAX - 1. */
    const char *crl_file;         /**< PEM file with the revocation list of
                                       each CA in the chain of the LEMF's
                                       certificate. One that is missing or out
                                       of date means no connection. An absolute
                                       path. NULL: the CLIF's, if the CA is;
                                       else revocation is not looked at. */
    const char *plain_tcp_reason; /**< Why plain TCP is right here, 10 to 255
                                       bytes: needed with
                                       ::CLOUDLI_PROTECTION_PLAIN_TCP, refused
                                       without it. */
    uint32_t protection;          /**< A ::cloudli_protection. */
    uint32_t acknowledge;         /**< A ::cloudli_acknowledgement. */
    uint64_t resend_window;       /**< Of a LEMF that does not acknowledge
                                       records: bytes of those that it has read
                                       that are kept, at most half the queue,
                                       and sent again when the link was lost;
                                       up to 1 TiB. 0: the CLIF's.
                                       ::CLOUDLI_RESEND_WINDOW_NONE: none. */
} cloudli_transport;

#define CLOUDLI_TRANSPORT_INIT                                                 \
    {                                                                          \
        .size = sizeof(cloudli_transport)                                      \
    }

/** @brief "tls1.3", "tls1.2", "plain-tcp"; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_protection_name(uint32_t protection);

/** @brief "as-clif", "offer", "accept", "never"; "unknown" else.
 *  @since 0.1 */
CLOUDLI_API const char *cloudli_acknowledgement_name(uint32_t acknowledgement);

CLOUDLI_END_DECLS

#endif
