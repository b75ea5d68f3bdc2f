/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "ber/time_text.h"

#include "base/calendar.h"

struct text {
    const uint8_t *at;
    const uint8_t *end;
};

static int is_digit(const struct text *t)
{
    return t->at < t->end && *t->at >= '0' && *t->at <= '9';
}

/* Exactly count digits. */
static int take_number(struct text *t, int count, uint32_t *value)
{
    *value = 0;
    for (int i = 0; i < count; i++, t->at++) {
        if (!is_digit(t))
            return 0;
        *value = *value * 10 + (uint32_t)(*t->at - '0');
    }
    return 1;
}

/* A fraction of unit nanoseconds, if there is one. */
static int take_fraction(struct text *t, int64_t unit, int64_t *nanoseconds)
{
    int64_t digits = 0, scale = 1;

    *nanoseconds = 0;
    if (t->at == t->end || (*t->at != '.' && *t->at != ','))
        return 1;
    t->at++;
    if (!is_digit(t))
        return 0;
    for (; is_digit(t); t->at++) {
        /* No more than 64 bits hold times the unit, and none below 1 ns. */
        if (scale < (unit == CLOUDLI_SECOND ? CLOUDLI_SECOND : 100000)) {
            digits = digits * 10 + (*t->at - '0');
            scale *= 10;
        }
    }
    *nanoseconds = unit / scale * digits + unit % scale * digits / scale;
    return 1;
}

/* "Z", "+hhmm" or "-hhmm" or, where none is needed, nothing; to the end. */
static int take_zone(struct text *t, int64_t *offset_seconds, uint32_t *known)
{
    uint32_t hours, minutes = 0;
    int sign;

    *offset_seconds = 0;
    *known = t->at < t->end;
    if (!*known)
        return 1;
    if (*t->at == 'Z')
        return ++t->at == t->end;
    if (*t->at != '+' && *t->at != '-')
        return 0;
    sign = *t->at++ == '-' ? -1 : 1;
    if (!take_number(t, 2, &hours) ||
        (t->at < t->end && !take_number(t, 2, &minutes)) || t->at != t->end ||
        hours > 23 || minutes > 59)
        return 0;
    *offset_seconds = sign * ((int64_t)hours * 3600 + (int64_t)minutes * 60);
    return 1;
}

/* The moment that a date, what it lacks in whole seconds and a zone make. */
static int combine(struct cloudli__civil *civil, int64_t nanoseconds,
                   int64_t offset_seconds, cloudli_time *out, uint32_t *known)
{
    const int64_t year = civil->year;
    const int64_t extra = nanoseconds - offset_seconds * CLOUDLI_SECOND;
    cloudli_time time;

    if (year < 1678 || year > 2261) { /* a date, but not one we can hold */
        *known = 0;
        civil->year = 1680 + (year + 320) % 400; /* of the same calendar */
    }
    if (cloudli__time_from_civil(&time, civil) != CLOUDLI_OK)
        return CLOUDLI_ERR_RANGE;
    if (*known && __builtin_add_overflow(time, extra, &time))
        *known = 0;
    if (*known)
        *out = time;
    return CLOUDLI_OK;
}

int cloudli__generalized_time_read(cloudli_bytes text, cloudli_time *out,
                                   uint32_t *known)
{
    struct text t = {text.ptr, text.ptr + text.len};
    struct cloudli__civil civil = {0};
    int64_t unit = 3600 * CLOUDLI_SECOND, fraction, offset;
    uint32_t year;

    if (!take_number(&t, 4, &year) || !take_number(&t, 2, &civil.month) ||
        !take_number(&t, 2, &civil.day) || !take_number(&t, 2, &civil.hour))
        return CLOUDLI_ERR_RANGE;
    civil.year = year;
    if (is_digit(&t)) {
        unit = 60 * CLOUDLI_SECOND;
        if (!take_number(&t, 2, &civil.minute))
            return CLOUDLI_ERR_RANGE;
        if (is_digit(&t)) {
            unit = CLOUDLI_SECOND;
            if (!take_number(&t, 2, &civil.second))
                return CLOUDLI_ERR_RANGE;
        }
    }
    if (!take_fraction(&t, unit, &fraction) || !take_zone(&t, &offset, known))
        return CLOUDLI_ERR_RANGE;
    return combine(&civil, fraction, offset, out, known);
}

int cloudli__utc_time_read(cloudli_bytes text, cloudli_time *out,
                           uint32_t *known)
{
    struct text t = {text.ptr, text.ptr + text.len};
    struct cloudli__civil civil = {0};
    int64_t offset;
    uint32_t year;

    if (!take_number(&t, 2, &year) || !take_number(&t, 2, &civil.month) ||
        !take_number(&t, 2, &civil.day) || !take_number(&t, 2, &civil.hour) ||
        !take_number(&t, 2, &civil.minute))
        return CLOUDLI_ERR_RANGE;
    civil.year = year < 50 ? 2000 + year : 1900 + year; /* RFC 5280 4.1.2.5 */
    if (is_digit(&t) && !take_number(&t, 2, &civil.second))
        return CLOUDLI_ERR_RANGE;
    if (!take_zone(&t, &offset, known) || !*known)
        return CLOUDLI_ERR_RANGE; /* X.680 47.3: a zone is needed */
    return combine(&civil, 0, offset, out, known);
}

static void put_digits(char *at, uint32_t value)
{
    at[0] = (char)('0' + value / 10 % 10);
    at[1] = (char)('0' + value % 10);
}

int cloudli__utc_time_write(char text[CLOUDLI__UTC_TIME_LEN], cloudli_time time)
{
    struct cloudli__civil civil;

    cloudli__civil_from_time(&civil, time);
    if (civil.year < 1950 || civil.year > 2049)
        return CLOUDLI_ERR_RANGE;
    put_digits(text, (uint32_t)(civil.year % 100));
    put_digits(text + 2, civil.month);
    put_digits(text + 4, civil.day);
    put_digits(text + 6, civil.hour);
    put_digits(text + 8, civil.minute);
    put_digits(text + 10, civil.second);
    text[12] = 'Z';
    return CLOUDLI_OK;
}

void cloudli__generalized_time_write(char text[CLOUDLI__GENERALIZED_TIME_LEN],
                                     cloudli_time time)
{
    struct cloudli__civil civil;

    cloudli__civil_from_time(&civil, time);
    put_digits(text, (uint32_t)(civil.year / 100));
    put_digits(text + 2, (uint32_t)(civil.year % 100));
    put_digits(text + 4, civil.month);
    put_digits(text + 6, civil.day);
    put_digits(text + 8, civil.hour);
    put_digits(text + 10, civil.minute);
    put_digits(text + 12, civil.second);
    text[14] = '.';
    put_digits(text + 15, civil.nanosecond / 10000000);
    text[17] = (char)('0' + civil.nanosecond / 1000000 % 10);
    text[18] = 'Z';
}
