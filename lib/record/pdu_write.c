/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headers: ETSI TS 102 232-1, module LI-PS-PDU. */
#include "record/pdu_write.h"

#include "base/error.h"
#include "ber/text.h"

static int check_size(cloudli_bytes value, size_t min, size_t max,
                      const char *field, cloudli_error *err)
{
    if (value.ptr != NULL && value.len >= min && value.len <= max)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                         "%s must have %zu to %zu octets", field, min, max);
}

/* ISO 3166-1 alpha-2: two capitals. "--" stands for none in keep-alives. */
static int check_country(cloudli_bytes value, const char *field,
                         cloudli_error *err)
{
    if (value.ptr == NULL)
        return CLOUDLI_OK;
    if (value.len == 2 && value.ptr[0] >= 'A' && value.ptr[0] <= 'Z' &&
        value.ptr[1] >= 'A' && value.ptr[1] <= 'Z')
        return CLOUDLI_OK;
    if (value.len == 2 && memcmp(value.ptr, "--", 2) == 0)
        return CLOUDLI_OK;
    return cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                         "%s must be two capital letters", field);
}

static int check_point(cloudli_bytes value, cloudli_error *err)
{
    int rv;

    if (value.ptr == NULL)
        return CLOUDLI_OK;
    rv = check_size(value, 1, 8, "interceptionPointID", err);
    for (size_t i = 0; rv == CLOUDLI_OK && i < value.len; i++) {
        if (!cloudli__is_printable(value.ptr[i]))
            rv = cloudli__fail(err, CLOUDLI_ERR_RANGE, 0,
                               "interceptionPointID has characters that "
                               "PrintableString does not have");
    }
    return rv;
}

static int check_fixed(const struct cloudli__pdu_fixed *fixed,
                       cloudli_error *err)
{
    int rv =
        check_size(fixed->liid, 1, 25, "lawfulInterceptionIdentifier", err);

    if (rv == CLOUDLI_OK)
        rv = check_country(fixed->authorization_country,
                           "authorizationCountryCode", err);
    if (rv == CLOUDLI_OK)
        rv = check_size(fixed->operator_id, 1, 16, "operatorIdentifier", err);
    if (rv == CLOUDLI_OK && fixed->network_element.ptr != NULL)
        rv = check_size(fixed->network_element, 1, 16,
                        "networkElementIdentifier", err);
    if (rv == CLOUDLI_OK)
        rv = check_country(fixed->delivery_country, "deliveryCountryCode", err);
    if (rv == CLOUDLI_OK)
        rv = check_point(fixed->interception_point, err);
    return rv;
}

static uint8_t *put_text(uint8_t *p, uint8_t identifier, cloudli_bytes value)
{
    if (value.ptr == NULL)
        return p;
    *p++ = identifier;
    *p++ = (uint8_t)value.len;
    memcpy(p, value.ptr, value.len);
    return p + value.len;
}

static uint8_t *put_identifier(uint8_t *p,
                               const struct cloudli__pdu_fixed *fixed)
{
    uint8_t *const length = p + 1;
    uint8_t *network;

    *p = 0xa3; /* communicationIdentifier */
    p += 2;
    *p = 0xa0; /* networkIdentifier */
    p += 2;
    network = p;
    p = put_text(p, 0x80, fixed->operator_id);
    p = put_text(p, 0x81, fixed->network_element);
    network[-1] = (uint8_t)(p - network);
    if (fixed->has_cin)
        p = cloudli__ber_uint(p, 0x81, fixed->cin,
                              cloudli__ber_uint_size(fixed->cin));
    p = put_text(p, 0x82, fixed->delivery_country);
    *length = (uint8_t)(p - length - 1);
    return p;
}

/* Identifier, contents octets of li-psDomainId: 0.4.0.2.2.5.1.version. */
static uint8_t *put_domain(uint8_t *p, uint8_t version)
{
    static const uint8_t domain[] = {0x80, 7, 4, 0, 2, 2, 5, 1};

    memcpy(p, domain, sizeof(domain));
    p += sizeof(domain);
    *p++ = version;
    return p;
}

static void make_tail(struct cloudli__pdu_template *out,
                      const struct cloudli__profile *profile)
{
    uint8_t *p = out->tail;

    if (profile->qualifier != CLOUDLI__NO_QUALIFIER)
        p = cloudli__ber_small(p, 0x88, profile->qualifier);
    out->qualifier_len = (uint8_t)(p - out->tail);
    if (profile->extended_point[0] != '\0' &&
        !(profile->left_out & CLOUDLI__NO_EXTENDED_POINT))
        p = put_text(p, 0x89, cloudli_bytes_of(profile->extended_point));
    if (profile->network_function[0] != '\0' &&
        !(profile->left_out & CLOUDLI__NO_NETWORK_FUNCTION))
        p = put_text(p, 0x8a, cloudli_bytes_of(profile->network_function));
    out->tail_len = (uint16_t)(p - out->tail);
}

/* Takes out what the profile leaves out. */
static void leave_out(struct cloudli__pdu_fixed *fixed, uint32_t left_out)
{
    const cloudli_bytes absent = {NULL, 0};

    if (left_out & CLOUDLI__NO_AUTHORIZATION_COUNTRY)
        fixed->authorization_country = absent;
    if (left_out & CLOUDLI__NO_NETWORK_ELEMENT)
        fixed->network_element = absent;
    if (left_out & CLOUDLI__NO_DELIVERY_COUNTRY)
        fixed->delivery_country = absent;
    if (left_out & CLOUDLI__NO_POINT)
        fixed->interception_point = absent;
}

uint8_t *cloudli__header_write_time(uint8_t *p,
                                    const struct cloudli__stamp_parts *stamp)
{
    const cloudli_time time =
        (cloudli_time)stamp->seconds * CLOUDLI_SECOND +
        (cloudli_time)stamp->microseconds * CLOUDLI_MICROSECOND;

    *p++ = 0x85;
    *p++ = CLOUDLI__GENERALIZED_TIME_LEN;
    cloudli__generalized_time_write((char *)p, time);
    return p + CLOUDLI__GENERALIZED_TIME_LEN;
}

int cloudli__pdu_template_init(struct cloudli__pdu_template *out,
                               const struct cloudli__pdu_fixed *given,
                               cloudli_error *err)
{
    struct cloudli__pdu_fixed fixed = *given;
    const struct cloudli__profile *profile =
        given->profile == NULL ? &cloudli__profile_plain : given->profile;
    uint8_t *p = out->head;
    int rv;

    memset(out, 0, sizeof(*out));
    rv = check_fixed(given, err);
    if (rv != CLOUDLI_OK)
        return rv;
    leave_out(&fixed, profile->left_out);
    p = put_domain(p, profile->module[CLOUDLI__MODULE_LI_PS]);
    p = put_text(p, 0x81, fixed.liid);
    p = put_text(p, 0x82, fixed.authorization_country);
    p = put_identifier(p, &fixed);
    out->head_len = (uint16_t)(p - out->head);
    p = put_text(out->point, 0x86, fixed.interception_point);
    out->point_len = (uint16_t)(p - out->point);
    make_tail(out, profile);
    out->generalized_time = (uint8_t)profile->generalized_time;
    memcpy(out->ipmm_cc_id,
           (const uint8_t[]){0x80, 4, 5, 5,
                             profile->module[CLOUDLI__MODULE_IP_MULTIMEDIA], 2},
           sizeof(out->ipmm_cc_id));
    out->profile = profile;
    return CLOUDLI_OK;
}
