/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/li-ps-pdu.asn. */
/**
 * @file cloudli/asn1/li-ps-pdu.h
 * @brief The PS-PDU: header, payloads, session messages.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 102 232-1, module LI-PS-PDU, version 43.
 */
#ifndef CLOUDLI_ASN1_LI_PS_PDU_H
#define CLOUDLI_ASN1_LI_PS_PDU_H

#include <cloudli/value.h>

typedef struct cloudli_asn_c_svoice_cc_pdu cloudli_asn_c_svoice_cc_pdu;
typedef struct cloudli_asn_conf_cc_pdu cloudli_asn_conf_cc_pdu;
typedef struct cloudli_asn_conf_iri_parameters cloudli_asn_conf_iri_parameters;
typedef struct cloudli_asn_conf_ir_is_content cloudli_asn_conf_ir_is_content;
typedef struct cloudli_asn_eps_location cloudli_asn_eps_location;
typedef struct cloudli_asn_email_cc cloudli_asn_email_cc;
typedef struct cloudli_asn_email_iri cloudli_asn_email_iri;
typedef struct cloudli_asn_eps_iri_parameters cloudli_asn_eps_iri_parameters;
typedef struct cloudli_asn_eps_cc_cc_pdu cloudli_asn_eps_cc_cc_pdu;
typedef struct cloudli_asn_eps_ir_is_content cloudli_asn_eps_ir_is_content;
typedef struct cloudli_asn_gnss_location cloudli_asn_gnss_location;
typedef struct cloudli_asn_gcse_cc_pdu cloudli_asn_gcse_cc_pdu;
typedef struct cloudli_asn_gcse_iri_parameters cloudli_asn_gcse_iri_parameters;
typedef struct cloudli_asn_gcse_ir_is_content cloudli_asn_gcse_ir_is_content;
typedef struct cloudli_asn_hi1_operation cloudli_asn_hi1_operation;
typedef struct cloudli_asn_hi2_iri_parameters cloudli_asn_hi2_iri_parameters;
typedef struct cloudli_asn_hi2_location cloudli_asn_hi2_location;
typedef struct cloudli_asn_ilhi_payload cloudli_asn_ilhi_payload;
typedef struct cloudli_asn_ipcc cloudli_asn_ipcc;
typedef struct cloudli_asn_ipiri cloudli_asn_ipiri;
typedef struct cloudli_asn_ipiri_only cloudli_asn_ipiri_only;
typedef struct cloudli_asn_ipiri_packet_report cloudli_asn_ipiri_packet_report;
typedef struct cloudli_asn_ipmmcc cloudli_asn_ipmmcc;
typedef struct cloudli_asn_ipmmiri cloudli_asn_ipmmiri;
typedef struct cloudli_asn_ir_is_content cloudli_asn_ir_is_content;
typedef struct cloudli_asn_l2_cc cloudli_asn_l2_cc;
typedef struct cloudli_asn_l2_iri cloudli_asn_l2_iri;
typedef struct cloudli_asn_l2_iri_only cloudli_asn_l2_iri_only;
typedef struct cloudli_asn_messaging_cc cloudli_asn_messaging_cc;
typedef struct cloudli_asn_messaging_iri cloudli_asn_messaging_iri;
typedef struct cloudli_asn_messaging_mmcc cloudli_asn_messaging_mmcc;
typedef struct cloudli_asn_network_element_identifier cloudli_asn_network_element_identifier;
typedef struct cloudli_asn_pro_se_iri_parameters cloudli_asn_pro_se_iri_parameters;
typedef struct cloudli_asn_pro_se_ir_is_content cloudli_asn_pro_se_ir_is_content;
typedef struct cloudli_asn_pstn_isdn_cc cloudli_asn_pstn_isdn_cc;
typedef struct cloudli_asn_pstn_isdn_iri cloudli_asn_pstn_isdn_iri;
typedef struct cloudli_asn_three_gpp_hi1_operation cloudli_asn_three_gpp_hi1_operation;
typedef struct cloudli_asn_umts_correlation_values cloudli_asn_umts_correlation_values;
typedef struct cloudli_asn_umts_iri_parameters cloudli_asn_umts_iri_parameters;
typedef struct cloudli_asn_umts_location cloudli_asn_umts_location;
typedef struct cloudli_asn_umts_cc_cc_pdu cloudli_asn_umts_cc_cc_pdu;
typedef struct cloudli_asn_umts_cs_iri_parameters cloudli_asn_umts_cs_iri_parameters;
typedef struct cloudli_asn_umts_cs_ir_is_content cloudli_asn_umts_cs_ir_is_content;
typedef struct cloudli_asn_umts_ir_is_content cloudli_asn_umts_ir_is_content;
typedef struct cloudli_asn_voip_cc_pdu cloudli_asn_voip_cc_pdu;
typedef struct cloudli_asn_wgs84_coordinate_decimal cloudli_asn_wgs84_coordinate_decimal;
typedef struct cloudli_asn_ps_pdu cloudli_asn_ps_pdu;
typedef struct cloudli_asn_ps_header cloudli_asn_ps_header;
typedef struct cloudli_asn_payload cloudli_asn_payload;
typedef struct cloudli_asn_hi4_payload cloudli_asn_hi4_payload;
typedef struct cloudli_asn_communication_identifier cloudli_asn_communication_identifier;
typedef struct cloudli_asn_network_identifier cloudli_asn_network_identifier;
typedef struct cloudli_asn_cc_payload cloudli_asn_cc_payload;
typedef struct cloudli_asn_cc_contents cloudli_asn_cc_contents;
typedef struct cloudli_asn_micro_second_time_stamp cloudli_asn_micro_second_time_stamp;
typedef struct cloudli_asn_iri_payload cloudli_asn_iri_payload;
typedef struct cloudli_asn_iri_contents cloudli_asn_iri_contents;
typedef struct cloudli_asn_umtsiri cloudli_asn_umtsiri;
typedef struct cloudli_asn_etsi671_iri cloudli_asn_etsi671_iri;
typedef struct cloudli_asn_epsiri cloudli_asn_epsiri;
typedef struct cloudli_asn_conf_iri cloudli_asn_conf_iri;
typedef struct cloudli_asn_pro_se_iri cloudli_asn_pro_se_iri;
typedef struct cloudli_asn_gcse_iri cloudli_asn_gcse_iri;
typedef struct cloudli_asn_tri_payload cloudli_asn_tri_payload;
typedef struct cloudli_asn_integrity_check cloudli_asn_integrity_check;
typedef struct cloudli_asn_option cloudli_asn_option;
typedef struct cloudli_asn_option_request cloudli_asn_option_request;
typedef struct cloudli_asn_option_response cloudli_asn_option_response;
typedef struct cloudli_asn_operator_lea_message cloudli_asn_operator_lea_message;
typedef struct cloudli_asn_encryption_container cloudli_asn_encryption_container;
typedef struct cloudli_asn_hi4_notification cloudli_asn_hi4_notification;
typedef struct cloudli_asn_hi4_li_notification cloudli_asn_hi4_li_notification;
typedef struct cloudli_asn_target_identifier cloudli_asn_target_identifier;
typedef struct cloudli_asn_target_identifier_format cloudli_asn_target_identifier_format;
typedef struct cloudli_asn_dictionary_entry cloudli_asn_dictionary_entry;
typedef struct cloudli_asn_location cloudli_asn_location;
typedef struct cloudli_asn_wlan_location_attributes cloudli_asn_wlan_location_attributes;
typedef struct cloudli_asn_cpe_provided_location_attributes cloudli_asn_cpe_provided_location_attributes;
typedef struct cloudli_asn_ip_address cloudli_asn_ip_address;
typedef struct cloudli_asn_ip_value cloudli_asn_ip_value;
typedef struct cloudli_asn_encrypted_payload cloudli_asn_encrypted_payload;

