/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/gcse-hi2.asn. */
/**
 * @file cloudli/asn1/gcse-hi2.h
 * @brief IRI of group communication.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module GCSEHI2Operations, release 16, version
  *   0.
 */
#ifndef CLOUDLI_ASN1_GCSE_HI2_H
#define CLOUDLI_ASN1_GCSE_HI2_H

#include <cloudli/value.h>

typedef struct cloudli_asn_eps_location cloudli_asn_eps_location;
typedef struct cloudli_asn_hi2_ip_address cloudli_asn_hi2_ip_address;
typedef struct cloudli_asn_hi2_network_identifier cloudli_asn_hi2_network_identifier;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_gcse_ir_is_content cloudli_asn_gcse_ir_is_content;
typedef struct cloudli_asn_gcse_iri_content cloudli_asn_gcse_iri_content;
typedef struct cloudli_asn_gcse_iri_parameters cloudli_asn_gcse_iri_parameters;
typedef struct cloudli_asn_gcse_party_identity cloudli_asn_gcse_party_identity;
typedef struct cloudli_asn_gcse_ims_identity cloudli_asn_gcse_ims_identity;
typedef struct cloudli_asn_other_identity cloudli_asn_other_identity;
typedef struct cloudli_asn_gcse_group_characteristics cloudli_asn_gcse_group_characteristics;
typedef struct cloudli_asn_target_connection_method cloudli_asn_target_connection_method;
typedef struct cloudli_asn_upstream cloudli_asn_upstream;
typedef struct cloudli_asn_downstream cloudli_asn_downstream;
typedef struct cloudli_asn_access_id cloudli_asn_access_id;

/** @brief GcseEvent. */
enum cloudli_asn_gcse_event {
    CLOUDLI_ASN_GCSE_EVENT_ACTIVATION_OF_GCSE_GROUP_COMMS = 1,
    CLOUDLI_ASN_GCSE_EVENT_START_OF_INTERCEPTION_GCSE_GROUP_COMMS = 2,
    CLOUDLI_ASN_GCSE_EVENT_USER_ADDED = 3,
    CLOUDLI_ASN_GCSE_EVENT_USER_DROPPED = 4,
    CLOUDLI_ASN_GCSE_EVENT_TARGET_CONNECTION_MODIFICATION = 5,
    CLOUDLI_ASN_GCSE_EVENT_TARGETDROPPED = 6,
    CLOUDLI_ASN_GCSE_EVENT_DEACTIVATION_OF_GCSE_GROUP_COMMS = 7
};

/** @brief AccessType. */
enum cloudli_asn_access_type {
    CLOUDLI_ASN_ACCESS_TYPE_E_PS_UNICAST = 1,
    CLOUDLI_ASN_ACCESS_TYPE_E_PS_MULTICAST = 2
};

/** @brief GcseIRIsContent. */
enum cloudli_asn_gcse_ir_is_content_choice {
    CLOUDLI_ASN_GCSE_IR_IS_CONTENT_IS_GCSEI_RI_CONTENT = 1,
    CLOUDLI_ASN_GCSE_IR_IS_CONTENT_IS_GCSE_IRI_SEQUENCE = 2
};
struct cloudli_asn_gcse_ir_is_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** GcseIRIContent */
        const cloudli_asn_gcse_iri_content *gcseiRIContent;
        /** Sequence of GcseIRIContent */
        struct { const cloudli_asn_gcse_iri_content *items; size_t count; } gcseIRISequence;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief GcseIRIContent. */
enum cloudli_asn_gcse_iri_content_choice {
    CLOUDLI_ASN_GCSE_IRI_CONTENT_IS_I_RI_BEGIN_RECORD = 1,
    CLOUDLI_ASN_GCSE_IRI_CONTENT_IS_I_RI_END_RECORD = 2,
    CLOUDLI_ASN_GCSE_IRI_CONTENT_IS_I_RI_CONTINUE_RECORD = 3,
    CLOUDLI_ASN_GCSE_IRI_CONTENT_IS_I_RI_REPORT_RECORD = 4
};
struct cloudli_asn_gcse_iri_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Gcse-IRI-Parameters */
        const cloudli_asn_gcse_iri_parameters *iRI_Begin_record;
        /** [2] Gcse-IRI-Parameters */
        const cloudli_asn_gcse_iri_parameters *iRI_End_record;
        /** [3] Gcse-IRI-Parameters */
        const cloudli_asn_gcse_iri_parameters *iRI_Continue_record;
        /** [4] Gcse-IRI-Parameters */
        const cloudli_asn_gcse_iri_parameters *iRI_Report_record;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Gcse-IRI-Parameters. */
