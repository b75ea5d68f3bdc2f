/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/hi2.asn. */
/**
 * @file cloudli/asn1/hi2.h
 * @brief IRI of circuit and packet services.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 101 671, module HI2Operations, version 18.
 */
#ifndef CLOUDLI_ASN1_HI2_H
#define CLOUDLI_ASN1_HI2_H

#include <cloudli/value.h>

typedef struct cloudli_asn_umts_correlation_values cloudli_asn_umts_correlation_values;
typedef struct cloudli_asn_umts_umts_qos cloudli_asn_umts_umts_qos;
typedef struct cloudli_asn_ir_is_content cloudli_asn_ir_is_content;
typedef struct cloudli_asn_iri_content cloudli_asn_iri_content;
typedef struct cloudli_asn_hi2_iri_parameters cloudli_asn_hi2_iri_parameters;
typedef struct cloudli_asn_hi2_iri_parameters_call_content_link_information cloudli_asn_hi2_iri_parameters_call_content_link_information;
typedef struct cloudli_asn_hi2_communication_identifier cloudli_asn_hi2_communication_identifier;
typedef struct cloudli_asn_hi2_network_identifier cloudli_asn_hi2_network_identifier;
typedef struct cloudli_asn_network_element_identifier cloudli_asn_network_element_identifier;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_local_time_stamp cloudli_asn_local_time_stamp;
typedef struct cloudli_asn_hi2_party_information cloudli_asn_hi2_party_information;
typedef struct cloudli_asn_hi2_party_information_party_identity cloudli_asn_hi2_party_information_party_identity;
typedef struct cloudli_asn_calling_party_number cloudli_asn_calling_party_number;
typedef struct cloudli_asn_called_party_number cloudli_asn_called_party_number;
typedef struct cloudli_asn_hi2_location cloudli_asn_hi2_location;
typedef struct cloudli_asn_tetra_location cloudli_asn_tetra_location;
typedef struct cloudli_asn_tetra_location_ms_loc cloudli_asn_tetra_location_ms_loc;
typedef struct cloudli_asn_hi2_gsm_location cloudli_asn_hi2_gsm_location;
typedef struct cloudli_asn_hi2_gsm_location_geo_coordinates cloudli_asn_hi2_gsm_location_geo_coordinates;
typedef struct cloudli_asn_hi2_gsm_location_utm_coordinates cloudli_asn_hi2_gsm_location_utm_coordinates;
typedef struct cloudli_asn_hi2_gsm_location_utm_ref_coordinates cloudli_asn_hi2_gsm_location_utm_ref_coordinates;
typedef struct cloudli_asn_hi2_umts_location cloudli_asn_hi2_umts_location;
typedef struct cloudli_asn_hi2_geographical_coordinates cloudli_asn_hi2_geographical_coordinates;
typedef struct cloudli_asn_hi2_ga_point cloudli_asn_hi2_ga_point;
typedef struct cloudli_asn_hi2_ga_point_with_un_certainty cloudli_asn_hi2_ga_point_with_un_certainty;
typedef struct cloudli_asn_hi2_ga_polygon_item cloudli_asn_hi2_ga_polygon_item;
typedef struct cloudli_asn_call_content_link_characteristics cloudli_asn_call_content_link_characteristics;
typedef struct cloudli_asn_services_information cloudli_asn_services_information;
typedef struct cloudli_asn_supplementary_services cloudli_asn_supplementary_services;
typedef struct cloudli_asn_standard_supplementary_services cloudli_asn_standard_supplementary_services;
typedef struct cloudli_asn_non_standard_supplementary_services_item cloudli_asn_non_standard_supplementary_services_item;
typedef struct cloudli_asn_hi2_sms_report cloudli_asn_hi2_sms_report;
typedef struct cloudli_asn_hi2_sms_report_s_ms_contents cloudli_asn_hi2_sms_report_s_ms_contents;
typedef struct cloudli_asn_hi2_sms_report_s_ms_contents_enhanced_content cloudli_asn_hi2_sms_report_s_ms_contents_enhanced_content;
typedef struct cloudli_asn_hi2_services_data_information cloudli_asn_hi2_services_data_information;
typedef struct cloudli_asn_hi2_gprs_parameters cloudli_asn_hi2_gprs_parameters;
typedef struct cloudli_asn_data_node_address cloudli_asn_data_node_address;
typedef struct cloudli_asn_hi2_ip_address cloudli_asn_hi2_ip_address;
typedef struct cloudli_asn_hi2_ip_value cloudli_asn_hi2_ip_value;
typedef struct cloudli_asn_national_hi2_asn1parameters cloudli_asn_national_hi2_asn1parameters;

/** @brief HI2-IRI-Parameters-iRIversion. */
enum cloudli_asn_hi2_iri_parameters_i_r_iversion {
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_I_R_IVERSION_VERSION2 = 2,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_I_R_IVERSION_VERSION3 = 3,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_I_R_IVERSION_VERSION4 = 4,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_I_R_IVERSION_VERSION5 = 5,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_I_R_IVERSION_VERSION6 = 6,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_I_R_IVERSION_VERSION7 = 7,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_I_R_IVERSION_LAST_VERSION = 8
};

