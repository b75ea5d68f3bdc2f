/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/calendar.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define DAY_SECONDS INT64_C(86400)

cloudli_time cloudli_time_now(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_REALTIME, &ts);
    return (cloudli_time)ts.tv_sec * CLOUDLI_SECOND + ts.tv_nsec;
}

static int64_t floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

/* Days since 1970-01-01. Years are counted from March, so that the leap day is
 * the last of its year and months have a regular length. */
static int64_t days_from_date(int64_t year, uint32_t month, uint32_t day)
{
    const int64_t y = month <= 2 ? year - 1 : year;
    const int64_t era = floor_div(y, 400);
    const int64_t year_of_era = y - era * 400;
    const int64_t march_month = ((int64_t)month + 9) % 12;
    const int64_t day_of_year = (153 * march_month + 2) / 5 + (int64_t)day - 1;

    return era * 146097 + year_of_era * 365 + year_of_era / 4 -
           year_of_era / 100 + day_of_year - 719468;
}

void cloudli__civil_from_time(struct cloudli__civil *out, cloudli_time time)
{
    const int64_t seconds = floor_div(time, CLOUDLI_SECOND);
    const int64_t days = floor_div(seconds, DAY_SECONDS);
    const int64_t of_day = seconds - days * DAY_SECONDS;
    const int64_t shifted = days + 719468;
    const int64_t era = floor_div(shifted, 146097);
    const int64_t day_of_era = shifted - era * 146097;
    const int64_t year_of_era = (day_of_era - day_of_era / 1460 +
                                 day_of_era / 36524 - day_of_era / 146096) /
                                365;
    const int64_t day_of_year =
        day_of_era -
        (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int64_t march_month = (5 * day_of_year + 2) / 153;

    out->day = (uint32_t)(day_of_year - (153 * march_month + 2) / 5 + 1);
    out->month = (uint32_t)(march_month < 10 ? march_month + 3
                                             : march_month - 9);
    out->year = year_of_era + era * 400 + (out->month <= 2);
    out->hour = (uint32_t)(of_day / 3600);
    out->minute = (uint32_t)(of_day / 60 % 60);
    out->second = (uint32_t)(of_day % 60);
    out->nanosecond = (uint32_t)(time - seconds * CLOUDLI_SECOND);
}

static uint32_t days_in_month(int64_t year, uint32_t month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30,
                                   31, 31, 30, 31, 30, 31};
    const int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return month == 2 && leap ? 29u : days[month - 1];
}

int cloudli__time_from_civil(cloudli_time *out,
                             const struct cloudli__civil *civil)
{
    int64_t seconds;

    if (civil->year < 1678 || civil->year > 2261 || civil->month < 1 ||
        civil->month > 12 || civil->day < 1 ||
        civil->day > days_in_month(civil->year, civil->month) ||
        civil->hour > 23 || civil->minute > 59 || civil->second > 60 ||
        (civil->second == 60 && civil->minute != 59) ||
        civil->nanosecond > 999999999)
        return CLOUDLI_ERR_INVALID_ARGUMENT;

    seconds = days_from_date(civil->year, civil->month, civil->day) *
                  DAY_SECONDS +
              civil->hour * 3600 + civil->minute * 60 + civil->second;
    *out = seconds * CLOUDLI_SECOND + civil->nanosecond;
    return CLOUDLI_OK;
}

/* Reads exactly count digits. */
static int read_digits(const char **text, int count, uint32_t *value)
{
    *value = 0;
    for (int i = 0; i < count; i++, (*text)++) {
        if (**text < '0' || **text > '9')
            return 0;
        *value = *value * 10 + (uint32_t)(**text - '0');
    }
    return 1;
}

/* "Z", "+hh:mm" or "-hh:mm", to the end of the text. */
static int read_zone(const char *text, int64_t *offset_seconds)
{
    uint32_t hours, minutes;
    int sign;

    *offset_seconds = 0;
    if (*text == 'Z' || *text == 'z')
        return text[1] == '\0';
    if (*text != '+' && *text != '-')
        return 0;
    sign = *text++ == '-' ? -1 : 1;
    if (!read_digits(&text, 2, &hours) || *text++ != ':' ||
        !read_digits(&text, 2, &minutes) || *text != '\0' || hours > 23 ||
        minutes > 59)
        return 0;
    *offset_seconds = sign * ((int64_t)hours * 3600 + (int64_t)minutes * 60);
    return 1;
}

/* ".digits", if there are any; digits below a nanosecond are dropped. */
static int read_fraction(const char **text, uint32_t *nanosecond)
{
    uint32_t scale = 100000000;

    *nanosecond = 0;
    if (**text != '.')
        return 1;
    (*text)++;
    if (**text < '0' || **text > '9')
        return 0;
    for (; **text >= '0' && **text <= '9'; (*text)++) {
        *nanosecond += (uint32_t)(**text - '0') * scale;
        scale /= 10;
    }
    return 1;
}

int cloudli_time_parse(cloudli_time *out, const char *text)
{
    struct cloudli__civil civil = {0};
    int64_t offset = 0;
    cloudli_time time;
    uint32_t year;
    int rv;

    if (out == NULL || text == NULL)
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    if (!read_digits(&text, 4, &year) || *text++ != '-' ||
        !read_digits(&text, 2, &civil.month) || *text++ != '-' ||
        !read_digits(&text, 2, &civil.day))
        return CLOUDLI_ERR_INVALID_ARGUMENT;
    civil.year = year;
    if (*text != '\0') {
        if (*text != 'T' && *text != 't' && *text != ' ')
            return CLOUDLI_ERR_INVALID_ARGUMENT;
        text++;
        if (!read_digits(&text, 2, &civil.hour) || *text++ != ':' ||
            !read_digits(&text, 2, &civil.minute) || *text++ != ':' ||
            !read_digits(&text, 2, &civil.second) ||
            !read_fraction(&text, &civil.nanosecond) ||
            !read_zone(text, &offset))
            return CLOUDLI_ERR_INVALID_ARGUMENT;
    }
    rv = cloudli__time_from_civil(&time, &civil);
    if (rv == CLOUDLI_OK)
        *out = time - offset * CLOUDLI_SECOND;
    return rv;
}

void cloudli_time_format(cloudli_time time, char text[CLOUDLI_TIME_TEXT_MAX])
{
    struct cloudli__civil civil;

    cloudli__civil_from_time(&civil, time);
    (void)snprintf(text, CLOUDLI_TIME_TEXT_MAX,
                   "%04d-%02u-%02uT%02u:%02u:%02u.%06uZ",
                   (int)(civil.year % 10000), civil.month % 100,
                   civil.day % 100, civil.hour % 100, civil.minute % 100,
                   civil.second % 100, civil.nanosecond / 1000 % 1000000);
}

void cloudli__time_exact(cloudli_time time, char text[CLOUDLI_TIME_TEXT_MAX])
{
    struct cloudli__civil civil;

    cloudli__civil_from_time(&civil, time);
    (void)snprintf(text, CLOUDLI_TIME_TEXT_MAX,
                   "%04d-%02u-%02uT%02u:%02u:%02u.%09uZ",
                   (int)(civil.year % 10000), civil.month % 100,
                   civil.day % 100, civil.hour % 100, civil.minute % 100,
                   civil.second % 100, civil.nanosecond % 1000000000);
}
