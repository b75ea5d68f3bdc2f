/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/umts-hi2.asn. */
/**
 * @file cloudli/asn1/umts-hi2.h
 * @brief IRI of UMTS packet data and IMS.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module UmtsHI2Operations, release 16, version
  *   1.
 */
#ifndef CLOUDLI_ASN1_UMTS_HI2_H
#define CLOUDLI_ASN1_UMTS_HI2_H

#include <cloudli/value.h>

typedef struct cloudli_asn_data_node_address cloudli_asn_data_node_address;
typedef struct cloudli_asn_hi2_ip_address cloudli_asn_hi2_ip_address;
typedef struct cloudli_asn_hi2_network_identifier cloudli_asn_hi2_network_identifier;
typedef struct cloudli_asn_national_hi2_asn1parameters cloudli_asn_national_hi2_asn1parameters;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_umts_ir_is_content cloudli_asn_umts_ir_is_content;
typedef struct cloudli_asn_umts_iri_content cloudli_asn_umts_iri_content;
typedef struct cloudli_asn_umts_iri_parameters cloudli_asn_umts_iri_parameters;
typedef struct cloudli_asn_umts_pani_header_info cloudli_asn_umts_pani_header_info;
typedef struct cloudli_asn_umts_pani_location cloudli_asn_umts_pani_location;
typedef struct cloudli_asn_umts_party_information cloudli_asn_umts_party_information;
typedef struct cloudli_asn_umts_party_information_party_identity cloudli_asn_umts_party_information_party_identity;
typedef struct cloudli_asn_umts_location cloudli_asn_umts_location;
typedef struct cloudli_asn_umts_location_u_e_location_timestamp cloudli_asn_umts_location_u_e_location_timestamp;
typedef struct cloudli_asn_umts_gsm_location cloudli_asn_umts_gsm_location;
typedef struct cloudli_asn_umts_gsm_location_geo_coordinates cloudli_asn_umts_gsm_location_geo_coordinates;
typedef struct cloudli_asn_umts_gsm_location_utm_coordinates cloudli_asn_umts_gsm_location_utm_coordinates;
typedef struct cloudli_asn_umts_gsm_location_utm_ref_coordinates cloudli_asn_umts_gsm_location_utm_ref_coordinates;
typedef struct cloudli_asn_umts_umts_location cloudli_asn_umts_umts_location;
typedef struct cloudli_asn_umts_geographical_coordinates cloudli_asn_umts_geographical_coordinates;
typedef struct cloudli_asn_umts_ga_point cloudli_asn_umts_ga_point;
typedef struct cloudli_asn_umts_ga_point_with_un_certainty cloudli_asn_umts_ga_point_with_un_certainty;
typedef struct cloudli_asn_umts_ga_polygon_item cloudli_asn_umts_ga_polygon_item;
typedef struct cloudli_asn_civic_address cloudli_asn_civic_address;
typedef struct cloudli_asn_detailed_civic_address cloudli_asn_detailed_civic_address;
typedef struct cloudli_asn_umts_sms_report cloudli_asn_umts_sms_report;
typedef struct cloudli_asn_umts_sms_report_s_ms_contents cloudli_asn_umts_sms_report_s_ms_contents;
typedef struct cloudli_asn_umts_correlation_values cloudli_asn_umts_correlation_values;
typedef struct cloudli_asn_umts_correlation_values_both_iri_cc cloudli_asn_umts_correlation_values_both_iri_cc;
typedef struct cloudli_asn_umts_ims_vo_ip_correlation_item cloudli_asn_umts_ims_vo_ip_correlation_item;
typedef struct cloudli_asn_umts_iri_to_cc_correlation cloudli_asn_umts_iri_to_cc_correlation;
typedef struct cloudli_asn_umts_current_previous_systems cloudli_asn_umts_current_previous_systems;
typedef struct cloudli_asn_umts_change_of_target_identity cloudli_asn_umts_change_of_target_identity;
typedef struct cloudli_asn_umts_services_data_information cloudli_asn_umts_services_data_information;
typedef struct cloudli_asn_umts_gprs_parameters cloudli_asn_umts_gprs_parameters;
typedef struct cloudli_asn_umts_umts_qos cloudli_asn_umts_umts_qos;
typedef struct cloudli_asn_umts_cc_key_info cloudli_asn_umts_cc_key_info;
typedef struct cloudli_asn_umts_packet_data_header_information cloudli_asn_umts_packet_data_header_information;
typedef struct cloudli_asn_umts_packet_data_header_report cloudli_asn_umts_packet_data_header_report;
typedef struct cloudli_asn_umts_packet_data_header_mapped cloudli_asn_umts_packet_data_header_mapped;
typedef struct cloudli_asn_umts_packet_data_header_copy cloudli_asn_umts_packet_data_header_copy;
typedef struct cloudli_asn_umts_packet_flow_summary cloudli_asn_umts_packet_flow_summary;
typedef struct cloudli_asn_umts_report_interval cloudli_asn_umts_report_interval;
typedef struct cloudli_asn_extended_loc_parameters cloudli_asn_extended_loc_parameters;
typedef struct cloudli_asn_extended_loc_parameters_map_data cloudli_asn_extended_loc_parameters_map_data;
typedef struct cloudli_asn_extended_loc_parameters_altitude cloudli_asn_extended_loc_parameters_altitude;
typedef struct cloudli_asn_extended_loc_parameters_motion_state_list cloudli_asn_extended_loc_parameters_motion_state_list;
typedef struct cloudli_asn_extended_loc_parameters_floor cloudli_asn_extended_loc_parameters_floor;
typedef struct cloudli_asn_umts_ptc_encryption_info cloudli_asn_umts_ptc_encryption_info;
typedef struct cloudli_asn_umts_ptc cloudli_asn_umts_ptc;
typedef struct cloudli_asn_umts_access_policy_type cloudli_asn_umts_access_policy_type;
typedef struct cloudli_asn_umts_associate_presence_status cloudli_asn_umts_associate_presence_status;
typedef struct cloudli_asn_umts_emergency_group_state cloudli_asn_umts_emergency_group_state;
typedef struct cloudli_asn_umts_floor_activity cloudli_asn_umts_floor_activity;
typedef struct cloudli_asn_umts_ptc_address cloudli_asn_umts_ptc_address;
typedef struct cloudli_asn_umts_rtp_setting cloudli_asn_umts_rtp_setting;
typedef struct cloudli_asn_umts_talkburst_control_setting cloudli_asn_umts_talkburst_control_setting;

/** @brief Umts-IRI-Parameters-iRIversion. */
enum cloudli_asn_umts_iri_parameters_i_r_iversion {
    CLOUDLI_ASN_UMTS_IRI_PARAMETERS_I_R_IVERSION_VERSION2 = 2,
    CLOUDLI_ASN_UMTS_IRI_PARAMETERS_I_R_IVERSION_VERSION3 = 3,
    CLOUDLI_ASN_UMTS_IRI_PARAMETERS_I_R_IVERSION_VERSION4 = 4,
    CLOUDLI_ASN_UMTS_IRI_PARAMETERS_I_R_IVERSION_VERSION6 = 6,
    CLOUDLI_ASN_UMTS_IRI_PARAMETERS_I_R_IVERSION_LAST_VERSION = 8
};

/** @brief Umts-IRI-Parameters-initiator. */
enum cloudli_asn_umts_iri_parameters_initiator {
    CLOUDLI_ASN_UMTS_IRI_PARAMETERS_INITIATOR_NOT_AVAILABLE = 0,
    CLOUDLI_ASN_UMTS_IRI_PARAMETERS_INITIATOR_ORIGINATING_TARGET = 1,
    CLOUDLI_ASN_UMTS_IRI_PARAMETERS_INITIATOR_TERMINATING_TARGET = 2
};

