/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/l2-access.asn. */
/**
 * @file cloudli/asn1/l2-access.h
 * @brief Layer 2 access.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 102 232-4, module L2AccessPDU, version 10.
 */
#ifndef CLOUDLI_ASN1_L2_ACCESS_H
#define CLOUDLI_ASN1_L2_ACCESS_H

#include <cloudli/value.h>

typedef struct cloudli_asn_l2_cc cloudli_asn_l2_cc;
typedef struct cloudli_asn_l2_cc_l2_cc_contents cloudli_asn_l2_cc_l2_cc_contents;
typedef struct cloudli_asn_l2_truncated_datagram cloudli_asn_l2_truncated_datagram;
typedef struct cloudli_asn_l2_iri cloudli_asn_l2_iri;
typedef struct cloudli_asn_l2_iri_contents cloudli_asn_l2_iri_contents;
typedef struct cloudli_asn_l2_iri_only cloudli_asn_l2_iri_only;

/** @brief L2-AccessEventType. */
enum cloudli_asn_l2_access_event_type {
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_ACCESS_ATTEMPT = 0,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_ACCESS_ACCEPT = 1,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_ACCESS_REJECT = 2,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_ACCESS_FAILED = 3,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_SESSION_START = 4,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_SESSION_END = 5,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_INTERIM_UPDATE = 6,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_UNKNOWN = 7,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_START_OF_INTERCEPTION_WITH_SESSION_ACTIVE = 8,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_ACCESS_END = 9,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_END_OF_INTERCEPTION_WITH_SESSION_ACTIVE = 10,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_START_OF_INTERCEPTION_WITHOUT_NETWORK_SESSION = 11,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_END_OF_INTERCEPTION_WITHOUT_NETWORK_SESSION = 12,
    CLOUDLI_ASN_L2_ACCESS_EVENT_TYPE_SESSION_EXPIRED = 13
};

/** @brief L2-InternetAccessType. */
enum cloudli_asn_l2_internet_access_type {
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_UNDEFINED = 0,
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_DIAL_UP = 1,
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_X_DSL = 2,
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_CABLE_MODEM = 3,
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_L_AN = 4,
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_WIRELESS_LAN = 5,
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_F_T_TX = 6,
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_W_IMAX_HIPERMAN = 7,
    CLOUDLI_ASN_L2_INTERNET_ACCESS_TYPE_SATELLITE = 8
};

/** @brief L2-EndReason. */
enum cloudli_asn_l2_end_reason {
    CLOUDLI_ASN_L2_END_REASON_UNDEFINED = 0,
    CLOUDLI_ASN_L2_END_REASON_REGULAR_LOGOFF = 1,
    CLOUDLI_ASN_L2_END_REASON_CONNECTION_LOSS = 2,
    CLOUDLI_ASN_L2_END_REASON_CONNECTION_TIMEOUT = 3,
    CLOUDLI_ASN_L2_END_REASON_LEASE_EXPIRED = 4
};

/** @brief L2-AuthenticationType. */
enum cloudli_asn_l2_authentication_type {
    CLOUDLI_ASN_L2_AUTHENTICATION_TYPE_UNKNOWN = 0,
    CLOUDLI_ASN_L2_AUTHENTICATION_TYPE_STATIC = 1,
    CLOUDLI_ASN_L2_AUTHENTICATION_TYPE_RADIUS_AAA = 2,
    CLOUDLI_ASN_L2_AUTHENTICATION_TYPE_DHCP_AAA = 3,
    CLOUDLI_ASN_L2_AUTHENTICATION_TYPE_DIAMETER_AAA = 4
};

/** @brief L2ProtocolInformation. */
enum cloudli_asn_l2_protocol_information {
    CLOUDLI_ASN_L2_PROTOCOL_INFORMATION_L2_PROTOCOL_L2TP = 1,
    CLOUDLI_ASN_L2_PROTOCOL_INFORMATION_L2_PROTOCOL_L2F = 2,
    CLOUDLI_ASN_L2_PROTOCOL_INFORMATION_L2_PROTOCOL_PPTP = 3,
    CLOUDLI_ASN_L2_PROTOCOL_INFORMATION_L2_PROTOCOL_PPP = 4,
    CLOUDLI_ASN_L2_PROTOCOL_INFORMATION_ETHERNET_PROTOCOL = 5,
    CLOUDLI_ASN_L2_PROTOCOL_INFORMATION_UNDEFINED = 6,
    CLOUDLI_ASN_L2_PROTOCOL_INFORMATION_L2_PROTOCOL_ATM2684 = 7,
    CLOUDLI_ASN_L2_PROTOCOL_INFORMATION_L2_PROTOCOL_FR2427 = 8
};

