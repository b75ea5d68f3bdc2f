/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/ip-access.asn. */
/**
 * @file cloudli/asn1/ip-access.h
 * @brief Internet access.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 102 232-3, module IPAccessPDU, version 20.
 */
#ifndef CLOUDLI_ASN1_IP_ACCESS_H
#define CLOUDLI_ASN1_IP_ACCESS_H

#include <cloudli/value.h>

typedef struct cloudli_asn_ip_address cloudli_asn_ip_address;
typedef struct cloudli_asn_location cloudli_asn_location;
typedef struct cloudli_asn_ipcc cloudli_asn_ipcc;
typedef struct cloudli_asn_ipcc_contents cloudli_asn_ipcc_contents;
typedef struct cloudli_asn_ip_truncated_packet cloudli_asn_ip_truncated_packet;
typedef struct cloudli_asn_ipiri cloudli_asn_ipiri;
typedef struct cloudli_asn_ip_ipiri_contents cloudli_asn_ip_ipiri_contents;
typedef struct cloudli_asn_ipiriid_type cloudli_asn_ipiriid_type;
typedef struct cloudli_asn_national_ipiri_parameters cloudli_asn_national_ipiri_parameters;
typedef struct cloudli_asn_other_target_identifiers cloudli_asn_other_target_identifiers;
typedef struct cloudli_asn_framed_route cloudli_asn_framed_route;
typedef struct cloudli_asn_ipiri_only cloudli_asn_ipiri_only;
typedef struct cloudli_asn_ip_information cloudli_asn_ip_information;
typedef struct cloudli_asn_protocol_information cloudli_asn_protocol_information;
typedef struct cloudli_asn_i_pv4_information cloudli_asn_i_pv4_information;
typedef struct cloudli_asn_i_pv6_information cloudli_asn_i_pv6_information;
typedef struct cloudli_asn_tcp_information cloudli_asn_tcp_information;
typedef struct cloudli_asn_udp_information cloudli_asn_udp_information;
typedef struct cloudli_asn_pdsr_information cloudli_asn_pdsr_information;
typedef struct cloudli_asn_ipiri_packet_report cloudli_asn_ipiri_packet_report;
typedef struct cloudli_asn_packet_report cloudli_asn_packet_report;
typedef struct cloudli_asn_packet_report_header cloudli_asn_packet_report_header;
typedef struct cloudli_asn_packet_report_summary cloudli_asn_packet_report_summary;

/** @brief IP-AccessEventType. */
enum cloudli_asn_ip_access_event_type {
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_ACCESS_ATTEMPT = 0,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_ACCESS_ACCEPT = 1,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_ACCESS_REJECT = 2,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_ACCESS_FAILED = 3,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_SESSION_START = 4,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_SESSION_END = 5,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_INTERIM_UPDATE = 6,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_START_OF_INTERCEPTION_WITH_SESSION_ACTIVE = 7,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_ACCESS_END = 8,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_END_OF_INTERCEPTION_WITH_SESSION_ACTIVE = 9,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_UNKNOWN = 10,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_START_OF_INTERCEPTION_WITHOUT_NETWORK_SESSION = 11,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_END_OF_INTERCEPTION_WITHOUT_NETWORK_SESSION = 12,
    CLOUDLI_ASN_IP_ACCESS_EVENT_TYPE_SESSION_EXPIRED = 13
};

/** @brief IP-InternetAccessType. */
enum cloudli_asn_ip_internet_access_type {
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_UNDEFINED = 0,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_DIAL_UP = 1,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_X_DSL = 2,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_CABLE_MODEM = 3,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_L_AN = 4,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_WIRELESS_LAN = 5,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_F_T_TX = 6,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_W_IMAX_HIPERMAN = 7,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_SATELLITE = 8,
    CLOUDLI_ASN_IP_INTERNET_ACCESS_TYPE_WIRELESS_OTHER = 9
};

/** @brief IPVersion. */
enum cloudli_asn_ip_version {
    CLOUDLI_ASN_IP_VERSION_I_PV4 = 1,
    CLOUDLI_ASN_IP_VERSION_I_PV6 = 2,
    CLOUDLI_ASN_IP_VERSION_I_PV4AND_V6 = 3
};

