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
 * "mailto:", "h323:", "xmpp:", "matrix:", "http:", "https:", "urn:uuid:",
 * "urn:gsma:imei:"), one of the library's own prefixes
 * ("account:SERVICE/NAME", "e164:", "email:", "imsi:", "imei:",
 * "impu:sip:...", "impi:", "nai:", "mac:", "device:UUID", "ip:"), or, without
 * a prefix, the form: "+" and digits is an E.164 number, an IPv4 or IPv6
 * literal is an address (with "/24" a prefix, with ":5060" or ":5060-5070" a
 * port or a range of them), "@x:y" is a Matrix user, "x@y" is e-mail. Anything
 * else is refused rather than guessed. The URI of a conference is of the kind
 * of its scheme.
 */
#ifndef CLOUDLI_IDENTITY_H
#define CLOUDLI_IDENTITY_H

#include <cloudli/status.h>

CLOUDLI_BEGIN_DECLS

/**
 * @brief Kinds of identity.
 *
 * The numbers are pinned. Beside each stands its canonical form.
 *
 * @par Source  ETSI TS 103 280; ETSI TS 103 221-1, target identifiers.
 */
enum cloudli_identity_kind {
    CLOUDLI_IDENTITY_E164 = 1,     /**< +31612345678 */
    CLOUDLI_IDENTITY_IMSI = 2,     /**< imsi:204046123456789 */
    CLOUDLI_IDENTITY_IMEI = 3,     /**< imei:35209900176148 (no check digit) */
    CLOUDLI_IDENTITY_SIP = 4,      /**< sip:jean@mccloud.example */
    CLOUDLI_IDENTITY_SIPS = 5,     /**< sips:jean@mccloud.example */
    CLOUDLI_IDENTITY_TEL = 6,      /**< tel:7042;phone-context=mccloud.example
                                        (a global number becomes E164) */
    CLOUDLI_IDENTITY_H323 = 7,     /**< h323:jean@mccloud.example */
    CLOUDLI_IDENTITY_IMPU = 8,     /**< impu:sip:jean@mccloud.example */
    CLOUDLI_IDENTITY_IMPI = 9,     /**< impi:jean@mccloud.example */
    CLOUDLI_IDENTITY_NAI = 10,     /**< nai:jean@mccloud.example */
    CLOUDLI_IDENTITY_EMAIL = 11,   /**< jean@mccloud.example */
    CLOUDLI_IDENTITY_XMPP = 12,    /**< xmpp:jean@mccloud.example/phone */
    CLOUDLI_IDENTITY_MATRIX = 13,  /**< \@jean:mccloud.example */
    CLOUDLI_IDENTITY_ACCOUNT = 14, /**< account:mccloud/jean */
    CLOUDLI_IDENTITY_URL = 15,     /**< https://mccloud.example/jean */
    CLOUDLI_IDENTITY_MAC = 16,     /**< mac:00:1a:2b:3c:4d:5e */
    CLOUDLI_IDENTITY_IPV4 = 17,    /**< 192.0.2.11 */
    CLOUDLI_IDENTITY_IPV6 = 18,    /**< 2001:db8::11 */
    CLOUDLI_IDENTITY_IPV4_PREFIX = 19, /**< 192.0.2.0/24 */
    CLOUDLI_IDENTITY_IPV6_PREFIX = 20, /**< 2001:db8::/32 */
    CLOUDLI_IDENTITY_IP_PORT =
        21, /**< 192.0.2.11:5060-5070, [2001:db8::11]:5060 */
    CLOUDLI_IDENTITY_DEVICE =
        22 /**< device:f81d4fae-7dec-11d0-a765-00a0c91e6bf6 */
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
#define CLOUDLI_IDENTITY_INIT                                                  \
    {                                                                          \
        sizeof(cloudli_identity), 0, 0,                                        \
        {                                                                      \
            0                                                                  \
        }                                                                      \
    }

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
 * An IPv4-mapped IPv6 address is IPv4, IPv6 is as in RFC 5952; a prefix of
 * full length is the address, a range of one port is the port. International
 * domains become A-labels (IDNA 2008 with the mapping of UTS 46, not the
 * transitional one). An IMEI loses its check digit, which must be right, and
 * the version of its software. An XMPP address has its local part in lower
 * case, the user part of an NAI, of a Matrix user and of an H.323 URL stay as
 * they are. An http URL is normalised; its query and fragment count.
 *
 * What could be read two ways is refused: a trunk prefix "(0)", a number of an
 * IPv4 address with a zero in front, a prefix with bits behind its length, a
 * wrong check digit, a ";" in an H.323 URL. So is what takes tables of other
 * scripts to be compared: letters beyond ASCII in an NAI or in an XMPP
 * address, but for its domain (::CLOUDLI_ERR_UNSUPPORTED). Addresses of groups
 * and of nobody (a multicast MAC address, the nil UUID, a prefix of length 0)
 * are no identities.
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
 * @retval CLOUDLI_ERR_NOMEM            No memory.
 *
 * @par Ownership  Nothing is kept; an international domain takes memory while
 *                 it is read.
 * @par Threads    Any (pure).
 * @par Source     RFC 3261 clauses 19.1.1, 19.1.4 and 19.1.6, RFC 3966
 *                 clauses 3 and 4, RFC 5321 clause 4.1.2, RFC 6068, RFC 5952
 *                 clause 4, RFC 5891, RFC 7622, RFC 5122, RFC 7542, RFC 3508,
 *                 RFC 3986 clause 6.2, RFC 4122, RFC 7254, 3GPP TS 23.003
 *                 clauses 2.2, 6.2 and 13, the Matrix specification's grammar
 *                 of identifiers.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_identity_parse(cloudli_identity *out,
                                                       const char *text,
                                                       cloudli_error *err);

/**
 * @brief 1 if two canonical identities are the same, else 0.
 * @par Threads  Any (pure).
 * @since 0.1
 */
CLOUDLI_API int cloudli_identity_equal(const cloudli_identity *a,
                                       const cloudli_identity *b);

/** @brief No identity implies more others than this. */
#define CLOUDLI_IDENTITY_IMPLIED_MAX 4

/**
 * @brief The other identities that one identity always names as well.
 *
 * | identity                                   | implies                      |
 * |--------------------------------------------|------------------------------|
 * | SIP or SIPS with user=phone and a global   | the number, as E.164 or with |
 * | number, or a local one with its context    | its parameters as tel        |
 * | SIP, SIPS, tel, E.164                      | the IMPU of that URI         |
 * | IMPU                                       | its SIP, SIPS or tel URI, or |
 * |                                            | the E.164 number             |
 * | IMPI made of an IMSI and of the realm of   | the IMSI                     |
 * | its own network                            |                              |
 * | XMPP with a resource                       | the XMPP address without it  |
 * | IP address with a port or ports            | the IP address               |
 *
 * Implications of implications are among them, the identity itself is not. A
 * global tel URI and an IPv4-mapped IPv6 address need no row: their canonical
 * forms are the E.164 number and the IPv4 address. Implication has one
 * direction: whoever is known as the left side is the subject of a warrant on
 * the right side; a warrant on the left side does not reach whoever is known
 * as the right side only.
 *
 * @param[in]  identity  In canonical form.
 * @param[out] out       Room for @p cap of them; may be NULL if @p cap is 0.
 * @param[in]  cap       ::CLOUDLI_IDENTITY_IMPLIED_MAX always suffices.
 * @param[out] count     How many there are.
 *
 * @retval CLOUDLI_OK                   Done; there may be none.
 * @retval CLOUDLI_ERR_BUFFER_TOO_SMALL The first @p cap of them are there.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT An argument is missing, or @p identity
 *                                      is no canonical identity.
 *
 * @par Threads  Any (pure).
 * @par Source   RFC 3261 clause 19.1.6, RFC 3966 clause 5.1.4, 3GPP TS 23.003
 *               clauses 13.3 and 13.4, RFC 7622 clause 3.1.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_identity_implied(const cloudli_identity *identity,
                         cloudli_identity *out, size_t cap, size_t *count);

/**
 * @brief The name of a kind, e.g. "sip"; "unknown" for numbers without one.
 * @par Ownership  A constant; never freed.
 * @par Threads    Any.
 * @since 0.1
 */
CLOUDLI_API const char *cloudli_identity_kind_name(uint32_t kind);

CLOUDLI_END_DECLS

#endif
