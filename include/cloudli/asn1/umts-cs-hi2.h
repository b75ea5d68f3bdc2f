/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/umts-cs-hi2.asn. */
/**
 * @file cloudli/asn1/umts-cs-hi2.h
 * @brief IRI of UMTS circuit services.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module UmtsCS-HI2Operations, release 16,
  *   version 0.
 */
#ifndef CLOUDLI_ASN1_UMTS_CS_HI2_H
#define CLOUDLI_ASN1_UMTS_CS_HI2_H

#include <cloudli/value.h>

typedef struct cloudli_asn_call_content_link_characteristics cloudli_asn_call_content_link_characteristics;
typedef struct cloudli_asn_extended_loc_parameters cloudli_asn_extended_loc_parameters;
typedef struct cloudli_asn_hi2_communication_identifier cloudli_asn_hi2_communication_identifier;
typedef struct cloudli_asn_hi2_party_information cloudli_asn_hi2_party_information;
typedef struct cloudli_asn_national_hi2_asn1parameters cloudli_asn_national_hi2_asn1parameters;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_umts_location cloudli_asn_umts_location;
typedef struct cloudli_asn_umts_sms_report cloudli_asn_umts_sms_report;
typedef struct cloudli_asn_umts_cs_ir_is_content cloudli_asn_umts_cs_ir_is_content;
typedef struct cloudli_asn_umts_cs_iri_content cloudli_asn_umts_cs_iri_content;
typedef struct cloudli_asn_umts_cs_iri_parameters cloudli_asn_umts_cs_iri_parameters;
typedef struct cloudli_asn_umts_cs_iri_parameters_call_content_link_information cloudli_asn_umts_cs_iri_parameters_call_content_link_information;
typedef struct cloudli_asn_umts_cs_change_of_target_identity cloudli_asn_umts_cs_change_of_target_identity;
typedef struct cloudli_asn_umts_cs_current_previous_systems cloudli_asn_umts_cs_current_previous_systems;

/** @brief UmtsCS-IRI-Parameters-iRIversion. */
enum cloudli_asn_umts_cs_iri_parameters_i_r_iversion {
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_I_R_IVERSION_VERSION1 = 1,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_I_R_IVERSION_VERSION2 = 2,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_I_R_IVERSION_VERSION3 = 3,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_I_R_IVERSION_LAST_VERSION = 8
};

/** @brief UmtsCS-IRI-Parameters-intercepted-Call-Direct. */
enum cloudli_asn_umts_cs_iri_parameters_intercepted_call_direct {
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_INTERCEPTED_CALL_DIRECT_NOT_AVAILABLE = 0,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_INTERCEPTED_CALL_DIRECT_ORIGINATING_TARGET = 1,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_INTERCEPTED_CALL_DIRECT_TERMINATING_TARGET = 2
};

/** @brief UmtsCS-IRI-Parameters-nature-Of-The-intercepted-call. */
enum cloudli_asn_umts_cs_iri_parameters_nature_of_the_intercepted_call {
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_G_SM_ISDN_PSTN_CIRCUIT_CALL = 0,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_G_SM_SMS_MESSAGE = 1,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_U_US4_MESSAGES = 2,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_T_ETRA_CIRCUIT_CALL = 3,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_TE_TRA_PACKET_DATA = 4,
    CLOUDLI_ASN_UMTS_CS_IRI_PARAMETERS_NATURE_OF_THE_INTERCEPTED_CALL_G_PRS_PACKET_DATA = 5
};

/** @brief Umts-Cs-Event. */
enum cloudli_asn_umts_cs_event {
    CLOUDLI_ASN_UMTS_CS_EVENT_CALL_ESTABLISHMENT = 1,
    CLOUDLI_ASN_UMTS_CS_EVENT_ANSWER = 2,
    CLOUDLI_ASN_UMTS_CS_EVENT_SUPPLEMENTARY_SERVICE = 3,
    CLOUDLI_ASN_UMTS_CS_EVENT_HANDOVER = 4,
    CLOUDLI_ASN_UMTS_CS_EVENT_RELEASE = 5,
    CLOUDLI_ASN_UMTS_CS_EVENT_S_MS = 6,
    CLOUDLI_ASN_UMTS_CS_EVENT_LOCATION_UPDATE = 7,
    CLOUDLI_ASN_UMTS_CS_EVENT_SUBSCRIBER_CONTROLLED_INPUT = 8,
    CLOUDLI_ASN_UMTS_CS_EVENT_H_LR_SUBSCRIBER_RECORD_CHANGE = 9,
    CLOUDLI_ASN_UMTS_CS_EVENT_SERVING_SYSTEM = 10,
    CLOUDLI_ASN_UMTS_CS_EVENT_CANCEL_LOCATION = 11,
    CLOUDLI_ASN_UMTS_CS_EVENT_REGISTER_LOCATION = 12,
    CLOUDLI_ASN_UMTS_CS_EVENT_LOCATION_INFORMATION_REQUEST = 13
};