/** @brief TimeStampQualifier. */
enum cloudli_asn_time_stamp_qualifier {
    CLOUDLI_ASN_TIME_STAMP_QUALIFIER_UNKNOWN = 0,
    CLOUDLI_ASN_TIME_STAMP_QUALIFIER_TIME_OF_INTERCEPTION = 1,
    CLOUDLI_ASN_TIME_STAMP_QUALIFIER_TIME_OF_MEDIATION = 2,
    CLOUDLI_ASN_TIME_STAMP_QUALIFIER_TIME_OF_AGGREGATION = 3
};

/** @brief PayloadDirection. */
enum cloudli_asn_payload_direction {
    CLOUDLI_ASN_PAYLOAD_DIRECTION_FROM_TARGET = 0,
    CLOUDLI_ASN_PAYLOAD_DIRECTION_TO_TARGET = 1,
    CLOUDLI_ASN_PAYLOAD_DIRECTION_INDETERMINATE = 2,
    CLOUDLI_ASN_PAYLOAD_DIRECTION_COMBINED = 3,
    CLOUDLI_ASN_PAYLOAD_DIRECTION_NOTAPPLICABLE = 4
};

/** @brief IRIType. */
enum cloudli_asn_iri_type {
    CLOUDLI_ASN_IRI_TYPE_I_RI_BEGIN = 1,
    CLOUDLI_ASN_IRI_TYPE_I_RI_END = 2,
    CLOUDLI_ASN_IRI_TYPE_I_RI_CONTINUE = 3,
    CLOUDLI_ASN_IRI_TYPE_I_RI_REPORT = 4
};

/** @brief CheckType. */
enum cloudli_asn_check_type {
    CLOUDLI_ASN_CHECK_TYPE_HASH = 1,
    CLOUDLI_ASN_CHECK_TYPE_SIGNATURE = 2
};

/** @brief DataType. */
enum cloudli_asn_data_type {
    CLOUDLI_ASN_DATA_TYPE_I_RI = 1,
    CLOUDLI_ASN_DATA_TYPE_C_C = 2,
    CLOUDLI_ASN_DATA_TYPE_I_LHI = 3
};

/** @brief HashAlgorithm. */
enum cloudli_asn_hash_algorithm {
    CLOUDLI_ASN_HASH_ALGORITHM_S_HA_1 = 1,
    CLOUDLI_ASN_HASH_ALGORITHM_S_HA_256 = 2,
    CLOUDLI_ASN_HASH_ALGORITHM_S_HA_384 = 3,
    CLOUDLI_ASN_HASH_ALGORITHM_S_HA_512 = 4
};

