/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/conf-hi3.asn. */
/**
 * @file cloudli/asn1/conf-hi3.h
 * @brief CC of conferences.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module CONF-HI3-IMS, release 13, version 0.
 */
#ifndef CLOUDLI_ASN1_CONF_HI3_H
#define CLOUDLI_ASN1_CONF_HI3_H

#include <cloudli/value.h>

typedef struct cloudli_asn_conf_correlation cloudli_asn_conf_correlation;
typedef struct cloudli_asn_conf_party_information cloudli_asn_conf_party_information;
typedef struct cloudli_asn_eps_cc_national_hi3_asn1parameters cloudli_asn_eps_cc_national_hi3_asn1parameters;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_conf_cc_pdu cloudli_asn_conf_cc_pdu;
typedef struct cloudli_asn_conf_lic_header cloudli_asn_conf_lic_header;
typedef struct cloudli_asn_conf_cc_media_id cloudli_asn_conf_cc_media_id;

/** @brief ConfCC-TPDU-direction. */
enum cloudli_asn_conf_cc_tpdu_direction {
    CLOUDLI_ASN_CONF_CC_TPDU_DIRECTION_FROM_TARGET = 1,
    CLOUDLI_ASN_CONF_CC_TPDU_DIRECTION_TO_TARGET = 2,
    CLOUDLI_ASN_CONF_CC_TPDU_DIRECTION_UNKNOWN = 3,
    CLOUDLI_ASN_CONF_CC_TPDU_DIRECTION_CONFTARGET = 4,
    CLOUDLI_ASN_CONF_CC_TPDU_DIRECTION_FROM_MIXER = 5,
    CLOUDLI_ASN_CONF_CC_TPDU_DIRECTION_TO_MIXER = 6,
    CLOUDLI_ASN_CONF_CC_TPDU_DIRECTION_COMBINED = 7
};

/** @brief Conf-CC-PDU: One packet of a conference, with whose stream it is. */
struct cloudli_asn_conf_cc_pdu {
    /** [1] ConfLIC-header */
    const cloudli_asn_conf_lic_header *confLIC_header;
    /** [2] OCTET STRING */
    cloudli_bytes payload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ConfLIC-header. */
struct cloudli_asn_conf_lic_header {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi3DomainId;
    /** [2] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes lIID;
    /** [3] ConfCorrelation */
    const cloudli_asn_conf_correlation *correlation;
    /** [4] TimeStamp, optional */
    const cloudli_asn_time_stamp *timeStamp;
    /** [5] INTEGER, 0..65535 */
    uint32_t sequence_number;
    /** [6] ConfCC-TPDU-direction */
    uint32_t t_PDU_direction;
    /** [7] EpsCC-National-HI3-ASN1parameters, optional */
    const cloudli_asn_eps_cc_national_hi3_asn1parameters *national_HI3_ASN1parameters;
    /** [9] ConfCC-MediaID, optional */
    const cloudli_asn_conf_cc_media_id *mediaID;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ConfCC-MediaID. */
struct cloudli_asn_conf_cc_media_id {
    /** [1] ConfPartyInformation, optional */
    const cloudli_asn_conf_party_information *sourceUserID;
    /** [2] OCTET STRING, optional */
    cloudli_bytes streamID;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
