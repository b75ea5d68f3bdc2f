/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Tags: class and number in one word, class in the two highest bits. The bit
 * that says primitive or constructed is not part of a tag (X.690 8.1.2).
 */
#ifndef CLOUDLI_BER_TAG_H
#define CLOUDLI_BER_TAG_H

#include <stdint.h>

#define CLOUDLI__BER_UNIVERSAL(number) ((uint32_t)(number))
#define CLOUDLI__BER_CONTEXT(number) (0x80000000u | (uint32_t)(number))

#define CLOUDLI__BER_NUMBER(tag) ((tag)&0x3fffffffu)

#define CLOUDLI__BER_INTEGER CLOUDLI__BER_UNIVERSAL(2)
#define CLOUDLI__BER_OCTET_STRING CLOUDLI__BER_UNIVERSAL(4)
#define CLOUDLI__BER_UTF8_STRING CLOUDLI__BER_UNIVERSAL(12)
#define CLOUDLI__BER_SEQUENCE CLOUDLI__BER_UNIVERSAL(16)

#endif
