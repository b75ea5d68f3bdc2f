/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* UTF-8 as RFC 3629 has it: no overlong forms, no surrogates. */
#ifndef CLOUDLI_BASE_UTF8_H
#define CLOUDLI_BASE_UTF8_H

#include <cloudli/types.h>

/* Octets of the character at the start of text, 0 if it is not UTF-8. */
size_t cloudli__utf8_length(cloudli_bytes text);

/* 1, and the number of characters, if all of it is UTF-8. */
int cloudli__utf8_count(cloudli_bytes text, size_t *characters);

#endif
