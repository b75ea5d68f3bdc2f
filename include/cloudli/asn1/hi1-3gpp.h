/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/hi1-3gpp.asn. */
/**
 * @file cloudli/asn1/hi1-3gpp.h
 * @brief Notifications about warrants, 3GPP form.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module ThreeGPP-HI1NotificationOperations,
  *   release 16, version 0.
 */
#ifndef CLOUDLI_ASN1_HI1_3GPP_H
#define CLOUDLI_ASN1_HI1_3GPP_H

#include <cloudli/value.h>

typedef struct cloudli_asn_called_party_number cloudli_asn_called_party_number;
typedef struct cloudli_asn_hi2_communication_identifier cloudli_asn_hi2_communication_identifier;
typedef struct cloudli_asn_hi2_ip_address cloudli_asn_hi2_ip_address;
typedef struct cloudli_asn_hi2_network_identifier cloudli_asn_hi2_network_identifier;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_three_gpp_hi1_operation cloudli_asn_three_gpp_hi1_operation;
typedef struct cloudli_asn_tg_notification cloudli_asn_tg_notification;
typedef struct cloudli_asn_tg_alarm_indicator cloudli_asn_tg_alarm_indicator;
typedef struct cloudli_asn_three_gpp_national_hi1_asn1parameters cloudli_asn_three_gpp_national_hi1_asn1parameters;
typedef struct cloudli_asn_target_information cloudli_asn_target_information;
typedef struct cloudli_asn_delivery_information cloudli_asn_delivery_information;

/** @brief TargetType. */
enum cloudli_asn_target_type {
    CLOUDLI_ASN_TARGET_TYPE_M_SISDN = 0,
    CLOUDLI_ASN_TARGET_TYPE_I_MSI = 1,
    CLOUDLI_ASN_TARGET_TYPE_I_MEI = 2,
    CLOUDLI_ASN_TARGET_TYPE_E164_FORMAT = 3,
    CLOUDLI_ASN_TARGET_TYPE_N_AI = 4,
    CLOUDLI_ASN_TARGET_TYPE_SIP_URI = 5,
    CLOUDLI_ASN_TARGET_TYPE_TEL_URI = 6,
    CLOUDLI_ASN_TARGET_TYPE_I_MPU = 7,
    CLOUDLI_ASN_TARGET_TYPE_I_MPI = 8
};

/** @brief InterceptionType. */
enum cloudli_asn_interception_type {
    CLOUDLI_ASN_INTERCEPTION_TYPE_VOICE_IRI_CC = 0,
    CLOUDLI_ASN_INTERCEPTION_TYPE_VOICE_IRI_ONLY = 1,
    CLOUDLI_ASN_INTERCEPTION_TYPE_DATA_IRI_CC = 2,
    CLOUDLI_ASN_INTERCEPTION_TYPE_DATA_IRI_ONLY = 3,
    CLOUDLI_ASN_INTERCEPTION_TYPE_VOICE_AND_DATA_IRI_CC = 4,
    CLOUDLI_ASN_INTERCEPTION_TYPE_VOICE_AND_DATA_IRI_ONLY = 5
};

/** @brief BroadcastStatus. */
enum cloudli_asn_broadcast_status {
    CLOUDLI_ASN_BROADCAST_STATUS_SUCCESFULL = 0,
    CLOUDLI_ASN_BROADCAST_STATUS_UNSUCCESFULL = 1
};

/** @brief ThreeGPP-HI1-Operation: The same in the form of 3GPP: a relative,
 *   not a variant. */
enum cloudli_asn_three_gpp_hi1_operation_choice {
    CLOUDLI_ASN_THREE_GPP_HI1_OPERATION_IS_LI_ACTIVATED = 1,
    CLOUDLI_ASN_THREE_GPP_HI1_OPERATION_IS_LI_DEACTIVATED = 2,
    CLOUDLI_ASN_THREE_GPP_HI1_OPERATION_IS_LI_MODIFIED = 3,
    CLOUDLI_ASN_THREE_GPP_HI1_OPERATION_IS_ALARMS_INDICATOR = 4,
    CLOUDLI_ASN_THREE_GPP_HI1_OPERATION_IS_THREE_GPP_NATIONAL_HI1_ASN1PARAMETERS = 5
};
struct cloudli_asn_three_gpp_hi1_operation {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] TG-Notification */
        const cloudli_asn_tg_notification *liActivated;
        /** [2] TG-Notification */
        const cloudli_asn_tg_notification *liDeactivated;
        /** [3] TG-Notification */
        const cloudli_asn_tg_notification *liModified;
        /** [4] TG-Alarm-Indicator */
        const cloudli_asn_tg_alarm_indicator *alarms_indicator;
        /** [5] ThreeGPP-National-HI1-ASN1parameters */
        const cloudli_asn_three_gpp_national_hi1_asn1parameters *threeGPP_National_HI1_ASN1parameters;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief TG-Notification. */
