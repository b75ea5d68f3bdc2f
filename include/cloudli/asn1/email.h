/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/email.asn. */
/**
 * @file cloudli/asn1/email.h
 * @brief E-mail and messaging.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 102 232-2, module EmailPDU, version 20.
 */
#ifndef CLOUDLI_ASN1_EMAIL_H
#define CLOUDLI_ASN1_EMAIL_H

#include <cloudli/value.h>

typedef struct cloudli_asn_ip_address cloudli_asn_ip_address;
typedef struct cloudli_asn_ipmmcc cloudli_asn_ipmmcc;
typedef struct cloudli_asn_email_cc cloudli_asn_email_cc;
typedef struct cloudli_asn_email_iri cloudli_asn_email_iri;
typedef struct cloudli_asn_national_em_asn1parameters cloudli_asn_national_em_asn1parameters;
typedef struct cloudli_asn_aaa_information cloudli_asn_aaa_information;
typedef struct cloudli_asn_pop3_aaa_information cloudli_asn_pop3_aaa_information;
typedef struct cloudli_asn_asmtpaaa_information cloudli_asn_asmtpaaa_information;
typedef struct cloudli_asn_imapaaa_information cloudli_asn_imapaaa_information;
typedef struct cloudli_asn_messaging_cc cloudli_asn_messaging_cc;
typedef struct cloudli_asn_messaging_mmcc cloudli_asn_messaging_mmcc;
typedef struct cloudli_asn_messaging_iri cloudli_asn_messaging_iri;
typedef struct cloudli_asn_messaging_event_category cloudli_asn_messaging_event_category;
typedef struct cloudli_asn_messaging_party_information cloudli_asn_messaging_party_information;
typedef struct cloudli_asn_messaging_party_identity cloudli_asn_messaging_party_identity;
typedef struct cloudli_asn_ip_address_and_port cloudli_asn_ip_address_and_port;
typedef struct cloudli_asn_messaging_property cloudli_asn_messaging_property;

/** @brief Email-Format. */
enum cloudli_asn_email_format {
    CLOUDLI_ASN_EMAIL_FORMAT_IP_PACKET = 1,
    CLOUDLI_ASN_EMAIL_FORMAT_APPLICATION = 2
};

/** @brief EmailIRI-e-mail-Sender-Validity. */
enum cloudli_asn_email_iri_e_mail_sender_validity {
    CLOUDLI_ASN_EMAIL_IRI_E_MAIL_SENDER_VALIDITY_VALIDATED = 0,
    CLOUDLI_ASN_EMAIL_IRI_E_MAIL_SENDER_VALIDITY_NONVALIDATED = 1
};

/** @brief E-mail-Status. */
enum cloudli_asn_e_mail_status {
    CLOUDLI_ASN_E_MAIL_STATUS_STATUS_UNKNOWN = 1,
    CLOUDLI_ASN_E_MAIL_STATUS_OPERATION_FAILED = 2,
    CLOUDLI_ASN_E_MAIL_STATUS_OPERATION_SUCCEEDED = 3
};

/** @brief E-mail-Event. */
enum cloudli_asn_e_mail_event {
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_SEND = 1,
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_RECEIVE = 2,
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_DOWNLOAD = 3,
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_LOGON_ATTEMPT = 4,
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_LOGON = 5,
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_LOGON_FAILURE = 6,
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_LOGOFF = 7,
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_PARTIAL_DOWNLOAD = 8,
    CLOUDLI_ASN_E_MAIL_EVENT_E_MAIL_UPLOAD = 9
};

/** @brief E-mail-Protocol. */
enum cloudli_asn_e_mail_protocol {
    CLOUDLI_ASN_E_MAIL_PROTOCOL_SMTP = 1,
    CLOUDLI_ASN_E_MAIL_PROTOCOL_POP3 = 2,
    CLOUDLI_ASN_E_MAIL_PROTOCOL_IMAP4 = 3,
    CLOUDLI_ASN_E_MAIL_PROTOCOL_WEBMAIL = 4,
    CLOUDLI_ASN_E_MAIL_PROTOCOL_UNDEFINED = 255
};

/** @brief AAAResult. */
enum cloudli_asn_aaa_result {
    CLOUDLI_ASN_AAA_RESULT_RESULT_UNKNOWN = 1,
    CLOUDLI_ASN_AAA_RESULT_A_AA_FAILED = 2,
    CLOUDLI_ASN_AAA_RESULT_A_AA_SUCCEEDED = 3
};

