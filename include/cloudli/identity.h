/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/identity.h
 * @brief Identities of people and things, in one canonical form each.
 *
 * A service names people by text: "sip:jean@mccloud.example",
 * "+31 6 1234-5678", "jean@mccloud.example", "account:mccloud/jean". Two
 * spellings of one identity must match and two identities must not, so each
 * kind has one canonical form and all comparing is done on that.
 *
 * A kind is told by the text itself: its URI scheme ("sip:", "sips:", "tel:",
 * "mailto:"), one of the library's own prefixes ("account:SERVICE/NAME",
 * "e164:", "email:", "ip:"), or, without a prefix, the form: "+" and digits
 * is an E.164 number, an IPv4 or IPv6 literal is an address, "x@y" is e-mail.
 * Anything else is refused rather than guessed.
 */
#ifndef CLOUDLI_IDENTITY_H
#define CLOUDLI_IDENTITY_H

#include <cloudli/status.h>

CLOUDLI_BEGIN_DECLS

/**
 * @brief Kinds of identity.
 *
 * The numbers are pinned for all kinds that the library is designed for;
 * cloudli_identity_parse() makes those marked with *.
 *
 * @par Source  ETSI TS 103 280; ETSI TS 103 221-1, target identifiers.
 */
enum cloudli_identity_kind {
    CLOUDLI_IDENTITY_E164 = 1,    /**< * +31612345678 */
    CLOUDLI_IDENTITY_IMSI = 2,
    CLOUDLI_IDENTITY_IMEI = 3,
    CLOUDLI_IDENTITY_SIP = 4,     /**< * sip:jean@mccloud.example */
    CLOUDLI_IDENTITY_SIPS = 5,    /**< * sips:jean@mccloud.example */
    CLOUDLI_IDENTITY_TEL = 6,     /**< * tel:7042;phone-context=mccloud.example
                                       (a global number becomes E164) */
    CLOUDLI_IDENTITY_H323 = 7,
    CLOUDLI_IDENTITY_IMPU = 8,
    CLOUDLI_IDENTITY_IMPI = 9,
    CLOUDLI_IDENTITY_NAI = 10,
    CLOUDLI_IDENTITY_EMAIL = 11,  /**< * jean@mccloud.example */
    CLOUDLI_IDENTITY_XMPP = 12,
    CLOUDLI_IDENTITY_MATRIX = 13,
    CLOUDLI_IDENTITY_ACCOUNT = 14, /**< * account:mccloud/jean */
    CLOUDLI_IDENTITY_URL = 15,
    CLOUDLI_IDENTITY_MAC = 16,
    CLOUDLI_IDENTITY_IPV4 = 17,   /**< * 192.0.2.11 */
    CLOUDLI_IDENTITY_IPV6 = 18,   /**< * 2001:db8::11 */
    CLOUDLI_IDENTITY_IPV4_PREFIX = 19,
    CLOUDLI_IDENTITY_IPV6_PREFIX = 20,
    CLOUDLI_IDENTITY_IP_PORT = 21,
    CLOUDLI_IDENTITY_DEVICE = 22
};

/** @brief Longest canonical form in bytes, with its NUL. */
#define CLOUDLI_IDENTITY_TEXT_MAX 320

/** @brief One identity in canonical form. Caller's memory; frozen. */
typedef struct cloudli_identity {
    size_t size;     /**< Set by the initialiser. */
    uint32_t kind;   /**< A ::cloudli_identity_kind. */
    uint32_t length; /**< Bytes of @c text, without the NUL. */
    char text[CLOUDLI_IDENTITY_TEXT_MAX]; /**< Canonical form, UTF-8. */
} cloudli_identity;

/** @brief No identity yet. */
#define CLOUDLI_IDENTITY_INIT {sizeof(cloudli_identity), 0, 0, {0}}

/**
 * @brief Reads an identity and brings it into canonical form.
 *
 * Canonical are: the scheme and the host in lower case, without a dot at the
 * end; the user part of a SIP URI in its own case, with needless %-escapes
 * removed; its port, where none is not the same as 5060; of its parameters
 * user, method, ttl and maddr. Its other
 * parameters and its headers name nobody and are dropped, transport too: they
 * have no place in the From or To of a request (RFC 3261 clause 19.1.1, table
 * 1). Where a SIP URI says user=phone its user part is written as a number,
 * and it stays a SIP URI. Telephone numbers lose their visual separators and
 * what says how to reach them (npdi, rn, cic, tgrp ...). E-mail addresses have
 * the domain in lower case and the local part as it is, but for needless
 * quoting. The service of an account is in lower case, its name is as it is.
 * An IPv4-mapped IPv6 address is IPv4, IPv6 is as in RFC 5952.
 *
 * What could be read two ways is refused: an international domain that is not
 * an A-label, a trunk prefix "(0)", a number of an IPv4 address with a zero
 * in front.
 *
 * @param[out] out   The identity; its kind is 0 on failure.
 * @param[in]  text  NUL-terminated UTF-8 of up to 4096 bytes.
 * @param[out] err   May be NULL. Names what is wrong, with the offset of the
 *                   fault; the text itself is not repeated.
 *
 * @retval CLOUDLI_OK                   Done.
 * @retval CLOUDLI_ERR_IDENTITY         Malformed, or of no known kind.
 * @retval CLOUDLI_ERR_UNSUPPORTED      A kind that this version cannot read.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT @p out or @p text is NULL.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p out was not initialised.
 *
 * @par Ownership  Nothing is allocated; nothing is kept.
 * @par Threads    Any (pure).
 * @par Source     RFC 3261 clauses 19.1.1, 19.1.4 and 19.1.6, RFC 3966
 *                 clauses 3 and 4, RFC 5321 clause 4.1.2, RFC 6068, RFC 5952
 *                 clause 4.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_identity_parse(cloudli_identity *out, const char *text,
                       cloudli_error *err);

/**
 * @brief 1 if two canonical identities are the same, else 0.
 * @par Threads  Any (pure).
 * @since 0.1
 */
CLOUDLI_API int cloudli_identity_equal(const cloudli_identity *a,
                                       const cloudli_identity *b);

/**
 * @brief The name of a kind, e.g. "sip"; "unknown" for numbers without one.
 * @par Ownership  A constant; never freed.
 * @par Threads    Any.
 * @since 0.1
 */
CLOUDLI_API const char *cloudli_identity_kind_name(uint32_t kind);

CLOUDLI_END_DECLS

#endif