/** @brief UmtsCS-Requesting-Node-Type. */
enum cloudli_asn_umts_cs_requesting_node_type {
    CLOUDLI_ASN_UMTS_CS_REQUESTING_NODE_TYPE_M_SC = 1,
    CLOUDLI_ASN_UMTS_CS_REQUESTING_NODE_TYPE_S_MS_CENTRE = 2,
    CLOUDLI_ASN_UMTS_CS_REQUESTING_NODE_TYPE_G_MLC = 3,
    CLOUDLI_ASN_UMTS_CS_REQUESTING_NODE_TYPE_M_ME = 4,
    CLOUDLI_ASN_UMTS_CS_REQUESTING_NODE_TYPE_S_GSN = 5
};

/** @brief UmtsCS-IRIsContent. */
enum cloudli_asn_umts_cs_ir_is_content_choice {
    CLOUDLI_ASN_UMTS_CS_IR_IS_CONTENT_IS_I_RI_CONTENT = 1,
    CLOUDLI_ASN_UMTS_CS_IR_IS_CONTENT_IS_I_RI_SEQUENCE = 2
};
struct cloudli_asn_umts_cs_ir_is_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** UmtsCS-IRIContent */
        const cloudli_asn_umts_cs_iri_content *iRIContent;
        /** Sequence of UmtsCS-IRIContent */
        struct { const cloudli_asn_umts_cs_iri_content *items; size_t count; } iRISequence;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief UmtsCS-IRIContent. */
enum cloudli_asn_umts_cs_iri_content_choice {
    CLOUDLI_ASN_UMTS_CS_IRI_CONTENT_IS_I_RI_BEGIN_RECORD = 1,
    CLOUDLI_ASN_UMTS_CS_IRI_CONTENT_IS_I_RI_END_RECORD = 2,
    CLOUDLI_ASN_UMTS_CS_IRI_CONTENT_IS_I_RI_CONTINUE_RECORD = 3,
    CLOUDLI_ASN_UMTS_CS_IRI_CONTENT_IS_I_RI_REPORT_RECORD = 4
};
struct cloudli_asn_umts_cs_iri_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] UmtsCS-IRI-Parameters */
        const cloudli_asn_umts_cs_iri_parameters *iRI_Begin_record;
        /** [2] UmtsCS-IRI-Parameters */
        const cloudli_asn_umts_cs_iri_parameters *iRI_End_record;
        /** [3] UmtsCS-IRI-Parameters */
        const cloudli_asn_umts_cs_iri_parameters *iRI_Continue_record;
        /** [4] UmtsCS-IRI-Parameters */
        const cloudli_asn_umts_cs_iri_parameters *iRI_Report_record;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief UmtsCS-IRI-Parameters: All that can be said of an event of UMTS
 *   circuit services. */