/** @brief L2CC: One frame of layer 2 access. */
struct cloudli_asn_l2_cc {
    /** [0] relative OID */
    cloudli_bytes l2CCObjId;
    /** [1] L2CC-l2CCContents */
    const cloudli_asn_l2_cc_l2_cc_contents *l2CCContents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief L2CC-l2CCContents. */
enum cloudli_asn_l2_cc_l2_cc_contents_choice {
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_L2_TP = 1,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_L2_F = 2,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_P_PTP = 3,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_P_PP = 4,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_ETHERNET = 5,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_L2_ATM2684 = 6,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_L2_FR2427 = 7,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_TRUNCATED_L2_TP = 8,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_TRUNCATED_L2_F = 9,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_TRUNCATED_PPTP = 10,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_TRUNCATED_PPP = 11,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_TRUNCATED_ETHERNET = 12,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_TRUNCATED_L2_ATM2684 = 13,
    CLOUDLI_ASN_L2_CC_L2_CC_CONTENTS_IS_TRUNCATED_L2_FR2427 = 14
};
struct cloudli_asn_l2_cc_l2_cc_contents {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING */
        cloudli_bytes l2TP;
        /** [2] OCTET STRING */
        cloudli_bytes l2F;
        /** [3] OCTET STRING */
        cloudli_bytes pPTP;
        /** [4] OCTET STRING */
        cloudli_bytes pPP;
        /** [5] OCTET STRING */
        cloudli_bytes ethernet;
        /** [6] OCTET STRING */
        cloudli_bytes l2ATM2684;
        /** [7] OCTET STRING */
        cloudli_bytes l2FR2427;
        /** [8] L2TruncatedDatagram */
        const cloudli_asn_l2_truncated_datagram *truncatedL2TP;
        /** [9] L2TruncatedDatagram */
        const cloudli_asn_l2_truncated_datagram *truncatedL2F;
        /** [10] L2TruncatedDatagram */
        const cloudli_asn_l2_truncated_datagram *truncatedPPTP;
        /** [11] L2TruncatedDatagram */
        const cloudli_asn_l2_truncated_datagram *truncatedPPP;
        /** [12] L2TruncatedDatagram */
        const cloudli_asn_l2_truncated_datagram *truncatedEthernet;
        /** [13] L2TruncatedDatagram */
        const cloudli_asn_l2_truncated_datagram *truncatedL2ATM2684;
        /** [14] L2TruncatedDatagram */
        const cloudli_asn_l2_truncated_datagram *truncatedL2FR2427;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief L2TruncatedDatagram. */
struct cloudli_asn_l2_truncated_datagram {
    /** [0] OCTET STRING */
    cloudli_bytes truncatedDatagram;
    /** [1] INTEGER */
    int64_t originalLength;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief L2IRI: An event of layer 2 access. */
struct cloudli_asn_l2_iri {
    /** [0] relative OID */
    cloudli_bytes l2IRIObjId;
    /** [1] L2IRIContents */
    const cloudli_asn_l2_iri_contents *l2IRIContents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief L2IRIContents. */
struct cloudli_asn_l2_iri_contents {
    /** [0] L2-AccessEventType */
    uint32_t accessEventType;
    /** [2] L2-InternetAccessType, optional */
    cloudli_opt_u32 internetAccessType;
    /** [5] UTF8String, 1..128 characters, optional */
    cloudli_bytes targetNetworkID;
    /** [6] UTF8String, 1..128 characters, optional */
    cloudli_bytes targetCPEID;
    /** [7] UTF8String, 1..64 characters, optional */
    cloudli_bytes targetLocation;
    /** [8] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 nASPortNumber;
    /** [9] UTF8String, 1..20 characters, optional */
    cloudli_bytes callBackNumber;
    /** [10] GeneralizedTime, optional */
    cloudli_bytes startTime;
    /** [11] GeneralizedTime, optional */
    cloudli_bytes endTime;
    /** [12] L2-EndReason, optional */
    cloudli_opt_u32 endReason;
    /** [13] INTEGER, 0..18446744073709551615, optional */
    cloudli_opt_u64 octetsReceived;
    /** [14] INTEGER, 0..18446744073709551615, optional */
    cloudli_opt_u64 octetsTransmitted;
    /** [15] OCTET STRING, optional */
    cloudli_bytes rawAAAData;
    /** [16] L2-AuthenticationType, optional */
    cloudli_opt_u32 authenticationType;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief L2IRIOnly: Counts instead of content. */
struct cloudli_asn_l2_iri_only {
    /** [0] relative OID */
    cloudli_bytes l2IRIOnlyObjId;
    /** [2] L2ProtocolInformation */
    uint32_t l2protocolInformation;
    /** [3] INTEGER, optional */
    cloudli_opt_i64 l2AggregatedNbrOfPackets;
    /** [4] INTEGER, optional */
    cloudli_opt_i64 l2AggregatedNbrOfBytes;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
