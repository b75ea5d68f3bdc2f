/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Characters of ASN.1's string types. */
#ifndef CLOUDLI_BER_TEXT_H
#define CLOUDLI_BER_TEXT_H

#include <stdint.h>

/* PrintableString: X.680 41.4, table 10. */
static inline int cloudli__is_printable(uint8_t c)
{
    static const uint32_t set[4] = {0, 0xa7fffb81u, 0x07fffffeu, 0x07fffffeu};

    return c < 128 && (set[c >> 5] >> (c & 31) & 1);
}

#endif