/** @brief HI2-IRI-Parameters-intercepted-Call-Direct. */
enum cloudli_asn_hi2_iri_parameters_intercepted_call_direct {
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_INTERCEPTED_CALL_DIRECT_NOT_AVAILABLE = 0,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_INTERCEPTED_CALL_DIRECT_ORIGINATING_TARGET = 1,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_INTERCEPTED_CALL_DIRECT_TERMINATING_TARGET = 2
};

/** @brief HI2-IRI-Parameters-nature-Of-The-intercepted-call. */
enum cloudli_asn_hi2_iri_parameters_nature_of_the_intercepted_call {
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_G_SM_ISDN_PSTN_CIRCUIT_CALL = 0,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_G_SM_SMS_MESSAGE = 1,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_U_US4_MESSAGES = 2,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_T_ETRA_CIRCUIT_CALL = 3,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_TE_TRA_PACKET_DATA = 4,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_G_PRS_PACKET_DATA = 5,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_U_MTS_CIRCUIT_CALL = 6,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_L_TE_SMS_MESSAGE = 7,
    CLOUDLI_ASN_HI2_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_L_TE_CIRCUIT_CALL = 8
};

/** @brief LocalTimeStamp-winterSummerIndication. */
enum cloudli_asn_local_time_stamp_winter_summer_indication {
    CLOUDLI_ASN_LOCAL_TIME_STAMP_WINTER_SUMMER_INDICATION_NOT_PROVIDED = 0,
    CLOUDLI_ASN_LOCAL_TIME_STAMP_WINTER_SUMMER_INDICATION_WINTER_TIME = 1,
    CLOUDLI_ASN_LOCAL_TIME_STAMP_WINTER_SUMMER_INDICATION_SUMMER_TIME = 2
};

/** @brief HI2-PartyInformation-party-Qualifier. */
enum cloudli_asn_hi2_party_information_party_qualifier {
    CLOUDLI_ASN_HI2_PARTY_INFORMATION_PARTY_QUALIFIER_ORIGINATING_PARTY = 0,
    CLOUDLI_ASN_HI2_PARTY_INFORMATION_PARTY_QUALIFIER_TERMINATING_PARTY = 1,
    CLOUDLI_ASN_HI2_PARTY_INFORMATION_PARTY_QUALIFIER_FORWARDED_TO_PARTY = 2,
    CLOUDLI_ASN_HI2_PARTY_INFORMATION_PARTY_QUALIFIER_G_PRS_TARGET = 3
};

/** @brief HI2-PartyInformation-partyIdentity-party-Validity. */
enum cloudli_asn_hi2_party_information_party_identity_party_validity {
    CLOUDLI_ASN_HI2_PARTY_INFORMATION_PARTY_IDENTITY_PARTY_VALIDITY_TRUSTED = 0,
    CLOUDLI_ASN_HI2_PARTY_INFORMATION_PARTY_IDENTITY_PARTY_VALIDITY_UNTRUSTED = 1,
    CLOUDLI_ASN_HI2_PARTY_INFORMATION_PARTY_IDENTITY_PARTY_VALIDITY_OPERATOR_ADDED = 2
};

/** @brief HI2-MapDatum. */
enum cloudli_asn_hi2_map_datum {
    CLOUDLI_ASN_HI2_MAP_DATUM_W_GS84 = 0,
    CLOUDLI_ASN_HI2_MAP_DATUM_W_GS72 = 1,
    CLOUDLI_ASN_HI2_MAP_DATUM_E_D50 = 2
};

/** @brief HI2-GeographicalCoordinates-latitudeSign. */
enum cloudli_asn_hi2_geographical_coordinates_latitude_sign {
    CLOUDLI_ASN_HI2_GEOGRAPHICAL_COORDINATES_LATITUDE_SIGN_NORTH = 0,
    CLOUDLI_ASN_HI2_GEOGRAPHICAL_COORDINATES_LATITUDE_SIGN_SOUTH = 1
};

/** @brief CCLink-State. */
enum cloudli_asn_cc_link_state {
    CLOUDLI_ASN_CC_LINK_STATE_SET_UP_IN_PROCESS = 1,
    CLOUDLI_ASN_CC_LINK_STATE_CALL_ACTIVE = 2,
    CLOUDLI_ASN_CC_LINK_STATE_CALL_RELEASED = 3,
    CLOUDLI_ASN_CC_LINK_STATE_LACK_OF_RESOURCE = 4
};

/** @brief Intercepted-Call-State. */
enum cloudli_asn_intercepted_call_state {
    CLOUDLI_ASN_INTERCEPTED_CALL_STATE_IDLE = 1,
    CLOUDLI_ASN_INTERCEPTED_CALL_STATE_SET_UP_IN_PROCESS = 2,
    CLOUDLI_ASN_INTERCEPTED_CALL_STATE_CONNECTED = 3
};

