/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/hi1.asn. */
/**
 * @file cloudli/asn1/hi1.h
 * @brief Notifications about warrants.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 102 232-1, first TS 101 671, module
  *   HI1NotificationOperations, version 7.
 */
#ifndef CLOUDLI_ASN1_HI1_H
#define CLOUDLI_ASN1_HI1_H

#include <cloudli/value.h>

typedef struct cloudli_asn_hi2_communication_identifier cloudli_asn_hi2_communication_identifier;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_hi1_operation cloudli_asn_hi1_operation;
typedef struct cloudli_asn_hi1_notification cloudli_asn_hi1_notification;
typedef struct cloudli_asn_hi1_alarm_indicator cloudli_asn_hi1_alarm_indicator;
typedef struct cloudli_asn_national_hi1_asn1parameters cloudli_asn_national_hi1_asn1parameters;

/** @brief HI1-Operation: A warrant was activated, deactivated or modified,
 *   or an alarm. */
enum cloudli_asn_hi1_operation_choice {
    CLOUDLI_ASN_HI1_OPERATION_IS_LI_ACTIVATED = 1,
    CLOUDLI_ASN_HI1_OPERATION_IS_LI_DEACTIVATED = 2,
    CLOUDLI_ASN_HI1_OPERATION_IS_LI_MODIFIED = 3,
    CLOUDLI_ASN_HI1_OPERATION_IS_ALARMS_INDICATOR = 4,
    CLOUDLI_ASN_HI1_OPERATION_IS_NATIONAL_HI1_ASN1PARAMETERS = 5
};
struct cloudli_asn_hi1_operation {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] HI1-Notification */
        const cloudli_asn_hi1_notification *liActivated;
        /** [2] HI1-Notification */
        const cloudli_asn_hi1_notification *liDeactivated;
        /** [3] HI1-Notification */
        const cloudli_asn_hi1_notification *liModified;
        /** [4] HI1-Alarm-Indicator */
        const cloudli_asn_hi1_alarm_indicator *alarms_indicator;
        /** [5] National-HI1-ASN1parameters */
        const cloudli_asn_national_hi1_asn1parameters *national_HI1_ASN1parameters;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief HI1-Notification. */
struct cloudli_asn_hi1_notification {
    /** [0] OBJECT IDENTIFIER, optional */
    cloudli_bytes domainID;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [2] HI2-CommunicationIdentifier, optional */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [3] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [5] National-HI1-ASN1parameters, optional */
    const cloudli_asn_national_hi1_asn1parameters *national_HI1_ASN1parameters;
    /** [6] OCTET STRING, 1..256 octets, optional */
    cloudli_bytes target_Information;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief HI1-Alarm-Indicator. */
struct cloudli_asn_hi1_alarm_indicator {
    /** [0] OBJECT IDENTIFIER, optional */
    cloudli_bytes domainID;
    /** [1] HI2-CommunicationIdentifier, optional */
    const cloudli_asn_hi2_communication_identifier *communicationIdentifier;
    /** [2] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [3] OCTET STRING, 1..256 octets */
    cloudli_bytes alarm_information;
    /** [4] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [5] National-HI1-ASN1parameters, optional */
    const cloudli_asn_national_hi1_asn1parameters *national_HI1_ASN1parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief National-HI1-ASN1parameters. */
struct cloudli_asn_national_hi1_asn1parameters {
    /** [0] OBJECT IDENTIFIER, optional */
    cloudli_bytes domainID;
    /** [1] PrintableString, 2 octets */
    cloudli_bytes countryCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
