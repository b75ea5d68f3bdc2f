/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The words of the register: sets of bits and states are kept as text, so that
 * who opens the file with sqlite3 can read it.
 */
#ifndef CLOUDLI_WARRANT_SCOPE_H
#define CLOUDLI_WARRANT_SCOPE_H

#include <cloudli/warrant.h>

enum cloudli__scope {
    CLOUDLI__SCOPE_DELIVER,
    CLOUDLI__SCOPE_SERVICES,
    CLOUDLI__SCOPE_MEDIA,
    CLOUDLI__SCOPE_ROLES
};

/* Room for all words of the longest scope, with the NUL. */
#define CLOUDLI__SCOPE_TEXT_MAX 96

/* All bits that a scope has. */
uint32_t cloudli__scope_bits(enum cloudli__scope scope);

/* "iri,cc"; bits without a word are left out. */
void cloudli__scope_format(enum cloudli__scope scope, uint32_t bits,
                           char text[CLOUDLI__SCOPE_TEXT_MAX]);

/* The bits of a list of words; 0 if it is empty or has an unknown word. */
uint32_t cloudli__scope_parse(enum cloudli__scope scope, const char *text);

/* The word of one bit, a constant. */
const char *cloudli__scope_word(enum cloudli__scope scope, uint32_t bit);

/* The state of that name, or 0. */
uint32_t cloudli__state_parse(const char *name);

#endif
