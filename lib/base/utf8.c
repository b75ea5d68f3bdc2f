/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/utf8.h"

size_t cloudli__utf8_length(cloudli_bytes text)
{
    /* RFC 3629 clause 4: what the second octet may be depends on the first. */
    uint8_t low = 0x80, high = 0xbf;
    size_t len;

    if (text.len == 0)
        return 0;
    if (text.ptr[0] < 0x80)
        return 1;
    if (text.ptr[0] < 0xc2 || text.ptr[0] > 0xf4)
        return 0;
    len = text.ptr[0] < 0xe0 ? 2 : text.ptr[0] < 0xf0 ? 3 : 4;
    if (text.len < len)
        return 0;
    if (text.ptr[0] == 0xe0)
        low = 0xa0;
    else if (text.ptr[0] == 0xed)
        high = 0x9f;
    else if (text.ptr[0] == 0xf0)
        low = 0x90;
    else if (text.ptr[0] == 0xf4)
        high = 0x8f;
    if (text.ptr[1] < low || text.ptr[1] > high)
        return 0;
    for (size_t i = 2; i < len; i++) {
        if ((text.ptr[i] & 0xc0) != 0x80)
            return 0;
    }
    return len;
}

int cloudli__utf8_count(cloudli_bytes text, size_t *characters)
{
    *characters = 0;
    while (text.len > 0) {
        const size_t len = text.ptr[0] < 0x80 ? 1 : cloudli__utf8_length(text);

        if (len == 0)
            return 0;
        text.ptr += len;
        text.len -= len;
        ++*characters;
    }
    return 1;
}
