/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/record.h
 * @brief What the entries of IRI and CC payloads hold, read field by field.
 *
 * Values are named as in the modules. Octet fields that are absent have a NULL
 * pointer; optional numbers have a flag in @c present. All are views into the
 * bytes of the PDU. Fields and alternatives of later versions are passed over.
 *
 * A string in pieces is joined in the struct's @c room, see cloudli/pdu.h:
 * set it before the call if there may be any.
 *
 * Every decode function takes the @c contents of a cloudli_pdu_entry with the
 * right @c content_tag and returns ::CLOUDLI_OK, ::CLOUDLI_ERR_BER,
 * ::CLOUDLI_ERR_PDU (a mandatory field is missing or of another type),
 * ::CLOUDLI_ERR_RANGE, ::CLOUDLI_ERR_BUFFER_TOO_SMALL (no room to join
 * pieces) or ::CLOUDLI_ERR_STRUCT_SIZE; offsets in @c err count from the first
 * of the contents octets. They are pure and allocate nothing.
 */
#ifndef CLOUDLI_RECORD_H
#define CLOUDLI_RECORD_H

#include <cloudli/pdu.h>

CLOUDLI_BEGIN_DECLS

/** @brief Tags of IRIContents that this version reads. */
enum cloudli_iri_content {
    CLOUDLI_IRI_IPMM = 11,      /**< iPMMIRI, TS 102 232-5. */
    CLOUDLI_IRI_MESSAGING = 14, /**< messagingIRI, TS 102 232-2. */
    CLOUDLI_IRI_CONF = 16       /**< confIRI, TS 33.108. */
};

/** @brief Tags of CCContents that this version reads. */
enum cloudli_cc_content {
    CLOUDLI_CC_IPMM = 12,      /**< iPMMCC, TS 102 232-5. */
    CLOUDLI_CC_MESSAGING = 14, /**< messagingCC, TS 102 232-2. */
    CLOUDLI_CC_CONF = 19       /**< confCC-CC-PDU, TS 33.108. */
};

/** @brief "iPMMIRI" …; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_iri_content_name(uint32_t tag);

/** @brief "iPMMCC" …; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_cc_content_name(uint32_t tag);

/** @brief Alternatives of iPMMIRIContents: tag numbers. */
enum cloudli_ipmm_content {
    CLOUDLI_IPMM_ORIGINAL = 0,          /**< originalIPMMMessage */
    CLOUDLI_IPMM_SIP = 1,               /**< sIPMessage */
    CLOUDLI_IPMM_H323 = 2,              /**< h323Message */
    CLOUDLI_IPMM_NATIONAL = 3,          /**< nationalIPMMIRIParameters */
    CLOUDLI_IPMM_XCAP = 4,              /**< xCAPMessage */
    CLOUDLI_IPMM_IRI_ONLY_ORIGINAL = 5, /**< iRIOnlyOriginalIPMMMessage */
    CLOUDLI_IPMM_IRI_ONLY_SIP = 6,      /**< iRIOnlySIPMessage */
    CLOUDLI_IPMM_IRI_ONLY_RTP = 7       /**< iRIOnlyRTPPacket */
};

/** @brief IPMMIRI. @par Source TS 102 232-5, module IPMultimediaPDU. */
typedef struct cloudli_ipmm_iri {
    size_t size;            /**< Set by the initialiser. */
    cloudli_room room;      /**< For strings in pieces. */
    uint32_t content;       /**< A ::cloudli_ipmm_content; above them one of a
                                 later version, without a message. */
    uint32_t reserved;      /**< Zero. */
    cloudli_address source; /**< iPSourceAddress; length 0 if the alternative
                                 has none or it is in text form. */
    cloudli_address destination; /**< iPDestinationAddress; likewise. */
    cloudli_bytes message;  /**< sIPContent, or the octets of the other
                                 alternatives. */
} cloudli_ipmm_iri;

#define CLOUDLI_IPMM_IRI_INIT {.size = sizeof(cloudli_ipmm_iri)}

CLOUDLI_API CLOUDLI_CHECKED int cloudli_ipmm_iri_decode(cloudli_ipmm_iri *out,
                                                        cloudli_bytes contents,
                                                        cloudli_error *err);

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

/** @brief Optional numbers and structures of ConfIRI. Bits. */
enum cloudli_conf_iri_present {
    CLOUDLI_CONF_IRI_HAS_TARGET = 1,
    CLOUDLI_CONF_IRI_HAS_JOIN = 2,
    CLOUDLI_CONF_IRI_HAS_LEAVE = 4,
    CLOUDLI_CONF_IRI_HAS_MODIFY = 8,
    CLOUDLI_CONF_IRI_HAS_MODIFICATION = 16,
    CLOUDLI_CONF_IRI_HAS_INITIATOR = 32,
    CLOUDLI_CONF_IRI_HAS_TIME = 64 /**< timeStamp names a moment; a local time
                                        without its zone does not. */
};

