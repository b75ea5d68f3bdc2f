/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Making PS-PDUs: values in, bytes out. Output is definite-length, minimal
 * BER in the modules' field order.
 *
 * Media is the hot path: its encoders measure first, so that the caller can
 * reserve exactly the room it takes, and then write the PDU once, forwards,
 * where it is to lie. All other records are structs of cloudli/asn1/, encoded
 * by their tables into a buffer.
 *
 * Source: ETSI TS 102 232-1, -2, -5; 3GPP TS 33.108. Versions announced are
 * those of the profile.
 */
#ifndef CLOUDLI_RECORD_ENCODE_H
#define CLOUDLI_RECORD_ENCODE_H

#include "base/memory.h"
#include "record/tri.h"
#include "warrant/profile.h"

#include <cloudli/asn1/hi1.h>
#include <cloudli/asn1/li-ps-pdu.h>
#include <cloudli/record.h>

/* The constant part of a header. Only operator_id and liid are needed. */
struct cloudli__pdu_fixed {
    cloudli_bytes liid;                  /* 1..25 */
    cloudli_bytes authorization_country; /* 2 capitals, or absent */
    cloudli_bytes operator_id;           /* 1..16 */
    cloudli_bytes network_element;       /* 1..16, or absent */
    cloudli_bytes delivery_country;      /* 2 capitals, or absent */
    cloudli_bytes interception_point;    /* 1..8 PrintableString, or absent */
    uint32_t cin;
    uint32_t has_cin;
    /* What is sent, and how; NULL: cloudli__profile_plain. Must outlive the
     * template. */
    const struct cloudli__profile *profile;
};

/* The same, encoded once for a communication. Plain data; copyable. What is
 * behind the lengths is zero: hot encoders copy more than they need. */
struct cloudli__pdu_template {
    uint8_t head[96];  /* li-psDomainId .. communicationIdentifier */
    uint8_t point[16]; /* interceptionPointID */
    uint8_t tail[96];  /* timeStampQualifier .. networkFunctionIdentifier */
    uint16_t head_len;
    uint16_t point_len;
    uint16_t tail_len;
    uint8_t qualifier_len;    /* octets of the tail that only a time has */
    uint8_t generalized_time; /* timeStamp, not microSecondTimeStamp */
    uint8_t ipmm_cc_id[6];    /* iPMMCCObjId, all of it */
    const struct cloudli__profile *profile;
};

/* CLOUDLI_ERR_RANGE names the field that is out of its bounds. */
int cloudli__pdu_template_init(struct cloudli__pdu_template *out,
                               const struct cloudli__pdu_fixed *fixed,
                               cloudli_error *err);

/* What every record of a communication gets besides its value. */
struct cloudli__pdu_stamp {
    cloudli_time time;        /* microSecondTimeStamp, timeOfInterception; not
                                 before 1970 (a CC then has no time) */
    uint32_t sequence_number; /* sequenceNumber */
};

/* Times of a stamp as they are written. */
struct cloudli__stamp_parts {
    uint64_t seconds;
    uint32_t microseconds;
    uint8_t sequence_size; /* octets of each INTEGER's contents */
    uint8_t seconds_size;  /* 0: no time */
    uint8_t microseconds_size;
    uint8_t qualified; /* with timeStampQualifier */
};

/* Room that a measured CC PDU takes, and what it needs to be written.
 * Points to the template and the value it was measured with. */
struct cloudli__cc_plan {
    const struct cloudli__pdu_template *tmpl;
    const void *value;
    size_t total; /* bytes of the whole PDU */
    /* The rest is the encoder's own. */
    struct cloudli__stamp_parts stamp;
    uint32_t sequence_number;
    uint32_t payload_direction;
    uint32_t part[8]; /* lengths of the nested parts */
};

/*
 * IPMMCC: measures; always succeeds for content of 1..65535 and stream_id of
 * 0..255 octets. frame and protocol are written where v->present says so, and
 * are the caller's to keep in bounds: here is no check of values.
 */
void cloudli__ipmm_cc_measure(struct cloudli__cc_plan *plan,
                              const struct cloudli__pdu_template *tmpl,
                              const struct cloudli__pdu_stamp *stamp,
                              uint32_t payload_direction,
                              const cloudli_ipmm_cc *v);

/* Writes exactly plan->total bytes to out. */
void cloudli__ipmm_cc_write(const struct cloudli__cc_plan *plan, uint8_t *out);

