/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/eps-hi2.asn. */
/**
 * @file cloudli/asn1/eps-hi2.h
 * @brief IRI of the EPS, of IMS and VoLTE.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source 3GPP TS 33.108, module EpsHI2Operations, release 16, version
  *   1.
 */
#ifndef CLOUDLI_ASN1_EPS_HI2_H
#define CLOUDLI_ASN1_EPS_HI2_H

#include <cloudli/value.h>

typedef struct cloudli_asn_civic_address cloudli_asn_civic_address;
typedef struct cloudli_asn_data_node_address cloudli_asn_data_node_address;
typedef struct cloudli_asn_extended_loc_parameters cloudli_asn_extended_loc_parameters;
typedef struct cloudli_asn_hi2_ip_address cloudli_asn_hi2_ip_address;
typedef struct cloudli_asn_hi2_network_identifier cloudli_asn_hi2_network_identifier;
typedef struct cloudli_asn_national_hi2_asn1parameters cloudli_asn_national_hi2_asn1parameters;
typedef struct cloudli_asn_time_stamp cloudli_asn_time_stamp;
typedef struct cloudli_asn_eps_ir_is_content cloudli_asn_eps_ir_is_content;
typedef struct cloudli_asn_eps_iri_content cloudli_asn_eps_iri_content;
typedef struct cloudli_asn_eps_iri_parameters cloudli_asn_eps_iri_parameters;
typedef struct cloudli_asn_data_node_identifier cloudli_asn_data_node_identifier;
typedef struct cloudli_asn_eps_pani_header_info cloudli_asn_eps_pani_header_info;
typedef struct cloudli_asn_eps_pani_location cloudli_asn_eps_pani_location;
typedef struct cloudli_asn_eps_party_information cloudli_asn_eps_party_information;
typedef struct cloudli_asn_eps_party_information_party_identity cloudli_asn_eps_party_information_party_identity;
typedef struct cloudli_asn_eps_hi2_location cloudli_asn_eps_hi2_location;
typedef struct cloudli_asn_eps_hi2_location_u_e_location_timestamp cloudli_asn_eps_hi2_location_u_e_location_timestamp;
typedef struct cloudli_asn_additional_cell_id cloudli_asn_additional_cell_id;
typedef struct cloudli_asn_plmnid cloudli_asn_plmnid;
typedef struct cloudli_asn_ncgi cloudli_asn_ncgi;
typedef struct cloudli_asn_eps_gsm_location cloudli_asn_eps_gsm_location;
typedef struct cloudli_asn_eps_gsm_location_geo_coordinates cloudli_asn_eps_gsm_location_geo_coordinates;
typedef struct cloudli_asn_eps_gsm_location_utm_coordinates cloudli_asn_eps_gsm_location_utm_coordinates;
typedef struct cloudli_asn_eps_gsm_location_utm_ref_coordinates cloudli_asn_eps_gsm_location_utm_ref_coordinates;
typedef struct cloudli_asn_eps_umts_location cloudli_asn_eps_umts_location;
typedef struct cloudli_asn_eps_geographical_coordinates cloudli_asn_eps_geographical_coordinates;
typedef struct cloudli_asn_eps_ga_point cloudli_asn_eps_ga_point;
typedef struct cloudli_asn_eps_ga_point_with_un_certainty cloudli_asn_eps_ga_point_with_un_certainty;
typedef struct cloudli_asn_eps_ga_polygon_item cloudli_asn_eps_ga_polygon_item;
typedef struct cloudli_asn_eps_sms_report cloudli_asn_eps_sms_report;
typedef struct cloudli_asn_eps_sms_report_s_ms_contents cloudli_asn_eps_sms_report_s_ms_contents;
typedef struct cloudli_asn_eps_correlation_values cloudli_asn_eps_correlation_values;
typedef struct cloudli_asn_eps_correlation_values_both_iri_cc cloudli_asn_eps_correlation_values_both_iri_cc;
typedef struct cloudli_asn_eps_ims_vo_ip_correlation_item cloudli_asn_eps_ims_vo_ip_correlation_item;
typedef struct cloudli_asn_eps_iri_to_cc_correlation cloudli_asn_eps_iri_to_cc_correlation;
typedef struct cloudli_asn_eps_services_data_information cloudli_asn_eps_services_data_information;
typedef struct cloudli_asn_eps_gprs_parameters cloudli_asn_eps_gprs_parameters;
typedef struct cloudli_asn_eps_umts_qos cloudli_asn_eps_umts_qos;
typedef struct cloudli_asn_eps_gtpv2_specific_parameters cloudli_asn_eps_gtpv2_specific_parameters;
typedef struct cloudli_asn_eps_location cloudli_asn_eps_location;
typedef struct cloudli_asn_eps_location_u_e_location_timestamp cloudli_asn_eps_location_u_e_location_timestamp;
typedef struct cloudli_asn_prot_config_options cloudli_asn_prot_config_options;
typedef struct cloudli_asn_remote_ue_context cloudli_asn_remote_ue_context;
typedef struct cloudli_asn_eps_pmip_specific_parameters cloudli_asn_eps_pmip_specific_parameters;
typedef struct cloudli_asn_eps_dsmip_specific_parameters cloudli_asn_eps_dsmip_specific_parameters;
typedef struct cloudli_asn_eps_mip_specific_parameters cloudli_asn_eps_mip_specific_parameters;
typedef struct cloudli_asn_eps_cc_key_info cloudli_asn_eps_cc_key_info;
typedef struct cloudli_asn_eps_packet_data_header_information cloudli_asn_eps_packet_data_header_information;
typedef struct cloudli_asn_eps_packet_data_header_report cloudli_asn_eps_packet_data_header_report;
typedef struct cloudli_asn_eps_packet_data_header_mapped cloudli_asn_eps_packet_data_header_mapped;
typedef struct cloudli_asn_eps_packet_data_header_copy cloudli_asn_eps_packet_data_header_copy;
typedef struct cloudli_asn_eps_packet_flow_summary cloudli_asn_eps_packet_flow_summary;
typedef struct cloudli_asn_eps_report_interval cloudli_asn_eps_report_interval;
typedef struct cloudli_asn_tunnel_protocol cloudli_asn_tunnel_protocol;
typedef struct cloudli_asn_eps_change_of_target_identity cloudli_asn_eps_change_of_target_identity;
typedef struct cloudli_asn_eps_current_previous_systems cloudli_asn_eps_current_previous_systems;
typedef struct cloudli_asn_deregistration_reason cloudli_asn_deregistration_reason;
typedef struct cloudli_asn_eps_ptc_encryption_info cloudli_asn_eps_ptc_encryption_info;
typedef struct cloudli_asn_eps_ptc cloudli_asn_eps_ptc;
typedef struct cloudli_asn_eps_access_policy_type cloudli_asn_eps_access_policy_type;
typedef struct cloudli_asn_eps_associate_presence_status cloudli_asn_eps_associate_presence_status;
typedef struct cloudli_asn_eps_emergency_group_state cloudli_asn_eps_emergency_group_state;
typedef struct cloudli_asn_eps_floor_activity cloudli_asn_eps_floor_activity;
typedef struct cloudli_asn_eps_ptc_address cloudli_asn_eps_ptc_address;
typedef struct cloudli_asn_eps_rtp_setting cloudli_asn_eps_rtp_setting;
typedef struct cloudli_asn_eps_talkburst_control_setting cloudli_asn_eps_talkburst_control_setting;

/** @brief Eps-IRI-Parameters-initiator. */
enum cloudli_asn_eps_iri_parameters_initiator {
    CLOUDLI_ASN_EPS_IRI_PARAMETERS_INITIATOR_NOT_AVAILABLE = 0,
    CLOUDLI_ASN_EPS_IRI_PARAMETERS_INITIATOR_ORIGINATING_TARGET = 1,
    CLOUDLI_ASN_EPS_IRI_PARAMETERS_INITIATOR_TERMINATING_TARGET = 2
};

/** @brief LogicalFunctionType. */
enum cloudli_asn_logical_function_type {
    CLOUDLI_ASN_LOGICAL_FUNCTION_TYPE_P_DNGW = 0,
    CLOUDLI_ASN_LOGICAL_FUNCTION_TYPE_M_ME = 1,
    CLOUDLI_ASN_LOGICAL_FUNCTION_TYPE_S_GW = 2,
    CLOUDLI_ASN_LOGICAL_FUNCTION_TYPE_E_PDG = 3,
    CLOUDLI_ASN_LOGICAL_FUNCTION_TYPE_H_SS = 4
};

/** @brief Eps-PartyInformation-party-Qualifier. */
enum cloudli_asn_eps_party_information_party_qualifier {
    CLOUDLI_ASN_EPS_PARTY_INFORMATION_PARTY_QUALIFIER_G_PR_SOR_EPS_TARGET = 3
};

/** @brief Eps-MapDatum. */
enum cloudli_asn_eps_map_datum {
    CLOUDLI_ASN_EPS_MAP_DATUM_W_GS84 = 0,
    CLOUDLI_ASN_EPS_MAP_DATUM_W_GS72 = 1,
    CLOUDLI_ASN_EPS_MAP_DATUM_E_D50 = 2
};

