/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/eps-hi3.asn. */
/**
 * @file cloudli/asn1/eps-hi3.h
 * @brief CC of the EPS.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module Eps-HI3-PS, release 12, version 0.
 */
#ifndef CLOUDLI_ASN1_EPS_HI3_H
#define CLOUDLI_ASN1_EPS_HI3_H

#include <cloudli/value.h>

typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_eps_cc_cc_pdu cloudli_asn_eps_cc_cc_pdu;
typedef struct cloudli_asn_eps_cc_ulic_header cloudli_asn_eps_cc_ulic_header;
typedef struct cloudli_asn_eps_cc_national_hi3_asn1parameters cloudli_asn_eps_cc_national_hi3_asn1parameters;

/** @brief EpsCC-TPDU-direction. */
enum cloudli_asn_eps_cc_tpdu_direction {
    CLOUDLI_ASN_EPS_CC_TPDU_DIRECTION_FROM_TARGET = 1,
    CLOUDLI_ASN_EPS_CC_TPDU_DIRECTION_TO_TARGET = 2,
    CLOUDLI_ASN_EPS_CC_TPDU_DIRECTION_UNKNOWN = 3
};

/** @brief EpsCC-ICE-type. */
enum cloudli_asn_eps_cc_ice_type {
    CLOUDLI_ASN_EPS_CC_ICE_TYPE_SGSN = 1,
    CLOUDLI_ASN_EPS_CC_ICE_TYPE_GGSN = 2,
    CLOUDLI_ASN_EPS_CC_ICE_TYPE_S_GW = 3,
    CLOUDLI_ASN_EPS_CC_ICE_TYPE_P_DN_GW = 4,
    CLOUDLI_ASN_EPS_CC_ICE_TYPE_COLOCATED_SAE_G_WS = 5,
    CLOUDLI_ASN_EPS_CC_ICE_TYPE_E_PDG = 6
};

/** @brief EpsCC-CC-PDU: One packet of the EPS. */
struct cloudli_asn_eps_cc_cc_pdu {
    /** [1] EpsCC-ULIC-header */
    const cloudli_asn_eps_cc_ulic_header *uLIC_header;
    /** [2] OCTET STRING */
    cloudli_bytes payload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EpsCC-ULIC-header. */
struct cloudli_asn_eps_cc_ulic_header {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi3DomainId;
    /** [2] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes lIID;
    /** [3] OCTET STRING */
    cloudli_bytes correlation_Number;
    /** [4] TimeStamp, optional */
    const cloudli_asn_time_stamp *timeStamp;
    /** [5] INTEGER, 0..65535 */
    uint32_t sequence_number;
    /** [6] EpsCC-TPDU-direction */
    uint32_t t_PDU_direction;
    /** [7] EpsCC-National-HI3-ASN1parameters, optional */
    const cloudli_asn_eps_cc_national_hi3_asn1parameters *national_HI3_ASN1parameters;
    /** [8] EpsCC-ICE-type, optional */
    cloudli_opt_u32 ice_type;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EpsCC-National-HI3-ASN1parameters. */
struct cloudli_asn_eps_cc_national_hi3_asn1parameters {
    /** [1] PrintableString, 2 octets */
    cloudli_bytes countryCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
