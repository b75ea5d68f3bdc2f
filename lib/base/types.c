/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <cloudli/types.h>

#include <string.h>

const char *cloudli_version(void)
{
    return CLOUDLI_VERSION_STRING;
}

cloudli_bytes cloudli_bytes_of(const char *text)
{
    cloudli_bytes bytes = {NULL, 0};

    if (text != NULL) {
        bytes.ptr = (const uint8_t *)text;
        bytes.len = strlen(text);
    }
    return bytes;
}