/** @brief SignatureAlgorithm. */
enum cloudli_asn_signature_algorithm {
    CLOUDLI_ASN_SIGNATURE_ALGORITHM_D_SA = 1,
    CLOUDLI_ASN_SIGNATURE_ALGORITHM_E_CDSA = 2,
    CLOUDLI_ASN_SIGNATURE_ALGORITHM_ED_DSA = 3
};

/** @brief OperatorLeaMessagePriority. */
enum cloudli_asn_operator_lea_message_priority {
    CLOUDLI_ASN_OPERATOR_LEA_MESSAGE_PRIORITY_ERROR = 1,
    CLOUDLI_ASN_OPERATOR_LEA_MESSAGE_PRIORITY_INFORMATIONAL = 2
};

/** @brief EncryptionType. */
enum cloudli_asn_encryption_type {
    CLOUDLI_ASN_ENCRYPTION_TYPE_NONE = 1,
    CLOUDLI_ASN_ENCRYPTION_TYPE_NATIONAL_OPTION = 2,
    CLOUDLI_ASN_ENCRYPTION_TYPE_A_ES_192_CBC = 3,
    CLOUDLI_ASN_ENCRYPTION_TYPE_A_ES_256_CBC = 4,
    CLOUDLI_ASN_ENCRYPTION_TYPE_BLOWFISH_192_CBC = 5,
    CLOUDLI_ASN_ENCRYPTION_TYPE_BLOWFISH_256_CBC = 6,
    CLOUDLI_ASN_ENCRYPTION_TYPE_THREEDES_CBC = 7
};

/** @brief EncryptedPayloadType. */
enum cloudli_asn_encrypted_payload_type {
    CLOUDLI_ASN_ENCRYPTED_PAYLOAD_TYPE_UNKNOWN = 1,
    CLOUDLI_ASN_ENCRYPTED_PAYLOAD_TYPE_PART2 = 2,
    CLOUDLI_ASN_ENCRYPTED_PAYLOAD_TYPE_PART3 = 3,
    CLOUDLI_ASN_ENCRYPTED_PAYLOAD_TYPE_PART4 = 4,
    CLOUDLI_ASN_ENCRYPTED_PAYLOAD_TYPE_PART5 = 5,
    CLOUDLI_ASN_ENCRYPTED_PAYLOAD_TYPE_PART6 = 6,
    CLOUDLI_ASN_ENCRYPTED_PAYLOAD_TYPE_PART7 = 7,
    CLOUDLI_ASN_ENCRYPTED_PAYLOAD_TYPE_PART1 = 8
};

/** @brief InterceptType. */
enum cloudli_asn_intercept_type {
    CLOUDLI_ASN_INTERCEPT_TYPE_IRI_AND_CC = 1,
    CLOUDLI_ASN_INTERCEPT_TYPE_IRI_ONLY = 2,
    CLOUDLI_ASN_INTERCEPT_TYPE_CC_ONLY = 3
};

/** @brief IPAddress-iP-type. */
enum cloudli_asn_ip_address_i_p_type {
    CLOUDLI_ASN_IP_ADDRESS_I_P_TYPE_I_PV4 = 0,
    CLOUDLI_ASN_IP_ADDRESS_I_P_TYPE_I_PV6 = 1
};

/** @brief IPAddress-iP-assignment. */
enum cloudli_asn_ip_address_i_p_assignment {
    CLOUDLI_ASN_IP_ADDRESS_I_P_ASSIGNMENT_STATIC = 1,
    CLOUDLI_ASN_IP_ADDRESS_I_P_ASSIGNMENT_DYNAMIC = 2,
    CLOUDLI_ASN_IP_ADDRESS_I_P_ASSIGNMENT_NOT_KNOWN = 3
};