/** @brief AAAauthMethod. */
enum cloudli_asn_aa_aauth_method {
    CLOUDLI_ASN_AA_AAUTH_METHOD_UNDEFINED_AUTH_METHOD = 1,
    CLOUDLI_ASN_AA_AAUTH_METHOD_CRAM_MD5 = 2,
    CLOUDLI_ASN_AA_AAUTH_METHOD_DIGEST_MD5 = 3
};

/** @brief Messaging-System-Type. */
enum cloudli_asn_messaging_system_type {
    CLOUDLI_ASN_MESSAGING_SYSTEM_TYPE_UNIFIED_MESSAGING = 1
};

/** @brief Messaging-Event. */
enum cloudli_asn_messaging_event {
    CLOUDLI_ASN_MESSAGING_EVENT_DEPOSIT = 1,
    CLOUDLI_ASN_MESSAGING_EVENT_RETRIEVE = 2,
    CLOUDLI_ASN_MESSAGING_EVENT_DELETE = 3,
    CLOUDLI_ASN_MESSAGING_EVENT_SAVE = 4,
    CLOUDLI_ASN_MESSAGING_EVENT_SLAMDOWN = 5,
    CLOUDLI_ASN_MESSAGING_EVENT_CALENDAR = 6,
    CLOUDLI_ASN_MESSAGING_EVENT_CONTACT = 7
};

/** @brief Messaging-Box-Event. */
enum cloudli_asn_messaging_box_event {
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_LOGIN = 1,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_LOGOUT = 2,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_LOCK = 3,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_UNLOCK = 4,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_ACTIVATE = 5,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_DEACTIVATE = 6,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_DELETE = 7,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_PIN_CHANGE = 8,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_GREETING_RECORD = 9,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_GREETING_CHANGE = 10,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_GREETING_DELETE = 11,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_GREETING_ENABLE = 12,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_GREETING_DISABLE = 13,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_NOTIFICATION_ENABLE = 14,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_NOTIFICATION_DISABLE = 15,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_DISCONNECT = 16,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_CONNECT = 17,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_UNKNOWN = 0,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_GREETING_PLAY = 18,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_LANGUAGE_CHANGE = 19,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_PIN_SECURITY_ENABLE = 20,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_PIN_SECURITY_DISABLE = 21,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_PERSONAL_OPERATOR_ADD = 22,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_PERSONAL_OPERATOR_CHANGE = 23,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_PERSONAL_OPERATOR_REMOVE = 24,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_ADDITIONAL_DESTINATION_ADD = 25,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_ADDITIONAL_DESTINATION_CHANGE = 26,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_ADDITIONAL_DESTINATION_REMOVE = 27,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_AUTO_PLAY_ENABLE = 28,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_AUTO_PLAY_DISABLE = 29,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_HEADER_PLAY_ENABLE = 30,
    CLOUDLI_ASN_MESSAGING_BOX_EVENT_HEADER_PLAY_DISABLE = 31
};

/** @brief Messaging-Notification-Event. */
enum cloudli_asn_messaging_notification_event {
    CLOUDLI_ASN_MESSAGING_NOTIFICATION_EVENT_SMS = 1,
    CLOUDLI_ASN_MESSAGING_NOTIFICATION_EVENT_SMS_DEPOSIT = 2,
    CLOUDLI_ASN_MESSAGING_NOTIFICATION_EVENT_SMS_SLAMDOWN = 3,
    CLOUDLI_ASN_MESSAGING_NOTIFICATION_EVENT_SMS_PIN_REMINDER = 4,
    CLOUDLI_ASN_MESSAGING_NOTIFICATION_EVENT_EMAIL = 5,
    CLOUDLI_ASN_MESSAGING_NOTIFICATION_EVENT_FAX_TO_EMAIL = 6,
    CLOUDLI_ASN_MESSAGING_NOTIFICATION_EVENT_MMS = 7,
    CLOUDLI_ASN_MESSAGING_NOTIFICATION_EVENT_GENERIC = 8
};

/** @brief Messaging-Call-Event. */
enum cloudli_asn_messaging_call_event {
    CLOUDLI_ASN_MESSAGING_CALL_EVENT_CALLOUT = 1
};

