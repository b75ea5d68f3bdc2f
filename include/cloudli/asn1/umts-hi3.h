/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/umts-hi3.asn. */
/**
 * @file cloudli/asn1/umts-hi3.h
 * @brief CC of UMTS packet data.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module Umts-HI3-PS, release 7, version 0.
 */
#ifndef CLOUDLI_ASN1_UMTS_HI3_H
#define CLOUDLI_ASN1_UMTS_HI3_H

#include <cloudli/value.h>

typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_umts_cc_cc_pdu cloudli_asn_umts_cc_cc_pdu;
typedef struct cloudli_asn_umts_cc_ulic_header cloudli_asn_umts_cc_ulic_header;
typedef struct cloudli_asn_umts_cc_national_hi3_asn1parameters cloudli_asn_umts_cc_national_hi3_asn1parameters;

/** @brief Version. */
enum cloudli_asn_version {
    CLOUDLI_ASN_VERSION_VERSION1 = 1,
    CLOUDLI_ASN_VERSION_VERSION3 = 3,
    CLOUDLI_ASN_VERSION_LAST_VERSION = 8
};

/** @brief UmtsCC-TPDU-direction. */
enum cloudli_asn_umts_cc_tpdu_direction {
    CLOUDLI_ASN_UMTS_CC_TPDU_DIRECTION_FROM_TARGET = 1,
    CLOUDLI_ASN_UMTS_CC_TPDU_DIRECTION_TO_TARGET = 2,
    CLOUDLI_ASN_UMTS_CC_TPDU_DIRECTION_UNKNOWN = 3
};

/** @brief UmtsCC-ICE-type. */
enum cloudli_asn_umts_cc_ice_type {
    CLOUDLI_ASN_UMTS_CC_ICE_TYPE_SGSN = 1,
    CLOUDLI_ASN_UMTS_CC_ICE_TYPE_GGSN = 2
};

/** @brief UmtsCC-CC-PDU: One packet of UMTS packet data. */
struct cloudli_asn_umts_cc_cc_pdu {
    /** [1] UmtsCC-ULIC-header */
    const cloudli_asn_umts_cc_ulic_header *uLIC_header;
    /** [2] OCTET STRING */
    cloudli_bytes payload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief UmtsCC-ULIC-header. */
struct cloudli_asn_umts_cc_ulic_header {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi3DomainId;
    /** [1] Version */
    uint32_t version;
    /** [2] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes lIID;
    /** [3] OCTET STRING, 8..20 octets */
    cloudli_bytes correlation_Number;
    /** [4] TimeStamp, optional */
    const cloudli_asn_time_stamp *timeStamp;
    /** [5] INTEGER, 0..65535 */
    uint32_t sequence_number;
    /** [6] UmtsCC-TPDU-direction */
    uint32_t t_PDU_direction;
    /** [7] UmtsCC-National-HI3-ASN1parameters, optional */
    const cloudli_asn_umts_cc_national_hi3_asn1parameters *national_HI3_ASN1parameters;
    /** [8] UmtsCC-ICE-type, optional */
    cloudli_opt_u32 ice_type;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief UmtsCC-National-HI3-ASN1parameters. */
struct cloudli_asn_umts_cc_national_hi3_asn1parameters {
    /** [1] PrintableString, 2 octets */
    cloudli_bytes countryCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