struct cloudli_asn_umts_cs_iri_parameters {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi2CSDomainId;
    /** [23] UmtsCS-IRI-Parameters-iRIversion, optional */
    cloudli_opt_u32 iRIversion;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [2] HI2-CommunicationIdentifier */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [3] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [4] UmtsCS-IRI-Parameters-intercepted-Call-Direct, optional */
    cloudli_opt_u32 intercepted_Call_Direct;
    /** [5] Intercepted-Call-State, optional */
    cloudli_opt_u32 intercepted_Call_State;
    /** [6] OCTET STRING, 3 octets, optional */
    cloudli_bytes ringingDuration;
    /** [7] OCTET STRING, 3 octets, optional */
    cloudli_bytes conversationDuration;
    /** [8] Umts-Location, optional */
    const cloudli_asn_umts_location *locationOfTheTarget;
    /** [9] Set of HI2-PartyInformation, 1..10 of them, optional */
    struct { const cloudli_asn_hi2_party_information *items; size_t count; } partyInformation;
    /** [10] UmtsCS-IRI-Parameters-callContentLinkInformation, optional */
    const cloudli_asn_umts_cs_iri_parameters_call_content_link_information *callContentLinkInformation;
    /** [11] OCTET STRING, 2 octets, optional */
    cloudli_bytes release_Reason_Of_Intercepted_Call;
    /** [12] UmtsCS-IRI-Parameters-nature-Of-The-intercepted-call, optional */
    cloudli_opt_u32 nature_Of_The_intercepted_call;
    /** [13] HI2-PartyInformation, optional */
    const cloudli_asn_hi2_party_information *serviceCenterAddress;
    /** [14] Umts-SMS-report, optional */
    const cloudli_asn_umts_sms_report *sMS;
    /** [15] OCTET STRING, 1..8 octets, optional */
    cloudli_bytes cC_Link_Identifier;
    /** [16] Set of OCTET STRING, 1..256 octets, 1..40 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } national_Parameters;
    /** [33] Umts-Cs-Event, optional */
    cloudli_opt_u32 umts_Cs_Event;
    /** [34] OCTET STRING, optional */
    cloudli_bytes serving_System_Identifier;
    /** [35] OCTET STRING, optional */
    cloudli_bytes carrierSpecificData;
    /** [36] UmtsCS-Current-Previous-Systems, optional */
    const cloudli_asn_umts_cs_current_previous_systems *current_Previous_Systems;
    /** [37] UmtsCS-Change-Of-Target-Identity, optional */
    const cloudli_asn_umts_cs_change_of_target_identity *change_Of_Target_Identity;
    /** [38] OCTET STRING, optional */
    cloudli_bytes requesting_Network_Identifier;
    /** [39] UmtsCS-Requesting-Node-Type, optional */
    cloudli_opt_u32 requesting_Node_Type;
    /** [40] ExtendedLocParameters, optional */
    const cloudli_asn_extended_loc_parameters *extendedLocParameters;
    /** [41] INTEGER, 1..699, optional */
    cloudli_opt_u32 locationErrorCode;
    /** [255] National-HI2-ASN1parameters, optional */
    const cloudli_asn_national_hi2_asn1parameters *national_HI2_ASN1parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief UmtsCS-IRI-Parameters-callContentLinkInformation. */
struct cloudli_asn_umts_cs_iri_parameters_call_content_link_information {
    /** [1] CallContentLinkCharacteristics, optional */
    const cloudli_asn_call_content_link_characteristics *cCLink1Characteristics;
    /** [2] CallContentLinkCharacteristics, optional */
    const cloudli_asn_call_content_link_characteristics *cCLink2Characteristics;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief UmtsCS-Change-Of-Target-Identity. */
struct cloudli_asn_umts_cs_change_of_target_identity {
    /** [1] HI2-PartyInformation, optional */
    const cloudli_asn_hi2_party_information *new_MSISDN;
    /** [2] HI2-PartyInformation, optional */
    const cloudli_asn_hi2_party_information *old_MSISDN;
    /** [3] HI2-PartyInformation, optional */
    const cloudli_asn_hi2_party_information *new_IMSI;
    /** [4] HI2-PartyInformation, optional */
    const cloudli_asn_hi2_party_information *old_IMSI;
    /** [5] HI2-PartyInformation, optional */
    const cloudli_asn_hi2_party_information *new_IMEI;
    /** [6] HI2-PartyInformation, optional */
    const cloudli_asn_hi2_party_information *old_IMEI;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief UmtsCS-Current-Previous-Systems. */
struct cloudli_asn_umts_cs_current_previous_systems {
    /** [1] OCTET STRING, optional */
    cloudli_bytes current_Serving_System_Identifier;
    /** [2] OCTET STRING, optional */
    cloudli_bytes current_Serving_MSC_Number;
    /** [3] OCTET STRING, optional */
    cloudli_bytes current_Serving_MSC_Address;
    /** [4] OCTET STRING, optional */
    cloudli_bytes previous_Serving_System_Identifier;
    /** [5] OCTET STRING, optional */
    cloudli_bytes previous_Serving_MSC_Number;
    /** [6] OCTET STRING, optional */
    cloudli_bytes previous_Serving_MSC_Address;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
