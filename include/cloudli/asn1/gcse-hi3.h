/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/gcse-hi3.asn. */
/**
 * @file cloudli/asn1/gcse-hi3.h
 * @brief CC of group communication.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module GCSE-HI3, release 13, version 0.
 */
#ifndef CLOUDLI_ASN1_GCSE_HI3_H
#define CLOUDLI_ASN1_GCSE_HI3_H

#include <cloudli/value.h>

typedef struct cloudli_asn_eps_cc_national_hi3_asn1parameters cloudli_asn_eps_cc_national_hi3_asn1parameters;
typedef struct cloudli_asn_gcse_party_identity cloudli_asn_gcse_party_identity;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_gcse_cc_pdu cloudli_asn_gcse_cc_pdu;
typedef struct cloudli_asn_gcse_lic_header cloudli_asn_gcse_lic_header;
typedef struct cloudli_asn_gcse_cc_media_id cloudli_asn_gcse_cc_media_id;

/** @brief GcseCC-TPDU-direction. */
enum cloudli_asn_gcse_cc_tpdu_direction {
    CLOUDLI_ASN_GCSE_CC_TPDU_DIRECTION_FROM_TARGET = 1,
    CLOUDLI_ASN_GCSE_CC_TPDU_DIRECTION_TO_TARGET = 2,
    CLOUDLI_ASN_GCSE_CC_TPDU_DIRECTION_UNKNOWN = 3
};

/** @brief Gcse-CC-PDU: One packet of group communication. */
struct cloudli_asn_gcse_cc_pdu {
    /** [1] GcseLIC-header */
    const cloudli_asn_gcse_lic_header *gcseLIC_header;
    /** [2] OCTET STRING */
    cloudli_bytes payload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief GcseLIC-header. */
struct cloudli_asn_gcse_lic_header {
    /** [1] OBJECT IDENTIFIER */
    cloudli_bytes hi3gcseDomainId;
    /** [2] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes lIID;
    /** [3] OCTET STRING */
    cloudli_bytes correlation;
    /** [4] TimeStamp, optional */
    const cloudli_asn_time_stamp *timeStamp;
    /** [5] INTEGER, 0..65535 */
    uint32_t sequence_number;
    /** [6] GcseCC-TPDU-direction */
    uint32_t t_PDU_direction;
    /** [7] EpsCC-National-HI3-ASN1parameters, optional */
    const cloudli_asn_eps_cc_national_hi3_asn1parameters *national_HI3_ASN1parameters;
    /** [8] GcseCC-MediaID, optional */
    const cloudli_asn_gcse_cc_media_id *mediaID;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief GcseCC-MediaID. */
struct cloudli_asn_gcse_cc_media_id {
    /** [1] GcsePartyIdentity, optional */
    const cloudli_asn_gcse_party_identity *sourceUserID;
    /** [2] OCTET STRING, optional */
    cloudli_bytes streamID;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