/** @brief Who made an event happen. @par Source ConfEventInitiator; tags. */
enum cloudli_conf_initiator {
    CLOUDLI_CONF_BY_SERVER = 1,
    CLOUDLI_CONF_BY_TARGET = 2,
    CLOUDLI_CONF_BY_PARTY = 3
};

/** @brief ConfIRI. @par Source TS 33.108, module CONFHI2Operations. */
typedef struct cloudli_conf_iri {
    size_t size;            /**< Set by the initialiser. */
    cloudli_room room;      /**< For strings in pieces. */
    uint32_t present;       /**< ::cloudli_conf_iri_present bits. */
    uint32_t record_type;   /**< A ::cloudli_iri_type where the contents name
                                 it (confIRIsContent); 0 where only the
                                 entry's iri_type does. */
    uint32_t event;         /**< A ::cloudli_conf_event. */
    uint32_t modification;  /**< mediamodification: cloudli_modification. */
    uint32_t initiator;     /**< A ::cloudli_conf_initiator. */
    uint32_t reserved;      /**< Zero. */
    cloudli_bytes liid;     /**< lawfulInterceptionIdentifier. */
    cloudli_time time;      /**< timeStamp. */
    cloudli_bytes operator_id;        /**< networkIdentifier's, or absent. */
    cloudli_bytes correlation_number; /**< correlationNumber, or absent. */
    cloudli_bytes conf_uri; /**< confID sip-uri or tel-uri, or absent. */
    cloudli_bytes temp_conf_uri;      /**< tempConfID, or absent. */
    cloudli_bytes end_reason;         /**< confEndReason, or absent. */
    cloudli_bytes conferees; /**< listOfConferees' contents octets, for
                                 cloudli_conf_party_next(); or absent. */
    cloudli_conf_party target;       /**< partyInformation's first. */
    cloudli_conf_party join_party;   /**< joinPartyID. */
    cloudli_conf_party leave_party;  /**< leavePartyID. */
    cloudli_conf_party modify_party; /**< bearerModifyPartyID. */
    cloudli_conf_party initiator_party; /**< confTargetID or confPartyID. */
} cloudli_conf_iri;

#define CLOUDLI_CONF_IRI_INIT {.size = sizeof(cloudli_conf_iri)}

/** @brief Reads a ConfIRI; of a sequence of records the first. */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_conf_iri_decode(cloudli_conf_iri *out,
                                                        cloudli_bytes contents,
                                                        cloudli_error *err);

/**
 * @brief Walks a list of conferees.
 *
 * @param[in]     list    @c conferees of a cloudli_conf_iri.
 * @param[in,out] cursor  0 to begin; moved on by each call.
 * @param[in]     room    Where strings in pieces are joined; used anew by
 *                        each call.
 * @param[out]    party   The next party.
 * @param[out]    err     May be NULL.
 *
 * @retval CLOUDLI_OK            @p party is the next one.
 * @retval CLOUDLI_ERR_NOT_FOUND There are no more.
 * @retval CLOUDLI_ERR_BER       Not BER.
 * @retval CLOUDLI_ERR_PDU       Not a party.
 * @retval CLOUDLI_ERR_BUFFER_TOO_SMALL No room to join pieces.
 */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_conf_party_next(cloudli_bytes list, size_t *cursor, cloudli_room room,
                        cloudli_conf_party *party, cloudli_error *err);

/** @brief "confPartyJoinSuccessfull" …; "unknown" else. @since 0.1 */
CLOUDLI_API const char *cloudli_conf_event_name(uint32_t event);

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
    size_t size;               /**< Set by the initialiser. */
    cloudli_room room;         /**< For strings in pieces. */
    uint32_t sequence_number;  /**< sequence-number, 0..65535. */
    uint32_t direction;        /**< A ::cloudli_conf_direction. */
    cloudli_bytes liid;        /**< lIID, or absent. */
    cloudli_bytes correlation_number; /**< correlationNumber, or absent. */
    cloudli_conf_party source; /**< mediaID's sourceUserID. */
    cloudli_bytes stream_id;   /**< mediaID's streamID, or absent. */
    cloudli_bytes content;     /**< payload: one packet. */
} cloudli_conf_cc;

#define CLOUDLI_CONF_CC_INIT {.size = sizeof(cloudli_conf_cc)}

CLOUDLI_API CLOUDLI_CHECKED int cloudli_conf_cc_decode(cloudli_conf_cc *out,
                                                       cloudli_bytes contents,
                                                       cloudli_error *err);

/** @brief Status of a messaging event. @par Source Messaging-Status. */
enum cloudli_messaging_status {
    CLOUDLI_MESSAGING_UNKNOWN = 0,
    CLOUDLI_MESSAGING_NOT_APPLICABLE = 1,
    CLOUDLI_MESSAGING_FAILED = 2,
    CLOUDLI_MESSAGING_SUCCEEDED = 3,
    CLOUDLI_MESSAGING_CANCELLED = 4,
    CLOUDLI_MESSAGING_STARTED = 5,
    CLOUDLI_MESSAGING_LOST = 6
};

