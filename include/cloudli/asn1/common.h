/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Made by lib/asn1/generate.py from lib/asn1/common.asn. */
/**
 * @file cloudli/asn1/common.h
 * @brief Parameters that the ETSI modules share.
 *
 * How values are laid out and handled: cloudli/value.h.
 *
 * @par Source ETSI TS 103 280, module Common-Parameters, version 281.
 */
#ifndef CLOUDLI_ASN1_COMMON_H
#define CLOUDLI_ASN1_COMMON_H

#include <cloudli/value.h>

typedef struct cloudli_asn_wgs84_coordinate_decimal cloudli_asn_wgs84_coordinate_decimal;
typedef struct cloudli_asn_wgs84_coordinate_angular cloudli_asn_wgs84_coordinate_angular;
typedef struct cloudli_asn_altitude cloudli_asn_altitude;
typedef struct cloudli_asn_gnss_location cloudli_asn_gnss_location;
typedef struct cloudli_asn_wgs84_location cloudli_asn_wgs84_location;
typedef struct cloudli_asn_wgs84_coordinate cloudli_asn_wgs84_coordinate;
typedef struct cloudli_asn_geo_shape cloudli_asn_geo_shape;
typedef struct cloudli_asn_gml_shape cloudli_asn_gml_shape;
typedef struct cloudli_asn_geo_point cloudli_asn_geo_point;
typedef struct cloudli_asn_geo_sphere cloudli_asn_geo_sphere;
typedef struct cloudli_asn_xy_ellipsoid cloudli_asn_xy_ellipsoid;

/** @brief FixMode. */
enum cloudli_asn_fix_mode {
    CLOUDLI_ASN_FIX_MODE_UNKNOWN = 0,
    CLOUDLI_ASN_FIX_MODE_NO_FIX = 1,
    CLOUDLI_ASN_FIX_MODE_FIX2_D = 2,
    CLOUDLI_ASN_FIX_MODE_FIX3_D = 3
};

/** @brief WGS84CoordinateDecimal. */
struct cloudli_asn_wgs84_coordinate_decimal {
    /** [0] OCTET STRING, 10 octets */
    cloudli_bytes latitude;
    /** [1] OCTET STRING, 11 octets */
    cloudli_bytes longitude;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief WGS84CoordinateAngular. */
struct cloudli_asn_wgs84_coordinate_angular {
    /** [0] OCTET STRING, 10 octets */
    cloudli_bytes latitude;
    /** [1] OCTET STRING, 11 octets */
    cloudli_bytes longitude;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief Altitude. */
enum cloudli_asn_altitude_choice {
    CLOUDLI_ASN_ALTITUDE_IS_ALTITUDE_ABOVE_GROUND_LEVEL = 1,
    CLOUDLI_ASN_ALTITUDE_IS_ALTITUDE_ABOVE_MEAN_SEA_LEVEL = 2
};
struct cloudli_asn_altitude {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] INTEGER, -1000..50000 */
        int64_t altitudeAboveGroundLevel;
        /** [1] INTEGER, -1000..50000 */
        int64_t altitudeAboveMeanSeaLevel;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief GNSSLocation. */
struct cloudli_asn_gnss_location {
    /** [0] GeoShape */
    const cloudli_asn_geo_shape *location;
    /** [1] FixMode */
    uint32_t fixMode;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief WGS84Location. */
struct cloudli_asn_wgs84_location {
    /** [0] WGS84Coordinate */
    const cloudli_asn_wgs84_coordinate *location;
    /** [1] Altitude, optional */
    const cloudli_asn_altitude *altitude;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief WGS84Coordinate. */
enum cloudli_asn_wgs84_coordinate_choice {
    CLOUDLI_ASN_WGS84_COORDINATE_IS_DECIMAL = 1,
    CLOUDLI_ASN_WGS84_COORDINATE_IS_ANGULAR = 2
};
struct cloudli_asn_wgs84_coordinate {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] WGS84CoordinateDecimal */
        const cloudli_asn_wgs84_coordinate_decimal *decimal;
        /** [1] WGS84CoordinateAngular */
        const cloudli_asn_wgs84_coordinate_angular *angular;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief GeoShape. */
struct cloudli_asn_geo_shape {
    /** [0] GMLShape */
    const cloudli_asn_gml_shape *shape;
    /** [1] INTEGER, 0..100, optional */
    cloudli_opt_u32 confidence;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief GMLShape. */
enum cloudli_asn_gml_shape_choice {
    CLOUDLI_ASN_GML_SHAPE_IS_POINT = 1,
    CLOUDLI_ASN_GML_SHAPE_IS_SPHERE = 2,
    CLOUDLI_ASN_GML_SHAPE_IS_XY_ELLIPSOID = 3
};
struct cloudli_asn_gml_shape {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] GeoPoint */
        const cloudli_asn_geo_point *point;
        /** [1] GeoSphere */
        const cloudli_asn_geo_sphere *sphere;
        /** [2] XYEllipsoid */
        const cloudli_asn_xy_ellipsoid *xyEllipsoid;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief GeoPoint. */
enum cloudli_asn_geo_point_choice {
    CLOUDLI_ASN_GEO_POINT_IS_W_GS84_POINT = 1
};
struct cloudli_asn_geo_point {
    uint32_t choice; /**< Which of the enum above, or ::CLOUDLI_ASN_UNKNOWN. */
    uint32_t reserved; /**< Zero. */
    union {
        /** [0] WGS84Location */
        const cloudli_asn_wgs84_location *wGS84Point;
        /** Of an unknown alternative: all of it. */
        cloudli_bytes unknown;
    };
};

/** @brief GeoSphere. */
struct cloudli_asn_geo_sphere {
    /** [0] GeoPoint */
    const cloudli_asn_geo_point *centerPoint;
    /** [1] INTEGER, 1.. */
    uint64_t radiusMeters;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

/** @brief XYEllipsoid. */
struct cloudli_asn_xy_ellipsoid {
    /** [0] GeoPoint */
    const cloudli_asn_geo_point *centerPoint;
    /** [1] INTEGER, 1.. */
    uint64_t uncertaintyLongitude;
    /** [2] INTEGER, 1.. */
    uint64_t uncertaintyLatitude;
    /** [3] INTEGER, 1.., optional */
    cloudli_opt_u64 uncertaintyAltitude;
    cloudli_asn_unknown unknown; /**< Fields of later versions. */
};

#endif
