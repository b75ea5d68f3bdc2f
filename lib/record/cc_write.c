/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The hot records: IPMMCC (ETSI TS 102 232-5, module IPMultimediaPDU), IPCC
 * (TS 102 232-3, module IPAccessPDU) and Conf-CC-PDU (3GPP TS 33.108, module
 * CONF-HI3-IMS). Measuring adds the
 * lengths up from the inside, writing goes once from the first octet to the
 * last.
 */
#include "record/pdu_write.h"

#include <cloudli/asn1/conf-hi2.h>
#include <cloudli/asn1/conf-hi3.h>

/* Lengths of contents octets in cloudli__cc_plan.part, outermost first. */
enum {
    PART_PDU,
    PART_HEADER,       /* pSHeader */
    PART_PAYLOAD,      /* payload, with the tag of the CHOICE inside */
    PART_SEQUENCE,     /* cCPayloadSequence */
    PART_ENTRY,        /* CCPayload */
    PART_CONTENTS,     /* cCContents */
    PART_VALUE,        /* the alternative of CCContents */
    PART_LIC,          /* confLIC-header */
    PART_IP = PART_LIC /* iPCCContents, with the tag of the CHOICE inside */
};

/* Most that nesting adds to a value, payload's tag and length included. */
#define NESTING_MAX (5 * 5 + 3)

/* Tag and length of elements, if they take the same for a value of this length
 * and for all that is around it; else 0. */
static inline size_t uniform_head(size_t value_len)
{
    const size_t most = value_len + NESTING_MAX;

    if (value_len > 0xff)
        return most <= 0xffff ? 4 : 0;
    if (value_len > 0x7f)
        return most <= 0xff ? 3 : 0;
    return most <= 0x7f ? 2 : 0;
}

/* Lengths from the value out to payload; the octets of payload as a whole. One
 * length follows from another only where a length of a length changes on the
 * way: elsewhere all are told at once. */
static inline size_t measure_nested(uint32_t *part, size_t value_len)
{
    const size_t head = uniform_head(value_len);
    size_t len = value_len;

    part[PART_VALUE] = (uint32_t)len;
    if (head != 0) {
        part[PART_CONTENTS] = (uint32_t)(len + head);
        part[PART_ENTRY] = (uint32_t)(len + 2 * head + 3);
        part[PART_SEQUENCE] = (uint32_t)(len + 3 * head + 3);
        part[PART_PAYLOAD] = (uint32_t)(len + 4 * head + 3);
        return len + 5 * head + 3;
    }
    len = cloudli__ber_element_size(len);
    part[PART_CONTENTS] = (uint32_t)len;
    len = 3 + cloudli__ber_element_size(len); /* payloadDirection: 3 */
    part[PART_ENTRY] = (uint32_t)len;
    len = cloudli__ber_element_size(len);
    part[PART_SEQUENCE] = (uint32_t)len;
    len = cloudli__ber_element_size(len);
    part[PART_PAYLOAD] = (uint32_t)len;
    return cloudli__ber_element_size(len);
}

static inline void measure_envelope(struct cloudli__cc_plan *plan,
                                    const struct cloudli__pdu_template *tmpl,
                                    const struct cloudli__pdu_stamp *stamp,
                                    uint32_t payload_direction,
                                    const void *value, size_t value_len)
{
    size_t len, header;

    plan->tmpl = tmpl;
    plan->value = value;
    plan->sequence_number = stamp->sequence_number;
    plan->payload_direction = payload_direction;
    cloudli__stamp_measure(&plan->stamp, stamp, 1);

    len = measure_nested(plan->part, value_len);
    header = cloudli__header_size(tmpl, &plan->stamp);
    plan->part[PART_HEADER] = (uint32_t)header;
    len += cloudli__ber_element_size(header);
    plan->part[PART_PDU] = (uint32_t)len;
    plan->total = cloudli__ber_element_size(len);
}

/* The header straight to its place, or where the rest of the PDU is too short
 * for what header_write() scribbles, by way of the stack. */
static inline uint8_t *write_header(const struct cloudli__cc_plan *plan,
                                    uint8_t *p)
{
    const size_t len = plan->part[PART_HEADER];

    if (len + plan->part[PART_PAYLOAD] >= sizeof(plan->tmpl->head)) {
        p = cloudli__header_write(p, plan->tmpl, &plan->stamp,
                                  plan->sequence_number);
    } else {
        uint8_t header[CLOUDLI__HEADER_ROOM];

        cloudli__header_write(header, plan->tmpl, &plan->stamp,
                              plan->sequence_number);
        memcpy(p, header, len);
        p += len;
    }
    return p;
}