/** @brief Eps-GeographicalCoordinates-latitudeSign. */
enum cloudli_asn_eps_geographical_coordinates_latitude_sign {
    CLOUDLI_ASN_EPS_GEOGRAPHICAL_COORDINATES_LATITUDE_SIGN_NORTH = 0,
    CLOUDLI_ASN_EPS_GEOGRAPHICAL_COORDINATES_LATITUDE_SIGN_SOUTH = 1
};

/** @brief Eps-SMS-report-sMS-Contents-sms-initiator. */
enum cloudli_asn_eps_sms_report_s_ms_contents_sms_initiator {
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_SMS_INITIATOR_TARGET = 0,
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_SMS_INITIATOR_SERVER = 1,
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_SMS_INITIATOR_UNDEFINED_PARTY = 2
};

/** @brief Eps-SMS-report-sMS-Contents-transfer-status. */
enum cloudli_asn_eps_sms_report_s_ms_contents_transfer_status {
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_SUCCEED_TRANSFER = 0,
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_NOT_SUCCEED_TRANSFER = 1,
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_TRANSFER_STATUS_UNDEFINED = 2
};

/** @brief Eps-SMS-report-sMS-Contents-other-message. */
enum cloudli_asn_eps_sms_report_s_ms_contents_other_message {
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_YES = 0,
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_NO = 1,
    CLOUDLI_ASN_EPS_SMS_REPORT_S_MS_CONTENTS_OTHER_MESSAGE_UNDEFINED = 2
};

/** @brief EPSEvent. */
enum cloudli_asn_eps_event {
    CLOUDLI_ASN_EPS_EVENT_P_DP_CONTEXT_ACTIVATION = 1,
    CLOUDLI_ASN_EPS_EVENT_START_OF_INTERCEPTION_WITH_PDP_CONTEXT_ACTIVE = 2,
    CLOUDLI_ASN_EPS_EVENT_P_DP_CONTEXT_DEACTIVATION = 4,
    CLOUDLI_ASN_EPS_EVENT_G_PRS_ATTACH = 5,
    CLOUDLI_ASN_EPS_EVENT_G_PRS_DETACH = 6,
    CLOUDLI_ASN_EPS_EVENT_LOCATION_INFO_UPDATE = 10,
    CLOUDLI_ASN_EPS_EVENT_S_MS = 11,
    CLOUDLI_ASN_EPS_EVENT_P_DP_CONTEXT_MODIFICATION = 13,
    CLOUDLI_ASN_EPS_EVENT_SERVING_SYSTEM = 14,
    CLOUDLI_ASN_EPS_EVENT_START_OF_INTERCEPTION_WITH_MS_ATTACHED = 15,
    CLOUDLI_ASN_EPS_EVENT_E_UTRAN_ATTACH = 16,
    CLOUDLI_ASN_EPS_EVENT_E_UTRAN_DETACH = 17,
    CLOUDLI_ASN_EPS_EVENT_BEARER_ACTIVATION = 18,
    CLOUDLI_ASN_EPS_EVENT_START_OF_INTERCEPTION_WITH_ACTIVE_BEARER = 19,
    CLOUDLI_ASN_EPS_EVENT_BEARER_MODIFICATION = 20,
    CLOUDLI_ASN_EPS_EVENT_BEARER_DEACTIVATION = 21,
    CLOUDLI_ASN_EPS_EVENT_U_E_REQUESTED_BEARER_RESOURCE_MODIFICATION = 22,
    CLOUDLI_ASN_EPS_EVENT_U_E_REQUESTED_PDN_CONNECTIVITY = 23,
    CLOUDLI_ASN_EPS_EVENT_U_E_REQUESTED_PDN_DISCONNECTION = 24,
    CLOUDLI_ASN_EPS_EVENT_TRACKING_AREA_EPS_LOCATION_UPDATE = 25,
    CLOUDLI_ASN_EPS_EVENT_SERVING_EVOLVED_PACKET_SYSTEM = 26,
    CLOUDLI_ASN_EPS_EVENT_P_MIP_ATTACH_TUNNEL_ACTIVATION = 27,
    CLOUDLI_ASN_EPS_EVENT_P_MIP_DETACH_TUNNEL_DEACTIVATION = 28,
    CLOUDLI_ASN_EPS_EVENT_START_OF_INTERCEPT_WITH_ACTIVE_PMIP_TUNNEL = 29,
    CLOUDLI_ASN_EPS_EVENT_P_MIP_PDN_GW_INITIATED_PDN_DISCONNECTION = 30,
    CLOUDLI_ASN_EPS_EVENT_M_IP_REGISTRATION_TUNNEL_ACTIVATION = 31,
    CLOUDLI_ASN_EPS_EVENT_M_IP_DEREGISTRATION_TUNNEL_DEACTIVATION = 32,
    CLOUDLI_ASN_EPS_EVENT_START_OF_INTERCEPT_WITH_ACTIVE_MIP_TUNNEL = 33,
    CLOUDLI_ASN_EPS_EVENT_D_SMIP_REGISTRATION_TUNNEL_ACTIVATION = 34,
    CLOUDLI_ASN_EPS_EVENT_D_SMIP_DEREGISTRATION_TUNNEL_DEACTIVATION = 35,
    CLOUDLI_ASN_EPS_EVENT_START_OF_INTERCEPT_WITH_ACTIVE_DSMIP_TUNNEL = 36,
    CLOUDLI_ASN_EPS_EVENT_D_S_MIP_HA_SWITCH = 37,
    CLOUDLI_ASN_EPS_EVENT_P_MIP_RESOURCE_ALLOCATION_DEACTIVATION = 38,
    CLOUDLI_ASN_EPS_EVENT_M_IP_RESOURCE_ALLOCATION_DEACTIVATION = 39,
    CLOUDLI_ASN_EPS_EVENT_P_MI_PSESSION_MODIFICATION = 40,
    CLOUDLI_ASN_EPS_EVENT_START_OF_INTERCEPT_WITH_EUTRAN_ATTACHED_UE = 41,
    CLOUDLI_ASN_EPS_EVENT_D_SMIP_SESSION_MODIFICATION = 42,
    CLOUDLI_ASN_EPS_EVENT_PACKET_DATA_HEADER_INFORMATION = 43,
    CLOUDLI_ASN_EPS_EVENT_H_SS_SUBSCRIBER_RECORD_CHANGE = 44,
    CLOUDLI_ASN_EPS_EVENT_REGISTRATION_TERMINATION = 45,
    CLOUDLI_ASN_EPS_EVENT_LOCATION_UP_DATE = 46,
    CLOUDLI_ASN_EPS_EVENT_CANCEL_LOCATION = 47,
    CLOUDLI_ASN_EPS_EVENT_REGISTER_LOCATION = 48,
    CLOUDLI_ASN_EPS_EVENT_LOCATION_INFORMATION_REQUEST = 49,
    CLOUDLI_ASN_EPS_EVENT_PRO_SE_REMOTE_UE_REPORT = 50,
    CLOUDLI_ASN_EPS_EVENT_PRO_SE_REMOTE_UE_START_OF_COMMUNICATION = 51,
    CLOUDLI_ASN_EPS_EVENT_PRO_SE_REMOTE_UE_END_OF_COMMUNICATION = 52,
    CLOUDLI_ASN_EPS_EVENT_START_OF_L_IWITH_PRO_SE_REMOTE_UE_ONGOING_COMM = 53,
    CLOUDLI_ASN_EPS_EVENT_START_OF_L_IFOR_PRO_SE_U_ETO_NW_RELAY = 54,
    CLOUDLI_ASN_EPS_EVENT_SCEF_REQUESTEDNON_IPPDN_DISCONNECTION = 55
};

/** @brief Eps-CSREvent. */
enum cloudli_asn_eps_csr_event {
    CLOUDLI_ASN_EPS_CSR_EVENT_C_SR_EVENT_MESSAGE = 1
};

/** @brief Eps-IMSevent. */
enum cloudli_asn_eps_im_sevent {
    CLOUDLI_ASN_EPS_IM_SEVENT_UNFILTERED_SI_PMESSAGE = 1,
    CLOUDLI_ASN_EPS_IM_SEVENT_S_I_PHEADER_ONLY = 2,
    CLOUDLI_ASN_EPS_IM_SEVENT_DECRYPTION_KEYS_AVAILABLE = 3,
    CLOUDLI_ASN_EPS_IM_SEVENT_START_OF_INTERCEPTION_FOR_IMS_ESTABLISHED_SESSION = 4,
    CLOUDLI_ASN_EPS_IM_SEVENT_X_CAP_REQUEST = 5,
    CLOUDLI_ASN_EPS_IM_SEVENT_X_CAP_RESPONSE = 6,
    CLOUDLI_ASN_EPS_IM_SEVENT_CC_UNAVAILABLE = 7,
    CLOUDLI_ASN_EPS_IM_SEVENT_S_MS_OVER_IMS = 8,
    CLOUDLI_ASN_EPS_IM_SEVENT_SERVING_SYSTEM = 9,
    CLOUDLI_ASN_EPS_IM_SEVENT_SUBSCRIBER_RECORD_CHANGE = 10,
    CLOUDLI_ASN_EPS_IM_SEVENT_REGISTRATION_TERMINATION = 11,
    CLOUDLI_ASN_EPS_IM_SEVENT_LOCATION_INFORMATION_REQUEST = 12
};