/** @brief Messaging-Status. */
enum cloudli_asn_messaging_status {
    CLOUDLI_ASN_MESSAGING_STATUS_UNKNOWN = 0,
    CLOUDLI_ASN_MESSAGING_STATUS_NOT_APPLICABLE = 1,
    CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_FAILED = 2,
    CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_SUCCEEDED = 3,
    CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_CANCELLED = 4,
    CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_STARTED = 5,
    CLOUDLI_ASN_MESSAGING_STATUS_OPERATION_LOST = 6
};

/** @brief Messaging-Party-Qualifier. */
enum cloudli_asn_messaging_party_qualifier {
    CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_UNKNOWN_PARTY = 0,
    CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ORIGINATING_PARTY = 1,
    CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_TERMINATING_PARTY = 2,
    CLOUDLI_ASN_MESSAGING_PARTY_QUALIFIER_ASSOCIATED_PARTY = 3
};

/** @brief Messaging-Party-Validity. */
enum cloudli_asn_messaging_party_validity {
    CLOUDLI_ASN_MESSAGING_PARTY_VALIDITY_UNKNOWN = 0,
    CLOUDLI_ASN_MESSAGING_PARTY_VALIDITY_TRUSTED = 1,
    CLOUDLI_ASN_MESSAGING_PARTY_VALIDITY_UNTRUSTED = 2
};

/** @brief Messaging-Copy-Qualifier. */
enum cloudli_asn_messaging_copy_qualifier {
    CLOUDLI_ASN_MESSAGING_COPY_QUALIFIER_UNKNOWN = 0,
    CLOUDLI_ASN_MESSAGING_COPY_QUALIFIER_NONE = 1,
    CLOUDLI_ASN_MESSAGING_COPY_QUALIFIER_CC = 2,
    CLOUDLI_ASN_MESSAGING_COPY_QUALIFIER_BCC = 3
};

/** @brief Messaging-Trigger. */
enum cloudli_asn_messaging_trigger {
    CLOUDLI_ASN_MESSAGING_TRIGGER_UNKNOWN = 0,
    CLOUDLI_ASN_MESSAGING_TRIGGER_USER = 1,
    CLOUDLI_ASN_MESSAGING_TRIGGER_USER_AGENT = 2,
    CLOUDLI_ASN_MESSAGING_TRIGGER_SYSTEM = 3,
    CLOUDLI_ASN_MESSAGING_TRIGGER_SYSTEM_OPERATOR = 4
};

/** @brief Messaging-Property-Priority. */
enum cloudli_asn_messaging_property_priority {
    CLOUDLI_ASN_MESSAGING_PROPERTY_PRIORITY_LOW = 1,
    CLOUDLI_ASN_MESSAGING_PROPERTY_PRIORITY_MEDIUM = 2,
    CLOUDLI_ASN_MESSAGING_PROPERTY_PRIORITY_HIGH = 3,
    CLOUDLI_ASN_MESSAGING_PROPERTY_PRIORITY_PRIVATE = 4
};

/** @brief Messaging-Property-Greeting-Type. */
enum cloudli_asn_messaging_property_greeting_type {
    CLOUDLI_ASN_MESSAGING_PROPERTY_GREETING_TYPE_GENERAL = 1,
    CLOUDLI_ASN_MESSAGING_PROPERTY_GREETING_TYPE_NAME = 2,
    CLOUDLI_ASN_MESSAGING_PROPERTY_GREETING_TYPE_PERSONAL = 3,
    CLOUDLI_ASN_MESSAGING_PROPERTY_GREETING_TYPE_ABSENCE = 4,
    CLOUDLI_ASN_MESSAGING_PROPERTY_GREETING_TYPE_NUMBER = 5
};

/** @brief Messaging-Property-Notification-Type. */
enum cloudli_asn_messaging_property_notification_type {
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_EMPTY_CALL = 1,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_LOST_CALL = 2,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_MESSAGE_TO_EMAIL = 3,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_READ_REPORT = 4,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_DELIVERY_REPORT = 5,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_ALLOW_DELIVERY_REPORT = 6,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_DENY_DELIVERY_REPORT = 7,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_MESSAGE_WAIT_INDICATION = 8,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_VOICE_TO_TEXT = 9,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_NEW_MESSAGE_SMS = 10,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_NEW_MESSAGE_OUTCALL = 11,
    CLOUDLI_ASN_MESSAGING_PROPERTY_NOTIFICATION_TYPE_NEW_MESSAGE_REMINDER = 12
};