struct cloudli_asn_gcse_iri_parameters {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi2gcseDomainId;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [2] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [3] Set of GcsePartyIdentity */
    struct { const cloudli_asn_gcse_party_identity *items; size_t count; } partyInformation;
    /** [4] Set of OCTET STRING, 1..256 octets, 1..40 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } national_Parameters;
    /** [5] HI2-Network-Identifier */
    const cloudli_asn_hi2_network_identifier *networkIdentifier;
    /** [6] GcseEvent */
    uint32_t gcseEvent;
    /** [7] OCTET STRING, optional */
    cloudli_bytes correlation;
    /** [8] TargetConnectionMethod, optional */
    const cloudli_asn_target_connection_method *targetConnectionMethod;
    /** [9] Sequence of GcsePartyIdentity, optional */
    struct { const cloudli_asn_gcse_party_identity *items; size_t count; } gcseGroupMembers;
    /** [10] Sequence of GcsePartyIdentity, optional */
    struct { const cloudli_asn_gcse_party_identity *items; size_t count; } gcseGroupParticipants;
    /** [11] GcsePartyIdentity, optional */
    const cloudli_asn_gcse_party_identity *gcseGroupID;
    /** [12] GcseGroupCharacteristics, optional */
    const cloudli_asn_gcse_group_characteristics *gcseGroupCharacteristics;
    /** [13] OCTET STRING, optional */
    cloudli_bytes reservedTMGI;
    /** [14] OCTET STRING, optional */
    cloudli_bytes tMGIReservationDuration;
    /** [15] UTF8String, optional */
    cloudli_bytes visitedNetworkID;
    /** [16] GcsePartyIdentity, optional */
    const cloudli_asn_gcse_party_identity *addedUserID;
    /** [17] GcsePartyIdentity, optional */
    const cloudli_asn_gcse_party_identity *droppedUserID;
    /** [18] UTF8String, optional */
    cloudli_bytes reasonForCommsEnd;
    /** [19] EPSLocation, optional */
    const cloudli_asn_eps_location *gcseLocationOfTheTarget;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief GcsePartyIdentity. */
struct cloudli_asn_gcse_party_identity {
    /** [1] OCTET STRING, 8 octets, optional */
    cloudli_bytes imei;
    /** [2] OCTET STRING, 3..8 octets, optional */
    cloudli_bytes imsi;
    /** [3] Set of Gcse-IMSIdentity, optional */
    struct { const cloudli_asn_gcse_ims_identity *items; size_t count; } iMPU;
    /** [4] Set of Gcse-IMSIdentity, optional */
    struct { const cloudli_asn_gcse_ims_identity *items; size_t count; } iMPI;
    /** [6] Set of OCTET STRING, optional */
    struct { const cloudli_bytes *items; size_t count; } proseUEID;
    /** [7] OtherIdentity, optional */
    const cloudli_asn_other_identity *otherID;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Gcse-IMSIdentity. */
struct cloudli_asn_gcse_ims_identity {
    /** [1] OCTET STRING, optional */
    cloudli_bytes sip_uri;
    /** [2] OCTET STRING, optional */
    cloudli_bytes tel_uri;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief OtherIdentity. */
struct cloudli_asn_other_identity {
    /** [1] UTF8String, optional */
    cloudli_bytes otherIdentityEncoding;
    /** [2] OCTET STRING, optional */
    cloudli_bytes otherIDInfo;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief GcseGroupCharacteristics. */
struct cloudli_asn_gcse_group_characteristics {
    /** [1] UTF8String, optional */
    cloudli_bytes characteristicsEncoding;
    /** [2] OCTET STRING, optional */
    cloudli_bytes characteristics;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief TargetConnectionMethod. */
struct cloudli_asn_target_connection_method {
    /** [1] BOOLEAN */
    uint32_t connectionStatus;
    /** [2] Upstream, optional */
    const cloudli_asn_upstream *upstream;
    /** [3] Downstream, optional */
    const cloudli_asn_downstream *downstream;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Upstream. */
struct cloudli_asn_upstream {
    /** [1] AccessType */
    uint32_t accessType;
    /** [2] AccessID */
    const cloudli_asn_access_id *accessId;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Downstream. */
struct cloudli_asn_downstream {
    /** [1] AccessType */
    uint32_t accessType;
    /** [2] AccessID */
    const cloudli_asn_access_id *accessId;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief AccessID. */
enum cloudli_asn_access_id_choice {
    CLOUDLI_ASN_ACCESS_ID_IS_T_MGI = 1,
    CLOUDLI_ASN_ACCESS_ID_IS_U_EIP_ADDRESS = 2
};
struct cloudli_asn_access_id {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING */
        cloudli_bytes tMGI;
        /** [2] HI2-IPAddress */
        const cloudli_asn_hi2_ip_address *uEIPAddress;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

#endif
