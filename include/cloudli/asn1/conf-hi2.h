/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/conf-hi2.asn. */
/**
 * @file cloudli/asn1/conf-hi2.h
 * @brief IRI of conferences.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module CONFHI2Operations, release 16, version
  *   0.
 */
#ifndef CLOUDLI_ASN1_CONF_HI2_H
#define CLOUDLI_ASN1_CONF_HI2_H

#include <cloudli/value.h>

typedef struct cloudli_asn_hi2_network_identifier cloudli_asn_hi2_network_identifier;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_umts_correlation_values cloudli_asn_umts_correlation_values;
typedef struct cloudli_asn_umts_ims_vo_ip_correlation_item cloudli_asn_umts_ims_vo_ip_correlation_item;
typedef struct cloudli_asn_conf_ir_is_content cloudli_asn_conf_ir_is_content;
typedef struct cloudli_asn_conf_iri_content cloudli_asn_conf_iri_content;
typedef struct cloudli_asn_conf_iri_parameters cloudli_asn_conf_iri_parameters;
typedef struct cloudli_asn_conf_party_information cloudli_asn_conf_party_information;
typedef struct cloudli_asn_conf_correlation cloudli_asn_conf_correlation;
typedef struct cloudli_asn_party_identity cloudli_asn_party_identity;
typedef struct cloudli_asn_conf_ims_identity cloudli_asn_conf_ims_identity;
typedef struct cloudli_asn_supported_media cloudli_asn_supported_media;
typedef struct cloudli_asn_conf_event_failure_reason cloudli_asn_conf_event_failure_reason;
typedef struct cloudli_asn_conf_event_initiator cloudli_asn_conf_event_initiator;
typedef struct cloudli_asn_recurrence_info cloudli_asn_recurrence_info;

/** @brief ConfEvent. */
enum cloudli_asn_conf_event {
    CLOUDLI_ASN_CONF_EVENT_CONF_START_SUCCESSFULL = 1,
    CLOUDLI_ASN_CONF_EVENT_CONF_START_UNSUCCESSFULL = 2,
    CLOUDLI_ASN_CONF_EVENT_START_OF_INTERCEPTION_CONFERENCE_ACTIVE = 3,
    CLOUDLI_ASN_CONF_EVENT_CONF_PARTY_JOIN_SUCCESSFULL = 4,
    CLOUDLI_ASN_CONF_EVENT_CONF_PARTY_JOIN_UNSUCCESSFULL = 5,
    CLOUDLI_ASN_CONF_EVENT_CONF_PARTY_LEAVE_SUCCESSFULL = 6,
    CLOUDLI_ASN_CONF_EVENT_CONF_PARTY_LEAVE_UNSUCCESSFULL = 7,
    CLOUDLI_ASN_CONF_EVENT_CONF_PARTY_BEARER_MODIFY_SUCCESSFULL = 8,
    CLOUDLI_ASN_CONF_EVENT_CONF_PARTY_BEARER_MODIFY_UNSUCCESSFULL = 9,
    CLOUDLI_ASN_CONF_EVENT_CONF_END_SUCCESSFULL = 10,
    CLOUDLI_ASN_CONF_EVENT_CONF_END_UNSUCCESSFULL = 11,
    CLOUDLI_ASN_CONF_EVENT_CONF_SERV_CREATION = 12,
    CLOUDLI_ASN_CONF_EVENT_CONF_SERV_UPDATE = 13
};

/** @brief MediaModification. */
enum cloudli_asn_media_modification {
    CLOUDLI_ASN_MEDIA_MODIFICATION_ADD = 1,
    CLOUDLI_ASN_MEDIA_MODIFICATION_REMOVE = 2,
    CLOUDLI_ASN_MEDIA_MODIFICATION_CHANGE = 3,
    CLOUDLI_ASN_MEDIA_MODIFICATION_UNKNOWN = 4
};