struct cloudli_asn_tg_notification {
    /** [0] OBJECT IDENTIFIER, optional */
    cloudli_bytes domainID;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [2] HI2-CommunicationIdentifier, optional */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [3] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [5] ThreeGPP-National-HI1-ASN1parameters, optional */
    const cloudli_asn_three_gpp_national_hi1_asn1parameters *threeGPP_National_HI1_ASN1parameters;
    /** [6] Target-Information, optional */
    const cloudli_asn_target_information *target_Information;
    /** [7] HI2-Network-Identifier, optional */
    const cloudli_asn_hi2_network_identifier *network_Identifier;
    /** [8] BroadcastStatus, optional */
    cloudli_opt_u32 broadcastStatus;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief TG-Alarm-Indicator. */
struct cloudli_asn_tg_alarm_indicator {
    /** [0] OBJECT IDENTIFIER, optional */
    cloudli_bytes domainID;
    /** [1] HI2-CommunicationIdentifier, optional */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [2] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [3] OCTET STRING, 1..25 octets */
    cloudli_bytes alarm_information;
    /** [4] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [5] ThreeGPP-National-HI1-ASN1parameters, optional */
    const cloudli_asn_three_gpp_national_hi1_asn1parameters *threeGPP_National_HI1_ASN1parameters;
    /** [6] Target-Information, optional */
    const cloudli_asn_target_information *target_Information;
    /** [7] HI2-Network-Identifier, optional */
    const cloudli_asn_hi2_network_identifier *network_Identifier;
    /** [8] OCTET STRING, 1..256 octets, optional */
    cloudli_bytes network_Element_Information;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ThreeGPP-National-HI1-ASN1parameters. */
struct cloudli_asn_three_gpp_national_hi1_asn1parameters {
    /** [0] OBJECT IDENTIFIER, optional */
    cloudli_bytes domainID;
    /** [1] PrintableString, 2 octets */
    cloudli_bytes countryCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Target-Information. */
struct cloudli_asn_target_information {
    /** [0] HI2-CommunicationIdentifier, optional */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [1] HI2-Network-Identifier, optional */
    const cloudli_asn_hi2_network_identifier *network_Identifier;
    /** [2] OCTET STRING, 1..256 octets, optional */
    cloudli_bytes broadcastArea;
    /** [3] TargetType, optional */
    cloudli_opt_u32 targetType;
    /** [4] DeliveryInformation, optional */
    const cloudli_asn_delivery_information *deliveryInformation;
    /** [5] TimeStamp, optional */
    const cloudli_asn_time_stamp *liActivatedTime;
    /** [6] TimeStamp, optional */
    const cloudli_asn_time_stamp *liDeactivatedTime;
    /** [7] TimeStamp, optional */
    const cloudli_asn_time_stamp *liModificationTime;
    /** [8] InterceptionType, optional */
    cloudli_opt_u32 interceptionType;
    /** [9] TimeStamp, optional */
    const cloudli_asn_time_stamp *liSetUpTime;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief DeliveryInformation. */
struct cloudli_asn_delivery_information {
    /** [0] CalledPartyNumber, optional */
    const cloudli_asn_called_party_number *hi2DeliveryNumber;
    /** [1] CalledPartyNumber, optional */
    const cloudli_asn_called_party_number *hi3DeliveryNumber;
    /** [2] HI2-IPAddress, optional */
    const cloudli_asn_hi2_ip_address *hi2DeliveryIpAddress;
    /** [3] HI2-IPAddress, optional */
    const cloudli_asn_hi2_ip_address *hi3DeliveryIpAddress;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
