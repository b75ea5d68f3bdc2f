/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/pstn-isdn.asn. */
/**
 * @file cloudli/asn1/pstn-isdn.h
 * @brief PSTN and ISDN.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 102 232-6, module PstnIsdnPDU, version 6.
 */
#ifndef CLOUDLI_ASN1_PSTN_ISDN_H
#define CLOUDLI_ASN1_PSTN_ISDN_H

#include <cloudli/value.h>

typedef struct cloudli_asn_pstn_isdn_iri cloudli_asn_pstn_isdn_iri;
typedef struct cloudli_asn_pstn_isdn_iri_contents cloudli_asn_pstn_isdn_iri_contents;
typedef struct cloudli_asn_supplementary_info cloudli_asn_supplementary_info;
typedef struct cloudli_asn_information_applies_to cloudli_asn_information_applies_to;
typedef struct cloudli_asn_pstn_isdn_cc cloudli_asn_pstn_isdn_cc;

/** @brief Pstn-FrameType. */
enum cloudli_asn_pstn_frame_type {
    CLOUDLI_ASN_PSTN_FRAME_TYPE_IP_FRAME = 0,
    CLOUDLI_ASN_PSTN_FRAME_TYPE_UDP_FRAME = 1,
    CLOUDLI_ASN_PSTN_FRAME_TYPE_APPLICATION_FRAME = 2,
    CLOUDLI_ASN_PSTN_FRAME_TYPE_AUDIO_FRAME = 3,
    CLOUDLI_ASN_PSTN_FRAME_TYPE_ARTIFICIAL_RTP_FRAME = 4
};

/** @brief AlternateProtocol. */
enum cloudli_asn_alternate_protocol {
    CLOUDLI_ASN_ALTERNATE_PROTOCOL_U_DPTL = 1
};

/** @brief PstnIsdnIRI: Signalling of a telephone network, as TS 101 671 has
 *   it or as it was. */
struct cloudli_asn_pstn_isdn_iri {
    /** [0] relative OID */
    cloudli_bytes pstnIsdnIRIObjId;
    /** [1] PstnIsdnIRIContents */
    const cloudli_asn_pstn_isdn_iri_contents *pstnIsdnIRIContents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief PstnIsdnIRIContents. */
enum cloudli_asn_pstn_isdn_iri_contents_choice {
    CLOUDLI_ASN_PSTN_ISDN_IRI_CONTENTS_IS_SUPPLEMENTARY_INFO = 1
};
struct cloudli_asn_pstn_isdn_iri_contents {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] SupplementaryInfo */
        const cloudli_asn_supplementary_info *supplementaryInfo;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief SupplementaryInfo. */
struct cloudli_asn_supplementary_info {
    /** [0] InformationAppliesTo */
    const cloudli_asn_information_applies_to *informationAppliesTo;
    /** [1] INTEGER, 0..127 */
    uint32_t mediaFormat;
    /** [2] OCTET STRING, optional */
    cloudli_bytes mediaAttributes;
    /** [3] OCTET STRING, optional */
    cloudli_bytes encryptionKey;
    /** [4] OCTET STRING, optional */
    cloudli_bytes sessionName;
    /** [5] OCTET STRING, optional */
    cloudli_bytes sessionInfo;
    /** [6] OCTET STRING, optional */
    cloudli_bytes copyOfSDPMessage;
    /** [7] Pstn-FrameType, optional */
    cloudli_opt_u32 frameType;
    /** [8] AlternateProtocol, optional */
    cloudli_opt_u32 alternateProtocol;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief InformationAppliesTo. */
struct cloudli_asn_information_applies_to {
    /** [0] PayloadDirection */
    uint32_t payloadDirection;
    /** [1] INTEGER, 0..65535, optional */
    cloudli_opt_u32 cCLinkID;
    /** [2] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 firstPDUNumber;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief PstnIsdnCC: Content of a telephone call as RTP, UDP or IP. */
struct cloudli_asn_pstn_isdn_cc {
    /** [0] relative OID */
    cloudli_bytes pstnIsdnCCObjId;
    /** [1] OCTET STRING */
    cloudli_bytes pstnIsdnCCContents;
    /** [2] INTEGER, 0..65535, optional */
    cloudli_opt_u32 cCLinkID;
    /** [3] SupplementaryInfo, optional */
    const cloudli_asn_supplementary_info *supplementaryInfo;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