/** @brief Umts-PartyInformation-party-Qualifier. */
enum cloudli_asn_umts_party_information_party_qualifier {
    CLOUDLI_ASN_UMTS_PARTY_INFORMATION_PARTY_QUALIFIER_G_PRS_TARGET = 3
};

/** @brief Umts-MapDatum. */
enum cloudli_asn_umts_map_datum {
    CLOUDLI_ASN_UMTS_MAP_DATUM_W_GS84 = 0,
    CLOUDLI_ASN_UMTS_MAP_DATUM_W_GS72 = 1,
    CLOUDLI_ASN_UMTS_MAP_DATUM_E_D50 = 2
};

/** @brief Umts-GeographicalCoordinates-latitudeSign. */
enum cloudli_asn_umts_geographical_coordinates_latitude_sign {
    CLOUDLI_ASN_UMTS_GEOGRAPHICAL_COORDINATES_LATITUDE_SIGN_NORTH = 0,
    CLOUDLI_ASN_UMTS_GEOGRAPHICAL_COORDINATES_LATITUDE_SIGN_SOUTH = 1
};

/** @brief Umts-SMS-report-sMS-Contents-sms-initiator. */
enum cloudli_asn_umts_sms_report_s_ms_contents_sms_initiator {
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_SMS_INITIATOR_TARGET = 0,
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_SMS_INITIATOR_SERVER = 1,
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_SMS_INITIATOR_UNDEFINED_PARTY = 2
};

/** @brief Umts-SMS-report-sMS-Contents-transfer-status. */
enum cloudli_asn_umts_sms_report_s_ms_contents_transfer_status {
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_SUCCEED_TRANSFER = 0,
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_NOT_SUCCEED_TRANSFER = 1,
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_UNDEFINED = 2
};

/** @brief Umts-SMS-report-sMS-Contents-other-message. */
enum cloudli_asn_umts_sms_report_s_ms_contents_other_message {
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_YES = 0,
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_NO = 1,
    CLOUDLI_ASN_UMTS_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_UNDEFINED = 2
};

/** @brief Umts-GPRSEvent. */
enum cloudli_asn_umts_gprs_event {
    CLOUDLI_ASN_UMTS_GPRS_EVENT_P_DP_CONTEXT_ACTIVATION = 1,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_START_OF_INTERCEPTION_WITH_PDP_CONTEXT_ACTIVE = 2,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_P_DP_CONTEXT_DEACTIVATION = 4,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_G_PRS_ATTACH = 5,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_G_PRS_DETACH = 6,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_LOCATION_INFO_UPDATE = 10,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_S_MS = 11,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_P_DP_CONTEXT_MODIFICATION = 13,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_SERVING_SYSTEM = 14,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_START_OF_INTERCEPTION_WITH_MS_ATTACHED = 15,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_PACKET_DATA_HEADER_INFORMATION = 16,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_H_SS_SUBSCRIBER_RECORD_CHANGE = 17,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_REGISTRATION_TERMINATION = 18,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_LOCATION_UP_DATE = 19,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_CANCEL_LOCATION = 20,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_REGISTER_LOCATION = 21,
    CLOUDLI_ASN_UMTS_GPRS_EVENT_LOCATION_INFORMATION_REQUEST = 22
};

/** @brief Umts-CSREvent. */
enum cloudli_asn_umts_csr_event {
    CLOUDLI_ASN_UMTS_CSR_EVENT_C_SR_EVENT_MESSAGE = 1
};

/** @brief Umts-IMSevent. */
enum cloudli_asn_umts_im_sevent {
    CLOUDLI_ASN_UMTS_IM_SEVENT_UNFILTERED_SI_PMESSAGE = 1,
    CLOUDLI_ASN_UMTS_IM_SEVENT_S_I_PHEADER_ONLY = 2,
    CLOUDLI_ASN_UMTS_IM_SEVENT_DECRYPTION_KEYS_AVAILABLE = 3,
    CLOUDLI_ASN_UMTS_IM_SEVENT_START_OF_INTERCEPTION_FOR_IMS_ESTABLISHED_SESSION = 4,
    CLOUDLI_ASN_UMTS_IM_SEVENT_X_CAP_REQUEST = 5,
    CLOUDLI_ASN_UMTS_IM_SEVENT_X_CAP_RESPONSE = 6,
    CLOUDLI_ASN_UMTS_IM_SEVENT_CC_UNAVAILABLE = 7
};

/** @brief Umts-Requesting-Node-Type. */
enum cloudli_asn_umts_requesting_node_type {
    CLOUDLI_ASN_UMTS_REQUESTING_NODE_TYPE_M_SC = 1,
    CLOUDLI_ASN_UMTS_REQUESTING_NODE_TYPE_S_MS_CENTRE = 2,
    CLOUDLI_ASN_UMTS_REQUESTING_NODE_TYPE_G_MLC = 3,
    CLOUDLI_ASN_UMTS_REQUESTING_NODE_TYPE_M_ME = 4,
    CLOUDLI_ASN_UMTS_REQUESTING_NODE_TYPE_S_GSN = 5
};

/** @brief Umts-LDIevent. */
enum cloudli_asn_umts_ld_ievent {
    CLOUDLI_ASN_UMTS_LD_IEVENT_TARGET_ENTERS_IA = 1,
    CLOUDLI_ASN_UMTS_LD_IEVENT_TARGET_LEAVES_IA = 2
};

/** @brief Umts-MediaSecFailureIndication. */
enum cloudli_asn_umts_media_sec_failure_indication {
    CLOUDLI_ASN_UMTS_MEDIA_SEC_FAILURE_INDICATION_GENERIC_FAILURE = 0
};

/** @brief Umts-TPDU-direction. */
enum cloudli_asn_umts_tpdu_direction {
    CLOUDLI_ASN_UMTS_TPDU_DIRECTION_FROM_TARGET = 1,
    CLOUDLI_ASN_UMTS_TPDU_DIRECTION_TO_TARGET = 2,
    CLOUDLI_ASN_UMTS_TPDU_DIRECTION_UNKNOWN = 3
};

/** @brief Umts-ReportReason. */
enum cloudli_asn_umts_report_reason {
    CLOUDLI_ASN_UMTS_REPORT_REASON_TIMER_EXPIRED = 0,
    CLOUDLI_ASN_UMTS_REPORT_REASON_COUNT_THRESHOLD_HIT = 1,
    CLOUDLI_ASN_UMTS_REPORT_REASON_P_DP_COMTEXT_DEACTIVATED = 2,
    CLOUDLI_ASN_UMTS_REPORT_REASON_P_DP_CONTEXT_MODIFICATION = 3,
    CLOUDLI_ASN_UMTS_REPORT_REASON_OTHER_OR_UNKNOWN = 4
};

/** @brief Umts-AlertIndicator. */
enum cloudli_asn_umts_alert_indicator {
    CLOUDLI_ASN_UMTS_ALERT_INDICATOR_SENT = 1,
    CLOUDLI_ASN_UMTS_ALERT_INDICATOR_RECEIVED = 2,
    CLOUDLI_ASN_UMTS_ALERT_INDICATOR_CANCELLED = 3
};

/** @brief Umts-PresenceType. */
enum cloudli_asn_umts_presence_type {
    CLOUDLI_ASN_UMTS_PRESENCE_TYPE_P_TC_CLIENT = 1,
    CLOUDLI_ASN_UMTS_PRESENCE_TYPE_P_TC_GROUP = 2
};

/** @brief Umts-Emergency. */
enum cloudli_asn_umts_emergency {
    CLOUDLI_ASN_UMTS_EMERGENCY_IMMINENT = 1,
    CLOUDLI_ASN_UMTS_EMERGENCY_PERIL = 2,
    CLOUDLI_ASN_UMTS_EMERGENCY_CANCEL = 3
};