/** @brief Messaging-Property-Message-Status. */
enum cloudli_asn_messaging_property_message_status {
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_INDETERMINATE = 0,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_EXPIRED = 1,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_RETRIEVED = 2,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_REJECTED = 3,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_DEFERRED = 4,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_FORWARDED = 5,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_UNRECOGNIZED = 6,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_UNREACHABLE = 7,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_READ = 8,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_DELETED_WITHOUT_BEING_READ = 9,
    CLOUDLI_ASN_MESSAGING_PROPERTY_MESSAGE_STATUS_DELIVERY_CONDITION_NOT_MET = 10
};

/** @brief Messaging-Property-Requested-Reports. */
enum cloudli_asn_messaging_property_requested_reports {
    CLOUDLI_ASN_MESSAGING_PROPERTY_REQUESTED_REPORTS_NONE = 0,
    CLOUDLI_ASN_MESSAGING_PROPERTY_REQUESTED_REPORTS_DELIVERY = 1,
    CLOUDLI_ASN_MESSAGING_PROPERTY_REQUESTED_REPORTS_READ = 2,
    CLOUDLI_ASN_MESSAGING_PROPERTY_REQUESTED_REPORTS_DELIVERY_AND_READ = 3
};

/** @brief EmailCC: A piece of an e-mail session: an IP packet, or the
 *   payload of its layer 4. */