/** @brief ConfIRIsContent: One record, or several in a sequence. */
enum cloudli_asn_conf_ir_is_content_choice {
    CLOUDLI_ASN_CONF_IR_IS_CONTENT_IS_CONFI_RI_CONTENT = 1,
    CLOUDLI_ASN_CONF_IR_IS_CONTENT_IS_CONF_IRI_SEQUENCE = 2
};
struct cloudli_asn_conf_ir_is_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** ConfIRIContent */
        const cloudli_asn_conf_iri_content *confiRIContent;
        /** Sequence of ConfIRIContent */
        struct { const cloudli_asn_conf_iri_content *items; size_t count; } confIRISequence;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ConfIRIContent. */
enum cloudli_asn_conf_iri_content_choice {
    CLOUDLI_ASN_CONF_IRI_CONTENT_IS_I_RI_BEGIN_RECORD = 1,
    CLOUDLI_ASN_CONF_IRI_CONTENT_IS_I_RI_END_RECORD = 2,
    CLOUDLI_ASN_CONF_IRI_CONTENT_IS_I_RI_CONTINUE_RECORD = 3,
    CLOUDLI_ASN_CONF_IRI_CONTENT_IS_I_RI_REPORT_RECORD = 4
};
struct cloudli_asn_conf_iri_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Conf-IRI-Parameters */
        const cloudli_asn_conf_iri_parameters *iRI_Begin_record;
        /** [2] Conf-IRI-Parameters */
        const cloudli_asn_conf_iri_parameters *iRI_End_record;
        /** [3] Conf-IRI-Parameters */
        const cloudli_asn_conf_iri_parameters *iRI_Continue_record;
        /** [4] Conf-IRI-Parameters */
        const cloudli_asn_conf_iri_parameters *iRI_Report_record;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Conf-IRI-Parameters: All that can be said of an event of a
 *   conference; which fields an event has is in tables 11.3 to 11.15. */