/** @brief SimpleIndication. */
enum cloudli_asn_simple_indication {
    CLOUDLI_ASN_SIMPLE_INDICATION_CALL_WAITING_INDICATION = 0,
    CLOUDLI_ASN_SIMPLE_INDICATION_ADD_CONF_INDICATION = 1,
    CLOUDLI_ASN_SIMPLE_INDICATION_CALL_ON_HOLD_INDICATION = 2,
    CLOUDLI_ASN_SIMPLE_INDICATION_RETRIEVE_INDICATION = 3,
    CLOUDLI_ASN_SIMPLE_INDICATION_SUSPEND_INDICATION = 4,
    CLOUDLI_ASN_SIMPLE_INDICATION_RESUME_INDICATION = 5,
    CLOUDLI_ASN_SIMPLE_INDICATION_ANSWER_INDICATION = 6
};

/** @brief HI2-SMS-report-sMS-Contents-initiator. */
enum cloudli_asn_hi2_sms_report_s_ms_contents_initiator {
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_INITIATOR_TARGET = 0,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_INITIATOR_SERVER = 1,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_INITIATOR_UNDEFINED_PARTY = 2
};

/** @brief HI2-SMS-report-sMS-Contents-transfer-status. */
enum cloudli_asn_hi2_sms_report_s_ms_contents_transfer_status {
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_SUCCEED_TRANSFER = 0,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_NOT_SUCCEED_TRANSFER = 1,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_UNDEFINED = 2
};

/** @brief HI2-SMS-report-sMS-Contents-other-message. */
enum cloudli_asn_hi2_sms_report_s_ms_contents_other_message {
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_YES = 0,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_NO = 1,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_UNDEFINED = 2
};

/** @brief HI2-SMS-report-sMS-Contents-enhancedContent-character-encoding. */
enum cloudli_asn_hi2_sms_report_s_ms_contents_enhanced_content_character_encoding {
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_ENHANCED_CONTENT_CHARACTER_ENCODING_GSM_7_BIT_ASCII = 0,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_ENHANCED_CONTENT_CHARACTER_ENCODING_EIGHT_BIT_ASCII = 1,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_ENHANCED_CONTENT_CHARACTER_ENCODING_EIGHT_BIT_BINARY = 2,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_ENHANCED_CONTENT_CHARACTER_ENCODING_UCS_2 = 3,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_ENHANCED_CONTENT_CHARACTER_ENCODING_UTF_8 = 4,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_ENHANCED_CONTENT_CHARACTER_ENCODING_UTF_16 = 5,
    CLOUDLI_ASN_HI2_SMS_REPORT_S_MS_CONTENTS_ENHANCED_CONTENT_CHARACTER_ENCODING_OTHER = 6
};

/** @brief HI2-GPRSEvent. */
enum cloudli_asn_hi2_gprs_event {
    CLOUDLI_ASN_HI2_GPRS_EVENT_P_DP_CONTEXT_ACTIVATION = 1,
    CLOUDLI_ASN_HI2_GPRS_EVENT_START_OF_INTERCEPTION_WITH_PDP_CONTEXT_ACTIVE = 2,
    CLOUDLI_ASN_HI2_GPRS_EVENT_P_DP_CONTEXT_DEACTIVATION = 4,
    CLOUDLI_ASN_HI2_GPRS_EVENT_G_PRS_ATTACH = 5,
    CLOUDLI_ASN_HI2_GPRS_EVENT_G_PRS_DETACH = 6,
    CLOUDLI_ASN_HI2_GPRS_EVENT_CELL_OR_RA_UPDATE = 10,
    CLOUDLI_ASN_HI2_GPRS_EVENT_S_MS = 11,
    CLOUDLI_ASN_HI2_GPRS_EVENT_P_DP_CONTEXT_MODIFICATION = 13,
    CLOUDLI_ASN_HI2_GPRS_EVENT_END_OF_INTERCEPTION_WITH_PDP_CONTEXT_ACTIVE = 14
};

/** @brief HI2-IPAddress-iP-type. */
enum cloudli_asn_hi2_ip_address_i_p_type {
    CLOUDLI_ASN_HI2_IP_ADDRESS_I_P_TYPE_I_PV4 = 0,
    CLOUDLI_ASN_HI2_IP_ADDRESS_I_P_TYPE_I_PV6 = 1
};

/** @brief HI2-IPAddress-iP-assignment. */
enum cloudli_asn_hi2_ip_address_i_p_assignment {
    CLOUDLI_ASN_HI2_IP_ADDRESS_I_P_ASSIGNMENT_STATIC = 1,
    CLOUDLI_ASN_HI2_IP_ADDRESS_I_P_ASSIGNMENT_DYNAMIC = 2,
    CLOUDLI_ASN_HI2_IP_ADDRESS_I_P_ASSIGNMENT_NOT_KNOWN = 3
};

