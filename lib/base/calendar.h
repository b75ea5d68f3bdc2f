/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The proleptic Gregorian calendar in UTC, both ways, without the C library's
 * time zones and without years that do not fit. */
#ifndef CLOUDLI_BASE_CALENDAR_H
#define CLOUDLI_BASE_CALENDAR_H

#include <cloudli/time.h>

struct cloudli__civil {
    int64_t year;
    uint32_t month;      /* 1..12 */
    uint32_t day;        /* 1..31 */
    uint32_t hour;       /* 0..23 */
    uint32_t minute;     /* 0..59 */
    uint32_t second;     /* 0..59 */
    uint32_t nanosecond; /* 0..999999999 */
};

/* Any time has a civil form. */
void cloudli__civil_from_time(struct cloudli__civil *out, cloudli_time time);

/* CLOUDLI_ERR_INVALID_ARGUMENT for a date that does not exist or that a
 * cloudli_time cannot hold; 23:59:60 becomes the next second. */
int cloudli__time_from_civil(cloudli_time *out,
                             const struct cloudli__civil *civil);

/* RFC 3339 in UTC with nanoseconds: exact, and in order when compared as
 * text. */
void cloudli__time_exact(cloudli_time time, char text[CLOUDLI_TIME_TEXT_MAX]);

#endif
