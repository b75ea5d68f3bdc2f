/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/ilhi.asn. */
/**
 * @file cloudli/asn1/ilhi.h
 * @brief Between receivers of authorities.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 103 462, module ILHIPDU, version 2.
 */
#ifndef CLOUDLI_ASN1_ILHI_H
#define CLOUDLI_ASN1_ILHI_H

#include <cloudli/value.h>

typedef struct cloudli_asn_location cloudli_asn_location;
typedef struct cloudli_asn_micro_second_time_stamp cloudli_asn_micro_second_time_stamp;
typedef struct cloudli_asn_wgs84_coordinate_angular cloudli_asn_wgs84_coordinate_angular;
typedef struct cloudli_asn_wgs84_coordinate_decimal cloudli_asn_wgs84_coordinate_decimal;
typedef struct cloudli_asn_ilhi_payload cloudli_asn_ilhi_payload;
typedef struct cloudli_asn_encapsulation_payload cloudli_asn_encapsulation_payload;
typedef struct cloudli_asn_mapping_info cloudli_asn_mapping_info;
typedef struct cloudli_asn_timestamp_mapping cloudli_asn_timestamp_mapping;
typedef struct cloudli_asn_ilhi_timestamp cloudli_asn_ilhi_timestamp;
typedef struct cloudli_asn_original_timestamp cloudli_asn_original_timestamp;
typedef struct cloudli_asn_location_mapping cloudli_asn_location_mapping;
typedef struct cloudli_asn_normalized_location_data cloudli_asn_normalized_location_data;
typedef struct cloudli_asn_geocoded_location_data cloudli_asn_geocoded_location_data;
typedef struct cloudli_asn_supplementary_location_data cloudli_asn_supplementary_location_data;

/** @brief ILHIPayload. */
struct cloudli_asn_ilhi_payload {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes iLHIObjId;
    /** [1] EncapsulationPayload */
    const cloudli_asn_encapsulation_payload *resPayload;
    /** [2] MappingInfo, optional */
    const cloudli_asn_mapping_info *mappingInfo;
    /** [3] EncapsulationPayload, optional */
    const cloudli_asn_encapsulation_payload *originalPayload;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief EncapsulationPayload. */
struct cloudli_asn_encapsulation_payload {
    /** [0] OBJECT IDENTIFIER */
    cloudli_bytes identifier;
    /** [1] OCTET STRING */
    cloudli_bytes contents;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief MappingInfo. */
struct cloudli_asn_mapping_info {
    /** [0] Sequence of TimestampMapping, optional */
    struct { const cloudli_asn_timestamp_mapping *items; size_t count; } timestampMapping;
    /** [1] Sequence of LocationMapping, optional */
    struct { const cloudli_asn_location_mapping *items; size_t count; } locationMapping;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief TimestampMapping. */
struct cloudli_asn_timestamp_mapping {
    /** [0] OriginalTimestamp */
    const cloudli_asn_original_timestamp *originalTimestamp;
    /** [1] ILHITimestamp */
    const cloudli_asn_ilhi_timestamp *normalizedTimestamp;
    /** [2] TimeStampQualifier, optional */
    cloudli_opt_u32 timeStampQualifier;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief ILHITimestamp. */
enum cloudli_asn_ilhi_timestamp_choice {
    CLOUDLI_ASN_ILHI_TIMESTAMP_IS_QUALIFIED_DATE_TIME = 1,
    CLOUDLI_ASN_ILHI_TIMESTAMP_IS_QUALIFIED_MICROSECOND_DATE_TIME = 2,
    CLOUDLI_ASN_ILHI_TIMESTAMP_IS_UNQUALIFIED_DATE_TIME = 3
};
struct cloudli_asn_ilhi_timestamp {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] GeneralizedTime */
        cloudli_bytes qualifiedDateTime;
        /** [2] GeneralizedTime */
        cloudli_bytes qualifiedMicrosecondDateTime;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief OriginalTimestamp. */
enum cloudli_asn_original_timestamp_choice {
    CLOUDLI_ASN_ORIGINAL_TIMESTAMP_IS_TIME_STAMP = 1,
    CLOUDLI_ASN_ORIGINAL_TIMESTAMP_IS_MICRO_SECOND_TIME_STAMP = 2,
    CLOUDLI_ASN_ORIGINAL_TIMESTAMP_IS_OTHER_TIME_STAMP = 3
};
struct cloudli_asn_original_timestamp {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] GeneralizedTime */
        cloudli_bytes timeStamp;
        /** [2] MicroSecondTimeStamp */
        const cloudli_asn_micro_second_time_stamp *microSecondTimeStamp;
        /** [3] UTF8String */
        cloudli_bytes otherTimeStamp;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief LocationMapping. */
struct cloudli_asn_location_mapping {
    /** [0] Location */
    const cloudli_asn_location *originalLocation;
    /** [1] NormalizedLocationData */
    const cloudli_asn_normalized_location_data *normalizedLocation;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief NormalizedLocationData. */
struct cloudli_asn_normalized_location_data {
    /** [0] GeocodedLocationData */
    const cloudli_asn_geocoded_location_data *geocodedLocationData;
    /** [1] SupplementaryLocationData, optional */
    const cloudli_asn_supplementary_location_data *supplementaryLocationData;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief GeocodedLocationData. */
enum cloudli_asn_geocoded_location_data_choice {
    CLOUDLI_ASN_GEOCODED_LOCATION_DATA_IS_W_GS84_COORDINATE_DECIMAL = 1,
    CLOUDLI_ASN_GEOCODED_LOCATION_DATA_IS_W_GS84_COORDINATE_ANGULAR = 2
};
struct cloudli_asn_geocoded_location_data {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [1] WGS84CoordinateDecimal */
        const cloudli_asn_wgs84_coordinate_decimal *wGS84CoordinateDecimal;
        /** [2] WGS84CoordinateAngular */
        const cloudli_asn_wgs84_coordinate_angular *wGS84CoordinateAngular;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief SupplementaryLocationData. */
struct cloudli_asn_supplementary_location_data {
    /** [0] INTEGER, 0..359, optional */
    cloudli_opt_u32 azimuth;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
