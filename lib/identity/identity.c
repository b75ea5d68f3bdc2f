/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Which kind is it? One table of kinds and their schemes; a text without one
 * of these schemes is judged by its form. A new kind is a row here and a
 * parser in the file of its family.
 */
#include <cloudli/identity.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/options.h"
#include "identity/families.h"

#include <string.h>

/* Far above any identity: a SIP URI may carry parameters that are dropped. */
#define INPUT_MAX 4096

/* A kind's first row gives its name. No scheme: the form tells it, or what
 * stands behind "ip:". */
static const struct kind {
    uint32_t kind;
    const char *name;
    const char *scheme;
    cloudli__spelling_parser *parse;
} kinds[] = {
    {CLOUDLI_IDENTITY_E164, "e164", "e164", cloudli__parse_e164},
    {CLOUDLI_IDENTITY_IMSI, "imsi", "imsi", cloudli__parse_imsi},
    {CLOUDLI_IDENTITY_IMEI, "imei", "imei", cloudli__parse_imei},
    {CLOUDLI_IDENTITY_SIP, "sip", "sip", cloudli__parse_sip},
    {CLOUDLI_IDENTITY_SIPS, "sips", "sips", cloudli__parse_sip},
    {CLOUDLI_IDENTITY_TEL, "tel", "tel", cloudli__parse_tel},
    {CLOUDLI_IDENTITY_H323, "h323", "h323", cloudli__parse_h323},
    {CLOUDLI_IDENTITY_IMPU, "impu", "impu", cloudli__parse_impu},
    {CLOUDLI_IDENTITY_IMPI, "impi", "impi", cloudli__parse_impi},
    {CLOUDLI_IDENTITY_NAI, "nai", "nai", cloudli__parse_nai},
    {CLOUDLI_IDENTITY_EMAIL, "email", "email", cloudli__parse_email},
    {CLOUDLI_IDENTITY_EMAIL, "email", "mailto", cloudli__parse_mailto},
    {CLOUDLI_IDENTITY_XMPP, "xmpp", "xmpp", cloudli__parse_xmpp},
    {CLOUDLI_IDENTITY_MATRIX, "matrix", "matrix", cloudli__parse_matrix},
    {CLOUDLI_IDENTITY_ACCOUNT, "account", "account", cloudli__parse_account},
    {CLOUDLI_IDENTITY_URL, "url", "http", cloudli__parse_http},
    {CLOUDLI_IDENTITY_URL, "url", "https", cloudli__parse_https},
    {CLOUDLI_IDENTITY_MAC, "mac", "mac", cloudli__parse_mac},
    {CLOUDLI_IDENTITY_IPV4, "ipv4", "ip", cloudli__parse_ip},
    {CLOUDLI_IDENTITY_IPV6, "ipv6", NULL, NULL},
    {CLOUDLI_IDENTITY_IPV4_PREFIX, "ipv4-prefix", NULL, NULL},
    {CLOUDLI_IDENTITY_IPV6_PREFIX, "ipv6-prefix", NULL, NULL},
    {CLOUDLI_IDENTITY_IP_PORT, "ip-port", NULL, NULL},
    {CLOUDLI_IDENTITY_DEVICE, "device", "device", cloudli__parse_device},
    {CLOUDLI_IDENTITY_DEVICE, "device", "urn", cloudli__parse_urn},
};

#define KIND_COUNT (sizeof(kinds) / sizeof(kinds[0]))

/* The row of a scheme; schemes have no case (RFC 3986 clause 3.1). */
static const struct kind *kind_of_scheme(struct cloudli__span scheme)
{
    for (size_t i = 0; i < KIND_COUNT; i++) {
        size_t n = 0;

        if (kinds[i].scheme == NULL || strlen(kinds[i].scheme) != scheme.len)
            continue;
        while (n < scheme.len &&
               cloudli__lower(scheme.ptr[n]) == kinds[i].scheme[n])
            n++;
        if (n == scheme.len)
            return &kinds[i];
    }
    return NULL;
}

/* 1 if all of a text is made of these characters and hexadecimal digits. */
static int only_hex_and(struct cloudli__span text, const char *also)
{
    for (size_t i = 0; i < text.len; i++) {
        if (cloudli__hex_value(text.ptr[i]) < 0 &&
            strchr(also, text.ptr[i]) == NULL)
            return 0;
    }
    return 1;
}

