/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Log lines. Never an identity, a LIID, content or a key in one: name
 * destinations by name, warrants and communications by number.
 */
#ifndef CLOUDLI_BASE_LOG_H
#define CLOUDLI_BASE_LOG_H

#include <cloudli/types.h>

/* Where lines go; cb may be NULL. */
struct cloudli__log {
    cloudli_log_cb cb;
    void *user_data;
};

/* Formats one line, cut at 511 bytes, and hands it on. */
void cloudli__log(const struct cloudli__log *log, int32_t level, int32_t code,
                  const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
