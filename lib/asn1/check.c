/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "asn1/check.h"

#include "base/utf8.h"
#include "ber/tag.h"
#include "ber/time_text.h"

#include <string.h>

static int is_digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}

static int is_printable(uint8_t c) /* X.680 clause 41.4 */
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_digit(c) ||
           (c != 0 && strchr(" '()+,-./:=?", c) != NULL);
}

static int is_visible(uint8_t c)
{
    return c >= 0x20 && c <= 0x7e;
}

static int is_ia5(uint8_t c)
{
    return c < 0x80;
}

static int is_numeric(uint8_t c)
{
    return is_digit(c) || c == ' ';
}

static int all(cloudli_bytes text, int (*is_one)(uint8_t))
{
    for (size_t i = 0; i < text.len; i++) {
        if (!is_one(text.ptr[i]))
            return 0;
    }
    return 1;
}

static int is_generalized_time(cloudli_bytes text)
{
    cloudli_time time;
    uint32_t known;

    return cloudli__generalized_time_read(text, &time, &known) == CLOUDLI_OK;
}

static int is_utc_time(cloudli_bytes text)
{
    cloudli_time time;
    uint32_t known;

    return cloudli__utc_time_read(text, &time, &known) == CLOUDLI_OK;
}

static int is_oid(cloudli_bytes oid) /* X.690 clause 8.19.2 */
{
    int begins = 1;

    if (oid.len == 0 || (oid.ptr[oid.len - 1] & 0x80) != 0)
        return 0;
    for (size_t i = 0; i < oid.len; i++) {
        if (begins && oid.ptr[i] == 0x80)
            return 0;
        begins = (oid.ptr[i] & 0x80) == 0;
    }
    return 1;
}

static const char *check_alphabet(const struct cloudli__asn_type *type,
                                  cloudli_bytes text)
{
    switch (type->universal) {
    case 6:
        return is_oid(text) ? NULL : "not an object identifier";
    case 18:
        return all(text, is_numeric) ? NULL : "not a NumericString";
    case 19:
        return all(text, is_printable) ? NULL : "not a PrintableString";
    case 22:
        return all(text, is_ia5) ? NULL : "not an IA5String";
    case 23:
        return is_utc_time(text) ? NULL : "not a UTCTime";
    case 24:
        return is_generalized_time(text) ? NULL : "not a GeneralizedTime";
    case 26:
        return all(text, is_visible) ? NULL : "not a VisibleString";
    default:
        if ((type->flags & CLOUDLI__ASN_RELATIVE_OID) != 0 && !is_oid(text))
            return "not a relative object identifier";
        return NULL;
    }
}

const char *cloudli__asn_check_string(const struct cloudli__asn_type *type,
                                      cloudli_bytes contents)
{
    size_t size = contents.len;

    if (type->universal == CLOUDLI__BER_NUMBER(CLOUDLI__BER_UTF8_STRING) &&
        !cloudli__utf8_count(contents, &size))
        return "not UTF-8";
    if ((type->flags & CLOUDLI__ASN_SIZE_BOUND) != 0) {
        const char *fault = cloudli__asn_check_size(type, size);

        if (fault != NULL)
            return fault;
    }
    return check_alphabet(type, contents);
}

const char *cloudli__asn_check_number(const struct cloudli__asn_type *type,
                                      uint64_t raw)
{
    const int negative =
        type->storage == CLOUDLI__ASN_HOLDS_I64 && raw > (uint64_t)INT64_MAX;

    if ((type->flags & CLOUDLI__ASN_HAS_LO) != 0) {
        if (type->storage == CLOUDLI__ASN_HOLDS_I64 ? (int64_t)raw < type->lo
                                                    : raw < (uint64_t)type->lo)
            return "below its lowest value";
    }
    if ((type->flags & CLOUDLI__ASN_HAS_HI) != 0 && !negative && raw > type->hi)
        return "above its highest value";
    return NULL;
}

const char *cloudli__asn_check_size(const struct cloudli__asn_type *type,
                                    size_t size)
{
    if ((type->flags & CLOUDLI__ASN_SIZE_BOUND) == 0)
        return NULL;
    if ((type->flags & CLOUDLI__ASN_HAS_LO) != 0 && size < (size_t)type->lo)
        return "shorter than it may be";
    if ((type->flags & CLOUDLI__ASN_HAS_HI) != 0 && size > type->hi)
        return "longer than it may be";
    return NULL;
}
