/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/ip-multimedia.asn. */
/**
 * @file cloudli/asn1/ip-multimedia.h
 * @brief IP multimedia.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 102 232-5, module IPMultimediaPDU, version 17.
 */
#ifndef CLOUDLI_ASN1_IP_MULTIMEDIA_H
#define CLOUDLI_ASN1_IP_MULTIMEDIA_H

#include <cloudli/value.h>

typedef struct cloudli_asn_ip_address cloudli_asn_ip_address;
typedef struct cloudli_asn_location cloudli_asn_location;
typedef struct cloudli_asn_ipmmcc cloudli_asn_ipmmcc;
typedef struct cloudli_asn_ipmmiri cloudli_asn_ipmmiri;
typedef struct cloudli_asn_ipmm_ipiri_contents cloudli_asn_ipmm_ipiri_contents;
typedef struct cloudli_asn_sip_message cloudli_asn_sip_message;
typedef struct cloudli_asn_h323_message cloudli_asn_h323_message;
typedef struct cloudli_asn_h323_message_content cloudli_asn_h323_message_content;
typedef struct cloudli_asn_national_ipmmiri_parameters cloudli_asn_national_ipmmiri_parameters;
typedef struct cloudli_asn_additional_signalling cloudli_asn_additional_signalling;

/** @brief IPMM-FrameType. */
enum cloudli_asn_ipmm_frame_type {
    CLOUDLI_ASN_IPMM_FRAME_TYPE_IP_FRAME = 0,
    CLOUDLI_ASN_IPMM_FRAME_TYPE_UDP_FRAME = 1,
    CLOUDLI_ASN_IPMM_FRAME_TYPE_RTP_FRAME = 2,
    CLOUDLI_ASN_IPMM_FRAME_TYPE_AUDIO_FRAME = 3,
    CLOUDLI_ASN_IPMM_FRAME_TYPE_TCP_FRAME = 4,
    CLOUDLI_ASN_IPMM_FRAME_TYPE_ARTIFICIAL_RTP_FRAME = 5,
    CLOUDLI_ASN_IPMM_FRAME_TYPE_UDPTL_FRAME = 6,
    CLOUDLI_ASN_IPMM_FRAME_TYPE_MSRP_FRAME = 7
};

/** @brief MMCCprotocol. */
enum cloudli_asn_mmc_cprotocol {
    CLOUDLI_ASN_MMC_CPROTOCOL_R_TP = 0,
    CLOUDLI_ASN_MMC_CPROTOCOL_M_SRP = 1,
    CLOUDLI_ASN_MMC_CPROTOCOL_U_DPTL = 2
};

/** @brief IPMMCC: One packet of media. New implementations give frameType
 *   (clause 5.5). */
struct cloudli_asn_ipmmcc {
    /** [0] relative OID */
    cloudli_bytes iPMMCCObjId;
    /** [1] OCTET STRING */
    cloudli_bytes mMCCContents;
    /** [2] IPMM-FrameType, optional */
    cloudli_opt_u32 frameType;
    /** [3] OCTET STRING, optional */
    cloudli_bytes streamIdentifier;
    /** [4] MMCCprotocol, optional */
    cloudli_opt_u32 mMCCprotocol;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPMMIRI: Signalling of IP multimedia as it was on the wire. */
struct cloudli_asn_ipmmiri {
    /** [0] relative OID */
    cloudli_bytes iPMMIRIObjId;
    /** [1] IPMM-IPIRIContents */
    const cloudli_asn_ipmm_ipiri_contents *iPMMIRIContents;
    /** [2] Location, optional */
    const cloudli_asn_location *targetLocation;
    /** [3] Sequence of AdditionalSignalling, optional */
    struct { const cloudli_asn_additional_signalling *items; size_t count; } additionalSignalling;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPMM-IPIRIContents. */
enum cloudli_asn_ipmm_ipiri_contents_choice {
    CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_ORIGINAL_IPMM_MESSAGE = 1,
    CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_S_IP_MESSAGE = 2,
    CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_H323_MESSAGE = 3,
    CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_NATIONAL_IPMMIRI_PARAMETERS = 4,
    CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_X_CAP_MESSAGE = 5,
    CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_ORIGINAL_IPMM_MESSAGE = 6,
    CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_SIP_MESSAGE = 7,
    CLOUDLI_ASN_IPMM_IPIRI_CONTENTS_IS_I_RI_ONLY_RTP_PACKET = 8
};
struct cloudli_asn_ipmm_ipiri_contents {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] OCTET STRING */
        cloudli_bytes originalIPMMMessage;
        /** [1] SIPMessage */
        const cloudli_asn_sip_message *sIPMessage;
        /** [2] H323Message */
        const cloudli_asn_h323_message *h323Message;
        /** [3] NationalIPMMIRIParameters */
        const cloudli_asn_national_ipmmiri_parameters *nationalIPMMIRIParameters;
        /** [4] OCTET STRING */
        cloudli_bytes xCAPMessage;
        /** [5] OCTET STRING */
        cloudli_bytes iRIOnlyOriginalIPMMMessage;
        /** [6] SIPMessage */
        const cloudli_asn_sip_message *iRIOnlySIPMessage;
        /** [7] OCTET STRING */
        cloudli_bytes iRIOnlyRTPPacket;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief SIPMessage: A SIP message with the addresses of the IP layer
 *   (clause 5.2.7). */
struct cloudli_asn_sip_message {
    /** [0] IPAddress */
    const cloudli_asn_ip_address *iPSourceAddress;
    /** [1] IPAddress */
    const cloudli_asn_ip_address *iPDestinationAddress;
    /** [2] OCTET STRING */
    cloudli_bytes sIPContent;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief H323Message. */
struct cloudli_asn_h323_message {
    /** [0] IPAddress */
    const cloudli_asn_ip_address *iPSourceAddress;
    /** [1] IPAddress */
    const cloudli_asn_ip_address *iPDestinationAddress;
    /** [2] H323MessageContent */
    const cloudli_asn_h323_message_content *h323Content;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief H323MessageContent. */
enum cloudli_asn_h323_message_content_choice {
    CLOUDLI_ASN_H323_MESSAGE_CONTENT_IS_H225_CS_MESSAGE_CONTENT = 1,
    CLOUDLI_ASN_H323_MESSAGE_CONTENT_IS_H225_RAS_MESSAGE_CONTENT = 2,
    CLOUDLI_ASN_H323_MESSAGE_CONTENT_IS_H245_MESSAGE_CONTENT = 3,
    CLOUDLI_ASN_H323_MESSAGE_CONTENT_IS_GENERIC_MESSAGE_CONTENT = 4
};
struct cloudli_asn_h323_message_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] OCTET STRING */
        cloudli_bytes h225CSMessageContent;
        /** [1] OCTET STRING */
        cloudli_bytes h225RASMessageContent;
        /** [2] OCTET STRING */
        cloudli_bytes h245MessageContent;
        /** [3] OCTET STRING */
        cloudli_bytes genericMessageContent;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief NationalIPMMIRIParameters. */
struct cloudli_asn_national_ipmmiri_parameters {
    /** [1] PrintableString, 2 octets */
    cloudli_bytes countryCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief AdditionalSignalling. */
enum cloudli_asn_additional_signalling_choice {
    CLOUDLI_ASN_ADDITIONAL_SIGNALLING_IS_SIP_HEADER_LINE = 1
};
struct cloudli_asn_additional_signalling {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] OCTET STRING */
        cloudli_bytes sipHeaderLine;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

#endif
