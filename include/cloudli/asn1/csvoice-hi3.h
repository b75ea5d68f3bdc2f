/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/csvoice-hi3.asn. */
/**
 * @file cloudli/asn1/csvoice-hi3.h
 * @brief CC of circuit-switched voice over IP.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module CSvoice-HI3-IP, release 14, version 0.
 */
#ifndef CLOUDLI_ASN1_CSVOICE_HI3_H
#define CLOUDLI_ASN1_CSVOICE_HI3_H

#include <cloudli/value.h>

typedef struct cloudli_asn_eps_cc_national_hi3_asn1parameters cloudli_asn_eps_cc_national_hi3_asn1parameters;
typedef struct cloudli_asn_hi2_communication_identifier cloudli_asn_hi2_communication_identifier;
typedef struct cloudli_asn_payload_description cloudli_asn_payload_description;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_c_svoice_cc_pdu cloudli_asn_c_svoice_cc_pdu;
typedef struct cloudli_asn_c_svoice_lic_header cloudli_asn_c_svoice_lic_header;

/** @brief CSvoice-CC-PDU: One packet of circuit-switched voice that is
 *   delivered over IP. */
struct cloudli_asn_c_svoice_cc_pdu {
    /** [0] CSvoiceLIC-header */
    const cloudli_asn_c_svoice_lic_header *cSvoiceLIC_header;
    /** [1] OCTET STRING */
    cloudli_bytes payload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief CSvoiceLIC-header. */
struct cloudli_asn_c_svoice_lic_header {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi3CSvoiceDomainId;
    /** [1] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes lIID;
    /** [2] HI2-CommunicationIdentifier */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [3] OCTET STRING, 1..8 octets, optional */
    cloudli_bytes ccLID;
    /** [4] TimeStamp, optional */
    const cloudli_asn_time_stamp *timeStamp;
    /** [5] INTEGER, 0..65535 */
    uint32_t sequence_number;
    /** [6] Voip-TPDU-direction */
    uint32_t t_PDU_direction;
    /** [7] EpsCC-National-HI3-ASN1parameters, optional */
    const cloudli_asn_eps_cc_national_hi3_asn1parameters *national_HI3_ASN1parameters;
    /** [8] Payload-description */
    const cloudli_asn_payload_description *payload_description;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