struct cloudli_asn_conf_iri_parameters {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi2confDomainId;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [2] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [3] Set of PartyIdentity, 1..10 of them, optional */
    struct { const cloudli_asn_party_identity *items; size_t count; } partyInformation;
    /** [4] Set of OCTET STRING, 1..256 octets, 1..40 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } national_Parameters;
    /** [5] HI2-Network-Identifier, optional */
    const cloudli_asn_hi2_network_identifier *networkIdentifier;
    /** [6] ConfEvent */
    uint32_t confEvent;
    /** [7] ConfCorrelation, optional */
    const cloudli_asn_conf_correlation *correlation;
    /** [8] Conf-IMSIdentity, optional */
    const cloudli_asn_conf_ims_identity *confID;
    /** [9] Conf-IMSIdentity, optional */
    const cloudli_asn_conf_ims_identity *tempConfID;
    /** [10] Set of PartyIdentity, optional */
    struct { const cloudli_asn_party_identity *items; size_t count; } listOfPotConferees;
    /** [11] Set of ConfPartyInformation, optional */
    struct { const cloudli_asn_conf_party_information *items; size_t count; } listOfConferees;
    /** [12] ConfPartyInformation, optional */
    const cloudli_asn_conf_party_information *joinPartyID;
    /** [13] ConfPartyInformation, optional */
    const cloudli_asn_conf_party_information *leavePartyID;
    /** [14] Set of ConfPartyInformation, optional */
    struct { const cloudli_asn_conf_party_information *items; size_t count; } listOfBearerAffectedParties;
    /** [15] ConfEventInitiator, optional */
    const cloudli_asn_conf_event_initiator *confEventInitiator;
    /** [16] ConfEventFailureReason, optional */
    const cloudli_asn_conf_event_failure_reason *confEventFailureReason;
    /** [17] OCTET STRING, optional */
    cloudli_bytes confEndReason;
    /** [18] TimeStamp, optional */
    const cloudli_asn_time_stamp *potConfStartInfo;
    /** [19] TimeStamp, optional */
    const cloudli_asn_time_stamp *potConfEndInfo;
    /** [20] RecurrenceInfo, optional */
    const cloudli_asn_recurrence_info *recurrenceInfo;
    /** [21] Set of PartyIdentity, optional */
    struct { const cloudli_asn_party_identity *items; size_t count; } confControllerIDs;
    /** [23] MediaModification, optional */
    cloudli_opt_u32 mediamodification;
    /** [24] ConfPartyInformation, optional */
    const cloudli_asn_conf_party_information *bearerModifyPartyID;
    /** [25] Set of ConfPartyInformation, optional */
    struct { const cloudli_asn_conf_party_information *items; size_t count; } listOfWaitConferees;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ConfPartyInformation. */
struct cloudli_asn_conf_party_information {
    /** [1] PartyIdentity, optional */
    const cloudli_asn_party_identity *partyIdentity;
    /** [2] SupportedMedia, optional */
    const cloudli_asn_supported_media *supportedmedia;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ConfCorrelation. */
enum cloudli_asn_conf_correlation_choice {
    CLOUDLI_ASN_CONF_CORRELATION_IS_CORRELATION_VALUES = 1,
    CLOUDLI_ASN_CONF_CORRELATION_IS_CORRELATION_NUMBER = 2,
    CLOUDLI_ASN_CONF_CORRELATION_IS_IMS_VO_IP = 3
};
struct cloudli_asn_conf_correlation {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Umts-CorrelationValues */
        const cloudli_asn_umts_correlation_values *correlationValues;
        /** [2] OCTET STRING */
        cloudli_bytes correlationNumber;
        /** [3] Set of Umts-IMS-VoIP-Correlation-item */
        struct { const cloudli_asn_umts_ims_vo_ip_correlation_item *items; size_t count; } imsVoIP;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief PartyIdentity. */
struct cloudli_asn_party_identity {
    /** [3] Set of Conf-IMSIdentity, optional */
    struct { const cloudli_asn_conf_ims_identity *items; size_t count; } iMPU;
    /** [4] Set of Conf-IMSIdentity, optional */
    struct { const cloudli_asn_conf_ims_identity *items; size_t count; } iMPI;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Conf-IMSIdentity. */
struct cloudli_asn_conf_ims_identity {
    /** [1] OCTET STRING, optional */
    cloudli_bytes sip_uri;
    /** [2] OCTET STRING, optional */
    cloudli_bytes tel_uri;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief SupportedMedia. */
struct cloudli_asn_supported_media {
    /** [1] OCTET STRING, optional */
    cloudli_bytes confServerSideSDP;
    /** [2] OCTET STRING, optional */
    cloudli_bytes confUserSideSDP;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ConfEventFailureReason. */
enum cloudli_asn_conf_event_failure_reason_choice {
    CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_CONF_START_REASON = 1,
    CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_PARTY_JOIN_REASON = 2,
    CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_PARTY_LEAVE_REASON = 3,
    CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_BEARER_MODIFY_REASON = 4,
    CLOUDLI_ASN_CONF_EVENT_FAILURE_REASON_IS_FAILED_CONF_END_REASON = 5
};
struct cloudli_asn_conf_event_failure_reason {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING */
        cloudli_bytes failedConfStartReason;
        /** [2] OCTET STRING */
        cloudli_bytes failedPartyJoinReason;
        /** [3] OCTET STRING */
        cloudli_bytes failedPartyLeaveReason;
        /** [4] OCTET STRING */
        cloudli_bytes failedBearerModifyReason;
        /** [5] OCTET STRING */
        cloudli_bytes failedConfEndReason;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ConfEventInitiator. */
enum cloudli_asn_conf_event_initiator_choice {
    CLOUDLI_ASN_CONF_EVENT_INITIATOR_IS_CONF_SERVER = 1,
    CLOUDLI_ASN_CONF_EVENT_INITIATOR_IS_CONF_TARGET_ID = 2,
    CLOUDLI_ASN_CONF_EVENT_INITIATOR_IS_CONF_PARTY_ID = 3
};
struct cloudli_asn_conf_event_initiator {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [2] PartyIdentity */
        const cloudli_asn_party_identity *confTargetID;
        /** [3] PartyIdentity */
        const cloudli_asn_party_identity *confPartyID;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief RecurrenceInfo. */
struct cloudli_asn_recurrence_info {
    /** [1] TimeStamp, optional */
    const cloudli_asn_time_stamp *recurrenceStartDateAndTime;
    /** [2] TimeStamp, optional */
    const cloudli_asn_time_stamp *recurrenceEndDateAndTime;
    /** [3] UTF8String, optional */
    cloudli_bytes recurrencePattern;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
