/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from the modules beside it. */
#include "asn1/asn_schema.h"

#include <stddef.h>

#include <cloudli/asn1/common.h>
#include <cloudli/asn1/conf-hi2.h>
#include <cloudli/asn1/conf-hi3.h>
#include <cloudli/asn1/csvoice-hi3.h>
#include <cloudli/asn1/email.h>
#include <cloudli/asn1/eps-hi2.h>
#include <cloudli/asn1/eps-hi3.h>
#include <cloudli/asn1/gcse-hi2.h>
#include <cloudli/asn1/gcse-hi3.h>
#include <cloudli/asn1/hi1-3gpp.h>
#include <cloudli/asn1/hi1.h>
#include <cloudli/asn1/hi2.h>
#include <cloudli/asn1/ilhi.h>
#include <cloudli/asn1/ip-access.h>
#include <cloudli/asn1/ip-multimedia.h>
#include <cloudli/asn1/l2-access.h>
#include <cloudli/asn1/li-ps-pdu.h>
#include <cloudli/asn1/prose-hi2.h>
#include <cloudli/asn1/pstn-isdn.h>
#include <cloudli/asn1/umts-cs-hi2.h>
#include <cloudli/asn1/umts-hi2.h>
#include <cloudli/asn1/umts-hi3.h>
#include <cloudli/asn1/voip-hi3.h>

#define K(kind) CLOUDLI__ASN_##kind
#define S(storage) CLOUDLI__ASN_HOLDS_##storage
#define F(flag) CLOUDLI__ASN_##flag

static const struct cloudli__asn_field fields_wgs84_coordinate_decimal[] = {
    {"latitude", offsetof(cloudli_asn_wgs84_coordinate_decimal, latitude), 0, 6, F(TAGGED), 0},
    {"longitude", offsetof(cloudli_asn_wgs84_coordinate_decimal, longitude), 1, 7, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_wgs84_coordinate_angular[] = {
    {"latitude", offsetof(cloudli_asn_wgs84_coordinate_angular, latitude), 0, 9, F(TAGGED), 0},
    {"longitude", offsetof(cloudli_asn_wgs84_coordinate_angular, longitude), 1, 10, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_altitude[] = {
    {"altitudeAboveGroundLevel", offsetof(cloudli_asn_altitude, altitudeAboveGroundLevel), 0, 12, F(TAGGED), 0},
    {"altitudeAboveMeanSeaLevel", offsetof(cloudli_asn_altitude, altitudeAboveMeanSeaLevel), 1, 12, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_wgs84_coordinate[] = {
    {"decimal", offsetof(cloudli_asn_wgs84_coordinate, decimal), 0, 5, F(TAGGED), 0},
    {"angular", offsetof(cloudli_asn_wgs84_coordinate, angular), 1, 8, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_wgs84_location[] = {
    {"location", offsetof(cloudli_asn_wgs84_location, location), 0, 20, F(TAGGED) | F(EXPLICIT), 0},
    {"altitude", offsetof(cloudli_asn_wgs84_location, altitude), 1, 13, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_geo_point[] = {
    {"wGS84Point", offsetof(cloudli_asn_geo_point, wGS84Point), 0, 19, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_geo_sphere[] = {
    {"centerPoint", offsetof(cloudli_asn_geo_sphere, centerPoint), 0, 18, F(TAGGED) | F(EXPLICIT), 0},
    {"radiusMeters", offsetof(cloudli_asn_geo_sphere, radiusMeters), 1, 14, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_xy_ellipsoid[] = {
    {"centerPoint", offsetof(cloudli_asn_xy_ellipsoid, centerPoint), 0, 18, F(TAGGED) | F(EXPLICIT), 0},
    {"uncertaintyLongitude", offsetof(cloudli_asn_xy_ellipsoid, uncertaintyLongitude), 1, 14, F(TAGGED), 0},
    {"uncertaintyLatitude", offsetof(cloudli_asn_xy_ellipsoid, uncertaintyLatitude), 2, 14, F(TAGGED), 0},
    {"uncertaintyAltitude", offsetof(cloudli_asn_xy_ellipsoid, uncertaintyAltitude), 3, 14, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_gml_shape[] = {
    {"point", offsetof(cloudli_asn_gml_shape, point), 0, 18, F(TAGGED) | F(EXPLICIT), 0},
    {"sphere", offsetof(cloudli_asn_gml_shape, sphere), 1, 21, F(TAGGED), 0},
    {"xyEllipsoid", offsetof(cloudli_asn_gml_shape, xyEllipsoid), 2, 22, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_geo_shape[] = {
    {"shape", offsetof(cloudli_asn_geo_shape, shape), 0, 17, F(TAGGED) | F(EXPLICIT), 0},
    {"confidence", offsetof(cloudli_asn_geo_shape, confidence), 1, 11, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_fix_mode[] = {
    {"unknown", 0},
    {"noFix", 1},
    {"fix2D", 2},
    {"fix3D", 3},
};

static const struct cloudli__asn_field fields_gnss_location[] = {
    {"location", offsetof(cloudli_asn_gnss_location, location), 0, 16, F(TAGGED), 0},
    {"fixMode", offsetof(cloudli_asn_gnss_location, fixMode), 1, 23, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_local_time_stamp_winter_summer_indication[] = {
    {"notProvided", 0},
    {"winterTime", 1},
    {"summerTime", 2},
};

static const struct cloudli__asn_field fields_local_time_stamp[] = {
    {"generalizedTime", offsetof(cloudli_asn_local_time_stamp, generalizedTime), 0, 31, F(TAGGED), 0},
    {"winterSummerIndication", offsetof(cloudli_asn_local_time_stamp, winterSummerIndication), 1, 32, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_time_stamp[] = {
    {"localTime", offsetof(cloudli_asn_time_stamp, localTime), 0, 30, F(TAGGED), 0},
    {"utcTime", offsetof(cloudli_asn_time_stamp, utcTime), 1, 33, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_conf_ims_identity[] = {
    {"sip-uri", offsetof(cloudli_asn_conf_ims_identity, sip_uri), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"tel-uri", offsetof(cloudli_asn_conf_ims_identity, tel_uri), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_party_identity[] = {
    {"iMPU", offsetof(cloudli_asn_party_identity, iMPU), 3, 37, F(TAGGED) | F(OPTIONAL), 0},
    {"iMPI", offsetof(cloudli_asn_party_identity, iMPI), 4, 37, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_hi2_ip_address_i_p_type[] = {
    {"iPV4", 0},
    {"iPV6", 1},
};

static const struct cloudli__asn_field fields_hi2_ip_value[] = {
    {"iPBinaryAddress", offsetof(cloudli_asn_hi2_ip_value, iPBinaryAddress), 1, 48, F(TAGGED), 0},
    {"iPTextAddress", offsetof(cloudli_asn_hi2_ip_value, iPTextAddress), 2, 49, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_hi2_ip_address_i_p_assignment[] = {
    {"static", 1},
    {"dynamic", 2},
    {"notKnown", 3},
};

static const struct cloudli__asn_field fields_hi2_ip_address[] = {
    {"iP-type", offsetof(cloudli_asn_hi2_ip_address, iP_type), 1, 46, F(TAGGED), 0},
    {"iP-value", offsetof(cloudli_asn_hi2_ip_address, iP_value), 2, 47, F(TAGGED) | F(EXPLICIT), 0},
    {"iP-assignment", offsetof(cloudli_asn_hi2_ip_address, iP_assignment), 3, 50, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv6PrefixLength", offsetof(cloudli_asn_hi2_ip_address, iPv6PrefixLength), 4, 51, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv4SubnetMask", offsetof(cloudli_asn_hi2_ip_address, iPv4SubnetMask), 5, 52, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_network_element_identifier[] = {
    {"e164-Format", offsetof(cloudli_asn_network_element_identifier, e164_Format), 1, 44, F(TAGGED), 0},
    {"x25-Format", offsetof(cloudli_asn_network_element_identifier, x25_Format), 2, 44, F(TAGGED), 0},
    {"iP-Format", offsetof(cloudli_asn_network_element_identifier, iP_Format), 3, 44, F(TAGGED), 0},
    {"dNS-Format", offsetof(cloudli_asn_network_element_identifier, dNS_Format), 4, 44, F(TAGGED), 0},
    {"iP-Address", offsetof(cloudli_asn_network_element_identifier, iP_Address), 5, 45, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_hi2_network_identifier[] = {
    {"operator-Identifier", offsetof(cloudli_asn_hi2_network_identifier, operator_Identifier), 0, 42, F(TAGGED), 0},
    {"network-Element-Identifier", offsetof(cloudli_asn_hi2_network_identifier, network_Element_Identifier), 1, 43, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_conf_event[] = {
    {"confStartSuccessfull", 1},
    {"confStartUnsuccessfull", 2},
    {"startOfInterceptionConferenceActive", 3},
    {"confPartyJoinSuccessfull", 4},
    {"confPartyJoinUnsuccessfull", 5},
    {"confPartyLeaveSuccessfull", 6},
    {"confPartyLeaveUnsuccessfull", 7},
    {"confPartyBearerModifySuccessfull", 8},
    {"confPartyBearerModifyUnsuccessfull", 9},
    {"confEndSuccessfull", 10},
    {"confEndUnsuccessfull", 11},
    {"confServCreation", 12},
    {"confServUpdate", 13},
};

static const struct cloudli__asn_field fields_umts_iri_to_cc_correlation[] = {
    {"cc", offsetof(cloudli_asn_umts_iri_to_cc_correlation, cc), 0, 57, F(TAGGED), 0},
    {"iri", offsetof(cloudli_asn_umts_iri_to_cc_correlation, iri), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_correlation_values_both_iri_cc[] = {
    {"iri-CC", offsetof(cloudli_asn_umts_correlation_values_both_iri_cc, iri_CC), 0, 56, F(TAGGED), 0},
    {"iri-IRI", offsetof(cloudli_asn_umts_correlation_values_both_iri_cc, iri_IRI), 1, 58, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_correlation_values[] = {
    {"iri-to-CC", offsetof(cloudli_asn_umts_correlation_values, iri_to_CC), 0, 56, F(TAGGED), 0},
    {"iri-to-iri", offsetof(cloudli_asn_umts_correlation_values, iri_to_iri), 1, 58, F(TAGGED), 0},
    {"both-IRI-CC", offsetof(cloudli_asn_umts_correlation_values, both_IRI_CC), 2, 59, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_ims_vo_ip_correlation_item[] = {
    {"ims-iri", offsetof(cloudli_asn_umts_ims_vo_ip_correlation_item, ims_iri), 0, 58, F(TAGGED), 0},
    {"ims-cc", offsetof(cloudli_asn_umts_ims_vo_ip_correlation_item, ims_cc), 1, 56, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_conf_correlation[] = {
    {"correlationValues", offsetof(cloudli_asn_conf_correlation, correlationValues), 1, 55, F(TAGGED) | F(EXPLICIT), 0},
    {"correlationNumber", offsetof(cloudli_asn_conf_correlation, correlationNumber), 2, 36, F(TAGGED), 0},
    {"imsVoIP", offsetof(cloudli_asn_conf_correlation, imsVoIP), 3, 61, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_supported_media[] = {
    {"confServerSideSDP", offsetof(cloudli_asn_supported_media, confServerSideSDP), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"confUserSideSDP", offsetof(cloudli_asn_supported_media, confUserSideSDP), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_conf_party_information[] = {
    {"partyIdentity", offsetof(cloudli_asn_conf_party_information, partyIdentity), 1, 34, F(TAGGED) | F(OPTIONAL), 0},
    {"supportedmedia", offsetof(cloudli_asn_conf_party_information, supportedmedia), 2, 64, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_conf_event_initiator[] = {
    {"confServer", 0, 1, 67, F(TAGGED), 0},
    {"confTargetID", offsetof(cloudli_asn_conf_event_initiator, confTargetID), 2, 34, F(TAGGED), 0},
    {"confPartyID", offsetof(cloudli_asn_conf_event_initiator, confPartyID), 3, 34, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_conf_event_failure_reason[] = {
    {"failedConfStartReason", offsetof(cloudli_asn_conf_event_failure_reason, failedConfStartReason), 1, 69, F(TAGGED), 0},
    {"failedPartyJoinReason", offsetof(cloudli_asn_conf_event_failure_reason, failedPartyJoinReason), 2, 69, F(TAGGED), 0},
    {"failedPartyLeaveReason", offsetof(cloudli_asn_conf_event_failure_reason, failedPartyLeaveReason), 3, 69, F(TAGGED), 0},
    {"failedBearerModifyReason", offsetof(cloudli_asn_conf_event_failure_reason, failedBearerModifyReason), 4, 69, F(TAGGED), 0},
    {"failedConfEndReason", offsetof(cloudli_asn_conf_event_failure_reason, failedConfEndReason), 5, 69, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_recurrence_info[] = {
    {"recurrenceStartDateAndTime", offsetof(cloudli_asn_recurrence_info, recurrenceStartDateAndTime), 1, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"recurrenceEndDateAndTime", offsetof(cloudli_asn_recurrence_info, recurrenceEndDateAndTime), 2, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"recurrencePattern", offsetof(cloudli_asn_recurrence_info, recurrencePattern), 3, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_media_modification[] = {
    {"add", 1},
    {"remove", 2},
    {"change", 3},
    {"unknown", 4},
};

static const struct cloudli__asn_field fields_conf_iri_parameters[] = {
    {"hi2confDomainId", offsetof(cloudli_asn_conf_iri_parameters, hi2confDomainId), 0, 27, F(TAGGED), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_conf_iri_parameters, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_conf_iri_parameters, timeStamp), 2, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"partyInformation", offsetof(cloudli_asn_conf_iri_parameters, partyInformation), 3, 38, F(TAGGED) | F(OPTIONAL), 0},
    {"national-Parameters", offsetof(cloudli_asn_conf_iri_parameters, national_Parameters), 4, 40, F(TAGGED) | F(OPTIONAL), 0},
    {"networkIdentifier", offsetof(cloudli_asn_conf_iri_parameters, networkIdentifier), 5, 41, F(TAGGED) | F(OPTIONAL), 0},
    {"confEvent", offsetof(cloudli_asn_conf_iri_parameters, confEvent), 6, 53, F(TAGGED), 0},
    {"correlation", offsetof(cloudli_asn_conf_iri_parameters, correlation), 7, 54, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"confID", offsetof(cloudli_asn_conf_iri_parameters, confID), 8, 35, F(TAGGED) | F(OPTIONAL), 0},
    {"tempConfID", offsetof(cloudli_asn_conf_iri_parameters, tempConfID), 9, 35, F(TAGGED) | F(OPTIONAL), 0},
    {"listOfPotConferees", offsetof(cloudli_asn_conf_iri_parameters, listOfPotConferees), 10, 62, F(TAGGED) | F(OPTIONAL), 0},
    {"listOfConferees", offsetof(cloudli_asn_conf_iri_parameters, listOfConferees), 11, 65, F(TAGGED) | F(OPTIONAL), 0},
    {"joinPartyID", offsetof(cloudli_asn_conf_iri_parameters, joinPartyID), 12, 63, F(TAGGED) | F(OPTIONAL), 0},
    {"leavePartyID", offsetof(cloudli_asn_conf_iri_parameters, leavePartyID), 13, 63, F(TAGGED) | F(OPTIONAL), 0},
    {"listOfBearerAffectedParties", offsetof(cloudli_asn_conf_iri_parameters, listOfBearerAffectedParties), 14, 65, F(TAGGED) | F(OPTIONAL), 0},
    {"confEventInitiator", offsetof(cloudli_asn_conf_iri_parameters, confEventInitiator), 15, 66, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"confEventFailureReason", offsetof(cloudli_asn_conf_iri_parameters, confEventFailureReason), 16, 68, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"confEndReason", offsetof(cloudli_asn_conf_iri_parameters, confEndReason), 17, 69, F(TAGGED) | F(OPTIONAL), 0},
    {"potConfStartInfo", offsetof(cloudli_asn_conf_iri_parameters, potConfStartInfo), 18, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"potConfEndInfo", offsetof(cloudli_asn_conf_iri_parameters, potConfEndInfo), 19, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"recurrenceInfo", offsetof(cloudli_asn_conf_iri_parameters, recurrenceInfo), 20, 70, F(TAGGED) | F(OPTIONAL), 0},
    {"confControllerIDs", offsetof(cloudli_asn_conf_iri_parameters, confControllerIDs), 21, 62, F(TAGGED) | F(OPTIONAL), 0},
    {"mediamodification", offsetof(cloudli_asn_conf_iri_parameters, mediamodification), 23, 72, F(TAGGED) | F(OPTIONAL), 0},
    {"bearerModifyPartyID", offsetof(cloudli_asn_conf_iri_parameters, bearerModifyPartyID), 24, 63, F(TAGGED) | F(OPTIONAL), 0},
    {"listOfWaitConferees", offsetof(cloudli_asn_conf_iri_parameters, listOfWaitConferees), 25, 65, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_conf_iri_content[] = {
    {"iRI-Begin-record", offsetof(cloudli_asn_conf_iri_content, iRI_Begin_record), 1, 26, F(TAGGED), 0},
    {"iRI-End-record", offsetof(cloudli_asn_conf_iri_content, iRI_End_record), 2, 26, F(TAGGED), 0},
    {"iRI-Continue-record", offsetof(cloudli_asn_conf_iri_content, iRI_Continue_record), 3, 26, F(TAGGED), 0},
    {"iRI-Report-record", offsetof(cloudli_asn_conf_iri_content, iRI_Report_record), 4, 26, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_conf_ir_is_content[] = {
    {"confiRIContent", offsetof(cloudli_asn_conf_ir_is_content, confiRIContent), 0, 25, 0, 0},
    {"confIRISequence", offsetof(cloudli_asn_conf_ir_is_content, confIRISequence), 0, 73, 0, 0},
};

static const struct cloudli__asn_name names_conf_cc_tpdu_direction[] = {
    {"from-target", 1},
    {"to-target", 2},
    {"unknown", 3},
    {"conftarget", 4},
    {"from-mixer", 5},
    {"to-mixer", 6},
    {"combined", 7},
};

static const struct cloudli__asn_field fields_eps_cc_national_hi3_asn1parameters[] = {
    {"countryCode", offsetof(cloudli_asn_eps_cc_national_hi3_asn1parameters, countryCode), 1, 79, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_conf_cc_media_id[] = {
    {"sourceUserID", offsetof(cloudli_asn_conf_cc_media_id, sourceUserID), 1, 63, F(TAGGED) | F(OPTIONAL), 0},
    {"streamID", offsetof(cloudli_asn_conf_cc_media_id, streamID), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_conf_lic_header[] = {
    {"hi3DomainId", offsetof(cloudli_asn_conf_lic_header, hi3DomainId), 0, 27, F(TAGGED), 0},
    {"lIID", offsetof(cloudli_asn_conf_lic_header, lIID), 2, 28, F(TAGGED) | F(OPTIONAL), 0},
    {"correlation", offsetof(cloudli_asn_conf_lic_header, correlation), 3, 54, F(TAGGED) | F(EXPLICIT), 0},
    {"timeStamp", offsetof(cloudli_asn_conf_lic_header, timeStamp), 4, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sequence-number", offsetof(cloudli_asn_conf_lic_header, sequence_number), 5, 76, F(TAGGED), 0},
    {"t-PDU-direction", offsetof(cloudli_asn_conf_lic_header, t_PDU_direction), 6, 77, F(TAGGED), 0},
    {"national-HI3-ASN1parameters", offsetof(cloudli_asn_conf_lic_header, national_HI3_ASN1parameters), 7, 78, F(TAGGED) | F(OPTIONAL), 0},
    {"mediaID", offsetof(cloudli_asn_conf_lic_header, mediaID), 9, 80, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_conf_cc_pdu[] = {
    {"confLIC-header", offsetof(cloudli_asn_conf_cc_pdu, confLIC_header), 1, 75, F(TAGGED), 0},
    {"payload", offsetof(cloudli_asn_conf_cc_pdu, payload), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_hi2_communication_identifier[] = {
    {"communication-Identity-Number", offsetof(cloudli_asn_hi2_communication_identifier, communication_Identity_Number), 0, 84, F(TAGGED) | F(OPTIONAL), 0},
    {"network-Identifier", offsetof(cloudli_asn_hi2_communication_identifier, network_Identifier), 1, 41, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_voip_tpdu_direction[] = {
    {"from-target", 1},
    {"to-target", 2},
    {"combined", 3},
    {"unknown", 4},
};

static const struct cloudli__asn_field fields_payload_description[] = {
    {"copyOfSDPdescription", offsetof(cloudli_asn_payload_description, copyOfSDPdescription), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"mediaFormat", offsetof(cloudli_asn_payload_description, mediaFormat), 2, 88, F(TAGGED) | F(OPTIONAL), 0},
    {"mediaAttributes", offsetof(cloudli_asn_payload_description, mediaAttributes), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_c_svoice_lic_header[] = {
    {"hi3CSvoiceDomainId", offsetof(cloudli_asn_c_svoice_lic_header, hi3CSvoiceDomainId), 0, 27, F(TAGGED), 0},
    {"lIID", offsetof(cloudli_asn_c_svoice_lic_header, lIID), 1, 28, F(TAGGED) | F(OPTIONAL), 0},
    {"communicationIdentifier", offsetof(cloudli_asn_c_svoice_lic_header, communicationIdentifier), 2, 83, F(TAGGED), 0},
    {"ccLID", offsetof(cloudli_asn_c_svoice_lic_header, ccLID), 3, 85, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_c_svoice_lic_header, timeStamp), 4, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sequence-number", offsetof(cloudli_asn_c_svoice_lic_header, sequence_number), 5, 76, F(TAGGED), 0},
    {"t-PDU-direction", offsetof(cloudli_asn_c_svoice_lic_header, t_PDU_direction), 6, 86, F(TAGGED), 0},
    {"national-HI3-ASN1parameters", offsetof(cloudli_asn_c_svoice_lic_header, national_HI3_ASN1parameters), 7, 78, F(TAGGED) | F(OPTIONAL), 0},
    {"payload-description", offsetof(cloudli_asn_c_svoice_lic_header, payload_description), 8, 87, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_c_svoice_cc_pdu[] = {
    {"cSvoiceLIC-header", offsetof(cloudli_asn_c_svoice_cc_pdu, cSvoiceLIC_header), 0, 82, F(TAGGED), 0},
    {"payload", offsetof(cloudli_asn_c_svoice_cc_pdu, payload), 1, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_email_format[] = {
    {"ip-packet", 1},
    {"application", 2},
};

static const struct cloudli__asn_field fields_email_cc[] = {
    {"emailCCObjId", offsetof(cloudli_asn_email_cc, emailCCObjId), 0, 90, F(TAGGED), 0},
    {"email-Format", offsetof(cloudli_asn_email_cc, email_Format), 1, 91, F(TAGGED), 0},
    {"content", offsetof(cloudli_asn_email_cc, content), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_e_mail_event[] = {
    {"e-mail-send", 1},
    {"e-mail-receive", 2},
    {"e-mail-download", 3},
    {"e-mail-logon-attempt", 4},
    {"e-mail-logon", 5},
    {"e-mail-logon-failure", 6},
    {"e-mail-logoff", 7},
    {"e-mail-partial-download", 8},
    {"e-mail-upload", 9},
};

static const struct cloudli__asn_name names_ip_address_i_p_type[] = {
    {"iPV4", 0},
    {"iPV6", 1},
};

static const struct cloudli__asn_field fields_ip_value[] = {
    {"iPBinaryAddress", offsetof(cloudli_asn_ip_value, iPBinaryAddress), 1, 48, F(TAGGED), 0},
    {"iPTextAddress", offsetof(cloudli_asn_ip_value, iPTextAddress), 2, 49, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_ip_address_i_p_assignment[] = {
    {"static", 1},
    {"dynamic", 2},
    {"notKnown", 3},
};

static const struct cloudli__asn_field fields_ip_address[] = {
    {"iP-type", offsetof(cloudli_asn_ip_address, iP_type), 1, 95, F(TAGGED), 0},
    {"iP-value", offsetof(cloudli_asn_ip_address, iP_value), 2, 96, F(TAGGED) | F(EXPLICIT), 0},
    {"iP-assignment", offsetof(cloudli_asn_ip_address, iP_assignment), 3, 97, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv6PrefixLength", offsetof(cloudli_asn_ip_address, iPv6PrefixLength), 4, 51, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv4SubnetMask", offsetof(cloudli_asn_ip_address, iPv4SubnetMask), 5, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"iP-NAT-translated", offsetof(cloudli_asn_ip_address, iP_NAT_translated), 6, 98, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_e_mail_protocol[] = {
    {"smtp", 1},
    {"pop3", 2},
    {"imap4", 3},
    {"webmail", 4},
    {"undefined", 255},
};

static const struct cloudli__asn_name names_e_mail_status[] = {
    {"status-unknown", 1},
    {"operation-failed", 2},
    {"operation-succeeded", 3},
};

static const struct cloudli__asn_field fields_national_em_asn1parameters[] = {
    {"countryCode", offsetof(cloudli_asn_national_em_asn1parameters, countryCode), 1, 79, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_aaa_result[] = {
    {"resultUnknown", 1},
    {"aAAFailed", 2},
    {"aAASucceeded", 3},
};

static const struct cloudli__asn_field fields_pop3_aaa_information[] = {
    {"username", offsetof(cloudli_asn_pop3_aaa_information, username), 0, 108, F(TAGGED), 0},
    {"password", offsetof(cloudli_asn_pop3_aaa_information, password), 1, 108, F(TAGGED) | F(OPTIONAL), 0},
    {"aAAResult", offsetof(cloudli_asn_pop3_aaa_information, aAAResult), 2, 109, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_aa_aauth_method[] = {
    {"undefinedAuthMethod", 1},
    {"cramMD5", 2},
    {"digestMD5", 3},
};

static const struct cloudli__asn_field fields_asmtpaaa_information[] = {
    {"username", offsetof(cloudli_asn_asmtpaaa_information, username), 0, 108, F(TAGGED), 0},
    {"authMethod", offsetof(cloudli_asn_asmtpaaa_information, authMethod), 1, 111, F(TAGGED) | F(OPTIONAL), 0},
    {"challenge", offsetof(cloudli_asn_asmtpaaa_information, challenge), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"response", offsetof(cloudli_asn_asmtpaaa_information, response), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"aAAResult", offsetof(cloudli_asn_asmtpaaa_information, aAAResult), 4, 109, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_imapaaa_information[] = {
    {"username", offsetof(cloudli_asn_imapaaa_information, username), 0, 108, F(TAGGED), 0},
    {"password", offsetof(cloudli_asn_imapaaa_information, password), 1, 108, F(TAGGED) | F(OPTIONAL), 0},
    {"aAAResult", offsetof(cloudli_asn_imapaaa_information, aAAResult), 2, 109, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_aaa_information[] = {
    {"pOP3AAAInformation", offsetof(cloudli_asn_aaa_information, pOP3AAAInformation), 0, 107, F(TAGGED), 0},
    {"aSMTPAAAInformation", offsetof(cloudli_asn_aaa_information, aSMTPAAAInformation), 1, 110, F(TAGGED), 0},
    {"iMAPAAAInformation", offsetof(cloudli_asn_aaa_information, iMAPAAAInformation), 2, 112, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_email_iri_e_mail_sender_validity[] = {
    {"validated", 0},
    {"nonvalidated", 1},
};

static const struct cloudli__asn_field fields_email_iri[] = {
    {"emailIRIObjId", offsetof(cloudli_asn_email_iri, emailIRIObjId), 0, 90, F(TAGGED), 0},
    {"eventType", offsetof(cloudli_asn_email_iri, eventType), 1, 93, F(TAGGED), 0},
    {"client-Address", offsetof(cloudli_asn_email_iri, client_Address), 2, 94, F(TAGGED) | F(OPTIONAL), 0},
    {"server-Address", offsetof(cloudli_asn_email_iri, server_Address), 3, 94, F(TAGGED) | F(OPTIONAL), 0},
    {"client-Port", offsetof(cloudli_asn_email_iri, client_Port), 4, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"server-Port", offsetof(cloudli_asn_email_iri, server_Port), 5, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"server-Octets-Sent", offsetof(cloudli_asn_email_iri, server_Octets_Sent), 6, 99, F(TAGGED), 0},
    {"client-Octets-Sent", offsetof(cloudli_asn_email_iri, client_Octets_Sent), 7, 99, F(TAGGED), 0},
    {"protocol-ID", offsetof(cloudli_asn_email_iri, protocol_ID), 8, 100, F(TAGGED), 0},
    {"e-mail-Sender", offsetof(cloudli_asn_email_iri, e_mail_Sender), 9, 101, F(TAGGED) | F(OPTIONAL), 0},
    {"e-mail-Recipients", offsetof(cloudli_asn_email_iri, e_mail_Recipients), 10, 102, F(TAGGED) | F(OPTIONAL), 0},
    {"status", offsetof(cloudli_asn_email_iri, status), 11, 103, F(TAGGED), 0},
    {"total-Recipient-Count", offsetof(cloudli_asn_email_iri, total_Recipient_Count), 12, 104, F(TAGGED) | F(OPTIONAL), 0},
    {"message-ID", offsetof(cloudli_asn_email_iri, message_ID), 13, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"nationalParameter", offsetof(cloudli_asn_email_iri, nationalParameter), 14, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"national-EM-ASN1parameters", offsetof(cloudli_asn_email_iri, national_EM_ASN1parameters), 15, 105, F(TAGGED) | F(OPTIONAL), 0},
    {"aAAInformation", offsetof(cloudli_asn_email_iri, aAAInformation), 16, 106, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"e-mail-Sender-Validity", offsetof(cloudli_asn_email_iri, e_mail_Sender_Validity), 17, 113, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_messaging_cc[] = {
    {"messaging-cc-obj-id", offsetof(cloudli_asn_messaging_cc, messaging_cc_obj_id), 0, 90, F(TAGGED), 0},
    {"event-identifier", offsetof(cloudli_asn_messaging_cc, event_identifier), 1, 104, F(TAGGED), 0},
    {"content-identifier", offsetof(cloudli_asn_messaging_cc, content_identifier), 2, 104, F(TAGGED) | F(OPTIONAL), 0},
    {"sequence-number", offsetof(cloudli_asn_messaging_cc, sequence_number), 3, 104, F(TAGGED) | F(OPTIONAL), 0},
    {"end-of-sequence", offsetof(cloudli_asn_messaging_cc, end_of_sequence), 4, 98, F(TAGGED) | F(OPTIONAL) | F(DEFAULT), 0},
    {"content-type", offsetof(cloudli_asn_messaging_cc, content_type), 5, 36, F(TAGGED), 0},
    {"content", offsetof(cloudli_asn_messaging_cc, content), 6, 36, F(TAGGED), 0},
    {"content-transfer-encoding", offsetof(cloudli_asn_messaging_cc, content_transfer_encoding), 7, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_ipmm_frame_type[] = {
    {"ipFrame", 0},
    {"udpFrame", 1},
    {"rtpFrame", 2},
    {"audioFrame", 3},
    {"tcpFrame", 4},
    {"artificialRtpFrame", 5},
    {"udptlFrame", 6},
    {"msrpFrame", 7},
};

static const struct cloudli__asn_name names_mmc_cprotocol[] = {
    {"rTP", 0},
    {"mSRP", 1},
    {"uDPTL", 2},
};

static const struct cloudli__asn_field fields_ipmmcc[] = {
    {"iPMMCCObjId", offsetof(cloudli_asn_ipmmcc, iPMMCCObjId), 0, 90, F(TAGGED), 0},
    {"mMCCContents", offsetof(cloudli_asn_ipmmcc, mMCCContents), 1, 36, F(TAGGED), 0},
    {"frameType", offsetof(cloudli_asn_ipmmcc, frameType), 2, 117, F(TAGGED) | F(OPTIONAL), 0},
    {"streamIdentifier", offsetof(cloudli_asn_ipmmcc, streamIdentifier), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"mMCCprotocol", offsetof(cloudli_asn_ipmmcc, mMCCprotocol), 4, 118, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_messaging_mmcc[] = {
    {"messaging-mm-cc-obj-id", offsetof(cloudli_asn_messaging_mmcc, messaging_mm_cc_obj_id), 0, 90, F(TAGGED), 0},
    {"event-identifier", offsetof(cloudli_asn_messaging_mmcc, event_identifier), 1, 104, F(TAGGED), 0},
    {"content-identifier", offsetof(cloudli_asn_messaging_mmcc, content_identifier), 2, 104, F(TAGGED) | F(OPTIONAL), 0},
    {"content", offsetof(cloudli_asn_messaging_mmcc, content), 3, 116, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_messaging_system_type[] = {
    {"unified-messaging", 1},
};

static const struct cloudli__asn_name names_messaging_event[] = {
    {"deposit", 1},
    {"retrieve", 2},
    {"delete", 3},
    {"save", 4},
    {"slamdown", 5},
    {"calendar", 6},
    {"contact", 7},
};

static const struct cloudli__asn_name names_messaging_box_event[] = {
    {"login", 1},
    {"logout", 2},
    {"lock", 3},
    {"unlock", 4},
    {"activate", 5},
    {"deactivate", 6},
    {"delete", 7},
    {"pin-change", 8},
    {"greeting-record", 9},
    {"greeting-change", 10},
    {"greeting-delete", 11},
    {"greeting-enable", 12},
    {"greeting-disable", 13},
    {"notification-enable", 14},
    {"notification-disable", 15},
    {"disconnect", 16},
    {"connect", 17},
    {"unknown", 0},
    {"greeting-play", 18},
    {"language-change", 19},
    {"pin-security-enable", 20},
    {"pin-security-disable", 21},
    {"personal-operator-add", 22},
    {"personal-operator-change", 23},
    {"personal-operator-remove", 24},
    {"additional-destination-add", 25},
    {"additional-destination-change", 26},
    {"additional-destination-remove", 27},
    {"auto-play-enable", 28},
    {"auto-play-disable", 29},
    {"header-play-enable", 30},
    {"header-play-disable", 31},
};

static const struct cloudli__asn_name names_messaging_notification_event[] = {
    {"sms", 1},
    {"sms-deposit", 2},
    {"sms-slamdown", 3},
    {"sms-pin-reminder", 4},
    {"email", 5},
    {"fax-to-email", 6},
    {"mms", 7},
    {"generic", 8},
};

static const struct cloudli__asn_name names_messaging_call_event[] = {
    {"callout", 1},
};

static const struct cloudli__asn_field fields_messaging_event_category[] = {
    {"message", offsetof(cloudli_asn_messaging_event_category, message), 0, 122, F(TAGGED), 0},
    {"message-box", offsetof(cloudli_asn_messaging_event_category, message_box), 1, 123, F(TAGGED), 0},
    {"message-notification", offsetof(cloudli_asn_messaging_event_category, message_notification), 2, 124, F(TAGGED), 0},
    {"call", offsetof(cloudli_asn_messaging_event_category, call), 3, 125, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_messaging_status[] = {
    {"unknown", 0},
    {"not-applicable", 1},
    {"operation-failed", 2},
    {"operation-succeeded", 3},
    {"operation-cancelled", 4},
    {"operation-started", 5},
    {"operation-lost", 6},
};

static const struct cloudli__asn_name names_messaging_party_qualifier[] = {
    {"unknown-party", 0},
    {"originating-party", 1},
    {"terminating-party", 2},
    {"associated-party", 3},
};

static const struct cloudli__asn_field fields_ip_address_and_port[] = {
    {"ip-address", offsetof(cloudli_asn_ip_address_and_port, ip_address), 0, 94, F(TAGGED), 0},
    {"port-number", offsetof(cloudli_asn_ip_address_and_port, port_number), 1, 99, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_messaging_party_identity[] = {
    {"msisdn", offsetof(cloudli_asn_messaging_party_identity, msisdn), 0, 130, F(TAGGED), 0},
    {"e164-format", offsetof(cloudli_asn_messaging_party_identity, e164_format), 1, 44, F(TAGGED), 0},
    {"email-address", offsetof(cloudli_asn_messaging_party_identity, email_address), 2, 102, F(TAGGED), 0},
    {"ip-address", offsetof(cloudli_asn_messaging_party_identity, ip_address), 3, 94, F(TAGGED), 0},
    {"alphanumeric", offsetof(cloudli_asn_messaging_party_identity, alphanumeric), 4, 71, F(TAGGED), 0},
    {"ip-address-and-port", offsetof(cloudli_asn_messaging_party_identity, ip_address_and_port), 5, 131, F(TAGGED), 0},
    {"imsi", offsetof(cloudli_asn_messaging_party_identity, imsi), 6, 132, F(TAGGED), 0},
    {"imei", offsetof(cloudli_asn_messaging_party_identity, imei), 7, 133, F(TAGGED), 0},
    {"fax-url", offsetof(cloudli_asn_messaging_party_identity, fax_url), 8, 36, F(TAGGED), 0},
    {"tel-url", offsetof(cloudli_asn_messaging_party_identity, tel_url), 9, 36, F(TAGGED), 0},
    {"modem-url", offsetof(cloudli_asn_messaging_party_identity, modem_url), 10, 36, F(TAGGED), 0},
    {"sip-uri", offsetof(cloudli_asn_messaging_party_identity, sip_uri), 11, 36, F(TAGGED), 0},
    {"sips-uri", offsetof(cloudli_asn_messaging_party_identity, sips_uri), 12, 36, F(TAGGED), 0},
    {"nai", offsetof(cloudli_asn_messaging_party_identity, nai), 13, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_messaging_party_validity[] = {
    {"unknown", 0},
    {"trusted", 1},
    {"untrusted", 2},
};

static const struct cloudli__asn_name names_messaging_copy_qualifier[] = {
    {"unknown", 0},
    {"none", 1},
    {"cc", 2},
    {"bcc", 3},
};

static const struct cloudli__asn_field fields_messaging_party_information[] = {
    {"party-qualifier", offsetof(cloudli_asn_messaging_party_information, party_qualifier), 0, 128, F(TAGGED), 0},
    {"party-identity", offsetof(cloudli_asn_messaging_party_information, party_identity), 1, 129, F(TAGGED) | F(EXPLICIT), 0},
    {"party-validity", offsetof(cloudli_asn_messaging_party_information, party_validity), 2, 134, F(TAGGED) | F(OPTIONAL), 0},
    {"copy-qualifier", offsetof(cloudli_asn_messaging_party_information, copy_qualifier), 3, 135, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_messaging_trigger[] = {
    {"unknown", 0},
    {"user", 1},
    {"user-agent", 2},
    {"system", 3},
    {"system-operator", 4},
};

static const struct cloudli__asn_name names_messaging_property_priority[] = {
    {"low", 1},
    {"medium", 2},
    {"high", 3},
    {"private", 4},
};

static const struct cloudli__asn_name names_messaging_property_greeting_type[] = {
    {"general", 1},
    {"name", 2},
    {"personal", 3},
    {"absence", 4},
    {"number", 5},
};

static const struct cloudli__asn_name names_messaging_property_notification_type[] = {
    {"empty-call", 1},
    {"lost-call", 2},
    {"message-to-email", 3},
    {"read-report", 4},
    {"delivery-report", 5},
    {"allow-delivery-report", 6},
    {"deny-delivery-report", 7},
    {"message-wait-indication", 8},
    {"voice-to-text", 9},
    {"new-message-sms", 10},
    {"new-message-outcall", 11},
    {"new-message-reminder", 12},
};

static const struct cloudli__asn_name names_messaging_property_message_status[] = {
    {"indeterminate", 0},
    {"expired", 1},
    {"retrieved", 2},
    {"rejected", 3},
    {"deferred", 4},
    {"forwarded", 5},
    {"unrecognized", 6},
    {"unreachable", 7},
    {"read", 8},
    {"deleted-without-being-read", 9},
    {"delivery-condition-not-met", 10},
};

static const struct cloudli__asn_name names_messaging_property_requested_reports[] = {
    {"none", 0},
    {"delivery", 1},
    {"read", 2},
    {"delivery-and-read", 3},
};

static const struct cloudli__asn_field fields_messaging_property[] = {
    {"pincode", offsetof(cloudli_asn_messaging_property, pincode), 0, 139, F(TAGGED), 0},
    {"priority", offsetof(cloudli_asn_messaging_property, priority), 1, 140, F(TAGGED), 0},
    {"greeting-type", offsetof(cloudli_asn_messaging_property, greeting_type), 2, 141, F(TAGGED), 0},
    {"notification-type", offsetof(cloudli_asn_messaging_property, notification_type), 3, 142, F(TAGGED), 0},
    {"language", offsetof(cloudli_asn_messaging_property, language), 4, 36, F(TAGGED), 0},
    {"message-identifier", offsetof(cloudli_asn_messaging_property, message_identifier), 5, 36, F(TAGGED), 0},
    {"subject", offsetof(cloudli_asn_messaging_property, subject), 6, 71, F(TAGGED), 0},
    {"user-agent", offsetof(cloudli_asn_messaging_property, user_agent), 7, 71, F(TAGGED), 0},
    {"password", offsetof(cloudli_asn_messaging_property, password), 8, 36, F(TAGGED), 0},
    {"message-status", offsetof(cloudli_asn_messaging_property, message_status), 9, 143, F(TAGGED), 0},
    {"requested-reports", offsetof(cloudli_asn_messaging_property, requested_reports), 10, 144, F(TAGGED), 0},
    {"expires", offsetof(cloudli_asn_messaging_property, expires), 11, 31, F(TAGGED), 0},
    {"message-date", offsetof(cloudli_asn_messaging_property, message_date), 12, 31, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_messaging_iri[] = {
    {"messaging-iri-obj-id", offsetof(cloudli_asn_messaging_iri, messaging_iri_obj_id), 0, 90, F(TAGGED), 0},
    {"system-type", offsetof(cloudli_asn_messaging_iri, system_type), 1, 120, F(TAGGED), 0},
    {"system-identifier", offsetof(cloudli_asn_messaging_iri, system_identifier), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"category", offsetof(cloudli_asn_messaging_iri, category), 3, 121, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"status", offsetof(cloudli_asn_messaging_iri, status), 4, 126, F(TAGGED), 0},
    {"party-information", offsetof(cloudli_asn_messaging_iri, party_information), 5, 136, F(TAGGED) | F(OPTIONAL), 0},
    {"trigger", offsetof(cloudli_asn_messaging_iri, trigger), 6, 137, F(TAGGED), 0},
    {"properties", offsetof(cloudli_asn_messaging_iri, properties), 7, 145, F(TAGGED) | F(OPTIONAL), 0},
    {"event-identifier", offsetof(cloudli_asn_messaging_iri, event_identifier), 8, 104, F(TAGGED) | F(OPTIONAL), 0},
    {"original-message", offsetof(cloudli_asn_messaging_iri, original_message), 9, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"box-identifier", offsetof(cloudli_asn_messaging_iri, box_identifier), 10, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"total-recipient-count", offsetof(cloudli_asn_messaging_iri, total_recipient_count), 11, 104, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_eps_iri_parameters_initiator[] = {
    {"not-Available", 0},
    {"originating-Target", 1},
    {"terminating-Target", 2},
};

static const struct cloudli__asn_name names_eps_map_datum[] = {
    {"wGS84", 0},
    {"wGS72", 1},
    {"eD50", 2},
};

static const struct cloudli__asn_field fields_eps_gsm_location_geo_coordinates[] = {
    {"latitude", offsetof(cloudli_asn_eps_gsm_location_geo_coordinates, latitude), 1, 155, F(TAGGED), 0},
    {"longitude", offsetof(cloudli_asn_eps_gsm_location_geo_coordinates, longitude), 2, 156, F(TAGGED), 0},
    {"mapDatum", offsetof(cloudli_asn_eps_gsm_location_geo_coordinates, mapDatum), 3, 157, F(TAGGED) | F(OPTIONAL) | F(DEFAULT), 0},
    {"azimuth", offsetof(cloudli_asn_eps_gsm_location_geo_coordinates, azimuth), 4, 158, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_gsm_location_utm_coordinates[] = {
    {"utm-East", offsetof(cloudli_asn_eps_gsm_location_utm_coordinates, utm_East), 1, 160, F(TAGGED), 0},
    {"utm-North", offsetof(cloudli_asn_eps_gsm_location_utm_coordinates, utm_North), 2, 161, F(TAGGED), 0},
    {"mapDatum", offsetof(cloudli_asn_eps_gsm_location_utm_coordinates, mapDatum), 3, 157, F(TAGGED) | F(OPTIONAL) | F(DEFAULT), 0},
    {"azimuth", offsetof(cloudli_asn_eps_gsm_location_utm_coordinates, azimuth), 4, 158, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_gsm_location_utm_ref_coordinates[] = {
    {"utmref-string", offsetof(cloudli_asn_eps_gsm_location_utm_ref_coordinates, utmref_string), 0, 163, 0, 0},
    {"mapDatum", offsetof(cloudli_asn_eps_gsm_location_utm_ref_coordinates, mapDatum), 0, 157, F(OPTIONAL) | F(DEFAULT), 0},
};

static const struct cloudli__asn_field fields_eps_gsm_location[] = {
    {"geoCoordinates", offsetof(cloudli_asn_eps_gsm_location, geoCoordinates), 1, 154, F(TAGGED), 0},
    {"utmCoordinates", offsetof(cloudli_asn_eps_gsm_location, utmCoordinates), 2, 159, F(TAGGED), 0},
    {"utmRefCoordinates", offsetof(cloudli_asn_eps_gsm_location, utmRefCoordinates), 3, 162, F(TAGGED), 0},
    {"wGS84Coordinates", offsetof(cloudli_asn_eps_gsm_location, wGS84Coordinates), 4, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_eps_geographical_coordinates_latitude_sign[] = {
    {"north", 0},
    {"south", 1},
};

static const struct cloudli__asn_field fields_eps_geographical_coordinates[] = {
    {"latitudeSign", offsetof(cloudli_asn_eps_geographical_coordinates, latitudeSign), 0, 167, 0, 0},
    {"latitude", offsetof(cloudli_asn_eps_geographical_coordinates, latitude), 0, 168, 0, 0},
    {"longitude", offsetof(cloudli_asn_eps_geographical_coordinates, longitude), 0, 169, 0, 0},
};

static const struct cloudli__asn_field fields_eps_ga_point[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_eps_ga_point, geographicalCoordinates), 0, 166, 0, 0},
};

static const struct cloudli__asn_field fields_eps_ga_point_with_un_certainty[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_eps_ga_point_with_un_certainty, geographicalCoordinates), 0, 166, 0, 0},
    {"uncertaintyCode", offsetof(cloudli_asn_eps_ga_point_with_un_certainty, uncertaintyCode), 0, 88, 0, 0},
};

static const struct cloudli__asn_field fields_eps_ga_polygon_item[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_eps_ga_polygon_item, geographicalCoordinates), 0, 166, 0, 0},
};

static const struct cloudli__asn_field fields_eps_umts_location[] = {
    {"point", offsetof(cloudli_asn_eps_umts_location, point), 1, 165, F(TAGGED), 0},
    {"pointWithUnCertainty", offsetof(cloudli_asn_eps_umts_location, pointWithUnCertainty), 2, 170, F(TAGGED), 0},
    {"polygon", offsetof(cloudli_asn_eps_umts_location, polygon), 3, 172, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_detailed_civic_address[] = {
    {"building", offsetof(cloudli_asn_detailed_civic_address, building), 1, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"room", offsetof(cloudli_asn_detailed_civic_address, room), 2, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"placeType", offsetof(cloudli_asn_detailed_civic_address, placeType), 3, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"postalCommunityName", offsetof(cloudli_asn_detailed_civic_address, postalCommunityName), 4, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"additionalCode", offsetof(cloudli_asn_detailed_civic_address, additionalCode), 5, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"seat", offsetof(cloudli_asn_detailed_civic_address, seat), 6, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"primaryRoad", offsetof(cloudli_asn_detailed_civic_address, primaryRoad), 7, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"primaryRoadDirection", offsetof(cloudli_asn_detailed_civic_address, primaryRoadDirection), 8, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"trailingStreetSuffix", offsetof(cloudli_asn_detailed_civic_address, trailingStreetSuffix), 9, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"streetSuffix", offsetof(cloudli_asn_detailed_civic_address, streetSuffix), 10, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"houseNumber", offsetof(cloudli_asn_detailed_civic_address, houseNumber), 11, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"houseNumberSuffix", offsetof(cloudli_asn_detailed_civic_address, houseNumberSuffix), 12, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"landmarkAddress", offsetof(cloudli_asn_detailed_civic_address, landmarkAddress), 13, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"additionalLocation", offsetof(cloudli_asn_detailed_civic_address, additionalLocation), 114, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"name", offsetof(cloudli_asn_detailed_civic_address, name), 15, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"floor", offsetof(cloudli_asn_detailed_civic_address, floor), 16, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"primaryStreet", offsetof(cloudli_asn_detailed_civic_address, primaryStreet), 17, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"primaryStreetDirection", offsetof(cloudli_asn_detailed_civic_address, primaryStreetDirection), 18, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"roadSection", offsetof(cloudli_asn_detailed_civic_address, roadSection), 19, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"roadBranch", offsetof(cloudli_asn_detailed_civic_address, roadBranch), 20, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"roadSubBranch", offsetof(cloudli_asn_detailed_civic_address, roadSubBranch), 21, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"roadPreModifier", offsetof(cloudli_asn_detailed_civic_address, roadPreModifier), 22, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"roadPostModifier", offsetof(cloudli_asn_detailed_civic_address, roadPostModifier), 23, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"postalCode", offsetof(cloudli_asn_detailed_civic_address, postalCode), 24, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"town", offsetof(cloudli_asn_detailed_civic_address, town), 25, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"county", offsetof(cloudli_asn_detailed_civic_address, county), 26, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"country", offsetof(cloudli_asn_detailed_civic_address, country), 27, 71, F(TAGGED), 0},
    {"language", offsetof(cloudli_asn_detailed_civic_address, language), 28, 71, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_civic_address[] = {
    {"detailedCivicAddress", offsetof(cloudli_asn_civic_address, detailedCivicAddress), 0, 176, 0, 0},
    {"xmlCivicAddress", offsetof(cloudli_asn_civic_address, xmlCivicAddress), 0, 177, 0, 0},
};

static const struct cloudli__asn_field fields_eps_hi2_location_u_e_location_timestamp[] = {
    {"timestamp", offsetof(cloudli_asn_eps_hi2_location_u_e_location_timestamp, timestamp), 0, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"timestampUnknown", 0, 1, 67, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_hi2_location[] = {
    {"e164-Number", offsetof(cloudli_asn_eps_hi2_location, e164_Number), 1, 44, F(TAGGED) | F(OPTIONAL), 0},
    {"globalCellID", offsetof(cloudli_asn_eps_hi2_location, globalCellID), 2, 151, F(TAGGED) | F(OPTIONAL), 0},
    {"rAI", offsetof(cloudli_asn_eps_hi2_location, rAI), 4, 152, F(TAGGED) | F(OPTIONAL), 0},
    {"gsmLocation", offsetof(cloudli_asn_eps_hi2_location, gsmLocation), 5, 153, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"umtsLocation", offsetof(cloudli_asn_eps_hi2_location, umtsLocation), 6, 164, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sAI", offsetof(cloudli_asn_eps_hi2_location, sAI), 7, 173, F(TAGGED) | F(OPTIONAL), 0},
    {"oldRAI", offsetof(cloudli_asn_eps_hi2_location, oldRAI), 8, 152, F(TAGGED) | F(OPTIONAL), 0},
    {"civicAddress", offsetof(cloudli_asn_eps_hi2_location, civicAddress), 9, 174, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"operatorSpecificInfo", offsetof(cloudli_asn_eps_hi2_location, operatorSpecificInfo), 10, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"uELocationTimestamp", offsetof(cloudli_asn_eps_hi2_location, uELocationTimestamp), 11, 178, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_eps_party_information_party_qualifier[] = {
    {"gPRSorEPS-Target", 3},
};

static const struct cloudli__asn_field fields_eps_party_information_party_identity[] = {
    {"imei", offsetof(cloudli_asn_eps_party_information_party_identity, imei), 1, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"imsi", offsetof(cloudli_asn_eps_party_information_party_identity, imsi), 3, 132, F(TAGGED) | F(OPTIONAL), 0},
    {"msISDN", offsetof(cloudli_asn_eps_party_information_party_identity, msISDN), 6, 130, F(TAGGED) | F(OPTIONAL), 0},
    {"e164-Format", offsetof(cloudli_asn_eps_party_information_party_identity, e164_Format), 7, 44, F(TAGGED) | F(OPTIONAL), 0},
    {"sip-uri", offsetof(cloudli_asn_eps_party_information_party_identity, sip_uri), 8, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"tel-uri", offsetof(cloudli_asn_eps_party_information_party_identity, tel_uri), 9, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"nai", offsetof(cloudli_asn_eps_party_information_party_identity, nai), 10, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"x-3GPP-Asserted-Identity", offsetof(cloudli_asn_eps_party_information_party_identity, x_3GPP_Asserted_Identity), 11, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"xUI", offsetof(cloudli_asn_eps_party_information_party_identity, xUI), 12, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"iMPI", offsetof(cloudli_asn_eps_party_information_party_identity, iMPI), 13, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"extID", offsetof(cloudli_asn_eps_party_information_party_identity, extID), 14, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_data_node_address[] = {
    {"ipAddress", offsetof(cloudli_asn_data_node_address, ipAddress), 1, 45, F(TAGGED), 0},
    {"x25Address", offsetof(cloudli_asn_data_node_address, x25Address), 2, 185, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_gprs_parameters[] = {
    {"pDP-address-allocated-to-the-target", offsetof(cloudli_asn_eps_gprs_parameters, pDP_address_allocated_to_the_target), 1, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"aPN", offsetof(cloudli_asn_eps_gprs_parameters, aPN), 2, 186, F(TAGGED) | F(OPTIONAL), 0},
    {"pDP-type", offsetof(cloudli_asn_eps_gprs_parameters, pDP_type), 3, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"nSAPI", offsetof(cloudli_asn_eps_gprs_parameters, nSAPI), 4, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"additionalIPaddress", offsetof(cloudli_asn_eps_gprs_parameters, additionalIPaddress), 5, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_services_data_information[] = {
    {"gPRS-parameters", offsetof(cloudli_asn_eps_services_data_information, gPRS_parameters), 1, 183, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_party_information[] = {
    {"party-Qualifier", offsetof(cloudli_asn_eps_party_information, party_Qualifier), 0, 180, F(TAGGED), 0},
    {"partyIdentity", offsetof(cloudli_asn_eps_party_information, partyIdentity), 1, 181, F(TAGGED), 0},
    {"services-Data-Information", offsetof(cloudli_asn_eps_party_information, services_Data_Information), 4, 182, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_eps_sms_report_s_ms_contents_sms_initiator[] = {
    {"target", 0},
    {"server", 1},
    {"undefined-party", 2},
};

static const struct cloudli__asn_name names_eps_sms_report_s_ms_contents_transfer_status[] = {
    {"succeed-transfer", 0},
    {"not-succeed-transfer", 1},
    {"undefined", 2},
};

static const struct cloudli__asn_name names_eps_sms_report_s_ms_contents_other_message[] = {
    {"yes", 0},
    {"no", 1},
    {"undefined", 2},
};

static const struct cloudli__asn_field fields_eps_sms_report_s_ms_contents[] = {
    {"sms-initiator", offsetof(cloudli_asn_eps_sms_report_s_ms_contents, sms_initiator), 1, 192, F(TAGGED), 0},
    {"transfer-status", offsetof(cloudli_asn_eps_sms_report_s_ms_contents, transfer_status), 2, 193, F(TAGGED) | F(OPTIONAL), 0},
    {"other-message", offsetof(cloudli_asn_eps_sms_report_s_ms_contents, other_message), 3, 194, F(TAGGED) | F(OPTIONAL), 0},
    {"content", offsetof(cloudli_asn_eps_sms_report_s_ms_contents, content), 4, 195, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_sms_report[] = {
    {"sMS-Contents", offsetof(cloudli_asn_eps_sms_report, sMS_Contents), 3, 191, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_eps_event[] = {
    {"pDPContextActivation", 1},
    {"startOfInterceptionWithPDPContextActive", 2},
    {"pDPContextDeactivation", 4},
    {"gPRSAttach", 5},
    {"gPRSDetach", 6},
    {"locationInfoUpdate", 10},
    {"sMS", 11},
    {"pDPContextModification", 13},
    {"servingSystem", 14},
    {"startOfInterceptionWithMSAttached", 15},
    {"e-UTRANAttach", 16},
    {"e-UTRANDetach", 17},
    {"bearerActivation", 18},
    {"startOfInterceptionWithActiveBearer", 19},
    {"bearerModification", 20},
    {"bearerDeactivation", 21},
    {"uERequestedBearerResourceModification", 22},
    {"uERequestedPDNConnectivity", 23},
    {"uERequestedPDNDisconnection", 24},
    {"trackingAreaEpsLocationUpdate", 25},
    {"servingEvolvedPacketSystem", 26},
    {"pMIPAttachTunnelActivation", 27},
    {"pMIPDetachTunnelDeactivation", 28},
    {"startOfInterceptWithActivePMIPTunnel", 29},
    {"pMIPPdnGwInitiatedPdnDisconnection", 30},
    {"mIPRegistrationTunnelActivation", 31},
    {"mIPDeregistrationTunnelDeactivation", 32},
    {"startOfInterceptWithActiveMIPTunnel", 33},
    {"dSMIPRegistrationTunnelActivation", 34},
    {"dSMIPDeregistrationTunnelDeactivation", 35},
    {"startOfInterceptWithActiveDsmipTunnel", 36},
    {"dSMipHaSwitch", 37},
    {"pMIPResourceAllocationDeactivation", 38},
    {"mIPResourceAllocationDeactivation", 39},
    {"pMIPsessionModification", 40},
    {"startOfInterceptWithEUTRANAttachedUE", 41},
    {"dSMIPSessionModification", 42},
    {"packetDataHeaderInformation", 43},
    {"hSS-Subscriber-Record-Change", 44},
    {"registration-Termination", 45},
    {"location-Up-Date", 46},
    {"cancel-Location", 47},
    {"register-Location", 48},
    {"location-Information-Request", 49},
    {"proSeRemoteUEReport", 50},
    {"proSeRemoteUEStartOfCommunication", 51},
    {"proSeRemoteUEEndOfCommunication", 52},
    {"startOfLIwithProSeRemoteUEOngoingComm", 53},
    {"startOfLIforProSeUEtoNWRelay", 54},
    {"scefRequestednonIPPDNDisconnection", 55},
};

static const struct cloudli__asn_field fields_eps_umts_qos[] = {
    {"qosMobileRadio", offsetof(cloudli_asn_eps_umts_qos, qosMobileRadio), 1, 36, F(TAGGED), 0},
    {"qosGn", offsetof(cloudli_asn_eps_umts_qos, qosGn), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_eps_im_sevent[] = {
    {"unfilteredSIPmessage", 1},
    {"sIPheaderOnly", 2},
    {"decryptionKeysAvailable", 3},
    {"startOfInterceptionForIMSEstablishedSession", 4},
    {"xCAPRequest", 5},
    {"xCAPResponse", 6},
    {"ccUnavailable", 7},
    {"sMSOverIMS", 8},
    {"servingSystem", 9},
    {"subscriberRecordChange", 10},
    {"registrationTermination", 11},
    {"locationInformationRequest", 12},
};

static const struct cloudli__asn_name names_eps_ld_ievent[] = {
    {"targetEntersIA", 1},
    {"targetLeavesIA", 2},
};

static const struct cloudli__asn_field fields_eps_iri_to_cc_correlation[] = {
    {"cc", offsetof(cloudli_asn_eps_iri_to_cc_correlation, cc), 0, 57, F(TAGGED), 0},
    {"iri", offsetof(cloudli_asn_eps_iri_to_cc_correlation, iri), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_correlation_values_both_iri_cc[] = {
    {"iri-CC", offsetof(cloudli_asn_eps_correlation_values_both_iri_cc, iri_CC), 0, 205, F(TAGGED), 0},
    {"iri-IRI", offsetof(cloudli_asn_eps_correlation_values_both_iri_cc, iri_IRI), 1, 206, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_correlation_values[] = {
    {"iri-to-CC", offsetof(cloudli_asn_eps_correlation_values, iri_to_CC), 0, 205, F(TAGGED), 0},
    {"iri-to-iri", offsetof(cloudli_asn_eps_correlation_values, iri_to_iri), 1, 206, F(TAGGED), 0},
    {"both-IRI-CC", offsetof(cloudli_asn_eps_correlation_values, both_IRI_CC), 2, 207, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_prot_config_options[] = {
    {"ueToNetwork", offsetof(cloudli_asn_prot_config_options, ueToNetwork), 1, 210, F(TAGGED) | F(OPTIONAL), 0},
    {"networkToUe", offsetof(cloudli_asn_prot_config_options, networkToUe), 2, 210, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_type_of_bearer[] = {
    {"defaultBearer", 1},
    {"dedicatedBearer", 2},
};

static const struct cloudli__asn_field fields_eps_location_u_e_location_timestamp[] = {
    {"timestamp", offsetof(cloudli_asn_eps_location_u_e_location_timestamp, timestamp), 0, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"timestampUnknown", 0, 1, 67, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_location[] = {
    {"userLocationInfo", offsetof(cloudli_asn_eps_location, userLocationInfo), 1, 213, F(TAGGED) | F(OPTIONAL), 0},
    {"gsmLocation", offsetof(cloudli_asn_eps_location, gsmLocation), 2, 153, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"umtsLocation", offsetof(cloudli_asn_eps_location, umtsLocation), 3, 164, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"olduserLocationInfo", offsetof(cloudli_asn_eps_location, olduserLocationInfo), 4, 213, F(TAGGED) | F(OPTIONAL), 0},
    {"lastVisitedTAI", offsetof(cloudli_asn_eps_location, lastVisitedTAI), 5, 42, F(TAGGED) | F(OPTIONAL), 0},
    {"tAIlist", offsetof(cloudli_asn_eps_location, tAIlist), 6, 214, F(TAGGED) | F(OPTIONAL), 0},
    {"threeGPP2Bsid", offsetof(cloudli_asn_eps_location, threeGPP2Bsid), 7, 215, F(TAGGED) | F(OPTIONAL), 0},
    {"civicAddress", offsetof(cloudli_asn_eps_location, civicAddress), 8, 174, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"operatorSpecificInfo", offsetof(cloudli_asn_eps_location, operatorSpecificInfo), 9, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"uELocationTimestamp", offsetof(cloudli_asn_eps_location, uELocationTimestamp), 10, 216, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_remote_ue_context[] = {
    {"remoteUserID", offsetof(cloudli_asn_remote_ue_context, remoteUserID), 1, 218, F(TAGGED), 0},
    {"remoteUEIPInformation", offsetof(cloudli_asn_remote_ue_context, remoteUEIPInformation), 2, 219, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_gtpv2_specific_parameters[] = {
    {"pDNAddressAllocation", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, pDNAddressAllocation), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"aPN", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, aPN), 2, 186, F(TAGGED) | F(OPTIONAL), 0},
    {"protConfigOptions", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, protConfigOptions), 3, 209, F(TAGGED) | F(OPTIONAL), 0},
    {"attachType", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, attachType), 4, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"ePSBearerIdentity", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, ePSBearerIdentity), 5, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"detachType", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, detachType), 6, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"rATType", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, rATType), 7, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"failedBearerActivationReason", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, failedBearerActivationReason), 8, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"ePSBearerQoS", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, ePSBearerQoS), 9, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"bearerActivationType", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, bearerActivationType), 10, 211, F(TAGGED) | F(OPTIONAL), 0},
    {"aPN-AMBR", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, aPN_AMBR), 11, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"procedureTransactionId", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, procedureTransactionId), 12, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"linkedEPSBearerId", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, linkedEPSBearerId), 13, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"tFT", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, tFT), 14, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"handoverIndication", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, handoverIndication), 15, 67, F(TAGGED) | F(OPTIONAL), 0},
    {"failedBearerModReason", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, failedBearerModReason), 16, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"trafficAggregateDescription", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, trafficAggregateDescription), 17, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"failedTAUReason", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, failedTAUReason), 18, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"failedEUTRANAttachReason", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, failedEUTRANAttachReason), 19, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"servingMMEaddress", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, servingMMEaddress), 20, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"bearerDeactivationType", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, bearerDeactivationType), 21, 211, F(TAGGED) | F(OPTIONAL), 0},
    {"bearerDeactivationCause", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, bearerDeactivationCause), 22, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"ePSlocationOfTheTarget", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, ePSlocationOfTheTarget), 23, 212, F(TAGGED) | F(OPTIONAL), 0},
    {"pDNType", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, pDNType), 24, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"requestType", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, requestType), 25, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"uEReqPDNConnFailReason", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, uEReqPDNConnFailReason), 26, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"extendedHandoverIndication", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, extendedHandoverIndication), 27, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"uLITimestamp", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, uLITimestamp), 28, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"uELocalIPAddress", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, uELocalIPAddress), 29, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"uEUdpPort", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, uEUdpPort), 30, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"tWANIdentifier", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, tWANIdentifier), 31, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"tWANIdentifierTimestamp", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, tWANIdentifierTimestamp), 32, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"proSeRemoteUeContextConnected", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, proSeRemoteUeContextConnected), 33, 220, F(TAGGED) | F(OPTIONAL), 0},
    {"proSeRemoteUeContextDisconnected", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, proSeRemoteUeContextDisconnected), 34, 221, F(TAGGED) | F(OPTIONAL), 0},
    {"secondaryRATUsageIndication", offsetof(cloudli_asn_eps_gtpv2_specific_parameters, secondaryRATUsageIndication), 35, 67, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_pmip_specific_parameters[] = {
    {"lifetime", offsetof(cloudli_asn_eps_pmip_specific_parameters, lifetime), 1, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"accessTechnologyType", offsetof(cloudli_asn_eps_pmip_specific_parameters, accessTechnologyType), 2, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"aPN", offsetof(cloudli_asn_eps_pmip_specific_parameters, aPN), 3, 186, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv6HomeNetworkPrefix", offsetof(cloudli_asn_eps_pmip_specific_parameters, iPv6HomeNetworkPrefix), 4, 223, F(TAGGED) | F(OPTIONAL), 0},
    {"protConfigurationOption", offsetof(cloudli_asn_eps_pmip_specific_parameters, protConfigurationOption), 5, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"handoverIndication", offsetof(cloudli_asn_eps_pmip_specific_parameters, handoverIndication), 6, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"status", offsetof(cloudli_asn_eps_pmip_specific_parameters, status), 7, 224, F(TAGGED) | F(OPTIONAL), 0},
    {"revocationTrigger", offsetof(cloudli_asn_eps_pmip_specific_parameters, revocationTrigger), 8, 224, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv4HomeAddress", offsetof(cloudli_asn_eps_pmip_specific_parameters, iPv4HomeAddress), 9, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv6careOfAddress", offsetof(cloudli_asn_eps_pmip_specific_parameters, iPv6careOfAddress), 10, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv4careOfAddress", offsetof(cloudli_asn_eps_pmip_specific_parameters, iPv4careOfAddress), 11, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"servingNetwork", offsetof(cloudli_asn_eps_pmip_specific_parameters, servingNetwork), 12, 225, F(TAGGED) | F(OPTIONAL), 0},
    {"dHCPv4AddressAllocationInd", offsetof(cloudli_asn_eps_pmip_specific_parameters, dHCPv4AddressAllocationInd), 13, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"ePSlocationOfTheTarget", offsetof(cloudli_asn_eps_pmip_specific_parameters, ePSlocationOfTheTarget), 14, 212, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_dsmip_specific_parameters[] = {
    {"lifetime", offsetof(cloudli_asn_eps_dsmip_specific_parameters, lifetime), 1, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"requestedIPv6HomePrefix", offsetof(cloudli_asn_eps_dsmip_specific_parameters, requestedIPv6HomePrefix), 2, 227, F(TAGGED) | F(OPTIONAL), 0},
    {"homeAddress", offsetof(cloudli_asn_eps_dsmip_specific_parameters, homeAddress), 3, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv4careOfAddress", offsetof(cloudli_asn_eps_dsmip_specific_parameters, iPv4careOfAddress), 4, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"iPv6careOfAddress", offsetof(cloudli_asn_eps_dsmip_specific_parameters, iPv6careOfAddress), 5, 228, F(TAGGED) | F(OPTIONAL), 0},
    {"aPN", offsetof(cloudli_asn_eps_dsmip_specific_parameters, aPN), 6, 186, F(TAGGED) | F(OPTIONAL), 0},
    {"status", offsetof(cloudli_asn_eps_dsmip_specific_parameters, status), 7, 224, F(TAGGED) | F(OPTIONAL), 0},
    {"hSS-AAA-address", offsetof(cloudli_asn_eps_dsmip_specific_parameters, hSS_AAA_address), 8, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"targetPDN-GW-Address", offsetof(cloudli_asn_eps_dsmip_specific_parameters, targetPDN_GW_Address), 9, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_mip_specific_parameters[] = {
    {"lifetime", offsetof(cloudli_asn_eps_mip_specific_parameters, lifetime), 1, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"homeAddress", offsetof(cloudli_asn_eps_mip_specific_parameters, homeAddress), 2, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"careOfAddress", offsetof(cloudli_asn_eps_mip_specific_parameters, careOfAddress), 3, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"homeAgentAddress", offsetof(cloudli_asn_eps_mip_specific_parameters, homeAgentAddress), 4, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"code", offsetof(cloudli_asn_eps_mip_specific_parameters, code), 5, 224, F(TAGGED) | F(OPTIONAL), 0},
    {"foreignDomainAddress", offsetof(cloudli_asn_eps_mip_specific_parameters, foreignDomainAddress), 7, 52, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_cc_key_info[] = {
    {"cCCSID", offsetof(cloudli_asn_eps_cc_key_info, cCCSID), 1, 36, F(TAGGED), 0},
    {"cCDecKey", offsetof(cloudli_asn_eps_cc_key_info, cCDecKey), 2, 36, F(TAGGED), 0},
    {"cCSalt", offsetof(cloudli_asn_eps_cc_key_info, cCSalt), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_eps_tpdu_direction[] = {
    {"from-target", 1},
    {"to-target", 2},
    {"unknown", 3},
};

static const struct cloudli__asn_field fields_eps_packet_data_header_mapped[] = {
    {"sourceIPAddress", offsetof(cloudli_asn_eps_packet_data_header_mapped, sourceIPAddress), 1, 45, F(TAGGED), 0},
    {"sourcePortNumber", offsetof(cloudli_asn_eps_packet_data_header_mapped, sourcePortNumber), 2, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"destinationIPAddress", offsetof(cloudli_asn_eps_packet_data_header_mapped, destinationIPAddress), 3, 45, F(TAGGED), 0},
    {"destinationPortNumber", offsetof(cloudli_asn_eps_packet_data_header_mapped, destinationPortNumber), 4, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"transportProtocol", offsetof(cloudli_asn_eps_packet_data_header_mapped, transportProtocol), 5, 99, F(TAGGED), 0},
    {"packetsize", offsetof(cloudli_asn_eps_packet_data_header_mapped, packetsize), 6, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"flowLabel", offsetof(cloudli_asn_eps_packet_data_header_mapped, flowLabel), 7, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"packetCount", offsetof(cloudli_asn_eps_packet_data_header_mapped, packetCount), 8, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"direction", offsetof(cloudli_asn_eps_packet_data_header_mapped, direction), 9, 235, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_packet_data_header_copy[] = {
    {"direction", offsetof(cloudli_asn_eps_packet_data_header_copy, direction), 1, 235, F(TAGGED), 0},
    {"headerCopy", offsetof(cloudli_asn_eps_packet_data_header_copy, headerCopy), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_packet_data_header_report[] = {
    {"packetDataHeaderMapped", offsetof(cloudli_asn_eps_packet_data_header_report, packetDataHeaderMapped), 1, 234, F(TAGGED), 0},
    {"packetDataHeaderCopy", offsetof(cloudli_asn_eps_packet_data_header_report, packetDataHeaderCopy), 2, 236, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_report_interval[] = {
    {"firstPacketTimeStamp", offsetof(cloudli_asn_eps_report_interval, firstPacketTimeStamp), 0, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"lastPacketTimeStamp", offsetof(cloudli_asn_eps_report_interval, lastPacketTimeStamp), 1, 29, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_name names_eps_report_reason[] = {
    {"timerExpired", 0},
    {"countThresholdHit", 1},
    {"pDPComtextDeactivated", 2},
    {"pDPContextModification", 3},
    {"otherOrUnknown", 4},
};

static const struct cloudli__asn_field fields_eps_packet_flow_summary[] = {
    {"sourceIPAddress", offsetof(cloudli_asn_eps_packet_flow_summary, sourceIPAddress), 1, 45, F(TAGGED), 0},
    {"sourcePortNumber", offsetof(cloudli_asn_eps_packet_flow_summary, sourcePortNumber), 2, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"destinationIPAddress", offsetof(cloudli_asn_eps_packet_flow_summary, destinationIPAddress), 3, 45, F(TAGGED), 0},
    {"destinationPortNumber", offsetof(cloudli_asn_eps_packet_flow_summary, destinationPortNumber), 4, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"transportProtocol", offsetof(cloudli_asn_eps_packet_flow_summary, transportProtocol), 5, 99, F(TAGGED), 0},
    {"flowLabel", offsetof(cloudli_asn_eps_packet_flow_summary, flowLabel), 6, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"summaryPeriod", offsetof(cloudli_asn_eps_packet_flow_summary, summaryPeriod), 7, 238, F(TAGGED), 0},
    {"packetCount", offsetof(cloudli_asn_eps_packet_flow_summary, packetCount), 8, 99, F(TAGGED), 0},
    {"sumOfPacketSizes", offsetof(cloudli_asn_eps_packet_flow_summary, sumOfPacketSizes), 9, 99, F(TAGGED), 0},
    {"packetDataSummaryReason", offsetof(cloudli_asn_eps_packet_flow_summary, packetDataSummaryReason), 10, 239, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_packet_data_header_information[] = {
    {"packetDataHeader", offsetof(cloudli_asn_eps_packet_data_header_information, packetDataHeader), 1, 233, F(TAGGED) | F(EXPLICIT), 0},
    {"packetDataSummary", offsetof(cloudli_asn_eps_packet_data_header_information, packetDataSummary), 2, 240, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_eps_media_sec_failure_indication[] = {
    {"genericFailure", 0},
};

static const struct cloudli__asn_field fields_tunnel_protocol[] = {
    {"rfc2868ValueField", offsetof(cloudli_asn_tunnel_protocol, rfc2868ValueField), 0, 36, F(TAGGED), 0},
    {"nativeIPSec", 0, 1, 67, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_pani_location[] = {
    {"raw-Location", offsetof(cloudli_asn_eps_pani_location, raw_Location), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"location", offsetof(cloudli_asn_eps_pani_location, location), 2, 150, F(TAGGED) | F(OPTIONAL), 0},
    {"ePSLocation", offsetof(cloudli_asn_eps_pani_location, ePSLocation), 3, 212, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_pani_header_info[] = {
    {"access-Type", offsetof(cloudli_asn_eps_pani_header_info, access_Type), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"access-Class", offsetof(cloudli_asn_eps_pani_header_info, access_Class), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"network-Provided", offsetof(cloudli_asn_eps_pani_header_info, network_Provided), 3, 67, F(TAGGED) | F(OPTIONAL), 0},
    {"pANI-Location", offsetof(cloudli_asn_eps_pani_header_info, pANI_Location), 4, 244, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_ims_vo_ip_correlation_item[] = {
    {"ims-iri", offsetof(cloudli_asn_eps_ims_vo_ip_correlation_item, ims_iri), 0, 206, F(TAGGED), 0},
    {"ims-cc", offsetof(cloudli_asn_eps_ims_vo_ip_correlation_item, ims_cc), 1, 205, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_logical_function_type[] = {
    {"pDNGW", 0},
    {"mME", 1},
    {"sGW", 2},
    {"ePDG", 3},
    {"hSS", 4},
};

static const struct cloudli__asn_field fields_data_node_identifier[] = {
    {"dataNodeAddress", offsetof(cloudli_asn_data_node_identifier, dataNodeAddress), 1, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"logicalFunctionType", offsetof(cloudli_asn_data_node_identifier, logicalFunctionType), 2, 249, F(TAGGED) | F(OPTIONAL), 0},
    {"dataNodeName", offsetof(cloudli_asn_data_node_identifier, dataNodeName), 3, 250, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_current_previous_systems[] = {
    {"serving-System-Identifier", offsetof(cloudli_asn_eps_current_previous_systems, serving_System_Identifier), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-Serving-MME-Address", offsetof(cloudli_asn_eps_current_previous_systems, current_Serving_MME_Address), 2, 248, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-System-Identifier", offsetof(cloudli_asn_eps_current_previous_systems, previous_Serving_System_Identifier), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-MME-Address", offsetof(cloudli_asn_eps_current_previous_systems, previous_Serving_MME_Address), 4, 248, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_change_of_target_identity[] = {
    {"new-MSISDN", offsetof(cloudli_asn_eps_change_of_target_identity, new_MSISDN), 1, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"new-A-MSISDN", offsetof(cloudli_asn_eps_change_of_target_identity, new_A_MSISDN), 2, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"old-MSISDN", offsetof(cloudli_asn_eps_change_of_target_identity, old_MSISDN), 3, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"old-A-MSISDN", offsetof(cloudli_asn_eps_change_of_target_identity, old_A_MSISDN), 4, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"new-IMSI", offsetof(cloudli_asn_eps_change_of_target_identity, new_IMSI), 5, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"old-IMSI", offsetof(cloudli_asn_eps_change_of_target_identity, old_IMSI), 6, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"new-IMEI", offsetof(cloudli_asn_eps_change_of_target_identity, new_IMEI), 7, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"old-IMEI", offsetof(cloudli_asn_eps_change_of_target_identity, old_IMEI), 8, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"new-IMPI", offsetof(cloudli_asn_eps_change_of_target_identity, new_IMPI), 9, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"old-IMPI", offsetof(cloudli_asn_eps_change_of_target_identity, old_IMPI), 10, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"new-SIP-URI", offsetof(cloudli_asn_eps_change_of_target_identity, new_SIP_URI), 11, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"old-SIP-URI", offsetof(cloudli_asn_eps_change_of_target_identity, old_SIP_URI), 12, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"new-TEL-URI", offsetof(cloudli_asn_eps_change_of_target_identity, new_TEL_URI), 13, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"old-TEL-URI", offsetof(cloudli_asn_eps_change_of_target_identity, old_TEL_URI), 14, 179, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_eps_requesting_node_type[] = {
    {"mSC", 1},
    {"sMS-Centre", 2},
    {"gMLC", 3},
    {"mME", 4},
    {"sGSN", 5},
};

static const struct cloudli__asn_name names_pro_se_target_type[] = {
    {"pRoSeRemoteUE", 1},
    {"pRoSeUEtoNwRelay", 2},
};

static const struct cloudli__asn_field fields_extended_loc_parameters_map_data[] = {
    {"base64Map", offsetof(cloudli_asn_extended_loc_parameters_map_data, base64Map), 0, 251, F(TAGGED), 0},
    {"url", offsetof(cloudli_asn_extended_loc_parameters_map_data, url), 1, 251, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_extended_loc_parameters_altitude[] = {
    {"alt", offsetof(cloudli_asn_extended_loc_parameters_altitude, alt), 0, 251, 0, 0},
    {"alt-uncertainty", offsetof(cloudli_asn_extended_loc_parameters_altitude, alt_uncertainty), 0, 251, F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_extended_loc_parameters_motion_state_list[] = {
    {"primaryMotionState", offsetof(cloudli_asn_extended_loc_parameters_motion_state_list, primaryMotionState), 0, 251, F(TAGGED), 0},
    {"secondaryMotionState", offsetof(cloudli_asn_extended_loc_parameters_motion_state_list, secondaryMotionState), 1, 260, F(TAGGED) | F(OPTIONAL), 0},
    {"confidence", offsetof(cloudli_asn_extended_loc_parameters_motion_state_list, confidence), 2, 251, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_extended_loc_parameters_floor[] = {
    {"floor-number", offsetof(cloudli_asn_extended_loc_parameters_floor, floor_number), 0, 251, 0, 0},
    {"floor-number-uncertainty", offsetof(cloudli_asn_extended_loc_parameters_floor, floor_number_uncertainty), 0, 251, F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_extended_loc_parameters[] = {
    {"posMethod", offsetof(cloudli_asn_extended_loc_parameters, posMethod), 0, 251, F(TAGGED) | F(OPTIONAL), 0},
    {"mapData", offsetof(cloudli_asn_extended_loc_parameters, mapData), 1, 257, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"altitude", offsetof(cloudli_asn_extended_loc_parameters, altitude), 2, 258, F(TAGGED) | F(OPTIONAL), 0},
    {"speed", offsetof(cloudli_asn_extended_loc_parameters, speed), 3, 251, F(TAGGED) | F(OPTIONAL), 0},
    {"direction", offsetof(cloudli_asn_extended_loc_parameters, direction), 4, 251, F(TAGGED) | F(OPTIONAL), 0},
    {"level-conf", offsetof(cloudli_asn_extended_loc_parameters, level_conf), 5, 251, F(TAGGED) | F(OPTIONAL), 0},
    {"qOS-not-met", offsetof(cloudli_asn_extended_loc_parameters, qOS_not_met), 6, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"motionStateList", offsetof(cloudli_asn_extended_loc_parameters, motionStateList), 7, 259, F(TAGGED) | F(OPTIONAL), 0},
    {"floor", offsetof(cloudli_asn_extended_loc_parameters, floor), 8, 261, F(TAGGED) | F(OPTIONAL), 0},
    {"additional-info", offsetof(cloudli_asn_extended_loc_parameters, additional_info), 9, 251, F(TAGGED) | F(OPTIONAL), 0},
    {"lALS-rawMLPPosData", offsetof(cloudli_asn_extended_loc_parameters, lALS_rawMLPPosData), 10, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_deregistration_reason[] = {
    {"reason-CodeAVP", offsetof(cloudli_asn_deregistration_reason, reason_CodeAVP), 1, 99, F(TAGGED), 0},
    {"server-AssignmentType", offsetof(cloudli_asn_deregistration_reason, server_AssignmentType), 2, 99, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_vo_ip_roaming_indication[] = {
    {"roamingLBO", 1},
    {"roamingS8HR", 2},
};

static const struct cloudli__asn_name names_eps_csr_event[] = {
    {"cSREventMessage", 1},
};

static const struct cloudli__asn_field fields_eps_access_policy_type[] = {
    {"userAccessPolicyAttempt", offsetof(cloudli_asn_eps_access_policy_type, userAccessPolicyAttempt), 1, 98, F(TAGGED), 0},
    {"groupAuthorizationRulesAttempt", offsetof(cloudli_asn_eps_access_policy_type, groupAuthorizationRulesAttempt), 2, 98, F(TAGGED), 0},
    {"userAccessPolicyQuery", offsetof(cloudli_asn_eps_access_policy_type, userAccessPolicyQuery), 3, 98, F(TAGGED), 0},
    {"groupAuthorizationRulesQuery", offsetof(cloudli_asn_eps_access_policy_type, groupAuthorizationRulesQuery), 4, 98, F(TAGGED), 0},
    {"userAccessPolicyResult", offsetof(cloudli_asn_eps_access_policy_type, userAccessPolicyResult), 5, 71, F(TAGGED), 0},
    {"groupAuthorizationRulesResult", offsetof(cloudli_asn_eps_access_policy_type, groupAuthorizationRulesResult), 6, 71, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_eps_alert_indicator[] = {
    {"sent", 1},
    {"received", 2},
    {"cancelled", 3},
};

static const struct cloudli__asn_name names_eps_presence_type[] = {
    {"pTCClient", 1},
    {"pTCGroup", 2},
};

static const struct cloudli__asn_field fields_eps_associate_presence_status[] = {
    {"presenceID", offsetof(cloudli_asn_eps_associate_presence_status, presenceID), 1, 71, F(TAGGED), 0},
    {"presenceType", offsetof(cloudli_asn_eps_associate_presence_status, presenceType), 2, 271, F(TAGGED), 0},
    {"presenceStatus", offsetof(cloudli_asn_eps_associate_presence_status, presenceStatus), 3, 98, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_eps_emergency[] = {
    {"imminent", 1},
    {"peril", 2},
    {"cancel", 3},
};

static const struct cloudli__asn_name names_eps_emergency_group_state_client_emergency_state[] = {
    {"inform", 1},
    {"response", 2},
    {"cancelInform", 3},
    {"cancelResponse", 4},
};

static const struct cloudli__asn_name names_eps_emergency_group_state_group_emergency_state[] = {
    {"inForm", 1},
    {"reSponse", 2},
    {"cancelInform", 3},
    {"cancelResponse", 4},
};

static const struct cloudli__asn_field fields_eps_emergency_group_state[] = {
    {"clientEmergencyState", offsetof(cloudli_asn_eps_emergency_group_state, clientEmergencyState), 1, 274, F(TAGGED) | F(OPTIONAL), 0},
    {"groupEmergencyState", offsetof(cloudli_asn_eps_emergency_group_state, groupEmergencyState), 2, 275, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_eps_ptc_type[] = {
    {"pTCStartofInterception", 1},
    {"pTCServinSystem", 2},
    {"pTCSessionInitiation", 3},
    {"pTCSessionAbandonEndRecord", 4},
    {"pTCSessionStartContinueRecord", 5},
    {"pTCSessionEndRecord", 6},
    {"pTCPre-EstablishedSessionSessionRecord", 7},
    {"pTCInstantPersonalAlert", 8},
    {"pTCPartyJoin", 9},
    {"pTCPartyDrop", 10},
    {"pTCPartyHold-RetrieveRecord", 11},
    {"pTCMediaModification", 12},
    {"pTCGroupAdvertizement", 13},
    {"pTCFloorConttrol", 14},
    {"pTCTargetPressence", 15},
    {"pTCAssociatePressence", 16},
    {"pTCListManagementEvents", 17},
    {"pTCAccessPolicyEvents", 18},
    {"pTCMediaTypeNotification", 19},
    {"pTCGroupCallRequest", 20},
    {"pTCGroupCallCancel", 21},
    {"pTCGroupCallResponse", 22},
    {"pTCGroupCallInterrogate", 23},
    {"pTCMCPTTImminentGroupCall", 24},
    {"pTCCC", 25},
    {"pTCRegistration", 26},
    {"pTCEncryption", 27},
};

static const struct cloudli__asn_field fields_eps_floor_activity[] = {
    {"tBCP-Request", offsetof(cloudli_asn_eps_floor_activity, tBCP_Request), 1, 98, F(TAGGED), 0},
    {"tBCP-Granted", offsetof(cloudli_asn_eps_floor_activity, tBCP_Granted), 2, 98, F(TAGGED), 0},
    {"tBCP-Deny", offsetof(cloudli_asn_eps_floor_activity, tBCP_Deny), 3, 98, F(TAGGED), 0},
    {"tBCP-Queued", offsetof(cloudli_asn_eps_floor_activity, tBCP_Queued), 4, 98, F(TAGGED), 0},
    {"tBCP-Release", offsetof(cloudli_asn_eps_floor_activity, tBCP_Release), 5, 98, F(TAGGED), 0},
    {"tBCP-Revoke", offsetof(cloudli_asn_eps_floor_activity, tBCP_Revoke), 6, 98, F(TAGGED), 0},
    {"tBCP-Taken", offsetof(cloudli_asn_eps_floor_activity, tBCP_Taken), 7, 98, F(TAGGED), 0},
    {"tBCP-Idle", offsetof(cloudli_asn_eps_floor_activity, tBCP_Idle), 8, 98, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_ptc_address[] = {
    {"uri", offsetof(cloudli_asn_eps_ptc_address, uri), 0, 71, F(TAGGED), 0},
    {"privacy-setting", offsetof(cloudli_asn_eps_ptc_address, privacy_setting), 1, 98, F(TAGGED), 0},
    {"privacy-alias", offsetof(cloudli_asn_eps_ptc_address, privacy_alias), 2, 279, F(TAGGED) | F(OPTIONAL), 0},
    {"nickname", offsetof(cloudli_asn_eps_ptc_address, nickname), 3, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_eps_group_auth_rule[] = {
    {"allow-Initiating-PtcSession", 0},
    {"block-Initiating-PtcSession", 1},
    {"allow-Joining-PtcSession", 2},
    {"block-Joining-PtcSession", 3},
    {"allow-Add-Participants", 4},
    {"block-Add-Participants", 5},
    {"allow-Subscription-PtcSession-State", 6},
    {"block-Subscription-PtcSession-State", 7},
    {"allow-Anonymity", 8},
    {"forbid-Anonymity", 9},
};

static const struct cloudli__asn_name names_eps_imminent_peril_ind[] = {
    {"request", 1},
    {"response", 2},
    {"cancel", 3},
};

static const struct cloudli__asn_name names_eps_implicit_floor_req[] = {
    {"join", 1},
    {"rejoin", 2},
    {"release", 3},
};

static const struct cloudli__asn_name names_eps_initiation_cause[] = {
    {"requests", 1},
    {"received", 2},
    {"pTCOriginatingId", 3},
};

static const struct cloudli__asn_name names_eps_ipa_direction[] = {
    {"toTarget", 0},
    {"fromTarget", 1},
};

static const struct cloudli__asn_name names_eps_list_management_action[] = {
    {"create", 1},
    {"modify", 2},
    {"retrieve", 3},
    {"delete", 4},
    {"notify", 5},
};

static const struct cloudli__asn_name names_eps_list_management_type[] = {
    {"contactListManagementAttempt", 1},
    {"groupListManagementAttempt", 2},
    {"contactListManagementResult", 3},
    {"groupListManagementResult", 4},
    {"requestSuccessful", 5},
};

static const struct cloudli__asn_name names_eps_priority_level[] = {
    {"pre-emptive", 0},
    {"high-priority", 1},
    {"normal-priority", 2},
    {"listen-only", 3},
};

static const struct cloudli__asn_name names_eps_pre_est_status[] = {
    {"established", 1},
    {"modify", 2},
    {"released", 3},
};

static const struct cloudli__asn_name names_eps_registration_request[] = {
    {"register", 1},
    {"re-register", 2},
    {"de-register", 3},
};

static const struct cloudli__asn_name names_eps_registration_outcome[] = {
    {"success", 0},
    {"failure", 1},
};

static const struct cloudli__asn_field fields_eps_rtp_setting[] = {
    {"ip-address", offsetof(cloudli_asn_eps_rtp_setting, ip_address), 0, 45, F(TAGGED), 0},
    {"port-number", offsetof(cloudli_asn_eps_rtp_setting, port_number), 1, 292, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_talkburst_control_setting[] = {
    {"talk-BurstControlProtocol", offsetof(cloudli_asn_eps_talkburst_control_setting, talk_BurstControlProtocol), 1, 71, F(TAGGED), 0},
    {"talk-Burst-parameters", offsetof(cloudli_asn_eps_talkburst_control_setting, talk_Burst_parameters), 2, 295, F(TAGGED), 0},
    {"tBCP-PortNumber", offsetof(cloudli_asn_eps_talkburst_control_setting, tBCP_PortNumber), 3, 76, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_ptc[] = {
    {"abandonCause", offsetof(cloudli_asn_eps_ptc, abandonCause), 1, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"accessPolicyFailure", offsetof(cloudli_asn_eps_ptc, accessPolicyFailure), 2, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"accessPolicyType", offsetof(cloudli_asn_eps_ptc, accessPolicyType), 3, 268, F(TAGGED) | F(OPTIONAL), 0},
    {"alertIndicator", offsetof(cloudli_asn_eps_ptc, alertIndicator), 5, 269, F(TAGGED) | F(OPTIONAL), 0},
    {"associatePresenceStatus", offsetof(cloudli_asn_eps_ptc, associatePresenceStatus), 6, 270, F(TAGGED) | F(OPTIONAL), 0},
    {"bearer-capability", offsetof(cloudli_asn_eps_ptc, bearer_capability), 7, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"broadcastIndicator", offsetof(cloudli_asn_eps_ptc, broadcastIndicator), 8, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"contactID", offsetof(cloudli_asn_eps_ptc, contactID), 9, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"emergency", offsetof(cloudli_asn_eps_ptc, emergency), 10, 272, F(TAGGED) | F(OPTIONAL), 0},
    {"emergencyGroupState", offsetof(cloudli_asn_eps_ptc, emergencyGroupState), 11, 273, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_eps_ptc, timeStamp), 12, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"pTCType", offsetof(cloudli_asn_eps_ptc, pTCType), 13, 276, F(TAGGED) | F(OPTIONAL), 0},
    {"failureCode", offsetof(cloudli_asn_eps_ptc, failureCode), 14, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"floorActivity", offsetof(cloudli_asn_eps_ptc, floorActivity), 15, 277, F(TAGGED) | F(OPTIONAL), 0},
    {"floorSpeakerID", offsetof(cloudli_asn_eps_ptc, floorSpeakerID), 16, 278, F(TAGGED) | F(OPTIONAL), 0},
    {"groupAdSender", offsetof(cloudli_asn_eps_ptc, groupAdSender), 17, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"groupAuthRule", offsetof(cloudli_asn_eps_ptc, groupAuthRule), 19, 280, F(TAGGED) | F(OPTIONAL), 0},
    {"groupCharacteristics", offsetof(cloudli_asn_eps_ptc, groupCharacteristics), 20, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"holdRetrieveInd", offsetof(cloudli_asn_eps_ptc, holdRetrieveInd), 21, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"imminentPerilInd", offsetof(cloudli_asn_eps_ptc, imminentPerilInd), 23, 281, F(TAGGED) | F(OPTIONAL), 0},
    {"implicitFloorReq", offsetof(cloudli_asn_eps_ptc, implicitFloorReq), 24, 282, F(TAGGED) | F(OPTIONAL), 0},
    {"initiationCause", offsetof(cloudli_asn_eps_ptc, initiationCause), 25, 283, F(TAGGED) | F(OPTIONAL), 0},
    {"invitationCause", offsetof(cloudli_asn_eps_ptc, invitationCause), 26, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"iPAPartyID", offsetof(cloudli_asn_eps_ptc, iPAPartyID), 27, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"iPADirection", offsetof(cloudli_asn_eps_ptc, iPADirection), 28, 284, F(TAGGED) | F(OPTIONAL), 0},
    {"listManagementAction", offsetof(cloudli_asn_eps_ptc, listManagementAction), 29, 285, F(TAGGED) | F(OPTIONAL), 0},
    {"listManagementFailure", offsetof(cloudli_asn_eps_ptc, listManagementFailure), 30, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"listManagementType", offsetof(cloudli_asn_eps_ptc, listManagementType), 31, 286, F(TAGGED) | F(OPTIONAL), 0},
    {"maxTBTime", offsetof(cloudli_asn_eps_ptc, maxTBTime), 32, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mCPTTGroupID", offsetof(cloudli_asn_eps_ptc, mCPTTGroupID), 33, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mCPTTID", offsetof(cloudli_asn_eps_ptc, mCPTTID), 34, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mCPTTInd", offsetof(cloudli_asn_eps_ptc, mCPTTInd), 35, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"location", offsetof(cloudli_asn_eps_ptc, location), 36, 150, F(TAGGED) | F(OPTIONAL), 0},
    {"mCPTTOrganizationName", offsetof(cloudli_asn_eps_ptc, mCPTTOrganizationName), 37, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mediaStreamAvail", offsetof(cloudli_asn_eps_ptc, mediaStreamAvail), 38, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"priority-Level", offsetof(cloudli_asn_eps_ptc, priority_Level), 40, 287, F(TAGGED) | F(OPTIONAL), 0},
    {"preEstSessionID", offsetof(cloudli_asn_eps_ptc, preEstSessionID), 41, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"preEstStatus", offsetof(cloudli_asn_eps_ptc, preEstStatus), 42, 288, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCGroupID", offsetof(cloudli_asn_eps_ptc, pTCGroupID), 43, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCIDList", offsetof(cloudli_asn_eps_ptc, pTCIDList), 44, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCMediaCapability", offsetof(cloudli_asn_eps_ptc, pTCMediaCapability), 45, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCOriginatingId", offsetof(cloudli_asn_eps_ptc, pTCOriginatingId), 46, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCOther", offsetof(cloudli_asn_eps_ptc, pTCOther), 47, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCParticipants", offsetof(cloudli_asn_eps_ptc, pTCParticipants), 48, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCParty", offsetof(cloudli_asn_eps_ptc, pTCParty), 49, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCPartyDrop", offsetof(cloudli_asn_eps_ptc, pTCPartyDrop), 50, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCSessionInfo", offsetof(cloudli_asn_eps_ptc, pTCSessionInfo), 51, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCServerURI", offsetof(cloudli_asn_eps_ptc, pTCServerURI), 52, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCUserAccessPolicy", offsetof(cloudli_asn_eps_ptc, pTCUserAccessPolicy), 53, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCAddress", offsetof(cloudli_asn_eps_ptc, pTCAddress), 54, 278, F(TAGGED) | F(OPTIONAL), 0},
    {"queuedFloorControl", offsetof(cloudli_asn_eps_ptc, queuedFloorControl), 55, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"queuedPosition", offsetof(cloudli_asn_eps_ptc, queuedPosition), 56, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"registrationRequest", offsetof(cloudli_asn_eps_ptc, registrationRequest), 57, 289, F(TAGGED) | F(OPTIONAL), 0},
    {"registrationOutcome", offsetof(cloudli_asn_eps_ptc, registrationOutcome), 58, 290, F(TAGGED) | F(OPTIONAL), 0},
    {"retrieveID", offsetof(cloudli_asn_eps_ptc, retrieveID), 59, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"rTPSetting", offsetof(cloudli_asn_eps_ptc, rTPSetting), 60, 291, F(TAGGED) | F(OPTIONAL), 0},
    {"talkBurstPriority", offsetof(cloudli_asn_eps_ptc, talkBurstPriority), 61, 287, F(TAGGED) | F(OPTIONAL), 0},
    {"talkBurstReason", offsetof(cloudli_asn_eps_ptc, talkBurstReason), 62, 293, F(TAGGED) | F(OPTIONAL), 0},
    {"talkburstControlSetting", offsetof(cloudli_asn_eps_ptc, talkburstControlSetting), 63, 294, F(TAGGED) | F(OPTIONAL), 0},
    {"targetPresenceStatus", offsetof(cloudli_asn_eps_ptc, targetPresenceStatus), 64, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"port-Number", offsetof(cloudli_asn_eps_ptc, port_Number), 65, 76, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_ptc_encryption_info[] = {
    {"cipher", offsetof(cloudli_asn_eps_ptc_encryption_info, cipher), 1, 71, F(TAGGED), 0},
    {"cryptoContext", offsetof(cloudli_asn_eps_ptc_encryption_info, cryptoContext), 2, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"key", offsetof(cloudli_asn_eps_ptc_encryption_info, key), 3, 71, F(TAGGED), 0},
    {"keyEncoding", offsetof(cloudli_asn_eps_ptc_encryption_info, keyEncoding), 4, 71, F(TAGGED), 0},
    {"salt", offsetof(cloudli_asn_eps_ptc_encryption_info, salt), 5, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCOther", offsetof(cloudli_asn_eps_ptc_encryption_info, pTCOther), 6, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_plmnid[] = {
    {"mCC", offsetof(cloudli_asn_plmnid, mCC), 1, 300, F(TAGGED), 0},
    {"mNC", offsetof(cloudli_asn_plmnid, mNC), 2, 301, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ncgi[] = {
    {"pLMNID", offsetof(cloudli_asn_ncgi, pLMNID), 1, 299, F(TAGGED), 0},
    {"nRCellID", offsetof(cloudli_asn_ncgi, nRCellID), 2, 302, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_additional_cell_id[] = {
    {"nCGI", offsetof(cloudli_asn_additional_cell_id, nCGI), 1, 298, F(TAGGED), 0},
    {"gsmLocation", offsetof(cloudli_asn_additional_cell_id, gsmLocation), 2, 153, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"umtsLocation", offsetof(cloudli_asn_additional_cell_id, umtsLocation), 3, 164, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"timeOfLocation", offsetof(cloudli_asn_additional_cell_id, timeOfLocation), 4, 31, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_national_hi2_asn1parameters[] = {
    {"countryCode", offsetof(cloudli_asn_national_hi2_asn1parameters, countryCode), 1, 79, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_iri_parameters[] = {
    {"hi2epsDomainId", offsetof(cloudli_asn_eps_iri_parameters, hi2epsDomainId), 0, 27, F(TAGGED), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_eps_iri_parameters, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_eps_iri_parameters, timeStamp), 3, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"initiator", offsetof(cloudli_asn_eps_iri_parameters, initiator), 4, 149, F(TAGGED) | F(OPTIONAL), 0},
    {"locationOfTheTarget", offsetof(cloudli_asn_eps_iri_parameters, locationOfTheTarget), 8, 150, F(TAGGED) | F(OPTIONAL), 0},
    {"partyInformation", offsetof(cloudli_asn_eps_iri_parameters, partyInformation), 9, 189, F(TAGGED) | F(OPTIONAL), 0},
    {"serviceCenterAddress", offsetof(cloudli_asn_eps_iri_parameters, serviceCenterAddress), 13, 179, F(TAGGED) | F(OPTIONAL), 0},
    {"sMS", offsetof(cloudli_asn_eps_iri_parameters, sMS), 14, 190, F(TAGGED) | F(OPTIONAL), 0},
    {"national-Parameters", offsetof(cloudli_asn_eps_iri_parameters, national_Parameters), 16, 40, F(TAGGED) | F(OPTIONAL), 0},
    {"ePSCorrelationNumber", offsetof(cloudli_asn_eps_iri_parameters, ePSCorrelationNumber), 18, 196, F(TAGGED) | F(OPTIONAL), 0},
    {"ePSevent", offsetof(cloudli_asn_eps_iri_parameters, ePSevent), 20, 197, F(TAGGED) | F(OPTIONAL), 0},
    {"sgsnAddress", offsetof(cloudli_asn_eps_iri_parameters, sgsnAddress), 21, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"gPRSOperationErrorCode", offsetof(cloudli_asn_eps_iri_parameters, gPRSOperationErrorCode), 22, 198, F(TAGGED) | F(OPTIONAL), 0},
    {"ggsnAddress", offsetof(cloudli_asn_eps_iri_parameters, ggsnAddress), 24, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"qOS", offsetof(cloudli_asn_eps_iri_parameters, qOS), 25, 199, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"networkIdentifier", offsetof(cloudli_asn_eps_iri_parameters, networkIdentifier), 26, 41, F(TAGGED) | F(OPTIONAL), 0},
    {"sMSOriginatingAddress", offsetof(cloudli_asn_eps_iri_parameters, sMSOriginatingAddress), 27, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sMSTerminatingAddress", offsetof(cloudli_asn_eps_iri_parameters, sMSTerminatingAddress), 28, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"iMSevent", offsetof(cloudli_asn_eps_iri_parameters, iMSevent), 29, 200, F(TAGGED) | F(OPTIONAL), 0},
    {"sIPMessage", offsetof(cloudli_asn_eps_iri_parameters, sIPMessage), 30, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"servingSGSN-number", offsetof(cloudli_asn_eps_iri_parameters, servingSGSN_number), 31, 201, F(TAGGED) | F(OPTIONAL), 0},
    {"servingSGSN-address", offsetof(cloudli_asn_eps_iri_parameters, servingSGSN_address), 32, 202, F(TAGGED) | F(OPTIONAL), 0},
    {"ldiEvent", offsetof(cloudli_asn_eps_iri_parameters, ldiEvent), 34, 203, F(TAGGED) | F(OPTIONAL), 0},
    {"correlation", offsetof(cloudli_asn_eps_iri_parameters, correlation), 35, 204, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"ePS-GTPV2-specificParameters", offsetof(cloudli_asn_eps_iri_parameters, ePS_GTPV2_specificParameters), 36, 208, F(TAGGED) | F(OPTIONAL), 0},
    {"ePS-PMIP-specificParameters", offsetof(cloudli_asn_eps_iri_parameters, ePS_PMIP_specificParameters), 37, 222, F(TAGGED) | F(OPTIONAL), 0},
    {"ePS-DSMIP-SpecificParameters", offsetof(cloudli_asn_eps_iri_parameters, ePS_DSMIP_SpecificParameters), 38, 226, F(TAGGED) | F(OPTIONAL), 0},
    {"ePS-MIP-SpecificParameters", offsetof(cloudli_asn_eps_iri_parameters, ePS_MIP_SpecificParameters), 39, 229, F(TAGGED) | F(OPTIONAL), 0},
    {"servingNodeAddress", offsetof(cloudli_asn_eps_iri_parameters, servingNodeAddress), 40, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"visitedNetworkId", offsetof(cloudli_asn_eps_iri_parameters, visitedNetworkId), 41, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mediaDecryption-info", offsetof(cloudli_asn_eps_iri_parameters, mediaDecryption_info), 42, 231, F(TAGGED) | F(OPTIONAL), 0},
    {"servingS4-SGSN-address", offsetof(cloudli_asn_eps_iri_parameters, servingS4_SGSN_address), 43, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sipMessageHeaderOffer", offsetof(cloudli_asn_eps_iri_parameters, sipMessageHeaderOffer), 44, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sipMessageHeaderAnswer", offsetof(cloudli_asn_eps_iri_parameters, sipMessageHeaderAnswer), 45, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sdpOffer", offsetof(cloudli_asn_eps_iri_parameters, sdpOffer), 46, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sdpAnswer", offsetof(cloudli_asn_eps_iri_parameters, sdpAnswer), 47, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"uLITimestamp", offsetof(cloudli_asn_eps_iri_parameters, uLITimestamp), 48, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"packetDataHeaderInformation", offsetof(cloudli_asn_eps_iri_parameters, packetDataHeaderInformation), 49, 232, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"mediaSecFailureIndication", offsetof(cloudli_asn_eps_iri_parameters, mediaSecFailureIndication), 50, 241, F(TAGGED) | F(OPTIONAL), 0},
    {"csgIdentity", offsetof(cloudli_asn_eps_iri_parameters, csgIdentity), 51, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"heNBIdentity", offsetof(cloudli_asn_eps_iri_parameters, heNBIdentity), 52, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"heNBiPAddress", offsetof(cloudli_asn_eps_iri_parameters, heNBiPAddress), 53, 45, F(TAGGED) | F(OPTIONAL), 0},
    {"heNBLocation", offsetof(cloudli_asn_eps_iri_parameters, heNBLocation), 54, 212, F(TAGGED) | F(OPTIONAL), 0},
    {"tunnelProtocol", offsetof(cloudli_asn_eps_iri_parameters, tunnelProtocol), 55, 242, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"pANI-Header-Info", offsetof(cloudli_asn_eps_iri_parameters, pANI_Header_Info), 56, 245, F(TAGGED) | F(OPTIONAL), 0},
    {"imsVoIP", offsetof(cloudli_asn_eps_iri_parameters, imsVoIP), 57, 247, F(TAGGED) | F(OPTIONAL), 0},
    {"xCAPmessage", offsetof(cloudli_asn_eps_iri_parameters, xCAPmessage), 58, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"logicalFunctionInformation", offsetof(cloudli_asn_eps_iri_parameters, logicalFunctionInformation), 59, 248, F(TAGGED) | F(OPTIONAL), 0},
    {"ccUnavailableReason", offsetof(cloudli_asn_eps_iri_parameters, ccUnavailableReason), 60, 251, F(TAGGED) | F(OPTIONAL), 0},
    {"carrierSpecificData", offsetof(cloudli_asn_eps_iri_parameters, carrierSpecificData), 61, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-previous-systems", offsetof(cloudli_asn_eps_iri_parameters, current_previous_systems), 62, 252, F(TAGGED) | F(OPTIONAL), 0},
    {"change-Of-Target-Identity", offsetof(cloudli_asn_eps_iri_parameters, change_Of_Target_Identity), 63, 253, F(TAGGED) | F(OPTIONAL), 0},
    {"requesting-Network-Identifier", offsetof(cloudli_asn_eps_iri_parameters, requesting_Network_Identifier), 64, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"requesting-Node-Type", offsetof(cloudli_asn_eps_iri_parameters, requesting_Node_Type), 65, 254, F(TAGGED) | F(OPTIONAL), 0},
    {"serving-System-Identifier", offsetof(cloudli_asn_eps_iri_parameters, serving_System_Identifier), 66, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"proSeTargetType", offsetof(cloudli_asn_eps_iri_parameters, proSeTargetType), 67, 255, F(TAGGED) | F(OPTIONAL), 0},
    {"proSeRelayMSISDN", offsetof(cloudli_asn_eps_iri_parameters, proSeRelayMSISDN), 68, 130, F(TAGGED) | F(OPTIONAL), 0},
    {"proSeRelayIMSI", offsetof(cloudli_asn_eps_iri_parameters, proSeRelayIMSI), 69, 132, F(TAGGED) | F(OPTIONAL), 0},
    {"proSeRelayIMEI", offsetof(cloudli_asn_eps_iri_parameters, proSeRelayIMEI), 70, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"extendedLocParameters", offsetof(cloudli_asn_eps_iri_parameters, extendedLocParameters), 71, 256, F(TAGGED) | F(OPTIONAL), 0},
    {"locationErrorCode", offsetof(cloudli_asn_eps_iri_parameters, locationErrorCode), 72, 262, F(TAGGED) | F(OPTIONAL), 0},
    {"otherIdentities", offsetof(cloudli_asn_eps_iri_parameters, otherIdentities), 73, 263, F(TAGGED) | F(OPTIONAL), 0},
    {"deregistrationReason", offsetof(cloudli_asn_eps_iri_parameters, deregistrationReason), 74, 264, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"requesting-Node-Identifier", offsetof(cloudli_asn_eps_iri_parameters, requesting_Node_Identifier), 75, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"roamingIndication", offsetof(cloudli_asn_eps_iri_parameters, roamingIndication), 76, 265, F(TAGGED) | F(OPTIONAL), 0},
    {"cSREvent", offsetof(cloudli_asn_eps_iri_parameters, cSREvent), 77, 266, F(TAGGED) | F(OPTIONAL), 0},
    {"ptc", offsetof(cloudli_asn_eps_iri_parameters, ptc), 78, 267, F(TAGGED) | F(OPTIONAL), 0},
    {"ptcEncryption", offsetof(cloudli_asn_eps_iri_parameters, ptcEncryption), 79, 296, F(TAGGED) | F(OPTIONAL), 0},
    {"additionalCellIDs", offsetof(cloudli_asn_eps_iri_parameters, additionalCellIDs), 80, 303, F(TAGGED) | F(OPTIONAL), 0},
    {"scefID", offsetof(cloudli_asn_eps_iri_parameters, scefID), 81, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"national-HI2-ASN1parameters", offsetof(cloudli_asn_eps_iri_parameters, national_HI2_ASN1parameters), 255, 304, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_iri_content[] = {
    {"iRI-Begin-record", offsetof(cloudli_asn_eps_iri_content, iRI_Begin_record), 1, 148, F(TAGGED), 0},
    {"iRI-End-record", offsetof(cloudli_asn_eps_iri_content, iRI_End_record), 2, 148, F(TAGGED), 0},
    {"iRI-Continue-record", offsetof(cloudli_asn_eps_iri_content, iRI_Continue_record), 3, 148, F(TAGGED), 0},
    {"iRI-Report-record", offsetof(cloudli_asn_eps_iri_content, iRI_Report_record), 4, 148, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_eps_ir_is_content[] = {
    {"epsiRIContent", offsetof(cloudli_asn_eps_ir_is_content, epsiRIContent), 0, 147, 0, 0},
    {"epsIRISequence", offsetof(cloudli_asn_eps_ir_is_content, epsIRISequence), 0, 305, 0, 0},
};

static const struct cloudli__asn_name names_eps_cc_tpdu_direction[] = {
    {"from-target", 1},
    {"to-target", 2},
    {"unknown", 3},
};

static const struct cloudli__asn_name names_eps_cc_ice_type[] = {
    {"sgsn", 1},
    {"ggsn", 2},
    {"s-GW", 3},
    {"pDN-GW", 4},
    {"colocated-SAE-GWs", 5},
    {"ePDG", 6},
};

static const struct cloudli__asn_field fields_eps_cc_ulic_header[] = {
    {"hi3DomainId", offsetof(cloudli_asn_eps_cc_ulic_header, hi3DomainId), 0, 27, F(TAGGED), 0},
    {"lIID", offsetof(cloudli_asn_eps_cc_ulic_header, lIID), 2, 28, F(TAGGED) | F(OPTIONAL), 0},
    {"correlation-Number", offsetof(cloudli_asn_eps_cc_ulic_header, correlation_Number), 3, 196, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_eps_cc_ulic_header, timeStamp), 4, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sequence-number", offsetof(cloudli_asn_eps_cc_ulic_header, sequence_number), 5, 76, F(TAGGED), 0},
    {"t-PDU-direction", offsetof(cloudli_asn_eps_cc_ulic_header, t_PDU_direction), 6, 308, F(TAGGED), 0},
    {"national-HI3-ASN1parameters", offsetof(cloudli_asn_eps_cc_ulic_header, national_HI3_ASN1parameters), 7, 78, F(TAGGED) | F(OPTIONAL), 0},
    {"ice-type", offsetof(cloudli_asn_eps_cc_ulic_header, ice_type), 8, 309, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_eps_cc_cc_pdu[] = {
    {"uLIC-header", offsetof(cloudli_asn_eps_cc_cc_pdu, uLIC_header), 1, 307, F(TAGGED), 0},
    {"payload", offsetof(cloudli_asn_eps_cc_cc_pdu, payload), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_gcse_ims_identity[] = {
    {"sip-uri", offsetof(cloudli_asn_gcse_ims_identity, sip_uri), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"tel-uri", offsetof(cloudli_asn_gcse_ims_identity, tel_uri), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_other_identity[] = {
    {"otherIdentityEncoding", offsetof(cloudli_asn_other_identity, otherIdentityEncoding), 1, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"otherIDInfo", offsetof(cloudli_asn_other_identity, otherIDInfo), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_gcse_party_identity[] = {
    {"imei", offsetof(cloudli_asn_gcse_party_identity, imei), 1, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"imsi", offsetof(cloudli_asn_gcse_party_identity, imsi), 2, 132, F(TAGGED) | F(OPTIONAL), 0},
    {"iMPU", offsetof(cloudli_asn_gcse_party_identity, iMPU), 3, 315, F(TAGGED) | F(OPTIONAL), 0},
    {"iMPI", offsetof(cloudli_asn_gcse_party_identity, iMPI), 4, 315, F(TAGGED) | F(OPTIONAL), 0},
    {"proseUEID", offsetof(cloudli_asn_gcse_party_identity, proseUEID), 6, 317, F(TAGGED) | F(OPTIONAL), 0},
    {"otherID", offsetof(cloudli_asn_gcse_party_identity, otherID), 7, 318, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_gcse_event[] = {
    {"activationOfGcseGroupComms", 1},
    {"startOfInterceptionGcseGroupComms", 2},
    {"userAdded", 3},
    {"userDropped", 4},
    {"targetConnectionModification", 5},
    {"targetdropped", 6},
    {"deactivationOfGcseGroupComms", 7},
};

static const struct cloudli__asn_name names_access_type[] = {
    {"ePS-Unicast", 1},
    {"ePS-Multicast", 2},
};

static const struct cloudli__asn_field fields_access_id[] = {
    {"tMGI", offsetof(cloudli_asn_access_id, tMGI), 1, 326, F(TAGGED), 0},
    {"uEIPAddress", offsetof(cloudli_asn_access_id, uEIPAddress), 2, 45, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_upstream[] = {
    {"accessType", offsetof(cloudli_asn_upstream, accessType), 1, 324, F(TAGGED), 0},
    {"accessId", offsetof(cloudli_asn_upstream, accessId), 2, 325, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_downstream[] = {
    {"accessType", offsetof(cloudli_asn_downstream, accessType), 1, 324, F(TAGGED), 0},
    {"accessId", offsetof(cloudli_asn_downstream, accessId), 2, 325, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_target_connection_method[] = {
    {"connectionStatus", offsetof(cloudli_asn_target_connection_method, connectionStatus), 1, 98, F(TAGGED), 0},
    {"upstream", offsetof(cloudli_asn_target_connection_method, upstream), 2, 323, F(TAGGED) | F(OPTIONAL), 0},
    {"downstream", offsetof(cloudli_asn_target_connection_method, downstream), 3, 327, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_gcse_group_characteristics[] = {
    {"characteristicsEncoding", offsetof(cloudli_asn_gcse_group_characteristics, characteristicsEncoding), 1, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"characteristics", offsetof(cloudli_asn_gcse_group_characteristics, characteristics), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_gcse_iri_parameters[] = {
    {"hi2gcseDomainId", offsetof(cloudli_asn_gcse_iri_parameters, hi2gcseDomainId), 0, 27, F(TAGGED), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_gcse_iri_parameters, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_gcse_iri_parameters, timeStamp), 2, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"partyInformation", offsetof(cloudli_asn_gcse_iri_parameters, partyInformation), 3, 319, F(TAGGED), 0},
    {"national-Parameters", offsetof(cloudli_asn_gcse_iri_parameters, national_Parameters), 4, 40, F(TAGGED) | F(OPTIONAL), 0},
    {"networkIdentifier", offsetof(cloudli_asn_gcse_iri_parameters, networkIdentifier), 5, 41, F(TAGGED), 0},
    {"gcseEvent", offsetof(cloudli_asn_gcse_iri_parameters, gcseEvent), 6, 320, F(TAGGED), 0},
    {"correlation", offsetof(cloudli_asn_gcse_iri_parameters, correlation), 7, 321, F(TAGGED) | F(OPTIONAL), 0},
    {"targetConnectionMethod", offsetof(cloudli_asn_gcse_iri_parameters, targetConnectionMethod), 8, 322, F(TAGGED) | F(OPTIONAL), 0},
    {"gcseGroupMembers", offsetof(cloudli_asn_gcse_iri_parameters, gcseGroupMembers), 9, 328, F(TAGGED) | F(OPTIONAL), 0},
    {"gcseGroupParticipants", offsetof(cloudli_asn_gcse_iri_parameters, gcseGroupParticipants), 10, 328, F(TAGGED) | F(OPTIONAL), 0},
    {"gcseGroupID", offsetof(cloudli_asn_gcse_iri_parameters, gcseGroupID), 11, 313, F(TAGGED) | F(OPTIONAL), 0},
    {"gcseGroupCharacteristics", offsetof(cloudli_asn_gcse_iri_parameters, gcseGroupCharacteristics), 12, 329, F(TAGGED) | F(OPTIONAL), 0},
    {"reservedTMGI", offsetof(cloudli_asn_gcse_iri_parameters, reservedTMGI), 13, 326, F(TAGGED) | F(OPTIONAL), 0},
    {"tMGIReservationDuration", offsetof(cloudli_asn_gcse_iri_parameters, tMGIReservationDuration), 14, 330, F(TAGGED) | F(OPTIONAL), 0},
    {"visitedNetworkID", offsetof(cloudli_asn_gcse_iri_parameters, visitedNetworkID), 15, 331, F(TAGGED) | F(OPTIONAL), 0},
    {"addedUserID", offsetof(cloudli_asn_gcse_iri_parameters, addedUserID), 16, 313, F(TAGGED) | F(OPTIONAL), 0},
    {"droppedUserID", offsetof(cloudli_asn_gcse_iri_parameters, droppedUserID), 17, 313, F(TAGGED) | F(OPTIONAL), 0},
    {"reasonForCommsEnd", offsetof(cloudli_asn_gcse_iri_parameters, reasonForCommsEnd), 18, 332, F(TAGGED) | F(OPTIONAL), 0},
    {"gcseLocationOfTheTarget", offsetof(cloudli_asn_gcse_iri_parameters, gcseLocationOfTheTarget), 19, 212, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_gcse_iri_content[] = {
    {"iRI-Begin-record", offsetof(cloudli_asn_gcse_iri_content, iRI_Begin_record), 1, 312, F(TAGGED), 0},
    {"iRI-End-record", offsetof(cloudli_asn_gcse_iri_content, iRI_End_record), 2, 312, F(TAGGED), 0},
    {"iRI-Continue-record", offsetof(cloudli_asn_gcse_iri_content, iRI_Continue_record), 3, 312, F(TAGGED), 0},
    {"iRI-Report-record", offsetof(cloudli_asn_gcse_iri_content, iRI_Report_record), 4, 312, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_gcse_ir_is_content[] = {
    {"gcseiRIContent", offsetof(cloudli_asn_gcse_ir_is_content, gcseiRIContent), 0, 311, 0, 0},
    {"gcseIRISequence", offsetof(cloudli_asn_gcse_ir_is_content, gcseIRISequence), 0, 333, 0, 0},
};

static const struct cloudli__asn_name names_gcse_cc_tpdu_direction[] = {
    {"from-target", 1},
    {"to-target", 2},
    {"unknown", 3},
};

static const struct cloudli__asn_field fields_gcse_cc_media_id[] = {
    {"sourceUserID", offsetof(cloudli_asn_gcse_cc_media_id, sourceUserID), 1, 313, F(TAGGED) | F(OPTIONAL), 0},
    {"streamID", offsetof(cloudli_asn_gcse_cc_media_id, streamID), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_gcse_lic_header[] = {
    {"hi3gcseDomainId", offsetof(cloudli_asn_gcse_lic_header, hi3gcseDomainId), 1, 27, F(TAGGED), 0},
    {"lIID", offsetof(cloudli_asn_gcse_lic_header, lIID), 2, 28, F(TAGGED) | F(OPTIONAL), 0},
    {"correlation", offsetof(cloudli_asn_gcse_lic_header, correlation), 3, 321, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_gcse_lic_header, timeStamp), 4, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sequence-number", offsetof(cloudli_asn_gcse_lic_header, sequence_number), 5, 76, F(TAGGED), 0},
    {"t-PDU-direction", offsetof(cloudli_asn_gcse_lic_header, t_PDU_direction), 6, 336, F(TAGGED), 0},
    {"national-HI3-ASN1parameters", offsetof(cloudli_asn_gcse_lic_header, national_HI3_ASN1parameters), 7, 78, F(TAGGED) | F(OPTIONAL), 0},
    {"mediaID", offsetof(cloudli_asn_gcse_lic_header, mediaID), 8, 337, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_gcse_cc_pdu[] = {
    {"gcseLIC-header", offsetof(cloudli_asn_gcse_cc_pdu, gcseLIC_header), 1, 335, F(TAGGED), 0},
    {"payload", offsetof(cloudli_asn_gcse_cc_pdu, payload), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_three_gpp_national_hi1_asn1parameters[] = {
    {"domainID", offsetof(cloudli_asn_three_gpp_national_hi1_asn1parameters, domainID), 0, 27, F(TAGGED) | F(OPTIONAL), 0},
    {"countryCode", offsetof(cloudli_asn_three_gpp_national_hi1_asn1parameters, countryCode), 1, 79, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_target_type[] = {
    {"mSISDN", 0},
    {"iMSI", 1},
    {"iMEI", 2},
    {"e164-Format", 3},
    {"nAI", 4},
    {"sip-URI", 5},
    {"tel-URI", 6},
    {"iMPU", 7},
    {"iMPI", 8},
};

static const struct cloudli__asn_field fields_called_party_number[] = {
    {"iSUP-Format", offsetof(cloudli_asn_called_party_number, iSUP_Format), 1, 44, F(TAGGED), 0},
    {"mAP-Format", offsetof(cloudli_asn_called_party_number, mAP_Format), 2, 44, F(TAGGED), 0},
    {"dSS1-Format", offsetof(cloudli_asn_called_party_number, dSS1_Format), 3, 44, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_delivery_information[] = {
    {"hi2DeliveryNumber", offsetof(cloudli_asn_delivery_information, hi2DeliveryNumber), 0, 344, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"hi3DeliveryNumber", offsetof(cloudli_asn_delivery_information, hi3DeliveryNumber), 1, 344, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"hi2DeliveryIpAddress", offsetof(cloudli_asn_delivery_information, hi2DeliveryIpAddress), 2, 45, F(TAGGED) | F(OPTIONAL), 0},
    {"hi3DeliveryIpAddress", offsetof(cloudli_asn_delivery_information, hi3DeliveryIpAddress), 3, 45, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_interception_type[] = {
    {"voiceIriCc", 0},
    {"voiceIriOnly", 1},
    {"dataIriCc", 2},
    {"dataIriOnly", 3},
    {"voiceAndDataIriCc", 4},
    {"voiceAndDataIriOnly", 5},
};

static const struct cloudli__asn_field fields_target_information[] = {
    {"communicationIdentifier", offsetof(cloudli_asn_target_information, communicationIdentifier), 0, 83, F(TAGGED) | F(OPTIONAL), 0},
    {"network-Identifier", offsetof(cloudli_asn_target_information, network_Identifier), 1, 41, F(TAGGED) | F(OPTIONAL), 0},
    {"broadcastArea", offsetof(cloudli_asn_target_information, broadcastArea), 2, 39, F(TAGGED) | F(OPTIONAL), 0},
    {"targetType", offsetof(cloudli_asn_target_information, targetType), 3, 342, F(TAGGED) | F(OPTIONAL), 0},
    {"deliveryInformation", offsetof(cloudli_asn_target_information, deliveryInformation), 4, 343, F(TAGGED) | F(OPTIONAL), 0},
    {"liActivatedTime", offsetof(cloudli_asn_target_information, liActivatedTime), 5, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"liDeactivatedTime", offsetof(cloudli_asn_target_information, liDeactivatedTime), 6, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"liModificationTime", offsetof(cloudli_asn_target_information, liModificationTime), 7, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"interceptionType", offsetof(cloudli_asn_target_information, interceptionType), 8, 345, F(TAGGED) | F(OPTIONAL), 0},
    {"liSetUpTime", offsetof(cloudli_asn_target_information, liSetUpTime), 9, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_broadcast_status[] = {
    {"succesfull", 0},
    {"unsuccesfull", 1},
};

static const struct cloudli__asn_field fields_tg_notification[] = {
    {"domainID", offsetof(cloudli_asn_tg_notification, domainID), 0, 27, F(TAGGED) | F(OPTIONAL), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_tg_notification, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"communicationIdentifier", offsetof(cloudli_asn_tg_notification, communicationIdentifier), 2, 83, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_tg_notification, timeStamp), 3, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"threeGPP-National-HI1-ASN1parameters", offsetof(cloudli_asn_tg_notification, threeGPP_National_HI1_ASN1parameters), 5, 340, F(TAGGED) | F(OPTIONAL), 0},
    {"target-Information", offsetof(cloudli_asn_tg_notification, target_Information), 6, 341, F(TAGGED) | F(OPTIONAL), 0},
    {"network-Identifier", offsetof(cloudli_asn_tg_notification, network_Identifier), 7, 41, F(TAGGED) | F(OPTIONAL), 0},
    {"broadcastStatus", offsetof(cloudli_asn_tg_notification, broadcastStatus), 8, 346, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_tg_alarm_indicator[] = {
    {"domainID", offsetof(cloudli_asn_tg_alarm_indicator, domainID), 0, 27, F(TAGGED) | F(OPTIONAL), 0},
    {"communicationIdentifier", offsetof(cloudli_asn_tg_alarm_indicator, communicationIdentifier), 1, 83, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_tg_alarm_indicator, timeStamp), 2, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"alarm-information", offsetof(cloudli_asn_tg_alarm_indicator, alarm_information), 3, 44, F(TAGGED), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_tg_alarm_indicator, lawfulInterceptionIdentifier), 4, 28, F(TAGGED) | F(OPTIONAL), 0},
    {"threeGPP-National-HI1-ASN1parameters", offsetof(cloudli_asn_tg_alarm_indicator, threeGPP_National_HI1_ASN1parameters), 5, 340, F(TAGGED) | F(OPTIONAL), 0},
    {"target-Information", offsetof(cloudli_asn_tg_alarm_indicator, target_Information), 6, 341, F(TAGGED) | F(OPTIONAL), 0},
    {"network-Identifier", offsetof(cloudli_asn_tg_alarm_indicator, network_Identifier), 7, 41, F(TAGGED) | F(OPTIONAL), 0},
    {"network-Element-Information", offsetof(cloudli_asn_tg_alarm_indicator, network_Element_Information), 8, 39, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_three_gpp_hi1_operation[] = {
    {"liActivated", offsetof(cloudli_asn_three_gpp_hi1_operation, liActivated), 1, 339, F(TAGGED), 0},
    {"liDeactivated", offsetof(cloudli_asn_three_gpp_hi1_operation, liDeactivated), 2, 339, F(TAGGED), 0},
    {"liModified", offsetof(cloudli_asn_three_gpp_hi1_operation, liModified), 3, 339, F(TAGGED), 0},
    {"alarms-indicator", offsetof(cloudli_asn_three_gpp_hi1_operation, alarms_indicator), 4, 347, F(TAGGED), 0},
    {"threeGPP-National-HI1-ASN1parameters", offsetof(cloudli_asn_three_gpp_hi1_operation, threeGPP_National_HI1_ASN1parameters), 5, 340, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_national_hi1_asn1parameters[] = {
    {"domainID", offsetof(cloudli_asn_national_hi1_asn1parameters, domainID), 0, 27, F(TAGGED) | F(OPTIONAL), 0},
    {"countryCode", offsetof(cloudli_asn_national_hi1_asn1parameters, countryCode), 1, 79, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_hi1_notification[] = {
    {"domainID", offsetof(cloudli_asn_hi1_notification, domainID), 0, 27, F(TAGGED) | F(OPTIONAL), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_hi1_notification, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"communicationIdentifier", offsetof(cloudli_asn_hi1_notification, communicationIdentifier), 2, 83, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_hi1_notification, timeStamp), 3, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"national-HI1-ASN1parameters", offsetof(cloudli_asn_hi1_notification, national_HI1_ASN1parameters), 5, 350, F(TAGGED) | F(OPTIONAL), 0},
    {"target-Information", offsetof(cloudli_asn_hi1_notification, target_Information), 6, 39, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi1_alarm_indicator[] = {
    {"domainID", offsetof(cloudli_asn_hi1_alarm_indicator, domainID), 0, 27, F(TAGGED) | F(OPTIONAL), 0},
    {"communicationIdentifier", offsetof(cloudli_asn_hi1_alarm_indicator, communicationIdentifier), 1, 83, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_hi1_alarm_indicator, timeStamp), 2, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"alarm-information", offsetof(cloudli_asn_hi1_alarm_indicator, alarm_information), 3, 39, F(TAGGED), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_hi1_alarm_indicator, lawfulInterceptionIdentifier), 4, 28, F(TAGGED) | F(OPTIONAL), 0},
    {"national-HI1-ASN1parameters", offsetof(cloudli_asn_hi1_alarm_indicator, national_HI1_ASN1parameters), 5, 350, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi1_operation[] = {
    {"liActivated", offsetof(cloudli_asn_hi1_operation, liActivated), 1, 349, F(TAGGED), 0},
    {"liDeactivated", offsetof(cloudli_asn_hi1_operation, liDeactivated), 2, 349, F(TAGGED), 0},
    {"liModified", offsetof(cloudli_asn_hi1_operation, liModified), 3, 349, F(TAGGED), 0},
    {"alarms-indicator", offsetof(cloudli_asn_hi1_operation, alarms_indicator), 4, 351, F(TAGGED), 0},
    {"national-HI1-ASN1parameters", offsetof(cloudli_asn_hi1_operation, national_HI1_ASN1parameters), 5, 350, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_hi2_iri_parameters_i_r_iversion[] = {
    {"version2", 2},
    {"version3", 3},
    {"version4", 4},
    {"version5", 5},
    {"version6", 6},
    {"version7", 7},
    {"lastVersion", 8},
};

static const struct cloudli__asn_name names_hi2_iri_parameters_intercepted_call_direct[] = {
    {"not-Available", 0},
    {"originating-Target", 1},
    {"terminating-Target", 2},
};

static const struct cloudli__asn_name names_intercepted_call_state[] = {
    {"idle", 1},
    {"setUpInProcess", 2},
    {"connected", 3},
};

static const struct cloudli__asn_field fields_tetra_location_ms_loc[] = {
    {"mcc", offsetof(cloudli_asn_tetra_location_ms_loc, mcc), 1, 362, F(TAGGED), 0},
    {"mnc", offsetof(cloudli_asn_tetra_location_ms_loc, mnc), 2, 363, F(TAGGED), 0},
    {"lai", offsetof(cloudli_asn_tetra_location_ms_loc, lai), 3, 76, F(TAGGED), 0},
    {"ci", offsetof(cloudli_asn_tetra_location_ms_loc, ci), 4, 99, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_tetra_location[] = {
    {"ms-Loc", offsetof(cloudli_asn_tetra_location, ms_Loc), 1, 361, F(TAGGED), 0},
    {"ls-Loc", offsetof(cloudli_asn_tetra_location, ls_Loc), 2, 99, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_hi2_map_datum[] = {
    {"wGS84", 0},
    {"wGS72", 1},
    {"eD50", 2},
};

static const struct cloudli__asn_field fields_hi2_gsm_location_geo_coordinates[] = {
    {"latitude", offsetof(cloudli_asn_hi2_gsm_location_geo_coordinates, latitude), 1, 155, F(TAGGED), 0},
    {"longitude", offsetof(cloudli_asn_hi2_gsm_location_geo_coordinates, longitude), 2, 156, F(TAGGED), 0},
    {"mapDatum", offsetof(cloudli_asn_hi2_gsm_location_geo_coordinates, mapDatum), 3, 367, F(TAGGED) | F(OPTIONAL) | F(DEFAULT), 0},
    {"azimuth", offsetof(cloudli_asn_hi2_gsm_location_geo_coordinates, azimuth), 4, 158, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi2_gsm_location_utm_coordinates[] = {
    {"utm-East", offsetof(cloudli_asn_hi2_gsm_location_utm_coordinates, utm_East), 1, 160, F(TAGGED), 0},
    {"utm-North", offsetof(cloudli_asn_hi2_gsm_location_utm_coordinates, utm_North), 2, 161, F(TAGGED), 0},
    {"mapDatum", offsetof(cloudli_asn_hi2_gsm_location_utm_coordinates, mapDatum), 3, 367, F(TAGGED) | F(OPTIONAL) | F(DEFAULT), 0},
    {"azimuth", offsetof(cloudli_asn_hi2_gsm_location_utm_coordinates, azimuth), 4, 158, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi2_gsm_location_utm_ref_coordinates[] = {
    {"utmref-string", offsetof(cloudli_asn_hi2_gsm_location_utm_ref_coordinates, utmref_string), 0, 163, 0, 0},
    {"mapDatum", offsetof(cloudli_asn_hi2_gsm_location_utm_ref_coordinates, mapDatum), 0, 367, F(OPTIONAL) | F(DEFAULT), 0},
};

static const struct cloudli__asn_field fields_hi2_gsm_location[] = {
    {"geoCoordinates", offsetof(cloudli_asn_hi2_gsm_location, geoCoordinates), 1, 366, F(TAGGED), 0},
    {"utmCoordinates", offsetof(cloudli_asn_hi2_gsm_location, utmCoordinates), 2, 368, F(TAGGED), 0},
    {"utmRefCoordinates", offsetof(cloudli_asn_hi2_gsm_location, utmRefCoordinates), 3, 369, F(TAGGED), 0},
    {"wGS84Coordinates", offsetof(cloudli_asn_hi2_gsm_location, wGS84Coordinates), 4, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_hi2_geographical_coordinates_latitude_sign[] = {
    {"north", 0},
    {"south", 1},
};

static const struct cloudli__asn_field fields_hi2_geographical_coordinates[] = {
    {"latitudeSign", offsetof(cloudli_asn_hi2_geographical_coordinates, latitudeSign), 0, 373, 0, 0},
    {"latitude", offsetof(cloudli_asn_hi2_geographical_coordinates, latitude), 0, 168, 0, 0},
    {"longitude", offsetof(cloudli_asn_hi2_geographical_coordinates, longitude), 0, 169, 0, 0},
};

static const struct cloudli__asn_field fields_hi2_ga_point[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_hi2_ga_point, geographicalCoordinates), 0, 372, 0, 0},
};

static const struct cloudli__asn_field fields_hi2_ga_point_with_un_certainty[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_hi2_ga_point_with_un_certainty, geographicalCoordinates), 0, 372, 0, 0},
    {"uncertaintyCode", offsetof(cloudli_asn_hi2_ga_point_with_un_certainty, uncertaintyCode), 0, 88, 0, 0},
};

static const struct cloudli__asn_field fields_hi2_ga_polygon_item[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_hi2_ga_polygon_item, geographicalCoordinates), 0, 372, 0, 0},
};

static const struct cloudli__asn_field fields_hi2_umts_location[] = {
    {"point", offsetof(cloudli_asn_hi2_umts_location, point), 1, 371, F(TAGGED), 0},
    {"pointWithUnCertainty", offsetof(cloudli_asn_hi2_umts_location, pointWithUnCertainty), 2, 374, F(TAGGED), 0},
    {"polygon", offsetof(cloudli_asn_hi2_umts_location, polygon), 3, 376, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_hi2_location[] = {
    {"e164-Number", offsetof(cloudli_asn_hi2_location, e164_Number), 1, 44, F(TAGGED) | F(OPTIONAL), 0},
    {"globalCellID", offsetof(cloudli_asn_hi2_location, globalCellID), 2, 359, F(TAGGED) | F(OPTIONAL), 0},
    {"tetraLocation", offsetof(cloudli_asn_hi2_location, tetraLocation), 3, 360, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"rAI", offsetof(cloudli_asn_hi2_location, rAI), 4, 364, F(TAGGED) | F(OPTIONAL), 0},
    {"gsmLocation", offsetof(cloudli_asn_hi2_location, gsmLocation), 5, 365, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"umtsLocation", offsetof(cloudli_asn_hi2_location, umtsLocation), 6, 370, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sAI", offsetof(cloudli_asn_hi2_location, sAI), 7, 377, F(TAGGED) | F(OPTIONAL), 0},
    {"oldRAI", offsetof(cloudli_asn_hi2_location, oldRAI), 8, 364, F(TAGGED) | F(OPTIONAL), 0},
    {"tAI", offsetof(cloudli_asn_hi2_location, tAI), 9, 364, F(TAGGED) | F(OPTIONAL), 0},
    {"eCGI", offsetof(cloudli_asn_hi2_location, eCGI), 10, 133, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_hi2_party_information_party_qualifier[] = {
    {"originating-Party", 0},
    {"terminating-Party", 1},
    {"forwarded-to-Party", 2},
    {"gPRS-Target", 3},
};

static const struct cloudli__asn_field fields_calling_party_number[] = {
    {"iSUP-Format", offsetof(cloudli_asn_calling_party_number, iSUP_Format), 1, 44, F(TAGGED), 0},
    {"dSS1-Format", offsetof(cloudli_asn_calling_party_number, dSS1_Format), 2, 44, F(TAGGED), 0},
    {"mAP-Format", offsetof(cloudli_asn_calling_party_number, mAP_Format), 3, 44, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_hi2_party_information_party_identity_party_validity[] = {
    {"trusted", 0},
    {"untrusted", 1},
    {"operator-added", 2},
};

static const struct cloudli__asn_field fields_hi2_party_information_party_identity[] = {
    {"imei", offsetof(cloudli_asn_hi2_party_information_party_identity, imei), 1, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"tei", offsetof(cloudli_asn_hi2_party_information_party_identity, tei), 2, 381, F(TAGGED) | F(OPTIONAL), 0},
    {"imsi", offsetof(cloudli_asn_hi2_party_information_party_identity, imsi), 3, 132, F(TAGGED) | F(OPTIONAL), 0},
    {"callingPartyNumber", offsetof(cloudli_asn_hi2_party_information_party_identity, callingPartyNumber), 4, 382, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"calledPartyNumber", offsetof(cloudli_asn_hi2_party_information_party_identity, calledPartyNumber), 5, 344, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"msISDN", offsetof(cloudli_asn_hi2_party_information_party_identity, msISDN), 6, 130, F(TAGGED) | F(OPTIONAL), 0},
    {"e164-Format", offsetof(cloudli_asn_hi2_party_information_party_identity, e164_Format), 7, 44, F(TAGGED) | F(OPTIONAL), 0},
    {"sip-uri", offsetof(cloudli_asn_hi2_party_information_party_identity, sip_uri), 8, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"tel-url", offsetof(cloudli_asn_hi2_party_information_party_identity, tel_url), 9, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"party-Validity", offsetof(cloudli_asn_hi2_party_information_party_identity, party_Validity), 10, 383, F(TAGGED) | F(OPTIONAL), 0},
    {"alphanumeric", offsetof(cloudli_asn_hi2_party_information_party_identity, alphanumeric), 11, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_services_information[] = {
    {"iSUP-parameters", offsetof(cloudli_asn_services_information, iSUP_parameters), 1, 385, F(TAGGED) | F(OPTIONAL), 0},
    {"dSS1-parameters-codeset-0", offsetof(cloudli_asn_services_information, dSS1_parameters_codeset_0), 2, 386, F(TAGGED) | F(OPTIONAL), 0},
    {"mAP-parameters", offsetof(cloudli_asn_services_information, mAP_parameters), 3, 387, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_standard_supplementary_services[] = {
    {"iSUP-SS-parameters", offsetof(cloudli_asn_standard_supplementary_services, iSUP_SS_parameters), 1, 390, F(TAGGED) | F(OPTIONAL), 0},
    {"dSS1-SS-parameters-codeset-0", offsetof(cloudli_asn_standard_supplementary_services, dSS1_SS_parameters_codeset_0), 2, 391, F(TAGGED) | F(OPTIONAL), 0},
    {"dSS1-SS-parameters-codeset-4", offsetof(cloudli_asn_standard_supplementary_services, dSS1_SS_parameters_codeset_4), 3, 392, F(TAGGED) | F(OPTIONAL), 0},
    {"dSS1-SS-parameters-codeset-5", offsetof(cloudli_asn_standard_supplementary_services, dSS1_SS_parameters_codeset_5), 4, 393, F(TAGGED) | F(OPTIONAL), 0},
    {"dSS1-SS-parameters-codeset-6", offsetof(cloudli_asn_standard_supplementary_services, dSS1_SS_parameters_codeset_6), 5, 394, F(TAGGED) | F(OPTIONAL), 0},
    {"dSS1-SS-parameters-codeset-7", offsetof(cloudli_asn_standard_supplementary_services, dSS1_SS_parameters_codeset_7), 6, 395, F(TAGGED) | F(OPTIONAL), 0},
    {"dSS1-SS-Invoke-components", offsetof(cloudli_asn_standard_supplementary_services, dSS1_SS_Invoke_components), 7, 396, F(TAGGED) | F(OPTIONAL), 0},
    {"mAP-SS-Parameters", offsetof(cloudli_asn_standard_supplementary_services, mAP_SS_Parameters), 8, 397, F(TAGGED) | F(OPTIONAL), 0},
    {"mAP-SS-Invoke-Components", offsetof(cloudli_asn_standard_supplementary_services, mAP_SS_Invoke_Components), 9, 398, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_simple_indication[] = {
    {"call-Waiting-Indication", 0},
    {"add-conf-Indication", 1},
    {"call-on-hold-Indication", 2},
    {"retrieve-Indication", 3},
    {"suspend-Indication", 4},
    {"resume-Indication", 5},
    {"answer-Indication", 6},
};

static const struct cloudli__asn_field fields_non_standard_supplementary_services_item[] = {
    {"simpleIndication", offsetof(cloudli_asn_non_standard_supplementary_services_item, simpleIndication), 1, 400, F(TAGGED), 0},
    {"sciData", offsetof(cloudli_asn_non_standard_supplementary_services_item, sciData), 2, 401, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_supplementary_services[] = {
    {"standard-Supplementary-Services", offsetof(cloudli_asn_supplementary_services, standard_Supplementary_Services), 1, 389, F(TAGGED) | F(OPTIONAL), 0},
    {"non-Standard-Supplementary-Services", offsetof(cloudli_asn_supplementary_services, non_Standard_Supplementary_Services), 2, 402, F(TAGGED) | F(OPTIONAL), 0},
    {"other-Services", offsetof(cloudli_asn_supplementary_services, other_Services), 3, 403, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi2_gprs_parameters[] = {
    {"pDP-address-allocated-to-the-target", offsetof(cloudli_asn_hi2_gprs_parameters, pDP_address_allocated_to_the_target), 1, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"aPN", offsetof(cloudli_asn_hi2_gprs_parameters, aPN), 2, 186, F(TAGGED) | F(OPTIONAL), 0},
    {"pDP-type", offsetof(cloudli_asn_hi2_gprs_parameters, pDP_type), 3, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"nSAPI", offsetof(cloudli_asn_hi2_gprs_parameters, nSAPI), 4, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"additionalIPaddress", offsetof(cloudli_asn_hi2_gprs_parameters, additionalIPaddress), 5, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi2_services_data_information[] = {
    {"gPRS-parameters", offsetof(cloudli_asn_hi2_services_data_information, gPRS_parameters), 1, 405, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi2_party_information[] = {
    {"party-Qualifier", offsetof(cloudli_asn_hi2_party_information, party_Qualifier), 0, 379, F(TAGGED), 0},
    {"partyIdentity", offsetof(cloudli_asn_hi2_party_information, partyIdentity), 1, 380, F(TAGGED), 0},
    {"services-Information", offsetof(cloudli_asn_hi2_party_information, services_Information), 2, 384, F(TAGGED) | F(OPTIONAL), 0},
    {"supplementary-Services-Information", offsetof(cloudli_asn_hi2_party_information, supplementary_Services_Information), 3, 388, F(TAGGED) | F(OPTIONAL), 0},
    {"services-Data-Information", offsetof(cloudli_asn_hi2_party_information, services_Data_Information), 4, 404, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_cc_link_state[] = {
    {"setUpInProcess", 1},
    {"callActive", 2},
    {"callReleased", 3},
    {"lack-of-resource", 4},
};

static const struct cloudli__asn_field fields_call_content_link_characteristics[] = {
    {"cCLink-State", offsetof(cloudli_asn_call_content_link_characteristics, cCLink_State), 1, 409, F(TAGGED) | F(OPTIONAL), 0},
    {"release-Time", offsetof(cloudli_asn_call_content_link_characteristics, release_Time), 2, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"release-Reason", offsetof(cloudli_asn_call_content_link_characteristics, release_Reason), 3, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"lEMF-Address", offsetof(cloudli_asn_call_content_link_characteristics, lEMF_Address), 4, 344, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi2_iri_parameters_call_content_link_information[] = {
    {"cCLink1Characteristics", offsetof(cloudli_asn_hi2_iri_parameters_call_content_link_information, cCLink1Characteristics), 1, 408, F(TAGGED) | F(OPTIONAL), 0},
    {"cCLink2Characteristics", offsetof(cloudli_asn_hi2_iri_parameters_call_content_link_information, cCLink2Characteristics), 2, 408, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_hi2_iri_parameters_nature_of_the_intercepted_call[] = {
    {"gSM-ISDN-PSTN-circuit-call", 0},
    {"gSM-SMS-Message", 1},
    {"uUS4-Messages", 2},
    {"tETRA-circuit-call", 3},
    {"teTRA-Packet-Data", 4},
    {"gPRS-Packet-Data", 5},
    {"uMTS-circuit-call", 6},
    {"lTE-SMS-Message", 7},
    {"lTE-circuit-call", 8},
};

static const struct cloudli__asn_name names_hi2_sms_report_s_ms_contents_initiator[] = {
    {"target", 0},
    {"server", 1},
    {"undefined-party", 2},
};

static const struct cloudli__asn_name names_hi2_sms_report_s_ms_contents_transfer_status[] = {
    {"succeed-transfer", 0},
    {"not-succeed-transfer", 1},
    {"undefined", 2},
};

static const struct cloudli__asn_name names_hi2_sms_report_s_ms_contents_other_message[] = {
    {"yes", 0},
    {"no", 1},
    {"undefined", 2},
};

static const struct cloudli__asn_name names_hi2_sms_report_s_ms_contents_enhanced_content_character_encoding[] = {
    {"gsm-7-bit-ascii", 0},
    {"eight-bit-ascii", 1},
    {"eight-bit-binary", 2},
    {"ucs-2", 3},
    {"utf-8", 4},
    {"utf-16", 5},
    {"other", 6},
};

static const struct cloudli__asn_field fields_hi2_sms_report_s_ms_contents_enhanced_content[] = {
    {"content", offsetof(cloudli_asn_hi2_sms_report_s_ms_contents_enhanced_content, content), 1, 36, F(TAGGED), 0},
    {"character-encoding", offsetof(cloudli_asn_hi2_sms_report_s_ms_contents_enhanced_content, character_encoding), 2, 417, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_hi2_sms_report_s_ms_contents[] = {
    {"initiator", offsetof(cloudli_asn_hi2_sms_report_s_ms_contents, initiator), 1, 413, F(TAGGED), 0},
    {"transfer-status", offsetof(cloudli_asn_hi2_sms_report_s_ms_contents, transfer_status), 2, 414, F(TAGGED) | F(OPTIONAL), 0},
    {"other-message", offsetof(cloudli_asn_hi2_sms_report_s_ms_contents, other_message), 3, 415, F(TAGGED) | F(OPTIONAL), 0},
    {"content", offsetof(cloudli_asn_hi2_sms_report_s_ms_contents, content), 4, 195, F(TAGGED) | F(OPTIONAL), 0},
    {"enhancedContent", offsetof(cloudli_asn_hi2_sms_report_s_ms_contents, enhancedContent), 5, 416, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi2_sms_report[] = {
    {"communicationIdentifier", offsetof(cloudli_asn_hi2_sms_report, communicationIdentifier), 1, 83, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_hi2_sms_report, timeStamp), 2, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"sMS-Contents", offsetof(cloudli_asn_hi2_sms_report, sMS_Contents), 3, 412, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_hi2_gprs_event[] = {
    {"pDPContextActivation", 1},
    {"startOfInterceptionWithPDPContextActive", 2},
    {"pDPContextDeactivation", 4},
    {"gPRSAttach", 5},
    {"gPRSDetach", 6},
    {"cellOrRAUpdate", 10},
    {"sMS", 11},
    {"pDPContextModification", 13},
    {"endOfInterceptionWithPDPContextActive", 14},
};

static const struct cloudli__asn_field fields_umts_umts_qos[] = {
    {"qosMobileRadio", offsetof(cloudli_asn_umts_umts_qos, qosMobileRadio), 1, 36, F(TAGGED), 0},
    {"qosGn", offsetof(cloudli_asn_umts_umts_qos, qosGn), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_umts_im_sevent[] = {
    {"unfilteredSIPmessage", 1},
    {"sIPheaderOnly", 2},
    {"decryptionKeysAvailable", 3},
    {"startOfInterceptionForIMSEstablishedSession", 4},
    {"xCAPRequest", 5},
    {"xCAPResponse", 6},
    {"ccUnavailable", 7},
};

static const struct cloudli__asn_name names_umts_ld_ievent[] = {
    {"targetEntersIA", 1},
    {"targetLeavesIA", 2},
};

static const struct cloudli__asn_field fields_hi2_iri_parameters[] = {
    {"domainID", offsetof(cloudli_asn_hi2_iri_parameters, domainID), 0, 27, F(TAGGED) | F(OPTIONAL), 0},
    {"iRIversion", offsetof(cloudli_asn_hi2_iri_parameters, iRIversion), 23, 355, F(TAGGED) | F(OPTIONAL), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_hi2_iri_parameters, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"communicationIdentifier", offsetof(cloudli_asn_hi2_iri_parameters, communicationIdentifier), 2, 83, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_hi2_iri_parameters, timeStamp), 3, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"intercepted-Call-Direct", offsetof(cloudli_asn_hi2_iri_parameters, intercepted_Call_Direct), 4, 356, F(TAGGED) | F(OPTIONAL), 0},
    {"intercepted-Call-State", offsetof(cloudli_asn_hi2_iri_parameters, intercepted_Call_State), 5, 357, F(TAGGED) | F(OPTIONAL), 0},
    {"ringingDuration", offsetof(cloudli_asn_hi2_iri_parameters, ringingDuration), 6, 225, F(TAGGED) | F(OPTIONAL), 0},
    {"conversationDuration", offsetof(cloudli_asn_hi2_iri_parameters, conversationDuration), 7, 225, F(TAGGED) | F(OPTIONAL), 0},
    {"locationOfTheTarget", offsetof(cloudli_asn_hi2_iri_parameters, locationOfTheTarget), 8, 358, F(TAGGED) | F(OPTIONAL), 0},
    {"partyInformation", offsetof(cloudli_asn_hi2_iri_parameters, partyInformation), 9, 406, F(TAGGED) | F(OPTIONAL), 0},
    {"callContentLinkInformation", offsetof(cloudli_asn_hi2_iri_parameters, callContentLinkInformation), 10, 407, F(TAGGED) | F(OPTIONAL), 0},
    {"release-Reason-Of-Intercepted-Call", offsetof(cloudli_asn_hi2_iri_parameters, release_Reason_Of_Intercepted_Call), 11, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"nature-Of-The-intercepted-call", offsetof(cloudli_asn_hi2_iri_parameters, nature_Of_The_intercepted_call), 12, 410, F(TAGGED) | F(OPTIONAL), 0},
    {"serverCenterAddress", offsetof(cloudli_asn_hi2_iri_parameters, serverCenterAddress), 13, 378, F(TAGGED) | F(OPTIONAL), 0},
    {"sMS", offsetof(cloudli_asn_hi2_iri_parameters, sMS), 14, 411, F(TAGGED) | F(OPTIONAL), 0},
    {"cC-Link-Identifier", offsetof(cloudli_asn_hi2_iri_parameters, cC_Link_Identifier), 15, 85, F(TAGGED) | F(OPTIONAL), 0},
    {"national-Parameters", offsetof(cloudli_asn_hi2_iri_parameters, national_Parameters), 16, 40, F(TAGGED) | F(OPTIONAL), 0},
    {"gPRSCorrelationNumber", offsetof(cloudli_asn_hi2_iri_parameters, gPRSCorrelationNumber), 18, 418, F(TAGGED) | F(OPTIONAL), 0},
    {"gPRSevent", offsetof(cloudli_asn_hi2_iri_parameters, gPRSevent), 20, 419, F(TAGGED) | F(OPTIONAL), 0},
    {"sgsnAddress", offsetof(cloudli_asn_hi2_iri_parameters, sgsnAddress), 21, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"gPRSOperationErrorCode", offsetof(cloudli_asn_hi2_iri_parameters, gPRSOperationErrorCode), 22, 420, F(TAGGED) | F(OPTIONAL), 0},
    {"ggsnAddress", offsetof(cloudli_asn_hi2_iri_parameters, ggsnAddress), 24, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"qOS", offsetof(cloudli_asn_hi2_iri_parameters, qOS), 25, 421, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"networkIdentifier", offsetof(cloudli_asn_hi2_iri_parameters, networkIdentifier), 26, 41, F(TAGGED) | F(OPTIONAL), 0},
    {"sMSOriginatingAddress", offsetof(cloudli_asn_hi2_iri_parameters, sMSOriginatingAddress), 27, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sMSTerminatingAddress", offsetof(cloudli_asn_hi2_iri_parameters, sMSTerminatingAddress), 28, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"iMSevent", offsetof(cloudli_asn_hi2_iri_parameters, iMSevent), 29, 422, F(TAGGED) | F(OPTIONAL), 0},
    {"sIPMessage", offsetof(cloudli_asn_hi2_iri_parameters, sIPMessage), 30, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"servingSGSN-number", offsetof(cloudli_asn_hi2_iri_parameters, servingSGSN_number), 31, 201, F(TAGGED) | F(OPTIONAL), 0},
    {"servingSGSN-address", offsetof(cloudli_asn_hi2_iri_parameters, servingSGSN_address), 32, 202, F(TAGGED) | F(OPTIONAL), 0},
    {"ldiEvent", offsetof(cloudli_asn_hi2_iri_parameters, ldiEvent), 34, 423, F(TAGGED) | F(OPTIONAL), 0},
    {"correlation", offsetof(cloudli_asn_hi2_iri_parameters, correlation), 35, 55, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"servingSystem", offsetof(cloudli_asn_hi2_iri_parameters, servingSystem), 40, 43, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"national-HI2-ASN1parameters", offsetof(cloudli_asn_hi2_iri_parameters, national_HI2_ASN1parameters), 255, 304, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_iri_content[] = {
    {"iRI-Begin-record", offsetof(cloudli_asn_iri_content, iRI_Begin_record), 1, 354, F(TAGGED), 0},
    {"iRI-End-record", offsetof(cloudli_asn_iri_content, iRI_End_record), 2, 354, F(TAGGED), 0},
    {"iRI-Continue-record", offsetof(cloudli_asn_iri_content, iRI_Continue_record), 3, 354, F(TAGGED), 0},
    {"iRI-Report-record", offsetof(cloudli_asn_iri_content, iRI_Report_record), 4, 354, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ir_is_content[] = {
    {"iRIContent", offsetof(cloudli_asn_ir_is_content, iRIContent), 0, 353, 0, 0},
    {"iRISequence", offsetof(cloudli_asn_ir_is_content, iRISequence), 0, 424, 0, 0},
};

static const struct cloudli__asn_field fields_encapsulation_payload[] = {
    {"identifier", offsetof(cloudli_asn_encapsulation_payload, identifier), 0, 27, F(TAGGED), 0},
    {"contents", offsetof(cloudli_asn_encapsulation_payload, contents), 1, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_micro_second_time_stamp[] = {
    {"seconds", offsetof(cloudli_asn_micro_second_time_stamp, seconds), 0, 431, F(TAGGED), 0},
    {"microSeconds", offsetof(cloudli_asn_micro_second_time_stamp, microSeconds), 1, 432, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_original_timestamp[] = {
    {"timeStamp", offsetof(cloudli_asn_original_timestamp, timeStamp), 1, 31, F(TAGGED), 0},
    {"microSecondTimeStamp", offsetof(cloudli_asn_original_timestamp, microSecondTimeStamp), 2, 430, F(TAGGED), 0},
    {"otherTimeStamp", offsetof(cloudli_asn_original_timestamp, otherTimeStamp), 3, 71, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ilhi_timestamp[] = {
    {"qualifiedDateTime", offsetof(cloudli_asn_ilhi_timestamp, qualifiedDateTime), 1, 1, F(TAGGED), 0},
    {"qualifiedMicrosecondDateTime", offsetof(cloudli_asn_ilhi_timestamp, qualifiedMicrosecondDateTime), 2, 2, F(TAGGED), 0},
    {"unqualifiedDateTime", 0, 3, 67, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_time_stamp_qualifier[] = {
    {"unknown", 0},
    {"timeOfInterception", 1},
    {"timeOfMediation", 2},
    {"timeOfAggregation", 3},
};

static const struct cloudli__asn_field fields_timestamp_mapping[] = {
    {"originalTimestamp", offsetof(cloudli_asn_timestamp_mapping, originalTimestamp), 0, 429, F(TAGGED) | F(EXPLICIT), 0},
    {"normalizedTimestamp", offsetof(cloudli_asn_timestamp_mapping, normalizedTimestamp), 1, 433, F(TAGGED) | F(EXPLICIT), 0},
    {"timeStampQualifier", offsetof(cloudli_asn_timestamp_mapping, timeStampQualifier), 2, 434, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_umts_map_datum[] = {
    {"wGS84", 0},
    {"wGS72", 1},
    {"eD50", 2},
};

static const struct cloudli__asn_field fields_umts_gsm_location_geo_coordinates[] = {
    {"latitude", offsetof(cloudli_asn_umts_gsm_location_geo_coordinates, latitude), 1, 155, F(TAGGED), 0},
    {"longitude", offsetof(cloudli_asn_umts_gsm_location_geo_coordinates, longitude), 2, 156, F(TAGGED), 0},
    {"mapDatum", offsetof(cloudli_asn_umts_gsm_location_geo_coordinates, mapDatum), 3, 443, F(TAGGED) | F(OPTIONAL) | F(DEFAULT), 0},
    {"azimuth", offsetof(cloudli_asn_umts_gsm_location_geo_coordinates, azimuth), 4, 158, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_gsm_location_utm_coordinates[] = {
    {"utm-East", offsetof(cloudli_asn_umts_gsm_location_utm_coordinates, utm_East), 1, 160, F(TAGGED), 0},
    {"utm-North", offsetof(cloudli_asn_umts_gsm_location_utm_coordinates, utm_North), 2, 161, F(TAGGED), 0},
    {"mapDatum", offsetof(cloudli_asn_umts_gsm_location_utm_coordinates, mapDatum), 3, 443, F(TAGGED) | F(OPTIONAL) | F(DEFAULT), 0},
    {"azimuth", offsetof(cloudli_asn_umts_gsm_location_utm_coordinates, azimuth), 4, 158, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_gsm_location_utm_ref_coordinates[] = {
    {"utmref-string", offsetof(cloudli_asn_umts_gsm_location_utm_ref_coordinates, utmref_string), 0, 163, 0, 0},
    {"mapDatum", offsetof(cloudli_asn_umts_gsm_location_utm_ref_coordinates, mapDatum), 0, 443, F(OPTIONAL) | F(DEFAULT), 0},
};

static const struct cloudli__asn_field fields_umts_gsm_location[] = {
    {"geoCoordinates", offsetof(cloudli_asn_umts_gsm_location, geoCoordinates), 1, 442, F(TAGGED), 0},
    {"utmCoordinates", offsetof(cloudli_asn_umts_gsm_location, utmCoordinates), 2, 444, F(TAGGED), 0},
    {"utmRefCoordinates", offsetof(cloudli_asn_umts_gsm_location, utmRefCoordinates), 3, 445, F(TAGGED), 0},
    {"wGS84Coordinates", offsetof(cloudli_asn_umts_gsm_location, wGS84Coordinates), 4, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_umts_geographical_coordinates_latitude_sign[] = {
    {"north", 0},
    {"south", 1},
};

static const struct cloudli__asn_field fields_umts_geographical_coordinates[] = {
    {"latitudeSign", offsetof(cloudli_asn_umts_geographical_coordinates, latitudeSign), 0, 449, 0, 0},
    {"latitude", offsetof(cloudli_asn_umts_geographical_coordinates, latitude), 0, 168, 0, 0},
    {"longitude", offsetof(cloudli_asn_umts_geographical_coordinates, longitude), 0, 169, 0, 0},
};

static const struct cloudli__asn_field fields_umts_ga_point[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_umts_ga_point, geographicalCoordinates), 0, 448, 0, 0},
};

static const struct cloudli__asn_field fields_umts_ga_point_with_un_certainty[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_umts_ga_point_with_un_certainty, geographicalCoordinates), 0, 448, 0, 0},
    {"uncertaintyCode", offsetof(cloudli_asn_umts_ga_point_with_un_certainty, uncertaintyCode), 0, 88, 0, 0},
};

static const struct cloudli__asn_field fields_umts_ga_polygon_item[] = {
    {"geographicalCoordinates", offsetof(cloudli_asn_umts_ga_polygon_item, geographicalCoordinates), 0, 448, 0, 0},
};

static const struct cloudli__asn_field fields_umts_umts_location[] = {
    {"point", offsetof(cloudli_asn_umts_umts_location, point), 1, 447, F(TAGGED), 0},
    {"pointWithUnCertainty", offsetof(cloudli_asn_umts_umts_location, pointWithUnCertainty), 2, 450, F(TAGGED), 0},
    {"polygon", offsetof(cloudli_asn_umts_umts_location, polygon), 3, 452, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_location_u_e_location_timestamp[] = {
    {"timestamp", offsetof(cloudli_asn_umts_location_u_e_location_timestamp, timestamp), 0, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"timestampUnknown", 0, 1, 67, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_location[] = {
    {"e164-Number", offsetof(cloudli_asn_umts_location, e164_Number), 1, 44, F(TAGGED) | F(OPTIONAL), 0},
    {"globalCellID", offsetof(cloudli_asn_umts_location, globalCellID), 2, 439, F(TAGGED) | F(OPTIONAL), 0},
    {"rAI", offsetof(cloudli_asn_umts_location, rAI), 4, 440, F(TAGGED) | F(OPTIONAL), 0},
    {"gsmLocation", offsetof(cloudli_asn_umts_location, gsmLocation), 5, 441, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"umtsLocation", offsetof(cloudli_asn_umts_location, umtsLocation), 6, 446, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sAI", offsetof(cloudli_asn_umts_location, sAI), 7, 453, F(TAGGED) | F(OPTIONAL), 0},
    {"oldRAI", offsetof(cloudli_asn_umts_location, oldRAI), 8, 440, F(TAGGED) | F(OPTIONAL), 0},
    {"tAI", offsetof(cloudli_asn_umts_location, tAI), 9, 364, F(TAGGED) | F(OPTIONAL), 0},
    {"eCGI", offsetof(cloudli_asn_umts_location, eCGI), 10, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"civicAddress", offsetof(cloudli_asn_umts_location, civicAddress), 11, 174, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"operatorSpecificInfo", offsetof(cloudli_asn_umts_location, operatorSpecificInfo), 12, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"uELocationTimestamp", offsetof(cloudli_asn_umts_location, uELocationTimestamp), 13, 454, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_wlan_location_attributes[] = {
    {"wlanAPMACAddress", offsetof(cloudli_asn_wlan_location_attributes, wlanAPMACAddress), 0, 364, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_cpe_provided_location_attributes[] = {
    {"wGS84CoordinateDecimal", offsetof(cloudli_asn_cpe_provided_location_attributes, wGS84CoordinateDecimal), 0, 5, F(TAGGED) | F(OPTIONAL), 0},
    {"gNSSLocation", offsetof(cloudli_asn_cpe_provided_location_attributes, gNSSLocation), 1, 15, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_location[] = {
    {"umtsHI2Location", offsetof(cloudli_asn_location, umtsHI2Location), 0, 438, F(TAGGED) | F(OPTIONAL), 0},
    {"epsLocation", offsetof(cloudli_asn_location, epsLocation), 1, 212, F(TAGGED) | F(OPTIONAL), 0},
    {"wlanLocationAttributes", offsetof(cloudli_asn_location, wlanLocationAttributes), 2, 455, F(TAGGED) | F(OPTIONAL), 0},
    {"eTSI671HI2Location", offsetof(cloudli_asn_location, eTSI671HI2Location), 3, 358, F(TAGGED) | F(OPTIONAL), 0},
    {"cPEProvidedLocationAttributes", offsetof(cloudli_asn_location, cPEProvidedLocationAttributes), 5, 456, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_geocoded_location_data[] = {
    {"wGS84CoordinateDecimal", offsetof(cloudli_asn_geocoded_location_data, wGS84CoordinateDecimal), 1, 5, F(TAGGED), 0},
    {"wGS84CoordinateAngular", offsetof(cloudli_asn_geocoded_location_data, wGS84CoordinateAngular), 2, 8, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_supplementary_location_data[] = {
    {"azimuth", offsetof(cloudli_asn_supplementary_location_data, azimuth), 0, 158, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_normalized_location_data[] = {
    {"geocodedLocationData", offsetof(cloudli_asn_normalized_location_data, geocodedLocationData), 0, 458, F(TAGGED) | F(EXPLICIT), 0},
    {"supplementaryLocationData", offsetof(cloudli_asn_normalized_location_data, supplementaryLocationData), 1, 459, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_location_mapping[] = {
    {"originalLocation", offsetof(cloudli_asn_location_mapping, originalLocation), 0, 437, F(TAGGED), 0},
    {"normalizedLocation", offsetof(cloudli_asn_location_mapping, normalizedLocation), 1, 457, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_mapping_info[] = {
    {"timestampMapping", offsetof(cloudli_asn_mapping_info, timestampMapping), 0, 435, F(TAGGED) | F(OPTIONAL), 0},
    {"locationMapping", offsetof(cloudli_asn_mapping_info, locationMapping), 1, 460, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_ilhi_payload[] = {
    {"iLHIObjId", offsetof(cloudli_asn_ilhi_payload, iLHIObjId), 0, 27, F(TAGGED), 0},
    {"resPayload", offsetof(cloudli_asn_ilhi_payload, resPayload), 1, 426, F(TAGGED), 0},
    {"mappingInfo", offsetof(cloudli_asn_ilhi_payload, mappingInfo), 2, 427, F(TAGGED) | F(OPTIONAL), 0},
    {"originalPayload", offsetof(cloudli_asn_ilhi_payload, originalPayload), 3, 426, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_ip_truncated_packet[] = {
    {"truncatedPacket", offsetof(cloudli_asn_ip_truncated_packet, truncatedPacket), 0, 36, F(TAGGED), 0},
    {"originalLength", offsetof(cloudli_asn_ip_truncated_packet, originalLength), 1, 99, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_ipcc_contents[] = {
    {"iPPackets", offsetof(cloudli_asn_ipcc_contents, iPPackets), 0, 36, F(TAGGED), 0},
    {"iPTruncatedPacket", offsetof(cloudli_asn_ipcc_contents, iPTruncatedPacket), 1, 463, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ipcc[] = {
    {"iPCCObjId", offsetof(cloudli_asn_ipcc, iPCCObjId), 0, 90, F(TAGGED), 0},
    {"iPCCContents", offsetof(cloudli_asn_ipcc, iPCCContents), 1, 462, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_name names_ip_access_event_type[] = {
    {"accessAttempt", 0},
    {"accessAccept", 1},
    {"accessReject", 2},
    {"accessFailed", 3},
    {"sessionStart", 4},
    {"sessionEnd", 5},
    {"interimUpdate", 6},
    {"startOfInterceptionWithSessionActive", 7},
    {"accessEnd", 8},
    {"endOfInterceptionWithSessionActive", 9},
    {"unknown", 10},
    {"startOfInterceptionWithoutNetworkSession", 11},
    {"endOfInterceptionWithoutNetworkSession", 12},
    {"sessionExpired", 13},
};

static const struct cloudli__asn_name names_ip_internet_access_type[] = {
    {"undefined", 0},
    {"dialUp", 1},
    {"xDSL", 2},
    {"cableModem", 3},
    {"lAN", 4},
    {"wirelessLAN", 5},
    {"fTTx", 6},
    {"wIMAX-HIPERMAN", 7},
    {"satellite", 8},
    {"wireless-other", 9},
};

static const struct cloudli__asn_name names_ip_version[] = {
    {"iPV4", 1},
    {"iPV6", 2},
    {"iPV4andV6", 3},
};

static const struct cloudli__asn_name names_ip_end_reason[] = {
    {"undefined", 0},
    {"regularLogoff", 1},
    {"connectionLoss", 2},
    {"connectionTimeout", 3},
    {"leaseExpired", 4},
};

static const struct cloudli__asn_field fields_ipiriid_type[] = {
    {"printableIDType", offsetof(cloudli_asn_ipiriid_type, printableIDType), 0, 470, F(TAGGED), 0},
    {"macAddressType", offsetof(cloudli_asn_ipiriid_type, macAddressType), 1, 364, F(TAGGED), 0},
    {"ipAddressType", offsetof(cloudli_asn_ipiriid_type, ipAddressType), 2, 94, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_national_ipiri_parameters[] = {
    {"countryCode", offsetof(cloudli_asn_national_ipiri_parameters, countryCode), 1, 79, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_ip_authentication_type[] = {
    {"unknown", 0},
    {"static", 1},
    {"radiusAAA", 2},
    {"dhcpAAA", 3},
    {"diameterAAA", 4},
};

static const struct cloudli__asn_field fields_other_target_identifiers[] = {
    {"iPAddress", offsetof(cloudli_asn_other_target_identifiers, iPAddress), 0, 94, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_framed_route[] = {
    {"framedRoute", offsetof(cloudli_asn_framed_route, framedRoute), 0, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ip_ipiri_contents[] = {
    {"accessEventType", offsetof(cloudli_asn_ip_ipiri_contents, accessEventType), 0, 466, F(TAGGED), 0},
    {"targetUsername", offsetof(cloudli_asn_ip_ipiri_contents, targetUsername), 1, 36, F(TAGGED), 0},
    {"internetAccessType", offsetof(cloudli_asn_ip_ipiri_contents, internetAccessType), 2, 467, F(TAGGED), 0},
    {"iPVersion", offsetof(cloudli_asn_ip_ipiri_contents, iPVersion), 3, 468, F(TAGGED), 0},
    {"targetIPAddress", offsetof(cloudli_asn_ip_ipiri_contents, targetIPAddress), 4, 94, F(TAGGED) | F(OPTIONAL), 0},
    {"targetNetworkID", offsetof(cloudli_asn_ip_ipiri_contents, targetNetworkID), 5, 469, F(TAGGED) | F(OPTIONAL), 0},
    {"targetCPEID", offsetof(cloudli_asn_ip_ipiri_contents, targetCPEID), 6, 470, F(TAGGED) | F(OPTIONAL), 0},
    {"targetLocation", offsetof(cloudli_asn_ip_ipiri_contents, targetLocation), 7, 471, F(TAGGED) | F(OPTIONAL), 0},
    {"pOPPortNumber", offsetof(cloudli_asn_ip_ipiri_contents, pOPPortNumber), 8, 104, F(TAGGED) | F(OPTIONAL), 0},
    {"callBackNumber", offsetof(cloudli_asn_ip_ipiri_contents, callBackNumber), 9, 469, F(TAGGED) | F(OPTIONAL), 0},
    {"startTime", offsetof(cloudli_asn_ip_ipiri_contents, startTime), 10, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"endTime", offsetof(cloudli_asn_ip_ipiri_contents, endTime), 11, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"endReason", offsetof(cloudli_asn_ip_ipiri_contents, endReason), 12, 472, F(TAGGED) | F(OPTIONAL), 0},
    {"octetsReceived", offsetof(cloudli_asn_ip_ipiri_contents, octetsReceived), 13, 431, F(TAGGED) | F(OPTIONAL), 0},
    {"octetsTransmitted", offsetof(cloudli_asn_ip_ipiri_contents, octetsTransmitted), 14, 431, F(TAGGED) | F(OPTIONAL), 0},
    {"rawAAAData", offsetof(cloudli_asn_ip_ipiri_contents, rawAAAData), 15, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"expectedEndTime", offsetof(cloudli_asn_ip_ipiri_contents, expectedEndTime), 16, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"pOPPhoneNumber", offsetof(cloudli_asn_ip_ipiri_contents, pOPPhoneNumber), 17, 469, F(TAGGED) | F(OPTIONAL), 0},
    {"pOPIdentifier", offsetof(cloudli_asn_ip_ipiri_contents, pOPIdentifier), 18, 473, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"pOPIPAddress", offsetof(cloudli_asn_ip_ipiri_contents, pOPIPAddress), 19, 94, F(TAGGED) | F(OPTIONAL), 0},
    {"nationalIPIRIParameters", offsetof(cloudli_asn_ip_ipiri_contents, nationalIPIRIParameters), 20, 474, F(TAGGED) | F(OPTIONAL), 0},
    {"additionalIPAddress", offsetof(cloudli_asn_ip_ipiri_contents, additionalIPAddress), 21, 94, F(TAGGED) | F(OPTIONAL), 0},
    {"authenticationType", offsetof(cloudli_asn_ip_ipiri_contents, authenticationType), 22, 475, F(TAGGED) | F(OPTIONAL), 0},
    {"otherTargetIdentifiers", offsetof(cloudli_asn_ip_ipiri_contents, otherTargetIdentifiers), 23, 477, F(TAGGED) | F(OPTIONAL), 0},
    {"location", offsetof(cloudli_asn_ip_ipiri_contents, location), 24, 437, F(TAGGED) | F(OPTIONAL), 0},
    {"pOPPortID", offsetof(cloudli_asn_ip_ipiri_contents, pOPPortID), 25, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"framedRoutes", offsetof(cloudli_asn_ip_ipiri_contents, framedRoutes), 26, 479, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_ipiri[] = {
    {"iPIRIObjId", offsetof(cloudli_asn_ipiri, iPIRIObjId), 0, 90, F(TAGGED), 0},
    {"iPIRIContents", offsetof(cloudli_asn_ipiri, iPIRIContents), 1, 465, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_i_pv4_information[] = {
    {"headerLength", offsetof(cloudli_asn_i_pv4_information, headerLength), 0, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"typeOfService", offsetof(cloudli_asn_i_pv4_information, typeOfService), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"totalLength", offsetof(cloudli_asn_i_pv4_information, totalLength), 2, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"identification", offsetof(cloudli_asn_i_pv4_information, identification), 3, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"fragment", offsetof(cloudli_asn_i_pv4_information, fragment), 4, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"ttl", offsetof(cloudli_asn_i_pv4_information, ttl), 5, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"protocol", offsetof(cloudli_asn_i_pv4_information, protocol), 6, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"headerChecksum", offsetof(cloudli_asn_i_pv4_information, headerChecksum), 7, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"source", offsetof(cloudli_asn_i_pv4_information, source), 8, 52, F(TAGGED), 0},
    {"destination", offsetof(cloudli_asn_i_pv4_information, destination), 9, 52, F(TAGGED), 0},
    {"options", offsetof(cloudli_asn_i_pv4_information, options), 10, 483, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_i_pv6_information[] = {
    {"trafficClass", offsetof(cloudli_asn_i_pv6_information, trafficClass), 0, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"flowLabel", offsetof(cloudli_asn_i_pv6_information, flowLabel), 1, 223, F(TAGGED) | F(OPTIONAL), 0},
    {"payloadLength", offsetof(cloudli_asn_i_pv6_information, payloadLength), 2, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"nextHeader", offsetof(cloudli_asn_i_pv6_information, nextHeader), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"hopLimit", offsetof(cloudli_asn_i_pv6_information, hopLimit), 4, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"source", offsetof(cloudli_asn_i_pv6_information, source), 5, 228, F(TAGGED), 0},
    {"destination", offsetof(cloudli_asn_i_pv6_information, destination), 6, 228, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ip_information[] = {
    {"iPv4Information", offsetof(cloudli_asn_ip_information, iPv4Information), 0, 482, F(TAGGED), 0},
    {"iPv6Information", offsetof(cloudli_asn_ip_information, iPv6Information), 1, 484, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_tcp_information[] = {
    {"sourcePort", offsetof(cloudli_asn_tcp_information, sourcePort), 0, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"destinationPort", offsetof(cloudli_asn_tcp_information, destinationPort), 1, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"sequenceNumber", offsetof(cloudli_asn_tcp_information, sequenceNumber), 2, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"ackNumber", offsetof(cloudli_asn_tcp_information, ackNumber), 3, 52, F(TAGGED) | F(OPTIONAL), 0},
    {"dataOffset", offsetof(cloudli_asn_tcp_information, dataOffset), 4, 487, F(TAGGED) | F(OPTIONAL), 0},
    {"controlBits", offsetof(cloudli_asn_tcp_information, controlBits), 5, 488, F(TAGGED) | F(OPTIONAL), 0},
    {"windowSize", offsetof(cloudli_asn_tcp_information, windowSize), 6, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"checkSum", offsetof(cloudli_asn_tcp_information, checkSum), 7, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"urgentPointer", offsetof(cloudli_asn_tcp_information, urgentPointer), 8, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"options", offsetof(cloudli_asn_tcp_information, options), 9, 483, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_udp_information[] = {
    {"sourcePort", offsetof(cloudli_asn_udp_information, sourcePort), 0, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"destinationPort", offsetof(cloudli_asn_udp_information, destinationPort), 1, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"length", offsetof(cloudli_asn_udp_information, length), 2, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"checkSum", offsetof(cloudli_asn_udp_information, checkSum), 3, 187, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_protocol_information[] = {
    {"none", 0, 0, 67, F(TAGGED), 0},
    {"tCPInformation", offsetof(cloudli_asn_protocol_information, tCPInformation), 1, 486, F(TAGGED), 0},
    {"uDPInformation", offsetof(cloudli_asn_protocol_information, uDPInformation), 2, 489, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_pdsr_summary_trigger[] = {
    {"startOfFlow", 0},
    {"timerExpiry", 1},
    {"packetCount", 2},
    {"byteCount", 3},
    {"endOfFlow", 4},
};

static const struct cloudli__asn_field fields_pdsr_information[] = {
    {"summaryTrigger", offsetof(cloudli_asn_pdsr_information, summaryTrigger), 0, 491, F(TAGGED), 0},
    {"firstPacketTimestamp", offsetof(cloudli_asn_pdsr_information, firstPacketTimestamp), 1, 31, F(TAGGED), 0},
    {"lastPacketTimestamp", offsetof(cloudli_asn_pdsr_information, lastPacketTimestamp), 2, 31, F(TAGGED), 0},
    {"packetCount", offsetof(cloudli_asn_pdsr_information, packetCount), 3, 99, F(TAGGED), 0},
    {"byteCount", offsetof(cloudli_asn_pdsr_information, byteCount), 4, 99, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ipiri_only[] = {
    {"iPIRIOnlyObjId", offsetof(cloudli_asn_ipiri_only, iPIRIOnlyObjId), 0, 90, F(TAGGED), 0},
    {"iPInformation", offsetof(cloudli_asn_ipiri_only, iPInformation), 1, 481, F(TAGGED) | F(EXPLICIT), 0},
    {"protocolInformation", offsetof(cloudli_asn_ipiri_only, protocolInformation), 2, 485, F(TAGGED) | F(EXPLICIT), 0},
    {"iPAggregatedNbrOfPackets", offsetof(cloudli_asn_ipiri_only, iPAggregatedNbrOfPackets), 3, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"iPAggregatedNbrOfBytes", offsetof(cloudli_asn_ipiri_only, iPAggregatedNbrOfBytes), 4, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"pDSRInformation", offsetof(cloudli_asn_ipiri_only, pDSRInformation), 5, 490, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_packet_report_header[] = {
    {"header", offsetof(cloudli_asn_packet_report_header, header), 1, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_packet_report_indications[] = {
    {"zeroedIPv4TotalLength", 0},
    {"zeroedIPv4Flags", 1},
    {"zeroedIPv4TimeToLive", 2},
    {"zeroedIPv4HeaderChecksum", 3},
    {"zeroedIPv6PayloadLength", 4},
    {"removedIPv6ExtensionHeaders", 5},
    {"zeroedTCPSequenceNumber", 6},
    {"zeroedTCPAcknowledgementNumber", 7},
    {"zeroedTCPFlags", 8},
    {"zeroedTCPWindowSize", 9},
    {"zeroedTCPChecksum", 10},
    {"zeroedUDPLength", 11},
    {"zeroedUDPChecksum", 12},
};

static const struct cloudli__asn_name names_packet_report_trigger[] = {
    {"flowStart", 1},
    {"flowEnd", 2},
    {"flowTimeout", 3},
    {"flowTimerExpiration", 4},
    {"flowPacketCount", 5},
    {"flowByteCount", 6},
    {"sessionTimerExpiration", 7},
    {"sessionPacketCount", 8},
    {"sessionByteCount", 9},
    {"reportEnd", 10},
};

static const struct cloudli__asn_field fields_packet_report_summary[] = {
    {"header", offsetof(cloudli_asn_packet_report_summary, header), 1, 36, F(TAGGED), 0},
    {"indications", offsetof(cloudli_asn_packet_report_summary, indications), 2, 496, F(TAGGED), 0},
    {"trigger", offsetof(cloudli_asn_packet_report_summary, trigger), 3, 497, F(TAGGED), 0},
    {"packetCount", offsetof(cloudli_asn_packet_report_summary, packetCount), 4, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"byteCount", offsetof(cloudli_asn_packet_report_summary, byteCount), 5, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"firstTimestamp", offsetof(cloudli_asn_packet_report_summary, firstTimestamp), 6, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"lastTimestamp", offsetof(cloudli_asn_packet_report_summary, lastTimestamp), 7, 31, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_packet_report[] = {
    {"header", offsetof(cloudli_asn_packet_report, header), 1, 494, F(TAGGED), 0},
    {"summary", offsetof(cloudli_asn_packet_report, summary), 2, 495, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ipiri_packet_report[] = {
    {"iPIRIPacketReportObjId", offsetof(cloudli_asn_ipiri_packet_report, iPIRIPacketReportObjId), 0, 90, F(TAGGED), 0},
    {"report", offsetof(cloudli_asn_ipiri_packet_report, report), 1, 493, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_sip_message[] = {
    {"iPSourceAddress", offsetof(cloudli_asn_sip_message, iPSourceAddress), 0, 94, F(TAGGED), 0},
    {"iPDestinationAddress", offsetof(cloudli_asn_sip_message, iPDestinationAddress), 1, 94, F(TAGGED), 0},
    {"sIPContent", offsetof(cloudli_asn_sip_message, sIPContent), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_h323_message_content[] = {
    {"h225CSMessageContent", offsetof(cloudli_asn_h323_message_content, h225CSMessageContent), 0, 36, F(TAGGED), 0},
    {"h225RASMessageContent", offsetof(cloudli_asn_h323_message_content, h225RASMessageContent), 1, 36, F(TAGGED), 0},
    {"h245MessageContent", offsetof(cloudli_asn_h323_message_content, h245MessageContent), 2, 36, F(TAGGED), 0},
    {"genericMessageContent", offsetof(cloudli_asn_h323_message_content, genericMessageContent), 3, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_h323_message[] = {
    {"iPSourceAddress", offsetof(cloudli_asn_h323_message, iPSourceAddress), 0, 94, F(TAGGED), 0},
    {"iPDestinationAddress", offsetof(cloudli_asn_h323_message, iPDestinationAddress), 1, 94, F(TAGGED), 0},
    {"h323Content", offsetof(cloudli_asn_h323_message, h323Content), 2, 502, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_national_ipmmiri_parameters[] = {
    {"countryCode", offsetof(cloudli_asn_national_ipmmiri_parameters, countryCode), 1, 79, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ipmm_ipiri_contents[] = {
    {"originalIPMMMessage", offsetof(cloudli_asn_ipmm_ipiri_contents, originalIPMMMessage), 0, 36, F(TAGGED), 0},
    {"sIPMessage", offsetof(cloudli_asn_ipmm_ipiri_contents, sIPMessage), 1, 500, F(TAGGED), 0},
    {"h323Message", offsetof(cloudli_asn_ipmm_ipiri_contents, h323Message), 2, 501, F(TAGGED), 0},
    {"nationalIPMMIRIParameters", offsetof(cloudli_asn_ipmm_ipiri_contents, nationalIPMMIRIParameters), 3, 503, F(TAGGED), 0},
    {"xCAPMessage", offsetof(cloudli_asn_ipmm_ipiri_contents, xCAPMessage), 4, 36, F(TAGGED), 0},
    {"iRIOnlyOriginalIPMMMessage", offsetof(cloudli_asn_ipmm_ipiri_contents, iRIOnlyOriginalIPMMMessage), 5, 36, F(TAGGED), 0},
    {"iRIOnlySIPMessage", offsetof(cloudli_asn_ipmm_ipiri_contents, iRIOnlySIPMessage), 6, 500, F(TAGGED), 0},
    {"iRIOnlyRTPPacket", offsetof(cloudli_asn_ipmm_ipiri_contents, iRIOnlyRTPPacket), 7, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_additional_signalling[] = {
    {"sipHeaderLine", offsetof(cloudli_asn_additional_signalling, sipHeaderLine), 0, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ipmmiri[] = {
    {"iPMMIRIObjId", offsetof(cloudli_asn_ipmmiri, iPMMIRIObjId), 0, 90, F(TAGGED), 0},
    {"iPMMIRIContents", offsetof(cloudli_asn_ipmmiri, iPMMIRIContents), 1, 499, F(TAGGED) | F(EXPLICIT), 0},
    {"targetLocation", offsetof(cloudli_asn_ipmmiri, targetLocation), 2, 437, F(TAGGED) | F(OPTIONAL), 0},
    {"additionalSignalling", offsetof(cloudli_asn_ipmmiri, additionalSignalling), 3, 505, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_l2_truncated_datagram[] = {
    {"truncatedDatagram", offsetof(cloudli_asn_l2_truncated_datagram, truncatedDatagram), 0, 36, F(TAGGED), 0},
    {"originalLength", offsetof(cloudli_asn_l2_truncated_datagram, originalLength), 1, 99, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_l2_cc_l2_cc_contents[] = {
    {"l2TP", offsetof(cloudli_asn_l2_cc_l2_cc_contents, l2TP), 1, 36, F(TAGGED), 0},
    {"l2F", offsetof(cloudli_asn_l2_cc_l2_cc_contents, l2F), 2, 36, F(TAGGED), 0},
    {"pPTP", offsetof(cloudli_asn_l2_cc_l2_cc_contents, pPTP), 3, 36, F(TAGGED), 0},
    {"pPP", offsetof(cloudli_asn_l2_cc_l2_cc_contents, pPP), 4, 36, F(TAGGED), 0},
    {"ethernet", offsetof(cloudli_asn_l2_cc_l2_cc_contents, ethernet), 5, 36, F(TAGGED), 0},
    {"l2ATM2684", offsetof(cloudli_asn_l2_cc_l2_cc_contents, l2ATM2684), 6, 36, F(TAGGED), 0},
    {"l2FR2427", offsetof(cloudli_asn_l2_cc_l2_cc_contents, l2FR2427), 7, 36, F(TAGGED), 0},
    {"truncatedL2TP", offsetof(cloudli_asn_l2_cc_l2_cc_contents, truncatedL2TP), 8, 508, F(TAGGED), 0},
    {"truncatedL2F", offsetof(cloudli_asn_l2_cc_l2_cc_contents, truncatedL2F), 9, 508, F(TAGGED), 0},
    {"truncatedPPTP", offsetof(cloudli_asn_l2_cc_l2_cc_contents, truncatedPPTP), 10, 508, F(TAGGED), 0},
    {"truncatedPPP", offsetof(cloudli_asn_l2_cc_l2_cc_contents, truncatedPPP), 11, 508, F(TAGGED), 0},
    {"truncatedEthernet", offsetof(cloudli_asn_l2_cc_l2_cc_contents, truncatedEthernet), 12, 508, F(TAGGED), 0},
    {"truncatedL2ATM2684", offsetof(cloudli_asn_l2_cc_l2_cc_contents, truncatedL2ATM2684), 13, 508, F(TAGGED), 0},
    {"truncatedL2FR2427", offsetof(cloudli_asn_l2_cc_l2_cc_contents, truncatedL2FR2427), 14, 508, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_l2_cc[] = {
    {"l2CCObjId", offsetof(cloudli_asn_l2_cc, l2CCObjId), 0, 90, F(TAGGED), 0},
    {"l2CCContents", offsetof(cloudli_asn_l2_cc, l2CCContents), 1, 507, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_name names_l2_access_event_type[] = {
    {"accessAttempt", 0},
    {"accessAccept", 1},
    {"accessReject", 2},
    {"accessFailed", 3},
    {"sessionStart", 4},
    {"sessionEnd", 5},
    {"interimUpdate", 6},
    {"unknown", 7},
    {"startOfInterceptionWithSessionActive", 8},
    {"accessEnd", 9},
    {"endOfInterceptionWithSessionActive", 10},
    {"startOfInterceptionWithoutNetworkSession", 11},
    {"endOfInterceptionWithoutNetworkSession", 12},
    {"sessionExpired", 13},
};

static const struct cloudli__asn_name names_l2_internet_access_type[] = {
    {"undefined", 0},
    {"dialUp", 1},
    {"xDSL", 2},
    {"cableModem", 3},
    {"lAN", 4},
    {"wirelessLAN", 5},
    {"fTTx", 6},
    {"wIMAX-HIPERMAN", 7},
    {"satellite", 8},
};

static const struct cloudli__asn_name names_l2_end_reason[] = {
    {"undefined", 0},
    {"regularLogoff", 1},
    {"connectionLoss", 2},
    {"connectionTimeout", 3},
    {"leaseExpired", 4},
};

static const struct cloudli__asn_name names_l2_authentication_type[] = {
    {"unknown", 0},
    {"static", 1},
    {"radiusAAA", 2},
    {"dhcpAAA", 3},
    {"diameterAAA", 4},
};

static const struct cloudli__asn_field fields_l2_iri_contents[] = {
    {"accessEventType", offsetof(cloudli_asn_l2_iri_contents, accessEventType), 0, 511, F(TAGGED), 0},
    {"internetAccessType", offsetof(cloudli_asn_l2_iri_contents, internetAccessType), 2, 512, F(TAGGED) | F(OPTIONAL), 0},
    {"targetNetworkID", offsetof(cloudli_asn_l2_iri_contents, targetNetworkID), 5, 470, F(TAGGED) | F(OPTIONAL), 0},
    {"targetCPEID", offsetof(cloudli_asn_l2_iri_contents, targetCPEID), 6, 470, F(TAGGED) | F(OPTIONAL), 0},
    {"targetLocation", offsetof(cloudli_asn_l2_iri_contents, targetLocation), 7, 471, F(TAGGED) | F(OPTIONAL), 0},
    {"nASPortNumber", offsetof(cloudli_asn_l2_iri_contents, nASPortNumber), 8, 104, F(TAGGED) | F(OPTIONAL), 0},
    {"callBackNumber", offsetof(cloudli_asn_l2_iri_contents, callBackNumber), 9, 469, F(TAGGED) | F(OPTIONAL), 0},
    {"startTime", offsetof(cloudli_asn_l2_iri_contents, startTime), 10, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"endTime", offsetof(cloudli_asn_l2_iri_contents, endTime), 11, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"endReason", offsetof(cloudli_asn_l2_iri_contents, endReason), 12, 513, F(TAGGED) | F(OPTIONAL), 0},
    {"octetsReceived", offsetof(cloudli_asn_l2_iri_contents, octetsReceived), 13, 431, F(TAGGED) | F(OPTIONAL), 0},
    {"octetsTransmitted", offsetof(cloudli_asn_l2_iri_contents, octetsTransmitted), 14, 431, F(TAGGED) | F(OPTIONAL), 0},
    {"rawAAAData", offsetof(cloudli_asn_l2_iri_contents, rawAAAData), 15, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"authenticationType", offsetof(cloudli_asn_l2_iri_contents, authenticationType), 16, 514, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_l2_iri[] = {
    {"l2IRIObjId", offsetof(cloudli_asn_l2_iri, l2IRIObjId), 0, 90, F(TAGGED), 0},
    {"l2IRIContents", offsetof(cloudli_asn_l2_iri, l2IRIContents), 1, 510, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_l2_protocol_information[] = {
    {"l2ProtocolL2tp", 1},
    {"l2ProtocolL2f", 2},
    {"l2ProtocolPptp", 3},
    {"l2ProtocolPpp", 4},
    {"ethernetProtocol", 5},
    {"undefined", 6},
    {"l2ProtocolATM2684", 7},
    {"l2ProtocolFR2427", 8},
};

static const struct cloudli__asn_field fields_l2_iri_only[] = {
    {"l2IRIOnlyObjId", offsetof(cloudli_asn_l2_iri_only, l2IRIOnlyObjId), 0, 90, F(TAGGED), 0},
    {"l2protocolInformation", offsetof(cloudli_asn_l2_iri_only, l2protocolInformation), 2, 516, F(TAGGED), 0},
    {"l2AggregatedNbrOfPackets", offsetof(cloudli_asn_l2_iri_only, l2AggregatedNbrOfPackets), 3, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"l2AggregatedNbrOfBytes", offsetof(cloudli_asn_l2_iri_only, l2AggregatedNbrOfBytes), 4, 99, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_network_identifier[] = {
    {"operatorIdentifier", offsetof(cloudli_asn_network_identifier, operatorIdentifier), 0, 522, F(TAGGED), 0},
    {"networkElementIdentifier", offsetof(cloudli_asn_network_identifier, networkElementIdentifier), 1, 522, F(TAGGED) | F(OPTIONAL), 0},
    {"eTSI671NEID", offsetof(cloudli_asn_network_identifier, eTSI671NEID), 2, 43, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_communication_identifier[] = {
    {"networkIdentifier", offsetof(cloudli_asn_communication_identifier, networkIdentifier), 0, 521, F(TAGGED), 0},
    {"communicationIdentityNumber", offsetof(cloudli_asn_communication_identifier, communicationIdentityNumber), 1, 104, F(TAGGED) | F(OPTIONAL), 0},
    {"deliveryCountryCode", offsetof(cloudli_asn_communication_identifier, deliveryCountryCode), 2, 79, F(TAGGED) | F(OPTIONAL), 0},
    {"cINExtension", offsetof(cloudli_asn_communication_identifier, cINExtension), 3, 55, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_ps_header[] = {
    {"li-psDomainId", offsetof(cloudli_asn_ps_header, li_psDomainId), 0, 27, F(TAGGED), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_ps_header, lawfulInterceptionIdentifier), 1, 519, F(TAGGED), 0},
    {"authorizationCountryCode", offsetof(cloudli_asn_ps_header, authorizationCountryCode), 2, 79, F(TAGGED) | F(OPTIONAL), 0},
    {"communicationIdentifier", offsetof(cloudli_asn_ps_header, communicationIdentifier), 3, 520, F(TAGGED), 0},
    {"sequenceNumber", offsetof(cloudli_asn_ps_header, sequenceNumber), 4, 104, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_ps_header, timeStamp), 5, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"interceptionPointID", offsetof(cloudli_asn_ps_header, interceptionPointID), 6, 523, F(TAGGED) | F(OPTIONAL), 0},
    {"microSecondTimeStamp", offsetof(cloudli_asn_ps_header, microSecondTimeStamp), 7, 430, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStampQualifier", offsetof(cloudli_asn_ps_header, timeStampQualifier), 8, 434, F(TAGGED) | F(OPTIONAL), 0},
    {"extendedInterceptionPointID", offsetof(cloudli_asn_ps_header, extendedInterceptionPointID), 9, 524, F(TAGGED) | F(OPTIONAL), 0},
    {"networkFunctionIdentifier", offsetof(cloudli_asn_ps_header, networkFunctionIdentifier), 10, 524, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_iri_type[] = {
    {"iRI-Begin", 1},
    {"iRI-End", 2},
    {"iRI-Continue", 3},
    {"iRI-Report", 4},
};

static const struct cloudli__asn_name names_umts_iri_parameters_i_r_iversion[] = {
    {"version2", 2},
    {"version3", 3},
    {"version4", 4},
    {"version6", 6},
    {"lastVersion", 8},
};

static const struct cloudli__asn_name names_umts_iri_parameters_initiator[] = {
    {"not-Available", 0},
    {"originating-Target", 1},
    {"terminating-Target", 2},
};

static const struct cloudli__asn_name names_umts_party_information_party_qualifier[] = {
    {"gPRS-Target", 3},
};

static const struct cloudli__asn_field fields_umts_party_information_party_identity[] = {
    {"imei", offsetof(cloudli_asn_umts_party_information_party_identity, imei), 1, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"imsi", offsetof(cloudli_asn_umts_party_information_party_identity, imsi), 3, 132, F(TAGGED) | F(OPTIONAL), 0},
    {"msISDN", offsetof(cloudli_asn_umts_party_information_party_identity, msISDN), 6, 130, F(TAGGED) | F(OPTIONAL), 0},
    {"e164-Format", offsetof(cloudli_asn_umts_party_information_party_identity, e164_Format), 7, 44, F(TAGGED) | F(OPTIONAL), 0},
    {"sip-uri", offsetof(cloudli_asn_umts_party_information_party_identity, sip_uri), 8, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"tel-uri", offsetof(cloudli_asn_umts_party_information_party_identity, tel_uri), 9, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"x-3GPP-Asserted-Identity", offsetof(cloudli_asn_umts_party_information_party_identity, x_3GPP_Asserted_Identity), 10, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"xUI", offsetof(cloudli_asn_umts_party_information_party_identity, xUI), 11, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_gprs_parameters[] = {
    {"pDP-address-allocated-to-the-target", offsetof(cloudli_asn_umts_gprs_parameters, pDP_address_allocated_to_the_target), 1, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"aPN", offsetof(cloudli_asn_umts_gprs_parameters, aPN), 2, 186, F(TAGGED) | F(OPTIONAL), 0},
    {"pDP-type", offsetof(cloudli_asn_umts_gprs_parameters, pDP_type), 3, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"nSAPI", offsetof(cloudli_asn_umts_gprs_parameters, nSAPI), 4, 188, F(TAGGED) | F(OPTIONAL), 0},
    {"additionalIPaddress", offsetof(cloudli_asn_umts_gprs_parameters, additionalIPaddress), 5, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_services_data_information[] = {
    {"gPRS-parameters", offsetof(cloudli_asn_umts_services_data_information, gPRS_parameters), 1, 537, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_party_information[] = {
    {"party-Qualifier", offsetof(cloudli_asn_umts_party_information, party_Qualifier), 0, 534, F(TAGGED), 0},
    {"partyIdentity", offsetof(cloudli_asn_umts_party_information, partyIdentity), 1, 535, F(TAGGED), 0},
    {"services-Data-Information", offsetof(cloudli_asn_umts_party_information, services_Data_Information), 4, 536, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_umts_sms_report_s_ms_contents_sms_initiator[] = {
    {"target", 0},
    {"server", 1},
    {"undefined-party", 2},
};

static const struct cloudli__asn_name names_umts_sms_report_s_ms_contents_transfer_status[] = {
    {"succeed-transfer", 0},
    {"not-succeed-transfer", 1},
    {"undefined", 2},
};

static const struct cloudli__asn_name names_umts_sms_report_s_ms_contents_other_message[] = {
    {"yes", 0},
    {"no", 1},
    {"undefined", 2},
};

static const struct cloudli__asn_field fields_umts_sms_report_s_ms_contents[] = {
    {"sms-initiator", offsetof(cloudli_asn_umts_sms_report_s_ms_contents, sms_initiator), 1, 541, F(TAGGED), 0},
    {"transfer-status", offsetof(cloudli_asn_umts_sms_report_s_ms_contents, transfer_status), 2, 542, F(TAGGED) | F(OPTIONAL), 0},
    {"other-message", offsetof(cloudli_asn_umts_sms_report_s_ms_contents, other_message), 3, 543, F(TAGGED) | F(OPTIONAL), 0},
    {"content", offsetof(cloudli_asn_umts_sms_report_s_ms_contents, content), 4, 195, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_sms_report[] = {
    {"sMS-Contents", offsetof(cloudli_asn_umts_sms_report, sMS_Contents), 3, 540, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_umts_gprs_event[] = {
    {"pDPContextActivation", 1},
    {"startOfInterceptionWithPDPContextActive", 2},
    {"pDPContextDeactivation", 4},
    {"gPRSAttach", 5},
    {"gPRSDetach", 6},
    {"locationInfoUpdate", 10},
    {"sMS", 11},
    {"pDPContextModification", 13},
    {"servingSystem", 14},
    {"startOfInterceptionWithMSAttached", 15},
    {"packetDataHeaderInformation", 16},
    {"hSS-Subscriber-Record-Change", 17},
    {"registration-Termination", 18},
    {"location-Up-Date", 19},
    {"cancel-Location", 20},
    {"register-Location", 21},
    {"location-Information-Request", 22},
};

static const struct cloudli__asn_field fields_umts_cc_key_info[] = {
    {"cCCSID", offsetof(cloudli_asn_umts_cc_key_info, cCCSID), 1, 36, F(TAGGED), 0},
    {"cCDecKey", offsetof(cloudli_asn_umts_cc_key_info, cCDecKey), 2, 36, F(TAGGED), 0},
    {"cCSalt", offsetof(cloudli_asn_umts_cc_key_info, cCSalt), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_umts_tpdu_direction[] = {
    {"from-target", 1},
    {"to-target", 2},
    {"unknown", 3},
};

static const struct cloudli__asn_field fields_umts_packet_data_header_mapped[] = {
    {"sourceIPAddress", offsetof(cloudli_asn_umts_packet_data_header_mapped, sourceIPAddress), 1, 45, F(TAGGED), 0},
    {"sourcePortNumber", offsetof(cloudli_asn_umts_packet_data_header_mapped, sourcePortNumber), 2, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"destinationIPAddress", offsetof(cloudli_asn_umts_packet_data_header_mapped, destinationIPAddress), 3, 45, F(TAGGED), 0},
    {"destinationPortNumber", offsetof(cloudli_asn_umts_packet_data_header_mapped, destinationPortNumber), 4, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"transportProtocol", offsetof(cloudli_asn_umts_packet_data_header_mapped, transportProtocol), 5, 99, F(TAGGED), 0},
    {"packetsize", offsetof(cloudli_asn_umts_packet_data_header_mapped, packetsize), 6, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"flowLabel", offsetof(cloudli_asn_umts_packet_data_header_mapped, flowLabel), 7, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"packetCount", offsetof(cloudli_asn_umts_packet_data_header_mapped, packetCount), 8, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"direction", offsetof(cloudli_asn_umts_packet_data_header_mapped, direction), 9, 552, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_packet_data_header_copy[] = {
    {"direction", offsetof(cloudli_asn_umts_packet_data_header_copy, direction), 1, 552, F(TAGGED), 0},
    {"headerCopy", offsetof(cloudli_asn_umts_packet_data_header_copy, headerCopy), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_packet_data_header_report[] = {
    {"packetDataHeaderMapped", offsetof(cloudli_asn_umts_packet_data_header_report, packetDataHeaderMapped), 1, 551, F(TAGGED), 0},
    {"packetDataHeaderCopy", offsetof(cloudli_asn_umts_packet_data_header_report, packetDataHeaderCopy), 2, 553, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_report_interval[] = {
    {"firstPacketTimeStamp", offsetof(cloudli_asn_umts_report_interval, firstPacketTimeStamp), 0, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"lastPacketTimeStamp", offsetof(cloudli_asn_umts_report_interval, lastPacketTimeStamp), 1, 29, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_name names_umts_report_reason[] = {
    {"timerExpired", 0},
    {"countThresholdHit", 1},
    {"pDPComtextDeactivated", 2},
    {"pDPContextModification", 3},
    {"otherOrUnknown", 4},
};

static const struct cloudli__asn_field fields_umts_packet_flow_summary[] = {
    {"sourceIPAddress", offsetof(cloudli_asn_umts_packet_flow_summary, sourceIPAddress), 1, 45, F(TAGGED), 0},
    {"sourcePortNumber", offsetof(cloudli_asn_umts_packet_flow_summary, sourcePortNumber), 2, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"destinationIPAddress", offsetof(cloudli_asn_umts_packet_flow_summary, destinationIPAddress), 3, 45, F(TAGGED), 0},
    {"destinationPortNumber", offsetof(cloudli_asn_umts_packet_flow_summary, destinationPortNumber), 4, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"transportProtocol", offsetof(cloudli_asn_umts_packet_flow_summary, transportProtocol), 5, 99, F(TAGGED), 0},
    {"flowLabel", offsetof(cloudli_asn_umts_packet_flow_summary, flowLabel), 6, 99, F(TAGGED) | F(OPTIONAL), 0},
    {"summaryPeriod", offsetof(cloudli_asn_umts_packet_flow_summary, summaryPeriod), 7, 555, F(TAGGED), 0},
    {"packetCount", offsetof(cloudli_asn_umts_packet_flow_summary, packetCount), 8, 99, F(TAGGED), 0},
    {"sumOfPacketSizes", offsetof(cloudli_asn_umts_packet_flow_summary, sumOfPacketSizes), 9, 99, F(TAGGED), 0},
    {"packetDataSummaryReason", offsetof(cloudli_asn_umts_packet_flow_summary, packetDataSummaryReason), 10, 556, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_packet_data_header_information[] = {
    {"packetDataHeader", offsetof(cloudli_asn_umts_packet_data_header_information, packetDataHeader), 1, 550, F(TAGGED) | F(EXPLICIT), 0},
    {"packetDataSummary", offsetof(cloudli_asn_umts_packet_data_header_information, packetDataSummary), 2, 557, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_umts_media_sec_failure_indication[] = {
    {"genericFailure", 0},
};

static const struct cloudli__asn_field fields_umts_pani_location[] = {
    {"raw-Location", offsetof(cloudli_asn_umts_pani_location, raw_Location), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"location", offsetof(cloudli_asn_umts_pani_location, location), 2, 438, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_pani_header_info[] = {
    {"access-Type", offsetof(cloudli_asn_umts_pani_header_info, access_Type), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"access-Class", offsetof(cloudli_asn_umts_pani_header_info, access_Class), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"network-Provided", offsetof(cloudli_asn_umts_pani_header_info, network_Provided), 3, 67, F(TAGGED) | F(OPTIONAL), 0},
    {"pANI-Location", offsetof(cloudli_asn_umts_pani_header_info, pANI_Location), 4, 560, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_current_previous_systems[] = {
    {"serving-System-Identifier", offsetof(cloudli_asn_umts_current_previous_systems, serving_System_Identifier), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-Serving-SGSN-Number", offsetof(cloudli_asn_umts_current_previous_systems, current_Serving_SGSN_Number), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-Serving-SGSN-Address", offsetof(cloudli_asn_umts_current_previous_systems, current_Serving_SGSN_Address), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-Serving-S4-SGSN-Address", offsetof(cloudli_asn_umts_current_previous_systems, current_Serving_S4_SGSN_Address), 4, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-System-Identifier", offsetof(cloudli_asn_umts_current_previous_systems, previous_Serving_System_Identifier), 5, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-SGSN-Number", offsetof(cloudli_asn_umts_current_previous_systems, previous_Serving_SGSN_Number), 6, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-SGSN-Address", offsetof(cloudli_asn_umts_current_previous_systems, previous_Serving_SGSN_Address), 7, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-S4-SGSN-Address", offsetof(cloudli_asn_umts_current_previous_systems, previous_Serving_S4_SGSN_Address), 8, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_change_of_target_identity[] = {
    {"new-MSISDN", offsetof(cloudli_asn_umts_change_of_target_identity, new_MSISDN), 1, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"old-MSISDN", offsetof(cloudli_asn_umts_change_of_target_identity, old_MSISDN), 2, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"new-IMSI", offsetof(cloudli_asn_umts_change_of_target_identity, new_IMSI), 3, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"old-IMSI", offsetof(cloudli_asn_umts_change_of_target_identity, old_IMSI), 4, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"new-IMEI", offsetof(cloudli_asn_umts_change_of_target_identity, new_IMEI), 5, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"old-IMEI", offsetof(cloudli_asn_umts_change_of_target_identity, old_IMEI), 6, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"new-IMPI", offsetof(cloudli_asn_umts_change_of_target_identity, new_IMPI), 7, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"old-IMPI", offsetof(cloudli_asn_umts_change_of_target_identity, old_IMPI), 8, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"new-SIP-URI", offsetof(cloudli_asn_umts_change_of_target_identity, new_SIP_URI), 9, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"old-SIP-URI", offsetof(cloudli_asn_umts_change_of_target_identity, old_SIP_URI), 10, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"new-TEL-URI", offsetof(cloudli_asn_umts_change_of_target_identity, new_TEL_URI), 11, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"old-TEL-URI", offsetof(cloudli_asn_umts_change_of_target_identity, old_TEL_URI), 12, 533, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_umts_requesting_node_type[] = {
    {"mSC", 1},
    {"sMS-Centre", 2},
    {"gMLC", 3},
    {"mME", 4},
    {"sGSN", 5},
};

static const struct cloudli__asn_name names_umts_csr_event[] = {
    {"cSREventMessage", 1},
};

static const struct cloudli__asn_field fields_umts_access_policy_type[] = {
    {"userAccessPolicyAttempt", offsetof(cloudli_asn_umts_access_policy_type, userAccessPolicyAttempt), 1, 98, F(TAGGED), 0},
    {"groupAuthorizationRulesAttempt", offsetof(cloudli_asn_umts_access_policy_type, groupAuthorizationRulesAttempt), 2, 98, F(TAGGED), 0},
    {"userAccessPolicyQuery", offsetof(cloudli_asn_umts_access_policy_type, userAccessPolicyQuery), 3, 98, F(TAGGED), 0},
    {"groupAuthorizationRulesQuery", offsetof(cloudli_asn_umts_access_policy_type, groupAuthorizationRulesQuery), 4, 98, F(TAGGED), 0},
    {"userAccessPolicyResult", offsetof(cloudli_asn_umts_access_policy_type, userAccessPolicyResult), 5, 71, F(TAGGED), 0},
    {"groupAuthorizationRulesResult", offsetof(cloudli_asn_umts_access_policy_type, groupAuthorizationRulesResult), 6, 71, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_umts_alert_indicator[] = {
    {"sent", 1},
    {"received", 2},
    {"cancelled", 3},
};

static const struct cloudli__asn_name names_umts_presence_type[] = {
    {"pTCClient", 1},
    {"pTCGroup", 2},
};

static const struct cloudli__asn_field fields_umts_associate_presence_status[] = {
    {"presenceID", offsetof(cloudli_asn_umts_associate_presence_status, presenceID), 1, 71, F(TAGGED), 0},
    {"presenceType", offsetof(cloudli_asn_umts_associate_presence_status, presenceType), 2, 570, F(TAGGED), 0},
    {"presenceStatus", offsetof(cloudli_asn_umts_associate_presence_status, presenceStatus), 3, 98, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_umts_emergency[] = {
    {"imminent", 1},
    {"peril", 2},
    {"cancel", 3},
};

static const struct cloudli__asn_name names_umts_emergency_group_state_client_emergency_state[] = {
    {"inform", 1},
    {"response", 2},
    {"cancelInform", 3},
    {"cancelResponse", 4},
};

static const struct cloudli__asn_name names_umts_emergency_group_state_group_emergency_state[] = {
    {"inForm", 1},
    {"reSponse", 2},
    {"cancelInform", 3},
    {"cancelResponse", 4},
};

static const struct cloudli__asn_field fields_umts_emergency_group_state[] = {
    {"clientEmergencyState", offsetof(cloudli_asn_umts_emergency_group_state, clientEmergencyState), 1, 573, F(TAGGED) | F(OPTIONAL), 0},
    {"groupEmergencyState", offsetof(cloudli_asn_umts_emergency_group_state, groupEmergencyState), 2, 574, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_umts_ptc_type[] = {
    {"pTCStartofInterception", 1},
    {"pTCServinSystem", 2},
    {"pTCSessionInitiation", 3},
    {"pTCSessionAbandonEndRecord", 4},
    {"pTCSessionStartContinueRecord", 5},
    {"pTCSessionEndRecord", 6},
    {"pTCPre-EstablishedSessionSessionRecord", 7},
    {"pTCInstantPersonalAlert", 8},
    {"pTCPartyJoin", 9},
    {"pTCPartyDrop", 10},
    {"pTCPartyHold-RetrieveRecord", 11},
    {"pTCMediaModification", 12},
    {"pTCGroupAdvertizement", 13},
    {"pTCFloorConttrol", 14},
    {"pTCTargetPressence", 15},
    {"pTCAssociatePressence", 16},
    {"pTCListManagementEvents", 17},
    {"pTCAccessPolicyEvents", 18},
    {"pTCMediaTypeNotification", 19},
    {"pTCGroupCallRequest", 20},
    {"pTCGroupCallCancel", 21},
    {"pTCGroupCallResponse", 22},
    {"pTCGroupCallInterrogate", 23},
    {"pTCMCPTTImminentGroupCall", 24},
    {"pTCCC", 25},
    {"pTCRegistration", 26},
    {"pTCEncryption", 27},
};

static const struct cloudli__asn_field fields_umts_floor_activity[] = {
    {"tBCP-Request", offsetof(cloudli_asn_umts_floor_activity, tBCP_Request), 1, 98, F(TAGGED), 0},
    {"tBCP-Granted", offsetof(cloudli_asn_umts_floor_activity, tBCP_Granted), 2, 98, F(TAGGED), 0},
    {"tBCP-Deny", offsetof(cloudli_asn_umts_floor_activity, tBCP_Deny), 3, 98, F(TAGGED), 0},
    {"tBCP-Queued", offsetof(cloudli_asn_umts_floor_activity, tBCP_Queued), 4, 98, F(TAGGED), 0},
    {"tBCP-Release", offsetof(cloudli_asn_umts_floor_activity, tBCP_Release), 5, 98, F(TAGGED), 0},
    {"tBCP-Revoke", offsetof(cloudli_asn_umts_floor_activity, tBCP_Revoke), 6, 98, F(TAGGED), 0},
    {"tBCP-Taken", offsetof(cloudli_asn_umts_floor_activity, tBCP_Taken), 7, 98, F(TAGGED), 0},
    {"tBCP-Idle", offsetof(cloudli_asn_umts_floor_activity, tBCP_Idle), 8, 98, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_ptc_address[] = {
    {"uri", offsetof(cloudli_asn_umts_ptc_address, uri), 0, 71, F(TAGGED), 0},
    {"privacy-setting", offsetof(cloudli_asn_umts_ptc_address, privacy_setting), 1, 98, F(TAGGED), 0},
    {"privacy-alias", offsetof(cloudli_asn_umts_ptc_address, privacy_alias), 2, 279, F(TAGGED) | F(OPTIONAL), 0},
    {"nickname", offsetof(cloudli_asn_umts_ptc_address, nickname), 3, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_umts_group_auth_rule[] = {
    {"allow-Initiating-PtcSession", 0},
    {"block-Initiating-PtcSession", 1},
    {"allow-Joining-PtcSession", 2},
    {"block-Joining-PtcSession", 3},
    {"allow-Add-Participants", 4},
    {"block-Add-Participants", 5},
    {"allow-Subscription-PtcSession-State", 6},
    {"block-Subscription-PtcSession-State", 7},
    {"allow-Anonymity", 8},
    {"forbid-Anonymity", 9},
};

static const struct cloudli__asn_name names_umts_imminent_peril_ind[] = {
    {"request", 1},
    {"response", 2},
    {"cancel", 3},
};

static const struct cloudli__asn_name names_umts_implicit_floor_req[] = {
    {"join", 1},
    {"rejoin", 2},
    {"release", 3},
};

static const struct cloudli__asn_name names_umts_initiation_cause[] = {
    {"requests", 1},
    {"received", 2},
    {"pTCOriginatingId", 3},
};

static const struct cloudli__asn_name names_umts_ipa_direction[] = {
    {"toTarget", 0},
    {"fromTarget", 1},
};

static const struct cloudli__asn_name names_umts_list_management_action[] = {
    {"create", 1},
    {"modify", 2},
    {"retrieve", 3},
    {"delete", 4},
    {"notify", 5},
};

static const struct cloudli__asn_name names_umts_list_management_type[] = {
    {"contactListManagementAttempt", 1},
    {"groupListManagementAttempt", 2},
    {"contactListManagementResult", 3},
    {"groupListManagementResult", 4},
    {"requestSuccessful", 5},
};

static const struct cloudli__asn_name names_umts_priority_level[] = {
    {"pre-emptive", 0},
    {"high-priority", 1},
    {"normal-priority", 2},
    {"listen-only", 3},
};

static const struct cloudli__asn_name names_umts_pre_est_status[] = {
    {"established", 1},
    {"modify", 2},
    {"released", 3},
};

static const struct cloudli__asn_name names_umts_registration_request[] = {
    {"register", 1},
    {"re-register", 2},
    {"de-register", 3},
};

static const struct cloudli__asn_name names_umts_registration_outcome[] = {
    {"success", 0},
    {"failure", 1},
};

static const struct cloudli__asn_field fields_umts_rtp_setting[] = {
    {"ip-address", offsetof(cloudli_asn_umts_rtp_setting, ip_address), 0, 45, F(TAGGED), 0},
    {"port-number", offsetof(cloudli_asn_umts_rtp_setting, port_number), 1, 590, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_talkburst_control_setting[] = {
    {"talk-BurstControlProtocol", offsetof(cloudli_asn_umts_talkburst_control_setting, talk_BurstControlProtocol), 1, 71, F(TAGGED), 0},
    {"talk-Burst-parameters", offsetof(cloudli_asn_umts_talkburst_control_setting, talk_Burst_parameters), 2, 295, F(TAGGED), 0},
    {"tBCP-PortNumber", offsetof(cloudli_asn_umts_talkburst_control_setting, tBCP_PortNumber), 3, 76, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_ptc[] = {
    {"abandonCause", offsetof(cloudli_asn_umts_ptc, abandonCause), 1, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"accessPolicyFailure", offsetof(cloudli_asn_umts_ptc, accessPolicyFailure), 2, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"accessPolicyType", offsetof(cloudli_asn_umts_ptc, accessPolicyType), 3, 567, F(TAGGED) | F(OPTIONAL), 0},
    {"alertIndicator", offsetof(cloudli_asn_umts_ptc, alertIndicator), 5, 568, F(TAGGED) | F(OPTIONAL), 0},
    {"associatePresenceStatus", offsetof(cloudli_asn_umts_ptc, associatePresenceStatus), 6, 569, F(TAGGED) | F(OPTIONAL), 0},
    {"bearer-capability", offsetof(cloudli_asn_umts_ptc, bearer_capability), 7, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"broadcastIndicator", offsetof(cloudli_asn_umts_ptc, broadcastIndicator), 8, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"contactID", offsetof(cloudli_asn_umts_ptc, contactID), 9, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"emergency", offsetof(cloudli_asn_umts_ptc, emergency), 10, 571, F(TAGGED) | F(OPTIONAL), 0},
    {"emergencyGroupState", offsetof(cloudli_asn_umts_ptc, emergencyGroupState), 11, 572, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_umts_ptc, timeStamp), 12, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"pTCType", offsetof(cloudli_asn_umts_ptc, pTCType), 13, 575, F(TAGGED) | F(OPTIONAL), 0},
    {"failureCode", offsetof(cloudli_asn_umts_ptc, failureCode), 14, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"floorActivity", offsetof(cloudli_asn_umts_ptc, floorActivity), 15, 576, F(TAGGED) | F(OPTIONAL), 0},
    {"floorSpeakerID", offsetof(cloudli_asn_umts_ptc, floorSpeakerID), 16, 577, F(TAGGED) | F(OPTIONAL), 0},
    {"groupAdSender", offsetof(cloudli_asn_umts_ptc, groupAdSender), 17, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"groupAuthRule", offsetof(cloudli_asn_umts_ptc, groupAuthRule), 19, 578, F(TAGGED) | F(OPTIONAL), 0},
    {"groupCharacteristics", offsetof(cloudli_asn_umts_ptc, groupCharacteristics), 20, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"holdRetrieveInd", offsetof(cloudli_asn_umts_ptc, holdRetrieveInd), 21, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"imminentPerilInd", offsetof(cloudli_asn_umts_ptc, imminentPerilInd), 23, 579, F(TAGGED) | F(OPTIONAL), 0},
    {"implicitFloorReq", offsetof(cloudli_asn_umts_ptc, implicitFloorReq), 24, 580, F(TAGGED) | F(OPTIONAL), 0},
    {"initiationCause", offsetof(cloudli_asn_umts_ptc, initiationCause), 25, 581, F(TAGGED) | F(OPTIONAL), 0},
    {"invitationCause", offsetof(cloudli_asn_umts_ptc, invitationCause), 26, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"iPAPartyID", offsetof(cloudli_asn_umts_ptc, iPAPartyID), 27, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"iPADirection", offsetof(cloudli_asn_umts_ptc, iPADirection), 28, 582, F(TAGGED) | F(OPTIONAL), 0},
    {"listManagementAction", offsetof(cloudli_asn_umts_ptc, listManagementAction), 29, 583, F(TAGGED) | F(OPTIONAL), 0},
    {"listManagementFailure", offsetof(cloudli_asn_umts_ptc, listManagementFailure), 30, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"listManagementType", offsetof(cloudli_asn_umts_ptc, listManagementType), 31, 584, F(TAGGED) | F(OPTIONAL), 0},
    {"maxTBTime", offsetof(cloudli_asn_umts_ptc, maxTBTime), 32, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mCPTTGroupID", offsetof(cloudli_asn_umts_ptc, mCPTTGroupID), 33, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mCPTTID", offsetof(cloudli_asn_umts_ptc, mCPTTID), 34, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mCPTTInd", offsetof(cloudli_asn_umts_ptc, mCPTTInd), 35, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"location", offsetof(cloudli_asn_umts_ptc, location), 36, 438, F(TAGGED) | F(OPTIONAL), 0},
    {"mCPTTOrganizationName", offsetof(cloudli_asn_umts_ptc, mCPTTOrganizationName), 37, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"mediaStreamAvail", offsetof(cloudli_asn_umts_ptc, mediaStreamAvail), 38, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"priority-Level", offsetof(cloudli_asn_umts_ptc, priority_Level), 40, 585, F(TAGGED) | F(OPTIONAL), 0},
    {"preEstSessionID", offsetof(cloudli_asn_umts_ptc, preEstSessionID), 41, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"preEstStatus", offsetof(cloudli_asn_umts_ptc, preEstStatus), 42, 586, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCGroupID", offsetof(cloudli_asn_umts_ptc, pTCGroupID), 43, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCIDList", offsetof(cloudli_asn_umts_ptc, pTCIDList), 44, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCMediaCapability", offsetof(cloudli_asn_umts_ptc, pTCMediaCapability), 45, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCOriginatingId", offsetof(cloudli_asn_umts_ptc, pTCOriginatingId), 46, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCOther", offsetof(cloudli_asn_umts_ptc, pTCOther), 47, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCParticipants", offsetof(cloudli_asn_umts_ptc, pTCParticipants), 48, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCParty", offsetof(cloudli_asn_umts_ptc, pTCParty), 49, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCPartyDrop", offsetof(cloudli_asn_umts_ptc, pTCPartyDrop), 50, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCSessionInfo", offsetof(cloudli_asn_umts_ptc, pTCSessionInfo), 51, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCServerURI", offsetof(cloudli_asn_umts_ptc, pTCServerURI), 52, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCUserAccessPolicy", offsetof(cloudli_asn_umts_ptc, pTCUserAccessPolicy), 53, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCAddress", offsetof(cloudli_asn_umts_ptc, pTCAddress), 54, 577, F(TAGGED) | F(OPTIONAL), 0},
    {"queuedFloorControl", offsetof(cloudli_asn_umts_ptc, queuedFloorControl), 55, 98, F(TAGGED) | F(OPTIONAL), 0},
    {"queuedPosition", offsetof(cloudli_asn_umts_ptc, queuedPosition), 56, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"registrationRequest", offsetof(cloudli_asn_umts_ptc, registrationRequest), 57, 587, F(TAGGED) | F(OPTIONAL), 0},
    {"registrationOutcome", offsetof(cloudli_asn_umts_ptc, registrationOutcome), 58, 588, F(TAGGED) | F(OPTIONAL), 0},
    {"retrieveID", offsetof(cloudli_asn_umts_ptc, retrieveID), 59, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"rTPSetting", offsetof(cloudli_asn_umts_ptc, rTPSetting), 60, 589, F(TAGGED) | F(OPTIONAL), 0},
    {"talkBurstPriority", offsetof(cloudli_asn_umts_ptc, talkBurstPriority), 61, 585, F(TAGGED) | F(OPTIONAL), 0},
    {"talkBurstReason", offsetof(cloudli_asn_umts_ptc, talkBurstReason), 62, 591, F(TAGGED) | F(OPTIONAL), 0},
    {"talkburstControlSetting", offsetof(cloudli_asn_umts_ptc, talkburstControlSetting), 63, 592, F(TAGGED) | F(OPTIONAL), 0},
    {"targetPresenceStatus", offsetof(cloudli_asn_umts_ptc, targetPresenceStatus), 64, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"port-Number", offsetof(cloudli_asn_umts_ptc, port_Number), 65, 76, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_ptc_encryption_info[] = {
    {"cipher", offsetof(cloudli_asn_umts_ptc_encryption_info, cipher), 1, 71, F(TAGGED), 0},
    {"cryptoContext", offsetof(cloudli_asn_umts_ptc_encryption_info, cryptoContext), 2, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"key", offsetof(cloudli_asn_umts_ptc_encryption_info, key), 3, 71, F(TAGGED), 0},
    {"keyEncoding", offsetof(cloudli_asn_umts_ptc_encryption_info, keyEncoding), 4, 71, F(TAGGED), 0},
    {"salt", offsetof(cloudli_asn_umts_ptc_encryption_info, salt), 5, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCOther", offsetof(cloudli_asn_umts_ptc_encryption_info, pTCOther), 6, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_iri_parameters[] = {
    {"hi2DomainId", offsetof(cloudli_asn_umts_iri_parameters, hi2DomainId), 0, 27, F(TAGGED), 0},
    {"iRIversion", offsetof(cloudli_asn_umts_iri_parameters, iRIversion), 23, 531, F(TAGGED) | F(OPTIONAL), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_umts_iri_parameters, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_umts_iri_parameters, timeStamp), 3, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"initiator", offsetof(cloudli_asn_umts_iri_parameters, initiator), 4, 532, F(TAGGED) | F(OPTIONAL), 0},
    {"locationOfTheTarget", offsetof(cloudli_asn_umts_iri_parameters, locationOfTheTarget), 8, 438, F(TAGGED) | F(OPTIONAL), 0},
    {"partyInformation", offsetof(cloudli_asn_umts_iri_parameters, partyInformation), 9, 538, F(TAGGED) | F(OPTIONAL), 0},
    {"serviceCenterAddress", offsetof(cloudli_asn_umts_iri_parameters, serviceCenterAddress), 13, 533, F(TAGGED) | F(OPTIONAL), 0},
    {"sMS", offsetof(cloudli_asn_umts_iri_parameters, sMS), 14, 539, F(TAGGED) | F(OPTIONAL), 0},
    {"national-Parameters", offsetof(cloudli_asn_umts_iri_parameters, national_Parameters), 16, 40, F(TAGGED) | F(OPTIONAL), 0},
    {"gPRSCorrelationNumber", offsetof(cloudli_asn_umts_iri_parameters, gPRSCorrelationNumber), 18, 544, F(TAGGED) | F(OPTIONAL), 0},
    {"gPRSevent", offsetof(cloudli_asn_umts_iri_parameters, gPRSevent), 20, 545, F(TAGGED) | F(OPTIONAL), 0},
    {"sgsnAddress", offsetof(cloudli_asn_umts_iri_parameters, sgsnAddress), 21, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"gPRSOperationErrorCode", offsetof(cloudli_asn_umts_iri_parameters, gPRSOperationErrorCode), 22, 546, F(TAGGED) | F(OPTIONAL), 0},
    {"ggsnAddress", offsetof(cloudli_asn_umts_iri_parameters, ggsnAddress), 24, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"qOS", offsetof(cloudli_asn_umts_iri_parameters, qOS), 25, 421, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"networkIdentifier", offsetof(cloudli_asn_umts_iri_parameters, networkIdentifier), 26, 41, F(TAGGED) | F(OPTIONAL), 0},
    {"sMSOriginatingAddress", offsetof(cloudli_asn_umts_iri_parameters, sMSOriginatingAddress), 27, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sMSTerminatingAddress", offsetof(cloudli_asn_umts_iri_parameters, sMSTerminatingAddress), 28, 184, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"iMSevent", offsetof(cloudli_asn_umts_iri_parameters, iMSevent), 29, 422, F(TAGGED) | F(OPTIONAL), 0},
    {"sIPMessage", offsetof(cloudli_asn_umts_iri_parameters, sIPMessage), 30, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"servingSGSN-number", offsetof(cloudli_asn_umts_iri_parameters, servingSGSN_number), 31, 201, F(TAGGED) | F(OPTIONAL), 0},
    {"servingSGSN-address", offsetof(cloudli_asn_umts_iri_parameters, servingSGSN_address), 32, 202, F(TAGGED) | F(OPTIONAL), 0},
    {"ldiEvent", offsetof(cloudli_asn_umts_iri_parameters, ldiEvent), 34, 423, F(TAGGED) | F(OPTIONAL), 0},
    {"correlation", offsetof(cloudli_asn_umts_iri_parameters, correlation), 35, 55, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"mediaDecryption-info", offsetof(cloudli_asn_umts_iri_parameters, mediaDecryption_info), 36, 548, F(TAGGED) | F(OPTIONAL), 0},
    {"servingS4-SGSN-address", offsetof(cloudli_asn_umts_iri_parameters, servingS4_SGSN_address), 37, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sipMessageHeaderOffer", offsetof(cloudli_asn_umts_iri_parameters, sipMessageHeaderOffer), 38, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sipMessageHeaderAnswer", offsetof(cloudli_asn_umts_iri_parameters, sipMessageHeaderAnswer), 39, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sdpOffer", offsetof(cloudli_asn_umts_iri_parameters, sdpOffer), 40, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sdpAnswer", offsetof(cloudli_asn_umts_iri_parameters, sdpAnswer), 41, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"uLITimestamp", offsetof(cloudli_asn_umts_iri_parameters, uLITimestamp), 42, 133, F(TAGGED) | F(OPTIONAL), 0},
    {"packetDataHeaderInformation", offsetof(cloudli_asn_umts_iri_parameters, packetDataHeaderInformation), 43, 549, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"mediaSecFailureIndication", offsetof(cloudli_asn_umts_iri_parameters, mediaSecFailureIndication), 44, 558, F(TAGGED) | F(OPTIONAL), 0},
    {"pANI-Header-Info", offsetof(cloudli_asn_umts_iri_parameters, pANI_Header_Info), 45, 561, F(TAGGED) | F(OPTIONAL), 0},
    {"imsVoIP", offsetof(cloudli_asn_umts_iri_parameters, imsVoIP), 46, 61, F(TAGGED) | F(OPTIONAL), 0},
    {"xCAPmessage", offsetof(cloudli_asn_umts_iri_parameters, xCAPmessage), 47, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"ccUnavailableReason", offsetof(cloudli_asn_umts_iri_parameters, ccUnavailableReason), 48, 251, F(TAGGED) | F(OPTIONAL), 0},
    {"carrierSpecificData", offsetof(cloudli_asn_umts_iri_parameters, carrierSpecificData), 49, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-Previous-Systems", offsetof(cloudli_asn_umts_iri_parameters, current_Previous_Systems), 50, 562, F(TAGGED) | F(OPTIONAL), 0},
    {"change-Of-Target-Identity", offsetof(cloudli_asn_umts_iri_parameters, change_Of_Target_Identity), 51, 563, F(TAGGED) | F(OPTIONAL), 0},
    {"requesting-Network-Identifier", offsetof(cloudli_asn_umts_iri_parameters, requesting_Network_Identifier), 52, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"requesting-Node-Type", offsetof(cloudli_asn_umts_iri_parameters, requesting_Node_Type), 53, 564, F(TAGGED) | F(OPTIONAL), 0},
    {"serving-System-Identifier", offsetof(cloudli_asn_umts_iri_parameters, serving_System_Identifier), 54, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"extendedLocParameters", offsetof(cloudli_asn_umts_iri_parameters, extendedLocParameters), 55, 256, F(TAGGED) | F(OPTIONAL), 0},
    {"locationErrorCode", offsetof(cloudli_asn_umts_iri_parameters, locationErrorCode), 56, 262, F(TAGGED) | F(OPTIONAL), 0},
    {"cSREvent", offsetof(cloudli_asn_umts_iri_parameters, cSREvent), 57, 565, F(TAGGED) | F(OPTIONAL), 0},
    {"ptc", offsetof(cloudli_asn_umts_iri_parameters, ptc), 58, 566, F(TAGGED) | F(OPTIONAL), 0},
    {"ptcEncryption", offsetof(cloudli_asn_umts_iri_parameters, ptcEncryption), 59, 593, F(TAGGED) | F(OPTIONAL), 0},
    {"national-HI2-ASN1parameters", offsetof(cloudli_asn_umts_iri_parameters, national_HI2_ASN1parameters), 255, 304, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_iri_content[] = {
    {"iRI-Begin-record", offsetof(cloudli_asn_umts_iri_content, iRI_Begin_record), 1, 530, F(TAGGED), 0},
    {"iRI-End-record", offsetof(cloudli_asn_umts_iri_content, iRI_End_record), 2, 530, F(TAGGED), 0},
    {"iRI-Continue-record", offsetof(cloudli_asn_umts_iri_content, iRI_Continue_record), 3, 530, F(TAGGED), 0},
    {"iRI-Report-record", offsetof(cloudli_asn_umts_iri_content, iRI_Report_record), 4, 530, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_ir_is_content[] = {
    {"umtsiRIContent", offsetof(cloudli_asn_umts_ir_is_content, umtsiRIContent), 0, 595, 0, 0},
    {"umtsIRISequence", offsetof(cloudli_asn_umts_ir_is_content, umtsIRISequence), 0, 596, 0, 0},
};

static const struct cloudli__asn_name names_umts_cs_iri_parameters_i_r_iversion[] = {
    {"version1", 1},
    {"version2", 2},
    {"version3", 3},
    {"lastVersion", 8},
};

static const struct cloudli__asn_name names_umts_cs_iri_parameters_intercepted_call_direct[] = {
    {"not-Available", 0},
    {"originating-Target", 1},
    {"terminating-Target", 2},
};

static const struct cloudli__asn_field fields_umts_cs_iri_parameters_call_content_link_information[] = {
    {"cCLink1Characteristics", offsetof(cloudli_asn_umts_cs_iri_parameters_call_content_link_information, cCLink1Characteristics), 1, 408, F(TAGGED) | F(OPTIONAL), 0},
    {"cCLink2Characteristics", offsetof(cloudli_asn_umts_cs_iri_parameters_call_content_link_information, cCLink2Characteristics), 2, 408, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_umts_cs_iri_parameters_nature_of_the_intercepted_call[] = {
    {"gSM-ISDN-PSTN-circuit-call", 0},
    {"gSM-SMS-Message", 1},
    {"uUS4-Messages", 2},
    {"tETRA-circuit-call", 3},
    {"teTRA-Packet-Data", 4},
    {"gPRS-Packet-Data", 5},
};

static const struct cloudli__asn_name names_umts_cs_event[] = {
    {"call-establishment", 1},
    {"answer", 2},
    {"supplementary-Service", 3},
    {"handover", 4},
    {"release", 5},
    {"sMS", 6},
    {"location-update", 7},
    {"subscriber-Controlled-Input", 8},
    {"hLR-Subscriber-Record-Change", 9},
    {"serving-System", 10},
    {"cancel-Location", 11},
    {"register-Location", 12},
    {"location-Information-Request", 13},
};

static const struct cloudli__asn_field fields_umts_cs_current_previous_systems[] = {
    {"current-Serving-System-Identifier", offsetof(cloudli_asn_umts_cs_current_previous_systems, current_Serving_System_Identifier), 1, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-Serving-MSC-Number", offsetof(cloudli_asn_umts_cs_current_previous_systems, current_Serving_MSC_Number), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-Serving-MSC-Address", offsetof(cloudli_asn_umts_cs_current_previous_systems, current_Serving_MSC_Address), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-System-Identifier", offsetof(cloudli_asn_umts_cs_current_previous_systems, previous_Serving_System_Identifier), 4, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-MSC-Number", offsetof(cloudli_asn_umts_cs_current_previous_systems, previous_Serving_MSC_Number), 5, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"previous-Serving-MSC-Address", offsetof(cloudli_asn_umts_cs_current_previous_systems, previous_Serving_MSC_Address), 6, 36, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_cs_change_of_target_identity[] = {
    {"new-MSISDN", offsetof(cloudli_asn_umts_cs_change_of_target_identity, new_MSISDN), 1, 378, F(TAGGED) | F(OPTIONAL), 0},
    {"old-MSISDN", offsetof(cloudli_asn_umts_cs_change_of_target_identity, old_MSISDN), 2, 378, F(TAGGED) | F(OPTIONAL), 0},
    {"new-IMSI", offsetof(cloudli_asn_umts_cs_change_of_target_identity, new_IMSI), 3, 378, F(TAGGED) | F(OPTIONAL), 0},
    {"old-IMSI", offsetof(cloudli_asn_umts_cs_change_of_target_identity, old_IMSI), 4, 378, F(TAGGED) | F(OPTIONAL), 0},
    {"new-IMEI", offsetof(cloudli_asn_umts_cs_change_of_target_identity, new_IMEI), 5, 378, F(TAGGED) | F(OPTIONAL), 0},
    {"old-IMEI", offsetof(cloudli_asn_umts_cs_change_of_target_identity, old_IMEI), 6, 378, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_umts_cs_requesting_node_type[] = {
    {"mSC", 1},
    {"sMS-Centre", 2},
    {"gMLC", 3},
    {"mME", 4},
    {"sGSN", 5},
};

static const struct cloudli__asn_field fields_umts_cs_iri_parameters[] = {
    {"hi2CSDomainId", offsetof(cloudli_asn_umts_cs_iri_parameters, hi2CSDomainId), 0, 27, F(TAGGED), 0},
    {"iRIversion", offsetof(cloudli_asn_umts_cs_iri_parameters, iRIversion), 23, 598, F(TAGGED) | F(OPTIONAL), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_umts_cs_iri_parameters, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"communicationIdentifier", offsetof(cloudli_asn_umts_cs_iri_parameters, communicationIdentifier), 2, 83, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_umts_cs_iri_parameters, timeStamp), 3, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"intercepted-Call-Direct", offsetof(cloudli_asn_umts_cs_iri_parameters, intercepted_Call_Direct), 4, 599, F(TAGGED) | F(OPTIONAL), 0},
    {"intercepted-Call-State", offsetof(cloudli_asn_umts_cs_iri_parameters, intercepted_Call_State), 5, 357, F(TAGGED) | F(OPTIONAL), 0},
    {"ringingDuration", offsetof(cloudli_asn_umts_cs_iri_parameters, ringingDuration), 6, 225, F(TAGGED) | F(OPTIONAL), 0},
    {"conversationDuration", offsetof(cloudli_asn_umts_cs_iri_parameters, conversationDuration), 7, 225, F(TAGGED) | F(OPTIONAL), 0},
    {"locationOfTheTarget", offsetof(cloudli_asn_umts_cs_iri_parameters, locationOfTheTarget), 8, 438, F(TAGGED) | F(OPTIONAL), 0},
    {"partyInformation", offsetof(cloudli_asn_umts_cs_iri_parameters, partyInformation), 9, 406, F(TAGGED) | F(OPTIONAL), 0},
    {"callContentLinkInformation", offsetof(cloudli_asn_umts_cs_iri_parameters, callContentLinkInformation), 10, 600, F(TAGGED) | F(OPTIONAL), 0},
    {"release-Reason-Of-Intercepted-Call", offsetof(cloudli_asn_umts_cs_iri_parameters, release_Reason_Of_Intercepted_Call), 11, 187, F(TAGGED) | F(OPTIONAL), 0},
    {"nature-Of-The-intercepted-call", offsetof(cloudli_asn_umts_cs_iri_parameters, nature_Of_The_intercepted_call), 12, 601, F(TAGGED) | F(OPTIONAL), 0},
    {"serviceCenterAddress", offsetof(cloudli_asn_umts_cs_iri_parameters, serviceCenterAddress), 13, 378, F(TAGGED) | F(OPTIONAL), 0},
    {"sMS", offsetof(cloudli_asn_umts_cs_iri_parameters, sMS), 14, 539, F(TAGGED) | F(OPTIONAL), 0},
    {"cC-Link-Identifier", offsetof(cloudli_asn_umts_cs_iri_parameters, cC_Link_Identifier), 15, 85, F(TAGGED) | F(OPTIONAL), 0},
    {"national-Parameters", offsetof(cloudli_asn_umts_cs_iri_parameters, national_Parameters), 16, 40, F(TAGGED) | F(OPTIONAL), 0},
    {"umts-Cs-Event", offsetof(cloudli_asn_umts_cs_iri_parameters, umts_Cs_Event), 33, 602, F(TAGGED) | F(OPTIONAL), 0},
    {"serving-System-Identifier", offsetof(cloudli_asn_umts_cs_iri_parameters, serving_System_Identifier), 34, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"carrierSpecificData", offsetof(cloudli_asn_umts_cs_iri_parameters, carrierSpecificData), 35, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"current-Previous-Systems", offsetof(cloudli_asn_umts_cs_iri_parameters, current_Previous_Systems), 36, 603, F(TAGGED) | F(OPTIONAL), 0},
    {"change-Of-Target-Identity", offsetof(cloudli_asn_umts_cs_iri_parameters, change_Of_Target_Identity), 37, 604, F(TAGGED) | F(OPTIONAL), 0},
    {"requesting-Network-Identifier", offsetof(cloudli_asn_umts_cs_iri_parameters, requesting_Network_Identifier), 38, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"requesting-Node-Type", offsetof(cloudli_asn_umts_cs_iri_parameters, requesting_Node_Type), 39, 605, F(TAGGED) | F(OPTIONAL), 0},
    {"extendedLocParameters", offsetof(cloudli_asn_umts_cs_iri_parameters, extendedLocParameters), 40, 256, F(TAGGED) | F(OPTIONAL), 0},
    {"locationErrorCode", offsetof(cloudli_asn_umts_cs_iri_parameters, locationErrorCode), 41, 262, F(TAGGED) | F(OPTIONAL), 0},
    {"national-HI2-ASN1parameters", offsetof(cloudli_asn_umts_cs_iri_parameters, national_HI2_ASN1parameters), 255, 304, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_cs_iri_content[] = {
    {"iRI-Begin-record", offsetof(cloudli_asn_umts_cs_iri_content, iRI_Begin_record), 1, 597, F(TAGGED), 0},
    {"iRI-End-record", offsetof(cloudli_asn_umts_cs_iri_content, iRI_End_record), 2, 597, F(TAGGED), 0},
    {"iRI-Continue-record", offsetof(cloudli_asn_umts_cs_iri_content, iRI_Continue_record), 3, 597, F(TAGGED), 0},
    {"iRI-Report-record", offsetof(cloudli_asn_umts_cs_iri_content, iRI_Report_record), 4, 597, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_umts_cs_ir_is_content[] = {
    {"iRIContent", offsetof(cloudli_asn_umts_cs_ir_is_content, iRIContent), 0, 607, 0, 0},
    {"iRISequence", offsetof(cloudli_asn_umts_cs_ir_is_content, iRISequence), 0, 608, 0, 0},
};

static const struct cloudli__asn_field fields_umtsiri[] = {
    {"iRI-Parameters", offsetof(cloudli_asn_umtsiri, iRI_Parameters), 0, 530, F(TAGGED), 0},
    {"umtsIRIsContent", offsetof(cloudli_asn_umtsiri, umtsIRIsContent), 1, 594, F(TAGGED) | F(EXPLICIT), 0},
    {"iRI-CS-Parameters", offsetof(cloudli_asn_umtsiri, iRI_CS_Parameters), 2, 597, F(TAGGED), 0},
    {"umtsCS-IRIsContent", offsetof(cloudli_asn_umtsiri, umtsCS_IRIsContent), 3, 606, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_etsi671_iri[] = {
    {"iRI-Parameters", offsetof(cloudli_asn_etsi671_iri, iRI_Parameters), 0, 354, F(TAGGED), 0},
    {"iRIsContent", offsetof(cloudli_asn_etsi671_iri, iRIsContent), 1, 352, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_name names_payload_direction[] = {
    {"fromTarget", 0},
    {"toTarget", 1},
    {"indeterminate", 2},
    {"combined", 3},
    {"notapplicable", 4},
};

static const struct cloudli__asn_field fields_information_applies_to[] = {
    {"payloadDirection", offsetof(cloudli_asn_information_applies_to, payloadDirection), 0, 614, F(TAGGED), 0},
    {"cCLinkID", offsetof(cloudli_asn_information_applies_to, cCLinkID), 1, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"firstPDUNumber", offsetof(cloudli_asn_information_applies_to, firstPDUNumber), 2, 104, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_pstn_frame_type[] = {
    {"ipFrame", 0},
    {"udpFrame", 1},
    {"applicationFrame", 2},
    {"audioFrame", 3},
    {"artificialRtpFrame", 4},
};

static const struct cloudli__asn_name names_alternate_protocol[] = {
    {"uDPTL", 1},
};

static const struct cloudli__asn_field fields_supplementary_info[] = {
    {"informationAppliesTo", offsetof(cloudli_asn_supplementary_info, informationAppliesTo), 0, 613, F(TAGGED), 0},
    {"mediaFormat", offsetof(cloudli_asn_supplementary_info, mediaFormat), 1, 88, F(TAGGED), 0},
    {"mediaAttributes", offsetof(cloudli_asn_supplementary_info, mediaAttributes), 2, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"encryptionKey", offsetof(cloudli_asn_supplementary_info, encryptionKey), 3, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sessionName", offsetof(cloudli_asn_supplementary_info, sessionName), 4, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"sessionInfo", offsetof(cloudli_asn_supplementary_info, sessionInfo), 5, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"copyOfSDPMessage", offsetof(cloudli_asn_supplementary_info, copyOfSDPMessage), 6, 36, F(TAGGED) | F(OPTIONAL), 0},
    {"frameType", offsetof(cloudli_asn_supplementary_info, frameType), 7, 615, F(TAGGED) | F(OPTIONAL), 0},
    {"alternateProtocol", offsetof(cloudli_asn_supplementary_info, alternateProtocol), 8, 616, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_pstn_isdn_iri_contents[] = {
    {"supplementaryInfo", offsetof(cloudli_asn_pstn_isdn_iri_contents, supplementaryInfo), 0, 612, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_pstn_isdn_iri[] = {
    {"pstnIsdnIRIObjId", offsetof(cloudli_asn_pstn_isdn_iri, pstnIsdnIRIObjId), 0, 90, F(TAGGED), 0},
    {"pstnIsdnIRIContents", offsetof(cloudli_asn_pstn_isdn_iri, pstnIsdnIRIContents), 1, 611, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_epsiri[] = {
    {"iRI-EPS-Parameters", offsetof(cloudli_asn_epsiri, iRI_EPS_Parameters), 0, 148, F(TAGGED), 0},
    {"epsIRIsContent", offsetof(cloudli_asn_epsiri, epsIRIsContent), 1, 146, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_conf_iri[] = {
    {"iRI-Conf-Parameters", offsetof(cloudli_asn_conf_iri, iRI_Conf_Parameters), 0, 26, F(TAGGED), 0},
    {"confIRIsContent", offsetof(cloudli_asn_conf_iri, confIRIsContent), 1, 24, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_name names_pro_se_direct_discovery_event[] = {
    {"proseDiscoveryRequest", 1},
    {"proseMatchReport", 2},
};

static const struct cloudli__asn_name names_target_role[] = {
    {"announcingUE", 1},
    {"monitoringUE", 2},
};

static const struct cloudli__asn_field fields_pro_se_app_mask[] = {
    {"proseMask", offsetof(cloudli_asn_pro_se_app_mask, proseMask), 1, 626, F(TAGGED), 0},
    {"proseMaskSequence", offsetof(cloudli_asn_pro_se_app_mask, proseMaskSequence), 2, 628, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_direct_discovery_data[] = {
    {"discoveryPLMNID", offsetof(cloudli_asn_direct_discovery_data, discoveryPLMNID), 1, 71, F(TAGGED), 0},
    {"proseAppIdName", offsetof(cloudli_asn_direct_discovery_data, proseAppIdName), 2, 71, F(TAGGED), 0},
    {"proseAppCode", offsetof(cloudli_asn_direct_discovery_data, proseAppCode), 3, 626, F(TAGGED), 0},
    {"proseAppMask", offsetof(cloudli_asn_direct_discovery_data, proseAppMask), 4, 627, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"timer", offsetof(cloudli_asn_direct_discovery_data, timer), 5, 99, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_pro_se_direct_discovery[] = {
    {"proseDirectDiscoveryEvent", offsetof(cloudli_asn_pro_se_direct_discovery, proseDirectDiscoveryEvent), 0, 623, F(TAGGED), 0},
    {"targetImsi", offsetof(cloudli_asn_pro_se_direct_discovery, targetImsi), 1, 132, F(TAGGED), 0},
    {"targetRole", offsetof(cloudli_asn_pro_se_direct_discovery, targetRole), 2, 624, F(TAGGED), 0},
    {"directDiscoveryData", offsetof(cloudli_asn_pro_se_direct_discovery, directDiscoveryData), 3, 625, F(TAGGED), 0},
    {"metadata", offsetof(cloudli_asn_pro_se_direct_discovery, metadata), 4, 71, F(TAGGED) | F(OPTIONAL), 0},
    {"otherUeImsi", offsetof(cloudli_asn_pro_se_direct_discovery, otherUeImsi), 5, 132, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_pro_se_event_data[] = {
    {"proseDirectDiscovery", offsetof(cloudli_asn_pro_se_event_data, proseDirectDiscovery), 0, 622, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_pro_se_iri_parameters[] = {
    {"hi2ProSeDomainId", offsetof(cloudli_asn_pro_se_iri_parameters, hi2ProSeDomainId), 0, 27, F(TAGGED), 0},
    {"lawfulInterceptionIdentifier", offsetof(cloudli_asn_pro_se_iri_parameters, lawfulInterceptionIdentifier), 1, 28, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_pro_se_iri_parameters, timeStamp), 2, 29, F(TAGGED) | F(EXPLICIT), 0},
    {"networkIdentifier", offsetof(cloudli_asn_pro_se_iri_parameters, networkIdentifier), 3, 41, F(TAGGED), 0},
    {"proseEventData", offsetof(cloudli_asn_pro_se_iri_parameters, proseEventData), 4, 621, F(TAGGED) | F(EXPLICIT), 0},
    {"national-Parameters", offsetof(cloudli_asn_pro_se_iri_parameters, national_Parameters), 5, 40, F(TAGGED) | F(OPTIONAL), 0},
    {"national-HI2-ASN1parameters", offsetof(cloudli_asn_pro_se_iri_parameters, national_HI2_ASN1parameters), 6, 304, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_pro_se_iri_content[] = {
    {"iRI-Report-record", offsetof(cloudli_asn_pro_se_iri_content, iRI_Report_record), 1, 620, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_pro_se_ir_is_content[] = {
    {"proseIRIContent", offsetof(cloudli_asn_pro_se_ir_is_content, proseIRIContent), 1, 630, F(TAGGED) | F(EXPLICIT), 0},
    {"proseIRISequence", offsetof(cloudli_asn_pro_se_ir_is_content, proseIRISequence), 2, 631, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_pro_se_iri[] = {
    {"iRI-ProSe-Parameters", offsetof(cloudli_asn_pro_se_iri, iRI_ProSe_Parameters), 0, 620, F(TAGGED), 0},
    {"proseIRIsContent", offsetof(cloudli_asn_pro_se_iri, proseIRIsContent), 1, 629, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_gcse_iri[] = {
    {"iRI-Gcse-Parameters", offsetof(cloudli_asn_gcse_iri, iRI_Gcse_Parameters), 0, 312, F(TAGGED), 0},
    {"gcseIRIsContent", offsetof(cloudli_asn_gcse_iri, gcseIRIsContent), 1, 310, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_iri_contents[] = {
    {"emailIRI", offsetof(cloudli_asn_iri_contents, emailIRI), 1, 92, F(TAGGED), 0},
    {"iPIRI", offsetof(cloudli_asn_iri_contents, iPIRI), 2, 464, F(TAGGED), 0},
    {"iPIRIOnly", offsetof(cloudli_asn_iri_contents, iPIRIOnly), 3, 480, F(TAGGED), 0},
    {"uMTSIRI", offsetof(cloudli_asn_iri_contents, uMTSIRI), 4, 529, F(TAGGED) | F(EXPLICIT), 0},
    {"eTSI671IRI", offsetof(cloudli_asn_iri_contents, eTSI671IRI), 5, 609, F(TAGGED) | F(EXPLICIT), 0},
    {"l2IRI", offsetof(cloudli_asn_iri_contents, l2IRI), 6, 509, F(TAGGED), 0},
    {"l2IRIOnly", offsetof(cloudli_asn_iri_contents, l2IRIOnly), 7, 515, F(TAGGED), 0},
    {"pstnIsdnIRI", offsetof(cloudli_asn_iri_contents, pstnIsdnIRI), 10, 610, F(TAGGED), 0},
    {"iPMMIRI", offsetof(cloudli_asn_iri_contents, iPMMIRI), 11, 498, F(TAGGED), 0},
    {"messagingIRI", offsetof(cloudli_asn_iri_contents, messagingIRI), 14, 119, F(TAGGED), 0},
    {"ePSIRI", offsetof(cloudli_asn_iri_contents, ePSIRI), 15, 617, F(TAGGED) | F(EXPLICIT), 0},
    {"confIRI", offsetof(cloudli_asn_iri_contents, confIRI), 16, 618, F(TAGGED) | F(EXPLICIT), 0},
    {"proseIRI", offsetof(cloudli_asn_iri_contents, proseIRI), 17, 619, F(TAGGED) | F(EXPLICIT), 0},
    {"gcseIRI", offsetof(cloudli_asn_iri_contents, gcseIRI), 18, 632, F(TAGGED) | F(EXPLICIT), 0},
    {"threeGPP33128DefinedIRI", offsetof(cloudli_asn_iri_contents, threeGPP33128DefinedIRI), 19, 36, F(TAGGED), 0},
    {"iPIRIPacketReport", offsetof(cloudli_asn_iri_contents, iPIRIPacketReport), 20, 492, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_iri_payload[] = {
    {"iRIType", offsetof(cloudli_asn_iri_payload, iRIType), 0, 527, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_iri_payload, timeStamp), 1, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"iRIContents", offsetof(cloudli_asn_iri_payload, iRIContents), 2, 528, F(TAGGED) | F(EXPLICIT), 0},
    {"microSecondTimeStamp", offsetof(cloudli_asn_iri_payload, microSecondTimeStamp), 3, 430, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStampQualifier", offsetof(cloudli_asn_iri_payload, timeStampQualifier), 4, 434, F(TAGGED) | F(OPTIONAL), 0},
    {"sessionDirection", offsetof(cloudli_asn_iri_payload, sessionDirection), 5, 614, F(TAGGED) | F(OPTIONAL), 0},
    {"payloadDirection", offsetof(cloudli_asn_iri_payload, payloadDirection), 6, 614, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_pstn_isdn_cc[] = {
    {"pstnIsdnCCObjId", offsetof(cloudli_asn_pstn_isdn_cc, pstnIsdnCCObjId), 0, 90, F(TAGGED), 0},
    {"pstnIsdnCCContents", offsetof(cloudli_asn_pstn_isdn_cc, pstnIsdnCCContents), 1, 36, F(TAGGED), 0},
    {"cCLinkID", offsetof(cloudli_asn_pstn_isdn_cc, cCLinkID), 2, 76, F(TAGGED) | F(OPTIONAL), 0},
    {"supplementaryInfo", offsetof(cloudli_asn_pstn_isdn_cc, supplementaryInfo), 3, 612, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_version[] = {
    {"version1", 1},
    {"version3", 3},
    {"lastVersion", 8},
};

static const struct cloudli__asn_name names_umts_cc_tpdu_direction[] = {
    {"from-target", 1},
    {"to-target", 2},
    {"unknown", 3},
};

static const struct cloudli__asn_field fields_umts_cc_national_hi3_asn1parameters[] = {
    {"countryCode", offsetof(cloudli_asn_umts_cc_national_hi3_asn1parameters, countryCode), 1, 79, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_umts_cc_ice_type[] = {
    {"sgsn", 1},
    {"ggsn", 2},
};

static const struct cloudli__asn_field fields_umts_cc_ulic_header[] = {
    {"hi3DomainId", offsetof(cloudli_asn_umts_cc_ulic_header, hi3DomainId), 0, 27, F(TAGGED), 0},
    {"version", offsetof(cloudli_asn_umts_cc_ulic_header, version), 1, 639, F(TAGGED), 0},
    {"lIID", offsetof(cloudli_asn_umts_cc_ulic_header, lIID), 2, 28, F(TAGGED) | F(OPTIONAL), 0},
    {"correlation-Number", offsetof(cloudli_asn_umts_cc_ulic_header, correlation_Number), 3, 544, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_umts_cc_ulic_header, timeStamp), 4, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sequence-number", offsetof(cloudli_asn_umts_cc_ulic_header, sequence_number), 5, 76, F(TAGGED), 0},
    {"t-PDU-direction", offsetof(cloudli_asn_umts_cc_ulic_header, t_PDU_direction), 6, 640, F(TAGGED), 0},
    {"national-HI3-ASN1parameters", offsetof(cloudli_asn_umts_cc_ulic_header, national_HI3_ASN1parameters), 7, 641, F(TAGGED) | F(OPTIONAL), 0},
    {"ice-type", offsetof(cloudli_asn_umts_cc_ulic_header, ice_type), 8, 642, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_umts_cc_cc_pdu[] = {
    {"uLIC-header", offsetof(cloudli_asn_umts_cc_cc_pdu, uLIC_header), 1, 638, F(TAGGED), 0},
    {"payload", offsetof(cloudli_asn_umts_cc_cc_pdu, payload), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_voip_ice_type[] = {
    {"ggsn", 1},
    {"pDN-GW", 2},
    {"aGW", 3},
    {"trGW", 4},
    {"mGW", 5},
    {"other", 6},
    {"unknown", 7},
    {"mRF", 8},
    {"lmISF", 9},
    {"sGW", 10},
};

static const struct cloudli__asn_field fields_voip_lic_header[] = {
    {"hi3voipDomainId", offsetof(cloudli_asn_voip_lic_header, hi3voipDomainId), 0, 27, F(TAGGED), 0},
    {"lIID", offsetof(cloudli_asn_voip_lic_header, lIID), 2, 28, F(TAGGED) | F(OPTIONAL), 0},
    {"voipCorrelationNumber", offsetof(cloudli_asn_voip_lic_header, voipCorrelationNumber), 3, 645, F(TAGGED), 0},
    {"timeStamp", offsetof(cloudli_asn_voip_lic_header, timeStamp), 4, 29, F(TAGGED) | F(EXPLICIT) | F(OPTIONAL), 0},
    {"sequence-number", offsetof(cloudli_asn_voip_lic_header, sequence_number), 5, 76, F(TAGGED), 0},
    {"t-PDU-direction", offsetof(cloudli_asn_voip_lic_header, t_PDU_direction), 6, 86, F(TAGGED), 0},
    {"national-HI3-ASN1parameters", offsetof(cloudli_asn_voip_lic_header, national_HI3_ASN1parameters), 7, 78, F(TAGGED) | F(OPTIONAL), 0},
    {"ice-type", offsetof(cloudli_asn_voip_lic_header, ice_type), 8, 646, F(TAGGED) | F(OPTIONAL), 0},
    {"payload-description", offsetof(cloudli_asn_voip_lic_header, payload_description), 9, 87, F(TAGGED) | F(OPTIONAL), 0},
    {"networkIdentifier", offsetof(cloudli_asn_voip_lic_header, networkIdentifier), 10, 41, F(TAGGED) | F(OPTIONAL), 0},
    {"pTCSessionInfo", offsetof(cloudli_asn_voip_lic_header, pTCSessionInfo), 11, 71, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_voip_cc_pdu[] = {
    {"voipLIC-header", offsetof(cloudli_asn_voip_cc_pdu, voipLIC_header), 1, 644, F(TAGGED), 0},
    {"payload", offsetof(cloudli_asn_voip_cc_pdu, payload), 2, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_cc_contents[] = {
    {"emailCC", offsetof(cloudli_asn_cc_contents, emailCC), 1, 89, F(TAGGED), 0},
    {"iPCC", offsetof(cloudli_asn_cc_contents, iPCC), 2, 461, F(TAGGED), 0},
    {"uMTSCC", offsetof(cloudli_asn_cc_contents, uMTSCC), 4, 36, F(TAGGED), 0},
    {"l2CC", offsetof(cloudli_asn_cc_contents, l2CC), 6, 506, F(TAGGED), 0},
    {"pstnIsdnCC", offsetof(cloudli_asn_cc_contents, pstnIsdnCC), 11, 636, F(TAGGED), 0},
    {"iPMMCC", offsetof(cloudli_asn_cc_contents, iPMMCC), 12, 116, F(TAGGED), 0},
    {"messagingCC", offsetof(cloudli_asn_cc_contents, messagingCC), 14, 114, F(TAGGED), 0},
    {"ePSCC", offsetof(cloudli_asn_cc_contents, ePSCC), 15, 36, F(TAGGED), 0},
    {"uMTSCC-CC-PDU", offsetof(cloudli_asn_cc_contents, uMTSCC_CC_PDU), 16, 637, F(TAGGED), 0},
    {"ePSCC-CC-PDU", offsetof(cloudli_asn_cc_contents, ePSCC_CC_PDU), 17, 306, F(TAGGED), 0},
    {"messagingMMCC", offsetof(cloudli_asn_cc_contents, messagingMMCC), 18, 115, F(TAGGED), 0},
    {"confCC-CC-PDU", offsetof(cloudli_asn_cc_contents, confCC_CC_PDU), 19, 74, F(TAGGED), 0},
    {"voipCC-CC-PDU", offsetof(cloudli_asn_cc_contents, voipCC_CC_PDU), 20, 643, F(TAGGED), 0},
    {"gcseCC-CC-PDU", offsetof(cloudli_asn_cc_contents, gcseCC_CC_PDU), 21, 334, F(TAGGED), 0},
    {"cSvoice-CC-PDU", offsetof(cloudli_asn_cc_contents, cSvoice_CC_PDU), 22, 81, F(TAGGED), 0},
    {"threeGPP33128DefinedCC", offsetof(cloudli_asn_cc_contents, threeGPP33128DefinedCC), 23, 36, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_cc_payload[] = {
    {"payloadDirection", offsetof(cloudli_asn_cc_payload, payloadDirection), 0, 614, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStamp", offsetof(cloudli_asn_cc_payload, timeStamp), 1, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"cCContents", offsetof(cloudli_asn_cc_payload, cCContents), 2, 635, F(TAGGED) | F(EXPLICIT), 0},
    {"microSecondTimeStamp", offsetof(cloudli_asn_cc_payload, microSecondTimeStamp), 3, 430, F(TAGGED) | F(OPTIONAL), 0},
    {"timeStampQualifier", offsetof(cloudli_asn_cc_payload, timeStampQualifier), 4, 434, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_check_type[] = {
    {"hash", 1},
    {"signature", 2},
};

static const struct cloudli__asn_name names_data_type[] = {
    {"iRI", 1},
    {"cC", 2},
    {"iLHI", 3},
};

static const struct cloudli__asn_name names_hash_algorithm[] = {
    {"sHA-1", 1},
    {"sHA-256", 2},
    {"sHA-384", 3},
    {"sHA-512", 4},
};

static const struct cloudli__asn_name names_signature_algorithm[] = {
    {"dSA", 1},
    {"eCDSA", 2},
    {"edDSA", 3},
};

static const struct cloudli__asn_field fields_integrity_check[] = {
    {"includedSequenceNumbers", offsetof(cloudli_asn_integrity_check, includedSequenceNumbers), 0, 650, F(TAGGED), 0},
    {"checkType", offsetof(cloudli_asn_integrity_check, checkType), 1, 651, F(TAGGED), 0},
    {"dataType", offsetof(cloudli_asn_integrity_check, dataType), 2, 652, F(TAGGED) | F(OPTIONAL), 0},
    {"checkValue", offsetof(cloudli_asn_integrity_check, checkValue), 3, 36, F(TAGGED), 0},
    {"hashAlgorithm", offsetof(cloudli_asn_integrity_check, hashAlgorithm), 4, 653, F(TAGGED) | F(OPTIONAL), 0},
    {"signatureAlgorithm", offsetof(cloudli_asn_integrity_check, signatureAlgorithm), 5, 654, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_name names_operator_lea_message_priority[] = {
    {"error", 1},
    {"informational", 2},
};

static const struct cloudli__asn_field fields_operator_lea_message[] = {
    {"messagePriority", offsetof(cloudli_asn_operator_lea_message, messagePriority), 0, 656, F(TAGGED), 0},
    {"message", offsetof(cloudli_asn_operator_lea_message, message), 1, 657, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_option[] = {
    {"pDUAcknowledgement", 0, 0, 67, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_option_request[] = {
    {"requestedOptions", offsetof(cloudli_asn_option_request, requestedOptions), 0, 660, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_option_response[] = {
    {"acceptedOptions", offsetof(cloudli_asn_option_response, acceptedOptions), 0, 660, F(TAGGED), 0},
    {"declinedOptions", offsetof(cloudli_asn_option_response, declinedOptions), 1, 660, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_tri_payload[] = {
    {"integrityCheck", offsetof(cloudli_asn_tri_payload, integrityCheck), 0, 649, F(TAGGED), 0},
    {"testPDU", 0, 1, 67, F(TAGGED), 0},
    {"paddingPDU", offsetof(cloudli_asn_tri_payload, paddingPDU), 2, 36, F(TAGGED), 0},
    {"keep-alive", 0, 3, 67, F(TAGGED), 0},
    {"keep-aliveResponse", 0, 4, 67, F(TAGGED), 0},
    {"firstSegmentFlag", 0, 5, 67, F(TAGGED), 0},
    {"lastSegmentFlag", 0, 6, 67, F(TAGGED), 0},
    {"cINReset", 0, 7, 67, F(TAGGED), 0},
    {"operatorLeaMessage", offsetof(cloudli_asn_tri_payload, operatorLeaMessage), 8, 655, F(TAGGED), 0},
    {"optionRequest", offsetof(cloudli_asn_tri_payload, optionRequest), 9, 658, F(TAGGED), 0},
    {"optionResponse", offsetof(cloudli_asn_tri_payload, optionResponse), 10, 661, F(TAGGED), 0},
    {"optionComplete", 0, 11, 67, F(TAGGED), 0},
    {"pDUAcknowledgementRequest", 0, 12, 67, F(TAGGED), 0},
    {"pDUAcknowledgementResponse", 0, 13, 67, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_encryption_type[] = {
    {"none", 1},
    {"national-option", 2},
    {"aES-192-CBC", 3},
    {"aES-256-CBC", 4},
    {"blowfish-192-CBC", 5},
    {"blowfish-256-CBC", 6},
    {"threedes-cbc", 7},
};

static const struct cloudli__asn_name names_encrypted_payload_type[] = {
    {"unknown", 1},
    {"part2", 2},
    {"part3", 3},
    {"part4", 4},
    {"part5", 5},
    {"part6", 6},
    {"part7", 7},
    {"part1", 8},
};

static const struct cloudli__asn_field fields_encryption_container[] = {
    {"encryptionType", offsetof(cloudli_asn_encryption_container, encryptionType), 0, 663, F(TAGGED), 0},
    {"encryptedPayload", offsetof(cloudli_asn_encryption_container, encryptedPayload), 1, 36, F(TAGGED), 0},
    {"encryptedPayloadType", offsetof(cloudli_asn_encryption_container, encryptedPayloadType), 2, 664, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_target_identifier_format[] = {
    {"formatOwner", offsetof(cloudli_asn_target_identifier_format, formatOwner), 1, 3, F(TAGGED), 0},
    {"formatName", offsetof(cloudli_asn_target_identifier_format, formatName), 2, 3, F(TAGGED), 0},
    {"targetValue", offsetof(cloudli_asn_target_identifier_format, targetValue), 3, 4, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_target_identifier[] = {
    {"targetIdentifierFormat", offsetof(cloudli_asn_target_identifier, targetIdentifierFormat), 1, 670, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_dictionary_entry[] = {
    {"owner", offsetof(cloudli_asn_dictionary_entry, owner), 1, 3, F(TAGGED), 0},
    {"name", offsetof(cloudli_asn_dictionary_entry, name), 2, 3, F(TAGGED), 0},
    {"value", offsetof(cloudli_asn_dictionary_entry, value), 3, 3, F(TAGGED), 0},
};

static const struct cloudli__asn_name names_intercept_type[] = {
    {"iriAndCc", 1},
    {"iriOnly", 2},
    {"ccOnly", 3},
};

static const struct cloudli__asn_field fields_hi4_li_notification[] = {
    {"activationTime", offsetof(cloudli_asn_hi4_li_notification, activationTime), 1, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"deactivationTime", offsetof(cloudli_asn_hi4_li_notification, deactivationTime), 2, 31, F(TAGGED) | F(OPTIONAL), 0},
    {"targetIdentifiers", offsetof(cloudli_asn_hi4_li_notification, targetIdentifiers), 3, 671, F(TAGGED) | F(OPTIONAL), 0},
    {"serviceType", offsetof(cloudli_asn_hi4_li_notification, serviceType), 4, 672, F(TAGGED) | F(OPTIONAL), 0},
    {"targetIdentifierSubtype", offsetof(cloudli_asn_hi4_li_notification, targetIdentifierSubtype), 5, 672, F(TAGGED) | F(OPTIONAL), 0},
    {"interceptType", offsetof(cloudli_asn_hi4_li_notification, interceptType), 6, 673, F(TAGGED) | F(OPTIONAL), 0},
    {"ownerIdentifier", offsetof(cloudli_asn_hi4_li_notification, ownerIdentifier), 7, 3, F(TAGGED) | F(OPTIONAL), 0},
    {"authorizationReference", offsetof(cloudli_asn_hi4_li_notification, authorizationReference), 8, 4, F(TAGGED) | F(OPTIONAL), 0},
};

static const struct cloudli__asn_field fields_hi4_notification[] = {
    {"liActivated", offsetof(cloudli_asn_hi4_notification, liActivated), 1, 668, F(TAGGED), 0},
    {"liDeactivated", offsetof(cloudli_asn_hi4_notification, liDeactivated), 2, 668, F(TAGGED), 0},
    {"liModified", offsetof(cloudli_asn_hi4_notification, liModified), 3, 668, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_hi4_payload[] = {
    {"hi4Notification", offsetof(cloudli_asn_hi4_payload, hi4Notification), 2, 667, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_payload[] = {
    {"iRIPayloadSequence", offsetof(cloudli_asn_payload, iRIPayloadSequence), 0, 633, F(TAGGED), 0},
    {"cCPayloadSequence", offsetof(cloudli_asn_payload, cCPayloadSequence), 1, 647, F(TAGGED), 0},
    {"tRIPayload", offsetof(cloudli_asn_payload, tRIPayload), 2, 648, F(TAGGED) | F(EXPLICIT), 0},
    {"hI1-Operation", offsetof(cloudli_asn_payload, hI1_Operation), 3, 348, F(TAGGED) | F(EXPLICIT), 0},
    {"encryptionContainer", offsetof(cloudli_asn_payload, encryptionContainer), 4, 662, F(TAGGED), 0},
    {"threeGPP-HI1-Operation", offsetof(cloudli_asn_payload, threeGPP_HI1_Operation), 5, 338, F(TAGGED) | F(EXPLICIT), 0},
    {"iLHIPayload", offsetof(cloudli_asn_payload, iLHIPayload), 6, 665, F(TAGGED), 0},
    {"hI4Payload", offsetof(cloudli_asn_payload, hI4Payload), 7, 674, F(TAGGED), 0},
};

static const struct cloudli__asn_field fields_ps_pdu[] = {
    {"pSHeader", offsetof(cloudli_asn_ps_pdu, pSHeader), 1, 518, F(TAGGED), 0},
    {"payload", offsetof(cloudli_asn_ps_pdu, payload), 2, 525, F(TAGGED) | F(EXPLICIT), 0},
};

static const struct cloudli__asn_field fields_encrypted_payload[] = {
    {"byteCounter", offsetof(cloudli_asn_encrypted_payload, byteCounter), 0, 431, F(TAGGED), 0},
    {"payload", offsetof(cloudli_asn_encrypted_payload, payload), 1, 525, F(TAGGED) | F(EXPLICIT), 0},
};

const struct cloudli__asn_type cloudli__asn_types[] = {
    {"LIID", "Common-Parameters", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 25, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"QualifiedDateTime", "Common-Parameters", K(STRING), S(BYTES), 24, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"QualifiedMicrosecondDateTime", "Common-Parameters", K(STRING), S(BYTES), 24, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"ShortString", "Common-Parameters", K(STRING), S(BYTES), 12, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     0, 255, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"LongString", "Common-Parameters", K(STRING), S(BYTES), 12, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     0, 65535, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"WGS84CoordinateDecimal", "Common-Parameters", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_wgs84_coordinate_decimal, 2, NULL, 0, -1, sizeof(cloudli_asn_wgs84_coordinate_decimal)},
    {"WGS84LatitudeDecimal", "Common-Parameters", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     10, 10, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"WGS84LongitudeDecimal", "Common-Parameters", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     11, 11, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"WGS84CoordinateAngular", "Common-Parameters", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_wgs84_coordinate_angular, 2, NULL, 0, -1, sizeof(cloudli_asn_wgs84_coordinate_angular)},
    {"WGS84LatitudeAngular", "Common-Parameters", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     10, 10, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"WGS84LongitudeAngular", "Common-Parameters", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     11, 11, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Percentage", "Common-Parameters", K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 100, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"AltitudeMeters", "Common-Parameters", K(INTEGER), S(I64), 2, F(HAS_LO) | F(HAS_HI),
     -1000, 50000, NULL, 0, NULL, 0, -1, sizeof(int64_t)},
    {"Altitude", "Common-Parameters", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_altitude, 2, NULL, 0, -1, sizeof(cloudli_asn_altitude)},
    {"UncertaintyMeters", "Common-Parameters", K(INTEGER), S(U64), 2, F(HAS_LO),
     1, 0, NULL, 0, NULL, 0, -1, sizeof(uint64_t)},
    {"GNSSLocation", "Common-Parameters", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_gnss_location, 2, NULL, 0, -1, sizeof(cloudli_asn_gnss_location)},
    {"GeoShape", "Common-Parameters", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_geo_shape, 2, NULL, 0, -1, sizeof(cloudli_asn_geo_shape)},
    {"GMLShape", "Common-Parameters", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_gml_shape, 3, NULL, 0, -1, sizeof(cloudli_asn_gml_shape)},
    {"GeoPoint", "Common-Parameters", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_geo_point, 1, NULL, 0, -1, sizeof(cloudli_asn_geo_point)},
    {"WGS84Location", "Common-Parameters", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_wgs84_location, 2, NULL, 0, -1, sizeof(cloudli_asn_wgs84_location)},
    {"WGS84Coordinate", "Common-Parameters", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_wgs84_coordinate, 2, NULL, 0, -1, sizeof(cloudli_asn_wgs84_coordinate)},
    {"GeoSphere", "Common-Parameters", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_geo_sphere, 2, NULL, 0, -1, sizeof(cloudli_asn_geo_sphere)},
    {"XYEllipsoid", "Common-Parameters", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_xy_ellipsoid, 4, NULL, 0, -1, sizeof(cloudli_asn_xy_ellipsoid)},
    {"FixMode", "Common-Parameters", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_fix_mode, 4, -1, sizeof(uint32_t)},
    {"ConfIRIsContent", "CONFHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_conf_ir_is_content, 2, NULL, 0, -1, sizeof(cloudli_asn_conf_ir_is_content)},
    {"ConfIRIContent", "CONFHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_conf_iri_content, 4, NULL, 0, -1, sizeof(cloudli_asn_conf_iri_content)},
    {"Conf-IRI-Parameters", "CONFHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_conf_iri_parameters, 25, NULL, 0, -1, sizeof(cloudli_asn_conf_iri_parameters)},
    {NULL, NULL, K(STRING), S(BYTES), 6, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"HI2-LawfulInterceptionIdentifier", "HI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 25, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"TimeStamp", "HI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_time_stamp, 2, NULL, 0, -1, sizeof(cloudli_asn_time_stamp)},
    {"LocalTimeStamp", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_local_time_stamp, 2, NULL, 0, -1, sizeof(cloudli_asn_local_time_stamp)},
    {NULL, NULL, K(STRING), S(BYTES), 24, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"LocalTimeStamp-winterSummerIndication", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_local_time_stamp_winter_summer_indication, 3, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 23, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"PartyIdentity", "CONFHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_party_identity, 2, NULL, 0, -1, sizeof(cloudli_asn_party_identity)},
    {"Conf-IMSIdentity", "CONFHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_conf_ims_identity, 2, NULL, 0, -1, sizeof(cloudli_asn_conf_ims_identity)},
    {NULL, NULL, K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 35, sizeof(struct cloudli__asn_list)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 10, NULL, 0, NULL, 0, 34, sizeof(struct cloudli__asn_list)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"National-Parameters", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 40, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"HI2-Network-Identifier", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_network_identifier, 2, NULL, 0, -1, sizeof(cloudli_asn_hi2_network_identifier)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 5, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Network-Element-Identifier", "HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_network_element_identifier, 5, NULL, 0, -1, sizeof(cloudli_asn_network_element_identifier)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 25, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"HI2-IPAddress", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_ip_address, 5, NULL, 0, -1, sizeof(cloudli_asn_hi2_ip_address)},
    {"HI2-IPAddress-iP-type", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_ip_address_i_p_type, 2, -1, sizeof(uint32_t)},
    {"HI2-IP-value", "HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_hi2_ip_value, 2, NULL, 0, -1, sizeof(cloudli_asn_hi2_ip_value)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     4, 16, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 22, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     7, 45, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"HI2-IPAddress-iP-assignment", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_ip_address_i_p_assignment, 3, -1, sizeof(uint32_t)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     1, 128, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     4, 4, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"ConfEvent", "CONFHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_conf_event, 13, -1, sizeof(uint32_t)},
    {"ConfCorrelation", "CONFHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_conf_correlation, 3, NULL, 0, -1, sizeof(cloudli_asn_conf_correlation)},
    {"Umts-CorrelationValues", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_umts_correlation_values, 3, NULL, 0, -1, sizeof(cloudli_asn_umts_correlation_values)},
    {"Umts-IRI-to-CC-Correlation", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_umts_iri_to_cc_correlation, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_iri_to_cc_correlation)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 36, sizeof(struct cloudli__asn_list)},
    {"Umts-IRI-to-IRI-Correlation", "UmtsHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Umts-CorrelationValues-both-IRI-CC", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_umts_correlation_values_both_iri_cc, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_correlation_values_both_iri_cc)},
    {"Umts-IMS-VoIP-Correlation-item", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_umts_ims_vo_ip_correlation_item, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_ims_vo_ip_correlation_item)},
    {"Umts-IMS-VoIP-Correlation", "UmtsHI2Operations", K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 60, sizeof(struct cloudli__asn_list)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 34, sizeof(struct cloudli__asn_list)},
    {"ConfPartyInformation", "CONFHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_conf_party_information, 2, NULL, 0, -1, sizeof(cloudli_asn_conf_party_information)},
    {"SupportedMedia", "CONFHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_supported_media, 2, NULL, 0, -1, sizeof(cloudli_asn_supported_media)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 63, sizeof(struct cloudli__asn_list)},
    {"ConfEventInitiator", "CONFHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_conf_event_initiator, 3, NULL, 0, -1, sizeof(cloudli_asn_conf_event_initiator)},
    {NULL, NULL, K(NULL), S(U32), 5, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"ConfEventFailureReason", "CONFHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_conf_event_failure_reason, 5, NULL, 0, -1, sizeof(cloudli_asn_conf_event_failure_reason)},
    {"Conf-Reason", "CONFHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"RecurrenceInfo", "CONFHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_recurrence_info, 3, NULL, 0, -1, sizeof(cloudli_asn_recurrence_info)},
    {NULL, NULL, K(STRING), S(BYTES), 12, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"MediaModification", "CONFHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_media_modification, 4, -1, sizeof(uint32_t)},
    {"ConfIRISequence", "CONFHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 25, sizeof(struct cloudli__asn_list)},
    {"Conf-CC-PDU", "CONF-HI3-IMS", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_conf_cc_pdu, 2, NULL, 0, -1, sizeof(cloudli_asn_conf_cc_pdu)},
    {"ConfLIC-header", "CONF-HI3-IMS", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_conf_lic_header, 8, NULL, 0, -1, sizeof(cloudli_asn_conf_lic_header)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 65535, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"ConfCC-TPDU-direction", "CONF-HI3-IMS", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_conf_cc_tpdu_direction, 7, -1, sizeof(uint32_t)},
    {"EpsCC-National-HI3-ASN1parameters", "Eps-HI3-PS", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_cc_national_hi3_asn1parameters, 1, NULL, 0, -1, sizeof(cloudli_asn_eps_cc_national_hi3_asn1parameters)},
    {NULL, NULL, K(STRING), S(BYTES), 19, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     2, 2, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"ConfCC-MediaID", "CONF-HI3-IMS", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_conf_cc_media_id, 2, NULL, 0, -1, sizeof(cloudli_asn_conf_cc_media_id)},
    {"CSvoice-CC-PDU", "CSvoice-HI3-IP", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_c_svoice_cc_pdu, 2, NULL, 0, -1, sizeof(cloudli_asn_c_svoice_cc_pdu)},
    {"CSvoiceLIC-header", "CSvoice-HI3-IP", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_c_svoice_lic_header, 9, NULL, 0, -1, sizeof(cloudli_asn_c_svoice_lic_header)},
    {"HI2-CommunicationIdentifier", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_communication_identifier, 2, NULL, 0, -1, sizeof(cloudli_asn_hi2_communication_identifier)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 8, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"CC-Link-Identifier", "HI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 8, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Voip-TPDU-direction", "VoIP-HI3-IMS", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_voip_tpdu_direction, 4, -1, sizeof(uint32_t)},
    {"Payload-description", "VoIP-HI3-IMS", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_payload_description, 3, NULL, 0, -1, sizeof(cloudli_asn_payload_description)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 127, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"EmailCC", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_email_cc, 3, NULL, 0, -1, sizeof(cloudli_asn_email_cc)},
    {"RelativeOid", NULL, K(STRING), S(BYTES), 4, F(RELATIVE_OID),
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Email-Format", "EmailPDU", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_email_format, 2, -1, sizeof(uint32_t)},
    {"EmailIRI", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_email_iri, 18, NULL, 0, -1, sizeof(cloudli_asn_email_iri)},
    {"E-mail-Event", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_e_mail_event, 9, -1, sizeof(uint32_t)},
    {"IPAddress", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ip_address, 6, NULL, 0, -1, sizeof(cloudli_asn_ip_address)},
    {"IPAddress-iP-type", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_ip_address_i_p_type, 2, -1, sizeof(uint32_t)},
    {"IP-value", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_ip_value, 2, NULL, 0, -1, sizeof(cloudli_asn_ip_value)},
    {"IPAddress-iP-assignment", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_ip_address_i_p_assignment, 3, -1, sizeof(uint32_t)},
    {NULL, NULL, K(BOOLEAN), S(U32), 1, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {NULL, NULL, K(INTEGER), S(I64), 2, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(int64_t)},
    {"E-mail-Protocol", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_e_mail_protocol, 5, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 12, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     0, 255, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"E-mail-Address-List", "EmailPDU", K(LIST), S(LIST), 16, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     0, 1023, NULL, 0, NULL, 0, 101, sizeof(struct cloudli__asn_list)},
    {"E-mail-Status", "EmailPDU", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_e_mail_status, 3, -1, sizeof(uint32_t)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 4294967295, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"National-EM-ASN1parameters", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_national_em_asn1parameters, 1, NULL, 0, -1, sizeof(cloudli_asn_national_em_asn1parameters)},
    {"AAAInformation", "EmailPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_aaa_information, 3, NULL, 0, -1, sizeof(cloudli_asn_aaa_information)},
    {"POP3AAAInformation", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_pop3_aaa_information, 3, NULL, 0, -1, sizeof(cloudli_asn_pop3_aaa_information)},
    {NULL, NULL, K(STRING), S(BYTES), 12, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     0, 64, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"AAAResult", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_aaa_result, 3, -1, sizeof(uint32_t)},
    {"ASMTPAAAInformation", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_asmtpaaa_information, 5, NULL, 0, -1, sizeof(cloudli_asn_asmtpaaa_information)},
    {"AAAauthMethod", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_aa_aauth_method, 3, -1, sizeof(uint32_t)},
    {"IMAPAAAInformation", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_imapaaa_information, 3, NULL, 0, -1, sizeof(cloudli_asn_imapaaa_information)},
    {"EmailIRI-e-mail-Sender-Validity", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_email_iri_e_mail_sender_validity, 2, -1, sizeof(uint32_t)},
    {"MessagingCC", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_messaging_cc, 8, NULL, 0, -1, sizeof(cloudli_asn_messaging_cc)},
    {"MessagingMMCC", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_messaging_mmcc, 4, NULL, 0, -1, sizeof(cloudli_asn_messaging_mmcc)},
    {"IPMMCC", "IPMultimediaPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ipmmcc, 5, NULL, 0, -1, sizeof(cloudli_asn_ipmmcc)},
    {"IPMM-FrameType", "IPMultimediaPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_ipmm_frame_type, 8, -1, sizeof(uint32_t)},
    {"MMCCprotocol", "IPMultimediaPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_mmc_cprotocol, 3, -1, sizeof(uint32_t)},
    {"MessagingIRI", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_messaging_iri, 12, NULL, 0, -1, sizeof(cloudli_asn_messaging_iri)},
    {"Messaging-System-Type", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_system_type, 1, -1, sizeof(uint32_t)},
    {"Messaging-Event-Category", "EmailPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_messaging_event_category, 4, NULL, 0, -1, sizeof(cloudli_asn_messaging_event_category)},
    {"Messaging-Event", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_event, 7, -1, sizeof(uint32_t)},
    {"Messaging-Box-Event", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_box_event, 32, -1, sizeof(uint32_t)},
    {"Messaging-Notification-Event", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_notification_event, 8, -1, sizeof(uint32_t)},
    {"Messaging-Call-Event", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_call_event, 1, -1, sizeof(uint32_t)},
    {"Messaging-Status", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_status, 7, -1, sizeof(uint32_t)},
    {"Messaging-Party-Information", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_messaging_party_information, 4, NULL, 0, -1, sizeof(cloudli_asn_messaging_party_information)},
    {"Messaging-Party-Qualifier", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_party_qualifier, 4, -1, sizeof(uint32_t)},
    {"Messaging-Party-Identity", "EmailPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_messaging_party_identity, 14, NULL, 0, -1, sizeof(cloudli_asn_messaging_party_identity)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 9, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"IP-Address-And-Port", "EmailPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ip_address_and_port, 2, NULL, 0, -1, sizeof(cloudli_asn_ip_address_and_port)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     3, 8, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     8, 8, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Messaging-Party-Validity", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_party_validity, 3, -1, sizeof(uint32_t)},
    {"Messaging-Copy-Qualifier", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_copy_qualifier, 4, -1, sizeof(uint32_t)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 127, sizeof(struct cloudli__asn_list)},
    {"Messaging-Trigger", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_trigger, 5, -1, sizeof(uint32_t)},
    {"Messaging-Property", "EmailPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_messaging_property, 13, NULL, 0, -1, sizeof(cloudli_asn_messaging_property)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 32, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Messaging-Property-Priority", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_property_priority, 4, -1, sizeof(uint32_t)},
    {"Messaging-Property-Greeting-Type", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_property_greeting_type, 5, -1, sizeof(uint32_t)},
    {"Messaging-Property-Notification-Type", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_property_notification_type, 12, -1, sizeof(uint32_t)},
    {"Messaging-Property-Message-Status", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_property_message_status, 11, -1, sizeof(uint32_t)},
    {"Messaging-Property-Requested-Reports", "EmailPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_messaging_property_requested_reports, 4, -1, sizeof(uint32_t)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 138, sizeof(struct cloudli__asn_list)},
    {"EpsIRIsContent", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_eps_ir_is_content, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_ir_is_content)},
    {"EpsIRIContent", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_eps_iri_content, 4, NULL, 0, -1, sizeof(cloudli_asn_eps_iri_content)},
    {"Eps-IRI-Parameters", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_iri_parameters, 71, NULL, 0, -1, sizeof(cloudli_asn_eps_iri_parameters)},
    {"Eps-IRI-Parameters-initiator", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_iri_parameters_initiator, 3, -1, sizeof(uint32_t)},
    {"EpsHI2-Location", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_hi2_location, 10, NULL, 0, -1, sizeof(cloudli_asn_eps_hi2_location)},
    {"Eps-GlobalCellID", "EpsHI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     5, 7, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-Rai", "EpsHI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     6, 6, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-GSMLocation", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_eps_gsm_location, 4, NULL, 0, -1, sizeof(cloudli_asn_eps_gsm_location)},
    {"Eps-GSMLocation-geoCoordinates", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_gsm_location_geo_coordinates, 4, NULL, 0, -1, sizeof(cloudli_asn_eps_gsm_location_geo_coordinates)},
    {NULL, NULL, K(STRING), S(BYTES), 19, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     7, 10, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 19, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     8, 11, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-MapDatum", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_map_datum, 3, -1, sizeof(uint32_t)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 359, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"Eps-GSMLocation-utmCoordinates", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_gsm_location_utm_coordinates, 4, NULL, 0, -1, sizeof(cloudli_asn_eps_gsm_location_utm_coordinates)},
    {NULL, NULL, K(STRING), S(BYTES), 19, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     10, 10, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 19, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     7, 7, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-GSMLocation-utmRefCoordinates", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_gsm_location_utm_ref_coordinates, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_gsm_location_utm_ref_coordinates)},
    {NULL, NULL, K(STRING), S(BYTES), 19, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     13, 13, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-UMTSLocation", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_eps_umts_location, 3, NULL, 0, -1, sizeof(cloudli_asn_eps_umts_location)},
    {"Eps-GA-Point", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_ga_point, 1, NULL, 0, -1, sizeof(cloudli_asn_eps_ga_point)},
    {"Eps-GeographicalCoordinates", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_geographical_coordinates, 3, NULL, 0, -1, sizeof(cloudli_asn_eps_geographical_coordinates)},
    {"Eps-GeographicalCoordinates-latitudeSign", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_eps_geographical_coordinates_latitude_sign, 2, -1, sizeof(uint32_t)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 8388607, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {NULL, NULL, K(INTEGER), S(I64), 2, F(HAS_LO) | F(HAS_HI),
     -8388608, 8388607, NULL, 0, NULL, 0, -1, sizeof(int64_t)},
    {"Eps-GA-PointWithUnCertainty", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_eps_ga_point_with_un_certainty, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_ga_point_with_un_certainty)},
    {"Eps-GA-Polygon-item", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_ga_polygon_item, 1, NULL, 0, -1, sizeof(cloudli_asn_eps_ga_polygon_item)},
    {"Eps-GA-Polygon", "EpsHI2Operations", K(LIST), S(LIST), 16, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 15, NULL, 0, NULL, 0, 171, sizeof(struct cloudli__asn_list)},
    {"Eps-Sai", "EpsHI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     7, 7, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"CivicAddress", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_civic_address, 2, NULL, 0, -1, sizeof(cloudli_asn_civic_address)},
    {"DetailedCivicAddress", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_detailed_civic_address, 28, NULL, 0, -1, sizeof(cloudli_asn_detailed_civic_address)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 175, sizeof(struct cloudli__asn_list)},
    {"XmlCivicAddress", "UmtsHI2Operations", K(STRING), S(BYTES), 12, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"EpsHI2-Location-uELocationTimestamp", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_eps_hi2_location_u_e_location_timestamp, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_hi2_location_u_e_location_timestamp)},
    {"Eps-PartyInformation", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_party_information, 3, NULL, 0, -1, sizeof(cloudli_asn_eps_party_information)},
    {"Eps-PartyInformation-party-Qualifier", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_party_information_party_qualifier, 1, -1, sizeof(uint32_t)},
    {"Eps-PartyInformation-partyIdentity", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_party_information_party_identity, 11, NULL, 0, -1, sizeof(cloudli_asn_eps_party_information_party_identity)},
    {"Eps-Services-Data-Information", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_services_data_information, 1, NULL, 0, -1, sizeof(cloudli_asn_eps_services_data_information)},
    {"Eps-GPRS-parameters", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_gprs_parameters, 5, NULL, 0, -1, sizeof(cloudli_asn_eps_gprs_parameters)},
    {"DataNodeAddress", "HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_data_node_address, 2, NULL, 0, -1, sizeof(cloudli_asn_data_node_address)},
    {"X25Address", "HI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 25, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 100, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     2, 2, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 1, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 10, NULL, 0, NULL, 0, 179, sizeof(struct cloudli__asn_list)},
    {"Eps-SMS-report", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_eps_sms_report, 1, NULL, 0, -1, sizeof(cloudli_asn_eps_sms_report)},
    {"Eps-SMS-report-sMS-Contents", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_sms_report_s_ms_contents, 4, NULL, 0, -1, sizeof(cloudli_asn_eps_sms_report_s_ms_contents)},
    {"Eps-SMS-report-sMS-Contents-sms-initiator", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_sms_report_s_ms_contents_sms_initiator, 3, -1, sizeof(uint32_t)},
    {"Eps-SMS-report-sMS-Contents-transfer-status", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_sms_report_s_ms_contents_transfer_status, 3, -1, sizeof(uint32_t)},
    {"Eps-SMS-report-sMS-Contents-other-message", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_sms_report_s_ms_contents_other_message, 3, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 270, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"EPSCorrelationNumber", "EpsHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"EPSEvent", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_event, 50, -1, sizeof(uint32_t)},
    {"Eps-GPRSOperationErrorCode", "EpsHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-UmtsQos", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_eps_umts_qos, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_umts_qos)},
    {"Eps-IMSevent", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_im_sevent, 12, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 20, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     5, 17, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-LDIevent", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_ld_ievent, 2, -1, sizeof(uint32_t)},
    {"Eps-CorrelationValues", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_eps_correlation_values, 3, NULL, 0, -1, sizeof(cloudli_asn_eps_correlation_values)},
    {"Eps-IRI-to-CC-Correlation", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_eps_iri_to_cc_correlation, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_iri_to_cc_correlation)},
    {"Eps-IRI-to-IRI-Correlation", "EpsHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-CorrelationValues-both-IRI-CC", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_eps_correlation_values_both_iri_cc, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_correlation_values_both_iri_cc)},
    {"EPS-GTPV2-SpecificParameters", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_gtpv2_specific_parameters, 35, NULL, 0, -1, sizeof(cloudli_asn_eps_gtpv2_specific_parameters)},
    {"ProtConfigOptions", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_prot_config_options, 2, NULL, 0, -1, sizeof(cloudli_asn_prot_config_options)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 251, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"TypeOfBearer", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_type_of_bearer, 2, -1, sizeof(uint32_t)},
    {"EPSLocation", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_location, 10, NULL, 0, -1, sizeof(cloudli_asn_eps_location)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 39, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     7, 97, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 12, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"EPSLocation-uELocationTimestamp", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_eps_location_u_e_location_timestamp, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_location_u_e_location_timestamp)},
    {"RemoteUEContext", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_remote_ue_context, 2, NULL, 0, -1, sizeof(cloudli_asn_remote_ue_context)},
    {"RemoteUserID", "EpsHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"RemoteUEIPInformation", "EpsHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"RemoteUeContextConnected", "EpsHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 217, sizeof(struct cloudli__asn_list)},
    {"RemoteUeContextDisconnected", "EpsHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"EPS-PMIP-SpecificParameters", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_pmip_specific_parameters, 14, NULL, 0, -1, sizeof(cloudli_asn_eps_pmip_specific_parameters)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     20, 20, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 255, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     3, 3, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"EPS-DSMIP-SpecificParameters", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_dsmip_specific_parameters, 9, NULL, 0, -1, sizeof(cloudli_asn_eps_dsmip_specific_parameters)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     25, 25, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     16, 16, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"EPS-MIP-SpecificParameters", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_mip_specific_parameters, 6, NULL, 0, -1, sizeof(cloudli_asn_eps_mip_specific_parameters)},
    {"Eps-CCKeyInfo", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_cc_key_info, 3, NULL, 0, -1, sizeof(cloudli_asn_eps_cc_key_info)},
    {"Eps-MediaDecryption-info", "EpsHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 230, sizeof(struct cloudli__asn_list)},
    {"Eps-PacketDataHeaderInformation", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_eps_packet_data_header_information, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_packet_data_header_information)},
    {"Eps-PacketDataHeaderReport", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_eps_packet_data_header_report, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_packet_data_header_report)},
    {"Eps-PacketDataHeaderMapped", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_packet_data_header_mapped, 9, NULL, 0, -1, sizeof(cloudli_asn_eps_packet_data_header_mapped)},
    {"Eps-TPDU-direction", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_eps_tpdu_direction, 3, -1, sizeof(uint32_t)},
    {"Eps-PacketDataHeaderCopy", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_packet_data_header_copy, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_packet_data_header_copy)},
    {"Eps-PacketFlowSummary", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_packet_flow_summary, 10, NULL, 0, -1, sizeof(cloudli_asn_eps_packet_flow_summary)},
    {"Eps-ReportInterval", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_report_interval, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_report_interval)},
    {"Eps-ReportReason", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_report_reason, 5, -1, sizeof(uint32_t)},
    {"Eps-PacketDataSummaryReport", "EpsHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 237, sizeof(struct cloudli__asn_list)},
    {"Eps-MediaSecFailureIndication", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_media_sec_failure_indication, 1, -1, sizeof(uint32_t)},
    {"TunnelProtocol", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_tunnel_protocol, 2, NULL, 0, -1, sizeof(cloudli_asn_tunnel_protocol)},
    {"Eps-PANI-Header-Info", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_pani_header_info, 4, NULL, 0, -1, sizeof(cloudli_asn_eps_pani_header_info)},
    {"Eps-PANI-Location", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_pani_location, 3, NULL, 0, -1, sizeof(cloudli_asn_eps_pani_location)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 243, sizeof(struct cloudli__asn_list)},
    {"Eps-IMS-VoIP-Correlation-item", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_eps_ims_vo_ip_correlation_item, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_ims_vo_ip_correlation_item)},
    {"Eps-IMS-VoIP-Correlation", "EpsHI2Operations", K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 246, sizeof(struct cloudli__asn_list)},
    {"DataNodeIdentifier", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_data_node_identifier, 3, NULL, 0, -1, sizeof(cloudli_asn_data_node_identifier)},
    {"LogicalFunctionType", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_logical_function_type, 5, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 19, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     7, 25, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 19, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-Current-Previous-Systems", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_current_previous_systems, 4, NULL, 0, -1, sizeof(cloudli_asn_eps_current_previous_systems)},
    {"Eps-Change-Of-Target-Identity", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_change_of_target_identity, 14, NULL, 0, -1, sizeof(cloudli_asn_eps_change_of_target_identity)},
    {"Eps-Requesting-Node-Type", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_requesting_node_type, 5, -1, sizeof(uint32_t)},
    {"ProSeTargetType", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_pro_se_target_type, 2, -1, sizeof(uint32_t)},
    {"ExtendedLocParameters", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_extended_loc_parameters, 11, NULL, 0, -1, sizeof(cloudli_asn_extended_loc_parameters)},
    {"ExtendedLocParameters-mapData", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_extended_loc_parameters_map_data, 2, NULL, 0, -1, sizeof(cloudli_asn_extended_loc_parameters_map_data)},
    {"ExtendedLocParameters-altitude", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_extended_loc_parameters_altitude, 2, NULL, 0, -1, sizeof(cloudli_asn_extended_loc_parameters_altitude)},
    {"ExtendedLocParameters-motionStateList", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_extended_loc_parameters_motion_state_list, 3, NULL, 0, -1, sizeof(cloudli_asn_extended_loc_parameters_motion_state_list)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 251, sizeof(struct cloudli__asn_list)},
    {"ExtendedLocParameters-floor", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_extended_loc_parameters_floor, 2, NULL, 0, -1, sizeof(cloudli_asn_extended_loc_parameters_floor)},
    {"LocationErrorCode", "UmtsHI2Operations", K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     1, 699, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 179, sizeof(struct cloudli__asn_list)},
    {"DeregistrationReason", "EpsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_deregistration_reason, 2, NULL, 0, -1, sizeof(cloudli_asn_deregistration_reason)},
    {"VoIPRoamingIndication", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_vo_ip_roaming_indication, 2, -1, sizeof(uint32_t)},
    {"Eps-CSREvent", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_csr_event, 1, -1, sizeof(uint32_t)},
    {"Eps-PTC", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_ptc, 61, NULL, 0, -1, sizeof(cloudli_asn_eps_ptc)},
    {"Eps-AccessPolicyType", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_access_policy_type, 6, NULL, 0, -1, sizeof(cloudli_asn_eps_access_policy_type)},
    {"Eps-AlertIndicator", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_alert_indicator, 3, -1, sizeof(uint32_t)},
    {"Eps-AssociatePresenceStatus", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_associate_presence_status, 3, NULL, 0, -1, sizeof(cloudli_asn_eps_associate_presence_status)},
    {"Eps-PresenceType", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_presence_type, 2, -1, sizeof(uint32_t)},
    {"Eps-Emergency", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_emergency, 3, -1, sizeof(uint32_t)},
    {"Eps-EmergencyGroupState", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_emergency_group_state, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_emergency_group_state)},
    {"Eps-EmergencyGroupState-clientEmergencyState", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_emergency_group_state_client_emergency_state, 4, -1, sizeof(uint32_t)},
    {"Eps-EmergencyGroupState-groupEmergencyState", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_emergency_group_state_group_emergency_state, 4, -1, sizeof(uint32_t)},
    {"Eps-PTCType", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_ptc_type, 27, -1, sizeof(uint32_t)},
    {"Eps-FloorActivity", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_floor_activity, 8, NULL, 0, -1, sizeof(cloudli_asn_eps_floor_activity)},
    {"Eps-PTCAddress", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_ptc_address, 4, NULL, 0, -1, sizeof(cloudli_asn_eps_ptc_address)},
    {NULL, NULL, K(STRING), S(BYTES), 26, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-GroupAuthRule", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_group_auth_rule, 10, -1, sizeof(uint32_t)},
    {"Eps-ImminentPerilInd", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_imminent_peril_ind, 3, -1, sizeof(uint32_t)},
    {"Eps-ImplicitFloorReq", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_implicit_floor_req, 3, -1, sizeof(uint32_t)},
    {"Eps-InitiationCause", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_initiation_cause, 3, -1, sizeof(uint32_t)},
    {"Eps-IPADirection", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_ipa_direction, 2, -1, sizeof(uint32_t)},
    {"Eps-ListManagementAction", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_list_management_action, 5, -1, sizeof(uint32_t)},
    {"Eps-ListManagementType", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_list_management_type, 5, -1, sizeof(uint32_t)},
    {"Eps-Priority-Level", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_priority_level, 4, -1, sizeof(uint32_t)},
    {"Eps-PreEstStatus", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_pre_est_status, 3, -1, sizeof(uint32_t)},
    {"Eps-RegistrationRequest", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_registration_request, 3, -1, sizeof(uint32_t)},
    {"Eps-RegistrationOutcome", "EpsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_registration_outcome, 2, -1, sizeof(uint32_t)},
    {"Eps-RTPSetting", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_rtp_setting, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_rtp_setting)},
    {"Eps-Port-Number", "EpsHI2Operations", K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 65535, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"Eps-Talk-burst-reason-code", "EpsHI2Operations", K(STRING), S(BYTES), 26, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Eps-TalkburstControlSetting", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_talkburst_control_setting, 3, NULL, 0, -1, sizeof(cloudli_asn_eps_talkburst_control_setting)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 279, sizeof(struct cloudli__asn_list)},
    {"Eps-PTCEncryptionInfo", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_ptc_encryption_info, 6, NULL, 0, -1, sizeof(cloudli_asn_eps_ptc_encryption_info)},
    {"AdditionalCellID", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_additional_cell_id, 4, NULL, 0, -1, sizeof(cloudli_asn_additional_cell_id)},
    {"NCGI", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ncgi, 2, NULL, 0, -1, sizeof(cloudli_asn_ncgi)},
    {"PLMNID", "EpsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_plmnid, 2, NULL, 0, -1, sizeof(cloudli_asn_plmnid)},
    {"MCC", "EpsHI2Operations", K(STRING), S(BYTES), 18, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     3, 3, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"MNC", "EpsHI2Operations", K(STRING), S(BYTES), 18, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     2, 3, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"NRCellID", "EpsHI2Operations", K(BITS), S(BITS), 3, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     36, 36, NULL, 0, NULL, 0, -1, sizeof(cloudli_bits)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 297, sizeof(struct cloudli__asn_list)},
    {"National-HI2-ASN1parameters", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_national_hi2_asn1parameters, 1, NULL, 0, -1, sizeof(cloudli_asn_national_hi2_asn1parameters)},
    {"EpsIRISequence", "EpsHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 147, sizeof(struct cloudli__asn_list)},
    {"EpsCC-CC-PDU", "Eps-HI3-PS", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_eps_cc_cc_pdu, 2, NULL, 0, -1, sizeof(cloudli_asn_eps_cc_cc_pdu)},
    {"EpsCC-ULIC-header", "Eps-HI3-PS", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_eps_cc_ulic_header, 8, NULL, 0, -1, sizeof(cloudli_asn_eps_cc_ulic_header)},
    {"EpsCC-TPDU-direction", "Eps-HI3-PS", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_eps_cc_tpdu_direction, 3, -1, sizeof(uint32_t)},
    {"EpsCC-ICE-type", "Eps-HI3-PS", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_eps_cc_ice_type, 6, -1, sizeof(uint32_t)},
    {"GcseIRIsContent", "GCSEHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_gcse_ir_is_content, 2, NULL, 0, -1, sizeof(cloudli_asn_gcse_ir_is_content)},
    {"GcseIRIContent", "GCSEHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_gcse_iri_content, 4, NULL, 0, -1, sizeof(cloudli_asn_gcse_iri_content)},
    {"Gcse-IRI-Parameters", "GCSEHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_gcse_iri_parameters, 20, NULL, 0, -1, sizeof(cloudli_asn_gcse_iri_parameters)},
    {"GcsePartyIdentity", "GCSEHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_gcse_party_identity, 6, NULL, 0, -1, sizeof(cloudli_asn_gcse_party_identity)},
    {"Gcse-IMSIdentity", "GCSEHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_gcse_ims_identity, 2, NULL, 0, -1, sizeof(cloudli_asn_gcse_ims_identity)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 314, sizeof(struct cloudli__asn_list)},
    {"ProSeUEID", "GCSEHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 316, sizeof(struct cloudli__asn_list)},
    {"OtherIdentity", "GCSEHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_other_identity, 2, NULL, 0, -1, sizeof(cloudli_asn_other_identity)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, 0,
     0, 0, NULL, 0, NULL, 0, 313, sizeof(struct cloudli__asn_list)},
    {"GcseEvent", "GCSEHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_gcse_event, 7, -1, sizeof(uint32_t)},
    {"GcseCorrelation", "GCSEHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"TargetConnectionMethod", "GCSEHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_target_connection_method, 3, NULL, 0, -1, sizeof(cloudli_asn_target_connection_method)},
    {"Upstream", "GCSEHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_upstream, 2, NULL, 0, -1, sizeof(cloudli_asn_upstream)},
    {"AccessType", "GCSEHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_access_type, 2, -1, sizeof(uint32_t)},
    {"AccessID", "GCSEHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_access_id, 2, NULL, 0, -1, sizeof(cloudli_asn_access_id)},
    {"ReservedTMGI", "GCSEHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Downstream", "GCSEHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_downstream, 2, NULL, 0, -1, sizeof(cloudli_asn_downstream)},
    {"GcseGroup", "GCSEHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 313, sizeof(struct cloudli__asn_list)},
    {"GcseGroupCharacteristics", "GCSEHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_gcse_group_characteristics, 2, NULL, 0, -1, sizeof(cloudli_asn_gcse_group_characteristics)},
    {"TMGIReservationDuration", "GCSEHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"VisitedNetworkID", "GCSEHI2Operations", K(STRING), S(BYTES), 12, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Gcse-Reason", "GCSEHI2Operations", K(STRING), S(BYTES), 12, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"GcseIRISequence", "GCSEHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 311, sizeof(struct cloudli__asn_list)},
    {"Gcse-CC-PDU", "GCSE-HI3", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_gcse_cc_pdu, 2, NULL, 0, -1, sizeof(cloudli_asn_gcse_cc_pdu)},
    {"GcseLIC-header", "GCSE-HI3", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_gcse_lic_header, 8, NULL, 0, -1, sizeof(cloudli_asn_gcse_lic_header)},
    {"GcseCC-TPDU-direction", "GCSE-HI3", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_gcse_cc_tpdu_direction, 3, -1, sizeof(uint32_t)},
    {"GcseCC-MediaID", "GCSE-HI3", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_gcse_cc_media_id, 2, NULL, 0, -1, sizeof(cloudli_asn_gcse_cc_media_id)},
    {"ThreeGPP-HI1-Operation", "ThreeGPP-HI1NotificationOperations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_three_gpp_hi1_operation, 5, NULL, 0, -1, sizeof(cloudli_asn_three_gpp_hi1_operation)},
    {"TG-Notification", "ThreeGPP-HI1NotificationOperations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_tg_notification, 8, NULL, 0, -1, sizeof(cloudli_asn_tg_notification)},
    {"ThreeGPP-National-HI1-ASN1parameters", "ThreeGPP-HI1NotificationOperations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_three_gpp_national_hi1_asn1parameters, 2, NULL, 0, -1, sizeof(cloudli_asn_three_gpp_national_hi1_asn1parameters)},
    {"Target-Information", "ThreeGPP-HI1NotificationOperations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_target_information, 10, NULL, 0, -1, sizeof(cloudli_asn_target_information)},
    {"TargetType", "ThreeGPP-HI1NotificationOperations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_target_type, 9, -1, sizeof(uint32_t)},
    {"DeliveryInformation", "ThreeGPP-HI1NotificationOperations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_delivery_information, 4, NULL, 0, -1, sizeof(cloudli_asn_delivery_information)},
    {"CalledPartyNumber", "HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_called_party_number, 3, NULL, 0, -1, sizeof(cloudli_asn_called_party_number)},
    {"InterceptionType", "ThreeGPP-HI1NotificationOperations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_interception_type, 6, -1, sizeof(uint32_t)},
    {"BroadcastStatus", "ThreeGPP-HI1NotificationOperations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_broadcast_status, 2, -1, sizeof(uint32_t)},
    {"TG-Alarm-Indicator", "ThreeGPP-HI1NotificationOperations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_tg_alarm_indicator, 9, NULL, 0, -1, sizeof(cloudli_asn_tg_alarm_indicator)},
    {"HI1-Operation", "HI1NotificationOperations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_hi1_operation, 5, NULL, 0, -1, sizeof(cloudli_asn_hi1_operation)},
    {"HI1-Notification", "HI1NotificationOperations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi1_notification, 6, NULL, 0, -1, sizeof(cloudli_asn_hi1_notification)},
    {"National-HI1-ASN1parameters", "HI1NotificationOperations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_national_hi1_asn1parameters, 2, NULL, 0, -1, sizeof(cloudli_asn_national_hi1_asn1parameters)},
    {"HI1-Alarm-Indicator", "HI1NotificationOperations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi1_alarm_indicator, 6, NULL, 0, -1, sizeof(cloudli_asn_hi1_alarm_indicator)},
    {"IRIsContent", "HI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_ir_is_content, 2, NULL, 0, -1, sizeof(cloudli_asn_ir_is_content)},
    {"IRIContent", "HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_iri_content, 4, NULL, 0, -1, sizeof(cloudli_asn_iri_content)},
    {"HI2-IRI-Parameters", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_iri_parameters, 35, NULL, 0, -1, sizeof(cloudli_asn_hi2_iri_parameters)},
    {"HI2-IRI-Parameters-iRIversion", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_iri_parameters_i_r_iversion, 7, -1, sizeof(uint32_t)},
    {"HI2-IRI-Parameters-intercepted-Call-Direct", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_iri_parameters_intercepted_call_direct, 3, -1, sizeof(uint32_t)},
    {"Intercepted-Call-State", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_intercepted_call_state, 3, -1, sizeof(uint32_t)},
    {"HI2-Location", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_location, 10, NULL, 0, -1, sizeof(cloudli_asn_hi2_location)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     5, 7, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"TetraLocation", "HI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_tetra_location, 2, NULL, 0, -1, sizeof(cloudli_asn_tetra_location)},
    {"TetraLocation-ms-Loc", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_tetra_location_ms_loc, 4, NULL, 0, -1, sizeof(cloudli_asn_tetra_location_ms_loc)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 1023, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 16383, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     6, 6, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"HI2-GSMLocation", "HI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_hi2_gsm_location, 4, NULL, 0, -1, sizeof(cloudli_asn_hi2_gsm_location)},
    {"HI2-GSMLocation-geoCoordinates", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_gsm_location_geo_coordinates, 4, NULL, 0, -1, sizeof(cloudli_asn_hi2_gsm_location_geo_coordinates)},
    {"HI2-MapDatum", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_map_datum, 3, -1, sizeof(uint32_t)},
    {"HI2-GSMLocation-utmCoordinates", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_gsm_location_utm_coordinates, 4, NULL, 0, -1, sizeof(cloudli_asn_hi2_gsm_location_utm_coordinates)},
    {"HI2-GSMLocation-utmRefCoordinates", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_gsm_location_utm_ref_coordinates, 2, NULL, 0, -1, sizeof(cloudli_asn_hi2_gsm_location_utm_ref_coordinates)},
    {"HI2-UMTSLocation", "HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_hi2_umts_location, 3, NULL, 0, -1, sizeof(cloudli_asn_hi2_umts_location)},
    {"HI2-GA-Point", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_ga_point, 1, NULL, 0, -1, sizeof(cloudli_asn_hi2_ga_point)},
    {"HI2-GeographicalCoordinates", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_geographical_coordinates, 3, NULL, 0, -1, sizeof(cloudli_asn_hi2_geographical_coordinates)},
    {"HI2-GeographicalCoordinates-latitudeSign", "HI2Operations", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_hi2_geographical_coordinates_latitude_sign, 2, -1, sizeof(uint32_t)},
    {"HI2-GA-PointWithUnCertainty", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_hi2_ga_point_with_un_certainty, 2, NULL, 0, -1, sizeof(cloudli_asn_hi2_ga_point_with_un_certainty)},
    {"HI2-GA-Polygon-item", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_ga_polygon_item, 1, NULL, 0, -1, sizeof(cloudli_asn_hi2_ga_polygon_item)},
    {"HI2-GA-Polygon", "HI2Operations", K(LIST), S(LIST), 16, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 15, NULL, 0, NULL, 0, 375, sizeof(struct cloudli__asn_list)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     7, 7, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"HI2-PartyInformation", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_party_information, 5, NULL, 0, -1, sizeof(cloudli_asn_hi2_party_information)},
    {"HI2-PartyInformation-party-Qualifier", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_party_information_party_qualifier, 4, -1, sizeof(uint32_t)},
    {"HI2-PartyInformation-partyIdentity", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_party_information_party_identity, 11, NULL, 0, -1, sizeof(cloudli_asn_hi2_party_information_party_identity)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 15, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"CallingPartyNumber", "HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_calling_party_number, 3, NULL, 0, -1, sizeof(cloudli_asn_calling_party_number)},
    {"HI2-PartyInformation-partyIdentity-party-Validity", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_party_information_party_identity_party_validity, 3, -1, sizeof(uint32_t)},
    {"Services-Information", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_services_information, 3, NULL, 0, -1, sizeof(cloudli_asn_services_information)},
    {"ISUP-parameters", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"DSS1-parameters-codeset-0", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"MAP-parameters", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"Supplementary-Services", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_supplementary_services, 3, NULL, 0, -1, sizeof(cloudli_asn_supplementary_services)},
    {"Standard-Supplementary-Services", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_standard_supplementary_services, 9, NULL, 0, -1, sizeof(cloudli_asn_standard_supplementary_services)},
    {"ISUP-SS-parameters", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"DSS1-SS-parameters-codeset-0", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"DSS1-SS-parameters-codeset-4", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"DSS1-SS-parameters-codeset-5", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"DSS1-SS-parameters-codeset-6", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"DSS1-SS-parameters-codeset-7", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"DSS1-SS-Invoke-Components", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"MAP-SS-Parameters", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"MAP-SS-Invoke-Components", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"Non-Standard-Supplementary-Services-item", "HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_non_standard_supplementary_services_item, 2, NULL, 0, -1, sizeof(cloudli_asn_non_standard_supplementary_services_item)},
    {"SimpleIndication", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_simple_indication, 7, -1, sizeof(uint32_t)},
    {"SciDataMode", "HI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 256, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Non-Standard-Supplementary-Services", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 20, NULL, 0, NULL, 0, 399, sizeof(struct cloudli__asn_list)},
    {"Other-Services", "HI2Operations", K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 50, NULL, 0, NULL, 0, 39, sizeof(struct cloudli__asn_list)},
    {"HI2-Services-Data-Information", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_services_data_information, 1, NULL, 0, -1, sizeof(cloudli_asn_hi2_services_data_information)},
    {"HI2-GPRS-parameters", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_gprs_parameters, 5, NULL, 0, -1, sizeof(cloudli_asn_hi2_gprs_parameters)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 10, NULL, 0, NULL, 0, 378, sizeof(struct cloudli__asn_list)},
    {"HI2-IRI-Parameters-callContentLinkInformation", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_iri_parameters_call_content_link_information, 2, NULL, 0, -1, sizeof(cloudli_asn_hi2_iri_parameters_call_content_link_information)},
    {"CallContentLinkCharacteristics", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_call_content_link_characteristics, 4, NULL, 0, -1, sizeof(cloudli_asn_call_content_link_characteristics)},
    {"CCLink-State", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_cc_link_state, 4, -1, sizeof(uint32_t)},
    {"HI2-IRI-Parameters-nature-Of-The-intercepted-call", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_iri_parameters_nature_of_the_intercepted_call, 9, -1, sizeof(uint32_t)},
    {"HI2-SMS-report", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_hi2_sms_report, 3, NULL, 0, -1, sizeof(cloudli_asn_hi2_sms_report)},
    {"HI2-SMS-report-sMS-Contents", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi2_sms_report_s_ms_contents, 5, NULL, 0, -1, sizeof(cloudli_asn_hi2_sms_report_s_ms_contents)},
    {"HI2-SMS-report-sMS-Contents-initiator", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_sms_report_s_ms_contents_initiator, 3, -1, sizeof(uint32_t)},
    {"HI2-SMS-report-sMS-Contents-transfer-status", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_sms_report_s_ms_contents_transfer_status, 3, -1, sizeof(uint32_t)},
    {"HI2-SMS-report-sMS-Contents-other-message", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_sms_report_s_ms_contents_other_message, 3, -1, sizeof(uint32_t)},
    {"HI2-SMS-report-sMS-Contents-enhancedContent", "HI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_hi2_sms_report_s_ms_contents_enhanced_content, 2, NULL, 0, -1, sizeof(cloudli_asn_hi2_sms_report_s_ms_contents_enhanced_content)},
    {"HI2-SMS-report-sMS-Contents-enhancedContent-character-encoding", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_sms_report_s_ms_contents_enhanced_content_character_encoding, 7, -1, sizeof(uint32_t)},
    {"HI2-GPRSCorrelationNumber", "HI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     8, 20, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"HI2-GPRSEvent", "HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hi2_gprs_event, 9, -1, sizeof(uint32_t)},
    {"HI2-GPRSOperationErrorCode", "HI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     2, 2, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Umts-UmtsQos", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_umts_umts_qos, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_umts_qos)},
    {"Umts-IMSevent", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_im_sevent, 7, -1, sizeof(uint32_t)},
    {"Umts-LDIevent", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_ld_ievent, 2, -1, sizeof(uint32_t)},
    {"IRISequence", "HI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 353, sizeof(struct cloudli__asn_list)},
    {"ILHIPayload", "ILHIPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ilhi_payload, 4, NULL, 0, -1, sizeof(cloudli_asn_ilhi_payload)},
    {"EncapsulationPayload", "ILHIPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_encapsulation_payload, 2, NULL, 0, -1, sizeof(cloudli_asn_encapsulation_payload)},
    {"MappingInfo", "ILHIPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_mapping_info, 2, NULL, 0, -1, sizeof(cloudli_asn_mapping_info)},
    {"TimestampMapping", "ILHIPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_timestamp_mapping, 3, NULL, 0, -1, sizeof(cloudli_asn_timestamp_mapping)},
    {"OriginalTimestamp", "ILHIPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_original_timestamp, 3, NULL, 0, -1, sizeof(cloudli_asn_original_timestamp)},
    {"MicroSecondTimeStamp", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_micro_second_time_stamp, 2, NULL, 0, -1, sizeof(cloudli_asn_micro_second_time_stamp)},
    {NULL, NULL, K(INTEGER), S(U64), 2, F(HAS_LO) | F(HAS_HI),
     0, 18446744073709551615U, NULL, 0, NULL, 0, -1, sizeof(uint64_t)},
    {NULL, NULL, K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 999999, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"ILHITimestamp", "ILHIPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_ilhi_timestamp, 3, NULL, 0, -1, sizeof(cloudli_asn_ilhi_timestamp)},
    {"TimeStampQualifier", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_time_stamp_qualifier, 4, -1, sizeof(uint32_t)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 428, sizeof(struct cloudli__asn_list)},
    {"LocationMapping", "ILHIPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_location_mapping, 2, NULL, 0, -1, sizeof(cloudli_asn_location_mapping)},
    {"Location", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_location, 5, NULL, 0, -1, sizeof(cloudli_asn_location)},
    {"Umts-Location", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_location, 12, NULL, 0, -1, sizeof(cloudli_asn_umts_location)},
    {"Umts-GlobalCellID", "UmtsHI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     5, 7, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Umts-Rai", "UmtsHI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     6, 6, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Umts-GSMLocation", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_umts_gsm_location, 4, NULL, 0, -1, sizeof(cloudli_asn_umts_gsm_location)},
    {"Umts-GSMLocation-geoCoordinates", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_gsm_location_geo_coordinates, 4, NULL, 0, -1, sizeof(cloudli_asn_umts_gsm_location_geo_coordinates)},
    {"Umts-MapDatum", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_map_datum, 3, -1, sizeof(uint32_t)},
    {"Umts-GSMLocation-utmCoordinates", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_gsm_location_utm_coordinates, 4, NULL, 0, -1, sizeof(cloudli_asn_umts_gsm_location_utm_coordinates)},
    {"Umts-GSMLocation-utmRefCoordinates", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_gsm_location_utm_ref_coordinates, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_gsm_location_utm_ref_coordinates)},
    {"Umts-UMTSLocation", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_umts_umts_location, 3, NULL, 0, -1, sizeof(cloudli_asn_umts_umts_location)},
    {"Umts-GA-Point", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_ga_point, 1, NULL, 0, -1, sizeof(cloudli_asn_umts_ga_point)},
    {"Umts-GeographicalCoordinates", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_geographical_coordinates, 3, NULL, 0, -1, sizeof(cloudli_asn_umts_geographical_coordinates)},
    {"Umts-GeographicalCoordinates-latitudeSign", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_umts_geographical_coordinates_latitude_sign, 2, -1, sizeof(uint32_t)},
    {"Umts-GA-PointWithUnCertainty", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_umts_ga_point_with_un_certainty, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_ga_point_with_un_certainty)},
    {"Umts-GA-Polygon-item", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_ga_polygon_item, 1, NULL, 0, -1, sizeof(cloudli_asn_umts_ga_polygon_item)},
    {"Umts-GA-Polygon", "UmtsHI2Operations", K(LIST), S(LIST), 16, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 15, NULL, 0, NULL, 0, 451, sizeof(struct cloudli__asn_list)},
    {"Umts-Sai", "UmtsHI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     7, 7, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Umts-Location-uELocationTimestamp", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_umts_location_u_e_location_timestamp, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_location_u_e_location_timestamp)},
    {"WlanLocationAttributes", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_wlan_location_attributes, 1, NULL, 0, -1, sizeof(cloudli_asn_wlan_location_attributes)},
    {"CPEProvidedLocationAttributes", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_cpe_provided_location_attributes, 2, NULL, 0, -1, sizeof(cloudli_asn_cpe_provided_location_attributes)},
    {"NormalizedLocationData", "ILHIPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_normalized_location_data, 2, NULL, 0, -1, sizeof(cloudli_asn_normalized_location_data)},
    {"GeocodedLocationData", "ILHIPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_geocoded_location_data, 2, NULL, 0, -1, sizeof(cloudli_asn_geocoded_location_data)},
    {"SupplementaryLocationData", "ILHIPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_supplementary_location_data, 1, NULL, 0, -1, sizeof(cloudli_asn_supplementary_location_data)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 436, sizeof(struct cloudli__asn_list)},
    {"IPCC", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_ipcc, 2, NULL, 0, -1, sizeof(cloudli_asn_ipcc)},
    {"IPCCContents", "IPAccessPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_ipcc_contents, 2, NULL, 0, -1, sizeof(cloudli_asn_ipcc_contents)},
    {"IPTruncatedPacket", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ip_truncated_packet, 2, NULL, 0, -1, sizeof(cloudli_asn_ip_truncated_packet)},
    {"IPIRI", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ipiri, 2, NULL, 0, -1, sizeof(cloudli_asn_ipiri)},
    {"IP-IPIRIContents", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ip_ipiri_contents, 27, NULL, 0, -1, sizeof(cloudli_asn_ip_ipiri_contents)},
    {"IP-AccessEventType", "IPAccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_ip_access_event_type, 14, -1, sizeof(uint32_t)},
    {"IP-InternetAccessType", "IPAccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_ip_internet_access_type, 10, -1, sizeof(uint32_t)},
    {"IPVersion", "IPAccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_ip_version, 3, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 12, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 20, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 12, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 128, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 12, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 64, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"IP-EndReason", "IPAccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_ip_end_reason, 5, -1, sizeof(uint32_t)},
    {"IPIRIIDType", "IPAccessPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_ipiriid_type, 3, NULL, 0, -1, sizeof(cloudli_asn_ipiriid_type)},
    {"NationalIPIRIParameters", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_national_ipiri_parameters, 1, NULL, 0, -1, sizeof(cloudli_asn_national_ipiri_parameters)},
    {"IP-AuthenticationType", "IPAccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_ip_authentication_type, 5, -1, sizeof(uint32_t)},
    {"OtherTargetIdentifiers", "IPAccessPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_other_target_identifiers, 1, NULL, 0, -1, sizeof(cloudli_asn_other_target_identifiers)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 476, sizeof(struct cloudli__asn_list)},
    {"FramedRoute", "IPAccessPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_framed_route, 1, NULL, 0, -1, sizeof(cloudli_asn_framed_route)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 478, sizeof(struct cloudli__asn_list)},
    {"IPIRIOnly", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ipiri_only, 6, NULL, 0, -1, sizeof(cloudli_asn_ipiri_only)},
    {"IPInformation", "IPAccessPDU", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_ip_information, 2, NULL, 0, -1, sizeof(cloudli_asn_ip_information)},
    {"IPv4Information", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_i_pv4_information, 11, NULL, 0, -1, sizeof(cloudli_asn_i_pv4_information)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     0, 40, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"IPv6Information", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_i_pv6_information, 7, NULL, 0, -1, sizeof(cloudli_asn_i_pv6_information)},
    {"ProtocolInformation", "IPAccessPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_protocol_information, 3, NULL, 0, -1, sizeof(cloudli_asn_protocol_information)},
    {"TCPInformation", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_tcp_information, 10, NULL, 0, -1, sizeof(cloudli_asn_tcp_information)},
    {NULL, NULL, K(BITS), S(BITS), 3, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     4, 4, NULL, 0, NULL, 0, -1, sizeof(cloudli_bits)},
    {NULL, NULL, K(BITS), S(BITS), 3, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     6, 6, NULL, 0, NULL, 0, -1, sizeof(cloudli_bits)},
    {"UDPInformation", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_udp_information, 4, NULL, 0, -1, sizeof(cloudli_asn_udp_information)},
    {"PDSRInformation", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_pdsr_information, 5, NULL, 0, -1, sizeof(cloudli_asn_pdsr_information)},
    {"PDSRSummaryTrigger", "IPAccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_pdsr_summary_trigger, 5, -1, sizeof(uint32_t)},
    {"IPIRIPacketReport", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ipiri_packet_report, 2, NULL, 0, -1, sizeof(cloudli_asn_ipiri_packet_report)},
    {"PacketReport", "IPAccessPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_packet_report, 2, NULL, 0, -1, sizeof(cloudli_asn_packet_report)},
    {"PacketReportHeader", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_packet_report_header, 1, NULL, 0, -1, sizeof(cloudli_asn_packet_report_header)},
    {"PacketReportSummary", "IPAccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_packet_report_summary, 7, NULL, 0, -1, sizeof(cloudli_asn_packet_report_summary)},
    {"PacketReportIndications", "IPAccessPDU", K(BITS), S(BITS), 3, 0,
     0, 0, NULL, 0, names_packet_report_indications, 13, -1, sizeof(cloudli_bits)},
    {"PacketReportTrigger", "IPAccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_packet_report_trigger, 10, -1, sizeof(uint32_t)},
    {"IPMMIRI", "IPMultimediaPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ipmmiri, 4, NULL, 0, -1, sizeof(cloudli_asn_ipmmiri)},
    {"IPMM-IPIRIContents", "IPMultimediaPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_ipmm_ipiri_contents, 8, NULL, 0, -1, sizeof(cloudli_asn_ipmm_ipiri_contents)},
    {"SIPMessage", "IPMultimediaPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_sip_message, 3, NULL, 0, -1, sizeof(cloudli_asn_sip_message)},
    {"H323Message", "IPMultimediaPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_h323_message, 3, NULL, 0, -1, sizeof(cloudli_asn_h323_message)},
    {"H323MessageContent", "IPMultimediaPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_h323_message_content, 4, NULL, 0, -1, sizeof(cloudli_asn_h323_message_content)},
    {"NationalIPMMIRIParameters", "IPMultimediaPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_national_ipmmiri_parameters, 1, NULL, 0, -1, sizeof(cloudli_asn_national_ipmmiri_parameters)},
    {"AdditionalSignalling", "IPMultimediaPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_additional_signalling, 1, NULL, 0, -1, sizeof(cloudli_asn_additional_signalling)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 504, sizeof(struct cloudli__asn_list)},
    {"L2CC", "L2AccessPDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_l2_cc, 2, NULL, 0, -1, sizeof(cloudli_asn_l2_cc)},
    {"L2CC-l2CCContents", "L2AccessPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_l2_cc_l2_cc_contents, 14, NULL, 0, -1, sizeof(cloudli_asn_l2_cc_l2_cc_contents)},
    {"L2TruncatedDatagram", "L2AccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_l2_truncated_datagram, 2, NULL, 0, -1, sizeof(cloudli_asn_l2_truncated_datagram)},
    {"L2IRI", "L2AccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_l2_iri, 2, NULL, 0, -1, sizeof(cloudli_asn_l2_iri)},
    {"L2IRIContents", "L2AccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_l2_iri_contents, 14, NULL, 0, -1, sizeof(cloudli_asn_l2_iri_contents)},
    {"L2-AccessEventType", "L2AccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_l2_access_event_type, 14, -1, sizeof(uint32_t)},
    {"L2-InternetAccessType", "L2AccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_l2_internet_access_type, 9, -1, sizeof(uint32_t)},
    {"L2-EndReason", "L2AccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_l2_end_reason, 5, -1, sizeof(uint32_t)},
    {"L2-AuthenticationType", "L2AccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_l2_authentication_type, 5, -1, sizeof(uint32_t)},
    {"L2IRIOnly", "L2AccessPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_l2_iri_only, 4, NULL, 0, -1, sizeof(cloudli_asn_l2_iri_only)},
    {"L2ProtocolInformation", "L2AccessPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_l2_protocol_information, 8, -1, sizeof(uint32_t)},
    {"PS-PDU", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_ps_pdu, 2, NULL, 0, -1, sizeof(cloudli_asn_ps_pdu)},
    {"PSHeader", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_ps_header, 11, NULL, 0, -1, sizeof(cloudli_asn_ps_header)},
    {"LawfulInterceptionIdentifier", "LI-PS-PDU", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 25, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"CommunicationIdentifier", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_communication_identifier, 4, NULL, 0, -1, sizeof(cloudli_asn_communication_identifier)},
    {"NetworkIdentifier", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_network_identifier, 3, NULL, 0, -1, sizeof(cloudli_asn_network_identifier)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 16, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 19, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 8, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 65535, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Payload", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_payload, 8, NULL, 0, -1, sizeof(cloudli_asn_payload)},
    {"IRIPayload", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_iri_payload, 7, NULL, 0, -1, sizeof(cloudli_asn_iri_payload)},
    {"IRIType", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_iri_type, 4, -1, sizeof(uint32_t)},
    {"IRIContents", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_iri_contents, 16, NULL, 0, -1, sizeof(cloudli_asn_iri_contents)},
    {"UMTSIRI", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_umtsiri, 4, NULL, 0, -1, sizeof(cloudli_asn_umtsiri)},
    {"Umts-IRI-Parameters", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_iri_parameters, 50, NULL, 0, -1, sizeof(cloudli_asn_umts_iri_parameters)},
    {"Umts-IRI-Parameters-iRIversion", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_iri_parameters_i_r_iversion, 5, -1, sizeof(uint32_t)},
    {"Umts-IRI-Parameters-initiator", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_iri_parameters_initiator, 3, -1, sizeof(uint32_t)},
    {"Umts-PartyInformation", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_party_information, 3, NULL, 0, -1, sizeof(cloudli_asn_umts_party_information)},
    {"Umts-PartyInformation-party-Qualifier", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_party_information_party_qualifier, 1, -1, sizeof(uint32_t)},
    {"Umts-PartyInformation-partyIdentity", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_party_information_party_identity, 8, NULL, 0, -1, sizeof(cloudli_asn_umts_party_information_party_identity)},
    {"Umts-Services-Data-Information", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_services_data_information, 1, NULL, 0, -1, sizeof(cloudli_asn_umts_services_data_information)},
    {"Umts-GPRS-parameters", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_gprs_parameters, 5, NULL, 0, -1, sizeof(cloudli_asn_umts_gprs_parameters)},
    {NULL, NULL, K(SET_LIST), S(LIST), 17, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 10, NULL, 0, NULL, 0, 533, sizeof(struct cloudli__asn_list)},
    {"Umts-SMS-report", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_umts_sms_report, 1, NULL, 0, -1, sizeof(cloudli_asn_umts_sms_report)},
    {"Umts-SMS-report-sMS-Contents", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_sms_report_s_ms_contents, 4, NULL, 0, -1, sizeof(cloudli_asn_umts_sms_report_s_ms_contents)},
    {"Umts-SMS-report-sMS-Contents-sms-initiator", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_sms_report_s_ms_contents_sms_initiator, 3, -1, sizeof(uint32_t)},
    {"Umts-SMS-report-sMS-Contents-transfer-status", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_sms_report_s_ms_contents_transfer_status, 3, -1, sizeof(uint32_t)},
    {"Umts-SMS-report-sMS-Contents-other-message", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_sms_report_s_ms_contents_other_message, 3, -1, sizeof(uint32_t)},
    {"Umts-GPRSCorrelationNumber", "UmtsHI2Operations", K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     8, 20, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Umts-GPRSEvent", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_gprs_event, 17, -1, sizeof(uint32_t)},
    {"Umts-GPRSOperationErrorCode", "UmtsHI2Operations", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Umts-CCKeyInfo", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_cc_key_info, 3, NULL, 0, -1, sizeof(cloudli_asn_umts_cc_key_info)},
    {"Umts-MediaDecryption-info", "UmtsHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 547, sizeof(struct cloudli__asn_list)},
    {"Umts-PacketDataHeaderInformation", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_umts_packet_data_header_information, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_packet_data_header_information)},
    {"Umts-PacketDataHeaderReport", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_umts_packet_data_header_report, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_packet_data_header_report)},
    {"Umts-PacketDataHeaderMapped", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_packet_data_header_mapped, 9, NULL, 0, -1, sizeof(cloudli_asn_umts_packet_data_header_mapped)},
    {"Umts-TPDU-direction", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_umts_tpdu_direction, 3, -1, sizeof(uint32_t)},
    {"Umts-PacketDataHeaderCopy", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_packet_data_header_copy, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_packet_data_header_copy)},
    {"Umts-PacketFlowSummary", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_packet_flow_summary, 10, NULL, 0, -1, sizeof(cloudli_asn_umts_packet_flow_summary)},
    {"Umts-ReportInterval", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_report_interval, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_report_interval)},
    {"Umts-ReportReason", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_report_reason, 5, -1, sizeof(uint32_t)},
    {"Umts-PacketDataSummaryReport", "UmtsHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 554, sizeof(struct cloudli__asn_list)},
    {"Umts-MediaSecFailureIndication", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_media_sec_failure_indication, 1, -1, sizeof(uint32_t)},
    {"Umts-PANI-Header-Info", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_pani_header_info, 4, NULL, 0, -1, sizeof(cloudli_asn_umts_pani_header_info)},
    {"Umts-PANI-Location", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_pani_location, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_pani_location)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 559, sizeof(struct cloudli__asn_list)},
    {"Umts-Current-Previous-Systems", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_current_previous_systems, 8, NULL, 0, -1, sizeof(cloudli_asn_umts_current_previous_systems)},
    {"Umts-Change-Of-Target-Identity", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_change_of_target_identity, 12, NULL, 0, -1, sizeof(cloudli_asn_umts_change_of_target_identity)},
    {"Umts-Requesting-Node-Type", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_requesting_node_type, 5, -1, sizeof(uint32_t)},
    {"Umts-CSREvent", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_csr_event, 1, -1, sizeof(uint32_t)},
    {"Umts-PTC", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_ptc, 61, NULL, 0, -1, sizeof(cloudli_asn_umts_ptc)},
    {"Umts-AccessPolicyType", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_access_policy_type, 6, NULL, 0, -1, sizeof(cloudli_asn_umts_access_policy_type)},
    {"Umts-AlertIndicator", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_alert_indicator, 3, -1, sizeof(uint32_t)},
    {"Umts-AssociatePresenceStatus", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_associate_presence_status, 3, NULL, 0, -1, sizeof(cloudli_asn_umts_associate_presence_status)},
    {"Umts-PresenceType", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_presence_type, 2, -1, sizeof(uint32_t)},
    {"Umts-Emergency", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_emergency, 3, -1, sizeof(uint32_t)},
    {"Umts-EmergencyGroupState", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_emergency_group_state, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_emergency_group_state)},
    {"Umts-EmergencyGroupState-clientEmergencyState", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_emergency_group_state_client_emergency_state, 4, -1, sizeof(uint32_t)},
    {"Umts-EmergencyGroupState-groupEmergencyState", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_emergency_group_state_group_emergency_state, 4, -1, sizeof(uint32_t)},
    {"Umts-PTCType", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_ptc_type, 27, -1, sizeof(uint32_t)},
    {"Umts-FloorActivity", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_floor_activity, 8, NULL, 0, -1, sizeof(cloudli_asn_umts_floor_activity)},
    {"Umts-PTCAddress", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_ptc_address, 4, NULL, 0, -1, sizeof(cloudli_asn_umts_ptc_address)},
    {"Umts-GroupAuthRule", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_group_auth_rule, 10, -1, sizeof(uint32_t)},
    {"Umts-ImminentPerilInd", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_imminent_peril_ind, 3, -1, sizeof(uint32_t)},
    {"Umts-ImplicitFloorReq", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_implicit_floor_req, 3, -1, sizeof(uint32_t)},
    {"Umts-InitiationCause", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_initiation_cause, 3, -1, sizeof(uint32_t)},
    {"Umts-IPADirection", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_ipa_direction, 2, -1, sizeof(uint32_t)},
    {"Umts-ListManagementAction", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_list_management_action, 5, -1, sizeof(uint32_t)},
    {"Umts-ListManagementType", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_list_management_type, 5, -1, sizeof(uint32_t)},
    {"Umts-Priority-Level", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_priority_level, 4, -1, sizeof(uint32_t)},
    {"Umts-PreEstStatus", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_pre_est_status, 3, -1, sizeof(uint32_t)},
    {"Umts-RegistrationRequest", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_registration_request, 3, -1, sizeof(uint32_t)},
    {"Umts-RegistrationOutcome", "UmtsHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_registration_outcome, 2, -1, sizeof(uint32_t)},
    {"Umts-RTPSetting", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_rtp_setting, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_rtp_setting)},
    {"Umts-Port-Number", "UmtsHI2Operations", K(INTEGER), S(U32), 2, F(HAS_LO) | F(HAS_HI),
     0, 65535, NULL, 0, NULL, 0, -1, sizeof(uint32_t)},
    {"Umts-Talk-burst-reason-code", "UmtsHI2Operations", K(STRING), S(BYTES), 26, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Umts-TalkburstControlSetting", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_talkburst_control_setting, 3, NULL, 0, -1, sizeof(cloudli_asn_umts_talkburst_control_setting)},
    {"Umts-PTCEncryptionInfo", "UmtsHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_ptc_encryption_info, 6, NULL, 0, -1, sizeof(cloudli_asn_umts_ptc_encryption_info)},
    {"UmtsIRIsContent", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_umts_ir_is_content, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_ir_is_content)},
    {"UmtsIRIContent", "UmtsHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_umts_iri_content, 4, NULL, 0, -1, sizeof(cloudli_asn_umts_iri_content)},
    {"UmtsIRISequence", "UmtsHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 595, sizeof(struct cloudli__asn_list)},
    {"UmtsCS-IRI-Parameters", "UmtsCS-HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_cs_iri_parameters, 28, NULL, 0, -1, sizeof(cloudli_asn_umts_cs_iri_parameters)},
    {"UmtsCS-IRI-Parameters-iRIversion", "UmtsCS-HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_cs_iri_parameters_i_r_iversion, 4, -1, sizeof(uint32_t)},
    {"UmtsCS-IRI-Parameters-intercepted-Call-Direct", "UmtsCS-HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_cs_iri_parameters_intercepted_call_direct, 3, -1, sizeof(uint32_t)},
    {"UmtsCS-IRI-Parameters-callContentLinkInformation", "UmtsCS-HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_cs_iri_parameters_call_content_link_information, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_cs_iri_parameters_call_content_link_information)},
    {"UmtsCS-IRI-Parameters-nature-Of-The-intercepted-call", "UmtsCS-HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_cs_iri_parameters_nature_of_the_intercepted_call, 6, -1, sizeof(uint32_t)},
    {"Umts-Cs-Event", "UmtsCS-HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_cs_event, 13, -1, sizeof(uint32_t)},
    {"UmtsCS-Current-Previous-Systems", "UmtsCS-HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_cs_current_previous_systems, 6, NULL, 0, -1, sizeof(cloudli_asn_umts_cs_current_previous_systems)},
    {"UmtsCS-Change-Of-Target-Identity", "UmtsCS-HI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_cs_change_of_target_identity, 6, NULL, 0, -1, sizeof(cloudli_asn_umts_cs_change_of_target_identity)},
    {"UmtsCS-Requesting-Node-Type", "UmtsCS-HI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_cs_requesting_node_type, 5, -1, sizeof(uint32_t)},
    {"UmtsCS-IRIsContent", "UmtsCS-HI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_umts_cs_ir_is_content, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_cs_ir_is_content)},
    {"UmtsCS-IRIContent", "UmtsCS-HI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_umts_cs_iri_content, 4, NULL, 0, -1, sizeof(cloudli_asn_umts_cs_iri_content)},
    {"UmtsCS-IRISequence", "UmtsCS-HI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 607, sizeof(struct cloudli__asn_list)},
    {"ETSI671IRI", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_etsi671_iri, 2, NULL, 0, -1, sizeof(cloudli_asn_etsi671_iri)},
    {"PstnIsdnIRI", "PstnIsdnPDU", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_pstn_isdn_iri, 2, NULL, 0, -1, sizeof(cloudli_asn_pstn_isdn_iri)},
    {"PstnIsdnIRIContents", "PstnIsdnPDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_pstn_isdn_iri_contents, 1, NULL, 0, -1, sizeof(cloudli_asn_pstn_isdn_iri_contents)},
    {"SupplementaryInfo", "PstnIsdnPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_supplementary_info, 9, NULL, 0, -1, sizeof(cloudli_asn_supplementary_info)},
    {"InformationAppliesTo", "PstnIsdnPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_information_applies_to, 3, NULL, 0, -1, sizeof(cloudli_asn_information_applies_to)},
    {"PayloadDirection", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_payload_direction, 5, -1, sizeof(uint32_t)},
    {"Pstn-FrameType", "PstnIsdnPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_pstn_frame_type, 5, -1, sizeof(uint32_t)},
    {"AlternateProtocol", "PstnIsdnPDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_alternate_protocol, 1, -1, sizeof(uint32_t)},
    {"EPSIRI", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_epsiri, 2, NULL, 0, -1, sizeof(cloudli_asn_epsiri)},
    {"ConfIRI", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_conf_iri, 2, NULL, 0, -1, sizeof(cloudli_asn_conf_iri)},
    {"ProSeIRI", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_pro_se_iri, 2, NULL, 0, -1, sizeof(cloudli_asn_pro_se_iri)},
    {"ProSe-IRI-Parameters", "ProSeHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_pro_se_iri_parameters, 7, NULL, 0, -1, sizeof(cloudli_asn_pro_se_iri_parameters)},
    {"ProSeEventData", "ProSeHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_pro_se_event_data, 1, NULL, 0, -1, sizeof(cloudli_asn_pro_se_event_data)},
    {"ProSeDirectDiscovery", "ProSeHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_pro_se_direct_discovery, 6, NULL, 0, -1, sizeof(cloudli_asn_pro_se_direct_discovery)},
    {"ProSeDirectDiscoveryEvent", "ProSeHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_pro_se_direct_discovery_event, 2, -1, sizeof(uint32_t)},
    {"TargetRole", "ProSeHI2Operations", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_target_role, 2, -1, sizeof(uint32_t)},
    {"DirectDiscoveryData", "ProSeHI2Operations", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_direct_discovery_data, 5, NULL, 0, -1, sizeof(cloudli_asn_direct_discovery_data)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     23, 23, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"ProSeAppMask", "ProSeHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_pro_se_app_mask, 2, NULL, 0, -1, sizeof(cloudli_asn_pro_se_app_mask)},
    {"ProSeMaskSequence", "ProSeHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 626, sizeof(struct cloudli__asn_list)},
    {"ProSeIRIsContent", "ProSeHI2Operations", K(CHOICE), S(STRUCT), 0, 0,
     0, 0, fields_pro_se_ir_is_content, 2, NULL, 0, -1, sizeof(cloudli_asn_pro_se_ir_is_content)},
    {"ProSeIRIContent", "ProSeHI2Operations", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_pro_se_iri_content, 1, NULL, 0, -1, sizeof(cloudli_asn_pro_se_iri_content)},
    {"ProSeIRISequence", "ProSeHI2Operations", K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 630, sizeof(struct cloudli__asn_list)},
    {"GcseIRI", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_gcse_iri, 2, NULL, 0, -1, sizeof(cloudli_asn_gcse_iri)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 526, sizeof(struct cloudli__asn_list)},
    {"CCPayload", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_cc_payload, 5, NULL, 0, -1, sizeof(cloudli_asn_cc_payload)},
    {"CCContents", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_cc_contents, 16, NULL, 0, -1, sizeof(cloudli_asn_cc_contents)},
    {"PstnIsdnCC", "PstnIsdnPDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_pstn_isdn_cc, 4, NULL, 0, -1, sizeof(cloudli_asn_pstn_isdn_cc)},
    {"UmtsCC-CC-PDU", "Umts-HI3-PS", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_umts_cc_cc_pdu, 2, NULL, 0, -1, sizeof(cloudli_asn_umts_cc_cc_pdu)},
    {"UmtsCC-ULIC-header", "Umts-HI3-PS", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_cc_ulic_header, 9, NULL, 0, -1, sizeof(cloudli_asn_umts_cc_ulic_header)},
    {"Version", "Umts-HI3-PS", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_version, 3, -1, sizeof(uint32_t)},
    {"UmtsCC-TPDU-direction", "Umts-HI3-PS", K(ENUMERATED), S(U32), 10, 0,
     0, 0, NULL, 0, names_umts_cc_tpdu_direction, 3, -1, sizeof(uint32_t)},
    {"UmtsCC-National-HI3-ASN1parameters", "Umts-HI3-PS", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_umts_cc_national_hi3_asn1parameters, 1, NULL, 0, -1, sizeof(cloudli_asn_umts_cc_national_hi3_asn1parameters)},
    {"UmtsCC-ICE-type", "Umts-HI3-PS", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_umts_cc_ice_type, 2, -1, sizeof(uint32_t)},
    {"Voip-CC-PDU", "VoIP-HI3-IMS", K(SEQUENCE), S(STRUCT), 16, 0,
     0, 0, fields_voip_cc_pdu, 2, NULL, 0, -1, sizeof(cloudli_asn_voip_cc_pdu)},
    {"VoipLIC-header", "VoIP-HI3-IMS", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_voip_lic_header, 11, NULL, 0, -1, sizeof(cloudli_asn_voip_lic_header)},
    {"VoipCorrelationNumber", "VoIP-HI3-IMS", K(STRING), S(BYTES), 4, 0,
     0, 0, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"Voip-ICE-type", "VoIP-HI3-IMS", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_voip_ice_type, 10, -1, sizeof(uint32_t)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 634, sizeof(struct cloudli__asn_list)},
    {"TRIPayload", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_tri_payload, 14, NULL, 0, -1, sizeof(cloudli_asn_tri_payload)},
    {"IntegrityCheck", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_integrity_check, 6, NULL, 0, -1, sizeof(cloudli_asn_integrity_check)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 104, sizeof(struct cloudli__asn_list)},
    {"CheckType", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_check_type, 2, -1, sizeof(uint32_t)},
    {"DataType", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_data_type, 3, -1, sizeof(uint32_t)},
    {"HashAlgorithm", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_hash_algorithm, 4, -1, sizeof(uint32_t)},
    {"SignatureAlgorithm", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_signature_algorithm, 3, -1, sizeof(uint32_t)},
    {"OperatorLeaMessage", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_operator_lea_message, 2, NULL, 0, -1, sizeof(cloudli_asn_operator_lea_message)},
    {"OperatorLeaMessagePriority", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_operator_lea_message_priority, 2, -1, sizeof(uint32_t)},
    {NULL, NULL, K(STRING), S(BYTES), 4, F(SIZE_BOUND) | F(HAS_LO) | F(HAS_HI),
     1, 255, NULL, 0, NULL, 0, -1, sizeof(cloudli_bytes)},
    {"OptionRequest", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_option_request, 1, NULL, 0, -1, sizeof(cloudli_asn_option_request)},
    {"Option", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_option, 1, NULL, 0, -1, sizeof(cloudli_asn_option)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 659, sizeof(struct cloudli__asn_list)},
    {"OptionResponse", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_option_response, 2, NULL, 0, -1, sizeof(cloudli_asn_option_response)},
    {"EncryptionContainer", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_encryption_container, 3, NULL, 0, -1, sizeof(cloudli_asn_encryption_container)},
    {"EncryptionType", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_encryption_type, 7, -1, sizeof(uint32_t)},
    {"EncryptedPayloadType", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_encrypted_payload_type, 8, -1, sizeof(uint32_t)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 425, sizeof(struct cloudli__asn_list)},
    {"HI4Payload", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_hi4_payload, 1, NULL, 0, -1, sizeof(cloudli_asn_hi4_payload)},
    {"HI4Notification", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_hi4_notification, 3, NULL, 0, -1, sizeof(cloudli_asn_hi4_notification)},
    {"HI4LINotification", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_hi4_li_notification, 8, NULL, 0, -1, sizeof(cloudli_asn_hi4_li_notification)},
    {"TargetIdentifier", "LI-PS-PDU", K(CHOICE), S(STRUCT), 0, F(OPEN),
     0, 0, fields_target_identifier, 1, NULL, 0, -1, sizeof(cloudli_asn_target_identifier)},
    {"TargetIdentifierFormat", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_target_identifier_format, 3, NULL, 0, -1, sizeof(cloudli_asn_target_identifier_format)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 669, sizeof(struct cloudli__asn_list)},
    {"DictionaryEntry", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_dictionary_entry, 3, NULL, 0, -1, sizeof(cloudli_asn_dictionary_entry)},
    {"InterceptType", "LI-PS-PDU", K(ENUMERATED), S(U32), 10, F(OPEN),
     0, 0, NULL, 0, names_intercept_type, 3, -1, sizeof(uint32_t)},
    {NULL, NULL, K(LIST), S(LIST), 16, 0,
     0, 0, NULL, 0, NULL, 0, 666, sizeof(struct cloudli__asn_list)},
    {"EncryptedPayload", "LI-PS-PDU", K(SEQUENCE), S(STRUCT), 16, F(OPEN),
     0, 0, fields_encrypted_payload, 2, NULL, 0, -1, sizeof(cloudli_asn_encrypted_payload)},
};

const struct cloudli__asn_entry cloudli__asn_names[] = {
    {"AAAInformation", 106},
    {"AAAResult", 109},
    {"AAAauthMethod", 111},
    {"ASMTPAAAInformation", 110},
    {"AccessID", 325},
    {"AccessType", 324},
    {"AdditionalCellID", 297},
    {"AdditionalSignalling", 504},
    {"AlternateProtocol", 616},
    {"Altitude", 13},
    {"AltitudeMeters", 12},
    {"BroadcastStatus", 346},
    {"CC-Link-Identifier", 85},
    {"CCContents", 635},
    {"CCLink-State", 409},
    {"CCPayload", 634},
    {"CPEProvidedLocationAttributes", 456},
    {"CSvoice-CC-PDU", 81},
    {"CSvoiceLIC-header", 82},
    {"CallContentLinkCharacteristics", 408},
    {"CalledPartyNumber", 344},
    {"CallingPartyNumber", 382},
    {"CheckType", 651},
    {"CivicAddress", 174},
    {"CommunicationIdentifier", 520},
    {"Conf-CC-PDU", 74},
    {"Conf-IMSIdentity", 35},
    {"Conf-IRI-Parameters", 26},
    {"Conf-Reason", 69},
    {"ConfCC-MediaID", 80},
    {"ConfCC-TPDU-direction", 77},
    {"ConfCorrelation", 54},
    {"ConfEvent", 53},
    {"ConfEventFailureReason", 68},
    {"ConfEventInitiator", 66},
    {"ConfIRI", 618},
    {"ConfIRIContent", 25},
    {"ConfIRISequence", 73},
    {"ConfIRIsContent", 24},
    {"ConfLIC-header", 75},
    {"ConfPartyInformation", 63},
    {"DSS1-SS-Invoke-Components", 396},
    {"DSS1-SS-parameters-codeset-0", 391},
    {"DSS1-SS-parameters-codeset-4", 392},
    {"DSS1-SS-parameters-codeset-5", 393},
    {"DSS1-SS-parameters-codeset-6", 394},
    {"DSS1-SS-parameters-codeset-7", 395},
    {"DSS1-parameters-codeset-0", 386},
    {"DataNodeAddress", 184},
    {"DataNodeIdentifier", 248},
    {"DataType", 652},
    {"DeliveryInformation", 343},
    {"DeregistrationReason", 264},
    {"DetailedCivicAddress", 175},
    {"DictionaryEntry", 672},
    {"DirectDiscoveryData", 625},
    {"Downstream", 327},
    {"E-mail-Address-List", 102},
    {"E-mail-Event", 93},
    {"E-mail-Protocol", 100},
    {"E-mail-Status", 103},
    {"EPS-DSMIP-SpecificParameters", 226},
    {"EPS-GTPV2-SpecificParameters", 208},
    {"EPS-MIP-SpecificParameters", 229},
    {"EPS-PMIP-SpecificParameters", 222},
    {"EPSCorrelationNumber", 196},
    {"EPSEvent", 197},
    {"EPSIRI", 617},
    {"EPSLocation", 212},
    {"EPSLocation-uELocationTimestamp", 216},
    {"ETSI671IRI", 609},
    {"Email-Format", 91},
    {"EmailCC", 89},
    {"EmailIRI", 92},
    {"EmailIRI-e-mail-Sender-Validity", 113},
    {"EncapsulationPayload", 426},
    {"EncryptedPayload", 675},
    {"EncryptedPayloadType", 664},
    {"EncryptionContainer", 662},
    {"EncryptionType", 663},
    {"Eps-AccessPolicyType", 268},
    {"Eps-AlertIndicator", 269},
    {"Eps-AssociatePresenceStatus", 270},
    {"Eps-CCKeyInfo", 230},
    {"Eps-CSREvent", 266},
    {"Eps-Change-Of-Target-Identity", 253},
    {"Eps-CorrelationValues", 204},
    {"Eps-CorrelationValues-both-IRI-CC", 207},
    {"Eps-Current-Previous-Systems", 252},
    {"Eps-Emergency", 272},
    {"Eps-EmergencyGroupState", 273},
    {"Eps-EmergencyGroupState-clientEmergencyState", 274},
    {"Eps-EmergencyGroupState-groupEmergencyState", 275},
    {"Eps-FloorActivity", 277},
    {"Eps-GA-Point", 165},
    {"Eps-GA-PointWithUnCertainty", 170},
    {"Eps-GA-Polygon", 172},
    {"Eps-GA-Polygon-item", 171},
    {"Eps-GPRS-parameters", 183},
    {"Eps-GPRSOperationErrorCode", 198},
    {"Eps-GSMLocation", 153},
    {"Eps-GSMLocation-geoCoordinates", 154},
    {"Eps-GSMLocation-utmCoordinates", 159},
    {"Eps-GSMLocation-utmRefCoordinates", 162},
    {"Eps-GeographicalCoordinates", 166},
    {"Eps-GeographicalCoordinates-latitudeSign", 167},
    {"Eps-GlobalCellID", 151},
    {"Eps-GroupAuthRule", 280},
    {"Eps-IMS-VoIP-Correlation", 247},
    {"Eps-IMS-VoIP-Correlation-item", 246},
    {"Eps-IMSevent", 200},
    {"Eps-IPADirection", 284},
    {"Eps-IRI-Parameters", 148},
    {"Eps-IRI-Parameters-initiator", 149},
    {"Eps-IRI-to-CC-Correlation", 205},
    {"Eps-IRI-to-IRI-Correlation", 206},
    {"Eps-ImminentPerilInd", 281},
    {"Eps-ImplicitFloorReq", 282},
    {"Eps-InitiationCause", 283},
    {"Eps-LDIevent", 203},
    {"Eps-ListManagementAction", 285},
    {"Eps-ListManagementType", 286},
    {"Eps-MapDatum", 157},
    {"Eps-MediaDecryption-info", 231},
    {"Eps-MediaSecFailureIndication", 241},
    {"Eps-PANI-Header-Info", 243},
    {"Eps-PANI-Location", 244},
    {"Eps-PTC", 267},
    {"Eps-PTCAddress", 278},
    {"Eps-PTCEncryptionInfo", 296},
    {"Eps-PTCType", 276},
    {"Eps-PacketDataHeaderCopy", 236},
    {"Eps-PacketDataHeaderInformation", 232},
    {"Eps-PacketDataHeaderMapped", 234},
    {"Eps-PacketDataHeaderReport", 233},
    {"Eps-PacketDataSummaryReport", 240},
    {"Eps-PacketFlowSummary", 237},
    {"Eps-PartyInformation", 179},
    {"Eps-PartyInformation-party-Qualifier", 180},
    {"Eps-PartyInformation-partyIdentity", 181},
    {"Eps-Port-Number", 292},
    {"Eps-PreEstStatus", 288},
    {"Eps-PresenceType", 271},
    {"Eps-Priority-Level", 287},
    {"Eps-RTPSetting", 291},
    {"Eps-Rai", 152},
    {"Eps-RegistrationOutcome", 290},
    {"Eps-RegistrationRequest", 289},
    {"Eps-ReportInterval", 238},
    {"Eps-ReportReason", 239},
    {"Eps-Requesting-Node-Type", 254},
    {"Eps-SMS-report", 190},
    {"Eps-SMS-report-sMS-Contents", 191},
    {"Eps-SMS-report-sMS-Contents-other-message", 194},
    {"Eps-SMS-report-sMS-Contents-sms-initiator", 192},
    {"Eps-SMS-report-sMS-Contents-transfer-status", 193},
    {"Eps-Sai", 173},
    {"Eps-Services-Data-Information", 182},
    {"Eps-TPDU-direction", 235},
    {"Eps-Talk-burst-reason-code", 293},
    {"Eps-TalkburstControlSetting", 294},
    {"Eps-UMTSLocation", 164},
    {"Eps-UmtsQos", 199},
    {"EpsCC-CC-PDU", 306},
    {"EpsCC-ICE-type", 309},
    {"EpsCC-National-HI3-ASN1parameters", 78},
    {"EpsCC-TPDU-direction", 308},
    {"EpsCC-ULIC-header", 307},
    {"EpsHI2-Location", 150},
    {"EpsHI2-Location-uELocationTimestamp", 178},
    {"EpsIRIContent", 147},
    {"EpsIRISequence", 305},
    {"EpsIRIsContent", 146},
    {"ExtendedLocParameters", 256},
    {"ExtendedLocParameters-altitude", 258},
    {"ExtendedLocParameters-floor", 261},
    {"ExtendedLocParameters-mapData", 257},
    {"ExtendedLocParameters-motionStateList", 259},
    {"FixMode", 23},
    {"FramedRoute", 478},
    {"GMLShape", 17},
    {"GNSSLocation", 15},
    {"Gcse-CC-PDU", 334},
    {"Gcse-IMSIdentity", 314},
    {"Gcse-IRI-Parameters", 312},
    {"Gcse-Reason", 332},
    {"GcseCC-MediaID", 337},
    {"GcseCC-TPDU-direction", 336},
    {"GcseCorrelation", 321},
    {"GcseEvent", 320},
    {"GcseGroup", 328},
    {"GcseGroupCharacteristics", 329},
    {"GcseGroupID", 313},
    {"GcseIRI", 632},
    {"GcseIRIContent", 311},
    {"GcseIRISequence", 333},
    {"GcseIRIsContent", 310},
    {"GcseLIC-header", 335},
    {"GcsePartyIdentity", 313},
    {"GeoPoint", 18},
    {"GeoShape", 16},
    {"GeoSphere", 21},
    {"GeocodedLocationData", 458},
    {"H323Message", 501},
    {"H323MessageContent", 502},
    {"HI1-Alarm-Indicator", 351},
    {"HI1-Notification", 349},
    {"HI1-Operation", 348},
    {"HI2-CommunicationIdentifier", 83},
    {"HI2-GA-Point", 371},
    {"HI2-GA-PointWithUnCertainty", 374},
    {"HI2-GA-Polygon", 376},
    {"HI2-GA-Polygon-item", 375},
    {"HI2-GPRS-parameters", 405},
    {"HI2-GPRSCorrelationNumber", 418},
    {"HI2-GPRSEvent", 419},
    {"HI2-GPRSOperationErrorCode", 420},
    {"HI2-GSMLocation", 365},
    {"HI2-GSMLocation-geoCoordinates", 366},
    {"HI2-GSMLocation-utmCoordinates", 368},
    {"HI2-GSMLocation-utmRefCoordinates", 369},
    {"HI2-GeographicalCoordinates", 372},
    {"HI2-GeographicalCoordinates-latitudeSign", 373},
    {"HI2-IP-value", 47},
    {"HI2-IPAddress", 45},
    {"HI2-IPAddress-iP-assignment", 50},
    {"HI2-IPAddress-iP-type", 46},
    {"HI2-IRI-Parameters", 354},
    {"HI2-IRI-Parameters-callContentLinkInformation", 407},
    {"HI2-IRI-Parameters-iRIversion", 355},
    {"HI2-IRI-Parameters-intercepted-Call-Direct", 356},
    {"HI2-IRI-Parameters-nature-Of-The-intercepted-call", 410},
    {"HI2-LawfulInterceptionIdentifier", 28},
    {"HI2-Location", 358},
    {"HI2-MapDatum", 367},
    {"HI2-Network-Identifier", 41},
    {"HI2-PartyInformation", 378},
    {"HI2-PartyInformation-party-Qualifier", 379},
    {"HI2-PartyInformation-partyIdentity", 380},
    {"HI2-PartyInformation-partyIdentity-party-Validity", 383},
    {"HI2-SMS-report", 411},
    {"HI2-SMS-report-sMS-Contents", 412},
    {"HI2-SMS-report-sMS-Contents-enhancedContent", 416},
    {"HI2-SMS-report-sMS-Contents-enhancedContent-character-encoding", 417},
    {"HI2-SMS-report-sMS-Contents-initiator", 413},
    {"HI2-SMS-report-sMS-Contents-other-message", 415},
    {"HI2-SMS-report-sMS-Contents-transfer-status", 414},
    {"HI2-Services-Data-Information", 404},
    {"HI2-UMTSLocation", 370},
    {"HI4LINotification", 668},
    {"HI4Notification", 667},
    {"HI4Payload", 666},
    {"HashAlgorithm", 653},
    {"HeNBLocation", 212},
    {"ILHIPayload", 425},
    {"ILHITimestamp", 433},
    {"IMAPAAAInformation", 112},
    {"IP-AccessEventType", 466},
    {"IP-Address-And-Port", 131},
    {"IP-AuthenticationType", 475},
    {"IP-EndReason", 472},
    {"IP-IPIRIContents", 465},
    {"IP-InternetAccessType", 467},
    {"IP-value", 96},
    {"IPAddress", 94},
    {"IPAddress-iP-assignment", 97},
    {"IPAddress-iP-type", 95},
    {"IPCC", 461},
    {"IPCCContents", 462},
    {"IPIRI", 464},
    {"IPIRIIDType", 473},
    {"IPIRIOnly", 480},
    {"IPIRIPacketReport", 492},
    {"IPInformation", 481},
    {"IPMM-FrameType", 117},
    {"IPMM-IPIRIContents", 499},
    {"IPMMCC", 116},
    {"IPMMIRI", 498},
    {"IPTruncatedPacket", 463},
    {"IPVersion", 468},
    {"IPv4Information", 482},
    {"IPv6Information", 484},
    {"IRIContent", 353},
    {"IRIContents", 528},
    {"IRIPayload", 526},
    {"IRISequence", 424},
    {"IRIType", 527},
    {"IRIsContent", 352},
    {"ISUP-SS-parameters", 390},
    {"ISUP-parameters", 385},
    {"InformationAppliesTo", 613},
    {"IntegrityCheck", 649},
    {"InterceptType", 673},
    {"Intercepted-Call-State", 357},
    {"InterceptionType", 345},
    {"L2-AccessEventType", 511},
    {"L2-AuthenticationType", 514},
    {"L2-EndReason", 513},
    {"L2-InternetAccessType", 512},
    {"L2CC", 506},
    {"L2CC-l2CCContents", 507},
    {"L2IRI", 509},
    {"L2IRIContents", 510},
    {"L2IRIOnly", 515},
    {"L2ProtocolInformation", 516},
    {"L2TruncatedDatagram", 508},
    {"LIID", 0},
    {"LawfulInterceptionIdentifier", 519},
    {"LocalTimeStamp", 30},
    {"LocalTimeStamp-winterSummerIndication", 32},
    {"Location", 437},
    {"LocationErrorCode", 262},
    {"LocationMapping", 436},
    {"LogicalFunctionType", 249},
    {"LongString", 4},
    {"MAP-SS-Invoke-Components", 398},
    {"MAP-SS-Parameters", 397},
    {"MAP-parameters", 387},
    {"MCC", 300},
    {"MMCCprotocol", 118},
    {"MNC", 301},
    {"MappingInfo", 427},
    {"MediaModification", 72},
    {"Messaging-Box-Event", 123},
    {"Messaging-Call-Event", 125},
    {"Messaging-Copy-Qualifier", 135},
    {"Messaging-Event", 122},
    {"Messaging-Event-Category", 121},
    {"Messaging-Notification-Event", 124},
    {"Messaging-Party-Identity", 129},
    {"Messaging-Party-Information", 127},
    {"Messaging-Party-Qualifier", 128},
    {"Messaging-Party-Validity", 134},
    {"Messaging-Property", 138},
    {"Messaging-Property-Greeting-Type", 141},
    {"Messaging-Property-Message-Status", 143},
    {"Messaging-Property-Notification-Type", 142},
    {"Messaging-Property-Priority", 140},
    {"Messaging-Property-Requested-Reports", 144},
    {"Messaging-Status", 126},
    {"Messaging-System-Type", 120},
    {"Messaging-Trigger", 137},
    {"MessagingCC", 114},
    {"MessagingIRI", 119},
    {"MessagingMMCC", 115},
    {"MicroSecondTimeStamp", 430},
    {"NCGI", 298},
    {"NRCellID", 302},
    {"National-EM-ASN1parameters", 105},
    {"National-HI1-ASN1parameters", 350},
    {"National-HI2-ASN1parameters", 304},
    {"National-Parameters", 40},
    {"NationalIPIRIParameters", 474},
    {"NationalIPMMIRIParameters", 503},
    {"Network-Element-Identifier", 43},
    {"NetworkIdentifier", 521},
    {"Non-Standard-Supplementary-Services", 402},
    {"Non-Standard-Supplementary-Services-item", 399},
    {"NormalizedLocationData", 457},
    {"OperatorLeaMessage", 655},
    {"OperatorLeaMessagePriority", 656},
    {"Option", 659},
    {"OptionRequest", 658},
    {"OptionResponse", 661},
    {"OriginalTimestamp", 429},
    {"Other-Services", 403},
    {"OtherIdentity", 318},
    {"OtherTargetIdentifiers", 476},
    {"PDSRInformation", 490},
    {"PDSRSummaryTrigger", 491},
    {"PLMNID", 299},
    {"POP3AAAInformation", 107},
    {"PS-PDU", 517},
    {"PSHeader", 518},
    {"PacketReport", 493},
    {"PacketReportHeader", 494},
    {"PacketReportIndications", 496},
    {"PacketReportSummary", 495},
    {"PacketReportTrigger", 497},
    {"PartyIdentity", 34},
    {"Payload", 525},
    {"Payload-description", 87},
    {"PayloadDirection", 614},
    {"Percentage", 11},
    {"ProSe-IRI-Parameters", 620},
    {"ProSeAppMask", 627},
    {"ProSeDirectDiscovery", 622},
    {"ProSeDirectDiscoveryEvent", 623},
    {"ProSeEventData", 621},
    {"ProSeIRI", 619},
    {"ProSeIRIContent", 630},
    {"ProSeIRISequence", 631},
    {"ProSeIRIsContent", 629},
    {"ProSeMaskSequence", 628},
    {"ProSeTargetType", 255},
    {"ProSeUEID", 316},
    {"ProtConfigOptions", 209},
    {"ProtocolInformation", 485},
    {"Pstn-FrameType", 615},
    {"PstnIsdnCC", 636},
    {"PstnIsdnIRI", 610},
    {"PstnIsdnIRIContents", 611},
    {"QualifiedDateTime", 1},
    {"QualifiedMicrosecondDateTime", 2},
    {"RecurrenceInfo", 70},
    {"RemoteUEContext", 217},
    {"RemoteUEIPInformation", 219},
    {"RemoteUeContextConnected", 220},
    {"RemoteUeContextDisconnected", 221},
    {"RemoteUserID", 218},
    {"ReservedTMGI", 326},
    {"SIPMessage", 500},
    {"SciDataMode", 401},
    {"Services-Information", 384},
    {"ShortString", 3},
    {"SignatureAlgorithm", 654},
    {"SimpleIndication", 400},
    {"Standard-Supplementary-Services", 389},
    {"Supplementary-Services", 388},
    {"SupplementaryInfo", 612},
    {"SupplementaryLocationData", 459},
    {"SupportedMedia", 64},
    {"TCPInformation", 486},
    {"TG-Alarm-Indicator", 347},
    {"TG-Notification", 339},
    {"TMGIReservationDuration", 330},
    {"TRIPayload", 648},
    {"Target-Information", 341},
    {"TargetConnectionMethod", 322},
    {"TargetIdentifier", 669},
    {"TargetIdentifierFormat", 670},
    {"TargetRole", 624},
    {"TargetType", 342},
    {"TetraLocation", 360},
    {"TetraLocation-ms-Loc", 361},
    {"ThreeGPP-HI1-Operation", 338},
    {"ThreeGPP-National-HI1-ASN1parameters", 340},
    {"TimeStamp", 29},
    {"TimeStampQualifier", 434},
    {"TimestampMapping", 428},
    {"TunnelProtocol", 242},
    {"TypeOfBearer", 211},
    {"UDPInformation", 489},
    {"UMTSIRI", 529},
    {"Umts-AccessPolicyType", 567},
    {"Umts-AlertIndicator", 568},
    {"Umts-AssociatePresenceStatus", 569},
    {"Umts-CCKeyInfo", 547},
    {"Umts-CSREvent", 565},
    {"Umts-Change-Of-Target-Identity", 563},
    {"Umts-CorrelationValues", 55},
    {"Umts-CorrelationValues-both-IRI-CC", 59},
    {"Umts-Cs-Event", 602},
    {"Umts-Current-Previous-Systems", 562},
    {"Umts-Emergency", 571},
    {"Umts-EmergencyGroupState", 572},
    {"Umts-EmergencyGroupState-clientEmergencyState", 573},
    {"Umts-EmergencyGroupState-groupEmergencyState", 574},
    {"Umts-FloorActivity", 576},
    {"Umts-GA-Point", 447},
    {"Umts-GA-PointWithUnCertainty", 450},
    {"Umts-GA-Polygon", 452},
    {"Umts-GA-Polygon-item", 451},
    {"Umts-GPRS-parameters", 537},
    {"Umts-GPRSCorrelationNumber", 544},
    {"Umts-GPRSEvent", 545},
    {"Umts-GPRSOperationErrorCode", 546},
    {"Umts-GSMLocation", 441},
    {"Umts-GSMLocation-geoCoordinates", 442},
    {"Umts-GSMLocation-utmCoordinates", 444},
    {"Umts-GSMLocation-utmRefCoordinates", 445},
    {"Umts-GeographicalCoordinates", 448},
    {"Umts-GeographicalCoordinates-latitudeSign", 449},
    {"Umts-GlobalCellID", 439},
    {"Umts-GroupAuthRule", 578},
    {"Umts-IMS-VoIP-Correlation", 61},
    {"Umts-IMS-VoIP-Correlation-item", 60},
    {"Umts-IMSevent", 422},
    {"Umts-IPADirection", 582},
    {"Umts-IRI-Parameters", 530},
    {"Umts-IRI-Parameters-iRIversion", 531},
    {"Umts-IRI-Parameters-initiator", 532},
    {"Umts-IRI-to-CC-Correlation", 56},
    {"Umts-IRI-to-IRI-Correlation", 58},
    {"Umts-ImminentPerilInd", 579},
    {"Umts-ImplicitFloorReq", 580},
    {"Umts-InitiationCause", 581},
    {"Umts-LDIevent", 423},
    {"Umts-ListManagementAction", 583},
    {"Umts-ListManagementType", 584},
    {"Umts-Location", 438},
    {"Umts-Location-uELocationTimestamp", 454},
    {"Umts-MapDatum", 443},
    {"Umts-MediaDecryption-info", 548},
    {"Umts-MediaSecFailureIndication", 558},
    {"Umts-PANI-Header-Info", 559},
    {"Umts-PANI-Location", 560},
    {"Umts-PTC", 566},
    {"Umts-PTCAddress", 577},
    {"Umts-PTCEncryptionInfo", 593},
    {"Umts-PTCType", 575},
    {"Umts-PacketDataHeaderCopy", 553},
    {"Umts-PacketDataHeaderInformation", 549},
    {"Umts-PacketDataHeaderMapped", 551},
    {"Umts-PacketDataHeaderReport", 550},
    {"Umts-PacketDataSummaryReport", 557},
    {"Umts-PacketFlowSummary", 554},
    {"Umts-PartyInformation", 533},
    {"Umts-PartyInformation-party-Qualifier", 534},
    {"Umts-PartyInformation-partyIdentity", 535},
    {"Umts-Port-Number", 590},
    {"Umts-PreEstStatus", 586},
    {"Umts-PresenceType", 570},
    {"Umts-Priority-Level", 585},
    {"Umts-RTPSetting", 589},
    {"Umts-Rai", 440},
    {"Umts-RegistrationOutcome", 588},
    {"Umts-RegistrationRequest", 587},
    {"Umts-ReportInterval", 555},
    {"Umts-ReportReason", 556},
    {"Umts-Requesting-Node-Type", 564},
    {"Umts-SMS-report", 539},
    {"Umts-SMS-report-sMS-Contents", 540},
    {"Umts-SMS-report-sMS-Contents-other-message", 543},
    {"Umts-SMS-report-sMS-Contents-sms-initiator", 541},
    {"Umts-SMS-report-sMS-Contents-transfer-status", 542},
    {"Umts-Sai", 453},
    {"Umts-Services-Data-Information", 536},
    {"Umts-TPDU-direction", 552},
    {"Umts-Talk-burst-reason-code", 591},
    {"Umts-TalkburstControlSetting", 592},
    {"Umts-UMTSLocation", 446},
    {"Umts-UmtsQos", 421},
    {"UmtsCC-CC-PDU", 637},
    {"UmtsCC-ICE-type", 642},
    {"UmtsCC-National-HI3-ASN1parameters", 641},
    {"UmtsCC-TPDU-direction", 640},
    {"UmtsCC-ULIC-header", 638},
    {"UmtsCS-Change-Of-Target-Identity", 604},
    {"UmtsCS-Current-Previous-Systems", 603},
    {"UmtsCS-IRI-Parameters", 597},
    {"UmtsCS-IRI-Parameters-callContentLinkInformation", 600},
    {"UmtsCS-IRI-Parameters-iRIversion", 598},
    {"UmtsCS-IRI-Parameters-intercepted-Call-Direct", 599},
    {"UmtsCS-IRI-Parameters-nature-Of-The-intercepted-call", 601},
    {"UmtsCS-IRIContent", 607},
    {"UmtsCS-IRISequence", 608},
    {"UmtsCS-IRIsContent", 606},
    {"UmtsCS-Requesting-Node-Type", 605},
    {"UmtsIRIContent", 595},
    {"UmtsIRISequence", 596},
    {"UmtsIRIsContent", 594},
    {"UncertaintyMeters", 14},
    {"Upstream", 323},
    {"Version", 639},
    {"VisitedNetworkID", 331},
    {"VoIPRoamingIndication", 265},
    {"Voip-CC-PDU", 643},
    {"Voip-ICE-type", 646},
    {"Voip-TPDU-direction", 86},
    {"VoipCorrelationNumber", 645},
    {"VoipLIC-header", 644},
    {"WGS84Coordinate", 20},
    {"WGS84CoordinateAngular", 8},
    {"WGS84CoordinateDecimal", 5},
    {"WGS84LatitudeAngular", 9},
    {"WGS84LatitudeDecimal", 6},
    {"WGS84Location", 19},
    {"WGS84LongitudeAngular", 10},
    {"WGS84LongitudeDecimal", 7},
    {"WlanLocationAttributes", 455},
    {"X25Address", 185},
    {"XYEllipsoid", 22},
    {"XmlCivicAddress", 177},
};

const size_t cloudli__asn_name_count = sizeof(cloudli__asn_names) /
                                       sizeof(cloudli__asn_names[0]);