struct cloudli_asn_email_cc {
    /** [0] relative OID */
    cloudli_bytes emailCCObjId;
    /** [1] Email-Format */
    uint32_t email_Format;
    /** [2] OCTET STRING */
    cloudli_bytes content;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EmailIRI: An event of a mailbox. The octet counts are mandatory; 0
 *   stands for unknown. */
struct cloudli_asn_email_iri {
    /** [0] relative OID */
    cloudli_bytes emailIRIObjId;
    /** [1] E-mail-Event */
    uint32_t eventType;
    /** [2] IPAddress, optional */
    const cloudli_asn_ip_address *client_Address;
    /** [3] IPAddress, optional */
    const cloudli_asn_ip_address *server_Address;
    /** [4] INTEGER, optional */
    cloudli_opt_i64 client_Port;
    /** [5] INTEGER, optional */
    cloudli_opt_i64 server_Port;
    /** [6] INTEGER */
    int64_t server_Octets_Sent;
    /** [7] INTEGER */
    int64_t client_Octets_Sent;
    /** [8] E-mail-Protocol */
    uint32_t protocol_ID;
    /** [9] UTF8String, 0..255 characters, optional */
    cloudli_bytes e_mail_Sender;
    /** [10] Sequence of UTF8String, 0..255 characters, 0..1023 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } e_mail_Recipients;
    /** [11] E-mail-Status */
    uint32_t status;
    /** [12] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 total_Recipient_Count;
    /** [13] OCTET STRING, optional */
    cloudli_bytes message_ID;
    /** [14] OCTET STRING, optional */
    cloudli_bytes nationalParameter;
    /** [15] National-EM-ASN1parameters, optional */
    const cloudli_asn_national_em_asn1parameters *national_EM_ASN1parameters;
    /** [16] AAAInformation, optional */
    const cloudli_asn_aaa_information *aAAInformation;
    /** [17] EmailIRI-e-mail-Sender-Validity, optional */
    cloudli_opt_u32 e_mail_Sender_Validity;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief National-EM-ASN1parameters. */
struct cloudli_asn_national_em_asn1parameters {
    /** [1] PrintableString, 2 octets */
    cloudli_bytes countryCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief AAAInformation. */
enum cloudli_asn_aaa_information_choice {
    CLOUDLI_ASN_AAA_INFORMATION_IS_P_OP3_AAA_INFORMATION = 1,
    CLOUDLI_ASN_AAA_INFORMATION_IS_A_SMTPAAA_INFORMATION = 2,
    CLOUDLI_ASN_AAA_INFORMATION_IS_I_MAPAAA_INFORMATION = 3
};
struct cloudli_asn_aaa_information {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] POP3AAAInformation */
        const cloudli_asn_pop3_aaa_information *pOP3AAAInformation;
        /** [1] ASMTPAAAInformation */
        const cloudli_asn_asmtpaaa_information *aSMTPAAAInformation;
        /** [2] IMAPAAAInformation */
        const cloudli_asn_imapaaa_information *iMAPAAAInformation;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief POP3AAAInformation. */
struct cloudli_asn_pop3_aaa_information {
    /** [0] UTF8String, 0..64 characters */
    cloudli_bytes username;
    /** [1] UTF8String, 0..64 characters, optional */
    cloudli_bytes password;
    /** [2] AAAResult, optional */
    cloudli_opt_u32 aAAResult;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ASMTPAAAInformation. */
struct cloudli_asn_asmtpaaa_information {
    /** [0] UTF8String, 0..64 characters */
    cloudli_bytes username;
    /** [1] AAAauthMethod, optional */
    cloudli_opt_u32 authMethod;
    /** [2] OCTET STRING, optional */
    cloudli_bytes challenge;
    /** [3] OCTET STRING, optional */
    cloudli_bytes response;
    /** [4] AAAResult, optional */
    cloudli_opt_u32 aAAResult;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief IMAPAAAInformation. */
struct cloudli_asn_imapaaa_information {
    /** [0] UTF8String, 0..64 characters */
    cloudli_bytes username;
    /** [1] UTF8String, 0..64 characters, optional */
    cloudli_bytes password;
    /** [2] AAAResult, optional */
    cloudli_opt_u32 aAAResult;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief MessagingCC: Content of a message, or a part of it: parts have
 *   content-identifiers, and pieces of a part have sequence numbers. */
struct cloudli_asn_messaging_cc {
    /** [0] relative OID */
    cloudli_bytes messaging_cc_obj_id;
    /** [1] INTEGER, 0..4294967295 */
    uint32_t event_identifier;
    /** [2] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 content_identifier;
    /** [3] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 sequence_number;
    /** [4] BOOLEAN, default FALSE */
    cloudli_opt_u32 end_of_sequence;
    /** [5] OCTET STRING */
    cloudli_bytes content_type;
    /** [6] OCTET STRING */
    cloudli_bytes content;
    /** [7] OCTET STRING, optional */
    cloudli_bytes content_transfer_encoding;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief MessagingMMCC: Live media of a message, such as the recording of a
 *   voice message. */
struct cloudli_asn_messaging_mmcc {
    /** [0] relative OID */
    cloudli_bytes messaging_mm_cc_obj_id;
    /** [1] INTEGER, 0..4294967295 */
    uint32_t event_identifier;
    /** [2] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 content_identifier;
    /** [3] IPMMCC */
    const cloudli_asn_ipmmcc *content;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief MessagingIRI: An event of a message or of its box.
 *   event-identifier is there whenever content is delivered too, and ties
 *   the two together. */
struct cloudli_asn_messaging_iri {
    /** [0] relative OID */
    cloudli_bytes messaging_iri_obj_id;
    /** [1] Messaging-System-Type */
    uint32_t system_type;
    /** [2] OCTET STRING, optional */
    cloudli_bytes system_identifier;
    /** [3] Messaging-Event-Category, optional */
    const cloudli_asn_messaging_event_category *category;
    /** [4] Messaging-Status */
    uint32_t status;
    /** [5] Set of Messaging-Party-Information, optional */
    struct { const cloudli_asn_messaging_party_information *items; size_t count; } party_information;
    /** [6] Messaging-Trigger */
    uint32_t trigger;
    /** [7] Sequence of Messaging-Property, optional */
    struct { const cloudli_asn_messaging_property *items; size_t count; } properties;
    /** [8] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 event_identifier;
    /** [9] OCTET STRING, optional */
    cloudli_bytes original_message;
    /** [10] OCTET STRING, optional */
    cloudli_bytes box_identifier;
    /** [11] INTEGER, 0..4294967295, optional */
    cloudli_opt_u32 total_recipient_count;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Messaging-Event-Category. */
enum cloudli_asn_messaging_event_category_choice {
    CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE = 1,
    CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE_BOX = 2,
    CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_MESSAGE_NOTIFICATION = 3,
    CLOUDLI_ASN_MESSAGING_EVENT_CATEGORY_IS_CALL = 4
};
struct cloudli_asn_messaging_event_category {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] Messaging-Event */
        uint32_t message;
        /** [1] Messaging-Box-Event */
        uint32_t message_box;
        /** [2] Messaging-Notification-Event */
        uint32_t message_notification;
        /** [3] Messaging-Call-Event */
        uint32_t call;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Messaging-Party-Information. */
struct cloudli_asn_messaging_party_information {
    /** [0] Messaging-Party-Qualifier */
    uint32_t party_qualifier;
    /** [1] Messaging-Party-Identity */
    const cloudli_asn_messaging_party_identity *party_identity;
    /** [2] Messaging-Party-Validity, optional */
    cloudli_opt_u32 party_validity;
    /** [3] Messaging-Copy-Qualifier, optional */
    cloudli_opt_u32 copy_qualifier;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Messaging-Party-Identity. */
enum cloudli_asn_messaging_party_identity_choice {
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_MSISDN = 1,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_E164_FORMAT = 2,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_EMAIL_ADDRESS = 3,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_IP_ADDRESS = 4,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_ALPHANUMERIC = 5,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_IP_ADDRESS_AND_PORT = 6,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_IMSI = 7,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_IMEI = 8,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_FAX_URL = 9,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_TEL_URL = 10,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_MODEM_URL = 11,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_SIP_URI = 12,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_SIPS_URI = 13,
    CLOUDLI_ASN_MESSAGING_PARTY_IDENTITY_IS_NAI = 14
};
struct cloudli_asn_messaging_party_identity {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] OCTET STRING, 1..9 octets */
        cloudli_bytes msisdn;
        /** [1] OCTET STRING, 1..25 octets */
        cloudli_bytes e164_format;
        /** [2] Sequence of UTF8String, 0..255 characters, 0..1023 of them */
        struct { const cloudli_bytes *items; size_t count; } email_address;
        /** [3] IPAddress */
        const cloudli_asn_ip_address *ip_address;
        /** [4] UTF8String */
        cloudli_bytes alphanumeric;
        /** [5] IP-Address-And-Port */
        const cloudli_asn_ip_address_and_port *ip_address_and_port;
        /** [6] OCTET STRING, 3..8 octets */
        cloudli_bytes imsi;
        /** [7] OCTET STRING, 8 octets */
        cloudli_bytes imei;
        /** [8] OCTET STRING */
        cloudli_bytes fax_url;
        /** [9] OCTET STRING */
        cloudli_bytes tel_url;
        /** [10] OCTET STRING */
        cloudli_bytes modem_url;
        /** [11] OCTET STRING */
        cloudli_bytes sip_uri;
        /** [12] OCTET STRING */
        cloudli_bytes sips_uri;
        /** [13] OCTET STRING */
        cloudli_bytes nai;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief IP-Address-And-Port. */
struct cloudli_asn_ip_address_and_port {
    /** [0] IPAddress */
    const cloudli_asn_ip_address *ip_address;
    /** [1] INTEGER */
    int64_t port_number;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Messaging-Property. */
enum cloudli_asn_messaging_property_choice {
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_PINCODE = 1,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_PRIORITY = 2,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_GREETING_TYPE = 3,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_NOTIFICATION_TYPE = 4,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_LANGUAGE = 5,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_MESSAGE_IDENTIFIER = 6,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_SUBJECT = 7,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_USER_AGENT = 8,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_PASSWORD = 9,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_MESSAGE_STATUS = 10,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_REQUESTED_REPORTS = 11,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_EXPIRES = 12,
    CLOUDLI_ASN_MESSAGING_PROPERTY_IS_MESSAGE_DATE = 13
};
struct cloudli_asn_messaging_property {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] OCTET STRING, 1..32 octets */
        cloudli_bytes pincode;
        /** [1] Messaging-Property-Priority */
        uint32_t priority;
        /** [2] Messaging-Property-Greeting-Type */
        uint32_t greeting_type;
        /** [3] Messaging-Property-Notification-Type */
        uint32_t notification_type;
        /** [4] OCTET STRING */
        cloudli_bytes language;
        /** [5] OCTET STRING */
        cloudli_bytes message_identifier;
        /** [6] UTF8String */
        cloudli_bytes subject;
        /** [7] UTF8String */
        cloudli_bytes user_agent;
        /** [8] OCTET STRING */
        cloudli_bytes password;
        /** [9] Messaging-Property-Message-Status */
        uint32_t message_status;
        /** [10] Messaging-Property-Requested-Reports */
        uint32_t requested_reports;
        /** [11] GeneralizedTime */
        cloudli_bytes expires;
        /** [12] GeneralizedTime */
        cloudli_bytes message_date;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

#endif