/** @brief Eps-LDIevent. */
enum cloudli_asn_eps_ld_ievent {
    CLOUDLI_ASN_EPS_LD_IEVENT_TARGET_ENTERS_IA = 1,
    CLOUDLI_ASN_EPS_LD_IEVENT_TARGET_LEAVES_IA = 2
};

/** @brief TypeOfBearer. */
enum cloudli_asn_type_of_bearer {
    CLOUDLI_ASN_TYPE_OF_BEARER_DEFAULT_BEARER = 1,
    CLOUDLI_ASN_TYPE_OF_BEARER_DEDICATED_BEARER = 2
};

/** @brief Eps-MediaSecFailureIndication. */
enum cloudli_asn_eps_media_sec_failure_indication {
    CLOUDLI_ASN_EPS_MEDIA_SEC_FAILURE_INDICATION_GENERIC_FAILURE = 0
};

/** @brief Eps-TPDU-direction. */
enum cloudli_asn_eps_tpdu_direction {
    CLOUDLI_ASN_EPS_TPDU_DIRECTION_FROM_TARGET = 1,
    CLOUDLI_ASN_EPS_TPDU_DIRECTION_TO_TARGET = 2,
    CLOUDLI_ASN_EPS_TPDU_DIRECTION_UNKNOWN = 3
};

/** @brief Eps-ReportReason. */
enum cloudli_asn_eps_report_reason {
    CLOUDLI_ASN_EPS_REPORT_REASON_TIMER_EXPIRED = 0,
    CLOUDLI_ASN_EPS_REPORT_REASON_COUNT_THRESHOLD_HIT = 1,
    CLOUDLI_ASN_EPS_REPORT_REASON_P_DP_COMTEXT_DEACTIVATED = 2,
    CLOUDLI_ASN_EPS_REPORT_REASON_P_DP_CONTEXT_MODIFICATION = 3,
    CLOUDLI_ASN_EPS_REPORT_REASON_OTHER_OR_UNKNOWN = 4
};

/** @brief Eps-Requesting-Node-Type. */
enum cloudli_asn_eps_requesting_node_type {
    CLOUDLI_ASN_EPS_REQUESTING_NODE_TYPE_M_SC = 1,
    CLOUDLI_ASN_EPS_REQUESTING_NODE_TYPE_S_MS_CENTRE = 2,
    CLOUDLI_ASN_EPS_REQUESTING_NODE_TYPE_G_MLC = 3,
    CLOUDLI_ASN_EPS_REQUESTING_NODE_TYPE_M_ME = 4,
    CLOUDLI_ASN_EPS_REQUESTING_NODE_TYPE_S_GSN = 5
};

/** @brief ProSeTargetType. */
enum cloudli_asn_pro_se_target_type {
    CLOUDLI_ASN_PRO_SE_TARGET_TYPE_P_RO_SE_REMOTE_UE = 1,
    CLOUDLI_ASN_PRO_SE_TARGET_TYPE_P_RO_SE_U_ETO_NW_RELAY = 2
};

/** @brief VoIPRoamingIndication. */
enum cloudli_asn_vo_ip_roaming_indication {
    CLOUDLI_ASN_VO_IP_ROAMING_INDICATION_ROAMING_LBO = 1,
    CLOUDLI_ASN_VO_IP_ROAMING_INDICATION_ROAMING_S8_HR = 2
};

/** @brief Eps-AlertIndicator. */
enum cloudli_asn_eps_alert_indicator {
    CLOUDLI_ASN_EPS_ALERT_INDICATOR_SENT = 1,
    CLOUDLI_ASN_EPS_ALERT_INDICATOR_RECEIVED = 2,
    CLOUDLI_ASN_EPS_ALERT_INDICATOR_CANCELLED = 3
};

/** @brief Eps-PresenceType. */
enum cloudli_asn_eps_presence_type {
    CLOUDLI_ASN_EPS_PRESENCE_TYPE_P_TC_CLIENT = 1,
    CLOUDLI_ASN_EPS_PRESENCE_TYPE_P_TC_GROUP = 2
};

/** @brief Eps-Emergency. */
enum cloudli_asn_eps_emergency {
    CLOUDLI_ASN_EPS_EMERGENCY_IMMINENT = 1,
    CLOUDLI_ASN_EPS_EMERGENCY_PERIL = 2,
    CLOUDLI_ASN_EPS_EMERGENCY_CANCEL = 3
};

/** @brief Eps-EmergencyGroupState-clientEmergencyState. */
enum cloudli_asn_eps_emergency_group_state_client_emergency_state {
    CLOUDLI_ASN_EPS_EMERGENCY_GROUP_STATE_CLIENT_EMERGENCY_STATE_INFORM = 1,
    CLOUDLI_ASN_EPS_EMERGENCY_GROUP_STATE_CLIENT_EMERGENCY_STATE_RESPONSE = 2,
    CLOUDLI_ASN_EPS_EMERGENCY_GROUP_STATE_CLIENT_EMERGENCY_STATE_CANCEL_INFORM = 3,
    CLOUDLI_ASN_EPS_EMERGENCY_GROUP_STATE_CLIENT_EMERGENCY_STATE_CANCEL_RESPONSE = 4
};

/** @brief Eps-EmergencyGroupState-groupEmergencyState. */
enum cloudli_asn_eps_emergency_group_state_group_emergency_state {
    CLOUDLI_ASN_EPS_EMERGENCY_GROUP_STATE_GROUP_EMERGENCY_STATE_IN_FORM = 1,
    CLOUDLI_ASN_EPS_EMERGENCY_GROUP_STATE_GROUP_EMERGENCY_STATE_RE_SPONSE = 2,
    CLOUDLI_ASN_EPS_EMERGENCY_GROUP_STATE_GROUP_EMERGENCY_STATE_CANCEL_INFORM = 3,
    CLOUDLI_ASN_EPS_EMERGENCY_GROUP_STATE_GROUP_EMERGENCY_STATE_CANCEL_RESPONSE = 4
};

/** @brief Eps-PTCType. */
enum cloudli_asn_eps_ptc_type {
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_STARTOF_INTERCEPTION = 1,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_SERVIN_SYSTEM = 2,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_SESSION_INITIATION = 3,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_SESSION_ABANDON_END_RECORD = 4,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_SESSION_START_CONTINUE_RECORD = 5,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_SESSION_END_RECORD = 6,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_PRE_ESTABLISHED_SESSION_SESSION_RECORD = 7,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_INSTANT_PERSONAL_ALERT = 8,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_PARTY_JOIN = 9,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_PARTY_DROP = 10,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_PARTY_HOLD_RETRIEVE_RECORD = 11,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_MEDIA_MODIFICATION = 12,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_GROUP_ADVERTIZEMENT = 13,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_FLOOR_CONTTROL = 14,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_TARGET_PRESSENCE = 15,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_ASSOCIATE_PRESSENCE = 16,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_LIST_MANAGEMENT_EVENTS = 17,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_ACCESS_POLICY_EVENTS = 18,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_MEDIA_TYPE_NOTIFICATION = 19,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_GROUP_CALL_REQUEST = 20,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_GROUP_CALL_CANCEL = 21,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_GROUP_CALL_RESPONSE = 22,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_GROUP_CALL_INTERROGATE = 23,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TCMCPTT_IMMINENT_GROUP_CALL = 24,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TCCC = 25,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_REGISTRATION = 26,
    CLOUDLI_ASN_EPS_PTC_TYPE_P_TC_ENCRYPTION = 27
};

/** @brief Eps-GroupAuthRule. */
enum cloudli_asn_eps_group_auth_rule {
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_ALLOW_INITIATING_PTC_SESSION = 0,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_BLOCK_INITIATING_PTC_SESSION = 1,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_ALLOW_JOINING_PTC_SESSION = 2,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_BLOCK_JOINING_PTC_SESSION = 3,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_ALLOW_ADD_PARTICIPANTS = 4,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_BLOCK_ADD_PARTICIPANTS = 5,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_ALLOW_SUBSCRIPTION_PTC_SESSION_STATE = 6,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_BLOCK_SUBSCRIPTION_PTC_SESSION_STATE = 7,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_ALLOW_ANONYMITY = 8,
    CLOUDLI_ASN_EPS_GROUP_AUTH_RULE_FORBID_ANONYMITY = 9
};

/** @brief Eps-ImminentPerilInd. */
enum cloudli_asn_eps_imminent_peril_ind {
    CLOUDLI_ASN_EPS_IMMINENT_PERIL_IND_REQUEST = 1,
    CLOUDLI_ASN_EPS_IMMINENT_PERIL_IND_RESPONSE = 2,
    CLOUDLI_ASN_EPS_IMMINENT_PERIL_IND_CANCEL = 3
};

/** @brief Eps-ImplicitFloorReq. */
enum cloudli_asn_eps_implicit_floor_req {
    CLOUDLI_ASN_EPS_IMPLICIT_FLOOR_REQ_JOIN = 1,
    CLOUDLI_ASN_EPS_IMPLICIT_FLOOR_REQ_REJOIN = 2,
    CLOUDLI_ASN_EPS_IMPLICIT_FLOOR_REQ_RELEASE = 3
};

/** @brief Eps-InitiationCause. */
enum cloudli_asn_eps_initiation_cause {
    CLOUDLI_ASN_EPS_INITIATION_CAUSE_REQUESTS = 1,
    CLOUDLI_ASN_EPS_INITIATION_CAUSE_RECEIVED = 2,
    CLOUDLI_ASN_EPS_INITIATION_CAUSE_P_TC_ORIGINATING_ID = 3
};

