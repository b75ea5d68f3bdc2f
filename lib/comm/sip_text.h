/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Scanning text of SIP and SDP. Nothing is copied: what is found points into
 * what was read. */
#ifndef CLOUDLI_COMM_SIP_TEXT_H
#define CLOUDLI_COMM_SIP_TEXT_H

#include <cloudli/types.h>

/* Takes bytes off the front. */
static inline void cloudli__text_skip(cloudli_bytes *text, size_t count)
{
    text->ptr += count;
    text->len -= count;
}

/* Without the blanks around it; line ends are blanks where a header is folded
 * (RFC 3261 clause 7.3.1). */
cloudli_bytes cloudli__text_trim(cloudli_bytes text);

/* The next line without its end; text moves on behind it. */
cloudli_bytes cloudli__text_line(cloudli_bytes *text);

/* The next word, split at blanks; of length 0 when there is none. */
cloudli_bytes cloudli__text_word(cloudli_bytes *line);

/* 1 if text is wholly a decimal number of 1 to 10 digits below 2^32. */
int cloudli__text_number(cloudli_bytes text, uint32_t *out);

/* 1 if text is this word, without or with regard to case. */
int cloudli__text_is(cloudli_bytes text, const char *word);
int cloudli__text_is_exactly(cloudli_bytes text, const char *word);

/* 1 if text begins with this, which is taken off its front. */
int cloudli__text_take(cloudli_bytes *text, const char *prefix);

#endif