static int parse_by_form(struct cloudli__canon *canon,
                         struct cloudli__span text)
{
    const size_t colon = cloudli__span_find(text, ':');
    const size_t percent = cloudli__span_find(text, '%');
    const int dotted = cloudli__is_digit(text.ptr[0]) &&
                       cloudli__span_find(text, '.') < text.len;

    if (text.ptr[0] == '@' && colon < text.len) {
        canon->out->kind = CLOUDLI_IDENTITY_MATRIX;
        return cloudli__parse_matrix(canon, text);
    }
    if (cloudli__span_find(text, '@') < text.len) {
        canon->out->kind = CLOUDLI_IDENTITY_EMAIL;
        return cloudli__parse_email(canon, text);
    }
    if (text.ptr[0] == '+') {
        canon->out->kind = CLOUDLI_IDENTITY_E164;
        return cloudli__parse_e164(canon, text);
    }
    if ((colon < text.len &&
         only_hex_and(cloudli__span_sub(text, 0, percent), ":./")) ||
        (colon < text.len && (text.ptr[0] == '[' || dotted) &&
         only_hex_and(text, ":./-[]")) ||
        (dotted && only_hex_and(text, "./")))
        return cloudli__parse_ip(canon, text);
    return cloudli__canon_fail(canon, text, 0,
                               colon < text.len
                                   ? "no kind has this scheme"
                                   : "of no known kind; say which by a prefix");
}

static int parse(struct cloudli__canon *canon, struct cloudli__span text)
{
    const size_t colon = cloudli__span_find(text, ':');
    const struct kind *kind;
    int rv;

    if (text.len == 0)
        return cloudli__canon_fail(canon, text, 0, "empty");
    if (text.len > INPUT_MAX)
        return cloudli__canon_fail(canon, text, INPUT_MAX,
                                   "longer than 4096 bytes");
    rv = cloudli__span_check_utf8(canon, text);
    if (rv != CLOUDLI_OK)
        return rv;

    kind = colon == text.len
               ? NULL
               : kind_of_scheme(cloudli__span_sub(text, 0, colon));
    if (kind == NULL)
        return parse_by_form(canon, text);
    canon->out->kind = kind->kind;
    return kind->parse(canon, cloudli__span_sub(text, colon + 1, text.len));
}

int cloudli_identity_parse(cloudli_identity *out, const char *text,
                           cloudli_error *err)
{
    struct cloudli__canon canon = {out, err, 0};
    struct cloudli__span whole = {text, 0, 0, 0};
    int rv;

    if (out == NULL || text == NULL)
        return cloudli__fail(err, CLOUDLI_ERR_INVALID_ARGUMENT, 0,
                             "identity: no %s", out == NULL ? "room" : "text");
    if (!cloudli__struct_ok(out->size, sizeof(*out)))
        return cloudli__fail(err, CLOUDLI_ERR_STRUCT_SIZE, 0,
                             "identity: not initialised");

    out->kind = 0;
    out->length = 0;
    memset(out->text, 0, sizeof(out->text));
    whole.len = strnlen(text, INPUT_MAX + 1);
    rv = parse(&canon, whole);
    if (rv == CLOUDLI_OK && canon.overflow)
        rv = cloudli__canon_fail(&canon, whole, 0,
                                 "longer than 319 bytes in canonical form");
    if (rv != CLOUDLI_OK) {
        cloudli__wipe(out->text, sizeof(out->text));
        out->kind = 0;
        out->length = 0;
    }
    return rv;
}

int cloudli_identity_equal(const cloudli_identity *a, const cloudli_identity *b)
{
    return a != NULL && b != NULL && a->kind != 0 && a->kind == b->kind &&
           a->length == b->length && a->length < sizeof(a->text) &&
           memcmp(a->text, b->text, a->length) == 0;
}

const char *cloudli_identity_kind_name(uint32_t kind)
{
    for (size_t i = 0; i < KIND_COUNT; i++) {
        if (kinds[i].kind == kind)
            return kinds[i].name;
    }
    return "unknown";
}
