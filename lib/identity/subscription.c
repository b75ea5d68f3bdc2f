/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * What a mobile network calls a subscription and a handset: IMSI and IMEI
 * (3GPP TS 23.003 clauses 2.2 and 6.2).
 *
 * An IMEI is written with 14 digits, with a check digit behind them, or, as
 * IMEISV, with the two digits of its software. All of these name one handset;
 * its canonical form is the 14 digits, as TS 103 280 has them.
 */
#include "identity/families.h"

#define IMSI_MIN 6  /* TS 103 280: a country, a network and one digit */
#define IMSI_MAX 15 /* TS 23.003 clause 2.2 */
#define IMEI_DIGITS 14
#define IMEISV_DIGITS 16

int cloudli__parse_imsi(struct cloudli__canon *canon, struct cloudli__span text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (!cloudli__is_digit(text.ptr[i]))
            return cloudli__canon_fail(canon, text, i,
                                       "not a digit of an IMSI");
    }
    if (text.len < IMSI_MIN || text.len > IMSI_MAX)
        return cloudli__canon_fail(canon, text,
                                   text.len < IMSI_MIN ? text.len : IMSI_MAX,
                                   "an IMSI has 6 to 15 digits");
    cloudli__canon_text(canon, "imsi:");
    cloudli__canon_folded(canon, text);
    return CLOUDLI_OK;
}

/* TS 23.003 clause B.2: the digits, every second of them doubled, are summed
 * up digit by digit; the check digit makes that a multiple of ten. */
static char check_digit(const char digits[IMEI_DIGITS])
{
    int sum = 0;

    for (size_t i = 0; i < IMEI_DIGITS; i++) {
        const int digit = (digits[i] - '0') * (i % 2 == 1 ? 2 : 1);

        sum += digit / 10 + digit % 10;
    }
    return (char)('0' + (10 - sum % 10) % 10);
}

int cloudli__parse_imei(struct cloudli__canon *canon, struct cloudli__span text)
{
    char digits[IMEISV_DIGITS];
    size_t count = 0, last = 0;

    for (size_t i = 0; i < text.len; i++) {
        const char c = text.ptr[i];

        if (count > 0 && i + 1 < text.len && (c == '-' || c == ' ') &&
            cloudli__is_digit(text.ptr[i - 1]))
            continue; /* as it is printed on handsets */
        if (!cloudli__is_digit(c))
            return cloudli__canon_fail(canon, text, i,
                                       "not a digit of an IMEI");
        if (count == IMEISV_DIGITS)
            return cloudli__canon_fail(canon, text, i,
                                       "an IMEI has 14 to 16 digits");
        last = i;
        digits[count++] = c;
    }
    if (count < IMEI_DIGITS)
        return cloudli__canon_fail(canon, text, text.len,
                                   "an IMEI has 14 to 16 digits");
    if (count == IMEI_DIGITS + 1 && digits[IMEI_DIGITS] != check_digit(digits))
        return cloudli__canon_fail(canon, text, last,
                                   "the check digit of an IMEI is wrong");
    cloudli__canon_text(canon, "imei:");
    for (size_t i = 0; i < IMEI_DIGITS; i++)
        cloudli__canon_char(canon, digits[i]);
    return CLOUDLI_OK;
}
