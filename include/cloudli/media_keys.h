/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/media_keys.h
 * @brief Keys of media that the service encrypts and the library gets as it is
 *        on the wire.
 *
 * A provider who encrypts gives clear text or keys. Where he gives clear text,
 * there is nothing to do. Where he gives keys, he says so in the circumstances
 * of the communication (::CLOUDLI_CONTENT_KEYS), reports every key as soon as
 * it is agreed, and then media as they are on the wire. What an authority gets
 * is a line of its delivery profile (docs/encryption.md): packets that the
 * library has decrypted (SRTP only), or packets as they are and the keys in an
 * IRI; never both. Where a packet comes for which there is no key, that content
 * is refused: ::CLOUDLI_REASON_KEYS_MISSING in the audit trail, a warning, and
 * @c refused and @c undecrypted of cloudli_clif_stats().
 *
 * Report the keys of everybody: whether somebody is a target is not yours to
 * know, and an order that comes later needs them too. They lie in memory that
 * core dumps leave out, and are wiped when the communication's handle is freed
 * or others have taken their place.
 */
#ifndef CLOUDLI_MEDIA_KEYS_H
#define CLOUDLI_MEDIA_KEYS_H

#include <cloudli/call.h>
#include <cloudli/conference.h>

CLOUDLI_BEGIN_DECLS

/** @brief What a key is of. Pinned. */
enum cloudli_key_kind {
    CLOUDLI_KEY_SRTP = 1,         /**< Master key and salt (RFC 3711, 7714). */
    CLOUDLI_KEY_SFRAME = 2,       /**< Base key of an epoch of MLS or SFrame
                                       (RFC 9605); @c id is its KID. */
    CLOUDLI_KEY_TLS_EXPORTER = 3, /**< Secret of a TLS exporter (RFC 8446). */
    CLOUDLI_KEY_MESSAGE = 4       /**< Key of a message or a file. */
};

/** @brief Suites of SRTP. Pinned; those of RFC 5764 and 7714 have their
 *         numbers. */
enum cloudli_srtp_suite {
    CLOUDLI_SRTP_AES_CM_128_HMAC_SHA1_80 = 1,   /**< Key 16 bytes, salt 14. */
    CLOUDLI_SRTP_AES_CM_128_HMAC_SHA1_32 = 2,   /**< Key 16 bytes, salt 14. */
    CLOUDLI_SRTP_AEAD_AES_128_GCM = 7,          /**< Key 16 bytes, salt 12. */
    CLOUDLI_SRTP_AEAD_AES_256_GCM = 8,          /**< Key 32 bytes, salt 12. */
    CLOUDLI_SRTP_AES_256_CM_HMAC_SHA1_80 = 257, /**< Key 32 bytes, salt 14.
                                                 @par Source RFC 6188 */
    CLOUDLI_SRTP_AES_256_CM_HMAC_SHA1_32 = 258  /**< Key 32 bytes, salt 14. */
};

/** @brief Most keys that are kept of one party; the oldest goes. */
#define CLOUDLI_PARTY_KEYS_MAX 64

/** @brief Keys that are kept of one stream and direction: packets that are on
 *         their way when a new one is agreed are under an older one. */
#define CLOUDLI_STREAM_KEYS_MAX 4

/** @brief A key. All is copied. */
typedef struct cloudli_media_key {
    size_t size;        /**< Set by the initialiser. */
    uint32_t party;     /**< On whose leg: the party's number. */
    uint32_t direction; /**< A ::cloudli_direction. */
    uint32_t kind;      /**< A ::cloudli_key_kind. */
    uint32_t suite;     /**< Of SRTP: a ::cloudli_srtp_suite. Else 0, or what
                             the kind's own register calls it. */
    uint32_t media;     /**< ::cloudli_media_kind bits: what is encrypted with
                             it. A key of which a warrant covers nothing is not
                             handed over. */
    uint32_t rollovers; /**< Of SRTP: how often the sequence number has rolled
                             over (ROC, RFC 3711 clause 3.3.1). 0 with a stream
                             that begins. The library finds a later one. */
    cloudli_bytes stream_id; /**< Of which stream, as in cloudli_media; up to 64
                             bytes. Absent: of all in that direction. */
    cloudli_bytes key;       /**< 1 to 64 bytes; of SRTP as the suite wants. */
    cloudli_bytes salt;      /**< Up to 16 bytes; of SRTP as the suite wants. */
    cloudli_bytes id; /**< Its name, up to 32 bytes: KID, epoch. Of SRTP the
                           MKI, if packets carry one. Absent: none. */
} cloudli_media_key;

#define CLOUDLI_MEDIA_KEY_INIT                                                 \
    {                                                                          \
        .size = sizeof(cloudli_media_key)                                      \
    }

/**
 * @brief A key was agreed. Before the first packet that is encrypted with it.
 *
 * One that is the same as one that is known changes nothing. A newer one of the
 * same stream takes over, and older ones stay for what is on its way.
 *
 * @param[in] conf  The conference.
 * @param[in] key   The key; borrowed for the call.
 *
 * @retval CLOUDLI_OK                   Known from now on.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT A number does not exist, or a length is
 *                                      not that of the suite.
 * @retval CLOUDLI_ERR_STRUCT_SIZE      @p key was not initialised.
 * @retval CLOUDLI_ERR_UNKNOWN_PARTY    Nobody has this number.
 * @retval CLOUDLI_ERR_ENDED            The conference is over.
 * @retval CLOUDLI_ERR_NOMEM            Out of memory.
 *
 * @par Ownership  Nothing of @p key is kept by reference; the caller wipes his.
 * @par Threads    As all calls of a conference.
 * @par Source     TR 101 567 clause 8.1.1.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conference_key(cloudli_conference *conf, const cloudli_media_key *key);

/** @brief The same for a call. @since 0.1 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_call_key(cloudli_call *call,
                                                 const cloudli_media_key *key);

CLOUDLI_END_DECLS

#endif