/** @brief IRIsContent: One record, or several in a sequence. */
enum cloudli_asn_ir_is_content_choice {
    CLOUDLI_ASN_IR_IS_CONTENT_IS_I_RI_CONTENT = 1,
    CLOUDLI_ASN_IR_IS_CONTENT_IS_I_RI_SEQUENCE = 2
};
struct cloudli_asn_ir_is_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** IRIContent */
        const cloudli_asn_iri_content *iRIContent;
        /** Sequence of IRIContent */
        struct { const cloudli_asn_iri_content *items; size_t count; } iRISequence;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief IRIContent. */
enum cloudli_asn_iri_content_choice {
    CLOUDLI_ASN_IRI_CONTENT_IS_I_RI_BEGIN_RECORD = 1,
    CLOUDLI_ASN_IRI_CONTENT_IS_I_RI_END_RECORD = 2,
    CLOUDLI_ASN_IRI_CONTENT_IS_I_RI_CONTINUE_RECORD = 3,
    CLOUDLI_ASN_IRI_CONTENT_IS_I_RI_REPORT_RECORD = 4
};
struct cloudli_asn_iri_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] HI2-IRI-Parameters */
        const cloudli_asn_hi2_iri_parameters *iRI_Begin_record;
        /** [2] HI2-IRI-Parameters */
        const cloudli_asn_hi2_iri_parameters *iRI_End_record;
        /** [3] HI2-IRI-Parameters */
        const cloudli_asn_hi2_iri_parameters *iRI_Continue_record;
        /** [4] HI2-IRI-Parameters */
        const cloudli_asn_hi2_iri_parameters *iRI_Report_record;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI2-IRI-Parameters: All that TS 101 671 can say of an event.
 *   Fields are written in this order, which is not that of the tags. */
