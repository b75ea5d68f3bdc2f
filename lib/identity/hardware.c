/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What devices are called: MAC addresses (IEEE EUI-48 and EUI-64, as TS 103
 * 280 writes them) and UUIDs (RFC 4122 clause 3). What stands for a group or
 * for no device at all is refused.
 */
#include "identity/families.h"

#include <string.h>

#define UUID_LEN 36
#define DIGITS_MAX 16 /* of an EUI-64 */

static int all(const char *digits, size_t len, char c)
{
    while (len > 0 && digits[len - 1] == c)
        len--;
    return len == 0;
}

/* Digits in equal groups: pairs by ":" or "-", fours by ".", or all of them.
 * Their number, or 0 with the place of the fault. */
static size_t read_digits(struct cloudli__span text, char digits[DIGITS_MAX],
                          size_t *bad)
{
    const char separator = text.len > 4 && text.ptr[4] == '.' ? '.'
                           : text.len > 2                     ? text.ptr[2]
                                                              : '\0';
    const int grouped = strchr(":-.", separator) != NULL && separator != '\0';
    const size_t group = !grouped ? DIGITS_MAX : separator == '.' ? 4 : 2;
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++) {
        *bad = i;
        if (i % (group + 1) == group) {
            if (!grouped || text.ptr[i] != separator || i + 1 == text.len)
                return 0;
            continue;
        }
        if (cloudli__hex_value(text.ptr[i]) < 0 || count == DIGITS_MAX)
            return 0;
        digits[count++] = cloudli__lower(text.ptr[i]);
    }
    *bad = text.len;
    return count;
}

int cloudli__parse_mac(struct cloudli__canon *canon, struct cloudli__span text)
{
    char digits[DIGITS_MAX];
    size_t bad;
    const size_t count = read_digits(text, digits, &bad);

    if (count != 12 && count != DIGITS_MAX)
        return cloudli__canon_fail(
            canon, text, bad, "a MAC address has 12 or 16 hexadecimal digits");
    if (all(digits, count, '0') || (cloudli__hex_value(digits[1]) & 1) != 0)
        return cloudli__canon_fail(canon, text, 0,
                                   "a MAC address of a group or of nobody");
    cloudli__canon_text(canon, "mac:");
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && i % 2 == 0)
            cloudli__canon_char(canon, ':');
        cloudli__canon_char(canon, digits[i]);
    }
    return CLOUDLI_OK;
}

int cloudli__parse_device(struct cloudli__canon *canon,
                          struct cloudli__span text)
{
    char digits[UUID_LEN];
    size_t count = 0;

    for (size_t i = 0; i < text.len && i < UUID_LEN; i++) {
        const int hyphen = i == 8 || i == 13 || i == 18 || i == 23;

        if (hyphen ? text.ptr[i] != '-' : cloudli__hex_value(text.ptr[i]) < 0)
            return cloudli__canon_fail(canon, text, i,
                                       "not the form of a UUID");
        if (!hyphen)
            digits[count++] = cloudli__lower(text.ptr[i]);
    }
    if (text.len != UUID_LEN)
        return cloudli__canon_fail(canon, text,
                                   text.len < UUID_LEN ? text.len : UUID_LEN,
                                   "a UUID has 36 characters");
    if (all(digits, count, '0') || all(digits, count, 'f'))
        return cloudli__canon_fail(canon, text, 0, "a UUID of no device");
    cloudli__canon_text(canon, "device:");
    cloudli__canon_folded(canon, text);
    return CLOUDLI_OK;
}

/* "urn:uuid:" (RFC 4122 clause 3) and "urn:gsma:imei:" (RFC 7254 clause 4.1),
 * as an instance of a SIP user agent is called. */
int cloudli__parse_urn(struct cloudli__canon *canon, struct cloudli__span text)
{
    static const char uuid[] = "uuid:", imei[] = "gsma:imei:";
    const size_t uuid_len = sizeof(uuid) - 1, imei_len = sizeof(imei) - 1;

    if (text.len >= uuid_len &&
        cloudli__span_is(cloudli__span_sub(text, 0, uuid_len), uuid))
        return cloudli__parse_device(
            canon, cloudli__span_sub(text, uuid_len, text.len));
    if (text.len >= imei_len &&
        cloudli__span_is(cloudli__span_sub(text, 0, imei_len), imei)) {
        const struct cloudli__span rest =
            cloudli__span_sub(text, imei_len, text.len);
        const size_t end = cloudli__span_find(rest, ';');
        const size_t spare =
            end >= 2 && rest.ptr[end - 2] == '-' && rest.ptr[end - 1] == '0'
                ? 2
                : 0; /* sent in place of the check digit */

        canon->out->kind = CLOUDLI_IDENTITY_IMEI;
        return cloudli__parse_imei(canon,
                                   cloudli__span_sub(rest, 0, end - spare));
    }
    return cloudli__canon_fail(canon, text, 0, "no kind has this kind of URN");
}
