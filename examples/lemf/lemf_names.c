/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lemf_names.h"

#include <stdio.h>
#include <string.h>

static int is_plain(uint8_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

void lemf_name_write(char *text, cloudli_bytes octets)
{
    const int dots = (octets.len == 1 && octets.ptr[0] == '.') ||
                     (octets.len == 2 && memcmp(octets.ptr, "..", 2) == 0);

    for (size_t i = 0; i < octets.len; i++) {
        if (is_plain(octets.ptr[i]) && !(dots && i == 0))
            *text++ = (char)octets.ptr[i];
        else
            text += sprintf(text, "%%%02X", octets.ptr[i]);
    }
    *text = '\0';
}
