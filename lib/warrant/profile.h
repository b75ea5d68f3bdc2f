/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Delivery profiles: what authorities differ in, as data. A profile is a text
 * of "key = value" lines; docs/profiles.md tells the keys, share/profiles has
 * those that ship.
 */
#ifndef CLOUDLI_WARRANT_PROFILE_H
#define CLOUDLI_WARRANT_PROFILE_H

#include "asn1/asn_schema.h"
#include "warrant/mapping.h"

#include <cloudli/status.h>

#define CLOUDLI__PROFILE_NAME_MAX 63
#define CLOUDLI__PROFILE_TEXT_MAX 16384 /* bytes of a file */
#define CLOUDLI__PROFILE_EXTEND_MAX 8   /* profiles one stands on */
#define CLOUDLI__PROFILE_ID_MAX 32      /* octets of an identifier */
#define CLOUDLI__PROFILE_OMIT_MAX 64    /* fields */
#define CLOUDLI__PROFILE_MAP_MAX 64     /* events told otherwise */

/* What a destination has that names none, and what others stand on. */
#define CLOUDLI__PROFILE_DEFAULT "ts102232-5"

/* Last arcs of the object identifiers of TS 102 232-1 to -6. */
enum cloudli__module {
    CLOUDLI__MODULE_LI_PS,
    CLOUDLI__MODULE_EMAIL,
    CLOUDLI__MODULE_IP_ACCESS,
    CLOUDLI__MODULE_L2_ACCESS,
    CLOUDLI__MODULE_IP_MULTIMEDIA,
    CLOUDLI__MODULE_PSTN_ISDN,
    CLOUDLI__MODULE_COUNT
};

/* Release and version of a module of TS 33.108. */
struct cloudli__release {
    uint8_t release;
    uint8_t version;
};

/* Optional fields of hot records that are left out. Bits. */
enum cloudli__left_out {
    CLOUDLI__NO_AUTHORIZATION_COUNTRY = 1,
    CLOUDLI__NO_NETWORK_ELEMENT = 2,
    CLOUDLI__NO_DELIVERY_COUNTRY = 4,
    CLOUDLI__NO_POINT = 8,
    CLOUDLI__NO_EXTENDED_POINT = 16,
    CLOUDLI__NO_NETWORK_FUNCTION = 32,
    CLOUDLI__NO_FRAME = 64,
    CLOUDLI__NO_STREAM = 128,
    CLOUDLI__NO_PROTOCOL = 256,
    CLOUDLI__NO_MEDIA_ID = 512,
    CLOUDLI__NO_CONF_LIID = 1024
};

#define CLOUDLI__NO_QUALIFIER 0xff

/* Frozen. */
struct cloudli__profile {
    char name[CLOUDLI__PROFILE_NAME_MAX + 1];
    uint32_t depth;               /* how many it stands on */
    uint32_t conference_33108;    /* a subject's conference by TS 33.108 */
    uint32_t message_sip;         /* messages as copies of their SIP */
    uint32_t conference_control;  /* RTCP of a conference as content too */
    uint32_t generalized_time;    /* timeStamp, not microSecondTimeStamp */
    uint32_t qualifier;           /* timeStampQualifier, or NO_QUALIFIER */
    uint32_t liid_octets;         /* 26 to 50 hex digits are sent as octets */
    uint32_t iri_only_sip;        /* iRIOnlySIPMessage, not sIPMessage */
    uint32_t subject_iri;         /* titles are told without content too */
    uint32_t mail_recipients_all; /* to a recipient's warrant too */
    uint32_t encrypted_keys;      /* encrypted media as they are, with keys */
    uint32_t services_opaque;     /* records by TS 33.128, if there are any */
    uint32_t hi1;                 /* notices of warrants, by HI1 */
    uint32_t hi1_cin;             /* … with a CIN, of 0 */
    uint8_t module[CLOUDLI__MODULE_COUNT];
    struct cloudli__release conf_hi2;
    struct cloudli__release conf_hi3;
    char operator_id[17];                               /* "": the CLIF's */
    char hi2_operator_id[6];                            /* likewise */
    char extended_point[CLOUDLI__PROFILE_ID_MAX + 1];   /* "": none */
    char network_function[CLOUDLI__PROFILE_ID_MAX + 1]; /* "": none */
    uint32_t left_out; /* cloudli__left_out bits, of omitted[] */
    uint32_t omitted_count;
    const struct cloudli__asn_field *omitted[CLOUDLI__PROFILE_OMIT_MAX];
    uint16_t omitted_type[CLOUDLI__PROFILE_OMIT_MAX]; /* whose field it is */
    uint32_t change_count;
    struct cloudli__rule_change changes[CLOUDLI__PROFILE_MAP_MAX];
};

/* What a text that says nothing is read as. It has no name. */
extern const struct cloudli__profile cloudli__profile_plain;

/* Finds the profile that another stands on. A status and a sentence. */
typedef int (*cloudli__profile_find_cb)(void *user_data, const char *name,
                                        const struct cloudli__profile **out,
                                        cloudli_error *err);

/*
 * Reads a text; the profile is called name. CLOUDLI_ERR_INVALID_ARGUMENT with
 * the number of the line and what is wrong in it; out is then not to be used.
 */
int cloudli__profile_parse(struct cloudli__profile *out, const char *name,
                           const char *text, size_t len,
                           cloudli__profile_find_cb find, void *user_data,
                           cloudli_error *err);

/* Writes it as a text that reads as the same, without "extend". */
int cloudli__profile_print(const struct cloudli__profile *profile,
                           cloudli_write_cb write, void *user_data);

/* 1 if it can be a profile's name: A-Z a-z 0-9 - _ . and no "." first. */
int cloudli__profile_is_name(const char *name);

#endif