/* Up to the contents octets of the alternative, whose identifier is given. */
static inline uint8_t *write_envelope(const struct cloudli__cc_plan *plan,
                                      uint8_t *p, uint8_t identifier)
{
    p = cloudli__ber_begin(p, 0x30, plan->part[PART_PDU]);
    p = cloudli__ber_begin(p, 0xa1, plan->part[PART_HEADER]);
    p = write_header(plan, p);
    p = cloudli__ber_begin(p, 0xa2, plan->part[PART_PAYLOAD]);
    p = cloudli__ber_begin(p, 0xa1, plan->part[PART_SEQUENCE]);
    p = cloudli__ber_begin(p, 0x30, plan->part[PART_ENTRY]);
    p = cloudli__ber_small(p, 0x80, plan->payload_direction);
    p = cloudli__ber_begin(p, 0xa2, plan->part[PART_CONTENTS]);
    return cloudli__ber_begin(p, identifier, plan->part[PART_VALUE]);
}

/* What is short is copied without a call. */
static inline uint8_t *copy(uint8_t *p, cloudli_bytes octets)
{
    const uint8_t *from = octets.ptr;
    const size_t len = octets.len;

    if (len < 16 || len > 64) {
        memcpy(p, from, len);
        return p + len;
    }
    memcpy(p, from, 16);
    if (len > 32) {
        memcpy(p + 16, from + 16, 16);
        memcpy(p + len - 32, from + len - 32, 16);
    }
    memcpy(p + len - 16, from + len - 16, 16);
    return p + len;
}

static inline uint8_t *write_octets(uint8_t *p, uint8_t identifier,
                                    cloudli_bytes octets)
{
    return copy(cloudli__ber_begin(p, identifier, octets.len), octets);
}

void cloudli__ipmm_cc_measure(struct cloudli__cc_plan *plan,
                              const struct cloudli__pdu_template *tmpl,
                              const struct cloudli__pdu_stamp *stamp,
                              uint32_t payload_direction,
                              const cloudli_ipmm_cc *v)
{
    size_t len =
        sizeof(tmpl->ipmm_cc_id) + cloudli__ber_element_size(v->content.len);

    if (v->present & CLOUDLI_IPMM_CC_HAS_FRAME)
        len += 3;
    if (v->stream_id.ptr != NULL)
        len += cloudli__ber_element_size(v->stream_id.len);
    if (v->present & CLOUDLI_IPMM_CC_HAS_PROTOCOL)
        len += 3;
    measure_envelope(plan, tmpl, stamp, payload_direction, v, len);
}

void cloudli__ipmm_cc_write(const struct cloudli__cc_plan *plan, uint8_t *out)
{
    const cloudli_ipmm_cc *v = plan->value;
    uint8_t *p = write_envelope(plan, out, 0xa0 | CLOUDLI_CC_IPMM);

    memcpy(p, plan->tmpl->ipmm_cc_id, sizeof(plan->tmpl->ipmm_cc_id));
    p = write_octets(p + sizeof(plan->tmpl->ipmm_cc_id), 0x81, v->content);
    if (v->present & CLOUDLI_IPMM_CC_HAS_FRAME)
        p = cloudli__ber_small(p, 0x82, v->frame);
    if (v->stream_id.ptr != NULL)
        p = write_octets(p, 0x83, v->stream_id);
    if (v->present & CLOUDLI_IPMM_CC_HAS_PROTOCOL)
        cloudli__ber_small(p, 0x84, v->protocol);
}

#define IP_CC_TAG 0xa2
#define IP_CC_ID_SIZE 6

void cloudli__ip_cc_measure(struct cloudli__cc_plan *plan,
                            const struct cloudli__pdu_template *tmpl,
                            const struct cloudli__pdu_stamp *stamp,
                            uint32_t payload_direction,
                            const cloudli_bytes *packet)
{
    const size_t inner = cloudli__ber_element_size(packet->len);

    measure_envelope(plan, tmpl, stamp, payload_direction, packet,
                     IP_CC_ID_SIZE + cloudli__ber_element_size(inner));
    plan->part[PART_IP] = (uint32_t)inner;
}

void cloudli__ip_cc_write(const struct cloudli__cc_plan *plan, uint8_t *out)
{
    /* iPCCObjId: 5.3.version.2 */
    const uint8_t id[IP_CC_ID_SIZE] = {
        0x80, 4, 5, 3, plan->tmpl->profile->module[CLOUDLI__MODULE_IP_ACCESS],
        2};
    const cloudli_bytes *packet = plan->value;
    uint8_t *p = write_envelope(plan, out, IP_CC_TAG);

    memcpy(p, id, sizeof(id));
    p = cloudli__ber_begin(p + sizeof(id), 0xa1, plan->part[PART_IP]);
    write_octets(p, 0x80, *packet);
}

static int append_octets(struct cloudli__buffer *out, uint8_t identifier,
                         cloudli_bytes octets)
{
    const uint8_t head[2] = {identifier, (uint8_t)octets.len};
    int rv = cloudli__buffer_append(out, head, sizeof(head));

    return rv == CLOUDLI_OK
               ? cloudli__buffer_append(out, octets.ptr, octets.len)
               : rv;
}