/** @brief IP-EndReason. */
enum cloudli_asn_ip_end_reason {
    CLOUDLI_ASN_IP_END_REASON_UNDEFINED = 0,
    CLOUDLI_ASN_IP_END_REASON_REGULAR_LOGOFF = 1,
    CLOUDLI_ASN_IP_END_REASON_CONNECTION_LOSS = 2,
    CLOUDLI_ASN_IP_END_REASON_CONNECTION_TIMEOUT = 3,
    CLOUDLI_ASN_IP_END_REASON_LEASE_EXPIRED = 4
};

/** @brief IP-AuthenticationType. */
enum cloudli_asn_ip_authentication_type {
    CLOUDLI_ASN_IP_AUTHENTICATION_TYPE_UNKNOWN = 0,
    CLOUDLI_ASN_IP_AUTHENTICATION_TYPE_STATIC = 1,
    CLOUDLI_ASN_IP_AUTHENTICATION_TYPE_RADIUS_AAA = 2,
    CLOUDLI_ASN_IP_AUTHENTICATION_TYPE_DHCP_AAA = 3,
    CLOUDLI_ASN_IP_AUTHENTICATION_TYPE_DIAMETER_AAA = 4
};

/** @brief PDSRSummaryTrigger. */
enum cloudli_asn_pdsr_summary_trigger {
    CLOUDLI_ASN_PDSR_SUMMARY_TRIGGER_START_OF_FLOW = 0,
    CLOUDLI_ASN_PDSR_SUMMARY_TRIGGER_TIMER_EXPIRY = 1,
    CLOUDLI_ASN_PDSR_SUMMARY_TRIGGER_PACKET_COUNT = 2,
    CLOUDLI_ASN_PDSR_SUMMARY_TRIGGER_BYTE_COUNT = 3,
    CLOUDLI_ASN_PDSR_SUMMARY_TRIGGER_END_OF_FLOW = 4
};

/** @brief PacketReportTrigger. */
enum cloudli_asn_packet_report_trigger {
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_FLOW_START = 1,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_FLOW_END = 2,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_FLOW_TIMEOUT = 3,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_FLOW_TIMER_EXPIRATION = 4,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_FLOW_PACKET_COUNT = 5,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_FLOW_BYTE_COUNT = 6,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_SESSION_TIMER_EXPIRATION = 7,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_SESSION_PACKET_COUNT = 8,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_SESSION_BYTE_COUNT = 9,
    CLOUDLI_ASN_PACKET_REPORT_TRIGGER_REPORT_END = 10
};

/** @brief PacketReportIndications: numbers of bits. */
enum cloudli_asn_packet_report_indications {
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_I_PV4_TOTAL_LENGTH = 0,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_I_PV4_FLAGS = 1,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_I_PV4_TIME_TO_LIVE = 2,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_I_PV4_HEADER_CHECKSUM = 3,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_I_PV6_PAYLOAD_LENGTH = 4,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_REMOVED_I_PV6_EXTENSION_HEADERS = 5,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_TCP_SEQUENCE_NUMBER = 6,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_TCP_ACKNOWLEDGEMENT_NUMBER = 7,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_TCP_FLAGS = 8,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_TCP_WINDOW_SIZE = 9,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_TCP_CHECKSUM = 10,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_UDP_LENGTH = 11,
    CLOUDLI_ASN_PACKET_REPORT_INDICATIONS_ZEROED_UDP_CHECKSUM = 12
};

