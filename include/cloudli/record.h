/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/record.h
 * @brief What entries of IRI and CC payloads are, and media read without more.
 *
 * Any entry is read by cloudli_value_decode() (cloudli/value.h): its
 * @c element is a value of type IRIContents or CCContents, a struct of
 * cloudli/asn1/li-ps-pdu.h. Media comes in large numbers, so the two records
 * that carry it have a reader here that needs no arena:
 * cloudli_ipmm_cc_decode() and cloudli_conf_cc_decode().
 *
 * Values are named as in the modules. Octet fields that are absent have a NULL
 * pointer; optional numbers have a flag in @c present. All are views into the
 * bytes of the PDU. Fields and alternatives of later versions are passed over.
 *
 * A string in pieces is joined in the struct's @c room, see cloudli/pdu.h:
 * set it before the call if there may be any.
 *
 * The decode functions take the @c contents of a cloudli_pdu_entry with the
 * right @c content_tag and return ::CLOUDLI_OK, ::CLOUDLI_ERR_BER,
 * ::CLOUDLI_ERR_PDU (a mandatory field is missing or of another type),
 * ::CLOUDLI_ERR_RANGE, ::CLOUDLI_ERR_BUFFER_TOO_SMALL (no room to join
 * pieces) or ::CLOUDLI_ERR_STRUCT_SIZE; offsets in @c err count from the first
 * of the contents octets. They are pure and allocate nothing.
 */
#ifndef CLOUDLI_RECORD_H
#define CLOUDLI_RECORD_H

#include <cloudli/pdu.h>

CLOUDLI_BEGIN_DECLS

/** @brief Tags of IRIContents that services of this library make. */
enum cloudli_iri_content {
    CLOUDLI_IRI_IPMM = 11,      /**< iPMMIRI, TS 102 232-5. */
    CLOUDLI_IRI_MESSAGING = 14, /**< messagingIRI, TS 102 232-2. */
    CLOUDLI_IRI_CONF = 16       /**< confIRI, TS 33.108. */
};

/** @brief Tags of CCContents that services of this library make. */
enum cloudli_cc_content {
    CLOUDLI_CC_IPMM = 12,      /**< iPMMCC, TS 102 232-5. */
    CLOUDLI_CC_MESSAGING = 14, /**< messagingCC, TS 102 232-2. */
    CLOUDLI_CC_CONF = 19       /**< confCC-CC-PDU, TS 33.108. */
};

/** @brief "iPMMIRI" …; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_iri_content_name(uint32_t tag);

/** @brief "iPMMCC" …; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_cc_content_name(uint32_t tag);

/** @brief Optional numbers of IPMMCC. Bits. */
enum cloudli_ipmm_cc_present {
    CLOUDLI_IPMM_CC_HAS_FRAME = 1,
    CLOUDLI_IPMM_CC_HAS_PROTOCOL = 2
};

/** @brief IPMMCC. @par Source TS 102 232-5, module IPMultimediaPDU. */
typedef struct cloudli_ipmm_cc {
    size_t size;             /**< Set by the initialiser. */
    cloudli_room room;       /**< For strings in pieces. */
    uint32_t present;        /**< ::cloudli_ipmm_cc_present bits. */
    uint32_t frame;          /**< frameType: a ::cloudli_frame. */
    uint32_t protocol;       /**< mMCCprotocol: a ::cloudli_media_protocol. */
    uint32_t reserved;       /**< Zero. */
    cloudli_bytes stream_id; /**< streamIdentifier, or absent. */
    cloudli_bytes content;   /**< mMCCContents: one packet. */
} cloudli_ipmm_cc;

#define CLOUDLI_IPMM_CC_INIT {.size = sizeof(cloudli_ipmm_cc)}

CLOUDLI_API CLOUDLI_CHECKED int cloudli_ipmm_cc_decode(cloudli_ipmm_cc *out,
                                                       cloudli_bytes contents,
                                                       cloudli_error *err);

/** @brief Conference events. @par Source TS 33.108, ConfEvent. */
enum cloudli_conf_event {
    CLOUDLI_CONF_START = 1,
    CLOUDLI_CONF_START_FAILED = 2,
    CLOUDLI_CONF_ACTIVE = 3, /**< startOfInterceptionConferenceActive */
    CLOUDLI_CONF_JOIN = 4,
    CLOUDLI_CONF_JOIN_FAILED = 5,
    CLOUDLI_CONF_LEAVE = 6,
    CLOUDLI_CONF_LEAVE_FAILED = 7,
    CLOUDLI_CONF_MODIFY = 8,
    CLOUDLI_CONF_MODIFY_FAILED = 9,
    CLOUDLI_CONF_END = 10,
    CLOUDLI_CONF_END_FAILED = 11,
    CLOUDLI_CONF_CREATION = 12,
    CLOUDLI_CONF_UPDATE = 13
};

/** @brief A ConfPartyInformation, or a PartyIdentity without media. */
typedef struct cloudli_conf_party {
    cloudli_bytes sip_uri;    /**< First iMPU sip-uri, or absent. */
    cloudli_bytes tel_uri;    /**< First iMPU tel-uri, or absent. */
    cloudli_bytes server_sdp; /**< confServerSideSDP, or absent. */
    cloudli_bytes user_sdp;   /**< confUserSideSDP, or absent. */
} cloudli_conf_party;

/** @brief Direction in Conf-CC-PDU. @par Source TS 33.108, TPDU-direction. */
enum cloudli_conf_direction {
    CLOUDLI_CONF_FROM_TARGET = 1,
    CLOUDLI_CONF_TO_TARGET = 2,
    CLOUDLI_CONF_UNKNOWN = 3,
    CLOUDLI_CONF_IS_TARGET = 4,
    CLOUDLI_CONF_FROM_MIXER = 5, /**< Server to a party. */
    CLOUDLI_CONF_TO_MIXER = 6,   /**< A party to the server. */
    CLOUDLI_CONF_COMBINED = 7
};

/** @brief Conf-CC-PDU. @par Source TS 33.108, module CONF-HI3-IMS. */
typedef struct cloudli_conf_cc {
    size_t size;                      /**< Set by the initialiser. */
    cloudli_room room;                /**< For strings in pieces. */
    uint32_t sequence_number;         /**< sequence-number, 0..65535. */
    uint32_t direction;               /**< A ::cloudli_conf_direction. */
    cloudli_bytes liid;               /**< lIID, or absent. */
    cloudli_bytes correlation_number; /**< correlationNumber, or absent. */
    cloudli_conf_party source;        /**< mediaID's sourceUserID. */
    cloudli_bytes stream_id;          /**< mediaID's streamID, or absent. */
    cloudli_bytes content;            /**< payload: one packet. */
} cloudli_conf_cc;

#define CLOUDLI_CONF_CC_INIT {.size = sizeof(cloudli_conf_cc)}

CLOUDLI_API CLOUDLI_CHECKED int cloudli_conf_cc_decode(cloudli_conf_cc *out,
                                                       cloudli_bytes contents,
                                                       cloudli_error *err);

CLOUDLI_END_DECLS

#endif
