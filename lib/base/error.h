/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Filling a caller's cloudli_error. */
#ifndef CLOUDLI_BASE_ERROR_H
#define CLOUDLI_BASE_ERROR_H

#include <cloudli/status.h>

/*
 * Writes code, offset and a printf sentence to err, which may be NULL, and
 * returns code, so that a failing function can end in one statement.
 */
int cloudli__fail(cloudli_error *err, int code, size_t offset,
                  const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
