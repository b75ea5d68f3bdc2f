/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GeneralizedTime and UTCTime: X.680 clauses 46 and 47. */
#ifndef CLOUDLI_BER_TIME_TEXT_H
#define CLOUDLI_BER_TIME_TEXT_H

#include <cloudli/time.h>
#include <cloudli/types.h>

/* Longest text of either kind that is read. */
#define CLOUDLI__TIME_TEXT_MAX 64

/* Characters of "YYMMDDhhmmssZ". */
#define CLOUDLI__UTC_TIME_LEN 13

/* Characters of "YYYYMMDDhhmmss.fffZ". */
#define CLOUDLI__GENERALIZED_TIME_LEN 19

/*
 * Read the contents of a time. A text of the right form whose moment cannot
 * be told, because it names no zone or a cloudli_time cannot hold it, gives
 * *known 0. CLOUDLI_ERR_RANGE: no such form, or no such date.
 */
int cloudli__generalized_time_read(cloudli_bytes text, cloudli_time *out,
                                   uint32_t *known);
int cloudli__utc_time_read(cloudli_bytes text, cloudli_time *out,
                           uint32_t *known);

/* CLOUDLI_ERR_RANGE outside 1950 to 2049, which two digits can tell. */
int cloudli__utc_time_write(char text[CLOUDLI__UTC_TIME_LEN],
                            cloudli_time time);

/* In UTC with milliseconds, always with three digits of them. */
void cloudli__generalized_time_write(char text[CLOUDLI__GENERALIZED_TIME_LEN],
                                     cloudli_time time);

#endif
