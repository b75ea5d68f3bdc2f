/* SPDX-License-Identifier: LGPL-2.1-or-later */
/**
 * @file cloudli/time.h
 * @brief Points in time.
 *
 * A cloudli_time counts nanoseconds since 1970-01-01T00:00:00Z, as an
 * int64_t: the years 1678 to 2261. Leap seconds are not counted, as in POSIX.
 */
#ifndef CLOUDLI_TIME_H
#define CLOUDLI_TIME_H

#include <cloudli/status.h>

CLOUDLI_BEGIN_DECLS

/** @brief Nanoseconds since 1970-01-01T00:00:00Z. */
typedef int64_t cloudli_time;

#define CLOUDLI_MICROSECOND INT64_C(1000)       /**< In nanoseconds. */
#define CLOUDLI_MILLISECOND INT64_C(1000000)    /**< In nanoseconds. */
#define CLOUDLI_SECOND INT64_C(1000000000)      /**< In nanoseconds. */

/** @brief Room for cloudli_time_format(), with the NUL. */
#define CLOUDLI_TIME_TEXT_MAX 32

/**
 * @brief Now, by the system's wall clock (CLOCK_REALTIME).
 * @par Threads  Any.
 * @since 0.1
 */
CLOUDLI_API cloudli_time cloudli_time_now(void);

/**
 * @brief Reads a time written as RFC 3339, e.g. "2026-11-24T08:00:00Z" or
 *        "2026-11-24T09:00:00.250+01:00".
 *
 * A date alone ("2026-11-24") is its midnight UTC. A date and time without a
 * zone is refused: it would mean different moments to different readers.
 *
 * @param[out] out   The time; untouched on failure.
 * @param[in]  text  NUL-terminated.
 *
 * @retval CLOUDLI_OK                   Done.
 * @retval CLOUDLI_ERR_INVALID_ARGUMENT Not a time, or not one that exists.
 *
 * @par Threads  Any.
 * @par Source   RFC 3339 clause 5.6.
 * @since 0.1
 */
CLOUDLI_API CLOUDLI_CHECKED int cloudli_time_parse(cloudli_time *out,
                                                   const char *text);

/**
 * @brief Writes a time as RFC 3339 in UTC with microseconds, e.g.
 *        "2026-11-24T08:00:00.250000Z".
 *
 * @param[in]  time  Any time.
 * @param[out] text  Room for ::CLOUDLI_TIME_TEXT_MAX characters.
 * @par Threads  Any.
 * @par Source   RFC 3339 clause 5.6.
 * @since 0.1
 */
CLOUDLI_API void cloudli_time_format(cloudli_time time,
                                     char text[CLOUDLI_TIME_TEXT_MAX]);

CLOUDLI_END_DECLS

#endif