/* Conf-CC-PDU with its constant parts prepared. */
struct cloudli__conf_cc_value {
    cloudli_bytes head;       /* from cloudli__conf_cc_head() */
    uint32_t sequence_number; /* 0..65535 */
    uint32_t direction;       /* a cloudli_conf_direction */
    cloudli_bytes media_id;   /* from cloudli__conf_media_id(), or absent */
    cloudli_bytes content;    /* 1..65535 octets */
};

/* hi3DomainId, lIID (or absent) and correlationNumber, appended to out; once
 * a communication. */
int cloudli__conf_cc_head(struct cloudli__buffer *out,
                          struct cloudli__release version, cloudli_bytes liid,
                          cloudli_bytes correlation_number);

/* mediaID appended to out; once a stream. */
int cloudli__conf_media_id(struct cloudli__buffer *out,
                           const cloudli_conf_party *source,
                           cloudli_bytes stream_id);

void cloudli__conf_cc_measure(struct cloudli__cc_plan *plan,
                              const struct cloudli__pdu_template *tmpl,
                              const struct cloudli__pdu_stamp *stamp,
                              uint32_t payload_direction,
                              const struct cloudli__conf_cc_value *v);
void cloudli__conf_cc_write(const struct cloudli__cc_plan *plan, uint8_t *out);

/* IPCC: one packet of Internet access, of 1..65535 octets. */
void cloudli__ip_cc_measure(struct cloudli__cc_plan *plan,
                            const struct cloudli__pdu_template *tmpl,
                            const struct cloudli__pdu_stamp *stamp,
                            uint32_t payload_direction,
                            const cloudli_bytes *packet);
void cloudli__ip_cc_write(const struct cloudli__cc_plan *plan, uint8_t *out);

/*
 * The rest appends one whole PDU to out. On failure out is as it was:
 * CLOUDLI_ERR_RANGE or CLOUDLI_ERR_PDU name the field, CLOUDLI_ERR_TOO_LARGE,
 * CLOUDLI_ERR_NOMEM.
 */
int cloudli__iri_encode(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp,
                        uint32_t iri_type,
                        const cloudli_asn_iri_contents *contents,
                        cloudli_error *err);
int cloudli__cc_encode(struct cloudli__buffer *out,
                       const struct cloudli__pdu_template *tmpl,
                       const struct cloudli__pdu_stamp *stamp,
                       uint32_t payload_direction,
                       const cloudli_asn_cc_contents *contents,
                       cloudli_error *err);

/* hI1-Operation. */
int cloudli__hi1_encode(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp,
                        const cloudli_asn_hi1_operation *operation,
                        cloudli_error *err);

/* A TRI that is encoded already, its tag included. No qualifier. */
int cloudli__tri_wrap(struct cloudli__buffer *out,
                      const struct cloudli__pdu_template *tmpl,
                      const struct cloudli__pdu_stamp *stamp,
                      cloudli_bytes element);

/* A TRI whose value is NULL: keep-alive, its response, test …; the flags of
 * segments have no time stamp, for in them it is not valid. CLOUDLI_ERR_RANGE
 * for those of another value. */
int cloudli__tri_encode(struct cloudli__buffer *out,
                        const struct cloudli__pdu_template *tmpl,
                        const struct cloudli__pdu_stamp *stamp, uint32_t tri);

/* paddingPDU of so many octets, all zero. */
#define CLOUDLI__PADDING_MAX 65535u
int cloudli__tri_padding_encode(struct cloudli__buffer *out,
                                const struct cloudli__pdu_template *tmpl,
                                const struct cloudli__pdu_stamp *stamp,
                                size_t octets);

/* operatorLeaMessage: text of 1 to 255 octets. */
int cloudli__tri_message_encode(struct cloudli__buffer *out,
                                const struct cloudli__pdu_template *tmpl,
                                const struct cloudli__pdu_stamp *stamp,
                                uint32_t priority, cloudli_bytes text);

/*
 * optionRequest, for which declined is not looked at, or optionResponse. Both
 * sets are of cloudli__option bits.
 */
int cloudli__tri_options_encode(struct cloudli__buffer *out,
                                const struct cloudli__pdu_template *tmpl,
                                const struct cloudli__pdu_stamp *stamp,
                                uint32_t tri, uint32_t options,
                                uint32_t declined);

#endif