/** @brief Umts-EmergencyGroupState-clientEmergencyState. */
enum cloudli_asn_umts_emergency_group_state_client_emergency_state {
    CLOUDLI_ASN_UMTS_EMERGENCY_GROUP_STATE_CLIENT_EMERGENCY_STATE_INFORM = 1,
    CLOUDLI_ASN_UMTS_EMERGENCY_GROUP_STATE_CLIENT_EMERGENCY_STATE_RESPONSE = 2,
    CLOUDLI_ASN_UMTS_EMERGENCY_GROUP_STATE_CLIENT_EMERGENCY_STATE_CANCEL_INFORM = 3,
    CLOUDLI_ASN_UMTS_EMERGENCY_GROUP_STATE_CLIENT_EMERGENCY_STATE_CANCEL_RESPONSE = 4
};

/** @brief Umts-EmergencyGroupState-groupEmergencyState. */
enum cloudli_asn_umts_emergency_group_state_group_emergency_state {
    CLOUDLI_ASN_UMTS_EMERGENCY_GROUP_STATE_GROUP_EMERGENCY_STATE_IN_FORM = 1,
    CLOUDLI_ASN_UMTS_EMERGENCY_GROUP_STATE_GROUP_EMERGENCY_STATE_RE_SPONSE = 2,
    CLOUDLI_ASN_UMTS_EMERGENCY_GROUP_STATE_GROUP_EMERGENCY_STATE_CANCEL_INFORM = 3,
    CLOUDLI_ASN_UMTS_EMERGENCY_GROUP_STATE_GROUP_EMERGENCY_STATE_CANCEL_RESPONSE = 4
};

/** @brief Umts-PTCType. */
enum cloudli_asn_umts_ptc_type {
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_STARTOF_INTERCEPTION = 1,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_SERVIN_SYSTEM = 2,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_SESSION_INITIATION = 3,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_SESSION_ABANDON_END_RECORD = 4,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_SESSION_START_CONTINUE_RECORD = 5,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_SESSION_END_RECORD = 6,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_PRE_ESTABLISHED_SESSION_SESSION_RECORD = 7,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_INSTANT_PERSONAL_ALERT = 8,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_PARTY_JOIN = 9,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_PARTY_DROP = 10,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_PARTY_HOLD_RETRIEVE_RECORD = 11,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_MEDIA_MODIFICATION = 12,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_GROUP_ADVERTIZEMENT = 13,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_FLOOR_CONTTROL = 14,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_TARGET_PRESSENCE = 15,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_ASSOCIATE_PRESSENCE = 16,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_LIST_MANAGEMENT_EVENTS = 17,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_ACCESS_POLICY_EVENTS = 18,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_MEDIA_TYPE_NOTIFICATION = 19,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_GROUP_CALL_REQUEST = 20,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_GROUP_CALL_CANCEL = 21,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_GROUP_CALL_RESPONSE = 22,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_GROUP_CALL_INTERROGATE = 23,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TCMCPTT_IMMINENT_GROUP_CALL = 24,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TCCC = 25,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_REGISTRATION = 26,
    CLOUDLI_ASN_UMTS_PTC_TYPE_P_TC_ENCRYPTION = 27
};

/** @brief Umts-GroupAuthRule. */
enum cloudli_asn_umts_group_auth_rule {
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_ALLOW_INITIATING_PTC_SESSION = 0,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_BLOCK_INITIATING_PTC_SESSION = 1,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_ALLOW_JOINING_PTC_SESSION = 2,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_BLOCK_JOINING_PTC_SESSION = 3,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_ALLOW_ADD_PARTICIPANTS = 4,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_BLOCK_ADD_PARTICIPANTS = 5,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_ALLOW_SUBSCRIPTION_PTC_SESSION_STATE = 6,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_BLOCK_SUBSCRIPTION_PTC_SESSION_STATE = 7,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_ALLOW_ANONYMITY = 8,
    CLOUDLI_ASN_UMTS_GROUP_AUTH_RULE_FORBID_ANONYMITY = 9
};

/** @brief Umts-ImminentPerilInd. */
enum cloudli_asn_umts_imminent_peril_ind {
    CLOUDLI_ASN_UMTS_IMMINENT_PERIL_IND_REQUEST = 1,
    CLOUDLI_ASN_UMTS_IMMINENT_PERIL_IND_RESPONSE = 2,
    CLOUDLI_ASN_UMTS_IMMINENT_PERIL_IND_CANCEL = 3
};

/** @brief Umts-ImplicitFloorReq. */
enum cloudli_asn_umts_implicit_floor_req {
    CLOUDLI_ASN_UMTS_IMPLICIT_FLOOR_REQ_JOIN = 1,
    CLOUDLI_ASN_UMTS_IMPLICIT_FLOOR_REQ_REJOIN = 2,
    CLOUDLI_ASN_UMTS_IMPLICIT_FLOOR_REQ_RELEASE = 3
};

/** @brief Umts-InitiationCause. */
enum cloudli_asn_umts_initiation_cause {
    CLOUDLI_ASN_UMTS_INITIATION_CAUSE_REQUESTS = 1,
    CLOUDLI_ASN_UMTS_INITIATION_CAUSE_RECEIVED = 2,
    CLOUDLI_ASN_UMTS_INITIATION_CAUSE_P_TC_ORIGINATING_ID = 3
};

/** @brief Umts-IPADirection. */
enum cloudli_asn_umts_ipa_direction {
    CLOUDLI_ASN_UMTS_IPA_DIRECTION_TO_TARGET = 0,
    CLOUDLI_ASN_UMTS_IPA_DIRECTION_FROM_TARGET = 1
};

/** @brief Umts-ListManagementAction. */
enum cloudli_asn_umts_list_management_action {
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_ACTION_CREATE = 1,
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_ACTION_MODIFY = 2,
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_ACTION_RETRIEVE = 3,
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_ACTION_DELETE = 4,
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_ACTION_NOTIFY = 5
};

/** @brief Umts-ListManagementType. */
enum cloudli_asn_umts_list_management_type {
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_TYPE_CONTACT_LIST_MANAGEMENT_ATTEMPT = 1,
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_TYPE_GROUP_LIST_MANAGEMENT_ATTEMPT = 2,
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_TYPE_CONTACT_LIST_MANAGEMENT_RESULT = 3,
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_TYPE_GROUP_LIST_MANAGEMENT_RESULT = 4,
    CLOUDLI_ASN_UMTS_LIST_MANAGEMENT_TYPE_REQUEST_SUCCESSFUL = 5
};

/** @brief Umts-Priority-Level. */
enum cloudli_asn_umts_priority_level {
    CLOUDLI_ASN_UMTS_PRIORITY_LEVEL_PRE_EMPTIVE = 0,
    CLOUDLI_ASN_UMTS_PRIORITY_LEVEL_HIGH_PRIORITY = 1,
    CLOUDLI_ASN_UMTS_PRIORITY_LEVEL_NORMAL_PRIORITY = 2,
    CLOUDLI_ASN_UMTS_PRIORITY_LEVEL_LISTEN_ONLY = 3
};

/** @brief Umts-PreEstStatus. */
enum cloudli_asn_umts_pre_est_status {
    CLOUDLI_ASN_UMTS_PRE_EST_STATUS_ESTABLISHED = 1,
    CLOUDLI_ASN_UMTS_PRE_EST_STATUS_MODIFY = 2,
    CLOUDLI_ASN_UMTS_PRE_EST_STATUS_RELEASED = 3
};

/** @brief Umts-RegistrationRequest. */
enum cloudli_asn_umts_registration_request {
    CLOUDLI_ASN_UMTS_REGISTRATION_REQUEST_REGISTER = 1,
    CLOUDLI_ASN_UMTS_REGISTRATION_REQUEST_RE_REGISTER = 2,
    CLOUDLI_ASN_UMTS_REGISTRATION_REQUEST_DE_REGISTER = 3
};

