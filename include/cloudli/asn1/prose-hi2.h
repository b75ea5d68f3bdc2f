/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/prose-hi2.asn. */
/**
 * @file cloudli/asn1/prose-hi2.h
 * @brief IRI of proximity services.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module ProSeHI2Operations, release 16, version
  *   0.
 */
#ifndef CLOUDLI_ASN1_PROSE_HI2_H
#define CLOUDLI_ASN1_PROSE_HI2_H

#include <cloudli/value.h>

typedef struct cloudli_asn_hi2_network_identifier cloudli_asn_hi2_network_identifier;
typedef struct cloudli_asn_national_hi2_asn1parameters cloudli_asn_national_hi2_asn1parameters;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_pro_se_ir_is_content cloudli_asn_pro_se_ir_is_content;
typedef struct cloudli_asn_pro_se_iri_content cloudli_asn_pro_se_iri_content;
typedef struct cloudli_asn_pro_se_iri_parameters cloudli_asn_pro_se_iri_parameters;
typedef struct cloudli_asn_pro_se_event_data cloudli_asn_pro_se_event_data;
typedef struct cloudli_asn_pro_se_direct_discovery cloudli_asn_pro_se_direct_discovery;
typedef struct cloudli_asn_direct_discovery_data cloudli_asn_direct_discovery_data;
typedef struct cloudli_asn_pro_se_app_mask cloudli_asn_pro_se_app_mask;

/** @brief ProSeDirectDiscoveryEvent. */
enum cloudli_asn_pro_se_direct_discovery_event {
    CLOUDLI_ASN_PRO_SE_DIRECT_DISCOVERY_EVENT_PROSE_DISCOVERY_REQUEST = 1,
    CLOUDLI_ASN_PRO_SE_DIRECT_DISCOVERY_EVENT_PROSE_MATCH_REPORT = 2
};

/** @brief TargetRole. */
enum cloudli_asn_target_role {
    CLOUDLI_ASN_TARGET_ROLE_ANNOUNCING_UE = 1,
    CLOUDLI_ASN_TARGET_ROLE_MONITORING_UE = 2
};

/** @brief ProSeIRIsContent. */
enum cloudli_asn_pro_se_ir_is_content_choice {
    CLOUDLI_ASN_PRO_SE_IR_IS_CONTENT_IS_PROSE_IRI_CONTENT = 1,
    CLOUDLI_ASN_PRO_SE_IR_IS_CONTENT_IS_PROSE_IRI_SEQUENCE = 2
};
struct cloudli_asn_pro_se_ir_is_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] ProSeIRIContent */
        const cloudli_asn_pro_se_iri_content *proseIRIContent;
        /** [2] Sequence of ProSeIRIContent */
        struct { const cloudli_asn_pro_se_iri_content *items; size_t count; } proseIRISequence;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ProSeIRIContent. */
enum cloudli_asn_pro_se_iri_content_choice {
    CLOUDLI_ASN_PRO_SE_IRI_CONTENT_IS_I_RI_REPORT_RECORD = 1
};
struct cloudli_asn_pro_se_iri_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] ProSe-IRI-Parameters */
        const cloudli_asn_pro_se_iri_parameters *iRI_Report_record;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ProSe-IRI-Parameters. */
struct cloudli_asn_pro_se_iri_parameters {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi2ProSeDomainId;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [2] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [3] HI2-Network-Identifier */
    const cloudli_asn_hi2_network_identifier *networkIdentifier;
    /** [4] ProSeEventData */
    const cloudli_asn_pro_se_event_data *proseEventData;
    /** [5] Set of OCTET STRING, 1..256 octets, 1..40 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } national_Parameters;
    /** [6] National-HI2-ASN1parameters, optional */
    const cloudli_asn_national_hi2_asn1parameters *national_HI2_ASN1parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ProSeEventData. */
enum cloudli_asn_pro_se_event_data_choice {
    CLOUDLI_ASN_PRO_SE_EVENT_DATA_IS_PROSE_DIRECT_DISCOVERY = 1
};
struct cloudli_asn_pro_se_event_data {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] ProSeDirectDiscovery */
        const cloudli_asn_pro_se_direct_discovery *proseDirectDiscovery;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ProSeDirectDiscovery. */
struct cloudli_asn_pro_se_direct_discovery {
    /** [0] ProSeDirectDiscoveryEvent */
    uint32_t proseDirectDiscoveryEvent;
    /** [1] OCTET STRING, 3..8 octets */
    cloudli_bytes targetImsi;
    /** [2] TargetRole */
    uint32_t targetRole;
    /** [3] DirectDiscoveryData */
    const cloudli_asn_direct_discovery_data *directDiscoveryData;
    /** [4] UTF8String, optional */
    cloudli_bytes metadata;
    /** [5] OCTET STRING, 3..8 octets, optional */
    cloudli_bytes otherUeImsi;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief DirectDiscoveryData. */
struct cloudli_asn_direct_discovery_data {
    /** [1] UTF8String */
    cloudli_bytes discoveryPLMNID;
    /** [2] UTF8String */
    cloudli_bytes proseAppIdName;
    /** [3] OCTET STRING, 23 octets */
    cloudli_bytes proseAppCode;
    /** [4] ProSeAppMask, optional */
    const cloudli_asn_pro_se_app_mask *proseAppMask;
    /** [5] INTEGER */
    int64_t timer;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ProSeAppMask. */
enum cloudli_asn_pro_se_app_mask_choice {
    CLOUDLI_ASN_PRO_SE_APP_MASK_IS_PROSE_MASK = 1,
    CLOUDLI_ASN_PRO_SE_APP_MASK_IS_PROSE_MASK_SEQUENCE = 2
};
struct cloudli_asn_pro_se_app_mask {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING, 23 octets */
        cloudli_bytes proseMask;
        /** [2] Sequence of OCTET STRING, 23 octets */
        struct { const cloudli_bytes *items; size_t count; } proseMaskSequence;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

#endif