/** @brief Optional numbers of MessagingIRI and MessagingCC. Bits. */
enum cloudli_messaging_present {
    CLOUDLI_MESSAGING_HAS_EVENT = 1,    /**< category message. */
    CLOUDLI_MESSAGING_HAS_EVENT_ID = 2, /**< event-identifier. */
    CLOUDLI_MESSAGING_HAS_RECIPIENTS = 4, /**< total-recipient-count. */
    CLOUDLI_MESSAGING_HAS_CONTENT_ID = 8, /**< content-identifier. */
    CLOUDLI_MESSAGING_HAS_SEQUENCE = 16   /**< sequence-number. */
};

/** @brief Message events. @par Source Messaging-Event. */
enum cloudli_messaging_event {
    CLOUDLI_MESSAGING_DEPOSIT = 1,
    CLOUDLI_MESSAGING_RETRIEVE = 2,
    CLOUDLI_MESSAGING_DELETE = 3,
    CLOUDLI_MESSAGING_SAVE = 4,
    CLOUDLI_MESSAGING_SLAMDOWN = 5,
    CLOUDLI_MESSAGING_CALENDAR = 6,
    CLOUDLI_MESSAGING_CONTACT = 7
};

/** @brief Part of a party. @par Source Messaging-Party-Qualifier. */
enum cloudli_messaging_qualifier {
    CLOUDLI_MESSAGING_PARTY_UNKNOWN = 0,
    CLOUDLI_MESSAGING_ORIGINATING = 1,
    CLOUDLI_MESSAGING_TERMINATING = 2,
    CLOUDLI_MESSAGING_ASSOCIATED = 3
};

/** @brief A Messaging-Party-Information. */
typedef struct cloudli_messaging_party {
    uint32_t qualifier;     /**< A ::cloudli_messaging_qualifier. */
    uint32_t identity_tag;  /**< Tag of Messaging-Party-Identity: sip-uri 11,
                                 sips-uri 12, tel-url 9 … */
    cloudli_bytes identity; /**< Its octets; of email-address the first. */
} cloudli_messaging_party;

/** @brief MessagingIRI. @par Source TS 102 232-2, module EmailPDU. */
typedef struct cloudli_messaging_iri {
    size_t size;               /**< Set by the initialiser. */
    cloudli_room room;         /**< For strings in pieces. */
    uint32_t present;          /**< ::cloudli_messaging_present bits. */
    uint32_t event;            /**< A ::cloudli_messaging_event. */
    uint32_t status;           /**< A ::cloudli_messaging_status. */
    uint32_t trigger;          /**< unknown 0, user 1, user-agent 2, system 3,
                                    system-operator 4. */
    uint32_t event_identifier; /**< event-identifier. */
    uint32_t recipient_count;  /**< total-recipient-count. */
    cloudli_bytes system_identifier; /**< system-identifier, or absent. */
    cloudli_bytes parties; /**< party-information's contents octets, for
                                cloudli_messaging_party_next(); or absent. */
} cloudli_messaging_iri;

#define CLOUDLI_MESSAGING_IRI_INIT {.size = sizeof(cloudli_messaging_iri)}

CLOUDLI_API CLOUDLI_CHECKED int
cloudli_messaging_iri_decode(cloudli_messaging_iri *out,
                             cloudli_bytes contents, cloudli_error *err);

/** @brief Walks the parties; as cloudli_conf_party_next(). */
CLOUDLI_API CLOUDLI_CHECKED int
cloudli_messaging_party_next(cloudli_bytes list, size_t *cursor,
                             cloudli_room room,
                             cloudli_messaging_party *party,
                             cloudli_error *err);

/** @brief MessagingCC. @par Source TS 102 232-2, module EmailPDU. */
typedef struct cloudli_messaging_cc {
    size_t size;                 /**< Set by the initialiser. */
    cloudli_room room;           /**< For strings in pieces. */
    uint32_t present;            /**< ::cloudli_messaging_present bits. */
    uint32_t event_identifier;   /**< event-identifier. */
    uint32_t content_identifier; /**< content-identifier. */
    uint32_t sequence_number;    /**< sequence-number. */
    uint32_t end_of_sequence;    /**< 0 or 1. */
    uint32_t reserved;           /**< Zero. */
    cloudli_bytes content_type;  /**< content-type. */
    cloudli_bytes transfer_encoding; /**< content-transfer-encoding, or
                                      absent. */
    cloudli_bytes content;       /**< content. */
} cloudli_messaging_cc;

#define CLOUDLI_MESSAGING_CC_INIT {.size = sizeof(cloudli_messaging_cc)}

CLOUDLI_API CLOUDLI_CHECKED int
cloudli_messaging_cc_decode(cloudli_messaging_cc *out, cloudli_bytes contents,
                            cloudli_error *err);

CLOUDLI_END_DECLS

#endif