/** @brief Umts-RegistrationOutcome. */
enum cloudli_asn_umts_registration_outcome {
    CLOUDLI_ASN_UMTS_REGISTRATION_OUTCOME_SUCCESS = 0,
    CLOUDLI_ASN_UMTS_REGISTRATION_OUTCOME_FAILURE = 1
};

/** @brief UmtsIRIsContent. */
enum cloudli_asn_umts_ir_is_content_choice {
    CLOUDLI_ASN_UMTS_IR_IS_CONTENT_IS_UMTSI_RI_CONTENT = 1,
    CLOUDLI_ASN_UMTS_IR_IS_CONTENT_IS_UMTS_IRI_SEQUENCE = 2
};
struct cloudli_asn_umts_ir_is_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** UmtsIRIContent */
        const cloudli_asn_umts_iri_content *umtsiRIContent;
        /** Sequence of UmtsIRIContent */
        struct { const cloudli_asn_umts_iri_content *items; size_t count; } umtsIRISequence;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief UmtsIRIContent. */
enum cloudli_asn_umts_iri_content_choice {
    CLOUDLI_ASN_UMTS_IRI_CONTENT_IS_I_RI_BEGIN_RECORD = 1,
    CLOUDLI_ASN_UMTS_IRI_CONTENT_IS_I_RI_END_RECORD = 2,
    CLOUDLI_ASN_UMTS_IRI_CONTENT_IS_I_RI_CONTINUE_RECORD = 3,
    CLOUDLI_ASN_UMTS_IRI_CONTENT_IS_I_RI_REPORT_RECORD = 4
};
struct cloudli_asn_umts_iri_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Umts-IRI-Parameters */
        const cloudli_asn_umts_iri_parameters *iRI_Begin_record;
        /** [2] Umts-IRI-Parameters */
        const cloudli_asn_umts_iri_parameters *iRI_End_record;
        /** [3] Umts-IRI-Parameters */
        const cloudli_asn_umts_iri_parameters *iRI_Continue_record;
        /** [4] Umts-IRI-Parameters */
        const cloudli_asn_umts_iri_parameters *iRI_Report_record;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Umts-IRI-Parameters: All that can be said of an event of UMTS
 *   packet data or IMS. */