struct cloudli_asn_hi2_iri_parameters {
    /** [0] OBJECT IDENTIFIER, optional */
    cloudli_bytes domainID;
    /** [23] HI2-IRI-Parameters-iRIversion, optional */
    cloudli_opt_u32 iRIversion;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [2] HI2-CommunicationIdentifier */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [3] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [4] HI2-IRI-Parameters-intercepted-Call-Direct, optional */
    cloudli_opt_u32 intercepted_Call_Direct;
    /** [5] Intercepted-Call-State, optional */
    cloudli_opt_u32 intercepted_Call_State;
    /** [6] OCTET STRING, 3 octets, optional */
    cloudli_bytes ringingDuration;
    /** [7] OCTET STRING, 3 octets, optional */
    cloudli_bytes conversationDuration;
    /** [8] HI2-Location, optional */
    const cloudli_asn_hi2_location *locationOfTheTarget;
    /** [9] Set of HI2-PartyInformation, 1..10 of them, optional */
    struct { const cloudli_asn_hi2_party_information *items; size_t count; } partyInformation;
    /** [10] HI2-IRI-Parameters-callContentLinkInformation, optional */
    const cloudli_asn_hi2_iri_parameters_call_content_link_information *callContentLinkInformation;
    /** [11] OCTET STRING, 2 octets, optional */
    cloudli_bytes release_Reason_Of_Intercepted_Call;
    /** [12] HI2-IRI-Parameters-nature-Of-The-intercepted-call, optional */
    cloudli_opt_u32 nature_Of_The_intercepted_call;
    /** [13] HI2-PartyInformation, optional */
    const cloudli_asn_hi2_party_information *serverCenterAddress;
    /** [14] HI2-SMS-report, optional */
    const cloudli_asn_hi2_sms_report *sMS;
    /** [15] OCTET STRING, 1..8 octets, optional */
    cloudli_bytes cC_Link_Identifier;
    /** [16] Set of OCTET STRING, 1..256 octets, 1..40 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } national_Parameters;
    /** [18] OCTET STRING, 8..20 octets, optional */
    cloudli_bytes gPRSCorrelationNumber;
    /** [20] HI2-GPRSEvent, optional */
    cloudli_opt_u32 gPRSevent;
    /** [21] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *sgsnAddress;
    /** [22] OCTET STRING, 2 octets, optional */
    cloudli_bytes gPRSOperationErrorCode;
    /** [24] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *ggsnAddress;
    /** [25] Umts-UmtsQos, optional */
    const cloudli_asn_umts_umts_qos *qOS;
    /** [26] HI2-Network-Identifier, optional */
    const cloudli_asn_hi2_network_identifier *networkIdentifier;
    /** [27] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *sMSOriginatingAddress;
    /** [28] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *sMSTerminatingAddress;
    /** [29] Umts-IMSevent, optional */
    cloudli_opt_u32 iMSevent;
    /** [30] OCTET STRING, optional */
    cloudli_bytes sIPMessage;
    /** [31] OCTET STRING, 1..20 octets, optional */
    cloudli_bytes servingSGSN_number;
    /** [32] OCTET STRING, 5..17 octets, optional */
    cloudli_bytes servingSGSN_address;
    /** [34] Umts-LDIevent, optional */
    cloudli_opt_u32 ldiEvent;
    /** [35] Umts-CorrelationValues, optional */
    const cloudli_asn_umts_correlation_values *correlation;
    /** [40] Network-Element-Identifier, optional */
    const cloudli_asn_network_element_identifier *servingSystem;
    /** [255] National-HI2-ASN1parameters, optional */
    const cloudli_asn_national_hi2_asn1parameters *national_HI2_ASN1parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-IRI-Parameters-callContentLinkInformation. */
struct cloudli_asn_hi2_iri_parameters_call_content_link_information {
    /** [1] CallContentLinkCharacteristics, optional */
    const cloudli_asn_call_content_link_characteristics *cCLink1Characteristics;
    /** [2] CallContentLinkCharacteristics, optional */
    const cloudli_asn_call_content_link_characteristics *cCLink2Characteristics;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-CommunicationIdentifier. */
struct cloudli_asn_hi2_communication_identifier {
    /** [0] OCTET STRING, 1..8 octets, optional */
    cloudli_bytes communication_Identity_Number;
    /** [1] HI2-Network-Identifier */
    const cloudli_asn_hi2_network_identifier *network_Identifier;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-Network-Identifier. */
struct cloudli_asn_hi2_network_identifier {
    /** [0] OCTET STRING, 1..5 octets */
    cloudli_bytes operator_Identifier;
    /** [1] Network-Element-Identifier, optional */
    const cloudli_asn_network_element_identifier *network_Element_Identifier;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Network-Element-Identifier. */
enum cloudli_asn_network_element_identifier_choice {
    CLOUDLI_ASN_NETWORK_ELEMENT_IDENTIFIER_IS_E164_FORMAT = 1,
    CLOUDLI_ASN_NETWORK_ELEMENT_IDENTIFIER_IS_X25_FORMAT = 2,
    CLOUDLI_ASN_NETWORK_ELEMENT_IDENTIFIER_IS_I_P_FORMAT = 3,
    CLOUDLI_ASN_NETWORK_ELEMENT_IDENTIFIER_IS_D_NS_FORMAT = 4,
    CLOUDLI_ASN_NETWORK_ELEMENT_IDENTIFIER_IS_I_P_ADDRESS = 5
};
struct cloudli_asn_network_element_identifier {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING, 1..25 octets */
        cloudli_bytes e164_Format;
        /** [2] OCTET STRING, 1..25 octets */
        cloudli_bytes x25_Format;
        /** [3] OCTET STRING, 1..25 octets */
        cloudli_bytes iP_Format;
        /** [4] OCTET STRING, 1..25 octets */
        cloudli_bytes dNS_Format;
        /** [5] HI2-IPAddress */
        const cloudli_asn_hi2_ip_address *iP_Address;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief TimeStamp. */
enum cloudli_asn_time_stamp_choice {
    CLOUDLI_ASN_TIME_STAMP_IS_LOCAL_TIME = 1,
    CLOUDLI_ASN_TIME_STAMP_IS_UTC_TIME = 2
};
struct cloudli_asn_time_stamp {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] LocalTimeStamp */
        const cloudli_asn_local_time_stamp *localTime;
        /** [1] UTCTime */
        cloudli_bytes utcTime;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief LocalTimeStamp. */
struct cloudli_asn_local_time_stamp {
    /** [0] GeneralizedTime */
    cloudli_bytes generalizedTime;
    /** [1] LocalTimeStamp-winterSummerIndication */
    uint32_t winterSummerIndication;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-PartyInformation. */
struct cloudli_asn_hi2_party_information {
    /** [0] HI2-PartyInformation-party-Qualifier */
    uint32_t party_Qualifier;
    /** [1] HI2-PartyInformation-partyIdentity */
    const cloudli_asn_hi2_party_information_party_identity *partyIdentity;
    /** [2] Services-Information, optional */
    const cloudli_asn_services_information *services_Information;
    /** [3] Supplementary-Services, optional */
    const cloudli_asn_supplementary_services *supplementary_Services_Information;
    /** [4] HI2-Services-Data-Information, optional */
    const cloudli_asn_hi2_services_data_information *services_Data_Information;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-PartyInformation-partyIdentity. */
struct cloudli_asn_hi2_party_information_party_identity {
    /** [1] OCTET STRING, 8 octets, optional */
    cloudli_bytes imei;
    /** [2] OCTET STRING, 1..15 octets, optional */
    cloudli_bytes tei;
    /** [3] OCTET STRING, 3..8 octets, optional */
    cloudli_bytes imsi;
    /** [4] CallingPartyNumber, optional */
    const cloudli_asn_calling_party_number *callingPartyNumber;
    /** [5] CalledPartyNumber, optional */
    const cloudli_asn_called_party_number *calledPartyNumber;
    /** [6] OCTET STRING, 1..9 octets, optional */
    cloudli_bytes msISDN;
    /** [7] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes e164_Format;
    /** [8] OCTET STRING, optional */
    cloudli_bytes sip_uri;
    /** [9] OCTET STRING, optional */
    cloudli_bytes tel_url;
    /** [10] HI2-PartyInformation-partyIdentity-party-Validity, optional */
    cloudli_opt_u32 party_Validity;
    /** [11] UTF8String, optional */
    cloudli_bytes alphanumeric;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief CallingPartyNumber. */
enum cloudli_asn_calling_party_number_choice {
    CLOUDLI_ASN_CALLING_PARTY_NUMBER_IS_I_SUP_FORMAT = 1,
    CLOUDLI_ASN_CALLING_PARTY_NUMBER_IS_D_SS1_FORMAT = 2,
    CLOUDLI_ASN_CALLING_PARTY_NUMBER_IS_M_AP_FORMAT = 3
};
struct cloudli_asn_calling_party_number {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING, 1..25 octets */
        cloudli_bytes iSUP_Format;
        /** [2] OCTET STRING, 1..25 octets */
        cloudli_bytes dSS1_Format;
        /** [3] OCTET STRING, 1..25 octets */
        cloudli_bytes mAP_Format;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief CalledPartyNumber. */
enum cloudli_asn_called_party_number_choice {
    CLOUDLI_ASN_CALLED_PARTY_NUMBER_IS_I_SUP_FORMAT = 1,
    CLOUDLI_ASN_CALLED_PARTY_NUMBER_IS_M_AP_FORMAT = 2,
    CLOUDLI_ASN_CALLED_PARTY_NUMBER_IS_D_SS1_FORMAT = 3
};
struct cloudli_asn_called_party_number {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING, 1..25 octets */
        cloudli_bytes iSUP_Format;
        /** [2] OCTET STRING, 1..25 octets */
        cloudli_bytes mAP_Format;
        /** [3] OCTET STRING, 1..25 octets */
        cloudli_bytes dSS1_Format;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI2-Location. */
struct cloudli_asn_hi2_location {
    /** [1] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes e164_Number;
    /** [2] OCTET STRING, 5..7 octets, optional */
    cloudli_bytes globalCellID;
    /** [3] TetraLocation, optional */
    const cloudli_asn_tetra_location *tetraLocation;
    /** [4] OCTET STRING, 6 octets, optional */
    cloudli_bytes rAI;
    /** [5] HI2-GSMLocation, optional */
    const cloudli_asn_hi2_gsm_location *gsmLocation;
    /** [6] HI2-UMTSLocation, optional */
    const cloudli_asn_hi2_umts_location *umtsLocation;
    /** [7] OCTET STRING, 7 octets, optional */
    cloudli_bytes sAI;
    /** [8] OCTET STRING, 6 octets, optional */
    cloudli_bytes oldRAI;
    /** [9] OCTET STRING, 6 octets, optional */
    cloudli_bytes tAI;
    /** [10] OCTET STRING, 8 octets, optional */
    cloudli_bytes eCGI;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief TetraLocation. */
enum cloudli_asn_tetra_location_choice {
    CLOUDLI_ASN_TETRA_LOCATION_IS_MS_LOC = 1,
    CLOUDLI_ASN_TETRA_LOCATION_IS_LS_LOC = 2
};
struct cloudli_asn_tetra_location {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] TetraLocation-ms-Loc */
        const cloudli_asn_tetra_location_ms_loc *ms_Loc;
        /** [2] INTEGER */
        int64_t ls_Loc;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief TetraLocation-ms-Loc. */
struct cloudli_asn_tetra_location_ms_loc {
    /** [1] INTEGER, 0..1023 */
    uint32_t mcc;
    /** [2] INTEGER, 0..16383 */
    uint32_t mnc;
    /** [3] INTEGER, 0..65535 */
    uint32_t lai;
    /** [4] INTEGER, optional */
    cloudli_opt_i64 ci;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-GSMLocation. */
enum cloudli_asn_hi2_gsm_location_choice {
    CLOUDLI_ASN_HI2_GSM_LOCATION_IS_GEO_COORDINATES = 1,
    CLOUDLI_ASN_HI2_GSM_LOCATION_IS_UTM_COORDINATES = 2,
    CLOUDLI_ASN_HI2_GSM_LOCATION_IS_UTM_REF_COORDINATES = 3,
    CLOUDLI_ASN_HI2_GSM_LOCATION_IS_W_GS84_COORDINATES = 4
};
struct cloudli_asn_hi2_gsm_location {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] HI2-GSMLocation-geoCoordinates */
        const cloudli_asn_hi2_gsm_location_geo_coordinates *geoCoordinates;
        /** [2] HI2-GSMLocation-utmCoordinates */
        const cloudli_asn_hi2_gsm_location_utm_coordinates *utmCoordinates;
        /** [3] HI2-GSMLocation-utmRefCoordinates */
        const cloudli_asn_hi2_gsm_location_utm_ref_coordinates *utmRefCoordinates;
        /** [4] OCTET STRING */
        cloudli_bytes wGS84Coordinates;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI2-GSMLocation-geoCoordinates. */
struct cloudli_asn_hi2_gsm_location_geo_coordinates {
    /** [1] PrintableString, 7..10 octets */
    cloudli_bytes latitude;
    /** [2] PrintableString, 8..11 octets */
    cloudli_bytes longitude;
    /** [3] HI2-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    /** [4] INTEGER, 0..359, optional */
    cloudli_opt_u32 azimuth;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-GSMLocation-utmCoordinates. */
struct cloudli_asn_hi2_gsm_location_utm_coordinates {
    /** [1] PrintableString, 10 octets */
    cloudli_bytes utm_East;
    /** [2] PrintableString, 7 octets */
    cloudli_bytes utm_North;
    /** [3] HI2-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    /** [4] INTEGER, 0..359, optional */
    cloudli_opt_u32 azimuth;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-GSMLocation-utmRefCoordinates. */
struct cloudli_asn_hi2_gsm_location_utm_ref_coordinates {
    /** PrintableString, 13 octets */
    cloudli_bytes utmref_string;
    /** HI2-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-UMTSLocation. */
enum cloudli_asn_hi2_umts_location_choice {
    CLOUDLI_ASN_HI2_UMTS_LOCATION_IS_POINT = 1,
    CLOUDLI_ASN_HI2_UMTS_LOCATION_IS_POINT_WITH_UN_CERTAINTY = 2,
    CLOUDLI_ASN_HI2_UMTS_LOCATION_IS_POLYGON = 3
};
struct cloudli_asn_hi2_umts_location {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] HI2-GA-Point */
        const cloudli_asn_hi2_ga_point *point;
        /** [2] HI2-GA-PointWithUnCertainty */
        const cloudli_asn_hi2_ga_point_with_un_certainty *pointWithUnCertainty;
        /** [3] Sequence of HI2-GA-Polygon-item, 1..15 of them */
        struct { const cloudli_asn_hi2_ga_polygon_item *items; size_t count; } polygon;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI2-GeographicalCoordinates. */
struct cloudli_asn_hi2_geographical_coordinates {
    /** HI2-GeographicalCoordinates-latitudeSign */
    uint32_t latitudeSign;
    /** INTEGER, 0..8388607 */
    uint32_t latitude;
    /** INTEGER, -8388608..8388607 */
    int64_t longitude;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-GA-Point. */
struct cloudli_asn_hi2_ga_point {
    /** HI2-GeographicalCoordinates */
    const cloudli_asn_hi2_geographical_coordinates *geographicalCoordinates;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-GA-PointWithUnCertainty. */
struct cloudli_asn_hi2_ga_point_with_un_certainty {
    /** HI2-GeographicalCoordinates */
    const cloudli_asn_hi2_geographical_coordinates *geographicalCoordinates;
    /** INTEGER, 0..127 */
    uint32_t uncertaintyCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-GA-Polygon-item. */
struct cloudli_asn_hi2_ga_polygon_item {
    /** HI2-GeographicalCoordinates */
    const cloudli_asn_hi2_geographical_coordinates *geographicalCoordinates;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief CallContentLinkCharacteristics. */
struct cloudli_asn_call_content_link_characteristics {
    /** [1] CCLink-State, optional */
    cloudli_opt_u32 cCLink_State;
    /** [2] TimeStamp, optional */
    const cloudli_asn_time_stamp *release_Time;
    /** [3] OCTET STRING, 2 octets, optional */
    cloudli_bytes release_Reason;
    /** [4] CalledPartyNumber, optional */
    const cloudli_asn_called_party_number *lEMF_Address;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Services-Information. */
struct cloudli_asn_services_information {
    /** [1] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } iSUP_parameters;
    /** [2] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } dSS1_parameters_codeset_0;
    /** [3] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } mAP_parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Supplementary-Services. */
struct cloudli_asn_supplementary_services {
    /** [1] Standard-Supplementary-Services, optional */
    const cloudli_asn_standard_supplementary_services *standard_Supplementary_Services;
    /** [2] Set of Non-Standard-Supplementary-Services-item, 1..20 of them, optional */
    struct { const cloudli_asn_non_standard_supplementary_services_item *items; size_t count; } non_Standard_Supplementary_Services;
    /** [3] Set of OCTET STRING, 1..256 octets, 1..50 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } other_Services;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Standard-Supplementary-Services. */
struct cloudli_asn_standard_supplementary_services {
    /** [1] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } iSUP_SS_parameters;
    /** [2] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } dSS1_SS_parameters_codeset_0;
    /** [3] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } dSS1_SS_parameters_codeset_4;
    /** [4] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } dSS1_SS_parameters_codeset_5;
    /** [5] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } dSS1_SS_parameters_codeset_6;
    /** [6] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } dSS1_SS_parameters_codeset_7;
    /** [7] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } dSS1_SS_Invoke_components;
    /** [8] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } mAP_SS_Parameters;
    /** [9] Set of OCTET STRING, 1..256 octets, 1..256 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } mAP_SS_Invoke_Components;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Non-Standard-Supplementary-Services-item. */
enum cloudli_asn_non_standard_supplementary_services_item_choice {
    CLOUDLI_ASN_NON_STANDARD_SUPPLEMENTARY_SERVICES_ITEM_IS_SIMPLE_INDICATION = 1,
    CLOUDLI_ASN_NON_STANDARD_SUPPLEMENTARY_SERVICES_ITEM_IS_SCI_DATA = 2
};
struct cloudli_asn_non_standard_supplementary_services_item {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] SimpleIndication */
        uint32_t simpleIndication;
        /** [2] OCTET STRING, 1..256 octets */
        cloudli_bytes sciData;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI2-SMS-report. */
struct cloudli_asn_hi2_sms_report {
    /** [1] HI2-CommunicationIdentifier */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [2] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [3] HI2-SMS-report-sMS-Contents */
    const cloudli_asn_hi2_sms_report_s_ms_contents *sMS_Contents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-SMS-report-sMS-Contents. */
struct cloudli_asn_hi2_sms_report_s_ms_contents {
    /** [1] HI2-SMS-report-sMS-Contents-initiator */
    uint32_t initiator;
    /** [2] HI2-SMS-report-sMS-Contents-transfer-status, optional */
    cloudli_opt_u32 transfer_status;
    /** [3] HI2-SMS-report-sMS-Contents-other-message, optional */
    cloudli_opt_u32 other_message;
    /** [4] OCTET STRING, 1..270 octets, optional */
    cloudli_bytes content;
    /** [5] HI2-SMS-report-sMS-Contents-enhancedContent, optional */
    const cloudli_asn_hi2_sms_report_s_ms_contents_enhanced_content *enhancedContent;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-SMS-report-sMS-Contents-enhancedContent. */
struct cloudli_asn_hi2_sms_report_s_ms_contents_enhanced_content {
    /** [1] OCTET STRING */
    cloudli_bytes content;
    /** [2] HI2-SMS-report-sMS-Contents-enhancedContent-character-encoding */
    uint32_t character_encoding;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-Services-Data-Information. */
struct cloudli_asn_hi2_services_data_information {
    /** [1] HI2-GPRS-parameters, optional */
    const cloudli_asn_hi2_gprs_parameters *gPRS_parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-GPRS-parameters. */
struct cloudli_asn_hi2_gprs_parameters {
    /** [1] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *pDP_address_allocated_to_the_target;
    /** [2] OCTET STRING, 1..100 octets, optional */
    cloudli_bytes aPN;
    /** [3] OCTET STRING, 2 octets, optional */
    cloudli_bytes pDP_type;
    /** [4] OCTET STRING, 1 octets, optional */
    cloudli_bytes nSAPI;
    /** [5] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *additionalIPaddress;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief DataNodeAddress. */
enum cloudli_asn_data_node_address_choice {
    CLOUDLI_ASN_DATA_NODE_ADDRESS_IS_IP_ADDRESS = 1,
    CLOUDLI_ASN_DATA_NODE_ADDRESS_IS_X25_ADDRESS = 2
};
struct cloudli_asn_data_node_address {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] HI2-IPAddress */
        const cloudli_asn_hi2_ip_address *ipAddress;
        /** [2] OCTET STRING, 1..25 octets */
        cloudli_bytes x25Address;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI2-IPAddress. */
struct cloudli_asn_hi2_ip_address {
    /** [1] HI2-IPAddress-iP-type */
    uint32_t iP_type;
    /** [2] HI2-IP-value */
    const cloudli_asn_hi2_ip_value *iP_value;
    /** [3] HI2-IPAddress-iP-assignment, optional */
    cloudli_opt_u32 iP_assignment;
    /** [4] INTEGER, 1..128, optional */
    cloudli_opt_u32 iPv6PrefixLength;
    /** [5] OCTET STRING, 4 octets, optional */
    cloudli_bytes iPv4SubnetMask;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI2-IP-value. */
enum cloudli_asn_hi2_ip_value_choice {
    CLOUDLI_ASN_HI2_IP_VALUE_IS_I_P_BINARY_ADDRESS = 1,
    CLOUDLI_ASN_HI2_IP_VALUE_IS_I_P_TEXT_ADDRESS = 2
};
struct cloudli_asn_hi2_ip_value {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING, 4..16 octets */
        cloudli_bytes iPBinaryAddress;
        /** [2] IA5String, 7..45 octets */
        cloudli_bytes iPTextAddress;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief National-HI2-ASN1parameters. */
struct cloudli_asn_national_hi2_asn1parameters {
    /** [1] PrintableString, 2 octets */
    cloudli_bytes countryCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