/** @brief Eps-IPADirection. */
enum cloudli_asn_eps_ipa_direction {
    CLOUDLI_ASN_EPS_IPA_DIRECTION_TO_TARGET = 0,
    CLOUDLI_ASN_EPS_IPA_DIRECTION_FROM_TARGET = 1
};

/** @brief Eps-ListManagementAction. */
enum cloudli_asn_eps_list_management_action {
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_ACTION_CREATE = 1,
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_ACTION_MODIFY = 2,
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_ACTION_RETRIEVE = 3,
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_ACTION_DELETE = 4,
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_ACTION_NOTIFY = 5
};

/** @brief Eps-ListManagementType. */
enum cloudli_asn_eps_list_management_type {
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_TYPE_CONTACT_LIST_MANAGEMENT_ATTEMPT = 1,
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_TYPE_GROUP_LIST_MANAGEMENT_ATTEMPT = 2,
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_TYPE_CONTACT_LIST_MANAGEMENT_RESULT = 3,
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_TYPE_GROUP_LIST_MANAGEMENT_RESULT = 4,
    CLOUDLI_ASN_EPS_LIST_MANAGEMENT_TYPE_REQUEST_SUCCESSFUL = 5
};

/** @brief Eps-Priority-Level. */
enum cloudli_asn_eps_priority_level {
    CLOUDLI_ASN_EPS_PRIORITY_LEVEL_PRE_EMPTIVE = 0,
    CLOUDLI_ASN_EPS_PRIORITY_LEVEL_HIGH_PRIORITY = 1,
    CLOUDLI_ASN_EPS_PRIORITY_LEVEL_NORMAL_PRIORITY = 2,
    CLOUDLI_ASN_EPS_PRIORITY_LEVEL_LISTEN_ONLY = 3
};

/** @brief Eps-PreEstStatus. */
enum cloudli_asn_eps_pre_est_status {
    CLOUDLI_ASN_EPS_PRE_EST_STATUS_ESTABLISHED = 1,
    CLOUDLI_ASN_EPS_PRE_EST_STATUS_MODIFY = 2,
    CLOUDLI_ASN_EPS_PRE_EST_STATUS_RELEASED = 3
};

/** @brief Eps-RegistrationRequest. */
enum cloudli_asn_eps_registration_request {
    CLOUDLI_ASN_EPS_REGISTRATION_REQUEST_REGISTER = 1,
    CLOUDLI_ASN_EPS_REGISTRATION_REQUEST_RE_REGISTER = 2,
    CLOUDLI_ASN_EPS_REGISTRATION_REQUEST_DE_REGISTER = 3
};

/** @brief Eps-RegistrationOutcome. */
enum cloudli_asn_eps_registration_outcome {
    CLOUDLI_ASN_EPS_REGISTRATION_OUTCOME_SUCCESS = 0,
    CLOUDLI_ASN_EPS_REGISTRATION_OUTCOME_FAILURE = 1
};

/** @brief EpsIRIsContent. */
enum cloudli_asn_eps_ir_is_content_choice {
    CLOUDLI_ASN_EPS_IR_IS_CONTENT_IS_EPSI_RI_CONTENT = 1,
    CLOUDLI_ASN_EPS_IR_IS_CONTENT_IS_EPS_IRI_SEQUENCE = 2
};
struct cloudli_asn_eps_ir_is_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** EpsIRIContent */
        const cloudli_asn_eps_iri_content *epsiRIContent;
        /** Sequence of EpsIRIContent */
        struct { const cloudli_asn_eps_iri_content *items; size_t count; } epsIRISequence;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief EpsIRIContent. */
