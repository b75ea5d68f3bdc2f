/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/voip-hi3.asn. */
/**
 * @file cloudli/asn1/voip-hi3.h
 * @brief CC of voice over IMS.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module VoIP-HI3-IMS, release 15, version 1.
 */
#ifndef CLOUDLI_ASN1_VOIP_HI3_H
#define CLOUDLI_ASN1_VOIP_HI3_H

#include <cloudli/value.h>

typedef struct cloudli_asn_eps_cc_national_hi3_asn1parameters cloudli_asn_eps_cc_national_hi3_asn1parameters;
typedef struct cloudli_asn_hi2_network_identifier cloudli_asn_hi2_network_identifier;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_voip_cc_pdu cloudli_asn_voip_cc_pdu;
typedef struct cloudli_asn_voip_lic_header cloudli_asn_voip_lic_header;
typedef struct cloudli_asn_payload_description cloudli_asn_payload_description;

/** @brief Voip-TPDU-direction. */
enum cloudli_asn_voip_tpdu_direction {
    CLOUDLI_ASN_VOIP_TPDU_DIRECTION_FROM_TARGET = 1,
    CLOUDLI_ASN_VOIP_TPDU_DIRECTION_TO_TARGET = 2,
    CLOUDLI_ASN_VOIP_TPDU_DIRECTION_COMBINED = 3,
    CLOUDLI_ASN_VOIP_TPDU_DIRECTION_UNKNOWN = 4
};

/** @brief Voip-ICE-type. */
enum cloudli_asn_voip_ice_type {
    CLOUDLI_ASN_VOIP_ICE_TYPE_GGSN = 1,
    CLOUDLI_ASN_VOIP_ICE_TYPE_P_DN_GW = 2,
    CLOUDLI_ASN_VOIP_ICE_TYPE_A_GW = 3,
    CLOUDLI_ASN_VOIP_ICE_TYPE_TR_GW = 4,
    CLOUDLI_ASN_VOIP_ICE_TYPE_M_GW = 5,
    CLOUDLI_ASN_VOIP_ICE_TYPE_OTHER = 6,
    CLOUDLI_ASN_VOIP_ICE_TYPE_UNKNOWN = 7,
    CLOUDLI_ASN_VOIP_ICE_TYPE_M_RF = 8,
    CLOUDLI_ASN_VOIP_ICE_TYPE_LM_ISF = 9,
    CLOUDLI_ASN_VOIP_ICE_TYPE_S_GW = 10
};

/** @brief Voip-CC-PDU: One packet of a call over IMS. */
struct cloudli_asn_voip_cc_pdu {
    /** [1] VoipLIC-header */
    const cloudli_asn_voip_lic_header *voipLIC_header;
    /** [2] OCTET STRING */
    cloudli_bytes payload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief VoipLIC-header. */
struct cloudli_asn_voip_lic_header {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi3voipDomainId;
    /** [2] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes lIID;
    /** [3] OCTET STRING */
    cloudli_bytes voipCorrelationNumber;
    /** [4] TimeStamp, optional */
    const cloudli_asn_time_stamp *timeStamp;
    /** [5] INTEGER, 0..65535 */
    uint32_t sequence_number;
    /** [6] Voip-TPDU-direction */
    uint32_t t_PDU_direction;
    /** [7] EpsCC-National-HI3-ASN1parameters, optional */
    const cloudli_asn_eps_cc_national_hi3_asn1parameters *national_HI3_ASN1parameters;
    /** [8] Voip-ICE-type, optional */
    cloudli_opt_u32 ice_type;
    /** [9] Payload-description, optional */
    const cloudli_asn_payload_description *payload_description;
    /** [10] HI2-Network-Identifier, optional */
    const cloudli_asn_hi2_network_identifier *networkIdentifier;
    /** [11] UTF8String, optional */
    cloudli_bytes pTCSessionInfo;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Payload-description. */
struct cloudli_asn_payload_description {
    /** [1] OCTET STRING, optional */
    cloudli_bytes copyOfSDPdescription;
    /** [2] INTEGER, 0..127, optional */
    cloudli_opt_u32 mediaFormat;
    /** [3] OCTET STRING, optional */
    cloudli_bytes mediaAttributes;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