/** @brief PS-PDU: The envelope of everything on a handover link. */
struct cloudli_asn_ps_pdu {
    /** [1] PSHeader */
    const cloudli_asn_ps_header *pSHeader;
    /** [2] Payload */
    const cloudli_asn_payload *payload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief PSHeader: Whose interception, which communication, which number,
 *   when. Give timeStamp or microSecondTimeStamp, not both (clause 5.2.6). */
struct cloudli_asn_ps_header {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes li_psDomainId;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [2] PrintableString, 2 octets, optional */
    cloudli_bytes authorizationCountryCode;
    /** [3] CommunicationIdentifier */
    const cloudli_asn_communication_identifier *communicationIdentifier;
    /** [4] INTEGER, 0..4294967295 */
    uint32_t sequenceNumber;
    /** [5] GeneralizedTime, optional */
    cloudli_bytes timeStamp;
    /** [6] PrintableString, 1..8 octets, optional */
    cloudli_bytes interceptionPointID;
    /** [7] MicroSecondTimeStamp, optional */
    const cloudli_asn_micro_second_time_stamp *microSecondTimeStamp;
    /** [8] TimeStampQualifier, optional */
    cloudli_opt_u32 timeStampQualifier;
    /** [9] OCTET STRING, 1..65535 octets, optional */
    cloudli_bytes extendedInterceptionPointID;
    /** [10] OCTET STRING, 1..65535 octets, optional */
    cloudli_bytes networkFunctionIdentifier;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Payload: What the PDU is for: IRI, CC, the session itself, or
 *   notifications. */
enum cloudli_asn_payload_choice {
    CLOUDLI_ASN_PAYLOAD_IS_I_RI_PAYLOAD_SEQUENCE = 1,
    CLOUDLI_ASN_PAYLOAD_IS_C_C_PAYLOAD_SEQUENCE = 2,
    CLOUDLI_ASN_PAYLOAD_IS_T_RI_PAYLOAD = 3,
    CLOUDLI_ASN_PAYLOAD_IS_H_I1_OPERATION = 4,
    CLOUDLI_ASN_PAYLOAD_IS_ENCRYPTION_CONTAINER = 5,
    CLOUDLI_ASN_PAYLOAD_IS_THREE_GPP_HI1_OPERATION = 6,
    CLOUDLI_ASN_PAYLOAD_IS_I_LHI_PAYLOAD = 7,
    CLOUDLI_ASN_PAYLOAD_IS_H_I4_PAYLOAD = 8
};
struct cloudli_asn_payload {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] Sequence of IRIPayload */
        struct { const cloudli_asn_iri_payload *items; size_t count; } iRIPayloadSequence;
        /** [1] Sequence of CCPayload */
        struct { const cloudli_asn_cc_payload *items; size_t count; } cCPayloadSequence;
        /** [2] TRIPayload */
        const cloudli_asn_tri_payload *tRIPayload;
        /** [3] HI1-Operation */
        const cloudli_asn_hi1_operation *hI1_Operation;
        /** [4] EncryptionContainer */
        const cloudli_asn_encryption_container *encryptionContainer;
        /** [5] ThreeGPP-HI1-Operation */
        const cloudli_asn_three_gpp_hi1_operation *threeGPP_HI1_Operation;
        /** [6] Sequence of ILHIPayload */
        struct { const cloudli_asn_ilhi_payload *items; size_t count; } iLHIPayload;
        /** [7] Sequence of HI4Payload */
        struct { const cloudli_asn_hi4_payload *items; size_t count; } hI4Payload;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI4Payload. */
enum cloudli_asn_hi4_payload_choice {
    CLOUDLI_ASN_HI4_PAYLOAD_IS_HI4_NOTIFICATION = 1
};
struct cloudli_asn_hi4_payload {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [2] HI4Notification */
        const cloudli_asn_hi4_notification *hi4Notification;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief CommunicationIdentifier: The CIN with the network that counts it
 *   (clause 5.2.4). */
struct cloudli_asn_communication_identifier {
    /** [0] NetworkIdentifier */
    const cloudli_asn_network_identifier *networkIdentifier;
    /** [1] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 communicationIdentityNumber;
    /** [2] PrintableString, 2 octets, optional */
    cloudli_bytes deliveryCountryCode;
    /** [3] Umts-CorrelationValues, optional */
    const cloudli_asn_umts_correlation_values *cINExtension;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief NetworkIdentifier: Operator and network element; of the two forms
 *   of an element give one. */
struct cloudli_asn_network_identifier {
    /** [0] OCTET STRING, 1..16 octets */
    cloudli_bytes operatorIdentifier;
    /** [1] OCTET STRING, 1..16 octets, optional */
    cloudli_bytes networkElementIdentifier;
    /** [2] Network-Element-Identifier, optional */
    const cloudli_asn_network_element_identifier *eTSI671NEID;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief CCPayload: One piece of content. Its times count in PDUs with
 *   several (clause 6.2.3). */
struct cloudli_asn_cc_payload {
    /** [0] PayloadDirection, optional */
    cloudli_opt_u32 payloadDirection;
    /** [1] GeneralizedTime, optional */
    cloudli_bytes timeStamp;
    /** [2] CCContents */
    const cloudli_asn_cc_contents *cCContents;
    /** [3] MicroSecondTimeStamp, optional */
    const cloudli_asn_micro_second_time_stamp *microSecondTimeStamp;
    /** [4] TimeStampQualifier, optional */
    cloudli_opt_u32 timeStampQualifier;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief CCContents: The content in the form of its service. */
enum cloudli_asn_cc_contents_choice {
    CLOUDLI_ASN_CC_CONTENTS_IS_EMAIL_CC = 1,
    CLOUDLI_ASN_CC_CONTENTS_IS_I_PCC = 2,
    CLOUDLI_ASN_CC_CONTENTS_IS_U_MTSCC = 3,
    CLOUDLI_ASN_CC_CONTENTS_IS_L2_CC = 4,
    CLOUDLI_ASN_CC_CONTENTS_IS_PSTN_ISDN_CC = 5,
    CLOUDLI_ASN_CC_CONTENTS_IS_I_PMMCC = 6,
    CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_CC = 7,
    CLOUDLI_ASN_CC_CONTENTS_IS_E_PSCC = 8,
    CLOUDLI_ASN_CC_CONTENTS_IS_U_MTSCC_CC_PDU = 9,
    CLOUDLI_ASN_CC_CONTENTS_IS_E_PSCC_CC_PDU = 10,
    CLOUDLI_ASN_CC_CONTENTS_IS_MESSAGING_MMCC = 11,
    CLOUDLI_ASN_CC_CONTENTS_IS_CONF_CC_CC_PDU = 12,
    CLOUDLI_ASN_CC_CONTENTS_IS_VOIP_CC_CC_PDU = 13,
    CLOUDLI_ASN_CC_CONTENTS_IS_GCSE_CC_CC_PDU = 14,
    CLOUDLI_ASN_CC_CONTENTS_IS_C_SVOICE_CC_PDU = 15,
    CLOUDLI_ASN_CC_CONTENTS_IS_THREE_GPP33128_DEFINED_CC = 16
};
struct cloudli_asn_cc_contents {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] EmailCC */
        const cloudli_asn_email_cc *emailCC;
        /** [2] IPCC */
        const cloudli_asn_ipcc *iPCC;
        /** [4] OCTET STRING */
        cloudli_bytes uMTSCC;
        /** [6] L2CC */
        const cloudli_asn_l2_cc *l2CC;
        /** [11] PstnIsdnCC */
        const cloudli_asn_pstn_isdn_cc *pstnIsdnCC;
        /** [12] IPMMCC */
        const cloudli_asn_ipmmcc *iPMMCC;
        /** [14] MessagingCC */
        const cloudli_asn_messaging_cc *messagingCC;
        /** [15] OCTET STRING */
        cloudli_bytes ePSCC;
        /** [16] UmtsCC-CC-PDU */
        const cloudli_asn_umts_cc_cc_pdu *uMTSCC_CC_PDU;
        /** [17] EpsCC-CC-PDU */
        const cloudli_asn_eps_cc_cc_pdu *ePSCC_CC_PDU;
        /** [18] MessagingMMCC */
        const cloudli_asn_messaging_mmcc *messagingMMCC;
        /** [19] Conf-CC-PDU */
        const cloudli_asn_conf_cc_pdu *confCC_CC_PDU;
        /** [20] Voip-CC-PDU */
        const cloudli_asn_voip_cc_pdu *voipCC_CC_PDU;
        /** [21] Gcse-CC-PDU */
        const cloudli_asn_gcse_cc_pdu *gcseCC_CC_PDU;
        /** [22] CSvoice-CC-PDU */
        const cloudli_asn_c_svoice_cc_pdu *cSvoice_CC_PDU;
        /** [23] OCTET STRING */
        cloudli_bytes threeGPP33128DefinedCC;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief MicroSecondTimeStamp. */
struct cloudli_asn_micro_second_time_stamp {
    /** [0] INTEGER, 0..18446744073709551615 */
    uint64_t seconds;
    /** [1] INTEGER, 0..999999 */
    uint32_t microSeconds;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IRIPayload: One intercept-related event. Its times count in PDUs
 *   with several (clause 6.2.3). */
struct cloudli_asn_iri_payload {
    /** [0] IRIType, optional */
    cloudli_opt_u32 iRIType;
    /** [1] GeneralizedTime, optional */
    cloudli_bytes timeStamp;
    /** [2] IRIContents */
    const cloudli_asn_iri_contents *iRIContents;
    /** [3] MicroSecondTimeStamp, optional */
    const cloudli_asn_micro_second_time_stamp *microSecondTimeStamp;
    /** [4] TimeStampQualifier, optional */
    cloudli_opt_u32 timeStampQualifier;
    /** [5] PayloadDirection, optional */
    cloudli_opt_u32 sessionDirection;
    /** [6] PayloadDirection, optional */
    cloudli_opt_u32 payloadDirection;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IRIContents: The record of the service that the event happened in. */
enum cloudli_asn_iri_contents_choice {
    CLOUDLI_ASN_IRI_CONTENTS_IS_EMAIL_IRI = 1,
    CLOUDLI_ASN_IRI_CONTENTS_IS_I_PIRI = 2,
    CLOUDLI_ASN_IRI_CONTENTS_IS_I_PIRI_ONLY = 3,
    CLOUDLI_ASN_IRI_CONTENTS_IS_U_MTSIRI = 4,
    CLOUDLI_ASN_IRI_CONTENTS_IS_E_TSI671_IRI = 5,
    CLOUDLI_ASN_IRI_CONTENTS_IS_L2_IRI = 6,
    CLOUDLI_ASN_IRI_CONTENTS_IS_L2_IRI_ONLY = 7,
    CLOUDLI_ASN_IRI_CONTENTS_IS_PSTN_ISDN_IRI = 8,
    CLOUDLI_ASN_IRI_CONTENTS_IS_I_PMMIRI = 9,
    CLOUDLI_ASN_IRI_CONTENTS_IS_MESSAGING_IRI = 10,
    CLOUDLI_ASN_IRI_CONTENTS_IS_E_PSIRI = 11,
    CLOUDLI_ASN_IRI_CONTENTS_IS_CONF_IRI = 12,
    CLOUDLI_ASN_IRI_CONTENTS_IS_PROSE_IRI = 13,
    CLOUDLI_ASN_IRI_CONTENTS_IS_GCSE_IRI = 14,
    CLOUDLI_ASN_IRI_CONTENTS_IS_THREE_GPP33128_DEFINED_IRI = 15,
    CLOUDLI_ASN_IRI_CONTENTS_IS_I_PIRI_PACKET_REPORT = 16
};
struct cloudli_asn_iri_contents {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] EmailIRI */
        const cloudli_asn_email_iri *emailIRI;
        /** [2] IPIRI */
        const cloudli_asn_ipiri *iPIRI;
        /** [3] IPIRIOnly */
        const cloudli_asn_ipiri_only *iPIRIOnly;
        /** [4] UMTSIRI */
        const cloudli_asn_umtsiri *uMTSIRI;
        /** [5] ETSI671IRI */
        const cloudli_asn_etsi671_iri *eTSI671IRI;
        /** [6] L2IRI */
        const cloudli_asn_l2_iri *l2IRI;
        /** [7] L2IRIOnly */
        const cloudli_asn_l2_iri_only *l2IRIOnly;
        /** [10] PstnIsdnIRI */
        const cloudli_asn_pstn_isdn_iri *pstnIsdnIRI;
        /** [11] IPMMIRI */
        const cloudli_asn_ipmmiri *iPMMIRI;
        /** [14] MessagingIRI */
        const cloudli_asn_messaging_iri *messagingIRI;
        /** [15] EPSIRI */
        const cloudli_asn_epsiri *ePSIRI;
        /** [16] ConfIRI */
        const cloudli_asn_conf_iri *confIRI;
        /** [17] ProSeIRI */
        const cloudli_asn_pro_se_iri *proseIRI;
        /** [18] GcseIRI */
        const cloudli_asn_gcse_iri *gcseIRI;
        /** [19] OCTET STRING */
        cloudli_bytes threeGPP33128DefinedIRI;
        /** [20] IPIRIPacketReport */
        const cloudli_asn_ipiri_packet_report *iPIRIPacketReport;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief UMTSIRI. */
enum cloudli_asn_umtsiri_choice {
    CLOUDLI_ASN_UMTSIRI_IS_I_RI_PARAMETERS = 1,
    CLOUDLI_ASN_UMTSIRI_IS_UMTS_IR_IS_CONTENT = 2,
    CLOUDLI_ASN_UMTSIRI_IS_I_RI_CS_PARAMETERS = 3,
    CLOUDLI_ASN_UMTSIRI_IS_UMTS_CS_IR_IS_CONTENT = 4
};
struct cloudli_asn_umtsiri {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] Umts-IRI-Parameters */
        const cloudli_asn_umts_iri_parameters *iRI_Parameters;
        /** [1] UmtsIRIsContent */
        const cloudli_asn_umts_ir_is_content *umtsIRIsContent;
        /** [2] UmtsCS-IRI-Parameters */
        const cloudli_asn_umts_cs_iri_parameters *iRI_CS_Parameters;
        /** [3] UmtsCS-IRIsContent */
        const cloudli_asn_umts_cs_ir_is_content *umtsCS_IRIsContent;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ETSI671IRI. */
enum cloudli_asn_etsi671_iri_choice {
    CLOUDLI_ASN_ETSI671_IRI_IS_I_RI_PARAMETERS = 1,
    CLOUDLI_ASN_ETSI671_IRI_IS_I_R_IS_CONTENT = 2
};
struct cloudli_asn_etsi671_iri {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] HI2-IRI-Parameters */
        const cloudli_asn_hi2_iri_parameters *iRI_Parameters;
        /** [1] IRIsContent */
        const cloudli_asn_ir_is_content *iRIsContent;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief EPSIRI. */
enum cloudli_asn_epsiri_choice {
    CLOUDLI_ASN_EPSIRI_IS_I_RI_EPS_PARAMETERS = 1,
    CLOUDLI_ASN_EPSIRI_IS_EPS_IR_IS_CONTENT = 2
};
struct cloudli_asn_epsiri {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] Eps-IRI-Parameters */
        const cloudli_asn_eps_iri_parameters *iRI_EPS_Parameters;
        /** [1] EpsIRIsContent */
        const cloudli_asn_eps_ir_is_content *epsIRIsContent;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ConfIRI. */
enum cloudli_asn_conf_iri_choice {
    CLOUDLI_ASN_CONF_IRI_IS_I_RI_CONF_PARAMETERS = 1,
    CLOUDLI_ASN_CONF_IRI_IS_CONF_IR_IS_CONTENT = 2
};
struct cloudli_asn_conf_iri {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] Conf-IRI-Parameters */
        const cloudli_asn_conf_iri_parameters *iRI_Conf_Parameters;
        /** [1] ConfIRIsContent */
        const cloudli_asn_conf_ir_is_content *confIRIsContent;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ProSeIRI. */
enum cloudli_asn_pro_se_iri_choice {
    CLOUDLI_ASN_PRO_SE_IRI_IS_I_RI_PRO_SE_PARAMETERS = 1,
    CLOUDLI_ASN_PRO_SE_IRI_IS_PROSE_IR_IS_CONTENT = 2
};
struct cloudli_asn_pro_se_iri {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] ProSe-IRI-Parameters */
        const cloudli_asn_pro_se_iri_parameters *iRI_ProSe_Parameters;
        /** [1] ProSeIRIsContent */
        const cloudli_asn_pro_se_ir_is_content *proseIRIsContent;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief GcseIRI. */
enum cloudli_asn_gcse_iri_choice {
    CLOUDLI_ASN_GCSE_IRI_IS_I_RI_GCSE_PARAMETERS = 1,
    CLOUDLI_ASN_GCSE_IRI_IS_GCSE_IR_IS_CONTENT = 2
};
struct cloudli_asn_gcse_iri {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] Gcse-IRI-Parameters */
        const cloudli_asn_gcse_iri_parameters *iRI_Gcse_Parameters;
        /** [1] GcseIRIsContent */
        const cloudli_asn_gcse_ir_is_content *gcseIRIsContent;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief TRIPayload: Messages of the session between mediation and receiver
 *   (clauses 6.2, 6.3). */
enum cloudli_asn_tri_payload_choice {
    CLOUDLI_ASN_TRI_PAYLOAD_IS_INTEGRITY_CHECK = 1,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_TEST_PDU = 2,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_PADDING_PDU = 3,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_KEEP_ALIVE = 4,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_KEEP_ALIVE_RESPONSE = 5,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_FIRST_SEGMENT_FLAG = 6,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_LAST_SEGMENT_FLAG = 7,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_C_IN_RESET = 8,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_OPERATOR_LEA_MESSAGE = 9,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_OPTION_REQUEST = 10,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_OPTION_RESPONSE = 11,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_OPTION_COMPLETE = 12,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_P_DU_ACKNOWLEDGEMENT_REQUEST = 13,
    CLOUDLI_ASN_TRI_PAYLOAD_IS_P_DU_ACKNOWLEDGEMENT_RESPONSE = 14
};
struct cloudli_asn_tri_payload {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] IntegrityCheck */
        const cloudli_asn_integrity_check *integrityCheck;
        /** [2] OCTET STRING */
        cloudli_bytes paddingPDU;
        /** [8] OperatorLeaMessage */
        const cloudli_asn_operator_lea_message *operatorLeaMessage;
        /** [9] OptionRequest */
        const cloudli_asn_option_request *optionRequest;
        /** [10] OptionResponse */
        const cloudli_asn_option_response *optionResponse;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief IntegrityCheck: A hash over PDUs, or a signature over hashes
 *   (clause 7.2). The numbers are in the order in which the PDUs were
 *   processed. */
struct cloudli_asn_integrity_check {
    /** [0] Sequence of INTEGER, 0..4294967295 */
    struct { const uint32_t *items; size_t count; } includedSequenceNumbers;
    /** [1] CheckType */
    uint32_t checkType;
    /** [2] DataType, optional */
    cloudli_opt_u32 dataType;
    /** [3] OCTET STRING */
    cloudli_bytes checkValue;
    /** [4] HashAlgorithm, optional */
    cloudli_opt_u32 hashAlgorithm;
    /** [5] SignatureAlgorithm, optional */
    cloudli_opt_u32 signatureAlgorithm;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Option. */
enum cloudli_asn_option_choice {
    CLOUDLI_ASN_OPTION_IS_P_DU_ACKNOWLEDGEMENT = 1
};
struct cloudli_asn_option {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief OptionRequest: Options that the mediation asks the receiver for. */
struct cloudli_asn_option_request {
    /** [0] Sequence of Option */
    struct { const cloudli_asn_option *items; size_t count; } requestedOptions;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief OptionResponse: Which options the receiver takes; both lists are
 *   there, also when empty. */
struct cloudli_asn_option_response {
    /** [0] Sequence of Option */
    struct { const cloudli_asn_option *items; size_t count; } acceptedOptions;
    /** [1] Sequence of Option */
    struct { const cloudli_asn_option *items; size_t count; } declinedOptions;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief OperatorLeaMessage: A note to the authority; of priority error
 *   where data was lost or spoiled. */
struct cloudli_asn_operator_lea_message {
    /** [0] OperatorLeaMessagePriority */
    uint32_t messagePriority;
    /** [1] OCTET STRING, 1..255 octets */
    cloudli_bytes message;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EncryptionContainer: A payload that is encrypted; the header stays
 *   in clear. */
struct cloudli_asn_encryption_container {
    /** [0] EncryptionType */
    uint32_t encryptionType;
    /** [1] OCTET STRING */
    cloudli_bytes encryptedPayload;
    /** [2] EncryptedPayloadType, optional */
    cloudli_opt_u32 encryptedPayloadType;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI4Notification: A warrant was activated, deactivated or modified,
 *   told on this link. */
enum cloudli_asn_hi4_notification_choice {
    CLOUDLI_ASN_HI4_NOTIFICATION_IS_LI_ACTIVATED = 1,
    CLOUDLI_ASN_HI4_NOTIFICATION_IS_LI_DEACTIVATED = 2,
    CLOUDLI_ASN_HI4_NOTIFICATION_IS_LI_MODIFIED = 3
};
struct cloudli_asn_hi4_notification {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] HI4LINotification */
        const cloudli_asn_hi4_li_notification *liActivated;
        /** [2] HI4LINotification */
        const cloudli_asn_hi4_li_notification *liDeactivated;
        /** [3] HI4LINotification */
        const cloudli_asn_hi4_li_notification *liModified;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI4LINotification. */
struct cloudli_asn_hi4_li_notification {
    /** [1] GeneralizedTime, optional */
    cloudli_bytes activationTime;
    /** [2] GeneralizedTime, optional */
    cloudli_bytes deactivationTime;
    /** [3] Sequence of TargetIdentifier, optional */
    struct { const cloudli_asn_target_identifier *items; size_t count; } targetIdentifiers;
    /** [4] DictionaryEntry, optional */
    const cloudli_asn_dictionary_entry *serviceType;
    /** [5] DictionaryEntry, optional */
    const cloudli_asn_dictionary_entry *targetIdentifierSubtype;
    /** [6] InterceptType, optional */
    cloudli_opt_u32 interceptType;
    /** [7] UTF8String, 0..255 characters, optional */
    cloudli_bytes ownerIdentifier;
    /** [8] UTF8String, 0..65535 characters, optional */
    cloudli_bytes authorizationReference;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief TargetIdentifier. */
enum cloudli_asn_target_identifier_choice {
    CLOUDLI_ASN_TARGET_IDENTIFIER_IS_TARGET_IDENTIFIER_FORMAT = 1
};
struct cloudli_asn_target_identifier {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] TargetIdentifierFormat */
        const cloudli_asn_target_identifier_format *targetIdentifierFormat;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief TargetIdentifierFormat. */
struct cloudli_asn_target_identifier_format {
    /** [1] UTF8String, 0..255 characters */
    cloudli_bytes formatOwner;
    /** [2] UTF8String, 0..255 characters */
    cloudli_bytes formatName;
    /** [3] UTF8String, 0..65535 characters */
    cloudli_bytes targetValue;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief DictionaryEntry. */
struct cloudli_asn_dictionary_entry {
    /** [1] UTF8String, 0..255 characters */
    cloudli_bytes owner;
    /** [2] UTF8String, 0..255 characters */
    cloudli_bytes name;
    /** [3] UTF8String, 0..255 characters */
    cloudli_bytes value;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Location: Where the target is, in the form of the network that
 *   knows it. */
struct cloudli_asn_location {
    /** [0] Umts-Location, optional */
    const cloudli_asn_umts_location *umtsHI2Location;
    /** [1] EPSLocation, optional */
    const cloudli_asn_eps_location *epsLocation;
    /** [2] WlanLocationAttributes, optional */
    const cloudli_asn_wlan_location_attributes *wlanLocationAttributes;
    /** [3] HI2-Location, optional */
    const cloudli_asn_hi2_location *eTSI671HI2Location;
    /** [5] CPEProvidedLocationAttributes, optional */
    const cloudli_asn_cpe_provided_location_attributes *cPEProvidedLocationAttributes;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief WlanLocationAttributes. */
struct cloudli_asn_wlan_location_attributes {
    /** [0] OCTET STRING, 6 octets, optional */
    cloudli_bytes wlanAPMACAddress;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief CPEProvidedLocationAttributes. */
struct cloudli_asn_cpe_provided_location_attributes {
    /** [0] WGS84CoordinateDecimal, optional */
    const cloudli_asn_wgs84_coordinate_decimal *wGS84CoordinateDecimal;
    /** [1] GNSSLocation, optional */
    const cloudli_asn_gnss_location *gNSSLocation;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IPAddress: An address, binary or as text. A text has seven
 *   characters at least, so that ::1 cannot be one. */
struct cloudli_asn_ip_address {
    /** [1] IPAddress-iP-type */
    uint32_t iP_type;
    /** [2] IP-value */
    const cloudli_asn_ip_value *iP_value;
    /** [3] IPAddress-iP-assignment, optional */
    cloudli_opt_u32 iP_assignment;
    /** [4] INTEGER, 1..128, optional */
    cloudli_opt_u32 iPv6PrefixLength;
    /** [5] OCTET STRING, 4 octets, optional */
    cloudli_bytes iPv4SubnetMask;
    /** [6] BOOLEAN, optional */
    cloudli_opt_u32 iP_NAT_translated;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IP-value. */
enum cloudli_asn_ip_value_choice {
    CLOUDLI_ASN_IP_VALUE_IS_I_P_BINARY_ADDRESS = 1,
    CLOUDLI_ASN_IP_VALUE_IS_I_P_TEXT_ADDRESS = 2
};
struct cloudli_asn_ip_value {
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

/** @brief EncryptedPayload: What an EncryptionContainer holds. The counter
 *   starts at the Unix time shifted left by 32 bits and grows by the size of
 *   each PDU before. */
struct cloudli_asn_encrypted_payload {
    /** [0] INTEGER, 0..18446744073709551615 */
    uint64_t byteCounter;
    /** [1] Payload */
    const cloudli_asn_payload *payload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