enum cloudli_asn_eps_iri_content_choice {
    CLOUDLI_ASN_EPS_IRI_CONTENT_IS_I_RI_BEGIN_RECORD = 1,
    CLOUDLI_ASN_EPS_IRI_CONTENT_IS_I_RI_END_RECORD = 2,
    CLOUDLI_ASN_EPS_IRI_CONTENT_IS_I_RI_CONTINUE_RECORD = 3,
    CLOUDLI_ASN_EPS_IRI_CONTENT_IS_I_RI_REPORT_RECORD = 4
};
struct cloudli_asn_eps_iri_content {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Eps-IRI-Parameters */
        const cloudli_asn_eps_iri_parameters *iRI_Begin_record;
        /** [2] Eps-IRI-Parameters */
        const cloudli_asn_eps_iri_parameters *iRI_End_record;
        /** [3] Eps-IRI-Parameters */
        const cloudli_asn_eps_iri_parameters *iRI_Continue_record;
        /** [4] Eps-IRI-Parameters */
        const cloudli_asn_eps_iri_parameters *iRI_Report_record;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Eps-IRI-Parameters: All that can be said of an event of the EPS,
 *   of IMS or of VoLTE. */
struct cloudli_asn_eps_iri_parameters {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes hi2epsDomainId;
    /** [1] OCTET STRING, 1..25 octets */
    cloudli_bytes lawfulInterceptionIdentifier;
    /** [3] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [4] Eps-IRI-Parameters-initiator, optional */
    cloudli_opt_u32 initiator;
    /** [8] EpsHI2-Location, optional */
    const cloudli_asn_eps_hi2_location *locationOfTheTarget;
    /** [9] Set of Eps-PartyInformation, 1..10 of them, optional */
    struct { const cloudli_asn_eps_party_information *items; size_t count; } partyInformation;
    /** [13] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *serviceCenterAddress;
    /** [14] Eps-SMS-report, optional */
    const cloudli_asn_eps_sms_report *sMS;
    /** [16] Set of OCTET STRING, 1..256 octets, 1..40 of them, optional */
    struct { const cloudli_bytes *items; size_t count; } national_Parameters;
    /** [18] OCTET STRING, optional */
    cloudli_bytes ePSCorrelationNumber;
    /** [20] EPSEvent, optional */
    cloudli_opt_u32 ePSevent;
    /** [21] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *sgsnAddress;
    /** [22] OCTET STRING, optional */
    cloudli_bytes gPRSOperationErrorCode;
    /** [24] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *ggsnAddress;
    /** [25] Eps-UmtsQos, optional */
    const cloudli_asn_eps_umts_qos *qOS;
    /** [26] HI2-Network-Identifier, optional */
    const cloudli_asn_hi2_network_identifier *networkIdentifier;
    /** [27] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *sMSOriginatingAddress;
    /** [28] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *sMSTerminatingAddress;
    /** [29] Eps-IMSevent, optional */
    cloudli_opt_u32 iMSevent;
    /** [30] OCTET STRING, optional */
    cloudli_bytes sIPMessage;
    /** [31] OCTET STRING, 1..20 octets, optional */
    cloudli_bytes servingSGSN_number;
    /** [32] OCTET STRING, 5..17 octets, optional */
    cloudli_bytes servingSGSN_address;
    /** [34] Eps-LDIevent, optional */
    cloudli_opt_u32 ldiEvent;
    /** [35] Eps-CorrelationValues, optional */
    const cloudli_asn_eps_correlation_values *correlation;
    /** [36] EPS-GTPV2-SpecificParameters, optional */
    const cloudli_asn_eps_gtpv2_specific_parameters *ePS_GTPV2_specificParameters;
    /** [37] EPS-PMIP-SpecificParameters, optional */
    const cloudli_asn_eps_pmip_specific_parameters *ePS_PMIP_specificParameters;
    /** [38] EPS-DSMIP-SpecificParameters, optional */
    const cloudli_asn_eps_dsmip_specific_parameters *ePS_DSMIP_SpecificParameters;
    /** [39] EPS-MIP-SpecificParameters, optional */
    const cloudli_asn_eps_mip_specific_parameters *ePS_MIP_SpecificParameters;
    /** [40] OCTET STRING, optional */
    cloudli_bytes servingNodeAddress;
    /** [41] UTF8String, optional */
    cloudli_bytes visitedNetworkId;
    /** [42] Sequence of Eps-CCKeyInfo, optional */
    struct { const cloudli_asn_eps_cc_key_info *items; size_t count; } mediaDecryption_info;
    /** [43] OCTET STRING, optional */
    cloudli_bytes servingS4_SGSN_address;
    /** [44] OCTET STRING, optional */
    cloudli_bytes sipMessageHeaderOffer;
    /** [45] OCTET STRING, optional */
    cloudli_bytes sipMessageHeaderAnswer;
    /** [46] OCTET STRING, optional */
    cloudli_bytes sdpOffer;
    /** [47] OCTET STRING, optional */
    cloudli_bytes sdpAnswer;
    /** [48] OCTET STRING, 8 octets, optional */
    cloudli_bytes uLITimestamp;
    /** [49] Eps-PacketDataHeaderInformation, optional */
    const cloudli_asn_eps_packet_data_header_information *packetDataHeaderInformation;
    /** [50] Eps-MediaSecFailureIndication, optional */
    cloudli_opt_u32 mediaSecFailureIndication;
    /** [51] OCTET STRING, 4 octets, optional */
    cloudli_bytes csgIdentity;
    /** [52] OCTET STRING, optional */
    cloudli_bytes heNBIdentity;
    /** [53] HI2-IPAddress, optional */
    const cloudli_asn_hi2_ip_address *heNBiPAddress;
    /** [54] EPSLocation, optional */
    const cloudli_asn_eps_location *heNBLocation;
    /** [55] TunnelProtocol, optional */
    const cloudli_asn_tunnel_protocol *tunnelProtocol;
    /** [56] Sequence of Eps-PANI-Header-Info, optional */
    struct { const cloudli_asn_eps_pani_header_info *items; size_t count; } pANI_Header_Info;
    /** [57] Set of Eps-IMS-VoIP-Correlation-item, optional */
    struct { const cloudli_asn_eps_ims_vo_ip_correlation_item *items; size_t count; } imsVoIP;
    /** [58] OCTET STRING, optional */
    cloudli_bytes xCAPmessage;
    /** [59] DataNodeIdentifier, optional */
    const cloudli_asn_data_node_identifier *logicalFunctionInformation;
    /** [60] PrintableString, optional */
    cloudli_bytes ccUnavailableReason;
    /** [61] OCTET STRING, optional */
    cloudli_bytes carrierSpecificData;
    /** [62] Eps-Current-Previous-Systems, optional */
    const cloudli_asn_eps_current_previous_systems *current_previous_systems;
    /** [63] Eps-Change-Of-Target-Identity, optional */
    const cloudli_asn_eps_change_of_target_identity *change_Of_Target_Identity;
    /** [64] OCTET STRING, optional */
    cloudli_bytes requesting_Network_Identifier;
    /** [65] Eps-Requesting-Node-Type, optional */
    cloudli_opt_u32 requesting_Node_Type;
    /** [66] OCTET STRING, optional */
    cloudli_bytes serving_System_Identifier;
    /** [67] ProSeTargetType, optional */
    cloudli_opt_u32 proSeTargetType;
    /** [68] OCTET STRING, 1..9 octets, optional */
    cloudli_bytes proSeRelayMSISDN;
    /** [69] OCTET STRING, 3..8 octets, optional */
    cloudli_bytes proSeRelayIMSI;
    /** [70] OCTET STRING, 8 octets, optional */
    cloudli_bytes proSeRelayIMEI;
    /** [71] ExtendedLocParameters, optional */
    const cloudli_asn_extended_loc_parameters *extendedLocParameters;
    /** [72] INTEGER, 1..699, optional */
    cloudli_opt_u32 locationErrorCode;
    /** [73] Sequence of Eps-PartyInformation, optional */
    struct { const cloudli_asn_eps_party_information *items; size_t count; } otherIdentities;
    /** [74] DeregistrationReason, optional */
    const cloudli_asn_deregistration_reason *deregistrationReason;
    /** [75] OCTET STRING, optional */
    cloudli_bytes requesting_Node_Identifier;
    /** [76] VoIPRoamingIndication, optional */
    cloudli_opt_u32 roamingIndication;
    /** [77] Eps-CSREvent, optional */
    cloudli_opt_u32 cSREvent;
    /** [78] Eps-PTC, optional */
    const cloudli_asn_eps_ptc *ptc;
    /** [79] Eps-PTCEncryptionInfo, optional */
    const cloudli_asn_eps_ptc_encryption_info *ptcEncryption;
    /** [80] Sequence of AdditionalCellID, optional */
    struct { const cloudli_asn_additional_cell_id *items; size_t count; } additionalCellIDs;
    /** [81] UTF8String, optional */
    cloudli_bytes scefID;
    /** [255] National-HI2-ASN1parameters, optional */
    const cloudli_asn_national_hi2_asn1parameters *national_HI2_ASN1parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief DataNodeIdentifier. */
struct cloudli_asn_data_node_identifier {
    /** [1] DataNodeAddress, optional */
    const cloudli_asn_data_node_address *dataNodeAddress;
    /** [2] LogicalFunctionType, optional */
    cloudli_opt_u32 logicalFunctionType;
    /** [3] PrintableString, 7..25 octets, optional */
    cloudli_bytes dataNodeName;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-PANI-Header-Info. */
struct cloudli_asn_eps_pani_header_info {
    /** [1] OCTET STRING, optional */
    cloudli_bytes access_Type;
    /** [2] OCTET STRING, optional */
    cloudli_bytes access_Class;
    /** [3] NULL, optional */
    uint32_t network_Provided;
    /** [4] Eps-PANI-Location, optional */
    const cloudli_asn_eps_pani_location *pANI_Location;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-PANI-Location. */
struct cloudli_asn_eps_pani_location {
    /** [1] OCTET STRING, optional */
    cloudli_bytes raw_Location;
    /** [2] EpsHI2-Location, optional */
    const cloudli_asn_eps_hi2_location *location;
    /** [3] EPSLocation, optional */
    const cloudli_asn_eps_location *ePSLocation;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-PartyInformation. */
struct cloudli_asn_eps_party_information {
    /** [0] Eps-PartyInformation-party-Qualifier */
    uint32_t party_Qualifier;
    /** [1] Eps-PartyInformation-partyIdentity */
    const cloudli_asn_eps_party_information_party_identity *partyIdentity;
    /** [4] Eps-Services-Data-Information, optional */
    const cloudli_asn_eps_services_data_information *services_Data_Information;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-PartyInformation-partyIdentity. */
struct cloudli_asn_eps_party_information_party_identity {
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
    cloudli_bytes nai;
    /** [11] OCTET STRING, optional */
    cloudli_bytes x_3GPP_Asserted_Identity;
    /** [12] OCTET STRING, optional */
    cloudli_bytes xUI;
    /** [13] OCTET STRING, optional */
    cloudli_bytes iMPI;
    /** [14] UTF8String, optional */
    cloudli_bytes extID;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EpsHI2-Location. */
struct cloudli_asn_eps_hi2_location {
    /** [1] OCTET STRING, 1..25 octets, optional */
    cloudli_bytes e164_Number;
    /** [2] OCTET STRING, 5..7 octets, optional */
    cloudli_bytes globalCellID;
    /** [4] OCTET STRING, 6 octets, optional */
    cloudli_bytes rAI;
    /** [5] Eps-GSMLocation, optional */
    const cloudli_asn_eps_gsm_location *gsmLocation;
    /** [6] Eps-UMTSLocation, optional */
    const cloudli_asn_eps_umts_location *umtsLocation;
    /** [7] OCTET STRING, 7 octets, optional */
    cloudli_bytes sAI;
    /** [8] OCTET STRING, 6 octets, optional */
    cloudli_bytes oldRAI;
    /** [9] CivicAddress, optional */
    const cloudli_asn_civic_address *civicAddress;
    /** [10] OCTET STRING, optional */
    cloudli_bytes operatorSpecificInfo;
    /** [11] EpsHI2-Location-uELocationTimestamp, optional */
    const cloudli_asn_eps_hi2_location_u_e_location_timestamp *uELocationTimestamp;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EpsHI2-Location-uELocationTimestamp. */
enum cloudli_asn_eps_hi2_location_u_e_location_timestamp_choice {
    CLOUDLI_ASN_EPS_HI2_LOCATION_U_E_LOCATION_TIMESTAMP_IS_TIMESTAMP = 1,
    CLOUDLI_ASN_EPS_HI2_LOCATION_U_E_LOCATION_TIMESTAMP_IS_TIMESTAMP_UNKNOWN = 2
};
struct cloudli_asn_eps_hi2_location_u_e_location_timestamp {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] TimeStamp */
        const cloudli_asn_time_stamp *timestamp;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief AdditionalCellID. */
struct cloudli_asn_additional_cell_id {
    /** [1] NCGI */
    const cloudli_asn_ncgi *nCGI;
    /** [2] Eps-GSMLocation, optional */
    const cloudli_asn_eps_gsm_location *gsmLocation;
    /** [3] Eps-UMTSLocation, optional */
    const cloudli_asn_eps_umts_location *umtsLocation;
    /** [4] GeneralizedTime, optional */
    cloudli_bytes timeOfLocation;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief PLMNID. */
struct cloudli_asn_plmnid {
    /** [1] NumericString, 3 octets */
    cloudli_bytes mCC;
    /** [2] NumericString, 2..3 octets */
    cloudli_bytes mNC;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief NCGI. */
struct cloudli_asn_ncgi {
    /** [1] PLMNID */
    const cloudli_asn_plmnid *pLMNID;
    /** [2] BIT STRING, 36 bits */
    cloudli_bits nRCellID;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-GSMLocation. */
enum cloudli_asn_eps_gsm_location_choice {
    CLOUDLI_ASN_EPS_GSM_LOCATION_IS_GEO_COORDINATES = 1,
    CLOUDLI_ASN_EPS_GSM_LOCATION_IS_UTM_COORDINATES = 2,
    CLOUDLI_ASN_EPS_GSM_LOCATION_IS_UTM_REF_COORDINATES = 3,
    CLOUDLI_ASN_EPS_GSM_LOCATION_IS_W_GS84_COORDINATES = 4
};
struct cloudli_asn_eps_gsm_location {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Eps-GSMLocation-geoCoordinates */
        const cloudli_asn_eps_gsm_location_geo_coordinates *geoCoordinates;
        /** [2] Eps-GSMLocation-utmCoordinates */
        const cloudli_asn_eps_gsm_location_utm_coordinates *utmCoordinates;
        /** [3] Eps-GSMLocation-utmRefCoordinates */
        const cloudli_asn_eps_gsm_location_utm_ref_coordinates *utmRefCoordinates;
        /** [4] OCTET STRING */
        cloudli_bytes wGS84Coordinates;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Eps-GSMLocation-geoCoordinates. */
struct cloudli_asn_eps_gsm_location_geo_coordinates {
    /** [1] PrintableString, 7..10 octets */
    cloudli_bytes latitude;
    /** [2] PrintableString, 8..11 octets */
    cloudli_bytes longitude;
    /** [3] Eps-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    /** [4] INTEGER, 0..359, optional */
    cloudli_opt_u32 azimuth;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-GSMLocation-utmCoordinates. */
struct cloudli_asn_eps_gsm_location_utm_coordinates {
    /** [1] PrintableString, 10 octets */
    cloudli_bytes utm_East;
    /** [2] PrintableString, 7 octets */
    cloudli_bytes utm_North;
    /** [3] Eps-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    /** [4] INTEGER, 0..359, optional */
    cloudli_opt_u32 azimuth;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-GSMLocation-utmRefCoordinates. */
struct cloudli_asn_eps_gsm_location_utm_ref_coordinates {
    /** PrintableString, 13 octets */
    cloudli_bytes utmref_string;
    /** Eps-MapDatum, default wGS84 */
    cloudli_opt_u32 mapDatum;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-UMTSLocation. */
enum cloudli_asn_eps_umts_location_choice {
    CLOUDLI_ASN_EPS_UMTS_LOCATION_IS_POINT = 1,
    CLOUDLI_ASN_EPS_UMTS_LOCATION_IS_POINT_WITH_UN_CERTAINTY = 2,
    CLOUDLI_ASN_EPS_UMTS_LOCATION_IS_POLYGON = 3
};
struct cloudli_asn_eps_umts_location {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Eps-GA-Point */
        const cloudli_asn_eps_ga_point *point;
        /** [2] Eps-GA-PointWithUnCertainty */
        const cloudli_asn_eps_ga_point_with_un_certainty *pointWithUnCertainty;
        /** [3] Sequence of Eps-GA-Polygon-item, 1..15 of them */
        struct { const cloudli_asn_eps_ga_polygon_item *items; size_t count; } polygon;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Eps-GeographicalCoordinates. */
struct cloudli_asn_eps_geographical_coordinates {
    /** Eps-GeographicalCoordinates-latitudeSign */
    uint32_t latitudeSign;
    /** INTEGER, 0..8388607 */
    uint32_t latitude;
    /** INTEGER, -8388608..8388607 */
    int64_t longitude;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-GA-Point. */
struct cloudli_asn_eps_ga_point {
    /** Eps-GeographicalCoordinates */
    const cloudli_asn_eps_geographical_coordinates *geographicalCoordinates;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-GA-PointWithUnCertainty. */
struct cloudli_asn_eps_ga_point_with_un_certainty {
    /** Eps-GeographicalCoordinates */
    const cloudli_asn_eps_geographical_coordinates *geographicalCoordinates;
    /** INTEGER, 0..127 */
    uint32_t uncertaintyCode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-GA-Polygon-item. */
struct cloudli_asn_eps_ga_polygon_item {
    /** Eps-GeographicalCoordinates */
    const cloudli_asn_eps_geographical_coordinates *geographicalCoordinates;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-SMS-report. */
struct cloudli_asn_eps_sms_report {
    /** [3] Eps-SMS-report-sMS-Contents */
    const cloudli_asn_eps_sms_report_s_ms_contents *sMS_Contents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-SMS-report-sMS-Contents. */
struct cloudli_asn_eps_sms_report_s_ms_contents {
    /** [1] Eps-SMS-report-sMS-Contents-sms-initiator */
    uint32_t sms_initiator;
    /** [2] Eps-SMS-report-sMS-Contents-transfer-status, optional */
    cloudli_opt_u32 transfer_status;
    /** [3] Eps-SMS-report-sMS-Contents-other-message, optional */
    cloudli_opt_u32 other_message;
    /** [4] OCTET STRING, 1..270 octets, optional */
    cloudli_bytes content;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-CorrelationValues. */
enum cloudli_asn_eps_correlation_values_choice {
    CLOUDLI_ASN_EPS_CORRELATION_VALUES_IS_IRI_TO_CC = 1,
    CLOUDLI_ASN_EPS_CORRELATION_VALUES_IS_IRI_TO_IRI = 2,
    CLOUDLI_ASN_EPS_CORRELATION_VALUES_IS_BOTH_IRI_CC = 3
};
struct cloudli_asn_eps_correlation_values {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] Eps-IRI-to-CC-Correlation */
        const cloudli_asn_eps_iri_to_cc_correlation *iri_to_CC;
        /** [1] OCTET STRING */
        cloudli_bytes iri_to_iri;
        /** [2] Eps-CorrelationValues-both-IRI-CC */
        const cloudli_asn_eps_correlation_values_both_iri_cc *both_IRI_CC;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Eps-CorrelationValues-both-IRI-CC. */
struct cloudli_asn_eps_correlation_values_both_iri_cc {
    /** [0] Eps-IRI-to-CC-Correlation */
    const cloudli_asn_eps_iri_to_cc_correlation *iri_CC;
    /** [1] OCTET STRING */
    cloudli_bytes iri_IRI;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-IMS-VoIP-Correlation-item. */
struct cloudli_asn_eps_ims_vo_ip_correlation_item {
    /** [0] OCTET STRING */
    cloudli_bytes ims_iri;
    /** [1] Eps-IRI-to-CC-Correlation, optional */
    const cloudli_asn_eps_iri_to_cc_correlation *ims_cc;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-IRI-to-CC-Correlation. */
struct cloudli_asn_eps_iri_to_cc_correlation {
    /** [0] Set of OCTET STRING */
    struct { const cloudli_bytes *items; size_t count; } cc;
    /** [1] OCTET STRING, optional */
    cloudli_bytes iri;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-Services-Data-Information. */
struct cloudli_asn_eps_services_data_information {
    /** [1] Eps-GPRS-parameters, optional */
    const cloudli_asn_eps_gprs_parameters *gPRS_parameters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-GPRS-parameters. */
struct cloudli_asn_eps_gprs_parameters {
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

/** @brief Eps-UmtsQos. */
enum cloudli_asn_eps_umts_qos_choice {
    CLOUDLI_ASN_EPS_UMTS_QOS_IS_QOS_MOBILE_RADIO = 1,
    CLOUDLI_ASN_EPS_UMTS_QOS_IS_QOS_GN = 2
};
struct cloudli_asn_eps_umts_qos {
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

/** @brief EPS-GTPV2-SpecificParameters. */
struct cloudli_asn_eps_gtpv2_specific_parameters {
    /** [1] OCTET STRING, optional */
    cloudli_bytes pDNAddressAllocation;
    /** [2] OCTET STRING, 1..100 octets, optional */
    cloudli_bytes aPN;
    /** [3] ProtConfigOptions, optional */
    const cloudli_asn_prot_config_options *protConfigOptions;
    /** [4] OCTET STRING, 1 octets, optional */
    cloudli_bytes attachType;
    /** [5] OCTET STRING, optional */
    cloudli_bytes ePSBearerIdentity;
    /** [6] OCTET STRING, 1 octets, optional */
    cloudli_bytes detachType;
    /** [7] OCTET STRING, 1 octets, optional */
    cloudli_bytes rATType;
    /** [8] OCTET STRING, 1 octets, optional */
    cloudli_bytes failedBearerActivationReason;
    /** [9] OCTET STRING, optional */
    cloudli_bytes ePSBearerQoS;
    /** [10] TypeOfBearer, optional */
    cloudli_opt_u32 bearerActivationType;
    /** [11] OCTET STRING, optional */
    cloudli_bytes aPN_AMBR;
    /** [12] OCTET STRING, optional */
    cloudli_bytes procedureTransactionId;
    /** [13] OCTET STRING, optional */
    cloudli_bytes linkedEPSBearerId;
    /** [14] OCTET STRING, optional */
    cloudli_bytes tFT;
    /** [15] NULL, optional */
    uint32_t handoverIndication;
    /** [16] OCTET STRING, 1 octets, optional */
    cloudli_bytes failedBearerModReason;
    /** [17] OCTET STRING, optional */
    cloudli_bytes trafficAggregateDescription;
    /** [18] OCTET STRING, 1 octets, optional */
    cloudli_bytes failedTAUReason;
    /** [19] OCTET STRING, 1 octets, optional */
    cloudli_bytes failedEUTRANAttachReason;
    /** [20] OCTET STRING, optional */
    cloudli_bytes servingMMEaddress;
    /** [21] TypeOfBearer, optional */
    cloudli_opt_u32 bearerDeactivationType;
    /** [22] OCTET STRING, 1 octets, optional */
    cloudli_bytes bearerDeactivationCause;
    /** [23] EPSLocation, optional */
    const cloudli_asn_eps_location *ePSlocationOfTheTarget;
    /** [24] OCTET STRING, 1 octets, optional */
    cloudli_bytes pDNType;
    /** [25] OCTET STRING, 1 octets, optional */
    cloudli_bytes requestType;
    /** [26] OCTET STRING, 1 octets, optional */
    cloudli_bytes uEReqPDNConnFailReason;
    /** [27] OCTET STRING, 1 octets, optional */
    cloudli_bytes extendedHandoverIndication;
    /** [28] OCTET STRING, 8 octets, optional */
    cloudli_bytes uLITimestamp;
    /** [29] OCTET STRING, optional */
    cloudli_bytes uELocalIPAddress;
    /** [30] OCTET STRING, 2 octets, optional */
    cloudli_bytes uEUdpPort;
    /** [31] OCTET STRING, optional */
    cloudli_bytes tWANIdentifier;
    /** [32] OCTET STRING, 4 octets, optional */
    cloudli_bytes tWANIdentifierTimestamp;
    /** [33] Sequence of RemoteUEContext, optional */
    struct { const cloudli_asn_remote_ue_context *items; size_t count; } proSeRemoteUeContextConnected;
    /** [34] OCTET STRING, optional */
    cloudli_bytes proSeRemoteUeContextDisconnected;
    /** [35] NULL, optional */
    uint32_t secondaryRATUsageIndication;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EPSLocation. */
struct cloudli_asn_eps_location {
    /** [1] OCTET STRING, 1..39 octets, optional */
    cloudli_bytes userLocationInfo;
    /** [2] Eps-GSMLocation, optional */
    const cloudli_asn_eps_gsm_location *gsmLocation;
    /** [3] Eps-UMTSLocation, optional */
    const cloudli_asn_eps_umts_location *umtsLocation;
    /** [4] OCTET STRING, 1..39 octets, optional */
    cloudli_bytes olduserLocationInfo;
    /** [5] OCTET STRING, 1..5 octets, optional */
    cloudli_bytes lastVisitedTAI;
    /** [6] OCTET STRING, 7..97 octets, optional */
    cloudli_bytes tAIlist;
    /** [7] OCTET STRING, 1..12 octets, optional */
    cloudli_bytes threeGPP2Bsid;
    /** [8] CivicAddress, optional */
    const cloudli_asn_civic_address *civicAddress;
    /** [9] OCTET STRING, optional */
    cloudli_bytes operatorSpecificInfo;
    /** [10] EPSLocation-uELocationTimestamp, optional */
    const cloudli_asn_eps_location_u_e_location_timestamp *uELocationTimestamp;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EPSLocation-uELocationTimestamp. */
enum cloudli_asn_eps_location_u_e_location_timestamp_choice {
    CLOUDLI_ASN_EPS_LOCATION_U_E_LOCATION_TIMESTAMP_IS_TIMESTAMP = 1,
    CLOUDLI_ASN_EPS_LOCATION_U_E_LOCATION_TIMESTAMP_IS_TIMESTAMP_UNKNOWN = 2
};
struct cloudli_asn_eps_location_u_e_location_timestamp {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] TimeStamp */
        const cloudli_asn_time_stamp *timestamp;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief ProtConfigOptions. */
struct cloudli_asn_prot_config_options {
    /** [1] OCTET STRING, 1..251 octets, optional */
    cloudli_bytes ueToNetwork;
    /** [2] OCTET STRING, 1..251 octets, optional */
    cloudli_bytes networkToUe;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief RemoteUEContext. */
struct cloudli_asn_remote_ue_context {
    /** [1] OCTET STRING */
    cloudli_bytes remoteUserID;
    /** [2] OCTET STRING */
    cloudli_bytes remoteUEIPInformation;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EPS-PMIP-SpecificParameters. */
struct cloudli_asn_eps_pmip_specific_parameters {
    /** [1] INTEGER, 0..65535, optional */
    cloudli_opt_u32 lifetime;
    /** [2] OCTET STRING, 4 octets, optional */
    cloudli_bytes accessTechnologyType;
    /** [3] OCTET STRING, 1..100 octets, optional */
    cloudli_bytes aPN;
    /** [4] OCTET STRING, 20 octets, optional */
    cloudli_bytes iPv6HomeNetworkPrefix;
    /** [5] OCTET STRING, optional */
    cloudli_bytes protConfigurationOption;
    /** [6] OCTET STRING, 4 octets, optional */
    cloudli_bytes handoverIndication;
    /** [7] INTEGER, 0..255, optional */
    cloudli_opt_u32 status;
    /** [8] INTEGER, 0..255, optional */
    cloudli_opt_u32 revocationTrigger;
    /** [9] OCTET STRING, 4 octets, optional */
    cloudli_bytes iPv4HomeAddress;
    /** [10] OCTET STRING, optional */
    cloudli_bytes iPv6careOfAddress;
    /** [11] OCTET STRING, optional */
    cloudli_bytes iPv4careOfAddress;
    /** [12] OCTET STRING, 3 octets, optional */
    cloudli_bytes servingNetwork;
    /** [13] OCTET STRING, 1 octets, optional */
    cloudli_bytes dHCPv4AddressAllocationInd;
    /** [14] EPSLocation, optional */
    const cloudli_asn_eps_location *ePSlocationOfTheTarget;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EPS-DSMIP-SpecificParameters. */
struct cloudli_asn_eps_dsmip_specific_parameters {
    /** [1] INTEGER, 0..65535, optional */
    cloudli_opt_u32 lifetime;
    /** [2] OCTET STRING, 25 octets, optional */
    cloudli_bytes requestedIPv6HomePrefix;
    /** [3] OCTET STRING, 8 octets, optional */
    cloudli_bytes homeAddress;
    /** [4] OCTET STRING, 8 octets, optional */
    cloudli_bytes iPv4careOfAddress;
    /** [5] OCTET STRING, 16 octets, optional */
    cloudli_bytes iPv6careOfAddress;
    /** [6] OCTET STRING, 1..100 octets, optional */
    cloudli_bytes aPN;
    /** [7] INTEGER, 0..255, optional */
    cloudli_opt_u32 status;
    /** [8] OCTET STRING, optional */
    cloudli_bytes hSS_AAA_address;
    /** [9] OCTET STRING, optional */
    cloudli_bytes targetPDN_GW_Address;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EPS-MIP-SpecificParameters. */
struct cloudli_asn_eps_mip_specific_parameters {
    /** [1] INTEGER, 0..65535, optional */
    cloudli_opt_u32 lifetime;
    /** [2] OCTET STRING, 4 octets, optional */
    cloudli_bytes homeAddress;
    /** [3] OCTET STRING, 4 octets, optional */
    cloudli_bytes careOfAddress;
    /** [4] OCTET STRING, 4 octets, optional */
    cloudli_bytes homeAgentAddress;
    /** [5] INTEGER, 0..255, optional */
    cloudli_opt_u32 code;
    /** [7] OCTET STRING, 4 octets, optional */
    cloudli_bytes foreignDomainAddress;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-CCKeyInfo. */
struct cloudli_asn_eps_cc_key_info {
    /** [1] OCTET STRING */
    cloudli_bytes cCCSID;
    /** [2] OCTET STRING */
    cloudli_bytes cCDecKey;
    /** [3] OCTET STRING, optional */
    cloudli_bytes cCSalt;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-PacketDataHeaderInformation. */
enum cloudli_asn_eps_packet_data_header_information_choice {
    CLOUDLI_ASN_EPS_PACKET_DATA_HEADER_INFORMATION_IS_PACKET_DATA_HEADER = 1,
    CLOUDLI_ASN_EPS_PACKET_DATA_HEADER_INFORMATION_IS_PACKET_DATA_SUMMARY = 2
};
struct cloudli_asn_eps_packet_data_header_information {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Eps-PacketDataHeaderReport */
        const cloudli_asn_eps_packet_data_header_report *packetDataHeader;
        /** [2] Sequence of Eps-PacketFlowSummary */
        struct { const cloudli_asn_eps_packet_flow_summary *items; size_t count; } packetDataSummary;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Eps-PacketDataHeaderReport. */
enum cloudli_asn_eps_packet_data_header_report_choice {
    CLOUDLI_ASN_EPS_PACKET_DATA_HEADER_REPORT_IS_PACKET_DATA_HEADER_MAPPED = 1,
    CLOUDLI_ASN_EPS_PACKET_DATA_HEADER_REPORT_IS_PACKET_DATA_HEADER_COPY = 2
};
struct cloudli_asn_eps_packet_data_header_report {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] Eps-PacketDataHeaderMapped */
        const cloudli_asn_eps_packet_data_header_mapped *packetDataHeaderMapped;
        /** [2] Eps-PacketDataHeaderCopy */
        const cloudli_asn_eps_packet_data_header_copy *packetDataHeaderCopy;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Eps-PacketDataHeaderMapped. */
struct cloudli_asn_eps_packet_data_header_mapped {
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
    /** [9] Eps-TPDU-direction */
    uint32_t direction;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-PacketDataHeaderCopy. */
struct cloudli_asn_eps_packet_data_header_copy {
    /** [1] Eps-TPDU-direction */
    uint32_t direction;
    /** [2] OCTET STRING */
    cloudli_bytes headerCopy;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-PacketFlowSummary. */
struct cloudli_asn_eps_packet_flow_summary {
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
    /** [7] Eps-ReportInterval */
    const cloudli_asn_eps_report_interval *summaryPeriod;
    /** [8] INTEGER */
    int64_t packetCount;
    /** [9] INTEGER */
    int64_t sumOfPacketSizes;
    /** [10] Eps-ReportReason */
    uint32_t packetDataSummaryReason;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-ReportInterval. */
struct cloudli_asn_eps_report_interval {
    /** [0] TimeStamp */
    const cloudli_asn_time_stamp *firstPacketTimeStamp;
    /** [1] TimeStamp */
    const cloudli_asn_time_stamp *lastPacketTimeStamp;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief TunnelProtocol. */
enum cloudli_asn_tunnel_protocol_choice {
    CLOUDLI_ASN_TUNNEL_PROTOCOL_IS_RFC2868_VALUE_FIELD = 1,
    CLOUDLI_ASN_TUNNEL_PROTOCOL_IS_NATIVE_IP_SEC = 2
};
struct cloudli_asn_tunnel_protocol {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] OCTET STRING */
        cloudli_bytes rfc2868ValueField;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Eps-Change-Of-Target-Identity. */
struct cloudli_asn_eps_change_of_target_identity {
    /** [1] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *new_MSISDN;
    /** [2] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *new_A_MSISDN;
    /** [3] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *old_MSISDN;
    /** [4] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *old_A_MSISDN;
    /** [5] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *new_IMSI;
    /** [6] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *old_IMSI;
    /** [7] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *new_IMEI;
    /** [8] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *old_IMEI;
    /** [9] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *new_IMPI;
    /** [10] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *old_IMPI;
    /** [11] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *new_SIP_URI;
    /** [12] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *old_SIP_URI;
    /** [13] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *new_TEL_URI;
    /** [14] Eps-PartyInformation, optional */
    const cloudli_asn_eps_party_information *old_TEL_URI;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-Current-Previous-Systems. */
struct cloudli_asn_eps_current_previous_systems {
    /** [1] OCTET STRING, optional */
    cloudli_bytes serving_System_Identifier;
    /** [2] DataNodeIdentifier, optional */
    const cloudli_asn_data_node_identifier *current_Serving_MME_Address;
    /** [3] OCTET STRING, optional */
    cloudli_bytes previous_Serving_System_Identifier;
    /** [4] DataNodeIdentifier, optional */
    const cloudli_asn_data_node_identifier *previous_Serving_MME_Address;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief DeregistrationReason. */
enum cloudli_asn_deregistration_reason_choice {
    CLOUDLI_ASN_DEREGISTRATION_REASON_IS_REASON_CODE_AVP = 1,
    CLOUDLI_ASN_DEREGISTRATION_REASON_IS_SERVER_ASSIGNMENT_TYPE = 2
};
struct cloudli_asn_deregistration_reason {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] INTEGER */
        int64_t reason_CodeAVP;
        /** [2] INTEGER */
        int64_t server_AssignmentType;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief Eps-PTCEncryptionInfo. */
struct cloudli_asn_eps_ptc_encryption_info {
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

/** @brief Eps-PTC. */
struct cloudli_asn_eps_ptc {
    /** [1] UTF8String, optional */
    cloudli_bytes abandonCause;
    /** [2] UTF8String, optional */
    cloudli_bytes accessPolicyFailure;
    /** [3] Eps-AccessPolicyType, optional */
    const cloudli_asn_eps_access_policy_type *accessPolicyType;
    /** [5] Eps-AlertIndicator, optional */
    cloudli_opt_u32 alertIndicator;
    /** [6] Eps-AssociatePresenceStatus, optional */
    const cloudli_asn_eps_associate_presence_status *associatePresenceStatus;
    /** [7] UTF8String, optional */
    cloudli_bytes bearer_capability;
    /** [8] BOOLEAN, optional */
    cloudli_opt_u32 broadcastIndicator;
    /** [9] UTF8String, optional */
    cloudli_bytes contactID;
    /** [10] Eps-Emergency, optional */
    cloudli_opt_u32 emergency;
    /** [11] Eps-EmergencyGroupState, optional */
    const cloudli_asn_eps_emergency_group_state *emergencyGroupState;
    /** [12] TimeStamp */
    const cloudli_asn_time_stamp *timeStamp;
    /** [13] Eps-PTCType, optional */
    cloudli_opt_u32 pTCType;
    /** [14] UTF8String, optional */
    cloudli_bytes failureCode;
    /** [15] Eps-FloorActivity, optional */
    const cloudli_asn_eps_floor_activity *floorActivity;
    /** [16] Eps-PTCAddress, optional */
    const cloudli_asn_eps_ptc_address *floorSpeakerID;
    /** [17] UTF8String, optional */
    cloudli_bytes groupAdSender;
    /** [19] Eps-GroupAuthRule, optional */
    cloudli_opt_u32 groupAuthRule;
    /** [20] UTF8String, optional */
    cloudli_bytes groupCharacteristics;
    /** [21] BOOLEAN, optional */
    cloudli_opt_u32 holdRetrieveInd;
    /** [23] Eps-ImminentPerilInd, optional */
    cloudli_opt_u32 imminentPerilInd;
    /** [24] Eps-ImplicitFloorReq, optional */
    cloudli_opt_u32 implicitFloorReq;
    /** [25] Eps-InitiationCause, optional */
    cloudli_opt_u32 initiationCause;
    /** [26] UTF8String, optional */
    cloudli_bytes invitationCause;
    /** [27] UTF8String, optional */
    cloudli_bytes iPAPartyID;
    /** [28] Eps-IPADirection, optional */
    cloudli_opt_u32 iPADirection;
    /** [29] Eps-ListManagementAction, optional */
    cloudli_opt_u32 listManagementAction;
    /** [30] UTF8String, optional */
    cloudli_bytes listManagementFailure;
    /** [31] Eps-ListManagementType, optional */
    cloudli_opt_u32 listManagementType;
    /** [32] UTF8String, optional */
    cloudli_bytes maxTBTime;
    /** [33] UTF8String, optional */
    cloudli_bytes mCPTTGroupID;
    /** [34] UTF8String, optional */
    cloudli_bytes mCPTTID;
    /** [35] BOOLEAN, optional */
    cloudli_opt_u32 mCPTTInd;
    /** [36] EpsHI2-Location, optional */
    const cloudli_asn_eps_hi2_location *location;
    /** [37] UTF8String, optional */
    cloudli_bytes mCPTTOrganizationName;
    /** [38] BOOLEAN, optional */
    cloudli_opt_u32 mediaStreamAvail;
    /** [40] Eps-Priority-Level, optional */
    cloudli_opt_u32 priority_Level;
    /** [41] UTF8String, optional */
    cloudli_bytes preEstSessionID;
    /** [42] Eps-PreEstStatus, optional */
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
    /** [54] Eps-PTCAddress, optional */
    const cloudli_asn_eps_ptc_address *pTCAddress;
    /** [55] BOOLEAN, optional */
    cloudli_opt_u32 queuedFloorControl;
    /** [56] UTF8String, optional */
    cloudli_bytes queuedPosition;
    /** [57] Eps-RegistrationRequest, optional */
    cloudli_opt_u32 registrationRequest;
    /** [58] Eps-RegistrationOutcome, optional */
    cloudli_opt_u32 registrationOutcome;
    /** [59] UTF8String, optional */
    cloudli_bytes retrieveID;
    /** [60] Eps-RTPSetting, optional */
    const cloudli_asn_eps_rtp_setting *rTPSetting;
    /** [61] Eps-Priority-Level, optional */
    cloudli_opt_u32 talkBurstPriority;
    /** [62] VisibleString, optional */
    cloudli_bytes talkBurstReason;
    /** [63] Eps-TalkburstControlSetting, optional */
    const cloudli_asn_eps_talkburst_control_setting *talkburstControlSetting;
    /** [64] UTF8String, optional */
    cloudli_bytes targetPresenceStatus;
    /** [65] INTEGER, 0..65535, optional */
    cloudli_opt_u32 port_Number;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-AccessPolicyType. */
struct cloudli_asn_eps_access_policy_type {
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

/** @brief Eps-AssociatePresenceStatus. */
struct cloudli_asn_eps_associate_presence_status {
    /** [1] UTF8String */
    cloudli_bytes presenceID;
    /** [2] Eps-PresenceType */
    uint32_t presenceType;
    /** [3] BOOLEAN */
    uint32_t presenceStatus;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-EmergencyGroupState. */
struct cloudli_asn_eps_emergency_group_state {
    /** [1] Eps-EmergencyGroupState-clientEmergencyState, optional */
    cloudli_opt_u32 clientEmergencyState;
    /** [2] Eps-EmergencyGroupState-groupEmergencyState */
    uint32_t groupEmergencyState;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-FloorActivity. */
struct cloudli_asn_eps_floor_activity {
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

/** @brief Eps-PTCAddress. */
struct cloudli_asn_eps_ptc_address {
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

/** @brief Eps-RTPSetting. */
struct cloudli_asn_eps_rtp_setting {
    /** [0] HI2-IPAddress */
    const cloudli_asn_hi2_ip_address *ip_address;
    /** [1] INTEGER, 0..65535 */
    uint32_t port_number;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Eps-TalkburstControlSetting. */
struct cloudli_asn_eps_talkburst_control_setting {
    /** [1] UTF8String */
    cloudli_bytes talk_BurstControlProtocol;
    /** [2] Set of VisibleString */
    struct { const cloudli_bytes *items; size_t count; } talk_Burst_parameters;
    /** [3] INTEGER, 0..65535 */
    uint32_t tBCP_PortNumber;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