/** @brief IPCC: One packet of Internet access. */
struct cloudli_asn_ipcc {
    /** [0] relative OID */
    cloudli_bytes iPCCObjId;
    /** [1] IPCCContents */
    const cloudli_asn_ipcc_contents *iPCCContents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPCCContents. */
enum cloudli_asn_ipcc_contents_choice {
    CLOUDLI_ASN_IPCC_CONTENTS_IS_I_P_PACKETS = 1,
    CLOUDLI_ASN_IPCC_CONTENTS_IS_I_P_TRUNCATED_PACKET = 2
};
struct cloudli_asn_ipcc_contents {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] OCTET STRING */
        cloudli_bytes iPPackets;
        /** [1] IPTruncatedPacket */
        const cloudli_asn_ip_truncated_packet *iPTruncatedPacket;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief IPTruncatedPacket. */
struct cloudli_asn_ip_truncated_packet {
    /** [0] OCTET STRING */
    cloudli_bytes truncatedPacket;
    /** [1] INTEGER, optional */
    cloudli_opt_i64 originalLength;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPIRI: An event of Internet access. */
struct cloudli_asn_ipiri {
    /** [0] relative OID */
    cloudli_bytes iPIRIObjId;
    /** [1] IP-IPIRIContents */
    const cloudli_asn_ip_ipiri_contents *iPIRIContents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IP-IPIRIContents. */
struct cloudli_asn_ip_ipiri_contents {
    /** [0] IP-AccessEventType */
    uint32_t accessEventType;
    /** [1] OCTET STRING */
    cloudli_bytes targetUsername;
    /** [2] IP-InternetAccessType */
    uint32_t internetAccessType;
    /** [3] IPVersion */
    uint32_t iPVersion;
    /** [4] IPAddress, optional */
    const cloudli_asn_ip_address *targetIPAddress;
    /** [5] UTF8String, 1..20 characters, optional */
    cloudli_bytes targetNetworkID;
    /** [6] UTF8String, 1..128 characters, optional */
    cloudli_bytes targetCPEID;
    /** [7] UTF8String, 1..64 characters, optional */
    cloudli_bytes targetLocation;
    /** [8] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 pOPPortNumber;
    /** [9] UTF8String, 1..20 characters, optional */
    cloudli_bytes callBackNumber;
    /** [10] GeneralizedTime, optional */
    cloudli_bytes startTime;
    /** [11] GeneralizedTime, optional */
    cloudli_bytes endTime;
    /** [12] IP-EndReason, optional */
    cloudli_opt_u32 endReason;
    /** [13] INTEGER, 0..18446744073709551615, optional */
    cloudli_opt_u64 octetsReceived;
    /** [14] INTEGER, 0..18446744073709551615, optional */
    cloudli_opt_u64 octetsTransmitted;
    /** [15] OCTET STRING, optional */
    cloudli_bytes rawAAAData;
    /** [16] GeneralizedTime, optional */
    cloudli_bytes expectedEndTime;
    /** [17] UTF8String, 1..20 characters, optional */
    cloudli_bytes pOPPhoneNumber;
    /** [18] IPIRIIDType, optional */
    const cloudli_asn_ipiriid_type *pOPIdentifier;
    /** [19] IPAddress, optional */
    const cloudli_asn_ip_address *pOPIPAddress;
    /** [20] NationalIPIRIParameters, optional */
    const cloudli_asn_national_ipiri_parameters *nationalIPIRIParameters;
    /** [21] IPAddress, optional */
    const cloudli_asn_ip_address *additionalIPAddress;
    /** [22] IP-AuthenticationType, optional */
    cloudli_opt_u32 authenticationType;
    /** [23] Sequence of OtherTargetIdentifiers, optional */
    struct { const cloudli_asn_other_target_identifiers *items; size_t count; } otherTargetIdentifiers;
    /** [24] Location, optional */
    const cloudli_asn_location *location;
    /** [25] OCTET STRING, optional */
    cloudli_bytes pOPPortID;
    /** [26] Sequence of FramedRoute, optional */
    struct { const cloudli_asn_framed_route *items; size_t count; } framedRoutes;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPIRIIDType. */
enum cloudli_asn_ipiriid_type_choice {
    CLOUDLI_ASN_IPIRIID_TYPE_IS_PRINTABLE_ID_TYPE = 1,
    CLOUDLI_ASN_IPIRIID_TYPE_IS_MAC_ADDRESS_TYPE = 2,
    CLOUDLI_ASN_IPIRIID_TYPE_IS_IP_ADDRESS_TYPE = 3
};
struct cloudli_asn_ipiriid_type {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] UTF8String, 1..128 characters */
        cloudli_bytes printableIDType;
        /** [1] OCTET STRING, 6 octets */
        cloudli_bytes macAddressType;
        /** [2] IPAddress */
        const cloudli_asn_ip_address *ipAddressType;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief NationalIPIRIParameters. */
struct cloudli_asn_national_ipiri_parameters {
    /** [1] PrintableString, 2 octets */
    cloudli_bytes countryCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief OtherTargetIdentifiers. */
enum cloudli_asn_other_target_identifiers_choice {
    CLOUDLI_ASN_OTHER_TARGET_IDENTIFIERS_IS_I_P_ADDRESS = 1
};
struct cloudli_asn_other_target_identifiers {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] IPAddress */
        const cloudli_asn_ip_address *iPAddress;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief FramedRoute. */
enum cloudli_asn_framed_route_choice {
    CLOUDLI_ASN_FRAMED_ROUTE_IS_FRAMED_ROUTE = 1
};
struct cloudli_asn_framed_route {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] OCTET STRING */
        cloudli_bytes framedRoute;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief IPIRIOnly: Packet headers or counts instead of content;
 *   IPIRIPacketReport follows it. */
struct cloudli_asn_ipiri_only {
    /** [0] relative OID */
    cloudli_bytes iPIRIOnlyObjId;
    /** [1] IPInformation */
    const cloudli_asn_ip_information *iPInformation;
    /** [2] ProtocolInformation */
    const cloudli_asn_protocol_information *protocolInformation;
    /** [3] INTEGER, optional */
    cloudli_opt_i64 iPAggregatedNbrOfPackets;
    /** [4] INTEGER, optional */
    cloudli_opt_i64 iPAggregatedNbrOfBytes;
    /** [5] PDSRInformation, optional */
    const cloudli_asn_pdsr_information *pDSRInformation;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPInformation. */
enum cloudli_asn_ip_information_choice {
    CLOUDLI_ASN_IP_INFORMATION_IS_I_PV4_INFORMATION = 1,
    CLOUDLI_ASN_IP_INFORMATION_IS_I_PV6_INFORMATION = 2
};
struct cloudli_asn_ip_information {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] IPv4Information */
        const cloudli_asn_i_pv4_information *iPv4Information;
        /** [1] IPv6Information */
        const cloudli_asn_i_pv6_information *iPv6Information;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ProtocolInformation. */
enum cloudli_asn_protocol_information_choice {
    CLOUDLI_ASN_PROTOCOL_INFORMATION_IS_NONE = 1,
    CLOUDLI_ASN_PROTOCOL_INFORMATION_IS_T_CP_INFORMATION = 2,
    CLOUDLI_ASN_PROTOCOL_INFORMATION_IS_U_DP_INFORMATION = 3
};
struct cloudli_asn_protocol_information {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] TCPInformation */
        const cloudli_asn_tcp_information *tCPInformation;
        /** [2] UDPInformation */
        const cloudli_asn_udp_information *uDPInformation;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief IPv4Information. */
struct cloudli_asn_i_pv4_information {
    /** [0] OCTET STRING, optional */
    cloudli_bytes headerLength;
    /** [1] OCTET STRING, optional */
    cloudli_bytes typeOfService;
    /** [2] OCTET STRING, 2 octets, optional */
    cloudli_bytes totalLength;
    /** [3] OCTET STRING, 2 octets, optional */
    cloudli_bytes identification;
    /** [4] OCTET STRING, 2 octets, optional */
    cloudli_bytes fragment;
    /** [5] OCTET STRING, optional */
    cloudli_bytes ttl;
    /** [6] OCTET STRING, optional */
    cloudli_bytes protocol;
    /** [7] OCTET STRING, 2 octets, optional */
    cloudli_bytes headerChecksum;
    /** [8] OCTET STRING, 4 octets */
    cloudli_bytes source;
    /** [9] OCTET STRING, 4 octets */
    cloudli_bytes destination;
    /** [10] OCTET STRING, 0..40 octets, optional */
    cloudli_bytes options;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPv6Information. */
struct cloudli_asn_i_pv6_information {
    /** [0] OCTET STRING, optional */
    cloudli_bytes trafficClass;
    /** [1] OCTET STRING, 20 octets, optional */
    cloudli_bytes flowLabel;
    /** [2] OCTET STRING, 4 octets, optional */
    cloudli_bytes payloadLength;
    /** [3] OCTET STRING, optional */
    cloudli_bytes nextHeader;
    /** [4] OCTET STRING, optional */
    cloudli_bytes hopLimit;
    /** [5] OCTET STRING, 16 octets */
    cloudli_bytes source;
    /** [6] OCTET STRING, 16 octets */
    cloudli_bytes destination;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief TCPInformation. */
struct cloudli_asn_tcp_information {
    /** [0] OCTET STRING, 2 octets, optional */
    cloudli_bytes sourcePort;
    /** [1] OCTET STRING, 2 octets, optional */
    cloudli_bytes destinationPort;
    /** [2] OCTET STRING, 4 octets, optional */
    cloudli_bytes sequenceNumber;
    /** [3] OCTET STRING, 4 octets, optional */
    cloudli_bytes ackNumber;
    /** [4] BIT STRING, 4 bits, optional */
    cloudli_bits dataOffset;
    /** [5] BIT STRING, 6 bits, optional */
    cloudli_bits controlBits;
    /** [6] OCTET STRING, 2 octets, optional */
    cloudli_bytes windowSize;
    /** [7] OCTET STRING, 2 octets, optional */
    cloudli_bytes checkSum;
    /** [8] OCTET STRING, 2 octets, optional */
    cloudli_bytes urgentPointer;
    /** [9] OCTET STRING, 0..40 octets, optional */
    cloudli_bytes options;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief UDPInformation. */
struct cloudli_asn_udp_information {
    /** [0] OCTET STRING, 2 octets, optional */
    cloudli_bytes sourcePort;
    /** [1] OCTET STRING, 2 octets, optional */
    cloudli_bytes destinationPort;
    /** [2] OCTET STRING, 2 octets, optional */
    cloudli_bytes length;
    /** [3] OCTET STRING, 2 octets, optional */
    cloudli_bytes checkSum;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief PDSRInformation. */
struct cloudli_asn_pdsr_information {
    /** [0] PDSRSummaryTrigger */
    uint32_t summaryTrigger;
    /** [1] GeneralizedTime */
    cloudli_bytes firstPacketTimestamp;
    /** [2] GeneralizedTime */
    cloudli_bytes lastPacketTimestamp;
    /** [3] INTEGER */
    int64_t packetCount;
    /** [4] INTEGER */
    int64_t byteCount;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPIRIPacketReport: Packet headers, or a summary of a flow, instead
 *   of content. */
struct cloudli_asn_ipiri_packet_report {
    /** [0] relative OID */
    cloudli_bytes iPIRIPacketReportObjId;
    /** [1] PacketReport */
    const cloudli_asn_packet_report *report;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief PacketReport. */
enum cloudli_asn_packet_report_choice {
    CLOUDLI_ASN_PACKET_REPORT_IS_HEADER = 1,
    CLOUDLI_ASN_PACKET_REPORT_IS_SUMMARY = 2
};
struct cloudli_asn_packet_report {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] PacketReportHeader */
        const cloudli_asn_packet_report_header *header;
        /** [2] PacketReportSummary */
        const cloudli_asn_packet_report_summary *summary;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief PacketReportHeader. */
struct cloudli_asn_packet_report_header {
    /** [1] OCTET STRING */
    cloudli_bytes header;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief PacketReportSummary. */
struct cloudli_asn_packet_report_summary {
    /** [1] OCTET STRING */
    cloudli_bytes header;
    /** [2] BIT STRING */
    cloudli_bits indications;
    /** [3] PacketReportTrigger */
    uint32_t trigger;
    /** [4] INTEGER, optional */
    cloudli_opt_i64 packetCount;
    /** [5] INTEGER, optional */
    cloudli_opt_i64 byteCount;
    /** [6] GeneralizedTime, optional */
    cloudli_bytes firstTimestamp;
    /** [7] GeneralizedTime, optional */
    cloudli_bytes lastTimestamp;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