struct cloudli_asn_umts_iri_parameters {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi2DomainId;
    /** [23] Umts-IRI-Parameters-iRIversion, optional */
    cloudli_opt_u32 iRIversion;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [3] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [4] Umts-IRI-Parameters-initiator, optional */
    cloudli_opt_u32 initiator;
    /** [8] Umts-Location, optional */
    const cloudli_asn_umts_location *locationOfTheTarget;
    /** [9] Set of Umts-PartyInformation, 1..10 of them, optional */
    struct { const cloudli_asn_umts_party_information *items; size_t count; } partyInformation;
    /** [13] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *serviceCenterAddress;
    /** [14] Umts-SMS-report, optional */
    const cloudli_asn_umts_sms_report *sMS;
    /** [16] Set of OCTET STRING, 1..256 octets, 1..40 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } national_Parameters;
    /** [18] OCTET STRING, 8..20 octets, optional */
    cloudli_bytes gPRSCorrelationNumber;
    /** [20] Umts-GPRSEvent, optional */
    cloudli_opt_u32 gPRSevent;
    /** [21] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *sgsnAddress;
    /** [22] OCTET STRING, optional */
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
    /** [36] Sequence of Umts-CCKeyInfo, optional */
    struct { const cloudli_asn_umts_cc_key_info *items; size_t count; } mediaDecryption_info;
    /** [37] OCTET STRING, optional */
    cloudli_bytes servingS4_SGSN_address;
    /** [38] OCTET STRING, optional */
    cloudli_bytes sipMessageHeaderOffer;
    /** [39] OCTET STRING, optional */
    cloudli_bytes sipMessageHeaderAnswer;
    /** [40] OCTET STRING, optional */
    cloudli_bytes sdpOffer;
    /** [41] OCTET STRING, optional */
    cloudli_bytes sdpAnswer;
    /** [42] OCTET STRING, 8 octets, optional */
    cloudli_bytes uLITimestamp;
    /** [43] Umts-PacketDataHeaderInformation, optional */
    const cloudli_asn_umts_packet_data_header_information *packetDataHeaderInformation;
    /** [44] Umts-MediaSecFailureIndication, optional */
    cloudli_opt_u32 mediaSecFailureIndication;
    /** [45] Sequence of Umts-PANI-Header-Info, optional */
    struct { const cloudli_asn_umts_pani_header_info *items; size_t count; } pANI_Header_Info;
    /** [46] Set of Umts-IMS-VoIP-Correlation-item, optional */
    struct { const cloudli_asn_umts_ims_vo_ip_correlation_item *items; size_t count; } imsVoIP;
    /** [47] OCTET STRING, optional */
    cloudli_bytes xCAPmessage;
    /** [48] PrintableString, optional */
    cloudli_bytes ccUnavailableReason;
    /** [49] OCTET STRING, optional */
    cloudli_bytes carrierSpecificData;
    /** [50] Umts-Current-Previous-Systems, optional */
    const cloudli_asn_umts_current_previous_systems *current_Previous_Systems;
    /** [51] Umts-Change-Of-Target-Identity, optional */
    const cloudli_asn_umts_change_of_target_identity *change_Of_Target_Identity;
    /** [52] OCTET STRING, optional */
    cloudli_bytes requesting_Network_Identifier;
    /** [53] Umts-Requesting-Node-Type, optional */
    cloudli_opt_u32 requesting_Node_Type;
    /** [54] OCTET STRING, optional */
    cloudli_bytes serving_System_Identifier;
    /** [55] ExtendedLocParameters, optional */
    const cloudli_asn_extended_loc_parameters *extendedLocParameters;
    /** [56] INTEGER, 1..699, optional */
    cloudli_opt_u32 locationErrorCode;
    /** [57] Umts-CSREvent, optional */
    cloudli_opt_u32 cSREvent;
    /** [58] Umts-PTC, optional */
    const cloudli_asn_umts_ptc *ptc;
    /** [59] Umts-PTCEncryptionInfo, optional */
    const cloudli_asn_umts_ptc_encryption_info *ptcEncryption;
    /** [255] National-HI2-ASN1parameters, optional */
    const cloudli_asn_national_hi2_asn1parameters *national_HI2_ASN1parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PANI-Header-Info. */
struct cloudli_asn_umts_pani_header_info {
    /** [1] OCTET STRING, optional */
    cloudli_bytes access_Type;
    /** [2] OCTET STRING, optional */
    cloudli_bytes access_Class;
    /** [3] NULL, optional */
    uint32_t network_Provided;
    /** [4] Umts-PANI-Location, optional */
    const cloudli_asn_umts_pani_location *pANI_Location;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PANI-Location. */
struct cloudli_asn_umts_pani_location {
    /** [1] OCTET STRING, optional */
    cloudli_bytes raw_Location;
    /** [2] Umts-Location, optional */
    const cloudli_asn_umts_location *location;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PartyInformation. */
struct cloudli_asn_umts_party_information {
    /** [0] Umts-PartyInformation-party-Qualifier */
    uint32_t party_Qualifier;
    /** [1] Umts-PartyInformation-partyIdentity */
    const cloudli_asn_umts_party_information_party_identity *partyIdentity;
    /** [4] Umts-Services-Data-Information, optional */
    const cloudli_asn_umts_services_data_information *services_Data_Information;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PartyInformation-partyIdentity. */
struct cloudli_asn_umts_party_information_party_identity {
    /** [1] OCTET STRING, 8 octets, optional */
    cloudli_bytes imei;
    /** [3] OCTET STRING, 3..8 octets, optional */
    cloudli_bytes imsi;
    /** [6] OCTET STRING, 1..9 octets, optional */
    cloudli_bytes msISDN;
    /** [7] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes e164_Format;
    /** [8] OCTET STRING, optional */
    cloudli_bytes sip_uri;
    /** [9] OCTET STRING, optional */
    cloudli_bytes tel_uri;
    /** [10] OCTET STRING, optional */
    cloudli_bytes x_3GPP_Asserted_Identity;
    /** [11] OCTET STRING, optional */
    cloudli_bytes xUI;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-Location. */
struct cloudli_asn_umts_location {
    /** [1] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes e164_Number;
    /** [2] OCTET STRING, 5..7 octets, optional */
    cloudli_bytes globalCellID;
    /** [4] OCTET STRING, 6 octets, optional */
    cloudli_bytes rAI;
    /** [5] Umts-GSMLocation, optional */
    const cloudli_asn_umts_gsm_location *gsmLocation;
    /** [6] Umts-UMTSLocation, optional */
    const cloudli_asn_umts_umts_location *umtsLocation;
    /** [7] OCTET STRING, 7 octets, optional */
    cloudli_bytes sAI;
    /** [8] OCTET STRING, 6 octets, optional */
    cloudli_bytes oldRAI;
    /** [9] OCTET STRING, 6 octets, optional */
    cloudli_bytes tAI;
    /** [10] OCTET STRING, 8 octets, optional */
    cloudli_bytes eCGI;
    /** [11] CivicAddress, optional */
    const cloudli_asn_civic_address *civicAddress;
    /** [12] OCTET STRING, optional */
    cloudli_bytes operatorSpecificInfo;
    /** [13] Umts-Location-uELocationTimestamp, optional */
    const cloudli_asn_umts_location_u_e_location_timestamp *uELocationTimestamp;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-Location-uELocationTimestamp. */
enum cloudli_asn_umts_location_u_e_location_timestamp_choice {
    CLOUDLI_ASN_UMTS_LOCATION_U_E_LOCATION_TIMESTAMP_IS_TIMESTAMP = 1,
    CLOUDLI_ASN_UMTS_LOCATION_U_E_LOCATION_TIMESTAMP_IS_TIMESTAMP_UNKNOWN = 2
};
struct cloudli_asn_umts_location_u_e_location_timestamp {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] TimeStamp */
        const cloudli_asn_time_stamp *timestamp;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Umts-GSMLocation. */
enum cloudli_asn_umts_gsm_location_choice {
    CLOUDLI_ASN_UMTS_GSM_LOCATION_IS_GEO_COORDINATES = 1,
    CLOUDLI_ASN_UMTS_GSM_LOCATION_IS_UTM_COORDINATES = 2,
    CLOUDLI_ASN_UMTS_GSM_LOCATION_IS_UTM_REF_COORDINATES = 3,
    CLOUDLI_ASN_UMTS_GSM_LOCATION_IS_W_GS84_COORDINATES = 4
};
struct cloudli_asn_umts_gsm_location {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Umts-GSMLocation-geoCoordinates */
        const cloudli_asn_umts_gsm_location_geo_coordinates *geoCoordinates;
        /** [2] Umts-GSMLocation-utmCoordinates */
        const cloudli_asn_umts_gsm_location_utm_coordinates *utmCoordinates;
        /** [3] Umts-GSMLocation-utmRefCoordinates */
        const cloudli_asn_umts_gsm_location_utm_ref_coordinates *utmRefCoordinates;
        /** [4] OCTET STRING */
        cloudli_bytes wGS84Coordinates;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Umts-GSMLocation-geoCoordinates. */
struct cloudli_asn_umts_gsm_location_geo_coordinates {
    /** [1] PrintableString, 7..10 octets */
    cloudli_bytes latitude;
    /** [2] PrintableString, 8..11 octets */
    cloudli_bytes longitude;
    /** [3] Umts-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    /** [4] INTEGER, 0..359, optional */
    cloudli_opt_u32 azimuth;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-GSMLocation-utmCoordinates. */
struct cloudli_asn_umts_gsm_location_utm_coordinates {
    /** [1] PrintableString, 10 octets */
    cloudli_bytes utm_East;
    /** [2] PrintableString, 7 octets */
    cloudli_bytes utm_North;
    /** [3] Umts-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    /** [4] INTEGER, 0..359, optional */
    cloudli_opt_u32 azimuth;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-GSMLocation-utmRefCoordinates. */
struct cloudli_asn_umts_gsm_location_utm_ref_coordinates {
    /** PrintableString, 13 octets */
    cloudli_bytes utmref_string;
    /** Umts-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-UMTSLocation. */
enum cloudli_asn_umts_umts_location_choice {
    CLOUDLI_ASN_UMTS_UMTS_LOCATION_IS_POINT = 1,
    CLOUDLI_ASN_UMTS_UMTS_LOCATION_IS_POINT_WITH_UN_CERTAINTY = 2,
    CLOUDLI_ASN_UMTS_UMTS_LOCATION_IS_POLYGON = 3
};
struct cloudli_asn_umts_umts_location {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Umts-GA-Point */
        const cloudli_asn_umts_ga_point *point;
        /** [2] Umts-GA-PointWithUnCertainty */
        const cloudli_asn_umts_ga_point_with_un_certainty *pointWithUnCertainty;
        /** [3] Sequence of Umts-GA-Polygon-item, 1..15 of them */
        struct { const cloudli_asn_umts_ga_polygon_item *items; size_t count; } polygon;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Umts-GeographicalCoordinates. */
struct cloudli_asn_umts_geographical_coordinates {
    /** Umts-GeographicalCoordinates-latitudeSign */
    uint32_t latitudeSign;
    /** INTEGER, 0..8388607 */
    uint32_t latitude;
    /** INTEGER, -8388608..8388607 */
    int64_t longitude;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-GA-Point. */
struct cloudli_asn_umts_ga_point {
    /** Umts-GeographicalCoordinates */
    const cloudli_asn_umts_geographical_coordinates *geographicalCoordinates;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-GA-PointWithUnCertainty. */
struct cloudli_asn_umts_ga_point_with_un_certainty {
    /** Umts-GeographicalCoordinates */
    const cloudli_asn_umts_geographical_coordinates *geographicalCoordinates;
    /** INTEGER, 0..127 */
    uint32_t uncertaintyCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-GA-Polygon-item. */
struct cloudli_asn_umts_ga_polygon_item {
    /** Umts-GeographicalCoordinates */
    const cloudli_asn_umts_geographical_coordinates *geographicalCoordinates;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief CivicAddress. */
enum cloudli_asn_civic_address_choice {
    CLOUDLI_ASN_CIVIC_ADDRESS_IS_DETAILED_CIVIC_ADDRESS = 1,
    CLOUDLI_ASN_CIVIC_ADDRESS_IS_XML_CIVIC_ADDRESS = 2
};
struct cloudli_asn_civic_address {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** Set of DetailedCivicAddress */
        struct { const cloudli_asn_detailed_civic_address *items; size_t count; } detailedCivicAddress;
        /** UTF8String */
        cloudli_bytes xmlCivicAddress;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief DetailedCivicAddress. */
struct cloudli_asn_detailed_civic_address {
    /** [1] UTF8String, optional */
    cloudli_bytes building;
    /** [2] UTF8String, optional */
    cloudli_bytes room;
    /** [3] UTF8String, optional */
    cloudli_bytes placeType;
    /** [4] UTF8String, optional */
    cloudli_bytes postalCommunityName;
    /** [5] UTF8String, optional */
    cloudli_bytes additionalCode;
    /** [6] UTF8String, optional */
    cloudli_bytes seat;
    /** [7] UTF8String, optional */
    cloudli_bytes primaryRoad;
    /** [8] UTF8String, optional */
    cloudli_bytes primaryRoadDirection;
    /** [9] UTF8String, optional */
    cloudli_bytes trailingStreetSuffix;
    /** [10] UTF8String, optional */
    cloudli_bytes streetSuffix;
    /** [11] UTF8String, optional */
    cloudli_bytes houseNumber;
    /** [12] UTF8String, optional */
    cloudli_bytes houseNumberSuffix;
    /** [13] UTF8String, optional */
    cloudli_bytes landmarkAddress;
    /** [114] UTF8String, optional */
    cloudli_bytes additionalLocation;
    /** [15] UTF8String, optional */
    cloudli_bytes name;
    /** [16] UTF8String, optional */
    cloudli_bytes floor;
    /** [17] UTF8String, optional */
    cloudli_bytes primaryStreet;
    /** [18] UTF8String, optional */
    cloudli_bytes primaryStreetDirection;
    /** [19] UTF8String, optional */
    cloudli_bytes roadSection;
    /** [20] UTF8String, optional */
    cloudli_bytes roadBranch;
    /** [21] UTF8String, optional */
    cloudli_bytes roadSubBranch;
    /** [22] UTF8String, optional */
    cloudli_bytes roadPreModifier;
    /** [23] UTF8String, optional */
    cloudli_bytes roadPostModifier;
    /** [24] UTF8String, optional */
    cloudli_bytes postalCode;
    /** [25] UTF8String, optional */
    cloudli_bytes town;
    /** [26] UTF8String, optional */
    cloudli_bytes county;
    /** [27] UTF8String */
    cloudli_bytes country;
    /** [28] UTF8String */
    cloudli_bytes language;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-SMS-report. */
struct cloudli_asn_umts_sms_report {
    /** [3] Umts-SMS-report-sMS-Contents */
    const cloudli_asn_umts_sms_report_s_ms_contents *sMS_Contents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-SMS-report-sMS-Contents. */
struct cloudli_asn_umts_sms_report_s_ms_contents {
    /** [1] Umts-SMS-report-sMS-Contents-sms-initiator */
    uint32_t sms_initiator;
    /** [2] Umts-SMS-report-sMS-Contents-transfer-status, optional */
    cloudli_opt_u32 transfer_status;
    /** [3] Umts-SMS-report-sMS-Contents-other-message, optional */
    cloudli_opt_u32 other_message;
    /** [4] OCTET STRING, 1..270 octets, optional */
    cloudli_bytes content;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-CorrelationValues: What ties IRI records to one another and
 *   to content. */
enum cloudli_asn_umts_correlation_values_choice {
    CLOUDLI_ASN_UMTS_CORRELATION_VALUES_IS_IRI_TO_CC = 1,
    CLOUDLI_ASN_UMTS_CORRELATION_VALUES_IS_IRI_TO_IRI = 2,
    CLOUDLI_ASN_UMTS_CORRELATION_VALUES_IS_BOTH_IRI_CC = 3
};
struct cloudli_asn_umts_correlation_values {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] Umts-IRI-to-CC-Correlation */
        const cloudli_asn_umts_iri_to_cc_correlation *iri_to_CC;
        /** [1] OCTET STRING */
        cloudli_bytes iri_to_iri;
        /** [2] Umts-CorrelationValues-both-IRI-CC */
        const cloudli_asn_umts_correlation_values_both_iri_cc *both_IRI_CC;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Umts-CorrelationValues-both-IRI-CC. */
struct cloudli_asn_umts_correlation_values_both_iri_cc {
    /** [0] Umts-IRI-to-CC-Correlation */
    const cloudli_asn_umts_iri_to_cc_correlation *iri_CC;
    /** [1] OCTET STRING */
    cloudli_bytes iri_IRI;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-IMS-VoIP-Correlation-item. */
struct cloudli_asn_umts_ims_vo_ip_correlation_item {
    /** [0] OCTET STRING */
    cloudli_bytes ims_iri;
    /** [1] Umts-IRI-to-CC-Correlation, optional */
    const cloudli_asn_umts_iri_to_cc_correlation *ims_cc;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-IRI-to-CC-Correlation. */
struct cloudli_asn_umts_iri_to_cc_correlation {
    /** [0] Set of OCTET STRING */
    struct { const cloudli_bytes *items; size_t count; } cc;
    /** [1] OCTET STRING, optional */
    cloudli_bytes iri;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-Current-Previous-Systems. */
struct cloudli_asn_umts_current_previous_systems {
    /** [1] OCTET STRING, optional */
    cloudli_bytes serving_System_Identifier;
    /** [2] OCTET STRING, optional */
    cloudli_bytes current_Serving_SGSN_Number;
    /** [3] OCTET STRING, optional */
    cloudli_bytes current_Serving_SGSN_Address;
    /** [4] OCTET STRING, optional */
    cloudli_bytes current_Serving_S4_SGSN_Address;
    /** [5] OCTET STRING, optional */
    cloudli_bytes previous_Serving_System_Identifier;
    /** [6] OCTET STRING, optional */
    cloudli_bytes previous_Serving_SGSN_Number;
    /** [7] OCTET STRING, optional */
    cloudli_bytes previous_Serving_SGSN_Address;
    /** [8] OCTET STRING, optional */
    cloudli_bytes previous_Serving_S4_SGSN_Address;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-Change-Of-Target-Identity. */
struct cloudli_asn_umts_change_of_target_identity {
    /** [1] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *new_MSISDN;
    /** [2] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *old_MSISDN;
    /** [3] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *new_IMSI;
    /** [4] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *old_IMSI;
    /** [5] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *new_IMEI;
    /** [6] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *old_IMEI;
    /** [7] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *new_IMPI;
    /** [8] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *old_IMPI;
    /** [9] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *new_SIP_URI;
    /** [10] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *old_SIP_URI;
    /** [11] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *new_TEL_URI;
    /** [12] Umts-PartyInformation, optional */
    const cloudli_asn_umts_party_information *old_TEL_URI;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-Services-Data-Information. */
struct cloudli_asn_umts_services_data_information {
    /** [1] Umts-GPRS-parameters, optional */
    const cloudli_asn_umts_gprs_parameters *gPRS_parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-GPRS-parameters. */
struct cloudli_asn_umts_gprs_parameters {
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

/** @brief Umts-UmtsQos. */
enum cloudli_asn_umts_umts_qos_choice {
    CLOUDLI_ASN_UMTS_UMTS_QOS_IS_QOS_MOBILE_RADIO = 1,
    CLOUDLI_ASN_UMTS_UMTS_QOS_IS_QOS_GN = 2
};
struct cloudli_asn_umts_umts_qos {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] OCTET STRING */
        cloudli_bytes qosMobileRadio;
        /** [2] OCTET STRING */
        cloudli_bytes qosGn;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Umts-CCKeyInfo. */
struct cloudli_asn_umts_cc_key_info {
    /** [1] OCTET STRING */
    cloudli_bytes cCCSID;
    /** [2] OCTET STRING */
    cloudli_bytes cCDecKey;
    /** [3] OCTET STRING, optional */
    cloudli_bytes cCSalt;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PacketDataHeaderInformation. */
enum cloudli_asn_umts_packet_data_header_information_choice {
    CLOUDLI_ASN_UMTS_PACKET_DATA_HEADER_INFORMATION_IS_PACKET_DATA_HEADER = 1,
    CLOUDLI_ASN_UMTS_PACKET_DATA_HEADER_INFORMATION_IS_PACKET_DATA_SUMMARY = 2
};
struct cloudli_asn_umts_packet_data_header_information {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Umts-PacketDataHeaderReport */
        const cloudli_asn_umts_packet_data_header_report *packetDataHeader;
        /** [2] Sequence of Umts-PacketFlowSummary */
        struct { const cloudli_asn_umts_packet_flow_summary *items; size_t count; } packetDataSummary;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Umts-PacketDataHeaderReport. */
enum cloudli_asn_umts_packet_data_header_report_choice {
    CLOUDLI_ASN_UMTS_PACKET_DATA_HEADER_REPORT_IS_PACKET_DATA_HEADER_MAPPED = 1,
    CLOUDLI_ASN_UMTS_PACKET_DATA_HEADER_REPORT_IS_PACKET_DATA_HEADER_COPY = 2
};
struct cloudli_asn_umts_packet_data_header_report {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Umts-PacketDataHeaderMapped */
        const cloudli_asn_umts_packet_data_header_mapped *packetDataHeaderMapped;
        /** [2] Umts-PacketDataHeaderCopy */
        const cloudli_asn_umts_packet_data_header_copy *packetDataHeaderCopy;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Umts-PacketDataHeaderMapped. */
struct cloudli_asn_umts_packet_data_header_mapped {
    /** [1] HI2-IPAddress */
    const cloudli_asn_hi2_ip_address *sourceIPAddress;
    /** [2] INTEGER, 0..65535, optional */
    cloudli_opt_u32 sourcePortNumber;
    /** [3] HI2-IPAddress */
    const cloudli_asn_hi2_ip_address *destinationIPAddress;
    /** [4] INTEGER, 0..65535, optional */
    cloudli_opt_u32 destinationPortNumber;
    /** [5] INTEGER */
    int64_t transportProtocol;
    /** [6] INTEGER, optional */
    cloudli_opt_i64 packetsize;
    /** [7] INTEGER, optional */
    cloudli_opt_i64 flowLabel;
    /** [8] INTEGER, optional */
    cloudli_opt_i64 packetCount;
    /** [9] Umts-TPDU-direction */
    uint32_t direction;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PacketDataHeaderCopy. */
struct cloudli_asn_umts_packet_data_header_copy {
    /** [1] Umts-TPDU-direction */
    uint32_t direction;
    /** [2] OCTET STRING */
    cloudli_bytes headerCopy;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PacketFlowSummary. */
struct cloudli_asn_umts_packet_flow_summary {
    /** [1] HI2-IPAddress */
    const cloudli_asn_hi2_ip_address *sourceIPAddress;
    /** [2] INTEGER, 0..65535, optional */
    cloudli_opt_u32 sourcePortNumber;
    /** [3] HI2-IPAddress */
    const cloudli_asn_hi2_ip_address *destinationIPAddress;
    /** [4] INTEGER, 0..65535, optional */
    cloudli_opt_u32 destinationPortNumber;
    /** [5] INTEGER */
    int64_t transportProtocol;
    /** [6] INTEGER, optional */
    cloudli_opt_i64 flowLabel;
    /** [7] Umts-ReportInterval */
    const cloudli_asn_umts_report_interval *summaryPeriod;
    /** [8] INTEGER */
    int64_t packetCount;
    /** [9] INTEGER */
    int64_t sumOfPacketSizes;
    /** [10] Umts-ReportReason */
    uint32_t packetDataSummaryReason;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-ReportInterval. */
struct cloudli_asn_umts_report_interval {
    /** [0] TimeStamp */
    const cloudli_asn_time_stamp *firstPacketTimeStamp;
    /** [1] TimeStamp */
    const cloudli_asn_time_stamp *lastPacketTimeStamp;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ExtendedLocParameters. */
struct cloudli_asn_extended_loc_parameters {
    /** [0] PrintableString, optional */
    cloudli_bytes posMethod;
    /** [1] ExtendedLocParameters-mapData, optional */
    const cloudli_asn_extended_loc_parameters_map_data *mapData;
    /** [2] ExtendedLocParameters-altitude, optional */
    const cloudli_asn_extended_loc_parameters_altitude *altitude;
    /** [3] PrintableString, optional */
    cloudli_bytes speed;
    /** [4] PrintableString, optional */
    cloudli_bytes direction;
    /** [5] PrintableString, optional */
    cloudli_bytes level_conf;
    /** [6] BOOLEAN, optional */
    cloudli_opt_u32 qOS_not_met;
    /** [7] ExtendedLocParameters-motionStateList, optional */
    const cloudli_asn_extended_loc_parameters_motion_state_list *motionStateList;
    /** [8] ExtendedLocParameters-floor, optional */
    const cloudli_asn_extended_loc_parameters_floor *floor;
    /** [9] PrintableString, optional */
    cloudli_bytes additional_info;
    /** [10] UTF8String, optional */
    cloudli_bytes lALS_rawMLPPosData;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ExtendedLocParameters-mapData. */
enum cloudli_asn_extended_loc_parameters_map_data_choice {
    CLOUDLI_ASN_EXTENDED_LOC_PARAMETERS_MAP_DATA_IS_BASE64_MAP = 1,
    CLOUDLI_ASN_EXTENDED_LOC_PARAMETERS_MAP_DATA_IS_URL = 2
};
struct cloudli_asn_extended_loc_parameters_map_data {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] PrintableString */
        cloudli_bytes base64Map;
        /** [1] PrintableString */
        cloudli_bytes url;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ExtendedLocParameters-altitude. */
struct cloudli_asn_extended_loc_parameters_altitude {
    /** PrintableString */
    cloudli_bytes alt;
    /** PrintableString, optional */
    cloudli_bytes alt_uncertainty;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ExtendedLocParameters-motionStateList. */
struct cloudli_asn_extended_loc_parameters_motion_state_list {
    /** [0] PrintableString */
    cloudli_bytes primaryMotionState;
    /** [1] Sequence of PrintableString, optional */
    struct { const cloudli_bytes *items; size_t count; } secondaryMotionState;
    /** [2] PrintableString */
    cloudli_bytes confidence;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ExtendedLocParameters-floor. */
struct cloudli_asn_extended_loc_parameters_floor {
    /** PrintableString */
    cloudli_bytes floor_number;
    /** PrintableString, optional */
    cloudli_bytes floor_number_uncertainty;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PTCEncryptionInfo. */
struct cloudli_asn_umts_ptc_encryption_info {
    /** [1] UTF8String */
    cloudli_bytes cipher;
    /** [2] UTF8String, optional */
    cloudli_bytes cryptoContext;
    /** [3] UTF8String */
    cloudli_bytes key;
    /** [4] UTF8String */
    cloudli_bytes keyEncoding;
    /** [5] UTF8String, optional */
    cloudli_bytes salt;
    /** [6] UTF8String, optional */
    cloudli_bytes pTCOther;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PTC. */
struct cloudli_asn_umts_ptc {
    /** [1] UTF8String, optional */
    cloudli_bytes abandonCause;
    /** [2] UTF8String, optional */
    cloudli_bytes accessPolicyFailure;
    /** [3] Umts-AccessPolicyType, optional */
    const cloudli_asn_umts_access_policy_type *accessPolicyType;
    /** [5] Umts-AlertIndicator, optional */
    cloudli_opt_u32 alertIndicator;
    /** [6] Umts-AssociatePresenceStatus, optional */
    const cloudli_asn_umts_associate_presence_status *associatePresenceStatus;
    /** [7] UTF8String, optional */
    cloudli_bytes bearer_capability;
    /** [8] BOOLEAN, optional */
    cloudli_opt_u32 broadcastIndicator;
    /** [9] UTF8String, optional */
    cloudli_bytes contactID;
    /** [10] Umts-Emergency, optional */
    cloudli_opt_u32 emergency;
    /** [11] Umts-EmergencyGroupState, optional */
    const cloudli_asn_umts_emergency_group_state *emergencyGroupState;
    /** [12] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [13] Umts-PTCType, optional */
    cloudli_opt_u32 pTCType;
    /** [14] UTF8String, optional */
    cloudli_bytes failureCode;
    /** [15] Umts-FloorActivity, optional */
    const cloudli_asn_umts_floor_activity *floorActivity;
    /** [16] Umts-PTCAddress, optional */
    const cloudli_asn_umts_ptc_address *floorSpeakerID;
    /** [17] UTF8String, optional */
    cloudli_bytes groupAdSender;
    /** [19] Umts-GroupAuthRule, optional */
    cloudli_opt_u32 groupAuthRule;
    /** [20] UTF8String, optional */
    cloudli_bytes groupCharacteristics;
    /** [21] BOOLEAN, optional */
    cloudli_opt_u32 holdRetrieveInd;
    /** [23] Umts-ImminentPerilInd, optional */
    cloudli_opt_u32 imminentPerilInd;
    /** [24] Umts-ImplicitFloorReq, optional */
    cloudli_opt_u32 implicitFloorReq;
    /** [25] Umts-InitiationCause, optional */
    cloudli_opt_u32 initiationCause;
    /** [26] UTF8String, optional */
    cloudli_bytes invitationCause;
    /** [27] UTF8String, optional */
    cloudli_bytes iPAPartyID;
    /** [28] Umts-IPADirection, optional */
    cloudli_opt_u32 iPADirection;
    /** [29] Umts-ListManagementAction, optional */
    cloudli_opt_u32 listManagementAction;
    /** [30] UTF8String, optional */
    cloudli_bytes listManagementFailure;
    /** [31] Umts-ListManagementType, optional */
    cloudli_opt_u32 listManagementType;
    /** [32] UTF8String, optional */
    cloudli_bytes maxTBTime;
    /** [33] UTF8String, optional */
    cloudli_bytes mCPTTGroupID;
    /** [34] UTF8String, optional */
    cloudli_bytes mCPTTID;
    /** [35] BOOLEAN, optional */
    cloudli_opt_u32 mCPTTInd;
    /** [36] Umts-Location, optional */
    const cloudli_asn_umts_location *location;
    /** [37] UTF8String, optional */
    cloudli_bytes mCPTTOrganizationName;
    /** [38] BOOLEAN, optional */
    cloudli_opt_u32 mediaStreamAvail;
    /** [40] Umts-Priority-Level, optional */
    cloudli_opt_u32 priority_Level;
    /** [41] UTF8String, optional */
    cloudli_bytes preEstSessionID;
    /** [42] Umts-PreEstStatus, optional */
    cloudli_opt_u32 preEstStatus;
    /** [43] UTF8String, optional */
    cloudli_bytes pTCGroupID;
    /** [44] UTF8String, optional */
    cloudli_bytes pTCIDList;
    /** [45] UTF8String, optional */
    cloudli_bytes pTCMediaCapability;
    /** [46] UTF8String, optional */
    cloudli_bytes pTCOriginatingId;
    /** [47] UTF8String, optional */
    cloudli_bytes pTCOther;
    /** [48] UTF8String, optional */
    cloudli_bytes pTCParticipants;
    /** [49] UTF8String, optional */
    cloudli_bytes pTCParty;
    /** [50] UTF8String, optional */
    cloudli_bytes pTCPartyDrop;
    /** [51] UTF8String, optional */
    cloudli_bytes pTCSessionInfo;
    /** [52] UTF8String, optional */
    cloudli_bytes pTCServerURI;
    /** [53] UTF8String, optional */
    cloudli_bytes pTCUserAccessPolicy;
    /** [54] Umts-PTCAddress, optional */
    const cloudli_asn_umts_ptc_address *pTCAddress;
    /** [55] BOOLEAN, optional */
    cloudli_opt_u32 queuedFloorControl;
    /** [56] UTF8String, optional */
    cloudli_bytes queuedPosition;
    /** [57] Umts-RegistrationRequest, optional */
    cloudli_opt_u32 registrationRequest;
    /** [58] Umts-RegistrationOutcome, optional */
    cloudli_opt_u32 registrationOutcome;
    /** [59] UTF8String, optional */
    cloudli_bytes retrieveID;
    /** [60] Umts-RTPSetting, optional */
    const cloudli_asn_umts_rtp_setting *rTPSetting;
    /** [61] Umts-Priority-Level, optional */
    cloudli_opt_u32 talkBurstPriority;
    /** [62] VisibleString, optional */
    cloudli_bytes talkBurstReason;
    /** [63] Umts-TalkburstControlSetting, optional */
    const cloudli_asn_umts_talkburst_control_setting *talkburstControlSetting;
    /** [64] UTF8String, optional */
    cloudli_bytes targetPresenceStatus;
    /** [65] INTEGER, 0..65535, optional */
    cloudli_opt_u32 port_Number;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-AccessPolicyType. */
struct cloudli_asn_umts_access_policy_type {
    /** [1] BOOLEAN */
    uint32_t userAccessPolicyAttempt;
    /** [2] BOOLEAN */
    uint32_t groupAuthorizationRulesAttempt;
    /** [3] BOOLEAN */
    uint32_t userAccessPolicyQuery;
    /** [4] BOOLEAN */
    uint32_t groupAuthorizationRulesQuery;
    /** [5] UTF8String */
    cloudli_bytes userAccessPolicyResult;
    /** [6] UTF8String */
    cloudli_bytes groupAuthorizationRulesResult;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-AssociatePresenceStatus. */
struct cloudli_asn_umts_associate_presence_status {
    /** [1] UTF8String */
    cloudli_bytes presenceID;
    /** [2] Umts-PresenceType */
    uint32_t presenceType;
    /** [3] BOOLEAN */
    uint32_t presenceStatus;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-EmergencyGroupState. */
struct cloudli_asn_umts_emergency_group_state {
    /** [1] Umts-EmergencyGroupState-clientEmergencyState, optional */
    cloudli_opt_u32 clientEmergencyState;
    /** [2] Umts-EmergencyGroupState-groupEmergencyState */
    uint32_t groupEmergencyState;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-FloorActivity. */
struct cloudli_asn_umts_floor_activity {
    /** [1] BOOLEAN */
    uint32_t tBCP_Request;
    /** [2] BOOLEAN */
    uint32_t tBCP_Granted;
    /** [3] BOOLEAN */
    uint32_t tBCP_Deny;
    /** [4] BOOLEAN */
    uint32_t tBCP_Queued;
    /** [5] BOOLEAN */
    uint32_t tBCP_Release;
    /** [6] BOOLEAN */
    uint32_t tBCP_Revoke;
    /** [7] BOOLEAN */
    uint32_t tBCP_Taken;
    /** [8] BOOLEAN */
    uint32_t tBCP_Idle;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-PTCAddress. */
struct cloudli_asn_umts_ptc_address {
    /** [0] UTF8String */
    cloudli_bytes uri;
    /** [1] BOOLEAN */
    uint32_t privacy_setting;
    /** [2] VisibleString, optional */
    cloudli_bytes privacy_alias;
    /** [3] UTF8String, optional */
    cloudli_bytes nickname;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-RTPSetting. */
struct cloudli_asn_umts_rtp_setting {
    /** [0] HI2-IPAddress */
    const cloudli_asn_hi2_ip_address *ip_address;
    /** [1] INTEGER, 0..65535 */
    uint32_t port_number;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Umts-TalkburstControlSetting. */
struct cloudli_asn_umts_talkburst_control_setting {
    /** [1] UTF8String */
    cloudli_bytes talk_BurstControlProtocol;
    /** [2] Set of VisibleString */
    struct { const cloudli_bytes *items; size_t count; } talk_Burst_parameters;
    /** [3] INTEGER, 0..65535 */
    uint32_t tBCP_PortNumber;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
