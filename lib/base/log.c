/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>

void cloudli__log(const struct cloudli__log *log, int32_t level, int32_t code,
                  const char *format, ...)
{
    char line[512];
    va_list args;
    int len;

    if (log->cb == NULL)
        return;
    va_start(args, format);
    len = vsnprintf(line, sizeof(line), format, args);
    va_end(args);
    if (len < 0)
        return;
    if ((size_t)len >= sizeof(line))
        len = (int)sizeof(line) - 1;
    log->cb(log->user_data, level, code, line, (size_t)len);
}