int cloudli__conf_cc_head(struct cloudli__buffer *out,
                          struct cloudli__release version, cloudli_bytes liid,
                          cloudli_bytes correlation_number)
{
    /* hi3confDomainId: 0.4.0.2.2.4.11.release.version */
    const uint8_t domain[] = {
        4, 0, 2, 2, 4, 11, version.release, version.version};
    const size_t start = out->len;
    const cloudli_bytes number = correlation_number;
    const uint8_t correlation[2] = {0xa3, (uint8_t)(number.len + 2)};
    int rv = CLOUDLI_ERR_RANGE;

    if (number.ptr != NULL && number.len < 0x7e &&
        (liid.ptr == NULL || (liid.len >= 1 && liid.len <= 25)))
        rv = append_octets(out, 0x80, (cloudli_bytes){domain, sizeof(domain)});
    if (rv == CLOUDLI_OK && liid.ptr != NULL)
        rv = append_octets(out, 0x82, liid);
    if (rv == CLOUDLI_OK)
        rv = cloudli__buffer_append(out, correlation, sizeof(correlation));
    if (rv == CLOUDLI_OK)
        rv = append_octets(out, 0x82, number);
    if (rv != CLOUDLI_OK)
        out->len = start;
    return rv;
}

int cloudli__conf_media_id(struct cloudli__buffer *out,
                           const cloudli_conf_party *source,
                           cloudli_bytes stream_id)
{
    const cloudli_type *type = cloudli_type_find("ConfCC-MediaID");
    const cloudli_asn_conf_ims_identity uris = {.sip_uri = source->sip_uri,
                                                .tel_uri = source->tel_uri};
    const cloudli_asn_party_identity identity = {.iMPU = {&uris, 1}};
    const cloudli_asn_supported_media media = {
        .confServerSideSDP = source->server_sdp,
        .confUserSideSDP = source->user_sdp};
    const int named =
        source->sip_uri.ptr != NULL || source->tel_uri.ptr != NULL;
    const int described =
        source->server_sdp.ptr != NULL || source->user_sdp.ptr != NULL;
    const cloudli_asn_conf_party_information party = {
        .partyIdentity = named ? &identity : NULL,
        .supportedmedia = described ? &media : NULL};
    const cloudli_asn_conf_cc_media_id id = {
        .sourceUserID = named || described ? &party : NULL,
        .streamID = stream_id};
    size_t len = 0;
    int rv = cloudli_value_encode(type, &id, sizeof(id), NULL, 0, &len, NULL);

    if (rv == CLOUDLI_ERR_BUFFER_TOO_SMALL)
        rv = cloudli__buffer_reserve(out, len);
    if (rv == CLOUDLI_OK)
        rv = cloudli_value_encode(type, &id, sizeof(id), out->data + out->len,
                                  len, &len, NULL);
    if (rv != CLOUDLI_OK)
        return rv;
    out->data[out->len] = 0xa9; /* mediaID, in place of SEQUENCE */
    out->len += len;
    return CLOUDLI_OK;
}

void cloudli__conf_cc_measure(struct cloudli__cc_plan *plan,
                              const struct cloudli__pdu_template *tmpl,
                              const struct cloudli__pdu_stamp *stamp,
                              uint32_t payload_direction,
                              const struct cloudli__conf_cc_value *v)
{
    const size_t lic = v->head.len + 2 +
                       cloudli__ber_uint_size(v->sequence_number) + 3 +
                       v->media_id.len;

    measure_envelope(plan, tmpl, stamp, payload_direction, v,
                     cloudli__ber_element_size(lic) +
                         cloudli__ber_element_size(v->content.len));
    plan->part[PART_LIC] = (uint32_t)lic;
}

/* sequence-number, at most three octets: too near to the end of a short PDU
 * for cloudli__ber_uint(). */
static inline uint8_t *write_sequence(uint8_t *p, uint32_t number)
{
    *p++ = 0x85;
    *p++ = (uint8_t)cloudli__ber_uint_size(number);
    if (number > 0x7fff)
        *p++ = 0;
    if (number > 0x7f)
        *p++ = (uint8_t)(number >> 8);
    *p++ = (uint8_t)number;
    return p;
}

void cloudli__conf_cc_write(const struct cloudli__cc_plan *plan, uint8_t *out)
{
    const struct cloudli__conf_cc_value *v = plan->value;
    uint8_t *p = write_envelope(plan, out, 0xa0 | CLOUDLI_CC_CONF);

    p = cloudli__ber_begin(p, 0xa1, plan->part[PART_LIC]);
    p = copy(p, v->head);
    p = write_sequence(p, v->sequence_number);
    p = cloudli__ber_small(p, 0x86, v->direction);
    if (v->media_id.len > 0)
        p = copy(p, v->media_id);
    write_octets(p, 0x82, v->content);
}
